"""Each leaf on both sides of its threshold, and where the facts do not say."""

import datetime as dt
from fractions import Fraction

import pytest

from thidua.criteria import (
    AllMembersCompleted,
    DisciplineOnRecord,
    HasMemberHolding,
    LedCluster,
    LedMovement,
    NoMemberDisciplined,
    NotProposedFor,
    Question,
    StudiedWell,
    Truth,
    UnderExamination,
    attested,
    contributed,
    graded,
    graded_in_a_row,
    held,
    held_in_a_row,
    held_post,
    held_times,
    members_holding,
    not_disciplined,
    not_newcomer,
    served,
    subject_is,
)
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue
from thidua.records import (
    AWARD_NAMES,
    Attestation,
    ClusterPlacing,
    Collective,
    CollectiveKind,
    Composition,
    Conferral,
    Contribution,
    ContributionKind,
    Discipline,
    DisciplineForm,
    FlagClause,
    Grade,
    Grading,
    Household,
    Individual,
    Launcher,
    MovementPlacing,
    Occupation,
    OrganiserLevel,
    Proceeding,
    Proposal,
    ProposalResult,
    Reach,
    Record,
    Review,
    Service,
    Study,
    StudyResult,
    SubjectKind,
    everything,
    years,
)
from thidua.words import say, verbatim

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
WHO = Individual(id="cc-01")
LDTT = AWARD_NAMES["lao-dong-tien-tien"]
CSTT = AWARD_NAMES["chien-si-tien-tien"]
CSTDCS = AWARD_NAMES["chien-si-thi-dua-co-so"]
BO_TINH = AWARD_NAMES["chien-si-thi-dua-bo-ban-nganh-tinh"]
INITIATIVE, SCIENCE, COMBAT = ContributionKind
ALL = everything(1940, 2026)


def day(text):
    return dt.date.fromisoformat(text)


def asked(year=2024, on="2024-12-20", school=None):
    emulation_year = (
        EmulationYear.calendar(year)
        if school is None
        else EmulationYear.school(year, starts=day(school))
    )
    return Question(emulation_year=emulation_year, on=day(on), as_of=day(on))


def judge(criterion, *events, complete=None, subject=WHO, question=None):
    """Judge by tree and by verdict alone, and ask the leaf for all it has to say."""
    record = Record(subject=subject, events=events, complete=complete or {})
    question = question or asked()
    bound = criterion.bind(question)
    finding = bound.judge(record)

    assert finding.truth is bound.verdict(record)
    for locale in ("vi", "en"):
        assert "{" not in criterion.statement().render(locale)
        assert "{" not in criterion.needs(record, question).render(locale)
    assert set(finding.evidence) <= set(events)
    kind, about = criterion.asks(record, question)
    assert kind is None or list(about) == sorted(about)
    return finding.truth


def has(award, *held_years):
    return tuple(Conferral(award=award.id, year=year) for year in held_years)


def graded_as(**grades):
    return tuple(Grading(year=int(y[1:]), grade=grade) for y, grade in grades.items())


def work(kind=INITIATIVE, year=2024, title="a", **known):
    return Contribution(type=kind, year=year, title=title, **known)


@pytest.mark.parametrize("awards", [(LDTT,), (LDTT, CSTT)])
def test_held_in_the_year(awards):
    """The year itself counts; a complete year without it is a no; else it is not known."""
    leaf = held(*awards)

    assert TRUE is judge(leaf, *has(LDTT, 2024))
    assert FALSE is judge(leaf, *has(LDTT, 2023), complete=ALL)
    assert UNKNOWN is judge(leaf, *has(LDTT, 2023))


def test_any_of_the_awards_will_do():
    """The second as well as the first; another one does not."""
    leaf = held(LDTT, CSTT)

    assert TRUE is judge(leaf, *has(CSTT, 2024), complete=ALL)
    assert FALSE is judge(leaf, *has(CSTDCS, 2024), complete=ALL)


@pytest.mark.parametrize(
    ("held_years", "complete", "expected"),
    [
        ((2022, 2023, 2024), {}, TRUE),
        ((2021, 2022, 2024), ALL, FALSE),
        ((2021, 2022, 2023), ALL, FALSE),
        ((2022, 2024), {}, UNKNOWN),
        ((2022, 2024), {Conferral: years(2023, 2023)}, FALSE),
        ((2024,), {Conferral: years(2022, 2022)}, FALSE),
        ((2018, 2020, 2022, 2023, 2024), ALL, TRUE),
        ((), {}, UNKNOWN),
    ],
)
def test_three_in_a_row(held_years, complete, expected):
    """An old gap does no harm, a gap inside the run does once it is sure."""
    assert expected is judge(held_in_a_row(CSTDCS, 3), *has(CSTDCS, *held_years), complete=complete)


