"""The strategies for clusters build what can be, and the hard cases among it."""

import datetime as dt

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from thidua.clusters import Cluster, FixedOrder, Office, SuccessionKind
from thidua.errors import InvalidValue
from thidua.testing import (
    cluster_units,
    clusters,
    fixed_orders,
    succession_policies,
    successions,
)

FEW = range(2020, 2024)


@given(cluster_units(least=2, most=5))
def test_units_are_as_many_as_asked_for_and_made_up(units):
    """Each has an id of its own and says that it is made up."""
    assert 2 <= len(units) <= 5
    assert len(units) == len({unit.id for unit in units})
    assert all(unit.illustrative for unit in units)


@given(fixed_orders(units=("a", "b", "c"), every=True, whole=True))
def test_an_order_of_every_unit_names_all(order):
    """And where it shall be whole it is silent on nothing."""
    assert {"a", "b", "c"} == set(order.order)
    assert None not in {order.skipped, order.new_members}


@given(fixed_orders(units=("a", "b", "c")))
def test_an_order_may_leave_units_out(order):
    """But never all, and it names nobody else."""
    assert order.order
    assert set(order.order) <= {"a", "b", "c"}


@pytest.mark.parametrize("kind", SuccessionKind)
@given(data=st.data())
def test_a_succession_is_of_the_kind_asked_for(kind, data):
    """It ends units that there are, on a day of the years."""
    event = data.draw(successions(kinds=[kind], years=FEW))

    assert kind is event.kind
    assert {"don-vi-1", "don-vi-2", "don-vi-3"} >= set(event.predecessors)
    assert 2020 <= event.on.year <= 2023


def test_a_merger_of_one_is_refused():
    """Nothing can be drawn, and the error says why at once."""
    with pytest.raises(InvalidValue):
        find(successions(units=["a"], kinds=[SuccessionKind.MERGER]), lambda _: True)


@pytest.mark.parametrize(("least", "most"), [(3, 2), (-1, 2)])
def test_counts_that_cannot_be_are_refused(least, most):
    """The fewest beyond the most, and fewer than none."""
    with pytest.raises(InvalidValue):
        find(cluster_units(least=least, most=most), lambda _: True)


@given(succession_policies(whole=True))
def test_a_whole_policy_rules_on_everything(policy):
    """No part is left open."""
    assert None not in attrs.astuple(policy, recurse=False)


@settings(deadline=None)
@given(clusters(years=FEW))
def test_every_cluster_answers_every_year(cluster):
    """It was accepted without a fault, and it answers and explains itself."""
    assert isinstance(cluster, Cluster)
    year = cluster.year_of(dt.date(2020, 12, 31))
    for asked in year.until(year.shifted(3)):
        assert cluster.head_in(asked).explain("vi")
        assert cluster.deputies_in(asked).explain("vi") is not None
        assert cluster.roster_on(asked.start).explain("vi")


@settings(deadline=None)
@given(clusters(least=3, stable=True, decided=False, fixed=True, years=FEW))
def test_a_stable_cluster_keeps_its_members(cluster):
    """Nobody came, nobody went, and nothing was decided."""
    assert isinstance(cluster.rotation, FixedOrder)
    assert () == cluster.appointments == cluster.step_downs
    assert cluster.members_on(dt.date(2020, 1, 1)) == cluster.members_on(dt.date(2023, 12, 31))


@settings(deadline=None)
@given(clusters(school=True, years=FEW))
def test_school_years_can_be_asked_for(cluster):
    """A rotation then counts in school years."""
    first = getattr(cluster.rotation, "first_year", None)
    assert first is None or first.is_school_year


def test_the_hard_cases_come_up():
    """Mergers beside compositions, unsettled members, votes against decisions, offices given up."""
    found = settings(max_examples=2000, deadline=None, phases=[Phase.generate])

    def comes_up(fits):
        return find(clusters(years=FEW), fits, settings=found)

    assert comes_up(lambda c: c.successions and c.compositions)
    assert comes_up(lambda c: not c.roster_on(dt.date(2023, 12, 31)).known)
    assert comes_up(lambda c: c.step_downs and c.replacement)
    assert comes_up(lambda c: any(a.office is Office.DEPUTY for a in c.appointments))
