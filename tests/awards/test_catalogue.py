"""The declarations themselves: complete, cited, and citing only what stands."""

import datetime as dt
import itertools

import pytest

from thidua.awards import regime_on
from thidua.criteria import AwardKind, Readings
from thidua.law import (
    CIRCULAR_2019,
    CIRCULAR_2020,
    CIRCULAR_2024,
    CIRCULAR_2025,
    CONTENTS,
    DECREE_2017,
    DECREE_2023,
    DECREE_2024_VOLUNTEERS,
    DECREE_2025,
    DECREE_2025_HOME,
    INSTRUMENTS,
    LAW_2003,
    LAW_2022,
    REGIMES,
    Citation,
    Seen,
    exists,
)
from thidua.records import AWARD_NAMES, SubjectKind
from thidua.words import LOCALES

PERSON, COLLECTIVE = (SubjectKind.INDIVIDUAL,), (SubjectKind.COLLECTIVE,)
HOUSEHOLD, EVERYBODY = (SubjectKind.HOUSEHOLD,), tuple(SubjectKind)
PERSONS_AND_COLLECTIVES = (*PERSON, *COLLECTIVE)
# In the order of Điều 19, 20, 74 of Luật 06/2022: name, where it stands in each law, whom for.
TITLES = [
    ("chien-si-thi-dua-toan-quoc", ("21", None), ("21", None), SubjectKind.INDIVIDUAL),
    ("chien-si-thi-dua-bo-ban-nganh-tinh", ("22", None), ("22", None), SubjectKind.INDIVIDUAL),
    ("chien-si-thi-dua-co-so", ("23", None), ("23", None), SubjectKind.INDIVIDUAL),
    ("lao-dong-tien-tien", ("24", None), ("24", None), SubjectKind.INDIVIDUAL),
    ("chien-si-tien-tien", ("24", "2"), ("24", "2"), SubjectKind.INDIVIDUAL),
    ("co-thi-dua-cua-chinh-phu", ("25", None), ("25", None), SubjectKind.COLLECTIVE),
    ("co-thi-dua-bo-ban-nganh-tinh", ("26", None), ("26", None), SubjectKind.COLLECTIVE),
    ("tap-the-lao-dong-xuat-sac", ("27", "1"), ("27", "1"), SubjectKind.COLLECTIVE),
    ("don-vi-quyet-thang", ("27", "2"), ("27", "2"), SubjectKind.COLLECTIVE),
    ("tap-the-lao-dong-tien-tien", ("28", "1"), ("28", "1"), SubjectKind.COLLECTIVE),
    ("don-vi-tien-tien", ("28", "2"), ("28", "2"), SubjectKind.COLLECTIVE),
    ("bang-khen-bo-ban-nganh-tinh", ("72", None), ("74", None), None),
]
# Of Luật 06/2022 alone: name, article, kind, whom for.
LATER = [
    ("xa-phuong-thi-tran-tieu-bieu", "29", AwardKind.EMULATION_TITLE, COLLECTIVE),
    ("thon-to-dan-pho-van-hoa", "30", AwardKind.EMULATION_TITLE, COLLECTIVE),
    ("gia-dinh-van-hoa", "31", AwardKind.EMULATION_TITLE, HOUSEHOLD),
    ("danh-hieu-thi-dua-khac", "32", AwardKind.EMULATION_TITLE, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-sao-vang", "34", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-ho-chi-minh", "35", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-doc-lap-hang-nhat", "36", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-doc-lap-hang-nhi", "37", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-doc-lap-hang-ba", "38", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-quan-cong-hang-nhat", "39", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-quan-cong-hang-nhi", "40", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-quan-cong-hang-ba", "41", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-lao-dong-hang-nhat", "42", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-lao-dong-hang-nhi", "43", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-lao-dong-hang-ba", "44", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-bao-ve-to-quoc-hang-nhat", "45", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-bao-ve-to-quoc-hang-nhi", "46", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-bao-ve-to-quoc-hang-ba", "47", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-chien-cong-hang-nhat", "48", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-chien-cong-hang-nhi", "49", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-chien-cong-hang-ba", "50", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huan-chuong-dai-doan-ket-dan-toc", "51", AwardKind.ORDER, PERSON),
    ("huan-chuong-dung-cam", "52", AwardKind.ORDER, PERSON),
    ("huan-chuong-huu-nghi", "53", AwardKind.ORDER, PERSONS_AND_COLLECTIVES),
    ("huy-chuong-quan-ky-quyet-thang", "55", AwardKind.MEDAL, PERSON),
    ("huy-chuong-vi-an-ninh-to-quoc", "56", AwardKind.MEDAL, PERSON),
    ("huy-chuong-chien-si-ve-vang-hang-nhat", "57", AwardKind.MEDAL, PERSON),
    ("huy-chuong-chien-si-ve-vang-hang-nhi", "57", AwardKind.MEDAL, PERSON),
    ("huy-chuong-chien-si-ve-vang-hang-ba", "57", AwardKind.MEDAL, PERSON),
    ("huy-chuong-huu-nghi", "58", AwardKind.MEDAL, PERSON),
    ("huy-chuong-thanh-nien-xung-phong-ve-vang", "96", AwardKind.MEDAL, PERSON),
    ("tinh-anh-hung", "60", AwardKind.HONORARY_TITLE, COLLECTIVE),
    ("thanh-pho-anh-hung", "60", AwardKind.HONORARY_TITLE, COLLECTIVE),
    ("ba-me-viet-nam-anh-hung", "61", AwardKind.HONORARY_TITLE, PERSON),
    (
        "anh-hung-luc-luong-vu-trang-nhan-dan",
        "62",
        AwardKind.HONORARY_TITLE,
        PERSONS_AND_COLLECTIVES,
    ),
    ("anh-hung-lao-dong", "63", AwardKind.HONORARY_TITLE, PERSONS_AND_COLLECTIVES),
    ("nha-giao-nhan-dan", "64", AwardKind.HONORARY_TITLE, PERSON),
    ("nha-giao-uu-tu", "64", AwardKind.HONORARY_TITLE, PERSON),
    ("thay-thuoc-nhan-dan", "65", AwardKind.HONORARY_TITLE, PERSON),
    ("thay-thuoc-uu-tu", "65", AwardKind.HONORARY_TITLE, PERSON),
    ("nghe-si-nhan-dan", "66", AwardKind.HONORARY_TITLE, PERSON),
    ("nghe-si-uu-tu", "66", AwardKind.HONORARY_TITLE, PERSON),
    ("nghe-nhan-nhan-dan", "67", AwardKind.HONORARY_TITLE, PERSON),
    ("nghe-nhan-uu-tu", "67", AwardKind.HONORARY_TITLE, PERSON),
    ("giai-thuong-ho-chi-minh", "69", AwardKind.PRIZE, PERSON),
    ("giai-thuong-nha-nuoc", "70", AwardKind.PRIZE, PERSON),
    ("ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi", "71", AwardKind.COMMEMORATIVE_MEDAL, PERSON),
    ("ky-niem-chuong", "71", AwardKind.COMMEMORATIVE_MEDAL, PERSON),
    ("bang-khen-thu-tuong-chinh-phu", "73", AwardKind.MERIT_CERTIFICATE, EVERYBODY),
    ("bang-khen-khac", "76", AwardKind.MERIT_CERTIFICATE, EVERYBODY),
    ("giay-khen", "75", AwardKind.CERTIFICATE, EVERYBODY),
    ("giay-khen-khac", "76", AwardKind.CERTIFICATE, EVERYBODY),
]
REGIME_DAYS = [regime.period.start for regime in REGIMES]
EVERY_DAY = pytest.mark.parametrize("day", REGIME_DAYS, ids=str)
LAW_DAYS = {"2003": dt.date(2023, 12, 31), "2022": dt.date(2024, 6, 1)}
EVERY_AWARD = pytest.mark.parametrize(
    ("law", "name"),
    [
        *((law, row[0]) for law in LAW_DAYS for row in TITLES),
        *(("2022", row[0]) for row in LATER),
    ],
)


