"""Who leads in a year: decisions, votes, the rule and stand-ins laid over each other."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from thidua.clusters._days import as_year, common_days, uncovered
from thidua.clusters._deputies import DeputiesAnswer, DeputyChoice, Seat
from thidua.clusters._heads import (
    CHOSEN,
    DECIDED,
    Appointment,
    Basis,
    HeadAnswer,
    PassedOver,
    StandIn,
    StandInKind,
    StepDown,
    Term,
)
from thidua.clusters._labels import Office
from thidua.clusters._order import FixedOrder
from thidua.clusters._roster import Composition, Departure
from thidua.clusters._rotation import Phased
from thidua.clusters._succession import Succession, SuccessionKind, TermPassing
from thidua.dates import EmulationYear, Period
from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.words import Message, say

if TYPE_CHECKING:
    from thidua.clusters._cluster import Cluster

Cause = Succession | Departure | Composition | StepDown | None
Tenure = tuple[Period | None, Cause]
"""The days for which a unit can hold an office, and what cut them short."""


def tenure(cluster: Cluster, unit_id: str, office: Office, period: Period) -> Tenure:
    """Return how long a unit can hold an office from the first day of *period* on."""
    run = cluster.run_of(unit_id, period.start)
    days = None if run is None else common_days(run[0], period)
    if days is None or run is None:
        return None, None
    cause: Cause = run[1] if days.end != period.end else None
    for step in cluster.step_downs:
        if (step.unit_id, step.office) == (unit_id, office) and days.contains(step.on):
            return (None if step.on == days.start else Period(days.start, step.on)), step
    return days, cause


@attrs.define
class _Vacancy:
    """Days for which a unit held the office and can hold it no more."""

    period: Period
    term: Term
    cause: Cause
    message: Message | None


@attrs.define
class _Draft:
    """The terms of one office in one year while they are laid over each other."""

    year: EmulationYear
    free: list[Period]
    terms: list[Term] = attrs.field(factory=list)
    vacant: list[_Vacancy] = attrs.field(factory=list)
    broken: list[tuple[Period, Term, Cause]] = attrs.field(factory=list)
    closed: list[Message] = attrs.field(factory=list)

    def add(self, term: Term) -> None:
        """Give *term* those of its days that are still free."""
        for part in self.free:
            days = common_days(part, term.period)
            if days is not None:
                self.terms.append(attrs.evolve(term, period=days))
        self.take(term.period)

    def take(self, period: Period) -> None:
        """Keep the days of *period* from whatever comes later."""
        self.free = [left for part in self.free for left in uncovered(part, [period])]

    def left(self, period: Period) -> list[Period]:
        """Return the days of *period* that are still free."""
        parts = (common_days(part, period) for part in self.free)
        return [part for part in parts if part is not None]


_LAST_YEAR: Final = 9998
"""The last year that can be written has none after it."""
_SUCCESSION_DEPTH: Final = 8
"""More successions of one head within one year than these are not followed."""


class Leading:
    """Works out the heads of one cluster, and remembers what it worked out.

    The memory only saves time: whatever it holds follows from the cluster alone.
    """

    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        self._heads: tuple[Appointment, ...] | None = None
        self._memory: dict[int, dict[int, Any]] = {}
        self._answers: dict[EmulationYear | int, HeadAnswer] = {}
        self._settled: dict[EmulationYear, HeadAnswer] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        # What was worked out is worked out again: it must not travel without its objects.
        return Leading, (self.cluster,)

    @property
    def heads(self) -> tuple[Appointment, ...]:
        """All appointments as head, earliest first; the same object whenever it is asked for."""
        if self._heads is None:
            appointments = self.cluster.appointments
            self._heads = tuple(a for a in appointments if a.office is Office.HEAD)
        return self._heads

    def head_in(self, year: EmulationYear | int) -> HeadAnswer:
        """Return who leads in *year*, stand-ins included."""
        known = self._answers.get(year)
        if known is None:
            asked = self.checked(as_year(year))
            draft, turn = self._draft(asked)
            self._replace(draft)
            self._act(draft)
            notes = self._look_back(draft)
            known = self._answer(draft, turn, notes)
            self._answers[year] = known
        return known

    def checked(self, year: EmulationYear) -> EmulationYear:
        """Return *year* where it is one of the cluster's own.

        Raises:
            InvalidValue: a calendar year where the cluster works in school years, or the reverse, or
                a school year that begins on another day than those of the cluster.
        """
        model = self.cluster.model_year
        if model is not None and year.is_school_year != model.is_school_year:
            raise InvalidValue(
                say(
                    "{cluster} hoạt động theo {kind}, không theo {asked}; hãy hỏi theo {own}.",
                    cluster=self.cluster.name,
                    kind=say("năm học") if model.is_school_year else say("năm dương lịch"),
                    asked=year,
                    own=model.shifted(year.year - model.year),
                ),
                year=year,
            )
        if year.is_school_year and model is not None and model.is_school_year:
            own = model.shifted(year.year - model.year)
            if own != year:
                raise InvalidValue(
                    say(
                        "{cluster}: {year} bắt đầu ngày {start}, nhưng năm của cụm bắt đầu ngày"
                        " {own}.",
                        cluster=self.cluster.name,
                        year=year,
                        start=year.start,
                        own=own.start,
                    ),
                    year=year,
                )
        return year

    def settled_in(self, year: EmulationYear) -> HeadAnswer:
        """Return who leads in *year* by decision, vote or rule."""
        known = self._settled.get(year)
        if known is None:
            year = self.checked(year)
            draft, turn = self._draft(year)
            known = self._answer(draft, turn, [])
            self._settled[year] = known
        return known

    def memory_for(self, rule: object, history: object) -> dict[int, Any]:
        """Return what one of the cluster's own rules worked out; nothing is kept of others."""
        own = self.cluster.rotation
        rules = [own] if not isinstance(own, Phased) else [phase.rule for phase in own.phases]
        if history is not self.heads or not any(rule is each for each in rules):
            return {}
        return self._memory.setdefault(id(rule), {})

    def _draft(self, year: EmulationYear) -> tuple[_Draft, HeadAnswer]:
        cluster = self.cluster
        draft = _Draft(year, uncovered(year.period, cluster.empty_in(year)))
        for appointment in in_layers(self.heads):
            self._serve(draft, appointment, _effective(appointment))
        self._mend(draft)
        if cluster.rotation is None:
            turn = HeadAnswer(cluster_name=cluster.name, year=year, kind=cluster.kind)
        else:
            turn = cluster.rotation.head_for(cluster, year, self.heads)
        for term in turn.terms:
            self._hold(draft, term)
        self._mend(draft)
        return draft, turn

    def _serve(self, draft: _Draft, appointment: Appointment, period: Period | None) -> None:
        """Enter an appointment, from its own first day on, so that successors are followed."""
        year = draft.year.period
        held, step = self.held(appointment)
        days = None if period is None or held is None else common_days(period, held)
        if days is None or not days.overlaps(year):
            if step is not None and year.contains(step.on):
                self._hold_nothing(draft, appointment, step)
            return
        until = common_days(days, Period(dt.date.min, year.end))
        assert until is not None  # it overlaps the year
        term = _term(self.cluster, appointment, until, named_on=max(days.start, year.start))
        self._hold(draft, term)
        if step is not None and year.contains(step.on):
            self._hold_nothing(draft, appointment, step)

    def _hold_nothing(self, draft: _Draft, appointment: Appointment, step: StepDown) -> None:
        """Leave the days after a unit gave up an office it was appointed to for that year."""
        end = common_days(appointment.period, draft.year.period)
        rest = None if end is None else common_days(end, Period(step.on))
        if rest is None:
            return
        unit = self.cluster.unit(appointment.unit_id).named_on(step.on)
        term = Term(unit=unit, period=rest, basis=appointment.how, source=appointment.source)
        draft.broken.append((rest, term, step))

    def _hold(self, draft: _Draft, term: Term) -> None:
        """Give *term* the days that its unit can hold; what is cut off waits to be mended."""
        cluster = self.cluster
        days, cause = tenure(cluster, term.unit.id, Office.HEAD, term.period)
        if days is None and cause is None:
            # Whoever may or may not belong may or may not lead.
            if cluster.belongs(term.unit.id, term.period.start) is None:
                reason = cluster.unsettled(term.unit.id, term.period.start)
                draft.broken.append((term.period, term, None))
                draft.closed.append(reason)
            return
        start = term.period.start
        if days is not None:
            draft.add(attrs.evolve(term, period=days))
            if days.end == term.period.end or days.end is None:
                return
            start = days.end
        draft.broken.append((Period(start, term.period.end), term, cause))

    def _mend(self, draft: _Draft) -> None:
        """Find who goes on where a term was cut short; other days stay vacant."""
        for _ in range(_SUCCESSION_DEPTH):
            broken, draft.broken = draft.broken, []
            for period, term, cause in broken:
                if draft.left(period):
                    self._go_on(draft, period, term, cause)
        for period, term, cause in draft.broken:
            self._vacate(draft, period, term, cause)
        draft.broken = []

    def _go_on(self, draft: _Draft, part: Period, term: Term, cause: Cause) -> None:
        cluster = self.cluster
        if not isinstance(cause, Succession) or not cause.successors:
            self._vacate(draft, part, term, cause)
            return
        ruled = cause.ruled(cluster.succession_policy)
        passing = None if ruled is None else ruled.term
        if passing is None and cause.kind is SuccessionKind.RENAMING:
            passing = TermPassing.CONTINUES
        if passing is TermPassing.ENDS:
            self._vacate(draft, part, term, cause)
            return
        heir = cause.heir if cause.kind is SuccessionKind.SPLIT else cause.successors[0]
        if passing is not None and heir is None:
            nameless = say(
                "Chưa biết đơn vị giữ tên khi {succession}; hãy ghi đơn vị giữ tên.",
                succession=cause.told(cluster.units_by_id),
            )
            self._vacate(draft, part, term, cause, nameless)
            return
        if passing is None or heir is None:
            message = say(
                "Chưa có quy định đơn vị nào tiếp tục nhiệm kỳ {office} của {unit} khi"
                " {succession}; hãy ghi quy định về kế tục hoặc quyết định mới kèm nguồn.",
                office=cluster.kind.title(Office.HEAD),
                unit=term.unit.label,
                succession=cause.told(cluster.units_by_id),
            )
            self._vacate(draft, part, term, cause, message)
            return
        belongs = cluster.belongs(heir, part.start)
        if not belongs:
            open_matter = cluster.unsettled(heir, part.start) if belongs is None else None
            self._vacate(draft, part, term, cause, open_matter)
            return
        source = cause.source if ruled is None else ruled.source
        self._hold(
            draft,
            attrs.evolve(
                term,
                unit=cluster.unit(heir).named_on(part.start),
                period=part,
                basis=Basis.SUCCESSION,
                source=source,
                decided_on=None,
                holder=None,
            ),
        )

    def _vacate(
        self,
        draft: _Draft,
        period: Period,
        term: Term,
        cause: Cause,
        message: Message | None = None,
    ) -> None:
        for part in draft.left(period):
            draft.vacant.append(_Vacancy(part, term, cause, message))
        draft.take(period)

    def _vacancy_message(self, vacancy: _Vacancy, office: Office = Office.HEAD) -> Message:
        if vacancy.message is not None:
            return vacancy.message
        cluster, cause = self.cluster, vacancy.cause
        why = say("rời cụm từ ngày {date}", date=vacancy.period.start)
        if isinstance(cause, StepDown):
            why = cause.sentence
        elif isinstance(cause, Succession):
            why = say("thôi giữ chức vì {event}", event=cause.told(cluster.units_by_id))
        elif cause is not None:
            why = say("{why} ({source})", why=why, source=cause.source)
        return say(
            "{cluster}: {unit} {why}; cần quyết định chọn {office} {period}.",
            cluster=cluster.name,
            unit=vacancy.term.unit.label,
            why=why,
            office=cluster.kind.title(office),
            period=vacancy.period,
        )

    def _replace(self, draft: _Draft) -> None:
        """Fill vacancies by the rule on replacement, also those that a stand-in leaves."""
        rule = self.cluster.replacement
        if rule is None:
            return
        for _ in range(_SUCCESSION_DEPTH):
            filled = [self._filled(draft, vacancy, rule) for vacancy in list(draft.vacant)]
            if True not in filled:
                return

    def _filled(self, draft: _Draft, vacancy: _Vacancy, rule: StandIn) -> bool:
        if isinstance(vacancy.cause, Succession) and vacancy.cause.successors:
            ruled = vacancy.cause.ruled(self.cluster.succession_policy)
            if ruled is None or ruled.term is not TermPassing.ENDS:
                return False
        if rule.who is StandInKind.DEPUTY:
            unit_id, missing = self._deputy_on(draft.year, vacancy.period.start)
        else:
            unit_id, missing = self._next_in_order(draft.year, vacancy.period.start)
        if unit_id is None:
            draft.closed += missing
            return False
        if not self._may_stand_in(unit_id, draft.year, vacancy.period.start):
            return False
        draft.vacant.remove(vacancy)
        self._stand_in(draft, unit_id, vacancy.period, rule.source, acting=False)
        return True

    def _may_stand_in(self, unit_id: str, year: EmulationYear, date: dt.date) -> bool:
        """Tell whether nothing certain keeps a unit from standing in."""
        if not self.cluster.belongs(unit_id, date):
            return False
        declined = self.cluster.step_down_of(unit_id, Office.HEAD, year)
        if declined is not None and declined.on <= date:
            return False
        return not self.cluster.certainly_barred(unit_id, year)

    def _stand_in(
        self, draft: _Draft, unit_id: str, period: Period, source: Source, *, acting: bool
    ) -> None:
        """Let a unit stand in for as long as it, or its successor, can."""
        draft.free.append(period)
        unit = self.cluster.unit(unit_id).named_on(period.start)
        self._hold(
            draft,
            Term(unit=unit, period=period, basis=Basis.STAND_IN, source=source, acting=acting),
        )
        self._mend(draft)

    def _deputy_on(
        self, year: EmulationYear, date: dt.date
    ) -> tuple[str | None, tuple[Message, ...]]:
        answer = deputies(self.cluster, year)
        for term in answer.on(date):
            if term.decided_on is None or term.decided_on <= date:
                return term.unit.id, ()
        return None, answer.missing

    def _next_in_order(
        self, year: EmulationYear, date: dt.date
    ) -> tuple[str | None, tuple[Message, ...]]:
        rule = self.cluster.rotation
        if isinstance(rule, Phased):
            rule = rule.rule_in(year)
        if not isinstance(rule, FixedOrder):
            return None, ()
        return rule.after(self.cluster, year, date, self.heads)

    def _act(self, draft: _Draft) -> None:
        """Fill days before anybody is recognised by the rule on who leads until then."""
        rule = self.cluster.acting
        if rule is None:
            return
        for part in list(draft.free):
            unit_id: str | None = None
            if rule.who is StandInKind.DEPUTY:
                unit_id, _ = self._deputy_on(draft.year, part.start)
            elif part.start == draft.year.start:
                eve = draft.year.shifted(-1)
                last = eve.period.last_day
                term = None if last is None else self.settled_in(eve).on(last)
                unit_id = None if term is None or term.acting else term.unit.id
            if unit_id is None and (
                rule.who is StandInKind.DEPUTY or part.start == draft.year.start
            ):
                # The rule says who led; only who that was is not known.
                draft.take(part)
                draft.closed.append(
                    say(
                        "{cluster} {period}: theo {source}, {who} tạm thời điều hành, nhưng chưa biết"
                        " đó là đơn vị nào; hãy bổ sung.",
                        cluster=self.cluster.name,
                        period=part,
                        source=rule.source,
                        who=rule.who,
                    )
                )
            elif unit_id is not None and self._may_stand_in(unit_id, draft.year, part.start):
                draft.take(part)
                self._stand_in(draft, unit_id, part, rule.source, acting=True)

    def _look_back(self, draft: _Draft) -> list[Message]:
        """Give a decision the days before it was taken that nobody else held, and say so."""
        vacant, draft.vacant = draft.vacant, []
        draft.free += [vacancy.period for vacancy in vacant]
        notes = []
        for appointment in self.heads:
            before = _before_decided(appointment, draft.year)
            if before is not None and (left := draft.left(before)):
                self._serve(draft, appointment, before)
                notes.append(_backdated(self.cluster, appointment, left))
            elif before is not None:
                notes += self._led_until(draft, appointment, before)
        self._mend(draft)
        for vacancy in vacant:
            self._vacate(draft, vacancy.period, vacancy.term, vacancy.cause, vacancy.message)
        return notes

    def _led_until(
        self, draft: _Draft, appointment: Appointment, before: Period
    ) -> Iterator[Message]:
        """Say who led until a decision was taken that holds from an earlier day on."""
        others = [term for term in draft.terms if term.period.overlaps(before)]
        names = tuple(t.unit.label for t in others if t.unit.id != appointment.unit_id)
        if names:
            yield say(
                "{unit} được công nhận ngày {on}, tính từ ngày {start}; trước ngày quyết định,"
                " {others} điều hành.",
                unit=self.cluster.unit(appointment.unit_id).label,
                on=appointment.decided_on,
                start=before.start,
                others=names,
            )

    def _answer(self, draft: _Draft, turn: HeadAnswer, notes: Iterable[Message]) -> HeadAnswer:
        cluster, year = self.cluster, draft.year
        terms = joined(draft.terms)
        idle = cluster.empty_in(year)
        leading = {term.unit.id for term in terms}
        explicit = [term for term in terms if term.basis in DECIDED | CHOSEN]
        # Whoever leads by decision was not passed over; what speaks against it is a note.
        passed = [item for item in turn.passed_over if item.unit.id not in leading]
        passed += [
            PassedOver(
                term.unit,
                say("đến lượt nhưng quyết định chọn đơn vị khác ({source})", source=first.source),
            )
            for term in turn.terms
            for first in explicit[:1]
            if term.unit.id not in leading
        ]
        missing = [self._vacancy_message(vacancy) for vacancy in draft.vacant]
        missing += draft.closed
        taken = [*idle, *(term.period for term in terms)]
        taken += [vacancy.period for vacancy in draft.vacant]
        open_days = uncovered(year.period, taken)
        if open_days:
            missing += turn.missing
            missing += [self._unknown(part, bool(turn.missing)) for part in open_days]
        told = [*turn.notes, *notes, *self._barred(explicit, year), *self._awaited(terms, year)]
        told += [
            say("{cluster} không có thành viên {period}.", cluster=cluster.name, period=part)
            for part in idle
        ]
        return HeadAnswer(
            cluster_name=cluster.name_on(year.start),
            year=year,
            kind=cluster.kind,
            terms=terms,
            passed_over=tuple(passed),
            missing=tuple(dict.fromkeys(missing)),
            notes=tuple(told),
            idle=idle,
            candidates=turn.candidates if open_days and not terms else (),
        )

    def _unknown(self, part: Period, explained: bool) -> Message:
        office = self.cluster.kind.title(Office.HEAD)
        first = self.cluster.first_day
        if first is not None and part.end is not None and part.end <= first:
            return say(
                "Chưa biết {office} của {cluster} {period}: chưa ghi thành viên nào trước ngày"
                " {first}.",
                office=office,
                cluster=self.cluster.name,
                period=part,
                first=first,
            )
        if explained:
            return say(
                "Chưa biết {office} của {cluster} {period}.",
                office=office,
                cluster=self.cluster.name,
                period=part,
            )
        return say(
            "Chưa biết {office} của {cluster} {period}: không có quyết định công nhận, cũng không"
            " có quy tắc luân phiên áp dụng được; hãy bổ sung một trong hai kèm nguồn.",
            office=office,
            cluster=self.cluster.name,
            period=part,
        )

    def _awaited(self, terms: Iterable[Term], year: EmulationYear) -> Iterator[Message]:
        """Say of whoever acts to the end of the year that no recognition is recorded."""
        for term in terms:
            if term.acting and term.period.end == year.period.end:
                yield say(
                    "{unit} tạm thời điều hành đến khi có quyết định công nhận; chưa ghi quyết định"
                    " nào cho {year}.",
                    unit=term.unit.label,
                    year=year,
                )

    def _barred(self, terms: Iterable[Term], year: EmulationYear) -> Iterator[Message]:
        for term in terms:
            reason, certain = self.cluster.barred(term.unit.id, year)
            if reason is not None and certain:
                yield say("{unit}: {reason}.", unit=term.unit.label, reason=reason)
            elif reason is not None:
                yield reason

    def clash(self, first: Appointment, second: Appointment) -> bool:
        """Tell whether two heads of equal rank hold one day."""
        one, _ = self.held(first)
        other, _ = self.held(second)
        equal = _rank(first) == _rank(second)
        return equal and one is not None and other is not None and one.overlaps(other)

    def held(self, appointment: Appointment) -> tuple[Period | None, StepDown | None]:
        """Return the days of an appointment up to the day its unit gave up the office for good."""
        period = appointment.period
        for step in self.cluster.step_downs:
            if (step.unit_id, step.office) == (
                appointment.unit_id,
                appointment.office,
            ) and period.contains(step.on):
                return (None if step.on == period.start else Period(period.start, step.on)), step
        return period, None

    def faults(self, appointment: Appointment) -> Iterator[Message]:
        """Name what is wrong with one appointment in this cluster."""
        cluster = self.cluster
        period = appointment.period
        stay = cluster.stay_of(appointment.unit_id, period.start)
        held = period if stay is None or stay.ended_by is None else common_days(period, stay.period)
        outside = uncovered(held or period, cluster.periods_of(appointment.unit_id))
        if outside and cluster.belongs(appointment.unit_id, outside[0].start) is False:
            yield say(
                "Đơn vị “{unit}” được chọn làm {office} {period} nhưng không phải là thành viên"
                " {outside} ({source}).",
                unit=appointment.unit_id,
                office=cluster.kind.title(appointment.office),
                period=period,
                outside=outside[0],
                source=appointment.source,
            )
        seats = () if cluster.deputy_rule is None else cluster.deputy_rule.seats
        if appointment.office is Office.DEPUTY and seats:
            yield from self._seat_faults(appointment, seats)
        elif appointment.seat_id is not None:
            yield say(
                "{cluster} không có vị trí cấp phó “{seat}”.",
                cluster=cluster.name,
                seat=appointment.seat_id,
            )

    def _seat_faults(self, appointment: Appointment, seats: tuple[Seat, ...]) -> Iterator[Message]:
        cluster = self.cluster
        found = {seat.id: seat for seat in seats}
        if appointment.seat_id not in found:
            yield say(
                "Cấp phó “{unit}” {period} chưa ghi vị trí hoặc ghi vị trí không có; {cluster} có"
                " các vị trí {seats}.",
                unit=appointment.unit_id,
                period=appointment.period,
                cluster=cluster.name,
                seats=tuple(found),
            )
            return
        seat = found[appointment.seat_id]
        population = cluster.unit(appointment.unit_id).population_id
        if seat.population_id not in {None, population}:
            yield say(
                "Vị trí cấp phó “{seat}” của {cluster} dành cho nhóm “{population}”, mà “{unit}”"
                " không thuộc nhóm đó ({source}).",
                seat=seat.id,
                cluster=cluster.name,
                population=seat.population_id,
                unit=appointment.unit_id,
                source=appointment.source,
            )
        for other in cluster.appointments:
            if (
                other is not appointment
                and other.office is Office.DEPUTY
                and other.seat_id == seat.id
                and (other.period.start, other.unit_id)
                >= (appointment.period.start, appointment.unit_id)
                and self.clash(appointment, other)
            ):
                yield say(
                    "Vị trí cấp phó “{seat}” của {cluster} có hai đơn vị giữ trùng thời gian:"
                    " “{first}” {first_period} và “{second}” {second_period}.",
                    seat=seat.id,
                    cluster=cluster.name,
                    first=appointment.unit_id,
                    first_period=appointment.period,
                    second=other.unit_id,
                    second_period=other.period,
                )


