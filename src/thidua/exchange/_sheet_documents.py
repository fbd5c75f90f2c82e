"""The documents of a scoresheet: its parts, and one table for each method.

A table makes the object it tells as soon as it is read, so that a fault of the object is reported
at the table's place.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar, Literal

import attrs

from thidua.errors import BadInput
from thidua.exchange._documents import Cited, made_by
from thidua.exchange._ranking_documents import (
    BandsDocument,
    ExemptionDocument,
    Mention,
    RankingDocument,
    part_faults,
    parts_ranked_in,
    repeats_in,
    units_ranked_in,
)
from thidua.exchange._strict import Fault, bad_input
from thidua.numbers import Rounding
from thidua.scoring import (
    AllOrNothing,
    CompoundLadder,
    CompoundStep,
    Condition,
    DirectEntry,
    Fact,
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
    RemarkKind,
    RoundingRule,
    Section,
    Sheet,
    SheetStatus,
    Step,
    TargetAndLeader,
    Unseen,
    Within,
    WithoutTarget,
    ZeroTarget,
)
from thidua.words import say

NoLimit = Literal["khong-gioi-han"]
"""Said openly where points have no limit on one side."""

OwnTarget = Literal["chi-tieu-rieng"]
"""Said openly where each unit has a target of its own, told by its entry."""

NotRead = Literal["chua-doc-duoc"]
"""Said openly where only parts of a published table could be read."""

NotStated = Literal["khong-neu"]
"""Said openly where a table does not say what is left over earns."""

Inverse = Literal["ty-le-nghich"]
"""Said openly where points fall in inverse proportion and never quite end."""


def _number(value: Fraction | str) -> Fraction | None:
    """Return a number, and ``None`` for what is said openly in its place."""
    return value if isinstance(value, Fraction) else None


def _proportional(told: ProportionalDocument) -> Method:
    return Proportional(target=_number(told.target), capped=told.capped)


@attrs.frozen(kw_only=True)
class ProportionalDocument:
    """In proportion to the target reached (chấm theo tỷ lệ).

    Attributes:
        target: what earns the highest points, or that each unit has a target of its own.
        capped: whether going over the target stops at the highest points.
    """

    slug: ClassVar[str] = "ty-le"

    target: Fraction | OwnTarget
    capped: bool
    made: Method = made_by(_proportional)


def _ladder(told: LadderDocument) -> Method:
    return Ladder(
        steps=told.steps,
        otherwise=_number(told.otherwise),
        whole_numbers=told.whole_numbers,
        least=told.least,
        most=told.most,
    )


@attrs.frozen(kw_only=True)
class LadderDocument:
    """By steps; the first step that holds the value counts (chấm theo bậc thang).

    Attributes:
        steps: in the order of the table.
        otherwise: the points where no step holds the value, or that the table does not say.
        whole_numbers: the values are whole numbers, from 0 up where “least” says nothing else.
        least: the lowest value there can be, such as 0 for a share.
        most: the highest value there can be, such as 100 for a share.
    """

    slug: ClassVar[str] = "bac-thang"

    steps: tuple[Step, ...]
    otherwise: Fraction | NotStated
    whole_numbers: bool = False
    least: Fraction | None = None
    most: Fraction | None = None
    made: Method = made_by(_ladder)


def _condition(told: ConditionDocument) -> Condition:
    edges = {
        "at_least": told.at_least,
        "above": told.above,
        "at_most": told.at_most,
        "below": told.below,
        "exactly": told.exactly,
    }
    if told.value is None:
        return Within(fact=told.fact, **edges)
    if any(edge is not None for edge in edges.values()):
        raise bad_input([Fault(say("ghi “value” (true, false) hoặc ghi mốc, không ghi cả hai"))])
    return Is(fact=told.fact, value=told.value)


@attrs.frozen(kw_only=True)
class ConditionDocument:
    """What a step asks of one fact: that it is so or not, or that it lies between edges.

    Attributes:
        fact: the id of the fact.
        value: true or false, of a fact that is so or not; no edge then.
        at_least: from this value on; or
        above: over this value.
        at_most: up to this value; or
        below: under this value.
        exactly: this value only, and no other edge.
    """

    fact: str
    value: bool | None = None
    at_least: Fraction | None = None
    above: Fraction | None = None
    at_most: Fraction | None = None
    below: Fraction | None = None
    exactly: Fraction | None = None
    made: Condition = made_by(_condition)


def _compound_step(told: CompoundStepDocument) -> CompoundStep:
    return CompoundStep(points=told.points, when=[condition.made for condition in told.when])


@attrs.frozen(kw_only=True)
class CompoundStepDocument:
    """One step of a compound ladder (bậc điểm có nhiều điều kiện).

    Attributes:
        points: what the step earns.
        when: all of them must hold; alternatives are further steps of equal points.
    """

    points: Fraction
    when: tuple[ConditionDocument, ...]
    made: CompoundStep = made_by(_compound_step)


def _compound_ladder(told: CompoundLadderDocument) -> Method:
    return CompoundLadder(
        facts=told.facts,
        steps=[step.made for step in told.steps],
        otherwise=_number(told.otherwise),
    )


@attrs.frozen(kw_only=True)
class CompoundLadderDocument:
    """By steps that look at several facts (bậc thang nhiều dữ kiện).

    Attributes:
        facts: what the steps look at.
        steps: in the order of the table; the first that holds counts.
        otherwise: the points where no step holds, or that the table does not say.
    """

    slug: ClassVar[str] = "bac-thang-nhieu-du-kien"

    facts: tuple[Fact, ...]
    steps: tuple[CompoundStepDocument, ...]
    otherwise: Fraction | NotStated
    made: Method = made_by(_compound_ladder)


def _target_and_leader(told: TargetAndLeaderDocument) -> Method:
    return TargetAndLeader(
        met_share=told.met_share,
        leader_by=told.leader_by,
        zero_target=told.zero_target,
        without_target=told.without_target,
    )


@attrs.frozen(kw_only=True)
class TargetAndLeaderDocument:
    """By the unit's own target and the leader of the cluster (chỉ tiêu và đơn vị dẫn đầu).

    Attributes:
        met_share: the part of the highest points for just meeting the target, such as “1/2”.
        leader_by: who leads.
        zero_target: what a target of zero stands for.
        without_target: how a unit without a target is scored.
    """

    slug: ClassVar[str] = "chi-tieu-va-dan-dau"

    met_share: Fraction
    leader_by: LeaderBy
    zero_target: ZeroTarget
    without_target: WithoutTarget
    made: Method = made_by(_target_and_leader)


def _lower_is_better(told: LowerIsBetterDocument) -> Method:
    return LowerIsBetter(target=_number(told.target), zero_at=_number(told.zero_at))


@attrs.frozen(kw_only=True)
class LowerIsBetterDocument:
    """Full points up to a ceiling, fewer beyond it (càng thấp càng tốt).

    Attributes:
        target: the ceiling, or that each unit has one of its own.
        zero_at: from which value on there are no points, or that they fall in inverse proportion.
    """

    slug: ClassVar[str] = "cang-thap-cang-tot"

    target: Fraction | OwnTarget
    zero_at: Fraction | Inverse
    made: Method = made_by(_lower_is_better)


def _reduction(told: ReductionDocument) -> Method:
    return Reduction(by=told.by, pro_rata=told.pro_rata, none_before=told.none_before)


@attrs.frozen(kw_only=True)
class ReductionDocument:
    """Full points for a cut on the period before (giảm so với kỳ gốc).

    Attributes:
        by: the cut asked for, as a share of the period before, such as “5/100”.
        pro_rata: whether a smaller cut earns its part of the points.
        none_before: the share of the points where there was nothing before and is nothing now;
            left out where the table does not say.
    """

    slug: ClassVar[str] = "giam-so-voi-ky-goc"

    by: Fraction
    pro_rata: bool
    none_before: Fraction | None = None
    made: Method = made_by(_reduction)


def _panel(told: PanelDocument) -> Method:
    return Panel(raters=told.raters, rule=told.rule, step=told.step)


@attrs.frozen(kw_only=True)
class PanelDocument:
    """By the points of several raters (nhiều nơi cùng chấm một tiêu chí).

    Attributes:
        raters: who scores.
        rule: what becomes of their points.
        step: what each rater's points must be multiples of; left out where none is stated.
    """

    slug: ClassVar[str] = "nhieu-noi-cham"

    raters: tuple[str, ...]
    rule: PanelRule
    step: Fraction | None = None
    made: Method = made_by(_panel)


def _per_occurrence(told: PerOccurrenceDocument) -> Method:
    return PerOccurrence(
        points_each=told.points_each,
        floor=_number(told.floor),
        cap=_number(told.cap),
        start=told.start,
    )


@attrs.frozen(kw_only=True)
class PerOccurrenceDocument:
    """So many points for each time (chấm theo số lần).

    Attributes:
        points_each: points for one occurrence; negative to take away.
        floor: the lowest points, or that there is no limit.
        cap: the highest points, or that there is no limit.
        start: the points with no occurrence at all.
    """

    slug: ClassVar[str] = "theo-so-lan"

    points_each: Fraction
    floor: Fraction | NoLimit
    cap: Fraction | NoLimit
    start: Fraction = Fraction(0)
    made: Method = made_by(_per_occurrence)


def _all_or_nothing(told: AllOrNothingDocument) -> Method:
    return AllOrNothing()


@attrs.frozen(kw_only=True)
class AllOrNothingDocument:
    """Full points where met, none where not (đạt hoặc không đạt)."""

    slug: ClassVar[str] = "dat-khong-dat"
    made: Method = made_by(_all_or_nothing)


def _direct_entry(told: DirectEntryDocument) -> Method:
    return DirectEntry(capped=told.capped, step=told.step)


@attrs.frozen(kw_only=True)
class DirectEntryDocument:
    """Points entered as agreed by the reviewers (nhập điểm trực tiếp).

    Attributes:
        capped: whether points over the highest are cut to it.
        step: what entered points must be multiples of; left out where none is stated.
    """

    slug: ClassVar[str] = "nhap-diem"

    capped: bool
    step: Fraction | None = None
    made: Method = made_by(_direct_entry)


def _unseen(told: UnseenDocument) -> Method:
    return Unseen()


@attrs.frozen(kw_only=True)
class UnseenDocument:
    """The part of a published table that could not be read (phần chưa đọc được)."""

    slug: ClassVar[str] = "chua-doc-duoc"
    made: Method = made_by(_unseen)


MethodDocument = (
    ProportionalDocument
    | LadderDocument
    | CompoundLadderDocument
    | TargetAndLeaderDocument
    | LowerIsBetterDocument
    | ReductionDocument
    | PanelDocument
    | PerOccurrenceDocument
    | AllOrNothingDocument
    | DirectEntryDocument
    | UnseenDocument
)
"""How an item is scored, told apart by its ``kind``."""


def _item(told: ItemDocument) -> Item:
    return Item(
        id=told.id,
        name=told.name,
        method=told.method.made,
        max_points=told.max_points,
        unit=told.unit,
        source=told.source,
        rater=told.rater,
        proof=told.proof,
    )


@attrs.frozen(kw_only=True)
class ItemDocument:
    """One scored item (tiêu chí chấm điểm).

    Attributes:
        id: unique within the sheet; results refer to it.
        name: as printed.
        method: how it is scored.
        max_points: the highest points; needed in sections.
        unit: what its value is measured in.
        source: where it is laid down, if not where the sheet is.
        rater: the body that scores it in its own field, if not the one of its section.
        proof: what has to be enclosed (minh chứng).
    """

    id: str
    name: str
    method: MethodDocument
    max_points: Fraction | None = None
    unit: str = ""
    source: Cited | None = None
    rater: str = ""
    proof: str = ""
    made: Item = made_by(_item)


def _section(told: SectionDocument) -> Section:
    return Section(
        id=told.id,
        name=told.name,
        max_points=told.max_points,
        weight=told.weight,
        children=_in_order(told),
        source=told.source,
        capped=told.capped,
        rater=told.rater,
    )


def _in_order(told: SectionDocument) -> list[Node]:
    """Return what a section holds, as printed."""
    nodes: list[Node] = [item.made for item in told.items]
    nodes += [section.made for section in told.sections]
    if not told.order:
        return nodes
    ids = [node.id for node in nodes]
    if sorted(told.order) != sorted(ids):
        message = say(
            "“order” phải liệt kê mỗi mục con của phần “{section}” đúng một lần: {ids}",
            section=told.name,
            ids=tuple(ids),
        )
        raise bad_input([Fault(message, ("order",))])
    return sorted(nodes, key=lambda node: told.order.index(node.id))


@attrs.frozen(kw_only=True)
class SectionDocument:
    """A part of the sheet (phần, mục).

    Attributes:
        id: unique within the sheet.
        name: as printed.
        max_points: what it is stated to be worth.
        weight: hệ số by which the total of what it holds is multiplied.
        items: its items.
        sections: its parts, printed after the items where “order” says nothing else.
        order: the ids of items and parts as printed, where they are mixed.
        source: where it is laid down, if not where the sheet is.
        capped: whether items that pass their highest points may not lift it over its own.
        rater: the body that scores it in its own field, if not the one of its parent.
    """

    id: str
    name: str
    max_points: Fraction
    weight: Fraction = Fraction(1)
    items: tuple[ItemDocument, ...] = ()
    sections: tuple[SectionDocument, ...] = ()
    order: tuple[str, ...] = ()
    source: Cited | None = None
    capped: bool = False
    rater: str = ""
    made: Section = made_by(_section)


def _pot(told: PotDocument) -> Pot:
    return Pot(
        id=told.id,
        name=told.name,
        kind=told.kind,
        limit=_number(told.limit),
        items=[item.made for item in told.items],
        source=told.source,
        only_highest=told.only_highest if isinstance(told.only_highest, bool) else None,
    )


@attrs.frozen(kw_only=True)
class PotDocument:
    """Bonus or penalty points outside of the scale (điểm thưởng, điểm trừ).

    Attributes:
        id: unique within the sheet.
        name: as printed.
        kind: bonus or penalty.
        limit: the most points it adds or takes away, or that there is no limit.
        items: what adds or takes away points.
        source: where it is laid down, if not where the sheet is.
        only_highest: whether only the item with the most points counts, or that the table does
            not say.
    """

    id: str
    name: str
    kind: PotKind
    limit: Fraction | NoLimit
    items: tuple[ItemDocument, ...]
    source: Cited | None = None
    only_highest: bool | NotStated = False
    made: Pot = made_by(_pot)


def _rounding(told: RoundingDocument) -> RoundingRule:
    return RoundingRule(step=told.step, rounding=told.rounding, source=told.source)


@attrs.frozen(kw_only=True)
class RoundingDocument:
    """Rounding that the sheet itself orders (quy tắc làm tròn).

    Attributes:
        step: what results are multiples of, such as 0.25.
        rounding: which multiple.
        source: where it is ordered.
    """

    step: Fraction
    rounding: Rounding
    source: Cited
    made: RoundingRule = made_by(_rounding)


def _sheet(told: SheetTable) -> Sheet:
    try:
        return _sheet_as(told, draft=told.draft)
    except BadInput:
        places = dict(_places(told))
        raise bad_input(
            Fault(remark.message, () if remark.item_id is None else places[remark.item_id])
            for remark in _sheet_as(told, draft=True).audit()
            if remark.kind in {RemarkKind.SUM, RemarkKind.FAULT}
        ) from None


def _sheet_as(told: SheetTable, *, draft: bool) -> Sheet:
    rules = (told.round_items, told.round_sections, told.round_total)
    round_items, round_sections, round_total = (
        None if rule is None else rule.made for rule in rules
    )
    return Sheet(
        id=told.id,
        name=told.name,
        total=_number(told.total),
        source=told.source,
        sections=[section.made for section in told.sections],
        pots=[pot.made for pot in told.pots],
        round_items=round_items,
        round_sections=round_sections,
        round_total=round_total,
        limit=told.limit,
        floor=told.floor,
        draft=draft,
        applies_to=told.applies_to,
        first_year=told.first_year,
        last_year=told.last_year,
        version=told.version,
        issued=told.issued,
        note=told.note,
        status=told.status,
    )


def _places(told: SheetTable) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield where each part of the sheet stands in its file."""
    for place, section in enumerate(told.sections):
        yield from _places_in(section, ("sections", place))
    for place, pot in enumerate(told.pots):
        yield pot.id, ("pots", place)
        for item_place, item in enumerate(pot.items):
            yield item.id, ("pots", place, "items", item_place)