def award_of(law, name):
    """The declaration of an award in one of the two laws."""
    return regime_on(LAW_DAYS[law]).awards[name]


def criteria_of(award):
    """Every criterion of an award, its deferral and cautions, every reading included."""
    roots = [award.criterion, *award.cautions]
    if award.deferral is not None:
        roots.append(award.deferral)
    for root in roots:
        yield from root.walk()


def sources_of(award):
    """Every source an award names, whatever for."""
    yield award.article
    for note in (*award.conferred_by, *award.notes, *award.occasions):
        yield note.source
    for stated in (*award.objects, *filter(None, [award.posthumous])):
        yield from stated.sources
    for criterion in criteria_of(award):
        yield from criterion.sources
        if criterion.successor is not None:
            yield criterion.successor
        if isinstance(criterion, Readings):
            for option in criterion.options:
                yield from option.sources


@EVERY_DAY
def test_every_regime_declares_its_awards(day):
    """Twelve under the law of 2003, the commonest; all sixty-four of the Law of 2022."""
    awards = regime_on(day).awards
    later = [] if day < dt.date(2024, 1, 1) else [row[0] for row in LATER]
    assert {row[0] for row in TITLES} | set(later) == set(awards)
    assert (12 if day < dt.date(2024, 1, 1) else 64) == len(awards)


