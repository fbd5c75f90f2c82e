"""Ranking: an exact order of cards, with ties and vetoes by a stated policy only."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

import attrs

from thidua.criteria import Truth
from thidua.errors import BadInput
from thidua.law import Source, made_up
from thidua.records import given_member_of
from thidua.scoring._card import Card, points_text
from thidua.scoring._ties import TieRule, reservations_of, wanting
from thidua.scoring._vetoes import Veto, VetoEffect, VetoFinding, VetoPolicy
from thidua.words import LabelledEnum, Message, say, say_n, verbatim


class RankBy(LabelledEnum):
    """By what units are ordered (căn cứ xếp hạng)."""

    TOTAL = "tong-diem", say("tổng điểm")
    """The total, bonus and penalty included."""
    RATIO = "ty-le-diem", say("tỷ lệ điểm đạt trên điểm được giao")
    """The total as a share of what was assigned to the unit."""

    def bounds(self, card: Card) -> tuple[Fraction | None, Fraction | None]:
        """Return the lowest and highest that the card may come to; ``None`` without limit."""
        return card.ratio_bounds if self is RankBy.RATIO else (card.low, card.high)

    def exact(self, card: Card) -> Fraction | None:
        """Return what the card comes to; ``None`` where that is unknown."""
        return card.ratio if self is RankBy.RATIO else card.total


@attrs.frozen(kw_only=True)
class Placed:
    """One unit in a ranking.

    Attributes:
        card: its scorecard.
        best, worst: the places possible with what is known, from 1.
        tied_with: ids of the units that share its place although every tie rule was asked.
        decided_by: the tie rules that told it apart from its equals.
        unsettled: what would have to be known for a tie rule to decide, where one could not.
        vetoes: what stands against it on the day, counted or not.
        by: what it was ordered by.
    """

    card: Card
    best: int
    worst: int
    tied_with: tuple[str, ...] = ()
    decided_by: tuple[Message, ...] = ()
    unsettled: tuple[Message, ...] = ()
    vetoes: tuple[VetoFinding, ...] = ()
    by: RankBy = RankBy.TOTAL

    @property
    def place(self) -> int | None:
        """The place, from 1; ``None`` while what is missing could still change it."""
        return self.best if self.best == self.worst and not _may_leave(self.vetoes) else None

    @property
    def barred(self) -> Truth:
        """Whether a veto keeps it from being endorsed; unknown where one is open."""
        return _barred(self.vetoes)

    @property
    def notes(self) -> tuple[Message, ...]:
        """What is to be said about the place: a tie, what decided it, what stands against it."""
        told: list[Message] = []
        if self.tied_with:
            told.append(say("đồng hạng, không có tiêu chí phụ nào phân định được"))
        if self.decided_by:
            told.append(
                say("{by}, phân định theo {rules}", by=_EQUAL[self.by], rules=self.decided_by)
            )
        if self.unsettled:
            told.append(say("để phân định còn thiếu {facts}", facts=self.unsettled))
        return (*told, *(finding.sentence for finding in self.vetoes))

    @property
    def sentence(self) -> Message:
        """Place, unit and points in one line."""
        place = (
            say("Hạng {best}", best=self.best)
            if self.place is not None
            else say("Chưa xếp hạng (từ {best} đến {worst})", best=self.best, worst=self.worst)
        )
        card = self.card
        notes = [*self.notes, *((say("minh họa"),) if card.illustrative else ())]
        note = say(" ({notes})", notes=tuple(notes)) if notes else verbatim("")
        return say(
            "{place}: {unit} – {points}{note}",
            place=place,
            unit=card.unit_name,
            points=measured(card, self.by),
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
            "unsettled": [fact.render(locale) for fact in self.unsettled],
            "barred": self.barred.value,
            "vetoes": [finding.to_dict(locale) for finding in self.vetoes],
            "card": self.card.to_dict(locale),
        }


_EQUAL: Final = {RankBy.TOTAL: say("bằng điểm"), RankBy.RATIO: say("bằng tỷ lệ")}


@attrs.frozen(kw_only=True)
class SetAside:
    """A unit that has a card but no place (đơn vị không xếp hạng), and why.

    Attributes:
        card: its scorecard.
        reasons: why it has no place.
        vetoes: what stands against it on the day, counted or not.
    """

    card: Card
    reasons: tuple[Message, ...]
    vetoes: tuple[VetoFinding, ...] = ()

    @property
    def sentence(self) -> Message:
        """Unit, points and reasons in one line."""
        return say(
            "Không xếp hạng: {unit} – {points} ({reasons})",
            unit=self.card.unit_name,
            points=points_text(self.card.low, self.card.high, None),
            reasons=(*self.reasons, *((say("minh họa"),) if self.card.illustrative else ())),
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the row as plain data, sentences in *locale*."""
        return {
            "unit_id": self.card.unit_id,
            "unit_name": self.card.unit_name,
            "reasons": [reason.render(locale) for reason in self.reasons],
            "vetoes": [finding.to_dict(locale) for finding in self.vetoes],
            "card": self.card.to_dict(locale),
        }


