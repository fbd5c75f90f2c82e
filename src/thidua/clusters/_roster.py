"""Who belongs to a cluster on any day, and where that is not settled."""

from __future__ import annotations

import bisect
import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from thidua.clusters._days import common_days, period_dict
from thidua.clusters._succession import (
    MembershipPassing,
    Succession,
    SuccessionKind,
    SuccessionPolicy,
)
from thidua.clusters._units import Unit, listed_once
from thidua.dates import Period, plain_date
from thidua.law import Source
from thidua.records import is_slug
from thidua.words import Message, say

_BEFORE_ALL: Final = dt.date.min


@attrs.frozen(kw_only=True)
class Membership:
    """The days during which a unit belongs to a cluster (thời gian là thành viên).

    Attributes:
        unit_id: the unit.
        period: the days; open while it still belongs.
        source: the decision that fixed the composition, or the report of it.
    """

    unit_id: str = attrs.field(validator=is_slug)
    period: Period
    source: Source | None = None

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the membership as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "period": period_dict(self.period),
            "source": None if self.source is None else self.source.render(locale),
        }


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(ids)


@attrs.frozen(kw_only=True)
class Composition:
    """A decision that lists the whole membership from a day on (quyết định phân chia cụm, khối).

    It replaces whatever was decided before: who is not listed belongs no more.

    Attributes:
        effective: the first day on which it holds.
        unit_ids: everybody who belongs; empty where the cluster is dissolved.
        source: the decision.

    Raises:
        InvalidValue: a unit listed twice.
    """

    effective: dt.date = attrs.field(validator=plain_date)
    unit_ids: tuple[str, ...] = attrs.field(converter=_ids, validator=listed_once)
    source: Source

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the composition as plain data."""
        return {
            "effective": self.effective.isoformat(),
            "unit_ids": list(self.unit_ids),
            "source": self.source.render(locale),
        }


@attrs.frozen(kw_only=True)
class Departure:
    """A unit that leaves the cluster (rời cụm, khối).

    Attributes:
        unit_id: the unit.
        on: the first day on which it belongs no more.
        source: the decision.
        reason: why, where that is recorded.
    """

    unit_id: str = attrs.field(validator=is_slug)
    on: dt.date = attrs.field(validator=plain_date)
    source: Source
    reason: str = ""

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the departure as plain data."""
        return {
            "unit_id": self.unit_id,
            "on": self.on.isoformat(),
            "source": self.source.render(locale),
            "reason": self.reason,
        }


Ended = Succession | Departure | Composition | None
"""What closed a stay; None where its last day was recorded or it is open."""


@attrs.frozen(kw_only=True)
class Stay:
    """Days for which a unit certainly belongs, and what opened and closed them."""

    unit_id: str
    period: Period
    source: Source | None
    ended_by: Ended = None
    began_by: Succession | None = None


@attrs.frozen(kw_only=True)
class OpenStay:
    """Days for which it is not settled whether a unit belongs, and what would settle it."""

    unit_id: str
    period: Period
    reason: Message


