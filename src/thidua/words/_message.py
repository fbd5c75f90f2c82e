"""Sentences that know how to say themselves in Vietnamese and in English."""

from __future__ import annotations

import datetime as dt
import decimal
import functools
import gettext
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any, Final, Literal

import attrs
from babel import dates as babel_dates
from babel import lists as babel_lists
from babel import numbers as babel_numbers

from thidua.errors import UnknownName

LOCALES: Final = ("vi", "en")
"""The languages in which the library speaks; Vietnamese is the language of the catalogues."""

_WIDE: Final = decimal.Context(prec=3000)
"""Precision for writing numbers, so that the caller's decimal context cuts no digit."""

_LOCALES_DIR = Path(__file__).parent.parent / "locales"


def locale_of(name: str) -> str:
    """Return ``"vi"`` or ``"en"`` for *name* (``"vi"``, ``"vi_VN"``, ``"en-GB"`` ...).

    Raises:
        UnknownName: the library does not speak that language.
    """
    language = name.replace("-", "_").partition("_")[0].lower()
    if language not in LOCALES:
        raise UnknownName(
            say("Không có ngôn ngữ “{name}”; hãy dùng “vi” hoặc “en”.", name=name),
            name=name,
            suggestions=LOCALES,
        )
    return language


@functools.cache
def _catalogue(locale: str) -> gettext.NullTranslations:
    return gettext.translation("thidua", localedir=str(_LOCALES_DIR), languages=[locale])


# Made for every line of every answer: slots without the cost of a frozen constructor, yet not to
# be set.
@attrs.define(repr=False, unsafe_hash=True, on_setattr=attrs.setters.frozen)
class Message:
    """A sentence with named places, rendered late and in the reader's language.

    Attributes:
        text: the Vietnamese sentence, a ``str.format`` template that is also the catalogue key.
        args: the values of its places. Dates, decimals, fractions (as percentages), sequences,
            enumerations with a ``label`` and other messages are written in the reader's
            language; whole numbers are written plainly, so that years carry no separators.
        count: where given, the number that chooses between singular and plural.
    """

    text: str
    args: Mapping[str, Any] = attrs.field(factory=dict, hash=False)
    count: int | None = None

    def render(self, locale: str = "vi") -> str:
        """Return the sentence in *locale*.

        Raises:
            UnknownName: the library does not speak that language.
        """
        locale = locale_of(locale)
        catalogue = _catalogue(locale)
        if self.count is None:
            template = catalogue.gettext(self.text) if self.text else ""
        else:
            template = catalogue.ngettext(self.text, self.text, self.count)
        if not self.args:
            return template
        return template.format(
            **{name: localise(value, locale) for name, value in self.args.items()}
        )

    def __str__(self) -> str:
        return self.render()

    def __repr__(self) -> str:
        return f"Message({self.text!r})"


def say(text: str, /, **args: Any) -> Message:
    """Return the message *text*; the first argument is what catalogue extraction collects."""
    return Message(text, args)


def say_n(text: str, /, n: int, **args: Any) -> Message:
    """Return the message *text* whose translation depends on the count ``{n}``."""
    return Message(text, {"n": n, **args}, n)


def verbatim(text: str) -> Message:
    """Return a message that is the same in every language: a name, a quotation, a code."""
    return Message("{text}", {"text": text})


def localise(value: Any, locale: str) -> Any:
    """Write *value* as an argument of a sentence in *locale*."""
    if isinstance(value, (str, int)) and not isinstance(value, (bool, Enum)):
        return value
    render = getattr(value, "render", None)
    if render is not None:
        return render(locale)
    if isinstance(value, Enum):
        return localise(getattr(value, "label", value.value), locale)
    if isinstance(value, Decimal):
        return format_number(value, locale)
    if isinstance(value, Fraction):
        return format_percent(value, locale)
    if isinstance(value, dt.date):
        return format_date(value, locale)
    if isinstance(value, (tuple, list)):
        return format_list([str(localise(item, locale)) for item in value], locale)
    return str(value)


def format_date(date: dt.date, locale: str = "vi", *, long: bool = False) -> str:
    """Write a date as administrations do.

    Short: ``05/03/2024`` (vi), ``5 March 2024`` (en). Long Vietnamese, which Babel does not
    have, is the form of official papers: ``ngày 05 tháng 3 năm 2024`` (the day has two digits,
    and so have the months 1 and 2, as in Decree 30/2020/NĐ-CP's layout of official papers).
    """
    if locale_of(locale) == "en":
        return babel_dates.format_date(date, "d MMMM y", locale="en")
    if not long:
        return babel_dates.format_date(date, "dd/MM/y", locale="vi")
    month = f"{date.month:02}" if date.month < 3 else str(date.month)
    return f"ngày {date.day:02} tháng {month} năm {date.year}"


def format_number(value: Decimal | int, locale: str = "vi") -> str:
    """Write an exact number with the separators of *locale*, every digit kept."""
    number = Decimal(value)
    if not number:
        number = abs(number)
    exponent = number.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    with decimal.localcontext(_WIDE):
        return babel_numbers.format_decimal(
            number, format=pattern, locale=locale_of(locale), decimal_quantization=False
        )


def format_percent(share: Fraction, locale: str = "vi") -> str:
    """Write a share as a percentage: exactly where it ends, else to two decimals with ``≈``."""
    hundredths = share * 100
    places = next((n for n in range(5) if (hundredths * 10**n).denominator == 1), None)
    if places is not None:
        scaled = (hundredths * 10**places).numerator
        return format_number(Decimal(scaled).scaleb(-places, _WIDE), locale) + "%"
    rounded = Decimal(round(hundredths * 100)).scaleb(-2, _WIDE)
    return "≈" + format_number(rounded, locale) + "%"


@attrs.frozen
class OneOf:
    """Alternatives, written as a sentence does: ``a, b hoặc c`` / ``a, b, or c``.

    Where an alternative itself has a comma, all are parted by semicolons instead.
    """

    items: tuple[Any, ...]

    def render(self, locale: str = "vi") -> str:
        """Write the alternatives in *locale*."""
        return _joined([str(localise(item, locale)) for item in self.items], "or", locale)


def format_list(items: list[str], locale: str = "vi") -> str:
    """Join *items* as a sentence does: ``a, b và c`` / ``a, b, and c``.

    Where an item itself has a comma, all are parted by semicolons instead.
    """
    return _joined(items, "standard", locale)


def _joined(items: list[str], style: Literal["standard", "or"], locale: str) -> str:
    if any(", " in item for item in items):
        return "; ".join(items)
    if not items:
        return ""
    return babel_lists.format_list(items, style=style, locale=locale_of(locale))
