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
    Collective,
    CommendationType,
    Conferral,
    Issuer,
    Record,
)
from thidua.words import say

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
NO_YEARS: Final[frozenset[int]] = frozenset()
LONGEST_CAREER: Final = 80
"""Years back beyond which no conferral is looked for when coverage is open-ended."""
NO_BASIS: Final = frozenset({CommendationType.SUDDEN, CommendationType.MOVEMENT})
"""What was conferred for these never supports a proposal for merit (khoản 3 Điều 4 of the Decrees)."""


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


def given_truth(
    record: Record,
    awards: Iterable[str],
    year: int,
    *,
    issuers: tuple[Issuer, ...] = (),
    barred: frozenset[CommendationType] = frozenset(),
) -> Truth:
    """Tell whether one of *awards* was conferred for *year*, by one of *issuers*.

    What was conferred for a *barred* type does not count; no issuers asks for none in particular.
    """
    truth = _FALSE if record.covers(Conferral, year) else _UNKNOWN
    for award in awards:
        for conferral in record.given.get((award, year), ()):
            if conferral.type in barred or (issuers and conferral.issuer not in (None, *issuers)):
                continue
            if not issuers or conferral.issuer is not None:
                return _TRUE
            truth = _UNKNOWN
    return truth


def career(record: Record, last: int) -> range:
    """Return the years up to *last* in which the subject can have been given anything."""
    first = last - LONGEST_CAREER + 1
    subject = record.subject
    if isinstance(subject, Collective) and subject.founded is not None:
        first = max(first, subject.founded.year)
    return range(first, last + 1)


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
