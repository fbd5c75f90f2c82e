"""The dated milestones of a cluster's year, and the meeting that two years share."""

from __future__ import annotations

import datetime as dt
import enum
import itertools
import unicodedata
from collections.abc import Iterable
from typing import Any, Final

import attrs

from thidua.clusters._days import as_year
from thidua.dates import EmulationYear, add_years, plain_date
from thidua.errors import ContradictoryRecords, InvalidValue
from thidua.law import Source, made_up
from thidua.records import is_slug
from thidua.words import Message, say


class MilestoneKind(enum.Enum):
    """A step of the year (bước trong năm), in the order in which a year takes them."""

    LAUNCH = "phat-dong"
    SIGNED = "ky-giao-uoc"
    REGISTERED = "dang-ky-danh-hieu"
    HEADS_RECOGNISED = "cong-nhan-cum-truong"
    MID_YEAR = "so-ket"
    CROSS_CHECK = "kiem-tra-cheo"
    CONFIRMATIONS = "xac-nhan"
    """Other agencies confirm what the cluster goes by (xác nhận của cơ quan liên quan)."""
    FILES = "nop-ho-so"
    CLOSING = "tong-ket"
    NEXT_SIGNED = "ky-giao-uoc-nam-sau"
    """The covenant of the year after; that year's calendar tells it as :attr:`SIGNED`."""

    @property
    def label(self) -> Message:
        """The step's name."""
        return _KIND_LABELS[self]

    @property
    def rank(self) -> int:
        """Its place in the order of the year, from 0."""
        return _RANKS[self]


_KIND_LABELS: Final = {
    MilestoneKind.LAUNCH: say("phát động thi đua"),
    MilestoneKind.SIGNED: say("ký giao ước thi đua"),
    MilestoneKind.REGISTERED: say("đăng ký danh hiệu thi đua"),
    MilestoneKind.HEADS_RECOGNISED: say("công nhận cụm trưởng"),
    MilestoneKind.MID_YEAR: say("sơ kết sáu tháng"),
    MilestoneKind.CROSS_CHECK: say("kiểm tra chéo"),
    MilestoneKind.CONFIRMATIONS: say("xác nhận của cơ quan liên quan"),
    MilestoneKind.FILES: say("nộp hồ sơ"),
    MilestoneKind.CLOSING: say("tổng kết năm"),
    MilestoneKind.NEXT_SIGNED: say("ký giao ước năm sau"),
}

_RANKS: Final = {kind: rank for rank, kind in enumerate(MilestoneKind)}


@attrs.frozen(kw_only=True)
class Milestone:
    """One step on its day (mốc thời gian).

    Attributes:
        kind: which step.
        on: the day. A closing may fall in the year after.
        place: where, if known.
        source: where it is recorded.

    Raises:
        InvalidValue: *on* is no plain date.
    """

    kind: MilestoneKind
    on: dt.date = attrs.field(validator=plain_date)
    place: str = ""
    source: Source

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        return made_up(self.source)

    @property
    def sentence(self) -> Message:
        """The step, its day, its place and its source."""
        told = say("{date}: {kind}", date=self.on, kind=self.kind)
        return _placed(told, self.place, self.source)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the milestone as plain data, sentences in *locale*."""
        return {
            "kind": self.kind.value,
            "on": self.on.isoformat(),
            "place": self.place,
            "source": self.source.render(locale),
        }


def _placed(told: Message, place: str, source: Source) -> Message:
    if place:
        told = say("{told} tại {place}", told=told, place=place)
    return say("{told} ({source})", told=told, source=source)


@attrs.frozen(kw_only=True)
class JointMeeting:
    """One meeting that closes a year and signs the covenant of the next (M20).

    It is one event and three milestones: the closing and the next covenant of the year that
    ends, and the covenant of the year that begins (hội nghị tổng kết và ký giao ước).

    Attributes:
        cluster_id: whose meeting.
        closes: the year that it closes; a whole number is a calendar year.
        on: the day.
        place: where, if known.
        source: where it is recorded.

    Raises:
        InvalidValue: an id that is no slug, or *on* is no plain date.
    """

    cluster_id: str = attrs.field(validator=is_slug)
    closes: EmulationYear = attrs.field(converter=as_year)
    on: dt.date = attrs.field(validator=plain_date)
    place: str = ""
    source: Source

    @property
    def opens(self) -> EmulationYear:
        """The year whose covenant is signed."""
        return self.closes.shifted(1)

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        return made_up(self.source)

    @property
    def sentence(self) -> Message:
        """The day, the two years, the place and the source."""
        told = say(
            "{date}: tổng kết {closed} và ký giao ước {opened} trong cùng một hội nghị",
            date=self.on,
            closed=self.closes,
            opened=self.opens,
        )
        return _placed(told, self.place, self.source)

    def milestones_in(self, year: EmulationYear | int) -> tuple[Milestone, ...]:
        """Return the milestones that it is in one year: two in the closed, one in the opened."""
        year = as_year(year)
        kinds: tuple[MilestoneKind, ...] = ()
        if same_year(year, self.closes):
            kinds = (MilestoneKind.CLOSING, MilestoneKind.NEXT_SIGNED)
        elif same_year(year, self.opens):
            kinds = (MilestoneKind.SIGNED,)
        return tuple(
            Milestone(kind=kind, on=self.on, place=self.place, source=self.source) for kind in kinds
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the meeting as plain data, sentences in *locale*."""
        return {
            "closes": self.closes.year,
            "opens": self.opens.year,
            "on": self.on.isoformat(),
            "place": self.place,
            "source": self.source.render(locale),
        }


