"""Asking real awards about real records: many records, one question."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import thidua as td

DAY = dt.date(2024, 12, 20)
RECORD = td.Record(
    subject=td.Individual(id="cc-017"),
    events=[
        td.Grading(year=2024, grade=td.Grade.EXCELLENT),
        *(
            td.Conferral(award=award, year=year)
            for award in ("lao-dong-tien-tien", "chien-si-thi-dua-co-so")
            for year in range(2019, 2025)
        ),
    ],
    complete=td.everything(2019, 2024),
)


@pytest.mark.benchmark(group="one award, one record")
@pytest.mark.parametrize("award", ["chien-si-thi-dua-co-so", "chien-si-thi-dua-bo-ban-nganh-tinh"])
@pytest.mark.parametrize("how", ["assess", "verdict", "explain", "to_dict"])
def test_one_record(benchmark: Any, award: str, how: str) -> None:
    """Judge one record with a question made once; or also say why."""
    inquiry = td.regime_on(DAY).awards[award].ask(2024, DAY)
    assessment = inquiry.assess(RECORD)
    run = {
        "assess": lambda: inquiry.assess(RECORD),
        "verdict": lambda: inquiry.verdict(RECORD),
        "explain": assessment.explain,
        "to_dict": assessment.to_dict,
    }[how]
    benchmark(run)


@pytest.mark.benchmark(group="making a question")
def test_make_a_question(benchmark: Any) -> None:
    """Bind an award's whole tree to a year and a day: once per batch, not per person."""
    award = td.regime_on(DAY).awards["chien-si-thi-dua-co-so"]
    benchmark(award.ask, 2024, DAY)
