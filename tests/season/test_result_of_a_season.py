"""The result of a round in a season: vetoes, bands, prerequisites, endorsement, the council."""

import datetime as dt

import attrs
import pytest

from thidua.clusters import (
    AnswerForm,
    Cluster,
    ClusterCalendar,
    ConfirmationAnswer,
    ConfirmationRequest,
    Confirmations,
    ContentGroup,
    Covenant,
    Membership,
    Milestone,
    MilestoneKind,
    Statement,
    Unit,
)
from thidua.criteria import Truth, all_of, attested, held
from thidua.dates import Period
from thidua.display import season_html, season_text
from thidua.display._layout import WIDTH, width_of
from thidua.errors import BadInput, InvalidValue, NotInForce
from thidua.law import Citation, OrganiserRule, Seen
from thidua.procedure import Candidate
from thidua.records import (
    Attestation,
    Collective,
    Conferral,
    OrganiserLevel,
    Record,
    SubjectKind,
    award_name,
    everything,
)
from thidua.scoring import (
    AwardThreshold,
    Band,
    Bands,
    DirectEntry,
    Entry,
    Evidence,
    Exemption,
    Item,
    Lifting,
    RankBy,
    Section,
    Sheet,
    Veto,
    VetoEffect,
    VetoPolicy,
    VetoRule,
)
from thidua.season import (
    Agreement,
    Cleared,
    Endorsement,
    EnoughPoints,
    FlagDecision,
    FlagPolicy,
    InBand,
    Season,
    Standard,
    Vote,
    women_first,
)
from thidua.votes import Ballot, Quorum, Threshold
from thidua.words import LOCALES, say

# Of the bodies named here the mechanism is real; units, votes, breaches and reasons are made up.
RULE = OrganiserRule("Quy chế của cụm")
LANG_SON = OrganiserRule("Hội nghị tổng kết cụm tại Lạng Sơn, năm 2013")
BAC_NINH = OrganiserRule("Quyết định 86/2025/QĐ-UBND tỉnh Bắc Ninh")
COURTS = OrganiserRule("Điều 29 Thông tư 01/2024/TT-TANDTC")
CULTURE = OrganiserRule("Thông tư 21/2014/TT-BVHTTDL")
BEN_TRE = OrganiserRule("Biên bản Hội đồng Thi đua - Khen thưởng tỉnh Bến Tre năm 2018")
MOIT = Citation("Thông tư", "22/2023/TT-BCT", "6", seen=Seen.PARTIAL)
LAW = Citation("Luật", "06/2022/QH15", "26", "1", "b", seen=Seen.TEXT)
CLOSING = dt.date(2023, 12, 20)
IDS = ("don-vi-a", "don-vi-b", "don-vi-c")
TITLE = "tap-the-lao-dong-xuat-sac"


def cluster():
    return Cluster(
        id="cum",
        name="Cụm",
        organiser="Bộ",
        organiser_level=OrganiserLevel.MINISTRY_PROVINCE,
        units=[Unit(id=name, name=f"Đơn vị {name[-1].upper()}") for name in IDS],
        memberships=[Membership(unit_id=name, period=Period(dt.date(2020, 1, 1))) for name in IDS],
        source=RULE,
    )


def covenant(**more):
    told = {
        "cluster_id": "cum",
        "year": 2023,
        "theme": "Chủ đề",
        "signed_on": dt.date(2023, 3, 24),
        "signed_at": "Trụ sở",
        "signatories": IDS,
        "groups": (ContentGroup(id="noi-dung", name="Nội dung"),),
        "source": RULE,
    }
    return Covenant(**told | more)


def sheet():
    items = (
        Item(id="diem", name="Điểm", max_points=100, method=DirectEntry(capped=True)),
        Item(id="rieng", name="Điểm riêng", max_points=20, method=DirectEntry(capped=True)),
    )
    section = Section(id="phan", name="Phần", max_points=120, children=items)
    return Sheet(id="bang", name="Bảng", sections=(section,), total=120, source=RULE)


def evidence(points, exemptions=()):
    given = [
        Entry(unit_id=name, item_id="diem", value=value)
        for name, value in zip(IDS, points, strict=True)
    ]
    without = {exemption.unit_id for exemption in exemptions}
    given += [Entry(unit_id=name, item_id="rieng", value=0) for name in IDS if name not in without]
    return Evidence(given, exemptions=exemptions)


