"""All clusters of one organiser: partitions that replace each other, and units in one place."""

import datetime as dt

import pytest

from thidua.clusters import (
    Grouping,
    MembershipPassing,
    Network,
    Partition,
    Succession,
    SuccessionPolicy,
    Unit,
)
from thidua.errors import BadInput, Undetermined, UnknownName
from thidua.law import OrganiserRule
from thidua.records import OrganiserLevel

OLD = OrganiserRule("Quyết định phân chia năm 2016")
NEW = OrganiserRule("Quyết định phân chia năm 2018")
RULE = OrganiserRule("Quy định về kế tục")
MERGED = dt.date(2017, 7, 1)

HCMC_SIZES = (10, 10, 11, 9, 10, 9, 9, 10, 12, 12, 11, 13, 11, 12, 9, 10)
"""Sizes of the sixteen clusters of communes of Hồ Chí Minh City, 2025, as quoted (S24)."""


def unit(name):
    return Unit(id=name, name=name.upper())


def grouping(cluster_id, unit_ids, name=""):
    return Grouping(cluster_id=cluster_id, name=name or f"Cụm {cluster_id}", unit_ids=unit_ids)


def partition(year, source, *groupings):
    return Partition(effective=dt.date(year, 1, 1), source=source, groupings=groupings)


def network(**changes):
    """Two clusters since 2016; in 2018 d moves, the second is renamed and a third is formed."""
    given = {
        "organiser": "Ủy ban nhân dân tỉnh",
        "organiser_level": OrganiserLevel.MINISTRY_PROVINCE,
        "units": [unit(name) for name in "abcdefg"],
        "partitions": [
            partition(
                2018,
                NEW,
                grouping("mot", ["a", "b", "d"]),
                grouping("hai", "c", "Khối thi đua số II"),
                grouping("ba", "ef"),
            ),
            partition(2016, OLD, grouping("mot", "ab"), grouping("hai", "cd"), grouping("cu", "g")),
        ],
    }
    return Network(**(given | changes))


def ids(units):
    return [each.id for each in units]


def test_a_new_partition_replaces_the_one_before_on_its_day():
    """The day before belongs to the old decision, the day itself to the new one (M04)."""
    before, after = dt.date(2017, 12, 31), dt.date(2018, 1, 1)

    assert OLD == network().partition_on(before).source
    assert NEW == network().partition_on(after).source
    assert ["a", "b"] == ids(network().cluster("mot").members_on(before))
    assert ["a", "b", "d"] == ids(network().cluster("mot").members_on(after))
    assert "hai" == network().cluster_of("d", before).id
    assert "mot" == network().cluster_of("d", after).id


def test_a_cluster_that_the_new_partition_does_not_name_is_dissolved():
    """Its members belong to none unless they are listed elsewhere."""
    assert "cu" == network().cluster_of("g", dt.date(2017, 12, 31)).id
    assert network().cluster_of("g", dt.date(2018, 1, 1)) is None
    assert () == network().cluster("cu").members_on(dt.date(2018, 1, 1))
    assert ["mot", "hai", "ba"] == ids(network().clusters_on(dt.date(2020, 1, 1)))


def test_a_cluster_keeps_its_former_name():
    """Cụm hai became khối thi đua số II by the decision of 2018."""
    two = network().cluster("hai")

    assert "Cụm hai" == two.name_on(dt.date(2017, 12, 31))
    assert "Khối thi đua số II" == two.name_on(dt.date(2018, 1, 1))
    assert 2 == two.label.ordinal


def test_before_the_first_partition_nothing_is_known():
    """It is an error that names the organiser, the day and the first decision."""
    with pytest.raises(Undetermined, match=r"Ủy ban nhân dân tỉnh: ngày 31/12/2015.*01/01/2016"):
        network().clusters_on(dt.date(2015, 12, 31))


def test_unknown_clusters_and_units_are_errors_with_near_misses():
    """So that a slip of the pen is found."""
    with pytest.raises(UnknownName) as caught:
        network().cluster("mott")
    assert ("mot",) == caught.value.suggestions
    with pytest.raises(UnknownName, match="xyz"):
        network().cluster_of("xyz", dt.date(2018, 1, 1))


