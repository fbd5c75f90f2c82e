"""Properties of scoring and ranking over whole generated scoresheets."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from thidua.law import OrganiserRule
from thidua.scoring import (
    AllOrNothing,
    DirectEntry,
    Direction,
    Entry,
    Evidence,
    FewerPenalties,
    Item,
    Ladder,
    MorePointsIn,
    MorePointsOnScale,
    PerOccurrence,
    Pot,
    PotKind,
    Proportional,
    Section,
    Sheet,
    Step,
    rank,
)
from thidua.words import LOCALES

RULE = OrganiserRule("Bảng điểm thử nghiệm")

points = st.fractions(Fraction(1, 4), 20, max_denominator=12)
shares = st.fractions(0, 1, max_denominator=6)


@st.composite
def ladders(draw, highest):
    """Descending steps, as most tables have them."""
    edges = sorted(draw(st.sets(st.integers(1, 120), min_size=1, max_size=5)), reverse=True)
    worth = sorted((draw(shares) * highest for _ in edges), reverse=True)
    steps = [Step(at_least=e, points=p) for e, p in zip(edges, worth, strict=True)]
    return Ladder(steps=steps, otherwise=0)


@st.composite
def items(draw, item_id):
    """An item on the scale."""
    highest = draw(points)
    method = draw(
        st.one_of(
            st.builds(Proportional, target=st.integers(1, 200), capped=st.booleans()),
            st.just(AllOrNothing()),
            st.just(DirectEntry(capped=True)),
            st.just(PerOccurrence(points_each=-highest / 4, floor=0, cap=highest, start=highest)),
            ladders(highest),
        )
    )
    return Item(id=item_id, name=f"Tiêu chí {item_id}", max_points=highest, method=method)


@st.composite
def sections(draw, section_id, depth=1):
    """A section whose points add up."""
    count = draw(st.integers(1, 3))
    children = []
    for i in range(count):
        child_id = f"{section_id}.{i}"
        deeper = depth > 0 and draw(st.booleans())
        children.append(draw(sections(child_id, depth - 1)) if deeper else draw(items(child_id)))
    weight = draw(st.sampled_from([Fraction(1), Fraction(2), Fraction(1, 3)]))
    return Section(
        id=section_id,
        name=f"Phần {section_id}",
        max_points=weight * sum(child.max_points for child in children),
        children=children,
        weight=weight,
    )


BONUS = Pot(
    id="thuong",
    name="Điểm thưởng",
    kind=PotKind.BONUS,
    limit=10,
    items=[
        Item(
            id="sang-kien",
            name="Sáng kiến",
            method=PerOccurrence(points_each=3, floor=0, cap=None),
        )
    ],
)
PENALTY = Pot(
    id="tru",
    name="Điểm trừ",
    kind=PotKind.PENALTY,
    limit=None,
    items=[
        Item(
            id="vi-pham",
            name="Vi phạm",
            method=PerOccurrence(points_each=-2, floor=-8, cap=0),
        )
    ],
)


@st.composite
def sheets(draw):
    """A sheet with one to three sections, bonus and penalty."""
    parts = [draw(sections(str(i))) for i in range(draw(st.integers(1, 3)))]
    return Sheet(
        id="bang",
        name="Bảng điểm",
        sections=parts,
        total=sum(part.max_points for part in parts),
        source=RULE,
        pots=[BONUS, PENALTY],
    )


def values(item):
    """Values that the item's method can read."""
    if isinstance(item.method, AllOrNothing):
        return st.booleans()
    if isinstance(item.method, PerOccurrence):
        return st.integers(0, 9)
    return st.fractions(0, 250, max_denominator=8)


@st.composite
def rounds(draw, units=("a", "b", "c"), *, complete=False):
    """A sheet, and evidence for some or all items of each unit."""
    sheet = draw(sheets())
    entries = [
        Entry(unit_id=unit, item_id=item.id, value=draw(values(item)))
        for unit in units
        for item in sheet.items()
        if complete or draw(st.booleans())
    ]
    return sheet, Evidence(entries)


def leaves(card):
    return [line for line in card.lines if not line.children]


@given(rounds())
def test_the_total_is_the_sum_of_its_parts(case):
    """Exactly, at every level, for known and for unknown parts; and bounds never cross."""
    sheet_, found = case
    for unit in "abc":
        card = sheet_.score(unit, found)
        tops = (*card.sections, *card.pots)
        if card.known:
            assert card.total == sum(line.points for line in reversed(tops))
        for line in card.lines:
            if line.low is not None and line.high is not None:
                assert line.low <= line.high
        asked = {item.id for item in sheet_.items()}
        answered = set(found.of_unit(unit))
        assert asked - answered == {line.id for line in card.missing}


