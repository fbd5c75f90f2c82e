"""Target and leader: the published formula, its readings, and what missing peers leave open."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.errors import BadInput, InvalidValue
from thidua.law import OrganiserRule
from thidua.scoring import (
    NO_TARGET,
    Direction,
    Entry,
    Evidence,
    Exemption,
    Item,
    LeaderBy,
    Section,
    Sheet,
    TargetAndLeader,
    WithoutTarget,
    ZeroTarget,
)

RULE = OrganiserRule("Công thức “Điều 6” của phần mềm chấm điểm cụm, Công an tỉnh Quảng Trị 2025")


def method(**changes):
    return TargetAndLeader(
        **(
            {
                "met_share": "1/2",
                "leader_by": LeaderBy.RATIO,
                "zero_target": ZeroTarget.AS_WITHOUT_TARGET,
                "without_target": WithoutTarget.AGAINST_BEST,
            }
            | changes
        )
    )


def sheet(**changes):
    item = Item(id="an", name="Án phá được", max_points=10, method=method(**changes), unit="vụ")
    part = Section(id="p", name="Chuyên môn", max_points=10, children=[item])
    return Sheet(id="b", name="Bảng điểm", sections=[part], total=10, source=RULE)


def entries(**found):
    """One entry for each unit: (result, target)."""
    return Evidence(
        Entry(unit_id=unit, item_id="an", value=value, target=target)
        for unit, (value, target) in found.items()
    )


def points(found, **changes):
    cards = sheet(**changes).score_all(list(found), entries(**found))
    return {card.unit_id: card.total for card in cards}


def test_the_four_branches_of_the_formula():
    """Under the target, at it, leading, and over it without leading."""
    assert {
        "a": Fraction(4),
        "b": Fraction(5),
        "c": Fraction(10),
        "d": Fraction(15, 2),
    } == points({"a": (80, 100), "b": (100, 100), "c": (140, 100), "d": (60, 50)})


def test_the_numbers_published_of_its_flaws():
    """A 1-3: 0 beside full for two incidents; 5 beside 10 for a hair; 10 beside 5.025."""
    assert {"a": 0, "b": 10} == points({"a": (0, 0), "b": (2, 0)})
    assert {"a": 5, "b": 4.5} == points({"a": (100, 100), "b": (90, 100)})
    assert {"a": 10, "b": 4.5} == points({"a": (Fraction("100.1"), 100), "b": (90, 100)})
    assert {"a": 10, "b": 5} == points({"a": (7, NO_TARGET), "b": (100, 100)})
    assert {"a": 10, "b": Fraction("5.025")} == points({"a": (300, 100), "b": (101, 100)})


def test_who_leads_is_a_reading_by_ratio_or_by_result():
    """The program takes the highest ratio, its description the highest result."""
    found = {"nho": (20, 10), "lon": (150, 100)}

    assert {"nho": 10, "lon": Fraction(15, 2)} == points(found)
    assert {"nho": 10, "lon": 10} == points(found, leader_by=LeaderBy.VALUE)
    third = found | {"vua": (125, 100)}
    assert Fraction(15, 2) == points(third, leader_by=LeaderBy.VALUE)["vua"]
    assert Fraction(25, 4) == points(third)["vua"]


def test_a_leader_by_result_that_missed_its_target_lifts_nobody_down():
    """Whoever is over its target then has nobody to be measured by."""
    found = {"lon": (90, 100), "nho": (11, 10)}

    assert {"lon": Fraction(9, 2), "nho": 10} == points(found, leader_by=LeaderBy.VALUE)


def test_a_target_of_zero_is_a_reading():
    """As without a target, full marks at zero, or refused."""
    found = {"a": (0, 0), "b": (2, 0)}

    assert {"a": 10, "b": 0} == points(found, zero_target=ZeroTarget.FULL_AT_ZERO)
    with pytest.raises(BadInput, match="chỉ tiêu phải lớn hơn 0"):
        points(found, zero_target=ZeroTarget.REFUSED)


def test_a_unit_without_a_target_may_be_refused():
    """Where the table asks for a target, having none is a fault, not a score."""
    with pytest.raises(BadInput, match="đòi hỏi phải có chỉ tiêu"):
        points({"a": (1, NO_TARGET)}, without_target=WithoutTarget.REFUSED)


def test_units_without_target_are_measured_by_the_best_of_them():
    """Not by those with a target."""
    found = {"a": (4, NO_TARGET), "b": (8, NO_TARGET), "c": (100, 10)}

    assert {"a": 5, "b": 10, "c": 10} == points(found)


def test_nothing_says_what_zero_of_zero_earns():
    """Nobody without a target has a result: the points stay open."""
    card = sheet().score_all(["a"], entries(a=(0, NO_TARGET)))[0]

    assert (None, 0, 10) == (card.total, card.low, card.high)
    assert "quy định không nêu cách chấm" in card.explain("vi")


def test_a_missing_peer_leaves_open_only_whom_it_can_change():
    """At or under the target nothing is open; over it the points have bounds."""
    cards = sheet().score_all(
        ["a", "b", "c", "d"], entries(a=(80, 100), b=(100, 100), c=(150, 100))
    )
    under, met, over, missing = cards

    assert (4, 5) == (under.total, met.total)
    assert (None, 5, 10) == (over.total, over.low, over.high)
    assert "còn thiếu số liệu của đơn vị khác" in over.explain("vi")
    assert (0, 10) == (missing.low, missing.high)


def test_a_missing_leader_by_ratio_can_only_lower_whoever_is_over():
    """The known leader's ratio bounds the others from above."""
    cards = sheet().score_all(["a", "b", "c"], entries(a=(150, 100), b=(200, 100)))

    assert (5, Fraction(15, 2)) == (cards[0].low, cards[0].high)
    by_result = sheet(leader_by=LeaderBy.VALUE).score_all(
        ["a", "b", "c"], entries(a=(150, 100), b=(200, 100))
    )
    assert (5, 10) == (by_result[0].low, by_result[0].high)