def endorsed(name, in_favour=3):
    ballot = Ballot(members=3, in_favour=in_favour)
    threshold = Threshold("2/3", source=RULE)
    vote = Vote(body="Hội nghị", ballot=ballot, source=RULE, threshold=threshold)
    return Endorsement(unit_id=name, vote=vote)


def season(points=(90, 80, 70), exemptions=(), **more):
    closing = Milestone(kind=MilestoneKind.CLOSING, on=CLOSING, source=RULE)
    told = {
        "cluster": cluster(),
        "covenant": covenant(),
        "calendar": ClusterCalendar(cluster_id="cum", year=2023, milestones=[closing]),
        "sheet": sheet(),
        "evidence": evidence(points, exemptions),
        "tie_source": RULE,
        "flag": FlagPolicy(source=RULE),
        "endorsements": [endorsed(name) for name in IDS],
    }
    return Season(**told | more)


def policy(effect=VetoEffect.NOT_CONSIDERED, moves_up=True, **more):
    rule = VetoRule(ground="vi-pham", name="Vi phạm", effect=effect, source=BAC_NINH, **more)
    return VetoPolicy(rules=[rule], others_move_up=moves_up, source=BAC_NINH)


def veto(unit="don-vi-a", **more):
    told = {"ground": "vi-pham", "by": "Thanh tra", "on": dt.date(2023, 12, 10), "source": BAC_NINH}
    return Veto(unit_id=unit, **told | more)


def declined(unit="don-vi-a", **more):
    told = {
        "accepted": False,
        "body": "Hội đồng Thi đua - Khen thưởng tỉnh",
        "reason": "chưa đủ tiêu chuẩn nhân tố mới",
        "source": BEN_TRE,
    }
    return FlagDecision(unit_id=unit, **told | more)


def nominee_of(played):
    return None if played.flag.nominee is None else played.flag.nominee.id


def both(played, locale="vi"):
    """The report as text and as HTML, in one line each."""
    text = " ".join(season_text(played, locale).split())
    return text, " ".join(season_html(played, locale).split())


# Vetoes.


def test_a_vetoed_leader_is_set_aside_shown_and_followed_by_the_next():
    """The others move up as the policy says, and the reason is in every form of the report."""
    policy_of_flag = FlagPolicy(source=RULE, registered=["don-vi-a"])
    played = season(vetoes=[veto()], veto_policy=policy(), flag=policy_of_flag).play()

    assert "don-vi-b" == nominee_of(played)
    assert "don-vi-b" == played.flag.leader.id
    assert ["don-vi-b", "don-vi-c", "don-vi-a"] == [card.unit_id for card in played.cards]
    (refusal,) = played.flag.refused
    assert "Đơn vị A: đơn vị không được xếp hạng (Vi phạm – Thanh tra" in str(refusal.reason)
    for told in both(played):
        assert "không xếp hạng: Vi phạm – Thanh tra (nhận ngày 10/12/2023" in told
        assert "các đơn vị xếp sau được xếp lên" in told


def test_an_empty_first_place_leaves_the_flag_with_nobody():
    """The place of the vetoed unit is not filled, so nobody leads."""
    played = season(vetoes=[veto()], veto_policy=policy(moves_up=False)).play()

    assert played.flag.leader is None
    assert nominee_of(played) is None
    assert Truth.FALSE is played.flag.standing
    assert "Không có đơn vị hạng nhất: Đơn vị A không được xếp hạng." in str(played.flag.reasons[0])


def test_a_veto_on_endorsement_keeps_the_place_and_bars_the_flag():
    """The flag does not pass to the second without a rule."""
    barred = policy(VetoEffect.NOT_ENDORSED)
    played = season(vetoes=[veto()], veto_policy=barred).play()

    assert 1 == played.ranking.of("don-vi-a").place
    assert nominee_of(played) is None
    assert played.flag.unused
    told = [str(reason) for reason in played.flag.reasons]
    assert "Đơn vị A có thông tin loại trừ" in told[0]
    assert "Cờ để trống: không có quy định chuyển cờ cho đơn vị kế tiếp" in told[1]


