"""Rules of procedure over time: what was provided on a day, and how far that was read.

The texts change on 1 January 2024 and 1 July 2025, and the decree in force since then was read
in parts only. A rule that was read only in the text before still answers, provisionally, and
names the text that was not read; a matter that nothing read provides for stays unanswered.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Generic, TypeVar

import attrs

from thidua.criteria import received_in_time
from thidua.dates import plain_date
from thidua.law import TRANSITIONS, Instrument, Provision, Source, unencoded_on, worded_as_on
from thidua.words import Message, say

T_co = TypeVar("T_co", covariant=True)


@attrs.frozen(kw_only=True)
class Rule(Provision, Generic[T_co]):
    """What a text rules on one matter (quy định về một nội dung).

    Attributes:
        value: what it rules; None where the text is known to rule on the matter, but not how.
    """

    value: T_co | None


@attrs.frozen(kw_only=True)
class InForce(Generic[T_co]):
    """What is ruled on one matter on one day; made by :func:`in_force`.

    Attributes:
        rule: the rule applied.
        on: the day asked about.
        received: the day the file was received; None where it was not told.

    Raises:
        InvalidValue: *received* is after *on*.
    """

    rule: Rule[T_co]
    on: dt.date
    received: dt.date | None = attrs.field(default=None, validator=received_in_time)

    @property
    def as_of(self) -> dt.date:
        """The day whose wording was applied.

        It is *on*, unless a transitional rule keeps an earlier wording for a file received then.
        """
        return worded_as_on(self.received, self.on)

    @property
    def value(self) -> T_co | None:
        """What is ruled; None where it is not known."""
        return self.rule.value

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it stands."""
        return self.rule.sources

    @property
    def unread(self) -> tuple[Source | Instrument, ...]:
        """The texts, not read or not wholly, that govern the day; empty where it is settled."""
        lapsed = self.rule.unread() if self.rule.lapsed_on(self.as_of) else None
        found = (*(() if lapsed is None else (lapsed,)), *unencoded_on(self.on))
        return tuple(dict.fromkeys(found))

    @property
    def provisional(self) -> bool:
        """Whether the answer rests on a text that was not read."""
        return (
            self.as_of != self.on or self.rule.lapsed_on(self.as_of) or bool(unencoded_on(self.on))
        )

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it, each in one sentence."""
        told = []
        if self.rule.lapsed_on(self.as_of) or unencoded_on(self.on):
            told.append(
                say(
                    "Tạm thời: dựa trên {sources}; văn bản áp dụng ngày {on} chưa đọc được hoặc chưa"
                    " đọc hết: {unread}",
                    sources=self.sources,
                    on=self.on,
                    unread=self.unread,
                )
            )
        if self.as_of != self.on:
            told.append(
                say(
                    "Tạm thời: hồ sơ được tiếp nhận trước ngày {since} nên theo quy định trước ngày"
                    " đó; quy tắc chuyển tiếp này chỉ biết qua nguồn thứ cấp [{sources}]",
                    since=self.as_of + dt.timedelta(days=1),
                    sources=tuple(rule.source for rule in TRANSITIONS if rule.eve == self.as_of),
                )
            )
        return tuple(told)


def in_force(
    rules: Iterable[Rule[T_co]], on: dt.date, *, received: dt.date | None = None
) -> InForce[T_co] | None:
    """Return the latest of *rules* that applies on a day; None where none does.

    Args:
        rules: the rules on one matter, of all periods, in any order.
        on: the day.
        received: the day the body competent to appraise received the file (ngày tiếp nhận hồ
            sơ), on which transitional rules turn; None where it is not known or no file is
            meant.

    Raises:
        InvalidValue: *on* or *received* is no plain date, or *received* is after *on*.
    """
    for day in (on, *(() if received is None else (received,))):
        plain_date(None, None, day)
    worded = worded_as_on(received, on)
    standing = [rule for rule in rules if rule.applies_on(worded)]
    if not standing:
        return None
    latest = max(standing, key=lambda rule: rule.starts or dt.date.min)
    return InForce(rule=latest, on=on, received=received)
