"""The documents of a cluster's year: what each file of the folder may hold.

Each class is one table of a file, and makes the object it tells as soon as it is read, so that a
fault of the object is reported at the table's place.
"""

from __future__ import annotations

import datetime as dt

import attrs

from thidua.clusters import (
    CalendarRule,
    Cluster,
    ClusterCalendar,
    Edge,
    JointMeeting,
    Milestone,
    MilestoneKind,
    StepRule,
    YearDay,
)
from thidua.errors import ThiduaError
from thidua.exchange._case import Case, Coverage
from thidua.exchange._case import Fact as CaseFact
from thidua.exchange._cluster_documents import ClusterTable, cluster_of
from thidua.exchange._documents import Cited
from thidua.exchange._documents import made_by as _made_by
from thidua.exchange._review_documents import VoteDocument
from thidua.exchange._strict import AwardId, Fault, bad_input
from thidua.records import Attestation, Record, Subject
from thidua.season import Fact, Nomination


def _milestone(told: MilestoneDocument) -> Milestone:
    return Milestone(kind=told.kind, on=told.on, place=told.place, source=told.source)


@attrs.frozen(kw_only=True)
class MilestoneDocument:
    """One step of the year on its day (mốc thời gian).

    Attributes:
        kind: which step.
        on: the day.
        place: where, if known.
        source: where it is recorded.
    """

    kind: MilestoneKind
    on: dt.date
    place: str = ""
    source: Cited
    made: Milestone = _made_by(_milestone)


@attrs.frozen(kw_only=True)
class MeetingDocument:
    """One meeting that closes a year and signs the next covenant (tổng kết và ký giao ước).

    Attributes:
        closes: the year that it closes: that of the file, or the one before.
        on: the day.
        place: where, if known.
        source: where it is recorded.
    """

    closes: int
    on: dt.date
    place: str = ""
    source: Cited


def _year_day(told: YearDayDocument) -> YearDay:
    return YearDay(edge=told.edge, month=told.month, day=told.day, years_on=told.years_on)


@attrs.frozen(kw_only=True)
class YearDayDocument:
    """A day that comes round every year, as the text names it (mốc ngày hằng năm).

    Attributes:
        edge: whether the day itself counts: tu-ngay and cham-nhat-ngay take it in, sau-ngay and
            truoc-ngay leave it out.
        month: 1 to 12.
        day: of the month.
        years_on: 0 for the calendar year in which the emulation year starts, 1 for the next.
    """

    edge: Edge
    month: int
    day: int
    years_on: int = 0
    made: YearDay = _made_by(_year_day)


def _step_rule(told: StepRuleDocument) -> StepRule:
    return StepRule(
        kind=told.kind,
        opens=None if told.opens is None else told.opens.made,
        closes=None if told.closes is None else told.closes.made,
        source=told.source,
        school_year=told.school_year,
        first_year=told.first_year,
        last_year=told.last_year,
        agencies=told.agencies,
    )


@attrs.frozen(kw_only=True)
class StepRuleDocument:
    """When a step of the year is to be taken (quy định về thời gian của một bước).

    Attributes:
        kind: which step.
        opens: its first day; left out where the source names none.
        closes: its last day; left out where the source names none.
        source: the organiser's rule.
        school_year: the rule is for school years (năm học).
        first_year: the first emulation year for which it holds; left out where none is set.
        last_year: the last one; left out where none is set.
        agencies: who is to take the step, where several bodies each have to.
    """

    kind: MilestoneKind
    opens: YearDayDocument | None = None
    closes: YearDayDocument | None = None
    source: Cited
    school_year: bool = False
    first_year: int | None = None
    last_year: int | None = None
    agencies: tuple[str, ...] = ()
    made: StepRule = _made_by(_step_rule)


def _fact(told: FactDocument) -> Fact:
    return Fact(text=told.text, source=told.source)


@attrs.frozen(kw_only=True)
class FactDocument:
    """Something public about the year (ghi chú có nguồn).

    Attributes:
        text: the fact.
        source: where it is recorded.
    """

    text: str
    source: Cited
    made: Fact = _made_by(_fact)


