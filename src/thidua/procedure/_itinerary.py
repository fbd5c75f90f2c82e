"""The way of one file: which steps, in which order, each with its due date, basis and sanction.

An itinerary is a plan from the day the complete file is received: every step is taken to end on
its last day, and what the texts leave open stays open. Told what happened and when, it says which
steps were in time.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from thidua.awards import regime_on
from thidua.criteria import Award, AwardFamily, AwardKind
from thidua.dates import Period, WorkingCalendar, count_working_days, plain_date
from thidua.errors import InvalidValue, NotInForce
from thidua.law import DECREE_2017, DECREE_2023, Citation, Instrument, Source
from thidua.procedure import _deadlines as terms
from thidua.procedure._deadlines import (
    Actor,
    Deadline,
    Due,
    FileEvent,
    OwnTerm,
    Submission,
    Term,
    TermUnit,
    as_event,
    submission_date,
)
from thidua.procedure._file_procedure import commendation_type, file_route
from thidua.procedure._groups import (
    BK_BO_TINH,
    BK_THU_TUONG,
    CO_BO_TINH,
    CO_CHINH_PHU,
    COMMUNE_TITLE,
    COMMUNITY,
    CSTD_BO_TINH,
    CSTD_CO_SO,
    CSTD_TOAN_QUOC,
    DAI_DOAN_KET,
    DV_QUYET_THANG,
    HERO_PERSONS,
    HEROES,
    MOTHERS,
    OTHERS,
    PRIZES,
    PROFESSIONAL,
    SENIORITY_MEDALS,
    STATE_LEVEL,
    TNXP,
    TTLD_XUAT_SAC,
)
from thidua.procedure._nominee import Nominee
from thidua.procedure._rule import InForce
from thidua.procedure._units import TWO_TIERS_START, UnitKind, tier_exists
from thidua.records import CommendationType, Origin, SubjectKind, award_name
from thidua.words import LabelledEnum, Message, OneOf, say, say_n

_ONE_DAY: Final = dt.timedelta(days=1)
_2024: Final = dt.date(2024, 1, 1)
_WIDTH: Final = 100
_INDENT: Final = "   "


class Decider(LabelledEnum):
    """At which level an award is decided (cấp quyết định khen thưởng).

    Sources: Điều 77-81 of Law 06/2022/QH15.
    """

    PRESIDENT = "chu-tich-nuoc", say("Chủ tịch nước")
    GOVERNMENT = "chinh-phu", say("Chính phủ, ủy quyền Thủ tướng Chính phủ")
    PRIME_MINISTER = "thu-tuong-chinh-phu", say("Thủ tướng Chính phủ")
    TOP = "nguoi-dung-dau-bo-ban-nganh-tinh", say("người đứng đầu Bộ, ban, ngành, tỉnh")
    UNIT = (
        "nguoi-dung-dau-don-vi",
        say("người đứng đầu đơn vị hoặc Chủ tịch Ủy ban nhân dân có thẩm quyền"),
    )
    OTHER = "noi-dat-ra", say("nơi đặt ra hình thức khen thưởng")


class Timing(LabelledEnum):
    """Whether a step was done in time."""

    ON_TIME = "dung-han", say("đúng hạn")
    LATE = "qua-han", say("quá hạn")
    TOO_SOON = "chua-du-thoi-gian", say("chưa đủ thời gian")
    """Done before a term of *at least* had run out, such as a council during the posting."""
    OPEN = "chua-ro", say("chưa rõ")
    """The day it was done or the day it was due is not known."""


@attrs.frozen(kw_only=True)
class Step:
    """One step of an itinerary (bước xử lý hồ sơ).

    Attributes:
        due: the term and when it ends.
        actor: who acts.
        condition: the step is taken only if this holds; None for a step always taken.
        beside: the step whose term runs at the same time; None where it runs alone.
        notes: what else to know, each in one sentence.
        missed: what a text says of missing it; None where those read say nothing.
        done: the day on which it was done; None where that was not told.
    """

    due: Due
    actor: Actor
    condition: Message | None = None
    beside: Deadline | None = None
    notes: tuple[Message, ...] = ()
    missed: InForce[Message] | None = None
    done: dt.date | None = None
    calendar: WorkingCalendar | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def id(self) -> str:
        """The slug of its term."""
        return self.due.deadline.id

    @property
    def provisional(self) -> bool:
        """Whether its due date rests on a text that was not, or not wholly, read."""
        return self.due.provisional

    @property
    def timing(self) -> Timing:
        """Whether it was done in time."""
        last = self.due.last_day
        if self.done is None or last is None:
            return Timing.OPEN
        if self.due.earliest:
            return Timing.ON_TIME if self.done > last else Timing.TOO_SOON
        return Timing.ON_TIME if self.done <= last else Timing.LATE

    @property
    def late_by(self) -> Term | None:
        """How late it was done, in what its term is counted in; None if not, or not known."""
        last = self.due.last_day
        if self.timing is not Timing.LATE or self.done is None or last is None:
            return None
        term = self.due.term
        if term is None or term.unit is not TermUnit.WORKING_DAYS:
            return Term((self.done - last).days, TermUnit.DAYS)
        try:
            if self.calendar is None:
                return None
            days = count_working_days(self.calendar, Period(last + _ONE_DAY, self.done + _ONE_DAY))
        except NotInForce:
            return None
        # Done on the days off right after the last day: late, by no working day.
        return Term(days, TermUnit.WORKING_DAYS) if days else None

    def lines(self, locale: str = "vi", *, provisos: bool = True) -> Iterator[str]:
        """Write the step, one line for each thing there is to know.

        Args:
            locale: the language.
            provisos: whether to say why it is provisional; the mark "(tạm thời)" stays in any case.

        Raises:
            UnknownName: the library does not speak that language.
        """
        yield say("{name} – {actor}", name=self.due.deadline.name, actor=self.actor).render(locale)
        if self.condition is not None:
            yield say("Chỉ khi: {condition}", condition=self.condition).render(locale)
        yield say("Thời hạn: {due}", due=self.due).render(locale)
        if self.beside is not None:
            yield say("Song song với: {step}", step=self.beside.name).render(locale)
        if self.done is not None:
            yield self._told().render(locale)
        if self.due.sources:
            yield self._basis().render(locale)
            yield say("Nếu không đúng hạn: {missed}", missed=self._sanction()).render(locale)
        said = self.due.reservations if provisos else self.due.cautions
        for note in (*self.notes, *said):
            yield say("Lưu ý: {note}", note=note).render(locale)

    def _basis(self) -> Message:
        basis = self.due.sources
        if self.provisional:
            return say("Căn cứ: {basis} (tạm thời)", basis=basis)
        return say("Căn cứ: {basis}", basis=basis)

    def _told(self) -> Message:
        told = say("Thực tế: {date}, {timing}", date=self.done, timing=self.timing)
        if self.late_by is not None:
            return say("{told} {length}", told=told, length=self.late_by)
        return told

    def _sanction(self) -> Message:
        if self.missed is None or self.missed.value is None:
            return _NO_CONSEQUENCE
        return say("{missed} [{sources}]", missed=self.missed.value, sources=self.missed.sources)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the step as plain data, sentences in *locale*."""
        deadline = self.due.deadline
        return {
            **self.due.to_dict(locale),
            "name": deadline.name.render(locale),
            "actor": self.actor.value,
            "actor_label": self.actor.label.render(locale),
            "starts_with": deadline.starts.value,
            "ends_with": deadline.ends.value,
            "condition": None if self.condition is None else self.condition.render(locale),
            "beside": None if self.beside is None else self.beside.id,
            "if_missed": self._sanction().render(locale),
            "notes": [note.render(locale) for note in self.notes],
            "done": None if self.done is None else self.done.isoformat(),
            "timing": self.timing.value,
            "late_by": None if self.late_by is None else self.late_by.to_dict(locale),
        }


