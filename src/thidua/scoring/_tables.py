"""Tables: rows and columns of exact values, for notebooks, terminals and data frames."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from html import escape
from itertools import chain
from typing import Any, Final, Literal, TypeVar

import attrs

from thidua.errors import InvalidValue, Renderable
from thidua.law import OrganiserRule, Source
from thidua.numbers import Number, Rounding, round_to, to_decimal
from thidua.scoring._amounts import Amount, number_text
from thidua.scoring._card import Card, Line
from thidua.scoring._evidence import Entry, Evidence, Facts, NoTarget
from thidua.scoring._ranking import Placed, Ranking
from thidua.scoring._remarks import series
from thidua.words import Message, format_percent, locale_of, say, verbatim

T = TypeVar("T")

Cell = Fraction | int | bool | str | Renderable | None
"""What stands in a table: an exact number, yes or no, text, a sentence, or nothing known."""

Numbers = Literal["exact", "decimal", "text"]
"""How numbers leave a table: as ``Fraction``, as ``Decimal``, or as text that reads back exactly."""

_NUMBERS: Final = ("exact", "decimal", "text")

FACT_PREFIX: Final = "fact."
"""What the column of a fact starts with; its name follows."""

_WIDEST: Final = 44
"""Letters in one line of a cell on a terminal."""

_NOTHING: Final = verbatim("")
_UNKNOWN: Final = say("chưa rõ")
_MADE_UP: Final = say("Số liệu minh họa.")
_STYLE: Final = """
.thidua-table { border-collapse: collapse; font-variant-numeric: tabular-nums; color: #1b2230;
  background: #fff; }
.thidua-table caption { text-align: left; font-weight: 600; padding: .3rem 0; color: #1b2230;
  background: #fff; }
.thidua-table th, .thidua-table td { border: 0; border-bottom: 1px solid #c9ced8;
  padding: .3rem .6rem; text-align: left; vertical-align: top; background: #fff;
  color: #1b2230; min-width: 3rem; max-width: 30rem; }
.thidua-table td:not(.num) { min-width: 9rem; }
.thidua-table thead th { border-bottom: 2px solid #1b2230; background: #f4f5f8; max-width: 13rem;
  vertical-align: bottom; }
.thidua-table thead th.num { min-width: 5.5rem; }
.thidua-table .num { text-align: right; }
.thidua-table td.num { white-space: nowrap; }
.thidua-table tfoot td { border-bottom: 0; border-top: 2px solid #1b2230; font-weight: 700; }
.thidua-note { color: #4a5364; font-size: .9em; margin: .3rem 0; }
"""


@attrs.frozen(kw_only=True)
class Field:
    """One column of a table.

    Attributes:
        key: its stable name, the same in every language.
        heading: what stands above it.
        kind: how its values are shown: numbers stand on the right, shares as percentages.
        empty: what is shown where nothing is known.
        shown: whether people see it; every column leaves with the data.
        stepped: whether its text is indented by the depth of the row.
    """

    key: str
    heading: Message
    kind: Literal["text", "number", "share"] = "text"
    empty: Message = _NOTHING
    shown: bool = True
    stepped: bool = False


def _cells(rows: Iterable[Iterable[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(row) for row in rows)


def _fields(fields: Iterable[Field]) -> tuple[Field, ...]:
    return tuple(fields)


def _notes(notes: Iterable[Message]) -> tuple[Message, ...]:
    return tuple(notes)


def _fits(table: Table, _: object, value: tuple[tuple[Cell, ...], ...]) -> None:
    keys = [field.key for field in table.fields]
    if len(set(keys)) < len(keys) or any(len(row) != len(keys) for row in value):
        raise InvalidValue(
            say(
                "Bảng “{title}” có cột trùng tên, hoặc có dòng không đủ {n} ô.",
                title=table.title,
                n=len(keys),
            ),
            keys=tuple(keys),
        )


@attrs.frozen(kw_only=True, repr=False)
class Table:
    """Rows and columns of exact values (bảng), shown as a table in a notebook or on a terminal.

    Attributes:
        title: what stands above it.
        fields: its columns.
        cells: one row after the other.
        locale: the language of headings and sentences.
        notes: what stands below it.
        foot: a last row that people see and data leave out, such as sums.
        depths: how deep each row lies in a tree; empty for a flat table.

    Raises:
        InvalidValue: a row with more or fewer cells than there are columns, or a name used twice.
        UnknownName: the library does not speak that language.
    """

    title: Message
    fields: tuple[Field, ...] = attrs.field(converter=_fields)
    cells: tuple[tuple[Cell, ...], ...] = attrs.field(converter=_cells, validator=_fits)
    locale: str = attrs.field(default="vi", converter=locale_of)
    notes: tuple[Message, ...] = attrs.field(default=(), converter=_notes)
    foot: tuple[Cell, ...] = ()
    depths: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.cells)

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Every row as a plain dictionary by the stable names of the columns, numbers exact."""
        return self.records()

    def records(
        self,
        *,
        numbers: Numbers = "exact",
        step: Number | None = None,
        rounding: Rounding | None = None,
        headings: bool = False,
    ) -> list[dict[str, Any]]:
        """Return every row as a plain dictionary; the arguments are those of :meth:`to_frame`.

        Raises:
            InvalidValue: a number that no decimal can hold, or only half of a rounding rule.
        """
        columns = self.columns(numbers=numbers, step=step, rounding=rounding, headings=headings)
        return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]

    def columns(
        self,
        *,
        numbers: Numbers = "exact",
        step: Number | None = None,
        rounding: Rounding | None = None,
        headings: bool = False,
    ) -> dict[str, list[Any]]:
        """Return every column as a list by its name; the arguments are those of :meth:`to_frame`.

        Raises:
            InvalidValue: a number that no decimal can hold, or only half of a rounding rule.
        """
        if (step is None) is not (rounding is None):
            raise InvalidValue(
                say("Muốn làm tròn phải nêu cả bước làm tròn và quy tắc làm tròn."),
                step=step,
                rounding=rounding,
            )
        if numbers not in _NUMBERS:
            raise InvalidValue(
                say(
                    "Dạng số xuất ra phải là một trong: {known}; không phải “{numbers}”.",
                    known=_NUMBERS,
                    numbers=str(numbers),
                ),
                numbers=numbers,
            )
        names = self._headings() if headings else [field.key for field in self.fields]
        found: dict[str, list[Any]] = {}
        for place, field in enumerate(self.fields):
            column = [row[place] for row in self.cells]
            mixed = numbers != "exact" and _mixed(column)
            found[names[place]] = [
                self._text(value)
                if mixed
                else self._out(value, numbers, step, rounding, (number, field))
                for number, value in enumerate(column, 1)
            ]
        return found

    def _text(self, value: Cell) -> str | None:
        """Return a cell of a column of several types: typed frames take such a column as text."""
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, (int, Fraction)):
            return number_text(Fraction(value))
        return value.render(self.locale)

    def _headings(self) -> list[str]:
        """Return what stands above the columns; of equal headings each bears its key too."""
        told = [field.heading.render(self.locale) for field in self.fields]
        return [
            text if told.count(text) == 1 else f"{text} ({field.key})"
            for text, field in zip(told, self.fields, strict=True)
        ]

    def to_frame(
        self,
        make: Callable[[dict[str, list[Any]]], T],
        *,
        numbers: Numbers = "exact",
        step: Number | None = None,
        rounding: Rounding | None = None,
        headings: bool = False,
    ) -> T:
        """Return what *make* makes of the columns: ``table.to_frame(pandas.DataFrame)``.

        Args:
            make: ``pandas.DataFrame``, ``polars.DataFrame``, ``pyarrow.table``, or anything that
                takes a dictionary of lists.
            numbers: ``"exact"`` for ``Fraction``, which pandas keeps as objects; ``"decimal"`` for
                ``Decimal``, which every frame has a type for; ``"text"`` for text that reads back
                exactly. Never ``float``: a frame that turns numbers into floats, as polars does
                with fractions, is refused. With the last two a column that holds numbers beside
                words or yes and no is all text, as typed frames need it.
            step: what decimals are rounded to, e.g. ``Fraction(1, 100)``; with *rounding*.
            rounding: which multiple of *step*.
            headings: name the columns as people read them, not by their stable names.

        Raises:
            InvalidValue: a number that no decimal can hold, such as 1/3, where no rounding was
                given, only half of a rounding rule, or a frame that made floats of exact numbers.
        """
        columns = self.columns(numbers=numbers, step=step, rounding=rounding, headings=headings)
        frame = make(columns)
        for name, column in columns.items():
            if _turned_to_float(frame, name, column):
                raise InvalidValue(
                    say(
                        "Khung dữ liệu này đổi số chính xác ở cột “{column}” thành số thực dấu phẩy"
                        ' động; hãy dùng numbers="text" hoặc numbers="decimal".',
                        column=name,
                    ),
                    column=name,
                )
        return frame

    def _out(
        self,
        value: Cell,
        numbers: Numbers,
        step: Number | None,
        rounding: Rounding | None,
        place: tuple[int, Field],
    ) -> Any:
        if isinstance(value, Fraction):
            if step is not None and rounding is not None:
                value = round_to(value, step, rounding)
            if numbers == "exact":
                return value
            return number_text(value) if numbers == "text" else _decimal(value, place)
        if value is None or isinstance(value, (bool, int, str)):
            return value
        return value.render(self.locale)

    def to_dict(self) -> dict[str, Any]:
        """Return the table as plain data; numbers are text that reads back exactly."""
        return {
            "title": self.title.render(self.locale),
            "headings": {field.key: field.heading.render(self.locale) for field in self.fields},
            "rows": self.records(numbers="text"),
            "notes": [note.render(self.locale) for note in self.notes],
        }

    def _shown(self, field: Field, value: Cell) -> str:
        if value is None:
            return field.empty.render(self.locale)
        if isinstance(value, bool):
            return (say("có") if value else say("không")).render(self.locale)
        if isinstance(value, Fraction):
            if field.kind == "share":
                return format_percent(value, self.locale)
            return Amount(value).render(self.locale)
        return str(value) if isinstance(value, (int, str)) else value.render(self.locale)

    def _lines(self) -> Iterator[tuple[int, list[str], bool]]:
        """Yield each row that people see: its depth, its cells, and whether it is the foot."""
        rows = [(row, False) for row in self.cells]
        if self.foot:
            rows.append((self.foot, True))
        for number, (row, foot) in enumerate(rows):
            depth = self.depths[number] if number < len(self.depths) else 0
            shown = [
                self._shown(field, value)
                for field, value in zip(self.fields, row, strict=True)
                if field.shown
            ]
            yield depth, shown, foot

    def __str__(self) -> str:
        fields = [field for field in self.fields if field.shown]
        head = [_wrapped(field.heading.render(self.locale)) for field in fields]
        body = [
            [
                _wrapped("  " * depth * field.stepped + text)
                for field, text in zip(fields, shown, strict=True)
            ]
            for depth, shown, _ in self._lines()
        ]
        widths = [
            max((len(line) for row in [head, *body] for line in row[place]), default=0)
            for place in range(len(fields))
        ]
        rule = "  ".join("─" * width for width in widths)
        out = [self.title.render(self.locale), *_laid(fields, widths, head), rule]
        for row in body[: len(self.cells)]:
            out += _laid(fields, widths, row)
        if self.foot:
            out += [rule, *_laid(fields, widths, body[-1])]
        out += [note.render(self.locale) for note in self.notes]
        return unicodedata.normalize("NFC", "\n".join(out))

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        """Return the table as a notebook shows it."""
        fields = [field for field in self.fields if field.shown]
        number = [' class="num"' if field.kind != "text" else "" for field in fields]
        head = "".join(
            f'<th scope="col"{mark}>{escape(field.heading.render(self.locale))}</th>'
            for field, mark in zip(fields, number, strict=True)
        )
        rows: dict[bool, list[str]] = {False: [], True: []}
        for depth, shown, foot in self._lines():
            cells = "".join(
                f"<td{mark}{_indent(field, depth)}>{escape(text)}</td>"
                for field, mark, text in zip(fields, number, shown, strict=True)
            )
            rows[foot].append(f"<tr>{cells}</tr>")
        foot_rows = f"<tfoot>{''.join(rows[True])}</tfoot>" if self.foot else ""
        notes = "".join(
            f'<p class="thidua-note">{escape(note.render(self.locale))}</p>' for note in self.notes
        )
        return (
            f'<div lang="{self.locale}"><style>{_STYLE}</style><table class="thidua-table">'
            f"<caption>{escape(self.title.render(self.locale))}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows[False])}</tbody>{foot_rows}"
            f"</table>{notes}</div>"
        )


def _turned_to_float(frame: Any, name: str, column: list[Any]) -> bool:
    """Tell whether a frame holds as a float what it was given as an exact number."""
    place = next((i for i, value in enumerate(column) if isinstance(value, Fraction)), None)
    if place is None:
        return False
    try:
        found = frame[name][place]
    except (TypeError, LookupError):
        # Whatever is no frame of columns keeps what it was given.
        return False
    return isinstance(found, float)


def _indent(field: Field, depth: int) -> str:
    return f' style="padding-left: {depth + 1}em"' if field.stepped and depth else ""


def _mixed(column: list[Cell]) -> bool:
    kinds = {
        bool if isinstance(value, bool) else Fraction if isinstance(value, (int, Fraction)) else str
        for value in column
        if value is not None
    }
    return len(kinds) > 1


def _decimal(value: Fraction, place: tuple[int, Field]) -> Decimal:
    try:
        return to_decimal(value)
    except InvalidValue:
        number, field = place
        raise InvalidValue(
            say(
                "Cột “{column}”, dòng {row}: {value} không viết được hết dưới dạng số thập phân; hãy"
                " nêu bước và quy tắc làm tròn, hoặc lấy số dạng phân số hay dạng chữ.",
                column=field.key,
                row=number,
                value=number_text(value),
            ),
            column=field.key,
            row=number,
            value=value,
        ) from None


def _wrapped(text: str) -> list[str]:
    text = unicodedata.normalize("NFC", text)
    indent = " " * (len(text) - len(text.lstrip()))
    return textwrap.wrap(text, _WIDEST, subsequent_indent=indent, drop_whitespace=True) or [""]


def _laid(fields: Sequence[Field], widths: list[int], row: list[list[str]]) -> list[str]:
    height = max(len(lines) for lines in row)
    out = []
    for place in range(height):
        cells = [lines[place] if place < len(lines) else "" for lines in row]
        out.append(
            "  ".join(
                text.ljust(width) if field.kind == "text" else text.rjust(width)
                for field, width, text in zip(fields, widths, cells, strict=True)
            ).rstrip()
        )
    return out


# What tables of one round have in common.

UNIT: Final = (
    Field(key="unit_id", heading=say("mã đơn vị"), shown=False),
    Field(key="unit_name", heading=say("đơn vị")),
)


def points_field(key: str, heading: Message) -> Field:
    """Return a column of points, in which nothing known is told."""
    return Field(key=key, heading=heading, kind="number", empty=_UNKNOWN)


def bounded(
    key: str, heading: Message, bounds: Iterable[tuple[Fraction | None, Fraction | None]]
) -> tuple[Field, ...]:
    """Return a column of points, and beside it those of their bounds where any are open."""
    one = points_field(key, heading)
    if all(low == high and low is not None for low, high in bounds):
        return (one,)
    return (
        one,
        Field(
            key=f"{key}_low",
            heading=say("{what}, thấp nhất", what=heading),
            kind="number",
            empty=verbatim("−∞"),
        ),
        Field(
            key=f"{key}_high",
            heading=say("{what}, cao nhất", what=heading),
            kind="number",
            empty=verbatim("∞"),
        ),
    )


def bounded_cells(
    fields: tuple[Field, ...], low: Fraction | None, high: Fraction | None
) -> tuple[Cell, ...]:
    """Return the cells of :func:`bounded`."""
    one = low if low == high else None
    return (one,) if len(fields) == 1 else (one, low, high)


def made_up_note(illustrative: bool) -> tuple[Message, ...]:
    """Return what stands below a table of made-up figures."""
    return (_MADE_UP,) if illustrative else ()


def card_table(card: Card, *, locale: str = "vi") -> Table:
    """Return a card as a table (phiếu điểm), one row for each line with its depth.

    Raises:
        UnknownName: the library does not speak that language.
    """
    lines = [pair for top in (*card.sections, *card.pots) for pair in top.walk()]
    points = bounded(
        "points",
        say("điểm"),
        [*((line.low, line.high) for _, line in lines), (card.low, card.high)],
    )
    fields = (
        *UNIT[:1],
        Field(key="id", heading=say("mã"), shown=False),
        Field(key="name", heading=say("tiêu chí"), stepped=True),
        Field(key="kind", heading=say("loại"), shown=False),
        Field(key="depth", heading=say("cấp"), kind="number", shown=False),
        Field(key="max_points", heading=say("điểm tối đa"), kind="number"),
        Field(key="value", heading=say("kết quả"), shown=False),
        *points,
        Field(key="reason", heading=say("diễn giải")),
        Field(key="assigned", heading=say("được giao"), shown=False),
        Field(key="missing", heading=say("thiếu số liệu"), shown=False),
        Field(key="illustrative", heading=say("minh họa"), shown=False),
    )
    cells: list[list[Cell]] = [
        [
            card.unit_id,
            line.id,
            line.name,
            line.kind.value,
            depth,
            line.max_points,
            _value_of(line),
            *bounded_cells(points, line.low, line.high),
            line.reason,
            line.assigned,
            line.missing,
            line.illustrative,
        ]
        for depth, line in lines
    ]
    foot: list[Cell] = [card.unit_id, None, say("Tổng điểm"), None, None, card.scale, None]
    foot += [*bounded_cells(points, card.low, card.high), card.limited or card.rounding]
    return Table(
        title=card.headline,
        fields=fields,
        cells=cells,
        locale=locale,
        notes=(say("Nguồn: {source}.", source=card.source), *made_up_note(card.illustrative)),
        foot=(*foot, None, None, None),
        depths=tuple(depth for depth, _ in lines),
    )


def _value_of(line: Line) -> Cell:
    if line.entry is None or line.entry.value is None:
        return None
    value = line.entry.value
    return value if isinstance(value, (Fraction, bool)) else line.entry.shown


def ranking_table(ranking: Ranking, *, locale: str = "vi") -> Table:
    """Return a ranking as a table (bảng xếp hạng): place, unit, total, ratio, and every top part.

    Units that have a card but no place stand last, with the reason among the notes.

    Raises:
        UnknownName: the library does not speak that language.
    """
    cards = ranking.cards
    tops = [(line.id, line.name) for card in cards[:1] for line in (*card.sections, *card.pots)]
    total = bounded("total", say("tổng điểm"), [(card.low, card.high) for card in cards])
    parts = [
        bounded(
            f"part.{part_id}",
            verbatim(name),
            [(card.line(part_id).low, card.line(part_id).high) for card in cards],
        )
        for part_id, name in tops
    ]
    told = [row.notes if isinstance(row, Placed) else row.reasons for row in ranking.everybody]
    fields = (
        Field(key="place", heading=say("hạng"), kind="number", empty=say("chưa xếp hạng")),
        Field(key="best", heading=say("hạng cao nhất"), kind="number", shown=ranking.provisional),
        Field(key="worst", heading=say("hạng thấp nhất"), kind="number", shown=ranking.provisional),
        *UNIT,
        *total,
        Field(key="ratio", heading=say("tỷ lệ"), kind="share"),
        *chain.from_iterable(parts),
        Field(key="tied", heading=say("đồng hạng"), shown=False),
        Field(key="notes", heading=say("ghi chú"), shown=any(told)),
    )
    cells = []
    for row, notes_on in zip(ranking.everybody, told, strict=True):
        card = row.card
        placed = row if isinstance(row, Placed) else None
        shown: list[Cell] = [None, None, None]
        if placed is not None:
            shown = [placed.place, placed.best, placed.worst]
        shown += [card.unit_id, card.unit_name, *bounded_cells(total, card.low, card.high)]
        shown.append(card.ratio)
        for (part_id, _), part in zip(tops, parts, strict=True):
            line = card.line(part_id)
            shown += bounded_cells(part, line.low, line.high)
        shown.append(placed is not None and bool(placed.tied_with))
        cells.append([*shown, series(*notes_on) if notes_on else ""])
    return Table(
        title=say("Bảng xếp hạng"),
        fields=fields,
        cells=cells,
        locale=locale,
        notes=(
            say("Nguồn: {source}.", source=ranking.source),
            *ranking.open_because,
            *ranking.remarks,
            *made_up_note(ranking.illustrative),
        ),
    )


def evidence_table(evidence: Evidence, *, locale: str = "vi") -> Table:
    """Return the entries of a round as a table (bảng số liệu), one row for each.

    :func:`~thidua.scoring.evidence_from_rows` reads its rows back. What was not assigned is named
    below the table and is no row of it.

    Raises:
        UnknownName: the library does not speak that language.
    """
    facts = sorted(
        {name for e in evidence if isinstance(e.value, Facts) for name, _ in e.value.pairs}
    )
    fields = (
        Field(key="unit_id", heading=say("mã đơn vị")),
        Field(key="item_id", heading=say("mã tiêu chí")),
        Field(key="value", heading=say("kết quả"), kind="number", empty=_UNKNOWN),
        Field(key="target", heading=say("chỉ tiêu được giao"), kind="number"),
        Field(key="baseline", heading=say("số liệu kỳ gốc"), kind="number"),
        *(Field(key=FACT_PREFIX + name, heading=verbatim(name)) for name in facts),
        Field(key="documents", heading=say("minh chứng")),
        Field(key="source", heading=say("nguồn")),
        Field(key="note", heading=say("ghi chú")),
        Field(key="illustrative", heading=say("minh họa"), shown=False),
    )
    exempt = tuple(
        say("{item} ({unit})", item=exemption.item_id, unit=exemption.unit_id)
        for exemption in evidence.exemptions
    )
    return Table(
        title=say("Số liệu chấm điểm"),
        fields=fields,
        cells=[_entry_cells(entry, facts) for entry in evidence],
        locale=locale,
        notes=(
            *((say("Không giao: {items}.", items=exempt),) if exempt else ()),
            *made_up_note(any(entry.illustrative for entry in evidence)),
        ),
    )


def _entry_cells(entry: Entry, facts: list[str]) -> list[Cell]:
    value, target = entry.value, entry.target
    return [
        entry.unit_id,
        entry.item_id,
        None if isinstance(value, Facts) else value,
        target.value if isinstance(target, NoTarget) else target,
        entry.baseline,
        *(value.get(name) if isinstance(value, Facts) else None for name in facts),
        "; ".join(entry.documents),
        _written(entry.source),
        entry.note,
        entry.illustrative,
    ]


def _written(source: Source | None) -> Cell:
    return source.text if isinstance(source, OrganiserRule) else source
