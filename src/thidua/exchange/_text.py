"""Files and texts to plain data: UTF-8, JSON and TOML, with numbers kept exact."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

import attrs

from thidua.errors import Renderable
from thidua.exchange._strict import LONGEST_NUMBER, Fault, Step, bad_input, is_too_long
from thidua.words import say

_TOML_PLACE: Final = re.compile(r"\(at line (\d+), column (\d+)\)$")


def read_file(path: str | Path) -> str:
    """Return the text of a UTF-8 file, without the mark some editors put at its start.

    Raises:
        BadInput: no such file, a directory, not readable, or not UTF-8.
    """
    return decode(read_bytes(path), document=str(path))


def read_bytes(path: str | Path) -> bytes:
    """Return what a file holds.

    Raises:
        BadInput: no such file, a directory, or not readable.
    """
    name = str(path)
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise bad_input([_about(name, say("không có tệp này"))]) from None
    except IsADirectoryError:
        raise bad_input([_about(name, say("là thư mục, không phải tệp"))]) from None
    except (OSError, ValueError):
        raise bad_input([_about(name, say("không đọc được tệp này"))]) from None


def decode(data: bytes, *, document: str) -> str:
    """Return UTF-8 bytes as text, without the mark some editors put at its start.

    Raises:
        BadInput: not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = say(
            "không phải UTF-8 (từ byte thứ {position}); hãy lưu tệp theo bảng mã UTF-8",
            position=error.start + 1,
        )
        raise bad_input([_about(document, message)]) from None


def parse_json(text: str, *, document: str | None = None) -> object:
    """Return JSON as plain data, its numbers exact.

    Raises:
        BadInput: not JSON (with line and column), a number no computation takes (``NaN``, an
            overlong one), or a key written twice in one object.
    """
    try:
        data = json.loads(
            text,
            parse_float=_decimal,
            parse_int=_whole,
            parse_constant=_NotANumber,
            object_pairs_hook=_pairs,
        )
        faults = tuple(_odd(data, ()))
    except json.JSONDecodeError as error:
        message = say(
            "không phải JSON hợp lệ: lỗi cú pháp ở dòng {line}, cột {column}",
            line=error.lineno,
            column=error.colno,
        )
        raise bad_input([_about(document, message)]) from None
    except RecursionError:
        raise bad_input([_about(document, _TOO_DEEP)]) from None
    if faults:
        raise bad_input(attrs.evolve(fault, document=document) for fault in faults)
    return data


def parse_toml(text: str, *, document: str | None = None) -> dict[str, Any]:
    """Return TOML as plain data, its numbers exact.

    Raises:
        BadInput: not TOML (with line and column), or a number no computation takes.
    """
    try:
        data = tomllib.loads(text, parse_float=_decimal)
        faults = tuple(_odd(data, ()))
    except tomllib.TOMLDecodeError as error:
        raise bad_input([_about(document, _toml_message(str(error)))]) from None
    except ValueError:
        # A whole number longer than Python reads, or a date that is in no calendar.
        message = say("có số quá dài hoặc ngày không có trong lịch; hãy kiểm tra lại")
        raise bad_input([_about(document, message)]) from None
    except RecursionError:
        raise bad_input([_about(document, _TOO_DEEP)]) from None
    if faults:
        raise bad_input(attrs.evolve(fault, document=document) for fault in faults)
    return data


def _toml_message(said: str) -> Renderable:
    place = _TOML_PLACE.search(said)
    if place is None:
        return say("không phải TOML hợp lệ: thiếu phần cuối hoặc lỗi cú pháp ở cuối tệp")
    return say(
        "không phải TOML hợp lệ: lỗi cú pháp ở dòng {line}, cột {column}",
        line=int(place[1]),
        column=int(place[2]),
    )


_TOO_DEEP: Final = say("lồng nhau quá sâu; hãy rút gọn")


def _about(document: str | None, message: Renderable) -> Fault:
    return Fault(message, root="" if document else "$", document=document)


@attrs.frozen
class _NotANumber:
    """A JSON constant that is no number, or digits that no number can hold."""

    text: str


class _Repeated(dict[str, Any]):
    """An object in which some keys are written twice."""

    repeated: tuple[str, ...] = ()


def _decimal(digits: str) -> Decimal | _NotANumber:
    try:
        return Decimal(digits)
    except InvalidOperation:
        # An exponent larger than a decimal can have.
        return _NotANumber(digits)


def _whole(digits: str) -> int | _NotANumber:
    return _NotANumber(digits) if len(digits) > LONGEST_NUMBER else int(digits)


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) == len(pairs):
        return table
    twice = _Repeated(table)
    keys = [key for key, _ in pairs]
    twice.repeated = tuple(key for key in table if keys.count(key) > 1)
    return twice


def _odd(data: object, path: tuple[Step, ...]) -> Iterator[Fault]:
    """Find what a parser lets through and no document may hold."""
    if isinstance(data, _NotANumber):
        yield _no_number(data.text, path)
    elif isinstance(data, Decimal):
        if not _is_sane(data):
            yield _no_number(str(data), path)
    elif isinstance(data, int):
        # TOML takes hexadecimal digits without end, more than Python writes in decimal ones.
        if is_too_long(data):
            yield _no_number("…", path)
    elif isinstance(data, dict):
        if isinstance(data, _Repeated):
            for key in data.repeated:
                message = say("“{key}” được ghi hai lần trong cùng một đối tượng", key=key)
                yield Fault(message, (*path, key))
        for key, item in data.items():
            yield from _odd(item, (*path, key))
    elif isinstance(data, list):
        for position, item in enumerate(data):
            yield from _odd(item, (*path, position))


def _no_number(text: str, path: tuple[Step, ...]) -> Fault:
    short = text if len(text) <= LONGEST_NUMBER else "…"
    return Fault(say("“{value}” không phải số dùng được; hãy ghi số thường", value=short), path)


def _is_sane(number: Decimal) -> bool:
    return number.is_finite() and (
        len(number.as_tuple().digits) <= LONGEST_NUMBER and abs(number.adjusted()) <= LONGEST_NUMBER
    )


PARSERS: Final[dict[str, Callable[..., object]]] = {".toml": parse_toml, ".json": parse_json}
"""How a file is read, by the end of its name."""
