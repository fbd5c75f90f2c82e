"""Dates: periods, emulation years, lengths of time and working days. No law lives here.

Every answer depends on the dates passed in only: nothing here asks for today.
"""

from thidua.dates._lengths import (
    add_months,
    add_years,
    age_on,
    latest_start,
    months_between,
    whole_months,
    whole_years,
    yearly,
)
from thidua.dates._period import EmulationYear, Period, plain_date
from thidua.dates._working import (
    ANNOUNCED_YEARS,
    Announcement,
    ListedCalendar,
    WorkingCalendar,
    add_working_days,
    count_working_days,
    vietnam_calendar,
)

__all__ = [
    "ANNOUNCED_YEARS",
    "Announcement",
    "EmulationYear",
    "ListedCalendar",
    "Period",
    "WorkingCalendar",
    "add_months",
    "add_working_days",
    "add_years",
    "age_on",
    "count_working_days",
    "latest_start",
    "months_between",
    "plain_date",
    "vietnam_calendar",
    "whole_months",
    "whole_years",
    "yearly",
]
