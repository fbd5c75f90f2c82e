"""The highest orders: Điều 34–41 of Law 06/2022/QH15, clause by clause.

Every file is asked about 2024, near its end. What each clause asks is written by hand from the
Law; a test changes one fact of a file that just suffices.
"""

import datetime as dt

import attrs
import pytest

from thidua.awards import regime_on
from thidua.criteria import AwardKind, Posthumous, Readings, Route
from thidua.errors import UnknownName
from thidua.law import LAW_2022
from thidua.records import (
    Attestation,
    Collective,
    CollectiveKind,
    CollectiveLevel,
    CommendationType,
    Conferral,
    Discipline,
    DisciplineForm,
    Grade,
    Grading,
    Household,
    Individual,
    Issuer,
    Occupation,
    Origin,
    Proceeding,
    SubjectKind,
    everything,
)

YES, NO, OPEN = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
YEAR = 2024
SAO_VANG = "huan-chuong-sao-vang"
HO_CHI_MINH = "huan-chuong-ho-chi-minh"
DL_NHAT = "huan-chuong-doc-lap-hang-nhat"
DL_NHI = "huan-chuong-doc-lap-hang-nhi"
DL_BA = "huan-chuong-doc-lap-hang-ba"
QC_NHAT = "huan-chuong-quan-cong-hang-nhat"
QC_NHI = "huan-chuong-quan-cong-hang-nhi"
QC_BA = "huan-chuong-quan-cong-hang-ba"
LD_NHAT = "huan-chuong-lao-dong-hang-nhat"
LD_NHI = "huan-chuong-lao-dong-hang-nhi"
BVTQ_NHAT = "huan-chuong-bao-ve-to-quoc-hang-nhat"
BVTQ_NHI = "huan-chuong-bao-ve-to-quoc-hang-nhi"
CO_CP = "co-thi-dua-cua-chinh-phu"
CO_BO = "co-thi-dua-bo-ban-nganh-tinh"
BK_TTG = "bang-khen-thu-tuong-chinh-phu"
BK = "bang-khen-bo-ban-nganh-tinh"
TTLDXS = "tap-the-lao-dong-xuat-sac"
DVQT = "don-vi-quyet-thang"
ORDERS = (SAO_VANG, HO_CHI_MINH, DL_NHAT, DL_NHI, DL_BA, QC_NHAT, QC_NHI, QC_BA)
INDEPENDENCE = (DL_NHAT, DL_NHI, DL_BA)
EXPLOIT = (QC_NHAT, QC_NHI, QC_BA)
SHORT = {
    SAO_VANG: "sao-vang",
    HO_CHI_MINH: "ho-chi-minh",
    DL_NHAT: "doc-lap-nhat",
    DL_NHI: "doc-lap-nhi",
    DL_BA: "doc-lap-ba",
    QC_NHAT: "quan-cong-nhat",
    QC_NHI: "quan-cong-nhi",
    QC_BA: "quan-cong-ba",
}
EVERY_ORDER = pytest.mark.parametrize("award", ORDERS)
UNITED = "doan-ket-trong-sach-vung-manh"
LAWFUL = "chap-hanh-tot"

OFFICIAL = Individual(id="cn", occupations={Occupation.CIVIL_SERVANT})
ABROAD = Individual(id="kb", origin=Origin.OVERSEAS_VIETNAMESE)
FOREIGNER = Individual(id="nn", origin=Origin.FOREIGN)
MINISTRY = Collective(
    id="bo",
    type=CollectiveKind.CIVIL,
    level=CollectiveLevel.MINISTRY,
    founded=dt.date(1954, 8, 28),
)
FORCES_MINISTRY = attrs.evolve(MINISTRY, id="bqp", type=CollectiveKind.ARMED_FORCES)
GENERAL = attrs.evolve(MINISTRY, id="tc", level=CollectiveLevel.GENERAL_DEPARTMENT)
OFFICE = attrs.evolve(MINISTRY, id="so", level=CollectiveLevel.OTHER, founded=dt.date(1994, 12, 20))
UNIT = attrs.evolve(OFFICE, id="dv", type=CollectiveKind.ARMED_FORCES)
FOREIGN_BODY = Collective(id="tcnn", origin=Origin.FOREIGN)


@pytest.fixture
def file(good):
    """Give ``file(award, subject, *events, attest=keys)``: a record with nothing else known to lack."""

    def make(award, subject, *events, attest=()):
        case = attrs.evolve(
            good("2022", "lao-dong-tien-tien"),
            award=award,
            subject=subject,
            events=tuple(events),
            complete=everything(1940, 2035),
        )
        for key in attest:
            case = case.attest(key)
        return case

    return make


def check_every_judgement(case, keys):
    """Each attestation refused bars; each one missing leaves the outcome open and is named."""
    assert case.outcome == YES
    for key in keys:
        assert case.attest(key, holds=False).outcome == NO, key
        without = case.attest(key, holds=None)
        assert without.outcome == OPEN, key
        assert key in {gap.condition for gap in without.assess().gaps()}


# Individuals: the merit of point b of khoản 1 (khoản 2 of Điều 34), by award.
MERIT_OF_PERSONS = {
    SAO_VANG: "sao-vang-nhieu-cong-lao-doi-voi-dat-nuoc",
    **{order: f"{SHORT[order]}-thanh-tich-neu-guong" for order in ORDERS[1:]},
}


def person(file, award, subject=OFFICIAL):
    """An individual's complete file."""
    return file(award, subject, attest=(LAWFUL, MERIT_OF_PERSONS[award]))


@EVERY_ORDER
def test_ca_nhan_needs_good_conduct_and_the_merit_of_diem_b(file, award):
    """Khoản 1 (khoản 2 Điều 34): both are judged, neither is presumed."""
    check_every_judgement(person(file, award), (LAWFUL, MERIT_OF_PERSONS[award]))


@EVERY_ORDER
@pytest.mark.parametrize("subject", [OFFICE, UNIT, Household(id="hgd")], ids=lambda s: s.id)
def test_what_individuals_answer_helps_nobody_else(file, award, subject):
    """A collective or household does not come by the clause of individuals."""
    assert person(file, award, subject).outcome == NO


