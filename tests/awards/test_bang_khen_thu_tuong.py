"""“Bằng khen của Thủ tướng Chính phủ”, Điều 73 Luật 06/2022: tracks, routes, ladders, clocks."""

import datetime as dt

import pytest

from thidua.records import (
    Collective,
    CollectiveKind,
    CommendationType,
    Conferral,
    Contribution,
    ContributionKind,
    Grade,
    Grading,
    Household,
    Individual,
    Launcher,
    MovementPlacing,
    Occupation,
    Origin,
    Practice,
    PracticeField,
    Proceeding,
    Review,
)

BK_TTG = "bang-khen-thu-tuong-chinh-phu"
BK_BO = "bang-khen-bo-ban-nganh-tinh"
CO_BO = "co-thi-dua-bo-ban-nganh-tinh"
CO_CP = "co-thi-dua-cua-chinh-phu"
CO_SO = "chien-si-thi-dua-co-so"
TTLDXS = "tap-the-lao-dong-xuat-sac"
DVQT = "don-vi-quyet-thang"
YES, NO, OPEN = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"

OFFICIAL = Individual(id="cc", occupations={Occupation.CIVIL_SERVANT})
WORKER = Individual(id="cn", occupations={Occupation.WORKER})
FARMER = Individual(id="nd", occupations={Occupation.FARMER})
EMPLOYEE = Individual(id="nld", occupations={Occupation.EMPLOYEE})
OTHER = Individual(id="nldk", occupations={Occupation.OTHER_LABOURER})
SCHOLAR = Individual(id="kh", occupations={Occupation.SCIENTIST, Occupation.PUBLIC_EMPLOYEE})
OWNER = Individual(id="dn", occupations={Occupation.ENTREPRENEUR})
FOREIGNER = Individual(id="nn", origin=Origin.FOREIGN)
FOUNDED = dt.date(1990, 1, 1)
OFFICE = Collective(id="tt", type=CollectiveKind.CIVIL, founded=FOUNDED, flags=True)
FIRM = Collective(id="ct", type=CollectiveKind.ENTERPRISE, founded=FOUNDED, flags=True)
GROUP_ABROAD = Collective(id="hh", founded=FOUNDED, origin=Origin.OVERSEAS_VIETNAMESE)
HOME = Household(id="hgd")

CONDUCT, UNITED, RESPECT = (
    "chap-hanh-tot",
    "tap-the-guong-mau-noi-bo-doan-ket",
    "ton-trong-doc-lap-phap-luat-phong-tuc",
)
MOVEMENT = "bk-thu-tuong-phong-trao-ca-nhan"
DEEDS = (
    "bk-thu-tuong-nhieu-thanh-tich",
    "bk-thu-tuong-dot-xuat-ca-nhan",
    "bk-thu-tuong-giai-thuong",
)
GIVING = "bk-thu-tuong-dong-gop-ca-nhan"
LABOUR = ("bk-thu-tuong-nhieu-thanh-tich-lao-dong", "bk-thu-tuong-dot-xuat-lao-dong")
WORKERS, FARMERS = "bk-thu-tuong-sang-kien-cong-nhan", "bk-thu-tuong-mo-hinh-nong-dan"
DISTRICT = "bk-thu-tuong-anh-huong-cap-huyen"
RECOGNISED = "bk-thu-tuong-dong-gop-duoc-cong-nhan"
SHARED = (
    "bk-thu-tuong-dot-xuat-tap-the",
    "bk-thu-tuong-dong-gop-tap-the",
    "bk-thu-tuong-cum-khoi-trung-uong",
    "bk-thu-tuong-nhiem-vu-chinh-tri",
)
FIRM_RECOGNISED = "bk-thu-tuong-doanh-nghiep-dong-gop"
HOUSEHOLD = "bk-thu-tuong-ho-gia-dinh"
ABROAD = "bk-thu-tuong-dong-gop-cho-viet-nam"
MERITS = (
    *(MOVEMENT, *DEEDS, GIVING, *LABOUR, WORKERS, FARMERS, DISTRICT),
    *(RECOGNISED, *SHARED, FIRM_RECOGNISED, HOUSEHOLD, ABROAD),
)


@pytest.fixture
def asked(blank):
    """Give a file with good conduct and, of all merits somebody must attest, only those named."""

    def make(subject, *events, attested=()):
        case = blank(BK_TTG, subject, *events)
        for key in (CONDUCT, UNITED, RESPECT):
            case = case.attest(key)
        for key in MERITS:
            case = case.attest(key, holds=key in attested)
        return case

    return make


