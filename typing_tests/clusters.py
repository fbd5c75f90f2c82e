"""A sample of user code that asks clusters; it is never run."""

from __future__ import annotations

import datetime as dt
from typing import assert_type

from thidua.clusters import (
    Appointment,
    Cluster,
    DeputiesAnswer,
    FixedOrder,
    HeadAnswer,
    RosterAnswer,
    RotationPolicy,
    Term,
    Unit,
)
from thidua.dates import EmulationYear
from thidua.law import OrganiserRule, Source
from thidua.words import verbatim


class AfterTheWinner:
    """A rule of the user's own: nobody knows before the closing conference."""

    source: Source = OrganiserRule("Quy chế của cụm")
    unit_ids: tuple[str, ...] = ()

    def head_for(
        self, cluster: Cluster, year: EmulationYear, history: tuple[Appointment, ...]
    ) -> HeadAnswer:
        """Answer that the conference has not met."""
        return HeadAnswer(
            cluster_name=cluster.name,
            year=year,
            kind=cluster.kind,
            missing=(verbatim("Chưa họp tổng kết."),),
            candidates=cluster.eligible_in(year),
        )


def own_rule() -> RotationPolicy:
    """Rules of users and of the library are one kind."""
    given: tuple[RotationPolicy, ...] = (
        AfterTheWinner(),
        FixedOrder(["a", "b"], first_year=2020, source=OrganiserRule("Quy chế")),
    )
    return given[0]


def ask(cluster: Cluster, day: dt.date) -> str:
    """Every answer has its type; what is open is told by it."""
    assert_type(cluster.members_on(day), tuple[Unit, ...])
    assert_type(cluster.roster_on(day), RosterAnswer)
    heads = cluster.head_in(day.year)
    assert_type(heads, HeadAnswer)
    assert_type(heads.on(day), Term | None)
    assert_type(cluster.deputies_in(day.year), DeputiesAnswer)
    assert_type(cluster.schedule(2025, 2030), tuple[HeadAnswer, ...])
    return heads.required_on(day).unit.name
