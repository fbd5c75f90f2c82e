"""Nominations: the flag for the leader only, and the titles, each with what the law says."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import Any, Final

import attrs

from thidua.awards import BothReadings, assess
from thidua.clusters import ResultTiming, Unit
from thidua.criteria import Assessment, Outcome, Truth, received_in_time
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue
from thidua.law import Source, made_up
from thidua.records import AWARD_NAMES, AwardName, Record, award_name, is_slug, not_blank, yes_or_no
from thidua.season._prerequisites import Prerequisite, PrerequisiteFinding
from thidua.season._voting import LegalVote, Vote, legal_vote, vote_dict
from thidua.votes import VoteResult
from thidua.words import Message, say, verbatim


def _known_award(_: object, __: object, value: str) -> None:
    if value not in AWARD_NAMES:
        found = award_name(value)
        raise InvalidValue(
            say("Hãy ghi mã “{id}” thay cho “{value}”.", id=found.id, value=value), value=value
        )


@attrs.frozen(kw_only=True)
class Nomination:
    """A subject put forward for a title or commendation (đề nghị xét tặng).

    Attributes:
        record: what is known of the subject.
        award: the award's slug.
        on: the day of consideration.
        received: the day the body competent to appraise received the file (ngày tiếp nhận hồ sơ);
            None where it is not known.
        unit_id: the unit of the cluster that puts it forward; None where it is the subject.
        vote: the council's vote; None where none was recorded.
        note: anything a reader should know.

    Raises:
        InvalidValue: no award bears that slug, or the file was received after the day of
            consideration.
    """

    record: Record
    award: str = attrs.field(validator=_known_award)
    on: dt.date
    received: dt.date | None = attrs.field(default=None, validator=received_in_time)
    unit_id: str | None = None
    vote: Vote | None = None
    note: str = ""

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        return (
            self.record.illustrative
            or self.record.subject.illustrative
            or (self.vote is not None and self.vote.illustrative)
        )

    @property
    def name(self) -> Message:
        """The subject as reports call it."""
        return subject_label(self.record)


def subject_label(record: Record) -> Message:
    """Return what reports call the subject, marked where it is made up."""
    name = record.subject.name or record.subject.id
    if record.illustrative or record.subject.illustrative:
        return say("{name} (minh họa)", name=name)
    return verbatim(name)


class Standing(enum.Enum):
    """Whether a nomination can go forward (khả năng trình). People decide; this only sums up."""

    READY = "du-dieu-kien-trinh"
    WAITING = "con-thieu-can-cu"
    DEFERRED = "chua-xet"
    NOT_READY = "khong-trinh"

    @property
    def label(self) -> Message:
        """The standing in words."""
        return _STANDING_LABELS[self]


_STANDING_LABELS: Final = {
    Standing.READY: say("đủ điều kiện trình"),
    Standing.WAITING: say("chưa trình, còn thiếu căn cứ"),
    Standing.DEFERRED: say("chưa xét"),
    Standing.NOT_READY: say("không trình"),
}


@attrs.frozen(kw_only=True)
class NominationResult:
    """A nomination with the legal finding and the council's vote.

    Attributes:
        nomination: what was asked.
        assessments: what the law says: one, or two where no text says which law applies.
        legal: what the law asks of the vote.
        votes: the vote counted against the law's threshold and the organiser's; empty where no
            vote was recorded.
    """

    nomination: Nomination
    assessments: tuple[Assessment, ...]
    legal: LegalVote
    votes: tuple[VoteResult, ...]

    @property
    def assessment(self) -> Assessment:
        """The assessment under the law in force on the day of consideration."""
        return self.assessments[0]

    @property
    def award(self) -> AwardName:
        """The award asked about."""
        return AWARD_NAMES[self.nomination.award]

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        return self.nomination.illustrative

    @property
    def standing(self) -> Standing:
        """Whether the nomination can go forward, by law and vote together."""
        outcomes = {assessment.outcome for assessment in self.assessments}
        passed = [result.passed for result in self.votes]
        if outcomes == {Outcome.NOT_ELIGIBLE} or False in passed:
            return Standing.NOT_READY
        if outcomes == {Outcome.DEFERRED}:
            return Standing.DEFERRED
        if outcomes == {Outcome.ELIGIBLE} and None not in passed and not self.lacking:
            return Standing.READY
        return Standing.WAITING

    @property
    def provisional(self) -> bool:
        """Whether an assessment the standing sums up is provisional."""
        return any(assessment.provisional for assessment in self.assessments)

    @property
    def standing_label(self) -> Message:
        """The standing in words, marked where it is provisional."""
        if self.provisional:
            return say("{outcome} (tạm thời)", outcome=self.standing.label)
        return self.standing.label

    @property
    def lacking(self) -> tuple[Message, ...]:
        """What is still missing of the vote."""
        if not self.legal.read:
            return (
                say(
                    "chưa đọc được quy định về tỷ lệ phiếu, tỷ lệ dự họp áp dụng ngày {on}; cần kiểm"
                    " tra văn bản",
                    on=self.nomination.on,
                ),
            )
        threshold = self.legal.threshold
        if threshold is not None and self.nomination.vote is None:
            return (
                say(
                    "kết quả bỏ phiếu của hội đồng, cần {needed} ({source})",
                    needed=threshold.label,
                    source=threshold.source,
                ),
            )
        return ()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the result as plain data, its sentences in *locale*."""
        vote = self.nomination.vote
        return {
            "subject": self.nomination.record.subject.id,
            "name": self.nomination.name.render(locale),
            "award": self.nomination.award,
            "unit_id": self.nomination.unit_id,
            "on": self.nomination.on.isoformat(),
            "standing": self.standing.value,
            "standing_label": self.standing_label.render(locale),
            "provisional": self.provisional,
            "lacking": [message.render(locale) for message in self.lacking],
            "vote": None if vote is None else vote_dict(vote, self.votes, locale),
            "note": self.nomination.note,
            "illustrative": self.illustrative,
            "assessments": [assessment.to_dict(locale) for assessment in self.assessments],
        }


