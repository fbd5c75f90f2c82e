"""What the documents of several files share: objects made as they are read, and sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar, cast

import attrs

from thidua.errors import InvalidValue
from thidua.exchange._strict import Fault, Form, bad_input, read, slugs_of
from thidua.law import Citation, OrganiserRule, Seen, Source
from thidua.words import say

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
    seen: Seen = Seen.NOT_SEEN


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
    source = source_of(told.text, illustrative=told.illustrative)
    if isinstance(source, OrganiserRule):
        return attrs.evolve(source, seen=told.seen)
    if told.seen is Seen.NOT_SEEN:
        return source
    message = say(
        "chỉ ghi “seen” cho văn bản của đơn vị tổ chức; thư viện tự ghi nhận đã đọc luật đến đâu"
    )
    raise bad_input([Fault(message, ("seen",))])


def _dump_source(source: Source) -> dict[str, Any]:
    if isinstance(source, OrganiserRule):
        marked = {"illustrative": True} if source.illustrative else {}
        seen = {} if source.seen is Seen.NOT_SEEN else {"seen": source.seen.slug}
        return {"text": source.text, **marked, **seen}
    return {"text": source.render()}


Cited = Annotated[
    Source,
    Form(
        _read_source,
        _dump_source,
        {
            "description": (
                "Where it is written (nguồn): a citation of law, or the organiser's paper, minutes"
                " or report; marked where it was made up, and, of a paper of the organiser, with how"
                " far it was read."
            ),
            "anyOf": [
                {"type": "string", "minLength": 1},
                {
                    "type": "object",
                    "properties": {
                        "text": {"type": "string", "minLength": 1},
                        "illustrative": {"type": "boolean"},
                        "seen": {"enum": list(slugs_of(Seen))},
                    },
                    "required": ["text"],
                    "additionalProperties": False,
                },
            ],
        },
    ),
]
"""The form of a source: a text, or a table that also says how far it was read, or made up."""
