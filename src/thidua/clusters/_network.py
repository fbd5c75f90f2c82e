"""All clusters of one organiser, as its decisions divide the units among them."""

from __future__ import annotations

import datetime as dt
import difflib
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from thidua.clusters._cluster import Cluster, Delegation
from thidua.clusters._roster import Composition, RosterAnswer, Stay
from thidua.clusters._succession import Succession, SuccessionPolicy
from thidua.clusters._units import FormerName, Unit
from thidua.dates import plain_date
from thidua.errors import BadInput, Undetermined, UnknownName
from thidua.law import Source, made_up
from thidua.records import OrganiserLevel, is_slug, not_blank
from thidua.words import Message, say, say_n


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(ids)


@attrs.frozen(kw_only=True)
class Grouping:
    """One cluster within a partition (một cụm, khối trong quyết định phân chia).

    Attributes:
        cluster_id: which cluster; the same id in a later partition is the same cluster.
        name: as that decision prints it.
        unit_ids: its members.
    """

    cluster_id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=not_blank)
    unit_ids: tuple[str, ...] = attrs.field(converter=_ids)

    def to_dict(self) -> dict[str, Any]:
        """Return the grouping as plain data."""
        return {
            "cluster_id": self.cluster_id,
            "name": self.name,
            "unit_ids": list(self.unit_ids),
        }


def _groupings(groupings: Iterable[Grouping]) -> tuple[Grouping, ...]:
    return tuple(groupings)


