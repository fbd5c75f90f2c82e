"""Leaves on titles and commendations already conferred."""

from __future__ import annotations

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
from thidua.criteria._truth import Truth, conjunction, disjunction, threshold
from thidua.errors import InvalidValue
from thidua.records import (
    AwardName,
    Conferral,
    Event,
    Record,
)
from thidua.words import Message, OneOf, say, say_n

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


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
                return _FALSE if year in record.complete.get(Conferral, NO_YEARS) else _UNKNOWN

            return one
        awards = slugs_of(self.awards)
        return lambda record: held_truth(record, awards, year)

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The conferrals of that year."""
        return conferrals_of(record, slugs_of(self.awards), (question.year,))

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Conferrals of that year."""
        return Conferral, (question.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """A conferral, or that the year's list is complete."""
        return say(
            "quyết định tặng {awards} năm {year}", awards=OneOf(self.awards), year=question.year
        )

    def parameters(self) -> dict[str, Any]:
        """The awards."""
        return {"awards": list(slugs_of(self.awards))}


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
    times: int = attrs.field(validator=positive)
    spacing: tuple[int, int] = (1, 1)
    lately: int = 0

    def __attrs_post_init__(self) -> None:
        fewest, most = self.spacing
        if not 1 <= fewest <= most or self.lately < 0:
            raise InvalidValue(
                say(
                    "Chuỗi lần liên tục không thể có khoảng cách từ {fewest} đến {most} năm và kết"
                    " thúc trước năm xét {lately} năm; hãy sửa lại.",
                    fewest=fewest,
                    most=most,
                    lately=self.lately,
                )
            )

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
                        if year in record.complete.get(Conferral, NO_YEARS):
                            return _FALSE
                        truth = _UNKNOWN
                return truth

            return run
        ends = range(question.year - self.lately, question.year + 1)

        def chained(record: Record) -> Truth:
            return disjunction(self._chain(record, end, self.times) for end in ends)

        return chained

    def _chain(self, record: Record, end: int, times: int) -> Truth:
        here = held_truth(record, (self.award.id,), end)
        if times == 1 or here is _FALSE:
            return here
        fewest, most = self.spacing
        before = disjunction(
            self._chain(record, end - gap, times - 1) for gap in range(fewest, most + 1)
        )
        return conjunction((here, before))

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The conferrals inside the run's span."""
        return conferrals_of(record, (self.award.id,), self._window(question))

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
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
    times: int = attrs.field(validator=positive)
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
        length = LONGEST_CAREER if self.within is None else self.within
        return tuple(range(question.year - length + 1, question.year + 1))

    def test(self, question: Question) -> Test:
        """Count distinct years."""
        award, times, window = self.award.id, self.times, self._window(question)
        after = self.after

        def counted(record: Record, start: int) -> Truth:
            return threshold(
                (held_truth(record, (award,), year) for year in window if year > start), times
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
        found = conferrals_of(record, (self.award.id,), window)
        if self.after is None:
            return found
        return (*conferrals_of(record, (self.after.id,), window)[-1:], *found)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
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
