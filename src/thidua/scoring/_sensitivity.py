"""How much a ranking hangs on one weight: exact factors at which the leader or the order changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Any, Final, TypeVar

import attrs

from thidua.errors import InvalidValue, UnknownName
from thidua.scoring._amounts import Amount, number_text
from thidua.scoring._card import Card, Line
from thidua.scoring._contribution import missing_of
from thidua.scoring._course import Course, constant, meetings, proportional
from thidua.scoring._ladder import Span
from thidua.scoring._parts import Item, Node, Section
from thidua.scoring._ranking import RankBy, Ranking, SetAside, rank
from thidua.scoring._sheet import Sheet
from thidua.scoring._tables import Cell, Field, Table, made_up_note
from thidua.words import Message, say

S = TypeVar("S", bound=Hashable)

_ONE: Final = Fraction(1)
_ZERO: Final = Fraction(0)


@attrs.frozen(kw_only=True)
class Turn:
    """Where something changes as a factor moves away from 1 (điểm đổi hạng).

    Attributes:
        factor: the factor; exact.
        included: whether at the factor itself nothing has changed yet, as a tie rule still holds.
        at: who leads at the factor itself, or for the order whose place is another there.
        beyond: the same just beyond it; empty where the factor is 0, as nothing lies beyond.
    """

    factor: Fraction
    included: bool
    at: tuple[str, ...]
    beyond: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the turn as plain data; the factor is text that reads back exactly."""
        return {
            "factor": number_text(self.factor),
            "included": self.included,
            "at": list(self.at),
            "beyond": list(self.beyond),
        }


