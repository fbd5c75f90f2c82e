"""Huân chương Đại đoàn kết dân tộc (Điều 51), Dũng cảm (Điều 52), Hữu nghị (Điều 53)."""

import datetime as dt

import pytest

from thidua.awards import regime_on
from thidua.records import (
    Collective,
    CollectiveKind,
    CommendationType,
    Conferral,
    Household,
    Individual,
    Occupation,
    Origin,
    Practice,
    PracticeField,
)

YES, NO, OPEN = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
DDK, DC, HN = (f"huan-chuong-{name}" for name in ("dai-doan-ket-dan-toc", "dung-cam", "huu-nghi"))
LAWFUL = "chap-hanh-tot"
MERIT = "ddk-cong-lao-to-lon-dac-biet-xuat-sac"
CHAIR, VICE, HEAD = (
    PracticeField.FRONT_CHAIR,
    PracticeField.FRONT_VICE_CHAIR,
    PracticeField.FRONT_MEMBER_HEAD,
)
DIGNITARY = Individual(id="cs", occupations={Occupation.OTHER_LABOURER})


def spent(field, start, end=None):
    """Time in a field, by two days written year-month-day."""
    return Practice(
        field=field,
        start=dt.date.fromisoformat(start),
        end=None if end is None else dt.date.fromisoformat(end),
    )


def united(ask, *events, merit=False):
    """A lawful person; what the Front says of the merit."""
    return ask(DDK, DIGNITARY, *events).attest(LAWFUL).attest(MERIT, holds=merit)


def test_cong_lao_to_lon_duoc_mat_tran_cong_nhan_khoan_1_dieu_51_diem_a_khoan_1_dieu_22_nd_98(ask):
    """Great merit that the Central Committee of the Front recognises, and lawful conduct."""
    case = united(ask, merit=True)
    assert case.outcome == YES
    assert case.attest(MERIT, holds=None).outcome == OPEN
    assert case.attest(LAWFUL, holds=False).outcome == NO
    assert case.attest(LAWFUL, holds=None).outcome == OPEN
    assert united(ask).outcome == NO


@pytest.mark.parametrize(
    "who",
    [
        {"occupations": {Occupation.INTELLECTUAL}},
        {"occupations": {Occupation.ENTREPRENEUR}},
        {"origin": Origin.OVERSEAS_VIETNAMESE},
        {},
    ],
)
def test_doi_tuong_va_ca_nhan_khac_khoan_1_dieu_51(ask, who):
    """Notables, intellectuals, entrepreneurs, Vietnamese abroad “and other individuals”."""
    assert united(ask, merit=True).who(**who).outcome == YES


@pytest.mark.parametrize("award", [DDK, DC])
@pytest.mark.parametrize("subject", [Collective(id="tt"), Household(id="ho")])
def test_chi_danh_cho_ca_nhan_dieu_51_52(ask, award, subject):
    """Neither collectives nor households."""
    assert ask(award, subject).outcome == NO


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param((spent(CHAIR, "2019-12-20"),), YES, id="chu-tich-05-nam"),
        pytest.param((spent(CHAIR, "2019-12-21"),), NO, id="chu-tich-thieu-mot-ngay"),
        pytest.param((spent(CHAIR, "2014-12-21"),), YES, id="chu-tich-duoi-10-nam"),
        pytest.param((spent(CHAIR, "2014-12-20"),), NO, id="chu-tich-10-nam"),
        pytest.param((spent(VICE, "2014-12-20"),), YES, id="pho-chu-tich-10-nam"),
        pytest.param((spent(VICE, "2014-12-21"),), NO, id="pho-chu-tich-thieu-mot-ngay"),
        pytest.param((spent(VICE, "2000-01-01"),), YES, id="pho-chu-tich-khong-co-muc-tren"),
        pytest.param(
            (spent(VICE, "2000-01-01", "2005-01-01"), spent(VICE, "2010-01-01", "2015-01-01")),
            YES,
            id="pho-chu-tich-khong-can-lien-tuc",
        ),
        pytest.param((spent(HEAD, "2009-12-20"),), YES, id="cap-truong-15-nam"),
        pytest.param((spent(HEAD, "2009-12-21"),), NO, id="cap-truong-thieu-mot-ngay"),
        pytest.param(
            (spent(HEAD, "2000-01-01", "2010-01-01"), spent(HEAD, "2011-01-01")),
            NO,
            id="cap-truong-khong-lien-tuc",
        ),
        pytest.param(
            (spent(CHAIR, "2021-01-01"), spent(VICE, "2016-01-01", "2021-01-01")),
            NO,
            id="khong-cong-hai-chuc-vu",
        ),
    ],
)
def test_giu_chuc_vu_mat_tran_diem_b_khoan_1_dieu_22_nd_98(ask, events, expected):
    """Chair five to under ten years, vice-chair ten, heads of members fifteen in a row."""
    assert united(ask, *events).outcome == expected


