"""The folder of a year: what is wrong in one file never hides what is wrong in another."""

import csv
import io
import shutil
from fractions import Fraction
from pathlib import Path

import pytest

from thidua.errors import BadInput
from thidua.exchange import json_schema, load_season, read
from thidua.exchange._covenant_documents import TargetValue

jsonschema = pytest.importorskip("jsonschema")

EXAMPLE = Path(__file__).parents[2] / "examples" / "cum-so-2-2023"
HUNG_YEN = "so-cong-thuong-hung-yen"


@pytest.fixture
def folder(tmp_path):
    """A copy of the example that a test may spoil."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "nam"))


def change(path, old, new):
    text = path.read_text(encoding="utf-8-sig")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults_of(folder):
    with pytest.raises(BadInput) as caught:
        load_season(folder)
    return [line.replace(f"{folder}/", "") for line in caught.value.lines()]


def rows_of(folder):
    text = (folder / "ket-qua.csv").read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def write_rows(folder, rows, *, line_end="\r\n"):
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator=line_end).writerows(rows)
    (folder / "ket-qua.csv").write_bytes(out.getvalue().encode())


def write_cell(folder, row, place, text):
    rows = rows_of(folder)
    rows[row][place] = text
    write_rows(folder, rows)


@pytest.mark.parametrize("line_end", ["\r", "\n", "\r\n"])
def test_lines_may_end_as_any_system_ends_them(folder, line_end):
    """A table saved by an old spreadsheet, with bare carriage returns, reads alike."""
    write_rows(folder, rows_of(folder), line_end=line_end)

    assert load_season(EXAMPLE).evidence == load_season(folder).evidence


def test_a_decimal_below_one_is_no_number_of_thousands(folder):
    """No thousand begins with a zero."""
    rows = rows_of(folder)
    place = next(n for n, row in enumerate(rows) if row[0] == "ho-so-dung-han")
    write_cell(folder, place, 4, "0.125")

    entry = load_season(folder).evidence.get(HUNG_YEN, "ho-so-dung-han")

    assert Fraction(1, 8) == entry.value


@pytest.mark.parametrize("text", ["9" * 5000, "9" * 101, "９５", "१५/०९/2023", "٢٠٢٣-09-15"])
def test_a_number_too_long_or_in_other_digits_is_told_at_its_cell(folder, text):
    """A cell that holds no number anyone would write is one fault, told short."""
    write_cell(folder, 1, 4, text)

    (fault,) = faults_of(folder)

    assert fault.startswith("ket-qua.csv: E2: không đọc được “")
    assert len(fault) < 300


def test_an_unknown_column_is_one_fault(folder):
    """The cells under a heading that is refused are not told one by one."""
    rows = rows_of(folder)
    rows[0][4] = "Sở X" * 100
    write_rows(folder, rows)

    (fault,) = faults_of(folder)

    assert fault.startswith("ket-qua.csv: E1: không có đơn vị hay cột nào tên “Sở XSở X")
    assert len(fault) < 300


def test_a_code_that_is_near_several_is_told_with_alternatives(folder):
    """A row that is none of the sheet's names what it may have meant, at its cell."""
    write_cell(folder, 1, 0, "san-xuat")

    (fault,) = faults_of(folder)

    assert fault.startswith("ket-qua.csv: A2: không có tiêu chí hay chỉ tiêu nào mang mã")
    assert " và " not in fault.partition("có phải là")[2]


def test_near_misses_are_alternatives(folder):
    """What may have been meant is one thing or another, never all of them."""
    rows = rows_of(folder)
    rows[0][4] = "thanh-vien-minh-hoa"
    rows[1][0] = "tieu-dung"
    write_rows(folder, rows)

    (heading, *_) = faults_of(folder)

    assert " hoặc " in heading
    assert " và " not in heading.partition("có phải là")[2]


@pytest.mark.parametrize("broken", ["cum.toml", "giao-uoc.toml", "bang-diem.toml", "binh-xet.toml"])
def test_cells_are_checked_whatever_other_file_is_broken(folder, broken):
    """A wrong cell is told together with the file that cannot be read."""
    write_cell(folder, 1, 4, "khá")
    (folder / broken).write_text("x =", encoding="utf-8")

    told = faults_of(folder)

    assert 2 == len(told)
    assert told[0].startswith(f"{broken}: không phải TOML hợp lệ")
    assert told[1].startswith("ket-qua.csv: E2: không đọc được “khá”")


def test_what_a_broken_file_would_have_told_is_not_missed_in_the_table(folder):
    """With no cluster, sheet and covenant, units and codes of the table cannot be judged."""
    for name in ("cum.toml", "giao-uoc.toml", "bang-diem.toml"):
        (folder / name).unlink()

    assert [
        "cum.toml: không có tệp này",
        "giao-uoc.toml: không có tệp này",
        "bang-diem.toml: không có tệp này",
    ] == faults_of(folder)


def test_a_table_that_is_missing_is_told_with_the_others(folder):
    """A missing table does not wait for the other files to be good."""
    (folder / "ket-qua.csv").unlink()
    (folder / "cum.toml").unlink()

    assert ["cum.toml: không có tệp này", "ket-qua.csv: không có tệp này"] == faults_of(folder)


