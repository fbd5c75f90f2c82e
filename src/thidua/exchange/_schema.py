"""JSON Schema (draft 2020-12) made from the classes that are read, so that it cannot drift."""

from __future__ import annotations

import datetime as dt
import enum
import inspect
import json
import re
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, Literal, get_args, get_origin

import attrs

from thidua.exchange._strict import (
    DATE_PATTERN,
    NUMBER_PATTERN,
    TAG,
    field_types,
    form_of,
    is_mapping,
    is_pairs,
    is_set,
    members_of,
    slug_of,
    tag_of,
    tags_of,
    takes_none,
)

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_NUMBER: Final[Schema] = {
    "anyOf": [{"type": "number"}, {"type": "string", "pattern": NUMBER_PATTERN}]
}
_SCALARS: Final[dict[Any, Schema]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    str: {"type": "string"},
    dt.date: {"type": "string", "format": "date", "pattern": DATE_PATTERN},
    Decimal: _NUMBER,
    Fraction: _NUMBER,
}
_DESCRIBED: Final = re.compile(r"^    (\w+): (.+(?:\n {8,}.+)*)$", re.MULTILINE)
_MARKUP: Final = re.compile(r":\w+:`~?([^`]*)`")


def json_schema(kind: Any) -> Schema:
    """Return the JSON Schema of the plain data that is read as *kind*.

    Names, required keys, slugs and references come from the classes; descriptions come from
    their docstrings. What only a validator knows (a date before another) is not in it.
    """
    definitions: dict[str, Schema] = {}
    body = _schema(kind, definitions)
    if body in ({"$ref": f"#/$defs/{name}"} for name in definitions):
        body = definitions[kind.__name__]
        # A class that holds objects of its own kind refers to itself.
        if json.dumps(f"#/$defs/{kind.__name__}") not in json.dumps(definitions):
            del definitions[kind.__name__]
    return {"$schema": DIALECT, **body, "$defs": dict(sorted(definitions.items()))}


def _schema(kind: Any, definitions: dict[str, Schema]) -> Schema:
    form = form_of(kind)
    if form is not None:
        definitions.update(form.definitions)
        return dict(form.schema)
    if kind in _SCALARS:
        return dict(_SCALARS[kind])
    if kind is Any:
        return {}
    members = members_of(kind)
    if members is not None:
        return _union(kind, members, definitions)
    tags = tags_of(kind)
    if tags is not None:
        return _union(kind, tuple(tags.values()), definitions)
    if get_origin(kind) is Literal:
        return {"enum": list(get_args(kind))}
    if is_mapping(kind):
        return _mapping(kind, definitions)
    if get_origin(kind) is not None:
        return _array(kind, definitions)
    if issubclass(kind, enum.Enum):
        return _enumeration(kind, definitions)
    return _object(kind, definitions, tag=None)


def _union(kind: Any, members: tuple[Any, ...], definitions: dict[str, Schema]) -> Schema:
    tags = tags_of(kind)
    if tags is not None:
        options = [_object(member, definitions, tag=tag) for tag, member in tags.items()]
    else:
        options = [_schema(member, definitions) for member in members]
    if takes_none(kind):
        options.append({"type": "null"})
    return {"oneOf" if tags is not None else "anyOf": options}


def _mapping(kind: Any, definitions: dict[str, Schema]) -> Schema:
    key, value = get_args(get_args(kind)[0]) if is_pairs(kind) else get_args(kind)
    schema = {"type": "object", "additionalProperties": _schema(value, definitions)}
    return schema if key is str else {**schema, "propertyNames": _schema(key, definitions)}


def _array(kind: Any, definitions: dict[str, Schema]) -> Schema:
    arguments = get_args(kind)
    if get_origin(kind) is tuple and not (len(arguments) == 2 and arguments[1] is Ellipsis):
        items = [_schema(item, definitions) for item in arguments]
        count = len(items)
        return {"type": "array", "prefixItems": items, "minItems": count, "maxItems": count}
    schema: Schema = {"type": "array", "items": _schema(arguments[0], definitions)}
    return {**schema, "uniqueItems": True} if is_set(kind) else schema


def _enumeration(kind: type[enum.Enum], definitions: dict[str, Schema]) -> Schema:
    definitions[kind.__name__] = {
        "description": _summary(kind),
        "oneOf": [{"const": slug_of(member), "title": _label(member)} for member in kind],
    }
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _label(member: enum.Enum) -> str:
    return str(getattr(member, "label", member.name))


def _object(kind: type, definitions: dict[str, Schema], *, tag: str | None) -> Schema:
    name = kind.__name__ if tag is None else f"{TAG}-{tag_of(kind)}"
    reference = {"$ref": f"#/$defs/{name}"}
    if name in definitions:
        return reference
    definitions[name] = {}
    properties: Schema = {} if tag is None else {TAG: {"const": tag}}
    required = [] if tag is None else [TAG]
    told = _told(kind)
    for key, (field, field_kind) in field_types(kind).items():
        schema = _schema(field_kind, definitions)
        if field.name in told and "description" not in schema:
            schema = {**schema, "description": told[field.name]}
        properties[key] = schema
        if field.default is attrs.NOTHING:
            required.append(key)
    definitions[name] = {
        "description": _summary(kind),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
    return reference


def _summary(kind: type) -> str:
    return _plain((inspect.getdoc(kind) or "").partition("\n\n")[0])


def _told(kind: type) -> dict[str, str]:
    """Return what the docstrings of a class and its bases say of each attribute."""
    told: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        _, _, section = inspect.cleandoc(base.__doc__ or "").partition("Attributes:\n")
        told.update({name: _plain(text) for name, text in _DESCRIBED.findall(section)})
    return told


def _plain(text: str) -> str:
    """Return prose of a docstring on one line, without its markup."""
    return " ".join(_MARKUP.sub(r"\1", text).replace("``", "").split())
