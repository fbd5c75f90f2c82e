"""The one rule that every engine here judges, its cases, and how each engine states it.

A: Chiến sĩ thi đua cơ sở (Điều 23 of Law 06/2022/QH15), simplified: the title Lao động tiên tiến
   and one of an initiative, a scientific work, or an excellent grading.
B: three years running (Điều 22): A this year, the grassroots title in both years before, and an
   initiative whose effect the ministry or province recognised.

Every fact of a case is known, since most engines have no word for *unknown*.
"""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

from thidua.criteria import (
    Bound,
    Question,
    all_of,
    any_of,
    contributed,
    graded,
    held,
    held_in_a_row,
)
from thidua.dates import EmulationYear
from thidua.law import LAW_2022
from thidua.records import (
    AWARD_NAMES,
    Conferral,
    Contribution,
    ContributionKind,
    Event,
    Grade,
    Grading,
    Individual,
    Reach,
    Record,
    everything,
)

FACTS = {
    "ldtt": 0.9,
    "sang_kien": 0.4,
    "de_tai": 0.15,
    "xuat_sac": 0.2,
    "cstd_1": 0.6,
    "cstd_2": 0.6,
    "anh_huong": 0.5,
}
"""The facts of a case and how often each holds."""

Case = dict[str, bool]
_YEAR = 2024
_LDTT = AWARD_NAMES["lao-dong-tien-tien"]
_CSTDCS = AWARD_NAMES["chien-si-thi-dua-co-so"]


def cases(number: int, seed: int = 7) -> list[Case]:
    """Return *number* cases, the same for the same *seed*."""
    chance = random.Random(seed)
    return [{fact: chance.random() < odds for fact, odds in FACTS.items()} for _ in range(number)]


def plain(case: Case) -> tuple[bool, bool]:
    """Judge by hand-written Python: the floor, and the truth the others are checked against."""
    a = case["ldtt"] and (case["sang_kien"] or case["de_tai"] or case["xuat_sac"])
    return a, a and case["cstd_1"] and case["cstd_2"] and case["anh_huong"]


def _var(name: str) -> dict[str, str]:
    return {"var": name}


JSON_LOGIC_A: dict[str, Any] = {
    "and": [_var("ldtt"), {"or": [_var("sang_kien"), _var("de_tai"), _var("xuat_sac")]}]
}
JSON_LOGIC_B: dict[str, Any] = {
    "and": [JSON_LOGIC_A, _var("cstd_1"), _var("cstd_2"), _var("anh_huong")]
}


def record_of(case: Case) -> Record:
    """Return *case* as a record: what a user of the library holds.

    This year's grassroots title is on every record, so that the run of three years turns on the
    two before it, as the rule has it; whether this year's standards are met is A's own question.
    """
    events: list[Event] = [Conferral(award=_CSTDCS.id, year=_YEAR)]
    if case["ldtt"]:
        events.append(Conferral(award=_LDTT.id, year=_YEAR))
    if case["xuat_sac"]:
        events.append(Grading(year=_YEAR, grade=Grade.EXCELLENT))
    if case["sang_kien"]:
        events.append(_work("sáng kiến", ContributionKind.INITIATIVE, Reach.UNIT))
    if case["de_tai"]:
        events.append(_work("đề tài", ContributionKind.SCIENTIFIC_WORK, None))
    if case["cstd_1"]:
        events.append(Conferral(award=_CSTDCS.id, year=_YEAR - 1))
    if case["cstd_2"]:
        events.append(Conferral(award=_CSTDCS.id, year=_YEAR - 2))
    if case["anh_huong"]:
        # Wider influence is a fact of its own in this rule, so it is recorded as another kind
        # than the initiative that A asks for.
        events.append(
            _work("ảnh hưởng", ContributionKind.COMBAT_INGENUITY, Reach.MINISTRY_PROVINCE)
        )
    return Record(subject=Individual(id="x"), events=events, complete=everything(_YEAR - 5, _YEAR))


def _work(title: str, kind: ContributionKind, reach: Reach | None) -> Contribution:
    return Contribution(type=kind, title=title, year=_YEAR, reach=reach, accepted=True)


def thidua_rules() -> tuple[Bound, Bound]:
    """Return A and B as criteria, each condition cited, bound to the year's question."""
    a = all_of(
        held(_LDTT, source=LAW_2022.cite(23, 1)),
        any_of(
            contributed(ContributionKind.INITIATIVE, reach=Reach.UNIT, source=LAW_2022.cite(23, 2)),
            contributed(ContributionKind.SCIENTIFIC_WORK, source=LAW_2022.cite(23, 2)),
            graded(Grade.EXCELLENT, source=LAW_2022.cite(23, 2)),
            source=LAW_2022.cite(23, 2),
        ),
        source=LAW_2022.cite(23),
    )
    b = all_of(
        a,
        held_in_a_row(_CSTDCS, 3, source=LAW_2022.cite(22, 1, "a")),
        contributed(
            ContributionKind.COMBAT_INGENUITY,
            reach=Reach.MINISTRY_PROVINCE,
            source=LAW_2022.cite(22, 1, "b"),
        ),
        source=LAW_2022.cite(22, 1),
    )
    day = dt.date(_YEAR, 12, 20)
    question = Question(emulation_year=EmulationYear.calendar(_YEAR), on=day, as_of=day)
    return a.bind(question), b.bind(question)
