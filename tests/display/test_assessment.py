"""A single assessment as text and as HTML."""

import datetime as dt
import itertools

import pytest

from thidua.awards import regime_on
from thidua.display import assessment_html, assessment_text, notebook_html
from thidua.display._layout import WIDTH, width_of
from thidua.errors import UnknownName
from thidua.records import Individual, Occupation, Record, Service, everything

ON = dt.date(2025, 12, 20)


def assessment(name="Nguyễn Thị <b>A</b>", award="CSTĐCS", on=ON, **more):
    record = Record(
        subject=Individual(id="a", name=name, occupations=[Occupation.CIVIL_SERVANT]), **more
    )
    return regime_on(on).awards[award].assess(record, on.year, on)


@pytest.mark.parametrize("locale", ["vi", "en"])
@pytest.mark.parametrize("full", [False, True])
def test_text_tells_subject_outcome_and_tree_within_the_width(locale, full):
    told = assessment_text(assessment(complete=everything(2025, 2025)), locale, full=full)
    assert told.startswith("Nguyễn Thị <b>A</b>:\n")
    assert all(width_of(line) <= WIDTH for line in told.splitlines())
    assert "✗" in told


def test_lines_that_are_broken_hang_below_their_text():
    told = assessment_text(assessment()).splitlines()
    broken = [
        (line, after)
        for line, after in itertools.pairwise(told)
        if line.lstrip().startswith("? ") and not after.lstrip().startswith(("?", "✗", "✓", "C"))
    ]
    assert broken
    for line, after in broken:
        assert len(line) - len(line.lstrip()) + 2 == len(after) - len(after.lstrip())


def test_html_escapes_and_folds_what_does_not_bear_on_the_outcome():
    page = assessment_html(assessment())
    assert "Nguyễn Thị &lt;b&gt;A&lt;/b&gt;" in page
    assert "<b>" not in page
    assert "<details open>" in page
    assert 'class="banner"' not in page


def test_an_illustrative_record_is_marked_in_both_forms():
    told = assessment(illustrative=True)
    assert assessment_text(told).startswith("Nguyễn Thị <b>A</b> (minh họa):")
    assert "Hồ sơ minh họa, không phải hồ sơ thật." in assessment_html(told)
    assert "Illustrative record, not a real one." in assessment_html(told, "en")


def test_a_subject_without_a_name_goes_by_its_id():
    assert assessment_text(assessment(name=None)).startswith("a:\n")


def test_a_provisional_outcome_is_told_as_provisional():
    """From 1 July 2025 the rule on newcomers was not read: what rests on it is not final."""
    told = assessment(
        award="lao-dong-tien-tien",
        events=[Service(start=dt.date(2025, 9, 1))],
        complete={Service: {2025}},
    )
    assert "không đủ tiêu chuẩn (tạm thời)" in assessment_text(told)
    assert "không đủ tiêu chuẩn (tạm thời)" in assessment_html(told)


def test_a_notebook_gets_the_body_with_its_style():
    shown = notebook_html(assessment(), "en")
    assert shown.startswith("<style>")
    assert "<html" not in shown


def test_other_languages_are_refused():
    with pytest.raises(UnknownName):
        assessment_html(assessment(), "fr")
