"""Leaves on discipline, service and studies of a person."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from thidua.criteria._criterion import Criterion, Sources, Test, cited
from thidua.criteria._leaves._shared import calendar_years, positive
from thidua.criteria._question import Question
from thidua.criteria._truth import Truth, conjunction, disjunction
from thidua.dates import add_years, latest_start, whole_months
from thidua.law import Citation
from thidua.records import (
    Discipline,
    DisciplineForm,
    Event,
    Record,
    Service,
    Study,
    StudyResult,
)
from thidua.words import Message, say, say_n

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


@attrs.frozen(kw_only=True)
class NotDisciplined(Criterion):
    """No disciplinary measure of a form or a heavier one was decided in the year."""

    from_form: DisciplineForm

    def wording(self) -> Message:
        """Name the form."""
        return say("Không bị kỷ luật từ hình thức {form} trở lên trong năm", form=self.from_form)

    def _measures(self, record: Record, question: Question) -> tuple[Discipline, ...]:
        period = question.emulation_year.period
        return tuple(
            measure
            for measure in record.disciplines
            if (measure.form >= self.from_form or measure.form is DisciplineForm.HEAVIER)
            and period.contains(measure.decided_on)
        )

    def test(self, question: Question) -> Test:
        """Look for a measure inside the year."""
        spanned = calendar_years(question)

        def clean(record: Record) -> Truth:
            measures = record.disciplines and self._measures(record, question)
            if measures:
                # That a form was heavier than a warning does not tell that it was so heavy.
                sure = any(measure.form >= self.from_form for measure in measures)
                return _FALSE if sure else _UNKNOWN
            complete = all(record.covers(Discipline, year) for year in spanned)
            return _TRUE if complete else _UNKNOWN

        return clean

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The measures found."""
        return self._measures(record, question)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Measures of the year."""
        return Discipline, calendar_years(question)

    def needs(self, record: Record, question: Question) -> Message:
        """Say what must be shown."""
        return say(
            "xác nhận đầy đủ về kỷ luật trong {year} (không có hình thức từ {form} trở lên)",
            year=question.emulation_year,
            form=self.from_form,
        )

    def parameters(self) -> dict[str, Any]:
        """The form."""
        return {"from_form": self.from_form.slug}


def _last_begun(record: Record, day: dt.date) -> Service | None:
    begun = [stretch for stretch in record.services if stretch.start <= day]
    return begun[-1] if begun else None


@attrs.frozen(kw_only=True)
class Served(Criterion):
    """At least so many months have passed since recruitment.

    Attributes:
        months: how many whole months; a month that has no such day ends on its last day.
        to_year_end: count to the last day of the emulation year instead of the day of
            consideration.
    """

    months: int = attrs.field(validator=positive)
    to_year_end: bool = False

    def wording(self) -> Message:
        """Say how long, and until when."""
        if self.to_year_end:
            return say_n(
                "Đã được tuyển dụng từ đủ {n:02} tháng trở lên tính đến hết năm xét",
                n=self.months,
            )
        return say_n(
            "Đã được tuyển dụng từ đủ {n:02} tháng trở lên tính đến ngày xét", n=self.months
        )

    def _span(self, question: Question) -> tuple[dt.date, dt.date]:
        # The last day that matters, and the day up to which months are counted: the end of a year
        # is the end of its last day.
        period = question.emulation_year.period
        if self.to_year_end and period.end is not None:
            return period.end - dt.timedelta(days=1), period.end
        return question.on, question.on

    def test(self, question: Question) -> Test:
        """Compare the start with a cut-off worked out once."""
        day, until = self._span(question)
        cut_off = latest_start(until, self.months)

        def served(record: Record) -> Truth:
            last = _last_begun(record, day)
            if last is not None and (last.end is None or last.end > day):
                return _TRUE if last.start <= cut_off else _FALSE
            return self._elsewhere(last, cut_off) if record.covers(Service, day.year) else _UNKNOWN

        return served

    def _elsewhere(self, last: Service | None, cut_off: dt.date) -> Truth:
        """The truth where it is known that no stretch holds the day, *last* being over."""
        return _FALSE

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The stretches of service."""
        return record.services

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Service up to the day."""
        return Service, (self._span(question)[0].year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Say how long it is so far, where that is known."""
        day, until = self._span(question)
        asked = say_n(
            "đủ {n:02} tháng kể từ ngày tuyển dụng, tính đến ngày {day}", n=self.months, day=day
        )
        last = _last_begun(record, day)
        if last is not None and (last.end is None or last.end > day):
            done = whole_months(last.start, until)
            return say("{asked}; hiện được {done} tháng", asked=asked, done=done)
        return say("{asked}; cần ngày tuyển dụng", asked=asked)

    def parameters(self) -> dict[str, Any]:
        """Months, and until when."""
        return {"months": self.months, "to_year_end": self.to_year_end}


