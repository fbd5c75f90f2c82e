"""A cluster's year as an iCalendar file (RFC 5545) that any calendar program reads.

The extra ``calendar`` brings the ``icalendar`` package, which escapes and folds every line.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal

import attrs

from thidua.clusters import (
    CalendarRule,
    ClusterCalendar,
    JointMeeting,
    Milestone,
    MilestoneKind,
    Window,
    join_years,
)
from thidua.dates import EmulationYear
from thidua.errors import ContradictoryRecords, InvalidValue, MissingExtra
from thidua.words import Message, locale_of, say

_ONE_DAY: Final = dt.timedelta(days=1)
_DOMAIN: Final = "thidua"
_BREAKS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""Control characters and line ends of every kind: none belongs in a name, place or source."""

EventKind = Literal["khoang-thoi-gian", "han-chot", "tu-ngay", "moc"]
"""A window, its last day, a first day without a last one, or something that took place."""


@attrs.frozen(kw_only=True)
class _Event:
    uid: str
    cluster_id: str
    kind: EventKind
    first_day: dt.date
    last_day: dt.date
    summary: Message
    place: str
    told: tuple[Message, ...]
    illustrative: bool


def dump_ical(
    calendars: Iterable[ClusterCalendar],
    *,
    stamp: dt.datetime,
    rule: CalendarRule | None = None,
    name: str = "",
    locale: str = "vi",
) -> bytes:
    """Return calendars of one or more years as an iCalendar file.

    Windows, last days and milestones are all-day events. A meeting that closes one year and opens
    the next, and the covenant that two calendars tell of, are one event each. Identifiers
    (``UID``) are made of the cluster's id, the year and the step, so that a later file replaces
    the events of an earlier one.

    Args:
        calendars: the years; in any order.
        stamp: when the file is made (``DTSTAMP``), with its time zone; there is no clock here.
        rule: when the steps are to be taken; its windows of every year given are exported too.
        name: what the calendar is called in the reader's program; left out where empty.
        locale: the language of summaries and descriptions.

    Raises:
        InvalidValue: *stamp* has no time zone, or *rule* is for another cluster.
        ContradictoryRecords: a year given twice with different steps, or two years that tell of
            one event on different days or at different places.
        MissingExtra: ``icalendar`` is not installed; ``pip install 'thidua[calendar]'``.
        UnknownName: the library does not speak that language.
    """
    locale = locale_of(locale)
    if not isinstance(stamp, dt.datetime) or stamp.utcoffset() is None:
        raise InvalidValue(
            say(
                "Thời điểm lập tệp lịch “{stamp}” phải có cả ngày, giờ và múi giờ.",
                stamp=str(stamp),
            ),
            stamp=stamp,
        )
    years = _joined(calendars)
    if not years:
        raise InvalidValue(say("Tệp lịch cần lịch của ít nhất một năm; hãy đưa vào."))
    events = sorted(_events(years, rule), key=_order)
    try:
        from icalendar import Calendar, Event, vText
    except ImportError as error:
        raise MissingExtra(
            say("Xuất tệp lịch cần gói phụ; hãy chạy: pip install 'thidua[calendar]'."),
            extra="calendar",
        ) from error
    made = Calendar()
    made.add("prodid", f"-//thidua//lich-hoat-dong-cum//{locale.upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    if name:
        made.add("x-wr-calname", vText(_one_line(name)))
    for told in events:
        event = Event()
        event.add("uid", told.uid)
        event.add("dtstamp", stamp.astimezone(dt.UTC))
        event.add("dtstart", told.first_day)
        # The end of an all-day event is the day after its last one.
        event.add("dtend", told.last_day + _ONE_DAY)
        event.add("summary", _one_line(_marked(told).render(locale)))
        if told.place:
            event.add("location", _one_line(told.place))
        # Whoever follows several clusters must be able to tell them apart.
        lines = (say("Cụm, khối: {cluster}", cluster=told.cluster_id), *told.told)
        event.add("description", "\n".join(_one_line(line.render(locale)) for line in lines))
        event.add("categories", [told.kind])
        # What is only a rule leaves the reader's day free.
        event.add("transp", "OPAQUE" if told.kind == "moc" else "TRANSPARENT")
        made.add_component(event)
    text: bytes = made.to_ical()
    return text


def _one_line(text: str) -> str:
    return _BREAKS.sub(" ", text).strip()


def _marked(event: _Event) -> Message:
    if event.illustrative:
        return say("{text} (minh họa)", text=event.summary)
    return event.summary


def _order(event: _Event) -> tuple[dt.date, dt.date, str]:
    return event.first_day, event.last_day, event.uid


def _joined(calendars: Iterable[ClusterCalendar]) -> tuple[ClusterCalendar, ...]:
    """Return the calendars, each year once, each told what its neighbour knows."""
    known: dict[tuple[str, bool, int], ClusterCalendar] = {}
    for calendar in calendars:
        key = (calendar.cluster_id, calendar.year.is_school_year, calendar.year.year)
        first = known.setdefault(key, calendar)
        if first != calendar:
            raise ContradictoryRecords(
                say(
                    "Có hai lịch khác nhau của {year} cho cụm “{cluster}”; hãy giữ một.",
                    year=calendar.year,
                    cluster=calendar.cluster_id,
                ),
                first=first,
                second=calendar,
            )
    for key in sorted(known):
        cluster_id, school_year, year = key
        following = (cluster_id, school_year, year + 1)
        if following in known:
            known[key], known[following] = join_years(known[key], known[following])
    return tuple(known[key] for key in sorted(known))


def _events(calendars: tuple[ClusterCalendar, ...], rule: CalendarRule | None) -> Iterator[_Event]:
    told: dict[str, _Event] = {}
    for calendar in calendars:
        # The year that opens tells its own covenant, and tells it after the one that closes.
        for event in _taken(calendar):
            told[event.uid] = _merged(told.get(event.uid), event)
    yield from told.values()
    if rule is None:
        return
    for calendar in calendars:
        for window in rule.windows_of(calendar):
            yield from _windows(calendar, window)


def _merged(first: _Event | None, event: _Event) -> _Event:
    if first is None:
        return event
    return attrs.evolve(
        event,
        place=event.place or first.place,
        told=tuple(dict.fromkeys((*first.told, *event.told))),
        illustrative=first.illustrative or event.illustrative,
    )


def _uid(cluster_id: str, year: EmulationYear, what: str) -> str:
    kind = "nam-hoc" if year.is_school_year else "nam"
    return f"{cluster_id}-{kind}-{year.year}-{what}@{_DOMAIN}"


def _taken(calendar: ClusterCalendar) -> Iterator[_Event]:
    met = {
        step.kind: meeting
        for meeting in calendar.meetings
        for step in meeting.milestones_in(calendar.year)
    }
    for meeting in calendar.meetings:
        yield _meeting(meeting)
    for step in calendar.milestones:
        if step.kind in met:
            # Told already; what the record of the step adds is its own sentence.
            meeting = met[step.kind]
            yield attrs.evolve(_meeting(meeting), told=(meeting.sentence, step.sentence))
        else:
            yield _milestone(calendar, step)


def _meeting(meeting: JointMeeting) -> _Event:
    return _Event(
        uid=_uid(meeting.cluster_id, meeting.closes, "tong-ket-va-ky-giao-uoc"),
        cluster_id=meeting.cluster_id,
        kind="moc",
        first_day=meeting.on,
        last_day=meeting.on,
        summary=say(
            "Tổng kết {closed}, ký giao ước {opened}", closed=meeting.closes, opened=meeting.opens
        ),
        place=meeting.place,
        told=(meeting.sentence,),
        illustrative=meeting.illustrative,
    )


def _milestone(calendar: ClusterCalendar, step: Milestone) -> _Event:
    kind, year = step.kind, calendar.year
    if kind is MilestoneKind.NEXT_SIGNED:
        # One covenant, one event, whichever of its two calendars tells it.
        kind, year = MilestoneKind.SIGNED, year.shifted(1)
    return _Event(
        uid=_uid(calendar.cluster_id, year, kind.value),
        cluster_id=calendar.cluster_id,
        kind="moc",
        first_day=step.on,
        last_day=step.on,
        summary=say("{kind} ({year})", kind=_Capital(kind.label), year=year),
        place=step.place,
        told=(step.sentence,),
        illustrative=step.illustrative,
    )


@attrs.frozen
class _Capital:
    label: Message

    def render(self, locale: str = "vi") -> str:
        """Write the label with a capital, as at the beginning of a line."""
        text = self.label.render(locale)
        return text[:1].upper() + text[1:]


def _windows(calendar: ClusterCalendar, window: Window) -> Iterator[_Event]:
    first, last = window.first_day, window.last_day
    label, year = window.kind.label, window.year
    if first is not None and last is not None and first < last:
        summary = say("Thời gian {kind} ({year})", kind=label, year=year)
        yield _window(calendar, window, "khoang-thoi-gian", (first, last), summary)
    if last is not None:
        summary = say("Hạn chót {kind} ({year})", kind=label, year=year)
        yield _window(calendar, window, "han-chot", (last, last), summary)
    elif first is not None:
        summary = say("Bắt đầu thời gian {kind} ({year})", kind=label, year=year)
        yield _window(calendar, window, "tu-ngay", (first, first), summary)


def _window(
    calendar: ClusterCalendar,
    window: Window,
    kind: EventKind,
    days: tuple[dt.date, dt.date],
    summary: Message,
) -> _Event:
    return _Event(
        uid=_uid(calendar.cluster_id, window.year, f"{window.kind.value}-{kind}"),
        cluster_id=calendar.cluster_id,
        kind=kind,
        first_day=days[0],
        last_day=days[1],
        summary=summary,
        place="",
        told=(window.sentence,),
        illustrative=window.illustrative,
    )
