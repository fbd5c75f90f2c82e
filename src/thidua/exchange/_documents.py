"""What the documents of several files share: objects made as they are read, and sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar, cast

import attrs

from thidua.errors import InvalidValue
from thidua.exchange._strict import Form, read
from thidua.law import Citation, OrganiserRule, Source

_T = TypeVar("_T")


def made_by(make: Callable[[Any], _T]) -> _T:
    """Return the field that holds what *make* makes of its table, as soon as the table is read."""
    field: Any = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(make, takes_self=True)
    )
    return cast(_T, field)


@attrs.frozen(kw_only=True)
class _SourceTable:
    text: str
    illustrative: bool = False


def source_of(text: str, *, illustrative: bool = False) -> Source:
    """Return a citation where *text* is one, else an organiser's rule.

    Raises:
        InvalidValue: *text* is blank.
    """
    if not illustrative:
        try:
            return Citation.parse(text)
        except InvalidValue:
            pass
    return OrganiserRule(text, illustrative=illustrative)


def _read_source(data: Any) -> Source:
    if isinstance(data, str):
        return source_of(data)
    told = read(_SourceTable, data)
    return source_of(told.text, illustrative=told.illustrative)


def _dump_source(source: Source) -> dict[str, Any]:
    if isinstance(source, OrganiserRule):
        marked = {"illustrative": True} if source.illustrative else {}
        return {"text": source.text, **marked}
    return {"text": source.render()}


Cited = Annotated[
    Source,
    Form(
        _read_source,
        _dump_source,
        {
            "description": (
                "Where it is written (nguồn): a citation of law, or the organiser's paper, minutes"
                " or report; marked where it was made up."
            ),
            "anyOf": [
                {"type": "string", "minLength": 1},
                {
                    "type": "object",
                    "properties": {
                        "text": {"type": "string", "minLength": 1},
                        "illustrative": {"type": "boolean"},
                    },
                    "required": ["text"],
                    "additionalProperties": False,
                },
            ],
        },
    ),
]
"""The form of a source: a text, or a table that also says whether it was made up."""
