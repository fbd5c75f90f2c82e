"""Who may be put forward for the flag: the line of the ranked, and what stands in the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

import attrs

from thidua.clusters import Confirmations, Unit
from thidua.criteria import Truth
from thidua.law import Source
from thidua.scoring import Placed, Ranking, Veto, VetoPolicy
from thidua.season._nominations import FlagDecision
from thidua.season._prerequisites import FlagCase, Prerequisite, PrerequisiteFinding
from thidua.season._voting import EndorsementResult
from thidua.votes import VoteResult
from thidua.words import Message, say


@attrs.frozen
class Hurdle:
    """What stands in the way: for good where FALSE, until more is known where UNKNOWN."""

    truth: Truth
    told: Message


@attrs.frozen(kw_only=True)
class Tried:
    """A unit examined for the flag, and everything that stands in its way."""

    unit: Unit
    hurdles: tuple[Hurdle, ...]
    prerequisites: tuple[PrerequisiteFinding, ...]
    decision: FlagDecision | None
    votes: tuple[VoteResult, ...]

    @property
    def truth(self) -> Truth:
        """Whether the unit may be put forward."""
        return standing(self.hurdles)

    @property
    def illustrative(self) -> bool:
        """Whether what was held against it was made up for a demonstration."""
        decided = self.decision is not None and self.decision.illustrative
        return decided or any(finding.illustrative for finding in self.prerequisites)


def standing(hurdles: Iterable[Hurdle]) -> Truth:
    """Return FALSE where one of *hurdles* stands for good, UNKNOWN where one may fall."""
    truths = {hurdle.truth for hurdle in hurdles}
    if Truth.FALSE in truths:
        return Truth.FALSE
    return Truth.UNKNOWN if truths else Truth.TRUE


def line_of(ranking: Ranking, passes_on: Source | None) -> Iterator[Placed]:
    """Yield the units that are certain of a place and share it with nobody, the first first.

    Only where a rule lets the flag pass on does the line go past the first place, or past a place
    that was left empty.
    """
    for expected, row in enumerate(ranking.rows, 1):
        if row.place is None or row.tied_with:
            return
        if passes_on is None and row.place != expected:
            return
        yield row


def no_leader(ranking: Ranking) -> Iterator[Hurdle]:
    """Yield why no unit alone is certain of first place."""
    first = [row for row in ranking.rows if row.place == 1]
    gone = tuple(row.card.unit_name for row in ranking.set_aside)
    doubtful = in_question(ranking)
    if first:
        told = say(
            "{units} đồng hạng nhất, không tiêu chí phụ nào phân định được; chưa có đơn vị dẫn"
            " đầu duy nhất.",
            units=tuple(row.card.unit_name for row in first),
        )
        facts = tuple(dict.fromkeys(fact for row in first for fact in row.unsettled))
        if facts:
            told = say("{told} Để phân định còn thiếu {facts}.", told=told, facts=facts)
        yield Hurdle(Truth.UNKNOWN if facts else Truth.FALSE, told)
    elif doubtful:
        yield Hurdle(
            Truth.UNKNOWN,
            say(
                "Chưa rõ {units} có bị loại hay không, nên chưa xác định được đơn vị dẫn đầu.",
                units=doubtful,
            ),
        )
    elif waiting(ranking):
        yield Hurdle(
            Truth.UNKNOWN,
            say(
                "Xếp hạng còn tạm thời vì thiếu số liệu của {units}; chưa xác định được đơn vị dẫn"
                " đầu.",
                units=waiting(ranking),
            ),
        )
    elif ranking.rows and ranking.rows[0].best == 1:
        yield Hurdle(
            Truth.UNKNOWN,
            say(
                "Quy định không nêu có đơn vị nào được xếp lên thay {units} hay không, nên"
                " chưa xác định được đơn vị dẫn đầu.",
                units=gone,
            ),
        )
    elif ranking.rows:
        yield Hurdle(
            Truth.FALSE,
            say("Không có đơn vị hạng nhất: {units} không được xếp hạng.", units=gone),
        )
    else:
        yield Hurdle(Truth.FALSE, say("Không có đơn vị nào được xếp hạng."))


def hurdles_of(
    unit: Unit, row: Placed, endorsements: Iterable[EndorsementResult]
) -> Iterator[Hurdle]:
    """Yield what vetoes and the cluster's own word put in the way of a unit."""
    if row.barred is not Truth.FALSE:
        yield Hurdle(
            ~row.barred,
            say(
                "{unit} có thông tin loại trừ: {vetoes}.",
                unit=unit.label,
                vetoes=tuple(finding.sentence for finding in row.vetoes),
            ),
        )
    found = next((item for item in endorsements if item.unit.id == unit.id), None)
    if found is None:
        yield Hurdle(
            Truth.UNKNOWN,
            say(
                "Chưa có kết quả suy tôn {unit}; cụm cần bỏ phiếu hoặc thống nhất suy tôn đơn vị dẫn"
                " đầu.",
                unit=unit.label,
            ),
        )
    elif found.passed is not True:
        told = {"unit": unit.label, "reason": found.reason}
        yield Hurdle(
            Truth.of(found.passed),
            say("Phiếu suy tôn {unit} chưa đạt: {reason}", **told)
            if found.agreement is None
            else say("Suy tôn {unit} chưa đạt: {reason}", **told),
        )


