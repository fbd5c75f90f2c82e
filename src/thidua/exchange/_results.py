"""The table of results: one row for each item or target, one column for each unit.

How a cell is read: blank or “chưa rõ” is unknown, never zero; ``95,5`` and ``95.5`` are the same
number; ``1.234`` is refused, as it may mean a thousand and more; “đạt” and “không đạt” are yes and
no; a day is ``15/09/2023`` or ``2023-09-15``. Rows may be parted by semicolons, commas or tabs,
and the file may start with a byte order mark, as spreadsheets write it.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

import attrs

from thidua.clusters import Covenant, Target, Unit
from thidua.errors import InvalidValue, Renderable, UnknownName
from thidua.exchange._documents import source_of
from thidua.exchange._strict import LONGEST_NUMBER, Fault, shortened
from thidua.law import Source
from thidua.scoring import Context, Entry, Evidence, Item, Sheet
from thidua.season import TargetResult
from thidua.words import OneOf, fold, near_misses, say

_CODE: Final = "ma"
_TEXT: Final = "noi dung"
_MARK: Final = "minh hoa"
_SOURCE: Final = "nguon"
_NOTE: Final = "ghi chu"
_OWN_COLUMNS: Final = (_CODE, _TEXT, _MARK, _SOURCE, _NOTE)
_UNKNOWN: Final = ("", "chua ro")
_WORDS: Final = {"dat": True, "khong dat": False, "chua thuc hien": False}
_YES: Final = ("x", "co")
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
# No thousand begins with a zero: “0.125” can only be a decimal.
_THOUSANDS: Final = re.compile(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}")
_DAY: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Value = Fraction | bool | dt.date | None


@attrs.frozen
class Results:
    """What a table tells: evidence for the sheet, results for the covenant, and its faults."""

    evidence: Evidence
    targets: tuple[TargetResult, ...]
    faults: tuple[Fault, ...]


def read_results(
    text: str,
    *,
    document: str,
    units: tuple[Unit, ...] | None,
    members: frozenset[str] | None,
    sheet: Sheet | None,
    covenant: Covenant | None,
) -> Results:
    """Read the table; a row whose code is both an item and a target serves both.

    Where one of the other files could not be read, None stands for what it would tell, and only
    what needs it is not checked.

    Args:
        text: the file, without its byte order mark.
        document: the name of the file, for faults.
        units: the units that may have a column, headed by id or name.
        members: ids of those that belong in the year; the column of another must be empty.
        sheet: its items may have a row.
        covenant: its targets may have a row.

    Returns:
        what could be read, with one fault for each cell that could not.
    """
    reader = _Reader(document, units, members, sheet, covenant)
    reader.read(text)
    return Results(
        evidence=Evidence(reader.entries),
        targets=tuple(reader.targets),
        faults=tuple(reader.faults),
    )


@attrs.define
class _Reader:
    """One pass over a table; faults are gathered, not raised one by one."""

    document: str
    units: tuple[Unit, ...] | None
    members: frozenset[str] | None
    sheet: Sheet | None
    covenant: Covenant | None
    entries: list[Entry] = attrs.field(factory=list)
    targets: list[TargetResult] = attrs.field(factory=list)
    faults: list[Fault] = attrs.field(factory=list)

    def fault(self, cell: str, message: Renderable) -> None:
        self.faults.append(Fault(message, root=cell, document=self.document))

    def read(self, text: str) -> None:
        try:
            # Lines end in LF, CRLF or, from older programs, CR.
            lines = io.StringIO(text, newline=None)
            delimiter = _delimiter(lines.readline())
            lines.seek(0)
            rows = list(csv.reader(lines, delimiter=delimiter, strict=True))
        except csv.Error:
            self.fault("", say("không phải bảng CSV hợp lệ; hãy kiểm tra dấu ngoặc kép"))
            return
        if not rows:
            self.fault("", say("bảng không có dòng tiêu đề; hãy ghi “Mã” và tên các đơn vị"))
            return
        columns = self.columns(rows[0])
        headed = {place for place, heading in enumerate(rows[0]) if heading.strip()}
        if _CODE not in columns.values():
            self.fault("A1", say("bảng không có cột “Mã”; hãy thêm mã tiêu chí hoặc chỉ tiêu"))
            return
        seen: dict[str, str] = {}
        for number, row in enumerate(rows[1:], 2):
            if any(cell.strip() for cell in row):
                for place in range(len(row)):
                    if place not in headed and row[place].strip():
                        message = say("ô này nằm ngoài các cột có tiêu đề")
                        self.fault(_cell(number, place), message)
                self.row(number, row, columns, seen)
        told = {entry.unit_id for entry in self.entries}
        told |= {result.unit_id for result in self.targets}
        strangers = set() if self.members is None else told - self.members
        for place, unit in columns.items():
            if isinstance(unit, Unit) and unit.id in strangers:
                self.fault(_cell(1, place), no_member(unit.id))

    def columns(self, header: list[str]) -> Mapping[int, str | Unit | _Unnamed]:
        """Return what each column holds: one of our own columns, or a unit."""
        by_name: dict[str, str | Unit | _Unnamed] = {name: name for name in _OWN_COLUMNS}
        for unit in self.units or ():
            by_name[fold(unit.id)] = by_name[fold(unit.name)] = unit
        columns: dict[int, str | Unit | _Unnamed] = {}
        for place, heading in enumerate(header):
            if not heading.strip():
                continue
            found = by_name.get(fold(heading))
            if found is None and self.units is None:
                found = _Unnamed(fold(heading))
            if found is None:
                self.fault(_cell(1, place), self._unknown_unit(shortened(heading.strip())))
            elif found in columns.values():
                told = shortened(heading.strip())
                self.fault(_cell(1, place), say("cột “{heading}” bị ghi hai lần", heading=told))
            else:
                columns[place] = found
        return columns

    def _unknown_unit(self, heading: str) -> Renderable:
        names = [name for unit in self.units or () for name in (unit.name, unit.id)]
        near = near_misses(heading, names)
        if near:
            return say(
                "không có đơn vị hay cột nào tên “{heading}”; có phải là {near}?",
                heading=heading,
                near=OneOf(near),
            )
        return say("không có đơn vị hay cột nào tên “{heading}”", heading=heading)

    def row(
        self,
        number: int,
        row: list[str],
        columns: Mapping[int, str | Unit | _Unnamed],
        seen: dict[str, str],
    ) -> None:
        own = {
            name: (place, row[place].strip() if place < len(row) else "")
            for place, name in columns.items()
            if isinstance(name, str)
        }
        code_place, code = own[_CODE]
        where = _cell(number, code_place)
        if not code or not self._may_be_known(code):
            self.fault(where, self._unknown_code(shortened(code)))
            return
        if code in seen:
            self.fault(
                where,
                say(
                    "mã “{code}” đã có ở ô {first}; hãy giữ một dòng",
                    code=shortened(code),
                    first=seen[code],
                ),
            )
            return
        seen[code] = where
        illustrative = self._mark(number, *own.get(_MARK, (0, "")))
        text = own.get(_SOURCE, (0, ""))[1]
        source = source_of(text, illustrative=illustrative) if text else None
        note = own.get(_NOTE, (0, ""))[1]
        for place, unit in columns.items():
            if place >= len(row):
                continue
            if isinstance(unit, _Unnamed):
                self._look(_cell(number, place), row[place])
            elif isinstance(unit, Unit):
                self._take(
                    _cell(number, place), row[place], _About(unit, code, source, note, illustrative)
                )

    def _may_be_known(self, code: str) -> bool:
        """Tell whether a code is known, or might be in a file that could not be read."""
        unread = self.sheet is None or self.covenant is None
        return unread or code in self._items() or code in self._targets()

    def _items(self) -> dict[str, Item]:
        return {} if self.sheet is None else {item.id: item for item in self.sheet.items()}

    def _targets(self) -> dict[str, Target]:
        if self.covenant is None:
            return {}
        return {name: self.covenant.last_wording_of(name) for name in self.covenant.target_ids}

    def _unknown_code(self, code: str) -> Renderable:
        near = near_misses(code, sorted({*self._items(), *self._targets()})) if code else ()
        if near:
            return say(
                "không có tiêu chí hay chỉ tiêu nào mang mã “{code}”; có phải là {near}?",
                code=code,
                near=OneOf(near),
            )
        return say("không có tiêu chí hay chỉ tiêu nào mang mã “{code}”", code=code)

    def _mark(self, number: int, place: int, text: str) -> bool:
        if text and fold(text) not in _YES:
            self.fault(
                _cell(number, place),
                say(
                    "cột “Minh họa” chỉ ghi “x” hoặc để trống, không phải “{text}”",
                    text=shortened(text),
                ),
            )
        return bool(text)

    def _look(self, cell: str, text: str) -> None:
        """Note what is wrong with a cell whoever it speaks of."""
        try:
            _value(text)
        except InvalidValue as error:
            self.fault(cell, error)

    def _take(self, cell: str, text: str, about: _About) -> None:
        try:
            value = _value(text)
            if text.strip():
                self._item(value, about)
                self._target(value, about)
        except (InvalidValue, UnknownName) as error:
            self.fault(cell, error)

    def _item(self, value: Value, about: _About) -> None:
        item = self._items().get(about.code)
        if item is None:
            return
        if isinstance(value, dt.date):
            raise InvalidValue(say("tiêu chí “{item}” không nhận ngày", item=about.code))
        entry = Entry(
            unit_id=about.unit.id,
            item_id=about.code,
            value=value,
            source=about.source,
            note=about.note,
            illustrative=about.illustrative,
        )
        if value is not None:
            item.method.score(item, entry, Context(about.unit.id, Evidence((entry,))))
        self.entries.append(entry)

    def _target(self, value: Value, about: _About) -> None:
        target = self._targets().get(about.code)
        if target is None:
            return
        target.met(value)
        self.targets.append(
            TargetResult(
                unit_id=about.unit.id,
                target_id=about.code,
                achieved=value,
                source=about.source,
                note=about.note,
                illustrative=about.illustrative,
            )
        )


@attrs.frozen
class _Unnamed:
    """The column of a unit while the file that names the units cannot be read."""

    heading: str


@attrs.frozen
class _About:
    """What a cell speaks of."""

    unit: Unit
    code: str
    source: Source | None
    note: str
    illustrative: bool


def no_member(unit_id: str) -> Renderable:
    """Say that a unit of the cluster does not belong to it in the year."""
    return say(
        "“{unit}” không phải thành viên của cụm trong năm; hãy xem “memberships” ở cum.toml",
        unit=unit_id,
    )


def _delimiter(header: str) -> str:
    return max(";,\t", key=header.count)


def _cell(row: int, place: int) -> str:
    """Return the name spreadsheets give a cell: ``E5``."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def _value(text: str) -> Value:
    written = text.strip()
    folded = fold(written)
    if written == "" or folded in _UNKNOWN:
        return None
    if folded in _WORDS:
        return _WORDS[folded]
    day = _day(written)
    if day is not None:
        return day
    if _THOUSANDS.fullmatch(written):
        raise InvalidValue(
            say(
                "“{text}” có thể là số nghìn hoặc số thập phân; hãy ghi {whole} hoặc {decimal}",
                text=written,
                whole=written.replace(".", ""),
                decimal=written.replace(".", ","),
            )
        )
    if len(written) > LONGEST_NUMBER or not _NUMBER.fullmatch(written):
        raise InvalidValue(
            say(
                "không đọc được “{text}”; hãy ghi số (95,5), “đạt”, “không đạt”, ngày (15/09/2023)"
                " hoặc để trống khi chưa rõ",
                text=shortened(written),
            )
        )
    return Fraction(written.replace(",", "."))


def _day(written: str) -> dt.date | None:
    told = _DAY.fullmatch(written)
    try:
        if told is not None:
            return dt.date(int(told[3]), int(told[2]), int(told[1]))
        if _ISO_DAY.fullmatch(written):
            return dt.date.fromisoformat(written)
    except ValueError:
        raise InvalidValue(
            say("“{date}” không có trong lịch; hãy kiểm tra lại ngày", date=written)
        ) from None
    return None