def given(award, *years, **more):
    """Conferrals of *award* for these years."""
    return [Conferral(award=award, year=year, **more) for year in years]


def graded(grade, *years):
    """Gradings of these years."""
    return [Grading(year=year, grade=grade) for year in years]


def movement(launcher, start, **more):
    """A movement finally reviewed on 1 December 2024, the subject chosen as outstanding."""
    told = {"review": Review.FINAL, "leads": False, "outstanding": True, **more}
    return MovementPlacing(
        movement="Phong trào A",
        launched_by=launcher,
        start=start,
        reviewed_on=dt.date(2024, 12, 1),
        **told,
    )


LONG_AGO = dt.date(2010, 1, 1)


@pytest.mark.parametrize("key", [*DEEDS, GIVING])
def test_points_c_and_d_of_khoan_1_each_suffice_for_a_person(asked, key):
    """Many achievements, a sudden one, a prize of the region, a contribution."""
    assert asked(OFFICIAL, attested=(key,)).outcome == YES
    assert asked(SCHOLAR, attested=(key,)).outcome == YES
    assert asked(OFFICIAL).outcome == NO
    for subject in (OFFICE, FIRM, HOME, FOREIGNER):
        assert asked(subject, attested=(key,)).outcome == NO


@pytest.mark.parametrize("person", [WORKER, FARMER, EMPLOYEE, OTHER], ids=lambda p: p.id)
def test_khoan_2_opens_points_a_b_d_but_not_c_to_labourers(asked, person):
    """Pitfall: điểm c khoản 1 is not named; the other reading opens all of khoản 1."""
    assert asked(person, attested=(GIVING,)).outcome == YES
    for key in DEEDS:
        case = asked(person, attested=(key,))
        assert case.outcome == NO
        assert case.reading(ca_nhan_cua_khoan_1="moi-ca-nhan").outcome == YES
    chosen = movement(Launcher.PRIME_MINISTER, LONG_AGO)
    assert asked(person, chosen, attested=(MOVEMENT,)).outcome == YES
    assert asked(person, *MERIT).outcome == YES


@pytest.mark.parametrize("key", LABOUR)
def test_labour_and_production_khoan_2_diem_b(asked, key):
    """For workers, farmers and labourers only."""
    for person in (WORKER, FARMER, EMPLOYEE, OTHER):
        assert asked(person, attested=(key,)).outcome == YES
    for person in (OFFICIAL, SCHOLAR, FOREIGNER):
        assert asked(person, attested=(key,)).outcome == NO


def test_a_workers_initiative_khoan_2_diem_c(asked):
    """An initiative, its value and reach and the coaching; for workers only."""
    initiative = Contribution(type=ContributionKind.INITIATIVE, title="Sáng kiến A", year=2020)
    assert asked(WORKER, initiative, attested=(WORKERS, DISTRICT)).outcome == YES
    assert asked(WORKER, initiative, attested=(WORKERS,)).outcome == NO
    assert asked(WORKER, attested=(WORKERS, DISTRICT)).outcome == NO
    assert asked(WORKER, initiative, attested=(DISTRICT,)).outcome == NO
    for person in (FARMER, EMPLOYEE, OFFICIAL):
        assert asked(person, initiative, attested=(WORKERS, DISTRICT)).outcome == NO


def test_a_farmers_model_of_two_years_khoan_2_diem_d(asked):
    """Two years on 20 December 2024, without a break; for farmers only."""

    def model(start, end=None):
        return Practice(field=PracticeField.PRODUCTION_MODEL, start=start, end=end)

    two = model(dt.date(2022, 12, 20))
    assert asked(FARMER, two, attested=(FARMERS, DISTRICT)).outcome == YES
    assert asked(FARMER, two, attested=(FARMERS,)).outcome == NO
    assert asked(FARMER, model(dt.date(2022, 12, 21)), attested=(FARMERS, DISTRICT)).outcome == NO
    broken = (model(dt.date(2020, 1, 1), dt.date(2021, 6, 1)), model(dt.date(2023, 6, 1)))
    assert asked(FARMER, *broken, attested=(FARMERS, DISTRICT)).outcome == NO
    assert asked(FARMER, two, attested=(DISTRICT,)).outcome == NO
    assert asked(WORKER, two, attested=(FARMERS, DISTRICT)).outcome == NO


