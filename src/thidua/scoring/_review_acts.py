"""What people do in a review, each act with its day, its author and its source."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import attrs

from thidua.dates import plain_date
from thidua.law import Source, made_up
from thidua.numbers import exact
from thidua.records import given_member_of, not_blank
from thidua.scoring._amounts import Amount, number_text
from thidua.scoring._evidence import Entry, NoTarget
from thidua.scoring._override import Override, texts
from thidua.scoring._review_policy import Stage
from thidua.words import Message, Told, say


@attrs.frozen(kw_only=True)
class _Done(Told):
    """What every act tells.

    Attributes:
        by: the id of the unit or body that acts.
        on: the day.
        source: where it is recorded.
    """

    by: str = attrs.field(validator=not_blank)
    on: dt.date = attrs.field(validator=plain_date)
    source: Source

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        return made_up(self.source)

    @property
    def _place(self) -> dict[str, Any]:
        return {"by": self.by, "date": self.on}

    def _plain(self, kind: str, locale: str, **more: Any) -> dict[str, Any]:
        return {
            "act": kind,
            **more,
            "by": self.by,
            "on": self.on.isoformat(),
            "source": self.source.render(locale),
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


@attrs.frozen(kw_only=True)
class Recorded(_Done):
    """A value recorded or recognised for an item (ghi nhận số liệu); the method makes the points.

    Attributes:
        stage: at which stage.
        entry: the unit, the item and the value.
        reason: why it differs from what stood; empty where none is given.
        by, on, source: who, when, and where it is recorded.

    Raises:
        InvalidValue: nobody who acts, or no plain date.
    """

    stage: Stage = attrs.field(validator=given_member_of(Stage))
    entry: Entry
    reason: str = ""

    @property
    def unit_id(self) -> str:
        """The unit."""
        return self.entry.unit_id

    @property
    def item_id(self) -> str:
        """The item."""
        return self.entry.item_id

    @property
    def stored(self) -> Entry:
        """The entry with what the act adds to it: where it is recorded, and whether made up."""
        return attrs.evolve(
            self.entry,
            source=self.entry.source or self.source,
            illustrative=self.entry.illustrative or made_up(self.entry.source) or self.illustrative,
        )

    @property
    def sentence(self) -> Message:
        """Who recorded which value when."""
        return say(
            "ngày {date}, “{by}” ghi tiêu chí “{item}” của “{unit}” là {value} ở bước {stage}",
            **self._place,
            item=self.item_id,
            unit=self.unit_id,
            value=_shown(self.entry),
            stage=self.stage,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the act as plain data, sentences in *locale*."""
        return self._plain(
            "ghi-so-lieu",
            locale,
            stage=self.stage.slug,
            entry=self.entry.to_dict(locale),
            reason=self.reason,
        )


