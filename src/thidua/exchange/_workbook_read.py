"""Reading a workbook back; imports openpyxl, so it is itself imported only where one is read."""

from __future__ import annotations

import datetime as dt
import io
import re
import struct
import warnings
import zipfile
import zlib
from typing import Any, Final

import attrs
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from thidua.clusters import Unit
from thidua.errors import InvalidValue, Renderable
from thidua.exchange import _workbook_layout as layout
from thidua.exchange._cells import (
    NO_TARGET_WORD,
    fitting,
    is_fact,
    read_cell,
    read_number,
    refused,
    split_documents,
)
from thidua.exchange._strict import Fault, bad_input, shortened
from thidua.law import Source
from thidua.scoring import Entry, Evidence, Exemption, FactValue, NoTarget, Sheet, entry_of
from thidua.words import OneOf, fold, near_misses, say

_LARGEST: Final = 100 * 1024 * 1024
# Whatever openpyxl and what it stands on may raise on a file that is broken or no workbook.
_ERRORS: Final = (
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
)
_DAY: Final = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")


@attrs.frozen
class Read:
    """What one file tells, with its faults.

    Attributes:
        units: the units that the file has a worksheet for.
        entries, exemptions: what it tells of them.
        faults: everything that is wrong with it.
    """

    units: tuple[Unit, ...]
    entries: tuple[Entry, ...]
    exemptions: tuple[Exemption, ...]
    faults: tuple[Fault, ...]

    @property
    def evidence(self) -> Evidence:
        """The evidence, where nothing is wrong."""
        if self.faults:
            raise bad_input(self.faults)
        return Evidence(self.entries, exemptions=self.exemptions)


def read_workbook(
    data: bytes, sheet: Sheet, units: tuple[Unit, ...] | None, document: str | None
) -> Read:
    """Read one file; see :func:`thidua.exchange.load_workbook`."""
    reader = _Reader(sheet, units, document)
    book = reader.open(data)
    if book is not None:
        reader.read(book)
    return Read(
        units=tuple(reader.found),
        entries=tuple(reader.entries),
        exemptions=tuple(reader.exemptions),
        faults=tuple(reader.faults),
    )


def _text(cell: Cell | None) -> str:
    """Return the text of a cell; what is no text counts as none."""
    if cell is None or cell.value is None or cell.data_type == "f":
        return ""
    if isinstance(cell.value, str):
        return cell.value.replace(layout.RETURN, "\r")
    return str(cell.value)


def _cells_of(worksheet: Worksheet) -> dict[int, dict[str, Cell]]:
    """Return every cell that holds something, by row and column."""
    rows: dict[int, dict[str, Cell]] = {}
    # Asking the worksheet for its rows would make cells for a million empty ones.
    for (row, column), cell in sorted(worksheet._cells.items()):
        if cell.value is not None:
            rows.setdefault(row, {})[get_column_letter(column)] = cell
    return rows