def test_the_district_of_khoan_2_diem_c_d_is_noted_as_gone_since_1_july_2025(asked):
    """“Địa bàn cấp huyện”: since the two-tier local government nothing read here replaces it."""
    declared = asked(WORKER).declared
    notes = {day: declared.outline(dt.date(2025, *day)) for day in ((6, 30), (7, 1))}
    assert "Không còn cấp huyện" not in notes[6, 30]
    assert "Không còn cấp huyện" in notes[7, 1]


def test_the_district_of_khoan_2_diem_c_needs_a_stand_in_since_1_july_2025(asked):
    """On 30 June 2025 the district still decides; the day after, what takes its place."""
    initiative = Contribution(type=ContributionKind.INITIATIVE, title="Sáng kiến A", year=2020)
    case = asked(WORKER, initiative, attested=(WORKERS, DISTRICT))
    assert case.on(2025, 6, 30).outcome == YES
    after = case.on(2025, 7, 1)
    assert after.outcome == OPEN
    assert after.attest("bk-thu-tuong-anh-huong-thay-cap-huyen").outcome == YES


# Five good years to 2024 with three grassroots fighters not in a row, and a certificate of 2024.
MERIT = [
    *graded(Grade.GOOD, *range(2020, 2025)),
    *given(CO_SO, 2020, 2022, 2024),
    *given(BK_BO, 2024),
]


def test_dieu_73_khoan_1_diem_b_lacks_va_sau_do(asked):
    """The five years may lie before, about or after the certificate of the ministry."""
    case = asked(OFFICIAL, *MERIT)
    assert case.outcome == YES
    bare = case.drop(Conferral, award=BK_BO)
    assert bare.outcome == NO
    for year in (2005, 2019, 2020, 2022):
        assert bare.confer(BK_BO, year).outcome == YES


def test_dieu_73_khoan_1_diem_b_asks_for_five_good_years_to_the_proposal(asked):
    """One year lower anywhere breaks them; no excellent year is asked."""
    case = asked(OFFICIAL, *MERIT)
    for year in range(2020, 2025):
        assert case.grade(Grade.COMPLETED, year).outcome == NO
    earlier = case.grade(Grade.GOOD, 2019, 2018).grade(Grade.COMPLETED, 2024)
    assert earlier.outcome == NO


def test_dieu_73_khoan_1_diem_b_counts_three_fighters_in_any_order_inside_the_years(asked):
    """Two do not suffice, nor does a third from outside the unbroken years."""
    case = asked(OFFICIAL, *MERIT)
    two = case.drop(Conferral, award=CO_SO, year=2020)
    assert two.outcome == NO
    assert two.confer(CO_SO, 2018).outcome == NO
    assert two.confer(CO_SO, 2018).grade(Grade.GOOD, 2018, 2019).outcome == YES
    assert two.confer(CO_SO, 2021).outcome == YES


@pytest.mark.parametrize("kind", [CommendationType.SUDDEN, CommendationType.MOVEMENT])
def test_a_certificate_for_sudden_or_thematic_merit_is_no_basis_dieu_4_khoan_3(asked, kind):
    """Khoản 3 Điều 4 NĐ 98/2023, for persons and collectives alike."""
    case = asked(OFFICIAL, *MERIT).drop(Conferral, award=BK_BO)
    assert case.put(*given(BK_BO, 2024, type=kind)).outcome == NO
    collective = asked(OFFICE, *CLIMB, *given(CO_BO, 2022), *given(BK_BO, 2019, type=kind))
    assert collective.outcome == NO


def test_a_year_not_known_leaves_the_merit_route_open(asked):
    """The gap names the grading of that year."""
    case = asked(OFFICIAL, *MERIT).drop(Grading, year=2021).uncover(Grading, 2021)
    assert case.outcome == OPEN
    gaps = [gap for gap in case.assess().gaps() if gap.kind == Grading.slug]
    assert {(2021,)} == {gap.years for gap in gaps}


@pytest.mark.parametrize(
    ("launcher", "start", "expected"),
    [
        (Launcher.PRIME_MINISTER, dt.date(2024, 11, 1), YES),
        (Launcher.PRESIDENT, dt.date(2024, 11, 1), YES),
        (Launcher.MINISTRY_PROVINCE, dt.date(2021, 12, 1), YES),
        (Launcher.MINISTRY_PROVINCE, dt.date(2021, 12, 2), NO),
    ],
)
def test_movements_of_persons_run_three_years_khoan_3_dieu_1_tt_01_2024(
    asked, launcher, start, expected
):
    """Điểm a khoản 1 states no length; the Circular does, since 15 April 2024."""
    found = movement(launcher, start)
    case = asked(OFFICIAL, found, attested=(MOVEMENT,))
    assert case.outcome == expected
    assert asked(OFFICIAL, found).outcome == NO


