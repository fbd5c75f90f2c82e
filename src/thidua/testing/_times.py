"""Strategies for days, periods, emulation years, questions and citations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

from hypothesis import strategies as st

from thidua.criteria import Question
from thidua.dates import EmulationYear, Period
from thidua.errors import InvalidValue
from thidua.law import Citation, Seen
from thidua.words import say

YEARS: Final = range(2016, 2026)
"""The years that every strategy draws from unless told otherwise."""

_ONE_DAY = dt.timedelta(days=1)
_POINTS = "abcdđeghiklmnopqrstuvxy"
_KINDS = ("Luật", "Pháp lệnh", "Nghị quyết", "Nghị định", "Thông tư", "Quyết định")
_TAILS = ("QH15", "NĐ-CP", "TT-BNV", "QĐ-TTg", "QĐ-UBND", "NQ-UBTVQH14")


def span_of(years: Iterable[int]) -> tuple[int, int]:
    """Return the first and the last of *years*.

    Raises:
        InvalidValue: *years* is empty.
    """
    chosen = sorted(years)
    if not chosen:
        raise InvalidValue(say("Phải cho ít nhất một năm để sinh dữ liệu."))
    return chosen[0], chosen[-1]


def dates(*, years: Iterable[int] = YEARS) -> st.SearchStrategy[dt.date]:
    """Days from the first of *years* to the last, leap days and month ends among them."""
    first, last = span_of(years)
    return st.dates(dt.date(first, 1, 1), dt.date(last, 12, 31))


@st.composite
def periods(
    draw: st.DrawFn, *, years: Iterable[int] = YEARS, open_ended: bool | None = None
) -> Period:
    """Periods inside *years*.

    Args:
        draw: supplied by Hypothesis.
        years: the years to draw from.
        open_ended: True for periods without end, False for closed ones, None for both.
    """
    start = draw(dates(years=years))
    if open_ended or (open_ended is None and draw(st.booleans())):
        return Period(start, None)
    return Period(start, draw(st.dates(start + _ONE_DAY, start + dt.timedelta(days=3650))))


@st.composite
def emulation_years(
    draw: st.DrawFn, *, years: Iterable[int] = YEARS, school: bool = False
) -> EmulationYear:
    """Calendar years, and school years too where *school* is asked for."""
    year = draw(st.sampled_from(sorted(years)))
    if school and draw(st.booleans()):
        starts = draw(st.dates(dt.date(year, 6, 1), dt.date(year, 9, 30)))
        return EmulationYear.school(year, starts=starts)
    return EmulationYear.calendar(year)


@st.composite
def questions(draw: st.DrawFn, *, years: Iterable[int] = YEARS, school: bool = False) -> Question:
    """Questions about one of *years*, considered on a day from its start to a year after its end.

    The rules are asked for as they stand on that day, and every ambiguity has its default reading.
    """
    year = draw(emulation_years(years=years, school=school))
    start = year.period.start
    on = draw(st.dates(start, start + dt.timedelta(days=730)))
    return Question(emulation_year=year, on=on, as_of=on)


@st.composite
def _numbers(draw: st.DrawFn) -> str:
    number = draw(st.integers(1, 999))
    year = draw(st.integers(1990, 2030))
    return f"{number:02}/{year}/{draw(st.sampled_from(_TAILS))}"


@st.composite
def citations(draw: st.DrawFn, *, amended: bool = True) -> Citation:
    """Citations of a whole text, an article, a clause or a point; the texts are made up.

    Args:
        draw: supplied by Hypothesis.
        amended: let some of them name an amending text.
    """
    labels = st.builds(
        "{}{}".format, st.integers(1, 120), st.sampled_from(("", "", "", "a", "b", "đ"))
    )
    article = draw(st.none() | labels)
    clause = None if article is None else draw(st.none() | labels)
    point = None if article is None else draw(st.none() | st.sampled_from(_POINTS))
    amender = None
    if amended and draw(st.booleans()):
        amender = f"{draw(st.sampled_from(_KINDS))} {draw(_numbers())}"
    return Citation(
        draw(st.sampled_from(_KINDS)),
        draw(_numbers()),
        article,
        clause,
        point,
        amended_by=amender,
        seen=draw(st.sampled_from(Seen)),
    )