_NO_CONSEQUENCE: Final = say("văn bản đã đọc không nêu hậu quả")


def _events(events: Mapping[str | FileEvent, dt.date] | None) -> dict[FileEvent, dt.date]:
    told = {as_event(event): date for event, date in (events or {}).items()}
    for event, date in told.items():
        if not terms.is_day(date):
            raise InvalidValue(
                say(
                    "“{event}” phải là ngày không kèm giờ, không phải “{date}”.",
                    event=event,
                    date=str(date),
                ),
                event=event,
            )
    _in_order(told)
    return told


_AFTER: Final[Mapping[FileEvent, tuple[FileEvent, ...]]] = {
    FileEvent.OPINION_ASKED: (FileEvent.RECEIVED,),
    FileEvent.OPINION_GIVEN: (FileEvent.OPINION_ASKED,),
    FileEvent.COUNCIL: (FileEvent.POSTED,),
    FileEvent.SUBMITTED: (FileEvent.RECEIVED, FileEvent.COUNCIL),
    FileEvent.PRESENTED: (
        FileEvent.REPORT_CLOSED,
        FileEvent.RECEIVED,
        FileEvent.COUNCIL,
        FileEvent.OPINION_GIVEN,
    ),
    FileEvent.CENTRAL_RECEIVED: (FileEvent.PRESENTED,),
    FileEvent.CENTRAL_OPINION_ASKED: (FileEvent.CENTRAL_RECEIVED,),
    FileEvent.CENTRAL_OPINION_GIVEN: (FileEvent.CENTRAL_OPINION_ASKED,),
    FileEvent.CENTRAL_POSTED: (FileEvent.CENTRAL_RECEIVED,),
    FileEvent.CENTRAL_POSTING_ENDED: (FileEvent.CENTRAL_POSTED,),
    FileEvent.APPRAISED: (FileEvent.CENTRAL_RECEIVED,),
    FileEvent.CENTRAL_SUBMITTED: (FileEvent.CENTRAL_RECEIVED,),
    FileEvent.RETURNED: (FileEvent.CENTRAL_RECEIVED,),
    FileEvent.DECIDED: (FileEvent.SUBMITTED, FileEvent.CENTRAL_SUBMITTED),
    FileEvent.REFUSAL_LEARNT: (FileEvent.CENTRAL_SUBMITTED,),
    FileEvent.REFUSAL_TOLD: (FileEvent.REFUSAL_LEARNT,),
    FileEvent.DECISION_RECEIVED: (FileEvent.DECIDED,),
    FileEvent.COPIED: (FileEvent.DECISION_RECEIVED,),
    FileEvent.INSIGNIA_ISSUED: (FileEvent.DECISION_RECEIVED,),
    FileEvent.NOTIFIED: (FileEvent.DECISION_RECEIVED,),
}
"""What must have happened before, on the same day at the latest."""


def _in_order(told: Mapping[FileEvent, dt.date]) -> None:
    for later in told:
        for earlier in _before(later):
            if earlier in told and told[later] < told[earlier]:
                raise InvalidValue(
                    say(
                        "“{later}” ngày {later_on} không thể trước “{earlier}” ngày {earlier_on};"
                        " hãy kiểm tra lại hai ngày này.",
                        later=later,
                        later_on=told[later],
                        earlier=earlier,
                        earlier_on=told[earlier],
                    ),
                    later=later,
                    earlier=earlier,
                )


def _before(event: FileEvent) -> Iterator[FileEvent]:
    for earlier in _AFTER.get(event, ()):
        yield earlier
        yield from _before(earlier)


