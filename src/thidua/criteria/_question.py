"""What is asked: of which year, on which day, under which readings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Protocol

import attrs

from thidua.dates import EmulationYear, add_years
from thidua.errors import InvalidValue
from thidua.words import say


def _readings(readings: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(dict(readings).items()))


class _OfADay(Protocol):
    @property
    def on(self) -> dt.date: ...


def received_in_time(question: _OfADay, _: object, received: dt.date | None) -> None:
    """Refuse a file received after the day on which it is considered.

    Raises:
        InvalidValue: *received* is after the question's day.
    """
    if received is not None and received > question.on:
        raise InvalidValue(
            say(
                "Ngày tiếp nhận hồ sơ {received} sau ngày xét {on}; hãy kiểm tra lại hai ngày.",
                received=received,
                on=question.on,
            ),
            received=received,
            on=question.on,
        )


@attrs.frozen(kw_only=True)
class Question:
    """The dates and choices against which a criterion is judged.

    Attributes:
        emulation_year: the year of achievement (năm xét).
        on: the day of consideration (thời điểm xét, đề nghị).
        as_of: the day whose wording of the rules is asked for; usually ``on``.
        received: the day the body competent to appraise received the file (ngày tiếp nhận hồ sơ);
            None where it was not told.
        readings: for each ambiguity by key, the reading chosen; the default where absent.

    Raises:
        InvalidValue: *received* is after *on*.
    """

    emulation_year: EmulationYear
    on: dt.date
    as_of: dt.date
    received: dt.date | None = attrs.field(default=None, validator=received_in_time)
    readings: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_readings)

    @property
    def year(self) -> int:
        """The number of the year of achievement."""
        return self.emulation_year.year

    def choice(self, key: str) -> str | None:
        """Return the reading chosen for the ambiguity *key*; None where none was."""
        return dict(self.readings).get(key)

    def years_later(self, count: int) -> Question:
        """Return the same question *count* years later, under the same wording of the rules.

        A later year is asked about in another file, which nobody has received yet.
        """
        if count < 0:
            raise InvalidValue(say("Chỉ hỏi được về các năm sau; hãy dùng số không âm."))
        return attrs.evolve(
            self,
            emulation_year=self.emulation_year.shifted(count),
            on=add_years(self.on, count),
            received=None if count else self.received,
        )
