"""Who is not considered for now, who is barred, and what a disciplinary measure leads to.

Three things that are easily taken for one. While a matter against a subject is open it is *not
considered for now* (chưa xét). A measure decided in the year *bars* from some titles of that year
(không xét), which the standards of the titles say. For an order for service a measure excludes or
*lowers by one class* (hạ một mức khen). Beside all of them, from 2024 achievements count anew once
the measure has been served.

How long a measure runs is other law: it comes with the caller, with its source.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import attrs

from thidua.awards import regime_on
from thidua.awards.law_2022.service_route import (
    EXCLUDING,
    LOWERING,
    ONE_GRADE_ABOVE,
    PERHAPS_ONE_GRADE_ABOVE,
    SERVICE_AWARDS,
)
from thidua.criteria import (
    Award,
    Criterion,
    NoMemberDisciplined,
    NotDisciplined,
    Question,
    Truth,
)
from thidua.dates import EmulationYear, add_months
from thidua.errors import InvalidValue, UnknownName
from thidua.law import (
    DECREE_2017,
    DECREE_2023,
    DECREE_2025,
    Citation,
    OrganiserRule,
    Source,
    worded_as_on,
)
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.records import (
    AWARD_NAMES,
    AwardName,
    CommendationType,
    Discipline,
    DisciplineForm,
    SubjectKind,
    award_name,
    yes_no_or_unknown,
    yes_or_no,
)
from thidua.words import LabelledEnum, Message, say

_2024: Final = dt.date(2024, 1, 1)
_JULY_2025: Final = dt.date(2025, 7, 1)
PERSONS_AND_COLLECTIVES: Final = (SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE)


RESTARTS: Final = (
    Rule(value=PERSONS_AND_COLLECTIVES, sources=(DECREE_2023.cite(4, 4),), until=_JULY_2025),
    Rule(value=PERSONS_AND_COLLECTIVES, sources=(DECREE_2025.cite(4, 4),)),
)
_EXCLUSIONS: Final = (
    Rule(value=EXCLUDING, sources=(DECREE_2017.cite(41, 5, "a"),), until=_2024),
    Rule(
        value=EXCLUDING,
        sources=(DECREE_2023.cite(6, 3, "a"),),
        successor=DECREE_2025.cite(9),
    ),
)
LOWERINGS: Final = (
    # Until 2023 a reprimand is not among the forms that lower.
    Rule(
        value=tuple(form for form in LOWERING if form is not DisciplineForm.REPRIMAND),
        sources=(DECREE_2017.cite(41, 5, "b"),),
        until=_2024,
    ),
    Rule(value=LOWERING, sources=(DECREE_2023.cite(6, 3, "b"),), until=_JULY_2025),
)
_AFTER_READMISSION: Final = (
    Rule(value=True, sources=(DECREE_2023.cite(6, 3, "a"),), until=_JULY_2025),
)
"""Since 2024 only what came after the admission anew counts; Decree 91/2017 has no such words."""
_IN_POST: Final = (Rule(value=tuple(DisciplineForm), sources=(DECREE_2025.cite(9, 3),)),)


def named(award: str | AwardName | Award) -> AwardName:
    """Return the name of an award, however it is given."""
    if isinstance(award, Award):
        return award.name
    return award if isinstance(award, AwardName) else award_name(award)


def declared(award: str | AwardName | Award, on: dt.date, received: dt.date | None) -> Award | None:
    """Return the award as the law of the day declares it; None where it declares none."""
    if isinstance(award, Award):
        return award
    return regime_on(worded_as_on(received, on)).awards.get(named(award).id)


def year_of(year: int | EmulationYear) -> EmulationYear:
    """Return a year of achievement; a number means the calendar year."""
    return year if isinstance(year, EmulationYear) else EmulationYear.calendar(year)


def question_of(
    award: Award | None, year: EmulationYear, on: dt.date, received: dt.date | None
) -> Question:
    """Return what is asked of a standard: the year, the day, and the wording that applies."""
    if award is not None:
        return award.ask(year, on, received=received).question
    as_of = worded_as_on(received, on)
    return Question(emulation_year=year, on=on, as_of=as_of, received=received)


def _applied(sources: tuple[Source, ...], question: Question) -> InForce[None]:
    rule: Rule[None] = Rule(value=None, sources=sources)
    if question.as_of != worded_as_on(question.received, question.on):
        # Achievements of its own time are still judged by a law that has ended.
        return InForce(rule=rule, on=question.as_of)
    return InForce(rule=rule, on=question.on, received=question.received)


def _decided_by(discipline: Discipline, on: dt.date) -> None:
    if discipline.decided_on > on:
        raise InvalidValue(
            say(
                "Kỷ luật ngày {decided} được quyết định sau ngày xét {on}; hãy kiểm tra lại hai"
                " ngày.",
                decided=discipline.decided_on,
                on=on,
            ),
            decided_on=discipline.decided_on,
            on=on,
        )


_LONGEST: Final = 1200
"""Months beyond which a number is no length of a measure: a hundred years."""


def _some_months(_: object, __: object, months: Any) -> None:
    whole = isinstance(months, int) and not isinstance(months, bool)
    if not whole or not 1 <= months <= _LONGEST:
        raise InvalidValue(
            say(
                "Thời gian thi hành kỷ luật “{months}” không hợp lệ; hãy ghi số tháng nguyên từ 1"
                " đến {most}.",
                months=str(months),
                most=str(_LONGEST),
            ),
            months=months,
        )


def _is_source(_: object, __: object, source: Any) -> None:
    if not isinstance(source, (Citation, OrganiserRule)):
        raise InvalidValue(
            say("Thời gian thi hành kỷ luật phải có căn cứ; hãy ghi quy định về kỷ luật."),
            source=source,
        )


@attrs.frozen(kw_only=True)
class MeasureLength:
    """How long a measure runs (thời gian thi hành kỷ luật), which the texts here do not say.

    Attributes:
        months: how many months.
        source: the rule on discipline that says so, of the State, the Party or the forces.
        starts: the day from which they run; None for the day of the decision.

    Raises:
        InvalidValue: not a whole number of months, from 1 to 1200, or no source.
    """

    months: int = attrs.field(validator=_some_months)
    source: Source = attrs.field(validator=_is_source)
    starts: dt.date | None = None


@attrs.frozen(kw_only=True)
class MeasureDetails:
    """What a record does not tell of a measure, and what some rules turn on.

    Attributes:
        length: how long it runs, where the day it was served is not on record; None: not known.
        in_counted_post: whether it was decided while the person held a leading post whose time is
            counted for the order for service (trong thời gian giữ chức vụ lãnh đạo, quản lý được
            tính); None means not known.
        weighed: whether it was taken into account in an earlier award for service (đã xét khi khen
            thưởng lần trước).
    """

    length: MeasureLength | None = None
    in_counted_post: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    weighed: bool = attrs.field(default=False, validator=yes_or_no)


NO_DETAILS: Final = MeasureDetails()


class PartYear(LabelledEnum):
    """How a year in which achievements count only for a part is read; no text says."""

    LEFT_OUT = "khong-tinh-nam-do-dang", say("chỉ tính các năm trọn vẹn sau khi chấp hành xong")
    COUNTED = "tinh-nam-do-dang", say("tính cả năm chấp hành xong kỷ luật")


@attrs.frozen(kw_only=True)
class Restart:
    """From when achievements count again after a measure (thời điểm tính lại thành tích).

    Made by :func:`restart`.

    Attributes:
        discipline: the measure.
        rule: what is provided, khoản 4 Điều 4 of the Decrees.
        first_day: the day the measure has been served, from which achievements count; None where
            it is not known.
        basis: where the length of the measure stands, if *first_day* was worked out from it.
        missing: what would settle it, where *first_day* is None.
    """

    discipline: Discipline
    rule: InForce[tuple[SubjectKind, ...]]
    first_day: dt.date | None
    basis: Source | None = None
    missing: Message | None = None

    def counts(self, year: int | EmulationYear) -> Truth:
        """Tell whether the achievements of *year* count towards a later award.

        Not known for a year that counts in part only, for a year that was over before the
        measure, of which the text does not speak, and where :attr:`first_day` is not known.
        """
        period = year_of(year).period
        if self.first_day is not None and period.start >= self.first_day:
            return Truth.TRUE
        last = period.last_day or period.start
        if last < self.discipline.decided_on:
            return Truth.UNKNOWN
        if self.first_day is not None and last < self.first_day:
            return Truth.FALSE
        return Truth.UNKNOWN

    def first_year(self, *, part_year: PartYear = PartYear.LEFT_OUT) -> int | None:
        """Return the first calendar year that counts; None where the day is not known.

        Args:
            part_year: whether the year in which the measure was served counts. By default only
                whole years do, as standards ask of years as a whole.
        """
        if self.first_day is None:
            return None
        whole = (self.first_day.month, self.first_day.day) == (1, 1)
        counted = whole or part_year is PartYear.COUNTED
        return self.first_day.year if counted else self.first_day.year + 1

    def earliest_year(self, years: int, *, part_year: PartYear = PartYear.LEFT_OUT) -> int | None:
        """Return the last year of the first run of *years* years that count, a lower bound.

        None where the day is not known.

        Raises:
            InvalidValue: fewer than one year.
        """
        if not isinstance(years, int) or isinstance(years, bool) or years < 1:
            raise InvalidValue(
                say("Số năm liên tục “{years}” phải là số nguyên từ 1 trở lên.", years=str(years)),
                years=years,
            )
        first = self.first_year(part_year=part_year)
        return None if first is None else first + years - 1

    def render(self, locale: str = "vi") -> str:
        """Say from when achievements count, or what would settle it."""
        if self.first_day is None:
            return say(
                "{measure}: chưa rõ từ ngày nào thành tích được tính; cần {missing}",
                measure=self.discipline.describe(),
                missing=self.missing,
            ).render(locale)
        return say(
            "{measure}: thành tích được tính từ ngày {day}, khi chấp hành xong [{sources}]",
            measure=self.discipline.describe(),
            day=self.first_day,
            sources=self.rule.sources,
        ).render(locale)

    def __str__(self) -> str:
        return self.render()


def restart(
    discipline: Discipline,
    on: dt.date,
    *,
    length: MeasureLength | None = None,
    received: dt.date | None = None,
) -> Restart | None:
    """Tell from when achievements count again after *discipline*; None where no text says.

    Nothing read provides for it before 1 January 2024. The text counts *from the moment* at which
    the measure has been served: that day itself counts.

    Args:
        discipline: the measure. The day it was served, where it is on record, decides.
        on: the day of consideration.
        length: how long the measure runs, where that day is not on record.
        received: the day the file was received; None where it is not known.

    Raises:
        InvalidValue: the measure was decided after *on*, or *received* is after *on*.
    """
    _decided_by(discipline, on)
    rule = in_force(RESTARTS, on, received=received)
    if rule is None:
        return None
    if discipline.served_on is not None:
        return Restart(discipline=discipline, rule=rule, first_day=discipline.served_on)
    if length is not None:
        first_day = add_months(length.starts or discipline.decided_on, length.months)
        return Restart(discipline=discipline, rule=rule, first_day=first_day, basis=length.source)
    missing = say(
        "ngày chấp hành xong kỷ luật ngày {date}, hoặc thời gian thi hành theo quy định về kỷ luật"
        " kèm nguồn",
        date=discipline.decided_on,
    )
    return Restart(discipline=discipline, rule=rule, first_day=None, missing=missing)


@attrs.frozen(kw_only=True)
class Lowered:
    """What one class lower is (hạ một mức khen); made by :func:`lowered`.

    Attributes:
        award: the order whose standard is met.
        to: the order one class below it; None where the text does not say what that is.
        perhaps: where the text does not say, what the competent authority may find it to be.
        rule: what is provided, with the forms that lower.
        reason: the answer in one sentence.
    """

    award: AwardName
    to: AwardName | None
    perhaps: tuple[AwardName, ...]
    rule: InForce[tuple[DisciplineForm, ...]]
    reason: Message

    def render(self, locale: str = "vi") -> str:
        """Say what it is lowered to."""
        return self.reason.render(locale)

    def __str__(self) -> str:
        return self.render()


def order_for_service(award: str | AwardName | Award) -> AwardName:
    """Return the name of an order for service.

    Raises:
        UnknownName: it is no award, or not conferred for service.
    """
    name = named(award)
    if name.id not in SERVICE_AWARDS:
        raise UnknownName(
            say("“{award}” không được tặng cho quá trình cống hiến.", award=name.id),
            name=name.id,
            suggestions=SERVICE_AWARDS,
        )
    return name


def lowered(
    award: str | AwardName | Award, on: dt.date, *, received: dt.date | None = None
) -> Lowered | None:
    """Return what an order for service is lowered to by one measure, once; None: nothing lowers.

    Since 1 July 2025 nothing does: a measure decided during the posts counted excludes instead
    (khoản 3 Điều 9 of Decree 152/2025/NĐ-CP).

    Args:
        award: the order, by any of its names.
        on: the day of consideration.
        received: the day the file was received; None where it is not known.

    Raises:
        UnknownName: it is no award, or not conferred for service.
        InvalidValue: *received* is after *on*.
    """
    name = order_for_service(award)
    rule = in_force(LOWERINGS, on, received=received)
    if rule is None:
        return None
    below = [AWARD_NAMES[slug] for slug, above in ONE_GRADE_ABOVE.items() if name.id in above]
    perhaps = tuple(
        AWARD_NAMES[slug] for slug, above in PERHAPS_ONE_GRADE_ABOVE.items() if name.id in above
    )
    if below:
        reason = say(
            "{award} hạ một mức là {to} [{sources}]",
            award=name,
            to=below[0],
            sources=rule.sources,
        )
    elif perhaps:
        reason = say(
            "Văn bản không nêu mức liền dưới {award}; cấp có thẩm quyền xác định, có thể là"
            " {perhaps} [{sources}]",
            award=name,
            perhaps=perhaps,
            sources=rule.sources,
        )
    else:
        reason = say(
            "Văn bản không nêu mức liền dưới {award}, mức thấp nhất của khen thưởng quá trình cống"
            " hiến; cấp có thẩm quyền xác định [{sources}]",
            award=name,
            sources=rule.sources,
        )
    return Lowered(
        award=name,
        to=below[0] if below else None,
        perhaps=perhaps,
        rule=rule,
        reason=reason,
    )


class MeasureEffectKind(LabelledEnum):
    """What a measure leads to for one award (tác động của kỷ luật)."""

    BARRED = "khong-xet", say("không xét tặng")
    LOWERED = "ha-mot-muc", say("hạ một mức khen")
    RESTARTED = "tinh-lai-thanh-tich", say("thành tích tính lại từ khi chấp hành xong kỷ luật")
    NONE = "khong-anh-huong", say("không ảnh hưởng")
    NOT_STATED = "khong-neu", say("văn bản không nêu")
    UNKNOWN = "chua-ro", say("chưa rõ")


@attrs.frozen(kw_only=True)
class MeasureEffect:
    """What a measure leads to for one award; made by :func:`effect_on`.

    Attributes:
        kind: what it leads to.
        award: the award asked about.
        discipline: the measure.
        rule: what is provided; None where no text read provides for it.
        reason: the answer in one sentence.
        missing: what would settle it, where the kind is not known.
        restart: from when achievements count again, where they do.
        lowered: what the order is lowered to, where it is.
    """

    kind: MeasureEffectKind
    award: AwardName
    discipline: Discipline
    rule: InForce[Any] | None
    reason: Message
    missing: tuple[Message, ...] = ()
    restart: Restart | None = None
    lowered: Lowered | None = None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it stands; empty where no text read provides for it."""
        return () if self.rule is None else self.rule.sources

    @property
    def provisional(self) -> bool:
        """Whether it rests on a text that was not read."""
        return self.rule is not None and self.rule.provisional

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it."""
        return () if self.rule is None else self.rule.reservations

    def render(self, locale: str = "vi") -> str:
        """Say what the measure leads to, and where that stands."""
        if not self.sources:
            return self.reason.render(locale)
        return say("{reason} [{sources}]", reason=self.reason, sources=self.sources).render(locale)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the effect as plain data."""
        day = None if self.restart is None else self.restart.first_day
        to = None if self.lowered is None else self.lowered.to
        return {
            "effect": self.kind.value,
            "effect_label": self.kind.label.render(locale),
            "award": self.award.id,
            "form": self.discipline.form.slug,
            "decided_on": self.discipline.decided_on.isoformat(),
            "reason": self.reason.render(locale),
            "counted_from": None if day is None else day.isoformat(),
            "lowered_to": None if to is None else to.id,
            "missing": [each.render(locale) for each in self.missing],
            "sources": [source.render(locale) for source in self.sources],
            "provisional": self.provisional,
            "reservations": [each.render(locale) for each in self.reservations],
        }