@attrs.frozen(kw_only=True)
class Itinerary:
    """The steps of one file with their due dates (lịch trình xử lý hồ sơ); see :func:`itinerary`.

    Attributes:
        nominee: who is put forward for what.
        start: the day on which the body that appraises first received the complete file.
        deciders: at which level it is decided; several where that is not known.
        steps: in the order of the file's way. Steps may run beside each other: each names the
            event it runs from.
        assumptions: what was taken for granted, each in one sentence.
        notes: what else holds for the award, each in one sentence.
        events: what was told of what happened.
    """

    nominee: Nominee
    start: dt.date
    deciders: tuple[Decider, ...]
    steps: tuple[Step, ...]
    assumptions: tuple[Message, ...]
    notes: tuple[Message, ...] = ()
    events: Mapping[FileEvent, dt.date] = attrs.field(factory=dict, hash=False)
    asked: Mapping[str, Any] = attrs.field(factory=dict, eq=False, repr=False)

    @property
    def provisional(self) -> bool:
        """Whether some due date rests on a text that was not, or not wholly, read."""
        return any(step.provisional for step in self.steps)

    @property
    def provisos(self) -> tuple[Message, ...]:
        """Why steps are provisional, each reason said once for all of them.

        Which texts were not read, and on which articles the steps rest instead.
        """
        unread: dict[Source | Instrument, None] = {}
        resting: dict[Source, None] = {}
        told: dict[str, Message] = {}
        for due in (step.due for step in self.steps):
            lapsed = () if due.found is None or due.own is not None else due.found.unread
            unread |= dict.fromkeys(lapsed)
            resting |= dict.fromkeys(due.sources if lapsed else ())
            for each in due.provisos:
                if "unread" not in each.args:
                    told.setdefault(str(each), each)
        if not unread:
            return tuple(told.values())
        first = say(
            "dựa trên {places}; văn bản đang áp dụng chưa đọc được hoặc chưa đọc hết: {unread}",
            places=_articles(resting),
            unread=tuple(unread),
        )
        return (first, *told.values())

    def step(self, slug: str) -> Step:
        """Return the first step of that slug.

        Raises:
            InvalidValue: the file has no such step.
        """
        for step in self.steps:
            if step.id == slug:
                return step
        raise InvalidValue(
            say(
                "Lịch trình này không có bước “{id}”; các bước: {known}.",
                id=slug,
                known=tuple(step.id for step in self.steps),
            ),
            id=slug,
        )

    def with_events(self, events: Mapping[str | FileEvent, dt.date]) -> Itinerary:
        """Return the itinerary reckoned from what happened, as far as that was told.

        Args:
            events: by event or its slug, the day. What was told before stands where it is not told
                anew.

        Raises:
            InvalidValue: no such event, or days that cannot be, such as a decision before the
                receipt of the file.
        """
        merged = {**self.events, **{as_event(event): day for event, day in events.items()}}
        start = merged.get(FileEvent.RECEIVED, self.start)
        return itinerary(self.nominee, start, **{**self.asked, "events": merged})

    def render(self, locale: str = "vi") -> str:
        """Write the itinerary as text of 100 columns."""
        heading = say(
            "Lịch trình đề nghị {award} ({kind}), nhận đủ hồ sơ ngày {start}",
            award=self.nominee.award,
            kind=self.nominee.kind,
            start=self.start,
        )
        lines = [
            *_wrapped(heading.render(locale), ""),
            *_wrapped(
                say("Cấp quyết định: {deciders}", deciders=OneOf(self.deciders)).render(locale),
                _INDENT,
            ),
        ]
        for place, step in enumerate(self.steps, start=1):
            first, *rest = step.lines(locale, provisos=False)
            lines += ["", *_wrapped(f"{place}. {first}", _INDENT)]
            for line in rest:
                lines += _wrapped(_INDENT + line, _INDENT * 2)
        for title, told in (
            (say("Các bước ghi “(tạm thời)”:"), self.provisos),
            (say("Giả định:"), self.assumptions),
            (say("Lưu ý:"), self.notes),
        ):
            if told:
                lines += ["", title.render(locale)]
                for each in told:
                    lines += _wrapped(f"  - {each.render(locale)}", "    ")
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the itinerary as plain data, sentences in *locale*."""
        unit, type_ = self.nominee.unit, self.nominee.type
        return {
            "award": self.nominee.award.id,
            "kind": self.nominee.kind.value,
            "unit": None if unit is None else unit.value,
            "type": None if type_ is None else type_.value,
            "start": self.start.isoformat(),
            "deciders": [decider.value for decider in self.deciders],
            "provisional": self.provisional,
            "provisos": [each.render(locale) for each in self.provisos],
            "steps": [step.to_dict(locale) for step in self.steps],
            "assumptions": [each.render(locale) for each in self.assumptions],
            "notes": [each.render(locale) for each in self.notes],
            "events": {event.value: date.isoformat() for event, date in self.events.items()},
        }


def _articles(sources: Iterable[Source]) -> tuple[Source | Message, ...]:
    """Return *sources* by article: each text once, with its articles."""
    found: dict[Source, list[str]] = {}
    for source in sources:
        if isinstance(source, Citation) and source.article is not None:
            articles = found.setdefault(Citation(source.kind, source.number), [])
            if source.article not in articles:
                articles.append(source.article)
        else:
            found.setdefault(source, [])
    return tuple(
        say_n(
            "Điều {articles} {text}",
            len(articles),
            articles=tuple(sorted(articles, key=lambda label: (len(label), label))),
            text=text,
        )
        if articles
        else text
        for text, articles in found.items()
    )


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


_OF_GOVERNMENT: Final = {
    CSTD_TOAN_QUOC: Decider.PRIME_MINISTER,
    CO_CHINH_PHU: Decider.GOVERNMENT,
    BK_THU_TUONG: Decider.PRIME_MINISTER,
}
_OF_TOP: Final = (
    CSTD_BO_TINH,
    CO_BO_TINH,
    TTLD_XUAT_SAC,
    COMMUNE_TITLE,
    BK_BO_TINH,
    "ky-niem-chuong",
)
_OTHERS: Final = OTHERS | {"ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi"}
_SHORT_FILES: Final = (AwardKind.MEDAL, AwardKind.COMMEMORATIVE_MEDAL)
"""Their files hold no minutes of a council (Điều 38, 39 of Decree 98/2023)."""
_SIMPLIFIED: Final = (
    CommendationType.SUDDEN,
    CommendationType.SERVICE,
    CommendationType.SENIORITY,
    CommendationType.EXTERNAL,
)
_MINISTERS: Final = (UnitKind.MINISTRY, UnitKind.PLAIN_UNIT_OF_MINISTRY)
_NO_UNIT_ASKED: Final = (
    UnitKind.MINISTRY,
    UnitKind.PROVINCE,
    UnitKind.NATIONAL_ASSEMBLY,
    UnitKind.NATIONAL_UNIVERSITY,
    UnitKind.PLAIN_UNIT_OF_MINISTRY,
    UnitKind.SOCIAL_ORGANISATION,
    UnitKind.DISTRICT,
    UnitKind.COMMUNE,
)
"""Units below whose level, or at whose own, khoản 2-3 Điều 31 of Decree 98/2023 asks nobody."""


_BESIDE: Final = {
    (FileEvent.OPINION_ASKED, FileEvent.OPINION_GIVEN): terms.PRESENTATION,
    (FileEvent.POSTED, FileEvent.COUNCIL): terms.PRESENTATION,
    (FileEvent.CENTRAL_OPINION_ASKED, FileEvent.CENTRAL_OPINION_GIVEN): terms.CENTRAL_APPRAISAL,
    (FileEvent.CENTRAL_POSTED, FileEvent.CENTRAL_POSTING_ENDED): terms.CENTRAL_APPRAISAL,
}
"""Steps within the time of another, by the events they run from and end with."""


@attrs.define
class _Plan:
    """An itinerary in the making."""

    nominee: Nominee
    award: Award
    start: dt.date
    calendar: WorkingCalendar | None
    events: dict[FileEvent, dt.date]
    own: Mapping[str, OwnTerm]
    year: int | None
    told_simplified: bool | None
    posting_day_counts: bool
    planned: dict[FileEvent, dt.date] = attrs.field(factory=dict)
    steps: list[Step] = attrs.field(factory=list)
    assumptions: dict[str, Message] = attrs.field(factory=dict)

    def when(self, event: FileEvent) -> dt.date | None:
        """Return the day that was told, or else the day planned."""
        return self.events.get(event, self.planned.get(event))

    def reached(self, event: FileEvent) -> dt.date:
        """Return the latest day known to come before *event*: its rules answer while it is open."""
        known = (self.when(earlier) for earlier in _before(event))
        return max((self.start, *(day for day in known if day is not None)))

    @property
    def id(self) -> str:
        return self.award.id

    def assume(self, message: Message) -> None:
        self.assumptions.setdefault(message.text, message)

    @property
    def type(self) -> CommendationType | None:
        """What the award is for, told or by its nature (khoản 5, 6 Điều 8 of Law 06/2022/QH15)."""
        return commendation_type(self.nominee, self.start)

    @property
    def is_title(self) -> bool:
        return self.award.kind is AwardKind.EMULATION_TITLE

    @property
    def simplified(self) -> bool:
        """Whether the simplified procedure applies (Điều 85 of either law)."""
        if self.is_title:
            return False
        if self.told_simplified is not None:
            return self.told_simplified
        if self.start < _2024:
            return self.type is CommendationType.SUDDEN
        return self.type in _SIMPLIFIED or self.nominee.secret

    def suppose(self, event: FileEvent, like: FileEvent, message: Message) -> None:
        """Take *event* to happen on the day of *like* unless its day was told."""
        day = self.when(like)
        if event not in self.events and day is not None:
            self.planned[event] = day
            self.assume(message)

    def add(
        self,
        deadline: Deadline,
        *,
        received: FileEvent = FileEvent.RECEIVED,
        condition: Message | None = None,
        notes: Iterable[Message] = (),
        always: bool = False,
        first_day_counts: bool = False,
        until: dt.date | None = None,
    ) -> Due | None:
        """Add a step, if a text rules on it on the day, or the caller, or it is always taken.

        Args:
            deadline: the step.
            received: the event by which its actor got the file.
            condition: when it is taken.
            notes: what else to know.
            always: it is taken though no text read gives a term.
            first_day_counts: how its days are counted.
            until: a yearly date before which the step must end too.
        """
        due = deadline.due(
            self.when(deadline.starts),
            self.calendar,
            on=self.reached(deadline.starts),
            received=self.when(received),
            own=self.own.get(deadline.id),
            first_day_counts=first_day_counts,
        )
        if due.found is None and due.own is None and not always:
            return None
        self._append(due, condition, notes)
        ends = deadline.ends
        if due.last_day is not None and condition is None and not due.earliest:
            last = due.last_day if until is None else min(due.last_day, until)
            self.planned[ends] = max(last, self.planned.get(ends, last))
        return due

    def _append(self, due: Due, condition: Message | None, notes: Iterable[Message]) -> None:
        deadline = due.deadline
        day = due.start or self.reached(deadline.starts)
        self.steps.append(
            Step(
                due=due,
                actor=deadline.actor_on(day),
                condition=condition,
                beside=_BESIDE.get((deadline.starts, deadline.ends)),
                notes=tuple(notes),
                missed=deadline.missed_on(day),
                done=self.events.get(deadline.ends),
                calendar=self.calendar,
            )
        )

    def file(self) -> None:
        """Add the date that the ministry, province or unit has set for sending the file."""
        own = self.own.get(terms.FILING.id)
        if own is not None:
            self._append(terms.FILING.due(self.start, self.calendar, own=own), None, ())

    def submit_by(self, submission: Submission) -> None:
        """Add the yearly date for the central body, or the caller's own."""
        own = self.own.get(terms.CENTRAL_FILING.id)
        if own is not None:
            day = self.reached(FileEvent.PRESENTED)
            self._append(terms.CENTRAL_FILING.due(day, self.calendar, own=own), None, ())
            return
        if submission.last_day is None and submission.because is terms.NO_DATE:
            return
        due = Due(
            deadline=terms.CENTRAL_FILING,
            start=None,
            term=None,
            last_day=submission.last_day,
            because=submission.because,
            found=submission.found,
            provisos=() if submission.found is None else submission.found.reservations,
            cautions=submission.cautions,
        )
        notes = (
            (say("Hồ sơ chỉ được nhận từ ngày {date}.", date=submission.opens),)
            if submission.opens is not None
            else ()
        )
        self._append(due, None, notes)