@pytest.mark.parametrize(
    ("award", "abroad", "foreign"),
    [
        # Khoản 6 Điều 34, khoản 5 Điều 35 name foreigners only: Vietnamese abroad are persons.
        (SAO_VANG, YES, NO),
        (HO_CHI_MINH, YES, NO),
        # Khoản 4 Điều 36–38 is a clause of its own for both.
        (DL_NHAT, NO, NO),
        (DL_NHI, NO, NO),
        (DL_BA, NO, NO),
        # Điều 39–41 have no such clause and say only “cá nhân”.
        (QC_NHAT, YES, YES),
        (QC_NHI, YES, YES),
        (QC_BA, YES, YES),
    ],
)
def test_who_falls_under_the_clause_of_individuals(file, award, abroad, foreign):
    """Whoever the Law gives a clause of their own does not come by that of persons."""
    for subject, expected in ((ABROAD, abroad), (FOREIGNER, foreign)):
        case = person(file, award, subject)
        for key in FOR_VIETNAM.get(award, ()):
            case = case.attest(key, holds=False)
        assert case.outcome == expected


@pytest.mark.parametrize(
    ("award", "words"),
    [
        (SAO_VANG, "nhiều công lao to lớn, đặc biệt xuất sắc đối với đất nước"),
        (HO_CHI_MINH, "nhiều thành tích đặc biệt xuất sắc, có phạm vi"),
        (DL_NHAT, "Lập được thành tích đặc biệt xuất sắc, có phạm vi"),
        (DL_NHI, "Lập được nhiều thành tích xuất sắc, có phạm vi"),
        (DL_BA, "Lập được thành tích xuất sắc, có phạm vi"),
        (QC_NHAT, "Lập được thành tích đặc biệt xuất sắc trong chiến đấu"),
        (QC_NHI, "Lập được nhiều thành tích xuất sắc trong chiến đấu"),
        (QC_BA, "Lập được thành tích xuất sắc trong chiến đấu"),
    ],
)
def test_shades_of_merit_differ_from_class_to_class(award, words):
    """“Đặc biệt xuất sắc”, “nhiều … xuất sắc”, “xuất sắc”; defence is named for some only."""
    declared = regime_on(dt.date(YEAR, 6, 1)).awards[award]
    key = MERIT_OF_PERSONS[award]
    (text,) = {
        c.statement().render("vi") for c in declared.criterion.walk() if c.attestation_key == key
    }
    assert words in text
    defence = "quốc phòng" in text
    assert defence is (award not in INDEPENDENCE)


# Khoản 6 Điều 34, khoản 5 Điều 35, khoản 4 Điều 36–38: what foreigners must show.
FOR_VIETNAM = {
    SAO_VANG: ("la-nguyen-thu-quoc-gia-nuoc-ngoai", "sao-vang-cong-lao-doi-voi-viet-nam"),
    HO_CHI_MINH: ("ho-chi-minh-cong-lao-doi-voi-viet-nam",),
    **{
        order: (
            "ton-trong-doc-lap-phap-luat-phong-tuc",
            f"{SHORT[order]}-thanh-tich-doi-voi-viet-nam",
        )
        for order in INDEPENDENCE
    },
}


@pytest.mark.parametrize("award", FOR_VIETNAM)
def test_nguoi_nuoc_ngoai_khoan_6_dieu_34_khoan_5_dieu_35_khoan_4_dieu_36_38(file, award):
    """Merit towards Vietnam, recognised and proposed; for Sao vàng only a head of state's."""
    keys = FOR_VIETNAM[award]
    check_every_judgement(file(award, FOREIGNER, attest=keys), keys)


@pytest.mark.parametrize("award", FOR_VIETNAM)
@pytest.mark.parametrize(
    ("subject", "independence", "others"),
    [
        (FOREIGN_BODY, YES, NO),
        (ABROAD, YES, NO),
        (Collective(id="hnv", origin=Origin.OVERSEAS_VIETNAMESE), YES, NO),
        (OFFICIAL, NO, NO),
        (OFFICE, NO, NO),
    ],
    ids=["foreign-body", "abroad", "body-abroad", "official", "office"],
)
def test_whom_the_foreign_clause_names(file, award, subject, independence, others):
    """Độc lập: persons and collectives, overseas Vietnamese too; the two above: foreign persons."""
    expected = independence if award in INDEPENDENCE else others
    # Vietnamese abroad may come to the two above by khoản 1, which is refused here.
    case = file(award, subject, attest=FOR_VIETNAM[award]).attest(LAWFUL, holds=False)
    assert case.outcome == expected


@pytest.mark.parametrize("award", EXPLOIT)
def test_quan_cong_has_no_clause_for_foreigners(award):
    """Điều 39–41: three clauses of standards, none for merit towards Vietnam from abroad."""
    declared = regime_on(dt.date(YEAR, 6, 1)).awards[award]
    commended = {c.commends for c in declared.criterion.walk() if isinstance(c, Route)}
    assert CommendationType.EXTERNAL not in commended
    assert "nguoi-viet-nam-o-nuoc-ngoai-nguoi-nuoc-ngoai" not in declared.routes


# Khoản 2 Điều 36–41: the order asked for before, and what is judged.
BODIES = {
    DL_NHAT: (
        DL_NHI,
        ("doc-lap-nhat-thanh-tich-bo-ban-nganh-tinh", "doc-lap-nhat-truyen-thong-cong-lao"),
    ),
    DL_NHI: (
        DL_BA,
        ("doc-lap-nhi-thanh-tich-bo-ban-nganh-tinh", "doc-lap-nhi-truyen-thong-cong-lao"),
    ),
    DL_BA: (
        None,
        ("doc-lap-ba-thanh-tich-bo-ban-nganh-tinh", "doc-lap-ba-truyen-thong-cong-lao"),
    ),
    QC_NHAT: (QC_NHI, ("quan-cong-nhat-thanh-tich-cong-lao-cua-bo",)),
    QC_NHI: (QC_BA, ("quan-cong-nhi-thanh-tich-cong-lao-cua-bo",)),
    QC_BA: (None, ("quan-cong-ba-thanh-tich-cong-lao-cua-bo",)),
}
EVERY_BODY = pytest.mark.parametrize("award", BODIES)


def body(file, award, subject=None):
    """The complete file of a body on its seventieth anniversary, the class below of 2023."""
    before, keys = BODIES[award]
    subject = subject or (FORCES_MINISTRY if award in EXPLOIT else MINISTRY)
    case = file(award, subject, attest=(*keys, UNITED))
    return case if before is None else case.confer(before, 2023)


@EVERY_BODY
def test_khoan_2_dieu_36_41_every_judgement_is_needed(file, award):
    """Achievement, tradition and merit, unity; Quân công does not ask for tradition."""
    check_every_judgement(body(file, award), (*BODIES[award][1], UNITED))


