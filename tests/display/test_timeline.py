"""The timeline picture: every day is told, nothing lies on anything else, the same input draws alike."""

import datetime as dt
import itertools
import re
import subprocess
import sys
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given, settings
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
from thidua.display import timeline_figure, timeline_svg
from thidua.errors import ContradictoryRecords, InvalidValue, MissingExtra, UnknownName
from thidua.law import OrganiserRule

matplotlib = pytest.importorskip("matplotlib")

NEWS = OrganiserRule("Nguồn tin của cụm")
MADE_UP = OrganiserRule("Quy định về lịch", illustrative=True)
MEETING = JointMeeting(cluster_id="cum-vi", closes=2023, on=dt.date(2024, 1, 8), source=NEWS)


def milestone(kind, on, source=NEWS):
    return Milestone(kind=kind, on=on, source=source)


def calendar(*milestones, year=2023, cluster_id="cum-vi", **more):
    return ClusterCalendar(cluster_id=cluster_id, year=year, milestones=milestones, **more)


def by(month, day, edge=Edge.BY, years_on=0):
    return YearDay(edge=edge, month=month, day=day, years_on=years_on)


def rule(**days):
    steps = [
        StepRule(kind=MilestoneKind[name], source=NEWS, opens=opens, closes=closes)
        for name, (opens, closes) in days.items()
    ]
    return CalendarRule(organiser="Bộ Công Thương", steps=steps)


RULE = rule(
    SIGNED=(by(3, 1, Edge.FROM), by(3, 31)),
    FILES=(None, by(12, 10, Edge.BEFORE)),
    CONFIRMATIONS=(None, by(12, 10, Edge.BEFORE)),
    HEADS_RECOGNISED=(by(4, 1, Edge.FROM), None),
    CLOSING=(by(12, 1, Edge.FROM), by(1, 31, years_on=1)),
)
SIGNED = milestone(MilestoneKind.SIGNED, dt.date(2023, 4, 10))
FILED = milestone(MilestoneKind.FILES, dt.date(2023, 12, 8))
YEAR = calendar(SIGNED, FILED, meetings=[MEETING])
NEXT = calendar(year=2024)


def texts(figure):
    (axes,) = figure.axes
    return [text.get_text() for text in axes.texts]


def boxes(figure):
    """Return where each text stands, in pixels."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    renderer = FigureCanvasAgg(figure).get_renderer()
    (axes,) = figure.axes
    return [(text.get_text(), text.get_window_extent(renderer)) for text in axes.texts]


def overlapping(figure):
    return [
        (one, other)
        for (one, first), (other, second) in itertools.combinations(boxes(figure), 2)
        if first.x0 + 1 < second.x1
        and second.x0 + 1 < first.x1
        and first.y0 + 1 < second.y1
        and second.y0 + 1 < first.y1
    ]


def test_every_step_has_a_lane_with_its_days_in_words():
    """Windows, last days, first days and actual days, late ones with the days."""
    told = texts(timeline_figure(YEAR, rule=RULE))

    for text in (
        "Lịch hoạt động của cụm “cum-vi”, năm 2023",
        "ký giao ước thi đua",
        "01/03/2023 – 31/03/2023",
        "10/04/2023 (quá hạn 10 ngày)",
        "chậm nhất 09/12/2023",
        "từ 01/04/2023",
        "08/12/2023",
        "08/01/2024",
        "01/12/2023 – 31/01/2024",
        "cùng một hội nghị",
        "hạn chót theo quy định, năm 2023",
    ):
        assert text in told


def test_steps_of_which_nothing_is_known_are_named_below():
    """Not left out in silence."""
    told = texts(timeline_figure(calendar(SIGNED)))

    assert any(line.startswith("Chưa ghi ngày, chưa có quy định: phát động") for line in told)
    assert "tổng kết năm" not in told


def test_the_sources_of_all_days_stand_below_each_once():
    """However long their addresses are."""
    long = OrganiserRule("https://" + "trang-tin" * 40)
    figure = timeline_figure(calendar(SIGNED, attrs.evolve(FILED, source=long)), rule=RULE)
    told = " ".join(texts(figure))

    assert 1 == told.count("Nguồn tin của cụm")
    assert "".join(long.text) in told.replace(" ", "")
    assert [] == overlapping(figure)
    assert all(box.x1 <= figure.get_size_inches()[0] * figure.dpi for _, box in boxes(figure))


def test_a_year_without_any_step_is_still_a_picture():
    """Only the year and what is not known."""
    told = texts(timeline_figure(calendar()))

    assert "năm 2023" in told
    assert any(line.startswith("Chưa ghi ngày") for line in told)


def test_two_years_meet_in_one_picture():
    """The covenant of the meeting stands in the lane of the next year's covenant."""
    figure = timeline_figure([NEXT, YEAR], rule=RULE)
    told = texts(figure)

    assert {"năm 2023", "năm 2024"} <= set(told)
    # The closing of one year, and the covenant of the next, which the rule wants in March.
    assert {"08/01/2024", "08/01/2024 (sớm 53 ngày)"} <= set(told)
    assert "ký giao ước năm sau" not in told
    dotted = [line for line in figure.axes[0].lines if line.get_linestyle() == ":"]
    assert 2 == len(dotted)  # the meeting and its explanation


