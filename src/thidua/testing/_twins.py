"""Twin records: one that just meets a number of a rule, and one that just does not.

They are worked out from the criterion objects themselves, so that a rule cannot change without
its twins. Nothing is judged here: a test asks the award about both and compares with what it
wrote down by hand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any, Final, TypeVar

import attrs

from thidua.criteria import (
    AllMembersCompleted,
    AllOf,
    AnyOf,
    AtLeast,
    Attested,
    Award,
    Contributed,
    Criterion,
    Existed,
    Graded,
    GradedInARow,
    GradedTimes,
    HasMemberHolding,
    HeldInARow,
    HeldInYear,
    HeldPost,
    HeldTimes,
    IsMartyr,
    LedCluster,
    LedMovement,
    MembersHolding,
    NoFlags,
    NoMemberDisciplined,
    Not,
    OneMeasureInStage,
    OutstandingInMovement,
    Practised,
    Question,
    Readings,
    RoundAnniversary,
    Served,
    ServedInForces,
    ServedTerms,
    SubjectIs,
    YearsSince,
)
from thidua.dates import add_years, latest_start
from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.records import (
    CALLINGS,
    Attestation,
    ClusterPlacing,
    Collective,
    CollectiveKind,
    CollectiveLevel,
    Composition,
    Conferral,
    Contribution,
    ContributionKind,
    Discipline,
    Event,
    Grade,
    Grading,
    HardPlace,
    Household,
    Individual,
    Issuer,
    MovementPlacing,
    Occupation,
    Post,
    Practice,
    PracticeField,
    Reach,
    Record,
    Service,
    Subject,
    SubjectKind,
    everything,
)
from thidua.words import say

C = TypeVar("C", bound=Criterion)
_ONE_DAY: Final = dt.timedelta(days=1)
_SPAN: Final = 100
"""Years back from the day of consideration over which a twin's record is complete."""
_MEMBERS: Final = 10
_OLD: Final = 61
"""How old a collective is unless told otherwise: older than any rule asks, and no round age."""
_WHO: Final = "Hội đồng"


@attrs.frozen(kw_only=True)
class Twin:
    """Two records that differ in one number of a rule.

    Attributes:
        award: the award asked about.
        question: the year, the day and the readings.
        criterion: the leaf whose number it is.
        edge: which of its numbers: ``years``, ``below``, ``times``, ``share``, ``grade``,
            ``reach``, ``months``, ``terms`` or ``count``.
        number: the number itself; for a grade or a reach its place in its order.
        routes: keys of the named routes that lead to the leaf, outermost first.
        met: the record that just meets it, and everything else on its way.
        missed: the same record, one step short.
    """

    award: Award
    question: Question
    criterion: Criterion
    edge: str
    number: int | Fraction
    routes: tuple[str, ...]
    met: Record
    missed: Record

    @property
    def source(self) -> Source:
        """Where the number stands."""
        return self.criterion.sources[0]

    def __str__(self) -> str:
        return f"{self.award.id} {'/'.join(self.routes)} {self.edge}={self.number} [{self.source}]"