@attrs.frozen(kw_only=True)
class Ranking:
    """An order of units (bảng xếp hạng). Made by :func:`rank`.

    Attributes:
        rows: the best possible place first.
        ties: the tie rules that were asked, in order.
        source: who laid down ranking and tie rules.
        by: what the units were ordered by.
        set_aside: the units without a place, each with the reason.
        veto_policy: what vetoes lead to; ``None`` where none were told.
        on: the day on which vetoes had to stand; ``None`` where none were told.
    """

    rows: tuple[Placed, ...]
    ties: tuple[TieRule, ...]
    source: Source
    by: RankBy = RankBy.TOTAL
    set_aside: tuple[SetAside, ...] = ()
    veto_policy: VetoPolicy | None = None
    on: dt.date | None = None

    @property
    def everybody(self) -> tuple[Placed | SetAside, ...]:
        """Every unit that has a card, those without a place last."""
        return (*self.rows, *self.set_aside)

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every card, those without a place last."""
        return tuple(row.card for row in self.everybody)

    @property
    def provisional(self) -> bool:
        """Whether what any unit comes to is still unknown, or whether it is ranked at all."""
        return bool(self.open_because)

    @property
    def open_because(self) -> tuple[Message, ...]:
        """Why the ranking is provisional; empty where it is not."""
        told: list[Message] = []
        if any(_may_leave(row.vetoes) for row in self.rows):
            told.append(say("Kết quả tạm thời: còn thông tin loại trừ chưa rõ."))
        if any(self.by.exact(row.card) is None for row in self.rows):
            told.append(say("Kết quả tạm thời: còn đơn vị thiếu số liệu."))
        return tuple(told)

    @property
    def leaders(self) -> tuple[Placed, ...]:
        """Whoever is certain of first place and barred by no veto.

        One, several that are tied, or none. Where the first is barred nobody else leads instead.
        """
        return tuple(row for row in self.rows if row.place == 1 and row.barred is Truth.FALSE)

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
        return (
            made_up(self.source)
            or any(row.card.illustrative for row in self.everybody)
            or any(finding.veto.illustrative for row in self.everybody for finding in row.vetoes)
            or any(made_up(getattr(rule, "source", None)) for rule in self.ties)
            or (self.veto_policy is not None and self.veto_policy.illustrative)
        )

    @property
    def remarks(self) -> tuple[Message, ...]:
        """What holds for the ranking as a whole besides ties and source."""
        told: list[Message] = []
        if self.by is not RankBy.TOTAL:
            told.append(say("Xếp hạng theo {by}.", by=self.by))
        told += [say("Lưu ý: {what}", what=what) for what in reservations_of(self.ties)]
        policy = self.veto_policy
        if policy is not None:
            told.append(
                say("{rule} ({source}).", rule=_MOVES[policy.others_move_up], source=policy.source)
            )
        return tuple(told)

    def of(self, unit_id: str) -> Placed | None:
        """Return the row of one unit, or ``None`` where it has no place."""
        return next((row for row in self.rows if row.card.unit_id == unit_id), None)

    def __str__(self) -> str:
        return self.explain()

    def explain(self, locale: str = "vi") -> str:
        """Write the ranking line by line in *locale*, with what is uncertain and why."""
        out = []
        if self.illustrative:
            out.append(say("Bảng xếp hạng minh họa").render(locale))
        out += [row.sentence.render(locale) for row in self.everybody]
        out += [reason.render(locale) for reason in self.open_because]
        labels = tuple(rule.label for rule in self.ties)
        out.append(
            say("Khi bằng điểm xét lần lượt: {rules}.", rules=labels).render(locale)
            if labels
            else say("Khi bằng điểm: xếp đồng hạng.").render(locale)
        )
        out += [remark.render(locale) for remark in self.remarks]
        out.append(say("Nguồn: {source}.", source=self.source).render(locale))
        return "\n".join(out)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the ranking as plain data, sentences in *locale*."""
        return {
            "provisional": self.provisional,
            "illustrative": self.illustrative,
            "source": self.source.render(locale),
            "by": self.by.value,
            "ties": [rule.label.render(locale) for rule in self.ties],
            "veto_policy": None if self.veto_policy is None else self.veto_policy.to_dict(locale),
            "on": None if self.on is None else self.on.isoformat(),
            "unresolved_ties": [
                [row.card.unit_id for row in group] for group in self.unresolved_ties
            ],
            "rows": [row.to_dict(locale) for row in self.rows],
            "set_aside": [row.to_dict(locale) for row in self.set_aside],
        }

    def _repr_html_(self) -> str:
        """Show the ranking as a table in a notebook."""
        from thidua.scoring._tables import ranking_table

        return ranking_table(self)._repr_html_()


