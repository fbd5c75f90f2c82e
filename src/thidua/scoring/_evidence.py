"""Evidence: what was achieved, by which unit, on which item, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

import attrs

from thidua.errors import ContradictoryRecords
from thidua.law import Source
from thidua.numbers import Number, exact
from thidua.scoring._amounts import Amount, number_text
from thidua.words import Message, say

EntryValue = Fraction | bool | None
"""What an entry holds: an exact number, met or not met, or unknown."""


def made_up(source: Source | None) -> bool:
    """Tell whether *source* is marked as made up; citations of law never are."""
    return bool(getattr(source, "illustrative", False))


def optional_source(source: Source | None, locale: str) -> str | None:
    """Return *source* in *locale*, and ``None`` for ``None``."""
    return None if source is None else source.render(locale)


def _value(value: Number | bool | str | None) -> EntryValue:
    return value if value is None or isinstance(value, bool) else exact(value)


@attrs.frozen(kw_only=True)
class Entry:
    """One reported achievement (số liệu chấm điểm) of one unit on one item.

    Attributes:
        unit_id: the unit.
        item_id: the item of the scoresheet.
        value: an exact number in the item's unit; ``True`` or ``False`` where an item is met or
            not; ``None`` where it is known to be not yet known.
        source: what the value rests on, e.g. the unit's report.
        note: anything a reader should know.
        illustrative: the value was made up for a demonstration, and every report says so.

    Raises:
        InvalidValue: a ``float`` or text that is not an exact number.
    """

    unit_id: str
    item_id: str
    value: EntryValue = attrs.field(converter=_value)
    source: Source | None = None
    note: str = ""
    illustrative: bool = False

    @property
    def shown(self) -> Message | Amount:
        """The value as a reader sees it."""
        if self.value is None:
            return say("chưa rõ")
        if isinstance(self.value, bool):
            return say("đạt") if self.value else say("không đạt")
        return Amount(self.value)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the entry as plain data; numbers are text that reads back exactly."""
        value = self.value
        return {
            "unit_id": self.unit_id,
            "item_id": self.item_id,
            "value": number_text(value) if isinstance(value, Fraction) else value,
            "source": optional_source(self.source, locale),
            "note": self.note,
            "illustrative": self.illustrative,
        }


def _entries(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(entries)


def _index(evidence: Evidence) -> Mapping[str, Mapping[str, Entry]]:
    index: dict[str, dict[str, Entry]] = {}
    pairs: list[tuple[Entry, Entry]] = []
    for entry in evidence.entries:
        of_unit = index.setdefault(entry.unit_id, {})
        first = of_unit.setdefault(entry.item_id, entry)
        if first is not entry:
            pairs.append((first, entry))
    if pairs:
        first, second = pairs[0]
        raise ContradictoryRecords(
            say(
                "Đơn vị “{unit}” có hai số liệu cho tiêu chí “{item}”: {first} và {second};"
                " hãy giữ lại một.",
                unit=first.unit_id,
                item=first.item_id,
                first=_told(first),
                second=_told(second),
            ),
            first=first,
            second=second,
            pairs=tuple(pairs),
        )
    return index


def _told(entry: Entry) -> Message:
    if entry.source is None:
        return say("“{value}” (không ghi nguồn)", value=entry.shown)
    return say("“{value}” (nguồn: {source})", value=entry.shown, source=entry.source)


@attrs.frozen
class Evidence:
    """All entries of one scoring round (tập số liệu chấm điểm).

    Attributes:
        entries: in any order; their order never changes a score.

    Raises:
        ContradictoryRecords: two entries for the same unit and item, equal or not; ``first`` and
            ``second`` are the first such pair and ``pairs`` holds them all.
    """

    entries: tuple[Entry, ...] = attrs.field(default=(), converter=_entries)
    _by_unit: Mapping[str, Mapping[str, Entry]] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_index, takes_self=True)
    )

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def get(self, unit_id: str, item_id: str) -> Entry | None:
        """Return the entry of *unit_id* on *item_id*, or ``None`` where none was reported."""
        return self.of_unit(unit_id).get(item_id)

    def of_unit(self, unit_id: str) -> Mapping[str, Entry]:
        """Return the entries of one unit by item id."""
        return self._by_unit.get(unit_id, {})

    def on_item(self, item_id: str) -> Mapping[str, Entry]:
        """Return the entries on one item by unit id: for methods that look at all peers."""
        return {
            unit: entries[item_id] for unit, entries in self._by_unit.items() if item_id in entries
        }


@attrs.frozen
class Context:
    """What a method may look at besides the entry itself.

    Attributes:
        unit_id: the unit being scored.
        evidence: the whole round, peers included.
    """

    unit_id: str
    evidence: Evidence
