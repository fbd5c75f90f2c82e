"""Amounts, shares, ceilings and dates written out from the texts, over all three decrees.

Each table reads like the article it is taken from; nothing here is worked out by the library.
"""

from __future__ import annotations

import datetime as dt

import pytest

from thidua.dates import EmulationYear, vietnam_calendar
from thidua.law import OrganiserRule
from thidua.numbers import Rounding
from thidua.procedure import (
    Candidate,
    Cap,
    Claim,
    Council,
    CouncilLevel,
    Nominee,
    UnitKind,
    apply_cap,
    award_money,
    cap_for,
    council_vote,
    itinerary,
    money_bill,
    submission_date,
)
from thidua.records import SubjectKind
from thidua.votes import Ballot

ONE, MANY, HOME = SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
D = dt.date
UNIT, MINISTRY, PROVINCE = CouncilLevel.UNIT, CouncilLevel.MINISTRY, CouncilLevel.PROVINCE
CENTRAL = CouncilLevel.CENTRAL

# The days of decision: base 1,490,000 and 1,800,000 under Decree 91/2017; 1,800,000 and 2,340,000
# under Decree 98/2023; 2,340,000 and 2,530,000 under Decree 152/2025. Amounts in thousand đồng.
DAYS = (
    D(2023, 6, 30),
    D(2023, 12, 31),
    D(2024, 6, 30),
    D(2025, 6, 30),
    D(2025, 7, 1),
    D(2026, 9, 30),
)
SETTLED, RESTS_ON_98 = False, True
AMOUNTS = {
    ("CSTĐTQ", ONE): (6710, 8100, 8100, 10530, 10530, 11390, SETTLED),
    ("Chiến sĩ thi đua bộ, ban, ngành, tỉnh", ONE): (4470, 5400, 5400, 7020, 7020, 7590, SETTLED),
    ("cstdcs", ONE): (1490, 1800, 1800, 2340, 2340, 2530, SETTLED),
    ("Lao dong tien tien", ONE): (450, 540, 540, 710, 710, 760, SETTLED),
    ("chien-si-tien-tien", ONE): (450, 540, 540, 710, 710, 760, SETTLED),
    ("TTLĐXS", MANY): (2240, 2700, 2700, 3510, 3510, 3800, SETTLED),
    ("Đơn vị quyết thắng", MANY): (2240, 2700, 2700, 3510, 3510, 3800, SETTLED),
    ("TTLĐTT", MANY): (1200, 1440, 1440, 1880, 1880, 2030, SETTLED),
    ("Thôn, tổ dân phố văn hóa", MANY): (2240, 2700, 2700, 3510, 3510, 3800, SETTLED),
    ("Cờ thi đua của Chính phủ", MANY): (17880, 21600, 21600, 28080, 28080, 30360, SETTLED),
    ("Cờ bộ/tỉnh", MANY): (11920, 14400, 14400, 18720, 18720, 20240, SETTLED),
    ("Huân chương Sao vàng", ONE): (68540, 82800, 82800, 107640, 107640, 116380, RESTS_ON_98),
    ("Huân chương Sao vàng", MANY): (137080, 165600, 165600, 215280, 215280, 232760, SETTLED),
    ("Huân chương Hồ Chí Minh", ONE): (45450, 54900, 54900, 71370, 71370, 77170, RESTS_ON_98),
    ("HCĐL hạng Nhất", ONE): (22350, 27000, 27000, 35100, 35100, 37950, RESTS_ON_98),
    ("HCĐL hạng Nhì", MANY): (37250, 45000, 45000, 58500, 58500, 63250, SETTLED),
    ("HCĐL hạng Ba", MANY): (31290, 37800, 37800, 49140, 49140, 53130, RESTS_ON_98),
    ("huan-chuong-quan-cong-hang-ba", MANY): (
        *(31290, 37800, 37800, 49140, 49140, 53130),
        RESTS_ON_98,
    ),
    ("HCLĐ hạng Nhì", ONE): (11180, 13500, 13500, 17550, 17550, 18980, RESTS_ON_98),
    ("HCLĐ hạng Nhì", MANY): (22350, 27000, 27000, 35100, 35100, 37950, SETTLED),
    ("Labour Order, Third Class", ONE): (6710, 8100, 8100, 10530, 10530, 11390, RESTS_ON_98),
    ("Huân chương Dũng cảm", ONE): (6710, 8100, 8100, 10530, 10530, 11390, RESTS_ON_98),
    ("Bà mẹ Việt Nam anh hùng", ONE): (23100, 27900, 27900, 36270, 36270, 39220, RESTS_ON_98),
    ("AHLĐ", ONE): (23100, 27900, 27900, 36270, 36270, 39220, RESTS_ON_98),
    ("AHLĐ", MANY): (46190, 55800, 55800, 72540, 72540, 78430, SETTLED),
    ("Nghệ nhân nhân dân", ONE): (18630, 22500, 22500, 29250, 29250, 31630, RESTS_ON_98),
    ("Thầy thuốc ưu tú", ONE): (13410, 16200, 16200, 21060, 21060, 22770, RESTS_ON_98),
    ("Giải thưởng Hồ Chí Minh", ONE): (
        *(402300, 486000, 486000, 631800, 631800, 683100),
        RESTS_ON_98,
    ),
    ("Giải thưởng Nhà nước", ONE): (253300, 306000, 306000, 397800, 397800, 430100, RESTS_ON_98),
    ("BKTTg", ONE): (5220, 6300, 6300, 8190, 8190, 8860, SETTLED),
    ("BKTTg", MANY): (10430, 12600, 12600, 16380, 16380, 17710, SETTLED),
    ("BKTTg", HOME): (None, None, 9450, 12290, 12290, 13290, SETTLED),
    ("BK bộ/tỉnh", ONE): (1490, 1800, 2700, 3510, 3510, 3800, SETTLED),
    ("BK bộ/tỉnh", MANY): (2980, 3600, 5400, 7020, 7020, 7590, SETTLED),
    ("BK bộ/tỉnh", HOME): (None, None, 4050, 5270, 5270, 5700, SETTLED),
    ("Huy chương Quân kỳ quyết thắng", ONE): (2240, 2700, 2700, 3510, 3510, 3800, RESTS_ON_98),
}


