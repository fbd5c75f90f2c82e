"""Properties of the analysis over whole generated sheets, against sheets that are really reweighed."""

import itertools
from fractions import Fraction

import attrs
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from thidua.law import OrganiserRule
from thidua.numbers import Rounding
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
    Reweighing,
    RoundingRule,
    Section,
    Sheet,
    breakdown,
    rank,
    sensitivity,
    separation,
    what_if,
)

RULE = OrganiserRule("Bảng điểm thử nghiệm")
UNITS = "abcd"
NEAR = Fraction(1, 10**6)

small = st.integers(0, 6)
roundings = st.none() | st.builds(
    RoundingRule,
    step=st.sampled_from([1, Fraction(1, 4)]),
    rounding=st.sampled_from(Rounding),
    source=st.just(RULE),
)


def pot(kind, limit, *, only_highest=False):
    sign = 1 if kind is PotKind.BONUS else -1
    items = [
        Item(
            id=f"{kind.value}.{n}",
            name=f"{kind.value} {n}",
            method=PerOccurrence(
                points_each=sign,
                floor=0 if sign > 0 else None,
                cap=None if sign > 0 else 0,
            ),
        )
        for n in range(2)
    ]
    return Pot(
        id=kind.value,
        name=kind.value,
        kind=kind,
        items=items,
        limit=limit,
        only_highest=only_highest,
    )


def rebuilt(section, weights):
    """The section with other weights, and worth what its children then make."""
    children = [
        rebuilt(child, weights) if isinstance(child, Section) else child
        for child in section.children
    ]
    weight = weights.get(section.id, section.weight)
    worth = weight * sum(child.max_points for child in children)
    return attrs.evolve(section, children=children, weight=weight, max_points=worth)


def reweighed(sheet, section_id, factor):
    """The sheet with one weight really changed: the oracle of every factor."""
    weight = sheet.part(section_id).weight * factor
    sections = [rebuilt(section, {section_id: weight}) for section in sheet.sections]
    return attrs.evolve(sheet, sections=sections, total=sum(s.max_points for s in sections))


@st.composite
def sections(draw, section_id, depth):
    children = []
    for n in range(draw(st.integers(1, 2))):
        child_id = f"{section_id}.{n}"
        if depth and draw(st.booleans()):
            children.append(draw(sections(child_id, depth - 1)))
        else:
            most = draw(st.integers(1, 6))
            method = DirectEntry(capped=draw(st.booleans()))
            children.append(Item(id=child_id, name=child_id, max_points=most, method=method))
    weight = draw(st.sampled_from([Fraction(1), Fraction(2), Fraction(1, 3)]))
    return Section(
        id=section_id,
        name=section_id,
        max_points=weight * sum(child.max_points for child in children),
        children=children,
        weight=weight,
        capped=draw(st.booleans()),
    )


@st.composite
def rounds(draw, *, complete=False, rounding=False):
    """A sheet with caps, limits and pots, and evidence of four units."""
    parts = [draw(sections(f"s{n}", 2)) for n in range(draw(st.integers(1, 3)))]
    rules = {}
    if rounding:
        rules = {name: draw(roundings) for name in ("round_items", "round_sections", "round_total")}
    sheet = Sheet(
        id="bang",
        name="Bảng điểm",
        sections=parts,
        total=sum(part.max_points for part in parts),
        source=RULE,
        pots=[
            pot(PotKind.BONUS, draw(st.sampled_from([None, 3]))),
            pot(
                PotKind.PENALTY, draw(st.sampled_from([None, 3])), only_highest=draw(st.booleans())
            ),
        ],
        limit=draw(st.sampled_from([None, 12])),
        floor=draw(st.sampled_from([None, 2])),
        **rules,
    )
    evidence = Evidence(
        Entry(unit_id=unit, item_id=item.id, value=draw(small))
        for unit in UNITS
        for item in sheet.items()
        if complete or draw(st.integers(0, 9))
    )
    return sheet, evidence


ties = st.sampled_from(
    [(), (FewerPenalties(),), (MorePointsIn("s0"),), (MorePointsOnScale(), MorePointsIn("s0"))]
)


def scored(sheet, evidence, rules=()):
    return rank(sheet.score_all(UNITS, evidence), ties=rules, source=RULE)


def total(parts):
    return None if None in parts else sum(parts)


@settings(max_examples=40)
@given(rounds(rounding=True))
def test_contributions_add_up_exactly(case):
    """Lowest sides to the lowest total, highest to the highest, by part and by item."""
    sheet, evidence = case
    for card in sheet.score_all(UNITS, evidence):
        split = breakdown(card)
        lows, highs = [p.low for p in split.items], [p.high for p in split.items]
        # A side without limit that a cap above it limits adds up from the cap upwards only.
        if None not in lows:
            assert card.low == total(lows)
        if None not in highs:
            assert card.high == total(highs)
        if card.known and None not in [*lows, *highs]:
            assert card.total == sum(lows) == sum(highs)


@settings(max_examples=40)
@given(rounds(rounding=True))
def test_separations_add_up_to_the_difference(case):
    """Of every two neighbours, largest first."""
    sheet, evidence = case
    ranking = scored(sheet, evidence)
    for k in range(1, len(UNITS)):
        found = separation(ranking, k)
        upper, lower = ranking.rows[k - 1].card, ranking.rows[k].card
        lows = [part.low for part in found.items]
        if None not in lows:
            assert total(lows) == found.low == upper.low - lower.high
        sizes = [
            max(abs(part.low), abs(part.high))
            for part in found.items
            if None not in {part.low, part.high}
        ]
        assert sizes == sorted(sizes, reverse=True)


