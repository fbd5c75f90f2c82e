"""The covenant: content groups, and targets that are met, missed or unknown."""

from __future__ import annotations

import datetime as dt
import enum
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs

from thidua.clusters._days import as_year
from thidua.clusters._units import made_up, not_blank
from thidua.dates import EmulationYear
from thidua.errors import BadInput, InvalidValue, UnknownName
from thidua.law import Source
from thidua.numbers import Number, exact
from thidua.records import is_slug
from thidua.words import Message, say, say_n, verbatim


class Operator(enum.Enum):
    """What a target asks of the result (phép so sánh của chỉ tiêu)."""

    AT_LEAST = ">="
    AT_MOST = "<="
    EQUAL = "="
    REDUCE_BY = "reduce_by"
    """At most the baseline less the stated share of it."""
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
    Operator.COMPLETE_BY: say("hoàn thành chậm nhất"),
}

_LOWER_IS_BETTER: Final = {
    Operator.AT_LEAST: False,
    Operator.AT_MOST: True,
    Operator.REDUCE_BY: True,
}


def _is_number(value: object) -> bool:
    return isinstance(value, (int, Decimal, Fraction)) and not isinstance(value, bool)


def _fits_operator(target: Target, _: object, value: Any) -> None:
    if target.operator is Operator.COMPLETE_BY:
        fits = isinstance(value, dt.date) and not isinstance(value, dt.datetime)
        asked = say("một ngày")
    else:
        fits = _is_number(value)
        asked = say("một số chính xác (không phải số thực dấu phẩy động)")
    if target.operator is Operator.REDUCE_BY:
        fits = isinstance(value, Fraction) and 0 < value <= 1
        asked = say("tỷ lệ giảm là phân số lớn hơn 0 và không quá 1, như 1/20 cho 5%")
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


