"""Votes of a season: who voted on whom, and what the law asks of some of these votes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from thidua.clusters import Unit
from thidua.errors import InvalidValue
from thidua.law import Source, made_up
from thidua.procedure import CouncilLevel, council_rule
from thidua.records import is_slug, not_blank, yes_no_or_unknown
from thidua.votes import Ballot, Quorum, Threshold, VoteResult, conditions, count
from thidua.words import Message, say


@attrs.frozen(kw_only=True)
class Vote:
    """One vote on one candidate, as its minutes give it (cuộc bỏ phiếu).

    Attributes:
        body: who voted, e.g. the closing conference or a council.
        ballot: the count.
        source: the minutes.
        on: the day it was held; None where it is not known.
        threshold: what the organiser asks; None where only the law's threshold counts.
        quorum: the attendance that the organiser asks, if any.

    Raises:
        InvalidValue: a blank body.
    """

    body: str = attrs.field(validator=not_blank)
    ballot: Ballot
    source: Source
    on: dt.date | None = None
    threshold: Threshold | None = None
    quorum: Quorum | None = None

    @property
    def illustrative(self) -> bool:
        """Whether the count or what it is held against was made up for a demonstration."""
        return made_up(self.source) or any(
            rule is not None and made_up(rule.source) for rule in (self.threshold, self.quorum)
        )

    def results(self, legal: LegalVote | None = None) -> tuple[VoteResult, ...]:
        """Count the ballot against the law's threshold, where there is one, and the organiser's."""
        law = (None, None) if legal is None else (legal.threshold, legal.quorum)
        asked = conditions(law, (self.threshold, self.quorum))
        return tuple(count(self.ballot, *each) for each in asked)


@attrs.frozen(kw_only=True)
class Agreement:
    """The members' agreement on one unit without a ballot (thảo luận, thống nhất).

    Attributes:
        body: who agreed, e.g. the closing conference.
        agreed: whether the members agreed; None where the minutes do not say.
        source: the minutes.
        rule: the organiser's rule that lets agreement do in place of a ballot.
        on: the day; None where it is not known.

    Raises:
        InvalidValue: a blank body.
    """

    body: str = attrs.field(validator=not_blank)
    agreed: bool | None = attrs.field(validator=yes_no_or_unknown)
    source: Source
    rule: Source
    on: dt.date | None = None

    @property
    def illustrative(self) -> bool:
        """Whether it or its rule was made up for a demonstration."""
        return made_up(self.source) or made_up(self.rule)

    @property
    def reason(self) -> Message:
        """What came of it, in one sentence."""
        if self.agreed is None:
            return say("Chưa rõ các thành viên có thống nhất hay không.")
        if self.agreed:
            return say("Các thành viên thảo luận, thống nhất, không bỏ phiếu: đạt.")
        return say("Các thành viên không thống nhất: không đạt.")

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the agreement as plain data."""
        return {
            "body": self.body,
            "agreed": self.agreed,
            "on": None if self.on is None else self.on.isoformat(),
            "source": self.source.render(locale),
            "rule": self.rule.render(locale),
            "illustrative": self.illustrative,
        }


@attrs.frozen(kw_only=True)
class Endorsement:
    """The cluster's word on one of its units (suy tôn): by ballot, or by agreement.

    Attributes:
        unit_id: the unit.
        vote: the ballot, open or secret; it must carry the organiser's threshold, as no law
            states one.
        agreement: the agreement, where there was no ballot.

    Raises:
        InvalidValue: neither ballot nor agreement, both, or a ballot without a threshold.
    """

    unit_id: str = attrs.field(validator=is_slug)
    vote: Vote | None = None
    agreement: Agreement | None = None

    def __attrs_post_init__(self) -> None:
        if (self.vote is None) is (self.agreement is None):
            raise InvalidValue(
                say(
                    "Suy tôn “{unit}” phải ghi đúng một hình thức: bỏ phiếu hoặc thống nhất.",
                    unit=self.unit_id,
                ),
                unit=self.unit_id,
            )
        if self.vote is not None and self.vote.threshold is None:
            raise InvalidValue(
                say(
                    "Phiếu suy tôn “{unit}” chưa nêu tỷ lệ cần đạt; pháp luật không ấn định, hãy"
                    " ghi tỷ lệ kèm quy định của đơn vị tổ chức.",
                    unit=self.unit_id,
                ),
                unit=self.unit_id,
            )

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        held = self.vote or self.agreement
        return held is not None and held.illustrative

    def result(self, unit: Unit) -> EndorsementResult:
        """Return what it comes to for *unit*."""
        counted = None
        if self.vote is not None and self.vote.threshold is not None:
            counted = count(self.vote.ballot, self.vote.threshold, self.vote.quorum)
        return EndorsementResult(
            unit=unit, vote=self.vote, result=counted, agreement=self.agreement
        )


@attrs.frozen(kw_only=True)
class EndorsementResult:
    """What the cluster's word on one unit comes to.

    Attributes:
        unit: the unit.
        vote: the ballot; None where the members agreed without one.
        result: its count; None where there was no ballot.
        agreement: the agreement; None where there was a ballot.
    """

    unit: Unit
    vote: Vote | None
    result: VoteResult | None
    agreement: Agreement | None = None

    @property
    def passed(self) -> bool | None:
        """Whether the unit is endorsed; None where that is not known."""
        if self.result is not None:
            return self.result.passed
        return None if self.agreement is None else self.agreement.agreed

    @property
    def reason(self) -> Message:
        """The count, or the agreement, in one sentence."""
        if self.result is not None:
            return self.result.reason
        assert self.agreement is not None  # an endorsement is one or the other
        return self.agreement.reason

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return ballot and count, or agreement, as plain data."""
        told: dict[str, Any] = {"unit_id": self.unit.id, "passed": self.passed}
        if self.vote is not None and self.result is not None:
            return {**told, **vote_dict(self.vote, (self.result,), locale)}
        assert self.agreement is not None  # an endorsement is one or the other
        return {**told, "agreement": self.agreement.to_dict(locale)}


def vote_dict(vote: Vote, results: tuple[VoteResult, ...], locale: str) -> dict[str, Any]:
    """Return a vote and its counts as plain data."""
    return {
        "body": vote.body,
        "on": None if vote.on is None else vote.on.isoformat(),
        "source": vote.source.render(locale),
        "illustrative": vote.illustrative,
        "results": [result.to_dict(locale) for result in results],
    }


@attrs.frozen(kw_only=True)
class LegalVote:
    """What the law asks of the council's vote on one award.

    Attributes:
        threshold: the share of all members; None where the law states none.
        quorum: who must be present; None where the law states nothing.
        read: whether the texts that govern the day were read; where they were not, nothing may be
            concluded from *threshold* or *quorum* being None.
    """

    threshold: Threshold | None
    quorum: Quorum | None = None
    read: bool = True


def legal_vote(award: str, on: dt.date) -> LegalVote:
    """Return what the law asks of the council's vote on *award* (tỷ lệ phiếu theo luật).

    It is what :func:`thidua.procedure.council_rule` says of the council of the ministry or
    province that presents. Where that rests on a text that was not read, no share is given.

    Args:
        award: the award's slug.
        on: the day of the vote.
    """
    rule = council_rule(award, CouncilLevel.MINISTRY, on)
    votes = rule.votes
    if votes is None or votes.provisional:
        return LegalVote(threshold=None, read=False)
    return LegalVote(threshold=rule.threshold, quorum=rule.attendance, read=not rule.missing)
