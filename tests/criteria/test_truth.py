"""Three-valued truth obeys the laws of strong Kleene logic and never poses as yes or no."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.criteria import Truth, conjunction, disjunction, threshold

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
truths = st.sampled_from(Truth)
several = st.lists(truths, max_size=7)


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (TRUE, TRUE, TRUE, TRUE),
        (TRUE, FALSE, FALSE, TRUE),
        (TRUE, UNKNOWN, UNKNOWN, TRUE),
        (FALSE, TRUE, FALSE, TRUE),
        (FALSE, FALSE, FALSE, FALSE),
        (FALSE, UNKNOWN, FALSE, UNKNOWN),
        (UNKNOWN, TRUE, UNKNOWN, TRUE),
        (UNKNOWN, FALSE, FALSE, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_the_truth_table(one, other, both, either):
    """All nine pairs."""
    assert both is one & other
    assert either is one | other


def test_negation_leaves_unknown_as_it_is():
    """What is not known is not known to be otherwise."""
    assert [FALSE, TRUE, UNKNOWN] == [~TRUE, ~FALSE, ~UNKNOWN]


@given(truths, truths, truths)
def test_order_and_grouping_do_not_matter(a, b, c):
    """Commutative and associative."""
    assert a & b is b & a
    assert a | b is b | a
    assert (a & b) & c is a & (b & c)
    assert (a | b) | c is a | (b | c)


@given(truths, truths, truths)
def test_each_distributes_over_the_other(a, b, c):
    """As in two-valued logic."""
    assert a & (b | c) is (a & b) | (a & c)
    assert a | (b & c) is (a | b) & (a | c)


@given(truths, truths)
def test_de_morgan_and_double_negation(a, b):
    """Negation turns one into the other, and twice is none."""
    assert ~(a & b) is ~a | ~b
    assert ~(a | b) is ~a & ~b
    assert a is ~~a


@given(truths)
def test_identities_and_absorption(a):
    """TRUE is neutral for and, FALSE for or; each absorbs in the other."""
    assert a is a & TRUE
    assert a is a | FALSE
    assert FALSE is a & FALSE
    assert TRUE is a | TRUE
    assert a is a & a
    assert a is a | a


def test_an_unknown_and_its_opposite_decide_nothing():
    """There is no excluded middle."""
    assert UNKNOWN is UNKNOWN | ~UNKNOWN
    assert UNKNOWN is UNKNOWN & ~UNKNOWN


def test_nothing_asked_is_met_and_nothing_offered_is_not():
    """The empty conjunction holds, the empty disjunction does not."""
    assert TRUE is conjunction(())
    assert FALSE is disjunction(())


@pytest.mark.parametrize(
    ("given_truths", "needed", "expected"),
    [
        ([TRUE, TRUE, FALSE], 2, TRUE),
        ([TRUE, UNKNOWN, FALSE], 2, UNKNOWN),
        ([TRUE, FALSE, FALSE], 2, FALSE),
        ([UNKNOWN, UNKNOWN, FALSE], 2, UNKNOWN),
        ([UNKNOWN, UNKNOWN, FALSE], 3, FALSE),
        ([TRUE, TRUE, UNKNOWN], 2, TRUE),
        ([], 1, FALSE),
    ],
)
def test_a_count_is_met_missed_or_open(given_truths, needed, expected):
    """Open only where some completion reaches it and some does not."""
    assert expected is threshold(given_truths, needed)


@given(several)
def test_the_ends_of_a_count_are_or_and_and(values):
    """One of them is any of them; all of them is each of them."""
    if values:
        assert disjunction(values) is threshold(values, 1)
        assert conjunction(values) is threshold(values, len(values))


def completions(values):
    """Every way in which the unknown values may turn out."""
    if not values:
        return [()]
    head = (TRUE, FALSE) if values[0] is UNKNOWN else (values[0],)
    return [(first, *rest) for first in head for rest in completions(values[1:])]


@given(several, st.integers(1, 7))
def test_a_count_is_open_where_completions_differ(values, needed):
    """And decided where every completion agrees."""
    met = {complete.count(TRUE) >= needed for complete in completions(values)}
    expected = {frozenset({True}): TRUE, frozenset({False}): FALSE}.get(frozenset(met), UNKNOWN)

    assert expected is threshold(values, needed)


@given(several, st.data())
def test_learning_never_flips_what_was_decided(values, data):
    """Replacing one unknown by a known value keeps every decided combination."""
    better = [data.draw(truths) if value is UNKNOWN else value for value in values]
    for combine in (conjunction, disjunction, lambda v: threshold(v, 2)):
        before = combine(values)
        assert before is UNKNOWN or before is combine(better)


def test_iterators_are_taken_too():
    """Values may be worked out one by one."""
    assert FALSE is conjunction(iter([TRUE, FALSE]))
    assert TRUE is disjunction(iter([FALSE, TRUE]))
    assert UNKNOWN is threshold(iter([UNKNOWN]), 1)


@pytest.mark.parametrize(("value", "truth"), [(True, TRUE), (False, FALSE), (None, UNKNOWN)])
def test_a_yes_a_no_or_none_becomes_a_truth(value, truth):
    """None is not known."""
    assert truth is Truth.of(value)


@pytest.mark.parametrize("truth", Truth)
def test_a_truth_is_no_yes_or_no(truth):
    """``if truth`` would read a not-known as one of them."""
    with pytest.raises(TypeError, match="three values"):
        bool(truth)


def test_each_value_has_a_name_and_a_mark():
    """Distinct in both languages."""
    assert ["✓", "✗", "?"] == [truth.mark for truth in (TRUE, FALSE, UNKNOWN)]
    assert ["đạt", "không đạt", "chưa rõ"] == [t.label.render() for t in (TRUE, FALSE, UNKNOWN)]
    assert 3 == len({truth.label.render("en") for truth in Truth})
