"""The season itself: the flag for the leader only, votes of law, faults, order of input."""

import datetime as dt
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.clusters import (
    Cluster,
    ClusterCalendar,
    ContentGroup,
    Covenant,
    FixedOrder,
    Membership,
    Milestone,
    MilestoneKind,
    Operator,
    Target,
    Unit,
)
from thidua.criteria import Outcome, Truth
from thidua.dates import EmulationYear, Period
from thidua.display import season_html, season_text
from thidua.errors import BadInput, InvalidValue
from thidua.exchange import load_season
from thidua.law import OrganiserRule
from thidua.records import (
    ClusterPlacing,
    Collective,
    Individual,
    OrganiserLevel,
    Proposal,
    Record,
    everything,
)
from thidua.scoring import DirectEntry, Entry, Evidence, Item, MorePointsOnScale, Section, Sheet
from thidua.season import (
    Endorsement,
    Fact,
    FlagPolicy,
    Nomination,
    Season,
    Standing,
    TargetResult,
    Vote,
    legal_vote,
)
from thidua.season._nominations import consider
from thidua.votes import Ballot, Quorum, Threshold

RULE = OrganiserRule("Quy chế của cụm")
MADE_UP = OrganiserRule("Quy chế giả định", illustrative=True)
FLAG = "co-thi-dua-bo-ban-nganh-tinh"
FIGHTER = "chien-si-thi-dua-co-so"
HIGH = "chien-si-thi-dua-bo-ban-nganh-tinh"
IDS = ("don-vi-a", "don-vi-b", "don-vi-c")
EXAMPLE = Path(__file__).parents[2] / "examples" / "cum-so-2-2023"


def cluster(ids=IDS):
    return Cluster(
        id="cum",
        name="Cụm",
        organiser="Bộ",
        organiser_level=OrganiserLevel.MINISTRY_PROVINCE,
        units=[Unit(id=name, name=f"Đơn vị {name[-1].upper()}") for name in ids],
        memberships=[Membership(unit_id=name, period=Period(dt.date(2020, 1, 1))) for name in ids],
        source=RULE,
        rotation=FixedOrder(order=IDS, first_year=2023, source=RULE),
    )


def calendar(**more):
    closing = Milestone(kind=MilestoneKind.CLOSING, on=dt.date(2023, 12, 20), source=RULE)
    return ClusterCalendar(**{"cluster_id": "cum", "year": 2023, "milestones": [closing]} | more)


def covenant(**more):
    target = Target(id="chi-tieu", name="Chỉ tiêu", operator=Operator.AT_LEAST, value=95)
    group = ContentGroup(id="noi-dung", name="Nội dung", targets=(target,))
    return Covenant(
        **{
            "cluster_id": "cum",
            "year": 2023,
            "theme": "Chủ đề",
            "signed_on": dt.date(2023, 3, 24),
            "signed_at": "Trụ sở",
            "signatories": IDS,
            "groups": (group,),
            "source": RULE,
        }
        | more
    )


def sheet(**more):
    item = Item(id="diem", name="Điểm", max_points=100, method=DirectEntry(capped=True))
    section = Section(id="phan", name="Phần", max_points=100, children=(item,))
    return Sheet(id="bang", name="Bảng", sections=(section,), total=100, source=RULE, **more)


def evidence(*values):
    return Evidence(
        Entry(unit_id=name, item_id="diem", value=value)
        for name, value in zip(IDS, values, strict=False)
    )


def vote(in_favour=3, **more):
    ballot = Ballot(members=3, in_favour=in_favour, secret=True)
    return Vote(
        **{
            "body": "Hội nghị tổng kết",
            "ballot": ballot,
            "source": RULE,
            "threshold": Threshold("2/3", source=RULE),
        }
        | more
    )


def season(points=(90, 80, 70), **more):
    return Season(
        **{
            "cluster": cluster(),
            "covenant": covenant(),
            "calendar": calendar(),
            "sheet": sheet(),
            "evidence": evidence(*points),
            "tie_source": RULE,
            "flag": FlagPolicy(source=RULE),
            "endorsements": [Endorsement(unit_id=name, vote=vote()) for name in IDS],
        }
        | more
    )


