"""A cluster's year as an iCalendar file: every event goes out and comes back, and nothing else."""

import datetime as dt
import subprocess
import sys

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
    YearDay,
)
from thidua.dates import EmulationYear
from thidua.errors import ContradictoryRecords, InvalidValue, MissingExtra, UnknownName
from thidua.exchange import dump_ical
from thidua.law import OrganiserRule

icalendar = pytest.importorskip("icalendar")

STAMP = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
NEWS = OrganiserRule("Nguồn tin của cụm, số 1; trang 2")
OTHER_NEWS = OrganiserRule("Nguồn tin khác")
MADE_UP = OrganiserRule("Quy định về lịch", illustrative=True)
MEETING = JointMeeting(
    cluster_id="cum-vi", closes=2023, on=dt.date(2024, 1, 8), place="Đồng Hới", source=NEWS
)


def milestone(kind, on, source=NEWS, **more):
    return Milestone(kind=kind, on=on, source=source, **more)


def calendar(*milestones, year=2023, cluster_id="cum-vi", **more):
    return ClusterCalendar(cluster_id=cluster_id, year=year, milestones=milestones, **more)


def rule(*steps, **more):
    return CalendarRule(organiser="Bộ Công Thương", steps=steps, **more)


def step(kind=MilestoneKind.FILES, **more):
    return StepRule(**{"kind": kind, "source": NEWS} | more)


def by(month, day, edge=Edge.BY, years_on=0):
    return YearDay(edge=edge, month=month, day=day, years_on=years_on)


def read(data):
    return icalendar.Calendar.from_ical(data)


def events(*calendars, **more):
    """Export, read back with the library, and give the events by identifier."""
    found = read(dump_ical(calendars, **{"stamp": STAMP} | more)).walk("VEVENT")
    told = {str(event["uid"]): event for event in found}
    assert len(told) == len(found), "an identifier was used twice"
    return told


def test_a_milestone_is_an_all_day_event_whose_end_is_the_day_after():
    """With its place, its source, the stamp given, and an identifier made of ids."""
    closing = milestone(MilestoneKind.CLOSING, dt.date(2023, 12, 20), place="Hưng Yên")
    (event,) = events(calendar(closing)).values()

    assert "cum-vi-nam-2023-tong-ket@thidua" == event["uid"]
    assert (dt.date(2023, 12, 20), dt.date(2023, 12, 21)) == (
        event["dtstart"].dt,
        event["dtend"].dt,
    )
    assert STAMP == event["dtstamp"].dt
    assert "Tổng kết năm (năm 2023)" == event["summary"]
    assert "Hưng Yên" == event["location"]
    assert "(Nguồn tin của cụm, số 1; trang 2)" in event["description"]
    assert "OPAQUE" == event["transp"]


def test_a_window_is_an_event_over_its_days_and_one_on_its_last():
    """Neither takes the reader's time; the end is exclusive."""
    window = step(MilestoneKind.SIGNED, opens=by(3, 1, Edge.FROM), closes=by(4, 1, Edge.BEFORE))
    told = events(calendar(), rule=rule(window))

    span = told["cum-vi-nam-2023-ky-giao-uoc-khoang-thoi-gian@thidua"]
    last = told["cum-vi-nam-2023-ky-giao-uoc-han-chot@thidua"]
    assert (dt.date(2023, 3, 1), dt.date(2023, 4, 1)) == (span["dtstart"].dt, span["dtend"].dt)
    assert (dt.date(2023, 3, 31), dt.date(2023, 4, 1)) == (last["dtstart"].dt, last["dtend"].dt)
    assert "Hạn chót ký giao ước thi đua (năm 2023)" == last["summary"]
    assert {"TRANSPARENT"} == {event["transp"] for event in told.values()}
    assert "trước ngày 01/04/2023" in last["description"]


@pytest.mark.parametrize(
    ("days", "kinds"),
    [
        ({"closes": by(12, 10, Edge.BEFORE)}, ["han-chot"]),
        ({"opens": by(11, 1, Edge.FROM)}, ["tu-ngay"]),
        ({"opens": by(11, 1, Edge.FROM), "closes": by(11, 1)}, ["han-chot"]),
        (
            {"opens": by(11, 1, Edge.FROM), "closes": by(11, 2)},
            ["khoang-thoi-gian", "han-chot"],
        ),
    ],
)
def test_a_side_without_a_day_has_no_event(days, kinds):
    """A deadline, a first day, and a window of one day are one event each."""
    told = events(calendar(), rule=rule(step(**days)))

    assert [f"cum-vi-nam-2023-nop-ho-so-{kind}@thidua" for kind in kinds] == list(told)


