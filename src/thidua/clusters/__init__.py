"""Clusters: organiser, roster over time, head and deputies, covenant and the year's milestones.

The law says who may organise a cluster (cụm, khối thi đua) and little else, so every rule here is
a parameter with its own source, and what no source says is unknown. Points live in
:mod:`thidua.scoring`.
"""

from thidua.clusters._attainment import (
    Attainment,
    Checkpoint,
    GroupFinding,
    Progress,
    TargetFinding,
    TargetResult,
)
from thidua.clusters._calendar import (
    ClusterCalendar,
    JointMeeting,
    Milestone,
    MilestoneKind,
    join_years,
)
from thidua.clusters._calendar_rule import CalendarRule
from thidua.clusters._cluster import Cluster, Delegation
from thidua.clusters._confirmations import (
    AnswerForm,
    Clearance,
    ConfirmationAnswer,
    ConfirmationFinding,
    ConfirmationRequest,
    Confirmations,
    Statement,
)
from thidua.clusters._covenant import Covenant
from thidua.clusters._departments import department_successions
from thidua.clusters._deputies import DeputiesAnswer, DeputyChoice, DeputyRule, Seat
from thidua.clusters._entries import EntryFault
from thidua.clusters._heads import (
    Appointment,
    Basis,
    EligibilityBar,
    HeadAnswer,
    Holder,
    PassedOver,
    StandIn,
    StandInKind,
    StepDown,
    Term,
    YearOutcome,
)
from thidua.clusters._labels import ClusterKind, ClusterLabel, Office, label_of
from thidua.clusters._network import Grouping, Network, Partition
from thidua.clusters._order import FixedOrder, NewMember, SkippedTurn
from thidua.clusters._progress import (
    CalendarProgress,
    ResultTiming,
    StepFinding,
    StepStatus,
)
from thidua.clusters._provinces import (
    PROVINCE_CHANGES,
    PROVINCES_SINCE,
    Province,
    ProvinceChange,
    formed_from,
    province,
    provinces_on,
    successor_of,
)
from thidua.clusters._registrations import (
    Candidacy,
    Registration,
    RegistrationList,
    Registrations,
    RegistrationWindow,
    Withdrawal,
)
from thidua.clusters._roster import Composition, Departure, Membership, RosterAnswer, Stay
from thidua.clusters._rotation import (
    DeputyBecomesHead,
    ElectedInRotation,
    FreeElection,
    NamedByDecision,
    Phase,
    Phased,
    RotationPolicy,
)
from thidua.clusters._signatures import Signature
from thidua.clusters._size import Patron, SizeRange
from thidua.clusters._succession import (
    Carried,
    MembershipPassing,
    PointsPassing,
    StreakPassing,
    Succession,
    SuccessionKind,
    SuccessionPolicy,
    TermPassing,
    TurnPassing,
    carry_points,
    carry_years,
)
from thidua.clusters._targets import ContentGroup, Operator, Target
from thidua.clusters._units import FormerName, Population, Unit
from thidua.clusters._windows import Edge, StepRule, Window, YearDay
from thidua.clusters._wording import (
    AddTarget,
    Amendment,
    Change,
    ChangeTarget,
    ChangeTheme,
    DropTarget,
    Wording,
)

__all__ = [
    "PROVINCES_SINCE",
    "PROVINCE_CHANGES",
    "AddTarget",
    "Amendment",
    "AnswerForm",
    "Appointment",
    "Attainment",
    "Basis",
    "CalendarProgress",
    "CalendarRule",
    "Candidacy",
    "Carried",
    "Change",
    "ChangeTarget",
    "ChangeTheme",
    "Checkpoint",
    "Clearance",
    "Cluster",
    "ClusterCalendar",
    "ClusterKind",
    "ClusterLabel",
    "Composition",
    "ConfirmationAnswer",
    "ConfirmationFinding",
    "ConfirmationRequest",
    "Confirmations",
    "ContentGroup",
    "Covenant",
    "Delegation",
    "Departure",
    "DeputiesAnswer",
    "DeputyBecomesHead",
    "DeputyChoice",
    "DeputyRule",
    "DropTarget",
    "Edge",
    "ElectedInRotation",
    "EligibilityBar",
    "EntryFault",
    "FixedOrder",
    "FormerName",
    "FreeElection",
    "GroupFinding",
    "Grouping",
    "HeadAnswer",
    "Holder",
    "JointMeeting",
    "Membership",
    "MembershipPassing",
    "Milestone",
    "MilestoneKind",
    "NamedByDecision",
    "Network",
    "NewMember",
    "Office",
    "Operator",
    "Partition",
    "PassedOver",
    "Patron",
    "Phase",
    "Phased",
    "PointsPassing",
    "Population",
    "Progress",
    "Province",
    "ProvinceChange",
    "Registration",
    "RegistrationList",
    "RegistrationWindow",
    "Registrations",
    "ResultTiming",
    "RosterAnswer",
    "RotationPolicy",
    "Seat",
    "Signature",
    "SizeRange",
    "SkippedTurn",
    "StandIn",
    "StandInKind",
    "Statement",
    "Stay",
    "StepDown",
    "StepFinding",
    "StepRule",
    "StepStatus",
    "StreakPassing",
    "Succession",
    "SuccessionKind",
    "SuccessionPolicy",
    "Target",
    "TargetFinding",
    "TargetResult",
    "Term",
    "TermPassing",
    "TurnPassing",
    "Unit",
    "Window",
    "Withdrawal",
    "Wording",
    "YearDay",
    "YearOutcome",
    "carry_points",
    "carry_years",
    "department_successions",
    "formed_from",
    "join_years",
    "label_of",
    "province",
    "provinces_on",
    "successor_of",
]
