"""``python -m thidua cluster``: one cluster on a day and over years, or one line per fault."""

import json
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLUSTERS = ROOT / "examples" / "clusters"
MERGED = CLUSTERS / "cong-thuong-cum-2-2025.toml"
SCHOOL = CLUSTERS / "giao-duc-cum-1-2020.toml"
MINISTRY = CLUSTERS / "cong-thuong-nam-trung-bo-2024.toml"


def test_text_tells_members_head_and_deputies_of_the_day(answer):
    """Four sections, in order, and no schedule where none was asked for."""
    out = answer("cluster", MERGED, "--on", "2025-06-30")
    lines = out.splitlines()
    headings = ["6 THÀNH VIÊN", "CỤM TRƯỞNG, NĂM 2025", "CỤM PHÓ, NĂM 2025"]

    assert lines[1].endswith("ngày 30/06/2025")
    assert headings == [line for line in lines if line in headings]
    assert "ĐẾN HẾT" not in out
    assert max(map(len, lines)) <= 100


def test_text_says_what_is_open_the_day_after_the_merger(answer):
    """Two units and the head are undetermined, each with what would settle it."""
    out = " ".join(answer("cluster", MERGED, "--on", "2025-07-01").split())

    assert "4 THÀNH VIÊN" in out
    assert "? Sở Công Thương thành phố Hải Phòng: chưa xác định." in out
    assert "? Chưa có quy định đơn vị nào tiếp tục nhiệm kỳ cụm trưởng" in out
    assert "!! Có chi tiết minh họa" in out


def test_the_arrow_stands_at_the_term_of_the_day(answer):
    """Up to 13 May 2024 at the acting head, from 14 May at the recognised one."""

    def marked(day):
        text = answer("cluster", MINISTRY, "--on", day).split("CỤM TRƯỞNG", 1)[1]
        return text.split("CỤM PHÓ", 1)[0].split("→ ", 1)[1].split(" (minh họa)", 1)[0]

    assert "Sở Công Thương thứ nhất" == marked("2024-05-13")
    assert "Sở Công Thương thứ tư" == marked("2024-05-14")


def test_until_tells_the_head_of_every_year(answer):
    """From the year of the day to the year named, both included."""
    out = answer("cluster", MERGED, "--on", "2023-06-01", "--until", "2026")
    schedule = out.split("CỤM TRƯỞNG ĐẾN HẾT NĂM 2026", 1)[1]

    assert [f"  năm {year}:" for year in range(2023, 2027)] == [
        line[:11] for line in schedule.splitlines() if line.startswith("  năm")
    ]


def test_until_the_year_of_the_day_is_allowed(answer):
    """A schedule of one year."""
    out = answer("cluster", MERGED, "--on", "2023-06-01", "--until", "2023")

    assert "CỤM TRƯỞNG ĐẾN HẾT NĂM 2023" in out


def test_until_counts_school_years_where_the_cluster_does(answer):
    """In spring 2021 the school year 2020–2021 runs, so until 2021 are two years."""
    out = answer("cluster", SCHOOL, "--on", "2021-03-01", "--until", "2021")

    assert "CỤM TRƯỞNG, NĂM HỌC 2020–2021" in out
    assert "CỤM TRƯỞNG ĐẾN HẾT NĂM HỌC 2021–2022" in out


def test_json_holds_cluster_roster_heads_deputies_and_schedule(answer):
    """The same answers as data; unknown is null, never false."""
    told = json.loads(answer("cluster", MERGED, "--on", "2025-07-01", "--until", "2026", "--json"))

    assert ["cluster", "deputies", "heads", "roster", "schedule"] == sorted(told)
    assert "cum-so-2" == told["cluster"]["id"]
    assert {"number": "2", "ordinal": 2}.items() <= told["cluster"]["label"].items()
    assert told["roster"]["known"] is False
    assert ["so-cong-thuong-hung-yen", "so-cong-thuong-hai-phong"] == [
        one["unit"]["id"] for one in told["roster"]["undetermined"]
    ]
    assert told["heads"]["unit_id"] is None
    assert [2025, 2026] == [year["year"] for year in told["schedule"]]
    assert "thanh-vien-4" == told["schedule"][1]["unit_id"]


def test_json_without_until_has_an_empty_schedule(answer):
    """The key stays."""
    told = json.loads(answer("cluster", MERGED, "--on", "2025-06-30", "--json"))

    assert [] == told["schedule"]
    assert 6 == len(told["roster"]["members"])


def test_the_cum_toml_of_a_season_is_read_too(answer):
    """One form of cluster file, with or without the year played."""
    out = answer("cluster", ROOT / "examples" / "cum-so-2-2023" / "cum.toml", "--on", "2023-03-24")

    assert "6 THÀNH VIÊN" in out


def test_a_json_file_is_read_like_a_toml_file(answer, tmp_path):
    """The same cluster, the same answer."""
    path = tmp_path / "cum.json"
    data = {
        "id": "cum-1",
        "name": "Khối thi đua số 1",
        "organiser": "Ủy ban nhân dân tỉnh",
        "organiser_level": "bo-ban-nganh-tinh",
        "source": "Quyết định phân chia",
        "units": [{"id": "so-a", "name": "Sở A"}],
        "memberships": [{"unit_id": "so-a", "start": "2024-01-01"}],
    }
    path.write_text(json.dumps(data), encoding="utf-8")

    assert "1 THÀNH VIÊN" in answer("cluster", path, "--on", "2024-01-01")
    assert "chưa ghi thành viên nào trước ngày 01/01/2024" in answer(
        "cluster", path, "--on", "2023-12-31"
    )


