"""The ladder: steps with edges as written, and what an audit can say about them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs

from thidua.errors import InvalidValue
from thidua.numbers import exact
from thidua.scoring._amounts import Amount, optional_exact
from thidua.scoring._evidence import Context, Entry
from thidua.scoring._methods import Bounds, Direction, Points, count_of, number_of, unit_text
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
        low = None if self.low is None else Amount(self.low)
        high = None if self.high is None else Amount(self.high)
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


@attrs.frozen(kw_only=True)
class Step:
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
                    "Bậc {points} điểm không có mốc nào; hãy ghi từ, trên, đến, dưới hoặc đúng.",
                    points=Amount(self.points),
                ),
                points=self.points,
            )
        if len(lows) > 1 or len(highs) > 1:
            raise InvalidValue(
                say(
                    "Bậc {points} điểm có hai mốc ở cùng một phía; hãy giữ một mốc.",
                    points=Amount(self.points),
                ),
                points=self.points,
            )
        if lows and highs:
            low, high = lows[0], highs[0]
            closed = self.above is None and self.below is None
            if low > high or (low == high and not closed):
                raise InvalidValue(
                    say(
                        "Bậc {points} điểm không chứa giá trị nào giữa {low} và {high}; hãy sửa"
                        " mốc.",
                        points=Amount(self.points),
                        low=Amount(low),
                        high=Amount(high),
                    ),
                    points=self.points,
                )

    @property
    def span(self) -> Span:
        """The values on the step."""
        if self.exactly is not None:
            return Span(low=self.exactly, high=self.exactly, low_closed=True, high_closed=True)
        return Span(
            low=self.above if self.at_least is None else self.at_least,
            high=self.below if self.at_most is None else self.at_most,
            low_closed=self.at_least is not None,
            high_closed=self.at_most is not None,
        )


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
        points: what it earns.
    """

    span: Span
    step: int | None
    points: Fraction


@attrs.frozen(kw_only=True)
class Ladder:
    """Points by steps (chấm theo bậc thang): the first step that holds the value counts.

    Attributes:
        steps: in the order of the table; where two hold a value, the earlier one counts.
        otherwise: the points where no step holds the value. Tables that forget to say so leave
            gaps, so there is no default.
        whole_numbers: the values are counts; others are refused, and the audit looks for gaps
            among whole numbers only.

    Raises:
        InvalidValue: no step.
    """

    steps: tuple[Step, ...] = attrs.field(converter=_steps, validator=_not_empty)
    otherwise: Fraction = attrs.field(converter=exact)
    whole_numbers: bool = False
    _spans: tuple[Span, ...] = attrs.field(init=False, repr=False, eq=False)
    _monotone: Direction | None = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        # attrs' documented way to fill fields of a frozen class; both are read on every score.
        object.__setattr__(self, "_spans", tuple(step.span for step in self.steps))
        object.__setattr__(self, "_monotone", _direction([p.points for p in self.pieces()]))

    @property
    def monotone(self) -> Direction | None:
        """Worked out from the steps: ``None`` for a ladder that goes up and down."""
        return self._monotone

    def bounds(self, item: Item) -> Bounds:
        """The lowest and highest points that some value earns."""
        points = [piece.points for piece in self.pieces()]
        return Bounds(min(points), max(points))

    def score(self, item: Item, entry: Entry, context: Context) -> Points | None:
        """Return the points of the first step that holds the value, and name the step."""
        value = Fraction(count_of(item, entry)) if self.whole_numbers else number_of(item, entry)
        place = self._find(value)
        told: dict[str, Any] = {"value": Amount(value), "unit": unit_text(item)}
        if place is None:
            return Points(self.otherwise, say("{value}{unit} không thuộc bậc nào", **told))
        return Points(
            self.steps[place].points,
            say("{value}{unit} thuộc bậc {step}", step=self._spans[place].label, **told),
        )

    def _find(self, value: Fraction) -> int | None:
        return next((i for i, span in enumerate(self._spans) if value in span), None)

    def pieces(self) -> tuple[Piece, ...]:
        """Return every stretch between two edges, from the lowest values to the highest.

        For whole numbers, which are never negative, stretches that hold none are left out.
        """
        edges = sorted(
            {edge for span in self._spans for edge in (span.low, span.high) if edge is not None}
        )
        stretches = [Span(low=None, high=edges[0])]
        for low, high in pairwise(edges):
            stretches += [_point(low), Span(low=low, high=high)]
        stretches += [_point(edges[-1]), Span(low=edges[-1], high=None)]
        return tuple(
            self._piece(span) for span in stretches if not self.whole_numbers or _holds_count(span)
        )

    def _piece(self, span: Span) -> Piece:
        place = self._find(_sample(span))
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

        Where both ends of the scale are left to *otherwise*, the end beyond the better step is
        a gap too: a table that stops at “đến 100” forgets whoever does more.
        """
        pieces = self.pieces()
        taken = [i for i, piece in enumerate(pieces) if piece.step is not None]
        if not taken:
            return ()
        first, last = taken[0], taken[-1]
        gaps = _joined([p for p in pieces[first : last + 1] if p.step is None])
        if first > 0 and last < len(pieces) - 1 and pieces[first].points != pieces[last].points:
            beyond = pieces[last + 1 :] if pieces[last].points > pieces[first].points else None
            gaps += _joined(list(beyond if beyond is not None else pieces[:first]))
        return tuple(gaps)


def _point(value: Fraction) -> Span:
    return Span(low=value, high=value, low_closed=True, high_closed=True)


def _sample(span: Span) -> Fraction:
    if span.low is None:
        return (span.high or Fraction(0)) - 1
    return span.low + 1 if span.high is None else (span.low + span.high) / 2


def _holds_count(span: Span) -> bool:
    lowest = Fraction(0)
    if span.low is not None and span.low >= 0:
        lowest = Fraction(math.ceil(span.low))
        if lowest not in span and lowest == span.low:
            lowest += 1
    return lowest in span


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
