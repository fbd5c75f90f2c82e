"""Which wording applies on which day, what is provisional, and what is put off."""

import datetime as dt

import pytest

import thidua as td
from thidua.errors import InvalidValue, NotInForce, UnknownName
from thidua.records import (
    Conferral,
    Contribution,
    Discipline,
    DisciplineForm,
    Grade,
    Launcher,
    MovementPlacing,
    Proceeding,
    Review,
    Service,
)

LDTT = "lao-dong-tien-tien"
CSTT = "chien-si-tien-tien"
CO_SO = "chien-si-thi-dua-co-so"
BO = "chien-si-thi-dua-bo-ban-nganh-tinh"
TQ = "chien-si-thi-dua-toan-quoc"
TTLDTT = "tap-the-lao-dong-tien-tien"
TTLDXS = "tap-the-lao-dong-xuat-sac"
DVTT = "don-vi-tien-tien"
DVQT = "don-vi-quyet-thang"
CO_BO = "co-thi-dua-bo-ban-nganh-tinh"
CO_CP = "co-thi-dua-cua-chinh-phu"
BK = "bang-khen-bo-ban-nganh-tinh"
AWARDS = (LDTT, CSTT, CO_SO, BO, TQ, TTLDTT, TTLDXS, DVTT, DVQT, CO_BO, CO_CP, BK)
YES, NO, OPEN, LATER = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED", "DEFERRED"
EVERY_AWARD = pytest.mark.parametrize("award", AWARDS)
BOTH_LAWS = pytest.mark.parametrize("law", ["2003", "2022"])


def provisional(case):
    """Whether the outcome rests on wording that was not read."""
    return bool(case.assess().provisional)


@EVERY_AWARD
def test_1_january_2024_changes_the_law_dieu_94_luat_06_2022(good, award):
    """31 December 2023 is judged by Luật 15/2003, 1 January 2024 by Luật 06/2022."""
    before = td.regime_on(dt.date(2023, 12, 31)).awards[award]
    after = td.regime_on(dt.date(2024, 1, 1)).awards[award]
    assert ("15/2003/QH11", "06/2022/QH15") == (before.law.number, after.law.number)
    assert good("2003", award).on(2023, 12, 31).outcome == YES
    # A whole file of 2024 asked on New Year's Day; only the day of the law differs.
    assert good("2022", award).on(2024, 1, 1).outcome == YES


def test_excellent_grading_alone_on_both_sides_of_1_january_2024_dieu_23(good):
    """Not enough on 31 December 2023, enough on 1 January 2024."""
    case = good("2022", CO_SO).drop(Contribution).grade(Grade.EXCELLENT).in_year(2023)
    assert case.on(2023, 12, 31).outcome == NO
    assert case.on(2024, 1, 1).outcome == YES


def test_share_of_ldtt_on_both_sides_of_1_january_2024_dieu_28(good):
    """60% is more than half on 31 December 2023, less than 70% on 1 January 2024."""
    old = good("2003", TTLDTT)
    for key in ("tham-gia-thi-dua-thuong-xuyen-hieu-qua",):
        old = old.attest(key)
    assert old.on(2023, 12, 31).outcome == YES
    assert old.on(2024, 1, 1).outcome == NO


def test_year_2023_asked_in_2024_gets_both_readings_no_transitional_rule_dieu_94_95(good):
    """No text says which law applies to achievements of 2023 considered in 2024: both answer."""
    case = good("2003", CO_SO).drop(Contribution).grade(Grade.EXCELLENT)
    both = td.assess(CO_SO, case.record, year=2023, on=dt.date(2024, 1, 10))
    assert isinstance(both, td.BothReadings)
    assert (NO, YES) == (both.by_year.outcome.name, both.by_day.outcome.name)
    assert not both.agree
    assert dt.date(2023, 12, 31) == both.by_year.question.as_of
    same = td.assess(CO_SO, good("2003", CO_SO).record, year=2023, on=dt.date(2024, 1, 10))
    assert same.agree


