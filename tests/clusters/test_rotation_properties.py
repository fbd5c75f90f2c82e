"""What must always hold of rosters, successions and rotations, whatever is drawn.

The oracles here are written as a person would do it by hand: slips of paper in a row, or a walk
through the calendar day by day.
"""

import copy
import datetime as dt
import itertools
import pickle

import attrs
import pytest
from hypothesis import assume, example, given, reject, settings
from hypothesis import strategies as st

from thidua.clusters import (
    Basis,
    Cluster,
    Composition,
    Departure,
    EligibilityBar,
    FixedOrder,
    Membership,
    MembershipPassing,
    NewMember,
    SkippedTurn,
    StandIn,
    StandInKind,
    StepDown,
    Succession,
    SuccessionKind,
    SuccessionPolicy,
    TermPassing,
    TurnPassing,
    Unit,
    YearOutcome,
)
from thidua.dates import EmulationYear, Period
from thidua.errors import BadInput
from thidua.law import OrganiserRule
from thidua.records import OrganiserLevel
from thidua.testing import clusters

RULE = OrganiserRule("Quy chế thử nghiệm", illustrative=True)
FEW = range(2020, 2025)
DAY = dt.timedelta(days=1)
quick = settings(deadline=None)


def cluster(ids, *, joined=None, start=dt.date(2020, 1, 1), **parts):
    """A cluster of *ids*, members from *start* unless *joined* says otherwise (None: never)."""
    joined = joined or {}
    return Cluster(
        id="cum",
        name="Cụm thi đua số 1",
        organiser="Bộ Công Thương",
        organiser_level=OrganiserLevel.MINISTRY_PROVINCE,
        units=[Unit(id=i, name=i.upper()) for i in ids],
        memberships=[
            Membership(unit_id=i, period=Period(joined.get(i, start)))
            for i in ids
            if joined.get(i, start) is not None
        ],
        source=RULE,
        **parts,
    )


def order(ids, first_year=2020, **parts):
    return FixedOrder(ids, first_year=first_year, source=RULE, **parts)


def event(on, predecessors, successors=(), **parts):
    return Succession(on=on, predecessors=predecessors, successors=successors, source=RULE, **parts)


def policy(**parts):
    ruled = {"membership": MembershipPassing.ANY, "term": TermPassing.CONTINUES, **parts}
    return SuccessionPolicy(source=RULE, **ruled)


def opening(found, year):
    """Who leads on the first day of *year*; a question mark where that is unknown."""
    asked = EmulationYear.calendar(year) if isinstance(year, int) else year
    term = found.head_in(asked).on(asked.start)
    return "?" if term is None else term.unit.id


def heads(found, first=2020, last=2027):
    return "".join(opening(found, year) for year in range(first, last + 1))


def terms(found, year):
    return [(t.unit.id, t.period, t.basis, t.acting) for t in found.head_in(year).terms]


def years_of(found, years=FEW):
    first = found.year_of(dt.date(years[0], 12, 31))
    return first.until(first.shifted(len(years) - 1))


@quick
@given(clusters(stable=True, decided=False, fixed=True, years=FEW), st.integers(0, 9))
def test_with_a_stable_roster_everybody_leads_once_in_any_n_terms(drawn, begin):
    """In a fixed order, from whichever year one starts to count."""
    stable = attrs.evolve(drawn, bar=None, outcomes=(), acting=None)
    members = {unit.id for unit in stable.units}
    led = [opening(stable, 2020 + begin + n) for n in range(len(members))]

    assert members == set(led)


@quick
@given(clusters(years=FEW))
def test_nobody_is_head_of_two_overlapping_terms(drawn):
    """With decisions, votes, acting heads, offices given up and successions, across year ends."""
    found = [term for year in years_of(drawn) for term in drawn.head_in(year).terms]

    for one, other in itertools.pairwise(found):
        assert one.period.end is not None
        assert one.period.end <= other.period.start


