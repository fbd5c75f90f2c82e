"""Tables of contents: which places a text has, and where nobody can tell."""

import pytest

from thidua.law import (
    CIRCULAR_2024,
    CONTENTS,
    DECREE_2017,
    DECREE_2023,
    DECREE_2025,
    DECREE_2025_HOME,
    LAW_2003,
    LAW_2022,
    exists,
)
from thidua.words import LOCALES

LAW = CONTENTS[LAW_2022.number]


@pytest.mark.parametrize(
    ("contents", "last"),
    [(LAW, 96), (CONTENTS[DECREE_2023.number], 117), (CONTENTS[CIRCULAR_2024.number], 10)],
    ids=["06/2022", "98/2023", "01/2024"],
)
def test_a_text_read_whole_has_every_article_from_the_first_to_the_last(contents, last):
    """No gap: the Law ends with Điều 96, the decree with 117, the circular with 10."""
    assert contents.whole
    assert tuple(str(number) for number in range(1, last + 1)) == contents.articles


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ((), True),
        ((23,), True),
        ((23, 2), True),
        ((23, 3), False),
        ((23, 1, "a"), False),
        ((74, 1, "đ"), True),
        ((74, 1, "e"), False),
        ((20, 1, "e"), True),
        ((77,), True),
        ((77, 1), False),
        ((96, 3), True),
        ((97,), False),
    ],
    ids=str,
)
def test_places_of_luat_06_2022(place, expected):
    """Both sides of the last clause and the last point."""
    assert expected is exists(LAW_2022.cite(*place))


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (DECREE_2023.cite(54, 2, "g"), True),
        (DECREE_2023.cite(54, 2, "h"), False),
        (DECREE_2023.cite(118), False),
        # Letters and a clause that the only copy read does not show.
        (DECREE_2023.cite(9, 4, "a"), None),
        (DECREE_2023.cite(9, 3, "a"), False),
        (DECREE_2023.cite(37, 3), None),
        (CIRCULAR_2024.cite(1, 5, "d"), True),
        (CIRCULAR_2024.cite(1, 5, "đ"), False),
    ],
    ids=str,
)
def test_places_of_the_decree_and_the_circular(citation, expected):
    """Where the scan leaves a doubt the answer is that nobody knows."""
    assert expected is exists(citation)


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (DECREE_2025.cite(4, 7), True),
        (DECREE_2025.cite(4, 8), False),
        (DECREE_2025.cite(6, 2, "c"), True),
        (DECREE_2025.cite(6, 2, "a"), None),
        (DECREE_2025.cite(6, 4), None),
        (DECREE_2025.cite(10), None),
        (DECREE_2025_HOME.cite(59), True),
        (DECREE_2025_HOME.cite(60), None),
        (LAW_2003.cite(10, 1), None),
        (DECREE_2017.cite(200), None),
    ],
    ids=str,
)
def test_a_text_known_in_part_never_says_that_a_place_is_missing(citation, expected):
    """Except within an article that was quoted whole; of a text without a table nothing is known."""
    assert expected is exists(citation)


def test_clauses_and_points_stand_as_printed():
    """Labels in the order of the text; đ follows d."""
    assert ("1", "2", "3", "4", "5", "6") == LAW.clauses(74)
    assert ("a", "b", "c", "d", "đ") == LAW.points(74, 1)
    assert () == LAW.clauses(77)
    assert () == LAW.points(23, 1)
    assert () == LAW.points(97, 1)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_article_of_luat_06_2022_says_what_it_is_about(locale):
    """Ninety-six different headings."""
    assert LAW.articles == tuple(LAW.titles)
    assert 96 == len({title.render(locale) for title in LAW.titles.values()})
