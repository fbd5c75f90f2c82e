"""Strategies for scoring: methods, scoresheets that add up, entries that they read, whole rounds.

What is drawn can be scored: sums add up at every level, and no entry is refused by its method. The
sources are marked as made up.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from thidua.law import OrganiserRule
from thidua.scoring import (
    NO_TARGET,
    AllOrNothing,
    CompoundLadder,
    CompoundStep,
    DirectEntry,
    Entry,
    Evidence,
    Exemption,
    Fact,
    Input,
    InputKind,
    Is,
    Item,
    Ladder,
    LeaderBy,
    LowerIsBetter,
    Method,
    Node,
    Panel,
    PanelRule,
    PerOccurrence,
    Pot,
    PotKind,
    Proportional,
    Reduction,
    Section,
    Sheet,
    Step,
    TargetAndLeader,
    Within,
    WithoutTarget,
    ZeroTarget,
    entry_of,
    inputs_of,
)

_SOURCE: Final = OrganiserRule("Bảng điểm thử nghiệm", illustrative=True)
_RATERS: Final = ("Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp")
_BANNER: Final = Fact(id="bang-ron", name="băng rôn", kind=InputKind.YES_NO)
_INFORMED: Final = Fact(
    id="pho-bien", name="tỷ lệ được phổ biến", kind=InputKind.NUMBER, unit="%", least=0, most=100
)
_ABSENT: Final = Fact(id="vang", name="số lần vắng", kind=InputKind.COUNT)

_shares: Final = st.fractions(0, 1, max_denominator=6)
_numbers: Final = st.fractions(0, 250, max_denominator=8)


@st.composite
def _ladders(draw: st.DrawFn, highest: Fraction) -> Ladder:
    whole = draw(st.booleans())
    edges = sorted(draw(st.sets(st.integers(1, 99), min_size=1, max_size=4)))
    worth = [draw(_shares) * highest for _ in range(len(edges) + 1)]
    if draw(st.booleans()):
        worth.sort(reverse=draw(st.booleans()))
    steps = [
        Step(at_least=low, below=high, points=points)
        for (low, high), points in zip(pairwise(edges), worth, strict=False)
    ]
    steps.append(Step(at_least=edges[-1], points=worth[-2]))
    otherwise = draw(st.sampled_from([worth[-1], None]))
    return Ladder(
        steps=steps,
        otherwise=otherwise,
        whole_numbers=whole,
        least=0,
        most=draw(st.sampled_from([None, 100])),
    )


@st.composite
def _compound_ladders(draw: st.DrawFn, highest: Fraction) -> CompoundLadder:
    edge, absent = draw(st.integers(1, 99)), draw(st.integers(0, 4))
    return CompoundLadder(
        facts=[_BANNER, _INFORMED, _ABSENT],
        steps=[
            CompoundStep(
                points=draw(_shares) * highest,
                when=[Is(fact="bang-ron", value=True), Within(fact="pho-bien", at_least=edge)],
            ),
            CompoundStep(
                points=draw(_shares) * highest,
                when=[Is(fact="bang-ron", value=False), Within(fact="vang", at_most=absent)],
            ),
        ],
        otherwise=draw(st.sampled_from([Fraction(0), highest, None])),
    )


@st.composite
def scoring_methods(draw: st.DrawFn, *, highest: Fraction = Fraction(10)) -> Method:
    """Methods of every kind that the library has, for an item worth *highest* points.

    Args:
        draw: supplied by Hypothesis.
        highest: the points of the item.
    """
    made: st.SearchStrategy[Method] = st.one_of(
        st.just(AllOrNothing()),
        st.builds(DirectEntry, capped=st.booleans()),
        st.builds(
            Proportional,
            target=st.one_of(st.none(), st.integers(1, 200)),
            capped=st.booleans(),
        ),
        st.just(PerOccurrence(points_each=highest / 4, floor=0, cap=highest)),
        st.just(PerOccurrence(points_each=-highest / 4, floor=0, cap=highest, start=highest)),
        _ladders(highest),
        _compound_ladders(highest),
        st.builds(
            TargetAndLeader,
            met_share=st.sampled_from(["1/2", "3/5"]),
            leader_by=st.sampled_from(LeaderBy),
            zero_target=st.sampled_from([ZeroTarget.AS_WITHOUT_TARGET, ZeroTarget.FULL_AT_ZERO]),
            without_target=st.just(WithoutTarget.AGAINST_BEST),
        ),
        st.builds(
            LowerIsBetter,
            target=st.one_of(st.none(), st.integers(0, 100)),
            zero_at=st.sampled_from([None, 300]),
        ),
        st.builds(
            Reduction,
            by=st.sampled_from(["5/100", "1/2", "1"]),
            pro_rata=st.booleans(),
            none_before=st.sampled_from([None, 0, 1]),
        ),
        st.builds(Panel, raters=st.just(_RATERS), rule=st.sampled_from(PanelRule)),
    )
    return draw(made)


@st.composite
def _items(draw: st.DrawFn, item_id: str) -> Item:
    highest = draw(st.fractions(Fraction(1, 4), 20, max_denominator=4))
    return Item(
        id=item_id,
        name=f"Tiêu chí {item_id}",
        max_points=highest,
        method=draw(scoring_methods(highest=highest)),
        unit=draw(st.sampled_from(["", "%", "vụ"])),
    )


@st.composite
def _sections(draw: st.DrawFn, section_id: str, depth: int) -> Section:
    children: list[Node] = []
    for place in range(draw(st.integers(1, 3))):
        child_id = f"{section_id}-{place}"
        deeper = depth > 0 and draw(st.booleans())
        children.append(draw(_sections(child_id, depth - 1)) if deeper else draw(_items(child_id)))
    weight = draw(st.sampled_from([Fraction(1), Fraction(2), Fraction(1, 3)]))
    worth = sum((child.max_points or Fraction(0) for child in children), Fraction(0))
    return Section(
        id=section_id,
        name=f"Phần {section_id}",
        max_points=weight * worth,
        children=children,
        weight=weight,
        capped=draw(st.booleans()),
    )


def _pots() -> tuple[Pot, ...]:
    bonus = Item(
        id="sang-kien", name="Sáng kiến", method=PerOccurrence(points_each=3, floor=0, cap=None)
    )
    penalty = Item(
        id="vi-pham", name="Vi phạm", method=PerOccurrence(points_each=-2, floor=-8, cap=0)
    )
    return (
        Pot(id="thuong", name="Điểm thưởng", kind=PotKind.BONUS, limit=10, items=[bonus]),
        Pot(id="tru", name="Điểm trừ", kind=PotKind.PENALTY, limit=None, items=[penalty]),
    )


@st.composite
def scoresheets(draw: st.DrawFn, *, pots: bool = True) -> Sheet:
    """Scoresheets with one to three sections that add up at every level.

    Args:
        draw: supplied by Hypothesis.
        pots: whether bonus and penalty may stand beside the scale.
    """
    parts = [draw(_sections(f"p{n}", 1)) for n in range(draw(st.integers(1, 3)))]
    return Sheet(
        id="bang-thu-nghiem",
        name="Bảng điểm thử nghiệm",
        sections=parts,
        total=sum((part.max_points for part in parts), Fraction(0)),
        source=_SOURCE,
        pots=_pots() if pots and draw(st.booleans()) else (),
    )


def _asked(item: Item, told: Input) -> st.SearchStrategy[Any]:
    """Return what may be filled in for one input of *item*."""
    method = item.method
    if told.kind is InputKind.YES_NO:
        return st.booleans()
    if told.kind is InputKind.TARGET:
        positive = st.integers(1, 200)
        if isinstance(method, TargetAndLeader):
            return st.one_of(positive, st.just(0), st.just(NO_TARGET))
        return positive
    if isinstance(method, Panel):
        most = item.max_points or Fraction(0)
        each = most / len(method.raters) if method.rule is PanelRule.SUM else most
        return st.fractions(0, 1, max_denominator=8).map(lambda part: part * each)
    if isinstance(method, Ladder) and method.whole_numbers:
        return st.integers(0, 100)
    if told.kind is InputKind.COUNT:
        return st.integers(0, 9)
    if (isinstance(method, Ladder) and method.most is not None) or told.key == _INFORMED.id:
        return st.fractions(0, 100, max_denominator=8)
    return _numbers


@st.composite
def entries(draw: st.DrawFn, item: Item, *, unit_id: str = "a", complete: bool = False) -> Entry:
    """Entries that the method of *item* can read; parts of them may be unknown.

    Args:
        draw: supplied by Hypothesis.
        item: the item of a sheet.
        unit_id: whose entry it is.
        complete: nothing in it is unknown.
    """
    given = {
        told.key: draw(_asked(item, told) if complete else st.one_of(st.none(), _asked(item, told)))
        for told in inputs_of(item)
    }
    entry = entry_of(unit_id, item, given)
    return attrs.evolve(entry, illustrative=True)


@st.composite
def rounds(
    draw: st.DrawFn,
    *,
    units: Sequence[str] = ("a", "b", "c"),
    complete: bool = False,
    exempt: bool = True,
) -> tuple[Sheet, Evidence]:
    """A scoresheet, and the evidence of a round of units.

    Args:
        draw: supplied by Hypothesis.
        units: ids of everybody scored.
        complete: nothing is missing or unknown; otherwise some of it may be.
        exempt: some items may not be assigned to some units.
    """
    sheet = draw(scoresheets())
    found: list[Entry] = []
    spared: list[Exemption] = []
    for unit_id in units:
        for item in sheet.items():
            if exempt and draw(st.integers(0, 9)) == 0:
                told = Exemption(unit_id=unit_id, item_id=item.id, by="Hội đồng", source=_SOURCE)
                spared.append(told)
            elif complete or draw(st.integers(0, 4)):
                found.append(draw(entries(item, unit_id=unit_id, complete=complete)))
    return sheet, Evidence(found, exemptions=spared)
