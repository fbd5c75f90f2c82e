"""Huân chương Bảo vệ Tổ quốc (Điều 45-47) and Huân chương Chiến công (Điều 48-50)."""

import datetime as dt

import attrs
import pytest

from thidua.awards import regime_on
from thidua.records import (
    Collective,
    CollectiveKind,
    CommendationType,
    Conferral,
    Grade,
    Grading,
    Household,
    Individual,
    Issuer,
    Occupation,
)

YES, NO, OPEN = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
NHAT, NHI, BA = (f"huan-chuong-bao-ve-to-quoc-hang-{c}" for c in ("nhat", "nhi", "ba"))
BK_TTG = "bang-khen-thu-tuong-chinh-phu"
BK = "bang-khen-bo-ban-nganh-tinh"
CO_CP, CO_BO = "co-thi-dua-cua-chinh-phu", "co-thi-dua-bo-ban-nganh-tinh"
CSTD_BO, CSTD_CS = "chien-si-thi-dua-bo-ban-nganh-tinh", "chien-si-thi-dua-co-so"
DVQT = "don-vi-quyet-thang"
LAWFUL, UNITED = "chap-hanh-tot", "doan-ket-trong-sach-vung-manh"
SOLDIER = Individual(id="qn", occupations={Occupation.SOLDIER})
UNIT = Collective(
    id="dv", type=CollectiveKind.ARMED_FORCES, founded=dt.date(1990, 1, 1), flags=True
)
# Điểm a and b of khoản 1, điểm a of khoản 2: what a person must judge, by class.
JUDGED = {
    NHAT: (
        "bvtq-dac-biet-xuat-sac-dot-xuat-toan-quoc",
        "bvtq-cong-trinh-xuat-sac-tieu-bieu-cap-nha-nuoc",
    ),
    NHI: ("bvtq-xuat-sac-dot-xuat-toan-quan", "bvtq-cong-trinh-xuat-sac-cap-nha-nuoc"),
    BA: ("bvtq-xuat-sac-dot-xuat-quan-khu", "bvtq-cong-trinh-xuat-sac-cap-bo-tinh"),
}
JUDGED_OF_COLLECTIVES = {
    NHAT: "bvtq-tap-the-dac-biet-xuat-sac-dot-xuat-toan-quoc",
    NHI: "bvtq-tap-the-xuat-sac-dot-xuat-toan-quan",
    BA: "bvtq-tap-the-xuat-sac-dot-xuat-quan-khu",
}
# Class, the award before it, excellent years, the title and how often: điểm c khoản 1.
LADDER = [(NHAT, NHI, 3, CSTD_BO, 2), (NHI, BA, 2, CSTD_BO, 1), (BA, BK_TTG, 1, CSTD_CS, 3)]
EARLIER = {award: earlier for award, earlier, *_ in LADDER}
EVERY_CLASS = pytest.mark.parametrize("award", [NHAT, NHI, BA])


def given(award, *years, issuer=Issuer.DEFENCE, **more):
    """Conferrals of *award* for these years, by the Ministry of Defence unless said otherwise."""
    return tuple(Conferral(award=award, year=y, issuer=issuer, **more) for y in years)


def person(ask, award, *, excellent=None, titles=None, since=2019, issuer=Issuer.DEFENCE):
    """A soldier five years after the award below, whom nothing but merit recommends."""
    _, earlier, most, title, times = next(row for row in LADDER if row[0] == award)
    excellent = most if excellent is None else excellent
    titles = times if titles is None else titles
    case = ask(
        award,
        SOLDIER,
        *given(earlier, since),
        *given(title, *range(2020, 2020 + titles), issuer=issuer),
    )
    for year in range(2020, 2025):
        case = case.grade(Grade.EXCELLENT if year < 2020 + excellent else Grade.GOOD, year)
    case = case.attest(LAWFUL)
    for key in JUDGED[award]:
        case = case.attest(key, holds=False)
    return case


