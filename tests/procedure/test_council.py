"""Councils: who votes, which share of all members, who must be there, how they are made up."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from thidua.errors import InvalidValue, UnknownName
from thidua.law import DECREE_2025, LAW_2026, OrganiserRule
from thidua.procedure import (
    Council,
    CouncilLevel,
    check_composition,
    council_rule,
    council_vote,
    voting_councils,
)
from thidua.votes import Ballot, Quorum, Threshold

CENTRAL, STANDING = CouncilLevel.CENTRAL, CouncilLevel.CENTRAL_STANDING
MINISTRY, PROVINCE, UNIT = CouncilLevel.MINISTRY, CouncilLevel.PROVINCE, CouncilLevel.UNIT
LABOUR_HERO, FORCES_HERO = "anh-hung-lao-dong", "anh-hung-luc-luong-vu-trang-nhan-dan"
NATIONAL = "chien-si-thi-dua-toan-quoc"
HIGH = "chien-si-thi-dua-bo-ban-nganh-tinh"
FIGHTER = "chien-si-thi-dua-co-so"
FLAG = "co-thi-dua-bo-ban-nganh-tinh"
GOVERNMENT_FLAG = "co-thi-dua-cua-chinh-phu"
CERTIFICATE = "bang-khen-bo-ban-nganh-tinh"
LAST_OF_2003, FIRST_OF_2022 = dt.date(2023, 12, 31), dt.date(2024, 1, 1)
IN_2024 = dt.date(2024, 6, 1)
OWN = OrganiserRule("Quy chế hoạt động của Hội đồng")
BAC_NINH = OrganiserRule("Quyết định 86/2025/QĐ-UBND, Điều 8.4.b")
MOET = OrganiserRule("Thông tư 07/2026/TT-BGDĐT, Điều 19.5, 25.3.c")


def ballot(in_favour: int | None, members: int | None = 10, **more) -> Ballot:
    return Ballot(members=members, in_favour=in_favour, **more)


def vote(award, counted, on=IN_2024, level=PROVINCE, members=None, **more):
    return council_vote(award, counted, on, council=Council(level=level, members=members), **more)


@pytest.mark.parametrize("award", [LABOUR_HERO, FORCES_HERO, NATIONAL, HIGH])
@pytest.mark.parametrize("level", [MINISTRY, PROVINCE])
@pytest.mark.parametrize(
    ("on", "secret", "cited"),
    [
        (LAST_OF_2003, True, "khoản 8 Điều 45 Nghị định 91/2017/NĐ-CP"),
        (FIRST_OF_2022, False, "khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP"),
        (dt.date(2025, 6, 30), False, "khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP"),
    ],
)
def test_ninety_percent_for_heroes_and_higher_fighters(award, level, on, secret, cited):
    """Khoản 8 Điều 45 NĐ 91/2017 (in secret); khoản 7 Điều 30 NĐ 98/2023 (a ballot)."""
    rule = council_rule(award, level, on)
    assert (Fraction(9, 10), secret, cited) == (
        rule.threshold.share,
        rule.threshold.secret,
        str(rule.threshold.source),
    )
    assert rule.votes.value.ballot
    assert rule.votes.value.written
    assert not rule.provisional


@pytest.mark.parametrize("award", [FIGHTER, FLAG, GOVERNMENT_FLAG])
@pytest.mark.parametrize("level", [MINISTRY, PROVINCE, UNIT])
def test_eighty_percent_of_the_presenting_council_khoan_7_dieu_30_nd_98_2023(award, level):
    """For Chiến sĩ thi đua cơ sở and both flags, from 2024; before, no share was stated."""
    assert Fraction(4, 5) == council_rule(award, level, FIRST_OF_2022).threshold.share
    before = council_rule(award, level, LAST_OF_2003)
    assert before.threshold is None
    assert before.missing == ()


@pytest.mark.parametrize("on", [LAST_OF_2003, FIRST_OF_2022])
def test_no_share_is_stated_for_other_awards(on):
    """The articles list the awards they mean; a certificate of merit is not among them."""
    assert council_rule(CERTIFICATE, MINISTRY, on).threshold is None
    assert not council_rule(CERTIFICATE, MINISTRY, on).provisional
    assert "không ấn định tỷ lệ phiếu" in council_rule(CERTIFICATE, MINISTRY, on).render()


def test_a_unit_that_puts_a_higher_fighter_forward_votes_without_a_stated_share():
    """Khoản 7 Điều 30 NĐ 98/2023: every presenting council votes, 90% bind ministry, province."""
    rule = council_rule(HIGH, UNIT, FIRST_OF_2022)
    assert rule.threshold is None
    assert rule.votes.value.ballot
    assert not council_rule(HIGH, UNIT, LAST_OF_2003).votes.value.ballot


@pytest.mark.parametrize("award", [HIGH, FIGHTER, CERTIFICATE])
def test_from_july_2025_decree_98_answers_provisionally(award):
    """The article of Decree 152/2025 on votes was not read."""
    rule = council_rule(award, PROVINCE, dt.date(2025, 7, 1))
    assert rule.provisional
    assert DECREE_2025 in rule.votes.unread
    told = [str(told) for told in rule.reservations]
    assert any("khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP" in sentence for sentence in told)
    assert any("152/2025/NĐ-CP" in sentence for sentence in told)


def test_from_october_2026_the_amending_law_is_not_read_either():
    """Law 06/2026/QH16."""
    before, after = dt.date(2026, 9, 30), dt.date(2026, 10, 1)
    assert LAW_2026 not in council_rule(HIGH, PROVINCE, before).votes.unread
    assert LAW_2026 in council_rule(HIGH, PROVINCE, after).votes.unread


@pytest.mark.parametrize(
    ("award", "level", "share", "quorum"),
    [
        (LABOUR_HERO, CENTRAL, Fraction(9, 10), Fraction(9, 10)),
        (FORCES_HERO, CENTRAL, Fraction(9, 10), Fraction(9, 10)),
        (NATIONAL, STANDING, Fraction(9, 10), None),
        (NATIONAL, CENTRAL, None, Fraction(2, 3)),
        (GOVERNMENT_FLAG, CENTRAL, None, Fraction(2, 3)),
    ],
)
def test_the_central_council_diem_b_khoan_4_dieu_47_nd_98_2023(award, level, share, quorum):
    """Heroes 90%, present and in favour; Chiến sĩ thi đua toàn quốc its standing body; else 2/3."""
    rule = council_rule(award, level, FIRST_OF_2022)
    assert share == (rule.threshold and rule.threshold.share)
    assert quorum == (rule.attendance and rule.attendance.share)


@pytest.mark.parametrize("award", ["tinh-anh-hung", "thanh-pho-anh-hung"])
def test_heroic_provinces_and_cities_are_heroes_to_the_central_council(award):
    """Điểm b khoản 4 Điều 47 speaks of *danh hiệu Anh hùng*, by Điều 41 these too; 30.7 does not."""
    rule = council_rule(award, CENTRAL, IN_2024)
    assert (Fraction(9, 10), Fraction(9, 10)) == (rule.threshold.share, rule.attendance.share)
    assert council_rule(award, CENTRAL, LAST_OF_2003).missing
    assert council_rule(award, PROVINCE, IN_2024).threshold is None


@pytest.mark.parametrize("level", [MINISTRY, PROVINCE])
@pytest.mark.parametrize(
    ("award", "place", "since"),
    [
        (GOVERNMENT_FLAG, "điểm c khoản 3 Điều 51", "khoản 7 Điều 30"),
        ("tinh-anh-hung", "điểm c khoản 2 Điều 56", "điểm c khoản 2 Điều 41"),
        ("thanh-pho-anh-hung", "điểm c khoản 2 Điều 56", "điểm c khoản 2 Điều 41"),
    ],
)
def test_until_2023_a_file_with_a_secret_ballot_needs_one(award, place, since, level):
    """Điểm c khoản 3 Điều 51, điểm c khoản 2 Điều 56 NĐ 91/2017: the ballot, without a share."""
    for on, written in ((dt.date(2019, 12, 31), False), (LAST_OF_2003, True)):
        rule = council_rule(award, level, on)
        assert (True, True, written) == (
            rule.votes.value.ballot,
            rule.secret,
            rule.votes.value.written,
        )
        assert rule.threshold is None
        assert place in rule.votes.sources[0].render()
    rule = council_rule(award, level, FIRST_OF_2022)
    assert rule.votes.value.ballot
    assert not rule.secret
    assert since in rule.votes.sources[0].render()


@pytest.mark.parametrize(("secret", "passed"), [(True, True), (False, False), (None, None)])
def test_an_own_share_is_counted_in_secret_where_the_law_asks_for_secrecy(secret, passed):
    """Điểm c khoản 3 Điều 51 NĐ 91/2017, with a share of the council's own."""
    counted = ballot(9, present=9, secret=secret)
    own = Threshold("4/5", source=OWN)
    assert vote(GOVERNMENT_FLAG, counted, LAST_OF_2003, threshold=own).passed is passed
    assert vote(GOVERNMENT_FLAG, counted, FIRST_OF_2022, threshold=own).passed is True


