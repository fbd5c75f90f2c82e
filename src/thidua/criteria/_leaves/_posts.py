"""Leaves on posts and ranks held, terms served, and time in the armed forces."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

import attrs

from thidua.criteria._criterion import Criterion, Sources, Test, cited
from thidua.criteria._leaves._careers import (
    Stretch,
    Stretches,
    Time,
    awards_left_out,
    first_year,
    left_out,
    stage,
    whole_years,
    within,
)
from thidua.criteria._leaves._shared import positive
from thidua.criteria._question import Question
from thidua.criteria._truth import Truth, conjunction, disjunction
from thidua.dates import Period, whole_months
from thidua.law import Citation
from thidua.records import (
    POST_NAMES,
    Conferral,
    Discipline,
    Event,
    Individual,
    Post,
    Practice,
    PracticeField,
    Record,
)
from thidua.words import Message, OneOf, say, say_n

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
_FULL, _REDUCED = 12, 8
"""Months asked for each year: of everybody, and of women in leading posts, less one third."""
_NO_TIME: Final = Time()
_FROM_THE_FIRST: Final = (dt.date.min, dt.date.min)
_FORCES: Final = (PracticeField.ARMY, PracticeField.POLICE)

Higher = tuple[tuple[str, ...], int | None]


def _positive_if_given(_: object, attribute: attrs.Attribute[Any], value: int | None) -> None:
    if value is not None:
        positive(_, attribute, value)


def _higher(groups: Sequence[tuple[Sequence[str], int | None]]) -> tuple[Higher, ...]:
    return tuple((tuple(slugs), years) for slugs, years in groups)


def _how_long(years: int, below: int | None, up_to: int | None) -> Message:
    if below is not None:
        return say("từ đủ {n:02} năm đến dưới {below:02} năm", n=years, below=below)
    if up_to is not None:
        return say("từ đủ {n:02} năm đến hết {up_to:02} năm", n=years, up_to=up_to)
    return say_n("từ đủ {n:02} năm trở lên", n=years)


@attrs.frozen(kw_only=True)
class HeldPost(Criterion):
    """One of some posts, or of some ranks, was held for so long in all, up to the day asked about.

    Of posts held at once only the highest counts for that time, and of equal ones only one. Years
    back beyond which no post is looked for: eighty.

    Attributes:
        posts: slugs of the posts that count alike.
        years: how many years at least; None asks only that one was held.
        below: fewer years than this; None asks no such thing.
        up_to: not more years than this; None asks no such thing.
        inside: only time inside this period counts; None counts all.
        above: the posts next above, nearest first, each level with the years that it asks itself.
            Time in a higher post that falls short of those is added to the time here; where it
            asks none (None), nothing ever falls short.
        levels: from how many levels above time may come down; None means from all.
        past_unheld: time comes down from the nearest level above in which a post was held, and
            from no other; ``levels`` is not asked then.
        unbroken: the time must run on without a break.
        reduced: of a woman two thirds of the years are asked, unless she belongs to a group that
            retires later.
        rotation: a lower post into which the competent level rotated the person counts as the
            higher post that was held until then, without a break in time.
        to_term: it counts so only until the term or appointment of the higher post ends.
        staged: only time after the last award for service, and after an admission to the Party
            anew, counts.
        clear: no disciplinary measure was decided in the time that counts.
        named: how the text calls the posts; None lists their titles.
    """

    posts: tuple[str, ...]
    years: int | None = attrs.field(default=None, validator=_positive_if_given)
    below: int | None = attrs.field(default=None, validator=_positive_if_given)
    up_to: int | None = attrs.field(default=None, validator=_positive_if_given)
    inside: Period | None = None
    above: tuple[Higher, ...] = attrs.field(default=(), converter=_higher)
    levels: int | None = attrs.field(default=1, validator=_positive_if_given)
    past_unheld: bool = False
    unbroken: bool = False
    reduced: bool = False
    rotation: bool = False
    to_term: bool = False
    staged: bool = False
    clear: bool = False
    named: Message | None = None

    def wording(self) -> Message:
        """Name posts and time."""
        posts = _called(self.posts, self.named)
        if self.named is None and self.years and self.below is self.up_to is None:
            said = say_n("Giữ chức vụ {posts} từ đủ {n:02} năm trở lên", n=self.years, posts=posts)
        elif self.years is None:
            said = say("Đã giữ {posts}", posts=posts)
        else:
            time = _how_long(self.years, self.below, self.up_to)
            said = (
                say("Giữ liên tục {posts} {time}", posts=posts, time=time)
                if self.unbroken
                else say("Giữ {posts} {time}", posts=posts, time=time)
            )
        if self.inside is not None:
            said = say("{asked}, tính {period}", asked=said, period=_period(self.inside))
        if self._comes_down():
            said = self._with_time_from_above(said)
        if self.clear:
            said = say("{asked}; không bị kỷ luật trong thời gian đó", asked=said)
        return said

    def _comes_down(self) -> bool:
        # Where the level next above asks no time, nothing ever comes down from it or past it,
        # unless it is passed over.
        near = self.above if self.past_unheld else self.above[:1]
        return self.years is not None and any(years for _, years in near)

    def _with_time_from_above(self, said: Message) -> Message:
        if self.past_unheld:
            return say(
                "{asked}, kể cả thời gian giữ chức vụ cao hơn gần nhất đã giữ nhưng chưa đủ mức,"
                " được cộng vào",
                asked=said,
            )
        if self.levels != 1:
            return say(
                "{asked}, kể cả thời gian giữ các chức vụ cao hơn chưa đủ mức, được cộng dồn",
                asked=said,
            )
        return say(
            "{asked}, kể cả thời gian giữ chức vụ cao hơn liền kề nhưng chưa đủ mức, được cộng vào",
            asked=said,
        )

    def _stretches(
        self, record: Record, on: dt.date, slugs: tuple[str, ...], higher: frozenset[str]
    ) -> tuple[list[Stretch], list[Stretch]]:
        # Those surely counted and those possibly counted, of the posts on record.
        sure: list[Stretch] = []
        possible: list[Stretch] = []
        for held in record.posts:
            if held.start > on:
                continue
            end = min(held.end or on, on)
            if held.post in slugs:
                sure.append((held.start, end))
                possible.append((held.start, end))
            elif self.rotation and held.rotated is not False and held.post not in higher:
                kept = end if held.kept_until is None else min(end, held.kept_until)
                if not self.to_term:
                    kept = end
                before = (held.start - dt.timedelta(days=1)).year
                if not record.covers(Post, before) or _runs_up_to(possible, held.start):
                    possible.append((held.start, kept))
                told = not self.to_term or held.kept_until is not None
                if held.rotated and told and _runs_up_to(sure, held.start):
                    sure.append((held.start, kept))
        return sure, possible

    def _time(
        self, record: Record, on: dt.date, level: int, hidden: Stretches, begun: Stretch
    ) -> Time:
        # Of the posts themselves at level 0, of those above from level 1 on; anything may have
        # been held in the *hidden* time, and it counts from a day between those of *begun*.
        slugs = self.posts if level == 0 else self.above[level - 1][0]
        higher = frozenset(slug for group, _ in self.above[level:] for slug in group)
        sure, possible = self._stretches(record, on, slugs, higher)
        time = Time(tuple(sure), (*sure, *possible, *hidden))
        if self.inside is not None:
            time = time.between(self.inside.start, self.inside.end or dt.date.max)
        time = time.between(dt.date.min, on)
        earliest, latest = begun
        return Time(
            time.between(latest, dt.date.max).sure, time.between(earliest, dt.date.max).possible
        )

    def _years_left_out(self, record: Record, on: dt.date) -> tuple[int, ...]:
        last = on.year
        if self.inside is not None and self.inside.last_day is not None:
            last = min(last, self.inside.last_day.year)
        return left_out(record, Post, first_year(on, self.inside), last)

    def _times(self, record: Record, on: dt.date) -> tuple[Time, ...]:
        # Level by level, from the posts themselves up; time in a higher post is of that post only.
        times: list[Time] = []
        higher = _NO_TIME
        hidden = whole_years(self._years_left_out(record, on))
        begun = stage(record, on) if self.staged else _FROM_THE_FIRST
        for level in range(len(self.above), -1, -1):
            time = self._time(record, on, level, hidden, begun)
            times.insert(0, time.besides(higher))
            higher = higher.plus(time)
        return tuple(times)

    def _come_down(self, times: tuple[Time, ...], months: int) -> Time:
        # Time of the higher posts that falls short there, *months* standing for each year asked.
        if self.past_unheld:
            return self._from_nearest(times, months)
        top = len(self.above) if self.levels is None else min(self.levels, len(self.above))
        carried = _NO_TIME
        for level in range(top, 0, -1):
            carried = self._short(times[level].plus(carried), level, months)
        return carried

    def _from_nearest(self, times: tuple[Time, ...], months: int) -> Time:
        carried = _NO_TIME
        nearest = True
        for level in range(1, len(times)):
            if not times[level].possible:
                continue
            down = self._short(times[level], level, months)
            carried = carried.plus(down if nearest else Time((), down.possible))
            if times[level].sure:
                break
            # What may not have been held at all may be passed over.
            nearest = False
        return carried

    def _short(self, time: Time, level: int, months: int) -> Time:
        # The time that comes down from a level: none once it may stand there by itself.
        asked = self.above[level - 1][1]
        enough = time.at_least((asked or 0) * months)
        if asked is None or enough is _TRUE:
            return _NO_TIME
        return time if enough is _FALSE else Time((), time.possible)

    def _long_enough(self, time: Time, months: int) -> Truth:
        found = [time.at_least((self.years or 0) * months, unbroken=self.unbroken)]
        if self.below is not None:
            found.append(~time.at_least(self.below * months, unbroken=self.unbroken))
        if self.up_to is not None:
            found.append(~time.at_least(self.up_to * months, beyond=True, unbroken=self.unbroken))
        return conjunction(found)

    def _met(self, record: Record, on: dt.date, times: tuple[Time, ...], months: int) -> Truth:
        own = times[0]
        ways = [own]
        carried = self._come_down(times, months)
        if self.years is not None and carried.possible:
            ways.append(own.plus(carried))
        return disjunction(
            conjunction(
                (
                    self._long_enough(time, months),
                    _clear(record, time, on) if self.clear else _TRUE,
                )
            )
            for time in ways
        )

    def test(self, question: Question) -> Test:
        """Add the time up; what may be missing from the record may change it."""
        on = question.on

        def held(record: Record) -> Truth:
            times = self._times(record, on)
            found = {self._met(record, on, times, months) for months in self._months_a_year(record)}
            return found.pop() if len(found) == 1 else _UNKNOWN

        return held

    def _months_a_year(self, record: Record) -> tuple[int, ...]:
        who = record.subject
        if not self.reduced or not isinstance(who, Individual):
            return (_FULL,)
        if who.woman is False or who.late_retirement is True:
            return (_FULL,)
        if who.woman is True and who.late_retirement is False:
            return (_REDUCED,)
        return (_FULL, _REDUCED)

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The posts that count, and those that may count by rotation."""
        every = self.levels is None or self.past_unheld
        levels = self.above if every else self.above[: self.levels]
        slugs = {*self.posts, *(slug for group, _ in levels for slug in group)}
        return tuple(
            held
            for held in record.posts
            if held.post in slugs or (self.rotation and held.rotated is True)
        )

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Posts of every year left out; where none is, what the present stage depends on."""
        if missing := self._years_left_out(record, question.on):
            return Post, missing
        if self.staged:
            first = first_year(question.on)
            if missing := left_out(record, Discipline, first, question.on.year):
                return Discipline, missing
            if missing := awards_left_out(record, question.on):
                return Conferral, missing
        if len(self._months_a_year(record)) > 1:
            return None, ()
        return Post, (question.on.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Say the time so far, or what keeps it open from which day on time counts."""
        on = question.on
        if self.staged and not self._stage_is_told(record, on):
            return say(
                "yêu cầu “{asked}”; chưa xác định được giai đoạn công tác được tính: cần biết đủ các"
                " lần đã được khen quá trình cống hiến và các lần bị kỷ luật",
                asked=self.statement(),
            )
        return say(
            "yêu cầu “{asked}”; hiện ghi nhận {months} tháng",
            asked=self.statement(),
            months=sum(whole_months(start, end) for start, end in self._times(record, on)[0].sure),
        )

    def _stage_is_told(self, record: Record, on: dt.date) -> bool:
        # As far as it matters: whatever is on record was held since, whenever the stage began.
        earliest, latest = stage(record, on)
        held, _ = self._stretches(record, on, self.posts, frozenset())
        return earliest == latest or (bool(held) and not within(held, earliest, latest))

    def parameters(self) -> dict[str, Any]:
        """Posts, years, and every rule of counting that is not the plain one."""
        out: dict[str, Any] = {"posts": list(self.posts), "years": self.years}
        for name in ("below", "up_to"):
            if getattr(self, name) is not None:
                out[name] = getattr(self, name)
        if self.inside is not None:
            out["inside"] = _period(self.inside).render("vi")
        if self.above:
            out["above"] = [{"posts": list(slugs), "years": years} for slugs, years in self.above]
            out["levels"] = self.levels
        for name in (
            "past_unheld",
            "unbroken",
            "reduced",
            "rotation",
            "to_term",
            "staged",
            "clear",
        ):
            if getattr(self, name):
                out[name] = True
        return out


