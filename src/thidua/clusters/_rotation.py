"""Rules by which a cluster finds its head, other than a fixed order."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from thidua.clusters._days import as_year
from thidua.clusters._heads import CHOSEN, Appointment, Basis, HeadAnswer, PassedOver, Term
from thidua.clusters._labels import Office
from thidua.clusters._succession import Succession, TurnPassing
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.records import is_slug
from thidua.words import Message, say, say_n

if TYPE_CHECKING:
    from thidua.clusters._cluster import Cluster
    from thidua.clusters._units import Unit


class RotationPolicy(Protocol):
    """How the head is found (quy tắc chọn cụm trưởng).

    The law fixes none, so each policy carries the organiser's rule it comes from.
    """

    @property
    def source(self) -> Source:
        """The organiser's rule."""
        ...

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """The units the policy names; a cluster refuses those it does not have."""
        ...

    def head_for(
        self, cluster: Cluster, year: EmulationYear, history: tuple[Appointment, ...]
    ) -> HeadAnswer:
        """Return whose turn it is in *year*, appointments of that year left aside.

        Args:
            cluster: its members decide who can take a turn.
            year: the year asked about.
            history: all appointments as head, earliest first.
        """
        ...


def answered(
    cluster: Cluster,
    year: EmulationYear,
    *,
    terms: tuple[Term, ...] = (),
    passed_over: tuple[PassedOver, ...] = (),
    missing: tuple[Message, ...] = (),
    notes: tuple[Message, ...] = (),
    candidates: tuple[Unit, ...] = (),
) -> HeadAnswer:
    """Return what a rule answers of *cluster* in *year*."""
    return HeadAnswer(
        cluster_name=cluster.name,
        year=year,
        kind=cluster.kind,
        terms=terms,
        passed_over=passed_over,
        missing=missing,
        notes=notes,
        candidates=candidates,
    )


@attrs.frozen(kw_only=True)
class NamedByDecision:
    """The organiser names or recognises the head every year (chỉ định, công nhận cụm trưởng).

    Attributes:
        source: the organiser's rule.
    """

    source: Source

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """None: the rule names nobody."""
        return ()

    def head_for(
        self, cluster: Cluster, year: EmulationYear, history: tuple[Appointment, ...]
    ) -> HeadAnswer:
        """Return that a decision is needed: only appointments tell who leads."""
        return answered(
            cluster,
            year,
            missing=(
                say(
                    "{cluster}, {year}: {office} do đơn vị tổ chức chỉ định hoặc công nhận"
                    " ({source}); cần quyết định.",
                    cluster=cluster.name,
                    year=year,
                    office=cluster.kind.title(Office.HEAD),
                    source=self.source,
                ),
            ),
        )


@attrs.frozen(kw_only=True)
class FreeElection:
    """The members elect whom they want (bầu tự do), as a rule at the closing conference.

    Nothing keeps them from electing last year's winner, or the head once more. The result is an
    :class:`Appointment` with :attr:`Basis.ELECTION`.

    Attributes:
        source: the organiser's rule, or the report of the practice.
    """

    source: Source

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """None: the rule names nobody."""
        return ()

    def head_for(
        self, cluster: Cluster, year: EmulationYear, history: tuple[Appointment, ...]
    ) -> HeadAnswer:
        """Return that an election is needed, and who may be elected."""
        return answered(
            cluster,
            year,
            missing=(_needs_election(cluster, year, self.source), *_open_members(cluster, year)),
            candidates=cluster.eligible_in(year),
        )


def _open_members(cluster: Cluster, year: EmulationYear) -> tuple[Message, ...]:
    """Return what would settle who belongs on the first day of *year*."""
    roster = cluster.roster_on(year.start)
    reasons = [reason for _, reason in roster.undetermined]
    return (*dict.fromkeys(reasons), *(() if roster.missing is None else (roster.missing,)))


def _needs_election(cluster: Cluster, year: EmulationYear, source: Source) -> Message:
    return say(
        "{cluster}, {year}: {office} do các thành viên bầu ({source}); cần biên bản hội nghị.",
        cluster=cluster.name,
        year=year,
        office=cluster.kind.title(Office.HEAD),
        source=source,
    )


