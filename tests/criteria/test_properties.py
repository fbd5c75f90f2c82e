"""What holds for any rule and any record."""

import json

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thidua.criteria import Truth
from thidua.records import Conferral, Grading, Record
from thidua.testing import criteria_trees, leaves, questions, records, refinements

TRUE, UNKNOWN = Truth.TRUE, Truth.UNKNOWN
SHORT = range(2020, 2025)
wide = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@wide
@given(criteria_trees(), records(), questions(school=True))
def test_the_verdict_alone_agrees_with_the_tree(criterion, record, question):
    """The fast closure and the full judgement are two readings of one rule."""
    bound = criterion.bind(question)

    assert bound.verdict(record) is bound.judge(record).truth


@settings(wide, max_examples=400)
@given(leaves(), questions(years=SHORT, school=True), st.data())
def test_learning_more_never_flips_a_leaf(leaf, question, data):
    """Facts of years not complete, or wider coverage, settle what was open and nothing else."""
    kinds = {leaf.asks(question)[0] or Grading, Conferral}
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