def test_chua_khai_du_chuc_vu_thi_con_mo_diem_b_khoan_1_dieu_22_nd_98(ask):
    """Time not known is not time not served."""
    assert united(ask, spent(VICE, "2018-01-01")).uncover(Practice).outcome == OPEN


SERVICE_ORDERS = [
    "huan-chuong-sao-vang",
    "huan-chuong-ho-chi-minh",
    *(
        f"huan-chuong-{family}-hang-{c}"
        for family in ("doc-lap", "quan-cong", "lao-dong", "bao-ve-to-quoc")
        for c in ("nhat", "nhi", "ba")
    ),
]


@pytest.mark.parametrize("order", SERVICE_ORDERS)
def test_da_duoc_tang_huan_chuong_qua_trinh_cong_hien_khoan_2_dieu_22_nd_98(ask, order):
    """An order for long service shuts the door; the same order for anything else does not."""
    case = united(ask, merit=True)
    given = {kind: Conferral(award=order, year=2015, type=kind) for kind in CommendationType}
    assert case.put(given[CommendationType.SERVICE]).outcome == NO
    assert case.put(given[CommendationType.MERIT]).outcome == YES
    assert case.put(given[CommendationType.SUDDEN]).outcome == YES


@pytest.mark.parametrize("other", ["huan-chuong-chien-cong-hang-nhat", "huan-chuong-dung-cam"])
def test_huan_chuong_khac_khong_can_tro_khoan_2_dieu_22_nd_98(ask, other):
    """The clause names orders that have a service standard, and no others."""
    given = Conferral(award=other, year=2015, type=CommendationType.SERVICE)
    assert united(ask, given, merit=True).outcome == YES


def test_chua_ro_da_duoc_tang_gi_thi_con_mo_khoan_2_dieu_22_nd_98(ask):
    """Which orders were conferred before is not known: open, and the gap asks for conferrals."""
    case = united(ask, merit=True).uncover(Conferral, 2010)
    assert case.outcome == OPEN
    assert {"da-tang"} == {gap.kind for gap in case.assess().gaps()}


@pytest.mark.parametrize(
    ("day", "provisional"), [((2024, 1, 1), False), ((2025, 6, 30), False), ((2025, 7, 1), True)]
)
def test_nd_98_tam_ap_dung_tu_01_7_2025_dieu_22(ask, day, provisional):
    """The decree that replaced it was not read on this point."""
    case = united(ask, spent(VICE, "2000-01-01")).on(*day)
    if day == (2024, 1, 1):
        case = case.in_year(2023)
    assert case.outcome == YES
    assert provisional == bool(case.assess().provisional)


BRAVE, EXAMPLE = "dung-cam-cuu-nguoi-cuu-tai-san", "dung-cam-neu-guong-bo-tinh-toan-quoc"


def test_dung_cam_hanh_dong_va_neu_guong_dieu_52(ask):
    """A brave act, and its example: no grade, no prior award, no time."""
    case = ask(DC, Individual(id="a")).attest(BRAVE).attest(EXAMPLE)
    assert case.outcome == YES
    for key in (BRAVE, EXAMPLE):
        assert case.attest(key, holds=False).outcome == NO
        assert case.attest(key, holds=None).outcome == OPEN
    assert case.who(origin=Origin.FOREIGN).outcome == YES


STANDARDS = (
    "huu-nghi-tinh-than-doan-ket",
    "ton-trong-doc-lap-phap-luat-phong-tuc",
    "huu-nghi-dong-gop-to-lon",
    "huu-nghi-dong-gop-tich-cuc-quan-he",
)
BODIES = (
    "huu-nghi-co-quan-nha-nuoc-nuoc-ngoai",
    "huu-nghi-to-chuc-thanh-vien-doi-tac",
    "huu-nghi-hoi-huu-nghi-cac-nuoc",
    "huu-nghi-hoi-huu-nghi-cap-tinh-bang",
    "huu-nghi-co-quan-dai-dien-ngoai-giao",
    "huu-nghi-van-phong-to-chuc-quoc-te",
    "huu-nghi-phi-chinh-phu-nuoc-ngoai",
    "huu-nghi-to-chuc-khac-dac-biet-xuat-sac",
)
CHIEF, ENVOY = "huu-nghi-nguoi-dung-dau-to-chuc-nuoc-ngoai", "huu-nghi-truong-dai-dien-nuoc-doi-tac"
WENT_ON, OTHERS = "huu-nghi-tiep-tuc-dong-gop-05-nam", "huu-nghi-nguoi-nuoc-ngoai-khac"
MEDAL = "huy-chuong-huu-nghi"
FOREIGNER = Individual(id="nn", origin=Origin.FOREIGN)
FOREIGN_BODY = Collective(id="tc", type=CollectiveKind.CIVIL, origin=Origin.FOREIGN)


