"""What passes to units that follow others: place, turn, term, points and streaks."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.clusters import (
    Basis,
    Cluster,
    Composition,
    Departure,
    FixedOrder,
    Membership,
    MembershipPassing,
    PointsPassing,
    StandIn,
    StandInKind,
    StreakPassing,
    Succession,
    SuccessionKind,
    SuccessionPolicy,
    TermPassing,
    TurnPassing,
    Unit,
    carry_points,
    carry_years,
)
from thidua.dates import Period
from thidua.errors import BadInput, InvalidValue, Undetermined
from thidua.law import OrganiserRule
from thidua.records import OrganiserLevel

RULE = OrganiserRule("Quy chế thử nghiệm", illustrative=True)
TEXT = OrganiserRule("Nghị quyết thử nghiệm", illustrative=True)
DAY = dt.date(2025, 7, 1)
EVE = dt.date(2025, 6, 30)


def ruled(**parts):
    return SuccessionPolicy(source=RULE, **parts)


def event(predecessors, successors=(), *, on=DAY, **parts):
    return Succession(on=on, predecessors=predecessors, successors=successors, source=TEXT, **parts)


def cluster(ids, *, members, since=dt.date(2020, 1, 1), **parts):
    return Cluster(
        id="cum",
        name="Cụm thi đua số 1",
        organiser="Bộ Công Thương",
        organiser_level=OrganiserLevel.MINISTRY_PROVINCE,
        units=[Unit(id=i, name=i.upper()) for i in ids],
        memberships=[Membership(unit_id=i, period=Period(since)) for i in members],
        source=RULE,
        **parts,
    )


def told(found, day):
    """Members, and in brackets those for whom it is not settled."""
    answer = found.roster_on(day)
    members = "".join(unit.id for unit in answer.members)
    unsettled = "".join(unit.id for unit, _ in answer.undetermined)
    return f"{members}({unsettled})" if unsettled else members


@pytest.mark.parametrize(
    ("predecessors", "successors", "kind"),
    [
        ("a", "m", SuccessionKind.RENAMING),
        ("ab", "m", SuccessionKind.MERGER),
        ("ab", "a", SuccessionKind.MERGER),
        ("a", "xy", SuccessionKind.SPLIT),
        ("a", "ax", SuccessionKind.SPLIT),
        ("a", "", SuccessionKind.DISSOLUTION),
        ("ab", "", SuccessionKind.DISSOLUTION),
    ],
)
def test_what_happened_is_told_by_how_many_became_how_many(predecessors, successors, kind):
    """One or many before, none, one or many after."""
    assert kind is event(predecessors, successors).kind


@pytest.mark.parametrize(
    ("predecessors", "successors", "parts"),
    [
        ("", "m", {}),
        ("ab", "xy", {}),
        ("a", "a", {}),
        ("aa", "m", {}),
        ("a", "xx", {}),
        ("ab", "m", {"namesake": "m"}),
        ("a", "xy", {"namesake": "a"}),
        ("a", "", {"namesake": "a"}),
        (("Không phải mã",), "m", {}),
        ("a", "m", {"on": dt.datetime(2025, 7, 1)}),
    ],
)
def test_what_cannot_be_a_succession_is_refused(predecessors, successors, parts):
    """Nobody ends, many become many, nothing changes, a unit twice, a namesake from elsewhere."""
    with pytest.raises(InvalidValue):
        event(predecessors, successors, **parts)


@pytest.mark.parametrize(
    ("predecessors", "successors", "namesake", "heir"),
    [
        ("ab", "m", None, None),
        ("ab", "m", "b", "b"),
        ("ab", "a", None, "a"),
        ("ab", "a", "b", "b"),
        ("a", "xy", None, None),
        ("a", "xy", "y", "y"),
        ("a", "ax", None, "a"),
        ("a", "m", None, "a"),
        ("a", "", None, None),
    ],
)
def test_the_name_goes_on_with_whom_it_is_said_to(predecessors, successors, namesake, heir):
    """Or with the one whose id goes on; else it is not known."""
    assert heir == event(predecessors, successors, namesake=namesake).heir


ANY, ALL, NAMESAKE, NONE = MembershipPassing


@pytest.mark.parametrize(
    ("members", "passing", "namesake", "after"),
    [
        ("abc", ANY, None, "cm"),
        ("abc", ALL, None, "cm"),
        ("abc", NAMESAKE, "a", "cm"),
        ("abc", NAMESAKE, None, "c(m)"),
        ("abc", NONE, None, "c"),
        ("abc", None, None, "c(m)"),
        ("ac", ANY, None, "cm"),
        ("ac", ALL, None, "c"),
        ("ac", NAMESAKE, "a", "cm"),
        ("ac", NAMESAKE, "b", "c"),
        ("ac", None, None, "c(m)"),
        # Who was no member has no place to pass on, whatever the rule.
        *(("c", passing, None, "c") for passing in (None, *MembershipPassing)),
    ],
)
def test_a_merger_passes_the_place_by_the_rule(members, passing, namesake, after):
    """On the day before everything is as it was, from the day on as the rule says."""
    found = cluster(
        "abcm",
        members=members,
        successions=[event("ab", "m", namesake=namesake)],
        succession_policy=ruled(membership=passing),
    )

    assert members == told(found, EVE)
    assert after == told(found, DAY)


@pytest.mark.parametrize(
    ("passing", "namesake", "after"),
    [
        (ANY, None, "cxy"),
        (ALL, None, "cxy"),
        (NAMESAKE, "x", "cx"),
        (NAMESAKE, None, "c(xy)"),
        (NONE, None, "c"),
        (None, None, "c(xy)"),
    ],
)
def test_a_split_passes_the_place_by_the_rule(passing, namesake, after):
    """To every part, to the one that bears the name, to none, or nobody knows."""
    found = cluster(
        "acxy",
        members="ac",
        successions=[event("a", "xy", namesake=namesake)],
        succession_policy=ruled(membership=passing),
    )

    assert "ac" == told(found, EVE)
    assert after == told(found, DAY)


@pytest.mark.parametrize(
    ("passing", "after"),
    [(None, "cm"), (ANY, "cm"), (ALL, "cm"), (NAMESAKE, "cm"), (NONE, "c")],
)
def test_a_renamed_body_stays_unless_a_rule_differs(passing, after):
    """It is the same body, so silence is no doubt."""
    found = cluster(
        "acm",
        members="ac",
        successions=[event("a", "m")],
        succession_policy=ruled(membership=passing),
    )

    assert "ac" == told(found, EVE)
    assert after == told(found, DAY)


def test_a_dissolved_unit_leaves_no_place():
    """Rule or no rule."""
    found = cluster("ac", members="ac", successions=[event("a")])

    assert "ac" == told(found, EVE)
    assert "c" == told(found, DAY)


def test_the_rule_of_the_event_precedes_that_of_the_cluster():
    """Wholly: what the event's own rule is silent on is open, not taken from the cluster."""
    own = event("ab", "m", policy=ruled(membership=ALL))
    silent = event("ab", "m", policy=ruled(turn=TurnPassing.NEXT))
    general = ruled(membership=ANY)

    assert "" == told(
        cluster("abm", members="a", successions=[own], succession_policy=general), DAY
    )
    assert "(m)" == told(
        cluster("abm", members="a", successions=[silent], succession_policy=general), DAY
    )