def _called(slugs: tuple[str, ...], named: Message | None) -> Message | OneOf:
    return OneOf(tuple(POST_NAMES.get(slug, slug) for slug in slugs)) if named is None else named


def _period(inside: Period) -> Period | Message:
    # A period that begins with the calendar has no first day to speak of.
    if inside.start == dt.date.min and inside.end is not None:
        return say("thời gian trước ngày {date}", date=inside.end)
    return inside


def _runs_up_to(stretches: Sequence[Stretch], day: dt.date) -> bool:
    # Whether one of them lasts until the day, so that what starts then goes on from it.
    return any(start < day <= end for start, end in stretches)


def _clear(record: Record, time: Time, on: dt.date) -> Truth:
    found = [_TRUE]
    for measure in record.disciplines:
        if measure.decided_on > on:
            continue
        if any(start <= measure.decided_on < end for start, end in time.sure):
            return _FALSE
        if any(start <= measure.decided_on < end for start, end in time.possible):
            found.append(_UNKNOWN)
    for start, end in time.possible:
        if left_out(record, Discipline, start.year, (end - dt.timedelta(days=1)).year):
            found.append(_UNKNOWN)
    return conjunction(found)


@attrs.frozen(kw_only=True)
class ServedTerms(Criterion):
    """One of some posts was held for so many terms (nhiệm kỳ) in all.

    Attributes:
        posts: slugs of the posts that count alike.
        terms: how many terms.
        named: how the text calls the posts; None lists their titles.
    """

    posts: tuple[str, ...]
    terms: int = attrs.field(validator=positive)
    named: Message | None = None

    def wording(self) -> Message:
        """Name posts and terms."""
        posts = _called(self.posts, self.named)
        return say_n("Giữ {posts} đủ {n:02} nhiệm kỳ", n=self.terms, posts=posts)

    def _held(self, record: Record, question: Question) -> tuple[Post, ...]:
        # Whatever reaches into the present stage; terms begun before it are not sure to be of it.
        earliest, _ = stage(record, question.on)
        return tuple(
            held
            for held in record.posts
            if held.post in self.posts
            and held.start <= question.on
            and (held.end is None or held.end > earliest)
        )

    def test(self, question: Question) -> Test:
        """Add the terms up; a stretch whose terms are not told may have any number."""
        on = question.on

        def served(record: Record) -> Truth:
            held = self._held(record, question)
            _, latest = stage(record, on)
            if sum(post.terms or 0 for post in held if post.start >= latest) >= self.terms:
                return _TRUE
            told = all(post.terms is not None for post in held)
            most = sum(post.terms or 0 for post in held)
            missing = left_out(record, Post, first_year(on), on.year)
            return _UNKNOWN if missing or not told or most >= self.terms else _FALSE

        return served

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The posts that count."""
        return self._held(record, question)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Posts of every year left out."""
        missing = left_out(record, Post, first_year(question.on), question.on.year)
        return Post, missing or (question.on.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the number of terms."""
        return say("số nhiệm kỳ của từng chức vụ (yêu cầu: {asked})", asked=self.statement())

    def parameters(self) -> dict[str, Any]:
        """Posts and terms."""
        return {"posts": list(self.posts), "terms": self.terms}


@attrs.frozen(kw_only=True)
class ServedInForces(Criterion):
    """So many years of work in the army and the police in all, up to the day asked about.

    Attributes:
        years: how many years at least.
        below: fewer years than this; None asks no such thing.
    """

    years: int = attrs.field(validator=positive)
    below: int | None = attrs.field(default=None, validator=_positive_if_given)

    def wording(self) -> Message:
        """Say how long."""
        return say(
            "Có tổng thời gian công tác trong lực lượng vũ trang nhân dân {time}",
            time=_how_long(self.years, self.below, None),
        )

    def _time(self, record: Record, on: dt.date) -> Time:
        known = tuple(
            (work.start, min(work.end or on, on))
            for work in record.practices
            if work.field in _FORCES and work.start <= on
        )
        hidden = whole_years(left_out(record, Practice, first_year(on), on.year))
        return Time(known, (*known, *hidden)).between(dt.date.min, on)

    def test(self, question: Question) -> Test:
        """Add the time up."""
        on = question.on

        def served(record: Record) -> Truth:
            time = self._time(record, on)
            found = [time.at_least(self.years * _FULL)]
            if self.below is not None:
                found.append(~time.at_least(self.below * _FULL))
            return conjunction(found)

        return served

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The stretches of work."""
        return tuple(work for work in record.practices if work.field in _FORCES)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Work of every year left out."""
        missing = left_out(record, Practice, first_year(question.on), question.on.year)
        return Practice, missing or (question.on.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Say the time so far."""
        return say(
            "yêu cầu “{asked}”; hiện ghi nhận {months} tháng",
            asked=self.statement(),
            months=sum(
                whole_months(start, end) for start, end in self._time(record, question.on).sure
            ),
        )

    def parameters(self) -> dict[str, Any]:
        """Years, and the years it must stay below."""
        return {"years": self.years} | ({} if self.below is None else {"below": self.below})


def held_post(
    *posts: str,
    years: int | None = None,
    below: int | None = None,
    up_to: int | None = None,
    inside: Period | None = None,
    above: Sequence[tuple[Sequence[str], int | None]] = (),
    levels: int | None = 1,
    past_unheld: bool = False,
    unbroken: bool = False,
    reduced: bool = False,
    rotation: bool = False,
    to_term: bool = False,
    staged: bool = False,
    clear: bool = False,
    named: Message | None = None,
    source: Sources = None,
    successor: Citation | None = None,
) -> HeldPost:
    """One of *posts* was held for at least *years* in all; see :class:`HeldPost` for the rest.

    Raises:
        InvalidValue: a negative number of years, or a limit or a number of levels below one.
    """
    return HeldPost(
        posts=posts,
        years=years,
        below=below,
        up_to=up_to,
        inside=inside,
        above=above,
        levels=levels,
        past_unheld=past_unheld,
        unbroken=unbroken,
        reduced=reduced,
        rotation=rotation,
        to_term=to_term,
        staged=staged,
        clear=clear,
        named=named,
        sources=cited(source),
        successor=successor,
    )


def served_terms(
    *posts: str,
    terms: int,
    named: Message | None = None,
    source: Sources = None,
    successor: Citation | None = None,
) -> ServedTerms:
    """One of *posts* was held for so many *terms*, in the present stage of service."""
    return ServedTerms(
        posts=posts, terms=terms, named=named, sources=cited(source), successor=successor
    )


def served_in_forces(
    years: int,
    *,
    below: int | None = None,
    source: Sources = None,
    successor: Citation | None = None,
) -> ServedInForces:
    """So many *years* of work in the army and the police in all."""
    return ServedInForces(years=years, below=below, sources=cited(source), successor=successor)