@quick
@given(clusters(years=FEW))
def test_a_head_is_a_member_on_the_first_and_the_last_day_of_its_term(drawn):
    """Nobody leads a cluster to which it does not certainly belong."""
    for year in years_of(drawn):
        for term in drawn.head_in(year).terms:
            assert drawn.belongs(term.unit.id, term.period.start)
            assert drawn.belongs(term.unit.id, term.period.last_day)


@quick
@given(clusters(years=FEW))
def test_what_is_unknown_says_what_is_missing(drawn):
    """No answer is open without a word."""
    for year in years_of(drawn):
        answer = drawn.head_in(year)
        assert answer.known or answer.missing


MARK = "|"
"""The slip that stands where a round of the order begins."""


def by_slips(ids, until, events):
    """Lead by taking the first slip each year and putting it behind all the others.

    *events* are pairs of a date and what to do with the slips on that day.
    """
    slips = [*ids, MARK]
    led = []
    waiting = list(events)
    for year in range(2020, until + 1):
        while waiting and waiting[0][0] <= dt.date(year, 1, 1):
            slips = waiting.pop(0)[1](slips)
        if all(slip == MARK for slip in slips):
            led.append("?")
            continue
        while slips[0] == MARK:
            slips.append(slips.pop(0))
        led.append(slips[0])
        slips.append(slips.pop(0))
    return led


def merged(gone, new, option, namesake):
    """What a merger does to the slips."""

    def change(slips):
        mine = [number for number, slip in enumerate(slips) if slip in gone]
        if option is TurnPassing.NEXT:
            kept = mine[:1]
        elif option is TurnPassing.LAST:
            kept = mine[-1:]
        elif option is TurnPassing.NAMESAKE:
            kept = [number for number in mine if slips[number] == namesake]
        else:
            kept = mine if option is TurnPassing.EACH else []
        left = []
        for number, slip in enumerate(slips):
            if slip == MARK and option is TurnPassing.END:
                left.append(new)
            if number in kept:
                left.append(new)
            elif slip not in gone:
                left.append(slip)
        return left

    return change


def torn(gone, parts, option, namesake):
    """What a split does to the slips."""

    def change(slips):
        kept = []
        if option is TurnPassing.EACH:
            kept = list(parts)
        elif option is TurnPassing.NAMESAKE:
            kept = [namesake]
        left = []
        for slip in slips:
            if slip == MARK and option is TurnPassing.END:
                left += parts
            left += kept if slip == gone else [slip]
        return left

    return change


DAYS = st.dates(dt.date(2020, 1, 2), dt.date(2027, 12, 31))


@st.composite
def mergers(draw):
    ids = "abcdef"[: draw(st.integers(2, 6))]
    row = "".join(draw(st.permutations(ids)))
    gone = draw(st.permutations(ids))[: draw(st.integers(2, len(ids)))]
    return row, "".join(gone), draw(st.sampled_from(gone)), draw(DAYS)


@pytest.mark.parametrize("option", TurnPassing)
@quick
@given(drawn=mergers())
def test_a_merger_passes_the_turn_as_its_label_promises(option, drawn):
    """Before and after the places came round, for those merged and for everybody else."""
    row, gone, namesake, on = drawn
    found = cluster(
        (*row, "m"),
        joined={"m": None},
        rotation=order(row),
        successions=[event(on, gone, "m", namesake=namesake, policy=policy(turn=option))],
    )
    expected = by_slips(row, 2035, [(on, merged(gone, "m", option, namesake))])

    assert expected == [opening(found, year) for year in range(2020, 2036)]


def test_at_the_end_of_the_order_means_after_whoever_led_last():
    """c led last and m stands behind c, so m leads next and not c once more."""
    found = cluster(
        "abcm",
        joined={"m": None},
        rotation=order("abc"),
        successions=[event(dt.date(2022, 7, 1), "ab", "m", policy=policy(turn=TurnPassing.END))],
    )

    assert "abcmcmcm" == heads(found)


