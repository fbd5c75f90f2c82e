"""Vetoes: what other bodies report against a unit, and what the organiser's rule makes of it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import Any

import attrs

from thidua.criteria import Truth
from thidua.dates import plain_date
from thidua.errors import InvalidValue
from thidua.law import Source, made_up
from thidua.records import given_member_of, is_slug, yes_no_or_unknown
from thidua.words import LabelledEnum, Message, say


class VetoEffect(LabelledEnum):
    """What a ground leads to (hệ quả)."""

    NOT_CONSIDERED = "khong-xet-thi-dua", say("không xét thi đua, không xếp hạng")
    NOT_ENDORSED = (
        "khong-suy-ton",
        say("vẫn xếp hạng nhưng không suy tôn, không đề nghị khen thưởng"),
    )


def _told(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not value.strip():
        raise InvalidValue(
            say("Thông tin loại trừ để trống “{field}”; hãy điền nội dung.", field=attribute.name),
            field=attribute.name,
        )


def _day_or_none(owner: object, attribute: object, value: Any) -> None:
    if value is not None:
        plain_date(owner, attribute, value)


@attrs.frozen(kw_only=True)
class Lifting:
    """A veto taken back (rút lại, gỡ bỏ).

    Attributes:
        on: the first day on which the veto counts no more.
        source: the paper.
    """

    on: dt.date = attrs.field(validator=plain_date)
    source: Source

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return it as plain data."""
        return {"on": self.on.isoformat(), "source": self.source.render(locale)}


@attrs.frozen(kw_only=True)
class Veto:
    """What a body reports against a unit (thông tin loại trừ, vi phạm).

    Attributes:
        unit_id: the unit.
        ground: the slug of the ground, by which a :class:`VetoRule` is found.
        by: the body that reports it, as printed.
        on: the day it came in.
        source: the paper.
        detail: what it says, as printed.
        lifted: that it was taken back; ``None`` where it was not.

    Raises:
        InvalidValue: an id or ground that is no slug, a blank body, or lifted before it came in.
    """

    unit_id: str = attrs.field(validator=is_slug)
    ground: str = attrs.field(validator=is_slug)
    by: str = attrs.field(validator=_told)
    on: dt.date = attrs.field(validator=plain_date)
    source: Source
    detail: str = ""
    lifted: Lifting | None = None

    def __attrs_post_init__(self) -> None:
        if self.lifted is not None and self.lifted.on < self.on:
            raise InvalidValue(
                say(
                    "Thông tin loại trừ “{unit}” nhận ngày {on} nhưng lại ghi gỡ bỏ từ ngày"
                    " {lifted}; hãy kiểm tra lại hai ngày này.",
                    unit=self.unit_id,
                    on=self.on,
                    lifted=self.lifted.on,
                ),
                unit=self.unit_id,
            )

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        return made_up(self.source)

    def stands_on(self, day: dt.date) -> bool:
        """Tell whether it had come in by *day* and was not taken back by then."""
        return self.on <= day and (self.lifted is None or day < self.lifted.on)

    @property
    def sentence(self) -> Message:
        """Who reports what, when, by which paper."""
        place = {"body": self.by, "on": self.on, "source": self.source}
        if self.detail:
            return say("{body}: {detail} (nhận ngày {on}, {source})", detail=self.detail, **place)
        return say("{body} (nhận ngày {on}, {source})", **place)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the veto as plain data."""
        return {
            "unit_id": self.unit_id,
            "ground": self.ground,
            "by": self.by,
            "on": self.on.isoformat(),
            "source": self.source.render(locale),
            "detail": self.detail,
            "lifted": None if self.lifted is None else self.lifted.to_dict(locale),
            "text": self.sentence.render(locale),
        }


@attrs.frozen(kw_only=True)
class VetoRule:
    """What one ground leads to (quy định loại trừ).

    Attributes:
        ground: the slug of the ground.
        name: what readers call it.
        effect: what it leads to.
        source: where it is laid down.
        due: the last day for it to come in; ``None`` where the rule sets none.
        late_counts: whether it counts although it came after that day; ``None`` where the rule
            does not say: then what came late leaves the matter open.

    Raises:
        InvalidValue: a ground that is no slug, or a blank name.
    """

    ground: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=_told)
    effect: VetoEffect = attrs.field(validator=given_member_of(VetoEffect))
    source: Source
    due: dt.date | None = attrs.field(default=None, validator=_day_or_none)
    late_counts: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)

    def counts(self, veto: Veto) -> Truth:
        """Tell whether *veto* came in time, or counts although it came late."""
        if self.due is None or veto.on <= self.due:
            return Truth.TRUE
        return Truth.of(self.late_counts)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the rule as plain data."""
        return {
            "ground": self.ground,
            "name": self.name,
            "effect": self.effect.value,
            "source": self.source.render(locale),
            "due": None if self.due is None else self.due.isoformat(),
            "late_counts": self.late_counts,
        }


