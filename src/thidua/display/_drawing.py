"""What every picture needs: matplotlib's own settings, and measured text."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Final

from thidua.errors import MissingExtra
from thidua.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FONT: Final = "DejaVu Sans"
"""It comes with matplotlib and has every letter of Vietnamese."""


def drawing_settings() -> AbstractContextManager[None]:
    """Return matplotlib's own defaults for the while, whatever the caller's settings are.

    Raises:
        MissingExtra: matplotlib is not installed.
    """
    needs_matplotlib()
    from matplotlib import style

    # Without a salt the identifiers in an SVG would be drawn at random.
    return style.context(["default", {"svg.hashsalt": "thidua", "font.family": FONT}])


def needs_matplotlib() -> None:
    """Name the extra where matplotlib is not installed.

    Raises:
        MissingExtra: always then.
    """
    try:
        import matplotlib as _  # noqa: F401, ICN001
    except ImportError as error:
        raise MissingExtra(
            say("Vẽ hình cần gói phụ; hãy chạy: pip install 'thidua[figures]'."), extra="figures"
        ) from error


def write(
    axes: Axes,
    place: tuple[float, float],
    text: str,
    size: float,
    *,
    align: str,
    bold: bool,
    colour: str,
    ground: str,
    zorder: int,
) -> None:
    """Write one line of text on a picture.

    Args:
        axes: where it is drawn.
        place: its end, or its middle, by *align*, and the middle of its height.
        text: the line.
        size: in points.
        align: ``left``, ``center`` or ``right``.
        bold: whether it is bold.
        colour: of the letters.
        ground: of what lies behind them; empty for nothing.
        zorder: what it stands in front of.
    """
    axes.text(
        *place,
        text,
        fontsize=size,
        fontfamily=FONT,
        fontweight="bold" if bold else "normal",
        color=colour,
        ha=align,
        va="center_baseline",
        bbox={"facecolor": ground, "edgecolor": "none", "pad": 0.8} if ground else None,
        zorder=zorder,
        parse_math=False,
    )


def inches(text: str, size: float, *, bold: bool = False) -> float:
    """Measure how wide *text* is: the same on every machine, as the font comes with the package."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextToPath

    font = FontProperties(family=FONT, size=size, weight="bold" if bold else "normal")
    width, _, _ = TextToPath().get_text_width_height_descent(text, font, ismath=False)
    return float(width) / 72


def wrapped(text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """Break *text* into lines of at most *width* inches; a word that is too long is cut."""
    lines = [""]
    for word in text.split():
        # An address may be longer than a line.
        while inches(word, size, bold=bold) > width:
            fits = next(
                end
                for end in range(len(word) - 1, 0, -1)
                if end == 1 or inches(word[:end], size, bold=bold) <= width
            )
            lines.append(word[:fits])
            word = word[fits:]
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and inches(longer, size, bold=bold) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return [line for line in lines if line]
