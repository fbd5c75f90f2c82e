"""The cluster: its organiser, its roster over time, and who leads it."""

from __future__ import annotations

import datetime as dt
import difflib
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from thidua.clusters._days import as_year, common_days
from thidua.clusters._deputies import DeputiesAnswer, DeputyChoice, DeputyRule, Seat
from thidua.clusters._heads import (
    Appointment,
    EligibilityBar,
    HeadAnswer,
    StandIn,
    StandInKind,
    StepDown,
    YearOutcome,
)
from thidua.clusters._labels import ClusterKind, ClusterLabel, Office, label_of
from thidua.clusters._leading import Leading, Tenure, deputies, tenure
from thidua.clusters._roster import (
    Composition,
    Departure,
    Ended,
    Membership,
    RosterAnswer,
    Stay,
    Timeline,
    contradictions,
    timeline,
)
from thidua.clusters._rotation import DeputyBecomesHead, Phased, RotationPolicy, rule_dict
from thidua.clusters._size import Patron, SizeRange
from thidua.clusters._succession import Succession, SuccessionPolicy
from thidua.clusters._units import FormerName, Population, Unit, former_names, name_on
from thidua.dates import EmulationYear, Period, plain_date
from thidua.errors import BadInput, InvalidValue, Undetermined, UnknownName
from thidua.law import Source, made_up
from thidua.records import OrganiserLevel, is_slug, not_blank
from thidua.words import Message, say, say_n


