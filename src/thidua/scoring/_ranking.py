"""Ranking: an exact order of cards, with ties by a stated policy only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any, Protocol

import attrs

from thidua.errors import BadInput
from thidua.law import Source
from thidua.scoring._card import Card, LineKind, points_text
from thidua.scoring._evidence import made_up
from thidua.words import Message, say, say_n, verbatim


class TieRule(Protocol):
    """One rule for telling equal totals apart (tiêu chí phụ khi bằng điểm)."""

    @property
    def label(self) -> Message:
        """The rule in words."""
        ...

    def key(self, card: Card) -> Fraction | None:
        """Return a number of which more is better; ``None`` where it is unknown.

        Raises:
            UnknownName: the rule speaks of a part that the card does not have.
        """
        ...


@attrs.frozen
class MorePointsIn:
    """Of equal totals, more points in one section, item or pot come first.

    Attributes:
        line_id: the id of that part of the sheet.
        name: what readers call it, if not by its id.
    """

    line_id: str
    name: str = ""

    @property
    def label(self) -> Message:
        """The rule in words."""
        return say("điểm cao hơn ở “{line}”", line=self.name or self.line_id)

    def key(self, card: Card) -> Fraction | None:
        """Return the points of that part."""
        return card.line(self.line_id).points


@attrs.frozen
class FewerPenalties:
    """Of equal totals, fewer penalty points come first."""

    @property
    def label(self) -> Message:
        """The rule in words."""
        return say("ít điểm trừ hơn")

    def key(self, card: Card) -> Fraction | None:
        """Return the sum of penalty points, which is zero or less."""
        return card.points_of(LineKind.PENALTY)


@attrs.frozen
class MorePointsOnScale:
    """Of equal totals, more points on the scale, without bonus and penalty, come first."""

    @property
    def label(self) -> Message:
        """The rule in words."""
        return say("điểm cao hơn khi chưa tính điểm thưởng, điểm trừ")

    def key(self, card: Card) -> Fraction | None:
        """Return the sum of the sections."""
        return card.points_of(LineKind.SECTION)


@attrs.frozen(kw_only=True)
class Placed:
    """One unit in a ranking.

    Attributes:
        card: its scorecard.
        best, worst: the places possible with what is known, from 1.
        tied_with: ids of the units that share its place although every tie rule was asked.
        decided_by: the tie rules that told it apart from equal totals.
    """

    card: Card
    best: int
    worst: int
    tied_with: tuple[str, ...] = ()
    decided_by: tuple[Message, ...] = ()

    @property
    def place(self) -> int | None:
        """The place, from 1; ``None`` while what is missing could still change it."""
        return self.best if self.best == self.worst else None

    @property
    def sentence(self) -> Message:
        """Place, unit and points in one line."""
        place = (
            say("Hạng {best}", best=self.best)
            if self.place is not None
            else say("Chưa xếp hạng (từ {best} đến {worst})", best=self.best, worst=self.worst)
        )
        card = self.card
        notes: list[Message] = []
        if self.tied_with:
            notes.append(say("đồng hạng, không có tiêu chí phụ nào phân định được"))
        if self.decided_by:
            notes.append(say("bằng điểm, phân định theo {rules}", rules=self.decided_by))
        if card.illustrative:
            notes.append(say("minh họa"))
        note = say(" ({notes})", notes=tuple(notes)) if notes else verbatim("")
        return say(
            "{place}: {unit} – {points}{note}",
            place=place,
            unit=card.unit_name,
            points=points_text(card.low, card.high, None),
            note=note,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the row as plain data, sentences in *locale*."""
        return {
            "unit_id": self.card.unit_id,
            "unit_name": self.card.unit_name,
            "place": self.place,
            "best": self.best,
            "worst": self.worst,
            "tied_with": list(self.tied_with),
            "decided_by": [rule.render(locale) for rule in self.decided_by],
            "card": self.card.to_dict(locale),
        }


