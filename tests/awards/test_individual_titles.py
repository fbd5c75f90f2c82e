"""Titles of individuals: each standard just met and just not met, under both laws."""

import datetime as dt

import pytest

from thidua.records import (
    Conferral,
    Contribution,
    Discipline,
    DisciplineForm,
    Grade,
    Grading,
    Individual,
    Occupation,
    Reach,
    Service,
    Study,
    StudyResult,
)

LDTT = "lao-dong-tien-tien"
CSTT = "chien-si-tien-tien"
CO_SO = "chien-si-thi-dua-co-so"
BO = "chien-si-thi-dua-bo-ban-nganh-tinh"
TQ = "chien-si-thi-dua-toan-quoc"
INDIVIDUAL_TITLES = (LDTT, CSTT, CO_SO, BO, TQ)
LAWS = ("2003", "2022")
YES, NO, OPEN = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
BOTH_TITLES = pytest.mark.parametrize("title", [LDTT, CSTT])
BOTH_LAWS = pytest.mark.parametrize("law", LAWS)

# How the points of khoản 3 Điều 24 are attested; the same words in both laws.
LABOUR = ("lao-dong-san-xuat-hieu-qua", "guong-mau-dao-duc-doan-ket-cong-dong")


@BOTH_LAWS
@pytest.mark.parametrize("award", INDIVIDUAL_TITLES)
def test_complete_file_suffices(good, law, award):
    """Each complete file is eligible, so that one changed fact explains a refusal."""
    assert good(law, award).outcome == YES


@BOTH_LAWS
@pytest.mark.parametrize("award", INDIVIDUAL_TITLES)
def test_every_judged_standard_is_needed_and_none_is_presumed(good, attested_keys, law, award):
    """Each attestation refused bars; each one missing leaves the outcome open and is named."""
    for key in attested_keys[law, award]:
        assert good(law, award).attest(key, holds=False).outcome == NO, key
        case = good(law, award).attest(key, holds=None)
        (gap,) = case.assess().gaps()
        assert (OPEN, key, (case.year,)) == (case.outcome, gap.condition, gap.years)


@BOTH_LAWS
@BOTH_TITLES
@pytest.mark.parametrize(
    ("grade", "expected"),
    [
        (Grade.NOT_COMPLETED, NO),
        (Grade.COMPLETED, NO),
        (Grade.GOOD, YES),
        (Grade.EXCELLENT, YES),
    ],
)
def test_hoan_thanh_tot_nhiem_vu_diem_a_khoan_1_dieu_24(good, law, title, grade, expected):
    """Hoàn thành tốt suffices, hoàn thành does not (trở lên)."""
    assert good(law, title).grade(grade).outcome == expected


def test_four_points_of_khoan_1_dieu_24_luat_2003_are_two_from_2024(good, attested_keys):
    """Productivity, study and ethics are separate standards of Luật 15/2003 only."""
    assert len(attested_keys["2003", LDTT]) == 4
    assert len(attested_keys["2022", LDTT]) == 1


@pytest.mark.parametrize(
    ("law", "occupation", "expected"),
    [
        ("2003", Occupation.CADRE, YES),
        ("2003", Occupation.CIVIL_SERVANT, YES),
        ("2003", Occupation.PUBLIC_EMPLOYEE, YES),
        # Khoản 1 of the 2013 wording names no “người lao động”: they come under khoản 3.
        ("2003", Occupation.EMPLOYEE, OPEN),
        ("2022", Occupation.CADRE, YES),
        ("2022", Occupation.CIVIL_SERVANT, YES),
        ("2022", Occupation.PUBLIC_EMPLOYEE, YES),
        ("2022", Occupation.EMPLOYEE, YES),
        # Officials of the Ministry of Defence: khoản 1 until 2023, khoản 2 from 2024.
        ("2003", Occupation.DEFENCE_OFFICIAL, YES),
        ("2022", Occupation.DEFENCE_OFFICIAL, NO),
        ("2003", Occupation.SOLDIER, NO),
        ("2022", Occupation.SOLDIER, NO),
    ],
)
def test_doi_tuong_khoan_1_dieu_24(good, law, occupation, expected):
    """Who is judged by khoản 1: employees only from 2024."""
    assert good(law, LDTT).who(occupations={occupation}).outcome == expected


