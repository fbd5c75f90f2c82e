"""Periods of days and the years in which emulation is organised."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Any

import attrs

from thidua.dates._lengths import add_years, yearly
from thidua.errors import InvalidValue
from thidua.words import Message, say

_ONE_DAY = dt.timedelta(days=1)


def plain_date(_: object, __: object, value: Any) -> None:
    """Validate that *value* is a date without a time of day.

    Raises:
        InvalidValue: it is something else; a ``datetime`` is no plain date.
    """
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise InvalidValue(
            say("“{value}” không phải ngày; hãy dùng ngày không kèm giờ.", value=str(value)),
            value=value,
        )


def _ends_after_start(period: Period, field: object, end: dt.date | None) -> None:
    if end is None:
        return
    plain_date(period, field, end)
    if end <= period.start:
        raise InvalidValue(
            say(
                "Khoảng thời gian bắt đầu ngày {start} không thể kết thúc trước ngày {end}: phải có"
                " ít nhất một ngày.",
                start=period.start,
                end=end,
            ),
            start=period.start,
            end=end,
        )


@attrs.frozen
class Period:
    """The days from *start* up to, but not including, *end* (khoảng thời gian).

    Attributes:
        start: the first day.
        end: the day after the last one; None while the end is open.

    Raises:
        InvalidValue: not plain dates, or no day at all: *end* is not after *start*.
    """

    start: dt.date = attrs.field(validator=plain_date)
    end: dt.date | None = attrs.field(default=None, validator=_ends_after_start)

    @property
    def last_day(self) -> dt.date | None:
        """The last day of the period; None while the end is open."""
        return None if self.end is None else self.end - _ONE_DAY

    def contains(self, date: dt.date) -> bool:
        """Tell whether *date* is one of the days."""
        return self.start <= date and (self.end is None or date < self.end)

    def overlaps(self, other: Period) -> bool:
        """Tell whether the two periods share at least one day."""
        return (other.end is None or self.start < other.end) and (
            self.end is None or other.start < self.end
        )

    def render(self, locale: str = "vi") -> str:
        """Write the period with its first and last day, as papers do.

        Raises:
            UnknownName: the library does not speak that language.
        """
        return self._message().render(locale)

    def _message(self) -> Message:
        if self.end is None:
            return say("từ {start} trở đi", start=self.start)
        return say("từ {start} đến hết {last}", start=self.start, last=self.last_day)

    def __str__(self) -> str:
        return self.render()


def _year_fits(_: object, __: object, year: Any) -> None:
    # A year needs the one after it for its end.
    if not isinstance(year, int) or isinstance(year, bool) or not 1 <= year < 9999:
        raise InvalidValue(
            say("“{year}” không phải năm thi đua; hãy ghi năm bằng bốn chữ số.", year=str(year)),
            year=year,
        )


def _starts_in_year(emulation_year: EmulationYear, field: object, starts: dt.date | None) -> None:
    if starts is None:
        return
    plain_date(emulation_year, field, starts)
    if (starts.month, starts.day) == (2, 29):
        raise InvalidValue(
            say(
                "Năm học không thể bắt đầu ngày {starts}: ngày này không có trong mọi năm; hãy ghi"
                " ngày khác.",
                starts=starts,
            ),
            starts=starts,
        )
    if starts.year != emulation_year.year:
        raise InvalidValue(
            say(
                "Năm học {first}–{last} phải bắt đầu trong năm {first}, không phải ngày {starts}.",
                first=emulation_year.year,
                last=emulation_year.year + 1,
                starts=starts,
            ),
            year=emulation_year.year,
            starts=starts,
        )


@functools.total_ordering
@attrs.frozen
class EmulationYear:
    """A year for which titles are considered: a calendar year or a school year (năm thi đua).

    Build one with :meth:`calendar` or :meth:`school`. Years of the same kind are ordered.

    Attributes:
        year: the calendar year, or the one in which the school year starts.
        starts: the first day of the school year; None for a calendar year.

    Raises:
        InvalidValue: not a year, or a first day outside of it.
    """

    year: int = attrs.field(validator=_year_fits)
    starts: dt.date | None = attrs.field(kw_only=True, validator=_starts_in_year)

    @classmethod
    def calendar(cls, year: int) -> EmulationYear:
        """Return the calendar year: 1 January to 31 December."""
        return cls(year, starts=None)

    @classmethod
    def school(cls, year: int, *, starts: dt.date) -> EmulationYear:
        """Return the school year *year*/*year + 1* (năm học).

        Args:
            year: the calendar year in which it starts.
            starts: its first day, which the education authorities set: there is no default.
                It ends when the same day comes round.
        """
        return cls(year, starts=starts)

    @property
    def is_school_year(self) -> bool:
        """Whether it is a school year."""
        return self.starts is not None

    @property
    def start(self) -> dt.date:
        """The first day of the year."""
        return self.starts or dt.date(self.year, 1, 1)

    @property
    def period(self) -> Period:
        """The days of the year."""
        if self.starts is None:
            return Period(dt.date(self.year, 1, 1), dt.date(self.year + 1, 1, 1))
        return Period(self.starts, add_years(self.starts, 1))

    def shifted(self, years: int) -> EmulationYear:
        """Return the year of the same kind *years* later, or earlier if negative.

        Raises:
            InvalidValue: the result lies outside the calendar.
        """
        starts = None if self.starts is None else add_years(self.starts, years)
        return EmulationYear(self.year + years, starts=starts)

    def until(self, last: EmulationYear) -> tuple[EmulationYear, ...]:
        """Return the years from this one to *last*, both included; empty where *last* is earlier.

        Raises:
            InvalidValue: one is a calendar year and the other a school year.
        """
        if last < self:
            return ()
        days = yearly(self.start.month, self.start.day, self.start.year, last.start.year)
        return tuple(self.shifted(day.year - self.start.year) for day in days)

    def __lt__(self, other: EmulationYear) -> bool:
        """Tell whether the year starts earlier.

        Raises:
            InvalidValue: one is a calendar year and the other a school year.
        """
        if not isinstance(other, EmulationYear):
            return NotImplemented
        if self.is_school_year != other.is_school_year:
            raise InvalidValue(
                say(
                    "Không xếp được thứ tự {first} với {second}: một bên là năm dương lịch, một bên"
                    " là năm học.",
                    first=self,
                    second=other,
                ),
                first=self,
                second=other,
            )
        return self.start < other.start

    def render(self, locale: str = "vi") -> str:
        """Write the year: ``năm 2023``, ``năm học 2023–2024``.

        Raises:
            UnknownName: the library does not speak that language.
        """
        if not self.is_school_year:
            return say("năm {year}", year=self.year).render(locale)
        return say("năm học {first}–{last}", first=self.year, last=self.year + 1).render(locale)

    def __str__(self) -> str:
        return self.render()
