"""What each part brings to a total, and what separates two ranks: sums that add up exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, Final

import attrs

from thidua.errors import InvalidValue, UnknownName
from thidua.scoring._amounts import Amount, optional_text
from thidua.scoring._card import Card, Line, LineKind, points_text, total
from thidua.scoring._ranking import Placed, Ranking
from thidua.scoring._tables import (
    UNIT,
    Cell,
    Field,
    Table,
    bounded,
    bounded_cells,
    made_up_note,
)
from thidua.words import Message, say, verbatim

Side = Fraction | None
"""Points on one side of what is possible; ``None`` where there is no limit on that side."""

_ZERO: Final = Fraction(0)
_LIMITED: Final = say("giới hạn, làm tròn tổng điểm")


@attrs.frozen(kw_only=True)
class Contribution:
    """What one part of the sheet brings to a unit's total (phần đóng góp vào tổng điểm).

    Attributes:
        id: of the item, section or pot; empty for what is done to the total itself.
        label: its name; of an adjustment, what is adjusted.
        kind: what the part is; of an adjustment, the part that is adjusted, and ``None`` for the
            total.
        depth: how deep it lies, 0 for sections and pots.
        low, high: points of the total, weights above counted, where everything that is not known
            comes out lowest and highest; ``None`` where that side has no limit.
        reason: how they came about.
        adjustment: a cap, limit or rounding, or what a pot leaves out: the difference between
            the sum of the parts and what counts. It has no points of its own on the sheet, and
            its *low* may be above its *high*.
        missing: an item that waits for evidence.
        illustrative: some part of it was made up for a demonstration.
    """

    id: str
    label: Message
    kind: LineKind | None
    depth: int
    low: Side
    high: Side
    reason: Message
    adjustment: bool = False
    missing: bool = False
    illustrative: bool = False

    @property
    def points(self) -> Fraction | None:
        """The exact points of the total; ``None`` where they are unknown."""
        return self.low if self.low == self.high else None

    @property
    def counts_alone(self) -> bool:
        """Whether it is an item or an adjustment: together these make the total."""
        return self.adjustment or self.kind is LineKind.ITEM

    @property
    def sentence(self) -> Message:
        """The part and its points in one line."""
        return say(
            "{name}: {points} – {reason}",
            name=self.label,
            points=points_text(self.low, self.high, None),
            reason=self.reason,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the contribution as plain data; points are text that reads back exactly."""
        return {
            "id": self.id,
            "name": self.label.render(locale),
            "kind": None if self.kind is None else self.kind.value,
            "depth": self.depth,
            "points": optional_text(self.points),
            "low": optional_text(self.low),
            "high": optional_text(self.high),
            "reason": self.reason.render(locale),
            "adjustment": self.adjustment,
            "missing": self.missing,
            "illustrative": self.illustrative,
        }