@EVERY_CLASS
def test_nam_nam_tu_hang_duoi_du_danh_hieu_diem_c_khoan_1_dieu_45_46_47(ask, award):
    """The ladder: Nhất after Nhì, Nhì after Ba, Ba after the Prime Minister's certificate."""
    case = person(ask, award)
    assert case.outcome == YES
    assert case.drop(Conferral, award=EARLIER[award]).outcome == NO
    assert person(ask, award, since=2020).outcome == NO


@pytest.mark.parametrize(
    ("award", "wrong"), [(NHAT, BA), (NHAT, BK_TTG), (NHI, BK_TTG), (NHI, NHAT), (BA, BK)]
)
def test_hang_khac_khong_thay_duoc_hang_lien_ke_diem_c_khoan_1_dieu_45_46_47(ask, award, wrong):
    """Another class, lower or higher, is not the award that the point names."""
    case = person(ask, award).drop(Conferral, award=EARLIER[award]).put(*given(wrong, 2019))
    assert case.outcome == NO


@pytest.mark.parametrize(("award", "excellent"), [(NHAT, 2), (NHI, 1), (BA, 0)])
def test_thieu_mot_nam_xuat_sac_diem_c_khoan_1_dieu_45_46_47(ask, award, excellent):
    """Three, two and one excellent years: one less does not do."""
    assert person(ask, award, excellent=excellent).outcome == NO
    assert person(ask, award, excellent=excellent + 1).outcome == YES


@pytest.mark.parametrize(("award", "titles"), [(NHAT, 1), (NHI, 0), (BA, 2)])
def test_thieu_mot_lan_danh_hieu_diem_c_khoan_1_dieu_45_46_47(ask, award, titles):
    """Two ministry fighters, one ministry fighter, three grassroots fighters."""
    assert person(ask, award, titles=titles).outcome == NO
    assert person(ask, award, titles=titles + 1).outcome == YES


@EVERY_CLASS
@pytest.mark.parametrize(
    ("issuer", "expected"),
    [
        (Issuer.DEFENCE, YES),
        (Issuer.PUBLIC_SECURITY, YES),
        (Issuer.OTHER_MINISTRY, NO),
        (Issuer.PROVINCE, NO),
        (Issuer.OTHER, NO),
        (None, OPEN),
    ],
)
def test_danh_hieu_do_bo_quoc_phong_bo_cong_an_tang_dieu_45_46_47(ask, award, issuer, expected):
    """The title counts where one of the two ministries conferred it."""
    assert person(ask, award, issuer=issuer).outcome == expected


def test_ba_chien_si_thi_dua_co_so_khong_can_lien_tuc_diem_c_khoan_1_dieu_47(ask):
    """Three in the period, in any order."""
    case = person(ask, BA, titles=0).put(*given(CSTD_CS, 2020, 2022, 2024))
    assert case.outcome == YES
    before = person(ask, BA, titles=2).put(*given(CSTD_CS, 2018))
    assert before.outcome == NO


@EVERY_CLASS
@pytest.mark.parametrize("year", [2020, 2022, 2024])
def test_lien_tuc_den_thoi_diem_de_nghi_hoan_thanh_tot_dieu_45_46_47(ask, award, year):
    """One year below good breaks the run, wherever it stands."""
    case = person(ask, award)
    assert case.grade(Grade.COMPLETED, year).outcome == NO
    assert case.drop(Grading, year=year).uncover(Grading, year).outcome == OPEN


@EVERY_CLASS
@pytest.mark.parametrize("kind", [CommendationType.SUDDEN, CommendationType.MOVEMENT])
def test_hang_duoi_tang_dot_xuat_khong_lam_can_cu_khoan_3_dieu_4_nd_98(ask, award, kind):
    """What was conferred for a sudden achievement or in a movement is no step of the ladder."""
    case = person(ask, award).drop(Conferral, award=EARLIER[award])
    assert case.put(*given(EARLIER[award], 2019, type=kind)).outcome == NO
    assert case.put(*given(EARLIER[award], 2019)).outcome == YES


