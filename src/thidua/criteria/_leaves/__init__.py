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
from thidua.criteria._leaves._measures import (
    NeverDisciplined,
    NoMeasureInStage,
    OneMeasureInStage,
    never_disciplined,
    no_measure_in_stage,
    one_measure_in_stage,
)
from thidua.criteria._leaves._person import (
    NotDisciplined,
    NotNewcomer,
    Served,
    StudiedWell,
    not_disciplined,
    not_newcomer,
    served,
)
from thidua.criteria._leaves._posts import (
    HeldPost,
    ServedInForces,
    ServedTerms,
    held_post,
    served_in_forces,
    served_terms,
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
    "NeverDisciplined",
    "NoMeasureInStage",
    "NoMemberDisciplined",
    "NotDisciplined",
    "NotNewcomer",
    "NotProposedFor",
    "OneMeasureInStage",
    "Served",
    "ServedInForces",
    "ServedTerms",
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
    "never_disciplined",
    "no_measure_in_stage",
    "not_disciplined",
    "not_newcomer",
    "one_measure_in_stage",
    "served",
    "served_in_forces",
    "served_terms",
    "subject_is",
]
