"""The leaves: conditions read off a record's facts, and conditions a person must attest.

Each leaf words itself from its parameters, so that the sentence a council reads and the test a
record undergoes cannot drift apart. A year inside the record's coverage with no event is a *no*;
outside it is *not known*.
"""

from thidua.criteria._leaves._collective import (
    AllMembersCompleted,
    HasMemberHolding,
    LedCluster,
    LedMovement,
    MembersHolding,
    NoFlags,
    NoMemberDisciplined,
    NotProposedFor,
    OutstandingInMovement,
    members_holding,
)
from thidua.criteria._leaves._judged import (
    Attested,
    Delegated,
    DisciplineOnRecord,
    SubjectIs,
    UnderExamination,
    attested,
    delegated,
    subject_is,
)
from thidua.criteria._leaves._person import (
    HeldPost,
    NotDisciplined,
    NotNewcomer,
    Served,
    StudiedWell,
    held_post,
    not_disciplined,
    not_newcomer,
    served,
)
from thidua.criteria._leaves._practice import (
    Existed,
    Practised,
    RoundAnniversary,
    existed,
    practised,
    round_anniversary,
)
from thidua.criteria._leaves._runs import (
    Counted,
    GradedInARow,
    GradedTimes,
    graded_in_a_row,
    graded_times,
)
from thidua.criteria._leaves._titles import (
    HeldInARow,
    HeldInYear,
    HeldTimes,
    YearsSince,
    held,
    held_in_a_row,
    held_times,
    years_since,
)
from thidua.criteria._leaves._work import Contributed, Graded, contributed, graded

__all__ = [
    "AllMembersCompleted",
    "Attested",
    "Contributed",
    "Counted",
    "Delegated",
    "DisciplineOnRecord",
    "Existed",
    "Graded",
    "GradedInARow",
    "GradedTimes",
    "HasMemberHolding",
    "HeldInARow",
    "HeldInYear",
    "HeldPost",
    "HeldTimes",
    "LedCluster",
    "LedMovement",
    "MembersHolding",
    "NoFlags",
    "NoMemberDisciplined",
    "NotDisciplined",
    "NotNewcomer",
    "NotProposedFor",
    "OutstandingInMovement",
    "Practised",
    "RoundAnniversary",
    "Served",
    "StudiedWell",
    "SubjectIs",
    "UnderExamination",
    "YearsSince",
    "attested",
    "contributed",
    "delegated",
    "existed",
    "graded",
    "graded_in_a_row",
    "graded_times",
    "held",
    "held_in_a_row",
    "held_post",
    "held_times",
    "members_holding",
    "not_disciplined",
    "not_newcomer",
    "practised",
    "round_anniversary",
    "served",
    "subject_is",
    "years_since",
]
