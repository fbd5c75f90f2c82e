"""Who leads a cluster, for how long, and why: decisions, terms and answers."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import Any, Final

import attrs

from thidua.clusters._days import as_year, period_dict, uncovered
from thidua.clusters._labels import ClusterKind, Office
from thidua.clusters._units import Unit
from thidua.dates import EmulationYear, Period, plain_date
from thidua.errors import InvalidValue, Undetermined
from thidua.law import Source, made_up
from thidua.records import is_slug, not_blank
from thidua.words import LabelledEnum, Message, say, verbatim


class Basis(enum.Enum):
    """What a term of office rests on."""

    APPOINTMENT = "quyet-dinh"
    """A decision that names or recognises the unit."""
    REPORT = "theo-nguon-tin"
    """A report that the unit held the office, which names no decision."""
    ELECTION = "hoi-nghi-bau"
    """An election by the members, as a rule at the closing conference."""
    NOMINATION = "thanh-vien-gioi-thieu"
    """Nominated by the members without a ballot."""
    ROTATION = "luan-phien"
    """The unit's turn in the rotation."""
    DEPUTY_NEXT = "cum-pho-ke-tiep"
    """The deputy of the year before, where the rule makes it the next head."""
    NEXT_HEAD = "den-luot-nam-sau"
    """A deputy because it is to lead the year after."""
    SUCCESSION = "ke-tuc"
    """It follows the unit that held the term."""
    STAND_IN = "dieu-hanh-thay"
    """It stands in by a rule, until somebody is recognised or instead of one who left."""

    @property
    def label(self) -> Message:
        """The basis in words."""
        return _BASIS_LABELS[self]


_BASIS_LABELS: Final = {
    Basis.APPOINTMENT: say("theo quyết định của đơn vị tổ chức"),
    Basis.REPORT: say("theo nguồn tin đã dẫn"),
    Basis.ELECTION: say("do các thành viên bầu"),
    Basis.NOMINATION: say("do các thành viên giới thiệu"),
    Basis.ROTATION: say("theo thứ tự luân phiên"),
    Basis.DEPUTY_NEXT: say("là cấp phó năm trước"),
    Basis.NEXT_HEAD: say("đến lượt đứng đầu năm sau"),
    Basis.SUCCESSION: say("kế tục đơn vị đang giữ nhiệm kỳ"),
    Basis.STAND_IN: say("điều hành thay theo quy định"),
}

DECIDED: Final = frozenset({Basis.APPOINTMENT, Basis.REPORT})
"""What beats every rule and every vote for the days it covers."""
CHOSEN: Final = frozenset({Basis.ELECTION, Basis.NOMINATION})
"""What the members chose."""


def _recordable(_: object, __: object, basis: Basis) -> None:
    if basis not in DECIDED | CHOSEN:
        raise InvalidValue(
            say(
                "“{basis}” do thư viện suy ra, không ghi được; hãy ghi quyết định, nguồn tin, kết"
                " quả bầu hoặc giới thiệu.",
                basis=basis,
            ),
            basis=basis,
        )


@attrs.frozen(kw_only=True)
class Holder:
    """The office-holder who leads in person, where not the unit as such (người giữ chức).

    Attributes:
        post: the post, e.g. ``Chánh án Tòa án nhân dân tỉnh Đồng Nai``.
        person: the name, where it is recorded.
    """

    post: str = attrs.field(validator=not_blank)
    person: str = ""

    @property
    def label(self) -> Message:
        """Post and name."""
        if self.person:
            return say("{person}, {post}", person=self.person, post=self.post)
        return verbatim(self.post)

    def to_dict(self) -> dict[str, Any]:
        """Return the holder as plain data."""
        return {"post": self.post, "person": self.person}


@attrs.frozen(kw_only=True)
class Appointment:
    """A unit named, recognised, elected or nominated as head or deputy.

    Attributes:
        unit_id: the unit.
        office: head or deputy.
        period: the days for which it holds.
        source: the decision or the minutes, or the report of it.
        note: anything a reader should know.
        reported: the source reports who held the office but names no decision.
        basis: how it came about; None is a decision, or a report where *reported*.
        decided_on: the day of the decision or election, where it is known. A decision may be
            later than the first day for which it holds.
        acting: it only stands in until somebody is recognised (tạm thời điều hành).
        holder: the office-holder, where a person leads and not the unit as such.
        seat_id: the seat of a deputy, where the rule has several.

    Raises:
        InvalidValue: a basis that nobody can record, or a seat for a head.
    """

    unit_id: str = attrs.field(validator=is_slug)
    office: Office
    period: Period
    source: Source
    note: str = ""
    reported: bool = False
    basis: Basis | None = attrs.field(
        default=None, validator=attrs.validators.optional(_recordable)
    )
    decided_on: dt.date | None = attrs.field(
        default=None, validator=attrs.validators.optional(plain_date)
    )
    acting: bool = False
    holder: Holder | None = None
    seat_id: str | None = attrs.field(default=None, validator=attrs.validators.optional(is_slug))

    def __attrs_post_init__(self) -> None:
        if self.seat_id is not None and self.office is Office.HEAD:
            raise InvalidValue(
                say(
                    "“{unit}” {period} là cụm trưởng nên không có vị trí cấp phó “{seat}”"
                    " ({source}); hãy bỏ vị trí hoặc sửa chức vụ.",
                    unit=self.unit_id,
                    period=self.period,
                    seat=self.seat_id,
                    source=self.source,
                ),
                unit=self.unit_id,
                seat=self.seat_id,
            )

    @property
    def how(self) -> Basis:
        """How it came about."""
        if self.basis is not None:
            return self.basis
        return Basis.REPORT if self.reported else Basis.APPOINTMENT

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the appointment as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "office": self.office.value,
            "period": period_dict(self.period),
            "source": self.source.render(locale),
            "note": self.note,
            "reported": self.how is Basis.REPORT,
            "basis": self.how.value,
            "decided_on": None if self.decided_on is None else self.decided_on.isoformat(),
            "acting": self.acting,
            "holder": None if self.holder is None else self.holder.to_dict(),
            "seat_id": self.seat_id,
        }


