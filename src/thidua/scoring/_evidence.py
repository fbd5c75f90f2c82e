"""Evidence: what was achieved, by which unit, on which item, and who says so."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any, Final, TypeVar, cast

import attrs

from thidua.errors import ContradictoryRecords, InvalidValue
from thidua.law import Source
from thidua.numbers import Number, exact
from thidua.records import not_blank
from thidua.scoring._amounts import Amount, number_text, optional_exact, optional_text
from thidua.scoring._override import Override
from thidua.words import Message, fold, say

T = TypeVar("T")


class NoTarget(enum.Enum):
    """Says that a unit was given no target, which is not the same as an unknown one."""

    NO_TARGET = "khong-giao-chi-tieu"

    @property
    def label(self) -> Message:
        """What is said of the unit."""
        return say("không được giao chỉ tiêu")


NO_TARGET: Final = NoTarget.NO_TARGET
"""The unit was given no target (không được giao chỉ tiêu)."""

FactValue = Fraction | bool | None
"""One fact: an exact number, yes or no, or unknown."""


def _fact_pairs(
    found: Mapping[str, Number | str | bool | None],
) -> tuple[tuple[str, FactValue], ...]:
    # An unknown fact and one that is not told are the same.
    return tuple(
        sorted((name, _plain(value)) for name, value in found.items() if value is not None)
    )


@attrs.frozen
class Facts:
    """Several facts about one item (nhiều dữ kiện), for methods that look at more than a number.

    Attributes:
        pairs: names and values, given as a mapping; what is not in it is unknown.
    """

    pairs: tuple[tuple[str, FactValue], ...] = attrs.field(converter=_fact_pairs)

    def get(self, name: str) -> FactValue:
        """Return one fact; ``None`` where it is unknown."""
        return next((value for known, value in self.pairs if known == name), None)

    def to_dict(self) -> dict[str, str | bool | None]:
        """Return the facts as plain data; numbers are text that reads back exactly."""
        return {name: plain_value(value) for name, value in self.pairs}

    def render(self, locale: str = "vi") -> str:
        """Write the facts one after the other."""
        return "; ".join(f"{name}: {shown(value).render(locale)}" for name, value in self.pairs)

    def __str__(self) -> str:
        return self.render()


EntryValue = Fraction | bool | Facts | None
"""What an entry holds: an exact number, met or not met, several facts, or unknown."""


def plain_value(value: FactValue) -> str | bool | None:
    """Return *value* as plain data: a number as text that reads back exactly."""
    return number_text(value) if isinstance(value, Fraction) else value


def shown(value: FactValue) -> Message | Amount:
    """Return *value* as a reader sees it."""
    if value is None:
        return say("chưa rõ")
    if isinstance(value, bool):
        return say("đạt") if value else say("không đạt")
    return Amount(value)


def optional_source(source: Source | None, locale: str) -> str | None:
    """Return *source* in *locale*, and ``None`` for ``None``."""
    return None if source is None else source.render(locale)


def _plain(value: Number | bool | str | None) -> FactValue:
    return value if value is None or isinstance(value, bool) else exact(value)


def _value(
    value: Number | bool | str | Facts | Mapping[str, Number | str | bool | None] | None,
) -> EntryValue:
    if isinstance(value, Mapping):
        value = Facts(value)
    if isinstance(value, Facts):
        return value if value.pairs else None
    return _plain(value)


def _target(value: Number | str | NoTarget | None) -> Fraction | NoTarget | None:
    return value if value is None or isinstance(value, NoTarget) else exact(value)


def _documents(documents: Iterable[str]) -> tuple[str, ...]:
    if isinstance(documents, str):
        raise InvalidValue(
            say(
                "Minh chứng “{text}” phải ghi trong một danh sách; hãy ghi danh sách các minh"
                " chứng.",
                text=documents,
            )
        )
    return tuple(documents)


@attrs.frozen(kw_only=True)
class Entry:
    """One reported achievement (số liệu chấm điểm) of one unit on one item.

    Attributes:
        unit_id: the unit.
        item_id: the item of the scoresheet.
        value: an exact number in the item's unit; ``True`` or ``False`` where an item is met or
            not; a mapping of several facts (:class:`Facts`); ``None`` where it is known to be
            not yet known.
        target: the unit's own target (chỉ tiêu được giao) in the item's unit, for methods that
            need one; :data:`NO_TARGET` where it was given none; ``None`` where it is unknown.
        baseline: the figure of the period compared with (số liệu kỳ gốc); ``None`` where unknown.
        source: what the value rests on, e.g. the unit's report.
        documents: the papers enclosed (minh chứng), by number or file name.
        note: anything a reader should know.
        illustrative: the value was made up for a demonstration, and every report says so.

    Raises:
        InvalidValue: a ``float`` or text that is not an exact number.
    """

    unit_id: str = attrs.field(validator=not_blank)
    item_id: str = attrs.field(validator=not_blank)
    value: EntryValue = attrs.field(converter=_value)
    target: Fraction | NoTarget | None = attrs.field(default=None, converter=_target)
    baseline: Fraction | None = attrs.field(default=None, converter=optional_exact)
    source: Source | None = None
    documents: tuple[str, ...] = attrs.field(default=(), converter=_documents)
    note: str = ""
    illustrative: bool = False

    @property
    def shown(self) -> Message | Amount | Facts:
        """The value as a reader sees it."""
        return self.value if isinstance(self.value, Facts) else shown(self.value)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the entry as plain data; numbers are text that reads back exactly."""
        value, target = self.value, self.target
        return {
            "unit_id": self.unit_id,
            "item_id": self.item_id,
            "value": value.to_dict() if isinstance(value, Facts) else plain_value(value),
            "target": target.value if isinstance(target, NoTarget) else optional_text(target),
            "baseline": optional_text(self.baseline),
            "source": optional_source(self.source, locale),
            "documents": list(self.documents),
            "note": self.note,
            "illustrative": self.illustrative,
        }