def test_a_repeated_heading_is_told_while_the_cluster_cannot_be_read(folder):
    """Two columns of one name are two columns of one unit, whichever it is."""
    rows = rows_of(folder)
    rows[0][5] = rows[0][4]
    rows[1] = rows[1][:5]
    write_rows(folder, rows)
    (folder / "cum.toml").unlink()

    assert ["ket-qua.csv: F1: cột “" + rows[0][4] + "” bị ghi hai lần"] == faults_of(folder)[1:]


@pytest.mark.parametrize("data", ["+5%", "5,5%", "5 %", "-5%", "1/20", "0.05", "2023-12-31", 5])
def test_a_target_value_is_taken_by_reader_and_schema(data):
    """What the schema takes, the reader takes."""
    assert jsonschema.Draft202012Validator(json_schema(TargetValue)).is_valid(data)
    assert read(TargetValue, data) is not None


@pytest.mark.parametrize("data", [" 5% ", "1/20%", "1/0", "1.5/2", "2/3 ", "%", "٥%", True])
def test_no_target_value_is_refused_by_reader_and_schema(data):
    """What the schema refuses, the reader refuses."""
    assert not jsonschema.Draft202012Validator(json_schema(TargetValue)).is_valid(data)
    with pytest.raises(BadInput):
        read(TargetValue, data)


def leave_before_the_year(folder, unit_id):
    """Make a unit one that left the cluster before the year began."""
    path = folder / "cum.toml"
    text = path.read_text(encoding="utf-8")
    head, mark, tail = text.partition(f'unit_id = "{unit_id}"\nstart = 2023-01-01\n')
    assert mark
    path.write_text(
        f'{head}unit_id = "{unit_id}"\nstart = 2020-01-01\nend = 2022-01-01\n{tail}',
        encoding="utf-8",
    )


def test_a_unit_that_left_is_told_in_every_file_that_names_it(folder):
    """Not a member in the year: each mention is told at its place, results at their heading."""
    leave_before_the_year(folder, "thanh-vien-minh-hoa-6")

    told = faults_of(folder)

    places = [line.partition(": “")[0] for line in told]
    assert ["giao-uoc.toml: $.signatories[5]", "binh-xet.toml: $.flag.registered[1]"] == places[:2]
    assert "ket-qua.csv: J1" == places[-1]
    assert all("“thanh-vien-minh-hoa-6” không phải thành viên của cụm" in line for line in told)


def test_a_covenant_of_another_cluster_and_year_is_told_at_both_keys(folder):
    """The covenant says whose it is and of which year; both must be those of cum.toml."""
    change(folder / "giao-uoc.toml", 'cluster_id = "cum-so-2"', 'cluster_id = "cum-so-3"')
    change(folder / "giao-uoc.toml", "year = 2023", "year = 2024")

    told = faults_of(folder)

    assert [
        "giao-uoc.toml: $.cluster_id: cum.toml là của cụm “cum-so-2”; hãy ghi cùng một cụm",
        "giao-uoc.toml: $.year: cum.toml ghi năm 2023; hãy ghi cùng một năm",
    ] == told


def test_days_without_an_encoded_law_are_told_at_once(folder):
    """A day of consideration before every encoded law is refused when the folder is read."""
    change(folder / "binh-xet.toml", "[flag]\n", "[flag]\non = 1990-12-20\n")
    for name in ("01-co-sang-kien", "02-xuat-sac-khong-sang-kien"):
        path = folder / "de-nghi" / f"{name}.toml"
        change(path, "on = 20", "on = 1990-01-01 # 20")

    told = faults_of(folder)

    assert [
        "binh-xet.toml: $.flag.on",
        "de-nghi/01-co-sang-kien.toml: $.on",
        "de-nghi/02-xuat-sac-khong-sang-kien.toml: $.on",
    ] == [line.partition(": Pháp luật")[0] for line in told]


def test_a_second_vote_record_or_nomination_is_told_where_it_stands(folder):
    """The second of two is named with the first."""
    path = folder / "binh-xet.toml"
    text = path.read_text(encoding="utf-8")
    _, mark, vote = text.partition("[[endorsements]]")
    path.write_text(text + mark + vote.partition("[[endorsements]]")[0], encoding="utf-8")
    shutil.copy(folder / "de-nghi" / "01-co-sang-kien.toml", folder / "de-nghi" / "99.toml")
    shutil.copy(folder / "don-vi" / "thanh-vien-minh-hoa-4.toml", folder / "don-vi" / "z.toml")

    vote_told, record_told, nomination_told = faults_of(folder)

    assert vote_told.startswith("binh-xet.toml: $.endorsements[")
    assert "“thanh-vien-minh-hoa-4” đã có phiếu suy tôn ở trên" in vote_told
    assert record_told.startswith("don-vi/z.toml: $.subject.id: ")
    assert "đã có hồ sơ ở don-vi/thanh-vien-minh-hoa-4.toml" in record_told
    assert nomination_told.startswith("de-nghi/99.toml: $.award: ")
    assert "đã được đề nghị danh hiệu này ở de-nghi/01-co-sang-kien.toml" in nomination_told
