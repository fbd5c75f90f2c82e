"""Generated pages are as the declarations now make them, and the check would notice otherwise."""

import itertools
import sys
from pathlib import Path

import pytest

from thidua.law import LAW_2022
from thidua.records import AWARD_NAMES

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import _pages  # noqa: E402
import award_pages  # noqa: E402
import conformance_page  # noqa: E402


def test_award_pages_are_up_to_date():
    """``make pages`` writes them anew."""
    assert [] == _pages.stale(award_pages.pages(), award_pages.FOLDER)


def test_conformance_pages_are_up_to_date():
    """``make pages`` writes them anew."""
    assert [] == _pages.stale(conformance_page.pages())


def test_a_page_changed_missing_or_left_over_is_stale(tmp_path, monkeypatch):
    """Whatever is not what would be written."""
    monkeypatch.setattr(_pages, "ROOT", tmp_path)
    same, changed, missing, left = (tmp_path / f"{name}.md" for name in "abcd")
    pages = dict.fromkeys((same, changed, missing), "x\n")
    same.write_text("x\n")
    changed.write_text("y\n")
    left.write_text("x\n")

    assert ["b.md", "c.md", "d.md"] == _pages.stale(pages, tmp_path)
    _pages.write(pages, tmp_path)
    assert [] == _pages.stale(pages, tmp_path)
    assert not left.exists()


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_every_article_of_luat_06_2022_has_one_row(locale):
    """Ninety-six rows, in order, none empty."""
    label = {"vi": "| Điều ", "en": "| Article "}[locale]
    rows = [
        line.split(" | ")
        for line in conformance_page.page(locale).splitlines()
        if line.startswith(label) and line[len(label)].isdigit()
    ]

    assert list(range(1, 97)) == [int(row[0].removeprefix(label)) for row in rows]
    assert all(row[2].strip(" |") for row in rows)


@pytest.mark.parametrize(
    ("article", "standing"),
    [
        (21, "clause 1 (points a, b): **condition**: [`chien-si-thi-dua-toan-quoc`]"),
        (78, "clause 1: **stated beside**: [`co-thi-dua-cua-chinh-phu`]"),
        (4, "not a rule that can be computed: states aims"),
        (84, "expressed elsewhere: `procedure.dossier`"),
        (94, "expressed elsewhere: `law.LAW_2022.effective`"),
        (5, "point c: expressed elsewhere: `procedure.Ledger`"),
    ],
)
def test_the_standing_of_an_article(article, standing):
    """Each of the standings there are."""
    (row,) = (
        line
        for line in conformance_page.page("en").splitlines()
        if line.startswith(f"| Article {article} |")
    )

    assert standing in row


def test_hand_written_standings_name_places_that_exist():
    """A row for a place the Law does not have would never be read."""
    places = [key.split(".") for key in conformance_page.STANDINGS]

    assert [] == [place for place in places if not conformance_page.LAW.has(*place)]


def test_no_hand_written_standing_speaks_of_a_title_or_form_whose_standards_are_encoded():
    """What is encoded is read off the citations alone; delegations and lists excepted."""
    standards = {str(n) for n in range(21, 76)} - {"32", "72"}

    assert set() == standards & set(conformance_page.STANDINGS)


def test_stretches_of_an_award_follow_each_other_without_a_gap():
    """Newest first; each differs from the one before it; the last has no end."""
    told = award_pages.stretches("chien-si-thi-dua-co-so", "vi")

    assert told[0].period.end is None
    assert award_pages.FIRST_DAY == told[-1].period.start
    for later, earlier in itertools.pairwise(told):
        assert earlier.period.end == later.period.start
        assert earlier.body != later.body
    assert LAW_2022.effective in {stretch.period.start for stretch in told}


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_the_index_names_every_award_of_the_law(locale):
    """With its page where it is encoded, in the order of the Law."""
    pages = award_pages.pages()
    index = pages[award_pages.FOLDER / award_pages.file_name("README", locale)]

    assert [] == [slug for slug in AWARD_NAMES if f"`{slug}`" not in index]
    linked = [slug for slug in AWARD_NAMES if f"]({award_pages.file_name(slug, locale)})" in index]
    made = {path.name for path in pages}
    assert linked == [slug for slug in AWARD_NAMES if award_pages.file_name(slug, locale) in made]
