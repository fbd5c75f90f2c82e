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

PERSONS_AND_COLLECTIVES = (SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE)
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
# Of Luật 06/2022 alone so far: name, article, whom for, and before which of the twelve it stands.
COMMENDATIONS = [
    ("huan-chuong-lao-dong-hang-nhat", "42", PERSONS_AND_COLLECTIVES),
    ("huan-chuong-lao-dong-hang-nhi", "43", PERSONS_AND_COLLECTIVES),
    ("huan-chuong-lao-dong-hang-ba", "44", PERSONS_AND_COLLECTIVES),
    ("bang-khen-thu-tuong-chinh-phu", "73", tuple(SubjectKind)),
    ("huan-chuong-sao-vang", "34", PERSONS_AND_COLLECTIVES),
    ("huan-chuong-ho-chi-minh", "35", PERSONS_AND_COLLECTIVES),
    ("huan-chuong-doc-lap-hang-nhat", "36", PERSONS_AND_COLLECTIVES),
    ("huan-chuong-doc-lap-hang-nhi", "37", PERSONS_AND_COLLECTIVES),
    ("huan-chuong-doc-lap-hang-ba", "38", PERSONS_AND_COLLECTIVES),
    ("huan-chuong-quan-cong-hang-nhat", "39", PERSONS_AND_COLLECTIVES),
    ("huan-chuong-quan-cong-hang-nhi", "40", PERSONS_AND_COLLECTIVES),
    ("huan-chuong-quan-cong-hang-ba", "41", PERSONS_AND_COLLECTIVES),
]
REGIME_DAYS = [regime.period.start for regime in REGIMES]
EVERY_DAY = pytest.mark.parametrize("day", REGIME_DAYS, ids=str)
LAW_DAYS = {"2003": dt.date(2023, 12, 31), "2022": dt.date(2024, 6, 1)}
EVERY_AWARD = pytest.mark.parametrize(
    ("law", "name"),
    [
        *((law, row[0]) for law in LAW_DAYS for row in TITLES),
        *(("2022", row[0]) for row in COMMENDATIONS),
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
def test_every_regime_declares_its_awards_in_the_order_of_the_law(day):
    """Five titles of persons, six of collectives, then orders and certificates."""
    awards = regime_on(day).awards
    later = [] if day < dt.date(2024, 1, 1) else [row[0] for row in COMMENDATIONS]
    names = [row[0] for row in TITLES]
    assert [*names[:11], *later, *names[11:]] == list(awards)
    orders = [AwardKind.ORDER] * 11 + [AwardKind.MERIT_CERTIFICATE] if later else []
    kinds = [award.kind for award in awards.values()]
    assert [AwardKind.EMULATION_TITLE] * 11 + orders + [AwardKind.MERIT_CERTIFICATE] == kinds


@pytest.mark.parametrize(("name", "article", "subjects"), COMMENDATIONS)
def test_article_and_subjects_of_orders_and_certificates(name, article, subjects):
    """Where each stands in Luật 06/2022, and whom it is for."""
    award = award_of("2022", name)
    assert (article, None) == (award.article.article, award.article.clause)
    assert subjects == award.subjects


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
            assert note.source.article in {"77", "78", "79", "80"}


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
NOT_YET_DECLARED = LISTED_BY_THE_LAW - {row[0] for row in TITLES}
"""Awards still to be encoded; a name goes from here as soon as the catalogue has it."""


@pytest.mark.parametrize("day", [day for day in REGIME_DAYS if day >= dt.date(2024, 1, 1)], ids=str)
def test_the_catalogue_of_luat_06_2022_has_every_award_the_law_lists(day):
    """Sixty-four; whatever is missing is named as missing, and nothing that is there."""
    assert 64 == len(LISTED_BY_THE_LAW)
    assert LISTED_BY_THE_LAW - NOT_YET_DECLARED == set(regime_on(day).awards)


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
    (DECREE_2025_HOME.number, None): Seen.NOT_SEEN,
    (DECREE_2025_HOME.number, "59"): Seen.TEXT,
    (CIRCULAR_2025.number, None): Seen.NOT_SEEN,
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
            assert by_key.setdefault((type(criterion), key), told) == told, key


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
    for name, *_ in [*TITLES, *COMMENDATIONS]:
        places = {
            (note.source.number, note.source.clause)
            for note in award_of("2022", name).notes
            if note.source.article == "4"
        }
        if (DECREE_2023.number, clause) in places:
            assert (DECREE_2025.number, clause) in places, name