def _calendar(told: ClusterDocument) -> ClusterCalendar:
    plain = ClusterCalendar(
        cluster_id=told.id, year=told.year, milestones=[step.made for step in told.milestones]
    )
    meetings: list[JointMeeting] = []
    faults: list[Fault] = []
    for place, meeting in enumerate(told.meetings):
        try:
            made = JointMeeting(
                cluster_id=told.id,
                closes=meeting.closes,
                on=meeting.on,
                place=meeting.place,
                source=meeting.source,
            )
            attrs.evolve(plain, meetings=(*meetings, made))
        except ThiduaError as error:
            faults.append(Fault(error, ("meetings", place)))
        else:
            meetings.append(made)
    if faults:
        raise bad_input(faults)
    return attrs.evolve(plain, meetings=meetings)


def _calendar_rule(told: ClusterDocument) -> CalendarRule | None:
    if not told.calendar_rules:
        return None
    return CalendarRule(
        organiser=told.organiser,
        cluster_id=told.id,
        steps=[step.made for step in told.calendar_rules],
    )


@attrs.frozen(kw_only=True)
class ClusterDocument(ClusterTable):
    """The cluster in its year: members, heads, milestones (cum.toml).

    Attributes:
        year: the emulation year of the milestones.
        milestones: the steps of the year.
        meetings: meetings that close one year and sign the covenant of the next.
        calendar_rules: when the steps of a year are to be taken; a step without a rule has no
            window.
        facts: what else is publicly known of the year.
    """

    year: int
    milestones: tuple[MilestoneDocument, ...] = ()
    meetings: tuple[MeetingDocument, ...] = ()
    calendar_rules: tuple[StepRuleDocument, ...] = ()
    facts: tuple[FactDocument, ...] = ()
    made: Cluster = _made_by(cluster_of)
    calendar: ClusterCalendar = _made_by(_calendar)
    calendar_rule: CalendarRule | None = _made_by(_calendar_rule)


def _record(told: RecordDocument | NominationDocument) -> Record:
    return Case(
        subject=told.subject,
        events=told.events,
        attestations=told.attestations,
        complete=told.complete,
        illustrative=told.illustrative,
    ).record


def _nomination(told: NominationDocument) -> Nomination:
    return Nomination(
        record=told.record,
        award=told.award,
        on=told.on,
        received=told.received,
        unit_id=told.unit_id,
        vote=None if told.vote is None else told.vote.made,
        note=told.note,
    )


@attrs.frozen(kw_only=True)
class RecordDocument:
    """What is known of one unit (a file of don-vi/).

    Attributes:
        subject: whose record it is.
        events: the dated facts, in any order.
        attestations: what people attested about conditions that only people can judge.
        complete: for each kind of event, the years over which nothing is left out.
        illustrative: facts in it were made up for a demonstration.
    """

    subject: Subject
    events: tuple[CaseFact, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    complete: Coverage = attrs.field(factory=dict, hash=False)
    illustrative: bool = False
    made: Record = _made_by(_record)


@attrs.frozen(kw_only=True)
class NominationDocument:
    """A subject put forward for a title (a file of de-nghi/).

    Attributes:
        award: the title or commendation asked for.
        on: the day of consideration.
        received: the day the body competent to appraise received the file (ngày tiếp nhận hồ sơ);
            left out where it is not known.
        unit_id: the unit of the cluster that puts it forward.
        vote: the council's vote; left out where none was held.
        note: anything a reader should know.
        subject: whose record it is.
        events: the dated facts, in any order.
        attestations: what people attested about conditions that only people can judge.
        complete: for each kind of event, the years over which nothing is left out.
        illustrative: facts in it were made up for a demonstration.
    """

    award: AwardId
    on: dt.date
    received: dt.date | None = None
    unit_id: str | None = None
    vote: VoteDocument | None = None
    note: str = ""
    subject: Subject
    events: tuple[CaseFact, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    complete: Coverage = attrs.field(factory=dict, hash=False)
    illustrative: bool = False
    record: Record = _made_by(_record)
    made: Nomination = _made_by(_nomination)
