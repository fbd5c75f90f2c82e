"""Answers that must stay open, and say why, where one could be tempted to give them."""

import datetime as dt

import pytest

from thidua.clusters import (
    Appointment,
    Basis,
    CalendarRule,
    Cluster,
    ClusterCalendar,
    ClusterLabel,
    Composition,
    DeputyBecomesHead,
    DeputyChoice,
    DeputyRule,
    Edge,
    ElectedInRotation,
    FixedOrder,
    FreeElection,
    Membership,
    MembershipPassing,
    Milestone,
    MilestoneKind,
    NamedByDecision,
    Office,
    SizeRange,
    SkippedTurn,
    StandIn,
    StandInKind,
    StepDown,
    StepRule,
    Succession,
    SuccessionPolicy,
    TermPassing,
    TurnPassing,
    Unit,
    YearDay,
    YearOutcome,
)
from thidua.dates import Period
from thidua.errors import BadInput, InvalidValue, Undetermined, UnknownName
from thidua.law import OrganiserRule
from thidua.records import OrganiserLevel

RULE = OrganiserRule("Quy chế của cụm")
MERGED = dt.date(2025, 7, 1)
FULL = SuccessionPolicy(
    source=RULE,
    membership=MembershipPassing.ANY,
    turn=TurnPassing.NEXT,
    term=TermPassing.CONTINUES,
)


def day(text):
    return dt.date.fromisoformat(text)


def year(number):
    return Period(dt.date(number, 1, 1), dt.date(number + 1, 1, 1))


def cluster(ids, members=None, **changes):
    given = {
        "id": "cum",
        "name": "Cụm thi đua số 1",
        "organiser": "Bộ",
        "organiser_level": OrganiserLevel.MINISTRY_PROVINCE,
        "units": [Unit(id=name, name=name.upper()) for name in ids],
        "memberships": [
            Membership(unit_id=name, period=Period(dt.date(2020, 1, 1)))
            for name in (ids if members is None else members)
        ],
        "source": RULE,
    }
    return Cluster(**(given | changes))


def merged(**changes):
    """A and b became n on 1 July 2025; c and e stay."""
    merger = Succession(on=MERGED, predecessors=["a", "b"], successors=["n"], source=RULE)
    return cluster("abcen", members="abce", successions=[merger], **changes)


def named(unit_id, period, office=Office.HEAD, **more):
    return Appointment(unit_id=unit_id, office=office, period=period, source=RULE, **more)


def ids(units):
    return {unit.id for unit in units}


@pytest.mark.parametrize(
    "rule", [FreeElection(source=RULE), ElectedInRotation(first_year=2023, source=RULE)]
)
def test_a_successor_that_may_belong_may_be_elected_and_the_merger_is_told(rule):
    """Nobody is left out because no rule says whether it is a member."""
    elected = [
        named(unit, year(number), basis=Basis.ELECTION)
        for unit, number in (("a", 2023), ("c", 2024), ("e", 2025))
    ]
    answer = merged(rotation=rule, appointments=elected).head_in(2026)

    assert "n" in ids(answer.candidates)
    assert "A và B được sắp xếp thành N từ ngày 01/07/2025" in answer.explain()


def test_before_anything_is_recorded_the_roster_is_unknown_and_not_empty():
    """No list, no size warning and no “no” is made of silence; a formed cluster is another matter."""
    group = cluster("abc", size=SizeRange(least=6, source=RULE))
    eve = day("2019-12-31")

    assert not group.roster_on(eve).known
    assert "chưa ghi thành viên nào trước ngày 01/01/2020" in group.roster_on(eve).explain()
    assert group.belongs("a", eve) is None
    for ask in (group.members_on, group.size_warnings, group.member_ids_on):
        with pytest.raises(Undetermined, match="trước ngày 01/01/2020"):
            ask(eve)
    formed = cluster("abc", formed_on=day("2020-01-01"))
    assert () == formed.members_on(eve)
    assert formed.belongs("a", eve) is False


def test_a_deputy_whose_unit_ended_is_told_with_the_reason():
    """There was a decision; its unit is no more."""
    group = merged(
        appointments=[named("a", year(2025), Office.DEPUTY)],
        deputy_rule=DeputyRule(chosen=DeputyChoice.DECISION, source=RULE),
        rotation=DeputyBecomesHead(source=RULE),
        succession_policy=FULL,
    )

    told = group.deputies_in(2025).explain()
    assert "A thôi giữ chức vì A và B được sắp xếp thành N" in told
    assert "chưa có quyết định hoặc biên bản" not in told
    assert "được sắp xếp thành N" in group.head_in(2026).explain()


def test_a_rule_on_acting_that_names_nobody_known_keeps_the_days_open():
    """The decision of 14 May does not fill days for which a rule names last year's head."""
    group = cluster(
        "abcd",
        rotation=NamedByDecision(source=RULE),
        appointments=[named("c", year(2021), decided_on=day("2021-05-14"))],
        acting=StandIn(who=StandInKind.PREVIOUS_HEAD, source=RULE),
    )
    answer = group.head_in(2021)

    assert not answer.known
    assert answer.on(day("2021-05-13")) is None
    assert "c" == answer.on(day("2021-05-14")).unit.id
    assert "đơn vị làm cụm trưởng năm trước tạm thời điều hành" in answer.explain()


