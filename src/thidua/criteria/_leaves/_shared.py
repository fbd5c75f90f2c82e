"""What the leaves share: look-ups in three values, and the years a question touches."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import attrs

from thidua.criteria._question import Question
from thidua.criteria._truth import Truth
from thidua.errors import InvalidValue
from thidua.records import (
    AwardName,
    Conferral,
    Record,
)
from thidua.words import say

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
NO_YEARS: Final[frozenset[int]] = frozenset()
LONGEST_CAREER: Final = 80
"""Years back beyond which no conferral is looked for when coverage is open-ended."""


def positive(_: object, attribute: attrs.Attribute[Any], value: int) -> None:
    """Attrs validator: *value* is at least one."""
    if value < 1:
        raise InvalidValue(
            say(
                "“{field}” phải là số nguyên dương, không phải {value}.",
                field=attribute.name,
                value=value,
            )
        )


def held_truth(record: Record, awards: Iterable[str], year: int) -> Truth:
    """Tell whether one of *awards* was conferred for *year*."""
    if any((award, year) in record.held for award in awards):
        return _TRUE
    return _FALSE if record.covers(Conferral, year) else _UNKNOWN


def slugs_of(awards: Iterable[AwardName]) -> tuple[str, ...]:
    """Return the slugs of *awards*."""
    return tuple(award.id for award in awards)


def conferrals_of(
    record: Record, awards: Iterable[str], years: Iterable[int]
) -> tuple[Conferral, ...]:
    """Return the conferrals of *awards* for *years*, award by award."""
    wanted = tuple(years)
    return tuple(
        held[year]
        for award in awards
        if (held := record.conferrals.get(award)) is not None
        for year in wanted
        if year in held
    )


def calendar_years(question: Question) -> tuple[int, ...]:
    """Return the calendar years that the emulation year touches."""
    period = question.emulation_year.period
    last = period.last_day
    return tuple(range(period.start.year, (last or period.start).year + 1))
