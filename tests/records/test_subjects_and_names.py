"""Subjects say what they are; awards are found by any of their names."""

import datetime as dt
import re
from pathlib import Path

import pytest

from thidua.errors import InvalidValue, UnknownName
from thidua.records import (
    AWARD_NAMES,
    CALLINGS,
    OTHER_NAMES,
    TOP_LEVEL,
    Attestation,
    Collective,
    CollectiveKind,
    CollectiveLevel,
    Household,
    Individual,
    Occupation,
    Origin,
    Post,
    SubjectKind,
    award_name,
)
from thidua.words import fold

_DAY = dt.date(2024, 1, 1)
CSTDCS = "chien-si-thi-dua-co-so"
GLOSSARY = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text(encoding="utf-8")


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


def test_nothing_more_is_known_of_a_person_than_is_told():
    """Neither yes nor no; only the origin is domestic unless told otherwise."""
    person = Individual(id="a")

    assert [None, None, None] == [person.woman, person.late_retirement, person.martyr]
    assert Origin.DOMESTIC is person.origin


def test_nothing_more_is_known_of_a_collective_than_is_told():
    """Its level and whether flags are for it are not known."""
    collective = Collective(id="a")

    assert [None, None] == [collective.level, collective.flags]
    assert Origin.DOMESTIC is collective.origin


@pytest.mark.parametrize("kind", [Individual, Collective])
def test_dieu_2_every_subject_is_of_one_of_three_origins(kind):
    """None is no origin, a slug is none either; there are three."""
    assert 3 == len({kind(id="a", origin=origin).origin for origin in Origin})
    for wrong in (None, "nuoc-ngoai", SubjectKind.INDIVIDUAL):
        with pytest.raises(InvalidValue):
            kind(id="a", origin=wrong)


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (Individual, "woman"),
        (Individual, "late_retirement"),
        (Individual, "martyr"),
        (Collective, "flags"),
    ],
)
def test_a_yes_or_no_about_a_subject_may_be_not_known_but_nothing_else(kind, field):
    """A word or a number is refused, and the error names the field."""
    for answer in (True, False, None):
        assert answer is getattr(kind(id="a", **{field: answer}), field)
    for wrong in ("true", 1, 0, ""):
        with pytest.raises(InvalidValue, match=field):
            kind(id="a", **{field: wrong})


def test_the_level_of_a_collective_is_a_level():
    """A slug is refused; the three highest are those of Điều 36 khoản 2."""
    assert CollectiveLevel.CITY is Collective(id="a", level=CollectiveLevel.CITY).level
    with pytest.raises(InvalidValue):
        Collective(id="a", level="tinh")
    assert ["bo-ban-nganh", "tinh", "thanh-pho-truc-thuoc-trung-uong"] == [
        level.value for level in TOP_LEVEL
    ]


def test_a_teacher_has_a_calling_and_a_public_employee_a_status():
    """A status says which track of the standards is the person's; a calling comes on top."""
    assert {Occupation.TEACHER, Occupation.CONSCRIPT, Occupation.HONORARY_CONSUL} <= CALLINGS
    assert set() == CALLINGS & {
        Occupation.PUBLIC_EMPLOYEE,
        Occupation.SOLDIER,
        Occupation.POLICE_OFFICER,
        Occupation.POLICE_WORKER,
        Occupation.FARMER,
    }
    assert 13 == len(set(Occupation) - CALLINGS)


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
    for kinds in (SubjectKind, Occupation, Origin, CollectiveKind, CollectiveLevel):
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


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_no_two_awards_fold_alike(locale):
    """Typed without diacritics, each of the 64 names still means one award."""
    assert 64 == len({fold(award.name.render(locale)) for award in AWARD_NAMES.values()})
    spellings = [
        spelling
        for award in AWARD_NAMES.values()
        for spelling in {
            fold(award.id),
            fold(award.name.render("vi")),
            fold(award.name.render(locale)),
            fold(award.abbreviation),
        }
        - {""}
    ]
    assert sorted(set(spellings)) == sorted(spellings)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("NGƯT", "nha-giao-uu-tu"),
        ("ttnd", "thay-thuoc-nhan-dan"),
        ("huan chuong huu nghi", "huan-chuong-huu-nghi"),
        ("Huy chương Hữu nghị", "huy-chuong-huu-nghi"),
        ("ba me viet nam anh hung", "ba-me-viet-nam-anh-hung"),
        ("people's artist", "nghe-si-nhan-dan"),
        ("Glorious Fighter Medal, Second Class", "huy-chuong-chien-si-ve-vang-hang-nhi"),
        ("Giai thuong Ho Chi Minh", "giai-thuong-ho-chi-minh"),
        ("Ho Chi Minh Order", "huan-chuong-ho-chi-minh"),
        ("Kỷ niệm chương", "ky-niem-chuong"),
        ("giay khen khac", "giay-khen-khac"),
    ],
)
def test_an_award_of_every_form_is_found(typed, meant):
    """By abbreviation, Vietnamese and English name, however typed."""
    assert meant == award_name(typed).id


