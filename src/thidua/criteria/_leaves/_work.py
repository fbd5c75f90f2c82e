"""Leaves on yearly gradings, initiatives, scientific works and ingenuity in combat."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from thidua.criteria._criterion import Criterion, Sources, Test, cited
from thidua.criteria._leaves._shared import (
    LONGEST_CAREER,
    NO_YEARS,
    conferrals_of,
    held_truth,
    positive,
    slugs_of,
)
from thidua.criteria._question import Question
from thidua.criteria._truth import Truth, conjunction, disjunction
from thidua.records import (
    AwardName,
    Conferral,
    Contribution,
    ContributionKind,
    Event,
    Grade,
    Grading,
    Reach,
    Record,
)
from thidua.words import Message, OneOf, say, say_n

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
_ONE_YEAR: int | None = 1


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
            return _FALSE if year in record.complete.get(Grading, NO_YEARS) else _UNKNOWN

        return graded

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The year's grading."""
        grading = record.gradings.get(question.year)
        return () if grading is None else (grading,)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
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
    years: int = attrs.field(validator=positive)
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
        return disjunction((graded, held_truth(record, slugs_of(self.or_held), year)))

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
                range(last, last - LONGEST_CAREER, -1),
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
        return (*gradings, *conferrals_of(record, slugs_of(self.or_held), window))

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """The years not known yet: gradings first, then the titles that stand for them."""
        window = self._window(question)
        unknown = tuple(y for y in window if self.year_truth(record, y) is _UNKNOWN) or window
        ungraded = tuple(
            y for y in unknown if y not in record.gradings and not record.covers(Grading, y)
        )
        return (
            (Conferral, unknown) if self.or_held and not ungraded else (Grading, ungraded or window)
        )

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
            "or_held": list(slugs_of(self.or_held)),
        }


def _applied(contribution: Contribution) -> bool | None:
    # Effect and influence are recognised together, so whatever was recognised at some level was
    # applied; a contribution refuses to say otherwise.
    if contribution.applied is None and contribution.reach is not None:
        return True
    return contribution.applied


def _positive_or_none(
    owner: object, attribute: attrs.Attribute[int | None], value: int | None
) -> None:
    if value is not None:
        positive(owner, attribute, value)


@attrs.frozen(kw_only=True)
class Contributed(Criterion):
    """Initiatives, scientific works or ingenuity of a given level, inside a window.

    Attributes:
        types: which kinds count.
        reach: the level at which the effect must have been recognised; None asks for none.
        times: at least how many.
        span: how many years up to the year asked about are looked at; None for any year.
        applied: the contribution must have been applied with effect.
        during: look instead at the unbroken run of years that this criterion describes.
    """

    types: tuple[ContributionKind, ...]
    reach: Reach | None = None
    times: int = attrs.field(default=1, validator=positive)
    span: int | None = attrs.field(default=_ONE_YEAR, validator=_positive_or_none)
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
        if self.span is None:
            return say("{what}, không kể thời gian", what=what)
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
        length = (self.span or LONGEST_CAREER) if self.during is None else self.during.years
        return tuple(range(question.year - length + 1, question.year + 1))

    def _years(self, record: Record, question: Question) -> tuple[int, ...]:
        if self.during is None and self.span is not None:
            return self._window(question)
        if self.during is None:
            possible = self._window(question)
        else:
            possible = self.during.run(record, question.year)[1][::-1]
        known = [y for y in possible if y in record.gradings or y in record.contributions]
        # An open past is named only as far back as anything is known of it.
        first = min(known, default=self._window(question)[0] if self.during else question.year)
        return tuple(y for y in possible if y >= first) or self._window(question)

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
            return _FALSE if year in record.complete.get(Contribution, NO_YEARS) else _UNKNOWN

        return found

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The contributions of these kinds inside the window."""
        return tuple(
            contribution
            for year in self._years(record, question)
            for contribution in record.contributions.get(year, ())
            if contribution.type in self.types
        )

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Contributions inside the window, or over the run as far back as it may reach.

        Where all contributions of the run are known, it is the length of the run that is not.
        """
        if self.during is not None:
            certain, possible = self.during.run(record, question.year)
            _, maybe, complete = self._counted(record, possible)
            unsure = tuple(year for year in reversed(possible) if year not in certain)
            if complete and not maybe and unsure:
                return Grading, unsure
        return Contribution, self._years(record, question)

    def needs(self, record: Record, question: Question) -> Message:
        """Say what would count, and the years."""
        return say(
            "minh chứng cho yêu cầu “{asked}”, năm {years}",
            asked=self.statement(),
            years=self._years(record, question),
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
    span: int | None = 1,
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
