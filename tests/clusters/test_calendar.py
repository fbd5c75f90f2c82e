"""The year's steps: windows from the organiser's rule, and actual days held against them."""

import datetime as dt
import itertools

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.clusters import (
    CalendarRule,
    ClusterCalendar,
    Edge,
    JointMeeting,
    Milestone,
    MilestoneKind,
    StepRule,
    StepStatus,
    YearDay,
    join_years,
)
from thidua.dates import EmulationYear
from thidua.errors import ContradictoryRecords, InvalidValue, NotInForce
from thidua.law import OrganiserRule
from thidua.words import LOCALES

HUNG_YEN_NEWS = OrganiserRule("Báo Hưng Yên điện tử, 24/03/2023")
HAI_DUONG_NEWS = OrganiserRule("Sở Công Thương tỉnh Hải Dương, tin ngày 21/12/2023")
BAC_NINH = OrganiserRule("Quyết định 86/2025/QĐ-UBND tỉnh Bắc Ninh, Điều 6")
MADE_UP = OrganiserRule("Quy định về lịch", illustrative=True)
NEWS = OrganiserRule("Nguồn tin của cụm")

BEFORE_10_DECEMBER = YearDay(edge=Edge.BEFORE, month=12, day=10)
SCHOOL_YEAR = EmulationYear.school(2025, starts=dt.date(2025, 9, 5))


def step(kind=MilestoneKind.FILES, closes=BEFORE_10_DECEMBER, **more):
    return StepRule(**{"kind": kind, "closes": closes, "source": MADE_UP} | more)


def rule(*steps, **more):
    return CalendarRule(**{"organiser": "Bộ Công Thương", "steps": steps} | more)


def milestone(kind, on, source=NEWS, **more):
    return Milestone(kind=kind, on=on, source=source, **more)


def calendar(*milestones, year=2023, cluster_id="cum-so-2", **more):
    return ClusterCalendar(cluster_id=cluster_id, year=year, milestones=milestones, **more)


def bac_ninh():
    """The files of Bắc Ninh: in force from 15 December 2025, so the next 10 December is 2026's."""
    return rule(
        step(source=BAC_NINH, first_year=2026),
        step(MilestoneKind.CONFIRMATIONS, source=BAC_NINH, first_year=2026),
        step(
            closes=YearDay(edge=Edge.BEFORE, month=7, day=10, years_on=1),
            source=BAC_NINH,
            school_year=True,
            first_year=2025,
        ),
        organiser="Ủy ban nhân dân tỉnh Bắc Ninh",
    )


SIGNED_2023 = milestone(MilestoneKind.SIGNED, dt.date(2023, 3, 24), HUNG_YEN_NEWS)
CLOSED_2023 = milestone(MilestoneKind.CLOSING, dt.date(2023, 12, 20), HAI_DUONG_NEWS)
CLUSTER_VI = JointMeeting(cluster_id="cum-vi", closes=2023, on=dt.date(2024, 1, 8), source=NEWS)
CENTRAL_CITIES = JointMeeting(
    cluster_id="cum-thanh-pho", closes=2024, on=dt.date(2025, 3, 22), source=NEWS
)
LANG_SON = JointMeeting(cluster_id="cum-tu-phap", closes=2025, on=dt.date(2026, 1, 26), source=NEWS)


@pytest.mark.parametrize(
    ("edge", "limit"),
    [
        (Edge.BEFORE, dt.date(2026, 12, 9)),
        (Edge.BY, dt.date(2026, 12, 10)),
        (Edge.FROM, dt.date(2026, 12, 10)),
        (Edge.AFTER, dt.date(2026, 12, 11)),
    ],
)
def test_the_word_of_the_text_says_whether_the_day_itself_counts(edge, limit):
    """Before and after leave the named day out, by and from take it in."""
    day = YearDay(edge=edge, month=12, day=10)

    assert (limit,) == day.limits(2026, 2026)
    assert dt.date(2026, 12, 10) == day.named(2026)


@pytest.mark.parametrize(
    ("edge", "month", "day", "ordinary", "leap"),
    [
        (Edge.BY, 2, 29, dt.date(2023, 2, 28), dt.date(2024, 2, 29)),
        (Edge.FROM, 2, 29, dt.date(2023, 2, 28), dt.date(2024, 2, 29)),
        (Edge.BEFORE, 2, 29, dt.date(2023, 2, 28), dt.date(2024, 2, 28)),
        (Edge.AFTER, 2, 29, dt.date(2023, 3, 1), dt.date(2024, 3, 1)),
        (Edge.AFTER, 2, 28, dt.date(2023, 3, 1), dt.date(2024, 2, 29)),
        (Edge.BEFORE, 3, 1, dt.date(2023, 2, 28), dt.date(2024, 2, 29)),
        (Edge.BEFORE, 1, 1, dt.date(2022, 12, 31), dt.date(2023, 12, 31)),
        (Edge.AFTER, 12, 31, dt.date(2024, 1, 1), dt.date(2025, 1, 1)),
    ],
)
def test_the_end_of_february_and_of_the_year_are_handled(edge, month, day, ordinary, leap):
    """Both kinds of year, and both sides of the turn of the year."""
    assert (ordinary, leap) == YearDay(edge=edge, month=month, day=day).limits(2023, 2024)