def test_an_open_veto_leaves_the_leader_open():
    """It came late, and the rule does not say whether it counts."""
    late = policy(due=dt.date(2023, 12, 9))
    played = season(vetoes=[veto()], veto_policy=late).play()

    assert Truth.UNKNOWN is played.flag.standing
    assert not played.flag.unused
    assert "Chưa rõ Đơn vị A có bị loại hay không" in str(played.flag.reasons[0])
    in_time = policy(due=dt.date(2023, 12, 10))
    assert "don-vi-b" == nominee_of(season(vetoes=[veto()], veto_policy=in_time).play())


def test_an_open_veto_below_the_leader_is_a_caution():
    """It cannot change who leads."""
    late = policy(due=dt.date(2023, 12, 9))
    played = season(vetoes=[veto("don-vi-c")], veto_policy=late).play()

    assert "don-vi-a" == nominee_of(played)
    (caution,) = played.flag.cautions
    assert "Còn thông tin loại trừ chưa rõ đối với Đơn vị C" in str(caution)
    assert "còn thông tin loại trừ chưa rõ" in played.ranking.explain()


def test_a_policy_that_is_silent_on_moving_up_leaves_the_leader_open():
    """Whether b is first or second nobody says."""
    played = season(vetoes=[veto()], veto_policy=policy(moves_up=None)).play()

    assert Truth.UNKNOWN is played.flag.standing
    assert "Quy định không nêu có đơn vị nào được xếp lên thay Đơn vị A" in str(
        played.flag.reasons[0]
    )


def test_a_veto_counts_on_the_day_of_consideration_only():
    """Lifted on that very day it counts no more; a day later it still did."""
    for days, expected in ((0, "don-vi-a"), (1, "don-vi-b")):
        lifted = Lifting(on=CLOSING + dt.timedelta(days), source=BAC_NINH)
        played = season(vetoes=[veto(lifted=lifted)], veto_policy=policy()).play()
        assert expected == nominee_of(played)


def confirmed(breach, on=dt.date(2023, 12, 8)):
    request = ConfirmationRequest(
        id="vi-pham", body="Thanh tra", asks="vi phạm", form=AnswerForm.BREACH_LIST, source=BAC_NINH
    )
    said = (Statement(unit_id="don-vi-a", breach=True, detail="kết luận 5"),) if breach else ()
    answer = ConfirmationAnswer(request_id="vi-pham", on=on, statements=said, source=BAC_NINH)
    return covenant(confirmations=Confirmations(requests=[request], answers=[answer]))


def test_a_breach_told_in_the_covenants_confirmations_is_a_veto_where_a_rule_says_so():
    """It need not be told twice; without a policy it stays a caution."""
    played = season(covenant=confirmed(True), veto_policy=policy()).play()
    assert "don-vi-b" == nominee_of(played)
    assert "kết luận 5" in str(played.ranking.set_aside[0].sentence)
    assert "don-vi-a" == nominee_of(season(covenant=confirmed(True)).play())
    later = confirmed(True, on=CLOSING + dt.timedelta(1))
    assert "don-vi-a" == nominee_of(season(covenant=later, veto_policy=policy()).play())
    other = attrs.evolve(policy(), rules=())
    assert "don-vi-a" == nominee_of(season(covenant=confirmed(True), veto_policy=other).play())


def test_vetoes_of_nobody_or_without_a_rule_are_faults():
    """All at once."""
    with pytest.raises(BadInput) as caught:
        season(vetoes=[veto("don-vi-x")], decisions=[declined(), declined()])
    told = "\n".join(caught.value.lines())
    assert "chưa có quy định về hệ quả" in told
    assert "“don-vi-x”" in told
    assert "2 quyết định của hội đồng" in told


# Bands, points and the ratio.


def bands(**more):
    told = [
        Band(id="xuat-sac", name="Xuất sắc", at_least=90),
        Band(id="tot", name="Tốt", at_least=0, below=90),
    ]
    return Bands(**{"bands": told, "source": RULE, "least": 0} | more)


@pytest.mark.parametrize(("points", "expected"), [(90, "don-vi-a"), ("89.99", None)])
def test_a_band_may_be_a_prerequisite(points, expected):
    """90 is in the band, 89.99 is not."""
    flag = FlagPolicy(source=RULE, prerequisites=[InBand(bands=["xuat-sac"], source=RULE)])
    played = season((points, 80, 70), bands=bands(), flag=flag).play()

    assert expected == nominee_of(played)
    assert (expected is None) == played.flag.unused
    for told in both(played):
        assert "Xếp loại Đơn vị B: 80 điểm, mức Tốt" in told
        assert "iều kiện: Xếp loại Xuất sắc [Quy chế của cụm]" in told
    if expected is None:
        assert "Không đạt điều kiện: Xếp loại Xuất sắc" in str(played.flag.reasons[0])


