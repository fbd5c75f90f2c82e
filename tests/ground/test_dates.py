"""Dates: periods, emulation years, lengths of time and Vietnam's working days."""

import datetime as dt
import pickle
import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.dates import (
    ANNOUNCED_YEARS,
    Announcement,
    EmulationYear,
    ListedCalendar,
    Period,
    add_months,
    add_working_days,
    add_years,
    age_on,
    count_working_days,
    latest_start,
    months_between,
    vietnam_calendar,
    whole_months,
    whole_years,
    yearly,
)
from thidua.errors import InvalidValue, MissingExtra, NotInForce
from thidua.words import verbatim

D = dt.date
days = st.dates(D(1900, 1, 1), D(2100, 12, 31))
ONE_DAY = dt.timedelta(days=1)
SCHOOL = EmulationYear.school(2023, starts=D(2023, 9, 1))


class TestPeriod:
    def test_the_end_is_the_first_day_outside(self):
        period = Period(D(2023, 1, 1), D(2024, 1, 1))
        assert [False, True, True, False] == [
            period.contains(day)
            for day in (D(2022, 12, 31), D(2023, 1, 1), D(2023, 12, 31), D(2024, 1, 1))
        ]
        assert D(2023, 12, 31) == period.last_day

    def test_an_open_period_has_no_last_day(self):
        period = Period(D(2024, 1, 1))
        assert period.contains(D(9999, 12, 31))
        assert not period.contains(D(2023, 12, 31))
        assert period.last_day is None

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            (Period(D(2023, 1, 1), D(2024, 1, 1)), Period(D(2024, 1, 1), D(2025, 1, 1)), False),
            (Period(D(2023, 1, 1), D(2024, 1, 2)), Period(D(2024, 1, 1), D(2025, 1, 1)), True),
            (Period(D(2023, 1, 1)), Period(D(2030, 1, 1)), True),
            (Period(D(2023, 1, 1)), Period(D(2022, 1, 1), D(2023, 1, 1)), False),
            (Period(D(2023, 1, 1)), Period(D(2022, 1, 1), D(2023, 1, 2)), True),
        ],
    )
    def test_periods_overlap_when_they_share_a_day(self, one, other, expected):
        assert expected is one.overlaps(other)
        assert expected is other.overlaps(one)

    @pytest.mark.parametrize("end", [D(2023, 1, 1), D(2022, 12, 31)])
    def test_a_period_has_at_least_one_day(self, end):
        with pytest.raises(InvalidValue, match="phải có ít nhất một ngày") as caught:
            Period(D(2023, 1, 1), end)
        assert (D(2023, 1, 1), end) == (caught.value.start, caught.value.end)

    @pytest.mark.parametrize(
        ("start", "end"),
        [
            (None, None),
            ("2023-01-01", None),
            (dt.datetime(2023, 1, 1), None),
            (D(2023, 1, 1), dt.datetime(2024, 1, 1)),
            (D(2023, 1, 1), 2024),
        ],
    )
    def test_a_period_is_made_of_plain_dates(self, start, end):
        with pytest.raises(InvalidValue, match="không phải ngày"):
            Period(start, end)

    def test_a_period_is_written_with_its_last_day(self):
        closed, opened = Period(D(2023, 1, 1), D(2024, 1, 1)), Period(D(2024, 1, 1))
        assert "từ 01/01/2023 đến hết 31/12/2023" == str(closed) == closed.render()
        assert "từ 01/01/2024 trở đi" == opened.render()
        assert "from 1 January 2023 to 31 December 2023 inclusive" == closed.render("en")
        assert "from 1 January 2024 onwards" == opened.render("en")


