"""Evidence from a file of its own: a table (CSV) or a workbook (Excel)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from thidua.clusters import Unit
from thidua.exchange._results import read_evidence_csv
from thidua.exchange._strict import Fault, bad_input
from thidua.exchange._text import read_file
from thidua.exchange._workbook import read_units_of
from thidua.scoring import Evidence, Sheet
from thidua.words import say


def load_evidence(
    path: str | Path, sheet: Sheet, units: Iterable[Unit] | None = None
) -> tuple[Evidence, tuple[Unit, ...]]:
    """Read the evidence of one scoring round (số liệu chấm điểm) from a ``.csv`` or ``.xlsx`` file.

    Args:
        path: the file.
        sheet: the scoresheet that the evidence is for.
        units: the units it may speak of; ``None`` where the file itself names them.

    Returns:
        the evidence, and the units that the file has a column or worksheet for, as
        :meth:`~thidua.scoring.Sheet.score_all` takes them.

    Raises:
        BadInput: a file of another kind, or every fault with its cell.
        MissingExtra: a workbook, and ``openpyxl`` is not installed.
    """
    known = None if units is None else tuple(units)
    suffix = Path(path).suffix.casefold()
    if suffix == ".csv":
        return read_evidence_csv(read_file(path), sheet=sheet, document=str(path), units=known)
    if suffix == ".xlsx":
        return read_units_of(path, sheet, known)
    message = say("số liệu chấm điểm phải là tệp .csv hoặc .xlsx")
    raise bad_input([Fault(message, root="", document=str(path))])
