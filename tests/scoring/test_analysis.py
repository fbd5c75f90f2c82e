"""Analysis of a scored round: splits that add up, exact factors, and what another input would do."""

import datetime as dt
from fractions import Fraction

import attrs
import pytest

from thidua.errors import BadInput, InvalidValue, UnknownName
from thidua.law import OrganiserRule
from thidua.numbers import Rounding
from thidua.scoring import (
    DirectEntry,
    Entry,
    Evidence,
    Exemption,
    FewerPenalties,
    Item,
    LeaderBy,
    MorePointsIn,
    PerOccurrence,
    Pot,
    PotKind,
    Proportional,
    RankBy,
    Reweighing,
    RoundingRule,
    Section,
    Sheet,
    Span,
    TargetAndLeader,
    Veto,
    VetoEffect,
    VetoPolicy,
    VetoRule,
    WithoutTarget,
    ZeroTarget,
    breakdown,
    rank,
    sensitivity,
    separation,
    what_if,
)

RULE = OrganiserRule("Quy chế chấm điểm của cụm thử nghiệm, Điều 6")
ROUNDED = RoundingRule(step=1, rounding=Rounding.HALF_UP, source=RULE)


def direct(name, points, *, capped=True):
    return Item(id=name, name=name, max_points=points, method=DirectEntry(capped=capped))


BONUS = Pot(
    id="thuong",
    name="Thưởng",
    kind=PotKind.BONUS,
    limit=10,
    items=[Item(id="b", name="b", method=PerOccurrence(points_each=1, floor=0, cap=None))],
)
PENALTY = Pot(
    id="tru",
    name="Trừ",
    kind=PotKind.PENALTY,
    limit=None,
    items=[Item(id="p", name="p", method=PerOccurrence(points_each=-1, floor=None, cap=0))],
)


def sheet(*, weight=2, capped=False, **more):
    """One section of weight 2 with two items, and one that holds a section of its own."""
    x = Item(id="x", name="x", max_points=15, method=Proportional(target=100, capped=False))
    two = Section(id="hai", name="Hai", max_points=40, children=[direct("z", 40)])
    return Sheet(
        id="bang",
        name="Bảng điểm",
        sections=[
            Section(
                id="mot",
                name="Một",
                max_points=30 * weight,
                weight=weight,
                children=[x, direct("y", 15)],
                capped=capped,
            ),
            Section(id="ngoai", name="Ngoài", max_points=40, children=[two]),
        ],
        total=30 * weight + 40,
        source=RULE,
        pots=[BONUS, PENALTY],
        **more,
    )


def entries(unit, **values):
    return [Entry(unit_id=unit, item_id=name, value=value) for name, value in values.items()]


def ranked(sheet_, *told, ties=()):
    """Rank units a, b, … with values for x, y, z, b, p; None is left out."""
    found = []
    for unit, values in zip("abcdef", told, strict=False):
        pairs = zip("xyzbp", values, strict=True)
        found += entries(unit, **{name: value for name, value in pairs if value is not None})
    evidence = Evidence(found)
    units = "abcdef"[: len(told)]
    return rank(sheet_.score_all(units, evidence), ties=ties, source=RULE), evidence


def points(parts):
    return {(part.id, part.adjustment): part.points for part in parts}


def test_items_bring_points_of_the_total():
    """Times the weights above: 12 of 15 with weight 2 are 24 of the total."""
    ranking, _ = ranked(sheet(), (80, 10, 33, 4, 1))
    split = breakdown(ranking.rows[0].card)

    assert {
        ("x", False): 24,
        ("y", False): 20,
        ("z", False): 33,
        ("b", False): 4,
        ("p", False): -1,
    } == points(split.items)
    assert {("mot", False): 44, ("ngoai", False): 33, ("thuong", False): 4, ("tru", False): -1} == (
        points(split.tops)
    )
    assert 80 == ranking.rows[0].card.total
    assert (24, 33) == (split.of("x").points, split.of("hai").points)


def test_a_cap_a_limit_and_a_rounding_are_lines_of_their_own():
    """18 + 15 doubled are 66, capped to 60; 12 of bonus to 10; the total 110.5 cut to 105."""
    ranking, _ = ranked(sheet(capped=True, limit=105), (120, 15, "40.5", 12, 0))
    split = breakdown(ranking.rows[0].card)

    assert 105 == ranking.rows[0].card.total
    found = points(split.items)
    assert (36, 30, -6) == (found["x", False], found["y", False], found["mot", True])
    assert (12, -2) == (found["b", False], found["thuong", True])
    assert -5 == found["", True]  # 60 + 40 + 10, as 40.5 was cut by its own item
    assert 105 == sum(found.values())
    assert "giới hạn" in split.explain("vi").splitlines()[-1]

    rounding, _ = ranked(sheet(round_total=ROUNDED, round_sections=ROUNDED), (81, 10, 33, 0, 0))
    found = points(breakdown(rounding.rows[0].card).items)
    assert Fraction(243, 10) == found["x", False]
    assert Fraction(-3, 10) == found["mot", True]
    assert rounding.rows[0].card.total == sum(found.values())


