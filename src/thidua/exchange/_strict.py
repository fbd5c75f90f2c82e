"""Plain data to objects and back: strict, with every fault reported at once and in its place.

One converter (cattrs) serves JSON and TOML. It never coerces: ``"2024"`` is not 2024, ``true`` is
not 1, and a number with a fraction is not a whole one.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
import json
import re
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from fractions import Fraction
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    overload,
)

import attrs
from cattrs import Converter

from thidua.errors import BadInput, ContradictoryRecords, Renderable, ThiduaError
from thidua.numbers import exact, to_decimal
from thidua.records import (
    EVENT_KINDS,
    Collective,
    Composition,
    Conferral,
    Event,
    Household,
    Individual,
    Proposal,
    SubjectKind,
    award_name,
)
from thidua.words import Message, OneOf, near_misses, say, say_n, verbatim

T = TypeVar("T")
Step = str | int

TAG: Final = "kind"
"""The key that says which of several kinds of object a table is."""

NUMBER_PATTERN: Final = r"^[+-]?[0-9]+(\.[0-9]+|/0*[1-9][0-9]*)?$"
"""How an exact number is written as text, for schemas."""

DATE_PATTERN: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
"""How a date is written, for schemas; that the calendar has it is checked by the reader."""

_DATE: Final = re.compile(DATE_PATTERN)
_PLAIN_KEY: Final = re.compile(r"[\w*-]+")
_LONGEST_SHOWN: Final = 60

LONGEST_NUMBER: Final = 100
"""The digits of the longest number a document may hold."""

_TOO_LARGE: Final[int] = 10**LONGEST_NUMBER

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@attrs.frozen
class Fault:
    """One thing wrong with a document, and where.

    Attributes:
        message: what is wrong and what to do.
        path: the keys and positions that lead to it.
        root: how the path begins.
        document: the file it is in; None where there is no file.
    """

    message: Renderable
    path: tuple[Step, ...] = ()
    root: str = "$"
    document: str | None = None

    @property
    def place(self) -> str:
        """The place as a path: ``$.events[3].grade``."""
        place = self.root + "".join(map(_written_step, self.path))
        return ": ".join(part for part in (self.document, place) if part)

    def under(self, *steps: Step) -> Fault:
        """Return the fault as seen from further up."""
        return attrs.evolve(self, path=(*steps, *self.path))

    def render(self, locale: str = "vi") -> str:
        """Say place and fault in one line, whatever the document's own text holds."""
        line = ": ".join(part for part in (self.place, self.message.render(locale)) if part)
        return " ".join("".join(c if c.isprintable() else " " for c in line).split())

    def __str__(self) -> str:
        return self.render()


def _written_step(step: Step) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if _PLAIN_KEY.fullmatch(step) else f"[{json.dumps(step, ensure_ascii=False)}]"


def bad_input(faults: Iterable[Fault]) -> BadInput:
    """Return the error that reports all of *faults*, at least one."""
    all_faults = tuple(faults)
    return BadInput(
        say_n("Dữ liệu có {n} lỗi; lỗi đầu: {first}", n=len(all_faults), first=all_faults[0]),
        faults=all_faults,
    )


def wrong(message: Renderable) -> BadInput:
    """Return the error of one fault right here; the reader adds where *here* is."""
    return bad_input([Fault(message)])


def faults_of(error: ThiduaError) -> tuple[Fault, ...]:
    """Return what *error* reports as faults; an error without places is one fault right here."""
    if isinstance(error, BadInput):
        return tuple(f if isinstance(f, Fault) else Fault(f) for f in error.faults)
    return (Fault(error),)


@attrs.frozen(eq=False)
class Form:
    """How a value is written where its type alone does not say; used as ``Annotated[T, Form]``.

    Attributes:
        read: plain data to the value; raises a :class:`ThiduaError` on anything else.
        dump: the value to plain data that *read* takes back.
        schema: the JSON Schema of that data.
        definitions: what *schema* refers to under ``$defs``.
    """

    read: Callable[[Any], Any]
    dump: Callable[[Any], Any]
    schema: Mapping[str, Any]
    definitions: Mapping[str, Any] = attrs.field(factory=dict)