def test_a_decision_on_the_day_settles_the_place():
    """A new composition, or a membership of its own, whatever the rule would say."""
    merger = event("ab", "m", policy=ruled(membership=NONE))
    listed = Composition(effective=DAY, unit_ids="mc", source=RULE)
    dropped = Composition(effective=DAY, unit_ids="c", source=RULE)
    joined = Membership(unit_id="m", period=Period(DAY))
    by_list = cluster("abcm", members="abc", successions=[merger], compositions=[listed])
    by_name = cluster("abcm", members="abc", successions=[merger])
    by_name = Cluster(
        id="cum",
        name="Cụm thi đua số 1",
        organiser="Bộ Công Thương",
        organiser_level=OrganiserLevel.MINISTRY_PROVINCE,
        units=by_name.units,
        memberships=[*by_name.memberships, joined],
        successions=[merger],
        source=RULE,
    )
    passing = event("ab", "m", policy=ruled(membership=ANY))
    left_out = cluster("abcm", members="abc", successions=[passing], compositions=[dropped])

    assert ["abc", "cm"] == [told(by_list, day) for day in (EVE, DAY)]
    assert ["abc", "cm"] == [told(by_name, day) for day in (EVE, DAY)]
    assert ["abc", "c"] == [told(left_out, day) for day in (EVE, DAY)]