def test_without_a_list_of_peers_a_unit_over_its_target_stays_open():
    """A single card cannot know who else is scored."""
    alone = sheet().score("a", entries(a=(150, 100)))
    told = sheet().score("a", entries(a=(150, 100)), peers=["a"])

    assert (None, 5, 10) == (alone.total, alone.low, alone.high)
    assert 10 == told.total


def test_an_unknown_target_is_neither_zero_nor_none():
    """The points stay between nothing and everything."""
    card = sheet().score_all(["a"], entries(a=(5, None)))[0]

    assert (None, 0, 10) == (card.total, card.low, card.high)
    assert "chưa rõ chỉ tiêu" in card.explain("vi")


def test_a_peer_that_was_not_assigned_the_item_is_no_peer():
    """It neither leads nor leaves anything open, told by item or by section."""
    for part in ("an", "p"):
        spared = Exemption(unit_id="b", item_id=part, by="Công an tỉnh", source=RULE)
        evidence = Evidence(entries(a=(150, 100)).entries, exemptions=[spared])

        assert 10 == sheet().score_all(["a", "b"], evidence)[0].total


@pytest.mark.parametrize("found", [(-1, 10), (5, -1)])
def test_results_and_targets_below_zero_are_refused(found):
    """Neither means anything here."""
    with pytest.raises(BadInput):
        points({"a": found})


@pytest.mark.parametrize("share", [0, 1, "3/2"])
def test_the_share_for_meeting_the_target_lies_between_nothing_and_all(share):
    """Else one of the branches would be empty."""
    with pytest.raises(InvalidValue, match="Phần điểm"):
        method(met_share=share)


results = st.fractions(0, 300, max_denominator=4)
targets = st.one_of(st.fractions(0, 200, max_denominator=2), st.just(NO_TARGET))


@given(
    st.lists(st.tuples(results, targets), min_size=1, max_size=5),
    results,
    st.sampled_from(LeaderBy),
)
def test_a_higher_result_never_earns_less(found, more, leader_by):
    """The method says of itself that it is monotone."""
    units = {f"u{i}": pair for i, pair in enumerate(found)}
    value, target = units["u0"]
    before = points(units, leader_by=leader_by)["u0"]
    after = points(units | {"u0": (value + more, target)}, leader_by=leader_by)["u0"]

    assert method().monotone is Direction.UP
    assert before is None or after is None or before <= after


@given(st.permutations([("a", (80, 100)), ("b", (5, 0)), ("c", (130, 100)), ("d", (3, NO_TARGET))]))
def test_the_order_of_units_changes_nobody(shuffled):
    """Peers are a set."""
    assert {"a": 4, "b": 10, "c": 10, "d": 6} == points(dict(shuffled))