@pytest.mark.parametrize(
    ("spacing", "lately", "held_years", "expected"),
    [
        ((1, 3), 0, (2021, 2024), TRUE),
        ((1, 3), 0, (2020, 2024), FALSE),
        ((1, 3), 0, (2023, 2024), TRUE),
        ((3, 3), 0, (2021, 2024), TRUE),
        ((3, 3), 0, (2022, 2024), FALSE),
        ((3, 3), 0, (2020, 2024), FALSE),
        ((1, 3), 0, (2020, 2023), FALSE),
        ((1, 3), 1, (2020, 2023), TRUE),
        ((3, 3), 1, (2020, 2023), TRUE),
        ((1, 3), 1, (2019, 2022), FALSE),
        ((1, 3), 1, (2019, 2023), FALSE),
        ((1, 1), 1, (2022, 2023), TRUE),
        ((1, 1), 1, (2021, 2022), FALSE),
        ((2, 3), 0, (2023, 2024), FALSE),
        ((2, 3), 0, (2021, 2023, 2024), TRUE),
    ],
)
def test_twice_in_a_row_with_a_spacing(spacing, lately, held_years, expected):
    """From one to the next no fewer and no more years; the last may lie a little back."""
    leaf = held_in_a_row(BO_TINH, 2, spacing=spacing, lately=lately)

    assert expected is judge(leaf, *has(BO_TINH, *held_years), complete=ALL)


def test_a_spaced_run_is_open_where_the_years_between_are():
    """A year not known may hold the missing conferral."""
    leaf = held_in_a_row(BO_TINH, 2, spacing=(1, 3))

    assert UNKNOWN is judge(leaf, *has(BO_TINH, 2024))
    assert UNKNOWN is judge(leaf, *has(BO_TINH, 2024), complete={Conferral: years(2022, 2024)})
    assert FALSE is judge(leaf, *has(BO_TINH, 2024), complete={Conferral: years(2021, 2024)})
    assert FALSE is judge(leaf, *has(BO_TINH, 2021), complete={Conferral: years(2024, 2024)})


@pytest.mark.parametrize("bad", [{"spacing": (3, 1)}, {"spacing": (0, 1)}, {"lately": -1}])
def test_an_impossible_run_is_refused(bad):
    """A run that nobody could ever have is a mistake in the rule."""
    with pytest.raises(InvalidValue):
        held_in_a_row(BO_TINH, 2, **bad)


@pytest.mark.parametrize(
    ("held_years", "expected"),
    [
        ((2020, 2024), TRUE),
        ((2019, 2024), FALSE),
        ((2020, 2021), TRUE),
        ((2024,), FALSE),
        ((2023, 2024, 2025), TRUE),
        ((2024, 2025), FALSE),
    ],
)
def test_twice_within_five_years(held_years, expected):
    """The window ends with the year asked about, and begins four years before."""
    leaf = held_times(CSTDCS, 2, within=5)

    assert expected is judge(leaf, *has(CSTDCS, *held_years), complete=ALL)


def test_a_count_is_open_where_years_are_not_known():
    """It fails only once too few years are left."""
    leaf = held_times(CSTDCS, 3, within=4)

    assert UNKNOWN is judge(leaf, *has(CSTDCS, 2024))
    assert UNKNOWN is judge(leaf, *has(CSTDCS, 2024), complete={Conferral: years(2023, 2023)})
    assert FALSE is judge(leaf, *has(CSTDCS, 2024), complete={Conferral: years(2022, 2023)})
    assert TRUE is judge(leaf, *has(CSTDCS, 2021, 2022, 2024))


def test_a_count_without_window_looks_back_over_a_career():
    """Coverage of a few years cannot show that there was nothing before."""
    leaf = held_times(CSTDCS, 2)

    assert TRUE is judge(leaf, *has(CSTDCS, 1996, 2024))
    assert FALSE is judge(leaf, *has(CSTDCS, 2024), complete=ALL)
    assert UNKNOWN is judge(leaf, *has(CSTDCS, 2024), complete=everything(2010, 2024))


@pytest.mark.parametrize(
    ("others", "held_years", "expected"),
    [
        ((2020,), (2021, 2022), TRUE),
        ((2020,), (2020, 2022), FALSE),
        ((2020,), (2019, 2020, 2021), FALSE),
        ((2018, 2021), (2019, 2020, 2022), FALSE),
        ((2018, 2021), (2022, 2023), TRUE),
        ((), (2019, 2020, 2021, 2022), FALSE),
    ],
)
def test_a_count_since_another_award(others, held_years, expected):
    """Only years after its latest conferral count; without it nothing does."""
    leaf = held_times(CSTDCS, 2, after=BO_TINH)

    assert expected is judge(leaf, *has(BO_TINH, *others), *has(CSTDCS, *held_years), complete=ALL)


def test_a_count_since_another_award_is_open_where_that_award_is():
    """It is sure only where it holds, or fails, from each day it may have begun."""
    leaf = held_times(CSTDCS, 2, after=BO_TINH, within=5)
    after_2020 = {Conferral: years(2021, 2024)}

    assert UNKNOWN is judge(leaf, *has(CSTDCS, 2023, 2024))
    assert UNKNOWN is judge(leaf, *has(CSTDCS, 2023, 2024), complete=after_2020)
    assert UNKNOWN is judge(leaf, *has(CSTDCS, 2024), complete=after_2020)
    assert FALSE is judge(leaf, *has(CSTDCS, 2024), complete={Conferral: years(2020, 2024)})
    assert TRUE is judge(leaf, *has(BO_TINH, 2020), *has(CSTDCS, 2023, 2024), complete=after_2020)
    assert TRUE is judge(leaf, *has(BO_TINH, 2012), *has(CSTDCS, 2023, 2024), complete=ALL)
    assert UNKNOWN is judge(leaf, *has(BO_TINH, 2020), *has(CSTDCS, 2023, 2024))


