"""The dated milestones of a cluster's year."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import Any, Final

import attrs

from thidua.clusters._days import as_year
from thidua.clusters._units import made_up
from thidua.dates import EmulationYear
from thidua.errors import ContradictoryRecords
from thidua.law import Source
from thidua.records import is_slug
from thidua.words import Message, say


class MilestoneKind(enum.Enum):
    """A step of the year."""

    SIGNED = "ky-giao-uoc"
    MID_YEAR = "so-ket"
    CLOSING = "tong-ket"

    @property
    def label(self) -> Message:
        """The step's name."""
        return _KIND_LABELS[self]


_KIND_LABELS: Final = {
    MilestoneKind.SIGNED: say("ký giao ước thi đua"),
    MilestoneKind.MID_YEAR: say("sơ kết sáu tháng"),
    MilestoneKind.CLOSING: say("tổng kết năm"),
}


@attrs.frozen(kw_only=True)
class Milestone:
    """One step on its day (mốc thời gian).

    Attributes:
        kind: which step.
        on: the day. A closing may fall in the year after.
        place: where, if known.
        source: where it is recorded.
    """

    kind: MilestoneKind
    on: dt.date
    place: str = ""
    source: Source

    @property
    def sentence(self) -> Message:
        """The step, its day, its place and its source."""
        told = say("{date}: {kind}", date=self.on, kind=self.kind)
        if self.place:
            told = say("{told} tại {place}", told=told, place=self.place)
        return say("{told} ({source})", told=told, source=self.source)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the milestone as plain data, sentences in *locale*."""
        return {
            "kind": self.kind.value,
            "on": self.on.isoformat(),
            "place": self.place,
            "source": self.source.render(locale),
        }


def _milestones(milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
    return tuple(sorted(milestones, key=_day))


def _day(milestone: Milestone) -> dt.date:
    return milestone.on


@attrs.frozen(kw_only=True)
class ClusterCalendar:
    """The milestones of one year of one cluster (lịch hoạt động của cụm).

    Attributes:
        cluster_id: whose year.
        year: which year; a whole number is a calendar year.
        milestones: earliest first, each step at most once.

    Raises:
        ContradictoryRecords: one step on two days; ``first`` and ``second`` are the two.
    """

    cluster_id: str = attrs.field(validator=is_slug)
    year: EmulationYear = attrs.field(converter=as_year)
    milestones: tuple[Milestone, ...] = attrs.field(converter=_milestones)

    def __attrs_post_init__(self) -> None:
        seen: dict[MilestoneKind, Milestone] = {}
        for milestone in self.milestones:
            first = seen.setdefault(milestone.kind, milestone)
            if first is not milestone:
                raise ContradictoryRecords(
                    say(
                        "Lịch {year} của cụm “{cluster}” ghi hai lần một mốc: {first} và {second}.",
                        year=self.year,
                        cluster=self.cluster_id,
                        first=first.sentence,
                        second=milestone.sentence,
                    ),
                    first=first,
                    second=milestone,
                )

    @property
    def illustrative(self) -> bool:
        """Whether some milestone was made up for a demonstration."""
        return any(made_up(milestone.source) for milestone in self.milestones)

    def of(self, kind: MilestoneKind) -> Milestone | None:
        """Return the milestone of one step; ``None`` where its day is not known."""
        return next((m for m in self.milestones if m.kind is kind), None)

    def explain(self, locale: str = "vi") -> str:
        """Write one line per milestone in *locale*."""
        return "\n".join(milestone.sentence.render(locale) for milestone in self.milestones)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the calendar as plain data, sentences in *locale*."""
        return {
            "cluster_id": self.cluster_id,
            "year": self.year.year,
            "milestones": [milestone.to_dict(locale) for milestone in self.milestones],
            "illustrative": self.illustrative,
        }
