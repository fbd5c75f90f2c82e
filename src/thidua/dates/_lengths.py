"""Lengths of time in months and years, and yearly schedules.

One rule holds throughout: a month that lacks the day ends on its last day. 31 August and six
months is 28 (or 29) February; 29 February and one year is 28 February. Article 148, clause 3 of
the Civil Code 91/2015/QH13 reckons periods in months in the same way.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
from fractions import Fraction
from typing import Final

from dateutil.relativedelta import relativedelta
from dateutil.rrule import YEARLY, rrule

from thidua.errors import InvalidValue
from thidua.words import say

_LAST_DAY: Final = -1
"""How ``rrule`` spells the last day of a month."""


def add_months(date: dt.date, months: int) -> dt.date:
    """Return the same day *months* later (earlier if negative), or that month's last day.

    31 August 2023 and 6 months is 29 February 2024.

    Raises:
        InvalidValue: the result lies outside the years 1 to 9999.
    """
    try:
        return date + relativedelta(months=months)
    except (OverflowError, ValueError) as error:
        raise InvalidValue(
            say(
                "Ngày {date} cộng {months} tháng vượt ra ngoài lịch từ năm 1 đến năm 9999.",
                date=date,
                months=months,
            ),
            date=date,
            months=months,
        ) from error


def add_years(date: dt.date, years: int) -> dt.date:
    """Return the same day *years* later (earlier if negative); 29 February may become the 28th.

    Raises:
        InvalidValue: the result lies outside the years 1 to 9999.
    """
    return add_months(date, 12 * years)


def whole_months(start: dt.date, end: dt.date) -> int:
    """Return how many whole months have passed on *end* since *start*.

    It is the greatest *n* for which ``add_months(start, n) <= end``; so from 31 August to
    28 February six months have passed, as the month's end stands for the missing 31st.

    Raises:
        InvalidValue: *end* is before *start*.
    """
    if end < start:
        raise InvalidValue(
            say("Ngày kết thúc {end} đứng trước ngày bắt đầu {start}.", end=end, start=start),
            start=start,
            end=end,
        )
    months = 12 * (end.year - start.year) + end.month - start.month
    return months if add_months(start, months) <= end else months - 1


def whole_years(start: dt.date, end: dt.date) -> int:
    """Return how many whole years have passed on *end* since *start*.

    Raises:
        InvalidValue: *end* is before *start*.
    """
    return whole_months(start, end) // 12


def age_on(born: dt.date, on: dt.date) -> int:
    """Return the age in whole years (tuổi tròn) on a day; one born on 29 February ages on the 28th.

    Raises:
        InvalidValue: *on* is before the birth.
    """
    return whole_years(born, on)


def latest_start(on: dt.date, months: int) -> dt.date:
    """Return the latest day from which *months* whole months have passed on *on*.

    A rule computes it once and then compares plain dates: whoever started on or before that day
    has served *months* months. For 28 February 2023 and 6 months it is 31 August 2022, since
    28 February stands for the days that the month lacks.

    Raises:
        InvalidValue: *months* is negative, or the result lies before the year 1.
    """
    if months < 0:
        raise InvalidValue(
            say("Số tháng phải từ 0 trở lên, không phải {months}.", months=months), months=months
        )
    is_last_of_month = (on + relativedelta(day=31)) == on
    start = add_months(on, -months)
    return start + relativedelta(day=31) if is_last_of_month else start


@functools.lru_cache(maxsize=256)
def yearly(month: int, day: int, first_year: int, until_year: int) -> tuple[dt.date, ...]:
    """Return one date a year, *first_year* to *until_year*, both included.

    29 February falls on the 28th in ordinary years. No other day that a month may lack is
    accepted, because no year has it.

    Raises:
        InvalidValue: no such day in any year, or the years are reversed or out of the calendar.
    """
    try:
        # 2000 is a leap year: whatever day it lacks, every year lacks.
        dt.date(2000, month, day)
        first = dt.datetime(first_year, 1, 1)
        until = dt.datetime(until_year, 12, 31)
        if until < first:
            raise ValueError("years reversed")
    except (OverflowError, ValueError) as error:
        raise InvalidValue(
            say(
                "Không có lịch hằng năm ngày {day}/{month} từ năm {first_year} đến năm"
                " {until_year}; hãy kiểm tra ngày, tháng và thứ tự các năm.",
                day=day,
                month=month,
                first_year=first_year,
                until_year=until_year,
            ),
            month=month,
            day=day,
            first_year=first_year,
            until_year=until_year,
        ) from error
    month_day = _LAST_DAY if (month, day) == (2, 29) else day
    schedule = rrule(YEARLY, dtstart=first, until=until, bymonth=month, bymonthday=month_day)
    return tuple(moment.date() for moment in schedule)


def months_between(start: dt.date, end: dt.date) -> Fraction:
    """Return the length from *start* up to, not including, *end* in months, exactly.

    A day is its share of its month, and 29 February goes with the 28th. So *n* years from any day
    are 12 *n* months, and lengths add up however a time is cut into pieces. It is negative where
    *end* is before *start*.
    """
    return _months_counted(end) - _months_counted(start)


def _months_counted(date: dt.date) -> Fraction:
    days = 28 if date.month == 2 else calendar.monthrange(date.year, date.month)[1]
    return 12 * date.year + date.month + Fraction(min(date.day, days) - 1, days)
