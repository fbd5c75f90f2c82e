"""Which places a legal text has: its articles, clauses and points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from thidua.law._contents_decrees import (
    CIRCULAR_2024_PLACES,
    DECREE_2023_OPEN,
    DECREE_2023_PLACES,
    DECREE_2025_HOME_PLACES,
    DECREE_2025_OPEN,
    DECREE_2025_PLACES,
)
from thidua.law._contents_law_2022 import PLACES, TITLES
from thidua.law._instruments import (
    CIRCULAR_2024,
    DECREE_2023,
    DECREE_2025,
    DECREE_2025_HOME,
    LAW_2022,
    Instrument,
)
from thidua.law._sources import Citation
from thidua.words import Message


@attrs.frozen(kw_only=True)
class Contents:
    """The table of contents of a legal text (mục lục điều, khoản, điểm).

    Attributes:
        instrument: the text.
        places: points by clause, clauses by article, as printed; ``{"5": {"1": "ab", "3": ""}}``.
        titles: what each article is about, in our own words; empty where not told.
        whole: every article is there; otherwise only those that were quoted somewhere.
        open_places: articles (``"37"``) and clauses (``"9.4"``) that may have more parts than are
            listed.
    """

    instrument: Instrument
    places: Mapping[str, Mapping[str, str]] = attrs.field(hash=False)
    titles: Mapping[str, Message] = attrs.field(factory=dict, hash=False)
    whole: bool = True
    open_places: frozenset[str] = frozenset()

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles, in order."""
        return tuple(self.places)

    def clauses(self, article: int | str) -> tuple[str, ...]:
        """The clauses of *article*, in order; empty where it has none or is not listed."""
        return tuple(self.places.get(str(article), {}))

    def points(self, article: int | str, clause: int | str) -> tuple[str, ...]:
        """The points of a clause, in order; empty where it has none or is not listed."""
        return tuple(self.places.get(str(article), {}).get(str(clause), ""))

    def has(
        self, article: str | None, clause: str | None = None, point: str | None = None
    ) -> bool | None:
        """Tell whether a place exists; None where the table cannot tell."""
        if article is None:
            return True
        if article not in self.places:
            return False if self.whole else None
        if clause is None and point is None:
            return True
        unknown = None if article in self.open_places else False
        clauses = self.places[article]
        if clause is None or clause not in clauses:
            return unknown
        if point is None or point in clauses[clause]:
            return True
        return None if f"{article}.{clause}" in self.open_places else unknown


CONTENTS: Final = {
    contents.instrument.number: contents
    for contents in (
        Contents(instrument=LAW_2022, places=PLACES, titles=TITLES),
        Contents(instrument=DECREE_2023, places=DECREE_2023_PLACES, open_places=DECREE_2023_OPEN),
        Contents(instrument=CIRCULAR_2024, places=CIRCULAR_2024_PLACES),
        Contents(
            instrument=DECREE_2025,
            places=DECREE_2025_PLACES,
            whole=False,
            open_places=DECREE_2025_OPEN,
        ),
        Contents(instrument=DECREE_2025_HOME, places=DECREE_2025_HOME_PLACES, whole=False),
    )
}
"""The tables of contents known, by the number of the text."""


def exists(citation: Citation) -> bool | None:
    """Tell whether the place that *citation* names exists in its text.

    None: no table of contents says, because the text was not read or not wholly.
    """
    contents = CONTENTS.get(citation.number)
    if contents is None:
        return None
    return contents.has(citation.article, citation.clause, citation.point)