def test_what_only_the_highest_item_of_a_pot_leaves_out_is_a_line():
    """Of 3 and 4 points only 4 count: the line takes 3 away."""
    pot = attrs.evolve(
        BONUS, only_highest=True, items=[*BONUS.items, attrs.evolve(BONUS.items[0], id="c")]
    )
    of = attrs.evolve(sheet(), pots=[pot])
    card = of.score("a", Evidence(entries("a", x=0, y=0, z=0, b=3, c=4)))

    assert {("b", False): 3, ("c", False): 4, ("thuong", True): -3} == {
        key: value for key, value in points(breakdown(card).items).items() if value
    }


def test_unknown_points_stay_bounds():
    """Never zero: lows add up to the lowest total, highs to the highest."""
    ranking, _ = ranked(sheet(), (80, None, 33, None, 0))
    split = breakdown(ranking.rows[0].card)

    assert (0, 30, None) == (split.of("y").low, split.of("y").high, split.of("y").points)
    # The pot's limit takes away what the bonus item alone could bring without end.
    assert (0, None) == (split.of("b").low, split.of("b").high)
    assert (57, 97) == (
        sum(part.low for part in split.tops),
        sum(part.high for part in split.tops),
    )
    assert (57, 97) == (ranking.rows[0].card.low, ranking.rows[0].card.high)
    with pytest.raises(UnknownName):
        split.of("khong-co")


def test_the_difference_is_split_largest_first():
    """By item and by section, and a part in which the lower unit is ahead is below zero."""
    ranking, _ = ranked(sheet(), (100, 10, 30, 0, 0), (60, 15, 30, 0, 3))
    found = separation(ranking, 1)

    assert 5 == found.points
    assert [("x", 12), ("y", -10), ("p", 3), ("z", 0), ("b", 0)] == [
        (part.id, part.points) for part in found.items
    ]
    assert 5 == sum(part.points for part in found.tops)
    assert "“a” hơn “b” 5 điểm." == found.sentence.render()
    assert "y: kém 10 điểm" in found.explain()


def test_ties_are_told_with_what_decided_them():
    """Equal totals: by a tie rule, or not at all."""
    told = ((100, 10, 30, 0, 0), (100, 10, 33, 0, 3))
    by_rule, _ = ranked(sheet(), *told, ties=[FewerPenalties()])
    tied, _ = ranked(sheet(), *told)

    assert "bằng điểm, phân định theo ít điểm trừ hơn" in separation(by_rule, 1).sentence.render()
    assert separation(tied, 1).tied
    assert "đồng hạng" in separation(tied, 1).sentence.render()
    assert 0 == separation(tied, 1).points == sum(p.points for p in separation(tied, 1).items)


def test_what_cannot_be_told_names_what_is_missing():
    """With the bounds of the difference, which add up too."""
    ranking, _ = ranked(sheet(), (100, 10, 30, 0, 0), (60, None, 30, 0, 0))
    found = separation(ranking, 1)

    assert found.points is None
    assert (2, 32) == (found.low, found.high)
    assert (2, 32) == (sum(p.low for p in found.items), sum(p.high for p in found.items))
    assert "b (y)" in found.sentence.render()


@pytest.mark.parametrize("k", [0, 2, True])
def test_only_neighbours_that_there_are_can_be_compared(k):
    """Of two units only the first has a next one."""
    ranking, _ = ranked(sheet(), (100, 10, 30, 0, 0), (60, 15, 30, 0, 3))

    with pytest.raises(InvalidValue, match="2 đơn vị"):
        separation(ranking, k)


def test_the_exact_factor_at_which_the_leader_changes():
    """a: 48t + 30, b: 24t + 40. They meet at 5/12, and above it a leads however high."""
    ranking, _ = ranked(sheet(), (80, 12, 30, 0, 0), (40, 6, 40, 0, 0))
    test = sensitivity(ranking, sheet()).of("mot")

    assert test.leader.high is None
    assert (Fraction(5, 12), False) == (test.leader.low.factor, test.leader.low.included)
    assert (("a", "b"), ("b",)) == (test.leader.low.at, test.leader.low.beyond)
    assert Span(low=Fraction(5, 12), high=None) == test.leader.span
    assert [Fraction(5, 12)] == [crossing.factor for crossing in test.crossings]
    assert 50 == test.crossings[0].points


