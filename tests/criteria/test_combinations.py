"""Combinations of criteria: truth, parts in force, routes, readings, rules as plain data."""

import datetime as dt
import json

import pytest

from thidua.criteria import (
    Question,
    Reading,
    Route,
    Truth,
    all_of,
    any_of,
    at_least,
    attested,
    graded,
    meets,
    not_,
    readings,
    route,
)
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue, UnknownName
from thidua.law import CIRCULAR_2024, LAW_2022, OrganiserRule
from thidua.records import AWARD_NAMES, Attestation, Grade, Individual, Record
from thidua.words import verbatim

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
WHO = Individual(id="cc-01")
LDTT = AWARD_NAMES["lao-dong-tien-tien"]
ON = dt.date(2024, 12, 20)


def asked(on=ON, chosen=None):
    return Question(
        emulation_year=EmulationYear.calendar(2024), on=on, as_of=on, readings=chosen or {}
    )


def leaf(key, **changes):
    made = attested(key, verbatim(f"điều kiện {key}"), by=verbatim("Hội đồng"))
    return type(made)(key=made.key, text=made.text, by=made.by, **changes)


YES, NO, OPEN = leaf("co"), leaf("khong"), leaf("chua-ro")
RECORD = Record(
    subject=WHO,
    events=(
        Attestation(condition="co", year=2024, holds=True, by="x"),
        Attestation(condition="khong", year=2024, holds=False, by="x"),
    ),
)


def judge(criterion, question=None):
    bound = criterion.bind(question or asked())
    finding = bound.judge(RECORD)

    assert finding.truth is bound.verdict(RECORD)
    return finding.truth


@pytest.mark.parametrize(
    ("parts", "together", "either"),
    [
        ((YES,), TRUE, TRUE),
        ((NO,), FALSE, FALSE),
        ((OPEN,), UNKNOWN, UNKNOWN),
        ((YES, NO), FALSE, TRUE),
        ((YES, OPEN), UNKNOWN, TRUE),
        ((OPEN, YES), UNKNOWN, TRUE),
        ((OPEN, OPEN), UNKNOWN, UNKNOWN),
        ((OPEN, NO), FALSE, UNKNOWN),
        ((NO, OPEN), FALSE, UNKNOWN),
        ((YES, YES), TRUE, TRUE),
        ((YES, OPEN, NO), FALSE, TRUE),
        ((OPEN, YES, YES), UNKNOWN, TRUE),
        ((NO, NO, OPEN), FALSE, UNKNOWN),
        ((YES, YES, YES), TRUE, TRUE),
    ],
)
def test_all_and_any(parts, together, either):
    """Route and meets are conjunctions under a name."""
    assert together is judge(all_of(*parts))
    assert together is judge(route("nhanh", *parts))
    assert together is judge(meets(LDTT, all_of(*parts)))
    assert either is judge(any_of(*parts))


@pytest.mark.parametrize(
    ("count", "parts", "expected"),
    [
        (2, (YES, YES, NO), TRUE),
        (2, (YES, OPEN, NO), UNKNOWN),
        (2, (YES, NO, NO), FALSE),
        (1, (NO, OPEN), UNKNOWN),
        (3, (YES, OPEN, NO), FALSE),
    ],
)
def test_at_least_so_many(count, parts, expected):
    """Counted over the parts."""
    assert expected is judge(at_least(count, *parts))


@pytest.mark.parametrize("count", [0, -1, 3])
def test_a_count_lies_between_one_and_the_number_of_parts(count):
    """Anything else is a mistake in the rule."""
    with pytest.raises(InvalidValue, match="phải từ 1 đến 2"):
        at_least(count, YES, NO)


def test_the_opposite():
    """A not-known stays so."""
    assert [FALSE, TRUE, UNKNOWN] == [judge(not_(part)) for part in (YES, NO, OPEN)]


@pytest.mark.parametrize("combine", [all_of, any_of, lambda: route("nhanh")])
def test_a_combination_has_parts(combine):
    """Of nothing there is nothing to ask."""
    with pytest.raises(InvalidValue, match="ít nhất một"):
        combine()


def test_meets_takes_over_the_parts_of_a_plain_conjunction():
    """And any other criterion as it is."""
    assert (YES, NO) == meets(LDTT, all_of(YES, NO)).parts
    either = any_of(YES, NO)
    assert (either,) == meets(LDTT, either).parts
    named = route("nhanh", YES)
    assert (named,) == meets(LDTT, named).parts


TWO = readings(
    "cach-tinh",
    Reading(key="rong", text=verbatim("hiểu rộng"), criterion=YES),
    Reading(
        key="hep",
        text=verbatim("hiểu hẹp"),
        criterion=NO,
        sources=(OrganiserRule("Hướng dẫn 1"),),
    ),
)


def test_the_first_reading_is_the_default():
    """Another is used where the question names it."""
    assert TRUE is judge(TWO)
    assert TRUE is judge(TWO, asked(chosen={"cach-tinh": "rong"}))
    assert FALSE is judge(TWO, asked(chosen={"cach-tinh": "hep"}))
    assert TRUE is judge(TWO, asked(chosen={"viec-khac": "hep"}))


def test_an_unknown_reading_is_refused():
    """The readings there are, are named."""
    with pytest.raises(UnknownName, match="rong") as caught:
        TWO.bind(asked(chosen={"cach-tinh": "vua"}))
    assert ("rong", "hep") == caught.value.suggestions


