"""A season with a rule on its year says whether files are due before the conference (M58)."""

import datetime as dt
from pathlib import Path

import attrs
import pytest

from thidua.clusters import (
    CalendarRule,
    Edge,
    JointMeeting,
    Milestone,
    MilestoneKind,
    StepRule,
    YearDay,
)
from thidua.display import season_html, season_text
from thidua.errors import BadInput
from thidua.exchange import load_season
from thidua.law import OrganiserRule

EXAMPLE = Path(__file__).parents[2] / "examples" / "cum-so-2-2023"
RULE = OrganiserRule("Quy định của tỉnh")
MADE_UP = OrganiserRule("Quy định về lịch", illustrative=True)
PROVISIONAL = "Kết quả của cụm trong hồ sơ là tạm thời"


def files(edge=Edge.BEFORE, month=12, day=10, source=RULE):
    closes = YearDay(edge=edge, month=month, day=day)
    return StepRule(kind=MilestoneKind.FILES, closes=closes, source=source)


def rule(*steps, **more):
    return CalendarRule(organiser="Tỉnh", steps=steps, **more)


@pytest.fixture(scope="module")
def season():
    """The example, whose conference was on 20 December 2023."""
    return load_season(EXAMPLE)


def told(season, calendar_rule, **more):
    return attrs.evolve(season, calendar_rule=calendar_rule, **more).play()


def test_files_due_before_the_conference_make_the_flag_provisional(season):
    """Files before 10 December, conference on the 20th: flag, report, text and page say so."""
    played = told(season, rule(files()))

    assert played.flag.nominee is not None
    assert played.flag.provisional
    assert [True] == [
        True for caution in played.flag.cautions if str(caution).startswith(PROVISIONAL)
    ]
    data = played.to_dict()
    assert data["flag"]["timing"]["provisional"] is True
    assert "2023-12-09" == data["calendar_windows"][0]["last_day"]
    text = " ".join(season_text(played).split())
    assert 2 == text.count(PROVISIONAL)
    assert "Đề nghị (tạm thời)" in text
    assert "Thời hạn: nộp hồ sơ, năm 2023: trước ngày 10/12/2023" in text
    assert PROVISIONAL in season_html(played)
    assert "result in the files is provisional" in season_html(played, "en").replace("&#x27;", "'")


@pytest.mark.parametrize(("day", "provisional"), [(19, True), (20, False)])
def test_the_last_day_for_files_decides(season, day, provisional):
    """On both sides of the day of the conference; in time there is nothing to caution about."""
    played = told(season, rule(files(Edge.BY, day=day)))
    plain = season.play()

    assert provisional == (PROVISIONAL in "".join(map(str, played.flag.cautions)))
    assert (provisional or plain.flag.provisional) == played.flag.provisional
    assert len(plain.flag.cautions) + provisional == len(played.flag.cautions)


def test_a_conference_in_january_is_after_files_of_december(season):
    """The day of a meeting that closes the year is that of the conference."""
    meeting = JointMeeting(
        cluster_id=season.cluster.id, closes=2023, on=dt.date(2024, 1, 8), source=RULE
    )
    signing = [step for step in season.calendar.milestones if step.kind is MilestoneKind.SIGNED]
    year = attrs.evolve(season.calendar, milestones=signing, meetings=[meeting])

    played = told(season, rule(files()), calendar=year)

    assert dt.date(2024, 1, 8) == played.closing
    assert played.flag.timing.provisional is True
    assert "trong cùng một hội nghị" in " ".join(season_text(played).split())


def test_where_a_day_is_unknown_the_flag_says_what_would_settle_it(season):
    """A rule that names no day for files leaves the question open."""
    signing = StepRule(
        kind=MilestoneKind.SIGNED, closes=YearDay(edge=Edge.BY, month=3, day=31), source=RULE
    )
    played = told(season, rule(signing))

    assert played.flag.timing.provisional is None
    assert "không có nguồn nào ấn định hạn nộp hồ sơ năm 2023" in "".join(
        map(str, played.flag.cautions)
    )
    assert season.play().flag.provisional == played.flag.provisional


def test_without_a_rule_nothing_is_said(season):
    """As before there were rules on the year."""
    played = season.play()

    assert played.flag.timing is None
    assert played.to_dict()["calendar_windows"] is None
    assert "hạn nộp hồ sơ" not in season_text(played)


def test_a_made_up_rule_makes_what_rests_on_it_made_up(season):
    """The season says so, whatever else in it is real."""
    assert told(season, rule(files(source=MADE_UP))).flag.illustrative
    assert attrs.evolve(season, calendar_rule=rule(files(source=MADE_UP))).illustrative


def test_a_rule_for_another_cluster_is_a_fault_of_the_season(season):
    """Named with both."""
    with pytest.raises(BadInput, match=r"cum-khac.*cum-so-2"):
        attrs.evolve(season, calendar_rule=rule(files(), cluster_id="cum-khac"))
    own = rule(files(), cluster_id=season.cluster.id)
    assert attrs.evolve(season, calendar_rule=own).result_timing.provisional


def test_a_season_without_a_conference_has_an_unknown_timing(season):
    """The day is not taken from the rule."""
    year = attrs.evolve(
        season.calendar,
        milestones=[Milestone(kind=MilestoneKind.SIGNED, on=dt.date(2023, 3, 24), source=RULE)],
    )

    assert (
        attrs.evolve(season, calendar=year, calendar_rule=rule(files())).result_timing.provisional
        is None
    )
