"""Whether a subject may be considered on a day: open matters first, then measures.

While a matter against a subject is open it is not considered for now (chưa xét): the file waits,
and nothing is said of its merits. What a disciplinary measure leads to is told beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from thidua.awards.law_2022.service_route import EXCLUDING, service_route
from thidua.criteria import (
    Attested,
    Award,
    Finding,
    NoMemberDisciplined,
    NotDisciplined,
    Question,
    Truth,
    UnderExamination,
    never_disciplined,
    no_measure_in_stage,
    one_measure_in_stage,
)
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue, NotInForce
from thidua.law import CIRCULAR_2019, DECREE_2023, DECREE_2025, Source, worded_as_on
from thidua.procedure._measures import (
    LOWERINGS,
    NO_DETAILS,
    PERSONS_AND_COLLECTIVES,
    RESTARTS,
    MeasureDetails,
    MeasureEffect,
    MeasureEffectKind,
    declared,
    effect_on,
    leaf_of,
    named,
    order_for_service,
    question_of,
    year_of,
)
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.records import (
    AwardName,
    CommendationType,
    Discipline,
    DisciplineForm,
    Post,
    Proceeding,
    ProceedingOutcome,
    Record,
    SubjectKind,
)
from thidua.words import LabelledEnum, Message, say

_2024: Final = dt.date(2024, 1, 1)
_JULY_2025: Final = dt.date(2025, 7, 1)
_GRAVE_FAULT: Final = "khong-sai-pham-nghiem-trong-khi-giu-chuc-vu"


@attrs.frozen(kw_only=True)
class Pause:
    """Who is not considered while a matter is open, and what follows (chưa khen thưởng).

    Attributes:
        kinds: the kinds of subject that the text names.
        press: whether it names corruption and wrongdoing reported by the press besides
            discipline, investigation, inspection, complaint and denunciation.
        proceeds: whether it says that the file goes on once the subject is cleared.
    """

    kinds: tuple[SubjectKind, ...] = PERSONS_AND_COLLECTIVES
    press: bool
    proceeds: bool


PAUSES: Final[tuple[Rule[Pause], ...]] = (
    Rule(
        value=Pause(press=False, proceeds=False),
        sources=(CIRCULAR_2019.cite(2, 5),),
        until=_2024,
    ),
    Rule(
        value=Pause(press=True, proceeds=False),
        sources=(DECREE_2023.cite(4, 4),),
        until=_JULY_2025,
    ),
    Rule(value=Pause(press=True, proceeds=True), sources=(DECREE_2025.cite(4, 4),)),
)
"""When nobody is considered for now, over time."""


@attrs.frozen(kw_only=True)
class Resumption:
    """Whether a subject may be considered once a matter is closed; made by :func:`resumption`.

    Attributes:
        proceeding: the matter.
        open: whether it is still open on the day.
        proceeds: True where the text says that the file goes on; None where no text says, or what
            was concluded is not known; False while it is open.
        rule: what is provided.
        reason: the answer in one sentence.
    """

    proceeding: Proceeding
    open: bool
    proceeds: bool | None
    rule: InForce[Pause]
    reason: Message

    def render(self, locale: str = "vi") -> str:
        """Say it, with where it stands."""
        return say("{reason} [{sources}]", reason=self.reason, sources=self.rule.sources).render(
            locale
        )

    def __str__(self) -> str:
        return self.render()


def _pause_on(on: dt.date, received: dt.date | None) -> InForce[Pause]:
    rule = in_force(PAUSES, on, received=received)
    if rule is None:
        raise NotInForce(
            say(
                "Chưa đọc được quy định về việc chưa khen thưởng áp dụng ngày {on}; chỉ tra cứu được"
                " từ ngày {first}.",
                on=on,
                first=CIRCULAR_2019.effective,
            ),
            on=on,
        )
    return rule


def resumption(
    proceeding: Proceeding, on: dt.date, *, received: dt.date | None = None
) -> Resumption:
    """Tell what the end of a matter means for the file.

    On the day it is closed a matter is no longer open. That a file goes on once the subject is
    cleared is said from 1 July 2025 only (khoản 4 Điều 4 of Decree 152/2025/NĐ-CP). Before that
    the texts pause the file *while* the matter is open, and say no more.

    Raises:
        NotInForce: no text encoded here covers *on*.
        InvalidValue: *received* is after *on*.
    """
    rule = _pause_on(on, received)
    proceeds_rule = rule.value is not None and rule.value.proceeds
    matter, open_now = proceeding.matter, proceeding.open_on(on)
    cleared = proceeding.outcome is ProceedingOutcome.CLEARED
    proceeds: bool | None = None
    if open_now:
        proceeds = False
        reason = say("Vụ việc “{matter}” chưa kết luận: chưa xét", matter=matter)
    elif proceeding.opened_on > on:
        reason = say("Vụ việc “{matter}” chưa mở vào ngày {on}", matter=matter, on=on)
    elif cleared and proceeds_rule:
        proceeds = True
        reason = say(
            "Vụ việc “{matter}” kết luận không có vi phạm: tiếp tục xét theo quy định",
            matter=matter,
        )
    elif cleared:
        reason = say(
            "Vụ việc “{matter}” kết luận không có vi phạm nên không còn lý do chưa xét; văn bản"
            " không nêu hồ sơ cũ được tiếp tục hay phải đề nghị lại",
            matter=matter,
        )
    elif proceeding.outcome is ProceedingOutcome.FAULT:
        reason = say(
            "Vụ việc “{matter}” đã kết luận có vi phạm, khuyết điểm: không còn lý do chưa xét, nhưng"
            " phải đối chiếu tiêu chuẩn và kỷ luật (nếu có)",
            matter=matter,
        )
    else:
        reason = say(
            "Vụ việc “{matter}” đã kết thúc, chưa rõ kết luận: cần kết luận của cơ quan có thẩm"
            " quyền",
            matter=matter,
        )
    return Resumption(
        proceeding=proceeding, open=open_now, proceeds=proceeds, rule=rule, reason=reason
    )


class StandingStatus(LabelledEnum):
    """Whether a subject may be considered on a day (điều kiện được xét)."""

    FREE = "duoc-xet", say("được xét")
    RESTARTED = "duoc-xet-thanh-tich-tinh-lai", say("được xét, thành tích tính lại sau kỷ luật")
    NOTHING_COUNTS = (
        "chua-co-thanh-tich-duoc-tinh",
        say("chưa có thành tích được tính sau kỷ luật"),
    )
    """None of the years counted begins to count before it is over, or before the day asked about."""
    LOWERED = "duoc-xet-ha-mot-muc", say("được xét, hạ một mức khen")
    DEFERRED = "chua-xet", say("chưa xét")
    BARRED = "khong-xet", say("không xét")
    UNDETERMINED = "chua-du-can-cu", say("chưa đủ căn cứ để kết luận")


@attrs.frozen(kw_only=True)
class Standing:
    """Whether a subject may be considered for an award on a day; made by :func:`standing`.

    It says nothing of the standards of the award: that is the assessment's matter.

    Attributes:
        status: the answer.
        award: the award asked about.
        year: the year of achievement.
        on: the day of consideration.
        deferral: whether a matter is open, with the evidence.
        rule: the rule on open matters.
        effects: what each measure on record leads to.
        resumptions: for each matter closed since the year began, what follows.
        counted_from: the day from which achievements count, where a measure restarts them; None
            otherwise, or where it is not known.
        years: of each year counted, whether its achievements count.
        missing: what would settle it, where it is not determined.
        notes: what the texts leave open here.
    """

    status: StandingStatus
    award: AwardName
    year: EmulationYear
    on: dt.date
    deferral: Finding
    rule: InForce[Pause]
    effects: tuple[MeasureEffect, ...]
    resumptions: tuple[Resumption, ...]
    counted_from: dt.date | None
    years: Mapping[int, Truth] = attrs.field(factory=dict, hash=False)
    missing: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def matters(self) -> tuple[Proceeding, ...]:
        """The matters open on the day."""
        return tuple(event for event in self.deferral.evidence if isinstance(event, Proceeding))

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where what decides stands."""
        if self.status is StandingStatus.DEFERRED:
            return self.rule.sources
        found = [source for effect in self.effects for source in effect.sources]
        return tuple(dict.fromkeys([*found, *(() if found else self.rule.sources)]))

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it."""
        told = [*self.rule.reservations]
        for effect in self.effects:
            told += effect.reservations
        return tuple({message.render(): message for message in told}.values())

    @property
    def provisional(self) -> bool:
        """Whether it rests on a text that was not read."""
        return bool(self.reservations)

    def render(self, locale: str = "vi") -> str:
        """Say the answer, and what it rests on, one line each."""
        lines = [
            say(
                "{award}, {year}, xét ngày {on}: {status}",
                award=self.award,
                year=self.year,
                on=self.on,
                status=self.status,
            ).render(locale)
        ]
        lines += [
            say("{matter} [{sources}]", matter=matter.describe(), sources=self.rule.sources).render(
                locale
            )
            for matter in self.matters
        ]
        lines += [effect.render(locale) for effect in self.effects]
        lines += [each.render(locale) for each in self.resumptions]
        lines += [say("cần: {missing}", missing=each).render(locale) for each in self.missing]
        lines += [each.render(locale) for each in (*self.notes, *self.reservations)]
        return "\n  ".join(lines)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data."""
        return {
            "status": self.status.value,
            "status_label": self.status.label.render(locale),
            "award": self.award.id,
            "year": self.year.year,
            "on": self.on.isoformat(),
            "matters": [matter.describe().render(locale) for matter in self.matters],
            "effects": [effect.to_dict(locale) for effect in self.effects],
            "resumptions": [each.reason.render(locale) for each in self.resumptions],
            "counted_from": None if self.counted_from is None else self.counted_from.isoformat(),
            "years": {str(year): truth.value for year, truth in self.years.items()},
            "missing": [each.render(locale) for each in self.missing],
            "notes": [each.render(locale) for each in self.notes],
            "sources": [source.render(locale) for source in self.sources],
            "provisional": self.provisional,
            "reservations": [each.render(locale) for each in self.reservations],
        }


