"""What a country of clusters costs: a thousand of them over twenty years.

Each answer is timed beside the least that anybody could do for the same question, in the same run:
a look into a dict, or a loop over all memberships.
"""

from __future__ import annotations

import datetime as dt
import json

import attrs
import pytest

from thidua.clusters import (
    Cluster,
    Composition,
    Departure,
    FixedOrder,
    Membership,
    MembershipPassing,
    NewMember,
    SkippedTurn,
    Succession,
    SuccessionPolicy,
    TermPassing,
    TurnPassing,
    Unit,
)
from thidua.dates import Period
from thidua.exchange import load_cluster
from thidua.law import OrganiserRule
from thidua.records import OrganiserLevel

RULE = OrganiserRule("Quy chế thử nghiệm", illustrative=True)
CLUSTERS = 1_000
FIRST, LAST = 2006, 2025
DAY = dt.date(2025, 12, 31)
POLICY = SuccessionPolicy(
    source=RULE,
    membership=MembershipPassing.ANY,
    turn=TurnPassing.NEXT,
    term=TermPassing.CONTINUES,
)


def _cluster(number: int) -> Cluster:
    """Ten units; two join, one leaves, two are merged, and everybody is listed anew once."""
    ids = [f"don-vi-{number}-{place}" for place in range(10)]
    joined = [f"don-vi-{number}-moi-{place}" for place in range(2)]
    merged = f"don-vi-{number}-hop-nhat"
    start = dt.date(FIRST, 1, 1)
    members = [*(Membership(unit_id=i, period=Period(start)) for i in ids)]
    members.append(Membership(unit_id=joined[0], period=Period(dt.date(2009 + number % 4, 3, 1))))
    members.append(Membership(unit_id=joined[1], period=Period(dt.date(2020 + number % 3, 3, 1))))
    return Cluster(
        id=f"cum-{number}",
        name=f"Cụm thi đua số {number + 1}",
        organiser="Ủy ban nhân dân tỉnh",
        organiser_level=OrganiserLevel.MINISTRY_PROVINCE,
        units=[Unit(id=i, name=i.upper()) for i in (*ids, *joined, merged)],
        memberships=members,
        departures=[Departure(unit_id=ids[3], on=dt.date(2014, 5, 1), source=RULE)],
        compositions=[
            Composition(
                effective=dt.date(2018, 7, 1),
                unit_ids=[i for i in (*ids, joined[0]) if i != ids[3]],
                source=RULE,
            )
        ],
        successions=[
            Succession(
                on=dt.date(2025, 7, 1),
                predecessors=(ids[0], ids[1 + number % 2]),
                successors=(merged,),
                source=RULE,
            )
        ],
        succession_policy=POLICY,
        rotation=FixedOrder(
            ids,
            first_year=FIRST,
            source=RULE,
            skipped=SkippedTurn.LOST,
            new_members=NewMember.END_OF_ORDER,
        ),
        source=RULE,
    )


@pytest.fixture(scope="module")
def country():
    """A thousand clusters that were asked nothing yet."""
    return [_cluster(number) for number in range(CLUSTERS)]


@pytest.fixture(scope="module")
def warm():
    """A thousand clusters that were asked everything once."""
    made = [_cluster(number) for number in range(CLUSTERS)]
    for each in made:
        each.schedule(FIRST, LAST)
    return made


@pytest.mark.benchmark(group="members of a thousand clusters on a day")
def test_members_from_a_dict(benchmark, country):
    """The answer written down beforehand: no dates, no reasons, no rules."""
    table = {each.id: each.members_on(DAY) for each in country}
    found = benchmark(lambda: sum(len(table[each.id]) for each in country))
    assert found == 10 * CLUSTERS


@pytest.mark.benchmark(group="members of a thousand clusters on a day")
def test_members_by_a_loop_over_memberships(benchmark, country):
    """The periods worked out beforehand, each compared with the day."""
    rows = [
        [(unit.id, period) for unit in each.units for period in each.periods_of(unit.id)]
        for each in country
    ]

    def counted():
        return sum(
            len({i for i, p in row if p.start <= DAY and (p.end is None or p.end > DAY)})
            for row in rows
        )

    assert benchmark(counted) == 10 * CLUSTERS


@pytest.mark.benchmark(group="members of a thousand clusters on a day")
def test_members_on_a_day(benchmark, country):
    """The units under the names of the day; it is an error where one is not settled."""
    found = benchmark(lambda: sum(len(each.members_on(DAY)) for each in country))
    assert found == 10 * CLUSTERS


@pytest.mark.benchmark(group="heads of a thousand clusters in a year")
def test_heads_from_a_dict(benchmark, warm):
    """The answer written down beforehand."""
    table = {(each.id, LAST): each.head_in(LAST) for each in warm}
    found = benchmark(lambda: sum(bool(table[each.id, LAST].terms) for each in warm))
    assert found == CLUSTERS