@attrs.frozen(kw_only=True)
class StepDown:
    """A unit that declines its turn or gives up its office (từ chối, thôi làm cụm trưởng).

    It holds for the rest of the emulation year in which *on* falls: on the first day of the year it
    declines the turn, later it leaves in mid-term.

    Attributes:
        unit_id: the unit.
        on: the first day on which it does not hold the office.
        reason: why.
        source: where it is recorded.
        office: which office.

    Raises:
        InvalidValue: an id that is no slug, or a blank reason.
    """

    unit_id: str = attrs.field(validator=is_slug)
    on: dt.date = attrs.field(validator=plain_date)
    reason: str = attrs.field(validator=not_blank)
    source: Source
    office: Office = Office.HEAD

    @property
    def sentence(self) -> Message:
        """Since when, why, by which source."""
        return say(
            "từ chối hoặc thôi giữ chức từ ngày {on}: {reason} ({source})",
            on=self.on,
            reason=self.reason,
            source=self.source,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "unit_id": self.unit_id,
            "office": self.office.value,
            "on": self.on.isoformat(),
            "reason": self.reason,
            "source": self.source.render(locale),
        }


class StandInKind(LabelledEnum):
    """Who leads while nobody holds the office (người điều hành thay)."""

    PREVIOUS_HEAD = "cum-truong-nam-truoc", say("đơn vị làm cụm trưởng năm trước")
    DEPUTY = "cum-pho", say("đơn vị làm cụm phó")
    NEXT_IN_ORDER = "don-vi-ke-tiep", say("đơn vị kế tiếp trong thứ tự luân phiên")


@attrs.frozen(kw_only=True)
class StandIn:
    """The rule on who leads while nobody holds the office (quy định điều hành thay).

    Attributes:
        who: which unit.
        source: the organiser's rule.
        uses_turn: whether a unit that takes over by :attr:`StandInKind.NEXT_IN_ORDER` has had its
            own turn by that; None where the rule does not say.
    """

    who: StandInKind
    source: Source
    uses_turn: bool | None = None

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the rule as plain data."""
        return {
            "who": self.who.value,
            "source": self.source.render(locale),
            "uses_turn": self.uses_turn,
        }


@attrs.frozen(kw_only=True)
class EligibilityBar:
    """Bars from office whoever was not considered the year before (điều kiện giới thiệu).

    The procuracy, for one, asks not to nominate as head or deputy a unit that was not considered
    for emulation in the previous year.

    Attributes:
        source: the organiser's rule.
    """

    source: Source

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the rule as plain data."""
        return {"source": self.source.render(locale)}


