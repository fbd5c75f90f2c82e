"""Three-valued truth (strong Kleene logic)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NoReturn

from thidua.words import LabelledEnum, say


class Truth(LabelledEnum):
    """Whether a condition is met: yes, no, or not known."""

    TRUE = "dat", say("đạt")
    FALSE = "khong-dat", say("không đạt")
    UNKNOWN = "chua-ro", say("chưa rõ")

    @property
    def mark(self) -> str:
        """The sign that stands for the value in a report."""
        return _MARKS[self]

    @classmethod
    def of(cls, value: bool | None) -> Truth:
        """Return the truth of a yes, a no, or None for not known."""
        return cls.UNKNOWN if value is None else cls.TRUE if value else cls.FALSE

    def __and__(self, other: Truth) -> Truth:
        return conjunction((self, other))

    def __or__(self, other: Truth) -> Truth:
        return disjunction((self, other))

    def __invert__(self) -> Truth:
        return _NEGATION[self]

    def __bool__(self) -> NoReturn:
        # "if truth:" would read a not-known as a yes or a no.
        raise TypeError("a Truth has three values; compare it with Truth.TRUE, FALSE or UNKNOWN")


_MARKS: Final = {Truth.TRUE: "✓", Truth.FALSE: "✗", Truth.UNKNOWN: "?"}
_NEGATION: Final = {
    Truth.TRUE: Truth.FALSE,
    Truth.FALSE: Truth.TRUE,
    Truth.UNKNOWN: Truth.UNKNOWN,
}


def conjunction(truths: Iterable[Truth]) -> Truth:
    """Return FALSE where one is FALSE, else UNKNOWN where one is, else TRUE."""
    values = tuple(truths)
    if Truth.FALSE in values:
        return Truth.FALSE
    return Truth.UNKNOWN if Truth.UNKNOWN in values else Truth.TRUE


def disjunction(truths: Iterable[Truth]) -> Truth:
    """Return TRUE where one is TRUE, else UNKNOWN where one is, else FALSE."""
    values = tuple(truths)
    if Truth.TRUE in values:
        return Truth.TRUE
    return Truth.UNKNOWN if Truth.UNKNOWN in values else Truth.FALSE


def threshold(truths: Iterable[Truth], needed: int) -> Truth:
    """Return TRUE where at least *needed* are TRUE, FALSE where no completion can reach it."""
    values = tuple(truths)
    sure = values.count(Truth.TRUE)
    if sure >= needed:
        return Truth.TRUE
    possible = sure + values.count(Truth.UNKNOWN)
    return Truth.UNKNOWN if possible >= needed else Truth.FALSE