@EVERY_BODY
def test_khoan_2_dieu_36_41_asks_no_interval_after_the_class_below(file, award):
    """The class below may be of the very year before; hạng Ba asks for no earlier order."""
    before, _ = BODIES[award]
    assert body(file, award).outcome == YES
    if before is not None:
        assert body(file, award).drop(Conferral).outcome == NO
        assert body(file, award).drop(Conferral).uncover(Conferral, 2010).outcome == OPEN


@pytest.mark.parametrize(
    ("award", "other"),
    [
        (DL_NHAT, DL_BA),
        (DL_NHAT, QC_NHI),
        (DL_NHI, LD_NHAT),
        (QC_NHAT, QC_BA),
        (QC_NHAT, DL_NHI),
        (QC_NHI, BVTQ_NHAT),
    ],
)
def test_khoan_2_dieu_36_41_another_order_is_not_the_class_below(file, award, other):
    """Neither two classes below, nor the sister order of that class."""
    assert body(file, award).drop(Conferral).confer(other, 2020).outcome == NO


@EVERY_BODY
@pytest.mark.parametrize(
    ("founded", "expected"),
    [
        (dt.date(2014, 5, 1), YES),
        (dt.date(1954, 1, 1), YES),
        (dt.date(1954, 12, 31), YES),
        (dt.date(1924, 5, 1), YES),
        (dt.date(1955, 1, 1), NO),
        (dt.date(1953, 12, 31), NO),
        (dt.date(1949, 5, 1), NO),
        (dt.date(1999, 5, 1), NO),
        (None, OPEN),
    ],
)
def test_nam_tron_khoan_6_dieu_3_ends_in_zero(file, award, founded, expected):
    """A hundred, seventy or ten years; not 69, 71, 75 or 25."""
    assert body(file, award).who(founded=founded).outcome == expected


@pytest.mark.parametrize("award", INDEPENDENCE)
@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (CollectiveLevel.MINISTRY, YES),
        (CollectiveLevel.PROVINCE, YES),
        (CollectiveLevel.CITY, YES),
        (CollectiveLevel.GENERAL_DEPARTMENT, NO),
        (CollectiveLevel.COMMUNE, NO),
        (CollectiveLevel.OTHER, NO),
        (None, OPEN),
    ],
)
def test_doc_lap_khoan_2_is_for_bo_ban_nganh_tinh_and_bodies_of_the_assembly(
    file, award, level, expected
):
    """Others climb by years and flags, which this file does not have."""
    case = body(file, award).who(level=level).grade(Grade.GOOD)
    assert case.outcome == expected


@pytest.mark.parametrize("award", EXPLOIT)
@pytest.mark.parametrize(
    ("type_", "level", "expected"),
    [
        (CollectiveKind.ARMED_FORCES, CollectiveLevel.MINISTRY, YES),
        (CollectiveKind.ARMED_FORCES, CollectiveLevel.GENERAL_DEPARTMENT, NO),
        (CollectiveKind.ARMED_FORCES, CollectiveLevel.OTHER, NO),
        (CollectiveKind.CIVIL, CollectiveLevel.MINISTRY, NO),
        (CollectiveKind.CIVIL, CollectiveLevel.PROVINCE, NO),
        (None, CollectiveLevel.MINISTRY, OPEN),
        (CollectiveKind.ARMED_FORCES, None, OPEN),
    ],
)
def test_quan_cong_khoan_2_is_for_the_ministries_of_defence_and_public_security(
    file, award, type_, level, expected
):
    """Bộ Quốc phòng, Bộ Công an alone."""
    case = body(file, award).who(type=type_, level=level).grade(Grade.GOOD)
    assert case.outcome == expected


# Khoản 3 Điều 36–41: the order before, the title that stands for the grade, the two bundles.
LADDERS = {
    DL_NHAT: (DL_NHI, TTLDXS, ({CO_CP: 3, BK_TTG: 1}, {CO_CP: 3, CO_BO: 2})),
    DL_NHI: (DL_BA, TTLDXS, ({CO_CP: 2, BK_TTG: 1, BK: 1}, {CO_CP: 2, CO_BO: 2, BK: 1})),
    DL_BA: (LD_NHAT, TTLDXS, ({CO_CP: 2, BK_TTG: 1}, {CO_CP: 2, CO_BO: 2})),
    QC_NHAT: (QC_NHI, DVQT, ({CO_CP: 3, BK_TTG: 1}, {CO_CP: 3, CO_BO: 2})),
    QC_NHI: (QC_BA, DVQT, ({CO_CP: 2, BK_TTG: 1, BK: 1}, {CO_CP: 2, CO_BO: 2, BK: 1})),
    QC_BA: (BVTQ_NHAT, DVQT, ({CO_CP: 2, BK_TTG: 1}, {CO_CP: 2, CO_BO: 2})),
}
EVERY_LADDER = pytest.mark.parametrize("award", LADDERS)
EITHER_BUNDLE = pytest.mark.parametrize("which", [0, 1])


def bundle_of(parts, *, first=2015, issuer=Issuer.DEFENCE, type_=CommendationType.MERIT):
    """Conferrals of a bundle, one a year of each award from *first* on."""
    return tuple(
        Conferral(award=slug, year=first + n, issuer=issuer, type=type_)
        for slug, times in parts.items()
        for n in range(times)
    )


def climbing(file, award, parts, subject=None):
    """The earlier order of 2014, ten excellent years from 2015 to 2024, and these conferrals."""
    before, _, _ = LADDERS[award]
    subject = subject or (UNIT if award in EXPLOIT else OFFICE)
    case = file(award, subject, Conferral(award=before, year=2014), *bundle_of(parts))
    return case.grade(Grade.EXCELLENT, *range(2015, 2025)).attest(UNITED)


@EVERY_LADDER
@EITHER_BUNDLE
def test_khoan_3_dieu_36_41_either_bundle_suffices_and_one_conferral_less_does_not(
    file, award, which
):
    """The bundles are alternatives; every part of each is needed."""
    parts = LADDERS[award][2][which]
    assert climbing(file, award, parts).outcome == YES
    for slug, times in parts.items():
        assert climbing(file, award, {**parts, slug: times - 1}).outcome == NO, slug


