"""One pass over a scoresheet for one unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import partial
from typing import Final

import attrs

from thidua.errors import InvalidValue, Renderable
from thidua.law import made_up
from thidua.scoring._amounts import Amount
from thidua.scoring._card import Line, LineKind, points_text, total, totals
from thidua.scoring._evidence import Context, Entry, Exemption
from thidua.scoring._inputs import BASELINE, TARGET, VALUE, inputs_of
from thidua.scoring._methods import Bounds, Points
from thidua.scoring._override import Override
from thidua.scoring._parts import Item, Node, Pot, PotKind, RoundingRule, Section
from thidua.words import Message, say

_NOTHING: Final = Fraction(0)
_SUM: Final = say("cộng các mục con")
_NO_ENTRY: Final = say("chưa có số liệu")
_TOO_LITTLE: Final = say("số liệu hiện có chưa đủ để chấm")


@attrs.define
class Scorer:
    """One pass over the sheet for one unit; faults are gathered, not raised one by one."""

    round_items: RoundingRule | None
    round_sections: RoundingRule | None
    context: Context
    entries: Mapping[str, Entry] = attrs.field(init=False)
    exempt: Mapping[str, Exemption] = attrs.field(init=False)
    overrides: Mapping[str, Override] = attrs.field(init=False)
    faults: list[Renderable] = attrs.field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.entries = self.context.evidence.of_unit(self.context.unit_id)
        self.exempt = self.context.evidence.exempt(self.context.unit_id)
        self.overrides = self.context.evidence.overridden(self.context.unit_id)

    def node(self, node: Node, rater: str) -> Line:
        """Score a section or an item."""
        return self.section(node, rater) if isinstance(node, Section) else self.item(node, rater)

    def section(self, section: Section, rater: str = "") -> Line:
        """Add the parts up, times the weight, and cut and round where the sheet says so."""
        rater = section.rater or rater
        lines = tuple(self.node(child, rater) for child in section.children)
        low, high = totals(lines)
        assigned = total([line.assigned_points for line in lines])
        reason = _SUM
        if section.weight != 1:
            low, high = _times(low, section.weight), _times(high, section.weight)
            assigned = _times(assigned, section.weight)
            reason = say(
                "cộng các mục con, nhân hệ số {weight}",
                weight=Amount(section.weight),
            )
        if section.capped and (high is None or high > section.max_points):
            high = section.max_points
            low = high if low is not None and low > high else low
            reason = say("{reason}, không quá {max} điểm", reason=reason, max=Amount(high))
        low, high, reason = _rounded(self.round_sections, low, high, reason)
        return Line(
            id=section.id,
            name=section.name,
            kind=LineKind.SECTION,
            max_points=section.max_points,
            low=low,
            high=high,
            reason=reason,
            children=lines,
            illustrative=made_up(section.source) or any(line.illustrative for line in lines),
            assigned=any(line.assigned for line in lines),
            assigned_points=assigned,
            rater=rater,
            weight=section.weight,
        )

    def pot(self, pot: Pot) -> Line:
        """Add the items up, or take the one that counts, clipped to the limit."""
        lines = tuple(self.item(item, "") for item in pot.items)
        low, high, reason = _together(pot, lines)
        if pot.limit is None:
            reason = say("{reason}, không giới hạn", reason=reason)
        else:
            reason = say("{reason}, không quá {limit} điểm", reason=reason, limit=Amount(pot.limit))
        return Line(
            id=pot.id,
            name=pot.name,
            kind=LineKind.BONUS if pot.kind is PotKind.BONUS else LineKind.PENALTY,
            max_points=pot.limit,
            low=pot.clip(low),
            high=pot.clip(high),
            reason=reason,
            children=lines,
            illustrative=made_up(pot.source) or any(line.illustrative for line in lines),
        )

    def item(self, item: Item, rater: str) -> Line:
        """Score one item from its entry; without one the points stay unknown."""
        entry = self.entries.get(item.id)
        exemption = self.exempt.get(item.id) if self.exempt else None
        if exemption is not None:
            return self._not_assigned(item, rater, entry, exemption)
        override = self.overrides.get(item.id) if self.overrides else None
        low, high, reason, missing = self._points(item, entry)
        if self.round_items is not None:
            low, high, reason = _rounded(self.round_items, low, high, reason)
        line = Line(
            id=item.id,
            name=item.name,
            kind=LineKind.ITEM,
            max_points=item.max_points,
            low=low,
            high=high,
            reason=reason,
            entry=entry,
            missing=missing,
            illustrative=made_up(item.source)
            or (entry is not None and (entry.illustrative or made_up(entry.source))),
            assigned_points=item.max_points,
            rater=item.rater or rater,
            unproven=bool(item.proof) and entry is not None and not entry.documents,
        )
        return line if override is None else self._overridden(item, line, override)

    def _overridden(self, item: Item, line: Line, override: Override) -> Line:
        """Return *line* with the points given outright, what the method gave kept beside them."""
        bounds = item.method.bounds(item)
        if (bounds.low is not None and override.points < bounds.low) or (
            bounds.high is not None and override.points > bounds.high
        ):
            self.faults.append(out_of_bounds(item, override, bounds))
        given = _rounded(
            self.round_items,
            override.points,
            override.points,
            override.sentence(points_text(line.low, line.high, line.max_points), line.reason),
        )
        return attrs.evolve(
            line,
            low=given[0],
            high=given[1],
            reason=given[2],
            missing=False,
            illustrative=line.illustrative or made_up(override.source),
            unproven=bool(item.proof)
            and not override.documents
            and (line.entry is None or not line.entry.documents),
            override=override,
            instead_of=line,
        )

    def _points(
        self, item: Item, entry: Entry | None
    ) -> tuple[Fraction | None, Fraction | None, Message, bool]:
        """Return the lowest and highest points, the reason, and whether evidence is missing."""
        reason = _NO_ENTRY
        if entry is not None and (entry.target is not None or entry.baseline is not None):
            # The inputs of an item are the same for everybody of the round.
            asked = self.context.once(("inputs", item.id), partial(asked_by, item))
            self.faults += unasked(item, entry, asked)
        if entry is not None and entry.value is not None:
            try:
                found = item.method.score(item, entry, self.context)
            except InvalidValue as error:
                self.faults.append(error.message)
            else:
                if isinstance(found, Points):
                    return found.value, found.value, found.reason, False
                if found is not None:
                    # What is waited for may turn out to make no difference.
                    return found.low, found.high, found.reason, found.low != found.high
                reason = _TOO_LITTLE
        bounds = item.method.bounds(item)
        return bounds.low, bounds.high, reason, True

    def _not_assigned(
        self, item: Item, rater: str, entry: Entry | None, exemption: Exemption
    ) -> Line:
        if entry is not None and entry.value is not None:
            self.faults.append(
                say(
                    "Tiêu chí “{item}” vừa ghi là không giao cho đơn vị “{unit}” vừa có số liệu"
                    " “{value}”; hãy bỏ một trong hai.",
                    item=item.id,
                    unit=entry.unit_id,
                    value=entry.shown,
                )
            )
        if item.id in self.overrides:
            self.faults.append(
                say(
                    "Tiêu chí “{item}” vừa ghi là không giao cho đơn vị “{unit}” vừa được ấn định"
                    " điểm; hãy bỏ một trong hai.",
                    item=item.id,
                    unit=self.context.unit_id,
                )
            )
        return Line(
            id=item.id,
            name=item.name,
            kind=LineKind.ITEM,
            max_points=item.max_points,
            low=_NOTHING,
            high=_NOTHING,
            reason=exemption.sentence,
            illustrative=made_up(exemption.source) or made_up(item.source),
            assigned=False,
            assigned_points=_NOTHING,
            rater=item.rater or rater,
        )


def out_of_bounds(item: Item, override: Override, bounds: Bounds) -> Message:
    """Say that points given outright are more or less than the item's method can give."""
    return say(
        "Điểm ấn định {points} cho đơn vị “{unit}” ở tiêu chí “{item}” nằm ngoài khoảng của phương"
        " pháp chấm ({bounds}); hãy sửa điểm.",
        points=Amount(override.points),
        unit=override.unit_id,
        item=item.id,
        bounds=_span(bounds),
    )