def _places_in(
    section: SectionDocument, path: tuple[str | int, ...]
) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    yield section.id, path
    for place, item in enumerate(section.items):
        yield item.id, (*path, "items", place)
    for place, part in enumerate(section.sections):
        yield from _places_in(part, (*path, "sections", place))


@attrs.frozen(kw_only=True)
class SheetTable:
    """A scoresheet (bảng chấm điểm): what its files have in common.

    Attributes:
        id: a short name of the sheet.
        name: as printed.
        total: what the scale is stated to be worth, or that only parts of it could be read.
        source: the organiser's rule that issued it.
        sections: the scale.
        pots: bonus and penalty.
        limit: the most that the total may come to with bonus and penalty; left out for no limit.
        floor: the least that it may come to; left out for no limit.
        round_items: rounding of each item, where the sheet orders it.
        round_sections: rounding of each section, where the sheet orders it.
        round_total: rounding of the total, where the sheet orders it.
        applies_to: the kind of cluster or unit that it is for; left out for all.
        first_year: the first emulation year for which it holds; left out where none is set.
        last_year: the last one; left out where none is set.
        version: its number among the versions for the same kind and years.
        issued: the day it was issued, if known.
        note: what a reader has to know of it, such as how far the published table was read.
        status: how far it was checked against its source.
        draft: under preparation; it may be audited with sums that do not add up.
        bands: into which totals are classed; left out where they are not.
        exemptions: what was not assigned to whom, in the round that is scored.
    """

    id: str
    name: str
    total: Fraction | NotRead
    source: Cited
    sections: tuple[SectionDocument, ...]
    pots: tuple[PotDocument, ...] = ()
    limit: Fraction | None = None
    floor: Fraction | None = None
    round_items: RoundingDocument | None = None
    round_sections: RoundingDocument | None = None
    round_total: RoundingDocument | None = None
    applies_to: str = ""
    first_year: int | None = None
    last_year: int | None = None
    version: int = 1
    issued: dt.date | None = None
    note: str = ""
    status: SheetStatus | None = None
    draft: bool = False
    bands: BandsDocument | None = None
    exemptions: tuple[ExemptionDocument, ...] = ()
    made: Sheet = made_by(_sheet)


