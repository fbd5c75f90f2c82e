"""Bằng khen of ministries and provinces: every route, track and reading, under both laws."""

import pytest

from thidua.criteria import Truth
from thidua.records import (
    Collective,
    CollectiveKind,
    Conferral,
    Contribution,
    Grade,
    Grading,
    Household,
    Individual,
    Occupation,
    Proceeding,
    Reach,
)

BK = "bang-khen-bo-ban-nganh-tinh"
CO_SO = "chien-si-thi-dua-co-so"
TTLDXS = "tap-the-lao-dong-xuat-sac"
DVQT = "don-vi-quyet-thang"
YES, NO, OPEN = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
BOTH_LAWS = pytest.mark.parametrize("law", ["2003", "2022"])
CONDUCT = "guong-mau-chap-hanh-tot"
PERSONAL = {
    "2003": ("thanh-tich-xuat-sac-phong-trao-hang-nam", "nhieu-thanh-tich-co-anh-huong-linh-vuc"),
    "2022": (
        "thanh-tich-xuat-sac-phong-trao-bo-tinh",
        "nhieu-thanh-tich-hoac-dot-xuat-co-anh-huong",
        "dong-gop-kinh-te-xa-hoi-tu-thien",
    ),
}
SHARED = {
    "2003": ("tap-the-thanh-tich-xuat-sac-phong-trao", "tap-the-thanh-tich-xuat-sac-dot-xuat"),
    "2022": (
        "tap-the-thanh-tich-xuat-sac-phong-trao",
        "tap-the-thanh-tich-xuat-sac-dot-xuat",
        "tap-the-dong-gop-kinh-te-xa-hoi-tu-thien",
    ),
}
UNITED = {"2003": "tap-the-guong-mau-noi-bo-doan-ket", "2022": "tap-the-guong-mau-noi-bo-doan-ket"}
CARE = {
    "2003": "dan-chu-cham-lo-doi-song-tiet-kiem-che-do",
    "2022": "dan-chu-cham-lo-doi-song-tiet-kiem",
}
LABOUR = "nhieu-thanh-tich-lao-dong-san-xuat"
HOUSEHOLD = "ho-gia-dinh-guong-mau-nhieu-dong-gop"
RECOGNISED = "dong-gop-duoc-bo-tinh-cong-nhan"
FIRM_RECOGNISED = "doanh-nghiep-dong-gop-duoc-cong-nhan"


def bare(case):
    """The file with conduct attested and no merit at all."""
    return case.drop(Grading).drop(Contribution)


def refused(case, keys):
    """The file with every one of *keys* refused."""
    for key in keys:
        case = case.attest(key, holds=False)
    return case


@BOTH_LAWS
def test_complete_file_suffices(good, law):
    """Two excellent years with two initiatives, and good conduct."""
    assert good(law, BK).outcome == YES


@BOTH_LAWS
def test_exemplary_conduct_is_needed_on_every_route_khoan_1(good, law):
    """Khoản 1 Điều 74 Luật 06/2022; khoản 1 Điều 72 Luật 15/2003."""
    assert good(law, BK).attest(CONDUCT, holds=False).outcome == NO
    case = good(law, BK).attest(CONDUCT, holds=None)
    assert case.outcome == OPEN
    assert CONDUCT in {gap.condition for gap in case.assess().gaps()}


@BOTH_LAWS
def test_each_judged_route_suffices_alone_diem_a_b_c_khoan_1(good, law):
    """Movement, many achievements (or a sudden one), and from 2024 contribution to society."""
    for key in PERSONAL[law]:
        others = [other for other in PERSONAL[law] if other != key]
        case = refused(bare(good(law, BK)), others)
        assert case.attest(key).outcome == YES
        assert case.attest(key, holds=False).outcome == NO
        assert case.outcome == OPEN


def test_contribution_to_society_is_a_route_from_2024_only_diem_c_khoan_1_dieu_74(good):
    """NĐ 91/2017 has no such standard: the attestation changes nothing there."""
    key = PERSONAL["2022"][2]
    before = refused(bare(good("2003", BK)), PERSONAL["2003"]).attest(key)
    assert before.outcome == NO


@BOTH_LAWS
@pytest.mark.parametrize(
    ("occupations", "expected"),
    [
        ({Occupation.WORKER}, YES),
        ({Occupation.FARMER}, YES),
        ({Occupation.EMPLOYEE}, YES),
        ({Occupation.OTHER_LABOURER}, YES),
        ({Occupation.CIVIL_SERVANT}, NO),
        ((), OPEN),
    ],
)
def test_labourers_route_diem_dd_khoan_1_dieu_74_diem_c_khoan_1_dieu_39_nd_91(
    good, law, occupations, expected
):
    """Achievements in labour and production count for workers, farmers and labourers."""
    case = refused(bare(good(law, BK)), PERSONAL[law]).attest(LABOUR)
    assert case.who(occupations=occupations).outcome == expected


