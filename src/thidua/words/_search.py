"""Search without diacritics, as people type on a plain keyboard."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")
_NEAR: Final = Fraction(3, 5)
"""How alike two folded names must be, from 0 to 1, for one to be offered for the other."""
_BEGUN: Final = Fraction(9, 10)
"""How alike a name and its first words are at least: an order to its three classes."""
_SHORTEST_PART: Final = 3


def fold(text: str) -> str:
    """Return *text* in lower case without diacritics, with single spaces between its words.

    ``"Chiến sĩ thi đua — cơ sở"`` becomes ``"chien si thi dua co so"``. Two names that fold alike
    are the same to someone who types without diacritics.
    """
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _BETWEEN_WORDS.sub(" ", plain).strip()


def near_misses(name: str, candidates: Iterable[str], n: int = 3) -> tuple[str, ...]:
    """Return up to *n* of *candidates* that *name* may have meant, best first.

    Case, diacritics and punctuation do not count. A part of a candidate, such as ``"cơ sở"``,
    counts as near, and its first words, such as ``"Chiến sĩ thi đua"``, as nearer than another
    name that looks alike. Candidates that are equally near keep their order.
    """
    wanted = fold(name)
    scores = {candidate: _likeness(wanted, fold(candidate)) for candidate in candidates}
    near = [candidate for candidate, score in scores.items() if score >= _NEAR]
    return tuple(sorted(near, key=scores.__getitem__, reverse=True)[:n])


def _likeness(wanted: str, candidate: str) -> Fraction:
    matcher = difflib.SequenceMatcher(None, wanted, candidate)
    matched = sum(block.size for block in matcher.get_matching_blocks())
    score = Fraction(2 * matched, max(1, len(wanted) + len(candidate)))
    if len(wanted) < _SHORTEST_PART or wanted not in candidate:
        return score
    return max(score, _BEGUN if candidate.startswith(f"{wanted} ") else _NEAR)