@pytest.mark.parametrize(("month", "day"), [(2, 30), (13, 1), (4, 31), (0, 1), ("1", 1), (True, 1)])
def test_a_day_that_no_year_has_is_refused(month, day):
    """At once, not when a year is asked for."""
    with pytest.raises(InvalidValue):
        YearDay(edge=Edge.BY, month=month, day=day)


@pytest.mark.parametrize("years_on", [-2, 3, "1", True])
def test_a_day_too_many_years_off_is_refused(years_on):
    """From the year before to two years on; the sentence names the day."""
    with pytest.raises(InvalidValue, match=r"10/12 ghi lệch"):
        YearDay(edge=Edge.BY, month=12, day=10, years_on=years_on)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (YearDay(edge=Edge.BEFORE, month=1, day=1), 1),
        (YearDay(edge=Edge.BY, month=1, day=1, years_on=-1), 1),
        (YearDay(edge=Edge.AFTER, month=12, day=31, years_on=1), 9998),
        (YearDay(edge=Edge.BY, month=12, day=31, years_on=2), 9998),
    ],
)
def test_days_outside_the_calendar_are_errors_of_ours(day, year):
    """At both ends."""
    with pytest.raises(InvalidValue):
        day.limits(year, year)


@pytest.mark.parametrize(
    ("years_on", "vi", "en"),
    [
        (0, "trước ngày 10/12", "before 10 December"),
        (1, "trước ngày 10/12 năm sau", "before 10 December of the year after"),
        (-1, "trước ngày 10/12 năm trước", "before 10 December of the year before"),
        (2, "trước ngày 10/12, sau 2 năm", "before 10 December, 2 years on"),
    ],
)
def test_a_day_reads_as_the_text_names_it(years_on, vi, en):
    """Without a year, in both languages."""
    day = attrs.evolve(BEFORE_10_DECEMBER, years_on=years_on)

    assert (vi, en) == (str(day), day.render("en"))
    assert {"edge": "truoc-ngay", "month": 12, "day": 10, "years_on": years_on} == day.to_dict()


def test_files_of_bac_ninh_are_due_before_10_december_and_10_july():
    """The last day is the 9th; that of a school year lies in the year in which it ends."""
    files = bac_ninh().window(MilestoneKind.FILES, 2026)
    school = bac_ninh().window(MilestoneKind.FILES, SCHOOL_YEAR)

    assert (None, dt.date(2026, 12, 9)) == (files.first_day, files.last_day)
    assert dt.date(2026, 7, 9) == school.last_day
    assert (True, False) == tuple(
        files.contains(day) for day in (dt.date(2026, 12, 9), dt.date(2026, 12, 10))
    )
    assert files.period is None
    assert (
        "nộp hồ sơ, năm học 2025–2026: trước ngày 10/07/2026, tức chậm nhất ngày 09/07/2026"
        " (Quyết định 86/2025/QĐ-UBND tỉnh Bắc Ninh, Điều 6)"
    ) == school.sentence.render()


def test_a_rule_has_no_windows_before_its_first_year_nor_after_its_last():
    """A decision of December 2025 says nothing of the files of 2025."""
    short = rule(step(first_year=2024, last_year=2025))

    assert [2024, 2025] == [w.year.year for w in short.windows(2020, until=2030)]
    assert () == bac_ninh().windows(2025)
    assert ((), 1) == (
        bac_ninh().windows(SCHOOL_YEAR.shifted(-1)),
        len(bac_ninh().windows(SCHOOL_YEAR)),
    )


def test_a_rule_replaced_by_another_gives_each_year_its_own_day():
    """Two rules on one step stand side by side where their years do not meet."""
    later = YearDay(edge=Edge.BY, month=11, day=30)
    both = rule(step(last_year=2024), step(closes=later, first_year=2025))

    assert [dt.date(2024, 12, 9), dt.date(2025, 11, 30)] == [
        window.last_day for window in both.windows(2024, until=2025)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"first_year": 2024}, {}),
        ({"last_year": 2025}, {"first_year": 2025}),
        ({"school_year": True}, {"school_year": True}),
    ],
)
def test_two_rules_on_one_step_of_one_year_are_refused_with_both(one, other):
    """Whichever years they share; the error holds the two."""
    first, second = step(**one), step(closes=YearDay(edge=Edge.BY, month=11, day=30), **other)

    with pytest.raises(ContradictoryRecords, match=r"10/12.*30/11|30/11.*10/12") as caught:
        rule(first, second)
    assert {first, second} == {caught.value.first, caught.value.second}


