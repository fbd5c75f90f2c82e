"""The cluster: its organiser, its roster over time, and who leads it."""

from __future__ import annotations

import datetime as dt
import difflib
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

import attrs

from thidua.clusters._heads import (
    Appointment,
    Basis,
    HeadAnswer,
    Office,
    PassedOver,
    Term,
    as_year,
    common_days,
    period_dict,
    uncovered,
)
from thidua.clusters._rotation import RotationPolicy
from thidua.clusters._units import Unit, made_up, not_blank
from thidua.dates import EmulationYear, Period
from thidua.errors import BadInput, UnknownName
from thidua.law import Source
from thidua.records import OrganiserLevel, is_slug
from thidua.words import Message, say, say_n


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


def _units(units: Iterable[Unit]) -> tuple[Unit, ...]:
    return tuple(units)


def _memberships(memberships: Iterable[Membership]) -> tuple[Membership, ...]:
    return tuple(memberships)


def _appointments(appointments: Iterable[Appointment]) -> tuple[Appointment, ...]:
    return tuple(sorted(appointments, key=_start))


def _start(appointment: Appointment) -> dt.date:
    return appointment.period.start


def _by_id(cluster: Cluster) -> Mapping[str, Unit]:
    return {unit.id: unit for unit in cluster.units}


def _periods(cluster: Cluster) -> Mapping[str, tuple[Period, ...]]:
    periods: dict[str, list[Period]] = {}
    for membership in cluster.memberships:
        periods.setdefault(membership.unit_id, []).append(membership.period)
    return {unit_id: tuple(sorted(parts, key=_first)) for unit_id, parts in periods.items()}


def _first(period: Period) -> dt.date:
    return period.start


