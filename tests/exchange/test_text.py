"""Files and texts to plain data: exact numbers, no repeated keys, no page of Python errors."""

from decimal import Decimal

import pytest

from thidua.errors import BadInput
from thidua.exchange import decode, parse_json, parse_toml, read_file


def faults(reader, *args, **kwargs):
    """Read what must not be read, and return one line per fault."""
    with pytest.raises(BadInput) as caught:
        reader(*args, **kwargs)
    return list(caught.value.lines())


@pytest.mark.parametrize("parse", [parse_json, parse_toml])
def test_numbers_stay_exact(parse):
    """A decimal number is never a float, and a whole one stays whole."""
    text = '{"a": 0.1, "b": 3}' if parse is parse_json else "a = 0.1\nb = 3"

    data = parse(text)

    assert {"a": Decimal("0.1"), "b": 3} == data
    assert [Decimal, int] == [type(number) for number in data.values()]


@pytest.mark.parametrize(
    ("text", "line", "column"), [('{"a":', 1, 6), ('{\n  "a" 1\n}', 2, 7), ("", 1, 1)]
)
def test_broken_json_is_told_with_line_and_column(text, line, column):
    """The place of the syntax error is told, with the file."""
    assert [
        f"case.json: không phải JSON hợp lệ: lỗi cú pháp ở dòng {line}, cột {column}"
    ] == faults(parse_json, text, document="case.json")


def test_what_no_document_may_hold_is_told_all_at_once():
    """NaN, infinity, overlong numbers and repeated keys are each told at their path."""
    text = '{"a": NaN, "b": [-Infinity, 1e999999, {"c": 1, "c": 2}], "d": 1' + "0" * 5000 + "}"

    assert [
        "f: $.a: “NaN” không phải số dùng được; hãy ghi số thường",
        "f: $.b[0]: “-Infinity” không phải số dùng được; hãy ghi số thường",
        "f: $.b[1]: “1E+999999” không phải số dùng được; hãy ghi số thường",
        "f: $.b[2].c: “c” được ghi hai lần trong cùng một đối tượng",
        "f: $.d: “…” không phải số dùng được; hãy ghi số thường",
    ] == faults(parse_json, text, document="f")


@pytest.mark.parametrize(
    ("parse", "text"), [(parse_json, "[" * 100_000), (parse_toml, "a = " + "[" * 100_000)]
)
def test_bottomless_nesting_is_refused(parse, text):
    """A text nested without end is told, not crashed on."""
    assert ["$: lồng nhau quá sâu; hãy rút gọn"] == faults(parse, text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a = \n", "$: không phải TOML hợp lệ: lỗi cú pháp ở dòng 1, cột 5"),
        ("a", "$: không phải TOML hợp lệ: thiếu phần cuối hoặc lỗi cú pháp ở cuối tệp"),
        ("a = nan", "$.a: “NaN” không phải số dùng được; hãy ghi số thường"),
        (
            "a = 1" + "0" * 5000,
            "$: có số quá dài hoặc ngày không có trong lịch; hãy kiểm tra lại",
        ),
    ],
)
def test_broken_toml_is_told_with_its_place(text, fault):
    """Syntax, numbers and dates that TOML's reader refuses are told in one line."""
    assert [fault] == faults(parse_toml, text)


@pytest.mark.parametrize("exponent", ["999999999999999999999", "-999999999999999999999"])
@pytest.mark.parametrize(
    ("parse", "text"), [(parse_json, '{{"a": [1e{}]}}'), (parse_toml, "a = [1e{}]")]
)
def test_an_exponent_no_decimal_can_have_is_refused_at_its_place(parse, text, exponent):
    """A number beyond every decimal is a fault of the document, told as it is written."""
    assert [f"$.a[0]: “1e{exponent}” không phải số dùng được; hãy ghi số thường"] == faults(
        parse, text.format(exponent)
    )


@pytest.mark.parametrize(
    "digits", ["0x" + "f" * 6000, "0o" + "7" * 6000, "0b" + "1" * 20_000, "1" + "0" * 100]
)
def test_a_whole_toml_number_of_too_many_digits_is_refused_at_its_place(digits):
    """However it is written, a number longer than a hundred digits is told, not crashed on."""
    assert ["$.t.a: “…” không phải số dùng được; hãy ghi số thường"] == faults(
        parse_toml, f"[t]\na = {digits}"
    )


def test_the_longest_whole_number_reads():
    """A hundred digits are read as they are."""
    assert {"a": int("9" * 100), "b": True} == parse_toml(f"a = {'9' * 100}\nb = true")


def test_an_impossible_toml_date_is_refused():
    """A date that is in no calendar is no date, in TOML as in JSON."""
    assert 1 == len(faults(parse_toml, "a = 2023-02-30"))


def test_a_file_with_a_byte_order_mark_reads(tmp_path):
    """Some editors put a mark at the start of a UTF-8 file."""
    path = tmp_path / "a.json"
    path.write_text("đ", encoding="utf-8-sig")

    assert "đ" == read_file(path)


def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path):
    """The path is named, and what is wrong with it."""
    missing = tmp_path / "a.json"

    assert [f"{missing}: không có tệp này"] == faults(read_file, missing)
    assert [f"{tmp_path}: là thư mục, không phải tệp"] == faults(read_file, tmp_path)
    assert ["a b: không đọc được tệp này"] == faults(read_file, "a\0b")


def test_a_file_that_is_not_utf8_is_told():
    """Old Vietnamese encodings are refused, not guessed."""
    assert ["x: không phải UTF-8 (từ byte thứ 2); hãy lưu tệp theo bảng mã UTF-8"] == faults(
        decode, b"a\xff", document="x"
    )