def test_years_that_do_not_meet_and_kinds_of_year_that_differ_stand_together():
    """The other side of the edge."""
    assert 4 == len(
        rule(
            step(last_year=2024),
            step(first_year=2025),
            step(school_year=True),
            step(MilestoneKind.CONFIRMATIONS),
        ).steps
    )


def test_a_step_without_a_source_is_an_error_that_names_whom_step_and_year():
    """Never a default; where the whole year is told it is an open answer."""
    with pytest.raises(NotInForce, match=r"Bắc Ninh.*“tổng kết năm” trong năm 2026") as caught:
        bac_ninh().window(MilestoneKind.CLOSING, 2026)
    assert (MilestoneKind.CLOSING, 2026) == (caught.value.kind, caught.value.year.year)
    with pytest.raises(NotInForce, match=r"cụm “cum-so-2” \(Bộ Công Thương\)"):
        rule(cluster_id="cum-so-2").window(MilestoneKind.FILES, 2026)
    assert "Chưa rõ thời gian trong năm 2026" in bac_ninh().explain(2026).splitlines()[-1]
    assert MilestoneKind.CLOSING in bac_ninh().missing(2026)
    assert MilestoneKind.FILES not in bac_ninh().missing(2026)
    assert MilestoneKind.FILES in bac_ninh().missing(2025)


def test_a_year_with_a_window_for_every_step_has_nothing_open():
    """The last line only names what is missing."""
    full = rule(*(step(kind) for kind in MilestoneKind))

    assert () == full.missing(2026)
    assert len(MilestoneKind) == len(full.explain(2026, "en").splitlines())


def test_windows_run_from_a_first_to_a_last_day():
    """Both named days as the text means them, in words and as a half-open period."""
    (window,) = rule(
        step(
            MilestoneKind.SIGNED,
            opens=YearDay(edge=Edge.AFTER, month=1, day=15),
            closes=YearDay(edge=Edge.BY, month=3, day=31),
        )
    ).windows(2024)

    assert (dt.date(2024, 1, 16), dt.date(2024, 4, 1)) == (window.period.start, window.period.end)
    assert (
        "ký giao ước thi đua, năm 2024: sau ngày 15/01/2024, tức từ ngày 16/01/2024, chậm nhất ngày"
        " 31/03/2024 (Quy định về lịch (minh họa))"
    ) == str(window.sentence)
    assert [False, True, True, False] == [
        window.contains(dt.date(2024, month, day))
        for month, day in [(1, 15), (1, 16), (3, 31), (4, 1)]
    ]
    assert window.illustrative
    data = window.to_dict("en")
    assert ("2024-01-16", "2024-03-31") == (data["first_day"], data["last_day"])


def test_a_window_may_have_no_last_day():
    """Nothing after its first day is late."""
    opens = YearDay(edge=Edge.FROM, month=1, day=2, years_on=1)
    (window,) = rule(step(closes=None, opens=opens)).windows(2024)

    assert (dt.date(2025, 1, 2), None) == (window.period.start, window.period.end)
    assert window.contains(dt.date(2030, 1, 1))
    assert not window.contains(dt.date(2025, 1, 1))
    assert "từ ngày 02/01/2025" in str(window.sentence)
    assert window.to_dict()["last_day"] is None


@pytest.mark.parametrize(
    "more",
    [
        {"closes": None},
        {"opens": YearDay(edge=Edge.FROM, month=12, day=10)},
        {"opens": YearDay(edge=Edge.AFTER, month=12, day=8, years_on=1)},
        {"opens": BEFORE_10_DECEMBER},
        {"closes": YearDay(edge=Edge.FROM, month=12, day=10)},
        {"first_year": 2025, "last_year": 2024},
    ],
)
def test_a_rule_that_gives_no_day_is_refused(more):
    """No day named, no day left, a side that is the other's, or no year."""
    with pytest.raises(InvalidValue, match="nộp hồ sơ"):
        step(**more)


def test_a_window_of_one_day_stands_but_not_one_that_a_common_year_empties():
    """From the 9th to before the 10th is a day; after 28 to before 29 February is none."""
    assert step(opens=YearDay(edge=Edge.FROM, month=12, day=9))
    with pytest.raises(InvalidValue, match="không có ngày nào"):
        step(
            opens=YearDay(edge=Edge.FROM, month=3, day=1),
            closes=YearDay(edge=Edge.BEFORE, month=2, day=29),
        )
    with pytest.raises(InvalidValue, match="không có ngày nào"):
        # 29 February only exists in leap years: in others nothing lies between.
        step(
            opens=YearDay(edge=Edge.AFTER, month=2, day=28),
            closes=YearDay(edge=Edge.BY, month=2, day=29),
        )