@EVERY_CLASS
@pytest.mark.parametrize("which", [0, 1], ids=["diem-a-dot-xuat", "diem-b-cong-trinh"])
def test_moi_diem_a_b_khoan_1_tu_du_dieu_45_46_47(ask, award, which):
    """A sudden achievement or a work alone suffices, with lawful conduct."""
    case = ask(award, SOLDIER).attest(LAWFUL)
    key, other = JUDGED[award][which], JUDGED[award][1 - which]
    case = case.attest(other, holds=False)
    assert case.outcome == OPEN
    assert [key] == [gap.condition for gap in case.assess().gaps()]
    assert case.attest(key).outcome == YES
    assert case.attest(key, holds=False).outcome == NO
    assert case.attest(key).attest(LAWFUL, holds=False).outcome == NO
    assert case.attest(key).attest(LAWFUL, holds=None).outcome == OPEN


@EVERY_CLASS
@pytest.mark.parametrize(
    ("occupation", "expected", "without_militia"),
    [
        (Occupation.SOLDIER, YES, YES),
        (Occupation.DEFENCE_OFFICIAL, YES, YES),
        (Occupation.DEFENCE_WORKER, YES, YES),
        (Occupation.POLICE_OFFICER, YES, YES),
        (Occupation.POLICE_WORKER, YES, YES),
        (Occupation.MILITIA, YES, NO),
        (Occupation.CIVIL_SERVANT, NO, NO),
        (Occupation.WORKER, NO, NO),
        (Occupation.SCIENTIST, OPEN, OPEN),
    ],
)
def test_ca_nhan_thuoc_luc_luong_vu_trang_khoan_1_dieu_45_46_47(
    ask, award, occupation, expected, without_militia
):
    """Army and police; whether the militia belongs is an open reading."""
    case = person(ask, award).who(occupations={occupation})
    assert case.outcome == expected
    narrow = case.reading(dan_quan_tu_ve_thuoc_luc_luong_vu_trang="chi-quan-doi-cong-an")
    assert narrow.outcome == without_militia


@EVERY_CLASS
def test_ho_gia_dinh_khong_phai_doi_tuong_dieu_45_46_47(ask, award):
    """Persons and collectives only."""
    assert ask(award, Household(id="ho")).outcome == NO


def unit(ask, award, *events, subject=UNIT, since=2019):
    """A unit five excellent years after the award below; flags and certificates are to come."""
    case = ask(award, subject, *given(EARLIER[award], since), *events)
    case = case.grade(Grade.EXCELLENT, *range(2020, 2025)).attest(LAWFUL).attest(UNITED)
    return case.attest(JUDGED_OF_COLLECTIVES[award], holds=False)


def flags(*parts):
    """Conferrals, so many of each award, one a year from 2020."""
    return tuple(
        conferral
        for award, count in parts
        for conferral in given(award, *range(2020, 2020 + count))
    )


@pytest.mark.parametrize(
    ("award", "parts", "expected"),
    [
        pytest.param(NHAT, ((CO_CP, 2),), YES, id="45-hai-co-chinh-phu"),
        pytest.param(NHAT, ((CO_CP, 1),), NO, id="45-mot-co-chinh-phu"),
        pytest.param(NHAT, ((CO_CP, 1), (CO_BO, 2)), YES, id="45-mot-co-chinh-phu-hai-co-bo"),
        pytest.param(NHAT, ((CO_CP, 1), (CO_BO, 1)), NO, id="45-mot-co-chinh-phu-mot-co-bo"),
        pytest.param(NHAT, ((CO_BO, 4),), YES, id="45-bon-co-bo"),
        pytest.param(NHAT, ((CO_BO, 3),), NO, id="45-ba-co-bo"),
        pytest.param(NHAT, ((BK, 5),), NO, id="45-bang-khen-khong-danh-cho-tap-the-duoc-tang-co"),
        pytest.param(NHI, ((CO_CP, 1), (CO_BO, 1)), YES, id="46-mot-co-chinh-phu-mot-co-bo"),
        pytest.param(NHI, ((CO_CP, 1),), NO, id="46-mot-co-chinh-phu"),
        pytest.param(NHI, ((CO_BO, 3),), YES, id="46-ba-co-bo"),
        pytest.param(NHI, ((CO_BO, 2),), NO, id="46-hai-co-bo"),
        pytest.param(NHI, ((CO_BO, 2), (BK, 5)), NO, id="46-khong-cong-gop"),
        pytest.param(BA, ((CO_CP, 1),), YES, id="47-mot-co-chinh-phu"),
        pytest.param(BA, ((CO_BO, 2),), YES, id="47-hai-co-bo"),
        pytest.param(BA, ((CO_BO, 1), (BK, 1)), YES, id="47-mot-co-bo-mot-bang-khen"),
        pytest.param(BA, ((CO_BO, 1),), NO, id="47-mot-co-bo"),
        pytest.param(BA, ((BK, 2),), NO, id="47-hai-bang-khen-tap-the-duoc-tang-co"),
        pytest.param(BA, (), NO, id="47-khong-co-gi"),
    ],
)
def test_cac_to_hop_co_bang_khen_la_lua_chon_diem_b_khoan_2_dieu_45_46_47(
    ask, award, parts, expected
):
    """Bundles, not sums: each suffices, one less does not."""
    assert unit(ask, award, *flags(*parts)).outcome == expected


