"""Tie rules: figures from outside, the vote of the conference, the preference for women."""

import pickle
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.errors import InvalidValue
from thidua.law import OrganiserRule
from thidua.scoring import (
    DirectEntry,
    Entry,
    Evidence,
    Exemption,
    HigherFigure,
    Item,
    Makeup,
    MorePointsIn,
    MorePointsOnScale,
    MoreVotes,
    PerOccurrence,
    Pot,
    PotKind,
    PreferWomen,
    RankBy,
    Section,
    Sheet,
    rank,
)
from thidua.votes import Ballot

RULE = OrganiserRule("Quy chế của cụm, Điều 6")
DECREE = OrganiserRule("khoản 6 Điều 4")


def direct(name, points):
    return Item(id=name, name=name, max_points=points, method=DirectEntry(capped=True))


def sheet():
    return Sheet(
        id="bang",
        name="Bảng điểm",
        sections=[
            Section(id="s1", name="Một", max_points=60, children=[direct("x", 60)]),
            Section(id="s2", name="Hai", max_points=40, children=[direct("y", 40)]),
        ],
        total=100,
        source=RULE,
        pots=[
            Pot(
                id="thuong",
                name="Thưởng",
                kind=PotKind.BONUS,
                limit=10,
                items=[
                    Item(id="b", name="b", method=PerOccurrence(points_each=1, floor=0, cap=10))
                ],
            )
        ],
    )


def card(unit, x=None, y=None, b=0, without=()):
    found = {"x": x, "y": y, "b": b}
    entries = [
        Entry(unit_id=unit, item_id=name, value=value)
        for name, value in found.items()
        if name not in without
    ]
    exempt = [Exemption(unit_id=unit, item_id=name, by="Cụm", source=RULE) for name in without]
    return sheet().score(unit, Evidence(entries, exemptions=exempt))


def places(ranking):
    return {row.card.unit_id: row.place for row in ranking.rows}


def women(*makeups, share="0.7"):
    return PreferWomen(share=share, makeups=makeups, source=DECREE)


def test_the_demonstration_of_three_rules_asks_one_after_the_other():
    """Base score without bonus, then section one, then the vote of the conference."""
    votes = MoreVotes(
        body="hội nghị tổng kết",
        ballots={"c": Ballot(members=6, in_favour=4), "d": Ballot(members=6, in_favour=2)},
        source=RULE,
    )
    cards = [
        card("a", 50, 30, b=5),
        card("b", 50, 35),
        card("c", 55, 30),
        card("d", 55, 30),
    ]
    ranking = rank(cards, ties=[MorePointsOnScale(), MorePointsIn("s1"), votes], source=RULE)

    assert {"c": 1, "d": 2, "b": 3, "a": 4} == places(ranking)
    assert "nhiều phiếu đồng ý hơn tại hội nghị tổng kết (Quy chế của cụm, Điều 6)" in (
        ranking.explain()
    )
    assert () == ranking.unresolved_ties


def test_votes_in_writing_count_and_a_ballot_that_is_not_known_decides_nothing():
    """The missing ballot is named."""
    written = {
        "a": Ballot(members=6, in_favour=2, written_in_favour=2),
        "b": Ballot(members=6, in_favour=3),
    }
    rule = MoreVotes(body="hội nghị", ballots=written, source=RULE)
    assert {"a": 1, "b": 2} == places(
        rank([card("b", 50, 30), card("a", 50, 30)], ties=[rule], source=RULE)
    )
    unknown = MoreVotes(
        body="hội nghị", ballots={**written, "b": Ballot(members=6, in_favour=None)}, source=RULE
    )
    ranking = rank([card("a", 50, 30), card("b", 50, 30)], ties=[unknown], source=RULE)
    assert {"a": 1, "b": 1} == places(ranking)
    assert ["số phiếu đồng ý cho b tại hội nghị"] == [str(f) for f in ranking.of("a").unsettled]