def _of_unit(plan: _Plan) -> tuple[Decider, ...]:
    """Add the steps of an award that the unit or commune, or the ministry itself, decides."""
    unit = plan.nominee.unit
    sudden = plan.type is CommendationType.SUDDEN
    by_unit = terms.UNIT_APPRAISAL
    if plan.id == CSTD_CO_SO and unit is UnitKind.COMMUNE:
        by_unit = terms.COMMUNE_FIGHTER_APPRAISAL
    in_ministry = say("người đứng đầu Bộ, ban, ngành quyết định (khoản 3 Điều 79 của Luật)")
    in_unit = (
        say("đơn vị có tư cách pháp nhân, cấp xã, cấp huyện hoặc doanh nghiệp quyết định")
        if plan.start < TWO_TIERS_START
        else say("đơn vị có tư cách pháp nhân, cấp xã hoặc doanh nghiệp quyết định")
    )
    # The law of 2003 gave these titles to heads of units only (Điều 80).
    by_ministers = plan.start >= _2024
    plan.file()
    if not plan.simplified:
        plan.add(terms.council_of(plan.id, terms.UNIT_COUNCIL))
    deciders: tuple[Decider, ...] = (Decider.UNIT,)
    if sudden:
        plan.add(terms.UNIT_AT_ONCE, always=True)
    elif plan.id in COMMUNITY or not by_ministers or (unit is not None and unit not in _MINISTERS):
        notes = (_NOT_OF_STATE,) if unit is UnitKind.ENTERPRISE else ()
        plan.add(by_unit, notes=notes)
    elif unit is not None:
        plan.add(terms.DELEGATED_APPRAISAL)
        deciders = (Decider.TOP,)
    else:
        plan.add(by_unit, condition=in_unit)
        plan.add(terms.DELEGATED_APPRAISAL, condition=in_ministry)
        deciders = (Decider.UNIT, Decider.TOP)
    _decided_here(plan)
    return deciders


