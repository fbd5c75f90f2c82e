"""How one cell is read, and that what is written in a cell reads back."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.clusters import Unit
from thidua.errors import BadInput, InvalidValue
from thidua.exchange import load_evidence, read_evidence_csv
from thidua.exchange._cells import (
    join_documents,
    read_cell,
    read_number,
    split_documents,
    write_value,
)
from thidua.law import OrganiserRule
from thidua.scoring import (
    NO_TARGET,
    AllOrNothing,
    CompoundLadder,
    CompoundStep,
    Fact,
    InputKind,
    Is,
    Item,
    Proportional,
    Reduction,
    Section,
    Sheet,
    Unseen,
)

RULE = OrganiserRule("Quy chế cụm")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("95,5", Fraction("95.5")),
        ("95.5", Fraction("95.5")),
        (" 95 ", Fraction(95)),
        ("\u00a095,5\u202f", Fraction("95.5")),
        ("\u200b95", Fraction(95)),
        ("'95,5", Fraction("95.5")),
        ("1,234", Fraction("1.234")),
        ("0.125", Fraction("0.125")),
        ("1.234,5", Fraction("1234.5")),
        ("1.234.567", Fraction(1234567)),
        ("12.345.678,90", Fraction("12345678.9")),
        ("1234", Fraction(1234)),
        ("-5", Fraction(-5)),
        ("+5", Fraction(5)),
        ("−0,25", Fraction(-1, 4)),
        ("phân số 1/3", Fraction(1, 3)),
        ("Phân số −100 / 3", Fraction(-100, 3)),
        ("đạt", True),
        ("Đạt.", True),
        ("DAT", True),
        ("không đạt", False),
        ("Không  đạt", False),
        ("chưa thực hiện", False),
        ("", None),
        ("   ", None),
        ("-", None),
        ("–", None),
        ("—", None),
        ("−", None),
        ("'-", None),
        ("chưa rõ", None),
        ("Chua ro", None),
        ("chưa có số liệu", None),
        ("không giao", NO_TARGET),
        ("Không được giao chỉ tiêu", NO_TARGET),
        ("15/09/2023", dt.date(2023, 9, 15)),
        ("2023-09-15", dt.date(2023, 9, 15)),
    ],
)
def test_what_people_type_is_read_in_one_way(text, value):
    """The table of the page on Excel, cell by cell."""
    read = read_cell(text)
    assert value == read
    assert type(value) is type(read)


@pytest.mark.parametrize("text", ["95,5%", "95.5%", "95,5 %", "95.5\u00a0%"])
def test_a_percent_sign_belongs_where_the_unit_is_percent(text):
    """In any other cell it is refused, whatever it may have meant."""
    assert Fraction("95.5") == read_cell(text, unit="%")
    with pytest.raises(InvalidValue, match="ô này không tính theo %"):
        read_cell(text, unit="vụ")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1.234", "hãy ghi 1234 hoặc 1,234"),
        ("-12.345", "hãy ghi -12345 hoặc -12,345"),
        ("1,234.5", "dấu phẩy là dấu thập phân; hãy ghi 1234,5"),
        ("1,234,567", "dấu phẩy là dấu thập phân; hãy ghi 1234567"),
        ("1 234", "hãy ghi số viết liền, 1234"),
        ("1\u00a0234,5", "hãy ghi số viết liền, 1234,5"),
        ("90 100", "hãy ghi số viết liền"),
        ("45/50", "có thể là phân số, tỷ lệ hoặc ngày"),
        ("９５", "khổ rộng (full-width); hãy gõ lại 95"),
        ("95％", "khổ rộng (full-width); hãy gõ lại 95%"),
        ("9²", "không đọc được"),
        ("½", "không đọc được"),
        ("१५", "không đọc được"),
        ("x", "không đọc được"),
        ("?", "không đọc được"),
        ("...", "không đọc được"),
        ("(đạt)", "không đọc được"),
        ("≠ đạt", "không đọc được"),
        ("không", "hãy ghi “đạt” hoặc “không đạt”"),
        ("có", "hãy ghi “đạt” hoặc “không đạt”"),
        ("=1+1", "có công thức “=1+1”"),
        ("@5", "không đọc được"),
        ("1e5", "không đọc được"),
        ("95%%", "không đọc được"),
        ("9" * 101, "số quá dài"),
        ("phân số 1/0", "hãy ghi như “phân số 1/3”"),
        ("phân số", "hãy ghi như “phân số 1/3”"),
        ("31/02/2023", "không có trong lịch"),
        ("#N/A", "không đọc được"),
    ],
)
def test_what_could_be_read_in_two_ways_is_refused_with_what_to_write(text, told):
    with pytest.raises(InvalidValue) as caught:
        read_cell(text)
    assert told in str(caught.value)


def test_yes_and_no_answer_a_question_but_do_not_say_whether_a_criterion_is_met():
    """“Không” under “không để xảy ra vi phạm” would be met; so only facts take it."""
    assert read_cell("có", is_fact=True) is True
    assert read_cell("Không", is_fact=True) is False
    assert read_cell("đạt", is_fact=True) is True


@pytest.mark.parametrize("text", ["-5", "+5", "-1.234,5", "- 5", "+0,5"])
def test_in_a_spreadsheet_a_text_that_begins_with_a_sign_is_no_number(text):
    """A number typed there would be one already; a lone dash still says that it is unknown."""
    with pytest.raises(InvalidValue, match="là chữ bắt đầu bằng dấu"):
        read_cell(text, signs=False)
    assert read_cell("-", signs=False) is None
    assert Fraction(-5) == read_cell("−5", signs=False)


@pytest.mark.parametrize(
    ("value", "number_format", "unit", "read"),
    [
        (0.955, "0.0%", "%", Fraction("95.5")),
        (0.955, "General", "%", Fraction("0.955")),
        (95.5, "General", "", Fraction("95.5")),
        (95, "0", "%", Fraction(95)),
        (0.1, "General", "", Fraction(1, 10)),
        (float("0.95499999999999996"), "0%", "%", Fraction("95.5")),
        (-5, "General", "", Fraction(-5)),
        (1e-7, "General", "", Fraction(1, 10**7)),
    ],
)
def test_a_number_of_a_spreadsheet_is_what_was_typed(value, number_format, unit, read):
    """Binary floats never reach the points: the shortest decimal is what somebody typed."""
    assert read == read_number(value, number_format, unit)


def test_a_percentage_in_a_cell_of_another_unit_is_refused():
    with pytest.raises(InvalidValue, match="“95,5%”: ô này không tính theo %"):
        read_number(0.955, "0.0%", "vụ")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e300])
def test_a_number_that_nobody_typed_is_refused(value):
    with pytest.raises(InvalidValue, match="không phải số dùng được"):
        read_number(value, "General", "")


numbers = st.one_of(
    st.integers(-(10**30), 10**30).map(Fraction),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18).map(
        Fraction
    ),
    st.fractions(),
)


@given(numbers)
def test_every_number_reads_back_exactly(number):
    """Whatever a spreadsheet cannot hold digit by digit is written as text."""
    try:
        written = write_value(number)
    except InvalidValue:
        assert max(abs(number.numerator), number.denominator) >= 10**100
        return
    if isinstance(written, str):
        assert number == read_cell(written, signs=False)
        assert written[0] not in "=+-@"
    else:
        assert number == read_number(float(written), "General", "")
        assert len("".join(map(str, Decimal(written).as_tuple().digits)).strip("0")) <= 15


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (Fraction("95.5"), Decimal("95.5")),
        (Fraction(100), 100),
        (Fraction("0.123456789012345"), Decimal("0.123456789012345")),
        (Fraction("0.1234567890123456"), "0,1234567890123456"),
        (Fraction(1, 3), "phân số 1/3"),
        (Fraction(-1, 3), "phân số −1/3"),
        (Fraction(12345678901234567890), "12345678901234567890"),
        (Fraction(-12345678901234567890), "−12345678901234567890"),
        (Fraction(999999999999999), 999999999999999),
        (Fraction(10**15), "1000000000000000"),
        (Fraction(Decimal("1e-9")), Decimal("1e-9")),
        (Fraction(Decimal("1e-10")), "0,0000000001"),
    ],
)
def test_a_number_is_one_where_a_spreadsheet_keeps_its_digits(number, written):
    """Fifteen digits on one side, sixteen on the other."""
    assert written == write_value(number)


@given(st.lists(st.text()))
def test_lists_of_documents_read_back(documents):
    assert tuple(documents) == split_documents(join_documents(documents))


def test_documents_are_parted_as_people_part_them():
    """A quotation mark inside of a name is no quotation."""
    typed = ' 12/BC-SCT ; 13/BC-SCT\n"Biên bản; bản sao"\n"Đề án" năm 2025;\n'
    assert ("12/BC-SCT", "13/BC-SCT", "Biên bản; bản sao", '"Đề án" năm 2025') == split_documents(
        typed
    )


def sheet():
    """One item for each kind of further input."""
    ladder = CompoundLadder(
        facts=[
            Fact(id="ke-hoach", name="kế hoạch", kind=InputKind.YES_NO),
            Fact(id="so-lop", name="số lớp", kind=InputKind.COUNT),
        ],
        steps=[CompoundStep(points=20, when=[Is(fact="ke-hoach", value=True)])],
        otherwise=0,
    )
    children = [
        Item(
            id="thu",
            name="Thu ngân sách",
            max_points=40,
            unit="%",
            method=Proportional(target=None, capped=True),
        ),
        Item(
            id="tai-nan",
            name="Tai nạn",
            max_points=20,
            unit="vụ",
            method=Reduction(by="0.05", pro_rata=False),
        ),
        Item(id="tap-huan", name="Tập huấn", max_points=20, method=ladder),
        Item(id="don", name="Đơn thư", max_points=10, method=AllOrNothing()),
        Item(id="chua", name="Chưa đọc", max_points=10, method=Unseen()),
    ]
    section = Section(id="p", name="Phần", max_points=100, children=children)
    return Sheet(id="b", name="Bảng", total=100, source=RULE, sections=[section])


def read(*rows, header="Mã;Nguồn;Minh chứng;Ghi chú;Sở A;Sở B"):
    return read_evidence_csv("\n".join([header, *rows]), sheet=sheet(), document="s.csv")


def faults(*rows):
    with pytest.raises(BadInput) as caught:
        read(*rows)
    return [line.removeprefix("s.csv: ") for line in caught.value.lines()]


def test_further_inputs_have_rows_of_their_own():
    """Target, baseline and facts; the headings name the units."""
    evidence, units = read(
        "thu;BC 1;1/BC;;95,5%;chưa rõ",
        "thu.chi-tieu;;2/BC;giao đầu năm;100;không giao",
        "tai-nan;;;;3;",
        "tai-nan.ky-goc;;;;4;5",
        "tap-huan.ke-hoach;;;;có;",
        "tap-huan.so-lop;;;;;2",
        "don;;;;không đạt;đạt",
    )
    assert ["Sở A", "Sở B"] == [unit.name for unit in units]
    first = evidence.get("so-a", "thu")
    assert (Fraction("95.5"), Fraction(100)) == (first.value, first.target)
    assert (OrganiserRule("BC 1"), ("1/BC", "2/BC"), "giao đầu năm") == (
        first.source,
        first.documents,
        first.note,
    )
    assert (None, NO_TARGET) == (
        evidence.get("so-b", "thu").value,
        evidence.get("so-b", "thu").target,
    )
    assert (Fraction(3), Fraction(4)) == (
        evidence.get("so-a", "tai-nan").value,
        evidence.get("so-a", "tai-nan").baseline,
    )
    assert evidence.get("so-a", "tap-huan").value.get("ke-hoach") is True
    assert evidence.get("so-a", "tap-huan").value.get("so-lop") is None
    assert Fraction(2) == evidence.get("so-b", "tap-huan").value.get("so-lop")
    assert evidence.get("so-a", "don").value is False
    cards = sheet().score_all(units, evidence)
    assert ["Sở A", "Sở B"] == [card.unit_name for card in cards]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("thu;;;;không giao;", "E2: “không giao” chỉ ghi được ở ô chỉ tiêu"),
        ("thu.chi-tieu;;;;đạt;", "E2: ô “chỉ tiêu được giao” phải ghi số"),
        ("tai-nan.ky-goc;;;;không giao;", "E2: “không giao” chỉ ghi được ở ô chỉ tiêu"),
        ("tap-huan;;;;5;", "hãy ghi ở các dòng tap-huan.ke-hoach và tap-huan.so-lop"),
        ("tap-huan.so-lop;;;;2,5;", "E2: Tiêu chí “tap-huan”"),
        ("tap-huan.so-lop;;;;;có", "F2: Tiêu chí “tap-huan”"),
        ("chua;;;;1;", "E2: tiêu chí “chua” không có số liệu nào để nhập"),
        ("thu.ky-goc;;;;1;", "A2: không có tiêu chí hay chỉ tiêu nào mang mã “thu.ky-goc”"),
        ("tai-nan;;;;3%;", "E2: không đọc được “3%”"),
        ("thu;;;;15/09/2023;", "E2: tiêu chí “thu” không nhận ngày"),
        ("thu;;;;=95;", "E2: ô này có công thức"),
    ],
)
def test_a_cell_that_does_not_fit_its_input_is_told(row, told):
    (line,) = faults(row)
    assert told in line


def test_the_input_that_a_method_refuses_is_the_one_that_is_named():
    """A wrong target is told at the target, a wrong value at the value."""
    (line,) = faults("thu;;;;95;", "thu.chi-tieu;;;;-1;")
    assert line.startswith("E3: ")
    (line,) = faults("tai-nan;;;;-3;", "tai-nan.ky-goc;;;;4;")
    assert line.startswith("E2: ")


def test_rows_of_one_item_may_not_name_two_sources():
    """Nothing that was written is dropped."""
    (line,) = faults("thu;BC 1;;;95;", "thu.chi-tieu;BC 2;;;100;")
    assert "E3: các dòng của tiêu chí “thu” ghi khác nhau ở cột “Nguồn”" in line


def test_evidence_is_loaded_from_a_table_by_the_name_of_its_file(tmp_path):
    path = tmp_path / "so-lieu.csv"
    path.write_text("Mã;Sở A\nthu;95", encoding="utf-8-sig")
    evidence, units = load_evidence(path, sheet())
    assert (Unit(id="so-a", name="Sở A"),) == units
    assert 95 == evidence.get("so-a", "thu").value
    other = tmp_path / "so-lieu.ods"
    other.write_text("", encoding="utf-8")
    with pytest.raises(BadInput, match=r"\.csv hoặc \.xlsx"):
        load_evidence(other, sheet())


@pytest.mark.parametrize("units", [None, (Unit(id="so-a", name="Sở A"),)])
def test_a_table_without_a_column_of_a_unit_is_refused(tmp_path, units):
    """Whether the units are known or named by the headings; other faults are told beside it."""
    path = tmp_path / "so-lieu.csv"
    path.write_text("Mã;Nguồn\nthu;BC\nla;BC\n", encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        load_evidence(path, sheet(), units)
    first, second = caught.value.lines()
    assert first.endswith("A1: bảng không có cột đơn vị nào; hãy thêm mỗi đơn vị một cột")
    assert "A3: không có tiêu chí" in second


def test_a_heading_that_names_no_unit_is_the_only_fault_of_its_kind():
    """Whoever mends the heading has a unit again."""
    with pytest.raises(BadInput) as caught:
        read("thu;1", header="Mã;!!!")
    (line,) = caught.value.lines()
    assert "B1: “!!!” không phải tên đơn vị" in line


def test_headings_name_units_apart_by_their_ids():
    """Names that differ only in diacritics, or are none, are refused by cell."""
    with pytest.raises(BadInput) as caught:
        read("thu;;;;1;2;3", header="Mã;Nguồn;Minh chứng;Ghi chú;Sở Á;Sở A;!!!")
    assert ["s.csv: F1: ", "s.csv: G1: "] == [line[:11] for line in caught.value.lines()]