@pytest.mark.parametrize(("award", "kind"), AMOUNTS)
def test_the_amounts_over_three_decrees_and_four_base_salaries(award, kind):
    """Điều 69-74 of Decree 91/2017, 54-59 of Decree 98/2023, 50-55 of Decree 152/2025."""
    *amounts, rests_on_98 = AMOUNTS[award, kind]
    for on, thousands in zip(DAYS, amounts, strict=True):
        line = award_money(award, kind, on)
        assert (None if line.amount is None else line.amount.amount) == (
            None if thousands is None else thousands * 1000
        )
        assert line.provisional is (rests_on_98 and on >= D(2025, 7, 1))
    assert ("98/2023" in "".join(map(str, line.reservations))) is rests_on_98


CERTIFICATES = (
    (ONE, UnitKind.COMMUNE, (230, 270, 270, 360, None, None)),
    (ONE, UnitKind.PROVINCIAL_DEPARTMENT, (450, 540, 540, 710, 710, 760)),
    (MANY, UnitKind.COMMUNE, (450, 540, 1080, 1410, 1410, 1520)),
    (MANY, UnitKind.PROVINCIAL_DEPARTMENT, (900, 1080, 1080, 1410, 1410, 1520)),
    (HOME, UnitKind.COMMUNE, (None, None, 410, 530, None, None)),
    (HOME, UnitKind.PROVINCIAL_DEPARTMENT, (None, None, 810, 1060, 1060, 1140)),
)


@pytest.mark.parametrize(("kind", "issuer", "amounts"), CERTIFICATES)
def test_the_certificate_by_who_signs_it(kind, issuer, amounts):
    """Điều 73.1-2 of Decree 91/2017; Điều 58.1.e-g, 58.2.c, 58.3 of Decree 98/2023; then not seen."""
    found = [award_money("Giấy khen", kind, on, issuer=issuer).amount for on in DAYS]
    assert [None if dong is None else dong.amount for dong in found] == [
        None if thousands is None else thousands * 1000 for thousands in amounts
    ]


