"""What would change if one input were another: the path up the sheet, and everybody who moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

import attrs

from thidua.errors import InvalidValue, UnknownName
from thidua.numbers import exact
from thidua.scoring._amounts import Amount, optional_text
from thidua.scoring._card import Card, Line, points_text
from thidua.scoring._contribution import Side
from thidua.scoring._evidence import Entry, Evidence, Exemption
from thidua.scoring._parts import Node, Section, above_zero, leaves, tree
from thidua.scoring._ranking import Placed, Ranking
from thidua.scoring._sensitivity import only_totals, ranked_again
from thidua.scoring._sheet import Sheet
from thidua.scoring._tables import UNIT, Cell, Field, Table, made_up_note
from thidua.words import Message, say, verbatim


@attrs.frozen(kw_only=True)
class Reweighing:
    """Another weight of one section (hệ số khác cho một phần), as an assumption.

    Attributes:
        section_id: the section.
        weight: its weight instead of the one stated; what the sections above and the sheet are
            worth follows from it.

    Raises:
        InvalidValue: a weight that is not above zero.
    """

    section_id: str
    weight: Fraction = attrs.field(converter=exact)

    def __attrs_post_init__(self) -> None:
        above_zero(_Named(self.section_id), None, self.weight)

    def of(self, sheet: Sheet) -> Sheet:
        """Return *sheet* with that weight.

        Raises:
            UnknownName: it has no section of that id.
        """
        if not any(
            node.id == self.section_id and isinstance(node, Section)
            for top in sheet.sections
            for node in tree(top)
        ):
            raise UnknownName(
                say(
                    "“{sheet}” không có phần “{section}” để đổi hệ số.",
                    sheet=sheet.name,
                    section=self.section_id,
                ),
                sheet=sheet.id,
                section=self.section_id,
            )
        sections = tuple(self._changed(section) for section in sheet.sections)
        total = None if sheet.total is None else sum((s.max_points for s in sections), Fraction(0))
        return attrs.evolve(sheet, sections=sections, total=total)

    def _changed(self, section: Section) -> Section:
        children: tuple[Node, ...] = tuple(
            self._changed(child) if isinstance(child, Section) else child
            for child in section.children
        )
        weight = self.weight if section.id == self.section_id else section.weight
        if weight == section.weight and children == section.children:
            return section
        worth = sum((child.max_points or Fraction(0) for child in children), Fraction(0))
        return attrs.evolve(section, children=children, weight=weight, max_points=weight * worth)


@attrs.frozen
class _Named:
    name: str


InputChange = Entry | Exemption | Reweighing
"""What :func:`what_if` assumes: another entry, an item not assigned, or another weight."""


@attrs.frozen(kw_only=True)
class LineChange:
    """One line of a unit's card before and after (thay đổi ở một dòng).

    Attributes:
        id: of the line; empty for the total.
        label: its name.
        low_before, high_before, low_after, high_after: its points, in the line's own scale.
        before, after: how the points came about.
    """

    id: str
    label: Message
    low_before: Side
    high_before: Side
    low_after: Side
    high_after: Side
    before: Message
    after: Message

    @property
    def moved(self) -> bool:
        """Whether its points are others."""
        return (self.low_before, self.high_before) != (self.low_after, self.high_after)

    @property
    def sentence(self) -> Message:
        """Points before and after, and why."""
        after = points_text(self.low_after, self.high_after, None)
        if not self.moved:
            return say(
                "{name}: vẫn {points} – {why}", name=self.label, points=after, why=self.after
            )
        return say(
            "{name}: {before} → {after} – {why}",
            name=self.label,
            before=points_text(self.low_before, self.high_before, None),
            after=after,
            why=self.after
            if self.before.render() == self.after.render()
            else say("trước: {before}; sau: {after}", before=self.before, after=self.after),
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the change as plain data; points are text that reads back exactly."""
        return {
            "id": self.id,
            "name": self.label.render(locale),
            "low_before": optional_text(self.low_before),
            "high_before": optional_text(self.high_before),
            "low_after": optional_text(self.low_after),
            "high_after": optional_text(self.high_after),
            "before": self.before.render(locale),
            "after": self.after.render(locale),
        }


