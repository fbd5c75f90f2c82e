"""The catalogue: which awards each regime declares, found by any of their names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

import attrs

from thidua.awards import law_2003, law_2022
from thidua.awards._particulars import with_particulars
from thidua.criteria import Assessment, Award
from thidua.dates import EmulationYear
from thidua.errors import UnknownName
from thidua.law import REGIMES, Regime, worded_as_on
from thidua.law import regime_on as _law_regime_on
from thidua.records import Record, award_name
from thidua.words import OneOf, fold, near_misses, say


class Catalogue(Mapping[str, Award]):
    """Awards by slug; looked up by slug, abbreviation or name, with or without diacritics."""

    def __init__(self, awards: Iterable[Award]) -> None:
        self._awards: Final = {award.id: with_particulars(award) for award in awards}

    def __getitem__(self, name: str) -> Award:
        found = award_name(name)
        try:
            return self._awards[found.id]
        except KeyError:
            names = {award.name.name.render(): slug for slug, award in self._awards.items()}
            near = tuple(names[each] for each in near_misses(found.name.render(), names))
            raise UnknownName(
                say(
                    "{award} không có trong danh mục của thời kỳ này; có phải là: {near}?",
                    award=found,
                    near=OneOf(near),
                )
                if near
                else say(
                    "{award} không có trong danh mục của thời kỳ này; hãy xem danh mục.",
                    award=found,
                ),
                name=name,
                suggestions=near,
            ) from None

    def search(self, text: str) -> tuple[Award, ...]:
        """Return every award with all the words of *text* in one of its names, best first.

        Case, diacritics and the order of the words do not matter; slug, Vietnamese and English
        name are looked at, and the abbreviation, of which a beginning is enough. A name that is the text comes first, then one that begins
        with it, then one that has it in one piece; equals keep the order of the law.
        """
        wanted = fold(text)
        ranked = ((_rank(wanted, award), award) for award in self._awards.values() if wanted)
        found = [(rank, award) for rank, award in ranked if rank is not None]
        return tuple(award for _, award in sorted(found, key=lambda pair: pair[0]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._awards)

    def __len__(self) -> int:
        return len(self._awards)

    def __repr__(self) -> str:
        return f"Catalogue({list(self._awards)})"


def _rank(wanted: str, award: Award) -> int | None:
    ranks = [1] if fold(award.name.abbreviation).startswith(wanted) else []
    for spelling in award.name.spellings:
        name = fold(spelling)
        if name == wanted:
            ranks.append(0)
        elif name.startswith(f"{wanted} "):
            ranks.append(1)
        elif f" {wanted} " in f" {name} ":
            ranks.append(2)
        elif set(wanted.split()) <= set(name.split()):
            ranks.append(3)
    return min(ranks, default=None)


_LAW_2003: Final = Catalogue(law_2003.AWARDS)
_LAW_2022: Final = Catalogue(law_2022.AWARDS)
# An amending law that has been encoded gives its regime a catalogue of its own
# (docs/how-to/encode-an-amendment.md).
_CATALOGUES: Final = {
    "luat-2003-tu-2020": _LAW_2003,
    "luat-2003": _LAW_2003,
    "luat-2022": _LAW_2022,
    "luat-2022-tu-2024-04-15": _LAW_2022,
    "luat-2022-tu-2025-07-01": _LAW_2022,
    "luat-2022-tu-2025-08-05": _LAW_2022,
    "luat-2026": _LAW_2022,
}
_REGIMES: Final[tuple[Regime[Award], ...]] = tuple(
    Regime(
        id=regime.id,
        period=regime.period,
        law=regime.law,
        instruments=regime.instruments,
        status=regime.status,
        awards=_CATALOGUES[regime.id],
    )
    for regime in REGIMES
)


def regime_on(date: dt.date) -> Regime[Award]:
    """Return the regime that governs *date*, with its awards.

    Raises:
        NotInForce: no regime encoded here covers *date*; there is no fall-back.
    """
    return _law_regime_on(date, _REGIMES)


@attrs.frozen(kw_only=True)
class BothReadings:
    """Two assessments of one question where no text says which law applies.

    Attributes:
        by_day: under the law in force on the day of consideration.
        by_year: under the law in force in the year of achievement.
    """

    by_day: Assessment
    by_year: Assessment

    @property
    def agree(self) -> bool:
        """Whether both laws give the same outcome."""
        return self.by_day.outcome is self.by_year.outcome

    @property
    def provisional(self) -> bool:
        """Whether either assessment is provisional."""
        return bool(self.by_day.provisional or self.by_year.provisional)


def assess(
    award: str,
    record: Record,
    *,
    year: int | EmulationYear,
    on: dt.date,
    received: dt.date | None = None,
    readings: Mapping[str, str] | None = None,
) -> Assessment | BothReadings:
    """Judge *record* for *award* under the law that governs the question.

    Where the year of achievement and the day of consideration fall under different laws, no
    transitional rule says which applies, and both assessments are returned. To choose one, ask
    ``regime_on(...)`` of the day whose law is wanted and its award.

    Args:
        award: slug, abbreviation or name.
        record: what is known of the subject.
        year: the year of achievement; a number means the calendar year.
        on: the day of consideration.
        received: the day the body competent to appraise received the file (ngày tiếp nhận hồ sơ).
            A transitional rule may keep the earlier wording for a file received before the new
            one took effect. None where it is not known.
        readings: for ambiguities by key, the reading to use instead of the default.

    Raises:
        UnknownName: nothing bears that name, or it is not encoded for the regime.
        NotInForce: a date is not covered.
        InvalidValue: *readings* names an ambiguity the award does not have, or *received* is after
            *on*.
    """
    emulation_year = EmulationYear.calendar(year) if isinstance(year, int) else year
    last = emulation_year.period.last_day or emulation_year.period.start
    now = regime_on(on)
    today = regime_on(worded_as_on(received, on)).awards[award]
    if last >= on or now.law.in_force_on(last):
        return today.assess(record, emulation_year, on, received=received, readings=readings)
    former = regime_on(last).awards[award]
    # A text may be open to several readings under one of the laws only.
    chosen = dict(readings or {})
    own, others = (
        {ambiguity.key for ambiguity in judged.ambiguities} for judged in (today, former)
    )
    return BothReadings(
        by_day=today.assess(
            record,
            emulation_year,
            on,
            received=received,
            readings=_without(chosen, others - own),
        ),
        by_year=former.assess(
            record,
            emulation_year,
            on,
            received=received,
            readings=_without(chosen, own - others),
        ),
    )


def _without(readings: Mapping[str, str], keys: AbstractSet[str]) -> dict[str, str]:
    return {key: reading for key, reading in readings.items() if key not in keys}