@pytest.mark.parametrize(("award", "needed"), [(NHAT, 4), (NHI, 3), (BA, 2)])
@pytest.mark.parametrize(("flagged", "expected"), [(False, YES), (True, NO), (None, OPEN)])
def test_bang_khen_chi_danh_cho_tap_the_khong_duoc_tang_co_dieu_45_46_47(
    ask, award, needed, flagged, expected
):
    """Four, three or two certificates, for collectives that flags are not for."""
    subject = attrs.evolve(UNIT, flags=flagged)
    case = unit(ask, award, *flags((BK, needed)), subject=subject)
    assert case.outcome == expected
    assert unit(ask, award, *flags((BK, needed - 1)), subject=subject).outcome == NO


@pytest.mark.parametrize(("award", "needed"), [(NHAT, 4), (NHI, 3), (BA, 2)])
@pytest.mark.parametrize(
    ("issuer", "expected"),
    [
        (Issuer.PUBLIC_SECURITY, YES),
        (Issuer.PROVINCE, NO),
        (Issuer.OTHER_MINISTRY, NO),
        (None, OPEN),
    ],
)
def test_co_bang_khen_cua_bo_quoc_phong_bo_cong_an_dieu_45_46_47(
    ask, award, needed, issuer, expected
):
    """Flags and certificates of other ministries and of provinces do not count."""
    years = range(2020, 2020 + needed)
    assert unit(ask, award, *given(CO_BO, *years, issuer=issuer)).outcome == expected
    barred = attrs.evolve(UNIT, flags=False)
    certificates = unit(ask, award, *given(BK, *years, issuer=issuer), subject=barred)
    assert certificates.outcome == expected


@EVERY_CLASS
@pytest.mark.parametrize(
    ("title", "expected"),
    [(DVQT, YES), ("tap-the-lao-dong-xuat-sac", NO), ("don-vi-tien-tien", NO)],
)
def test_don_vi_quyet_thang_thay_nam_xuat_sac_diem_b_khoan_2_dieu_45_46_47(
    ask, award, title, expected
):
    """Year by year: graded excellent, or the title of the forces."""
    case = unit(ask, award, *flags((CO_CP, 2), (CO_BO, 2))).grade(Grade.GOOD, 2022)
    assert case.outcome == NO
    assert case.put(*given(title, 2022)).outcome == expected


@EVERY_CLASS
def test_tap_the_can_hang_duoi_doan_ket_chap_hanh_khoan_2_dieu_45_46_47(ask, award):
    """Five years after the award below; unity and lawful conduct beside them."""
    full = flags((CO_CP, 2), (CO_BO, 2))
    case = unit(ask, award, *full)
    assert case.outcome == YES
    assert case.drop(Conferral, award=EARLIER[award]).outcome == NO
    assert unit(ask, award, *full, since=2020).outcome == NO
    for key in (LAWFUL, UNITED):
        assert case.attest(key, holds=False).outcome == NO
        assert case.attest(key, holds=None).outcome == OPEN
    assert case.who(type=CollectiveKind.CIVIL).outcome == NO
    assert case.who(type=CollectiveKind.ENTERPRISE).outcome == NO
    assert case.who(type=None).outcome == OPEN


