"""Award money: coefficients by decree, one rounding, what is not known, and several awards at once.

Amounts are written out from the decrees and the base salaries; none is worked out here.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.dates import EmulationYear, Period
from thidua.errors import InvalidValue, NotInForce, UnknownName
from thidua.law import BASE_SALARY, DECREE_2023, DECREE_2025, OrganiserRule, exists
from thidua.numbers import Vnd
from thidua.procedure import (
    Claim,
    Keepsake,
    MoneyState,
    Multiplying,
    OwnAmount,
    Rate,
    SamePeriod,
    UnitKind,
    award_money,
    money_bill,
)
from thidua.procedure._money_tables import ROWS_2017, ROWS_2023, ROWS_2025
from thidua.records import AWARD_NAMES, Origin, SubjectKind

ONE, MANY, HOME = SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
LAST_2023, FIRST_2024 = dt.date(2023, 12, 31), dt.date(2024, 1, 1)
LAST_98, FIRST_152 = dt.date(2025, 6, 30), dt.date(2025, 7, 1)
LAST_KNOWN, FIRST_UNREAD = dt.date(2026, 9, 30), dt.date(2026, 10, 1)
IN_2024 = dt.date(2024, 12, 20)
IN_2025, IN_2026 = dt.date(2025, 12, 15), dt.date(2026, 7, 15)
SOURCE = OrganiserRule("Quyết định 12/QĐ-BTC")


def dong(award, kind, on, **told):
    """The amount in đồng; None where it is not known."""
    amount = award_money(award, kind, on, **told).amount
    return None if amount is None else amount.amount


UNITS_WITH_OWN = {
    "danh-hieu-thi-dua-khac": UnitKind.ARMED_FORCES,
    "bang-khen-khac": UnitKind.NATIONAL_UNIVERSITY,
}


# The thirty amounts of the fact sheet of the decrees.


@pytest.mark.parametrize(
    ("award", "kind", "on", "amount"),
    [
        ("LĐTT", ONE, IN_2025, 710_000),
        ("CSTĐCS", ONE, IN_2025, 2_340_000),
        ("CSTĐ bộ/tỉnh", ONE, IN_2025, 7_020_000),
        ("CSTĐTQ", ONE, IN_2025, 10_530_000),
        ("TTLĐTT", MANY, IN_2025, 1_880_000),
        ("TTLĐXS", MANY, IN_2025, 3_510_000),
        ("Cờ bộ/tỉnh", MANY, IN_2025, 18_720_000),
        ("Cờ CP", MANY, IN_2025, 28_080_000),
        ("BK bộ/tỉnh", ONE, IN_2025, 3_510_000),
        ("BK bộ/tỉnh", MANY, IN_2025, 7_020_000),
        ("BK bộ/tỉnh", HOME, IN_2025, 5_270_000),
        ("BKTTg", MANY, IN_2025, 16_380_000),
        ("GK", MANY, IN_2025, 1_410_000),
        ("HCLĐ hạng Ba", ONE, IN_2025, 10_530_000),
        ("HCLĐ hạng Ba", MANY, IN_2025, 21_060_000),
        ("LĐTT", ONE, IN_2026, 760_000),
        ("CSTĐCS", ONE, IN_2026, 2_530_000),
        ("CSTĐ bộ/tỉnh", ONE, IN_2026, 7_590_000),
        ("CSTĐTQ", ONE, IN_2026, 11_390_000),
        ("TTLĐTT", MANY, IN_2026, 2_030_000),
        ("TTLĐXS", MANY, IN_2026, 3_800_000),
        ("Cờ bộ/tỉnh", MANY, IN_2026, 20_240_000),
        ("Cờ CP", MANY, IN_2026, 30_360_000),
        ("BK bộ/tỉnh", ONE, IN_2026, 3_800_000),
        ("BK bộ/tỉnh", MANY, IN_2026, 7_590_000),
        ("BK bộ/tỉnh", HOME, IN_2026, 5_700_000),
        ("BKTTg", MANY, IN_2026, 17_710_000),
        ("GK", MANY, IN_2026, 1_520_000),
        ("HCLĐ hạng Ba", ONE, IN_2026, 11_390_000),
        ("HCLĐ hạng Ba", MANY, IN_2026, 22_770_000),
    ],
)
def test_the_amounts_under_decree_152(award, kind, on, amount):
    """Điều 49-54 of Decree 152/2025/NĐ-CP, at 2,340,000 and 2,530,000."""
    assert amount == dong(award, kind, on)


@pytest.mark.parametrize(
    ("award", "kind", "before", "since"),
    [
        ("CSTĐTQ", ONE, "4.5", "4.5"),
        ("CSTĐ bộ/tỉnh", ONE, "3", "3"),
        ("CSTĐCS", ONE, "1", "1"),
        ("LĐTT", ONE, "0.3", "0.3"),
        ("CSTT", ONE, "0.3", "0.3"),
        ("TTLĐXS", MANY, "1.5", "1.5"),
        ("ĐVQT", MANY, "1.5", "1.5"),
        ("TTLĐTT", MANY, "0.8", "0.8"),
        ("ĐVTT", MANY, "0.8", "0.8"),
        ("xa-phuong-thi-tran-tieu-bieu", MANY, None, "2"),
        ("thon-to-dan-pho-van-hoa", MANY, "1.5", "1.5"),
        ("Cờ CP", MANY, "12", "12"),
        ("Cờ bộ/tỉnh", MANY, "8", "8"),
        ("danh-hieu-thi-dua-khac", MANY, None, "6"),
        ("HCSV", ONE, "46", "46"),
        ("HCSV", MANY, "92", "92"),
        ("HCHCM", ONE, "30.5", "30.5"),
        ("HCHCM", MANY, "61", "61"),
        ("HCĐL hạng Nhất", ONE, "15", "15"),
        ("HCQC hạng Nhất", MANY, "30", "30"),
        ("HCĐL hạng Nhì", ONE, "12.5", "12.5"),
        ("HCQC hạng Nhì", MANY, "25", "25"),
        ("HCĐL hạng Ba", ONE, "10.5", "10.5"),
        ("HCQC hạng Ba", MANY, "21", "21"),
        ("HCLĐ hạng Nhất", ONE, "9", "9"),
        ("HCCC hạng Nhất", MANY, "18", "18"),
        ("HCBVTQ hạng Nhất", ONE, "9", "9"),
        ("HCLĐ hạng Nhì", ONE, "7.5", "7.5"),
        ("HCBVTQ hạng Nhì", MANY, "15", "15"),
        ("HCĐĐKDT", ONE, "7.5", "7.5"),
        ("HCCC hạng Ba", ONE, "4.5", "4.5"),
        ("HCDC", ONE, "4.5", "4.5"),
        ("BMVNAH", ONE, "15.5", "15.5"),
        ("AHLĐ", ONE, "15.5", "15.5"),
        ("AHLLVTND", MANY, "31", "31"),
        ("NGND", ONE, "12.5", "12.5"),
        ("nghe-nhan-nhan-dan", ONE, "12.5", "12.5"),
        ("TTƯT", ONE, "9", "9"),
        ("NSƯT", ONE, "9", "9"),
        ("giai-thuong-ho-chi-minh", ONE, "270", "270"),
        ("giai-thuong-nha-nuoc", ONE, "170", "170"),
        ("BKTTg", ONE, "3.5", "3.5"),
        ("BKTTg", MANY, "7", "7"),
        ("BKTTg", HOME, None, "5.25"),
        ("BK bộ/tỉnh", ONE, "1", "1.5"),
        ("BK bộ/tỉnh", MANY, "2", "3"),
        ("BK bộ/tỉnh", HOME, None, "2.25"),
        ("bang-khen-khac", ONE, None, "1"),
        ("bang-khen-khac", MANY, None, "2"),
        ("bang-khen-khac", HOME, None, "1.5"),
        ("huy-chuong-quan-ky-quyet-thang", ONE, "1.5", "1.5"),
        ("huy-chuong-vi-an-ninh-to-quoc", ONE, "1.5", "1.5"),
        ("huy-chuong-chien-si-ve-vang-hang-ba", ONE, "1.5", "1.5"),
        ("huy-chuong-thanh-nien-xung-phong-ve-vang", ONE, "1.5", None),
    ],
)
def test_the_coefficients_on_both_sides_of_2024(award, kind, before, since):
    """Điều 69-74 of Decree 91/2017/NĐ-CP to the last day, Điều 54-59 of Decree 98/2023 after it."""
    for on, times in ((LAST_2023, before), (FIRST_2024, since)):
        line = award_money(award, kind, on, issuer=UNITS_WITH_OWN.get(award))
        assert (None if times is None else Fraction(times)) == (line.rate and line.rate.times)
        assert not line.provisional


@pytest.mark.parametrize(
    ("kind", "issuer", "before", "since"),
    [
        (ONE, UnitKind.COMMUNE, 270_000, 270_000),
        (ONE, UnitKind.DISTRICT, 540_000, 540_000),
        (ONE, UnitKind.PROVINCIAL_DEPARTMENT, 540_000, 540_000),
        (ONE, UnitKind.UNIT_OF_MINISTRY, 540_000, 540_000),
        (ONE, UnitKind.ENTERPRISE, 540_000, 540_000),
        (MANY, UnitKind.COMMUNE, 540_000, 1_080_000),
        (MANY, UnitKind.DISTRICT, 1_080_000, 1_080_000),
        (HOME, UnitKind.COMMUNE, None, 410_000),
        (HOME, UnitKind.DISTRICT, None, 810_000),
    ],
)
def test_the_certificate_by_who_signs_it(kind, issuer, before, since):
    """Khoản 1-2 Điều 73 of Decree 91/2017; khoản 1-3 Điều 58 of Decree 98/2023, at 1,800,000.

    A collective's is twice the 0.3 of điểm e since 2024, the commune's too.
    """
    assert before == dong("giay-khen", kind, LAST_2023, issuer=issuer)
    assert since == dong("giay-khen", kind, FIRST_2024, issuer=issuer)


def test_a_certificate_whose_signer_is_not_told_has_two_possible_amounts():
    """Điểm e and g khoản 1 Điều 58 of Decree 98/2023/NĐ-CP: never the higher in silence."""
    line = award_money("giay-khen", ONE, IN_2024)
    assert MoneyState.UNDETERMINED is line.state
    assert line.amount is None
    assert {710_000, 360_000} == {each.amount.amount for each in line.possibilities}
    assert len(line.needs) == 1


def test_a_certificate_for_a_collective_needs_no_signer_since_2024():
    """Điểm c khoản 2 Điều 58: one amount for every level; two under Decree 91/2017/NĐ-CP."""
    assert dong("giay-khen", MANY, FIRST_2024) == 1_080_000
    assert dong("giay-khen", MANY, LAST_2023) is None


@pytest.mark.parametrize(
    ("kind", "possible"), [(ONE, {360_000, 710_000}), (HOME, {530_000, 1_060_000})]
)
def test_the_communes_certificate_is_unknown_since_july_2025(kind, possible):
    """0.15 or 0.3: nobody here read what Điều 54 of Decree 152/2025/NĐ-CP made of it."""
    line = award_money("giay-khen", kind, FIRST_152, issuer=UnitKind.COMMUNE)
    assert line.amount is None
    assert MoneyState.UNDETERMINED is line.state
    assert possible == {each.amount.amount for each in line.possibilities}
    assert "Điều 54 Nghị định 152/2025/NĐ-CP" in line.needs[0].render()
    assert dong("giay-khen", kind, LAST_98, issuer=UnitKind.COMMUNE) in possible


def test_the_certificate_of_others_is_provisional_since_july_2025():
    """Điểm e khoản 1 Điều 58 of Decree 98/2023, whose successor was seen in part only."""
    line = award_money("giay-khen", ONE, FIRST_152, issuer=UnitKind.PROVINCIAL_DEPARTMENT)
    assert Vnd(710_000) == line.amount
    assert line.provisional
    assert "điểm e khoản 1 Điều 58 Nghị định 98/2023/NĐ-CP" in line.render()
    assert "Điều 54 Nghị định 152/2025/NĐ-CP" in line.render()


@pytest.mark.parametrize(
    "issuer",
    [UnitKind.MINISTRY, UnitKind.PROVINCE, UnitKind.PLAIN_UNIT_OF_MINISTRY],
)
def test_a_body_that_signs_no_certificates_is_refused(issuer):
    """Khoản 1 Điều 75 of Law 06/2022/QH15 lists who confers them."""
    with pytest.raises(InvalidValue, match="Giấy khen không do"):
        award_money("giay-khen", ONE, IN_2024, issuer=issuer)


def test_no_district_signs_since_july_2025():
    """Both sides of the day on which there were no districts any more."""
    told = {"issuer": UnitKind.DISTRICT}
    assert dong("giay-khen", ONE, LAST_98, **told) == 710_000
    with pytest.raises(InvalidValue, match="không còn cấp huyện"):
        award_money("giay-khen", ONE, FIRST_152, **told)


# The base salary of the day of the decision.


@pytest.mark.parametrize(
    ("on", "amount"),
    [
        (dt.date(2017, 10, 1), 1_300_000),
        (dt.date(2018, 6, 30), 1_300_000),
        (dt.date(2018, 7, 1), 1_390_000),
        (dt.date(2019, 6, 30), 1_390_000),
        (dt.date(2019, 7, 1), 1_490_000),
        (dt.date(2023, 6, 30), 1_490_000),
        (dt.date(2023, 7, 1), 1_800_000),
        (LAST_2023, 1_800_000),
        (FIRST_2024, 1_800_000),
        (dt.date(2024, 6, 30), 1_800_000),
        (dt.date(2024, 7, 1), 2_340_000),
        (LAST_98, 2_340_000),
        (FIRST_152, 2_340_000),
        (dt.date(2026, 6, 30), 2_340_000),
        (dt.date(2026, 7, 1), 2_530_000),
        (FIRST_UNREAD, 2_530_000),
    ],
)
def test_the_base_is_that_of_the_day_of_the_decision(on, amount):
    """Khoản 1 Điều 68, 53 and 49 of the three decrees, by a title of once the base salary."""
    assert amount == dong("CSTĐCS", ONE, on)


def test_there_is_no_answer_before_decree_91():
    """1 October 2017; the decrees before it are not encoded."""
    with pytest.raises(NotInForce, match="01/10/2017"):
        award_money("CSTĐCS", ONE, dt.date(2017, 9, 30))


@pytest.mark.parametrize(
    ("award", "on", "product", "amount"),
    [
        ("LĐTT", IN_2024, 702_000, 710_000),
        ("LĐTT", LAST_2023, 540_000, 540_000),
        ("LĐTT", dt.date(2023, 6, 30), 447_000, 450_000),
        ("LĐTT", IN_2026, 759_000, 760_000),
        ("CSTĐTQ", IN_2026, 11_385_000, 11_390_000),
    ],
)
def test_the_product_is_rounded_up_and_never_to_the_nearest(award, on, product, amount):
    """Khoản 2 Điều 68, 53 and 49: what is whole tens of thousands stays."""
    line = award_money(award, ONE, on)
    assert product == line.product
    assert Vnd(amount) == line.amount


def test_the_coefficients_are_multiplied_before_the_one_rounding():
    """Twice the rounded 8,860,000 of a person would be 17,720,000: a reading, told and selectable."""
    line = award_money("BKTTg", MANY, IN_2026)
    other = award_money("BKTTg", MANY, IN_2026, multiplying=Multiplying.AFTER_ROUNDING)
    assert (Vnd(17_710_000), Vnd(17_720_000)) == (line.amount, other.amount)
    assert "17.720.000" in line.reservations[0].render()
    assert "17.710.000" in other.reservations[0].render()
    assert not line.provisional
    assert award_money("BKTTg", MANY, IN_2025).reservations == ()


# What is settled, provisional, left to others or not provided.


@pytest.mark.parametrize(
    ("award", "kind", "provisional"),
    [
        ("CSTĐTQ", ONE, False),
        ("LĐTT", ONE, False),
        ("TTLĐXS", MANY, False),
        ("Cờ CP", MANY, False),
        ("danh-hieu-thi-dua-khac", MANY, False),
        ("HCSV", ONE, True),
        ("HCSV", MANY, False),
        ("HCĐL hạng Nhất", MANY, False),
        ("HCĐL hạng Ba", MANY, True),
        ("HCQC hạng Ba", MANY, True),
        ("HCLĐ hạng Ba", ONE, True),
        ("HCLĐ hạng Ba", MANY, False),
        ("BMVNAH", ONE, True),
        ("AHLĐ", ONE, True),
        ("AHLĐ", MANY, False),
        ("NGND", ONE, True),
        ("NNƯT", ONE, True),
        ("giai-thuong-ho-chi-minh", ONE, True),
        ("huy-chuong-vi-an-ninh-to-quoc", ONE, True),
        ("BKTTg", ONE, False),
        ("BKTTg", MANY, False),
        ("BKTTg", HOME, False),
        ("bang-khen-khac", ONE, True),
        ("bang-khen-khac", MANY, False),
        ("bang-khen-khac", HOME, True),
        ("giay-khen", MANY, False),
        ("Gia đình văn hóa", HOME, True),
    ],
)
def test_what_decree_152_settles_and_what_rests_on_decree_98(award, kind, provisional):
    """A row read only in Decree 98/2023/NĐ-CP answers provisionally and names what was not read."""
    issuer = UNITS_WITH_OWN.get(award)
    before = award_money(award, kind, LAST_98, issuer=issuer)
    assert not before.provisional
    line = award_money(award, kind, FIRST_152, issuer=issuer)
    assert provisional is line.provisional
    assert before.amount == line.amount
    told = " ".join(each.render() for each in line.reservations)
    assert provisional is ("98/2023/NĐ-CP" in told and "152/2025/NĐ-CP" in told)
    assert provisional is line.render().splitlines()[1].endswith("(tạm thời)")


def test_every_amount_is_provisional_from_october_2026():
    """Law 06/2026/QH16 was not read, though Decree 152/2025/NĐ-CP stands."""
    assert not award_money("LĐTT", ONE, LAST_KNOWN).provisional
    line = award_money("LĐTT", ONE, FIRST_UNREAD)
    assert Vnd(760_000) == line.amount
    assert line.provisional
    assert "06/2026/QH16" in line.render()


def test_a_file_received_before_july_2025_keeps_the_coefficient_not_the_base():
    """Khoản 3 Điều 60 of Decree 152/2025, from a report; the base is still that of the decision."""
    line = award_money(
        "giay-khen", ONE, IN_2026, issuer=UnitKind.COMMUNE, received=dt.date(2025, 6, 30)
    )
    assert Vnd(380_000) == line.amount
    assert line.provisional
    with pytest.raises(InvalidValue):
        award_money("LĐTT", ONE, IN_2025, received=IN_2026)


@pytest.mark.parametrize(
    ("award", "kind", "on"),
    [
        ("Gia đình văn hóa", HOME, LAST_2023),
        ("Gia đình văn hóa", HOME, IN_2024),
        ("BKTTg", HOME, LAST_2023),
        ("giay-khen", HOME, LAST_2023),
        ("KNC", ONE, LAST_2023),
        ("HCHN", MANY, IN_2024),
        ("tinh-anh-hung", MANY, IN_2024),
        ("giay-khen-khac", ONE, IN_2024),
        ("danh-hieu-thi-dua-khac", ONE, IN_2024),
        ("huy-chuong-thanh-nien-xung-phong-ve-vang", ONE, dt.date(2024, 4, 19)),
    ],
)
def test_where_the_decree_sets_no_amount_there_is_none_and_no_zero(award, kind, on):
    """Decrees 91/2017 and 98/2023 name these nowhere among their amounts."""
    line = award_money(award, kind, on)
    assert line.amount is None
    assert MoneyState.NOT_PROVIDED is line.state
    assert line.sources


def test_a_medal_with_a_decree_of_its_own_is_unknown():
    """Điều 59 of Decree 98/2023 leaves it out; of Decree 28/2024/NĐ-CP only an opening was read."""
    line = award_money("huy-chuong-thanh-nien-xung-phong-ve-vang", ONE, dt.date(2024, 4, 20))
    assert line.amount is None
    assert MoneyState.UNDETERMINED is line.state
    assert "28/2024/NĐ-CP" in line.needs[0].render()


@pytest.mark.parametrize(
    ("award", "kind", "told"),
    [
        ("CSTĐCS", MANY, "cá nhân"),
        ("LĐTT", HOME, "cá nhân"),
        ("TTLĐXS", ONE, "tập thể"),
        ("Cờ CP", HOME, "tập thể"),
        ("Gia đình văn hóa", ONE, "hộ gia đình"),
        ("HCDC", MANY, "cá nhân"),
        ("NGND", MANY, "cá nhân"),
        ("HCLĐ hạng Ba", HOME, "cá nhân hoặc tập thể"),
    ],
)
def test_an_award_that_is_not_for_such_a_subject_is_refused(award, kind, told):
    """In one sentence that says whom it is for."""
    with pytest.raises(InvalidValue, match=f"chỉ dành cho {told}"):
        award_money(award, kind, IN_2024)


def test_an_unknown_award_or_a_wrong_kind_is_refused():
    """Near misses are offered."""
    with pytest.raises(UnknownName) as told:
        award_money("CSTĐCSS", ONE, IN_2024)
    assert "chien-si-thi-dua-co-so" in told.value.suggestions
    for kind in ("ca-nhan", None):
        with pytest.raises(InvalidValue):
            award_money("CSTĐCS", kind, IN_2024)
    with pytest.raises(InvalidValue):
        award_money("CSTĐCS", ONE, dt.datetime(2024, 12, 20, 8))
    for received in ("2024-01-02", dt.datetime(2024, 1, 2, 8)):
        with pytest.raises(InvalidValue, match="không phải ngày"):
            award_money("CSTĐCS", ONE, IN_2024, received=received)


# Ceilings and amounts that the decree leaves to others.


@pytest.mark.parametrize(
    ("award", "on", "ceiling"),
    [
        ("ky-niem-chuong", IN_2024, 1_404_000),
        ("ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi", IN_2024, 1_872_000),
        ("ky-niem-chuong", IN_2026, 1_518_000),
        ("ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi", IN_2026, 2_024_000),
    ],
)
def test_a_commemorative_medal_has_a_ceiling_and_the_issuer_fixes_the_amount(award, on, ceiling):
    """Điểm c, d khoản 1 Điều 58; khoản 1 Điều 54 of Decree 152/2025: at most 0.8 and 0.6.

    A ceiling rounded up would be more than so many times the base salary.
    """
    line = award_money(award, ONE, on)
    assert MoneyState.LEFT_TO_ISSUER is line.state
    assert line.amount is None
    assert Vnd(ceiling) == line.ceiling
    assert line.needs
    assert not line.provisional


def test_what_the_issuer_fixed_is_taken_up_to_the_ceiling():
    """A flat sum, or a coefficient that is multiplied and rounded like the others."""
    flat = OwnAmount(amount=Vnd(300_000), source=SOURCE)
    assert dong("KNC", ONE, IN_2024, own=flat) == 300_000
    for coefficient, amount in (("0.4", 940_000), ("0.6", 1_410_000)):
        own = OwnAmount(coefficient=coefficient, source=SOURCE)
        line = award_money("KNC", ONE, IN_2024, own=own)
        assert Vnd(amount) == line.amount
        assert SOURCE in line.sources
        assert line.needs == ()
        assert (amount == 1_410_000) is ("cao hơn mức tối đa" in line.render())


@pytest.mark.parametrize(
    "own",
    [
        OwnAmount(coefficient="0.61", source=SOURCE),
        OwnAmount(amount=Vnd(1_404_001), source=SOURCE),
    ],
)
def test_more_than_the_ceiling_is_refused(own):
    """Điểm d khoản 1 Điều 58 of Decree 98/2023/NĐ-CP."""
    with pytest.raises(InvalidValue, match="vượt mức tối đa"):
        award_money("KNC", ONE, IN_2024, own=own)


def test_a_sum_at_the_ceiling_is_paid_as_it_was_fixed():
    """Điểm d khoản 1 Điều 58: no more than 0.6 times 2,340,000; khoản 2 Điều 53 rounds products."""
    own = OwnAmount(amount=Vnd(1_404_000), source=SOURCE)
    line = award_money("KNC", ONE, IN_2024, own=own)
    assert Vnd(1_404_000) == line.amount
    assert line.reservations == ()
    limit = next(told for told in line.render().splitlines() if "không quá 0,6" in told)
    assert "Điều 58" in limit
    assert SOURCE.render() not in limit


@pytest.mark.parametrize("award", ["LĐTT", "giay-khen"])
def test_nobody_fixes_what_the_decree_has_fixed(award):
    """An amount of one's own is only for what the decree leaves open."""
    with pytest.raises(InvalidValue):
        award_money(award, ONE, IN_2024, own=OwnAmount(amount=Vnd(500_000), source=SOURCE))


