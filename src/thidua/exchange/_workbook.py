"""Workbooks (Excel): a scoresheet that units fill in, and the evidence read back from it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from thidua.clusters import Unit
from thidua.errors import InvalidValue, MissingExtra
from thidua.exchange._strict import Fault, bad_input
from thidua.exchange._text import read_bytes
from thidua.scoring import Evidence, Sheet
from thidua.words import locale_of, say

if TYPE_CHECKING:
    from thidua.exchange._workbook_read import Read


def dump_workbook(
    sheet: Sheet,
    units: Iterable[Unit | str],
    evidence: Evidence | None = None,
    *,
    locale: str = "vi",
) -> bytes:
    """Return a scoresheet as a workbook to fill in (tệp Excel nhập số liệu chấm điểm).

    Each unit has a worksheet of its own, of which only the cells to fill in are unlocked; there is
    no password. A first worksheet says how cells are read. Nothing in the file computes points,
    and the same arguments always make the same bytes.

    Args:
        sheet: the scoresheet.
        units: who has a worksheet, or their ids; one unit makes the file that is sent to it.
        evidence: what is already known; only what is about *units* is written. Facts that an entry
            leaves out are read back as told to be unknown, as :func:`~thidua.scoring.entry_of`
            writes them.
        locale: the language of headings; the words of answers stay Vietnamese.

    Returns:
        the bytes of an ``.xlsx`` file, which :func:`load_workbook` reads back.

    Raises:
        BadInput: what would not read back, all at once and by cell: entries on items that the sheet
            does not have, values that their methods refuse, control characters.
        InvalidValue: no unit, or one given twice.
        MissingExtra: ``openpyxl`` is not installed; ``pip install 'thidua[excel]'``.
        UnknownName: the library does not speak that language.
    """
    listed = _units(units)
    if not listed or len({unit.id for unit in listed}) < len(listed):
        raise InvalidValue(
            say("Tệp nhập số liệu cần ít nhất một đơn vị, mỗi đơn vị ghi một lần."), units=listed
        )
    locale = locale_of(locale)
    try:
        from thidua.exchange._workbook_write import write_workbook
    except ModuleNotFoundError as error:
        raise _missing(error) from error
    return write_workbook(sheet, listed, Evidence() if evidence is None else evidence, locale)


def save_workbook(
    path: str | Path,
    sheet: Sheet,
    units: Iterable[Unit | str],
    evidence: Evidence | None = None,
    *,
    locale: str = "vi",
) -> None:
    """Write what :func:`dump_workbook` returns to a file.

    Raises:
        BadInput: as :func:`dump_workbook`, or the file cannot be written.
        InvalidValue, MissingExtra, UnknownName: as :func:`dump_workbook`.
    """
    data = dump_workbook(sheet, units, evidence, locale=locale)
    try:
        Path(path).write_bytes(data)
    except OSError:
        message = say("không ghi được tệp này; có thể tệp đang mở trong Excel")
        raise bad_input([Fault(message, root="", document=str(path))]) from None


def load_workbook(
    source: str | Path | bytes, sheet: Sheet, units: Iterable[Unit | str]
) -> Evidence:
    """Read the evidence back from a workbook that units filled in.

    A blank cell is unknown. Rows are known by hidden codes, so that their order does not matter.

    Args:
        source: the file, or its bytes.
        sheet: the scoresheet that the workbook was made from, in the same version.
        units: the units that it may speak of.

    Returns:
        the evidence: entries in the order of the file's units and the sheet's items.

    Raises:
        BadInput: everything that is wrong, by worksheet and cell; nothing is half-read.
        MissingExtra: ``openpyxl`` is not installed; ``pip install 'thidua[excel]'``.
    """
    return _read(source, sheet, _units(units)).evidence


def load_workbooks(
    sources: Iterable[str | Path | bytes], sheet: Sheet, units: Iterable[Unit | str]
) -> Evidence:
    """Read the files of several units into one round (tổng hợp tệp của các đơn vị).

    Args:
        sources: the files, or their bytes.
        sheet: the scoresheet that all were made from.
        units: the units that they may speak of; one whose file is missing stays unknown.

    Returns:
        the evidence of all of them.

    Raises:
        BadInput: everything that is wrong with any of them, or a unit in two files.
        MissingExtra: ``openpyxl`` is not installed; ``pip install 'thidua[excel]'``.
    """
    listed = _units(units)
    parts: list[tuple[str, Read]] = []
    for place, source in enumerate(sources, 1):
        name = f"#{place}" if isinstance(source, bytes) else str(source)
        parts.append((name, _read(source, sheet, listed, name)))
    faults = [fault for _, part in parts for fault in part.faults]
    first: dict[str, str] = {}
    for name, part in parts:
        for unit in part.units:
            if unit.id in first:
                message = say(
                    "đơn vị “{unit}” đã có ở tệp {first}; hãy giữ một tệp",
                    unit=unit.id,
                    first=first[unit.id],
                )
                faults.append(Fault(message, root="", document=name))
            first.setdefault(unit.id, name)
    if faults:
        raise bad_input(faults)
    return Evidence(
        (entry for _, part in parts for entry in part.entries),
        exemptions=(exemption for _, part in parts for exemption in part.exemptions),
    )


def _units(units: Iterable[Unit | str]) -> tuple[Unit, ...]:
    return tuple(unit if isinstance(unit, Unit) else Unit(id=unit, name=unit) for unit in units)


def read_units_of(
    path: str | Path, sheet: Sheet, units: tuple[Unit, ...] | None
) -> tuple[Evidence, tuple[Unit, ...]]:
    """Return the evidence of a file and the units it has worksheets for."""
    found = _read(path, sheet, units)
    return found.evidence, found.units


def _read(
    source: str | Path | bytes,
    sheet: Sheet,
    units: tuple[Unit, ...] | None,
    name: str | None = None,
) -> Read:
    try:
        from thidua.exchange._workbook_read import read_workbook
    except ModuleNotFoundError as error:
        raise _missing(error) from error
    if isinstance(source, bytes):
        return read_workbook(source, sheet, units, name)
    return read_workbook(read_bytes(source), sheet, units, str(source))


def _missing(error: ModuleNotFoundError) -> MissingExtra:
    return MissingExtra(
        say("Tệp Excel cần gói phụ; hãy chạy: pip install 'thidua[excel]'."), extra="excel"
    )