_NOT_OF_STATE: Final = say(
    "Thời hạn này của đơn vị thuộc Bộ, ban, ngành, tỉnh; doanh nghiệp khác theo quy chế của mình."
)


def _of_armed_forces(plan: _Plan) -> tuple[Decider, ...]:
    """Add the steps of a title whose decider in the armed forces the Government names."""
    plan.file()
    shared = say("cấp dưới Bộ Quốc phòng, Bộ Công an quyết định theo phân cấp của Chính phủ")
    plan.add(terms.SHARED_UNIT_APPRAISAL, condition=shared)
    plan.add(terms.OWN_APPRAISAL, condition=say("Bộ trưởng Bộ Quốc phòng, Bộ Công an quyết định"))
    _decided_here(plan)
    return (Decider.UNIT, Decider.TOP)


def _of_top(plan: _Plan) -> tuple[Decider, ...]:
    """Add the steps of an award that a minister or provincial chair decides."""
    plan.file()
    if plan.type is CommendationType.SUDDEN:
        plan.add(attrs.evolve(terms.AT_ONCE, ends=FileEvent.SUBMITTED))
    else:
        if plan.award.kind not in _SHORT_FILES and not plan.simplified:
            plan.add(terms.council_of(plan.id, abroad=plan.nominee.origin is not Origin.DOMESTIC))
        plan.add(terms.OWN_APPRAISAL)
    _decided_here(plan)
    return (Decider.TOP,)


def _decided_here(plan: _Plan) -> None:
    plan.add(terms.DECISION, always=True)
    _received(plan)
    plan.add(terms.NOTICE)


def _received(plan: _Plan) -> None:
    plan.suppose(
        FileEvent.DECISION_RECEIVED,
        FileEvent.DECIDED,
        say("quyết định đến nơi nhận ngay trong ngày ký, nếu không cho biết ngày nhận"),
    )