@attrs.frozen(kw_only=True)
class SheetFile(SheetTable):
    """A scoresheet by itself (bảng chấm điểm).

    Attributes:
        ranking: how units are ordered; left out where the source does not say.
    """

    ranking: RankingDocument | None = None


@attrs.frozen(kw_only=True)
class SheetDocument(SheetTable):
    """The scoresheet and the ranking of a year (bang-diem.toml).

    Attributes:
        ranking: how units are ordered.
    """

    ranking: RankingDocument


def part_ids(told: SheetTable) -> tuple[str, ...]:
    """Return the ids of the parts and items of a sheet."""
    return tuple(part_id for part_id, _ in _places(told))


def sheet_faults(told: SheetTable, ranking: RankingDocument | None) -> Iterator[Fault]:
    """Yield what ranking, bands and exemptions say of parts the sheet does not have."""
    mentions = [*parts_ranked_in(ranking)]
    if told.bands is not None:
        mentions += [
            (("bands", "floor_lines", place), part_id)
            for place, part_id in enumerate(told.bands.floor_lines)
        ]
    mentions += [
        (("exemptions", place, "item_id"), item.item_id)
        for place, item in enumerate(told.exemptions)
    ]
    yield from part_faults(part_ids(told), mentions)
    yield from repeats_in(told.exemptions)


def units_told_in(told: SheetTable, ranking: RankingDocument | None) -> Iterator[Mention]:
    """Yield every mention of a unit in the ranking and in what is not assigned."""
    yield from units_ranked_in(ranking)
    for place, item in enumerate(told.exemptions):
        yield ("exemptions", place, "unit_id"), item.unit_id
