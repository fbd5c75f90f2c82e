"""What importing the library costs, against importing its dependencies, in the same run.

Each round is a new process; the start of the interpreter is part of every figure.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

DEPENDENCIES = (
    "import attrs, cattrs, dateutil.relativedelta, dateutil.rrule, babel.dates, babel.numbers,"
    " babel.lists"
)


@pytest.mark.benchmark(group="import")
@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("pass", id="python-alone"),
        pytest.param(DEPENDENCIES, id="dependencies"),
        pytest.param("import thidua", id="import-thidua"),
        pytest.param(
            "import datetime, thidua; thidua.regime_on(datetime.date(2024, 12, 20)).awards",
            id="import-thidua-and-load-the-awards",
        ),
    ],
)
def test_import(benchmark: Any, statement: str) -> None:
    """Start Python, import, stop."""
    benchmark.pedantic(
        subprocess.run,
        args=([sys.executable, "-c", statement],),
        kwargs={"check": True},
        rounds=15,
        warmup_rounds=2,
    )