@pytest.mark.parametrize(
    ("on", "level", "written"),
    [
        (dt.date(2019, 12, 31), PROVINCE, False),
        (dt.date(2020, 1, 1), PROVINCE, True),
        (LAST_OF_2003, MINISTRY, True),
        (LAST_OF_2003, UNIT, False),
        (FIRST_OF_2022, PROVINCE, False),
    ],
)
def test_absent_members_are_asked_in_writing_on_any_award_from_2020_to_2023(on, level, written):
    """Khoản 3 Điều 11 of Circular 12/2019, for councils of ministry and province."""
    rule = council_rule(CERTIFICATE, level, on).votes
    assert written is rule.value.written
    assert rule.value.share is None
    assert written is ("khoản 3 Điều 11" in rule.sources[0].render())


@pytest.mark.parametrize("level", ["tinh", None, 5])
def test_a_level_that_is_none_is_refused(level):
    with pytest.raises(InvalidValue, match="cấp Hội đồng"):
        council_rule(HIGH, level, IN_2024)


@pytest.mark.parametrize("on", ["2024-06-01", None, dt.datetime(2024, 6, 1, 8)])
def test_a_day_that_is_none_is_refused(on):
    with pytest.raises(InvalidValue, match="không phải ngày"):
        council_rule(HIGH, PROVINCE, on)
    with pytest.raises(InvalidValue, match="không phải ngày"):
        council_rule(HIGH, PROVINCE, IN_2024, received=on or "2024")


