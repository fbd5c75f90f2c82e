"""The covenant of a year, and the records that go with it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from thidua.clusters._attainment import (
    Checkpoint,
    Progress,
    TargetResult,
    progress_of,
    result_faults,
)
from thidua.clusters._attainment import in_order as results_in_order
from thidua.clusters._confirmations import Confirmations
from thidua.clusters._days import as_year
from thidua.clusters._entries import EntryFault, day_or_none, iso, refusal
from thidua.clusters._registrations import Registrations
from thidua.clusters._signatures import Signature
from thidua.clusters._targets import ContentGroup, Target
from thidua.clusters._units import Unit
from thidua.clusters._wording import Amendment, Wording, group_lines, history
from thidua.clusters._wording import in_order as amendments_in_order
from thidua.dates import EmulationYear, plain_date
from thidua.errors import InvalidValue, UnknownName
from thidua.law import Source, made_up
from thidua.records import is_slug, not_blank
from thidua.words import Message, say, say_n


def _groups(groups: Iterable[ContentGroup]) -> tuple[ContentGroup, ...]:
    return tuple(groups)


def _signatures(signatories: Iterable[str | Signature] | None) -> tuple[Signature, ...] | None:
    if signatories is None:
        return None
    return tuple(Signature(unit_id=item) if isinstance(item, str) else item for item in signatories)


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(ids)


def _slugs(owner: object, attribute: attrs.Attribute[Any], ids: tuple[str, ...]) -> None:
    for name in ids:
        is_slug(owner, attribute, name)


def _theme(covenant: object, attribute: attrs.Attribute[Any], theme: str | None) -> None:
    if theme is not None:
        not_blank(covenant, attribute, theme)


_History = tuple[tuple[Wording, ...], tuple[EntryFault, ...]]


def _wordings(covenant: Covenant) -> _History:
    first = Wording(
        cluster_id=covenant.cluster_id,
        year=covenant.year,
        on=None,
        theme=covenant.theme,
        groups=covenant.groups,
    )
    return history(first, covenant.amendments, covenant.signed_on)


@attrs.frozen(kw_only=True)
class Covenant:
    """The yearly covenant of one or several clusters (giao ước thi đua), and what goes with it.

    *theme*, *groups* and :attr:`targets` are those that were signed; :meth:`as_of` gives the
    wording in force on a day.

    Attributes:
        cluster_id: whose covenant.
        other_clusters: ids of further clusters that the same covenant binds.
        year: for which year; a whole number is a calendar year.
        theme: its motto (chủ đề); ``None`` where not known.
        signed_on: the day it was signed; ``None`` where not known.
        signed_at: the place; empty where not known.
        signatories: who signed: a :class:`Signature`, or the id of a unit that signed for
            itself; ``None`` where the list is not known. Kept as signatures.
        groups: its content groups.
        source: where it is recorded.
        amendments: changes of its wording, earliest first.
        registrations: the titles units registered for; ``None`` where no list is kept.
        confirmations: what other bodies are asked; ``None`` where nobody is asked.
        results: what units reported on targets.

    Raises:
        InvalidValue: an id that is no slug, or a blank theme.
        BadInput: no group; a group, target, signatory or cluster named twice; a signature on
            behalf of a cluster that the covenant does not bind; an amendment before the signing,
            of what there is not, or that changes nothing; a result on a target there is not, of
            another kind, or that contradicts another; all at once.
    """

    cluster_id: str = attrs.field(validator=is_slug)
    other_clusters: tuple[str, ...] = attrs.field(default=(), converter=_ids, validator=_slugs)
    year: EmulationYear = attrs.field(converter=as_year)
    theme: str | None = attrs.field(default=None, validator=_theme)
    signed_on: dt.date | None = attrs.field(default=None, validator=day_or_none)
    signed_at: str = ""
    signatories: tuple[Signature, ...] | None = attrs.field(default=None, converter=_signatures)
    groups: tuple[ContentGroup, ...] = attrs.field(converter=_groups)
    source: Source
    amendments: tuple[Amendment, ...] = attrs.field(default=(), converter=amendments_in_order)
    registrations: Registrations | None = None
    confirmations: Confirmations | None = None
    results: tuple[TargetResult, ...] = attrs.field(default=(), converter=results_in_order)
    _history: _History = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_wordings, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise refusal(
                faults,
                say_n(
                    "Giao ước {year} của cụm “{cluster}” có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    year=self.year,
                    cluster=self.cluster_id,
                    first=faults[0],
                ),
                cluster=self.cluster_id,
            )

    @property
    def cluster_ids(self) -> tuple[str, ...]:
        """The ids of all clusters it binds."""
        return (self.cluster_id, *self.other_clusters)

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every target of every group that was signed, as printed."""
        return tuple(target for group in self.groups for target in group.targets)

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """Every wording it had: as signed, then after each day of amendments."""
        return self._history[0]

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """The ids of the units that signatures, registrations, answers and results name."""
        named = [
            name for item in self.signatories or () for name in (item.unit_id, *item.for_units)
        ]
        named += () if self.registrations is None else self.registrations.unit_ids
        named += () if self.confirmations is None else self.confirmations.unit_ids
        named += [result.unit_id for result in self.results]
        return tuple(dict.fromkeys(named))

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        return (
            made_up(self.source)
            or self.wordings[0].illustrative
            or any(signature.illustrative for signature in self.signatories or ())
            or any(amendment.illustrative for amendment in self.amendments)
            or (self.registrations is not None and self.registrations.illustrative)
            or (self.confirmations is not None and self.confirmations.illustrative)
            or any(result.illustrative or made_up(result.source) for result in self.results)
        )

    def target(self, target_id: str) -> Target:
        """Return one target as it was signed.

        Raises:
            UnknownName: the covenant had no such target when it was signed.
        """
        return self.wordings[0].target(target_id)

    def last_wording_of(self, target_id: str) -> Target:
        """Return one target as it was last worded, even where it was dropped since.

        Raises:
            UnknownName: the covenant never had such a target.
        """
        for wording in reversed(self.wordings):
            for target in wording.targets:
                if target.id == target_id:
                    return target
        return self.target(target_id)

    @property
    def target_ids(self) -> tuple[str, ...]:
        """The ids of all targets it ever had, in the order in which they came in."""
        named = (target.id for wording in self.wordings for target in wording.targets)
        return tuple(dict.fromkeys(named))

    def as_of(self, date: dt.date) -> Wording:
        """Return the wording in force on a day (lời văn có hiệu lực), amendments included.

        Before the first amendment that is the wording as signed.

        Raises:
            InvalidValue: *date* is no plain date.
        """
        plain_date(None, None, date)
        in_force = [w for w in self.wordings if w.on is None or w.on <= date]
        return attrs.evolve(in_force[-1], on=date)

    def signature_for(self, unit_id: str, *, cluster_id: str | None = None) -> Signature | None:
        """Return the signature by which a unit is bound; ``None`` where there is none.

        Its own comes before one on its behalf.

        Args:
            unit_id: the unit.
            cluster_id: the cluster it belongs to; needed where the covenant binds several.

        Raises:
            InvalidValue: the covenant binds several clusters and none is named.
            UnknownName: the covenant does not bind that cluster.
        """
        cluster = self._cluster(cluster_id)
        found = [item for item in self.signatories or () if item.covers(unit_id, cluster)]
        own = (item for item in found if item.unit_id == unit_id)
        return next(own, found[0] if found else None)

    def unsigned(
        self, member_ids: Iterable[str], *, cluster_id: str | None = None
    ) -> tuple[str, ...] | None:
        """Return the members that neither signed nor are signed for (chưa ký giao ước).

        Args:
            member_ids: the members of the cluster.
            cluster_id: which cluster; needed where the covenant binds several.

        Returns:
            their ids, as given; ``None`` where the list of signatories is not known.

        Raises:
            InvalidValue: the covenant binds several clusters and none is named.
            UnknownName: the covenant does not bind that cluster.
        """
        cluster = self._cluster(cluster_id)
        if self.signatories is None:
            return None
        return tuple(
            unit_id
            for unit_id in dict.fromkeys(member_ids)
            if not any(item.covers(unit_id, cluster) for item in self.signatories)
        )

    def _cluster(self, cluster_id: str | None) -> str:
        if cluster_id is None and self.other_clusters:
            raise InvalidValue(
                say(
                    "Giao ước {year} của nhiều cụm ({clusters}); hãy nêu cụm của các đơn vị.",
                    year=self.year,
                    clusters=self.cluster_ids,
                ),
                clusters=self.cluster_ids,
            )
        if cluster_id is not None and cluster_id not in self.cluster_ids:
            raise UnknownName(
                say(
                    "Giao ước {year} không phải của cụm “{cluster}” mà của {clusters}.",
                    year=self.year,
                    cluster=cluster_id,
                    clusters=self.cluster_ids,
                ),
                cluster=cluster_id,
                suggestions=self.cluster_ids,
            )
        return cluster_id or self.cluster_id

    def progress(self, unit: Unit | str, checkpoint: Checkpoint, *, on: dt.date) -> Progress:
        """Tell how far a unit fulfilled the covenant (kết quả thực hiện giao ước).

        Args:
            unit: the unit; a bare id stands for its name too.
            checkpoint: the results of mid-year, or those of the year.
            on: the day of the question. Reports of a later day are not known yet, and the
                wording is the one in force.

        Raises:
            InvalidValue: an id that is no slug, or *on* is no plain date.
        """
        return progress_of(
            Unit(id=unit, name=unit) if isinstance(unit, str) else unit,
            self.as_of(on),
            self.results,
            checkpoint=checkpoint,
            on=on,
        )

    def explain(self, locale: str = "vi") -> str:
        """Write the covenant line by line in *locale*, with what was amended and why."""
        return "\n".join(line.render(locale) for line in self._lines())

    def render(self, locale: str = "vi") -> str:
        """Write the covenant in *locale*; the same as :meth:`explain`."""
        return self.explain(locale)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the covenant as plain data, sentences in *locale*.

        ``signatories`` holds the ids of those that signed, ``signatures`` all about them; both
        are null where the list is not known.
        """
        signatures = self.signatories
        return {
            "cluster_id": self.cluster_id,
            "other_clusters": list(self.other_clusters),
            "year": self.year.year,
            "theme": self.theme,
            "signed_on": iso(self.signed_on),
            "signed_at": self.signed_at,
            "signatories": None if signatures is None else [item.unit_id for item in signatures],
            "signatures": None
            if signatures is None
            else [item.to_dict(locale) for item in signatures],
            "groups": [group.to_dict(locale) for group in self.groups],
            "amendments": [amendment.to_dict(locale) for amendment in self.amendments],
            "registrations": None
            if self.registrations is None
            else self.registrations.to_dict(locale),
            "confirmations": None
            if self.confirmations is None
            else self.confirmations.to_dict(locale),
            "results": [result.to_dict(locale) for result in self.results],
            "source": self.source.render(locale),
            "illustrative": self.illustrative,
        }

    @property
    def signing(self) -> Message:
        """When and where it was signed, as far as that is known."""
        if self.signed_on is None:
            if self.signed_at:
                return say("Ký tại {place}, chưa biết ngày", place=self.signed_at)
            return say("Chưa biết ngày và nơi ký")
        if self.signed_at:
            return say("Ký ngày {date} tại {place}", date=self.signed_on, place=self.signed_at)
        return say("Ký ngày {date}", date=self.signed_on)

    def _lines(self) -> Iterator[Message]:
        head = say("Giao ước thi đua {year}", year=self.year)
        if made_up(self.source):
            head = say("Giao ước thi đua {year} (minh họa)", year=self.year)
        yield head
        if self.other_clusters:
            yield say("Của các cụm: {clusters}", clusters=self.cluster_ids)
        if self.theme is None:
            yield _NO_THEME
        else:
            yield say("Chủ đề: “{theme}”", theme=self.theme)
        yield self.signing
        if self.signatories is None:
            yield say("Chưa biết những đơn vị nào đã ký")
        signed = self.signatories or ()
        # Where every unit signed for itself there is nothing to tell one by one.
        if any(signature != Signature(unit_id=signature.unit_id) for signature in signed):
            yield from (say("– {signature}", signature=signature) for signature in signed)
        yield from group_lines(self.groups)
        yield from self.wordings[-1].notes
        yield say("Nguồn: {source}.", source=self.source)

    def _faults(self) -> Iterator[EntryFault]:
        if not self.groups:
            yield EntryFault(say("Giao ước chưa có nội dung nào."))
        ids = [group.id for group in self.groups] + [target.id for target in self.targets]
        for name, times in Counter(ids).items():
            if times > 1:
                yield EntryFault(
                    say("Mã “{id}” được dùng {count} lần trong giao ước.", id=name, count=times)
                )
        for name, times in Counter(self.cluster_ids).items():
            if times > 1:
                yield EntryFault(
                    say("Cụm “{cluster}” được ghi {count} lần.", cluster=name, count=times)
                )
        yield from self._signature_faults()
        yield from self._history[1]
        yield from result_faults(self.results, self.wordings)

    def _signature_faults(self) -> Iterator[EntryFault]:
        signatures = self.signatories or ()
        for name, times in Counter(item.unit_id for item in signatures).items():
            if times > 1:
                yield EntryFault(
                    say("Đơn vị “{unit}” ký giao ước {count} lần.", unit=name, count=times)
                )
        for item in signatures:
            for cluster in item.for_clusters:
                if cluster not in self.cluster_ids:
                    yield EntryFault(
                        say(
                            "“{unit}” ký thay mặt cụm “{cluster}”, không thuộc giao ước này; hãy"
                            " ghi cụm ở “other_clusters”.",
                            unit=item.unit_id,
                            cluster=cluster,
                        ),
                        item,
                    )


_NO_THEME: Final = say("Chủ đề: chưa biết")