def _of_state(plan: _Plan) -> tuple[Decider, ...]:
    """Add the steps of an award that the Prime Minister or the President decides."""
    kind = plan.award.kind
    sudden = plan.type is CommendationType.SUDDEN
    plan.file()
    _opinions_of_top(plan)
    _posting(plan)
    if kind not in _SHORT_FILES and not plan.simplified:
        plan.add(terms.council_of(plan.id, abroad=plan.nominee.origin is not Origin.DOMESTIC))
    submission = submission_date(
        attrs.evolve(plan.nominee, type=plan.type), plan.start, year=plan.year
    )
    last = submission.last_day
    plan.add(_presentation(plan), until=None if last is None or last < plan.start else last)
    if plan.start >= _2024 or plan.is_title or plan.type in (None, CommendationType.MERIT):
        plan.add(terms.REPORT)
    plan.submit_by(submission)
    plan.suppose(
        FileEvent.CENTRAL_RECEIVED,
        FileEvent.PRESENTED,
        say("cơ quan trung ương nhận đủ hồ sơ ngay trong ngày Bộ, ban, ngành, tỉnh trình"),
    )
    asked = _opinions_of_centre(plan)
    if plan.id in HERO_PERSONS | {CSTD_TOAN_QUOC} and not (sudden and plan.id in HERO_PERSONS):
        plan.suppose(
            FileEvent.CENTRAL_POSTED,
            FileEvent.CENTRAL_RECEIVED,
            say("việc lấy ý kiến Nhân dân bắt đầu ngay ngày cơ quan trung ương nhận đủ hồ sơ"),
        )
        plan.add(
            terms.CENTRAL_POSTING,
            received=FileEvent.CENTRAL_RECEIVED,
            first_day_counts=plan.posting_day_counts,
        )
    _appraisal(plan, asked, sudden=sudden)
    not_met = say("hồ sơ không đủ điều kiện, tiêu chuẩn")
    for returning in (terms.FORMER_RETURN, terms.RETURN):
        if plan.add(returning, received=FileEvent.CENTRAL_RECEIVED, condition=not_met) is not None:
            break
    plan.add(attrs.evolve(terms.DECISION, starts=FileEvent.CENTRAL_SUBMITTED), always=True)
    plan.add(
        terms.REFUSAL,
        received=FileEvent.CENTRAL_RECEIVED,
        condition=say("Thủ tướng Chính phủ hoặc Chủ tịch nước không khen thưởng"),
    )
    _received(plan)
    decider = _OF_GOVERNMENT.get(plan.id, Decider.PRESIDENT)
    copy = terms.COPY if decider is Decider.PRESIDENT else terms.PRIME_MINISTER_COPY
    for closing in (copy, terms.INSIGNIA, terms.NOTICE):
        plan.add(closing, received=FileEvent.CENTRAL_RECEIVED)
    return (decider,)


def _presentation(plan: _Plan) -> Deadline:
    type_ = plan.type
    if type_ is CommendationType.SUDDEN:
        return terms.AT_ONCE
    if plan.award.kind is AwardKind.EMULATION_TITLE:
        return terms.presentation_of(plan.id)
    if type_ is CommendationType.MOVEMENT:
        return terms.OTHER_PRESENTATION
    if type_ in _SIMPLIFIED:
        return terms.presentation_of(plan.id, simplified=True)
    if type_ is None:
        plan.assume(say("khen thưởng theo công trạng, vì chưa biết loại hình"))
    return terms.presentation_of(plan.id)


def _posting(plan: _Plan) -> None:
    """Add the posting by the ministry or province before its council."""
    prize = plan.award.kind is AwardKind.PRIZE
    of_law = prize or plan.award.kind in (AwardKind.ORDER, AwardKind.HONORARY_TITLE)
    former = plan.start < _2024
    excepted = plan.simplified and not former and not prize
    if not (of_law or (former and plan.id == CSTD_TOAN_QUOC)) or excepted:
        return
    plan.suppose(
        FileEvent.POSTED,
        FileEvent.RECEIVED,
        say("danh sách được công khai ngay ngày nhận đủ hồ sơ"),
    )
    posting = terms.PRIZE_POSTING if prize else terms.POSTING
    due = plan.add(posting, first_day_counts=plan.posting_day_counts)
    if due is not None and due.earliest and due.last_day is not None:
        step = plan.steps[-1]
        note = say(
            "Hội đồng chỉ họp từ ngày {date} trở đi; việc này nằm trong thời hạn trình.",
            date=due.last_day + _ONE_DAY,
        )
        counted = (
            say("Ngày đăng được tính là ngày thứ nhất, theo cách đã chọn.")
            if plan.posting_day_counts
            else say(
                "Ngày đăng không tính (khoản 2 Điều 147 Bộ luật Dân sự 91/2015/QH13); có nơi tính"
                " cả ngày đăng."
            )
        )
        plan.steps[-1] = attrs.evolve(step, notes=(*step.notes, note, counted))


@attrs.frozen
class _Consultation:
    """Whom a file must be shown to: on what condition, and by which clauses of one article."""

    article: int
    clauses: tuple[int, ...]
    condition: Message | None = None

    def sources(self, decree: Instrument) -> tuple[Source, ...]:
        return tuple(decree.cite(self.article, clause) for clause in self.clauses)


def _opinions_of_top(plan: _Plan) -> None:
    """Add the opinions that the ministry or province asks for (khoản 1-4 Điều 31, Decree 98)."""
    if plan.start >= _2024 and plan.id != CSTD_TOAN_QUOC:
        _ask(plan, terms.OPINION, _locally(plan, _Clauses(31, 2, 3, 4)), DECREE_2023)


def _opinions_of_centre(plan: _Plan) -> _Consultation | None:
    """Add the opinions that the central body asks for, and return them."""
    if plan.reached(FileEvent.APPRAISED) >= _2024:
        asked, decree = _centrally(plan), DECREE_2023
    else:
        asked, decree = _locally(plan, _Clauses(47, 2, 3, 4)), DECREE_2017
    _ask(plan, terms.CENTRAL_OPINION, asked, decree)
    return asked


def _ask(plan: _Plan, deadline: Deadline, asked: _Consultation | None, decree: Instrument) -> None:
    if asked is None:
        return
    duty = asked.sources(decree)
    rules = tuple(
        attrs.evolve(rule, sources=(*rule.sources, *duty))
        if isinstance(rule.sources[0], Citation) and rule.sources[0].number == decree.number
        else rule
        for rule in deadline.rules
    )
    deadline = attrs.evolve(deadline, rules=rules)
    central = deadline.starts is FileEvent.CENTRAL_OPINION_ASKED
    got = FileEvent.CENTRAL_RECEIVED if central else FileEvent.RECEIVED
    plan.suppose(
        deadline.starts, got, say("văn bản xin ý kiến đến nơi ngay trong ngày nhận đủ hồ sơ")
    )
    apart = say(
        "Văn bản đã đọc không nói thời gian lấy ý kiến có tính vào thời hạn trình hay không; ở đây"
        " không cộng thêm."
    )
    plan.add(
        deadline,
        received=got,
        condition=asked.condition,
        notes=() if central else (apart,),
    )