@pytest.mark.parametrize(("award", "level"), [(LABOUR_HERO, CENTRAL), (NATIONAL, STANDING)])
def test_until_2023_the_central_councils_own_rules_were_not_read(award, level):
    """Khoản 2 Điều 48 NĐ 91/2017 leaves them to the working rules: unknown, not none."""
    rule = council_rule(award, level, LAST_OF_2003)
    assert rule.threshold is None
    assert any("khoản 2 Điều 48" in str(what) for what in rule.missing)
    assert vote(award, ballot(10, present=10), LAST_OF_2003, level).passed is None


@pytest.mark.parametrize("level", [MINISTRY, PROVINCE])
@pytest.mark.parametrize(
    ("on", "quorum", "read"),
    [
        (dt.date(2019, 12, 31), None, False),
        (dt.date(2020, 1, 1), Fraction(2, 3), True),
        (LAST_OF_2003, Fraction(2, 3), True),
        (FIRST_OF_2022, None, True),
    ],
)
def test_two_thirds_present_from_2020_to_2023_khoan_2_dieu_11_tt_12_2019(level, on, quorum, read):
    """The circular before it was not read; Điều 48, 49 NĐ 98/2023 state no attendance."""
    rule = council_rule(HIGH, level, on)
    assert quorum == (rule.attendance and rule.attendance.share)
    assert read is not bool(rule.missing)
    assert read is not rule.provisional
    told = " ".join(str(told) for told in rule.reservations)
    assert read is not ("08/2017/TT-BNV" in told)