def test_years_of_two_kinds_or_in_reverse_make_no_horizon():
    """Both are named."""
    for until in (2024, SCHOOL_YEAR):
        with pytest.raises(InvalidValue, match="Không lập được lịch"):
            bac_ninh().windows(2025, until=until)


def test_a_rule_goes_out_as_plain_data():
    """Days as numbers, sources as text."""
    data = bac_ninh().to_dict()

    assert ("xac-nhan", "nop-ho-so") == (data["steps"][0]["kind"], data["steps"][1]["kind"])
    assert {"edge": "truoc-ngay", "month": 7, "day": 10, "years_on": 1} == data["steps"][2][
        "closes"
    ]
    assert (2026, True) == (data["steps"][1]["first_year"], data["steps"][2]["school_year"])
    assert not data["illustrative"]
    assert rule(step()).illustrative
    with pytest.raises(InvalidValue):
        rule(organiser=" ")
    with pytest.raises(InvalidValue):
        rule(cluster_id="Cụm")


days_of_a_year = st.dates(dt.date(2000, 1, 1), dt.date(2000, 12, 31))


@st.composite
def windows_of_a_rule(draw):
    """A rule with both ends, at most two years long, and a year."""
    opens, closes = draw(days_of_a_year), draw(days_of_a_year)
    first = YearDay(
        edge=draw(st.sampled_from([Edge.FROM, Edge.AFTER])),
        month=opens.month,
        day=opens.day,
        years_on=draw(st.integers(-1, 0)),
    )
    last = YearDay(
        edge=draw(st.sampled_from([Edge.BY, Edge.BEFORE])),
        month=closes.month,
        day=closes.day,
        years_on=first.years_on + draw(st.integers(0, 1)),
    )
    try:
        made = rule(step(opens=first, closes=last))
    except InvalidValue:
        # It would have ended before it began: end it a year later.
        later = attrs.evolve(last, years_on=last.years_on + 1)
        made = rule(step(opens=first, closes=later))
    return made, draw(st.integers(1900, 2200))


@given(windows_of_a_rule())
def test_the_window_of_the_next_year_is_that_of_this_year_one_year_on(drawn):
    """But for the end of February, where years differ."""
    made, year = drawn
    first, second = made.windows(year, until=year + 1)

    for before, after in ((first.first_day, second.first_day), (first.last_day, second.last_day)):
        if before.month in {2, 3} and before.day in {1, 28, 29}:
            assert abs((after - before).days - 365) <= 1
        else:
            assert before.replace(year=before.year + 1) == after


@given(windows_of_a_rule())
def test_windows_of_successive_years_overlap_only_where_longer_than_a_year(drawn):
    """A step of one year is never confused with that of the next."""
    made, year = drawn
    first, second = made.windows(year, until=year + 1)
    length = (first.last_day - first.first_day).days + 1

    assert first.period.overlaps(second.period) == (
        length > (second.first_day - first.first_day).days
    )
    if length <= 365:
        assert not first.period.overlaps(second.period)


@given(windows_of_a_rule(), st.integers(1, 6))
def test_a_horizon_is_its_years_one_by_one(drawn, more):
    """However long it is."""
    made, year = drawn

    assert made.windows(year, until=year + more) == tuple(
        window for each in range(year, year + more + 1) for window in made.windows(each)
    )


@given(
    st.permutations(
        [SIGNED_2023, CLOSED_2023, milestone(MilestoneKind.FILES, dt.date(2023, 12, 20))]
    )
)
def test_the_order_in_which_milestones_are_given_changes_nothing(given_order):
    """Not even where two fall on one day."""
    assert calendar(*given_order) == calendar(*reversed(given_order))
    assert [
        MilestoneKind.SIGNED,
        MilestoneKind.FILES,
        MilestoneKind.CLOSING,
    ] == [step.kind for step in calendar(*given_order).steps]


@given(st.permutations([step(kind) for kind in MilestoneKind]))
def test_the_order_in_which_rules_are_given_changes_nothing(steps):
    """They are told in the order of the year."""
    assert list(MilestoneKind) == [window.kind for window in rule(*steps).windows(2024)]


COVENANT_WINDOW = step(
    MilestoneKind.SIGNED,
    opens=YearDay(edge=Edge.FROM, month=3, day=1),
    closes=YearDay(edge=Edge.BY, month=3, day=31),
)


