"""Vietnam's rules on emulation and commendation (thi đua, khen thưởng) as exact, cited objects.

The names below are the public face; everything else of a room is reached as
``thidua.<room>``. Names load on first use, so that importing the package stays cheap.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from thidua._version import __version__

if TYPE_CHECKING:
    from thidua.awards import BothReadings, Catalogue, assess, regime_on
    from thidua.clusters import Cluster, Covenant, FixedOrder, Unit
    from thidua.criteria import Assessment, Award, Finding, Gap, Outcome, Receipt, Truth
    from thidua.dates import EmulationYear, Period
    from thidua.errors import ThiduaError
    from thidua.law import BASE_SALARY, Citation, Instrument, OrganiserRule, Regime, SourceLevel
    from thidua.numbers import Vnd
    from thidua.procedure import (
        Ledger,
        Nominee,
        UnitKind,
        authority,
        award_money,
        dossier,
        itinerary,
    )
    from thidua.records import (
        Attestation,
        ClusterPlacing,
        Collective,
        CollectiveKind,
        CollectiveLevel,
        CommendationType,
        Composition,
        Conferral,
        Contribution,
        ContributionKind,
        Conviction,
        Discipline,
        DisciplineForm,
        FlagClause,
        Grade,
        Grading,
        HardPlace,
        Household,
        Individual,
        Issuer,
        Occupation,
        Origin,
        Practice,
        PracticeField,
        Proceeding,
        ProceedingOutcome,
        Proposal,
        Reach,
        Record,
        Sentence,
        Service,
        everything,
        years,
    )
    from thidua.scoring import Evidence, Sheet, rank
    from thidua.season import Season

_HOMES = {
    "awards": ("BothReadings", "Catalogue", "assess", "regime_on"),
    "clusters": ("Cluster", "Covenant", "FixedOrder", "Unit"),
    "criteria": ("Assessment", "Award", "Finding", "Gap", "Outcome", "Receipt", "Truth"),
    "dates": ("EmulationYear", "Period"),
    "errors": ("ThiduaError",),
    "law": ("BASE_SALARY", "Citation", "Instrument", "OrganiserRule", "Regime", "SourceLevel"),
    "numbers": ("Vnd",),
    "procedure": (
        "Ledger",
        "Nominee",
        "UnitKind",
        "authority",
        "award_money",
        "dossier",
        "itinerary",
    ),
    "records": (
        "Attestation",
        "ClusterPlacing",
        "Collective",
        "CollectiveKind",
        "CollectiveLevel",
        "CommendationType",
        "Composition",
        "Conferral",
        "Contribution",
        "ContributionKind",
        "Conviction",
        "Sentence",
        "Discipline",
        "DisciplineForm",
        "FlagClause",
        "Grade",
        "Grading",
        "HardPlace",
        "Household",
        "Individual",
        "Issuer",
        "Occupation",
        "Origin",
        "Practice",
        "PracticeField",
        "Proceeding",
        "ProceedingOutcome",
        "Proposal",
        "Reach",
        "Record",
        "Service",
        "everything",
        "years",
    ),
    "scoring": ("Evidence", "Sheet", "rank"),
    "season": ("Season",),
}
_HOME_OF = {name: room for room, names in _HOMES.items() for name in names}

__all__ = [
    "BASE_SALARY",
    "Assessment",
    "Attestation",
    "Award",
    "BothReadings",
    "Catalogue",
    "Citation",
    "Cluster",
    "ClusterPlacing",
    "Collective",
    "CollectiveKind",
    "CollectiveLevel",
    "CommendationType",
    "Composition",
    "Conferral",
    "Contribution",
    "ContributionKind",
    "Conviction",
    "Covenant",
    "Discipline",
    "DisciplineForm",
    "EmulationYear",
    "Evidence",
    "Finding",
    "FixedOrder",
    "FlagClause",
    "Gap",
    "Grade",
    "Grading",
    "HardPlace",
    "Household",
    "Individual",
    "Instrument",
    "Issuer",
    "Ledger",
    "Nominee",
    "Occupation",
    "OrganiserRule",
    "Origin",
    "Outcome",
    "Period",
    "Practice",
    "PracticeField",
    "Proceeding",
    "ProceedingOutcome",
    "Proposal",
    "Reach",
    "Receipt",
    "Record",
    "Regime",
    "Season",
    "Sentence",
    "Service",
    "Sheet",
    "SourceLevel",
    "ThiduaError",
    "Truth",
    "Unit",
    "UnitKind",
    "Vnd",
    "__version__",
    "assess",
    "authority",
    "award_money",
    "dossier",
    "everything",
    "itinerary",
    "rank",
    "regime_on",
    "years",
]


def __getattr__(name: str) -> Any:
    """Load a name of the face from its room on first use."""
    room = _HOME_OF.get(name)
    if room is None:
        raise AttributeError(f"module 'thidua' has no attribute {name!r}")
    value = getattr(importlib.import_module(f"thidua.{room}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the face, loaded or not."""
    return sorted(__all__)
