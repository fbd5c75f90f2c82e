"""The strategies for procedure build what can be, and what the rooms have to answer."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from thidua.awards import law_2022
from thidua.law import OrganiserRule
from thidua.procedure import Cap, apply_cap, authority, dossier, itinerary
from thidua.records import SubjectKind
from thidua.testing import ballots, candidates, nominees
from thidua.votes import Threshold, count

SOURCE = OrganiserRule("Quy chế", illustrative=True)


@given(ballots())
def test_a_ballot_can_always_be_counted(ballot):
    """Known or not known, never refused."""
    assert count(ballot, Threshold("4/5", source=SOURCE)).passed in {True, False, None}


@given(ballots(members=15, whole=True))
def test_a_whole_ballot_is_always_decided(ballot):
    """Of all fifteen members."""
    assert ballot.members == 15
    assert count(ballot, Threshold("4/5", source=SOURCE)).passed is not None


def test_unknown_numbers_ties_and_the_dead_are_drawn():
    """The hard cases come up."""
    find(ballots(), lambda ballot: ballot.members is None)
    find(candidates(), lambda listed: len({c.points for c in listed}) < len(listed) > 1)
    find(nominees(), lambda nominee: nominee.posthumous)


@given(candidates(kinds=[SubjectKind.COLLECTIVE]), st.integers(0, 12))
def test_a_cap_divides_every_list(listed, places):
    """Each candidate is within, outside or undecided."""
    result = apply_cap(listed, Cap(count=places, source=SOURCE), on=dt.date(2024, 12, 20))
    parts = [*result.inside, *result.outside, *result.undecided]
    assert sorted(c.id for c in parts) == sorted(c.id for c in listed)


@pytest.mark.parametrize("day", [dt.date(2024, 12, 20), dt.date(2025, 12, 20)])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(nominee=nominees(awards=law_2022.AWARDS))
def test_every_nominee_has_an_authority_a_dossier_and_an_itinerary(day, nominee):
    """Unless the unit is a district after the districts are gone."""
    if nominee.unit is not None and nominee.unit.slug == "cap-huyen":
        return
    assert authority(nominee, day).render("en")
    assert dossier(nominee, day).render("en")
    assert itinerary(nominee, day).render("en")
