"""One cluster's year from covenant to nominations and the next head: the hall where both wings meet.

A season has no rules of its own. It asks :mod:`thidua.clusters` who belongs and who leads,
:mod:`thidua.scoring` for cards and ranking, :mod:`thidua.votes` for counts, and
:mod:`thidua.awards` what the law says of every nomination; and it passes on where each answer
comes from and what of it is illustrative.
"""

from thidua.clusters import TargetFinding, TargetResult
from thidua.season._flag import vetoes_from
from thidua.season._nominations import (
    FlagDecision,
    FlagPolicy,
    FlagResult,
    Nomination,
    NominationResult,
    Refusal,
    Standing,
)
from thidua.season._pool import FlagPool, FlagPoolResult, PoolEntry
from thidua.season._prerequisites import (
    Cleared,
    EnoughPoints,
    FlagCase,
    InBand,
    Prerequisite,
    PrerequisiteFinding,
    Standard,
)
from thidua.season._report import SeasonReport
from thidua.season._season import Fact, Season
from thidua.season._voting import (
    Agreement,
    Endorsement,
    EndorsementResult,
    LegalVote,
    Vote,
    legal_vote,
)
from thidua.season._women import women_first

__all__ = [
    "Agreement",
    "Cleared",
    "Endorsement",
    "EndorsementResult",
    "EnoughPoints",
    "Fact",
    "FlagCase",
    "FlagDecision",
    "FlagPolicy",
    "FlagPool",
    "FlagPoolResult",
    "FlagResult",
    "InBand",
    "LegalVote",
    "Nomination",
    "NominationResult",
    "PoolEntry",
    "Prerequisite",
    "PrerequisiteFinding",
    "Refusal",
    "Season",
    "SeasonReport",
    "Standard",
    "Standing",
    "TargetFinding",
    "TargetResult",
    "Vote",
    "legal_vote",
    "vetoes_from",
    "women_first",
]
