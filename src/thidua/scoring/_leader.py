"""Target and leader: points that depend on the unit's own target and on the best of its peers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from thidua.errors import InvalidValue
from thidua.numbers import exact
from thidua.records import given_member_of
from thidua.scoring._amounts import Amount
from thidua.scoring._evidence import Context, Entry, NoTarget
from thidua.scoring._inputs import Input, InputKind, value_input
from thidua.scoring._methods import (
    Bounds,
    Direction,
    Pending,
    Points,
    highest_of,
    number_of,
    target_input,
    unit_text,
)
from thidua.words import LabelledEnum, Message, say

if TYPE_CHECKING:
    from thidua.scoring._parts import Item


class LeaderBy(LabelledEnum):
    """Who leads on an item (đơn vị dẫn đầu về tiêu chí). Published texts and programs disagree."""

    RATIO = "ty-le-cao-nhat", say("tỷ lệ kết quả trên chỉ tiêu cao nhất")
    VALUE = "ket-qua-cao-nhat", say("kết quả cao nhất")


class ZeroTarget(LabelledEnum):
    """What a target of zero stands for (chỉ tiêu bằng 0)."""

    AS_WITHOUT_TARGET = (
        "nhu-khong-giao-chi-tieu",
        say("chấm như đơn vị không được giao chỉ tiêu"),
    )
    FULL_AT_ZERO = "khong-de-xay-ra", say("không để xảy ra thì được trọn điểm, để xảy ra thì 0")
    REFUSED = "khong-nhan", say("không nhận chỉ tiêu bằng 0")


class WithoutTarget(LabelledEnum):
    """How a unit without a target is scored (đơn vị không được giao chỉ tiêu)."""

    AGAINST_BEST = (
        "so-voi-ket-qua-cao-nhat",
        say("so với kết quả cao nhất của các đơn vị không được giao chỉ tiêu"),
    )
    REFUSED = "khong-nhan", say("phải có chỉ tiêu")


def _a_share(_: object, __: object, value: Fraction) -> None:
    if not 0 < value < 1:
        raise InvalidValue(
            say(
                "Phần điểm khi vừa đạt chỉ tiêu phải lớn hơn 0 và nhỏ hơn 1, không phải {share}.",
                share=Amount(value),
            ),
            share=value,
        )


@attrs.frozen(kw_only=True)
class _Field:
    """Everybody's results on one item, as far as they are known, looked through once.

    Attributes:
        lead: the leader's result over its target; None where nobody has a target above zero.
        best: the highest result of those without a target; None where there is none.
        open_targets: somebody's target, or with it the result, is not known.
        open_free: somebody without a target has no result yet.
    """

    lead: Fraction | None
    best: Fraction | None
    open_targets: bool
    open_free: bool


@attrs.frozen(kw_only=True)
class TargetAndLeader:
    """Points by the unit's target and the leader of the cluster (chấm theo chỉ tiêu và đơn vị dẫn đầu).

    Under its target a unit earns ``met_share · max · achieved ÷ target``; at its target
    ``met_share · max``; the leader, if over its target, the maximum; whoever else is over its
    target earns points between, in proportion to how far over the target the leader is.

    Read in the cluster application of a provincial police (2025), not in the paper rule. Where
    texts and program differ, or say nothing, the table has to say so: there are no defaults.

    Attributes:
        met_share: the part of the highest points for just meeting the target, e.g. one half.
        leader_by: who leads: by ratio (the program) or by result (its written description).
        zero_target: what a target of zero stands for.
        without_target: how a unit without a target is scored.

    Raises:
        InvalidValue: a share that is not between 0 and 1.
    """

    met_share: Fraction = attrs.field(converter=exact, validator=_a_share)
    leader_by: LeaderBy = attrs.field(validator=given_member_of(LeaderBy))
    zero_target: ZeroTarget = attrs.field(validator=given_member_of(ZeroTarget))
    without_target: WithoutTarget = attrs.field(validator=given_member_of(WithoutTarget))

    @property
    def monotone(self) -> Direction | None:
        """Always :attr:`Direction.UP`, but for a target of zero that nothing may pass."""
        return None if self.zero_target is ZeroTarget.FULL_AT_ZERO else Direction.UP

    def bounds(self, item: Item) -> Bounds:
        """Zero to the item's highest points."""
        return Bounds(Fraction(0), highest_of(item))

    def inputs(self, item: Item) -> tuple[Input, ...]:
        """The unit's own target and the number achieved."""
        return (target_input(item), value_input(item, InputKind.NUMBER))

    def score(self, item: Item, entry: Entry, context: Context) -> Points | Pending | None:
        """Return the points, or their bounds where a peer's figures are missing."""
        achieved, highest = number_of(item, entry), highest_of(item)
        target = entry.target
        if achieved < 0:
            raise self._refusal(item, entry, say("kết quả phải từ 0 trở lên"))
        if target is None:
            return Pending(Fraction(0), highest, say("chưa rõ chỉ tiêu được giao"))
        free = self._free(target)
        if isinstance(target, NoTarget) or free:
            if self.without_target is WithoutTarget.REFUSED:
                raise self._refusal(item, entry, say("bảng điểm đòi hỏi phải có chỉ tiêu"))
            return self._against_best(item, achieved, highest, self._field(item, context))
        if target <= 0:
            if target < 0 or self.zero_target is ZeroTarget.REFUSED:
                raise self._refusal(item, entry, say("chỉ tiêu phải lớn hơn 0"))
            if achieved == 0:
                return Points(highest, say("chỉ tiêu là không để xảy ra; thực tế không xảy ra"))
            return Points(
                Fraction(0),
                say(
                    "chỉ tiêu là không để xảy ra; thực tế xảy ra {achieved}{unit}",
                    achieved=Amount(achieved),
                    unit=unit_text(item),
                ),
            )
        return self._against_target(item, entry, achieved, target, context)

    def _free(self, target: Fraction | NoTarget | None) -> bool:
        """Tell whether a target leaves the unit among those without one."""
        if isinstance(target, NoTarget):
            return True
        return target == 0 and self.zero_target is ZeroTarget.AS_WITHOUT_TARGET

    def _refusal(self, item: Item, entry: Entry, why: Message) -> InvalidValue:
        return InvalidValue(
            say(
                "Tiêu chí “{item}” của đơn vị “{unit}”: {why}; kết quả ghi là {value}, chỉ tiêu ghi"
                " là {target}.",
                item=item.id,
                unit=entry.unit_id,
                why=why,
                value=entry.shown,
                target=entry.target if isinstance(entry.target, NoTarget) else _told(entry.target),
            ),
            item=item.id,
            unit=entry.unit_id,
        )

    def _field(self, item: Item, context: Context) -> _Field:
        return context.once((item.id, self), lambda: self._gather(item, context))

    def _gather(self, item: Item, context: Context) -> _Field:
        entries = context.evidence.on_item(item.id)
        aimed: list[tuple[Fraction, Fraction]] = []
        free: list[Fraction] = []
        open_targets = open_free = context.peers is None
        for unit_id in entries if context.peers is None else context.peers:
            if item.id in context.evidence.exempt(unit_id):
                continue
            entry = entries.get(unit_id)
            if entry is None or entry.target is None:
                open_targets = open_free = True
            elif self._free(entry.target):
                if isinstance(entry.value, Fraction):
                    free.append(entry.value)
                else:
                    open_free = True
            elif isinstance(entry.target, Fraction) and entry.target > 0:
                if isinstance(entry.value, Fraction):
                    aimed.append((entry.value, entry.value / entry.target))
                else:
                    open_targets = True
        return _Field(
            lead=self._lead(aimed),
            best=max(free, default=None),
            open_targets=open_targets,
            open_free=open_free,
        )

    def _lead(self, aimed: list[tuple[Fraction, Fraction]]) -> Fraction | None:
        """Return the leader's ratio, from everybody's result and ratio."""
        if self.leader_by is LeaderBy.VALUE:
            return max(aimed, default=(None, None))[1]
        return max((ratio for _, ratio in aimed), default=None)

    def _against_best(
        self, item: Item, achieved: Fraction, highest: Fraction, field: _Field
    ) -> Points | Pending:
        best = field.best or achieved
        if best == 0:
            return Pending(
                Fraction(0),
                highest,
                say(
                    "các đơn vị không được giao chỉ tiêu đều không có kết quả trên 0; quy định"
                    " không nêu cách chấm"
                ),
            )
        value = highest * achieved / best
        reason = say(
            "không được giao chỉ tiêu; đạt {achieved}{unit} so với kết quả cao nhất"
            " {best}{unit} của các đơn vị không được giao chỉ tiêu",
            achieved=Amount(achieved),
            best=Amount(best),
            unit=unit_text(item),
        )
        if field.open_free and achieved > 0:
            return Pending(
                Fraction(0),
                value,
                say("{reason}; còn thiếu số liệu của đơn vị khác", reason=reason),
            )
        return Points(value, reason)

    def _against_target(
        self,
        item: Item,
        entry: Entry,
        achieved: Fraction,
        target: Fraction,
        context: Context,
    ) -> Points | Pending:
        highest = highest_of(item)
        met = self.met_share * highest
        told: dict[str, Any] = {
            "achieved": Amount(achieved),
            "target": Amount(target),
            "unit": unit_text(item),
        }
        if achieved < target:
            return Points(
                met * achieved / target,
                say(
                    "đạt {achieved}{unit}, dưới chỉ tiêu {target}{unit}; {met} × {achieved} ÷ {target}",
                    met=Amount(met),
                    **told,
                ),
            )
        if achieved == target:
            return Points(met, say("đạt đúng chỉ tiêu {target}{unit}", **told))
        field = self._field(item, context)
        ratio = achieved / target
        lead = ratio if field.lead is None else field.lead
        share = Fraction(1) if lead <= ratio else (ratio - 1) / (lead - 1)
        value = met + (highest - met) * share
        reason = (
            say("đạt {achieved}{unit}, vượt chỉ tiêu {target}{unit}, dẫn đầu cụm", **told)
            if share == 1
            else say(
                "đạt {achieved}{unit}, vượt chỉ tiêu {target}{unit}; tỷ lệ {ratio}, đơn vị"
                " dẫn đầu {lead}",
                ratio=ratio,
                lead=lead,
                **told,
            )
        )
        if field.open_targets:
            return Pending(
                met,
                value if self.leader_by is LeaderBy.RATIO else highest,
                say("{reason}; còn thiếu số liệu của đơn vị khác", reason=reason),
            )
        return Points(value, reason)


def _told(target: Fraction | None) -> Message | Amount:
    return say("chưa rõ") if target is None else Amount(target)
