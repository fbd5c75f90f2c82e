"""Leaves on disciplinary measures over a whole career, as awards for service ask."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import attrs

from thidua.criteria._criterion import Criterion, Sources, Test, cited
from thidua.criteria._leaves._careers import (
    awards_left_out,
    first_year,
    left_out,
    stage_since_award,
)
from thidua.criteria._question import Question
from thidua.criteria._truth import Truth
from thidua.law import Citation
from thidua.records import Conferral, Discipline, DisciplineForm, Event, Record
from thidua.words import Message, OneOf, say

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
_MILD: Final = (DisciplineForm.REPRIMAND, DisciplineForm.WARNING)


def _known(record: Record, on: dt.date) -> tuple[Discipline, ...]:
    return tuple(measure for measure in record.disciplines if measure.decided_on <= on)


@attrs.frozen(kw_only=True)
class _OfACareer(Criterion):
    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """Every measure up to the day."""
        return _known(record, question.on)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Measures of every year left out."""
        on = question.on
        return Discipline, left_out(record, Discipline, first_year(on), on.year) or (on.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for every measure, each with its form."""
        return say(
            "thông tin đầy đủ về kỷ luật trong cả quá trình công tác đến ngày {on}, từ hình thức"
            " khiển trách trở lên, ghi rõ hình thức",
            on=question.on,
        )


@attrs.frozen(kw_only=True)
class NeverDisciplined(_OfACareer):
    """No measure of some forms was ever decided, up to the day asked about.

    Attributes:
        forms: the forms; an expulsion from the Party does not count once the person was admitted
            anew.
    """

    forms: tuple[DisciplineForm, ...]

    def wording(self) -> Message:
        """Name the forms."""
        return say(
            "Không bị kỷ luật bằng một trong các hình thức: {forms}", forms=OneOf(self.forms)
        )

    def test(self, question: Question) -> Test:
        """Look for a measure of the forms; one whose form is not told may be of them."""
        on, heavy = question.on, any(form not in _MILD for form in self.forms)

        def clean(record: Record) -> Truth:
            found = _TRUE
            for measure in _known(record, on):
                if measure.form in self.forms:
                    if measure.readmitted_on is None or measure.readmitted_on > on:
                        return _FALSE
                elif measure.form is DisciplineForm.HEAVIER and heavy:
                    found = _UNKNOWN
            return _UNKNOWN if left_out(record, Discipline, first_year(on), on.year) else found

        return clean

    def parameters(self) -> dict[str, Any]:
        """The forms."""
        return {"forms": [form.slug for form in self.forms]}


@attrs.frozen(kw_only=True)
class _OfAStage(_OfACareer):
    def _measures(
        self, record: Record, on: dt.date
    ) -> tuple[tuple[Discipline, ...], tuple[Discipline, ...]]:
        # The measures surely of the present stage, and those that may be of it or of one before.
        earliest, latest = stage_since_award(record, on)
        known = _known(record, on)
        return (
            tuple(measure for measure in known if measure.decided_on >= latest),
            tuple(measure for measure in known if earliest <= measure.decided_on < latest),
        )

    def _may_be_more(self, record: Record, on: dt.date) -> bool:
        earliest, _ = stage_since_award(record, on)
        first = max(first_year(on), earliest.year)
        return bool(left_out(record, Discipline, first, on.year))

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Measures of every year left out, or else the awards that begin a stage."""
        on = question.on
        hidden = awards_left_out(record, on)
        if hidden and not self._may_be_more(record, on):
            return Conferral, hidden
        return super().asks(record, question)


@attrs.frozen(kw_only=True)
class NoMeasureInStage(_OfAStage):
    """No measure of any form was decided in the present stage of service.

    A stage begins after the year of the last award for service: measures before it were taken
    into account then.
    """

    def wording(self) -> Message:
        """Say so."""
        return say(
            "Không bị kỷ luật bằng bất cứ hình thức nào (không tính hình thức đã xét khi khen"
            " thưởng quá trình cống hiến lần trước)"
        )

    def test(self, question: Question) -> Test:
        """Look for any measure."""
        on = question.on

        def clean(record: Record) -> Truth:
            sure, maybe = self._measures(record, on)
            if sure:
                return _FALSE
            return _UNKNOWN if maybe or self._may_be_more(record, on) else _TRUE

        return clean


@attrs.frozen(kw_only=True)
class OneMeasureInStage(_OfAStage):
    """Just one measure was decided in the present stage of service, and it is of some forms.

    What several measures lead to is left open: the answer is then not known.

    Attributes:
        forms: the forms.
    """

    forms: tuple[DisciplineForm, ...]

    def wording(self) -> Message:
        """Name the forms."""
        return say(
            "Bị kỷ luật một lần bằng một trong các hình thức: {forms} (không tính hình thức đã xét"
            " khi khen thưởng quá trình cống hiến lần trước)",
            forms=OneOf(self.forms),
        )

    def test(self, question: Question) -> Test:
        """Count the measures."""
        on = question.on

        def once(record: Record) -> Truth:
            sure, maybe = self._measures(record, on)
            if maybe or self._may_be_more(record, on) or len(sure) > 1:
                return _UNKNOWN
            if not sure:
                return _FALSE
            form = sure[0].form
            if form is DisciplineForm.HEAVIER and form not in self.forms:
                return _UNKNOWN
            return Truth.of(form in self.forms)

        return once

    def parameters(self) -> dict[str, Any]:
        """The forms."""
        return {"forms": [form.slug for form in self.forms]}


def never_disciplined(
    *forms: DisciplineForm, source: Sources = None, successor: Citation | None = None
) -> NeverDisciplined:
    """No measure of *forms* was ever decided."""
    return NeverDisciplined(forms=forms, sources=cited(source), successor=successor)


def no_measure_in_stage(*, source: Sources = None) -> NoMeasureInStage:
    """No measure of any form was decided since the last award for service."""
    return NoMeasureInStage(sources=cited(source))


def one_measure_in_stage(*forms: DisciplineForm, source: Sources = None) -> OneMeasureInStage:
    """Just one measure, of *forms*, was decided since the last award for service."""
    return OneMeasureInStage(forms=forms, sources=cited(source))
