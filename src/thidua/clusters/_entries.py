"""What the records that go with a covenant share: dated entries, and faults that name them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from thidua.dates import plain_date
from thidua.errors import BadInput, InvalidValue, Renderable
from thidua.records import AWARD_NAMES, award_name
from thidua.words import Message, say


@attrs.frozen
class EntryFault:
    """A fault of one entry among many; a reader of files finds the entry's place by it.

    Attributes:
        message: what is wrong.
        entry: the entry it is about; None where it is about the whole.
    """

    message: Renderable
    entry: object = None

    def render(self, locale: str = "vi") -> str:
        """Say what is wrong in *locale*."""
        return self.message.render(locale)

    def __str__(self) -> str:
        return self.render()


def refusal(faults: tuple[EntryFault, ...], message: Message, **data: object) -> BadInput:
    """Return the one error for all *faults*."""
    return BadInput(message, faults=faults, **data)


def day_or_none(owner: object, attribute: object, value: Any) -> None:
    """Attrs validator: *value* is a date without a time of day, or None for not known."""
    if value is not None:
        plain_date(owner, attribute, value)


def known_award(_: object, __: object, value: str) -> None:
    """Attrs validator: *value* is the slug of an award.

    Raises:
        InvalidValue: it is an award's name or abbreviation, not its slug.
        UnknownName: nothing bears that name.
    """
    if value not in AWARD_NAMES:
        found = award_name(value)
        raise InvalidValue(
            say("Hãy ghi mã “{id}” thay cho “{value}”.", id=found.id, value=value), value=value
        )


def iso(day: dt.date | None) -> str | None:
    """Return a day as plain data."""
    return None if day is None else day.isoformat()