@attrs.frozen(kw_only=True)
class Delegation:
    """By whom an organiser was authorised to form clusters (ủy quyền tổ chức cụm, khối).

    Attributes:
        by: who authorised it, e.g. ``Chủ tịch Ủy ban nhân dân tỉnh``.
        source: the rule or decision.
    """

    by: str = attrs.field(validator=not_blank)
    source: Source

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the delegation as plain data."""
        return {"by": self.by, "source": self.source.render(locale)}


def _units(units: Iterable[Unit]) -> tuple[Unit, ...]:
    return tuple(units)


def _memberships(memberships: Iterable[Membership]) -> tuple[Membership, ...]:
    return tuple(memberships)


def _compositions(compositions: Iterable[Composition]) -> tuple[Composition, ...]:
    return tuple(sorted(compositions, key=_effective))


def _effective(composition: Composition) -> dt.date:
    return composition.effective


def _departures(departures: Iterable[Departure]) -> tuple[Departure, ...]:
    return tuple(sorted(departures, key=_day))


def _successions(successions: Iterable[Succession]) -> tuple[Succession, ...]:
    return tuple(sorted(successions, key=_day))


def _step_downs(step_downs: Iterable[StepDown]) -> tuple[StepDown, ...]:
    return tuple(sorted(step_downs, key=_day))


def _day(event: Departure | Succession | StepDown) -> dt.date:
    return event.on


def _appointments(appointments: Iterable[Appointment]) -> tuple[Appointment, ...]:
    return tuple(sorted(appointments, key=_start))


def _start(appointment: Appointment) -> dt.date:
    return appointment.period.start


def _outcomes(outcomes: Iterable[YearOutcome]) -> tuple[YearOutcome, ...]:
    return tuple(outcomes)


def _populations(populations: Iterable[Population]) -> tuple[Population, ...]:
    return tuple(populations)


def _patrons(patrons: Iterable[Patron]) -> tuple[Patron, ...]:
    return tuple(patrons)


def _known(decided: dt.date | None, date: dt.date) -> bool:
    return decided is None or decided <= date


def _by_id(cluster: Cluster) -> Mapping[str, Unit]:
    return {unit.id: unit for unit in cluster.units}


def _label(cluster: Cluster) -> ClusterLabel:
    return label_of(cluster.name)


def _line(cluster: Cluster) -> Timeline:
    return timeline(
        units=cluster._unit_by_id,
        memberships=cluster.memberships,
        compositions=cluster.compositions,
        departures=cluster.departures,
        successions=cluster.successions,
        policy=cluster.succession_policy,
    )


def _leading(cluster: Cluster) -> Leading:
    return Leading(cluster)


@attrs.frozen(kw_only=True)
class Cluster:
    """An emulation cluster or block (cụm, khối thi đua).

    Attributes:
        id: a short name without diacritics.
        name: as printed today.
        organiser: who organises it, e.g. ``Bộ Công Thương``.
        organiser_level: how high the organiser stands.
        units: everybody who is or was a member, predecessors and successors included.
        memberships: who belonged when.
        source: the decision that formed the cluster, or the report of it.
        compositions: decisions that list the whole membership; each replaces what was before.
        departures: units that left.
        successions: units that were merged, split or dissolved.
        succession_policy: what passes to successors; None where nothing is ruled.
        delegation: who authorised the organiser; needed where its level is a delegated one.
        label: kind, number and region; read off the name unless given.
        former_names: the names the cluster bore before.
        populations: units that are ranked apart from each other.
        size: how many members the organiser thinks fit; only ever a warning.
        patrons: members of the council who follow the cluster.
        formed_on: the day on which it was formed, where that is known; whoever belongs, belongs
            since then at the earliest.
        school_year_from: the first day of one of the school years in which it works; None where it
            works in calendar years, or where the rotation tells.
        rotation: how the head is found; ``None`` where no rule is known.
        deputy_rule: how deputies are found; ``None`` where no rule is known.
        appointments: heads and deputies named, recognised, elected or nominated.
        step_downs: turns declined and offices given up.
        bar: who may not be named; ``None`` where no such rule is known.
        outcomes: who was considered for emulation in which year.
        acting: who leads until somebody is recognised; ``None`` where no rule is known.
        replacement: who takes over in mid-term; ``None`` where no rule is known.

    Raises:
        InvalidValue: an id that is no slug, or a blank name or organiser.
        BadInput: ids used twice, parts that speak of units, populations or seats the cluster does
            not have, memberships of one unit that overlap, heads whose terms overlap,
            appointments outside of membership, rules that cannot hold together; all at once.
    """

    id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=not_blank)
    organiser: str = attrs.field(validator=not_blank)
    organiser_level: OrganiserLevel
    units: tuple[Unit, ...] = attrs.field(converter=_units)
    memberships: tuple[Membership, ...] = attrs.field(default=(), converter=_memberships)
    source: Source
    compositions: tuple[Composition, ...] = attrs.field(default=(), converter=_compositions)
    departures: tuple[Departure, ...] = attrs.field(default=(), converter=_departures)
    successions: tuple[Succession, ...] = attrs.field(default=(), converter=_successions)
    succession_policy: SuccessionPolicy | None = None
    delegation: Delegation | None = None
    label: ClusterLabel = attrs.field(default=attrs.Factory(_label, takes_self=True))
    former_names: tuple[FormerName, ...] = attrs.field(default=(), converter=former_names)
    populations: tuple[Population, ...] = attrs.field(default=(), converter=_populations)
    size: SizeRange | None = None
    patrons: tuple[Patron, ...] = attrs.field(default=(), converter=_patrons)
    formed_on: dt.date | None = attrs.field(
        default=None, validator=attrs.validators.optional(plain_date)
    )
    school_year_from: dt.date | None = attrs.field(
        default=None, validator=attrs.validators.optional(plain_date)
    )
    rotation: RotationPolicy | None = None
    deputy_rule: DeputyRule | None = None
    appointments: tuple[Appointment, ...] = attrs.field(default=(), converter=_appointments)
    step_downs: tuple[StepDown, ...] = attrs.field(default=(), converter=_step_downs)
    bar: EligibilityBar | None = None
    outcomes: tuple[YearOutcome, ...] = attrs.field(default=(), converter=_outcomes)
    acting: StandIn | None = None
    replacement: StandIn | None = None
    _unit_by_id: Mapping[str, Unit] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_by_id, takes_self=True)
    )
    _roster: Timeline = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_line, takes_self=True)
    )
    _leading: Leading = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_leading, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        faults = (
            *self._name_faults(),
            *self._membership_faults(),
            *self._appointment_faults(),
            *self._rule_faults(),
        )
        if faults:
            raise BadInput(
                say_n(
                    "{cluster} có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    cluster=self.name,
                    first=faults[0],
                ),
                faults=faults,
                cluster=self.id,
            )

    @property
    def kind(self) -> ClusterKind:
        """Cụm, khối or khu vực."""
        return self.label.kind

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        sources = itertools.chain((self.source,), (item.source for item in self._sourced()))
        return any(unit.illustrative for unit in self.units) or any(map(made_up, sources))

    def _sourced(self) -> Iterator[Any]:
        yield from itertools.chain(
            self.units,
            self.memberships,
            self.compositions,
            self.departures,
            self.successions,
            self.appointments,
            self.step_downs,
            self.outcomes,
            self.populations,
            self.patrons,
            self.former_names,
            (name for unit in self.units for name in unit.former_names),
            (s.policy for s in self.successions if s.policy is not None),
            self._rules(),
        )
        single = (
            self.succession_policy,
            self.delegation,
            self.size,
            self.deputy_rule,
            self.bar,
            self.acting,
            self.replacement,
        )
        yield from (item for item in single if item is not None)

    def _rules(self) -> tuple[RotationPolicy, ...]:
        """Return the rules on the head, one after the other where they replaced each other."""
        if isinstance(self.rotation, Phased):
            return tuple(phase.rule for phase in self.rotation.phases)
        return () if self.rotation is None else (self.rotation,)

    def unit(self, unit_id: str) -> Unit:
        """Return a unit that is or was a member.

        Raises:
            UnknownName: the cluster never had it; ``suggestions`` holds near misses.
        """
        unit = self._unit_by_id.get(unit_id)
        if unit is None:
            raise UnknownName(
                say("Không có đơn vị “{unit}” trong {cluster}.", unit=unit_id, cluster=self.name),
                unit=unit_id,
                cluster=self.id,
                suggestions=tuple(difflib.get_close_matches(unit_id, self._unit_by_id)),
            )
        return unit

    def seat(self, seat_id: str) -> Seat:
        """Return a deputy's seat.

        Raises:
            UnknownName: the rule on deputies has no such seat.
        """
        seats = {} if self.deputy_rule is None else {s.id: s for s in self.deputy_rule.seats}
        if seat_id not in seats:
            raise UnknownName(
                say("{cluster} không có vị trí cấp phó “{seat}”.", cluster=self.name, seat=seat_id),
                seat=seat_id,
                cluster=self.id,
                suggestions=tuple(difflib.get_close_matches(seat_id, seats)),
            )
        return seats[seat_id]

    def population(self, population_id: str) -> Population:
        """Return a population that is ranked apart.

        Raises:
            UnknownName: the cluster has no such population.
        """
        for population in self.populations:
            if population.id == population_id:
                return population
        known = [population.id for population in self.populations]
        raise UnknownName(
            say(
                "{cluster} không có nhóm xếp hạng riêng “{population}”.",
                cluster=self.name,
                population=population_id,
            ),
            population=population_id,
            cluster=self.id,
            suggestions=tuple(difflib.get_close_matches(population_id, known)),
        )

    def name_on(self, date: dt.date) -> str:
        """Return the name the cluster bore on *date*."""
        return name_on(date, self.name, self.former_names)

    def patrons_on(self, date: dt.date) -> tuple[Patron, ...]:
        """Return who of the council follows the cluster on *date*, as far as recorded."""
        return tuple(patron for patron in self.patrons if patron.period.contains(date))

    def periods_of(self, unit_id: str) -> tuple[Period, ...]:
        """Return the unbroken periods during which a unit certainly belongs, earliest first."""
        return tuple(period for period, _ in self._roster.runs_of(unit_id))

    def roster_on(self, date: dt.date) -> RosterAnswer:
        """Return who belongs on *date*, and for whom that is not settled."""
        plain_date(None, None, date)
        stretch = self._roster.at(date)
        return RosterAnswer(
            cluster_name=self.name_on(date),
            on=date,
            members=stretch.members,
            undetermined=stretch.open,
            missing=None if stretch.ids or stretch.open else self._unrecorded(date),
        )

    def _unrecorded(self, date: dt.date) -> Message | None:
        """Say that nothing is recorded of so early a day; None where the roster speaks of it."""
        first, formed = self.first_day, self.formed_on
        if (first is not None and first <= date) or (formed is not None and date < formed):
            return None
        if first is None:
            return say("{cluster}: chưa ghi thành viên nào.", cluster=self.name)
        return say(
            "{cluster}: chưa ghi thành viên nào trước ngày {first}.", cluster=self.name, first=first
        )

    def members_on(self, date: dt.date, *, population_id: str | None = None) -> tuple[Unit, ...]:
        """Return the members on *date*, in the order of :attr:`units`.

        Args:
            date: the day.
            population_id: only those of one population.

        Raises:
            Undetermined: it is not settled for some unit, or nothing is recorded of so early a
                day; :meth:`roster_on` tells more.
            UnknownName: the cluster has no such population.
            InvalidValue: *date* is no plain date.
        """
        try:
            stretch = self._roster.at(date)
        except TypeError:
            plain_date(None, None, date)
            raise
        if not (stretch.ids or stretch.open):
            missing = self._unrecorded(date)
            if missing is not None:
                raise Undetermined(missing, missing=(missing,), cluster=self.id, date=date)
        if stretch.open:
            unit, reason = stretch.open[0]
            raise Undetermined(
                say(
                    "{cluster}, ngày {date}: chưa xác định được {unit} có là thành viên hay không."
                    " {reason}",
                    cluster=self.name,
                    date=date,
                    unit=unit.label,
                    reason=reason,
                ),
                missing=tuple(message for _, message in stretch.open),
                cluster=self.id,
                date=date,
                units=tuple(open_unit.id for open_unit, _ in stretch.open),
            )
        if population_id is None:
            return stretch.members
        self.population(population_id)
        return tuple(unit for unit in stretch.members if unit.population_id == population_id)

    def member_ids_on(self, date: dt.date) -> frozenset[str]:
        """Return the ids of the members on *date*.

        Raises:
            Undetermined: it is not settled for some unit.
        """
        self.members_on(date)
        return self._roster.at(date).ids

    def belongs(self, unit_id: str, date: dt.date) -> bool | None:
        """Tell whether a unit belongs on *date*; None where that is not settled.

        Raises:
            UnknownName: the cluster never had it.
        """
        if unit_id not in self._unit_by_id:
            self.unit(unit_id)
        belongs = self._roster.belongs(unit_id, date)
        return None if belongs is False and self._unrecorded(date) is not None else belongs

    def unsettled(self, unit_id: str, date: dt.date) -> Message:
        """Say what would settle whether a unit belongs on *date*."""
        stay = self._roster.open_on(unit_id, date)
        unrecorded = self._unrecorded(date)
        if stay is None and unrecorded is not None:
            return unrecorded
        if stay is None:
            return say("Tư cách thành viên của {unit} đã rõ.", unit=self.unit(unit_id).label)
        return stay.reason

    def members_in(self, year: EmulationYear | int) -> tuple[Unit, ...]:
        """Return everybody who certainly belongs on at least one day of *year*.

        Args:
            year: an emulation year; a whole number is a calendar year.
        """
        days = as_year(year).period
        return tuple(
            unit
            for unit in self.units
            if any(period.overlaps(days) for period in self.periods_of(unit.id))
        )

    def days_in(self, unit_id: str, year: EmulationYear | int) -> Period | None:
        """Return the unbroken days from the first of *year* on which a unit belongs, if any."""
        year = as_year(year)
        run = self._roster.run_of(unit_id, year.start)
        return None if run is None else common_days(run[0], year.period)

    def run_of(self, unit_id: str, date: dt.date) -> tuple[Period, Ended] | None:
        """Return the unbroken days of a unit that hold *date*, and what closed them."""
        return self._roster.run_of(unit_id, date)

    def stays(self) -> tuple[Stay, ...]:
        """Return every stay of every unit, with what opened and closed it."""
        return self._roster.stays

    def stay_of(self, unit_id: str, date: dt.date) -> Stay | None:
        """Return the stay of a unit that holds *date*, with what opened and closed it."""
        return self._roster.stay_on(unit_id, date)

    def size_warnings(self, date: dt.date) -> tuple[Message, ...]:
        """Say where the number of members on *date* lies outside of what the organiser thinks fit.

        Raises:
            Undetermined: no size was given, or the roster is not settled.
        """
        if self.size is None:
            raise Undetermined(
                say(
                    "{cluster}: chưa có quy định về số thành viên; hãy ghi kèm nguồn.",
                    cluster=self.name,
                ),
                cluster=self.id,
                date=date,
            )
        return self.size.warnings(self.name, len(self.members_on(date)), date)

    def known_on(self, date: dt.date) -> Cluster:
        """Return the cluster as it was known on *date*: without what was decided later.

        Left out are appointments and successions decided later, units that declined or gave up an
        office later, and the outcomes of years that were not over. Whatever has no day of decision
        is kept, and so are memberships, compositions and departures.

        Raises:
            InvalidValue: *date* is no plain date.
        """
        plain_date(None, None, date)
        return attrs.evolve(
            self,
            appointments=[a for a in self.appointments if _known(a.decided_on, date)],
            successions=[s for s in self.successions if _known(s.decided_on, date)],
            step_downs=[step for step in self.step_downs if step.on <= date],
            outcomes=[o for o in self.outcomes if _known(o.year.period.end, date)],
        )

    @property
    def model_year(self) -> EmulationYear | None:
        """One year of the kind in which the cluster works; None where nothing tells the kind."""
        if self.school_year_from is not None:
            return EmulationYear.school(self.school_year_from.year, starts=self.school_year_from)
        year: EmulationYear | None = getattr(self.rotation, "first_year", None)
        return year

    def year_of(self, date: dt.date) -> EmulationYear:
        """Return the emulation year that holds *date*: a school year where it works in them.

        Raises:
            InvalidValue: *date* is no plain date.
        """
        plain_date(None, None, date)
        model = self.model_year
        if model is None or not model.is_school_year:
            return EmulationYear.calendar(date.year)
        year = model.shifted(date.year - model.year)
        return year if year.start <= date else year.shifted(-1)

    def empty_in(self, year: EmulationYear) -> tuple[Period, ...]:
        """Return the days of *year* on which it is settled that the cluster has no members.

        Days before the first member is recorded are settled only where it was formed later.
        """
        formed = self.formed_on
        if formed is None or formed <= year.start:
            return self._roster.empty(year.period)
        before = common_days(year.period, Period(dt.date.min, formed))
        return (*(() if before is None else (before,)), *self._roster.empty(year.period))

    @property
    def first_day(self) -> dt.date | None:
        """The first day on which somebody is recorded as a member; None where nobody is."""
        return self._roster.first_day

    @property
    def units_by_id(self) -> Mapping[str, Unit]:
        """The units by their ids."""
        return self._unit_by_id

    def step_down_of(self, unit_id: str, office: Office, year: EmulationYear) -> StepDown | None:
        """Return the first time a unit declined or gave up an office in *year*."""
        return next(
            (
                step
                for step in self.step_downs
                if step.unit_id == unit_id
                and step.office is office
                and year.period.contains(step.on)
            ),
            None,
        )

    def barred(self, unit_id: str, year: EmulationYear) -> tuple[Message | None, bool]:
        """Tell what bars a unit from office in *year*, and whether that is certain.

        Returns:
            ``(None, True)`` where nothing bars it, else the reason; with False where the outcome of
            the year before is not recorded.
        """
        if self.bar is None:
            return None, True
        before = year.shifted(-1)
        outcome = next((o for o in self.outcomes if (o.unit_id, o.year) == (unit_id, before)), None)
        if outcome is None:
            return (
                say(
                    "Chưa biết {unit} có được xét thi đua {year} hay không ({source}); hãy bổ"
                    " sung.",
                    unit=self.unit(unit_id).label,
                    year=before,
                    source=self.bar.source,
                ),
                False,
            )
        if outcome.considered:
            return None, True
        return (
            say(
                "không được xét thi đua {year} ({outcome}), nên không được giới thiệu ({source})",
                year=before,
                outcome=outcome.source,
                source=self.bar.source,
            ),
            True,
        )

    def certainly_barred(self, unit_id: str, year: EmulationYear) -> bool:
        """Tell whether it is settled that a unit may not hold an office in *year*."""
        reason, certain = self.barred(unit_id, year)
        return reason is not None and certain

    def eligible_in(self, year: EmulationYear) -> tuple[Unit, ...]:
        """Return who may hold an office on the first day of *year*: nothing certain is against it.

        Units for which membership is not settled are among them.
        """
        roster = self.roster_on(year.start)
        return tuple(
            unit
            for unit in (*roster.members, *(unit for unit, _ in roster.undetermined))
            if not self.certainly_barred(unit.id, year)
        )

    def tenure(self, unit_id: str, office: Office, year: EmulationYear) -> Tenure:
        """Return how long a unit that holds an office from the first day of *year* can hold it."""
        return tenure(self, unit_id, office, year.period)

    def memory_for(self, rule: object, history: object) -> dict[int, Any]:
        """Return what *rule* worked out of *history* before. Not part of the value.

        Only the cluster's own rules and appointments are remembered; for others it is empty.
        """
        return self._leading.memory_for(rule, history)

    def head_in(self, year: EmulationYear | int) -> HeadAnswer:
        """Return who leads in *year* (cụm trưởng), why, and under which rule.

        A decision beats a vote and a vote the rotation, for the days that each covers from the day
        it was taken, and the answer says so. Days that none covers are led by a stand-in where a
        rule says so; otherwise they are unknown, and the answer names what is missing.

        Args:
            year: an emulation year; a whole number is a calendar year.

        Raises:
            InvalidValue: a school year where the rotation counts calendar years, or the reverse.
        """
        return self._leading.head_in(year)

    def head_on(self, date: dt.date) -> HeadAnswer:
        """Return who leads in the emulation year that holds *date*."""
        return self._leading.head_in(self.year_of(date))

    def settled_in(self, year: EmulationYear | int) -> HeadAnswer:
        """Return who leads in *year* by decision, vote or rule, stand-ins left aside."""
        return self._leading.settled_in(as_year(year))

    def deputies_in(self, year: EmulationYear | int) -> DeputiesAnswer:
        """Return the deputies in *year* (cụm phó), seat by seat.

        Where no decision about deputies is recorded they are unknown, which is not to say that
        there are none.
        """
        return deputies(self, as_year(year))

    def schedule(
        self, first: EmulationYear | int, until: EmulationYear | int
    ) -> tuple[HeadAnswer, ...]:
        """Return who leads in every year from *first* to *until*, both included.

        Raises:
            InvalidValue: *until* is before *first*, or the two are of different kinds.
        """
        one, last = as_year(first), as_year(until)
        if last < one:
            raise InvalidValue(
                say(
                    "{cluster}: {last} trước {first}; hãy đổi lại.",
                    cluster=self.name,
                    last=last,
                    first=one,
                ),
                first=one,
                last=last,
            )
        return tuple(map(self.head_in, one.until(last)))

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the cluster as plain data; a rotation is named by its source."""
        told = {
            name: [item.to_dict(locale) for item in getattr(self, name)]
            for name in (
                "units",
                "memberships",
                "compositions",
                "departures",
                "successions",
                "former_names",
                "populations",
                "patrons",
                "appointments",
                "step_downs",
                "outcomes",
            )
        }
        single = {
            name: None if (item := getattr(self, name)) is None else item.to_dict(locale)
            for name in (
                "delegation",
                "succession_policy",
                "size",
                "deputy_rule",
                "bar",
                "acting",
                "replacement",
            )
        }
        return {
            "id": self.id,
            "name": self.name,
            "label": self.label.to_dict(),
            "organiser": self.organiser,
            "organiser_level": self.organiser_level.value,
            "source": self.source.render(locale),
            "rotation": rule_dict(self.rotation, locale),
            **told,
            **single,
            "illustrative": self.illustrative,
        }

    def _name_faults(self) -> Iterator[Message]:
        counted = (
            (say("Mã đơn vị “{unit}” được dùng {count} lần.", unit=name, count=count), count)
            for name, count in Counter(unit.id for unit in self.units).items()
        )
        yield from (fault for fault, count in counted if count > 1)
        places: dict[str, list[str]] = {}
        for place, unit_id in self._named():
            if unit_id not in self._unit_by_id:
                places.setdefault(unit_id, []).append(place)
        for unit_id, found in places.items():
            yield say(
                "Đơn vị “{unit}” được nhắc đến ở {places} nhưng không có trong danh sách đơn vị.",
                unit=unit_id,
                places=tuple(dict.fromkeys(found)),
            )
        populations = Counter(population.id for population in self.populations)
        for name, count in populations.items():
            if count > 1:
                yield say(
                    "Nhóm xếp hạng riêng “{population}” được dùng {count} lần.",
                    population=name,
                    count=count,
                )
        for unit in self.units:
            if populations and unit.population_id is None:
                yield say(
                    "Đơn vị “{unit}” chưa ghi thuộc nhóm xếp hạng nào; cụm có {populations}.",
                    unit=unit.id,
                    populations=tuple(populations),
                )
            elif unit.population_id is not None and unit.population_id not in populations:
                yield say(
                    "Đơn vị “{unit}” thuộc nhóm “{population}” mà cụm không có.",
                    unit=unit.id,
                    population=unit.population_id,
                )

    def _named(self) -> Iterator[tuple[str, str]]:
        """Yield every unit that some part names, with the place where it does."""
        for name in ("memberships", "departures", "appointments", "step_downs", "outcomes"):
            for number, item in enumerate(getattr(self, name)):
                yield f"{name}[{number}]", item.unit_id
        for name in ("compositions", "successions"):
            for number, item in enumerate(getattr(self, name)):
                yield from ((f"{name}[{number}]", unit_id) for unit_id in item.unit_ids)
        if self.rotation is not None:
            yield from (("rotation", unit_id) for unit_id in self.rotation.unit_ids)

    def _membership_faults(self) -> Iterator[Message]:
        for unit_id, stays in self._roster.stays_of.items():
            for first, second in itertools.combinations(stays, 2):
                if first.period.overlaps(second.period):
                    yield say(
                        "Đơn vị “{unit}” có hai thời gian là thành viên chồng nhau: {first} và"
                        " {second}.",
                        unit=unit_id,
                        first=first.period,
                        second=second.period,
                    )
        for stay in self._roster.stays:
            if self.formed_on is not None and stay.period.start < self.formed_on:
                yield say(
                    "Đơn vị “{unit}” được ghi là thành viên {period}, trước ngày thành lập cụm"
                    " {formed}.",
                    unit=stay.unit_id,
                    period=stay.period,
                    formed=self.formed_on,
                )
        yield from contradictions(
            self._roster, self._unit_by_id, self.memberships, self.successions
        )
        for one, other in itertools.pairwise(self.compositions):
            if one.effective == other.effective:
                yield say(
                    "Hai quyết định phân chia cùng áp dụng từ ngày {date}: {first} và {second}.",
                    date=one.effective,
                    first=one.source,
                    second=other.source,
                )
        for departure in self.departures:
            stays = self._roster.stays_of.get(departure.unit_id, ())
            if any(stay.period.start == departure.on for stay in stays):
                yield say(
                    "Đơn vị “{unit}” được ghi rời cụm ngày {date} ({source}) nhưng cũng từ ngày"
                    " đó là thành viên; hãy giữ một.",
                    unit=departure.unit_id,
                    date=departure.on,
                    source=departure.source,
                )
            elif departure.on not in {stay.period.end for stay in stays}:
                yield say(
                    "Đơn vị “{unit}” được ghi rời cụm ngày {date} ({source}) nhưng trước ngày đó"
                    " không phải là thành viên.",
                    unit=departure.unit_id,
                    date=departure.on,
                    source=departure.source,
                )

    def _appointment_faults(self) -> Iterator[Message]:
        heads = [a for a in self.appointments if a.office is Office.HEAD]
        for first, second in itertools.combinations(heads, 2):
            if self._leading.clash(first, second):
                yield say(
                    "Hai nhiệm kỳ {office} chồng nhau: “{first}” {first_period} ({first_source})"
                    " và “{second}” {second_period} ({second_source}).",
                    office=self.kind.title(Office.HEAD),
                    first=first.unit_id,
                    first_period=first.period,
                    first_source=first.source,
                    second=second.unit_id,
                    second_period=second.period,
                    second_source=second.source,
                )
        for appointment in self.appointments:
            if appointment.unit_id in self._unit_by_id:
                yield from self._leading.faults(appointment)

    def _year_faults(self) -> Iterator[Message]:
        model = self.model_year
        first: EmulationYear | None = getattr(self.rotation, "first_year", None)
        if model is not None and first is not None and model.is_school_year != first.is_school_year:
            yield say(
                "{cluster} hoạt động theo {kind}, nhưng quy tắc chọn cụm trưởng tính từ {first}.",
                cluster=self.name,
                kind=model,
                first=first,
            )
        elif model is not None and first is not None:
            own = model.shifted(first.year - model.year)
            if own != first:
                yield say(
                    "{cluster}: năm học của cụm bắt đầu ngày {own}, nhưng quy tắc chọn cụm trưởng"
                    " tính từ ngày {first}.",
                    cluster=self.name,
                    own=own.start,
                    first=first.start,
                )
        school = model is not None and model.is_school_year
        for outcome in self.outcomes:
            if outcome.year.is_school_year != school:
                yield say(
                    "{cluster}: kết quả xét của “{unit}” ghi cho {year}, không cùng loại năm với"
                    " cụm ({kind}).",
                    cluster=self.name,
                    unit=outcome.unit_id,
                    year=outcome.year,
                    kind=say("năm học") if school else say("năm dương lịch"),
                )

    def _rule_faults(self) -> Iterator[Message]:
        delegated = self.organiser_level is OrganiserLevel.DELEGATED
        if delegated and self.delegation is None:
            yield say(
                "{cluster} do {organiser} tổ chức theo ủy quyền nhưng chưa ghi người hoặc cơ quan"
                " ủy quyền; hãy ghi kèm nguồn.",
                cluster=self.name,
                organiser=self.organiser,
            )
        rule = self.deputy_rule
        if rule is not None:
            for seat in rule.seats:
                known = {population.id for population in self.populations}
                if seat.population_id is not None and seat.population_id not in known:
                    yield say(
                        "Vị trí cấp phó “{seat}” dành cho nhóm “{population}” mà cụm không có.",
                        seat=seat.id,
                        population=seat.population_id,
                    )
        yield from self._year_faults()
        for each in self._rules():
            if not isinstance(each, DeputyBecomesHead):
                continue
            if rule is not None and rule.chosen is DeputyChoice.NEXT_HEAD:
                yield say(
                    "Cấp phó là đơn vị đến lượt năm sau ({deputies}), mà đơn vị đến lượt lại là cấp"
                    " phó năm trước ({heads}); hãy giữ một quy định.",
                    deputies=rule.source,
                    heads=each.source,
                )
            if each.seat_id is not None and each.seat_id not in {
                seat.id for seat in (() if rule is None else rule.seats)
            }:
                yield say(
                    "{cluster} không có vị trí cấp phó “{seat}”.",
                    cluster=self.name,
                    seat=each.seat_id,
                )
        if self.replacement is not None and self.replacement.who is StandInKind.PREVIOUS_HEAD:
            yield say(
                "Đơn vị làm cụm trưởng năm trước chỉ điều hành khi chờ công nhận, không thay giữa"
                " nhiệm kỳ ({source}).",
                source=self.replacement.source,
            )
        if self.acting is not None and self.acting.who is StandInKind.NEXT_IN_ORDER:
            yield say(
                "Đơn vị kế tiếp trong thứ tự chỉ thay giữa nhiệm kỳ, không điều hành khi chờ công"
                " nhận ({source}).",
                source=self.acting.source,
            )