@attrs.frozen(kw_only=True)
class Breakdown:
    """A unit's total split into what brings it (phân tích điểm). Made by :func:`breakdown`.

    Attributes:
        card: the card that was split.
        parts: every section, item, pot and adjustment, as printed.
    """

    card: Card
    parts: tuple[Contribution, ...] = attrs.field(repr=False)

    @property
    def items(self) -> tuple[Contribution, ...]:
        """Items and adjustments; together they make the total, exactly."""
        return tuple(part for part in self.parts if part.counts_alone)

    @property
    def tops(self) -> tuple[Contribution, ...]:
        """Top sections, pots and what is done to the total; they make the total, exactly."""
        return tuple(part for part in self.parts if part.depth == 0)

    def of(self, part_id: str) -> Contribution:
        """Return what one section, item or pot brings, its own cap and rounding included.

        Raises:
            UnknownName: the card has no such part.
        """
        for part in self.parts:
            if part.id == part_id and not part.adjustment:
                return part
        raise UnknownName(
            say(
                "Phiếu điểm theo “{sheet}” không có phần hay tiêu chí “{line}”.",
                sheet=self.card.sheet_name,
                line=part_id,
            ),
            sheet=self.card.sheet_id,
            line=part_id,
        )

    def __str__(self) -> str:
        return self.explain()

    def explain(self, locale: str = "vi") -> str:
        """Say line by line what the total is made of, in *locale*."""
        out = [self.card.headline.render(locale)]
        out += ["  " * (part.depth + 1) + part.sentence.render(locale) for part in self.parts]
        return "\n".join(out)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the split as plain data; points are text that reads back exactly."""
        return {
            "unit_id": self.card.unit_id,
            "unit_name": self.card.unit_name,
            "total": optional_text(self.card.total),
            "low": optional_text(self.card.low),
            "high": optional_text(self.card.high),
            "illustrative": self.card.illustrative,
            "parts": [part.to_dict(locale) for part in self.parts],
        }

    def table(self, *, locale: str = "vi") -> Table:
        """Return the split as a table, one row for each part.

        Raises:
            UnknownName: the library does not speak that language.
        """
        return _contributions(
            [self], say("{unit}: phân tích điểm", unit=self.card.unit_name), locale
        )

    def _repr_html_(self) -> str:
        """Return the split as a notebook shows it."""
        return self.table()._repr_html_()


def breakdown(card: Card) -> Breakdown:
    """Split the total of a card into what each part brings to it, exactly (phân tích điểm).

    Points of items are told in points of the total: times every weight above. A cap, limit or
    rounding that bites, and what a pot that counts one item leaves out, is a part of its own, so
    that items and adjustments add up to the total. What is not known stays between bounds: the
    lowest sides add up to the lowest total, the highest to the highest. Where an item has no
    limit on a side and a cap above it has one, the sum holds from the capped part upwards.
    """
    tops = (*card.sections, *card.pots)
    parts = [part for line in tops for part in _parts(line, 0, Fraction(1))]
    low = _difference(card.low, total(line.low for line in tops))
    high = _difference(card.high, total(line.high for line in tops))
    if low != 0 or high != 0:
        told = tuple(rule for rule in (card.limited, card.rounding) if rule is not None)
        parts.append(
            Contribution(
                id="",
                label=_LIMITED,
                kind=None,
                depth=0,
                low=low,
                high=high,
                reason=say("{all}", all=told),
                adjustment=True,
            )
        )
    return Breakdown(card=card, parts=tuple(parts))


def _parts(line: Line, depth: int, weight: Fraction) -> Iterator[Contribution]:
    yield Contribution(
        id=line.id,
        label=verbatim(line.name),
        kind=line.kind,
        depth=depth,
        low=_times(line.low, weight),
        high=_times(line.high, weight),
        reason=line.reason,
        missing=line.missing,
        illustrative=line.illustrative,
    )
    if line.kind is LineKind.ITEM:
        return
    for child in line.children:
        yield from _parts(child, depth + 1, weight * line.weight)
    low = _difference(line.low, _times(total(child.low for child in line.children), line.weight))
    high = _difference(line.high, _times(total(child.high for child in line.children), line.weight))
    if low != 0 or high != 0:
        yield Contribution(
            id=line.id,
            label=say("giới hạn, làm tròn ở “{name}”", name=line.name),
            kind=line.kind,
            depth=depth + 1,
            low=_times(low, weight),
            high=_times(high, weight),
            reason=line.reason,
            adjustment=True,
        )


def _times(value: Side, factor: Fraction) -> Side:
    return None if value is None else value * factor


def _difference(one: Side, other: Side) -> Side:
    """Return how much *one* is above *other*; two sides without limit do not differ."""
    if one is None and other is None:
        return _ZERO
    return None if one is None or other is None else one - other


def contribution_table(ranking: Ranking, *, locale: str = "vi") -> Table:
    """Return what brings everybody's total as one table, a row for each unit and part.

    Raises:
        UnknownName: the library does not speak that language.
    """
    return _contributions(
        [breakdown(row.card) for row in ranking.rows], say("Phân tích điểm"), locale
    )


def _contributions(found: list[Breakdown], title: Message, locale: str) -> Table:
    listed = [(split.card, part) for split in found for part in split.parts]
    points = bounded(
        "points", say("điểm trong tổng"), [(part.low, part.high) for _, part in listed]
    )
    several = len(found) > 1
    fields = (
        *(attrs.evolve(field, shown=field.shown and several) for field in UNIT),
        Field(key="id", heading=say("mã"), shown=False),
        Field(key="name", heading=say("phần, tiêu chí"), stepped=True),
        Field(key="kind", heading=say("loại"), shown=False),
        Field(key="depth", heading=say("cấp"), kind="number", shown=False),
        Field(key="adjustment", heading=say("giới hạn, làm tròn"), shown=False),
        *points,
        Field(key="share", heading=say("tỷ trọng trong tổng"), kind="share"),
        Field(key="missing", heading=say("thiếu số liệu"), shown=False),
    )
    cells: list[list[Cell]] = [
        [
            card.unit_id,
            card.unit_name,
            part.id,
            part.label,
            None if part.kind is None else part.kind.value,
            part.depth,
            part.adjustment,
            *bounded_cells(points, part.low, part.high),
            part.points / card.total if card.total and part.points is not None else None,
            part.missing,
        ]
        for card, part in listed
    ]
    foot: tuple[Cell, ...] = ()
    if not several:
        card = found[0].card
        foot = (None, None, None, say("Tổng điểm"), None, None, None)
        foot += (*bounded_cells(points, card.low, card.high), None, None)
    return Table(
        title=title,
        fields=fields,
        cells=cells,
        locale=locale,
        notes=made_up_note(any(split.card.illustrative for split in found)),
        foot=foot,
        depths=tuple(part.depth for _, part in listed),
    )


@attrs.frozen(kw_only=True)
class Difference:
    """By how much two units differ in one part (chênh lệch ở một phần), in points of the total.

    Attributes:
        id: of the item, section or pot; empty for what is done to the total itself.
        label: its name.
        adjustment: a cap, limit or rounding.
        low, high: the least and the most by which the upper unit is ahead; below zero where the
            lower unit is; ``None`` where that side has no limit.
        upper, lower: what it brings to either; ``None`` where that is unknown.
    """

    id: str
    label: Message
    adjustment: bool
    low: Side
    high: Side
    upper: Fraction | None
    lower: Fraction | None

    @property
    def points(self) -> Fraction | None:
        """The exact difference; ``None`` where it is unknown."""
        return self.low if self.low == self.high else None

    @property
    def sentence(self) -> Message:
        """The part and the difference in one line."""
        value = self.points
        if value is None:
            return say(
                "{name}: chênh lệch {points}",
                name=self.label,
                points=points_text(self.low, self.high, None),
            )
        if value < 0:
            return say("{name}: kém {points} điểm", name=self.label, points=Amount(-value))
        if value == 0:
            return say("{name}: bằng nhau", name=self.label)
        return say("{name}: hơn {points} điểm", name=self.label, points=Amount(value))

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the difference as plain data; points are text that reads back exactly."""
        return {
            "id": self.id,
            "name": self.label.render(locale),
            "adjustment": self.adjustment,
            "points": optional_text(self.points),
            "low": optional_text(self.low),
            "high": optional_text(self.high),
            "upper": optional_text(self.upper),
            "lower": optional_text(self.lower),
        }