def test_year_2023_asked_in_2023_gets_one_answer(good):
    """On 31 December 2023 only the old law is in force."""
    one = td.assess(CO_SO, good("2003", CO_SO).record, year=2023, on=dt.date(2023, 12, 31))
    assert YES == one.outcome.name


@pytest.mark.parametrize("day", [(2019, 12, 31), (2004, 7, 1)])
def test_nothing_is_answered_before_1_january_2020(good, day):
    """TT 12/2019 starts on 1 January 2020; there is no fall-back before it."""
    with pytest.raises(NotInForce):
        td.assess(LDTT, good("2003", LDTT).record, year=day[0], on=dt.date(*day))
    assert good("2003", LDTT).in_year(2020).on(2020, 1, 1).outcome == YES


def test_old_law_is_not_asked_about_new_years(good):
    """An award of Luật 15/2003 refuses achievements of 2024."""
    case = good("2003", LDTT)
    with pytest.raises(NotInForce):
        case.declared.assess(case.record, 2024, dt.date(2024, 6, 1))


# The first day on which each complete file's outcome rests on wording nobody here has read.
# None: not before 1 October 2026.
PROVISIONAL_FROM = [
    # TT 15/2025/TT-BNV replaced khoản 5 Điều 1 TT 01/2024 (newcomers, courses).
    (LDTT, dt.date(2025, 8, 5)),
    (CSTT, dt.date(2025, 8, 5)),
    (CO_SO, None),
    (BO, None),
    (TQ, None),
    (TTLDTT, None),
    (TTLDXS, None),
    (DVTT, None),
    (DVQT, None),
    # ... and khoản 2 Điều 5 (one flag).
    (CO_BO, dt.date(2025, 8, 5)),
    # NĐ 152/2025 replaced Điều 5 NĐ 98/2023.
    (CO_CP, dt.date(2025, 7, 1)),
    (BK, None),
]
DAYS = [
    dt.date(2025, 6, 30),
    dt.date(2025, 7, 1),
    dt.date(2025, 8, 4),
    dt.date(2025, 8, 5),
    dt.date(2026, 9, 30),
    dt.date(2026, 10, 1),
]


@pytest.mark.parametrize(("award", "since"), PROVISIONAL_FROM)
def test_provisional_from_the_day_an_unread_text_replaces_what_decides(good, award, since):
    """1 July 2025, 5 August 2025, 1 October 2026: eligible still, and marked provisional."""
    since = since or dt.date(2026, 10, 1)
    for day in DAYS:
        case = good("2022", award).later(day.year - 2024).on(day.year, day.month, day.day)
        assessment = case.assess()
        assert YES == assessment.outcome.name
        assert (day >= since) == bool(assessment.provisional), day
        assert assessment.to_dict()["provisional"] == (day >= since)
        assert ("(tạm thời)" in assessment.headline().render()) == (day >= since)


@EVERY_AWARD
def test_everything_decided_is_provisional_from_1_october_2026_luat_06_2026(good, award):
    """The amending law was not read: eligible and not eligible alike are provisional."""
    case = good("2022", award).later(2).on(2026, 10, 1)
    wrong = good("2022", LDTT if award.startswith(("tap", "don", "co")) else TTLDTT).subject
    refused = case.of(wrong)
    if award == BK:
        refused = case.attest("guong-mau-chap-hanh-tot", holds=False)
    assert (YES, NO) == (case.outcome, refused.outcome)
    assert provisional(case)
    assert provisional(refused)
    assert not provisional(refused.on(2026, 9, 30))


def test_refusal_by_wording_still_read_is_settled(good):
    """A grading too low settles the title whatever TT 15/2025 says; a newcomer does not."""
    low = good("2022", LDTT).later(1).grade(Grade.COMPLETED).on(2025, 12, 20)
    assert (NO, False) == (low.outcome, provisional(low))
    new = good("2022", LDTT).later(1).drop(Service).put(Service(start=dt.date(2025, 11, 1)))
    assert (NO, True) == (new.outcome, provisional(new))
    new = new.on(2025, 8, 4).drop(Service).put(Service(start=dt.date(2025, 7, 1)))
    assert (NO, False) == (new.outcome, provisional(new))