@pytest.mark.parametrize("floor", [Grade.COMPLETED, Grade.GOOD, Grade.EXCELLENT])
def test_the_grade_reaches_the_floor_or_not(floor):
    """On the floor it does; one below it does not."""
    leaf = graded(floor)

    assert TRUE is judge(leaf, *graded_as(y2024=floor))
    assert FALSE is judge(leaf, *graded_as(y2024=Grade(floor - 1)))
    assert FALSE is judge(leaf, *graded_as(y2023=floor), complete=ALL)
    assert UNKNOWN is judge(leaf, *graded_as(y2023=floor))


def test_a_run_of_grades_needs_every_year():
    """One low year breaks it, one missing year leaves it open."""
    leaf = graded_in_a_row(Grade.GOOD, 3)
    good = {"y2022": Grade.GOOD, "y2023": Grade.EXCELLENT, "y2024": Grade.GOOD}

    assert TRUE is judge(leaf, *graded_as(**good))
    assert FALSE is judge(leaf, *graded_as(**{**good, "y2023": Grade.COMPLETED}))
    assert UNKNOWN is judge(leaf, *graded_as(y2022=Grade.GOOD, y2024=Grade.GOOD))
    assert FALSE is judge(leaf, *graded_as(y2022=Grade.GOOD, y2024=Grade.GOOD), complete=ALL)


def test_a_title_may_stand_for_the_grade_of_its_year():
    """The year counts by grade or by title; both must be known to fail it."""
    leaf = graded_in_a_row(Grade.EXCELLENT, 2, or_held=(LDTT,))
    low = graded_as(y2023=Grade.GOOD, y2024=Grade.EXCELLENT)

    assert TRUE is judge(leaf, *low, *has(LDTT, 2023))
    assert UNKNOWN is judge(leaf, *low)
    assert FALSE is judge(leaf, *low, complete={Conferral: years(2023, 2023)})
    assert UNKNOWN is judge(
        leaf, *graded_as(y2024=Grade.EXCELLENT), complete={Conferral: years(2023, 2024)}
    )
    assert TRUE is judge(leaf, *has(LDTT, 2023, 2024))


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"reach": Reach.MINISTRY_PROVINCE}, TRUE),
        ({"reach": Reach.NATIONAL}, TRUE),
        ({"reach": Reach.UNIT}, FALSE),
        ({"reach": None}, UNKNOWN),
        ({"reach": Reach.NATIONAL, "year": 2023}, FALSE),
        ({"reach": Reach.NATIONAL, "kind": COMBAT}, FALSE),
    ],
)
def test_an_initiative_of_a_level(known, expected):
    """The level, the year and the kind must fit; a level not recorded is not known."""
    leaf = contributed(INITIATIVE, reach=Reach.MINISTRY_PROVINCE)

    assert expected is judge(leaf, work(**known), complete=ALL)


@pytest.mark.parametrize(("accepted", "expected"), [(True, TRUE), (False, FALSE), (None, UNKNOWN)])
def test_a_scientific_work_counts_once_accepted(accepted, expected):
    """Nghiệm thu: yes, no, not known."""
    assert expected is judge(contributed(SCIENCE), work(SCIENCE, accepted=accepted), complete=ALL)


@pytest.mark.parametrize("applied", [True, False, None])
def test_being_applied_is_asked_only_where_the_rule_does(applied):
    """Both for works and for initiatives."""
    for kind in (SCIENCE, INITIATIVE):
        told = work(kind, accepted=True, applied=applied)
        assert TRUE is judge(contributed(kind), told, complete=ALL)
        assert Truth.of(applied) is judge(contributed(kind, applied=True), told, complete=ALL)


def test_no_contribution_is_a_no_only_where_the_list_is_complete():
    """Any kind of rule: one, several, in a window."""
    for leaf in (
        contributed(INITIATIVE),
        contributed(INITIATIVE, SCIENCE),
        contributed(INITIATIVE, times=2, span=2),
    ):
        assert UNKNOWN is judge(leaf)
        assert FALSE is judge(leaf, complete=ALL)


