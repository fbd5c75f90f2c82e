"""Leaves on yearly gradings, initiatives, scientific works and ingenuity in combat."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from thidua.criteria._criterion import Criterion, Sources, Test, cited
from thidua.criteria._leaves._runs import Counted, GradedInARow
from thidua.criteria._leaves._shared import LONGEST_CAREER, NO_YEARS, positive
from thidua.criteria._question import Question
from thidua.criteria._truth import Truth, disjunction
from thidua.records import (
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
class Contributed(Counted):
    """Initiatives, scientific works or ingenuity of a given level, inside a window.

    Attributes:
        types: which kinds count.
        reach: the level at which the effect must have been recognised; None asks for none.
        span: how many years up to the year asked about are looked at; None for any year.
        applied: the contribution must have been applied with effect.
    """

    types: tuple[ContributionKind, ...]
    reach: Reach | None = None
    span: int | None = attrs.field(default=_ONE_YEAR, validator=_positive_or_none)
    applied: bool = False

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
        if self.applied:
            what = say("{what}, được áp dụng có hiệu quả", what=what)
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

    def count(self, record: Record, years: Iterable[int]) -> tuple[int, int]:
        """Return how many contributions surely count in *years*, and how many may."""
        sure = maybe = 0
        for year in years:
            for contribution in record.contributions.get(year, ()):
                truth = self._matches(contribution)
                sure += truth is _TRUE
                maybe += truth is _UNKNOWN
            if not record.covers(Contribution, year):
                maybe += self.times
        return sure, sure + maybe

    def _window(self, question: Question) -> tuple[int, ...]:
        length = self.span or LONGEST_CAREER
        return tuple(range(question.year - length + 1, question.year + 1))

    def _years(self, record: Record, question: Question) -> tuple[int, ...]:
        if self.during is not None:
            return self.during.years_looked_at(record, question.year)
        if self.span is not None:
            return self._window(question)
        # An open past is named only as far back as anything is known of it.
        first = min(record.contributions, default=question.year)
        return tuple(y for y in self._window(question) if y >= first) or self._window(question)

    def test(self, question: Question) -> Test:
        """Count inside the window."""
        if self.during is not None:
            return self.in_runs(question)
        window, times = self._window(question), self.times
        if times == len(window) == len(self.types) == 1:
            return self._any_in(question.year)

        def counted(record: Record) -> Truth:
            sure, possible = self.count(record, window)
            return _TRUE if sure >= times else _UNKNOWN if possible >= times else _FALSE

        return counted

    def _unsure(self, record: Record, year: int) -> bool:
        return any(self._matches(c) is _UNKNOWN for c in record.contributions.get(year, ()))

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
        years = self._years(record, question)
        if self.during is not None and all(
            record.covers(Contribution, y) and not self._unsure(record, y) for y in years
        ):
            return self.during.asks(record, question)
        return Contribution, years

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
