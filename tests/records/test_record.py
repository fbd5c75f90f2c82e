"""A record holds each fact once, knows for which years silence means no, and indexes its events."""

import datetime as dt
import unicodedata

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.errors import ContradictoryRecords, InvalidValue
from thidua.records import (
    EVENT_KINDS,
    Attestation,
    ClusterPlacing,
    CommendationType,
    Composition,
    Conferral,
    Contribution,
    ContributionKind,
    Conviction,
    Discipline,
    DisciplineForm,
    Grade,
    Grading,
    HardPlace,
    Individual,
    Issuer,
    Launcher,
    MovementPlacing,
    OrganiserLevel,
    Post,
    Practice,
    PracticeField,
    Proceeding,
    Proposal,
    ProposalResult,
    Reach,
    Record,
    Review,
    Service,
    Study,
    everything,
    years,
)
from thidua.testing import events, records

WHO = Individual(id="cc-01")
LDTT, CSTDCS = "lao-dong-tien-tien", "chien-si-thi-dua-co-so"
SCIENCE = ContributionKind.SCIENTIFIC_WORK


def day(text):
    return dt.date.fromisoformat(text)


def record(*known, **kwargs):
    return Record(subject=WHO, events=known, **kwargs)


def held(award, *held_years):
    return tuple(Conferral(award=award, year=year) for year in held_years)


@given(events())
def test_no_fact_is_held_twice(event):
    """A repeated event is refused, and both copies are handed back."""
    with pytest.raises(ContradictoryRecords, match=r"hai lần|chồng lên nhau") as caught:
        record(event, event)
    assert (event, event) == (caught.value.first, caught.value.second)
    assert event.describe().render() in str(caught.value)


CONTRADICTIONS = [
    (Grading(year=2024, grade=Grade.GOOD), Grading(year=2024, grade=Grade.EXCELLENT)),
    (
        Conferral(award=LDTT, year=2024, decision="1/QĐ"),
        Conferral(award=LDTT, year=2024, decision="2/QĐ"),
    ),
    (
        Contribution(type=SCIENCE, title="a", year=2024, accepted=True),
        Contribution(type=SCIENCE, title="a", year=2024, accepted=False),
    ),
    (
        Discipline(form=DisciplineForm.REPRIMAND, decided_on=day("2024-01-02")),
        Discipline(form=DisciplineForm.WARNING, decided_on=day("2024-01-02")),
    ),
    (
        Proceeding(matter="a", opened_on=day("2024-01-02")),
        Proceeding(matter="a", opened_on=day("2024-01-02"), closed_on=day("2024-02-02")),
    ),
    (
        Attestation(condition="a", year=2024, holds=True, by="x"),
        Attestation(condition="a", year=2024, holds=False, by="y"),
    ),
    (
        Service(start=day("2024-01-02")),
        Service(start=day("2024-01-02"), end=day("2024-02-02")),
    ),
    (
        Post(post="a", start=day("2024-01-02")),
        Post(post="a", start=day("2024-01-02"), end=day("2024-02-02")),
    ),
    (
        Conviction(decided_on=day("2024-01-02")),
        Conviction(decided_on=day("2024-01-02"), final_on=day("2024-02-02")),
    ),
    (
        Practice(field=PracticeField.TEACHING, start=day("2024-01-02")),
        Practice(
            field=PracticeField.TEACHING, start=day("2024-01-02"), place=HardPlace.SEA_ISLANDS
        ),
    ),
    (Study(start=day("2024-01-02"), graded=True), Study(start=day("2024-01-02"), graded=False)),
    (Composition(year=2024, members=3), Composition(year=2024, members=4)),
    (
        ClusterPlacing(year=2024, cluster="a", organiser=OrganiserLevel.DELEGATED, leads=True),
        ClusterPlacing(year=2024, cluster="a", organiser=OrganiserLevel.DELEGATED, leads=False),
    ),
    (
        MovementPlacing(
            movement="a",
            launched_by=Launcher.OTHER,
            start=day("2020-01-01"),
            reviewed_on=day("2024-01-02"),
            review=Review.FINAL,
            leads=True,
        ),
        MovementPlacing(
            movement="a",
            launched_by=Launcher.OTHER,
            start=day("2020-01-01"),
            reviewed_on=day("2024-01-02"),
            review=Review.FINAL,
            leads=False,
        ),
    ),
    (
        Proposal(award=LDTT, year=2024),
        Proposal(award=LDTT, year=2024, result=ProposalResult.REFUSED),
    ),
]


