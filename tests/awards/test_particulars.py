"""What an award is beside its standards: class, place, object, posthumous conferral, occasion."""

import datetime as dt

import attrs
import pytest

from thidua.awards import Catalogue, regime_on
from thidua.awards._particulars import _OBJECTS, _OCCASIONS, _POSTHUMOUS
from thidua.criteria import AwardObject, Posthumous, Stated
from thidua.law import LAW_2003, LAW_2022, exists
from thidua.records import AWARD_NAMES, AwardClass

OBJECTS = _OBJECTS[LAW_2022.number]
POSTHUMOUS = _POSTHUMOUS[LAW_2022.number]
OCCASIONS = _OCCASIONS[LAW_2022.number]
DAY = dt.date(2024, 6, 1)


def places(sources):
    """Article, clause and point of each source of the Law."""
    return [(s.article, s.clause, s.point) for s in sources if s.number == LAW_2022.number]


def test_classes_are_those_in_the_names():
    """Five orders and one medal have three classes; nothing else has any."""
    assert 18 == sum(name.award_class is not None for name in AWARD_NAMES.values())
    assert AwardClass.THIRD is AWARD_NAMES["huan-chuong-lao-dong-hang-ba"].award_class
    assert AwardClass.FIRST is AWARD_NAMES["huy-chuong-chien-si-ve-vang-hang-nhat"].award_class
    assert AWARD_NAMES["huan-chuong-sao-vang"].award_class is None


def test_precedence_is_the_order_of_listing_of_dieu_19_20_33_54_59():
    """The first of Điều 19 is 1; each list keeps the order of the Law."""
    assert 1 == AWARD_NAMES["chien-si-thi-dua-toan-quoc"].precedence
    ordered = [
        "chien-si-tien-tien",
        "co-thi-dua-cua-chinh-phu",
        "gia-dinh-van-hoa",
        "huan-chuong-sao-vang",
        "huan-chuong-ho-chi-minh",
        "huan-chuong-doc-lap-hang-nhat",
        "huan-chuong-doc-lap-hang-ba",
        "huan-chuong-quan-cong-hang-nhat",
        "huan-chuong-huu-nghi",
        "huy-chuong-quan-ky-quyet-thang",
        "tinh-anh-hung",
        "anh-hung-lao-dong",
        "nghe-nhan-uu-tu",
        "giai-thuong-ho-chi-minh",
        "ky-niem-chuong",
        "bang-khen-thu-tuong-chinh-phu",
        "giay-khen",
    ]
    found = [AWARD_NAMES[slug].precedence for slug in ordered]
    assert sorted(found) == found


def test_a_name_the_law_does_not_know_has_no_place():
    """A name made up by a user."""
    assert attrs.evolve(AWARD_NAMES["giay-khen"], id="danh-hieu-moi").precedence is None


@pytest.mark.parametrize(
    ("slug", "objects"),
    [
        ("co-thi-dua-cua-chinh-phu", [AwardObject.FLAG]),
        ("chien-si-thi-dua-toan-quoc", [AwardObject.DIPLOMA, AwardObject.BADGE]),
        ("chien-si-thi-dua-co-so", [AwardObject.DIPLOMA]),
        ("huan-chuong-lao-dong-hang-ba", [AwardObject.DIPLOMA, AwardObject.ORDER]),
        ("huy-chuong-huu-nghi", [AwardObject.DIPLOMA, AwardObject.MEDAL]),
        ("huy-chuong-thanh-nien-xung-phong-ve-vang", [AwardObject.MEDAL]),
        ("ba-me-viet-nam-anh-hung", [AwardObject.DIPLOMA, AwardObject.BADGE]),
        (
            "anh-hung-lao-dong",
            [AwardObject.DIPLOMA, AwardObject.BADGE, AwardObject.FLAG_OF_COLLECTIVES],
        ),
        ("nha-giao-uu-tu", [AwardObject.DIPLOMA, AwardObject.BADGE]),
        ("giai-thuong-nha-nuoc", [AwardObject.DIPLOMA]),
        ("ky-niem-chuong", [AwardObject.DIPLOMA, AwardObject.COMMEMORATIVE_MEDAL]),
        ("bang-khen-thu-tuong-chinh-phu", [AwardObject.DIPLOMA]),
        ("giay-khen", [AwardObject.CERTIFICATE]),
    ],
)
def test_objects_of_dieu_12_luat_06_2022_and_dieu_54_to_59_nd_98(slug, objects):
    """What is handed over, as far as the texts name it."""
    assert objects == [given.value for given in OBJECTS[slug]]


@pytest.mark.parametrize(
    "slug",
    ["lao-dong-tien-tien", "chien-si-tien-tien", "tap-the-lao-dong-tien-tien", "don-vi-tien-tien"],
)
def test_dieu_54_nd_98_names_no_object_for_the_four_titles_of_advanced(slug):
    """Silence is not a diploma."""
    assert slug not in OBJECTS