@pytest.mark.parametrize(
    "option", [TurnPassing.NAMESAKE, TurnPassing.EACH, TurnPassing.END, TurnPassing.NONE]
)
@quick
@given(
    st.integers(1, 5),
    st.data(),
)
def test_a_split_passes_the_turn_as_its_label_promises(option, size, data):
    """To the part that bears the name, to each part in the place of the whole, or to the end."""
    row = "".join(data.draw(st.permutations("abcde"[:size])))
    gone = data.draw(st.sampled_from(row))
    on = data.draw(DAYS)
    namesake = data.draw(st.sampled_from("xy"))
    found = cluster(
        (*row, "x", "y"),
        joined={"x": None, "y": None},
        rotation=order(row),
        successions=[event(on, gone, "xy", namesake=namesake, policy=policy(turn=option))],
    )
    expected = by_slips(row, 2035, [(on, torn(gone, "xy", option, namesake))])

    assert expected == [opening(found, year) for year in range(2020, 2036)]


@pytest.mark.parametrize("option", TurnPassing)
@quick
@given(drawn=mergers())
def test_a_merger_takes_no_turn_from_those_it_does_not_concern(option, drawn):
    """Among themselves they go on round and round, none passed over and none twice."""
    row, gone, namesake, on = drawn
    found = cluster(
        (*row, "m"),
        joined={"m": None},
        rotation=order(row),
        successions=[event(on, gone, "m", namesake=namesake, policy=policy(turn=option))],
    )
    others = [unit for unit in row if unit not in gone]
    led = [unit for unit in heads(found, 2020, 2040) if unit in others]

    assert [others[n % len(others)] for n in range(len(led))] == led


@pytest.mark.parametrize("option", [TurnPassing.NEXT, TurnPassing.LAST, TurnPassing.NAMESAKE])
@quick
@given(drawn=mergers())
def test_a_merged_unit_leads_once_in_every_later_round(option, drawn):
    """One turn passes, so from the merger on n terms hold each of the n members once."""
    row, gone, namesake, on = drawn
    found = cluster(
        (*row, "m"),
        joined={"m": None},
        rotation=order(row),
        successions=[event(on, gone, "m", namesake=namesake, policy=policy(turn=option))],
    )
    size = len(row) - len(gone) + 1
    led = heads(found, on.year + 1, on.year + 3 * size)

    assert {size} == {len(set(led[begin : begin + size])) for begin in range(2 * size + 1)}


@quick
@given(mergers(), st.data())
def test_two_mergers_in_a_row_follow_one_after_the_other(drawn, data):
    """The second takes the place that the first left, and both keep the order of the others."""
    row, gone, namesake, on = drawn
    rest = [unit for unit in row if unit not in gone]
    assume(rest)
    option = data.draw(st.sampled_from((TurnPassing.NEXT, TurnPassing.LAST, TurnPassing.EACH)))
    second = ("m", data.draw(st.sampled_from(rest)))
    later = on + dt.timedelta(days=data.draw(st.integers(1, 900)))
    ruled = policy(turn=option)
    found = cluster(
        (*row, "m", "n"),
        joined={"m": None, "n": None},
        rotation=order(row),
        succession_policy=ruled,
        successions=[event(later, second, "n"), event(on, gone, "m", namesake=namesake)],
    )
    changes = [(on, merged(gone, "m", option, namesake)), (later, merged(second, "n", option, ""))]

    assert by_slips(row, 2035, changes) == [opening(found, year) for year in range(2020, 2036)]