def consider(nomination: Nomination, year: EmulationYear, record: Record) -> NominationResult:
    """Ask the law about *nomination* on *record*, and count its vote."""
    vote = nomination.vote
    legal = legal_vote(nomination.award, (vote and vote.on) or nomination.on)
    return NominationResult(
        nomination=nomination,
        assessments=assessed(
            nomination.award, record, year, nomination.on, received=nomination.received
        ),
        legal=legal,
        votes=() if vote is None else vote.results(legal),
    )


def assessed(
    award: str,
    record: Record,
    year: EmulationYear,
    on: dt.date,
    *,
    received: dt.date | None = None,
) -> tuple[Assessment, ...]:
    """Return the assessments of one question, that by the day of consideration first."""
    found = assess(award, record, year=year, on=on, received=received)
    return (found.by_day, found.by_year) if isinstance(found, BothReadings) else (found,)


def _registered(registered: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(registered))


def _prerequisites(prerequisites: Iterable[Prerequisite]) -> tuple[Prerequisite, ...]:
    return tuple(prerequisites)


@attrs.frozen(kw_only=True)
class FlagPolicy:
    """Which flag the cluster puts its leader forward for (cờ thi đua của cụm).

    Attributes:
        source: the organiser's rule that limits the nomination to the leader.
        award: the flag's slug.
        registered: ids of the units that registered for the flag; empty where no list is kept.
        on: the day of consideration; None takes the day of the closing conference.
        prerequisites: what the leader must meet besides leading, each with its own source.
        passes_on: the rule by which the flag passes to the next unit where the leader may not have
            it; None where there is none: then it stays unused.

    Raises:
        InvalidValue: no award bears that slug.
    """

    source: Source
    award: str = attrs.field(default="co-thi-dua-bo-ban-nganh-tinh", validator=_known_award)
    registered: tuple[str, ...] = attrs.field(default=(), converter=_registered)
    on: dt.date | None = None
    prerequisites: tuple[Prerequisite, ...] = attrs.field(default=(), converter=_prerequisites)
    passes_on: Source | None = None


