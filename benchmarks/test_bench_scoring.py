"""How long a round takes: ten thousand units on a sheet of 176 leaves, with every derivation.

The baseline is what a spreadsheet does: the same products and sums over plain floats, without a
reason, a bound, an unknown or an exact number.
"""

import pytest

from thidua.law import OrganiserRule
from thidua.scoring import (
    NO_TARGET,
    AllOrNothing,
    DirectEntry,
    Entry,
    Evidence,
    Item,
    Ladder,
    LeaderBy,
    Proportional,
    Section,
    Sheet,
    Step,
    TargetAndLeader,
    WithoutTarget,
    ZeroTarget,
    rank,
)

RULE = OrganiserRule("Bảng điểm để đo tốc độ", illustrative=True)
LEAVES = 176
PER_SECTION = 22
LEADER = TargetAndLeader(
    met_share="1/2",
    leader_by=LeaderBy.RATIO,
    zero_target=ZeroTarget.AS_WITHOUT_TARGET,
    without_target=WithoutTarget.AGAINST_BEST,
)
STEPS = [(100, 5), (95, 4), (80, 3), (60, 1)]
LADDER = Ladder(
    steps=[Step(at_least=n, points=p) for n, p in STEPS], otherwise=0, least=0, most=100
)
# The mix of the police table of 2025: half entered, the rest met or not, targets, shares, ladders.
METHODS = (
    DirectEntry(capped=True),
    AllOrNothing(),
    DirectEntry(capped=True),
    LEADER,
    DirectEntry(capped=True),
    Proportional(target=100, capped=True),
    AllOrNothing(),
    LADDER,
)


def method(leaf):
    return METHODS[leaf % len(METHODS)]


def sheet():
    sections = [
        Section(
            id=f"p{start}",
            name=f"Phần {start}",
            max_points=5 * PER_SECTION,
            children=[
                Item(id=f"i{n}", name=f"Tiêu chí {n}", max_points=5, method=method(n))
                for n in range(start, start + PER_SECTION)
            ],
        )
        for start in range(0, LEAVES, PER_SECTION)
    ]
    return Sheet(id="b", name="Bảng điểm", sections=sections, total=5 * LEAVES, source=RULE)


def value(unit, leaf):
    if isinstance(method(leaf), AllOrNothing):
        return (unit + leaf) % 3 > 0
    if isinstance(method(leaf), DirectEntry):
        return (unit * 7 + leaf) % 6
    return (unit * 13 + leaf * 5) % 101


def target(unit, leaf):
    if not isinstance(method(leaf), TargetAndLeader):
        return None
    return NO_TARGET if (unit + leaf) % 11 == 0 else 50 + (unit + leaf) % 30


def entries(count):
    return [
        Entry(unit_id=f"u{unit}", item_id=f"i{leaf}", value=value(unit, leaf), target=target(unit, leaf))
        for unit in range(count)
        for leaf in range(LEAVES)
    ]  # fmt: skip


def by_floats(count):
    """The same figures as a spreadsheet would add them."""
    leads = {}
    for leaf in range(LEAVES):
        if method(leaf) is LEADER:
            told = [(value(u, leaf), target(u, leaf)) for u in range(count)]
            leads[leaf] = (
                max((v / t for v, t in told if t is not NO_TARGET), default=1.0),
                max((v for v, t in told if t is NO_TARGET), default=0.0),
            )
    totals = []
    for unit in range(count):
        points = 0.0
        for leaf in range(LEAVES):
            kind, found = method(leaf), value(unit, leaf)
            if isinstance(kind, AllOrNothing):
                points += 5.0 if found else 0.0
            elif isinstance(kind, DirectEntry):
                points += min(found, 5.0)
            elif isinstance(kind, Proportional):
                points += min(5.0, 5.0 * found / 100)
            elif kind is LADDER:
                points += next((p for n, p in STEPS if found >= n), 0)
            else:
                points += leader_points(found, target(unit, leaf), leads[leaf])
        totals.append(points)
    return totals


def leader_points(found, wanted, lead):
    ratio, best = lead
    if wanted is NO_TARGET:
        return 5.0 * found / best if best else 0.0
    if found <= wanted:
        return 2.5 * found / wanted
    if ratio <= 1:
        return 5.0
    return 2.5 + 2.5 * (found / wanted - 1) / (ratio - 1)


def test_the_float_baseline_gives_the_same_totals():
    """Both add the same figures, so that times may be compared."""
    units = [f"u{n}" for n in range(40)]
    cards = sheet().score_all(units, Evidence(entries(40)))

    assert by_floats(40) == pytest.approx([float(card.total) for card in cards])


@pytest.mark.parametrize("count", [100, 1_000, 10_000])
def test_score_everybody(benchmark, count):
    """Cards with a reason on every line; the cost for a leaf must not grow with the units."""
    made, evidence = sheet(), Evidence(entries(count))
    units = [f"u{n}" for n in range(count)]
    benchmark.extra_info["leaves"] = count * LEAVES
    rounds = 1 if count == 10_000 else 3
    cards = benchmark.pedantic(
        lambda: len(made.score_all(units, evidence)), rounds=rounds, iterations=1
    )
    benchmark.extra_info["us_per_leaf"] = round(benchmark.stats["min"] / (count * LEAVES) * 1e6, 2)
    assert count == cards


@pytest.mark.parametrize("count", [1_000])
def test_baseline_floats_without_reasons(benchmark, count):
    """What a spreadsheet computes of the same figures."""
    benchmark.pedantic(by_floats, args=(count,), rounds=3, iterations=1)
    benchmark.extra_info["us_per_leaf"] = round(benchmark.stats["min"] / (count * LEAVES) * 1e6, 2)


def test_gather_evidence(benchmark):
    """Making and indexing the entries of a thousand units."""
    benchmark.pedantic(lambda: len(Evidence(entries(1_000))), rounds=2, iterations=1)
    benchmark.extra_info["us_per_leaf"] = round(benchmark.stats["min"] / (1_000 * LEAVES) * 1e6, 2)


def test_rank_a_thousand(benchmark):
    """Places of everybody, ties included."""
    count = 1_000
    units = [f"u{n}" for n in range(count)]
    cards = sheet().score_all(units, Evidence(entries(count)))
    benchmark.pedantic(lambda: rank(cards, ties=[], source=RULE), rounds=3, iterations=1)


def test_audit_the_sheet(benchmark):
    """All proofs worked out."""
    made = sheet()
    benchmark(made.audit)


def test_explain_one_card(benchmark):
    """176 lines in Vietnamese."""
    card = sheet().score_all(["u0"], Evidence(entries(1)))[0]
    benchmark(card.explain, "vi")
