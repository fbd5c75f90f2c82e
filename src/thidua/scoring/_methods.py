"""Leaf methods: how what was achieved becomes points.

Each method is a small frozen value behind the protocol :class:`Method`; a method of the user's
own needs no more than its three members. Two more are asked for where a method has them:
``inputs(item)`` says what is filled in (:func:`~thidua.scoring.inputs_of`), and ``remarks(item)``
what an audit finds.
"""

from __future__ import annotations

import enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Protocol

import attrs

from thidua.errors import InvalidValue
from thidua.numbers import Rounding, exact, round_to
from thidua.records import yes_or_no
from thidua.scoring._amounts import Amount, optional_exact, unit_suffix
from thidua.scoring._evidence import Context, Entry, NoTarget
from thidua.scoring._inputs import TARGET, Input, InputKind, value_input
from thidua.words import Message, say

if TYPE_CHECKING:
    from thidua.scoring._parts import Item


_MET: Final = say("đạt")
_NOT_MET: Final = say("không đạt")
_NOTHING: Final = Fraction(0)


class Direction(enum.Enum):
    """Which way points go when the reported value rises."""

    UP = "tang"
    """They never fall."""
    DOWN = "giam"
    """They never rise."""

    @property
    def label(self) -> Message:
        """The direction's name."""
        return _DIRECTION_LABELS[self]


_DIRECTION_LABELS: Final = {
    Direction.UP: say("số liệu càng cao thì điểm không giảm"),
    Direction.DOWN: say("số liệu càng cao thì điểm không tăng"),
}


@attrs.define(unsafe_hash=True, on_setattr=attrs.setters.frozen)
class Points:
    """What a method answers.

    Attributes:
        value: exact points.
        reason: how they came about, one clause.
    """

    value: Fraction = attrs.field(converter=exact)
    reason: Message


@attrs.frozen
class Pending:
    """What a method answers where what is known only narrows the points down.

    Attributes:
        low, high: the lowest and highest points still possible; ``None`` on a side without limit.
        reason: what is known and what is waited for, one clause.
    """

    low: Fraction | None = attrs.field(converter=optional_exact)
    high: Fraction | None = attrs.field(converter=optional_exact)
    reason: Message


@attrs.frozen
class Bounds:
    """The lowest and highest points possible; ``None`` on a side that has no limit."""

    low: Fraction | None = attrs.field(converter=optional_exact)
    high: Fraction | None = attrs.field(converter=optional_exact)


class Method(Protocol):
    """How an item is scored (phương pháp chấm điểm)."""

    @property
    def monotone(self) -> Direction | None:
        """Which way points go when the value rises; ``None`` where neither way always holds."""
        ...

    def bounds(self, item: Item) -> Bounds:
        """Return the points possible on *item*, whatever is reported.

        Raises:
            InvalidValue: the method cannot score this item.
        """
        ...

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Return the points for *entry*, whose value is known.

        Where they cannot be told yet, the answer is the span they must lie in, or ``None`` for
        all that :meth:`bounds` allows.

        Raises:
            InvalidValue: the value is of a kind that the method cannot read.
        """
        ...


def number_of(item: Item, entry: Entry) -> Fraction:
    """Return the number reported by *entry*.

    Raises:
        InvalidValue: the entry holds no number.
    """
    if not isinstance(entry.value, Fraction):
        raise InvalidValue(
            say(
                "Tiêu chí “{item}” của đơn vị “{unit}” cần một con số, không phải “{value}”.",
                item=item.id,
                unit=entry.unit_id,
                value=entry.shown,
            ),
            item=item.id,
            unit=entry.unit_id,
        )
    return entry.value


def count_of(item: Item, entry: Entry) -> int:
    """Return the whole number, zero or more, reported by *entry*.

    Raises:
        InvalidValue: the entry holds anything else.
    """
    value = number_of(item, entry)
    if value.denominator != 1 or value < 0:
        raise InvalidValue(
            say(
                "Tiêu chí “{item}” của đơn vị “{unit}” đếm số lần: cần số nguyên từ 0 trở lên,"
                " không phải “{value}”.",
                item=item.id,
                unit=entry.unit_id,
                value=entry.shown,
            ),
            item=item.id,
            unit=entry.unit_id,
        )
    return value.numerator


def highest_of(item: Item) -> Fraction:
    """Return the highest points stated for *item*.

    Raises:
        InvalidValue: none is stated.
    """
    if item.max_points is None:
        raise InvalidValue(
            say(
                "Tiêu chí “{item}” chưa nêu điểm tối đa mà phương pháp chấm cần đến; hãy ghi điểm"
                " tối đa.",
                item=item.id,
            ),
            item=item.id,
        )
    return item.max_points


def unit_text(item: Item) -> str:
    """Return the item's unit of measurement to stand right behind a number."""
    return unit_suffix(item.unit)


