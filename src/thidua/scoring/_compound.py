"""The compound ladder: steps that look at several facts at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, Final

import attrs

from thidua.errors import InvalidValue
from thidua.numbers import exact
from thidua.scoring._amounts import Amount, optional_exact, unit_suffix
from thidua.scoring._evidence import Context, Entry, EntryValue, Facts, FactValue, shown
from thidua.scoring._inputs import BASELINE, TARGET, VALUE, Input, InputKind
from thidua.scoring._ladder import Edges, Span, pieces_of, sample, span_of_points
from thidua.scoring._methods import Bounds, Direction, Pending, Points
from thidua.scoring._remarks import series
from thidua.words import Message, say, verbatim

if TYPE_CHECKING:
    from thidua.scoring._parts import Item

_KINDS: Final = (InputKind.YES_NO, InputKind.NUMBER, InputKind.COUNT)


def _fact_key(_: object, __: object, value: str) -> None:
    if not value.strip() or value in {VALUE, TARGET, BASELINE}:
        raise InvalidValue(
            say("“{name}” không đặt được tên cho dữ kiện; hãy dùng tên khác.", name=value),
            name=value,
        )


def _fact_kind(_: object, __: object, value: InputKind) -> None:
    if value not in _KINDS:
        raise InvalidValue(say("Dữ kiện phải là một trong: {kinds}.", kinds=_KINDS), kind=value)


@attrs.frozen(kw_only=True)
class Fact:
    """One thing that a compound ladder looks at (dữ kiện).

    Attributes:
        id: its name in entries.
        name: as printed.
        kind: yes or no, a number, or a count.
        unit: what it is measured in.
        least, most: the lowest and highest number there can be, as 0 and 100 for a share.

    Raises:
        InvalidValue: a blank or reserved name, or another kind.
    """

    id: str = attrs.field(validator=_fact_key)
    name: str
    kind: InputKind = attrs.field(validator=_fact_kind)
    unit: str = ""
    least: Fraction | None = attrs.field(default=None, converter=optional_exact)
    most: Fraction | None = attrs.field(default=None, converter=optional_exact)

    @property
    def domain(self) -> Span:
        """The numbers there can be."""
        least = Fraction(0) if self.kind is InputKind.COUNT and self.least is None else self.least
        return Span(low=least, high=self.most, low_closed=True, high_closed=True)

    def takes(self, value: FactValue) -> bool:
        """Tell whether *value* is one that the fact may have; unknown is."""
        if value is None:
            return True
        if self.kind is InputKind.YES_NO or isinstance(value, bool):
            return self.kind is InputKind.YES_NO and isinstance(value, bool)
        whole = self.kind is not InputKind.COUNT or value.denominator == 1
        return whole and value in self.domain


@attrs.frozen(kw_only=True)
class Is:
    """A fact is so, or is not so (dữ kiện có hoặc không).

    Attributes:
        fact: its name.
        value: which of the two.
    """

    fact: str
    value: bool

    def holds(self, value: FactValue) -> bool | None:
        """Tell whether *value* is so; ``None`` where it is unknown."""
        return None if value is None else value is self.value

    def label(self, fact: Fact) -> Message:
        """The condition in words."""
        return (
            say("{fact}: có", fact=fact.name)
            if self.value
            else say("{fact}: không", fact=fact.name)
        )


@attrs.frozen(kw_only=True)
class Within(Edges):
    """A number lies between edges (dữ kiện trong khoảng), with edges as in :class:`Step`.

    Attributes:
        fact: its name.
        at_least, above, at_most, below, exactly: the edges, as the table writes them.

    Raises:
        InvalidValue: no edge, two on one side, or edges between which no value lies.
    """

    fact: str

    @property
    def _called(self) -> Message:
        return say("Điều kiện về “{fact}”", fact=self.fact)

    def holds(self, value: FactValue) -> bool | None:
        """Tell whether *value* lies between the edges; ``None`` where it is unknown."""
        return None if value is None else exact(value) in self.span

    def label(self, fact: Fact) -> Message:
        """The condition in words."""
        return say("{fact} {span}", fact=fact.name, span=self.span.told(fact.unit))


Condition = Is | Within
"""What a step asks of one fact."""


def _conditions(conditions: Iterable[Condition]) -> tuple[Condition, ...]:
    return tuple(conditions)


@attrs.frozen(kw_only=True)
class CompoundStep:
    """One step of a compound ladder (bậc điểm có nhiều điều kiện).

    Attributes:
        points: what the step earns.
        when: all of them must hold. Alternatives are written as further steps of equal points.

    Raises:
        InvalidValue: no condition.
    """

    points: Fraction = attrs.field(converter=exact)
    when: tuple[Condition, ...] = attrs.field(converter=_conditions)

    def __attrs_post_init__(self) -> None:
        if not self.when:
            raise InvalidValue(
                say(
                    "Bậc {points} điểm không có điều kiện nào; hãy ghi điều kiện, hoặc ghi thành"
                    " điểm của trường hợp còn lại.",
                    points=Amount(self.points),
                ),
                points=self.points,
            )

    def holds(self, facts: Mapping[str, FactValue]) -> bool | None:
        """Tell whether *facts* are on the step; ``None`` where what is unknown could decide."""
        found = [condition.holds(facts.get(condition.fact)) for condition in self.when]
        return False if False in found else None if None in found else True


@attrs.frozen(kw_only=True)
class Cell:
    """A combination of facts on which a compound ladder does one and the same thing.

    Attributes:
        facts: one value of each fact that stands for the combination.
        step: the place of the first step that takes it, from 0; ``None`` where none does.
        points: what it earns; ``None`` where the table does not say.
    """

    facts: Facts
    step: int | None
    points: Fraction | None


def _facts_of(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(facts)


def _steps_of(steps: Iterable[CompoundStep]) -> tuple[CompoundStep, ...]:
    return tuple(steps)


@attrs.frozen(kw_only=True)
class CompoundLadder:
    """Points by steps that look at several facts (bậc thang nhiều dữ kiện).

    The first step that holds counts. Where a fact is unknown, every possibility is followed: the
    points are known where all agree.

    Attributes:
        facts: what the steps look at.
        steps: in the order of the table.
        otherwise: the points where no step holds; ``None`` where the table does not say, and the
            points stay unknown.

    Raises:
        InvalidValue: no fact or step, a name used twice, or a condition on a fact that is not
            named or of another kind.
    """

    facts: tuple[Fact, ...] = attrs.field(converter=_facts_of)
    steps: tuple[CompoundStep, ...] = attrs.field(converter=_steps_of)
    otherwise: Fraction | None = attrs.field(converter=optional_exact)

    def __attrs_post_init__(self) -> None:
        kinds = {fact.id: fact.kind for fact in self.facts}
        if not self.steps or not self.facts or len(kinds) < len(self.facts):
            raise InvalidValue(
                say(
                    "Bậc thang nhiều dữ kiện cần ít nhất một dữ kiện và một bậc, mỗi dữ kiện một tên"
                    " riêng."
                ),
                ladder=self,
            )
        for condition in (c for step in self.steps for c in step.when):
            kind = kinds.get(condition.fact)
            if kind is None or isinstance(condition, Is) is not (kind is InputKind.YES_NO):
                raise InvalidValue(
                    say(
                        "Điều kiện về “{fact}” không khớp với dữ kiện nào đã nêu: {known}.",
                        fact=condition.fact,
                        known=tuple(kinds),
                    ),
                    fact=condition.fact,
                )

    @property
    def monotone(self) -> Direction | None:
        """``None``: there is no one number that rises."""
        return None

    def bounds(self, item: Item) -> Bounds:
        """The lowest and highest points that some combination of facts earns.

        A combination of which the table does not say what it earns may earn nothing or everything.
        """
        return span_of_points(item, [cell.points for cell in self.cells()], self.steps)

    def inputs(self, item: Item) -> tuple[Input, ...]:
        """One input for each fact."""
        return tuple(
            Input(key=fact.id, label=verbatim(fact.name), kind=fact.kind, unit=fact.unit)
            for fact in self.facts
        )

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Return the points of the first step that holds, and name its conditions."""
        given = self._given(item, entry)
        cells = tuple(self._possible(given))
        told = self.told(entry.value)
        points = {cell.points for cell in cells}
        known = [value for value in points if value is not None]
        missing = tuple(fact.name for fact in self.facts if given[fact.id] is None)
        reason = say("còn thiếu {facts}", facts=missing)
        if not known:
            reason = say(
                "{facts}; không thuộc bậc nào, bảng điểm không nêu được bao nhiêu điểm", facts=told
            )
        if None in points:
            bounds = self.bounds(item)
            return Pending(bounds.low, bounds.high, reason)
        if len(points) > 1:
            return Pending(min(known), max(known), reason)
        (value,) = known
        places = {cell.step for cell in cells}
        if len(places) > 1:
            return Points(value, say("mọi khả năng còn lại đều được {n} điểm", n=Amount(value)))
        (place,) = places
        if place is None:
            return Points(value, say("{facts}; không thuộc bậc nào", facts=told))
        return Points(value, say("{facts}; thuộc bậc {step}", facts=told, step=self.label(place)))

    def _possible(self, given: Mapping[str, FactValue]) -> Iterator[Cell]:
        """Yield what *given* may turn out to be, every unknown fact followed through."""
        choices = [
            self._choices(fact) if given[fact.id] is None else [given[fact.id]]
            for fact in self.facts
        ]
        for combination in product(*choices):
            yield self.settle(
                {fact.id: value for fact, value in zip(self.facts, combination, strict=True)}
            )

    def label(self, place: int) -> Message:
        """Say the conditions of one step."""
        by_id = {fact.id: fact for fact in self.facts}
        return series(*(c.label(by_id[c.fact]) for c in self.steps[place].when))

    def cells(self) -> Iterator[Cell]:
        """Yield every combination of facts that the steps can tell apart."""
        yield from self._possible({fact.id: None for fact in self.facts})

    def settle(self, given: Mapping[str, FactValue]) -> Cell:
        """Return what a combination of facts, none of them unknown, earns."""
        place = next((i for i, step in enumerate(self.steps) if step.holds(given)), None)
        return Cell(facts=Facts(given), step=place, points=self._points(place))

    def spans(self, fact: Fact) -> tuple[Span, ...]:
        """Return the stretches into which the steps cut a number, from the lowest up."""
        spans = (
            condition.span
            for step in self.steps
            for condition in step.when
            if isinstance(condition, Within) and condition.fact == fact.id
        )
        return pieces_of(spans, fact.domain, fact.kind is InputKind.COUNT)

    def _choices(self, fact: Fact) -> list[FactValue]:
        if fact.kind is InputKind.YES_NO:
            return [True, False]
        whole = fact.kind is InputKind.COUNT
        return [sample(span, fact.domain, whole) for span in self.spans(fact)]

    def told(self, facts: EntryValue) -> Message:
        """Write facts by the names of the table."""
        known = facts if isinstance(facts, Facts) else Facts({})
        return series(
            *(
                say("{name}: {value}", name=fact.name, value=_shown(fact, known.get(fact.id)))
                for fact in self.facts
            )
        )

    def _points(self, place: int | None) -> Fraction | None:
        return self.otherwise if place is None else self.steps[place].points

    def _given(self, item: Item, entry: Entry) -> dict[str, FactValue]:
        value = entry.value
        known = {fact.id: fact for fact in self.facts}
        odd = not isinstance(value, Facts) or any(
            name not in known or not known[name].takes(found) for name, found in value.pairs
        )
        if odd or not isinstance(value, Facts):
            raise InvalidValue(
                say(
                    "Tiêu chí “{item}” của đơn vị “{unit}” cần các dữ kiện {facts}, không phải"
                    " “{value}”.",
                    item=item.id,
                    unit=entry.unit_id,
                    facts=tuple(
                        say("{id} ({kind})", id=fact.id, kind=fact.kind) for fact in self.facts
                    ),
                    value=entry.shown,
                ),
                item=item.id,
                unit=entry.unit_id,
            )
        return {fact.id: value.get(fact.id) for fact in self.facts}


def _shown(fact: Fact, value: FactValue) -> Message:
    if isinstance(value, bool):
        return say("có") if value else say("không")
    return say("{value}{unit}", value=shown(value), unit=unit_suffix(fact.unit))
