"""Finding awards by any of their names, and what is offered where none is found."""

import datetime as dt

import attrs
import pytest

from thidua.awards import Catalogue, regime_on
from thidua.errors import UnknownName
from thidua.records import AWARD_NAMES

DAY = dt.date(2024, 6, 1)
AWARDS = regime_on(DAY).awards
FIGHTERS = [
    "chien-si-thi-dua-toan-quoc",
    "chien-si-thi-dua-bo-ban-nganh-tinh",
    "chien-si-thi-dua-co-so",
]
ORDERS = [f"huan-chuong-lao-dong-hang-{grade}" for grade in ("nhat", "nhi", "ba")]


def catalogue_of(*slugs):
    """A catalogue of awards that bear these names, whatever they ask."""
    model = AWARDS["giay-khen"] if "giay-khen" in AWARDS else AWARDS["BK bộ/tỉnh"]
    return Catalogue(attrs.evolve(model, name=AWARD_NAMES[slug]) for slug in slugs)


@pytest.mark.parametrize(
    "spelling",
    [
        "chien-si-thi-dua-co-so",
        "CSTĐCS",
        "cstdcs",
        "Chiến sĩ thi đua cơ sở",
        "chien si thi dua co so",
        "“Chiến sĩ thi đua cơ sở”",
        "Grassroots Emulation Fighter",
        "grassroots emulation fighter",
    ],
)
def test_an_award_is_found_by_each_of_its_names(spelling):
    """Slug, abbreviation, Vietnamese and English, with and without diacritics."""
    assert "chien-si-thi-dua-co-so" == AWARDS[spelling].id


@pytest.mark.parametrize("name", AWARD_NAMES.values(), ids=lambda name: name.id)
def test_every_name_of_the_law_is_found_by_each_of_its_spellings(name):
    """No spelling of one award is that of another."""
    awards = catalogue_of(*AWARD_NAMES)
    for spelling in name.spellings:
        assert name.id == awards[spelling].id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chien si thi dua", FIGHTERS),
        ("Chiến sĩ thi đua", FIGHTERS),
        ("thi đua chiến sĩ", FIGHTERS),
        ("emulation fighter", FIGHTERS),
        ("cstđ", FIGHTERS),
        ("co so", ["chien-si-thi-dua-co-so"]),
        ("không có gì", []),
        ("", []),
        ("  ", []),
    ],
)
def test_search_gives_every_award_with_the_words(text, expected):
    """In the order of the Law where they are equally near."""
    assert expected == [award.id for award in AWARDS.search(text)]


def test_search_for_an_order_gives_its_classes():
    """Three classes, the first first, and nothing of another order."""
    awards = catalogue_of("huan-chuong-chien-cong-hang-nhat", *ORDERS, "anh-hung-lao-dong")
    assert ORDERS == [award.id for award in awards.search("huan chuong lao dong")]
    assert ORDERS == [award.id for award in awards.search("HCLĐ")]


def test_search_puts_the_best_first():
    """The name itself, then what begins with it, then what has it, then the words apart."""
    awards = catalogue_of("bang-khen-khac", "giay-khen-khac", "giay-khen")
    assert ["giay-khen", "giay-khen-khac"] == [award.id for award in awards.search("giay khen")]
    assert ["bang-khen-khac", "giay-khen-khac", "giay-khen"] == [
        award.id for award in awards.search("khen")
    ]


def test_a_misspelt_name_gets_near_ones():
    """The error offers what was meant."""
    with pytest.raises(UnknownName, match="có phải là") as caught:
        AWARDS["chien si thi dua co sơr"]
    assert "chien-si-thi-dua-co-so" == caught.value.suggestions[0]


def test_an_award_of_another_law_gets_near_ones_of_this_catalogue():
    """A known name that this catalogue does not declare: only what it does is offered."""
    awards = catalogue_of(*ORDERS[1:], "giay-khen")
    with pytest.raises(UnknownName, match="không có trong danh mục") as caught:
        awards["HCLĐ hạng Nhất"]
    assert set(ORDERS[1:]) == set(caught.value.suggestions)


def test_where_nothing_is_near_the_error_points_to_the_catalogue():
    """No wild guesses."""
    with pytest.raises(UnknownName, match="hãy xem danh mục") as caught:
        catalogue_of("giay-khen")["gia-dinh-van-hoa"]
    assert () == caught.value.suggestions
