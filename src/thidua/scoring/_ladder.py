"""The ladder: steps with edges as written, and what an audit can say about them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from thidua.errors import InvalidValue
from thidua.numbers import exact
from thidua.records import yes_or_no
from thidua.scoring._amounts import Amount, optional_exact, unit_suffix
from thidua.scoring._evidence import Context, Entry
from thidua.scoring._inputs import Input, InputKind, value_input
from thidua.scoring._methods import (
    Bounds,
    Direction,
    Pending,
    Points,
    count_of,
    number_of,
    unit_text,
)
from thidua.words import Message, say

if TYPE_CHECKING:
    from thidua.scoring._parts import Item


@attrs.frozen(kw_only=True)
class Span:
    """A stretch of numbers with open or closed edges (khoảng giá trị).

    Attributes:
        low, high: its edges; ``None`` for no edge on that side.
        low_closed, high_closed: whether the edge itself belongs to the stretch.
    """

    low: Fraction | None
    high: Fraction | None
    low_closed: bool = False
    high_closed: bool = False

    def __contains__(self, value: Fraction) -> bool:
        above = self.low is None or value > self.low or (self.low_closed and value == self.low)
        below = self.high is None or value < self.high or (self.high_closed and value == self.high)
        return above and below

    @property
    def label(self) -> Message:
        """The stretch in words: “từ 95 đến dưới 100”."""
        return self.told()

    def told(self, unit: str = "") -> Message:
        """Write the stretch in words, with a unit of measurement: “từ 95% đến dưới 100%”."""
        low = None if self.low is None else _measured(self.low, unit)
        high = None if self.high is None else _measured(self.high, unit)
        if low is None and high is None:
            return say("mọi giá trị")
        if low is None:
            return (
                say("từ {high} trở xuống", high=high)
                if self.high_closed
                else say("dưới {high}", high=high)
            )
        if high is None:
            return (
                say("từ {low} trở lên", low=low) if self.low_closed else say("trên {low}", low=low)
            )
        if self.low == self.high:
            return say("đúng {low}", low=low)
        if self.low_closed and self.high_closed:
            return say("từ {low} đến {high}", low=low, high=high)
        if self.low_closed:
            return say("từ {low} đến dưới {high}", low=low, high=high)
        if self.high_closed:
            return say("trên {low} đến {high}", low=low, high=high)
        return say("trên {low} đến dưới {high}", low=low, high=high)


def _measured(value: Fraction, unit: str) -> Message | Amount:
    if not unit:
        return Amount(value)
    return say("{value}{unit}", value=Amount(value), unit=unit_suffix(unit))


@attrs.frozen(kw_only=True)
class Edges:
    """The edges of a stretch as tables write them (mốc), with the name it has in faults.

    Attributes:
        at_least: from this value on (từ … trở lên); or
        above: over this value (trên …).
        at_most: up to this value (đến …); or
        below: under this value (dưới …).
        exactly: this value only (đúng …), and no other edge.

    Raises:
        InvalidValue: no edge, two edges on one side, or edges between which no value lies.
    """

    at_least: Fraction | None = attrs.field(default=None, converter=optional_exact)
    above: Fraction | None = attrs.field(default=None, converter=optional_exact)
    at_most: Fraction | None = attrs.field(default=None, converter=optional_exact)
    below: Fraction | None = attrs.field(default=None, converter=optional_exact)
    exactly: Fraction | None = attrs.field(default=None, converter=optional_exact)

    def __attrs_post_init__(self) -> None:
        lows = [edge for edge in (self.at_least, self.above, self.exactly) if edge is not None]
        highs = [edge for edge in (self.at_most, self.below, self.exactly) if edge is not None]
        if not lows and not highs:
            raise InvalidValue(
                say(
                    "{part} không có mốc nào; hãy ghi từ, trên, đến, dưới hoặc đúng.",
                    part=self._called,
                ),
                part=self,
            )
        if len(lows) > 1 or len(highs) > 1:
            raise InvalidValue(
                say("{part} có hai mốc ở cùng một phía; hãy giữ một mốc.", part=self._called),
                part=self,
            )
        if lows and highs:
            low, high = lows[0], highs[0]
            closed = self.above is None and self.below is None
            if low > high or (low == high and not closed):
                raise InvalidValue(
                    say(
                        "{part} không chứa giá trị nào giữa {low} và {high}; hãy sửa mốc.",
                        part=self._called,
                        low=Amount(low),
                        high=Amount(high),
                    ),
                    part=self,
                )

    @property
    def _called(self) -> Message:
        raise NotImplementedError

    @property
    def span(self) -> Span:
        """The values between the edges."""
        if self.exactly is not None:
            return Span(low=self.exactly, high=self.exactly, low_closed=True, high_closed=True)
        return Span(
            low=self.above if self.at_least is None else self.at_least,
            high=self.below if self.at_most is None else self.at_most,
            low_closed=self.at_least is not None,
            high_closed=self.at_most is not None,
        )


@attrs.frozen(kw_only=True)
class Step(Edges):
    """One step of a ladder (bậc điểm), with its edges as the table writes them.

    Attributes:
        points: what the step earns.
        at_least: from this value on (từ … trở lên); or
        above: over this value (trên …).
        at_most: up to this value (đến …); or
        below: under this value (dưới …).
        exactly: this value only (đúng …), and no other edge.

    Raises:
        InvalidValue: no edge, two edges on one side, or a step that no value can be on.
    """

    points: Fraction = attrs.field(converter=exact)

    @property
    def _called(self) -> Message:
        return say("Bậc {points} điểm", points=Amount(self.points))


def _steps(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(steps)


def _not_empty(_: object, __: object, value: tuple[Step, ...]) -> None:
    if not value:
        raise InvalidValue(say("Bậc thang điểm chưa có bậc nào; hãy ghi ít nhất một bậc."))


@attrs.frozen(kw_only=True)
class Piece:
    """A stretch of values on which a ladder does one and the same thing.

    Attributes:
        span: the stretch.
        step: the place of the first step that takes it, from 0; ``None`` where none does.
        points: what it earns; ``None`` where the table does not say.
    """

    span: Span
    step: int | None
    points: Fraction | None


@attrs.frozen(kw_only=True)
class Ladder:
    """Points by steps (chấm theo bậc thang): the first step that holds the value counts.

    Attributes:
        steps: in the order of the table; where two hold a value, the earlier one counts.
        otherwise: the points where no step holds the value; ``None`` where the table does not say,
            and the points stay unknown. There is no default.
        whole_numbers: the values are whole numbers; others are refused, and the audit looks for
            gaps among whole numbers only.
        least, most: the lowest and highest value there can be, as 0 and 100 for a share; others
            are refused. Whole numbers are counts from 0 up unless *least* says else.

    Raises:
        InvalidValue: no step, or *least* above *most*.
    """

    steps: tuple[Step, ...] = attrs.field(converter=_steps, validator=_not_empty)
    otherwise: Fraction | None = attrs.field(converter=optional_exact)
    whole_numbers: bool = attrs.field(default=False, validator=yes_or_no)
    least: Fraction | None = attrs.field(default=None, converter=optional_exact)
    most: Fraction | None = attrs.field(default=None, converter=optional_exact)
    _spans: tuple[Span, ...] = attrs.field(init=False, repr=False, eq=False)
    _pieces: tuple[Piece, ...] = attrs.field(init=False, repr=False, eq=False)
    _monotone: Direction | None = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        # attrs' documented way to fill fields of a frozen class; all are read on every score.
        object.__setattr__(self, "_spans", tuple(step.span for step in self.steps))
        low, high = self.domain.low, self.domain.high
        if low is not None and high is not None and low > high:
            raise InvalidValue(
                say(
                    "Bậc thang có giá trị nhỏ nhất {low} lớn hơn giá trị lớn nhất {high}; hãy sửa.",
                    low=Amount(low),
                    high=Amount(high),
                ),
                ladder=self,
            )
        pieces = tuple(map(self._piece, pieces_of(self._spans, self.domain, self.whole_numbers)))
        object.__setattr__(self, "_pieces", pieces)
        known = [piece.points for piece in pieces if piece.points is not None]
        object.__setattr__(self, "_monotone", _direction(known))

    @property
    def domain(self) -> Span:
        """The values there can be."""
        least = Fraction(0) if self.whole_numbers and self.least is None else self.least
        return Span(low=least, high=self.most, low_closed=True, high_closed=True)

    @property
    def monotone(self) -> Direction | None:
        """Worked out from the steps: ``None`` for a ladder that goes up and down."""
        return self._monotone

    def bounds(self, item: Item) -> Bounds:
        """The lowest and highest points that some value earns.

        A value of which the table does not say what it earns may earn nothing or everything.
        """
        return span_of_points(item, [piece.points for piece in self._pieces], self.steps)

    def inputs(self, item: Item) -> tuple[Input, ...]:
        """The value that the steps are held against."""
        if not self.whole_numbers:
            return (value_input(item, InputKind.NUMBER),)
        counted = self.domain.low is not None and self.domain.low >= 0
        return (value_input(item, InputKind.COUNT if counted else InputKind.WHOLE),)

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Return the points of the first step that holds the value, and name the step."""
        if self.whole_numbers and self.least is None:
            value = Fraction(count_of(item, entry))
        else:
            value = number_of(item, entry)
            if value not in self.domain or (self.whole_numbers and value.denominator != 1):
                raise self._refusal(item, entry)
        place = self._find(value)
        told: dict[str, Any] = {"value": Amount(value), "unit": unit_text(item)}
        if place is not None:
            return Points(
                self.steps[place].points,
                say("{value}{unit} thuộc bậc {step}", step=self._spans[place].label, **told),
            )
        if self.otherwise is not None:
            return Points(self.otherwise, say("{value}{unit} không thuộc bậc nào", **told))
        bounds = self.bounds(item)
        reason = say(
            "{value}{unit} không thuộc bậc nào, bảng điểm không nêu được bao nhiêu điểm", **told
        )
        return Pending(bounds.low, bounds.high, reason)

    def _refusal(self, item: Item, entry: Entry) -> InvalidValue:
        return InvalidValue(
            say(
                "Tiêu chí “{item}” của đơn vị “{unit}” nhận {kind} {domain}, không phải “{value}”.",
                item=item.id,
                unit=entry.unit_id,
                kind=say("số nguyên") if self.whole_numbers else say("số"),
                domain=self.domain.label,
                value=entry.shown,
            ),
            item=item.id,
            unit=entry.unit_id,
        )

    def _find(self, value: Fraction) -> int | None:
        return next((i for i, span in enumerate(self._spans) if value in span), None)

    def pieces(self) -> tuple[Piece, ...]:
        """Return every stretch between two edges, from the lowest values to the highest.

        Stretches that hold no value there can be are left out.
        """
        return self._pieces

    def _piece(self, span: Span) -> Piece:
        place = self._find(sample(span, self.domain, self.whole_numbers))
        return Piece(
            span=span,
            step=place,
            points=self.otherwise if place is None else self.steps[place].points,
        )

    def unreachable(self) -> tuple[int, ...]:
        """Return the places, from 0, of steps that no value ever lands on."""
        reached = {piece.step for piece in self.pieces()}
        return tuple(i for i in range(len(self.steps)) if i not in reached)

    def gaps(self) -> tuple[Span, ...]:
        """Return the stretches that no step holds although steps lie on both sides of them.

        Where the table does not say what is left over earns, every stretch without a step is one.
        The end beyond the best step is a gap too, where it earns less than that step: a table
        that stops at “đến 100” forgets whoever does more.
        """
        pieces = self.pieces()
        taken = [i for i, piece in enumerate(pieces) if piece.step is not None]
        if not taken:
            return ()
        if self.otherwise is None:
            return tuple(_joined([piece for piece in pieces if piece.step is None]))
        first, last = taken[0], taken[-1]
        gaps = _joined([p for p in pieces[first : last + 1] if p.step is None])
        # A table that ends before the best results do forgets whoever has them.
        rises = _direction(
            [p.points for p in (pieces[first], pieces[last]) if p.points is not None]
        )
        if pieces[first].points != pieces[last].points:
            up = rises is Direction.UP
            best, beyond = (
                (pieces[last], pieces[last + 1 :]) if up else (pieces[first], pieces[:first])
            )
            if best.points is not None and self.otherwise < best.points:
                gaps += _joined(list(beyond))
        return tuple(map(self._whole, gaps) if self.whole_numbers else gaps)

    def _whole(self, span: Span) -> Span:
        """Return a stretch by the whole numbers in it."""
        low, high = span.low, span.high
        if low is not None:
            low = Fraction(math.ceil(low)) if span.low_closed else Fraction(math.floor(low) + 1)
        if high is not None:
            high = Fraction(math.floor(high)) if span.high_closed else Fraction(math.ceil(high) - 1)
        return Span(low=low, high=high, low_closed=True, high_closed=True)