_MOVES: Final = {
    True: say("Đơn vị bị loại không được tính thứ hạng, các đơn vị xếp sau được xếp lên"),
    False: say("Thứ hạng của đơn vị bị loại để trống, các đơn vị xếp sau không được xếp lên"),
    None: say(
        "Quy định không nêu các đơn vị xếp sau có được xếp lên thay đơn vị bị loại hay không"
    ),
}


def measured(card: Card, by: RankBy) -> Message:
    """Write what a card comes to: its points, and its ratio where that orders."""
    points = points_text(card.low, card.high, None)
    if by is not RankBy.RATIO:
        return points
    low, high = by.bounds(card)
    if low is None or high is None:
        return points
    if low == high:
        return say("{ratio} ({points})", ratio=low, points=points)
    return say("từ {low} đến {high} ({points})", low=low, high=high, points=points)


def rank(
    cards: Iterable[Card],
    *,
    ties: Sequence[TieRule],
    source: Source,
    by: RankBy = RankBy.TOTAL,
    vetoes: Iterable[Veto] = (),
    veto_policy: VetoPolicy | None = None,
    on: dt.date | None = None,
) -> Ranking:
    """Order *cards* exactly (xếp hạng).

    Equals go through *ties* one rule after the other; what no rule tells apart stays a tie: the
    same place, and the next place skipped. A unit has a place only where nothing that is still
    missing could change it; otherwise it has the span of places it may end on. A unit that is not
    considered, or that has no ratio where the ratio orders, is set aside with the reason.

    Args:
        cards: one card for each unit, all of one sheet; their order never matters to a place.
        ties: the stated tie policy; ``()`` says that ties stay.
        source: who laid the policy down.
        by: the total, or the share of what was assigned.
        vetoes: what other bodies reported against the units.
        veto_policy: what that leads to; needed with *vetoes*.
        on: the day on which a veto must stand; needed with *vetoes*.

    Raises:
        InvalidValue: *by* is no member of :class:`RankBy`.
        BadInput: two cards of one unit, cards of different sheets, vetoes without policy or day, or
            against a unit that has no card; all at once.
        UnknownName: a tie rule speaks of a part that the sheet does not have.
    """
    given_member_of(RankBy)(None, attrs.fields(Ranking).by, by)
    listed, told = tuple(cards), tuple(vetoes)
    _check(listed, told, veto_policy, on)
    found: dict[str, tuple[VetoFinding, ...]] = {}
    if veto_policy is not None and on is not None:
        for card in listed:
            own = (veto for veto in told if veto.unit_id == card.unit_id)
            found[card.unit_id] = veto_policy.findings(own, on)
    field = _Field(
        cards=listed,
        rules=tuple(ties),
        by=by,
        vetoes=found,
        moves_up=None if veto_policy is None else veto_policy.others_move_up,
    )
    rows, aside = [], []
    for card in listed:
        if field.measurable(card) and not field.out(card):
            rows.append(field.row(card))
        else:
            aside.append(field.aside(card))
    rows.sort(key=_by_place)
    return Ranking(
        rows=tuple(rows),
        ties=field.rules,
        source=source,
        by=by,
        set_aside=tuple(aside),
        veto_policy=veto_policy,
        on=on,
    )


def _by_place(row: Placed) -> tuple[int, int]:
    return row.best, row.worst


