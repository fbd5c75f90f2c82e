"""Units that emulate together, the names they bore, and the populations they are ranked in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import attrs

from thidua.dates import plain_date
from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.records import is_slug, not_blank
from thidua.words import Message, say, verbatim


def listed_once(_: object, __: object, ids: tuple[str, ...]) -> None:
    """Validate a list in which no unit stands twice.

    Raises:
        InvalidValue: it does; ``units`` names those that do.
    """
    twice = tuple(sorted({unit_id for unit_id in ids if ids.count(unit_id) > 1}))
    if twice:
        raise InvalidValue(
            say("Ghi lặp {units}; mỗi đơn vị chỉ ghi một lần.", units=twice), units=twice
        )


@attrs.frozen(kw_only=True)
class FormerName:
    """A name borne until a day (tên cũ).

    Attributes:
        name: as printed then.
        until: the first day on which it was no longer borne.
        source: the decision that renamed, or the report of it.
    """

    name: str = attrs.field(validator=not_blank)
    until: dt.date = attrs.field(validator=plain_date)
    source: Source

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the name as plain data."""
        return {
            "name": self.name,
            "until": self.until.isoformat(),
            "source": self.source.render(locale),
        }


def former_names(names: Iterable[FormerName]) -> tuple[FormerName, ...]:
    """Return names in the order in which they were given up."""
    return tuple(sorted(names, key=_until))


def _until(name: FormerName) -> dt.date:
    return name.until


def name_on(date: dt.date, name: str, former: tuple[FormerName, ...]) -> str:
    """Return the name borne on *date*: the first former one not yet given up, else *name*."""
    return next((old.name for old in former if date < old.until), name)


@attrs.frozen(kw_only=True)
class Population:
    """Units of one cluster that are ranked apart from the others (nhóm xếp hạng riêng).

    A region of the justice sector, for one, holds departments of justice and offices of civil-judgment
    enforcement, each with its own ranking and its own list of flags.

    Attributes:
        id: a short name without diacritics.
        name: what its units are called.
        source: the rule that ranks them apart.
    """

    id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=not_blank)
    source: Source

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the population as plain data."""
        return {"id": self.id, "name": self.name, "source": self.source.render(locale)}


@attrs.frozen(kw_only=True)
class Unit:
    """A unit that takes part in a cluster (đơn vị thành viên).

    Attributes:
        id: a short name without diacritics, e.g. ``so-cong-thuong-hung-yen``.
        name: as printed today.
        illustrative: the unit was made up for a demonstration, and every report says so.
        source: where its taking part is recorded.
        former_names: the names it bore before; a unit that was merged, split or dissolved is
            another unit and a :class:`Succession`, not a new name.
        population_id: the population it is ranked in; None where the cluster has none.

    Raises:
        InvalidValue: an id that is no slug, or a blank name.
    """

    id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=not_blank)
    illustrative: bool = False
    source: Source | None = None
    former_names: tuple[FormerName, ...] = attrs.field(default=(), converter=former_names)
    population_id: str | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_slug)
    )

    @property
    def label(self) -> Message:
        """The name, marked where the unit is made up."""
        if self.illustrative:
            return say("{name} (minh họa)", name=self.name)
        return verbatim(self.name)

    def named_on(self, date: dt.date) -> Unit:
        """Return the unit under the name it bore on *date*."""
        name = name_on(date, self.name, self.former_names)
        return self if name == self.name else attrs.evolve(self, name=name)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the unit as plain data, sentences in *locale*."""
        return {
            "id": self.id,
            "name": self.name,
            "illustrative": self.illustrative,
            "source": None if self.source is None else self.source.render(locale),
            "former_names": [name.to_dict(locale) for name in self.former_names],
            "population_id": self.population_id,
        }