@pytest.mark.parametrize(
    ("law", "occupation"),
    [
        ("2003", Occupation.WORKER),
        ("2003", Occupation.FARMER),
        ("2003", Occupation.EMPLOYEE),
        ("2003", Occupation.OTHER_LABOURER),
        ("2022", Occupation.WORKER),
        ("2022", Occupation.FARMER),
        ("2022", Occupation.OTHER_LABOURER),
    ],
)
def test_khoan_3_dieu_24_asks_labourers_for_two_judgements_and_no_grading(good, law, occupation):
    """Workers and farmers need no grading; each of the two points is needed."""
    case = good(law, LDTT).who(occupations={occupation}).drop(Grading)
    met = case.attest(LABOUR[0]).attest(LABOUR[1])
    assert met.outcome == YES
    for key in LABOUR:
        assert met.attest(key, holds=False).outcome == NO
        assert met.attest(key, holds=None).outcome == OPEN


@BOTH_LAWS
def test_khoan_3_dieu_24_is_only_for_those_outside_khoan_1(good, law):
    """A civil servant who also farms is judged by khoản 1: “không thuộc đối tượng khoản 1, 2”."""
    case = good(law, LDTT).who(occupations={Occupation.CIVIL_SERVANT, Occupation.FARMER})
    case = case.attest(LABOUR[0]).attest(LABOUR[1])
    assert case.outcome == YES
    assert case.grade(Grade.COMPLETED).outcome == NO


@pytest.mark.parametrize(
    ("law", "occupation", "expected"),
    [
        ("2003", Occupation.SOLDIER, YES),
        ("2003", Occupation.POLICE_OFFICER, YES),
        # The 2013 wording dropped “công nhân quốc phòng”; the 2022 law named them again.
        ("2003", Occupation.DEFENCE_WORKER, NO),
        ("2003", Occupation.MILITIA, NO),
        ("2003", Occupation.POLICE_WORKER, NO),
        ("2022", Occupation.SOLDIER, YES),
        ("2022", Occupation.POLICE_OFFICER, YES),
        ("2022", Occupation.DEFENCE_WORKER, YES),
        ("2003", Occupation.DEFENCE_OFFICIAL, NO),
        ("2022", Occupation.DEFENCE_OFFICIAL, YES),
        ("2022", Occupation.MILITIA, YES),
        ("2022", Occupation.POLICE_WORKER, YES),
        ("2003", Occupation.CIVIL_SERVANT, NO),
        ("2022", Occupation.CIVIL_SERVANT, NO),
    ],
)
def test_doi_tuong_chien_si_tien_tien_khoan_2_dieu_24(good, law, occupation, expected):
    """Defence civilians, militia and police workers receive Chiến sĩ tiên tiến from 2024."""
    assert good(law, CSTT).who(occupations={occupation}).outcome == expected


@pytest.mark.parametrize("occupation", [Occupation.POLICE_WORKER, Occupation.DEFENCE_WORKER])
def test_before_2024_workers_of_army_and_police_are_labourers_of_khoan_3_dieu_24(good, occupation):
    """Outside khoản 2 since 2013, a “công nhân” of the forces is still a worker of Điều 24."""
    case = good("2003", LDTT).who(occupations={occupation}).attest(LABOUR[0]).attest(LABOUR[1])
    assert case.outcome != NO


@BOTH_LAWS
@BOTH_TITLES
def test_unknown_occupation_leaves_the_track_open(good, law, title):
    """Without an occupation nothing is refused and nothing granted; the gap asks for it."""
    case = good(law, title).who(occupations=())
    assert case.outcome == OPEN
    assert "doi-tuong" in {gap.kind for gap in case.assess().gaps()}


@BOTH_LAWS
@pytest.mark.parametrize("award", INDIVIDUAL_TITLES)
def test_titles_of_individuals_are_not_for_collectives(good, law, award):
    """Điều 19 Luật 06/2022, khoản 1 Điều 20 Luật 15/2003: titles of individuals."""
    office = good(law, "tap-the-lao-dong-tien-tien").subject
    assert good(law, award).of(office).outcome == NO


def recruited(day):
    """A change: recruited on that day and at work since."""
    return lambda case: case.drop(Service).put(Service(start=day))


@BOTH_TITLES
@pytest.mark.parametrize(
    ("day", "start", "expected"),
    [
        # Khoản 6 Điều 10 NĐ 91/2017: under 10 months.
        ((2023, 12, 20), (2023, 2, 20), YES),
        ((2023, 12, 20), (2023, 2, 21), NO),
        ((2023, 12, 20), (2023, 6, 20), NO),
        # A month without the day ends on its last day.
        ((2023, 12, 30), (2023, 2, 28), YES),
        ((2023, 12, 30), (2023, 3, 1), NO),
        ((2023, 12, 31), (2023, 2, 28), YES),
        ((2020, 12, 31), (2020, 2, 29), YES),
        ((2020, 12, 31), (2020, 3, 1), NO),
        ((2020, 1, 2), (2019, 3, 2), YES),
        ((2020, 1, 2), (2019, 3, 3), NO),
    ],
)
def test_newcomers_of_under_10_months_khoan_6_dieu_10_nd_91_2017(good, title, day, start, expected):
    """Recruited exactly ten months before the day is long enough; a day later is not."""
    case = recruited(dt.date(*start))(good("2003", title).on(*day).in_year(day[0]))
    assert case.outcome == expected


