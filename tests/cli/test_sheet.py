"""``python -m thidua sheet``: an audit, or a ranking with its cards, or one line per fault."""

import json
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHEETS = ROOT / "examples" / "scoresheets"
POLICE = SHEETS / "cong-an-quang-tri-2025.toml"
FIGURES = SHEETS / "cong-an-quang-tri-2025-so-lieu.csv"
DISTRICT = SHEETS / "doan-huyen-2015.toml"
DEMO = SHEETS / "cong-thuong-minh-hoa-2023.toml"

SHEET = """\
id = "bang"
name = "Bảng điểm của cụm"
total = 10
source = "Quy chế của cụm"

[[sections]]
id = "p"
name = "Phần"
max_points = 10
items = [
    { id = "ke-hoach", name = "Kế hoạch", max_points = 4, method = { kind = "dat-khong-dat" } },
    { id = "ho-so", name = "Hồ sơ", max_points = 6, unit = "%", method = { kind = "ty-le", target = 100, capped = true } },
]
"""
RANKING = """
[ranking]
source = "Quy chế của cụm, Điều 9"
ties = [{ kind = "cao-hon-o-phan", part = "ke-hoach", name = "Kế hoạch" }]
"""
ROUND = """\
Mã;Xã A;Xã B;Xã C
ke-hoach;đạt;không đạt;đạt
ho-so;{a};100;50
"""


@pytest.fixture
def sheet(tmp_path):
    """A small sheet that lays down no ranking."""
    path = tmp_path / "bang.toml"
    path.write_text(SHEET, encoding="utf-8")
    return path


@pytest.fixture
def figures(tmp_path):
    """The figures of three units, the first unit's share as asked for."""

    def write(a="100"):
        path = tmp_path / "so-lieu.csv"
        path.write_text(ROUND.format(a=a), encoding="utf-8")
        return path

    return write


# Audit


def test_an_audit_tells_the_sheet_and_every_remark(answer):
    """Name, size, source and how far it was read, note; then each remark with its proof."""
    out = answer("sheet", "audit", DISTRICT)
    told = " ".join(out.split())

    assert "3 tiêu chí, tổng điểm chưa đọc được." in told
    assert "mới đọc một phần hoặc qua trích dẫn." in told
    assert "Lưu ý: Mới đọc những dòng đầu" in told
    assert 3 == sum(line.startswith("- ") for line in out.splitlines())
    assert "Ví dụ: " in told
    assert "Cách khắc phục thường dùng: " in told
    assert max(map(len, out.splitlines())) <= 100


def test_an_audit_without_remarks_says_so(answer):
    """An empty answer is an answer."""
    out = answer("sheet", "audit", SHEETS / "doan-thanh-nien-2016.toml")

    assert "6 tiêu chí, tổng điểm 400." in out
    assert out.endswith("Không có nhận xét nào.\n")


def test_an_audit_is_told_in_english_too(answer):
    """Names and notes stay as the file writes them."""
    out = answer("sheet", "audit", SHEETS / "doan-thanh-nien-2016.toml", "--locale", "en")

    assert "6 items, 400 points in total." in out
    assert "read in part or as quoted." in " ".join(out.split())
    assert out.endswith("No remarks.\n")


def test_sums_that_do_not_add_up_are_findings_not_faults(answer, sheet):
    """What an audit is for."""
    sheet.write_text(SHEET.replace("total = 10", "total = 12"), encoding="utf-8")

    assert "các phần cộng lại 10, khác tổng điểm 12" in " ".join(
        answer("sheet", "audit", sheet).split()
    )


def test_an_audit_as_json(answer):
    """The remarks as data."""
    told = json.loads(answer("sheet", "audit", DISTRICT, "--json"))

    assert ["remarks", "sheet"] == sorted(told)
    assert ("doan-huyen-2015", None, "doc-mot-phan", 3) == tuple(
        told["sheet"][key] for key in ("id", "total", "seen", "items")
    )
    assert [None, "chuong-trinh", "bao-cao"] == [one["item_id"] for one in told["remarks"]]


def test_remarks_that_say_the_same_are_gathered(answer):
    """The first in full, the other items by name; the number of remarks stays what it is."""
    out = answer("sheet", "audit", POLICE)
    told = " ".join(out.split())

    assert "36 nhận xét:" in told
    # 3 flaws of items worth 10, 5, 20 and 15 points: their examples differ.
    assert 12 == sum(line.startswith("- ") for line in out.splitlines())
    assert "“Tiêu chí số 20”: chỉ tiêu 0 " in told
    assert 3 == told.count("Cũng như vậy: Tiêu chí số 23, Tiêu chí số 26 và Tiêu chí số 31.")
    assert "Tiêu chí “Tiêu chí số 23”" not in told
    assert max(map(len, out.splitlines())) <= 100


