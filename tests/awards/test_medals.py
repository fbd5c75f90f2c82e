"""Medals: Điều 55-58 and khoản 2 Điều 96 of Luật 06/2022."""

import datetime as dt

import pytest

from thidua.awards import regime_on
from thidua.records import (
    Collective,
    Conferral,
    HardPlace,
    Household,
    Individual,
    Occupation,
    Origin,
    Practice,
    PracticeField,
)

YES, NO, OPEN = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
QUAN_KY, AN_NINH = "huy-chuong-quan-ky-quyet-thang", "huy-chuong-vi-an-ninh-to-quoc"
NHAT, NHI, BA = (f"huy-chuong-chien-si-ve-vang-hang-{c}" for c in ("nhat", "nhi", "ba"))
CLASSES = (NHAT, NHI, BA)
HUU_NGHI = "huy-chuong-huu-nghi"
TNXP = "huy-chuong-thanh-nien-xung-phong-ve-vang"
ARMY, POLICE = PracticeField.ARMY, PracticeField.POLICE
SEA = HardPlace.SEA_ISLANDS
DONE = "huy-chuong-hoan-thanh-tot-nhiem-vu"
ASKED = dt.date(2024, 12, 20)


def worked(start, end=None, field=ARMY, place=None):
    """A stretch of work, by two days written year-month-day."""
    return Practice(
        field=field,
        start=dt.date.fromisoformat(start),
        end=None if end is None else dt.date.fromisoformat(end),
        place=place,
    )


def of(*occupations, **more):
    """A person of these occupations, alive unless said otherwise."""
    return Individual(id="cn", occupations=frozenset(occupations), **{"martyr": False, **more})


SOLDIER, OFFICER = of(Occupation.SOLDIER), of(Occupation.POLICE_OFFICER)
LONG_SERVICE = pytest.mark.parametrize(
    ("award", "subject", "field", "other"),
    [(QUAN_KY, SOLDIER, ARMY, POLICE), (AN_NINH, OFFICER, POLICE, ARMY)],
)


@LONG_SERVICE
@pytest.mark.parametrize(("start", "expected"), [("1999-12-20", YES), ("1999-12-21", NO)])
def test_hai_muoi_lam_nam_cong_tac_dieu_55_56(ask, award, subject, field, other, start, expected):
    """Twenty-five years on the day of consideration; a day less does not do."""
    case = ask(award, subject, worked(start, field=field)).attest(DONE)
    assert case.outcome == expected


@LONG_SERVICE
def test_phai_lien_tuc_dieu_55_56(ask, award, subject, field, other):
    """Years before a break do not count with those after it."""
    broken = (worked("1990-01-01", "2010-01-01", field), worked("2010-01-02", None, field))
    assert ask(award, subject, *broken).attest(DONE).outcome == NO
    whole = (worked("1990-01-01", "2010-01-01", field), worked("2010-01-01", None, field))
    assert ask(award, subject, *whole).attest(DONE).outcome == YES


@LONG_SERVICE
@pytest.mark.parametrize("place", list(HardPlace))
def test_khong_nhan_he_so_02_dieu_55_56(ask, award, subject, field, other, place):
    """Khoản 3 Điều 57 doubles time for its own medal only."""
    case = ask(award, subject, worked("2005-01-01", field=field, place=place)).attest(DONE)
    assert case.outcome == NO


@LONG_SERVICE
def test_thoi_gian_o_luc_luong_kia_hai_cach_hieu_dieu_55_56(ask, award, subject, field, other):
    """Fifteen years in one force and ten in the other: an open reading."""
    both = (worked("1999-01-01", "2014-01-01", other), worked("2014-01-01", None, field))
    case = ask(award, subject, *both).attest(DONE)
    assert case.outcome == NO
    assert case.reading(thoi_gian_o_luc_luong_khac="ca-quan-doi-va-cong-an").outcome == YES


@pytest.mark.parametrize(
    ("occupation", "army", "police"),
    [
        (Occupation.SOLDIER, YES, NO),
        (Occupation.DEFENCE_OFFICIAL, YES, NO),
        (Occupation.DEFENCE_WORKER, YES, NO),
        (Occupation.POLICE_OFFICER, NO, YES),
        (Occupation.POLICE_WORKER, NO, YES),
        (Occupation.MILITIA, NO, NO),
        (Occupation.CIVIL_SERVANT, NO, NO),
    ],
)
def test_doi_tuong_dieu_55_56_khoan_1_dieu_57(ask, occupation, army, police):
    """Army for one medal, police for the other, both and nobody else for the third."""
    subject = of(occupation)
    for award, field, expected in ((QUAN_KY, ARMY, army), (AN_NINH, POLICE, police)):
        assert ask(award, subject, worked("1990-01-01", field=field)).attest(DONE).outcome == (
            expected
        )
    third = ask(NHAT, subject, worked("1990-01-01")).attest(DONE)
    assert third.outcome == (YES if YES in (army, police) else NO)


