"""Leaf methods, one by one, at their edges."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.errors import InvalidValue
from thidua.scoring import (
    AllOrNothing,
    Bounds,
    Context,
    DirectEntry,
    Direction,
    Entry,
    Evidence,
    Item,
    Ladder,
    PerOccurrence,
    Points,
    Proportional,
    Span,
    Step,
)
from thidua.words import LOCALES, verbatim

CONTEXT = Context("a", Evidence())


def item(method, max_points=10, unit=""):
    return Item(id="tc", name="Tiêu chí", max_points=max_points, method=method, unit=unit)


def score(method, value, max_points=10, unit=""):
    """Return points and reason for one value."""
    entry = Entry(unit_id="a", item_id="tc", value=value)
    answer = method.score(item(method, max_points, unit), entry, CONTEXT)
    return answer.value, answer.reason.render("vi")


@pytest.mark.parametrize(
    ("value", "capped", "points"),
    [
        (0, True, 0),
        (50, True, 5),
        (100, True, 10),
        (120, True, 10),
        (120, False, 12),
        (Fraction(100, 3), True, Fraction(10, 3)),
        (-5, True, 0),
        (-5, False, 0),
    ],
)
def test_proportional_points_are_exact(value, capped, points):
    """Max times achieved over target; cut or not above it as stated; never below zero."""
    assert points == score(Proportional(target=100, capped=capped), value)[0]


@pytest.mark.parametrize("target", [0, -5])
def test_a_zero_target_is_refused_with_advice(target):
    """Dividing by it would reward the worst unit."""
    with pytest.raises(InvalidValue, match="bậc thang"):
        Proportional(target=target, capped=True)


def test_proportional_says_its_division():
    """What was reached, the target, and the sum that was done."""
    _, reason = score(Proportional(target=100, capped=True), 50, unit="%")
    assert "đạt 50% so với chỉ tiêu 100%; 10 × 50 ÷ 100" == reason
    _, reason = score(Proportional(target=100, capped=True), 150, unit="tỷ")
    assert "đạt 150 tỷ so với chỉ tiêu 100 tỷ; lấy mức tối đa 10" == reason
    _, reason = score(Proportional(target=100, capped=True), -1)
    assert reason.endswith("số âm không được điểm")


def test_all_or_nothing():
    """Twelve or none, with nothing in between."""
    assert (12, "đạt") == score(AllOrNothing(), True, 12)
    assert (0, "không đạt") == score(AllOrNothing(), False, 12)


@pytest.mark.parametrize("value", [1, 0, Fraction(1, 2)])
def test_all_or_nothing_reads_no_numbers(value):
    """A one is not a yes."""
    with pytest.raises(InvalidValue, match="tc"):
        score(AllOrNothing(), value)


@pytest.mark.parametrize("method", [Proportional(target=1, capped=True), DirectEntry(capped=True)])
def test_numbers_are_not_flags(method):
    """A yes is not a one."""
    with pytest.raises(InvalidValue, match="cần một con số"):
        score(method, True)


def test_direct_entry_is_cut_only_where_stated():
    """Neither reading is taken for granted."""
    assert (10, "điểm chấm 12, lấy mức tối đa 10") == score(DirectEntry(capped=True), 12)
    assert (12, "điểm chấm 12") == score(DirectEntry(capped=False), 12)
    assert 10 == score(DirectEntry(capped=True), 10)[0]
    with pytest.raises(InvalidValue, match="điểm trừ"):
        score(DirectEntry(capped=True), -1)


@pytest.mark.parametrize(("count", "points"), [(0, 0), (1, 3), (3, 9), (4, 10), (50, 10)])
def test_a_bonus_per_occurrence_stops_at_its_cap(count, points):
    """Three points each, ten at most."""
    assert points == score(PerOccurrence(points_each=3, floor=0, cap=10), count)[0]


@pytest.mark.parametrize(("count", "points"), [(0, 10), (1, 8), (5, 0), (6, 0)])
def test_a_deduction_per_occurrence_stops_at_its_floor(count, points):
    """From ten points, two for each breach, never below zero."""
    method = PerOccurrence(points_each=-2, floor=0, cap=10, start=10)
    assert points == score(method, count)[0]


def test_per_occurrence_says_its_sum():
    """Start, count, points each and the limit that cut them."""
    method = PerOccurrence(points_each=-2, floor=0, cap=10, start=10)
    assert "10 cộng với 6 lần × -2, giới hạn ở 0" == score(method, 6, unit="lần")[1]
    unlimited = PerOccurrence(points_each=3, floor=None, cap=None)
    assert (300, "100 × 3") == score(unlimited, 100)


@pytest.mark.parametrize("value", [-1, Fraction(1, 2)])
def test_occurrences_are_counted_in_whole_numbers(value):
    """Neither half a breach nor fewer than none."""
    with pytest.raises(InvalidValue, match="số nguyên"):
        score(PerOccurrence(points_each=1, floor=0, cap=None), value)


def test_per_occurrence_refuses_what_cannot_be_meant():
    """No points each, or a start outside of the limits."""
    with pytest.raises(InvalidValue):
        PerOccurrence(points_each=0, floor=0, cap=1)
    with pytest.raises(InvalidValue, match="không giới hạn"):
        PerOccurrence(points_each=1, floor=None, cap=5, start=6)
    with pytest.raises(InvalidValue):
        PerOccurrence(points_each=-1, floor=5, cap=None)


JUSTICE_2022 = Ladder(
    steps=[
        Step(exactly=100, points=2),
        Step(at_least=95, below=100, points="1.75"),
        Step(at_least=80, below=95, points="1.5"),
        Step(at_least=70, below=80, points=1),
        Step(at_least=60, below=70, points="0.5"),
    ],
    otherwise=0,
)


@pytest.mark.parametrize(
    ("percent", "points"),
    [
        (100, 2),
        (Fraction(9999, 100), Fraction(7, 4)),
        (95, Fraction(7, 4)),
        (Fraction(9499, 100), Fraction(3, 2)),
        (80, Fraction(3, 2)),
        (70, 1),
        (60, Fraction(1, 2)),
        (Fraction(5999, 100), 0),
    ],
)
def test_the_justice_ladder_at_its_edges(percent, points):
    """Appraised on time: 100 → 2; 95-<100 → 1.75; 80-<95 → 1.5; 70-<80 → 1; 60-<70 → 0.5; else 0."""
    assert points == score(JUSTICE_2022, percent)[0]


def test_open_and_closed_edges_are_kept_as_written():
    """“Above 95” leaves 95 itself to the next step."""
    ladder = Ladder(
        steps=[Step(above=95, points=5), Step(above=80, at_most=95, points=3)], otherwise=0
    )
    assert [5, 3, 3, 0] == [score(ladder, v)[0] for v in (Fraction(951, 10), 95, 81, 80)]


def test_the_first_step_that_holds_the_value_counts():
    """Where two steps hold a value, the order of the table decides."""
    ladder = Ladder(steps=[Step(at_least=50, points=5), Step(at_least=0, points=3)], otherwise=0)
    assert (5, "50 thuộc bậc từ 50 trở lên") == score(ladder, 50)
    assert 3 == score(ladder, 49)[0]


def test_what_no_step_holds_gets_what_the_table_states():
    """And the reason says that no step held it."""
    ladder = Ladder(steps=[Step(at_least=50, points=5)], otherwise=1)
    assert (1, "49% không thuộc bậc nào") == score(ladder, 49, unit="%")


def test_a_ladder_of_counts_refuses_halves():
    """Absences 0/1/2/3/4+ → 5/4/3/1/0."""
    ladder = Ladder(
        steps=[Step(exactly=n, points=p) for n, p in enumerate([5, 4, 3, 1])],
        otherwise=0,
        whole_numbers=True,
    )
    assert [5, 4, 3, 1, 0] == [score(ladder, n)[0] for n in range(5)]
    assert Direction.DOWN is ladder.monotone
    with pytest.raises(InvalidValue):
        score(ladder, Fraction(1, 2))


@pytest.mark.parametrize(
    "edges",
    [
        {},
        {"at_least": 1, "above": 1},
        {"at_most": 1, "below": 1},
        {"exactly": 1, "at_most": 2},
        {"at_least": 2, "at_most": 1},
        {"above": 1, "at_most": 1},
        {"at_least": 1, "below": 1},
    ],
)
def test_a_step_must_hold_some_value(edges):
    """No edge, two on one side, or nothing between them."""
    with pytest.raises(InvalidValue, match="Bậc 7 điểm"):
        Step(points=7, **edges)


def test_a_ladder_needs_a_step():
    """An empty one is refused."""
    with pytest.raises(InvalidValue):
        Ladder(steps=[], otherwise=0)


@pytest.mark.parametrize(
    ("edges", "written"),
    [
        ({"at_least": 95}, "từ 95 trở lên"),
        ({"above": 95}, "trên 95"),
        ({"at_most": 95}, "từ 95 trở xuống"),
        ({"below": "95.5"}, "dưới 95,5"),
        ({"exactly": 0}, "đúng 0"),
        ({"at_least": 1, "at_most": 2}, "từ 1 đến 2"),
        ({"at_least": 1, "below": 2}, "từ 1 đến dưới 2"),
        ({"above": 1, "at_most": 2}, "trên 1 đến 2"),
        ({"above": 1, "below": 2}, "trên 1 đến dưới 2"),
    ],
)
def test_steps_are_written_with_their_edges(edges, written):
    """Open and closed edges read differently."""
    assert written == Step(points=1, **edges).span.label.render("vi")


@pytest.mark.parametrize(
    ("method", "direction"),
    [
        (Proportional(target=1, capped=False), Direction.UP),
        (AllOrNothing(), Direction.UP),
        (DirectEntry(capped=True), Direction.UP),
        (PerOccurrence(points_each=1, floor=0, cap=None), Direction.UP),
        (PerOccurrence(points_each=-1, floor=None, cap=0), Direction.DOWN),
        (JUSTICE_2022, None),
        (Ladder(steps=[Step(at_least=5, points=1)], otherwise=0), Direction.UP),
        (Ladder(steps=[Step(at_most=5, points=1)], otherwise=0), Direction.DOWN),
        (Ladder(steps=[Step(exactly=5, points=1)], otherwise=0), None),
    ],
)
def test_methods_declare_their_direction(method, direction):
    """The Justice ladder says nothing of more than 100, so it is not monotone as written."""
    assert direction is method.monotone


@pytest.mark.parametrize(
    ("method", "bounds"),
    [
        (Proportional(target=1, capped=True), Bounds(0, 10)),
        (Proportional(target=1, capped=False), Bounds(0, None)),
        (DirectEntry(capped=False), Bounds(0, None)),
        (PerOccurrence(points_each=1, floor=0, cap=None), Bounds(0, None)),
        (PerOccurrence(points_each=-1, floor=-3, cap=0), Bounds(-3, 0)),
        (JUSTICE_2022, Bounds(0, 2)),
    ],
)
def test_methods_know_their_bounds(method, bounds):
    """They bound a total while evidence is missing."""
    assert bounds == method.bounds(item(method))


def test_a_method_that_needs_highest_points_asks_for_them():
    """An item in a pot may have none."""
    with pytest.raises(InvalidValue, match="điểm tối đa"):
        AllOrNothing().bounds(item(AllOrNothing(), max_points=None))


def test_points_are_never_floats():
    """A method of the user's own cannot bring them in either."""
    with pytest.raises(InvalidValue):
        Points(0.5, verbatim(""))
    with pytest.raises(InvalidValue):
        Bounds(0.5, None)