def _number_or_none(target: Target, _: object, value: Any) -> None:
    if value is not None and not _is_number(value):
        raise InvalidValue(
            say(
                "Chỉ tiêu “{target}” có mức gốc “{value}” không phải số chính xác.",
                target=target.id,
                value=str(value),
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
            said: at most, or reduce by. A target of zero is a target like any other.
        value: a number in *unit*; for :attr:`Operator.REDUCE_BY` a share such as
            ``Fraction(1, 20)``; for :attr:`Operator.COMPLETE_BY` the last day.
        unit: what it is measured in, e.g. ``%``, ``vụ``.
        baseline: what a reduction is measured from; unknown until known.
        source_of_verification: where the result can be checked (nguồn kiểm chứng).
        illustrative: the target was made up for a demonstration, and every report says so.

    Raises:
        InvalidValue: a value that does not fit the operator, or a ``float``.
    """

    id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=not_blank)
    operator: Operator
    value: Number | dt.date = attrs.field(validator=_fits_operator)
    unit: str = ""
    baseline: Number | None = attrs.field(default=None, validator=_number_or_none)
    source_of_verification: str = ""
    illustrative: bool = False

    @property
    def lower_is_better(self) -> bool | None:
        """Whether a lower result is better; ``None`` where neither direction is."""
        return _LOWER_IS_BETTER.get(self.operator)

    def met(self, achieved: Number | dt.date | bool | None) -> bool | None:
        """Tell whether the target is met (mức độ hoàn thành), or ``None`` where that is unknown.

        Args:
            achieved: the result in the target's unit; for a target with a day, the day it was
                done, or ``False`` where it was not done at all; ``None`` where it is unknown.

        Raises:
            InvalidValue: a result of a kind that the target cannot be compared with.
        """
        if achieved is None:
            return None
        if isinstance(self.value, dt.date):
            return self._done_in_time(achieved, self.value)
        if isinstance(achieved, (bool, dt.date)) or not _is_number(achieved):
            raise self._unfit(achieved)
        result, value = exact(achieved), exact(self.value)
        if self.operator is Operator.AT_LEAST:
            return result >= value
        if self.operator is Operator.AT_MOST:
            return result <= value
        if self.operator is Operator.EQUAL:
            return result == value
        # No division: a baseline of zero asks that it stay zero.
        return None if self.baseline is None else result <= exact(self.baseline) * (1 - value)

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

    def render(self, locale: str = "vi") -> str:
        """Write the target as one clause in *locale*."""
        unit = self.unit if self.unit == "%" or not self.unit else f" {self.unit}"
        value: Any = self.value
        if isinstance(value, Fraction) and self.operator is not Operator.REDUCE_BY:
            # Only a share is a percentage; other fractions are written as they are.
            value = str(value)
        told = say(
            "{name}: {operator} {value}{unit}",
            name=self.name,
            operator=self.operator,
            value=value,
            unit="" if self.operator is Operator.REDUCE_BY else unit,
        )
        if self.operator is Operator.REDUCE_BY:
            told = (
                say("{told} so với mức gốc (chưa có số liệu)", told=told)
                if self.baseline is None
                else say(
                    "{told} so với {baseline}{unit}",
                    told=told,
                    baseline=_plain(self.baseline),
                    unit=unit,
                )
            )
        if self.illustrative:
            told = say("{told} (minh họa)", told=told)
        return told.render(locale)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self) -> dict[str, Any]:
        """Return the target as plain data; numbers are text."""
        value = self.value
        return {
            "id": self.id,
            "name": self.name,
            "operator": self.operator.value,
            "value": value.isoformat() if isinstance(value, dt.date) else str(value),
            "unit": self.unit,
            "baseline": None if self.baseline is None else str(self.baseline),
            "source_of_verification": self.source_of_verification,
            "illustrative": self.illustrative,
        }


def _plain(value: Number) -> Number | str:
    return str(value) if isinstance(value, Fraction) else value


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
    """

    id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=not_blank)
    summary: str = ""
    targets: tuple[Target, ...] = attrs.field(default=(), converter=_targets)

    def to_dict(self) -> dict[str, Any]:
        """Return the group as plain data."""
        return {
            "id": self.id,
            "name": self.name,
            "summary": self.summary,
            "targets": [target.to_dict() for target in self.targets],
        }


def _groups(groups: Iterable[ContentGroup]) -> tuple[ContentGroup, ...]:
    return tuple(groups)


def _signatories(signatories: Iterable[str]) -> tuple[str, ...]:
    return tuple(signatories)


@attrs.frozen(kw_only=True)
class Covenant:
    """The yearly covenant of a cluster (giao ước thi đua).

    Attributes:
        cluster_id: whose covenant.
        year: for which year; a whole number is a calendar year.
        theme: its motto (chủ đề).
        signed_on: the day it was signed.
        signed_at: the place.
        signatories: ids of the units that signed.
        groups: its content groups.
        source: where it is recorded.

    Raises:
        InvalidValue: an id that is no slug, or a blank theme.
        BadInput: no group, or a group, target or signatory named twice; all at once.
    """

    cluster_id: str = attrs.field(validator=is_slug)
    year: EmulationYear = attrs.field(converter=as_year)
    theme: str = attrs.field(validator=not_blank)
    signed_on: dt.date
    signed_at: str
    signatories: tuple[str, ...] = attrs.field(converter=_signatories)
    groups: tuple[ContentGroup, ...] = attrs.field(converter=_groups)
    source: Source

    def __attrs_post_init__(self) -> None:
        faults: list[Message] = []
        if not self.groups:
            faults.append(say("Giao ước chưa có nội dung nào."))
        ids = [group.id for group in self.groups] + [target.id for target in self.targets]
        faults += [
            say("Mã “{id}” được dùng {count} lần trong giao ước.", id=name, count=count)
            for name, count in Counter(ids).items()
            if count > 1
        ]
        faults += [
            say("Đơn vị “{unit}” ký giao ước {count} lần.", unit=name, count=count)
            for name, count in Counter(self.signatories).items()
            if count > 1
        ]
        if faults:
            raise BadInput(
                say_n(
                    "Giao ước {year} của cụm “{cluster}” có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    year=self.year,
                    cluster=self.cluster_id,
                    first=faults[0],
                ),
                faults=tuple(faults),
                cluster=self.cluster_id,
            )

    @property
    def targets(self) -> Iterator[Target]:
        """Every target of every group, as printed."""
        return (target for group in self.groups for target in group.targets)

    @property
    def illustrative(self) -> bool:
        """Whether its source or a target was made up for a demonstration."""
        return made_up(self.source) or any(target.illustrative for target in self.targets)

    def target(self, target_id: str) -> Target:
        """Return one target.

        Raises:
            UnknownName: the covenant has no such target.
        """
        for target in self.targets:
            if target.id == target_id:
                return target
        raise UnknownName(
            say("Giao ước {year} không có chỉ tiêu “{target}”.", year=self.year, target=target_id),
            target=target_id,
            cluster=self.cluster_id,
        )

    def explain(self, locale: str = "vi") -> str:
        """Write the covenant line by line in *locale*."""
        lines = [
            say("Giao ước thi đua {year}", year=self.year),
            say("Chủ đề: “{theme}”", theme=self.theme),
            say("Ký ngày {date} tại {place}", date=self.signed_on, place=self.signed_at),
        ]
        if made_up(self.source):
            lines[0] = say("Giao ước thi đua {year} (minh họa)", year=self.year)
        for number, group in enumerate(self.groups, 1):
            lines.append(verbatim(f"{number}. {group.name}"))
            lines += [say("– {target}", target=target) for target in group.targets]
        lines.append(say("Nguồn: {source}.", source=self.source))
        return "\n".join(line.render(locale) for line in lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the covenant as plain data, sentences in *locale*."""
        return {
            "cluster_id": self.cluster_id,
            "year": self.year.year,
            "theme": self.theme,
            "signed_on": self.signed_on.isoformat(),
            "signed_at": self.signed_at,
            "signatories": list(self.signatories),
            "groups": [group.to_dict() for group in self.groups],
            "source": self.source.render(locale),
            "illustrative": self.illustrative,
        }
