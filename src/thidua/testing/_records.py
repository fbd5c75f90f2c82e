"""Strategies that build whole subjects, events and records, every one of them valid."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

import attrs
from hypothesis import strategies as st

from thidua.records import (
    EVENT_KINDS,
    Attestation,
    ClusterPlacing,
    Collective,
    CollectiveKind,
    CollectiveLevel,
    CommendationType,
    Composition,
    Conferral,
    Contribution,
    ContributionKind,
    Conviction,
    Discipline,
    DisciplineForm,
    Event,
    FlagClause,
    Grade,
    Grading,
    HardPlace,
    Household,
    Individual,
    Issuer,
    Launcher,
    MovementPlacing,
    Occupation,
    OrganiserLevel,
    Origin,
    Post,
    Practice,
    PracticeField,
    Proceeding,
    ProceedingOutcome,
    Proposal,
    ProposalResult,
    Reach,
    Record,
    Review,
    Sentence,
    Service,
    Study,
    StudyResult,
    Subject,
    Years,
)
from thidua.testing._times import YEARS, dates

T = TypeVar("T")

AWARDS: Final = (
    "lao-dong-tien-tien",
    "chien-si-thi-dua-co-so",
    "chien-si-thi-dua-bo-ban-nganh-tinh",
)
"""The awards drawn unless told otherwise: few, so that rules and facts meet."""
CONDITIONS: Final = ("tieu-chuan-mot", "tieu-chuan-hai")
"""The keys of attested conditions drawn unless told otherwise."""
POSTS: Final = ("truong-phong", "giam-doc")
"""The posts drawn unless told otherwise."""

_GOVERNMENT_FLAG: Final = "co-thi-dua-cua-chinh-phu"
_SOURCES = st.none() | st.sampled_from(("Hồ sơ cán bộ", "Quyết định 12/QĐ-SCT"))
_IDS = st.sampled_from(("cc-01", "cc-02", "tt-01"))
_TITLES: Final = ("Cải tiến quy trình", "Đề tài giống lúa")
_MOVEMENTS: Final = ("Chuyển đổi số", "Nông thôn mới")
_REWARDED: Final = (*_TITLES, *_MOVEMENTS, "Cứu người")
_NAMES = st.none() | st.sampled_from(("Nguyễn Văn A", "Phòng B"))


def _year(years: Iterable[int]) -> st.SearchStrategy[int]:
    return st.sampled_from(sorted(years))


def _maybe(values: Iterable[T]) -> st.SearchStrategy[T | None]:
    return st.none() | st.sampled_from(tuple(values))


@st.composite
def _spans(draw: st.DrawFn, years: Iterable[int]) -> tuple[dt.date, dt.date | None]:
    start = draw(dates(years=years))
    end = draw(st.none() | st.dates(start, start + dt.timedelta(days=2500)))
    return start, end


def individuals() -> st.SearchStrategy[Individual]:
    """Persons, with or without known occupations."""
    return st.builds(
        Individual,
        id=_IDS,
        name=_NAMES,
        occupations=st.frozensets(st.sampled_from(Occupation), max_size=2),
        origin=st.sampled_from(Origin),
        woman=_maybe((True, False)),
        late_retirement=_maybe((True, False)),
        martyr=_maybe((True, False)),
        illustrative=st.booleans(),
    )


def collectives() -> st.SearchStrategy[Collective]:
    """Collectives, of known kind or not."""
    return st.builds(
        Collective,
        id=_IDS,
        name=_NAMES,
        type=_maybe(CollectiveKind),
        level=_maybe(CollectiveLevel),
        flags=_maybe((True, False)),
        origin=st.sampled_from(Origin),
        founded=st.none() | dates(),
        illustrative=st.booleans(),
    )


def households() -> st.SearchStrategy[Household]:
    """Households."""
    return st.builds(Household, id=_IDS, name=_NAMES, illustrative=st.booleans())


def subjects() -> st.SearchStrategy[Subject]:
    """Individuals, collectives and households."""
    return st.one_of(individuals(), collectives(), households())


def gradings(*, years: Iterable[int] = YEARS) -> st.SearchStrategy[Grading]:
    """Yearly gradings."""
    return st.builds(Grading, year=_year(years), grade=st.sampled_from(Grade), source=_SOURCES)


@st.composite
def conferrals(
    draw: st.DrawFn, *, years: Iterable[int] = YEARS, awards: Iterable[str] = AWARDS
) -> Conferral:
    """Conferrals of *awards*, which are slugs of :data:`thidua.records.AWARD_NAMES`."""
    year = draw(_year(years))
    decided = draw(st.none() | dates(years=years))
    # No decision names years that it came before.
    named = draw(st.booleans()) and (decided is None or decided.year >= year)
    return Conferral(
        award=draw(st.sampled_from(tuple(awards))),
        year=year,
        decision=draw(st.none() | st.sampled_from(("12/QĐ-SCT", "345/QĐ-UBND"))),
        decided_on=decided,
        type=draw(_maybe(CommendationType)),
        issuer=draw(_maybe(Issuer)),
        period=(draw(st.integers(max(1945, year - 9), year)), year) if named else None,
        period_named=draw(_maybe((True,) if named else (True, False))),
        rewarded=draw(st.none() | st.lists(st.sampled_from(_REWARDED), max_size=2).map(tuple)),
        source=draw(_SOURCES),
    )


@st.composite
def contributions(draw: st.DrawFn, *, years: Iterable[int] = YEARS) -> Contribution:
    """Initiatives, scientific works and ingenuity in combat, known well or badly."""
    applied = draw(st.sampled_from((None, True, False)))
    return Contribution(
        type=draw(st.sampled_from(ContributionKind)),
        title=draw(st.sampled_from(_TITLES)),
        year=draw(_year(years)),
        # What was not applied has no effect to be recognised.
        reach=None if applied is False else draw(_maybe(Reach)),
        accepted=draw(st.sampled_from((None, True, False))),
        applied=applied,
        source=draw(_SOURCES),
    )


@st.composite
def disciplines(draw: st.DrawFn, *, years: Iterable[int] = YEARS) -> Discipline:
    """Disciplinary measures."""
    decided, served = draw(_spans(years))
    form = draw(st.sampled_from(DisciplineForm))
    expelled = form is DisciplineForm.PARTY_EXPELLED
    readmitted = draw(st.none() | st.dates(decided, decided + dt.timedelta(days=2500)))
    return Discipline(
        form=form,
        decided_on=decided,
        served_on=served,
        readmitted_on=readmitted if expelled else None,
        source=draw(_SOURCES),
    )


@st.composite
def convictions(draw: st.DrawFn, *, years: Iterable[int] = YEARS) -> Conviction:
    """Convictions, final or not, standing or cleared."""
    decided, cleared = draw(_spans(years))
    return Conviction(
        decided_on=decided,
        sentence=draw(_maybe(Sentence)),
        final_on=decided if draw(st.booleans()) else None,
        national_security=draw(_maybe((True, False))),
        cleared_on=cleared,
        source=draw(_SOURCES),
    )


@st.composite
def proceedings(draw: st.DrawFn, *, years: Iterable[int] = YEARS) -> Proceeding:
    """Matters under examination, open or concluded."""
    opened, closed = draw(_spans(years))
    matter = draw(st.sampled_from(("Xác minh đơn tố cáo", "Thanh tra đột xuất")))
    return Proceeding(
        matter=matter,
        opened_on=opened,
        closed_on=closed,
        outcome=None if closed is None else draw(_maybe(ProceedingOutcome)),
        source=draw(_SOURCES),
    )


def attestations(
    *, years: Iterable[int] = YEARS, conditions: Iterable[str] = CONDITIONS
) -> st.SearchStrategy[Attestation]:
    """Answers to qualitative *conditions*, given by their keys."""
    return st.builds(
        Attestation,
        condition=st.sampled_from(tuple(conditions)),
        year=_year(years),
        holds=st.booleans(),
        by=st.just("Hội đồng Thi đua - Khen thưởng"),
        basis=st.none() | st.just("Biên bản họp số 3"),
        source=_SOURCES,
    )


@st.composite
def services(draw: st.DrawFn, *, years: Iterable[int] = YEARS) -> Service:
    """Stretches of service, lasting or ended."""
    start, end = draw(_spans(years))
    return Service(start=start, end=end, source=draw(_SOURCES))


@st.composite
def posts(draw: st.DrawFn, *, years: Iterable[int] = YEARS, names: Iterable[str] = POSTS) -> Post:
    """Posts held, by their slugs in *names*."""
    start, end = draw(_spans(years))
    rotated = draw(_maybe((True, False)))
    kept = draw(st.none() | st.dates(start, start + dt.timedelta(days=2500)))
    return Post(
        post=draw(st.sampled_from(tuple(names))),
        start=start,
        end=end,
        terms=draw(st.none() | st.integers(0, 2)),
        rotated=rotated,
        kept_until=kept if rotated else None,
        source=draw(_SOURCES),
    )


@st.composite
def practices(draw: st.DrawFn, *, years: Iterable[int] = YEARS) -> Practice:
    """Stretches of work in a field, in places of every kind."""
    start, end = draw(_spans(years))
    return Practice(
        field=draw(st.sampled_from(PracticeField)),
        start=start,
        end=end,
        place=draw(_maybe(HardPlace)),
        source=draw(_SOURCES),
    )


@st.composite
def studies(draw: st.DrawFn, *, years: Iterable[int] = YEARS) -> Study:
    """Courses, with and without result."""
    start, end = draw(_spans(years))
    return Study(
        start=start,
        end=end,
        result=draw(_maybe(StudyResult)),
        graded=draw(st.sampled_from((None, True, False))),
        complied=draw(st.sampled_from((None, True, False))),
        source=draw(_SOURCES),
    )


@st.composite
def compositions(
    draw: st.DrawFn, *, years: Iterable[int] = YEARS, awards: Iterable[str] = AWARDS
) -> Composition:
    """What a collective is made of: no part is larger than the whole."""
    members = draw(st.integers(1, 40))
    count = st.integers(0, members)
    return Composition(
        year=draw(_year(years)),
        members=members,
        completing=draw(st.none() | st.just(members) | count),
        holders=draw(st.dictionaries(st.sampled_from(tuple(awards)), count)),
        disciplined=draw(st.none() | st.just(0) | count),
        women=draw(st.none() | count),
        source=draw(_SOURCES),
    )


def cluster_placings(*, years: Iterable[int] = YEARS) -> st.SearchStrategy[ClusterPlacing]:
    """Results of clusters and blocks."""
    return st.builds(
        ClusterPlacing,
        year=_year(years),
        cluster=st.sampled_from(("Cụm thi đua số 1", "Khối thi đua số 2")),
        organiser=st.sampled_from(OrganiserLevel),
        leads=st.booleans(),
        source=_SOURCES,
    )


@st.composite
def movement_placings(draw: st.DrawFn, *, years: Iterable[int] = YEARS) -> MovementPlacing:
    """Results of thematic movements that ran for up to seven years."""
    reviewed = draw(dates(years=years))
    return MovementPlacing(
        movement=draw(st.sampled_from(_MOVEMENTS)),
        launched_by=draw(st.sampled_from(Launcher)),
        start=reviewed - dt.timedelta(days=draw(st.integers(0, 2557))),
        reviewed_on=reviewed,
        review=draw(st.sampled_from(Review)),
        leads=draw(st.booleans()),
        outstanding=draw(_maybe((True, False))),
        source=draw(_SOURCES),
    )


def proposals(
    *, years: Iterable[int] = YEARS, awards: Iterable[str] = AWARDS
) -> st.SearchStrategy[Proposal]:
    """Proposals for *awards*; of a flag of the Government also under a clause."""
    return st.sampled_from(tuple(awards)).flatmap(
        lambda award: st.builds(
            Proposal,
            award=st.just(award),
            year=_year(years),
            result=st.sampled_from(ProposalResult),
            clause=_maybe(tuple(FlagClause)) if award == _GOVERNMENT_FLAG else st.none(),
            source=_SOURCES,
        )
    )


def events(
    *, years: Iterable[int] = YEARS, kinds: Iterable[type[Event]] | None = None
) -> st.SearchStrategy[Event]:
    """Events of every kind, or of *kinds* only."""
    span = tuple(years)
    by_kind: dict[type[Event], st.SearchStrategy[Event]] = {
        Grading: gradings(years=span),
        Conferral: conferrals(years=span),
        Contribution: contributions(years=span),
        Discipline: disciplines(years=span),
        Conviction: convictions(years=span),
        Proceeding: proceedings(years=span),
        Attestation: attestations(years=span),
        Service: services(years=span),
        Post: posts(years=span),
        Practice: practices(years=span),
        Study: studies(years=span),
        Composition: compositions(years=span),
        ClusterPlacing: cluster_placings(years=span),
        MovementPlacing: movement_placings(years=span),
        Proposal: proposals(years=span),
    }
    wanted = tuple(EVENT_KINDS.values() if kinds is None else kinds)
    return st.one_of([by_kind[kind] for kind in wanted])


def coverages(*, years: Iterable[int] = YEARS) -> st.SearchStrategy[dict[type[Event], Years]]:
    """What a record may declare complete: some kinds of event, over some of *years*."""
    span = frozenset(years)
    kinds = [kind for kind in EVENT_KINDS.values() if kind is not Attestation]
    some = st.just(span) | st.frozensets(st.sampled_from(sorted(span)))
    return st.one_of(
        st.just(dict.fromkeys(kinds, span)), st.dictionaries(st.sampled_from(kinds), some)
    )


@st.composite
def records(
    draw: st.DrawFn,
    *,
    subjects: st.SearchStrategy[Subject] | None = None,
    years: Iterable[int] = YEARS,
    kinds: Iterable[type[Event]] | None = None,
    max_events: int = 12,
) -> Record:
    """Whole records: no fact told twice, none contradicting another, any coverage.

    Args:
        draw: supplied by Hypothesis.
        subjects: whose records; of every kind where it is not given.
        years: the years that events start in and that coverage speaks of.
        kinds: the kinds of event to draw; all where it is not given.
        max_events: at most how many events.
    """
    span = tuple(years)
    whose = _any_subject() if subjects is None else subjects
    drawn = draw(st.lists(events(years=span, kinds=kinds), max_size=max_events))
    return Record(
        subject=draw(whose),
        events=_together((), drawn),
        complete=draw(coverages(years=span)),
        illustrative=draw(st.booleans()),
    )


_any_subject = subjects


@st.composite
def refinements(
    draw: st.DrawFn,
    record: Record,
    *,
    years: Iterable[int] = YEARS,
    kinds: Iterable[type[Event]] | None = None,
    max_events: int = 6,
) -> Record:
    """Records that know at least as much as *record* does of the same subject.

    New facts lie wholly in years that *record* does not declare complete for their kind, and
    contradict nothing in it; coverage only grows. What was decided from *record* must stay so.

    Args:
        draw: supplied by Hypothesis.
        record: what was known before.
        years: the years that new facts start in and that new coverage speaks of.
        kinds: the kinds of new facts; all where it is not given.
        max_events: at most how many new facts.
    """
    span = tuple(years)
    fresh = [
        event
        for event in draw(st.lists(events(years=span, kinds=kinds), max_size=max_events))
        if not any(_touches(event, year) for year in record.complete.get(type(event), ()))
    ]
    wider = draw(coverages(years=span))
    covered = {**record.complete, **wider}
    return attrs.evolve(
        record,
        events=_together(record.events, fresh),
        complete={
            kind: frozenset(record.complete.get(kind, ())) | wider.get(kind, frozenset())
            for kind in covered
        },
    )


def _together(known: Sequence[Event], more: Iterable[Event]) -> tuple[Event, ...]:
    # A record refuses a second answer to one matter, overlapping stretches of service or of one
    # field of work, and an award given though its proposal was refused.
    kept = list(known)
    places = {(type(event), event.key) for event in kept}
    for event in more:
        place = (type(event), event.key)
        if place in places or _overlaps(event, kept) or _refused_and_given(event, kept):
            continue
        places.add(place)
        kept.append(event)
    return tuple(kept)


def _refused_and_given(event: Event, kept: Iterable[Event]) -> bool:
    match event:
        case Proposal(result=ProposalResult.REFUSED):
            return any(isinstance(o, Conferral) and (o.award, o.year) == event.key for o in kept)
        case Conferral():
            return any(
                isinstance(o, Proposal)
                and o.result is ProposalResult.REFUSED
                and o.key == (event.award, event.year)
                for o in kept
            )
    return False


def _overlaps(event: Event, kept: Iterable[Event]) -> bool:
    match event:
        case Service():
            rivals: list[Service | Practice] = [o for o in kept if isinstance(o, Service)]
        case Practice():
            rivals = [o for o in kept if isinstance(o, Practice) and o.field is event.field]
        case _:
            return False
    return any(
        (
            (other.end is None or event.start < other.end)
            and (event.end is None or other.start < event.end)
        )
        or other.start == event.start
        for other in rivals
    )


def _touches(event: Event, year: int) -> bool:
    match event:
        case (
            Discipline(decided_on=day)
            | Conviction(decided_on=day)
            | MovementPlacing(reviewed_on=day)
        ):
            return day.year == year
        case Proceeding(opened_on=start, closed_on=end):
            return start.year <= year and (end is None or year <= end.year)
        case (
            Service(start=start, end=end)
            | Post(start=start, end=end)
            | Practice(start=start, end=end)
            | Study(start=start, end=end)
        ):
            return start.year <= year and (end is None or year <= end.year)
    return bool(getattr(event, "year", None) == year)
