"""What is easily got wrong in Luật 06/2022/QH15 and has no test among those of one award.

docs/conformance/pitfalls.md lists every pitfall with the tests that hold it.
"""

import datetime as dt

import pytest

from thidua.awards import regime_on
from thidua.criteria import AwardFamily, Route
from thidua.records import Conferral, Grade, Grading, Individual, Occupation

AWARDS = regime_on(dt.date(2024, 12, 20)).awards
OFFICIAL = Individual(id="cc", occupations={Occupation.CIVIL_SERVANT})
SOLDIER = Individual(id="qn", occupations={Occupation.SOLDIER})
CSTD_CO_SO = "chien-si-thi-dua-co-so"
CSTD_BO = "chien-si-thi-dua-bo-ban-nganh-tinh"
CSTD_TQ = "chien-si-thi-dua-toan-quoc"
LD_NHAT = "huan-chuong-lao-dong-hang-nhat"
LD_NHI = "huan-chuong-lao-dong-hang-nhi"
LD_BA = "huan-chuong-lao-dong-hang-ba"
BKTTG = "bang-khen-thu-tuong-chinh-phu"
YES, NO = "ELIGIBLE", "NOT_ELIGIBLE"


def test_dieu_9_19_20_emulation_titles_are_no_forms_of_commendation():
    """The fifteen titles of Điều 21 to 32 are of one family, everything of Điều 9 of the other."""
    titles = {
        CSTD_TQ,
        CSTD_BO,
        CSTD_CO_SO,
        "lao-dong-tien-tien",
        "chien-si-tien-tien",
        "co-thi-dua-cua-chinh-phu",
        "co-thi-dua-bo-ban-nganh-tinh",
        "tap-the-lao-dong-xuat-sac",
        "don-vi-quyet-thang",
        "tap-the-lao-dong-tien-tien",
        "don-vi-tien-tien",
        "xa-phuong-thi-tran-tieu-bieu",
        "thon-to-dan-pho-van-hoa",
        "gia-dinh-van-hoa",
        "danh-hieu-thi-dua-khac",
    }
    families = {key: award.kind.family for key, award in AWARDS.items()}

    assert titles == {key for key, f in families.items() if f is AwardFamily.EMULATION_TITLE}
    assert set(AWARDS) - titles == {
        key for key, f in families.items() if f is AwardFamily.COMMENDATION
    }


@pytest.mark.parametrize("award", AWARDS.values(), ids=AWARDS)
def test_dieu_8_only_commendation_is_of_one_of_the_six_types(award):
    """A way to an emulation title is for no type of commendation."""
    typed = [part for part in award.standard.walk() if isinstance(part, Route) and part.commends]

    assert award.kind.family is AwardFamily.COMMENDATION or typed == []


def after(step, year, grade=Grade.EXCELLENT):
    """The step of that year, and every year since of that grade."""
    return [
        Conferral(award=step, year=year),
        *(Grading(year=y, grade=grade) for y in range(year + 1, 2025)),
    ]


def titles(award, *years):
    return [Conferral(award=award, year=year) for year in years]


@pytest.mark.parametrize(
    ("counted", "step", "title", "years", "in_a_row"),
    [
        pytest.param(LD_BA, BKTTG, CSTD_CO_SO, (2020, 2022, 2024), CSTD_BO, id="44-1-e-va-22"),
        pytest.param(LD_NHAT, LD_NHI, CSTD_BO, (2019, 2024), CSTD_TQ, id="42-1-dd-va-21"),
    ],
)
def test_titles_with_a_gap_are_counted_in_dieu_42_44_but_not_in_a_row_for_dieu_21_22(
    blank, counted, step, title, years, in_a_row
):
    """The same titles: enough where they are counted in the period, not where they must follow."""
    events = [*after(step, 2018), *titles(title, *years)]

    assert YES == blank(counted, OFFICIAL, *events).attest("chap-hanh-tot").outcome
    assert NO == blank(in_a_row, OFFICIAL, *events).outcome