@pytest.mark.parametrize(
    ("first", "second"), CONTRADICTIONS, ids=[type(pair[0]).__name__ for pair in CONTRADICTIONS]
)
def test_two_answers_to_one_matter_contradict_each_other(first, second):
    """Of every kind; the error names both, in both languages."""
    with pytest.raises(ContradictoryRecords, match="mâu thuẫn") as caught:
        record(first, second)
    error = caught.value
    assert (first, second) == (error.first, error.second)
    for locale in ("vi", "en"):
        assert first.describe().render(locale) in error.render(locale)
        assert second.describe().render(locale) in error.render(locale)


def test_every_kind_of_event_is_among_the_contradictions():
    """So that a kind added later is not forgotten."""
    assert set(EVENT_KINDS.values()) == {type(first) for first, _ in CONTRADICTIONS}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (held(LDTT, 2023)[0], held(LDTT, 2024)[0]),
        (held(LDTT, 2024)[0], held(CSTDCS, 2024)[0]),
        (
            Contribution(type=SCIENCE, title="a", year=2024),
            Contribution(type=SCIENCE, title="b", year=2024),
        ),
        (Post(post="a", start=day("2024-01-02")), Post(post="b", start=day("2024-01-02"))),
        (
            Practice(field=PracticeField.TEACHING, start=day("2024-01-02")),
            Practice(field=PracticeField.EDUCATION, start=day("2024-01-02")),
        ),
    ],
)
def test_different_matters_stand_side_by_side(first, second):
    """Another year, award, title, post or field of work is another matter."""
    assert (first, second) == record(first, second).events


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("2010-01-01", None), ("2020-01-01", None)),
        (("2010-01-01", "2020-01-02"), ("2020-01-01", None)),
        (("2010-01-01", "2020-01-01"), ("2012-01-01", "2013-01-01")),
    ],
)
def test_stretches_of_service_do_not_overlap(first, second):
    """Whichever is told first; the error names both."""
    stretches = [Service(start=day(s), end=e and day(e)) for s, e in (first, second)]
    for order in (stretches, stretches[::-1]):
        with pytest.raises(ContradictoryRecords, match="chồng lên nhau") as caught:
            record(*order)
        assert tuple(stretches) == (caught.value.first, caught.value.second)


def test_one_stretch_of_service_may_follow_another_at_once():
    """The end is the first day out of service."""
    stretches = (
        Service(start=day("2020-01-01")),
        Service(start=day("2010-01-01"), end=day("2020-01-01")),
    )

    assert stretches[::-1] == record(*stretches).services


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("2010-01-01", None), ("2020-01-01", None)),
        (("2010-01-01", "2020-01-02"), ("2020-01-01", None)),
        (("2010-01-01", "2020-01-01"), ("2012-01-01", "2013-01-01")),
    ],
)
def test_stretches_of_one_field_of_work_do_not_overlap(first, second):
    """Wherever they were spent and whichever is told first; the error names both."""
    stretches = [
        Practice(field=PracticeField.TEACHING, start=day(s), end=e and day(e), place=place)
        for (s, e), place in ((first, None), (second, HardPlace.BORDER))
    ]
    for order in (stretches, stretches[::-1]):
        with pytest.raises(ContradictoryRecords, match="nối tiếp") as caught:
            record(*order)
        assert tuple(stretches) == (caught.value.first, caught.value.second)
        for locale in ("vi", "en"):
            for stretch in stretches:
                assert stretch.describe().render(locale) in caught.value.render(locale)


def test_one_stretch_of_a_field_may_follow_another_at_once():
    """The end is the first day after it; a gap is allowed as well."""
    stretches = tuple(
        Practice(field=PracticeField.TEACHING, start=day(s), end=e and day(e), place=place)
        for s, e, place in (
            ("2005-01-01", "2008-01-01", None),
            ("2010-01-01", "2020-01-01", HardPlace.HARD_AREA),
            ("2020-01-01", None, None),
        )
    )

    assert stretches == record(*stretches[::-1]).practices


def test_stretches_of_two_fields_may_overlap():
    """Điều 64 khoản 2 điểm c: time of teaching lies within time in education."""
    teaching = Practice(field=PracticeField.TEACHING, start=day("2005-01-01"))
    education = Practice(field=PracticeField.EDUCATION, start=day("2000-01-01"))

    assert (education, teaching) == record(teaching, education).practices


def test_years_are_inclusive():
    """One year is a span; a reversed span is refused."""
    assert {2019, 2020, 2021} == years(2019, 2021)
    assert {2020} == years(2020, 2020)
    with pytest.raises(InvalidValue, match="năm đầu sau năm cuối"):
        years(2021, 2020)


