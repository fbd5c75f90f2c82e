"""Rounding that can turn the order of two units round: shown by two units, never by a formula."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product
from typing import TYPE_CHECKING, Final

import attrs

from thidua.scoring._amounts import Amount
from thidua.scoring._compound import CompoundLadder
from thidua.scoring._ladder import Ladder
from thidua.scoring._methods import AllOrNothing, DirectEntry, PerOccurrence, Unseen
from thidua.scoring._panel import Panel
from thidua.scoring._parts import Item, RoundingRule, Section
from thidua.scoring._remarks import Proof, Remark, RemarkKind, Sample
from thidua.words import say

if TYPE_CHECKING:
    from thidua.scoring._sheet import Sheet

_PARTS: Final = tuple(Fraction(n, 20) for n in (0, 1, 8, 9, 10, 11, 19, 20, 21))
"""Parts of a rounding step that lie on both sides of every rule of rounding."""


@attrs.frozen(kw_only=True)
class _Rounded:
    """Something that is rounded on its own: an item or a section.

    Attributes:
        id, name: those of the part.
        weight: what its points are multiplied by on the way to the total.
        points: some points that it can come to before rounding.
    """

    id: str
    name: str
    weight: Fraction
    points: tuple[Fraction, ...]


def rounding_remarks(sheet: Sheet) -> Iterator[Remark]:
    """Yield one remark for each rule of rounding that can turn two units round."""
    if sheet.round_items is not None:
        step = sheet.round_items.step
        parts = [
            _Rounded(id=item.id, name=item.name, weight=weight, points=_points(item, step))
            for section in sheet.sections
            for item, weight in _weighted(section, Fraction(1))
        ]
        yield from _turned(sheet.round_items, parts)
    if sheet.round_sections is not None:
        step = sheet.round_sections.step
        parts = [
            _Rounded(
                id=section.id,
                name=section.name,
                weight=Fraction(1),
                points=_section_points(section, step),
            )
            for section in sheet.sections
        ]
        yield from _turned(sheet.round_sections, parts)
    if sheet.round_total is not None:
        yield from _merged(sheet, sheet.round_total)


def _weighted(section: Section, weight: Fraction) -> Iterator[tuple[Item, Fraction]]:
    weight *= section.weight
    for child in section.children:
        if isinstance(child, Section):
            yield from _weighted(child, weight)
        else:
            yield child, weight


def _points(item: Item, step: Fraction) -> tuple[Fraction, ...]:
    """Return some points that *item* can earn, several of them no multiples of *step*."""
    method, highest = item.method, item.max_points
    if isinstance(method, Unseen) or highest is None:
        return ()
    if isinstance(method, AllOrNothing):
        return (Fraction(0), highest)
    if isinstance(method, (Ladder, CompoundLadder)):
        pieces = method.pieces() if isinstance(method, Ladder) else tuple(method.cells())
        return tuple(sorted({piece.points for piece in pieces if piece.points is not None}))
    if isinstance(method, PerOccurrence):
        counted = {
            max(Fraction(0), min(highest, method.start + n * method.points_each)) for n in range(4)
        }
        return tuple(sorted(counted))
    own_step = method.step if isinstance(method, DirectEntry) else None
    if isinstance(method, Panel):
        own_step = method.step
    return tuple(
        points
        for points in (part * step for part in _PARTS)
        if points <= highest and (own_step is None or (points / own_step).denominator == 1)
    )


def _section_points(section: Section, step: Fraction) -> tuple[Fraction, ...]:
    """Return some points that *section* can come to: those of its most finely scored item."""
    found = (
        tuple(points * weight for points in _points(item, step))
        for item, weight in _weighted(section, Fraction(1))
    )
    return max(found, key=lambda points: _odd(points, step), default=())


def _odd(points: Sequence[Fraction], step: Fraction) -> int:
    return sum((value / step).denominator != 1 for value in points)


def _turned(rule: RoundingRule, parts: Sequence[_Rounded]) -> Iterator[Remark]:
    """Yield the first pair of units whose order the rule turns round."""
    odd = [part for part in parts if _odd(part.points, rule.step)]
    for one, other in combinations(odd[:8], 2):
        for first, second in combinations(list(product(one.points, other.points)), 2):
            exact_gap = _sum(first, one, other) - _sum(second, one, other)
            rounded = (
                tuple(_apply(rule, value) for value in first),
                tuple(_apply(rule, value) for value in second),
            )
            rounded_gap = _sum(rounded[0], one, other) - _sum(rounded[1], one, other)
            if exact_gap * rounded_gap < 0:
                yield Remark(
                    item_id=one.id,
                    kind=RemarkKind.ROUNDING,
                    message=say(
                        "Làm tròn từng phần ({rule}) có thể đổi thứ tự hai đơn vị, chẳng hạn qua"
                        " “{one}” và “{other}”.",
                        rule=rule.label,
                        one=one.name,
                        other=other.name,
                    ),
                    proofs=(
                        Proof(
                            first=_sample(rule, one, other, first),
                            second=_sample(rule, one, other, second),
                        ),
                    ),
                    remedy=say("giữ số chính xác đến tổng điểm, chỉ làm tròn khi công bố"),
                )
                return


def _apply(rule: RoundingRule, value: Fraction) -> Fraction:
    rounded = rule.apply(value)
    assert rounded is not None
    return rounded


def _sum(points: tuple[Fraction, ...], one: _Rounded, other: _Rounded) -> Fraction:
    return points[0] * one.weight + points[1] * other.weight


def _sample(
    rule: RoundingRule, one: _Rounded, other: _Rounded, points: tuple[Fraction, Fraction]
) -> Sample:
    return Sample(
        told=say(
            "“{one}” {a}, “{other}” {b}, cộng chính xác {sum}, cộng sau khi làm tròn",
            one=one.name,
            a=Amount(points[0]),
            other=other.name,
            b=Amount(points[1]),
            sum=Amount(_sum(points, one, other)),
        ),
        points=_sum(tuple(_apply(rule, value) for value in points), one, other),
    )


def _merged(sheet: Sheet, rule: RoundingRule) -> Iterator[Remark]:
    """Yield a pair of totals that rounding makes equal, so that tie rules order them instead."""
    fine = any(
        _odd(tuple(points * weight for points in _points(item, rule.step)), rule.step)
        for section in sheet.sections
        for item, weight in _weighted(section, Fraction(1))
    )
    if not fine:
        return
    totals = [part * rule.step for part in _PARTS]
    first, second = next(
        (one, other)
        for one, other in combinations(totals, 2)
        if _apply(rule, one) == _apply(rule, other)
    )
    yield Remark(
        item_id=None,
        kind=RemarkKind.ROUNDING,
        message=say(
            "Làm tròn tổng điểm ({rule}) biến hai tổng khác nhau thành bằng nhau; thứ tự khi đó do"
            " tiêu chí phụ quyết định và có thể ngược lại.",
            rule=rule.label,
        ),
        proofs=(
            Proof(
                first=Sample(
                    told=say("tổng chính xác {sum}, sau khi làm tròn", sum=Amount(first)),
                    points=rule.apply(first),
                ),
                second=Sample(
                    told=say("tổng chính xác {sum}, sau khi làm tròn", sum=Amount(second)),
                    points=rule.apply(second),
                ),
            ),
        ),
        remedy=say("xếp hạng theo tổng chính xác, chỉ làm tròn khi công bố"),
    )
