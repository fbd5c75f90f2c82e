"""The table of results: one row for each item or target, one column for each unit.

A row's code is an item or a target; what else is filled in for an item has a row of its own under
``<item>.<key>``: ``tieu-chi-22.chi-tieu`` for the unit's own target, ``tieu-chi-22.ky-goc`` for the
figure of the period before, ``tieu-chi-22.<fact>`` for a fact. How a cell is read is told in
:mod:`thidua.exchange._cells`. Rows may be parted by semicolons, commas or tabs, and the file may
start with a byte order mark, as spreadsheets write it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from typing import Final, TypeVar

import attrs

from thidua.clusters import Covenant, Target, Unit
from thidua.errors import InvalidValue, Renderable, UnknownName
from thidua.exchange._cells import (
    PERCENT,
    CellValue,
    code_of,
    fitting,
    is_blank,
    is_fact,
    read_cell,
    refused,
    split_documents,
)
from thidua.exchange._documents import source_of
from thidua.exchange._strict import Fault, bad_input, shortened
from thidua.law import Source
from thidua.scoring import (
    Entry,
    Evidence,
    FactValue,
    Input,
    Item,
    NoTarget,
    Sheet,
    entry_of,
    inputs_of,
)
from thidua.season import TargetResult
from thidua.words import OneOf, fold, near_misses, say

_T = TypeVar("_T")

_CODE: Final = "ma"
_TEXT: Final = "noi dung"
_MARK: Final = "minh hoa"
_SOURCE: Final = "nguon"
_DOCUMENTS: Final = "minh chung"
_NOTE: Final = "ghi chu"
_OWN_COLUMNS: Final = (_CODE, _TEXT, _MARK, _SOURCE, _DOCUMENTS, _NOTE)
_YES: Final = ("x", "co")
_NO_SLUG: Final = re.compile("[^a-z0-9]+")


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
    reader = _Reader(
        document, units, members, _rows_of(sheet), _targets_of(covenant), sheet is None
    )
    reader.read(text)
    return Results(
        evidence=Evidence(reader.entries()),
        targets=tuple(reader.targets),
        faults=reader.ordered_faults,
    )


def read_evidence_csv(
    text: str, *, sheet: Sheet, document: str, units: tuple[Unit, ...] | None = None
) -> tuple[Evidence, tuple[Unit, ...]]:
    """Read a table of evidence for *sheet* alone (bảng số liệu chấm điểm).

    Args:
        text: the file, without its byte order mark.
        sheet: its items may have a row.
        document: the name of the file, for faults.
        units: the units that may have a column, headed by id or name; ``None`` where every heading
            is itself the name of a unit, whose id is the name without diacritics and spaces.

    Returns:
        the evidence, and the units that have a column, in their order.

    Raises:
        BadInput: with one fault for each cell that could not be read; no column of a unit.
    """
    reader = _Reader(
        document, units, None, _rows_of(sheet), {}, unread=False, units_by_heading=units is None
    )
    reader.read(text)
    evidence = Evidence(reader.entries())
    if not reader.headed and not any(_place(fault)[0] <= 1 for fault in reader.faults):
        reader.fault("A1", say("bảng không có cột đơn vị nào; hãy thêm mỗi đơn vị một cột"))
    if reader.faults:
        raise bad_input(reader.ordered_faults)
    return evidence, tuple(reader.headed)


@attrs.frozen
class _Row:
    """The input of an item that a code stands for; None where it stands for nothing to fill in."""

    item: Item
    told: Input | None


def _rows_of(sheet: Sheet | None) -> dict[str, _Row]:
    """Return what each code of *sheet* stands for."""
    rows: dict[str, _Row] = {}
    for item in () if sheet is None else sheet.items():
        rows |= {code_of(item, told.key): _Row(item, told) for told in inputs_of(item)}
    for item in () if sheet is None else sheet.items():
        # The code of an item is never taken for the further input of another.
        value = next((told for told in inputs_of(item) if code_of(item, told.key) == item.id), None)
        rows[item.id] = _Row(item, value)
    return rows


def _targets_of(covenant: Covenant | None) -> dict[str, Target] | None:
    if covenant is None:
        return None
    return {name: covenant.last_wording_of(name) for name in covenant.target_ids}


@attrs.define
class _Reader:
    """One pass over a table; faults are gathered, not raised one by one."""

    document: str
    units: tuple[Unit, ...] | None
    members: frozenset[str] | None
    rows: Mapping[str, _Row]
    targets_known: Mapping[str, Target] | None
    unread: bool
    units_by_heading: bool = False
    headed: list[Unit] = attrs.field(factory=list)
    named: dict[str, str] = attrs.field(factory=dict)
    given: dict[tuple[str, str], list[_Given]] = attrs.field(factory=dict)
    targets: list[TargetResult] = attrs.field(factory=list)
    faults: list[Fault] = attrs.field(factory=list)

    def fault(self, cell: str, message: Renderable) -> None:
        self.faults.append(Fault(message, root=cell, document=self.document))

    @property
    def ordered_faults(self) -> tuple[Fault, ...]:
        """The faults as one comes upon them, row by row."""
        return tuple(sorted(self.faults, key=_place))

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
        told = {unit_id for unit_id, _ in self.given}
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
            if found is None and self.units_by_heading:
                found = self._headed(heading.strip(), _cell(1, place))
                if found is None:
                    continue
            elif found is None and self.units is None:
                found = _Unnamed(fold(heading))
            if found is None:
                self.fault(_cell(1, place), self._unknown_unit(shortened(heading.strip())))
            elif found in columns.values():
                told = shortened(heading.strip())
                self.fault(_cell(1, place), say("cột “{heading}” bị ghi hai lần", heading=told))
            else:
                columns[place] = found
        self.headed += (unit for unit in columns.values() if isinstance(unit, Unit))
        return columns

    def _headed(self, heading: str, cell: str) -> Unit | None:
        """Return the unit that a heading names; None with a fault where it names none anew."""
        unit_id = _NO_SLUG.sub("-", fold(heading)).strip("-")
        if not unit_id:
            message = say("“{heading}” không phải tên đơn vị", heading=shortened(heading))
            self.fault(cell, message)
            return None
        first = self.named.setdefault(unit_id, heading)
        if first != heading:
            message = say(
                "tên “{heading}” chỉ khác “{first}” ở dấu hoặc cách viết; hãy đặt tên phân biệt",
                heading=shortened(heading),
                first=shortened(first),
            )
            self.fault(cell, message)
            return None
        return Unit(id=unit_id, name=heading)

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
        about = _About(
            code=code,
            source=source_of(text, illustrative=illustrative) if text else None,
            documents=split_documents(own.get(_DOCUMENTS, (0, ""))[1]),
            note=own.get(_NOTE, (0, ""))[1],
            illustrative=illustrative,
        )
        for place, unit in columns.items():
            if place >= len(row) or isinstance(unit, str):
                continue
            if isinstance(unit, Unit):
                self._take(_cell(number, place), row[place], unit.id, about)
            else:
                self._look(_cell(number, place), row[place], about)

    def _may_be_known(self, code: str) -> bool:
        """Tell whether a code is known, or might be in a file that could not be read."""
        if self.unread or self.targets_known is None:
            return True
        return code in self.rows or code in self.targets_known

    def _unknown_code(self, code: str) -> Renderable:
        known = sorted({*self.rows, *(self.targets_known or {})})
        near = near_misses(code, known) if code else ()
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

    def _look(self, cell: str, text: str, about: _About) -> None:
        """Note what is wrong with a cell whoever it speaks of."""
        try:
            self._value(text, about.code)
        except InvalidValue as error:
            self.fault(cell, error)

    def _take(self, cell: str, text: str, unit_id: str, about: _About) -> None:
        try:
            value = self._value(text, about.code)
            if not is_blank(text):
                self._item(cell, value, unit_id, about)
                self._target(value, unit_id, about)
        except (InvalidValue, UnknownName) as error:
            self.fault(cell, error)

    def _value(self, text: str, code: str) -> CellValue:
        row = self.rows.get(code)
        target = (self.targets_known or {}).get(code)
        units = set() if row is None else {row.item.unit}
        units |= set() if target is None else {target.unit}
        if self.unread or self.targets_known is None:
            # Whatever could not be read may measure in %.
            units = units or {PERCENT}
        told = None if row is None else row.told
        return read_cell(
            text,
            unit=PERCENT if units == {PERCENT} else "",
            is_fact=told is not None and is_fact(told),
            # A target of the covenant may ask for something else under the same code.
            kind=told.kind if told is not None and target is None else None,
        )

    def _item(self, cell: str, value: CellValue, unit_id: str, about: _About) -> None:
        row = self.rows.get(about.code)
        if row is None:
            return
        if row.told is None:
            raise InvalidValue(_no_value(row.item))
        found = _Given(cell, row.item, row.told, fitting(row.item, row.told, value), about)
        self.given.setdefault((unit_id, row.item.id), []).append(found)

    def _target(self, value: CellValue, unit_id: str, about: _About) -> None:
        target = (self.targets_known or {}).get(about.code)
        if target is None:
            return
        if isinstance(value, NoTarget):
            raise InvalidValue(
                say("chỉ tiêu “{target}” cần kết quả, không phải “không giao”", target=target.id)
            )
        target.met(value)
        self.targets.append(
            TargetResult(
                unit_id=unit_id,
                target_id=about.code,
                achieved=value,
                source=about.source,
                note=about.note,
                illustrative=about.illustrative,
            )
        )

    def entries(self) -> list[Entry]:
        """Return an entry for each unit and item of which anything was told."""
        made: list[Entry] = []
        for (unit_id, _), told in self.given.items():
            item, values = told[0].item, {given.told.key: given.value for given in told}
            faults = dict(refused(unit_id, item, values))
            for given in told:
                if given.told.key in faults:
                    self.fault(given.cell, faults[given.told.key])
            source = self._agreed(told, [given.about.source for given in told], say("Nguồn"))
            note = self._agreed(told, [given.about.note for given in told], say("Ghi chú"))
            if not faults:
                entry = entry_of(
                    unit_id,
                    item,
                    values,
                    source=source,
                    note=note or "",
                    documents=tuple(
                        dict.fromkeys(text for given in told for text in given.about.documents)
                    ),
                    illustrative=any(given.about.illustrative for given in told),
                )
                made.append(entry)
        return made

    def _agreed(self, told: list[_Given], found: list[_T | None], column: Renderable) -> _T | None:
        """Return what the rows of one item say together; two different answers are a fault."""
        first: _T | None = None
        for given, value in zip(told, found, strict=True):
            if not value or value == first:
                continue
            if first is not None:
                self.fault(
                    given.cell,
                    say(
                        "các dòng của tiêu chí “{item}” ghi khác nhau ở cột “{column}”; hãy ghi thống"
                        " nhất",
                        item=given.item.id,
                        column=column,
                    ),
                )
                continue
            first = value
        return first


@attrs.frozen
class _Unnamed:
    """A column headed by a name that no list of units gives."""

    folded: str


@attrs.frozen
class _About:
    """What a row says of its cells."""

    code: str
    source: Source | None
    documents: tuple[str, ...]
    note: str
    illustrative: bool


@attrs.frozen
class _Given:
    """One cell that tells something of an item."""

    cell: str
    item: Item
    told: Input
    value: FactValue | NoTarget
    about: _About


def _no_value(item: Item) -> Renderable:
    codes = tuple(code_of(item, told.key) for told in inputs_of(item))
    if codes:
        return say(
            "tiêu chí “{item}” không có một số liệu chung; hãy ghi ở các dòng {codes}",
            item=item.id,
            codes=codes,
        )
    return say("tiêu chí “{item}” không có số liệu nào để nhập", item=item.id)


def no_member(unit_id: str) -> Renderable:
    """Say that a unit of the cluster does not belong to it in the year."""
    return say(
        "“{unit}” không phải thành viên của cụm trong năm; hãy xem “memberships” ở cum.toml",
        unit=unit_id,
    )


def _delimiter(header: str) -> str:
    return max(";,\t", key=header.count)


def _place(fault: Fault) -> tuple[int, int, str]:
    letters = fault.root.rstrip("0123456789")
    return int(fault.root[len(letters) :] or 0), len(letters), letters


def _cell(row: int, place: int) -> str:
    """Return the name spreadsheets give a cell: ``E5``."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"
