"""Exact points as people read them and as documents carry them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs

from thidua.errors import InvalidValue
from thidua.numbers import Number, Rounding, exact, round_to, to_decimal
from thidua.words import format_number


@attrs.define(unsafe_hash=True, on_setattr=attrs.setters.frozen)
class Amount:
    """An exact number of points, written in the reader's language.

    A number whose decimals end is written out in full; another is written as a fraction, with
    two decimals after it to give a feeling of its size.
    """

    value: Fraction

    def render(self, locale: str = "vi") -> str:
        """Write the number: ``18,5`` (vi), ``18.5`` (en), ``55/3 (≈18,33)``."""
        try:
            return format_number(to_decimal(self.value), locale)
        except InvalidValue:
            near = round_to(self.value, Fraction(1, 100), Rounding.HALF_UP) * 100
            rounded = format_number(Decimal(near.numerator).scaleb(-2), locale)
            return f"{self.value.numerator}/{self.value.denominator} (≈{rounded})"

    def __str__(self) -> str:
        return self.render()


def ends(value: Fraction) -> bool:
    """Tell whether the decimals of *value* end."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def number_text(value: Fraction) -> str:
    """Return *value* as text that :func:`thidua.numbers.exact` reads back: ``"18.5"``, ``"55/3"``."""
    try:
        return format(to_decimal(value), "f")
    except InvalidValue:
        return f"{value.numerator}/{value.denominator}"


def optional_text(value: Fraction | None) -> str | None:
    """Return :func:`number_text` of *value*, and ``None`` for ``None``."""
    return None if value is None else number_text(value)


def optional_exact(value: Number | str | None) -> Fraction | None:
    """Return *value* as an exact fraction, and ``None`` for ``None``."""
    return None if value is None else exact(value)