def test_last_years_points_may_decide_and_are_unknown_where_not_given():
    """A figure of zero is known; one that is left out is not."""
    rule = HigherFigure(name="điểm năm 2022", figures={"a": "91.5", "b": 0}, source=RULE)
    cards = [card("a", 50, 30), card("b", 50, 30), card("c", 50, 30)]

    assert {"a": 1, "b": 2} == places(rank(cards[:2], ties=[rule], source=RULE))
    ranking = rank(cards, ties=[rule], source=RULE)
    assert {"a": 1, "b": 1, "c": 1} == places(ranking)
    assert "để phân định còn thiếu điểm năm 2022 của c" in ranking.explain()
    assert ["điểm năm 2022 của c"] == ranking.to_dict()["rows"][0]["unsettled"]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (Makeup(unit_id="a", women=7, members=10), True),
        (Makeup(unit_id="a", women=69, members=100), False),
        (Makeup(unit_id="a", women=70, members=100), True),
        (Makeup(unit_id="a", women=0), False),
        (Makeup(unit_id="a", women=7), None),
        (Makeup(unit_id="a", members=7), None),
        (Makeup(unit_id="a"), None),
        (Makeup(unit_id="a", woman=True), True),
        (Makeup(unit_id="a", woman=False), False),
    ],
)
def test_a_collective_is_preferred_from_exactly_the_share_on(made, expected):
    """70 of 100 is enough, 69 is not, and what is not known stays so."""
    assert expected is made.preferred(Fraction(70, 100))


@pytest.mark.parametrize(
    "told",
    [
        {"women": 3, "members": 2},
        {"members": 0},
        {"women": -1},
        {"women": True},
        {"women": 1, "woman": True},
    ],
)
def test_numbers_that_cannot_be_are_refused(told):
    """More women than members, nobody at all, a sex beside numbers."""
    with pytest.raises(InvalidValue, match="“a”"):
        Makeup(unit_id="a", **told)


def test_the_preference_for_women_orders_equals_and_nobody_else():
    """It never lifts a unit over one with more points."""
    cards = [card("a", 50, 30), card("b", 50, 30), card("c", 51, 30)]
    rule = women(
        Makeup(unit_id="a", women=1, members=10),
        Makeup(unit_id="b", women=7, members=10),
        Makeup(unit_id="c", women=0, members=10),
    )
    ranking = rank(cards, ties=[rule], source=RULE)

    assert {"c": 1, "b": 2, "a": 3} == places(ranking)
    assert "ưu tiên nữ, tập thể có từ 70% nữ trở lên (khoản 6 Điều 4)" in ranking.explain()


def test_an_unknown_share_of_women_leaves_the_tie_and_says_what_would_settle_it():
    """Nor may a later rule decide in its place."""
    rule = women(Makeup(unit_id="b", women=7, members=10))
    ranking = rank(
        [card("a", 50, 30), card("b", 40, 40)], ties=[rule, MorePointsIn("s2")], source=RULE
    )

    assert {"a": 1, "b": 1} == places(ranking)
    assert ("số người và số nữ (hoặc giới tính) của a",) == tuple(
        map(str, ranking.of("b").unsettled)
    )


def test_equals_that_are_preferred_alike_stay_tied():
    """Two women, or two collectives of which neither is."""
    for woman in (True, False):
        rule = women(Makeup(unit_id="a", woman=woman), Makeup(unit_id="b", woman=woman))
        ranking = rank([card("a", 50, 30), card("b", 50, 30)], ties=[rule], source=RULE)
        assert {"a": 1, "b": 1} == places(ranking)
        assert () == ranking.of("a").unsettled


def test_bad_tie_rules_are_refused():
    """A share of nothing, a unit twice, a blank name."""
    with pytest.raises(InvalidValue, match="Tỷ lệ"):
        women(share=0)
    with pytest.raises(InvalidValue, match="Tỷ lệ"):
        women(share="1.01")
    with pytest.raises(InvalidValue, match="Ghi lặp a"):
        women(Makeup(unit_id="a"), Makeup(unit_id="a"))
    with pytest.raises(InvalidValue, match="Tiêu chí phụ"):
        HigherFigure(name=" ", figures={}, source=RULE)


def test_rules_are_values_that_pickle_and_hash():
    """A mapping is kept as pairs."""
    rule = HigherFigure(name="điểm", figures={"b": 2, "a": 1}, source=RULE)
    assert (("a", Fraction(1)), ("b", Fraction(2))) == rule.figures
    assert rule == pickle.loads(pickle.dumps(rule))
    assert 1 == len({rule, HigherFigure(name="điểm", figures={"a": 1, "b": 2}, source=RULE)})


def test_a_ratio_orders_by_the_share_of_what_was_assigned():
    """50 of 60 assigned is more than 80 of 100, although it is fewer points."""
    cards = [card("a", 50, without=["y"]), card("b", 50, 30)]

    assert {"b": 1, "a": 2} == places(rank(cards, ties=(), source=RULE))
    by_ratio = rank(cards, ties=(), source=RULE, by=RankBy.RATIO)
    assert {"a": 1, "b": 2} == places(by_ratio)
    assert "Hạng 2: b – 80% (80 điểm)" in by_ratio.explain()
    assert "Xếp hạng theo tỷ lệ điểm đạt trên điểm được giao." in by_ratio.explain()


