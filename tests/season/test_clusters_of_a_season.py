"""What a season makes of populations ranked apart, of mergers within the year and of its head."""

import datetime as dt

import attrs
import pytest

from thidua.clusters import (
    Membership,
    MembershipPassing,
    PointsPassing,
    Population,
    Succession,
    SuccessionPolicy,
    Unit,
)
from thidua.dates import Period
from thidua.display import season_html, season_text
from thidua.errors import BadInput
from thidua.exchange import load_season
from thidua.law import OrganiserRule
from thidua.scoring import Evidence

RULE = OrganiserRule("Quy chế của cụm", illustrative=True)
FOLDER = "examples/cum-so-2-2023"
ONE, TWO = "thanh-vien-minh-hoa-5", "thanh-vien-minh-hoa-6"


@pytest.fixture(scope="module")
def season():
    """The example, without what rests on its own ranking."""
    loaded = load_season(FOLDER)
    return attrs.evolve(
        loaded, endorsements=(), nominations=(), flag=attrs.evolve(loaded.flag, registered=())
    )


def apart(season):
    """The cluster with its last two units in a population of their own."""
    cluster = season.cluster
    units = [
        attrs.evolve(unit, population_id="nhom-hai" if unit.id in {ONE, TWO} else "nhom-mot")
        for unit in cluster.units
    ]
    populations = [
        Population(id="nhom-mot", name="Nhóm một", source=RULE),
        Population(id="nhom-hai", name="Nhóm hai", source=RULE),
    ]
    return attrs.evolve(cluster, units=units, populations=populations)


def only(season, ids):
    return {
        "evidence": Evidence([entry for entry in season.evidence if entry.unit_id in ids]),
        "results": [result for result in season.results if result.unit_id in ids],
        "unit_records": [],
    }


def test_populations_are_ranked_apart(season):
    """Each in its own season: two units compete for a place, the other four are not there (M05)."""
    report = attrs.evolve(
        season, cluster=apart(season), population_id="nhom-hai", **only(season, {ONE, TWO})
    ).play()

    assert {ONE, TWO} == {unit.id for unit in report.members}
    assert {ONE, TWO} == {row.card.unit_id for row in report.ranking.rows}


def test_a_season_of_a_cluster_with_populations_names_the_one_it_ranks(season):
    """Otherwise units that never compete would be ranked together."""
    with pytest.raises(BadInput, match=r"xếp hạng riêng các nhóm nhom-mot và nhom-hai"):
        attrs.evolve(season, cluster=apart(season))
    with pytest.raises(BadInput, match="nhom-ba"):
        attrs.evolve(season, cluster=apart(season), population_id="nhom-ba")
    with pytest.raises(BadInput, match="nhom-mot"):
        attrs.evolve(season, population_id="nhom-mot")


def merged(season, **policy):
    """Two units become one on 1 July 2023."""
    cluster = season.cluster
    ruled = SuccessionPolicy(source=RULE, membership=MembershipPassing.ANY, **policy)
    return attrs.evolve(
        cluster,
        units=[*cluster.units, Unit(id="don-vi-moi", name="Đơn vị mới", illustrative=True)],
        successions=[
            Succession(
                on=dt.date(2023, 7, 1),
                predecessors=[ONE, TWO],
                successors=["don-vi-moi"],
                source=RULE,
                policy=ruled,
            )
        ],
    )


def kept(season):
    ids = {unit.id for unit in season.cluster.units} - {ONE, TWO}
    return only(season, ids) | {"covenant": season.covenant}


def test_units_merged_within_the_year_are_not_ranked_but_their_successor_is(season):
    """And the report says what becomes of their points, or that no rule says so."""
    report = attrs.evolve(season, cluster=merged(season), **kept(season)).play()

    assert "don-vi-moi" in {unit.id for unit in report.members}
    assert not {ONE, TWO} & {unit.id for unit in report.members}
    assert report.ranking.provisional
    (note,) = report.successions
    assert "chưa có quy định chuyển điểm thi đua" in note.render()
    for text in (season_text(report), season_html(report)):
        assert "chưa có quy định" in text
    ruled = attrs.evolve(
        season, cluster=merged(season, points=PointsPassing.SUM), **kept(season)
    ).play()
    assert "cộng điểm của các đơn vị trước (Quy chế của cụm" in ruled.successions[0].render()
    assert ruled.to_dict()["successions"]


def test_a_unit_that_joins_in_the_year_is_ranked_and_nothing_is_said(season):
    """Joining is no succession."""
    new = Unit(id="don-vi-moi", name="Đơn vị mới", illustrative=True)
    joined = Membership(unit_id="don-vi-moi", period=Period(dt.date(2023, 7, 1)), source=RULE)
    cluster = attrs.evolve(
        season.cluster,
        units=[*season.cluster.units, new],
        memberships=[*season.cluster.memberships, joined],
    )
    report = attrs.evolve(season, cluster=cluster).play()

    assert "don-vi-moi" in {unit.id for unit in report.members}
    assert () == report.successions