def effect_on(
    award: str | AwardName | Award,
    discipline: Discipline,
    year: int | EmulationYear,
    on: dt.date,
    *,
    commends: CommendationType | None = None,
    of_member: bool = False,
    details: MeasureDetails = NO_DETAILS,
    received: dt.date | None = None,
) -> MeasureEffect:
    """Tell what *discipline* leads to for *award* of *year*, as considered *on*.

    Args:
        award: the award, by any of its names, or as an object of the law it is judged by.
        discipline: the measure.
        year: the year of achievement; a number means the calendar year.
        on: the day of consideration.
        commends: what the commendation is for. For service (quá trình cống hiến) the rules are of
            their own.
        of_member: whether the measure is of a member of the collective put forward, not of the
            subject itself.
        details: what some rules turn on beside the record.
        received: the day the file was received; None where it is not known.

    Raises:
        UnknownName: no award is called so, or it is not conferred for service.
        InvalidValue: the measure was decided after *on*, or *received* is after *on*.
        NotInForce: no law encoded here covers *on*.
    """
    _decided_by(discipline, on)
    if commends is CommendationType.SERVICE:
        return _effect_on_service(award, discipline, on, details, received)
    found = declared(award, on, received)
    question = question_of(found, year_of(year), on, received)
    if of_member:
        return _effect_of_member(named(award), found, discipline, question)
    in_year = _in_year(named(award), found, discipline, question)
    again = restart(discipline, on, length=details.length, received=received)
    if in_year is not None and (again is None or in_year.kind is MeasureEffectKind.BARRED):
        return in_year
    if again is not None:
        return _restarted(named(award), discipline, again)
    return MeasureEffect(
        kind=MeasureEffectKind.NOT_STATED,
        award=named(award),
        discipline=discipline,
        rule=None,
        reason=say(
            "{measure}: không thấy văn bản nêu tác động đối với {award} khi xét ngày {on}",
            measure=discipline.describe(),
            award=named(award),
            on=on,
        ),
    )


