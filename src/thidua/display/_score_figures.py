"""A scored round as pictures: what brings each total, and how far a weight can move.

The extra ``figures`` brings ``matplotlib``. As in the timeline everything is placed in inches from
measured texts. Neighbouring parts of a bar differ in lightness and hatching besides colour, and
every one that has room bears its points, so that a print in grey tells the same.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from fractions import Fraction
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import attrs

from thidua.display._drawing import drawing_settings, inches, wrapped, write
from thidua.numbers import Rounding, round_to
from thidua.scoring import (
    Breakdown,
    Contribution,
    LineKind,
    Ranking,
    Sensitivity,
    Stretch,
    Turn,
    WeightTest,
    breakdown,
)
from thidua.scoring._amounts import Amount
from thidua.words import Message, locale_of, say

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_WIDTH: Final = 11.69
"""Inches: the long side of A4."""
_EDGE: Final = 0.3
_TITLE: Final = 12.0
_TEXT: Final = 8.5
_SMALL: Final = 7.5
_LINE: Final = 0.16
_INK: Final = "#1b2733"
_FAINT: Final = "#c9ced4"
_OPEN: Final = "#f1f1f1"
_ROUGH: Final = Fraction(1, 100)


@attrs.frozen
class _Look:
    """How one part of a bar looks: its ground, what is written on it, its hatching."""

    ground: str
    ink: str = _INK
    hatch: str = ""
    dashed: bool = False


# Dark and light by turns, in hues that the colour-blind tell apart.
_GROUNDS: Final = (
    _Look("#0b4f8a", "#ffffff"),
    _Look("#f3c969"),
    _Look("#1f6f5c", "#ffffff"),
    _Look("#c7dcef"),
    _Look("#8f3f0f", "#ffffff"),
    _Look("#e3ddd2"),
    _Look("#5a3e85", "#ffffff"),
    _Look("#f2bfae"),
)
_BONUS: Final = _Look("#ffffff", hatch="....")
_PENALTY: Final = _Look("#ffffff", hatch="////")
_UNKNOWN: Final = _Look(_OPEN, hatch="\\\\", dashed=True)


@attrs.frozen(kw_only=True)
class _Block:
    """One block of a bar, in points from the zero line."""

    start: Fraction
    end: Fraction
    look: _Look
    label: str = ""
    endless: bool = False


@attrs.frozen(kw_only=True)
class _Bar:
    """One unit's bar."""

    name: str
    place: str
    total: str
    blocks: tuple[_Block, ...]


def contribution_figure(ranking: Ranking, *, title: str = "", locale: str = "vi") -> Figure:
    """Draw what brings everybody's total: a bar for each unit, in the order of the ranking.

    Top sections are stacked to the right in the order of the sheet, bonus behind them, dotted.
    Penalties, and what a limit or rounding takes from the total, go to the left, hatched. What is
    not known yet stands at the ends of the bar, light and hatched the other way. The total is
    written beside the bar.

    Args:
        ranking: the ranking.
        title: what stands above.
        locale: the language.

    Returns:
        A ``matplotlib`` figure as wide as A4 is long, to be saved in any format.

    Raises:
        MissingExtra: ``matplotlib`` is not installed; ``pip install 'thidua[figures]'``.
        UnknownName: the library does not speak that language.
    """
    locale = locale_of(locale)
    with drawing_settings():
        return _Contributions(ranking, title, locale).draw()


def contribution_svg(ranking: Ranking, *, title: str = "", locale: str = "vi") -> str:
    """Return :func:`contribution_figure` as SVG text: the same input gives the same text.

    Its words are text, and its description tells every bar.

    Raises:
        MissingExtra: ``matplotlib`` is not installed; ``pip install 'thidua[figures]'``.
        UnknownName: the library does not speak that language.
    """
    locale = locale_of(locale)
    with drawing_settings():
        sheet = _Contributions(ranking, title, locale)
        told = [row.sentence.render(locale) for row in ranking.rows]
        return _svg(sheet.draw(), sheet.title, told)