def unit_record(name="don-vi-a", **more):
    return Record(subject=Collective(id=name, name="Đơn vị"), **more)


def person(award=FIGHTER, on=dt.date(2023, 12, 15), **more):
    record = Record(subject=Individual(id="nguoi"), complete=everything(2020, 2024))
    return Nomination(**{"record": record, "award": award, "on": on} | more)


def faults_of(**more):
    with pytest.raises(BadInput) as caught:
        season(**more)
    return caught.value.lines()


def test_the_leader_is_nominated_and_its_record_says_that_it_leads():
    flag = season().play().flag
    assert "don-vi-a" == flag.nominee.id
    (placing,) = flag.assessments[0].record.of(ClusterPlacing)
    assert placing.leads
    assert OrganiserLevel.MINISTRY_PROVINCE is placing.organiser


@given(points=st.lists(st.integers(0, 100), min_size=3, max_size=3))
@settings(max_examples=40)
def test_nobody_but_a_sole_leader_is_ever_nominated(points):
    """Whatever the points, the nominee has strictly more than everybody else, or is nobody."""
    nominee = season(points, flag=FlagPolicy(source=RULE, registered=IDS)).play().flag.nominee
    best = [name for name, value in zip(IDS, points, strict=True) if value == max(points)]
    assert (best[0] if len(best) == 1 else None) == (nominee and nominee.id)


def test_a_unit_that_does_not_lead_is_refused_with_the_leaders_name():
    policy = FlagPolicy(source=RULE, registered=["don-vi-b", "don-vi-a", "don-vi-b"])
    (refusal,) = season(flag=policy).play().flag.refused
    assert (
        "Không đề nghị tặng Cờ thi đua của Bộ, ban, ngành, tỉnh cho Đơn vị B: chỉ đề nghị đơn vị"
        " dẫn đầu cụm là Đơn vị A (Quy chế của cụm)."
    ) == refusal.reason.render()
    assert {"unit_id": "don-vi-b", "reason": refusal.reason.render()} == refusal.to_dict()


def test_a_nomination_of_a_unit_for_the_flag_goes_through_the_same_gate():
    """Nobody slips past the rule by being listed among the titles."""
    asked = Nomination(record=unit_record("don-vi-b"), award=FLAG, on=dt.date(2023, 12, 20))
    report = season(nominations=[asked]).play()
    assert () == report.nominations
    assert ["don-vi-b"] == [refusal.unit.id for refusal in report.flag.refused]


def test_the_leader_may_bring_its_record_in_a_nomination():
    record = unit_record(events=(Proposal(award=FLAG, year=2023),))
    asked = Nomination(record=record, award=FLAG, on=dt.date(2023, 12, 20))
    flag = season(nominations=[asked]).play().flag
    assert flag.assessments[0].record.of(Proposal)
    assert () == flag.refused


def test_a_tie_for_first_place_nominates_nobody_and_names_the_tied():
    flag = season((90, 90, 70), flag=FlagPolicy(source=RULE, registered=IDS)).play().flag
    assert flag.nominee is None
    assert flag.leader is None
    (reason,) = flag.reasons
    assert "Đơn vị A và Đơn vị B đồng hạng nhất" in reason.render()
    assert ["don-vi-c"] == [refusal.unit.id for refusal in flag.refused]


def test_missing_evidence_makes_the_ranking_provisional_and_nominates_nobody():
    flag = season((90, 80), flag=FlagPolicy(source=RULE, registered=IDS)).play().flag
    assert flag.nominee is None
    assert "thiếu số liệu của Đơn vị C" in flag.reasons[0].render()
    assert list(IDS) == [refusal.unit.id for refusal in flag.refused]