@attrs.frozen(kw_only=True)
class ElectedInRotation:
    """The members elect somebody who has not yet led in the round (bầu luân phiên).

    A round ends when every member has led. An election that does not keep to that still stands, and
    the answer says so: people decided it.

    Attributes:
        first_year: the first year of the first round; a whole number is a calendar year.
        source: the organiser's rule.
    """

    first_year: EmulationYear = attrs.field(converter=as_year)
    source: Source

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """None: the rule names nobody."""
        return ()

    def head_for(
        self, cluster: Cluster, year: EmulationYear, history: tuple[Appointment, ...]
    ) -> HeadAnswer:
        """Return that an election is needed, and who has not yet led in the round."""
        if year < self.first_year:
            return too_early(cluster, self.first_year, year)
        led, doubts = self._led(cluster, year)
        eligible = cluster.eligible_in(year)
        open_members = _open_members(cluster, year)
        waiting = tuple(unit for unit in eligible if unit.id not in led) or eligible
        if open_members and not any(cluster.belongs(unit.id, year.start) for unit in waiting):
            # Whether the round is over hangs on who belongs.
            waiting = eligible
        # Where the round is not known for sure, anybody may be waiting.
        candidates = eligible if doubts else waiting
        chosen = [a for a in history if a.how in CHOSEN and a.period.overlaps(year.period)]
        notes = [
            say(
                "{unit} được chọn khi còn đơn vị chưa đến lượt trong vòng ({units}); quy tắc luân"
                " phiên: {source}.",
                unit=cluster.unit(appointment.unit_id).label,
                units=tuple(unit.label for unit in waiting),
                source=self.source,
            )
            for appointment in chosen
            if not doubts and appointment.unit_id not in {unit.id for unit in waiting}
        ]
        return answered(
            cluster,
            year,
            missing=(_needs_election(cluster, year, self.source), *open_members),
            notes=(*doubts, *notes),
            candidates=candidates,
        )

    def _led(
        self, cluster: Cluster, year: EmulationYear
    ) -> tuple[frozenset[str], tuple[Message, ...]]:
        """Return who has led in the round that runs at the start of *year*, and what is in doubt."""
        led: set[str] = set()
        unknown: list[str] = []
        doubts: list[Message] = []
        applied = 0
        for earlier in range(year.year - self.first_year.year):
            asked = self.first_year.shifted(earlier)
            answer = cluster.settled_in(asked)
            if not answer.terms and not answer.known:
                unknown.append(str(asked.year))
            led.update(term.unit.id for term in answer.terms if not term.acting)
            following = self.first_year.shifted(earlier + 1).start
            for succession in cluster.successions[applied:]:
                if succession.on > following:
                    break
                applied += 1
                doubts += _succeed(cluster, succession, led)
            members = cluster.roster_on(following).members
            if members and all(unit.id in led for unit in members):
                led.clear()
                doubts.clear()
        if unknown:
            doubts.insert(
                0,
                say_n(
                    "Chưa biết {office} của {n} năm ({years}), nên chưa biết đơn vị nào đã đến"
                    " lượt trong vòng.",
                    n=len(unknown),
                    office=cluster.kind.title(Office.HEAD),
                    years=tuple(unknown),
                ),
            )
        return frozenset(led), tuple(doubts)


def _succeed(cluster: Cluster, succession: Succession, led: set[str]) -> list[Message]:
    """Enter in *led* whether the successors have led; return what no rule settles."""
    had = {unit_id: unit_id in led for unit_id in succession.predecessors}
    led.difference_update(succession.predecessors)
    ruled = succession.ruled(cluster.succession_policy)
    passing = None if ruled is None else ruled.turn
    if len(set(had.values())) == 1 and passing not in {TurnPassing.END, TurnPassing.NONE}:
        if True in had.values():
            led.update(succession.successors)
        return []
    counts: bool | None = None
    if passing in {TurnPassing.NEXT, TurnPassing.EACH, TurnPassing.END}:
        counts = False
    elif passing in {TurnPassing.LAST, TurnPassing.NONE}:
        counts = True
    elif passing is TurnPassing.NAMESAKE and succession.heir in had:
        counts = had[succession.heir]
    if counts:
        led.update(succession.successors)
    if counts is not None:
        return []
    return [turn_not_ruled(cluster, succession)]


def turn_not_ruled(cluster: Cluster, succession: Succession) -> Message:
    """Say that nothing rules on the turn to lead of units that became others."""
    return say(
        "Chưa có quy định chuyển lượt làm {office} khi {succession}; hãy ghi quy định về kế tục kèm"
        " nguồn.",
        office=cluster.kind.title(Office.HEAD),
        succession=succession.told(cluster.units_by_id),
    )


def before_first_year(cluster: Cluster, first: EmulationYear, year: EmulationYear) -> Message:
    """Say that a rule speaks only from *first* on."""
    return say(
        "{cluster}: quy tắc luân phiên chỉ áp dụng từ {first}; cần quyết định công nhận {office}"
        " cho {year}.",
        cluster=cluster.name,
        first=first,
        office=cluster.kind.title(Office.HEAD),
        year=year,
    )


def too_early(cluster: Cluster, first: EmulationYear, year: EmulationYear) -> HeadAnswer:
    """Return that a rule says nothing of *year*, which is before its first."""
    return answered(cluster, year, missing=(before_first_year(cluster, first, year),))


