"""What is wrong or odd about a scoresheet before anybody is scored with it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from thidua.errors import Renderable
from thidua.scoring._amounts import Amount
from thidua.scoring._ladder import Ladder
from thidua.words import say

if TYPE_CHECKING:
    from thidua.scoring._parts import Item


@attrs.frozen(kw_only=True)
class Remark:
    """One remark of an audit (nhận xét khi kiểm tra bảng điểm).

    Attributes:
        item_id: where; ``None`` for the sheet as a whole or a section.
        kind: ``fault`` (the sheet cannot be used), ``unreachable-step``, ``gap``,
            ``unreachable-points`` or ``unbounded``.
        message: the remark, one sentence.
    """

    item_id: str | None
    kind: str
    message: Renderable

    def render(self, locale: str = "vi") -> str:
        """Write the remark in *locale*."""
        return self.message.render(locale)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the remark as plain data, sentences in *locale*."""
        return {"item_id": self.item_id, "kind": self.kind, "message": self.render(locale)}


def item_remarks(item: Item) -> list[Remark]:
    """Return the remarks on one item whose method can be read."""
    remarks = _ladder_remarks(item, item.method) if isinstance(item.method, Ladder) else []
    if item.max_points is None:
        return remarks
    bounds = item.method.bounds(item)
    if bounds.high is None:
        message = say(
            "Tiêu chí “{item}”: điểm không có giới hạn trên, có thể vượt điểm tối đa {max}.",
            item=item.name,
            max=Amount(item.max_points),
        )
        remarks.append(Remark(item_id=item.id, kind="unbounded", message=message))
    elif Fraction(0) < bounds.high < item.max_points:
        message = say(
            "Tiêu chí “{item}”: cao nhất chỉ được {high} điểm, không ai đạt được tối đa {max}.",
            item=item.name,
            high=Amount(bounds.high),
            max=Amount(item.max_points),
        )
        remarks.append(Remark(item_id=item.id, kind="unreachable-points", message=message))
    return remarks


def _ladder_remarks(item: Item, ladder: Ladder) -> list[Remark]:
    remarks = [
        Remark(
            item_id=item.id,
            kind="unreachable-step",
            message=say(
                "Tiêu chí “{item}”: không giá trị nào tới được bậc {number} ({step}) vì các bậc"
                " trước đã lấy hết.",
                item=item.name,
                number=place + 1,
                step=ladder.steps[place].span.label,
            ),
        )
        for place in ladder.unreachable()
    ]
    remarks += [
        Remark(
            item_id=item.id,
            kind="gap",
            message=say(
                "Tiêu chí “{item}”: giá trị {gap} không thuộc bậc nào và chỉ được {points} điểm.",
                item=item.name,
                gap=span.label,
                points=Amount(ladder.otherwise),
            ),
        )
        for span in ladder.gaps()
    ]
    return remarks