def test_a_later_decision_ends_the_doubt():
    """Until then it is open, and the error names what would settle it."""
    later = dt.date(2025, 9, 1)
    found = cluster(
        "abcm",
        members="abc",
        successions=[event("ab", "m")],
        compositions=[Composition(effective=later, unit_ids="mc", source=RULE)],
    )

    assert "c(m)" == told(found, dt.date(2025, 8, 31))
    assert "cm" == told(found, later)
    with pytest.raises(Undetermined) as caught:
        found.members_on(DAY)
    assert ("m",) == caught.value.units
    assert "quy định về kế tục" in caught.value.missing[0].render("vi")


def test_doubt_passes_on():
    """Whose predecessor may or may not have been a member may or may not be one itself."""
    first = event("ab", "m")
    second = event("mc", "n", on=dt.date(2026, 7, 1), policy=ruled(membership=ALL))
    found = cluster("abcmn", members="abc", successions=[second, first])

    assert "(n)" == told(found, dt.date(2026, 7, 1))


def test_three_mergers_in_a_row():
    """Each takes the place that the one before left, also within one year."""
    days = [dt.date(2025, month, 1) for month in (3, 5, 7)]
    found = cluster(
        "abcdmnp",
        members="abcd",
        successions=[
            event("nd", "p", on=days[2]),
            event("ab", "m", on=days[0]),
            event("mc", "n", on=days[1]),
        ],
        succession_policy=ruled(membership=ALL, turn=TurnPassing.NEXT, term=TermPassing.CONTINUES),
        rotation=FixedOrder("abcd", first_year=2025, source=RULE),
    )

    assert ["cdm", "dn", "p"] == [told(found, day) for day in days]
    assert "amnp" == "".join(term.unit.id for term in found.head_in(2025).terms)
    assert found.head_in(2025).known


@pytest.mark.parametrize(
    "successions",
    [
        # Ended twice.
        [event("ab", "m"), event("ac", "n", on=dt.date(2026, 7, 1))],
        [event("ab", "m"), event("ab", "m")],
        # Formed and ended on one day.
        [event("a", "m"), event("mb", "n")],
        # Merged into a member that is not named among those that end.
        [event("a", "b")],
    ],
)
def test_histories_that_contradict_themselves_are_refused(successions):
    """The error says what to write instead."""
    with pytest.raises(BadInput):
        cluster("abcmn", members="abc", successions=successions)


def leading(found, year=2025):
    return [(t.unit.id, t.period.start, t.basis) for t in found.head_in(year).terms]


HEAD = ("a", dt.date(2025, 1, 1), Basis.ROTATION)


