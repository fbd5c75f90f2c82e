"""Reading the folder of a year: every fault of every file at once, and nothing dropped."""

import csv
import io
import shutil
from fractions import Fraction
from pathlib import Path

import pytest

from thidua.errors import BadInput
from thidua.exchange import (
    SEASON_DOCUMENTS,
    dump,
    load_season,
    parse_toml,
    read,
    schema,
)
from thidua.law import Citation, OrganiserRule
from thidua.scoring import FewerPenalties, MorePointsIn, MorePointsOnScale

EXAMPLE = Path(__file__).parents[2] / "examples" / "cum-so-2-2023"
HUNG_YEN = "so-cong-thuong-hung-yen"


@pytest.fixture
def folder(tmp_path):
    """A copy of the example that a test may spoil."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "nam"))


def change(path, old, new, *, times=1):
    text = path.read_text(encoding="utf-8-sig")
    assert old in text
    path.write_text(text.replace(old, new, times), encoding="utf-8")


def faults_of(folder):
    with pytest.raises(BadInput) as caught:
        load_season(folder)
    return [line.replace(str(folder), "nam") for line in caught.value.lines()]


def rows_of(folder):
    text = (folder / "ket-qua.csv").read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def write_rows(folder, rows, *, delimiter=";", encoding="utf-8"):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    (folder / "ket-qua.csv").write_text(out.getvalue(), encoding=encoding)


def value_of(folder, item="ho-so-dung-han", unit=HUNG_YEN):
    return load_season(folder).evidence.get(unit, item).value


def test_the_example_reads_back_what_its_files_say():
    season = load_season(EXAMPLE)
    assert 2023 == season.year.year
    assert 7 == len(season.covenant.groups)
    assert 100 == season.sheet.total
    assert [FewerPenalties, MorePointsIn] == [type(rule) for rule in season.ties]
    assert isinstance(season.flag.source, Citation)
    assert isinstance(season.cluster.source, OrganiserRule)
    assert () == season.sheet.audit()


def test_a_path_may_be_text():
    assert load_season(str(EXAMPLE)) == load_season(EXAMPLE)


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_any_delimiter_and_byte_order_mark_read_alike(folder, delimiter, encoding):
    write_rows(folder, rows_of(folder), delimiter=delimiter, encoding=encoding)
    assert load_season(EXAMPLE).evidence == load_season(folder).evidence


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("95,5", Fraction("95.5")),
        ("95.5", Fraction("95.5")),
        (" 95 ", Fraction(95)),
        ("-0,25", Fraction("-0.25")),
        ("1234", Fraction(1234)),
        ("1,234", Fraction("1.234")),
        ("95,5%", Fraction("95.5")),
        ("95.5 %", Fraction("95.5")),
        ("Chưa rõ", None),
        ("–", None),
    ],
)
def test_numbers_are_read_as_documented(folder, written, read):
    """A comma is the decimal sign; a dot is taken too where it cannot mean thousands."""
    rows = rows_of(folder)
    place = next(n for n, row in enumerate(rows) if row[0] == "ho-so-dung-han")
    rows[place][4] = written
    write_rows(folder, rows)
    assert read == value_of(folder)


def test_a_blank_cell_a_missing_row_and_a_missing_column_are_unknown_never_zero(folder):
    rows = [row for row in rows_of(folder) if row[0] != "ban-le"]
    place = next(n for n, row in enumerate(rows) if row[0] == "ho-so-dung-han")
    rows[place][4] = "  "
    write_rows(folder, [row[:-1] for row in rows])
    season = load_season(folder)
    assert season.evidence.get(HUNG_YEN, "ho-so-dung-han") is None
    assert season.evidence.get(HUNG_YEN, "ban-le") is None
    assert {} == season.evidence.of_unit("thanh-vien-minh-hoa-6")
    report = season.play()
    assert report.ranking.provisional
    assert report.flag.nominee is None


def test_columns_may_be_headed_by_id_and_rows_may_be_short(folder):
    rows = rows_of(folder)
    rows[0][4] = HUNG_YEN
    rows.append([])
    rows[-2] = rows[-2][:4]
    write_rows(folder, rows)
    season = load_season(folder)
    assert season.evidence.get(HUNG_YEN, "ban-le") is not None
    assert season.evidence.get(HUNG_YEN, "vi-pham") is None


def test_a_table_without_marks_sources_and_notes_is_read_too(folder):
    keep = [0, *range(4, 10)]
    write_rows(folder, [[row[place] for place in keep] for row in rows_of(folder)])
    entry = load_season(folder).evidence.get(HUNG_YEN, "ban-le")
    assert (None, "", False) == (entry.source, entry.note, entry.illustrative)


def test_a_source_in_the_table_is_marked_with_its_row(folder):
    entry = load_season(folder).evidence.get(HUNG_YEN, "ban-le")
    assert entry.illustrative
    assert entry.source.illustrative


@pytest.mark.parametrize(
    ("cell", "text", "told"),
    [
        ((1, 4), "1.234", "nam/ket-qua.csv: E2: “1.234” có thể là số nghìn"),
        ((1, 4), "khá", "E2: không đọc được “khá”"),
        ((7, 4), "95%", "E8: không đọc được “95%”: ô này không tính theo %"),
        ((1, 4), "nan", "E2: không đọc được “nan”"),
        ((1, 4), "31/02/2023", "E2: “31/02/2023” không có trong lịch"),
        ((1, 4), "2023-02-31", "E2: “2023-02-31” không có trong lịch"),
        ((1, 4), "đạt", "E2: Tiêu chí “san-xuat-cong-nghiep”"),
        ((1, 4), "2023-03-01", "E2: tiêu chí “san-xuat-cong-nghiep” không nhận ngày"),
        ((4, 5), "5", "F5: Tiêu chí “bao-cao-nq01”"),
        ((7, 4), "2,5", "E8: Tiêu chí “tham-muu”"),
        ((8, 4), "12", "E9: Không so được kết quả"),
        ((1, 0), "san-xuat", "A2: không có tiêu chí hay chỉ tiêu nào mang mã “san-xuat”"),
        ((1, 0), "ban-lee", "có phải là ban-le"),
        ((1, 0), "", "A2: không có tiêu chí hay chỉ tiêu nào mang mã “”"),
        ((1, 2), "không", "C2: cột “Minh họa” chỉ ghi “x”"),
        ((0, 4), "Sở Công Thương tỉnh Hưng Yênn", "E1: không có đơn vị hay cột nào tên"),
        ((0, 4), "zzz", "E1: không có đơn vị hay cột nào tên “zzz”"),
        ((0, 5), "so-cong-thuong-hung-yen", "F1: cột “so-cong-thuong-hung-yen” bị ghi hai lần"),
        ((0, 0), "", "A1: bảng không có cột “Mã”"),
    ],
)
def test_a_wrong_cell_is_named_as_spreadsheets_name_it(folder, cell, text, told):
    rows = rows_of(folder)
    rows[cell[0]][cell[1]] = text
    write_rows(folder, rows)
    assert any(told in line for line in faults_of(folder)), faults_of(folder)


def test_a_code_given_twice_is_told_with_both_cells(folder):
    rows = rows_of(folder)
    write_rows(folder, [*rows, rows[1]])
    assert ["nam/ket-qua.csv: A20: mã “san-xuat-cong-nghiep” đã có ở ô A2; hãy giữ một dòng"] == (
        faults_of(folder)
    )


def test_a_cell_beyond_the_headings_is_not_dropped(folder):
    rows = rows_of(folder)
    rows[2].append("7")
    write_rows(folder, rows)
    assert ["nam/ket-qua.csv: K3: ô này nằm ngoài các cột có tiêu đề"] == faults_of(folder)


def test_columns_past_z_are_named_with_two_letters(folder):
    rows = rows_of(folder)
    rows[2] += [""] * 16 + ["7"]
    write_rows(folder, rows)
    assert "AA3" in faults_of(folder)[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [("", "không có dòng tiêu đề"), ('Mã;"a\nb', "không phải bảng CSV hợp lệ")],
)
def test_a_table_that_is_none_is_told(folder, text, told):
    (folder / "ket-qua.csv").write_text(text, encoding="utf-8")
    assert told in faults_of(folder)[0]


def test_everything_wrong_in_all_files_is_told_at_once(folder):
    """One fault in each file; all of them come together, each with its file and path or cell."""
    change(folder / "cum.toml", 'office = "cum-truong"', 'office = "truong"')
    change(folder / "giao-uoc.toml", "signed_on = 2023-03-24", 'signed_on = "24/03/2023"')
    change(folder / "bang-diem.toml", "max_points = 30", "max_points = 31")
    change(folder / "binh-xet.toml", "members = 6", "members = 4")
    change(folder / "don-vi" / "thanh-vien-minh-hoa-4.toml", "holds = true", "hold = true")
    change(folder / "de-nghi" / "01-co-sang-kien.toml", 'award = "CSTĐCS"', 'award = "CSTDX"')
    told = faults_of(folder)
    for part in (
        "nam/cum.toml: $.appointments[0].office: ",
        "nam/giao-uoc.toml: $.signed_on: ",
        "nam/bang-diem.toml: $.sections[0]: Phần “1. Chỉ tiêu kế hoạch”",
        "nam/binh-xet.toml: $.endorsements[0].vote.ballot: ",
        "nam/don-vi/thanh-vien-minh-hoa-4.toml: $.attestations[0].hold: ",
        "nam/de-nghi/01-co-sang-kien.toml: $.award: ",
    ):
        assert any(line.startswith(part) for line in told), (part, told)


def test_the_table_is_checked_too_while_other_files_are_wrong(folder):
    change(folder / "binh-xet.toml", "members = 6", "members = 4")
    change(folder / "ket-qua.csv", "100,5", "khá")
    told = faults_of(folder)
    assert any("binh-xet.toml" in line for line in told)
    assert any("ket-qua.csv: E2" in line for line in told)


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("giao-uoc.toml", '"thanh-vien-minh-hoa-6",', '"la",', "giao-uoc.toml: $.signatories[5]"),
        ("binh-xet.toml", '["thanh-vien', '["la", "thanh-vien', "$.flag.registered[0]"),
        ("binh-xet.toml", 'unit_id = "thanh-vien-minh-hoa-4"', 'unit_id = "la"', "[0].unit_id"),
        ("de-nghi/03-chua-du-can-cu.toml", "thanh-vien-minh-hoa-3", "la", "toml: $.unit_id"),
        ("don-vi/thanh-vien-minh-hoa-4.toml", 'id = "thanh-vien-minh-hoa-4"', 'id = "la"', ".id"),
    ],
)
def test_a_unit_the_cluster_does_not_have_is_told_where_it_is_named(folder, name, old, new, told):
    change(folder / name, old, new)
    (line,) = faults_of(folder)
    assert told in line
    assert "cụm không có đơn vị “la”" in line


def test_a_tie_rule_on_a_part_there_is_not_is_told(folder):
    change(folder / "bang-diem.toml", 'part = "p1"', 'part = "p9"')
    assert [
        "nam/bang-diem.toml: $.ranking.ties[1].part: bảng điểm không có phần hay tiêu chí “p9”"
    ] == (faults_of(folder))


@pytest.mark.parametrize("part", ["dien-hinh", "diem-thuong", "vi-pham"])
def test_a_tie_rule_may_speak_of_items_and_pots(folder, part):
    change(folder / "bang-diem.toml", 'part = "p1"', f'part = "{part}"')
    assert part == load_season(folder).ties[1].line_id


def test_sections_may_hold_sections(folder):
    change(
        folder / "bang-diem.toml",
        '[[sections]]\nid = "p2"\nname = "2. Nghị quyết 01/NQ-CP"\nmax_points = 15\n\n'
        "[[sections.items]]",
        '[[sections]]\nid = "p2"\nname = "2. Nghị quyết 01/NQ-CP"\nmax_points = 15\n\n'
        '[[sections.sections]]\nid = "p2a"\nname = "2a"\nmax_points = 10\n\n'
        "[[sections.sections.items]]",
    )
    change(folder / "bang-diem.toml", 'part = "p1"', 'part = "p2a"')
    season = load_season(folder)
    assert Fraction(10) == season.sheet.sections[1].children[1].max_points


@pytest.mark.parametrize("name", ["ket-qua2.csv", "cum2.toml", "x.json"])
def test_a_misspelt_file_is_not_dropped_silently(folder, name):
    (folder / name).write_text("", encoding="utf-8")
    assert any(f"nam/{name}: tệp này không thuộc bộ dữ liệu" in line for line in faults_of(folder))


def test_a_folder_of_nominations_takes_no_other_files(folder):
    (folder / "de-nghi" / "x.txt").write_text("", encoding="utf-8")
    assert ["nam/de-nghi/x.txt: thư mục này chỉ nhận tệp TOML hoặc JSON"] == faults_of(folder)


@pytest.mark.parametrize("name", ["cum.toml", "ket-qua.csv"])
def test_a_missing_file_is_told(folder, name):
    (folder / name).unlink()
    assert any(f"nam/{name}" in line and "không có tệp này" in line for line in faults_of(folder))


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(BadInput, match="không có thư mục này"):
        load_season(tmp_path / "khong-co")


def test_parts_that_do_not_fit_each_other_are_told_with_the_file(folder):
    change(folder / "giao-uoc.toml", 'cluster_id = "cum-so-2"', 'cluster_id = "cum-so-3"')
    (line,) = faults_of(folder)
    assert line.startswith("nam/giao-uoc.toml: $.cluster_id: cum.toml là của cụm “cum-so-2”")


def test_a_nomination_may_be_json(folder):
    data = parse_toml((folder / "de-nghi" / "02-xuat-sac-khong-sang-kien.toml").read_text("utf-8"))
    import json

    (folder / "de-nghi" / "02-xuat-sac-khong-sang-kien.toml").unlink()
    (folder / "de-nghi" / "02.json").write_text(json.dumps(data, default=str), encoding="utf-8")
    assert load_season(EXAMPLE).nominations == load_season(folder).nominations


@pytest.mark.parametrize(
    ("value", "told"),
    [('"5"', "phân số"), ('"abc"', "số"), ('"2023-02-31"', "lịch"), ("true", "số")],
)
def test_a_target_value_that_does_not_fit_is_told(folder, value, told):
    change(folder / "giao-uoc.toml", 'value = "5%"\nunit', f"value = {value}\nunit")
    (line,) = faults_of(folder)
    assert "$.groups[2].targets[0]" in line
    assert told in line


def test_decimal_shares_targets_and_baselines_stay_exact(folder):
    change(folder / "giao-uoc.toml", 'value = "5%"\nunit', 'value = "2,5 %"\nunit')
    change(folder / "giao-uoc.toml", "value = 98", "value = 97.5")
    change(folder / "giao-uoc.toml", "baseline = 20", "baseline = 20.5")
    covenant = load_season(folder).covenant
    assert Fraction(1, 40) == covenant.target("tai-nan-lao-dong").value
    assert Fraction(41, 2) == covenant.target("tai-nan-lao-dong").baseline
    assert Fraction(195, 2) == covenant.target("ho-so-dung-han").value


def test_the_other_parts_a_folder_may_hold_are_read(folder):
    """Another tie rule, a quorum, no rotation, a source as plain text, a limit said openly."""
    change(folder / "bang-diem.toml", 'kind = "it-diem-tru-hon"', 'kind = "cao-hon-tren-thang"')
    change(folder / "bang-diem.toml", "limit = 10", 'limit = "khong-gioi-han"')
    change(
        folder / "binh-xet.toml",
        "threshold = {",
        'quorum = { share = "2/3", source = "Quy chế" }\nthreshold = {',
    )
    text = (folder / "cum.toml").read_text("utf-8")
    start, end = text.index("[rotation]"), text.index("# --- Các mốc")
    (folder / "cum.toml").write_text(text[:start] + text[end:], encoding="utf-8")
    season = load_season(folder)
    assert isinstance(season.ties[0], MorePointsOnScale)
    assert season.sheet.pots[1].limit is None
    assert OrganiserRule("Quy chế") == season.endorsements[0].vote.quorum.source
    report = season.play()
    assert report.endorsements[0].result.passed
    assert not report.next_heads.known


def test_every_document_has_a_schema_whose_references_resolve():
    import json
    import re

    for document in SEASON_DOCUMENTS:
        made = schema(f"season-{document}")
        for name in re.findall(r'"#/\$defs/([^"]+)"', json.dumps(made)):
            assert name in made["$defs"]


def test_every_document_reads_back_from_what_it_dumps():
    for name, kind in SEASON_DOCUMENTS.items():
        single = EXAMPLE / f"{name}.toml"
        for file in [single] if single.exists() else sorted((EXAMPLE / name).glob("*.toml")):
            told = read(kind, parse_toml(file.read_text("utf-8")))
            assert told == read(kind, dump(told)), file.name


def _plain(data):
    """Return TOML data as JSON would carry them."""
    import datetime as dt
    from decimal import Decimal

    if isinstance(data, dict):
        return {key: _plain(item) for key, item in data.items()}
    if isinstance(data, list):
        return [_plain(item) for item in data]
    if isinstance(data, dt.date):
        return data.isoformat()
    return float(data) if isinstance(data, Decimal) else data


def test_the_example_follows_the_schemas_and_a_misspelt_key_does_not():
    jsonschema = pytest.importorskip("jsonschema")
    for name in SEASON_DOCUMENTS:
        validator = jsonschema.Draft202012Validator(schema(f"season-{name}"))
        single = EXAMPLE / f"{name}.toml"
        files = [single] if single.exists() else sorted((EXAMPLE / name).glob("*.toml"))
        assert files
        for file in files:
            data = _plain(parse_toml(file.read_text("utf-8")))
            assert [] == [error.message for error in validator.iter_errors(data)], file.name
            assert list(validator.iter_errors({**data, "khong-co": 1}))