def test_a_tie_rule_that_holds_at_the_factor_closes_the_interval():
    """At 5/12 both are level, and the rule still puts a first; below it b leads."""
    told = ((80, 12, 30, 0, 0), (40, 6, 40, 0, 0))
    ranking, _ = ranked(sheet(), *told, ties=[MorePointsIn("mot")])
    turn = sensitivity(ranking, sheet()).of("mot").leader.low
    other, _ = ranked(sheet(), *told, ties=[MorePointsIn("ngoai")])
    against = sensitivity(other, sheet()).of("mot").leader.low

    assert (True, ("a",), ("b",)) == (turn.included, turn.at, turn.beyond)
    assert (False, ("b",), ("b",)) == (against.included, against.at, against.beyond)


def test_a_leader_by_tie_rule_alone_holds_on_one_side_only():
    """Level now, a by the rule: more weight keeps it, any less makes b lead."""
    told = ((80, 12, 30, 0, 0), (40, 6, 54, 0, 0))
    big = attrs.evolve(
        sheet(),
        sections=[
            sheet().sections[0],
            Section(id="ngoai", name="Ngoài", max_points=60, children=[direct("z", 60)]),
        ],
        total=120,
    )
    ranking, _ = ranked(big, *told, ties=[MorePointsIn("mot")])
    test = sensitivity(ranking, big).of("mot")

    assert (None, 1, True) == (
        test.leader.high,
        test.leader.low.factor,
        test.leader.low.included,
    )
    assert "dưới 1: “b” dẫn đầu" in test.sentence.render()


def test_caps_and_limits_are_followed_exactly():
    """With the total cut at 100, a waits at 100 until b arrives: from 5/2 on both lead.

    a: 40t + 40 reaches 100 at 3/2, b: 24t + 40 at 5/2.
    """
    of = sheet(limit=100)
    ranking, _ = ranked(of, (100, 5, 40, 0, 0), (40, 6, 40, 0, 0))
    test = sensitivity(ranking, of).of("mot")

    assert Fraction(5, 2) == test.leader.high.factor
    assert ("a", "b") == test.leader.high.at == test.leader.high.beyond
    # Without the section both have 40.
    assert (0, ()) == (test.leader.low.factor, test.leader.low.beyond)


def test_the_nearest_factor_at_which_any_place_changes():
    """b and c swap at 3/4, long before the leader is in danger."""
    told = ((100, 15, 40, 0, 0), (40, 6, 30, 0, 0), (20, 1, 36, 0, 0))
    ranking, _ = ranked(sheet(), *told)
    found = sensitivity(ranking, sheet())
    test = found.of("mot")

    # b: 24t + 30, c: 8t + 36 meet at 3/8.
    assert Fraction(3, 8) == test.order.low.factor
    assert ("b", "c") == tuple(sorted({*test.order.low.at, *test.order.low.beyond}))
    # In the other section: b: 24 + 30t, c: 8 + 36t meet at 8/3; a is never reached.
    assert Fraction(8, 3) == found.of("ngoai").order.high.factor
    assert found.of("ngoai").leader.high is None
    # 3/8 less and 8/3 more are equally far: the first part is named.
    assert "mot" == found.nearest.id


def test_items_are_tested_on_request_as_sections_of_their_own():
    """x alone: a 24 x-points of 78, b 12 of 76; they meet at 5/6."""
    ranking, _ = ranked(sheet(), (80, 12, 30, 0, 0), (40, 12, 40, 0, 0))
    assert ["mot", "ngoai", "hai"] == [test.id for test in sensitivity(ranking, sheet()).tests]

    found = sensitivity(ranking, sheet(), items=True)
    assert ["mot", "x", "y", "ngoai", "hai", "z"] == [test.id for test in found.tests]
    assert Fraction(5, 6) == found.of("x").leader.low.factor


def test_missing_figures_and_rounding_leave_the_answer_open():
    """With names; a rounding below the weights leaves it closed."""
    missing, _ = ranked(sheet(), (80, None, 30, 0, 0), (40, 6, 40, 0, 0))
    found = sensitivity(missing, sheet())
    assert not found.determined
    assert "a (y)" in found.sentence.render()
    with pytest.raises(UnknownName, match=r"a \(y\)"):
        found.of("mot")

    for rule, open_ in (("round_total", True), ("round_sections", True), ("round_items", False)):
        of = sheet(**{rule: ROUNDED})
        ranking, _ = ranked(of, (80, 12, 30, 0, 0), (40, 6, 40, 0, 0))
        found = sensitivity(ranking, of)
        assert open_ is not found.determined
        assert open_ is ("làm tròn" in found.sentence.render())