@pytest.mark.parametrize(
    ("passing", "expected", "known"),
    [
        (TermPassing.CONTINUES, [HEAD, ("m", DAY, Basis.SUCCESSION)], True),
        (TermPassing.ENDS, [HEAD], False),
        (None, [HEAD], False),
    ],
)
def test_a_merged_heads_term_passes_by_the_rule(passing, expected, known):
    """Goes on, ends, or nobody knows; the day before it is untouched."""
    found = cluster(
        "abcm",
        members="abc",
        successions=[event("ab", "m")],
        succession_policy=ruled(membership=ANY, turn=TurnPassing.NEXT, term=passing),
        rotation=FixedOrder("abc", first_year=2025, source=RULE),
    )
    answer = found.head_in(2025)

    assert expected == leading(found)
    assert known is answer.known
    assert "a" == answer.on(EVE).unit.id
    assert known is (not answer.missing)


@pytest.mark.parametrize("written", ["open", "closed", "listed", "closed and listed"])
def test_the_term_passes_however_the_roster_is_written(written):
    """Memberships left open or closed on the day, with or without a new composition."""
    found = Cluster(
        id="cum",
        name="Cụm thi đua số 1",
        organiser="Bộ Công Thương",
        organiser_level=OrganiserLevel.MINISTRY_PROVINCE,
        units=[Unit(id=i, name=i.upper()) for i in "abcm"],
        memberships=[
            Membership(
                unit_id=i,
                period=Period(
                    dt.date(2020, 1, 1), DAY if "closed" in written and i != "c" else None
                ),
            )
            for i in "abc"
        ],
        compositions=[
            Composition(effective=DAY, unit_ids="cm", source=RULE)
            for _ in range("listed" in written)
        ],
        successions=[event("ab", "m")],
        succession_policy=ruled(membership=ANY, turn=TurnPassing.NEXT, term=TermPassing.CONTINUES),
        rotation=FixedOrder("abc", first_year=2025, source=RULE),
        source=RULE,
    )

    assert [HEAD, ("m", DAY, Basis.SUCCESSION)] == leading(found)


@pytest.mark.parametrize(
    ("namesake", "expected"),
    [("x", [HEAD, ("x", DAY, Basis.SUCCESSION)]), (None, [HEAD])],
)
def test_a_split_heads_term_goes_with_the_name(namesake, expected):
    """Where nobody knows who bears the name, the rest of the year is open."""
    found = cluster(
        "acxy",
        members="ac",
        successions=[event("a", "xy", namesake=namesake)],
        succession_policy=ruled(membership=ANY, turn=TurnPassing.EACH, term=TermPassing.CONTINUES),
        rotation=FixedOrder("ac", first_year=2025, source=RULE),
    )

    assert expected == leading(found)


def test_a_renamed_head_leads_on_and_a_dissolved_one_does_not():
    """Without any rule."""
    order = FixedOrder("ac", first_year=2025, source=RULE)
    renamed = cluster("acm", members="ac", successions=[event("a", "m")], rotation=order)
    dissolved = cluster("ac", members="ac", successions=[event("a")], rotation=order)

    assert [HEAD, ("m", DAY, Basis.SUCCESSION)] == leading(renamed)
    assert [HEAD] == leading(dissolved)
    assert "kết thúc hoạt động" in dissolved.head_in(2025).missing[0].render("vi")


def test_a_term_that_ends_is_filled_by_the_rule_on_replacement():
    """The next in the order among the members of that day, here the merged unit itself."""
    found = cluster(
        "abcm",
        members="abc",
        successions=[event("ab", "m")],
        succession_policy=ruled(membership=ANY, turn=TurnPassing.NEXT, term=TermPassing.ENDS),
        rotation=FixedOrder("abc", first_year=2025, source=RULE),
        replacement=StandIn(who=StandInKind.NEXT_IN_ORDER, source=RULE, uses_turn=True),
    )

    assert [HEAD, ("m", DAY, Basis.STAND_IN)] == leading(found)