def _check(
    cards: tuple[Card, ...],
    vetoes: tuple[Veto, ...],
    policy: VetoPolicy | None,
    on: dt.date | None,
) -> None:
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
    if vetoes and (policy is None or on is None):
        faults.append(
            say(
                "Có thông tin loại trừ nhưng chưa ghi quy định loại trừ hoặc ngày xét; hãy ghi cả"
                " hai."
            )
        )
    faults += [
        say(
            "Thông tin loại trừ của {body} nêu “{unit}”, nhưng đơn vị này không có phiếu"
            " điểm; hãy kiểm tra mã đơn vị.",
            body=veto.by,
            unit=veto.unit_id,
        )
        for veto in vetoes
        if veto.unit_id not in seen
    ]
    if faults:
        raise BadInput(
            say_n(
                "Không xếp hạng được: {n} lỗi; lỗi đầu tiên: {first}",
                n=len(faults),
                first=faults[0],
            ),
            faults=tuple(faults),
        )


def _counting(findings: Iterable[VetoFinding], effect: VetoEffect) -> Truth:
    """Tell whether one of *findings* has *effect*; one without a rule may have any."""
    truths = [item.counts for item in findings if item.effect in {effect, None}]
    if Truth.TRUE in truths:
        return Truth.TRUE
    return Truth.UNKNOWN if Truth.UNKNOWN in truths else Truth.FALSE


def _may_leave(findings: Iterable[VetoFinding]) -> bool:
    return _counting(findings, VetoEffect.NOT_CONSIDERED) is Truth.UNKNOWN


def _barred(findings: tuple[VetoFinding, ...]) -> Truth:
    effects = [_counting(findings, effect) for effect in VetoEffect]
    return effects[0] | effects[1]


@attrs.frozen
class _Spot:
    """Where a card stands among certain others."""

    best: int
    worst: int
    tied_with: tuple[str, ...] = ()
    decided_by: tuple[Message, ...] = ()
    unsettled: tuple[Message, ...] = ()


@attrs.frozen(kw_only=True)
class _Field:
    """All cards, and the rules by which they take places."""

    cards: tuple[Card, ...]
    rules: tuple[TieRule, ...]
    by: RankBy
    vetoes: Mapping[str, tuple[VetoFinding, ...]]
    moves_up: bool | None
    _sure: dict[str, _Spot] = attrs.field(init=False)
    _most: dict[str, _Spot] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        # attrs' documented way to fill fields of a frozen class.
        object.__setattr__(self, "_sure", self._spots(self._taking(Truth.TRUE)))
        object.__setattr__(self, "_most", self._spots(self._taking(Truth.TRUE, Truth.UNKNOWN)))

    def _of(self, card: Card) -> tuple[VetoFinding, ...]:
        return self.vetoes.get(card.unit_id, ())

    def measurable(self, card: Card) -> bool:
        """Tell whether a card has what orders, known or not."""
        return self.by is RankBy.TOTAL or bool(card.assigned_scale)

    def out(self, card: Card) -> bool:
        """Tell whether a unit is surely not considered."""
        return _counting(self._of(card), VetoEffect.NOT_CONSIDERED) is Truth.TRUE

    def _takes(self, card: Card) -> Truth:
        """Tell whether a card takes up a place that others then do not have."""
        if not self.measurable(card):
            return Truth.FALSE
        considered = ~_counting(self._of(card), VetoEffect.NOT_CONSIDERED)
        return considered if considered is Truth.TRUE else considered | ~Truth.of(self.moves_up)

    def _taking(self, *wanted: Truth) -> list[Card]:
        return [card for card in self.cards if self._takes(card) in wanted]

    def row(self, card: Card) -> Placed:
        """Place a card among all others that take up a place, and among all that may."""
        few = self._sure.get(card.unit_id)
        if few is None:
            few = self._spots([*self._taking(Truth.TRUE), card])[card.unit_id]
        many = self._most[card.unit_id]
        return Placed(
            card=card,
            best=min(few.best, many.best),
            worst=max(few.worst, many.worst),
            tied_with=many.tied_with,
            decided_by=many.decided_by,
            unsettled=many.unsettled,
            vetoes=self._of(card),
            by=self.by,
        )

    def aside(self, card: Card) -> SetAside:
        """Tell why a card has no place."""
        vetoes = self._of(card)
        reasons = [finding.sentence for finding in vetoes]
        if not self.measurable(card):
            reasons.append(
                say("không tính được tỷ lệ vì không có điểm được giao")
                if card.assigned_scale is not None
                else say("không tính được tỷ lệ vì chưa biết thang điểm")
            )
        return SetAside(card=card, reasons=tuple(reasons), vetoes=vetoes)

    def _spots(self, cards: Sequence[Card]) -> dict[str, _Spot]:
        settled = [card for card in cards if self.by.exact(card) is not None]
        unknown = [card for card in cards if self.by.exact(card) is None]
        order = _Order(self.rules, self.by)
        order.place(settled, 0)
        spots: dict[str, _Spot] = {}
        open_ones, everybody = _Bounds.of(unknown, self.by), _Bounds.of(cards, self.by)
        # Without a rule for ties, whoever can at best draw level takes no place from another.
        level = not self.rules
        for unit_id, (card, above, spot) in order.placed.items():
            higher, lower = open_ones.around(card, self.by, level=level)
            best = 1 + above + higher
            worst = best + len(unknown) - higher - lower
            spots[unit_id] = attrs.evolve(spot, best=best, worst=worst)
        for card in unknown:
            higher, lower = everybody.around(card, self.by, level=level)
            spots[card.unit_id] = _Spot(best=1 + higher, worst=len(cards) - lower)
        return spots