def _unchanged(value: Any) -> Any:
    return value


def text(data: object) -> str:
    """Read a string.

    Raises:
        BadInput: something else, or a string with half a character.
    """
    if not isinstance(data, str):
        raise wrong(_expected(say("một chuỗi ký tự"), data))
    if _SURROGATE.search(data):
        raise wrong(say("chuỗi chứa ký tự Unicode không hợp lệ; hãy ghi lại chuỗi này"))
    return data


def _award(data: object) -> str:
    return award_name(text(data)).id


AWARD: Final = Form(
    _award,
    _unchanged,
    {
        "type": "string",
        "description": (
            "An award: its slug, abbreviation or name (mã, chữ viết tắt hoặc tên), such as"
            " chien-si-thi-dua-co-so or CSTĐCS."
        ),
    },
)
"""The form of an award: read by slug, abbreviation or name, written by slug."""

AwardId = Annotated[str, AWARD]

_FIELD_TYPES: Final[Mapping[tuple[type, str], Any]] = {
    (Conferral, "award"): AwardId,
    (Proposal, "award"): AwardId,
    (Composition, "holders"): tuple[tuple[AwardId, int], ...],
}


def field_types(kind: type) -> dict[str, tuple[attrs.Attribute[Any], Any]]:
    """Return the fields of an attrs class by the key they are written under, with their types."""
    attrs.resolve_types(kind, include_extras=True)
    return {
        field.alias or field.name: (field, _FIELD_TYPES.get((kind, field.name), field.type))
        for field in attrs.fields(kind)
        if field.init
    }


def form_of(kind: Any) -> Form | None:
    """Return the form an annotated type carries; None where it carries none."""
    if get_origin(kind) is Annotated:
        return next((item for item in kind.__metadata__ if isinstance(item, Form)), None)
    return None


def members_of(kind: Any) -> tuple[Any, ...] | None:
    """Return the alternatives of a union, without None; None where *kind* is no union."""
    if get_origin(kind) in {Union, types.UnionType}:
        return tuple(item for item in get_args(kind) if item is not types.NoneType)
    return None


def takes_none(kind: Any) -> bool:
    """Tell whether a type is a union that has None in it."""
    return members_of(kind) is not None and types.NoneType in get_args(kind)


def tags_of(kind: Any) -> Mapping[str, type] | None:
    """Return the classes that ``kind`` tells apart; None where nothing needs telling apart."""
    if kind is Event:
        return EVENT_KINDS
    members = members_of(kind)
    if members and len(members) > 1 and all(isinstance(m, type) and attrs.has(m) for m in members):
        return {tag_of(member): member for member in members}
    return None


_SUBJECT_TAGS: Final[Mapping[type, str]] = {
    Individual: SubjectKind.INDIVIDUAL.value,
    Collective: SubjectKind.COLLECTIVE.value,
    Household: SubjectKind.HOUSEHOLD.value,
}


def tag_of(kind: type) -> str:
    """Return what ``kind`` says for a class: its ``slug``, or the kind of subject it is."""
    return _SUBJECT_TAGS.get(kind) or cast("str", getattr(kind, "slug", kind.__name__))


def slugs_of(kind: type[enum.Enum]) -> dict[str, enum.Enum]:
    """Return the members of an enumeration by the slug they are written as."""
    return {slug_of(member): member for member in kind}


def slug_of(member: enum.Enum) -> str:
    """Return the stable slug of a member of an enumeration."""
    return str(getattr(member, "slug", member.value))