@pytest.mark.parametrize("on", [dt.date(2025, 1, 1), dt.date(2024, 2, 29)])
def test_a_merger_on_the_first_day_of_a_year_and_on_a_leap_day(on):
    """On the first of January the successor has the turn itself; no day is lost on either."""
    found = cluster(
        "abcm",
        members="abc",
        successions=[event("ab", "m", on=on)],
        succession_policy=ruled(membership=ANY, turn=TurnPassing.NEXT, term=TermPassing.CONTINUES),
        rotation=FixedOrder("abc", first_year=on.year, source=RULE),
    )
    answer = found.head_in(on.year)

    assert answer.known
    assert "m" == answer.on(on).unit.id
    assert "abc" == told(found, on - dt.timedelta(days=1))


SCORES = {"a": 90, "b": Decimal("85.5"), "c": Fraction(1, 3)}


@pytest.mark.parametrize(
    ("passing", "namesake", "expected"),
    [
        (PointsPassing.SUM, None, Fraction(1055, 6)),
        (PointsPassing.MEAN, None, Fraction(1055, 18)),
        (PointsPassing.HIGHEST, None, Fraction(90)),
        (PointsPassing.NAMESAKE, "b", Fraction(171, 2)),
        (PointsPassing.NONE, None, None),
    ],
)
def test_points_of_a_merger_are_exact(passing, namesake, expected):
    """Whole numbers, decimals and fractions together, as fractions; with the rule's source."""
    carried = carry_points(
        event("abc", "m", namesake=namesake), "m", SCORES, policy=ruled(points=passing)
    )

    assert expected == carried.value
    assert carried.value is None or isinstance(carried.value, Fraction)
    assert carried.known
    assert RULE == carried.source


@pytest.mark.parametrize(
    ("passing", "x", "y"),
    [
        (PointsPassing.SUM, 90, 90),
        (PointsPassing.MEAN, 90, 90),
        (PointsPassing.HIGHEST, 90, 90),
        (PointsPassing.NAMESAKE, 90, None),
        (PointsPassing.NONE, None, None),
    ],
)
def test_points_of_a_split_go_to_each_part_or_with_the_name(passing, x, y):
    """One predecessor: sum, mean and highest are what it had."""
    split = event("a", "xy", namesake="x", policy=ruled(points=passing))

    assert [x, y] == [carry_points(split, part, SCORES).value for part in "xy"]


def test_points_of_a_renamed_unit_pass_unless_a_rule_differs():
    """The same body goes on; the text that renamed it is no rule on points."""
    renamed = event("a", "m")
    started_anew = ruled(points=PointsPassing.NONE)

    assert 90 == carry_points(renamed, "m", SCORES).value
    assert carry_points(renamed, "m", SCORES, policy=started_anew).value is None


@pytest.mark.parametrize(
    ("passing", "namesake", "points", "needed"),
    [
        (None, None, SCORES, "Chưa có quy định"),
        (PointsPassing.NAMESAKE, None, SCORES, "đơn vị giữ tên"),
        (PointsPassing.SUM, None, {"a": 90, "b": None, "c": 0}, "b"),
        (PointsPassing.MEAN, None, {"a": 90, "c": 0}, "b"),
        (PointsPassing.HIGHEST, None, {"a": 90, "c": 0}, "b"),
        (PointsPassing.NAMESAKE, "b", {"a": 90, "c": 0}, "b"),
    ],
)
def test_unknown_points_stay_unknown(passing, namesake, points, needed):
    """Never nought; what would settle it is named."""
    carried = carry_points(
        event("abc", "m", namesake=namesake), "m", points, policy=ruled(points=passing)
    )

    assert not carried.known
    assert carried.value is None
    assert needed in carried.missing[0].render("vi")


def test_points_that_are_not_asked_for_need_not_be_known():
    """By name only the namesake's; where nothing passes, nobody's."""
    by_name = ruled(points=PointsPassing.NAMESAKE)
    merger = event("abc", "m", namesake="a")

    assert 90 == carry_points(merger, "m", {"a": 90}, policy=by_name).value
    assert carry_points(merger, "m", {}, policy=ruled(points=PointsPassing.NONE)).known