@attrs.frozen
class _Bounds:
    """The lowest and the highest that certain cards may come to, each in order.

    Attributes:
        lows, highs: from the lowest up; a card without a limit on a side is not there.
    """

    lows: list[Fraction]
    highs: list[Fraction]

    @classmethod
    def of(cls, cards: Iterable[Card], by: RankBy) -> _Bounds:
        """Gather the bounds of *cards*."""
        bounds = [by.bounds(card) for card in cards]
        return cls(
            sorted(low for low, _ in bounds if low is not None),
            sorted(high for _, high in bounds if high is not None),
        )

    def around(self, card: Card, by: RankBy, *, level: bool) -> tuple[int, int]:
        """Return how many are surely above and surely below *card*, which may be among them.

        Args:
            card: the card.
            by: what orders.
            level: whoever can at best draw level counts as below.
        """
        low, high = by.bounds(card)
        above = 0 if high is None else len(self.lows) - bisect_right(self.lows, high)
        if low is None:
            return above, 0
        return above, (bisect_right if level else bisect_left)(self.highs, low)


@attrs.define
class _Order:
    """Known cards sorted by what they come to, then by one tie rule after the other."""

    rules: tuple[TieRule, ...]
    by: RankBy
    placed: dict[str, tuple[Card, int, _Spot]] = attrs.field(factory=dict)

    def place(self, cards: list[Card], above: int) -> None:
        for group in _descending(cards, [self.by.exact(card) for card in cards]):
            self._split(group, above, 0, (), ())
            above += len(group)

    def _split(
        self,
        group: list[Card],
        above: int,
        rule: int,
        decided: tuple[Message, ...],
        unsettled: tuple[Message, ...],
    ) -> None:
        if len(group) == 1 or rule == len(self.rules):
            ids = sorted(card.unit_id for card in group)
            for card in group:
                self.placed[card.unit_id] = (
                    card,
                    above,
                    _Spot(
                        best=0,
                        worst=0,
                        tied_with=tuple(name for name in ids if name != card.unit_id),
                        decided_by=decided,
                        unsettled=unsettled,
                    ),
                )
            return
        keys = [self.rules[rule].key(card) for card in group]
        # A rule whose number is unknown for anybody in the group decides nothing, and no later
        # rule may decide in its place.
        if None in keys:
            missing = [c for c, key in zip(group, keys, strict=True) if key is None]
            missing.sort(key=_unit_id)
            facts = tuple(wanting(self.rules[rule], card) for card in missing)
            self._split(group, above, len(self.rules), decided, facts)
            return
        parts = _descending(group, keys)
        told = (*decided, self.rules[rule].label) if len(parts) > 1 else decided
        for part in parts:
            self._split(part, above, rule + 1, told, ())
            above += len(part)


def _unit_id(card: Card) -> str:
    return card.unit_id


def _descending(cards: list[Card], keys: list[Fraction | None]) -> list[list[Card]]:
    """Group *cards* by key, the highest first; nobody's key is unknown here."""
    groups: dict[Fraction, list[Card]] = {}
    for key, card in zip(keys, cards, strict=True):
        assert key is not None
        groups.setdefault(key, []).append(card)
    return [groups[key] for key in sorted(groups, reverse=True)]