class Worth(Protocol):
    """What earns points."""

    @property
    def points(self) -> Fraction:
        """The points."""
        ...


def span_of_points(item: Item, earned: Iterable[Fraction | None], steps: Iterable[Worth]) -> Bounds:
    """Return the bounds of what is *earned*; ``None`` in it may be nothing or everything.

    Args:
        item: the item.
        earned: the points of every case there can be.
        steps: the steps; the highest of them is everything where the item states no points.
    """
    told = list(earned)
    points = [value for value in told if value is not None]
    if None in told:
        highest = item.max_points
        points += [Fraction(0), max(s.points for s in steps) if highest is None else highest]
    return Bounds(min(points), max(points))


def pieces_of(spans: Iterable[Span], domain: Span, whole_numbers: bool) -> tuple[Span, ...]:
    """Cut *domain* at every edge of *spans*, from the lowest values to the highest.

    Stretches that hold no value of the domain, or no whole number where only those count, are
    left out.
    """
    edges = sorted({edge for span in spans for edge in (span.low, span.high) if edge is not None})
    if not edges:
        return (domain,)
    stretches = [Span(low=None, high=edges[0])]
    for low, high in pairwise(edges):
        stretches += [_point(low), Span(low=low, high=high)]
    stretches += [_point(edges[-1]), Span(low=edges[-1], high=None)]
    cut = (_within(span, domain) for span in stretches)
    return tuple(
        span
        for span in cut
        if span is not None and (not whole_numbers or _whole_in(span) is not None)
    )