values = st.fractions(-300, 300, max_denominator=7)
edges = st.integers(-20, 20)


@st.composite
def steps(draw):
    low, high = sorted((draw(edges), draw(edges)))
    chosen = {}
    if draw(st.booleans()):
        chosen[draw(st.sampled_from(["at_least", "above"]))] = low
    if draw(st.booleans()) or not chosen:
        chosen[draw(st.sampled_from(["at_most", "below"]))] = high + 1
    return Step(points=draw(st.integers(0, 5)), **chosen)


any_ladder = st.builds(
    Ladder,
    steps=st.lists(steps(), min_size=1, max_size=5),
    otherwise=st.integers(0, 5),
    whole_numbers=st.booleans(),
)


@given(ladder=any_ladder, low=values, high=values)
def test_a_ladder_goes_the_way_it_declares(ladder, low, high):
    """Rising values never lower the points of a rising ladder, nor raise those of a falling one."""
    if ladder.whole_numbers:
        low, high = abs(round(low)), abs(round(high))
    low, high = sorted((low, high))
    below, above = score(ladder, low)[0], score(ladder, high)[0]
    if ladder.monotone is Direction.UP:
        assert below <= above
    if ladder.monotone is Direction.DOWN:
        assert below >= above


@given(ladder=any_ladder, value=values)
def test_no_value_lands_on_an_unreachable_step_or_leaves_the_bounds(ladder, value):
    """What the audit says of a ladder is true of every value."""
    if ladder.whole_numbers:
        value = abs(round(value))
    points, reason = score(ladder, value)
    bounds = ladder.bounds(item(ladder))
    assert bounds.low <= points <= bounds.high
    first = next((i for i, s in enumerate(ladder.steps) if value in s.span), None)
    assert first not in ladder.unreachable()
    if any(value in gap for gap in ladder.gaps()):
        assert first is None
        assert "không thuộc bậc nào" in reason