@attrs.define(kw_only=True)
class _Draft:
    """A record being made: every leaf on the way adds what it asks for."""

    question: Question
    subject: dict[str, Any] = attrs.field(factory=dict)
    grades: dict[int, Grade] = attrs.field(factory=dict)
    given: dict[tuple[str, int], Issuer | None] = attrs.field(factory=dict)
    works: list[Contribution] = attrs.field(factory=list)
    movements: list[MovementPlacing] = attrs.field(factory=list)
    placings: list[ClusterPlacing] = attrs.field(factory=list)
    practices: dict[tuple[PracticeField, HardPlace | None], dt.date] = attrs.field(factory=dict)
    posts: dict[str, tuple[dt.date, dt.date | None, int | None]] = attrs.field(factory=dict)
    measures: list[Discipline] = attrs.field(factory=list)
    counts: dict[str, Any] = attrs.field(factory=dict)
    holders: dict[str, int] = attrs.field(factory=dict)
    recruited: dt.date | None = None
    attested: set[str] = attrs.field(factory=set)

    @property
    def year(self) -> int:
        """The year asked about."""
        return self.question.year

    def put(self, name: str, values: tuple[Any, ...]) -> bool:
        """Give the subject one of *values*, or tell that it has another already."""
        if not values:
            return True
        if name in self.subject:
            return self.subject[name] in values
        self.subject[name] = values[0]
        return True

    def years_of(self, award: str) -> list[int]:
        """The years *award* is given for, in order."""
        return sorted(year for held, year in self.given if held == award)

    def record(self, false: set[str]) -> Record:
        """The record, with every other judgement answered no."""
        year, on = self.question.year, self.question.on
        events: list[Event] = [
            *(Grading(year=graded, grade=grade) for graded, grade in self.grades.items()),
            *(
                Conferral(award=award, year=held, issuer=issuer)
                for (award, held), issuer in self.given.items()
            ),
            *self.works,
            *self.movements,
            *self.placings,
            *self.measures,
            *self._practised(),
            *(
                Post(post=post, start=start, end=end, terms=terms)
                for post, (start, end, terms) in self.posts.items()
            ),
            *(
                Attestation(condition=key, year=year, holds=key in self.attested, by=_WHO)
                for key in sorted(false | self.attested)
            ),
        ]
        if self.counts or self.holders:
            events.append(
                Composition(year=year, holders=self.holders, **{"members": _MEMBERS, **self.counts})
            )
        if self.recruited is not None:
            events.append(Service(start=self.recruited))
        return Record(
            subject=self._subject(),
            events=events,
            complete=everything(on.year - _SPAN, on.year),
        )

    def _practised(self) -> Iterator[Practice]:
        # Stretches of one field may not overlap: what is asked of a place alone comes last.
        for field in dict.fromkeys(field for field, _ in self.practices):
            stretches = {
                place: start for (known, place), start in self.practices.items() if known is field
            }
            anywhere = stretches.pop(None, None)
            for place, start in stretches.items():
                yield Practice(field=field, start=start, place=place)
            first = min(stretches.values(), default=None)
            if anywhere is not None and (first is None or anywhere < first):
                yield Practice(field=field, start=anywhere, end=first)

    def _subject(self) -> Subject:
        known = dict(self.subject)
        kind = known.pop("kind", SubjectKind.INDIVIDUAL)
        if kind is SubjectKind.HOUSEHOLD:
            return Household(id="ho-gia-dinh")
        if kind is SubjectKind.COLLECTIVE:
            defaults = {
                "type": CollectiveKind.CIVIL,
                "level": CollectiveLevel.OTHER,
                "founded": dt.date(self.question.on.year - _OLD, 1, 1),
                "flags": True,
            }
            return Collective(id="tap-the", **{**defaults, **known})
        callings = [known.pop("calling")] if "calling" in known else []
        # Everybody has a status beside a calling.
        occupation = known.pop("occupation", Occupation.CADRE)
        return Individual(
            id="ca-nhan",
            occupations=[occupation, *callings],
            **{"woman": False, "martyr": False, **known},
        )


Raise = Callable[[_Draft, Any], None]
Lower = Callable[[_Draft, Any], None]


def _subject_is(draft: _Draft, leaf: SubjectIs) -> bool:
    free = tuple(o for o in leaf.occupations if o not in leaf.besides)
    levels = leaf.levels or (
        tuple(level for level in reversed(CollectiveLevel) if level not in leaf.beyond)
        if leaf.beyond
        else ()
    )
    return (
        draft.put("kind", leaf.kinds)
        and draft.put("calling" if set(free) <= CALLINGS else "occupation", free)
        and draft.put("type", leaf.types)
        and draft.put("level", levels)
        and draft.put("origin", leaf.origins)
    )


def _give(draft: _Draft, award: str, year: int, issuer: Issuer | None = None) -> None:
    draft.given.setdefault((award, year), issuer)


def _below(grade: Grade) -> Grade:
    return next(lower for lower in Grade if lower == grade - 1)


