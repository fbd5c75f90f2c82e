"""The strategies build valid objects of every kind, inside the bounds they were given."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from thidua.criteria import (
    Criterion,
    Reading,
    Truth,
    all_of,
    any_of,
    at_least,
    graded,
    meets,
    not_,
    readings,
    route,
)
from thidua.errors import InvalidValue
from thidua.law import Citation
from thidua.records import (
    AWARD_NAMES,
    EVENT_KINDS,
    Collective,
    Conferral,
    FlagClause,
    Grade,
    Grading,
    Household,
    Individual,
    Origin,
    Practice,
    Proposal,
    Record,
)
from thidua.testing import (
    attestations,
    citations,
    cluster_placings,
    collectives,
    compositions,
    conferrals,
    contributions,
    convictions,
    coverages,
    criteria_trees,
    dates,
    disciplines,
    emulation_years,
    events,
    gradings,
    households,
    individuals,
    leaves,
    movement_placings,
    periods,
    posts,
    practices,
    proceedings,
    proposals,
    questions,
    records,
    refinements,
    services,
    studies,
    subjects,
)
from thidua.words import verbatim

YEARS = range(2020, 2023)
BY_SLUG = {
    "xep-loai": gradings,
    "da-tang": conferrals,
    "sang-kien-de-tai": contributions,
    "ky-luat": disciplines,
    "ban-an": convictions,
    "vu-viec-dang-xem-xet": proceedings,
    "xac-nhan": attestations,
    "qua-trinh-cong-tac": services,
    "chuc-vu": posts,
    "thoi-gian-hoat-dong": practices,
    "dao-tao-boi-duong": studies,
    "co-cau-tap-the": compositions,
    "ket-qua-cum-khoi": cluster_placings,
    "ket-qua-phong-trao": movement_placings,
    "de-nghi": proposals,
}
LEAVES = {
    "AllMembersCompleted",
    "Attested",
    "Contributed",
    "DisciplineOnRecord",
    "Graded",
    "GradedInARow",
    "HasMemberHolding",
    "HeldInARow",
    "HeldInYear",
    "HeldPost",
    "HeldTimes",
    "LedCluster",
    "LedMovement",
    "MembersHolding",
    "NeverDisciplined",
    "NoMeasureInStage",
    "NoMemberDisciplined",
    "NotDisciplined",
    "NotNewcomer",
    "NotProposedFor",
    "OneMeasureInStage",
    "Served",
    "ServedInForces",
    "ServedTerms",
    "StudiedWell",
    "SubjectIs",
    "UnderExamination",
}
seeking = settings(
    max_examples=3000, database=None, suppress_health_check=list(HealthCheck), deadline=None
)


def test_every_kind_of_event_has_a_strategy():
    """A kind added later must get one too."""
    assert EVENT_KINDS.keys() == BY_SLUG.keys()


@pytest.mark.parametrize("slug", BY_SLUG)
@given(data=st.data())
def test_a_strategy_builds_its_own_kind(slug, data):
    """And starts in the years it was given."""
    event = data.draw(BY_SLUG[slug](years=YEARS))

    assert slug == event.slug
    year = getattr(event, "year", None)
    assert year is None or year in YEARS


@pytest.mark.parametrize("kind", EVENT_KINDS.values(), ids=EVENT_KINDS)
def test_events_are_of_every_kind(kind):
    """Each can be drawn."""
    assert isinstance(find(events(), lambda e: type(e) is kind, settings=seeking), kind)


@given(events(kinds=[Grading, Proposal]))
def test_events_may_be_of_some_kinds_only(event):
    """As asked."""
    assert isinstance(event, (Grading, Proposal))


@given(conferrals(awards=["giay-khen"]), attestations(conditions=["doan-ket"]), posts(names=["a"]))
def test_names_may_be_given(conferral, attestation, post):
    """So that the facts fit the rules of one's own."""
    assert ("giay-khen", "doan-ket", "a") == (
        conferral.award,
        attestation.condition,
        post.post,
    )


@pytest.mark.parametrize(
    "told",
    [
        lambda c: c.period is not None and c.period[0] < c.period[1],
        lambda c: c.period is None and c.period_named is True,
        lambda c: c.period_named is False,
        lambda c: c.names_period is None,
        lambda c: c.rewarded is None,
        lambda c: c.rewarded == (),
        lambda c: c.rewarded,
    ],
    ids=["years", "years-named", "no-years", "untold", "use-untold", "nothing", "something"],
)
def test_what_a_decision_says_is_drawn_in_every_way(told):
    """Years and achievements written down, none, and not told."""
    assert told(find(conferrals(), told, settings=seeking))


@pytest.mark.parametrize("clause", [None, *FlagClause])
def test_a_flag_of_the_government_may_be_proposed_under_any_clause(clause):
    """Or under one that is not told."""
    flags = proposals(awards=["co-thi-dua-cua-chinh-phu"])
    assert find(flags, lambda p: p.clause is clause, settings=seeking).clause is clause


@given(individuals(), collectives(), households())
def test_subjects_of_each_kind(individual, collective, household):
    """Each strategy builds its own."""
    assert isinstance(individual, Individual)
    assert isinstance(collective, Collective)
    assert isinstance(household, Household)


@pytest.mark.parametrize("origin", Origin)
@pytest.mark.parametrize("build", [individuals, collectives])
def test_subjects_are_of_every_origin(build, origin):
    """Domestic, settled abroad, foreign."""
    assert origin is find(build(), lambda s: s.origin is origin, settings=seeking).origin