def friend(ask, subject, *events):
    """A foreign subject that meets khoản 1 Điều 53, of none of the decree's tracks yet."""
    case = ask(HN, subject, *events)
    for key in STANDARDS:
        case = case.attest(key)
    for key in (*BODIES, CHIEF, ENVOY, WENT_ON, OTHERS):
        case = case.attest(key, holds=False)
    return case


@pytest.mark.parametrize("body", BODIES)
def test_moi_loai_to_chuc_tu_du_diem_a_den_h_khoan_2_dieu_23_nd_98(ask, body):
    """Each kind of foreign body suffices; a person is none of them."""
    case = friend(ask, FOREIGN_BODY)
    assert case.outcome == NO
    assert case.attest(body).outcome == YES
    assert case.attest(body, holds=None).outcome == OPEN
    assert friend(ask, FOREIGNER).attest(body).outcome == NO


@pytest.mark.parametrize("key", STANDARDS)
def test_can_du_tieu_chuan_khoan_1_dieu_53(ask, key):
    """Friendship, respect, great contribution, active contribution to relations: each."""
    for case in (
        friend(ask, FOREIGN_BODY).attest(BODIES[0]),
        friend(ask, FOREIGNER).attest(OTHERS),
    ):
        assert case.outcome == YES
        assert case.attest(key, holds=False).outcome == NO
        assert case.attest(key, holds=None).outcome == OPEN


@pytest.mark.parametrize("origin", [Origin.DOMESTIC, Origin.OVERSEAS_VIETNAMESE])
def test_chi_danh_cho_nguoi_nuoc_ngoai_khoan_1_dieu_53(ask, origin):
    """Nobody of the country, nor Vietnamese settled abroad."""
    assert friend(ask, FOREIGNER).attest(OTHERS).who(origin=origin).outcome == NO
    assert friend(ask, FOREIGN_BODY).attest(BODIES[0]).who(origin=origin).outcome == NO


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        pytest.param((("2019-12-20", None),), YES, id="05-nam-lien-tuc"),
        pytest.param((("2019-12-21", None),), NO, id="thieu-mot-ngay"),
        pytest.param((("2012-01-01", "2016-01-01"), ("2021-01-01", None)), NO, id="khong-lien-tuc"),
    ],
)
def test_dung_dau_to_chuc_05_nam_lien_tuc_diem_i_khoan_2_dieu_23_nd_98(ask, times, expected):
    """Five consecutive years at the head of such a body."""
    stretches = (spent(PracticeField.FOREIGN_BODY_HEAD, *time) for time in times)
    head = friend(ask, FOREIGNER, *stretches)
    assert head.attest(CHIEF).outcome == expected
    # Of a body of another kind, years at its head do not count.
    assert head.attest(CHIEF, holds=False).outcome == NO


@pytest.mark.parametrize("key", [CHIEF, ENVOY], ids=["diem-i", "diem-k"])
@pytest.mark.parametrize(("start", "expected"), [("2021-12-20", YES), ("2021-12-21", NO)])
def test_nhiem_ky_03_nam_tai_viet_nam_diem_i_k_khoan_2_dieu_23_nd_98(ask, key, start, expected):
    """A term of three years in Viet Nam, of heads of bodies and of partners' missions."""
    case = friend(ask, FOREIGNER, spent(PracticeField.TERM_IN_VIETNAM, start))
    assert case.outcome == NO
    assert case.attest(key).outcome == expected


@pytest.mark.parametrize(("year", "expected"), [(2019, YES), (2020, NO)])
def test_huy_chuong_huu_nghi_va_05_nam_tiep_theo_diem_l_khoan_2_dieu_23_nd_98(ask, year, expected):
    """The medal, and five more years of contribution."""
    case = friend(ask, FOREIGNER).confer(MEDAL, year).attest(WENT_ON)
    assert case.outcome == expected
    assert case.attest(WENT_ON, holds=False).outcome == NO
    assert case.drop(Conferral, award=MEDAL).outcome == NO


@pytest.mark.parametrize("award", [DDK, DC, HN])
def test_chu_tich_nuoc_tang_dieu_77(award):
    """The President confers orders."""
    notes = regime_on(dt.date(2024, 12, 20)).awards[award].conferred_by
    assert ["77"] == [note.source.article for note in notes]
