"""Writing a workbook; imports openpyxl, so it is itself imported only where one is asked for."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final, Literal

import attrs
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from thidua.clusters import Unit
from thidua.errors import InvalidValue, Renderable
from thidua.exchange import _workbook_layout as layout
from thidua.exchange._cells import (
    FACT_NO_WORD,
    FACT_YES_WORD,
    NO_TARGET_WORD,
    NO_WORD,
    UNKNOWN_WORD,
    YES_WORD,
    is_fact,
    join_documents,
    refused,
    write_value,
)
from thidua.exchange._strict import Fault, bad_input, shortened
from thidua.exchange._workbook_words import how_scored, number
from thidua.scoring import (
    Entry,
    Evidence,
    Exemption,
    Facts,
    FactValue,
    InputKind,
    Item,
    NoTarget,
    Pot,
    Section,
    Sheet,
    entry_of,
    given_in,
)
from thidua.words import Message, say

_FONT: Final = "Times New Roman"
_PLAIN: Final = Font(name=_FONT, size=11)
_BOLD: Final = Font(name=_FONT, size=11, bold=True)
_ITALIC: Final = Font(name=_FONT, size=11, italic=True, color="FF595959")
_TITLE: Final = Font(name=_FONT, size=15, bold=True)
_EDGE: Final = Side(style="thin", color="FF808080")
_BOX: Final = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_HEADER_FILL: Final = PatternFill("solid", fgColor="FFBDD7EE")
_PART_FILL: Final = PatternFill("solid", fgColor="FFDDEBF7")
_INPUT_FILL: Final = PatternFill("solid", fgColor="FFFFF9DB")
_LOCKED_FILL: Final = PatternFill("solid", fgColor="FFE7E6E6")
_LEFT: Final = Alignment(horizontal="left", vertical="top", wrap_text=True)
_CENTRE: Final = Alignment(horizontal="center", vertical="center", wrap_text=True)
_MIDDLE: Final = Alignment(horizontal="center", vertical="top", wrap_text=True)
_WIDTHS: Final = {
    layout.CODE: 12,
    layout.TEXT: 34,
    layout.MAX: 8,
    layout.HOW: 32,
    layout.ASKED: 16,
    layout.VALUE_COLUMN: 14,
    layout.MEASURE: 9,
    layout.SOURCE: 20,
    layout.DOCUMENTS: 20,
    layout.NOTE: 20,
    layout.MARK: 7,
}
_WIDEST_CODE: Final = 26
_EXEMPT_WIDTHS: Final = {"D": 26, "E": 14, "F": 34, "G": 26, "H": 30, "I": 12, "J": 26}
_HIDDEN: Final = (layout.ITEM, layout.KEY, layout.UNIT)

_LONGEST_TEXT: Final = 32767
_LONGEST_TITLE: Final = 31
_NO_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NO_TITLE: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_TO_QUOTE: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
_LIMIT: Final = 10**15
_STAMPS: Final = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
_FIRST_DAY_OF_ZIP: Final = (1980, 1, 1, 0, 0, 0)


def write_workbook(sheet: Sheet, units: tuple[Unit, ...], evidence: Evidence, locale: str) -> bytes:
    """Return the workbook; see :func:`thidua.exchange.dump_workbook`."""
    writer = _Writer(sheet, units, evidence, locale)
    writer.write()
    if writer.faults:
        raise bad_input(writer.faults)
    return _without_clock(writer.book)


def _without_clock(book: Workbook) -> bytes:
    """Return the file without the time at which it was made."""
    made, out = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = _STAMPS.sub(b"", data)
            told = zipfile.ZipInfo(name, _FIRST_DAY_OF_ZIP)
            told.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(told, data)
    return out.getvalue()


@attrs.define
class _Writer:
    sheet: Sheet
    units: tuple[Unit, ...]
    evidence: Evidence
    locale: str
    book: Workbook = attrs.field(factory=Workbook)
    titles: dict[str, None] = attrs.field(factory=dict)
    faults: list[Fault] = attrs.field(factory=list)

    def write(self) -> None:
        self.book.remove(self.book.worksheets[0])
        self.book.properties.creator = "thidua"
        self.book.properties.title = _NO_XML.sub("", self.sheet.name)
        exemptions = [
            exemption
            for unit in self.units
            for exemption in self.evidence.exemptions
            if exemption.unit_id == unit.id
        ]
        self._guide()
        for unit in self.units:
            _UnitSheet(self, unit, self._worksheet(unit.name)).write()
        if exemptions:
            self._exempt(exemptions)
        self._technical(len(exemptions))
        self.book.active = 1 if len(self.units) == 1 else 0
        self.book.security = WorkbookProtection(lockStructure=True)

    def say(self, message: Renderable) -> str:
        return message.render(self.locale)

    def fault(self, cell: Cell, message: Renderable) -> None:
        self.faults.append(Fault(message, root=f"{cell.parent.title}!{cell.coordinate}"))

    def put(self, worksheet: Worksheet, place: str, text: str) -> Cell:
        """Write *text* as text, whatever it begins with."""
        cell: Cell = worksheet[place]
        written = text.replace("\r", layout.RETURN)
        if _NO_XML.search(text):
            message = say(
                "có ký tự điều khiển mà Excel không giữ được trong “{text}”; hãy bỏ ký tự đó",
                text=_NO_XML.sub("�", shortened(text)),
            )
            self.fault(cell, message)
            return cell
        if layout.ESCAPE.search(text):
            self.fault(
                cell,
                say(
                    "Excel hiểu “{text}” là mã ký tự; hãy viết cách khác",
                    text=shortened(text),
                ),
            )
            return cell
        if len(written.encode("utf-16-le")) // 2 > _LONGEST_TEXT:
            self.fault(cell, say("chữ dài hơn {n} ký tự mà Excel giữ được", n=_LONGEST_TEXT))
            return cell
        if not text:
            return cell
        cell.value = written
        # openpyxl takes “=…” for a formula and “#N/A” for an error.
        cell.data_type = "s"
        if text.startswith(_TO_QUOTE):
            cell.quotePrefix = True
        return cell

    def _worksheet(self, name: str) -> Worksheet:
        base = " ".join(_NO_TITLE.sub(" ", name).split()).strip("'")[:_LONGEST_TITLE].strip()
        base = base or "-"
        title, copy = base, 1
        while title.casefold() in self.titles:
            copy += 1
            tail = f" ({copy})"
            title = base[: _LONGEST_TITLE - len(tail)] + tail
        self.titles[title.casefold()] = None
        worksheet: Worksheet = self.book.create_sheet(title)
        worksheet.sheet_view.showGridLines = False
        return worksheet

    def marks(self, worksheet: Worksheet, *texts: str) -> None:
        """Write what tells a worksheet from any other, one below the other."""
        for row, text in enumerate(texts, 1):
            self.put(worksheet, f"{layout.ITEM}{row}", text)

    def _guide(self) -> None:
        worksheet = self._worksheet(self.say(say("Hướng dẫn")))
        self.marks(worksheet, layout.GUIDE_MARK)
        worksheet.column_dimensions["A"].hidden = True
        worksheet.column_dimensions["B"].width = 110
        title = self.put(worksheet, "B1", self.say(say("HƯỚNG DẪN NHẬP SỐ LIỆU CHẤM ĐIỂM")))
        title.font, title.alignment = _TITLE, _CENTRE
        worksheet.row_dimensions[1].height = 30
        for row, line in enumerate(_guide_lines(), 2):
            cell = self.put(worksheet, f"B{row}", self.say(line))
            cell.font, cell.alignment = _PLAIN, _LEFT
        self.finish(worksheet, f"B1:B{worksheet.max_row}", landscape=False)

    def _technical(self, exemptions: int) -> None:
        worksheet = self._worksheet("thidua")
        lines = [
            (layout.BOOK_MARK, layout.FORMAT),
            (self.sheet.id, str(self.sheet.version), str(exemptions)),
            *((unit.id, unit.name, "x" if unit.illustrative else "") for unit in self.units),
        ]
        for row, line in enumerate(lines, 1):
            for letter, text in zip("ABC", line, strict=False):
                self.put(worksheet, f"{letter}{row}", text)
        worksheet.sheet_state = "veryHidden"
        _protect(worksheet)

    def _exempt(self, exemptions: list[Exemption]) -> None:
        worksheet = self._worksheet(self.say(say("Không giao")))
        self.marks(worksheet, layout.EXEMPT_MARK)
        names = {part.id: part.name for _, part in layout.parts_of(self.sheet)}
        units = {unit.id: unit.name for unit in self.units}
        self.put(worksheet, "B1", layout.HEAD)
        title = self.put(
            worksheet, "D1", self.say(say("TIÊU CHÍ, PHẦN KHÔNG GIAO CHO ĐƠN VỊ (không sửa ở đây)"))
        )
        title.font, title.alignment = _TITLE, _CENTRE
        worksheet.merge_cells("D1:J1")
        worksheet.row_dimensions[1].height = 30
        self.header(worksheet, 2, layout.EXEMPT_COLUMNS, _EXEMPT_WIDTHS)
        for row, exemption in enumerate(exemptions, 3):
            cells = {
                layout.ITEM: exemption.item_id,
                layout.KEY: layout.EXEMPTION,
                layout.UNIT: exemption.unit_id,
                "D": units[exemption.unit_id],
                "E": exemption.item_id,
                "F": names.get(exemption.item_id, ""),
                "G": exemption.by,
                "I": "" if exemption.on is None else _day_text(exemption),
                "J": exemption.note,
            }
            for letter, text in cells.items():
                self.put(worksheet, f"{letter}{row}", text)
            try:
                self.put(worksheet, f"H{row}", layout.write_source(exemption.source))
            except InvalidValue as error:
                self.fault(worksheet[f"H{row}"], error)
            if exemption.item_id not in names:
                self.fault(
                    worksheet[f"E{row}"],
                    say("bảng điểm không có phần hay tiêu chí “{part}”", part=exemption.item_id),
                )
            for letter in layout.EXEMPT_COLUMNS:
                cell = worksheet[f"{letter}{row}"]
                cell.font, cell.alignment, cell.border = _PLAIN, _LEFT, _BOX
        self.finish(worksheet, f"D1:J{len(exemptions) + 2}", repeat=2)

    def header(
        self,
        worksheet: Worksheet,
        row: int,
        columns: Mapping[str, Message],
        widths: Mapping[str, int],
    ) -> None:
        """Write the row of headings and set the widths of the columns below it."""
        self.put(worksheet, f"{layout.KEY}{row}", layout.HEADER)
        for letter, label in columns.items():
            cell = self.put(worksheet, f"{letter}{row}", self.say(label))
            cell.font, cell.alignment, cell.border, cell.fill = (
                _BOLD,
                _CENTRE,
                _BOX,
                _HEADER_FILL,
            )
            worksheet.column_dimensions[letter].width = widths[letter]
        worksheet.row_dimensions[row].height = 33
        for letter in _HIDDEN:
            worksheet.column_dimensions[letter].hidden = True

    def finish(
        self,
        worksheet: Worksheet,
        area: str,
        *,
        landscape: bool = True,
        repeat: int | None = None,
        left: str = "",
    ) -> None:
        """Set up the page and protect the worksheet."""
        worksheet.print_area = area
        worksheet.page_setup.paperSize = 9  # A4
        worksheet.page_setup.orientation = "landscape" if landscape else "portrait"
        worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        worksheet.page_setup.fitToWidth = 1
        worksheet.page_setup.fitToHeight = 0
        worksheet.print_options.horizontalCentered = True
        margins = worksheet.page_margins
        margins.left = margins.right = 1 / 2  # inches
        margins.top = margins.bottom = 3 / 5
        footer = worksheet.oddFooter
        assert footer is not None
        footer.center.text = "&P/&N"
        footer.left.text, footer.left.size = _NO_XML.sub("", left).replace("&", "&&"), 9
        if repeat is not None:
            worksheet.print_title_rows = f"{repeat}:{repeat}"
        _protect(worksheet)


def _protect(worksheet: Worksheet) -> None:
    """Lock all but the cells that are filled in; there is no password."""
    worksheet.protection.sheet = True
    # Rows may be made higher, and a spreadsheet may show “95%” as what it is.
    worksheet.protection.formatCells = False
    worksheet.protection.formatColumns = False
    worksheet.protection.formatRows = False


def _day_text(exemption: Exemption) -> str:
    day = exemption.on
    assert day is not None
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


@attrs.define
class _UnitSheet:
    """The worksheet of one unit."""

    writer: _Writer
    unit: Unit
    worksheet: Worksheet
    cells: dict[str, list[str]] = attrs.field(factory=dict)
    exempt: frozenset[str] = frozenset()
    row: int = 0

    def write(self) -> None:
        writer, sheet, worksheet = self.writer, self.writer.sheet, self.worksheet
        writer.marks(worksheet, layout.UNIT_MARK, sheet.id, str(sheet.version), self.unit.id)
        self.exempt = frozenset(
            item_id
            for exemption in writer.evidence.exempt(self.unit.id).values()
            for item_id in layout.items_under(sheet, exemption.item_id)
        )
        self._head()
        writer.header(worksheet, self.row, layout.COLUMNS, _WIDTHS)
        header = self.row
        for depth, part in layout.parts_of(sheet):
            if isinstance(part, Item):
                self._item(part, depth)
            else:
                self._part(part, depth)
        self._strangers()
        self._validations()
        self._foot()
        told = writer.evidence.of_unit(self.unit.id).values()
        marked = self.unit.illustrative or any(entry.illustrative for entry in told)
        worksheet.column_dimensions[layout.MARK].hidden = not marked
        last = layout.MARK if marked else layout.LAST
        # A code is one word, which breaks badly.
        longest = max(len(_shown(row)) for row in worksheet[layout.CODE][header:])
        width = min(max(longest + 2, _WIDTHS[layout.CODE]), _WIDEST_CODE)
        worksheet.column_dimensions[layout.CODE].width = width
        worksheet.freeze_panes = f"{layout.MAX}{header + 1}"
        area = f"{layout.CODE}1:{last}{self.row}"
        writer.finish(worksheet, area, repeat=header, left=self.unit.name)

    def put(self, letter: str, text: str) -> Cell:
        return self.writer.put(self.worksheet, f"{letter}{self.row}", text)

    def _head(self) -> None:
        writer, sheet = self.writer, self.writer.sheet
        lines = [
            (writer.say(say("BẢNG SỐ LIỆU CHẤM ĐIỂM THI ĐUA")), _TITLE, 26),
            (
                writer.say(
                    say("{name} (phiên bản {version})", name=sheet.name, version=sheet.version)
                ),
                _BOLD,
                18,
            ),
            (writer.say(say("Đơn vị: {unit}", unit=self.unit.label)), _BOLD, 18),
            (writer.say(say("Căn cứ: {source}", source=sheet.source)), _ITALIC, 18),
            (
                writer.say(
                    say(
                        "Chỉ nhập ở ô nền vàng; chưa rõ thì để trống, không ghi 0. Tệp này không"
                        " tính điểm: điểm do phần mềm tính từ số liệu khi nộp tệp."
                    )
                ),
                _ITALIC,
                18,
            ),
        ]
        for text, font, height in lines:
            self.row += 1
            self.put(layout.KEY, layout.HEAD)
            cell = self.put(layout.CODE, text)
            cell.font, cell.alignment = font, _CENTRE
            self.worksheet.merge_cells(f"{layout.CODE}{self.row}:{layout.LAST}{self.row}")
            self.worksheet.row_dimensions[self.row].height = height
        self.row += 1

    def _part(self, part: Section | Pot, depth: int) -> None:
        self.row += 1
        self.put(layout.ITEM, part.id)
        self.put(layout.KEY, layout.PART)
        self.put(layout.UNIT, self.unit.id)
        self.put(layout.CODE, part.id)
        self.put(layout.TEXT, self.writer.say(_heading(part)))
        points = part.limit if isinstance(part, Pot) else part.max_points
        self._points(points)
        for letter in layout.COLUMNS:
            cell = self.worksheet[f"{letter}{self.row}"]
            cell.font, cell.fill, cell.border = _BOLD, _PART_FILL, _BOX
            cell.alignment = _MIDDLE if letter == layout.MAX else _LEFT
        self._indent(depth)

    def _indent(self, depth: int) -> None:
        cell = self.worksheet[f"{layout.TEXT}{self.row}"]
        cell.alignment = Alignment(
            horizontal="left", vertical="top", wrap_text=True, indent=min(depth, 5)
        )

    def _points(self, points: Fraction | None) -> None:
        if points is not None:
            self.put(layout.MAX, self.writer.say(number(points)))

    def _item(self, item: Item, depth: int) -> None:
        rows = layout.rows_of(item)
        entry = self.writer.evidence.get(self.unit.id, item.id)
        first = self.row + 1
        if not rows:
            self._line(item, depth, layout.NO_INPUT, item.id, first=True)
            self._lock(layout.VALUE_COLUMN, *layout.ABOUT)
            if entry is not None:
                self._refuse(say("tiêu chí “{item}” không có số liệu nào để nhập", item=item.id))
            return
        values = {} if entry is None else given_in(entry, item)
        for told in rows:
            self._line(item, depth, told.mark, told.code, first=told.first)
            asked = self.writer.say(told.told.label)
            self.put(layout.ASKED, asked[:1].upper() + asked[1:])
            self.put(layout.MEASURE, told.told.unit)
            if item.id in self.exempt:
                self._lock(layout.VALUE_COLUMN, *layout.ABOUT)
            else:
                self._open(layout.VALUE_COLUMN)
                kind = told.told.kind
                fact = is_fact(told.told) and kind is InputKind.YES_NO
                self.cells.setdefault("co-khong" if fact else kind.value, []).append(
                    f"{layout.VALUE_COLUMN}{self.row}"
                )
                (self._open if told.first else self._lock)(*layout.ABOUT)
            if entry is None and item.id in self.exempt:
                self._value(NoTarget.NO_TARGET, fact=False)
            elif entry is not None:
                value = values.get(told.told.key)
                if value is not None:
                    self._value(value, fact=is_fact(told.told))
        if entry is not None:
            self._entry(item, entry, values, first)

    def _line(self, item: Item, depth: int, mark: str, code: str, *, first: bool) -> None:
        self.row += 1
        self.put(layout.ITEM, item.id)
        self.put(layout.KEY, mark)
        self.put(layout.UNIT, self.unit.id)
        self.put(layout.CODE, code)
        if first:
            self.put(layout.TEXT, self.writer.say(layout.printed(item)))
            self._points(item.max_points)
            self.put(layout.HOW, self.writer.say(how_scored(item)))
        for letter in layout.COLUMNS:
            cell = self.worksheet[f"{letter}{self.row}"]
            cell.font, cell.border = _PLAIN, _BOX
            centred = {layout.MAX, layout.VALUE_COLUMN, layout.MEASURE, layout.MARK}
            cell.alignment = _MIDDLE if letter in centred else _LEFT
        self._indent(depth)

    def _open(self, *letters: str) -> None:
        for letter in letters:
            cell = self.worksheet[f"{letter}{self.row}"]
            cell.protection, cell.fill = Protection(locked=False), _INPUT_FILL
            if letter in layout.ABOUT:
                cell.number_format = "@"

    def _lock(self, *letters: str) -> None:
        for letter in letters:
            self.worksheet[f"{letter}{self.row}"].fill = _LOCKED_FILL

    def _value(self, value: FactValue | NoTarget, *, fact: bool) -> None:
        cell = self.worksheet[f"{layout.VALUE_COLUMN}{self.row}"]
        try:
            written = write_value(value, is_fact=fact)
        except InvalidValue as error:
            self.writer.fault(cell, error)
            return
        if isinstance(written, str):
            self.put(layout.VALUE_COLUMN, written)
        else:
            cell.value = written

    def _entry(
        self, item: Item, entry: Entry, values: Mapping[str, FactValue | NoTarget], first: int
    ) -> None:
        """Write what an entry tells besides its values, and make sure that it reads back."""
        worksheet, writer = self.worksheet, self.writer
        about = {
            layout.DOCUMENTS: join_documents(entry.documents),
            layout.NOTE: entry.note,
            layout.MARK: layout.MADE_UP_WORD if entry.illustrative else "",
        }
        if entry.source is not None:
            try:
                about[layout.SOURCE] = layout.write_source(entry.source)
            except InvalidValue as error:
                writer.fault(worksheet[f"{layout.SOURCE}{first}"], error)
        for letter, text in about.items():
            writer.put(worksheet, f"{letter}{first}", text)
        place = f"{layout.VALUE_COLUMN}{first}"
        if not any(about.values()) and all(value is None for value in values.values()):
            writer.put(worksheet, place, UNKNOWN_WORD)
        rebuilt = entry_of(
            self.unit.id,
            item,
            values,
            source=entry.source,
            documents=entry.documents,
            note=entry.note,
            illustrative=entry.illustrative,
        )
        if _plain(rebuilt) != _plain(entry):
            self._refuse(
                say(
                    "tiêu chí “{item}” không có ô cho hết số liệu “{value}”; hãy ghi theo các số"
                    " liệu mà phương pháp chấm cần",
                    item=item.id,
                    value=entry.shown,
                ),
                first,
            )
        if item.id in self.exempt and entry.value is not None:
            self._refuse(
                say(
                    "tiêu chí “{item}” vừa ghi là không giao vừa có số liệu; hãy bỏ một trong hai",
                    item=item.id,
                ),
                first,
            )
        told = [row.told.key for row in layout.rows_of(item)]
        for key, why in refused(self.unit.id, item, values):
            self._refuse(why, first + told.index(key))

    def _refuse(self, message: Renderable, row: int | None = None) -> None:
        place = f"{layout.VALUE_COLUMN}{self.row if row is None else row}"
        self.writer.fault(self.worksheet[place], message)

    def _strangers(self) -> None:
        """Refuse what was reported on items that the sheet does not have."""
        known = {item.id for item in self.writer.sheet.items()}
        for item_id in self.writer.evidence.of_unit(self.unit.id):
            if item_id not in known:
                message = say("bảng điểm không có tiêu chí “{item}”", item=item_id)
                self.writer.faults.append(Fault(message, root=self.worksheet.title))

    def _validations(self) -> None:
        for kind, cells in self.cells.items():
            validation = self._validation(kind, cells[0])
            if validation is not None:
                validation.showErrorMessage = validation.showInputMessage = True
                # A warning, not a stop: what the reader also takes has to be typeable.
                validation.errorStyle = "warning"
                validation.errorTitle = self.writer.say(say("Hãy kiểm tra lại số liệu"))
                validation.promptTitle = self.writer.say(say("Cần nhập"))
                validation.prompt = validation.error
                keep = say("Ghi đúng cách khác nêu ở trang “Hướng dẫn” thì chọn Yes để giữ.")
                validation.error = f"{validation.prompt} {self.writer.say(keep)}"
                for cell in cells:
                    validation.add(cell)
                self.worksheet.add_data_validation(validation)

    def _validation(self, kind: str, first: str) -> DataValidation | None:
        told: DataValidation
        if kind == InputKind.YES_NO.value:
            told = DataValidation(type="list", formula1=_choices(YES_WORD, NO_WORD))
            message = say("Chọn “đạt” hoặc “không đạt”; chưa rõ thì chọn “chưa rõ” hoặc để trống.")
        elif kind == "co-khong":
            told = DataValidation(type="list", formula1=_choices(FACT_YES_WORD, FACT_NO_WORD))
            message = say("Chọn “có” hoặc “không”; chưa rõ thì chọn “chưa rõ” hoặc để trống.")
        elif kind == InputKind.COUNT.value:
            told = DataValidation(type="whole", operator="greaterThanOrEqual", formula1="0")
            message = say("Nhập số nguyên từ 0 trở lên; để trống khi chưa rõ, không ghi 0.")
        elif kind == InputKind.WHOLE.value:
            told = _between("whole")
            message = say("Nhập số nguyên; để trống khi chưa rõ, không ghi 0.")
        elif kind == InputKind.NUMBER.value:
            told = _between("decimal")
            message = say("Nhập số, ví dụ 95,5; để trống khi chưa rõ, không ghi 0.")
        elif kind == InputKind.TARGET.value:
            told = DataValidation(
                type="custom",
                formula1=f'OR(ISNUMBER({first}),TRIM({first})="{NO_TARGET_WORD}")',
            )
            message = say(
                "Nhập số, hoặc ghi “không giao” nếu không được giao; chưa rõ thì để trống."
            )
        else:
            return None
        told.allow_blank = True
        told.error = self.writer.say(message)
        return told

    def _foot(self) -> None:
        """Leave room for those who sign."""
        lines = [
            (say("........, ngày ..... tháng ..... năm ........"), None, _ITALIC),
            (say("THỦ TRƯỞNG ĐƠN VỊ"), say("NGƯỜI LẬP BIỂU"), _BOLD),
            (say("(Ký tên, đóng dấu)"), say("(Ký, ghi rõ họ tên)"), _ITALIC),
        ]
        self.row += 1
        self.put(layout.KEY, layout.FOOT)
        for right, left, font in lines:
            self.row += 1
            self.put(layout.KEY, layout.FOOT)
            ends = ((layout.SOURCE, layout.LAST, right), (layout.TEXT, layout.HOW, left))
            for start, end, text in ends:
                if text is not None:
                    cell = self.put(start, self.writer.say(text))
                    cell.font, cell.alignment = font, _CENTRE
                    self.worksheet.merge_cells(f"{start}{self.row}:{end}{self.row}")
        for _ in range(4):
            self.row += 1
            self.put(layout.KEY, layout.FOOT)


def _shown(cell: Cell) -> str:
    return "" if cell.value is None else str(cell.value)


def _choices(*words: str) -> str:
    return f'"{",".join((*words, UNKNOWN_WORD))}"'


def _between(kind: Literal["whole", "decimal"]) -> DataValidation:
    return DataValidation(
        type=kind, operator="between", formula1=str(-_LIMIT), formula2=str(_LIMIT)
    )


def _plain(entry: Entry) -> Entry:
    """Return *entry* without facts that are only said to be unknown."""
    if not isinstance(entry.value, Facts):
        return entry
    known = {name: value for name, value in entry.value.pairs if value is not None}
    return attrs.evolve(entry, value=known or None)


def _heading(part: Section | Pot) -> Message:
    if isinstance(part, Section):
        if part.weight != 1:
            return say("{name} (hệ số {weight})", name=part.name, weight=number(part.weight))
        return say("{name}", name=part.name)
    if part.limit is None:
        return say("{name} ({kind}, không giới hạn)", name=part.name, kind=part.kind)
    return say(
        "{name} ({kind}, không quá {limit} điểm)",
        name=part.name,
        kind=part.kind,
        limit=number(part.limit),
    )


def _guide_lines() -> Iterable[Message]:
    return (
        say(
            "1. Mỗi đơn vị có một trang tính. Chỉ nhập ở các ô nền vàng; các ô khác đã khóa, không"
            " có mật khẩu. Không thêm, xóa, gộp dòng hoặc cột."
        ),
        say(
            "2. Để trống (hoặc ghi “-”, “chưa rõ”) nghĩa là chưa rõ. Chưa rõ không phải là 0: chỉ"
            " ghi 0 khi kết quả đúng là 0."
        ),
        say(
            "3. Số ghi như 95,5; số nghìn viết liền: 1234. “1.234” bị từ chối vì có thể hiểu hai"
            " cách; “1.234,5” được đọc là 1234,5."
        ),
        say("4. Ô có đơn vị tính % nhận 95,5 hoặc 95,5%; ô khác không nhận dấu %."),
        say(
            "5. Số âm nhập như số thường. Phân số không viết được hết dưới dạng số thập"
            " phân thì ghi “phân số 1/3”."
        ),
        say(
            "6. Tiêu chí đạt hoặc không đạt: chọn trong danh sách. Dữ kiện có hoặc không cũng vậy."
        ),
        say(
            "7. Chỉ tiêu: ghi “không giao” nếu đơn vị không được giao chỉ tiêu. Tiêu chí không giao"
            " cho đơn vị do cơ quan tổ chức quyết định, đã khóa và ghi ở trang “Không giao”."
        ),
        say("8. Minh chứng: mỗi tài liệu một dòng (Alt+Enter) hoặc cách nhau bằng dấu chấm phẩy."),
        say(
            "9. Không dùng công thức, ngày, TRUE/FALSE trong ô số liệu: các ô này bị từ chối khi"
            " nộp. Chữ bắt đầu bằng =, +, -, @ ở cột nguồn, minh chứng, ghi chú được giữ là chữ."
        ),
        say(
            "10. Tệp này không tính điểm và không có macro. Khi nộp, mọi lỗi được báo theo từng ô."
        ),
        say(
            "11. Excel hỏi lại khi ô ghi khác cách thường dùng, ví dụ “-”, “chưa rõ” ở ô số hoặc"
            " “phân số 1/3”: ghi đúng hướng dẫn này thì chọn Yes để giữ."
        ),
        say("Trang tính ẩn và các cột ẩn giữ mã để đọc lại; đề nghị không sửa."),
    )