def same_year(one: EmulationYear, other: EmulationYear) -> bool:
    """Tell whether both are one year: a school year may begin a few days apart."""
    return (one.year, one.is_school_year) == (other.year, other.is_school_year)


def _order(step: Milestone) -> tuple[dt.date, int]:
    # Each step comes once, so that the order in which they are given changes nothing.
    return step.on, step.kind.rank


def _milestones(milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
    return tuple(sorted(milestones, key=_order))


def _meeting_order(meeting: JointMeeting) -> tuple[dt.date, int]:
    return meeting.on, meeting.closes.year


def _meetings(meetings: Iterable[JointMeeting]) -> tuple[JointMeeting, ...]:
    return tuple(sorted(dict.fromkeys(meetings), key=_meeting_order))


@attrs.frozen(kw_only=True)
class ClusterCalendar:
    """The milestones of one year of one cluster (lịch hoạt động của cụm).

    Attributes:
        cluster_id: whose year.
        year: which year; a whole number is a calendar year.
        milestones: as recorded, earliest first, each step at most once.
        meetings: the meetings that this year shares with the one before or after;
            :attr:`steps` tells them too.

    Raises:
        ContradictoryRecords: one step on two days, or a step on another day or at another place
            than the meeting that it is part of; ``first`` and ``second`` are the two.
        InvalidValue: a meeting of another cluster or of other years, or a step years away.
    """

    cluster_id: str = attrs.field(validator=is_slug)
    year: EmulationYear = attrs.field(converter=as_year)
    milestones: tuple[Milestone, ...] = attrs.field(converter=_milestones)
    meetings: tuple[JointMeeting, ...] = attrs.field(default=(), converter=_meetings)

    def __attrs_post_init__(self) -> None:
        seen: dict[MilestoneKind, Milestone] = {}
        # A step may be taken before or after its year, never years away from it.
        first_day = add_years(self.year.start, -1)
        after = add_years(self.year.start, 3)
        for milestone in self.milestones:
            if not first_day <= milestone.on < after:
                raise InvalidValue(
                    say(
                        "Lịch {year} của cụm “{cluster}” ghi {kind} ngày {on}, cách xa năm đó; hãy"
                        " kiểm tra năm.",
                        year=self.year,
                        cluster=self.cluster_id,
                        kind=milestone.kind,
                        on=milestone.on,
                    ),
                    cluster=self.cluster_id,
                    on=milestone.on,
                )
            first = seen.setdefault(milestone.kind, milestone)
            if first is not milestone:
                raise self._twice(first, milestone)
        met: dict[int, JointMeeting] = {}
        for meeting in self.meetings:
            if meeting.cluster_id != self.cluster_id or not meeting.milestones_in(self.year):
                raise InvalidValue(
                    say(
                        "Lịch {year} của cụm “{cluster}” không thể ghi hội nghị của cụm “{other}”"
                        " tổng kết {closed}, ký giao ước {opened}; hãy kiểm tra cụm và năm.",
                        year=self.year,
                        cluster=self.cluster_id,
                        other=meeting.cluster_id,
                        closed=meeting.closes,
                        opened=meeting.opens,
                    ),
                    meeting=meeting,
                )
            other = met.setdefault(meeting.closes.year, meeting)
            if other is not meeting:
                raise self._twice(other, meeting)
            for step in meeting.milestones_in(self.year):
                given = seen.get(step.kind)
                if given is not None and not agree(given, step):
                    raise self._twice(given, meeting)

    def _twice(
        self, first: Milestone | JointMeeting, second: Milestone | JointMeeting
    ) -> ContradictoryRecords:
        return ContradictoryRecords(
            say(
                "Lịch {year} của cụm “{cluster}” ghi hai lần một mốc: {first} và {second}.",
                year=self.year,
                cluster=self.cluster_id,
                first=first.sentence,
                second=second.sentence,
            ),
            first=first,
            second=second,
        )

    @property
    def steps(self) -> tuple[Milestone, ...]:
        """Every step whose day is known, those of the shared meetings too, earliest first."""
        told = {milestone.kind: milestone for milestone in self.milestones}
        for meeting in self.meetings:
            for step in meeting.milestones_in(self.year):
                given = told.setdefault(step.kind, step)
                if not given.place:
                    told[step.kind] = attrs.evolve(given, place=step.place)
        return _milestones(told.values())

    @property
    def illustrative(self) -> bool:
        """Whether some milestone was made up for a demonstration."""
        return any(made_up(step.source) for step in self.milestones) or any(
            made_up(meeting.source) for meeting in self.meetings
        )

    @property
    def sentences(self) -> tuple[Message, ...]:
        """One sentence per event, earliest first; a shared meeting is told once."""
        met = {
            (step.kind, step.on)
            for meeting in self.meetings
            for step in meeting.milestones_in(self.year)
        }
        told = [
            (_order(step), step.sentence)
            for step in self.milestones
            if (step.kind, step.on) not in met
        ]
        told += [
            (_order(meeting.milestones_in(self.year)[0]), meeting.sentence)
            for meeting in self.meetings
        ]
        return tuple(sentence for _, sentence in sorted(told, key=_first))

    def of(self, kind: MilestoneKind) -> Milestone | None:
        """Return the milestone of one step; ``None`` where its day is not known."""
        return next((step for step in self.steps if step.kind is kind), None)

    def explain(self, locale: str = "vi") -> str:
        """Write one line per event in *locale*."""
        return "\n".join(sentence.render(locale) for sentence in self.sentences)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the calendar as plain data, sentences in *locale*."""
        return {
            "cluster_id": self.cluster_id,
            "year": self.year.year,
            "milestones": [step.to_dict(locale) for step in self.steps],
            "meetings": [meeting.to_dict(locale) for meeting in self.meetings],
            "illustrative": self.illustrative,
        }


def _first(told: tuple[tuple[dt.date, int], Message]) -> tuple[dt.date, int]:
    return told[0]


def agree(one: Milestone | JointMeeting, other: Milestone | JointMeeting) -> bool:
    """Tell whether both may be one event: the same day, and the same place where both name one."""
    places = {_plain(told.place) for told in (one, other) if told.place.strip()}
    return one.on == other.on and len(places) < 2


def _plain(place: str) -> str:
    return " ".join(unicodedata.normalize("NFC", place).casefold().split())


def join_years(
    closed: ClusterCalendar, opened: ClusterCalendar
) -> tuple[ClusterCalendar, ClusterCalendar]:
    """Return two successive calendars, each with what the other knows of their common event.

    The covenant that one year calls the next (ký giao ước năm sau) is the covenant of the year
    after; and a meeting that closes the one and opens the other is told by both.

    Args:
        closed: the year that ends.
        opened: the year after it, of the same cluster.

    Raises:
        InvalidValue: not two successive years of one cluster.
        ContradictoryRecords: the two tell of one event on different days or at different places;
            ``first`` and ``second`` are the two.
    """
    if closed.cluster_id != opened.cluster_id or not same_year(closed.year.shifted(1), opened.year):
        raise InvalidValue(
            say(
                "Chỉ nối được hai năm liền nhau của một cụm, không phải {closed} của cụm"
                " “{first}” với {opened} của cụm “{second}”.",
                closed=closed.year,
                first=closed.cluster_id,
                opened=opened.year,
                second=opened.cluster_id,
            ),
            closed=closed,
            opened=opened,
        )
    meetings = _shared(closed, closed.year) + _shared(opened, closed.year)
    following = closed.of(MilestoneKind.NEXT_SIGNED)
    signed = opened.of(MilestoneKind.SIGNED)
    pairs = [(following, signed), *itertools.combinations(meetings, 2)]
    for first, second in pairs:
        if first is not None and second is not None and not agree(first, second):
            raise ContradictoryRecords(
                say(
                    "Lịch {closed} và lịch {opened} của cụm “{cluster}” ghi một sự kiện không khớp"
                    " nhau về ngày hoặc nơi: {first}; {second}. Hãy đối chiếu hai nguồn.",
                    closed=closed.year,
                    opened=opened.year,
                    cluster=closed.cluster_id,
                    first=first.sentence,
                    second=second.sentence,
                ),
                first=first,
                second=second,
            )
    if meetings:
        return _with_meeting(closed, meetings[0]), _with_meeting(opened, meetings[0])
    return _with_step(closed, MilestoneKind.NEXT_SIGNED, signed), _with_step(
        opened, MilestoneKind.SIGNED, following
    )


def _shared(calendar: ClusterCalendar, closed: EmulationYear) -> tuple[JointMeeting, ...]:
    return tuple(meeting for meeting in calendar.meetings if same_year(meeting.closes, closed))


def _with_meeting(calendar: ClusterCalendar, meeting: JointMeeting) -> ClusterCalendar:
    if any(same_year(meeting.closes, own.closes) for own in calendar.meetings):
        return calendar
    return attrs.evolve(calendar, meetings=(*calendar.meetings, meeting))


def _with_step(
    calendar: ClusterCalendar, kind: MilestoneKind, known: Milestone | None
) -> ClusterCalendar:
    if known is None or calendar.of(kind) is not None:
        return calendar
    return attrs.evolve(calendar, milestones=(*calendar.milestones, attrs.evolve(known, kind=kind)))