def merit(good, law):
    """The file with every other route refused, so that merit alone decides."""
    return refused(good(law, BK), PERSONAL[law])


@BOTH_LAWS
@pytest.mark.parametrize(
    ("years_back", "grades", "expected"),
    [
        pytest.param((0, 1), (Grade.EXCELLENT, Grade.EXCELLENT), YES, id="02-nam-lien-tuc"),
        pytest.param((0, 1), (Grade.EXCELLENT, Grade.GOOD), NO, id="nam-truoc-hoan-thanh-tot"),
        pytest.param((0, 1), (Grade.GOOD, Grade.EXCELLENT), NO, id="nam-xet-hoan-thanh-tot"),
        pytest.param((0, 2), (Grade.EXCELLENT, Grade.EXCELLENT), NO, id="gian-doan"),
        pytest.param((0,), (Grade.EXCELLENT,), NO, id="mot-nam"),
    ],
)
def test_two_excellent_years_in_a_row_diem_d_khoan_1_dieu_74_diem_c_khoan_1_dieu_39_nd_91(
    good, law, years_back, grades, expected
):
    """Excellent in the year asked about and the one before."""
    case = merit(good, law).drop(Grading)
    for back, grade in zip(years_back, grades, strict=True):
        case = case.grade(grade, case.year - back)
    assert case.outcome == expected


@BOTH_LAWS
@pytest.mark.parametrize(
    ("make", "before", "after"),
    [
        pytest.param(lambda a, y: (a.initiative(y),), NO, NO, id="mot-sang-kien"),
        pytest.param(
            lambda a, y: (a.initiative(y), a.initiative(y, title="B")), YES, YES, id="hai-cung-nam"
        ),
        pytest.param(
            lambda a, y: (a.initiative(y - 1), a.initiative(y - 1, title="B")),
            YES,
            YES,
            id="hai-nam-truoc",
        ),
        pytest.param(
            lambda a, y: (a.initiative(y), a.initiative(y - 2, title="B")),
            NO,
            NO,
            id="mot-truoc-thoi-gian-do",
        ),
        pytest.param(
            lambda a, y: (a.initiative(y), a.initiative(y, None, title="B", applied=False)),
            NO,
            NO,
            id="mot-chua-ap-dung",
        ),
        pytest.param(
            lambda a, y: (a.initiative(y), a.initiative(y, title="B", applied=None)),
            YES,
            YES,
            id="duoc-cong-nhan-thi-da-ap-dung",
        ),
        pytest.param(
            lambda a, y: (a.initiative(y), a.initiative(y, None, title="B", applied=None)),
            OPEN,
            OPEN,
            id="mot-chua-ro-ap-dung",
        ),
        pytest.param(
            lambda a, y: (a.initiative(y), a.initiative(y, None, title="B")),
            OPEN,
            OPEN,
            id="mot-chua-ro-cong-nhan",
        ),
        # Topics count from 2024, and the text says two of one kind or two of the other.
        pytest.param(
            lambda a, y: (a.science(y, Reach.UNIT), a.science(y, Reach.UNIT, title="B")),
            NO,
            YES,
            id="hai-de-tai",
        ),
        pytest.param(
            lambda a, y: (
                a.science(y, Reach.UNIT),
                a.science(y, Reach.UNIT, title="B", accepted=False),
            ),
            NO,
            NO,
            id="mot-de-tai-chua-nghiem-thu",
        ),
        pytest.param(
            lambda a, y: (a.initiative(y), a.science(y, Reach.UNIT)),
            NO,
            NO,
            id="mot-sang-kien-mot-de-tai",
        ),
        pytest.param(
            lambda a, y: (a.combat(y), a.combat(y - 1)), NO, NO, id="muu-tri-khong-duoc-neu"
        ),
    ],
)
def test_two_initiatives_in_that_time_diem_d_khoan_1_dieu_74_diem_c_khoan_1_dieu_39_nd_91(
    good, a, law, make, before, after
):
    """Two initiatives recognised and applied at grassroots level within the excellent years."""
    case = merit(good, law).drop(Contribution)
    expected = before if law == "2003" else after
    assert case.put(*make(a, case.year)).outcome == expected


