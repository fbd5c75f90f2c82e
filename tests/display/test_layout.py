"""Widths, wrapping, tables and markup: the parts that reports are laid out with."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from thidua.display._layout import Column, pad, table, width_of, wrap
from thidua.display._markup import Markup, css, join, tag


def test_vietnamese_takes_as_many_columns_composed_or_not():
    name = "Cụm thi đua số 2 – Đồng bằng Bắc Bộ"
    assert 35 == width_of(name) == width_of(unicodedata.normalize("NFD", name))


def test_wide_letters_take_two_columns_and_lone_marks_none():
    assert 4 == width_of("漢字")
    assert 1 == width_of("x̱")


@given(st.text(alphabet="ab ệ", max_size=80), st.integers(5, 40))
def test_wrapping_keeps_every_word_and_every_line_short(text, width):
    lines = wrap(text, width=width)
    assert text.split() == " ".join(lines).split()
    assert all(width_of(line) <= width or " " not in line.strip() for line in lines)


def test_what_follows_the_first_line_hangs_below_its_text():
    assert ["• một hai", "  ba"] == wrap("một hai ba", width=10, first="• ")
    assert ["• một hai", "ba"] == wrap("một hai ba", width=10, first="• ", rest="")
    assert [""] == wrap("")


def test_cells_are_filled_on_the_side_asked_for():
    assert ["ế  ", "  ế", " ế ", "dài quá"] == [
        pad("ế", 3),
        pad("ế", 3, "right"),
        pad("ế", 3, "centre"),
        pad("dài quá", 3),
    ]


def test_a_table_wraps_long_cells_and_rules_its_headings():
    columns = [Column("Tên", 5), Column("Điểm", 4, "right")]
    assert ["Tên    Điểm", "─────  ────", "một       1", "hai"] == table(
        columns, [["một hai", "1"]]
    )


@given(st.text())
def test_text_is_escaped_and_markup_is_not_escaped_twice(text):
    once = join([text])
    assert "<" not in once
    assert once == join([once])


def test_elements_attributes_and_void_elements():
    assert '<p class="a&quot;b">x &lt; y<br></p>' == tag(
        "p", "x < y", None, tag("br"), attrs=css('a"b')
    )
    assert "<details open></details>" == tag("details", attrs={"open": True, "hidden": False})
    assert isinstance(tag("p"), Markup)