def test_nothing_is_known_before_decree_91():
    """There is no fall-back to a text not yet in force."""
    rule = council_rule(HIGH, PROVINCE, dt.date(2017, 9, 30))
    assert rule.votes is None
    assert vote(HIGH, ballot(10, secret=True), dt.date(2017, 9, 30)).passed is None
    assert "không có văn bản đã đọc" in rule.render()


@pytest.mark.parametrize(
    ("award", "on", "councils"),
    [
        (LABOUR_HERO, IN_2024, (CENTRAL, MINISTRY, PROVINCE, UNIT)),
        (NATIONAL, IN_2024, (STANDING, MINISTRY, PROVINCE, UNIT)),
        (HIGH, IN_2024, (MINISTRY, PROVINCE, UNIT)),
        (HIGH, LAST_OF_2003, (MINISTRY, PROVINCE)),
        (FIGHTER, IN_2024, (MINISTRY, PROVINCE, UNIT)),
        (FIGHTER, LAST_OF_2003, ()),
        (GOVERNMENT_FLAG, LAST_OF_2003, (MINISTRY, PROVINCE)),
        (FLAG, LAST_OF_2003, ()),
        ("tinh-anh-hung", IN_2024, (CENTRAL, MINISTRY, PROVINCE)),
        (CERTIFICATE, IN_2024, ()),
    ],
)
def test_who_votes(award, on, councils):
    """Khoản 7 Điều 30, điểm b khoản 4 Điều 47 NĐ 98/2023; khoản 8 Điều 45 NĐ 91/2017."""
    assert councils == voting_councils(award, on)


@pytest.mark.parametrize(
    ("award", "in_favour", "members", "passed"),
    [
        (HIGH, 9, 10, True),
        (HIGH, 8, 9, False),
        (HIGH, 17, 19, False),
        (HIGH, 18, 20, True),
        (FIGHTER, 8, 10, True),
        (FIGHTER, 7, 9, False),
        (GOVERNMENT_FLAG, 12, 15, True),
        (GOVERNMENT_FLAG, 11, 15, False),
    ],
)
def test_the_share_is_of_all_members(award, in_favour, members, passed):
    """Counted in whole numbers: 8 of 9 is 88.89%, not 90%."""
    assert passed is vote(award, ballot(in_favour, members)).passed


def test_absent_members_count_and_their_written_opinion_with_them():
    """Of ten, eight meet and agree: 80% until the two absent ones write."""
    assert vote(HIGH, ballot(8, present=8)).passed is False
    assert vote(HIGH, ballot(8, present=8, written_in_favour=1)).passed is True
    assert vote(HIGH, ballot(8, present=8, written_in_favour=None)).passed is None
    assert vote(FIGHTER, ballot(8, present=8, written_in_favour=None)).passed is True


def test_a_refusal_is_one_sentence_with_the_numbers():
    """What was counted, what was needed."""
    decision = vote(HIGH, ballot(8, 9, against=1))
    assert (
        "8/9 thành viên đồng ý (≈88,89%), cần ít nhất 90% tổng số thành viên: không đạt."
        == decision.render()
        == str(decision)
    )
    assert "8/9 members in favour" in decision.render("en")