MEAN = ruled(points=PointsPassing.MEAN)


def test_weights_weigh():
    """Staff of 2 and 1, and a weight of nought that counts for nothing."""
    merger = event("ab", "m")
    points = {"a": 90, "b": 60}

    assert 80 == carry_points(merger, "m", points, policy=MEAN, weights={"a": 2, "b": 1}).value
    assert 60 == carry_points(merger, "m", points, policy=MEAN, weights={"a": 0, "b": 1}).value
    assert 75 == carry_points(merger, "m", points, policy=MEAN).value


@pytest.mark.parametrize(
    "weights", [{}, {"a": 1}, {"a": -1, "b": 2}, {"a": 0, "b": 0}, {"a": 0.5, "b": 1}]
)
def test_weights_that_cannot_weigh_are_refused(weights):
    """None at all, one missing, negative, all nought, inexact."""
    with pytest.raises(InvalidValue):
        carry_points(event("ab", "m"), "m", {"a": 1, "b": 2}, policy=MEAN, weights=weights)


@given(
    st.dictionaries(
        st.sampled_from("abcd"),
        st.tuples(st.integers(0, 1000), st.integers(1, 9)),
        min_size=2,
    )
)
def test_a_weighted_mean_is_the_mean_of_the_persons(drawn):
    """Weighing by staff is to give every person the points of the unit and take their mean."""
    persons = [points for points, staff in drawn.values() for _ in range(staff)]
    carried = carry_points(
        event(tuple(drawn), "m"),
        "m",
        {unit: points for unit, (points, _) in drawn.items()},
        policy=MEAN,
        weights={unit: staff for unit, (_, staff) in drawn.items()},
    )

    assert Fraction(sum(persons), len(persons)) == carried.value


@pytest.mark.parametrize("points", [{"a": 0.5, "b": 1}, {"a": True, "b": 1}])
def test_points_are_exact_numbers(points):
    """A float or a truth value is refused."""
    with pytest.raises(InvalidValue):
        carry_points(event("ab", "m"), "m", points, policy=ruled(points=PointsPassing.SUM))


@pytest.mark.parametrize("carry", [carry_points, carry_years])
@pytest.mark.parametrize("happened", [event("ab", "m"), event("a", "xy"), event("a")])
def test_only_a_successor_can_be_asked_about(carry, happened):
    """Not a predecessor, nor anybody after a dissolution."""
    with pytest.raises(InvalidValue) as caught:
        carry(happened, "a", {})
    assert "“a”" in str(caught.value)


HELD = {"a": [2021, 2022, 2024], "b": {2022, 2023, 2024}}


@pytest.mark.parametrize(
    ("passing", "namesake", "expected"),
    [
        (StreakPassing.ALL, None, {2022, 2024}),
        (StreakPassing.ANY, None, {2021, 2022, 2023, 2024}),
        (StreakPassing.NAMESAKE, "a", {2021, 2022, 2024}),
        (StreakPassing.NONE, None, set()),
    ],
)
def test_years_of_a_merger_count_by_the_rule(passing, namesake, expected):
    """Those that all held, that one held, that the namesake held, or none."""
    merger = event("ab", "m", namesake=namesake)
    carried = carry_years(merger, "m", HELD, policy=ruled(streaks=passing))

    assert expected == carried.value
    assert carried.known
    assert RULE == carried.source


@pytest.mark.parametrize(
    ("passing", "x", "y"),
    [
        (StreakPassing.ALL, {2021, 2022, 2024}, {2021, 2022, 2024}),
        (StreakPassing.ANY, {2021, 2022, 2024}, {2021, 2022, 2024}),
        (StreakPassing.NAMESAKE, {2021, 2022, 2024}, set()),
        (StreakPassing.NONE, set(), set()),
    ],
)
def test_years_of_a_split_go_to_each_part_or_with_the_name(passing, x, y):
    """A part without the name starts anew."""
    split = event("a", "xy", namesake="x", policy=ruled(streaks=passing))

    assert [x, y] == [carry_years(split, part, HELD).value for part in "xy"]


