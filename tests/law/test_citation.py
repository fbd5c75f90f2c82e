"""Citations print and parse in both languages; rules of an organiser name their source."""

import pytest
from hypothesis import given

from thidua.errors import InvalidValue
from thidua.law import Citation, OrganiserRule, Seen, SourceLevel
from thidua.testing import citations

WRITTEN = [
    (
        Citation("Luật", "06/2022/QH15", "23", "1", "a"),
        "điểm a khoản 1 Điều 23 Luật 06/2022/QH15",
        "Point a, Clause 1, Article 23 of Law 06/2022/QH15",
    ),
    (
        Citation("Luật", "06/2022/QH15", "27", "1", "đ"),
        "điểm đ khoản 1 Điều 27 Luật 06/2022/QH15",
        "Point đ, Clause 1, Article 27 of Law 06/2022/QH15",
    ),
    (
        Citation("Luật", "15/2003/QH11", "58a"),
        "Điều 58a Luật 15/2003/QH11",
        "Article 58a of Law 15/2003/QH11",
    ),
    (
        Citation("Luật", "15/2003/QH11", "23", "2", amended_by="Luật 39/2013/QH13"),
        "khoản 2 Điều 23 Luật 15/2003/QH11 (sửa đổi, bổ sung theo Luật 39/2013/QH13)",
        "Clause 2, Article 23 of Law 15/2003/QH11 (as amended by Law 39/2013/QH13)",
    ),
    (
        Citation("Luật", "15/2003/QH11", amended_by="Nghị định 98/2023/NĐ-CP"),
        "Luật 15/2003/QH11 (sửa đổi, bổ sung theo Nghị định 98/2023/NĐ-CP)",
        "Law 15/2003/QH11 (as amended by Decree 98/2023/NĐ-CP)",
    ),
    (
        Citation("Nghị định", "98/2023/NĐ-CP", "4", "4"),
        "khoản 4 Điều 4 Nghị định 98/2023/NĐ-CP",
        "Clause 4, Article 4 of Decree 98/2023/NĐ-CP",
    ),
    (
        Citation("Thông tư", "01/2024/TT-BNV", "1", "5", "d"),
        "điểm d khoản 5 Điều 1 Thông tư 01/2024/TT-BNV",
        "Point d, Clause 5, Article 1 of Circular 01/2024/TT-BNV",
    ),
    (
        Citation("Quyết định", "51/2010/QĐ-TTg", "2"),
        "Điều 2 Quyết định 51/2010/QĐ-TTg",
        "Article 2 of Decision 51/2010/QĐ-TTg",
    ),
    (
        Citation("Hiến pháp", "2013", "88"),
        "Điều 88 Hiến pháp 2013",
        "Article 88 of Constitution 2013",
    ),
    (Citation("Luật", "06/2022/QH15"), "Luật 06/2022/QH15", "Law 06/2022/QH15"),
]
MALFORMED = [
    "",
    "Điều 23",
    "Điều 23 Bộ quy tắc 06/2022/QH15",
    "Điều hai mươi ba Luật 06/2022/QH15",
    "khoản 1 điểm a Điều 23 Luật 06/2022/QH15",
    "Điều 23 Luật 06/2022/QH15 và",
    "Điều 23 Luật không số",
    "Article 23 Law 06/2022/QH15",
    "Điều 23 of Law 06/2022/QH15",
    "Điều 23 Luật 06/2022/QH15 (sửa đổi)",
]


@pytest.mark.parametrize(("citation", "vietnamese", "english"), WRITTEN)
def test_a_citation_is_written_as_officials_write_it(citation, vietnamese, english):
    """Both forms, and ``str`` is the Vietnamese one."""
    assert vietnamese == citation.render() == str(citation)
    assert english == citation.render("en")


@pytest.mark.parametrize(("citation", "vietnamese", "english"), WRITTEN)
def test_either_form_is_read_back(citation, vietnamese, english):
    """What is printed in Vietnamese or English parses to the same citation."""
    assert citation == Citation.parse(vietnamese)
    assert citation == Citation.parse(english)


@given(citations())
def test_printing_and_parsing_are_inverse(citation):
    """No citation is lost or changed on the way through either language."""
    assert citation == Citation.parse(citation.render("vi"))
    assert citation == Citation.parse(citation.render("en"))


@given(citations())
def test_the_two_languages_name_the_same_parts(citation):
    """Number and labels stand in both forms."""
    for text in (citation.render("vi"), citation.render("en")):
        assert citation.number in text
        assert (citation.article or "") in text


def test_spaces_do_not_matter():
    """Line breaks and double spaces from a copied text are forgiven."""
    assert Citation("Luật", "06/2022/QH15", "23", "1") == Citation.parse(
        " khoản  1\nĐiều 23   Luật 06/2022/QH15 "
    )