class TestEmulationYear:
    def test_a_calendar_year_runs_from_january_to_december(self):
        year = EmulationYear.calendar(2023)
        assert Period(D(2023, 1, 1), D(2024, 1, 1)) == year.period
        assert (2023, False) == (year.year, year.is_school_year)

    def test_a_school_year_runs_until_its_first_day_comes_round(self):
        assert Period(D(2023, 9, 1), D(2024, 9, 1)) == SCHOOL.period
        assert (2023, True) == (SCHOOL.year, SCHOOL.is_school_year)

    def test_a_year_has_its_name(self):
        assert "năm 2023" == str(EmulationYear.calendar(2023))
        assert "năm học 2023–2024" == SCHOOL.render("vi")
        assert "school year 2023–2024" == SCHOOL.render("en")

    def test_years_of_one_kind_are_ordered(self):
        first, second = EmulationYear.calendar(2023), EmulationYear.calendar(2024)
        assert first < second
        assert second >= first
        assert [first, second] == sorted([second, first])
        assert SCHOOL.shifted(-1) < SCHOOL

    def test_years_of_two_kinds_have_no_order(self):
        with pytest.raises(InvalidValue, match="năm 2023 với năm học 2023–2024"):
            sorted([SCHOOL, EmulationYear.calendar(2023)])
        with pytest.raises(TypeError):
            EmulationYear.calendar(2023) < 2024  # noqa: B015

    def test_years_of_two_kinds_are_never_equal(self):
        assert SCHOOL != EmulationYear.calendar(2023)

    def test_the_next_year_is_of_the_same_kind(self):
        assert EmulationYear.calendar(2024) == EmulationYear.calendar(2023).shifted(1)
        assert EmulationYear.school(2021, starts=D(2021, 9, 1)) == SCHOOL.shifted(-2)

    @pytest.mark.parametrize("year", [0, -1, 9999, True, "2023", 2023.0, None])
    def test_what_is_no_year_is_refused(self, year):
        with pytest.raises(InvalidValue, match="không phải năm thi đua"):
            EmulationYear.calendar(year)

    def test_a_school_year_starts_in_its_year(self):
        with pytest.raises(InvalidValue, match="phải bắt đầu trong năm 2023"):
            EmulationYear.school(2023, starts=D(2024, 9, 1))

    def test_a_school_year_starts_on_a_plain_date(self):
        with pytest.raises(InvalidValue, match="không phải ngày"):
            EmulationYear.school(2023, starts=9)

    def test_years_are_hashable_and_pickle(self):
        assert SCHOOL == pickle.loads(pickle.dumps(SCHOOL))
        assert 1 == len({EmulationYear.calendar(2023), EmulationYear.calendar(2023)})


