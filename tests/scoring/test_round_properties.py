"""Properties that hold for every method at once, over the public strategies."""

from fractions import Fraction

import attrs
from hypothesis import given
from hypothesis import strategies as st

from thidua.law import OrganiserRule
from thidua.scoring import (
    Direction,
    Evidence,
    Facts,
    LineKind,
    Pending,
    Section,
    entry_of,
    given_in,
    inputs_of,
    rank,
)
from thidua.testing import entries, rounds
from thidua.words import LOCALES

RULE = OrganiserRule("Bảng điểm thử nghiệm", illustrative=True)
UNITS = ("a", "b", "c")


def sums(sheet, card):
    """Add every section up anew, from the last line to the first."""
    for part in sheet.sections:
        yield from section_sums(part, card)


def section_sums(section, card):
    lines = [card.line(child.id) for child in reversed(section.children)]
    low = sum((line.low for line in lines), Fraction(0)) * section.weight
    if section.capped:
        low = min(low, section.max_points)
    yield card.line(section.id), low
    for child in section.children:
        if isinstance(child, Section):
            yield from section_sums(child, card)


@given(rounds())
def test_every_sum_is_exact_in_every_order(case):
    """Sections and total, added from the other end."""
    sheet, evidence = case
    for card in sheet.score_all(UNITS, evidence):
        for line, low in sums(sheet, card):
            assert low == line.low
        tops = [*card.sections, *card.pots]
        assert card.low == sum((line.low for line in reversed(tops)), Fraction(0))


@given(rounds(), st.randoms(use_true_random=False), st.permutations(UNITS))
def test_names_and_order_change_nobodys_points_or_place(case, random, order):
    """Entries shuffled, units renamed and asked for in another order."""
    sheet, evidence = case
    shuffled = [attrs.evolve(entry, unit_id=f"x-{entry.unit_id}") for entry in evidence]
    random.shuffle(shuffled)
    spared = [attrs.evolve(item, unit_id=f"x-{item.unit_id}") for item in evidence.exemptions]
    renamed = Evidence(shuffled, exemptions=spared)
    cards = sheet.score_all(UNITS, evidence)
    others = sheet.score_all([f"x-{unit}" for unit in order], renamed)
    by_id = {card.unit_id.removeprefix("x-"): card for card in others}
    places = {
        row.card.unit_id.removeprefix("x-"): (row.best, row.worst)
        for row in rank(others, ties=[], source=RULE).rows
    }

    for card in cards:
        other = by_id[card.unit_id]
        assert [(line.low, line.high) for line in card.lines] == [
            (line.low, line.high) for line in other.lines
        ]
    for row in rank(cards, ties=[], source=RULE).rows:
        assert places[row.card.unit_id] == (row.best, row.worst)


@given(rounds(complete=True, exempt=False), st.data())
def test_a_higher_result_goes_the_way_the_method_says(case, data):
    """Raising one value, all else as it was, never lowers a rising method's points; nor the reverse."""
    sheet, evidence = case
    item = data.draw(st.sampled_from(list(sheet.items())))
    old = evidence.get("a", item.id)
    new = data.draw(entries(item, unit_id="a", complete=True))
    if item.method.monotone is None or isinstance(old.value, Facts):
        return
    changed = attrs.evolve(old, value=new.value)
    points = [
        (int(entry.value), round_.line(item.id))
        if isinstance(entry.value, bool)
        else (entry.value, round_.line(item.id))
        for entry in (old, changed)
        for round_ in [sheet.score_all(UNITS, evidence.with_entry(entry))[0]]
    ]
    (_, low), (_, high) = sorted(points, key=lambda pair: pair[0])
    if low.points is None or high.points is None:
        return
    if item.method.monotone is Direction.UP:
        assert low.points <= high.points
    else:
        assert low.points >= high.points


@given(rounds(units=("a", "b")), st.data())
def test_what_becomes_known_of_anybody_stays_within_everybodys_bounds(case, data):
    """Filling in an entry of one unit never leads another out of its bounds either."""
    sheet, evidence = case
    units = ("a", "b")
    before = sheet.score_all(units, evidence)
    filled = evidence
    for unit in units:
        for item in sheet.items():
            if item.id in evidence.exempt(unit):
                continue
            whole = data.draw(entries(item, unit_id=unit, complete=True))
            known = evidence.get(unit, item.id)
            told = given_in(whole, item)
            if known is not None:
                told |= {k: v for k, v in given_in(known, item).items() if v is not None}
            filled = filled.with_entry(entry_of(unit, item, told))
    for one, other in zip(before, sheet.score_all(units, filled), strict=True):
        for line, later in zip(one.lines, other.lines, strict=True):
            assert line.low is None or later.low is None or line.low <= later.low
            assert line.high is None or later.high is None or later.high <= line.high


@given(rounds())
def test_what_was_not_assigned_earns_nothing_and_leaves_the_denominator(case):
    """The denominator is what is left of the scale."""
    sheet, evidence = case
    for card in sheet.score_all(UNITS, evidence):
        spared = {line.id for line in card.not_assigned}
        assert spared == set(evidence.exempt(card.unit_id))
        assert 0 <= card.assigned_scale <= card.scale
        for line in card.lines:
            if line.kind is LineKind.ITEM and line.id in spared:
                assert 0 == line.low == line.high == line.assigned_points
        if not spared:
            assert card.scale == card.assigned_scale


@given(rounds())
def test_points_lie_within_what_the_method_says_is_possible(case):
    """No answer leaves the bounds that the method itself told."""
    sheet, evidence = case
    for card in sheet.score_all(UNITS, evidence):
        for item in sheet.items():
            line, bounds = card.line(item.id), item.method.bounds(item)
            if not line.assigned:
                continue
            assert bounds.low is None or bounds.low <= line.low
            assert bounds.high is None or line.high <= bounds.high


@given(rounds())
def test_entries_are_told_by_their_inputs_without_loss(case):
    """What is filled in and the entry say the same, for every method."""
    sheet, evidence = case
    for entry in evidence:
        item = sheet.item(entry.item_id)
        again = entry_of(entry.unit_id, item, given_in(entry, item), illustrative=True)
        assert entry == again
        assert len(inputs_of(item)) == len({told.key for told in inputs_of(item)})


@given(rounds())
def test_every_card_and_remark_says_itself(case):
    """In both languages, nothing unknown told as points."""
    sheet, evidence = case
    for locale in LOCALES:
        for card in sheet.score_all(UNITS, evidence):
            assert card.explain(locale)
            assert card.to_dict(locale)
        for remark in sheet.audit(evidence=evidence, units=UNITS):
            assert remark.explain(locale)
            assert remark.to_dict(locale)


@given(rounds())
def test_one_card_and_all_cards_tell_the_same(case):
    """Scored alone beside its peers, or all at once."""
    sheet, evidence = case
    for card in sheet.score_all(UNITS, evidence):
        assert card == sheet.score(card.unit_id, evidence, peers=UNITS)


def test_pending_answers_are_values():
    """They compare by what they say."""
    assert Pending(0, 1, RULE) == Pending(0, 1, RULE)
