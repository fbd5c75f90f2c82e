"""Numbers: exact values, rounding, shares and đồng."""

import decimal
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.errors import InvalidValue
from thidua.numbers import (
    Rounding,
    Vnd,
    exact,
    exceeds,
    reaches,
    round_to,
    to_decimal,
)

fractions = st.fractions(min_value=-1000, max_value=1000, max_denominator=1000)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (7, Fraction(7)),
        ("95.5", Fraction(191, 2)),
        ("1/3", Fraction(1, 3)),
        (" -0.10 ", Fraction(-1, 10)),
        ("+4", Fraction(4)),
        (Decimal("0.1"), Fraction(1, 10)),
        (Decimal("1E+3"), Fraction(1000)),
        (Fraction(2, 6), Fraction(1, 3)),
    ],
)
def test_exact_takes_what_is_written(written, expected):
    assert expected == exact(written)


@pytest.mark.parametrize(
    "value",
    [
        0.5,
        True,
        None,
        "",
        "95,5",
        "1_000",
        "1/0",
        "1e3",
        "nan",
        ".5",
        "٣",
        "9" * 1001,
        Decimal("NaN"),
        Decimal("-Infinity"),
        Decimal("1E+999999999"),
        Decimal("1E-999999999"),
    ],
)
def test_exact_refuses_what_is_not_exact(value):
    with pytest.raises(InvalidValue) as caught:
        exact(value)
    assert value is caught.value.value
    assert "không phải số chính xác" in str(caught.value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Fraction(1, 8), "0.125"),
        (Fraction(-5, 2), "-2.5"),
        (Fraction(1, 50), "0.02"),
        (0, "0"),
        (1200, "1200"),
        (Decimal("3.10"), "3.1"),
    ],
)
def test_to_decimal_writes_every_digit(value, expected):
    assert expected == str(to_decimal(value))


def test_to_decimal_ignores_the_decimal_context():
    with decimal.localcontext(prec=3):
        assert Decimal("123456.78") == to_decimal(Fraction(12345678, 100))


@pytest.mark.parametrize("value", [Fraction(1, 3), Fraction(5, 6)])
def test_to_decimal_refuses_decimals_without_end(value):
    with pytest.raises(InvalidValue, match="không viết được hết"):
        to_decimal(value)


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9
    )
)
def test_decimals_survive_the_way_through_fractions(number):
    assert number == to_decimal(exact(number))


@pytest.mark.parametrize(
    ("value", "half_up", "half_even", "up", "down"),
    [
        ("2.5", 3, 2, 3, 2),
        ("-2.5", -3, -2, -3, -2),
        ("3.5", 4, 4, 4, 3),
        ("2.4", 2, 2, 3, 2),
        ("-2.4", -2, -2, -3, -2),
        ("2.6", 3, 3, 3, 2),
        ("0.1", 0, 0, 1, 0),
        ("-0.1", 0, 0, -1, 0),
        ("4", 4, 4, 4, 4),
        ("0", 0, 0, 0, 0),
    ],
)
def test_each_rounding_rule_on_both_sides_of_zero(value, half_up, half_even, up, down):
    got = [round_to(exact(value), 1, rounding) for rounding in Rounding]
    assert [half_up, half_even, up, down] == got


def test_steps_may_be_fractions_or_thousands():
    assert Fraction(8833, 100) == round_to(Fraction(265, 3), Fraction(1, 100), Rounding.HALF_UP)
    assert 1_240_000 == round_to(1_234_567, 10_000, Rounding.UP)
    assert Decimal("0.5") == round_to(Decimal("0.3"), Decimal("0.5"), Rounding.HALF_UP)


@given(fractions, st.fractions(min_value=Fraction(1, 100), max_value=50), st.sampled_from(Rounding))
def test_rounding_gives_a_neighbouring_multiple_and_is_odd(value, step, rounding):
    got = round_to(value, step, rounding)
    assert 1 == (got / step).denominator
    assert abs(got - value) < step
    assert -got == round_to(-value, step, rounding)
    assert got == round_to(got, step, rounding)


@given(fractions)
def test_up_never_shrinks_and_down_never_grows(value):
    assert abs(round_to(value, 1, Rounding.UP)) >= abs(value)
    assert abs(round_to(value, 1, Rounding.DOWN)) <= abs(value)