def test_an_own_amount_has_a_source_and_is_one_of_two():
    """There is no amount without the text that fixes it."""
    for told in ({}, {"coefficient": 1, "amount": Vnd(1)}, {"amount": 5}, {"coefficient": -1}):
        with pytest.raises(InvalidValue):
            OwnAmount(source=SOURCE, **told)
    with pytest.raises(InvalidValue):
        OwnAmount(amount=Vnd(1), source="")


def test_a_local_rule_may_pay_where_the_decree_sets_nothing():
    """Families of culture: no amount in Điều 54, so the province's own with its source."""
    own = OwnAmount(coefficient="0.1", source=SOURCE)
    assert dong("Gia đình văn hóa", HOME, IN_2024, own=own) == 240_000


def test_the_certificates_of_other_bodies_are_fixed_by_their_central_body():
    """Khoản 5 Điều 52; the amount of điểm đ is for regions of the army and national universities."""
    for issuer in (UnitKind.ARMED_FORCES, UnitKind.NATIONAL_UNIVERSITY):
        assert dong("bang-khen-khac", ONE, IN_2024, issuer=issuer) == 2_340_000
    line = award_money("bang-khen-khac", ONE, IN_2024, issuer=UnitKind.SOCIAL_ORGANISATION)
    assert line.amount is None
    assert "khoản 5 Điều 52" in line.render()