@attrs.frozen
class _Clauses:
    """Where one decree says who is asked about units and heads, and about external relations."""

    article: int
    of_ministry: int
    of_province: int
    external: int


def _locally(plan: _Plan, place: _Clauses) -> _Consultation | None:
    """Return who is asked about a unit of a province or of a ministry, or for external relations."""
    nominee, unit = plan.nominee, plan.nominee.unit
    if plan.type is CommendationType.EXTERNAL:
        return _Consultation(place.article, (place.external,))
    if unit in _NO_UNIT_ASKED or nominee.kind is SubjectKind.HOUSEHOLD:
        return None
    person = nominee.kind is SubjectKind.INDIVIDUAL
    of_province = (
        place.article == 31 or plan.id in _ASKED_2017 or plan.award.kind is AwardKind.ORDER
    )
    if unit is UnitKind.PROVINCIAL_DEPARTMENT:
        head = say("cá nhân là cấp trưởng của cơ quan thuộc Ủy ban nhân dân cấp tỉnh")
        asked = _Consultation(place.article, (place.of_province,), head if person else None)
        return asked if of_province else None
    if unit is None:
        either = say(
            "cơ quan thuộc Ủy ban nhân dân cấp tỉnh, đơn vị trung ương đóng tại địa phương, hoặc"
            " người đứng đầu các nơi đó"
        )
        clauses = (place.of_ministry, place.of_province)
        return _Consultation(place.article, clauses if of_province else clauses[:1], either)
    central = (
        say("cá nhân là người đứng đầu đơn vị trung ương đóng trên địa bàn địa phương")
        if person
        else say("đơn vị trung ương có tư cách pháp nhân đóng trên địa bàn địa phương")
    )
    return _Consultation(place.article, (place.of_ministry,), central)


_ASKED_2017: Final = (BK_THU_TUONG, CSTD_TOAN_QUOC, *HERO_PERSONS)
"""Beside orders, those that điểm b khoản 3 Điều 47 of Decree 91/2017 lists."""


def _centrally(plan: _Plan) -> _Consultation | None:
    """Return whom the Ministry asks (khoản 5 Điều 31, khoản 2 Điều 37 of Decree 98/2023)."""
    unit, kind = plan.nominee.unit, plan.nominee.kind
    if plan.id == DAI_DOAN_KET:
        return _Consultation(37, (2,))
    if kind is SubjectKind.HOUSEHOLD:
        return None
    if kind is SubjectKind.INDIVIDUAL:
        return _Consultation(
            31,
            (5,),
            say(
                "người đại diện pháp luật của tổ chức kinh tế, hoặc cán bộ thuộc diện Bộ Chính trị,"
                " Ban Bí thư quản lý"
            ),
        )
    if unit in (UnitKind.MINISTRY, UnitKind.PROVINCE, UnitKind.ENTERPRISE):
        return _Consultation(31, (5,))
    if unit is None:
        either = say("tập thể là Bộ, ban, ngành, tỉnh hoặc tổ chức kinh tế")
        return _Consultation(31, (5,), either)
    return None


def _appraisal(plan: _Plan, asked: _Consultation | None, *, sudden: bool) -> None:
    received = FileEvent.CENTRAL_RECEIVED
    if plan.id == CSTD_TOAN_QUOC or plan.id in HEROES:
        plan.add(terms.CENTRAL_COUNCIL, received=received)
    else:
        certain = asked is not None and asked.condition is None
        notes = (
            (
                say(
                    "Khoản 4 Điều 40 không dẫn khen thưởng đột xuất về Điều 32, nhưng khoản 2 Điều 32"
                    " không loại trừ; ở đây vẫn tính thời hạn đó."
                ),
            )
            if sudden and plan.reached(FileEvent.APPRAISED) >= _2024
            else ()
        )
        plan.add(
            terms.CONSULTED_APPRAISAL if certain else terms.CENTRAL_APPRAISAL,
            received=received,
            notes=notes,
        )
        if asked is not None and not certain and plan.reached(FileEvent.APPRAISED) < _2024:
            plan.add(terms.CONSULTED_APPRAISAL, received=received, condition=asked.condition)
    if asked is not None:
        plan.add(terms.AFTER_OPINIONS, received=received, condition=asked.condition)


_OWN_DECREES: Final = PRIZES | PROFESSIONAL | COMMUNITY | {MOTHERS, TNXP}


def _notes_of(plan: _Plan) -> Iterator[Message]:
    if plan.id in _OWN_DECREES:
        yield say(
            "Việc xét còn theo nghị định riêng của danh hiệu, hình thức này, có thời gian riêng và"
            " chưa đọc đủ; các ngày ở đây chỉ theo nghị định chung."
        )
    former = plan.start < _2024
    if plan.id == DAI_DOAN_KET:
        yield say(
            "Được xét tặng hằng năm vào dịp Quốc khánh 2/9 và ngày 18/11 [{source}].",
            source=DECREE_2017.cite(53, 1) if former else DECREE_2023.cite(37, 1),
        )
    if former and plan.id in SENIORITY_MEDALS:
        yield say(
            "Được xét tặng mỗi năm hai lần, vào dịp 19/5 và Quốc khánh 2/9 [{source}].",
            source=DECREE_2017.cite(54, 1),
        )
    if former and plan.id in HERO_PERSONS and plan.type is not CommendationType.SUDDEN:
        yield say(
            "Được xét 05 năm một lần vào dịp Đại hội Thi đua yêu nước [{source}].",
            source=DECREE_2017.cite(56, 4),
        )


_NEW_IN_2022: Final = (COMMUNE_TITLE, TNXP)
"""Awards that Law 06/2022/QH15 brought in (Điều 29, 96)."""


