"""A pytest plugin that runs tests over conformance cases.

It is not registered by installing the library. A suite asks for it in its top ``conftest.py``::

    pytest_plugins = ["thidua.testing.plugin"]

Every test with an argument ``conformance_case`` then runs once for each shipped case. The marker
``conformance`` chooses: ``@pytest.mark.conformance(cases=MY_CASES)`` gives other cases,
``@pytest.mark.conformance(award="CSTĐCS")`` keeps the cases of one award.
"""

from __future__ import annotations

import pytest

from thidua.records import award_name
from thidua.testing import CASES

_ARGUMENT = "conformance_case"
_MARKER = "conformance"


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    config.addinivalue_line(
        "markers",
        f"{_MARKER}(cases=..., award=...): which cases to run over; all shipped cases by default",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes ``conformance_case`` once for each case it asks for."""
    if _ARGUMENT not in metafunc.fixturenames:
        return
    marker = metafunc.definition.get_closest_marker(_MARKER)
    options = {} if marker is None else marker.kwargs
    cases = tuple(options.get("cases", CASES))
    if "award" in options:
        wanted = award_name(options["award"]).id
        cases = tuple(case for case in cases if award_name(case.award).id == wanted)
    metafunc.parametrize(_ARGUMENT, cases, ids=[case.id for case in cases])