@pytest.mark.parametrize(
    ("award", "parts"),
    [
        # One flag of a ministry does not make up for the certificate of the Prime Minister.
        (DL_NHAT, {CO_CP: 3, CO_BO: 1}),
        (DL_NHAT, {CO_CP: 2, BK_TTG: 4, CO_BO: 5}),
        (DL_NHAT, {CO_CP: 5}),
        (DL_NHI, {CO_CP: 2, BK_TTG: 1, CO_BO: 2}),
        (DL_NHI, {CO_CP: 2, CO_BO: 1, BK: 5}),
        (DL_BA, {CO_CP: 1, BK_TTG: 3, CO_BO: 6}),
        (DL_BA, {CO_BO: 8, BK: 8}),
        (QC_NHAT, {CO_CP: 3, CO_BO: 1}),
        (QC_NHI, {CO_CP: 2, BK_TTG: 1, CO_BO: 2}),
        (QC_BA, {CO_CP: 1, BK_TTG: 3, CO_BO: 6}),
    ],
)
def test_khoan_3_dieu_36_41_parts_of_two_bundles_do_not_add_up(file, award, parts):
    """Half of one bundle and half of the other are no bundle."""
    assert climbing(file, award, parts).outcome == NO


@EVERY_LADDER
def test_khoan_3_dieu_36_41_no_bundle_without_flags_for_collectives_that_flags_are_not_for(
    file, award
):
    """Unlike Điều 42–47: certificates of ministries alone never suffice."""
    case = climbing(file, award, {BK: 10, BK_TTG: 10})
    assert case.who(flags=False).outcome == NO


@EVERY_LADDER
@EITHER_BUNDLE
def test_khoan_3_dieu_36_41_ten_years_after_the_earlier_order(file, award, which):
    """Ten years up to the proposal; nine do not suffice, though everything else is there."""
    before, _, bundles = LADDERS[award]
    case = climbing(file, award, bundles[which])
    later = case.drop(Conferral, award=before).confer(before, 2015)
    flags = bundle_of(bundles[which], first=2017)
    assert later.outcome == NO
    assert later.put(*flags).outcome == NO
    earlier = case.drop(Conferral, award=before).confer(before, 2010)
    assert earlier.outcome == YES
    # Once more later: the years count from the latest.
    assert earlier.confer(before, 2020).put(*flags).outcome == NO


@EVERY_LADDER
@pytest.mark.parametrize("year", [2015, 2019, 2024])
def test_khoan_3_dieu_36_41_every_year_is_excellent_or_holds_the_title(file, award, year):
    """The year's title stands for its grade; another title, or a good year, does not."""
    _, title, bundles = LADDERS[award]
    case = climbing(file, award, bundles[0]).grade(Grade.GOOD, year)
    assert case.outcome == NO
    assert case.confer(title, year).outcome == YES
    assert case.confer(DVQT if title == TTLDXS else TTLDXS, year).outcome == NO


@EVERY_LADDER
def test_khoan_3_dieu_36_41_a_year_not_known_leaves_the_outcome_open(file, award):
    """Missing is not failed: the gap names the year."""
    case = climbing(file, award, LADDERS[award][2][0])
    case = case.drop(Grading, year=2020).uncover(Grading, 2020)
    assert case.outcome == OPEN
    years = {year for gap in case.assess().gaps() for year in gap.years if gap.kind == Grading.slug}
    assert years == {2020}


@EVERY_LADDER
@EITHER_BUNDLE
def test_khoan_3_dieu_36_41_bundles_count_inside_the_ten_years(file, award, which):
    """What was conferred for the year of the earlier order, or before, is used up."""
    parts = LADDERS[award][2][which]
    case = climbing(file, award, {})
    assert case.put(*bundle_of(parts, first=2016)).outcome == YES
    assert case.put(*bundle_of(parts, first=2010)).outcome == NO
    for slug, times in parts.items():
        early = bundle_of({slug: times}, first=2014)
        others = bundle_of({key: n for key, n in parts.items() if key != slug})
        assert case.put(*early, *others).outcome == NO, slug


@pytest.mark.parametrize("award", LADDERS)
@pytest.mark.parametrize("type_", [CommendationType.SUDDEN, CommendationType.MOVEMENT])
def test_sudden_and_movement_certificates_are_no_basis_khoan_3_dieu_4_nd_98(file, award, type_):
    """The Prime Minister's certificate of the bundle must have been for merit."""
    parts = LADDERS[award][2][0]
    others = {key: n for key, n in parts.items() if key != BK_TTG}
    case = climbing(file, award, others)
    assert case.put(*bundle_of({BK_TTG: 1})).outcome == YES
    assert case.put(*bundle_of({BK_TTG: 1}, type_=type_)).outcome == NO


@pytest.mark.parametrize("award", EXPLOIT)
@EITHER_BUNDLE
@pytest.mark.parametrize(
    ("issuer", "expected"),
    [
        (Issuer.DEFENCE, YES),
        (Issuer.PUBLIC_SECURITY, YES),
        (Issuer.OTHER_MINISTRY, NO),
        (Issuer.PROVINCE, NO),
        (None, OPEN),
    ],
)
def test_quan_cong_diem_a_khoan_3_counts_flags_and_certificates_of_the_two_ministries(
    file, award, which, issuer, expected
):
    """Whose flag is not known is not no; the Government's and the Prime Minister's need no issuer."""
    parts = LADDERS[award][2][which]
    of_ministries = {slug: times for slug, times in parts.items() if slug in {CO_BO, BK}}
    case = climbing(file, award, {slug: n for slug, n in parts.items() if slug in {CO_CP, BK_TTG}})
    case = case.put(*bundle_of(of_ministries, issuer=issuer))
    assert case.outcome == (expected if of_ministries else YES)


@pytest.mark.parametrize("award", INDEPENDENCE)
@pytest.mark.parametrize("issuer", [*Issuer, None])
def test_doc_lap_diem_a_khoan_3_takes_flags_of_any_ministry_or_province(file, award, issuer):
    """Cờ thi đua, bằng khen của Bộ, ban, ngành, tỉnh: no ministry in particular."""
    parts = LADDERS[award][2][1]
    case = climbing(file, award, {}).put(*bundle_of(parts, issuer=issuer))
    assert case.outcome == YES


@pytest.mark.parametrize(
    ("award", "wrong"),
    [
        # Pitfall A6: Độc lập hạng Ba after Lao động hạng NHẤT.
        (DL_BA, LD_NHI),
        (DL_BA, BVTQ_NHAT),
        (DL_BA, BK_TTG),
        # Pitfall A6: Quân công hạng Ba after Bảo vệ Tổ quốc hạng NHẤT.
        (QC_BA, BVTQ_NHI),
        (QC_BA, LD_NHAT),
        (DL_NHI, LD_NHAT),
        (DL_NHI, QC_BA),
        (DL_NHAT, DL_BA),
        (QC_NHI, BVTQ_NHAT),
        (QC_NHI, DL_BA),
        (QC_NHAT, QC_BA),
        (QC_NHAT, HO_CHI_MINH),
    ],
)
def test_khoan_3_dieu_36_41_the_order_below_is_asked_for_and_no_other(file, award, wrong):
    """Cross-family ladders: the first class of the lower order opens the third of the higher."""
    before, _, bundles = LADDERS[award]
    case = climbing(file, award, bundles[1])
    assert case.outcome == YES
    assert case.drop(Conferral, award=before).confer(wrong, 2014).outcome == NO


