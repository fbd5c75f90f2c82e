"""A sample of user code that scores units; it is never run."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_type

from thidua.law import OrganiserRule
from thidua.scoring import (
    NO_TARGET,
    AllOrNothing,
    Bounds,
    Card,
    Context,
    Direction,
    Entry,
    Evidence,
    Item,
    Ladder,
    Method,
    Pending,
    Points,
    Ranking,
    Remark,
    Sheet,
    Step,
    breakdown,
    number_of,
    rank,
)
from thidua.words import say


class Doubled:
    """A method of the user's own: three members, no base class."""

    monotone: Direction | None = Direction.UP

    def bounds(self, item: Item) -> Bounds:
        """From nothing to the highest points."""
        return Bounds(0, item.max_points)

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Two points for each, within the bounds told."""
        if context.peers is None:
            return Pending(0, item.max_points, say("chưa biết có những đơn vị nào"))
        return Points(min(2 * number_of(item, entry), item.max_points or 0), say("gấp đôi"))


def methods() -> tuple[Method, ...]:
    """Methods of users and of the library are one kind."""
    return (
        Doubled(),
        AllOrNothing(),
        Ladder(steps=[Step(at_least=95, points=10)], otherwise=None, least=0, most=100),
    )


def score_round(sheet: Sheet) -> Ranking:
    """Every answer has its type; numbers are exact and may be unknown."""
    evidence = Evidence(
        [
            Entry(unit_id="a", item_id="x", value="95.5", target=NO_TARGET),
            Entry(unit_id="b", item_id="x", value={"bang-ron": True, "pho-bien": 60}),
        ]
    )
    cards = sheet.score_all(["a", "b"], evidence)
    assert_type(cards, tuple[Card, ...])
    assert_type(cards[0].total, Fraction | None)
    assert_type(cards[0].ratio, Fraction | None)
    assert_type(sheet.audit(), tuple[Remark, ...])
    breakdown(cards[0])
    return rank(cards, ties=[], source=OrganiserRule("Quy chế"))