def test_a_weak_contribution_may_stand_beside_one_not_yet_known():
    """A sure no for one says nothing about others of an incomplete year."""
    leaf = contributed(INITIATIVE, reach=Reach.NATIONAL)

    assert UNKNOWN is judge(leaf, work(reach=Reach.UNIT))
    assert UNKNOWN is judge(leaf, work(reach=Reach.UNIT), work(title="b", reach=None), complete=ALL)
    assert TRUE is judge(
        leaf, work(reach=Reach.UNIT), work(title="b", reach=Reach.NATIONAL), complete=ALL
    )


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([(2024, Reach.UNIT), (2023, Reach.UNIT)], TRUE),
        ([(2024, Reach.UNIT), (2022, Reach.UNIT)], TRUE),
        ([(2024, Reach.UNIT), (2021, Reach.UNIT)], FALSE),
        ([(2024, Reach.UNIT)], FALSE),
        ([(2024, Reach.UNIT), (2023, None)], UNKNOWN),
    ],
)
def test_two_contributions_inside_a_window_of_three_years(told, expected):
    """The year asked about and the two before it."""
    leaf = contributed(INITIATIVE, SCIENCE, reach=Reach.UNIT, times=2, span=3)

    assert expected is judge(leaf, *(work(year=y, reach=r) for y, r in told), complete=ALL)


def test_a_run_counts_from_the_latest_earlier_award_or_from_any():
    """A second conferral starts the years anew, unless any conferral will do."""
    events = (
        *has(BO_TINH, 2020, 2023),
        *graded_as(y2021=Grade.GOOD, y2022=Grade.GOOD, y2023=Grade.GOOD, y2024=Grade.GOOD),
    )
    all_years = {Conferral: years(1940, 2024), Grading: years(1940, 2024)}
    latest = graded_in_a_row(Grade.GOOD, 2, after=(BO_TINH,))
    four, five = (graded_in_a_row(Grade.GOOD, n, after=(BO_TINH,), after_any=True) for n in (4, 5))
    assert FALSE is judge(latest, *events, complete=all_years)
    assert TRUE is judge(four, *events, complete=all_years)
    assert FALSE is judge(five, *events, complete=all_years)
    assert FALSE is judge(four, *events[2:], complete=all_years)


def test_an_earlier_award_not_known_of_can_only_lengthen_a_run_from_any():
    """What is sure stays so; whether an award lies further back is open until it is known."""
    graded_since_2020 = [Grading(year=year, grade=Grade.GOOD) for year in range(2020, 2025)]
    events = (*has(BO_TINH, 2021), *graded_since_2020)
    three, four = (graded_in_a_row(Grade.GOOD, n, after=(BO_TINH,), after_any=True) for n in (3, 4))
    since_2020 = {Conferral: years(2020, 2024), Grading: years(1940, 2024)}
    assert TRUE is judge(three, *events, complete=since_2020)
    assert UNKNOWN is judge(four, *events, complete=since_2020)


def test_contributions_during_a_run_of_good_years():
    """The run may be longer than the rule asks, but is not broken."""
    run = graded_in_a_row(Grade.EXCELLENT, 2)
    leaf = contributed(INITIATIVE, reach=Reach.UNIT, times=2, during=run)
    five = graded_as(**{f"y{year}": Grade.EXCELLENT for year in range(2020, 2025)})
    broken = (*five[:1], Grading(year=2021, grade=Grade.GOOD), *five[2:])
    told = (work(year=2020, reach=Reach.UNIT), work(year=2024, reach=Reach.UNIT))

    assert TRUE is judge(leaf, *five, *told, complete=ALL)
    assert FALSE is judge(leaf, *broken, *told, complete=ALL)
    assert FALSE is judge(leaf, *five, told[0], complete=ALL)


def test_contributions_during_a_run_that_may_be_longer():
    """A year not graded may belong to the run, and its contribution with it."""
    run = graded_in_a_row(Grade.EXCELLENT, 2)
    leaf = contributed(INITIATIVE, reach=Reach.UNIT, times=2, during=run)
    two = graded_as(y2023=Grade.EXCELLENT, y2024=Grade.EXCELLENT)
    told = (work(year=2022, reach=Reach.UNIT), work(year=2024, reach=Reach.UNIT))

    assert UNKNOWN is judge(leaf, *two, *told)
    assert UNKNOWN is judge(leaf, *two, *told, complete={Contribution: ALL[Contribution]})
    assert FALSE is judge(leaf, *two, *told, complete=ALL)
    assert TRUE is judge(leaf, *graded_as(y2022=Grade.EXCELLENT), *two, *told)


@pytest.mark.parametrize(
    ("form", "decided", "expected"),
    [
        (DisciplineForm.WARNING, "2024-01-01", FALSE),
        (DisciplineForm.WARNING, "2024-12-31", FALSE),
        (DisciplineForm.HEAVIER, "2024-06-01", FALSE),
        (DisciplineForm.DEMOTED, "2024-06-01", FALSE),
        (DisciplineForm.REPRIMAND, "2024-06-01", TRUE),
        (DisciplineForm.WARNING, "2023-12-31", TRUE),
        (DisciplineForm.WARNING, "2025-01-01", TRUE),
    ],
)
def test_no_discipline_from_a_form_in_the_year(form, decided, expected):
    """The form and the day of the decision decide."""
    leaf = not_disciplined(DisciplineForm.WARNING)

    assert expected is judge(leaf, Discipline(form=form, decided_on=day(decided)), complete=ALL)