def sample(span: Span, domain: Span, whole_numbers: bool) -> Fraction:
    """Return some value of *span*, a whole number where only those count."""
    if whole_numbers:
        found = _whole_in(span)
        assert found is not None  # stretches without one were left out
        return found
    if span.low is None:
        return Fraction(0) if span.high is None else span.high - (not span.high_closed)
    if span.high is None:
        return span.low + (not span.low_closed)
    return (span.low + span.high) / 2


def _point(value: Fraction) -> Span:
    return Span(low=value, high=value, low_closed=True, high_closed=True)


def _within(span: Span, domain: Span) -> Span | None:
    """Return the part of *span* within *domain*; None where there is none."""
    low, low_closed = span.low, span.low_closed
    if domain.low is not None and (low is None or low < domain.low):
        low, low_closed = domain.low, domain.low_closed
    high, high_closed = span.high, span.high_closed
    if domain.high is not None and (high is None or high > domain.high):
        high, high_closed = domain.high, domain.high_closed
    if low is None or high is None or low < high or (low == high and low_closed and high_closed):
        return Span(low=low, high=high, low_closed=low_closed, high_closed=high_closed)
    return None


def _whole_in(span: Span) -> Fraction | None:
    """Return a whole number of *span*, the lowest where it has one; None where it has none."""
    if span.low is None:
        if span.high is None:
            return Fraction(0)
        highest = Fraction(math.floor(span.high))
        return highest if highest in span else highest - 1
    lowest = Fraction(math.ceil(span.low))
    if lowest not in span and lowest == span.low:
        lowest += 1
    return lowest if lowest in span else None


def _joined(pieces: list[Piece]) -> list[Span]:
    """Join neighbouring stretches into one."""
    spans: list[Span] = []
    for piece in pieces:
        span = piece.span
        if spans and spans[-1].high == span.low and spans[-1].high_closed != span.low_closed:
            previous = spans.pop()
            span = Span(
                low=previous.low,
                high=span.high,
                low_closed=previous.low_closed,
                high_closed=span.high_closed,
            )
        spans.append(span)
    return spans


def _direction(points: list[Fraction]) -> Direction | None:
    if all(a <= b for a, b in pairwise(points)):
        return Direction.UP
    if all(a >= b for a, b in pairwise(points)):
        return Direction.DOWN
    return None