@pytest.mark.parametrize("kind", [SuccessionKind.MERGER, SuccessionKind.SPLIT])
@quick
@given(drawn=mergers())
def test_without_a_policy_it_is_open_exactly_where_two_policies_differ(kind, drawn):
    """The candidates are whom the policies name; where all name one unit, it is known."""
    row, gone, namesake, on = drawn
    parts = {"joined": {"x": None, "y": None}, "rotation": order(row)}
    if kind is SuccessionKind.MERGER:
        happened = event(on, gone, "x", namesake=namesake)
        options = tuple(TurnPassing)
    else:
        happened = event(on, gone[0], "xy", namesake="x")
        options = (TurnPassing.NAMESAKE, TurnPassing.EACH, TurnPassing.END, TurnPassing.NONE)
    ruled = [
        cluster((*row, "x", "y"), successions=[happened], succession_policy=policy(turn=o), **parts)
        for o in options
    ]
    silent = cluster(
        (*row, "x", "y"), successions=[happened], succession_policy=policy(turn=None), **parts
    )

    for year in range(2020, 2034):
        possible = {opening(one, year) for one in ruled}
        answer = silent.head_in(year)
        if len(possible) == 1:
            assert possible == {opening(silent, year)}
        else:
            assert not answer.known
            assert possible - {"?"} == {unit.id for unit in answer.candidates}
            assert answer.missing


@quick
@given(mergers())
def test_without_a_rule_on_the_term_the_rest_of_the_year_is_open(drawn):
    """Where a head is merged in mid-year; who is not concerned leads on."""
    row, gone, namesake, on = drawn
    assume(on > dt.date(on.year, 1, 1))
    found = cluster(
        (*row, "m"),
        joined={"m": None},
        rotation=order(row),
        succession_policy=policy(term=None, turn=TurnPassing.NEXT),
        successions=[event(on, gone, "m", namesake=namesake)],
    )
    answer = found.head_in(on.year)
    concerned = row[(on.year - 2020) % len(row)] in gone

    assert concerned is not answer.known
    assert concerned is (answer.on(on) is None)


LISTS = (
    "memberships",
    "compositions",
    "departures",
    "successions",
    "appointments",
    "step_downs",
    "outcomes",
)


@quick
@given(clusters(years=FEW), st.data())
def test_decisions_in_any_order_give_the_same_answers(drawn, data):
    """Whoever enters them last or first."""
    shuffled = attrs.evolve(
        drawn, **{name: data.draw(st.permutations(getattr(drawn, name))) for name in LISTS}
    )
    for year in years_of(drawn):
        assert terms(drawn, year) == terms(shuffled, year)
        assert drawn.roster_on(year.start) == shuffled.roster_on(year.start)
        assert drawn.head_in(year).candidates == shuffled.head_in(year).candidates


@quick
@given(clusters(years=FEW), st.permutations(range(5)))
def test_years_may_be_asked_in_any_order_or_alone(drawn, numbers):
    """What was worked out before never changes an answer."""
    years = years_of(drawn)
    other = attrs.evolve(drawn)
    asked = {number: other.head_in(years[number]) for number in numbers}

    assert list(drawn.schedule(years[0], years[-1])) == [asked[n] for n in range(5)]
    for number in numbers[:2]:
        assert asked[number] == attrs.evolve(drawn).head_in(years[number])


@settings(deadline=None, max_examples=20)
@given(clusters(years=FEW))
def test_a_pickled_or_copied_cluster_answers_alike(drawn):
    """Before and after it was asked anything."""
    years = years_of(drawn)
    early = pickle.loads(pickle.dumps(drawn))
    expected = drawn.schedule(years[0], years[-1])

    for other in (early, pickle.loads(pickle.dumps(drawn)), copy.deepcopy(drawn)):
        assert drawn == other
        assert expected == other.schedule(years[0], years[-1])


def until(drawn, day):
    """The cluster without whatever happened on *day* or later."""

    def before(item):
        return getattr(item, "on", None) or getattr(item, "effective", None) or item.period.start

    kept = {
        name: [item for item in getattr(drawn, name) if before(item) < day]
        for name in ("memberships", "compositions", "departures", "successions", "step_downs")
    }
    kept["appointments"] = [a for a in drawn.appointments if a.period.start < day]
    return attrs.evolve(drawn, **kept)


