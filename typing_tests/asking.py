"""A sample of user code that asks and composes rules; it is never run."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import assert_type

import thidua as td
from thidua.criteria import Criterion, Inquiry, attested, graded, held_in_a_row, members_holding
from thidua.records import AWARD_NAMES
from thidua.words import say


def record() -> td.Record:
    """Records take events and coverage of any kind."""
    return td.Record(
        subject=td.Individual(id="cc-017", occupations=[td.Occupation.CIVIL_SERVANT]),
        events=[
            td.Grading(year=2024, grade=td.Grade.EXCELLENT),
            td.Contribution(
                type=td.ContributionKind.INITIATIVE,
                title="Sáng kiến A",
                year=2024,
                reach=td.Reach.UNIT,
            ),
            td.Service(start=dt.date(2015, 3, 1)),
        ],
        complete={td.Grading: td.years(2019, 2024), **td.everything(2022, 2024)},
    )


def ask(day: dt.date) -> td.Outcome:
    """A regime holds awards; an award answers with an assessment."""
    regime = td.regime_on(day)
    assert_type(regime, td.Regime[td.Award])
    award = regime.awards["CSTĐCS"]
    assert_type(award, td.Award)
    answer = award.assess(record(), year=2024, on=day)
    assert_type(answer, td.Assessment)
    assert_type(answer.finding, td.Finding)
    assert_type(answer.gaps(), tuple[td.Gap, ...])
    assert_type(answer.receipt(), td.Receipt)
    text: str = answer.explain("en")
    earliest = answer.earliest_year()
    if earliest is not None:
        assert_type(earliest.year, int)
        text += "".join(str(gap) for gap in earliest.path)
    return answer.outcome


def batch(day: dt.date, records: list[td.Record]) -> int:
    """One inquiry serves many records; the verdict alone is the fast way to count."""
    inquiry = td.regime_on(day).awards["chien-si-thi-dua-co-so"].ask(2024, day)
    assert_type(inquiry, Inquiry)
    return sum(inquiry.verdict(one) is td.Truth.TRUE for one in records)


def either(day: dt.date) -> bool | None:
    """Where two laws may apply, both answers come back."""
    match td.assess("Chiến sĩ thi đua cơ sở", record(), year=2023, on=day):
        case td.BothReadings() as both:
            assert_type(both.by_day, td.Assessment)
            return both.agree
        case td.Assessment() as answer:
            return answer.outcome is td.Outcome.ELIGIBLE


def detailed() -> td.Award:
    """An organiser's own conditions are added with their own source."""
    rule = td.OrganiserRule("Quy định của Bộ, Điều 6", illustrative=True)
    flag = td.regime_on(dt.date(2024, 12, 20)).awards["co-thi-dua-bo-ban-nganh-tinh"]
    conditions: list[Criterion] = [
        graded(td.Grade.EXCELLENT, source=rule),
        held_in_a_row(AWARD_NAMES["tap-the-lao-dong-xuat-sac"], 1, source=rule),
        members_holding(AWARD_NAMES["lao-dong-tien-tien"], Fraction(4, 5), source=rule),
        attested("dieu-kien-rieng", say("Điều kiện riêng"), by=say("Bộ"), source=rule),
    ]
    return flag.detailed_by(*conditions)
