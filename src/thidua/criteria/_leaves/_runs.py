"""Runs of years: unbroken, after an earlier award, up to the proposal; and what is counted in them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import attrs

from thidua.criteria._criterion import Criterion, Sources, Test, cited
from thidua.criteria._leaves._shared import (
    NO_BASIS,
    NO_YEARS,
    career,
    conferrals_of,
    held_truth,
    positive,
    slugs_of,
)
from thidua.criteria._question import Question
from thidua.criteria._truth import Truth, conjunction, disjunction
from thidua.records import AwardName, Conferral, Event, Grade, Grading, Record
from thidua.words import Message, OneOf, say, say_n

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
Years = tuple[int, ...]


@attrs.frozen
class Runs:
    """The unbroken runs of years a record may hold.

    Attributes:
        sure: runs every year of which surely counts.
        possible: runs that no known year breaks.
    """

    sure: tuple[Years, ...]
    possible: tuple[Years, ...]


def _unbroken(years: Iterable[int], counts: Callable[[int], bool]) -> tuple[Years, ...]:
    grouped = itertools.groupby(years, key=counts)
    return tuple(tuple(group) for counting, group in grouped if counting)


@attrs.frozen(kw_only=True)
class Counted(Criterion):
    """Something counted year by year, at least so many times.

    Attributes:
        times: at least how many.
        during: count inside the unbroken run of years that this criterion describes.
    """

    times: int = attrs.field(default=1, validator=positive)
    during: GradedInARow | None = None

    def count(self, record: Record, years: Iterable[int]) -> tuple[int, int]:
        """Return how many surely count in *years*, and how many may at most."""
        raise NotImplementedError  # pragma: no cover

    def in_runs(self, question: Question) -> Test:
        """Return the test that counts inside the runs of :attr:`during`."""
        run, times, last = self.during, self.times, question.year

        def counted(record: Record) -> Truth:
            if run is None:
                return _UNKNOWN  # pragma: no cover - the callers ask only where there is a run
            runs = run.runs(record, last)
            if any(self.count(record, years)[0] >= times for years in runs.sure):
                return _TRUE
            if all(self.count(record, years)[1] < times for years in runs.possible):
                return _FALSE
            return _UNKNOWN

        return counted


@attrs.frozen(kw_only=True)
class GradedInARow(Criterion):
    """Unbroken years, each of which reaches a grade or holds one of some titles instead.

    Attributes:
        at_least: the grade every year must reach.
        years: how many years at least.
        or_held: titles that stand for the grade in their year.
        after: earlier awards; only years after the latest conferral of one of them count. What
            was conferred for sudden merit or in a movement is no such award.
        after_any: years after any conferral of an earlier award count, so that further ones may
            lie among them.
        to_date: the run ends with the year asked about (đến thời điểm đề nghị); otherwise any
            such run counts.
        within: what one and the same run must hold besides, where runs can be several.
    """

    at_least: Grade
    years: int = attrs.field(validator=positive)
    or_held: tuple[AwardName, ...] = ()
    after: tuple[AwardName, ...] = ()
    after_any: bool = False
    to_date: bool = True
    within: tuple[Counted, ...] = ()

    def wording(self) -> Message:
        """Say grade, number of years, the titles, and from when to when."""
        if self.or_held:
            each = say_n(
                "Liên tục từ {n:02} năm trở lên, mỗi năm được xếp loại {grade} hoặc được tặng"
                " {awards}",
                n=self.years,
                grade=self.at_least,
                awards=OneOf(self.or_held),
            )
        elif self.at_least is Grade.EXCELLENT:
            each = say_n(
                "Liên tục từ {n:02} năm trở lên được xếp loại {grade}",
                n=self.years,
                grade=self.at_least,
            )
        else:
            each = say_n(
                "Liên tục từ {n:02} năm trở lên, mỗi năm được xếp loại {grade} trở lên",
                n=self.years,
                grade=self.at_least,
            )
        if not self.after:
            if self.to_date:
                return each
            return say("{what}, không nhất thiết tính đến năm đề nghị", what=each)
        if self.after_any:
            return say(
                "{what}, tính sau một lần đã được tặng {awards} cho đến năm đề nghị",
                what=each,
                awards=OneOf(self.after),
            )
        if self.to_date:
            return say(
                "{what}, tính sau lần gần nhất được tặng {awards} cho đến năm đề nghị",
                what=each,
                awards=OneOf(self.after),
            )
        return say(
            "{what}, trong thời gian sau lần gần nhất được tặng {awards}",
            what=each,
            awards=OneOf(self.after),
        )

    @property
    def bases(self) -> tuple[AwardName, ...]:
        """The earlier awards."""
        return self.after

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

    def _window(self, question: Question) -> Years:
        return tuple(range(question.year - self.years + 1, question.year + 1))

    def _earlier(self, record: Record, last: int) -> list[Conferral]:
        # The conferrals that the years may be counted after, the latest last.
        past = career(record, last)
        found = (
            conferral
            for award in slugs_of(self.after)
            for year in record.conferrals.get(award, ())
            if year in past
            for conferral in record.given[award, year]
            if conferral.type not in NO_BASIS
        )
        return sorted(found, key=lambda conferral: conferral.year)

    def _unsure(self, record: Record, last: int, earlier: list[Conferral]) -> Years:
        # The years in which a later conferral may not be known.
        past = career(record, last)
        first = earlier[-1].year + 1 if earlier else past.start
        known = record.complete.get(Conferral, NO_YEARS)
        return tuple(year for year in range(first, past.stop) if year not in known)

    def _since(self, record: Record, last: int) -> tuple[range, range]:
        """Return the years that surely, and that possibly, follow the earlier award counted from."""
        if not self.after:
            past = career(record, last)
            return past, past
        earlier = self._earlier(record, last)
        if self.after_any:
            never = last + 1
            known = record.complete.get(Conferral, NO_YEARS)
            sure = earlier[0].year if earlier else never
            possible = next((y for y in career(record, last) if y not in known), never)
            return range(sure + 1, last + 1), range(min(sure, possible) + 1, last + 1)
        unsure = self._unsure(record, last, earlier)
        if earlier:
            latest = earlier[-1].year
            return range(max(unsure, default=latest) + 1, last + 1), range(latest + 1, last + 1)
        first = unsure[0] + 1 if unsure else last + 1
        return range(0), range(first, last + 1)

    def runs(self, record: Record, last: int) -> Runs:
        """Return the unbroken runs of *record* up to the year *last*.

        Of runs that end with that year, however short, there is one at most; of others, only
        those long enough.
        """
        after_sure, after = self._since(record, last)
        truths: dict[int, Truth] = {}

        def truth(year: int) -> Truth:
            if year not in truths:
                truths[year] = self.year_truth(record, year)
            return truths[year]

        if self.to_date:
            possible = tuple(itertools.takewhile(lambda y: truth(y) is not _FALSE, reversed(after)))
            sure = tuple(
                itertools.takewhile(lambda y: truth(y) is _TRUE and y in after_sure, possible)
            )
            return Runs((sure[::-1],) if sure else (), (possible[::-1],) if possible else ())
        whole = _unbroken(after, lambda y: truth(y) is not _FALSE)
        certain = _unbroken(after_sure, lambda y: truth(y) is _TRUE)
        return Runs(
            tuple(years for years in certain if len(years) >= self.years),
            tuple(years for years in whole if len(years) >= self.years),
        )

    def years_looked_at(self, record: Record, last: int) -> Years:
        """Return the years of the run that may count, as far back as anything is known of them."""
        possible = [year for run in self.runs(record, last).possible for year in run]
        known = [y for y in possible if y in record.gradings or y in record.contributions]
        first = min(known, default=last - self.years + 1)
        return tuple(y for y in possible if y >= first) or tuple(
            range(last - self.years + 1, last + 1)
        )

    def test(self, question: Question) -> Test:
        """Ask every year."""
        if not self.after and self.to_date:
            window = self._window(question)
            return lambda record: conjunction(self.year_truth(record, year) for year in window)
        last, needed, within = question.year, self.years, self.within

        def unbroken(record: Record) -> Truth:
            runs = self.runs(record, last)
            if any(
                len(years) >= needed
                and all(part.count(record, years)[0] >= part.times for part in within)
                for years in runs.sure
            ):
                return _TRUE
            if any(
                len(years) >= needed
                and all(part.count(record, years)[1] >= part.times for part in within)
                for years in runs.possible
            ):
                return _UNKNOWN
            return _FALSE

        return unbroken

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """Gradings and titles of these years, and the earlier award counted from."""
        years = self._years(record, question)
        gradings = tuple(record.gradings[year] for year in years if year in record.gradings)
        earlier = self._earlier(record, question.year)
        counted_from = earlier[:1] if self.after_any else earlier[-1:]
        return (*counted_from, *gradings, *conferrals_of(record, slugs_of(self.or_held), years))

    def _years(self, record: Record, question: Question) -> Years:
        if not self.after and self.to_date:
            return self._window(question)
        return self.years_looked_at(record, question.year)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """The years not known yet: the earlier award, gradings, titles that stand for them."""
        last = question.year
        earlier = self._earlier(record, last)
        unsure = self._unsure(record, last, earlier) if self.after else ()
        if self.after and not earlier:
            return Conferral, unsure or tuple(career(record, last))
        window = self._window(question) if self.to_date else self.years_looked_at(record, last)
        if earlier:
            window = tuple(year for year in window if year > earlier[-1].year) or window
        truths = {year: self.year_truth(record, year) for year in window}
        unknown = tuple(year for year, truth in truths.items() if truth is _UNKNOWN)
        ungraded = tuple(
            y for y in unknown if y not in record.gradings and not record.covers(Grading, y)
        )
        if unsure and not unknown and _FALSE not in truths.values():
            return Conferral, unsure
        if self.or_held and not ungraded:
            return Conferral, unknown or window
        return Grading, ungraded or window

    def needs(self, record: Record, question: Question) -> Message:
        """Name the years that do not count yet, or the earlier award where it is not on record."""
        if self.after and not self._earlier(record, question.year):
            return say(
                "yêu cầu “{asked}”; chưa ghi nhận việc được tặng {awards}",
                asked=self.statement(),
                awards=OneOf(self.after),
            )
        _, after = self._since(record, question.year)
        short = tuple(
            year
            for year in self._window(question)
            if year not in after or self.year_truth(record, year) is not _TRUE
        )
        if not short or not self.to_date:
            return say("yêu cầu “{asked}”", asked=self.statement())
        return say(
            "yêu cầu “{asked}”; chưa đạt hoặc chưa rõ: năm {short}",
            asked=self.statement(),
            short=short,
        )

    def parameters(self) -> dict[str, Any]:
        """Grade, years, titles, and from when to when."""
        return {
            "at_least": self.at_least.slug,
            "years": self.years,
            "or_held": list(slugs_of(self.or_held)),
            "after": list(slugs_of(self.after)),
            "after_any": self.after_any,
            "to_date": self.to_date,
            "within": [part.parameters() for part in self.within],
        }


@attrs.frozen(kw_only=True)
class GradedTimes(Counted):
    """So many years of a run reach a grade.

    Attributes:
        grade: the grade.
        during: the run the years are counted in; None only inside :attr:`GradedInARow.within`.
    """

    grade: Grade

    def wording(self) -> Message:
        """Say how many years."""
        return say_n(
            "Trong thời gian đó có ít nhất {n:02} năm được xếp loại {grade}",
            n=self.times,
            grade=self.grade,
        )

    def _year(self, record: Record, year: int) -> Truth:
        grading = record.gradings.get(year)
        if grading is not None:
            return Truth.of(grading.grade >= self.grade)
        return _FALSE if record.covers(Grading, year) else _UNKNOWN

    def count(self, record: Record, years: Iterable[int]) -> tuple[int, int]:
        """Count the years of that grade."""
        truths = [self._year(record, year) for year in years]
        sure = truths.count(_TRUE)
        return sure, sure + truths.count(_UNKNOWN)

    def test(self, question: Question) -> Test:
        """Count inside the run."""
        return self.in_runs(question)

    def _looked_at(self, record: Record, question: Question) -> Years:
        if self.during is None:
            return (question.year,)
        return self.during.years_looked_at(record, question.year)

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The gradings of that grade in the run."""
        years = self._looked_at(record, question)
        return tuple(
            record.gradings[year]
            for year in years
            if year in record.gradings and record.gradings[year].grade >= self.grade
        )

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """The gradings of the run; what the run itself asks where they are all known."""
        years = self._looked_at(record, question)
        unknown = tuple(year for year in years if self._year(record, year) is _UNKNOWN)
        if self.during is not None and not unknown:
            return self.during.asks(record, question)
        return Grading, unknown or years

    def needs(self, record: Record, question: Question) -> Message:
        """Say how many years there are."""
        return say_n(
            "yêu cầu “{asked}”; hiện ghi nhận {n} năm",
            n=self.count(record, self._looked_at(record, question))[0],
            asked=self.statement(),
        )

    def parameters(self) -> dict[str, Any]:
        """Grade, number and run."""
        return {
            "grade": self.grade.slug,
            "times": self.times,
            "during": None if self.during is None else self.during.parameters(),
        }


def graded_in_a_row(
    at_least: Grade,
    years: int,
    *,
    or_held: Sequence[AwardName] = (),
    after: Sequence[AwardName] = (),
    after_any: bool = False,
    to_date: bool = True,
    within: Sequence[Counted] = (),
    source: Sources = None,
) -> GradedInARow:
    """Unbroken *years* graded *at_least* so high or holding one of *or_held*, *after* an award."""
    return GradedInARow(
        at_least=at_least,
        years=years,
        or_held=tuple(or_held),
        after=tuple(after),
        after_any=after_any,
        to_date=to_date,
        within=tuple(within),
        sources=cited(source),
    )


def graded_times(
    grade: Grade, times: int, *, during: GradedInARow | None = None, source: Sources = None
) -> GradedTimes:
    """At least *times* years of the run *during* reach *grade*."""
    return GradedTimes(grade=grade, times=times, during=during, sources=cited(source))
