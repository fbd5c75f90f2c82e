"""Clusters: organiser, roster over time, head and deputies, covenant and the year's milestones.

The law says who may organise a cluster (cụm, khối thi đua) and little else, so every rule here is
a parameter with its own source, and what no source says is unknown. Points live in
:mod:`thidua.scoring`.
"""

from thidua.clusters._calendar import ClusterCalendar, Milestone, MilestoneKind
from thidua.clusters._cluster import Cluster, Membership
from thidua.clusters._covenant import ContentGroup, Covenant, Operator, Target
from thidua.clusters._heads import Appointment, Basis, HeadAnswer, Office, PassedOver, Term
from thidua.clusters._rotation import FixedOrder, RotationPolicy
from thidua.clusters._units import Unit

__all__ = [
    "Appointment",
    "Basis",
    "Cluster",
    "ClusterCalendar",
    "ContentGroup",
    "Covenant",
    "FixedOrder",
    "HeadAnswer",
    "Membership",
    "Milestone",
    "MilestoneKind",
    "Office",
    "Operator",
    "PassedOver",
    "RotationPolicy",
    "Target",
    "Term",
    "Unit",
]
