"""What a scoresheet is made of: items, sections, pots and rounding rules."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, Final

import attrs

from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.numbers import Rounding, exact, round_to
from thidua.records import given_member_of, yes_no_or_unknown, yes_or_no
from thidua.scoring._amounts import Amount, optional_exact
from thidua.scoring._methods import Method, step_above_zero
from thidua.words import LabelledEnum, Message, OneOf, say


def not_blank(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    """Validate an id or a name."""
    if not value.strip():
        raise InvalidValue(
            say(
                "Bảng điểm có một mục để trống “{field}”; hãy điền mã và tên.",
                field=attribute.name,
            ),
            field=attribute.name,
        )


def above_zero(owner: Any, _: object, value: Any) -> None:
    """Validate points or a weight; ``None`` stands for none stated."""
    if value is not None and value <= 0:
        raise InvalidValue(
            say(
                "“{name}” phải có điểm tối đa và hệ số lớn hơn 0, không phải {value}.",
                name=owner.name,
                value=Amount(value),
            ),
            name=owner.name,
            value=value,
        )


def parts_of(given: object, *kinds: type) -> tuple[Any, ...]:
    """Return *given* as a tuple of parts of certain kinds.

    Raises:
        InvalidValue: no list, or something else in it.
    """
    listed = (
        tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else (given,)
    )
    for part in listed:
        if not isinstance(part, kinds):
            raise InvalidValue(
                say(
                    "“{part}” không đứng được ở đây; cần một danh sách gồm {kinds}.",
                    part=getattr(part, "id", str(part)[:60]),
                    kinds=OneOf(tuple(kind.__name__ for kind in kinds)),
                ),
                part=part,
            )
    return listed


def is_source(owner: Any, _: object, value: Any) -> None:
    """Validate what a sheet or rule rests on.

    Raises:
        InvalidValue: it is nothing that can say itself, such as a text.
    """
    if not callable(getattr(value, "render", None)):
        raise InvalidValue(
            say(
                "“{owner}” phải kèm văn bản quy định, không phải “{value}”; hãy dùng trích dẫn hoặc"
                " OrganiserRule.",
                owner=getattr(owner, "id", type(owner).__name__),
                value=str(value),
            ),
            value=value,
        )


def _is_method(item: Any, _: object, value: Any) -> None:
    if not (callable(getattr(value, "score", None)) and callable(getattr(value, "bounds", None))):
        raise InvalidValue(
            say(
                "Tiêu chí “{item}” chưa có phương pháp chấm: “{value}” không phải phương pháp.",
                item=item.id,
                value=str(value)[:60],
            ),
            item=item.id,
        )


def _nodes(nodes: Iterable[Node]) -> tuple[Node, ...]:
    return parts_of(nodes, Section, Item)


def _items(items: Iterable[Item]) -> tuple[Item, ...]:
    return parts_of(items, Item)


@attrs.frozen(kw_only=True)
class Item:
    """One scored item (tiêu chí chấm điểm): a leaf of the scoresheet.

    Attributes:
        id: unique within the sheet; entries refer to it.
        name: as printed.
        max_points: the highest points; needed in sections, may be left out in pots whose method
            states its own limit.
        method: how it is scored.
        unit: what its value is measured in, e.g. ``%`` or ``ngày``.
        source: where the item is laid down, if not where the sheet is.
        rater: the body that scores it in its own field (cơ quan chấm theo lĩnh vực), if not the
            one of its section.
        proof: what has to be enclosed (minh chứng); empty where nothing is asked for.

    Raises:
        InvalidValue: a blank id or name, or highest points that are not above zero.
    """

    id: str = attrs.field(validator=not_blank)
    name: str = attrs.field(validator=not_blank)
    max_points: Fraction | None = attrs.field(
        default=None, converter=optional_exact, validator=above_zero
    )
    method: Method = attrs.field(validator=_is_method)
    unit: str = ""
    source: Source | None = None
    rater: str = ""
    proof: str = ""


@attrs.frozen(kw_only=True)
class Section:
    """A part of the sheet (phần, mục) that holds items or further sections.

    Attributes:
        id: unique within the sheet.
        name: as printed.
        max_points: what the section is stated to be worth.
        children: sections and items; their highest points times *weight* make *max_points*.
        weight: hệ số by which the children's total is multiplied.
        source: where the section is laid down, if not where the sheet is.
        capped: whether items that pass their highest points may not lift the section over its
            own, as printed: the cap does not shrink for a unit that was not assigned all of it.
        rater: the body that scores it in its own field, if not the one of its parent.

    Raises:
        InvalidValue: a blank id or name, points or a weight that are not above zero.
    """

    id: str = attrs.field(validator=not_blank)
    name: str = attrs.field(validator=not_blank)
    max_points: Fraction = attrs.field(converter=exact, validator=above_zero)
    children: tuple[Node, ...] = attrs.field(converter=_nodes)
    weight: Fraction = attrs.field(default=Fraction(1), converter=exact, validator=above_zero)
    source: Source | None = None
    capped: bool = attrs.field(default=False, validator=yes_or_no)
    rater: str = ""


Node = Section | Item
"""A part of the tree."""


class SheetStatus(LabelledEnum):
    """How far a scoresheet was checked against its source (trạng thái của bảng điểm)."""

    VERIFIED = "da-kiem-chung", say("đã đối chiếu với nguồn")
    """Every number of it was read in the source."""
    PARTIAL = "da-kiem-chung-mot-phan", say("mới đối chiếu được một phần")
    """Its numbers were read in the source, which shows only a part of the table."""
    RECONSTRUCTED = "dat-ra", say("đặt ra để minh họa")
    """Its numbers were made up; only headings come from a source."""


class PotKind(enum.Enum):
    """What a pot does to the total."""

    BONUS = "diem-thuong"
    PENALTY = "diem-tru"

    @property
    def label(self) -> Message:
        """The kind's name."""
        return _POT_LABELS[self]