@attrs.frozen(kw_only=True)
class RosterAnswer:
    """The answer to “who belongs on that day?” (danh sách thành viên).

    Attributes:
        cluster_name: which cluster.
        on: which day.
        members: who certainly belongs, in the order of the cluster's units.
        undetermined: for whom that is not settled, each with what would settle it.
        missing: why nothing at all is known of the day; None where the list speaks of it.
    """

    cluster_name: str
    on: dt.date
    members: tuple[Unit, ...]
    undetermined: tuple[tuple[Unit, Message], ...] = ()
    missing: Message | None = None

    @property
    def known(self) -> bool:
        """Whether the whole list is settled."""
        return not self.undetermined and self.missing is None

    def explain(self, locale: str = "vi") -> str:
        """List the members, then those for whom it is not settled, with the reason."""
        lines = [
            say("{cluster}, ngày {on}", cluster=self.cluster_name, on=self.on),
            *(say("– {unit}", unit=unit.label) for unit in self.members),
            *(
                say("– chưa xác định: {unit}. {reason}", unit=unit.label, reason=reason)
                for unit, reason in self.undetermined
            ),
            *(() if self.missing is None else (self.missing,)),
        ]
        return "\n".join(line.render(locale) for line in lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data, sentences in *locale*."""
        return {
            "cluster": self.cluster_name,
            "on": self.on.isoformat(),
            "known": self.known,
            "members": [unit.to_dict(locale) for unit in self.members],
            "undetermined": [
                {"unit": unit.to_dict(locale), "reason": reason.render(locale)}
                for unit, reason in self.undetermined
            ],
            "missing": None if self.missing is None else self.missing.render(locale),
        }


@attrs.frozen(kw_only=True)
class Stretch:
    """Consecutive days on which the roster is the same."""

    members: tuple[Unit, ...]
    ids: frozenset[str]
    open: tuple[tuple[Unit, Message], ...]


@attrs.frozen(kw_only=True)
class Timeline:
    """The roster over all time: where it changes, and what it is in between."""

    stays: tuple[Stay, ...]
    open: tuple[OpenStay, ...]
    starts: tuple[dt.date, ...]
    stretches: tuple[Stretch, ...]
    stays_of: Mapping[str, tuple[Stay, ...]]
    open_of: Mapping[str, tuple[OpenStay, ...]]
    first_day: dt.date | None

    def at(self, date: dt.date) -> Stretch:
        """Return the roster on *date*."""
        return self.stretches[bisect.bisect_right(self.starts, date) - 1]

    def empty(self, period: Period) -> tuple[Period, ...]:
        """Return the days of *period* after the first member on which it is settled that none is."""
        found: list[Period] = []
        for start, end, stretch in itertools.zip_longest(
            self.starts, self.starts[1:], self.stretches
        ):
            if stretch.ids or stretch.open or start == _BEFORE_ALL:
                continue
            days = common_days(period, Period(start, end))
            if days is not None and found and found[-1].end == days.start:
                found[-1] = Period(found[-1].start, days.end)
            elif days is not None:
                found.append(days)
        return tuple(found)

    def stay_on(self, unit_id: str, date: dt.date) -> Stay | None:
        """Return the stay of a unit that holds *date*."""
        stays = self.stays_of.get(unit_id, ())
        return next((stay for stay in stays if stay.period.contains(date)), None)

    def run_of(self, unit_id: str, date: dt.date) -> tuple[Period, Ended] | None:
        """Return the unbroken days of a unit that hold *date*, and what closed them.

        A membership written anew goes on; one that passes to a successor of the same id does not.
        """
        for period, ended in self.runs_of(unit_id):
            if period.contains(date):
                return period, ended
        return None

    def runs_of(self, unit_id: str) -> Iterator[tuple[Period, Ended]]:
        """Yield the unbroken days of a unit, earliest first, and what closed each."""
        start: dt.date | None = None
        stays = self.stays_of.get(unit_id, ())
        for stay, following in itertools.zip_longest(stays, stays[1:]):
            start = stay.period.start if start is None else start
            goes_on = (
                following is not None
                and following.period.start == stay.period.end
                and not isinstance(stay.ended_by, Succession)
            )
            if not goes_on:
                yield Period(start, stay.period.end), stay.ended_by
                start = None

    def open_on(self, unit_id: str, date: dt.date) -> OpenStay | None:
        """Return the unsettled stay of a unit that holds *date*."""
        stays = self.open_of.get(unit_id, ())
        return next((stay for stay in stays if stay.period.contains(date)), None)

    def belongs(self, unit_id: str, date: dt.date) -> bool | None:
        """Tell whether a unit belongs on *date*; None where that is not settled."""
        if self.stay_on(unit_id, date) is not None:
            return True
        return False if self.open_on(unit_id, date) is None else None


def timeline(
    *,
    units: Mapping[str, Unit],
    memberships: Iterable[Membership],
    compositions: Iterable[Composition],
    departures: Iterable[Departure],
    successions: Iterable[Succession],
    policy: SuccessionPolicy | None,
) -> Timeline:
    """Work out the roster over all time from the decisions that made it.

    Units that the cluster does not have are left aside: the cluster reports them.
    """
    book = _Book(sorted(compositions, key=_effective), units)
    book.write(memberships)
    events: list[Departure | Succession] = [*departures, *successions]
    events.sort(key=_on)
    for event in events:
        if isinstance(event, Departure):
            book.leave(event)
        else:
            book.succeed(event, policy)
    stays = tuple(stay for stay in book.stays if stay.unit_id in units)
    open_stays = tuple(stay for stay in book.open if stay.unit_id in units)
    starts, stretches = _stretches(units, stays, open_stays)
    return Timeline(
        stays=stays,
        open=open_stays,
        starts=starts,
        stretches=stretches,
        stays_of=_grouped(stays),
        open_of=_grouped(open_stays),
        first_day=min((stay.period.start for stay in stays), default=None),
    )


def _effective(composition: Composition) -> dt.date:
    return composition.effective


def _on(event: Departure | Succession) -> dt.date:
    return event.on


def _start(stay: Stay | OpenStay) -> dt.date:
    return stay.period.start


def _grouped(stays: Iterable[Any]) -> dict[str, tuple[Any, ...]]:
    grouped: dict[str, list[Any]] = {}
    for stay in sorted(stays, key=_start):
        grouped.setdefault(stay.unit_id, []).append(stay)
    return {unit_id: tuple(parts) for unit_id, parts in grouped.items()}


class _Book:
    """The stays while they are worked out, event by event."""

    def __init__(self, compositions: list[Composition], units: Mapping[str, Unit]) -> None:
        self.compositions = compositions
        self.units = units
        self.stays: list[Stay] = []
        self.open: list[OpenStay] = []

    def write(self, memberships: Iterable[Membership]) -> None:
        """Enter what was decided in so many words."""
        for number, composition in enumerate(self.compositions):
            following = self.compositions[number + 1 : number + 2]
            end = following[0].effective if following else None
            if end == composition.effective:
                continue
            for unit_id in composition.unit_ids:
                self.stays.append(
                    Stay(
                        unit_id=unit_id,
                        period=Period(composition.effective, end),
                        source=composition.source,
                        ended_by=following[0] if following else None,
                    )
                )
        for membership in memberships:
            replaced_by = self._next_composition(membership.period.start)
            whole = membership.period
            days: Period | None = whole
            if replaced_by is not None:
                days = common_days(whole, Period(whole.start, replaced_by.effective))
            if days is not None:
                self.stays.append(
                    Stay(
                        unit_id=membership.unit_id,
                        period=days,
                        source=membership.source,
                        ended_by=None if days == whole else replaced_by,
                    )
                )

    def _next_composition(self, date: dt.date) -> Composition | None:
        return next((c for c in self.compositions if c.effective > date), None)

    def leave(self, departure: Departure) -> None:
        """Close what the unit holds on the day it leaves."""
        self._cut((departure.unit_id,), departure.on, departure)

    def succeed(self, succession: Succession, policy: SuccessionPolicy | None) -> None:
        """Close what the predecessors hold, and open what the policy gives the successors."""
        eve = succession.on - dt.timedelta(days=1) if succession.on > _BEFORE_ALL else _BEFORE_ALL
        were = {unit_id: self._belongs(unit_id, eve) for unit_id in succession.predecessors}
        decided = {
            unit_id
            for unit_id in succession.successors
            if any(
                stay.unit_id == unit_id and stay.period.start == succession.on
                for stay in self.stays
            )
        }
        self._cut(succession.predecessors, succession.on, succession)
        settled = any(c.effective == succession.on for c in self.compositions)
        for unit_id in succession.successors:
            if settled or unit_id in decided or self._belongs(unit_id, succession.on):
                continue
            passes = self._passes(succession, unit_id, were, policy)
            period = self._until_decided(unit_id, succession.on)
            if passes is True:
                ruled = succession.ruled(policy)
                self.stays.append(
                    Stay(
                        unit_id=unit_id,
                        period=period,
                        source=succession.source if ruled is None else ruled.source,
                        ended_by=self._composition_on(period.end),
                        began_by=succession,
                    )
                )
            elif isinstance(passes, Message):
                self.open.append(OpenStay(unit_id=unit_id, period=period, reason=passes))

    def _passes(
        self,
        succession: Succession,
        successor: str,
        were: Mapping[str, bool | None],
        policy: SuccessionPolicy | None,
    ) -> bool | Message:
        """Tell whether *successor* takes a place over; a message says why that is not settled."""
        held = set(were.values())
        told = succession.told(self.units)
        if held == {False}:
            return False
        ruled = succession.ruled(policy)
        passing = None if ruled is None else ruled.membership
        if passing is None and succession.kind is SuccessionKind.RENAMING:
            passing = MembershipPassing.ANY
        if passing is MembershipPassing.NONE:
            return False
        if passing is None:
            return say(
                "Chưa có quy định đơn vị kế tục có là thành viên hay không khi {succession}; hãy"
                " ghi quy định về kế tục hoặc quyết định mới kèm nguồn.",
                succession=told,
            )
        answer: bool | None
        if passing is MembershipPassing.NAMESAKE:
            heir = succession.heir
            if heir is None:
                return say(
                    "Chưa biết đơn vị giữ tên khi {succession}; hãy ghi đơn vị giữ tên.",
                    succession=told,
                )
            if succession.kind is SuccessionKind.SPLIT:
                answer = were[succession.predecessors[0]] if successor == heir else False
            else:
                answer = were[heir]
        elif passing is MembershipPassing.ANY:
            answer = True if True in held else None
        else:
            answer = False if False in held else (None if None in held else True)
        if answer is None:
            return say(
                "Chưa xác định được đơn vị trước có là thành viên hay không khi {succession}.",
                succession=told,
            )
        return answer

    def _composition_on(self, date: dt.date | None) -> Composition | None:
        return next((c for c in self.compositions if c.effective == date), None)

    def _belongs(self, unit_id: str, date: dt.date) -> bool | None:
        if any(s.unit_id == unit_id and s.period.contains(date) for s in self.stays):
            return True
        unsettled = any(s.unit_id == unit_id and s.period.contains(date) for s in self.open)
        return None if unsettled else False

    def _until_decided(self, unit_id: str, start: dt.date) -> Period:
        """Return the days from *start* to the next decision on the unit or on all."""
        ends = [c.effective for c in self.compositions if c.effective > start]
        ends += [
            stay.period.start
            for stay in self.stays
            if stay.unit_id == unit_id and stay.period.start > start
        ]
        return Period(start, min(ends, default=None))

    def _cut(self, unit_ids: Iterable[str], on: dt.date, cause: Succession | Departure) -> None:
        ids = frozenset(unit_ids)
        # What ended on that very day ended by the succession: it says more than a new list does.
        self.stays = [
            attrs.evolve(stay, period=Period(stay.period.start, on), ended_by=cause)
            if stay.unit_id in ids
            and stay.period.start < on
            and (stay.period.contains(on) or stay.period.end == on)
            else stay
            for stay in self.stays
        ]
        self.open = [
            attrs.evolve(stay, period=Period(stay.period.start, on))
            if stay.unit_id in ids and stay.period.start < on and stay.period.contains(on)
            else stay
            for stay in self.open
        ]


def _stretches(
    units: Mapping[str, Unit], stays: tuple[Stay, ...], open_stays: tuple[OpenStay, ...]
) -> tuple[tuple[dt.date, ...], tuple[Stretch, ...]]:
    """Cut time where anything changes, and tell who belongs in each piece."""
    changes = {_BEFORE_ALL}
    for period in (*(s.period for s in stays), *(s.period for s in open_stays)):
        changes.add(period.start)
        if period.end is not None:
            changes.add(period.end)
    for unit in units.values():
        changes.update(name.until for name in unit.former_names)
    starts = tuple(sorted(changes))
    return starts, tuple(_stretch(date, units, stays, open_stays) for date in starts)


def _stretch(
    date: dt.date,
    units: Mapping[str, Unit],
    stays: tuple[Stay, ...],
    open_stays: tuple[OpenStay, ...],
) -> Stretch:
    ids = frozenset(stay.unit_id for stay in stays if stay.period.contains(date))
    reasons = {stay.unit_id: stay.reason for stay in open_stays if stay.period.contains(date)}
    return Stretch(
        members=tuple(units[i].named_on(date) for i in units if i in ids),
        ids=ids,
        open=tuple((units[i].named_on(date), reasons[i]) for i in units if i in reasons),
    )


def contradictions(
    line: Timeline,
    units: Mapping[str, Unit],
    memberships: Iterable[Membership],
    successions: Iterable[Succession],
) -> Iterator[Message]:
    """Name what cannot be: members after their end, units that end twice or were there before."""
    successions = tuple(successions)
    memberships = tuple(memberships)
    for one, other in itertools.combinations(successions, 2):
        yield from _between(line, units, one, other)
    for succession in successions:
        told = succession.told(units)
        for stay in line.stays:
            if (
                stay.unit_id in succession.predecessors
                and stay.unit_id not in succession.successors
                and stay.period.start >= succession.on
                and any(old.ended_by is succession for old in line.stays_of[stay.unit_id])
                and not any(
                    stay.unit_id in other.successors
                    and succession.on <= other.on <= stay.period.start
                    for other in successions
                )
            ):
                yield say(
                    "Đơn vị “{unit}” được ghi là thành viên {period}, nhưng {succession}; đơn vị"
                    " thành lập lại là đơn vị khác, hãy ghi mã khác hoặc bỏ đi.",
                    unit=stay.unit_id,
                    period=stay.period,
                    succession=told,
                )
        eve = succession.on - dt.timedelta(days=1)
        for unit_id in succession.successors:
            if unit_id not in succession.predecessors and line.stay_on(unit_id, eve) is not None:
                yield say(
                    "“{unit}” đã là thành viên trước ngày {on} nên không thể chỉ là đơn vị kế tục"
                    " khi {succession}; hãy ghi cả “{unit}” trong các đơn vị trước.",
                    unit=unit_id,
                    on=succession.on,
                    succession=told,
                )
        for membership in memberships:
            period = membership.period
            if (
                membership.unit_id in succession.predecessors
                and period.start < succession.on
                and period.end is not None
                and period.end > succession.on
            ):
                yield say(
                    "Đơn vị “{unit}” được ghi là thành viên {period}, nhưng {succession}; hãy sửa"
                    " ngày cuối.",
                    unit=membership.unit_id,
                    period=period,
                    succession=told,
                )


def _between(
    line: Timeline, units: Mapping[str, Unit], one: Succession, other: Succession
) -> Iterator[Message]:
    """Name what two successions, the first no later than the other, cannot both say."""
    if one.on == other.on:
        chained = {*one.successors}.intersection(other.predecessors) | {
            *other.successors
        }.intersection(one.predecessors)
        if chained:
            yield say(
                "{units} vừa được thành lập vừa kết thúc hoạt động trong ngày {on} ({first};"
                " {second}); hãy ghi gộp thành một việc.",
                units=tuple(sorted(chained)),
                on=one.on,
                first=one.source,
                second=other.source,
            )
    for unit_id in sorted({*one.predecessors}.intersection(other.predecessors)):
        back = unit_id in one.successors or any(
            one.on <= stay.period.start < other.on for stay in line.stays_of.get(unit_id, ())
        )
        if one.on == other.on or not back:
            yield say(
                "“{unit}” kết thúc hoạt động hai lần: {first}; {second}; hãy giữ một việc.",
                unit=unit_id,
                first=one.told(units),
                second=other.told(units),
            )