def test_everything_but_attestations_can_be_complete():
    """Silence about a judgement is not a judgement."""
    complete = everything(2020, 2021)

    assert set(EVENT_KINDS.values()) - {Attestation} == complete.keys()
    assert {frozenset({2020, 2021})} == set(complete.values())
    with pytest.raises(InvalidValue):
        everything(2021, 2020)


def test_attestations_are_never_declared_complete():
    """An empty span for them declares nothing."""
    with pytest.raises(InvalidValue, match="chưa rõ"):
        record(complete={Attestation: [2024]})
    assert not record(complete={Attestation: []}).covers(Attestation, 2024)


def test_coverage_is_told_kind_by_kind_and_year_by_year():
    """Outside of it nothing is known to be absent."""
    known = record(complete={Grading: [2023, 2024]})

    assert known.covers(Grading, 2023)
    assert not known.covers(Grading, 2022)
    assert not known.covers(Conferral, 2023)
    assert not record().covers(Grading, 2023)


def test_events_may_lie_outside_the_years_declared_complete():
    """A single fact of an old year is still a fact."""
    assert Grade.GOOD is record(Grading(year=2010, grade=Grade.GOOD)).grade_in(2010)


def test_a_streak_ends_at_the_first_gap():
    """An old gap does not spoil a new streak; the year asked about must be held."""
    known = record(*held(LDTT, 2015, 2016, 2018, 2019, 2020, 2023))

    assert 3 == known.streak(LDTT, 2020)
    assert 2 == known.streak(LDTT, 2016)
    assert 1 == known.streak(LDTT, 2023)
    assert 0 == known.streak(LDTT, 2021)
    assert 0 == known.streak(CSTDCS, 2020)


def test_counts_are_over_distinct_years_of_the_window():
    """Years outside it do not count, and repeated years of the window count once."""
    known = record(*held(LDTT, 2015, 2018, 2019, 2020), *held(CSTDCS, 2019))

    assert 3 == known.count(LDTT, range(2016, 2021))
    assert 1 == known.count(LDTT, [2020, 2020, 2021])
    assert 0 == known.count(LDTT, [])
    assert {2015, 2018, 2019, 2020} == known.years_held(LDTT)
    assert frozenset() == known.years_held("giay-khen")


@given(st.sets(st.integers(2000, 2025)), st.integers(2000, 2025))
def test_a_streak_is_a_run_of_held_years(held_years, ending):
    """All its years are held, and the year before it is not."""
    length = record(*held(LDTT, *held_years)).streak(LDTT, ending)

    assert set(range(ending - length + 1, ending + 1)) <= held_years
    assert ending - length not in held_years


def test_grades_are_looked_up_by_year():
    """None where there is no grading on record."""
    known = record(Grading(year=2024, grade=Grade.GOOD))

    assert Grade.GOOD is known.grade_in(2024)
    assert known.grade_in(2023) is None


def test_discipline_is_found_by_date():
    """From the first day up to, not including, the last."""
    early = Discipline(form=DisciplineForm.REPRIMAND, decided_on=day("2024-01-01"))
    late = Discipline(form=DisciplineForm.WARNING, decided_on=day("2024-12-31"))
    known = record(late, early)

    assert (early, late) == known.disciplines
    assert (early, late) == known.disciplined_between(day("2024-01-01"), day("2025-01-01"))
    assert (early,) == known.disciplined_between(day("2024-01-01"), day("2024-12-31"))
    assert () == known.disciplined_between(day("2024-01-02"), day("2024-12-31"))


def test_events_are_indexed_by_what_rules_ask_for():
    """By year, award, condition or date, whatever the order they were told in."""
    placing = ClusterPlacing(year=2024, cluster="a", organiser=OrganiserLevel.DELEGATED, leads=True)
    other = ClusterPlacing(year=2024, cluster="b", organiser=OrganiserLevel.DELEGATED, leads=False)
    movement = next(first for first, _ in CONTRADICTIONS if isinstance(first, MovementPlacing))
    post = Post(post="a", start=day("2020-01-01"))
    practice = Practice(field=PracticeField.ARTS, start=day("2010-01-01"))
    study = Study(start=day("2019-01-01"))
    matter = Proceeding(matter="a", opened_on=day("2024-01-01"))
    works = [Contribution(type=SCIENCE, title=title, year=2024) for title in "ab"]
    answer = Attestation(condition="a", year=2024, holds=True, by="x")
    made_of = Composition(year=2024, members=3)
    proposal = Proposal(award=LDTT, year=2024)
    known = record(
        placing,
        other,
        movement,
        post,
        practice,
        study,
        matter,
        *works,
        answer,
        made_of,
        proposal,
        *held(LDTT, 2024),
    )

    assert {2024: (placing, other)} == known.placings
    assert (movement,) == known.movements
    assert (post,) == known.posts
    assert (study,) == known.studies
    assert (matter,) == known.proceedings
    assert {2024: tuple(works)} == known.contributions
    assert {("a", 2024): answer} == known.attestations
    assert {2024: made_of} == known.compositions
    assert {(LDTT, 2024): proposal} == known.proposals
    assert frozenset({(LDTT, 2024)}) == known.held
    assert {(LDTT, 2024): held(LDTT, 2024)} == known.given
    assert (practice,) == known.practices
    assert tuple(works) == known.of(Contribution)