BILLS = (
    (D(2023, 12, 31), (("LĐTT", 2023), ("CSTĐCS", 2023)), 1_800_000),
    (D(2023, 12, 31), (("LĐTT", 2022), ("CSTĐCS", 2023)), 2_340_000),
    (D(2024, 1, 1), (("LĐTT", 2023), ("CSTĐCS", 2023)), 2_340_000),
    (D(2025, 6, 30), (("LĐTT", 2024), ("CSTĐCS", 2024)), 3_050_000),
    (D(2025, 7, 1), (("LĐTT", 2024), ("CSTĐCS", 2024)), 2_340_000),
    (D(2025, 7, 1), (("LĐTT", 2023), ("CSTĐCS", 2024)), 3_050_000),
    (D(2025, 7, 1), (("CSTĐCS", 2024), ("BK bộ/tỉnh", 2024)), 5_850_000),
    (D(2026, 7, 15), (("LĐTT", 2025), ("CSTĐCS", 2025), ("CSTĐ bộ/tỉnh", 2025)), 7_590_000),
    (D(2025, 12, 1), (("LĐTT", 2025), ("KNC", 2025)), None),
)


@pytest.mark.parametrize(("on", "claims", "total"), BILLS)
def test_several_awards_at_once(on, claims, total):
    """Điều 66.2 of Decree 91/2017; Điều 53.5-7 of Decree 98/2023; Điều 49.5-7 of Decree 152/2025."""
    asked = [Claim(award=name, period=EmulationYear.calendar(year)) for name, year in claims]
    found = money_bill(asked, ONE, on).total
    assert (None if found is None else found.amount) == total


# members, in favour at the meeting, in favour in writing: passed?
NINETY = (
    ((1, 1, 0), True),
    ((9, 8, 0), False),
    ((9, 8, 1), True),
    ((10, 8, 0), False),
    ((10, 8, 1), True),
    ((11, 9, 0), False),
    ((11, 10, 0), True),
    ((15, 13, 0), False),
    ((15, 13, 1), True),
    ((15, 14, 0), True),
    ((19, 17, 0), False),
    ((19, 18, 0), True),
    ((20, 18, 0), True),
)
EIGHTY = (
    ((5, 3, 0), False),
    ((5, 3, 1), True),
    ((5, 4, 0), True),
    ((9, 7, 0), False),
    ((9, 8, 0), True),
    ((10, 7, 0), False),
    ((10, 8, 0), True),
    ((11, 8, 0), False),
    ((11, 8, 1), True),
    ((13, 10, 0), False),
    ((13, 11, 0), True),
    ((15, 12, 0), True),
)
VOTES = [
    *(("CSTĐ bộ/tỉnh", PROVINCE, *case) for case in NINETY),
    *(("AHLĐ", MINISTRY, *case) for case in NINETY),
    *(("CSTĐCS", UNIT, *case) for case in EIGHTY),
    *(("Cờ CP", PROVINCE, *case) for case in EIGHTY),
]


@pytest.mark.parametrize(("award", "level", "count", "passed"), VOTES)
def test_the_share_is_of_all_members_on_both_sides(award, level, count, passed):
    """Khoản 7 Điều 30 of Decree 98/2023: 90% and 80% of the whole council, the absent in writing."""
    members, there, written = count
    ballot = Ballot(members=members, in_favour=there, written_in_favour=written)
    council = Council(level=level, members=members)
    for on in (D(2024, 1, 1), D(2025, 6, 30), D(2025, 7, 1), D(2026, 10, 1)):
        found = council_vote(award, ballot, on, council=council)
        assert found.passed is passed
        assert found.provisional is (on >= D(2025, 7, 1))


