"""Targets of a covenant: what is asked, and whether a result meets it."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs

from thidua.errors import InvalidValue
from thidua.numbers import Number, exact, to_decimal
from thidua.records import is_slug, not_blank, yes_no_or_unknown
from thidua.words import Message, format_date, format_number, say, verbatim


class Operator(enum.Enum):
    """What a target asks of the result (phép so sánh của chỉ tiêu)."""

    AT_LEAST = ">="
    AT_MOST = "<="
    EQUAL = "="
    REDUCE_BY = "reduce_by"
    """At most the baseline less the stated share of it."""
    REDUCE_BY_NUMBER = "reduce_by_number"
    """At most the baseline less the stated number."""
    COMPLETE_BY = "complete_by"
    """Done on or before a day."""

    @property
    def label(self) -> Message:
        """The operator in words."""
        return _OPERATOR_LABELS[self]


_OPERATOR_LABELS: Final = {
    Operator.AT_LEAST: say("ít nhất"),
    Operator.AT_MOST: say("không quá"),
    Operator.EQUAL: say("đúng bằng"),
    Operator.REDUCE_BY: say("giảm ít nhất"),
    Operator.REDUCE_BY_NUMBER: say("giảm ít nhất"),
    Operator.COMPLETE_BY: say("hoàn thành chậm nhất"),
}

_LOWER_IS_BETTER: Final = {
    Operator.AT_LEAST: False,
    Operator.AT_MOST: True,
    Operator.REDUCE_BY: True,
    Operator.REDUCE_BY_NUMBER: True,
}
_REDUCTIONS: Final = (Operator.REDUCE_BY, Operator.REDUCE_BY_NUMBER)


def is_number(value: object) -> bool:
    """Tell whether *value* is an exact number; ``bool`` and ``float`` are none."""
    return isinstance(value, (int, Decimal, Fraction)) and not isinstance(value, bool)


def is_day(value: object) -> bool:
    """Tell whether *value* is a date without a time of day."""
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)


def _fits_operator(target: Target, _: object, value: Any) -> None:
    if target.operator is Operator.COMPLETE_BY:
        fits = is_day(value)
        asked = say("một ngày")
    else:
        fits = is_number(value)
        asked = say("một số chính xác (không phải số thực dấu phẩy động)")
    if target.operator is Operator.REDUCE_BY:
        fits = isinstance(value, Fraction) and 0 <= value <= 1
        asked = say("tỷ lệ giảm là phân số (Fraction) từ 0 đến 1, như 1/20 cho 5%")
    if target.operator is Operator.REDUCE_BY_NUMBER:
        fits = fits and exact(value) >= 0
        asked = say("số phải giảm, từ 0 trở lên")
    if not fits:
        raise InvalidValue(
            say(
                "Chỉ tiêu “{target}” ({operator}) cần {asked}, không phải “{value}”.",
                target=target.id,
                operator=target.operator,
                asked=asked,
                value=str(value),
            ),
            target=target.id,
            value=value,
        )


def _usable_baseline(target: Target, _: object, value: Any) -> None:
    if value is None:
        return
    if not is_number(value):
        raise InvalidValue(
            say(
                "Chỉ tiêu “{target}” có mức gốc “{value}” không phải số chính xác.",
                target=target.id,
                value=str(value),
            ),
            target=target.id,
            value=value,
        )
    if not target.measurable_from(value):
        # Said of the wording itself: such a target could not be told met or missed for anybody.
        raise InvalidValue(
            say(
                "Chỉ tiêu “{target}” ({operator} {value}) không tính được từ mức gốc {baseline};"
                " hãy kiểm tra lại mức gốc hoặc ghi mức phải đạt.",
                target=target.id,
                operator=target.operator,
                value=target.value
                if target.operator is Operator.REDUCE_BY
                else _plain(target.value),
                baseline=_plain(value),
            ),
            target=target.id,
            value=value,
        )


@attrs.frozen(kw_only=True)
class Target:
    """One target of a covenant (chỉ tiêu).

    Attributes:
        id: unique within the covenant.
        name: what is measured.
        operator: what is asked of the result. Lower-is-better targets are written as they are
            said: at most, or reduce by. A target of zero is a target like any other; to reduce by
            zero is not to increase (không tăng).
        value: a number in *unit*; for :attr:`Operator.REDUCE_BY` a share such as
            ``Fraction(1, 20)``; for :attr:`Operator.REDUCE_BY_NUMBER` how many fewer; for
            :attr:`Operator.COMPLETE_BY` the last day.
        unit: what it is measured in, e.g. ``%``, ``vụ``.
        baseline: what a reduction is measured from (mức gốc); unknown until known. Where each
            unit has a baseline of its own, it stands in the unit's result.
        source_of_verification: where the result can be checked (nguồn kiểm chứng).
        cumulative: whether the figure is counted up from the start of the year (số lũy kế), so
            that it can only grow; ``None`` where that is not said.
        illustrative: the target was made up for a demonstration, and every report says so.

    Raises:
        InvalidValue: a value that does not fit the operator, a ``float``, or a baseline from
            which no such reduction can be measured.
    """

    id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=not_blank)
    operator: Operator
    value: Number | dt.date = attrs.field(validator=_fits_operator)
    unit: str = ""
    baseline: Number | None = attrs.field(default=None, validator=_usable_baseline)
    source_of_verification: str = ""
    cumulative: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    illustrative: bool = False

    @property
    def lower_is_better(self) -> bool | None:
        """Whether a lower result is better; ``None`` where neither direction is."""
        return _LOWER_IS_BETTER.get(self.operator)

    def limit(self, baseline: Number | None = None) -> Fraction | None:
        """Return the number that a result is held against, in the target's unit.

        Args:
            baseline: the unit's own baseline; ``None`` takes the one of the target.

        Returns:
            ``None`` for a target with a day, and for a reduction from a baseline that is unknown
            or from which it cannot be measured.
        """
        if isinstance(self.value, dt.date):
            return None
        value = exact(self.value)
        if self.operator not in _REDUCTIONS:
            return value
        start = self.baseline if baseline is None else baseline
        if start is None or not self.measurable_from(start):
            return None
        # No division: a baseline of zero asks that it stay zero.
        if self.operator is Operator.REDUCE_BY:
            return exact(start) * (1 - value)
        return exact(start) - value

    def measurable_from(self, baseline: Number) -> bool:
        """Tell whether what is asked can be measured from *baseline*.

        A share of a number below zero, or a number larger than the baseline, is no reduction.
        """
        start = exact(baseline)
        if self.operator is Operator.REDUCE_BY:
            return start >= 0
        if self.operator is Operator.REDUCE_BY_NUMBER and not isinstance(self.value, dt.date):
            return start >= exact(self.value)
        return True

    def met(
        self, achieved: Number | dt.date | bool | None, *, baseline: Number | None = None
    ) -> bool | None:
        """Tell whether the target is met (mức độ hoàn thành), or ``None`` where that is unknown.

        Args:
            achieved: the result in the target's unit; for a target with a day, the day it was
                done, or ``False`` where it was not done at all; ``None`` where it is unknown.
            baseline: the unit's own baseline of a reduction; ``None`` takes the target's.

        Raises:
            InvalidValue: a result of a kind that the target cannot be compared with.
        """
        limit = self.limit(baseline)
        if achieved is None:
            return None
        if isinstance(self.value, dt.date):
            return self._done_in_time(achieved, self.value)
        if isinstance(achieved, (bool, dt.date)) or not is_number(achieved):
            raise self._unfit(achieved)
        if limit is None:
            return None
        result = exact(achieved)
        if self.operator is Operator.AT_LEAST:
            return result >= limit
        return result == limit if self.operator is Operator.EQUAL else result <= limit

    def _done_in_time(self, achieved: object, last_day: dt.date) -> bool:
        if achieved is False:
            return False
        if not isinstance(achieved, dt.date) or isinstance(achieved, dt.datetime):
            raise self._unfit(achieved)
        return achieved <= last_day

    def _unfit(self, achieved: object) -> InvalidValue:
        return InvalidValue(
            say(
                "Không so được kết quả “{achieved}” với chỉ tiêu “{target}” ({operator}).",
                achieved=str(achieved),
                target=self.id,
                operator=self.operator,
            ),
            target=self.id,
            achieved=achieved,
        )

    @property
    def sentence(self) -> Message:
        """What is asked, in one clause."""
        reduction = self.operator in _REDUCTIONS
        share = self.operator is Operator.REDUCE_BY
        told = say(
            "{name}: {operator} {value}{unit}",
            name=self.name,
            operator=self.operator,
            # Only a share is a percentage; other fractions are written as they are.
            value=self.value if share else _plain(self.value),
            unit="" if share else self._unit,
        )
        if reduction and self.value == 0:
            told = say("{name}: không tăng", name=self.name)
        if reduction and self.baseline is None:
            told = say("{told} so với mức gốc (chưa có số liệu)", told=told)
        elif self.baseline is not None:
            place = {"told": told, "baseline": _plain(self.baseline), "unit": self._unit}
            told = (
                say("{told} so với {baseline}{unit}", **place)
                if reduction
                else say("{told} (mức gốc {baseline}{unit})", **place)
            )
        if self.illustrative:
            told = say("{told} (minh họa)", told=told)
        return told

    @property
    def _unit(self) -> str:
        return self.unit if self.unit == "%" or not self.unit else f" {self.unit}"

    def render(self, locale: str = "vi") -> str:
        """Write the target as one clause in *locale*."""
        return self.sentence.render(locale)

    def explain(self, locale: str = "vi") -> str:
        """Write the target in *locale*, with where its result can be checked."""
        lines = [self.sentence]
        if self.source_of_verification:
            lines.append(say("Nguồn kiểm chứng: {source}.", source=self.source_of_verification))
        return "\n".join(line.render(locale) for line in lines)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the target as plain data; numbers are text, the sentence is in *locale*."""
        return {
            "id": self.id,
            "name": self.name,
            "operator": self.operator.value,
            "value": plain(self.value),
            "unit": self.unit,
            "baseline": plain(self.baseline),
            "source_of_verification": self.source_of_verification,
            "cumulative": self.cumulative,
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


def _plain(value: Number | dt.date) -> Number | dt.date | str:
    return str(value) if isinstance(value, Fraction) else value


def plain(value: Number | dt.date | bool | None) -> str | bool | None:
    """Return a target's value or a result as plain data: numbers and days are text."""
    if value is None or isinstance(value, bool):
        return value
    return value.isoformat() if isinstance(value, dt.date) else str(value)


@attrs.frozen
class Written:
    """A number with its unit, or a day, written in the reader's language.

    Attributes:
        value: the number or the day.
        unit: what a number is measured in.
    """

    value: Any
    unit: str

    def render(self, locale: str = "vi") -> str:
        """Write it in *locale*."""
        if isinstance(self.value, dt.date):
            return format_date(self.value, locale)
        try:
            number = format_number(to_decimal(self.value), locale)
        except InvalidValue:
            # Decimals that never end are written as a fraction.
            number = str(self.value)
        return f"{number}{self.unit}" if self.unit == "%" else f"{number} {self.unit}".rstrip()


def shown(achieved: Number | dt.date | bool | None, unit: str = "") -> Message | Written:
    """Return a result as a reader sees it.

    Args:
        achieved: a number, a day, ``False`` for not done, or None for not known.
        unit: what a number is measured in.
    """
    if achieved is None:
        return say("chưa có số liệu")
    if achieved is False:
        return say("chưa thực hiện")
    return Written(achieved, unit)


def _targets(targets: Iterable[Target]) -> tuple[Target, ...]:
    return tuple(targets)


@attrs.frozen(kw_only=True)
class ContentGroup:
    """One content group of a covenant (nội dung giao ước), with or without numbers.

    Attributes:
        id: unique within the covenant.
        name: its heading.
        summary: what it asks, in words.
        targets: its targets, if it has any.
        illustrative: its heading, or which targets stand under it, was made up for a
            demonstration.
    """

    id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=not_blank)
    summary: str = ""
    targets: tuple[Target, ...] = attrs.field(default=(), converter=_targets)
    illustrative: bool = False

    @property
    def heading(self) -> Message:
        """Its heading, marked where it was made up."""
        if self.illustrative:
            return say("{name} (minh họa)", name=self.name)
        return verbatim(self.name)

    def render(self, locale: str = "vi") -> str:
        """Write the heading in *locale*."""
        return self.heading.render(locale)

    def explain(self, locale: str = "vi") -> str:
        """Write the heading, what it asks and its targets in *locale*."""
        lines = [self.heading]
        if self.summary:
            lines.append(verbatim(self.summary))
        lines += [say("– {target}", target=target) for target in self.targets]
        return "\n".join(line.render(locale) for line in lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the group as plain data, sentences in *locale*."""
        return {
            "id": self.id,
            "name": self.name,
            "summary": self.summary,
            "targets": [target.to_dict(locale) for target in self.targets],
            "illustrative": self.illustrative,
        }