@attrs.frozen(kw_only=True)
class UnitChange:
    """What becomes of one unit (thay đổi của một đơn vị).

    Attributes:
        before, after: its row in both rankings.
        lines: from the item up to the total: every line that changes, and for the unit whose
            input changes, every line on the way.
    """

    before: Placed
    after: Placed
    lines: tuple[LineChange, ...]

    @property
    def unit_id(self) -> str:
        """The unit."""
        return self.before.card.unit_id

    @property
    def points_moved(self) -> bool:
        """Whether its total is another."""
        return self.lines[-1].moved

    @property
    def place_moved(self) -> bool:
        """Whether its place, or the places it may end on, are others."""
        return _standing(self.before) != _standing(self.after)

    @property
    def sentence(self) -> Message:
        """Total and place before and after, in one line."""
        place = (
            say(
                "{before} → {after}", before=_place_text(self.before), after=_place_text(self.after)
            )
            if self.place_moved
            else say("vẫn {place}", place=_place_text(self.after))
        )
        return say(
            "{unit}: {total}; {place}",
            unit=self.before.card.unit_name,
            total=say("vẫn {points}", points=_total_text(self.after))
            if not self.points_moved
            else say(
                "{before} → {after}", before=_total_text(self.before), after=_total_text(self.after)
            ),
            place=place,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the change as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "unit_name": self.before.card.unit_name,
            "total_before": optional_text(self.before.card.total),
            "total_after": optional_text(self.after.card.total),
            "place_before": self.before.place,
            "place_after": self.after.place,
            "lines": [line.to_dict(locale) for line in self.lines],
        }


def _standing(placed: Placed) -> tuple[int, int, frozenset[str]]:
    return placed.best, placed.worst, frozenset(placed.tied_with)


def _place_text(placed: Placed) -> Message:
    if placed.place is None:
        return say("chưa rõ hạng, từ {best} đến {worst}", best=placed.best, worst=placed.worst)
    if placed.tied_with:
        return say("đồng hạng {place}", place=placed.place)
    return say("hạng {place}", place=placed.place)


def _total_text(placed: Placed) -> Message:
    return points_text(placed.card.low, placed.card.high, None)


@attrs.frozen(kw_only=True)
class WhatIf:
    """What would change if one input were another (thử thay đổi). Made by :func:`what_if`.

    Attributes:
        change: what was assumed.
        assumption: the same in words.
        before, after: both rankings.
        changed: the unit whose input changes; ``None`` where a weight does.
        others: every other unit whose points or place move, in the order of the first ranking.
    """

    change: InputChange
    assumption: Message
    before: Ranking
    after: Ranking
    changed: UnitChange | None
    others: tuple[UnitChange, ...]

    @property
    def units(self) -> tuple[UnitChange, ...]:
        """The unit whose input changes, and after it everybody who moves."""
        return self.others if self.changed is None else (self.changed, *self.others)

    @property
    def moves_nothing(self) -> bool:
        """Whether no points, no reason and no place are others than before."""
        return all(
            not unit.place_moved
            and all(
                not line.moved and line.before.render() == line.after.render()
                for line in unit.lines
            )
            for unit in self.units
        )

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        return self.before.illustrative or self.after.illustrative

    @property
    def sentence(self) -> Message:
        """What becomes of it in one sentence."""
        if not any(unit.points_moved or unit.place_moved for unit in self.units):
            return say("Nếu {what} thì điểm và thứ hạng không đổi.", what=self.assumption)
        told = [unit.sentence for unit in self.units[:1]]
        rest = len(self.units) - 1
        if rest:
            return say(
                "Nếu {what} thì {first}; {rest} đơn vị khác cũng thay đổi.",
                what=self.assumption,
                first=told[0],
                rest=rest,
            )
        return say("Nếu {what} thì {first}.", what=self.assumption, first=told[0])

    def __str__(self) -> str:
        return self.explain()

    def explain(self, locale: str = "vi") -> str:
        """Say line by line what becomes of whom, in *locale*."""
        out = [self.sentence.render(locale)]
        for unit in self.units:
            out.append("  " + unit.sentence.render(locale))
            out += ["    " + line.sentence.render(locale) for line in unit.lines]
        return "\n".join(out)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data, sentences in *locale*."""
        return {
            "assumption": self.assumption.render(locale),
            "sentence": self.sentence.render(locale),
            "moves_nothing": self.moves_nothing,
            "illustrative": self.illustrative,
            "changed": None if self.changed is None else self.changed.to_dict(locale),
            "others": [unit.to_dict(locale) for unit in self.others],
        }

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The rows of :meth:`table` as plain dictionaries, numbers exact."""
        return self.table().rows

    def table(self, *, locale: str = "vi") -> Table:
        """Return the answer as a table: a row for each line that changes, unit by unit.

        Raises:
            UnknownName: the library does not speak that language.
        """
        fields = (
            *UNIT,
            Field(key="id", heading=say("mã"), shown=False),
            Field(key="name", heading=say("phần, tiêu chí")),
            Field(key="before", heading=say("trước")),
            Field(key="after", heading=say("sau")),
            Field(key="low_before", heading=say("trước, thấp nhất"), kind="number", shown=False),
            Field(key="high_before", heading=say("trước, cao nhất"), kind="number", shown=False),
            Field(key="low_after", heading=say("sau, thấp nhất"), kind="number", shown=False),
            Field(key="high_after", heading=say("sau, cao nhất"), kind="number", shown=False),
            Field(key="place_before", heading=say("hạng trước"), kind="number"),
            Field(key="place_after", heading=say("hạng sau"), kind="number"),
            Field(key="reason", heading=say("diễn giải")),
        )
        return Table(
            title=self.sentence,
            fields=fields,
            cells=[row for unit in self.units for row in _rows(unit)],
            locale=locale,
            notes=made_up_note(self.illustrative),
        )

    def _repr_html_(self) -> str:
        """Return the answer as a notebook shows it."""
        return self.table()._repr_html_()