@pytest.mark.parametrize(
    ("award", "kind", "amount"),
    [
        ("bang-khen-khac", ONE, 2_340_000),
        ("bang-khen-khac", MANY, 4_680_000),
        ("bang-khen-khac", HOME, 3_510_000),
        ("danh-hieu-thi-dua-khac", MANY, 14_040_000),
    ],
)
def test_an_award_of_several_bodies_needs_its_body(award, kind, amount):
    """Điểm đ khoản 1 Điều 58, điểm g khoản 2 Điều 54 name the army's, the Cipher's, universities'.

    Điều 76 of the Law has certificates of political organisations under the same name.
    """
    line = award_money(award, kind, IN_2024)
    assert MoneyState.UNDETERMINED is line.state
    assert line.amount is None
    assert [Vnd(amount)] == [each.amount for each in line.possibilities]
    assert "quân khu" in line.needs[0].render()
    assert MoneyState.NOT_PROVIDED is award_money(award, kind, LAST_2023).state


@pytest.mark.parametrize(
    ("award", "told"),
    [
        ("NGND", "đã trình khen thưởng"),
        ("NNƯT", "đã trình khen thưởng"),
        ("AHLĐ", "của người hoặc tập thể được khen"),
        ("BMVNAH", "của người hoặc tập thể được khen"),
        ("giai-thuong-nha-nuoc", "của người hoặc tập thể được khen"),
    ],
)
def test_who_pays_honorary_titles_until_2023(award, told):
    """Khoản 2 Điều 67 of Decree 91/2017: its last paragraph is on *nhân dân* and *ưu tú* only."""
    assert told in award_money(award, ONE, LAST_2023).payer.value.render()
    since = award_money(award, ONE, FIRST_2024).payer.value.render()
    assert "chủ trì tổ chức xét tặng" in since