def test_awards_are_listed_as_the_law_lists_them():
    """The order of Điều 19, 20, 9, 33, 54, 59 and 68 to 76."""
    assert [*AWARD_NAMES] == [*regime_on(LAW_DAYS["2022"]).awards]


@pytest.mark.parametrize(("name", "article", "kind", "subjects"), LATER)
def test_article_kind_and_subjects_of_what_luat_06_2022_has_besides(name, article, kind, subjects):
    """Where each stands, what it is, and whom it is for."""
    award = award_of("2022", name)
    assert article == award.article.article
    assert (kind, subjects) == (award.kind, award.subjects)


@pytest.mark.parametrize(("name", "old", "new", "kind"), TITLES)
def test_article_and_subjects(name, old, new, kind):
    """Where each award stands in each law, and whom it is for."""
    everybody = tuple(SubjectKind)
    for law, place in (("2003", old), ("2022", new)):
        award = award_of(law, name)
        assert place == (award.article.article, award.article.clause)
        assert award.law.number == award.article.number
        assert (everybody if kind is None else (kind,)) == award.subjects


@EVERY_AWARD
def test_every_award_says_who_decides(law, name):
    """At least one decider, each with its place in the law's Điều 77-80 or its decree."""
    award = award_of(law, name)
    assert award.conferred_by
    for note in award.conferred_by:
        if note.source.number == award.law.number:
            # Điều 32, 75, 76 name those who lay down titles and certificates of their own.
            assert note.source.article in {"32", "75", "76", "77", "78", "79", "80"}


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("chien-si-thi-dua-toan-quoc", {("78", "2")}),
        ("co-thi-dua-cua-chinh-phu", {("78", "1")}),
        ("huan-chuong-lao-dong-hang-nhat", {("77", None)}),
        ("huan-chuong-lao-dong-hang-nhi", {("77", None)}),
        ("huan-chuong-lao-dong-hang-ba", {("77", None)}),
        ("bang-khen-thu-tuong-chinh-phu", {("78", "2")}),
        ("huan-chuong-sao-vang", {("77", None)}),
        ("huan-chuong-ho-chi-minh", {("77", None)}),
        ("huan-chuong-doc-lap-hang-nhat", {("77", None)}),
        ("huan-chuong-doc-lap-hang-nhi", {("77", None)}),
        ("huan-chuong-doc-lap-hang-ba", {("77", None)}),
        ("huan-chuong-quan-cong-hang-nhat", {("77", None)}),
        ("huan-chuong-quan-cong-hang-nhi", {("77", None)}),
        ("huan-chuong-quan-cong-hang-ba", {("77", None)}),
        ("chien-si-thi-dua-bo-ban-nganh-tinh", {("79", "2"), ("79", "4")}),
        ("co-thi-dua-bo-ban-nganh-tinh", {("79", "2"), ("79", "4")}),
        ("bang-khen-bo-ban-nganh-tinh", {("79", "2"), ("79", "4")}),
        ("tap-the-lao-dong-xuat-sac", {("79", "2"), ("79", "4"), ("79", "5")}),
        ("don-vi-quyet-thang", {("79", "5")}),
        ("don-vi-tien-tien", {("80", "5")}),
        ("chien-si-tien-tien", {("80", "5")}),
        # Ministers, heads of units, district chairs, enterprises; army and police by their own.
        (
            "tap-the-lao-dong-tien-tien",
            {("79", "3"), ("80", "1"), ("80", "2"), ("80", "4"), ("80", "5")},
        ),
        (
            "chien-si-thi-dua-co-so",
            {("79", "3"), ("80", "1"), ("80", "2"), ("80", "4"), ("80", "5")},
        ),
        (
            "lao-dong-tien-tien",
            {("79", "3"), ("80", "1"), ("80", "2"), ("80", "3"), ("80", "4"), ("80", "5")},
        ),
    ],
)
def test_deciders_are_all_those_of_dieu_78_79_80_luat_06_2022(name, places):
    """Each clause of the Law that gives the award to somebody is named, and no other."""
    notes = award_of("2022", name).conferred_by
    named = {
        (n.source.article, n.source.clause) for n in notes if n.source.number == "06/2022/QH15"
    }
    assert places == named