@pytest.mark.parametrize(("secret", "passed"), [(True, True), (False, False), (None, None)])
def test_the_ballot_is_secret_until_2023_only(secret, passed):
    """Khoản 8 Điều 45 NĐ 91/2017 asks for secrecy, khoản 7 Điều 30 NĐ 98/2023 does not."""
    counted = ballot(10, present=10, secret=secret)
    assert passed is vote(HIGH, counted, LAST_OF_2003).passed
    assert vote(HIGH, counted, FIRST_OF_2022).passed is True


@pytest.mark.parametrize(("present", "passed"), [(6, False), (7, True)])
def test_until_2023_two_thirds_must_be_present(present, passed):
    """Khoản 2 Điều 11 TT 12/2019: seven of ten, the others in writing."""
    counted = ballot(present, present=present, written_in_favour=10 - present, secret=True)
    assert passed is vote(HIGH, counted, LAST_OF_2003).passed


@pytest.mark.parametrize(("present", "passed"), [(17, False), (18, True)])
def test_ninety_percent_of_the_central_council_must_be_present_on_heroes(present, passed):
    """Điểm b khoản 4 Điều 47 NĐ 98/2023, even where all agree."""
    counted = ballot(present, 20, present=present, written_in_favour=20 - present)
    assert passed is vote(LABOUR_HERO, counted, level=CENTRAL).passed


def test_without_a_stated_share_only_the_councils_own_rule_decides():
    """For a certificate of merit the central texts state none: undetermined, not passed."""
    alone = vote(CERTIFICATE, ballot(10))
    assert alone.passed is None
    assert "không ấn định tỷ lệ" in alone.render()
    eighty = Threshold("4/5", source=MOET)
    assert vote(CERTIFICATE, ballot(8), threshold=eighty).passed is True
    assert vote(CERTIFICATE, ballot(7), threshold=eighty).passed is False


def test_a_missing_quorum_fails_even_where_no_share_is_stated():
    """Khoản 2 Điều 11 TT 12/2019 holds for every meeting of a ministry's council."""
    counted = ballot(6, present=6)
    assert vote(CERTIFICATE, counted, LAST_OF_2003, MINISTRY).passed is False
    assert vote(CERTIFICATE, ballot(7, present=7), LAST_OF_2003, MINISTRY).passed is None


def test_an_own_rule_is_asked_besides_the_law_never_instead():
    """Half is enough for the council's own rules, not for the law; and the other way round."""
    half, all_ = Threshold("1/2", source=OWN), Threshold(1, source=OWN)
    assert vote(HIGH, ballot(8), threshold=half).passed is False
    assert vote(HIGH, ballot(9), threshold=half).passed is True
    assert vote(HIGH, ballot(9), threshold=all_).passed is False
    assert [True, False] == [r.passed for r in vote(HIGH, ballot(9), threshold=all_).results]


@pytest.mark.parametrize(("present", "passed"), [(7, False), (8, True)])
def test_a_lower_own_attendance_does_not_replace_that_of_the_circular(present, passed):
    """Khoản 2 Điều 11 of Circular 12/2019: two thirds of twelve are eight, share stated or not."""
    own = {"threshold": Threshold("1/2", source=OWN), "quorum": Quorum("1/2", source=OWN)}
    counted = Ballot(members=12, present=present, in_favour=7, secret=True)
    assert vote(CERTIFICATE, counted, LAST_OF_2003, **own).passed is passed


@pytest.mark.parametrize(("present", "passed"), [(7, False), (8, True), (None, True)])
def test_an_own_attendance_is_asked_besides(present, passed):
    """Bắc Ninh: 80% present at sessions on awards; nine who voted were there."""
    counted = ballot(
        9 if present is None else present,
        present=present,
        written_in_favour=1 if present is None else 10 - present,
    )
    quorum = Quorum("4/5", source=BAC_NINH)
    assert passed is vote(HIGH, counted, quorum=quorum).passed
    own = Threshold("4/5", source=BAC_NINH)
    assert passed is vote(CERTIFICATE, counted, threshold=own, quorum=quorum).passed
    assert vote(CERTIFICATE, counted, quorum=quorum).passed is (False if passed is False else None)


