"""Rounding that can turn the order of two units round: shown by two units, never by a formula."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import combinations, product
from typing import TYPE_CHECKING, Final

import attrs

from thidua.scoring._amounts import Amount
from thidua.scoring._compound import CompoundLadder
from thidua.scoring._ladder import Ladder
from thidua.scoring._methods import AllOrNothing, DirectEntry, PerOccurrence, Unseen
from thidua.scoring._panel import Panel
from thidua.scoring._parts import Item, Node, RoundingRule, Section, tree
from thidua.scoring._remarks import Proof, Remark, RemarkKind, Sample
from thidua.words import say

if TYPE_CHECKING:
    from thidua.scoring._sheet import Sheet

_PARTS: Final = tuple(Fraction(n, 20) for n in (0, 1, 8, 9, 10, 11, 19, 20, 21))
"""Parts of a rounding step that lie on both sides of every rule of rounding."""


_MOST_ITEMS: Final = 12
"""So many items are looked at in pairs; where rounding turns units round, the first pairs show it."""


def rounding_remarks(sheet: Sheet) -> Iterator[Remark]:
    """Yield a remark where rounding on the way to the total can turn two units round.

    Rounding the total itself keeps the order, but can make two different totals equal.
    """
    rules = [rule for rule in (sheet.round_items, sheet.round_sections) if rule is not None]
    if rules:
        yield from _turned(sheet, rules)
    if sheet.round_total is not None:
        yield from _merged(sheet, sheet.round_total)


def _fine_items(sheet: Sheet, rules: Sequence[RoundingRule]) -> list[Item]:
    """Return items that can come to what a rule rounds off, one of each section first."""
    found: list[tuple[int, Item]] = []
    for section in sheet.sections:
        for part in tree(section):
            if isinstance(part, Section):
                own = [child for child in part.children if isinstance(child, Item)]
                fine = [
                    item
                    for item in own
                    if any(_odd(_points(item, r.step), part.weight, r.step) for r in rules)
                ]
                found += enumerate(fine)
    found.sort(key=_rank_in_section)
    return [item for _, item in found[:_MOST_ITEMS]]


def _rank_in_section(pair: tuple[int, Item]) -> int:
    return pair[0]


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


def _candidates(item: Item, rules: Sequence[RoundingRule]) -> tuple[Fraction, ...]:
    return tuple(sorted({points for rule in rules for points in _points(item, rule.step)}))


def _odd(points: Sequence[Fraction], weight: Fraction, step: Fraction) -> bool:
    """Tell whether any of *points*, as they are or as they count, is no multiple of *step*."""
    return any((value * w / step).denominator != 1 for value in points for w in (1, weight))


def _come_to(sheet: Sheet, points: Mapping[str, Fraction], *, rounded: bool) -> Fraction:
    """Return the sum of the sections where only some items have points, rounded or exact."""
    return sum((_of(sheet, part, points, rounded=rounded) for part in sheet.sections), Fraction(0))


def _of(sheet: Sheet, node: Node, points: Mapping[str, Fraction], *, rounded: bool) -> Fraction:
    if isinstance(node, Item):
        value, rule = points.get(node.id, Fraction(0)), sheet.round_items
    else:
        parts = (_of(sheet, child, points, rounded=rounded) for child in node.children)
        value, rule = sum(parts, Fraction(0)) * node.weight, sheet.round_sections
    return value if rule is None or not rounded else _apply(rule, value)


def _apply(rule: RoundingRule, value: Fraction) -> Fraction:
    rounded = rule.apply(value)
    assert rounded is not None
    return rounded


def _turned(sheet: Sheet, rules: Sequence[RoundingRule]) -> Iterator[Remark]:
    """Yield the first two units whose order the rules turn round."""
    for one, other in combinations(_fine_items(sheet, rules), 2):
        lean = _only(sheet, {one.id, other.id})
        cases = [
            (_come_to(lean, given, rounded=False), _come_to(lean, given, rounded=True), given)
            for values in product(_candidates(one, rules), _candidates(other, rules))
            for given in [dict(zip((one.id, other.id), values, strict=True))]
        ]
        cases.sort(key=_exact_sum)
        best = cases[0]
        for case in cases:
            if case[0] > best[0] and case[1] < best[1]:
                yield _remark(rules, (one, other), best, case)
                return
            if case[1] > best[1]:
                best = case


_Case = tuple[Fraction, Fraction, Mapping[str, Fraction]]


def _exact_sum(case: _Case) -> Fraction:
    return case[0]


def _only(sheet: Sheet, item_ids: set[str]) -> Sheet:
    """Return the sheet with nothing but some items in it, so that sums over it are quick."""
    parts = [part for part in map(partial(_pruned, item_ids), sheet.sections) if part is not None]
    sections = [part for part in parts if isinstance(part, Section)]
    return attrs.evolve(sheet, sections=sections, pots=(), draft=True)


def _pruned(item_ids: set[str], node: Node) -> Node | None:
    if isinstance(node, Item):
        return node if node.id in item_ids else None
    kept = [part for part in map(partial(_pruned, item_ids), node.children) if part is not None]
    return attrs.evolve(node, children=kept) if kept else None


def _remark(
    rules: Sequence[RoundingRule], items: tuple[Item, Item], first: _Case, second: _Case
) -> Remark:
    one, other = items
    return Remark(
        item_id=one.id,
        kind=RemarkKind.ROUNDING,
        message=say(
            "Làm tròn từng phần ({rules}) có thể đổi thứ tự hai đơn vị, chẳng hạn qua “{one}” và"
            " “{other}”.",
            rules=tuple(rule.label for rule in rules),
            one=one.name,
            other=other.name,
        ),
        proofs=(Proof(first=_sample(items, first), second=_sample(items, second)),),
        remedy=say("giữ số chính xác đến tổng điểm, chỉ làm tròn khi công bố"),
    )


def _sample(items: tuple[Item, Item], case: _Case) -> Sample:
    exact_sum, rounded_sum, points = case
    one, other = items
    return Sample(
        told=say(
            "“{one}” {a}, “{other}” {b}, cộng chính xác {sum}, cộng sau khi làm tròn",
            one=one.name,
            a=Amount(points[one.id]),
            other=other.name,
            b=Amount(points[other.id]),
            sum=Amount(exact_sum),
        ),
        points=rounded_sum,
    )


def _merged(sheet: Sheet, rule: RoundingRule) -> Iterator[Remark]:
    """Yield a pair of totals that rounding makes equal, so that tie rules order them instead."""
    if not _fine_items(sheet, [rule]):
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
