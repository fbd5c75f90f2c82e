"""The actual year held against the windows: in time, early, late, not yet due, or unknown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import attrs

from thidua.clusters._calendar import Milestone, MilestoneKind
from thidua.clusters._windows import Window
from thidua.dates import EmulationYear
from thidua.law import Source, made_up
from thidua.words import LabelledEnum, Message, say, say_n


class StepStatus(LabelledEnum):
    """How a step stands against its window on a day (tình trạng của một bước)."""

    ON_TIME = "dung-han", say("đúng hạn")
    EARLY = "som", say("sớm")
    """Taken before the first day."""
    LATE = "qua-han", say("quá hạn")
    """Taken after the last day."""
    NOT_YET = "chua-den-han", say("chưa đến hạn")
    """Not due yet on the day asked about, and no day up to it is recorded."""
    UNKNOWN = "chua-ro", say("chưa rõ")
    """No source gives a window, or the last day has passed and no day is recorded."""


def status_label(status: StepStatus, days: int | None) -> Message:
    """Return a status in words, with the days where they are counted."""
    if days is None:
        return status.label
    if status is StepStatus.EARLY:
        return say_n("sớm {n} ngày", n=days)
    if status is StepStatus.LATE:
        return say_n("quá hạn {n} ngày", n=days)
    return say_n("chưa rõ, hạn đã qua {n} ngày", n=days)


@attrs.frozen(kw_only=True)
class StepFinding:
    """How one step of the year stands (kết quả đối chiếu một bước).

    Attributes:
        kind: which step.
        year: of which year.
        as_of: the day on which it was asked.
        status: how it stands.
        days: by how many days it was early or late; for a step whose last day has passed with
            nothing recorded, how many days have passed since; None elsewhere.
        window: when it was to be taken; None where no source gives one.
        on: the day that is recorded; None where none is.
        source: where that day is recorded.
        sentence: all this in words, with the sources.
    """

    kind: MilestoneKind
    year: EmulationYear
    as_of: dt.date
    status: StepStatus
    days: int | None
    window: Window | None
    on: dt.date | None
    source: Source | None
    sentence: Message

    @property
    def in_time(self) -> bool | None:
        """Whether the step was taken within its window; None where that is not known (yet)."""
        if self.status in {StepStatus.NOT_YET, StepStatus.UNKNOWN}:
            return None
        return self.status is StepStatus.ON_TIME

    @property
    def status_label(self) -> Message:
        """The status in words, with the days."""
        return status_label(self.status, self.days)

    @property
    def illustrative(self) -> bool:
        """Whether the window or the recorded day was made up for a demonstration."""
        return made_up(self.source) or (self.window is not None and self.window.illustrative)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the finding as plain data, sentences in *locale*."""
        return {
            "kind": self.kind.value,
            "status": self.status.slug,
            "status_label": self.status_label.render(locale),
            "days": self.days,
            "on": None if self.on is None else self.on.isoformat(),
            "window": None if self.window is None else self.window.to_dict(locale),
            "sentence": self.sentence.render(locale),
            "illustrative": self.illustrative,
        }


def held(window: Window, as_of: dt.date, done: Milestone | None) -> StepFinding:
    """Hold what is recorded of a step against its *window*, as seen on *as_of*."""
    on = None if done is None else done.on
    status, days = _status(window, as_of, on)
    return StepFinding(
        kind=window.kind,
        year=window.year,
        as_of=as_of,
        status=status,
        days=days,
        window=window,
        on=on,
        source=None if done is None else done.source,
        sentence=_told(window, as_of, done, status_label(status, days)),
    )