@given(ladder=any_ladder)
def test_every_step_is_reached_or_reported(ladder):
    """A step that is not reported as unreachable has a value that lands on it."""
    tried = (
        range(60)
        if ladder.whole_numbers
        else [Fraction(n, 2) for n in range(-60, 61)] + [Fraction(-1000), Fraction(1000)]
    )
    landed = {
        next((i for i, s in enumerate(ladder.steps) if Fraction(v) in s.span), None) for v in tried
    }
    assert set(range(len(ladder.steps))) == (landed - {None}) | set(ladder.unreachable())


@pytest.mark.parametrize(
    ("ladder", "gaps"),
    [
        (JUSTICE_2022, ["trên 100"]),
        (
            Ladder(
                steps=[Step(above=95, points=5), Step(at_least=80, below=95, points=3)],
                otherwise=0,
            ),
            ["đúng 95"],
        ),
        (
            Ladder(steps=[Step(at_least=90, points=5), Step(below=80, points=3)], otherwise=0),
            ["từ 80 đến dưới 90"],
        ),
        (
            Ladder(
                steps=[Step(at_most=2, points=5), Step(at_least=6, points=3)],
                otherwise=0,
                whole_numbers=True,
            ),
            ["từ 3 đến 5"],
        ),
        (
            Ladder(
                steps=[Step(exactly=n, points=5 - n) for n in range(3)],
                otherwise=0,
                whole_numbers=True,
            ),
            [],
        ),
        (
            Ladder(
                steps=[Step(at_least=1, at_most=2, points=5), Step(above=2, at_most=9, points=3)],
                otherwise=0,
            ),
            ["dưới 1"],
        ),
        (Ladder(steps=[Step(at_least=90, points=5)], otherwise=0), []),
        (
            Ladder(
                steps=[
                    Step(exactly=1, points=10),
                    Step(exactly=2, points=8),
                    Step(at_least=3, points=0),
                ],
                otherwise=0,
                whole_numbers=True,
            ),
            ["đúng 0"],
        ),
        (
            Ladder(
                steps=[Step(at_least=90, below=100, points=10), Step(below=90, points=8)],
                otherwise=0,
                least=0,
                most=100,
            ),
            ["đúng 100"],
        ),
        (
            Ladder(
                steps=[Step(at_least=-9, at_most=-1, points=1)], otherwise=0, whole_numbers=True
            ),
            [],
        ),
    ],
)
def test_gaps_between_steps_are_found(ladder, gaps):
    """Between steps, and beyond the best one where both ends are left over."""
    assert gaps == [gap.label.render("vi") for gap in ladder.gaps()]