@pytest.mark.parametrize(
    ("on", "as_of", "status", "days"),
    [
        (dt.date(2023, 3, 24), dt.date(2023, 12, 31), StepStatus.ON_TIME, None),
        (dt.date(2023, 3, 1), dt.date(2023, 3, 1), StepStatus.ON_TIME, None),
        (dt.date(2023, 3, 31), dt.date(2023, 4, 1), StepStatus.ON_TIME, None),
        (dt.date(2023, 2, 28), dt.date(2023, 4, 1), StepStatus.EARLY, 1),
        (dt.date(2023, 4, 1), dt.date(2023, 4, 1), StepStatus.LATE, 1),
        (dt.date(2023, 4, 10), dt.date(2023, 5, 1), StepStatus.LATE, 10),
        # planned, but not yet there on the day asked about
        (dt.date(2023, 3, 24), dt.date(2023, 3, 23), StepStatus.NOT_YET, None),
        (dt.date(2023, 4, 10), dt.date(2023, 4, 1), StepStatus.UNKNOWN, 1),
        # nothing recorded
        (None, dt.date(2023, 1, 1), StepStatus.NOT_YET, None),
        (None, dt.date(2023, 3, 31), StepStatus.NOT_YET, None),
        (None, dt.date(2023, 4, 1), StepStatus.UNKNOWN, 1),
    ],
)
def test_a_step_is_held_against_its_window(on, as_of, status, days):
    """In time, early or late by days, not yet due, or unknown: on both sides of each edge."""
    known = [] if on is None else [milestone(MilestoneKind.SIGNED, on)]
    found = rule(COVENANT_WINDOW).progress(calendar(*known), as_of=as_of).of(MilestoneKind.SIGNED)

    assert (status, days) == (found.status, found.days)
    expected = {StepStatus.ON_TIME: True, StepStatus.EARLY: False, StepStatus.LATE: False}
    assert expected.get(status) == found.in_time
    assert "Quy định về lịch (minh họa)" in str(found.sentence)
    assert (on is not None) == ("Nguồn tin của cụm" in str(found.sentence))


def test_each_finding_reads_as_a_sentence_with_its_sources():
    """By how many days, on which day, and by which rule."""
    late = milestone(MilestoneKind.SIGNED, dt.date(2023, 4, 10))
    found = rule(COVENANT_WINDOW).progress(calendar(late), as_of=dt.date(2023, 5, 1))
    sentence = found.of(MilestoneKind.SIGNED).sentence

    assert (
        "ký giao ước thi đua: quá hạn 10 ngày; ngày 10/04/2023 (Nguồn tin của cụm); quy định: từ"
        " ngày 01/03/2023, chậm nhất ngày 31/03/2023 (Quy định về lịch (minh họa))"
    ) == sentence.render()
    assert (
        "signing of the covenant: late by 10 days; on 10 April 2023 (Nguồn tin của cụm); rule: from"
        " 1 March 2023, no later than 31 March 2023 (Quy định về lịch (illustrative))"
    ) == sentence.render("en")
    planned = rule(COVENANT_WINDOW).progress(calendar(late), as_of=dt.date(2023, 3, 1))
    assert "dự kiến ngày 10/04/2023" in planned.explain()
    assert found.illustrative


@pytest.mark.parametrize(
    ("as_of", "status"),
    [(dt.date(2023, 12, 31), StepStatus.NOT_YET), (dt.date(2024, 1, 1), StepStatus.UNKNOWN)],
)
def test_a_step_with_a_first_day_only_is_never_late(as_of, status):
    """Before that day it is not due; from then on only a record tells."""
    opens = YearDay(edge=Edge.FROM, month=1, day=1, years_on=1)
    only_first = rule(step(closes=None, opens=opens))
    planned = calendar(milestone(MilestoneKind.FILES, dt.date(2024, 6, 1)))

    assert status is only_first.progress(calendar(), as_of=as_of).of(MilestoneKind.FILES).status
    found = only_first.progress(planned, as_of=as_of).of(MilestoneKind.FILES)
    assert StepStatus.NOT_YET is found.status


def test_a_step_that_nobody_ruled_on_is_unknown_with_or_without_a_day():
    """Every step is told; a day without a rule is neither in time nor late."""
    found = rule(COVENANT_WINDOW).progress(calendar(CLOSED_2023), as_of=dt.date(2024, 1, 1))

    assert list(MilestoneKind) == [one.kind for one in found.steps]
    closing = found.of(MilestoneKind.CLOSING)
    assert (StepStatus.UNKNOWN, dt.date(2023, 12, 20), None) == (
        closing.status,
        closing.on,
        closing.in_time,
    )
    assert "không có nguồn nào của Bộ Công Thương" in str(closing.sentence)
    assert "20/12/2023" in str(closing.sentence)
    launch = found.of(MilestoneKind.LAUNCH)
    assert (StepStatus.UNKNOWN, None, None) == (launch.status, launch.on, launch.window)
    assert 10 == len(found.with_status(StepStatus.UNKNOWN))
    assert not launch.illustrative