@pytest.mark.parametrize(
    ("award", "step", "title", "enough"),
    [
        pytest.param(LD_BA, BKTTG, CSTD_CO_SO, 3, id="44-1-e"),
        pytest.param(LD_NHI, LD_BA, CSTD_BO, 1, id="43-1-dd"),
        pytest.param(LD_NHAT, LD_NHI, CSTD_BO, 2, id="42-1-dd"),
        pytest.param(BKTTG, "bang-khen-bo-ban-nganh-tinh", CSTD_CO_SO, 3, id="73-1-b"),
    ],
)
def test_so_many_times_is_so_many_or_more_dieu_42_43_44_73(blank, award, step, title, enough):
    """Neither exactly so many nor a multiple of it; and so of the years."""
    for more in range(3):
        for since in (2019, 2018, 2017):
            held = titles(title, *range(2025 - enough - more, 2025))
            case = blank(award, OFFICIAL, *after(step, since), *held)
            assert YES == case.attest("chap-hanh-tot").outcome


def test_an_old_gap_does_not_spoil_a_new_run_dieu_44_khoan_1_diem_e(blank):
    """A bad year before the five, though after the certificate of another year, is past."""
    run = [*after(BKTTG, 2019), *titles(CSTD_CO_SO, 2020, 2021, 2022)]
    gap = [Conferral(award=BKTTG, year=2014), Grading(year=2016, grade=Grade.NOT_COMPLETED)]

    assert YES == blank(LD_BA, OFFICIAL, *run, *gap).attest("chap-hanh-tot").outcome


def decided_under(article, clause, words=""):
    """The awards that this clause of the Law gives to somebody, told in these words."""
    return {
        key
        for key, award in AWARDS.items()
        for note in award.conferred_by
        if ("06/2022/QH15", article, clause)
        == (note.source.number, note.source.article, note.source.clause)
        and words in note.text.render("vi")
    }


def test_dieu_78_the_government_and_the_prime_minister_decide_different_awards():
    """The flag is the Government's; a title and a certificate are the Prime Minister's."""
    assert {"co-thi-dua-cua-chinh-phu"} == decided_under("78", "1")
    assert {CSTD_TQ, BKTTG} == decided_under("78", "2")


def test_dieu_79_khoan_4_the_chair_of_a_province_decides_no_grassroots_title():
    """These are the heads of units, by khoản 1 Điều 80."""
    assert {
        "co-thi-dua-bo-ban-nganh-tinh",
        "tap-the-lao-dong-xuat-sac",
        CSTD_BO,
        "xa-phuong-thi-tran-tieu-bieu",
        "bang-khen-bo-ban-nganh-tinh",
        "ky-niem-chuong",
    } == decided_under("79", "4")
    assert {
        "tap-the-lao-dong-tien-tien",
        CSTD_CO_SO,
        "lao-dong-tien-tien",
        "giay-khen",
    } == decided_under("80", "1")


def test_dieu_79_khoan_3_only_units_without_legal_personality_are_entrusted():
    """Of the three titles a minister may leave to others."""
    three = {"tap-the-lao-dong-tien-tien", CSTD_CO_SO, "lao-dong-tien-tien"}

    assert three == decided_under("79", "3")
    assert three == decided_under("79", "3", "ủy quyền cho đơn vị không có tư cách pháp nhân")


def test_dieu_79_khoan_2_heads_of_social_organisations_decide_commemorative_medals_only():
    """Those whom Party and State have given tasks."""
    assert {"ky-niem-chuong"} == decided_under("79", "2", "tổ chức xã hội")


def test_dieu_80_khoan_4_the_chair_of_a_board_decides_giay_khen_only():
    """Titles are the director's."""
    assert {"giay-khen"} == decided_under("80", "4", "Chủ tịch Hội đồng")
    assert {
        "tap-the-lao-dong-tien-tien",
        CSTD_CO_SO,
        "lao-dong-tien-tien",
        "giay-khen",
    } == decided_under("80", "4", "Giám đốc doanh nghiệp, hợp tác xã")


def test_dieu_79_khoan_2_bodies_whose_place_is_in_doubt_are_not_restated():
    """The clause is cited; the Party organisations that it names may be gone."""
    notes = [n.text.render("vi") for award in AWARDS.values() for n in award.conferred_by]

    assert [] == [note for note in notes if "Đảng bộ khối" in note or "đảng đoàn" in note]