@attrs.frozen(kw_only=True)
class Stretch:
    """The factors around 1 for which nothing changes (khoảng hệ số giữ nguyên kết quả).

    Attributes:
        low: the turn met first when the weight falls; ``None`` where none is met down to 0.
        high: the turn met first when it rises; ``None`` where none is met however high.
    """

    low: Turn | None
    high: Turn | None

    @property
    def span(self) -> Span:
        """The factors as a stretch of numbers, with its edges open or closed."""
        return Span(
            low=_ZERO if self.low is None else self.low.factor,
            high=None if self.high is None else self.high.factor,
            low_closed=self.low is None or self.low.included,
            high_closed=self.high is not None and self.high.included,
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the stretch as plain data."""
        return {
            "low": None if self.low is None else self.low.to_dict(),
            "high": None if self.high is None else self.high.to_dict(),
        }


@attrs.frozen(kw_only=True)
class Crossing:
    """Where two totals meet as a factor moves (điểm cắt).

    Attributes:
        factor: where.
        units: ids of the two.
        points: the total of both there.
    """

    factor: Fraction
    units: tuple[str, str]
    points: Fraction


@attrs.frozen(kw_only=True)
class WeightTest:
    """What one part's weight does to a ranking (độ nhạy theo hệ số của một phần).

    Attributes:
        id, name: of the section or item.
        weight: its weight on the sheet, 1 for an item.
        courses: everybody's total by the factor of that weight, by unit id.
        leader: how far the weight can move before the leader, or whoever shares the lead, changes.
        order: how far it can move before any place changes.
        names: units' names by id.
    """

    id: str
    name: str
    weight: Fraction
    courses: Mapping[str, Course] = attrs.field(hash=False)
    leader: Stretch
    order: Stretch
    names: Mapping[str, str] = attrs.field(hash=False)

    @property
    def crossings(self) -> tuple[Crossing, ...]:
        """Every factor above 0 at which two totals cross or meet, in rising order."""
        found = [
            Crossing(factor=factor, units=(one, other), points=self.courses[one].at(factor))
            for one, other in combinations(self.courses, 2)
            for factor in self.courses[one].minus(self.courses[other]).roots()
            if factor > 0
        ]
        return tuple(sorted(found, key=_where))

    @property
    def sentence(self) -> Message:
        """How far the weight can move, and who overtakes where, in one sentence."""
        span = self.leader.span
        if self.leader.low is None and self.leader.high is None:
            return say(
                "“{part}”: hệ số thay đổi thế nào thì đơn vị dẫn đầu cũng không đổi.",
                part=self.name,
            )
        turns = tuple(
            self._told(turn, rising=turn is self.leader.high)
            for turn in (self.leader.low, self.leader.high)
            if turn is not None
        )
        return say(
            "“{part}”: đơn vị dẫn đầu không đổi khi hệ số được nhân với {span}; {turns}.",
            part=self.name,
            span=span.label,
            turns=turns,
        )

    def _told(self, turn: Turn, *, rising: bool) -> Message:
        factor = Amount(turn.factor)
        if not turn.included:
            return say("đúng {factor}: {units} dẫn đầu", factor=factor, units=self._names(turn.at))
        units = self._names(turn.beyond)
        if rising:
            return say("trên {factor}: {units} dẫn đầu", factor=factor, units=units)
        return say("dưới {factor}: {units} dẫn đầu", factor=factor, units=units)

    def _names(self, unit_ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"“{self.names[unit_id]}”" for unit_id in unit_ids)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the test as plain data; factors are text that reads back exactly."""
        return {
            "id": self.id,
            "name": self.name,
            "weight": number_text(self.weight),
            "leader": self.leader.to_dict(),
            "order": self.order.to_dict(),
            "sentence": self.sentence.render(locale),
        }


@attrs.frozen(kw_only=True)
class Sensitivity:
    """How much a ranking hangs on the weights (độ nhạy của bảng xếp hạng). Made by :func:`sensitivity`.

    Attributes:
        ranking: the ranking that was tested.
        tests: one for each section, and on request for each item, as printed; empty where
            nothing can be told.
        because: why nothing can be told; empty where it can.
    """

    ranking: Ranking
    tests: tuple[WeightTest, ...] = attrs.field(repr=False)
    because: tuple[Message, ...]

    @property
    def determined(self) -> bool:
        """Whether the answer is known."""
        return not self.because

    def of(self, part_id: str) -> WeightTest:
        """Return the test of one section or item.

        Raises:
            UnknownName: that part was not tested.
        """
        for test in self.tests:
            if test.id == part_id:
                return test
        raise UnknownName(
            say(
                "Không có kết quả thử hệ số của “{part}”; đã thử: {known}.{why}",
                part=part_id,
                known=tuple(test.id for test in self.tests) or say("không phần nào"),
                why=say(" {why}", why=self.because) if self.because else "",
            ),
            part=part_id,
        )

    @property
    def nearest(self) -> WeightTest | None:
        """The part whose weight has to move least for any place to change; ``None`` where none has.

        Rising to twice and falling to half are equally far.
        """
        near = [(found, place) for place, test in enumerate(self.tests) if (found := _reach(test))]
        return self.tests[min(near)[1]] if near else None

    @property
    def sentence(self) -> Message:
        """The answer in one sentence: what is nearest, or why nothing can be told."""
        if self.because:
            return say("Chưa xác định được độ nhạy theo hệ số: {why}.", why=self.because)
        nearest = self.nearest
        if nearest is None:
            return say(
                "Không hệ số nào khi thay đổi riêng lẻ làm đổi thứ hạng, dù thay đổi đến đâu."
            )
        turns = [turn for turn in (nearest.order.low, nearest.order.high) if turn is not None]
        turn = min(turns, key=_distance)
        return say(
            "Thứ hạng nhạy nhất với hệ số của “{part}”: hệ số nhân với {factor} thì thứ"
            " hạng của {units} thay đổi.",
            part=nearest.name,
            factor=_edge(turn, rising=turn is nearest.order.high),
            units=nearest._names(turn.at or turn.beyond),
        )

    def __str__(self) -> str:
        return self.explain()

    def explain(self, locale: str = "vi") -> str:
        """Say part by part how far its weight can move, in *locale*."""
        out = [self.sentence.render(locale)]
        out += ["  " + test.sentence.render(locale) for test in self.tests]
        return "\n".join(out)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data; factors are text that reads back exactly."""
        nearest = self.nearest
        return {
            "determined": self.determined,
            "because": [why.render(locale) for why in self.because],
            "sentence": self.sentence.render(locale),
            "nearest": None if nearest is None else nearest.id,
            "tests": [test.to_dict(locale) for test in self.tests],
        }

    def table(self, *, locale: str = "vi") -> Table:
        """Return the answer as a table, one row for each part.

        Raises:
            UnknownName: the library does not speak that language.
        """
        none = say("không có")
        fields = (
            Field(key="id", heading=say("mã"), shown=False),
            Field(key="name", heading=say("phần, tiêu chí")),
            Field(key="weight", heading=say("hệ số"), kind="number"),
            Field(key="low", heading=say("giảm đến (lần)"), kind="number", empty=none),
            Field(key="low_included", heading=say("kể cả mức giảm"), shown=False),
            Field(key="low_leader", heading=say("khi giảm, dẫn đầu là")),
            Field(key="high", heading=say("tăng đến (lần)"), kind="number", empty=none),
            Field(key="high_included", heading=say("kể cả mức tăng"), shown=False),
            Field(key="high_leader", heading=say("khi tăng, dẫn đầu là")),
            Field(
                key="order_low", heading=say("đổi thứ hạng khi giảm đến"), kind="number", empty=none
            ),
            Field(
                key="order_high",
                heading=say("đổi thứ hạng khi tăng đến"),
                kind="number",
                empty=none,
            ),
        )
        return Table(
            title=say("Độ nhạy của xếp hạng theo hệ số"),
            fields=fields,
            cells=[_row(test) for test in self.tests],
            locale=locale,
            notes=(self.sentence, *made_up_note(self.ranking.illustrative)),
        )

    def _repr_html_(self) -> str:
        """Return the answer as a notebook shows it."""
        return self.table()._repr_html_()


def _row(test: WeightTest) -> list[Cell]:
    row: list[Cell] = [test.id, test.name, test.weight]
    for turn in (test.leader.low, test.leader.high):
        if turn is None:
            row += [None, None, None]
            continue
        units = turn.beyond or turn.at
        names = say("{units}", units=tuple(test.names[unit_id] for unit_id in units))
        row += [turn.factor, turn.included, names]
    turns = (test.order.low, test.order.high)
    return [*row, *(None if turn is None else turn.factor for turn in turns)]


def _edge(turn: Turn, *, rising: bool) -> Message | Amount:
    """Return the factors at which a turn has happened, as near to 1 as can be."""
    factor = Amount(turn.factor)
    if not turn.included:
        return factor
    return say("mọi số trên {n}", n=factor) if rising else say("mọi số dưới {n}", n=factor)


def _where(crossing: Crossing) -> tuple[Fraction, tuple[str, str]]:
    return crossing.factor, crossing.units


def _distance(turn: Turn) -> tuple[bool, Fraction]:
    """Return how far a factor is from 1; 0 is farther than any."""
    if turn.factor == 0:
        return True, _ZERO
    return False, max(turn.factor, 1 / turn.factor)


def _reach(test: WeightTest) -> tuple[bool, Fraction] | None:
    turns = [turn for turn in (test.order.low, test.order.high) if turn is not None]
    return min(map(_distance, turns)) if turns else None


def sensitivity(ranking: Ranking, sheet: Sheet, *, items: bool = False) -> Sensitivity:
    """Tell how far each weight can move before the leader, or any place, changes (độ nhạy).

    One weight moves at a time, all else fixed: the section's points and highest points count
    *factor* times, and what the sections above it, and the sheet, are worth follows from it. The
    factor is any number from 0 up; 0 stands for leaving the section out. Bonus and penalty have
    no weight. Nothing is sampled: with ``total(t) = rest + t · part`` the answers are exact, and
    the tie rules of the ranking are asked wherever totals are level. A tie rule of your own is
    asked at every factor at which two units are level in the total or in a part that the weight
    moves, and once between two such factors.

    Caps of sections and the limit and floor of the total bend these lines, and are followed
    exactly; a cap moves with the highest points it is set at, limit and floor stay as written.
    Rounding of items stays as it is, below the weights. Rounding of sections or of the total
    makes steps of the lines: then, and where anybody's points are not known, nothing is told, and
    :attr:`Sensitivity.because` says why.

    Args:
        ranking: a ranking by total.
        sheet: the sheet that its cards were scored with.
        items: whether to test every item too, as if it stood in a section of its own weight.

    Raises:
        InvalidValue: another sheet, or a ranking by ratio, with vetoes or units set aside, or not
            in the order of totals.
    """
    cards = [row.card for row in ranking.rows]
    _check(ranking, sheet, cards)
    tests: list[WeightTest] = []
    because = _because(sheet, cards)
    for path in () if because else _paths(sheet, items=items):
        field = _Field.of(ranking, sheet, path)
        if field is None:
            because = (_missing(cards),)
            tests = []
            break
        tests.append(field.test())
    return Sensitivity(ranking=ranking, tests=tuple(tests), because=because)


def only_totals(ranking: Ranking) -> None:
    """Refuse a ranking in which more than totals and tie rules decides.

    Raises:
        InvalidValue: a ranking by ratio, or with vetoes or units set aside.
    """
    if ranking.by is not RankBy.TOTAL:
        raise InvalidValue(
            say(
                "Bảng này xếp hạng theo {by}; chỉ thử được bảng xếp hạng theo tổng điểm.",
                by=ranking.by,
            ),
            by=ranking.by.value,
        )
    names = tuple(
        row.card.unit_name for row in ranking.everybody if row.vetoes or isinstance(row, SetAside)
    )
    if names:
        raise InvalidValue(
            say(
                "Bảng xếp hạng có thông tin loại trừ hoặc đơn vị không xếp hạng ({units}); chỉ thử"
                " được bảng xếp hạng không có các đơn vị này: hãy xếp hạng lại mà không ghi thông"
                " tin loại trừ.",
                units=names,
            ),
            units=names,
        )


def _check(ranking: Ranking, sheet: Sheet, cards: list[Card]) -> None:
    only_totals(ranking)
    other = next((card for card in cards if card.sheet_id != sheet.id), None)
    if other is not None:
        raise InvalidValue(
            say(
                "Bảng xếp hạng được lập theo “{told}”, không phải “{sheet}”; hãy đưa đúng"
                " bảng điểm.",
                told=other.sheet_name,
                sheet=sheet.name,
            ),
            sheet=sheet.id,
        )
    totals = [card.total for card in cards if card.total is not None]
    if not ranking.provisional and totals != sorted(totals, reverse=True):
        raise InvalidValue(
            say("Chỉ xét được độ nhạy của bảng xếp hạng theo tổng điểm; bảng này xếp cách khác."),
            sheet=sheet.id,
        )


def _missing(cards: Sequence[Card]) -> Message:
    return say("còn thiếu số liệu: {units}", units=missing_of(cards))


def _because(sheet: Sheet, cards: Sequence[Card]) -> tuple[Message, ...]:
    because = []
    if not cards:
        because.append(say("không có đơn vị nào trong bảng xếp hạng"))
    if any(not card.known for card in cards):
        because.append(_missing(cards))
    because += [
        say(
            "bảng điểm làm tròn điểm các phần hoặc tổng điểm ({rule}) nên điểm nhảy theo bậc",
            rule=rule.label,
        )
        for rule in (sheet.round_sections, sheet.round_total)
        if rule is not None
    ]
    return tuple(because)


def _paths(sheet: Sheet, *, items: bool) -> Iterator[tuple[Node, ...]]:
    """Yield each section, and item if asked for, with the sections above it before it."""

    def below(node: Node, above: tuple[Section, ...]) -> Iterator[tuple[Node, ...]]:
        if isinstance(node, Section):
            yield (*above, node)
            for child in node.children:
                yield from below(child, (*above, node))
        elif items:
            yield (*above, node)

    for section in sheet.sections:
        yield from below(section, ())


@attrs.frozen
class _Runner:
    """One unit while a weight moves: its total, and every line that the weight moves."""

    card: Card
    total: Course
    scale: Course
    lines: Mapping[str, Course]

    @classmethod
    def of(cls, card: Card, sheet: Sheet, path: tuple[Node, ...]) -> _Runner | None:
        """Return ``None`` where points that matter are not known although the total is."""
        known = {line.id: line.points for line in card.lines}
        part = path[-1]
        points, most = known[part.id], part.max_points
        if points is None or most is None:
            return None
        course, cap = proportional(points), proportional(most)
        lines = {part.id: course}
        below: Node = part
        for section in reversed(path[:-1]):
            assert isinstance(section, Section)
            beside = [child for child in section.children if child is not below]
            rest = [known[child.id] for child in beside]
            if any(value is None for value in rest):
                return None
            course = course.plus(_sum(rest)).times(section.weight)
            cap = cap.plus(_sum([child.max_points for child in beside])).times(section.weight)
            if section.capped:
                course = course.least(cap)
            lines[section.id] = course
            below = section
        others = [line for line in (*card.sections, *card.pots) if line.id != path[0].id]
        if any(line.points is None for line in others):
            return None
        scale = course.plus(_sum([line.points for line in card.sections if line.id != path[0].id]))
        total = course.plus(_sum([line.points for line in others]))
        if sheet.limit is not None:
            total = total.least(constant(sheet.limit))
        if sheet.floor is not None:
            total = total.most(constant(sheet.floor))
        return cls(card, total, scale, lines)

    def at(self, factor: Fraction) -> Card:
        """Return the card as it would be."""
        value = self.total.at(factor)
        return attrs.evolve(
            self.card,
            sections=tuple(self._line(line, factor) for line in self.card.sections),
            low=value,
            high=value,
        )

    def _line(self, line: Line, factor: Fraction) -> Line:
        course = self.lines.get(line.id)
        if course is None:
            return line
        value = course.at(factor)
        children = tuple(self._line(child, factor) for child in line.children)
        return attrs.evolve(line, low=value, high=value, children=children)


def _sum(parts: Sequence[Fraction | None]) -> Fraction:
    return sum((part for part in parts if part is not None), _ZERO)


@attrs.frozen
class _Field:
    """Everybody while one weight moves."""

    ranking: Ranking
    part: Section | Item
    runners: tuple[_Runner, ...]

    @classmethod
    def of(cls, ranking: Ranking, sheet: Sheet, path: tuple[Node, ...]) -> _Field | None:
        runners = []
        for row in ranking.rows:
            runner = _Runner.of(row.card, sheet, path)
            if runner is None:
                return None
            runners.append(runner)
        return cls(ranking, path[-1], tuple(runners))

    def test(self) -> WeightTest:
        turns = self.turns()
        return WeightTest(
            id=self.part.id,
            name=self.part.name,
            weight=self.part.weight if isinstance(self.part, Section) else _ONE,
            courses={runner.card.unit_id: runner.total for runner in self.runners},
            leader=_stretch(turns, self.leaders, _same),
            order=_stretch(turns, self.places, self.moved),
            names={runner.card.unit_id: runner.card.unit_name for runner in self.runners},
        )

    def turns(self) -> list[Fraction]:
        """Return every factor at which anything about the order could change."""
        pairs: list[tuple[Course, Course]] = []
        for one, other in combinations(self.runners, 2):
            pairs.append((one.total, other.total))
            if one.total.minus(other.total).roots():
                # Where totals are level, the tie rules look at these.
                pairs.append((one.scale, other.scale))
                pairs += [(one.lines[key], other.lines[key]) for key in one.lines]
        return sorted(meetings(pairs))

    def leaders(self, factor: Fraction) -> tuple[str, ...]:
        """Return who leads, in the order of the ranking."""
        totals = [runner.total.at(factor) for runner in self.runners]
        best = max(totals)
        first = [r for r, value in zip(self.runners, totals, strict=True) if value == best]
        if len(first) == 1:
            return (first[0].card.unit_id,)
        again = ranked_again(self.ranking, [runner.at(factor) for runner in first])
        ahead = {row.card.unit_id for row in again.leaders}
        return tuple(r.card.unit_id for r in first if r.card.unit_id in ahead)

    def places(self, factor: Fraction) -> tuple[int | None, ...]:
        """Return everybody's place, in the order of the ranking."""
        totals = [runner.total.at(factor) for runner in self.runners]
        if len(set(totals)) == len(totals):
            order = sorted(totals, reverse=True)
            return tuple(1 + order.index(value) for value in totals)
        again = ranked_again(self.ranking, [runner.at(factor) for runner in self.runners])
        found = {row.card.unit_id: row.place for row in again.rows}
        return tuple(found[runner.card.unit_id] for runner in self.runners)

    def moved(self, now: tuple[int | None, ...], then: tuple[int | None, ...]) -> tuple[str, ...]:
        """Return whose place is another."""
        return tuple(
            runner.card.unit_id
            for runner, old, new in zip(self.runners, now, then, strict=True)
            if old != new
        )


def _same(_: tuple[str, ...], then: tuple[str, ...]) -> tuple[str, ...]:
    return then


def _stretch(
    turns: list[Fraction],
    state: Callable[[Fraction], S],
    told: Callable[[S, S], tuple[str, ...]],
) -> Stretch:
    """Walk from 1 both ways until *state* changes: at a turn, or between two of them."""
    now = state(_ONE)
    rising = [turn for turn in turns if turn > 1]
    between = [(one + other) / 2 for one, other in zip([_ONE, *rising], rising, strict=False)]
    between.append((rising[-1] if rising else _ONE) + 1)
    high = _walk([_ONE, *rising], between, now, state, told)
    falling = sorted({_ZERO, *(turn for turn in turns if turn < 1)}, reverse=True)
    between = [(one + other) / 2 for one, other in zip([_ONE, *falling], falling, strict=False)]
    low = _walk([_ONE, *falling], between, now, state, told)
    return Stretch(low=low, high=high)


def _walk(
    turns: list[Fraction],
    between: list[Fraction],
    now: S,
    state: Callable[[Fraction], S],
    told: Callable[[S, S], tuple[str, ...]],
) -> Turn | None:
    for place, factor in enumerate(turns):
        at = state(factor)
        beyond = state(between[place]) if place < len(between) else None
        if at != now or (beyond is not None and beyond != now):
            return Turn(
                factor=factor,
                included=at == now,
                at=told(now, at),
                beyond=() if beyond is None else told(now, beyond),
            )
    return None


def ranked_again(ranking: Ranking, cards: Sequence[Card]) -> Ranking:
    """Return *cards* ranked by the rules of *ranking*, one that :func:`only_totals` lets pass."""
    return rank(cards, ties=ranking.ties, source=ranking.source)