@EVERY_LADDER
@pytest.mark.parametrize(
    ("founded", "third_class"),
    [
        (dt.date(1994, 12, 20), YES),
        (dt.date(1994, 12, 21), NO),
        (dt.date(2010, 1, 1), NO),
        (None, OPEN),
    ],
)
def test_diem_c_khoan_3_dieu_38_41_thirty_years_of_existence_for_hang_ba(
    file, award, founded, third_class
):
    """Thirty years on the day, 20 December 2024; the higher classes ask for none."""
    case = climbing(file, award, LADDERS[award][2][0]).who(founded=founded)
    assert case.outcome == (third_class if award in {DL_BA, QC_BA} else YES)


@EVERY_LADDER
def test_diem_b_khoan_3_dieu_36_41_unity_is_judged(file, award):
    """Unity, clean and strong organisations."""
    check_every_judgement(climbing(file, award, LADDERS[award][2][0]), (UNITED,))


@pytest.mark.parametrize("award", INDEPENDENCE)
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"level": CollectiveLevel.GENERAL_DEPARTMENT}, YES),
        ({"level": CollectiveLevel.COMMUNE}, YES),
        ({"type": CollectiveKind.ENTERPRISE}, YES),
        ({"type": CollectiveKind.ARMED_FORCES}, YES),
        ({"level": CollectiveLevel.MINISTRY}, NO),
        ({"level": CollectiveLevel.PROVINCE}, NO),
        ({"level": CollectiveLevel.CITY}, NO),
        ({"origin": Origin.FOREIGN}, NO),
        ({"origin": Origin.OVERSEAS_VIETNAMESE}, NO),
        ({"level": None}, OPEN),
    ],
)
def test_doc_lap_khoan_3_is_for_collectives_outside_khoan_2(file, award, changes, expected):
    """Top-level bodies come by their anniversary only, and 2024 is not one of 1985."""
    case = climbing(file, award, LADDERS[award][2][0]).who(founded=dt.date(1985, 1, 1))
    case = case.attest("ton-trong-doc-lap-phap-luat-phong-tuc", holds=False)
    assert case.who(**changes).outcome == expected


@pytest.mark.parametrize("award", EXPLOIT)
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"level": CollectiveLevel.GENERAL_DEPARTMENT}, YES),
        ({"level": CollectiveLevel.MINISTRY}, NO),
        ({"type": CollectiveKind.CIVIL}, NO),
        ({"type": CollectiveKind.ENTERPRISE}, NO),
        ({"type": None}, OPEN),
    ],
)
def test_quan_cong_khoan_3_is_for_collectives_of_the_army_and_the_police(
    file, award, changes, expected
):
    """Tập thể trong Quân đội nhân dân, Công an nhân dân."""
    case = climbing(file, award, LADDERS[award][2][0]).who(founded=dt.date(1985, 1, 1))
    assert case.who(**changes).outcome == expected


# Điều 34 k3–4 and Điều 35 k2–3: bodies and general departments.
GOLD_STAR = (
    "sao-vang-nhieu-thanh-tich-dac-biet-xuat-sac",
    "sao-vang-truyen-thong-cong-lao",
    UNITED,
)
FIRST_HCM = (
    "ho-chi-minh-thanh-tich-dac-biet-xuat-sac",
    "ho-chi-minh-truyen-thong-cong-lao",
    UNITED,
)
REPEAT_HCM = ("ho-chi-minh-nhieu-thanh-tich-xuat-sac", UNITED)
LEVELS = pytest.mark.parametrize(
    ("level", "expected"),
    [
        (CollectiveLevel.MINISTRY, YES),
        (CollectiveLevel.PROVINCE, YES),
        (CollectiveLevel.CITY, YES),
        (CollectiveLevel.GENERAL_DEPARTMENT, YES),
        (CollectiveLevel.COMMUNE, NO),
        (CollectiveLevel.OTHER, NO),
        (None, OPEN),
    ],
)
BODY_OR_GENERAL = pytest.mark.parametrize("subject", [MINISTRY, GENERAL], ids=lambda s: s.id)


@LEVELS
def test_sao_vang_khoan_3_4_dieu_34_is_for_top_level_bodies_and_general_departments(
    file, level, expected
):
    """No other collective has a clause."""
    case = file(SAO_VANG, MINISTRY, attest=GOLD_STAR).confer(HO_CHI_MINH, 1990)
    assert case.who(level=level).outcome == expected


@BODY_OR_GENERAL
def test_sao_vang_khoan_3_4_dieu_34_every_judgement_is_needed(file, subject):
    """Achievements over the time, tradition and merit, unity."""
    case = file(SAO_VANG, subject, attest=GOLD_STAR).confer(HO_CHI_MINH, 1990)
    check_every_judgement(case, GOLD_STAR)


@BODY_OR_GENERAL
@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ((1999,), YES),
        ((2000,), NO),
        ((), NO),
        # Khoản 5: counted from the latest of several.
        ((1985, 1999), YES),
        ((1985, 2000), NO),
        ((1985, 2015), NO),
    ],
)
def test_sao_vang_25_years_from_the_latest_ho_chi_minh_khoan_5_dieu_34(
    file, subject, years, expected
):
    """Twenty-five years after the latest Hồ Chí Minh; twenty-four do not suffice."""
    case = file(SAO_VANG, subject, attest=GOLD_STAR).confer(HO_CHI_MINH, *years)
    assert case.outcome == expected


@BODY_OR_GENERAL
@pytest.mark.parametrize("other", [DL_NHAT, QC_NHAT, SAO_VANG])
def test_sao_vang_needs_ho_chi_minh_and_no_other_order(file, subject, other):
    """Độc lập or Quân công hạng Nhất does not open Sao vàng."""
    assert file(SAO_VANG, subject, attest=GOLD_STAR).confer(other, 1980).outcome == NO


def test_sao_vang_a_later_ho_chi_minh_that_may_be_leaves_it_open_khoan_5_dieu_34(file):
    """A year whose conferrals are not known may hold a later one."""
    case = file(SAO_VANG, MINISTRY, attest=GOLD_STAR).confer(HO_CHI_MINH, 1990)
    assert case.uncover(Conferral, 2010).outcome == OPEN
    assert case.uncover(Conferral, 1980).outcome == YES


