"""The case document: one subject, what is known of it, and what is asked."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Final

import attrs

from thidua.awards import BothReadings, assess
from thidua.criteria import Assessment, Outcome, received_in_time
from thidua.dates import EmulationYear
from thidua.errors import BadInput, InvalidValue, ThiduaError
from thidua.exchange._schema import Schema, json_schema
from thidua.exchange._strict import (
    AwardId,
    Fault,
    Form,
    bad_input,
    dump,
    faults_of,
    pick,
    read,
    wrong,
)
from thidua.exchange._text import parse_json, read_file
from thidua.law import REGIMES
from thidua.records import (
    EVENT_KINDS,
    Attestation,
    ClusterPlacing,
    Composition,
    Conferral,
    Contribution,
    Conviction,
    Discipline,
    Event,
    Grading,
    MovementPlacing,
    Post,
    Practice,
    Proceeding,
    Proposal,
    Record,
    Service,
    Study,
    Subject,
    Years,
    years,
)
from thidua.words import say

VERSION: Final = 1
"""The version of the case document that this library reads and writes."""

VERSION_KEY: Final = "thidua"
ALL_KINDS: Final = "*"
"""In coverage: every kind of event that is not named by itself."""

Fact = (
    Grading
    | Conferral
    | Contribution
    | Discipline
    | Conviction
    | Proceeding
    | Service
    | Post
    | Practice
    | Study
    | Composition
    | ClusterPlacing
    | MovementPlacing
    | Proposal
)
"""Any event but an attestation, which has a list of its own."""

_FIRST_YEAR: Final = 1945
_LAST_YEAR: Final = 2200
_FACT_KINDS: Final = {slug: kind for slug, kind in EVENT_KINDS.items() if kind is not Attestation}
_LAWS: Final = {regime.law.number: regime.law.number for regime in REGIMES}


def _plausible(year: int) -> int:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise InvalidValue(
            say(
                "Năm {year} không hợp lệ; hãy ghi năm từ {first} đến {last}.",
                year=str(year),
                first=_FIRST_YEAR,
                last=_LAST_YEAR,
            ),
            year=year,
        )
    return year


def _span(data: Any) -> Years:
    first, last = read(tuple[int, int], data)
    return years(_plausible(first), _plausible(last))


def _spans(data: Any) -> Years:
    rows = data if isinstance(data, list) else [data]
    if not any(isinstance(row, list) for row in rows):
        return _span(rows) if rows else frozenset()
    found: set[int] = set()
    faults: list[Fault] = []
    for position, row in enumerate(rows):
        try:
            found |= _span(row)
        except ThiduaError as error:
            faults += [fault.under(position) for fault in faults_of(error)]
    if faults:
        raise bad_input(faults)
    return frozenset(found)


def _kinds_named(key: str) -> tuple[type[Event], ...]:
    if key == Attestation.slug:
        raise wrong(
            say(
                "Không thể khai “đầy đủ” đối với xác nhận tiêu chuẩn định tính: không có xác nhận"
                " nghĩa là chưa rõ; hãy bỏ khai báo này."
            )
        )
    return pick(key, {ALL_KINDS: tuple(_FACT_KINDS.values())} | _each_kind())


def _each_kind() -> dict[str, tuple[type[Event], ...]]:
    return {slug: (kind,) for slug, kind in _FACT_KINDS.items()}


def _read_coverage(data: Any) -> dict[type[Event], Years]:
    complete: dict[type[Event], Years] = {}
    faults: list[Fault] = []
    table = read(dict[str, Any], data)
    # What is said of one kind replaces what is said of all.
    for key in sorted(table, key=lambda key: key != ALL_KINDS):
        try:
            kinds = _kinds_named(key)
            spans = _spans(table[key])
        except ThiduaError as error:
            faults += [fault.under(key) for fault in faults_of(error)]
        else:
            complete.update(dict.fromkeys(kinds, spans))
    if faults:
        raise bad_input(faults)
    return complete


def _dump_spans(span: Years) -> list[Any]:
    ordered = sorted(span)
    breaks = [n for n in range(1, len(ordered)) if ordered[n] != ordered[n - 1] + 1]
    ranges = [
        [ordered[start], ordered[stop - 1]]
        for start, stop in itertools.pairwise([0, *breaks, len(ordered)])
        if start < stop
    ]
    return ranges[0] if len(ranges) == 1 else ranges


def _dump_coverage(complete: Mapping[type[Event], Years]) -> dict[str, Any]:
    spans = {
        slug: _dump_spans(complete[kind]) for slug, kind in _FACT_KINDS.items() if kind in complete
    }
    values = list(spans.values())
    if len(values) < len(_FACT_KINDS):
        return spans
    most = max(values, key=values.count)
    return {ALL_KINDS: most, **{slug: span for slug, span in spans.items() if span != most}}


_YEARS_SCHEMA: Final[Schema] = {
    "description": (
        "Years over which the document holds every event of the kind: [first, last], both"
        " included, or a list of such pairs; [] for none."
    ),
    "$ref": "#/$defs/Years",
}
_SPAN_SCHEMA: Final[Schema] = {
    "type": "array",
    "prefixItems": [{"$ref": "#/$defs/Year"}, {"$ref": "#/$defs/Year"}],
    "minItems": 2,
    "maxItems": 2,
}
_COVERAGE_DEFINITIONS: Final[Schema] = {
    "Year": {"type": "integer", "minimum": _FIRST_YEAR, "maximum": _LAST_YEAR},
    "Years": {"anyOf": [_SPAN_SCHEMA, {"type": "array", "items": _SPAN_SCHEMA}]},
}
Coverage = Annotated[
    Mapping[type[Event], Years],
    Form(
        _read_coverage,
        _dump_coverage,
        {
            "description": (
                "Coverage (tính đầy đủ): by kind of event, the years over which nothing is left"
                " out. Inside them a missing event means no; outside, not known. “*” speaks of"
                " every kind that is not named itself."
            ),
            "type": "object",
            "properties": {
                ALL_KINDS: _YEARS_SCHEMA,
                **{
                    slug: {**_YEARS_SCHEMA, "title": kind.label.render()}
                    for slug, kind in _FACT_KINDS.items()
                },
            },
            "additionalProperties": False,
        },
        _COVERAGE_DEFINITIONS,
    ),
]
Law = Annotated[
    str,
    Form(
        lambda data: pick(data, _LAWS),
        str,
        {
            "description": (
                "The law under which to judge, where the year and the day fall under different"
                " laws; without it both readings are given."
            ),
            "enum": list(_LAWS),
        },
    ),
]
QuestionYear = Annotated[
    int,
    Form(
        lambda data: _plausible(read(int, data)),
        int,
        {
            "description": "The year of achievement (năm xét); of a school year, its first.",
            "type": "integer",
            "minimum": _FIRST_YEAR,
            "maximum": _LAST_YEAR,
        },
    ),
]


def _plausible_day(_: object, __: object, day: dt.date) -> None:
    _plausible(day.year)


def _starts_in_its_year(question: Any, _: object, starts: dt.date | None) -> None:
    EmulationYear(question.year, starts=starts)


def _plausible_receipt(_: object, __: object, received: dt.date | None) -> None:
    if received is not None:
        _plausible(received.year)


def _plain_readings(readings: Mapping[str, str]) -> dict[str, str]:
    return dict(readings)


@attrs.frozen(kw_only=True)
class CaseQuestion:
    """One question about the subject (câu hỏi): which award, of which year, on which day.

    Attributes:
        award: the award asked about.
        year: the year of achievement; of a school year, its first.
        on: the day of consideration (ngày xét).
        received: the day the body competent to appraise received the file (ngày tiếp nhận hồ sơ);
            None means not known.
        school_year_starts: the first day of the school year; None for a calendar year.
        law: number of the law to judge under, where two could apply; None gives both readings.
        readings: for ambiguities of the text by key, the reading to use instead of the default.

    Raises:
        InvalidValue: a school year that does not start in *year*, a day nobody could ask about,
            or a file received after the day of consideration.
    """

    award: AwardId
    year: QuestionYear
    on: dt.date = attrs.field(validator=_plausible_day)
    received: dt.date | None = attrs.field(
        default=None, validator=[_plausible_receipt, received_in_time]
    )
    school_year_starts: dt.date | None = attrs.field(default=None, validator=_starts_in_its_year)
    law: Law | None = None
    readings: Mapping[str, str] = attrs.field(factory=dict, converter=_plain_readings, hash=False)

    @property
    def emulation_year(self) -> EmulationYear:
        """The year of achievement, calendar or school year."""
        return EmulationYear(self.year, starts=self.school_year_starts)

    def answer(self, record: Record) -> Assessment | BothReadings:
        """Judge *record* as asked.

        Raises:
            ThiduaError: as :func:`thidua.awards.assess`.
            InvalidValue: the law chosen governs neither the year nor the day.
        """
        answer = assess(
            self.award,
            record,
            year=self.emulation_year,
            on=self.on,
            received=self.received,
            readings=self.readings,
        )
        if self.law is None:
            return answer
        readings = (answer,) if isinstance(answer, Assessment) else (answer.by_day, answer.by_year)
        for reading in readings:
            if reading.award.law.number == self.law:
                return reading
        raise InvalidValue(
            say(
                "Luật {law} không áp dụng cho {year} xét ngày {on}; hãy bỏ “law” hoặc ghi {known}.",
                law=self.law,
                year=self.emulation_year,
                on=self.on,
                known=readings[0].award.law.number,
            ),
            law=self.law,
        )


def answer_to_dict(answer: Assessment | BothReadings, locale: str = "vi") -> dict[str, Any]:
    """Return an answer as plain data, its sentences in *locale*.

    An assessment is told with the earliest year in which the award could be reached, where it
    cannot be now (``null``: not within sight), and whether that lies past the texts read. Two readings of which neither is wrong are told
    side by side, under ``by_day`` and ``by_year``.
    """
    if isinstance(answer, BothReadings):
        return {
            "both_readings": True,
            "agree": answer.agree,
            "provisional": answer.provisional,
            "by_day": answer_to_dict(answer.by_day, locale),
            "by_year": answer_to_dict(answer.by_year, locale),
        }
    told = {"both_readings": False, **answer.to_dict(locale)}
    if answer.outcome is Outcome.NOT_ELIGIBLE:
        earliest = answer.earliest_year()
        told["earliest_year"] = None if earliest is None else earliest.year
        told["earliest_year_provisional"] = bool(answer.unseen_by(earliest))
    return told


def _facts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(facts)


def _attestations(attestations: Iterable[Attestation]) -> tuple[Attestation, ...]:
    return tuple(attestations)


def _questions(questions: Iterable[CaseQuestion]) -> tuple[CaseQuestion, ...]:
    return tuple(questions)


def _frozen_coverage(complete: Mapping[type[Event], Iterable[int]]) -> dict[type[Event], Years]:
    return {kind: frozenset(span) for kind, span in complete.items()}


@attrs.frozen(kw_only=True)
class Case:
    """One subject (đối tượng), what is known of it, and what is asked: a case document.

    Attributes:
        subject: whose record it is.
        events: the dated facts, in any order, without attestations.
        attestations: what people attested about conditions that only people can judge (xác nhận
            tiêu chuẩn định tính).
        complete: for each kind of event, the years over which nothing is left out.
        illustrative: facts in it were made up for a demonstration (số liệu minh họa).
        questions: what is asked about the subject.

    Raises:
        ContradictoryRecords: two events tell the same fact twice, or tell it differently.
        InvalidValue: an attestation among *events*, or attestations declared complete.
    """

    subject: Subject
    events: tuple[Fact, ...] = attrs.field(default=(), converter=_facts)
    attestations: tuple[Attestation, ...] = attrs.field(default=(), converter=_attestations)
    complete: Coverage = attrs.field(factory=dict, converter=_frozen_coverage, hash=False)
    illustrative: bool = False
    questions: tuple[CaseQuestion, ...] = attrs.field(default=(), converter=_questions)
    record: Record = attrs.field(init=False, eq=False, repr=False)
    """The record that the document tells."""

    def __attrs_post_init__(self) -> None:
        if any(isinstance(event, Attestation) for event in self.events):
            raise InvalidValue(
                say("Xác nhận tiêu chuẩn định tính ghi ở “attestations”, không ở “events”.")
            )
        record = Record(
            subject=self.subject,
            events=(*self.events, *self.attestations),
            complete=self.complete,
            illustrative=self.illustrative,
        )
        object.__setattr__(self, "record", record)

    @classmethod
    def of(cls, record: Record, questions: Iterable[CaseQuestion] = ()) -> Case:
        """Return the case that tells *record* and asks *questions* about it."""
        return cls(
            subject=record.subject,
            events=tuple(event for event in record.events if isinstance(event, Fact)),
            attestations=record.of(Attestation),
            complete=record.complete,
            illustrative=record.illustrative,
            questions=questions,
        )

    def answers(self) -> tuple[Assessment | BothReadings, ...]:
        """Answer every question, in order.

        Raises:
            BadInput: with one fault for each question that cannot be asked: an award the law of
                that day does not have, a day before the first law encoded, an unknown reading.
        """
        found: list[Assessment | BothReadings] = []
        faults: list[Fault] = []
        for position, question in enumerate(self.questions):
            try:
                found.append(question.answer(self.record))
            except ThiduaError as error:
                faults += [fault.under("questions", position) for fault in faults_of(error)]
        if faults:
            raise bad_input(faults)
        return tuple(found)


def case_from_dict(data: object, *, document: str | None = None) -> Case:
    """Read a case from plain data.

    Raises:
        BadInput: with every fault, each at its path.
    """
    faults: list[Fault] = []
    body = data
    if isinstance(data, Mapping):
        body = {key: item for key, item in data.items() if key != VERSION_KEY}
        if VERSION_KEY not in data:
            faults.append(Fault(say("thiếu trường bắt buộc “{key}”", key=VERSION_KEY)))
        elif type(data[VERSION_KEY]) is not int or data[VERSION_KEY] != VERSION:
            message = say("phiên bản tài liệu phải là {version}", version=VERSION)
            faults.append(Fault(message, (VERSION_KEY,)))
    try:
        case = read(Case, body)
    except BadInput as error:
        faults += faults_of(error)
    else:
        if not faults:
            return case
    raise bad_input(attrs.evolve(fault, document=document) for fault in faults)


def case_to_dict(case: Case) -> dict[str, Any]:
    """Return *case* as plain data that reads back as an equal case."""
    return {VERSION_KEY: VERSION, **dump(case)}


def read_case(text: str, *, document: str | None = None) -> Case:
    """Read a case from JSON text.

    Args:
        text: the JSON document.
        document: what to call it where it is faulty, such as the name of its file.

    Raises:
        BadInput: with every fault, each at its path.
    """
    return case_from_dict(parse_json(text, document=document), document=document)


def load_case(path: str | Path) -> Case:
    """Read a case from a JSON file in UTF-8.

    Raises:
        BadInput: the file cannot be read, or with every fault in it, each at its path.
    """
    return read_case(read_file(path), document=str(path))


def dump_case(case: Case) -> str:
    """Return *case* as JSON text that reads back as an equal case."""
    return json.dumps(case_to_dict(case), ensure_ascii=False, indent=2) + "\n"


def case_schema() -> Schema:
    """Return the JSON Schema of the case document."""
    schema = json_schema(Case)
    schema["title"] = "thidua case document"
    schema["properties"] = {
        VERSION_KEY: {"const": VERSION, "description": "The version of this format."},
        **schema["properties"],
    }
    schema["required"] = [VERSION_KEY, *schema["required"]]
    return schema