def _restarted(name: AwardName, discipline: Discipline, again: Restart) -> MeasureEffect:
    if again.first_day is None:
        reason = say(
            "{measure}: thành tích chỉ được tính từ khi chấp hành xong, chưa rõ ngày",
            measure=discipline.describe(),
        )
    else:
        reason = say(
            "{measure}: thành tích xét {award} chỉ được tính từ ngày {day}",
            measure=discipline.describe(),
            award=name,
            day=again.first_day,
        )
    return MeasureEffect(
        kind=MeasureEffectKind.RESTARTED,
        award=name,
        discipline=discipline,
        rule=again.rule,
        reason=reason,
        missing=() if again.missing is None else (again.missing,),
        restart=again,
    )


def leaf_of(award: Award | None, kind: type[Criterion], as_of: dt.date) -> Criterion | None:
    """Return the condition of one kind in the standard of *award*; None where it has none."""
    if award is None:
        return None
    found = (part for part in award.criterion.walk() if isinstance(part, kind))
    return next((part for part in found if part.applies_on(as_of)), None)


def _in_year(
    name: AwardName, award: Award | None, discipline: Discipline, question: Question
) -> MeasureEffect | None:
    leaf = leaf_of(award, NotDisciplined, question.as_of)
    if not isinstance(leaf, NotDisciplined):
        return None
    rule = _applied(leaf.sources, question)
    inside = question.emulation_year.period.contains(discipline.decided_on)
    barred = inside and discipline.form >= leaf.from_form
    if barred:
        reason = say(
            "{measure}: không xét {award} của {year}",
            measure=discipline.describe(),
            award=name,
            year=question.emulation_year,
        )
    else:
        reason = say(
            "{measure}: không thuộc {year} hoặc dưới mức {form}, không cản việc xét {award}",
            measure=discipline.describe(),
            year=question.emulation_year,
            form=leaf.from_form,
            award=name,
        )
    return MeasureEffect(
        kind=MeasureEffectKind.BARRED if barred else MeasureEffectKind.NONE,
        award=name,
        discipline=discipline,
        rule=rule,
        reason=reason,
    )