@BOTH_TITLES
@pytest.mark.parametrize(
    ("day", "start", "expected"),
    [
        # Điểm d khoản 5 Điều 1 TT 01/2024: under 6 months, from 15 April 2024.
        ((2024, 12, 20), (2024, 6, 20), YES),
        ((2024, 12, 20), (2024, 6, 21), NO),
        ((2024, 12, 31), (2024, 6, 30), YES),
        ((2024, 12, 31), (2024, 7, 1), NO),
        ((2025, 2, 28), (2024, 8, 31), YES),
        ((2025, 2, 28), (2024, 9, 1), NO),
        ((2024, 12, 20), (2024, 2, 21), YES),
        # Between 1 January and 14 April 2024 no text in force excludes newcomers.
        ((2024, 4, 14), (2024, 4, 13), YES),
        ((2024, 4, 15), (2024, 4, 13), NO),
        ((2024, 4, 15), (2023, 10, 15), YES),
        ((2024, 4, 15), (2023, 10, 16), NO),
        ((2024, 1, 1), (2023, 12, 31), YES),
    ],
)
def test_newcomers_10_months_then_none_then_6_months_diem_d_khoan_5_dieu_1_tt_01_2024(
    good, title, day, start, expected
):
    """Recruited exactly six months before the day is long enough; a day later is not."""
    case = recruited(dt.date(*start))(good("2022", title).on(*day))
    assert case.outcome == expected


@pytest.mark.parametrize(
    ("law", "start", "by_day", "by_year_end"),
    [
        # Asked on 20 December; ten or six months to 31 December instead.
        ("2003", (2023, 2, 28), NO, YES),
        ("2003", (2023, 3, 1), NO, YES),
        ("2003", (2023, 3, 2), NO, NO),
        ("2003", (2023, 2, 20), YES, YES),
        ("2022", (2024, 6, 30), NO, YES),
        ("2022", (2024, 7, 1), NO, YES),
        ("2022", (2024, 7, 2), NO, NO),
        ("2022", (2024, 6, 20), YES, YES),
    ],
)
def test_newcomers_until_when_is_an_open_reading(good, law, start, by_day, by_year_end):
    """No text says until when the months run: both readings can be asked, the day by default."""
    case = recruited(dt.date(*start))(good(law, LDTT))
    assert case.outcome == by_day
    assert case.reading(tinh_thang_tuyen_dung="den-ngay-xet").outcome == by_day
    assert case.reading(tinh_thang_tuyen_dung="den-het-nam").outcome == by_year_end


@BOTH_LAWS
def test_unknown_recruitment_leaves_newcomers_open(good, law):
    """Without a day of recruitment the gap asks for service; known to have none is no newcomer."""
    unknown = good(law, LDTT).drop(Service).uncover(Service)
    assert unknown.outcome == OPEN
    assert {gap.kind for gap in unknown.assess().gaps()} == {Service.slug}
    assert good(law, LDTT).drop(Service).outcome == YES


@BOTH_TITLES
@pytest.mark.parametrize(
    ("law", "form", "day", "expected"),
    [
        # Khoản 6 Điều 10 NĐ 91/2017: từ hình thức khiển trách trở lên.
        ("2003", DisciplineForm.REPRIMAND, (2023, 1, 1), NO),
        ("2003", DisciplineForm.REPRIMAND, (2023, 12, 31), NO),
        ("2003", DisciplineForm.WARNING, (2023, 6, 1), NO),
        ("2003", DisciplineForm.HEAVIER, (2023, 6, 1), NO),
        ("2003", DisciplineForm.REPRIMAND, (2022, 12, 31), YES),
        # No text of the 2022 regime bars the title for a measure alone.
        ("2022", DisciplineForm.REPRIMAND, (2024, 6, 1), YES),
        ("2022", DisciplineForm.WARNING, (2024, 6, 1), YES),
    ],
)
def test_khien_trach_bars_before_2024_only_khoan_6_dieu_10_nd_91_2017(
    good, law, title, form, day, expected
):
    """A reprimand in the year bars the title under NĐ 91/2017; nothing encoded does after."""
    case = good(law, title).put(Discipline(form=form, decided_on=dt.date(*day)))
    assert case.outcome == expected