def test_the_day_must_be_said(faults):
    """No clock is read, so there is no today."""
    assert ["“cluster” cần ngày: “--on 2024-12-20”"] == faults("cluster", MERGED)


def test_all_faults_of_a_call_are_told_at_once(faults, tmp_path):
    """Day, year and file, each in its line."""
    missing = tmp_path / "khong-co.toml"
    lines = faults("cluster", missing, "--on", "2025-02-29", "--until", "hai")

    assert ["--on", "--until", str(missing)] == [line.rsplit(": ", 1)[0] for line in lines]


@pytest.mark.parametrize("year", ["25", "02025", "２０２５", "-202"])
def test_a_year_has_four_digits(faults, year):
    """Nothing is read into another form."""
    (line,) = faults("cluster", MERGED, "--on", "2025-01-01", f"--until={year}")

    assert line.startswith("--until: ")
    assert "bốn chữ số" in line


def test_until_before_the_year_of_the_day_is_refused(faults):
    """The schedule runs forward."""
    (line,) = faults("cluster", MERGED, "--on", "2025-01-01", "--until", "2024")

    assert line.startswith("--until: ")
    assert "2024 trước năm của ngày “--on”" in line


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--kind", "cum"), "“cluster” không dùng “--kind”"),
        (("--html", "a.html"), "“cluster” không dùng “--html”"),
        (("--colour",), "không có tùy chọn “--colour”"),
    ],
)
def test_an_option_of_another_command_or_of_none_is_refused(faults, words, told):
    """Options that would do nothing are not passed over in silence."""
    (line,) = faults("cluster", MERGED, "--on", "2025-01-01", *words)

    assert told in line


def test_without_a_file_the_command_says_what_it_needs(faults):
    """TOML or JSON."""
    assert ["“cluster” thiếu tệp của cụm, khối (TOML hoặc JSON)"] == faults(
        "cluster", "--on", "2025-01-01"
    )


def test_a_file_of_another_kind_is_refused(faults, tmp_path):
    """By its name; it is not opened."""
    path = tmp_path / "cum.yaml"

    assert [f"{path}: tệp của cụm phải là TOML hoặc JSON"] == faults(
        "cluster", path, "--on", "2025-01-01"
    )


BAD_FIELDS = """\
id = "cum-2"
name = "Cụm thi đua số 2"
organiser = "Bộ Công Thương"
organiser_level = "bo"
source = { text = "Báo", ilustrative = true }
colour = "red"
units = [{ id = "so-1", name = "Sở thứ nhất" }]
memberships = [
    { unit_id = "so-1", start = "2023" },
    { unit_id = "so-1", start = 2023-01-01, end = 2022-01-01 },
]

[rotation]
kind = "thu-tu"
order = ["so-1"]
"""


def test_all_faults_of_a_file_are_told_at_once_with_their_places(faults, tmp_path):
    """Unknown fields and kinds with a guess at what was meant, wrong days, wrong choices."""
    path = tmp_path / "cum.toml"
    path.write_text(BAD_FIELDS, encoding="utf-8")
    lines = faults("cluster", path, "--on", "2023-01-01")

    assert [
        "$.colour",
        "$.memberships[0].start",
        "$.memberships[1]",
        "$.organiser_level",
        "$.rotation.kind",
        "$.source.ilustrative",
    ] == sorted(line.removeprefix(f"{path}: ").split(": ", 1)[0] for line in lines)
    assert any("có phải là “illustrative”?" in line for line in lines)
    assert any("có phải là “thu-tu-dinh-truoc”?" in line for line in lines)


BAD_WHOLE = """\
id = "cum-2"
name = "Cụm thi đua số 2"
organiser = "Bộ Công Thương"
organiser_level = "bo-ban-nganh-tinh"
source = "Báo"
units = [
    { id = "so-1", name = "Sở thứ nhất" },
    { id = "so-1", name = "Sở thứ hai" },
]
memberships = [{ unit_id = "so-3", start = 2023-01-01 }]

[rotation]
kind = "thu-tu-dinh-truoc"
order = ["so-1", "so-9"]
first_year = 2023
source = "Quy chế"
"""


def test_all_faults_of_the_cluster_as_a_whole_are_told_at_once(faults, tmp_path):
    """An id used twice and two units that nobody lists."""
    path = tmp_path / "cum.toml"
    path.write_text(BAD_WHOLE, encoding="utf-8")
    lines = faults("cluster", path, "--on", "2023-01-01")

    assert 3 == len(lines)
    assert all(line.startswith(f"{path}: $") for line in lines)
    assert ["“so-1”", "“so-3”", "“so-9”"] == sorted(
        word for line in lines for word in line.split() if word.startswith("“so-")
    )


def test_a_file_that_is_no_toml_says_where(faults, tmp_path):
    """Line and column, no traceback."""
    path = tmp_path / "cum.toml"
    path.write_text('id = "cum-2"\nname = \n', encoding="utf-8")
    (line,) = faults("cluster", path, "--on", "2023-01-01")

    assert line.startswith(f"{path}:")
    assert "2" in line


def test_a_file_is_left_as_it_was(answer, tmp_path):
    """The command only reads."""
    path = tmp_path / "cum.toml"
    shutil.copy(MERGED, path)
    answer("cluster", path, "--on", "2025-07-01", "--until", "2027")

    assert MERGED.read_bytes() == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())