def _effect_of_member(
    name: AwardName, award: Award | None, discipline: Discipline, question: Question
) -> MeasureEffect:
    leaf = leaf_of(award, NoMemberDisciplined, question.as_of)
    if leaf is None:
        return MeasureEffect(
            kind=MeasureEffectKind.NOT_STATED,
            award=name,
            discipline=discipline,
            rule=None,
            reason=say(
                "{measure} của một thành viên: tiêu chuẩn {award} theo quy định ngày {as_of} không"
                " nêu điều kiện về kỷ luật của thành viên",
                measure=discipline.describe(),
                award=name,
                as_of=question.as_of,
            ),
        )
    inside = question.emulation_year.period.contains(discipline.decided_on)
    barred = inside and discipline.form >= DisciplineForm.WARNING
    if barred:
        reason = say(
            "{measure} của một thành viên: không xét {award} của {year}",
            measure=discipline.describe(),
            award=name,
            year=question.emulation_year,
        )
    else:
        reason = say(
            "{measure} của một thành viên: không thuộc {year} hoặc dưới mức {form}, không cản việc"
            " xét {award}",
            measure=discipline.describe(),
            year=question.emulation_year,
            form=DisciplineForm.WARNING,
            award=name,
        )
    return MeasureEffect(
        kind=MeasureEffectKind.BARRED if barred else MeasureEffectKind.NONE,
        award=name,
        discipline=discipline,
        rule=_applied(leaf.sources, question),
        reason=reason,
    )


