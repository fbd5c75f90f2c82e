"""What is wrong or odd about a scoresheet before anybody is scored with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from thidua.scoring._amounts import Amount
from thidua.scoring._audit_methods import item_remarks, pair, try_value
from thidua.scoring._audit_rounding import rounding_remarks
from thidua.scoring._evidence import Evidence
from thidua.scoring._faults import sheet_faults
from thidua.scoring._methods import Unseen
from thidua.scoring._parts import Item, Pot, PotKind, Section, leaves
from thidua.scoring._remarks import Proof, Remark, RemarkKind, Sample
from thidua.words import Message, say

if TYPE_CHECKING:
    from thidua.scoring._sheet import Sheet

HALF: Final = Fraction(1, 2)
"""Which part of an item's points makes a jump between neighbouring results a cliff."""


def audit(
    sheet: Sheet,
    *,
    cliff: Fraction,
    evidence: Evidence | None,
    unit_ids: Sequence[str] | None,
) -> Iterator[Remark]:
    """Yield every remark on *sheet*, faults first, then part by part as printed, then rounding."""
    for fault in sheet_faults(sheet):
        yield Remark(
            item_id=fault.part_id,
            kind=fault.kind,
            message=fault.message,
            proofs=fault.proofs,
            remedy=fault.remedy,
        )
    if sheet.total is None:
        yield Remark(
            item_id=None,
            kind=RemarkKind.UNSEEN,
            message=say("“{sheet}”: chưa đọc được tổng điểm.", sheet=sheet.name),
            remedy=say("bổ sung tổng điểm theo văn bản trước khi dùng để xếp hạng"),
        )
    if sheet.floor is not None and sheet.total is not None and sheet.floor >= sheet.total:
        yield _out_of_reach(
            None,
            say(
                "Bảng điểm “{sheet}”: mức thấp nhất {floor} không thấp hơn tổng điểm {total}, nên thang"
                " điểm không phân biệt được ai.",
                sheet=sheet.name,
                floor=Amount(sheet.floor),
                total=Amount(sheet.total),
            ),
            sheet.floor,
            sheet.total,
        )
    if sheet.limit is not None and sheet.total is not None and sheet.limit < sheet.total:
        yield _out_of_reach(
            None,
            say(
                "Bảng điểm “{sheet}”: giới hạn {limit} thấp hơn tổng điểm {total}, phần còn lại không ai"
                " đạt được.",
                sheet=sheet.name,
                limit=Amount(sheet.limit),
                total=Amount(sheet.total),
            ),
            sheet.limit,
            sheet.total,
        )
    for section in sheet.sections:
        for item in leaves(section):
            yield from _on_item(item, cliff)
    for pot in sheet.pots:
        for item in pot.items:
            yield from _on_item(item, cliff)
        yield from _pot_remarks(sheet, pot)
    yield from rounding_remarks(sheet)
    if unit_ids is not None:
        yield from _unassigned(sheet, Evidence() if evidence is None else evidence, unit_ids)


def _on_item(item: Item, cliff: Fraction) -> Iterator[Remark]:
    if isinstance(item.method, Unseen):
        yield Remark(
            item_id=item.id,
            kind=RemarkKind.UNSEEN,
            message=say(
                "“{item}”: {max} điểm này của bảng điểm chưa đọc được, nên không chấm được"
                " cho đơn vị nào.",
                item=item.name,
                max=Amount(item.max_points) if item.max_points is not None else say("phần"),
            ),
            remedy=say("bổ sung phần này theo văn bản trước khi chấm"),
        )
        return
    yield from item_remarks(item, cliff)


def _out_of_reach(
    part_id: str | None, message: Message, reached: Fraction, stated: Fraction
) -> Remark:
    return Remark(
        item_id=part_id,
        kind=RemarkKind.UNREACHABLE_POINTS,
        message=message,
        proofs=(
            Proof(
                first=Sample(told=say("cao nhất đạt được"), points=reached),
                second=Sample(told=say("điểm ghi trong bảng"), points=stated),
            ),
        ),
        remedy=say("sửa một trong hai mức cho khớp"),
    )


def _pot_remarks(sheet: Sheet, pot: Pot) -> Iterator[Remark]:
    """Say where a pot adds or takes away without any limit, or less than its limit says."""
    bonus = pot.kind is PotKind.BONUS
    ends = [item.method.bounds(item) for item in pot.items]
    most = [end.high if bonus else end.low for end in ends]
    known = [abs(value) for value in most if value is not None]
    if pot.limit is not None and len(known) == len(most):
        reached = max(known, default=Fraction(0)) if pot.only_highest else sum(known, Fraction(0))
        if reached < pot.limit:
            yield _out_of_reach(
                pot.id,
                say(
                    "Phần {kind} “{pot}”: các mục cộng lại nhiều nhất {reached} điểm, không tới mức tối"
                    " đa {limit}.",
                    kind=pot.kind,
                    pot=pot.name,
                    reached=Amount(reached),
                    limit=Amount(pot.limit),
                ),
                reached,
                pot.limit,
            )
    if pot.limit is not None or (sheet.limit if bonus else sheet.floor) is not None:
        return
    open_items = [
        item for item in pot.items if _open_side(item, bonus=bonus) and item.max_points is None
    ]
    if not open_items:
        return
    names = tuple(item.name for item in open_items)
    yield Remark(
        item_id=pot.id,
        kind=RemarkKind.UNBOUNDED,
        message=say(
            "“{pot}” ({kind}): không có giới hạn ở cả phần lẫn các mục {items}, nên có"
            " thể lấn át cả thang điểm.",
            kind=pot.kind,
            pot=pot.name,
            items=names,
        ),
        proofs=pair(try_value(open_items[0], 10), try_value(open_items[0], 1000)),
        remedy=say("ghi mức tối đa cho phần hoặc cho từng mục"),
    )


def _open_side(item: Item, *, bonus: bool) -> bool:
    bounds = item.method.bounds(item)
    return (bounds.high if bonus else bounds.low) is None


def _unassigned(sheet: Sheet, evidence: Evidence, unit_ids: Sequence[str]) -> Iterator[Remark]:
    """Say which items nobody of the round was assigned."""
    if not unit_ids:
        return
    for section in sheet.sections:
        yield from _unassigned_in(section, sheet, evidence, unit_ids)


def _unassigned_in(
    section: Section, sheet: Sheet, evidence: Evidence, unit_ids: Sequence[str]
) -> Iterator[Remark]:
    for item in leaves(section):
        if not all(sheet.exempts(evidence, unit_id, item.id) for unit_id in unit_ids):
            continue
        yield Remark(
            item_id=item.id,
            kind=RemarkKind.UNASSIGNED,
            message=say(
                "“{item}”: không giao cho đơn vị nào trong {n} đơn vị, nên không đơn vị nào"
                " được chấm {max} điểm này của bảng điểm.",
                item=item.name,
                n=len(unit_ids),
                max=Amount(item.max_points or Fraction(0)),
            ),
            proofs=(
                Proof(
                    first=Sample(told=say("điểm tối đa ghi trong bảng"), points=item.max_points),
                    second=Sample(told=say("điểm được giao của mỗi đơn vị"), points=Fraction(0)),
                ),
            ),
            remedy=say("giao tiêu chí cho đơn vị có nhiệm vụ, hoặc bỏ khỏi bảng điểm và cộng lại"),
        )