def test_every_remark_is_told_with_full_and_as_json(answer):
    """Nothing is gathered there."""
    out = answer("sheet", "audit", POLICE, "--full")
    told = json.loads(answer("sheet", "audit", POLICE, "--json"))

    assert 36 == sum(line.startswith("- ") for line in out.splitlines())
    assert "Cũng như vậy" not in out
    assert 36 == len(told["remarks"])


def test_remarks_that_differ_in_more_than_a_name_stay_apart(answer):
    """Unread parts of different points have no examples, and are not the same."""
    out = answer("sheet", "audit", SHEETS / "tu-phap-2022.toml")

    assert 9 == sum(line.startswith("- ") for line in out.splitlines())


def test_the_status_of_a_sheet_is_told(answer, sheet):
    """By audit and score, on screen and as data; a sheet without one says nothing."""
    police = " ".join(answer("sheet", "audit", POLICE).split())
    ranked = " ".join(answer("sheet", "score", POLICE, FIGURES).split())
    data = json.loads(answer("sheet", "audit", DEMO, "--json"))["sheet"]

    assert "contestdb.sql); đã đọc đủ nguồn này. Trạng thái: đã đối chiếu với nguồn." in police
    assert "Trạng thái: đã đối chiếu với nguồn." in ranked
    assert "dat-ra" == data["status"]
    assert "Trạng thái" not in answer("sheet", "audit", sheet)
    assert json.loads(answer("sheet", "audit", sheet, "--json"))["sheet"]["status"] is None


def test_a_made_up_sheet_says_so(answer):
    """Its source is marked, and there was no text to read."""
    line = answer("sheet", "audit", DEMO).splitlines()[2]

    assert "Nguồn: Bảng điểm đặt ra để thử các phương pháp chấm (minh họa)." == line


def test_the_sheet_of_a_season_is_audited_too(answer):
    """One form of file."""
    out = answer("sheet", "audit", ROOT / "examples" / "cum-so-2-2023" / "bang-diem.toml")

    assert "16 tiêu chí, tổng điểm 100." in out


# Score


def test_everybody_named_in_the_figures_is_ranked(answer):
    """Seven made-up units; the two with equal figures share a place."""
    out = " ".join(answer("sheet", "score", POLICE, FIGURES).split())

    assert "176 tiêu chí, tổng điểm 1.000." in out
    assert "Bảng xếp hạng minh họa" in out
    assert "Hạng 1: Công an xã thứ hai – 939,6 điểm (minh họa)" in out
    assert 2 == out.count("Hạng 4: ")
    assert "Tiêu chí số 20" not in out


def test_without_a_ranking_in_the_file_ties_stay_and_that_is_said(answer, sheet, figures):
    """No rule is made up in its place."""
    out = " ".join(answer("sheet", "score", sheet, figures("50")).split())

    assert "Hạng 1: Xã A – 7 điểm (đồng hạng" in out
    assert "Hạng 1: Xã C – 7 điểm (đồng hạng" in out
    assert "Hạng 3: Xã B – 6 điểm" in out
    assert "Tệp bảng điểm không nêu quy tắc xếp hạng" in out


def test_the_ranking_of_the_file_is_used(answer, sheet, figures):
    """Its tie rule decides, and its source is named."""
    sheet.write_text(SHEET + RANKING, encoding="utf-8")
    out = " ".join(answer("sheet", "score", sheet, figures()).split())

    assert "Hạng 1: Xã A – 10 điểm" in out
    assert "Khi bằng điểm xét lần lượt: điểm cao hơn ở “Kế hoạch”." in out
    assert "Nguồn: Quy chế của cụm, Điều 9." in out
    assert "không nêu quy tắc" not in out


def test_full_tells_every_card(answer, sheet, figures):
    """Each point with where it comes from."""
    out = answer("sheet", "score", sheet, figures(), "--full")

    assert 3 == out.count("Hồ sơ: ")
    assert "    Hồ sơ: 3/6 điểm – đạt 50% so với chỉ tiêu 100%; 6 × 50 ÷ 100" in out