def test_a_year_between_two_others_keeps_what_it_shares_with_both():
    """Three years, two meetings, four marks."""
    second = attrs.evolve(MEETING, closes=2024, on=dt.date(2025, 1, 20))
    told = texts(
        timeline_figure(
            [calendar(meetings=[MEETING]), NEXT, calendar(year=2025, meetings=[second])]
        )
    )

    assert (2, 2) == (told.count("08/01/2024"), told.count("20/01/2025"))


def test_marks_and_bars_of_two_years_differ_in_shape_and_hatching():
    """Colour never tells alone: a print in black and white reads the same."""
    figure = timeline_figure(
        [YEAR, calendar(milestone(MilestoneKind.MID_YEAR, dt.date(2024, 7, 1)), year=2024)],
        rule=RULE,
    )
    (axes,) = figure.axes

    assert {"o", "s"} <= {line.get_marker() for line in axes.lines}
    assert {"", "/////"} == {patch.get_hatch() or "" for patch in axes.patches}


def test_no_label_lies_on_another_nor_leaves_the_sheet():
    """With two deadlines on one day, days side by side, and two years."""
    close = [
        milestone(kind, dt.date(2023, 12, 27) + dt.timedelta(days=place))
        for place, kind in enumerate([MilestoneKind.FILES, MilestoneKind.CONFIRMATIONS])
    ]
    for figure in (
        timeline_figure([calendar(SIGNED, *close, meetings=[MEETING]), NEXT], rule=RULE),
        timeline_figure(YEAR, rule=RULE, locale="en"),
        timeline_figure(
            [calendar(year=year) for year in range(2020, 2024)], rule=RULE, title="Cụm " * 60
        ),
    ):
        assert [] == overlapping(figure)
        wide, high = figure.get_size_inches() * figure.dpi
        for text, box in boxes(figure):
            assert -1 <= box.x0 <= box.x1 <= wide + 1, text
            assert -1 <= box.y0 <= box.y1 <= high + 1, text


days = st.dates(dt.date(2023, 1, 1), dt.date(2024, 6, 30))


@settings(max_examples=15)
@given(st.dictionaries(st.sampled_from(list(MilestoneKind)), days))
def test_labels_keep_apart_whatever_the_days(steps):
    """Marks of all steps, anywhere in a year and the half after."""
    figure = timeline_figure(
        calendar(*(milestone(kind, on) for kind, on in steps.items())), rule=RULE
    )

    assert [] == overlapping(figure)


