"""Leaves on how long: time worked in a field, and how old a collective is."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import attrs

from thidua.criteria._criterion import Criterion, Sources, Test, cited
from thidua.criteria._leaves._shared import LONGEST_CAREER, positive
from thidua.criteria._question import Question
from thidua.criteria._truth import Truth
from thidua.dates import add_years, months_between
from thidua.errors import InvalidValue
from thidua.records import Collective, Event, HardPlace, Practice, PracticeField, Record
from thidua.words import Message, OneOf, say, say_n

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


def _not_negative(_: object, attribute: attrs.Attribute[int], value: int) -> None:
    if value < 0:
        raise InvalidValue(
            say("“{field}” không được âm: {value}.", field=attribute.name, value=value)
        )


@attrs.frozen(kw_only=True)
class Practised(Criterion):
    """So many years were worked in one of some fields, up to the day of consideration.

    Attributes:
        fields: the fields; time in any of them counts, a day once.
        years: at least how many years; 0 asks for any time at all.
        below: less than so many years; None asks for no upper bound.
        continuous: the time must not be interrupted; the longest such time counts.
        doubled: time in these places counts twice (nhân hệ số 02).
        only: time in these places alone counts; empty counts time anywhere.

    A day is its share of its month (:func:`thidua.dates.months_between`), so that years are whole
    to the day, ten years counted twice are twenty, and stretches add up however they are told.
    """

    fields: tuple[PracticeField, ...]
    years: int = attrs.field(validator=_not_negative)
    below: int | None = None
    continuous: bool = False
    doubled: tuple[HardPlace, ...] = ()
    only: tuple[HardPlace, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.below is not None and self.below <= self.years:
            raise InvalidValue(
                say(
                    "Không có thời gian nào từ {years} năm đến dưới {below} năm; hãy sửa lại.",
                    years=self.years,
                    below=self.below,
                )
            )

    def wording(self) -> Message:
        """Say the fields, the time and how it is counted."""
        if self.years == 0 and self.below is None:
            what = say("Có thời gian {fields}", fields=OneOf(self.fields))
        elif self.years == 0:
            what = say_n(
                "Có thời gian {fields} dưới {n:02} năm",
                n=self.below or 0,
                fields=OneOf(self.fields),
            )
        elif self.below is None:
            what = say_n(
                "Có thời gian {fields} từ {n:02} năm trở lên",
                n=self.years,
                fields=OneOf(self.fields),
            )
        else:
            what = say_n(
                "Có thời gian {fields} từ {years:02} năm đến dưới {n:02} năm",
                n=self.below,
                years=self.years,
                fields=OneOf(self.fields),
            )
        if self.continuous:
            what = say("{what}, liên tục", what=what)
        if self.only:
            what = say("{what}, chỉ tính thời gian: {places}", what=what, places=OneOf(self.only))
        if self.doubled:
            return say(
                "{what}; thời gian được nhân hệ số 02: {places}",
                what=what,
                places=OneOf(self.doubled),
            )
        return what

    def _counting(self, record: Record, question: Question) -> tuple[Practice, ...]:
        return tuple(
            held
            for held in record.practices
            if held.field in self.fields
            and held.start < question.on
            and (not self.only or held.place in self.only)
        )

    def _months(self, record: Record, question: Question) -> int:
        told = [
            (
                held.start,
                min(held.end or question.on, question.on),
                1 + (held.place in self.doubled),
            )
            for held in self._counting(record, question)
        ]
        # Fields may be worked in at once: between two turning points a day counts once, or twice
        # where one of the places asks for it.
        turns = sorted({day for start, end, _ in told for day in (start, end)})
        unbroken = [Fraction(0)]
        for start, end in itertools.pairwise(turns):
            times = max(
                (t for since, until, t in told if since <= start and end <= until), default=0
            )
            if times:
                unbroken[-1] += times * months_between(start, end)
            else:
                unbroken.append(Fraction(0))
        return math.floor(max(unbroken) if self.continuous else sum(unbroken))

    def test(self, question: Question) -> Test:
        """Add the time up; what is not known may still lengthen it."""
        past = range(question.on.year - LONGEST_CAREER + 1, question.on.year + 1)
        years, below = self.years, self.below

        def practised(record: Record) -> Truth:
            done = self._months(record, question) // 12
            complete = all(record.covers(Practice, year) for year in past)
            if below is not None and done >= below:
                return _FALSE
            if done < years or not self._counting(record, question):
                return _FALSE if complete else _UNKNOWN
            return _TRUE if below is None or complete else _UNKNOWN

        return practised

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The stretches that count."""
        return self._counting(record, question)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Stretches up to the day, as far back as anything is known of them."""
        known = [held.start.year for held in record.practices if held.field in self.fields]
        first = min(itertools.chain(known, [question.on.year]))
        years = range(first, question.on.year + 1)
        return Practice, tuple(y for y in years if not record.covers(Practice, y)) or tuple(years)

    def needs(self, record: Record, question: Question) -> Message:
        """Say the time so far."""
        asked = say("yêu cầu “{asked}”", asked=self.statement())
        if not self._counting(record, question):
            return say(
                "{asked}; cần khai đầy đủ thời gian công tác, hoạt động trong lĩnh vực", asked=asked
            )
        years, months = divmod(self._months(record, question), 12)
        return say(
            "{asked}; hiện ghi nhận {years} năm {months} tháng",
            asked=asked,
            years=years,
            months=months,
        )

    def parameters(self) -> dict[str, Any]:
        """Fields, years and how they are counted."""
        return {
            "fields": [field.value for field in self.fields],
            "years": self.years,
            "below": self.below,
            "continuous": self.continuous,
            "doubled": [place.value for place in self.doubled],
            "only": [place.value for place in self.only],
        }


@attrs.frozen(kw_only=True)
class Existed(Criterion):
    """The collective was founded so many years ago (quá trình xây dựng và phát triển).

    Attributes:
        years: at least how many years, on the day of consideration.
    """

    years: int = attrs.field(validator=positive)

    def wording(self) -> Message:
        """Say how long."""
        return say_n("Có quá trình xây dựng, phát triển từ {n:02} năm trở lên", n=self.years)

    def test(self, question: Question) -> Test:
        """Count from the founding."""
        on, years = question.on, self.years

        def existed(record: Record) -> Truth:
            subject = record.subject
            if not isinstance(subject, Collective):
                return _FALSE
            if subject.founded is None:
                return _UNKNOWN
            return Truth.of(add_years(subject.founded, years) <= on)

        return existed

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the founding day, or name it."""
        return _founding(self, record)

    def parameters(self) -> dict[str, Any]:
        """The years."""
        return {"years": self.years}


