"""How far a covenant is fulfilled: results at mid-year and at year-end, and what they come to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import Any, Final

import attrs

from thidua.clusters._entries import EntryFault, day_or_none, iso
from thidua.clusters._targets import (
    ContentGroup,
    Operator,
    Target,
    Written,
    is_day,
    is_number,
    plain,
    shown,
)
from thidua.clusters._units import Unit
from thidua.clusters._wording import Wording
from thidua.criteria import Truth, conjunction
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue, ThiduaError
from thidua.law import Source, made_up
from thidua.numbers import Number, exact
from thidua.records import given_member_of, is_slug
from thidua.words import LabelledEnum, Message, Told, say


class Checkpoint(LabelledEnum):
    """When results are looked at (kỳ đánh giá)."""

    MID_YEAR = "so-ket", say("kỳ sơ kết")
    """While the year runs."""
    YEAR_END = "tong-ket", say("kỳ tổng kết")
    """The results of the year."""


class Attainment(LabelledEnum):
    """Where a target stands at a checkpoint (mức độ hoàn thành chỉ tiêu)."""

    MET = "dat", say("đạt")
    """Met, and nothing that comes can change it."""
    REACHED = "dang-dat", say("đã đạt mức đề ra tính đến kỳ này")
    """While the year runs: the value reported so far meets the target."""
    NOT_YET = "chua-dat", say("chưa đạt, chưa hết thời hạn")
    """The value reported so far does not meet the target, and its time is not over."""
    MISSED = "khong-dat", say("không đạt")
    """Missed, and nothing that comes can change it."""
    UNKNOWN = "chua-ro", say("chưa rõ")
    """Nothing is reported, or what it is held against is not known."""

    @property
    def truth(self) -> Truth:
        """Whether the target is met at the checkpoint; *not yet* is neither yes nor no."""
        return _TRUTHS[self]


_TRUTHS: Final = {
    Attainment.MET: Truth.TRUE,
    Attainment.REACHED: Truth.TRUE,
    Attainment.NOT_YET: Truth.UNKNOWN,
    Attainment.MISSED: Truth.FALSE,
    Attainment.UNKNOWN: Truth.UNKNOWN,
}


def _number_or_none(result: TargetResult, _: object, value: Any) -> None:
    if value is not None and not is_number(value):
        raise InvalidValue(
            say(
                "Kết quả của “{unit}” ở chỉ tiêu “{target}” có mức gốc “{value}” không phải số"
                " chính xác.",
                unit=result.unit_id,
                target=result.target_id,
                value=str(value),
            ),
            target=result.target_id,
            value=value,
        )


def _not_after_report(result: TargetResult, _: object, on: dt.date | None) -> None:
    day_or_none(result, _, on)
    done = result.achieved
    if on is not None and isinstance(done, dt.date) and is_day(done) and done > on:
        raise InvalidValue(
            say(
                "Kết quả của “{unit}” ở chỉ tiêu “{target}” báo cáo ngày {on} nhưng ghi hoàn thành"
                " ngày {done}, sau ngày báo cáo; hãy kiểm tra lại.",
                unit=result.unit_id,
                target=result.target_id,
                on=on,
                done=done,
            ),
            target=result.target_id,
            on=on,
        )


@attrs.frozen(kw_only=True)
class TargetResult(Told):
    """What one unit achieved on one covenant target (kết quả thực hiện chỉ tiêu).

    Attributes:
        unit_id: the unit.
        target_id: the target.
        achieved: the result in the target's unit; a day, or ``False`` for not done, where the
            target is a day; None where it is known to be not yet known.
        checkpoint: whether it is the result of the year or one reported while the year runs.
        on: the day as of which it is reported; None where not known.
        baseline: what a reduction of this unit is measured from; None takes the target's.
        verified_by: who checked it, as printed; empty where not known.
        source: what it rests on.
        note: anything a reader should know.
        illustrative: it was made up for a demonstration.

    Raises:
        InvalidValue: an id that is no slug, a baseline that is no exact number, or a day of
            completion after the day of the report.
    """

    unit_id: str = attrs.field(validator=is_slug)
    target_id: str = attrs.field(validator=is_slug)
    achieved: Number | dt.date | bool | None
    checkpoint: Checkpoint = attrs.field(
        default=Checkpoint.YEAR_END, validator=given_member_of(Checkpoint)
    )
    on: dt.date | None = attrs.field(default=None, validator=_not_after_report)
    baseline: Number | None = attrs.field(default=None, validator=_number_or_none)
    verified_by: str = ""
    source: Source | None = None
    note: str = ""
    illustrative: bool = False

    @property
    def sentence(self) -> Message:
        """What was reported of whom, for which checkpoint, when, and where it is recorded."""
        told = say(
            "“{unit}”, {checkpoint}, chỉ tiêu “{target}”: {achieved}",
            unit=self.unit_id,
            checkpoint=self.checkpoint,
            target=self.target_id,
            achieved=shown(self.achieved),
        )
        if self.on is not None:
            told = say("{told}, ngày {date}", told=told, date=self.on)
        if self.verified_by:
            told = say("{told}, {who} kiểm tra", told=told, who=self.verified_by)
        if self.source is not None:
            told = say("{told} ({source})", told=told, source=self.source)
        return say("{told} (minh họa)", told=told) if self.illustrative else told

    def says_the_same(self, other: TargetResult) -> bool:
        """Tell whether another report on the same thing gives the same result."""
        return (
            type(self.achieved) is type(other.achieved)
            or (is_number(self.achieved) and is_number(other.achieved))
        ) and (self.achieved, self.baseline) == (other.achieved, other.baseline)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the report as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "target_id": self.target_id,
            "achieved": plain(self.achieved),
            "checkpoint": self.checkpoint.value,
            "on": iso(self.on),
            "baseline": plain(self.baseline),
            "verified_by": self.verified_by,
            "source": None if self.source is None else self.source.render(locale),
            "note": self.note,
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


@attrs.frozen(kw_only=True)
class TargetFinding(Told):
    """Whether one unit met one target of the covenant (mức độ hoàn thành chỉ tiêu).

    Attributes:
        unit: the unit.
        target: the target, in the wording that was asked about.
        result: what was reported; None where nothing was.
        attainment: where the target stands.
        checkpoint: at which checkpoint.
    """

    unit: Unit
    target: Target
    result: TargetResult | None
    attainment: Attainment
    checkpoint: Checkpoint = Checkpoint.YEAR_END

    @property
    def truth(self) -> Truth:
        """Met, missed, or not known."""
        return self.attainment.truth

    @property
    def settled(self) -> bool:
        """Whether nothing that is reported later can change the answer."""
        return self.attainment in (Attainment.MET, Attainment.MISSED)

    @property
    def illustrative(self) -> bool:
        """Whether the result or the unit was made up for a demonstration."""
        return self.unit.illustrative or (
            self.result is not None and (self.result.illustrative or made_up(self.result.source))
        )

    @property
    def shown(self) -> Message | Written:
        """The result as a reader sees it."""
        return shown(None if self.result is None else self.result.achieved, self.target.unit)

    @property
    def sentence(self) -> Message:
        """What was asked, what was achieved, and what that comes to."""
        achieved: object = self.shown
        if self.illustrative:
            achieved = say("{told} (minh họa)", told=achieved)
        told = say(
            "{target} – {shown}: {attainment}",
            target=self.target,
            shown=achieved,
            attainment=self.attainment,
        )
        baseline = None if self.result is None else self.result.baseline
        if baseline is not None:
            told = say(
                "{told} (mức gốc của đơn vị: {baseline})",
                told=told,
                baseline=Written(baseline, self.target.unit),
            )
        if self._lacks_baseline:
            told = say("{told}; cần mức gốc để so sánh", told=told)
        if self.result is None:
            return told
        if self.result.on is not None:
            told = say("{told}, báo cáo ngày {date}", told=told, date=self.result.on)
        if self.result.verified_by:
            told = say("{told}, {who} kiểm tra", told=told, who=self.result.verified_by)
        if self.result.source is not None:
            told = say("{told} ({source})", told=told, source=self.result.source)
        return told

    @property
    def _lacks_baseline(self) -> bool:
        """Whether a reduction cannot be judged for want of a baseline it can be measured from."""
        result = self.result
        return (
            result is not None
            and result.achieved is not None
            and not isinstance(self.target.value, dt.date)
            and self.target.limit(result.baseline) is None
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data."""
        result = self.result
        return {
            "unit_id": self.unit.id,
            "target_id": self.target.id,
            "checkpoint": self.checkpoint.value,
            "achieved": self.shown.render(locale),
            "met": self.truth.value,
            "attainment": self.attainment.value,
            "settled": self.settled,
            "source": None
            if result is None or result.source is None
            else result.source.render(locale),
            "illustrative": self.illustrative,
        }