def _effect_on_service(
    award: str | AwardName | Award,
    discipline: Discipline,
    on: dt.date,
    details: MeasureDetails,
    received: dt.date | None,
) -> MeasureEffect:
    name, form = order_for_service(award), discipline.form

    def effect(
        kind: MeasureEffectKind, rule: InForce[Any] | None, reason: Message, **more: Any
    ) -> MeasureEffect:
        return MeasureEffect(
            kind=kind, award=name, discipline=discipline, rule=rule, reason=reason, **more
        )

    measure = discipline.describe()
    exclusion = in_force(_EXCLUSIONS, on, received=received)
    in_post = in_force(_IN_POST, on, received=received)
    lowering = in_force(LOWERINGS, on, received=received)
    if exclusion is None:
        return effect(
            MeasureEffectKind.NOT_STATED,
            None,
            say(
                "{measure}: chưa đọc được quy định về khen thưởng quá trình cống hiến ngày {on}",
                measure=measure,
                on=on,
            ),
        )
    readmitted = discipline.readmitted_on is not None and discipline.readmitted_on <= on
    if form in (exclusion.value or ()) and not readmitted:
        return effect(
            MeasureEffectKind.BARRED,
            exclusion,
            say("{measure}: không khen thưởng quá trình cống hiến", measure=measure),
        )
    if in_post is not None and details.in_counted_post is True:
        return effect(
            MeasureEffectKind.BARRED,
            in_post,
            say(
                "{measure}, trong thời gian giữ chức vụ được tính: không khen thưởng quá trình cống"
                " hiến",
                measure=measure,
            ),
        )
    if form is DisciplineForm.HEAVIER:
        return effect(
            MeasureEffectKind.UNKNOWN,
            exclusion,
            say("{measure}: chưa rõ hình thức nên chưa rõ tác động", measure=measure),
            missing=(
                say(
                    "hình thức cụ thể của kỷ luật ngày {date}",
                    date=discipline.decided_on,
                ),
            ),
        )
    if in_post is not None:
        if details.in_counted_post is False:
            return effect(
                MeasureEffectKind.NONE,
                in_post,
                say(
                    "{measure}, ngoài thời gian giữ chức vụ được tính: không cản việc xét",
                    measure=measure,
                ),
            )
        return effect(
            MeasureEffectKind.UNKNOWN,
            in_post,
            say(
                "{measure}: không xét nếu bị kỷ luật trong thời gian giữ chức vụ được tính, chưa rõ"
                " có phải như vậy không",
                measure=measure,
            ),
            missing=(
                say(
                    "kỷ luật ngày {date} có trong thời gian giữ chức vụ lãnh đạo, quản lý được tính"
                    " hay không",
                    date=discipline.decided_on,
                ),
            ),
        )
    if details.weighed:
        return effect(
            MeasureEffectKind.NONE,
            lowering,
            say("{measure}: đã xét khi khen thưởng lần trước nên không xét lại", measure=measure),
        )
    if lowering is None or form not in (lowering.value or ()):
        return effect(
            MeasureEffectKind.NONE,
            lowering,
            say("{measure}: không thuộc các hình thức làm hạ mức khen", measure=measure),
        )
    down = lowered(name, on, received=received)
    after = in_force(_AFTER_READMISSION, on, received=received)
    reason = say("{measure}: hạ một mức khen", measure=measure)
    if readmitted and after is not None:
        reason = say(
            "{measure}: hạ một mức khen; chỉ tính thời gian, chức vụ sau khi kết nạp lại ngày {day}"
            " ({sources})",
            measure=measure,
            day=discipline.readmitted_on,
            sources=after.sources,
        )
    return effect(MeasureEffectKind.LOWERED, lowering, reason, lowered=down)