@attrs.frozen(kw_only=True)
class NotNewcomer(Served):
    """The subject is not newly recruited: whoever was recruited has served so many months."""

    def wording(self) -> Message:
        """Say how long, and until when."""
        if self.to_year_end:
            return say_n(
                "Không thuộc diện mới tuyển dụng dưới {n:02} tháng, tính đến hết năm xét",
                n=self.months,
            )
        return say_n(
            "Không thuộc diện mới tuyển dụng dưới {n:02} tháng, tính đến ngày xét", n=self.months
        )

    def _elsewhere(self, last: Service | None, cut_off: dt.date) -> Truth:
        # Whoever was never recruited is no newcomer; whoever has left since, was one or not.
        return Truth.of(last is None or last.start <= cut_off)


@attrs.frozen(kw_only=True)
class StudiedWell(Criterion):
    """Whoever was sent on a course of a year or more in the year did at least fairly well.

    Attributes:
        only_graded: the result matters only for courses that have classes of result.
    """

    only_graded: bool = False

    def wording(self) -> Message:
        """Say the condition."""
        return say(
            "Nếu được cử đi đào tạo, bồi dưỡng từ 01 năm trở lên thì chấp hành tốt quy định của cơ"
            " sở đào tạo và có kết quả học tập từ loại khá trở lên"
        )

    def _courses(self, record: Record, question: Question) -> tuple[Study, ...]:
        period = question.emulation_year.period
        last = period.last_day or period.start
        return tuple(
            course
            for course in record.studies
            if course.start <= last and (course.end is None or course.end > period.start)
        )

    def _course_truth(self, course: Study, on: dt.date) -> Truth:
        reached_a_year = add_years(course.start, 1) <= (course.end or on)
        if not reached_a_year and course.end is not None:
            return _TRUE
        long_enough = _TRUE if reached_a_year else _UNKNOWN
        complied = Truth.of(course.complied)
        if self.only_graded and course.graded is False:
            return disjunction((~long_enough, complied))
        good = (
            _UNKNOWN
            if course.result is None
            else Truth.of(course.result >= StudyResult.FAIR_OR_BETTER)
        )
        return disjunction((~long_enough, conjunction((complied, good))))

    def test(self, question: Question) -> Test:
        """Judge every course that touches the year."""
        spanned = calendar_years(question)

        def studied(record: Record) -> Truth:
            found = [
                self._course_truth(course, question.on)
                for course in self._courses(record, question)
            ]
            if not all(record.covers(Study, year) for year in spanned):
                found.append(_UNKNOWN)
            return conjunction(found)

        return studied

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The courses of the year."""
        return self._courses(record, question)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Courses of the year."""
        return Study, calendar_years(question)

    def needs(self, record: Record, question: Question) -> Message:
        """Say what must be shown."""
        return say(
            "thông tin đầy đủ về đào tạo, bồi dưỡng trong {year}; với khóa từ 01 năm trở lên: việc"
            " chấp hành quy định và kết quả học tập",
            year=question.emulation_year,
        )

    def parameters(self) -> dict[str, Any]:
        """Whether ungraded courses are free."""
        return {"only_graded": self.only_graded}


def not_disciplined(from_form: DisciplineForm, *, source: Sources = None) -> NotDisciplined:
    """No measure of *from_form* or heavier was decided in the year."""
    return NotDisciplined(from_form=from_form, sources=cited(source))


def served(months: int, *, to_year_end: bool = False, source: Sources = None) -> Served:
    """At least *months* have passed since recruitment."""
    return Served(months=months, to_year_end=to_year_end, sources=cited(source))


def not_newcomer(
    months: int,
    *,
    to_year_end: bool = False,
    source: Sources = None,
    successor: Citation | None = None,
) -> NotNewcomer:
    """The subject is not newly recruited, for less than *months* (mới tuyển dụng)."""
    return NotNewcomer(
        months=months, to_year_end=to_year_end, sources=cited(source), successor=successor
    )