def test_no_known_discipline_is_not_yet_a_clean_year():
    """A school year touches two calendar years, and both lists must be complete."""
    leaf = not_disciplined(DisciplineForm.WARNING)
    school = asked(2023, "2024-06-30", school="2023-09-05")

    assert UNKNOWN is judge(leaf)
    assert TRUE is judge(leaf, complete={Discipline: [2024]})
    assert UNKNOWN is judge(leaf, complete={Discipline: [2023]}, question=school)
    assert TRUE is judge(leaf, complete={Discipline: [2023, 2024]}, question=school)
    assert FALSE is judge(
        leaf, Discipline(form=DisciplineForm.WARNING, decided_on=day("2024-03-01")), question=school
    )


@pytest.mark.parametrize(
    ("start", "on", "expected"),
    [
        ("2024-06-20", "2024-12-20", TRUE),
        ("2024-06-21", "2024-12-20", FALSE),
        ("2024-08-31", "2025-02-28", TRUE),
        ("2024-08-31", "2025-02-27", FALSE),
        ("2023-08-31", "2024-02-29", TRUE),
        ("2023-08-31", "2024-02-28", FALSE),
        ("2024-02-29", "2024-08-29", TRUE),
        ("2024-02-29", "2024-08-28", FALSE),
    ],
)
@pytest.mark.parametrize("make", [served, not_newcomer])
def test_six_months_of_service(make, start, on, expected):
    """To the day; a month that has no such day ends on its last."""
    question = asked(2024, on)

    assert expected is judge(make(6), Service(start=day(start)), question=question)


def test_service_may_be_counted_to_the_end_of_the_year():
    """Whichever day the question is considered on."""
    late = Service(start=day("2024-06-30"))

    assert TRUE is judge(served(6, to_year_end=True), late, question=asked(on="2024-12-01"))
    assert FALSE is judge(served(6), late, question=asked(on="2024-12-01"))
    assert FALSE is judge(
        not_newcomer(6, to_year_end=True), Service(start=day("2024-07-02")), question=asked()
    )


def test_service_not_on_record():
    """Not known unless service is complete; then one has not served, and is no newcomer."""
    before = Service(start=day("2010-01-01"), end=day("2020-01-01"))

    assert UNKNOWN is judge(served(6))
    assert UNKNOWN is judge(not_newcomer(6))
    assert FALSE is judge(served(6), complete=ALL)
    assert TRUE is judge(not_newcomer(6), complete=ALL)
    assert FALSE is judge(served(6), before, complete=ALL)
    assert UNKNOWN is judge(served(6), before)


def test_only_the_stretch_of_the_day_counts():
    """A break starts the count anew; the last day of service is the day before its end."""
    earlier = Service(start=day("2010-01-01"), end=day("2024-10-01"))
    later = Service(start=day("2024-10-01"))

    assert FALSE is judge(served(6), earlier, later)
    assert TRUE is judge(served(6), earlier, question=asked(on="2024-09-30"))


@pytest.mark.parametrize(
    ("course", "only_graded", "expected"),
    [
        (("2023-09-01", "2024-09-01", StudyResult.FAIR_OR_BETTER, None), False, TRUE),
        (("2023-09-01", "2024-09-01", StudyResult.BELOW_FAIR, None), False, FALSE),
        (("2023-09-01", "2024-08-31", StudyResult.BELOW_FAIR, None), False, TRUE),
        (("2023-09-01", "2024-09-01", None, None), False, UNKNOWN),
        (("2023-09-01", "2024-09-01", None, False), True, TRUE),
        (("2023-09-01", "2024-09-01", None, False), False, UNKNOWN),
        (("2023-09-01", "2024-09-01", None, True), True, UNKNOWN),
        (("2023-09-01", None, StudyResult.BELOW_FAIR, None), False, FALSE),
        (("2024-06-01", None, StudyResult.BELOW_FAIR, None), False, UNKNOWN),
        (("2024-06-01", None, StudyResult.FAIR_OR_BETTER, None), False, TRUE),
        (("2022-01-01", "2024-01-01", StudyResult.BELOW_FAIR, None), False, TRUE),
        (("2022-01-01", "2024-01-02", StudyResult.BELOW_FAIR, None), False, FALSE),
        (("2025-01-01", "2026-06-01", StudyResult.BELOW_FAIR, None), False, TRUE),
    ],
)
def test_long_courses_of_the_year_went_fairly_well(course, only_graded, expected):
    """From a year on, touching the year; shorter ones and other years do not matter."""
    start, end, result, has_classes = course
    study = Study(
        start=day(start),
        end=end and day(end),
        result=result,
        graded=has_classes,
        complied=True,
    )

    assert expected is judge(StudiedWell(only_graded=only_graded), study, complete=ALL)


@pytest.mark.parametrize(("complied", "expected"), [(True, TRUE), (False, FALSE), (None, UNKNOWN)])
@pytest.mark.parametrize("has_classes", [True, False])
def test_a_long_course_needs_its_rules_kept(has_classes, complied, expected):
    """With classes of result or without; in a short course it does not matter."""
    long = Study(
        start=day("2023-09-01"),
        end=day("2024-09-01"),
        result=StudyResult.FAIR_OR_BETTER if has_classes else None,
        graded=has_classes,
        complied=complied,
    )
    short = Study(start=day("2024-01-01"), end=day("2024-12-31"), complied=complied)

    assert expected is judge(StudiedWell(only_graded=True), long, complete=ALL)
    assert TRUE is judge(StudiedWell(only_graded=True), short, complete=ALL)


