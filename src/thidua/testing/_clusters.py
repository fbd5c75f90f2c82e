"""Strategies for clusters: units, orders of rotation, successions, and whole clusters.

What is drawn can be: nobody leaves who was not there, no unit ends twice, two heads of one rank
never hold one day. The sources are marked as made up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from thidua.clusters import (
    Appointment,
    Basis,
    Cluster,
    Composition,
    Departure,
    DeputyBecomesHead,
    DeputyChoice,
    DeputyRule,
    ElectedInRotation,
    EligibilityBar,
    FixedOrder,
    FreeElection,
    Membership,
    MembershipPassing,
    NamedByDecision,
    NewMember,
    Office,
    Phase,
    Phased,
    PointsPassing,
    RotationPolicy,
    SkippedTurn,
    StandIn,
    StandInKind,
    StepDown,
    StreakPassing,
    Succession,
    SuccessionKind,
    SuccessionPolicy,
    TermPassing,
    TurnPassing,
    Unit,
    YearOutcome,
)
from thidua.dates import EmulationYear, Period
from thidua.errors import InvalidValue
from thidua.law import OrganiserRule
from thidua.records import OrganiserLevel
from thidua.testing._times import YEARS, dates, span_of
from thidua.words import say

_SOURCE: Final = OrganiserRule("Quy định thử nghiệm", illustrative=True)
_PLACES: Final = ("Bắc Sơn", "Đại Từ", "Hòa An", "Mộc Châu", "Sông Mã", "Thác Bà", "Yên Bình")
_ONE_DAY: Final = dt.timedelta(days=1)
_CHANGES: Final = ("join", "leave", "end", "end", "list")
"""What befalls a roster; successions twice as often, for they are what is hard."""


def _unit(number: int, *, illustrative: bool) -> Unit:
    place = _PLACES[number % len(_PLACES)]
    return Unit(id=f"don-vi-{number}", name=f"{place} {number}", illustrative=illustrative)


@st.composite
def cluster_units(
    draw: st.DrawFn, *, least: int = 1, most: int = 8, illustrative: bool = True
) -> tuple[Unit, ...]:
    """Units with ids ``don-vi-1``, ``don-vi-2`` and so on; the names are made up.

    Args:
        draw: supplied by Hypothesis.
        least: the fewest.
        most: the most.
        illustrative: whether they are marked as made up.

    Raises:
        InvalidValue: *least* is negative or beyond *most*.
    """
    if not 0 <= least <= most:
        raise InvalidValue(
            say("Phải có từ 0 đơn vị, và số ít nhất không quá số nhiều nhất."),
            least=least,
            most=most,
        )
    count = draw(st.integers(least, most))
    return tuple(_unit(number, illustrative=illustrative) for number in range(1, count + 1))


def _year(first: int, *, school: bool) -> EmulationYear:
    if school:
        return EmulationYear.school(first, starts=dt.date(first, 9, 5))
    return EmulationYear.calendar(first)


def _ids(units: Iterable[Unit | str]) -> tuple[str, ...]:
    return tuple(unit if isinstance(unit, str) else unit.id for unit in units)


@st.composite
def fixed_orders(
    draw: st.DrawFn,
    *,
    units: Iterable[Unit | str] | None = None,
    first_year: EmulationYear | int = YEARS[0],
    every: bool = False,
    whole: bool = False,
) -> FixedOrder:
    """Rotations in a fixed order.

    Args:
        draw: supplied by Hypothesis.
        units: units or their ids to choose from; None makes up to eight.
        first_year: the year of the first turn.
        every: the order names all of the units; otherwise some may be left out.
        whole: the rule says what becomes of turns passed over and of new members; otherwise it may
            be silent.
    """
    ids = _ids(draw(cluster_units()) if units is None else units)
    order = draw(st.permutations(ids))
    if not every:
        order = order[: draw(st.integers(1, len(order)))]
    skipped, new_members = st.sampled_from(SkippedTurn), st.sampled_from(NewMember)
    return FixedOrder(
        order,
        first_year=first_year,
        source=_SOURCE,
        skipped=draw(skipped if whole else st.none() | skipped),
        new_members=draw(new_members if whole else st.none() | new_members),
        awaits_decision=draw(st.booleans()),
    )


@st.composite
def succession_policies(draw: st.DrawFn, *, whole: bool = False) -> SuccessionPolicy:
    """Policies on what passes to successors.

    Args:
        draw: supplied by Hypothesis.
        whole: every part is ruled on; otherwise some may be left open.
    """
    parts = {
        "membership": MembershipPassing,
        "turn": TurnPassing,
        "term": TermPassing,
        "points": PointsPassing,
        "streaks": StreakPassing,
    }
    ruled: dict[str, Any] = {}
    for name, kinds in parts.items():
        chosen = st.sampled_from(list(kinds))
        ruled[name] = draw(chosen if whole else st.none() | chosen)
    return SuccessionPolicy(source=_SOURCE, **ruled)


@st.composite
def successions(
    draw: st.DrawFn,
    *,
    units: Iterable[Unit | str] = ("don-vi-1", "don-vi-2", "don-vi-3"),
    fresh: Iterable[Unit | str] = ("don-vi-moi-1", "don-vi-moi-2"),
    kinds: Iterable[SuccessionKind] = tuple(SuccessionKind),
    on: dt.date | None = None,
    years: Iterable[int] = YEARS,
    whole: bool = False,
) -> Succession:
    """Units that are merged, split, renamed or dissolved.

    Args:
        draw: supplied by Hypothesis.
        units: units or their ids that may end.
        fresh: units or their ids that may follow; two are enough. A successor may bear the id of a
            predecessor as well.
        kinds: what may happen; a merger needs two units.
        on: the day; None draws one of *years*.
        years: the years to draw the day from.
        whole: where there are several, the one whose name goes on is always told.

    Raises:
        InvalidValue: too few units for any of *kinds*.
    """
    old, new = _ids(units), _ids(fresh)
    possible = [
        kind
        for kind in kinds
        if len(old) >= (2 if kind is SuccessionKind.MERGER else 1)
        and len(new) >= (2 if kind is SuccessionKind.SPLIT else 1)
    ]
    if not possible:
        raise InvalidValue(
            say("Không đủ đơn vị để sinh việc sắp xếp; sáp nhập cần ít nhất hai đơn vị."),
            units=old,
        )
    kind = draw(st.sampled_from(possible))
    count = draw(st.integers(2, len(old))) if kind is SuccessionKind.MERGER else 1
    ending = tuple(draw(st.permutations(old))[:count])
    following: tuple[str, ...] = ()
    keeps_id = draw(st.booleans())
    if kind is SuccessionKind.MERGER:
        following = (ending[0],) if keeps_id else new[:1]
    elif kind is SuccessionKind.SPLIT:
        following = (ending[0], new[0]) if keeps_id else new[:2]
    elif kind is SuccessionKind.RENAMING:
        following = new[:1]
    many = ending if len(ending) > 1 else following
    told = st.sampled_from(many) if len(many) > 1 else st.none()
    return Succession(
        on=draw(dates(years=years)) if on is None else on,
        predecessors=ending,
        successors=following,
        source=_SOURCE,
        namesake=draw(told if whole else st.none() | told),
    )


@attrs.define
class _History:
    """A roster while it is drawn, day by day."""

    policy: SuccessionPolicy | None
    whole: bool
    units: list[Unit]
    present: list[str]
    memberships: list[Membership] = attrs.field(factory=list)
    compositions: list[Composition] = attrs.field(factory=list)
    departures: list[Departure] = attrs.field(factory=list)
    successions: list[Succession] = attrs.field(factory=list)

    def fresh(self) -> Unit:
        """Add a unit that never was before."""
        unit = _unit(len(self.units) + 1, illustrative=True)
        self.units.append(unit)
        return unit

    def change(self, draw: st.DrawFn, on: dt.date, kinds: Sequence[str]) -> None:
        """Let one thing happen on a day."""
        kind = draw(st.sampled_from(kinds))
        if kind == "join" or not self.present:
            unit = self.fresh()
            self.present.append(unit.id)
            self.memberships.append(Membership(unit_id=unit.id, period=Period(on), source=_SOURCE))
        elif kind == "leave":
            left = draw(st.sampled_from(self.present))
            self.present.remove(left)
            self.departures.append(Departure(unit_id=left, on=on, source=_SOURCE))
        elif kind == "list":
            self.listed(draw, on)
        else:
            self.ended(draw, on)

    def listed(self, draw: st.DrawFn, on: dt.date) -> None:
        """List the whole membership anew; some may be dropped."""
        kept = draw(st.lists(st.sampled_from(self.present), unique=True, min_size=1))
        self.present = [unit_id for unit_id in self.present if unit_id in kept]
        self.compositions.append(Composition(effective=on, unit_ids=self.present, source=_SOURCE))

    def ended(self, draw: st.DrawFn, on: dt.date) -> None:
        """Let members be merged, split, renamed or dissolved."""
        new = [self.fresh(), self.fresh()]
        event = draw(successions(units=self.present, fresh=new, on=on, whole=self.whole))
        self.successions.append(event)
        used = event.unit_ids
        while self.units[-1].id not in used and self.units[-1] in new:
            self.units.pop()
        self.present = [i for i in self.present if i not in event.predecessors]
        self.present += [i for i in event.successors if self._belongs(event, i)]

    def _belongs(self, event: Succession, successor: str) -> bool:
        """Tell whether a successor of members certainly is one."""
        passing = None if self.policy is None else self.policy.membership
        if passing is None:
            return event.kind is SuccessionKind.RENAMING
        if passing is MembershipPassing.NAMESAKE:
            if event.heir is None:
                return False
            return event.kind is not SuccessionKind.SPLIT or successor == event.heir
        return passing is not MembershipPassing.NONE


@st.composite
def clusters(
    draw: st.DrawFn,
    *,
    least: int = 1,
    most: int = 6,
    years: Iterable[int] = YEARS,
    stable: bool = False,
    changes: int = 5,
    decided: bool = True,
    whole: bool = False,
    fixed: bool = False,
    school: bool = False,
) -> Cluster:
    """Clusters with a history: joining, leaving, mergers, decisions, votes, offices given up.

    Args:
        draw: supplied by Hypothesis.
        least: the fewest members at the start.
        most: the most members at the start.
        years: the years in which things happen; the rotation begins with the first.
        stable: nobody joins, leaves, is merged or split.
        changes: how many changes of the roster there are at most.
        decided: there may be decisions and votes on heads and deputies, and offices given up.
        whole: whatever can be ruled on is, and every outcome is recorded; otherwise rules may be
            silent and outcomes unknown.
        fixed: the head is found by a fixed order of all the members at the start.
        school: the years are school years.

    Raises:
        InvalidValue: no year at all, or *least* beyond *most*.
    """
    first, last = span_of(years)
    start = _year(first, school=school)
    span = start.until(start.shifted(last - first))
    units = list(draw(cluster_units(least=least, most=most)))
    policies = succession_policies(whole=whole)
    policy = draw(policies if whole else st.none() | policies)
    history = _History(policy, whole, units, [unit.id for unit in units])
    opening = tuple(history.present)
    history.memberships += [
        Membership(unit_id=unit_id, period=Period(start.start), source=_SOURCE)
        for unit_id in opening
    ]
    if not stable:
        days = st.dates(start.start + _ONE_DAY, span[-1].period.last_day or dt.date.max)
        for day in sorted(draw(st.sets(days, max_size=changes))):
            history.change(draw, day, _CHANGES)
    rotation: RotationPolicy | None
    if fixed or not opening:
        orders = fixed_orders(
            units=opening or ("don-vi-1",), first_year=start, every=True, whole=whole
        )
        rotation = draw(orders) if opening else None
    else:
        rotation = draw(_rotations(opening, start, whole=whole))
    cluster = Cluster(
        id="cum-thu-nghiem",
        name="Cụm thi đua số 1",
        organiser="Bộ Công Thương",
        organiser_level=OrganiserLevel.MINISTRY_PROVINCE,
        units=history.units,
        memberships=history.memberships,
        compositions=history.compositions,
        departures=history.departures,
        successions=history.successions,
        succession_policy=policy,
        rotation=rotation,
        school_year_from=start.start if school else None,
        source=_SOURCE,
    )
    return draw(_led(cluster, span, decided=decided, whole=whole))


@st.composite
def _rotations(
    draw: st.DrawFn, ids: tuple[str, ...], start: EmulationYear, *, whole: bool
) -> RotationPolicy | None:
    orders = fixed_orders(units=ids, first_year=start, whole=whole)
    later = start.shifted(draw(st.integers(1, 4)))
    return draw(
        st.none()
        | orders
        | orders
        | st.just(NamedByDecision(source=_SOURCE))
        | st.just(FreeElection(source=_SOURCE))
        | st.just(ElectedInRotation(first_year=start, source=_SOURCE))
        | st.just(DeputyBecomesHead(source=_SOURCE))
        | st.builds(_two_phases, st.just(start), orders, st.just(later), st.booleans())
    )


def _two_phases(
    start: EmulationYear, order: FixedOrder, later: EmulationYear, reverse: bool
) -> Phased:
    other = NamedByDecision(source=_SOURCE)
    first, second = (other, order) if reverse else (order, other)
    return Phased(
        phases=[Phase(first_year=start, rule=first), Phase(first_year=later, rule=second)]
    )


@st.composite
def _led(
    draw: st.DrawFn,
    cluster: Cluster,
    span: tuple[EmulationYear, ...],
    *,
    decided: bool,
    whole: bool,
) -> Cluster:
    """Return the cluster with decisions, votes, stand-ins and outcomes."""
    changes: dict[str, Any] = {}
    if decided:
        days = st.dates(span[0].start, span[-1].period.last_day or dt.date.max)
        steps = st.builds(
            StepDown,
            unit_id=st.sampled_from([unit.id for unit in cluster.units] or ["don-vi-1"]),
            on=days,
            reason=st.just("Lý do thử nghiệm"),
            source=st.just(_SOURCE),
        )
        changes["step_downs"] = draw(st.lists(steps, max_size=2)) if cluster.units else ()
        changes["appointments"] = [named for year in span for named in draw(_named(cluster, year))]
    if draw(st.booleans()):
        uses = st.booleans() if whole else st.none() | st.booleans()
        changes["replacement"] = StandIn(
            who=draw(st.sampled_from((StandInKind.DEPUTY, StandInKind.NEXT_IN_ORDER))),
            source=_SOURCE,
            uses_turn=draw(uses),
        )
    if draw(st.booleans()):
        acting = st.sampled_from((StandInKind.DEPUTY, StandInKind.PREVIOUS_HEAD))
        changes["acting"] = StandIn(who=draw(acting), source=_SOURCE)
    if draw(st.booleans()):
        follows = isinstance(cluster.rotation, DeputyBecomesHead)
        choices = [c for c in DeputyChoice if not follows or c is not DeputyChoice.NEXT_HEAD]
        changes["deputy_rule"] = DeputyRule(chosen=draw(st.sampled_from(choices)), source=_SOURCE)
    if draw(st.booleans()):
        changes["bar"] = EligibilityBar(source=_SOURCE)
        known = st.just(True) if whole else st.booleans()
        changes["outcomes"] = [
            YearOutcome(
                unit_id=unit.id,
                year=year,
                considered=draw(st.sampled_from((True, True, True, False))),
                source=_SOURCE,
            )
            for unit in cluster.units
            for year in (span[0].shifted(-1), *span)
            if draw(known)
        ]
    return attrs.evolve(cluster, **changes)


@st.composite
def _named(draw: st.DrawFn, cluster: Cluster, year: EmulationYear) -> list[Appointment]:
    """Draw who is named in one year: at most one head by decision, one by vote, one deputy."""
    found = []
    last = year.period.last_day or dt.date.max
    for basis, office in (
        (None, Office.HEAD),
        (Basis.ELECTION, Office.HEAD),
        (None, Office.DEPUTY),
    ):
        if draw(st.integers(0, 3)):
            continue
        start = draw(st.just(year.start) | st.dates(year.start, last))
        members = [u.id for u in cluster.units if cluster.belongs(u.id, start)]
        if not members:
            continue
        end = draw(st.just(last) | st.dates(start, last)) + _ONE_DAY
        taken = draw(st.none() | st.dates(start - dt.timedelta(days=90), last))
        found.append(
            Appointment(
                unit_id=draw(st.sampled_from(members)),
                office=office,
                period=Period(start, end),
                source=_SOURCE,
                basis=basis,
                decided_on=taken,
            )
        )
    return found