def test_a_first_place_that_nothing_missing_can_change_is_nominated_with_a_caution():
    """The last unit can still earn 40 points at most, and the leader has 90."""
    best = Item(id="tran", name="Trần", max_points=60, method=DirectEntry(capped=True))
    rest = Item(id="diem", name="Điểm", max_points=40, method=DirectEntry(capped=True))
    section = Section(id="phan", name="Phần", max_points=100, children=(best, rest))
    entries = [
        Entry(unit_id=name, item_id=item, value=value)
        for name, item, value in [
            ("don-vi-a", "tran", 60),
            ("don-vi-a", "diem", 30),
            ("don-vi-b", "tran", 40),
            ("don-vi-b", "diem", 30),
            ("don-vi-c", "tran", 0),
        ]
    ]
    other = Nomination(
        record=unit_record("don-vi-b"),
        award="bang-khen-bo-ban-nganh-tinh",
        on=dt.date(2023, 12, 20),
    )
    played = season(
        sheet=Sheet(id="bang", name="Bảng", sections=(section,), total=100, source=RULE),
        evidence=Evidence(entries),
        nominations=[other],
        flag=FlagPolicy(source=RULE, registered=["don-vi-a", "don-vi-c"]),
    ).play()
    assert played.ranking.provisional
    assert "don-vi-a" == played.flag.nominee.id
    assert () == played.flag.reasons
    assert (
        "Còn thiếu số liệu của Đơn vị C; số liệu đó không làm thay đổi đơn vị dẫn đầu."
        == played.flag.cautions[0].render()
    )
    (refusal,) = played.flag.refused
    assert "đơn vị dẫn đầu cụm là Đơn vị A" in refusal.reason.render()
    (result,) = played.nominations
    (placing,) = result.assessment.record.of(ClusterPlacing)
    assert placing.leads is False


@pytest.mark.parametrize(
    ("spans", "caution"),
    [
        ([(2020, dt.date(2023, 7, 1))], "Đơn vị A đã rời cụm từ ngày 01/07/2023, trước ngày xét."),
        ([(2020, dt.date(2023, 12, 20))], "Đơn vị A đã rời cụm từ ngày 20/12/2023"),
        ([(2020, dt.date(2023, 12, 21))], None),
        ([(2020, dt.date(2022, 7, 1)), (2023, None)], None),
    ],
)
def test_a_leader_that_left_the_cluster_before_the_day_is_told(spans, caution):
    """The day considered is 20 December 2023; an end is the first day outside."""
    whole = cluster()
    own = [
        Membership(unit_id="don-vi-a", period=Period(dt.date(year, 1, 1), end))
        for year, end in spans
    ]
    flag = (
        season(cluster=attrs.evolve(whole, memberships=[*own, *whole.memberships[1:]])).play().flag
    )
    assert "don-vi-a" == flag.nominee.id
    told = [item.render() for item in flag.cautions if "rời cụm" in item.render()]
    assert (caution is not None) == bool(told)
    assert caution is None or told[0].startswith(caution)


@pytest.mark.parametrize(
    ("endorsements", "told"),
    [
        ([], "Chưa có kết quả suy tôn Đơn vị A"),
        ([Endorsement(unit_id="don-vi-a", vote=vote(1))], "chưa đạt"),
        ([Endorsement(unit_id="don-vi-a", vote=vote(None))], "còn thiếu"),
        ([Endorsement(unit_id="don-vi-b", vote=vote())], "Chưa có kết quả"),
    ],
)
def test_without_a_vote_that_passed_nobody_is_nominated(endorsements, told):
    """A vote that failed, is unknown, or was held on somebody else does not carry the leader."""
    flag = season(endorsements=endorsements).play().flag
    assert flag.nominee is None
    assert "don-vi-a" == flag.leader.id
    assert told in flag.reasons[0].render()
    assert () == flag.assessments


def test_without_a_closing_day_no_law_can_be_chosen():
    flag = season(calendar=calendar(milestones=[])).play().flag
    assert "Chưa biết ngày tổng kết" in flag.reasons[0].render()
    policy = FlagPolicy(source=RULE, on=dt.date(2023, 12, 20))
    assert season(calendar=calendar(milestones=[]), flag=policy).play().flag.nominee is not None


def test_a_year_closed_under_the_next_law_is_given_in_both_readings():
    """An achievement of 2023 considered in 2024 falls under two laws, and both are told."""
    policy = FlagPolicy(source=RULE, on=dt.date(2024, 1, 10))
    laws = [a.award.law.number for a in season(flag=policy).play().flag.assessments]
    assert ["06/2022/QH15", "15/2003/QH11"] == laws