@attrs.frozen(kw_only=True)
class Separation:
    """What separates two neighbours of a ranking (chênh lệch giữa hai hạng liền nhau).

    Made by :func:`separation`.

    Attributes:
        upper, lower: the two rows of the ranking.
        low, high: the least and the most by which the upper total is ahead.
        items: the difference by item and adjustment, the largest first; they add up to it.
        tops: the difference by top section, pot and what is done to the total, likewise.
    """

    upper: Placed
    lower: Placed
    low: Side
    high: Side
    items: tuple[Difference, ...] = attrs.field(repr=False)
    tops: tuple[Difference, ...] = attrs.field(repr=False)

    @property
    def points(self) -> Fraction | None:
        """By how much the upper total is ahead, exactly; ``None`` where that is unknown."""
        return self.low if self.low == self.high else None

    @property
    def tied(self) -> bool:
        """Whether both share a place, as no tie rule told them apart."""
        return self.lower.card.unit_id in self.upper.tied_with

    @property
    def missing(self) -> tuple[Message, ...]:
        """What would have to be known to tell the difference: unit and items."""
        return missing_of((self.upper.card, self.lower.card))

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        return self.upper.card.illustrative or self.lower.card.illustrative

    @property
    def sentence(self) -> Message:
        """What separates the two in one sentence, or why it cannot be told."""
        told: dict[str, Any] = {
            "upper": self.upper.card.unit_name,
            "lower": self.lower.card.unit_name,
        }
        if self.points is None:
            return say(
                "Chưa phân định được “{upper}” và “{lower}” (chênh lệch {points}) vì còn"
                " thiếu số liệu: {missing}.",
                points=points_text(self.low, self.high, None),
                missing=self.missing,
                **told,
            )
        if self.tied:
            return say("“{upper}” và “{lower}” bằng điểm, đồng hạng.", **told)
        if self.points == 0:
            return say(
                "“{upper}” và “{lower}” bằng điểm, phân định theo {rules}.",
                rules=self.upper.decided_by,
                **told,
            )
        return say("“{upper}” hơn “{lower}” {points} điểm.", points=Amount(self.points), **told)

    def __str__(self) -> str:
        return self.explain()

    def explain(self, locale: str = "vi") -> str:
        """Say what separates the two, item by item, the largest difference first."""
        out = [self.sentence.render(locale)]
        out += ["  " + part.sentence.render(locale) for part in self.items if part.points != 0]
        return "\n".join(out)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the difference as plain data; points are text that reads back exactly."""
        return {
            "upper": self.upper.card.unit_id,
            "lower": self.lower.card.unit_id,
            "points": optional_text(self.points),
            "low": optional_text(self.low),
            "high": optional_text(self.high),
            "tied": self.tied,
            "missing": [told.render(locale) for told in self.missing],
            "sentence": self.sentence.render(locale),
            "illustrative": self.illustrative,
            "items": [part.to_dict(locale) for part in self.items],
            "tops": [part.to_dict(locale) for part in self.tops],
        }

    def table(self, *, locale: str = "vi") -> Table:
        """Return the difference as a table, one row for each item, the largest first.

        Raises:
            UnknownName: the library does not speak that language.
        """
        points = bounded("points", say("chênh lệch"), [(p.low, p.high) for p in self.items])
        fields = (
            Field(key="id", heading=say("mã"), shown=False),
            Field(key="name", heading=say("tiêu chí")),
            Field(key="adjustment", heading=say("giới hạn, làm tròn"), shown=False),
            *points,
            _of(self.upper, "upper"),
            _of(self.lower, "lower"),
        )
        foot: tuple[Cell, ...] = (None, say("Tổng điểm"), None)
        foot += bounded_cells(points, self.low, self.high)
        return Table(
            title=self.sentence,
            fields=fields,
            cells=[
                [
                    part.id,
                    part.label,
                    part.adjustment,
                    *bounded_cells(points, part.low, part.high),
                    part.upper,
                    part.lower,
                ]
                for part in self.items
            ],
            locale=locale,
            notes=made_up_note(self.illustrative),
            foot=(*foot, self.upper.card.total, self.lower.card.total),
        )

    def _repr_html_(self) -> str:
        """Return the difference as a notebook shows it."""
        return self.table()._repr_html_()


def _of(placed: Placed, key: str) -> Field:
    heading = verbatim(placed.card.unit_name)
    return Field(key=key, heading=heading, kind="number", empty=say("chưa rõ"))


def separation(ranking: Ranking, k: int) -> Separation:
    """Return what separates the *k*-th unit of a ranking from the next one, by criterion.

    Args:
        ranking: the ranking.
        k: the row of the upper unit, from 1. Where units share a place, or a place is not yet
            decided, rows still follow one another, and the answer says so.

    Raises:
        InvalidValue: there is no such row, or none after it.
    """
    if isinstance(k, bool) or not 1 <= k < len(ranking.rows):
        raise InvalidValue(
            say(
                "Bảng xếp hạng có {n} đơn vị nên chỉ so được hạng từ 1 đến {last} với hạng liền sau,"
                " không phải {k}.",
                n=len(ranking.rows),
                last=max(0, len(ranking.rows) - 1),
                k=str(k),
            ),
            k=k,
        )
    upper, lower = ranking.rows[k - 1], ranking.rows[k]
    one, other = breakdown(upper.card), breakdown(lower.card)
    return Separation(
        upper=upper,
        lower=lower,
        low=_ahead(upper.card.low, lower.card.high),
        high=_ahead(upper.card.high, lower.card.low),
        items=_differences(one.items, other.items),
        tops=_differences(one.tops, other.tops),
    )


def _ahead(one: Side, other: Side) -> Side:
    return None if one is None or other is None else one - other


def _differences(
    upper: Iterable[Contribution], lower: Iterable[Contribution]
) -> tuple[Difference, ...]:
    ours = {(part.id, part.adjustment): part for part in upper}
    theirs = {(part.id, part.adjustment): part for part in lower}
    found = []
    for key in dict.fromkeys((*ours, *theirs)):
        one, other = ours.get(key), theirs.get(key)
        # A limit that bites only one of the two takes nothing from the other.
        first = (_ZERO, _ZERO) if one is None else (one.low, one.high)
        second = (_ZERO, _ZERO) if other is None else (other.low, other.high)
        told = one or other
        assert told is not None
        found.append(
            Difference(
                id=key[0],
                label=told.label,
                adjustment=key[1],
                low=_ahead(first[0], second[1]),
                high=_ahead(first[1], second[0]),
                upper=first[0] if first[0] == first[1] else None,
                lower=second[0] if second[0] == second[1] else None,
            )
        )
    return tuple(sorted(found, key=_size, reverse=True))


def _size(part: Difference) -> tuple[bool, Fraction]:
    """Return how large a difference may be; one without limit is larger than any."""
    if part.low is None or part.high is None:
        return True, _ZERO
    return False, max(abs(part.low), abs(part.high))


def missing_of(cards: Iterable[Card]) -> tuple[Message, ...]:
    """Return whose figures are missing, and on which items, a clause for each unit."""
    return tuple(
        say(
            "{unit} ({items})", unit=card.unit_name, items=tuple(line.name for line in card.missing)
        )
        for card in cards
        if card.missing
    )
