"""Several raters of one item: each gives points, and a stated rule makes one number of them."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from thidua.errors import InvalidValue
from thidua.numbers import Rounding, round_to
from thidua.records import given_member_of
from thidua.scoring._amounts import Amount, optional_exact
from thidua.scoring._evidence import Context, Entry, Facts
from thidua.scoring._inputs import BASELINE, TARGET, VALUE, Input, InputKind
from thidua.scoring._methods import (
    Bounds,
    Direction,
    Pending,
    Points,
    entered_points,
    highest_of,
    step_above_zero,
)
from thidua.words import LabelledEnum, Message, say, verbatim

if TYPE_CHECKING:
    from thidua.scoring._parts import Item


class PanelRule(LabelledEnum):
    """What becomes of the points of several raters (cách tổng hợp điểm của nhiều người chấm)."""

    MEAN = "trung-binh", say("trung bình cộng")
    SUM = "cong", say("cộng lại")
    HIGHEST = "cao-nhat", say("lấy điểm cao nhất")
    LOWEST = "thap-nhat", say("lấy điểm thấp nhất")
    TRIMMED_MEAN = (
        "trung-binh-bo-cao-nhat-thap-nhat",
        say("trung bình cộng sau khi bỏ một điểm cao nhất và một điểm thấp nhất"),
    )

    def combine(self, points: list[Fraction]) -> Fraction:
        """Return the one number that the rule makes of *points*."""
        if self is PanelRule.HIGHEST:
            return max(points)
        if self is PanelRule.LOWEST:
            return min(points)
        kept = sorted(points)[1:-1] if self is PanelRule.TRIMMED_MEAN else points
        whole = sum(kept, Fraction(0))
        return whole if self is PanelRule.SUM else whole / len(kept)


def _raters(raters: Iterable[str]) -> tuple[str, ...]:
    return tuple(raters)


@attrs.frozen(kw_only=True)
class Panel:
    """Points agreed from those of several raters (nhiều cơ quan cùng chấm một tiêu chí).

    The entry brings one number for each rater. While a rater's points are missing, the result is
    only bounded. Raters who each score a field of their own need no panel: see ``rater`` of
    :class:`Item` and :class:`Section`.

    Attributes:
        raters: who scores; at least two, three where the extremes are left out.
        rule: what becomes of their points.
        step: what each rater's points must be multiples of; ``None`` where none is stated.

    Raises:
        InvalidValue: too few raters, a name given twice, or a step that is not above zero.
    """

    raters: tuple[str, ...] = attrs.field(converter=_raters)
    rule: PanelRule = attrs.field(validator=given_member_of(PanelRule))
    step: Fraction | None = attrs.field(
        default=None, converter=optional_exact, validator=attrs.validators.optional(step_above_zero)
    )

    def __attrs_post_init__(self) -> None:
        least = 3 if self.rule is PanelRule.TRIMMED_MEAN else 2
        names = set(self.raters)
        if len(names) < max(least, len(self.raters)) or names & {VALUE, TARGET, BASELINE}:
            raise InvalidValue(
                say(
                    "Cần ít nhất {least} nơi chấm, mỗi nơi một tên riêng, để {rule}; hiện có"
                    " {raters}.",
                    least=least,
                    rule=self.rule,
                    raters=self.raters,
                ),
                raters=self.raters,
            )

    @property
    def monotone(self) -> Direction | None:
        """Always :attr:`Direction.UP`: no rule turns more points into fewer."""
        return Direction.UP

    def bounds(self, item: Item) -> Bounds:
        """Zero to what all raters together can give, in their steps."""
        most = self._most(item)
        if self.step is not None:
            most = round_to(most, self.step, Rounding.DOWN)
        return Bounds(Fraction(0), self.rule.combine([most] * len(self.raters)))

    def inputs(self, item: Item) -> tuple[Input, ...]:
        """One number for each rater."""
        return tuple(
            Input(key=rater, label=verbatim(rater), kind=InputKind.NUMBER, unit=item.unit)
            for rater in self.raters
        )

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Return the combined points, or their bounds while raters are missing."""
        most = self._most(item)
        given = self._given(item, entry, most)
        low = [Fraction(0) if points is None else points for points in given]
        top = most if self.step is None else round_to(most, self.step, Rounding.DOWN)
        high = [top if points is None else points for points in given]
        told = tuple(
            say("{rater}: {points}", rater=rater, points=_told(points))
            for rater, points in zip(self.raters, given, strict=True)
        )
        reason = say("{told}; {rule}", told=told, rule=self.rule)
        if None in given:
            return Pending(self.rule.combine(low), self.rule.combine(high), reason)
        return Points(self.rule.combine(low), reason)

    def _most(self, item: Item) -> Fraction:
        """Return the most points that one rater may give."""
        highest = highest_of(item)
        return highest / len(self.raters) if self.rule is PanelRule.SUM else highest

    def _given(self, item: Item, entry: Entry, most: Fraction) -> list[Fraction | None]:
        value = entry.value
        if not isinstance(value, Facts) or not {name for name, _ in value.pairs} <= set(
            self.raters
        ):
            raise self._refusal(item, entry, most)
        given: list[Fraction | None] = []
        for rater in self.raters:
            points = value.get(rater)
            if points is None:
                given.append(None)
            elif isinstance(points, bool) or points > most:
                raise self._refusal(item, entry, most)
            else:
                given.append(entered_points(item, entry.unit_id, points, self.step))
        return given

    def _refusal(self, item: Item, entry: Entry, most: Fraction) -> InvalidValue:
        return InvalidValue(
            say(
                "Tiêu chí “{item}” của đơn vị “{unit}” cần điểm của {raters}, mỗi điểm từ 0"
                " đến {most}, không phải “{value}”.",
                item=item.id,
                unit=entry.unit_id,
                most=Amount(most),
                raters=self.raters,
                value=entry.shown,
            ),
            item=item.id,
            unit=entry.unit_id,
        )


def _told(points: Fraction | None) -> Message | Amount:
    return say("chưa chấm") if points is None else Amount(points)