@BODY_OR_GENERAL
@pytest.mark.parametrize("origin", [Origin.FOREIGN, Origin.OVERSEAS_VIETNAMESE])
def test_bodies_of_the_state_are_domestic(file, subject, origin):
    """A foreign ministry is none of the bodies that khoản 3, 4 Điều 34, 2, 3 Điều 35 name."""
    case = file(SAO_VANG, subject, attest=GOLD_STAR).confer(HO_CHI_MINH, 1990)
    assert case.who(origin=origin).outcome == NO
    case = file(HO_CHI_MINH, subject, attest=FIRST_HCM).confer(DL_NHAT, 2010)
    assert case.who(origin=origin).outcome == NO


@LEVELS
def test_ho_chi_minh_khoan_2_3_dieu_35_is_for_top_level_bodies_and_general_departments(
    file, level, expected
):
    """No other collective has a clause for its first one."""
    case = file(HO_CHI_MINH, MINISTRY, attest=FIRST_HCM).confer(DL_NHAT, 2014)
    assert case.who(level=level).outcome == expected


@BODY_OR_GENERAL
@pytest.mark.parametrize("order", [DL_NHAT, QC_NHAT])
def test_ho_chi_minh_accepts_doc_lap_or_quan_cong_hang_nhat_khoan_2_3_dieu_35(file, subject, order):
    """Ten years after either; nine do not suffice."""
    case = file(HO_CHI_MINH, subject, attest=FIRST_HCM)
    assert case.confer(order, 2014).outcome == YES
    assert case.confer(order, 2015).outcome == NO
    assert case.outcome == NO


@BODY_OR_GENERAL
@pytest.mark.parametrize("order", [DL_NHI, QC_NHI, LD_NHAT, BVTQ_NHAT])
def test_ho_chi_minh_accepts_no_lower_order_khoan_2_3_dieu_35(file, subject, order):
    """Hạng Nhất of these two orders only."""
    assert file(HO_CHI_MINH, subject, attest=FIRST_HCM).confer(order, 2000).outcome == NO


@BODY_OR_GENERAL
def test_ho_chi_minh_khoan_2_3_dieu_35_every_judgement_is_needed(file, subject):
    """Achievement over the time, tradition and merit, unity."""
    case = file(HO_CHI_MINH, subject, attest=FIRST_HCM).confer(DL_NHAT, 2010)
    check_every_judgement(case, FIRST_HCM)


@BODY_OR_GENERAL
def test_ho_chi_minh_first_clauses_are_for_those_who_do_not_hold_it_khoan_4_dieu_35(file, subject):
    """Whoever holds it, or may hold it, is not judged by khoản 2 and 3 alone."""
    case = file(HO_CHI_MINH, subject, attest=FIRST_HCM).confer(DL_NHAT, 2005)
    case = case.attest("ho-chi-minh-nhieu-thanh-tich-xuat-sac", holds=False)
    assert case.outcome == YES
    assert case.confer(HO_CHI_MINH, 2012).outcome == NO
    assert case.uncover(Conferral, 2012).outcome == OPEN


REPEATED_BY = pytest.mark.parametrize(
    "subject", [MINISTRY, GENERAL, OFFICE, UNIT], ids=lambda s: s.id
)


@REPEATED_BY
@pytest.mark.parametrize(
    ("years", "expected"),
    [((2009,), YES), ((2010,), NO), ((1995, 2009), YES), ((1995, 2012), NO), ((), NO)],
)
def test_ho_chi_minh_again_after_15_years_khoan_4_dieu_35(file, subject, years, expected):
    """Fifteen years after the latest, for any collective that holds it."""
    case = file(HO_CHI_MINH, subject, attest=REPEAT_HCM).who(founded=dt.date(1954, 8, 28))
    # What the first one asks for is refused, so that only khoản 4 can help.
    case = case.attest("ho-chi-minh-thanh-tich-dac-biet-xuat-sac", holds=False)
    assert case.confer(HO_CHI_MINH, *years).outcome == expected


def test_ho_chi_minh_again_asks_no_tradition_khoan_4_dieu_35(file):
    """“Nhiều thành tích xuất sắc” and unity are judged, nothing else."""
    case = file(HO_CHI_MINH, MINISTRY, attest=REPEAT_HCM).confer(HO_CHI_MINH, 2005)
    check_every_judgement(case, REPEAT_HCM)


@BODY_OR_GENERAL
@pytest.mark.parametrize("order", [DL_NHAT, QC_NHAT])
@pytest.mark.parametrize(
    ("previous", "first_class", "expected"),
    [
        (2012, 2014, YES),
        (2012, 2015, NO),
        # Received before the latest Hồ Chí Minh: not in that time.
        (2012, 2011, NO),
        (2012, 2012, NO),
        (2005, 2010, YES),
    ],
)
def test_ho_chi_minh_again_by_khoan_3_where_hang_nhat_came_meanwhile_khoan_4_dieu_35(
    file, subject, order, previous, first_class, expected
):
    """Ten years after a first class received since the latest Hồ Chí Minh."""
    case = file(HO_CHI_MINH, subject, attest=FIRST_HCM)
    case = case.confer(HO_CHI_MINH, previous).confer(order, first_class)
    case = case.attest("ho-chi-minh-nhieu-thanh-tich-xuat-sac", holds=False)
    assert case.outcome == expected


def test_ho_chi_minh_again_by_khoan_3_judges_as_khoan_3_does(file):
    """Especially outstanding achievement, tradition and merit, unity."""
    case = file(HO_CHI_MINH, GENERAL, attest=FIRST_HCM).confer(HO_CHI_MINH, 2012)
    case = case.confer(QC_NHAT, 2014)
    check_every_judgement(case, FIRST_HCM)


CLOCK = "huan-chuong-hang-nhat-sau-lan-truoc"
REFERRED = "doi-tuong-duoc-dan-chieu-khoan-3"


def test_ho_chi_minh_whether_khoan_3_replaces_the_15_years_is_a_reading_khoan_4_dieu_35(file):
    """Fifteen years are over, the first class is six years old: by default ten are asked of it."""
    case = file(HO_CHI_MINH, GENERAL, attest=(*FIRST_HCM, *REPEAT_HCM))
    case = case.confer(HO_CHI_MINH, 2005).confer(DL_NHAT, 2018)
    assert case.outcome == NO
    assert attrs.evolve(case, readings={CLOCK: "thay-thoi-gian-15-nam"}).outcome == NO
    assert attrs.evolve(case, readings={CLOCK: "them-mot-cach-tinh"}).outcome == YES
    without = case.drop(Conferral, award=DL_NHAT)
    assert without.outcome == YES
    assert without.uncover(Conferral, 2018).outcome == OPEN


