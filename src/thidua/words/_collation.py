"""Vietnamese collation, which Babel and the standard library do not have."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK: Final = {letter: rank for rank, letter in enumerate(_ALPHABET)}
_TONES: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Huyền, hỏi, ngã, sắc, nặng, after the level tone (ngang), which has no mark."""
_WORD_OR_NUMBER: Final = re.compile(r"[0-9]+|[^\W\d_]+")

SortKey = tuple[tuple[tuple[tuple[int, ...], tuple[int, ...]], ...], str]
"""What :func:`sort_key` returns: per word its letters and tones, then the text itself."""


def sort_key(text: str) -> SortKey:
    """Return the key that sorts *text* as Vietnamese dictionaries do.

    Words are compared one after another: first by letters (a ă â b c d đ e ê …, with f, j, w, z
    in their Latin places), then by tone (ngang, huyền, hỏi, ngã, sắc, nặng). So every name that
    begins with *ba* stands before the first that begins with *bà*. Numbers come before letters
    and sort by value; punctuation and, last, case (lower first) only break ties. Both ways of
    placing a tone mark (*hoà*, *hòa*) sort alike.
    """
    composed = unicodedata.normalize("NFC", text)
    words = _WORD_OR_NUMBER.findall(composed.lower())
    return tuple(_word_key(word) for word in words), composed.swapcase()


def _word_key(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    if word[0] in "0123456789":
        # Below every letter; the value itself comes second.
        return (-1, int(word)), ()
    letters: list[int] = []
    tones: list[int] = []
    for letter in word:
        parts = unicodedata.normalize("NFD", letter)
        bare = "".join(part for part in parts if part not in _TONES)
        plain = unicodedata.normalize("NFC", bare)
        letters.append(_RANK.get(plain, len(_ALPHABET) + ord(plain[0])))
        tones += [_TONES[part] for part in parts if part in _TONES]
    return tuple(letters), tuple(tones)
