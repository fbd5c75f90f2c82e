"""Tie rules: what tells units of equal standing apart, and what is still unknown of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Protocol, runtime_checkable

import attrs

from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.numbers import Number, exact, reaches
from thidua.scoring._card import Card, LineKind
from thidua.votes import Ballot
from thidua.words import Message, say


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


@runtime_checkable
class AskingTieRule(TieRule, Protocol):
    """A tie rule that can say which fact it waits for."""

    def needs(self, card: Card) -> Message:
        """Say what would have to be known of the unit, where its key is unknown."""
        ...


def wanting(rule: TieRule, card: Card) -> Message:
    """Say what *rule* would have to know of the unit of *card*."""
    if isinstance(rule, AskingTieRule):
        return rule.needs(card)
    return say("số liệu của {unit} để xét {rule}", unit=card.unit_name, rule=rule.label)


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


Figures = tuple[tuple[str, Fraction], ...]
Ballots = tuple[tuple[str, Ballot], ...]


def _figures(figures: Mapping[str, Number | str] | Figures) -> Figures:
    return tuple(sorted((unit_id, exact(value)) for unit_id, value in dict(figures).items()))


def _ballots(ballots: Mapping[str, Ballot] | Ballots) -> Ballots:
    return tuple((unit_id, ballot) for unit_id, ballot in dict(ballots).items())


def _named(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not value.strip():
        raise InvalidValue(
            say("Tiêu chí phụ để trống “{field}”; hãy ghi tên.", field=attribute.name),
            field=attribute.name,
        )


@attrs.frozen(kw_only=True)
class HigherFigure:
    """Of equal totals, the higher figure known from outside of the sheet comes first.

    For one, the points of the year before (điểm năm trước).

    Attributes:
        name: what the figure is, as readers call it.
        figures: the figure of each unit, a mapping by id; of a unit that is not in it, it is unknown.
        source: where the rule is written.

    Raises:
        InvalidValue: a blank name, or a figure that is not exact.
    """

    name: str = attrs.field(validator=_named)
    figures: Figures = attrs.field(converter=_figures)
    source: Source

    @property
    def label(self) -> Message:
        """The rule in words, with its source."""
        return say("{figure} cao hơn ({source})", figure=self.name, source=self.source)

    def key(self, card: Card) -> Fraction | None:
        """Return the figure of the unit."""
        return dict(self.figures).get(card.unit_id)

    def needs(self, card: Card) -> Message:
        """Name the figure and the unit."""
        return say("{figure} của {unit}", figure=self.name, unit=card.unit_name)


@attrs.frozen(kw_only=True)
class MoreVotes:
    """Of equal totals, more votes in favour come first (biểu quyết giữa các đơn vị bằng điểm).

    Attributes:
        body: who voted, e.g. the closing conference.
        ballots: the count on each unit, a mapping by id; of a unit that is not in it, it is unknown.
        source: where the rule is written.

    Raises:
        InvalidValue: a blank body.
    """

    body: str = attrs.field(validator=_named)
    ballots: Ballots = attrs.field(converter=_ballots)
    source: Source

    @property
    def label(self) -> Message:
        """The rule in words, with its source."""
        return say(
            "nhiều phiếu đồng ý hơn tại {body} ({source})", body=self.body, source=self.source
        )

    def key(self, card: Card) -> Fraction | None:
        """Return the votes in favour, at the meeting and in writing."""
        ballot = dict(self.ballots).get(card.unit_id)
        votes = None if ballot is None else ballot.all_in_favour
        return None if votes is None else Fraction(votes)

    def needs(self, card: Card) -> Message:
        """Name the ballot and the unit."""
        return say("số phiếu đồng ý cho {unit} tại {body}", unit=card.unit_name, body=self.body)


@attrs.frozen(kw_only=True)
class Makeup:
    """What is known of a unit that bears on the preference for women (tỷ lệ nữ, giới tính).

    Attributes:
        unit_id: the unit.
        women: how many of a collective's members are women; ``None`` for not known.
        members: how many members a collective has; ``None`` for not known.
        woman: whether a person is a woman; ``None`` for not known, and for collectives.

    Raises:
        InvalidValue: numbers that cannot be, or a sex beside numbers of members.
    """

    unit_id: str
    women: int | None = None
    members: int | None = None
    woman: bool | None = None

    def __attrs_post_init__(self) -> None:
        if self.woman is not None and (self.women, self.members) != (None, None):
            raise InvalidValue(
                say(
                    "“{unit}” ghi cả giới tính và số người; giới tính chỉ ghi cho cá nhân, số người"
                    " và số nữ chỉ ghi cho tập thể.",
                    unit=self.unit_id,
                ),
                unit=self.unit_id,
            )
        numbers = [n for n in (self.women, self.members) if n is not None]
        if (
            any(isinstance(n, bool) or not isinstance(n, int) or n < 0 for n in numbers)
            or self.members == 0
            or (len(numbers) == 2 and numbers[0] > numbers[1])
        ):
            raise InvalidValue(
                say(
                    "“{unit}” ghi {women} nữ trong {members} người; hãy kiểm tra lại số người.",
                    unit=self.unit_id,
                    women=str(self.women),
                    members=str(self.members),
                ),
                unit=self.unit_id,
            )

    def preferred(self, share: Fraction) -> bool | None:
        """Tell whether the preference is for it; ``None`` where that is not known.

        Args:
            share: the share of women from which a collective is preferred.
        """
        if self.woman is not None:
            return self.woman
        if self.women == 0:
            return False
        if self.women is None or self.members is None:
            return None
        return reaches(self.women, self.members, share)


def _makeups(makeups: Iterable[Makeup]) -> tuple[Makeup, ...]:
    return tuple(makeups)


def _each_once(_: object, __: object, makeups: tuple[Makeup, ...]) -> None:
    ids = [makeup.unit_id for makeup in makeups]
    twice = tuple(sorted({unit_id for unit_id in ids if ids.count(unit_id) > 1}))
    if twice:
        raise InvalidValue(
            say("Ghi lặp {units}; mỗi đơn vị chỉ ghi một lần.", units=twice), units=twice
        )


def _messages(told: Iterable[Message]) -> tuple[Message, ...]:
    return tuple(told)


def _a_share(_: object, __: object, share: Fraction) -> None:
    if not 0 < share <= 1:
        raise InvalidValue(
            say("Tỷ lệ phải lớn hơn 0 và không quá 100%, không phải {share}.", share=share),
            share=share,
        )


@attrs.frozen(kw_only=True)
class PreferWomen:
    """Of equal totals, women and collectives with enough women come first (ưu tiên nữ).

    Share and source are parameters; :func:`thidua.season.women_first` takes them from the decree
    in force on a day. Where the share of one of those tied is unknown, it decides nothing.

    Attributes:
        share: the share of women among the members from which a collective is preferred.
        makeups: what is known of each unit; of a unit that is not in it, nothing is.
        source: where the preference is laid down.
        reservations: what must be looked at before anybody acts on it.

    Raises:
        InvalidValue: a share that is not over 0 and up to 1, or a unit given twice.
    """

    share: Fraction = attrs.field(converter=exact, validator=_a_share)
    makeups: tuple[Makeup, ...] = attrs.field(converter=_makeups, validator=_each_once)
    source: Source
    reservations: tuple[Message, ...] = attrs.field(default=(), converter=_messages)

    @property
    def label(self) -> Message:
        """The rule in words, with its source."""
        return say(
            "ưu tiên nữ, tập thể có từ {share} nữ trở lên ({source})",
            share=self.share,
            source=self.source,
        )

    def key(self, card: Card) -> Fraction | None:
        """Return 1 for whoever is preferred, 0 for whoever is not."""
        preferred = self._of(card.unit_id).preferred(self.share)
        return None if preferred is None else Fraction(preferred)

    def needs(self, card: Card) -> Message:
        """Ask for the number of women and members, or the sex of a person."""
        return say("số người và số nữ (hoặc giới tính) của {unit}", unit=card.unit_name)

    def _of(self, unit_id: str) -> Makeup:
        found = (makeup for makeup in self.makeups if makeup.unit_id == unit_id)
        return next(found, Makeup(unit_id=unit_id))


def reservations_of(rules: Iterable[Any]) -> tuple[Message, ...]:
    """Return what must be looked at before anybody acts on what *rules* decided."""
    told = [line for rule in rules for line in getattr(rule, "reservations", ())]
    return tuple(dict.fromkeys(told))