def test_government_flag_refused_by_the_law_itself_is_settled_after_1_july_2025(good):
    """Khoản 1 Điều 25 stands; only the Decree's vote is in doubt."""
    case = good("2022", CO_CP).later(1).on(2025, 7, 1)
    for key in (
        "suy-ton-lay-phieu-tin-nhiem-cum-khoi-trung-uong",
        "binh-xet-lay-phieu-tin-nhiem-cum-khoi",
    ):
        case = case.attest(key, holds=False)
    assert (NO, True) == (case.outcome, provisional(case))
    case = case.attest("hoan-thanh-vuot-chi-tieu", holds=False)
    assert (NO, False) == (case.outcome, provisional(case))


def test_movement_flag_does_not_rest_on_the_unread_circular(good):
    """Khoản 2 Điều 26 needs nothing of TT 15/2025."""
    case = good("2022", CO_BO).later(1).on(2025, 12, 20)
    case = case.put(
        MovementPlacing(
            movement="Chung sức",
            launched_by=Launcher.MINISTRY_PROVINCE,
            start=dt.date(2022, 1, 1),
            reviewed_on=dt.date(2025, 6, 1),
            review=Review.FINAL,
            leads=True,
        )
    )
    assert (YES, False) == (case.outcome, provisional(case))


def test_fighter_by_standards_is_provisional_where_the_title_itself_is_not_dieu_23(good):
    """Holding LĐTT settles khoản 1 Điều 23; meeting its standards rests on the unread circular."""
    titled = good("2022", CO_SO).later(1).on(2025, 12, 20)
    assert (YES, False) == (titled.outcome, provisional(titled))
    standards = good("2022", LDTT).later(1)
    untitled = titled.drop(Conferral).put(*standards.events)
    assert (YES, True) == (untitled.outcome, provisional(untitled))


def test_undetermined_before_1_october_2026_is_not_called_provisional(good):
    """Nothing was decided, so nothing rests on unread wording."""
    case = good("2022", LDTT).later(1).uncover(Service).drop(Service)
    assert (OPEN, False) == (case.outcome, provisional(case))


# Where “not considered for now” stands on each day.
PUT_OFF_BY = [
    ("2003", (2023, 12, 20), ("Thông tư", "12/2019/TT-BNV", "2", "5")),
    ("2022", (2024, 12, 20), ("Nghị định", "98/2023/NĐ-CP", "4", "4")),
    ("2022", (2024, 1, 1), ("Nghị định", "98/2023/NĐ-CP", "4", "4")),
    ("2022", (2025, 6, 30), ("Nghị định", "98/2023/NĐ-CP", "4", "4")),
    ("2022", (2025, 7, 1), ("Nghị định", "152/2025/NĐ-CP", "4", "4")),
    ("2022", (2025, 12, 20), ("Nghị định", "152/2025/NĐ-CP", "4", "4")),
]


def matter(opened, closed=None):
    """A matter under examination."""
    return Proceeding(matter="Kiểm tra", opened_on=opened, closed_on=closed)


@EVERY_AWARD
@pytest.mark.parametrize(("law", "day", "place"), PUT_OFF_BY)
def test_open_matter_puts_off_khoan_5_dieu_2_tt_12_2019_khoan_4_dieu_4_nd_98_nd_152(
    good, award, law, day, place
):
    """Open on the day: not considered for now, by the text in force that day."""
    case = good(law, award)
    case = case.later(day[0] - case.year).on(*day)
    today = case.day
    put_off = case.put(matter(today))
    assert put_off.outcome == LATER
    (source,) = {
        source for part in put_off.assess().deferral.walk() for source in part.criterion.sources
    }
    assert place == (source.kind, source.number, source.article, source.clause)
    # Concluded on the day, or opened the day after: considered.
    yesterday, tomorrow = today - dt.timedelta(days=1), today + dt.timedelta(days=1)
    assert case.put(matter(yesterday, today)).outcome == YES
    assert case.put(matter(yesterday, tomorrow)).outcome == LATER
    assert case.put(matter(tomorrow)).outcome == YES