def award_on(name: str, start: dt.date) -> Award:
    """Return the award whose file is received on a day.

    Of the law of 2003 not every award is declared: those that the law of 2022 kept are taken from
    there, for what procedure asks of them, their kind and subjects.

    Raises:
        UnknownName: nothing bears that name, or the law in force on *start* did not know it.
        NotInForce: no law encoded here governs *start*.
    """
    awards = regime_on(start).awards
    slug = award_name(name).id
    if slug in awards or slug in _NEW_IN_2022:
        return awards[slug]
    return regime_on(_2024).awards[slug]


def _own_terms(own: Iterable[OwnTerm]) -> tuple[OwnTerm, ...]:
    listed = tuple(own)
    twice = [each.deadline for each in listed]
    for each in dict.fromkeys(twice):
        twice.remove(each)
    if twice:
        raise InvalidValue(
            say(
                "Thời hạn riêng của “{id}” được cho hơn một lần; hãy chỉ giữ một.",
                id=twice[0],
            ),
            id=twice[0],
        )
    return listed


def _unused(plan: _Plan) -> Iterator[Message]:
    taken = {step.id for step in plan.steps if step.due.own is not None}
    for each in plan.own.values():
        if each.deadline not in taken:
            yield say(
                "Thời hạn riêng của “{id}” [{source}] không được dùng, vì hồ sơ này không có bước"
                " đó.",
                id=each.deadline,
                source=each.source,
            )


def itinerary(
    nominee: Nominee,
    start: dt.date,
    calendar: WorkingCalendar | None = None,
    *,
    year: int | None = None,
    simplified: bool | None = None,
    events: Mapping[str | FileEvent, dt.date] | None = None,
    own: Iterable[OwnTerm] = (),
    posting_day_counts: bool = False,
) -> Itinerary:
    """Return the steps of a file from the day it is complete, each with its due date and basis.

    Args:
        nominee: who is put forward for what. Without ``unit`` the steps that turn on it are shown
            with their condition.
        start: the day on which the body that appraises first received the complete file: the
            unit or commune for what it decides, the ministry or province for the rest.
        calendar: the working days known; a date beyond it stays unknown and says so.
        year: the year from which the yearly date for sending files is reckoned; see
            :func:`submission_date`.
        simplified: whether the simplified procedure applies (thủ tục đơn giản, Điều 85 of Law
            06/2022/QH15). None: it does for sudden achievements, long service, seniority,
            external relations and State secrets, until 2023 for sudden achievements only; say
            so for tasks of political service and for whom a head has found (points a and c).
        events: what happened, by event or slug; see :meth:`Itinerary.with_events`.
        own: the terms that the ministry, province or unit has set, with their sources.
        posting_day_counts: the day of a posting is its day 1, as some postings count. By default it
            is not (Article 147, clause 2 of the Civil Code 91/2015/QH13).

    Raises:
        UnknownName: the award is not one of the law in force on *start*.
        NotInForce: no law encoded here governs *start*.
        InvalidValue: a subject that the award is not for, a unit of a district since 1 July 2025
            (Điều 59 of Decree 129/2025/NĐ-CP), days that cannot be, two own terms for one step, or
            an emulation title put forward for a sudden achievement, long service, seniority or
            external relations.
    """
    plain_date(None, None, start)
    award = award_on(nominee.award.id, start)
    if nominee.kind not in award.subjects:
        raise InvalidValue(
            say(
                "{award} không tặng cho {kind}; hãy chọn {subjects}.",
                award=nominee.award,
                kind=nominee.kind,
                subjects=award.subjects,
            ),
            award=award.id,
        )
    tier_exists(nominee.unit, start)
    is_title = award.kind.family is AwardFamily.EMULATION_TITLE
    if is_title and nominee.type in _SIMPLIFIED:
        raise InvalidValue(
            say(
                "{award} là danh hiệu thi đua, không xét theo loại hình {type}; hãy bỏ loại hình.",
                award=nominee.award,
                type=nominee.type,
            ),
            award=award.id,
        )
    if simplified not in (None, False) and is_title:
        # It knows the rule, and says it.
        file_route(nominee, start, simplified=True)
    own_terms = _own_terms(own)
    told = _events({FileEvent.RECEIVED: start, **(events or {})})
    if told[FileEvent.RECEIVED] != start:
        raise InvalidValue(
            say(
                "Ngày nhận đủ hồ sơ được cho là {start} và {told}; hãy kiểm tra lại.",
                start=start,
                told=told[FileEvent.RECEIVED],
            ),
            start=start,
        )
    plan = _Plan(
        nominee=nominee,
        award=award,
        start=start,
        calendar=calendar,
        events=told,
        own={each.deadline: each for each in own_terms},
        year=year,
        told_simplified=simplified,
        posting_day_counts=posting_day_counts,
    )
    plan.assume(say("mỗi bước xong vào ngày cuối của thời hạn, nếu không cho biết ngày"))
    of_society = plan.id == "ky-niem-chuong" and nominee.unit is UnitKind.SOCIAL_ORGANISATION
    if plan.id in _OTHERS or of_society:
        plan.file()
        plan.add(terms.OTHER_FORM, always=True)
        deciders: tuple[Decider, ...] = (Decider.OTHER,)
    elif plan.id in STATE_LEVEL:
        deciders = _of_state(plan)
    elif plan.start >= _2024 and (
        plan.id == DV_QUYET_THANG
        or (plan.id == TTLD_XUAT_SAC and nominee.unit is UnitKind.ARMED_FORCES)
    ):
        deciders = _of_armed_forces(plan)
    elif plan.id in (*_OF_TOP, DV_QUYET_THANG):
        deciders = _of_top(plan)
    else:
        deciders = _of_unit(plan)
    return Itinerary(
        nominee=nominee,
        start=start,
        deciders=deciders,
        steps=tuple(plan.steps),
        assumptions=tuple(plan.assumptions.values()),
        notes=(*_notes_of(plan), *_unused(plan)),
        events=told,
        asked={
            "calendar": calendar,
            "year": year,
            "simplified": simplified,
            "own": own_terms,
            "posting_day_counts": posting_day_counts,
        },
    )