@quick
@given(clusters(years=FEW), st.integers(1, 4))
def test_later_decisions_never_change_earlier_years(drawn, number):
    """What happens from a year on leaves the heads of the years before as they are."""
    years = years_of(drawn)
    begin = years[number].start
    # Whoever decided later about a day before changed what was known of it, and may do so.
    drawn = attrs.evolve(
        drawn,
        appointments=[
            a
            for a in drawn.appointments
            if a.period.start >= begin or a.decided_on is None or a.decided_on < begin
        ],
    )
    earlier = until(drawn, begin)

    for year in years[:number]:
        assert terms(earlier, year) == terms(drawn, year)
        assert earlier.roster_on(year.start) == drawn.roster_on(year.start)


@quick
@given(clusters(years=FEW), st.dates(dt.date(2020, 1, 1), dt.date(2024, 12, 31)))
def test_what_was_known_on_a_day_holds_nothing_decided_later(drawn, day):
    """Whatever the later decisions are, also if there are none."""
    without = attrs.evolve(
        drawn,
        appointments=[a for a in drawn.appointments if not (a.decided_on and a.decided_on > day)],
    )
    known = drawn.known_on(day)

    for year in years_of(drawn):
        assert terms(without.known_on(day), year) == terms(known, year)
        assert all(t.decided_on is None or t.decided_on <= day for t in known.head_in(year).terms)


@quick
@given(st.integers(2, 4), st.data())
def test_learning_an_outcome_only_narrows_the_candidates(size, data):
    """A known head stays; an open one becomes known or stays among those named before."""
    row = "abcd"[:size]
    cells = [(unit, year) for unit in row for year in range(2019, 2023)]
    told = data.draw(st.dictionaries(st.sampled_from(cells), st.booleans(), max_size=len(cells)))
    hidden = [cell for cell in cells if cell not in told]
    assume(hidden)
    learned = {**told, data.draw(st.sampled_from(hidden)): data.draw(st.booleans())}
    skipped = data.draw(st.sampled_from((None, *SkippedTurn)))

    def asked(outcomes):
        return cluster(
            row,
            rotation=order(row, skipped=skipped),
            bar=EligibilityBar(source=RULE),
            outcomes=[
                YearOutcome(unit_id=unit, year=year, considered=yes, source=RULE)
                for (unit, year), yes in outcomes.items()
            ],
        )

    before, after = asked(told), asked(learned)
    for year in range(2020, 2024):
        one, other = before.head_in(year), after.head_in(year)
        if one.known:
            assert opening(before, year) == opening(after, year)
        elif one.candidates and other.known:
            assert other.unit.id in {unit.id for unit in one.candidates}
        elif one.candidates:
            assert {u.id for u in other.candidates} <= {u.id for u in one.candidates}


def barred(row, skipped, years_of_bars, **parts):
    """A cluster in which some units are barred in some years."""
    outcomes = [
        YearOutcome(
            unit_id=unit,
            year=year - 1,
            considered=(unit, year) not in years_of_bars,
            source=RULE,
        )
        for unit in row
        for year in range(2020, 2032)
    ]
    return cluster(
        row,
        rotation=order(row, skipped=skipped, **parts),
        bar=EligibilityBar(source=RULE),
        outcomes=outcomes,
    )


@pytest.mark.parametrize(
    ("bars", "lost", "kept"),
    [
        ([], "abcdabcd", "abcdabcd"),
        ([("a", 2020)], "bcdabcda", "bacdabcd"),
        ([("b", 2021)], "acdabcda", "acbdabcd"),
        ([("b", 2021), ("b", 2022)], "acdabcda", "acdbabcd"),
        # Barred until its own next turn: the kept one is lost.
        ([("b", 2021), ("b", 2022), ("b", 2023)], "acdabcda", "acdabcda"),
        # The last of a round keeps its turn into the next one.
        ([("d", 2023)], "abcabcda", "abcadbcd"),
        ([("a", 2020), ("b", 2020)], "cdabcdab", "cabdabcd"),
        ([("a", 2020), ("c", 2022)], "bcdabcda", "badcabcd"),
    ],
)
def test_a_turn_passed_over_is_lost_or_kept_until_the_next_one(bars, lost, kept):
    """Whoever is barred leads when it may again, where turns are kept and no later than its next."""
    assert lost == heads(barred("abcd", SkippedTurn.LOST, bars))
    assert kept == heads(barred("abcd", SkippedTurn.KEPT, bars))