def stability_figure(
    found: Sensitivity, part_id: str | None = None, *, title: str = "", locale: str = "vi"
) -> Figure:
    """Draw how a ranking stands when weights move.

    For one part: every unit's place from the left, where the part is left out, over the middle,
    the weight as it is, to the right, where the part outweighs all others; each exchange of two
    places is marked with a ring at its exact factor. For all parts at once: a bar for each, as
    far as its weight can move before the leader changes, and in it a dark one, as far as no place
    changes. Twice and half the weight are equally far from the middle.

    Args:
        found: what :func:`thidua.scoring.sensitivity` told.
        part_id: one section or item; all that were tested where left out.
        title: what stands above.
        locale: the language.

    Returns:
        A ``matplotlib`` figure as wide as A4 is long; where nothing can be told, it says why.

    Raises:
        MissingExtra: ``matplotlib`` is not installed; ``pip install 'thidua[figures]'``.
        UnknownName: that part was not tested, or the library does not speak that language.
    """
    locale = locale_of(locale)
    with drawing_settings():
        return _stability(found, part_id, title, locale).draw()


def stability_svg(
    found: Sensitivity, part_id: str | None = None, *, title: str = "", locale: str = "vi"
) -> str:
    """Return :func:`stability_figure` as SVG text: the same input gives the same text.

    Raises:
        MissingExtra: ``matplotlib`` is not installed; ``pip install 'thidua[figures]'``.
        UnknownName: that part was not tested, or the library does not speak that language.
    """
    locale = locale_of(locale)
    with drawing_settings():
        sheet = _stability(found, part_id, title, locale)
        tests = found.tests if part_id is None else [found.of(part_id)]
        told = [message.sentence.render(locale) for message in (found, *tests)]
        return _svg(sheet.draw(), sheet.title, told)


def _svg(figure: Figure, title: str, told: Sequence[str]) -> str:
    import matplotlib as mpl

    out = io.StringIO()
    metadata: dict[str, Any] = {"Title": title, "Creator": "thidua", "Date": None}
    # Words as text, for whoever searches, copies or listens to them.
    with mpl.rc_context({"svg.fonttype": "none"}):
        figure.savefig(out, format="svg", metadata=metadata)
    head, opening, rest = out.getvalue().partition("<svg ")
    attributes, closing, body = rest.partition(">")
    named = f"<title>{escape(title)}</title><desc>{escape(' '.join(told))}</desc>"
    return f"{head}{opening}{attributes}{closing}\n {named}{body}"


@attrs.define
class _Canvas:
    """A figure drawn upon in inches from its top left corner."""

    figure: Figure
    axes: Any

    @classmethod
    def of(cls, height: float) -> _Canvas:
        from matplotlib.figure import Figure

        figure = Figure(figsize=(_WIDTH, height), facecolor="white")
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(0, _WIDTH)
        axes.set_ylim(height, 0)
        return cls(figure, axes)

    def text(
        self,
        place: tuple[float, float],
        text: str,
        size: float = _TEXT,
        *,
        align: str = "left",
        bold: bool = False,
        colour: str = _INK,
        ground: str = "",
    ) -> None:
        write(
            self.axes,
            place,
            text,
            size,
            align=align,
            bold=bold,
            colour=colour,
            ground=ground,
            zorder=6,
        )

    def line(
        self, xs: Sequence[float], ys: Sequence[float], *, width: float = 0.8, **more: Any
    ) -> None:
        told: dict[str, Any] = {"color": _INK, "zorder": 2, "solid_joinstyle": "round", **more}
        self.axes.plot(xs, ys, linewidth=width, **told)

    def box(
        self, corner: tuple[float, float], size: tuple[float, float], look: _Look, **more: Any
    ) -> None:
        from matplotlib.patches import Rectangle

        told: dict[str, Any] = {"edgecolor": _INK, "linewidth": 0.6, "zorder": 3, **more}
        self.axes.add_patch(
            Rectangle(
                corner,
                *size,
                facecolor=look.ground,
                hatch=look.hatch,
                linestyle="--" if look.dashed else "-",
                **told,
            )
        )

    def paragraph(self, y: float, lines: Sequence[str], size: float = _SMALL) -> None:
        for number, line in enumerate(lines):
            self.text((_EDGE, y + number * _LINE * 1.15), line, size)


