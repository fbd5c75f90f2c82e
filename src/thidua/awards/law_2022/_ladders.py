"""The ladders of merit of Law 06/2022/QH15: an earlier award, the years after it, what they hold.

Persons climb by years graded well, some of them excellently, and titles won in them; collectives
by excellent years and one of several bundles of flags and certificates. The articles differ in
the numbers only, which each declaration names.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from thidua.awards._terms import BK_BO_TINH
from thidua.criteria import (
    Criterion,
    NoFlags,
    all_of,
    any_of,
    graded_in_a_row,
    graded_times,
    held_times,
)
from thidua.law import Citation
from thidua.records import AwardName, Grade, Issuer
from thidua.words import say

FORCES: Final = (Issuer.DEFENCE, Issuer.PUBLIC_SECURITY)
"""Whose flags, certificates and titles count on the ladders of the armed forces."""


@attrs.frozen
class Times:
    """So many conferrals of an award, as a part of a bundle."""

    award: AwardName
    times: int


Bundle = tuple[Times, ...]
"""What must have been conferred together in the years counted."""


def earlier_award(award: AwardName, *, source: Citation) -> Criterion:
    """The step below on the ladder has been reached, for merit (khoản 3 Điều 4 of the Decrees)."""
    return held_times(
        award, 1, as_basis=True, source=source, text=say("Đã được tặng {award}", award=award)
    )


def good_years(
    years: int,
    *,
    source: Citation,
    after: AwardName | None = None,
    to_date: bool = True,
    excellent: int = 0,
    title: Times | None = None,
    issuers: Sequence[Issuer] = (),
) -> tuple[Criterion, ...]:
    """What a person's years must hold: unbroken good years, excellent ones and titles in them.

    Args:
        years: how many years at least, each graded good or better.
        source: the point of the Law.
        after: count only years after this award; None counts any.
        to_date: the years must end with the one asked about.
        excellent: how many of them must be excellent.
        title: how often which title must have been conferred in them.
        issuers: whose title it must be.
    """
    # Runs that need not end now can be several: what one of them holds must hold in the same one.
    within = (
        ()
        if to_date
        else (
            *((graded_times(Grade.EXCELLENT, excellent),) if excellent else ()),
            *((held_times(title.award, title.times, issuers=issuers),) if title else ()),
        )
    )
    run = graded_in_a_row(
        Grade.GOOD,
        years,
        after=() if after is None else (after,),
        to_date=to_date,
        within=within,
        source=source,
    )
    held: list[Criterion] = [run]
    if excellent:
        held.append(graded_times(Grade.EXCELLENT, excellent, during=run, source=source))
    if title:
        held.append(
            held_times(title.award, title.times, during=run, issuers=issuers, source=source)
        )
    return tuple(held)


def excellent_years(
    years: int,
    *,
    after: AwardName,
    or_held: Sequence[AwardName],
    bundles: Sequence[Bundle],
    without_flags: Bundle = (),
    issuers: Sequence[Issuer] = (),
    source: Citation,
) -> tuple[Criterion, ...]:
    """What a collective's years must hold: excellent years after an award, and one bundle.

    Args:
        years: how many unbroken years at least, each graded excellent or holding a title instead.
        after: the earlier award.
        or_held: the titles that stand for the grade.
        bundles: the flags and certificates, of which one bundle suffices.
        without_flags: the bundle open only to collectives that flags are not for.
        issuers: whose flags and certificates of ministries they must be.
        source: the point of the Law.
    """
    run = graded_in_a_row(Grade.EXCELLENT, years, or_held=or_held, after=(after,), source=source)

    def conferred(part: Times) -> Criterion:
        of_ministry = part.award.id in _OF_MINISTRIES
        return held_times(
            part.award,
            part.times,
            during=run,
            issuers=issuers if of_ministry else (),
            as_basis=True,
            source=source,
        )

    def bundle(parts: Bundle, *conditions: Criterion) -> Criterion:
        needed = (*conditions, *map(conferred, parts))
        return needed[0] if len(needed) == 1 else all_of(*needed, source=source)

    options = [bundle(parts) for parts in bundles]
    if without_flags:
        options.append(bundle(without_flags, NoFlags(sources=(source,))))
    return (
        run,
        any_of(
            *options,
            source=source,
            text=say("Trong thời gian đó đạt một trong các trường hợp sau"),
        ),
    )


_OF_MINISTRIES: Final = frozenset({BK_BO_TINH.id, "co-thi-dua-bo-ban-nganh-tinh"})
