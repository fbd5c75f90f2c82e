"""Text on a terminal: widths as eyes see them, wrapping, and tables."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Literal

import attrs

WIDTH = 100
"""How many columns a text report takes."""

Align = Literal["left", "right", "centre"]


def width_of(text: str) -> int:
    """Return how many columns *text* takes: combining marks take none, wide letters two."""
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in unicodedata.normalize("NFC", text)
    )


def wrap(text: str, *, width: int = WIDTH, first: str = "", rest: str | None = None) -> list[str]:
    """Break *text* at spaces into lines of at most *width* columns.

    A word longer than a line stands on its own line, unbroken.

    Args:
        text: one paragraph.
        width: the longest line, indent included.
        first: what the first line starts with.
        rest: what the others start with; as many spaces as *first* is wide, if not given.
    """
    indent = " " * width_of(first) if rest is None else rest
    lines: list[str] = []
    line = first
    empty = True
    for word in unicodedata.normalize("NFC", text).split():
        gap = "" if empty else " "
        if not empty and width_of(line) + 1 + width_of(word) > width:
            lines.append(line)
            line, gap = indent, ""
        line += gap + word
        empty = False
    return [*lines, line.rstrip()]


def pad(text: str, width: int, align: Align = "left") -> str:
    """Fill *text* with spaces up to *width* columns."""
    room = max(0, width - width_of(text))
    if align == "right":
        return " " * room + text
    if align == "centre":
        return " " * (room // 2) + text + " " * (room - room // 2)
    return text + " " * room


@attrs.frozen
class Column:
    """A column of a table: its heading, its width, and on which side its cells stand."""

    heading: str
    width: int
    align: Align = "left"


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> list[str]:
    """Lay out a table with a rule below its headings; long cells take several lines."""
    lines = [*_row(columns, [column.heading for column in columns])]
    lines.append("  ".join("─" * column.width for column in columns))
    for row in rows:
        lines += _row(columns, row)
    return lines


def _row(columns: Sequence[Column], cells: Sequence[str]) -> list[str]:
    wrapped = [
        wrap(cell, width=column.width, rest="") for cell, column in zip(cells, columns, strict=True)
    ]
    height = max(len(lines) for lines in wrapped)
    return [
        "  ".join(
            pad(lines[place] if place < len(lines) else "", column.width, column.align)
            for lines, column in zip(wrapped, columns, strict=True)
        ).rstrip()
        for place in range(height)
    ]
