"""How a cell of a table is read, typed by hand: the one reading shared by CSV and Excel.

What is read as a number is one whatever a reader may think of it; anything that could be two
numbers, or a number and something else, is refused with what to write instead.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from thidua.errors import InvalidValue
from thidua.exchange._strict import LONGEST_NUMBER, is_too_long, shortened
from thidua.numbers import to_decimal
from thidua.scoring import (
    BASELINE,
    NO_TARGET,
    TARGET,
    VALUE,
    Context,
    Entry,
    Evidence,
    FactValue,
    Input,
    InputKind,
    Item,
    NoTarget,
    entry_of,
)
from thidua.words import Message, say

UNKNOWN_WORD: Final = "chưa rõ"
YES_WORD: Final = "đạt"
NO_WORD: Final = "không đạt"
NO_TARGET_WORD: Final = "không giao"
FACT_YES_WORD: Final = "có"
FACT_NO_WORD: Final = "không"
FRACTION_WORD: Final = "phân số"

PERCENT: Final = "%"
# What a number format shows as it stands: quoted, escaped, padded, or in brackets.
_LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
MINUS: Final = "\N{MINUS SIGN}"
DIGITS_OF_EXCEL: Final = 15
"""The significant digits that spreadsheets keep of a number."""
_LEAST_EXPONENT: Final = -9

_SPACES: Final = {
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u3000"), " "),
    **dict.fromkeys(map(ord, "\u200b\u2060\ufeff")),
}
_WIDE: Final = re.compile("[０-９，．％＋－]")
_NUMBERS: Final = {InputKind.NUMBER}
_WHOLE: Final = {InputKind.COUNT, InputKind.WHOLE}
_DASHES: Final = {"-", "–", "—", MINUS}
_UNKNOWN: Final = {"", "chua ro", "chua co so lieu"}
_YES_NO: Final = {"dat": True, "khong dat": False, "chua thuc hien": False}
_FACTS: Final = {"co": True, "khong": False}
_NO_TARGET: Final = {"khong giao", "khong giao chi tieu", "khong duoc giao chi tieu"}
_NUMBER: Final = re.compile(rf"[+{MINUS}-]?[0-9]+(?:[.,][0-9]+)?")
# A group of three after each dot and a decimal comma, or two groups: nothing but thousands.
_GROUPED: Final = re.compile(
    rf"[+{MINUS}-]?[1-9][0-9]{{0,2}}(?:(?:\.[0-9]{{3}})+,[0-9]+|(?:\.[0-9]{{3}}){{2,}})"
)
# No thousand begins with a zero: “0.125” can only be a decimal.
_THOUSANDS: Final = re.compile(rf"[+{MINUS}-]?[1-9][0-9]{{0,2}}\.[0-9]{{3}}")
_COMMA_GROUPS: Final = re.compile(
    rf"[+{MINUS}-]?[0-9]{{1,3}}(?:(?:,[0-9]{{3}})+\.[0-9]+|(?:,[0-9]{{3}}){{2,}})"
)
_SPACED: Final = re.compile(rf"[+{MINUS}-]?[0-9]{{1,3}}(?: [0-9]{{3}})+(?:[.,][0-9]+)?")
_RATIO: Final = re.compile(rf"([+{MINUS}-]?)([0-9]+) ?/ ?([0-9]+)")
_DAY: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

_DOCUMENT: Final = re.compile(r'[ \t]*"((?:[^"]|"")*)"[ \t]*(?=[;\n]|\Z)|([^;\n]+)')
_TO_QUOTE: Final = re.compile(r'[;\n\r]|\A"')

CellValue = Fraction | bool | NoTarget | dt.date | None
"""What a cell may say; None where it says that it is unknown."""


def is_blank(text: str) -> bool:
    """Tell whether nothing is written in a cell."""
    return not _plain(text)


def read_cell(
    text: str,
    *,
    unit: str = "",
    is_fact: bool = False,
    signs: bool = True,
    kind: InputKind | None = None,
) -> CellValue:
    """Read what is typed in a cell.

    Args:
        text: the cell.
        unit: what its number is measured in; a sign ``%`` is taken where it is ``%``.
        is_fact: the cell asks whether something is so, and “có” or “không” answers it.
        signs: a number may be typed with a sign. In a spreadsheet, where such a number would have
            become a number by itself, it may not.
        kind: what the cell asks for, told to whoever typed something else; ``None`` where that
            is not known.

    Raises:
        InvalidValue: it can be read in two ways or in none.
    """
    written = _plain(text).removeprefix("'").strip()
    if written in _DASHES:
        return None
    word = _word(written)
    if word in _UNKNOWN:
        return None
    if word in _NO_TARGET:
        return NO_TARGET
    words = {**_YES_NO, **_FACTS} if is_fact else _YES_NO
    if word in words:
        return words[word]
    if not is_fact and word in _FACTS:
        raise InvalidValue(
            say(
                "“{text}” chưa nói là đạt hay không đạt; hãy ghi “đạt” hoặc “không đạt”",
                text=written,
            )
        )
    day = _day(written)
    return _number(written, unit=unit, signs=signs, kind=kind) if day is None else day


def _plain(text: str) -> str:
    return " ".join(text.translate(_SPACES).split())


def _word(written: str) -> str | None:
    """Return words without diacritics; ``None`` where there is anything but letters."""
    spoken = written.removesuffix(".")
    if not all(
        letter.isalpha() or letter == " " for letter in unicodedata.normalize("NFC", spoken)
    ):
        return None
    letters = unicodedata.normalize("NFD", spoken.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


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


def _number(written: str, *, unit: str, signs: bool, kind: InputKind | None) -> Fraction:
    number = written.removesuffix(PERCENT).rstrip() if unit == PERCENT else written
    if written.startswith("="):
        raise InvalidValue(
            say("ô này có công thức “{text}”; hãy ghi kết quả", text=shortened(written))
        )
    if number.casefold().startswith(FRACTION_WORD):
        return _fraction(number)
    if _THOUSANDS.fullmatch(number):
        raise InvalidValue(
            say(
                "“{text}” có thể là số nghìn hoặc số thập phân; hãy ghi {whole} hoặc {decimal}",
                text=written,
                whole=number.replace(".", ""),
                decimal=number.replace(".", ","),
            )
        )
    if len(number) <= LONGEST_NUMBER and not signs and number[:1] in {"+", "-"}:
        bare = number[1:].strip()
        if _NUMBER.fullmatch(bare) or _GROUPED.fullmatch(bare):
            raise InvalidValue(
                say(
                    "“{text}” là chữ bắt đầu bằng dấu “{sign}”, không phải số; hãy nhập số vào ô"
                    " không định dạng chữ, hoặc ghi dấu trừ dài “{minus}”",
                    text=written,
                    sign=number[0],
                    minus=MINUS,
                )
            )
    if len(number) <= LONGEST_NUMBER and _GROUPED.fullmatch(number):
        number = number.replace(".", "")
    if len(number) > LONGEST_NUMBER or not _NUMBER.fullmatch(number):
        raise _unread(written, number, unit, kind)
    return Fraction(number.replace(",", ".").replace(MINUS, "-"))


def _unread(written: str, number: str, unit: str, kind: InputKind | None) -> InvalidValue:
    text = shortened(written)
    if len(number) > LONGEST_NUMBER:
        return InvalidValue(say("không đọc được “{text}”: số quá dài", text=text))
    if written.endswith(PERCENT) and unit != PERCENT:
        return InvalidValue(
            say("không đọc được “{text}”: ô này không tính theo %; hãy ghi số (95,5)", text=text)
        )
    if _WIDE.search(number):
        return InvalidValue(
            say(
                "không đọc được “{text}”: có chữ số hoặc dấu khổ rộng (full-width); hãy gõ"
                " lại {plain}",
                text=text,
                plain=shortened(unicodedata.normalize("NFKC", written)),
            )
        )
    if _COMMA_GROUPS.fullmatch(number):
        return InvalidValue(
            say(
                "không đọc được “{text}”: dấu phẩy là dấu thập phân; hãy ghi {plain}",
                text=text,
                plain=number.replace(",", "").replace(".", ","),
            )
        )
    if _SPACED.fullmatch(number):
        return InvalidValue(
            say(
                "không đọc được “{text}”: hãy ghi số viết liền, {plain}",
                text=text,
                plain=number.replace(" ", ""),
            )
        )
    if _RATIO.fullmatch(number):
        return InvalidValue(
            say(
                "không đọc được “{text}”: có thể là phân số, tỷ lệ hoặc ngày; hãy ghi số (95,5)"
                " hoặc “phân số {text}”",
                text=text,
            )
        )
    return InvalidValue(_asked(text, kind))


def _asked(text: str, kind: InputKind | None) -> Message:
    """Say what to write in place of *text*: only what its cell takes, where that is known."""
    if kind is InputKind.TARGET:
        return say(
            "không đọc được “{text}”; hãy ghi số (95,5), “không giao” hoặc để trống khi chưa rõ",
            text=text,
        )
    if kind in _NUMBERS:
        return say(
            "không đọc được “{text}”; hãy ghi số (95,5) hoặc để trống khi chưa rõ", text=text
        )
    if kind in _WHOLE:
        return say(
            "không đọc được “{text}”; hãy ghi số nguyên hoặc để trống khi chưa rõ", text=text
        )
    return say(
        "không đọc được “{text}”; hãy ghi số (95,5), “đạt”, “không đạt”, ngày (15/09/2023)"
        " hoặc để trống khi chưa rõ",
        text=text,
    )


def _fraction(written: str) -> Fraction:
    told = _RATIO.fullmatch(written[len(FRACTION_WORD) :].strip())
    if told is None or max(len(told[2]), len(told[3])) > LONGEST_NUMBER or not int(told[3]):
        raise InvalidValue(
            say("không đọc được “{text}”; hãy ghi như “phân số 1/3”", text=shortened(written))
        )
    value = Fraction(int(told[2]), int(told[3]))
    return -value if told[1] in {"-", MINUS} else value


def read_number(value: float, number_format: str, unit: str) -> Fraction:
    """Read the number of a spreadsheet's cell as a person sees it.

    Spreadsheets hold numbers in binary; what was typed is its shortest decimal form.

    Raises:
        InvalidValue: it is infinite or none, too long, or shown as a percentage in a cell that is
            not measured in ``%``.
    """
    number = Decimal(repr(value))
    if not number.is_finite() or abs(number.adjusted()) >= LONGEST_NUMBER:
        raise InvalidValue(say("“{value}” không phải số dùng được; hãy ghi số thường", value="…"))
    found = Fraction(number)
    if PERCENT not in _LITERAL.sub("", number_format):
        return found
    if unit != PERCENT:
        raise InvalidValue(
            say(
                "không đọc được “{text}”: ô này không tính theo %; hãy ghi số (95,5)",
                text=f"{_written(found * 100)}{PERCENT}",
            )
        )
    return found * 100


def _written(value: Fraction) -> str:
    return format(to_decimal(value), "f").replace(".", ",")


def write_value(value: FactValue | NoTarget, *, is_fact: bool = False) -> int | Decimal | str:
    """Return what goes into a spreadsheet's cell so that :func:`read_cell` reads *value* back.

    A number that a spreadsheet cannot hold exactly is written as text; unknown is a word, and it
    is for the caller to leave the cell blank instead.

    Raises:
        InvalidValue: a number longer than a document may hold.
    """
    if value is None:
        return UNKNOWN_WORD
    if isinstance(value, NoTarget):
        return NO_TARGET_WORD
    if isinstance(value, bool):
        yes, no = (FACT_YES_WORD, FACT_NO_WORD) if is_fact else (YES_WORD, NO_WORD)
        return yes if value else no
    sign, size = (MINUS if value < 0 else ""), abs(value)
    if is_too_long(size.numerator) or is_too_long(size.denominator):
        raise InvalidValue(say("“{value}” không phải số dùng được; hãy ghi số thường", value="…"))
    try:
        number = to_decimal(value)
    except InvalidValue:
        return f"{FRACTION_WORD} {sign}{size.numerator}/{size.denominator}"
    if _is_held(number):
        return int(number) if value.denominator == 1 else number
    text = sign + _written(size)
    if len(text) <= LONGEST_NUMBER:
        return text
    return f"{FRACTION_WORD} {sign}{size.numerator}/{size.denominator}"


def _is_held(number: Decimal) -> bool:
    """Tell whether a spreadsheet shows and keeps a number digit by digit."""
    if not number:
        return True
    digits = "".join(map(str, number.as_tuple().digits)).strip("0")
    kept = len(digits) <= DIGITS_OF_EXCEL
    return kept and _LEAST_EXPONENT <= number.adjusted() < DIGITS_OF_EXCEL


def is_fact(told: Input) -> bool:
    """Tell whether an input asks for one fact among several."""
    return told.key not in {VALUE, TARGET, BASELINE}


def code_of(item: Item, key: str) -> str:
    """Return the code of a row: the item's id, with the key of a further input behind a dot."""
    return item.id if key == VALUE else f"{item.id}.{key}"