@EVERY_DAY
def test_every_condition_has_a_source(day):
    """Criterion, reading, deferral, caution: no leaf, route or ambiguity without its citation."""
    uncited = [
        (award.id, criterion)
        for award in regime_on(day).awards.values()
        for criterion in criteria_of(award)
        if not criterion.sources and (not criterion.parts or criterion is not award.deferral)
    ]
    assert [] == uncited


@EVERY_DAY
def test_every_place_cited_exists_in_its_text(day):
    """Article, clause and point stand in the table of contents, wherever there is one."""
    missing = [
        (award.id, source)
        for award in regime_on(day).awards.values()
        for source in sources_of(award)
        if isinstance(source, Citation) and exists(source) is False
    ]
    assert [] == missing


@EVERY_DAY
def test_every_place_cited_of_a_text_read_whole_is_known_to_exist(day):
    """Of the Law, Decree 98 and Circular 01 nothing is taken on trust but what the copy hides."""
    unknown = {
        str(source)
        for award in regime_on(day).awards.values()
        for source in sources_of(award)
        if source.number in CONTENTS
        and CONTENTS[source.number].whole
        and exists(source) is not True
        and source.article not in {"9", "10", "11", "32", "37", "51"}
    }
    assert set() == unknown


# What Luật 06/2022/QH15 lists: Điều 19, 20, 32, 33, 54, 96, 59, 9 khoản 4, 71, 72, 76, 75.
LISTED_BY_THE_LAW = {
    "chien-si-thi-dua-toan-quoc",
    "chien-si-thi-dua-bo-ban-nganh-tinh",
    "chien-si-thi-dua-co-so",
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
    "huan-chuong-sao-vang",
    "huan-chuong-ho-chi-minh",
    "huan-chuong-doc-lap-hang-nhat",
    "huan-chuong-doc-lap-hang-nhi",
    "huan-chuong-doc-lap-hang-ba",
    "huan-chuong-quan-cong-hang-nhat",
    "huan-chuong-quan-cong-hang-nhi",
    "huan-chuong-quan-cong-hang-ba",
    "huan-chuong-lao-dong-hang-nhat",
    "huan-chuong-lao-dong-hang-nhi",
    "huan-chuong-lao-dong-hang-ba",
    "huan-chuong-bao-ve-to-quoc-hang-nhat",
    "huan-chuong-bao-ve-to-quoc-hang-nhi",
    "huan-chuong-bao-ve-to-quoc-hang-ba",
    "huan-chuong-chien-cong-hang-nhat",
    "huan-chuong-chien-cong-hang-nhi",
    "huan-chuong-chien-cong-hang-ba",
    "huan-chuong-dai-doan-ket-dan-toc",
    "huan-chuong-dung-cam",
    "huan-chuong-huu-nghi",
    "huy-chuong-quan-ky-quyet-thang",
    "huy-chuong-vi-an-ninh-to-quoc",
    "huy-chuong-chien-si-ve-vang-hang-nhat",
    "huy-chuong-chien-si-ve-vang-hang-nhi",
    "huy-chuong-chien-si-ve-vang-hang-ba",
    "huy-chuong-huu-nghi",
    "huy-chuong-thanh-nien-xung-phong-ve-vang",
    "tinh-anh-hung",
    "thanh-pho-anh-hung",
    "ba-me-viet-nam-anh-hung",
    "anh-hung-luc-luong-vu-trang-nhan-dan",
    "anh-hung-lao-dong",
    "nha-giao-nhan-dan",
    "nha-giao-uu-tu",
    "thay-thuoc-nhan-dan",
    "thay-thuoc-uu-tu",
    "nghe-si-nhan-dan",
    "nghe-si-uu-tu",
    "nghe-nhan-nhan-dan",
    "nghe-nhan-uu-tu",
    "giai-thuong-ho-chi-minh",
    "giai-thuong-nha-nuoc",
    "ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi",
    "ky-niem-chuong",
    "bang-khen-thu-tuong-chinh-phu",
    "bang-khen-bo-ban-nganh-tinh",
    "bang-khen-khac",
    "giay-khen",
    "giay-khen-khac",
}


