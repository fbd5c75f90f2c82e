"""Scoresheets as files that people can read and edit: one by itself, or a folder of them."""

from __future__ import annotations

from pathlib import Path

import attrs

from thidua.errors import BadInput, ThiduaError
from thidua.exchange._sheet_documents import SheetFile, tie_faults
from thidua.exchange._strict import Fault, bad_input, faults_of, read
from thidua.exchange._text import PARSERS, read_file
from thidua.law import Source
from thidua.scoring import Sheet, SheetBook, TieRule
from thidua.words import say


@attrs.frozen(kw_only=True)
class SheetRules:
    """A scoresheet and how units are ordered with it (bảng điểm và quy tắc xếp hạng).

    Attributes:
        sheet: the scoresheet.
        ties: what is asked, in order, when totals are equal; ``()`` says that ties stay. ``None``
            where the file lays down no ranking at all.
        tie_source: who laid the ranking down; ``None`` where nobody did.
    """

    sheet: Sheet
    ties: tuple[TieRule, ...] | None
    tie_source: Source | None


def load_sheet(path: str | Path, *, draft: bool = False) -> Sheet:
    """Read a scoresheet from a TOML or JSON file, by itself or as the ``bang-diem.toml`` of a year.

    Args:
        path: the file.
        draft: read it as a sheet under preparation, whatever it says of itself: sums that do not
            add up are left to :meth:`~thidua.scoring.Sheet.audit`, and nobody can be scored.

    Raises:
        BadInput: with every fault of the file, each with its path.
    """
    return _read(Path(path), draft=draft).made


def load_sheet_rules(path: str | Path) -> SheetRules:
    """Read a scoresheet with the ranking that its file lays down, if it does.

    Args:
        path: a TOML or JSON file.

    Raises:
        BadInput: with every fault of the file, each with its path.
    """
    told = _read(Path(path))
    if told.ranking is None:
        return SheetRules(sheet=told.made, ties=None, tie_source=None)
    ties = tuple(rule.made for rule in told.ranking.ties)
    return SheetRules(sheet=told.made, ties=ties, tie_source=told.ranking.source)


def load_sheets(path: str | Path) -> SheetBook:
    """Read every scoresheet of a folder; files that are neither TOML nor JSON are passed over.

    Args:
        path: the folder.

    Raises:
        BadInput: with every fault of every file, each with the file's name and its path; no
            sheet, or two of the same version for the same kind and a year in common.
    """
    folder = Path(path)
    if not folder.is_dir():
        raise bad_input([Fault(say("không có thư mục này"), root="", document=str(folder))])
    sheets: list[Sheet] = []
    faults: list[Fault] = []
    for file in sorted(folder.iterdir()):
        if file.suffix in PARSERS:
            try:
                sheets.append(load_sheet(file))
            except BadInput as error:
                faults += faults_of(error)
    if not sheets and not faults:
        message = say("thư mục không có bảng điểm nào (tệp TOML hoặc JSON)")
        faults.append(Fault(message, root="", document=str(folder)))
    try:
        book = SheetBook(sheets)
    except ThiduaError as error:
        faults += (attrs.evolve(fault, root="", document=str(folder)) for fault in faults_of(error))
        raise bad_input(faults) from None
    if faults:
        raise bad_input(faults)
    return book


def _read(path: Path, *, draft: bool = False) -> SheetFile:
    name = str(path)
    parse = PARSERS.get(path.suffix)
    if parse is None:
        message = say("tệp của bảng điểm phải là TOML hoặc JSON")
        raise bad_input([Fault(message, root="", document=name)])
    data = parse(read_file(path), document=name)
    if draft and isinstance(data, dict):
        data = {**data, "draft": True}
    told: SheetFile = read(SheetFile, data, document=name)
    faults = [attrs.evolve(fault, document=name) for fault in tie_faults(told.made, told.ranking)]
    if faults:
        raise bad_input(faults)
    return told