def _not_by_itself(exemption: Exemption, _: object, value: str) -> None:
    if not value.strip() or fold(value) == fold(exemption.unit_id):
        raise InvalidValue(
            say(
                "Đơn vị “{unit}” không thể tự ghi là không được giao tiêu chí “{item}”; hãy ghi cơ"
                " quan giao nhiệm vụ.",
                unit=exemption.unit_id,
                item=exemption.item_id,
            ),
            unit=exemption.unit_id,
            item=exemption.item_id,
        )


@attrs.frozen(kw_only=True)
class Exemption:
    """An item or section that was not assigned to a unit (tiêu chí không giao cho đơn vị).

    It leaves the unit's denominator; a unit cannot do so by itself.

    Attributes:
        unit_id: the unit.
        item_id: the item, or a section with all its items.
        by: who decided it, such as the organiser; never the unit itself.
        source: the decision or plan.
        on: its day, if known.
        note: anything a reader should know.

    Raises:
        InvalidValue: nobody, or the unit itself, decided it.
    """

    unit_id: str
    item_id: str
    by: str = attrs.field(validator=_not_by_itself)
    source: Source
    on: dt.date | None = None
    note: str = ""

    @property
    def sentence(self) -> Message:
        """Who decided that the item was not assigned."""
        return say(
            "không giao cho đơn vị theo quyết định của {by} ({source})",
            by=self.by,
            source=self.source,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the exemption as plain data."""
        return {
            "unit_id": self.unit_id,
            "item_id": self.item_id,
            "by": self.by,
            "source": self.source.render(locale),
            "on": None if self.on is None else self.on.isoformat(),
            "note": self.note,
        }


def _entries(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    listed = tuple(entries)
    for entry in listed:
        if not isinstance(entry, Entry):
            raise InvalidValue(
                say(
                    "“{value}” không phải một mục số liệu; hãy dùng Entry, hoặc đọc các dòng bằng"
                    " evidence_from_rows.",
                    value=str(entry)[:60],
                ),
                value=entry,
            )
    return listed


def _exemptions(exemptions: Iterable[Exemption]) -> tuple[Exemption, ...]:
    return tuple(exemptions)


def _overrides(overrides: Iterable[Override]) -> tuple[Override, ...]:
    return tuple(overrides)


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


def _items_index(evidence: Evidence) -> Mapping[str, Mapping[str, Entry]]:
    index: dict[str, dict[str, Entry]] = {}
    for entry in evidence.entries:
        index.setdefault(entry.item_id, {})[entry.unit_id] = entry
    return index


def _exemption_index(evidence: Evidence) -> Mapping[str, Mapping[str, Exemption]]:
    index: dict[str, dict[str, Exemption]] = {}
    for exemption in evidence.exemptions:
        index.setdefault(exemption.unit_id, {}).setdefault(exemption.item_id, exemption)
    return index


def _override_index(evidence: Evidence) -> Mapping[str, Mapping[str, Override]]:
    index: dict[str, dict[str, Override]] = {}
    for override in evidence.overrides:
        first = index.setdefault(override.unit_id, {}).setdefault(override.item_id, override)
        if first is not override:
            raise ContradictoryRecords(
                say(
                    "Đơn vị “{unit}” được ấn định điểm hai lần cho tiêu chí “{item}”; hãy giữ lại"
                    " một.",
                    unit=override.unit_id,
                    item=override.item_id,
                ),
                first=first,
                second=override,
            )
    return index


def _told(entry: Entry) -> Message:
    if entry.source is None:
        return say("“{value}” (không ghi nguồn)", value=entry.shown)
    return say("“{value}” (nguồn: {source})", value=entry.shown, source=entry.source)


def _place(part: Entry | Exemption | Override) -> tuple[str, str]:
    return part.unit_id, part.item_id


def _in_order(
    parts: tuple[Entry, ...] | tuple[Exemption, ...] | tuple[Override, ...],
) -> tuple[Entry | Exemption | Override, ...]:
    """Return *parts* as they compare: the order in which they were told never matters."""
    return tuple(sorted(parts, key=_place))


@attrs.frozen
class Evidence:
    """All entries of one scoring round (tập số liệu chấm điểm).

    Attributes:
        entries: in any order; their order never changes a score.
        exemptions: what was not assigned to whom.
        overrides: points given outright in the place of what methods give.

    Raises:
        ContradictoryRecords: two entries, or two overrides, for the same unit and item, equal or
            not; ``first`` and ``second`` are the first such pair, and for entries ``pairs`` holds
            them all.
    """

    entries: tuple[Entry, ...] = attrs.field(default=(), converter=_entries, eq=_in_order)
    exemptions: tuple[Exemption, ...] = attrs.field(
        default=(), converter=_exemptions, kw_only=True, eq=_in_order
    )
    overrides: tuple[Override, ...] = attrs.field(
        default=(), converter=_overrides, kw_only=True, eq=_in_order
    )
    _by_unit: Mapping[str, Mapping[str, Entry]] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_index, takes_self=True)
    )
    _by_item: Mapping[str, Mapping[str, Entry]] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_items_index, takes_self=True)
    )
    _exempt: Mapping[str, Mapping[str, Exemption]] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_exemption_index, takes_self=True)
    )
    _given: Mapping[str, Mapping[str, Override]] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_override_index, takes_self=True)
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
        return self._by_item.get(item_id, {})

    def exempt(self, unit_id: str) -> Mapping[str, Exemption]:
        """Return what was not assigned to one unit, by the id of its item or section."""
        return self._exempt.get(unit_id, {})

    def overridden(self, unit_id: str) -> Mapping[str, Override]:
        """Return the points given outright to one unit, by item id."""
        return self._given.get(unit_id, {})

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """Every unit the round speaks of, each once, in the order of the entries."""
        told = [entry.unit_id for entry in self.entries]
        told += [exemption.unit_id for exemption in self.exemptions]
        told += [override.unit_id for override in self.overrides]
        return tuple(dict.fromkeys(told))

    def with_entry(self, entry: Entry) -> Evidence:
        """Return the round with *entry* in the place of what its unit reported on its item."""
        kept = (
            old
            for old in self.entries
            if (old.unit_id, old.item_id) != (entry.unit_id, entry.item_id)
        )
        return attrs.evolve(self, entries=(*kept, entry))


@attrs.frozen
class Context:
    """What a method may look at besides the entry itself.

    Attributes:
        unit_id: the unit being scored.
        evidence: the whole round, peers included.
        peers: ids of everybody scored beside the unit, itself included; ``None`` where the list
            is not known, so that a method cannot tell whose figures are missing.
    """

    unit_id: str
    evidence: Evidence
    peers: tuple[str, ...] | None = None
    _shared: dict[Hashable, Any] = attrs.field(factory=dict, repr=False, eq=False, alias="shared")

    def of(self, unit_id: str) -> Context:
        """Return the same round as seen by another unit."""
        return Context(unit_id, self.evidence, self.peers, shared=self._shared)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what *make* makes, made once for the whole round under *key*.

        What a method works out about all peers would otherwise be worked out again for every
        one of them.
        """
        if key not in self._shared:
            self._shared[key] = make()
        return cast("T", self._shared[key])