@attrs.frozen(kw_only=True)
class Partition:
    """A decision that divides units among clusters (quyết định phân chia cụm, khối thi đua).

    It replaces the one before: a cluster that it does not name is dissolved, a unit that it does not
    name belongs to none.

    Attributes:
        effective: the first day on which it holds.
        source: the decision.
        groupings: the clusters.

    Raises:
        BadInput: a cluster named twice, or a unit in two clusters or twice in one; all at once.
    """

    effective: dt.date = attrs.field(validator=plain_date)
    source: Source
    groupings: tuple[Grouping, ...] = attrs.field(converter=_groupings)

    def __attrs_post_init__(self) -> None:
        clusters = Counter(grouping.cluster_id for grouping in self.groupings)
        faults = [
            say("Cụm “{cluster}” được ghi {count} lần.", cluster=name, count=count)
            for name, count in clusters.items()
            if count > 1
        ]
        homes: dict[str, list[str]] = {}
        for grouping in self.groupings:
            for unit_id in grouping.unit_ids:
                homes.setdefault(unit_id, []).append(grouping.cluster_id)
        faults += [
            say(
                "Đơn vị “{unit}” được xếp {count} lần: {clusters}.",
                unit=unit_id,
                count=len(found),
                clusters=tuple(found),
            )
            for unit_id, found in homes.items()
            if len(found) > 1
        ]
        if faults:
            raise BadInput(
                say_n(
                    "Quyết định phân chia từ ngày {date} ({source}) có {n} lỗi; lỗi đầu tiên:"
                    " {first}",
                    n=len(faults),
                    date=self.effective,
                    source=self.source,
                    first=faults[0],
                ),
                faults=tuple(faults),
                date=self.effective,
            )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the partition as plain data."""
        return {
            "effective": self.effective.isoformat(),
            "source": self.source.render(locale),
            "groupings": [grouping.to_dict() for grouping in self.groupings],
        }


def _units(units: Iterable[Unit]) -> tuple[Unit, ...]:
    return tuple(units)


def _partitions(partitions: Iterable[Partition]) -> tuple[Partition, ...]:
    return tuple(sorted(partitions, key=_effective))


def _effective(partition: Partition) -> dt.date:
    return partition.effective


def _successions(successions: Iterable[Succession]) -> tuple[Succession, ...]:
    return tuple(successions)


def _clusters(network: Network) -> Mapping[str, Cluster]:
    named = _named(network)
    return {cluster_id: _cluster(network, cluster_id, named[cluster_id]) for cluster_id in named}


def _named(network: Network) -> Mapping[str, list[tuple[Partition, Grouping]]]:
    """Return every cluster with the decisions that named it, earliest first."""
    found: dict[str, list[tuple[Partition, Grouping]]] = {}
    for partition in network.partitions:
        for grouping in partition.groupings:
            found.setdefault(grouping.cluster_id, []).append((partition, grouping))
    return found


def _concerned(
    network: Network, unit_ids: Iterable[str]
) -> tuple[tuple[Unit, ...], tuple[Succession, ...]]:
    """Return the units that matter to a cluster, those they became included, and how."""
    ids = set(unit_ids)
    successions = []
    for succession in sorted(network.successions, key=_on):
        if not ids.isdisjoint(succession.predecessors):
            ids.update(succession.unit_ids)
            successions.append(succession)
    return tuple(unit for unit in network.units if unit.id in ids), tuple(successions)


def _on(succession: Succession) -> dt.date:
    return succession.on


def _cluster(network: Network, cluster_id: str, named: list[tuple[Partition, Grouping]]) -> Cluster:
    units, successions = _concerned(
        network, (unit_id for _, grouping in named for unit_id in grouping.unit_ids)
    )
    lists = {partition.effective: grouping.unit_ids for partition, grouping in named}
    first = named[0][0]
    compositions = [
        Composition(
            effective=partition.effective,
            unit_ids=lists.get(partition.effective, ()),
            source=partition.source,
        )
        for partition in network.partitions
        if partition.effective >= first.effective
    ]
    former = [
        FormerName(name=old.name, until=partition.effective, source=partition.source)
        for (_, old), (partition, new) in itertools.pairwise(named)
        if old.name != new.name
    ]
    return Cluster(
        id=cluster_id,
        name=named[-1][1].name,
        organiser=network.organiser,
        organiser_level=network.organiser_level,
        delegation=network.delegation,
        units=units,
        compositions=compositions,
        successions=successions,
        succession_policy=network.succession_policy,
        former_names=former,
        # One that the first decision known names may be older than that decision.
        formed_on=None if first is network.partitions[0] else first.effective,
        source=first.source,
    )


@attrs.frozen(kw_only=True)
class Network:
    """The clusters and blocks of one organiser over time (hệ thống cụm, khối thi đua).

    Attributes:
        organiser: who organises them.
        organiser_level: how high the organiser stands.
        units: everybody who is or was a member of any.
        partitions: the decisions that divided them, earliest first.
        delegation: who authorised the organiser; needed where its level is a delegated one.
        successions: units that were merged, split or dissolved.
        succession_policy: what passes to successors; None where nothing is ruled.

    Raises:
        BadInput: no partition, two of one day, or a unit that belongs to two clusters on one day
            (as where the successor of members of two clusters takes over both places); all at once.
            What a cluster refuses is refused here.
    """

    organiser: str = attrs.field(validator=not_blank)
    organiser_level: OrganiserLevel
    units: tuple[Unit, ...] = attrs.field(converter=_units)
    partitions: tuple[Partition, ...] = attrs.field(converter=_partitions)
    delegation: Delegation | None = None
    successions: tuple[Succession, ...] = attrs.field(default=(), converter=_successions)
    succession_policy: SuccessionPolicy | None = None
    _by_id: Mapping[str, Cluster] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_clusters, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise BadInput(
                say_n(
                    "Hệ thống cụm, khối thi đua của {organiser} có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    organiser=self.organiser,
                    first=faults[0],
                ),
                faults=faults,
            )

    def _faults(self) -> Iterator[Message]:
        if not self.partitions:
            yield say("Chưa ghi quyết định phân chia nào; hãy ghi ít nhất một.")
        for one, other in itertools.pairwise(self.partitions):
            if one.effective == other.effective:
                yield say(
                    "Hai quyết định phân chia cùng áp dụng từ ngày {date}: {first} và {second}.",
                    date=one.effective,
                    first=one.source,
                    second=other.source,
                )
        homes: dict[str, list[tuple[Cluster, Stay]]] = {}
        for cluster in self._by_id.values():
            for stay in cluster.stays():
                homes.setdefault(stay.unit_id, []).append((cluster, stay))
        for unit_id, found in homes.items():
            for (first, stay), (second, beside) in itertools.combinations(found, 2):
                if first is not second and stay.period.overlaps(beside.period):
                    yield say(
                        "Đơn vị “{unit}” cùng lúc thuộc {first} ({one}) và {second} ({other}); hãy"
                        " ghi quy định về kế tục chỉ chuyển một tư cách thành viên.",
                        unit=unit_id,
                        first=first.name,
                        one=stay.period,
                        second=second.name,
                        other=beside.period,
                    )

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        return any(made_up(partition.source) for partition in self.partitions) or any(
            cluster.illustrative for cluster in self._by_id.values()
        )

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """Every cluster that is or was, in the order in which decisions named them."""
        return tuple(self._by_id.values())

    def cluster(self, cluster_id: str) -> Cluster:
        """Return one cluster; its rules on heads are added with ``attrs.evolve``.

        Raises:
            UnknownName: no decision names it; ``suggestions`` holds near misses.
        """
        if cluster_id not in self._by_id:
            raise UnknownName(
                say(
                    "{organiser} không có cụm, khối “{cluster}”.",
                    organiser=self.organiser,
                    cluster=cluster_id,
                ),
                cluster=cluster_id,
                suggestions=tuple(difflib.get_close_matches(cluster_id, self._by_id)),
            )
        return self._by_id[cluster_id]

    def unit(self, unit_id: str) -> Unit:
        """Return a unit that is or was a member of some cluster.

        Raises:
            UnknownName: there is no such unit; ``suggestions`` holds near misses.
        """
        for unit in self.units:
            if unit.id == unit_id:
                return unit
        known = [unit.id for unit in self.units]
        raise UnknownName(
            say(
                "{organiser} không có đơn vị “{unit}” trong cụm, khối nào.",
                organiser=self.organiser,
                unit=unit_id,
            ),
            unit=unit_id,
            suggestions=tuple(difflib.get_close_matches(unit_id, known)),
        )

    def partition_on(self, date: dt.date) -> Partition:
        """Return the decision that holds on *date*.

        Raises:
            Undetermined: the first decision known came later.
        """
        found = [partition for partition in self.partitions if partition.effective <= date]
        if not found:
            raise Undetermined(
                say(
                    "{organiser}: ngày {date} chưa có quyết định phân chia nào được ghi; quyết định"
                    " đầu tiên áp dụng từ ngày {first}.",
                    organiser=self.organiser,
                    date=date,
                    first=self.partitions[0].effective,
                ),
                date=date,
            )
        return found[-1]

    def clusters_on(self, date: dt.date) -> tuple[Cluster, ...]:
        """Return the clusters of the decision that holds on *date*, as it lists them.

        Raises:
            Undetermined: the first decision known came later.
        """
        partition = self.partition_on(date)
        return tuple(self._by_id[grouping.cluster_id] for grouping in partition.groupings)

    def rosters_on(self, date: dt.date) -> Mapping[str, RosterAnswer]:
        """Return who belongs to each cluster on *date*, by the cluster's id.

        Raises:
            Undetermined: the first decision known came later.
        """
        return {cluster.id: cluster.roster_on(date) for cluster in self.clusters_on(date)}

    def cluster_of(self, unit_id: str, date: dt.date) -> Cluster | None:
        """Return the cluster to which a unit belongs on *date*; None where it belongs to none.

        Raises:
            UnknownName: no such unit.
            Undetermined: it is not settled, or the first decision known came later.
        """
        clusters = self.clusters_on(date)
        unit = self.unit(unit_id)
        belongs = {
            cluster.id: unit_id in cluster.units_by_id and cluster.belongs(unit_id, date)
            for cluster in clusters
        }
        for cluster in clusters:
            if belongs[cluster.id]:
                return cluster
        for cluster in clusters:
            if belongs[cluster.id] is None:
                raise Undetermined(
                    say(
                        "{cluster}, ngày {date}: chưa xác định được {unit} có là thành viên hay"
                        " không. {reason}",
                        cluster=cluster.name,
                        date=date,
                        unit=unit.label,
                        reason=cluster.unsettled(unit_id, date),
                    ),
                    missing=(cluster.unsettled(unit_id, date),),
                    cluster=cluster.id,
                    date=date,
                )
        return None

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the network as plain data."""
        return {
            "organiser": self.organiser,
            "organiser_level": self.organiser_level.value,
            "partitions": [partition.to_dict(locale) for partition in self.partitions],
            "clusters": [cluster.to_dict(locale) for cluster in self.clusters],
            "illustrative": self.illustrative,
        }