def _status(window: Window, as_of: dt.date, on: dt.date | None) -> tuple[StepStatus, int | None]:
    first, last = window.first_day, window.last_day
    if on is not None and on <= as_of:
        if first is not None and on < first:
            return StepStatus.EARLY, (first - on).days
        if last is not None and on > last:
            return StepStatus.LATE, (on - last).days
        return StepStatus.ON_TIME, None
    if last is not None and as_of > last:
        # A day that is only planned does not tell that the step was taken, nor that it was not.
        return StepStatus.UNKNOWN, (as_of - last).days
    if last is None and first is not None and as_of >= first and on is None:
        return StepStatus.UNKNOWN, None
    return StepStatus.NOT_YET, None


def _told(
    window: Window,
    as_of: dt.date,
    done: Milestone | None,
    status: Message,
) -> Message:
    rule = say("{days} ({source})", days=window.days, source=window.source)
    if done is None:
        found = say("chưa ghi ngày thực hiện đến {as_of}", as_of=as_of)
    elif done.on > as_of:
        found = say("dự kiến ngày {on} ({source})", on=done.on, source=done.source)
    else:
        found = say("ngày {on} ({source})", on=done.on, source=done.source)
    return say(
        "{who}: {status}; {found}; quy định: {rule}",
        who=window.kind,
        status=status,
        found=found,
        rule=rule,
    )


def unheld(
    kind: MilestoneKind, year: EmulationYear, as_of: dt.date, done: Milestone | None, whom: Message
) -> StepFinding:
    """Tell a step for which no source gives a window: unknown, and what would settle it."""
    if done is None:
        told = say(
            "{kind}: chưa rõ; chưa ghi ngày thực hiện và không có nguồn nào của {whom} ấn định thời"
            " gian trong {year}",
            kind=kind,
            whom=whom,
            year=year,
        )
    else:
        told = say(
            "{kind}: chưa rõ; ngày {on} ({source}), nhưng không có nguồn nào của {whom} ấn định"
            " thời gian trong {year}",
            kind=kind,
            on=done.on,
            source=done.source,
            whom=whom,
            year=year,
        )
    return StepFinding(
        kind=kind,
        year=year,
        as_of=as_of,
        status=StepStatus.UNKNOWN,
        days=None,
        window=None,
        on=None if done is None else done.on,
        source=None if done is None else done.source,
        sentence=told,
    )


def _findings(findings: Iterable[StepFinding]) -> tuple[StepFinding, ...]:
    return tuple(findings)