@pytest.mark.parametrize(("points", "expected"), [(95, "don-vi-a"), ("94.99", None)])
def test_points_may_be_a_prerequisite(points, expected):
    """The union's flag needs 95."""
    threshold = AwardThreshold(name="Cờ", at_least=95, source=RULE)
    flag = FlagPolicy(source=RULE, prerequisites=[EnoughPoints(threshold)])
    assert expected == nominee_of(season((points, 80, 70), flag=flag).play())


def test_a_band_that_is_not_among_the_bands_is_a_fault():
    """So is a band without bands."""
    flag = FlagPolicy(source=RULE, prerequisites=[InBand(bands=["kem"], source=RULE)])
    for told in ({}, {"bands": bands()}):
        with pytest.raises(BadInput, match="“kem”"):
            season(flag=flag, **told)
    with pytest.raises(InvalidValue, match="ít nhất một mức"):
        InBand(bands=[], source=RULE)


def test_a_season_may_rank_by_what_was_assigned():
    """84 of 100 is more than 96 of 120, although it is fewer points."""
    free = Exemption(unit_id="don-vi-b", item_id="rieng", by="Cụm", source=RULE)
    given = {"points": (96, 84, 10), "exemptions": [free]}

    assert "don-vi-a" == nominee_of(season(**given).play())
    played = season(**given, rank_by=RankBy.RATIO).play()
    assert "don-vi-b" == nominee_of(played)
    for told in both(played):
        assert "84% (84 điểm)" in told


# Prerequisites on the record.


def unit_record(*events, complete=None):
    subject = Collective(id="don-vi-a", name="Đơn vị A")
    return Record(subject=subject, events=events, complete=complete or {})


def title():
    return Conferral(award=TITLE, year=2023, decision="1/QĐ")


def united(holds):
    return Attestation(condition="doan-ket", year=2023, holds=holds, by="Cụm")


def moit():
    """The title of Điều 6 of TT 22/2023, read from the record; unity by Điều 26 of the Law, attested."""
    unity = attested("doan-ket", say("Nội bộ đoàn kết"), by=say("cụm"), source=LAW)
    return FlagPolicy(
        source=RULE,
        prerequisites=[Standard(held(award_name(TITLE), source=MOIT)), Standard(unity)],
    )


@pytest.mark.parametrize(
    ("record", "standing", "told"),
    [
        (unit_record(title(), united(True)), Truth.TRUE, None),
        (unit_record(title(), united(False)), Truth.FALSE, "Không đạt điều kiện: Nội bộ đoàn kết"),
        (unit_record(title()), Truth.UNKNOWN, "còn thiếu xác nhận của cụm cho năm 2023"),
        (unit_record(united(True)), Truth.UNKNOWN, "còn thiếu quyết định tặng"),
        (
            unit_record(united(True), complete=everything(2020, 2023)),
            Truth.FALSE,
            "Không đạt điều kiện: Được tặng “Tập thể lao động xuất sắc”",
        ),
    ],
)
def test_prerequisites_are_three_valued_and_say_what_would_settle_them(record, standing, told):
    """Met, not met, or open; the title comes from the record, unity from an attestation."""
    played = season(flag=moit(), unit_records=[record]).play()

    assert standing is played.flag.standing
    assert ("don-vi-a" if standing is Truth.TRUE else None) == nominee_of(played)
    assert played.flag.unused is (standing is Truth.FALSE)
    assert 2 == len(played.flag.prerequisites)
    assert told is None or told in str(played.flag.reasons[0])
    for shown in both(played):
        assert "iều kiện: Được tặng “Tập thể lao động xuất sắc”" in shown
        assert "22/2023/TT-BCT" in shown