def test_cautions_name_missed_and_unknown_targets_and_a_missing_registration():
    results = [TargetResult(unit_id="don-vi-a", target_id="chi-tieu", achieved=94)]
    policy = FlagPolicy(source=RULE, registered=["don-vi-b"])
    told = [str(c) for c in season(results=results, flag=policy).play().flag.cautions]
    assert "Đơn vị A chưa đạt chỉ tiêu giao ước: Chỉ tiêu." == told[0]
    assert "không có trong danh sách đăng ký" in told[1]
    assert "chưa có số liệu" in str(season().play().flag.cautions[0])


def test_a_unit_up_for_another_award_carries_what_the_cluster_found():
    asked = Nomination(
        record=unit_record("don-vi-b"),
        award="bang-khen-bo-ban-nganh-tinh",
        on=dt.date(2023, 12, 20),
    )
    (result,) = season(nominations=[asked]).play().nominations
    (placing,) = result.assessment.record.of(ClusterPlacing)
    assert placing.leads is False
    (tied,) = season((90, 90, 1), nominations=[asked]).play().nominations
    assert () == tied.assessment.record.of(ClusterPlacing)
    (open_,) = season((90, 80), nominations=[asked]).play().nominations
    assert () == open_.assessment.record.of(ClusterPlacing)


@pytest.mark.parametrize(
    ("award", "on", "share", "secret", "cited"),
    [
        (HIGH, dt.date(2023, 12, 31), "9/10", True, "khoản 8 Điều 45 Nghị định 91/2017/NĐ-CP"),
        (HIGH, dt.date(2024, 1, 1), "9/10", False, "khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP"),
        (FIGHTER, dt.date(2024, 1, 1), "4/5", False, "khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP"),
        (FLAG, dt.date(2025, 6, 30), "4/5", False, "khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP"),
    ],
)
def test_thresholds_of_law_by_award_and_day(award, on, share, secret, cited):
    threshold = legal_vote(award, on).threshold
    assert (share, secret, cited) == (str(threshold.share), threshold.secret, str(threshold.source))


@pytest.mark.parametrize("award", ["anh-hung-lao-dong", "chien-si-thi-dua-toan-quoc"])
@pytest.mark.parametrize("on", [dt.date(2023, 12, 31), dt.date(2024, 1, 1)])
def test_heroes_and_national_fighters_need_ninety_percent(award, on):
    """Khoản 8 Điều 45 NĐ 91/2017, khoản 7 Điều 30 NĐ 98/2023 name them with the higher fighters."""
    assert "9/10" == str(legal_vote(award, on).threshold.share)


@pytest.mark.parametrize(
    ("on", "quorum", "read"),
    [
        (dt.date(2019, 12, 31), None, False),
        (dt.date(2020, 1, 1), "2/3", True),
        (dt.date(2023, 12, 31), "2/3", True),
        (dt.date(2024, 1, 1), None, True),
    ],
)
def test_the_attendance_of_law_by_day_khoan_2_dieu_11_tt_12_2019(on, quorum, read):
    """The circular in force before 2020 was not read."""
    legal = legal_vote(HIGH, on)
    assert quorum == (None if legal.quorum is None else str(legal.quorum.share))
    assert read is legal.read
    assert legal.threshold is not None


@pytest.mark.parametrize("award", [FIGHTER, FLAG, "tap-the-lao-dong-xuat-sac"])
def test_until_2023_the_law_sets_no_share_for_other_awards(award):
    assert legal_vote(award, dt.date(2023, 12, 31)).threshold is None
    assert legal_vote(award, dt.date(2023, 12, 31)).read


def test_from_july_2025_the_text_was_not_read_and_nothing_is_concluded():
    legal = legal_vote(HIGH, dt.date(2025, 7, 1))
    assert legal.threshold is None
    assert not legal.read


@pytest.mark.parametrize(("in_favour", "passed"), [(18, True), (17, False)])
def test_ninety_percent_is_counted_over_all_members(in_favour, passed):
    ballot = Ballot(members=20, in_favour=in_favour, present=18, secret=True)
    asked = person(HIGH, vote=vote(ballot=ballot, threshold=None))
    (result,) = season(nominations=[asked]).play().nominations
    assert [passed] == [counted.passed for counted in result.votes]


