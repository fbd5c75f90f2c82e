"""When a step of the year may be taken: rules of the organiser, and the dated windows they give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final

import attrs

from thidua.clusters._calendar import MilestoneKind
from thidua.dates import EmulationYear, Period, yearly
from thidua.errors import InvalidValue
from thidua.law import Source, made_up
from thidua.words import LabelledEnum, Message, format_date, say

_ONE_DAY: Final = dt.timedelta(days=1)
_LEAP_YEAR: Final = 2000
_YEARS_ON: Final = range(-1, 3)
"""From the calendar year before the one in which the emulation year starts, to two after it."""


class Edge(LabelledEnum):
    """How a text names the first or the last day (cách ghi mốc ngày)."""

    FROM = "tu-ngay", say("từ ngày")
    """The first day is the day named."""
    AFTER = "sau-ngay", say("sau ngày")
    """The first day is the day after the one named."""
    BY = "cham-nhat-ngay", say("chậm nhất ngày")
    """The last day is the day named."""
    BEFORE = "truoc-ngay", say("trước ngày")
    """The last day is the day before the one named."""

    @property
    def opens(self) -> bool:
        """Whether it begins a window rather than ends one."""
        return self in {Edge.FROM, Edge.AFTER}


def _day_of_a_year(day: YearDay, attribute: object, value: Any) -> None:
    numbers = (day.month, day.day)
    if any(not isinstance(number, int) or isinstance(number, bool) for number in numbers):
        raise InvalidValue(
            say(
                "Ngày {day}, tháng {month} phải là hai số nguyên.",
                day=str(day.day),
                month=str(day.month),
            ),
            month=day.month,
            day=day.day,
        )
    yearly(day.month, day.day, _LEAP_YEAR, _LEAP_YEAR)


def _near(day: YearDay, attribute: object, value: Any) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value not in _YEARS_ON:
        raise InvalidValue(
            say(
                "Mốc {day}/{month} ghi lệch {years} năm; chỉ nhận từ {low} (năm trước) đến {high}:"
                " 0 là năm dương lịch mà năm thi đua bắt đầu.",
                day=day.day,
                month=day.month,
                years=str(value),
                low=_YEARS_ON[0],
                high=_YEARS_ON[-1],
            ),
            years_on=value,
        )


@attrs.frozen(kw_only=True)
class YearDay:
    """A day that comes round every year, as a text names it (mốc ngày hằng năm).

    *Trước ngày 10/12* is ``YearDay(edge=Edge.BEFORE, month=12, day=10)``: the last day is
    9 December. *Chậm nhất ngày 10/12* is :attr:`Edge.BY`: the last day is 10 December.

    Attributes:
        edge: what the day named is: the first, the last, or the one beside it.
        month: 1 to 12.
        day: of the month. 29 February falls on the 28th in ordinary years; what is before it
            always ends on the 28th.
        years_on: the calendar year, counted from the one in which the emulation year starts: 0 is
            the same, 1 the next.

    Raises:
        InvalidValue: a day that no year has, or a year too far off.
    """

    edge: Edge
    month: int
    day: int = attrs.field(validator=_day_of_a_year)
    years_on: int = attrs.field(default=0, validator=_near)

    def named(self, year: int) -> dt.date:
        """Return the day that the text names, for the emulation year that starts in *year*.

        Raises:
            InvalidValue: the result lies outside the calendar.
        """
        return yearly(self.month, self.day, year + self.years_on, year + self.years_on)[0]

    def limits(self, first: int, until: int) -> tuple[dt.date, ...]:
        """Return the first or last day that counts, for each year from *first* to *until*.

        Raises:
            InvalidValue: a result lies outside the calendar, or the years are reversed.
        """
        day, moved = self.day, dt.timedelta()
        if self.edge is Edge.AFTER:
            moved = _ONE_DAY
        elif self.edge is Edge.BEFORE and (self.month, day) == (2, 29):
            # The day before the 29th is the 28th, whether or not the year has a 29th.
            day = 28
        elif self.edge is Edge.BEFORE:
            moved = -_ONE_DAY
        days = yearly(self.month, day, first + self.years_on, until + self.years_on)
        # The day before and the day after are needed: the one of a word, the other of a period.
        if days[0] == dt.date.min or days[-1] == dt.date.max:
            raise InvalidValue(
                say("Mốc “{day}” vượt ra ngoài lịch từ năm 1 đến năm 9999.", day=self), day=self
            )
        return tuple(date + moved for date in days)

    def render(self, locale: str = "vi") -> str:
        """Write the day as the text names it, without a year.

        Raises:
            UnknownName: the library does not speak that language.
        """
        return self._message.render(locale)

    @property
    def _message(self) -> Message:
        told = say("{edge} {day}", edge=self.edge, day=_DayAndMonth(self.month, self.day))
        if self.years_on == 0:
            return told
        if self.years_on == 1:
            return say("{day} năm sau", day=told)
        if self.years_on == -1:
            return say("{day} năm trước", day=told)
        return say("{day}, sau {years} năm", day=told, years=self.years_on)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self) -> dict[str, Any]:
        """Return the day as plain data."""
        return {
            "edge": self.edge.slug,
            "month": self.month,
            "day": self.day,
            "years_on": self.years_on,
        }


@attrs.frozen
class _DayAndMonth:
    month: int
    day: int

    def render(self, locale: str = "vi") -> str:
        """Write the date of a leap year without that year: ``10/12``, ``10 December``."""
        written = format_date(dt.date(_LEAP_YEAR, self.month, self.day), locale)
        return written.removesuffix(f"{_LEAP_YEAR}").rstrip("/ ")


def _begins(rule: StepRule, attribute: object, opens: YearDay | None) -> None:
    if opens is not None and not opens.edge.opens:
        raise _wrong_side(rule, opens, say("mở"))


def _ends(rule: StepRule, attribute: object, closes: YearDay | None) -> None:
    if closes is not None and closes.edge.opens:
        raise _wrong_side(rule, closes, say("hết hạn"))


def _wrong_side(rule: StepRule, day: YearDay, side: Message) -> InvalidValue:
    return InvalidValue(
        say(
            "Bước “{step}” không thể {side} “{day}”: ngày mở ghi “từ ngày” hoặc “sau ngày”, ngày"
            " hết hạn ghi “chậm nhất ngày” hoặc “trước ngày”.",
            step=rule.kind,
            side=side,
            day=day,
        ),
        day=day,
    )


def _agencies(agencies: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(agencies))


@attrs.frozen(kw_only=True)
class StepRule:
    """When one step of the year is to be taken, and who says so (quy định về một bước).

    Attributes:
        kind: which step.
        opens: its first day; None where the source names none.
        closes: its last day; None where the source names none.
        source: the organiser's rule, or the citation.
        school_year: the rule is for school years (năm học); otherwise it is for calendar years.
        first_year: the first emulation year for which it holds; None where the source sets none.
        last_year: the last one; None where the source sets none.
        agencies: who is to take the step, as the source names them, where several bodies each
            have to: for confirmations (xác nhận), the police, the tax office and so on.

    Raises:
        InvalidValue: neither a first nor a last day, a window without a day, or a last year before
            the first.
    """

    kind: MilestoneKind
    opens: YearDay | None = attrs.field(default=None, validator=_begins)
    closes: YearDay | None = attrs.field(default=None, validator=_ends)
    source: Source
    school_year: bool = False
    first_year: int | None = None
    last_year: int | None = None
    agencies: tuple[str, ...] = attrs.field(default=(), converter=_agencies)

    def __attrs_post_init__(self) -> None:
        if self.opens is None and self.closes is None:
            raise InvalidValue(
                say(
                    "Quy định về bước “{step}” không ghi ngày mở, cũng không ghi ngày hết hạn"
                    " ({source}); hãy ghi ít nhất một ngày.",
                    step=self.kind,
                    source=self.source,
                ),
                kind=self.kind,
            )
        if self.opens is not None and self.closes is not None:
            # Four years in a row hold every place that 29 February can take.
            sample = (_LEAP_YEAR, _LEAP_YEAR + 3)
            pairs = zip(self.opens.limits(*sample), self.closes.limits(*sample), strict=True)
            if any(last < first for first, last in pairs):
                raise InvalidValue(
                    say(
                        "Bước “{step}” mở {opens} nhưng hết hạn {closes}: không có ngày nào để thực"
                        " hiện ({source}); hãy kiểm tra ngày và năm.",
                        step=self.kind,
                        opens=self.opens,
                        closes=self.closes,
                        source=self.source,
                    ),
                    opens=self.opens,
                    closes=self.closes,
                )
        if not _not_after(self.first_year, self.last_year):
            raise InvalidValue(
                say(
                    "Quy định về bước “{step}” có năm cuối {last} đứng trước năm đầu {first}"
                    " ({source}).",
                    step=self.kind,
                    first=self.first_year,
                    last=self.last_year,
                    source=self.source,
                ),
                first_year=self.first_year,
                last_year=self.last_year,
            )

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        return made_up(self.source)

    @property
    def sentence(self) -> Message:
        """The step, its days as the source names them, and the source."""
        days = tuple(day for day in (self.opens, self.closes) if day is not None)
        told = say("{kind}: {days}", kind=self.kind, days=Listed(days))
        if self.school_year:
            told = say("{told}, tính theo năm học", told=told)
        return say("{told} ({source})", told=told, source=self.source)

    def holds_in(self, year: EmulationYear) -> bool:
        """Tell whether the rule is one for *year*."""
        return (
            self.school_year is year.is_school_year
            and (self.first_year is None or self.first_year <= year.year)
            and (self.last_year is None or year.year <= self.last_year)
        )

    def shares_a_year_with(self, other: StepRule) -> bool:
        """Tell whether both rule on the same step of some year."""
        if (self.kind, self.school_year) != (other.kind, other.school_year):
            return False
        return _not_after(self.first_year, other.last_year) and _not_after(
            other.first_year, self.last_year
        )

    def windows(self, first: EmulationYear, until: EmulationYear) -> tuple[Window, ...]:
        """Return the window of each year from *first* to *until* for which the rule holds.

        Raises:
            InvalidValue: a day lies outside the calendar, or the years are reversed.
        """
        days = (first.year, until.year)
        years = [first.shifted(place) for place in range(until.year - first.year + 1)]
        unset = (None,) * len(years)
        opens = unset if self.opens is None else self.opens.limits(*days)
        closes = unset if self.closes is None else self.closes.limits(*days)
        return tuple(
            Window(rule=self, year=year, first_day=first_day, last_day=last_day)
            for year, first_day, last_day in zip(years, opens, closes, strict=True)
            if self.holds_in(year)
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the rule as plain data, sentences in *locale*."""
        return {
            "kind": self.kind.value,
            "opens": None if self.opens is None else self.opens.to_dict(),
            "closes": None if self.closes is None else self.closes.to_dict(),
            "school_year": self.school_year,
            "first_year": self.first_year,
            "last_year": self.last_year,
            "agencies": list(self.agencies),
            "source": self.source.render(locale),
        }