@pytest.mark.parametrize(
    ("present", "written", "passed"),
    [(18, 0, True), (17, 3, False), (19, 0, True), (16, 4, False)],
)
def test_ninety_percent_of_the_central_council_must_be_there_for_a_hero(present, written, passed):
    """Điểm b khoản 4 Điều 47 of Decree 98/2023: writing does not stand for being there."""
    ballot = Ballot(members=20, present=present, in_favour=present, written_in_favour=written)
    council = Council(level=CENTRAL, members=20)
    assert council_vote("AHLĐ", ballot, D(2024, 6, 1), council=council).passed is passed


# leaders: 20% of them; surely inside, hanging on rounding; rounded down, up, to the nearest
FLAGS = (
    (1, 0, 1, (0, 1, 0)),
    (4, 0, 1, (0, 1, 1)),
    (5, 1, 0, (1, 1, 1)),
    (9, 1, 1, (1, 2, 2)),
    (10, 2, 0, (2, 2, 2)),
    (13, 2, 1, (2, 3, 3)),
)


@pytest.mark.parametrize(("leaders", "inside", "open_", "rounded"), FLAGS)
@pytest.mark.parametrize("on", [D(2023, 12, 31), D(2024, 1, 1), D(2025, 7, 1)])
def test_twenty_percent_for_the_government_flag(leaders, inside, open_, rounded, on):
    """Điều 11.1 of Decree 91/2017, Điều 5.1 of Decree 98/2023: no text states a rounding."""
    listed = [Candidate(id=f"u{n}", kind=MANY, points=100 - n) for n in range(leaders)]
    found = apply_cap(listed, cap_for("Cờ CP", on), leaders, on=on)
    assert (len(found.inside), len(found.undecided)) == (inside, open_)
    rule = OrganiserRule("Hướng dẫn xét Cờ thi đua", illustrative=True)
    modes = (Rounding.DOWN, Rounding.UP, Rounding.HALF_UP)
    for mode, places in zip(modes, rounded, strict=True):
        told = apply_cap(
            listed, cap_for("Cờ CP", on, rounding=mode, rounded_by=rule), leaders, on=on
        )
        assert (len(told.inside), len(told.undecided)) == (places, 0)


@pytest.mark.parametrize(
    ("first", "second", "inside"),
    [
        ((90, 7, 10), (90, 6, 10), "first"),
        ((90, 69, 100), (90, 70, 100), "second"),
        ((90, 16, 23), (90, 7, 10), "second"),
        ((91, 0, 10), (90, 10, 10), "first"),
        ((90, 16, 23), (90, 6, 9), None),
        ((90, 10, 10), (90, 7, 10), None),
    ],
)
def test_seventy_percent_women_decides_between_equals_only(first, second, inside):
    """Điều 4.6 of Decree 98/2023 and of Decree 152/2025: 16/23 = 69.57% is not 70%."""
    listed = [
        Candidate(id=name, kind=MANY, points=points, women=women, members=members)
        for name, (points, women, members) in (("first", first), ("second", second))
    ]
    cap = Cap(count=1, source=OrganiserRule("Quy chế của cụm", illustrative=True))
    for on in (D(2024, 6, 1), D(2025, 7, 1)):
        found = apply_cap(listed, cap, on=on)
        assert [one.id for one in found.inside] == ([] if inside is None else [inside])


SUBMISSIONS = (
    ("CSTĐTQ", ONE, False, D(2023, 6, 1), 2022, D(2023, 10, 31)),
    ("CSTĐTQ", ONE, False, D(2024, 6, 1), 2023, D(2024, 12, 31)),
    ("CSTĐTQ", ONE, False, D(2025, 7, 1), 2024, D(2025, 12, 31)),
    ("Cờ CP", MANY, False, D(2023, 3, 1), 2023, D(2023, 3, 30)),
    ("Cờ CP", MANY, True, D(2023, 3, 1), 2023, D(2023, 10, 14)),
    ("Cờ CP", MANY, False, D(2024, 3, 1), 2024, D(2024, 6, 30)),
    ("Cờ CP", MANY, True, D(2026, 3, 1), 2026, D(2026, 12, 31)),
    ("HCLĐ hạng Ba", ONE, False, D(2023, 3, 1), 2023, D(2023, 6, 30)),
    ("BKTTg", MANY, True, D(2023, 3, 1), 2023, D(2023, 10, 14)),
    ("BKTTg", MANY, False, D(2024, 3, 1), 2024, None),
    ("AHLĐ", ONE, False, D(2020, 1, 6), 2020, D(2020, 2, 28)),
    ("AHLĐ", ONE, False, D(2024, 1, 8), 2024, None),
)


