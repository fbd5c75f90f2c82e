"""One pass over a scoresheet for one unit."""

from __future__ import annotations

import attrs

from thidua.errors import InvalidValue, Renderable
from thidua.scoring._amounts import Amount
from thidua.scoring._card import Line, LineKind, total
from thidua.scoring._evidence import Context, made_up
from thidua.scoring._parts import Item, Node, Pot, PotKind, RoundingRule, Section
from thidua.words import say


@attrs.define
class Scorer:
    """One pass over the sheet for one unit; faults are gathered, not raised one by one."""

    round_items: RoundingRule | None
    context: Context
    faults: list[Renderable] = attrs.field(factory=list)

    def node(self, node: Node) -> Line:
        """Score a section or an item."""
        return self.section(node) if isinstance(node, Section) else self.item(node)

    def section(self, section: Section) -> Line:
        """Add the parts up, times the weight."""
        lines = tuple(self.node(child) for child in section.children)
        low, high = total(line.low for line in lines), total(line.high for line in lines)
        reason = say("cộng các mục con")
        if section.weight != 1:
            reason = say(
                "cộng các mục con, nhân hệ số {weight}",
                weight=Amount(section.weight),
            )
        return Line(
            id=section.id,
            name=section.name,
            kind=LineKind.SECTION,
            max_points=section.max_points,
            low=None if low is None else low * section.weight,
            high=None if high is None else high * section.weight,
            reason=reason,
            children=lines,
            illustrative=made_up(section.source) or any(line.illustrative for line in lines),
        )

    def pot(self, pot: Pot) -> Line:
        """Add the items up, clipped to the limit."""
        lines = tuple(self.item(item) for item in pot.items)
        low, high = total(line.low for line in lines), total(line.high for line in lines)
        reason = say("cộng các mục con, không giới hạn")
        if pot.limit is not None:
            reason = say("cộng các mục con, không quá {limit} điểm", limit=Amount(pot.limit))
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

    def item(self, item: Item) -> Line:
        """Score one item from its entry; without one the points stay unknown."""
        entry = self.context.evidence.get(self.context.unit_id, item.id)
        points = None
        reason = say("chưa có số liệu")
        if entry is not None and entry.value is not None:
            try:
                points = item.method.score(item, entry, self.context)
            except InvalidValue as error:
                self.faults.append(error.message)
            else:
                reason = say("số liệu hiện có chưa đủ để chấm")
        if points is None:
            bounds = item.method.bounds(item)
            low, high = bounds.low, bounds.high
        else:
            low = high = points.value
            reason = points.reason
        rule = self.round_items
        if rule is not None:
            low, high = rule.apply(low), rule.apply(high)
            if points is not None and low != points.value:
                reason = say("{reason}; {rule}", reason=reason, rule=rule.label)
        return Line(
            id=item.id,
            name=item.name,
            kind=LineKind.ITEM,
            max_points=item.max_points,
            low=low,
            high=high,
            reason=reason,
            entry=entry,
            missing=points is None,
            illustrative=made_up(item.source)
            or (entry is not None and (entry.illustrative or made_up(entry.source))),
        )
