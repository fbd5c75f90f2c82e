"""The scorecard: exact points for one unit, each with its derivation."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, Final

import attrs

from thidua.errors import UnknownName
from thidua.law import Source
from thidua.scoring._amounts import Amount, optional_text
from thidua.scoring._evidence import Entry
from thidua.words import Message, say, verbatim


def total(parts: Iterable[Fraction | None]) -> Fraction | None:
    """Return the exact sum; ``None`` where any part has no limit on that side."""
    result = Fraction(0)
    for part in parts:
        if part is None:
            return None
        result += part
    return result


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


@attrs.frozen(kw_only=True)
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
    """

    id: str
    name: str
    kind: LineKind
    max_points: Fraction | None
    low: Fraction | None
    high: Fraction | None
    reason: Message
    children: tuple[Line, ...] = ()
    entry: Entry | None = None
    missing: bool = False
    illustrative: bool = False

    @property
    def points(self) -> Fraction | None:
        """The exact points; ``None`` where they are unknown."""
        return self.low if self.low == self.high else None

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
            points=points_text(self.low, self.high, self.max_points),
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
            "entry": None if self.entry is None else self.entry.to_dict(locale),
            "children": [child.to_dict(locale) for child in self.children],
        }


@attrs.frozen(kw_only=True)
class Card:
    """The scorecard of one unit (phiếu điểm). Made by :meth:`thidua.scoring.Sheet.score`.

    Attributes:
        unit_id, unit_name: whose card it is.
        sheet_id, sheet_name: the sheet it was scored with.
        scale: the sheet's total without bonus and penalty.
        source: the rule that issued the sheet.
        sections, pots: one line each, with all lines below.
        low, high: the lowest and highest total possible with what is known, rounded where the
            sheet orders it; ``None`` on a side without limit.
        rounding: the rounding of the total in words, where the sheet orders one.
        illustrative: some part was made up for a demonstration.
    """

    unit_id: str
    unit_name: str
    sheet_id: str
    sheet_name: str
    scale: Fraction
    source: Source
    sections: tuple[Line, ...]
    pots: tuple[Line, ...]
    low: Fraction | None
    high: Fraction | None
    rounding: Message | None = None
    illustrative: bool = False

    @property
    def total(self) -> Fraction | None:
        """The exact total; ``None`` where it is unknown."""
        return self.low if self.known else None

    @property
    def known(self) -> bool:
        """Whether the total is decided by what is known."""
        return self.low is not None and self.low == self.high

    @property
    def lines(self) -> Iterator[Line]:
        """Every line, sections first, as printed."""
        return (line for _, line in self._walk())

    @property
    def missing(self) -> tuple[Line, ...]:
        """The items that wait for evidence."""
        return tuple(line for line in self.lines if line.missing)

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

    def explain(self, locale: str = "vi") -> str:
        """Say line by line how many points and why, in *locale*."""
        out = [self.headline.render(locale)]
        out += ["  " * (depth + 1) + line.sentence.render(locale) for depth, line in self._walk()]
        if self.rounding is not None:
            out.append(say("Tổng điểm: {rounding}.", rounding=self.rounding).render(locale))
        missing = self.missing
        if missing:
            names = tuple(line.name for line in missing)
            out.append(say("Còn thiếu số liệu: {items}.", items=names).render(locale))
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
            "source": self.source.render(locale),
            "total": optional_text(self.total),
            "known": self.known,
            "low": optional_text(self.low),
            "high": optional_text(self.high),
            "rounding": None if self.rounding is None else self.rounding.render(locale),
            "missing": [line.id for line in self.missing],
            "illustrative": self.illustrative,
            "sections": [line.to_dict(locale) for line in self.sections],
            "pots": [line.to_dict(locale) for line in self.pots],
        }

    def _walk(self) -> Iterator[tuple[int, Line]]:
        for top in (*self.sections, *self.pots):
            yield from top.walk()


def points_text(low: Fraction | None, high: Fraction | None, most: Fraction | None) -> Message:
    """Write points, or the bounds between which they lie, out of the most possible."""
    if low is not None and low == high:
        if most is None:
            return say("{points} điểm", points=Amount(low))
        return say("{points}/{max} điểm", points=Amount(low), max=Amount(most))
    if low is not None and high is not None:
        return say("chưa rõ, từ {low} đến {high} điểm", low=Amount(low), high=Amount(high))
    if low is not None:
        return say("chưa rõ, từ {low} điểm trở lên", low=Amount(low))
    if high is not None:
        return say("chưa rõ, từ {high} điểm trở xuống", high=Amount(high))
    return say("chưa rõ, không có giới hạn")


def _mark(illustrative: bool) -> Message:
    return say(" (minh họa)") if illustrative else verbatim("")