def test_a_prize_is_paid_per_prize():
    """Điều 57: 270 times the base salary; the decree does not divide it among authors."""
    line = award_money("giai-thuong-ho-chi-minh", ONE, IN_2024)
    assert Vnd(631_800_000) == line.amount
    assert "một giải thưởng" in line.render()


def test_mothers_are_not_paid_from_the_fund():
    """Điểm a khoản 1 Điều 52 of Decree 98/2023; khoản 1 Điều 66 of Decree 91/2017."""
    for on, place in ((LAST_2023, "khoản 1 Điều 66"), (FIRST_2024, "điểm a khoản 1 Điều 52")):
        assert place in award_money("BMVNAH", ONE, on).render()


# In what it is given, by whom, and what else goes with it.


def test_foreigners_and_overseas_vietnamese_receive_a_keepsake():
    """Khoản 4 Điều 52 of Decree 98/2023: of equal value; khoản 3 Điều 66 of 2017 states none."""
    for origin in (Origin.FOREIGN, Origin.OVERSEAS_VIETNAMESE):
        since = award_money("BKTTg", ONE, IN_2024, origin=origin)
        before = award_money("BKTTg", ONE, LAST_2023, origin=origin)
        assert Keepsake.OF_EQUAL_VALUE is since.paid_as.value
        assert Vnd(8_190_000) == since.amount
        assert Keepsake.KEEPSAKE is before.paid_as.value
        assert before.amount is None
    assert Keepsake.MONEY is award_money("BKTTg", ONE, IN_2024).paid_as.value