@pytest.mark.parametrize("name", ["Xã B", "xa b"])
def test_unit_tells_one_card(answer, sheet, figures, name):
    """With or without diacritics; the ranking is told beside it."""
    out = answer("sheet", "score", sheet, figures(), "--unit", name)

    assert 1 == out.count("Hồ sơ: ")
    assert "Xã B: 6/10 điểm theo Bảng điểm của cụm" in out
    assert "Hạng 1: Xã A" in out


def test_what_is_missing_leaves_places_open(answer, sheet, figures):
    """A blank figure is unknown, never zero."""
    out = " ".join(answer("sheet", "score", sheet, figures("")).split())

    assert "Xã A – chưa rõ, từ 4 đến 10 điểm" in out
    assert "Kết quả tạm thời" in out


def test_a_ranking_as_json(answer, sheet, figures):
    """Rows with their cards, and whether the file lays down what happens to ties."""
    told = json.loads(answer("sheet", "score", sheet, figures(), "--json"))
    one = json.loads(answer("sheet", "score", sheet, figures(), "--json", "--unit", "Xã C"))

    assert ["bands", "cards", "classed", "ranking", "sheet", "ties_ruled"] == sorted(told)
    assert (None, []) == (told["bands"], told["classed"])
    assert told["ties_ruled"] is False
    assert ["xa-a", "xa-c", "xa-b"] == [row["unit_id"] for row in told["ranking"]["rows"]]
    assert [] == told["cards"]
    assert ["7"] == [card["total"] for card in one["cards"]]


WHOLE = """
[ranking]
source = "Quy chế của cụm, Điều 9"
by = "ty-le-diem"
ties = [
    { kind = "so-lieu-cao-hon", name = "Điểm năm trước", figures = { "xa-a" = 9, "xa-c" = 9 }, source = "Điều 9" },
    { kind = "uu-tien-nu", on = 2025-12-20, makeups = [{ unit_id = "xa-a", women = 7, members = 10 }, { unit_id = "xa-c", women = 6, members = 10 }] },
]

[bands]
source = "Quy chế của cụm, Điều 10"
least = 0
most = 10
bands = [
    { id = "tot", name = "Tốt", at_least = 8 },
    { id = "dat", name = "Đạt", below = 8 },
]

[[exemptions]]
unit_id = "xa-b"
item_id = "ke-hoach"
by = "Ủy ban nhân dân tỉnh"
source = "Kế hoạch của tỉnh"
"""
SHARES = "Mã;Xã A;Xã B;Xã C\nke-hoach;đạt;{b};đạt\nho-so;50;75;50\n"


@pytest.fixture
def shares(tmp_path):
    """Figures where the order by share is not the order by total."""

    def write(b=""):
        path = tmp_path / "ty-le.csv"
        path.write_text(SHARES.format(b=b), encoding="utf-8")
        return path

    return write


def test_by_share_of_what_was_assigned_with_bands(answer, sheet, shares):
    """4.5 of 6 come before 7 of 10; women decide among the equal; bands go by the total."""
    sheet.write_text(SHEET + WHOLE, encoding="utf-8")
    out = " ".join(answer("sheet", "score", sheet, shares()).split())

    assert "Hạng 1: Xã B – 75% (4,5 điểm)" in out
    assert "Hạng 2: Xã A – 70% (7 điểm) (bằng tỷ lệ, phân định theo ưu tiên nữ" in out
    assert "Hạng 3: Xã C – 70% (7 điểm)" in out
    assert "Xếp hạng theo tỷ lệ điểm đạt trên điểm được giao." in out
    assert "Mức xếp loại: Tốt: từ 8 trở lên" in out
    assert "Xã B: 4,5 điểm, mức Đạt" in out


def test_shares_and_bands_as_json(answer, sheet, shares):
    """The share is in every card, the band beside it."""
    sheet.write_text(SHEET + WHOLE, encoding="utf-8")
    told = json.loads(answer("sheet", "score", sheet, shares(), "--json"))

    assert "ty-le-diem" == told["ranking"]["by"]
    assert ["tot", "dat"] == [band["id"] for band in told["bands"]["bands"]]
    assert ["dat"] * 3 == [item["band"] for item in told["classed"]]
    assert ["xa-b", "xa-a", "xa-c"] == [row["unit_id"] for row in told["ranking"]["rows"]]


# Faults


def test_a_figure_on_what_was_not_assigned_is_refused(faults, sheet, shares):
    """One of the two is wrong."""
    sheet.write_text(SHEET + WHOLE, encoding="utf-8")
    (line,) = faults("sheet", "score", sheet, shares("đạt"))

    assert "vừa ghi là không giao cho đơn vị “xa-b” vừa có số liệu" in line


