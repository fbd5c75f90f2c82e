"""Who leads a cluster, for how long, and why: appointments, terms and answers."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import Any, Final

import attrs

from thidua.clusters._units import Unit, made_up
from thidua.dates import EmulationYear, Period
from thidua.law import Source
from thidua.records import is_slug
from thidua.words import Message, say


class Office(enum.Enum):
    """An office of a cluster."""

    HEAD = "cum-truong"
    DEPUTY = "cum-pho"

    @property
    def label(self) -> Message:
        """The office's name."""
        return _OFFICE_LABELS[self]


_OFFICE_LABELS: Final = {
    Office.HEAD: say("cụm trưởng"),
    Office.DEPUTY: say("cụm phó"),
}


class Basis(enum.Enum):
    """What a term of office rests on."""

    APPOINTMENT = "quyet-dinh"
    """A decision that names or recognises the unit."""
    REPORT = "theo-nguon-tin"
    """A report that the unit held the office, which names no decision."""
    ROTATION = "luan-phien"
    """The unit's turn in the rotation."""

    @property
    def label(self) -> Message:
        """The basis in words."""
        return _BASIS_LABELS[self]


_BASIS_LABELS: Final = {
    Basis.APPOINTMENT: say("theo quyết định công nhận"),
    Basis.REPORT: say("theo nguồn tin đã dẫn"),
    Basis.ROTATION: say("theo thứ tự luân phiên"),
}


@attrs.frozen(kw_only=True)
class Appointment:
    """A unit named or recognised as head or deputy by a decision (quyết định công nhận).

    Attributes:
        unit_id: the unit.
        office: head or deputy.
        period: the days for which it holds.
        source: the decision, or the report of it.
        note: anything a reader should know.
        reported: the source reports who held the office but names no decision.
    """

    unit_id: str = attrs.field(validator=is_slug)
    office: Office
    period: Period
    source: Source
    note: str = ""
    reported: bool = False

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the appointment as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "office": self.office.value,
            "period": period_dict(self.period),
            "source": self.source.render(locale),
            "note": self.note,
            "reported": self.reported,
        }


@attrs.frozen(kw_only=True)
class Term:
    """Days in office of one unit (nhiệm kỳ), with the reason.

    Attributes:
        unit: who.
        period: from when to when, within the year asked about.
        basis: decision or rotation.
        source: the decision, or the rule of rotation.
        note: anything the decision adds.
    """

    unit: Unit
    period: Period
    basis: Basis
    source: Source
    note: str = ""

    @property
    def illustrative(self) -> bool:
        """Whether the unit or the source was made up for a demonstration."""
        return self.unit.illustrative or made_up(self.source)

    @property
    def sentence(self) -> Message:
        """Who, from when to when, why and under which rule."""
        told = say(
            "{unit}, {period}, {basis} ({source})",
            unit=self.unit.label,
            period=self.period,
            basis=self.basis,
            source=self.source,
        )
        return say("{term}; {note}", term=told, note=self.note) if self.note else told

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the term as plain data, sentences in *locale*."""
        return {
            "unit": self.unit.to_dict(locale),
            "period": period_dict(self.period),
            "basis": self.basis.value,
            "source": self.source.render(locale),
            "note": self.note,
        }


@attrs.frozen
class PassedOver:
    """A unit whose turn it would have been, and why it does not lead."""

    unit: Unit
    reason: Message

    @property
    def sentence(self) -> Message:
        """Who was passed over and why."""
        return say("{unit}: {reason}", unit=self.unit.label, reason=self.reason)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the unit and the reason as plain data, sentences in *locale*."""
        return {"unit": self.unit.to_dict(locale), "reason": self.reason.render(locale)}


def _terms(terms: Iterable[Term]) -> tuple[Term, ...]:
    return tuple(terms)


@attrs.frozen(kw_only=True)
class HeadAnswer:
    """The answer to “who leads the cluster in that year?”.

    Attributes:
        cluster_name: which cluster.
        year: which year.
        terms: the heads within the year, earliest first; they never overlap.
        passed_over: whose turn it would have been, and why it was not.
        missing: what would have to be known for the days that no term covers.
        notes: what a reader should know besides.
    """

    cluster_name: str
    year: EmulationYear
    terms: tuple[Term, ...] = attrs.field(default=(), converter=_terms)
    passed_over: tuple[PassedOver, ...] = ()
    missing: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def unit(self) -> Unit | None:
        """The one unit that leads all year; ``None`` where unknown or where heads change."""
        units = {term.unit.id: term.unit for term in self.terms}
        return next(iter(units.values())) if self.known and len(units) == 1 else None

    @property
    def known(self) -> bool:
        """Whether the head is known for every day of the year."""
        return not uncovered(self.year.period, [term.period for term in self.terms])

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        return any(term.illustrative for term in self.terms) or any(
            passed.unit.illustrative for passed in self.passed_over
        )

    def on(self, date: dt.date) -> Term | None:
        """Return the term that holds on *date*; ``None`` where the head is unknown."""
        return next((term for term in self.terms if term.period.contains(date)), None)

    def explain(self, locale: str = "vi") -> str:
        """Say who leads, why, under which rule, who was passed over and what is missing."""
        lines = [
            say("{cluster}, {year}", cluster=self.cluster_name, year=self.year),
            *(say("Cụm trưởng: {term}.", term=term.sentence) for term in self.terms),
            *(
                say("Bỏ qua lượt của {passed}.", passed=passed.sentence)
                for passed in self.passed_over
            ),
            *self.missing,
            *self.notes,
        ]
        return "\n".join(line.render(locale) for line in lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data, sentences in *locale*."""
        unit = self.unit
        return {
            "cluster": self.cluster_name,
            "year": self.year.year,
            "known": self.known,
            "unit_id": None if unit is None else unit.id,
            "illustrative": self.illustrative,
            "terms": [term.to_dict(locale) for term in self.terms],
            "passed_over": [passed.to_dict(locale) for passed in self.passed_over],
            "missing": [message.render(locale) for message in self.missing],
            "notes": [message.render(locale) for message in self.notes],
        }


def as_year(year: EmulationYear | int) -> EmulationYear:
    """Return *year* itself, or the calendar year of a whole number."""
    return EmulationYear.calendar(year) if isinstance(year, int) else year


def period_dict(period: Period) -> dict[str, str | None]:
    """Return a period as plain data: first day, and the day after the last."""
    return {
        "start": period.start.isoformat(),
        "end": None if period.end is None else period.end.isoformat(),
    }


def common_days(one: Period, other: Period) -> Period | None:
    """Return the days that two periods share, or ``None``."""
    if not one.overlaps(other):
        return None
    ends = [end for end in (one.end, other.end) if end is not None]
    return Period(max(one.start, other.start), min(ends) if ends else None)


def uncovered(period: Period, covered: Iterable[Period]) -> list[Period]:
    """Return the stretches of *period* that none of *covered* holds, earliest first."""
    left = [period]
    for taken in covered:
        left = [part for piece in left for part in _without(piece, taken)]
    return left


def _without(period: Period, taken: Period) -> list[Period]:
    if not period.overlaps(taken):
        return [period]
    parts = []
    if period.start < taken.start:
        parts.append(Period(period.start, taken.start))
    if taken.end is not None and (period.end is None or taken.end < period.end):
        parts.append(Period(taken.end, period.end))
    return parts