class TestLengths:
    @pytest.mark.parametrize(
        ("date", "months", "expected"),
        [
            (D(2023, 8, 31), 6, D(2024, 2, 29)),
            (D(2022, 8, 31), 6, D(2023, 2, 28)),
            (D(2023, 3, 31), 1, D(2023, 4, 30)),
            (D(2023, 3, 31), -1, D(2023, 2, 28)),
            (D(2023, 7, 1), 10, D(2024, 5, 1)),
            (D(2023, 7, 1), 0, D(2023, 7, 1)),
        ],
    )
    def test_a_month_that_lacks_the_day_ends_on_its_last(self, date, months, expected):
        assert expected == add_months(date, months)

    def test_29_february_becomes_the_28th_in_ordinary_years(self):
        assert D(2025, 2, 28) == add_years(D(2024, 2, 29), 1)
        assert D(2028, 2, 29) == add_years(D(2024, 2, 29), 4)
        assert D(2023, 2, 28) == add_years(D(2024, 2, 29), -1)

    @pytest.mark.parametrize("years", [8000, -2024, 10**10])
    def test_the_calendar_has_ends(self, years):
        with pytest.raises(InvalidValue, match="vượt ra ngoài lịch"):
            add_years(D(2024, 2, 29), years)

    @pytest.mark.parametrize(
        ("start", "end", "months"),
        [
            (D(2023, 7, 1), D(2023, 12, 31), 5),
            (D(2023, 7, 1), D(2024, 1, 1), 6),
            (D(2022, 8, 31), D(2023, 2, 28), 6),
            (D(2023, 8, 31), D(2024, 2, 28), 5),
            (D(2023, 8, 31), D(2024, 2, 29), 6),
            (D(2023, 1, 31), D(2023, 1, 31), 0),
            (D(2023, 1, 31), D(2023, 2, 27), 0),
            (D(2023, 1, 31), D(2023, 2, 28), 1),
        ],
    )
    def test_whole_months(self, start, end, months):
        assert months == whole_months(start, end)

    @pytest.mark.parametrize("measure", [whole_months, whole_years, age_on])
    def test_time_does_not_run_backwards(self, measure):
        with pytest.raises(InvalidValue, match="đứng trước ngày bắt đầu"):
            measure(D(2023, 1, 2), D(2023, 1, 1))

    @pytest.mark.parametrize(
        ("born", "on", "age"),
        [
            (D(2000, 5, 10), D(2023, 5, 9), 22),
            (D(2000, 5, 10), D(2023, 5, 10), 23),
            (D(2004, 2, 29), D(2023, 2, 27), 18),
            (D(2004, 2, 29), D(2023, 2, 28), 19),
            (D(2004, 2, 29), D(2024, 2, 28), 19),
            (D(2004, 2, 29), D(2024, 2, 29), 20),
        ],
    )
    def test_age_in_whole_years(self, born, on, age):
        assert age == age_on(born, on) == whole_years(born, on)

    @pytest.mark.parametrize(
        ("on", "months", "expected"),
        [
            (D(2023, 12, 31), 6, D(2023, 6, 30)),
            (D(2023, 12, 31), 10, D(2023, 2, 28)),
            (D(2023, 2, 28), 6, D(2022, 8, 31)),
            (D(2024, 2, 28), 6, D(2023, 8, 28)),
            (D(2024, 2, 29), 6, D(2023, 8, 31)),
            (D(2024, 3, 30), 1, D(2024, 2, 29)),
            (D(2024, 3, 31), 0, D(2024, 3, 31)),
        ],
    )
    def test_the_latest_start(self, on, months, expected):
        assert expected == latest_start(on, months)

    @given(days, st.integers(0, 600))
    def test_the_latest_start_is_in_time_and_the_next_day_is_not(self, on, months):
        start = latest_start(on, months)
        assert add_months(start, months) <= on < add_months(start + ONE_DAY, months)

    @given(days, days)
    def test_whole_months_are_as_many_as_fit(self, one, other):
        start, end = sorted((one, other))
        months = whole_months(start, end)
        assert add_months(start, months) <= end < add_months(start, months + 1)

    @given(days, days, st.integers(0, 600))
    def test_the_cut_off_agrees_with_counting_months(self, start, on, months):
        served = start <= on and whole_months(start, on) >= months
        assert served is (start <= latest_start(on, months))

    def test_the_latest_start_wants_months_from_zero_up(self):
        with pytest.raises(InvalidValue, match="từ 0 trở lên"):
            latest_start(D(2024, 1, 1), -1)

    def test_a_yearly_date(self):
        assert (D(2022, 12, 15), D(2023, 12, 15), D(2024, 12, 15)) == yearly(12, 15, 2022, 2024)

    def test_a_yearly_29_february_falls_on_the_28th_in_ordinary_years(self):
        assert (D(2023, 2, 28), D(2024, 2, 29), D(2025, 2, 28)) == yearly(2, 29, 2023, 2025)
        assert (D(2023, 2, 28), D(2024, 2, 28)) == yearly(2, 28, 2023, 2024)

    @pytest.mark.parametrize(
        "schedule",
        [(2, 30, 2023, 2024), (13, 1, 2023, 2024), (1, 0, 2023, 2024), (1, 1, 2024, 2023)],
    )
    def test_days_that_no_year_has_are_refused(self, schedule):
        with pytest.raises(InvalidValue, match="Không có lịch hằng năm"):
            yearly(*schedule)


WEEK = ListedCalendar(
    period=Period(D(2024, 4, 22), D(2024, 5, 13)),
    holidays=[D(2024, 4, 29), D(2024, 4, 30), D(2024, 5, 1)],
    working_weekends=[D(2024, 5, 4)],
)
"""Late April 2024: Monday 29 April was off, and Saturday 4 May was worked for it."""


class TestMonthsBetween:
    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            (D(2024, 1, 1), D(2024, 1, 1), 0),
            (D(2024, 1, 1), D(2024, 1, 31), Fraction(30, 31)),
            (D(2024, 1, 16), D(2024, 2, 15), Fraction(16, 31) + Fraction(14, 28)),
            (D(2000, 8, 1), D(2020, 8, 1), 240),
            (D(2000, 8, 1), D(2020, 7, 31), 240 - Fraction(1, 31)),
            (D(2023, 2, 15), D(2024, 2, 15), 12),
            (D(2024, 2, 15), D(2025, 2, 15), 12),
            (D(2024, 2, 28), D(2024, 2, 29), 0),
            (D(2004, 2, 29), D(2023, 2, 28), 228),
            (D(2024, 4, 30), D(2024, 4, 1), -Fraction(29, 30)),
        ],
    )
    def test_a_day_is_its_share_of_its_month(self, start, end, expected):
        assert expected == months_between(start, end)

    @given(days, days, days)
    def test_lengths_add_up(self, first, second, third):
        assert months_between(first, third) == (
            months_between(first, second) + months_between(second, third)
        )

    @given(days, st.integers(1, 60))
    def test_years_from_any_day_are_twelve_months_each(self, start, years):
        assert 12 * years == months_between(start, add_years(start, years))