@attrs.frozen(kw_only=True)
class GroupFinding:
    """How far one unit fulfilled one content group (mức độ hoàn thành nội dung giao ước).

    Attributes:
        group: the content group.
        findings: one for each of its targets, as printed.
    """

    group: ContentGroup
    findings: tuple[TargetFinding, ...]

    @property
    def truth(self) -> Truth:
        """Whether all its targets are met; unknown for a group without targets."""
        return _all(self.findings)

    @property
    def sentence(self) -> Message:
        """The group, and what its targets come to."""
        if not self.findings:
            return say(
                "{group}: không có chỉ tiêu, không đánh giá bằng số liệu", group=self.group.heading
            )
        return say("{group}: {truth}", group=self.group.heading, truth=self.truth)

    def render(self, locale: str = "vi") -> str:
        """Write the finding as one clause in *locale*."""
        return self.sentence.render(locale)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the finding as plain data, sentences in *locale*."""
        return {
            "group_id": self.group.id,
            "met": self.truth.value,
            "targets": [item.to_dict(locale) for item in self.findings],
            "text": self.render(locale),
        }


@attrs.frozen(kw_only=True)
class Progress(Told):
    """How far one unit fulfilled the covenant (kết quả thực hiện giao ước).

    Made by :meth:`Covenant.progress`.

    Attributes:
        unit: the unit.
        checkpoint: the results of which checkpoint.
        wording: the wording they are held against.
        on: the day of the question.
        groups: one finding for each content group, as printed.
    """

    unit: Unit
    checkpoint: Checkpoint
    wording: Wording
    on: dt.date
    groups: tuple[GroupFinding, ...]

    @property
    def findings(self) -> tuple[TargetFinding, ...]:
        """One for each target, as printed."""
        return tuple(item for group in self.groups for item in group.findings)

    @property
    def truth(self) -> Truth:
        """Whether all targets are met; groups without targets do not count.

        Unknown where the covenant has no target at all.
        """
        return _all(self.findings)

    @property
    def settled(self) -> bool:
        """Whether nothing that is reported later can change the answer."""
        if self.truth is Truth.FALSE:
            return True
        return self.truth is Truth.TRUE and all(item.settled for item in self.findings)

    @property
    def illustrative(self) -> bool:
        """Whether a target or a result was made up for a demonstration."""
        return self.wording.illustrative or any(item.illustrative for item in self.findings)

    def of(self, attainment: Attainment) -> tuple[TargetFinding, ...]:
        """Return the findings of one kind."""
        return tuple(item for item in self.findings if item.attainment is attainment)

    @property
    def sentence(self) -> Message:
        """Unit, checkpoint and answer."""
        told = say(
            "{unit}, {checkpoint} {year}, đến ngày {date}: {truth}",
            unit=self.unit.label,
            checkpoint=self.checkpoint,
            year=self.wording.year,
            date=self.on,
            truth=self.truth,
        )
        if self.truth is Truth.TRUE and not self.settled:
            told = say("{told} tính đến kỳ này", told=told)
        return say("{told} (có phần minh họa)", told=told) if self.illustrative else told

    def explain(self, locale: str = "vi") -> str:
        """Write the answer, group by group and target by target, in *locale*."""
        lines = [say("{told}.", told=self.sentence)]
        for group in self.groups:
            lines.append(say("{told}.", told=group.sentence))
            lines += [say("– {told}.", told=item.sentence) for item in group.findings]
        lines += self.wording.notes
        return "\n".join(line.render(locale) for line in lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit.id,
            "checkpoint": self.checkpoint.value,
            "on": self.on.isoformat(),
            "met": self.truth.value,
            "settled": self.settled,
            "groups": [group.to_dict(locale) for group in self.groups],
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


def _all(findings: tuple[TargetFinding, ...]) -> Truth:
    # Of no target nothing can be said; that nothing was missed would be no finding.
    return conjunction(item.truth for item in findings) if findings else Truth.UNKNOWN


def attainment_of(
    target: Target,
    result: TargetResult | None,
    *,
    checkpoint: Checkpoint,
    on: dt.date,
    year: EmulationYear,
) -> Attainment:
    """Return where a target stands (mức độ hoàn thành).

    Args:
        target: the target.
        result: what was reported at *checkpoint*; None where nothing was.
        checkpoint: whether the year still runs.
        on: the day of the question.
        year: the year of the covenant.

    Raises:
        InvalidValue: a result of a kind that the target cannot be compared with.
    """
    met = None if result is None else target.met(result.achieved, baseline=result.baseline)
    if result is None or met is None:
        return Attainment.UNKNOWN
    if isinstance(target.value, dt.date):
        return _of_day(target.value, result, met=met, on=on, year=year)
    if checkpoint is Checkpoint.YEAR_END:
        return Attainment.MET if met else Attainment.MISSED
    past = target.cumulative is True and _past(target, result)
    if met:
        rises = target.operator is Operator.AT_LEAST and target.cumulative is True
        return Attainment.MET if rises else Attainment.REACHED
    return Attainment.MISSED if past else Attainment.NOT_YET


def _past(target: Target, result: TargetResult) -> bool:
    """Tell whether a figure that can only grow is above what it may be at most."""
    limit = target.limit(result.baseline)
    achieved: Any = result.achieved
    return (
        target.operator is not Operator.AT_LEAST and limit is not None and exact(achieved) > limit
    )


def _of_day(
    last_day: dt.date, result: TargetResult, *, met: bool, on: dt.date, year: EmulationYear
) -> Attainment:
    """Tell a target with a day: it is missed only after that day."""
    if met:
        return Attainment.MET
    if result.achieved is not False:
        # Done, and after the last day.
        return Attainment.MISSED
    if result.on is not None:
        return Attainment.MISSED if result.on > last_day else Attainment.NOT_YET
    if result.checkpoint is Checkpoint.YEAR_END and year.period.end is not None:
        # The result of the year speaks of all its days, whenever it was written down.
        return Attainment.MISSED if last_day < year.period.end else Attainment.NOT_YET
    # Not done on some day up to the one asked about.
    return Attainment.NOT_YET if on <= last_day else Attainment.UNKNOWN


_Key = tuple[str, str, Checkpoint]


def _key(result: TargetResult) -> _Key:
    return result.unit_id, result.target_id, result.checkpoint


def in_order(results: Iterable[TargetResult]) -> tuple[TargetResult, ...]:
    """Return results by unit, target and checkpoint, earliest first, however they were given."""
    return tuple(sorted(results, key=_place))


def _place(result: TargetResult) -> tuple[str, str, str, dt.date, str]:
    # One whose day is not known comes first.
    return (*_key(result)[:2], result.checkpoint.value, result.on or dt.date.min, result.render())


def progress_of(
    unit: Unit,
    wording: Wording,
    results: Iterable[TargetResult],
    *,
    checkpoint: Checkpoint,
    on: dt.date,
) -> Progress:
    """Return how far a unit fulfilled a wording, by what was reported up to a day.

    Raises:
        InvalidValue: a result of a kind that its target cannot be compared with.
    """
    # Of several that agree the latest says most: “not done” holds up to its day.
    known = {_key(item): item for item in results if item.on is None or item.on <= on}
    groups = []
    for group in wording.groups:
        findings = []
        for target in group.targets:
            asked = [
                TargetFinding(
                    unit=unit,
                    target=target,
                    result=(result := known.get((unit.id, target.id, reported))),
                    attainment=attainment_of(
                        target, result, checkpoint=reported, on=on, year=wording.year
                    ),
                    checkpoint=checkpoint,
                )
                for reported in (checkpoint, Checkpoint.MID_YEAR)
            ]
            # What was settled at mid-year stays so where nothing was reported since.
            open_since = asked[0].attainment is Attainment.UNKNOWN and asked[1].settled
            findings.append(asked[1] if open_since else asked[0])
        groups.append(GroupFinding(group=group, findings=tuple(findings)))
    return Progress(unit=unit, checkpoint=checkpoint, wording=wording, on=on, groups=tuple(groups))


def result_faults(
    results: Iterable[TargetResult], wordings: tuple[Wording, ...]
) -> Iterator[EntryFault]:
    """Find results on targets there are not, of another kind, or that contradict each other.

    Args:
        results: all that were reported.
        wordings: every wording the covenant had.
    """
    versions: dict[str, list[Target]] = {}
    for wording in wordings:
        for target in wording.targets:
            versions.setdefault(target.id, []).append(target)
    reported: dict[_Key, list[TargetResult]] = {}
    for result in results:
        fault = _result_fault(result, versions.get(result.target_id), wordings[0])
        if fault is not None:
            yield EntryFault(
                say(
                    "Kết quả của “{unit}” ({checkpoint}): {fault}",
                    unit=result.unit_id,
                    checkpoint=result.checkpoint,
                    fault=fault,
                ),
                result,
            )
        reported.setdefault(_key(result), []).append(result)
    for (unit_id, target_id, checkpoint), entries in reported.items():
        later: list[TargetResult] = []
        if checkpoint is Checkpoint.MID_YEAR:
            later = reported.get((unit_id, target_id, Checkpoint.YEAR_END), [])
        pairs = [pair for pair in combinations(entries, 2) if not pair[0].says_the_same(pair[1])]
        asked = versions.get(target_id, [])
        pairs += [pair for pair in product(entries, later) if _undone(asked, *pair)]
        for first, second in pairs:
            yield EntryFault(
                say(
                    "Hai báo cáo mâu thuẫn: {first} và {second}; hãy giữ lại một.",
                    first=first.sentence,
                    second=second.sentence,
                ),
                second,
            )


def _undone(versions: Iterable[Target], first: TargetResult, second: TargetResult) -> bool:
    """Tell whether the result of the year takes back what mid-year had settled."""
    was, now = first.achieved, second.achieved
    if was is None or now is None:
        return False
    if isinstance(was, dt.date):
        return isinstance(now, (bool, dt.date)) and was != now
    if was is False:
        return isinstance(now, dt.date) and first.on is not None and now <= first.on
    counted = [target for target in versions if target.cumulative is True]
    figures: tuple[Any, Any] = (was, now)
    if not all(is_number(figure) for figure in figures):
        return False
    limits = [(target.limit(first.baseline), target.limit(second.baseline)) for target in counted]
    return bool(counted) and (
        exact(figures[1]) < exact(figures[0])
        or any(None not in pair and pair[0] != pair[1] for pair in limits)
    )


def _result_fault(
    result: TargetResult, versions: list[Target] | None, first: Wording
) -> ThiduaError | None:
    try:
        if versions is None:
            first.target(result.target_id)
        for target in versions or ():
            target.met(result.achieved, baseline=result.baseline)
    except ThiduaError as error:
        return error
    return None
