"""Titles of communes, villages and families, and others: Điều 29-32 Luật 06/2022/QH15."""

import datetime as dt

import pytest

from thidua.awards import regime_on
from thidua.criteria import Truth, attested
from thidua.law import LAW_2022, OrganiserRule
from thidua.records import Collective, CollectiveLevel, Household, Individual
from thidua.words import verbatim

YES, NO, UNCLEAR = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
BEFORE, AFTER = dt.date(2025, 6, 30), dt.date(2025, 7, 1)
AWARDS = regime_on(BEFORE).awards
COMMUNE, VILLAGE, FAMILY, OTHER = (
    "xa-phuong-thi-tran-tieu-bieu",
    "thon-to-dan-pho-van-hoa",
    "gia-dinh-van-hoa",
    "danh-hieu-thi-dua-khac",
)
SUBJECTS = {
    COMMUNE: Collective(id="x", level=CollectiveLevel.COMMUNE),
    VILLAGE: Collective(id="t", level=CollectiveLevel.VILLAGE),
    FAMILY: Household(id="h"),
    OTHER: Individual(id="c"),
}
DISTRICT = "xa-tieu-bieu-dan-dau-phong-trao-cap-huyen"
INSTEAD = "xa-tieu-bieu-dan-dau-phong-trao-thay-cap-huyen"
KEYS = {
    COMMUNE: (
        "xa-tieu-bieu-hoan-thanh-nhiem-vu",
        "xa-tieu-bieu-doi-song-kinh-te",
        "xa-tieu-bieu-doi-song-van-hoa",
        "xa-tieu-bieu-moi-truong",
        "xa-tieu-bieu-chap-hanh-tot",
        "xa-tieu-bieu-tieu-chuan-cap-tinh",
    ),
    VILLAGE: (
        "thon-van-hoa-doi-song-kinh-te",
        "thon-van-hoa-doi-song-van-hoa",
        "thon-van-hoa-moi-truong",
        "thon-van-hoa-chap-hanh-tot-tich-cuc-thi-dua",
        "thon-van-hoa-doan-ket-tuong-tro",
        "thon-van-hoa-tieu-chuan-cap-tinh",
    ),
    FAMILY: (
        "gia-dinh-van-hoa-guong-mau-chap-hanh",
        "gia-dinh-van-hoa-tich-cuc-thi-dua",
        "gia-dinh-van-hoa-no-am-tien-bo",
        "gia-dinh-van-hoa-tieu-chuan-cap-tinh",
    ),
    OTHER: ("danh-hieu-khac-tieu-chuan-rieng",),
}
EXCLUSIONS = {
    "a": "gia-dinh-van-hoa-khong-bi-truy-cuu",
    "b": "gia-dinh-van-hoa-nghia-vu-quan-su-thue",
    "c": "gia-dinh-van-hoa-khong-bi-phat-hon-nhan",
    "d": "gia-dinh-van-hoa-khong-bi-phat-trat-tu",
    None: "gia-dinh-van-hoa-khong-thuoc-truong-hop-khac",
}
ALL_KEYS = {
    COMMUNE: (DISTRICT, *KEYS[COMMUNE]),
    VILLAGE: KEYS[VILLAGE],
    FAMILY: (*KEYS[FAMILY], *EXCLUSIONS.values()),
    OTHER: KEYS[OTHER],
}
DELEGATED = [
    (COMMUNE, KEYS[COMMUNE][-1], [(29, 2)]),
    (VILLAGE, KEYS[VILLAGE][-1], [(30, 2)]),
    (FAMILY, KEYS[FAMILY][-1], [(31, 2)]),
    (OTHER, KEYS[OTHER][-1], [(32, 1), (32, 2), (32, 3), (32, 4)]),
]


@pytest.mark.parametrize(
    ("award", "key"), [(a, key) for a, keys in ALL_KEYS.items() for key in keys]
)
def test_dieu_29_to_32_every_point_is_needed(ask, award, key):
    """All points make the title; an open one leaves it open, a denied one refuses."""
    case = ask(award, SUBJECTS[award], attested=ALL_KEYS[award], day=BEFORE)

    assert YES == case.outcome
    missing = case.attest(key, holds=None)
    assert UNCLEAR == missing.outcome
    assert [key] == [gap.condition for gap in missing.assess().gaps()]
    assert NO == case.attest(key, holds=False).outcome


@pytest.mark.parametrize(
    ("award", "subject"),
    [
        (COMMUNE, SUBJECTS[VILLAGE]),
        (COMMUNE, SUBJECTS[FAMILY]),
        (VILLAGE, SUBJECTS[COMMUNE]),
        (VILLAGE, SUBJECTS[OTHER]),
        (FAMILY, SUBJECTS[VILLAGE]),
        (FAMILY, SUBJECTS[OTHER]),
        (OTHER, SUBJECTS[FAMILY]),
    ],
)
def test_dieu_29_to_32_each_title_is_for_its_own_subject(ask, award, subject):
    """A village is no commune, a person no household."""
    assert NO == ask(award, subject, attested=ALL_KEYS[award], day=BEFORE).outcome


