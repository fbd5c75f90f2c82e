"""Points as a function of a factor: broken lines, exact at every knot."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from itertools import pairwise
from typing import Final

import attrs

from thidua.errors import InvalidValue
from thidua.scoring._amounts import Amount
from thidua.words import say

_ZERO: Final = Fraction(0)
_BEYOND: Final = Fraction(1)


@attrs.frozen
class Course:
    """Points for every factor from 0 up (đường điểm theo hệ số): straight between knots.

    Attributes:
        knots: factors at which the line may bend, rising, the first of them 0.
        values: the points there.
        slope: how many points a factor adds beyond the last knot.
    """

    knots: tuple[Fraction, ...]
    values: tuple[Fraction, ...]
    slope: Fraction

    def at(self, factor: Fraction) -> Fraction:
        """Return the points at *factor*.

        Raises:
            InvalidValue: a factor below zero.
        """
        if factor < 0:
            raise InvalidValue(
                say("Hệ số nhân phải từ 0 trở lên, không phải {factor}.", factor=Amount(factor)),
                factor=factor,
            )
        if factor >= self.knots[-1]:
            return self.values[-1] + (factor - self.knots[-1]) * self.slope
        place = next(n for n, knot in enumerate(self.knots) if knot > factor)
        (low, high), (first, last) = (
            self.knots[place - 1 : place + 1],
            self.values[place - 1 : place + 1],
        )
        return first + (last - first) * (factor - low) / (high - low)

    def plus(self, points: Fraction) -> Course:
        """Return the line with *points* added everywhere."""
        return attrs.evolve(self, values=tuple(value + points for value in self.values))

    def times(self, weight: Fraction) -> Course:
        """Return the line with every value times *weight*."""
        return Course(
            self.knots, tuple(value * weight for value in self.values), self.slope * weight
        )

    def minus(self, other: Course) -> Course:
        """Return by how much this line is above *other*."""
        knots = tuple(sorted({*self.knots, *other.knots}))
        values = tuple(self.at(knot) - other.at(knot) for knot in knots)
        return Course(knots, values, self.slope - other.slope)

    def least(self, other: Course) -> Course:
        """Return the lower of both lines at every factor: a cap."""
        return self._pick(other, min)

    def most(self, other: Course) -> Course:
        """Return the higher of both lines at every factor: a floor."""
        return self._pick(other, max)

    def _pick(self, other: Course, choose: Callable[[Fraction, Fraction], Fraction]) -> Course:
        knots = tuple(sorted({*self.knots, *other.knots, *self.minus(other).roots()}))
        values = tuple(choose(self.at(knot), other.at(knot)) for knot in knots)
        beyond = knots[-1] + _BEYOND
        return Course(knots, values, choose(self.at(beyond), other.at(beyond)) - values[-1])

    def roots(self) -> tuple[Fraction, ...]:
        """Return where the line meets zero; of a stretch along zero, its ends."""
        found = {knot for knot, value in zip(self.knots, self.values, strict=True) if value == 0}
        for (low, high), (first, last) in zip(
            pairwise(self.knots), pairwise(self.values), strict=True
        ):
            if first * last < 0:
                found.add(low + (high - low) * first / (first - last))
        if self.values[-1] * self.slope < 0:
            found.add(self.knots[-1] - self.values[-1] / self.slope)
        return tuple(sorted(found))


def constant(points: Fraction) -> Course:
    """Return the line that stays at *points*."""
    return Course((_ZERO,), (points,), _ZERO)


def proportional(points: Fraction) -> Course:
    """Return the line from nothing at 0 to *points* at 1, and on."""
    return Course((_ZERO,), (_ZERO,), points)


def meetings(lines: Iterable[tuple[Course, Course]]) -> set[Fraction]:
    """Return every factor at which two lines of a pair meet or part."""
    return {root for one, other in lines for root in one.minus(other).roots()}