def test_where_the_rule_is_silent_both_courses_are_followed():
    """Known for as long as they agree, open from where they part."""
    found = barred("abcd", None, [("b", 2021)])

    assert "ac" == heads(found, 2020, 2021)
    answer = found.head_in(2022)
    assert {"b", "d"} == {unit.id for unit in answer.candidates}
    assert not answer.known


def test_a_turn_kept_in_the_first_year_of_a_round_is_taken_in_it():
    """a is barred as the second round begins, and leads in the year after."""
    found = barred("abc", SkippedTurn.KEPT, [("a", 2023)])

    assert "abcbacab" == heads(found)


def test_where_the_rule_is_silent_it_is_open_after_the_first_year_of_a_round_too():
    """b by the one reading, a by the other."""
    assert "abcb?" == heads(barred("abc", None, [("a", 2023)]), 2020, 2024)


def test_declining_is_being_passed_over():
    """On the first day of the year the turn is declined, a day later it is given up."""

    def declined(day):
        step = StepDown(unit_id="b", on=day, reason="Đang sắp xếp bộ máy", source=RULE)
        return cluster("abc", rotation=order("abc", skipped=SkippedTurn.LOST), step_downs=[step])

    assert "acabca" == heads(declined(dt.date(2021, 1, 1)), 2020, 2025)
    later = declined(dt.date(2021, 1, 2))
    assert "abcabc" == heads(later, 2020, 2025)
    assert dt.date(2021, 1, 1) == later.head_in(2021).terms[0].period.last_day
    assert not later.head_in(2021).known


def test_nobody_leads_where_everybody_is_barred_and_the_order_stands():
    """The turns are lost or kept, and the next year goes on."""
    bars = [(unit, 2021) for unit in "abc"]

    assert "a?bcab" == heads(barred("abc", SkippedTurn.LOST, bars), 2020, 2025)
    assert not barred("abc", SkippedTurn.LOST, bars).head_in(2021).candidates


@pytest.mark.parametrize(
    ("uses", "expected"),
    [
        # b stands in for a from July 2020: then its own turn is over, or still to come.
        (True, "acdbcd"),
        (False, "abcdbc"),
        (None, "a?????"),
    ],
)
def test_a_stand_in_has_or_has_not_had_its_own_turn(uses, expected):
    """As the rule says; where it is silent the years after are open."""
    found = cluster(
        "abcd",
        rotation=order("abcd"),
        departures=[Departure(unit_id="a", on=dt.date(2020, 7, 1), source=RULE)],
        replacement=StandIn(who=StandInKind.NEXT_IN_ORDER, source=RULE, uses_turn=uses),
    )
    stand_in = found.head_in(2020).on(dt.date(2020, 7, 1))

    assert "b" == stand_in.unit.id
    assert Basis.STAND_IN is stand_in.basis
    assert expected == heads(found, 2020, 2025)
    assert "a" == found.head_in(2020).on(dt.date(2020, 6, 30)).unit.id


@pytest.mark.parametrize(
    ("joins", "expected"),
    [(dt.date(2021, 1, 1), "abcdabcd"), (dt.date(2021, 1, 2), "abcdabcd")],
)
def test_a_new_member_gets_its_turn_at_the_end(joins, expected):
    """Of the order in which it joins; where the rule gives it none it is named instead."""
    with_turn = cluster(
        "abcd",
        joined={"d": joins},
        rotation=order("abc", new_members=NewMember.END_OF_ORDER),
    )
    without = cluster(
        "abcd", joined={"d": joins}, rotation=order("abc", new_members=NewMember.NO_TURN)
    )

    assert expected == heads(with_turn)
    assert "abcabcab" == heads(without)
    assert "D" in without.head_in(2022).explain("vi")


