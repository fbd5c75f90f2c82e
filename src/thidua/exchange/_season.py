"""A cluster's year as a folder of files that people can read and edit.

``cum.toml`` (cluster), ``giao-uoc.toml`` (covenant), ``bang-diem.toml`` (scoresheet, ranking,
bands), ``binh-xet.toml`` (endorsement, vetoes, flag), ``ket-qua.csv`` (results), and one TOML or
JSON file for each unit's record in ``don-vi/`` and for each nomination in ``de-nghi/``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Final, TypeVar

import attrs

from thidua.clusters import MilestoneKind
from thidua.errors import BadInput, NotInForce, ThiduaError
from thidua.exchange._covenant_documents import CovenantDocument, units_named_in
from thidua.exchange._ranking_documents import Ties, ties_on
from thidua.exchange._results import Results, no_member, read_results
from thidua.exchange._review_documents import ReviewDocument, bands_asked_in, units_reviewed_in
from thidua.exchange._season_documents import (
    ClusterDocument,
    NominationDocument,
    RecordDocument,
)
from thidua.exchange._sheet_documents import SheetDocument, sheet_faults, units_told_in
from thidua.exchange._strict import Fault, Step, bad_input, faults_of, read, shortened
from thidua.exchange._text import PARSERS, read_file
from thidua.law import regime_on
from thidua.scoring import Evidence
from thidua.season import Season
from thidua.words import Message, OneOf, near_misses, say

D = TypeVar("D")

CLUSTER_FILE: Final = "cum.toml"
COVENANT_FILE: Final = "giao-uoc.toml"
SHEET_FILE: Final = "bang-diem.toml"
REVIEW_FILE: Final = "binh-xet.toml"
RESULTS_FILE: Final = "ket-qua.csv"
RECORDS_FOLDER: Final = "don-vi"
NOMINATIONS_FOLDER: Final = "de-nghi"

_DATA: Final = (".toml", ".json", ".csv")

SEASON_DOCUMENTS: Final[dict[str, type]] = {
    "cum": ClusterDocument,
    "giao-uoc": CovenantDocument,
    "bang-diem": SheetDocument,
    "binh-xet": ReviewDocument,
    "don-vi": RecordDocument,
    "de-nghi": NominationDocument,
}
"""What each file of the folder holds, by the file's or folder's name."""


def load_season(path: str | Path) -> Season:
    """Read one cluster's year from its folder.

    Args:
        path: the folder.

    Raises:
        BadInput: with every fault of every file, each with the file's name and its path or cell.
    """
    folder = _Folder(Path(path))
    if not folder.path.is_dir():
        raise bad_input([Fault(say("không có thư mục này"), root="", document=str(folder.path))])
    folder.check_names()
    cluster = folder.document(CLUSTER_FILE, ClusterDocument)
    covenant = folder.document(COVENANT_FILE, CovenantDocument)
    sheet = folder.document(SHEET_FILE, SheetDocument)
    review = folder.document(REVIEW_FILE, ReviewDocument)
    records = folder.documents(RECORDS_FOLDER, RecordDocument)
    nominations = folder.documents(NOMINATIONS_FOLDER, NominationDocument)
    if cluster is not None:
        folder.check_units(
            cluster, covenant, sheet, review, records=records, nominations=nominations
        )
        if covenant is not None:
            folder.check_covenant(cluster, covenant)
    folder.check_days(review, nominations)
    folder.check_repeats(review, records, nominations)
    results = folder.results(cluster, sheet, covenant)
    ties = Ties(rules=(), faults=())
    if sheet is not None:
        folder.check_sheet(sheet, results)
        if review is not None and cluster is not None:
            ties = folder.ties(cluster, sheet, review)
    if review is not None:
        folder.check_review(sheet, review)
    if folder.faults or cluster is None or covenant is None or sheet is None or review is None:
        raise bad_input(folder.faults)
    try:
        return Season(
            cluster=cluster.made,
            covenant=covenant.made,
            calendar=cluster.calendar,
            sheet=sheet.made,
            evidence=attrs.evolve(
                results.evidence, exemptions=[item.made for item in sheet.exemptions]
            ),
            results=results.targets,
            ties=ties.rules,
            tie_source=sheet.ranking.source,
            population_id=sheet.ranking.population_id,
            rank_by=sheet.ranking.by,
            bands=None if sheet.bands is None else sheet.bands.made,
            vetoes=[item.made for item in review.vetoes],
            veto_policy=None if review.veto_policy is None else review.veto_policy.made,
            decisions=[item.made for item in review.decisions],
            endorsement_order=review.endorsement_order,
            flag=review.flag.made,
            endorsements=[item.made for item in review.endorsements],
            unit_records=[document.made for _, document in records],
            nominations=[document.made for _, document in nominations],
            facts=[fact.made for fact in cluster.facts],
            calendar_rule=cluster.calendar_rule,
        )
    except ThiduaError as error:
        raise bad_input(folder.placed(error, "", root="")) from error


@attrs.define
class _Folder:
    """The folder while it is read; faults are gathered, not raised one by one."""

    path: Path
    faults: list[Fault] = attrs.field(factory=list)

    def placed(self, error: ThiduaError, name: str, *, root: str = "$") -> list[Fault]:
        """Return the faults of *error* with the file they are in."""
        return [
            attrs.evolve(
                fault,
                document=fault.document or str(self.path / name),
                root=root if fault.root == "$" else fault.root,
            )
            for fault in faults_of(error)
        ]

    def fault(self, name: str, steps: tuple[Step, ...], message: object) -> None:
        self.faults.append(Fault(message, steps, document=str(self.path / name)))  # type: ignore[arg-type]

    def document(self, name: str, kind: type[D]) -> D | None:
        """Return one file as *kind*; None, with its faults noted, where it is faulty."""
        path = self.path / name
        parse = PARSERS[path.suffix]
        try:
            data = parse(read_file(path), document=str(path))
            return read(kind, data, document=str(path))
        except BadInput as error:
            self.faults += self.placed(error, name)
            return None

    def documents(self, folder: str, kind: type[D]) -> list[tuple[str, D]]:
        """Return every file of a folder, by name."""
        names = sorted(
            f"{folder}/{path.name}"
            for path in (self.path / folder).glob("*")
            if path.suffix in PARSERS
        )
        found = [(name, self.document(name, kind)) for name in names]
        return [(name, document) for name, document in found if document is not None]

    def results(
        self,
        cluster: ClusterDocument | None,
        sheet: SheetDocument | None,
        covenant: CovenantDocument | None,
    ) -> Results:
        """Return what the table tells; what a faulty file would have told is not checked."""
        path = self.path / RESULTS_FILE
        try:
            text = read_file(path)
        except BadInput as error:
            self.faults += self.placed(error, RESULTS_FILE)
            return Results(Evidence(()), (), ())
        results = read_results(
            text,
            document=str(path),
            units=None if cluster is None else cluster.made.units,
            members=None if cluster is None else _members(cluster),
            sheet=None if sheet is None else sheet.made,
            covenant=None if covenant is None else covenant.made,
        )
        self.faults += results.faults
        return results

    def check_names(self) -> None:
        """Note data files that nothing reads: a misspelt name must not drop a file silently."""
        expected = {CLUSTER_FILE, COVENANT_FILE, SHEET_FILE, REVIEW_FILE, RESULTS_FILE}
        for path in sorted(self.path.iterdir()):
            if path.suffix in _DATA and path.name not in expected:
                self.faults.append(
                    Fault(
                        say(
                            "tệp này không thuộc bộ dữ liệu; các tệp được dùng: {names}",
                            names=tuple(sorted(expected)),
                        ),
                        root="",
                        document=str(path),
                    )
                )
        for folder in (RECORDS_FOLDER, NOMINATIONS_FOLDER):
            for path in sorted((self.path / folder).glob("*")):
                if path.suffix not in PARSERS:
                    message = say("thư mục này chỉ nhận tệp TOML hoặc JSON")
                    self.faults.append(Fault(message, root="", document=str(path)))

    def check_units(
        self,
        cluster: ClusterDocument,
        covenant: CovenantDocument | None,
        sheet: SheetDocument | None,
        review: ReviewDocument | None,
        *,
        records: Iterable[tuple[str, RecordDocument]],
        nominations: Iterable[tuple[str, NominationDocument]],
    ) -> None:
        """Note units that do not belong to the cluster in the year, where they are named."""
        named: list[tuple[str, tuple[Step, ...], str]] = []
        # Of a covenant of several clusters, each names units that the others do not have.
        if covenant is not None and not covenant.other_clusters:
            named += [(COVENANT_FILE, *mention) for mention in units_named_in(covenant)]
        if sheet is not None:
            named += [(SHEET_FILE, *mention) for mention in units_told_in(sheet, sheet.ranking)]
        if review is not None:
            named += [(REVIEW_FILE, *mention) for mention in units_reviewed_in(review)]
        named += [(name, ("subject", "id"), told.subject.id) for name, told in records]
        named += [(name, ("unit_id",), told.unit_id) for name, told in nominations if told.unit_id]
        known = {unit.id for unit in cluster.units}
        members = _members(cluster)
        for name, steps, unit_id in named:
            if unit_id not in known:
                self.fault(name, steps, _no_unit(shortened(unit_id), known))
            elif unit_id not in members:
                self.fault(name, steps, no_member(unit_id))

    def check_covenant(self, cluster: ClusterDocument, covenant: CovenantDocument) -> None:
        """Note a covenant of another cluster or another year."""
        if cluster.id not in (covenant.cluster_id, *covenant.other_clusters):
            message = say(
                "cum.toml là của cụm “{cluster}”; hãy ghi cùng một cụm", cluster=cluster.id
            )
            self.fault(COVENANT_FILE, ("cluster_id",), message)
        if covenant.year != cluster.year:
            year = str(cluster.year)
            message = say("cum.toml ghi năm {year}; hãy ghi cùng một năm", year=year)
            self.fault(COVENANT_FILE, ("year",), message)

    def check_days(
        self,
        review: ReviewDocument | None,
        nominations: Iterable[tuple[str, NominationDocument]],
    ) -> None:
        """Note days of consideration on which no encoded law is in force."""
        days: list[tuple[str, tuple[Step, ...], dt.date]] = []
        if review is not None and review.flag.on is not None:
            days.append((REVIEW_FILE, ("flag", "on"), review.flag.on))
        days += [(name, ("on",), told.on) for name, told in nominations]
        for name, steps, day in days:
            try:
                regime_on(day)
            except NotInForce as error:
                self.fault(name, steps, error)

    def check_repeats(
        self,
        review: ReviewDocument | None,
        records: Iterable[tuple[str, RecordDocument]],
        nominations: Iterable[tuple[str, NominationDocument]],
    ) -> None:
        """Note a second vote on a unit, record of a unit, or nomination for one award."""
        voted: set[str] = set()
        for place, item in enumerate(review.endorsements if review is not None else ()):
            if item.unit_id in voted:
                message = say("đơn vị “{unit}” đã có phiếu suy tôn ở trên", unit=item.unit_id)
                self.fault(REVIEW_FILE, ("endorsements", place, "unit_id"), message)
            voted.add(item.unit_id)
        decided: set[str] = set()
        for place, decision in enumerate(review.decisions if review is not None else ()):
            if decision.unit_id in decided:
                message = say(
                    "đơn vị “{unit}” đã có quyết định của hội đồng ở trên", unit=decision.unit_id
                )
                self.fault(REVIEW_FILE, ("decisions", place, "unit_id"), message)
            decided.add(decision.unit_id)
        known: dict[str, str] = {}
        for name, record in records:
            first = known.setdefault(record.subject.id, name)
            if first != name:
                message = say(
                    "đơn vị “{unit}” đã có hồ sơ ở {file}; hãy giữ một tệp",
                    unit=record.subject.id,
                    file=first,
                )
                self.fault(name, ("subject", "id"), message)
        asked: dict[tuple[str, str], str] = {}
        for name, told in nominations:
            first = asked.setdefault((told.subject.id, told.award), name)
            if first != name:
                message = say(
                    "“{subject}” đã được đề nghị danh hiệu này ở {file}; hãy giữ một tệp",
                    subject=told.subject.id,
                    file=first,
                )
                self.fault(name, ("award",), message)

    def check_sheet(self, sheet: SheetDocument, results: Results) -> None:
        """Note parts that the sheet does not have, and results on what was not assigned."""
        self.faults += (
            attrs.evolve(fault, document=str(self.path / SHEET_FILE))
            for fault in sheet_faults(sheet, sheet.ranking)
        )
        for place, item in enumerate(sheet.exemptions):
            alone = Evidence(exemptions=[item.made])
            for entry in results.evidence.of_unit(item.unit_id).values():
                if entry.value is None or not sheet.made.exempts(
                    alone, item.unit_id, entry.item_id
                ):
                    continue
                message = say(
                    "“{item}” của đơn vị “{unit}” có số liệu ở ket-qua.csv; hãy bỏ một trong hai",
                    item=entry.item_id,
                    unit=item.unit_id,
                )
                self.fault(SHEET_FILE, ("exemptions", place), message)

    def check_review(self, sheet: SheetDocument | None, review: ReviewDocument) -> None:
        """Note vetoes without a rule on them, and bands asked for that there are not."""
        if review.vetoes and review.veto_policy is None:
            message = say("chưa có quy định về hệ quả; hãy ghi “veto_policy” kèm nguồn")
            self.fault(REVIEW_FILE, ("vetoes",), message)
        if sheet is None:
            return
        known = () if sheet.bands is None else tuple(band.id for band in sheet.bands.bands)
        for steps, band_id in bands_asked_in(review):
            if band_id not in known:
                self.fault(REVIEW_FILE, steps, _no_band(shortened(band_id), known))

    def ties(self, cluster: ClusterDocument, sheet: SheetDocument, review: ReviewDocument) -> Ties:
        """Return the tie rules for the day of consideration."""
        closing = cluster.calendar.of(MilestoneKind.CLOSING)
        day = review.flag.on or (None if closing is None else closing.on)
        found = ties_on(sheet.ranking, day)
        self.faults += (
            attrs.evolve(fault, document=str(self.path / SHEET_FILE)) for fault in found.faults
        )
        return found


def _no_unit(unit_id: str, known: Iterable[str]) -> Message:
    near = near_misses(unit_id, sorted(known))
    if near:
        return say(
            "cụm không có đơn vị “{unit}”; có phải là {near}?", unit=unit_id, near=OneOf(near)
        )
    return say("cụm không có đơn vị “{unit}”; hãy ghi ở cum.toml", unit=unit_id)


def _no_band(band_id: str, known: tuple[str, ...]) -> Message:
    near = near_misses(band_id, known)
    if near:
        return say(
            "bảng mức xếp loại không có mức “{band}”; có phải là {near}?",
            band=band_id,
            near=OneOf(near),
        )
    return say(
        "bảng mức xếp loại không có mức “{band}”; hãy ghi ở “bands” của bang-diem.toml",
        band=band_id,
    )


def _members(cluster: ClusterDocument) -> frozenset[str]:
    return frozenset(unit.id for unit in cluster.made.members_in(cluster.year))