@pytest.mark.parametrize(
    ("told", "level"),
    [
        ([{"type": ContributionKind.INITIATIVE, "reach": Reach.UNIT}], 1),
        ([{"type": ContributionKind.INITIATIVE, "reach": None}], 0),
        (
            [
                {"type": ContributionKind.INITIATIVE, "reach": Reach.NATIONAL},
                {"type": ContributionKind.INITIATIVE, "reach": Reach.UNIT},
            ],
            3,
        ),
        ([{"type": SCIENCE, "reach": Reach.NATIONAL, "accepted": None}], -1),
        ([{"type": SCIENCE, "reach": Reach.NATIONAL, "accepted": False}], -1),
        ([{"type": SCIENCE, "reach": Reach.UNIT, "accepted": True}], 1),
    ],
)
def test_the_highest_level_surely_reached_is_indexed(told, level):
    """A scientific work counts once accepted; a level not known counts as none."""
    works = [Contribution(title=str(number), year=2024, **work) for number, work in enumerate(told)]

    assert {(told[0]["type"].value, 2024): level} == record(*works).reached


@given(records())
def test_a_record_is_the_same_however_it_is_built_again(known):
    """Evolving a record rebuilds it whole, and its indexes with it."""
    again = attrs.evolve(known, illustrative=known.illustrative)

    assert known == again
    assert known.held == again.held
    assert known.conferrals == again.conferrals


@given(records())
def test_indexes_hold_every_event_once(known):
    """Nothing is dropped in silence."""
    singles = (
        known.gradings,
        known.attestations,
        known.compositions,
        known.proposals,
    )
    lists = (
        known.disciplines,
        known.convictions,
        known.proceedings,
        known.services,
        known.posts,
        known.practices,
        known.studies,
        known.movements,
    )
    nested = (*known.contributions.values(), *known.placings.values(), *known.given.values())

    assert len(known.events) == sum(map(len, (*singles, *lists, *nested)))


def test_a_record_is_frozen():
    """Facts are added by making another record."""
    with pytest.raises(AttributeError):
        record().events = ()


def test_one_initiative_spelt_two_ways_is_one_initiative():
    """Composed and decomposed letters, blanks and case tell no two facts apart."""
    title = "Cải tiến quy trình"
    known = [
        Contribution(type=ContributionKind.INITIATIVE, title=spelt, year=2024, reach=Reach.UNIT)
        for spelt in (title, f"{unicodedata.normalize('NFD', title).upper()} ")
    ]
    with pytest.raises(ContradictoryRecords):
        record(*known)


def test_a_cluster_spelt_two_ways_cannot_both_lead_and_not_lead():
    """The contradiction is found behind the spelling."""
    known = [
        ClusterPlacing(
            year=2024,
            cluster=unicodedata.normalize(form, "Cụm số 2"),
            organiser=OrganiserLevel.MINISTRY_PROVINCE,
            leads=leads,
        )
        for form, leads in (("NFC", True), ("NFD", False))
    ]
    with pytest.raises(ContradictoryRecords):
        record(*known)


def test_one_year_may_bring_two_certificates_but_no_title_twice():
    """Điều 5 khoản 2 Luật 06/2022: a form of commendation may come more than once."""
    certificate = "bang-khen-bo-ban-nganh-tinh"
    first, second = (
        Conferral(award=certificate, year=2024, decision=number) for number in ("1/QĐ", "2/QĐ")
    )
    assert {2024} == record(first, second).years_held(certificate)
    with pytest.raises(ContradictoryRecords):
        record(first, Conferral(award=certificate, year=2024, decision="1/QĐ"))
    with pytest.raises(ContradictoryRecords):
        record(*(Conferral(award=LDTT, year=2024, decision=number) for number in ("1/QĐ", "2/QĐ")))
    refused = Proposal(award=certificate, year=2024, result=ProposalResult.REFUSED)
    with pytest.raises(ContradictoryRecords):
        record(first, refused)