def _rows(unit: UnitChange) -> Iterator[list[Cell]]:
    for line in unit.lines:
        whole = not line.id
        yield [
            unit.unit_id,
            unit.before.card.unit_name,
            line.id,
            line.label,
            points_text(line.low_before, line.high_before, None),
            points_text(line.low_after, line.high_after, None),
            line.low_before,
            line.high_before,
            line.low_after,
            line.high_after,
            unit.before.place if whole else None,
            unit.after.place if whole else None,
            line.after,
        ]


def what_if(ranking: Ranking, sheet: Sheet, evidence: Evidence, change: InputChange) -> WhatIf:
    """Tell what would change if one input were another (thử thay đổi một số liệu).

    Everybody is scored anew, for a leader's figures move the points of others too. The answer
    holds the path of the change: the item with its reasons, every section above it, the total and
    the place, and every other unit whose points or place move.

    Args:
        ranking: the ranking as it stands.
        sheet: the sheet that its cards were scored with.
        evidence: the round that they were scored from.
        change: an :class:`Entry` in the place of what its unit reported on its item; an
            :class:`Exemption`, with which what the unit reported there falls away; or a
            :class:`Reweighing`.

    Raises:
        InvalidValue: sheet and evidence do not make the cards of *ranking*, or it is one by ratio,
            with vetoes, or with units set aside.
        UnknownName: the change speaks of a unit, item or section that there is not.
        BadInput: the assumed value cannot be read.
    """
    only_totals(ranking)
    _known(ranking, sheet, change)
    cards = [row.card for row in ranking.rows]
    now = _scored(cards, sheet, evidence)
    odd = next((old for old, new in zip(cards, now, strict=True) if _told(old) != _told(new)), None)
    if odd is not None:
        raise InvalidValue(
            say(
                "Phiếu điểm của “{unit}” không phải do bảng điểm và số liệu này tạo ra; hãy đưa đúng"
                " bảng điểm và số liệu đã chấm.",
                unit=odd.unit_name,
            ),
            unit=odd.unit_id,
        )
    if isinstance(change, Reweighing):
        then = _scored(cards, change.of(sheet), evidence)
    else:
        then = _scored(cards, sheet, _changed(evidence, sheet, change))
    after = ranked_again(ranking, then)
    unit_id = None if isinstance(change, Reweighing) else change.unit_id
    part_id = "" if isinstance(change, Reweighing) else change.item_id
    found = []
    for row in ranking.rows:
        other = after.of(row.card.unit_id)
        assert other is not None
        path = part_id if row.card.unit_id == unit_id else ""
        found.append(UnitChange(before=row, after=other, lines=_lines(row.card, other.card, path)))
    changed = next((unit for unit in found if unit.unit_id == unit_id), None)
    return WhatIf(
        change=change,
        assumption=_assumption(sheet, ranking, change),
        before=ranking,
        after=after,
        changed=changed,
        others=tuple(
            unit
            for unit in found
            if unit is not changed and (unit.place_moved or any(line.moved for line in unit.lines))
        ),
    )