def step_above_zero(_: object, __: object, value: Fraction) -> None:
    """Validate what results are multiples of."""
    round_to(0, value, Rounding.DOWN)


def own_target(item: Item, entry: Entry) -> Fraction | None:
    """Return the unit's own target on *item*; ``None`` where it is unknown.

    Raises:
        InvalidValue: the unit was given no target, or one below zero.
    """
    if isinstance(entry.target, NoTarget) or (entry.target is not None and entry.target < 0):
        raise InvalidValue(
            say(
                "Tiêu chí “{item}” chấm theo chỉ tiêu được giao, nhưng chỉ tiêu của đơn vị"
                " “{unit}” ghi là “{target}”; hãy ghi số từ 0 trở lên, hoặc ghi tiêu chí này"
                " không giao cho đơn vị.",
                item=item.id,
                unit=entry.unit_id,
                target=entry.target if isinstance(entry.target, NoTarget) else Amount(entry.target),
            ),
            item=item.id,
            unit=entry.unit_id,
        )
    return entry.target


def target_input(item: Item) -> Input:
    """Return the input of a unit's own target."""
    return Input(key=TARGET, label=say("chỉ tiêu được giao"), kind=InputKind.TARGET, unit=item.unit)


def _positive_target(_: object, __: object, value: Fraction | None) -> None:
    if value is not None and value <= 0:
        raise InvalidValue(
            say(
                "Không chấm theo tỷ lệ với chỉ tiêu {target}: chỉ tiêu phải lớn hơn 0; với chỉ tiêu"
                " “không để xảy ra” hãy dùng bậc thang hoặc đạt/không đạt.",
                target=Amount(value),
            ),
            target=value,
        )