class TestListedCalendar:
    @pytest.mark.parametrize(
        ("date", "worked"),
        [
            (D(2024, 4, 26), True),
            (D(2024, 4, 27), False),
            (D(2024, 4, 28), False),
            (D(2024, 4, 29), False),
            (D(2024, 5, 1), False),
            (D(2024, 5, 2), True),
            (D(2024, 5, 4), True),
            (D(2024, 5, 5), False),
        ],
    )
    def test_days_are_worked_as_listed(self, date, worked):
        assert worked is WEEK.is_working_day(date)

    @pytest.mark.parametrize("date", [D(2024, 4, 21), D(2024, 5, 13)])
    def test_no_answer_outside_the_lists(self, date):
        with pytest.raises(NotInForce, match="hãy bổ sung lịch của năm 2024") as caught:
            WEEK.is_working_day(date)
        assert (date, WEEK.period) == (caught.value.date, caught.value.period)

    def test_lists_are_closed(self):
        with pytest.raises(InvalidValue, match="để ngỏ"):
            ListedCalendar(period=Period(D(2024, 1, 1)), holidays=[])

    def test_only_weekends_are_worked_in_exchange(self):
        with pytest.raises(InvalidValue, match="không phải 03/05/2024"):
            ListedCalendar(period=WEEK.period, holidays=[], working_weekends=[D(2024, 5, 3)])

    def test_a_day_is_not_both_off_and_worked(self):
        with pytest.raises(InvalidValue, match="vừa ghi là ngày làm bù: 04/05/2024"):
            ListedCalendar(
                period=WEEK.period, holidays=[D(2024, 5, 4)], working_weekends=[D(2024, 5, 4)]
            )

    @pytest.mark.parametrize("field", ["holidays", "working_weekends"])
    def test_lists_hold_plain_dates(self, field):
        with pytest.raises(InvalidValue, match="không phải ngày"):
            ListedCalendar(**{"period": WEEK.period, "holidays": [], field: ["2024-05-04"]})

    def test_calendars_pickle(self):
        assert WEEK == pickle.loads(pickle.dumps(WEEK))


class TestWorkingDays:
    def test_the_day_after_is_day_one(self):
        """Received on Friday 26 April 2024, 3 working days: 2, 3 and 4 May (a worked Saturday)."""
        assert D(2024, 5, 2) == add_working_days(WEEK, D(2024, 4, 26), 1)
        assert D(2024, 5, 4) == add_working_days(WEEK, D(2024, 4, 26), 3)
        assert D(2024, 5, 6) == add_working_days(WEEK, D(2024, 4, 26), 4)

    def test_the_first_day_counts_where_asked(self):
        counts = {"first_day_counts": True}
        assert D(2024, 4, 26) == add_working_days(WEEK, D(2024, 4, 26), 1, **counts)
        assert D(2024, 5, 3) == add_working_days(WEEK, D(2024, 4, 26), 3, **counts)

    def test_a_first_day_off_is_not_day_one(self):
        assert D(2024, 5, 2) == add_working_days(WEEK, D(2024, 4, 27), 1, first_day_counts=True)

    @pytest.mark.parametrize("days", [0, -5])
    def test_a_term_has_at_least_one_day(self, days):
        with pytest.raises(InvalidValue, match="từ 1 trở lên"):
            add_working_days(WEEK, D(2024, 4, 26), days)

    def test_a_term_beyond_the_calendar_is_not_guessed(self):
        with pytest.raises(NotInForce):
            add_working_days(WEEK, D(2024, 5, 10), 1)

    def test_working_days_of_a_period(self):
        assert 3 == count_working_days(WEEK, Period(D(2024, 4, 27), D(2024, 5, 6)))
        assert 0 == count_working_days(WEEK, Period(D(2024, 4, 27), D(2024, 4, 30)))

    def test_an_open_period_cannot_be_counted(self):
        with pytest.raises(InvalidValue, match="để ngỏ"):
            count_working_days(WEEK, Period(D(2024, 4, 27)))

    @given(st.dates(D(2024, 4, 22), D(2024, 4, 30)), st.integers(1, 6))
    def test_adding_and_counting_agree(self, start, days):
        end = add_working_days(WEEK, start, days)
        assert days == count_working_days(WEEK, Period(start + ONE_DAY, end + ONE_DAY))
        assert WEEK.is_working_day(end)


@pytest.fixture(scope="module")
def vietnam():
    pytest.importorskip("holidays")
    return vietnam_calendar(ANNOUNCED_YEARS[0], ANNOUNCED_YEARS[-1])