def test_an_open_ballot_does_not_pass_where_the_law_asks_for_a_secret_one():
    ballot = Ballot(members=20, in_favour=20, present=20, secret=False)
    asked = person(HIGH, vote=vote(ballot=ballot, threshold=None))
    (result,) = season(nominations=[asked]).play().nominations
    assert result.votes[0].passed is False
    assert Standing.NOT_READY is result.standing


def test_law_and_organiser_are_both_counted_where_both_ask():
    ballot = Ballot(members=20, in_favour=18, present=20, secret=True)
    strict = Threshold("19/20", source=RULE)
    asked = person(
        HIGH, vote=vote(ballot=ballot, threshold=strict, quorum=Quorum("1/2", source=RULE))
    )
    (result,) = season(nominations=[asked]).play().nominations
    assert [True, False] == [counted.passed for counted in result.votes]


@pytest.mark.parametrize(("present", "passed"), [(18, False), (19, True)])
def test_the_organisers_attendance_is_asked_where_only_the_law_states_a_share(present, passed):
    ballot = Ballot(members=20, in_favour=18, present=present, secret=True)
    own = Quorum("19/20", source=RULE)
    asked = person(HIGH, vote=vote(ballot=ballot, threshold=None, quorum=own))
    (result,) = season(nominations=[asked]).play().nominations
    assert passed is all(counted.passed for counted in result.votes)


def test_a_real_subject_bears_no_mark():
    assert "nguoi" == person().name.render()
    assert not person().illustrative


def example_result(name, **more):
    played = load_season(EXAMPLE)
    (asked,) = [n for n in played.nominations if n.record.subject.id == name]
    (result,) = attrs.evolve(played, nominations=[attrs.evolve(asked, **more)]).play().nominations
    return result


def test_an_eligible_person_waits_where_the_law_asks_for_a_vote_and_none_is_recorded():
    result = example_result("ca-nhan-minh-hoa-05", vote=None)
    assert Outcome.ELIGIBLE is result.assessment.outcome
    assert Standing.WAITING is result.standing
    assert "ít nhất 90%" in result.lacking[0].render()


def test_an_eligible_person_waits_while_the_vote_is_not_known():
    ballot = Ballot(members=20, in_favour=None, present=18, secret=True)
    result = example_result("ca-nhan-minh-hoa-05", vote=vote(ballot=ballot, threshold=None))
    assert Standing.WAITING is result.standing


def test_a_rule_that_was_not_read_lets_nobody_pass():
    late = vote(on=dt.date(2025, 8, 1))
    result = example_result("ca-nhan-minh-hoa-05", vote=late)
    assert Standing.WAITING is result.standing
    assert "chưa đọc được" in result.lacking[0].render()


def test_excellent_without_initiative_fails_in_2023_and_passes_in_2024():
    """The twin of 1 January 2024: the same kind of record, one year later, under the new law."""
    from thidua.awards import regime_on

    (asked,) = [
        n for n in load_season(EXAMPLE).nominations if n.record.subject.id == "ca-nhan-minh-hoa-02"
    ]
    later = attrs.evolve(
        asked.record,
        events=[attrs.evolve(event, year=2024) for event in asked.record.events],
        complete=everything(2024, 2024),
    )
    on = dt.date(2024, 12, 20)
    assessment = regime_on(on).awards[FIGHTER].assess(later, year=2024, on=on)
    assert Outcome.ELIGIBLE is assessment.outcome