class _Picture:
    """What every picture has: a title above, a key and notes below."""

    title: str
    locale: str

    def say(self, message: Message) -> str:
        return message.render(self.locale)

    def heading(self) -> list[str]:
        return wrapped(self.title, _TITLE, _WIDTH - 2 * _EDGE, bold=True)

    def notes_of(self, notes: Sequence[Message]) -> list[str]:
        inner = _WIDTH - 2 * _EDGE
        return [line for note in notes for line in wrapped(self.say(note), _SMALL, inner)]

    def draw_heading(self, canvas: _Canvas, lines: Sequence[str]) -> None:
        for number, line in enumerate(lines):
            canvas.text((_EDGE, _EDGE + 0.1 + number * 0.25), line, _TITLE, bold=True)

    def rows_of_key(self, parts: Sequence[tuple[str, _Look]]) -> list[list[tuple[str, _Look]]]:
        rows: list[list[tuple[str, _Look]]] = []
        room = 0.0
        for name, look in parts:
            width = 0.62 + inches(name, _SMALL)
            if not rows or width > room:
                rows.append([])
                room = _WIDTH - 2 * _EDGE
            rows[-1].append((name, look))
            room -= width
        return rows

    def draw_key(
        self, canvas: _Canvas, y: float, rows: Sequence[Sequence[tuple[str, _Look]]]
    ) -> None:
        for number, row in enumerate(rows):
            x = _EDGE
            for name, look in row:
                middle = y + number * 0.25
                canvas.box((x, middle - 0.075), (0.3, 0.15), look)
                canvas.text((x + 0.37, middle), name, _SMALL)
                x += 0.62 + inches(name, _SMALL)


