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


def unit_suffix(unit: str) -> str:
    """Return a unit of measurement to stand right behind a number: ``%``, `` vụ``."""
    return unit if unit in {"", "%"} else f" {unit}"


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