@pytest.mark.parametrize("step", [0, -1, Fraction(-1, 100)])
def test_rounding_refuses_steps_that_are_not_positive(step):
    with pytest.raises(InvalidValue, match="Bước làm tròn"):
        round_to(1, step, Rounding.UP)


def test_rounding_rules_have_vietnamese_names():
    assert [
        "làm tròn số học",
        "làm tròn về số chẵn",
        "làm tròn lên",
        "làm tròn xuống",
    ] == [str(rounding.label) for rounding in Rounding]


@pytest.mark.parametrize(
    ("part", "whole", "share", "at_least", "more"),
    [
        (9, 10, Fraction(9, 10), True, False),
        (8, 9, Fraction(9, 10), False, False),
        (7, 10, Fraction(7, 10), True, False),
        (5, 10, Fraction(1, 2), True, False),
        (6, 11, Fraction(1, 2), True, True),
        (2, 3, Fraction(2, 3), True, False),
        (0, 5, Fraction(0), True, False),
        (3 * 10**30 - 1, 9 * 10**30, Fraction(1, 3), False, False),
    ],
)
def test_shares_are_compared_on_both_sides_of_the_threshold(part, whole, share, at_least, more):
    assert (at_least, more) == (reaches(part, whole, share), exceeds(part, whole, share))


@pytest.mark.parametrize("compare", [reaches, exceeds])
@pytest.mark.parametrize(
    ("part", "whole"), [(-1, 5), (6, 5), (0, 0), (1, -1), (True, 2), (1, True), (1.0, 2)]
)
def test_shares_of_impossible_parts_are_refused(compare, part, whole):
    with pytest.raises(InvalidValue, match="Không tính được tỷ lệ") as caught:
        compare(part, whole, Fraction(1, 2))
    assert (part, whole) == (caught.value.part, caught.value.whole)


def test_sums_of_money_add_and_compare():
    assert Vnd(3_000) == Vnd(1_000) + Vnd(2_000)
    assert Vnd(-1_000) == Vnd(1_000) - Vnd(2_000)
    assert Vnd(-5) == -Vnd(5)
    assert Vnd(1) < Vnd(2)
    assert Vnd(6) == sum([Vnd(1), Vnd(2), Vnd(3)], Vnd(0))


def test_award_money_is_base_salary_times_a_coefficient():
    """Base salary 1,800,000 đồng (from 1 July 2023) times 0.3 and 1.5."""
    assert Vnd(540_000) == Vnd(1_800_000) * Decimal("0.3")
    assert Vnd(2_700_000) == Fraction(3, 2) * Vnd(1_800_000)


def test_money_with_a_part_of_a_dong_is_refused():
    with pytest.raises(InvalidValue, match="không ra số nguyên đồng"):
        Vnd(10) * Fraction(1, 3)


@pytest.mark.parametrize("factor", [0.5, True])
def test_money_times_something_inexact_is_refused(factor):
    with pytest.raises(InvalidValue):
        Vnd(10) * factor


@pytest.mark.parametrize(
    "operation",
    [
        lambda: Vnd(1) + 1,
        lambda: Vnd(1) - 1,
        lambda: Vnd(1) * Vnd(1),
        lambda: 1 - Vnd(1),
        lambda: Vnd(1) < 2,
    ],
)
def test_money_does_not_mix_with_bare_numbers(operation):
    with pytest.raises(TypeError):
        operation()


@pytest.mark.parametrize("amount", [1.0, "1", True, None, Fraction(1)])
def test_money_is_a_whole_number(amount):
    with pytest.raises(InvalidValue, match="số nguyên đồng"):
        Vnd(amount)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(447_000, 450_000), (450_000, 450_000), (450_001, 460_000), (0, 0), (-1, -10_000)],
)
def test_award_money_is_rounded_up_to_tens_of_thousands(amount, expected):
    assert Vnd(expected) == Vnd(amount).rounded_up_to(10_000)


@pytest.mark.parametrize("step", [0, Fraction(1, 2)])
def test_money_is_rounded_to_whole_steps(step):
    with pytest.raises(InvalidValue):
        Vnd(1).rounded_up_to(step)


def test_money_is_written_as_each_language_does():
    assert "1.800.000 đồng" == Vnd(1_800_000).render() == str(Vnd(1_800_000))
    assert "VND 1,800,000" == Vnd(1_800_000).render("en")
    assert "-500 đồng" == Vnd(-500).render("vi_VN")


def test_money_pickles():
    assert Vnd(5) == pickle.loads(pickle.dumps(Vnd(5)))