@pytest.mark.parametrize("award", [QUAN_KY, NHAT])
def test_hoan_thanh_tot_nhiem_vu_dieu_55_khoan_1_dieu_57(ask, award):
    """Attested beside the years."""
    case = ask(award, SOLDIER, worked("1990-01-01"))
    assert case.outcome == OPEN
    assert [DONE] == [gap.condition for gap in case.assess().gaps()]
    assert case.attest(DONE, holds=False).outcome == NO


@pytest.mark.parametrize("award", [QUAN_KY, *CLASSES, TNXP, HUU_NGHI])
@pytest.mark.parametrize("subject", [Collective(id="tt"), Household(id="ho")])
def test_huy_chuong_chi_danh_cho_ca_nhan_dieu_54_96(ask, award, subject):
    """Neither collectives nor households."""
    assert ask(award, subject).outcome == NO


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2014-12-21", (NO, NO, NO)),
        ("2014-12-20", (NO, NO, YES)),
        ("2009-12-21", (NO, NO, YES)),
        ("2009-12-20", (NO, YES, NO)),
        ("2004-12-21", (NO, YES, NO)),
        ("2004-12-20", (YES, NO, NO)),
        ("1990-01-01", (YES, NO, NO)),
    ],
)
def test_cac_muc_nien_han_10_15_20_nam_khoan_2_dieu_57(ask, start, expected):
    """Ten to under fifteen, fifteen to under twenty, twenty and more."""
    found = tuple(ask(a, SOLDIER, worked(start)).attest(DONE).outcome for a in CLASSES)
    assert expected == found


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (HardPlace.SEA_ISLANDS, (NO, NO, YES)),
        (HardPlace.HARD_AREA, (NO, NO, YES)),
        (HardPlace.INTERNATIONAL_DUTY, (NO, NO, YES)),
        # Khoản 3 does not name the border.
        (HardPlace.BORDER, (NO, NO, NO)),
        (None, (NO, NO, NO)),
    ],
)
def test_nhan_he_so_02_cho_bon_noi_diem_c_khoan_3_dieu_57(ask, place, expected):
    """Five years of such duty are ten."""
    stretch = worked("2019-12-20", place=place)
    found = tuple(ask(a, SOLDIER, stretch).attest(DONE).outcome for a in CLASSES)
    assert expected == found


def test_he_so_02_chi_nhan_phan_thoi_gian_do_diem_c_khoan_3_dieu_57(ask):
    """Five plain years and five at sea are fifteen; a day less at sea is less."""
    plain = worked("2014-12-20", "2019-12-20")
    at_sea = worked("2019-12-20", place=SEA)
    late = (worked("2014-12-20", "2019-12-21"), worked("2019-12-21", place=SEA))
    assert ask(NHI, SOLDIER, plain, at_sea).attest(DONE).outcome == YES
    assert ask(NHI, SOLDIER, *late).attest(DONE).outcome == NO
    assert ask(BA, SOLDIER, *late).attest(DONE).outcome == YES


def test_quan_doi_va_cong_an_noi_tiep_la_lien_tuc_khoan_2_dieu_57(ask):
    """One medal for both forces; a break starts the count anew."""
    moved = (worked("2010-01-01", "2016-01-01"), worked("2016-01-01", None, POLICE))
    broken = (worked("2010-01-01", "2016-01-01"), worked("2016-02-01", None, POLICE))
    assert ask(BA, OFFICER, *moved).attest(DONE).outcome == YES
    assert ask(BA, OFFICER, *broken).attest(DONE).outcome == NO


def test_chua_khai_du_thoi_gian_thi_muc_tren_con_mo_khoan_2_dieu_57(ask):
    """More years may be known later: the first class is open, the band below it too."""
    case = ask(NHI, SOLDIER, worked("2009-01-01")).attest(DONE).uncover(Practice)
    assert case.outcome == OPEN
    twenty = ask(NHI, SOLDIER, worked("2000-01-01")).attest(DONE).uncover(Practice)
    assert twenty.outcome == NO
    assert ask(NHAT, SOLDIER, worked("2000-01-01")).attest(DONE).uncover(Practice).outcome == YES