def test_a_step_hidden_by_earlier_ones_is_found():
    """Its values are all taken."""
    ladder = Ladder(
        steps=[
            Step(at_least=50, points=5),
            Step(at_least=90, points=9),
            Step(below=50, points=1),
        ],
        otherwise=0,
    )
    assert (1,) == ladder.unreachable()


@pytest.mark.parametrize(
    ("value", "inside"), [(1, True), (2, False), (Fraction(3, 2), True), (0, False)]
)
def test_a_span_holds_its_closed_edges_only(value, inside):
    """From 1, under 2."""
    assert inside is (Fraction(value) in Span(low=Fraction(1), high=Fraction(2), low_closed=True))


@pytest.mark.parametrize(
    ("edges", "plain", "percent", "cases"),
    [
        ({"at_least": 95}, "từ 95 trở lên", "từ 95% trở lên", "từ 95 vụ trở lên"),
        ({"above": 95}, "trên 95", "trên 95%", "trên 95 vụ"),
        ({"at_most": 95}, "từ 95 trở xuống", "từ 95% trở xuống", "từ 95 vụ trở xuống"),
        ({"below": "0.5"}, "dưới 0,5", "dưới 0,5%", "dưới 0,5 vụ"),
        ({"exactly": 3}, "đúng 3", "đúng 3%", "đúng 3 vụ"),
        ({"at_least": 1, "at_most": 2}, "từ 1 đến 2", "từ 1% đến 2%", "từ 1 vụ đến 2 vụ"),
        (
            {"above": 1, "below": 2},
            "trên 1 đến dưới 2",
            "trên 1% đến dưới 2%",
            "trên 1 vụ đến dưới 2 vụ",
        ),
    ],
)
def test_a_span_is_told_with_the_unit_behind_every_number(edges, plain, percent, cases):
    """A sign follows at once, words after a space; without a unit it is the label."""
    span = Step(points=1, **edges).span
    assert plain == span.label.render("vi") == span.told().render("vi")
    assert percent == span.told("%").render("vi")
    assert cases == span.told("vụ").render("vi")


@pytest.mark.parametrize("locale", LOCALES)
def test_directions_have_names(locale):
    """Users never see the identifiers of the code."""
    assert 2 == len({direction.label.render(locale) for direction in Direction})


@pytest.mark.parametrize("entry", [Entry(unit_id="a", item_id="x", value=10), None])
def test_what_the_table_does_not_say_may_earn_nothing_or_everything(entry):
    """A ladder with one step and nothing said of the rest gives nobody points for that."""
    ladder = Ladder(steps=[Step(at_least=50, points=10)], otherwise=None, least=0, most=100)
    item = Item(id="x", name="X", max_points=10, method=ladder)

    assert Bounds(0, 10) == ladder.bounds(item)
    if entry is not None:
        found = ladder.score(item, entry, CONTEXT)
        assert (0, 10) == (found.low, found.high)