@attrs.frozen(kw_only=True)
class Ranking:
    """An order of units (bảng xếp hạng). Made by :func:`rank`.

    Attributes:
        rows: the best possible place first.
        ties: the tie rules that were asked, in order.
        source: who laid down ranking and tie rules.
    """

    rows: tuple[Placed, ...]
    ties: tuple[TieRule, ...]
    source: Source

    @property
    def provisional(self) -> bool:
        """Whether any total is still unknown."""
        return any(not row.card.known for row in self.rows)

    @property
    def leaders(self) -> tuple[Placed, ...]:
        """Whoever is certain of first place: one, several that are tied, or none yet."""
        return tuple(row for row in self.rows if row.place == 1)

    @property
    def unplaced(self) -> tuple[Placed, ...]:
        """The units whose place what is missing could still change."""
        return tuple(row for row in self.rows if row.place is None)

    @property
    def unresolved_ties(self) -> tuple[tuple[Placed, ...], ...]:
        """Groups of units that no tie rule told apart; they share a place."""
        groups: dict[frozenset[str], list[Placed]] = {}
        for row in self.rows:
            if row.tied_with:
                groups.setdefault(frozenset((row.card.unit_id, *row.tied_with)), []).append(row)
        return tuple(tuple(group) for group in groups.values())

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        return made_up(self.source) or any(row.card.illustrative for row in self.rows)

    def of(self, unit_id: str) -> Placed | None:
        """Return the row of one unit, or ``None`` where it was not ranked."""
        return next((row for row in self.rows if row.card.unit_id == unit_id), None)

    def explain(self, locale: str = "vi") -> str:
        """Write the ranking line by line in *locale*, with what is uncertain and why."""
        out = []
        if self.illustrative:
            out.append(say("Bảng xếp hạng minh họa").render(locale))
        out += [row.sentence.render(locale) for row in self.rows]
        if self.provisional:
            out.append(say("Kết quả tạm thời: còn đơn vị thiếu số liệu.").render(locale))
        labels = tuple(rule.label for rule in self.ties)
        out.append(
            say("Khi bằng điểm xét lần lượt: {rules}.", rules=labels).render(locale)
            if labels
            else say("Khi bằng điểm: xếp đồng hạng.").render(locale)
        )
        out.append(say("Nguồn: {source}.", source=self.source).render(locale))
        return "\n".join(out)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the ranking as plain data, sentences in *locale*."""
        return {
            "provisional": self.provisional,
            "illustrative": self.illustrative,
            "source": self.source.render(locale),
            "ties": [rule.label.render(locale) for rule in self.ties],
            "unresolved_ties": [
                [row.card.unit_id for row in group] for group in self.unresolved_ties
            ],
            "rows": [row.to_dict(locale) for row in self.rows],
        }


def rank(cards: Iterable[Card], *, ties: Sequence[TieRule], source: Source) -> Ranking:
    """Order *cards* by total, exactly (xếp hạng).

    Equal totals go through *ties* one rule after the other; what no rule tells apart stays a
    tie: the same place, and the next place skipped. A unit has a place only where nothing that
    is still missing could change it; otherwise it has the span of places it may end on.

    Args:
        cards: one card for each unit, all of one sheet; their order never matters to a place.
        ties: the stated tie policy; ``()`` says that ties stay.
        source: who laid the policy down.

    Raises:
        BadInput: two cards of one unit, or cards of different sheets; all at once.
        UnknownName: a tie rule speaks of a part that the sheet does not have.
    """
    listed = tuple(cards)
    _check(listed)
    rules = tuple(ties)
    known = _Order(rules)
    known.place([card for card in listed if card.known], 0)
    unknown = [card for card in listed if not card.known]
    rows = []
    for card, above, tied, decided in known.placed:
        higher = sum(_surely_above(other, card) for other in unknown)
        lower = sum(_surely_above(card, other) for other in unknown)
        best = 1 + above + higher
        rows.append(
            Placed(
                card=card,
                best=best,
                worst=best + len(unknown) - higher - lower,
                tied_with=tied,
                decided_by=decided,
            )
        )
    for card in unknown:
        others = [other for other in listed if other is not card]
        higher = sum(_surely_above(other, card) for other in others)
        lower = sum(_surely_above(card, other) for other in others)
        rows.append(Placed(card=card, best=1 + higher, worst=len(listed) - lower))
    rows.sort(key=lambda row: (row.best, row.worst))
    return Ranking(rows=tuple(rows), ties=rules, source=source)


def _check(cards: tuple[Card, ...]) -> None:
    faults: list[Message] = []
    seen: set[str] = set()
    for card in cards:
        if card.unit_id in seen:
            faults.append(
                say("Đơn vị “{unit}” có hai phiếu điểm; hãy giữ lại một.", unit=card.unit_name)
            )
        seen.add(card.unit_id)
        if card.sheet_id != cards[0].sheet_id:
            faults.append(
                say(
                    "Phiếu điểm của “{unit}” theo bảng “{sheet}”, khác bảng “{first}” của các đơn"
                    " vị kia.",
                    unit=card.unit_name,
                    sheet=card.sheet_name,
                    first=cards[0].sheet_name,
                )
            )
    if faults:
        raise BadInput(
            say_n(
                "Không xếp hạng được: {n} lỗi; lỗi đầu tiên: {first}",
                n=len(faults),
                first=faults[0],
            ),
            faults=tuple(faults),
        )


def _surely_above(one: Card, other: Card) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


@attrs.define
class _Order:
    """Known cards sorted by total, then by one tie rule after the other."""

    rules: tuple[TieRule, ...]
    placed: list[tuple[Card, int, tuple[str, ...], tuple[Message, ...]]] = attrs.field(factory=list)

    def place(self, cards: list[Card], above: int) -> None:
        for group in _descending(cards, [card.total for card in cards]):
            self._split(group, above, 0, ())
            above += len(group)

    def _split(
        self, group: list[Card], above: int, rule: int, decided: tuple[Message, ...]
    ) -> None:
        if len(group) == 1 or rule == len(self.rules):
            ids = [card.unit_id for card in group]
            self.placed += [
                (card, above, tuple(i for i in ids if i != card.unit_id), decided) for card in group
            ]
            return
        keys = [self.rules[rule].key(card) for card in group]
        # A rule whose number is unknown for anybody in the group decides nothing, and no later
        # rule may decide in its place.
        if None in keys:
            self._split(group, above, len(self.rules), decided)
            return
        parts = _descending(group, keys)
        told = (*decided, self.rules[rule].label) if len(parts) > 1 else decided
        for part in parts:
            self._split(part, above, rule + 1, told)
            above += len(part)


def _descending(cards: list[Card], keys: list[Fraction | None]) -> list[list[Card]]:
    """Group *cards* by key, the highest first; nobody's key is unknown here."""
    groups: dict[Fraction, list[Card]] = {}
    for key, card in zip(keys, cards, strict=True):
        assert key is not None
        groups.setdefault(key, []).append(card)
    return [groups[key] for key in sorted(groups, reverse=True)]
