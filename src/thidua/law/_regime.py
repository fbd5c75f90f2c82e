"""Which body of law governs a date, and how much of it is encoded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final, Generic, TypeVar

import attrs

from thidua.dates import Period
from thidua.errors import NotInForce
from thidua.law._instruments import (
    CIRCULAR_2019,
    CIRCULAR_2020,
    CIRCULAR_2024,
    CIRCULAR_2025,
    DECREE_2017,
    DECREE_2023,
    DECREE_2025,
    DECREE_2025_HOME,
    LAW_2003,
    LAW_2005,
    LAW_2013,
    LAW_2022,
    LAW_2026,
    Instrument,
)
from thidua.law._sources import Citation, Seen
from thidua.words import LabelledEnum, say

A_co = TypeVar("A_co", covariant=True)


class RegimeStatus(LabelledEnum):
    """How much of a regime's texts is encoded."""

    ENCODED = "da-ma-hoa", say("đã mã hóa")
    PARTLY_ENCODED = "ma-hoa-mot-phan", say("mới mã hóa một phần")
    NOT_ENCODED = "chua-ma-hoa", say("đang có hiệu lực nhưng chưa mã hóa")


@attrs.frozen(kw_only=True)
class Regime(Generic[A_co]):
    """The texts in force together over a stretch of time (thời kỳ pháp luật).

    Attributes:
        id: a stable slug.
        period: the days it governs, half open.
        law: the law whose wording it encodes.
        instruments: the texts in force throughout.
        status: how much of them is encoded.
        awards: what the ``awards`` room declares for it; empty in this room, which knows no
            award.
    """

    id: str
    period: Period
    law: Instrument
    instruments: tuple[Instrument, ...]
    status: RegimeStatus
    awards: Mapping[str, A_co] = attrs.field(factory=dict, eq=False, repr=False)

    @property
    def unseen(self) -> tuple[Instrument, ...]:
        """The texts in force whose wording was not, or not wholly, read."""
        return tuple(text for text in self.instruments if text.seen is not Seen.TEXT)

    def render(self, locale: str = "vi") -> str:
        """Write the regime's law, period and status in *locale*."""
        return say(
            "{law} và văn bản hướng dẫn, {period} ({status})",
            law=self.law,
            period=self.period,
            status=self.status,
        ).render(locale)

    def __str__(self) -> str:
        return self.render()


REGIMES: Final[tuple[Regime[object], ...]] = (
    Regime(
        id="luat-2003-tu-2020",
        period=Period(dt.date(2020, 1, 1), dt.date(2020, 11, 9)),
        law=LAW_2003,
        instruments=(LAW_2003, LAW_2005, LAW_2013, DECREE_2017, CIRCULAR_2019),
        status=RegimeStatus.ENCODED,
    ),
    Regime(
        id="luat-2003",
        period=Period(dt.date(2020, 11, 9), dt.date(2024, 1, 1)),
        law=LAW_2003,
        instruments=(LAW_2003, LAW_2005, LAW_2013, DECREE_2017, CIRCULAR_2019, CIRCULAR_2020),
        status=RegimeStatus.ENCODED,
    ),
    Regime(
        id="luat-2022",
        period=Period(dt.date(2024, 1, 1), dt.date(2024, 4, 15)),
        law=LAW_2022,
        instruments=(LAW_2022, DECREE_2023),
        status=RegimeStatus.ENCODED,
    ),
    Regime(
        id="luat-2022-tu-2024-04-15",
        period=Period(dt.date(2024, 4, 15), dt.date(2025, 7, 1)),
        law=LAW_2022,
        instruments=(LAW_2022, DECREE_2023, CIRCULAR_2024),
        status=RegimeStatus.ENCODED,
    ),
    Regime(
        id="luat-2022-tu-2025-07-01",
        period=Period(dt.date(2025, 7, 1), dt.date(2025, 8, 5)),
        law=LAW_2022,
        instruments=(LAW_2022, DECREE_2025, DECREE_2025_HOME, CIRCULAR_2024),
        status=RegimeStatus.PARTLY_ENCODED,
    ),
    Regime(
        id="luat-2022-tu-2025-08-05",
        period=Period(dt.date(2025, 8, 5), dt.date(2026, 10, 1)),
        law=LAW_2022,
        instruments=(LAW_2022, DECREE_2025, DECREE_2025_HOME, CIRCULAR_2025),
        status=RegimeStatus.PARTLY_ENCODED,
    ),
    Regime(
        id="luat-2026",
        period=Period(dt.date(2026, 10, 1), None),
        law=LAW_2022,
        instruments=(LAW_2022, LAW_2026, DECREE_2025, DECREE_2025_HOME, CIRCULAR_2025),
        status=RegimeStatus.NOT_ENCODED,
    ),
)
"""The regimes encoded here, in order of time and without gaps between them."""

R = TypeVar("R")


def regime_on(
    date: dt.date,
    among: Iterable[Regime[R]] = REGIMES,  # type: ignore[assignment]
) -> Regime[R]:
    """Return the regime that governs *date*.

    Raises:
        NotInForce: no regime encoded here covers *date*; there is no fall-back.
    """
    regimes = tuple(among)
    for regime in regimes:
        if regime.period.contains(date):
            return regime
    raise NotInForce(
        say(
            "Pháp luật về thi đua, khen thưởng áp dụng ngày {date} chưa được mã hóa; chỉ tra cứu"
            " được từ ngày {first} trở đi.",
            date=date,
            first=regimes[0].period.start,
        ),
        date=date,
    )


def unencoded_on(date: dt.date) -> tuple[Instrument, ...]:
    """Return the unread texts in force on *date* where its regime is not encoded; else none.

    Where they are given, nothing worked out for that day can be settled.
    """
    for regime in REGIMES:
        if regime.period.contains(date) and regime.status is RegimeStatus.NOT_ENCODED:
            return regime.unseen
    return ()


@attrs.frozen(kw_only=True)
class Transition:
    """A rule that keeps the earlier wording for files already received (điều khoản chuyển tiếp).

    Attributes:
        since: first day of the new wording; a file received before it keeps the earlier one.
        source: where the rule stands.
        unless_better: a new wording that is more favourable to the subject applies instead.
    """

    since: dt.date
    source: Citation
    unless_better: bool

    @property
    def eve(self) -> dt.date:
        """The last day of the earlier wording (ngày cuối cùng áp dụng quy định trước)."""
        return self.since - dt.timedelta(days=1)

    def keeps(self, received: dt.date | None, on: dt.date) -> bool:
        """Tell whether a file received then and considered *on* keeps the earlier wording."""
        return received is not None and received < self.since <= on


TRANSITIONS: Final = (
    Transition(since=dt.date(2025, 7, 1), source=DECREE_2025.cite(60, 3), unless_better=False),
    Transition(since=dt.date(2026, 10, 1), source=LAW_2026.cite(4, 4), unless_better=True),
)
"""The transitional rules known, in order of time. Neither was read, only reports of them."""


def worded_as_on(received: dt.date | None, on: dt.date) -> dt.date:
    """Return the day whose wording governs a file received then and considered *on*."""
    return min((rule.eve for rule in TRANSITIONS if rule.keeps(received, on)), default=on)
