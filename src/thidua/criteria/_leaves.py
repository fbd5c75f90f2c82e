"""The leaves: conditions read off a record's facts, and conditions a person must attest.

Each leaf words itself from its parameters, so that the sentence a council reads and the test a
record undergoes cannot drift apart. A year inside the record's coverage with no event is a *no*;
outside it is *not known*.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any, Final

import attrs

from thidua.criteria._criterion import Criterion, Sources, Test, cited
from thidua.criteria._question import Question
from thidua.criteria._truth import Truth, conjunction, disjunction, threshold
from thidua.dates import add_years, latest_start, whole_months
from thidua.errors import InvalidValue
from thidua.law import Citation
from thidua.numbers import exceeds, reaches
from thidua.records import (
    Attestation,
    AwardName,
    ClusterPlacing,
    Collective,
    CollectiveKind,
    Composition,
    Conferral,
    Contribution,
    ContributionKind,
    Discipline,
    DisciplineForm,
    Event,
    Grade,
    Grading,
    Individual,
    Launcher,
    MovementPlacing,
    Occupation,
    OrganiserLevel,
    Post,
    Proceeding,
    Proposal,
    ProposalResult,
    Reach,
    Record,
    Review,
    Service,
    Study,
    StudyResult,
    SubjectKind,
    is_slug,
)
from thidua.words import Message, OneOf, say, say_n

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
_NO_YEARS: Final[frozenset[int]] = frozenset()
_LONGEST_CAREER: Final = 80
"""Years back beyond which no conferral is looked for when coverage is open-ended."""


def _positive(_: object, attribute: attrs.Attribute[int], value: int) -> None:
    if value < 1:
        raise InvalidValue(
            say(
                "“{field}” phải là số nguyên dương, không phải {value}.",
                field=attribute.name,
                value=value,
            )
        )


def _held(record: Record, awards: Iterable[str], year: int) -> Truth:
    if any((award, year) in record.held for award in awards):
        return _TRUE
    return _FALSE if record.covers(Conferral, year) else _UNKNOWN


def _ids(awards: Iterable[AwardName]) -> tuple[str, ...]:
    return tuple(award.id for award in awards)


@attrs.frozen(kw_only=True)
class HeldInYear(Criterion):
    """One of some awards was conferred for the year asked about."""

    awards: tuple[AwardName, ...]

    def wording(self) -> Message:
        """Name the awards."""
        return say("Được tặng {awards} trong năm xét", awards=OneOf(self.awards))

    def test(self, question: Question) -> Test:
        """Look the year up."""
        year = question.year
        if len(self.awards) == 1:
            place = (self.awards[0].id, year)

            def one(record: Record) -> Truth:
                if place in record.held:
                    return _TRUE
                return _FALSE if year in record.complete.get(Conferral, _NO_YEARS) else _UNKNOWN

            return one
        awards = _ids(self.awards)
        return lambda record: _held(record, awards, year)

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The conferrals of that year."""
        return _conferrals(record, _ids(self.awards), (question.year,))

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Conferrals of that year."""
        return Conferral, (question.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """A conferral, or that the year's list is complete."""
        return say(
            "quyết định tặng {awards} năm {year}", awards=OneOf(self.awards), year=question.year
        )

    def parameters(self) -> dict[str, Any]:
        """The awards."""
        return {"awards": list(_ids(self.awards))}


def _conferrals(
    record: Record, awards: Iterable[str], years: Iterable[int]
) -> tuple[Conferral, ...]:
    wanted = tuple(years)
    return tuple(
        held[year]
        for award in awards
        if (held := record.conferrals.get(award)) is not None
        for year in wanted
        if year in held
    )


