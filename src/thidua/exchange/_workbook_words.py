"""How an item is scored, in words, as a scoresheet prints it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any, Final

import attrs

from thidua.errors import InvalidValue
from thidua.numbers import to_decimal
from thidua.scoring import (
    AllOrNothing,
    CompoundLadder,
    DirectEntry,
    Item,
    Ladder,
    LowerIsBetter,
    Panel,
    PerOccurrence,
    Proportional,
    Reduction,
    TargetAndLeader,
    Unseen,
)
from thidua.words import Message, say, verbatim


def number(value: Fraction) -> Message:
    """Return an exact number as a reader sees it."""
    try:
        return Message("{n}", {"n": to_decimal(value)})
    except InvalidValue:
        return verbatim(f"{value.numerator}/{value.denominator}")


def how_scored(item: Item) -> Message:
    """Say how *item* is scored (cách chấm); methods of the user's own are only named as such."""
    told = _TOLD.get(type(item.method))
    if told is None:
        return say("Theo phương pháp riêng của bảng điểm.")
    return told(item, item.method)


@attrs.frozen
class _Joined:
    """Clauses one below the other, as they stand in one cell."""

    lines: tuple[Message, ...]

    def render(self, locale: str = "vi") -> str:
        """Write the clauses, each on a line of its own."""
        return ";\n".join(line.render(locale) for line in self.lines) + "."


def _lines(lines: Iterable[Message]) -> Message:
    return Message("{lines}", {"lines": _Joined(tuple(lines))})


def _measured(item: Item, value: Fraction) -> Message:
    unit = item.unit if item.unit in {"", "%"} else f" {item.unit}"
    return say("{value}{unit}", value=number(value), unit=unit)


def _proportional(item: Item, method: Proportional) -> Message:
    target = say("chỉ tiêu được giao") if method.target is None else _measured(item, method.target)
    if method.capped:
        return say("Điểm tối đa × kết quả ÷ {target}; không vượt điểm tối đa.", target=target)
    return say("Điểm tối đa × kết quả ÷ {target}; được vượt điểm tối đa.", target=target)


def _ladder(item: Item, method: Ladder) -> Message:
    lines = [
        say("{span}: {points} điểm", span=step.span.told(item.unit), points=number(step.points))
        for step in method.steps
    ]
    return _lines([*lines, _left_over(method.otherwise)])


def _left_over(points: Fraction | None) -> Message:
    if points is None:
        return say("còn lại: bảng điểm không nêu")
    return say("còn lại: {points} điểm", points=number(points))


def _compound(item: Item, method: CompoundLadder) -> Message:
    lines = [
        say("{when}: {points} điểm", when=method.label(place), points=number(step.points))
        for place, step in enumerate(method.steps)
    ]
    return _lines([*lines, _left_over(method.otherwise)])


def _per_occurrence(item: Item, method: PerOccurrence) -> Message:
    lines = [say("mỗi lần: {points} điểm", points=number(method.points_each))]
    if method.start:
        lines.insert(0, say("ban đầu: {points} điểm", points=number(method.start)))
    if method.points_each > 0 and method.cap is not None:
        lines.append(say("không quá {points} điểm", points=number(method.cap)))
    if method.points_each < 0 and method.floor is not None:
        lines.append(say("không thấp hơn {points} điểm", points=number(method.floor)))
    return _lines(lines)


def _all_or_nothing(item: Item, method: AllOrNothing) -> Message:
    return say("Đạt: trọn điểm; không đạt: 0 điểm.")


def _direct(item: Item, method: DirectEntry) -> Message:
    if method.step is None:
        return say("Nhập điểm đã thống nhất khi chấm.")
    return say("Nhập điểm đã thống nhất khi chấm, theo bước {step} điểm.", step=number(method.step))


def _leader(item: Item, method: TargetAndLeader) -> Message:
    return say(
        "Vừa đạt chỉ tiêu được giao: {share} điểm tối đa; chưa đạt: theo tỷ lệ; vượt: so với đơn vị"
        " dẫn đầu ({by}).",
        share=method.met_share,
        by=method.leader_by,
    )


def _lower(item: Item, method: LowerIsBetter) -> Message:
    target = say("mức được giao") if method.target is None else _measured(item, method.target)
    if method.zero_at is None:
        return say("Không vượt {target}: trọn điểm; vượt: giảm theo tỷ lệ nghịch.", target=target)
    return say(
        "Không vượt {target}: trọn điểm; vượt: giảm dần, hết điểm từ {zero}.",
        target=target,
        zero=_measured(item, method.zero_at),
    )


def _reduction(item: Item, method: Reduction) -> Message:
    if method.pro_rata:
        return say(
            "Giảm ít nhất {by} so với kỳ gốc: trọn điểm; giảm ít hơn: theo tỷ lệ.", by=method.by
        )
    return say("Giảm ít nhất {by} so với kỳ gốc: trọn điểm; giảm ít hơn: 0 điểm.", by=method.by)


def _panel(item: Item, method: Panel) -> Message:
    return say("Điểm của {raters}: {rule}.", raters=method.raters, rule=method.rule)


def _unseen(item: Item, method: Unseen) -> Message:
    return say("Phần này của bảng điểm chưa đọc được; không nhập.")


_TOLD: Final[dict[type[Any], Callable[[Item, Any], Message]]] = {
    AllOrNothing: _all_or_nothing,
    CompoundLadder: _compound,
    DirectEntry: _direct,
    Ladder: _ladder,
    LowerIsBetter: _lower,
    Panel: _panel,
    PerOccurrence: _per_occurrence,
    Proportional: _proportional,
    Reduction: _reduction,
    TargetAndLeader: _leader,
    Unseen: _unseen,
}