@pytest.mark.benchmark(group="heads of a thousand clusters in a year")
def test_heads_by_a_remainder(benchmark, country):
    """The tenth year's unit is the first one's again: no joining, leaving or merging."""
    orders = [each.rotation.order for each in country]

    def led():
        return [order[(LAST - FIRST) % len(order)] for order in orders]

    assert len(benchmark(led)) == CLUSTERS


@pytest.mark.benchmark(group="heads of a thousand clusters in a year")
def test_heads_asked_again(benchmark, warm):
    """The answer with its reasons, worked out before."""
    found = benchmark(lambda: sum(bool(each.head_in(LAST).terms) for each in warm))
    assert found == CLUSTERS


@pytest.mark.benchmark(group="heads of a thousand clusters in a year")
def test_heads_asked_for_the_first_time(benchmark, country):
    """Twenty years of the rotation followed, with joining, leaving and a merger."""

    def fresh():
        return ([attrs.evolve(each) for each in country],), {}

    def asked(clusters):
        return sum(bool(each.head_in(LAST).terms) for each in clusters)

    assert benchmark.pedantic(asked, setup=fresh, rounds=3) == CLUSTERS


@pytest.mark.benchmark(group="schedules of a thousand clusters over twenty years")
def test_schedules_by_a_remainder(benchmark, country):
    """An index into the order, year by year."""
    orders = [each.rotation.order for each in country]

    def led():
        return [
            [order[(year - FIRST) % len(order)] for year in range(FIRST, LAST + 1)]
            for order in orders
        ]

    assert len(benchmark(led)) == CLUSTERS


@pytest.mark.benchmark(group="schedules of a thousand clusters over twenty years")
def test_schedules(benchmark, country):
    """Twenty answers each, with their reasons, asked for the first time."""

    def fresh():
        return ([attrs.evolve(each) for each in country],), {}

    def asked(clusters):
        return sum(len(each.schedule(FIRST, LAST)) for each in clusters)

    assert benchmark.pedantic(asked, setup=fresh, rounds=3) == 20 * CLUSTERS


@pytest.mark.benchmark(group="building a thousand clusters")
def test_building_units_alone(benchmark):
    """The thirteen units of each and nothing else."""

    def built():
        return [
            [Unit(id=f"don-vi-{number}-{place}", name="Đơn vị") for place in range(13)]
            for number in range(CLUSTERS)
        ]

    assert len(benchmark.pedantic(built, rounds=3)) == CLUSTERS


@pytest.mark.benchmark(group="building a thousand clusters")
def test_building_clusters(benchmark):
    """Every part checked, and the roster worked out over all time."""

    def built():
        return [_cluster(number) for number in range(CLUSTERS)]

    assert len(benchmark.pedantic(built, rounds=3)) == CLUSTERS


@pytest.fixture
def file(tmp_path):
    """One of the clusters as a person would write it down."""
    made = _cluster(0)
    rule = {"text": RULE.text, "illustrative": True}
    data = {
        "id": made.id,
        "name": made.name,
        "organiser": made.organiser,
        "organiser_level": made.organiser_level.value,
        "source": rule,
        "units": [{"id": unit.id, "name": unit.name} for unit in made.units],
        "memberships": [
            {"unit_id": m.unit_id, "start": m.period.start.isoformat()} for m in made.memberships
        ],
        "departures": [
            {"unit_id": d.unit_id, "on": d.on.isoformat(), "source": rule} for d in made.departures
        ],
        "compositions": [
            {"effective": c.effective.isoformat(), "unit_ids": list(c.unit_ids), "source": rule}
            for c in made.compositions
        ],
        "successions": [
            {
                "on": s.on.isoformat(),
                "predecessors": list(s.predecessors),
                "successors": list(s.successors),
                "source": rule,
            }
            for s in made.successions
        ],
        "succession_policy": {
            "source": rule,
            "membership": MembershipPassing.ANY.value,
            "turn": TurnPassing.NEXT.value,
            "term": TermPassing.CONTINUES.value,
        },
        "rotation": {
            "kind": "thu-tu-dinh-truoc",
            "order": list(made.rotation.order),
            "first_year": FIRST,
            "source": rule,
        },
    }
    path = tmp_path / "cum.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


@pytest.mark.benchmark(group="a cluster from its file")
def test_reading_json_alone(benchmark, file):
    """Plain data, unchecked."""
    assert benchmark(lambda: json.loads(file.read_text(encoding="utf-8")))


@pytest.mark.benchmark(group="a cluster from its file")
def test_loading_a_cluster(benchmark, file):
    """Read, checked and built."""
    assert len(benchmark(lambda: load_cluster(file)).units) == 13