def test_the_clock_of_the_circular_starts_on_15_april_2024_and_is_provisional_since_tt_15_2025(
    asked,
):
    """Before it the Law's own words suffice; after it the wording that replaced it is not known."""
    case = asked(OFFICIAL, attested=(MOVEMENT,))
    assert case.on(2024, 4, 14).outcome == YES
    assert case.on(2024, 4, 15).outcome == NO
    long = asked(OFFICIAL, movement(Launcher.PRIME_MINISTER, LONG_AGO), attested=(MOVEMENT,))
    assert () == long.on(2025, 8, 4).assess().provisional
    assert long.on(2025, 8, 5).assess().provisional


@pytest.mark.parametrize("person", [OWNER, SCHOLAR], ids=lambda p: p.id)
def test_khoan_3_is_one_more_way_for_those_outside_khoan_1_and_2(asked, person):
    """Residual: the recognised contribution alone suffices for a businessperson or scientist."""
    case = asked(person, attested=(RECOGNISED,))
    assert case.outcome == YES
    assert case.attest(CONDUCT, holds=False).outcome == NO
    for other in (OFFICIAL, WORKER, FOREIGNER, FIRM):
        assert asked(other, attested=(RECOGNISED,)).outcome == NO


@pytest.mark.parametrize("key", SHARED)
def test_every_attested_point_of_khoan_4_alone_suffices(asked, key):
    """For collectives, and by khoản 5 for enterprises."""
    for subject in (OFFICE, FIRM):
        assert asked(subject, attested=(key,)).outcome == YES
        assert asked(subject).outcome == NO
    assert asked(OFFICIAL, attested=(key,)).outcome == NO
    assert asked(GROUP_ABROAD, attested=(key,)).outcome == NO
    assert asked(OFFICE, attested=(key,)).attest(UNITED, holds=False).outcome == NO


def test_leading_a_cluster_of_the_central_council_is_a_judgement_diem_c_khoan_4(asked):
    """Typical and outstanding in the cluster is attested by the cluster."""
    case = asked(OFFICE).attest("bk-thu-tuong-cum-khoi-trung-uong", holds=None)
    assert case.outcome == OPEN
    conditions = {gap.condition for gap in case.assess().gaps()}
    assert "bk-thu-tuong-cum-khoi-trung-uong" in conditions


@pytest.mark.parametrize(
    ("launcher", "start", "expected"),
    [
        (Launcher.PRIME_MINISTER, dt.date(2024, 11, 1), YES),
        (Launcher.PRESIDENT, dt.date(2024, 11, 1), YES),
        (Launcher.MINISTRY_PROVINCE, dt.date(2021, 12, 1), YES),
        (Launcher.MINISTRY_PROVINCE, dt.date(2021, 12, 2), NO),
        (Launcher.OTHER, LONG_AGO, NO),
    ],
)
def test_movements_of_collectives_diem_d_khoan_4(asked, launcher, start, expected):
    """Three years where a ministry or province launched it, none for the State's leaders."""
    for subject in (OFFICE, FIRM):
        assert asked(subject, movement(launcher, start)).outcome == expected
    passed_over = movement(launcher, start, outstanding=False)
    assert asked(OFFICE, passed_over).outcome == NO


def test_movement_over_its_term_is_the_other_reading_diem_d_khoan_4(asked):
    """A movement planned for three years, reviewed half-way."""
    planned = movement(
        Launcher.MINISTRY_PROVINCE,
        dt.date(2023, 1, 1),
        review=Review.PRELIMINARY,
        planned_end=dt.date(2025, 12, 31),
    )
    case = asked(OFFICE, planned)
    assert case.outcome == NO
    assert case.reading(thoi_gian_phong_trao_tap_the="theo-thoi-han").outcome == YES


CLIMB = graded(Grade.EXCELLENT, *range(2020, 2025))


@pytest.mark.parametrize("subject", [OFFICE, FIRM], ids=["khoan-4", "khoan-5"])
def test_one_flag_or_two_certificates_diem_e_khoan_4(asked, subject):
    """Two certificates are open to all, flags or not; one is too few, two flags of 2019 too old."""
    base = [*given(BK_BO, 2019), *CLIMB]
    assert asked(subject, *base, *given(CO_BO, 2020)).outcome == YES
    assert asked(subject, *base, *given(BK_BO, 2021, 2024)).outcome == YES
    assert asked(subject, *base, *given(BK_BO, 2021)).outcome == NO
    assert asked(subject, *base, *given(CO_BO, 2019)).outcome == NO
    assert asked(subject, *base, *given(CO_CP, 2021)).outcome == NO
    assert asked(subject, *base).outcome == NO