class _Contributions(_Picture):
    """Stacked bars, one for each unit."""

    def __init__(self, ranking: Ranking, title: str, locale: str) -> None:
        self.ranking, self.locale = ranking, locale
        self.title = " ".join(title.split()) or self.say(say("Các phần góp vào tổng điểm"))
        splits = [breakdown(row.card) for row in ranking.rows]
        self.looks = self.looks_of(splits)
        self.bars = [self.bar(number, split) for number, split in enumerate(splits)]
        ends = [
            end for bar in self.bars for block in bar.blocks for end in (block.start, block.end)
        ]
        self.low, self.high = min([Fraction(0), *ends]), max([Fraction(1), *ends])

    def looks_of(self, splits: Sequence[Breakdown]) -> dict[str, tuple[str, _Look]]:
        """Return the name and the look of every top part, by its id."""
        looks: dict[str, tuple[str, _Look]] = {}
        number = 0
        for part in (part for split in splits for part in split.tops):
            if part.id in looks:
                continue
            if part.kind is LineKind.SECTION:
                look = _GROUNDS[number % len(_GROUNDS)]
                if number >= len(_GROUNDS):
                    look = attrs.evolve(look, hatch="xx")
                number += 1
            elif part.kind is LineKind.BONUS:
                look = _BONUS
            else:
                look = _PENALTY if part.kind is LineKind.PENALTY else _Look("#ffffff", hatch="xxxx")
            looks[part.id] = self.say(part.label), look
        return looks

    def bar(self, number: int, split: Breakdown) -> _Bar:
        row = self.ranking.rows[number]
        blocks: list[_Block] = []
        right, left = Fraction(0), Fraction(0)
        more, less, endless = Fraction(0), Fraction(0), False
        for part in split.tops:
            sure_right, sure_left = _sure(part)
            look = self.looks[part.id][1]
            for size in (sure_right, sure_left):
                start = right if size > 0 else left
                if size:
                    label = self.amount(size)
                    blocks.append(_Block(start=start, end=start + size, look=look, label=label))
            right, left = right + sure_right, left + sure_left
            more += max(Fraction(0), part.high or Fraction(0)) - sure_right
            less += min(Fraction(0), part.low or Fraction(0)) - sure_left
            endless = endless or part.high is None
        if more > 0 or endless:
            end = right + max(more, right / 10 if endless else Fraction(0))
            blocks.append(_Block(start=right, end=end, look=_UNKNOWN, endless=endless))
        if less < 0:
            blocks.append(_Block(start=left, end=left + less, look=_UNKNOWN))
        card = row.card
        total = self.amount(card.total) if card.total is not None else ""
        if card.total is None:
            bounds = [
                "" if bound is None else self.amount(bound) for bound in (card.low, card.high)
            ]
            total = "…".join(bounds)
        place = str(row.place) if row.place is not None else f"{row.best}–{row.worst}"
        return _Bar(name=card.unit_name, place=place, total=total, blocks=tuple(blocks))

    def amount(self, value: Fraction) -> str:
        """Write points shortly: two decimals where there are more, marked as nearly so."""
        near = round_to(value, _ROUGH, Rounding.HALF_UP)
        text = Amount(near).render(self.locale).replace("-", "−")
        return text if near == value else f"≈{text}"

    def draw(self) -> Figure:
        titles = self.heading()
        names = [wrapped(bar.name, _TEXT, 2.35) for bar in self.bars]
        heights = [max(0.36, 0.1 + len(lines) * _LINE) for lines in names]
        widest = max((inches(bar.total, _TEXT, bold=True) for bar in self.bars), default=0.0)
        key = self.rows_of_key(self.key())
        notes = self.notes_of(self.notes())
        top = _EDGE + len(titles) * 0.25 + 0.2
        bottom = top + sum(heights)
        height = bottom + 0.5 + len(key) * 0.25 + len(notes) * _LINE * 1.15 + _EDGE
        canvas = _Canvas.of(height)
        self.draw_heading(canvas, titles)
        left, right = _EDGE + 0.55 + 2.55, _WIDTH - _EDGE - widest - 0.15
        scale = _Scale(self.low, self.high, left, right)
        self.draw_grid(canvas, scale, (top, bottom))
        y = top
        for bar, lines, tall in zip(self.bars, names, heights, strict=True):
            self.draw_bar(canvas, scale, bar, lines, (y, tall))
            y += tall
        canvas.line([scale(0)] * 2, [top, bottom], width=1.2, zorder=5)
        self.draw_key(canvas, bottom + 0.5, key)
        canvas.paragraph(bottom + 0.5 + len(key) * 0.25, notes)
        return canvas.figure

    def draw_bar(
        self,
        canvas: _Canvas,
        scale: _Scale,
        bar: _Bar,
        lines: Sequence[str],
        span: tuple[float, float],
    ) -> None:
        y, tall = span
        middle = y + tall / 2
        canvas.text((_EDGE + 0.4, middle), bar.place, _TEXT, align="right", bold=True)
        first = middle - (len(lines) - 1) * _LINE / 2
        for number, line in enumerate(lines):
            canvas.text((_EDGE + 0.55, first + number * _LINE), line)
        for block in bar.blocks:
            start, end = sorted((scale(block.start), scale(block.end)))
            canvas.box((start, middle - 0.125), (end - start, 0.25), block.look)
            if block.label and inches(block.label, _SMALL) + 0.06 <= end - start:
                canvas.text(
                    ((start + end) / 2, middle),
                    block.label,
                    _SMALL,
                    align="center",
                    colour=block.look.ink,
                    ground="white" if block.look.hatch else "",
                )
            if block.endless:
                canvas.text((end + 0.04, middle), "→", _TEXT)
        canvas.text((_WIDTH - _EDGE, middle), bar.total, align="right", bold=True)

    def draw_grid(self, canvas: _Canvas, scale: _Scale, span: tuple[float, float]) -> None:
        top, bottom = span
        for mark in scale.marks():
            canvas.line([scale(mark)] * 2, [top, bottom], width=0.6, color=_FAINT, zorder=1)
            canvas.text(
                (scale(mark), bottom + 0.14), self.amount(Fraction(mark)), _SMALL, align="center"
            )

    def key(self) -> list[tuple[str, _Look]]:
        parts = list(self.looks.values())
        if any(block.look is _UNKNOWN for bar in self.bars for block in bar.blocks):
            parts.append((self.say(say("chưa rõ")), _UNKNOWN))
        return parts

    def notes(self) -> list[Message]:
        notes = [say("Nguồn: {source}.", source=self.ranking.source)]
        if self.ranking.provisional:
            notes.append(say("Kết quả tạm thời: còn đơn vị thiếu số liệu."))
        if self.ranking.illustrative:
            notes.append(say("Số liệu minh họa."))
        return notes


def _sure(part: Contribution) -> tuple[Fraction, Fraction]:
    """Return the points that are certain to stand to the right, and to the left, of zero."""
    zero = Fraction(0)
    # A limit may take more from the highest total than from the lowest.
    ends = [end for end in (part.low, part.high) if end is not None]
    if len(ends) < 2:
        return max(zero, part.low or zero), min(zero, part.high or zero)
    low, high = sorted(ends)
    return max(zero, low), min(zero, high)