@pytest.mark.parametrize(("day", "key"), [(BEFORE, DISTRICT), (AFTER, INSTEAD)])
def test_dieu_29_k1_the_district_movement_ends_with_the_districts(ask, day, key):
    """To 30 June 2025 the district's movement; from 1 July the one that the province names."""
    case = ask(COMMUNE, SUBJECTS[COMMUNE], attested=KEYS[COMMUNE], day=day)

    assert [key] == [gap.condition for gap in case.assess().gaps()]
    assert YES == case.attest(key).outcome
    assert NO == case.attest(key, holds=False).outcome


def test_dieu_29_k1_whose_movement_takes_the_place_is_a_reading(ask):
    """The other way to read it still asks for a district that is no more; before it is no doubt."""
    other = {"phong-trao-thay-cap-huyen": "khong-con-phong-trao-de-xet"}
    case = ask(COMMUNE, SUBJECTS[COMMUNE], attested=(INSTEAD, *KEYS[COMMUNE]), day=AFTER)

    def judged(record, day):
        return AWARDS[COMMUNE].ask(day.year, day, readings=other).verdict(record)

    assert YES == case.outcome
    assert Truth.UNKNOWN is judged(case.record, AFTER)
    assert Truth.TRUE is judged(case.attest(DISTRICT).record, AFTER)
    assert Truth.TRUE is judged(case.attest(DISTRICT).attest(INSTEAD, holds=False).record, BEFORE)


@pytest.mark.parametrize(
    ("award", "day", "places"),
    [
        (COMMUNE, BEFORE, [("06/2022/QH15", "79", "4")]),
        (COMMUNE, AFTER, [("06/2022/QH15", "79", "4")]),
        (VILLAGE, BEFORE, [("06/2022/QH15", "80", "2")]),
        (VILLAGE, AFTER, [("129/2025/NĐ-CP", "59", None)]),
        (FAMILY, BEFORE, [("06/2022/QH15", "80", "3")]),
        (FAMILY, AFTER, [("06/2022/QH15", "80", "3")]),
    ],
)
def test_dieu_79_80_who_decides_on_each_side_of_the_two_tier_reform(award, day, places):
    """The district chair gives way to the commune chair (Điều 59 NĐ 129/2025)."""
    named = [
        (note.source.number, note.source.article, note.source.clause)
        for note in regime_on(day).awards[award].conferred_by
        if note.applies_on(day)
    ]
    assert places == named


def test_nd_152_d50_k2_c_names_special_zones_from_1_july_2025():
    """The Law's name of the title stays; the newer name is told beside it."""
    (note,) = [n for n in AWARDS[COMMUNE].notes if "đặc khu" in n.text.render("vi")]

    assert ("152/2025/NĐ-CP", "50", "2", "c") == (
        note.source.number,
        note.source.article,
        note.source.clause,
        note.source.point,
    )
    assert not note.applies_on(BEFORE)
    assert note.applies_on(AFTER)


@pytest.mark.parametrize(("point", "key"), EXCLUSIONS.items())
def test_nd_86_2023_d6_k4_exclusions_bind_from_30_january_2024(ask, point, key):
    """Each point refuses a family from the decree's first day; the day before it does not."""
    first = dt.date(2024, 1, 30)
    (leaf,) = [c for c in AWARDS[FAMILY].criterion.walk() if c.attestation_key == key]
    case = ask(FAMILY, SUBJECTS[FAMILY], attested=ALL_KEYS[FAMILY], day=first)
    refused = case.attest(key, holds=False)

    assert ("86/2023/NĐ-CP", "6", "4", point) == (
        leaf.sources[0].number,
        leaf.sources[0].article,
        leaf.sources[0].clause,
        leaf.sources[0].point,
    )
    assert NO == refused.outcome
    assert YES == refused.on(2024, 1, 29).outcome


@pytest.mark.parametrize(("award", "key", "places"), DELEGATED)
def test_dieu_29_to_32_what_is_left_to_others_is_replaced_by_their_conditions(
    ask, award, key, places
):
    """Open until attested; the conditions given take its place and are asked instead."""
    (leaf,) = [c for c in AWARDS[award].criterion.walk() if c.attestation_key == key]
    case = ask(award, SUBJECTS[award], attested=ALL_KEYS[award], day=BEFORE)
    case = case.attest(key, holds=None)
    rule = attested(
        "khung-cua-tinh",
        verbatim("Đạt khung điểm của tỉnh"),
        by=verbatim("Ủy ban nhân dân xã giả định"),
        source=OrganiserRule("Quyết định giả định"),
    )
    detailed = AWARDS[award].detailed_by(rule)

    assert tuple(LAW_2022.cite(*place) for place in places) == leaf.sources
    assert UNCLEAR == case.outcome
    assert key not in {c.attestation_key for c in detailed.criterion.walk()}
    for holds, expected in ((True, YES), (False, NO)):
        answered = case.attest("khung-cua-tinh", holds=holds)
        assert expected == detailed.assess(answered.record, case.year, case.day).outcome.name


def test_dieu_32_names_each_of_the_four_who_lay_titles_down():
    """Khoản 1 to 4."""
    assert [LAW_2022.cite(32, clause) for clause in (1, 2, 3, 4)] == [
        note.source for note in AWARDS[OTHER].conferred_by
    ]