@pytest.mark.parametrize(
    ("occupations", "expected"),
    [
        ((Occupation.SOLDIER, Occupation.CONSCRIPT), YES),
        ((Occupation.POLICE_OFFICER, Occupation.CONSCRIPT), YES),
        ((Occupation.SOLDIER,), NO),
        ((Occupation.DEFENCE_WORKER,), NO),
    ],
)
def test_ha_si_quan_chien_si_du_01_nam_diem_a_khoan_3_dieu_57(ask, occupations, expected):
    """A full year of such duty, of non-commissioned officers and soldiers only."""
    case = ask(BA, of(*occupations), worked("2023-12-20", place=SEA)).attest(DONE)
    assert case.outcome == expected


@pytest.mark.parametrize(
    ("start", "place", "expected"),
    [
        ("2023-12-20", SEA, YES),
        ("2023-12-21", SEA, NO),
        ("2023-12-20", HardPlace.HARD_AREA, YES),
        ("2023-12-20", HardPlace.INTERNATIONAL_DUTY, YES),
        ("2015-12-20", HardPlace.BORDER, NO),
        ("2015-12-20", None, NO),
        # Doubling is for khoản 2: half a year is not a year.
        ("2024-06-20", SEA, NO),
    ],
)
def test_mot_nam_khong_nhan_doi_diem_a_khoan_3_dieu_57(ask, start, place, expected):
    """The year is counted once, in those places alone; it opens the third class only."""
    conscript = of(Occupation.SOLDIER, Occupation.CONSCRIPT)
    stretch = worked(start, place=place)
    assert ask(BA, conscript, stretch).attest(DONE).outcome == expected
    for award in (NHAT, NHI):
        assert ask(award, conscript, stretch).attest(DONE).outcome == NO


MARTYR = of(Occupation.SOLDIER, martyr=True)


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2024-12-19", (NO, NO, YES)),
        ("2023-12-21", (NO, NO, YES)),
        ("2023-12-20", (NO, YES, NO)),
        ("2019-12-21", (NO, YES, NO)),
        ("2019-12-20", (YES, NO, NO)),
    ],
)
def test_liet_si_duoi_1_tu_1_den_duoi_5_tu_5_nam_diem_b_khoan_3_dieu_57(ask, start, expected):
    """The bands of martyrs, time at sea counted once; they reach no higher by doubled service."""
    stretch = worked(start, place=SEA)
    routes = tuple(
        ask(a, MARTYR, stretch).attest(DONE).assess().routes()["liet-si"].name for a in CLASSES
    )
    assert tuple({YES: "TRUE", NO: "FALSE"}[e] for e in expected) == routes


@pytest.mark.parametrize(("martyr", "expected"), [(True, YES), (False, NO), (None, OPEN)])
def test_phai_duoc_cong_nhan_liet_si_diem_b_khoan_3_dieu_57(ask, martyr, expected):
    """Whoever is no martyr has no such band; not known is not no."""
    stretch = worked("2024-06-01", place=SEA)
    case = ask(BA, of(Occupation.SOLDIER, martyr=martyr), stretch).attest(DONE)
    assert case.outcome == expected


def test_liet_si_khong_co_thoi_gian_dac_biet_khong_thuoc_khoan_3_dieu_57(ask):
    """Khoản 3 speaks of persons with time at sea, on islands, in hard areas or abroad on duty."""
    assert ask(BA, MARTYR, worked("2024-06-01")).attest(DONE).outcome == NO
    assert ask(BA, MARTYR, worked("2024-06-01", place=SEA)).attest(DONE).outcome == YES


UNPROPOSED = "chua-de-nghi-chien-si-ve-vang"


def raised(ask, award, *stretches, held=None):
    """A martyr's file, where nothing was proposed yet."""
    events = () if held is None else (Conferral(award=held, year=2020),)
    return ask(award, MARTYR, *stretches, *events).attest(DONE).attest(UNPROPOSED)


@pytest.mark.parametrize(
    ("years", "nhat", "nhi"),
    [
        (9, "FALSE", "FALSE"),
        (10, "FALSE", "TRUE"),
        (14, "FALSE", "TRUE"),
        (15, "TRUE", "FALSE"),
        (19, "TRUE", "FALSE"),
        (20, "FALSE", "FALSE"),
    ],
)
def test_nang_mot_hang_khi_du_thoi_gian_chua_de_nghi_diem_b_khoan_3_dieu_57(ask, years, nhat, nhi):
    """Total service that earns a class not yet proposed gives the class above it."""
    # One month at sea counts twice, so the rest falls a month short of the years asked.
    plain = worked(f"{2024 - years}-12-20", "2024-11-20")
    at_sea = worked("2024-11-20", "2024-12-01", place=SEA)
    rest = worked("2024-12-01")
    for award, expected in ((NHAT, nhat), (NHI, nhi)):
        case = raised(ask, award, plain, at_sea, rest)
        assert expected == case.assess().routes()["liet-si-nang-hang"].name
    if expected == "TRUE":
        assert case.attest(UNPROPOSED, holds=False).assess().routes()["liet-si-nang-hang"].name == (
            "FALSE"
        )


