"""A cluster's year as a picture: windows as bars, actual days as marks, one lane per step.

The extra ``figures`` brings ``matplotlib``. ``pyplot`` is not used, no setting is left behind, and
the same input gives the same picture. Everything is placed in inches, from measured texts, so that
no label covers another. Years differ in the shape of their marks and the hatching of their bars,
and every item has its date beside it: nothing is told by colour alone.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

from thidua.clusters import (
    CalendarRule,
    ClusterCalendar,
    JointMeeting,
    MilestoneKind,
    StepStatus,
    Window,
    join_years,
)
from thidua.dates import EmulationYear, add_months
from thidua.display._drawing import drawing_settings, inches, wrapped, write
from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.words import Message, format_date, locale_of, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Shape = Literal["bar", "last", "first", "mark"]

_ONE_DAY: Final = dt.timedelta(days=1)
_WIDTH: Final = 11.69
"""Inches: the long side of A4."""
_EDGE: Final = 0.3
_ROW: Final = 0.25
_LANE_GAP: Final = 0.12
_STRIP: Final = 0.26
_GAP: Final = 0.08
_TITLE_SIZE: Final = 12.0
_LANE_SIZE: Final = 9.0
_LABEL_SIZE: Final = 8.0
_LINE: Final = 0.2
_INK: Final = "#1b2733"
_FAINT: Final = "#c9ced4"
_MONTH_STEPS: Final = (1, 2, 3, 6, 12)


@attrs.frozen
class _Look:
    """How the items of one year look."""

    marker: str
    mark: str
    bar: str
    hatch: str


_LOOKS: Final = (
    _Look("o", _INK, "#cddbe8", ""),
    _Look("s", "#ffffff", "#ffffff", "/////"),
    _Look("D", "#8d99a6", "#ececec", "....."),
)


@attrs.frozen(kw_only=True)
class _Item:
    """One thing to draw in a lane."""

    lane: MilestoneKind
    shape: Shape
    first_day: dt.date
    last_day: dt.date
    label: str
    year: int
    meeting: JointMeeting | None = None


@attrs.frozen(kw_only=True)
class _Placed:
    """An item with its place on the sheet, in inches."""

    item: _Item
    left: float
    right: float
    label_at: float
    align: Literal["left", "center", "right"]
    y: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def timeline_figure(
    calendars: ClusterCalendar | Iterable[ClusterCalendar],
    *,
    rule: CalendarRule | None = None,
    title: str = "",
    locale: str = "vi",
) -> Figure:
    """Draw one or more years of a cluster as a timeline.

    Windows of the rule are bars that end in a thick line on their last day; a rule that names
    only a last day is an arrow up to that line. The days on which steps were taken are marks, with
    how early or late they were. A meeting that closes one year and opens the next joins its two
    marks with a dotted line. Steps of which nothing is known are named below.

    Args:
        calendars: the years of one cluster, in any order.
        rule: when the steps are to be taken; without it only actual days are drawn.
        title: what stands above; the cluster's id and its years where left out.
        locale: the language.

    Returns:
        A ``matplotlib`` figure as wide as A4 is long, to be saved in any format.

    Raises:
        InvalidValue: no year, years of several clusters, or a rule for another cluster.
        ContradictoryRecords: two years that tell of one event differently.
        MissingExtra: ``matplotlib`` is not installed; ``pip install 'thidua[figures]'``.
        UnknownName: the library does not speak that language.
    """
    plan = _Plan.of(calendars, rule, title, locale_of(locale))
    with drawing_settings():
        return _Sheet(plan).draw()


def timeline_svg(
    calendars: ClusterCalendar | Iterable[ClusterCalendar],
    *,
    rule: CalendarRule | None = None,
    title: str = "",
    locale: str = "vi",
) -> str:
    """Return :func:`timeline_figure` as SVG text: the same input gives the same text.

    Raises:
        InvalidValue: no year, years of several clusters, or a rule for another cluster.
        ContradictoryRecords: two years that tell of one event differently.
        MissingExtra: ``matplotlib`` is not installed; ``pip install 'thidua[figures]'``.
        UnknownName: the library does not speak that language.
    """
    plan = _Plan.of(calendars, rule, title, locale_of(locale))
    out = io.StringIO()
    with drawing_settings():
        metadata: dict[str, Any] = {"Title": plan.title, "Creator": "thidua", "Date": None}
        _Sheet(plan).draw().savefig(out, format="svg", metadata=metadata)
    return out.getvalue()


@attrs.frozen(kw_only=True)
class _Plan:
    """What stands on the sheet, before any of it is measured."""

    title: str
    years: tuple[EmulationYear, ...]
    items: tuple[_Item, ...]
    notes: tuple[str, ...]
    locale: str

    @classmethod
    def of(
        cls,
        calendars: ClusterCalendar | Iterable[ClusterCalendar],
        rule: CalendarRule | None,
        title: str,
        locale: str,
    ) -> _Plan:
        given = (calendars,) if isinstance(calendars, ClusterCalendar) else tuple(calendars)
        told = _joined(given)
        items = tuple(_items(told, rule, locale))
        known = {item.lane for item in items}
        unknown = tuple(
            kind.label
            for kind in MilestoneKind
            if kind not in known and not (kind is MilestoneKind.NEXT_SIGNED and len(told) > 1)
        )
        notes = []
        if unknown:
            notes.append(say("Chưa ghi ngày, chưa có quy định: {steps}.", steps=unknown))
        sources = _sources(told, rule)
        if sources:
            notes.append(say("Nguồn: {source}.", source=sources))
        if any(calendar.illustrative for calendar in told) or (rule and rule.illustrative):
            notes.append(say("Những gì ghi “(minh họa)” được đặt ra để trình diễn."))
        years = tuple(calendar.year for calendar in told)
        default = say(
            "Lịch hoạt động của cụm “{cluster}”, {years}",
            cluster=told[0].cluster_id,
            years=tuple(years),
        )
        return cls(
            title=" ".join(title.split()) or default.render(locale),
            years=years,
            items=items,
            notes=tuple(note.render(locale) for note in notes),
            locale=locale,
        )


def _sources(
    calendars: tuple[ClusterCalendar, ...], rule: CalendarRule | None
) -> tuple[Source, ...]:
    """Return where everything drawn is written, each source once."""
    found = [
        window.source
        for calendar in calendars
        for window in (() if rule is None else rule.windows_of(calendar))
    ]
    found += [step.source for calendar in calendars for step in calendar.steps]
    return tuple({source.render(): source for source in found}.values())


def _joined(calendars: tuple[ClusterCalendar, ...]) -> tuple[ClusterCalendar, ...]:
    if not calendars or len({calendar.cluster_id for calendar in calendars}) > 1:
        raise InvalidValue(
            say(
                "Chỉ vẽ được lịch của một cụm, ít nhất một năm; các cụm được ghi: {clusters}.",
                clusters=tuple(sorted({f"“{calendar.cluster_id}”" for calendar in calendars}))
                or say("không có"),
            )
        )
    told = sorted(calendars, key=_first_day)
    for place in range(1, len(told)):
        told[place - 1], told[place] = join_years(told[place - 1], told[place])
    return tuple(told)


def _first_day(calendar: ClusterCalendar) -> dt.date:
    return calendar.year.start


def _items(
    calendars: tuple[ClusterCalendar, ...], rule: CalendarRule | None, locale: str
) -> Iterator[_Item]:
    for place, calendar in enumerate(calendars):
        for window in () if rule is None else rule.windows_of(calendar):
            yield _window(window, place, locale)
        last = place == len(calendars) - 1
        for step in calendar.steps:
            # Where the next year is drawn too, its own lane tells the covenant.
            if step.kind is MilestoneKind.NEXT_SIGNED and not last:
                continue
            label = say("{date}", date=step.on)
            if rule is not None:
                found = rule.progress(calendar, as_of=step.on).of(step.kind)
                if found.status in {StepStatus.EARLY, StepStatus.LATE}:
                    label = say("{date} ({status})", date=step.on, status=found.status_label)
            yield _Item(
                lane=step.kind,
                shape="mark",
                first_day=step.on,
                last_day=step.on,
                label=_marked(label, illustrative=step.illustrative).render(locale),
                year=place,
                meeting=_meeting_of(calendar, step.kind),
            )


def _meeting_of(calendar: ClusterCalendar, kind: MilestoneKind) -> JointMeeting | None:
    for meeting in calendar.meetings:
        if any(step.kind is kind for step in meeting.milestones_in(calendar.year)):
            return meeting
    return None


def _window(window: Window, place: int, locale: str) -> _Item:
    first, last = window.first_day, window.last_day
    shape: Shape = "bar"
    if first is None:
        shape, label = "last", say("chậm nhất {last}", last=last)
    elif last is None:
        shape, label = "first", say("từ {first}", first=first)
    else:
        label = say("{first} – {last}", first=first, last=last)
    day = first or last
    assert day is not None  # a rule has at least one of the two
    return _Item(
        lane=window.kind,
        shape=shape,
        first_day=first or day,
        last_day=last or day,
        label=_marked(label, illustrative=window.illustrative).render(locale),
        year=place,
    )


def _marked(label: Message, *, illustrative: bool) -> Message:
    return say("{text} (minh họa)", text=label) if illustrative else label


class _Sheet:
    """One drawing: measures, places and draws what the plan tells."""

    def __init__(self, plan: _Plan) -> None:
        self.plan = plan
        self.lanes = [kind for kind in MilestoneKind if any(i.lane is kind for i in plan.items)]
        names = {kind: wrapped(self.say(kind.label), _LANE_SIZE, 1.9) for kind in self.lanes}
        self.names = names
        widest = max(
            (inches(line, _LANE_SIZE) for lines in names.values() for line in lines), default=0.0
        )
        self.left = _EDGE + widest + 0.15
        self.width = _WIDTH - _EDGE - self.left
        self.start, self.end = self.span()
        self.bottoms: list[float] = []
        self.placed = list(self.place())

    def say(self, message: Message) -> str:
        return message.render(self.plan.locale)

    def span(self) -> tuple[dt.date, dt.date]:
        """Return the first day shown, and the day after the last: whole months."""
        periods = [year.period for year in self.plan.years]
        firsts = [period.start for period in periods] + [i.first_day for i in self.plan.items]
        lasts = [i.last_day for i in self.plan.items]
        lasts += [day for period in periods if (day := period.last_day) is not None]
        return min(firsts).replace(day=1), add_months(max(lasts).replace(day=1), 1)

    def x(self, date: dt.date) -> float:
        """Return where a day begins."""
        return self.width * (date - self.start).days / (self.end - self.start).days

    def place(self) -> Iterator[_Placed]:
        """Place the items: in each lane the windows, and below them the marks, none on another."""
        top = _STRIP + _LANE_GAP
        for lane in self.lanes:
            rows = 0
            for marks in (False, True):
                taken: list[list[tuple[float, float]]] = []
                for item in self.plan.items:
                    if item.lane is not lane or (item.shape == "mark") is not marks:
                        continue
                    found = self.spot(item)
                    low, high = _extent(found, item.label)
                    row = next(
                        (n for n, spots in enumerate(taken) if _free(spots, low, high)), len(taken)
                    )
                    if row == len(taken):
                        taken.append([])
                    taken[row].append((low, high))
                    yield attrs.evolve(found, y=top + (rows + row + 0.5) * _ROW)
                rows += len(taken)
            # A name of two lines needs the room of two rows.
            top += max(rows * _ROW, len(self.names[lane]) * _LINE * 0.85) + _LANE_GAP
            self.bottoms.append(top - _LANE_GAP / 2)

    def spot(self, item: _Item) -> _Placed:
        """Return an item on its days, with its label inside, right of it or left of it."""
        left, right = self.x(item.first_day), self.x(item.last_day + _ONE_DAY)
        if item.shape == "mark":
            middle = (left + right) / 2
            left, right = middle - 0.06, middle + 0.06
        elif item.shape == "last":
            left = right - 0.14
        elif item.shape == "first":
            right = left + 0.14
        wide = inches(item.label, _LABEL_SIZE)
        align: Literal["left", "center", "right"] = "left"
        label_at = right + _GAP
        if item.shape == "bar" and wide + 2 * _GAP <= right - left:
            align, label_at = "center", (left + right) / 2
        elif label_at + wide > self.width:
            align, label_at = "right", left - _GAP
        return _Placed(item=item, left=left, right=right, label_at=label_at, align=align, y=0.0)

    def draw(self) -> Figure:
        from matplotlib.figure import Figure

        plan = self.plan
        inner = _WIDTH - 2 * _EDGE
        notes = [line for note in plan.notes for line in wrapped(note, _LABEL_SIZE, inner)]
        titles = wrapped(plan.title, _TITLE_SIZE, inner, bold=True)
        key = self.key()
        head = _EDGE + len(titles) * 0.25 + 0.08
        body = self.bottoms[-1] if self.bottoms else _STRIP + _LANE_GAP
        foot = 0.3 + len(key) * 0.27 + len(notes) * _LINE + _EDGE
        height = head + body + foot
        figure = Figure(figsize=(_WIDTH, height), facecolor="white")
        # One axes over the whole sheet, in inches from the top left corner.
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(0, _WIDTH)
        axes.set_ylim(height, 0)
        pen = _Pen(axes)
        for number, line in enumerate(titles):
            pen.text(_EDGE, _EDGE + 0.1 + number * 0.25, line, _TITLE_SIZE, bold=True)
        inside = _Pen(axes, self.left, head)
        self.draw_grid(inside, body)
        self.draw_years(inside)
        self.draw_lanes(inside, pen)
        self.draw_meetings(inside)
        for placed in self.placed:
            inside.item(placed)
        y = head + body + 0.42
        for row in key:
            x = _EDGE
            for name, item, width in row:
                _Pen(axes, x, y).symbol(item)
                pen.text(x + 0.4, y, name, _LABEL_SIZE)
                x += width
            y += 0.27
        for line in notes:
            pen.text(_EDGE, y, line, _LABEL_SIZE)
            y += _LINE
        return figure

    def draw_grid(self, pen: _Pen, body: float) -> None:
        """Draw the months, named as often as their names leave room."""
        months = [self.start]
        while months[-1] < self.end:
            months.append(add_months(months[-1], 1))
        names = {month: _month(month, self.plan.locale) for month in months}
        widest = max(inches(name, _LABEL_SIZE) for name in names.values()) + 0.12
        each = self.width / (len(months) - 1)
        step = next((n for n in _MONTH_STEPS if each * n >= widest), _MONTH_STEPS[-1])
        for month in months:
            named = (month.month - 1) % step == 0
            pen.line((self.x(month), _STRIP), (self.x(month), body), colour=_FAINT, width=0.6)
            if named and month < self.end:
                pen.text(
                    self.x(month) + (each / 2 if step == 1 else 0.02),
                    body + 0.14,
                    names[month],
                    _LABEL_SIZE,
                    align="center" if step == 1 else "left",
                )
        pen.line((0, body), (self.width, body), colour=_INK, width=0.8)

    def draw_years(self, pen: _Pen) -> None:
        """Draw the emulation years above the lanes."""
        for place, year in enumerate(self.plan.years):
            period = year.period
            assert period.end is not None  # a year ends
            left, right = self.x(period.start), self.x(period.end)
            pen.bar((left, 0.02), (right, _STRIP - 0.03), _look(place))
            name = year.render(self.plan.locale)
            pen.text((left + right) / 2, _STRIP / 2, name, _LABEL_SIZE, align="center", ground=True)

    def draw_lanes(self, pen: _Pen, sheet: _Pen) -> None:
        """Draw the names of the lanes and what parts them."""
        top = _STRIP + _LANE_GAP / 2
        for lane, bottom in zip(self.lanes, self.bottoms, strict=True):
            lines = self.names[lane]
            middle = pen.top + (top + bottom) / 2 - (len(lines) - 1) * _LINE * 0.4
            for number, line in enumerate(lines):
                sheet.text(_EDGE, middle + number * _LINE * 0.8, line, _LANE_SIZE)
            pen.line((_EDGE - self.left, bottom), (self.width, bottom), colour=_FAINT, width=0.6)
            top = bottom

    def draw_meetings(self, pen: _Pen) -> None:
        """Join the marks of one meeting."""
        for meeting in {placed.item.meeting: None for placed in self.placed}:
            marks = [p for p in self.placed if meeting is not None and p.item.meeting == meeting]
            for one, other in pairwise(sorted(marks, key=_height)):
                pen.line(
                    (one.middle, one.y),
                    (other.middle, other.y),
                    colour=_INK,
                    width=1.2,
                    dotted=True,
                )

    def key(self) -> list[list[tuple[str, _Item | None, float]]]:
        """Return what explains the signs, in rows that fit the sheet."""
        parts: list[tuple[str, _Item | None]] = []
        shown = {(item.shape, item.year): item for item in self.plan.items}
        shapes: tuple[Shape, ...] = ("bar", "last", "first", "mark")
        for shape in shapes:
            for place, year in enumerate(self.plan.years):
                item = shown.get((shape, place))
                if item is not None:
                    parts.append((self.say(_explained(shape, year)), item))
        if any(item.meeting for item in self.plan.items):
            parts.append((self.say(say("cùng một hội nghị")), None))
        rows: list[list[tuple[str, _Item | None, float]]] = []
        room = 0.0
        for name, item in parts:
            width = 0.4 + inches(name, _LABEL_SIZE) + 0.3
            if not rows or width > room:
                rows.append([])
                room = _WIDTH - 2 * _EDGE + 0.3
            rows[-1].append((name, item, width))
            room -= width
        return rows


def _explained(shape: Shape, year: EmulationYear) -> Message:
    if shape == "bar":
        return say("thời gian theo quy định, {year}", year=year)
    if shape == "last":
        return say("hạn chót theo quy định, {year}", year=year)
    if shape == "first":
        return say("ngày mở theo quy định, {year}", year=year)
    return say("ngày thực hiện, {year}", year=year)


def _height(placed: _Placed) -> float:
    return placed.y


def _month(date: dt.date, locale: str) -> str:
    # The date without its day: 01/2024, January 2024.
    return format_date(date, locale).partition("/" if locale == "vi" else " ")[2]


def _extent(placed: _Placed, label: str) -> tuple[float, float]:
    """Return from where to where an item reaches, its label and some air included."""
    wide = inches(label, _LABEL_SIZE)
    low, high = placed.left, placed.right
    if placed.align == "left":
        high = placed.label_at + wide
    elif placed.align == "right":
        low = placed.label_at - wide
    return low - _GAP, high + _GAP


def _free(spots: list[tuple[float, float]], low: float, high: float) -> bool:
    return all(high <= other_low or other_high <= low for other_low, other_high in spots)


def _look(year: int) -> _Look:
    return _LOOKS[year % len(_LOOKS)]


@attrs.define
class _Pen:
    """Draws in inches, from a corner of the sheet."""

    axes: Axes
    left: float = 0.0
    top: float = 0.0

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        align: str = "left",
        bold: bool = False,
        ground: bool = False,
    ) -> None:
        write(
            self.axes,
            (self.left + x, self.top + y),
            text,
            size,
            align=align,
            bold=bold,
            colour=_INK,
            ground="white" if ground else "",
            zorder=5,
        )

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        *,
        colour: str,
        width: float,
        dotted: bool = False,
    ) -> None:
        self.axes.plot(
            [self.left + start[0], self.left + end[0]],
            [self.top + start[1], self.top + end[1]],
            color=colour,
            linewidth=width,
            linestyle=":" if dotted else "-",
            solid_capstyle="butt",
            zorder=2 if dotted else 1,
        )

    def bar(self, corner: tuple[float, float], opposite: tuple[float, float], look: _Look) -> None:
        from matplotlib.patches import Rectangle

        self.axes.add_patch(
            Rectangle(
                (self.left + corner[0], self.top + corner[1]),
                opposite[0] - corner[0],
                opposite[1] - corner[1],
                facecolor=look.bar,
                edgecolor=_INK,
                hatch=look.hatch,
                linewidth=0.7,
                zorder=3,
            )
        )

    def item(self, placed: _Placed) -> None:
        item = placed.item
        self.shape(item.shape, _look(item.year), (placed.left, placed.right), placed.y)
        self.text(
            placed.label_at,
            placed.y,
            item.label,
            _LABEL_SIZE,
            align=placed.align,
            ground=placed.align != "center" or bool(_look(item.year).hatch),
        )

    def symbol(self, item: _Item | None) -> None:
        """Draw a sign for the key."""
        if item is None:
            self.line((0.02, 0), (0.32, 0), colour=_INK, width=1.2, dotted=True)
            return
        ends = {"bar": (0.02, 0.32), "mark": (0.11, 0.23)}.get(item.shape, (0.1, 0.24))
        self.shape(item.shape, _look(item.year), ends, 0)

    def shape(self, shape: Shape, look: _Look, ends: tuple[float, float], y: float) -> None:
        from matplotlib.patches import Polygon

        left, right = ends
        if shape == "mark":
            self.axes.plot(
                [self.left + (left + right) / 2],
                [self.top + y],
                marker=look.marker,
                markersize=7.5,
                markerfacecolor=look.mark,
                markeredgecolor=_INK,
                markeredgewidth=1.2,
                linestyle="none",
                zorder=4,
            )
            return
        if shape == "bar":
            self.bar((left, y - 0.085), (right, y + 0.085), look)
        else:
            corners = [(left, y - 0.07), (left, y + 0.07), (right, y)]
            self.axes.add_patch(
                Polygon(
                    [(self.left + x, self.top + height) for x, height in corners],
                    facecolor=look.bar,
                    edgecolor=_INK,
                    hatch=look.hatch,
                    linewidth=0.9,
                    zorder=3,
                )
            )
        limit = left if shape == "first" else right
        thick = self.left + limit
        self.axes.plot(
            [thick, thick],
            [self.top + y - 0.1, self.top + y + 0.1],
            color=_INK,
            linewidth=2.2,
            solid_capstyle="butt",
            zorder=4,
        )