def test_a_new_member_comes_after_whoever_led_last():
    """d joins while c, the last of the order, leads: d stands behind c and leads next."""
    found = cluster(
        "abcd",
        joined={"d": dt.date(2022, 7, 1)},
        rotation=order("abc", new_members=NewMember.END_OF_ORDER),
    )

    assert "abcdabcd" == heads(found)


def test_whether_an_unsettled_unit_gets_a_turn_is_open_too():
    """m may or may not be a member, so its turn may or may not come."""
    found = cluster(
        "abcm",
        joined={"m": None},
        rotation=order("abc", new_members=NewMember.END_OF_ORDER),
        successions=[
            event(
                dt.date(2020, 7, 1),
                "ab",
                "m",
                policy=policy(membership=None, turn=TurnPassing.NONE),
            )
        ],
    )

    assert {"c", "m"} == {unit.id for unit in found.head_in(2022).candidates}


@quick
@given(mergers(), st.integers(0, 7), st.integers(0, 360), st.sampled_from(TurnPassing))
@example(("abc", "ab", "a", dt.date(2020, 1, 2)), 2, 0, TurnPassing.NEXT)
def test_school_years_behave_as_calendar_years(drawn, number, days, option):
    """The same things on the same days of the year give the same heads, also on its first day."""
    row, gone, namesake, _ = drawn
    found = []
    for first in (
        EmulationYear.calendar(2020),
        EmulationYear.school(2020, starts=dt.date(2020, 9, 5)),
    ):
        on = first.shifted(number).start + dt.timedelta(days=days)
        made = cluster(
            (*row, "m"),
            joined={"m": None},
            start=first.start,
            rotation=order(row, first_year=first),
            successions=[event(on, gone, "m", namesake=namesake, policy=policy(turn=option))],
        )
        found.append([opening(made, first.shifted(n)) for n in range(14)])

    assert found[0] == found[1]


HORIZON = [dt.date(2024, 2, 25) + n * DAY for n in range(14)]
UNITS = "abcdef"


def walked(memberships, compositions, departures, successions, passing):
    """Walk through the days and note who belongs: True, or None where that is open."""
    now, found = {}, {}
    ends = {}
    for day in HORIZON:
        eve = dict(now)
        for unit, end in list(ends.items()):
            if end == day:
                now.pop(unit, None)
                del ends[unit]
        listed = [c for c in compositions if c.effective == day]
        for composition in listed:
            now = dict.fromkeys(composition.unit_ids, True)
            ends = {}
        for membership in memberships:
            if membership.period.start == day:
                now[membership.unit_id] = True
                ends[membership.unit_id] = membership.period.end
        decided = {unit for c in listed for unit in c.unit_ids}
        decided |= {m.unit_id for m in memberships if m.period.start == day}
        for departure in departures:
            # What is decided for the same day in so many words holds.
            if departure.on == day and departure.unit_id not in decided:
                now.pop(departure.unit_id, None)
        for succession in successions:
            if succession.on != day:
                continue
            were = [eve.get(unit, False) for unit in succession.predecessors]
            for unit in succession.predecessors:
                if unit not in decided:
                    now.pop(unit, None)
            for unit in succession.successors:
                if listed or now.get(unit):
                    continue
                follows = passes(succession, unit, were, passing)
                if follows is not False:
                    now[unit] = follows
                    ends.pop(unit, None)
        found[day] = dict(now)
    return found