@pytest.mark.parametrize("field", ["woman", "late_retirement", "martyr"])
@pytest.mark.parametrize("value", [True, False, None])
def test_what_is_told_of_a_person_may_be_yes_no_or_not_known(field, value):
    """Each of them is drawn."""
    person = find(individuals(), lambda p: getattr(p, field) is value, settings=seeking)

    assert getattr(person, field) is value


@given(st.data())
def test_a_refinement_may_add_work_in_a_field_and_stays_a_record(data):
    """Stretches of one field never overlap in it."""
    record = data.draw(records(years=YEARS, kinds=[Practice], max_events=4))
    better = data.draw(refinements(record, years=YEARS, kinds=[Practice]))

    assert set(record.practices) <= set(better.practices)


@pytest.mark.parametrize("kind", [Individual, Collective, Household])
def test_any_subject_may_be_drawn(kind):
    """From the common strategy."""
    assert isinstance(find(subjects(), lambda s: isinstance(s, kind), settings=seeking), kind)


@given(records(subjects=individuals(), years=YEARS, kinds=[Conferral], max_events=3))
def test_records_keep_to_what_was_asked(record):
    """Subject, years, kinds and size."""
    assert isinstance(record.subject, Individual)
    assert len(record.events) <= 3
    assert all(type(event) is Conferral and event.year in YEARS for event in record.events)
    assert all(span <= set(YEARS) for span in record.complete.values())


@given(coverages(years=YEARS))
def test_coverage_is_inside_the_years(complete):
    """And can be declared."""
    assert Record(subject=Individual(id="a"), complete=complete).events == ()
    assert all(span <= set(YEARS) for span in complete.values())


@given(st.data())
def test_a_refinement_knows_everything_that_was_known(data):
    """No fact is lost, no coverage shrinks, and no new fact contradicts it."""
    record = data.draw(records(years=YEARS))
    better = data.draw(refinements(record, years=YEARS))

    assert record.subject == better.subject
    assert record.events == better.events[: len(record.events)]
    for kind, span in record.complete.items():
        assert span <= better.complete[kind]
    for event in better.events[len(record.events) :]:
        year = getattr(event, "year", None)
        assert year is None or not record.covers(type(event), year)


def test_a_refinement_may_settle_what_was_open():
    """It is not always the same record again."""
    empty = Record(subject=Individual(id="a"))
    verdict = graded(Grade.GOOD).bind(find(questions(), lambda _: True, settings=seeking)).verdict

    for wanted in (Truth.TRUE, Truth.FALSE):
        found = find(refinements(empty), lambda r: verdict(r) is wanted, settings=seeking)  # noqa: B023
        assert wanted is verdict(found)


@given(periods(years=YEARS), periods(open_ended=True), periods(open_ended=False))
def test_periods(any_period, without_end, closed):
    """With and without end, as asked."""
    assert any_period.start.year in YEARS
    assert without_end.end is None
    assert closed.start < closed.end


@given(dates(years=YEARS))
def test_days(day):
    """Inside the years."""
    assert day.year in YEARS


def test_no_year_to_draw_from_is_refused():
    """Rather than drawing something else."""
    with pytest.raises(InvalidValue):
        dates(years=[])


@given(emulation_years(years=YEARS), emulation_years(years=YEARS, school=True))
def test_emulation_years(calendar, either):
    """School years only where they are asked for."""
    assert not calendar.is_school_year
    assert calendar.year in YEARS
    assert either.year in YEARS


def test_school_years_are_drawn_where_asked_for():
    """At least sometimes."""
    assert find(emulation_years(school=True), lambda y: y.is_school_year, settings=seeking)


@given(questions(years=YEARS, school=True))
def test_questions_are_considered_from_the_start_of_their_year_on(question):
    """Under the rules as they stand on that day."""
    start = question.emulation_year.start

    assert start <= question.on <= start + dt.timedelta(days=730)
    assert question.on == question.as_of


@given(citations(amended=False))
def test_citations_may_leave_amendments_out(citation):
    """As asked."""
    assert citation.amended_by is None


@pytest.mark.parametrize(
    "wanted",
    [
        lambda c: c.amended_by is not None,
        lambda c: c.point == "đ",
        lambda c: c.article is None,
        lambda c: (c.article or "").endswith("a"),
    ],
)
def test_citations_of_every_form_are_drawn(wanted):
    """Amended ones, đ, whole texts, articles that were put between."""
    assert isinstance(find(citations(), wanted, settings=seeking), Citation)


@pytest.mark.parametrize("name", sorted(LEAVES))
def test_leaves_of_every_type_are_drawn(name):
    """Each by its name."""
    assert find(leaves(), lambda leaf: type(leaf).__name__ == name, settings=seeking).sources


OWN = graded(Grade.GOOD)
READING = Reading(key="a", text=verbatim("a"), criterion=OWN)
COMBINATIONS = [
    type(combined)
    for combined in (
        all_of(OWN),
        any_of(OWN),
        at_least(1, OWN),
        not_(OWN),
        route("a", OWN),
        meets(AWARD_NAMES["giay-khen"], OWN),
        readings("a", READING, READING),
    )
]


@pytest.mark.parametrize("kind", COMBINATIONS)
def test_trees_are_made_of_every_combination(kind):
    """Each at the top of some tree."""
    assert find(criteria_trees(), lambda tree: type(tree) is kind, settings=seeking).parts


@given(criteria_trees(leaves=st.just(OWN), max_leaves=5))
def test_trees_may_be_made_of_leaves_of_ones_own(tree):
    """And of no others."""
    assert isinstance(tree, Criterion)
    assert {OWN} == {part for part in tree.walk() if not part.parts}