def test_no_course_on_record():
    """Is well where the list is complete; a bad long course is bad in any case."""
    bad = Study(start=day("2022-01-01"), end=day("2024-06-01"), result=StudyResult.BELOW_FAIR)

    assert TRUE is judge(StudiedWell(), complete=ALL)
    assert UNKNOWN is judge(StudiedWell())
    assert FALSE is judge(StudiedWell(), bad)


def made_of(members=10, **counts):
    return Composition(year=2024, members=members, **counts)


@pytest.mark.parametrize(
    ("holders", "members", "strictly", "expected"),
    [
        (7, 10, False, TRUE),
        (6, 10, False, FALSE),
        (7, 10, True, FALSE),
        (8, 10, True, TRUE),
        (699_999, 1_000_000, False, FALSE),
        (700_000, 1_000_000, False, TRUE),
        (700_001, 1_000_000, True, TRUE),
        (0, 3, False, FALSE),
        (3, 3, False, TRUE),
    ],
)
def test_a_share_of_members_is_compared_exactly(holders, members, strictly, expected):
    """70 of 100 is 70%, not a hair less or more."""
    leaf = members_holding(LDTT, Fraction(7, 10), strictly=strictly)

    assert expected is judge(leaf, made_of(members, holders={LDTT.id: holders}))


def test_a_third_is_a_third():
    """No share is rounded."""
    leaf = members_holding(LDTT, Fraction(1, 3))

    assert TRUE is judge(leaf, made_of(3, holders={LDTT.id: 1}))
    assert FALSE is judge(leaf, made_of(100, holders={LDTT.id: 33}))
    assert TRUE is judge(leaf, made_of(100, holders={LDTT.id: 34}))


@pytest.mark.parametrize(
    ("leaf", "met", "missed", "silent"),
    [
        (AllMembersCompleted(), {"completing": 10}, {"completing": 9}, {}),
        (NoMemberDisciplined(), {"disciplined": 0}, {"disciplined": 1}, {}),
        (
            HasMemberHolding(award=CSTDCS),
            {"holders": {CSTDCS.id: 1}},
            {"holders": {CSTDCS.id: 0}},
            {"holders": {LDTT.id: 1}},
        ),
        (
            HasMemberHolding(award=CSTDCS, count=2),
            {"holders": {CSTDCS.id: 2}},
            {"holders": {CSTDCS.id: 1}},
            {},
        ),
        (
            members_holding(LDTT, Fraction(1, 2)),
            {"holders": {LDTT.id: 5}},
            {"holders": {LDTT.id: 4}},
            {"holders": {CSTDCS.id: 10}},
        ),
    ],
    ids=["completed", "disciplined", "one", "two", "share"],
)
def test_head_counts(leaf, met, missed, silent):
    """Met, missed, the count not told, the year not told: coverage cannot replace a count."""
    assert TRUE is judge(leaf, made_of(**met))
    assert FALSE is judge(leaf, made_of(**missed))
    assert UNKNOWN is judge(leaf, made_of(**silent), complete=ALL)
    assert UNKNOWN is judge(leaf, Composition(year=2023, members=1), complete=ALL)


@pytest.mark.parametrize(
    ("track", "subject", "expected"),
    [
        (Occupation.CADRE, Individual(id="a", occupations=[Occupation.CADRE]), TRUE),
        (
            Occupation.CADRE,
            Individual(id="a", occupations=[Occupation.WORKER, Occupation.CADRE]),
            TRUE,
        ),
        (Occupation.CADRE, Individual(id="a", occupations=[Occupation.WORKER]), FALSE),
        (Occupation.CADRE, Individual(id="a"), UNKNOWN),
        (Occupation.CADRE, Collective(id="a"), FALSE),
        (CollectiveKind.CIVIL, Collective(id="a", type=CollectiveKind.CIVIL), TRUE),
        (CollectiveKind.CIVIL, Collective(id="a", type=CollectiveKind.ENTERPRISE), FALSE),
        (CollectiveKind.CIVIL, Collective(id="a"), UNKNOWN),
        (CollectiveKind.CIVIL, Individual(id="a"), FALSE),
        (SubjectKind.HOUSEHOLD, Household(id="a"), TRUE),
        (SubjectKind.HOUSEHOLD, Individual(id="a"), FALSE),
        (SubjectKind.INDIVIDUAL, Individual(id="a"), TRUE),
    ],
)
def test_who_the_subject_is(track, subject, expected):
    """The kind is always known; what it is within its kind may not be."""
    assert expected is judge(subject_is(track), subject=subject)