@attrs.frozen(kw_only=True)
class CalendarProgress:
    """A year held against its rule on a day (tiến độ lịch hoạt động).

    Made by :meth:`thidua.clusters.CalendarRule.progress`.

    Attributes:
        cluster_id: whose year.
        year: which year.
        as_of: the day on which it was asked.
        steps: every step, in the order of the year; those of which nothing is known too.
    """

    cluster_id: str
    year: EmulationYear
    as_of: dt.date
    steps: tuple[StepFinding, ...] = attrs.field(converter=_findings)

    def of(self, kind: MilestoneKind) -> StepFinding:
        """Return the finding on one step."""
        return next(step for step in self.steps if step.kind is kind)

    def with_status(self, status: StepStatus) -> tuple[StepFinding, ...]:
        """Return the steps that stand so, in the order of the year."""
        return tuple(step for step in self.steps if step.status is status)

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        return any(step.illustrative for step in self.steps)

    def explain(self, locale: str = "vi") -> str:
        """Write one line per step in *locale*."""
        head = say(
            "Tiến độ {year} của cụm “{cluster}” đến ngày {as_of}",
            year=self.year,
            cluster=self.cluster_id,
            as_of=self.as_of,
        )
        lines = [head, *(step.sentence for step in self.steps)]
        return "\n".join(line.render(locale) for line in lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the progress as plain data, sentences in *locale*."""
        return {
            "cluster_id": self.cluster_id,
            "year": self.year.year,
            "as_of": self.as_of.isoformat(),
            "steps": [step.to_dict(locale) for step in self.steps],
            "illustrative": self.illustrative,
        }


@attrs.frozen(kw_only=True)
class ResultTiming:
    """Whether the files leave before the conference that settles the result (M58).

    Files (hồ sơ) that leave before the closing conference (hội nghị tổng kết) can only tell a
    provisional result. Where the day on which they were sent is recorded it decides, else the last
    day for them. Made by :meth:`thidua.clusters.CalendarRule.result_timing`.

    Attributes:
        cluster_id: whose year.
        year: which year.
        files: when files are due; None where no source says.
        closing: the closing conference; None where its day is not known.
        sent: when the files were sent; None where that is not recorded.
    """

    cluster_id: str
    year: EmulationYear
    files: Window | None
    closing: Milestone | None
    sent: Milestone | None = None

    @property
    def provisional(self) -> bool | None:
        """Whether the result that the files tell is provisional; None where that is unknown.

        It is where the files were sent, or else are due, before the day of the conference.
        """
        day = self._day
        if day is None or self.closing is None:
            return None
        return day < self.closing.on

    @property
    def _day(self) -> dt.date | None:
        if self.sent is not None:
            return self.sent.on
        return None if self.files is None else self.files.last_day

    @property
    def illustrative(self) -> bool:
        """Whether one of the two days was made up for a demonstration."""
        parts = (self.sent or self.files, self.closing)
        return any(part is not None and part.illustrative for part in parts)

    @property
    def reason(self) -> Message:
        """Both days with both sources, or which of them is missing."""
        provisional = self.provisional
        if provisional is None:
            return say(
                "Chưa rõ kết quả của cụm trong hồ sơ có phải là kết quả tạm thời hay không:"
                " {missing}.",
                missing=tuple(self._missing()),
            )
        assert self.closing is not None
        if self.sent is not None:
            return self._told_of_sent(self.sent, self.closing)
        assert self.files is not None
        if provisional:
            return say(
                "Kết quả của cụm trong hồ sơ là tạm thời: hạn nộp hồ sơ {due} ({rule}), trước hội"
                " nghị tổng kết ngày {closing} ({source}).",
                due=self.files.last_day,
                rule=self.files.source,
                closing=self.closing.on,
                source=self.closing.source,
            )
        return say(
            "Hồ sơ kịp ghi kết quả tổng kết: hội nghị tổng kết ngày {closing} ({source}), hạn nộp"
            " hồ sơ {due} ({rule}).",
            closing=self.closing.on,
            source=self.closing.source,
            due=self.files.last_day,
            rule=self.files.source,
        )

    def _told_of_sent(self, sent: Milestone, closing: Milestone) -> Message:
        place: dict[str, Any] = {
            "sent": sent.on,
            "rule": sent.source,
            "closing": closing.on,
            "source": closing.source,
        }
        if sent.on < closing.on:
            return say(
                "Kết quả của cụm trong hồ sơ là tạm thời: hồ sơ nộp ngày {sent} ({rule}), trước hội"
                " nghị tổng kết ngày {closing} ({source}).",
                **place,
            )
        return say(
            "Hồ sơ kịp ghi kết quả tổng kết: hội nghị tổng kết ngày {closing} ({source}), hồ sơ nộp"
            " ngày {sent} ({rule}).",
            **place,
        )

    def _missing(self) -> Iterable[Message]:
        if self.sent is not None:
            pass
        elif self.files is None:
            yield say("không có nguồn nào ấn định hạn nộp hồ sơ {year}", year=self.year)
        elif self.files.last_day is None:
            yield say("{source} không ghi ngày cuối nộp hồ sơ", source=self.files.source)
        if self.closing is None:
            yield say("chưa ghi ngày hội nghị tổng kết {year}", year=self.year)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data, sentences in *locale*."""
        return {
            "year": self.year.year,
            "provisional": self.provisional,
            "files": None if self.files is None else self.files.to_dict(locale),
            "closing": None if self.closing is None else self.closing.to_dict(locale),
            "sent": None if self.sent is None else self.sent.to_dict(locale),
            "reason": self.reason.render(locale),
            "illustrative": self.illustrative,
        }
