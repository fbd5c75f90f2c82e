"""The document of a cluster: its roster, its rules on heads and deputies, and what was decided."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

import attrs

from thidua.clusters import (
    Appointment,
    Basis,
    Cluster,
    ClusterKind,
    ClusterLabel,
    Composition,
    Delegation,
    Departure,
    DeputyBecomesHead,
    DeputyChoice,
    DeputyRule,
    ElectedInRotation,
    EligibilityBar,
    FixedOrder,
    FormerName,
    FreeElection,
    Holder,
    Membership,
    MembershipPassing,
    NamedByDecision,
    NewMember,
    Office,
    Patron,
    Phase,
    Phased,
    PointsPassing,
    Population,
    RotationPolicy,
    Seat,
    SizeRange,
    SkippedTurn,
    StandIn,
    StandInKind,
    StepDown,
    StreakPassing,
    Succession,
    SuccessionPolicy,
    TermPassing,
    TurnPassing,
    Unit,
    YearOutcome,
    department_successions,
    label_of,
)
from thidua.dates import EmulationYear, Period
from thidua.errors import InvalidValue
from thidua.exchange._documents import Cited, made_by
from thidua.records import OrganiserLevel
from thidua.words import say


def _former_name(told: FormerNameDocument) -> FormerName:
    return FormerName(name=told.name, until=told.until, source=told.source)


@attrs.frozen(kw_only=True)
class FormerNameDocument:
    """A name borne until a day (tên cũ).

    Attributes:
        name: as printed then.
        until: the first day on which it was no longer borne.
        source: the decision that renamed, or the report of it.
    """

    name: str
    until: dt.date
    source: Cited
    made: FormerName = made_by(_former_name)


def _unit(told: UnitDocument) -> Unit:
    return Unit(
        id=told.id,
        name=told.name,
        illustrative=told.illustrative,
        source=told.source,
        former_names=[name.made for name in told.former_names],
        population_id=told.population_id,
    )


@attrs.frozen(kw_only=True)
class UnitDocument:
    """A unit that takes part (đơn vị thành viên).

    Attributes:
        id: a short name without diacritics.
        name: as printed.
        illustrative: the unit was made up for a demonstration (minh họa).
        source: where its taking part is recorded.
        former_names: the names it bore before.
        population_id: the population it is ranked in, where the cluster has several.
    """

    id: str
    name: str
    illustrative: bool = False
    source: Cited | None = None
    former_names: tuple[FormerNameDocument, ...] = ()
    population_id: str | None = None
    made: Unit = made_by(_unit)


def _membership(told: MembershipDocument) -> Membership:
    return Membership(unit_id=told.unit_id, period=Period(told.start, told.end), source=told.source)


@attrs.frozen(kw_only=True)
class MembershipDocument:
    """The days during which a unit belongs (thời gian là thành viên).

    Attributes:
        unit_id: the unit.
        start: the first day.
        end: the first day it no longer belongs; left out while it does.
        source: the decision, or the report of it.
    """

    unit_id: str
    start: dt.date
    end: dt.date | None = None
    source: Cited | None = None
    made: Membership = made_by(_membership)


def _composition(told: CompositionDocument) -> Composition:
    return Composition(effective=told.effective, unit_ids=told.unit_ids, source=told.source)


@attrs.frozen(kw_only=True)
class CompositionDocument:
    """A decision that lists the whole membership (quyết định phân chia cụm, khối).

    Attributes:
        effective: the first day on which it holds.
        unit_ids: everybody who belongs from then on.
        source: the decision.
    """

    effective: dt.date
    unit_ids: tuple[str, ...]
    source: Cited
    made: Composition = made_by(_composition)


def _departure(told: DepartureDocument) -> Departure:
    return Departure(unit_id=told.unit_id, on=told.on, source=told.source, reason=told.reason)


@attrs.frozen(kw_only=True)
class DepartureDocument:
    """A unit that leaves the cluster (rời cụm, khối).

    Attributes:
        unit_id: the unit.
        on: the first day on which it belongs no more.
        source: the decision.
        reason: why, where that is recorded.
    """

    unit_id: str
    on: dt.date
    source: Cited
    reason: str = ""
    made: Departure = made_by(_departure)


def _policy(told: SuccessionPolicyDocument) -> SuccessionPolicy:
    return SuccessionPolicy(
        source=told.source,
        membership=told.membership,
        turn=told.turn,
        term=told.term,
        points=told.points,
        streaks=told.streaks,
    )


@attrs.frozen(kw_only=True)
class SuccessionPolicyDocument:
    """What passes to a successor (quy định về kế tục); what is left out is not ruled on.

    Attributes:
        source: who laid it down.
        membership: the place in the cluster.
        turn: the turn to lead in a fixed order.
        term: the term that a head is serving on the day.
        points: points already earned.
        streaks: years in which titles were held.
    """

    source: Cited
    membership: MembershipPassing | None = None
    turn: TurnPassing | None = None
    term: TermPassing | None = None
    points: PointsPassing | None = None
    streaks: StreakPassing | None = None
    made: SuccessionPolicy = made_by(_policy)


def _succession(told: SuccessionDocument) -> Succession:
    return Succession(
        on=told.on,
        predecessors=told.predecessors,
        successors=told.successors,
        source=told.source,
        namesake=told.namesake,
        policy=None if told.policy is None else told.policy.made,
        decided_on=told.decided_on,
    )


@attrs.frozen(kw_only=True)
class SuccessionDocument:
    """Units that end on a day, and those that follow them (sắp xếp đơn vị).

    Attributes:
        on: the first day of the successors.
        predecessors: ids of the units that end.
        successors: ids of the units that follow; left out where the unit is dissolved.
        source: the text that did it.
        namesake: whose name goes on, where that is not the one whose id goes on.
        policy: what passes; left out where the policy of the cluster holds.
        decided_on: the day of the text, where it is known.
    """

    on: dt.date
    predecessors: tuple[str, ...]
    successors: tuple[str, ...] = ()
    source: Cited
    namesake: str | None = None
    policy: SuccessionPolicyDocument | None = None
    decided_on: dt.date | None = None
    made: Succession = made_by(_succession)


@attrs.frozen(kw_only=True)
class ProvincesDocument:
    """Departments that follow the changes of their provinces (các sở theo tỉnh sắp xếp).

    Attributes:
        prefix: what the ids of the departments begin with, such as ``so-cong-thuong``.
        name: what their names begin with, such as ``Sở Công Thương``.
        since: changes of provinces before that day are left aside.
    """

    prefix: str
    name: str
    since: dt.date = dt.date(2025, 1, 1)


def _holder(told: HolderDocument) -> Holder:
    return Holder(post=told.post, person=told.person)


@attrs.frozen(kw_only=True)
class HolderDocument:
    """The office-holder who leads in person (người giữ chức).

    Attributes:
        post: the post.
        person: the name, where it is recorded.
    """

    post: str
    person: str = ""
    made: Holder = made_by(_holder)


_RECORDED = {
    "quyet-dinh": Basis.APPOINTMENT,
    "theo-nguon-tin": Basis.REPORT,
    "hoi-nghi-bau": Basis.ELECTION,
    "thanh-vien-gioi-thieu": Basis.NOMINATION,
}


def _appointment(told: AppointmentDocument) -> Appointment:
    return Appointment(
        unit_id=told.unit_id,
        office=told.office,
        period=Period(told.start, told.end),
        source=told.source,
        note=told.note,
        reported=told.reported,
        basis=None if told.basis is None else _RECORDED[told.basis],
        decided_on=told.decided_on,
        acting=told.acting,
        holder=None if told.holder is None else told.holder.made,
        seat_id=told.seat_id,
    )


@attrs.frozen(kw_only=True)
class AppointmentDocument:
    """A unit named, recognised, elected or nominated (cụm trưởng, cụm phó).

    Attributes:
        unit_id: the unit.
        office: head or deputy.
        start: the first day.
        end: the first day it no longer holds; left out where none is set.
        source: the decision or the minutes, or the report of it.
        note: anything a reader should know.
        reported: the source reports who held the office but names no decision.
        basis: how it came about; left out for a decision.
        decided_on: the day of the decision or election.
        acting: it only stands in until somebody is recognised.
        holder: the office-holder, where a person leads.
        seat_id: the seat of a deputy, where the rule has several.
    """

    unit_id: str
    office: Office
    start: dt.date
    end: dt.date | None = None
    source: Cited
    note: str = ""
    reported: bool = False
    basis: (
        Literal["quyet-dinh", "theo-nguon-tin", "hoi-nghi-bau", "thanh-vien-gioi-thieu"] | None
    ) = None
    decided_on: dt.date | None = None
    acting: bool = False
    holder: HolderDocument | None = None
    seat_id: str | None = None
    made: Appointment = made_by(_appointment)


def _step_down(told: StepDownDocument) -> StepDown:
    return StepDown(
        unit_id=told.unit_id,
        on=told.on,
        reason=told.reason,
        source=told.source,
        office=told.office,
    )


@attrs.frozen(kw_only=True)
class StepDownDocument:
    """A unit that declines its turn or gives up its office (từ chối, thôi làm cụm trưởng).

    Attributes:
        unit_id: the unit.
        on: the first day on which it does not hold the office.
        reason: why.
        source: where it is recorded.
        office: which office.
    """

    unit_id: str
    on: dt.date
    reason: str
    source: Cited
    office: Office = Office.HEAD
    made: StepDown = made_by(_step_down)


def _first(told: FixedOrderDocument | ElectedInRotationDocument | PhaseDocument) -> EmulationYear:
    if (told.first_year is None) == (told.first_day is None):
        raise InvalidValue(
            say(
                "hãy ghi một trong hai: “first_year” cho năm dương lịch, “first_day” (ngày đầu) cho"
                " năm học"
            )
        )
    if told.first_day is not None:
        return EmulationYear.school(told.first_day.year, starts=told.first_day)
    return EmulationYear.calendar(told.first_year or 0)


def _fixed_order(told: FixedOrderDocument) -> FixedOrder:
    return FixedOrder(
        order=told.order,
        first_year=_first(told),
        source=told.source,
        skipped=told.skipped,
        new_members=told.new_members,
        awaits_decision=told.awaits_decision,
    )


@attrs.frozen(kw_only=True)
class FixedOrderDocument:
    """Rotation of the head in a fixed order (luân phiên theo thứ tự).

    Attributes:
        order: ids of units; each leads once in a round.
        first_year: the year in which the first one leads.
        first_day: instead of it, the first day of that school year.
        source: the organiser's rule.
        skipped: what becomes of the turn of a unit that is passed over.
        new_members: when members that the order does not list get a turn.
        awaits_decision: the organiser recognises the head by decision.
    """

    slug: ClassVar[str] = "thu-tu-dinh-truoc"

    order: tuple[str, ...]
    first_year: int | None = None
    first_day: dt.date | None = None
    source: Cited
    skipped: SkippedTurn | None = None
    new_members: NewMember | None = None
    awaits_decision: bool = False
    made: RotationPolicy = made_by(_fixed_order)


def _elected(told: ElectedInRotationDocument) -> ElectedInRotation:
    return ElectedInRotation(first_year=_first(told), source=told.source)


@attrs.frozen(kw_only=True)
class ElectedInRotationDocument:
    """The members elect somebody who has not yet led in the round (bầu luân phiên).

    Attributes:
        first_year: the first year of the first round.
        first_day: instead of it, the first day of that school year.
        source: the organiser's rule.
    """

    slug: ClassVar[str] = "bau-luan-phien"

    first_year: int | None = None
    first_day: dt.date | None = None
    source: Cited
    made: RotationPolicy = made_by(_elected)


def _free_election(told: FreeElectionDocument) -> FreeElection:
    return FreeElection(source=told.source)


@attrs.frozen(kw_only=True)
class FreeElectionDocument:
    """The members elect whom they want (bầu tự do).

    Attributes:
        source: the organiser's rule, or the report of the practice.
    """

    slug: ClassVar[str] = "bau-tu-do"

    source: Cited
    made: RotationPolicy = made_by(_free_election)


def _named(told: NamedByDecisionDocument) -> NamedByDecision:
    return NamedByDecision(source=told.source)


@attrs.frozen(kw_only=True)
class NamedByDecisionDocument:
    """The organiser names or recognises the head every year (chỉ định, công nhận).

    Attributes:
        source: the organiser's rule.
    """

    slug: ClassVar[str] = "quyet-dinh"

    source: Cited
    made: RotationPolicy = made_by(_named)


def _deputy_next(told: DeputyBecomesHeadDocument) -> DeputyBecomesHead:
    return DeputyBecomesHead(source=told.source, seat_id=told.seat_id)


@attrs.frozen(kw_only=True)
class DeputyBecomesHeadDocument:
    """The deputy of one year leads the next (cấp phó kế tiếp làm cụm trưởng).

    Attributes:
        source: the organiser's rule.
        seat_id: whose holder it is, where there are several deputies.
    """

    slug: ClassVar[str] = "cap-pho-ke-tiep"

    source: Cited
    seat_id: str | None = None
    made: RotationPolicy = made_by(_deputy_next)


RuleDocument = (
    FixedOrderDocument
    | ElectedInRotationDocument
    | FreeElectionDocument
    | NamedByDecisionDocument
    | DeputyBecomesHeadDocument
)
"""How the head is found, told apart by its ``kind``."""


def _phase(told: PhaseDocument) -> Phase:
    return Phase(first_year=_first(told), rule=told.rule.made)


@attrs.frozen(kw_only=True)
class PhaseDocument:
    """One rule from a year on (giai đoạn áp dụng).

    Attributes:
        first_year: the first year for which it holds.
        first_day: instead of it, the first day of that school year.
        rule: the rule.
    """

    first_year: int | None = None
    first_day: dt.date | None = None
    rule: RuleDocument
    made: Phase = made_by(_phase)


def _phased(told: PhasedDocument) -> Phased:
    return Phased(phases=[phase.made for phase in told.phases])


@attrs.frozen(kw_only=True)
class PhasedDocument:
    """Rules that replaced one another (quy tắc thay đổi theo thời gian).

    Attributes:
        phases: the rules, each with the first year for which it holds.
    """

    slug: ClassVar[str] = "theo-giai-doan"

    phases: tuple[PhaseDocument, ...]
    made: RotationPolicy = made_by(_phased)


RotationDocument = (
    FixedOrderDocument
    | ElectedInRotationDocument
    | FreeElectionDocument
    | NamedByDecisionDocument
    | DeputyBecomesHeadDocument
    | PhasedDocument
)
"""How the head is found, told apart by its ``kind``."""


def _seat(told: SeatDocument) -> Seat:
    return Seat(id=told.id, name=told.name, population_id=told.population_id)


@attrs.frozen(kw_only=True)
class SeatDocument:
    """A seat of a deputy (vị trí cấp phó).

    Attributes:
        id: a short name without diacritics.
        name: what it is for.
        population_id: the population it is kept for.
    """

    id: str
    name: str
    population_id: str | None = None
    made: Seat = made_by(_seat)


def _deputy_rule(told: DeputyRuleDocument) -> DeputyRule:
    return DeputyRule(
        chosen=told.chosen, source=told.source, seats=[seat.made for seat in told.seats]
    )


@attrs.frozen(kw_only=True)
class DeputyRuleDocument:
    """How deputies are chosen (quy định về cụm phó).

    Attributes:
        chosen: how they are found.
        source: the organiser's rule.
        seats: the seats; left out where there is one for whichever member.
    """

    chosen: DeputyChoice
    source: Cited
    seats: tuple[SeatDocument, ...] = ()
    made: DeputyRule = made_by(_deputy_rule)


def _stand_in(told: StandInDocument) -> StandIn:
    return StandIn(who=told.who, source=told.source, uses_turn=told.uses_turn)


@attrs.frozen(kw_only=True)
class StandInDocument:
    """Who leads while nobody holds the office (quy định điều hành thay).

    Attributes:
        who: which unit.
        source: the organiser's rule.
        uses_turn: whether the next in the order has had its turn by that.
    """

    who: StandInKind
    source: Cited
    uses_turn: bool | None = None
    made: StandIn = made_by(_stand_in)


def _size(told: SizeDocument) -> SizeRange:
    return SizeRange(least=told.least, most=told.most, source=told.source)


@attrs.frozen(kw_only=True)
class SizeDocument:
    """How many members the organiser thinks fit (quy mô cụm, khối); only ever a warning.

    Attributes:
        least: the fewest.
        most: the most.
        source: whose range it is.
    """

    least: int | None = None
    most: int | None = None
    source: Cited
    made: SizeRange = made_by(_size)


def _label(told: LabelDocument) -> ClusterLabel:
    return ClusterLabel(kind=told.kind, number=told.number, region=told.region)


@attrs.frozen(kw_only=True)
class LabelDocument:
    """Kind, number and region, where the name does not tell them (tên gọi của cụm, khối).

    Attributes:
        kind: cụm, khối or khu vực.
        number: Arabic or Roman, as the decision writes it.
        region: the place or the kind of members.
    """

    kind: ClusterKind
    number: str = ""
    region: str = ""
    made: ClusterLabel = made_by(_label)


@attrs.frozen(kw_only=True)
class SourcedDocument:
    """A rule of which only the source matters.

    Attributes:
        source: the organiser's rule.
    """

    source: Cited


@attrs.frozen(kw_only=True)
class DelegationDocument:
    """By whom the organiser was authorised (ủy quyền tổ chức cụm, khối).

    Attributes:
        by: who authorised it.
        source: the rule or decision.
    """

    by: str
    source: Cited


@attrs.frozen(kw_only=True)
class PopulationDocument:
    """Units that are ranked apart from the others (nhóm xếp hạng riêng).

    Attributes:
        id: a short name without diacritics.
        name: what its units are called.
        source: the rule that ranks them apart.
    """

    id: str
    name: str
    source: Cited


@attrs.frozen(kw_only=True)
class PatronDocument:
    """A member of the council who follows the cluster (ủy viên Hội đồng phụ trách).

    Attributes:
        name: who, by name or post.
        start: the first day.
        end: the first day on which it is no more; left out where none is set.
        source: the assignment.
    """

    name: str
    start: dt.date
    end: dt.date | None = None
    source: Cited


@attrs.frozen(kw_only=True)
class OutcomeDocument:
    """Whether a unit was considered for emulation in a year (kết quả xét thi đua của năm).

    Attributes:
        unit_id: the unit.
        year: the year; of a school year the one in which it starts.
        considered: false where it was not considered.
        source: where that is recorded.
    """

    unit_id: str
    year: int
    considered: bool
    source: Cited


@attrs.frozen(kw_only=True)
class ClusterTable:
    """What is told of a cluster: roster, rules, decisions.

    Attributes:
        id: a short name without diacritics.
        name: as printed.
        organiser: who organises it.
        organiser_level: how high the organiser stands.
        source: the decision that formed it, or the report of it.
        units: everybody who is or was a member.
        memberships: who belonged when.
        compositions: decisions that list the whole membership.
        departures: units that left.
        successions: units that were merged, split or dissolved.
        succession_policy: what passes to successors.
        provinces: the units are departments of provinces, and follow their changes.
        delegation: who authorised the organiser.
        label: kind, number and region, where the name does not tell them.
        former_names: the names the cluster bore before.
        populations: units that are ranked apart.
        size: how many members the organiser thinks fit.
        patrons: members of the council who follow the cluster.
        formed_on: the day on which it was formed, where that is known.
        school_year_from: the first day of one of its school years; left out for calendar years.
        rotation: how the head is found; left out where no rule is known.
        deputy_rule: how deputies are found.
        appointments: heads and deputies named, recognised, elected or nominated.
        step_downs: turns declined and offices given up.
        bar: who may not be named: whoever was not considered the year before.
        outcomes: who was considered for emulation in which year.
        acting: who leads until somebody is recognised.
        replacement: who takes over in mid-term.
    """

    id: str
    name: str
    organiser: str
    organiser_level: OrganiserLevel
    source: Cited
    units: tuple[UnitDocument, ...]
    memberships: tuple[MembershipDocument, ...] = ()
    compositions: tuple[CompositionDocument, ...] = ()
    departures: tuple[DepartureDocument, ...] = ()
    successions: tuple[SuccessionDocument, ...] = ()
    succession_policy: SuccessionPolicyDocument | None = None
    provinces: ProvincesDocument | None = None
    delegation: DelegationDocument | None = None
    label: LabelDocument | None = None
    former_names: tuple[FormerNameDocument, ...] = ()
    populations: tuple[PopulationDocument, ...] = ()
    size: SizeDocument | None = None
    patrons: tuple[PatronDocument, ...] = ()
    formed_on: dt.date | None = None
    school_year_from: dt.date | None = None
    rotation: RotationDocument | None = None
    deputy_rule: DeputyRuleDocument | None = None
    appointments: tuple[AppointmentDocument, ...] = ()
    step_downs: tuple[StepDownDocument, ...] = ()
    bar: SourcedDocument | None = None
    outcomes: tuple[OutcomeDocument, ...] = ()
    acting: StandInDocument | None = None
    replacement: StandInDocument | None = None


def cluster_of(told: ClusterTable) -> Cluster:
    """Return the cluster that the table tells.

    Raises:
        ThiduaError: whatever the cluster refuses.
    """
    units: tuple[Unit, ...] = tuple(unit.made for unit in told.units)
    successions = [succession.made for succession in told.successions]
    if told.provinces is not None:
        units, followed = department_successions(
            units,
            prefix=told.provinces.prefix,
            name=told.provinces.name,
            since=told.provinces.since,
        )
        successions += followed
    rotation = None if told.rotation is None else told.rotation.made
    delegation = told.delegation
    label = label_of(told.name) if told.label is None else told.label.made
    return Cluster(
        id=told.id,
        name=told.name,
        organiser=told.organiser,
        organiser_level=told.organiser_level,
        source=told.source,
        units=units,
        memberships=[membership.made for membership in told.memberships],
        compositions=[composition.made for composition in told.compositions],
        departures=[departure.made for departure in told.departures],
        successions=successions,
        succession_policy=None if told.succession_policy is None else told.succession_policy.made,
        delegation=None
        if delegation is None
        else Delegation(by=delegation.by, source=delegation.source),
        former_names=[name.made for name in told.former_names],
        populations=[
            Population(id=each.id, name=each.name, source=each.source) for each in told.populations
        ],
        size=None if told.size is None else told.size.made,
        patrons=[
            Patron(name=each.name, period=Period(each.start, each.end), source=each.source)
            for each in told.patrons
        ],
        formed_on=told.formed_on,
        school_year_from=told.school_year_from,
        rotation=rotation,
        deputy_rule=None if told.deputy_rule is None else told.deputy_rule.made,
        appointments=[appointment.made for appointment in told.appointments],
        step_downs=[step.made for step in told.step_downs],
        bar=None if told.bar is None else EligibilityBar(source=told.bar.source),
        outcomes=[_outcome(each, told) for each in told.outcomes],
        acting=None if told.acting is None else told.acting.made,
        replacement=None if told.replacement is None else told.replacement.made,
        label=label,
    )


def _outcome(told: OutcomeDocument, cluster: ClusterTable) -> YearOutcome:
    """Return an outcome for a year of the kind in which the cluster works."""
    year = EmulationYear.calendar(told.year)
    rotation = None if cluster.rotation is None else cluster.rotation.made
    model: EmulationYear | None = getattr(rotation, "first_year", None)
    if cluster.school_year_from is not None:
        starts = cluster.school_year_from
        model = EmulationYear.school(starts.year, starts=starts)
    if model is not None and model.is_school_year:
        year = model.shifted(told.year - model.year)
    return YearOutcome(
        unit_id=told.unit_id, year=year, considered=told.considered, source=told.source
    )


@attrs.frozen(kw_only=True)
class ClusterFile(ClusterTable):
    """A cluster by itself (a file of ``python -m thidua cluster``)."""

    made: Cluster = made_by(cluster_of)
