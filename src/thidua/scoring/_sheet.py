"""The scoresheet: a tree of sections and items whose points add up exactly."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

import attrs

from thidua.clusters import Unit
from thidua.errors import BadInput, InvalidValue, Renderable, UnknownName
from thidua.law import Source, made_up
from thidua.numbers import Number, exact
from thidua.records import member_of, yes_or_no
from thidua.scoring._amounts import Amount, number_text, optional_exact, optional_text
from thidua.scoring._audit import HALF, audit
from thidua.scoring._card import Card, total, totals
from thidua.scoring._evidence import Context, Evidence, Exemption, optional_source
from thidua.scoring._faults import sheet_faults
from thidua.scoring._parts import (
    Item,
    Node,
    Pot,
    RoundingRule,
    Section,
    SheetStatus,
    above_zero,
    is_source,
    leaves,
    not_blank,
    parts_of,
    tree,
)
from thidua.scoring._remarks import Remark
from thidua.scoring._scorer import Scorer
from thidua.words import Message, say, say_n


def _sections(sections: Iterable[Section]) -> tuple[Section, ...]:
    return parts_of(sections, Section)


def _from_one(_: object, __: object, value: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise InvalidValue(
            say(
                "Phiên bản phải là số nguyên từ 1 trở lên, không phải “{value}”.", value=str(value)
            ),
            value=value,
        )


def _id_of(unit: Unit | str) -> str:
    return unit.id if isinstance(unit, Unit) else unit


def _pots(pots: Iterable[Pot]) -> tuple[Pot, ...]:
    return parts_of(pots, Pot)


@attrs.frozen(kw_only=True)
class Sheet:
    """A scoresheet (bảng chấm điểm): sections on the scale, pots outside of it.

    Attributes:
        id: a short name of the sheet.
        name: as printed.
        sections: the scale; their highest points make *total*.
        total: what the scale is stated to be worth (tổng điểm); ``None`` where only parts of a
            published table could be read, said openly.
        source: the organiser's rule that issued it.
        pots: bonus and penalty.
        round_items, round_sections, round_total: rounding where the sheet orders it; nothing is
            rounded else.
        limit, floor: the most and the least that the total may come to with bonus and penalty,
            where the sheet says so.
        applies_to: the kind of cluster or unit that it is for (loại cụm, khối áp dụng); empty
            where there is one sheet for all.
        first_year, last_year: the emulation years for which it holds; ``None`` where not limited
            on that side.
        version: its number among the versions for the same kind and years, from 1.
        issued: the day it was issued, if known.
        note: what a reader has to know of it, such as how far the published table was read.
        status: how far it was checked against its source; ``None`` where nobody says.
        draft: a sheet under preparation: it may be audited with sums that do not add up, and
            never scored.

    Raises:
        BadInput: sums that do not add up at some level, ids used twice, items without highest
            points, items that can pass their
            highest points, pots of the wrong sign; all at once.
    """

    id: str = attrs.field(validator=not_blank)
    name: str = attrs.field(validator=not_blank)
    sections: tuple[Section, ...] = attrs.field(converter=_sections)
    total: Fraction | None = attrs.field(converter=optional_exact, validator=above_zero)
    source: Source = attrs.field(validator=is_source)
    pots: tuple[Pot, ...] = attrs.field(default=(), converter=_pots)
    round_items: RoundingRule | None = None
    round_sections: RoundingRule | None = None
    round_total: RoundingRule | None = None
    limit: Fraction | None = attrs.field(
        default=None, converter=optional_exact, validator=above_zero
    )
    floor: Fraction | None = attrs.field(default=None, converter=optional_exact)
    draft: bool = attrs.field(default=False, validator=yes_or_no)
    applies_to: str = ""
    first_year: int | None = None
    last_year: int | None = None
    version: int = attrs.field(default=1, validator=_from_one)
    issued: dt.date | None = None
    note: str = ""
    status: SheetStatus | None = attrs.field(default=None, validator=member_of(SheetStatus))
    _ids: frozenset[str] = attrs.field(init=False, repr=False, eq=False)
    _under: Mapping[str, tuple[str, ...]] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        # attrs' documented way to fill a field of a frozen class.
        object.__setattr__(self, "_ids", frozenset(item.id for item in self.items()))
        object.__setattr__(self, "_under", dict(self._parts_with_items()))
        faults = tuple(fault.message for fault in sheet_faults(self))
        if faults and not self.draft:
            raise BadInput(
                say_n(
                    "“{sheet}” có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    sheet=self.name,
                    first=faults[0],
                ),
                faults=faults,
                sheet=self.id,
            )

    def _parts_with_items(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the id of every part with those of the items it holds; an item holds itself."""
        for section in self.sections:
            for node in tree(section):
                yield node.id, tuple(item.id for item in leaves(node))
        for pot in self.pots:
            yield pot.id, tuple(item.id for item in pot.items)
            yield from ((item.id, (item.id,)) for item in pot.items)

    def items(self) -> Iterator[Item]:
        """Return every item, those of sections first, then those of pots, as printed."""
        for section in self.sections:
            yield from leaves(section)
        for pot in self.pots:
            yield from pot.items

    def item(self, item_id: str) -> Item:
        """Return one item.

        Raises:
            UnknownName: no item of the sheet bears that id.
        """
        for item in self.items():
            if item.id == item_id:
                return item
        raise UnknownName(
            say("“{sheet}” không có tiêu chí “{item}”.", sheet=self.name, item=item_id),
            sheet=self.id,
            item=item_id,
        )

    def part(self, part_id: str) -> Section | Item | Pot:
        """Return one section, item or pot.

        Raises:
            UnknownName: no part of the sheet bears that id.
        """
        for part in (*(node for top in self.sections for node in tree(top)), *self.pots):
            if part.id == part_id:
                return part
        return self.item(part_id)

    def holds_in(self, year: int) -> bool:
        """Tell whether the sheet is for an emulation year, by the year in which it starts."""
        return (self.first_year is None or self.first_year <= year) and (
            self.last_year is None or year <= self.last_year
        )

    def audit(
        self,
        *,
        cliff: Number | str = HALF,
        evidence: Evidence | None = None,
        units: Iterable[Unit | str] | None = None,
    ) -> tuple[Remark, ...]:
        """Return what is wrong or odd about the sheet before anybody is scored with it.

        It finds sums that do not add up (of a draft), gaps, overlaps and steps that no value
        reaches, cliffs, zero targets that reward the worst, one extreme ratio that flattens
        everybody else, points that nobody can earn or that have no limit, rounding that can turn
        the order round, parts that could not be read, and, where it is told who is scored, items
        that nobody was assigned. Each remark brings a pair of inputs as its proof, scored by the
        sheet's own methods, and the usual remedy.

        Args:
            cliff: which part of an item's points a jump between neighbouring results must cost
                to be a remark; half of them unless told.
            evidence: the round, for what was not assigned to whom.
            units: everybody who is scored, or their ids.
        """
        ids = None if units is None else tuple(map(_id_of, units))
        return tuple(audit(self, cliff=exact(cliff), evidence=evidence, unit_ids=ids))

    def items_under(self, part_id: str) -> tuple[str, ...]:
        """Return the ids of the items that a section or pot holds; an item holds itself.

        Raises:
            UnknownName: no part of the sheet bears that id.
        """
        found = self._under.get(part_id)
        return (self.item(part_id).id,) if found is None else found

    def exempts(self, evidence: Evidence, unit_id: str, item_id: str) -> bool:
        """Tell whether *item_id*, or a section it is in, was not assigned to a unit."""
        return any(item_id in self._under.get(name, ()) for name in evidence.exempt(unit_id))

    def score(
        self, unit: Unit | str, evidence: Evidence, *, peers: Iterable[Unit | str] | None = None
    ) -> Card:
        """Score one unit (chấm điểm).

        Args:
            unit: the unit, or its id where its name does not matter.
            evidence: the whole round. What is not in it is unknown, never zero.
            peers: everybody who is scored in the round, *unit* included or not, for methods that
                compare units. Without it the points of these methods stay open where a peer that
                nobody named could change them.

        Returns:
            a card whose total is exact where everything is known, and bounded where not.

        Raises:
            BadInput: entries of the unit on items the sheet does not have, or values that their
                methods cannot read; all at once.
            InvalidValue: the sheet is a draft.
        """
        self._ready()
        ids = None
        if peers is not None:
            ids = tuple(dict.fromkeys((_id_of(unit), *map(_id_of, peers))))
        return self._score(unit, Context(_id_of(unit), self._expanded(evidence), ids))

    def score_all(self, units: Iterable[Unit | str], evidence: Evidence) -> tuple[Card, ...]:
        """Score everybody of one round (chấm điểm cả cụm, khối), each beside all others.

        What a method works out about all of them is worked out once.

        Args:
            units: everybody who is ranked together, or their ids.
            evidence: the whole round. What is not in it is unknown, never zero.

        Returns:
            one card for each unit, in the order given.

        Raises:
            BadInput: entries on items the sheet does not have, of units that are not scored, or
                values that their methods cannot read, of all units at once; a unit given twice.
            InvalidValue: the sheet is a draft.
        """
        self._ready()
        listed = tuple(units)
        ids = tuple(map(_id_of, listed))
        faults: list[Renderable] = [
            say("Đơn vị “{unit}” được ghi hai lần; hãy giữ lại một.", unit=unit_id)
            for unit_id, times in Counter(ids).items()
            if times > 1
        ]
        faults += [
            say(
                "Có số liệu của “{unit}”, không phải đơn vị được chấm; hãy sửa mã đơn vị.",
                unit=unit_id,
            )
            for unit_id in evidence.unit_ids
            if unit_id not in set(ids)
        ]
        context = Context("", self._expanded(evidence), ids)
        cards: list[Card] = []
        for unit, unit_id in zip(listed, ids, strict=True):
            try:
                cards.append(self._score(unit, context.of(unit_id)))
            except BadInput as error:
                faults += error.faults
        if faults:
            raise self._refusal(faults)
        return tuple(cards)

    def _refusal(self, faults: Sequence[Renderable]) -> BadInput:
        """Return the error of a round that cannot be scored."""
        return BadInput(
            say_n(
                "Không chấm được điểm: {n} lỗi trong số liệu; lỗi đầu tiên: {first}",
                n=len(faults),
                first=faults[0],
            ),
            faults=tuple(faults),
            sheet=self.id,
        )

    def _ready(self) -> None:
        if self.draft:
            raise InvalidValue(
                say(
                    "“{sheet}” còn là dự thảo; hãy kiểm tra và ban hành trước khi chấm.",
                    sheet=self.name,
                ),
                sheet=self.id,
            )

    def _expanded(self, evidence: Evidence) -> Evidence:
        """Return *evidence* with exemptions of sections told item by item."""
        told: list[Exemption] = []
        faults: list[Renderable] = []
        for exemption in evidence.exemptions:
            found = self._under.get(exemption.item_id)
            if found is None:
                faults.append(
                    say(
                        "Có ghi không giao “{item}” cho đơn vị “{unit}”, nhưng bảng điểm không có"
                        " phần hoặc tiêu chí này.",
                        item=exemption.item_id,
                        unit=exemption.unit_id,
                    )
                )
                continue
            told += (attrs.evolve(exemption, item_id=item_id) for item_id in found)
        if faults:
            raise self._refusal(faults)
        unchanged = tuple(told) == evidence.exemptions
        return evidence if unchanged else attrs.evolve(evidence, exemptions=told)

    def _score(self, unit: Unit | str, context: Context) -> Card:
        unit_id, unit_name = (unit.id, unit.name) if isinstance(unit, Unit) else (unit, unit)
        faults: list[Renderable] = [
            say(
                "Số liệu của đơn vị “{unit}” ghi cho tiêu chí “{item}” không có trong bảng điểm.",
                unit=unit_id,
                item=item_id,
            )
            for item_id in {
                **context.evidence.of_unit(unit_id),
                **context.evidence.overridden(unit_id),
            }
            if item_id not in self._ids
        ]
        scorer = Scorer(self.round_items, self.round_sections, context)
        sections = tuple(scorer.section(section) for section in self.sections)
        pots = tuple(scorer.pot(pot) for pot in self.pots)
        faults += scorer.faults
        if faults:
            raise BadInput(
                say_n(
                    "Không chấm được điểm cho “{unit}”: {n} lỗi trong số liệu; lỗi đầu tiên:"
                    " {first}",
                    n=len(faults),
                    unit=unit_name,
                    first=faults[0],
                ),
                faults=tuple(faults),
                unit=unit_id,
            )
        lines = (*sections, *pots)
        low, high = totals(lines)
        cut = self._cut(low), self._cut(high, top=True)
        limited = self._limits if cut != (low, high) else None
        low, high = cut
        if self.round_total is not None:
            low, high = self.round_total.apply(low), self.round_total.apply(high)
        return Card(
            unit_id=unit_id,
            unit_name=unit_name,
            sheet_id=self.id,
            sheet_name=self.name,
            scale=self.total,
            assigned_scale=None
            if self.total is None
            else total(line.assigned_points for line in sections),
            source=self.source,
            sections=sections,
            pots=pots,
            low=low,
            high=high,
            rounding=None if self.round_total is None else self.round_total.label,
            limited=limited,
            illustrative=made_up(self.source)
            or any(
                rule is not None and made_up(rule.source)
                for rule in (self.round_items, self.round_sections, self.round_total)
            )
            or (isinstance(unit, Unit) and unit.illustrative)
            or any(line.illustrative for line in lines),
        )

    def _cut(self, value: Fraction | None, *, top: bool = False) -> Fraction | None:
        """Return *value* within the limits of the sheet; ``None`` stands for no bound there."""
        if value is None:
            return self.limit if top else self.floor
        if self.floor is not None and value < self.floor:
            return self.floor
        return self.limit if self.limit is not None and value > self.limit else value

    @property
    def _limits(self) -> Message:
        low = say("không giới hạn") if self.floor is None else Amount(self.floor)
        high = say("không giới hạn") if self.limit is None else Amount(self.limit)
        return say("giới hạn từ {low} đến {high}", low=low, high=high)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the outline of the sheet as plain data; methods are named, not spelled out."""
        return {
            "id": self.id,
            "name": self.name,
            "total": optional_text(self.total),
            "limit": optional_text(self.limit),
            "floor": optional_text(self.floor),
            "source": self.source.render(locale),
            "draft": self.draft,
            "applies_to": self.applies_to,
            "first_year": self.first_year,
            "last_year": self.last_year,
            "version": self.version,
            "issued": None if self.issued is None else self.issued.isoformat(),
            "note": self.note,
            "status": None if self.status is None else self.status.slug,
            "sections": [_outline(section, locale) for section in self.sections],
            "pots": [
                {
                    "id": pot.id,
                    "name": pot.name,
                    "kind": pot.kind.value,
                    "limit": optional_text(pot.limit),
                    "only_highest": pot.only_highest,
                    "source": optional_source(pot.source, locale),
                    "items": [_outline(item, locale) for item in pot.items],
                }
                for pot in self.pots
            ],
        }


def _outline(node: Node, locale: str) -> dict[str, Any]:
    outline: dict[str, Any] = {
        "id": node.id,
        "name": node.name,
        "max_points": optional_text(node.max_points),
        "source": optional_source(node.source, locale),
        "rater": node.rater,
    }
    if isinstance(node, Section):
        outline["weight"] = number_text(node.weight)
        outline["capped"] = node.capped
        outline["children"] = [_outline(child, locale) for child in node.children]
    else:
        outline["method"] = type(node.method).__name__
        outline["unit"] = node.unit
        outline["proof"] = node.proof
    return outline