@pytest.mark.parametrize("text", MALFORMED)
def test_what_is_no_citation_is_refused(text):
    """The error repeats the text and shows a form that would do."""
    with pytest.raises(InvalidValue) as caught:
        Citation.parse(text)
    assert text in str(caught.value)


def test_a_clause_or_point_needs_its_article():
    """A clause of nothing, and a point of nothing, are refused."""
    with pytest.raises(InvalidValue, match="thiếu Điều"):
        Citation("Luật", "06/2022/QH15", None, "1")
    with pytest.raises(InvalidValue, match="thiếu Điều"):
        Citation("Luật", "06/2022/QH15", None, None, "a")


@pytest.mark.parametrize(
    "text",
    ["điểm a khoản 1 Luật 06/2022/QH15", "khoản 1 Luật 06/2022/QH15", "Clause 1, Law 06/2022/QH15"],
)
def test_a_written_clause_needs_its_article_too(text):
    """Reading says what is missing."""
    with pytest.raises(InvalidValue, match="thiếu Điều"):
        Citation.parse(text)


def test_a_point_may_stand_right_under_its_article():
    """Short articles have points without clauses."""
    citation = Citation("Nghị định", "91/2017/NĐ-CP", "9", None, "b")

    assert "điểm b Điều 9 Nghị định 91/2017/NĐ-CP" == citation.render()
    assert citation == Citation.parse(citation.render("en"))


def test_an_unknown_kind_of_text_is_refused():
    """The known kinds are named."""
    with pytest.raises(InvalidValue, match="Nghị định"):
        Citation("Công văn", "12/CV")


def test_an_amending_text_must_be_a_kind_and_a_number():
    """What cannot be printed in both languages is no amending text."""
    with pytest.raises(InvalidValue):
        Citation("Luật", "15/2003/QH11", "23", amended_by="luật mới")


def test_a_text_has_a_number():
    """A citation without a number cannot be looked up."""
    with pytest.raises(InvalidValue):
        Citation("Luật", "")


@pytest.mark.parametrize(
    ("kind", "level"),
    [
        ("Hiến pháp", SourceLevel.LAW),
        ("Luật", SourceLevel.LAW),
        ("Pháp lệnh", SourceLevel.LAW),
        ("Nghị quyết", SourceLevel.LAW),
        ("Nghị định", SourceLevel.DECREE),
        ("Thông tư", SourceLevel.CIRCULAR),
        ("Quyết định", SourceLevel.ORGANISER),
    ],
)
def test_the_kind_of_text_gives_its_level(kind, level):
    """A law stands above a decree, a decree above a circular, a decision is an organiser's."""
    assert level is Citation(kind, "1/2020").level


def test_how_far_a_text_was_read_is_carried_but_not_compared():
    """Two citations of one place are equal, however far it was read; parsing marks as told."""
    read = Citation.parse("Điều 23 Luật 06/2022/QH15", seen=Seen.TEXT)

    assert Seen.TEXT is read.seen
    assert Seen.NOT_SEEN is Citation.parse("Điều 23 Luật 06/2022/QH15").seen
    assert read == Citation.parse("Điều 23 Luật 06/2022/QH15")


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_levels_and_marks_have_names_in_both_languages(locale):
    """No level and no mark is told by its code."""
    for member in (*SourceLevel, *Seen):
        assert member.label.render(locale)
        assert member.value != member.label.render(locale)


def test_an_organisers_rule_is_a_source_of_the_lowest_level():
    """It prints as written and has the level of an organiser."""
    rule = OrganiserRule("Quyết định 123/QĐ-SCT, Điều 5")

    assert "Quyết định 123/QĐ-SCT, Điều 5" == rule.render("en") == str(rule)
    assert SourceLevel.ORGANISER is rule.level
    assert Seen.NOT_SEEN is rule.seen


def test_an_illustrative_rule_says_so():
    """What was made up never looks real."""
    rule = OrganiserRule("Quy chế cụm", illustrative=True)

    assert "Quy chế cụm (minh họa)" == rule.render()
    assert rule.render("en").startswith("Quy chế cụm")
    assert rule != OrganiserRule("Quy chế cụm")


def test_a_rule_in_braces_is_not_a_template():
    """Braces in the text of a rule are printed as they are."""
    assert "Quy chế {1}" == OrganiserRule("Quy chế {1}").render()


@pytest.mark.parametrize("text", ["", "   "])
def test_a_rule_without_its_text_is_refused(text):
    """An organiser's rule must say where it is written."""
    with pytest.raises(InvalidValue):
        OrganiserRule(text)