def passes(succession, successor, were, passing):
    """Whether a place goes over, by the label of the rule."""
    if not any(were) and None not in were:
        return False
    if passing is None:
        passing = MembershipPassing.ANY if succession.kind is SuccessionKind.RENAMING else None
    if passing is None:
        return None
    if passing is MembershipPassing.NONE:
        return False
    if passing is MembershipPassing.ANY:
        return True if True in were else None
    if passing is MembershipPassing.ALL:
        return False if False in were else (None if None in were else True)
    if succession.heir is None:
        return None
    if succession.kind is SuccessionKind.SPLIT:
        return were[0] if successor == succession.heir else False
    return were[succession.predecessors.index(succession.heir)]


@st.composite
def rosters(draw):
    unit = st.sampled_from(UNITS)
    day = st.sampled_from(HORIZON[1:])
    first = draw(st.lists(unit, unique=True, min_size=1))
    memberships = [
        Membership(
            unit_id=u,
            period=Period(HORIZON[0], draw(st.none() | st.none() | day)),
        )
        for u in first
    ]
    memberships += [
        Membership(unit_id=draw(unit), period=Period(draw(day)))
        for _ in range(draw(st.integers(0, 2)))
    ]
    compositions = [
        Composition(effective=draw(day), unit_ids=draw(st.lists(unit, unique=True)), source=RULE)
        for _ in range(draw(st.integers(0, 2)))
    ]
    departures = [
        Departure(unit_id=draw(unit), on=draw(day), source=RULE)
        for _ in range(draw(st.integers(0, 1)))
    ]
    successions = []
    for _ in range(draw(st.integers(0, 2))):
        shape = draw(st.sampled_from(((2, 1), (1, 2), (1, 1), (1, 0), (3, 1))))
        old = draw(st.lists(unit, unique=True, min_size=shape[0], max_size=shape[0]))
        new = draw(st.lists(unit, unique=True, min_size=shape[1], max_size=shape[1]))
        assume(old != new)
        many = old if len(old) > 1 else new
        namesake = draw(st.none() | st.sampled_from(many)) if many else None
        successions.append(event(draw(day), old, new, namesake=namesake))
    return memberships, compositions, departures, successions


@settings(deadline=None, max_examples=200)
@given(rosters(), st.sampled_from((None, *MembershipPassing)))
def test_the_roster_agrees_with_a_walk_through_the_days(drawn, passing):
    """Joining, leaving, listing anew, merging and splitting on any day, also on the same one."""
    memberships, compositions, departures, successions = drawn
    try:
        found = Cluster(
            id="cum",
            name="Cụm thi đua số 1",
            organiser="Bộ Công Thương",
            organiser_level=OrganiserLevel.MINISTRY_PROVINCE,
            units=[Unit(id=i, name=i) for i in UNITS],
            memberships=memberships,
            compositions=compositions,
            departures=departures,
            successions=successions,
            succession_policy=SuccessionPolicy(source=RULE, membership=passing),
            source=RULE,
        )
    except BadInput:
        reject()
    expected = walked(memberships, compositions, departures, successions, passing)

    for day in HORIZON:
        answer = found.roster_on(day)
        certain = {unit for unit, belongs in expected[day].items() if belongs}
        assert certain == {unit.id for unit in answer.members}, day
        assert expected[day].keys() - certain == {unit.id for unit, _ in answer.undetermined}, day


@quick
@given(clusters(years=FEW), st.dates(dt.date(2019, 12, 25), dt.date(2025, 1, 5)))
def test_every_way_of_asking_who_belongs_agrees(drawn, day):
    """The roster, each unit alone, its periods, and the stay that holds the day."""
    answer = drawn.roster_on(day)
    inside = {unit.id for unit in answer.members}
    unsettled = {unit.id for unit, _ in answer.undetermined}

    for unit in drawn.units:
        expected = True if unit.id in inside else (None if unit.id in unsettled else False)
        if answer.missing is not None:
            expected = None
        assert expected is drawn.belongs(unit.id, day)
        assert (expected is True) is any(p.contains(day) for p in drawn.periods_of(unit.id))
        assert (expected is True) is (drawn.stay_of(unit.id, day) is not None)
