"""Numbers: exact values, named rounding rules, shares compared without division, and money.

Nothing here is ever a ``float``. Points and shares are :class:`~fractions.Fraction`, which no
chain of operations can blur; a :class:`~decimal.Decimal` is for showing.
"""

from __future__ import annotations

import enum
import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from thidua.errors import InvalidValue
from thidua.words import Message, format_number, locale_of, say

__all__ = [
    "Number",
    "Rounding",
    "Vnd",
    "decimal_places",
    "exact",
    "exceeds",
    "reaches",
    "round_to",
    "to_decimal",
]

Number = int | Decimal | Fraction
"""An exact number. ``bool`` and ``float`` are not numbers here."""

_WRITTEN: Final = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+|/[0-9]+)?")
_LARGEST_EXPONENT: Final = 1000
"""Far beyond any point, share or sum; it keeps ``1E+999999999`` from filling the memory."""


def exact(value: int | str | Decimal | Fraction) -> Fraction:
    """Return *value* as an exact fraction.

    Args:
        value: a whole number, decimal or fraction, or one written with ASCII digits as
            ``"95"``, ``"95.5"`` or ``"1/3"``. A decimal comma (``"95,5"``) is refused, for the
            same comma groups thousands in English.

    Raises:
        InvalidValue: a ``float``, a ``bool``, an infinity, NaN, a number of more than a thousand
            digits, or text that is not a number.
    """
    if isinstance(value, Fraction):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Fraction(value)
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        if isinstance(exponent, int) and abs(exponent) <= _LARGEST_EXPONENT:
            return Fraction(value)
    elif (
        isinstance(value, str)
        and len(value) <= _LARGEST_EXPONENT
        and _WRITTEN.fullmatch(value.strip())
    ):
        try:
            return Fraction(value.strip())
        except ZeroDivisionError:
            pass
    raise InvalidValue(
        say(
            "“{value}” không phải số chính xác; hãy ghi số nguyên, số thập phân có dấu chấm"
            " (95.5) hoặc phân số (1/3), không dùng số thực dấu phẩy động.",
            value=str(value)[:40],
        ),
        value=value,
    )


def decimal_places(value: Fraction) -> int | None:
    """Return how many decimals *value* has; None where they never end, as those of 1/3."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def to_decimal(value: Number) -> Decimal:
    """Return *value* as a decimal with every digit, whatever the decimal context.

    Raises:
        InvalidValue: not an exact number, or its decimals never end, as those of 1/3.
    """
    fraction = exact(value)
    places = decimal_places(fraction)
    if places is None:
        raise InvalidValue(
            say(
                "Số {numerator}/{denominator} không viết được hết dưới dạng số thập phân;"
                " hãy giữ phân số hoặc nêu quy tắc làm tròn.",
                numerator=fraction.numerator,
                denominator=fraction.denominator,
            ),
            value=value,
        )
    digits = fraction.numerator * 10**places // fraction.denominator
    # Built from its digits: arithmetic on decimals would round to the caller's context.
    return Decimal((int(digits < 0), tuple(map(int, str(abs(digits)))), -places))


class Rounding(enum.Enum):
    """A named rule of rounding (quy tắc làm tròn), symmetric about zero."""

    HALF_UP = "lam-tron-so-hoc"
    """To the nearest step, halves away from zero: làm tròn số học, as taught in school."""
    HALF_EVEN = "lam-tron-ve-so-chan"
    """To the nearest step, halves to the even multiple."""
    UP = "lam-tron-len"
    """To the next step away from zero: làm tròn lên."""
    DOWN = "lam-tron-xuong"
    """To the next step towards zero: làm tròn xuống."""

    @property
    def label(self) -> Message:
        """The rule's name."""
        return _ROUNDING_LABELS[self]


_ROUNDING_LABELS: Final = {
    Rounding.HALF_UP: say("làm tròn số học"),
    Rounding.HALF_EVEN: say("làm tròn về số chẵn"),
    Rounding.UP: say("làm tròn lên"),
    Rounding.DOWN: say("làm tròn xuống"),
}


