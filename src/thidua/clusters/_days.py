"""Days and years as the modules of this room reckon with them."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.dates import EmulationYear, Period


def as_year(year: EmulationYear | int) -> EmulationYear:
    """Return *year* itself, or the calendar year of a whole number.

    Raises:
        InvalidValue: it is neither.
    """
    if isinstance(year, EmulationYear):
        return year
    return EmulationYear.calendar(year)


def period_dict(period: Period) -> dict[str, str | None]:
    """Return a period as plain data: first day, and the day after the last."""
    return {
        "start": period.start.isoformat(),
        "end": None if period.end is None else period.end.isoformat(),
    }


def common_days(one: Period, other: Period) -> Period | None:
    """Return the days that two periods share, or ``None``."""
    if not one.overlaps(other):
        return None
    ends = [end for end in (one.end, other.end) if end is not None]
    return Period(max(one.start, other.start), min(ends) if ends else None)


def uncovered(period: Period, covered: Iterable[Period]) -> list[Period]:
    """Return the stretches of *period* that none of *covered* holds, earliest first."""
    left = [period]
    for taken in covered:
        left = [part for piece in left for part in _without(piece, taken)]
    return left


def _without(period: Period, taken: Period) -> list[Period]:
    if not period.overlaps(taken):
        return [period]
    parts = []
    if period.start < taken.start:
        parts.append(Period(period.start, taken.start))
    if taken.end is not None and (period.end is None or taken.end < period.end):
        parts.append(Period(taken.end, period.end))
    return parts