@attrs.frozen(kw_only=True)
class FlagDecision:
    """What the council makes of a unit put forward for the flag (quyết định của hội đồng).

    The council may decline the leader and leave the flag unused.

    Attributes:
        unit_id: the unit.
        accepted: whether the council puts it forward.
        body: the council, as printed.
        source: the minutes or the decision.
        reason: why; needed where it declines.
        vote: the ballot; None where none was recorded.
        on: the day; None where it is not known.

    Raises:
        InvalidValue: a bad id, a blank body, or declined without a reason.
    """

    unit_id: str = attrs.field(validator=is_slug)
    accepted: bool = attrs.field(validator=yes_or_no)
    body: str = attrs.field(validator=not_blank)
    source: Source
    reason: str = ""
    vote: Vote | None = None
    on: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        if not self.accepted and not self.reason.strip():
            raise InvalidValue(
                say(
                    "{body} không chấp nhận “{unit}” nhưng chưa ghi lý do; hãy ghi lý do.",
                    body=self.body,
                    unit=self.unit_id,
                ),
                unit=self.unit_id,
            )

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        return made_up(self.source) or (self.vote is not None and self.vote.illustrative)

    def results(self, award: str, on: dt.date) -> tuple[VoteResult, ...]:
        """Count its ballot against what the law asks on its day, and the organiser."""
        if self.vote is None:
            return ()
        return self.vote.results(legal_vote(award, self.vote.on or self.on or on))

    def told(self, unit: Unit) -> Message:
        """Say what the council decided on *unit*, why and by which paper."""
        place = {"body": self.body, "unit": unit.label, "source": self.source}
        told = (
            say("{body} chấp nhận {unit} ({source})", **place)
            if self.accepted
            else say("{body} không chấp nhận {unit} ({source})", **place)
        )
        return say("{told}: {reason}", told=told, reason=self.reason) if self.reason else told

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the decision as plain data."""
        return {
            "unit_id": self.unit_id,
            "accepted": self.accepted,
            "body": self.body,
            "source": self.source.render(locale),
            "reason": self.reason,
            "on": None if self.on is None else self.on.isoformat(),
            "illustrative": self.illustrative,
        }


@attrs.frozen
class Refusal:
    """A unit that is not put forward for the flag, and why."""

    unit: Unit
    reason: Message

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the refusal as plain data."""
        return {"unit_id": self.unit.id, "reason": self.reason.render(locale)}


@attrs.frozen(kw_only=True)
class FlagResult:
    """Who is put forward for the flag, or why nobody is (kết quả đề nghị tặng cờ).

    Attributes:
        policy: the cluster's rule.
        leader: the one unit that leads; None where there is none, or several, or nothing sure.
        nominee: the leader, where nothing stands in the way.
        reasons: why nobody is put forward; empty where somebody is.
        refused: the units that asked but may not be put forward.
        cautions: what to look at before the nomination is sent.
        assessments: what the law says of the nominee; empty where there is none.
        illustrative: some part was made up for a demonstration.
        timing: whether files are due before the closing conference; None where no rule on the
            year is given.
        standing: TRUE where somebody is put forward; FALSE where that is out of the question;
            UNKNOWN where what is missing decides.
        prerequisites: what the rule asks of the unit besides leading, and whether it is met.
        decision: what the council made of the unit; None where it has not spoken.
        votes: the council's ballot counted; empty where none was recorded.
        unused: the flag is out of the question for the leader and passes to nobody.
    """

    policy: FlagPolicy
    leader: Unit | None
    nominee: Unit | None
    reasons: tuple[Message, ...]
    refused: tuple[Refusal, ...]
    cautions: tuple[Message, ...]
    assessments: tuple[Assessment, ...]
    illustrative: bool
    timing: ResultTiming | None = None
    standing: Truth = Truth.UNKNOWN
    prerequisites: tuple[PrerequisiteFinding, ...] = ()
    decision: FlagDecision | None = None
    votes: tuple[VoteResult, ...] = ()
    unused: bool = False

    @property
    def award(self) -> AwardName:
        """The flag."""
        return AWARD_NAMES[self.policy.award]

    @property
    def provisional(self) -> bool:
        """Whether the cluster's result, or what the law says of the nominee, is provisional."""
        early = self.timing is not None and self.timing.provisional is True
        return early or any(assessment.provisional for assessment in self.assessments)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the result as plain data, its sentences in *locale*."""
        return {
            "award": self.policy.award,
            "source": self.policy.source.render(locale),
            "leader": None if self.leader is None else self.leader.id,
            "nominee": None if self.nominee is None else self.nominee.id,
            "provisional": self.provisional,
            "timing": None if self.timing is None else self.timing.to_dict(locale),
            "standing": self.standing.value,
            "unused": self.unused,
            "prerequisites": [item.to_dict(locale) for item in self.prerequisites],
            "decision": None
            if self.decision is None
            else {
                **self.decision.to_dict(locale),
                "results": [result.to_dict(locale) for result in self.votes],
            },
            "reasons": [reason.render(locale) for reason in self.reasons],
            "refused": [refusal.to_dict(locale) for refusal in self.refused],
            "cautions": [caution.render(locale) for caution in self.cautions],
            "assessments": [assessment.to_dict(locale) for assessment in self.assessments],
            "illustrative": self.illustrative or made_up(self.policy.source),
        }