@pytest.mark.parametrize("award", AWARD_NAMES.values(), ids=AWARD_NAMES)
def test_the_glossary_tells_every_award_by_both_names(award):
    """In one row; the three classes of an order or medal share theirs."""
    base, is_class, _ = award.id.partition("-hang-")
    slug = f"{base}-hang-nhat" if is_class else award.id
    (row,) = re.findall(rf"^\| (.*?) \| (.*?) \| `{slug}`.*$", GLOSSARY, re.MULTILINE)
    vietnamese, english = award.name.render("vi"), award.name.render("en")
    if is_class:
        vietnamese = f"{vietnamese.partition(' hạng ')[0]} hạng Nhất, Nhì, Ba"
        english = f"{english.partition(',')[0]}, First, Second, Third Class"

    assert (vietnamese, english) == row


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


@pytest.mark.parametrize(
    ("begun", "meant"),
    [
        (
            "chien si thi dua",
            ["chien-si-thi-dua-bo-ban-nganh-tinh", CSTDCS, "chien-si-thi-dua-toan-quoc"],
        ),
        (
            "Huân chương Lao động",
            [f"huan-chuong-lao-dong-hang-{rank}" for rank in ("ba", "nhat", "nhi")],
        ),
        (
            "bang khen",
            ["bang-khen-bo-ban-nganh-tinh", "bang-khen-khac", "bang-khen-thu-tuong-chinh-phu"],
        ),
    ],
)
def test_a_name_left_unfinished_is_answered_with_those_that_begin_so(begun, meant):
    """“Chiến sĩ thi đua” may be any of three titles, an order any of its classes."""
    with pytest.raises(UnknownName, match="có phải là") as caught:
        award_name(begun)
    assert meant == sorted(caught.value.suggestions)


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
    """Three classes of five orders (Điều 33 khoản 2) and of one medal (Điều 54 khoản 2 điểm c)."""
    classes = [name for name in AWARD_NAMES if "-hang-" in name]

    assert 15 == len([name for name in classes if name.startswith("huan-chuong-")])
    assert 3 == len([name for name in classes if name.startswith("huy-chuong-")])
    assert "huan-chuong-lao-dong-hang-nhi" == award_name("HCLĐ hạng Nhì").id


def test_an_occupation_or_type_is_a_member_of_its_enumeration():
    """A slug would match nothing and pass for another status."""
    with pytest.raises(InvalidValue):
        Individual(id="cc", occupations=["cong-chuc"])
    with pytest.raises(InvalidValue):
        Collective(id="tt", type="tap-the")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Xã, phường, đặc khu tiêu biểu", "xa-phuong-thi-tran-tieu-bieu"),
        ("thon, lang, ap, ban, to dan pho van hoa", "thon-to-dan-pho-van-hoa"),
        (
            "Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương",
            "chien-si-thi-dua-bo-ban-nganh-tinh",
        ),
        ("Cờ thi đua cấp tỉnh", "co-thi-dua-bo-ban-nganh-tinh"),
        ("CSTĐ cơ sở", "chien-si-thi-dua-co-so"),
        ("Bằng khen của Thủ tướng", "bang-khen-thu-tuong-chinh-phu"),
        ("GĐVH", "gia-dinh-van-hoa"),
    ],
)
def test_names_of_other_texts_and_everyday_use_lead_to_the_award(name, slug):
    """The law of 2003, Decree 152/2025/NĐ-CP, and the short forms that offices write."""
    assert award_name(name).id == slug


def test_no_other_name_is_a_name_of_its_own():
    """No spelling leads to two awards."""
    own = {fold(spelling) for award in AWARD_NAMES.values() for spelling in award.spellings}
    others = [fold(name) for names in OTHER_NAMES.values() for name in names]
    assert len(others) == len(set(others))
    assert not own.intersection(others)
