"""What holds for any rule and any record."""

import json

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thidua.criteria import (
    DisciplineOnRecord,
    NotProposedFor,
    OutstandingInMovement,
    StudiedWell,
    Truth,
    UnderExamination,
    contributed,
    given_for,
    graded_in_a_row,
    graded_times,
    held_in_a_row,
    held_post,
    held_times,
    not_newcomer,
    practised,
    years_since,
)
from thidua.records import (
    AWARD_NAMES,
    EVENT_KINDS,
    CommendationType,
    Conferral,
    Contribution,
    ContributionKind,
    Discipline,
    Grade,
    Grading,
    HardPlace,
    Issuer,
    Launcher,
    MovementPlacing,
    Post,
    Practice,
    PracticeField,
    Proceeding,
    Proposal,
    Reach,
    Record,
    Review,
    Service,
    Study,
)
from thidua.testing import criteria_trees, leaves, questions, records, refinements

TRUE, UNKNOWN = Truth.TRUE, Truth.UNKNOWN
SHORT = range(2020, 2023)
LDTT = AWARD_NAMES["lao-dong-tien-tien"]
CSTDCS = AWARD_NAMES["chien-si-thi-dua-co-so"]
wide = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@wide
@given(criteria_trees(), records(), questions(school=True))
def test_the_verdict_alone_agrees_with_the_tree(criterion, record, question):
    """The fast closure and the full judgement are two readings of one rule."""
    bound = criterion.bind(question)

    assert bound.verdict(record) is bound.judge(record).truth


SMALL = st.integers(1, 2)
RUN = graded_in_a_row(Grade.GOOD, 2, or_held=(LDTT,))


def _after(to_date, after_any):
    return graded_in_a_row(Grade.GOOD, 2, after=(CSTDCS,), after_any=after_any, to_date=to_date)


# Leaves whose truth rests on more than one fact, each with the kinds of fact that it looks at.
INTRICATE = {
    "any": (leaves(), list(EVENT_KINDS.values())),
    "contributions-in-a-run": (
        st.builds(
            lambda times: contributed(
                *ContributionKind, reach=Reach.UNIT, times=times, applied=True, during=RUN
            ),
            SMALL,
        ),
        [Contribution, Grading, Conferral],
    ),
    "courses": (st.builds(StudiedWell, only_graded=st.booleans()), [Study]),
    "discipline": (st.builds(DisciplineOnRecord), [Discipline]),
    "examination": (st.builds(UnderExamination), [Proceeding]),
    "in-a-row": (
        st.builds(lambda lately: held_in_a_row(LDTT, 2, spacing=(1, 2), lately=lately), SMALL),
        [Conferral],
    ),
    "newcomer": (st.builds(not_newcomer, st.integers(1, 14)), [Service]),
    "posts": (st.builds(lambda n: held_post("giam-doc", years=n), SMALL), [Post, Service]),
    "proposals": (
        st.builds(lambda free: NotProposedFor(award=LDTT, unless_refused=free), st.booleans()),
        [Proposal, Conferral],
    ),
    "run-after": (
        st.builds(
            lambda n, to_date, after_any: graded_in_a_row(
                Grade.GOOD,
                n,
                after=(CSTDCS,),
                after_any=after_any,
                to_date=to_date,
                within=(graded_times(Grade.EXCELLENT, 1), held_times(LDTT, 1)),
            ),
            SMALL,
            st.booleans(),
            st.booleans(),
        ),
        [Grading, Conferral],
    ),
    "counted-in-a-run-after": (
        st.builds(
            lambda n, run, graded: (
                graded_times(Grade.EXCELLENT, n, during=run)
                if graded
                else held_times(LDTT, n, during=run, issuers=(Issuer.DEFENCE,), as_basis=True)
            ),
            SMALL,
            st.builds(_after, st.booleans(), st.booleans()),
            st.booleans(),
        ),
        [Grading, Conferral],
    ),
    "years-since": (st.builds(lambda n: years_since(LDTT, n), SMALL), [Conferral]),
    "practice": (
        st.builds(
            lambda years, wide, continuous, doubled, only: practised(
                PracticeField.ARMY,
                PracticeField.POLICE,
                years=years,
                below=years + wide if wide else None,
                continuous=continuous,
                doubled=(HardPlace.SEA_ISLANDS, HardPlace.BORDER) if doubled else (),
                only=(HardPlace.SEA_ISLANDS,) if only else (),
            ),
            st.integers(0, 2),
            st.integers(0, 2),
            st.booleans(),
            st.booleans(),
            st.booleans(),
        ),
        [Practice],
    ),
    "given-for": (
        st.builds(lambda kind: given_for(kind, LDTT, CSTDCS), st.sampled_from(CommendationType)),
        [Conferral],
    ),
    "outstanding-in-a-movement": (
        st.builds(
            lambda planned: OutstandingInMovement(
                launchers=tuple(Launcher), years=2, reviews=tuple(Review), planned=planned
            ),
            st.booleans(),
        ),
        [MovementPlacing],
    ),
    "since-another": (
        st.builds(
            lambda times, within: held_times(LDTT, times, within=within, after=CSTDCS),
            SMALL,
            st.integers(1, 4),
        ),
        [Conferral],
    ),
}


