"""The documents of what is made of points: ranking, tie rules, bands, criteria not assigned."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction
from typing import ClassVar

import attrs

from thidua.errors import ThiduaError
from thidua.exchange._documents import Cited, made_by
from thidua.exchange._strict import Fault, Step, bad_input, shortened
from thidua.procedure import Candidate
from thidua.records import SubjectKind
from thidua.scoring import (
    Band,
    Bands,
    Exemption,
    FewerPenalties,
    FloorLevel,
    HigherFigure,
    MissedFloor,
    MorePointsIn,
    MorePointsOnScale,
    MoreVotes,
    RankBy,
    TieRule,
)
from thidua.season import women_first
from thidua.votes import Ballot
from thidua.words import OneOf, near_misses, say

Mention = tuple[tuple[Step, ...], str]
"""Where a file names something, and the id it names."""


def _fewer_penalties(told: FewerPenaltiesDocument) -> TieRule:
    return FewerPenalties()


@attrs.frozen(kw_only=True)
class FewerPenaltiesDocument:
    """Of equal totals, fewer penalty points come first (ít điểm trừ hơn)."""

    slug: ClassVar[str] = "it-diem-tru-hon"
    made: TieRule = made_by(_fewer_penalties)


def _more_points_in(told: MorePointsInDocument) -> TieRule:
    return MorePointsIn(told.part, told.name)


@attrs.frozen(kw_only=True)
class MorePointsInDocument:
    """Of equal totals, more points in one part come first (điểm cao hơn ở một phần).

    Attributes:
        part: the id of that part of the sheet.
        name: what readers call it.
    """

    slug: ClassVar[str] = "cao-hon-o-phan"

    part: str
    name: str = ""
    made: TieRule = made_by(_more_points_in)


def _more_points_on_scale(told: MorePointsOnScaleDocument) -> TieRule:
    return MorePointsOnScale()


@attrs.frozen(kw_only=True)
class MorePointsOnScaleDocument:
    """Of equal totals, more points without bonus and penalty come first."""

    slug: ClassVar[str] = "cao-hon-tren-thang"
    made: TieRule = made_by(_more_points_on_scale)


def _higher_figure(told: HigherFigureDocument) -> TieRule:
    return HigherFigure(name=told.name, figures=told.figures, source=told.source)


@attrs.frozen(kw_only=True)
class HigherFigureDocument:
    """Of equal totals, the higher figure from outside of the sheet comes first (số liệu cao hơn).

    Attributes:
        name: what the figure is, such as “Điểm năm trước”.
        figures: the figure of each unit, by its id; of a unit left out, it is unknown.
        source: where the rule is written.
    """

    slug: ClassVar[str] = "so-lieu-cao-hon"

    name: str
    figures: tuple[tuple[str, Fraction], ...]
    source: Cited
    made: TieRule = made_by(_higher_figure)


def _more_votes(told: MoreVotesDocument) -> TieRule:
    return MoreVotes(body=told.body, ballots=told.ballots, source=told.source)


@attrs.frozen(kw_only=True)
class MoreVotesDocument:
    """Of equal totals, more votes in favour come first (nhiều phiếu đồng ý hơn).

    Attributes:
        body: who voted.
        ballots: the count on each unit, by its id; of a unit left out, it is unknown.
        source: where the rule is written.
    """

    slug: ClassVar[str] = "nhieu-phieu-hon"

    body: str
    ballots: tuple[tuple[str, Ballot], ...]
    source: Cited
    made: TieRule = made_by(_more_votes)


def _candidate(told: MakeupDocument) -> Candidate:
    return Candidate(
        id=told.unit_id,
        kind=SubjectKind.COLLECTIVE if told.woman is None else SubjectKind.INDIVIDUAL,
        woman=told.woman,
        women=told.women,
        members=told.members,
    )


@attrs.frozen(kw_only=True)
class MakeupDocument:
    """What is known of a unit that bears on the preference for women (tỷ lệ nữ, giới tính).

    Attributes:
        unit_id: the unit.
        women: how many of a collective's members are women; left out where it is not known.
        members: how many members a collective has; left out where it is not known.
        woman: whether a person is a woman; only of persons.
    """

    unit_id: str
    women: int | None = None
    members: int | None = None
    woman: bool | None = None
    made: Candidate = made_by(_candidate)


def _candidates(told: WomenFirstDocument) -> tuple[Candidate, ...]:
    ids = [makeup.unit_id for makeup in told.makeups]
    faults = [
        Fault(say("đơn vị “{unit}” đã ghi ở trên", unit=unit_id), ("makeups", place, "unit_id"))
        for place, unit_id in enumerate(ids)
        if unit_id in ids[:place]
    ]
    if faults:
        raise bad_input(faults)
    return tuple(makeup.made for makeup in told.makeups)


@attrs.frozen(kw_only=True)
class WomenFirstDocument:
    """Of equal totals, women and collectives with enough women come first (ưu tiên nữ).

    Share and source are those of the decree in force on the day of consideration.

    Attributes:
        makeups: what is known of the units; of a unit left out, nothing is.
        on: the day of consideration; in the files of a year it may be left out, as “flag.on” or
            the closing conference tells it.
        received: the day the file was received, on which transitional rules turn.
    """

    slug: ClassVar[str] = "uu-tien-nu"

    makeups: tuple[MakeupDocument, ...] = ()
    on: dt.date | None = None
    received: dt.date | None = None
    candidates: tuple[Candidate, ...] = made_by(_candidates)


TieDocument = (
    FewerPenaltiesDocument
    | MorePointsInDocument
    | MorePointsOnScaleDocument
    | HigherFigureDocument
    | MoreVotesDocument
    | WomenFirstDocument
)
"""A rule for telling equal totals apart (tiêu chí phụ), told apart by its ``kind``."""


@attrs.frozen(kw_only=True)
class RankingDocument:
    """How units are ordered (xếp hạng).

    Attributes:
        source: who laid it down.
        ties: what is asked, in order, when totals are equal; [] says that ties stay.
        population_id: the population that is ranked, where the cluster ranks several apart.
        by: by the total, or by the share of what was assigned to each unit.
    """

    source: Cited
    ties: tuple[TieDocument, ...]
    population_id: str | None = None
    by: RankBy = RankBy.TOTAL


@attrs.frozen(kw_only=True)
class Ties:
    """The tie rules of a file, as far as they could be made, and why the others could not."""

    rules: tuple[TieRule, ...]
    faults: tuple[Fault, ...]


def ties_on(ranking: RankingDocument, day: dt.date | None) -> Ties:
    """Return the tie rules of *ranking* for a day of consideration.

    Args:
        ranking: as read.
        day: the day, where it is known from elsewhere; a rule that tells another is at fault.
    """
    rules: list[TieRule] = []
    faults: list[Fault] = []
    for place, told in enumerate(ranking.ties):
        if not isinstance(told, WomenFirstDocument):
            rules.append(told.made)
            continue
        path: tuple[Step, ...] = ("ranking", "ties", place)
        on = told.on or day
        if on is None:
            undated = say("ưu tiên nữ theo quy định của ngày xét; hãy ghi “on”")
            faults.append(Fault(undated, path))
        elif day not in {None, on}:
            other = say("ngày xét là {day}; hãy bỏ hoặc sửa ngày này", day=day)
            faults.append(Fault(other, (*path, "on")))
        else:
            try:
                rules.append(women_first(on, told.candidates, received=told.received))
            except ThiduaError as error:
                faults.append(Fault(error, path))
    return Ties(rules=tuple(rules), faults=tuple(faults))


def units_ranked_in(ranking: RankingDocument | None) -> Iterator[Mention]:
    """Yield every mention of a unit in the tie rules."""
    for place, told in enumerate(() if ranking is None else ranking.ties):
        path: tuple[Step, ...] = ("ranking", "ties", place)
        if isinstance(told, HigherFigureDocument):
            yield from (((*path, "figures", unit_id), unit_id) for unit_id, _ in told.figures)
        elif isinstance(told, MoreVotesDocument):
            yield from (((*path, "ballots", unit_id), unit_id) for unit_id, _ in told.ballots)
        elif isinstance(told, WomenFirstDocument):
            for number, makeup in enumerate(told.makeups):
                yield (*path, "makeups", number, "unit_id"), makeup.unit_id


def parts_ranked_in(ranking: RankingDocument | None) -> Iterator[Mention]:
    """Yield every mention of a part of the sheet in the tie rules."""
    for place, told in enumerate(() if ranking is None else ranking.ties):
        if isinstance(told, MorePointsInDocument):
            yield ("ranking", "ties", place, "part"), told.part


def _bands(told: BandsDocument) -> Bands:
    return Bands(
        bands=told.bands,
        source=told.source,
        least=told.least,
        most=told.most,
        cut_at=told.cut_at,
        floors_on=told.floors_on,
        floor_lines=told.floor_lines,
        missed=told.missed,
        nothing_earned=told.nothing_earned,
        only_admits=told.only_admits,
    )


@attrs.frozen(kw_only=True)
class BandsDocument:
    """The bands into which totals are classed (bảng mức xếp loại).

    Attributes:
        source: who laid them down.
        bands: the bands, with their edges as the rule writes them.
        least: the lowest total there can be; left out for no limit.
        most: the highest total there can be; left out for no limit.
        cut_at: totals over this are cut to it before classing; left out for no cut.
        floors_on: at which parts the floors are meant; needed where a band has a floor.
        floor_lines: the ids of those parts, where they are named.
        missed: what becomes of a unit that misses a floor; left out where the rule does not say.
        nothing_earned: whether a unit without a single point is classed all the same; left out
            where the rule does not say.
        only_admits: whether a band only admits to the vote.
    """

    source: Cited
    bands: tuple[Band, ...]
    least: Fraction | None = None
    most: Fraction | None = None
    cut_at: Fraction | None = None
    floors_on: FloorLevel | None = None
    floor_lines: tuple[str, ...] = ()
    missed: MissedFloor | None = None
    nothing_earned: bool | None = None
    only_admits: bool = False
    made: Bands = made_by(_bands)


def _exemption(told: ExemptionDocument) -> Exemption:
    return Exemption(
        unit_id=told.unit_id,
        item_id=told.item_id,
        by=told.by,
        source=told.source,
        on=told.on,
        note=told.note,
    )


@attrs.frozen(kw_only=True)
class ExemptionDocument:
    """An item or part that was not assigned to a unit (tiêu chí không giao cho đơn vị).

    Attributes:
        unit_id: the unit.
        item_id: the item, or a part with all its items.
        by: who decided it; never the unit itself.
        source: the decision or plan.
        on: its day, if known.
        note: anything a reader should know.
    """

    unit_id: str
    item_id: str
    by: str
    source: Cited
    on: dt.date | None = None
    note: str = ""
    made: Exemption = made_by(_exemption)


def repeats_in(exemptions: Iterable[ExemptionDocument]) -> Iterator[Fault]:
    """Yield what is told not assigned a second time to the same unit."""
    seen: set[tuple[str, str]] = set()
    for place, told in enumerate(exemptions):
        if (told.unit_id, told.item_id) in seen:
            message = say(
                "“{item}” đã ghi ở trên là không giao cho đơn vị “{unit}”",
                item=told.item_id,
                unit=told.unit_id,
            )
            yield Fault(message, ("exemptions", place))
        seen.add((told.unit_id, told.item_id))


def part_faults(known: Collection[str], mentions: Iterable[Mention]) -> Iterator[Fault]:
    """Yield the mentions of parts of the sheet that are not *known*, with near misses."""
    for path, part_id in mentions:
        if part_id in known:
            continue
        name = shortened(part_id)
        near = near_misses(name, known)
        yield Fault(
            say(
                "bảng điểm không có phần hay tiêu chí “{part}”; có phải là {near}?",
                part=name,
                near=OneOf(near),
            )
            if near
            else say("bảng điểm không có phần hay tiêu chí “{part}”", part=name),
            path,
        )