def round_to(value: Number, step: Number, rounding: Rounding) -> Fraction:
    """Return the multiple of *step* to which *rounding* takes *value*, exactly.

    Args:
        value: any exact number; its sign is kept, so −2.5 rounds as 2.5 does.
        step: what the result is a multiple of: ``Fraction(1, 100)`` for two decimals, ``10_000``
            for tens of thousands.
        rounding: which multiple when *value* is not one.

    Raises:
        InvalidValue: not exact numbers, or a step that is not positive.
    """
    unit = exact(step)
    if unit <= 0:
        raise InvalidValue(
            say("Bước làm tròn phải là số dương, không phải “{step}”.", step=str(step)),
            step=step,
        )
    count = exact(value) / unit
    whole, rest = divmod(abs(count), 1)
    if rounding is Rounding.UP:
        away = rest > 0
    elif rounding is Rounding.DOWN:
        away = False
    elif rest == Fraction(1, 2):
        away = rounding is Rounding.HALF_UP or whole % 2 == 1
    else:
        away = rest > Fraction(1, 2)
    steps = whole + away
    return (-steps if count < 0 else steps) * unit


def reaches(part: int, whole: int, share: Fraction) -> bool:
    """Tell whether *part* of *whole* is at least *share* (đạt từ … trở lên), by integers only.

    Raises:
        InvalidValue: *whole* is not positive, or *part* is not between 0 and *whole*.
    """
    _check_part(part, whole)
    return part * share.denominator >= whole * share.numerator


def exceeds(part: int, whole: int, share: Fraction) -> bool:
    """Tell whether *part* of *whole* is more than *share* (trên …), by integers only.

    Raises:
        InvalidValue: *whole* is not positive, or *part* is not between 0 and *whole*.
    """
    _check_part(part, whole)
    return part * share.denominator > whole * share.numerator


def _check_part(part: int, whole: int) -> None:
    if not (_is_whole_number(part) and _is_whole_number(whole) and 0 <= part <= whole > 0):
        raise InvalidValue(
            say(
                "Không tính được tỷ lệ {part}/{whole}: cần số nguyên, tổng số lớn hơn 0 và phần"
                " từ 0 đến tổng số.",
                part=str(part),
                whole=str(whole),
            ),
            part=part,
            whole=whole,
        )


def _is_whole_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _whole_dong(_: object, __: object, value: int) -> None:
    if not _is_whole_number(value):
        raise InvalidValue(
            say(
                "Số tiền phải là số nguyên đồng, không phải “{value}”.",
                value=str(value),
            ),
            value=value,
        )


@attrs.frozen(order=True)
class Vnd:
    """A sum of money in whole đồng (đồng Việt Nam).

    Attributes:
        amount: the number of đồng; negative for a debt.

    Raises:
        InvalidValue: the amount is not a whole number.
    """

    amount: int = attrs.field(validator=_whole_dong)

    def __add__(self, other: Vnd) -> Vnd:
        if not isinstance(other, Vnd):
            return NotImplemented
        return Vnd(self.amount + other.amount)

    def __sub__(self, other: Vnd) -> Vnd:
        if not isinstance(other, Vnd):
            return NotImplemented
        return Vnd(self.amount - other.amount)

    def __neg__(self) -> Vnd:
        return Vnd(-self.amount)

    def __mul__(self, factor: Number) -> Vnd:
        """Return the sum times *factor*, which must come out in whole đồng.

        Raises:
            InvalidValue: *factor* is not exact, or the product has a part of a đồng: rounding is
                a rule that somebody must state (:meth:`rounded_up_to`, :func:`round_to`).
        """
        # Money times money, or times anything that is no number, is the caller's slip.
        if isinstance(factor, Vnd):
            return NotImplemented
        product = self.amount * exact(factor)
        if product.denominator != 1:
            raise InvalidValue(
                say(
                    "{amount} nhân với {factor} không ra số nguyên đồng; hãy nêu quy tắc làm tròn.",
                    amount=self,
                    factor=str(factor),
                ),
                amount=self,
                factor=factor,
            )
        return Vnd(product.numerator)

    def __rmul__(self, factor: Number) -> Vnd:
        return self * factor

    def rounded_up_to(self, step: int) -> Vnd:
        """Return the sum rounded up, away from zero, to a multiple of *step* đồng.

        Award money is rounded up to tens of thousands: ``rounded_up_to(10_000)``.

        Raises:
            InvalidValue: *step* is not a positive whole number.
        """
        _whole_dong(None, None, step)
        return Vnd(round_to(self.amount, step, Rounding.UP).numerator)

    def render(self, locale: str = "vi") -> str:
        """Write the sum: ``1.800.000 đồng`` (vi), ``VND 1,800,000`` (en).

        Raises:
            UnknownName: the library does not speak that language.
        """
        digits = format_number(self.amount, locale)
        return f"VND {digits}" if locale_of(locale) == "en" else f"{digits} đồng"

    def __str__(self) -> str:
        return self.render()