@pytest.mark.parametrize("day", [day for day in REGIME_DAYS if day >= dt.date(2024, 1, 1)], ids=str)
def test_the_catalogue_of_luat_06_2022_has_every_award_the_law_lists(day):
    """Sixty-four, none missing and none made up."""
    assert 64 == len(LISTED_BY_THE_LAW)
    assert LISTED_BY_THE_LAW == set(regime_on(day).awards)


def test_the_vocabulary_of_records_is_what_the_law_lists():
    """A record can hold any award of the Law, and no other."""
    assert set(AWARD_NAMES) == LISTED_BY_THE_LAW


# The places read in the texts without a table of contents, by article and clause; "" is an article without clauses.
READ = {
    LAW_2003.number: {
        "10": {"1": "ab"},
        "21": {"": ""},
        "22": {"": ""},
        "23": {"1": "", "2": ""},
        "24": {"1": "abcd", "2": "", "3": "ab"},
        "25": {"1": "", "2": "", "3": ""},
        "26": {"1": "", "2": "", "3": ""},
        "27": {"1": "abcdđ", "2": ""},
        "28": {"1": "abcd", "2": ""},
        "72": {"1": "ab", "2": "abc"},
        "78": {"": ""},
        "79": {"": ""},
        "80": {"1": "", "2": "", "3": "", "4": ""},
    },
    DECREE_2017.number: {
        "3": {"1": "", "2": ""},
        "9": {"1": "", "2": "", "3": "ab"},
        "10": {str(n): "" for n in range(1, 7)},
        "11": {"1": "", "2": "", "3": ""},
        "12": {"1": "", "2": "", "3": ""},
        "39": {"1": "abc", "2": "abc", "3": "", "4": ""},
        "43": {"1": "", "2": "ab"},
        "48": {"1": "abcd", "2": "", "3": ""},
    },
    CIRCULAR_2019.number: {
        "2": {str(n): "" for n in range(1, 11)},
        "3": {"1": "", "2": "", "3": ""},
        "6": {"1": "", "2": "", "3": "", "4": ""},
        "8": {"1": "", "2": "", "3": ""},
    },
    DECREE_2024_VOLUNTEERS.number: {"2": {"": ""}, "5": {"": ""}, "6": {"": ""}},
}


@EVERY_AWARD
def test_every_other_place_cited_was_read(law, name):
    """Places in the older law, its decree and circular exist where the text is marked as read."""
    for source in sources_of(award_of(law, name)):
        if source.number not in READ or source.article is None:
            continue
        assert source.article in READ[source.number], source
        clauses = READ[source.number][source.article]
        if source.clause is not None:
            assert source.clause in clauses, source
            if source.point is not None:
                assert source.point in clauses[source.clause], source