def _known(ranking: Ranking, sheet: Sheet, change: InputChange) -> None:
    if isinstance(change, Reweighing):
        return
    if isinstance(change, Entry):
        sheet.item(change.item_id)
    else:
        sheet.part(change.item_id)
    if ranking.of(change.unit_id) is None:
        raise UnknownName(
            say(
                "Đơn vị “{unit}” không có trong bảng xếp hạng nên không thử thay đổi được.",
                unit=change.unit_id,
            ),
            unit=change.unit_id,
        )


def _scored(cards: Sequence[Card], sheet: Sheet, evidence: Evidence) -> list[Card]:
    """Score everybody anew, under the names of *cards*."""
    found = sheet.score_all([card.unit_id for card in cards], evidence)
    return [
        attrs.evolve(
            new, unit_name=old.unit_name, illustrative=new.illustrative or old.illustrative
        )
        for old, new in zip(cards, found, strict=True)
    ]


def _told(card: Card) -> tuple[Any, ...]:
    return card.low, card.high, tuple((line.id, line.low, line.high) for line in card.lines)


def _changed(evidence: Evidence, sheet: Sheet, change: Entry | Exemption) -> Evidence:
    if isinstance(change, Entry):
        return evidence.with_entry(change)
    part = sheet.part(change.item_id)
    held = {item.id for item in (leaves(part) if isinstance(part, Section) else ())}
    held.add(change.item_id)
    return attrs.evolve(
        evidence,
        entries=tuple(
            entry
            for entry in evidence
            if entry.unit_id != change.unit_id or entry.item_id not in held
        ),
        exemptions=(*evidence.exemptions, change),
    )


def _assumption(sheet: Sheet, ranking: Ranking, change: InputChange) -> Message:
    if isinstance(change, Reweighing):
        section = sheet.part(change.section_id)
        return say(
            "hệ số của “{section}” là {weight}", section=section.name, weight=Amount(change.weight)
        )
    placed = ranking.of(change.unit_id)
    told: dict[str, Any] = {
        "unit": change.unit_id if placed is None else placed.card.unit_name,
        "item": sheet.part(change.item_id).name,
    }
    if isinstance(change, Exemption):
        return say("“{unit}” không được giao “{item}”", **told)
    return say("“{item}” của “{unit}” là {value}", value=change.shown, **told)


def _lines(before: Card, after: Card, part_id: str) -> tuple[LineChange, ...]:
    """Return the lines that change, and those on the way from *part_id* up, and the total."""
    pairs = zip((*before.sections, *before.pots), (*after.sections, *after.pots), strict=True)
    found = [change for one, other in pairs for change in _climb(one, other, part_id)]
    plain = say("cộng các phần")
    found.append(
        LineChange(
            id="",
            label=say("Tổng điểm"),
            low_before=before.low,
            high_before=before.high,
            low_after=after.low,
            high_after=after.high,
            before=before.limited or before.rounding or plain,
            after=after.limited or after.rounding or plain,
        )
    )
    return tuple(found)


def _climb(before: Line, after: Line, part_id: str) -> Iterator[LineChange]:
    """Yield what changes below a line first, then the line itself."""
    below = [
        change
        for one, other in zip(before.children, after.children, strict=True)
        for change in _climb(one, other, part_id)
    ]
    yield from below
    same = (before.low, before.high) == (after.low, after.high)
    if below or before.id == part_id or not same or _reason(before) != _reason(after):
        yield LineChange(
            id=before.id,
            label=verbatim(before.name),
            low_before=before.low,
            high_before=before.high,
            low_after=after.low,
            high_after=after.high,
            before=before.reason,
            after=after.reason,
        )


def _reason(line: Line) -> str:
    return line.reason.render()
