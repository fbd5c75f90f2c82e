"""One rule, judged by this library and by json-logic, in the same run.

Quote the ratios of one run: the figure of json-logic is the yardstick. It gives no reason; the
full tree here carries every clause, its citation and three-valued truth, and evidence is read off
it on demand (measured apart).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from json_logic import jsonLogic
from the_rule import JSON_LOGIC_A, JSON_LOGIC_B, cases, plain, record_of, thidua_rules

from thidua.criteria import Truth

CASES = cases(1000)
RECORDS = [record_of(case) for case in CASES]
A, B = thidua_rules()


def _run_all(judge: Callable[[Any], Any], inputs: list[Any]) -> Callable[[], None]:
    def run() -> None:
        for one in inputs:
            judge(one)

    return run


def _json_logic(case: dict[str, bool]) -> tuple[bool, bool]:
    return jsonLogic(JSON_LOGIC_A, case), jsonLogic(JSON_LOGIC_B, case)


def _with_evidence(record: Any) -> None:
    for finding in B.judge(record).walk():
        finding.evidence  # noqa: B018


def test_every_engine_gives_the_same_answers() -> None:
    """The comparison is worth nothing unless the answers agree on every case."""
    for case, record in zip(CASES, RECORDS, strict=True):
        expected = tuple(map(bool, plain(case)))
        tree = B.judge(record)
        assert expected == tuple(map(bool, _json_logic(case)))
        assert expected == (tree.parts[0].truth is Truth.TRUE, tree.truth is Truth.TRUE)
        assert expected == (A.verdict(record) is Truth.TRUE, B.verdict(record) is Truth.TRUE)


@pytest.mark.benchmark(group="one rule, 1000 cases")
@pytest.mark.parametrize(
    ("judge", "inputs"),
    [
        pytest.param(plain, CASES, id="plain-python"),
        pytest.param(_json_logic, CASES, id="json-logic"),
        pytest.param(B.judge, RECORDS, id="thidua-full-tree"),
        pytest.param(_with_evidence, RECORDS, id="thidua-full-tree-and-evidence"),
        pytest.param(
            lambda record: (A.verdict(record), B.verdict(record)), RECORDS, id="thidua-verdict"
        ),
        pytest.param(record_of, CASES, id="thidua-making-the-record"),
    ],
)
def test_one_rule(benchmark: Any, judge: Callable[[Any], Any], inputs: list[Any]) -> None:
    """Judge a thousand cases; divide by a thousand for the time of one decision."""
    benchmark(_run_all(judge, inputs))
