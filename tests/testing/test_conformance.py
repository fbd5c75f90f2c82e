"""The shipped cases agree with the library, say so when they do not, and run under pytest."""

import datetime as dt
import importlib
import sys

import attrs
import pytest

from thidua.criteria import Outcome
from thidua.errors import ContradictoryRecords, InvalidValue, MissingExtra, NotInForce, UnknownName
from thidua.law import LAW_2022, Seen
from thidua.records import Grade, Grading, Individual, award_name
from thidua.testing import CASES, ConformanceCase, run_case

pytest_plugins = ["pytester"]

CASE = ConformanceCase(
    id="giu-nguyen",
    law_date=dt.date(2024, 12, 20),
    award="LĐTT",
    sources=(LAW_2022.cite(24, 1, "a"),),
    subject=Individual(id="cc-01"),
    provided=[Grading(year=2024, grade=Grade.COMPLETED)],
    complete={Grading: range(2020, 2025)},
    year=2024,
    on=dt.date(2024, 12, 20),
    expected=Outcome.UNDETERMINED,
)


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_the_library_agrees_with_every_shipped_case(case):
    """Outcome and standing, as worked out by hand from the text."""
    run = run_case(case)

    assert run.agrees, run.explain()


def test_the_cases_have_distinct_slugs():
    """A report names a case by its id alone."""
    assert len(CASES) == len({case.id for case in CASES})


def test_the_cases_cover_both_laws_and_every_outcome():
    """On both sides of 1 January 2024."""
    assert set(Outcome) == {case.expected for case in CASES}
    for law in ("15/2003/QH11", "06/2022/QH15"):
        awards = {
            award_name(case.award).id
            for case in CASES
            if run_case(case).assessment.award.law.number == law
        }
        assert {
            "lao-dong-tien-tien",
            "chien-si-thi-dua-co-so",
            "chien-si-thi-dua-bo-ban-nganh-tinh",
            "tap-the-lao-dong-tien-tien",
            "tap-the-lao-dong-xuat-sac",
            "co-thi-dua-bo-ban-nganh-tinh",
        } <= awards


def test_every_case_rests_on_an_article_that_was_read():
    """An expected outcome from a text that nobody read would prove nothing."""
    assert [] == [case.id for case in CASES if any(s.seen is not Seen.TEXT for s in case.sources)]


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case.expected is Outcome.ELIGIBLE],
    ids=[case.id for case in CASES if case.expected is Outcome.ELIGIBLE],
)
def test_what_is_provided_or_assumed_is_needed(case):
    """With no fact at all nobody is eligible: the case is about its facts."""
    bare = attrs.evolve(case, provided=(), assumed=(), complete={}, subject=_bare(case.subject))

    assert Outcome.ELIGIBLE is not run_case(bare).assessment.outcome


def _bare(subject):
    return type(subject)(id=subject.id)


@pytest.mark.parametrize(
    "wrong", [{"expected": Outcome.ELIGIBLE}, {"provisional": True}], ids=["outcome", "standing"]
)
def test_a_disagreement_is_found_and_explained(wrong):
    """Case, source, expected and found, then the whole tree."""
    case = next(case for case in CASES if case.expected is Outcome.NOT_ELIGIBLE)
    run = run_case(attrs.evolve(case, **wrong))

    assert not run.agrees
    for locale in ("vi", "en"):
        text = run.explain(locale)
        assert case.id in text
        assert case.sources[0].render(locale) in text
        assert Outcome.NOT_ELIGIBLE.label.render(locale) in text
        assert len(text.splitlines()) > 3


def test_a_case_names_its_award_as_officials_do():
    """Slug, abbreviation or name."""
    assert (
        "lao-dong-tien-tien"
        == run_case(attrs.evolve(CASE, expected=Outcome.NOT_ELIGIBLE)).assessment.award.id
    )


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"sources": ()}, InvalidValue),
        ({"id": "Có dấu"}, InvalidValue),
    ],
)
def test_a_case_validates_itself(change, error):
    """A source and a slug are needed."""
    with pytest.raises(error):
        attrs.evolve(CASE, **change)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"award": "giay-khen", "law_date": dt.date(2023, 12, 20)}, UnknownName),
        ({"law_date": dt.date(2019, 1, 1)}, NotInForce),
        ({"law_date": dt.date(2023, 1, 1)}, NotInForce),
        ({"assumed": [Grading(year=2024, grade=Grade.GOOD)]}, ContradictoryRecords),
    ],
)
def test_a_case_that_cannot_be_judged_is_an_error(change, error):
    """Not a disagreement."""
    with pytest.raises(error):
        run_case(attrs.evolve(CASE, **change))


SUITE = """
import pytest

from thidua.criteria import Outcome
from thidua.testing import CASES, run_case


def test_all(conformance_case):
    assert run_case(conformance_case).agrees


@pytest.mark.conformance(award="CSTĐCS")
def test_one_award(conformance_case):
    assert "chien-si-thi-dua-co-so" == conformance_case.award


@pytest.mark.conformance(cases=CASES[:2])
def test_own_cases(conformance_case):
    assert conformance_case in CASES[:2]


def test_without_cases():
    pass
"""


def test_the_plugin_runs_tests_over_cases(pytester):
    """All of them, those of one award, or one's own; other tests are left alone."""
    pytester.makepyfile(SUITE)
    result = pytester.runpytest_inprocess(
        "-p", "thidua.testing.plugin", "--strict-markers", "-p", "no:cacheprovider"
    )
    fighters = sum(case.award == "chien-si-thi-dua-co-so" for case in CASES)

    result.assert_outcomes(passed=len(CASES) + fighters + 2 + 1)


def test_the_plugin_names_each_case(pytester):
    """So that one case can be run alone."""
    pytester.makepyfile(SUITE)
    result = pytester.runpytest_inprocess(
        "-p", "thidua.testing.plugin", "-p", "no:cacheprovider", "-k", CASES[0].id, "-v"
    )

    result.stdout.fnmatch_lines([f"*test_all[[]{CASES[0].id}[]]*PASSED*"])


def test_without_the_plugin_the_argument_is_unknown(pytester):
    """Installing the library registers nothing."""
    pytester.makepyfile("def test_all(conformance_case):\n    pass\n")
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider")

    result.assert_outcomes(errors=1)


@pytest.fixture
def fresh_import(monkeypatch):
    """Import the kit anew, and put the old one back afterwards."""
    import thidua

    for name in [name for name in sys.modules if name.startswith("thidua.testing")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(thidua, "testing", thidua.testing)
    return lambda: importlib.import_module("thidua.testing")


def test_without_hypothesis_the_extra_is_named(fresh_import, monkeypatch):
    """One sentence says what to install."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtra, match=r"pip install 'thidua\[testing\]'") as caught:
        fresh_import()
    assert "testing" == caught.value.extra


def test_another_missing_module_is_not_blamed_on_the_extra(fresh_import, monkeypatch):
    """A broken installation says what is broken."""
    monkeypatch.setitem(sys.modules, "thidua.awards", None)
    with pytest.raises(ModuleNotFoundError) as caught:
        fresh_import()
    assert not isinstance(caught.value, MissingExtra)