def test_every_certificate_of_a_year_is_given_and_one_stands_for_the_year():
    """`given` holds them as they were told, `conferrals` one; another year has its own."""
    certificate = "giay-khen"
    merit, sudden = (
        Conferral(award=certificate, year=2024, decision=number, type=type_)
        for number, type_ in (
            ("1/QĐ", CommendationType.MERIT),
            ("2/QĐ", CommendationType.SUDDEN),
        )
    )
    later = Conferral(award=certificate, year=2025)
    known = record(merit, later, sudden, *held(LDTT, 2024))

    assert {
        (certificate, 2024): (merit, sudden),
        (certificate, 2025): (later,),
        (LDTT, 2024): held(LDTT, 2024),
    } == known.given
    assert known.conferrals[certificate][2024] in (merit, sudden)
    assert {2024, 2025} == set(known.conferrals[certificate])
    assert (certificate, 2023) not in known.given


@pytest.mark.parametrize(
    "award",
    [
        "bang-khen-thu-tuong-chinh-phu",
        "bang-khen-bo-ban-nganh-tinh",
        "bang-khen-khac",
        "giay-khen",
        "giay-khen-khac",
        "danh-hieu-thi-dua-khac",
        "ky-niem-chuong",
        "co-thi-dua-bo-ban-nganh-tinh",
        "co-thi-dua-cua-chinh-phu",
        "huan-chuong-dung-cam",
    ],
)
def test_what_several_bodies_or_achievements_bring_may_come_twice_a_year(award):
    """Told apart by the decision, or without one by what it was for and whose it is."""
    pair = [Conferral(award=award, year=2024, decision=number) for number in ("1/QĐ", "2/QĐ")]
    types = [Conferral(award=award, year=2024, type=type_) for type_ in CommendationType]
    issuers = [Conferral(award=award, year=2024, issuer=issuer) for issuer in Issuer]

    for several in (pair, types, issuers):
        assert tuple(several) == record(*several).given[award, 2024]
    for first in (pair[0], types[0], issuers[0]):
        with pytest.raises(ContradictoryRecords):
            record(first, attrs.evolve(first, source="Hồ sơ 7"))


@pytest.mark.parametrize("award", [LDTT, "gia-dinh-van-hoa"])
def test_a_yearly_title_comes_once_a_year(award):
    """Whatever its decision says."""
    first = Conferral(award=award, year=2024, decision="1/QĐ")

    with pytest.raises(ContradictoryRecords):
        record(first, attrs.evolve(first, decision="2/QĐ"))


def test_what_is_known_on_a_day_leaves_out_what_came_later():
    """Events without a day stay; a record with nothing later is itself."""
    undated = Conferral(award=LDTT, year=2023)
    later = Conferral(award=LDTT, year=2024, decided_on=day("2025-01-02"))
    whole = record(undated, later)
    assert (undated,) == whole.known_on(day("2025-01-01")).events
    assert whole.known_on(day("2025-01-02")) is whole


@pytest.mark.parametrize("value", [None, "false", 1])
def test_a_yes_or_no_is_a_bool(value):
    """Neither a word nor nothing at all passes for an answer."""
    with pytest.raises(InvalidValue):
        Attestation(condition="x", year=2024, holds=value, by="Hội đồng")


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Contribution, {"type": SCIENCE, "title": "x", "year": 2024, "accepted": "no"}),
        (Study, {"start": dt.date(2024, 1, 1), "graded": 0}),
        (Study, {"start": dt.date(2024, 1, 1), "result": "kha"}),
        (Proposal, {"award": LDTT, "year": 2024, "result": "duoc-tang"}),
        (Conferral, {"award": LDTT, "year": 2024, "type": "cong-trang"}),
        (Conferral, {"award": LDTT, "year": 2024, "issuer": "bo-cong-an"}),
        (Practice, {"field": "quan-doi-nhan-dan", "start": dt.date(2024, 1, 1)}),
        (Practice, {"field": None, "start": dt.date(2024, 1, 1)}),
        (
            Practice,
            {"field": PracticeField.ARMY, "start": dt.date(2024, 1, 1), "place": "bien-gioi"},
        ),
        (
            MovementPlacing,
            {
                "movement": "a",
                "launched_by": Launcher.OTHER,
                "start": dt.date(2024, 1, 1),
                "reviewed_on": dt.date(2024, 1, 1),
                "review": Review.FINAL,
                "leads": True,
                "outstanding": "no",
            },
        ),
    ],
)
def test_a_value_of_another_type_passes_for_no_answer(kind, fields):
    """What would silently read as yes, no or nothing is refused."""
    with pytest.raises(InvalidValue):
        kind(**fields)
