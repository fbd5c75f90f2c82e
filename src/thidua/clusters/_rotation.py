"""Rotation policies: whose turn it is to lead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

import attrs

from thidua.clusters._heads import (
    Appointment,
    Basis,
    HeadAnswer,
    PassedOver,
    Term,
    as_year,
    common_days,
)
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.words import Message, say

if TYPE_CHECKING:
    from thidua.clusters._cluster import Cluster


class RotationPolicy(Protocol):
    """How the turn to lead is found (quy tắc chọn cụm trưởng).

    The law fixes none, so each policy carries the organiser's rule it comes from.
    """

    @property
    def source(self) -> Source:
        """The organiser's rule."""
        ...

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """The units the policy names; a cluster refuses those it does not have."""
        ...

    def head_for(
        self, cluster: Cluster, year: EmulationYear, history: tuple[Appointment, ...]
    ) -> HeadAnswer:
        """Return whose turn it is in *year*, appointments of that year left aside.

        Args:
            cluster: its members decide who can take a turn.
            year: the year asked about.
            history: all appointments as head, earliest first.
        """
        ...


def _order(order: Iterable[str]) -> tuple[str, ...]:
    return tuple(order)


def _each_once(_: object, __: object, order: tuple[str, ...]) -> None:
    if not order:
        raise InvalidValue(say("Thứ tự luân phiên để trống; hãy ghi ít nhất một đơn vị."))
    twice = tuple(sorted({unit_id for unit_id in order if order.count(unit_id) > 1}))
    if twice:
        raise InvalidValue(
            say("Thứ tự luân phiên ghi lặp {units}; mỗi đơn vị chỉ ghi một lần.", units=twice),
            units=twice,
        )


@attrs.frozen(kw_only=True)
class FixedOrder:
    """Rotation in a fixed order, one unit a year (luân phiên theo thứ tự định trước).

    The first unit leads in *first_year*; then each year the next one in the order that is a
    member on the year's first day, round and round. A unit that is not a member then is passed
    over and loses that turn. A decision that names another head for a year does not move the
    order.

    Attributes:
        order: ids of units; each leads once in a round.
        first_year: the year of the first turn; a whole number is a calendar year.
        source: the organiser's rule.

    Raises:
        InvalidValue: an empty order, or a unit listed twice.
    """

    order: tuple[str, ...] = attrs.field(converter=_order, validator=_each_once)
    first_year: EmulationYear = attrs.field(converter=as_year)
    source: Source

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """The units of the order."""
        return self.order

    def head_for(
        self, cluster: Cluster, year: EmulationYear, history: tuple[Appointment, ...]
    ) -> HeadAnswer:
        """Return whose turn it is in *year*; the appointments in *history* change nothing."""
        if year < self.first_year:
            return HeadAnswer(
                cluster_name=cluster.name,
                year=year,
                missing=(
                    say(
                        "Thứ tự luân phiên chỉ có từ {first}; cần quyết định công nhận cụm trưởng"
                        " cho {year}.",
                        first=self.first_year,
                        year=year,
                    ),
                ),
            )
        place = 0
        for earlier in range(year.year - self.first_year.year):
            turn, _ = self._turn(cluster, self.first_year.shifted(earlier), place)
            place = place if turn is None else turn + 1
        turn, skipped = self._turn(cluster, year, place)
        passed = tuple(
            PassedOver(cluster.unit(unit_id), _absence(cluster, unit_id, year))
            for unit_id in skipped
        )
        notes = self._outsiders(cluster, year)
        if turn is None:
            missing = say(
                "Không đơn vị nào trong thứ tự luân phiên là thành viên vào ngày {date}; cần thứ"
                " tự mới.",
                date=year.start,
            )
            return HeadAnswer(
                cluster_name=cluster.name,
                year=year,
                passed_over=passed,
                missing=(missing,),
                notes=notes,
            )
        return self._answer(cluster, year, self.order[turn % len(self.order)], passed, notes)

    def _turn(
        self, cluster: Cluster, year: EmulationYear, place: int
    ) -> tuple[int | None, tuple[str, ...]]:
        """Return the place of the next member from *place* on, and whom it passes over."""
        members = cluster.member_ids_on(year.start)
        skipped: list[str] = []
        for candidate in range(place, place + len(self.order)):
            unit_id = self.order[candidate % len(self.order)]
            if unit_id in members:
                return candidate, tuple(skipped)
            skipped.append(unit_id)
        return None, tuple(skipped)

    def _outsiders(self, cluster: Cluster, year: EmulationYear) -> tuple[Message, ...]:
        outside = tuple(
            unit.name for unit in cluster.members_on(year.start) if unit.id not in self.order
        )
        if not outside:
            return ()
        return (say("Thành viên chưa có lượt trong thứ tự luân phiên: {units}.", units=outside),)

    def _answer(
        self,
        cluster: Cluster,
        year: EmulationYear,
        unit_id: str,
        passed: tuple[PassedOver, ...],
        notes: tuple[Message, ...],
    ) -> HeadAnswer:
        unit = cluster.unit(unit_id)
        days = next(
            days
            for period in cluster.periods_of(unit_id)
            if (days := common_days(period, year.period)) is not None and days.contains(year.start)
        )
        missing: tuple[Message, ...] = ()
        if days.end != year.period.end:
            missing = (
                say(
                    "{unit} rời cụm từ ngày {date}; cần quyết định chọn cụm trưởng cho thời gian"
                    " còn lại của {year}.",
                    unit=unit.name,
                    date=days.end,
                    year=year,
                ),
            )
        term = Term(unit=unit, period=days, basis=Basis.ROTATION, source=self.source)
        return HeadAnswer(
            cluster_name=cluster.name,
            year=year,
            terms=(term,),
            passed_over=passed,
            missing=missing,
            notes=notes,
        )


def _absence(cluster: Cluster, unit_id: str, year: EmulationYear) -> Message:
    """Say why a unit is not a member on the first day of *year*."""
    periods = cluster.periods_of(unit_id)
    ended = [period.end for period in periods if period.end and period.end <= year.start]
    if ended:
        return say("đã rời cụm từ ngày {date}", date=max(ended))
    if periods:
        return say("chưa là thành viên vào ngày {date}", date=year.start)
    return say("chưa từng được ghi là thành viên")
