"""Ranking: exact order, stated ties, and honesty about what is missing."""

from fractions import Fraction

import pytest

from thidua.clusters import Unit
from thidua.errors import BadInput, UnknownName
from thidua.law import OrganiserRule
from thidua.scoring import (
    DirectEntry,
    Entry,
    Evidence,
    FewerPenalties,
    Item,
    MorePointsIn,
    MorePointsOnScale,
    PerOccurrence,
    Pot,
    PotKind,
    Section,
    Sheet,
    rank,
)
from thidua.words import LOCALES, verbatim

RULE = OrganiserRule("Quy chế chấm điểm của cụm thử nghiệm, Điều 6")


def direct(name, points):
    return Item(id=name, name=name, max_points=points, method=DirectEntry(capped=True))


def sheet(sheet_id="bang"):
    return Sheet(
        id=sheet_id,
        name=f"Bảng điểm {sheet_id}",
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
            ),
            Pot(
                id="tru",
                name="Trừ",
                kind=PotKind.PENALTY,
                limit=10,
                items=[
                    Item(id="p", name="p", method=PerOccurrence(points_each=-1, floor=-10, cap=0))
                ],
            ),
        ],
    )


def card(unit, x=None, y=None, b=0, p=0, of=None):
    found = {"x": x, "y": y, "b": b, "p": p}
    entries = [Entry(unit_id=unit, item_id=name, value=value) for name, value in found.items()]
    return (of or sheet()).score(unit, Evidence(entries))


def places(ranking):
    return {row.card.unit_id: row.place for row in ranking.rows}


def test_cards_are_ordered_by_exact_total():
    """A millionth of a point is a difference."""
    ranking = rank(
        [card("a", 50, 30), card("b", 50 + Fraction(1, 10**6), 30), card("c", 0, 0)],
        ties=(),
        source=RULE,
    )

    assert ["b", "a", "c"] == [row.card.unit_id for row in ranking.rows]
    assert [1, 2, 3] == [row.place for row in ranking.rows]
    assert ["b"] == [row.card.unit_id for row in ranking.leaders]
    assert not ranking.provisional
    assert () == ranking.unresolved_ties


def test_an_unresolved_tie_stays_a_tie_and_the_next_place_is_skipped():
    """1, 2, 2, 4; and it is reported."""
    ranking = rank(
        [card("a", 50, 30), card("b", 60, 40), card("c", 40, 40), card("d", 0, 0)],
        ties=(),
        source=RULE,
    )

    assert {"b": 1, "a": 2, "c": 2, "d": 4} == places(ranking)
    assert [["a", "c"]] == [
        [row.card.unit_id for row in group] for group in ranking.unresolved_ties
    ]
    assert ("c",) == ranking.of("a").tied_with
    assert "đồng hạng" in ranking.explain("vi")
    assert ranking.to_dict()["unresolved_ties"] == [["a", "c"]]


def test_tie_rules_are_asked_in_their_order():
    """Section two first, then section one: the first that differs decides."""
    cards = [card("a", 50, 30), card("b", 40, 40), card("c", 45, 30, b=5)]
    by_two = rank(cards, ties=[MorePointsIn("s2"), MorePointsIn("s1")], source=RULE)

    assert {"b": 1, "a": 2, "c": 3} == places(by_two)
    assert () == by_two.unresolved_ties
    assert 2 == len(by_two.of("a").decided_by)
    assert 1 == len(by_two.of("b").decided_by)
    assert "phân định theo điểm cao hơn ở “s2”" in by_two.explain("vi")
    assert {"a": 1, "c": 2, "b": 3} == places(
        rank(cards, ties=[MorePointsIn("x"), MorePointsIn("s2")], source=RULE)
    )


def test_fewer_penalties_and_more_points_without_bonus_break_ties():
    """Same total, other make-up."""
    cards = [card("a", 50, 30, b=5, p=5), card("b", 50, 30), card("c", 50, 28, b=2)]

    assert {"b": 1, "c": 1, "a": 3} == places(rank(cards, ties=[FewerPenalties()], source=RULE))
    assert {"a": 1, "b": 1, "c": 3} == places(rank(cards, ties=[MorePointsOnScale()], source=RULE))


def test_a_tie_rule_is_told_by_the_name_of_its_part():
    """Readers know sections by name; the id stands in where none is given."""
    assert "điểm cao hơn ở “Phần hai”" == MorePointsIn("s2", "Phần hai").label.render("vi")
    assert "điểm cao hơn ở “s2”" == MorePointsIn("s2").label.render("vi")


def test_a_rule_that_does_not_decide_is_not_named():
    """All have the same penalties, so they decided nothing."""
    ranking = rank([card("a", 50, 30), card("b", 40, 40)], ties=[FewerPenalties()], source=RULE)

    assert {"a": 1, "b": 1} == places(ranking)
    assert () == ranking.of("a").decided_by
    assert "Khi bằng điểm xét lần lượt: ít điểm trừ hơn." in ranking.explain("vi")


class Unknowable:
    """A rule of the user's own whose number is known for nobody but the first."""

    label = verbatim("thâm niên")

    def key(self, card):
        return Fraction(1) if card.unit_id == "a" else None


def test_a_tie_rule_that_is_unknown_for_anybody_decides_nothing():
    """Nor may a later rule decide in its place."""
    ranking = rank(
        [card("a", 50, 30), card("b", 40, 40)],
        ties=[Unknowable(), MorePointsIn("s1")],
        source=RULE,
    )

    assert {"a": 1, "b": 1} == places(ranking)


