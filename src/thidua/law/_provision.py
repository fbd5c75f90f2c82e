"""A rule with its place and its days: when it applies, and whether its wording still stands."""

from __future__ import annotations

import datetime as dt

import attrs

from thidua.law._instruments import INSTRUMENTS, Instrument
from thidua.law._sources import Citation, Source


@attrs.frozen(kw_only=True)
class Provision:
    """Something that a text provides, over the days on which it does (quy định).

    Attributes:
        sources: where it stands, the governing text first.
        since: first day it applies; None follows the first source's entry into force.
        until: first day it no longer applies, where another rule replaced it; None otherwise.
        successor: the text, not read, that has replaced the source's wording.
    """

    sources: tuple[Source, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    successor: Citation | None = None

    @property
    def starts(self) -> dt.date | None:
        """First day it applies; None where it has none: an organiser's rule, or nothing cited."""
        if self.since is not None:
            return self.since
        text = self._governing_text()
        return None if text is None else text.effective

    def applies_on(self, date: dt.date) -> bool:
        """Tell whether it is part of the rules on *date*."""
        starts = self.starts
        return (starts is None or starts <= date) and (self.until is None or date < self.until)

    def lapsed_on(self, date: dt.date) -> bool:
        """Tell whether the governing text's wording may no longer be the law's on *date*."""
        source = self.sources[0] if self.sources else None
        text = self._governing_text()
        if text is None or not isinstance(source, Citation):
            return False
        return not text.worded_on(date, *source.place)

    def unread(self) -> Source | Instrument | None:
        """Return the text, not read, that governs where the wording has lapsed."""
        if self.successor is not None or not self.sources:
            return self.successor
        text = self._governing_text()
        return None if text is None else INSTRUMENTS.get(text.changed_by or "")

    def _governing_text(self) -> Instrument | None:
        """Return the text that gave the governing place its wording: the amending one, if any."""
        source = self.sources[0] if self.sources else None
        if not isinstance(source, Citation):
            return None
        number = source.amended_by.rpartition(" ")[2] if source.amended_by else source.number
        return INSTRUMENTS.get(number)