def test_unknown_discipline_leaves_open_before_2024_only(good):
    """Without complete knowledge of measures the title stays open until 2023."""
    open_case = good("2003", LDTT).uncover(Discipline)
    assert open_case.outcome == OPEN
    assert {gap.kind for gap in open_case.assess().gaps()} == {Discipline.slug}
    assert good("2022", LDTT).uncover(Discipline).outcome == YES


def course(start, end, result=None, graded=None, complied=True):
    """A change: sent on a course."""
    return lambda case: case.put(
        Study(
            start=dt.date(*start),
            end=end and dt.date(*end),
            result=result,
            complied=complied,
            graded=graded,
        )
    )


@BOTH_TITLES
@pytest.mark.parametrize(
    ("law", "change", "expected"),
    [
        pytest.param(
            "2003",
            course((2022, 9, 1), (2023, 8, 31), StudyResult.BELOW_FAIR),
            YES,
            id="duoi-01-nam-khong-xet-ket-qua-khoan-3-dieu-10-nd-91",
        ),
        pytest.param(
            "2003",
            course((2022, 9, 1), (2023, 9, 1), StudyResult.BELOW_FAIR),
            NO,
            id="du-01-nam-duoi-kha-khoan-3-dieu-10-nd-91",
        ),
        pytest.param(
            "2003",
            course((2022, 9, 1), (2023, 9, 1), StudyResult.FAIR_OR_BETTER),
            YES,
            id="du-01-nam-loai-kha-khoan-3-dieu-10-nd-91",
        ),
        pytest.param(
            "2003",
            course((2022, 9, 1), (2023, 9, 1), StudyResult.FAIR_OR_BETTER, complied=False),
            NO,
            id="du-01-nam-khong-chap-hanh-quy-dinh-khoan-3-dieu-10-nd-91",
        ),
        pytest.param(
            "2022",
            course((2023, 9, 1), (2024, 9, 1), StudyResult.FAIR_OR_BETTER, complied=None),
            OPEN,
            id="du-01-nam-chua-ro-chap-hanh-diem-b-khoan-5-dieu-1-tt-01-2024",
        ),
        pytest.param(
            "2003",
            course((2022, 9, 1), (2023, 9, 1)),
            OPEN,
            id="du-01-nam-chua-ro-ket-qua",
        ),
        pytest.param(
            "2003",
            course((2021, 1, 1), (2023, 1, 1), StudyResult.BELOW_FAIR),
            YES,
            id="ket-thuc-truoc-nam-xet",
        ),
        pytest.param(
            "2022",
            course((2023, 9, 1), (2024, 8, 31), StudyResult.BELOW_FAIR),
            YES,
            id="duoi-01-nam-diem-b-khoan-5-dieu-1-tt-01-2024",
        ),
        pytest.param(
            "2022",
            course((2023, 9, 1), (2024, 9, 1), StudyResult.BELOW_FAIR),
            NO,
            id="du-01-nam-duoi-kha-diem-b-khoan-5-dieu-1-tt-01-2024",
        ),
        pytest.param(
            "2022",
            course((2023, 9, 1), (2024, 9, 1), graded=False),
            YES,
            id="khoa-khong-xep-loai-diem-b-khoan-5-dieu-1-tt-01-2024",
        ),
        pytest.param(
            "2003",
            course((2022, 9, 1), (2023, 9, 1), graded=False),
            OPEN,
            id="nd-91-khong-loai-tru-khoa-khong-xep-loai",
        ),
    ],
)
def test_courses_of_a_year_or_more_need_a_fair_result(good, title, law, change, expected):
    """A course shorter than a year never counts against; a year to the day asks for “khá”."""
    assert change(good(law, title)).outcome == expected


def test_courses_are_not_asked_between_1_january_and_14_april_2024(good):
    """Khoản 5 Điều 1 TT 01/2024 starts on 15 April 2024."""
    case = course((2023, 2, 1), (2024, 2, 1), StudyResult.BELOW_FAIR)(good("2022", LDTT))
    assert case.on(2024, 4, 14).outcome == YES
    assert case.on(2024, 4, 15).outcome == NO


def test_unknown_courses_leave_open(good):
    """Without complete knowledge of courses the gap asks for them."""
    case = good("2022", LDTT).uncover(Study)
    assert case.outcome == OPEN
    assert {gap.kind for gap in case.assess().gaps()} == {Study.slug}


@pytest.mark.parametrize(
    ("law", "change", "expected"),
    [
        pytest.param(
            "2003",
            lambda c, _a: c.drop(Contribution).grade(Grade.EXCELLENT),
            NO,
            id="2023-hoan-thanh-xuat-sac-khong-thay-sang-kien-khoan-2-dieu-23-luat-2003",
        ),
        pytest.param(
            "2022",
            lambda c, _a: c.drop(Contribution).grade(Grade.EXCELLENT),
            YES,
            id="2024-hoan-thanh-xuat-sac-la-du-khoan-2-dieu-23-luat-2022",
        ),
        pytest.param(
            "2022",
            lambda c, _a: c.drop(Contribution).grade(Grade.GOOD),
            NO,
            id="2024-hoan-thanh-tot-khong-du-khoan-2-dieu-23-luat-2022",
        ),
        pytest.param("2003", lambda c, _a: c, YES, id="2023-sang-kien-co-so"),
        pytest.param("2022", lambda c, _a: c, YES, id="2024-sang-kien-co-so"),
        pytest.param(
            "2003",
            lambda c, a: c.drop(Contribution).put(a.initiative(2022)),
            NO,
            id="2023-sang-kien-nam-truoc-khong-tinh",
        ),
        pytest.param(
            "2022",
            lambda c, a: c.drop(Contribution).put(a.initiative(2023)),
            NO,
            id="2024-sang-kien-nam-truoc-khong-tinh",
        ),
        pytest.param(
            "2003",
            lambda c, a: c.put(a.initiative(2023, None)),
            OPEN,
            id="2023-sang-kien-chua-ro-duoc-co-so-cong-nhan",
        ),
        pytest.param(
            "2003",
            lambda c, a: c.put(a.initiative(2023, Reach.NATIONAL)),
            YES,
            id="2023-sang-kien-toan-quoc-cao-hon-co-so",
        ),
        pytest.param(
            "2022",
            lambda c, a: c.put(a.initiative(2024, applied=None)),
            YES,
            id="2024-sang-kien-chi-can-co-so-cong-nhan",
        ),
        pytest.param(
            "2003",
            lambda c, a: c.drop(Contribution).put(a.science(2023)),
            YES,
            id="2023-de-tai-nghiem-thu-va-ap-dung",
        ),
        pytest.param(
            "2003",
            lambda c, a: c.drop(Contribution).put(a.science(2023, applied=False)),
            NO,
            id="2023-de-tai-chua-ap-dung",
        ),
        pytest.param(
            "2003",
            lambda c, a: c.drop(Contribution).put(a.science(2023, applied=None)),
            OPEN,
            id="2023-de-tai-chua-ro-ap-dung",
        ),
        pytest.param(
            "2003",
            lambda c, a: c.drop(Contribution).put(a.science(2023, accepted=False)),
            NO,
            id="2023-de-tai-chua-nghiem-thu",
        ),
        pytest.param(
            "2022",
            lambda c, a: c.drop(Contribution).put(a.science(2024, applied=False)),
            YES,
            id="2024-de-tai-chi-can-nghiem-thu",
        ),
        pytest.param(
            "2022",
            lambda c, a: c.drop(Contribution).put(a.science(2024, accepted=False)),
            NO,
            id="2024-de-tai-chua-nghiem-thu",
        ),
        pytest.param(
            "2003",
            lambda c, a: c.drop(Contribution).put(a.combat(2023)).grade(Grade.EXCELLENT),
            YES,
            id="2023-muu-tri-va-hoan-thanh-xuat-sac",
        ),
        pytest.param(
            "2003",
            lambda c, a: c.drop(Contribution).put(a.combat(2023)).grade(Grade.GOOD),
            NO,
            id="2023-muu-tri-ma-khong-hoan-thanh-xuat-sac",
        ),
        pytest.param(
            "2022",
            lambda c, a: c.drop(Contribution).put(a.combat(2024)).grade(Grade.GOOD),
            YES,
            id="2024-muu-tri-la-du",
        ),
        pytest.param(
            "2022",
            lambda c, _a: c.drop(Contribution).uncover(Contribution, 2024),
            OPEN,
            id="2024-chua-ro-sang-kien",
        ),
        pytest.param(
            "2022",
            lambda c, _a: c.drop(Contribution).uncover(Grading, 2024),
            OPEN,
            id="2024-chua-ro-xep-loai",
        ),
    ],
)
def test_chien_si_thi_dua_co_so_khoan_2_dieu_23(good, a, law, change, expected):
    """An initiative or topic is needed until 2023; from 2024 an excellent grading alone will do."""
    assert change(good(law, CO_SO), a).outcome == expected


