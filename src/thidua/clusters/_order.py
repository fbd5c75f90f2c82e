"""Rotation in a fixed order, round and round, through joining, leaving, merging and refusing.

Where a rule leaves open what happens (whether a unit that was passed over keeps its turn, what
becomes of the turn of a unit that was merged), every possibility is followed. An answer is known
where all of them name the same unit; else it is undetermined and names what would settle it.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from thidua.clusters._days import as_year
from thidua.clusters._heads import Appointment, Basis, HeadAnswer, PassedOver, StandInKind, Term
from thidua.clusters._labels import Office
from thidua.clusters._rotation import (
    answered,
    before_first_year,
    candidates_of,
    too_early,
    turn_not_ruled,
)
from thidua.clusters._succession import (
    Succession,
    SuccessionKind,
    TermPassing,
    TurnPassing,
)
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.words import LabelledEnum, Message, say

if TYPE_CHECKING:
    from thidua.clusters._cluster import Cluster


class SkippedTurn(LabelledEnum):
    """What becomes of the turn of a unit that was passed over (đơn vị bị bỏ qua lượt)."""

    LOST = "mat-luot", say("mất lượt, chờ vòng sau")
    KEPT = "giu-luot", say("giữ lượt đến khi đủ điều kiện, chậm nhất đến lượt sau của chính đơn vị")


class NewMember(LabelledEnum):
    """When a member that the order does not list gets a turn (đơn vị mới vào cụm)."""

    END_OF_ORDER = "cuoi-thu-tu", say("xếp cuối thứ tự")
    NO_TURN = "chua-co-luot", say("chưa có lượt đến khi có thứ tự mới")


def _order(order: Iterable[str]) -> tuple[str, ...]:
    return tuple(order)


def _each_once(_: object, __: object, order: tuple[str, ...]) -> None:
    if not order:
        raise InvalidValue(say("Thứ tự luân phiên để trống; hãy ghi ít nhất một đơn vị."))
    twice = tuple(sorted({unit_id for unit_id in order if order.count(unit_id) > 1}))
    if twice:
        raise InvalidValue(
            say("Thứ tự luân phiên ghi lặp {units}; mỗi đơn vị chỉ ghi một lần.", units=twice),
            units=twice,
        )


@attrs.frozen
class FixedOrder:
    """Rotation in a fixed order, one unit a year (luân phiên theo thứ tự định trước).

    The first unit leads in *first_year*; then each year the next one in the order that is a
    member on the year's first day, round and round. A decision that names another head for a year
    does not move the order.

    Attributes:
        order: ids of units; each leads once in a round.
        first_year: the year of the first turn; a whole number is a calendar year.
        source: the organiser's rule.
        skipped: what becomes of the turn of a unit that is passed over because it is no member
            then, declined, or is barred; None where the rule does not say.
        new_members: when members that the order does not list get a turn; without such a rule the
            order is read as it stands, and the answer names them.
        awaits_decision: the organiser recognises the head by decision; until then the unit whose
            turn it is leads for the time being.

    Raises:
        InvalidValue: an empty order, or a unit listed twice.
    """

    order: tuple[str, ...] = attrs.field(converter=_order, validator=_each_once)
    first_year: EmulationYear = attrs.field(converter=as_year, kw_only=True)
    source: Source = attrs.field(kw_only=True)
    skipped: SkippedTurn | None = attrs.field(default=None, kw_only=True)
    new_members: NewMember | None = attrs.field(default=None, kw_only=True)
    awaits_decision: bool = attrs.field(default=False, kw_only=True)

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """The units of the order."""
        return self.order

    def head_for(
        self, cluster: Cluster, year: EmulationYear, history: tuple[Appointment, ...]
    ) -> HeadAnswer:
        """Return whose turn it is in *year*; a decision on another head does not move the order."""
        if year < self.first_year:
            return too_early(cluster, self.first_year, year)
        found = _turns(self, cluster, year, history)
        turns = {turn.unit_id for turn in found.turns}
        first = found.turns[0]
        if len(turns) > 1 or found.overflow:
            return self._open(cluster, year, found, turns)
        passed = tuple(
            PassedOver(cluster.unit(unit_id).named_on(year.start), reason)
            for unit_id, reason in first.passed
        )
        notes = self._outsiders(cluster, year, first.line)
        if first.unit_id is None:
            missing = say(
                "Không đơn vị nào trong thứ tự luân phiên của {cluster} nhận được lượt vào ngày"
                " {date} ({source}); cần thứ tự mới.",
                cluster=cluster.name,
                date=year.start,
                source=self.source,
            )
            return answered(
                cluster,
                year,
                passed_over=passed,
                missing=(missing,),
                notes=notes,
            )
        term = Term(
            unit=cluster.unit(first.unit_id).named_on(year.start),
            period=year.period,
            basis=Basis.ROTATION,
            source=self.source,
            acting=self.awaits_decision,
        )
        return answered(
            cluster,
            year,
            terms=(term,),
            passed_over=passed,
            notes=notes,
        )

    def after(
        self,
        cluster: Cluster,
        year: EmulationYear,
        date: dt.date,
        history: tuple[Appointment, ...],
    ) -> tuple[str | None, tuple[Message, ...]]:
        """Return who is next in the order on *date* within *year*, for a stand-in.

        Returns:
            The unit, or None with what would settle it.
        """
        if year < self.first_year:
            return None, (before_first_year(cluster, self.first_year, year),)
        found = _turns(self, cluster, year, history)
        questions = dict(found.questions)
        if found.overflow:
            return None, _asked(questions, cluster, self.first_year)
        nexts = {turn.stand_in for turn in found.turns}
        if any(turn.vacant_from != date for turn in found.turns):
            # A further vacancy: whoever is next then, whose own turn is still to come.
            walk = _Walk(self, cluster, year, history, questions)
            nexts = {
                turn.unit_id
                for state in found.states
                for changed in walk.changed(state, date)
                for turn, _ in walk.picked(changed, date)
            }
        (only,) = nexts if len(nexts) == 1 else (None,)
        return only, () if only is not None else _asked(questions, cluster, self.first_year)

    def _open(
        self,
        cluster: Cluster,
        year: EmulationYear,
        found: _Turns,
        turns: Iterable[str | None],
    ) -> HeadAnswer:
        ids = [unit_id for unit_id in turns if unit_id is not None]
        units = () if found.overflow else candidates_of(cluster.units, ids)
        return answered(
            cluster,
            year,
            missing=(
                say(
                    "{cluster}, {year}: chưa xác định được đơn vị đến lượt ({source}).",
                    cluster=cluster.name,
                    year=year,
                    source=self.source,
                ),
                *_asked(found.questions, cluster, self.first_year),
            ),
            candidates=tuple(unit.named_on(year.start) for unit in units),
        )

    def _outsiders(
        self, cluster: Cluster, year: EmulationYear, line: tuple[str | None, ...]
    ) -> tuple[Message, ...]:
        outside = tuple(
            unit.label for unit in cluster.roster_on(year.start).members if unit.id not in line
        )
        if not outside:
            return ()
        return (say("Thành viên chưa có lượt trong thứ tự luân phiên: {units}.", units=outside),)


_MOST_STATES: Final = 256
"""More possibilities than these are told as open without following them further."""

_MERGER_TURNS: Final = (
    TurnPassing.NEXT,
    TurnPassing.LAST,
    TurnPassing.NAMESAKE,
    TurnPassing.EACH,
    TurnPassing.END,
    TurnPassing.NONE,
)
_SPLIT_TURNS: Final = (
    TurnPassing.NAMESAKE,
    TurnPassing.EACH,
    TurnPassing.END,
    TurnPassing.NONE,
)


@attrs.frozen
class _State:
    """Where the rotation stands, in one possible course of things.

    *fresh* says that the last place was taken, so that the next one begins a new round. The last
    three are what was supposed of matters that no rule settles, so that one course
    supposes the same throughout.
    """

    line: tuple[str | None, ...]
    pointer: int = 0
    fresh: bool = False
    owed: tuple[str, ...] = ()
    applied: int = 0
    turn: TurnPassing | None = None
    keeps: bool | None = None
    uses: bool | None = None


@attrs.frozen
class _Turn:
    """What one course of things gives for a year."""

    unit_id: str | None
    passed: tuple[tuple[str, Message], ...]
    line: tuple[str | None, ...]
    vacant_from: dt.date | None = None
    stand_in: str | None = None


class _Candidate(NamedTuple):
    """A unit in the order of being asked; one that kept its turn has no place."""

    unit_id: str
    place: int | None


@attrs.frozen
class _Turns:
    """What all courses of things give for a year, and the states after it."""

    turns: tuple[_Turn, ...]
    states: tuple[_State, ...]
    questions: Mapping[tuple[object, ...], Message]
    overflow: bool = False

    @property
    def carried(self) -> Mapping[tuple[object, ...], Message]:
        """What stays open: where all courses came to one state, nothing does."""
        return self.questions if len(self.states) > 1 or self.overflow else {}


def _turns(
    rule: FixedOrder, cluster: Cluster, year: EmulationYear, history: tuple[Appointment, ...]
) -> _Turns:
    """Follow the rotation from its first year to *year*; what was followed once is remembered."""
    memory: dict[int, _Turns] = cluster.memory_for(rule, history)
    last = year.year - rule.first_year.year
    number = next((n for n in range(last, -1, -1) if n in memory), -1)
    found = memory.get(number, _Turns((), (_State(rule.order),), {}))
    while number < last:
        number += 1
        found = _following(found, rule, cluster, rule.first_year.shifted(number), history)
        memory[number] = found
    return found


def _following(
    found: _Turns,
    rule: FixedOrder,
    cluster: Cluster,
    year: EmulationYear,
    history: tuple[Appointment, ...],
) -> _Turns:
    walk = _Walk(rule, cluster, year, history, dict(found.carried))
    if found.overflow:
        return found
    results = [result for state in found.states for result in walk.year(state)]
    states = tuple(dict.fromkeys(state for _, state in results))
    return _Turns(
        turns=tuple(turn for turn, _ in results),
        states=states,
        questions=walk.questions,
        overflow=len(states) > _MOST_STATES,
    )


class _Walk:
    """One year of the rotation; questions that had to be left open are gathered on the way."""

    def __init__(
        self,
        rule: FixedOrder,
        cluster: Cluster,
        year: EmulationYear,
        history: tuple[Appointment, ...],
        questions: dict[tuple[object, ...], Message],
    ) -> None:
        self.rule = rule
        self.cluster = cluster
        self.asked = year
        self.history = history
        self.questions = questions

    def year(self, state: _State) -> Iterator[tuple[_Turn, _State]]:
        """Yield every course of the year: the turn, and the state after it."""
        start = self.asked.start
        for changed in self.changed(state, start):
            for joined in self._joined(changed):
                for turn, after in self.picked(joined, start):
                    yield from self._replaced(turn, after)

    def changed(self, state: _State, date: dt.date) -> Iterator[_State]:
        """Yield the states after the successions up to *date*."""
        successions = self.cluster.successions
        if state.applied == len(successions) or successions[state.applied].on > date:
            yield state
            return
        succession = successions[state.applied]
        state = attrs.evolve(state, applied=state.applied + 1)
        concerned = succession.on >= self.rule.first_year.start and not set(
            succession.predecessors
        ).isdisjoint({*state.line, *state.owed})
        if not concerned:
            yield from self.changed(state, date)
            return
        passing = _ruled_turn(succession, self.cluster)
        if passing is TurnPassing.NAMESAKE and succession.heir is None:
            self.questions["namesake", succession.on, succession.unit_ids] = say(
                "Chưa biết đơn vị giữ tên khi {succession}; hãy ghi đơn vị giữ tên.",
                succession=succession.told(self.cluster.units_by_id),
            )
            split = succession.kind is SuccessionKind.SPLIT
            for heir in succession.successors if split else succession.predecessors:
                named = attrs.evolve(succession, namesake=heir)
                yield from self.changed(_passed_on(state, named, passing), date)
            return
        if passing is not None:
            yield from self.changed(_passed_on(state, succession, passing), date)
            return
        self.questions["turn", succession.on, succession.unit_ids] = turn_not_ruled(
            self.cluster, succession
        )
        options = _possible_turns(succession)
        supposed = (state.turn,) if state.turn in options else options
        for option in supposed:
            passed = _passed_on(attrs.evolve(state, turn=option), succession, option)
            yield from self.changed(passed, date)

    def _joined(self, state: _State) -> Iterator[_State]:
        """Put members that the order does not list at its end, where the rule says so."""
        if self.rule.new_members is not NewMember.END_OF_ORDER:
            yield state
            return
        roster = self.cluster.roster_on(self.asked.start)
        new = tuple(unit.id for unit in roster.members if unit.id not in state.line)
        open_units = []
        for unit, reason in roster.undetermined:
            if unit.id not in state.line:
                self.questions["joined", unit.id] = reason
                open_units.append(unit.id)
        # Each of those for whom it is not settled may or may not have joined.
        for joined in itertools.product((False, True), repeat=len(open_units)):
            more = tuple(itertools.compress(open_units, joined))
            yield _appended(state, (*new, *more))

    def picked(self, state: _State, date: dt.date) -> Iterator[tuple[_Turn, _State]]:
        """Yield who leads from *date* on, in every course."""
        size = len(state.line)
        places = [(state.pointer + step) % size for step in range(size)]
        line = [
            _Candidate(unit_id, place)
            for place in places
            if (unit_id := state.line[place]) is not None
        ]
        # A turn is kept until the unit's own next one comes round.
        own = line[0].unit_id if line else None
        owed = tuple(unit_id for unit_id in state.owed if unit_id != own)
        queue = (*(_Candidate(unit_id, None) for unit_id in owed), *line)
        yield from self._asked_in_turn(attrs.evolve(state, owed=owed), queue, (), date)

    def _asked_in_turn(
        self,
        state: _State,
        queue: tuple[_Candidate, ...],
        passed: tuple[tuple[str, Message], ...],
        date: dt.date,
    ) -> Iterator[tuple[_Turn, _State]]:
        if not queue:
            yield _Turn(None, passed, state.line), state
            return
        candidate, *rest = queue
        unit_id, place = candidate.unit_id, candidate.place
        obstacle, certain = self._obstacle(unit_id, date)
        if obstacle is None or not certain:
            owed = list(state.owed)
            if unit_id in owed:
                owed.remove(unit_id)
            after = attrs.evolve(state, owed=tuple(owed))
            if place is not None:
                size = len(state.line)
                after = attrs.evolve(after, pointer=(place + 1) % size, fresh=place + 1 == size)
            yield _Turn(unit_id, passed, state.line), after
        if obstacle is not None:
            over = (*passed, (unit_id, obstacle))
            for left in self._skipped(state, candidate):
                yield from self._asked_in_turn(left, tuple(rest), over, date)

    def _skipped(self, state: _State, candidate: _Candidate) -> Iterator[_State]:
        """Yield the states after a unit was passed over: its turn lost or kept."""
        unit_id = candidate.unit_id
        if candidate.place is None:
            yield state
            return
        keeps = state.keeps
        if self.rule.skipped is not None:
            keeps = self.rule.skipped is SkippedTurn.KEPT
        if keeps is None:
            self.questions["skipped", unit_id, self.asked.year] = say(
                "Quy tắc luân phiên ({source}) không nói {unit} bị bỏ qua {year} có giữ lượt hay"
                " không; hãy ghi rõ kèm nguồn.",
                source=self.rule.source,
                unit=self.cluster.unit(unit_id).label,
                year=self.asked,
            )
        for kept in (False, True) if keeps is None else (keeps,):
            supposed = attrs.evolve(state, keeps=kept) if keeps is None else state
            yield attrs.evolve(supposed, owed=(*state.owed, unit_id)) if kept else supposed

    def _obstacle(self, unit_id: str, date: dt.date) -> tuple[Message | None, bool]:
        """Return what keeps a unit from leading from *date* on, and whether that is certain."""
        cluster = self.cluster
        belongs = cluster.belongs(unit_id, date)
        if belongs is False:
            return absence(cluster, unit_id, date), True
        declined = cluster.step_down_of(unit_id, Office.HEAD, self.asked)
        if declined is not None and declined.on <= date:
            return declined.sentence, True
        obstacle, certain = cluster.barred(unit_id, self.asked)
        if obstacle is not None and certain:
            return obstacle, True
        if belongs is None:
            unsettled = cluster.unsettled(unit_id, date)
            self.questions["member", unit_id, unsettled] = unsettled
            return unsettled, False
        if obstacle is not None:
            self.questions["barred", unit_id, self.asked.year] = obstacle
        return obstacle, certain

    def _replaced(self, turn: _Turn, state: _State) -> Iterator[tuple[_Turn, _State]]:
        """Yield the courses after a head that leaves in mid-term is replaced by the next."""
        rule = self.cluster.replacement
        vacant = (
            self._vacant_from(turn.unit_id)
            if rule is not None and rule.who is StandInKind.NEXT_IN_ORDER
            else None
        )
        if rule is None or vacant is None:
            yield turn, state
            return
        for changed in self.changed(state, vacant):
            for following, after in self.picked(changed, vacant):
                told = attrs.evolve(turn, vacant_from=vacant, stand_in=following.unit_id)
                uses = changed.uses if rule.uses_turn is None else rule.uses_turn
                if uses is None:
                    self.questions["uses", self.asked.year] = say(
                        "Quy định điều hành thay ({source}) không nói đơn vị thay {year} đã dùng lượt"
                        " của mình hay chưa; hãy ghi rõ kèm nguồn.",
                        source=rule.source,
                        year=self.asked,
                    )
                for used in (True, False) if uses is None else (uses,):
                    left = after if used else changed
                    yield told, attrs.evolve(left, uses=used) if uses is None else left

    def _vacant_from(self, unit_id: str | None) -> dt.date | None:
        """Return the day from which the office is vacant, where the next in the order fills it."""
        start = self.asked.start
        named = [a for a in self.history if a.period.contains(start) and not a.acting]
        holder = named[0].unit_id if named else unit_id
        if holder is None:
            return None
        days, cause = self.cluster.tenure(holder, Office.HEAD, self.asked)
        if days is None or days.end is None or days.end == self.asked.period.end:
            return None
        if any(a.period.contains(days.end) and a.unit_id != holder for a in self.history):
            return None
        if isinstance(cause, Succession) and cause.successors:
            ruled = cause.ruled(self.cluster.succession_policy)
            ends = ruled is not None and ruled.term is TermPassing.ENDS
            return days.end if ends else None
        return days.end


def _asked(
    questions: Mapping[tuple[object, ...], Message], cluster: Cluster, model: EmulationYear
) -> tuple[Message, ...]:
    """Return the questions, those on the outcomes of one year put together."""
    outcomes: dict[int, list[Message]] = {}
    for key in questions:
        if key[0] == "barred":
            _, unit_id, year = key
            label = cluster.unit(str(unit_id)).label
            outcomes.setdefault(int(str(year)) - 1, []).append(label)
    told = [message for key, message in questions.items() if key[0] != "barred"]
    bar = cluster.bar
    if bar is not None:
        told += [
            say(
                "Chưa biết các đơn vị sau có được xét thi đua {year} hay không: {units} ({source});"
                " hãy bổ sung.",
                year=model.shifted(year - model.year),
                units=tuple(units),
                source=bar.source,
            )
            for year, units in sorted(outcomes.items())
        ]
    return tuple(told)


def absence(cluster: Cluster, unit_id: str, date: dt.date) -> Message:
    """Say why a unit is not a member on *date*."""
    periods = cluster.periods_of(unit_id)
    ended = [period.end for period in periods if period.end and period.end <= date]
    if ended:
        return say("đã rời cụm từ ngày {date}", date=max(ended))
    if periods:
        return say("chưa là thành viên vào ngày {date}", date=date)
    return say("chưa từng được ghi là thành viên")


def _possible_turns(succession: Succession) -> tuple[TurnPassing, ...]:
    options = _SPLIT_TURNS if succession.kind is SuccessionKind.SPLIT else _MERGER_TURNS
    if succession.heir is None:
        return tuple(option for option in options if option is not TurnPassing.NAMESAKE)
    return options


def _ruled_turn(succession: Succession, cluster: Cluster) -> TurnPassing | None:
    """Return what is ruled on the turn; None where nothing is, or nothing that can be followed."""
    if succession.kind is SuccessionKind.DISSOLUTION:
        return TurnPassing.NONE
    ruled = succession.ruled(cluster.succession_policy)
    passing = None if ruled is None else ruled.turn
    if passing is None:
        return TurnPassing.EACH if succession.kind is SuccessionKind.RENAMING else None
    if succession.kind is SuccessionKind.SPLIT and passing not in _SPLIT_TURNS:
        return None
    return passing


def _passed_on(state: _State, succession: Succession, passing: TurnPassing) -> _State:
    if succession.kind is SuccessionKind.SPLIT:
        return _split(state, succession, passing)
    size, ended = len(state.line), set(succession.predecessors)
    # A successor that has a place of its own in the order does not get a second one.
    own = {TurnPassing.EACH, TurnPassing.NONE}
    taken = ended if passing in own else ended.union(succession.successors)
    places = [place for place, unit_id in enumerate(state.line) if unit_id in taken]
    places.sort(key=lambda place: (place - state.pointer) % size)
    owed = [unit_id for unit_id in state.owed if unit_id in ended]
    kept: list[int] = []
    if passing is TurnPassing.NEXT:
        # A turn that was kept is the next to come.
        kept = [place for place in places if state.line[place] in owed[:1]] or places[:1]
        owed = owed[:1]
    elif passing is TurnPassing.LAST:
        kept, owed = places[-1:], owed[:1] if len(owed) == len(places) else []
    elif passing is TurnPassing.NAMESAKE:
        kept = [place for place in places if state.line[place] == succession.heir]
        owed = [unit_id for unit_id in owed if unit_id == succession.heir]
    elif passing is TurnPassing.EACH:
        kept = places
    else:
        owed = []
    line: list[str | None] = [None if unit_id in taken else unit_id for unit_id in state.line]
    for successor in succession.successors:
        for place in kept:
            line[place] = successor
    left = [unit_id for unit_id in state.owed if unit_id not in ended]
    left += [successor for _ in owed for successor in succession.successors]
    changed = attrs.evolve(state, line=tuple(line), owed=tuple(left))
    return _appended(changed, succession.successors) if passing is TurnPassing.END else changed


def _appended(state: _State, unit_ids: tuple[str, ...]) -> _State:
    """Put units at the end of the order; where the last place has just led, they come next."""
    if not unit_ids:
        return state
    after = attrs.evolve(state, line=(*state.line, *unit_ids))
    return attrs.evolve(after, pointer=len(state.line), fresh=False) if state.fresh else after


def _split(state: _State, succession: Succession, passing: TurnPassing) -> _State:
    (ended,) = succession.predecessors
    parts: tuple[str, ...] = ()
    if passing is TurnPassing.EACH:
        parts = succession.successors
    elif passing is TurnPassing.NAMESAKE and succession.heir is not None:
        parts = (succession.heir,)
    line: list[str | None] = []
    pointer = state.pointer
    for place, unit_id in enumerate(state.line):
        if unit_id != ended:
            line.append(unit_id)
            continue
        line += parts or (None,)
        if place < state.pointer:
            # Its turn of this round is over, and so is that of every part.
            pointer += max(len(parts), 1) - 1
    owed = tuple(
        part for unit_id in state.owed for part in (parts if unit_id == ended else (unit_id,))
    )
    changed = attrs.evolve(state, line=tuple(line), pointer=pointer, owed=owed)
    return _appended(changed, succession.successors) if passing is TurnPassing.END else changed