def test_a_keepsake_is_provisional_since_july_2025():
    """What Decree 152/2025/NĐ-CP says of keepsakes was not read."""
    assert award_money("BKTTg", ONE, FIRST_152, origin=Origin.FOREIGN).provisional
    assert not award_money("BKTTg", ONE, LAST_98, origin=Origin.FOREIGN).provisional
    assert not award_money("BKTTg", ONE, FIRST_152).provisional


def test_awards_of_friendship_are_always_keepsakes():
    """Điều 53 and 58 of the Law: for foreigners; only the medal has a coefficient (Điều 59)."""
    medal = award_money("huy-chuong-huu-nghi", ONE, IN_2024)
    assert Keepsake.OF_EQUAL_VALUE is medal.paid_as.value
    assert Vnd(3_510_000) == medal.amount
    assert award_money("HCHN", ONE, IN_2024).amount is None


@pytest.mark.parametrize(
    ("award", "kind", "on", "told", "provisional"),
    [
        ("CSTĐCS", ONE, LAST_2023, "khoản 2 Điều 67 Nghị định 91/2017/NĐ-CP", False),
        ("CSTĐCS", ONE, IN_2024, "khoản 4 Điều 11 Luật 06/2022/QH15", False),
        ("Cờ CP", MANY, IN_2024, "khoản 4 Điều 11 Luật 06/2022/QH15", False),
        ("Cờ CP", MANY, IN_2025, "khoản 4 Điều 11 Luật 06/2022/QH15", False),
        ("NGND", ONE, IN_2024, "khoản 2 Điều 51 Nghị định 98/2023/NĐ-CP", False),
        ("NGND", ONE, IN_2025, "khoản 2 Điều 51 Nghị định 98/2023/NĐ-CP", True),
        ("Cờ CP", MANY, FIRST_UNREAD, "khoản 4 Điều 11 Luật 06/2022/QH15", True),
    ],
)
def test_who_pays(award, kind, on, told, provisional):
    """Khoản 4 Điều 11 of the Law stands after the decree that detailed it has ended."""
    payer = award_money(award, kind, on).payer
    assert told == payer.sources[0].render()
    assert provisional is payer.provisional