def test_points_that_are_open_behind_a_cap_leave_the_answer_open():
    """The capped total is known whatever y turns out to be; at another weight it is not."""
    of = sheet(limit=50)
    ranking, _ = ranked(of, (100, None, 40, 0, 0), (0, 0, 40, 0, 0))

    assert ranking.rows[0].card.total == 50
    found = sensitivity(ranking, of)
    assert not found.determined
    assert "a (y)" in found.sentence.render()


def test_another_sheet_is_refused_and_nobody_has_no_leader():
    """The factors would be those of other weights."""
    ranking, _ = ranked(sheet(), (80, 12, 30, 0, 0))

    with pytest.raises(InvalidValue, match="bảng điểm"):
        sensitivity(ranking, attrs.evolve(sheet(), id="khac"))
    assert not sensitivity(rank([], ties=(), source=RULE), sheet()).determined
    alone = sensitivity(ranking, sheet())
    assert alone.nearest is None
    assert "Không hệ số nào" in alone.sentence.render()


def test_the_path_of_a_change_from_the_item_to_the_place():
    """x from 80 to 20 takes 18 from the total of a, which falls behind b."""
    ranking, evidence = ranked(sheet(), (80, 12, 30, 0, 0), (40, 6, 40, 0, 0))
    found = what_if(ranking, sheet(), evidence, Entry(unit_id="a", item_id="x", value=20))

    assert [("x", 12, 3), ("mot", 48, 30), ("", 78, 60)] == [
        (line.id, line.low_before, line.low_after) for line in found.changed.lines
    ]
    assert "15 × 20 ÷ 100" in found.changed.lines[0].after.render()
    assert (1, 2) == (found.changed.before.place, found.changed.after.place)
    assert ["b"] == [unit.unit_id for unit in found.others]
    assert "hạng 1 → hạng 2" in found.sentence.render()
    assert "12 điểm → 3 điểm" in found.explain()
    assert 4 == len(found.rows)
    assert (2, 1) == (found.rows[-1]["place_before"], found.rows[-1]["place_after"])
    assert found.rows[-1]["unit_id"] == "b"


def test_the_same_entry_changes_nothing():
    """And the answer says so."""
    ranking, evidence = ranked(sheet(), (80, 12, 30, 0, 0), (40, 6, 40, 0, 0))
    found = what_if(ranking, sheet(), evidence, evidence.get("a", "x"))

    assert found.moves_nothing
    assert () == found.others
    assert "không đổi" in found.sentence.render()


def test_others_move_where_a_leader_does():
    """By target and leader the points of b depend on how far a is over its target."""
    method = TargetAndLeader(
        met_share="1/2",
        leader_by=LeaderBy.RATIO,
        zero_target=ZeroTarget.REFUSED,
        without_target=WithoutTarget.REFUSED,
    )
    item = Item(id="x", name="x", max_points=100, method=method)
    of = Sheet(
        id="bang",
        name="Bảng",
        sections=[Section(id="s", name="S", max_points=100, children=[item])],
        total=100,
        source=RULE,
    )
    evidence = Evidence(
        Entry(unit_id=unit, item_id="x", value=value, target=100)
        for unit, value in {"a": 150, "b": 125, "c": 90}.items()
    )
    ranking = rank(of.score_all("abc", evidence), ties=(), source=RULE)
    changed = Entry(unit_id="a", item_id="x", value=200, target=100)
    found = what_if(ranking, of, evidence, changed)

    assert ["b"] == [unit.unit_id for unit in found.others]
    (item_line, section, whole) = found.others[0].lines
    assert (75, Fraction(125, 2)) == (item_line.low_before, item_line.low_after)
    assert ("s", "") == (section.id, whole.id)
    assert not found.changed.points_moved


def test_an_exemption_drops_what_was_reported_there():
    """Of a whole section too."""
    ranking, evidence = ranked(sheet(), (80, 12, 30, 0, 0), (40, 6, 40, 0, 0))
    change = Exemption(unit_id="a", item_id="mot", by="Hội đồng", source=RULE)
    found = what_if(ranking, sheet(), evidence, change)

    assert 30 == found.changed.after.card.total
    assert 40 == found.changed.after.card.assigned_scale
    assert "không được giao “Một”" in found.assumption.render()
    assert {"x", "y"} == {line.id for line in found.changed.after.card.not_assigned}


