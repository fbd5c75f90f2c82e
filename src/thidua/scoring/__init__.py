"""Scoring: scoresheets that add up, exact points with their derivation, and ranking.

A :class:`Sheet` (bảng chấm điểm) is a tree of :class:`Section` and :class:`Item`, with bonus and
penalty in a :class:`Pot` apart. Each item has a :class:`Method`. :meth:`Sheet.score_all` makes
cards (:class:`Card`) from :class:`Evidence`, and :func:`rank` orders them under a stated tie
policy. Points are exact fractions, and what is not known is never zero.
"""

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
    FewerPenalties,
    MorePointsIn,
    MorePointsOnScale,
    Placed,
    Ranking,
    TieRule,
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
    Change,
    ItemHistory,
    ReviewFlag,
    ReviewTable,
    StageScore,
    StageStatus,
    Standing,
)
from thidua.scoring._sheet import (
    Sheet,
)

__all__ = [
    "NO_TARGET",
    "Act",
    "AllOrNothing",
    "Bounds",
    "Card",
    "Cell",
    "Change",
    "CompoundLadder",
    "CompoundStep",
    "Condition",
    "Context",
    "Countersigned",
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
    "Input",
    "InputKind",
    "Is",
    "Item",
    "ItemHistory",
    "Ladder",
    "LeaderBy",
    "Line",
    "LineKind",
    "LowerIsBetter",
    "Method",
    "MorePointsIn",
    "MorePointsOnScale",
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
    "Proof",
    "Proportional",
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
    "RoundingRule",
    "Sample",
    "Scored",
    "Section",
    "SentBack",
    "Sheet",
    "SheetBook",
    "Span",
    "Stage",
    "StageRule",
    "StageScore",
    "StageStatus",
    "Standing",
    "Step",
    "Submitted",
    "TargetAndLeader",
    "TieRule",
    "Unseen",
    "Within",
    "WithoutTarget",
    "ZeroTarget",
    "count_of",
    "entry_of",
    "given_in",
    "highest_of",
    "inputs_of",
    "number_of",
    "rank",
]