def test_a_unit_of_the_rules_that_is_not_in_the_figures_is_refused(faults, sheet, shares):
    """At its place in the file of the sheet, with the name that may be meant."""
    sheet.write_text(SHEET + WHOLE.replace('"xa-c" = 9', '"xa-cc" = 9'), encoding="utf-8")
    (line,) = faults("sheet", "score", sheet, shares())

    assert line.startswith(f"{sheet}: $.ranking.ties[0].figures.xa-cc: số liệu không có")
    assert "có phải là xa-c" in line


def test_the_preference_for_women_needs_its_day(faults, sheet, shares):
    """A sheet alone knows of no day of consideration."""
    sheet.write_text(SHEET + WHOLE.replace("on = 2025-12-20, ", ""), encoding="utf-8")

    assert [
        f"{sheet}: $.ranking.ties[1]: ưu tiên nữ theo quy định của ngày xét; hãy ghi “on”"
    ] == faults("sheet", "score", sheet, shares())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("sheet",), ["không có lệnh “sheet”; có phải là sheet audit hoặc sheet score?"]),
        (("sheet", "audt", "x"), ["không có lệnh “sheet audt”; có phải là sheet audit?"]),
        (("sheet", "audit"), ["“sheet audit” thiếu tệp bảng điểm (TOML hoặc JSON)"]),
        (
            ("sheet", "score"),
            [
                "“sheet score” thiếu tệp bảng điểm (TOML hoặc JSON)",
                "“sheet score” thiếu tệp số liệu (CSV hoặc Excel)",
            ],
        ),
        (("sheet", "audit", "a", "b"), ["“sheet audit” không nhận thêm “b”"]),
        (("sheet", "audit", "a", "--unit", "x"), ["“sheet audit” không dùng “--unit”"]),
        (("sheet", "score", "a", "b", "--on", "x"), ["“sheet score” không dùng “--on”"]),
    ],
)
def test_a_wrong_call_is_told(faults, words, told):
    """One line for each fault of the call."""
    assert told == faults(*words)


def test_a_unit_that_is_not_in_the_figures_is_refused(faults, sheet, figures):
    """The names there are told, the likely ones first."""
    (line,) = faults("sheet", "score", sheet, figures(), "--unit", "Xã D")

    assert line.startswith("--unit: không có đơn vị “Xã D”; hãy dùng Xã A")


def test_all_faults_of_the_figures_are_told_with_their_cells(faults, sheet, tmp_path):
    """Each with the file and the cell."""
    path = tmp_path / "so-lieu.csv"
    path.write_text("Mã;Xã A;Xã B\nke-hoach;đạt;có lẽ\nho-sơ;1;2\n", encoding="utf-8")
    lines = faults("sheet", "score", sheet, path)

    assert [f"{path}: C2: ", f"{path}: A3: "] == [line[: len(f"{path}: C2: ")] for line in lines]


@pytest.mark.parametrize("heading", ["Mã", "Mã;Nội dung;Nguồn"])
def test_figures_without_a_unit_are_refused(faults, sheet, tmp_path, heading):
    """An empty ranking would look like an answer."""
    path = tmp_path / "so-lieu.csv"
    path.write_text(f"{heading}\nke-hoach\n", encoding="utf-8")

    assert [f"{path}: A1: bảng không có cột đơn vị nào; hãy thêm mỗi đơn vị một cột"] == faults(
        "sheet", "score", sheet, path
    )


def test_wrong_sums_are_faults_where_units_are_scored(faults, sheet, figures):
    """A draft is audited, never used."""
    sheet.write_text(SHEET.replace("total = 10", "total = 12"), encoding="utf-8")
    (line,) = faults("sheet", "score", sheet, figures())

    assert line.startswith(f"{sheet}: $: ")


def test_a_draft_is_not_scored(faults, sheet, figures):
    """Its file calls it so."""
    sheet.write_text("draft = true\n" + SHEET, encoding="utf-8")
    (line,) = faults("sheet", "score", sheet, figures())

    assert "còn là dự thảo" in line


def test_the_files_are_left_as_they_were(answer, tmp_path):
    """The command only reads."""
    for path in (POLICE, FIGURES):
        shutil.copy(path, tmp_path)
    answer("sheet", "score", tmp_path / POLICE.name, tmp_path / FIGURES.name)

    assert {POLICE.name, FIGURES.name} == {path.name for path in tmp_path.iterdir()}
    assert POLICE.read_bytes() == (tmp_path / POLICE.name).read_bytes()
