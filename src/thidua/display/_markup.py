"""HTML by parts: whatever is not markup made here is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

_VOID: Final = frozenset({"meta", "br", "hr"})


class Markup(str):
    """Text that is HTML already; made by :func:`tag` and :func:`join` only."""

    __slots__ = ()


def tag(name: str, /, *children: str | None, attrs: dict[str, str | bool] | None = None) -> Markup:
    """Return an element; children that are no markup are escaped, and None is left out.

    Args:
        name: the element's name.
        children: what it holds.
        attrs: its attributes; True writes the bare name, False leaves it out.
    """
    written = "".join(
        f" {key}" if value is True else f' {key}="{escape(str(value))}"'
        for key, value in (attrs or {}).items()
        if value is not False
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{join(children)}</{name}>")


def join(parts: Iterable[str | None]) -> Markup:
    """Return *parts* one after another, those that are no markup escaped."""
    return Markup(
        "".join(
            part if isinstance(part, Markup) else escape(part) for part in parts if part is not None
        )
    )


def css(name: str) -> dict[str, str | bool]:
    """Return the attribute that names a style."""
    return {"class": name}
