"""The documents of what people decide on the points: votes, vetoes, the flag (binh-xet.toml)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

import attrs

from thidua.criteria import attested, held
from thidua.exchange._documents import Cited, made_by
from thidua.exchange._ranking_documents import Mention
from thidua.exchange._strict import AwardId
from thidua.records import award_name, is_filled, is_slug
from thidua.scoring import AwardThreshold, Lifting, Veto, VetoEffect, VetoPolicy, VetoRule
from thidua.season import (
    Agreement,
    Cleared,
    Endorsement,
    EnoughPoints,
    FlagDecision,
    FlagPolicy,
    InBand,
    Prerequisite,
    Standard,
    Vote,
)
from thidua.votes import Ballot, Quorum, Threshold
from thidua.words import verbatim


def _threshold(told: ThresholdDocument) -> Threshold:
    return Threshold(told.share, source=told.source, strict=told.strict, secret=told.secret)


@attrs.frozen(kw_only=True)
class ThresholdDocument:
    """The share of all members that must vote in favour (tỷ lệ phiếu cần đạt).

    Attributes:
        share: the share, such as “2/3”.
        source: where the rule stands.
        strict: more than the share is needed, not just the share.
        secret: the ballot must be secret.
    """

    share: Fraction
    source: Cited
    strict: bool = False
    secret: bool = False
    made: Threshold = made_by(_threshold)


def _quorum(told: QuorumDocument) -> Quorum:
    return Quorum(told.share, source=told.source)


@attrs.frozen(kw_only=True)
class QuorumDocument:
    """The share of all members that must be present.

    Attributes:
        share: the share, such as “2/3”.
        source: where the rule stands.
    """

    share: Fraction
    source: Cited
    made: Quorum = made_by(_quorum)


def _vote(told: VoteDocument) -> Vote:
    return Vote(
        body=told.body,
        ballot=told.ballot,
        source=told.source,
        on=told.on,
        threshold=None if told.threshold is None else told.threshold.made,
        quorum=None if told.quorum is None else told.quorum.made,
    )


@attrs.frozen(kw_only=True)
class VoteDocument:
    """One vote on one candidate (cuộc bỏ phiếu).

    Attributes:
        body: who voted.
        ballot: the count, as the minutes give it.
        source: the minutes.
        on: the day it was held.
        threshold: what the organiser asks; left out where only the law's threshold counts.
        quorum: the attendance that the organiser asks.
    """

    body: str
    ballot: Ballot
    source: Cited
    on: dt.date | None = None
    threshold: ThresholdDocument | None = None
    quorum: QuorumDocument | None = None
    made: Vote = made_by(_vote)


def _agreement(told: AgreementDocument) -> Agreement:
    return Agreement(
        body=told.body, agreed=told.agreed, source=told.source, rule=told.rule, on=told.on
    )


@attrs.frozen(kw_only=True)
class AgreementDocument:
    """The members' agreement on one unit without a ballot (thảo luận, thống nhất).

    Attributes:
        body: who agreed.
        agreed: whether the members agreed; left out where the minutes do not say.
        source: the minutes.
        rule: the organiser's rule that lets agreement do in place of a ballot.
        on: the day; left out where it is not known.
    """

    body: str
    agreed: bool | None = None
    source: Cited
    rule: Cited
    on: dt.date | None = None
    made: Agreement = made_by(_agreement)


def _endorsement(told: EndorsementDocument) -> Endorsement:
    return Endorsement(
        unit_id=told.unit_id,
        vote=None if told.vote is None else told.vote.made,
        agreement=None if told.agreement is None else told.agreement.made,
    )


@attrs.frozen(kw_only=True)
class EndorsementDocument:
    """The cluster's word on one of its units (suy tôn): a vote, or an agreement.

    Attributes:
        unit_id: the unit.
        vote: the ballot, with the organiser's threshold.
        agreement: the agreement, where there was no ballot.
    """

    unit_id: str
    vote: VoteDocument | None = None
    agreement: AgreementDocument | None = None
    made: Endorsement = made_by(_endorsement)


def _held(told: HeldDocument) -> Prerequisite:
    return Standard(held(award_name(told.award), source=told.source))


@attrs.frozen(kw_only=True)
class HeldDocument:
    """The unit must hold a title of the year (danh hiệu đã được tặng).

    Attributes:
        award: the title.
        source: where that is laid down.
    """

    slug: ClassVar[str] = "danh-hieu"

    award: AwardId
    source: Cited
    made: Prerequisite = made_by(_held)


def _attested(told: AttestedDocument) -> Prerequisite:
    return Standard(
        attested(told.key, verbatim(told.text), by=verbatim(told.by), source=told.source)
    )


@attrs.frozen(kw_only=True)
class AttestedDocument:
    """What a person must judge and attest of the unit (tiêu chuẩn định tính).

    Attributes:
        key: the slug under which an attestation in the unit's record answers.
        text: what is asked.
        by: who must attest.
        source: where that is laid down.
    """

    slug: ClassVar[str] = "xac-nhan"

    key: str = attrs.field(validator=is_slug)
    text: str = attrs.field(validator=is_filled)
    by: str = attrs.field(validator=is_filled)
    source: Cited
    made: Prerequisite = made_by(_attested)


def _in_band(told: InBandDocument) -> Prerequisite:
    return InBand(bands=told.bands, source=told.source)


@attrs.frozen(kw_only=True)
class InBandDocument:
    """The unit must be classed in one of some bands (điều kiện về mức xếp loại).

    Attributes:
        bands: their ids in “bands” of bang-diem.toml.
        source: where that is laid down.
    """

    slug: ClassVar[str] = "xep-loai"

    bands: tuple[str, ...]
    source: Cited
    made: Prerequisite = made_by(_in_band)


def _enough_points(told: EnoughPointsDocument) -> Prerequisite:
    return EnoughPoints(
        AwardThreshold(
            name=told.name,
            at_least=told.at_least,
            above=told.above,
            cut_at=told.cut_at,
            source=told.source,
        )
    )


@attrs.frozen(kw_only=True)
class EnoughPointsDocument:
    """The unit must have so many points (điều kiện về điểm).

    Attributes:
        name: for what, as printed.
        at_least: from this total on; or
        above: over this total.
        cut_at: totals over this are cut to it first; left out for no cut.
        source: where that is laid down.
    """

    slug: ClassVar[str] = "so-diem"

    name: str
    at_least: Fraction | None = None
    above: Fraction | None = None
    cut_at: Fraction | None = None
    source: Cited
    made: Prerequisite = made_by(_enough_points)


def _cleared(told: ClearedDocument) -> Prerequisite:
    return Cleared(source=told.source)


@attrs.frozen(kw_only=True)
class ClearedDocument:
    """All bodies asked in the covenant must have confirmed that there is no breach.

    Attributes:
        source: where that is laid down.
    """

    slug: ClassVar[str] = "khong-vi-pham"

    source: Cited
    made: Prerequisite = made_by(_cleared)


PrerequisiteDocument = (
    HeldDocument | AttestedDocument | InBandDocument | EnoughPointsDocument | ClearedDocument
)
"""What a flag asks of the leader besides leading, told apart by its ``kind``."""


def _flag(told: FlagDocument) -> FlagPolicy:
    return FlagPolicy(
        award=told.award,
        source=told.source,
        registered=told.registered,
        on=told.on,
        prerequisites=[item.made for item in told.prerequisites],
        passes_on=told.passes_on,
    )


@attrs.frozen(kw_only=True)
class FlagDocument:
    """Which flag the leader is put forward for (cờ thi đua).

    Attributes:
        award: the flag.
        source: the rule that limits the nomination to the leader.
        registered: ids of the units that registered for it.
        on: the day of consideration; left out for the day of the closing conference.
        prerequisites: what the leader must meet besides leading.
        passes_on: the rule by which the flag passes to the next unit; left out where there is
            none: then it stays unused where the leader may not have it.
    """

    award: AwardId
    source: Cited
    registered: tuple[str, ...] = ()
    on: dt.date | None = None
    prerequisites: tuple[PrerequisiteDocument, ...] = ()
    passes_on: Cited | None = None
    made: FlagPolicy = made_by(_flag)


def _lifting(told: LiftingDocument) -> Lifting:
    return Lifting(on=told.on, source=told.source)


@attrs.frozen(kw_only=True)
class LiftingDocument:
    """A veto taken back (rút lại, gỡ bỏ).

    Attributes:
        on: the first day on which it counts no more.
        source: the paper.
    """

    on: dt.date
    source: Cited
    made: Lifting = made_by(_lifting)


def _veto(told: VetoDocument) -> Veto:
    return Veto(
        unit_id=told.unit_id,
        ground=told.ground,
        by=told.by,
        on=told.on,
        source=told.source,
        detail=told.detail,
        lifted=None if told.lifted is None else told.lifted.made,
    )


@attrs.frozen(kw_only=True)
class VetoDocument:
    """What a body reports against a unit (thông tin loại trừ, vi phạm).

    Attributes:
        unit_id: the unit.
        ground: the slug of the ground, as in the rules of “veto_policy”.
        by: the body that reports it.
        on: the day it came in.
        source: the paper.
        detail: what it says, as printed.
        lifted: that it was taken back; left out where it was not.
    """

    unit_id: str
    ground: str
    by: str
    on: dt.date
    source: Cited
    detail: str = ""
    lifted: LiftingDocument | None = None
    made: Veto = made_by(_veto)


def _veto_rule(told: VetoRuleDocument) -> VetoRule:
    return VetoRule(
        ground=told.ground,
        name=told.name,
        effect=told.effect,
        source=told.source,
        due=told.due,
        late_counts=told.late_counts,
    )


@attrs.frozen(kw_only=True)
class VetoRuleDocument:
    """What one ground leads to (quy định loại trừ).

    Attributes:
        ground: the slug of the ground.
        name: what readers call it.
        effect: what it leads to.
        source: where it is laid down.
        due: the last day for it to come in; left out where the rule sets none.
        late_counts: whether it counts although it came after that day; left out where the rule
            does not say.
    """

    ground: str
    name: str
    effect: VetoEffect
    source: Cited
    due: dt.date | None = None
    late_counts: bool | None = None
    made: VetoRule = made_by(_veto_rule)


def _veto_policy(told: VetoPolicyDocument) -> VetoPolicy:
    return VetoPolicy(
        rules=[rule.made for rule in told.rules],
        others_move_up=told.others_move_up,
        source=told.source,
    )


@attrs.frozen(kw_only=True)
class VetoPolicyDocument:
    """Which grounds bar a unit, and what becomes of the places (quy định loại trừ của cụm).

    Attributes:
        source: who laid it down.
        others_move_up: whether the others move up where a unit is not considered; left out where
            the rule does not say.
        rules: one for each ground.
    """

    source: Cited
    others_move_up: bool | None = None
    rules: tuple[VetoRuleDocument, ...]
    made: VetoPolicy = made_by(_veto_policy)


def _decision(told: DecisionDocument) -> FlagDecision:
    return FlagDecision(
        unit_id=told.unit_id,
        accepted=told.accepted,
        body=told.body,
        source=told.source,
        reason=told.reason,
        vote=None if told.vote is None else told.vote.made,
        on=told.on,
    )


@attrs.frozen(kw_only=True)
class DecisionDocument:
    """What the council makes of a unit put forward for the flag (quyết định của hội đồng).

    Attributes:
        unit_id: the unit.
        accepted: whether the council puts it forward.
        body: the council.
        source: the minutes or the decision.
        reason: why; needed where it declines.
        on: the day; left out where it is not known.
        vote: the ballot; left out where none was recorded.
    """

    unit_id: str
    accepted: bool
    body: str
    source: Cited
    reason: str = ""
    on: dt.date | None = None
    vote: VoteDocument | None = None
    made: FlagDecision = made_by(_decision)


@attrs.frozen(kw_only=True)
class ReviewDocument:
    """Endorsement, vetoes and flag (binh-xet.toml).

    Attributes:
        flag: which flag the leader is put forward for.
        endorsements: the cluster's word on its units.
        endorsement_order: the rule that units are endorsed from the highest place down; left out
            where there is none.
        veto_policy: which grounds bar a unit; left out where no such rule is known.
        vetoes: what other bodies reported against units.
        decisions: what the council made of units put forward for the flag.
    """

    flag: FlagDocument
    endorsements: tuple[EndorsementDocument, ...] = ()
    endorsement_order: Cited | None = None
    veto_policy: VetoPolicyDocument | None = None
    vetoes: tuple[VetoDocument, ...] = ()
    decisions: tuple[DecisionDocument, ...] = ()


def units_reviewed_in(told: ReviewDocument) -> Iterator[Mention]:
    """Yield every mention of a unit."""
    for place, unit_id in enumerate(told.flag.registered):
        yield ("flag", "registered", place), unit_id
    named = {
        "endorsements": [item.unit_id for item in told.endorsements],
        "vetoes": [item.unit_id for item in told.vetoes],
        "decisions": [item.unit_id for item in told.decisions],
    }
    for key, unit_ids in named.items():
        yield from (((key, place, "unit_id"), name) for place, name in enumerate(unit_ids))


def bands_asked_in(told: ReviewDocument) -> Iterator[Mention]:
    """Yield every mention of a band in the prerequisites of the flag."""
    for place, item in enumerate(told.flag.prerequisites):
        if isinstance(item, InBandDocument):
            for number, band_id in enumerate(item.bands):
                yield ("flag", "prerequisites", place, "bands", number), band_id