@BOTH_LAWS
def test_chien_si_thi_dua_co_so_khoan_1_dieu_23_meets_the_standard_or_holds_the_title(good, law):
    """The title LĐTT or CSTT of the year, or meeting its standards without the title."""
    case = good(law, CO_SO)
    for title in (LDTT, CSTT):
        assert case.drop(Conferral).confer(title, case.year).outcome == YES
    assert case.drop(Conferral).outcome == NO
    assert case.drop(Conferral).confer(LDTT, case.year - 1).outcome == NO
    standards = good(law, LDTT)
    met = case.drop(Conferral).put(*standards.events)
    assert met.outcome == YES
    assert met.grade(Grade.COMPLETED).outcome == NO
    assert case.drop(Conferral).uncover(Conferral, case.year).outcome == OPEN


def test_no_ceiling_is_stated_for_chien_si_thi_dua_co_so_from_2024(good):
    """15% stands in khoản 3 Điều 9 NĐ 91/2017 only."""
    assert any("15%" in note.text.render() for note in good("2003", CO_SO).declared.notes)
    assert not any("15%" in note.text.render() for note in good("2022", CO_SO).declared.notes)


@BOTH_LAWS
@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param((2, 1, 0), YES, id="ba-lan-lien-tuc"),
        pytest.param((3, 2, 1, 0), YES, id="bon-lan-lien-tuc"),
        pytest.param((1, 0), NO, id="hai-lan"),
        pytest.param((3, 2, 0), NO, id="ba-lan-co-gian-doan"),
        pytest.param((3, 2, 1), NO, id="ba-lan-khong-den-nam-xet"),
        pytest.param((7, 6, 5, 2, 1, 0), YES, id="gian-doan-cu-khong-pha-chuoi-moi"),
        pytest.param((4, 3, 1, 0), NO, id="hai-chuoi-ngan"),
    ],
)
def test_three_grassroots_titles_in_a_row_diem_a_khoan_1_dieu_22(good, law, held, expected):
    """Three in a row up to the year asked about; a gap inside breaks the run."""
    case = good(law, BO)
    case = case.drop(Conferral).confer(CO_SO, *(case.year - back for back in held))
    assert case.outcome == expected


@BOTH_LAWS
def test_unknown_year_of_the_three_leaves_open(good, law):
    """One of the three years not known: open, and the gap names the years."""
    case = good(law, BO)
    year = case.year - 1
    case = case.drop(Conferral, year=year).uncover(Conferral, year)
    (gap,) = case.assess().gaps()
    assert case.outcome == OPEN
    assert (Conferral.slug, (year - 1, year, year + 1)) == (gap.kind, gap.years)
    # Another of the three surely missing settles it.
    assert case.drop(Conferral, year=year + 1).outcome == NO


@pytest.mark.parametrize(
    ("law", "change", "expected"),
    [
        (law, change, expected)
        for law, year in (("2003", 2023), ("2022", 2024))
        for change, expected in (
            (lambda c, a, y=year: c.put(a.initiative(y - 1, Reach.UNIT)), NO),
            (lambda c, a, y=year: c.put(a.initiative(y - 1, Reach.NATIONAL)), YES),
            (lambda c, a, y=year: c.put(a.initiative(y - 1, None)), OPEN),
            (lambda c, a, y=year: _instead(c, a.initiative(y - 2, Reach.MINISTRY_PROVINCE)), YES),
            (lambda c, a, y=year: _instead(c, a.initiative(y - 3, Reach.MINISTRY_PROVINCE)), NO),
            (lambda c, a, y=year: _instead(c, a.science(y, Reach.MINISTRY_PROVINCE)), YES),
            (lambda c, a, y=year: _instead(c, a.science(y, Reach.UNIT)), NO),
            (
                lambda c, a, y=year: _instead(
                    c, a.science(y, Reach.MINISTRY_PROVINCE, accepted=False)
                ),
                NO,
            ),
            (lambda c, a, y=year: _instead(c, a.combat(y, Reach.MINISTRY_PROVINCE)), YES),
            (lambda c, a, y=year: _instead(c, a.combat(y, Reach.UNIT)), NO),
            (lambda c, _a: c.drop(Contribution), NO),
            (lambda c, _a, y=year: c.drop(Contribution).uncover(Contribution, y - 2), OPEN),
            (lambda c, _a, y=year: c.drop(Contribution).uncover(Contribution, y - 3), NO),
        )
    ],
)
def test_a_contribution_reaching_the_ministry_or_province_diem_b_khoan_1_dieu_22(
    good, a, law, change, expected
):
    """Initiative, science or ingenuity of that reach, within the three years."""
    assert change(good(law, BO), a).outcome == expected


def _instead(case, contribution):
    """A change: this contribution and no other."""
    return case.drop(Contribution).put(contribution)


