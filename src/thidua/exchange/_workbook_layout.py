"""What the writer and the reader of workbooks agree on: worksheets, columns, marks and rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from thidua.errors import InvalidValue
from thidua.exchange._cells import code_of
from thidua.exchange._documents import source_of
from thidua.law import Citation, OrganiserRule, Source
from thidua.scoring import Input, Item, Node, Pot, Section, Sheet, inputs_of
from thidua.words import LOCALES, Message, say, verbatim

FORMAT: Final = "1"
"""The version of this layout."""

BOOK_MARK: Final = "thidua:so-lieu-cham-diem"
UNIT_MARK: Final = "thidua:don-vi"
GUIDE_MARK: Final = "thidua:huong-dan"
EXEMPT_MARK: Final = "thidua:khong-giao"

HEAD: Final = "dau-trang"
HEADER: Final = "tieu-de"
PART: Final = "muc"
NO_INPUT: Final = "khong-nhap"
FOOT: Final = "cuoi-trang"
EXEMPTION: Final = "khong-giao"
_INPUT: Final = "nhap:"

# Hidden columns come first, so that what people see can be printed as one block.
ITEM, KEY, UNIT = "A", "B", "C"
CODE, TEXT, MAX, HOW, ASKED, VALUE_COLUMN, MEASURE = "D", "E", "F", "G", "H", "I", "J"
SOURCE, DOCUMENTS, NOTE, MARK = "K", "L", "M", "N"
ABOUT: Final = (SOURCE, DOCUMENTS, NOTE, MARK)
LAST: Final = NOTE

COLUMNS: Final[dict[str, Message]] = {
    CODE: say("Mã"),
    TEXT: say("Nội dung"),
    MAX: say("Điểm tối đa"),
    HOW: say("Cách chấm"),
    ASKED: say("Cần nhập"),
    VALUE_COLUMN: say("Số liệu"),
    MEASURE: say("Đơn vị tính"),
    SOURCE: say("Nguồn số liệu"),
    DOCUMENTS: say("Minh chứng"),
    NOTE: say("Ghi chú"),
    MARK: say("Minh họa"),
}
"""The columns of a unit's worksheet, by letter."""

EXEMPT_COLUMNS: Final[dict[str, Message]] = {
    "D": say("Đơn vị"),
    "E": say("Mã"),
    "F": say("Nội dung"),
    "G": say("Cơ quan quyết định"),
    "H": say("Nguồn"),
    "I": say("Ngày"),
    "J": say("Ghi chú"),
}
"""The columns of the worksheet of what was not assigned."""

MADE_UP_WORD: Final = "x"
_ILLUSTRATIVE: Final = " (minh họa)"
_AS_TEXT: Final = " (văn bản của đơn vị)"

ESCAPE: Final = re.compile("_x[0-9A-Fa-f]{4}_")
RETURN: Final = "_x000D_"
"""How a spreadsheet writes a carriage return, which XML would turn into a line feed."""


@attrs.frozen
class InputRow:
    """One row that is filled in.

    Attributes:
        item: the item.
        told: what is filled in.
        first: the row is the item's first one, which also holds its source, documents and note.
    """

    item: Item
    told: Input
    first: bool

    @property
    def mark(self) -> str:
        """What the hidden column holds."""
        return mark_of(self.told.key)

    @property
    def text(self) -> Message:
        """What the row is about, as printed; further rows of an item say nothing again."""
        if not self.first:
            return verbatim("")
        return printed(self.item)

    @property
    def code(self) -> str:
        """What people see and tables of results call it."""
        return code_of(self.item, self.told.key)


def printed(item: Item) -> Message:
    """Return what an item is about, with what has to be enclosed on a line of its own."""
    if not item.proof:
        return verbatim(item.name)
    proof = say("Minh chứng: {proof}", proof=item.proof)
    return Message("{name}\n({proof})", {"name": item.name, "proof": proof})


def mark_of(key: str) -> str:
    """Return the mark of an input's row."""
    return _INPUT + key


def is_input(mark: str) -> bool:
    """Tell whether a mark is that of an input's row."""
    return mark.startswith(_INPUT)


def rows_of(item: Item) -> tuple[InputRow, ...]:
    """Return the rows of *item* that are filled in."""
    return tuple(InputRow(item, told, place == 0) for place, told in enumerate(inputs_of(item)))


def parts_of(sheet: Sheet) -> Iterator[tuple[int, Section | Pot | Item]]:
    """Yield everything of *sheet* as printed, each with its depth."""
    for section in sheet.sections:
        yield from _walk(section, 0)
    for pot in sheet.pots:
        yield 0, pot
        yield from ((1, item) for item in pot.items)


def _walk(node: Node, depth: int) -> Iterator[tuple[int, Section | Pot | Item]]:
    yield depth, node
    if isinstance(node, Section):
        for child in node.children:
            yield from _walk(child, depth + 1)


def items_under(sheet: Sheet, part_id: str) -> tuple[str, ...]:
    """Return the ids of the items of one part of *sheet*; an item holds itself."""
    found: list[str] = []
    above: int | None = None
    for depth, part in parts_of(sheet):
        if above is not None and depth <= above:
            break
        if above is None and part.id == part_id:
            above = depth
        if above is not None and isinstance(part, Item):
            found.append(part.id)
    return tuple(found)


def renderings(label: Message) -> set[str]:
    """Return a label in every language."""
    return {label.render(locale) for locale in LOCALES}


def write_source(source: Source) -> str:
    """Return *source* as text that :func:`read_source` reads back.

    Raises:
        InvalidValue: it is neither a citation nor an organiser's rule.
    """
    if isinstance(source, OrganiserRule):
        text = source.text + _ILLUSTRATIVE if source.illustrative else source.text
        if read_source(text) != source:
            text = source.text + _AS_TEXT
    else:
        text = source.render("vi")
    if not isinstance(source, (Citation, OrganiserRule)) or read_source(text) != source:
        raise InvalidValue(
            say("nguồn “{source}” không ghi được vào bảng; hãy ghi lại dạng chữ", source=text)
        )
    return text


def read_source(text: str) -> Source:
    """Return what :func:`write_source` wrote, or what somebody typed.

    Raises:
        InvalidValue: *text* is blank.
    """
    if text.endswith(_ILLUSTRATIVE) and text.removesuffix(_ILLUSTRATIVE).strip():
        return source_of(text.removesuffix(_ILLUSTRATIVE), illustrative=True)
    if text.endswith(_AS_TEXT) and text.removesuffix(_AS_TEXT).strip():
        return OrganiserRule(text.removesuffix(_AS_TEXT))
    return source_of(text)