def standing(ranking):
    """Who leads, and everybody's place."""
    leaders = frozenset(row.card.unit_id for row in ranking.leaders)
    return leaders, {row.card.unit_id: row.place for row in ranking.rows}


@settings(max_examples=50)
@given(rounds(complete=True), ties, st.data())
def test_factors_are_those_at_which_a_reweighed_sheet_changes(case, rules, data):
    """Inside the interval nothing changes; at an open end, and beyond each end, it does."""
    sheet, evidence = case
    ranking = scored(sheet, evidence, rules)
    tests = sensitivity(ranking, sheet).tests
    test = data.draw(st.sampled_from(tests))

    def at(factor):
        return standing(scored(reweighed(sheet, test.id, factor), evidence, rules))

    now = standing(ranking)
    for which, stretch in enumerate([test.leader, test.order]):
        low = Fraction(0) if stretch.low is None else stretch.low.factor
        high = Fraction(1000) if stretch.high is None else stretch.high.factor
        share = data.draw(st.fractions(0, 1, max_denominator=20))
        inside = low + (high - low) * share
        if inside in stretch.span and inside > 0:
            assert now[which] == at(inside)[which]
        for turn, outwards in ((stretch.low, -1), (stretch.high, 1)):
            if turn is None or turn.factor == 0:
                continue
            assert turn.included is (now[which] == at(turn.factor)[which])
            beyond = at(turn.factor + outwards * NEAR)
            assert (now[which] != beyond[which]) or not turn.included
            if which == 0:
                assert set(turn.at) == at(turn.factor)[0]
                assert set(turn.beyond) == beyond[0]


@settings(max_examples=40)
@given(rounds(complete=True), st.data(), st.fractions("1/8", 9, max_denominator=12))
def test_courses_are_the_totals_of_a_reweighed_sheet(case, data, factor):
    """Of everybody, and of items as if they stood in a section of their own."""
    sheet, evidence = case
    found = sensitivity(scored(sheet, evidence), sheet, items=True)
    test = data.draw(st.sampled_from(found.tests))

    def wrapped(node):
        if isinstance(node, Section):
            children = [wrapped(child) for child in node.children]
            return attrs.evolve(node, children=children)
        if node.id != test.id:
            return node
        return Section(id="bao", name="bao", max_points=node.max_points, children=[node])

    inside = attrs.evolve(sheet, sections=[wrapped(section) for section in sheet.sections])
    other = reweighed(inside, "bao" if isinstance(sheet.part(test.id), Item) else test.id, factor)
    for card in other.score_all(UNITS, evidence):
        assert card.total == test.courses[card.unit_id].at(factor)


@settings(max_examples=40)
@given(rounds(complete=True), st.data())
def test_a_crossing_is_where_two_totals_meet(case, data):
    """And nowhere else do they change sides."""
    sheet, evidence = case
    tests = sensitivity(scored(sheet, evidence), sheet).tests
    test = data.draw(st.sampled_from(tests))
    for crossing in test.crossings:
        one, other = (test.courses[unit] for unit in crossing.units)
        assert crossing.points == one.at(crossing.factor) == other.at(crossing.factor)
    factors = sorted({crossing.factor for crossing in test.crossings})
    spots = [Fraction(0), *factors, (factors or [Fraction(0)])[-1] + 1000]
    for low, high in itertools.pairwise(spots):
        orders = [
            [u for u in UNITS if test.courses[u].at(t) > test.courses[v].at(t)]
            for t in ((low * 2 + high) / 3, (low + high * 2) / 3)
            for v in UNITS
        ]
        assert orders[: len(UNITS)] == orders[len(UNITS) :]


@settings(max_examples=40)
@given(rounds(rounding=True), st.data())
def test_the_same_input_changes_nothing(case, data):
    """An entry as it was reported, or a weight as it stands."""
    sheet, evidence = case
    ranking = scored(sheet, evidence)
    assume(len(evidence))
    entry = data.draw(st.sampled_from(list(evidence)))
    section = data.draw(st.sampled_from(sheet.sections))

    assert what_if(ranking, sheet, evidence, entry).moves_nothing
    same = Reweighing(section_id=section.id, weight=section.weight)
    assert what_if(ranking, sheet, evidence, same).moves_nothing
    assert sheet == same.of(sheet)


@settings(max_examples=40)
@given(rounds(rounding=True), st.data(), small)
def test_what_if_is_what_scoring_anew_gives(case, data, value):
    """Whoever is not named stands as before, and whoever is named has moved."""
    sheet, evidence = case
    ranking = scored(sheet, evidence)
    item = data.draw(st.sampled_from(list(sheet.items())))
    entry = Entry(unit_id=data.draw(st.sampled_from(UNITS)), item_id=item.id, value=value)
    found = what_if(ranking, sheet, evidence, entry)
    anew = scored(sheet, evidence.with_entry(entry))

    assert all(found.after.of(unit) == anew.of(unit) for unit in UNITS)
    named = {unit.unit_id for unit in found.units}
    for row in ranking.rows:
        unit = row.card.unit_id
        then = anew.of(unit)
        same = (row.best, row.worst, set(row.tied_with), row.card.low, row.card.high) == (
            then.best,
            then.worst,
            set(then.tied_with),
            then.card.low,
            then.card.high,
        )
        if unit != entry.unit_id:
            assert same is (unit not in named)