@pytest.mark.parametrize(
    ("award", "reach"),
    [(BO, Reach.MINISTRY_PROVINCE), (TQ, Reach.NATIONAL)],
)
@pytest.mark.parametrize(
    ("applied", "recognised", "expected"),
    [(True, True, YES), (None, True, YES), (False, False, NO), (None, False, OPEN)],
)
def test_from_2024_initiative_must_have_been_applied_diem_b_khoan_1_dieu_21_22_luat_2022(
    good, a, award, reach, applied, recognised, expected
):
    """“Có sáng kiến đã được áp dụng hiệu quả và có khả năng nhân rộng”."""
    case = _instead(
        good("2022", award), a.initiative(2023, reach if recognised else None, applied=applied)
    )
    assert case.outcome == expected


@pytest.mark.parametrize(("award", "reach"), [(BO, Reach.MINISTRY_PROVINCE), (TQ, Reach.NATIONAL)])
@pytest.mark.parametrize(
    ("applied", "recognised", "expected"),
    [(True, True, YES), (None, True, YES), (False, False, NO), (None, False, OPEN)],
)
def test_from_2024_scientific_work_must_have_been_applied_diem_b_khoan_1_dieu_21_22_luat_2022(
    good, a, award, reach, applied, recognised, expected
):
    """“Đã được nghiệm thu và áp dụng hiệu quả”."""
    case = _instead(
        good("2022", award), a.science(2023, reach if recognised else None, applied=applied)
    )
    assert case.outcome == expected


@pytest.mark.parametrize(
    ("applied", "recognised", "expected"),
    [(True, True, YES), (None, True, YES), (False, False, NO), (None, False, OPEN)],
)
@pytest.mark.parametrize("make", ["initiative", "science"])
def test_nationwide_contribution_must_have_been_applied_khoan_1_dieu_9_nd_91_2017(
    good, a, make, applied, recognised, expected
):
    """“Phải được áp dụng thực tiễn đạt hiệu quả cao”: before 2024 too."""
    made = getattr(a, make)(2022, Reach.NATIONAL if recognised else None, applied=applied)
    assert _instead(good("2003", TQ), made).outcome == expected


@BOTH_LAWS
@pytest.mark.parametrize(
    ("held", "loose", "six_years"),
    [
        pytest.param((3, 0), YES, YES, id="hai-lan-cach-ba-nam"),
        pytest.param((4, 1), YES, YES, id="lan-hai-nam-truoc-dieu-48-nd-91-dieu-32-nd-98"),
        pytest.param((5, 2), NO, NO, id="lan-hai-da-hai-nam-truoc"),
        pytest.param((4, 0), NO, NO, id="cach-bon-nam-chuoi-co-so-bi-ngat"),
        pytest.param((1, 0), YES, NO, id="hai-nam-lien-nhau"),
        pytest.param((0,), NO, NO, id="mot-lan"),
        pytest.param((6, 3, 0), YES, YES, id="ba-lan"),
        pytest.param((), NO, NO, id="chua-lan-nao"),
    ],
)
def test_twice_in_a_row_ministry_fighter_dieu_21(good, law, held, loose, six_years):
    """Two in a row, under both readings of “02 lần liên tục”."""
    case = good(law, TQ)
    case = case.drop(Conferral).confer(BO, *(case.year - back for back in held))
    key = "hai-lan-lien-tuc-chien-si-thi-dua-bo-tinh"
    assert case.reading(**{key: "khong-gian-doan"}).outcome == loose
    assert case.reading(**{key: "sau-nam"}).outcome == six_years


@BOTH_LAWS
def test_unknown_first_ministry_title_leaves_open(good, law):
    """Only the latest title known: open, and the gap asks for conferrals."""
    case = good(law, TQ)
    case = case.drop(Conferral, year=case.year - 3).uncover(Conferral)
    assert case.outcome == OPEN
    assert {gap.kind for gap in case.assess().gaps()} == {Conferral.slug}


@pytest.mark.parametrize(
    ("law", "change", "expected"),
    [
        (law, change, expected)
        for law, year in (("2003", 2023), ("2022", 2024))
        for change, expected in (
            (lambda c, a, y=year: _instead(c, a.initiative(y, Reach.MINISTRY_PROVINCE)), NO),
            (lambda c, a, y=year: _instead(c, a.initiative(y, None)), OPEN),
            (lambda c, a, y=year: _instead(c, a.initiative(y - 5, Reach.NATIONAL)), YES),
            (lambda c, a, y=year: _instead(c, a.initiative(y - 6, Reach.NATIONAL)), NO),
            (lambda c, a, y=year: _instead(c, a.science(y, Reach.NATIONAL)), YES),
            (lambda c, a, y=year: _instead(c, a.science(y, Reach.MINISTRY_PROVINCE)), NO),
            (lambda c, a, y=year: _instead(c, a.combat(y, Reach.NATIONAL)), YES),
            (lambda c, a, y=year: _instead(c, a.combat(y, Reach.MINISTRY_PROVINCE)), NO),
            (lambda c, _a: c.drop(Contribution), NO),
        )
    ],
)
def test_a_contribution_of_nationwide_reach_dieu_21_luat_2022_khoan_1_dieu_9_nd_91(
    good, a, law, change, expected
):
    """Nationwide reach, within the six years of the two titles."""
    assert change(good(law, TQ), a).outcome == expected