def test_how_many_members_there_are_must_be_known():
    """From the council or from the ballot; else it stays open and is named."""
    unknown = vote(HIGH, ballot(9, None))
    assert unknown.passed is None
    assert ["tổng số thành viên"] == [str(what) for what in unknown.missing]
    assert vote(HIGH, ballot(9, None), members=10).passed is True
    assert vote(HIGH, ballot(9, None), members=11).passed is False
    with pytest.raises(InvalidValue, match="tính trên 9 thành viên nhưng"):
        vote(HIGH, ballot(9, 9), members=10)


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (lambda: Council(level=PROVINCE, members=0), "ít nhất một thành viên"),
        (lambda: Council(level=PROVINCE, members=-1), "“-1” \\(members\\)"),
        (lambda: Council(level=PROVINCE, vice_chairs=-1), "“-1” \\(vice_chairs\\)"),
        (lambda: Council(level=PROVINCE, members=4, vice_chairs=4), "không thể có 4"),
        (lambda: Council(level=PROVINCE, own_composition=True), "Bộ Quốc phòng"),
        (lambda: Council(level="tinh"), "CouncilLevel"),
    ],
)
def test_impossible_councils_are_refused(make, fault):
    """In one sentence: what is wrong, where, what to do."""
    with pytest.raises(InvalidValue, match=fault):
        make()


def test_unknown_awards_are_refused():
    """By name, slug or abbreviation only."""
    with pytest.raises(UnknownName):
        council_rule("co-thi-dua-lang", PROVINCE, IN_2024)


@pytest.mark.parametrize(
    ("level", "on", "vice_chairs", "valid"),
    [
        (MINISTRY, LAST_OF_2003, 2, False),
        (MINISTRY, LAST_OF_2003, 3, True),
        (PROVINCE, LAST_OF_2003, 4, True),
        (PROVINCE, LAST_OF_2003, 5, False),
        (MINISTRY, FIRST_OF_2022, 0, True),
        (MINISTRY, FIRST_OF_2022, 4, True),
        (PROVINCE, FIRST_OF_2022, 5, False),
        (PROVINCE, dt.date(2025, 6, 30), 5, False),
        (UNIT, FIRST_OF_2022, 9, True),
        (CENTRAL, FIRST_OF_2022, 9, True),
    ],
)
def test_how_many_vice_chairs_there_may_be(level, on, vice_chairs, valid):
    """Three to four by khoản 2 Điều 62, 63 NĐ 91/2017; at most four by 48, 49 NĐ 98/2023."""
    council = Council(
        level=level, vice_chairs=vice_chairs, chaired_as_ruled=True, standing_as_ruled=True
    )
    assert valid is check_composition(council, on).valid


def test_every_breach_is_named_at_once():
    """Chair, standing vice-chair and number, each with its source."""
    council = Council(
        level=PROVINCE, vice_chairs=5, chaired_as_ruled=False, standing_as_ruled=False
    )
    found = check_composition(council, IN_2024)
    assert 3 == len(found.breaches)
    assert all("khoản 2 Điều 49 Nghị định 98/2023/NĐ-CP" in str(told) for told in found.breaches)
    assert "Giám đốc Sở Nội vụ" in found.render()
    assert "not made up as ruled" in found.render("en")
    assert 3 == len(found.to_dict()["breaches"])


def test_what_is_not_known_of_a_council_is_no_breach():
    """It is named instead."""
    found = check_composition(Council(level=MINISTRY), IN_2024)
    assert found.valid is None
    assert 3 == len(found.missing)
    assert found.breaches == ()