@attrs.frozen(kw_only=True)
class YearOutcome:
    """Whether a unit was considered for emulation in a year (kết quả xét thi đua của năm).

    Attributes:
        unit_id: the unit.
        year: the year; a whole number is a calendar year.
        considered: False where it was not considered (không xét thi đua).
        source: where that is recorded.
    """

    unit_id: str = attrs.field(validator=is_slug)
    year: EmulationYear = attrs.field(converter=as_year)
    considered: bool
    source: Source

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the outcome as plain data."""
        return {
            "unit_id": self.unit_id,
            "year": self.year.year,
            "considered": self.considered,
            "source": self.source.render(locale),
        }


@attrs.frozen(kw_only=True)
class Term:
    """Days in office of one unit (nhiệm kỳ), with the reason.

    Attributes:
        unit: who.
        period: from when to when, within the year asked about.
        basis: decision, election or rule.
        source: the decision, or the rule.
        note: anything the decision adds.
        acting: it leads for the time being, until somebody is recognised.
        decided_on: the day of the decision, where it is known.
        holder: the office-holder, where a person leads.
        seat: the name of a deputy's seat, where the rule has several.
    """

    unit: Unit
    period: Period
    basis: Basis
    source: Source
    note: str = ""
    acting: bool = False
    decided_on: dt.date | None = None
    holder: Holder | None = None
    seat: str = ""

    @property
    def illustrative(self) -> bool:
        """Whether unit or source was made up for a demonstration."""
        return self.unit.illustrative or made_up(self.source)

    @property
    def sentence(self) -> Message:
        """Who, from when to when, and why."""
        who = self.unit.label
        if self.holder is not None:
            who = say("{holder} ({unit})", holder=self.holder.label, unit=who)
        told = say(
            "{unit}, {period}, {basis} ({source})",
            unit=who,
            period=self.period,
            basis=self.basis,
            source=self.source,
        )
        if self.seat:
            told = say("{term}; vị trí: {seat}", term=told, seat=self.seat)
        if self.decided_on is not None and self.basis is Basis.ELECTION:
            told = say("{term}; bầu ngày {on}", term=told, on=self.decided_on)
        elif self.decided_on is not None and self.basis is Basis.NOMINATION:
            told = say("{term}; giới thiệu ngày {on}", term=told, on=self.decided_on)
        elif self.decided_on is not None:
            told = say("{term}; quyết định ngày {on}", term=told, on=self.decided_on)
        if self.acting:
            told = say("{term}; tạm thời điều hành", term=told)
        return say("{term}; {note}", term=told, note=self.note) if self.note else told

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the term as plain data, sentences in *locale*."""
        return {
            "unit": self.unit.to_dict(locale),
            "period": period_dict(self.period),
            "basis": self.basis.value,
            "source": self.source.render(locale),
            "note": self.note,
            "acting": self.acting,
            "decided_on": None if self.decided_on is None else self.decided_on.isoformat(),
            "holder": None if self.holder is None else self.holder.to_dict(),
            "seat": self.seat,
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
        kind: cụm, khối or khu vực, for the title of its head.
        terms: the heads within the year, earliest first; they never overlap.
        passed_over: whose turn it would have been, and why it was not.
        missing: what would have to be known for the days that no term covers.
        notes: what a reader should know besides.
        candidates: who may be chosen, where the rule leaves the choice to the members or to a
            decision, or where what is missing leaves several open; empty where that is not known.
        idle: days on which the cluster has no members, and so nobody to lead.
    """

    cluster_name: str
    year: EmulationYear
    kind: ClusterKind = ClusterKind.CLUSTER
    terms: tuple[Term, ...] = attrs.field(default=(), converter=_terms)
    passed_over: tuple[PassedOver, ...] = ()
    missing: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()
    candidates: tuple[Unit, ...] = ()
    idle: tuple[Period, ...] = ()

    @property
    def unit(self) -> Unit | None:
        """The one unit that leads all year; ``None`` where unknown or where heads change."""
        units = {term.unit.id: term.unit for term in self.terms}
        return next(iter(units.values())) if self.known and len(units) == 1 else None

    @property
    def known(self) -> bool:
        """Whether the head is known for every day of the year on which there are members."""
        covered = [*self.idle, *(term.period for term in self.terms)]
        return not uncovered(self.year.period, covered)

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        return any(term.illustrative for term in self.terms) or any(
            passed.unit.illustrative for passed in self.passed_over
        )

    def on(self, date: dt.date) -> Term | None:
        """Return the term that holds on *date*; ``None`` where the head is unknown."""
        return next((term for term in self.terms if term.period.contains(date)), None)

    def required_on(self, date: dt.date) -> Term:
        """Return the term that holds on *date*.

        Raises:
            Undetermined: the head is unknown on that day; ``missing`` says what would settle it.
        """
        term = self.on(date)
        if term is None:
            raise Undetermined(
                say(
                    "Chưa xác định được {office} của {cluster} ngày {date}: {reason}",
                    office=self.kind.title(Office.HEAD),
                    cluster=self.cluster_name,
                    date=date,
                    reason=self.missing[0]
                    if self.missing
                    else say("ngày này nằm ngoài {year}.", year=self.year),
                ),
                missing=self.missing,
                date=date,
            )
        return term

    def explain(self, locale: str = "vi") -> str:
        """Say who leads, why, under which rule, who was passed over and what is missing."""
        office = self.kind.heading(Office.HEAD)
        lines = [
            say("{cluster}, {year}", cluster=self.cluster_name, year=self.year),
            *(say("{office}: {term}.", office=office, term=term.sentence) for term in self.terms),
            *self.reasons,
        ]
        return "\n".join(line.render(locale) for line in lines)

    @property
    def reasons(self) -> tuple[Message, ...]:
        """Who was passed over, what is missing, who may be chosen, and the notes."""
        return (
            *(
                say("Bỏ qua lượt của {passed}.", passed=passed.sentence)
                for passed in self.passed_over
            ),
            *self.missing,
            *self.choice,
            *self.notes,
        )

    @property
    def choice(self) -> tuple[Message, ...]:
        """Who may be chosen, in one sentence; empty where nobody is named."""
        if not self.candidates:
            return ()
        units = tuple(unit.label for unit in self.candidates)
        office = self.kind.title(Office.HEAD)
        return (say("Các đơn vị có thể làm {office}: {units}.", office=office, units=units),)

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
            "candidates": [candidate.id for candidate in self.candidates],
            "idle": [period_dict(period) for period in self.idle],
        }