@pytest.mark.parametrize(
    ("subject", "everybody", "named_only"),
    [(MINISTRY, YES, NO), (OFFICE, YES, NO), (GENERAL, YES, YES)],
    ids=["ministry", "office", "general"],
)
def test_ho_chi_minh_khoan_4_refers_to_khoan_3_only_textual_anomaly_pitfall_b(
    file, subject, everybody, named_only
):
    """Whether the bodies of khoản 2 may use khoản 3: by default all collectives may."""
    case = file(HO_CHI_MINH, subject, attest=FIRST_HCM).who(founded=dt.date(1954, 8, 28))
    case = case.confer(HO_CHI_MINH, 2012).confer(DL_NHAT, 2014)
    assert case.outcome == everybody
    assert attrs.evolve(case, readings={REFERRED: "moi-tap-the"}).outcome == everybody
    assert attrs.evolve(case, readings={REFERRED: "chi-doi-tuong-cua-khoan-3"}).outcome == (
        named_only
    )


@pytest.mark.parametrize(
    ("subject", "expected"), [(MINISTRY, YES), (GENERAL, NO)], ids=["ministry", "general"]
)
def test_ho_chi_minh_bodies_not_referred_to_khoan_3_keep_the_15_years(file, subject, expected):
    """Where khoản 3 is not for them, a first class meanwhile does not stop their fifteen years."""
    case = file(HO_CHI_MINH, subject, attest=(*FIRST_HCM, *REPEAT_HCM))
    case = case.confer(HO_CHI_MINH, 2005).confer(DL_NHAT, 2018)
    assert case.outcome == NO
    case = attrs.evolve(case, readings={REFERRED: "chi-doi-tuong-cua-khoan-3"})
    assert case.outcome == expected


def test_only_ho_chi_minh_is_open_to_readings_and_the_defaults_are_sourced():
    """The two questions of khoản 4 Điều 35; each default names what speaks for it."""
    awards = regime_on(dt.date(YEAR, 6, 1)).awards
    found = {
        order: {
            part.key
            for part in outside_the_service_route(awards[order].criterion)
            if isinstance(part, Readings)
        }
        for order in ORDERS
    }
    assert {CLOCK, REFERRED} == found.pop(HO_CHI_MINH)
    assert all(keys == set() for keys in found.values())
    for ambiguity in awards[HO_CHI_MINH].ambiguities:
        if ambiguity.key not in {CLOCK, REFERRED}:
            continue
        assert LAW_2022.cite(35, 4) in ambiguity.options[0].sources


@EVERY_ORDER
def test_orders_belong_to_luat_06_2022_from_1_january_2024(award):
    """Not on the last day of 2023; on the first of 2024, until the end of September 2026."""
    with pytest.raises(UnknownName):
        regime_on(dt.date(2023, 12, 31)).awards[award]
    for day in (dt.date(2024, 1, 1), dt.date(2025, 7, 1), dt.date(2026, 9, 30)):
        declared = regime_on(day).awards[award]
        assert (AwardKind.ORDER, LAW_2022) == (declared.kind, declared.law)
        assert (SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE) == declared.subjects
        assert [("77", None)] == [
            (n.source.article, n.source.clause) for n in declared.conferred_by
        ]


@EVERY_LADDER
@pytest.mark.parametrize("day", [(2025, 6, 30), (2025, 7, 1), (2026, 9, 30)])
def test_the_ladders_stay_the_same_when_nd_152_replaces_nd_98(file, award, day):
    """1 July 2025 changes no number of the Law."""
    case = climbing(file, award, LADDERS[award][2][0]).later(1).on(*day)
    case = attrs.evolve(case, year=2025, complete=everything(1940, 2035))
    assert case.outcome == YES
    assert case.drop(Conferral, award=BK_TTG).outcome == NO


@EVERY_ORDER
def test_every_clause_of_standards_is_a_track(award):
    """The clauses that give the order to somebody, each with a route, and no other."""
    clauses = {
        SAO_VANG: {"2", "3", "4", "6"},
        HO_CHI_MINH: {"1", "2", "3", "4", "5"},
        DL_NHAT: {"1", "2", "3", "4"},
        DL_NHI: {"1", "2", "3", "4"},
        DL_BA: {"1", "2", "3", "4"},
        QC_NHAT: {"1", "2", "3"},
        QC_NHI: {"1", "2", "3"},
        QC_BA: {"1", "2", "3"},
    }[award]
    declared = regime_on(dt.date(YEAR, 6, 1)).awards[award]
    assert clauses == {track.sources[0].clause for track in declared.criterion.parts}
    for track in declared.criterion.parts:
        assert isinstance(track, Route)
        for criterion in track.walk():
            assert criterion.sources, criterion


ARTICLE = dict(zip(ORDERS, range(34, 42), strict=True))


def places(case):
    """Article, clause and point of what keeps the file from being eligible."""
    return {
        (source.article, source.clause, source.point)
        for gap in case.assess().gaps()
        for source in gap.sources
        if source.number == LAW_2022.number
    }


@EVERY_LADDER
def test_khoan_3_dieu_36_41_each_shortfall_cites_its_own_point(file, award):
    """Years and bundles stand in point a, unity in point b, thirty years in point c."""
    article = str(ARTICLE[award])
    case = climbing(file, award, LADDERS[award][2][0])
    assert (article, "3", "a") in places(case.grade(Grade.GOOD, 2020))
    assert (article, "3", "a") in places(case.drop(Conferral, award=CO_CP))
    assert (article, "3", "a") in places(case.drop(Conferral, award=LADDERS[award][0]))
    assert places(case.attest(UNITED, holds=None)) == {(article, "3", "b")}
    if award in {DL_BA, QC_BA}:
        assert places(case.who(founded=None)) >= {(article, "3", "c")}


@EVERY_BODY
def test_khoan_2_dieu_36_41_each_gap_cites_its_own_point(file, award):
    """The occasion stands in the clause and in khoản 6 Điều 3, judgement in point b, if any."""
    article = str(ARTICLE[award])
    point = None if award in {DL_BA, QC_BA} else "b"
    case = body(file, award)
    assert places(case.attest(BODIES[award][1][0], holds=None)) == {(article, "2", point)}
    assert places(case.attest(UNITED, holds=None)) == {(article, "2", point)}
    assert places(case.who(founded=None)) >= {(article, "2", None), ("3", "6", None)}
    if point is not None:
        assert (article, "2", "a") in places(case.drop(Conferral))


