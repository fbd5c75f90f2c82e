"""The scorecard: exact points for one unit, each with its derivation."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any, Final

import attrs

from thidua.errors import UnknownName
from thidua.law import Source
from thidua.numbers import decimal_places
from thidua.scoring._amounts import Amount, optional_text
from thidua.scoring._evidence import Entry
from thidua.scoring._override import Override
from thidua.words import Message, say, verbatim


def total(parts: Iterable[Fraction | None]) -> Fraction | None:
    """Return the exact sum; ``None`` where any part has no limit on that side."""
    # Whole numbers are added for each denominator apart: adding fractions one by one would bring
    # every step to lowest terms, which costs more than scoring the items.
    sums: dict[int, int] = {}
    for part in parts:
        if part is None:
            return None
        numerator, denominator = part.as_integer_ratio()
        sums[denominator] = sums.get(denominator, 0) + numerator
    result = Fraction(sums.pop(1, 0))
    for denominator, numerator in sums.items():
        result += Fraction(numerator, denominator)
    return result


def totals(lines: Sequence[Line]) -> tuple[Fraction | None, Fraction | None]:
    """Return the sums of the lowest and of the highest points of *lines*."""
    low = total([line.low for line in lines])
    # Where every line is known, both are the same objects and so is the sum.
    if all(line.low is line.high for line in lines):
        return low, low
    return low, total([line.high for line in lines])


class LineKind(enum.Enum):
    """What a line of a card stands for."""

    SECTION = "phan"
    ITEM = "tieu-chi"
    BONUS = "diem-thuong"
    PENALTY = "diem-tru"

    @property
    def label(self) -> Message:
        """The kind's name."""
        return _KIND_LABELS[self]


_KIND_LABELS: Final = {
    LineKind.SECTION: say("phần"),
    LineKind.ITEM: say("tiêu chí"),
    LineKind.BONUS: say("điểm thưởng"),
    LineKind.PENALTY: say("điểm trừ"),
}


# Made by the hundred thousand: slots without the cost of a frozen constructor, yet not to be set.
@attrs.define(kw_only=True, unsafe_hash=True, on_setattr=attrs.setters.frozen)
class Line:
    """One line of a card: a section, an item or a pot with its points.

    Attributes:
        id, name: those of the part of the sheet.
        kind: what the line stands for.
        max_points: its highest points; of a pot, its limit; ``None`` where none is stated.
        low, high: the lowest and highest points possible with what is known; ``None`` on a side
            without limit.
        reason: how the points came about, one clause.
        children: the lines below.
        entry: the entry scored, of an item.
        missing: an item that waits for evidence.
        illustrative: some part of it was made up for a demonstration.
        assigned: whether any of it was assigned to the unit; what was not earns nothing and
            leaves the denominator.
        assigned_points: its highest points without what was not assigned; ``None`` where no
            highest points are stated, and on pots.
        rater: the body that scores it in its own field; empty where none is named.
        unproven: an item that asks for documents whose entry encloses none.
        override: points given outright in the place of what the method gave, of an item.
        instead_of: the line as the method made it, where points were given outright.
        weight: hệ số by which the sum of *children* counts, of a section.
    """

    id: str
    name: str
    kind: LineKind
    max_points: Fraction | None
    low: Fraction | None
    high: Fraction | None
    reason: Message
    children: tuple[Line, ...] = attrs.field(default=(), repr=False)
    entry: Entry | None = attrs.field(default=None, repr=False)
    missing: bool = False
    illustrative: bool = False
    assigned: bool = True
    assigned_points: Fraction | None = None
    rater: str = ""
    unproven: bool = False
    override: Override | None = None
    instead_of: Line | None = None
    weight: Fraction = Fraction(1)

    @property
    def points(self) -> Fraction | None:
        """The exact points; ``None`` where they are unknown."""
        return self.low if self.low is self.high or self.low == self.high else None

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Line]]:
        """Yield this line and all below it, each with its depth, as printed."""
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)

    @property
    def sentence(self) -> Message:
        """The line in words: name, points, reason."""
        return say(
            "{name}: {points} – {reason}{mark}",
            name=self.name,
            points=points_text(self.low, self.high, self.max_points)
            if self.assigned
            else say("không tính điểm"),
            reason=self.reason,
            mark=_mark(self.illustrative and not self.children),
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the line as plain data; points are text that reads back exactly."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind.value,
            "max_points": optional_text(self.max_points),
            "points": optional_text(self.points),
            "low": optional_text(self.low),
            "high": optional_text(self.high),
            "reason": self.reason.render(locale),
            "missing": self.missing,
            "illustrative": self.illustrative,
            "assigned": self.assigned,
            "assigned_points": optional_text(self.assigned_points),
            "rater": self.rater,
            "unproven": self.unproven,
            "entry": None if self.entry is None else self.entry.to_dict(locale),
            "override": None if self.override is None else self.override.to_dict(locale),
            "instead_of": None if self.instead_of is None else self.instead_of.to_dict(locale),
            "children": [child.to_dict(locale) for child in self.children],
        }