def test_dieu_73_khoan_4_diem_e_has_va_sau_do(asked):
    """The five years follow the first certificate: one of 2020 leaves four."""
    flag = given(CO_BO, 2022)
    assert asked(OFFICE, *given(BK_BO, 2019), *CLIMB, *flag).outcome == YES
    assert asked(OFFICE, *given(BK_BO, 2020), *CLIMB, *flag).outcome == NO
    assert asked(OFFICE, *CLIMB, *flag).outcome == NO


def test_later_certificates_do_not_start_the_five_years_anew_diem_e_khoan_4(asked):
    """Those counted in the period lie after the one that the period follows."""
    events = [*given(BK_BO, 2015, 2022, 2024), *CLIMB]
    assert asked(OFFICE, *events).outcome == YES
    assert asked(OFFICE, *given(BK_BO, 2022, 2023, 2024), *CLIMB).outcome == NO


@pytest.mark.parametrize("title", [TTLDXS, DVQT])
def test_each_year_excellent_or_either_title_diem_e_khoan_4(asked, title):
    """“Đơn vị quyết thắng” stands for the grade here, unlike in Điều 42-44."""
    case = asked(OFFICE, *given(BK_BO, 2019), *CLIMB, *given(CO_BO, 2022)).grade(Grade.GOOD, 2021)
    assert case.outcome == NO
    assert case.confer(title, 2021).outcome == YES


def test_enterprises_have_a_way_of_their_own_khoan_5(asked):
    """The recognised contribution; no unity is asked, and no other collective is helped."""
    case = asked(FIRM, attested=(FIRM_RECOGNISED,))
    assert case.outcome == YES
    assert case.attest(UNITED, holds=False).outcome == YES
    assert case.attest(CONDUCT, holds=False).outcome == NO
    assert asked(OFFICE, attested=(FIRM_RECOGNISED,)).outcome == NO


def test_households_give_greatly_khoan_6(asked):
    """Great contributions; an open matter against a household calls for a second look only."""
    case = asked(HOME, attested=(HOUSEHOLD,))
    assert case.outcome == YES
    assert asked(HOME).outcome == NO
    assert asked(OFFICIAL, attested=(HOUSEHOLD,)).outcome == NO
    matter = Proceeding(matter="Vụ A", opened_on=dt.date(2024, 5, 1))
    assert case.put(matter).outcome == YES
    assert case.put(matter).assess().reservations


@pytest.mark.parametrize("subject", [FOREIGNER, GROUP_ABROAD], ids=lambda s: s.id)
def test_foreigners_and_vietnamese_abroad_khoan_7(asked, subject):
    """Respect and the recognised contribution, both; nobody in the country is helped."""
    case = asked(subject, attested=(ABROAD,))
    assert case.outcome == YES
    assert case.attest(RESPECT, holds=False).outcome == NO
    assert asked(subject).outcome == NO
    for other in (OFFICIAL, OFFICE, FIRM, HOME):
        assert asked(other, attested=(ABROAD,)).outcome == NO


def test_luat_06_2026_makes_everything_provisional(asked):
    """From 1 October 2026 the wording may no longer be the law's."""
    case = asked(OFFICIAL, attested=(GIVING,))
    assert () == case.on(2026, 9, 30).assess().provisional
    assert case.on(2026, 10, 1).assess().provisional


@pytest.mark.parametrize(
    ("key", "shade", "never"),
    [
        (HOUSEHOLD, "đóng góp lớn", "nhiều"),
        (GIVING, "Có đóng góp vào", "lớn"),
        (MOVEMENT, "xuất sắc tiêu biểu", "đặc biệt"),
        ("bk-thu-tuong-nhiem-vu-chinh-tri", "thành tích xuất sắc", "tiêu biểu"),
        ("bk-thu-tuong-dot-xuat-tap-the", "thành tích đột xuất", "xuất sắc"),
    ],
)
def test_shades_of_what_must_be_attested(blank, key, shade, never):
    """Great is not many, outstanding is not typical, sudden is not excellent."""
    parts = blank(BK_TTG, OFFICIAL).declared.criterion.walk()
    (text,) = {part.statement().render("vi") for part in parts if part.attestation_key == key}
    assert shade in text
    assert never not in text
