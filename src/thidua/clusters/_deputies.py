"""Deputies of a cluster: their seats, how they are chosen, and who they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import attrs

from thidua.clusters._heads import Term
from thidua.clusters._labels import ClusterKind, Office
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.records import is_slug, not_blank
from thidua.words import LabelledEnum, Message, say


class DeputyChoice(LabelledEnum):
    """How deputies are found (cách chọn cụm phó)."""

    DECISION = "quyet-dinh", say("theo quyết định của đơn vị tổ chức")
    ELECTION = "bau", say("do các thành viên bầu")
    NOMINATION = "gioi-thieu", say("do các thành viên giới thiệu")
    NEXT_HEAD = "den-luot-nam-sau", say("đơn vị đến lượt làm cụm trưởng năm sau")


@attrs.frozen(kw_only=True)
class Seat:
    """A seat of a deputy (vị trí cấp phó).

    Attributes:
        id: a short name without diacritics.
        name: what it is for, e.g. ``Giám đốc Sở Tư pháp``.
        population_id: the population it is kept for; None where any member may hold it.
    """

    id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=not_blank)
    population_id: str | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_slug)
    )

    def to_dict(self) -> dict[str, Any]:
        """Return the seat as plain data."""
        return {"id": self.id, "name": self.name, "population_id": self.population_id}


def _seats(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    return tuple(seats)


def _distinct(_: object, __: object, seats: tuple[Seat, ...]) -> None:
    ids = [seat.id for seat in seats]
    twice = tuple(sorted({seat_id for seat_id in ids if ids.count(seat_id) > 1}))
    if twice:
        raise InvalidValue(
            say("Vị trí cấp phó ghi lặp {seats}; mỗi vị trí chỉ ghi một lần.", seats=twice),
            seats=twice,
        )


@attrs.frozen(kw_only=True)
class DeputyRule:
    """How many deputies there are, for whom, and how they are chosen (quy định về cụm phó).

    Attributes:
        chosen: how they are found.
        source: the organiser's rule.
        seats: the seats; empty where there is one for whichever member.

    Raises:
        InvalidValue: a seat listed twice, or seats where the next head is the deputy.
    """

    chosen: DeputyChoice
    source: Source
    seats: tuple[Seat, ...] = attrs.field(default=(), converter=_seats, validator=_distinct)

    def __attrs_post_init__(self) -> None:
        if self.seats and self.chosen is DeputyChoice.NEXT_HEAD:
            raise InvalidValue(
                say(
                    "Quy định lấy đơn vị đến lượt năm sau làm cấp phó ({source}) chỉ có một vị trí;"
                    " hãy bỏ danh sách vị trí.",
                    source=self.source,
                ),
                source=self.source,
            )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the rule as plain data."""
        return {
            "chosen": self.chosen.value,
            "source": self.source.render(locale),
            "seats": [seat.to_dict() for seat in self.seats],
        }


@attrs.frozen(kw_only=True)
class DeputiesAnswer:
    """The answer to “who are the deputies in that year?” (cụm phó).

    Attributes:
        cluster_name: which cluster.
        year: which year.
        kind: cụm, khối or khu vực, for the title.
        terms: the deputies within the year, by seat and then earliest first.
        missing: which seats are open on which days, and what would settle them.
        notes: what a reader should know besides.
    """

    cluster_name: str
    year: EmulationYear
    kind: ClusterKind
    terms: tuple[Term, ...] = ()
    missing: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def known(self) -> bool:
        """Whether the deputies are known for every seat and every day of the year."""
        return not self.missing

    def on(self, date: dt.date) -> tuple[Term, ...]:
        """Return the terms that hold on *date*."""
        return tuple(term for term in self.terms if term.period.contains(date))

    def explain(self, locale: str = "vi") -> str:
        """Say who the deputies are, why, and what is missing."""
        office = self.kind.heading(Office.DEPUTY)
        lines = [
            *(say("{office}: {term}.", office=office, term=term.sentence) for term in self.terms),
            *self.missing,
            *self.notes,
        ]
        return "\n".join(line.render(locale) for line in lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data, sentences in *locale*."""
        return {
            "year": self.year.year,
            "known": self.known,
            "terms": [term.to_dict(locale) for term in self.terms],
            "missing": [message.render(locale) for message in self.missing],
            "notes": [message.render(locale) for message in self.notes],
        }