def test_one_reading_is_no_ambiguity():
    """At least two."""
    with pytest.raises(ValueError, match="options"):
        readings("a", Reading(key="b", text=verbatim("b"), criterion=YES))


def test_only_the_parts_in_force_are_asked():
    """From ``since`` on and before ``until``; an absent part asks nothing."""
    later = leaf("khong", since=dt.date(2024, 4, 15))
    earlier = leaf("khong", until=dt.date(2024, 4, 15))
    before, after = asked(dt.date(2024, 4, 14)), asked(dt.date(2024, 4, 15))

    assert [TRUE, FALSE] == [judge(all_of(YES, later), day) for day in (before, after)]
    assert [FALSE, TRUE] == [judge(all_of(YES, earlier), day) for day in (before, after)]
    assert TRUE is judge(all_of(later), before)
    assert FALSE is judge(any_of(later), before)


def test_an_opposite_of_a_part_not_in_force_asks_nothing():
    """It must not fail on the day before the part applies."""
    later = leaf("co", since=dt.date(2024, 4, 15))

    assert TRUE is judge(all_of(YES, not_(later)), asked(dt.date(2024, 4, 14)))


def test_a_criterion_applies_from_the_start_of_its_governing_text():
    """Unless it says another day; without a known text it always does."""
    from_text = leaf("co", sources=(CIRCULAR_2024.cite(1),))

    assert not from_text.applies_on(dt.date(2024, 4, 14))
    assert from_text.applies_on(dt.date(2024, 4, 15))
    assert leaf("co", sources=(CIRCULAR_2024.cite(1),), since=dt.date(2024, 1, 1)).applies_on(
        dt.date(2024, 1, 1)
    )
    assert leaf("co", sources=(OrganiserRule("Quy chế"),)).applies_on(dt.date(1990, 1, 1))
    assert leaf("co").applies_on(dt.date(1990, 1, 1))


def test_a_criterion_lapses_with_the_wording_of_its_governing_text():
    """The first source governs; rules of an organiser and texts not known here do not lapse."""
    ended = leaf("co", sources=(CIRCULAR_2024.cite(1), LAW_2022.cite(24)))

    assert not ended.lapsed_on(dt.date(2025, 8, 4))
    assert ended.lapsed_on(dt.date(2025, 8, 5))
    assert not leaf("co", sources=(LAW_2022.cite(24), CIRCULAR_2024.cite(1))).lapsed_on(
        dt.date(2025, 8, 5)
    )
    assert not leaf("co", sources=(OrganiserRule("Quy chế"),)).lapsed_on(dt.date(2099, 1, 1))
    assert not leaf("co").lapsed_on(dt.date(2099, 1, 1))


def test_a_tree_is_walked_outermost_first():
    """Every criterion once, in the order of the text; every reading too."""
    inner = any_of(NO, TWO)
    tree = all_of(YES, inner)

    assert [tree, YES, inner, NO, TWO, YES, NO] == list(tree.walk())


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_a_rule_is_plain_data(locale):
    """Everything a reader of another system needs: type, statement, sources, parts, parameters."""
    tree = all_of(
        route("nhanh", YES, source=LAW_2022.cite(24)),
        at_least(1, graded(Grade.GOOD), OPEN),
        not_(leaf("co", since=ON, until=ON, successor=CIRCULAR_2024.cite(1))),
        meets(LDTT, YES),
        TWO,
    )
    told = json.loads(json.dumps(tree.to_dict(locale)))

    named, count, opposite, other, ambiguous = told["parts"]
    assert ("Route", "nhanh") == (named["type"], named["key"])
    assert LAW_2022.cite(24).render(locale) == named["sources"][0]["citation"]
    assert ("luat", "da-doc-van-ban") == (
        named["sources"][0]["level"],
        named["sources"][0]["seen"],
    )
    assert 1 == count["count"]
    assert "hoan-thanh-tot-nhiem-vu" == count["parts"][0]["at_least"]
    assert ("2024-12-20", "2024-12-20") == (
        opposite["parts"][0]["since"],
        opposite["parts"][0]["until"],
    )
    assert CIRCULAR_2024.cite(1).render(locale) == opposite["parts"][0]["successor"]
    assert LDTT.id == other["award"]
    assert ["rong", "hep"] == [option["key"] for option in ambiguous["readings"]]


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_combinations_word_themselves(locale):
    """Each in its own words."""
    statements = {
        criterion.statement().render(locale)
        for criterion in (
            all_of(YES),
            any_of(YES),
            at_least(1, YES),
            not_(YES),
            route("nhanh", YES),
            meets(LDTT, YES),
            TWO,
        )
    }

    assert 7 == len(statements)


def test_a_question_is_asked_again_for_later_years():
    """Year and day move on; the wording asked for and the readings stay."""
    question = asked(chosen={"b": "2", "a": "1"})
    later = question.years_later(2)

    assert (2026, dt.date(2026, 12, 20), ON) == (later.year, later.on, later.as_of)
    assert (("a", "1"), ("b", "2")) == later.readings
    assert "1" == later.choice("a")
    assert later.choice("c") is None
    assert question == question.years_later(0)
    with pytest.raises(InvalidValue):
        question.years_later(-1)


def test_a_route_is_known_by_its_key():
    """Its key is what reports name."""
    assert "nhanh" == route("nhanh", YES).key
    assert isinstance(route("nhanh", YES), Route)
