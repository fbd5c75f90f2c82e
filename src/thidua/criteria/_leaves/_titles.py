"""Leaves on titles and commendations already conferred."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from thidua.criteria._criterion import Criterion, Sources, Test, cited
from thidua.criteria._leaves._runs import Counted, GradedInARow
from thidua.criteria._leaves._shared import (
    NO_BASIS,
    NO_YEARS,
    career,
    conferrals_of,
    given_truth,
    held_truth,
    positive,
    slugs_of,
)
from thidua.criteria._question import Question
from thidua.criteria._truth import Truth, conjunction, disjunction
from thidua.errors import InvalidValue
from thidua.records import (
    AwardName,
    CommendationType,
    Conferral,
    Event,
    Issuer,
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
class HeldTimes(Counted):
    """An award was conferred for at least so many distinct years inside a window.

    Attributes:
        award: the award.
        within: the window's length in years up to the year asked about; None looks back as far
            as a career goes.
        after: count only years after the latest conferral of this award.
        issuers: whose award it must be; empty asks for none in particular.
        as_basis: it supports a proposal for merit, so that what was conferred for sudden merit or
            in a movement does not count (khoản 3 Điều 4 of Decrees 98/2023 and 152/2025).
    """

    award: AwardName
    within: int | None = None
    after: AwardName | None = None
    issuers: tuple[Issuer, ...] = ()
    as_basis: bool = False

    def wording(self) -> Message:
        """Say how many times, and the window."""
        what = say_n("Có ít nhất {n:02} lần được tặng {award}", n=self.times, award=self.award)
        if self.issuers:
            what = say(
                "{what}, do {issuers} quyết định tặng", what=what, issuers=OneOf(self.issuers)
            )
        if self.during is not None:
            return say("{what}, trong thời gian đó", what=what)
        if self.after is not None:
            return say(
                "{what}, tính sau lần gần nhất được tặng {after}", what=what, after=self.after
            )
        if self.within is not None:
            return say_n("{what}, trong {n} năm gần nhất", n=self.within, what=what)
        return what

    @property
    def bases(self) -> tuple[AwardName, ...]:
        """The award, where it supports a proposal for merit."""
        return (self.award,) if self.as_basis else ()

    def _given(self, record: Record, year: int) -> Truth:
        return given_truth(
            record,
            (self.award.id,),
            year,
            issuers=self.issuers,
            barred=NO_BASIS if self.as_basis else frozenset(),
        )

    def count(self, record: Record, years: Iterable[int]) -> tuple[int, int]:
        """Count the distinct years."""
        given = record.conferrals.get(self.award.id, {})
        known = record.complete.get(Conferral, NO_YEARS)
        sure = maybe = 0
        for year in years:
            if year in given:
                truth = self._given(record, year)
                sure += truth is _TRUE
                maybe += truth is _UNKNOWN
            else:
                maybe += year not in known
        return sure, sure + maybe

    def _window(self, record: Record, question: Question) -> range:
        past = career(record, question.year)
        if self.within is None:
            return past
        return range(max(past.start, question.year - self.within + 1), question.year + 1)

    def test(self, question: Question) -> Test:
        """Count distinct years."""
        if self.during is not None:
            return self.in_runs(question)
        times, after = self.times, self.after

        def counted(record: Record, years: Iterable[int]) -> Truth:
            sure, possible = self.count(record, years)
            return _TRUE if sure >= times else _UNKNOWN if possible >= times else _FALSE

        if after is None:
            return lambda record: counted(record, self._window(record, question))

        def after_other(record: Record) -> Truth:
            # The latest conferral is the latest known one, or any later year not known. The later
            # it is, the less can follow it: the first and the last of them decide.
            window, latest = self._window(record, question), self._latest(record, question)
            known = record.complete.get(Conferral, NO_YEARS)
            unsure = [
                year
                for year in career(record, question.year)
                if year not in known and (latest is None or year > latest)
            ]
            if latest is None:
                if not unsure:
                    return _FALSE
                most = counted(record, (y for y in window if y > unsure[0]))
                return _FALSE if most is _FALSE else _UNKNOWN
            most = counted(record, (y for y in window if y > latest))
            if not unsure or most is _FALSE:
                return most
            least = counted(record, (y for y in window if y > unsure[-1]))
            return most if most is least else _UNKNOWN

        return after_other

    def _latest(self, record: Record, question: Question) -> int | None:
        if self.after is None:
            return None
        past = career(record, question.year)
        return max((y for y in record.years_held(self.after.id) if y in past), default=None)

    def _years(self, record: Record, question: Question) -> tuple[int, ...]:
        if self.during is not None:
            return self.during.years_looked_at(record, question.year)
        window, latest = self._window(record, question), self._latest(record, question)
        return tuple(year for year in window if latest is None or year > latest)

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The conferrals counted, and the award counted from."""
        found = tuple(
            conferral
            for year in self._years(record, question)
            for conferral in record.given.get((self.award.id, year), ())
        )
        if self.after is None:
            return found
        latest = self._latest(record, question)
        return found if latest is None else (*record.given[self.after.id, latest], *found)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Conferrals over the window; what the run asks where they are all known."""
        years = self._years(record, question)
        if self.during is not None and all(
            self._given(record, year) is not _UNKNOWN for year in years
        ):
            return self.during.asks(record, question)
        return Conferral, years

    def needs(self, record: Record, question: Question) -> Message:
        """Say the count asked and found."""
        return say(
            "yêu cầu “{asked}”; hiện ghi nhận {found} lần",
            asked=self.statement(),
            found=self.count(record, self._years(record, question))[0],
        )

    def parameters(self) -> dict[str, Any]:
        """Award, count, window and whose."""
        return {
            "award": self.award.id,
            "times": self.times,
            "within": self.within,
            "after": None if self.after is None else self.after.id,
            "during": None if self.during is None else self.during.parameters(),
            "issuers": [issuer.value for issuer in self.issuers],
            "as_basis": self.as_basis,
        }


@attrs.frozen(kw_only=True)
class YearsSince(Criterion):
    """An award was conferred, and so many years have followed the latest conferral.

    Attributes:
        award: the award.
        years: how many whole years of achievement lie after that of the award, the year asked
            about included.
    """

    award: AwardName
    years: int = attrs.field(validator=positive)

    def wording(self) -> Message:
        """Say which award, and how long ago."""
        return say_n(
            "Đã được tặng {award} và đến năm đề nghị đã đủ {n:02} năm kể từ lần được tặng gần nhất",
            n=self.years,
            award=self.award,
        )

    def test(self, question: Question) -> Test:
        """Look for the latest conferral."""
        award, cut_off = self.award.id, question.year - self.years

        def long_ago(record: Record) -> Truth:
            past = career(record, question.year)
            latest = max((y for y in record.years_held(award) if y in past), default=None)
            if latest is not None and latest > cut_off:
                return _FALSE
            known = record.complete.get(Conferral, NO_YEARS)
            if latest is None:
                # With no year back then to have had it in, nothing since can help.
                before = range(past.start, min(past.stop, cut_off + 1))
                return _FALSE if known.issuperset(before) else _UNKNOWN
            return Truth.of(known.issuperset(range(cut_off + 1, past.stop)) or None)

        return long_ago

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The latest conferral."""
        return conferrals_of(record, (self.award.id,), career(record, question.year))[-1:]

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Conferrals not known."""
        past = career(record, question.year)
        return Conferral, tuple(y for y in past if not record.covers(Conferral, y)) or tuple(past)

    def needs(self, record: Record, question: Question) -> Message:
        """Say when it was conferred last, where that is known."""
        past = career(record, question.year)
        latest = max((y for y in record.years_held(self.award.id) if y in past), default=None)
        asked = say("yêu cầu “{asked}”", asked=self.statement())
        if latest is None:
            return asked
        return say("{asked}; lần gần nhất: năm {latest}", asked=asked, latest=latest)

    def parameters(self) -> dict[str, Any]:
        """Award and years."""
        return {"award": self.award.id, "years": self.years}


@attrs.frozen(kw_only=True)
class GivenFor(Criterion):
    """One of some awards was conferred, ever, for commendation of one type.

    Attributes:
        awards: the awards.
        commends: what it must have been conferred for.
    """

    awards: tuple[AwardName, ...]
    commends: CommendationType

    def wording(self) -> Message:
        """Name the awards and the type."""
        return say(
            "Đã được tặng {awards} theo loại hình khen thưởng {type}",
            awards=OneOf(self.awards),
            type=self.commends,
        )

    def test(self, question: Question) -> Test:
        """Look the whole career through; what is not told to be of another type may be of this."""
        awards, last = slugs_of(self.awards), question.year

        def of_year(record: Record, year: int) -> Truth:
            told = [
                Truth.of(None if conferral.type is None else conferral.type is self.commends)
                for award in awards
                for conferral in record.given.get((award, year), ())
            ]
            if not record.covers(Conferral, year):
                told.append(_UNKNOWN)
            return disjunction(told)

        return lambda record: disjunction(of_year(record, year) for year in career(record, last))

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The conferrals of that type, and those of a type not told."""
        return tuple(
            conferral
            for year in career(record, question.year)
            for award in slugs_of(self.awards)
            for conferral in record.given.get((award, year), ())
            if conferral.type in (None, self.commends)
        )

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Conferrals not known."""
        past = career(record, question.year)
        return Conferral, tuple(y for y in past if not record.covers(Conferral, y)) or tuple(past)

    def parameters(self) -> dict[str, Any]:
        """Awards and type."""
        return {"awards": list(slugs_of(self.awards)), "commends": self.commends.value}


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
    during: GradedInARow | None = None,
    issuers: Sequence[Issuer] = (),
    as_basis: bool = False,
    text: Message | None = None,
) -> HeldTimes:
    """*award* was conferred for at least *times* distinct years inside a window or run."""
    return HeldTimes(
        award=award,
        times=times,
        within=within,
        after=after,
        during=during,
        issuers=tuple(issuers),
        as_basis=as_basis,
        sources=cited(source),
        text=text,
    )


def years_since(award: AwardName, years: int, *, source: Sources = None) -> YearsSince:
    """*years* have followed the latest conferral of *award*."""
    return YearsSince(award=award, years=years, sources=cited(source))


def given_for(
    commends: CommendationType,
    *awards: AwardName,
    source: Sources = None,
    text: Message | None = None,
) -> GivenFor:
    """One of *awards* was conferred, ever, for commendation of that type."""
    return GivenFor(awards=awards, commends=commends, sources=cited(source), text=text)
