"""What is asked: of which year, on which day, under which readings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import attrs

from thidua.dates import EmulationYear, add_years
from thidua.errors import InvalidValue
from thidua.words import say


def _readings(readings: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(dict(readings).items()))


@attrs.frozen(kw_only=True)
class Question:
    """The dates and choices against which a criterion is judged.

    Attributes:
        emulation_year: the year of achievement (năm xét).
        on: the day of consideration (thời điểm xét, đề nghị).
        as_of: the day whose wording of the rules is asked for; usually ``on``.
        readings: for each ambiguity by key, the reading chosen; the default where absent.
    """

    emulation_year: EmulationYear
    on: dt.date
    as_of: dt.date
    readings: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_readings)

    @property
    def year(self) -> int:
        """The number of the year of achievement."""
        return self.emulation_year.year

    def choice(self, key: str) -> str | None:
        """Return the reading chosen for the ambiguity *key*; None where none was."""
        return dict(self.readings).get(key)

    def years_later(self, count: int) -> Question:
        """Return the same question *count* years later, under the same wording of the rules."""
        if count < 0:
            raise InvalidValue(say("Chỉ hỏi được về các năm sau; hãy dùng số không âm."))
        return attrs.evolve(
            self,
            emulation_year=self.emulation_year.shifted(count),
            on=add_years(self.on, count),
        )
