"""Receipts: enough to re-check an answer years later, or to see that it is stale."""

from __future__ import annotations

import datetime as dt
import enum
import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from thidua._version import __version__


def plain(value: Any) -> Any:
    """Return *value* as canonical plain data: the same value always gives the same data."""
    if isinstance(value, type):
        return getattr(value, "slug", value.__name__)
    if isinstance(value, enum.Enum):
        return value.name
    if attrs.has(type(value)):
        fields = {
            field.name: plain(getattr(value, field.name))
            for field in attrs.fields(type(value))
            if field.init
        }
        return {"type": type(value).__name__, **fields}
    if isinstance(value, Mapping):
        return dict(sorted((str(plain(key)), plain(item)) for key, item in value.items()))
    if isinstance(value, frozenset):
        return sorted((plain(item) for item in value), key=str)
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, (dt.date, Decimal, Fraction)):
        return str(value)
    return value


def digest(value: Any) -> str:
    """Return the SHA-256 of the canonical JSON of *value*, as ``sha256:...``."""
    text = json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


@attrs.frozen(kw_only=True)
class Receipt:
    """What an answer was made from (biên nhận).

    Attributes:
        library: name and version of the library.
        award: the award's slug.
        law: number of the law whose wording was applied.
        rules: digest of the rule set.
        facts: digest of the record; the order of its events does not matter.
        year: the year of achievement.
        year_starts: its first day, which tells a school year from a calendar year.
        on: the day of consideration.
        as_of: the day whose wording was applied.
        received: the day the file was received; None where it was not told.
        readings: the readings chosen, by ambiguity.
        outcome: the outcome's slug.
        provisional: whether the outcome rests on texts that were not read.
    """

    library: str = f"thidua {__version__}"
    award: str
    law: str
    rules: str
    facts: str
    year: int
    year_starts: dt.date
    on: dt.date
    as_of: dt.date
    received: dt.date | None = None
    readings: tuple[tuple[str, str], ...]
    outcome: str
    provisional: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt as plain data."""
        out: dict[str, Any] = plain(self)
        del out["type"]
        out["readings"] = dict(self.readings)
        return out