def test_progress_goes_out_as_plain_data():
    """One entry per step, each with status, days and window."""
    found = rule(COVENANT_WINDOW).progress(calendar(SIGNED_2023), as_of=dt.date(2023, 3, 24))
    data = found.to_dict("en")

    assert ("2023-03-24", "cum-so-2") == (data["as_of"], data["cluster_id"])
    signed = data["steps"][1]
    assert ("dung-han", "2023-03-24", None) == (signed["status"], signed["on"], signed["days"])
    assert "2023-03-31" == signed["window"]["last_day"]
    assert data["steps"][0]["window"] is None


def test_a_rule_of_another_cluster_is_refused():
    """For progress and for the timing of the result alike."""
    other = rule(COVENANT_WINDOW, cluster_id="cum-khac")
    with pytest.raises(InvalidValue, match=r"cum-khac.*cum-so-2"):
        other.progress(calendar(), as_of=dt.date(2023, 1, 1))
    with pytest.raises(InvalidValue, match=r"cum-khac.*cum-so-2"):
        other.result_timing(calendar())
    own = rule(COVENANT_WINDOW, cluster_id="cum-so-2")
    assert own.progress(calendar(), as_of=dt.date(2023, 1, 1)).steps


def test_the_ministry_recognised_heads_after_the_covenant():
    """Decision 1160 of 14 May 2024 came after the signing of 8 January; both are told in order."""
    heads = milestone(MilestoneKind.HEADS_RECOGNISED, dt.date(2024, 5, 14))
    year = calendar(heads, year=2024, cluster_id="cum-vi", meetings=[CLUSTER_VI])

    assert [MilestoneKind.SIGNED, MilestoneKind.HEADS_RECOGNISED] == [s.kind for s in year.steps]


AGENCIES = ("Công an tỉnh", "Sở Nội vụ", "Thuế tỉnh")


def test_the_rule_names_who_has_to_confirm_and_by_when():
    """The agencies stand with the step; what each of them answers goes with the covenant (M21)."""
    made = rule(step(MilestoneKind.CONFIRMATIONS, source=BAC_NINH, agencies=AGENCIES))
    window = made.window(MilestoneKind.CONFIRMATIONS, 2026)

    assert AGENCIES == window.rule.agencies
    assert dt.date(2026, 12, 9) == window.last_day
    with pytest.raises(NotInForce):
        rule().window(MilestoneKind.CONFIRMATIONS, 2026)


@pytest.mark.parametrize("meeting", [CLUSTER_VI, CENTRAL_CITIES, LANG_SON])
def test_one_meeting_is_two_steps_of_one_year_and_one_of_the_next(meeting):
    """Both calendars tell it: cluster VI, the central cities, justice at Lạng Sơn."""
    closed, opened = join_years(
        calendar(year=meeting.closes, cluster_id=meeting.cluster_id, meetings=[meeting]),
        calendar(year=meeting.opens, cluster_id=meeting.cluster_id),
    )

    assert (meeting,) == closed.meetings == opened.meetings
    assert [meeting.on] * 2 == [
        closed.of(kind).on for kind in (MilestoneKind.CLOSING, MilestoneKind.NEXT_SIGNED)
    ]
    assert meeting.on == opened.of(MilestoneKind.SIGNED).on
    assert opened.of(MilestoneKind.CLOSING) is None
    assert meeting.sentence.render() == closed.explain() == opened.explain()


def test_the_seed_cluster_closed_its_year_at_a_meeting_of_its_own():
    """Signed on 24 March, closed on 20 December 2023, no meeting shared."""
    year = calendar(CLOSED_2023, SIGNED_2023)

    assert [dt.date(2023, 3, 24), dt.date(2023, 12, 20)] == [step.on for step in year.steps]
    assert () == year.meetings
    assert (year, calendar(year=2024)) == join_years(year, calendar(year=2024))


def test_a_meeting_reads_as_one_sentence_in_both_languages():
    """Two years, one day, one place."""
    meeting = attrs.evolve(CLUSTER_VI, place="Quảng Bình")

    assert (
        "08/01/2024: tổng kết năm 2023 và ký giao ước năm 2024 trong cùng một hội nghị tại Quảng"
        " Bình (Nguồn tin của cụm)"
    ) == meeting.sentence.render()
    assert "closing of 2023 and covenant of 2024 in one meeting" in meeting.sentence.render("en")
    assert (2023, 2024) == (meeting.to_dict()["closes"], meeting.to_dict()["opens"])
    assert not meeting.illustrative