@pytest.mark.parametrize(
    "tracks",
    [
        (),
        (Occupation.CADRE, CollectiveKind.CIVIL),
        (SubjectKind.INDIVIDUAL, Occupation.CADRE),
        (CollectiveKind.CIVIL, Occupation.CADRE),
    ],
)
def test_tracks_of_different_sorts_do_not_mix(tracks):
    """They belong in different routes."""
    with pytest.raises(InvalidValue):
        subject_is(*tracks)


def test_a_judgement_waits_for_its_attestation():
    """Of its key and its year; coverage cannot stand for it."""
    leaf = attested("doan-ket", say("Nội bộ đoàn kết"), by=verbatim("Chi bộ"))

    def told(condition="doan-ket", year=2024, holds=True):
        return Attestation(condition=condition, year=year, holds=holds, by="Chi bộ")

    assert TRUE is judge(leaf, told())
    assert FALSE is judge(leaf, told(holds=False))
    assert UNKNOWN is judge(leaf, told(year=2023), told(condition="khac"), complete=ALL)


def test_a_judgement_needs_a_slug_for_its_key():
    """Attestations answer under it."""
    with pytest.raises(InvalidValue):
        attested("Đoàn kết", say("Nội bộ đoàn kết"), by=verbatim("Chi bộ"))


def placing(organiser=OrganiserLevel.MINISTRY_PROVINCE, *, leads=True, year=2024, cluster="Cụm 2"):
    return ClusterPlacing(year=year, cluster=cluster, organiser=organiser, leads=leads)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([placing()], TRUE),
        ([placing(leads=False)], FALSE),
        ([placing(OrganiserLevel.DELEGATED)], FALSE),
        ([placing(year=2023)], FALSE),
        ([placing(leads=False), placing(cluster="Khối 1")], TRUE),
        ([placing(OrganiserLevel.CENTRAL_COUNCIL)], TRUE),
    ],
)
def test_leading_a_cluster_of_the_right_organiser(told, expected):
    """In the year; one lead among several placings is enough."""
    leaf = LedCluster(organisers=(OrganiserLevel.MINISTRY_PROVINCE, OrganiserLevel.CENTRAL_COUNCIL))

    assert expected is judge(leaf, *told, complete=ALL)
    assert (UNKNOWN if expected is FALSE else TRUE) is judge(leaf, *told)


MOVEMENT = {
    "movement": "Chuyển đổi số",
    "launched_by": Launcher.PRIME_MINISTER,
    "start": day("2019-06-01"),
    "reviewed_on": day("2024-06-01"),
    "review": Review.FINAL,
    "leads": True,
}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, TRUE),
        ({"start": day("2019-06-02")}, FALSE),
        ({"leads": False}, FALSE),
        ({"launched_by": Launcher.OTHER}, FALSE),
        ({"review": Review.PRELIMINARY}, FALSE),
        ({"reviewed_on": day("2025-01-01")}, FALSE),
        ({"start": day("2018-01-01"), "reviewed_on": day("2023-12-31")}, FALSE),
        ({"start": day("2018-01-01"), "reviewed_on": day("2024-01-01")}, TRUE),
    ],
)
def test_leading_a_movement_of_five_years(change, expected):
    """Launcher, length, review and year of the review must fit."""
    leaf = LedMovement(launchers=(Launcher.PRIME_MINISTER,), years=5, reviews=(Review.FINAL,))
    told = MovementPlacing(**{**MOVEMENT, **change})

    assert expected is judge(leaf, told, complete=ALL)
    assert (UNKNOWN if expected is FALSE else TRUE) is judge(leaf, told)


@pytest.mark.parametrize(
    ("result", "unless_refused", "expected"),
    [
        (ProposalResult.PENDING, True, FALSE),
        (ProposalResult.GRANTED, True, FALSE),
        (ProposalResult.REFUSED, True, TRUE),
        (ProposalResult.REFUSED, False, FALSE),
        (ProposalResult.PENDING, False, FALSE),
    ],
)
def test_not_proposed_for_another_award(result, unless_refused, expected):
    """A refusal frees only where the text says so."""
    leaf = NotProposedFor(award=LDTT, unless_refused=unless_refused)

    assert expected is judge(leaf, Proposal(award=LDTT.id, year=2024, result=result))


@pytest.mark.parametrize(
    ("clause", "result", "expected"),
    [
        (FlagClause.CLUSTERS, ProposalResult.PENDING, FALSE),
        (FlagClause.MOVEMENT, ProposalResult.PENDING, TRUE),
        (FlagClause.CENTRAL_CLUSTERS, ProposalResult.GRANTED, TRUE),
        (None, ProposalResult.PENDING, UNKNOWN),
        (FlagClause.CLUSTERS, ProposalResult.REFUSED, TRUE),
        (None, ProposalResult.REFUSED, TRUE),
    ],
)
def test_only_a_proposal_under_the_clauses_named_stands_in_the_way(clause, result, expected):
    """And one whose clause is not known leaves it open, unless it was refused."""
    flag = AWARD_NAMES["co-thi-dua-cua-chinh-phu"]
    leaf = NotProposedFor(award=flag, unless_refused=True, clauses=(FlagClause.CLUSTERS,))
    proposal = Proposal(award=flag.id, year=2024, clause=clause, result=result)

    assert expected is judge(leaf, proposal)
    assert expected is judge(leaf, proposal, complete=ALL)