@attrs.frozen(kw_only=True)
class VetoFinding:
    """A veto that stands on a day, and what it leads to. Made by :meth:`VetoPolicy.findings`.

    Attributes:
        veto: what was reported.
        rule: the rule on its ground; ``None`` where there is none.
        counts: whether it counts; unknown where no rule, or none on lateness, says so.
    """

    veto: Veto
    rule: VetoRule | None
    counts: Truth

    @property
    def effect(self) -> VetoEffect | None:
        """What it leads to if it counts; ``None`` where no rule says so."""
        return None if self.rule is None else self.rule.effect

    @property
    def sentence(self) -> Message:
        """The veto, what it leads to and under which rule, or what is not ruled."""
        told = self.veto.sentence
        rule = self.rule
        if rule is None:
            return say(
                "{veto}; chưa có quy định về hệ quả của “{ground}”, hãy bổ sung kèm nguồn",
                veto=told,
                ground=self.veto.ground,
            )
        place = {"veto": told, "name": rule.name, "effect": rule.effect, "source": rule.source}
        if self.counts is Truth.TRUE:
            return say("{name} – {veto}: {effect} ({source})", **place)
        if self.counts is Truth.FALSE:
            return say(
                "{name} – {veto}: nhận sau hạn {due}, không tính ({source})", due=rule.due, **place
            )
        return say(
            "{name} – {veto}: nhận sau hạn {due}, quy định không nêu có tính hay không ({source})",
            due=rule.due,
            **place,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the finding as plain data, its sentence in *locale*."""
        return {
            "veto": self.veto.to_dict(locale),
            "counts": self.counts.value,
            "effect": None if self.effect is None else self.effect.value,
            "source": None if self.rule is None else self.rule.source.render(locale),
            "text": self.sentence.render(locale),
        }


def _rules(rules: Iterable[VetoRule]) -> tuple[VetoRule, ...]:
    return tuple(rules)


def _once(_: object, __: object, rules: tuple[VetoRule, ...]) -> None:
    twice = tuple(name for name, n in Counter(rule.ground for rule in rules).items() if n > 1)
    if twice:
        raise InvalidValue(
            say("Quy định loại trừ ghi trùng {grounds}; hãy giữ lại một.", grounds=twice),
            grounds=twice,
        )


@attrs.frozen(kw_only=True)
class VetoPolicy:
    """Which grounds bar a unit, and what becomes of the places (quy định loại trừ của cụm).

    Attributes:
        rules: one for each ground.
        others_move_up: whether the others move up where a unit is not considered; False leaves
            its place empty; ``None`` where the rule does not say: then both places are possible.
        source: who laid it down.

    Raises:
        InvalidValue: two rules on one ground.
    """

    rules: tuple[VetoRule, ...] = attrs.field(converter=_rules, validator=_once)
    others_move_up: bool | None = attrs.field(validator=yes_no_or_unknown)
    source: Source

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        return made_up(self.source) or any(made_up(rule.source) for rule in self.rules)

    def rule_on(self, ground: str) -> VetoRule | None:
        """Return the rule on a ground; ``None`` where there is none."""
        return next((rule for rule in self.rules if rule.ground == ground), None)

    def findings(self, vetoes: Iterable[Veto], on: dt.date) -> tuple[VetoFinding, ...]:
        """Return what stands on a day, in the order in which it came in."""
        standing = sorted((veto for veto in vetoes if veto.stands_on(on)), key=_order)
        return tuple(self._finding(veto) for veto in standing)

    def _finding(self, veto: Veto) -> VetoFinding:
        rule = self.rule_on(veto.ground)
        counts = Truth.UNKNOWN if rule is None else rule.counts(veto)
        return VetoFinding(veto=veto, rule=rule, counts=counts)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the policy as plain data."""
        return {
            "rules": [rule.to_dict(locale) for rule in self.rules],
            "others_move_up": self.others_move_up,
            "source": self.source.render(locale),
        }


def _order(veto: Veto) -> tuple[dt.date, str, str, str]:
    return veto.on, veto.ground, veto.by, veto.detail