def standing(
    award: str | AwardName | Award,
    record: Record,
    year: int | EmulationYear,
    on: dt.date,
    *,
    commends: CommendationType | None = None,
    counted: Iterable[int] | None = None,
    details: Mapping[dt.date, MeasureDetails] | None = None,
    received: dt.date | None = None,
) -> Standing:
    """Tell whether the subject of *record* may be considered for *award* on the day *on*.

    An open matter comes first. What the record does not cover leaves the answer open: without a
    complete account of the matters open and of the measures of the years counted, nobody is told
    to be free.

    Args:
        award: the award, by any of its names, or as an object of the law it is judged by.
        record: what is known of the subject.
        year: the year of achievement; a number means the calendar year.
        on: the day of consideration.
        commends: what the commendation is for; for service the rules are of their own.
        counted: the years whose achievements the proposal rests on; None for *year* alone.
        details: what some rules turn on beside the record, by the day of the measure's decision.
        received: the day the file was received; None where it is not known.

    Raises:
        UnknownName: no award is called so, or it is not conferred for service.
        InvalidValue: *counted* are no years up to *year*, *details* name a day on which no measure
            was decided, or *received* is after *on*.
        NotInForce: no text encoded here covers *on*.
    """
    emulation_year = year_of(year)
    asked = _Asked(
        award=award,
        record=record,
        year=emulation_year,
        on=on,
        received=received,
        counted=_years_counted(counted, emulation_year),
        details=dict(details or {}),
    )
    return asked.for_service() if commends is CommendationType.SERVICE else asked.for_achievements()