def _not_after(first: int | None, last: int | None) -> bool:
    return first is None or last is None or first <= last


@attrs.frozen
class Listed:
    """Parts of a clause, one after the other, parted by commas."""

    parts: tuple[Any, ...]

    def render(self, locale: str = "vi") -> str:
        """Write the parts in *locale*."""
        return ", ".join(part.render(locale) for part in self.parts)


def _has_a_day(window: Window, attribute: object, last_day: dt.date | None) -> None:
    first_day = window.first_day
    if first_day is not None and last_day is not None and last_day < first_day:
        raise InvalidValue(
            say(
                "Bước “{step}” của {year} mở ngày {first} nhưng hết hạn ngày {last}.",
                step=window.rule.kind,
                year=window.year,
                first=first_day,
                last=last_day,
            ),
            first_day=first_day,
            last_day=last_day,
        )


@attrs.frozen(kw_only=True)
class Window:
    """The days on which one step of one year is in time (khoảng thời gian thực hiện).

    Made by :meth:`StepRule.windows`.

    Attributes:
        rule: where it comes from.
        year: the emulation year.
        first_day: the first day that counts; None where the source names none.
        last_day: the last day that counts; None where the source names none.

    Raises:
        InvalidValue: the last day is before the first.
    """

    rule: StepRule
    year: EmulationYear
    first_day: dt.date | None
    last_day: dt.date | None = attrs.field(validator=_has_a_day)

    @property
    def kind(self) -> MilestoneKind:
        """Which step."""
        return self.rule.kind

    @property
    def source(self) -> Source:
        """Who says so."""
        return self.rule.source

    @property
    def illustrative(self) -> bool:
        """Whether the rule was made up for a demonstration."""
        return self.rule.illustrative

    @property
    def period(self) -> Period | None:
        """Its days; None where the source names no first day."""
        if self.first_day is None:
            return None
        return Period(self.first_day, None if self.last_day is None else self.last_day + _ONE_DAY)

    def contains(self, date: dt.date) -> bool:
        """Tell whether *date* is in time; a side for which the source names no day is open."""
        return (self.first_day is None or self.first_day <= date) and (
            self.last_day is None or date <= self.last_day
        )

    @property
    def days(self) -> Listed:
        """The days as the source names them, and what that means where it names the day beside."""
        return Listed(tuple(self._told()))

    def _told(self) -> Iterable[Message]:
        opens, closes = self.rule.opens, self.rule.closes
        if opens is not None and self.first_day is not None:
            if opens.edge is Edge.AFTER:
                yield say(
                    "sau ngày {named}, tức từ ngày {first}",
                    named=opens.named(self.year.year),
                    first=self.first_day,
                )
            else:
                yield say("từ ngày {first}", first=self.first_day)
        if closes is not None and self.last_day is not None:
            if closes.edge is Edge.BEFORE:
                yield say(
                    "trước ngày {named}, tức chậm nhất ngày {last}",
                    named=_named_before(closes, self.year.year),
                    last=self.last_day,
                )
            else:
                yield say("chậm nhất ngày {last}", last=self.last_day)

    @property
    def sentence(self) -> Message:
        """The step, its year, its days and the source."""
        return say(
            "{kind}, {year}: {days} ({source})",
            kind=self.kind,
            year=self.year,
            days=self.days,
            source=self.source,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the window as plain data, sentences in *locale*."""
        return {
            "kind": self.kind.value,
            "year": self.year.year,
            "first_day": None if self.first_day is None else self.first_day.isoformat(),
            "last_day": None if self.last_day is None else self.last_day.isoformat(),
            "sentence": self.sentence.render(locale),
            "source": self.source.render(locale),
        }


def _named_before(day: YearDay, year: int) -> dt.date:
    """Return the day after the last one: in ordinary years nothing else is before 29 February."""
    return day.limits(year, year)[0] + _ONE_DAY