@EVERY_CLASS
def test_tap_the_dot_xuat_tu_du_diem_a_khoan_2_dieu_45_46_47(ask, award):
    """A sudden achievement that the ministry recognises."""
    key = JUDGED_OF_COLLECTIVES[award]
    case = ask(award, UNIT).attest(LAWFUL).attest(UNITED).attest(key)
    assert case.outcome == YES
    assert case.attest(key, holds=False).outcome == NO
    assert case.attest(UNITED, holds=False).outcome == NO


@pytest.mark.parametrize(
    ("founded", "expected"),
    [(dt.date(2014, 12, 20), YES), (dt.date(2014, 12, 21), NO), (None, OPEN)],
)
def test_muoi_nam_xay_dung_phat_trien_diem_b_khoan_2_dieu_47(ask, founded, expected):
    """Ten years on the day of consideration, asked of the third class only."""
    subject = attrs.evolve(UNIT, founded=founded)
    assert unit(ask, BA, *flags((CO_CP, 1)), subject=subject).outcome == expected


def test_tuoi_tap_the_khong_hoi_o_hang_nhat_hang_nhi_khoan_2_dieu_45_46(ask):
    """A unit six years old may have climbed already."""
    young = attrs.evolve(UNIT, founded=dt.date(2018, 1, 1))
    for award in (NHAT, NHI):
        assert unit(ask, award, *flags((CO_CP, 2), (CO_BO, 1)), subject=young).outcome == YES


def told(award, day=dt.date(2024, 12, 20)):
    """The outline of an award."""
    return regime_on(day).awards[award].outline(day)


def test_tieu_bieu_chi_o_diem_b_khoan_1_dieu_45():
    """“Xuất sắc tiêu biểu” is asked of the works of the first class alone."""
    assert ["tiêu biểu" in told(award) for award in (NHAT, NHI, BA)] == [True, False, False]
    assert ["đặc biệt xuất sắc" in told(award) for award in (NHAT, NHI, BA)] == [True, False, False]


@pytest.mark.parametrize(
    ("award", "scope"),
    [(NHAT, "toàn quốc"), (NHI, "toàn quân hoặc toàn lực lượng"), (BA, "toàn quân khu, quân đoàn")],
)
def test_pham_vi_anh_huong_moi_hang_mot_khac_dieu_45_46_47(award, scope):
    """Country; army or police; military region and the like."""
    scopes = (
        "có phạm vi ảnh hưởng và nêu gương trong toàn quốc",
        "toàn quân hoặc toàn lực lượng",
        "toàn quân khu, quân đoàn",
    )
    assert [scope in phrase for phrase in scopes] == [phrase in told(award) for phrase in scopes]


@EVERY_CLASS
@pytest.mark.parametrize(
    ("day", "provisional"),
    [((2024, 1, 1), False), ((2025, 7, 1), False), ((2026, 9, 30), False), ((2026, 10, 1), True)],
)
def test_hai_ben_cac_moc_thoi_gian_dieu_45_46_47(ask, award, day, provisional):
    """The Law's own wording stands until 30 September 2026; after that it is provisional."""
    case = person(ask, award).in_year(2024).on(*day)
    if day == (2024, 1, 1):
        case = person(ask, award).later(-1).on(*day)
    assert case.outcome == YES
    assert provisional == bool(case.assess().provisional)


CC_NHAT, CC_NHI, CC_BA = (f"huan-chuong-chien-cong-hang-{c}" for c in ("nhat", "nhi", "ba"))
REACH = {CC_NHAT: "toan-quoc", CC_NHI: "toan-quan-bo-tinh", CC_BA: "quan-khu-mot-linh-vuc"}
LOYAL = "trung-thanh-voi-to-quoc-nhan-dan"
EVERY_FEAT = pytest.mark.parametrize("award", [CC_NHAT, CC_NHI, CC_BA])
TRACKS = pytest.mark.parametrize(
    ("track", "subject", "beside"),
    [
        ("ca-nhan", Individual(id="dan", occupations={Occupation.FARMER}), LAWFUL),
        ("tap-the", Collective(id="xa", type=CollectiveKind.CIVIL), UNITED),
    ],
)


