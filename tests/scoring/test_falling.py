"""Less is better: a ceiling, and a cut on the period before (“giảm ít nhất 5%”)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.errors import InvalidValue
from thidua.law import OrganiserRule
from thidua.scoring import (
    NO_TARGET,
    Context,
    Direction,
    Entry,
    Evidence,
    Item,
    LowerIsBetter,
    Pending,
    Reduction,
)

CONTEXT = Context("a", Evidence())
RULE = OrganiserRule("Bảng điểm thử nghiệm")


def score(method, value, **told):
    item = Item(id="x", name="Tội phạm về trật tự xã hội", max_points=10, method=method, unit="vụ")
    return method.score(item, Entry(unit_id="a", item_id="x", value=value, **told), CONTEXT)


@pytest.mark.parametrize(
    ("found", "expected"), [(0, 10), (50, 10), (51, 10 * Fraction(50, 51)), (100, 5), (500, 1)]
)
def test_beyond_the_ceiling_points_fall_in_inverse_proportion(found, expected):
    """Twice the ceiling earns half."""
    assert expected == score(LowerIsBetter(target=50, zero_at=None), found).value


@pytest.mark.parametrize(
    ("found", "expected"), [(50, 10), (60, 8), (99, Fraction(1, 5)), (100, 0), (140, 0)]
)
def test_or_in_a_straight_line_to_nothing(found, expected):
    """From the ceiling to the value at which nothing is left."""
    assert expected == score(LowerIsBetter(target=50, zero_at=100), found).value


@pytest.mark.parametrize(("found", "expected"), [(0, 10), (1, 0)])
def test_a_ceiling_of_zero_rewards_whoever_has_none(found, expected):
    """“Không để xảy ra”: no division by the target, so that the worst is never first."""
    assert expected == score(LowerIsBetter(target=0, zero_at=None), found).value


def test_each_unit_may_have_a_ceiling_of_its_own():
    """Told by its entry; unknown leaves the points open, none is refused."""
    own = LowerIsBetter(target=None, zero_at=None)

    assert 5 == score(own, 20, target=10).value
    assert isinstance(score(own, 20), Pending)
    with pytest.raises(InvalidValue, match="không được giao chỉ tiêu"):
        score(own, 20, target=NO_TARGET)
    with pytest.raises(InvalidValue, match="Mức không vượt quá"):
        score(LowerIsBetter(target=None, zero_at=5), 20, target=10)


@pytest.mark.parametrize(("target", "zero_at"), [(-1, None), (5, 5), (5, 4)])
def test_a_ceiling_lies_from_zero_up_and_below_where_nothing_is_left(target, zero_at):
    """Else points would rise with what is bad."""
    with pytest.raises(InvalidValue):
        LowerIsBetter(target=target, zero_at=zero_at)


@pytest.mark.parametrize(
    ("now", "pro_rata", "all_or_none"),
    [(90, 10, 10), (95, 10, 10), (96, 8, 0), (99, 2, 0), (100, 0, 0), (120, 0, 0)],
)
def test_a_cut_of_five_per_cent(now, pro_rata, all_or_none):
    """Đắk Nông 2021: tội phạm giảm ít nhất 5%; both sides of the threshold."""
    assert pro_rata == score(Reduction(by="5/100", pro_rata=True), now, baseline=100).value
    assert all_or_none == score(Reduction(by="5/100", pro_rata=False), now, baseline=100).value


def test_where_there_was_nothing_nothing_can_be_cut():
    """The table has to say what that earns; else it stays open. Something from nothing earns none."""
    silent = Reduction(by="5/100", pro_rata=True)

    assert isinstance(score(silent, 0, baseline=0), Pending)
    assert 10 == score(Reduction(by="5/100", pro_rata=True, none_before=1), 0, baseline=0).value
    assert 0 == score(silent, 1, baseline=0).value


def test_an_unknown_baseline_leaves_the_points_open():
    """It is neither zero nor this year's figure."""
    found = score(Reduction(by="5/100", pro_rata=True), 90)

    assert (0, 10) == (found.low, found.high)


@pytest.mark.parametrize("make", [
    lambda: Reduction(by=0, pro_rata=True),
    lambda: Reduction(by="11/10", pro_rata=True),
    lambda: Reduction(by="1/2", pro_rata=True, none_before=2),
    lambda: score(Reduction(by="1/2", pro_rata=True), -1, baseline=1),
    lambda: score(Reduction(by="1/2", pro_rata=True), 1, baseline=-1),
    lambda: score(LowerIsBetter(target=1, zero_at=None), -1),
])  # fmt: skip
def test_what_means_nothing_is_refused(make):
    """Cuts of nothing, of more than all, shares over one, figures below zero."""
    with pytest.raises(InvalidValue):
        make()


@given(
    st.fractions(0, 100, max_denominator=3),
    st.fractions(0, 100, max_denominator=3),
    st.sampled_from(
        [
            LowerIsBetter(target=20, zero_at=None),
            LowerIsBetter(target=20, zero_at=60),
            Reduction(by="1/10", pro_rata=True),
            Reduction(by="1/10", pro_rata=False),
        ]
    ),
)
def test_more_of_what_is_bad_never_earns_more(found, more, method):
    """They say of themselves that they fall."""
    before, after = (score(method, n, baseline=50).value for n in (found, found + more))

    assert method.monotone is Direction.DOWN
    assert before >= after