@pytest.mark.parametrize(("leaves", "kinds"), INTRICATE.values(), ids=INTRICATE)
@wide
@given(questions(years=SHORT, school=True), st.data())
def test_learning_more_never_flips_a_leaf(leaves, kinds, question, data):
    """Facts of years not complete, or wider coverage, settle what was open and nothing else."""
    leaf = data.draw(leaves)
    record = data.draw(records(years=SHORT, kinds=kinds, max_events=5))
    better = data.draw(refinements(record, years=SHORT, kinds=kinds, max_events=4))
    verdict = leaf.bind(question).verdict
    before, after = verdict(record), verdict(better)

    assert before in {UNKNOWN, after}


@wide
@given(criteria_trees(), records(), questions(), st.data())
def test_learning_more_never_flips_a_rule(criterion, record, question, data):
    """Neither through negations nor through counts."""
    better = data.draw(refinements(record))
    verdict = criterion.bind(question).verdict
    before, after = verdict(record), verdict(better)

    assert before in {UNKNOWN, after}


@wide
@given(criteria_trees(), records(), questions())
def test_explanation_and_truth_agree(criterion, record, question):
    """The first mark is the truth, in either language, told concisely or in full."""
    finding = criterion.bind(question).judge(record)
    for locale in ("vi", "en"):
        for full in (False, True):
            text = finding.explain(locale, full=full)
            assert text.startswith(finding.truth.mark)
            assert "{" not in text


@wide
@given(criteria_trees(), records(), questions())
def test_a_finding_has_gaps_unless_it_is_met(criterion, record, question):
    """Each gap has the truth of the whole, and asks for something."""
    finding = criterion.bind(question).judge(record)
    gaps = finding.gaps()

    assert (finding.truth is TRUE) is (gaps == ())
    for gap in gaps:
        assert finding.truth is gap.truth
        assert gap.render("vi")
        assert gap.render("en")


@wide
@given(criteria_trees(), records(), questions())
def test_everything_found_is_plain_data(criterion, record, question):
    """JSON holds rule, finding and gaps as they are."""
    finding = criterion.bind(question).judge(record)
    for told in (criterion.to_dict(), finding.to_dict("en"), [g.to_dict() for g in finding.gaps()]):
        assert told == json.loads(json.dumps(told))


@wide
@given(criteria_trees(), records(), questions())
def test_the_evidence_is_on_record(criterion, record, question):
    """Nothing is found that was not told."""
    for part in criterion.bind(question).judge(record).walk():
        assert set(part.evidence) <= set(record.events)


@wide
@given(criteria_trees(), records(), questions())
def test_the_order_of_events_does_not_matter(criterion, record, question):
    """Told backwards, a record gives the same truth."""
    backwards = attrs.evolve(record, events=record.events[::-1])
    verdict = criterion.bind(question).verdict

    assert verdict(record) is verdict(backwards)


@wide
@given(criteria_trees(), records(), questions())
def test_not_knowing_anything_decides_nothing_but_the_subject(criterion, record, question):
    """An empty record never meets what a full one of the same subject fails, and the reverse."""
    empty = Record(subject=record.subject)
    verdict = criterion.bind(question).verdict

    assert verdict(empty) in {UNKNOWN, verdict(record)}


@wide
@given(criteria_trees(), records(), questions(), st.randoms(use_true_random=False))
def test_an_outcome_that_changes_without_some_leaves_rests_on_them(
    criterion, record, question, random
):
    """Among the decisive leaves is one of those whose loss would undo the truth."""
    finding = criterion.bind(question).judge(record)
    doubtful = {id(part) for part in finding.walk() if not part.parts and random.random() < 1 / 2}
    kept = finding.without(lambda part: id(part) in doubtful)

    assert kept in {UNKNOWN, finding.truth}
    if kept is not finding.truth:
        assert any(id(part) in doubtful for part in finding.decisive())