def feat_keys(award, track):
    """What điểm a and what điểm b ask."""
    stem = f"chien-cong-{track}"
    return f"{stem}-chien-dau-{REACH[award]}", f"{stem}-muu-tri-dung-cam-{REACH[award]}"


@EVERY_FEAT
@TRACKS
def test_chien_cong_khong_can_thuoc_luc_luong_vu_trang_diem_a_dieu_48_49_50(
    ask, award, track, subject, beside
):
    """Loyalty and a feat: no membership of the forces, no prior award, no time."""
    feat, conduct = feat_keys(award, track)
    case = ask(award, subject).attest(LOYAL).attest(feat).attest(conduct, holds=False)
    assert case.outcome == YES
    assert case.attest(feat, holds=False).outcome == NO
    assert case.attest(feat, holds=None).outcome == OPEN
    assert case.attest(LOYAL, holds=False).outcome == NO
    assert case.attest(LOYAL, holds=None).outcome == OPEN


@EVERY_FEAT
@TRACKS
def test_muu_tri_dung_cam_can_du_bon_dieu_kien_diem_b_dieu_48_49_50(
    ask, award, track, subject, beside
):
    """Conduct, the task done excellently, and lawful conduct or a united collective."""
    feat, conduct = feat_keys(award, track)
    done = f"chien-cong-hoan-thanh-xuat-sac-{track}"
    case = ask(award, subject).attest(LOYAL).attest(feat, holds=False)
    case = case.attest(conduct).attest(done).attest(beside)
    assert case.outcome == YES
    for key in (conduct, done, beside):
        assert case.attest(key, holds=False).outcome == NO
        assert case.attest(key, holds=None).outcome == OPEN


@EVERY_FEAT
@TRACKS
@pytest.mark.parametrize(("grade", "expected"), [(Grade.EXCELLENT, YES), (Grade.GOOD, NO)])
def test_hoan_thanh_xuat_sac_nhiem_vu_duoc_giao_hai_cach_hieu_diem_b_dieu_48_49_50(
    ask, award, track, subject, beside, grade, expected
):
    """The task of the feat, or the grading of the year."""
    feat, conduct = feat_keys(award, track)
    case = ask(award, subject).attest(LOYAL).attest(feat, holds=False).grade(grade)
    case = case.attest(conduct).attest(beside)
    key = f"nhiem-vu-duoc-giao-{track}".replace("-", "_")
    assert case.outcome == OPEN
    assert case.reading(**{key: "xep-loai-nam"}).outcome == expected


@EVERY_FEAT
def test_ca_nhan_va_tap_the_khong_dung_chung_nhanh_dieu_48_49_50(ask, award):
    """What is attested of a collective does not help a person, nor the other way round."""
    person_, body = Individual(id="a"), Collective(id="b")
    for subject, own, other in ((person_, "ca-nhan", "tap-the"), (body, "tap-the", "ca-nhan")):
        case = ask(award, subject).attest(LOYAL).attest(feat_keys(award, other)[0])
        for key in feat_keys(award, own):
            case = case.attest(key, holds=False)
        assert case.outcome == NO


def test_chien_cong_dac_biet_xuat_sac_sang_tao_chi_o_hang_nhat_dieu_48():
    """Shades of the classes: especially outstanding, creative; the third class of collectives."""
    feats = (CC_NHAT, CC_NHI, CC_BA)
    assert ["đặc biệt xuất sắc" in told(a) for a in feats] == [True, False, False]
    assert ["sáng tạo" in told(a) for a in feats] == [True, False, False]
    assert ["không quản hy sinh" in told(a) for a in feats] == [True, False, False]
    # Điểm b khoản 2 Điều 50 says “hiệu quả” where all others say “hiệu quả cao”.
    assert [told(a).count("đạt hiệu quả cao") for a in feats] == [2, 2, 1]


@pytest.mark.parametrize("award", [NHAT, NHI, BA, CC_NHAT, CC_NHI, CC_BA])
def test_chu_tich_nuoc_tang_dieu_77(award):
    """The President confers orders."""
    notes = regime_on(dt.date(2024, 12, 20)).awards[award].conferred_by
    assert ["77"] == [note.source.article for note in notes]
