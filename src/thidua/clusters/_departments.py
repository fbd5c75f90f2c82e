"""Rosters of provincial departments carried over the mergers of provinces."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from thidua.clusters._provinces import PROVINCE_CHANGES, Province, ProvinceChange
from thidua.clusters._succession import Succession
from thidua.clusters._units import FormerName, Unit
from thidua.errors import InvalidValue
from thidua.words import say


def department_successions(
    units: Iterable[Unit],
    *,
    prefix: str,
    name: str,
    changes: Iterable[ProvinceChange] = PROVINCE_CHANGES,
    since: dt.date = dt.date(2025, 1, 1),
) -> tuple[tuple[Unit, ...], tuple[Succession, ...]]:
    """Follow departments of provinces over the changes of the provinces (sắp xếp các sở).

    What becomes of a department follows its province: departments of provinces that became one
    became one. Which of their places, turns and points pass on is not said here; that is for a
    :class:`SuccessionPolicy`.

    Args:
        units: the departments of a cluster, each with the id *prefix* and the slug of its province:
            ``so-cong-thuong-hung-yen``. Others are left as they are.
        prefix: what the ids begin with: ``so-cong-thuong``; empty where the units are the provinces
            themselves, called by their slugs.
        name: what new names begin with: ``Sở Công Thương``; empty for the provinces themselves.
        changes: the changes of provinces.
        since: changes before that day are left aside.

    Returns:
        All units, with the predecessors and successors that have to be known added, and the
        successions in the order of their days. Where a province only became a city its department
        stays the same, with its former name.

    Raises:
        InvalidValue: no unit is one of a province.
    """
    known = {unit.id: unit for unit in units}
    start = f"{prefix}-" if prefix else ""
    changes = sorted(changes, key=_day)
    ids = {start + unit.id for change in changes for unit in (*change.former, change.formed)}
    if ids.isdisjoint(known):
        raise InvalidValue(
            say(
                "Không đơn vị nào có mã gồm “{prefix}” và tên tỉnh, nên không theo được việc sắp xếp"
                " các tỉnh; hãy ghi mã như “{example}”.",
                prefix=prefix,
                example="so-cong-thuong-hung-yen",
            ),
            prefix=prefix,
        )
    successions: list[Succession] = []
    for change in changes:
        former = tuple(start + unit.id for unit in change.former)
        formed = start + change.formed.id
        if change.on < since or known.keys().isdisjoint(former):
            continue
        if former == (formed,):
            known[formed] = _renamed(known[formed], name, change)
            continue
        for unit_id, province in zip(former, change.former, strict=True):
            known.setdefault(unit_id, _department(unit_id, name, province))
        if formed in known:
            known[formed] = _renamed(known[formed], name, change)
        else:
            known[formed] = _department(formed, name, change.formed)
        successions.append(
            Succession(
                on=change.on,
                predecessors=former,
                successors=(formed,),
                source=change.source,
                decided_on=change.decided,
            )
        )
    return tuple(known.values()), tuple(successions)


def _day(change: ProvinceChange) -> dt.date:
    return change.on


def _department(unit_id: str, name: str, province: Province) -> Unit:
    return Unit(id=unit_id, name=_named(name, province))


def _named(name: str, province: Province) -> str:
    """Return the name of a department, or of the province itself as a line begins with it."""
    if name:
        return f"{name} {province.full_name}"
    return province.full_name[:1].upper() + province.full_name[1:]


def _renamed(unit: Unit, name: str, change: ProvinceChange) -> Unit:
    """Give a department the name of its new province, where that differs."""
    giver = change.name_giver
    new = _named(name, change.formed)
    if giver is None or unit.name == new or giver.full_name == change.formed.full_name:
        return unit
    old = FormerName(name=unit.name, until=change.on, source=change.source)
    return Unit(
        id=unit.id,
        name=new,
        illustrative=unit.illustrative,
        source=unit.source,
        former_names=(*unit.former_names, old),
        population_id=unit.population_id,
    )