@attrs.frozen(kw_only=True)
class Scored(_Done):
    """Points given outright (ấn định điểm), whatever the method gives.

    Attributes:
        stage: at which stage.
        unit_id: the unit.
        item_id: the item.
        points: the points.
        reason: why; always needed.
        documents: the papers enclosed (minh chứng).
        by, on, source: who, when, and where it is recorded.

    Raises:
        InvalidValue: nobody who acts, no plain date, no reason, or no exact number.
    """

    stage: Stage = attrs.field(validator=given_member_of(Stage))
    unit_id: str = attrs.field(validator=not_blank)
    item_id: str = attrs.field(validator=not_blank)
    points: Fraction = attrs.field(converter=exact)
    reason: str = attrs.field(validator=not_blank)
    documents: tuple[str, ...] = attrs.field(default=(), converter=texts)

    @property
    def sentence(self) -> Message:
        """Who gave how many points when."""
        return say(
            "ngày {date}, “{by}” ấn định {points} điểm ở tiêu chí “{item}” của “{unit}” ở bước"
            " {stage}",
            **self._place,
            points=Amount(self.points),
            item=self.item_id,
            unit=self.unit_id,
            stage=self.stage,
        )

    def override(self, by: str) -> Override:
        """Return what evidence keeps of the act; *by* is the name of who acted."""
        return Override(
            unit_id=self.unit_id,
            item_id=self.item_id,
            points=self.points,
            by=by,
            reason=self.reason,
            source=self.source,
            on=self.on,
            documents=self.documents,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the act as plain data, sentences in *locale*."""
        return self._plain(
            "an-dinh-diem",
            locale,
            stage=self.stage.slug,
            unit_id=self.unit_id,
            item_id=self.item_id,
            points=number_text(self.points),
            reason=self.reason,
            documents=list(self.documents),
        )


@attrs.frozen(kw_only=True)
class Submitted(_Done):
    """A stage handed in for one unit (nộp, chốt điểm): nothing in it changes after that.

    Attributes:
        stage: which stage.
        unit_id: the unit.
        council: how many members the council had that submits; ``None`` where not told.
        by, on, source: who, when, and where it is recorded.

    Raises:
        InvalidValue: nobody who acts, or no plain date.
    """

    stage: Stage = attrs.field(validator=given_member_of(Stage))
    unit_id: str = attrs.field(validator=not_blank)
    council: int | None = None

    @property
    def sentence(self) -> Message:
        """Who submitted what when."""
        return say(
            "ngày {date}, “{by}” nộp điểm của “{unit}” ở bước {stage}",
            **self._place,
            unit=self.unit_id,
            stage=self.stage,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the act as plain data, sentences in *locale*."""
        return self._plain(
            "nop", locale, stage=self.stage.slug, unit_id=self.unit_id, council=self.council
        )


@attrs.frozen(kw_only=True)
class Countersigned(_Done):
    """A submission signed off (ký xác nhận), so that it counts.

    Attributes:
        stage: which stage.
        unit_id: the unit.
        by, on, source: who, when, and where it is recorded.

    Raises:
        InvalidValue: nobody who acts, or no plain date.
    """

    stage: Stage = attrs.field(validator=given_member_of(Stage))
    unit_id: str = attrs.field(validator=not_blank)

    @property
    def sentence(self) -> Message:
        """Who signed what when."""
        return say(
            "ngày {date}, “{by}” ký xác nhận điểm của “{unit}” ở bước {stage}",
            **self._place,
            unit=self.unit_id,
            stage=self.stage,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the act as plain data, sentences in *locale*."""
        return self._plain("ky-xac-nhan", locale, stage=self.stage.slug, unit_id=self.unit_id)


@attrs.frozen(kw_only=True)
class SentBack(_Done):
    """A unit's scores sent back (trả lại); everything has to be done again from there.

    Attributes:
        stage: the stage that sends back: the one at which the scores are.
        unit_id: the unit.
        reason: why; always needed.
        to: the stage to begin again with; ``None`` for the one that the policy names.
        by, on, source: who, when, and where it is recorded.

    Raises:
        InvalidValue: nobody who acts, no plain date, or no reason.
    """

    stage: Stage = attrs.field(validator=given_member_of(Stage))
    unit_id: str = attrs.field(validator=not_blank)
    reason: str = attrs.field(validator=not_blank)
    to: Stage | None = None

    @property
    def sentence(self) -> Message:
        """Who sent back what when, and why."""
        return say(
            "ngày {date}, “{by}” trả lại điểm của “{unit}” từ bước {stage}, lý do: {reason}",
            **self._place,
            unit=self.unit_id,
            stage=self.stage,
            reason=self.reason,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the act as plain data, sentences in *locale*."""
        return self._plain(
            "tra-lai",
            locale,
            stage=self.stage.slug,
            unit_id=self.unit_id,
            to=None if self.to is None else self.to.slug,
            reason=self.reason,
        )


@attrs.frozen(kw_only=True)
class Explained(_Done):
    """What a unit has to say to its scores (giải trình); it changes nothing by itself.

    Attributes:
        unit_id: the unit, which alone explains itself.
        item_id: the item; ``None`` for all of them.
        text: what it says.
        documents: the papers enclosed (minh chứng).
        by, on, source: who, when, and where it is recorded.

    Raises:
        InvalidValue: nobody who acts, no plain date, or nothing said.
    """

    unit_id: str = attrs.field(validator=not_blank)
    item_id: str | None = None
    text: str = attrs.field(validator=not_blank)
    documents: tuple[str, ...] = attrs.field(default=(), converter=texts)

    @property
    def sentence(self) -> Message:
        """What the unit said when."""
        return say("ngày {date}, “{by}” giải trình: {text}", **self._place, text=self.text)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the act as plain data, sentences in *locale*."""
        return self._plain(
            "giai-trinh",
            locale,
            unit_id=self.unit_id,
            item_id=self.item_id,
            told=self.text,
            documents=list(self.documents),
        )


def _shown(entry: Entry) -> Message:
    """Write the value of an entry, with the unit's own target where it has one."""
    if entry.target is None:
        return say("“{value}”", value=entry.shown)
    target = entry.target if isinstance(entry.target, NoTarget) else Amount(entry.target)
    return say("“{value}” (chỉ tiêu: {target})", value=entry.shown, target=target)


Act = Recorded | Scored | Submitted | Countersigned | SentBack | Explained
"""What may be done in a review."""
