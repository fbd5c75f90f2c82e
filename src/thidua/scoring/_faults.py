"""Faults of a scoresheet: sums, ids and items that cannot be scored, all found at once."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from thidua.errors import InvalidValue, Renderable
from thidua.scoring._amounts import Amount
from thidua.scoring._methods import Bounds
from thidua.scoring._parts import Item, Pot, PotKind, Section, tree
from thidua.words import say

if TYPE_CHECKING:
    from thidua.scoring._sheet import Sheet


def sheet_faults(sheet: Sheet) -> tuple[Renderable, ...]:
    """Return every reason why nobody can be scored with *sheet*."""
    faults: list[Renderable] = []
    worth = sum((section.max_points for section in sheet.sections), Fraction(0))
    if worth != sheet.total:
        faults.append(
            say(
                "Bảng điểm “{sheet}”: các phần cộng lại {sum}, khác tổng điểm {total}.",
                sheet=sheet.name,
                sum=Amount(worth),
                total=Amount(sheet.total),
            )
        )
    for section in sheet.sections:
        faults += _section_faults(section)
    for pot in sheet.pots:
        faults += _pot_faults(pot)
    used = Counter(node.id for section in sheet.sections for node in tree(section))
    used.update(pot.id for pot in sheet.pots)
    used.update(item.id for pot in sheet.pots for item in pot.items)
    faults += [
        say(
            "Mã “{id}” được dùng {count} lần; mỗi phần, tiêu chí cần một mã riêng.",
            id=name,
            count=count,
        )
        for name, count in used.items()
        if count > 1
    ]
    return tuple(faults)


def _section_faults(section: Section) -> list[Renderable]:
    faults: list[Renderable] = []
    parts = sum((child.max_points or Fraction(0) for child in section.children), Fraction(0))
    worth = parts * section.weight
    if worth != section.max_points:
        faults.append(
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
    for child in section.children:
        if isinstance(child, Section):
            faults += _section_faults(child)
        elif child.max_points is None:
            faults.append(
                say("Tiêu chí “{item}” thuộc thang điểm nhưng chưa nêu điểm tối đa.", item=child.id)
            )
        else:
            faults += _scale_faults(child, child.max_points)
    return faults


def _scale_faults(item: Item, highest: Fraction) -> list[Renderable]:
    try:
        bounds = item.method.bounds(item)
    except InvalidValue as error:
        return [error.message]
    # A method without an upper limit says so itself; the audit remarks on it.
    if bounds.high is None or bounds.high <= highest:
        return []
    return [
        say(
            "Tiêu chí “{item}” có thể cho {high} điểm, vượt điểm tối đa {max}.",
            item=item.id,
            high=Amount(bounds.high),
            max=Amount(highest),
        )
    ]


def _pot_faults(pot: Pot) -> list[Renderable]:
    return [fault for item in pot.items for fault in _pot_item_faults(pot, item)]


def _pot_item_faults(pot: Pot, item: Item) -> list[Renderable]:
    try:
        bounds = item.method.bounds(item)
    except InvalidValue as error:
        return [error.message]
    if _right_sign(pot.kind, bounds):
        return []
    return [
        say(
            "Tiêu chí “{item}” trong phần {kind} “{pot}” có thể cho điểm trái dấu; điểm thưởng"
            " phải từ 0 trở lên, điểm trừ từ 0 trở xuống.",
            item=item.id,
            kind=pot.kind,
            pot=pot.name,
        )
    ]


def _right_sign(kind: PotKind, bounds: Bounds) -> bool:
    if kind is PotKind.BONUS:
        return bounds.low is not None and bounds.low >= 0
    return bounds.high is not None and bounds.high <= 0