@attrs.frozen(kw_only=True)
class Cluster:
    """An emulation cluster or block (cụm, khối thi đua).

    Attributes:
        id: a short name without diacritics.
        name: as printed.
        organiser: who organises it, e.g. ``Bộ Công Thương``.
        organiser_level: how high the organiser stands.
        units: everybody who is or was a member.
        memberships: who belonged when.
        source: the decision that formed the cluster, or the report of it.
        rotation: how the turn to lead is found; ``None`` where no rule is known.
        appointments: heads and deputies named or recognised by decision.

    Raises:
        InvalidValue: an id that is no slug, or a blank name or organiser.
        BadInput: ids used twice, memberships, appointments or turns of units the cluster does
            not have, memberships of one unit that overlap, heads whose terms overlap,
            appointments outside of membership; all at once.
    """

    id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=not_blank)
    organiser: str = attrs.field(validator=not_blank)
    organiser_level: OrganiserLevel
    units: tuple[Unit, ...] = attrs.field(converter=_units)
    memberships: tuple[Membership, ...] = attrs.field(converter=_memberships)
    source: Source
    rotation: RotationPolicy | None = None
    appointments: tuple[Appointment, ...] = attrs.field(default=(), converter=_appointments)
    _unit_by_id: Mapping[str, Unit] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_by_id, takes_self=True)
    )
    _periods_by_id: Mapping[str, tuple[Period, ...]] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_periods, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        faults = (
            *self._name_faults(),
            *self._membership_faults(),
            *self._appointment_faults(),
        )
        if faults:
            raise BadInput(
                say_n(
                    "{cluster} có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    cluster=self.name,
                    first=faults[0],
                ),
                faults=faults,
                cluster=self.id,
            )

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        return (
            made_up(self.source)
            or any(unit.illustrative or made_up(unit.source) for unit in self.units)
            or any(made_up(membership.source) for membership in self.memberships)
            or any(made_up(appointment.source) for appointment in self.appointments)
            or (self.rotation is not None and made_up(self.rotation.source))
        )

    def unit(self, unit_id: str) -> Unit:
        """Return a unit that is or was a member.

        Raises:
            UnknownName: the cluster never had it; ``suggestions`` holds near misses.
        """
        unit = self._unit_by_id.get(unit_id)
        if unit is None:
            raise UnknownName(
                say("Không có đơn vị “{unit}” trong {cluster}.", unit=unit_id, cluster=self.name),
                unit=unit_id,
                cluster=self.id,
                suggestions=tuple(difflib.get_close_matches(unit_id, self._unit_by_id)),
            )
        return unit

    def periods_of(self, unit_id: str) -> tuple[Period, ...]:
        """Return the periods during which a unit belongs, earliest first."""
        return self._periods_by_id.get(unit_id, ())

    def member_ids_on(self, date: dt.date) -> frozenset[str]:
        """Return the ids of the members on *date*."""
        return frozenset(
            unit_id
            for unit_id, periods in self._periods_by_id.items()
            if any(period.contains(date) for period in periods)
        )

    def members_on(self, date: dt.date) -> tuple[Unit, ...]:
        """Return the members on *date*, in the order of :attr:`units`."""
        ids = self.member_ids_on(date)
        return tuple(unit for unit in self.units if unit.id in ids)

    def members_in(self, year: EmulationYear | int) -> tuple[Unit, ...]:
        """Return everybody who belongs on at least one day of *year*.

        Args:
            year: an emulation year; a whole number is a calendar year.
        """
        days = as_year(year).period
        return tuple(
            unit
            for unit in self.units
            if any(period.overlaps(days) for period in self.periods_of(unit.id))
        )

    def head_in(self, year: EmulationYear | int) -> HeadAnswer:
        """Return who leads in *year* (cụm trưởng), why, and under which rule.

        A decision beats the rotation for the days it covers, and says so. Days that neither
        covers are unknown, and the answer names what is missing.

        Args:
            year: an emulation year; a whole number is a calendar year.

        Raises:
            InvalidValue: a school year where the rotation counts calendar years, or the reverse.
        """
        year = as_year(year)
        heads = tuple(a for a in self.appointments if a.office is Office.HEAD)
        decided = self._terms(heads, year)
        if self.rotation is None:
            turn = HeadAnswer(cluster_name=self.name, year=year)
        else:
            turn = self.rotation.head_for(self, year, heads)
        free = uncovered(year.period, [term.period for term in decided])
        by_turn = [
            attrs.evolve(term, period=days)
            for term in turn.terms
            for part in free
            if (days := common_days(term.period, part)) is not None
        ]
        terms = tuple(sorted((*decided, *by_turn), key=_term_start))
        passed = list(turn.passed_over)
        leading = {term.unit.id for term in terms}
        passed += [
            PassedOver(
                term.unit,
                say("đến lượt nhưng quyết định chọn đơn vị khác ({source})", source=first.source),
            )
            for term in turn.terms
            for first in decided[:1]
            if term.unit.id not in leading
        ]
        unknown = uncovered(year.period, [term.period for term in terms])
        missing = list(turn.missing) if unknown else []
        missing += [
            say(
                "Chưa biết cụm trưởng {period}: không có quyết định công nhận, cũng không có quy"
                " tắc luân phiên áp dụng được; hãy bổ sung một trong hai kèm nguồn.",
                period=part,
            )
            for part in unknown
        ]
        return HeadAnswer(
            cluster_name=self.name,
            year=year,
            terms=terms,
            passed_over=tuple(passed),
            missing=tuple(missing),
            notes=turn.notes,
        )

    def deputies_in(self, year: EmulationYear | int) -> tuple[Term, ...] | None:
        """Return the deputies in *year* (cụm phó), earliest first.

        Returns:
            ``None`` where no decision about deputies is recorded for the year: then they are
            unknown, which is not to say that there are none.
        """
        deputies = tuple(a for a in self.appointments if a.office is Office.DEPUTY)
        return self._terms(deputies, as_year(year)) or None

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the cluster as plain data; a rotation is named by its source."""
        return {
            "id": self.id,
            "name": self.name,
            "organiser": self.organiser,
            "organiser_level": self.organiser_level.value,
            "units": [unit.to_dict(locale) for unit in self.units],
            "memberships": [membership.to_dict(locale) for membership in self.memberships],
            "source": self.source.render(locale),
            "rotation": None
            if self.rotation is None
            else {
                "policy": type(self.rotation).__name__,
                "unit_ids": list(self.rotation.unit_ids),
                "source": self.rotation.source.render(locale),
            },
            "appointments": [appointment.to_dict(locale) for appointment in self.appointments],
            "illustrative": self.illustrative,
        }

    def _terms(
        self, appointments: tuple[Appointment, ...], year: EmulationYear
    ) -> tuple[Term, ...]:
        return tuple(
            Term(
                unit=self.unit(appointment.unit_id),
                period=days,
                basis=Basis.REPORT if appointment.reported else Basis.APPOINTMENT,
                source=appointment.source,
                note=appointment.note,
            )
            for appointment in appointments
            if (days := common_days(appointment.period, year.period)) is not None
        )

    def _name_faults(self) -> list[Message]:
        faults = [
            say("Mã đơn vị “{unit}” được dùng {count} lần.", unit=unit_id, count=count)
            for unit_id, count in Counter(unit.id for unit in self.units).items()
            if count > 1
        ]
        named = [
            *(membership.unit_id for membership in self.memberships),
            *(appointment.unit_id for appointment in self.appointments),
            *(() if self.rotation is None else self.rotation.unit_ids),
        ]
        faults += [
            say("Đơn vị “{unit}” được nhắc đến nhưng không có trong danh sách đơn vị.", unit=name)
            for name in dict.fromkeys(named)
            if name not in self._unit_by_id
        ]
        return faults

    def _membership_faults(self) -> list[Message]:
        return [
            say(
                "Đơn vị “{unit}” có hai thời gian là thành viên chồng nhau: {first} và {second}.",
                unit=unit_id,
                first=first,
                second=second,
            )
            for unit_id, periods in self._periods_by_id.items()
            for first, second in combinations(periods, 2)
            if first.overlaps(second)
        ]

    def _appointment_faults(self) -> list[Message]:
        faults = [
            say(
                "Hai nhiệm kỳ cụm trưởng chồng nhau: “{first}” {first_period} ({first_source}) và"
                " “{second}” {second_period} ({second_source}).",
                first=first.unit_id,
                first_period=first.period,
                first_source=first.source,
                second=second.unit_id,
                second_period=second.period,
                second_source=second.source,
            )
            for first, second in combinations(
                (a for a in self.appointments if a.office is Office.HEAD), 2
            )
            if first.period.overlaps(second.period)
        ]
        faults += [
            say(
                "Đơn vị “{unit}” được chọn làm {office} {period} nhưng không là thành viên"
                " {outside} ({source}).",
                unit=appointment.unit_id,
                office=appointment.office,
                period=appointment.period,
                outside=outside[0],
                source=appointment.source,
            )
            for appointment in self.appointments
            if appointment.unit_id in self._unit_by_id
            and (outside := uncovered(appointment.period, self.periods_of(appointment.unit_id)))
        ]
        return faults


def _term_start(term: Term) -> dt.date:
    return term.period.start