@pytest.mark.parametrize(
    ("award", "held", "years", "expected"),
    [
        (NHI, BA, 3, "TRUE"),
        (NHI, BA, 12, "TRUE"),
        (NHI, BA, 15, "FALSE"),
        (NHI, NHI, 3, "FALSE"),
        (NHAT, NHI, 16, "TRUE"),
        (NHAT, NHI, 20, "FALSE"),
        (NHAT, BA, 3, "FALSE"),
    ],
)
def test_nang_mot_hang_khi_da_duoc_tang_hang_duoi_diem_b_khoan_3_dieu_57(
    ask, award, held, years, expected
):
    """The class below was given, and the class asked about is not yet due."""
    at_sea = worked("2024-12-10", place=SEA)
    case = raised(ask, award, worked(f"{2024 - years}-12-10", "2024-12-10"), at_sea, held=held)
    case = case.attest(UNPROPOSED, holds=False)
    assert expected == case.assess().routes()["liet-si-nang-hang"].name


def test_nang_hang_hai_cach_hieu_doan_mo_dau_khoan_3_dieu_57(ask):
    """A martyr without a day of such duty: the opening words shut him out, the sentence not."""
    case = raised(ask, NHI, worked("2012-01-01"))
    assert case.outcome == NO
    assert case.reading(pham_vi_nang_hang_liet_si="moi-liet-si").outcome == YES
    alive = case.reading(pham_vi_nang_hang_liet_si="moi-liet-si").who(martyr=False)
    assert alive.outcome == NO


def test_nang_hang_khong_co_o_hang_ba_khoan_3_dieu_57():
    """There is no class below the third."""
    awards = regime_on(ASKED).awards
    assert ["nien-han", "ha-si-quan-chien-si", "liet-si"] == list(awards[BA].routes)
    for award in (NHAT, NHI):
        assert ["nien-han", "liet-si", "liet-si-nang-hang"] == list(awards[award].routes)


FRIENDLY = (
    "huy-chuong-huu-nghi-tinh-than-doan-ket",
    "ton-trong-doc-lap-phap-luat-phong-tuc",
    "huy-chuong-huu-nghi-nhieu-dong-gop",
    "huy-chuong-huu-nghi-dong-gop-quan-he",
)
IN_BODY = "huy-chuong-huu-nghi-thuoc-co-quan-to-chuc"


def friend(ask, *events, origin=Origin.FOREIGN, in_body=False):
    """A foreigner who meets khoản 2 Điều 58."""
    case = ask(HUU_NGHI, Individual(id="nn", origin=origin), *events)
    for key in FRIENDLY:
        case = case.attest(key)
    return case.attest(IN_BODY, holds=in_body)


@pytest.mark.parametrize(
    ("field", "start", "expected"),
    [
        (PracticeField.HONORARY_CONSUL, "2021-12-20", YES),
        (PracticeField.HONORARY_CONSUL, "2021-12-21", NO),
        (PracticeField.CONTRIBUTION_TO_VIETNAM, "2019-12-20", YES),
        (PracticeField.CONTRIBUTION_TO_VIETNAM, "2019-12-21", NO),
        (PracticeField.TEACHING, "1990-12-20", NO),
    ],
)
def test_lanh_su_danh_du_03_nam_nguoi_khac_05_nam_khoan_1_dieu_58(ask, field, start, expected):
    """Honorary consuls three years, other foreigners five."""
    assert friend(ask, worked(start, field=field)).outcome == expected


def test_nguoi_thuoc_co_quan_to_chuc_khong_can_thoi_gian_diem_a_khoan_1_dieu_58(ask):
    """Those in the bodies listed: no time is asked."""
    assert friend(ask, in_body=True).outcome == YES
    assert friend(ask).attest(IN_BODY, holds=None).outcome == OPEN
    assert friend(ask).outcome == NO