@attrs.define
class _Reader:
    sheet: Sheet
    units: tuple[Unit, ...] | None
    document: str | None
    found: list[Unit] = attrs.field(factory=list)
    strangers: set[str] = attrs.field(factory=set)
    entries: list[Entry] = attrs.field(factory=list)
    exemptions: list[Exemption] = attrs.field(factory=list)
    faults: list[Fault] = attrs.field(factory=list)

    def fault(self, place: str, message: Renderable) -> None:
        self.faults.append(Fault(message, root=place, document=self.document))

    def open(self, data: bytes) -> Workbook | None:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                if sum(part.file_size for part in packed.infolist()) > _LARGEST:
                    self.fault("", say("tệp quá lớn so với một bảng số liệu; hãy kiểm tra lại"))
                    return None
            with warnings.catch_warnings():
                # What openpyxl does not keep of a file that Excel saved is of no use here.
                warnings.simplefilter("ignore")
                return load_workbook(io.BytesIO(data), keep_links=False)
        except _ERRORS:
            self.fault("", say("không phải tệp Excel (.xlsx) đọc được; hãy lưu lại dạng .xlsx"))
            return None

    def read(self, book: Workbook) -> None:
        marked: dict[str, list[Worksheet]] = {}
        for worksheet in book.worksheets:
            marked.setdefault(_text(worksheet["A1"]), []).append(worksheet)
        technical = marked.pop(layout.BOOK_MARK, [])
        if len(technical) != 1 or _text(technical[0]["B1"]) != layout.FORMAT:
            self.fault(
                "",
                say(
                    "không phải tệp nhập số liệu do phần mềm lập, hoặc trang tính kỹ thuật đã bị"
                    " xóa; hãy nhập vào tệp được phát"
                ),
            )
            return
        if not self._same_sheet(_text(technical[0]["A2"]), _text(technical[0]["B2"])):
            return
        listed = self._listed(technical[0])
        marked.pop(layout.GUIDE_MARK, None)
        self._exempt(marked.pop(layout.EXEMPT_MARK, []), _text(technical[0]["C2"]), listed)
        self._unit_sheets(marked.pop(layout.UNIT_MARK, []), listed)
        for stranger in (worksheet for found in marked.values() for worksheet in found):
            if _cells_of(stranger):
                self.fault(stranger.title, say("trang tính này không thuộc tệp; hãy xóa"))

    def _same_sheet(self, sheet_id: str, version: str, place: str = "") -> bool:
        if (sheet_id, version) == (self.sheet.id, str(self.sheet.version)):
            return True
        self.fault(
            place,
            say(
                "số liệu này theo bảng điểm “{found}” phiên bản {version}, không phải “{asked}”"
                " phiên bản {number}; hãy dùng tệp của đúng bảng điểm",
                found=shortened(sheet_id),
                version=shortened(version),
                asked=self.sheet.id,
                number=self.sheet.version,
            ),
        )
        return False

    def _listed(self, technical: Worksheet) -> dict[str, Unit]:
        """Return the units that the file was made for, by id, those that are known."""
        known = None if self.units is None else {unit.id: unit for unit in self.units}
        listed: dict[str, Unit] = {}
        for row, cells in _cells_of(technical).items():
            unit_id = _text(cells.get("A"))
            if row <= 2 or not unit_id:
                continue
            if known is None:
                try:
                    listed[unit_id] = Unit(
                        id=unit_id,
                        name=_text(cells.get("B")),
                        illustrative=bool(_text(cells.get("C"))),
                    )
                except InvalidValue as error:
                    self.strangers.add(unit_id)
                    self.fault("", error)
            elif unit_id in known:
                listed[unit_id] = known[unit_id]
            else:
                self.strangers.add(unit_id)
                self.fault(
                    "", say("đơn vị “{unit}” của tệp không có trong danh sách", unit=unit_id)
                )
        return listed

    def _unit_sheets(self, worksheets: list[Worksheet], listed: dict[str, Unit]) -> None:
        seen: dict[str, Worksheet] = {}
        for worksheet in worksheets:
            unit_id = _text(worksheet["A4"])
            place = f"{worksheet.title}!A4"
            if not self._same_sheet(_text(worksheet["A2"]), _text(worksheet["A3"]), place):
                continue
            if unit_id in seen:
                self.fault(
                    worksheet.title,
                    say(
                        "đơn vị “{unit}” đã có ở trang tính “{first}”; hãy giữ một trang",
                        unit=unit_id,
                        first=seen[unit_id].title,
                    ),
                )
            elif unit_id not in listed and unit_id not in self.strangers:
                self.fault(place, say("tệp không được lập cho đơn vị “{unit}”", unit=unit_id))
            else:
                # A unit that is not in the list was told once, for the file as a whole.
                seen[unit_id] = worksheet
        for unit_id, unit in listed.items():
            if unit_id not in seen:
                self.fault("", say("thiếu trang tính của đơn vị “{unit}”", unit=unit.name))
                continue
            self.found.append(unit)
            _UnitReader(self, unit, seen[unit_id]).read()

    def _exempt(self, worksheets: list[Worksheet], count: str, listed: dict[str, Unit]) -> None:
        rows = [
            (worksheet, row, cells)
            for worksheet in worksheets
            for row, cells in _cells_of(worksheet).items()
        ]
        parts = {part.id for _, part in layout.parts_of(self.sheet)}
        told = 0
        for worksheet, row, cells in rows:
            if row <= 2:
                continue
            place = f"{worksheet.title}!D{row}"
            item_id, unit_id = _text(cells.get(layout.ITEM)), _text(cells.get(layout.UNIT))
            if _text(cells.get(layout.KEY)) != layout.EXEMPTION:
                self.fault(place, say("dòng này không thuộc bảng; hãy xóa"))
                continue
            told += 1
            if unit_id in self.strangers:
                continue
            if unit_id not in listed or item_id not in parts or item_id != _text(cells.get("E")):
                self.fault(
                    place,
                    say(
                        "dòng này ghi “{item}” của “{unit}”, không có trong tệp",
                        item=shortened(item_id),
                        unit=shortened(unit_id),
                    ),
                )
                continue
            self._exemption(worksheet, row, cells, unit_id, item_id)
        if str(told) != (count or "0"):
            self.fault(
                "",
                say(
                    "tệp được lập với {count} dòng không giao nhưng nay còn {told}; hãy dùng lại"
                    " tệp được phát",
                    count=shortened(count),
                    told=told,
                ),
            )

    def _exemption(
        self, worksheet: Worksheet, row: int, cells: dict[str, Cell], unit_id: str, item_id: str
    ) -> None:
        letter = "I"
        try:
            on = _day(_text(cells.get("I")))
            letter = "H"
            source = layout.read_source(_text(cells.get("H")))
            letter = "G"
            self.exemptions.append(
                Exemption(
                    unit_id=unit_id,
                    item_id=item_id,
                    by=_text(cells.get("G")),
                    source=source,
                    on=on,
                    note=_text(cells.get("J")),
                )
            )
        except InvalidValue as error:
            self.fault(f"{worksheet.title}!{letter}{row}", error)


