"""What people fill in for an item: one number, yes or no, or several facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from thidua.scoring._evidence import Entry, Facts, FactValue, NoTarget
from thidua.words import LabelledEnum, Message, say

if TYPE_CHECKING:
    from thidua.scoring._parts import Item

VALUE: Final = ""
"""The key of the value itself."""
TARGET: Final = "chi-tieu"
"""The key of the unit's own target."""
BASELINE: Final = "ky-goc"
"""The key of the figure of the period compared with."""


class InputKind(LabelledEnum):
    """What may be filled in."""

    NUMBER = "so", say("số")
    COUNT = "so-lan", say("số nguyên từ 0 trở lên")
    WHOLE = "so-nguyen", say("số nguyên")
    YES_NO = "dat-khong-dat", say("đạt hoặc không đạt")
    TARGET = "chi-tieu", say("số, hoặc “không giao”")
    ANY = "tuy-phuong-phap", say("số, hoặc đạt, không đạt")
    NOTHING = "khong-nhap", say("không nhập")


@attrs.frozen(kw_only=True)
class Input:
    """One thing to fill in for an item (ô nhập số liệu).

    Attributes:
        key: empty for the value itself, ``chi-tieu`` for the unit's own target, ``ky-goc`` for the
            figure of the period compared with, else the name of a fact.
        label: what is asked for.
        kind: what may be filled in.
        unit: what it is measured in.
    """

    key: str = VALUE
    label: Message
    kind: InputKind
    unit: str = ""


def value_input(item: Item, kind: InputKind) -> Input:
    """Return the input of an item's value."""
    return Input(label=say("kết quả"), kind=kind, unit=item.unit)


def inputs_of(item: Item) -> tuple[Input, ...]:
    """Return what is filled in for *item*, as its method says.

    A method of the user's own says so by a member ``inputs(item)``; without it, one value is
    filled in, a number or yes or no.
    """
    told = getattr(item.method, "inputs", None)
    if told is None:
        return (value_input(item, InputKind.ANY),)
    found: tuple[Input, ...] = told(item)
    return found


def entry_of(
    unit_id: str,
    item: Item,
    given: Mapping[str, FactValue | NoTarget],
    **told: Any,
) -> Entry:
    """Return the entry of what was filled in for *item*.

    Args:
        unit_id: the unit.
        item: the item.
        given: what was filled in, by the key of its :class:`Input`; what is not in it is unknown.
        told: further fields of the entry: ``source``, ``documents``, ``note``, ``illustrative``.

    Raises:
        InvalidValue: a value that no entry may hold.
    """
    facts = {
        told_input.key: given.get(told_input.key)
        for told_input in inputs_of(item)
        if told_input.key not in {VALUE, TARGET, BASELINE}
    }
    value: Any = given.get(VALUE)
    if facts:
        value = facts if any(found is not None for found in facts.values()) else None
    baseline: Any = given.get(BASELINE)
    return Entry(
        unit_id=unit_id,
        item_id=item.id,
        value=value,
        target=given.get(TARGET),
        baseline=baseline,
        **told,
    )


def given_in(entry: Entry, item: Item) -> dict[str, FactValue | NoTarget]:
    """Return what *entry* says for every input of *item*: the reverse of :func:`entry_of`."""
    found: dict[str, FactValue | NoTarget] = {}
    for told in inputs_of(item):
        if told.key == VALUE:
            found[VALUE] = None if isinstance(entry.value, Facts) else entry.value
        elif told.key == TARGET:
            found[TARGET] = entry.target
        elif told.key == BASELINE:
            found[BASELINE] = entry.baseline
        else:
            found[told.key] = entry.value.get(told.key) if isinstance(entry.value, Facts) else None
    return found