@attrs.frozen(kw_only=True)
class DeputyBecomesHead:
    """The deputy of one year leads the next (cấp phó kế tiếp làm cụm trưởng).

    No source that was read confirms the practice; so it holds only where the organiser's rule is
    given.

    Attributes:
        source: the organiser's rule.
        seat_id: whose holder it is, where there are several deputies.
    """

    source: Source
    seat_id: str | None = attrs.field(default=None, validator=attrs.validators.optional(is_slug))

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """None: the rule names nobody."""
        return ()

    def head_for(
        self, cluster: Cluster, year: EmulationYear, history: tuple[Appointment, ...]
    ) -> HeadAnswer:
        """Return the unit that was deputy on the last day of the year before."""
        eve = year.shifted(-1)
        last_day = eve.period.last_day
        seat = "" if self.seat_id is None else cluster.seat(self.seat_id).name
        answer = cluster.deputies_in(eve)
        deputies = [
            term
            for term in answer.terms
            if last_day is not None and term.period.contains(last_day) and term.seat == seat
        ]
        if self.seat_id is None and len(deputies) != 1:
            deputies = []
        terms: tuple[Term, ...] = ()
        missing: tuple[Message, ...] = ()
        for deputy in deputies[:1]:
            if cluster.belongs(deputy.unit.id, year.start):
                unit = cluster.unit(deputy.unit.id).named_on(year.start)
                term = Term(
                    unit=unit, period=year.period, basis=Basis.DEPUTY_NEXT, source=self.source
                )
                terms = (term,)
        if not terms:
            missing = (
                say(
                    "{cluster}: {office} {year} là cấp phó của {eve} ({source}), nhưng chưa biết"
                    " cấp phó là đơn vị nào, hoặc đơn vị đó không còn là thành viên; cần quyết"
                    " định.",
                    cluster=cluster.name,
                    office=cluster.kind.title(Office.HEAD),
                    year=year,
                    eve=eve,
                    source=self.source,
                ),
                *answer.missing,
            )
        return answered(cluster, year, terms=terms, missing=missing)


@attrs.frozen(kw_only=True)
class Phase:
    """One rule from a year on (giai đoạn áp dụng).

    Attributes:
        first_year: the first year for which it holds; a whole number is a calendar year.
        rule: the rule.
    """

    first_year: EmulationYear = attrs.field(converter=as_year)
    rule: RotationPolicy


def _phases(phases: Iterable[Phase]) -> tuple[Phase, ...]:
    return tuple(sorted(phases, key=_first_year))


def _first_year(phase: Phase) -> EmulationYear:
    return phase.first_year


def _follow(_: object, __: object, phases: tuple[Phase, ...]) -> None:
    if not phases:
        raise InvalidValue(say("Chưa ghi quy tắc chọn cụm trưởng nào; hãy ghi ít nhất một."))
    for one, other in itertools.pairwise(phases):
        if one.first_year == other.first_year:
            raise InvalidValue(
                say(
                    "Hai quy tắc chọn cụm trưởng cùng áp dụng từ {year} ({first} và {second}); hãy"
                    " giữ một.",
                    year=one.first_year,
                    first=one.rule.source,
                    second=other.rule.source,
                ),
                year=one.first_year,
            )


@attrs.frozen(kw_only=True)
class Phased:
    """Rules that replaced one another (quy tắc thay đổi theo thời gian).

    Attributes:
        phases: the rules, earliest first.

    Raises:
        InvalidValue: no rule, or two from one year on.
    """

    phases: tuple[Phase, ...] = attrs.field(converter=_phases, validator=_follow)

    @property
    def source(self) -> Source:
        """The rule in force last."""
        return self.phases[-1].rule.source

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """The units that any of the rules names."""
        named = (unit_id for phase in self.phases for unit_id in phase.rule.unit_ids)
        return tuple(dict.fromkeys(named))

    @property
    def first_year(self) -> EmulationYear:
        """The first year of the first rule."""
        return self.phases[0].first_year

    def rule_in(self, year: EmulationYear) -> RotationPolicy | None:
        """Return the rule for *year*; None before the first."""
        found = [phase.rule for phase in self.phases if phase.first_year <= year]
        return found[-1] if found else None

    def head_for(
        self, cluster: Cluster, year: EmulationYear, history: tuple[Appointment, ...]
    ) -> HeadAnswer:
        """Ask the rule for *year*."""
        rule = self.rule_in(year)
        if rule is not None:
            return rule.head_for(cluster, year, history)
        return too_early(cluster, self.first_year, year)


def rule_dict(rule: RotationPolicy | None, locale: str) -> dict[str, Any] | None:
    """Return a rule as plain data: what it is, whom it names, its source."""
    if rule is None:
        return None
    told: dict[str, Any] = {
        "policy": type(rule).__name__,
        "unit_ids": list(rule.unit_ids),
        "source": rule.source.render(locale),
    }
    if isinstance(rule, Phased):
        told["phases"] = [
            {"first_year": phase.first_year.year, **(rule_dict(phase.rule, locale) or {})}
            for phase in rule.phases
        ]
    return told


def candidates_of(units: Iterable[Unit], ids: Iterable[str]) -> tuple[Unit, ...]:
    """Return those of *units* whose ids are named, in their order."""
    wanted = frozenset(ids)
    return tuple(unit for unit in units if unit.id in wanted)
