"""Subjects say what they are; awards are found by any of their names."""

import datetime as dt

import pytest

from thidua.errors import InvalidValue, UnknownName
from thidua.records import (
    AWARD_NAMES,
    Attestation,
    Collective,
    CollectiveKind,
    Household,
    Individual,
    Occupation,
    Post,
    SubjectKind,
    award_name,
)
from thidua.words import fold

_DAY = dt.date(2024, 1, 1)
CSTDCS = "chien-si-thi-dua-co-so"


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        (Individual(id="a"), SubjectKind.INDIVIDUAL),
        (Collective(id="a"), SubjectKind.COLLECTIVE),
        (Household(id="a"), SubjectKind.HOUSEHOLD),
    ],
)
def test_each_subject_knows_its_kind(subject, kind):
    """Nothing else is known unless it is told."""
    assert kind is subject.kind
    assert subject.name is None
    assert not subject.illustrative


def test_occupations_are_a_set_whatever_they_were_given_as():
    """Order and repetition do not matter."""
    told = Individual(id="a", occupations=[Occupation.CADRE, Occupation.WORKER, Occupation.CADRE])

    assert frozenset({Occupation.CADRE, Occupation.WORKER}) == told.occupations
    assert frozenset() == Individual(id="a").occupations


def test_subjects_are_values():
    """They are frozen, and equal where their fields are."""
    assert Collective(id="a", type=CollectiveKind.CIVIL) == Collective(
        id="a", type=CollectiveKind.CIVIL
    )
    with pytest.raises(AttributeError):
        Individual(id="a").id = "b"


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_kinds_have_names_in_both_languages(locale):
    """No kind is told by its code, and no two by the same name."""
    for kinds in (SubjectKind, Occupation, CollectiveKind):
        names = [kind.label.render(locale) for kind in kinds]
        assert len(names) == len(set(names))
        assert "" not in names


@pytest.mark.parametrize("slug", ["a", "a-b", "a1-2b"])
def test_slugs_are_lower_case_letters_and_digits(slug):
    """Joined by single hyphens."""
    assert slug == Post(post=slug, start=_DAY).post


@pytest.mark.parametrize("slug", ["", "A", "a_b", "a--b", "-a", "a-", "đ", "a b"])
def test_anything_else_is_no_slug(slug):
    """The error says which field and shows the value."""
    with pytest.raises(InvalidValue, match="gạch nối"):
        Attestation(condition=slug, year=2024, holds=True, by="x")


@pytest.mark.parametrize(
    "spelling",
    [
        CSTDCS,
        "CSTĐCS",
        "cstdcs",
        "Chiến sĩ thi đua cơ sở",
        "chien si thi dua co so",
        "CHIẾN SĨ THI ĐUA CƠ SỞ",
    ],
)
def test_an_award_is_found_by_any_of_its_names(spelling):
    """Slug, abbreviation, full name; with or without diacritics."""
    assert AWARD_NAMES[CSTDCS] is award_name(spelling)


@pytest.mark.parametrize("award", AWARD_NAMES.values(), ids=AWARD_NAMES)
def test_no_name_of_an_award_leads_to_another(award):
    """Slug, abbreviation and the names in both languages are each award's own."""
    for spelling in (award.id, award.name.render("vi"), award.name.render("en")):
        assert award is award_name(spelling)
    if award.abbreviation:
        assert award is award_name(award.abbreviation)
        assert award is award_name(fold(award.abbreviation))


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("chien-si-thi-dua-co-xo", CSTDCS),
        ("Lao động tiên tyến", "lao-dong-tien-tien"),
        ("Huân chương Lao động hạng 3", "huan-chuong-lao-dong-hang-ba"),
    ],
)
def test_a_misspelt_name_is_answered_with_near_misses(misspelt, meant):
    """The award that was meant is among them."""
    with pytest.raises(UnknownName, match="có phải là") as caught:
        award_name(misspelt)
    assert meant in caught.value.suggestions
    assert misspelt == caught.value.name


def test_a_name_like_no_other_gets_no_suggestion():
    """The reader is sent to the catalogue."""
    with pytest.raises(UnknownName, match="danh mục") as caught:
        award_name("zzzzzzzzzzzz")
    assert () == caught.value.suggestions


def test_names_are_quoted_where_the_texts_quote_them():
    """“Lao động tiên tiến” is; Bằng khen của Bộ is not."""
    assert "“Lao động tiên tiến”" == str(AWARD_NAMES["lao-dong-tien-tien"])
    assert "Giấy khen" == AWARD_NAMES["giay-khen"].render()
    assert "“" in AWARD_NAMES["lao-dong-tien-tien"].render("en")


def test_a_class_of_an_order_is_an_award_of_its_own():
    """Three classes of five orders."""
    classes = [name for name in AWARD_NAMES if "-hang-" in name]

    assert 15 == len(classes)
    assert "huan-chuong-lao-dong-hang-nhi" == award_name("HCLĐ hạng Nhì").id


def test_an_occupation_or_type_is_a_member_of_its_enumeration():
    """A slug would match nothing and pass for another status."""
    with pytest.raises(InvalidValue):
        Individual(id="cc", occupations=["cong-chuc"])
    with pytest.raises(InvalidValue):
        Collective(id="tt", type="tap-the")