def test_a_prerequisite_without_a_source_is_refused():
    """Also where only some of its parts have one."""
    sourced = attested("doan-ket", say("Đoàn kết"), by=say("cụm"), source=MOIT)
    bare = attested("sach", say("Đảng bộ trong sạch"), by=say("cụm"))
    with pytest.raises(InvalidValue, match="Đảng bộ trong sạch"):
        Standard(bare)
    with pytest.raises(InvalidValue, match="nguồn"):
        Standard(all_of(sourced, bare))
    whole = Standard(all_of(sourced, attrs.evolve(bare, sources=(RULE,))))
    played = season(flag=FlagPolicy(source=RULE, prerequisites=[whole])).play()
    assert (MOIT, RULE) == played.flag.prerequisites[0].sources


def test_clearance_may_be_a_prerequisite():
    """Clear, in breach, not asked: yes, no, open."""
    flag = FlagPolicy(source=RULE, prerequisites=[Cleared(source=BAC_NINH)])
    clear = season(covenant=confirmed(False), flag=flag).play()
    assert "don-vi-a" == nominee_of(clear)
    assert Truth.FALSE is season(covenant=confirmed(True), flag=flag).play().flag.standing
    early = attrs.evolve(flag, on=dt.date(2023, 12, 7))
    waiting = season(covenant=confirmed(False), flag=early).play().flag
    assert Truth.UNKNOWN is waiting.standing
    assert "còn thiếu xác nhận của Thanh tra" in str(waiting.reasons[0])
    assert Truth.UNKNOWN is season(flag=flag).play().flag.standing


# The council.


def test_the_council_may_decline_the_leader_and_leave_the_flag_unused():
    """Bến Tre 2018: 69 leaders proposed, 48 flags. The second does not come in."""
    played = season(decisions=[declined()]).play()

    assert nominee_of(played) is None
    assert "don-vi-a" == played.flag.leader.id
    assert played.flag.unused
    assert Truth.FALSE is played.flag.standing
    reasons = [str(reason) for reason in played.flag.reasons]
    assert (
        "Hội đồng Thi đua - Khen thưởng tỉnh không chấp nhận Đơn vị A (Biên bản Hội đồng Thi đua -"
        " Khen thưởng tỉnh Bến Tre năm 2018): chưa đủ tiêu chuẩn nhân tố mới."
    ) == reasons[0]
    assert "Cờ để trống" in reasons[1]
    for told in both(played):
        assert "không chấp nhận Đơn vị A" in told
        assert "Không đề nghị đơn vị nào vì:" in told
    assert played.to_dict()["flag"]["unused"]


def test_the_flag_passes_on_only_by_a_rule_with_its_source():
    """Then the next is examined like the first, and what was passed over is told."""
    flag = FlagPolicy(source=RULE, passes_on=OrganiserRule("Điều 9 quy chế"))
    played = season(decisions=[declined()], flag=flag).play()

    assert "don-vi-b" == nominee_of(played)
    assert "don-vi-a" == played.flag.leader.id
    assert not played.flag.unused
    (passed,) = played.flag.refused
    assert "Không đề nghị tặng cờ cho Đơn vị A, chuyển cho đơn vị kế tiếp (Điều 9 quy chế)" in str(
        passed.reason
    )
    nobody = season(decisions=[declined(name) for name in IDS], flag=flag).play()
    assert nominee_of(nobody) is None
    assert nobody.flag.unused
    unsure = season(decisions=[declined()], flag=flag, endorsements=[endorsed("don-vi-a")]).play()
    assert Truth.UNKNOWN is unsure.flag.standing
    assert "Chưa có kết quả suy tôn Đơn vị B; cụm cần bỏ phiếu hoặc thống nhất" in str(
        unsure.flag.reasons[0]
    )


def test_the_flag_passes_to_nobody_past_a_tie():
    """Behind the declined leader two are tied."""
    flag = FlagPolicy(source=RULE, passes_on=RULE)
    played = season((90, 80, 80), decisions=[declined()], flag=flag).play()

    assert nominee_of(played) is None
    assert played.flag.unused


@pytest.mark.parametrize(("in_favour", "standing"), [(9, Truth.TRUE), (8, Truth.FALSE)])
def test_an_acceptance_needs_its_vote(in_favour, standing):
    """The council asks 90%: nine of ten are enough, eight are not."""
    vote = Vote(
        body="Hội đồng",
        ballot=Ballot(members=10, in_favour=in_favour),
        source=RULE,
        threshold=Threshold("9/10", source=RULE),
    )
    accepted = declined(accepted=True, reason="", vote=vote)
    played = season(decisions=[accepted]).play()

    assert standing is played.flag.standing
    for told in both(played):
        assert f"{in_favour}/10 thành viên đồng ý" in told


