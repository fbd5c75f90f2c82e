"""Faults of a scoresheet: sums, ids and items that cannot be scored, all found at once."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from thidua.errors import InvalidValue, Renderable
from thidua.scoring._amounts import Amount
from thidua.scoring._methods import Bounds
from thidua.scoring._parts import Item, Pot, PotKind, Section, tree
from thidua.scoring._remarks import Proof, RemarkKind, Sample
from thidua.words import Message, say

if TYPE_CHECKING:
    from thidua.scoring._sheet import Sheet


@attrs.frozen(kw_only=True)
class SheetFault:
    """One reason why nobody can be scored with a sheet.

    Attributes:
        part_id: where; ``None`` for the sheet as a whole.
        message: the fault, one sentence.
        kind: whether a sum does not add up, or something else.
        proofs: the two sums, where it is one.
        remedy: what is usually done about it.
    """

    part_id: str | None
    message: Renderable
    kind: RemarkKind = RemarkKind.FAULT
    proofs: tuple[Proof, ...] = ()
    remedy: Message | None = None


def _sum_fault(
    part_id: str | None, message: Message, found: Fraction, stated: Fraction
) -> SheetFault:
    return SheetFault(
        part_id=part_id,
        message=message,
        kind=RemarkKind.SUM,
        proofs=(
            Proof(
                first=Sample(told=say("cộng các phần bên dưới"), points=found),
                second=Sample(told=say("điểm ghi trong bảng"), points=stated),
            ),
        ),
        remedy=say("sửa điểm của một mục con, hoặc sửa điểm ghi ở cấp trên"),
    )


def sheet_faults(sheet: Sheet) -> tuple[SheetFault, ...]:
    """Return every reason why nobody can be scored with *sheet*."""
    faults: list[SheetFault] = []
    worth = sum((section.max_points for section in sheet.sections), Fraction(0))
    if sheet.total is not None and worth != sheet.total:
        message = say(
            "“{sheet}”: các phần cộng lại {sum}, khác tổng điểm {total}.",
            sheet=sheet.name,
            sum=Amount(worth),
            total=Amount(sheet.total),
        )
        faults.append(_sum_fault(None, message, worth, sheet.total))
    if sheet.floor is not None and sheet.limit is not None and sheet.floor > sheet.limit:
        message = say(
            "“{sheet}”: mức thấp nhất {floor} lớn hơn mức cao nhất {limit}.",
            sheet=sheet.name,
            floor=Amount(sheet.floor),
            limit=Amount(sheet.limit),
        )
        faults.append(SheetFault(part_id=None, message=message))
    first, last = sheet.first_year, sheet.last_year
    if first is not None and last is not None and first > last:
        message = say(
            "“{sheet}”: năm đầu áp dụng {first} sau năm cuối áp dụng {last}.",
            sheet=sheet.name,
            first=first,
            last=last,
        )
        faults.append(SheetFault(part_id=None, message=message))
    for section in sheet.sections:
        faults += _section_faults(section)
    for pot in sheet.pots:
        faults += _pot_faults(pot)
    used = Counter(node.id for section in sheet.sections for node in tree(section))
    used.update(pot.id for pot in sheet.pots)
    used.update(item.id for pot in sheet.pots for item in pot.items)
    faults += [
        SheetFault(
            part_id=name,
            message=say(
                "Mã “{id}” được dùng {count} lần; mỗi phần, tiêu chí cần một mã riêng.",
                id=name,
                count=count,
            ),
        )
        for name, count in used.items()
        if count > 1
    ]
    return tuple(faults)


def _section_faults(section: Section) -> list[SheetFault]:
    faults: list[SheetFault] = []
    parts = sum((child.max_points or Fraction(0) for child in section.children), Fraction(0))
    worth = parts * section.weight
    if worth != section.max_points:
        message = (
            say(
                "Phần “{section}”: các mục con cộng lại {sum}, khác điểm tối đa {max}.",
                section=section.name,
                sum=Amount(worth),
                max=Amount(section.max_points),
            )
            if section.weight == 1
            else say(
                "Phần “{section}”: các mục con cộng lại {parts}, nhân hệ số {weight} là {sum},"
                " khác điểm tối đa {max}.",
                section=section.name,
                parts=Amount(parts),
                weight=Amount(section.weight),
                sum=Amount(worth),
                max=Amount(section.max_points),
            )
        )
        faults.append(_sum_fault(section.id, message, worth, section.max_points))
    for child in section.children:
        if isinstance(child, Section):
            faults += _section_faults(child)
        elif child.max_points is None:
            message = say(
                "Tiêu chí “{item}” thuộc thang điểm nhưng chưa nêu điểm tối đa.", item=child.id
            )
            faults.append(SheetFault(part_id=child.id, message=message))
        else:
            faults += _scale_faults(child, child.max_points)
    return faults


def _scale_faults(item: Item, highest: Fraction) -> list[SheetFault]:
    try:
        bounds = item.method.bounds(item)
    except InvalidValue as error:
        return [SheetFault(part_id=item.id, message=error.message)]
    # A method without an upper limit says so itself; the audit remarks on it.
    if bounds.high is None or bounds.high <= highest:
        return []
    message = say(
        "Tiêu chí “{item}” có thể cho {high} điểm, vượt điểm tối đa {max}.",
        item=item.id,
        high=Amount(bounds.high),
        max=Amount(highest),
    )
    return [SheetFault(part_id=item.id, message=message)]


def _pot_faults(pot: Pot) -> list[SheetFault]:
    return [fault for item in pot.items for fault in _pot_item_faults(pot, item)]


def _pot_item_faults(pot: Pot, item: Item) -> list[SheetFault]:
    try:
        bounds = item.method.bounds(item)
    except InvalidValue as error:
        return [SheetFault(part_id=item.id, message=error.message)]
    if _right_sign(pot.kind, bounds):
        return []
    message = say(
        "Tiêu chí “{item}” trong phần {kind} “{pot}” có thể cho điểm trái dấu; điểm thưởng"
        " phải từ 0 trở lên, điểm trừ từ 0 trở xuống.",
        item=item.id,
        kind=pot.kind,
        pot=pot.name,
    )
    return [SheetFault(part_id=item.id, message=message)]


def _right_sign(kind: PotKind, bounds: Bounds) -> bool:
    if kind is PotKind.BONUS:
        return bounds.low is not None and bounds.low >= 0
    return bounds.high is not None and bounds.high <= 0
