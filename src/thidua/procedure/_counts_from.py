"""From when the next proposal counts, after the last award."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from thidua.errors import InvalidValue
from thidua.procedure._rule import InForce, in_force
from thidua.procedure._uses import (
    NEXT_PROPOSAL,
    OF_YEARS,
    UNTOLD_TYPE,
    counting_day,
    is_form,
    time_order,
    untold_period,
)
from thidua.records import AwardName, Conferral, Record, award_name
from thidua.words import Message, say


@attrs.frozen(kw_only=True)
class CountsFrom:
    """The day from which the next proposal counts (mốc tính lần khen thưởng tiếp theo).

    Attributes:
        last: the decision counted from.
        day: the first day that counts; None where it is not known.
        reason: why, or what would settle it.
        rule: the rule applied; None where nothing read provides for it.
        otherwise: the day if the decision, of which that is not told, turns out to name no years;
            None where it is told, or its date is not.
    """

    last: Conferral
    day: dt.date | None
    reason: Message
    rule: InForce[bool] | None = None
    otherwise: dt.date | None = None

    @property
    def year(self) -> int | None:
        """The first year of achievement that counts whole; None where it is not known."""
        if self.day is None:
            return None
        return self.day.year + (self.day != dt.date(self.day.year, 1, 1))

    @property
    def provisional(self) -> bool:
        """Whether it rests on a text that was not read."""
        return self.rule is not None and self.rule.provisional

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it."""
        told = [] if self.rule is None else list(self.rule.reservations)
        if self.last.type is None and is_form(self.last.award):
            told.append(UNTOLD_TYPE)
        if self.otherwise is not None:
            told.append(untold_period(self.last, self.otherwise))
        return tuple(told)

    def render(self, locale: str = "vi") -> str:
        """Say the day and why."""
        what = self.reason
        if self.rule is not None:
            what = say("{what} [{sources}]", what=what, sources=self.rule.sources)
        lines = [what.render(locale)]
        lines += [f"! {message.render(locale)}" for message in self.reservations]
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "award": self.last.award,
            "decision": self.last.decision,
            "day": None if self.day is None else self.day.isoformat(),
            "year": self.year,
            "reason": self.reason.render(locale),
            "otherwise": None if self.otherwise is None else self.otherwise.isoformat(),
            "provisional": self.provisional,
            "sources": []
            if self.rule is None
            else [source.render(locale) for source in self.rule.sources],
            "reservations": [message.render(locale) for message in self.reservations],
        }


def counts_from(
    record: Record, *awards: str | AwardName, on: dt.date, received: dt.date | None = None
) -> CountsFrom | None:
    """Return the day after the last of *awards* on *record*, as :meth:`Ledger.counts_from`."""
    if not awards:
        raise InvalidValue(say("Hãy nêu ít nhất một danh hiệu, hình thức khen thưởng."))
    wanted = {a.id if isinstance(a, AwardName) else award_name(a).id for a in awards}
    given = [
        conferral
        for conferral in record.known_on(on).of(Conferral)
        if conferral.award in wanted and conferral.type in OF_YEARS and conferral.year <= on.year
    ]
    if not given:
        return None
    last = max(given, key=lambda c: (counting_day(c) or dt.date.max, time_order(c)))
    day = counting_day(last)
    rule = in_force(NEXT_PROPOSAL, on, received=received)
    named = last.names_period
    if named is not False:
        reason = say(
            "Tính từ ngày {day}, sau thời gian lập thành tích của lần trước: {last}",
            day=day,
            last=last.describe(),
        )
    elif day is None:
        reason = say(
            "Chưa xác định được: quyết định không ghi thời gian lập thành tích, hãy ghi ngày ban"
            " hành quyết định tặng {last}",
            last=last.describe(),
        )
    else:
        reason = say(
            "Tính từ ngày {day} là ngày ban hành quyết định lần trước, vì quyết định không ghi"
            " thời gian lập thành tích: {last}",
            day=day,
            last=last.describe(),
        )
    return CountsFrom(
        last=last,
        day=day,
        reason=reason,
        rule=rule,
        otherwise=last.decided_on if named is None else None,
    )
