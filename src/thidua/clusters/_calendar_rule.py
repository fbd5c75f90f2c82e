"""The organiser's rule on a year's steps, and what it says of an actual year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

import attrs

from thidua.clusters._calendar import ClusterCalendar, MilestoneKind
from thidua.clusters._days import as_year
from thidua.clusters._progress import (
    CalendarProgress,
    ResultTiming,
    StepFinding,
    held,
    unheld,
)
from thidua.clusters._windows import StepRule, Window
from thidua.dates import EmulationYear
from thidua.errors import ContradictoryRecords, InvalidValue, NotInForce
from thidua.records import is_slug, not_blank
from thidua.words import Message, say, verbatim


def _slug_or_none(rule: object, attribute: attrs.Attribute[Any], value: str | None) -> None:
    if value is not None:
        is_slug(rule, attribute, value)


def _steps(steps: Iterable[StepRule]) -> tuple[StepRule, ...]:
    return tuple(sorted(steps, key=_rule_order))


def _rule_order(step: StepRule) -> tuple[int, bool, int]:
    # Rules on one step hold in different years, so this leaves none side by side.
    return step.kind.rank, step.school_year, step.first_year or 0


@attrs.frozen(kw_only=True)
class CalendarRule:
    """When the steps of a cluster's year are to be taken (quy định về lịch hoạt động).

    No text of law fixes these days: each step has its own source, and a step for which none is
    given has no window.

    Attributes:
        organiser: who laid the days down (đơn vị tổ chức).
        steps: the rules, in the order of the year.
        cluster_id: for which cluster; None where it is for every cluster of the organiser.

    Raises:
        InvalidValue: a blank organiser, or an id that is no slug.
        ContradictoryRecords: two rules on one step of one year; ``first`` and ``second`` are the
            two.
    """

    organiser: str = attrs.field(validator=not_blank)
    steps: tuple[StepRule, ...] = attrs.field(converter=_steps)
    cluster_id: str | None = attrs.field(default=None, validator=_slug_or_none)

    def __attrs_post_init__(self) -> None:
        for first, second in combinations(self.steps, 2):
            if first.shares_a_year_with(second):
                raise ContradictoryRecords(
                    say(
                        "Quy định của {whom} ghi hai thời gian cho cùng một bước trong cùng một"
                        " năm: {first} và {second}; hãy ghi năm áp dụng của mỗi quy định.",
                        whom=self.whom,
                        first=first.sentence,
                        second=second.sentence,
                    ),
                    first=first,
                    second=second,
                )

    @property
    def whom(self) -> Message:
        """The organiser, and the cluster where the rule is for one."""
        if self.cluster_id is None:
            return verbatim(self.organiser)
        return say(
            "cụm “{cluster}” ({organiser})", cluster=self.cluster_id, organiser=self.organiser
        )

    @property
    def illustrative(self) -> bool:
        """Whether some step was made up for a demonstration."""
        return any(step.illustrative for step in self.steps)

    def windows(
        self, year: EmulationYear | int, *, until: EmulationYear | int | None = None
    ) -> tuple[Window, ...]:
        """Return the dated windows of a year, or of every year up to and including *until*.

        They come year by year, each in the order of the year. Steps without a source are not
        among them; :meth:`missing` names those.

        Args:
            year: a calendar or a school year; a whole number is a calendar year.
            until: the last year, of the same kind; *year* itself where it is left out.

        Raises:
            InvalidValue: *until* is before *year* or of the other kind, or a day lies outside the
                calendar.
        """
        first = as_year(year)
        last = first if until is None else as_year(until)
        if last.is_school_year != first.is_school_year or last.year < first.year:
            raise InvalidValue(
                say(
                    "Không lập được lịch từ {first} đến {last}; hãy ghi năm đầu trước năm cuối, cùng"
                    " là năm dương lịch hoặc cùng là năm học.",
                    first=first,
                    last=last,
                ),
                first=first,
                last=last,
            )
        found = [window for step in self.steps for window in step.windows(first, last)]
        return tuple(sorted(found, key=_window_order))

    def windows_of(self, calendar: ClusterCalendar) -> tuple[Window, ...]:
        """Return the windows of the year of *calendar*, in the order of the year.

        Raises:
            InvalidValue: the calendar is of another cluster.
        """
        self._same_cluster(calendar)
        return self.windows(calendar.year)

    def window(self, kind: MilestoneKind, year: EmulationYear | int) -> Window:
        """Return the window of one step.

        Raises:
            NotInForce: no source gives that step a window in that year; nothing is guessed.
            InvalidValue: a day lies outside the calendar.
        """
        year = as_year(year)
        found = self._find(kind, year)
        if found is None:
            raise NotInForce(
                say(
                    "Không có nguồn nào của {whom} ấn định thời gian “{step}” trong {year}; hãy bổ"
                    " sung quy định kèm nguồn.",
                    whom=self.whom,
                    step=kind,
                    year=year,
                ),
                organiser=self.organiser,
                cluster=self.cluster_id,
                kind=kind,
                year=year,
            )
        return found

    def _find(self, kind: MilestoneKind, year: EmulationYear) -> Window | None:
        for step in self.steps:
            if step.kind is kind and step.holds_in(year):
                return step.windows(year, year)[0]
        return None

    def missing(self, year: EmulationYear | int) -> tuple[MilestoneKind, ...]:
        """Return the steps for which no source gives a window in *year*, in the year's order."""
        year = as_year(year)
        known = {step.kind for step in self.steps if step.holds_in(year)}
        return tuple(kind for kind in MilestoneKind if kind not in known)

    def sentences(self, year: EmulationYear | int) -> tuple[Message, ...]:
        """Return one sentence per window of *year*, and one on the steps without a source."""
        year = as_year(year)
        told = [window.sentence for window in self.windows(year)]
        missing = self.missing(year)
        if missing:
            told.append(
                say(
                    "Chưa rõ thời gian trong {year} vì không có nguồn của {whom}: {steps}.",
                    year=year,
                    whom=self.whom,
                    steps=tuple(kind.label for kind in missing),
                )
            )
        return tuple(told)

    def explain(self, year: EmulationYear | int, locale: str = "vi") -> str:
        """Write the windows of *year* line by line in *locale*, and what no source says."""
        return "\n".join(sentence.render(locale) for sentence in self.sentences(year))

    def progress(self, calendar: ClusterCalendar, *, as_of: dt.date) -> CalendarProgress:
        """Hold an actual year against the windows, as seen on a day.

        Args:
            calendar: the year; a day in it after *as_of* is taken as planned.
            as_of: the day on which it is asked.

        Raises:
            InvalidValue: the calendar is of another cluster.
        """
        self._same_cluster(calendar)
        return CalendarProgress(
            cluster_id=calendar.cluster_id,
            year=calendar.year,
            as_of=as_of,
            steps=self._progress(calendar, as_of),
        )

    def _progress(self, calendar: ClusterCalendar, as_of: dt.date) -> Iterator[StepFinding]:
        for kind in MilestoneKind:
            window, done = self._find(kind, calendar.year), calendar.of(kind)
            if window is None:
                yield unheld(kind, calendar.year, as_of, done, self.whom)
            else:
                yield held(window, as_of, done)

    def result_timing(self, calendar: ClusterCalendar) -> ResultTiming:
        """Tell whether files leave before the closing conference of *calendar* (M58).

        Raises:
            InvalidValue: the calendar is of another cluster.
        """
        self._same_cluster(calendar)
        return ResultTiming(
            cluster_id=calendar.cluster_id,
            year=calendar.year,
            files=self._find(MilestoneKind.FILES, calendar.year),
            closing=calendar.of(MilestoneKind.CLOSING),
            sent=calendar.of(MilestoneKind.FILES),
        )

    def _same_cluster(self, calendar: ClusterCalendar) -> None:
        if self.cluster_id not in {None, calendar.cluster_id}:
            raise InvalidValue(
                say(
                    "Quy định về lịch là của {whom}, không phải của cụm “{cluster}”.",
                    whom=self.whom,
                    cluster=calendar.cluster_id,
                ),
                cluster=calendar.cluster_id,
            )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the rule as plain data, sentences in *locale*."""
        return {
            "organiser": self.organiser,
            "cluster_id": self.cluster_id,
            "steps": [step.to_dict(locale) for step in self.steps],
            "illustrative": self.illustrative,
        }


def _window_order(window: Window) -> tuple[int, int]:
    return window.year.year, window.kind.rank