def test_to_decline_needs_a_reason():
    """A blank one is none."""
    with pytest.raises(InvalidValue, match="lý do"):
        declined(reason=" ")


# Endorsement.


@pytest.mark.parametrize(
    ("agreed", "standing", "told"),
    [
        (True, Truth.TRUE, "thống nhất, không bỏ phiếu: đạt"),
        (False, Truth.FALSE, "không thống nhất: không đạt"),
        (None, Truth.UNKNOWN, "Chưa rõ các thành viên có thống nhất"),
    ],
)
def test_a_unit_may_be_endorsed_by_agreement(agreed, standing, told):
    """Lạng Sơn 2013: discussion and agreement, no ballot."""
    by_agreement = Endorsement(
        unit_id="don-vi-a",
        agreement=Agreement(
            body="Hội nghị tổng kết", agreed=agreed, source=LANG_SON, rule=LANG_SON, on=CLOSING
        ),
    )
    played = season(endorsements=[by_agreement]).play()

    assert standing is played.flag.standing
    assert agreed is played.endorsements[0].passed
    for shown in both(played):
        assert told in shown
        assert "suy tôn không bỏ phiếu theo Hội nghị tổng kết cụm tại Lạng Sơn" in shown
    assert agreed is played.to_dict()["endorsements"][0]["agreement"]["agreed"]


def test_an_endorsement_is_a_ballot_or_an_agreement():
    """Neither and both are refused."""
    agreement = Agreement(body="Hội nghị", agreed=True, source=RULE, rule=RULE)
    with pytest.raises(InvalidValue, match="đúng một hình thức"):
        Endorsement(unit_id="don-vi-a")
    with pytest.raises(InvalidValue, match="đúng một hình thức"):
        Endorsement(unit_id="don-vi-a", vote=endorsed("don-vi-a").vote, agreement=agreement)


def outcome(ballot, threshold, quorum):
    vote = Vote(body="Hội đồng", ballot=ballot, source=RULE, threshold=threshold, quorum=quorum)
    return Endorsement(unit_id="don-vi-a", vote=vote).result(Unit(id="don-vi-a", name="A")).passed


@pytest.mark.parametrize(
    ("share", "in_favour", "written", "present", "expected"),
    [
        ("4/5", 10, 2, 10, True),  # 12 of 15 are 80%
        ("4/5", 10, 1, 10, False),
        ("4/5", 9, 3, 9, False),  # 12 of 15, but 9 present are under two thirds
        ("9/10", 10, 4, 10, True),  # 14 of 15 are over 90%
        ("9/10", 10, 3, 10, False),
    ],
)
def test_the_courts_count_all_members_and_written_votes(
    share, in_favour, written, present, expected
):
    """At least 80% of all for the sector's flag, 90% above it; two thirds must be there."""
    ballot = Ballot(members=15, in_favour=in_favour, written_in_favour=written, present=present)
    found = outcome(ballot, Threshold(share, source=COURTS), Quorum("2/3", source=COURTS))

    assert expected is found


@pytest.mark.parametrize(
    ("quorum", "in_favour", "present", "expected"),
    [
        ("4/5", 8, 12, True),
        ("4/5", 7, 12, False),
        ("4/5", 8, 11, False),  # 11 of 15 are two thirds, and under 80%
        ("2/3", 8, 10, True),
        ("2/3", 8, 9, False),
    ],
)
def test_bac_ninh_asks_for_more_attendance_where_awards_are_considered(
    quorum, in_favour, present, expected
):
    """A majority of all members; two thirds present, but 80% for awards."""
    ballot = Ballot(members=15, in_favour=in_favour, present=present)
    majority = Threshold("1/2", source=BAC_NINH, strict=True)

    assert expected is outcome(ballot, majority, Quorum(quorum, source=BAC_NINH))


