"""Conformance cases: facts, a question, and the outcome that the text of the law gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

import attrs

from thidua.awards import regime_on
from thidua.criteria import Assessment, Outcome
from thidua.errors import InvalidValue
from thidua.law import Citation
from thidua.records import Event, Record, Subject, Years, is_slug
from thidua.words import Message, say


def _events(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(events)


def _coverage(complete: Mapping[type[Event], Iterable[int]]) -> dict[type[Event], Years]:
    return {kind: frozenset(span) for kind, span in complete.items()}


def _pairs(readings: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(dict(readings).items()))


def _cited(_: object, __: object, sources: tuple[Citation, ...]) -> None:
    if not sources:
        raise InvalidValue(say("Tình huống mẫu phải dẫn ít nhất một điều khoản."))


@attrs.frozen(kw_only=True)
class ConformanceCase:
    """One case whose outcome follows from the text of the law (tình huống mẫu).

    Attributes:
        id: a stable slug.
        law_date: the day whose law is applied; the award is the one its regime declares.
        award: slug, abbreviation or name of the award.
        sources: the places of the law that give the outcome.
        subject: whose case it is.
        provided: the facts that the case is about.
        assumed: facts taken for granted, so that only *provided* decides: attestations of
            qualitative conditions above all.
        complete: the years over which each kind of fact is complete.
        year: the year of achievement, a calendar year.
        on: the day of consideration.
        readings: for ambiguities by key, the reading to use instead of the default.
        expected: the outcome.
        provisional: whether the outcome rests on wording that may no longer be the law's.

    Raises:
        InvalidValue: no source, or an id that is no slug.
    """

    id: str = attrs.field(validator=is_slug)
    law_date: dt.date
    award: str
    sources: tuple[Citation, ...] = attrs.field(validator=_cited)
    subject: Subject
    provided: tuple[Event, ...] = attrs.field(converter=_events)
    assumed: tuple[Event, ...] = attrs.field(default=(), converter=_events)
    complete: Mapping[type[Event], Years] = attrs.field(
        factory=dict, converter=_coverage, hash=False
    )
    year: int
    on: dt.date
    readings: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_pairs)
    expected: Outcome
    provisional: bool = False

    @property
    def record(self) -> Record:
        """The record that is judged: what is provided and what is assumed.

        Raises:
            ContradictoryRecords: the two contradict each other.
        """
        return Record(
            subject=self.subject, events=(*self.provided, *self.assumed), complete=self.complete
        )


@attrs.frozen
class CaseRun:
    """What running a case gave.

    Attributes:
        case: the case.
        assessment: what the library finds.
    """

    case: ConformanceCase
    assessment: Assessment

    @property
    def agrees(self) -> bool:
        """Whether outcome and standing are the expected ones."""
        return (
            self.assessment.outcome is self.case.expected
            and bool(self.assessment.provisional) is self.case.provisional
        )

    def headline(self) -> Message:
        """Say the case, what was expected and what was found."""
        return say(
            "{case}: theo {sources} là “{expected}”, thư viện cho “{found}”",
            case=self.case.id,
            sources=self.case.sources,
            expected=self.case.expected,
            found=self.assessment.outcome_label,
        )

    def explain(self, locale: str = "vi") -> str:
        """Return the headline and the whole tree of findings as text in *locale*."""
        return "\n".join(
            (self.headline().render(locale), self.assessment.explain(locale, full=True))
        )


def run_case(case: ConformanceCase) -> CaseRun:
    """Judge a case under the law of its day.

    Raises:
        NotInForce: the law of that day does not govern the question.
        UnknownName: the regime of that day does not declare the award.
        ContradictoryRecords: the facts of the case contradict each other.
    """
    award = regime_on(case.law_date).awards[case.award]
    assessment = award.assess(case.record, case.year, case.on, readings=dict(case.readings))
    return CaseRun(case, assessment)