def _raise_run(draft: _Draft, leaf: GradedInARow) -> None:
    for year in range(draft.year - leaf.years + 1, draft.year + 1):
        draft.grades[year] = max(leaf.at_least, draft.grades.get(year, leaf.at_least))
    if leaf.after:
        _give(draft, leaf.after[0].id, draft.year - leaf.years)
    for part in leaf.within:
        _RAISE[type(part)](draft, attrs.evolve(part, during=leaf))


def _move_earlier_award(draft: _Draft, leaf: GradedInARow) -> None:
    award, year = leaf.after[0].id, draft.year - leaf.years
    _give(draft, award, year + 1, draft.given.pop((award, year)))


def _drop_oldest_year(draft: _Draft, leaf: GradedInARow) -> None:
    del draft.grades[draft.year - leaf.years + 1]


def _lower_oldest_year(draft: _Draft, leaf: GradedInARow) -> None:
    draft.grades[draft.year - leaf.years + 1] = _below(leaf.at_least)


def _counted(draft: _Draft, leaf: HeldTimes) -> list[int]:
    first = 0 if leaf.during is None else draft.year - leaf.during.years + 1
    return [year for year in draft.years_of(leaf.award.id) if year >= first]


def _raise_times(draft: _Draft, leaf: HeldTimes) -> None:
    have = _counted(draft, leaf)
    for year in range(draft.year, draft.year - _SPAN, -1):
        if len(have) >= leaf.times:
            break
        if year not in have:
            _give(draft, leaf.award.id, year, leaf.issuers[0] if leaf.issuers else None)
            have.append(year)
    if leaf.after is not None:
        _give(draft, leaf.after.id, min(have) - 1)


def _lower_times(draft: _Draft, leaf: HeldTimes) -> None:
    have = _counted(draft, leaf)
    for year in have[: len(have) - leaf.times + 1]:
        del draft.given[leaf.award.id, year]


def _raise_graded_times(draft: _Draft, leaf: GradedTimes) -> None:
    for year in range(draft.year - leaf.times + 1, draft.year + 1):
        draft.grades[year] = max(leaf.grade, draft.grades.get(year, leaf.grade))


def _lower_graded_times(draft: _Draft, leaf: GradedTimes) -> None:
    reached = [year for year, grade in draft.grades.items() if grade >= leaf.grade]
    for year in sorted(reached)[: len(reached) - leaf.times + 1]:
        draft.grades[year] = _below(leaf.grade)


def _raise_in_a_row(draft: _Draft, leaf: HeldInARow) -> None:
    for place in range(leaf.times):
        _give(draft, leaf.award.id, draft.year - place * leaf.spacing[0])


def _lower_in_a_row(draft: _Draft, leaf: HeldInARow) -> None:
    del draft.given[leaf.award.id, draft.year - (leaf.times - 1) * leaf.spacing[0]]


def _raise_since(draft: _Draft, leaf: YearsSince) -> None:
    _give(draft, leaf.award.id, draft.year - leaf.years)


def _lower_since(draft: _Draft, leaf: YearsSince) -> None:
    year = draft.year - leaf.years
    _give(draft, leaf.award.id, year + 1, draft.given.pop((leaf.award.id, year)))


def _raise_contributed(draft: _Draft, leaf: Contributed) -> None:
    kind = leaf.types[0]
    for place in range(leaf.times):
        draft.works.append(
            Contribution(
                type=kind,
                title=f"{kind.value} {place + 1}",
                year=draft.year,
                reach=leaf.reach,
                accepted=True if kind is ContributionKind.SCIENTIFIC_WORK else None,
                applied=True,
            )
        )


def _lower_contributed(draft: _Draft, leaf: Contributed) -> None:
    same = [work for work in draft.works if work.type is leaf.types[0]]
    draft.works.remove(same[-1])


def _lower_reach(draft: _Draft, leaf: Contributed) -> None:
    assert leaf.reach is not None
    same = [work for work in draft.works if work.type is leaf.types[0]]
    draft.works[draft.works.index(same[-1])] = attrs.evolve(
        same[-1], reach=next(r for r in Reach if r == leaf.reach - 1)
    )