def _years_counted(counted: Iterable[int] | None, year: EmulationYear) -> tuple[int, ...]:
    years = tuple(dict.fromkeys(() if counted is None else counted))
    for each in years:
        if not isinstance(each, int) or isinstance(each, bool) or not 1945 <= each <= year.year:
            raise InvalidValue(
                say(
                    "Năm được tính thành tích “{counted}” không hợp lệ; hãy ghi các năm từ 1945 đến"
                    " năm xét {year}.",
                    counted=str(each),
                    year=str(year.year),
                ),
                counted=each,
            )
    return tuple(sorted(years))


def _of_measures_on_record(asked: _Asked, _: object, details: Mapping[dt.date, object]) -> None:
    days = {measure.decided_on for measure in asked.record.disciplines}
    if stray := sorted(set(details) - days):
        raise InvalidValue(
            say(
                "Hồ sơ không có kỷ luật ngày {days}; hãy ghi kỷ luật vào hồ sơ hoặc sửa ngày.",
                days=tuple(stray),
            ),
            days=stray,
        )


@attrs.frozen(kw_only=True)
class _Asked:
    award: str | AwardName | Award
    record: Record
    year: EmulationYear
    on: dt.date
    received: dt.date | None
    counted: tuple[int, ...]
    details: Mapping[dt.date, MeasureDetails] = attrs.field(
        validator=_of_measures_on_record, hash=False
    )

    @property
    def measures(self) -> tuple[Discipline, ...]:
        return tuple(each for each in self.record.disciplines if each.decided_on <= self.on)

    def effect(
        self, measure: Discipline, commends: CommendationType | None = None
    ) -> MeasureEffect:
        details = self.details.get(measure.decided_on, NO_DETAILS)
        if commends is CommendationType.SERVICE and details.in_counted_post is None:
            held = [
                post
                for post in self.record.posts
                if post.start <= measure.decided_on
                and (post.end is None or measure.decided_on < post.end)
            ]
            if not held and self.record.covers(Post, measure.decided_on.year):
                details = attrs.evolve(details, in_counted_post=False)
        if commends is CommendationType.SERVICE and self._of_earlier_stage(measure):
            details = attrs.evolve(details, weighed=True)
        return effect_on(
            self.award,
            measure,
            self.year,
            self.on,
            commends=commends,
            details=details,
            received=self.received,
        )

    def _of_earlier_stage(self, measure: Discipline) -> bool:
        # A measure before the last award for service was taken into account then.
        alone = attrs.evolve(
            self.record,
            events=[e for e in self.record.events if not isinstance(e, Discipline) or e == measure],
        )
        finding = no_measure_in_stage().bind(self._question()).judge(alone)
        return finding.truth is Truth.TRUE

    def _question(self) -> Question:
        as_of = worded_as_on(self.received, self.on)
        return Question(emulation_year=self.year, on=self.on, as_of=as_of, received=self.received)

    def for_achievements(self) -> Standing:
        award = declared(self.award, self.on, self.received)
        question = question_of(award, self.year, self.on, self.received)
        if self.record.subject.kind is SubjectKind.HOUSEHOLD:
            # The texts on measures name persons and collectives only.
            return self._answer(question, ())
        effects = tuple(self.effect(measure) for measure in self.measures)
        barred = any(effect.kind is MeasureEffectKind.BARRED for effect in effects)
        missing: list[Message] = []
        for kind in (NotDisciplined, NoMemberDisciplined):
            leaf = leaf_of(award, kind, question.as_of)
            if leaf is None:
                continue
            finding = leaf.bind(question).judge(self.record)
            barred = barred or finding.truth is Truth.FALSE
            if finding.truth is Truth.UNKNOWN:
                missing.append(leaf.needs(self.record, question))
        years = {
            year: self._counts(effects, self._year(year))
            for year in self.counted or (self.year.year,)
        }
        spanned = range(min(*years, self.on.year), self.on.year + 1)
        hidden = tuple(year for year in spanned if not self.record.covers(Discipline, year))
        if hidden and in_force(RESTARTS, self.on, received=self.received) is not None:
            missing.append(
                say(
                    "thông tin đầy đủ về kỷ luật các năm {years}",
                    years=tuple(str(year) for year in hidden),
                )
            )
        if any(truth is not Truth.TRUE for truth in years.values()):
            missing += [each for effect in effects for each in effect.missing]
        return self._answer(question, effects, years=years, barred=barred, missing=missing)

    def _year(self, year: int) -> EmulationYear:
        return self.year.shifted(year - self.year.year)

    def _counts(self, effects: Iterable[MeasureEffect], year: EmulationYear) -> Truth:
        truths = [effect.restart.counts(year) for effect in effects if effect.restart is not None]
        if Truth.FALSE in truths:
            return Truth.FALSE
        return Truth.UNKNOWN if Truth.UNKNOWN in truths else Truth.TRUE

    def for_service(self) -> Standing:
        order_for_service(self.award)
        question = self._question()
        effects = tuple(self.effect(measure, CommendationType.SERVICE) for measure in self.measures)
        barred = any(effect.kind is MeasureEffectKind.BARRED for effect in effects)
        missing = [each for effect in effects for each in effect.missing]
        leaf = never_disciplined(*EXCLUDING)
        if leaf.bind(question).judge(self.record).truth is Truth.UNKNOWN:
            missing.append(leaf.needs(self.record, question))
        lowering = in_force(LOWERINGS, self.on, received=self.received)
        status: StandingStatus | None = None
        if lowering is None:
            missing += self._of_grave_fault(question)
            barred = barred or self._grave_fault(question) is Truth.FALSE
        elif not barred:
            forms = lowering.value or ()
            weighed = {day for day, told in self.details.items() if told.weighed}
            kept = attrs.evolve(
                self.record,
                events=[
                    event
                    for event in self.record.events
                    if not isinstance(event, Discipline)
                    or (
                        event.decided_on not in weighed
                        and (event.form in forms or event.form is DisciplineForm.HEAVIER)
                    )
                ],
            )
            clean = no_measure_in_stage(source=lowering.sources).bind(question).judge(kept)
            once_leaf = one_measure_in_stage(*forms, source=lowering.sources)
            once = once_leaf.bind(question).judge(kept)
            if once.truth is Truth.TRUE:
                status = StandingStatus.LOWERED
            elif clean.truth is not Truth.TRUE:
                several = sum(effect.kind is MeasureEffectKind.LOWERED for effect in effects) > 1
                missing.append(
                    say(
                        "văn bản không nêu bị nhiều hình thức kỷ luật thì hạ mấy mức: cấp có thẩm"
                        " quyền xác định"
                    )
                    if several
                    else once_leaf.needs(kept, question)
                )
        return self._answer(question, effects, barred=barred, missing=missing, otherwise=status)

    def _fault_leaf(self) -> Attested:
        name = named(self.award)
        found = (part for part in service_route(name.id).walk() if isinstance(part, Attested))
        return next(part for part in found if part.key == _GRAVE_FAULT)

    def _grave_fault(self, question: Question) -> Truth:
        return self._fault_leaf().bind(question).judge(self.record).truth

    def _of_grave_fault(self, question: Question) -> list[Message]:
        if self._grave_fault(question) is not Truth.UNKNOWN:
            return []
        return [self._fault_leaf().needs(self.record, question)]

    def _answer(
        self,
        question: Question,
        effects: tuple[MeasureEffect, ...],
        *,
        years: Mapping[int, Truth] | None = None,
        barred: bool = False,
        missing: Iterable[Message] = (),
        otherwise: StandingStatus | None = None,
    ) -> Standing:
        years = years or {}
        rule = _pause_on(self.on, self.received)
        kinds = () if rule.value is None else rule.value.kinds
        leaf = UnderExamination(kinds=kinds, sources=rule.sources)
        deferral = leaf.bind(question).judge(self.record)
        if deferral.truth is Truth.UNKNOWN:
            missing = (leaf.needs(self.record, question), *missing)
        missing = tuple(dict.fromkeys(missing))
        days = [effect.restart.first_day for effect in effects if effect.restart is not None]
        known = [day for day in days if day is not None]
        restarted = any(truth is not Truth.TRUE for truth in years.values())
        if deferral.truth is Truth.TRUE:
            status = StandingStatus.DEFERRED
        elif barred:
            status = StandingStatus.BARRED
        elif missing:
            status = StandingStatus.UNDETERMINED
        elif otherwise is not None:
            status = otherwise
        elif restarted and (
            set(years.values()) == {Truth.FALSE} or max(known, default=self.on) > self.on
        ):
            status = StandingStatus.NOTHING_COUNTS
        else:
            status = StandingStatus.RESTARTED if restarted else StandingStatus.FREE
        settled = status in (StandingStatus.DEFERRED, StandingStatus.BARRED)
        return Standing(
            status=status,
            award=named(self.award),
            year=self.year,
            on=self.on,
            deferral=deferral,
            rule=rule,
            effects=effects,
            resumptions=tuple(
                resumption(matter, self.on, received=self.received)
                for matter in self.record.proceedings
                if matter.closed_on is not None and self.year.start <= matter.closed_on <= self.on
            ),
            counted_from=(max(known) if restarted and known and len(known) == len(days) else None),
            years=years,
            missing=() if settled else missing,
            notes=self._notes(kinds, restarted=restarted),
        )

    def _notes(self, kinds: tuple[SubjectKind, ...], *, restarted: bool) -> tuple[Message, ...]:
        notes = []
        open_matters = any(matter.open_on(self.on) for matter in self.record.proceedings)
        if open_matters and self.record.subject.kind not in kinds:
            notes.append(
                say(
                    "Đang có vụ việc được xem xét đối với hộ gia đình; quy định về việc chưa khen"
                    " thưởng chỉ nêu cá nhân, tập thể, cần hỏi cấp có thẩm quyền"
                )
            )
        if restarted:
            notes.append(
                say(
                    "Văn bản không nêu cách tính năm chỉ có một phần sau khi chấp hành xong và các"
                    " năm trước khi bị kỷ luật"
                )
            )
        return tuple(notes)