@BOTH_LAWS
def test_longer_run_of_excellent_years_widens_the_time_tu_02_nam_tro_len(good, a, law):
    """“Từ 02 năm trở lên ... trong thời gian đó”: three excellent years look back three years."""
    case = merit(good, law).drop(Contribution)
    case = case.put(a.initiative(case.year), a.initiative(case.year - 2, title="B"))
    assert case.outcome == NO
    assert case.grade(Grade.EXCELLENT, case.year - 2).outcome == YES
    # Whether the run is longer is not known: open.
    assert case.uncover(Grading, case.year - 2).outcome == OPEN


KEY = "pham-vi-hai-sang-kien"


@pytest.mark.parametrize(
    ("titles", "initiatives", "second_only", "both"),
    [
        pytest.param((0, 1), (), YES, NO, id="hai-danh-hieu-khong-sang-kien"),
        pytest.param((0, 1), (0,), YES, NO, id="hai-danh-hieu-mot-sang-kien"),
        pytest.param((0, 1), (0, 1), YES, YES, id="hai-danh-hieu-hai-sang-kien"),
        pytest.param((0, 1), (1, 2), YES, NO, id="hai-danh-hieu-mot-sang-kien-som-hon"),
        pytest.param((0, 2), (0, 1), NO, NO, id="hai-danh-hieu-gian-doan"),
        pytest.param((1, 2), (0, 1), NO, NO, id="hai-danh-hieu-khong-den-nam-xet"),
        pytest.param((0,), (0, 1), NO, NO, id="mot-danh-hieu"),
    ],
)
def test_two_grassroots_titles_diem_d_khoan_1_dieu_74_under_both_readings(
    good, a, titles, initiatives, second_only, both
):
    """Whether two initiatives are asked of holders of two titles too is an open reading."""
    case = merit(good, "2022").drop(Grading).drop(Contribution)
    case = case.confer(CO_SO, *(2024 - back for back in titles))
    case = case.put(*(a.initiative(2024 - back, title=f"Sáng kiến {back}") for back in initiatives))
    assert case.outcome == second_only
    assert case.reading(**{KEY: "chi-nhanh-hoan-thanh-xuat-sac"}).outcome == second_only
    assert case.reading(**{KEY: "ca-hai-nhanh"}).outcome == both


@pytest.mark.parametrize("reading", ["chi-nhanh-hoan-thanh-xuat-sac", "ca-hai-nhanh"])
def test_excellent_years_always_need_the_two_initiatives(good, a, reading):
    """Under both readings of điểm d khoản 1 Điều 74."""
    case = merit(good, "2022").reading(**{KEY: reading})
    assert case.outcome == YES
    assert case.drop(Contribution).put(a.initiative(2024)).outcome == NO


def test_two_grassroots_titles_are_a_route_from_2024_only(good):
    """Điều 39 NĐ 91/2017 does not name the title."""
    case = merit(good, "2003").drop(Grading).drop(Contribution).confer(CO_SO, 2022, 2023)
    assert case.outcome == NO


@pytest.mark.parametrize(
    "occupation", [Occupation.ENTREPRENEUR, Occupation.INTELLECTUAL, Occupation.SCIENTIST]
)
def test_entrepreneurs_intellectuals_scientists_khoan_2_dieu_74(good, occupation):
    """Lawful conduct, and a standard of khoản 1 or a contribution the ministry recognises."""
    case = refused(bare(good("2022", BK)), PERSONAL["2022"]).attest(CONDUCT, holds=False)
    both = {occupation, Occupation.PUBLIC_EMPLOYEE}
    case = case.who(occupations=both).attest("chap-hanh-tot").attest(RECOGNISED)
    assert case.outcome == YES
    assert case.attest(RECOGNISED, holds=False).outcome == NO
    assert case.attest("chap-hanh-tot", holds=False).outcome == NO
    by_standard = case.attest(RECOGNISED, holds=False).attest(PERSONAL["2022"][0])
    assert by_standard.outcome == YES
    # The extra route is not open to others.
    assert case.who(occupations={Occupation.CIVIL_SERVANT}).outcome == NO


def test_no_extra_route_for_entrepreneurs_before_2024(good):
    """Điều 72 Luật 15/2003 knows individuals and collectives only."""
    case = refused(bare(good("2003", BK)), PERSONAL["2003"])
    both = {Occupation.ENTREPRENEUR, Occupation.PUBLIC_EMPLOYEE}
    case = case.who(occupations=both).attest("chap-hanh-tot")
    assert case.attest(RECOGNISED).outcome == NO