def is_pairs(kind: Any) -> bool:
    """Tell whether *kind* is a tuple of pairs with a string first, written as an object."""
    arguments = get_args(kind)
    if get_origin(kind) is not tuple or len(arguments) != 2 or arguments[1] is not Ellipsis:
        return False
    pair = get_args(arguments[0])
    if get_origin(arguments[0]) is not tuple or len(pair) != 2 or pair[1] is Ellipsis:
        return False
    return pair[0] is str or (get_origin(pair[0]) is Annotated and get_args(pair[0])[0] is str)


def is_too_long(number: int) -> bool:
    """Tell whether a whole number has more digits than a document may hold."""
    return abs(number) >= _TOO_LARGE


def shortened(text: str) -> str:
    """Return what a fault repeats of a text: its beginning, where it is long."""
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def _shown(data: object) -> Message:
    if isinstance(data, str):
        return verbatim(f"“{_SURROGATE.sub('?', shortened(data))}”")
    if isinstance(data, Mapping):
        return say("một đối tượng (bảng)")
    if isinstance(data, (list, tuple)):
        return say("một danh sách")
    if data is None or isinstance(data, bool):
        return verbatim({None: "null", True: "true", False: "false"}[data])
    # Python refuses to write a whole number of thousands of digits.
    return verbatim("…" if isinstance(data, int) and is_too_long(data) else shortened(str(data)))


def _expected(what: Renderable, data: object) -> Message:
    return say("cần {expected}, không phải {value}", expected=what, value=_shown(data))


def _read_bool(data: object, _: object) -> bool:
    if not isinstance(data, bool):
        raise wrong(_expected(say("true hoặc false"), data))
    return data


def _read_int(data: object, _: object) -> int:
    if isinstance(data, bool) or not isinstance(data, int):
        raise wrong(_expected(say("một số nguyên"), data))
    return _sane(data)


def _sane(number: int) -> int:
    if is_too_long(number):
        raise wrong(say("“{value}” không phải số dùng được; hãy ghi số thường", value="…"))
    return number


def _read_text(data: object, _: object) -> str:
    return text(data)


def _read_fraction(data: object, _: object) -> Fraction:
    if isinstance(data, (Mapping, list, bool)) or data is None:
        raise wrong(_expected(say("một số"), data))
    if isinstance(data, int):
        _sane(data)
    if isinstance(data, str) and data != data.strip():
        raise wrong(_expected(say("một số"), data))
    return exact(data)  # type: ignore[arg-type]  # it refuses every other type itself


def _read_decimal(data: object, _: object) -> Decimal:
    return to_decimal(_read_fraction(data, _))


def _read_date(data: object, _: object) -> dt.date:
    # TOML has dates of its own; one with a time of day is no plain date.
    if isinstance(data, dt.date) and not isinstance(data, dt.datetime):
        return data
    if not isinstance(data, str) or not _DATE.fullmatch(data):
        raise wrong(_expected(say("ngày dạng năm-tháng-ngày như “2024-12-31”"), data))
    try:
        return dt.date.fromisoformat(data)
    except ValueError:
        raise wrong(say("“{date}” không có trong lịch; hãy kiểm tra lại ngày", date=data)) from None


def pick(data: object, table: Mapping[str, T]) -> T:
    """Read one of the names of *table*.

    Raises:
        BadInput: no such name; near misses are named, or else the whole table.
    """
    found = table.get(data) if isinstance(data, str) else None
    if found is not None:
        return found
    if isinstance(data, str):
        name = shortened(data)
        near = near_misses(name, table)
        if near:
            quoted = OneOf(tuple(f"“{name}”" for name in near))
            raise wrong(say("không có “{value}”; có phải là {near}?", value=name, near=quoted))
    raise wrong(_expected(OneOf(tuple(f"“{name}”" for name in table)), data))


def _read_enum(data: object, kind: type[enum.Enum]) -> enum.Enum:
    return pick(data, slugs_of(kind))


def _enum_first(read_scalar: Callable[[Any, Any], Any]) -> Callable[[object, Any], Any]:
    """Let an enumeration of numbers or strings be read as an enumeration."""

    def read_either(data: object, kind: Any) -> Any:
        is_enum = isinstance(kind, type) and issubclass(kind, enum.Enum)
        return (_read_enum if is_enum else read_scalar)(data, kind)

    return read_either