def test_one_meeting_of_two_years_is_one_event():
    """Whichever of the two calendars tells it, and both together."""
    closed, opened = calendar(meetings=[MEETING]), calendar(year=2024, meetings=[MEETING])
    uid = "cum-vi-nam-2023-tong-ket-va-ky-giao-uoc@thidua"

    for given_calendars in (
        [closed],
        [opened],
        [closed, opened],
        [closed, calendar(year=2024)],
        [opened, calendar()],
    ):
        told = events(*given_calendars)
        assert [uid] == list(told)
        assert "Tổng kết năm 2023, ký giao ước năm 2024" == told[uid]["summary"]
        assert "Đồng Hới" == told[uid]["location"]


def test_a_step_recorded_beside_its_meeting_adds_its_source_to_the_one_event():
    """Nothing is told twice, and no source is lost."""
    own = milestone(MilestoneKind.CLOSING, MEETING.on, OTHER_NEWS)
    signed = milestone(MilestoneKind.SIGNED, MEETING.on, MADE_UP)
    (event,) = events(calendar(own, meetings=[MEETING]), calendar(signed, year=2024)).values()

    for source in ("Nguồn tin của cụm", "Nguồn tin khác", "Quy định về lịch"):
        assert source in event["description"]


def test_the_next_covenant_and_the_covenant_of_the_next_year_are_one_event():
    """From one calendar or from both."""
    following = milestone(MilestoneKind.NEXT_SIGNED, dt.date(2024, 1, 8))
    signed = milestone(MilestoneKind.SIGNED, dt.date(2024, 1, 8), OTHER_NEWS)

    for told in (
        events(calendar(following)),
        events(calendar(signed, year=2024)),
        events(calendar(following), calendar(signed, year=2024)),
    ):
        assert ["cum-vi-nam-2024-ky-giao-uoc@thidua"] == list(told)


def test_years_that_contradict_each_other_are_not_exported():
    """Nor a year given twice with different steps; the same twice is once."""
    following = calendar(milestone(MilestoneKind.NEXT_SIGNED, dt.date(2024, 1, 8)))
    signed = calendar(milestone(MilestoneKind.SIGNED, dt.date(2024, 1, 9)), year=2024)
    with pytest.raises(ContradictoryRecords):
        events(following, signed)
    with pytest.raises(ContradictoryRecords, match="hai lịch khác nhau của năm 2023"):
        events(calendar(), following)
    assert 1 == len(events(following, following))


def test_clusters_and_kinds_of_year_do_not_get_in_each_others_way():
    """Their identifiers differ."""
    school = EmulationYear.school(2023, starts=dt.date(2023, 9, 5))
    closing = milestone(MilestoneKind.CLOSING, dt.date(2024, 1, 2))
    told = events(
        calendar(closing), calendar(closing, cluster_id="cum-so-2"), calendar(closing, year=school)
    )

    assert {
        "cum-vi-nam-2023-tong-ket@thidua",
        "cum-so-2-nam-2023-tong-ket@thidua",
        "cum-vi-nam-hoc-2023-tong-ket@thidua",
    } == set(told)


def test_what_is_made_up_says_so_in_its_title():
    """A reader of the calendar sees no source unless the event is opened."""
    told = events(
        calendar(milestone(MilestoneKind.CLOSING, dt.date(2023, 12, 20), MADE_UP)),
        rule=rule(step(closes=by(12, 9), source=MADE_UP)),
        locale="en",
    )

    assert {
        "Closing conference, 2023 (illustrative)",
        "Last day: sending of the files, 2023 (illustrative)",
    } == {str(event["summary"]) for event in told.values()}


def test_the_order_in_which_years_and_steps_are_given_changes_no_byte():
    """The file can be compared with an earlier one."""
    steps = [
        milestone(MilestoneKind.SIGNED, dt.date(2023, 3, 24)),
        milestone(MilestoneKind.MID_YEAR, dt.date(2023, 6, 27)),
    ]
    years = [calendar(*steps), calendar(year=2024, meetings=[MEETING])]
    back = [years[1], calendar(*reversed(steps))]

    assert dump_ical(years, stamp=STAMP) == dump_ical(back, stamp=STAMP)


def test_the_stamp_is_the_callers_and_has_a_time_zone():
    """It is written in universal time; a naive one or a plain date is refused."""
    hanoi = dt.timezone(dt.timedelta(hours=7))
    told = events(
        calendar(milestone(MilestoneKind.CLOSING, dt.date(2023, 12, 20))),
        stamp=dt.datetime(2026, 1, 2, 6, 0, tzinfo=hanoi),
    )

    assert dt.datetime(2026, 1, 1, 23, 0, tzinfo=dt.UTC) == next(iter(told.values()))["dtstamp"].dt
    for stamp in (dt.datetime(2026, 1, 2), dt.date(2026, 1, 2)):
        with pytest.raises(InvalidValue, match="múi giờ"):
            dump_ical([calendar()], stamp=stamp)