def _term_start(term: Term) -> dt.date:
    return term.period.start


def _term(
    cluster: Cluster,
    appointment: Appointment,
    period: Period,
    *,
    named_on: dt.date,
    seat: Seat | None = None,
) -> Term:
    """Return the term that an appointment gives, its unit under the name of a day."""
    return Term(
        unit=cluster.unit(appointment.unit_id).named_on(named_on),
        period=period,
        basis=appointment.how,
        source=appointment.source,
        note=appointment.note,
        acting=appointment.acting,
        decided_on=appointment.decided_on,
        holder=appointment.holder,
        seat="" if seat is None else seat.name,
    )


def joined(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return terms, earliest first, with those that only go on made one."""
    found: list[Term] = []
    for term in sorted(terms, key=_term_start):
        last = found[-1] if found else None
        if (
            last is not None
            and last.period.end == term.period.start
            and attrs.evolve(last, period=term.period) == term
        ):
            found[-1] = attrs.evolve(last, period=Period(last.period.start, term.period.end))
        else:
            found.append(term)
    return tuple(found)


def _rank(appointment: Appointment) -> int:
    """Return how much an appointment counts: what stands in, what was voted, what was decided."""
    if appointment.acting:
        return 0
    return 1 if appointment.how in CHOSEN else 2


def _effective(appointment: Appointment) -> Period | None:
    """Return the days of an appointment from the day it was decided."""
    decided = appointment.decided_on
    if decided is None or appointment.how in CHOSEN or appointment.acting:
        return appointment.period
    return common_days(appointment.period, Period(decided))


def in_layers(appointments: Iterable[Appointment]) -> list[Appointment]:
    """Return appointments with what beats the others first: decisions, who acts, votes."""
    order = {2: 0, 0: 1, 1: 2}
    return sorted(appointments, key=lambda appointment: order[_rank(appointment)])


def deputies(cluster: Cluster, year: EmulationYear) -> DeputiesAnswer:
    """Return the deputies in *year*, seat by seat."""
    rule = cluster.deputy_rule
    year = cluster._leading.checked(year)
    notes: list[Message] = []
    if rule is not None and rule.chosen is DeputyChoice.NEXT_HEAD:
        terms, missing = _next_head(cluster, year)
    else:
        terms, missing, notes = _appointed(cluster, year)
    notes += cluster._leading._barred(terms, year)
    notes += _twice(cluster, terms)
    return DeputiesAnswer(
        cluster_name=cluster.name_on(year.start),
        year=year,
        kind=cluster.kind,
        terms=tuple(terms),
        missing=tuple(missing),
        notes=tuple(notes),
    )


def _twice(cluster: Cluster, terms: Iterable[Term]) -> Iterator[Message]:
    """Say of a deputy that it holds another office of the cluster on the same days."""
    for one, other in itertools.combinations(terms, 2):
        if one.unit.id == other.unit.id and one.period.overlaps(other.period):
            yield say(
                "{unit} giữ hai vị trí cấp phó cùng lúc: {first} và {second}.",
                unit=one.unit.label,
                first=one.seat or one.period,
                second=other.seat or other.period,
            )
    for term in terms:
        for head in cluster._leading.heads:
            if head.unit_id == term.unit.id and head.period.overlaps(term.period):
                yield say(
                    "{unit} được ghi vừa là {head} vừa là {deputy} {period}.",
                    unit=term.unit.label,
                    head=cluster.kind.title(Office.HEAD),
                    deputy=cluster.kind.title(Office.DEPUTY),
                    period=common_days(head.period, term.period),
                )


def _appointed(
    cluster: Cluster, year: EmulationYear
) -> tuple[list[Term], list[Message], list[Message]]:
    rule = cluster.deputy_rule
    seats: tuple[Seat | None, ...] = (None,) if rule is None else rule.seats or (None,)
    appointed = [a for a in in_layers(cluster.appointments) if a.office is Office.DEPUTY]
    terms: list[Term] = []
    missing: list[Message] = []
    notes: list[Message] = []
    for seat in seats:
        seat_id = None if seat is None else seat.id
        here = [appointment for appointment in appointed if appointment.seat_id == seat_id]
        # Where no rule says how many there are, several may serve at once.
        apart = [[each] for each in here] if rule is None else [here]
        found: list[Term] = []
        vacant: list[_Vacancy] = []
        for together in apart:
            draft = _Draft(year, uncovered(year.period, cluster.empty_in(year)))
            for appointment in together:
                _sit(cluster, draft, appointment, _effective(appointment), seat)
            for appointment in together:
                notes += _sat(cluster, draft, appointment, seat)
            found += draft.terms
            vacant += draft.vacant
        terms += joined(found)
        held = [*cluster.empty_in(year), *(term.period for term in found)]
        for part in uncovered(year.period, held):
            ended = [vacancy for vacancy in vacant if vacancy.period.contains(part.start)]
            for vacancy in ended[:1]:
                vacancy.period = part
                missing.append(cluster._leading._vacancy_message(vacancy, Office.DEPUTY))
            if not ended:
                missing.append(_no_deputy(cluster, seat, part))
    return terms, missing, notes


def _sit(
    cluster: Cluster,
    draft: _Draft,
    appointment: Appointment,
    period: Period | None,
    seat: Seat | None,
) -> None:
    """Give a deputy the days of *period* for which its unit can serve and the seat is free."""
    held, step = cluster._leading.held(appointment)
    days = None if period is None or held is None else common_days(period, held)
    days = None if days is None else common_days(days, draft.year.period)
    if days is None:
        return
    served, cause = tenure(cluster, appointment.unit_id, Office.DEPUTY, days)
    term = _term(cluster, appointment, days, named_on=days.start, seat=seat)
    if served is not None:
        draft.add(attrs.evolve(term, period=served))
    if step is not None and cause is None:
        cause = step
    whole = common_days(appointment.period, draft.year.period) or days
    end = days.start if served is None else served.end
    if cause is not None and end is not None and end != whole.end:
        draft.vacant.append(_Vacancy(Period(end, whole.end), term, cause, None))


def _sat(
    cluster: Cluster, draft: _Draft, appointment: Appointment, seat: Seat | None
) -> Iterator[Message]:
    """Give a decision on a deputy the days before it was taken that nobody else held."""
    before = _before_decided(appointment, draft.year)
    if before is not None and (left := draft.left(before)):
        _sit(cluster, draft, appointment, before, seat)
        yield _backdated(cluster, appointment, left)


def _before_decided(appointment: Appointment, year: EmulationYear) -> Period | None:
    """Return the days of a decision in *year* that came before it was taken."""
    decided = appointment.decided_on
    if decided is None or appointment.how not in DECIDED or appointment.acting:
        return None
    period = common_days(appointment.period, year.period)
    return None if period is None else common_days(period, Period(dt.date.min, decided))


def _backdated(cluster: Cluster, appointment: Appointment, left: Iterable[Period]) -> Message:
    return say(
        "{unit} được công nhận ngày {on}, tính từ ngày {start}; trước ngày quyết định, chưa có"
        " nguồn nào cho biết đơn vị nào đảm nhiệm.",
        unit=cluster.unit(appointment.unit_id).label,
        on=appointment.decided_on,
        start=min(part.start for part in left),
    )


def _no_deputy(cluster: Cluster, seat: Seat | None, part: Period) -> Message:
    rule = cluster.deputy_rule
    told = say(
        "Chưa biết {office} của {cluster} {period}: chưa có quyết định hoặc biên bản.",
        office=cluster.kind.title(Office.DEPUTY),
        cluster=cluster.name,
        period=part,
    )
    if seat is not None:
        told = say("{told} Vị trí: {seat}.", told=told, seat=seat.name)
    if rule is not None:
        told = say(
            "{told} Cách chọn: {chosen} ({source}).",
            told=told,
            chosen=rule.chosen,
            source=rule.source,
        )
    return told


def _next_head(cluster: Cluster, year: EmulationYear) -> tuple[list[Term], list[Message]]:
    """Return as deputy whose turn it is to lead next year."""
    rule, rotation = cluster.deputy_rule, cluster.rotation
    turn: HeadAnswer | None = None
    if rotation is not None and year.year < _LAST_YEAR:
        # Whose turn it is, not who is named instead: a later decision must not change this year.
        following = year.shifted(1)
        turn = rotation.head_for(cluster, following, cluster._leading.heads)
    days: Period | None = None
    term = next(iter(turn.terms), None) if turn is not None else None
    if term is not None:
        days, _ = tenure(cluster, term.unit.id, Office.DEPUTY, year.period)
    if rule is None or term is None or days is None:
        return [], [
            say(
                "Chưa biết {office} của {cluster} {year}: chưa xác định được đơn vị đến lượt năm"
                " sau.",
                office=cluster.kind.title(Office.DEPUTY),
                cluster=cluster.name,
                year=year,
            ),
            *(() if turn is None else turn.missing),
        ]
    unit = cluster.unit(term.unit.id).named_on(year.start)
    return [Term(unit=unit, period=days, basis=Basis.NEXT_HEAD, source=rule.source)], []