@BOTH_LAWS
def test_open_matter_changes_no_refusal_and_puts_off_what_is_open(good, law):
    """Not eligible stays so; an undetermined file is not considered either."""
    case = good(law, LDTT)
    case = case.put(matter(case.day))
    assert case.grade(Grade.COMPLETED).outcome == NO
    assert case.uncover(Service).drop(Service).outcome == LATER
    assert "Chưa xét vì" in case.assess().explain()


@BOTH_LAWS
def test_unknown_matters_are_a_reservation_not_a_refusal(good, law):
    """Where nobody said that there is none, the answer says to check first."""
    case = good(law, LDTT)
    assert case.assess().reservations == ()
    unknown = case.uncover(Proceeding, case.year)
    assert unknown.outcome == YES
    (reservation,) = unknown.assess().reservations
    assert "không có vụ việc" in reservation.render()


@EVERY_AWARD
def test_discipline_on_record_calls_for_a_second_look_khoan_4_dieu_4_nd_98_2023(good, award):
    """Achievements count from the end of the measure, for every title and certificate."""
    measure = Discipline(form=DisciplineForm.REPRIMAND, decided_on=dt.date(2022, 5, 1))
    case = good("2022", award)
    assert not any("Có kỷ luật" in m.render() for m in case.assess().reservations)
    case = case.put(measure)
    assert case.outcome == YES
    assert any("Có kỷ luật" in m.render() for m in case.assess().reservations)


def test_reading_must_be_one_of_the_awards(good):
    """A stray ambiguity or reading is refused."""
    with pytest.raises(InvalidValue):
        good("2022", TTLDTT).reading(tinh_thang_tuyen_dung="den-het-nam").assess()
    with pytest.raises(UnknownName):
        good("2022", LDTT).reading(tinh_thang_tuyen_dung="tuy-y").assess()


@pytest.mark.parametrize("award", [LDTT, CO_SO, TTLDTT])
def test_district_chair_decides_until_30_june_2025_khoan_2_dieu_80(award):
    """From 1 July 2025 the commune takes the district's place (Điều 59 NĐ 129/2025)."""
    for day, district in ((dt.date(2025, 6, 30), True), (dt.date(2025, 7, 1), False)):
        outline = td.regime_on(day).awards[award].outline(day)
        assert district == ("[khoản 2 Điều 80 Luật 06/2022/QH15]" in outline)
        assert district != ("[Điều 59 Nghị định 129/2025/NĐ-CP]" in outline)


@pytest.mark.parametrize(
    ("award", "readings"),
    [
        ("co-thi-dua-cua-chinh-phu", {"thoi-gian-phong-trao-thu-tuong": "theo-thoi-han"}),
        (BK, {"pham-vi-hai-sang-kien": "ca-hai-nhanh"}),
    ],
)
def test_a_reading_that_one_law_has_can_be_chosen_where_both_are_asked(good, award, readings):
    """Năm 2023, xét năm 2024: the law of 2003 is not open there and is judged as it stands."""
    record = good("2003", award).record
    day = dt.date(2024, 1, 10)
    both = td.assess(award, record, year=2023, on=day, readings=readings)
    assert isinstance(both, td.BothReadings)
    with pytest.raises(InvalidValue):
        td.assess(award, record, year=2023, on=day, readings={"khong-co": "x"})


def test_year_2019_considered_in_2020_falls_under_one_law(good):
    """Luật 15/2003 was in force on both days, so the day's texts answer."""
    record = good("2003", LDTT).record
    answer = td.assess(LDTT, record, year=2019, on=dt.date(2020, 3, 1))
    assert "15/2003/QH11" == answer.award.law.number
    with pytest.raises(NotInForce):
        td.assess(LDTT, record, year=2019, on=dt.date(2024, 3, 1))