def _raise_graded(draft: _Draft, leaf: Graded) -> None:
    draft.grades[draft.year] = max(leaf.at_least, draft.grades.get(draft.year, leaf.at_least))


def _lower_graded(draft: _Draft, leaf: Graded) -> None:
    draft.grades[draft.year] = _below(leaf.at_least)


def _raise_share(draft: _Draft, leaf: MembersHolding) -> None:
    whole = leaf.share * _MEMBERS
    needed = int(whole) + (1 if leaf.strictly or whole.denominator > 1 else 0)
    draft.holders[leaf.award.id] = max(needed, draft.holders.get(leaf.award.id, 0))


def _lower_share(draft: _Draft, leaf: MembersHolding) -> None:
    draft.holders[leaf.award.id] -= 1


def _raise_members(draft: _Draft, leaf: HasMemberHolding) -> None:
    draft.holders[leaf.award.id] = max(leaf.count, draft.holders.get(leaf.award.id, 0))


def _lower_members(draft: _Draft, leaf: HasMemberHolding) -> None:
    draft.holders[leaf.award.id] = leaf.count - 1


def _raise_movement(draft: _Draft, leaf: LedMovement) -> None:
    reviewed = min(draft.question.on, dt.date(draft.year, 6, 30))
    start = add_years(reviewed, -(leaf.years or 1))
    draft.movements.append(
        MovementPlacing(
            movement="phong trào thi đua",
            launched_by=leaf.launchers[0],
            start=start,
            reviewed_on=reviewed,
            review=leaf.reviews[0],
            leads=True,
            outstanding=True,
            planned_end=reviewed - _ONE_DAY,
        )
    )


def _lower_movement(draft: _Draft, leaf: LedMovement) -> None:
    last = draft.movements[-1]
    draft.movements[-1] = attrs.evolve(last, start=last.start + _ONE_DAY)


def _start(draft: _Draft, leaf: Practised, years: int) -> dt.date:
    """The day from which the time counted is *years*, what counts twice included."""
    on = draft.question.on
    twice = sum(
        (on - start).days
        for (field, place), start in draft.practices.items()
        if field in leaf.fields and place in leaf.doubled
    )
    # Any time at all is a day.
    return add_years(on, -years) + twice * _ONE_DAY if years else on - _ONE_DAY


def _raise_practice(draft: _Draft, leaf: Practised) -> None:
    place = (leaf.fields[0], leaf.only[0] if leaf.only else None)
    start = _start(draft, leaf, leaf.years)
    draft.practices[place] = min(start, draft.practices.get(place, start))


def _lower_practice(draft: _Draft, leaf: Practised) -> None:
    place = (leaf.fields[0], leaf.only[0] if leaf.only else None)
    draft.practices[place] = _start(draft, leaf, leaf.years) + _ONE_DAY


def _practise_too_long(draft: _Draft, leaf: Practised) -> None:
    place = (leaf.fields[0], leaf.only[0] if leaf.only else None)
    draft.practices[place] = _start(draft, leaf, leaf.below or 0)


def _raise_existed(draft: _Draft, leaf: Existed) -> None:
    founded = add_years(draft.question.on, -leaf.years)
    draft.subject["founded"] = min(founded, draft.subject.get("founded", founded))


def _lower_existed(draft: _Draft, leaf: Existed) -> None:
    draft.subject["founded"] = add_years(draft.question.on, -leaf.years) + _ONE_DAY


def _raise_anniversary(draft: _Draft, leaf: RoundAnniversary) -> None:
    draft.subject["founded"] = dt.date(draft.question.on.year - 50, 1, 1)


def _lower_anniversary(draft: _Draft, leaf: RoundAnniversary) -> None:
    draft.subject["founded"] = dt.date(draft.question.on.year - 51, 1, 1)


def _raise_served(draft: _Draft, leaf: Served) -> None:
    draft.recruited = latest_start(_until(draft, leaf), leaf.months)