def test_the_ministers_of_defence_and_public_security_decide_for_themselves():
    """Khoản 2 Điều 62 NĐ 91/2017, khoản 2 Điều 48 NĐ 98/2023."""
    council = Council(level=MINISTRY, vice_chairs=7, own_composition=True)
    assert check_composition(council, LAST_OF_2003).valid is True
    assert check_composition(council, FIRST_OF_2022).valid is True


def test_from_july_2025_a_provinces_composition_is_not_known():
    """Provinces are reported to rule on it; the text was not read, so nothing is concluded."""
    council = Council(level=PROVINCE, vice_chairs=5, chaired_as_ruled=True, standing_as_ruled=True)
    found = check_composition(council, dt.date(2025, 7, 1))
    assert found.valid is None
    assert "152/2025/NĐ-CP" in found.render()
    ministry = check_composition(Council(level=MINISTRY, vice_chairs=5), dt.date(2025, 7, 1))
    assert (False, True) == (ministry.valid, ministry.provisional)


def test_no_composition_was_read_before_decree_91():
    """Nothing is concluded then."""
    found = check_composition(Council(level=PROVINCE, vice_chairs=9), dt.date(2017, 9, 30))
    assert found.valid is None
    assert not found.provisional


def test_rules_and_decisions_are_plain_data_in_two_languages():
    """Slugs and exact shares as text; sentences in the reader's language."""
    decision = vote(HIGH, ballot(9), dt.date(2025, 7, 1))
    told = decision.to_dict("en")
    assert told["passed"] is True
    assert told["provisional"] is True
    assert ("9/10", "tinh", True, False) == tuple(
        told["rule"][key] for key in ("share", "council", "ballot", "secret")
    )
    assert told["results"][0]["quorum"] is None
    rule = council_rule(LABOUR_HERO, CENTRAL, IN_2024)
    assert "có mặt ít nhất 90% tổng số thành viên" in str(rule)
    assert "attendance of at least 90% of all members" in rule.render("en")
    assert "bỏ phiếu kín" in council_rule(HIGH, MINISTRY, LAST_OF_2003).render()


@pytest.mark.parametrize(("on", "lines"), [(dt.date(2025, 6, 30), 1), (dt.date(2025, 7, 1), 3)])
def test_a_printed_rule_and_decision_say_that_they_are_provisional(on, lines):
    """Where Decree 98/2023 answers for Decree 152/2025, which was not read, each text is named."""
    for found in (vote(HIGH, ballot(9), on), council_rule(HIGH, PROVINCE, on)):
        first, *provisos = str(found).splitlines()
        assert "Tạm thời" not in first
        assert len(provisos) == lines - 1
        assert all(told.startswith("Tạm thời: dựa trên ") for told in provisos)
        assert "152/2025" not in first
        assert all("Nghị định 152/2025/NĐ-CP" in told for told in provisos)


@given(
    st.sampled_from([HIGH, FIGHTER, GOVERNMENT_FLAG, CERTIFICATE]),
    st.integers(1, 30),
    st.integers(0, 29),
    st.sampled_from([LAST_OF_2003, FIRST_OF_2022, dt.date(2025, 7, 1)]),
)
def test_one_more_vote_never_hurts(award, members, in_favour, on):
    """A decision in favour stays one."""
    assume(in_favour < members)
    if vote(award, ballot(in_favour, members, present=members, secret=True), on).passed:
        more = ballot(in_favour + 1, members, present=members, secret=True)
        assert vote(award, more, on).passed


def test_a_composition_that_is_as_ruled_or_not_known_says_so():
    """In the first line."""
    good = Council(level=MINISTRY, vice_chairs=4, chaired_as_ruled=True, standing_as_ruled=True)
    assert "đúng quy định." in str(check_composition(good, IN_2024)).splitlines()[0]
    assert "chưa kết luận được" in str(check_composition(Council(level=MINISTRY), IN_2024))