@attrs.frozen
class _Scale:
    """Points as inches."""

    low: Fraction
    high: Fraction
    left: float
    right: float

    def __call__(self, value: Fraction | int) -> float:
        share = float((value - self.low) / (self.high - self.low))
        return self.left + share * (self.right - self.left)

    def marks(self) -> list[int]:
        """Return round numbers, about eight of them."""
        room = self.high - self.low
        steps = (n * 10**power for power in range(7) for n in (1, 2, 5))
        step = next((step for step in steps if room / step <= 9), 10**7)
        return list(range(-int(-self.low // step) * step, int(self.high // step) * step + 1, step))


def _stability(found: Sensitivity, part_id: str | None, title: str, locale: str) -> _Stability:
    if part_id is None or found.because:
        return _Bars(found, title, locale)
    return _Places(found, found.of(part_id), title, locale)


def _spot(factor: Fraction | None) -> float:
    """Return where a factor stands, from 0 to 1: one in the middle, none at the right end."""
    if factor is None:
        return 1.0
    return float(factor / (1 + factor))


_MARKS: Final = (
    Fraction(0),
    Fraction(1, 4),
    Fraction(1, 2),
    Fraction(3, 4),
    Fraction(1),
    Fraction(4, 3),
    Fraction(2),
    Fraction(4),
)


class _Stability(_Picture):
    """A picture over all factors from 0 up."""

    found: Sensitivity
    left: float
    right: float

    def x(self, factor: Fraction | None) -> float:
        return self.left + _spot(factor) * (self.right - self.left)

    def amount(self, factor: Fraction) -> str:
        """Write a factor: with its decimals where they end, else as a fraction."""
        text = Amount(factor).render(self.locale)
        return text.partition(" (")[0] if len(text) < 22 else f"≈{text.partition('≈')[2][:-1]}"

    def draw_scale(self, canvas: _Canvas, top: float, bottom: float) -> None:
        for mark in (*_MARKS, None):
            x = self.x(mark)
            now = mark == 1
            canvas.line(
                [x, x],
                [top, bottom],
                width=1.4 if now else 0.6,
                color=_INK if now else _FAINT,
                zorder=1,
            )
            text = "∞" if mark is None else f"×{self.amount(mark)}"
            canvas.text((x, bottom + 0.14), text, _SMALL, align="center", bold=now)
        for factor, told in (
            (Fraction(0), say("bỏ phần này")),
            (Fraction(1), say("hiện nay")),
            (None, say("chỉ còn phần này")),
        ):
            canvas.text((self.x(factor), bottom + 0.3), self.say(told), _SMALL, align="center")

    def notes(self) -> list[Message]:
        notes = [self.found.sentence]
        if self.found.ranking.illustrative:
            notes.append(say("Số liệu minh họa."))
        return notes

    def draw(self) -> Figure:
        raise NotImplementedError


class _Bars(_Stability):
    """A bar for each part: as far as its weight can move."""

    leader: Final = _Look("#c7dcef")
    order: Final = _Look("#0b4f8a", "#ffffff")

    def __init__(self, found: Sensitivity, title: str, locale: str) -> None:
        self.found, self.locale = found, locale
        default = say("Hệ số từng phần có thể đổi bao nhiêu lần mà xếp hạng không đổi")
        self.title = " ".join(title.split()) or self.say(default)
        self.left, self.right = _EDGE + 2.9, _WIDTH - _EDGE - 3.2

    def draw(self) -> Figure:
        titles = self.heading()
        rows = [
            (
                test,
                wrapped(test.name, _TEXT, 2.4),
                [line for clause in self.clauses(test) for line in wrapped(clause, _SMALL, 2.65)],
            )
            for test in self.found.tests
        ]
        heights = [max(0.42, 0.14 + max(len(names), len(told)) * _LINE) for _, names, told in rows]
        key = self.rows_of_key(
            [
                (self.say(say("đơn vị dẫn đầu không đổi")), self.leader),
                (self.say(say("không thứ hạng nào đổi")), self.order),
            ]
            if rows
            else []
        )
        notes = self.notes_of(self.notes())
        top = _EDGE + len(titles) * 0.25 + 0.15
        bottom = top + sum(heights)
        foot = bottom + (0.65 if rows else 0.15)
        height = foot + len(key) * 0.25 + len(notes) * _LINE * 1.15 + _EDGE
        canvas = _Canvas.of(height)
        self.draw_heading(canvas, titles)
        if rows:
            self.draw_scale(canvas, top, bottom)
        y = top
        for (test, names, told), tall in zip(rows, heights, strict=True):
            middle = y + tall / 2
            self.draw_row(canvas, test, middle)
            for x, size, lines in (
                (_EDGE, _TEXT, names),
                (self.right + 0.4, _SMALL, told),
            ):
                first = middle - (len(lines) - 1) * _LINE / 2
                for number, line in enumerate(lines):
                    canvas.text((x, first + number * _LINE), line, size)
            y += tall
            canvas.line([_EDGE, _WIDTH - _EDGE], [y, y], width=0.6, color=_FAINT, zorder=0)
        self.draw_key(canvas, foot, key)
        canvas.paragraph(foot + len(key) * 0.25, notes)
        return canvas.figure

    def clauses(self, test: WeightTest) -> list[str]:
        """Return who leads beyond either end, a clause each."""
        turns = (test.leader.low, test.leader.high)
        if turns == (None, None):
            return [self.say(say("đơn vị dẫn đầu không bao giờ đổi"))]
        return [
            self.say(
                say(
                    "×{factor}: {units} dẫn đầu",
                    factor=Amount(turn.factor),
                    units=tuple(test.names[unit_id] for unit_id in turn.beyond or turn.at),
                )
            )
            for turn in turns
            if turn is not None
        ]

    def draw_row(self, canvas: _Canvas, test: WeightTest, middle: float) -> None:
        for stretch, look, tall in (
            (test.leader, self.leader, 0.24),
            (test.order, self.order, 0.1),
        ):
            low, high = (self.x(end) for end in _ends(stretch))
            # A stretch of one factor only is still to be seen.
            low, high = min(low, high - 0.03), max(high, low + 0.03)
            canvas.box((low, middle - tall / 2), (high - low, tall), look)
            for turn, x in ((stretch.low, low), (stretch.high, high)):
                if turn is not None and tall > 0.2:
                    canvas.line([x, x], [middle - 0.17, middle + 0.17], width=2.2, zorder=4)


def _ends(stretch: Stretch) -> tuple[Fraction | None, Fraction | None]:
    low, high = stretch.low, stretch.high
    return (Fraction(0) if low is None else low.factor, None if high is None else high.factor)


_DASHES: Final[tuple[Any, ...]] = ("-", (0, (5, 1.5)), (0, (1.2, 1.2)), (0, (6, 1.5, 1.2, 1.5)))
_COLOURS: Final = ("#0b4f8a", "#b3541e", "#1f6f5c", "#5a3e85", "#8a6d00", "#3d3d3d", "#a3305f")


class _Places(_Stability):
    """Everybody's place while the weight of one part moves."""

    def __init__(self, found: Sensitivity, test: WeightTest, title: str, locale: str) -> None:
        self.found, self.test, self.locale = found, test, locale
        default = say("Thứ hạng khi đổi hệ số của “{part}”", part=test.name)
        self.title = " ".join(title.split()) or self.say(default)
        self.left, self.right = _EDGE + 2.75, _WIDTH - _EDGE - 2.75
        self.turns = sorted({crossing.factor for crossing in test.crossings})

    def lanes(self) -> list[tuple[Fraction | None, Fraction | None, dict[str, int]]]:
        """Return every stretch between two turns, with everybody's lane in it, from the top."""
        ends = [Fraction(0), *self.turns, None]
        out: list[tuple[Fraction | None, Fraction | None, dict[str, int]]] = []
        before: dict[str, int] = {}
        for low, high in pairwise(ends):
            assert low is not None
            middle = low + 1 if high is None else (low + high) / 2

            def key(unit_id: str, at: Fraction = middle, now: dict[str, int] = before) -> Any:
                return -self.test.courses[unit_id].at(at), now.get(unit_id, 0)

            before = {unit: lane for lane, unit in enumerate(sorted(self.test.courses, key=key))}
            out.append((low, high, before))
        return out

    def draw(self) -> Figure:
        titles = self.heading()
        names = {unit: wrapped(name, _TEXT, 2.3)[:2] for unit, name in self.test.names.items()}
        tall = max(0.36, 0.1 + max((len(lines) for lines in names.values()), default=1) * _LINE)
        notes = self.notes_of([self.test.sentence, *self.signs(), *self.notes()[1:]])
        top = _EDGE + len(titles) * 0.25 + 0.3
        bottom = top + tall * len(names)
        canvas = _Canvas.of(bottom + 0.7 + len(notes) * _LINE * 1.15 + _EDGE)
        self.draw_heading(canvas, titles)
        self.draw_scale(canvas, top, bottom)
        self.draw_stretch(canvas, top, bottom)
        stretches = self.lanes()

        def y(lane: float) -> float:
            return top + (lane + 0.5) * tall

        for number, unit in enumerate(self.test.courses):
            self.draw_unit(canvas, number, unit, stretches, y)
        self.draw_rings(canvas, stretches, y)
        for lanes, x, align in (
            (stretches[0][2], self.left - 0.12, "right"),
            (stretches[-1][2], self.right + 0.12, "left"),
        ):
            for unit, lane in lanes.items():
                first = y(lane) - (len(names[unit]) - 1) * _LINE / 2
                for number, line in enumerate(names[unit]):
                    canvas.text((x, first + number * _LINE), line, align=align)
        canvas.paragraph(bottom + 0.7, notes)
        return canvas.figure

    def signs(self) -> list[Message]:
        """Return what the rings stand for, and who is level now, which no ring shows."""
        signs = [say("Vòng tròn: nơi hai đơn vị bằng điểm và đổi chỗ cho nhau.")]
        level: dict[Fraction, list[str]] = {}
        for unit, course in self.test.courses.items():
            level.setdefault(course.at(Fraction(1)), []).append(self.test.names[unit])
        signs += [
            say("Hiện bằng điểm: {units}.", units=tuple(names))
            for names in level.values()
            if len(names) > 1
        ]
        return signs

    def draw_stretch(self, canvas: _Canvas, top: float, bottom: float) -> None:
        """Shade as far as the leader stays, with the factors at its ends."""
        low, high = (self.x(end) for end in _ends(self.test.leader))
        canvas.box(
            (low, top), (high - low, bottom - top), _Look("#eef4fa"), edgecolor="none", zorder=0
        )
        turns: tuple[Turn | None, ...] = (self.test.leader.low, self.test.leader.high)
        for turn, x, align in zip(turns, (low, high), ("right", "left"), strict=True):
            if turn is not None:
                canvas.line([x, x], [top - 0.1, bottom], width=1, linestyle=":", zorder=1)
                canvas.text((x, top - 0.17), f"×{self.amount(turn.factor)}", _SMALL, align=align)

    def draw_unit(
        self,
        canvas: _Canvas,
        number: int,
        unit: str,
        stretches: Sequence[tuple[Fraction | None, Fraction | None, dict[str, int]]],
        y: Callable[[float], float],
    ) -> None:
        xs: list[float] = []
        ys: list[float] = []
        for low, high, lanes in stretches:
            start, end = self.x(low), self.x(high)
            # Two that change places cross right at the factor, half way between their lanes.
            soft = min(0.12, (end - start) / 3)
            xs += [start + (soft if xs else 0), end - (0 if high is None else soft)]
            ys += [y(lanes[unit])] * 2
        canvas.line(
            xs,
            ys,
            width=2,
            color=_COLOURS[number % len(_COLOURS)],
            linestyle=_DASHES[number % len(_DASHES)],
            zorder=3,
        )

    def draw_rings(
        self,
        canvas: _Canvas,
        stretches: Sequence[tuple[Fraction | None, Fraction | None, dict[str, int]]],
        y: Callable[[float], float],
    ) -> None:
        for (_, factor, before), (_, _, after) in pairwise(stretches):
            assert factor is not None
            x = self.x(factor)
            for one, other in _swaps(before, after):
                middle = (y(before[one]) + y(before[other])) / 2
                canvas.line(
                    [x],
                    [middle],
                    marker="o",
                    markersize=5,
                    markerfacecolor="white",
                    markeredgecolor=_INK,
                    linestyle="none",
                    zorder=5,
                )


def _swaps(before: dict[str, int], after: dict[str, int]) -> list[tuple[str, str]]:
    """Return the neighbours that change sides."""
    order = sorted(before, key=before.__getitem__)
    return [(one, other) for one, other in pairwise(order) if after[one] > after[other]]
