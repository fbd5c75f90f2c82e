"""Scoring: scoresheets that add up, exact points with their derivation, and ranking.

A :class:`Sheet` (bảng chấm điểm) is a tree of :class:`Section` and :class:`Item`, with bonus and
penalty in a :class:`Pot` apart. Each item has a :class:`Method`. :meth:`Sheet.score_all` makes
cards (:class:`Card`) from :class:`Evidence`, and :func:`rank` orders them under a stated tie
policy. Points are exact fractions, and what is not known is never zero.
"""

from thidua.scoring._bands import (
    AwardThreshold,
    Band,
    Bands,
    Classed,
    FloorLevel,
    FloorMissed,
    MissedFloor,
    ThresholdFinding,
)
from thidua.scoring._book import (
    SheetBook,
)
from thidua.scoring._card import (
    Card,
    Line,
    LineKind,
)
from thidua.scoring._compound import (
    Cell,
    CompoundLadder,
    CompoundStep,
    Condition,
    Fact,
    Is,
    Within,
)
from thidua.scoring._contribution import (
    Breakdown,
    Contribution,
    Difference,
    Separation,
    breakdown,
    contribution_table,
    separation,
)
from thidua.scoring._course import (
    Course,
)
from thidua.scoring._evidence import (
    NO_TARGET,
    Context,
    Entry,
    EntryValue,
    Evidence,
    Exemption,
    Facts,
    FactValue,
    NoTarget,
)
from thidua.scoring._falling import (
    LowerIsBetter,
    Reduction,
)
from thidua.scoring._inputs import (
    Input,
    InputKind,
    entry_of,
    given_in,
    inputs_of,
)
from thidua.scoring._ladder import (
    Ladder,
    Span,
    Step,
)
from thidua.scoring._leader import (
    LeaderBy,
    TargetAndLeader,
    WithoutTarget,
    ZeroTarget,
)
from thidua.scoring._methods import (
    AllOrNothing,
    Bounds,
    DirectEntry,
    Direction,
    Method,
    Pending,
    PerOccurrence,
    Points,
    Proportional,
    Unseen,
    count_of,
    highest_of,
    number_of,
)
from thidua.scoring._override import (
    Override,
)
from thidua.scoring._panel import (
    Panel,
    PanelRule,
)
from thidua.scoring._parts import (
    Item,
    Node,
    Pot,
    PotKind,
    RoundingRule,
    Section,
)
from thidua.scoring._ranking import (
    Placed,
    RankBy,
    Ranking,
    SetAside,
    measured,
    rank,
)
from thidua.scoring._remarks import (
    Proof,
    Remark,
    RemarkKind,
    Sample,
)
from thidua.scoring._review import (
    ReviewBook,
)
from thidua.scoring._review_acts import (
    Act,
    Countersigned,
    Explained,
    Recorded,
    Scored,
    SentBack,
    Submitted,
)
from thidua.scoring._review_policy import (
    OwnUnit,
    ReviewBody,
    ReviewPolicy,
    Stage,
    StageRule,
)
from thidua.scoring._review_table import (
    ItemHistory,
    ReviewFlag,
    ReviewTable,
    ScoreChange,
    StageScore,
    StageStatus,
    Standing,
)
from thidua.scoring._rows import (
    evidence_from_rows,
)
from thidua.scoring._sensitivity import (
    Crossing,
    Sensitivity,
    Stretch,
    Turn,
    WeightTest,
    sensitivity,
)
from thidua.scoring._sheet import (
    Sheet,
)
from thidua.scoring._tables import (
    Field,
    Table,
    card_table,
    evidence_table,
    ranking_table,
)
from thidua.scoring._ties import (
    FewerPenalties,
    HigherFigure,
    Makeup,
    MorePointsIn,
    MorePointsOnScale,
    MoreVotes,
    PreferWomen,
    TieRule,
)
from thidua.scoring._vetoes import (
    Lifting,
    Veto,
    VetoEffect,
    VetoFinding,
    VetoPolicy,
    VetoRule,
)
from thidua.scoring._what_if import (
    InputChange,
    LineChange,
    Reweighing,
    UnitChange,
    WhatIf,
    what_if,
)

__all__ = [
    "NO_TARGET",
    "Act",
    "AllOrNothing",
    "AwardThreshold",
    "Band",
    "Bands",
    "Bounds",
    "Breakdown",
    "Card",
    "Cell",
    "Classed",
    "CompoundLadder",
    "CompoundStep",
    "Condition",
    "Context",
    "Contribution",
    "Countersigned",
    "Course",
    "Crossing",
    "Difference",
    "DirectEntry",
    "Direction",
    "Entry",
    "EntryValue",
    "Evidence",
    "Exemption",
    "Explained",
    "Fact",
    "FactValue",
    "Facts",
    "FewerPenalties",
    "Field",
    "FloorLevel",
    "FloorMissed",
    "HigherFigure",
    "Input",
    "InputChange",
    "InputKind",
    "Is",
    "Item",
    "ItemHistory",
    "Ladder",
    "LeaderBy",
    "Lifting",
    "Line",
    "LineChange",
    "LineKind",
    "LowerIsBetter",
    "Makeup",
    "Method",
    "MissedFloor",
    "MorePointsIn",
    "MorePointsOnScale",
    "MoreVotes",
    "NoTarget",
    "Node",
    "Override",
    "OwnUnit",
    "Panel",
    "PanelRule",
    "Pending",
    "PerOccurrence",
    "Placed",
    "Points",
    "Pot",
    "PotKind",
    "PreferWomen",
    "Proof",
    "Proportional",
    "RankBy",
    "Ranking",
    "Recorded",
    "Reduction",
    "Remark",
    "RemarkKind",
    "ReviewBody",
    "ReviewBook",
    "ReviewFlag",
    "ReviewPolicy",
    "ReviewTable",
    "Reweighing",
    "RoundingRule",
    "Sample",
    "ScoreChange",
    "Scored",
    "Section",
    "Sensitivity",
    "SentBack",
    "Separation",
    "SetAside",
    "Sheet",
    "SheetBook",
    "Span",
    "Stage",
    "StageRule",
    "StageScore",
    "StageStatus",
    "Standing",
    "Step",
    "Stretch",
    "Submitted",
    "Table",
    "TargetAndLeader",
    "ThresholdFinding",
    "TieRule",
    "Turn",
    "UnitChange",
    "Unseen",
    "Veto",
    "VetoEffect",
    "VetoFinding",
    "VetoPolicy",
    "VetoRule",
    "WeightTest",
    "WhatIf",
    "Within",
    "WithoutTarget",
    "ZeroTarget",
    "breakdown",
    "card_table",
    "contribution_table",
    "count_of",
    "entry_of",
    "evidence_from_rows",
    "evidence_table",
    "given_in",
    "highest_of",
    "inputs_of",
    "measured",
    "number_of",
    "rank",
    "ranking_table",
    "sensitivity",
    "separation",
    "what_if",
]