def test_a_missing_total_makes_the_ranking_provisional():
    """Places that it could change are not given; spans are."""
    ranking = rank(
        [card("a", 60, 30), card("b", 50, 30), card("c", 45), card("d", 0, 0)],
        ties=(),
        source=RULE,
    )

    assert ranking.provisional
    assert {"a": 1, "b": None, "c": None, "d": 4} == places(ranking)
    assert (2, 3) == (ranking.of("b").best, ranking.of("b").worst)
    assert (2, 3) == (ranking.of("c").best, ranking.of("c").worst)
    assert {"b", "c"} == {row.card.unit_id for row in ranking.unplaced}
    assert "Chưa xếp hạng (từ 2 đến 3)" in ranking.explain("vi")
    assert "Kết quả tạm thời" in ranking.explain("vi")


def test_an_unknown_total_is_placed_where_its_bounds_reach_nobody():
    """Between 45 and 85 there is nobody else."""
    ranking = rank([card("a", 60, 30), card("c", 45), card("d", 0, 0)], ties=(), source=RULE)

    assert {"a": 1, "c": 2, "d": 3} == places(ranking)
    assert ranking.provisional
    assert () == ranking.unplaced


def test_bounds_that_touch_may_tie_and_place_nobody():
    """The highest possible total equals another's: a tie rule could go either way."""
    ranking = rank([card("a", 60, 25), card("c", 45)], ties=[FewerPenalties()], source=RULE)

    assert {"a": None, "c": None} == places(ranking)


def test_nobody_leads_while_first_place_is_open():
    """No leader is named on a guess."""
    assert () == rank([card("a", 50, 30), card("c", 45)], ties=(), source=RULE).leaders


def test_an_unknown_unit_below_a_known_one_leaves_the_lead_certain():
    """The rest may be open."""
    ranking = rank([card("a", 60, 40), card("c", 40), card("d", 45)], ties=(), source=RULE)

    assert ["a"] == [row.card.unit_id for row in ranking.leaders]
    assert {"c", "d"} == {row.card.unit_id for row in ranking.unplaced}


def test_cards_that_cannot_be_compared_are_refused_all_at_once():
    """Two cards of one unit, cards of another sheet."""
    with pytest.raises(BadInput) as caught:
        rank(
            [card("a", 1, 1), card("a", 2, 2), card("b", 1, 1, of=sheet("khac"))],
            ties=(),
            source=RULE,
        )

    first, second = caught.value.lines()
    assert "“a” có hai phiếu điểm" in first
    assert "Bảng điểm khac" in second


def test_a_tie_rule_on_a_part_that_is_not_there_is_an_error():
    """It names the part."""
    with pytest.raises(UnknownName, match="s9"):
        rank([card("a", 1, 1), card("b", 1, 1)], ties=[MorePointsIn("s9")], source=RULE)


def test_an_empty_ranking_is_empty():
    """No cards, no places, nothing provisional."""
    ranking = rank([], ties=(), source=RULE)

    assert () == ranking.rows
    assert not ranking.provisional
    assert ranking.of("a") is None
    assert "Khi bằng điểm: xếp đồng hạng." in ranking.explain("vi")


def test_one_made_up_part_marks_the_ranking():
    """A unit, an entry or the policy itself."""
    made_up = OrganiserRule("Quy chế giả định", illustrative=True)
    entry = Evidence([Entry(unit_id="a", item_id="x", value=1)])
    of_made_up_unit = sheet().score(Unit(id="a", name="A", illustrative=True), entry)

    assert not rank([card("a", 1, 1)], ties=(), source=RULE).illustrative
    by_policy = rank([card("a", 1, 1)], ties=(), source=made_up)
    assert by_policy.illustrative
    assert "Bảng xếp hạng minh họa" == by_policy.explain("vi").splitlines()[0]
    by_unit = rank([of_made_up_unit], ties=(), source=RULE)
    assert by_unit.to_dict()["illustrative"]
    assert "minh họa" in by_unit.explain("vi")


def test_the_ranking_reads_in_both_languages():
    """One line for each unit, then the policy and its source."""
    ranking = rank([card("a", 50, 30), card("b", 40, 30)], ties=(), source=RULE)

    assert [
        "Hạng 1: a – 80 điểm",
        "Hạng 2: b – 70 điểm",
        "Khi bằng điểm: xếp đồng hạng.",
        "Nguồn: Quy chế chấm điểm của cụm thử nghiệm, Điều 6.",
    ] == ranking.explain("vi").splitlines()
    for locale in LOCALES:
        assert 4 == len(ranking.explain(locale).splitlines())


def test_drawing_level_takes_no_place_where_ties_stay():
    """Whoever can at worst share first place leads; where a tie rule may decide, nothing is sure."""
    cards = [card("u0", 40, 0), card("u1", 50, 0), card("u2", 50), card("u3", 20, 0)]
    ranking = rank(cards, ties=[], source=RULE)

    assert ["u2"] == [row.card.unit_id for row in ranking.leaders]
    assert {"u0": 3, "u1": None, "u2": 1, "u3": 4} == places(ranking)
    assert () == rank(cards, ties=[MorePointsIn("s2")], source=RULE).leaders
    shared = [card("u0", 60, 0), card("u1", 60, 0), card("u2", 20)]
    assert {"u0": 1, "u1": 1, "u2": None} == places(rank(shared, ties=[], source=RULE))