def test_a_step_recorded_beside_its_meeting_keeps_its_source_and_gets_its_place():
    """It is told once, and the step keeps what was recorded of it."""
    meeting = attrs.evolve(CLUSTER_VI, place="Đồng Hới")
    own = milestone(MilestoneKind.CLOSING, CLUSTER_VI.on, HAI_DUONG_NEWS)
    year = calendar(own, cluster_id="cum-vi", meetings=[meeting])

    assert (HAI_DUONG_NEWS, "Đồng Hới") == (
        year.of(MilestoneKind.CLOSING).source,
        year.of(MilestoneKind.CLOSING).place,
    )
    assert 1 == len(year.sentences)
    assert {"tong-ket", "ky-giao-uoc-nam-sau"} == {m["kind"] for m in year.to_dict()["milestones"]}
    assert "2024-01-08" == year.to_dict()["meetings"][0]["on"]


def test_a_step_that_contradicts_its_meeting_is_refused_with_both():
    """Another day, or another place on the same day."""
    at_home = attrs.evolve(CLUSTER_VI, place="Đồng Hới")
    for own in (
        milestone(MilestoneKind.CLOSING, dt.date(2024, 1, 9)),
        milestone(MilestoneKind.NEXT_SIGNED, CLUSTER_VI.on, place="Huế"),
    ):
        with pytest.raises(ContradictoryRecords, match="ghi hai lần một mốc") as caught:
            calendar(own, cluster_id="cum-vi", meetings=[at_home])
        assert (own, at_home) == (caught.value.first, caught.value.second)
    same = milestone(MilestoneKind.NEXT_SIGNED, CLUSTER_VI.on, place="đồng  hới")
    assert calendar(same, cluster_id="cum-vi", meetings=[at_home]).steps


def test_two_meetings_that_close_one_year_are_refused():
    """The same one twice is one; one that opens the year may stand beside one that closes it."""
    other = attrs.evolve(CLUSTER_VI, on=dt.date(2024, 1, 9))
    with pytest.raises(ContradictoryRecords, match=r"08/01/2024.*09/01/2024"):
        calendar(cluster_id="cum-vi", meetings=[CLUSTER_VI, other])
    before = attrs.evolve(CLUSTER_VI, closes=2022, on=dt.date(2023, 1, 10))
    year = calendar(cluster_id="cum-vi", meetings=[CLUSTER_VI, before, CLUSTER_VI])
    assert (before, CLUSTER_VI) == year.meetings
    assert 3 == len(year.steps)


@pytest.mark.parametrize("closes", [2021, 2024])
def test_a_meeting_of_other_years_or_of_another_cluster_is_refused(closes):
    """The calendar of 2023 holds what closes 2022 or 2023."""
    with pytest.raises(InvalidValue, match=r"cum-vi"):
        calendar(cluster_id="cum-vi", meetings=[attrs.evolve(CLUSTER_VI, closes=closes)])
    with pytest.raises(InvalidValue, match=r"cum-so-2.*cum-vi"):
        calendar(meetings=[CLUSTER_VI])


def test_the_next_covenant_is_the_covenant_of_the_next_year():
    """What one calendar knows of it the other is told, whichever knows."""
    following = milestone(MilestoneKind.NEXT_SIGNED, dt.date(2024, 1, 8))
    signed = milestone(MilestoneKind.SIGNED, dt.date(2024, 1, 8))

    told, _ = join_years(calendar(), calendar(signed, year=2024))
    assert following == told.of(MilestoneKind.NEXT_SIGNED)
    _, told = join_years(calendar(following), calendar(year=2024))
    assert signed == told.of(MilestoneKind.SIGNED)
    pair = calendar(following), calendar(signed, year=2024)
    assert pair == join_years(*pair)


@pytest.mark.parametrize(
    ("closed", "opened"),
    [
        (
            calendar(milestone(MilestoneKind.NEXT_SIGNED, dt.date(2024, 1, 8))),
            calendar(milestone(MilestoneKind.SIGNED, dt.date(2024, 1, 9)), year=2024),
        ),
        (
            calendar(milestone(MilestoneKind.NEXT_SIGNED, dt.date(2024, 1, 8), place="Huế")),
            calendar(milestone(MilestoneKind.SIGNED, dt.date(2024, 1, 8), place="Vinh"), year=2024),
        ),
        (
            calendar(cluster_id="cum-vi", meetings=[CLUSTER_VI]),
            calendar(
                milestone(MilestoneKind.SIGNED, dt.date(2024, 3, 1)),
                year=2024,
                cluster_id="cum-vi",
            ),
        ),
        (
            calendar(cluster_id="cum-vi", meetings=[CLUSTER_VI]),
            calendar(
                year=2024,
                cluster_id="cum-vi",
                meetings=[attrs.evolve(CLUSTER_VI, on=dt.date(2024, 1, 9))],
            ),
        ),
        (
            calendar(milestone(MilestoneKind.CLOSING, dt.date(2023, 12, 20)), cluster_id="cum-vi"),
            calendar(year=2024, cluster_id="cum-vi", meetings=[CLUSTER_VI]),
        ),
    ],
)
def test_years_that_tell_of_one_event_differently_are_refused_with_both(closed, opened):
    """Another day or another place, of the covenant, of the meeting, or of the closing."""
    with pytest.raises(ContradictoryRecords) as caught:
        join_years(closed, opened)
    assert caught.value.first.sentence.render() in str(caught.value)
    assert caught.value.second.sentence.render() in str(caught.value)