@attrs.frozen(kw_only=True)
class RoundAnniversary(Criterion):
    """The collective keeps a round anniversary in the year of consideration (năm tròn).

    A round year is a number of years that ends in 0: khoản 6 Điều 3 of Law 06/2022/QH15.
    """

    def wording(self) -> Message:
        """Say the occasion."""
        return say("Nhân dịp kỷ niệm năm tròn ngày thành lập (số năm kỷ niệm tận cùng là 0)")

    def test(self, question: Question) -> Test:
        """Count the years from the founding."""
        year = question.on.year

        def keeps(record: Record) -> Truth:
            subject = record.subject
            if not isinstance(subject, Collective):
                return _FALSE
            if subject.founded is None:
                return _UNKNOWN
            age = year - subject.founded.year
            return Truth.of(age > 0 and age % 10 == 0)

        return keeps

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the founding day, or name it."""
        return _founding(self, record)


def _founding(criterion: Criterion, record: Record) -> Message:
    asked = say("yêu cầu “{asked}”", asked=criterion.statement())
    founded = record.subject.founded if isinstance(record.subject, Collective) else None
    if founded is None:
        return say("{asked}; cần ngày thành lập của tập thể", asked=asked)
    return say("{asked}; ngày thành lập: {founded}", asked=asked, founded=founded)


def practised(
    *fields: PracticeField,
    years: int,
    below: int | None = None,
    continuous: bool = False,
    doubled: Sequence[HardPlace] = (),
    only: Sequence[HardPlace] = (),
    source: Sources = None,
    text: Message | None = None,
) -> Practised:
    """At least *years* were worked in *fields*, and less than *below*."""
    return Practised(
        fields=fields,
        years=years,
        below=below,
        continuous=continuous,
        doubled=tuple(doubled),
        only=tuple(only),
        sources=cited(source),
        text=text,
    )


def existed(years: int, *, source: Sources = None) -> Existed:
    """The collective was founded at least *years* ago."""
    return Existed(years=years, sources=cited(source))


def round_anniversary(*, source: Sources = None) -> RoundAnniversary:
    """The collective keeps a round anniversary in the year of consideration."""
    return RoundAnniversary(sources=cited(source))
