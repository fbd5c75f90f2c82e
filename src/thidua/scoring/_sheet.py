"""The scoresheet: a tree of sections and items whose points add up exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

import attrs

from thidua.clusters import Unit
from thidua.errors import BadInput, InvalidValue, Renderable, UnknownName
from thidua.law import Source
from thidua.numbers import exact
from thidua.scoring._amounts import number_text, optional_text
from thidua.scoring._audit import Remark, item_remarks
from thidua.scoring._card import Card, total
from thidua.scoring._evidence import Context, Evidence, made_up, optional_source
from thidua.scoring._faults import sheet_faults
from thidua.scoring._parts import (
    Item,
    Node,
    Pot,
    RoundingRule,
    Section,
    above_zero,
    leaves,
    not_blank,
)
from thidua.scoring._scorer import Scorer
from thidua.words import say, say_n


def _sections(sections: Iterable[Section]) -> tuple[Section, ...]:
    return tuple(sections)


def _pots(pots: Iterable[Pot]) -> tuple[Pot, ...]:
    return tuple(pots)


@attrs.frozen(kw_only=True)
class Sheet:
    """A scoresheet (bảng chấm điểm): sections on the scale, pots outside of it.

    Attributes:
        id: a short name of the sheet.
        name: as printed.
        sections: the scale; their highest points make *total*.
        total: what the scale is stated to be worth (tổng điểm).
        source: the organiser's rule that issued it.
        pots: bonus and penalty.
        round_items, round_total: rounding where the sheet orders it; nothing is rounded else.
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
    total: Fraction = attrs.field(converter=exact, validator=above_zero)
    source: Source
    pots: tuple[Pot, ...] = attrs.field(default=(), converter=_pots)
    round_items: RoundingRule | None = None
    round_total: RoundingRule | None = None
    draft: bool = False
    _ids: frozenset[str] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        # attrs' documented way to fill a field of a frozen class.
        object.__setattr__(self, "_ids", frozenset(item.id for item in self.items()))
        faults = sheet_faults(self)
        if faults and not self.draft:
            raise BadInput(
                say_n(
                    "Bảng điểm “{sheet}” có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    sheet=self.name,
                    first=faults[0],
                ),
                faults=faults,
                sheet=self.id,
            )

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
            say("Bảng điểm “{sheet}” không có tiêu chí “{item}”.", sheet=self.name, item=item_id),
            sheet=self.id,
            item=item_id,
        )

    def audit(self) -> tuple[Remark, ...]:
        """Return what is wrong or odd about the sheet before anybody is scored with it.

        Sums (of a draft), steps that no value reaches, gaps between steps, highest points that
        nobody can earn or that can be passed.
        """
        remarks = [
            Remark(item_id=None, kind="fault", message=fault) for fault in sheet_faults(self)
        ]
        for item in self.items():
            remarks += item_remarks(item)
        return tuple(remarks)

    def score(self, unit: Unit | str, evidence: Evidence) -> Card:
        """Score one unit (chấm điểm).

        Args:
            unit: the unit, or its id where its name does not matter.
            evidence: the whole round. What is not in it is unknown, never zero.

        Returns:
            a card whose total is exact where everything is known, and bounded where not.

        Raises:
            BadInput: entries of the unit on items the sheet does not have, or values that their
                methods cannot read; all at once.
            InvalidValue: the sheet is a draft.
        """
        if self.draft:
            raise InvalidValue(
                say(
                    "Bảng điểm “{sheet}” còn là dự thảo; hãy kiểm tra và ban hành trước khi chấm.",
                    sheet=self.name,
                ),
                sheet=self.id,
            )
        unit_id, unit_name = (unit.id, unit.name) if isinstance(unit, Unit) else (unit, unit)
        faults: list[Renderable] = [
            say(
                "Số liệu của đơn vị “{unit}” ghi cho tiêu chí “{item}” không có trong bảng điểm.",
                unit=unit_id,
                item=item_id,
            )
            for item_id in evidence.of_unit(unit_id)
            if item_id not in self._ids
        ]
        scorer = Scorer(self.round_items, Context(unit_id, evidence))
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
        low, high = total(line.low for line in lines), total(line.high for line in lines)
        if self.round_total is not None:
            low, high = self.round_total.apply(low), self.round_total.apply(high)
        return Card(
            unit_id=unit_id,
            unit_name=unit_name,
            sheet_id=self.id,
            sheet_name=self.name,
            scale=self.total,
            source=self.source,
            sections=sections,
            pots=pots,
            low=low,
            high=high,
            rounding=None if self.round_total is None else self.round_total.label,
            illustrative=made_up(self.source)
            or any(
                rule is not None and made_up(rule.source)
                for rule in (self.round_items, self.round_total)
            )
            or (isinstance(unit, Unit) and unit.illustrative)
            or any(line.illustrative for line in lines),
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the outline of the sheet as plain data; methods are named, not spelled out."""
        return {
            "id": self.id,
            "name": self.name,
            "total": number_text(self.total),
            "source": self.source.render(locale),
            "draft": self.draft,
            "sections": [_outline(section, locale) for section in self.sections],
            "pots": [
                {
                    "id": pot.id,
                    "name": pot.name,
                    "kind": pot.kind.value,
                    "limit": optional_text(pot.limit),
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
    }
    if isinstance(node, Section):
        outline["weight"] = number_text(node.weight)
        outline["children"] = [_outline(child, locale) for child in node.children]
    else:
        outline["method"] = type(node.method).__name__
        outline["unit"] = node.unit
    return outline