def _lower_served(draft: _Draft, leaf: Served) -> None:
    draft.recruited = latest_start(_until(draft, leaf), leaf.months) + _ONE_DAY


def _until(draft: _Draft, leaf: Served) -> dt.date:
    end = draft.question.emulation_year.period.end
    return end if leaf.to_year_end and end is not None else draft.question.on


def _held_until(draft: _Draft, leaf: HeldPost) -> dt.date:
    end = None if leaf.inside is None else leaf.inside.end
    return draft.question.on if end is None else min(end, draft.question.on)


def _hold(draft: _Draft, leaf: HeldPost, start: dt.date) -> None:
    until = _held_until(draft, leaf)
    _, _, terms = draft.posts.get(leaf.posts[0], (None, None, None))
    end = None if until == draft.question.on else until
    draft.posts[leaf.posts[0]] = (start, end, terms)


def _raise_post(draft: _Draft, leaf: HeldPost) -> None:
    _hold(draft, leaf, add_years(_held_until(draft, leaf), -(leaf.years or 1)))


def _lower_post(draft: _Draft, leaf: HeldPost) -> None:
    _hold(draft, leaf, add_years(_held_until(draft, leaf), -(leaf.years or 1)) + _ONE_DAY)


def _hold_too_long(draft: _Draft, leaf: HeldPost) -> None:
    _hold(draft, leaf, add_years(_held_until(draft, leaf), -(leaf.below or 0)))


def _raise_terms(draft: _Draft, leaf: ServedTerms) -> None:
    on = draft.question.on
    start, end, _ = draft.posts.get(leaf.posts[0], (add_years(on, -5 * leaf.terms), None, None))
    draft.posts[leaf.posts[0]] = (start, end, leaf.terms)


def _lower_terms(draft: _Draft, leaf: ServedTerms) -> None:
    start, end, _ = draft.posts[leaf.posts[0]]
    draft.posts[leaf.posts[0]] = (start, end, leaf.terms - 1)


def _raise_forces(draft: _Draft, leaf: ServedInForces) -> None:
    start = add_years(draft.question.on, -leaf.years)
    place = (PracticeField.ARMY, None)
    draft.practices[place] = min(start, draft.practices.get(place, start))


def _lower_forces(draft: _Draft, leaf: ServedInForces) -> None:
    start = add_years(draft.question.on, -leaf.years) + _ONE_DAY
    draft.practices[PracticeField.ARMY, None] = start


def _raise_measure(draft: _Draft, leaf: OneMeasureInStage) -> None:
    decided = add_years(draft.question.on, -1)
    draft.measures.append(Discipline(form=leaf.forms[0], decided_on=decided))


def _raise_martyr(draft: _Draft, leaf: IsMartyr) -> None:
    draft.subject["martyr"] = True


def _raise_cluster(draft: _Draft, leaf: LedCluster) -> None:
    draft.placings.append(
        ClusterPlacing(
            year=draft.year, cluster="Cụm thi đua", organiser=leaf.organisers[0], leads=True
        )
    )


def _raise_attested(draft: _Draft, leaf: Attested) -> None:
    draft.attested.add(leaf.key)


def _raise_held(draft: _Draft, leaf: HeldInYear) -> None:
    _give(draft, leaf.awards[0].id, draft.year)


def _raise_no_flags(draft: _Draft, leaf: NoFlags) -> None:
    draft.subject["flags"] = False


def _all_completed(draft: _Draft, leaf: AllMembersCompleted) -> None:
    draft.counts["completing"] = _MEMBERS


def _one_not_completed(draft: _Draft, leaf: AllMembersCompleted) -> None:
    draft.counts["completing"] = _MEMBERS - 1


def _none_disciplined(draft: _Draft, leaf: NoMemberDisciplined) -> None:
    draft.counts["disciplined"] = 0


def _one_disciplined(draft: _Draft, leaf: NoMemberDisciplined) -> None:
    draft.counts["disciplined"] = 1