@BODY_OR_GENERAL
def test_sao_vang_and_ho_chi_minh_each_gap_cites_its_own_point(file, subject):
    """Ministries by khoản 3 and 2, general departments by khoản 4 and 3; khoản 5 for the latest."""
    star, first = ("3", "2") if subject is MINISTRY else ("4", "3")
    case = file(SAO_VANG, subject, attest=GOLD_STAR).confer(HO_CHI_MINH, 1990)
    assert places(case.attest(GOLD_STAR[0], holds=None)) == {("34", star, "a")}
    assert places(case.attest(UNITED, holds=None)) == {("34", star, "b")}
    assert {("34", star, "a"), ("34", "5", None)} <= places(case.confer(HO_CHI_MINH, 2010))
    case = file(HO_CHI_MINH, subject, attest=FIRST_HCM).confer(DL_NHAT, 2010)
    assert places(case.attest(FIRST_HCM[0], holds=None)) == {("35", first, "a")}
    assert places(case.attest(UNITED, holds=None)) == {("35", first, "b")}
    assert ("35", first, "a") in places(case.drop(Conferral))


def outside_the_service_route(criterion):
    """Every condition but those of the route of long service, which the Decree details."""
    if criterion.route_key == "qua-trinh-cong-hien":
        return
    yield criterion
    for part in criterion.parts:
        yield from outside_the_service_route(part)


@EVERY_ORDER
def test_every_condition_cites_its_own_article(award):
    """Besides, khoản 6 Điều 3 says what a round year is, and Điều 5 what is not rewarded twice."""
    declared = regime_on(dt.date(YEAR, 6, 1)).awards[award]
    found = set()
    for criterion in outside_the_service_route(declared.criterion):
        found |= {(s.number, s.article) for s in criterion.sources}
        if isinstance(criterion, Readings):
            found |= {(s.number, s.article) for o in criterion.options for s in o.sources}
    elsewhere = {HO_CHI_MINH: {"5"}, SAO_VANG: set()}.get(award, {"3"})
    assert {(LAW_2022.number, a) for a in {str(ARTICLE[award]), *elsewhere}} == found


@EVERY_ORDER
def test_every_condition_of_a_track_cites_its_own_clause(award):
    """Điều 34 counts by khoản 5; khoản 2-3 and 4 of Điều 35 refer to each other."""
    besides = {
        (SAO_VANG, "3"): {"5"},
        (SAO_VANG, "4"): {"5"},
        (HO_CHI_MINH, "2"): {"4"},
        (HO_CHI_MINH, "3"): {"4"},
        (HO_CHI_MINH, "4"): {"3"},
    }
    for track in regime_on(dt.date(YEAR, 6, 1)).awards[award].criterion.parts:
        clause = track.sources[0].clause
        cited = {
            source.clause
            for criterion in track.walk()
            for source in criterion.sources
            if source.article == str(ARTICLE[award])
        }
        assert {clause} | besides.get((award, clause), set()) == cited


@pytest.mark.parametrize(
    ("award", "persons", "detailed"),
    [
        (SAO_VANG, "2", "7"),
        (HO_CHI_MINH, "1", "6"),
        *((order, "1", "5") for order in INDEPENDENCE),
        *((order, "1", "4") for order in EXPLOIT),
    ],
)
def test_truy_tang_and_what_the_government_details_stand_beside(award, persons, detailed):
    """Individuals may receive each order posthumously; point a is detailed by the Government."""
    declared = regime_on(dt.date(YEAR, 6, 1)).awards[award]
    noted = {
        (note.source.clause, note.text.render("vi"))
        for note in declared.notes
        if note.source.article == str(ARTICLE[award])
    }
    place = LAW_2022.cite(ARTICLE[award], int(persons), "a").render("vi")
    assert {
        (
            detailed,
            f"Chính phủ quy định chi tiết đối tượng, tiêu chuẩn đối với trường hợp tại {place}",
        ),
    } == noted - {("1", "Là huân chương cao quý nhất")}
    assert Posthumous.ALLOWED is declared.posthumous.value
    assert LAW_2022.cite(ARTICLE[award], int(persons)) in declared.posthumous.sources


@EVERY_ORDER
def test_collectives_are_commended_for_merit_and_foreigners_for_external_relations(award):
    """Điều 8 k1, k6; of a person's exemplary achievement the text tells no type."""
    tracks = regime_on(dt.date(YEAR, 6, 1)).awards[award].criterion.parts
    external = {"nguyen-thu-nuoc-ngoai", "nguoi-nuoc-ngoai"}
    external.add("nguoi-viet-nam-o-nuoc-ngoai-nguoi-nuoc-ngoai")
    for track in tracks:
        if track.key == "ca-nhan":
            assert track.commends is None
        elif track.key in external:
            assert track.commends is CommendationType.EXTERNAL
        else:
            assert track.commends is CommendationType.MERIT


@EVERY_ORDER
@pytest.mark.parametrize(
    ("day", "decree"), [((2025, 6, 30), "98/2023"), ((2025, 7, 1), "152/2025")]
)
def test_open_matters_defer_and_dieu_4_of_the_decree_in_force_stands_beside(
    file, award, day, decree
):
    """Khoản 4 defers while a matter is open; khoản 3, 5 and 6 are noted."""
    opened = Proceeding(matter="Thanh tra", opened_on=dt.date(2025, 5, 1))
    case = person(file, award).put(opened).on(*day)
    assert case.outcome == "DEFERRED"
    shown = case.declared.outline(dt.date(*day))
    for clause in (3, 4, 5, 6):
        assert f"khoản {clause} Điều 4 Nghị định {decree}/NĐ-CP" in shown
    measure = Discipline(form=DisciplineForm.REPRIMAND, decided_on=dt.date(2020, 1, 1))
    asked = case.declared.ask(YEAR, dt.date(*day))
    assert asked.cautions_of(case.record) == ()
    assert len(asked.cautions_of(case.put(measure).record)) == 1


@EVERY_ORDER
def test_one_key_asks_one_question(award):
    """An attestation answers the same words wherever its key stands."""
    declared = regime_on(dt.date(YEAR, 6, 1)).awards[award]
    asked = {}
    for criterion in declared.criterion.walk():
        if key := criterion.attestation_key:
            words = criterion.statement().render("vi")
            assert asked.setdefault(key, words) == words
    own = [key for key in asked if key.startswith(SHORT[award])]
    assert own


def test_an_attestation_of_another_year_does_not_count(file):
    """What was attested for 2023 says nothing of 2024."""
    case = person(file, DL_BA).drop(Attestation, condition=LAWFUL).attest(LAWFUL, year=2023)
    assert case.outcome == OPEN