OFFICE = Collective(id="tt", type=CollectiveKind.CIVIL)
UNIT = Collective(id="dv", type=CollectiveKind.ARMED_FORCES)
FIRM = Collective(id="dn", type=CollectiveKind.ENTERPRISE)


def collective(good, law, subject=OFFICE):
    """The file of a collective: united, two excellent years, care for its people."""
    case = good(law, BK).drop(Contribution).of(subject)
    case = refused(case, SHARED[law]).attest(UNITED[law]).attest(CARE[law])
    return case.attest(CONDUCT, holds=False)


@BOTH_LAWS
@pytest.mark.parametrize("subject", [OFFICE, UNIT], ids=["tap-the", "luc-luong-vu-trang"])
def test_merit_of_collectives_diem_d_khoan_3_dieu_74_diem_c_khoan_2_dieu_39_nd_91(
    good, law, subject
):
    """Two excellent years, democracy and care; unity beside them."""
    case = collective(good, law, subject)
    assert case.outcome == YES
    for key in (UNITED[law], CARE[law]):
        assert case.attest(key, holds=False).outcome == NO
        assert case.attest(key, holds=None).outcome == OPEN
    assert case.grade(Grade.GOOD, case.year - 1).outcome == NO
    assert case.grade(Grade.GOOD, case.year).outcome == NO


@BOTH_LAWS
def test_each_judged_route_of_collectives_suffices_diem_a_b_c_khoan_3(good, law):
    """Movement, a sudden achievement, and from 2024 contribution to society."""
    case = collective(good, law).drop(Grading)
    for key in SHARED[law]:
        assert case.attest(key).outcome == YES
        assert case.attest(key).attest(UNITED[law], holds=False).outcome == NO
    assert case.outcome == NO


@pytest.mark.parametrize(
    ("title", "back", "after"),
    [
        pytest.param(TTLDXS, (0,), YES, id="mot-nam-danh-hieu-mot-nam-xep-loai"),
        pytest.param(TTLDXS, (0, 1), YES, id="hai-nam-danh-hieu"),
        pytest.param(DVQT, (0,), YES, id="don-vi-quyet-thang"),
        pytest.param(TTLDXS, (1,), NO, id="nam-xet-khong-co-gi"),
        pytest.param("tap-the-lao-dong-tien-tien", (0,), NO, id="tap-the-lao-dong-tien-tien"),
    ],
)
def test_titles_stand_for_excellent_years_diem_d_khoan_3_dieu_74_from_2024(
    good, title, back, after
):
    """Each year either graded excellent or given the title; not before 2024."""
    for law, expected in (("2003", NO), ("2022", after)):
        case = collective(good, law)
        # The year asked about is graded good only.
        case = case.grade(Grade.GOOD, case.year)
        assert case.confer(title, *(case.year - b for b in back)).outcome == expected


def test_enterprises_khoan_4_dieu_74(good):
    """Lawful conduct, and a standard of khoản 3 or a contribution the ministry recognises."""
    case = collective(good, "2022", FIRM).attest(UNITED["2022"], holds=False)
    case = case.attest("doanh-nghiep-chap-hanh-tot").attest(FIRM_RECOGNISED, holds=False)
    assert case.outcome == YES
    none = case.drop(Grading)
    assert none.outcome == NO
    assert none.attest(FIRM_RECOGNISED).outcome == YES
    assert (
        none.attest(FIRM_RECOGNISED).attest("doanh-nghiep-chap-hanh-tot", holds=False).outcome == NO
    )
    assert none.attest(FIRM_RECOGNISED).of(OFFICE).outcome == NO


def test_enterprises_are_collectives_before_2024_khoan_2_dieu_39_nd_91(good):
    """Without a track of their own they meet the standards of collectives."""
    case = collective(good, "2003", FIRM)
    assert case.outcome == YES
    assert case.drop(Grading).attest(FIRM_RECOGNISED).outcome == NO


@BOTH_LAWS
def test_households_khoan_5_dieu_74_khoan_3_dieu_39_nd_91(good, law):
    """Many contributions of effort, land and property."""
    case = good(law, BK).of(Household(id="hgd"))
    assert case.outcome == OPEN
    assert {HOUSEHOLD} == {gap.condition for gap in case.assess().gaps()}
    assert case.attest(HOUSEHOLD).outcome == YES
    assert case.attest(HOUSEHOLD, holds=False).outcome == NO
    # The standards of persons do not help a household, nor the other way round.
    assert good(law, BK).drop(Grading).attest(HOUSEHOLD).assess().routes()["ho-gia-dinh"].name == (
        "FALSE"
    )


