"""Votes of a season: who voted on whom, and what the law asks of some of these votes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from thidua.clusters import Unit
from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.procedure import CouncilLevel, council_rule
from thidua.records import is_slug
from thidua.votes import Ballot, Quorum, Threshold, VoteResult, conditions, count
from thidua.words import say


def made_up(source: object) -> bool:
    """Tell whether *source* is marked as made up; citations of law never are."""
    return bool(getattr(source, "illustrative", False))


def not_blank(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    """Validate a text that must say something.

    Raises:
        InvalidValue: it is empty or only spaces.
    """
    if not value.strip():
        raise InvalidValue(
            say("Trường “{field}” để trống; hãy điền nội dung.", field=attribute.name),
            field=attribute.name,
        )


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
class Endorsement:
    """The cluster's vote on one of its units (suy tôn).

    Attributes:
        unit_id: the unit voted on.
        vote: the vote; it must carry the organiser's threshold, as no law states one.

    Raises:
        InvalidValue: the vote has no threshold.
    """

    unit_id: str = attrs.field(validator=is_slug)
    vote: Vote

    def __attrs_post_init__(self) -> None:
        if self.vote.threshold is None:
            raise InvalidValue(
                say(
                    "Phiếu suy tôn “{unit}” chưa nêu tỷ lệ cần đạt; pháp luật không ấn định, hãy"
                    " ghi tỷ lệ kèm quy định của đơn vị tổ chức.",
                    unit=self.unit_id,
                ),
                unit=self.unit_id,
            )


@attrs.frozen(kw_only=True)
class EndorsementResult:
    """What the cluster's vote on one unit comes to.

    Attributes:
        unit: the unit voted on.
        vote: the vote.
        result: its count.
    """

    unit: Unit
    vote: Vote
    result: VoteResult

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the vote and its count as plain data."""
        return {"unit_id": self.unit.id, **vote_dict(self.vote, (self.result,), locale)}


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