def test_a_unit_is_in_one_cluster_of_a_partition():
    """All faults of the decision come at once, each with its unit and clusters."""
    with pytest.raises(BadInput) as caught:
        partition(2020, NEW, grouping("mot", "aa"), grouping("hai", "ab"), grouping("hai", "c"))

    lines = "\n".join(caught.value.lines())
    assert 2 == len(caught.value.faults)
    assert "Cụm “hai” được ghi 2 lần" in lines
    assert "Đơn vị “a” được xếp 3 lần: mot, mot và hai" in lines


def test_two_partitions_of_one_day_or_none_are_refused():
    """A network needs decisions that follow each other."""
    with pytest.raises(BadInput, match="Chưa ghi quyết định"):
        network(partitions=[])
    twice = [partition(2016, OLD, grouping("mot", "a")), partition(2016, NEW, grouping("hai", "b"))]
    with pytest.raises(BadInput, match="cùng áp dụng từ ngày 01/01/2016"):
        network(partitions=twice)


def across(**policy):
    """B (cluster mot) and c (cluster hai) become e in mid-2017."""
    merger = Succession(
        on=MERGED, predecessors=["b", "c"], successors=["e"], source=RULE, namesake="c"
    )
    ruled = SuccessionPolicy(source=RULE, **policy) if policy else None
    anew = partition(2018, NEW, grouping("mot", ["a", "d"]), grouping("ba", "ef"))
    before = partition(2016, OLD, grouping("mot", "ab"), grouping("hai", "cd"))
    return network(successions=[merger], succession_policy=ruled, partitions=[before, anew])


def test_a_successor_of_members_of_two_clusters_is_in_neither_without_a_policy():
    """The question is open and says what would settle it."""
    eve = dt.date(2017, 6, 30)

    assert "mot" == across().cluster_of("b", eve).id
    assert across().cluster_of("b", MERGED) is None
    with pytest.raises(Undetermined, match="quy định đơn vị kế tục có là thành viên"):
        across().cluster_of("e", MERGED)


def test_the_namesake_decides_where_the_policy_says_so():
    """Of two places one passes on; the new partition settles it anyway."""
    ruled = across(membership=MembershipPassing.NAMESAKE)

    assert "hai" == ruled.cluster_of("e", MERGED).id
    assert "ba" == ruled.cluster_of("e", dt.date(2018, 1, 1)).id


def test_two_places_for_one_successor_are_refused():
    """A unit cannot compete in two clusters of one organiser at once."""
    with pytest.raises(BadInput, match=r"“e” cùng lúc thuộc Cụm mot .*2017.* và Cụm hai"):
        across(membership=MembershipPassing.ANY)


def test_the_sixteen_clusters_of_ho_chi_minh_city_hold_168_communes():
    """Annex 1 of decision 2913/2025 as quoted (S24): sizes 9 to 13; the names are illustrative."""
    names, groupings = [], []
    for number, size in enumerate(HCMC_SIZES, 1):
        members = [f"xa-{number}-{place}" for place in range(1, size + 1)]
        names += members
        groupings.append(grouping(f"cum-{number}", members, f"Cụm thi đua số {number}"))
    source = OrganiserRule("Quyết định 2913/2025, Phụ lục 1 (theo trích dẫn)")
    city = network(
        organiser="Ủy ban nhân dân Thành phố Hồ Chí Minh",
        units=[Unit(id=name, name=name, illustrative=True) for name in names],
        partitions=[partition(2025, source, *groupings)],
    )
    rosters = city.rosters_on(dt.date(2025, 12, 26))

    assert 16 == len(rosters)
    assert HCMC_SIZES == tuple(len(roster.members) for roster in rosters.values())
    assert 168 == sum(len(roster.members) for roster in rosters.values())
    assert "cum-10" == city.cluster_of("xa-10-3", dt.date(2025, 12, 26)).id
    assert city.illustrative


def test_the_network_goes_out_as_plain_data():
    """Decisions in order, clusters with all their compositions."""
    told = network().to_dict()

    assert ["2016-01-01", "2018-01-01"] == [each["effective"] for each in told["partitions"]]
    assert ["mot", "hai", "cu", "ba"] == [each["id"] for each in told["clusters"]]
    assert not told["illustrative"]