def test_unknown_acceptance_of_a_topic_is_not_a_refusal(good, a):
    """Đề tài whose acceptance is not known leaves khoản 2 Điều 23 open."""
    case = _instead(good("2022", CO_SO), a.science(2024, accepted=None))
    assert case.outcome == OPEN


def test_police_worker_of_2024_is_a_soldier_of_emulation(good):
    """Điều 24 khoản 2 Luật 06/2022: “công nhân làm việc trong ... Công an nhân dân”."""
    worker = Individual(id="cnca", occupations={Occupation.POLICE_WORKER})
    assert good("2022", CSTT).of(worker).outcome == YES
    assert good("2022", LDTT).of(worker).outcome == NO


@BOTH_LAWS
def test_short_service_that_ended_is_still_new_recruitment(good, law):
    """Recruited three months ago and gone since: no better than one still in service."""
    case = good(law, LDTT)
    year = case.year
    start, end = dt.date(year, 9, 1), dt.date(year, 12, 1)
    assert case.drop(Service).put(Service(start=start)).outcome == NO
    assert case.drop(Service).put(Service(start=start, end=end)).outcome == NO
    assert case.drop(Service).put(Service(start=dt.date(2015, 3, 1), end=end)).outcome == YES


@BOTH_LAWS
def test_service_that_begins_after_the_day_says_nothing_yet(good, law):
    """Whoever starts again next year is judged by the service there was."""
    case = good(law, LDTT)
    past = Service(start=dt.date(2015, 3, 1), end=dt.date(case.year, 12, 1))
    again = Service(start=dt.date(case.year + 1, 1, 2))
    assert case.drop(Service).put(past, again).outcome == YES
    assert case.drop(Service).uncover(Service).put(again).outcome == OPEN


@pytest.mark.parametrize(
    "calling", [Occupation.ENTREPRENEUR, Occupation.INTELLECTUAL, Occupation.SCIENTIST]
)
@BOTH_LAWS
def test_a_calling_leaves_the_status_open_dieu_24(good, law, calling):
    """A scientist may be a public employee or not: nobody said."""
    case = good(law, LDTT)
    assert case.who(occupations={calling}).outcome == OPEN
    assert case.who(occupations={calling, Occupation.PUBLIC_EMPLOYEE}).outcome == YES


def test_militia_fell_among_the_labourers_before_2024_khoan_3_dieu_24_luat_15_2003(good):
    """Khoản 2 named them first in Luật 06/2022."""
    militia = Individual(id="dq", occupations={Occupation.MILITIA})
    before, after = good("2003", LDTT).of(militia), good("2022", LDTT).of(militia)
    for condition in LABOUR:
        before, after = before.attest(condition), after.attest(condition)
    assert before.outcome == YES
    assert after.outcome == NO


@pytest.mark.parametrize(("award", "years"), [(BO, 3), (TQ, 6)])
@BOTH_LAWS
def test_time_of_the_initiative_is_an_open_reading_dieu_21_22(good, a, law, award, years):
    """No text states it: the years of the titles by default, any year under the other reading."""
    reach = Reach.NATIONAL if award == TQ else Reach.MINISTRY_PROVINCE
    case = good(law, award).drop(Contribution)
    first = case.year - years + 1
    assert case.put(a.initiative(first, reach)).outcome == YES
    older = case.put(a.initiative(first - 1, reach))
    assert older.outcome == NO
    assert older.reading(thoi_gian_sang_kien_de_tai="khong-ke-thoi-gian").outcome == YES
    assert any("theo cách khác" in m.render() for m in older.assess().reservations)


def test_title_decided_after_the_day_is_not_held_yet_khoan_1_dieu_23(good):
    """A decision of 2 January does not help a council that sits on 20 December."""
    case = good("2022", CO_SO).grade(Grade.EXCELLENT).uncover(Conferral)
    decided = Conferral(award=LDTT, year=2024, decided_on=dt.date(2024, 12, 20))
    assert case.put(decided).outcome == YES
    later = Conferral(award=LDTT, year=2024, decided_on=dt.date(2025, 1, 2))
    assert case.put(later).outcome == OPEN
    assert case.put(later).on(2025, 1, 2).outcome == YES
