"""What a payroll and a list of a province cost: money, caps, votes, ledgers, itineraries.

Each is timed beside the least that anybody could do for the same number, in the same run.
"""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction

import pytest

import thidua as td
from thidua.law import BASE_SALARY, OrganiserRule
from thidua.numbers import Rounding
from thidua.procedure import (
    Candidate,
    Cap,
    CapBase,
    Council,
    CouncilLevel,
    Ledger,
    Nominee,
    UnitKind,
    apply_cap,
    award_money,
    council_vote,
    itinerary,
)
from thidua.records import SubjectKind
from thidua.votes import Ballot

DAY = dt.date(2025, 12, 15)
LINES = 1_000


@pytest.mark.benchmark(group="money of a thousand awards")
def test_money_by_hand(benchmark):
    """A hard-coded coefficient, the base salary of the day, rounded up."""
    base = Decimal(BASE_SALARY.on(DAY).value.amount)

    def paid():
        total = 0
        for _ in range(LINES):
            tens = (Decimal("0.3") * base / 10_000).to_integral_value(rounding=ROUND_CEILING)
            total += int(tens) * 10_000
        return total

    assert benchmark(paid) == 710_000 * LINES


@pytest.mark.benchmark(group="money of a thousand awards")
def test_money_with_its_citations(benchmark):
    """The same sums, each as a line that can explain itself."""

    def paid():
        return sum(
            award_money("lao-dong-tien-tien", SubjectKind.INDIVIDUAL, DAY).amount.amount
            for _ in range(LINES)
        )

    assert benchmark(paid) == 710_000 * LINES


RULE = OrganiserRule("Quy chế", illustrative=True)


@pytest.mark.benchmark(group="a cap on a thousand candidates")
def test_first_so_many_by_hand(benchmark):
    """Sort by points and cut, with no tie told."""
    points = [index % 700 for index in range(LINES)]
    inside = benchmark(lambda: sorted(range(LINES), key=points.__getitem__, reverse=True)[:150])
    assert len(inside) == 150


@pytest.mark.benchmark(group="a cap on a thousand candidates")
def test_a_cap_with_its_ties(benchmark):
    """Who is within, who is outside, and which tie the limit cuts through."""
    candidates = [
        Candidate(id=str(index), kind=SubjectKind.INDIVIDUAL, points=index % 700)
        for index in range(LINES)
    ]
    cap = Cap(
        share=Fraction(15, 100),
        base=CapBase.ADVANCED,
        rounding=Rounding.DOWN,
        rounded_by=RULE,
        source=RULE,
    )
    result = benchmark(lambda: apply_cap(candidates, cap, LINES, on=DAY))
    assert len(result.inside) == 150


@pytest.mark.benchmark(group="a vote")
def test_a_vote(benchmark):
    """The rule of the day looked up, and one ballot counted against it."""
    council = Council(level=CouncilLevel.PROVINCE, members=15)
    ballot = Ballot(members=15, in_favour=14)
    decided = benchmark(lambda: council_vote("CSTĐ bộ/tỉnh", ballot, DAY, council=council))
    assert decided.passed


def _career():
    years = range(2015, 2025)
    return td.Record(
        subject=td.Individual(id="a", occupations=[td.Occupation.CIVIL_SERVANT]),
        events=[
            *(td.Grading(year=year, grade=td.Grade.EXCELLENT) for year in years),
            *(td.Conferral(award="lao-dong-tien-tien", year=year) for year in years),
            *(
                td.Conferral(award="chien-si-thi-dua-co-so", year=year)
                for year in range(2022, 2025)
            ),
        ],
        complete=td.everything(2010, 2024),
    )


@pytest.mark.benchmark(group="an award and its ledger")
def test_the_award_alone(benchmark):
    """A full assessment of the record."""
    day = dt.date(2024, 12, 20)
    award = td.regime_on(day).awards["bang-khen-bo-ban-nganh-tinh"]
    record = _career()
    benchmark(lambda: award.assess(record, 2024, day).outcome)


@pytest.mark.benchmark(group="an award and its ledger")
def test_the_award_under_its_ledger(benchmark):
    """The same, asked again without what earlier decisions used up."""
    day = dt.date(2024, 12, 20)
    award = td.regime_on(day).awards["bang-khen-bo-ban-nganh-tinh"]
    record = _career()
    benchmark(lambda: Ledger.of(record).assess(award, 2024, day).outcome)


@pytest.mark.benchmark(group="an itinerary")
def test_an_itinerary(benchmark):
    """Every step of an order from a provincial department, without a calendar."""
    nominee = Nominee(
        award="huan-chuong-lao-dong-hang-ba",
        kind=SubjectKind.INDIVIDUAL,
        unit=UnitKind.PROVINCIAL_DEPARTMENT,
    )
    way = benchmark(lambda: itinerary(nominee, dt.date(2024, 3, 1)))
    assert way.steps
