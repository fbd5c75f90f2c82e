"""Scoring: scoresheets that add up, exact points with their derivation, and ranking.

A :class:`Sheet` (bảng chấm điểm) is a tree of :class:`Section` and :class:`Item`, with bonus and
penalty in a :class:`Pot` apart. Each item has a :class:`Method`. :meth:`Sheet.score` makes a
:class:`Card` from :class:`Evidence`, and :func:`rank` orders cards under a stated tie policy.
Points are exact fractions, and what is not known is never zero.
"""

from thidua.scoring._audit import Remark
from thidua.scoring._card import Card, Line, LineKind
from thidua.scoring._evidence import Context, Entry, EntryValue, Evidence
from thidua.scoring._ladder import Ladder, Span, Step
from thidua.scoring._methods import (
    AllOrNothing,
    Bounds,
    DirectEntry,
    Direction,
    Method,
    PerOccurrence,
    Points,
    Proportional,
    count_of,
    highest_of,
    number_of,
)
from thidua.scoring._parts import Item, Node, Pot, PotKind, RoundingRule, Section
from thidua.scoring._ranking import (
    FewerPenalties,
    MorePointsIn,
    MorePointsOnScale,
    Placed,
    Ranking,
    TieRule,
    rank,
)
from thidua.scoring._sheet import Sheet

__all__ = [
    "AllOrNothing",
    "Bounds",
    "Card",
    "Context",
    "DirectEntry",
    "Direction",
    "Entry",
    "EntryValue",
    "Evidence",
    "FewerPenalties",
    "Item",
    "Ladder",
    "Line",
    "LineKind",
    "Method",
    "MorePointsIn",
    "MorePointsOnScale",
    "Node",
    "PerOccurrence",
    "Placed",
    "Points",
    "Pot",
    "PotKind",
    "Proportional",
    "Ranking",
    "Remark",
    "RoundingRule",
    "Section",
    "Sheet",
    "Span",
    "Step",
    "TieRule",
    "count_of",
    "highest_of",
    "number_of",
    "rank",
]