def _day(text: str) -> dt.date | None:
    if not text:
        return None
    told = _DAY.fullmatch(text)
    try:
        if told is not None:
            return dt.date(int(told[3]), int(told[2]), int(told[1]))
    except ValueError:
        pass
    raise InvalidValue(say("“{date}” không có trong lịch; hãy kiểm tra lại ngày", date=text))


@attrs.define
class _UnitReader:
    """One pass over the worksheet of one unit."""

    reader: _Reader
    unit: Unit
    worksheet: Worksheet
    rows: dict[int, dict[str, Cell]] = attrs.field(factory=dict)
    seen: dict[tuple[str, str], int] = attrs.field(factory=dict)
    doubted: set[str] = attrs.field(factory=set)

    def fault(self, place: str, message: Renderable) -> None:
        self.reader.fault(f"{self.worksheet.title}!{place}", message)

    def read(self) -> None:
        self.rows = _cells_of(self.worksheet)
        if not self._columns_stand():
            return
        expected = {
            (item.id, row.mark): row
            for item in self.reader.sheet.items()
            for row in layout.rows_of(item)
        }
        for number, cells in self.rows.items():
            mark = _text(cells.get(layout.KEY))
            self._beyond(number, cells)
            if layout.is_input(mark):
                self._input(number, cells, expected)
            elif mark in {layout.PART, layout.NO_INPUT}:
                self._shown_only(number, cells)
            elif mark not in {layout.HEAD, layout.HEADER, layout.FOOT}:
                self._foreign(number, cells)
        self._merged(set(self.seen.values()))
        for key, row in expected.items():
            if key not in self.seen:
                self.reader.fault(
                    self.worksheet.title,
                    say("thiếu dòng “{code}”; hãy dùng lại tệp được phát", code=row.code),
                )
        for item in self.reader.sheet.items():
            told = layout.rows_of(item)
            numbers = [self.seen.get((item.id, row.mark)) for row in told]
            if told and item.id not in self.doubted and None not in numbers:
                self._item(told, [number for number in numbers if number is not None])

    def _columns_stand(self) -> bool:
        """Tell whether every column is where it was: a moved one would be misread."""
        headers = [
            row for row, cells in self.rows.items() if _text(cells.get(layout.KEY)) == layout.HEADER
        ]
        if len(headers) != 1:
            self.reader.fault(
                self.worksheet.title,
                say("không thấy dòng tiêu đề của bảng; hãy dùng lại tệp được phát"),
            )
            return False
        (row,) = headers
        stand = True
        for letter, label in layout.COLUMNS.items():
            if _text(self.rows[row].get(letter)) not in layout.renderings(label):
                self.fault(
                    f"{letter}{row}",
                    say("cột này phải là “{label}”; hãy dùng lại tệp được phát", label=label),
                )
                stand = False
        return stand

    def _beyond(self, number: int, cells: dict[str, Cell]) -> None:
        for letter, cell in cells.items():
            known = letter in layout.COLUMNS or letter in {layout.ITEM, layout.KEY, layout.UNIT}
            if not known and not _is_empty(cell):
                self.fault(f"{letter}{number}", say("ô này nằm ngoài bảng; hãy xóa"))

    def _foreign(self, number: int, cells: dict[str, Cell]) -> None:
        for letter in layout.COLUMNS:
            if letter in cells and not _is_empty(cells[letter]):
                self.fault(
                    f"{letter}{number}",
                    say("dòng này không thuộc bảng; hãy chuyển nội dung vào cột ghi chú"),
                )
                return

    def _shown_only(self, number: int, cells: dict[str, Cell]) -> None:
        for letter in (layout.VALUE_COLUMN, *layout.ABOUT):
            if letter in cells and not _is_empty(cells[letter]):
                self.fault(
                    f"{letter}{number}",
                    say("dòng này không dùng để nhập số liệu; hãy xóa nội dung"),
                )

    def _merged(self, rows: set[int]) -> None:
        for area in self.worksheet.merged_cells.ranges:
            inside = rows & set(range(area.min_row, area.max_row + 1))
            if inside:
                self.fault(
                    f"{get_column_letter(area.min_col)}{area.min_row}",
                    say("các ô {area} đã bị gộp; hãy bỏ gộp ô", area=str(area)),
                )

    def _input(
        self,
        number: int,
        cells: dict[str, Cell],
        expected: dict[tuple[str, str], layout.InputRow],
    ) -> None:
        key = (_text(cells.get(layout.ITEM)), _text(cells.get(layout.KEY)))
        row = expected.get(key)
        place = f"{layout.CODE}{number}"
        if row is None:
            self.fault(place, self._unknown(_text(cells.get(layout.CODE))))
            return
        first = self.seen.setdefault(key, number)
        if _text(cells.get(layout.CODE)) != row.code:
            self.fault(
                place,
                say(
                    "mã ghi ở đây không khớp với mã ẩn của dòng, “{code}”; dòng có thể đã bị đảo,"
                    " hãy dùng lại tệp được phát",
                    code=row.code,
                ),
            )
        elif _text(cells.get(layout.UNIT)) != self.unit.id:
            self.fault(
                place,
                say(
                    "dòng này của đơn vị “{other}”, không phải “{unit}”",
                    other=shortened(_text(cells.get(layout.UNIT))),
                    unit=self.unit.id,
                ),
            )
        elif _text(cells.get(layout.TEXT)) not in layout.renderings(row.text):
            self.fault(
                f"{layout.TEXT}{number}",
                say(
                    "nội dung ghi ở đây không phải của dòng “{code}”; dòng có thể đã bị đảo, hãy"
                    " dùng lại tệp được phát",
                    code=row.code,
                ),
            )
        elif first != number:
            self.fault(
                place,
                say(
                    "mã “{code}” đã có ở ô {first}; hãy giữ một dòng",
                    code=shortened(row.code),
                    first=f"{layout.CODE}{first}",
                ),
            )
        else:
            return
        self.doubted.add(row.item.id)

    def _unknown(self, code: str) -> Renderable:
        known = [row.code for item in self.reader.sheet.items() for row in layout.rows_of(item)]
        near = near_misses(code, known) if code else ()
        if near:
            return say(
                "bảng điểm không có dòng nào mang mã “{code}” (có phải là {near}?)",
                code=shortened(code),
                near=OneOf(near),
            )
        return say("bảng điểm không có dòng nào mang mã “{code}”", code=shortened(code))

    def _item(self, told: tuple[layout.InputRow, ...], numbers: list[int]) -> None:
        item = told[0].item
        exempt = any(
            exemption.unit_id == self.unit.id
            and item.id in layout.items_under(self.reader.sheet, exemption.item_id)
            for exemption in self.reader.exemptions
        )
        before = len(self.reader.faults)
        values: dict[str, FactValue | NoTarget] = {}
        places: dict[str, str] = {}
        for row, number in zip(told, numbers, strict=True):
            place = f"{layout.VALUE_COLUMN}{number}"
            cell = self.rows[number].get(layout.VALUE_COLUMN)
            if cell is None or _is_empty(cell) or (exempt and _says_no_target(cell)):
                continue
            try:
                values[row.told.key] = self._value(row, cell)
                places[row.told.key] = place
            except InvalidValue as error:
                self.fault(place, error)
        about = self._about(told, numbers)
        if len(self.reader.faults) > before or not (values or any(about.values())):
            return
        if exempt and any(value is not None for value in values.values()):
            place = next(places[key] for key, value in values.items() if value is not None)
            self.fault(
                place,
                say(
                    "tiêu chí “{item}” vừa ghi là không giao vừa có số liệu; hãy bỏ một trong hai",
                    item=item.id,
                ),
            )
            return
        faults = refused(self.unit.id, item, values)
        for key, why in faults:
            self.fault(places[key], why)
        if not faults:
            self.reader.entries.append(entry_of(self.unit.id, item, values, **about))

    def _value(self, row: layout.InputRow, cell: Cell) -> FactValue | NoTarget:
        value: Any = cell.value
        if cell.data_type == "f":
            raise InvalidValue(
                say("ô này có công thức; hãy dán kết quả dạng giá trị (Paste Values)")
            )
        if cell.data_type == "e":
            raise InvalidValue(say("ô này có lỗi {error}; hãy nhập lại", error=str(value)))
        if cell.data_type == "b" or isinstance(value, bool):
            raise InvalidValue(
                say("ô này có TRUE/FALSE; hãy ghi “đạt”, “không đạt”, “có” hoặc “không”")
            )
        if isinstance(value, (int, float)):
            read = read_number(value, cell.number_format, row.told.unit)
            return fitting(row.item, row.told, read)
        if not isinstance(value, str):
            raise InvalidValue(
                say(
                    "ô này có ngày hoặc giờ, có thể do Excel tự đổi từ số đã gõ; hãy đổi định dạng ô"
                    " thành General rồi nhập lại số"
                )
            )
        typed = read_cell(
            _text(cell),
            unit=row.told.unit,
            is_fact=is_fact(row.told),
            signs=False,
            kind=row.told.kind,
        )
        return fitting(row.item, row.told, typed)

    def _about(self, told: tuple[layout.InputRow, ...], numbers: list[int]) -> dict[str, Any]:
        """Return the further fields of an entry, which stand in the item's first row."""
        for row, number in zip(told, numbers, strict=True):
            for letter in () if row.first else layout.ABOUT:
                if letter in self.rows[number] and not _is_empty(self.rows[number][letter]):
                    self.fault(
                        f"{letter}{number}",
                        say(
                            "hãy ghi ở dòng {code} là dòng đầu của tiêu chí",
                            code=f"{letter}{numbers[0]}",
                        ),
                    )
        text = {letter: self._written(letter, numbers[0]) for letter in layout.ABOUT}
        marked = text[layout.MARK].strip()
        if marked and fold(marked) != layout.MADE_UP_WORD:
            self.fault(
                f"{layout.MARK}{numbers[0]}",
                say(
                    "cột “Minh họa” chỉ ghi “x” hoặc để trống, không phải “{text}”",
                    text=shortened(marked),
                ),
            )
        source: Source | None = None
        if text[layout.SOURCE].strip():
            source = layout.read_source(text[layout.SOURCE])
        return {
            "source": source,
            "documents": split_documents(text[layout.DOCUMENTS]),
            "note": text[layout.NOTE],
            "illustrative": bool(marked),
        }

    def _written(self, letter: str, number: int) -> str:
        """Return what is written in a cell for text."""
        cell = self.rows[number].get(letter)
        if cell is None:
            return ""
        value: Any = cell.value
        if cell.data_type == "f":
            self.fault(
                f"{letter}{number}",
                say("ô này có công thức; hãy gõ dấu nháy đơn (') trước dấu bằng để ghi là chữ"),
            )
            return ""
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if not isinstance(value, str) or cell.data_type == "e":
            self.fault(f"{letter}{number}", say("ô này phải là chữ; hãy gõ lại dưới dạng chữ"))
            return ""
        return _text(cell)


def _is_empty(cell: Cell) -> bool:
    return cell.value is None or (
        isinstance(cell.value, str) and cell.data_type == "s" and not cell.value.strip()
    )


def _says_no_target(cell: Cell) -> bool:
    return isinstance(cell.value, str) and fold(cell.value) == fold(NO_TARGET_WORD)