# What was really read, by text and article; None stands for the text as a whole.
HONEST = {
    (LAW_2003.number, None): Seen.TEXT,
    (LAW_2022.number, None): Seen.TEXT,
    (DECREE_2017.number, None): Seen.TEXT,
    (CIRCULAR_2019.number, None): Seen.TEXT,
    (CIRCULAR_2020.number, None): Seen.PARTIAL,
    (DECREE_2023.number, None): Seen.TEXT,
    (CIRCULAR_2024.number, None): Seen.TEXT,
    (DECREE_2024_VOLUNTEERS.number, None): Seen.PARTIAL,
    (DECREE_2025.number, None): Seen.NOT_SEEN,
    (DECREE_2025.number, "4"): Seen.TEXT,
    (DECREE_2025.number, "9"): Seen.TEXT,
    (DECREE_2025.number, "50"): Seen.PARTIAL,
    (DECREE_2025_HOME.number, None): Seen.NOT_SEEN,
    (DECREE_2025_HOME.number, "59"): Seen.TEXT,
    (CIRCULAR_2025.number, None): Seen.NOT_SEEN,
    ("36-L/CTN", None): Seen.PARTIAL,
    ("36-L/CTN", "2"): Seen.TEXT,
    ("05/2012/UBTVQH13", None): Seen.PARTIAL,
    ("56/2013/NĐ-CP", None): Seen.NOT_SEEN,
    ("56/2013/NĐ-CP", "2"): Seen.PARTIAL,
    ("83/2025/NĐ-CP", None): Seen.PARTIAL,
    ("86/2023/NĐ-CP", None): Seen.PARTIAL,
    ("86/2023/NĐ-CP", "1"): Seen.TEXT,
    ("86/2023/NĐ-CP", "2"): Seen.TEXT,
    ("93/2023/NĐ-CP", None): Seen.NOT_SEEN,
    ("93/2023/NĐ-CP", "1"): Seen.TEXT,
    ("93/2023/NĐ-CP", "2"): Seen.PARTIAL,
    ("93/2023/NĐ-CP", "7"): Seen.PARTIAL,
    ("18/2024/NĐ-CP", None): Seen.NOT_SEEN,
    ("18/2024/NĐ-CP", "7"): Seen.PARTIAL,
    ("25/2024/NĐ-CP", None): Seen.NOT_SEEN,
    ("25/2024/NĐ-CP", "9"): Seen.PARTIAL,
    ("35/2024/NĐ-CP", None): Seen.NOT_SEEN,
    ("35/2024/NĐ-CP", "2"): Seen.PARTIAL,
    ("35/2024/NĐ-CP", "4"): Seen.PARTIAL,
    ("35/2024/NĐ-CP", "8"): Seen.PARTIAL,
    ("36/2024/NĐ-CP", None): Seen.NOT_SEEN,
    ("36/2024/NĐ-CP", "7"): Seen.PARTIAL,
    ("43/2024/NĐ-CP", None): Seen.NOT_SEEN,
    ("43/2024/NĐ-CP", "2"): Seen.TEXT,
    ("43/2024/NĐ-CP", "6"): Seen.PARTIAL,
    ("61/2024/NĐ-CP", None): Seen.NOT_SEEN,
    ("61/2024/NĐ-CP", "7"): Seen.PARTIAL,
    ("61/2024/NĐ-CP", "8"): Seen.PARTIAL,
    (CIRCULAR_2025.number, "2"): Seen.PARTIAL,
}


@EVERY_AWARD
def test_every_citation_says_honestly_how_far_it_was_read(law, name):
    """Texts nobody here has read are not passed off as read."""
    for source in sources_of(award_of(law, name)):
        whole = HONEST[source.number, None]
        assert HONEST.get((source.number, source.article), whole) is source.seen, source


def test_amended_articles_of_luat_15_2003_name_the_amending_law():
    """Điều 21, khoản 2 Điều 23, Điều 24, khoản 2 Điều 25, Điều 72, 79, 80 k1, 3, 4: Luật 39/2013."""
    amended = {"21", "24", "72", "79"}
    parts = {("23", "2"), ("25", "2"), ("80", "1"), ("80", "3"), ("80", "4")}
    for name, *_ in TITLES:
        for source in sources_of(award_of("2003", name)):
            if source.number != LAW_2003.number:
                continue
            expected = source.article in amended or (source.article, source.clause) in parts
            assert expected == (source.amended_by == "Luật 39/2013/QH13"), source


@EVERY_DAY
def test_conditions_that_apply_cite_texts_in_force_or_name_what_replaced_them(day):
    """On each regime's first day: in force, or marked as lapsed with a successor."""
    for award in regime_on(day).awards.values():
        for criterion in criteria_of(award):
            if criterion.parts or not criterion.applies_on(day):
                continue
            text = INSTRUMENTS[criterion.sources[0].number]
            if text.worded_on(day):
                assert not criterion.lapsed_on(day)
                continue
            assert criterion.lapsed_on(day), criterion
            successor = criterion.successor or text.changed_by
            assert successor is not None, criterion
            number = successor.number if isinstance(successor, Citation) else successor
            assert INSTRUMENTS[number].in_force_on(day), criterion


