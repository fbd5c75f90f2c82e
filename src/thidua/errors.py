"""What goes wrong, in one sentence each: what is wrong, where, and what to do.

Every error of the library is a :class:`ThiduaError`. It carries a message that renders in
Vietnamese (the default) and English, and its data as attributes, and it can be pickled.
"""

from __future__ import annotations

from typing import Any, Protocol

__all__ = [
    "BadInput",
    "ContradictoryRecords",
    "InvalidValue",
    "MissingExtra",
    "NotInForce",
    "Renderable",
    "ThiduaError",
    "Undetermined",
    "UnknownName",
]


class Renderable(Protocol):
    """Anything that can say itself in a language, such as :class:`thidua.words.Message`."""

    def render(self, locale: str = "vi") -> str:
        """Return the sentence in *locale* (``"vi"`` or ``"en"``)."""
        ...


class ThiduaError(Exception):
    """Base of every error the library raises on purpose.

    Args:
        message: one sentence, as a :class:`thidua.words.Message`.
        data: what the sentence speaks of; each item becomes an attribute.
    """

    message: Renderable

    def __init__(self, message: Renderable, **data: Any) -> None:
        super().__init__(message)
        self.message = message
        self.data = data
        for name, value in data.items():
            setattr(self, name, value)

    def render(self, locale: str = "vi") -> str:
        """Return the sentence in *locale*."""
        return self.message.render(locale)

    def __str__(self) -> str:
        return self.render()

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.message, self.data)


def _rebuild(kind: type[ThiduaError], message: Renderable, data: dict[str, Any]) -> ThiduaError:
    return kind(message, **data)


class InvalidValue(ThiduaError, ValueError):
    """A value that no valid object may hold."""


class UnknownName(ThiduaError, KeyError):
    """A name (award, instrument, locale, criterion) that nothing here bears.

    ``suggestions`` holds near misses, best first.
    """

    suggestions: tuple[str, ...] = ()


class NotInForce(ThiduaError, LookupError):
    """Asked for law on a date that no encoded text covers: there is no fall-back."""


class Undetermined(ThiduaError, LookupError):
    """Asked for one definite answer where what is known, or ruled on, leaves it open.

    ``missing`` holds what would have to be known, one :class:`Renderable` each.
    """

    missing: tuple[Renderable, ...] = ()


class MissingExtra(ThiduaError, ImportError):
    """An optional package is not installed; ``extra`` names the extra that brings it."""

    extra: str = ""


class ContradictoryRecords(ThiduaError, ValueError):
    """Two records that cannot both stand; ``first`` and ``second`` are the two."""

    first: Any = None
    second: Any = None


class BadInput(ThiduaError, ValueError):
    """Input with one or more faults, all reported at once.

    ``faults`` holds one :class:`Renderable` per fault, each naming its place.
    """

    faults: tuple[Renderable, ...] = ()

    def lines(self, locale: str = "vi") -> tuple[str, ...]:
        """Return one line per fault in *locale*."""
        return tuple(fault.render(locale) for fault in self.faults)