@pytest.mark.parametrize("key", FRIENDLY)
def test_can_du_tieu_chuan_khoan_2_dieu_58(ask, key):
    """Friendship, respect, many contributions, contribution to relations: each."""
    case = friend(ask, in_body=True)
    assert case.attest(key, holds=False).outcome == NO
    assert case.attest(key, holds=None).outcome == OPEN


@pytest.mark.parametrize("origin", [Origin.DOMESTIC, Origin.OVERSEAS_VIETNAMESE])
def test_chi_danh_cho_nguoi_nuoc_ngoai_dieu_58(ask, origin):
    """Nobody of the country, nor Vietnamese settled abroad."""
    assert friend(ask, origin=origin, in_body=True).outcome == NO


LOYAL, PERIODS = "tnxp-co-thanh-tich-trung-thanh", "tnxp-thuoc-thoi-ky-quy-dinh"
CLEAR, FELL = "tnxp-khong-thuoc-truong-hop-loai-tru", "tnxp-hy-sinh-khi-lam-nhiem-vu"


def volunteer(ask, *stretches, martyr=False):
    """A youth volunteer whom nothing excludes."""
    case = ask(TNXP, Individual(id="tnxp", martyr=martyr), *stretches)
    case = case.attest(LOYAL).attest(PERIODS).attest(CLEAR)
    return case.attest(FELL, holds=martyr)


def joined(start, end):
    """A stretch with the youth volunteers."""
    return worked(start, end, PracticeField.YOUTH_VOLUNTEER)


@pytest.mark.parametrize(
    ("stretches", "expected"),
    [
        pytest.param((("1966-03-01", "1968-03-01"),), YES, id="du-24-thang"),
        pytest.param((("1966-03-01", "1968-02-29"),), NO, id="thieu-mot-ngay"),
        pytest.param(
            (("1953-01-01", "1954-07-01"), ("1966-03-01", "1966-09-01")), YES, id="cong-don"
        ),
        pytest.param(
            (("1953-01-01", "1954-07-01"), ("1966-03-01", "1966-08-30")), NO, id="cong-don-thieu"
        ),
    ],
)
def test_hai_nam_tai_ngu_cong_don_khoan_2_dieu_96_dieu_6_nd_28(ask, stretches, expected):
    """Two years, which are 24 full months, added up over the periods."""
    assert volunteer(ask, *(joined(*s) for s in stretches)).outcome == expected


@pytest.mark.parametrize("key", [LOYAL, PERIODS, CLEAR])
def test_can_du_dieu_kien_thanh_nien_xung_phong_dieu_96_nd_28(ask, key):
    """Merit and loyalty, a period that counts, nothing that excludes."""
    case = volunteer(ask, joined("1966-03-01", "1968-03-01"))
    assert case.attest(key, holds=False).outcome == NO
    assert case.attest(key, holds=None).outcome == OPEN


def test_chi_tang_mot_lan_dieu_6_nd_28(ask):
    """Whoever holds it is not given it again."""
    case = volunteer(ask, joined("1966-03-01", "1968-03-01"))
    assert case.confer(TNXP, 2024).outcome == NO
    assert case.uncover(Conferral, 2024).outcome == OPEN


def test_liet_si_khong_can_thoi_gian_khoan_2_dieu_96(ask):
    """A volunteer who fell and is a recognised martyr: no time is asked."""
    case = volunteer(ask, martyr=True)
    assert case.outcome == YES
    assert case.attest(FELL, holds=False).outcome == NO
    assert case.who(martyr=False).outcome == NO
    assert case.who(martyr=None).outcome == OPEN


@pytest.mark.parametrize(
    ("day", "asked_of_decree", "provisional"),
    [
        ((2024, 4, 19), False, False),
        ((2024, 4, 20), True, False),
        ((2025, 6, 30), True, False),
        ((2025, 7, 1), True, True),
    ],
)
def test_nghi_dinh_28_tu_20_4_2024_den_30_6_2025_dieu_96(ask, day, asked_of_decree, provisional):
    """The Law alone before; the Decree's additions provisionally after its repeal."""
    case = volunteer(ask, joined("1966-03-01", "1968-03-01")).on(*day)
    assert case.attest(CLEAR, holds=False).outcome == (NO if asked_of_decree else YES)
    assert case.outcome == YES
    assert provisional == bool(case.assess().provisional)


@pytest.mark.parametrize("award", [QUAN_KY, AN_NINH, *CLASSES, HUU_NGHI, TNXP])
def test_chu_tich_nuoc_tang_huy_chuong_dieu_77(award):
    """The President confers medals."""
    notes = regime_on(ASKED).awards[award].conferred_by
    assert ["77"] == [note.source.article for note in notes]
