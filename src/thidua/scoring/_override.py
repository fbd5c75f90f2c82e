"""Points given outright, in the place of what the method gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import attrs

from thidua.dates import plain_date
from thidua.law import Source
from thidua.numbers import exact
from thidua.records import not_blank
from thidua.scoring._amounts import Amount, number_text
from thidua.words import Message, say


def texts(given: Iterable[str]) -> tuple[str, ...]:
    """Return *given* as a tuple; one text alone is one, not its letters."""
    return (given,) if isinstance(given, str) else tuple(given)


@attrs.frozen(kw_only=True)
class Override:
    """Points given outright for an item (điểm ấn định), in the place of what the method gives.

    The line of the card keeps what the method gave beside it.

    Attributes:
        unit_id: the unit.
        item_id: the item.
        points: the points; within what the item's method can give.
        by: who gave them.
        reason: why.
        source: the minutes or decision.
        on: the day, if known.
        documents: the papers enclosed (minh chứng), by number or file name.

    Raises:
        InvalidValue: nobody who gave them, no reason, or points that are no exact number.
    """

    unit_id: str = attrs.field(validator=not_blank)
    item_id: str = attrs.field(validator=not_blank)
    points: Fraction = attrs.field(converter=exact)
    by: str = attrs.field(validator=not_blank)
    reason: str = attrs.field(validator=not_blank)
    source: Source
    on: dt.date | None = attrs.field(default=None, validator=attrs.validators.optional(plain_date))
    documents: tuple[str, ...] = attrs.field(default=(), converter=texts)

    def sentence(self, instead: Message, why: Message) -> Message:
        """Say what was given, by whom and why, and what the method gave.

        Args:
            instead: the points of the method.
            why: how the method came to them.
        """
        return say(
            "{by} ấn định {points} điểm, lý do: {reason} ({source}); theo phương pháp"
            " chấm: {instead} – {why}",
            by=self.by,
            points=Amount(self.points),
            reason=self.reason,
            source=self.source,
            instead=instead,
            why=why,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the points given as plain data."""
        return {
            "unit_id": self.unit_id,
            "item_id": self.item_id,
            "points": number_text(self.points),
            "by": self.by,
            "reason": self.reason,
            "source": self.source.render(locale),
            "on": None if self.on is None else self.on.isoformat(),
            "documents": list(self.documents),
        }