def test_what_came_later_is_not_known_on_a_day():
    """A step-down, the outcome of a year that is not over, a succession decided later."""
    step = StepDown(unit_id="a", on=day("2021-06-01"), reason="xin thôi", source=RULE)
    group = cluster(
        "ab", rotation=FixedOrder("ab", first_year=2021, source=RULE), step_downs=[step]
    )
    assert "a" == group.known_on(day("2021-05-31")).head_in(2021).unit.id
    assert group.known_on(day("2021-06-01")).head_in(2021).unit is None

    outcome = YearOutcome(unit_id="a", year=2021, considered=False, source=RULE)
    outcomes = cluster("ab", outcomes=[outcome])
    assert () == outcomes.known_on(day("2021-12-31")).outcomes
    assert (outcome,) == outcomes.known_on(day("2022-01-01")).outcomes

    decided = Succession(
        on=MERGED,
        predecessors=["a", "b"],
        successors=["n"],
        source=RULE,
        decided_on=day("2025-06-12"),
    )
    later = cluster("abn", members="ab", successions=[decided])
    assert {"a", "b"} == ids(later.known_on(day("2025-06-11")).members_on(MERGED))
    with pytest.raises(Undetermined):
        later.known_on(day("2025-06-12")).members_on(MERGED)


def test_the_last_of_a_round_keeps_its_turn_into_the_next():
    """C declines in 2025, the last year of the round; with its turn kept it leads in 2026."""
    step = StepDown(unit_id="c", on=day("2025-01-01"), reason="xin hoãn", source=RULE)

    def heads(skipped):
        order = FixedOrder("abc", first_year=2023, source=RULE, skipped=skipped)
        answers = cluster("abc", rotation=order, step_downs=[step]).schedule(2023, 2029)
        return "".join(answer.unit.id if answer.unit else "?" for answer in answers)

    assert "abacbca"[:4] == heads(SkippedTurn.KEPT)[:4]
    assert "ababcab" == heads(SkippedTurn.LOST)
    assert "aba?" == heads(None)[:4]


def test_one_unit_in_two_offices_is_noted():
    """People may decide so; a reader must see it."""
    group = cluster(
        "ab",
        appointments=[named("a", year(2021)), named("a", year(2021), Office.DEPUTY)],
    )

    assert "vừa là cụm trưởng vừa là cụm phó" in group.deputies_in(2021).explain()


def test_a_unit_that_ended_cannot_be_listed_again():
    """A list of 2026 that still names it is refused, with the text by which it ended."""
    lists = [
        Composition(effective=dt.date(number, 1, 1), unit_ids="ab", source=RULE)
        for number in (2020, 2026)
    ]
    ended = Succession(on=MERGED, predecessors=["a"], source=RULE)

    with pytest.raises(BadInput, match="“a” được ghi là thành viên từ 01/01/2026"):
        cluster("ab", memberships=[], compositions=lists, successions=[ended])


def test_days_and_units_that_are_none_are_refused():
    """A slip of the pen must not read as a no."""
    group = cluster("a")

    with pytest.raises(UnknownName):
        group.belongs("zz", day("2024-01-01"))
    for ask in (group.members_on, group.roster_on, group.head_on, group.known_on):
        with pytest.raises(InvalidValue):
            ask("2024-01-01")
        with pytest.raises(InvalidValue):
            ask(dt.datetime(2024, 1, 1))
    with pytest.raises(InvalidValue):
        group.head_in("2024")


@pytest.mark.parametrize(
    ("name", "number", "ordinal"),
    [
        ("Cụm thi đua số 02", "02", 2),
        ("Cụm thi đua số 347", "347", 347),
        ("Khối thi đua số iv", "IV", 4),
        ("Cụm thi đua i tờ", "", None),
    ],
)
def test_numbers_are_read_as_decisions_write_them(name, number, ordinal):
    """Leading zeros stay; small Roman letters count only behind “số” (M02)."""
    label = ClusterLabel.parse(name)

    assert (number, ordinal) == (label.number, label.ordinal)


def timing(*milestones, closes):
    rule = CalendarRule(
        organiser="Bộ", steps=[StepRule(kind=MilestoneKind.FILES, closes=closes, source=RULE)]
    )
    told = [Milestone(kind=kind, on=day(on), source=RULE) for kind, on in milestones]
    return rule.result_timing(ClusterCalendar(cluster_id="cum", year=2025, milestones=told))


def test_the_day_on_which_files_were_sent_decides_before_the_day_they_were_due():
    """Files of 5 January hold no result of a conference on 20 January, whatever the deadline (M58)."""
    late = YearDay(edge=Edge.BY, month=1, day=31, years_on=1)
    early = YearDay(edge=Edge.BY, month=12, day=9)
    files, closing = MilestoneKind.FILES, MilestoneKind.CLOSING

    sent = timing((files, "2026-01-05"), (closing, "2026-01-20"), closes=late)
    assert sent.provisional is True
    assert "hồ sơ nộp ngày 05/01/2026" in sent.reason.render()
    assert timing((closing, "2026-01-20"), closes=late).provisional is False
    assert timing((closing, "2026-01-20"), closes=early).provisional is True
    after = timing((files, "2025-12-20"), (closing, "2025-12-20"), closes=early)
    assert after.provisional is False


def test_a_step_years_away_from_its_year_is_refused():
    """It is a slip of the pen."""
    with pytest.raises(InvalidValue, match="cách xa năm đó"):
        timing((MilestoneKind.CLOSING, "2001-12-20"), closes=YearDay(edge=Edge.BY, month=12, day=9))