def test_only_successive_years_of_one_cluster_are_joined():
    """School years are told apart from calendar years, and may begin a few days apart."""
    for other in (calendar(year=2025), calendar(year=2024, cluster_id="cum-vi")):
        with pytest.raises(InvalidValue, match="hai năm liền nhau"):
            join_years(calendar(), other)
    with pytest.raises(InvalidValue):
        join_years(
            calendar(), calendar(year=EmulationYear.school(2024, starts=dt.date(2024, 9, 5)))
        )
    school = [
        EmulationYear.school(year, starts=dt.date(year, 9, day))
        for year, day in [(2024, 5), (2025, 4)]
    ]
    meeting = JointMeeting(
        cluster_id="cum-so-2", closes=school[0], on=dt.date(2025, 7, 20), source=MADE_UP
    )
    _, opened = join_years(calendar(year=school[0], meetings=[meeting]), calendar(year=school[1]))
    assert dt.date(2025, 7, 20) == opened.of(MilestoneKind.SIGNED).on
    assert opened.illustrative


@pytest.mark.parametrize(
    ("closing", "provisional"),
    [
        (dt.date(2026, 1, 26), True),
        (dt.date(2025, 12, 10), True),
        (dt.date(2025, 12, 9), False),
        (dt.date(2025, 11, 1), False),
    ],
)
def test_files_due_before_the_conference_tell_a_provisional_result(closing, provisional):
    """In January as at Lạng Sơn, and on both sides of the last day before 10 December."""
    year = calendar(milestone(MilestoneKind.CLOSING, closing), year=2025)
    timing = rule(step()).result_timing(year)

    assert provisional is timing.provisional
    for part in (f"{closing:%d/%m/%Y}", "09/12/2025", "Nguồn tin của cụm", "Quy định về lịch"):
        assert part in str(timing.reason)
    assert provisional == ("tạm thời" in str(timing.reason))
    assert timing.illustrative
    assert provisional is timing.to_dict("en")["provisional"]


def test_a_meeting_in_january_makes_the_result_provisional():
    """The day of the shared meeting is that of the closing."""
    year = calendar(year=2025, cluster_id="cum-tu-phap", meetings=[LANG_SON])

    assert rule(step()).result_timing(year).provisional is True


@pytest.mark.parametrize(
    ("made", "known", "missing"),
    [
        (rule(step()), (), "chưa ghi ngày hội nghị tổng kết năm 2023"),
        (rule(), (CLOSED_2023,), "không có nguồn nào ấn định hạn nộp hồ sơ năm 2023"),
        (
            rule(step(closes=None, opens=YearDay(edge=Edge.FROM, month=11, day=1))),
            (CLOSED_2023,),
            "không ghi ngày cuối nộp hồ sơ",
        ),
        (rule(), (), "năm 2023 và chưa ghi ngày hội nghị"),
    ],
)
def test_where_a_day_is_unknown_so_is_the_timing(made, known, missing):
    """Neither provisional nor not; the sentence names what would settle it."""
    timing = made.result_timing(calendar(*known))

    assert timing.provisional is None
    assert missing in str(timing.reason)
    assert timing.to_dict()["provisional"] is None


@pytest.mark.parametrize("locale", LOCALES)
def test_steps_statuses_and_edges_have_names(locale):
    """Users never see the identifiers of the code."""
    for member in (*MilestoneKind, *StepStatus, *Edge):
        assert member.label.render(locale)


def test_the_slugs_of_steps_are_stable():
    """Files hold them; three are older than the others."""
    assert [
        "phat-dong",
        "ky-giao-uoc",
        "dang-ky-danh-hieu",
        "cong-nhan-cum-truong",
        "so-ket",
        "kiem-tra-cheo",
        "xac-nhan",
        "nop-ho-so",
        "tong-ket",
        "ky-giao-uoc-nam-sau",
    ] == [kind.value for kind in MilestoneKind]
    assert all(a.rank < b.rank for a, b in itertools.pairwise(MilestoneKind))


def test_a_time_of_day_is_no_day():
    """For milestones and meetings alike."""
    moment = dt.datetime(2024, 1, 8, 9, 0)
    for made in (
        lambda: milestone(MilestoneKind.CLOSING, moment),
        lambda: attrs.evolve(CLUSTER_VI, on=moment),
    ):
        with pytest.raises(InvalidValue, match="không kèm giờ"):
            made()