def _slug_first(dump_scalar: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: slug_of(value) if isinstance(value, enum.Enum) else dump_scalar(value)


def _literal_hook(kind: Any) -> Callable[[object, object], object]:
    options = get_args(kind)

    def read_literal(data: object, _: object) -> object:
        for option in options:
            if type(option) is type(data) and option == data:
                return option
        raise wrong(_expected(OneOf(tuple(map(_shown, options))), data))

    return read_literal


def _form_hook(kind: Any) -> Callable[[object, object], Any]:
    form = form_of(kind)
    assert form is not None
    return lambda data, _: form.read(data)


def _table(data: object) -> Mapping[str, object]:
    if not isinstance(data, Mapping):
        raise wrong(_expected(say("một đối tượng (bảng)"), data))
    # JSON and TOML have no other keys, but a mapping made in Python may.
    faults = [
        Fault(say("khóa {key} không phải chuỗi ký tự; hãy ghi khóa là chuỗi", key=_shown(key)))
        for key in data
        if not isinstance(key, str)
    ]
    if faults:
        raise bad_input(faults)
    return data


def _rows(data: object) -> Sequence[object]:
    if not isinstance(data, (list, tuple)):
        raise wrong(_expected(say("một danh sách"), data))
    return data


def _each(
    converter: Converter, items: Iterable[tuple[Step, object, Any]]
) -> tuple[list[Any], list[Fault]]:
    """Structure (step, data, type) triples; return the values and every fault."""
    values: list[Any] = []
    faults: list[Fault] = []
    for step, data, kind in items:
        try:
            values.append(converter.structure(data, kind))
        except ThiduaError as error:
            faults += [fault.under(step) for fault in faults_of(error)]
    return values, faults


def _many_hook(kind: Any, converter: Converter) -> Callable[[object, object], Any]:
    origin = get_origin(kind)
    arguments = get_args(kind)
    build: Callable[[Iterable[Any]], Any] = frozenset if is_set(kind) else tuple
    if origin is list:
        build = list
    fixed = origin is tuple and not (len(arguments) == 2 and arguments[1] is Ellipsis)

    def read_many(data: object, _: object) -> Any:
        rows = _rows(data)
        if fixed and len(rows) != len(arguments):
            raise wrong(
                say(
                    "cần danh sách {count} phần tử, không phải {found}",
                    count=len(arguments),
                    found=len(rows),
                )
            )
        kinds = arguments if fixed else arguments[:1] * len(rows)
        values, faults = _each(
            converter, ((n, *pair) for n, pair in enumerate(zip(rows, kinds, strict=True)))
        )
        if not faults and is_set(kind):
            faults = [
                Fault(say("{value} đã có trong danh sách; hãy bỏ bớt", value=_shown(row)), (n,))
                for n, row in enumerate(rows)
                if values.index(values[n]) < n
            ]
        if faults:
            raise bad_input(faults)
        return build(values)

    return read_many


def is_set(kind: Any) -> bool:
    """Tell whether *kind* is a set, written as a list without repeats."""
    return get_origin(kind) in {set, frozenset, AbstractSet}


def _is_many(kind: Any) -> bool:
    return get_origin(kind) in {tuple, list, Sequence} or is_set(kind)


def is_mapping(kind: Any) -> bool:
    """Tell whether *kind* is written as an object with keys of the document's own."""
    return get_origin(kind) in {dict, Mapping} or is_pairs(kind)


def _mapping_hook(kind: Any, converter: Converter) -> Callable[[object, object], Any]:
    pairs = is_pairs(kind)
    key_kind, value_kind = get_args(get_args(kind)[0]) if pairs else get_args(kind)

    def read_mapping(data: object, _: object) -> Any:
        table = _table(data)
        keys, faults = _each(converter, ((key, key, key_kind) for key in table))
        values, more = _each(converter, ((key, item, value_kind) for key, item in table.items()))
        if not faults:
            # Two spellings of one name would silently drop one of the two.
            faults = [
                Fault(say("“{key}” được ghi hai lần trong cùng một đối tượng", key=key), (key,))
                for n, key in enumerate(table)
                if keys.index(keys[n]) < n
            ]
        if faults or more:
            raise bad_input([*faults, *more])
        found = dict(zip(keys, values, strict=True))
        return tuple(sorted(found.items())) if pairs else found

    return read_mapping


def _tagged_hook(kind: Any, converter: Converter) -> Callable[[object, object], Any]:
    table = tags_of(kind)
    assert table is not None
    optional = takes_none(kind)

    def read_tagged(data: object, _: object) -> Any:
        if data is None and optional:
            return None
        given = _table(data)
        if TAG not in given:
            names = OneOf(tuple(f"“{name}”" for name in table))
            raise wrong(say("thiếu trường “{key}”: {names}", key=TAG, names=names))
        try:
            chosen = pick(given[TAG], table)
        except BadInput as error:
            raise bad_input(fault.under(TAG) for fault in faults_of(error)) from None
        return converter.structure({k: v for k, v in given.items() if k != TAG}, chosen)

    return read_tagged


def _union_hook(kind: Any, converter: Converter) -> Callable[[object, object], Any]:
    members = members_of(kind)
    assert members is not None
    optional = takes_none(kind)

    def read_union(data: object, _: object) -> Any:
        if data is None and optional:
            return None
        if len(members) == 1:
            return converter.structure(data, members[0])
        faults: list[Fault] = []
        for member in members:
            try:
                return converter.structure(data, member)
            except ThiduaError as error:
                faults += faults_of(error)
        raise wrong(say("không hợp với dạng nào: {each}", each=OneOf(_messages(faults))))

    return read_union


def _messages(faults: Iterable[Fault]) -> tuple[Renderable, ...]:
    return tuple(fault.message for fault in faults)


def _class_hook(kind: type, converter: Converter) -> Callable[[object, object], Any]:
    fields = field_types(kind)

    def read_object(data: object, _: object) -> Any:
        table = _table(data)
        faults = [_unknown_key(key, fields) for key in table if key not in fields]
        faults += [
            Fault(say("thiếu trường bắt buộc “{key}”", key=key))
            for key, (field, _) in fields.items()
            if key not in table and field.default is attrs.NOTHING
        ]
        values: dict[str, Any] = {}
        for key, (field, field_kind) in fields.items():
            if key not in table:
                continue
            read_well, wrong_here = _each(converter, [(key, table[key], field_kind)])
            faults += wrong_here
            if read_well:
                values[field.name] = read_well[0]
        if faults:
            # The validators of what was read well have more to say at the same time.
            raise bad_input([*faults, *_field_faults(fields, values)])
        return _built(kind, fields, values)

    return read_object


def _unknown_key(key: str, fields: Iterable[str]) -> Fault:
    near = near_misses(shortened(key), fields)
    if near:
        quoted = OneOf(tuple(f"“{name}”" for name in near))
        return Fault(say("không có trường này; có phải là {near}?", near=quoted), (key,))
    known = tuple(fields)
    if not known:
        return Fault(say("không có trường này; đối tượng này không có trường nào"), (key,))
    return Fault(say("không có trường này; các trường được dùng: {known}", known=known), (key,))


def _field_faults(
    fields: Mapping[str, tuple[attrs.Attribute[Any], Any]], values: Mapping[str, Any]
) -> list[Fault]:
    """Return what the validators of single fields say about the fields that were read well.

    A validator that looks at a field which is missing here is left for the next reading.
    """
    seen = types.SimpleNamespace(**values)
    faults: list[Fault] = []
    for key, (field, _) in fields.items():
        if field.name not in values or field.validator is None:
            continue
        try:
            field.validator(seen, field, _converted(field, values[field.name]))
        except ThiduaError as error:
            faults += _placed(error, key)
        except (AttributeError, TypeError):
            continue
    return faults


def _converted(field: attrs.Attribute[Any], value: Any) -> Any:
    convert: Any = field.converter
    return value if convert is None else convert(value)


def _placed(error: ThiduaError, key: str) -> list[Fault]:
    return [fault.under(key) for fault in faults_of(error)]


def _built(
    kind: type, fields: Mapping[str, tuple[attrs.Attribute[Any], Any]], values: Mapping[str, Any]
) -> Any:
    dropped: list[object] = []
    faults: list[Fault] = []
    while True:
        try:
            built = kind(
                **{
                    key: _without(values[field.name], dropped)
                    for key, (field, _) in fields.items()
                    if field.name in values
                }
            )
        except ContradictoryRecords as error:
            path = _path_to(error.second, fields, values)
            faults.append(Fault(error, path or ()))
            if path is None:
                break
            # Without the second of the two, the next contradiction comes to light.
            dropped.append(error.second)
        except ThiduaError as error:
            faults += _field_faults(fields, values) or faults_of(error)
            break
        else:
            if not faults:
                return built
            break
    raise bad_input(faults)


def _without(value: Any, dropped: Sequence[object]) -> Any:
    if not dropped or not isinstance(value, tuple):
        return value
    return tuple(item for item in value if all(item is not one for one in dropped))


def _path_to(
    wanted: object,
    fields: Mapping[str, tuple[attrs.Attribute[Any], Any]],
    values: Mapping[str, Any],
) -> tuple[Step, ...] | None:
    for key, (field, _) in fields.items():
        value = values.get(field.name)
        if isinstance(value, tuple):
            for position, item in enumerate(value):
                if item is wanted:
                    return key, position
    return None


def _dump_object(kind: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    fields = field_types(kind)

    def dump_object(value: Any) -> dict[str, Any]:
        return {
            key: converter.unstructure(getattr(value, field.name), unstructure_as=field_kind)
            for key, (field, field_kind) in fields.items()
            if not _is_default(getattr(value, field.name), field)
        }

    return dump_object


def _is_default(value: Any, field: attrs.Attribute[Any]) -> bool:
    default: Any = field.default
    if default is attrs.NOTHING:
        return False
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # a class, whatever its stub says
        default = default.factory()
    default = _converted(field, default)
    return type(value) is type(default) and bool(value == default)


def _dump_tagged(kind: Any, converter: Converter) -> Callable[[Any], Any]:
    def dump_tagged(value: Any) -> Any:
        if value is None:
            return None
        return {TAG: tag_of(type(value)), **converter.unstructure(value, type(value))}

    return dump_tagged


def _dump_union(kind: Any, converter: Converter) -> Callable[[Any], Any]:
    members = members_of(kind)
    assert members is not None

    def dump_union(value: Any) -> Any:
        if value is None:
            return None
        # One alternative says how its items are written; several are told apart by their class.
        as_kind = members[0] if len(members) == 1 else type(value)
        return converter.unstructure(value, unstructure_as=as_kind)

    return dump_union


def _dump_many(kind: Any, converter: Converter) -> Callable[[Any], list[Any]]:
    arguments = get_args(kind)
    fixed = get_origin(kind) is tuple and not (len(arguments) == 2 and arguments[1] is Ellipsis)

    def dump_many(values: Any) -> list[Any]:
        kinds = arguments if fixed else arguments[:1] * len(values)
        out = [
            converter.unstructure(value, unstructure_as=item)
            for value, item in zip(values, kinds, strict=True)
        ]
        return sorted(out, key=str) if is_set(kind) else out

    return dump_many


def _dump_mapping(kind: Any, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    key_kind, value_kind = get_args(get_args(kind)[0]) if is_pairs(kind) else get_args(kind)

    def dump_mapping(values: Any) -> dict[str, Any]:
        items = values.items() if isinstance(values, Mapping) else values
        return {
            converter.unstructure(key, unstructure_as=key_kind): converter.unstructure(
                item, unstructure_as=value_kind
            )
            for key, item in items
        }

    return dump_mapping


def _dump_form(kind: Any) -> Callable[[Any], Any]:
    form = form_of(kind)
    assert form is not None
    return form.dump


def _is_class(kind: Any) -> bool:
    return isinstance(kind, type) and attrs.has(kind)


@functools.cache
def _converter() -> Converter:
    converter = Converter()
    for kind, read_scalar, dump_scalar in (
        (bool, _read_bool, _unchanged),
        (int, _read_int, _unchanged),
        (str, _read_text, _unchanged),
        (Decimal, _read_decimal, _plain_decimal),
        (Fraction, _read_fraction, str),
        (dt.date, _read_date, dt.date.isoformat),
        (enum.Enum, _read_enum, slug_of),
    ):
        converter.register_structure_hook(kind, _enum_first(read_scalar))
        converter.register_unstructure_hook(kind, _slug_first(dump_scalar))
    # The last one that fits is used.
    for looks, read_as, dump_as in (
        (_is_class, _class_hook, _dump_object),
        (_is_many, _many_hook, _dump_many),
        (is_mapping, _mapping_hook, _dump_mapping),
        (members_of, _union_hook, _dump_union),
        (tags_of, _tagged_hook, _dump_tagged),
    ):
        converter.register_structure_hook_factory(_yes(looks), _with(read_as, converter))
        converter.register_unstructure_hook_factory(_yes(looks), _with(dump_as, converter))
    converter.register_structure_hook_factory(_is_literal, _literal_hook)
    converter.register_unstructure_hook_factory(_is_literal, lambda _: _unchanged)
    converter.register_structure_hook_factory(_yes(form_of), _form_hook)
    converter.register_unstructure_hook_factory(_yes(form_of), _dump_form)
    return converter


def _is_literal(kind: Any) -> bool:
    return get_origin(kind) is Literal


def _yes(look: Callable[[Any], object]) -> Callable[[Any], bool]:
    return lambda kind: bool(look(kind))


def _with(make: Callable[[Any, Converter], Any], converter: Converter) -> Callable[[Any], Any]:
    return lambda kind: make(kind, converter)


def _plain_decimal(value: Decimal) -> str:
    return format(value, "f")


@overload
def read(kind: type[T], data: object, *, root: str = "$", document: str | None = None) -> T: ...
@overload
def read(kind: Any, data: object, *, root: str = "$", document: str | None = None) -> Any: ...
def read(kind: Any, data: object, *, root: str = "$", document: str | None = None) -> Any:
    """Structure plain data (from JSON or TOML) as *kind*, strictly.

    Strings, whole numbers, booleans, ISO dates and the slugs of enumerations are taken as they
    are and never turned into one another. A decimal or a fraction may be a whole number, a number
    read as :class:`~decimal.Decimal`, or a string (``"95.5"``, ``"1/3"``). ``null`` stands for
    what may be absent. Objects of several kinds are told apart by their ``kind``.

    Args:
        kind: an attrs class, or any type made of attrs classes, scalars, enumerations, tuples,
            sets and mappings. ``Annotated[T, Form(...)]`` says how a value is written where its
            type does not.
        data: the plain data.
        root: how paths begin.
        document: the file the data come from, named before each path.

    Raises:
        BadInput: with every fault, each at its path.
    """
    try:
        return _converter().structure(data, kind)
    except ThiduaError as error:
        raise bad_input(
            attrs.evolve(fault, root=root, document=document) for fault in faults_of(error)
        ) from None


def dump(value: Any, kind: Any = None) -> Any:
    """Return *value* as plain data that :func:`read` takes back as an equal value.

    Args:
        value: an object of one of the types that :func:`read` reads.
        kind: the type it is to be read back as, where that is not its own class: for a union,
            the data also say of which kind they are.
    """
    return _converter().unstructure(value, unstructure_as=type(value) if kind is None else kind)