_POT_LABELS: Final = {
    PotKind.BONUS: say("điểm thưởng"),
    PotKind.PENALTY: say("điểm trừ"),
}


_ALL_COUNT: bool | None = False
"""Whether only the highest item of a pot counts, unless it says so."""


@attrs.frozen(kw_only=True)
class Pot:
    """Bonus or penalty points, outside of the scale's total (điểm thưởng, điểm trừ).

    Attributes:
        id: unique within the sheet.
        name: as printed.
        kind: bonus items earn zero or more, penalty items zero or less.
        items: what adds or takes away points.
        limit: the most points, as a positive number, that the pot adds or takes away; ``None``
            for no limit, said openly.
        source: where the pot is laid down, if not where the sheet is.
        only_highest: whether only the item with the most points counts, where a table says so;
            ``None`` where it does not say, and several items leave the points open between both.

    Raises:
        InvalidValue: a blank id or name, or a limit that is not above zero.
    """

    id: str = attrs.field(validator=not_blank)
    name: str = attrs.field(validator=not_blank)
    kind: PotKind = attrs.field(validator=given_member_of(PotKind))
    items: tuple[Item, ...] = attrs.field(converter=_items)
    limit: Fraction | None = attrs.field(converter=optional_exact, validator=above_zero)
    source: Source | None = None
    only_highest: bool | None = attrs.field(default=_ALL_COUNT, validator=yes_no_or_unknown)

    def clip(self, value: Fraction | None) -> Fraction | None:
        """Return *value* within the limit; ``None`` stands for no limit on the pot's own side."""
        if self.limit is None:
            return value
        most = self.limit if self.kind is PotKind.BONUS else -self.limit
        if value is None:
            return most
        return min(value, most) if self.kind is PotKind.BONUS else max(value, most)


@attrs.frozen(kw_only=True)
class RoundingRule:
    """Rounding that the sheet itself orders (quy tắc làm tròn của bảng điểm).

    Attributes:
        step: what results are multiples of, e.g. ``Fraction(1, 4)``.
        rounding: which multiple.
        source: where it is ordered.

    Raises:
        InvalidValue: a step that is not above zero.
    """

    step: Fraction = attrs.field(converter=exact, validator=step_above_zero)
    rounding: Rounding = attrs.field(validator=given_member_of(Rounding))
    source: Source = attrs.field(validator=is_source)

    @property
    def label(self) -> Message:
        """The rule in words, with its source."""
        return say(
            "{rounding} đến {step} ({source})",
            rounding=self.rounding,
            step=Amount(self.step),
            source=self.source,
        )

    def apply(self, value: Fraction | None) -> Fraction | None:
        """Return *value* rounded; ``None`` stays ``None``."""
        return None if value is None else round_to(value, self.step, self.rounding)


def tree(node: Node) -> Iterator[Node]:
    """Yield *node* and all below it, as printed."""
    yield node
    if isinstance(node, Section):
        for child in node.children:
            yield from tree(child)


def leaves(node: Node) -> Iterator[Item]:
    """Yield the items of *node*, as printed."""
    return (part for part in tree(node) if isinstance(part, Item))
