"""Clusters: organiser, roster over time, head and deputies, covenant and the year's milestones.

The law says who may organise a cluster (cụm, khối thi đua) and little else, so every rule here is
a parameter with its own source, and what no source says is unknown. Points live in
:mod:`thidua.scoring`.
"""

from thidua.clusters._calendar import (
    ClusterCalendar,
    JointMeeting,
    Milestone,
    MilestoneKind,
    join_years,
)
from thidua.clusters._calendar_rule import CalendarRule
from thidua.clusters._cluster import Cluster, Delegation
from thidua.clusters._covenant import ContentGroup, Covenant, Operator, Target
from thidua.clusters._departments import department_successions
from thidua.clusters._deputies import DeputiesAnswer, DeputyChoice, DeputyRule, Seat
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
    Confirmation,
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
from thidua.clusters._units import FormerName, Population, Unit
from thidua.clusters._windows import Edge, StepRule, Window, YearDay

__all__ = [
    "PROVINCES_SINCE",
    "PROVINCE_CHANGES",
    "Appointment",
    "Basis",
    "CalendarProgress",
    "CalendarRule",
    "Carried",
    "Cluster",
    "ClusterCalendar",
    "ClusterKind",
    "ClusterLabel",
    "Composition",
    "Confirmation",
    "ContentGroup",
    "Covenant",
    "Delegation",
    "Departure",
    "DeputiesAnswer",
    "DeputyBecomesHead",
    "DeputyChoice",
    "DeputyRule",
    "Edge",
    "ElectedInRotation",
    "EligibilityBar",
    "FixedOrder",
    "FormerName",
    "FreeElection",
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
    "Province",
    "ProvinceChange",
    "ResultTiming",
    "RosterAnswer",
    "RotationPolicy",
    "Seat",
    "SizeRange",
    "SkippedTurn",
    "StandIn",
    "StandInKind",
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
    "Term",
    "TermPassing",
    "TurnPassing",
    "Unit",
    "Window",
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
