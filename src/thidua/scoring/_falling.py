"""Indicators of which less is better: a ceiling to stay under, or a cut on the period before."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from thidua.errors import InvalidValue
from thidua.numbers import exact
from thidua.records import yes_or_no
from thidua.scoring._amounts import Amount, optional_exact
from thidua.scoring._evidence import Context, Entry
from thidua.scoring._inputs import BASELINE, Input, InputKind, value_input
from thidua.scoring._methods import (
    Bounds,
    Direction,
    Pending,
    Points,
    highest_of,
    number_of,
    own_target,
    target_input,
    unit_text,
)
from thidua.words import say

if TYPE_CHECKING:
    from thidua.scoring._parts import Item


def _not_negative(item: Item, entry: Entry) -> Fraction:
    value = number_of(item, entry)
    if value < 0:
        raise InvalidValue(
            say(
                "Tiêu chí “{item}” của đơn vị “{unit}” nhận số từ 0 trở lên, không phải “{value}”.",
                item=item.id,
                unit=entry.unit_id,
                value=entry.shown,
            ),
            item=item.id,
            unit=entry.unit_id,
        )
    return value


@attrs.frozen(kw_only=True)
class LowerIsBetter:
    """Full points up to a ceiling, fewer beyond it (chỉ tiêu càng thấp càng tốt).

    Beyond the ceiling points fall in a straight line to nothing at *zero_at*, or, where the table
    names no such value, in inverse proportion: ``max × ceiling ÷ achieved``.

    Attributes:
        target: the ceiling (mức không vượt quá), in the item's unit; ``None`` where each unit has
            one of its own, told by its entry. Zero stands for “không để xảy ra”.
        zero_at: from which value on there are no points; ``None`` for inverse proportion.

    Raises:
        InvalidValue: a ceiling below zero, or *zero_at* that is not above it.
    """

    target: Fraction | None = attrs.field(converter=optional_exact)
    zero_at: Fraction | None = attrs.field(converter=optional_exact)

    def __attrs_post_init__(self) -> None:
        if self.target is not None:
            self._check(self.target)

    def _check(self, target: Fraction) -> None:
        if target < 0 or (self.zero_at is not None and self.zero_at <= target):
            raise InvalidValue(
                say(
                    "Mức không vượt quá {target} phải từ 0 trở lên và nhỏ hơn mức hết điểm {zero}.",
                    target=Amount(target),
                    zero=say("(không nêu)") if self.zero_at is None else Amount(self.zero_at),
                ),
                target=target,
            )

    @property
    def monotone(self) -> Direction | None:
        """Always :attr:`Direction.DOWN`."""
        return Direction.DOWN

    def bounds(self, item: Item) -> Bounds:
        """Zero to the item's highest points."""
        return Bounds(Fraction(0), highest_of(item))

    def inputs(self, item: Item) -> tuple[Input, ...]:
        """The number found, and the unit's own ceiling where there is no common one."""
        found = value_input(item, InputKind.NUMBER)
        return (found,) if self.target is not None else (target_input(item), found)

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Return the points and what they come from."""
        found, highest = _not_negative(item, entry), highest_of(item)
        target = own_target(item, entry) if self.target is None else self.target
        if target is None:
            return Pending(Fraction(0), highest, say("chưa rõ chỉ tiêu được giao"))
        self._check(target)
        reason = say(
            "{found}{unit} so với mức không vượt quá {target}{unit}",
            found=Amount(found),
            target=Amount(target),
            unit=unit_text(item),
        )
        if found <= target:
            return Points(highest, reason)
        if self.zero_at is None:
            return Points(
                highest * target / found,
                say(
                    "{reason}; {highest} × {target} ÷ {found}",
                    reason=reason,
                    highest=Amount(highest),
                    target=Amount(target),
                    found=Amount(found),
                ),
            )
        rest = max(self.zero_at - found, Fraction(0))
        return Points(
            highest * rest / (self.zero_at - target),
            say("{reason}; hết điểm từ {zero}", reason=reason, zero=Amount(self.zero_at)),
        )


def _a_cut(_: object, __: object, value: Fraction) -> None:
    if not 0 < value <= 1:
        raise InvalidValue(
            say("Mức giảm phải lớn hơn 0 và không quá 100%, không phải {cut}.", cut=value),
            cut=value,
        )


def _share_of_points(_: object, __: object, value: Fraction) -> None:
    if not 0 <= value <= 1:
        raise InvalidValue(
            say("Phần điểm phải từ 0 đến 1, không phải {share}.", share=Amount(value)), share=value
        )


@attrs.frozen(kw_only=True)
class Reduction:
    """Full points for a cut on the period before (giảm so với kỳ gốc), as in “giảm ít nhất 5%”.

    The entry brings this period's figure as its value and the earlier one as its baseline.

    Attributes:
        by: the cut asked for, as a share of the baseline: ``Fraction(5, 100)``.
        pro_rata: whether a smaller cut earns its part of the points; otherwise nothing.
        none_before: the points, as a share of the highest, where there was nothing before and
            there is nothing now, so that nothing can be cut; ``None`` where the table does not say,
            and the points stay unknown.

    Raises:
        InvalidValue: a cut or share out of range.
    """

    by: Fraction = attrs.field(converter=exact, validator=_a_cut)
    pro_rata: bool = attrs.field(validator=yes_or_no)
    none_before: Fraction | None = attrs.field(
        default=None,
        converter=optional_exact,
        validator=attrs.validators.optional(_share_of_points),
    )

    @property
    def monotone(self) -> Direction | None:
        """Always :attr:`Direction.DOWN`."""
        return Direction.DOWN

    def bounds(self, item: Item) -> Bounds:
        """Zero to the item's highest points."""
        return Bounds(Fraction(0), highest_of(item))

    def inputs(self, item: Item) -> tuple[Input, ...]:
        """The figure of the period before, and this period's."""
        before = Input(
            key=BASELINE, label=say("số liệu kỳ gốc"), kind=InputKind.NUMBER, unit=item.unit
        )
        return (before, value_input(item, InputKind.NUMBER))

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Return the points and the cut they come from."""
        found, highest, before = _not_negative(item, entry), highest_of(item), entry.baseline
        if before is None:
            return Pending(Fraction(0), highest, say("chưa rõ số liệu kỳ gốc"))
        if before < 0:
            raise InvalidValue(
                say(
                    "Tiêu chí “{item}” của đơn vị “{unit}” có số liệu kỳ gốc {before}; hãy ghi số từ"
                    " 0 trở lên.",
                    item=item.id,
                    unit=entry.unit_id,
                    before=Amount(before),
                ),
                item=item.id,
                unit=entry.unit_id,
            )
        if before == 0:
            if found > 0:
                return Points(Fraction(0), say("kỳ gốc không có, kỳ này có {n}", n=Amount(found)))
            reason = say("kỳ gốc và kỳ này đều không có nên không còn gì để giảm")
            if self.none_before is None:
                return Pending(Fraction(0), highest, reason)
            return Points(highest * self.none_before, reason)
        cut = (before - found) / before
        told = {"before": Amount(before), "found": Amount(found), "by": self.by}
        if cut >= self.by:
            return Points(
                highest, say("từ {before} xuống {found}: giảm {cut}, cần {by}", cut=cut, **told)
            )
        value = highest * max(cut, Fraction(0)) / self.by if self.pro_rata else Fraction(0)
        if cut <= 0:
            return Points(
                value, say("kỳ gốc {before}, kỳ này {found}: không giảm, cần giảm {by}", **told)
            )
        return Points(
            value, say("từ {before} xuống {found}: mới giảm {cut}, cần {by}", cut=cut, **told)
        )