def test_endorsement_goes_from_high_to_low_where_a_rule_says_so():
    """b was endorsed although nobody spoke on a; a vote on a that failed keeps the order."""
    given = {"endorsements": [endorsed("don-vi-b")]}
    played = season(**given, endorsement_order=CULTURE).play()

    (remark,) = played.endorsement_remarks
    assert "Đơn vị B được suy tôn khi chưa xét Đơn vị A là đơn vị xếp trên" in str(remark)
    for told in both(played):
        assert "Đơn vị B được suy tôn khi chưa xét" in told
    assert () == season(**given).play().endorsement_remarks
    failed = [endorsed("don-vi-a", 1), endorsed("don-vi-b")]
    assert () == season(endorsements=failed, endorsement_order=CULTURE).play().endorsement_remarks


# The preference for women.


def candidate(name, women=None, members=None):
    return Candidate(id=name, kind=SubjectKind.COLLECTIVE, women=women, members=members)


@pytest.mark.parametrize(
    ("on", "decree"),
    [
        (dt.date(2023, 12, 20), "91/2017/NĐ-CP"),
        (dt.date(2024, 1, 1), "98/2023/NĐ-CP"),
        (dt.date(2025, 6, 30), "98/2023/NĐ-CP"),
        (dt.date(2025, 7, 1), "152/2025/NĐ-CP"),
    ],
)
def test_the_preference_for_women_is_that_of_the_decree_of_the_day(on, decree):
    """The share and the source come from the rule that caps apply too."""
    assert decree in women_first(on).label.render()


def test_the_preference_settles_a_tie_for_the_lead():
    """Seven of ten are enough; where the numbers are not known the tie is told with what is missing."""
    told = [candidate("don-vi-a", 6, 10), candidate("don-vi-b", 7, 10)]
    played = season((90, 90, 70), ties=[women_first(CLOSING, told)]).play()
    assert "don-vi-b" == nominee_of(played)
    for shown in both(played):
        assert "ưu tiên nữ, tập thể có từ 70% nữ trở lên" in shown

    unknown = season((90, 90, 70), ties=[women_first(CLOSING, told[:1])]).play().flag
    assert Truth.UNKNOWN is unknown.standing
    assert "Để phân định còn thiếu số người và số nữ (hoặc giới tính) của Đơn vị B" in str(
        unknown.reasons[0]
    )


def test_the_preference_needs_a_text_and_a_person_or_a_collective():
    """Before 2017 none was read; the texts do not speak of households."""
    with pytest.raises(NotInForce, match="ưu tiên nữ"):
        women_first(dt.date(2010, 1, 1))
    with pytest.raises(InvalidValue, match="hộ gia đình"):
        women_first(CLOSING, [Candidate(id="ho", kind=SubjectKind.HOUSEHOLD)])
    later = women_first(dt.date(2026, 12, 1), [candidate("don-vi-a", 1, 1)])
    assert later.reservations
    played = season(ties=[later]).play()
    assert "Lưu ý: Tạm thời" in played.ranking.explain()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_whole_result_reads_in_both_languages_within_the_width(locale):
    """Veto, bands, prerequisites, council, agreement on one page."""
    agreement = Agreement(body="Hội nghị", agreed=True, source=LANG_SON, rule=LANG_SON)
    played = season(
        bands=bands(cut_at=100, only_admits=True),
        vetoes=[veto("don-vi-c")],
        veto_policy=policy(),
        decisions=[declined()],
        endorsements=[Endorsement(unit_id="don-vi-a", agreement=agreement)],
        flag=moit(),
        endorsement_order=CULTURE,
    ).play()

    for line in season_text(played, locale).splitlines():
        assert width_of(line) <= WIDTH, line
    assert "Thanh tra" in season_html(played, locale)
    assert played.to_dict(locale)["classed"]


def test_what_is_made_up_marks_the_report():
    """A veto, a band, a decision, an agreement, a rule on any of them."""
    made_up = OrganiserRule("đặt ra", illustrative=True)
    told = [
        {"vetoes": [veto("don-vi-c", source=made_up)], "veto_policy": policy()},
        {"bands": bands(source=made_up)},
        {"decisions": [declined(source=made_up)]},
        {"endorsement_order": made_up},
        {"flag": FlagPolicy(source=RULE, passes_on=made_up)},
        {"flag": FlagPolicy(source=RULE, prerequisites=[Cleared(source=made_up)])},
        {
            "endorsements": [
                Endorsement(
                    unit_id="don-vi-a",
                    agreement=Agreement(body="Cụm", agreed=True, source=made_up, rule=RULE),
                )
            ]
        },
    ]
    assert not season().play().illustrative
    for more in told:
        assert season(**more).play().illustrative
