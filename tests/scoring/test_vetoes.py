"""Vetoes: in time or late, lifted, ruled or not, and what becomes of the places."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.criteria import Truth
from thidua.errors import BadInput, InvalidValue
from thidua.law import OrganiserRule
from thidua.scoring import (
    DirectEntry,
    Entry,
    Evidence,
    Item,
    Lifting,
    Section,
    Sheet,
    Veto,
    VetoEffect,
    VetoPolicy,
    VetoRule,
    rank,
)
from thidua.words import LOCALES

# The decision says which bodies report; the breaches and what they lead to are made up here.
RULE = OrganiserRule("Quy chế của cụm, Điều 6")
BAC_NINH = OrganiserRule("Quyết định 86/2025/QĐ-UBND tỉnh Bắc Ninh")
PAPER = OrganiserRule("Công văn của Thanh tra tỉnh")
DUE = dt.date(2025, 12, 10)
ON = dt.date(2025, 12, 20)


def card(unit, points=None):
    item = Item(id="x", name="x", max_points=100, method=DirectEntry(capped=True))
    section = Section(id="s", name="s", max_points=100, children=[item])
    sheet = Sheet(id="b", name="Bảng", sections=[section], total=100, source=RULE)
    return sheet.score(unit, Evidence([Entry(unit_id=unit, item_id="x", value=points)]))


def cards(**points):
    return [card(unit, value) for unit, value in points.items()]


def veto(unit="a", ground="vi-pham", on=DUE, **more):
    told = {"unit_id": unit, "ground": ground, "by": "Thanh tra tỉnh", "on": on, "source": PAPER}
    return Veto(**told | more)


def policy(effect=VetoEffect.NOT_CONSIDERED, moves_up=True, **more):
    told = {"ground": "vi-pham", "name": "Vi phạm", "effect": effect, "source": BAC_NINH}
    return VetoPolicy(rules=[VetoRule(**told | more)], others_move_up=moves_up, source=BAC_NINH)


def ranked(found, *vetoes, rule=None, on=ON):
    return rank(found, ties=(), source=RULE, vetoes=vetoes, veto_policy=rule or policy(), on=on)


def places(ranking):
    return {row.card.unit_id: row.place for row in ranking.rows}


def test_a_unit_that_is_not_considered_stays_visible_and_the_others_move_up():
    """It has a card and a reason, and no place."""
    ranking = ranked(cards(a=95, b=90, c=80), veto(detail="kết luận thanh tra số 5"))

    assert {"b": 1, "c": 2} == places(ranking)
    assert ["b"] == [row.card.unit_id for row in ranking.leaders]
    (aside,) = ranking.set_aside
    assert "a" == aside.card.unit_id
    assert (
        "Không xếp hạng: a – 95 điểm (Vi phạm – Thanh tra tỉnh: kết luận thanh tra số 5 (nhận ngày"
        " 10/12/2025, Công văn của Thanh tra tỉnh): không xét thi đua, không xếp hạng"
        " (Quyết định 86/2025/QĐ-UBND tỉnh Bắc Ninh))"
    ) == aside.sentence.render()
    assert "các đơn vị xếp sau được xếp lên" in ranking.explain()
    assert "a" == ranking.to_dict()["set_aside"][0]["unit_id"]


def test_the_place_stays_empty_where_the_policy_says_so():
    """Nobody is first, and nobody leads."""
    ranking = ranked(cards(a=95, b=90, c=80), veto(), rule=policy(moves_up=False))

    assert {"b": 2, "c": 3} == places(ranking)
    assert () == ranking.leaders


def test_both_places_are_possible_where_the_policy_does_not_say():
    """The unit above the vetoed one is certain, those below are not."""
    ranking = ranked(cards(b=99, a=95, c=80), veto(), rule=policy(moves_up=None))

    assert {"b": 1, "c": None} == places(ranking)
    assert (2, 3) == (ranking.of("c").best, ranking.of("c").worst)
    assert "Quy định không nêu các đơn vị xếp sau có được xếp lên" in ranking.explain()


def test_a_unit_may_be_ranked_and_barred_from_endorsement():
    """It keeps its place; it does not lead, and nobody leads instead."""
    ranking = ranked(cards(a=95, b=90), veto(), rule=policy(VetoEffect.NOT_ENDORSED))

    assert {"a": 1, "b": 2} == places(ranking)
    assert Truth.TRUE is ranking.of("a").barred
    assert Truth.FALSE is ranking.of("b").barred
    assert () == ranking.leaders
    assert "vẫn xếp hạng nhưng không suy tôn" in ranking.explain()


@pytest.mark.parametrize(
    ("on", "late_counts", "expected"),
    [
        (DUE, None, Truth.TRUE),
        (DUE + dt.timedelta(1), None, Truth.UNKNOWN),
        (DUE + dt.timedelta(1), True, Truth.TRUE),
        (DUE + dt.timedelta(1), False, Truth.FALSE),
    ],
)
def test_what_comes_after_the_last_day_counts_only_as_the_rule_says(on, late_counts, expected):
    """10 December is in time, 11 December is late."""
    (finding,) = policy(due=DUE, late_counts=late_counts).findings([veto(on=on)], ON)

    assert expected is finding.counts
    assert ("nhận sau hạn 10/12/2025" in str(finding.sentence)) == (on > DUE and not late_counts)


def test_a_late_veto_on_which_the_rule_is_silent_leaves_places_open():
    """Whether a is ranked at all is not known, so b is first or second."""
    late = veto(on=DUE + dt.timedelta(1))
    ranking = ranked(cards(a=95, b=90, c=80), late, rule=policy(due=DUE))

    assert {"a": None, "b": None, "c": None} == places(ranking)
    assert (1, 1) == (ranking.of("a").best, ranking.of("a").worst)
    assert (1, 2) == (ranking.of("b").best, ranking.of("b").worst)
    assert ranking.provisional
    assert Truth.UNKNOWN is ranking.of("a").barred
    assert () == ranking.leaders


def test_a_ground_without_a_rule_is_open_and_says_so():
    """Silence of the policy is neither a veto nor a pardon."""
    ranking = ranked(cards(a=95, b=90), veto(ground="no-thue"))

    assert {"a": None, "b": None} == places(ranking)
    assert "chưa có quy định về hệ quả của “no-thue”" in ranking.explain()
    assert ranking.to_dict()["rows"][0]["vetoes"][0]["effect"] is None


def test_an_open_veto_below_leaves_those_above_alone():
    """b cannot be moved by whatever becomes of a."""
    ranking = ranked(cards(b=99, a=95), veto(ground="no-thue"))

    assert {"b": 1, "a": None} == places(ranking)
    assert ["b"] == [row.card.unit_id for row in ranking.leaders]


def test_a_veto_that_is_open_on_endorsement_only_leaves_the_place():
    """The place is certain, the lead is not."""
    late = veto(on=DUE + dt.timedelta(1))
    ranking = ranked(cards(a=95, b=90), late, rule=policy(VetoEffect.NOT_ENDORSED, due=DUE))

    assert {"a": 1, "b": 2} == places(ranking)
    assert () == ranking.leaders


@pytest.mark.parametrize(
    ("day", "stands"),
    [
        (dt.date(2025, 12, 9), False),
        (dt.date(2025, 12, 10), True),
        (dt.date(2025, 12, 17), True),
        (dt.date(2025, 12, 18), False),
    ],
)
def test_a_veto_stands_from_the_day_it_came_in_until_it_was_lifted(day, stands):
    """It came in on 10 December and was lifted on the 18th."""
    told = veto(lifted=Lifting(on=dt.date(2025, 12, 18), source=PAPER))

    assert stands is told.stands_on(day)
    ranking = ranked(cards(a=95, b=90), told, on=day)
    assert ({"b": 1} if stands else {"a": 1, "b": 2}) == places(ranking)


def test_faults_of_vetoes_are_told_all_at_once():
    """No policy, and a unit that has no card; a typing error never lets a unit off."""
    with pytest.raises(BadInput) as caught:
        rank(cards(a=1), ties=(), source=RULE, vetoes=[veto("don-vi-la")])
    first, second = caught.value.lines()
    assert "chưa ghi quy định loại trừ hoặc ngày xét" in first
    assert "“don-vi-la”" in second
    with pytest.raises(BadInput):
        rank(cards(a=1), ties=(), source=RULE, vetoes=[veto()], veto_policy=policy())


def test_bad_vetoes_and_policies_are_refused():
    """Lifted before it came in, a blank body, two rules on one ground."""
    with pytest.raises(InvalidValue, match="gỡ bỏ"):
        veto(lifted=Lifting(on=DUE - dt.timedelta(1), source=PAPER))
    with pytest.raises(InvalidValue, match="by"):
        veto(by=" ")
    with pytest.raises(InvalidValue, match="ghi trùng"):
        VetoPolicy(rules=policy().rules * 2, others_move_up=True, source=RULE)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_six_feeds_of_bac_ninh_read_in_both_languages(locale):
    """Police, Home Affairs, Agriculture, Tax with Social Insurance, Inspectorate, Health."""
    bodies = ["cong-an", "noi-vu", "nong-nghiep", "thue-bao-hiem", "thanh-tra", "y-te"]
    rules = [
        VetoRule(ground=name, name=name, effect=VetoEffect.NOT_CONSIDERED, source=BAC_NINH, due=DUE)
        for name in bodies
    ]
    rule = VetoPolicy(rules=rules, others_move_up=True, source=BAC_NINH)
    told = [veto(name, ground=name, by=name) for name in bodies]
    ranking = ranked([*cards(a=1), *(card(name, 50) for name in bodies)], *told, rule=rule)

    assert {"a": 1} == places(ranking)
    assert 6 == len(ranking.set_aside)
    assert 6 == ranking.explain(locale).count("Quyết định 86/2025") - 1


points = st.dictionaries(st.sampled_from("abcde"), st.none() | st.integers(0, 5), min_size=1)


@given(points, st.sets(st.sampled_from("abcde")), st.sampled_from([True, False, None]), st.data())
def test_a_vetoed_unit_never_leads(found, vetoed, moves_up, data):
    """Whatever the effect, counted or open."""
    effect = data.draw(st.sampled_from(VetoEffect))
    late = data.draw(st.booleans())
    told = [veto(unit, on=DUE + dt.timedelta(late)) for unit in sorted(vetoed & set(found))]
    rule = policy(effect, moves_up, due=DUE)
    ranking = ranked([card(unit, value) for unit, value in found.items()], *told, rule=rule)

    assert not vetoed & {row.card.unit_id for row in ranking.leaders}
    assert set(found) == {one.unit_id for one in ranking.cards}


@given(points, st.sets(st.sampled_from("abcde")))
def test_an_open_veto_gives_the_span_between_both_outcomes(found, vetoed):
    """With and without the units whose veto is open, every place lies in the span."""
    whole = [card(unit, value) for unit, value in found.items()]
    told = [veto(unit, ground="no-thue") for unit in sorted(vetoed & set(found))]
    ranking = ranked(whole, *told)
    left = [one for one in whole if one.unit_id not in vetoed]

    for outcome in (rank(whole, ties=(), source=RULE), rank(left, ties=(), source=RULE)):
        for row in outcome.rows:
            span = ranking.of(row.card.unit_id)
            if row.card.unit_id not in vetoed:
                assert span.best <= row.best
                assert row.worst <= span.worst
