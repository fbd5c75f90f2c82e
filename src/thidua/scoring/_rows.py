"""Evidence from rows of a data frame, with every fault told by row and column."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from thidua.errors import BadInput, InvalidValue, Renderable
from thidua.law import OrganiserRule, Source
from thidua.scoring._evidence import NO_TARGET, Entry, Evidence
from thidua.scoring._inputs import BASELINE, TARGET, VALUE, InputKind, inputs_of
from thidua.scoring._sheet import Sheet
from thidua.scoring._tables import FACT_PREFIX
from thidua.words import Message, near_misses, say, say_n

_COLUMNS: Final = (
    "unit_id",
    "item_id",
    "value",
    "target",
    "baseline",
    "documents",
    "source",
    "note",
    "illustrative",
)
_BESIDES: Final = ("unit_name", "item_name", "unit")
"""Names that a frame carries for its readers; nothing is taken from them."""

_YES: Final = frozenset({"true", "đạt", "có"})
_NO: Final = frozenset({"false", "không đạt", "không"})
_NO_TARGET: Final = frozenset({NO_TARGET.value, "không giao", "không được giao chỉ tiêu"})
_NOT_A_VALUE: Final = frozenset({"nan", "NaN", "sNaN", "<NA>", "NaT"})


def evidence_from_rows(
    rows: Iterable[Mapping[str, Any]],
    sheet: Sheet,
    *,
    source: Source | None = None,
    illustrative: bool = False,
) -> Evidence:
    """Return the evidence that *rows* of a data frame hold (đọc số liệu từ bảng).

    ``frame.to_dict("records")`` of pandas and ``frame.to_dicts()`` of polars are such rows, and so
    are those of :func:`~thidua.scoring.evidence_table`.

    Args:
        rows: mappings with ``unit_id``, ``item_id`` and ``value``; as asked for also ``target``
            (a number, or “không giao”), ``baseline``, ``documents`` (parted by semicolons),
            ``source``, ``note``, ``illustrative``, and ``fact.NAME`` for every fact of an item
            that looks at several. What is ``None``, NaN or empty is unknown, never zero.
        sheet: what the items are looked up in.
        source: what every value rests on whose row names no source of its own.
        illustrative: whether all of it was made up for a demonstration.

    Raises:
        InvalidValue: a data frame itself, or a text, instead of rows.
        BadInput: items that the sheet does not have, units left blank, columns of another name,
            two rows for one unit and item, and values that are no exact numbers; all at once, by
            row. A ``float`` is never read, whole or not: which number was meant is lost by then.
            Read the column as text, ``pandas.read_csv(..., dtype=str)``.
    """
    if isinstance(rows, (str, Mapping)) or hasattr(rows, "columns"):
        raise InvalidValue(
            say(
                'Cần các dòng của bảng, không phải cả khung dữ liệu; hãy dùng df.to_dict("records")'
                " của pandas hoặc df.to_dicts() của polars."
            ),
            rows=rows,
        )
    reader = _Reader(sheet, source, illustrative)
    entries = [entry for number, row in enumerate(rows, 1) if (entry := reader.entry(number, row))]
    if reader.faults:
        raise BadInput(
            say_n(
                "Không đọc được số liệu: {n} lỗi; lỗi đầu tiên: {first}",
                n=len(reader.faults),
                first=reader.faults[0],
            ),
            faults=tuple(reader.faults),
            sheet=sheet.id,
        )
    return Evidence(entries)


@attrs.define
class _Reader:
    """Reads one row after the other; faults are gathered, not raised one by one."""

    sheet: Sheet
    source: Source | None
    illustrative: bool
    faults: list[Renderable] = attrs.field(factory=list)
    seen: dict[tuple[str, str], int] = attrs.field(factory=dict)
    odd: set[str] = attrs.field(factory=set)
    items: Mapping[str, Mapping[str, InputKind]] = attrs.field(init=False)
    known: frozenset[str] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.items = {
            item.id: {told.key: told.kind for told in inputs_of(item)}
            for item in self.sheet.items()
        }
        told = {key for kinds in self.items.values() for key in kinds}
        facts = {FACT_PREFIX + key for key in told - {VALUE, TARGET, BASELINE}}
        self.known = frozenset({*_COLUMNS, *_BESIDES, *facts})

    def entry(self, number: int, row: Mapping[str, Any]) -> Entry | None:
        before = len(self.faults)
        self._columns(row)
        unit_id, item_id = self._id(number, row, "unit_id"), self._id(number, row, "item_id")
        if item_id and item_id not in self.items:
            close = near_misses(item_id, self.items)
            self._fault(
                number,
                "item_id",
                say("bảng điểm không có tiêu chí “{item}”{hint}", item=item_id, hint=_hint(close)),
            )
            return None
        if not unit_id or not item_id:
            return None
        first = self.seen.setdefault((unit_id, item_id), number)
        if first != number:
            self._fault(
                number,
                "item_id",
                say(
                    "đơn vị “{unit}” đã có số liệu cho tiêu chí “{item}” ở dòng {first}",
                    unit=unit_id,
                    item=item_id,
                    first=first,
                ),
            )
        told = self._told(number, row, self.items[item_id])
        if len(self.faults) > before:
            return None
        try:
            return Entry(unit_id=unit_id, item_id=item_id, **told)
        except InvalidValue as error:  # pragma: no cover - every field was read before
            self._fault(number, "value", error.message)
            return None

    def _told(
        self, number: int, row: Mapping[str, Any], kinds: Mapping[str, InputKind]
    ) -> dict[str, Any]:
        value = self._value(number, row, "value", kinds.get(VALUE, InputKind.ANY))
        facts = {
            key.removeprefix(FACT_PREFIX): self._value(
                number, row, key, kinds.get(key.removeprefix(FACT_PREFIX), InputKind.ANY)
            )
            for key in row
            if key.startswith(FACT_PREFIX) and not _unknown(row[key])
        }
        if facts and value is not None:
            self._fault(
                number, "value", say("vừa có một số, vừa có nhiều dữ kiện; hãy bỏ một trong hai")
            )
        made_up = self._value(number, row, "illustrative", InputKind.YES_NO)
        illustrative = self.illustrative or made_up is True
        source, own = self.source, self._text(row, "source")
        if own:
            source = OrganiserRule(own, illustrative=illustrative)
        documents = (part.strip() for part in self._text(row, "documents").split(";"))
        return {
            "value": facts or value,
            "target": self._value(number, row, "target", InputKind.TARGET),
            "baseline": self._value(number, row, "baseline", InputKind.NUMBER),
            "documents": tuple(part for part in documents if part),
            "source": source,
            "note": self._text(row, "note"),
            "illustrative": illustrative,
        }

    def _columns(self, row: Mapping[str, Any]) -> None:
        for key in row:
            if key not in self.known and key not in self.odd:
                self.odd.add(key)
                self.faults.append(
                    say(
                        "Cột “{column}” không thuộc bảng số liệu{hint}; hãy đổi tên hoặc bỏ cột.",
                        column=str(key),
                        hint=_hint(near_misses(str(key), sorted(self.known))),
                    )
                )

    def _id(self, number: int, row: Mapping[str, Any], column: str) -> str:
        found = self._text(row, column)
        if not found:
            self._fault(number, column, say("để trống"))
        return found

    def _text(self, row: Mapping[str, Any], column: str) -> str:
        found = row.get(column)
        return "" if _unknown(found) else str(found).strip()

    def _value(self, number: int, row: Mapping[str, Any], column: str, kind: InputKind) -> Any:
        """Return what a cell says; ``None`` where it is empty, and where it cannot be read."""
        found = row.get(column)
        if _unknown(found):
            return None
        if isinstance(found, str):
            found = found.strip()
            word = found.casefold()
            if kind is InputKind.TARGET and word in _NO_TARGET:
                return NO_TARGET
            if column not in {"target", "baseline"} and word in _YES | _NO:
                return word in _YES
        elif isinstance(found, float):
            self._fault(
                number,
                column,
                say(
                    "{value} là số thực dấu phẩy động nên không còn chính xác; hãy đọc cột này dưới"
                    " dạng chữ (dtype=str) hoặc Decimal",
                    value=repr(found),
                ),
            )
            return None
        found = _native(found)
        field = column if column in {"target", "baseline"} else "value"
        # The entry itself knows what it may hold.
        try:
            held = Entry(unit_id="-", item_id="-", **{"value": None, field: found})
        except InvalidValue as error:
            self._fault(number, column, error.message)
            return None
        return getattr(held, field)

    def _fault(self, number: int, column: str, why: Renderable) -> None:
        text = say("Dòng {row}, cột “{column}”: {why}.", row=number, column=column, why=_bare(why))
        self.faults.append(text)


@attrs.frozen
class _Bare:
    """A sentence without its full stop, to stand inside another."""

    sentence: Renderable

    def render(self, locale: str = "vi") -> str:
        return self.sentence.render(locale).removesuffix(".")


def _bare(sentence: Renderable) -> _Bare:
    return _Bare(sentence)


def _hint(close: tuple[str, ...]) -> Message | str:
    return say(" (có phải là “{name}”?)", name=close[0]) if close else ""


def _unknown(value: Any) -> bool:
    """Tell whether a cell is empty: ``None``, NaN and its kin in pandas and numpy, or blank."""
    if isinstance(value, str):
        return not value.strip()
    return value is None or str(value) in _NOT_A_VALUE


def _native(value: Any) -> Any:
    """Return numpy's whole numbers and truth values as Python's own."""
    if isinstance(value, (bool, str)):
        return value
    if type(value).__name__ in {"bool_", "bool"}:
        return bool(value)
    try:
        return operator.index(value)
    except TypeError:
        return value