def _span(bounds: Bounds) -> Message:
    if bounds.low is None:
        return say("không quá {high}", high=Amount(bounds.high or _NOTHING))
    if bounds.high is None:
        return say("từ {low} trở lên", low=Amount(bounds.low))
    return say("từ {low} đến {high}", low=Amount(bounds.low), high=Amount(bounds.high))


def asked_by(item: Item) -> frozenset[str]:
    """Return the keys of what is filled in for *item*.

    A method of the user's own that does not say its inputs may look at anything.
    """
    if not hasattr(item.method, "inputs"):
        return frozenset((VALUE, TARGET, BASELINE))
    return frozenset(told.key for told in inputs_of(item))


def unasked(item: Item, entry: Entry, asked: frozenset[str]) -> Iterator[Message]:
    """Yield a fault for a target or baseline that the method does not look at."""
    told = (
        (TARGET, entry.target, say("chỉ tiêu riêng")),
        (BASELINE, entry.baseline, say("số liệu kỳ gốc")),
    )
    for key, value, name in told:
        if value is not None and key not in asked:
            yield say(
                "Tiêu chí “{item}” không chấm theo {what}, nhưng số liệu của đơn vị “{unit}” có ghi;"
                " hãy bỏ đi hoặc sửa phương pháp chấm.",
                item=item.id,
                what=name,
                unit=entry.unit_id,
            )


def _times(value: Fraction | None, weight: Fraction) -> Fraction | None:
    return None if value is None else value * weight


def _rounded(
    rule: RoundingRule | None, low: Fraction | None, high: Fraction | None, reason: Message
) -> tuple[Fraction | None, Fraction | None, Message]:
    if rule is None:
        return low, high, reason
    rounded = rule.apply(low), rule.apply(high)
    if low is not None and low == high and rounded[0] != low:
        reason = say("{reason}; {rule}", reason=reason, rule=rule.label)
    return (*rounded, reason)


def _together(
    pot: Pot, lines: tuple[Line, ...]
) -> tuple[Fraction | None, Fraction | None, Message]:
    """Return what the items of a pot come to together, before its limit."""
    lows, highs = [line.low for line in lines], [line.high for line in lines]
    summed = total(lows), total(highs)
    if pot.only_highest is False:
        return (*summed, _SUM)
    single = _most(pot.kind, lows), _most(pot.kind, highs)
    if pot.only_highest:
        return (*single, say("chỉ tính mục có mức cao nhất"))
    if single == summed:
        return (*summed, _SUM)
    reason = say("quy định không nêu cộng tất cả hay chỉ tính mục có mức cao nhất")
    if pot.kind is PotKind.BONUS:
        return single[0], summed[1], reason
    return summed[0], single[1], reason


def _most(kind: PotKind, points: list[Fraction | None]) -> Fraction | None:
    """Return the points of the item that moves the total most; no limit outdoes all."""
    if None in points:
        return None
    known = [value for value in points if value is not None]
    return (max if kind is PotKind.BONUS else min)(known, default=_NOTHING)
