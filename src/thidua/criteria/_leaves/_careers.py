"""How long somebody held something over a career, where the record may leave years out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

import attrs

from thidua.criteria._leaves._shared import LONGEST_CAREER, NO_YEARS
from thidua.criteria._truth import Truth
from thidua.dates import Period, add_months
from thidua.records import CommendationType, Conferral, Discipline, Event, Record

_FIRST_CONFERRALS: Final = 1945
_NEVER: Final = dt.date.max
_ALWAYS: Final = dt.date.min

Stretch = tuple[dt.date, dt.date]
Stretches = tuple[Stretch, ...]


def joined(stretches: Iterable[Stretch]) -> Stretches:
    """Return *stretches* in order, those that touch or overlap joined, empty ones left out."""
    out: list[Stretch] = []
    for start, end in sorted(stretch for stretch in stretches if stretch[0] < stretch[1]):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def within(stretches: Iterable[Stretch], first: dt.date, after: dt.date) -> Stretches:
    """Return the part of *stretches* from the day *first* to before the day *after*."""
    return joined((max(start, first), min(end, after)) for start, end in stretches)


def outside(stretches: Iterable[Stretch], others: Stretches) -> Stretches:
    """Return the part of *stretches* in none of *others*."""
    left = list(stretches)
    for start, end in others:
        left = [part for a, b in left for part in ((a, min(b, start)), (max(a, end), b))]
        left = [part for part in left if part[0] < part[1]]
    return joined(left)


def _days(stretches: Stretches) -> int:
    return sum((end - start).days for start, end in stretches)


def _runs(stretch: Stretch, months: int, *, beyond: bool) -> bool:
    mark = add_months(stretch[0], months)
    return mark < stretch[1] if beyond else mark <= stretch[1]


def _shortest(months: int) -> int:
    # Time that does not run on without a break is reckoned with years of 365 days and months of
    # 30; no text read says how, so the reckoning is the library's own.
    years, rest = divmod(months, 12)
    return 365 * years + 30 * rest


def _longest(months: int) -> int:
    # No run of so many months by the calendar has more days than this.
    years, rest = divmod(months, 12)
    return 365 * years + years // 4 + 1 + 31 * rest


@attrs.frozen
class Time:
    """Time that counts: what surely does, and what may besides.

    Attributes:
        sure: the stretches that count however the record is completed.
        possible: those, and every stretch that some completion of the record could add.
    """

    sure: Stretches = attrs.field(default=(), converter=joined)
    possible: Stretches = attrs.field(default=(), converter=joined)

    def plus(self, other: Time) -> Time:
        """Return the time of both; what they share counts once."""
        return Time(self.sure + other.sure, self.possible + other.possible)

    def besides(self, other: Time) -> Time:
        """Return the time outside *other*: of the same days only *other* counts."""
        return Time(outside(self.sure, other.possible), outside(self.possible, other.sure))

    def between(self, first: dt.date, after: dt.date) -> Time:
        """Return the part from the day *first* to before the day *after*."""
        return Time(within(self.sure, first, after), within(self.possible, first, after))

    def at_least(self, months: int, *, beyond: bool = False, unbroken: bool = False) -> Truth:
        """Tell whether it comes to so many months; none at all asks for a day only.

        A stretch without a break is reckoned by the calendar; several are added up with years of
        365 days and months of 30.

        Args:
            months: how many, a multiple of four.
            beyond: more than that.
            unbroken: in one stretch.
        """
        if months == 0:
            return Truth.TRUE if self.sure else Truth.of(None if self.possible else False)
        if any(_runs(stretch, months, beyond=beyond) for stretch in self.sure):
            return Truth.TRUE
        if unbroken:
            reach = any(_runs(stretch, months, beyond=beyond) for stretch in self.possible)
            return Truth.UNKNOWN if reach else Truth.FALSE
        if self.sure == self.possible:
            return Truth.of(len(self.sure) > 1 and _days(self.sure) >= _shortest(months) + beyond)
        # Facts that come to light may join stretches that are apart now, and so change how they
        # are reckoned: here only what no reckoning can undo is sure.
        if _days(self.sure) >= _longest(months) + beyond:
            return Truth.TRUE
        reach = _days(self.possible) >= _shortest(months) + beyond
        return Truth.UNKNOWN if reach else Truth.FALSE


def first_year(on: dt.date, inside: Period | None = None) -> int:
    """Return the first year in which a fact of a career that runs up to *on* is looked for."""
    earliest = on.year - LONGEST_CAREER
    return earliest if inside is None else max(earliest, inside.start.year)


def left_out(record: Record, kind: type[Event], first: int, last: int) -> tuple[int, ...]:
    """Return the years from *first* to *last* over which facts of *kind* are not complete."""
    known = record.complete.get(kind, NO_YEARS)
    return tuple(year for year in range(first, last + 1) if year not in known)


def whole_years(years: Iterable[int]) -> Stretches:
    """Return each of *years* as a stretch."""
    return tuple((dt.date(year, 1, 1), dt.date(year + 1, 1, 1)) for year in years)


def awards_left_out(record: Record, on: dt.date) -> tuple[int, ...]:
    """Return the years up to *on* in which an award not on record may have been conferred."""
    return left_out(record, Conferral, max(_FIRST_CONFERRALS, first_year(on)), on.year)


def stage_since_award(record: Record, on: dt.date) -> tuple[dt.date, dt.date]:
    """Return the earliest and the latest day on which the present stage may have begun.

    A stage (giai đoạn) begins after the year for which an award for service was conferred.
    """
    awarded = [
        conferral.year
        for conferral in record.of(Conferral)
        if conferral.type is CommendationType.SERVICE and conferral.year <= on.year
    ]
    earliest = dt.date(max(awarded) + 1, 1, 1) if awarded else _ALWAYS
    hidden = awards_left_out(record, on)
    latest = max(earliest, dt.date(hidden[-1] + 1, 1, 1)) if hidden else earliest
    return earliest, latest


def stage(record: Record, on: dt.date) -> tuple[dt.date, dt.date]:
    """Return the earliest and the latest day from which time may count for service.

    Time counts in the present stage only, and after an expulsion from the Party only from the
    day of admission anew.
    """
    earliest, latest = stage_since_award(record, on)
    for measure in record.disciplines:
        if measure.readmitted_on is not None and measure.readmitted_on <= on:
            earliest = max(earliest, measure.readmitted_on)
    if left_out(record, Discipline, first_year(on), on.year):
        # An expulsion not on record may have been followed by an admission as late as today.
        latest = _NEVER
    return earliest, max(earliest, latest)