def _nothing(draft: _Draft, leaf: Criterion) -> None:
    """Met by a record in which nothing speaks against it."""


_RAISE: Final[dict[type[Criterion], Raise]] = {
    GradedInARow: _raise_run,
    YearsSince: _raise_since,
    HeldInARow: _raise_in_a_row,
    HeldInYear: _raise_held,
    HeldTimes: _raise_times,
    GradedTimes: _raise_graded_times,
    Graded: _raise_graded,
    Contributed: _raise_contributed,
    MembersHolding: _raise_share,
    HasMemberHolding: _raise_members,
    AllMembersCompleted: _all_completed,
    NoMemberDisciplined: _none_disciplined,
    LedMovement: _raise_movement,
    OutstandingInMovement: _raise_movement,
    LedCluster: _raise_cluster,
    Practised: _raise_practice,
    ServedInForces: _raise_forces,
    HeldPost: _raise_post,
    ServedTerms: _raise_terms,
    IsMartyr: _raise_martyr,
    OneMeasureInStage: _raise_measure,
    Existed: _raise_existed,
    RoundAnniversary: _raise_anniversary,
    NoFlags: _raise_no_flags,
}
"""How a record comes to meet a leaf, runs and clocks before what is counted inside them."""


def _edges(leaf: Criterion) -> Iterator[tuple[str, int | Fraction, Lower]]:
    """Yield the numbers of *leaf*, each with the step that just misses it."""
    match leaf:
        case GradedInARow(years=years, at_least=floor, after=after):
            yield "years", years, _move_earlier_award if after else _drop_oldest_year
            yield "grade", int(floor), _lower_oldest_year
        case YearsSince(years=years):
            yield "years", years, _lower_since
        case HeldInARow(times=times):
            yield "times", times, _lower_in_a_row
        case HeldTimes(times=times):
            yield "times", times, _lower_times
        case GradedTimes(times=times):
            yield "times", times, _lower_graded_times
        case Graded(at_least=floor):
            yield "grade", int(floor), _lower_graded
        case Contributed(times=times, reach=reach):
            yield "times", times, _lower_contributed
            if reach is not None and reach > Reach.UNIT:
                yield "reach", int(reach), _lower_reach
        case MembersHolding(share=share):
            yield "share", share, _lower_share
        case AllMembersCompleted():
            yield "share", Fraction(1), _one_not_completed
        case HasMemberHolding(count=count):
            yield "count", count, _lower_members
        case NoMemberDisciplined():
            yield "count", 0, _one_disciplined
        case _:
            yield from _edges_of_time(leaf)


def _edges_of_time(leaf: Criterion) -> Iterator[tuple[str, int | Fraction, Lower]]:
    match leaf:
        case LedMovement(years=int(years)):
            yield "years", years, _lower_movement
        case Practised(years=years, below=below):
            if years:
                yield "years", years, _lower_practice
            if below is not None:
                yield "below", below, _practise_too_long
        case HeldPost(years=int(years), below=below):
            yield "years", years, _lower_post
            if below is not None:
                yield "below", below, _hold_too_long
        case ServedTerms(terms=terms):
            yield "terms", terms, _lower_terms
        case ServedInForces(years=years):
            yield "years", years, _lower_forces
        case Existed(years=years):
            yield "years", years, _lower_existed
        case RoundAnniversary():
            yield "years", 10, _lower_anniversary
        case Served(months=months):
            yield "months", months, _lower_served


Trail = tuple[Criterion, ...]


def _trails(criterion: Criterion, question: Question, above: Trail = ()) -> Iterator[Trail]:
    """Yield the way to every leaf in force, under the readings chosen."""
    if not criterion.applies_on(question.as_of) or isinstance(criterion, Not):
        return
    here = (*above, criterion)
    parts = _parts(criterion, question)
    if not parts:
        yield here
    for part in parts:
        yield from _trails(part, question, here)


def _parts(criterion: Criterion, question: Question) -> tuple[Criterion, ...]:
    if isinstance(criterion, Readings):
        return (criterion.reading(question).criterion,)
    return tuple(part for part in criterion.parts if part.applies_on(question.as_of))