@pytest.mark.parametrize(
    ("slug", "expected", "place"),
    [
        ("huan-chuong-sao-vang", Posthumous.ALLOWED, ("34", "2", None)),
        ("huan-chuong-lao-dong-hang-nhi", Posthumous.ALLOWED, ("43", "1", None)),
        ("huan-chuong-dung-cam", Posthumous.ALLOWED, ("52", None, None)),
        ("huy-chuong-thanh-nien-xung-phong-ve-vang", Posthumous.ALLOWED, ("96", "2", None)),
        ("anh-hung-lao-dong", Posthumous.ALLOWED, ("63", "1", None)),
        ("bang-khen-bo-ban-nganh-tinh", Posthumous.ALLOWED, ("74", "1", None)),
        ("chien-si-thi-dua-toan-quoc", Posthumous.NOT_STATED, ("21", "1", None)),
        ("ky-niem-chuong", Posthumous.NOT_STATED, ("71", "2", None)),
        ("giay-khen", Posthumous.NOT_STATED, ("75", None, None)),
        # Điều 64-67 say "tặng"; khoản 1 Điều 59, of all honorary titles, "tặng hoặc truy tặng".
        ("nha-giao-nhan-dan", Posthumous.UNSETTLED, ("64", "1", None)),
        ("nghe-nhan-uu-tu", Posthumous.UNSETTLED, ("67", "1", None)),
    ],
)
def test_posthumous_conferral_as_each_article_words_it(slug, expected, place):
    """Tặng hoặc truy tặng, or tặng alone."""
    assert expected is POSTHUMOUS[slug].value
    assert place == places(POSTHUMOUS[slug].sources)[0]


@pytest.mark.parametrize("slug", ["co-thi-dua-cua-chinh-phu", "tinh-anh-hung", "gia-dinh-van-hoa"])
def test_an_award_of_collectives_or_households_says_nothing_of_it(slug):
    """Nobody dies who could receive it."""
    assert slug not in POSTHUMOUS


@pytest.mark.parametrize(
    ("slug", "text", "place"),
    [
        ("co-thi-dua-cua-chinh-phu", "hằng năm", ("25", "1", None)),
        ("gia-dinh-van-hoa", "hằng năm", ("31", "1", None)),
        ("nha-giao-uu-tu", "03 năm một lần vào dịp kỷ niệm ngày Nhà giáo", ("64", "5", None)),
        ("thay-thuoc-uu-tu", "ngày Thầy thuốc Việt Nam", ("65", "5", None)),
        ("nghe-si-nhan-dan", "03 năm một lần vào dịp kỷ niệm ngày Quốc khánh", ("66", "4", None)),
        ("nghe-nhan-nhan-dan", "ngày Quốc khánh", ("67", "4", None)),
        ("giai-thuong-ho-chi-minh", "05 năm một lần", ("69", "2", None)),
        ("giai-thuong-nha-nuoc", "05 năm một lần", ("70", "2", None)),
    ],
)
def test_occasions_fixed_by_the_law(slug, text, place):
    """How often, and on which day."""
    note = OCCASIONS[slug][0]
    assert text in note.text.render()
    assert [place] == places([note.source])


def test_particulars_are_of_awards_the_law_knows_and_cite_places_that_exist():
    """Also of awards that the catalogue does not declare yet."""
    sources = [
        *(source for given in OBJECTS.values() for each in given for source in each.sources),
        *(source for stated in POSTHUMOUS.values() for source in stated.sources),
        *(note.source for notes in OCCASIONS.values() for note in notes),
    ]
    assert [] == [source for source in sources if exists(source) is not True]
    assert set() == {*OBJECTS, *POSTHUMOUS, *OCCASIONS} - set(AWARD_NAMES)


def test_the_catalogue_hands_out_awards_with_their_particulars():
    """And leaves alone what a declaration says itself."""
    award = regime_on(DAY).awards["CSTĐTQ"]
    assert [AwardObject.DIPLOMA, AwardObject.BADGE] == [given.value for given in award.objects]

    own = (Stated(AwardObject.FLAG, (LAW_2022.cite(12, 1),)),)
    (again,) = Catalogue([attrs.evolve(award, objects=own)]).values()
    assert own == again.objects
    assert award.posthumous == again.posthumous


def test_of_luat_15_2003_particulars_are_not_stated():
    """Not stated is not the same as none."""
    award = regime_on(dt.date(2023, 6, 30)).awards["CSTĐTQ"]
    assert LAW_2003 == award.law
    assert ((), None, ()) == (award.objects, award.posthumous, award.occasions)


@pytest.mark.parametrize(
    ("locale", "kind", "thing", "posthumous"),
    [
        ("vi", "danh hiệu thi đua", "huy hiệu", "điều luật chỉ nói tặng, không nói truy tặng"),
        (
            "en",
            "emulation title",
            "badge",
            "the article speaks of conferring only, not of conferring posthumously",
        ),
    ],
)
def test_plain_data_tells_everything_an_award_is(locale, kind, thing, posthumous):
    """Names in both languages, labels in the one asked for."""
    told = regime_on(DAY).awards["CSTĐTQ"].to_dict(locale)

    names = {"vi": "Chiến sĩ thi đua toàn quốc", "en": "National Emulation Fighter"}
    assert (names, names[locale]) == (told["names"], told["name"])
    assert (kind, None, 1) == (told["kind_label"], told["award_class"], told["precedence"])
    assert ["bang", "huy-hieu"] == [given["value"] for given in told["objects"]]
    assert thing == told["objects"][1]["label"]
    assert ("chi-noi-tang", posthumous) == (
        told["posthumous"]["value"],
        told["posthumous"]["label"],
    )
    assert [] == told["occasions"]
