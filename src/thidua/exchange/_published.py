"""The JSON Schemas that are published in ``docs/schema``."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from typing import Final

from thidua.errors import UnknownName
from thidua.exchange._case import case_schema
from thidua.exchange._cluster_documents import ClusterFile
from thidua.exchange._schema import Schema, json_schema
from thidua.exchange._season import SEASON_DOCUMENTS
from thidua.exchange._sheet_documents import SheetFile
from thidua.words import say

_MADE_BY: Final[dict[str, Callable[[], Schema]]] = {
    "case": case_schema,
    "cluster": functools.partial(json_schema, ClusterFile),
    "sheet": functools.partial(json_schema, SheetFile),
    **{
        f"season-{name}": functools.partial(json_schema, kind)
        for name, kind in SEASON_DOCUMENTS.items()
    },
}

SCHEMA_NAMES: Final = tuple(_MADE_BY)
"""The names of the documents that have a published schema."""


def schema(name: str) -> Schema:
    """Return the JSON Schema of the document called *name* (``"case"``, ``"season-cum"`` ...).

    Raises:
        UnknownName: no such document.
    """
    if name not in _MADE_BY:
        raise UnknownName(
            say("Không có lược đồ “{name}”; có {known}.", name=name, known=SCHEMA_NAMES),
            name=name,
            suggestions=SCHEMA_NAMES,
        )
    return _MADE_BY[name]()


def schema_text(name: str) -> str:
    """Return the JSON Schema of the document called *name* as it is published.

    Raises:
        UnknownName: no such document.
    """
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"