@attrs.define(kw_only=True, unsafe_hash=True, on_setattr=attrs.setters.frozen)
class Card:
    """The scorecard of one unit (phiếu điểm). Made by :meth:`thidua.scoring.Sheet.score`.

    Attributes:
        unit_id, unit_name: whose card it is.
        sheet_id, sheet_name: the sheet it was scored with.
        scale: the sheet's total without bonus and penalty; ``None`` where it is not known.
        assigned_scale: the scale without what was not assigned to the unit (mẫu số); ``None``
            where the scale is not known.
        source: the rule that issued the sheet.
        sections, pots: one line each, with all lines below.
        low, high: the lowest and highest total possible with what is known, rounded where the
            sheet orders it; ``None`` on a side without limit.
        rounding: the rounding of the total in words, where the sheet orders one.
        illustrative: some part was made up for a demonstration.
        limited: what cut the total to the limits of the sheet, if anything did.
    """

    unit_id: str
    unit_name: str
    sheet_id: str
    sheet_name: str
    scale: Fraction | None
    assigned_scale: Fraction | None
    source: Source
    sections: tuple[Line, ...] = attrs.field(repr=False)
    pots: tuple[Line, ...] = attrs.field(repr=False)
    low: Fraction | None
    high: Fraction | None
    rounding: Message | None = None
    illustrative: bool = False
    limited: Message | None = None

    @property
    def total(self) -> Fraction | None:
        """The exact total; ``None`` where it is unknown."""
        return self.low if self.known else None

    @property
    def known(self) -> bool:
        """Whether the total is decided by what is known."""
        return self.low is not None and self.low == self.high

    @property
    def ratio(self) -> Fraction | None:
        """The total as a share of what was assigned (tỷ lệ điểm đạt); ``None`` where unknown."""
        low, high = self.ratio_bounds
        return low if low == high else None

    @property
    def ratio_bounds(self) -> tuple[Fraction | None, Fraction | None]:
        """The lowest and highest ratio possible; ``None`` on a side without limit.

        Where nothing was assigned, or the scale is not known, nothing can be told.
        """
        if not self.assigned_scale:
            return None, None
        return (
            None if self.low is None else self.low / self.assigned_scale,
            None if self.high is None else self.high / self.assigned_scale,
        )

    @property
    def lines(self) -> Iterator[Line]:
        """Every line, sections first, as printed."""
        return (line for _, line in self._walk())

    @property
    def missing(self) -> tuple[Line, ...]:
        """The items that wait for evidence."""
        return tuple(line for line in self.lines if line.missing)

    @property
    def not_assigned(self) -> tuple[Line, ...]:
        """The items that were not assigned to the unit."""
        return tuple(
            line for line in self.lines if line.kind is LineKind.ITEM and not line.assigned
        )

    @property
    def unproven(self) -> tuple[Line, ...]:
        """The items whose entry encloses none of the documents asked for."""
        return tuple(line for line in self.lines if line.unproven)

    def points_by_rater(self) -> dict[str, Fraction | None]:
        """Return the points of the items that each body scores; ``None`` where unknown.

        Weights and limits of the sections above are not in these sums.
        """
        found: dict[str, list[Fraction | None]] = {}
        for line in self.lines:
            if not line.children and line.rater:
                found.setdefault(line.rater, []).append(line.points)
        return {rater: total(points) for rater, points in found.items()}

    def line(self, line_id: str) -> Line:
        """Return one line by the id of its section, item or pot.

        Raises:
            UnknownName: the card has no such line.
        """
        for line in self.lines:
            if line.id == line_id:
                return line
        raise UnknownName(
            say(
                "Phiếu điểm theo “{sheet}” không có phần hay tiêu chí “{line}”.",
                sheet=self.sheet_name,
                line=line_id,
            ),
            sheet=self.sheet_id,
            line=line_id,
        )

    def points_of(self, kind: LineKind) -> Fraction | None:
        """Return the points of all top lines of one kind; ``None`` where unknown."""
        return total(line.points for line in (*self.sections, *self.pots) if line.kind is kind)

    @property
    def headline(self) -> Message:
        """Unit, points and sheet in one line."""
        return say(
            "{unit}: {points} theo {sheet}{mark}",
            unit=self.unit_name,
            points=points_text(self.low, self.high, self.scale),
            sheet=self.sheet_name,
            mark=_mark(self.illustrative),
        )

    def __str__(self) -> str:
        return self.explain()

    def explain(self, locale: str = "vi") -> str:
        """Say line by line how many points and why, in *locale*."""
        out = [self.headline.render(locale)]
        out += ["  " * (depth + 1) + line.sentence.render(locale) for depth, line in self._walk()]
        if self.limited is not None:
            out.append(say("Tổng điểm: {limited}.", limited=self.limited).render(locale))
        if self.rounding is not None:
            out.append(say("Tổng điểm: {rounding}.", rounding=self.rounding).render(locale))
        if self.not_assigned and self.assigned_scale is not None:
            out.append(
                say(
                    "Mẫu số còn {assigned} điểm sau khi trừ các tiêu chí không giao: {items}.",
                    assigned=Amount(self.assigned_scale),
                    items=tuple(line.name for line in self.not_assigned),
                ).render(locale)
            )
        missing = self.missing
        if missing:
            names = tuple(line.name for line in missing)
            out.append(say("Còn thiếu số liệu: {items}.", items=names).render(locale))
        if self.unproven:
            names = tuple(line.name for line in self.unproven)
            out.append(say("Chưa có minh chứng: {items}.", items=names).render(locale))
        out.append(say("Nguồn: {source}.", source=self.source).render(locale))
        return "\n".join(out)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the card as plain data; points are text that reads back exactly."""
        return {
            "unit_id": self.unit_id,
            "unit_name": self.unit_name,
            "sheet_id": self.sheet_id,
            "sheet_name": self.sheet_name,
            "scale": optional_text(self.scale),
            "assigned_scale": optional_text(self.assigned_scale),
            "ratio": optional_text(self.ratio),
            "source": self.source.render(locale),
            "total": optional_text(self.total),
            "known": self.known,
            "low": optional_text(self.low),
            "high": optional_text(self.high),
            "rounding": None if self.rounding is None else self.rounding.render(locale),
            "limited": None if self.limited is None else self.limited.render(locale),
            "missing": [line.id for line in self.missing],
            "not_assigned": [line.id for line in self.not_assigned],
            "unproven": [line.id for line in self.unproven],
            "illustrative": self.illustrative,
            "sections": [line.to_dict(locale) for line in self.sections],
            "pots": [line.to_dict(locale) for line in self.pots],
        }

    def _repr_html_(self) -> str:
        """Show the card as a table in a notebook."""
        from thidua.scoring._tables import card_table

        return card_table(self)._repr_html_()

    def _walk(self) -> Iterator[tuple[int, Line]]:
        for top in (*self.sections, *self.pots):
            yield from top.walk()


def points_text(low: Fraction | None, high: Fraction | None, most: Fraction | None) -> Message:
    """Write points, or the bounds between which they lie, out of the most possible."""
    if low is not None and low == high:
        if most is None:
            return say("{points} điểm", points=Amount(low))
        # A fraction before a stroke would read as a third number.
        if decimal_places(low) is not None:
            return say("{points}/{max} điểm", points=Amount(low), max=Amount(most))
        return say("{points} trên {max} điểm", points=Amount(low), max=Amount(most))
    if low is not None and high is not None:
        return say("chưa rõ, từ {low} đến {high} điểm", low=Amount(low), high=Amount(high))
    if low is not None:
        return say("chưa rõ, từ {low} điểm trở lên", low=Amount(low))
    if high is not None:
        return say("chưa rõ, từ {high} điểm trở xuống", high=Amount(high))
    return say("chưa rõ, không có giới hạn")


def _mark(illustrative: bool) -> Message:
    return say(" (minh họa)") if illustrative else verbatim("")
