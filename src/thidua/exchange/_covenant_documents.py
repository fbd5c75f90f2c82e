"""The documents of a covenant (giao-uoc.toml): its wording and what goes with it.

Each class is one table of the file. A table that tells one thing makes its object as soon as it is
read; what several tables contradict each other in is told at the table that does.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Final, TypeVar

import attrs

from thidua.clusters import (
    AddTarget,
    Amendment,
    AnswerForm,
    ChangeTarget,
    ChangeTheme,
    Checkpoint,
    ConfirmationAnswer,
    ConfirmationRequest,
    Confirmations,
    ContentGroup,
    Covenant,
    DropTarget,
    EntryFault,
    Operator,
    Registration,
    Registrations,
    RegistrationWindow,
    Signature,
    Statement,
    Target,
    TargetResult,
    Withdrawal,
)
from thidua.errors import BadInput, InvalidValue
from thidua.exchange._documents import Cited, made_by
from thidua.exchange._schema import json_schema
from thidua.exchange._strict import (
    DATE_PATTERN,
    NUMBER_PATTERN,
    AwardId,
    Fault,
    Form,
    Step,
    bad_input,
    dump,
    read,
)
from thidua.numbers import exact

_T = TypeVar("_T")

_SHARE_PATTERN: Final = r"^[+-]?[0-9]+([.,][0-9]+)? ?%$"
_SHARE: Final = re.compile(_SHARE_PATTERN)


def _read_target_value(data: Any) -> Fraction | dt.date:
    if isinstance(data, str) and _SHARE.fullmatch(data):
        return exact(data.rstrip(" %").replace(",", ".")) / 100
    if isinstance(data, dt.date) or (isinstance(data, str) and "-" in data[1:]):
        return read(dt.date, data)
    return read(Fraction, data)


def _dump_target_value(value: Fraction | dt.date) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)


TargetValue = Annotated[
    Fraction | dt.date,
    Form(
        _read_target_value,
        _dump_target_value,
        {
            "description": (
                "A number in the target's unit; for reduce_by a share such as “5%”; for"
                " reduce_by_number how many fewer; for complete_by the last day."
            ),
            "anyOf": [
                {"type": "number"},
                {"type": "string", "pattern": NUMBER_PATTERN},
                {"type": "string", "pattern": _SHARE_PATTERN},
                {"type": "string", "format": "date", "pattern": DATE_PATTERN},
            ],
        },
    ),
]
"""The form of what a target asks for: a number, a share or a day."""


def _number(value: Fraction) -> int | Fraction:
    return value.numerator if value.denominator == 1 else value


def _target(told: TargetDocument) -> Target:
    value: Any = told.value
    if isinstance(value, Fraction) and told.operator is not Operator.REDUCE_BY:
        value = _number(value)
    return Target(
        id=told.id,
        name=told.name,
        operator=told.operator,
        value=value,
        unit=told.unit,
        baseline=None if told.baseline is None else _number(told.baseline),
        source_of_verification=told.source_of_verification,
        cumulative=told.cumulative,
        illustrative=told.illustrative,
    )


@attrs.frozen(kw_only=True)
class TargetDocument:
    """One target of the covenant (chỉ tiêu).

    Attributes:
        id: unique within the covenant; results refer to it.
        name: what is measured.
        operator: what is asked of the result.
        value: the number, share or day asked for.
        unit: what it is measured in.
        baseline: what a reduction is measured from; left out where it is not known, or where
            each unit's result brings its own.
        source_of_verification: where the result can be checked.
        cumulative: whether the figure is counted up from the start of the year, so that it can
            only grow; left out where that is not said.
        illustrative: the target was made up for a demonstration.
    """

    id: str
    name: str
    operator: Operator
    value: TargetValue
    unit: str = ""
    baseline: Fraction | None = None
    source_of_verification: str = ""
    cumulative: bool | None = None
    illustrative: bool = False
    made: Target = made_by(_target)


def _group(told: GroupDocument) -> ContentGroup:
    return ContentGroup(
        id=told.id,
        name=told.name,
        summary=told.summary,
        targets=[target.made for target in told.targets],
        illustrative=told.illustrative,
    )


@attrs.frozen(kw_only=True)
class GroupDocument:
    """One content group of the covenant (nội dung giao ước).

    Attributes:
        id: unique within the covenant.
        name: its heading.
        summary: what it asks, in words.
        targets: its targets, if it has any.
        illustrative: its heading, or which targets stand under it, was made up.
    """

    id: str
    name: str
    summary: str = ""
    targets: tuple[TargetDocument, ...] = ()
    illustrative: bool = False
    made: ContentGroup = made_by(_group)


def _signature(told: SignatureDocument) -> Signature:
    return Signature(
        unit_id=told.unit_id,
        signed_by=told.signed_by,
        post=told.post,
        for_units=told.for_units,
        for_clusters=told.for_clusters,
        source=told.source,
    )


@attrs.frozen(kw_only=True)
class SignatureDocument:
    """One signature under the covenant (chữ ký).

    Attributes:
        unit_id: the unit that signed.
        signed_by: the person who signed, as printed.
        post: in which post, as printed.
        for_units: ids of other units it signed for (ký thay).
        for_clusters: ids of the clusters on whose behalf it signed (thay mặt cụm).
        source: where it is recorded, if not where the covenant is.
    """

    unit_id: str
    signed_by: str = ""
    post: str = ""
    for_units: tuple[str, ...] = ()
    for_clusters: tuple[str, ...] = ()
    source: Cited | None = None
    made: Signature = made_by(_signature)


def _read_signatory(data: Any) -> Signature:
    if isinstance(data, str):
        return Signature(unit_id=read(str, data))
    return read(SignatureDocument, data).made


def _dump_signatory(signature: Signature) -> Any:
    if signature == Signature(unit_id=signature.unit_id):
        return signature.unit_id
    fields = attrs.asdict(signature, recurse=False)
    return dump(SignatureDocument(**fields))


def _signatory_form() -> Form:
    made = json_schema(SignatureDocument)
    definitions = made.pop("$defs")
    del made["$schema"]
    return Form(
        _read_signatory,
        _dump_signatory,
        {
            "description": "The id of a unit that signed for itself, or all about a signature.",
            "anyOf": [
                {"type": "string", "minLength": 1},
                {"$ref": "#/$defs/SignatureDocument"},
            ],
        },
        {**definitions, "SignatureDocument": made},
    )


Signatory = Annotated[Signature, _signatory_form()]
"""The form of a signatory: the id of a unit, or a table that says who signed for whom."""


def _change_target(told: ChangeTargetDocument) -> ChangeTarget:
    return ChangeTarget(target=told.target.made)


@attrs.frozen(kw_only=True)
class ChangeTargetDocument:
    """A target put in the place of the one with its id (sửa chỉ tiêu).

    Attributes:
        target: the new wording.
    """

    slug: ClassVar[str] = ChangeTarget.slug

    target: TargetDocument
    made: ChangeTarget = made_by(_change_target)


def _add_target(told: AddTargetDocument) -> AddTarget:
    return AddTarget(group_id=told.group_id, target=told.target.made)


@attrs.frozen(kw_only=True)
class AddTargetDocument:
    """A target added to a content group (bổ sung chỉ tiêu).

    Attributes:
        group_id: the content group.
        target: the target; its id was never used.
    """

    slug: ClassVar[str] = AddTarget.slug

    group_id: str
    target: TargetDocument
    made: AddTarget = made_by(_add_target)


def _drop_target(told: DropTargetDocument) -> DropTarget:
    return DropTarget(target_id=told.target_id)


@attrs.frozen(kw_only=True)
class DropTargetDocument:
    """A target taken out of the covenant (bỏ chỉ tiêu).

    Attributes:
        target_id: the target.
    """

    slug: ClassVar[str] = DropTarget.slug

    target_id: str
    made: DropTarget = made_by(_drop_target)


def _change_theme(told: ChangeThemeDocument) -> ChangeTheme:
    return ChangeTheme(theme=told.theme)


@attrs.frozen(kw_only=True)
class ChangeThemeDocument:
    """Another motto (đổi chủ đề).

    Attributes:
        theme: the new one.
    """

    slug: ClassVar[str] = ChangeTheme.slug

    theme: str
    made: ChangeTheme = made_by(_change_theme)


ChangeDocument = ChangeTargetDocument | AddTargetDocument | DropTargetDocument | ChangeThemeDocument
"""One change of the wording, told apart by its ``kind``."""


def _amendment(told: AmendmentDocument) -> Amendment:
    return Amendment(
        on=told.on,
        reason=told.reason,
        changes=[change.made for change in told.changes],
        source=told.source,
    )


@attrs.frozen(kw_only=True)
class AmendmentDocument:
    """An amendment of the covenant (sửa đổi, bổ sung giao ước).

    Attributes:
        on: the first day on which the new wording is in force.
        reason: why.
        changes: what is changed, each thing once.
        source: the minutes or paper that made it.
    """

    on: dt.date
    reason: str
    changes: tuple[ChangeDocument, ...]
    source: Cited
    made: Amendment = made_by(_amendment)


def _window(told: WindowDocument) -> RegistrationWindow:
    return RegistrationWindow(first=told.first, last=told.last, source=told.source)


@attrs.frozen(kw_only=True)
class WindowDocument:
    """The days on which titles can be registered for (thời hạn đăng ký).

    Attributes:
        first: the first day.
        last: the last day; what comes after it is late.
        source: who set it.
    """

    first: dt.date
    last: dt.date
    source: Cited
    made: RegistrationWindow = made_by(_window)


def _registration(told: RegistrationDocument) -> Registration:
    return Registration(unit_id=told.unit_id, award=told.award, on=told.on, source=told.source)


@attrs.frozen(kw_only=True)
class RegistrationDocument:
    """A unit registers for a title (đăng ký danh hiệu thi đua).

    Attributes:
        unit_id: the unit.
        award: the title.
        on: the day; left out where it is not known.
        source: where it is recorded.
    """

    unit_id: str
    award: AwardId
    on: dt.date | None = None
    source: Cited
    made: Registration = made_by(_registration)


def _withdrawal(told: WithdrawalDocument) -> Withdrawal:
    return Withdrawal(
        unit_id=told.unit_id,
        award=told.award,
        on=told.on,
        reason=told.reason,
        source=told.source,
    )


@attrs.frozen(kw_only=True)
class WithdrawalDocument:
    """A registration withdrawn or struck off (rút đăng ký danh hiệu).

    Attributes:
        unit_id: the unit.
        award: the title.
        on: the first day on which the registration no longer stands.
        reason: why.
        source: where it is recorded.
    """

    unit_id: str
    award: AwardId
    on: dt.date
    reason: str
    source: Cited
    made: Withdrawal = made_by(_withdrawal)


@attrs.frozen(kw_only=True)
class RegistrationsDocument:
    """The titles registered for with the covenant, and withdrawn (đăng ký danh hiệu).

    Attributes:
        complete: whether everybody who registered is in the list; only then does silence mean
            that a unit did not register.
        window: the days for registering; left out where not known.
        registered: who registered for what, when.
        withdrawn: who withdrew, when and why.
    """

    complete: bool = False
    window: WindowDocument | None = None
    registered: tuple[RegistrationDocument, ...] = ()
    withdrawn: tuple[WithdrawalDocument, ...] = ()


def _request(told: RequestDocument) -> ConfirmationRequest:
    return ConfirmationRequest(
        id=told.id,
        body=told.body,
        asks=told.asks,
        form=told.form,
        due=told.due,
        unit_ids=told.unit_ids,
        source=told.source,
    )


@attrs.frozen(kw_only=True)
class RequestDocument:
    """What one body is asked, and by when (đề nghị xác nhận).

    Attributes:
        id: unique among the requests; answers refer to it.
        body: who is asked.
        asks: what about.
        form: whether it sends a list of breaches or a word on each unit.
        due: the last day for the answer; left out where none is known.
        unit_ids: about which units; left out for every unit.
        source: where it is laid down.
    """

    id: str
    body: str
    asks: str
    form: AnswerForm
    due: dt.date | None = None
    unit_ids: tuple[str, ...] = ()
    source: Cited
    made: ConfirmationRequest = made_by(_request)


def _statement(told: StatementDocument) -> Statement:
    return Statement(unit_id=told.unit_id, breach=told.breach, detail=told.detail)


@attrs.frozen(kw_only=True)
class StatementDocument:
    """What an answer says of one unit (nội dung xác nhận).

    Attributes:
        unit_id: the unit.
        breach: whether it reports a breach.
        detail: what it says, as printed.
    """

    unit_id: str
    breach: bool
    detail: str = ""
    made: Statement = made_by(_statement)


def _answer(told: AnswerDocument) -> ConfirmationAnswer:
    return ConfirmationAnswer(
        request_id=told.request_id,
        on=told.on,
        statements=[statement.made for statement in told.statements],
        replaces=told.replaces,
        source=told.source,
    )


@attrs.frozen(kw_only=True)
class AnswerDocument:
    """What came in on one request (văn bản trả lời).

    Attributes:
        request_id: the request.
        on: the day it came in.
        statements: what it says of which unit; left out for a list without breaches.
        replaces: it takes the place of everything that came in before on the request.
        source: the paper.
    """

    request_id: str
    on: dt.date
    statements: tuple[StatementDocument, ...] = ()
    replaces: bool = False
    source: Cited
    made: ConfirmationAnswer = made_by(_answer)


@attrs.frozen(kw_only=True)
class ConfirmationsDocument:
    """What other bodies are asked about the units, and what came in (xác nhận của các cơ quan).

    Attributes:
        requests: who is asked what, by when.
        answers: what came in.
    """

    requests: tuple[RequestDocument, ...]
    answers: tuple[AnswerDocument, ...] = ()


def _read_achieved(data: Any) -> Fraction | dt.date | bool:
    if data is False:
        return False
    if isinstance(data, dt.date) or (isinstance(data, str) and "-" in data[1:]):
        return read(dt.date, data)
    return read(Fraction, data)


def _dump_achieved(value: Fraction | dt.date | bool) -> Any:
    if isinstance(value, bool):
        return value
    return value.isoformat() if isinstance(value, dt.date) else str(value)


Achieved = Annotated[
    Fraction | dt.date | bool,
    Form(
        _read_achieved,
        _dump_achieved,
        {
            "description": (
                "A number in the target's unit; where the target is a day, the day it was done,"
                " or false for not done."
            ),
            "anyOf": [
                {"type": "number"},
                {"type": "string", "pattern": NUMBER_PATTERN},
                {"type": "string", "format": "date", "pattern": DATE_PATTERN},
                {"const": False},
            ],
        },
    ),
]
"""The form of a result: a number, a day, or that it was not done."""


def _result(told: ResultDocument) -> TargetResult:
    achieved: Any = told.achieved
    return TargetResult(
        unit_id=told.unit_id,
        target_id=told.target_id,
        achieved=_number(achieved) if isinstance(achieved, Fraction) else achieved,
        checkpoint=told.checkpoint,
        on=told.on,
        baseline=None if told.baseline is None else _number(told.baseline),
        verified_by=told.verified_by,
        source=told.source,
        note=told.note,
        illustrative=told.illustrative,
    )


@attrs.frozen(kw_only=True)
class ResultDocument:
    """What one unit reported on one target (kết quả thực hiện chỉ tiêu).

    Attributes:
        unit_id: the unit.
        target_id: the target.
        checkpoint: whether it is the result of the year or one reported while the year runs.
        achieved: the result; left out where it is known to be not yet known.
        on: the day as of which it is reported; left out where not known.
        baseline: what a reduction of this unit is measured from; left out for the target's.
        verified_by: who checked it.
        source: what it rests on.
        note: anything a reader should know.
        illustrative: it was made up for a demonstration.
    """

    unit_id: str
    target_id: str
    checkpoint: Checkpoint
    achieved: Achieved | None = None
    on: dt.date | None = None
    baseline: Fraction | None = None
    verified_by: str = ""
    source: Cited | None = None
    note: str = ""
    illustrative: bool = False
    made: TargetResult = made_by(_result)


_Place = tuple[Step, ...]
_Places = Iterable[tuple[object, _Place]]


@attrs.define
class _Making:
    """The parts of a covenant while they are made; faults are gathered with their places."""

    faults: list[Fault] = attrs.field(factory=list)

    def make(
        self, made: Callable[..., _T], part: _Place, places: _Places, **told: Any
    ) -> _T | None:
        """Return what is made; None, with its faults noted at their tables, where it is faulty."""
        known = {id(entry): place for entry, place in places}
        try:
            return made(**told)
        except BadInput as error:
            for fault in error.faults:
                entry = fault.entry if isinstance(fault, EntryFault) else None
                self.faults.append(Fault(fault, known.get(id(entry), part)))
        except InvalidValue as error:
            self.faults.append(Fault(error, part))
        return None


def _each_made(rows: Iterable[Any], *steps: Step) -> Iterator[tuple[object, _Place]]:
    """Yield the object each table made, with the path of the table."""
    return ((row.made, (*steps, place)) for place, row in enumerate(rows))


def _registrations(told: RegistrationsDocument, making: _Making) -> Registrations | None:
    part = ("registrations",)
    return making.make(
        Registrations,
        part,
        (
            *_each_made(told.registered, *part, "registered"),
            *_each_made(told.withdrawn, *part, "withdrawn"),
        ),
        registered=[row.made for row in told.registered],
        withdrawn=[row.made for row in told.withdrawn],
        window=None if told.window is None else told.window.made,
        complete=told.complete,
    )


def _confirmations(told: ConfirmationsDocument, making: _Making) -> Confirmations | None:
    part = ("confirmations",)
    statements = (
        pair
        for place, row in enumerate(told.answers)
        for pair in _each_made(row.statements, *part, "answers", place, "statements")
    )
    return making.make(
        Confirmations,
        part,
        (
            *_each_made(told.requests, *part, "requests"),
            *_each_made(told.answers, *part, "answers"),
            *statements,
        ),
        requests=[row.made for row in told.requests],
        answers=[row.made for row in told.answers],
    )


def _covenant(told: CovenantDocument) -> Covenant:
    making = _Making()
    registrations = told.registrations and _registrations(told.registrations, making)
    confirmations = told.confirmations and _confirmations(told.confirmations, making)
    signatories = told.signatories
    made = making.make(
        Covenant,
        (),
        (
            *((row, ("signatories", place)) for place, row in enumerate(signatories or ())),
            *_each_made(told.amendments, "amendments"),
            *_each_made(told.results, "results"),
        ),
        cluster_id=told.cluster_id,
        other_clusters=told.other_clusters,
        year=told.year,
        theme=told.theme,
        signed_on=told.signed_on,
        signed_at=told.signed_at,
        signatories=signatories,
        groups=[group.made for group in told.groups],
        source=told.source,
        amendments=[row.made for row in told.amendments],
        registrations=registrations,
        confirmations=confirmations,
        results=[row.made for row in told.results],
    )
    if made is None or making.faults:
        raise bad_input(making.faults)
    return made


@attrs.frozen(kw_only=True)
class CovenantDocument:
    """The covenant of the year, and what goes with it (giao-uoc.toml).

    Attributes:
        cluster_id: whose covenant.
        other_clusters: ids of further clusters that the same covenant binds.
        year: the emulation year.
        theme: its motto (chủ đề); left out where it is not known.
        signed_on: the day it was signed; left out where it is not known.
        signed_at: the place; left out where it is not known.
        signatories: ids of the units that signed, or tables that say who signed for whom; left
            out where the list is not known.
        source: where it is recorded.
        groups: its content groups.
        amendments: changes of its wording, each with its reason.
        registrations: the titles units registered for; left out where no list is kept.
        confirmations: what other bodies are asked about the units; left out where nobody is.
        results: what units reported on targets.
    """

    cluster_id: str
    other_clusters: tuple[str, ...] = ()
    year: int
    theme: str | None = None
    signed_on: dt.date | None = None
    signed_at: str = ""
    signatories: tuple[Signatory, ...] | None = None
    source: Cited
    groups: tuple[GroupDocument, ...]
    amendments: tuple[AmendmentDocument, ...] = ()
    registrations: RegistrationsDocument | None = None
    confirmations: ConfirmationsDocument | None = None
    results: tuple[ResultDocument, ...] = ()
    made: Covenant = made_by(_covenant)


def units_named_in(told: CovenantDocument) -> Iterator[tuple[_Place, str]]:
    """Yield every mention of a unit in a covenant, with its path."""
    for place, signature in enumerate(told.signatories or ()):
        yield ("signatories", place), signature.unit_id
        for other, unit_id in enumerate(signature.for_units):
            yield ("signatories", place, "for_units", other), unit_id
    if told.registrations is not None:
        for place, row in enumerate(told.registrations.registered):
            yield ("registrations", "registered", place, "unit_id"), row.unit_id
    if told.confirmations is not None:
        yield from _units_confirmed(told.confirmations)
    for place, result in enumerate(told.results):
        yield ("results", place, "unit_id"), result.unit_id


def _units_confirmed(told: ConfirmationsDocument) -> Iterator[tuple[_Place, str]]:
    for place, request in enumerate(told.requests):
        for other, unit_id in enumerate(request.unit_ids):
            yield ("confirmations", "requests", place, "unit_ids", other), unit_id
    for place, answer in enumerate(told.answers):
        for other, statement in enumerate(answer.statements):
            path = ("confirmations", "answers", place, "statements", other, "unit_id")
            yield path, statement.unit_id
