"""Covenant targets: what was achieved, and whether that meets them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from thidua.clusters import Target, Unit
from thidua.criteria import Truth
from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.numbers import Number, to_decimal
from thidua.records import is_slug
from thidua.season._voting import made_up
from thidua.words import Message, format_date, format_number, say


@attrs.frozen(kw_only=True)
class TargetResult:
    """What one unit achieved on one covenant target (kết quả thực hiện chỉ tiêu).

    Attributes:
        unit_id: the unit.
        target_id: the target.
        achieved: the result in the target's unit; a day, or ``False`` for not done, where the
            target is a day; None where it is known to be not yet known.
        source: what it rests on.
        note: anything a reader should know.
        illustrative: it was made up for a demonstration.
    """

    unit_id: str = attrs.field(validator=is_slug)
    target_id: str = attrs.field(validator=is_slug)
    achieved: Number | dt.date | bool | None
    source: Source | None = None
    note: str = ""
    illustrative: bool = False


@attrs.frozen(kw_only=True)
class TargetFinding:
    """Whether one unit met one target of the covenant (mức độ hoàn thành chỉ tiêu).

    Attributes:
        unit: the unit.
        target: the target.
        result: what was reported; None where nothing was.
        truth: met, missed, or not known.
    """

    unit: Unit
    target: Target
    result: TargetResult | None
    truth: Truth

    @property
    def illustrative(self) -> bool:
        """Whether the result or the unit was made up for a demonstration."""
        return self.unit.illustrative or (
            self.result is not None and (self.result.illustrative or made_up(self.result.source))
        )

    @property
    def shown(self) -> Message | _Shown:
        """The result as a reader sees it."""
        achieved = None if self.result is None else self.result.achieved
        if achieved is None:
            return say("chưa có số liệu")
        if achieved is False:
            return say("chưa thực hiện")
        return _Shown(achieved, self.target.unit)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data."""
        result = self.result
        return {
            "unit_id": self.unit.id,
            "target_id": self.target.id,
            "achieved": self.shown.render(locale),
            "met": self.truth.value,
            "source": None
            if result is None or result.source is None
            else result.source.render(locale),
            "illustrative": self.illustrative,
        }


@attrs.frozen
class _Shown:
    """A number with its unit, or a day, written in the reader's language."""

    value: Any
    unit: str

    def render(self, locale: str = "vi") -> str:
        """Write it in *locale*."""
        if isinstance(self.value, dt.date):
            return format_date(self.value, locale)
        try:
            number = format_number(to_decimal(self.value), locale)
        except InvalidValue:
            number = str(self.value)
        return f"{number}{self.unit}" if self.unit == "%" else f"{number} {self.unit}".rstrip()
