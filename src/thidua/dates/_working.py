"""Working days of Vietnam's administrations.

The week has five working days, Monday to Friday. Public holidays, days off in lieu (nghỉ bù) and
swapped days (hoán đổi ngày làm việc) change that, and each year's are announced by the
Government: so a calendar covers only the years it was made for, and answers for no other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final, Protocol

import attrs

from thidua.dates._period import Period, plain_date
from thidua.errors import InvalidValue, MissingExtra, NotInForce, Renderable
from thidua.words import say

ANNOUNCED_YEARS: Final = range(2018, 2027)
"""The years whose announced days off :func:`vietnam_calendar` holds without being told."""

_UNSETTLED: Final = dt.date(2026, 11, 24)
"""Vietnam Culture Day. Resolution 80-NQ/TW wants it off with pay from 2026; no text that makes it so
was read, the announcement of 2026 came before it, and releases of ``holidays`` differ. So from
2026 a calendar ends here until an announcement that its reader gives names the day."""

_SWAPS: Final = {
    dt.date(2018, 12, 31): dt.date(2019, 1, 5),
    dt.date(2019, 4, 29): dt.date(2019, 5, 4),
    dt.date(2024, 4, 29): dt.date(2024, 5, 4),
    dt.date(2025, 5, 2): dt.date(2025, 4, 26),
    dt.date(2026, 1, 2): dt.date(2026, 1, 10),
    dt.date(2026, 8, 31): dt.date(2026, 8, 22),
}
"""Days off and the Saturdays worked for them, in the announced years: dispatches
6519/VPCP-KGVX (2018), 2450/VPCP-KGVX (2024) and 12729/VPCP-KGVX (2025), announcements
6150/TB-BLĐTBXH (2024) and 9441/TB-BNV (2025).
Releases of ``holidays`` differ in the swaps they know, so ours do not rest on them."""

_SATURDAY: Final = 5
_NO_DAYS: Final[frozenset[dt.date]] = frozenset()
_ONE_DAY: Final = dt.timedelta(days=1)


class WorkingCalendar(Protocol):
    """Anything that knows which days are worked, and for which days it knows that."""

    @property
    def period(self) -> Period:
        """The days for which the calendar answers."""
        ...

    def is_working_day(self, date: dt.date) -> bool:
        """Tell whether *date* is worked.

        Raises:
            NotInForce: *date* lies outside :attr:`period`.
        """
        ...


def _to_dates(dates: Iterable[dt.date]) -> frozenset[dt.date]:
    return frozenset(dates)


def _plain_dates(instance: object, field: object, dates: frozenset[dt.date]) -> None:
    for date in dates:
        plain_date(instance, field, date)


def _closed(_: object, __: object, period: Period) -> None:
    if period.end is None:
        raise InvalidValue(
            say(
                "Tính ngày làm việc cần khoảng thời gian có ngày kết thúc; khoảng này để ngỏ từ {start}.",
                start=period.start,
            ),
            period=period,
        )


def _weekends(calendar: ListedCalendar, field: object, dates: frozenset[dt.date]) -> None:
    _plain_dates(calendar, field, dates)
    weekdays = tuple(sorted(date for date in dates if date.weekday() < _SATURDAY))
    if weekdays:
        raise InvalidValue(
            say("Ngày làm bù phải là thứ Bảy hoặc Chủ nhật, không phải {dates}.", dates=weekdays),
            dates=weekdays,
        )
    both = tuple(sorted(dates & calendar.holidays))
    if both:
        raise InvalidValue(
            say("Có ngày vừa ghi là ngày nghỉ vừa ghi là ngày làm bù: {dates}.", dates=both),
            dates=both,
        )


@attrs.frozen(kw_only=True)
class ListedCalendar:
    """A working calendar given by its lists: a :class:`WorkingCalendar` that needs no package.

    Attributes:
        period: the days for which the lists are complete; it must have an end.
        holidays: days off beside Saturdays and Sundays: holidays, days in lieu, swapped days.
        working_weekends: Saturdays and Sundays worked in exchange (ngày làm bù).

    Raises:
        InvalidValue: an open period, a worked weekend that is no weekend, or a date in both lists.
    """

    period: Period = attrs.field(validator=_closed)
    holidays: frozenset[dt.date] = attrs.field(converter=_to_dates, validator=_plain_dates)
    working_weekends: frozenset[dt.date] = attrs.field(
        default=frozenset(), converter=_to_dates, validator=_weekends
    )

    def is_working_day(self, date: dt.date) -> bool:
        """Tell whether *date* is worked.

        Raises:
            NotInForce: *date* lies outside :attr:`period`.
        """
        if not self.period.contains(date):
            raise NotInForce(
                say(
                    "Lịch làm việc chỉ có {period}, không có ngày {date}; lịch nghỉ được công bố"
                    " từng năm, hãy bổ sung lịch của năm {year}.",
                    period=self.period,
                    date=date,
                    year=date.year,
                ),
                date=date,
                period=self.period,
            )
        if date.weekday() >= _SATURDAY:
            return date in self.working_weekends
        return date not in self.holidays


@attrs.frozen(kw_only=True)
class Announcement:
    """What an authority announced about the days off of one year (thông báo lịch nghỉ).

    Attributes:
        year: the year whose schedule it completes.
        source: the announcement itself, as anything that can say itself.
        off: days off beyond those that follow from the Labour Code and the lunar calendar.
        working: days worked although they would be off, such as Saturdays worked in exchange.

    Raises:
        InvalidValue: not plain dates.
    """

    year: int
    source: Renderable
    off: frozenset[dt.date] = attrs.field(
        default=frozenset(), converter=_to_dates, validator=_plain_dates
    )
    working: frozenset[dt.date] = attrs.field(
        default=frozenset(), converter=_to_dates, validator=_plain_dates
    )


def vietnam_calendar(
    first_year: int, last_year: int, *, announced: Sequence[Announcement] = ()
) -> ListedCalendar:
    """Return the working calendar of Vietnam's administrations, both years included.

    Statutory holidays, Tết and days in lieu come from the ``holidays`` package, and swapped days
    from the yearly announcements. For a year outside :data:`ANNOUNCED_YEARS` nothing is guessed:
    give its announcement, an empty one if it changes nothing. From 2026 a calendar knows the days to
    23 November: whether the 24th is off is for an announcement to say, in so many words.

    Args:
        first_year: the first year covered.
        last_year: the last year covered.
        announced: further announcements; where they contradict the computed days, they win.

    Raises:
        InvalidValue: the years are reversed, or a day is announced both as off and as worked.
        NotInForce: a year that is neither in :data:`ANNOUNCED_YEARS` nor announced.
        MissingExtra: ``holidays`` is not installed; ``pip install 'thidua[workdays]'``.
    """
    if last_year < first_year:
        raise InvalidValue(
            say(
                "Lịch làm việc có năm cuối {last} đứng trước năm đầu {first}.",
                first=first_year,
                last=last_year,
            ),
            first_year=first_year,
            last_year=last_year,
        )
    years = range(first_year, last_year + 1)
    known = {*ANNOUNCED_YEARS, *(announcement.year for announcement in announced)}
    for year in years:
        if year not in known:
            raise NotInForce(
                say(
                    "Chưa có lịch nghỉ được công bố của năm {year}; hãy đưa thông báo lịch nghỉ năm"
                    " đó cùng nguồn.",
                    year=year,
                ),
                year=year,
            )
    try:
        from holidays import country_holidays
    except ImportError as error:
        raise MissingExtra(
            say(
                "Lịch làm việc của Việt Nam cần gói phụ; hãy chạy: pip install 'thidua[workdays]'."
            ),
            extra="workdays",
        ) from error
    computed = country_holidays("VN", years=years)
    announced_off = _NO_DAYS.union(*(announcement.off for announcement in announced))
    announced_worked = _NO_DAYS.union(*(announcement.working for announcement in announced))
    if both := announced_off & announced_worked:
        raise InvalidValue(
            say(
                "Ngày {date} được thông báo vừa là ngày nghỉ vừa là ngày làm việc; hãy đối chiếu lại"
                " các thông báo.",
                date=min(both),
            ),
            date=min(both),
        )
    worked = (set(_SWAPS.values()) - announced_off) | announced_worked
    off = ({*computed, *_SWAPS} | announced_off) - worked
    end = dt.date(last_year + 1, 1, 1)
    culture_days = (_UNSETTLED.replace(year=year) for year in years if year >= _UNSETTLED.year)
    end = min((end, *(day for day in culture_days if day not in announced_off | announced_worked)))
    period = Period(dt.date(first_year, 1, 1), end)
    return ListedCalendar(
        period=period,
        holidays=frozenset(date for date in off if period.contains(date)),
        working_weekends=frozenset(
            date for date in worked if date.weekday() >= _SATURDAY and period.contains(date)
        ),
    )


def count_working_days(calendar: WorkingCalendar, period: Period) -> int:
    """Return how many days of *period* are worked; its ``end``, as always, is not one of them.

    Raises:
        InvalidValue: *period* has no end.
        NotInForce: *period* goes beyond the calendar.
    """
    _closed(None, None, period)
    count, date = 0, period.start
    while period.contains(date):
        count += calendar.is_working_day(date)
        date += _ONE_DAY
    return count


def add_working_days(
    calendar: WorkingCalendar, start: dt.date, days: int, *, first_day_counts: bool = False
) -> dt.date:
    """Return the last day of a period of *days* working days that begins with *start*.

    Args:
        calendar: which days are worked.
        start: the day of the event, such as a posting or the receipt of a file.
        days: how many working days, at least one.
        first_day_counts: by default the day after *start* is day 1, which is how administrations
            read such terms (and Article 147, clause 2 of the Civil Code 91/2015/QH13). Some
            postings count their first day; then *start* is day 1 if it is worked.

    Raises:
        InvalidValue: fewer than one day.
        NotInForce: the period goes beyond the calendar.
    """
    if days < 1:
        raise InvalidValue(
            say("Số ngày làm việc phải từ 1 trở lên, không phải {days}.", days=days), days=days
        )
    date = start if first_day_counts else start + _ONE_DAY
    left = days - calendar.is_working_day(date)
    while left:
        date += _ONE_DAY
        left -= calendar.is_working_day(date)
    return date
