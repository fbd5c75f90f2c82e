"""A testing kit for other people's test suites: strategies, conformance cases, a pytest plugin.

It needs the extra ``testing``: ``pip install 'thidua[testing]'``. The plugin is a module of its
own, ``thidua.testing.plugin``, and is registered only where a suite asks for it.
"""

from thidua.errors import MissingExtra
from thidua.words import say

try:
    from thidua.testing._cases import CASES
    from thidua.testing._clusters import (
        cluster_units,
        clusters,
        fixed_orders,
        succession_policies,
        successions,
    )
    from thidua.testing._conformance import CaseRun, ConformanceCase, run_case
    from thidua.testing._criteria import criteria_trees, leaves
    from thidua.testing._procedure import ballots, candidates, nominees
    from thidua.testing._records import (
        attestations,
        cluster_placings,
        collectives,
        compositions,
        conferrals,
        contributions,
        convictions,
        coverages,
        disciplines,
        events,
        gradings,
        households,
        individuals,
        movement_placings,
        posts,
        practices,
        proceedings,
        proposals,
        records,
        refinements,
        services,
        studies,
        subjects,
    )
    from thidua.testing._scoring import entries, rounds, scoresheets, scoring_methods
    from thidua.testing._times import citations, dates, emulation_years, periods, questions
    from thidua.testing._twins import Twin, twins
except ModuleNotFoundError as error:
    if error.name != "hypothesis":
        raise
    raise MissingExtra(
        say("Bộ công cụ kiểm thử cần gói phụ; hãy chạy: pip install 'thidua[testing]'."),
        extra="testing",
    ) from error

__all__ = [
    "CASES",
    "CaseRun",
    "ConformanceCase",
    "Twin",
    "attestations",
    "ballots",
    "candidates",
    "citations",
    "cluster_placings",
    "cluster_units",
    "clusters",
    "collectives",
    "compositions",
    "conferrals",
    "contributions",
    "convictions",
    "coverages",
    "criteria_trees",
    "dates",
    "disciplines",
    "emulation_years",
    "entries",
    "events",
    "fixed_orders",
    "gradings",
    "households",
    "individuals",
    "leaves",
    "movement_placings",
    "nominees",
    "periods",
    "posts",
    "practices",
    "proceedings",
    "proposals",
    "questions",
    "records",
    "refinements",
    "rounds",
    "run_case",
    "scoresheets",
    "scoring_methods",
    "services",
    "studies",
    "subjects",
    "succession_policies",
    "successions",
    "twins",
]