@attrs.frozen(kw_only=True)
class HeldInARow(Criterion):
    """An award was conferred several times in a row, up to the year asked about.

    Attributes:
        award: the award.
        times: how many times.
        spacing: the fewest and the most years from one conferral to the next: (1, 1) asks for
            year after year.
        lately: how many years before the year asked about the run may have ended.
    """

    award: AwardName
    times: int = attrs.field(validator=_positive)
    spacing: tuple[int, int] = (1, 1)
    lately: int = 0

    def wording(self) -> Message:
        """Say how many times in a row."""
        return say_n("Có {n:02} lần liên tục được tặng {award}", n=self.times, award=self.award)

    def _window(self, question: Question) -> tuple[int, ...]:
        longest = (self.times - 1) * self.spacing[1] + self.lately
        return tuple(range(question.year - longest, question.year + 1))

    def test(self, question: Question) -> Test:
        """Look for the run."""
        award = self.award.id
        if self.spacing == (1, 1) and self.lately == 0:
            needed = tuple(((award, year), year) for year in self._window(question)[::-1])

            def run(record: Record) -> Truth:
                truth = _TRUE
                for place, year in needed:
                    if place not in record.held:
                        if year in record.complete.get(Conferral, _NO_YEARS):
                            return _FALSE
                        truth = _UNKNOWN
                return truth

            return run
        ends = range(question.year - self.lately, question.year + 1)

        def chained(record: Record) -> Truth:
            return disjunction(self._chain(record, end, self.times) for end in ends)

        return chained

    def _chain(self, record: Record, end: int, times: int) -> Truth:
        here = _held(record, (self.award.id,), end)
        if times == 1 or here is _FALSE:
            return here
        fewest, most = self.spacing
        before = disjunction(
            self._chain(record, end - gap, times - 1) for gap in range(fewest, most + 1)
        )
        return conjunction((here, before))

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The conferrals inside the run's span."""
        return _conferrals(record, (self.award.id,), self._window(question))

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Conferrals over the span."""
        return Conferral, self._window(question)

    def needs(self, record: Record, question: Question) -> Message:
        """Say which years are held, and what the run asks."""
        held = sorted(record.years_held(self.award.id) & set(self._window(question)))
        asked = say_n(
            "{n:02} lần liên tục được tặng {award} tính đến năm {year}",
            n=self.times,
            award=self.award,
            year=question.year,
        )
        if held:
            return say("{asked}; hiện ghi nhận năm {held}", asked=asked, held=tuple(held))
        return say("{asked}; hiện chưa ghi nhận lần nào", asked=asked)

    def parameters(self) -> dict[str, Any]:
        """Award, times, spacing, lateness."""
        return {
            "award": self.award.id,
            "times": self.times,
            "spacing": list(self.spacing),
            "lately": self.lately,
        }


@attrs.frozen(kw_only=True)
class HeldTimes(Criterion):
    """An award was conferred for at least so many distinct years inside a window.

    Attributes:
        award: the award.
        times: at least how many years.
        within: the window's length in years up to the year asked about; None looks back as far
            as a career goes.
        after: count only years after the latest conferral of this award.
    """

    award: AwardName
    times: int = attrs.field(validator=_positive)
    within: int | None = None
    after: AwardName | None = None

    def wording(self) -> Message:
        """Say how many times, and the window."""
        if self.after is not None:
            return say_n(
                "Có ít nhất {n:02} lần được tặng {award} kể từ sau khi được tặng {after}",
                n=self.times,
                award=self.award,
                after=self.after,
            )
        if self.within is not None:
            return say_n(
                "Trong {within} năm gần nhất có ít nhất {n:02} lần được tặng {award}",
                n=self.times,
                award=self.award,
                within=self.within,
            )
        return say_n("Có ít nhất {n:02} lần được tặng {award}", n=self.times, award=self.award)

    def _window(self, question: Question) -> tuple[int, ...]:
        length = _LONGEST_CAREER if self.within is None else self.within
        return tuple(range(question.year - length + 1, question.year + 1))

    def test(self, question: Question) -> Test:
        """Count distinct years."""
        award, times, window = self.award.id, self.times, self._window(question)
        after = self.after

        def counted(record: Record, start: int) -> Truth:
            return threshold(
                (_held(record, (award,), year) for year in window if year > start), times
            )

        if after is None:
            return lambda record: counted(record, window[0] - 1)

        def after_other(record: Record) -> Truth:
            # The latest conferral may be any known one or any year not known; the count is sure
            # only where it holds, or fails, from each of them.
            known = record.years_held(after.id) & set(window)
            latest = max(known, default=None)
            open_years = [
                year
                for year in window
                if not record.covers(Conferral, year) and (latest is None or year > latest)
            ]
            starts = open_years if latest is None else [latest, *open_years]
            if not starts:
                return _FALSE
            found = {counted(record, start) for start in starts}
            if latest is None:
                found.add(_FALSE)
            return found.pop() if len(found) == 1 else _UNKNOWN

        return after_other

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The conferrals counted, and the award counted from."""
        window = self._window(question)
        found = _conferrals(record, (self.award.id,), window)
        if self.after is None:
            return found
        return (*_conferrals(record, (self.after.id,), window)[-1:], *found)

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Conferrals over the window."""
        return Conferral, self._window(question)

    def needs(self, record: Record, question: Question) -> Message:
        """Say the count asked and found."""
        return say(
            "yêu cầu “{asked}”; hiện ghi nhận {found} lần",
            asked=self.statement(),
            found=record.count(self.award.id, self._window(question)),
        )

    def parameters(self) -> dict[str, Any]:
        """Award, count and window."""
        return {
            "award": self.award.id,
            "times": self.times,
            "within": self.within,
            "after": None if self.after is None else self.after.id,
        }


@attrs.frozen(kw_only=True)
class Graded(Criterion):
    """The year's grading reaches a grade (được xếp loại ... trở lên)."""

    at_least: Grade

    def wording(self) -> Message:
        """Name the grade."""
        if self.at_least is Grade.EXCELLENT:
            return say("Được công nhận, xếp loại hoàn thành xuất sắc nhiệm vụ")
        return say("Được xếp loại {grade} trở lên", grade=self.at_least)

    def test(self, question: Question) -> Test:
        """Look the year up."""
        year, floor = question.year, self.at_least

        def graded(record: Record) -> Truth:
            grading = record.gradings.get(year)
            if grading is not None:
                return _TRUE if grading.grade >= floor else _FALSE
            return _FALSE if year in record.complete.get(Grading, _NO_YEARS) else _UNKNOWN

        return graded

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The year's grading."""
        grading = record.gradings.get(question.year)
        return () if grading is None else (grading,)

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """The year's grading."""
        return Grading, (question.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """The year's grading."""
        return say(
            "kết quả xếp loại năm {year} từ “{grade}” trở lên",
            year=question.year,
            grade=self.at_least,
        )

    def parameters(self) -> dict[str, Any]:
        """The grade."""
        return {"at_least": self.at_least.slug}


@attrs.frozen(kw_only=True)
class GradedInARow(Criterion):
    """Each of the last years reaches a grade, or holds one of some titles instead.

    Attributes:
        at_least: the grade every year must reach.
        years: how many years, the year asked about included.
        or_held: titles that stand for the grade in their year.
    """

    at_least: Grade
    years: int = attrs.field(validator=_positive)
    or_held: tuple[AwardName, ...] = ()

    def wording(self) -> Message:
        """Say grade, number of years and the titles."""
        if self.or_held:
            return say_n(
                "Liên tục từ {n:02} năm trở lên, mỗi năm được xếp loại {grade} hoặc được tặng"
                " {awards}",
                n=self.years,
                grade=self.at_least,
                awards=OneOf(self.or_held),
            )
        return say_n(
            "Liên tục từ {n:02} năm trở lên được xếp loại {grade}",
            n=self.years,
            grade=self.at_least,
        )

    def year_truth(self, record: Record, year: int) -> Truth:
        """Tell whether one year counts."""
        grading = record.gradings.get(year)
        if grading is not None:
            graded = Truth.of(grading.grade >= self.at_least)
        else:
            graded = _FALSE if record.covers(Grading, year) else _UNKNOWN
        if graded is _TRUE or not self.or_held:
            return graded
        return disjunction((graded, _held(record, _ids(self.or_held), year)))

    def _window(self, question: Question) -> tuple[int, ...]:
        return tuple(range(question.year - self.years + 1, question.year + 1))

    def test(self, question: Question) -> Test:
        """Ask every year."""
        window = self._window(question)
        return lambda record: conjunction(self.year_truth(record, year) for year in window)

    def run(self, record: Record, last: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the years of the unbroken run up to *last*: those sure, and those possible."""
        possible = tuple(
            itertools.takewhile(
                lambda year: self.year_truth(record, year) is not _FALSE,
                range(last, last - _LONGEST_CAREER, -1),
            )
        )
        sure = tuple(
            itertools.takewhile(lambda year: self.year_truth(record, year) is _TRUE, possible)
        )
        return sure, possible

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """Gradings and titles of these years."""
        window = self._window(question)
        gradings = tuple(record.gradings[year] for year in window if year in record.gradings)
        return (*gradings, *_conferrals(record, _ids(self.or_held), window))

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Gradings of these years."""
        return Grading, self._window(question)

    def needs(self, record: Record, question: Question) -> Message:
        """Name the years that do not count yet."""
        short = tuple(
            year for year in self._window(question) if self.year_truth(record, year) is not _TRUE
        )
        return say(
            "yêu cầu “{asked}”; chưa đạt hoặc chưa rõ: năm {short}",
            asked=self.statement(),
            short=short,
        )

    def parameters(self) -> dict[str, Any]:
        """Grade, years, titles."""
        return {
            "at_least": self.at_least.slug,
            "years": self.years,
            "or_held": list(_ids(self.or_held)),
        }


def _applied(contribution: Contribution) -> bool | None:
    # Effect and influence are recognised together, so whatever was recognised at some level was
    # applied; only an express no stands against it.
    if contribution.applied is None and contribution.reach is not None:
        return True
    return contribution.applied


@attrs.frozen(kw_only=True)
class Contributed(Criterion):
    """Initiatives, scientific works or ingenuity of a given level, inside a window.

    Attributes:
        types: which kinds count.
        reach: the level at which the effect must have been recognised; None asks for none.
        times: at least how many.
        span: how many years up to the year asked about are looked at.
        applied: the contribution must have been applied with effect.
        during: look instead at the unbroken run of years that this criterion describes.
    """

    types: tuple[ContributionKind, ...]
    reach: Reach | None = None
    times: int = attrs.field(default=1, validator=_positive)
    span: int = attrs.field(default=1, validator=_positive)
    applied: bool = False
    during: GradedInARow | None = None

    def wording(self) -> Message:
        """Say kinds, number, level and window."""
        if self.types == (ContributionKind.COMBAT_INGENUITY,) and self.times == 1:
            what = say(
                "Có {kinds} được công nhận, phạm vi ảnh hưởng: {reach}",
                kinds=self.types[0],
                reach=self.reach or Reach.UNIT,
            )
        elif self.reach is None:
            what = say_n("Có ít nhất {n:02} {kinds}", n=self.times, kinds=OneOf(self.types))
        else:
            what = say_n(
                "Có ít nhất {n:02} {kinds} được công nhận, phạm vi ảnh hưởng: {reach}",
                n=self.times,
                kinds=OneOf(self.types),
                reach=self.reach,
            )
        if self.during is not None:
            return say("{what}, trong thời gian đó", what=what)
        if self.span > 1:
            return say("{what}, trong {span} năm tính đến năm xét", what=what, span=self.span)
        return what

    def _matches(self, contribution: Contribution) -> Truth:
        if contribution.type not in self.types:
            return _FALSE
        known: tuple[bool | None, ...] = (
            True
            if self.reach is None
            else None
            if contribution.reach is None
            else contribution.reach >= self.reach,
            contribution.type is not ContributionKind.SCIENTIFIC_WORK or contribution.accepted,
            not self.applied or _applied(contribution),
        )
        if False in known:
            return _FALSE
        return _UNKNOWN if None in known else _TRUE

    def _counted(self, record: Record, years: Iterable[int]) -> tuple[int, int, bool]:
        sure = maybe = 0
        complete = True
        for year in years:
            for contribution in record.contributions.get(year, ()):
                truth = self._matches(contribution)
                sure += truth is _TRUE
                maybe += truth is _UNKNOWN
            complete = complete and record.covers(Contribution, year)
        return sure, maybe, complete

    def _window(self, question: Question) -> tuple[int, ...]:
        length = self.span if self.during is None else self.during.years
        return tuple(range(question.year - length + 1, question.year + 1))

    def test(self, question: Question) -> Test:
        """Count inside the window."""
        window, times, during = self._window(question), self.times, self.during
        if during is None and times == len(window) == len(self.types) == 1:
            return self._any_in(question.year)
        if during is None:

            def counted(record: Record) -> Truth:
                sure, maybe, complete = self._counted(record, window)
                if sure >= times:
                    return _TRUE
                return _FALSE if complete and sure + maybe < times else _UNKNOWN

            return counted

        def in_run(record: Record) -> Truth:
            certain, possible = during.run(record, question.year)
            if self._counted(record, certain)[0] >= times:
                return _TRUE
            sure, maybe, complete = self._counted(record, possible)
            return _FALSE if complete and sure + maybe < times else _UNKNOWN

        return in_run

    def _any_in(self, year: int) -> Test:
        # The usual case, one contribution of one kind in one year, in as few steps as possible.
        place = (self.types[0].value, year)
        floor = int(self.reach or 0)
        sure_by_level = not self.applied

        def found(record: Record) -> Truth:
            highest = record.reached.get(place)
            if highest is not None:
                if sure_by_level and highest >= floor:
                    return _TRUE
                truth = disjunction(self._matches(c) for c in record.contributions[year])
                if truth is not _FALSE:
                    return truth
            return _FALSE if year in record.complete.get(Contribution, _NO_YEARS) else _UNKNOWN

        return found

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The contributions of these kinds inside the window."""
        years: Sequence[int] = self._window(question)
        if self.during is not None:
            years = self.during.run(record, question.year)[1][::-1]
        return tuple(
            contribution
            for year in years
            for contribution in record.contributions.get(year, ())
            if contribution.type in self.types
        )

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Contributions inside the window."""
        return Contribution, self._window(question)

    def needs(self, record: Record, question: Question) -> Message:
        """Say what would count, and the years."""
        return say(
            "minh chứng cho yêu cầu “{asked}”, năm {years}",
            asked=self.statement(),
            years=self._window(question),
        )

    def parameters(self) -> dict[str, Any]:
        """Kinds, level, number, window."""
        return {
            "types": [kind.value for kind in self.types],
            "reach": None if self.reach is None else self.reach.slug,
            "times": self.times,
            "span": self.span,
            "applied": self.applied,
            "during": None if self.during is None else self.during.parameters(),
        }


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
            if measure.form >= self.from_form and period.contains(measure.decided_on)
        )

    def test(self, question: Question) -> Test:
        """Look for a measure inside the year."""
        spanned = _calendar_years(question)

        def clean(record: Record) -> Truth:
            if record.disciplines and self._measures(record, question):
                return _FALSE
            complete = all(record.covers(Discipline, year) for year in spanned)
            return _TRUE if complete else _UNKNOWN

        return clean

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The measures found."""
        return self._measures(record, question)

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Measures of the year."""
        return Discipline, _calendar_years(question)

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


def _calendar_years(question: Question) -> tuple[int, ...]:
    period = question.emulation_year.period
    last = period.last_day
    return tuple(range(period.start.year, (last or period.start).year + 1))


@attrs.frozen(kw_only=True)
class Served(Criterion):
    """At least so many months have passed since recruitment.

    Attributes:
        months: how many whole months; a month that has no such day ends on its last day.
        to_year_end: count to the last day of the emulation year instead of the day of
            consideration.
    """

    months: int = attrs.field(validator=_positive)
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

    def _day(self, question: Question) -> dt.date:
        last = question.emulation_year.period.last_day
        return last if self.to_year_end and last is not None else question.on

    def test(self, question: Question) -> Test:
        """Compare the start with a cut-off worked out once."""
        day = self._day(question)
        cut_off = latest_start(day, self.months)
        absent = self.absent

        def served(record: Record) -> Truth:
            for stretch in record.services:
                if stretch.start <= day and (stretch.end is None or stretch.end > day):
                    return _TRUE if stretch.start <= cut_off else _FALSE
            return absent if record.covers(Service, day.year) else _UNKNOWN

        return served

    @property
    def absent(self) -> Truth:
        """The truth where it is known that there is no stretch of service."""
        return _FALSE

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The stretches of service."""
        return record.services

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Service up to the day."""
        return Service, (self._day(question).year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Say how long it is so far, where that is known."""
        day = self._day(question)
        asked = say_n(
            "đủ {n:02} tháng kể từ ngày tuyển dụng, tính đến ngày {day}", n=self.months, day=day
        )
        if record.services and record.services[-1].start <= day:
            done = whole_months(record.services[-1].start, day)
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

    @property
    def absent(self) -> Truth:
        """Whoever is known never to have been recruited is no newcomer."""
        return _TRUE


@attrs.frozen(kw_only=True)
class HeldPost(Criterion):
    """One of some posts was held for at least so many years in all, up to the day asked about.

    Attributes:
        posts: slugs of the posts that count.
        years: how many whole years.
    """

    posts: tuple[str, ...]
    years: int = attrs.field(validator=_positive)

    def wording(self) -> Message:
        """Name posts and time."""
        return say_n(
            "Giữ chức vụ {posts} từ đủ {n:02} năm trở lên", n=self.years, posts=OneOf(self.posts)
        )

    def _months(self, record: Record, question: Question) -> int:
        return sum(
            whole_months(held.start, min(held.end or question.on, question.on))
            for held in record.posts
            if held.post in self.posts and held.start <= question.on
        )

    def test(self, question: Question) -> Test:
        """Add the months up; a shortfall is sure only where posts are complete since recruitment."""
        needed = self.years * 12

        def held(record: Record) -> Truth:
            if self._months(record, question) >= needed:
                return _TRUE
            if not record.services:
                return _UNKNOWN
            career = range(record.services[0].start.year, question.on.year + 1)
            return _FALSE if all(record.covers(Post, year) for year in career) else _UNKNOWN

        return held

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The posts that count."""
        return tuple(held for held in record.posts if held.post in self.posts)

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Posts up to the day."""
        return Post, (question.on.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Say the time so far."""
        return say(
            "yêu cầu “{asked}”; hiện ghi nhận {months} tháng",
            asked=self.statement(),
            months=self._months(record, question),
        )

    def parameters(self) -> dict[str, Any]:
        """Posts and years."""
        return {"posts": list(self.posts), "years": self.years}


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
            "Nếu được cử đi đào tạo, bồi dưỡng từ 01 năm trở lên thì kết quả học tập từ loại khá"
            " trở lên"
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
        if self.only_graded and course.graded is False:
            return _TRUE
        good = (
            _UNKNOWN
            if course.result is None
            else Truth.of(course.result >= StudyResult.FAIR_OR_BETTER)
        )
        return disjunction((~long_enough, good))

    def test(self, question: Question) -> Test:
        """Judge every course that touches the year."""
        spanned = _calendar_years(question)

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

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Courses of the year."""
        return Study, _calendar_years(question)

    def needs(self, record: Record, question: Question) -> Message:
        """Say what must be shown."""
        return say(
            "thông tin đầy đủ về đào tạo, bồi dưỡng trong {year} và kết quả học tập của khóa từ 01"
            " năm trở lên",
            year=question.emulation_year,
        )

    def parameters(self) -> dict[str, Any]:
        """Whether ungraded courses are free."""
        return {"only_graded": self.only_graded}


@attrs.frozen(kw_only=True)
class MembersHolding(Criterion):
    """A share of a collective's persons holds one of some titles in the year.

    Attributes:
        award: the title.
        share: the share of all persons.
        strictly: more than the share is asked, not just the share.
    """

    award: AwardName
    share: Fraction
    strictly: bool = False

    def wording(self) -> Message:
        """Say share and title."""
        if self.strictly:
            return say(
                "Có trên {share} cá nhân được tặng {award}", share=self.share, award=self.award
            )
        return say(
            "Có ít nhất {share} cá nhân được tặng {award}", share=self.share, award=self.award
        )

    def test(self, question: Question) -> Test:
        """Compare exactly."""
        year, award, share = question.year, self.award.id, self.share
        enough = exceeds if self.strictly else reaches

        def holding(record: Record) -> Truth:
            composition = record.compositions.get(year)
            count = None if composition is None else composition.holding(award)
            if composition is None or count is None:
                return _UNKNOWN
            return Truth.of(enough(count, composition.members, share))

        return holding

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The year's composition."""
        return _composition(record, question)

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """The year's composition."""
        return Composition, (question.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Say the count found, where there is one."""
        composition = record.compositions.get(question.year)
        count = None if composition is None else composition.holding(self.award.id)
        if composition is None or count is None:
            return say(
                "số cá nhân và số người được tặng {award} năm {year}",
                award=self.award,
                year=question.year,
            )
        return say(
            "yêu cầu “{asked}”; hiện có {count}/{members} ({share})",
            asked=self.statement(),
            count=count,
            members=composition.members,
            share=Fraction(count, composition.members),
        )

    def parameters(self) -> dict[str, Any]:
        """Title, share, strictness."""
        return {"award": self.award.id, "share": str(self.share), "strictly": self.strictly}


def _composition(record: Record, question: Question) -> tuple[Event, ...]:
    composition = record.compositions.get(question.year)
    return () if composition is None else (composition,)


@attrs.frozen(kw_only=True)
class _Headcount(Criterion):
    """A condition on one count of the year's composition."""

    def holds(self, composition: Composition) -> bool | None:
        """Tell whether the composition meets it; None where the count is not known."""
        raise NotImplementedError  # pragma: no cover

    def test(self, question: Question) -> Test:
        """Look the composition up."""
        year = question.year

        def counted(record: Record) -> Truth:
            composition = record.compositions.get(year)
            return _UNKNOWN if composition is None else Truth.of(self.holds(composition))

        return counted

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The year's composition."""
        return _composition(record, question)

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """The year's composition."""
        return Composition, (question.year,)


@attrs.frozen(kw_only=True)
class AllMembersCompleted(_Headcount):
    """Every person of the collective completed the tasks assigned (100% hoàn thành nhiệm vụ)."""

    def wording(self) -> Message:
        """Say so."""
        return say("100% cá nhân trong tập thể hoàn thành nhiệm vụ được giao")

    def holds(self, composition: Composition) -> bool | None:
        """All persons completed."""
        if composition.completing is None:
            return None
        return composition.completing == composition.members

    def needs(self, record: Record, question: Question) -> Message:
        """Say the count asked for."""
        return say(
            "số cá nhân hoàn thành nhiệm vụ năm {year} bằng tổng số cá nhân", year=question.year
        )


@attrs.frozen(kw_only=True)
class HasMemberHolding(_Headcount):
    """At least so many persons of the collective hold a title in the year."""

    award: AwardName
    count: int = attrs.field(default=1, validator=_positive)

    def wording(self) -> Message:
        """Say number and title."""
        return say_n("Có ít nhất {n:02} cá nhân được tặng {award}", n=self.count, award=self.award)

    def holds(self, composition: Composition) -> bool | None:
        """Enough persons hold it."""
        held = composition.holding(self.award.id)
        return None if held is None else held >= self.count

    def needs(self, record: Record, question: Question) -> Message:
        """Say the count asked for."""
        return say(
            "số người được tặng {award} năm {year}: ít nhất {count}",
            award=self.award,
            year=question.year,
            count=self.count,
        )

    def parameters(self) -> dict[str, Any]:
        """Title and number."""
        return {"award": self.award.id, "count": self.count}


@attrs.frozen(kw_only=True)
class NoMemberDisciplined(_Headcount):
    """Nobody in the collective was disciplined by warning or above in the year."""

    def wording(self) -> Message:
        """Say so."""
        return say("Không có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên")

    def holds(self, composition: Composition) -> bool | None:
        """None disciplined."""
        return None if composition.disciplined is None else composition.disciplined == 0

    def needs(self, record: Record, question: Question) -> Message:
        """Say the count asked for."""
        return say(
            "số cá nhân bị kỷ luật từ cảnh cáo trở lên năm {year}: không có", year=question.year
        )


@attrs.frozen(kw_only=True)
class SubjectIs(Criterion):
    """The subject belongs to the track (thuộc đối tượng).

    Attributes:
        kind: individual, collective or household.
        occupations: for an individual, one of these; empty asks for none in particular.
        besides: for an individual, none of these: whoever belongs to another track.
        types: for a collective, one of these; empty asks for none in particular.
    """

    kind: SubjectKind
    occupations: tuple[Occupation, ...] = ()
    besides: tuple[Occupation, ...] = ()
    types: tuple[CollectiveKind, ...] = ()

    def wording(self) -> Message:
        """Name the track."""
        if self.besides:
            return say(
                "Thuộc đối tượng: {kinds}; không thuộc đối tượng của khoản khác",
                kinds=OneOf(self.occupations),
            )
        return say(
            "Thuộc đối tượng: {kinds}", kinds=OneOf(self.occupations or self.types or (self.kind,))
        )

    def test(self, question: Question) -> Test:
        """Look at the subject."""
        occupations, besides = frozenset(self.occupations), frozenset(self.besides)

        def belongs(record: Record) -> Truth:
            subject = record.subject
            if subject.kind is not self.kind:
                return _FALSE
            if isinstance(subject, Individual) and occupations:
                if not subject.occupations:
                    return _UNKNOWN
                return Truth.of(
                    not occupations.isdisjoint(subject.occupations)
                    and besides.isdisjoint(subject.occupations)
                )
            if isinstance(subject, Collective) and self.types:
                return _UNKNOWN if subject.type is None else Truth.of(subject.type in self.types)
            return _TRUE

        return belongs

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the subject's kind."""
        return say(
            "thông tin về đối tượng (yêu cầu: {kinds})",
            kinds=OneOf(self.occupations or self.types or (self.kind,)),
        )

    def parameters(self) -> dict[str, Any]:
        """Kind, occupations, types."""
        return {
            "kind": self.kind.value,
            "occupations": [occupation.value for occupation in self.occupations],
            "besides": [occupation.value for occupation in self.besides],
            "types": [kind.value for kind in self.types],
        }


@attrs.frozen(kw_only=True)
class Attested(Criterion):
    """A condition that a person must judge and attest (tiêu chuẩn định tính).

    Attributes:
        key: the slug under which an attestation answers.
        by: who must attest.
    """

    key: str = attrs.field(validator=is_slug)
    by: Message

    @property
    def attestation_key(self) -> str | None:
        """The key under which an attestation answers."""
        return self.key

    @property
    def attester(self) -> Message | None:
        """Who must attest."""
        return self.by

    def test(self, question: Question) -> Test:
        """Look the attestation up."""
        place = (self.key, question.year)

        def attested(record: Record) -> Truth:
            attestation = record.attestations.get(place)
            if attestation is None:
                return _UNKNOWN
            return _TRUE if attestation.holds else _FALSE

        return attested

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The attestation."""
        found = record.attestations.get((self.key, question.year))
        return () if found is None else (found,)

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """An attestation of the year."""
        return Attestation, (question.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Name the condition, its key and who must attest."""
        return say(
            "xác nhận của {by} cho năm {year}: “{condition}” (mã “{key}”)",
            by=self.by,
            year=question.year,
            condition=self.statement(),
            key=self.key,
        )

    def parameters(self) -> dict[str, Any]:
        """Who must attest."""
        return {"by": self.by.render("vi")}


@attrs.frozen(kw_only=True)
class LedCluster(Criterion):
    """The collective leads a cluster or block of one of some organisers in the year."""

    organisers: tuple[OrganiserLevel, ...]

    def wording(self) -> Message:
        """Name the organisers."""
        return say(
            "Dẫn đầu cụm, khối thi đua do {organisers} tổ chức", organisers=OneOf(self.organisers)
        )

    def test(self, question: Question) -> Test:
        """Look for a placing that leads."""
        year, organisers = question.year, self.organisers

        def leads(record: Record) -> Truth:
            for placing in record.placings.get(year, ()):
                if placing.leads and placing.organiser in organisers:
                    return _TRUE
            return _FALSE if record.covers(ClusterPlacing, year) else _UNKNOWN

        return leads

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The year's placings."""
        return record.placings.get(question.year, ())

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """The year's placings."""
        return ClusterPlacing, (question.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the placing."""
        return say(
            "kết quả bình xét năm {year}: dẫn đầu cụm, khối thi đua do {organisers} tổ chức",
            year=question.year,
            organisers=OneOf(self.organisers),
        )

    def parameters(self) -> dict[str, Any]:
        """The organisers."""
        return {"organisers": [level.value for level in self.organisers]}


@attrs.frozen(kw_only=True)
class LedMovement(Criterion):
    """The collective leads a thematic movement reviewed in the year.

    Attributes:
        launchers: who may have launched it.
        years: how many years it must have run by the review.
        reviews: at which reviews.
    """

    launchers: tuple[Launcher, ...]
    years: int = attrs.field(validator=_positive)
    reviews: tuple[Review, ...]

    def wording(self) -> Message:
        """Say launcher, length and review."""
        return say_n(
            "Dẫn đầu phong trào thi đua do {launchers} phát động, có thời gian thực"
            " hiện từ {n:02} năm trở lên, khi {reviews}",
            n=self.years,
            launchers=OneOf(self.launchers),
            reviews=OneOf(self.reviews),
        )

    def _matches(self, placing: MovementPlacing, question: Question) -> bool:
        return (
            placing.leads
            and placing.launched_by in self.launchers
            and placing.review in self.reviews
            and question.emulation_year.period.contains(placing.reviewed_on)
            and add_years(placing.start, self.years) <= placing.reviewed_on
        )

    def test(self, question: Question) -> Test:
        """Look for such a movement."""
        spanned = _calendar_years(question)

        def leads(record: Record) -> Truth:
            if any(self._matches(placing, question) for placing in record.movements):
                return _TRUE
            complete = all(record.covers(MovementPlacing, year) for year in spanned)
            return _FALSE if complete else _UNKNOWN

        return leads

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The movements reviewed in the year."""
        period = question.emulation_year.period
        return tuple(p for p in record.movements if period.contains(p.reviewed_on))

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Movement results of the year."""
        return MovementPlacing, _calendar_years(question)

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the result."""
        return say(
            "kết quả bình xét trong {year} cho yêu cầu “{asked}”",
            year=question.emulation_year,
            asked=self.statement(),
        )

    def parameters(self) -> dict[str, Any]:
        """Launchers, years, reviews."""
        return {
            "launchers": [launcher.value for launcher in self.launchers],
            "years": self.years,
            "reviews": [review.value for review in self.reviews],
        }


@attrs.frozen(kw_only=True)
class NotProposedFor(Criterion):
    """The subject is not proposed for another award for the year.

    Attributes:
        award: the other award.
        unless_refused: a proposal that was refused does not stand in the way.

    An award already conferred for the year stands in the way whatever is known of its proposal.
    """

    award: AwardName
    unless_refused: bool

    def wording(self) -> Message:
        """Say so."""
        if self.unless_refused:
            return say(
                "Không được đề nghị tặng {award} cùng năm, trừ trường hợp đã đề nghị nhưng không"
                " được tặng",
                award=self.award,
            )
        return say("Không thuộc diện đề nghị tặng {award} cùng năm", award=self.award)

    def test(self, question: Question) -> Test:
        """Look the proposal up."""
        place = (self.award.id, question.year)

        def free(record: Record) -> Truth:
            proposal = record.proposals.get(place)
            if place in record.held:
                return _FALSE
            if proposal is None:
                return _TRUE if record.covers(Proposal, question.year) else _UNKNOWN
            return Truth.of(self.unless_refused and proposal.result is ProposalResult.REFUSED)

        return free

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The proposal."""
        found = record.proposals.get((self.award.id, question.year))
        given = _conferrals(record, (self.award.id,), (question.year,))
        return given if found is None else (*given, found)

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Proposals of the year."""
        return Proposal, (question.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the list of proposals."""
        return say(
            "danh sách đề nghị tặng {award} năm {year}", award=self.award, year=question.year
        )

    def parameters(self) -> dict[str, Any]:
        """The other award."""
        return {"award": self.award.id, "unless_refused": self.unless_refused}


@attrs.frozen(kw_only=True)
class UnderExamination(Criterion):
    """A matter against the subject is open on the day of consideration."""

    def wording(self) -> Message:
        """Name the matters."""
        return say(
            "Đang trong thời gian xem xét thi hành kỷ luật, điều tra, thanh tra, kiểm tra khi có"
            " dấu hiệu vi phạm hoặc xác minh khiếu nại, tố cáo"
        )

    def test(self, question: Question) -> Test:
        """Look for an open matter."""
        on = question.on

        def examined(record: Record) -> Truth:
            if any(matter.open_on(on) for matter in record.proceedings):
                return _TRUE
            return _FALSE if record.covers(Proceeding, on.year) else _UNKNOWN

        return examined

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The matters open."""
        return tuple(m for m in record.proceedings if m.open_on(question.on))

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Matters open in the year."""
        return Proceeding, (question.on.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the state of matters."""
        return say("thông tin đầy đủ về vụ việc đang xem xét tính đến ngày {on}", on=question.on)


@attrs.frozen(kw_only=True)
class DisciplineOnRecord(Criterion):
    """A disciplinary measure of any form is on record, whenever it was decided."""

    def wording(self) -> Message:
        """Say so."""
        return say(
            "Có kỷ luật: thành tích sau kỷ luật chỉ được tính từ khi chấp hành xong thời gian thi"
            " hành kỷ luật, cần kiểm tra các năm được tính"
        )

    def test(self, question: Question) -> Test:
        """Look for any measure up to the day."""
        on = question.on

        def known(record: Record) -> Truth:
            return Truth.of(any(measure.decided_on <= on for measure in record.disciplines))

        return known

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The measures."""
        return tuple(m for m in record.disciplines if m.decided_on <= question.on)

    def asks(self, question: Question) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Measures up to the day."""
        return Discipline, (question.on.year,)


def held(*awards: AwardName, source: Sources = None) -> HeldInYear:
    """One of *awards* was conferred for the year asked about."""
    return HeldInYear(awards=awards, sources=cited(source))


def held_in_a_row(
    award: AwardName,
    times: int,
    *,
    source: Sources = None,
    spacing: tuple[int, int] = (1, 1),
    lately: int = 0,
    text: Message | None = None,
) -> HeldInARow:
    """*award* was conferred *times* in a row up to the year asked about (liên tục)."""
    return HeldInARow(
        award=award,
        times=times,
        spacing=spacing,
        lately=lately,
        sources=cited(source),
        text=text,
    )


def held_times(
    award: AwardName,
    times: int,
    *,
    source: Sources = None,
    within: int | None = None,
    after: AwardName | None = None,
) -> HeldTimes:
    """*award* was conferred for at least *times* distinct years inside a window."""
    return HeldTimes(award=award, times=times, within=within, after=after, sources=cited(source))


def graded(at_least: Grade, *, source: Sources = None) -> Graded:
    """The year's grading is *at_least* so high."""
    return Graded(at_least=at_least, sources=cited(source))


def graded_in_a_row(
    at_least: Grade, years: int, *, or_held: Sequence[AwardName] = (), source: Sources = None
) -> GradedInARow:
    """Each of the last *years* is graded *at_least* so high, or holds one of *or_held*."""
    return GradedInARow(
        at_least=at_least, years=years, or_held=tuple(or_held), sources=cited(source)
    )


def contributed(
    *types: ContributionKind,
    reach: Reach | None = None,
    times: int = 1,
    span: int = 1,
    applied: bool = False,
    during: GradedInARow | None = None,
    source: Sources = None,
    text: Message | None = None,
) -> Contributed:
    """At least *times* contributions of *types*, recognised at *reach*, inside the window."""
    return Contributed(
        types=types,
        reach=reach,
        times=times,
        span=span,
        applied=applied,
        during=during,
        sources=cited(source),
        text=text,
    )


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


def held_post(*posts: str, years: int, source: Sources = None) -> HeldPost:
    """One of *posts* was held for at least *years* in all."""
    return HeldPost(posts=posts, years=years, sources=cited(source))


def members_holding(
    award: AwardName, share: Fraction, *, strictly: bool = False, source: Sources = None
) -> MembersHolding:
    """A *share* of the collective's persons holds *award* in the year."""
    return MembersHolding(award=award, share=share, strictly=strictly, sources=cited(source))


def subject_is(
    *tracks: Occupation | CollectiveKind | SubjectKind,
    besides: Sequence[Occupation] = (),
    source: Sources = None,
) -> SubjectIs:
    """The subject is one of *tracks*: occupations, kinds of collective, or one kind of subject.

    Whoever is one of the occupations *besides* belongs to another track.

    Raises:
        InvalidValue: *tracks* mixes these.
    """
    occupations = tuple(track for track in tracks if isinstance(track, Occupation))
    types = tuple(track for track in tracks if isinstance(track, CollectiveKind))
    kinds = tuple(track for track in tracks if isinstance(track, SubjectKind))
    if sum(map(bool, (occupations, types, kinds))) != 1 or len(kinds) > 1:
        raise InvalidValue(say("Đối tượng phải cùng một loại; hãy tách thành các nhánh."))
    kind = kinds[0] if kinds else SubjectKind.INDIVIDUAL if occupations else SubjectKind.COLLECTIVE
    return SubjectIs(
        kind=kind,
        occupations=occupations,
        besides=tuple(besides),
        types=types,
        sources=cited(source),
    )


def attested(key: str, text: Message, *, by: Message, source: Sources = None) -> Attested:
    """A condition that *by* must judge and attest under *key*."""
    return Attested(key=key, text=text, by=by, sources=cited(source))