@given(order=st.permutations(range(6)), data=st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_the_order_of_input_changes_nothing(order, data):
    """Units, memberships, evidence and results may be listed in any order."""
    played = load_season(EXAMPLE)
    units = played.cluster.units
    memberships = list(played.cluster.memberships)
    entries, results = list(played.evidence.entries), list(played.results)
    for listed in (memberships, entries, results):
        data.shuffle(listed)
    shuffled = attrs.evolve(
        played,
        cluster=attrs.evolve(
            played.cluster, units=[units[place] for place in order], memberships=memberships
        ),
        evidence=Evidence(entries),
        results=results,
    ).play()
    first = played.play()
    assert first.ranking == shuffled.ranking
    assert first.target_findings == shuffled.target_findings
    assert first.flag.to_dict() == shuffled.flag.to_dict()


def test_an_endorsement_without_a_threshold_is_refused():
    with pytest.raises(InvalidValue, match="pháp luật không ấn định"):
        Endorsement(unit_id="don-vi-a", vote=vote(threshold=None))


@pytest.mark.parametrize(
    "make",
    [
        lambda: vote(body=" "),
        lambda: Fact(text="", source=RULE),
        lambda: FlagPolicy(source=RULE, award="Cờ"),
        lambda: FlagPolicy(source=RULE, award="CSTĐCS"),
        lambda: person("LĐTT"),
    ],
)
def test_parts_validate_themselves(make):
    with pytest.raises((InvalidValue, KeyError)):
        make()


def test_every_fault_is_told_at_once():
    """Wrong cluster, wrong year, strangers, unknown names and doubles: one error, many faults."""
    placed = ClusterPlacing(
        year=2023, cluster="Cụm", organiser=OrganiserLevel.MINISTRY_PROVINCE, leads=True
    )
    told = faults_of(
        covenant=covenant(cluster_id="khac", signatories=("la",)),
        calendar=calendar(year=2022, cluster_id="khac"),
        sheet=sheet(draft=True),
        evidence=Evidence(
            (
                Entry(unit_id="la", item_id="diem", value=1),
                Entry(unit_id=IDS[0], item_id="x", value=1),
            )
        ),
        results=[
            TargetResult(unit_id="don-vi-a", target_id="khong-co", achieved=1),
            TargetResult(unit_id="don-vi-a", target_id="chi-tieu", achieved=True),
            TargetResult(unit_id="don-vi-a", target_id="chi-tieu", achieved=2),
        ],
        endorsements=[Endorsement(unit_id="don-vi-a", vote=vote()) for _ in range(2)],
        flag=FlagPolicy(source=RULE, registered=["la"]),
        unit_records=[unit_record(), unit_record(events=(placed,)), unit_record("la")],
        nominations=[person(unit_id="la"), person()],
    )
    for part in (
        "Giao ước là của cụm “khac”",
        "Lịch hoạt động là của cụm “khac”",
        "Lịch hoạt động là của năm 2022",
        "còn là dự thảo",
        "“x” không có trong bảng điểm",
        "Số liệu chấm điểm nhắc đến “la”",
        "Giao ước nhắc đến “la”",
        "Danh sách đăng ký cờ thi đua nhắc đến “la”",
        "Hồ sơ đơn vị nhắc đến “la”",
        "Danh sách đề nghị nhắc đến “la”",
        "khong-co",
        "Không so được kết quả",
        "Hai báo cáo mâu thuẫn: “don-vi-a”, kỳ tổng kết, chỉ tiêu “chi-tieu”",
        "có 2 phiếu suy tôn",
        "được đề nghị “Chiến sĩ thi đua cơ sở” 2 lần",
        "có 2 hồ sơ",
        "tự ghi kết quả bình xét",
    ):
        assert any(part in line for line in told), part


def test_evidence_that_cannot_be_scored_is_told_for_all_units_at_once():
    played = season(
        evidence=Evidence(Entry(unit_id=name, item_id="diem", value=True) for name in IDS[:2])
    )
    with pytest.raises(BadInput) as caught:
        played.play()
    assert 2 == len(caught.value.faults)


def test_results_are_shown_as_people_read_them():
    def shown(achieved, unit=""):
        target = attrs.evolve(covenant().targets[0], unit=unit)
        group = ContentGroup(id="noi-dung", name="Nội dung", targets=(target,))
        results = [TargetResult(unit_id="don-vi-a", target_id="chi-tieu", achieved=achieved)]
        played = season(covenant=covenant(groups=(group,)), results=results).play()
        return played.of_unit("don-vi-a")[0].shown.render()

    assert "95%" == shown(95, "%")
    assert "95 vụ" == shown(95, "vụ")
    assert "chưa có số liệu" == shown(None)
    from fractions import Fraction

    assert "1/3" == shown(Fraction(1, 3))


def test_a_target_with_a_day_is_met_by_a_day_or_missed_when_not_done():
    target = Target(
        id="chi-tieu", name="x", operator=Operator.COMPLETE_BY, value=dt.date(2023, 9, 30)
    )
    group = ContentGroup(id="noi-dung", name="Nội dung", targets=(target,))
    results = [
        TargetResult(unit_id="don-vi-a", target_id="chi-tieu", achieved=dt.date(2023, 9, 30)),
        TargetResult(unit_id="don-vi-b", target_id="chi-tieu", achieved=False, source=RULE),
    ]
    played = season(covenant=covenant(groups=(group,)), results=results).play()
    told = [(item.truth, item.shown.render()) for item in played.target_findings]
    assert [
        (Truth.TRUE, "30/09/2023"),
        (Truth.FALSE, "chưa thực hiện"),
        (Truth.UNKNOWN, "chưa có số liệu"),
    ] == told
    assert "Quy chế của cụm" == played.target_findings[1].to_dict()["source"]


def test_what_is_made_up_is_found_wherever_it_stands():
    assert not season().illustrative
    assert not season().play().illustrative
    for part in (
        {"tie_source": MADE_UP},
        {"flag": FlagPolicy(source=MADE_UP)},
        {"facts": [Fact(text="x", source=MADE_UP)]},
        {"endorsements": [Endorsement(unit_id="don-vi-a", vote=vote(source=MADE_UP))]},
        {"nominations": [person(vote=vote(threshold=Threshold("1/2", source=MADE_UP)))]},
        {"unit_records": [unit_record(illustrative=True)]},
        {"covenant": covenant(source=MADE_UP)},
    ):
        assert season(**part).play().illustrative, part


def test_ties_may_be_told_apart_by_rules_and_an_empty_cluster_ranks_nobody():
    played = season((90, 90, 90), ties=[MorePointsOnScale()]).play()
    assert 1 == len(played.ranking.unresolved_ties)
    empty = attrs.evolve(cluster(), memberships=[], rotation=None)
    nobody = season(
        cluster=empty, evidence=Evidence(()), covenant=covenant(signatories=()), endorsements=[]
    ).play()
    assert "Không có đơn vị nào được xếp hạng." == nobody.flag.reasons[0].render()
    assert () == nobody.cards


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_a_season_considered_past_1_october_2026_settles_nothing(locale):
    """Every legal finding and what sums it up is marked, in text, HTML and data."""
    season = load_season(EXAMPLE)
    day = dt.date(2026, 10, 5)
    later = attrs.evolve(
        season,
        flag=attrs.evolve(season.flag, on=day),
        nominations=[attrs.evolve(n, on=day) for n in season.nominations],
    )
    report = later.play()
    told = report.to_dict(locale)

    assert report.flag.provisional
    assert told["flag"]["provisional"] is True
    assert all(result.provisional for result in report.nominations)
    for result in (*told["nominations"], told["flag"]):
        assert all(one["provisional"] for one in result["assessments"])
    for result, data in zip(report.nominations, told["nominations"], strict=True):
        assert data["provisional"] is True
        assert result.standing.label.render(locale) != data["standing_label"]
    text, page = season_text(report, locale), season_html(report, locale)
    assert "06/2026/QH16" in text
    assert "06/2026/QH16" in page
    mark = {"vi": "(tạm thời)", "en": "(provisional)"}[locale]
    for result in report.nominations:
        assert f"{result.standing.label.render(locale)} {mark}" in page
    assert not season.play().flag.provisional


def test_a_nomination_tells_the_day_its_file_was_received():
    """Received before 1 October 2026 the earlier wording governs; after the day it cannot be."""
    nomination = load_season(EXAMPLE).nominations[0]
    day, received = dt.date(2026, 10, 5), dt.date(2026, 9, 30)
    result = consider(
        attrs.evolve(nomination, on=day, received=received),
        EmulationYear.calendar(2026),
        nomination.record,
    )

    assert received == result.assessment.question.as_of
    with pytest.raises(InvalidValue):
        attrs.evolve(nomination, on=received, received=day)