@attrs.frozen(kw_only=True)
class Proportional:
    """Points in proportion to the target reached (chấm theo tỷ lệ): max × achieved ÷ target.

    A result below zero earns zero.

    Attributes:
        target: what earns the item's highest points, in the item's unit; ``None`` where each unit
            has a target of its own, told by its entry.
        capped: whether going over the target stops at the highest points. Texts differ (the one
            that was read states no cap), so there is no default.

    Raises:
        InvalidValue: a target that is not above zero: dividing by it would reward the worst unit.
    """

    target: Fraction | None = attrs.field(converter=optional_exact, validator=_positive_target)
    capped: bool = attrs.field(validator=yes_or_no)

    @property
    def monotone(self) -> Direction | None:
        """Always :attr:`Direction.UP`."""
        return Direction.UP

    def bounds(self, item: Item) -> Bounds:
        """Zero to the item's highest points, or without an upper limit where not capped."""
        highest = highest_of(item)
        return Bounds(Fraction(0), highest if self.capped else None)

    def inputs(self, item: Item) -> tuple[Input, ...]:
        """The number achieved, and the unit's own target where there is no common one."""
        achieved = value_input(item, InputKind.NUMBER)
        return (achieved,) if self.target is not None else (target_input(item), achieved)

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Return the points and the division they come from."""
        achieved, highest = number_of(item, entry), highest_of(item)
        target = own_target(item, entry) if self.target is None else self.target
        if target is None:
            return Pending(
                Fraction(0), highest if self.capped else None, say("chưa rõ chỉ tiêu được giao")
            )
        _positive_target(None, None, target)
        reason = say(
            "đạt {achieved}{unit} so với chỉ tiêu {target}{unit}",
            achieved=Amount(achieved),
            target=Amount(target),
            unit=unit_text(item),
        )
        if achieved.numerator < 0:
            return Points(Fraction(0), say("{reason}; số âm không được điểm", reason=reason))
        value = highest * achieved / target
        if self.capped and value > highest:
            return Points(
                highest,
                say("{reason}; lấy mức tối đa {highest}", reason=reason, highest=Amount(highest)),
            )
        return Points(
            value,
            say(
                "{reason}; {highest} × {achieved} ÷ {target}",
                reason=reason,
                highest=Amount(highest),
                achieved=Amount(achieved),
                target=Amount(target),
            ),
        )


@attrs.frozen
class AllOrNothing:
    """Full points where met, none where not (đạt hoặc không đạt). Entries hold ``True``/``False``."""

    @property
    def monotone(self) -> Direction | None:
        """:attr:`Direction.UP`: met is above not met."""
        return Direction.UP

    def bounds(self, item: Item) -> Bounds:
        """Zero to the item's highest points."""
        return Bounds(Fraction(0), highest_of(item))

    def inputs(self, item: Item) -> tuple[Input, ...]:
        """Met or not met."""
        return (value_input(item, InputKind.YES_NO),)

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Return all points or none."""
        if not isinstance(entry.value, bool):
            raise InvalidValue(
                say(
                    "Tiêu chí “{item}” của đơn vị “{unit}” cần đạt hoặc không đạt, không phải"
                    " “{value}”.",
                    item=item.id,
                    unit=entry.unit_id,
                    value=entry.shown,
                ),
                item=item.id,
                unit=entry.unit_id,
            )
        if entry.value:
            return Points(highest_of(item), _MET)
        return Points(_NOTHING, _NOT_MET)


@attrs.frozen(kw_only=True)
class DirectEntry:
    """Points entered as agreed by the reviewers (nhập điểm trực tiếp), zero or more.

    Attributes:
        capped: whether points over the item's highest are cut to it; otherwise they stand.
        step: what entered points must be multiples of, e.g. ``0.25``; ``None`` where none is
            stated.

    Raises:
        InvalidValue: a step that is not above zero.
    """

    capped: bool = attrs.field(validator=yes_or_no)
    step: Fraction | None = attrs.field(
        default=None, converter=optional_exact, validator=attrs.validators.optional(step_above_zero)
    )

    @property
    def monotone(self) -> Direction | None:
        """Always :attr:`Direction.UP`."""
        return Direction.UP

    def bounds(self, item: Item) -> Bounds:
        """Zero to the item's highest points, or without an upper limit where not capped."""
        return Bounds(Fraction(0), highest_of(item) if self.capped else None)

    def inputs(self, item: Item) -> tuple[Input, ...]:
        """The points agreed on."""
        return (Input(label=say("điểm chấm"), kind=InputKind.NUMBER, unit=item.unit),)

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Return the entered points, cut where the method says so."""
        value = entered_points(item, entry.unit_id, number_of(item, entry), self.step)
        if self.capped and value > highest_of(item):
            return Points(
                highest_of(item),
                say(
                    "điểm chấm {value}, lấy mức tối đa {highest}",
                    value=Amount(value),
                    highest=Amount(highest_of(item)),
                ),
            )
        return Points(value, say("điểm chấm {value}", value=Amount(value)))


def entered_points(item: Item, unit_id: str, value: Fraction, step: Fraction | None) -> Fraction:
    """Return points entered by hand.

    Raises:
        InvalidValue: they are below zero, or no multiple of *step*.
    """
    if value.numerator < 0:
        raise InvalidValue(
            say(
                "Tiêu chí “{item}” của đơn vị “{unit}” nhận điểm từ 0 trở lên, không phải"
                " {value}; hãy dùng phần điểm trừ.",
                item=item.id,
                unit=unit_id,
                value=Amount(value),
            ),
            item=item.id,
            unit=unit_id,
        )
    if step is not None and (value / step).denominator != 1:
        raise InvalidValue(
            say(
                "Tiêu chí “{item}” của đơn vị “{unit}” chấm theo bước {step} điểm, không phải"
                " {value}.",
                item=item.id,
                unit=unit_id,
                step=Amount(step),
                value=Amount(value),
            ),
            item=item.id,
            unit=unit_id,
        )
    return value


def _moves(_: object, __: object, value: Fraction) -> None:
    if value == 0:
        raise InvalidValue(say("Điểm cho mỗi lần phải khác 0; hãy ghi số dương hoặc số âm."))


@attrs.frozen(kw_only=True)
class PerOccurrence:
    """So many points for each time (chấm theo số lần), added or taken away.

    Attributes:
        points_each: points for one occurrence; negative to take away.
        floor: the lowest points the item can fall to; ``None`` for no limit, said openly.
        cap: the highest it can rise to; ``None`` for no limit, said openly.
        start: the points with no occurrence at all, e.g. 10 where each breach takes 2.

    Raises:
        InvalidValue: *points_each* is zero, or *start* is not between *floor* and *cap*.
    """

    points_each: Fraction = attrs.field(converter=exact, validator=_moves)
    floor: Fraction | None = attrs.field(converter=optional_exact)
    cap: Fraction | None = attrs.field(converter=optional_exact)
    start: Fraction = attrs.field(default=Fraction(0), converter=exact)

    def __attrs_post_init__(self) -> None:
        if self._clip(self.start) != self.start:
            raise InvalidValue(
                say(
                    "Điểm ban đầu {start} nằm ngoài giới hạn từ {floor} đến {cap}; hãy sửa giới"
                    " hạn hoặc điểm ban đầu.",
                    start=Amount(self.start),
                    floor=_limit(self.floor),
                    cap=_limit(self.cap),
                ),
                start=self.start,
                floor=self.floor,
                cap=self.cap,
            )

    def _clip(self, value: Fraction) -> Fraction:
        if self.floor is not None and value < self.floor:
            return self.floor
        if self.cap is not None and value > self.cap:
            return self.cap
        return value

    @property
    def monotone(self) -> Direction | None:
        """Up where occurrences add points, down where they take points away."""
        return Direction.UP if self.points_each > 0 else Direction.DOWN

    def bounds(self, item: Item) -> Bounds:
        """From no occurrence at all to as many as the limit allows."""
        if self.points_each > 0:
            return Bounds(self.start, self.cap)
        return Bounds(self.floor, self.start)

    def inputs(self, item: Item) -> tuple[Input, ...]:
        """The number of times."""
        return (Input(label=say("số lần"), kind=InputKind.COUNT, unit=item.unit),)

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Return start + count × points each, within floor and cap."""
        count = count_of(item, entry)
        value = self.start + count * self.points_each
        clipped = self._clip(value)
        reason = say(
            "{count}{unit} × {each}",
            count=count,
            unit=unit_text(item),
            each=Amount(self.points_each),
        )
        if self.start:
            reason = say("{start} cộng với {reason}", start=Amount(self.start), reason=reason)
        if clipped != value:
            reason = say("{reason}, giới hạn ở {limit}", reason=reason, limit=Amount(clipped))
        return Points(clipped, reason)


def _limit(value: Fraction | None) -> Message | Amount:
    return say("không giới hạn") if value is None else Amount(value)


@attrs.frozen
class Unseen:
    """The part of a published table that could not be read (phần bảng điểm chưa đọc được).

    Its points stay unknown for everybody: the library never guesses what a source does not show.
    """

    @property
    def monotone(self) -> Direction | None:
        """``None``: nothing is known of it."""
        return None

    def bounds(self, item: Item) -> Bounds:
        """Zero to the points that the table leaves for it."""
        return Bounds(Fraction(0), highest_of(item))

    def inputs(self, item: Item) -> tuple[Input, ...]:
        """Nothing that could be filled in."""
        return ()

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Refuse whatever is reported.

        Raises:
            InvalidValue: always, as nobody can tell what the value would earn.
        """
        raise InvalidValue(
            say(
                "Tiêu chí “{item}” thuộc phần bảng điểm chưa đọc được nên không chấm được số"
                " liệu của “{unit}”; hãy bổ sung bảng điểm.",
                item=item.id,
                unit=entry.unit_id,
            ),
            item=item.id,
            unit=entry.unit_id,
        )