def test_a_rule_for_another_cluster_and_another_language_are_refused():
    """As everywhere."""
    with pytest.raises(InvalidValue, match=r"cum-khac.*cum-vi"):
        dump_ical([calendar()], stamp=STAMP, rule=rule(cluster_id="cum-khac"))
    with pytest.raises(UnknownName):
        dump_ical([calendar()], stamp=STAMP, locale="fr")


def test_long_lines_are_folded_between_letters():
    """No line is longer than 75 octets, and the text comes back whole."""
    place = "Hội trường Sở Công Thương tỉnh Hưng Yên, " * 9
    data = dump_ical(
        [calendar(milestone(MilestoneKind.CLOSING, dt.date(2023, 12, 20), place=place))],
        stamp=STAMP,
        name="Cụm thi đua số 2; lịch",
    )

    assert max(map(len, data.split(b"\r\n"))) <= 75
    (event,) = read(data).walk("VEVENT")
    assert place.strip() == event["location"]
    assert b"X-WR-CALNAME:C\xe1\xbb\xa5m thi \xc4\x91ua s\xe1\xbb\x91 2\\; l\xe1\xbb\x8bch" in data


BREAKING = '\r\nBEGIN:VEVENT\nUID:x\rEND:VEVENT\x0b\x0c\x85\u2028\x00;,:\\"END:VCALENDAR'


@pytest.mark.parametrize("text", [BREAKING, "\\nUID:x", "\\N;VALUE=URI", 'a";b="c'])
def test_text_of_users_stays_in_its_property(text):
    """A place, a source or a name with line ends or control characters adds no property."""
    source = OrganiserRule(f"Nguồn {text}")
    told = milestone(MilestoneKind.CLOSING, dt.date(2023, 12, 20), source, place=f"Nơi {text}")
    data = dump_ical([calendar(told)], stamp=STAMP, name=f"Tên {text}")

    made = read(data)
    (event,) = made.walk("VEVENT")
    assert "cum-vi-nam-2023-tong-ket@thidua" == event["uid"]
    assert {
        "CATEGORIES",
        "DESCRIPTION",
        "DTEND",
        "DTSTAMP",
        "DTSTART",
        "LOCATION",
        "SUMMARY",
        "TRANSP",
        "UID",
    } == set(event)
    lines = data.decode().splitlines()
    assert 1 == lines.count("BEGIN:VEVENT")
    assert 1 == lines.count("END:VCALENDAR")
    assert not [line for line in data.split(b"\r\n") if b"\r" in line or b"\n" in line]


texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=60).filter(
    lambda text: "\\N" not in text  # the library reads it as an end of line
)
plain_days = st.dates(dt.date(2022, 1, 1), dt.date(2025, 12, 31))


@given(
    st.dictionaries(st.sampled_from(list(MilestoneKind)), st.tuples(plain_days, texts)),
    st.sets(st.sampled_from(list(MilestoneKind))),
)
def test_every_event_comes_back_as_it_went_out(steps, ruled):
    """Days, places and number of events, whatever the places hold."""
    made = calendar(*(milestone(kind, on, place=place) for kind, (on, place) in steps.items()))
    windows = rule(*(step(kind, opens=by(2, 1, Edge.FROM), closes=by(2, 28)) for kind in ruled))
    told = events(made, rule=windows)

    assert len(steps) + 2 * len(ruled) == len(told)
    taken = [event for event in told.values() if event["transp"] == "OPAQUE"]
    assert sorted((on, place.strip()) for on, place in steps.values()) == sorted(
        (event["dtstart"].dt, str(event.get("location", ""))) for event in taken
    )
    assert all(event["dtend"].dt - event["dtstart"].dt == dt.timedelta(1) for event in taken)


def test_an_empty_year_is_a_calendar_without_events():
    """It is still a file."""
    assert {} == events(calendar())


def test_without_the_package_the_extra_is_named(monkeypatch):
    """The sentence says what to install."""
    monkeypatch.setitem(sys.modules, "icalendar", None)

    with pytest.raises(MissingExtra, match=r"thidua\[calendar\]") as caught:
        dump_ical([calendar()], stamp=STAMP)
    assert "calendar" == caught.value.extra


def test_the_package_is_only_imported_when_it_is_used():
    """Importing the exchange does not need it."""
    code = (
        "import sys, thidua, thidua.exchange, thidua.display;"
        "assert not {'icalendar', 'matplotlib'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