def test_proposals_of_other_years_and_awards_do_not_matter():
    """And a list that is not complete leaves it open."""
    leaf = NotProposedFor(award=LDTT, unless_refused=True)
    others = (Proposal(award=LDTT.id, year=2023), Proposal(award=CSTDCS.id, year=2024))

    assert TRUE is judge(leaf, *others, complete=ALL)
    assert UNKNOWN is judge(leaf, *others)


def test_under_examination_on_the_day():
    """An open matter is enough; no open matter must be known to be none."""
    leaf = UnderExamination()
    opened = Proceeding(matter="a", opened_on=day("2024-12-20"))
    closed = Proceeding(matter="a", opened_on=day("2024-01-01"), closed_on=day("2024-12-20"))

    assert TRUE is judge(leaf, opened)
    assert FALSE is judge(leaf, opened, complete=ALL, question=asked(on="2024-12-19"))
    assert FALSE is judge(leaf, closed, complete=ALL)
    assert TRUE is judge(leaf, closed, question=asked(on="2024-12-19"))
    assert UNKNOWN is judge(leaf, closed)


def test_discipline_on_record_up_to_the_day():
    """Any form, any year; a measure of a later day is not on record yet."""
    leaf = DisciplineOnRecord()
    measure = Discipline(form=DisciplineForm.REPRIMAND, decided_on=day("2024-12-20"))

    assert TRUE is judge(leaf, measure)
    assert TRUE is not judge(leaf, measure, question=asked(on="2024-12-19"))


def test_no_discipline_on_record_is_not_known_to_be_none():
    """A record that says nothing about discipline does not say that there was none."""
    assert UNKNOWN is judge(DisciplineOnRecord())


@pytest.mark.parametrize(
    "make",
    [
        lambda: held_in_a_row(LDTT, 0),
        lambda: held_times(LDTT, 0),
        lambda: graded_in_a_row(Grade.GOOD, 0),
        lambda: contributed(INITIATIVE, times=0),
        lambda: contributed(INITIATIVE, span=0),
        lambda: served(0),
        lambda: held_post("a", years=0),
        lambda: HasMemberHolding(award=LDTT, count=0),
        lambda: LedMovement(launchers=(Launcher.OTHER,), years=0, reviews=(Review.FINAL,)),
    ],
)
def test_numbers_of_a_rule_are_positive(make):
    """Zero times, years or months would ask for nothing."""
    with pytest.raises(InvalidValue, match="nguyên dương"):
        make()


@pytest.mark.parametrize(
    ("leaf", "statement"),
    [
        (
            held(LDTT, CSTT),
            "Được tặng “Lao động tiên tiến” hoặc “Chiến sĩ tiên tiến” trong năm xét",
        ),
        (held_in_a_row(CSTDCS, 3), "Có 03 lần liên tục được tặng “Chiến sĩ thi đua cơ sở”"),
        (
            held_times(CSTDCS, 2, within=5),
            "Có ít nhất 02 lần được tặng “Chiến sĩ thi đua cơ sở”, trong 5 năm gần nhất",
        ),
        (held_times(CSTDCS, 2), "Có ít nhất 02 lần được tặng “Chiến sĩ thi đua cơ sở”"),
        (
            held_times(CSTDCS, 2, after=LDTT),
            (
                "Có ít nhất 02 lần được tặng “Chiến sĩ thi đua cơ sở”, tính sau lần gần nhất"
                " được tặng “Lao động tiên tiến”"
            ),
        ),
        (graded(Grade.GOOD), "Được xếp loại hoàn thành tốt nhiệm vụ trở lên"),
        (graded(Grade.EXCELLENT), "Được công nhận, xếp loại hoàn thành xuất sắc nhiệm vụ"),
        (contributed(INITIATIVE), "Có ít nhất 01 sáng kiến"),
        (
            contributed(INITIATIVE, reach=Reach.UNIT, times=2, span=3),
            (
                "Có ít nhất 02 sáng kiến được công nhận, phạm vi ảnh hưởng: cấp cơ sở, trong 3 năm tính"
                " đến năm xét"
            ),
        ),
        (
            members_holding(LDTT, Fraction(1, 2), strictly=True),
            "Có trên 50% cá nhân được tặng “Lao động tiên tiến”",
        ),
        (
            members_holding(LDTT, Fraction(7, 10)),
            "Có ít nhất 70% cá nhân được tặng “Lao động tiên tiến”",
        ),
        (served(6), "Đã được tuyển dụng từ đủ 06 tháng trở lên tính đến ngày xét"),
    ],
)
def test_a_leaf_words_itself_from_its_parameters(leaf, statement):
    """So that what a council reads is what is tested."""
    assert statement == leaf.statement().render("vi")


def test_a_statement_of_ones_own_replaces_the_wording():
    """Where the text of the law has its own words."""
    leaf = contributed(INITIATIVE, text=verbatim("Có sáng kiến hay"))

    assert "Có sáng kiến hay" == leaf.statement().render("en")
