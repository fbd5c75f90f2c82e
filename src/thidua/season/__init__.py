"""One cluster's year from covenant to nominations and the next head: the hall where both wings meet.

A season has no rules of its own. It asks :mod:`thidua.clusters` who belongs and who leads,
:mod:`thidua.scoring` for cards and ranking, :mod:`thidua.votes` for counts, and
:mod:`thidua.awards` what the law says of every nomination; and it passes on where each answer
comes from and what of it is illustrative.
"""

from thidua.clusters import TargetFinding, TargetResult
from thidua.season._nominations import (
    FlagPolicy,
    FlagResult,
    Nomination,
    NominationResult,
    Refusal,
    Standing,
)
from thidua.season._report import SeasonReport
from thidua.season._season import Fact, Season
from thidua.season._voting import Endorsement, EndorsementResult, LegalVote, Vote, legal_vote

__all__ = [
    "Endorsement",
    "EndorsementResult",
    "Fact",
    "FlagPolicy",
    "FlagResult",
    "LegalVote",
    "Nomination",
    "NominationResult",
    "Refusal",
    "Season",
    "SeasonReport",
    "Standing",
    "TargetFinding",
    "TargetResult",
    "Vote",
    "legal_vote",
]