def test_years_of_a_renamed_unit_pass_unless_a_rule_differs():
    """The same body goes on."""
    anew = ruled(streaks=StreakPassing.NONE)

    assert set(HELD["a"]) == carry_years(event("a", "m"), "m", HELD).value
    assert set() == carry_years(event("a", "m"), "m", HELD, policy=anew).value


@pytest.mark.parametrize(
    ("passing", "namesake", "held", "needed"),
    [
        (None, None, HELD, "Chưa có quy định"),
        (StreakPassing.NAMESAKE, None, HELD, "đơn vị giữ tên"),
        (StreakPassing.ALL, None, {"a": [2024]}, "b"),
        (StreakPassing.ANY, None, {"a": [2024], "b": None}, "b"),
        (StreakPassing.NAMESAKE, "b", {"a": [2024]}, "b"),
    ],
)
def test_unknown_years_stay_unknown(passing, namesake, held, needed):
    """Never “held none”; what would settle it is named."""
    merger = event("ab", "m", namesake=namesake)
    carried = carry_years(merger, "m", held, policy=ruled(streaks=passing))

    assert carried.value is None
    assert not carried.known
    assert needed in carried.missing[0].render("vi")


def test_a_head_that_leaves_and_comes_back_has_given_up_the_year():
    """Its turn comes again in the next round; the days in between and after are open."""
    found = cluster(
        "ab",
        members="ab",
        departures=[Departure(unit_id="a", on=dt.date(2025, 3, 1), source=RULE)],
        rotation=FixedOrder("ab", first_year=2025, source=RULE),
    )
    back = Cluster(
        id="cum",
        name="Cụm thi đua số 1",
        organiser="Bộ Công Thương",
        organiser_level=OrganiserLevel.MINISTRY_PROVINCE,
        units=found.units,
        memberships=[
            *found.memberships,
            Membership(unit_id="a", period=Period(dt.date(2025, 9, 1))),
        ],
        departures=found.departures,
        rotation=found.rotation,
        source=RULE,
    )

    assert [HEAD] == leading(back)
    assert back.head_in(2025).on(dt.date(2025, 9, 1)) is None
    assert ["b", "a"] == [back.head_in(year).unit.id for year in (2026, 2027)]


def test_a_roster_written_anew_does_not_end_a_term():
    """A unit that is listed again was never away."""
    found = cluster(
        "abc",
        members="",
        compositions=[
            Composition(effective=dt.date(2020, 1, 1), unit_ids="abc", source=RULE),
            Composition(effective=DAY, unit_ids="ab", source=RULE),
        ],
        rotation=FixedOrder("abc", first_year=2025, source=RULE),
    )

    assert [HEAD] == leading(found)
    assert found.head_in(2025).known
    assert Period(dt.date(2025, 1, 1), dt.date(2026, 1, 1)) == found.days_in("a", 2025)


def test_a_renaming_may_say_who_bears_the_name():
    """There is only one, so it changes nothing."""
    found = cluster(
        "am",
        members="a",
        successions=[event("a", "m", namesake="m", policy=ruled(membership=NAMESAKE))],
    )

    assert "m" == told(found, DAY)


def test_what_passed_goes_out_as_plain_data():
    """The event with its kind, the rule with what it does not rule on."""
    data = event("ab", "m", policy=ruled(points=PointsPassing.SUM)).to_dict()

    assert "hop-nhat-sap-nhap" == data["kind"]
    assert "2025-07-01" == data["on"]
    assert "cong" == data["policy"]["points"]
    assert data["policy"]["turn"] is None