def test_who_pays_state_awards_differs_from_who_pays_ones_own():
    """The body that proposed it, and whoever decided it."""
    own, state = (award_money(award, ONE, IN_2025).payer for award in ("CSTĐCS", "CSTĐTQ"))
    assert own.value != state.value
    for award in ("HCLĐ hạng Ba", "BKTTg", "huy-chuong-vi-an-ninh-to-quoc"):
        assert state.value == award_money(award, ONE, IN_2025).payer.value


@pytest.mark.parametrize(
    ("award", "kind", "raised"),
    [
        ("CSTĐTQ", ONE, True),
        ("CSTĐ bộ/tỉnh", ONE, True),
        ("CSTĐCS", ONE, False),
        ("HCLĐ hạng Ba", ONE, True),
        ("HCLĐ hạng Ba", MANY, False),
        ("AHLĐ", ONE, True),
        ("giai-thuong-nha-nuoc", ONE, True),
        ("huy-chuong-vi-an-ninh-to-quoc", ONE, False),
        ("BKTTg", ONE, False),
    ],
)
def test_higher_awards_gave_priority_for_an_early_rise_until_2023(award, kind, raised):
    """Điều 75 of Decree 91/2017/NĐ-CP, for individuals; Decree 98/2023/NĐ-CP has no such article."""
    told = "nâng bậc lương"
    assert raised is (told in award_money(award, kind, LAST_2023).render())
    assert told not in award_money(award, kind, FIRST_2024).render()


def test_what_the_law_gives_with_every_award():
    """Điều 86 of Law 06/2022/QH15: collectives may use the symbol on their papers."""
    places = [each.sources[0].render() for each in award_money("CSTĐCS", ONE, IN_2024).benefits]
    assert places == ["khoản 2 Điều 86 Luật 06/2022/QH15", "khoản 1 Điều 86 Luật 06/2022/QH15"]
    assert "biểu tượng" in award_money("TTLĐXS", MANY, IN_2024).render()


@pytest.mark.parametrize(
    ("award", "kind", "objects"),
    [
        ("CSTĐTQ", ONE, ["bang", "huy-hieu"]),
        ("CSTĐCS", ONE, ["bang"]),
        ("LĐTT", ONE, []),
        ("AHLĐ", MANY, ["bang", "huy-hieu", "co-cho-tap-the"]),
        ("AHLĐ", ONE, ["bang", "huy-hieu"]),
    ],
)
def test_the_objects_that_go_with_an_award(award, kind, objects):
    """Điều 54 and 56 of Decree 98/2023: none with an advanced worker, a flag for collectives only."""
    found = award_money(award, kind, IN_2024).objects
    assert objects == [each.value.slug for each in found]
    assert not any(each.provisional for each in found)
    assert all(each.provisional for each in award_money(award, kind, FIRST_152).objects)
    assert award_money(award, kind, LAST_2023).objects == ()


# Several awards together.

Y2023, Y2024, Y2025 = (EmulationYear.calendar(year) for year in (2023, 2024, 2025))


def paid(bill):
    """Which of the claims are paid."""
    return [entry.paid for entry in bill.entries]


def two_titles(on, **told):
    """LĐTT and CSTĐCS of one year."""
    return money_bill(
        [Claim(award="LĐTT", period=Y2023), Claim(award="CSTĐCS", period=Y2023)], ONE, on, **told
    )


def test_of_titles_of_one_period_decree_91_pays_the_highest():
    """Điểm c khoản 2 Điều 66, to the last day of 2023."""
    bill = two_titles(LAST_2023)
    assert paid(bill) == [False, True]
    assert Vnd(1_800_000) == bill.total
    assert "điểm c khoản 2 Điều 66" in bill.render()


def test_of_titles_of_one_period_decree_98_says_nothing_and_the_reading_is_told():
    """Khoản 5 Điều 53 rules on different periods only: a reading, with both totals."""
    for on, total, other in (
        (FIRST_2024, 2_340_000, 1_800_000),
        (LAST_98, 3_050_000, 2_340_000),
    ):
        bill = two_titles(on)
        assert Vnd(total) == bill.total
        assert all("theo cách hiểu" in entry.why.render() for entry in bill.entries)
        assert Vnd(other) == two_titles(on, silence=SamePeriod.HIGHEST).total
        (told,) = bill.reservations
        assert Vnd(other).render() in told.render()
        assert "khoản 5 Điều 53 Nghị định 98/2023/NĐ-CP" in told.render()


def test_of_titles_of_one_period_decree_152_pays_the_highest():
    """Khoản 5 Điều 49: from 1 July 2025, whatever the reading of silence."""
    for silence in SamePeriod:
        bill = two_titles(FIRST_152, silence=silence)
        assert paid(bill) == [False, True]
        assert Vnd(2_340_000) == bill.total
        assert bill.reservations == ()
        assert not bill.provisional


@pytest.mark.parametrize(
    ("on", "of_each"), [(LAST_2023, True), (LAST_98, True), (FIRST_152, False)]
)
def test_titles_of_one_period_for_different_achievements(on, of_each):
    """Điểm c khoản 2 Điều 66 asks for one achievement; khoản 5 Điều 49 for one period only."""
    claims = [
        Claim(award="LĐTT", period=Y2023, achievement="một"),
        Claim(award="CSTĐCS", period=Y2023, achievement="hai"),
    ]
    assert paid(money_bill(claims, ONE, on)) == [of_each, True]
    assert paid(money_bill(claims, ONE, on, silence=SamePeriod.HIGHEST)) == [False, True]