def test_another_weight_moves_everybody():
    """Inner sections change what those above them are worth."""
    ranking, evidence = ranked(sheet(), (80, 12, 30, 0, 0), (40, 6, 40, 0, 0))
    found = what_if(ranking, sheet(), evidence, Reweighing(section_id="hai", weight=3))

    assert found.changed is None
    assert ["a", "b"] == [unit.unit_id for unit in found.others]
    assert [138, 144] == [unit.after.card.total for unit in found.others]
    assert 180 == found.after.rows[0].card.scale
    assert "hệ số của “Hai” là 3" in found.assumption.render()


def test_what_does_not_belong_to_the_ranking_is_refused():
    """Another unit, item or section, other evidence, a weight of zero, a value out of range."""
    ranking, evidence = ranked(sheet(), (80, 12, 30, 0, 0), (40, 6, 40, 0, 0))

    def ask(change, evidence_=evidence):
        return what_if(ranking, sheet(), evidence_, change)

    with pytest.raises(UnknownName, match="bảng xếp hạng"):
        ask(Entry(unit_id="khac", item_id="x", value=1))
    with pytest.raises(UnknownName):
        ask(Entry(unit_id="a", item_id="khac", value=1))
    with pytest.raises(UnknownName, match="hệ số"):
        ask(Reweighing(section_id="x", weight=2))
    with pytest.raises(InvalidValue, match="số liệu này"):
        ask(
            Entry(unit_id="a", item_id="x", value=1),
            evidence.with_entry(Entry(unit_id="b", item_id="x", value=41)),
        )
    with pytest.raises(InvalidValue):
        Reweighing(section_id="mot", weight=0)
    with pytest.raises(BadInput):
        ask(Entry(unit_id="a", item_id="x", value=True))


def test_everything_is_plain_data_and_speaks_both_languages():
    """Numbers are text that reads back exactly."""
    ranking, evidence = ranked(sheet(), (80, 12, 30, 0, 0), (40, 6, 40, 0, 0))
    change = Entry(unit_id="a", item_id="x", value="100/3")
    found = [
        breakdown(ranking.rows[0].card),
        separation(ranking, 1),
        sensitivity(ranking, sheet()),
        what_if(ranking, sheet(), evidence, change),
    ]
    for told in found:
        assert told.to_dict("en") != told.to_dict("vi")
        assert told.explain("en") != told.explain("vi")
        assert "<table" in told._repr_html_()
    assert "5/12" == found[2].to_dict()["tests"][0]["leader"]["low"]["factor"]


def asked(ranking, evidence):
    """Both questions, each as the sentence with which it is refused."""
    told = []
    change = Entry(unit_id="b", item_id="x", value=1)
    for ask in (
        lambda: sensitivity(ranking, sheet()),
        lambda: what_if(ranking, sheet(), evidence, change),
    ):
        with pytest.raises(InvalidValue) as caught:
            ask()
        told.append(str(caught.value))
    return told


def test_a_ranking_by_ratio_is_not_tested():
    """A weight moves what is assigned too; the answers would be about another order."""
    plain, evidence = ranked(sheet(), (80, 12, 30, 0, 0), (40, 6, 40, 0, 0))
    ranking = rank(plain.cards, ties=(), source=RULE, by=RankBy.RATIO)

    for told in asked(ranking, evidence):
        assert "theo tỷ lệ điểm đạt trên điểm được giao" in told
        assert "chỉ thử được bảng xếp hạng theo tổng điểm" in told


@pytest.mark.parametrize("effect", VetoEffect)
def test_a_ranking_with_vetoes_is_not_tested(effect):
    """Whether it sets the unit aside, or only bars it from leading; the unit is named."""
    plain, evidence = ranked(sheet(), (80, 12, 30, 0, 0), (40, 6, 40, 0, 0))
    rule = VetoRule(ground="vi-pham", name="Vi phạm", effect=effect, source=RULE)
    day = dt.date(2023, 12, 10)
    veto = Veto(unit_id="a", ground="vi-pham", by="Thanh tra", on=day, source=RULE)
    policy = VetoPolicy(rules=[rule], others_move_up=True, source=RULE)
    told = {"ties": (), "source": RULE, "veto_policy": policy, "on": day}

    for sentence in asked(rank(plain.cards, vetoes=[veto], **told), evidence):
        assert "đơn vị không xếp hạng (a)" in sentence
    # A policy under which nothing was reported changes nothing.
    assert sensitivity(rank(plain.cards, **told), sheet()).determined
