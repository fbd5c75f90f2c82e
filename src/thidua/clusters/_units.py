"""Units that emulate together, and the levels that organise them."""

from __future__ import annotations

from typing import Any

import attrs

from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.records import is_slug
from thidua.words import Message, say, verbatim


def not_blank(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    """Validate a text that must say something.

    Raises:
        InvalidValue: it is empty or only spaces.
    """
    if not value.strip():
        raise InvalidValue(
            say("Trường “{field}” để trống; hãy điền nội dung.", field=attribute.name),
            field=attribute.name,
        )


def made_up(source: Source | None) -> bool:
    """Tell whether *source* is marked as made up; citations of law never are."""
    return bool(getattr(source, "illustrative", False))


@attrs.frozen(kw_only=True)
class Unit:
    """A unit that takes part in a cluster (đơn vị thành viên).

    Attributes:
        id: a short name without diacritics, e.g. ``so-cong-thuong-hung-yen``.
        name: as printed.
        illustrative: the unit was made up for a demonstration, and every report says so.
        source: where its taking part is recorded.

    Raises:
        InvalidValue: an id that is no slug, or a blank name.
    """

    id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=not_blank)
    illustrative: bool = False
    source: Source | None = None

    @property
    def label(self) -> Message:
        """The name, marked where the unit is made up."""
        if self.illustrative:
            return say("{name} (minh họa)", name=self.name)
        return verbatim(self.name)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the unit as plain data, sentences in *locale*."""
        return {
            "id": self.id,
            "name": self.name,
            "illustrative": self.illustrative,
            "source": None if self.source is None else self.source.render(locale),
        }