@pytest.mark.parametrize("on", [LAST_2023, FIRST_2024, LAST_98, FIRST_152, LAST_KNOWN])
def test_titles_of_different_periods_are_all_paid(on):
    """Điểm d khoản 2 Điều 66, khoản 5 Điều 53, khoản 5 Điều 49."""
    bill = money_bill(
        [Claim(award="LĐTT", period=Y2023), Claim(award="CSTĐCS", period=Y2024)], ONE, on
    )
    assert paid(bill) == [True, True]


@pytest.mark.parametrize("on", [LAST_2023, FIRST_2024, LAST_98, FIRST_152, LAST_KNOWN])
def test_a_title_and_a_form_are_both_paid(on):
    """Điểm đ khoản 2 Điều 66, khoản 7 Điều 53, khoản 7 Điều 49: though of one year."""
    bill = money_bill(
        [Claim(award="CSTĐCS", period=Y2023), Claim(award="BK bộ/tỉnh", period=Y2023)], ONE, on
    )
    assert paid(bill) == [True, True]
    assert bill.reservations == ()


def test_three_awards_of_one_year():
    """The highest title and the form: 2,340,000 and 3,510,000."""
    bill = money_bill(
        [
            Claim(award="LĐTT", period=Y2025),
            Claim(award="CSTĐCS", period=Y2025),
            Claim(award="BK bộ/tỉnh", period=Y2025),
        ],
        ONE,
        IN_2025,
    )
    assert paid(bill) == [False, True, True]
    assert Vnd(5_850_000) == bill.total


def test_a_title_whose_period_is_not_told_is_not_settled():
    """The higher is paid in any case; the lower only if the periods differ."""
    claims = [Claim(award="LĐTT"), Claim(award="CSTĐCS", period=Y2025)]
    bill = money_bill(claims, ONE, IN_2025)
    assert paid(bill) == [None, True]
    assert bill.total is None
    assert paid(money_bill(claims, ONE, LAST_98)) == [True, True]


def test_forms_for_one_achievement_are_a_reading_under_every_decree():
    """Khoản 6 of Điều 53 and 49 rule on different ones; điểm c khoản 2 Điều 5 of the Law forbids."""
    claims = [
        Claim(award="BK bộ/tỉnh", period=Y2025, achievement="bão số 3"),
        Claim(award="BKTTg", period=Y2025, achievement="bão số 3"),
    ]
    each = money_bill(claims, ONE, IN_2025)
    highest = money_bill(claims, ONE, IN_2025, silence=SamePeriod.HIGHEST)
    assert (Vnd(11_700_000), Vnd(8_190_000)) == (each.total, highest.total)
    assert any("khoản 2 Điều 5" in told.render() for told in each.reservations)


def test_forms_for_different_achievements_are_all_paid():
    """Khoản 6 Điều 49: in different periods, or named as different."""
    for second in (
        Claim(award="BKTTg", period=Y2024),
        Claim(award="BKTTg", period=Y2025, achievement="đột xuất"),
    ):
        first = Claim(award="BK bộ/tỉnh", period=Y2025, achievement="thường xuyên")
        bill = money_bill([first, second], ONE, IN_2025, silence=SamePeriod.HIGHEST)
        assert paid(bill) == [True, True]
        assert bill.reservations == ()


def test_an_unknown_amount_leaves_the_total_unknown():
    """Never counted as nothing."""
    bill = money_bill(
        [
            Claim(award="giay-khen", period=Y2025, issuer=UnitKind.COMMUNE),
            Claim(award="LĐTT", period=Y2025),
        ],
        ONE,
        IN_2025,
    )
    assert paid(bill) == [True, True]
    assert bill.total is None
    assert "chưa xác định được" in bill.render()


def test_what_has_no_amount_is_told_and_not_counted():
    """The decree sets none for a family of culture."""
    bill = money_bill(
        [Claim(award="Gia đình văn hóa", period=Y2024), Claim(award="BKTTg", period=Y2024)],
        HOME,
        IN_2024,
    )
    assert Vnd(12_290_000) == bill.total
    assert any("Không tính" in told.render() for told in bill.reservations)
    alone = money_bill([Claim(award="Gia đình văn hóa", period=Y2024)], HOME, IN_2024)
    assert (None, None) == (alone.total, alone.entries[0].amount)


def test_a_bill_is_provisional_where_one_of_its_amounts_is():
    """An order of an individual since July 2025."""
    bill = money_bill([Claim(award="HCLĐ hạng Ba", period=Y2025)], ONE, IN_2025)
    assert bill.provisional
    assert bill.reservations


def test_a_bad_bill_is_refused_at_once():
    """Nothing, one award twice, a wrong subject, a period that is none."""
    with pytest.raises(InvalidValue):
        money_bill([], ONE, IN_2025)
    with pytest.raises(InvalidValue):
        money_bill(None, ONE, IN_2025)
    with pytest.raises(InvalidValue, match="hai lần"):
        money_bill([Claim(award="LĐTT", period=Y2025)] * 2, ONE, IN_2025)
    with pytest.raises(InvalidValue, match="hai lần"):
        money_bill([Claim(award="LĐTT"), Claim(award="LĐTT", period=Y2025)], ONE, IN_2025)
    with pytest.raises(InvalidValue, match="chỉ dành cho"):
        money_bill([Claim(award="TTLĐXS")], ONE, IN_2025)
    with pytest.raises(InvalidValue):
        Claim(award="LĐTT", period=2025)
    with pytest.raises(InvalidValue):
        money_bill(["LĐTT"], ONE, IN_2025)
    period = Period(dt.date(2025, 1, 1), dt.date(2026, 1, 1))
    assert Claim(award="LĐTT", period=Y2025) == Claim(award="LĐTT", period=period)


# As text and as data.


def test_the_bill_is_itemised_with_citations():
    """Coefficient, multiple, base with decree and day, exact product, rounding, amount."""
    told = award_money("BK bộ/tỉnh", HOME, IN_2024).render().splitlines()
    assert told[1].endswith("Tiền thưởng: 5.270.000 đồng")
    assert "1,5 × 1,5 = 2,25" in told[2]
    assert "khoản 3 Điều 58 Nghị định 98/2023/NĐ-CP" in told[2]
    assert "2.340.000 đồng, từ ngày 01/07/2024" in told[3]
    assert "khoản 2 Điều 3 Nghị định 73/2024/NĐ-CP" in told[3]
    assert "2,25 × 2.340.000 đồng = 5.265.000 đồng" in told[4]
    assert "khoản 2 Điều 53 Nghị định 98/2023/NĐ-CP" in told[4]


def test_the_bill_as_plain_data():
    """Slugs, whole đồng and texts; nothing that is not JSON."""
    told = award_money("BKTTg", MANY, IN_2026).to_dict("en")
    assert ("bang-khen-thu-tuong-chinh-phu", "tap-the", 17_710_000) == (
        told["award"],
        told["kind"],
        told["amount"],
    )
    assert ("3.5", "2", "7", "17710000") == (
        told["coefficient"],
        told["multiple"],
        told["times"],
        told["product"],
    )
    assert (2_530_000, "2026-07-01") == (
        told["base_salary"]["amount"],
        told["base_salary"]["since"],
    )
    assert told["provisional"] is False
    bill = two_titles(FIRST_152).to_dict()
    assert (2_340_000, [False, True]) == (
        bill["total"],
        [entry["paid"] for entry in bill["entries"]],
    )


def test_every_place_cited_exists():
    """As far as the tables of contents can tell."""
    for row in (*ROWS_2017, *ROWS_2023, *ROWS_2025):
        for source in (*row.sources, *((row.successor,) if row.successor else ())):
            assert exists(source) is not False, source
            if row in ROWS_2023 and source in row.sources and source.article:
                assert exists(source) or source.number == DECREE_2025.number


def asked(award, kind, on, issuer):
    """The money of an award; None where it is not for such a subject."""
    try:
        return award_money(award, kind, on, issuer=issuer)
    except InvalidValue:
        return None


KINDS = st.sampled_from(SubjectKind)
DAYS = st.dates(min_value=dt.date(2017, 10, 1), max_value=dt.date(2027, 12, 31))
SIGNERS = st.sampled_from([None, UnitKind.COMMUNE, UnitKind.PROVINCIAL_DEPARTMENT])


@given(award=st.sampled_from(sorted(AWARD_NAMES)), kind=KINDS, on=DAYS, issuer=SIGNERS)
def test_every_award_has_an_answer_on_every_day_for_whom_it_is(award, kind, on, issuer):
    """Whole tens of thousands, or none and the reason; written in both languages and as data."""
    line = asked(award, kind, on, issuer)
    if line is None:
        return
    if line.amount is None:
        assert line.state is not MoneyState.FIXED
    else:
        assert line.amount.amount % 10_000 == 0
        assert 0 <= line.amount.amount - line.product < 10_000
        assert line.sources
    assert line.render("vi") != line.render("en")
    assert line.to_dict()["amount"] == (line.amount and line.amount.amount)
    if on >= FIRST_UNREAD and line.state is MoneyState.FIXED:
        assert line.provisional


@given(award=st.sampled_from(sorted(AWARD_NAMES)), days=st.tuples(DAYS, DAYS), issuer=SIGNERS)
def test_money_never_falls_when_the_base_rises_and_a_collective_is_never_below_a_person(
    award, days, issuer
):
    """Khoản 4 Điều 53 and 49; the base salary has only ever risen."""
    earlier, later = sorted(days)
    found = {}
    for kind in SubjectKind:
        for on in (earlier, later):
            line = asked(award, kind, on, issuer)
            found[kind, on] = None if line is None else line.amount
        before, after = found[kind, earlier], found[kind, later]
        if before is not None and after is not None:
            assert before <= after
    for on in days:
        one, many, home = (found[kind, on] for kind in (ONE, MANY, HOME))
        if one is not None:
            assert many is None or one <= many
            assert home is None or one <= home


@given(
    low=st.fractions(min_value=0, max_value=300, max_denominator=100),
    more=st.fractions(min_value=0, max_value=10, max_denominator=100),
    on=DAYS,
)
def test_a_higher_coefficient_never_pays_less(low, more, on):
    """Khoản 3 Điều 53 and 49, whatever is given by an own rule."""
    first, second = (
        award_money(
            "Gia đình văn hóa", HOME, on, own=OwnAmount(coefficient=times, source=SOURCE)
        ).amount
        for times in (low, low + more)
    )
    assert first <= second
    assert Rate(coefficient=low, multiple=Fraction(2)).times == low * 2


@given(
    claims=st.permutations(
        [
            Claim(award="LĐTT", period=Y2025),
            Claim(award="CSTĐCS", period=Y2025),
            Claim(award="CSTĐ bộ/tỉnh", period=Y2024),
            Claim(award="BK bộ/tỉnh", period=Y2025),
        ]
    ),
    on=DAYS,
    silence=st.sampled_from(SamePeriod),
)
def test_the_order_of_the_awards_changes_nothing(claims, on, silence):
    """Each is paid or not by the rules, and the highest always is."""
    bill = money_bill(claims, ONE, on, silence=silence)
    listed = money_bill(sorted(claims, key=lambda claim: claim.award.id), ONE, on, silence=silence)
    assert listed.total == bill.total
    unpaid = {entry.line.award.id for entry in bill.entries if not entry.paid}
    assert unpaid <= {"lao-dong-tien-tien"}
    assert bill.render("vi") != bill.render("en")


@given(on=st.dates(min_value=dt.date(2013, 7, 1), max_value=dt.date(2030, 1, 1)))
def test_the_base_salary_never_falls(on):
    """What the property above rests on."""
    assert BASE_SALARY.on(on).value <= BASE_SALARY.on(on + dt.timedelta(days=200)).value


def test_a_row_of_decree_98_is_never_filled_from_another_period():
    """Each row cites its own decree only."""
    for row in ROWS_2017:
        assert {"91/2017/NĐ-CP"} == {source.number for source in row.sources}
        assert FIRST_2024 == row.until
    for row in ROWS_2025:
        assert {DECREE_2025.number} == {source.number for source in row.sources}
    numbers = {source.number for row in ROWS_2023 for source in row.sources}
    assert {DECREE_2023.number, "28/2024/NĐ-CP"} == numbers