def off_between(calendar, first, last):
    """The days off from Monday to Friday, *first* to *last*."""
    span = (first + dt.timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in span if day.weekday() < 5 and not calendar.is_working_day(day)]


class TestVietnam:
    @pytest.mark.parametrize(
        ("first", "last"),
        [
            (D(2018, 2, 14), D(2018, 2, 20)),
            (D(2019, 2, 4), D(2019, 2, 8)),
            (D(2020, 1, 23), D(2020, 1, 29)),
            (D(2021, 2, 10), D(2021, 2, 16)),
            (D(2022, 1, 31), D(2022, 2, 4)),
            (D(2023, 1, 20), D(2023, 1, 26)),
            (D(2024, 2, 8), D(2024, 2, 14)),
            (D(2025, 1, 27), D(2025, 1, 31)),
            (D(2026, 2, 16), D(2026, 2, 20)),
        ],
    )
    def test_tet(self, vietnam, first, last):
        """The whole of Tết is off, and the working days on both sides of it are not."""
        margin = dt.timedelta(days=5)
        off = off_between(vietnam, first - margin, last + margin)
        assert (first, last) == (off[0], off[-1])
        assert count_working_days(vietnam, Period(first, last + ONE_DAY)) == 0

    @pytest.mark.parametrize(
        ("off", "worked"),
        [
            (D(2018, 12, 31), D(2019, 1, 5)),
            (D(2019, 4, 29), D(2019, 5, 4)),
            (D(2024, 4, 29), D(2024, 5, 4)),
            (D(2025, 5, 2), D(2025, 4, 26)),
            (D(2026, 1, 2), D(2026, 1, 10)),
            (D(2026, 8, 31), D(2026, 8, 22)),
        ],
    )
    def test_swapped_days(self, vietnam, off, worked):
        assert not vietnam.is_working_day(off)
        assert vietnam.is_working_day(worked)
        assert D.weekday(worked) == 5

    def test_no_other_saturday_is_worked(self, vietnam):
        assert {
            D(2019, 1, 5),
            D(2019, 5, 4),
            D(2024, 5, 4),
            D(2025, 4, 26),
            D(2026, 1, 10),
            D(2026, 8, 22),
        } == set(vietnam.working_weekends)

    @pytest.mark.parametrize(
        ("year", "off"),
        [
            (2020, [D(2020, 9, 2)]),
            (2021, [D(2021, 9, 2), D(2021, 9, 3)]),
            (2022, [D(2022, 9, 1), D(2022, 9, 2)]),
            (2023, [D(2023, 9, 1), D(2023, 9, 4)]),
            (2024, [D(2024, 9, 2), D(2024, 9, 3)]),
            (2025, [D(2025, 9, 1), D(2025, 9, 2)]),
            (2026, [D(2026, 8, 31), D(2026, 9, 1), D(2026, 9, 2)]),
        ],
    )
    def test_national_day_has_a_second_day_since_2021(self, vietnam, year, off):
        assert off == off_between(vietnam, D(year, 8, 25), D(year, 9, 10))

    @pytest.mark.parametrize(
        ("year", "off"),
        [
            (2022, [D(2022, 4, 11), D(2022, 5, 2), D(2022, 5, 3)]),
            (2023, [D(2023, 5, 1), D(2023, 5, 2), D(2023, 5, 3)]),
            (2024, [D(2024, 4, 18), D(2024, 4, 29), D(2024, 4, 30), D(2024, 5, 1)]),
            (2025, [D(2025, 4, 7), D(2025, 4, 30), D(2025, 5, 1), D(2025, 5, 2)]),
            (2026, [D(2026, 4, 27), D(2026, 4, 30), D(2026, 5, 1)]),
        ],
    )
    def test_hung_kings_reunification_and_labour_days(self, vietnam, year, off):
        """Each that falls on a weekend is given back on the next working day."""
        assert off == off_between(vietnam, D(year, 4, 1), D(year, 5, 31))

    def test_new_year_on_a_sunday_is_given_back(self, vietnam):
        assert [D(2023, 1, 2)] == off_between(vietnam, D(2022, 12, 26), D(2023, 1, 10))

    def test_a_posting_of_the_army_in_2025(self, vietnam):
        """20 August to 4 September 2025: ten working days with the first, round National Day."""
        assert D(2025, 9, 4) == add_working_days(vietnam, D(2025, 8, 20), 10, first_day_counts=True)

    def test_the_calendar_ends_with_its_last_year(self):
        pytest.importorskip("holidays")
        calendar = vietnam_calendar(2023, 2023)
        assert Period(D(2023, 1, 1), D(2024, 1, 1)) == calendar.period
        with pytest.raises(NotInForce):
            calendar.is_working_day(D(2024, 1, 2))

    @pytest.mark.parametrize("years", [(2026, 2027), (2017, 2018), (2030, 2030)])
    def test_years_without_an_announcement_are_not_guessed(self, years):
        with pytest.raises(NotInForce, match="Chưa có lịch nghỉ được công bố") as caught:
            vietnam_calendar(*years)
        assert caught.value.year in years

    def test_24_november_2026_is_not_guessed(self, vietnam):
        """Whether Vietnam Culture Day is off no text read says; an announcement settles it."""
        assert vietnam.is_working_day(D(2026, 11, 23))
        with pytest.raises(NotInForce, match="24/11/2026"):
            vietnam.is_working_day(D(2026, 11, 24))
        day = frozenset({D(2026, 11, 24)})
        for told, worked in (({"off": day}, False), ({"working": day}, True)):
            announced = Announcement(year=2026, source=verbatim("x"), **told)
            calendar = vietnam_calendar(2026, 2026, announced=[announced])
            assert calendar.is_working_day(D(2026, 11, 24)) is worked
            assert calendar.is_working_day(D(2026, 12, 31))

    @pytest.mark.parametrize("year", [2026, 2027])
    def test_an_announcement_that_leaves_24_november_out_does_not_settle_it(self, year):
        """What is not named must not turn on the release of the package that computes the rest."""
        pytest.importorskip("holidays")
        calendar = vietnam_calendar(
            year, year, announced=[Announcement(year=year, source=verbatim("x"))]
        )
        assert calendar.is_working_day(D(year, 11, 20)) is (D(year, 11, 20).weekday() < 5)
        with pytest.raises(NotInForce, match=f"24/11/{year}"):
            calendar.is_working_day(D(year, 11, 24))

    def test_years_come_in_order(self):
        with pytest.raises(InvalidValue, match="đứng trước năm đầu"):
            vietnam_calendar(2024, 2023)

    def test_an_announcement_opens_its_year_and_wins(self):
        """For 2026: 2 January off and Saturday 10 January worked; a weekday may be worked too."""
        pytest.importorskip("holidays")
        announced = Announcement(
            year=2026,
            source=verbatim("Thông báo của Bộ Nội vụ ngày 25/12/2025"),
            off=[D(2026, 1, 2)],
            working=[D(2026, 1, 10), D(2026, 4, 27)],
        )
        calendar = vietnam_calendar(2025, 2026, announced=[announced])
        assert not calendar.is_working_day(D(2026, 1, 2))
        assert calendar.is_working_day(D(2026, 1, 10))
        assert calendar.is_working_day(D(2026, 4, 27))
        assert not calendar.is_working_day(D(2026, 1, 1))
        with pytest.raises(NotInForce):
            calendar.is_working_day(D(2027, 1, 4))

    def test_an_announcement_opens_no_other_year(self):
        announced = Announcement(year=2026, source=verbatim("x"))
        with pytest.raises(NotInForce, match="năm 2027"):
            vietnam_calendar(2026, 2027, announced=[announced])

    @pytest.mark.parametrize("field", ["off", "working"])
    def test_announcements_hold_plain_dates(self, field):
        with pytest.raises(InvalidValue, match="không phải ngày"):
            Announcement(year=2026, source=verbatim("x"), **{field: ["2026-01-02"]})

    def test_without_the_extra_the_error_says_what_to_install(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "holidays", None)
        with pytest.raises(MissingExtra, match=r"pip install 'thidua\[workdays\]'") as caught:
            vietnam_calendar(2023, 2023)
        assert "workdays" == caught.value.extra


def test_an_announcement_wins_over_a_swapped_day_and_may_not_contradict_another():
    """4 May 2024 was worked in exchange; a later paper may say otherwise, two may not disagree."""
    pytest.importorskip("holidays")
    swapped = dt.date(2024, 5, 4)
    assert vietnam_calendar(2024, 2024).is_working_day(swapped)
    off = Announcement(year=2024, source=verbatim("x"), off={swapped})
    assert not vietnam_calendar(2024, 2024, announced=[off]).is_working_day(swapped)
    worked = Announcement(year=2024, source=verbatim("y"), working={swapped})
    with pytest.raises(InvalidValue):
        vietnam_calendar(2024, 2024, announced=[off, worked])