@given(rounds(), st.randoms(use_true_random=False))
def test_order_and_names_never_change_points(case, random):
    """Shuffling entries and renaming units leaves every point where it was."""
    sheet_, found = case
    entries = list(found)
    random.shuffle(entries)
    renamed = Evidence(
        Entry(unit_id=f"x-{e.unit_id}", item_id=e.item_id, value=e.value) for e in entries
    )
    for unit in "abc":
        before, after = sheet_.score(unit, found), sheet_.score(f"x-{unit}", renamed)
        assert (before.low, before.high) == (after.low, after.high)
        assert [line.low for line in before.lines] == [line.low for line in after.lines]


@given(rounds(units=("a",)), st.data())
def test_what_becomes_known_stays_within_the_bounds(case, data):
    """Filling in a missing value never widens the bounds."""
    sheet_, found = case
    before = sheet_.score("a", found)
    missing = [line.id for line in before.missing]
    if not missing:
        return
    item = sheet_.item(data.draw(st.sampled_from(missing)))
    more = Entry(unit_id="a", item_id=item.id, value=data.draw(values(item)))
    after = sheet_.score("a", Evidence([*found, more]))

    assert before.low is None or (after.low is not None and before.low <= after.low)
    assert before.high is None or (after.high is not None and after.high <= before.high)


@given(rounds(units=("a",), complete=True), st.data())
def test_points_go_the_way_the_method_declares(case, data):
    """Raising one achievement never lowers the total where the method says up, nor the reverse."""
    sheet_, found = case
    item = data.draw(st.sampled_from(list(sheet_.items())))
    old = found.get("a", item.id)
    new = data.draw(values(item))
    changed = Evidence(
        [e for e in found if e is not old] + [Entry(unit_id="a", item_id=item.id, value=new)]
    )
    before, after = sheet_.score("a", found).total, sheet_.score("a", changed).total
    if exact_or_flag(new) < exact_or_flag(old.value):
        before, after = after, before
    if item.method.monotone is Direction.UP:
        assert before <= after
    if item.method.monotone is Direction.DOWN:
        assert before >= after


def exact_or_flag(value):
    return int(value) if isinstance(value, bool) else value


@given(rounds(units=("a",)))
def test_explanation_and_points_agree(case):
    """Every part is told, in both languages, and nothing unknown is told as points."""
    sheet_, found = case
    card = sheet_.score("a", found)
    for locale in LOCALES:
        told = card.explain(locale).splitlines()
        lines = list(card.lines)
        for line, text in zip(lines, told[1 : 1 + len(lines)], strict=True):
            assert text.strip().startswith(line.name)
    for line in leaves(card):
        assert line.missing is (line.reason.render("vi") == "chưa có số liệu")


UNITS = tuple("abcdef")
TIES = st.lists(
    st.sampled_from([FewerPenalties(), MorePointsOnScale(), MorePointsIn("0")]), max_size=3
)


@given(rounds(units=UNITS), TIES)
def test_ranks_are_a_weak_order(case, ties):
    """Every known card stands above, below or beside every other; places count those above."""
    sheet_, found = case
    ranking = rank([sheet_.score(u, found) for u in UNITS], ties=ties, source=RULE)
    assert sorted(UNITS) == sorted(row.card.unit_id for row in ranking.rows)
    placed = [row for row in ranking.rows if row.place is not None]
    for row in ranking.rows:
        assert 1 <= row.best <= row.worst <= len(UNITS)
        assert (row.card.unit_id in {o for p in ranking.rows for o in p.tied_with}) is bool(
            row.tied_with
        )
    for one in placed:
        for other in placed:
            if one.place < other.place and one.card.known and other.card.known:
                assert one.card.total >= other.card.total
            if one.card.known and other.card.known and one.card.total > other.card.total:
                assert one.place < other.place
            if one.place == other.place and one is not other:
                assert other.card.unit_id in one.tied_with
    if not ranking.provisional:
        for row in ranking.rows:
            assert row.place == 1 + sum(other.place < row.place for other in ranking.rows)


@given(rounds(units=UNITS), TIES, st.permutations(UNITS))
def test_reordering_units_never_changes_a_place(case, ties, order):
    """Nor does it change a span."""
    sheet_, found = case
    spans = [
        {
            row.card.unit_id: (row.best, row.worst, frozenset(row.tied_with))
            for row in rank([sheet_.score(u, found) for u in units], ties=ties, source=RULE).rows
        }
        for units in (UNITS, order)
    ]

    assert spans[0] == spans[1]


@given(rounds(units=UNITS[:3]), st.data())
def test_what_becomes_known_never_contradicts_a_place(case, data):
    """Completing the evidence leaves each unit within the span it was given."""
    sheet_, found = case
    before = rank([sheet_.score(u, found) for u in UNITS[:3]], ties=(), source=RULE)
    filled = [
        Entry(unit_id=u, item_id=item.id, value=data.draw(values(item)))
        for u in UNITS[:3]
        for item in sheet_.items()
        if found.get(u, item.id) is None
    ]
    complete = Evidence([*found, *filled])
    after = rank([sheet_.score(u, complete) for u in UNITS[:3]], ties=(), source=RULE)

    assert not after.provisional
    for row in after.rows:
        span = before.of(row.card.unit_id)
        assert span.best <= row.place <= span.worst
