"""The calendar in cum.toml: step rules, new steps, and a meeting of two years."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from thidua.clusters import Edge, MilestoneKind, YearDay
from thidua.errors import BadInput
from thidua.exchange import dump, load_season, parse_toml, read, schema
from thidua.exchange._season_documents import ClusterDocument

jsonschema = pytest.importorskip("jsonschema")

EXAMPLE = Path(__file__).parents[2] / "examples" / "cum-so-2-2023"

RULES = """
[[calendar_rules]]
kind = "nop-ho-so"
closes = { edge = "truoc-ngay", month = 12, day = 10 }
source = { text = "Quy định về lịch", illustrative = true }

[[calendar_rules]]
kind = "nop-ho-so"
closes = { edge = "truoc-ngay", month = 7, day = 10, years_on = 1 }
school_year = true
source = { text = "Quy định về lịch", illustrative = true }

[[calendar_rules]]
kind = "xac-nhan"
opens = { edge = "tu-ngay", month = 11, day = 1 }
closes = { edge = "cham-nhat-ngay", month = 11, day = 30 }
first_year = 2020
last_year = 2024
agencies = ["Công an tỉnh", "Sở Nội vụ"]
source = { text = "Quy định về lịch", illustrative = true }
"""

MEETING = """
[[meetings]]
closes = 2022
on = 2023-03-24
place = "Sở Công Thương tỉnh Hưng Yên"
source = { text = "Biên bản", illustrative = true }
"""


@pytest.fixture
def folder(tmp_path):
    """A copy of the example that a test may add to."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "nam"))


def add(folder, text):
    path = folder / "cum.toml"
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_step_rules_are_read_with_their_sources(folder):
    """Edges, years and agencies as written; the cluster's organiser laid them down."""
    add(folder, RULES)
    season = load_season(folder)
    made = season.calendar_rule

    assert ("Bộ Công Thương", "cum-so-2") == (made.organiser, made.cluster_id)
    confirmations, files, school = made.steps
    assert (("Công an tỉnh", "Sở Nội vụ"), 2020, 2024) == (
        confirmations.agencies,
        confirmations.first_year,
        confirmations.last_year,
    )
    assert YearDay(edge=Edge.BEFORE, month=12, day=10) == files.closes
    assert (True, 1) == (school.school_year, school.closes.years_on)
    assert season.illustrative
    assert season.result_timing.provisional is True


def test_a_meeting_is_told_in_the_year_that_it_opens(folder):
    """It may be recorded beside the covenant of that year, if day and place agree."""
    add(folder, MEETING)
    (meeting,) = load_season(folder).calendar.meetings

    assert (2022, 2023, dt.date(2023, 3, 24)) == (
        meeting.closes.year,
        meeting.opens.year,
        meeting.on,
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("closes = 2022", "closes = 2020", "tổng kết năm 2020"),
        ("2023-03-24", "2023-03-25", "ghi hai lần một mốc"),
    ],
)
def test_a_meeting_of_other_years_or_on_another_day_is_a_fault_at_its_place(folder, old, new, told):
    """The path leads to the meeting."""
    add(folder, MEETING.replace(old, new))
    with pytest.raises(BadInput) as caught:
        load_season(folder)
    (line,) = caught.value.lines()
    assert "cum.toml: $.meetings[0]: " in line
    assert told in line


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("truoc-ngay", "truoc", "$.calendar_rules[0].closes.edge"),
        ("month = 12, day = 10", "month = 2, day = 30", "$.calendar_rules[0].closes"),
        ("years_on = 1", "years_on = 7", "$.calendar_rules[1].closes"),
        ("last_year = 2024", "last_year = 2019", "$.calendar_rules[2]"),
        ("school_year = true", "school_year = false", "$"),
        ('kind = "xac-nhan"', 'kind = "xac-minh"', "$.calendar_rules[2].kind"),
    ],
)
def test_a_faulty_rule_is_a_fault_at_its_place(folder, old, new, place):
    """A wrong word, a day that no year has, years in reverse, one step ruled on twice."""
    add(folder, RULES.replace(old, new, 1))
    with pytest.raises(BadInput) as caught:
        load_season(folder)
    assert f"cum.toml: {place}: " in caught.value.lines()[0]


def test_every_step_of_the_year_may_be_a_milestone():
    """The three older ones and the seven new ones."""
    text = (EXAMPLE / "cum.toml").read_text(encoding="utf-8")
    data = parse_toml(text)
    data["milestones"] = [
        {"kind": kind.value, "on": dt.date(2023, 5, 1), "source": "Nguồn"} for kind in MilestoneKind
    ]

    assert set(MilestoneKind) == {
        step.kind for step in read(ClusterDocument, data).calendar.milestones
    }


def test_a_file_with_a_calendar_goes_out_as_it_came_in_and_fits_the_schema():
    """What is dumped is read back as the same, and the published schema takes it."""
    text = (EXAMPLE / "cum.toml").read_text(encoding="utf-8")
    document = read(ClusterDocument, parse_toml(text + RULES + MEETING))
    data = dump(document)

    assert document == read(ClusterDocument, data)
    jsonschema.validate(data, schema("season-cum"))


def test_the_example_reads_as_before():
    """It has no rule on its year and no meeting, because no source is known."""
    season = load_season(EXAMPLE)

    assert (None, ()) == (season.calendar_rule, season.calendar.meetings)
    assert 2 == len(season.calendar.steps)