def prerequisite_hurdles(findings: Iterable[PrerequisiteFinding]) -> Iterator[Hurdle]:
    """Yield the prerequisites that are not met, or not known to be."""
    for finding in findings:
        if finding.truth is Truth.FALSE:
            yield Hurdle(Truth.FALSE, say("Không đạt điều kiện: {told}.", told=finding.sentence))
        elif finding.truth is Truth.UNKNOWN:
            yield Hurdle(Truth.UNKNOWN, say("Chưa rõ điều kiện: {told}.", told=finding.sentence))


def decision_hurdles(
    unit: Unit, decision: FlagDecision | None, votes: Sequence[VoteResult]
) -> Iterator[Hurdle]:
    """Yield what the council put in the way; where it has not spoken, nothing."""
    if decision is None:
        return
    if not decision.accepted:
        yield Hurdle(Truth.FALSE, say("{told}.", told=decision.told(unit)))
        return
    for counted in votes:
        if counted.passed is not True:
            yield Hurdle(
                Truth.of(counted.passed),
                say(
                    "{told}, nhưng kết quả bỏ phiếu của hội đồng chưa đạt: {reason}",
                    told=decision.told(unit),
                    reason=counted.reason,
                ),
            )


def judged(
    prerequisites: Iterable[Prerequisite], case: FlagCase
) -> tuple[PrerequisiteFinding, ...]:
    """Hold a unit against every prerequisite."""
    return tuple(item.judge(case) for item in prerequisites)


def vetoes_from(
    confirmations: Confirmations, unit_ids: Iterable[str], policy: VetoPolicy, on: dt.date
) -> tuple[Veto, ...]:
    """Return as vetoes the breaches that bodies reported by a day (M46 fed by confirmations).

    Only requests whose id is a ground of *policy* are taken. A breach that a later answer took
    back is none.

    Args:
        confirmations: what was asked and came in.
        unit_ids: the units asked about.
        policy: the rules on the grounds.
        on: the day.
    """
    found = []
    for unit_id in unit_ids:
        for breach in confirmations.clearance(unit_id, on).breaches:
            if policy.rule_on(breach.request.id) is None or breach.answer is None:
                continue
            found.append(
                Veto(
                    unit_id=unit_id,
                    ground=breach.request.id,
                    by=breach.request.body,
                    on=breach.answer.on,
                    source=breach.answer.source,
                    detail="" if breach.statement is None else breach.statement.detail,
                )
            )
    return tuple(found)


def order_remarks(
    ranking: Ranking, endorsements: Iterable[EndorsementResult], source: Source
) -> Iterator[Message]:
    """Yield who was endorsed past a unit ranked higher on which the cluster has not spoken."""
    spoken = {item.unit.id: item for item in endorsements}
    for item in spoken.values():
        row = ranking.of(item.unit.id)
        if item.passed is not True or row is None or row.place is None:
            continue
        higher = tuple(
            other.card.unit_name
            for other in ranking.rows
            if other.place is not None
            and other.place < row.place
            and other.barred is not Truth.TRUE
            and other.card.unit_id not in spoken
        )
        if higher:
            yield say(
                "{unit} được suy tôn khi chưa xét {higher} là đơn vị xếp trên; theo quy định"
                " phải suy tôn từ cao xuống thấp ({source}).",
                unit=item.unit.label,
                higher=higher,
                source=source,
            )


def in_question(ranking: Ranking) -> tuple[str, ...]:
    """Return the names of the units against which a veto is open."""
    return tuple(row.card.unit_name for row in ranking.rows if row.barred is Truth.UNKNOWN)


def waiting(ranking: Ranking) -> tuple[str, ...]:
    """Return the names of the units whose points are not all known."""
    return tuple(row.card.unit_name for row in ranking.rows if not row.card.known)