def test_equal_ratios_are_equal_however_many_points_they_are():
    """48 of 60 and 80 of 100 are both 80%; the sentence says that ratios, not points, are equal."""
    cards = [card("a", 48, without=["y"]), card("b", 50, 30)]

    assert {"a": 1, "b": 1} == places(rank(cards, ties=(), source=RULE, by=RankBy.RATIO))
    told = rank(cards, ties=[MorePointsIn("s1")], source=RULE, by=RankBy.RATIO)
    assert {"b": 1, "a": 2} == places(told)
    assert "bằng tỷ lệ, phân định theo điểm cao hơn ở “s1”" in told.explain()


def test_a_card_without_a_ratio_is_set_aside_and_says_so():
    """Nothing was assigned to it, so there is nothing to divide by; the others are as if alone."""
    ranking = rank(
        [card("a", without=["x", "y"]), card("b", 50, 30)], ties=(), source=RULE, by=RankBy.RATIO
    )

    assert {"b": 1} == places(ranking)
    assert ranking.of("a") is None
    assert ["a"] == [row.card.unit_id for row in ranking.set_aside]
    assert "Không xếp hạng: a – 0 điểm (không tính được tỷ lệ vì không có điểm được giao)" in (
        ranking.explain()
    )
    assert {"a", "b"} == {found.unit_id for found in ranking.cards}


def test_an_unknown_ratio_leaves_a_span_of_places():
    """From 50% to 90% against a settled 80%."""
    ranking = rank(
        [card("a", 50, without=()), card("b", 50, 30)], ties=(), source=RULE, by=RankBy.RATIO
    )

    assert {"a": None, "b": None} == places(ranking)
    assert ranking.provisional
    assert "từ 50% đến 90%" in ranking.explain()


numbers = st.integers(0, 4)
fields = st.dictionaries(st.sampled_from("abcdef"), st.tuples(numbers, numbers, numbers))
rules = st.sampled_from(
    [
        MorePointsIn("s1"),
        MorePointsOnScale(),
        HigherFigure(name="điểm", figures={"a": 1, "b": 2, "c": 1, "d": 0}, source=RULE),
        women(Makeup(unit_id="a", woman=True), Makeup(unit_id="b", woman=False)),
    ]
)


def made(found):
    return [card(unit, x, y, b=b) for unit, (x, y, b) in found.items()]


@given(fields, st.lists(rules, max_size=3), st.sampled_from(RankBy))
def test_places_are_a_weak_order(found, ties, by):
    """Who shares a place fills it: after n at place p comes place p + n."""
    ranked = sorted(places(rank(made(found), ties=ties, source=RULE, by=by)).values())

    for place in set(ranked):
        assert 1 + sum(other < place for other in ranked) == place


@given(fields, st.randoms(), st.lists(rules, max_size=3))
def test_the_order_of_the_cards_changes_nobodys_place(found, random, ties):
    """Nor what is said of a tie."""
    cards = made(found)
    shuffled = random.sample(cards, len(cards))
    first, second = (rank(given, ties=ties, source=RULE) for given in (cards, shuffled))

    assert places(first) == places(second)
    for row in first.rows:
        assert row == second.of(row.card.unit_id)


@given(fields)
def test_names_never_decide(found):
    """Turning every id round changes who bears it, and no place."""
    turned = dict(zip(found, reversed(found), strict=True))
    ranked = places(rank(made(found), ties=[MorePointsIn("s1")], source=RULE))
    renamed = rank(
        made({turned[unit]: values for unit, values in found.items()}),
        ties=[MorePointsIn("s1")],
        source=RULE,
    )

    assert {turned[unit]: place for unit, place in ranked.items()} == places(renamed)


@given(fields, st.lists(rules, max_size=2), rules)
def test_one_more_tie_rule_never_reorders_units_with_different_totals(found, ties, more):
    """Only equals move."""
    cards = made(found)
    before = places(rank(cards, ties=ties, source=RULE))
    after = places(rank(cards, ties=[*ties, more], source=RULE))

    for one, other in combinations(cards, 2):
        if one.total != other.total:
            first, second = one.unit_id, other.unit_id
            assert (before[first] < before[second]) == (after[first] < after[second])
