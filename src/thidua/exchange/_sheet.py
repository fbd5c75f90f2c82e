"""Scoresheets as files that people can read and edit: one by itself, or a folder of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import attrs

from thidua.clusters import Unit
from thidua.errors import BadInput, ThiduaError
from thidua.exchange._evidence import load_evidence
from thidua.exchange._ranking_documents import ties_on
from thidua.exchange._sheet_documents import SheetFile, sheet_faults, units_told_in
from thidua.exchange._strict import Fault, bad_input, faults_of, read, shortened
from thidua.exchange._text import PARSERS, read_file
from thidua.law import Source
from thidua.scoring import Bands, Evidence, Exemption, RankBy, Sheet, SheetBook, TieRule
from thidua.words import Message, OneOf, near_misses, say


@attrs.frozen(kw_only=True)
class SheetRules:
    """A scoresheet and how units are ordered with it (bảng điểm và quy tắc xếp hạng).

    Attributes:
        sheet: the scoresheet.
        ties: what is asked, in order, when totals are equal; ``()`` says that ties stay. ``None``
            where the file lays down no ranking at all.
        tie_source: who laid the ranking down; ``None`` where nobody did.
        rank_by: what units are ordered by.
        bands: into which totals are classed; ``None`` where they are not.
        exemptions: what was not assigned to whom.
    """

    sheet: Sheet
    ties: tuple[TieRule, ...] | None
    tie_source: Source | None
    rank_by: RankBy = RankBy.TOTAL
    bands: Bands | None = None
    exemptions: tuple[Exemption, ...] = ()


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


def load_sheet_rules(path: str | Path, *, units: Iterable[str] | None = None) -> SheetRules:
    """Read a scoresheet with everything that its file says of the round beside it.

    Args:
        path: a TOML or JSON file.
        units: ids of the units that are scored; the file may name no other. ``None`` where they
            are not known.

    Raises:
        BadInput: with every fault of the file, each with its path; a preference for women without
            the day of consideration.
    """
    return _rules(_read(Path(path)), str(path), units)


def load_round(
    sheet_path: str | Path, evidence_path: str | Path
) -> tuple[SheetRules, Evidence, tuple[Unit, ...]]:
    """Read a scoresheet and the figures of everybody scored with it (một đợt chấm điểm).

    Args:
        sheet_path: the sheet, a TOML or JSON file.
        evidence_path: the figures, a CSV file or workbook; its units are those that are scored.

    Returns:
        the sheet with its rules, the evidence with what the sheet's file says was not assigned,
        and the units.

    Raises:
        BadInput: with every fault of the sheet, else of the figures, else of the rules that name
            units.
        MissingExtra: a workbook, and ``openpyxl`` is not installed.
    """
    told = _read(Path(sheet_path))
    evidence, units = load_evidence(evidence_path, told.made)
    rules = _rules(told, str(sheet_path), [unit.id for unit in units])
    exemptions = (*evidence.exemptions, *rules.exemptions)
    return rules, attrs.evolve(evidence, exemptions=exemptions), units


def _rules(told: SheetFile, name: str, units: Iterable[str] | None) -> SheetRules:
    faults: list[Fault] = []
    if units is not None:
        known = tuple(units)
        faults += (
            Fault(_no_unit(shortened(unit_id), known), steps)
            for steps, unit_id in units_told_in(told, told.ranking)
            if unit_id not in known
        )
    ties = None if told.ranking is None else ties_on(told.ranking, None)
    faults += () if ties is None else ties.faults
    if faults:
        raise bad_input(attrs.evolve(fault, document=name) for fault in faults)
    return SheetRules(
        sheet=told.made,
        ties=None if ties is None else ties.rules,
        tie_source=None if told.ranking is None else told.ranking.source,
        rank_by=RankBy.TOTAL if told.ranking is None else told.ranking.by,
        bands=None if told.bands is None else told.bands.made,
        exemptions=tuple(item.made for item in told.exemptions),
    )


def _no_unit(unit_id: str, known: tuple[str, ...]) -> Message:
    near = near_misses(unit_id, known)
    if near:
        return say(
            "số liệu không có đơn vị “{unit}”; có phải là {near}?", unit=unit_id, near=OneOf(near)
        )
    return say("số liệu không có đơn vị “{unit}”; hãy kiểm tra lại", unit=unit_id)


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
    faults = [attrs.evolve(fault, document=name) for fault in sheet_faults(told, told.ranking)]
    if faults:
        raise bad_input(faults)
    return told