def _collect(criterion: Criterion, trail: Trail, draft: _Draft) -> list[Criterion] | None:
    """Return the leaves that together meet *criterion*, by way of *trail*; None: they cannot."""
    if isinstance(criterion, Not):
        return []
    parts = _parts(criterion, draft.question)
    onward = trail[1:] if trail and trail[0] is criterion else ()
    if isinstance(criterion, AnyOf | AtLeast):
        count = criterion.count if isinstance(criterion, AtLeast) else 1
        chosen: list[Criterion] = []
        ahead = [part for part in parts if onward and part is onward[0]]
        for part in (*ahead, *(part for part in parts if part not in ahead)):
            if count == 0:
                break
            known = dict(draft.subject)
            found = _collect(part, onward, draft)
            if found is None:
                draft.subject = known
            else:
                chosen += found
                count -= 1
        return chosen if count == 0 else None
    if isinstance(criterion, AllOf | Readings):
        leaves: list[Criterion] = []
        # The way to the leaf asked for decides whose record it is.
        for part in sorted(parts, key=lambda part: not (onward and part is onward[0])):
            found = _collect(part, onward, draft)
            if found is None:
                return None
            leaves += found
        return leaves
    if isinstance(criterion, SubjectIs):
        return [] if _subject_is(draft, criterion) else None
    return [criterion]


def _drafted(question: Question, trail: Trail) -> _Draft | None:
    draft = _Draft(question=question)
    leaves = _collect(trail[0], trail, draft)
    if leaves is None:
        return None
    order = list(_RAISE)
    known: dict[Criterion, None] = dict.fromkeys(leaves)
    for leaf in sorted(known, key=lambda leaf: _place(leaf, order)):
        _raise(leaf)(draft, leaf)
    return draft


def _place(leaf: Criterion, order: list[type[Criterion]]) -> tuple[int, bool]:
    # Time in some places alone comes before time anywhere, which may count the former twice.
    whole = isinstance(leaf, Practised) and not leaf.only
    return order.index(type(leaf)) if type(leaf) in order else len(order), whole


def _raise(leaf: Criterion) -> Raise:
    if isinstance(leaf, Attested):
        return _raise_attested
    if isinstance(leaf, Served):
        return _raise_served
    return _RAISE.get(type(leaf), _nothing)


def twins(
    award: Award,
    year: int,
    on: dt.date,
    *,
    readings: Mapping[str, str] | None = None,
) -> Iterator[Twin]:
    """Yield the twins of every number that *award* asks for, in the order of its text.

    Both records of a twin are complete over a hundred years, hold what the way to the number asks
    for and nothing else, and answer every judgement off that way with no: the first is to be found
    eligible, the second not.

    Args:
        award: the award; its own criterion objects are read.
        year: the year of achievement.
        on: the day of consideration.
        readings: for ambiguities by key, the reading to use instead of the default.

    Raises:
        NotInForce, InvalidValue, UnknownName: as :meth:`thidua.criteria.Award.ask`.
        InvalidValue: no record can lead to one of the numbers.
    """
    question = award.ask(year, on, readings=readings).question
    standard = award.standard
    keys = {part.attestation_key for part in standard.walk() if part.attestation_key is not None}
    for trail in _trails(standard, question):
        leaf = trail[-1]
        for edge, number, lower in _edges(leaf):
            met, missed = (_drafted(question, trail) for _ in range(2))
            if met is None or missed is None:
                raise InvalidValue(
                    say(
                        "Không dựng được hồ sơ đạt “{statement}” của {award}; các điều kiện trên"
                        " đường đến đó loại trừ nhau.",
                        statement=leaf.statement(),
                        award=award.name,
                    )
                )
            lower(missed, leaf)
            yield Twin(
                award=award,
                question=question,
                criterion=leaf,
                edge=edge,
                number=number,
                routes=tuple(part.route_key for part in trail if part.route_key is not None),
                met=met.record(keys),
                missed=missed.record(keys),
            )