def fitting(item: Item, told: Input, value: CellValue) -> FactValue | NoTarget:
    """Return *value* where the input can hold it at all; its method sees to the rest.

    Raises:
        InvalidValue: a day, a target that is none, or yes and no where a number is asked for.
    """
    if isinstance(value, NoTarget) and told.key != TARGET:
        raise InvalidValue(
            say(
                "“không giao” chỉ ghi được ở ô chỉ tiêu; tiêu chí không giao cho đơn vị được"
                " ghi riêng, kèm cơ quan quyết định và nguồn"
            )
        )
    if isinstance(value, dt.date):
        raise InvalidValue(say("tiêu chí “{item}” không nhận ngày", item=item.id))
    if isinstance(value, bool) and told.key in {TARGET, BASELINE}:
        raise InvalidValue(say("ô “{label}” phải ghi số", label=told.label))
    return value


def refused(
    unit_id: str, item: Item, given: Mapping[str, FactValue | NoTarget]
) -> list[tuple[str, InvalidValue]]:
    """Return the inputs that the method of *item* refuses, by key, each with what it says."""
    taken: dict[str, FactValue | NoTarget] = {}
    found: list[tuple[str, InvalidValue]] = []
    # Without its value nothing is scored, so it comes first and is blamed for its own faults only.
    keys = sorted(given, key=lambda key: key in {TARGET, BASELINE})
    for key in keys:
        trial = {**taken, key: given[key]}
        try:
            check(item, entry_of(unit_id, item, trial))
        except InvalidValue as error:
            found.append((key, error))
        else:
            taken = trial
    return found


def check(item: Item, entry: Entry) -> None:
    """Let the method of *item* look at one entry.

    Raises:
        InvalidValue: it cannot read the value.
    """
    if entry.value is not None:
        item.method.score(item, entry, Context(entry.unit_id, Evidence((entry,))))


def split_documents(text: str) -> tuple[str, ...]:
    """Return the documents that a cell lists: parted by semicolons or lines, quoted if need be."""
    return tuple(
        told[1].replace('""', '"') if told[1] is not None else told[2].strip()
        for told in _DOCUMENT.finditer(text)
        if told[1] is not None or told[2].strip()
    )


def join_documents(documents: Iterable[str]) -> str:
    """Return *documents* as one cell that :func:`split_documents` reads back."""
    return "\n".join(map(_quoted, documents))


def _quoted(document: str) -> str:
    if document.strip() == document and document and not _TO_QUOTE.search(document):
        return document
    return '"' + document.replace('"', '""') + '"'