@pytest.mark.parametrize(
    ("day", "refused_by_party", "expected"),
    [
        ((2020, 11, 8), True, NO),
        ((2020, 11, 8), False, YES),
        # TT 05/2020/TT-BNV repealed khoản 7 Điều 2 TT 12/2019 that day.
        ((2020, 11, 9), True, YES),
    ],
)
def test_excellent_party_organisation_until_8_november_2020_khoan_7_dieu_2_tt_12_2019(
    good, day, refused_by_party, expected
):
    """Party and mass organisations had to be excellent until the clause was repealed."""
    case = collective(good, "2003").in_year(2020).on(*day)
    case = case.grade(Grade.EXCELLENT, 2019, 2020)
    for key in (UNITED["2003"], CARE["2003"]):
        case = case.attest(key)
    for key in SHARED["2003"]:
        case = case.attest(key, holds=False)
    case = case.attest("to-chuc-dang-doan-the-hoan-thanh-xuat-sac", holds=not refused_by_party)
    assert case.outcome == expected


@BOTH_LAWS
def test_unknown_gradings_or_titles_leave_merit_open(good, law):
    """Not known is not no: the gaps name gradings of both years."""
    case = merit(good, law).drop(Grading).uncover(Grading)
    assert case.outcome == OPEN
    years = {g.years for g in case.assess().gaps() if g.kind == Grading.slug}
    assert {(case.year - 1, case.year)} == years
    if law == "2022":
        titles = merit(good, law).drop(Grading).uncover(Conferral)
        assert titles.outcome == OPEN
        assert Conferral.slug in {gap.kind for gap in titles.assess().gaps()}


def test_a_person_on_the_last_day_of_a_law(good):
    """The last day of the 2003 law and the first of the 2022 law ask different things."""
    key = PERSONAL["2022"][2]
    case = refused(bare(good("2003", BK)), (*PERSONAL["2003"], *PERSONAL["2022"][:2]))
    case = case.attest(key)
    assert case.on(2023, 12, 31).outcome == NO
    assert case.on(2024, 1, 1).outcome == YES


def test_merit_certificate_is_for_any_kind_of_subject(good):
    """Individuals, collectives, households; nobody is refused for their kind alone."""
    for subject in (Individual(id="a"), OFFICE, FIRM, Household(id="b")):
        case = good("2022", BK).drop(Grading).of(subject)
        empty = case.uncover(Grading)
        assert empty.outcome == OPEN


@pytest.mark.parametrize(
    ("law", "source"),
    [
        ("2003", "khoản 5 Điều 2 Thông tư 12/2019/TT-BNV"),
        ("2022", "khoản 4 Điều 4 Nghị định 98/2023/NĐ-CP"),
    ],
)
def test_open_matter_against_a_household_is_a_reservation(good, law, source):
    """The clauses name individuals and collectives; of a household they say nothing."""
    case = bare(good(law, BK)).of(Household(id="ho"))
    case = case.attest("ho-gia-dinh-guong-mau-nhieu-dong-gop")
    assert case.outcome == YES
    open_matter = case.put(Proceeding(matter="Kiểm tra", opened_on=case.day))
    assert open_matter.outcome == YES
    (told,) = [m.render() for m in open_matter.assess().reservations if "hộ gia đình" in m.render()]
    assert source in told


@pytest.mark.parametrize("law", ["2003", "2022"])
def test_open_matter_against_a_collective_defers(good, law):
    """“Tập thể, cá nhân” are not considered while a matter is open, under both texts."""
    case = good(law, BK).of(OFFICE)
    open_matter = case.put(Proceeding(matter="Kiểm tra", opened_on=case.day))
    assert open_matter.assess().deferral.truth is Truth.TRUE


@pytest.mark.parametrize(
    "occupation", [Occupation.DEFENCE_WORKER, Occupation.POLICE_WORKER, Occupation.MILITIA]
)
def test_workers_of_army_and_police_are_labourers_diem_c_khoan_1_dieu_39_nd_91(good, occupation):
    """“Công nhân, nông dân, người lao động”, whoever employs them."""
    case = refused(bare(good("2003", BK)), PERSONAL["2003"]).who(occupations={occupation})
    case = case.attest("guong-mau-chap-hanh-tot")
    assert case.attest("nhieu-thanh-tich-lao-dong-san-xuat").outcome == YES
    assert case.attest("nhieu-thanh-tich-lao-dong-san-xuat", holds=False).outcome == NO
