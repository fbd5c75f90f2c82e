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
    NoMemberDisciplined,
    NotProposedFor,
    members_holding,
)
from thidua.criteria._leaves._judged import (
    Attested,
    DisciplineOnRecord,
    SubjectIs,
    UnderExamination,
    attested,
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
from thidua.criteria._leaves._titles import (
    HeldInARow,
    HeldInYear,
    HeldTimes,
    held,
    held_in_a_row,
    held_times,
)
from thidua.criteria._leaves._work import (
    Contributed,
    Graded,
    GradedInARow,
    contributed,
    graded,
    graded_in_a_row,
)

__all__ = [
    "AllMembersCompleted",
    "Attested",
    "Contributed",
    "DisciplineOnRecord",
    "Graded",
    "GradedInARow",
    "HasMemberHolding",
    "HeldInARow",
    "HeldInYear",
    "HeldPost",
    "HeldTimes",
    "LedCluster",
    "LedMovement",
    "MembersHolding",
    "NoMemberDisciplined",
    "NotDisciplined",
    "NotNewcomer",
    "NotProposedFor",
    "Served",
    "StudiedWell",
    "SubjectIs",
    "UnderExamination",
    "attested",
    "contributed",
    "graded",
    "graded_in_a_row",
    "held",
    "held_in_a_row",
    "held_post",
    "held_times",
    "members_holding",
    "not_disciplined",
    "not_newcomer",
    "served",
    "subject_is",
]