def test_what_is_made_up_is_marked_where_it_stands_and_below():
    """In the label of the day and in a note."""
    told = texts(timeline_figure(calendar(attrs.evolve(SIGNED, source=MADE_UP))))

    assert "10/04/2023 (minh họa)" in told
    assert "Những gì ghi “(minh họa)” được đặt ra để trình diễn." in told
    assert not any("minh họa" in text for text in texts(timeline_figure(YEAR, rule=RULE)))


def test_the_same_input_draws_the_same_text():
    """In whatever order the years come, and in another process."""
    svg = timeline_svg([YEAR, NEXT], rule=RULE)

    assert svg == timeline_svg([NEXT, YEAR], rule=RULE)
    code = (
        "import datetime as dt;"
        "from thidua.clusters import ClusterCalendar;"
        "from thidua.display import timeline_svg;"
        "import hashlib;"
        "svg = timeline_svg(ClusterCalendar(cluster_id='cum', year=2023, milestones=()));"
        "print(hashlib.sha256(svg.encode()).hexdigest())"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True
        ).stdout
        for _ in range(2)
    }
    assert 1 == len(hashes)


def test_an_svg_is_well_formed_and_carries_no_date():
    """Its title is the picture's, however it is written; nothing is read as mathematics."""
    svg = timeline_svg(YEAR, title="Cụm <A> & “B” $x$ -- 1\n2")
    root = ET.fromstring(svg)

    assert root.tag.endswith("svg")
    assert "Cụm <A> & “B” $x$ -- 1 2" in "".join(root.itertext())
    assert not re.search(r"<dc:date>", svg)


def test_settings_of_the_caller_neither_matter_nor_change():
    """Whatever the caller's style is, the picture is the same, and the style stays."""
    plain = timeline_svg(YEAR)
    with matplotlib.rc_context({"font.family": "monospace", "svg.hashsalt": None}):
        assert plain == timeline_svg(YEAR)
        assert ["monospace"] == matplotlib.rcParams["font.family"]
    code = (
        "import sys, datetime as dt;"
        "from thidua.clusters import ClusterCalendar;"
        "from thidua.display import timeline_svg;"
        "timeline_svg(ClusterCalendar(cluster_id='cum', year=2023, milestones=()));"
        "assert 'matplotlib.pyplot' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_english_pictures_speak_english():
    """Months, labels and notes."""
    told = texts(timeline_figure(YEAR, rule=RULE, locale="en"))

    assert "10 April 2023 (late by 10 days)" in told
    assert "January 2023" in told
    assert not [text for text in told if "ngày" in text]


def test_school_years_are_drawn_over_their_own_months():
    """From September to the end of August."""
    school = EmulationYear.school(2025, starts=dt.date(2025, 9, 5))
    told = texts(timeline_figure(calendar(year=school)))

    assert "năm học 2025–2026" in told
    assert {"09/2025", "08/2026"} <= set(told)
    assert "08/2025" not in told


def test_only_years_of_one_cluster_are_drawn():
    """Of none, of two, with a rule for another, or that contradict each other: refused."""
    with pytest.raises(InvalidValue):
        timeline_figure([])
    with pytest.raises(InvalidValue, match=r"cum-so-2.*cum-vi"):
        timeline_figure([YEAR, calendar(cluster_id="cum-so-2")])
    with pytest.raises(InvalidValue, match="cum-khac"):
        timeline_figure(YEAR, rule=attrs.evolve(RULE, cluster_id="cum-khac"))
    with pytest.raises(InvalidValue, match="hai năm liền nhau"):
        timeline_figure([YEAR, calendar(year=2026)])
    signed = milestone(MilestoneKind.SIGNED, dt.date(2024, 3, 1))
    with pytest.raises(ContradictoryRecords):
        timeline_figure([YEAR, calendar(signed, year=2024)])
    with pytest.raises(UnknownName):
        timeline_figure(YEAR, locale="fr")


def test_without_the_package_the_extra_is_named(monkeypatch):
    """The sentence says what to install."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    with pytest.raises(MissingExtra, match=r"thidua\[figures\]") as caught:
        timeline_svg(YEAR)
    assert "figures" == caught.value.extra