@pytest.mark.parametrize(("award", "kind", "education", "on", "year", "last"), SUBMISSIONS)
def test_the_days_of_the_year(award, kind, education, on, year, last):
    """Khoản 1 Điều 48 of Decree 91/2017; khoản 1 Điều 32 of Decree 98/2023."""
    nominee = Nominee(award=award, kind=kind, education=education)
    assert submission_date(nominee, on, year=year).last_day == last


# From 10 March 2023: 20 or 30 working days. From 10 March 2025: 30 or 40, 25, 20; 7 and 30 April,
# 1 and 2 May 2025 are off, Saturday 26 April is worked.
TERMS = (
    ("HCLĐ hạng Ba", D(2023, 3, 10), "trinh-khen-thuong-cap-nha-nuoc", D(2023, 4, 7)),
    ("HCĐL hạng Ba", D(2023, 3, 10), "trinh-khen-thuong-cap-nha-nuoc", D(2023, 4, 21)),
    ("CSTĐTQ", D(2023, 3, 10), "trinh-khen-thuong-cap-nha-nuoc", D(2023, 4, 21)),
    ("CSTĐTQ", D(2025, 3, 10), "trinh-khen-thuong-cap-nha-nuoc", D(2025, 4, 22)),
    ("Nhà giáo nhân dân", D(2023, 3, 10), "trinh-khen-thuong-cap-nha-nuoc", D(2023, 4, 21)),
    (
        "huan-chuong-quan-cong-hang-nhat",
        D(2023, 3, 10),
        "trinh-khen-thuong-cap-nha-nuoc",
        D(2023, 4, 7),
    ),
    ("HCLĐ hạng Ba", D(2025, 3, 10), "trinh-khen-thuong-cap-nha-nuoc", D(2025, 4, 22)),
    (
        "huan-chuong-quan-cong-hang-nhat",
        D(2025, 3, 10),
        "trinh-khen-thuong-cap-nha-nuoc",
        D(2025, 4, 22),
    ),
    ("BKTTg", D(2025, 3, 10), "trinh-khen-thuong-cap-nha-nuoc", D(2025, 4, 22)),
    ("HCĐL hạng Ba", D(2025, 3, 10), "trinh-khen-thuong-cap-nha-nuoc", D(2025, 5, 8)),
    ("Huân chương Hồ Chí Minh", D(2025, 3, 10), "trinh-khen-thuong-cap-nha-nuoc", D(2025, 5, 8)),
    ("Huân chương Sao vàng", D(2025, 3, 10), "trinh-khen-thuong-cap-nha-nuoc", D(2025, 5, 8)),
    ("AHLĐ", D(2025, 3, 10), "trinh-khen-thuong-cap-nha-nuoc", D(2025, 5, 8)),
    ("Bà mẹ Việt Nam anh hùng", D(2025, 3, 10), "trinh-khen-thuong-cap-nha-nuoc", D(2025, 5, 8)),
    ("CSTĐ bộ/tỉnh", D(2025, 3, 10), "tham-dinh-o-bo-tinh", D(2025, 4, 15)),
    ("LĐTT", D(2025, 3, 10), "tham-dinh-o-don-vi", D(2025, 4, 8)),
)


@pytest.mark.parametrize(("award", "start", "step", "last"), TERMS)
def test_the_terms_of_a_file(award, start, step, last):
    """Điều 48.2 of Decree 91/2017; Điều 32.3-4 of Decree 98/2023: the highest are named one by one."""
    pytest.importorskip("holidays")
    found = itinerary(Nominee(award=award, kind=ONE), start, vietnam_calendar(2023, 2025))
    assert found.step(step).due.last_day == last