def indent(line):
    """How far a line is indented."""
    return len(line) - len(line.lstrip())


@EVERY_DAY
@pytest.mark.parametrize("locale", LOCALES)
def test_outline_cites_only_texts_in_force_unless_it_says_provisional(day, locale):
    """No repealed citation is shown as law: a note of an ended text goes, or is marked."""
    ended = [
        text.number for text in INSTRUMENTS.values() if text.ends is not None and text.ends <= day
    ]
    mark = {"vi": "tạm áp dụng", "en": "provisional"}[locale]
    shown = []
    for award in regime_on(day).awards.values():
        lines = [*award.outline(day, locale).splitlines(), ""]
        for line, below in itertools.pairwise(lines):
            composed = indent(below) > indent(line)
            # What is composed is marked part by part.
            if "[" in line and not composed and mark not in line.lower():
                cited = line.rsplit("[", 1)[1]
                shown += [(award.id, line) for number in ended if number in cited]
    assert [] == shown


@EVERY_AWARD
def test_every_route_has_a_key_of_its_own(law, name):
    """A key tells one route or reading from another; one attestation's key says one thing."""
    award = award_of(law, name)
    by_key = {}
    for criterion in criteria_of(award):
        if key := getattr(criterion, "key", None):
            told = criterion.text if criterion.attestation_key else criterion
            if isinstance(criterion, Readings):
                # One doubt may touch several lines of a list; its readings are the same.
                told = tuple((option.key, option.text) for option in criterion.options)
            assert by_key.setdefault((type(criterion), key), told) == told, key


def test_one_key_says_one_thing_in_all_awards():
    """An attestation made for one award answers the same words in another."""
    texts = {}
    for award in regime_on(LAW_DAYS["2022"]).awards.values():
        for criterion in criteria_of(award):
            if key := criterion.attestation_key:
                texts.setdefault(key, set()).add(criterion.statement().render("vi"))

    assert {} == {key: said for key, said in texts.items() if len(said) > 1}


def test_routes_of_bang_khen_are_all_of_dieu_74_and_dieu_39():
    """Every point of every clause is somebody's way."""
    assert {
        "ca-nhan",
        "phong-trao-thi-dua-ca-nhan",
        "nhieu-thanh-tich-hoac-dot-xuat-ca-nhan",
        "dong-gop-xa-hoi-ca-nhan",
        "cong-trang-ca-nhan",
        "cong-nhan-nong-dan-nguoi-lao-dong",
        "doanh-nhan-tri-thuc-nha-khoa-hoc",
        "tap-the",
        "phong-trao-thi-dua-tap-the",
        "dot-xuat-tap-the",
        "dong-gop-xa-hoi-tap-the",
        "cong-trang-tap-the",
        "doanh-nghiep-to-chuc-kinh-te-khac",
        "ho-gia-dinh",
    } == set(award_of("2022", "bang-khen-bo-ban-nganh-tinh").routes)
    assert {
        "ca-nhan",
        "phong-trao-thi-dua-ca-nhan",
        "nhieu-thanh-tich-ca-nhan",
        "cong-trang-ca-nhan",
        "cong-nhan-nong-dan-nguoi-lao-dong",
        "tap-the",
        "phong-trao-thi-dua-tap-the",
        "dot-xuat-tap-the",
        "cong-trang-tap-the",
        "ho-gia-dinh",
    } == set(award_of("2003", "bang-khen-bo-ban-nganh-tinh").routes)


@pytest.mark.parametrize("clause", ["3", "5", "6"])
def test_principles_of_dieu_4_are_cited_from_nd_152_since_1_july_2025(clause):
    """Điều 4 NĐ 152/2025 was read and says the same: what stands beside NĐ 98 stands there too."""
    for name, *_ in [*TITLES, *LATER]:
        places = {
            (note.source.number, note.source.clause)
            for note in award_of("2022", name).notes
            if note.source.article == "4"
        }
        if (DECREE_2023.number, clause) in places:
            assert (DECREE_2025.number, clause) in places, name
