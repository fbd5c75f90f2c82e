"""Who signed a covenant, and for whom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from thidua.errors import InvalidValue
from thidua.law import Source, made_up
from thidua.records import is_slug
from thidua.words import Message, Told, say


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(ids)


def _slugs(signature: Signature, attribute: attrs.Attribute[Any], ids: tuple[str, ...]) -> None:
    for name in ids:
        is_slug(signature, attribute, name)
    if len(set(ids)) < len(ids):
        raise InvalidValue(
            say(
                "Chữ ký của “{unit}” ghi một mã nhiều lần ở “{field}”; hãy ghi mỗi mã một lần.",
                unit=signature.unit_id,
                field=attribute.name,
            ),
            unit=signature.unit_id,
        )


@attrs.frozen(kw_only=True)
class Signature(Told):
    """One signature under a covenant (chữ ký giao ước).

    Attributes:
        unit_id: the unit that signed.
        signed_by: the person who signed, as printed; empty where not known.
        post: in which post, as printed; empty where not known.
        for_units: ids of other units it signed for (ký thay).
        for_clusters: ids of the clusters on whose behalf it signed (thay mặt cụm); every member
            of such a cluster is signed for.
        source: where it is recorded, if not where the covenant is.

    Raises:
        InvalidValue: an id that is no slug, or one named twice.
    """

    unit_id: str = attrs.field(validator=is_slug)
    signed_by: str = ""
    post: str = ""
    for_units: tuple[str, ...] = attrs.field(default=(), converter=_ids, validator=_slugs)
    for_clusters: tuple[str, ...] = attrs.field(default=(), converter=_ids, validator=_slugs)
    source: Source | None = None

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        return made_up(self.source)

    def covers(self, unit_id: str, cluster_id: str) -> bool:
        """Tell whether it binds a unit, being a member of a cluster."""
        return unit_id in {self.unit_id, *self.for_units} or cluster_id in self.for_clusters

    @property
    def sentence(self) -> Message:
        """Who signed, in which post, for whom, and where it is recorded."""
        told = say("“{unit}” ký", unit=self.unit_id)
        signer = ", ".join(part for part in (self.signed_by, self.post) if part)
        if signer:
            told = say("{told} ({signer})", told=told, signer=signer)
        if self.for_clusters:
            told = say("{told}, thay mặt cụm {clusters}", told=told, clusters=self.for_clusters)
        if self.for_units:
            told = say("{told}, thay mặt đơn vị {units}", told=told, units=self.for_units)
        return (
            told if self.source is None else say("{told} [{source}]", told=told, source=self.source)
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the signature as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "signed_by": self.signed_by,
            "post": self.post,
            "for_units": list(self.for_units),
            "for_clusters": list(self.for_clusters),
            "source": None if self.source is None else self.source.render(locale),
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }
