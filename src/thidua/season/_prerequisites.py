"""What a unit must meet besides leading, before the flag may be asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import attrs

from thidua.clusters import Clearance
from thidua.criteria import Criterion, Question, Truth
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue
from thidua.law import Source, made_up
from thidua.records import Record, is_slug
from thidua.scoring import AwardThreshold, Card, Classed
from thidua.words import Message, OneOf, say, verbatim


@attrs.frozen(kw_only=True)
class FlagCase:
    """What is known of the unit that is examined for the flag.

    Attributes:
        record: what is known of the unit, the cluster's own finding included.
        year: the year of the season.
        on: the day of consideration.
        card: its scorecard.
        classed: in which band it is; None where the season has no bands.
        clearance: what other bodies confirmed of it; None where nobody was asked.
    """

    record: Record
    year: EmulationYear
    on: dt.date
    card: Card
    classed: Classed | None = None
    clearance: Clearance | None = None


@attrs.frozen(kw_only=True)
class PrerequisiteFinding:
    """Whether one prerequisite is met (kết quả xét điều kiện).

    Attributes:
        statement: what is asked.
        truth: met, not met, or not known.
        reason: what it was held against; None where the statement says it all.
        needs: what it falls short by, or what would settle it; empty where it is met.
        sources: where it is laid down.
    """

    statement: Message
    truth: Truth
    reason: Message | None
    needs: tuple[Message, ...]
    sources: tuple[Source, ...]

    @property
    def illustrative(self) -> bool:
        """Whether its rule was made up for a demonstration."""
        return any(map(made_up, self.sources))

    @property
    def sentence(self) -> Message:
        """What is asked, where that is written, and whether it is met."""
        told = say(
            "{what} [{sources}]: {truth}",
            what=self.statement,
            sources=self.sources,
            truth=self.truth,
        )
        if self.reason is not None:
            told = say("{told} – {reason}", told=told, reason=self.reason)
        if self.truth is Truth.UNKNOWN and self.needs:
            return say("{told}; còn thiếu {needs}", told=told, needs=self.needs)
        return told

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the finding as plain data, its sentences in *locale*."""
        return {
            "statement": self.statement.render(locale),
            "truth": self.truth.value,
            "reason": None if self.reason is None else self.reason.render(locale),
            "needs": [what.render(locale) for what in self.needs],
            "sources": [source.render(locale) for source in self.sources],
            "text": self.sentence.render(locale),
        }


def _sourced(_: object, __: object, criterion: Criterion) -> None:
    if not _has_source(criterion):
        raise InvalidValue(
            say(
                "Điều kiện “{what}” chưa ghi văn bản quy định; hãy ghi nguồn.",
                what=criterion.statement(),
            ),
            criterion=criterion,
        )


def _has_source(criterion: Criterion) -> bool:
    parts = criterion.parts
    return bool(criterion.sources) or (bool(parts) and all(map(_has_source, parts)))


@attrs.frozen
class Standard:
    """A condition on the unit's record (tiêu chuẩn): a criterion, as those of the awards.

    What only people can judge, such as unity, is :func:`thidua.criteria.attested`: an attestation
    in the unit's record answers it with yes or no, and without one it stays unknown.

    Attributes:
        criterion: what is asked, with its source.

    Raises:
        InvalidValue: no source.
    """

    criterion: Criterion = attrs.field(validator=_sourced)

    def judge(self, case: FlagCase) -> PrerequisiteFinding:
        """Hold the unit's record against it."""
        question = Question(emulation_year=case.year, on=case.on, as_of=case.on)
        finding = self.criterion.bind(question).judge(case.record)
        sources = [source for part in self.criterion.walk() for source in part.sources]
        return PrerequisiteFinding(
            statement=self.criterion.statement(),
            truth=finding.truth,
            reason=None,
            needs=tuple(gap.needs for gap in finding.gaps()),
            sources=tuple(dict.fromkeys(sources)),
        )


def _band_ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(ids)


def _some_bands(owner: Any, attribute: attrs.Attribute[Any], ids: tuple[str, ...]) -> None:
    for band_id in ids:
        is_slug(owner, attribute, band_id)
    if not ids:
        raise InvalidValue(say("Điều kiện xếp loại chưa nêu mức nào; hãy ghi ít nhất một mức."))


@attrs.frozen(kw_only=True)
class InBand:
    """The unit must be classed in one of some bands (điều kiện về mức xếp loại).

    Attributes:
        bands: their ids.
        source: where that is laid down.

    Raises:
        InvalidValue: no band, or an id that is no slug.
    """

    bands: tuple[str, ...] = attrs.field(converter=_band_ids, validator=_some_bands)
    source: Source

    def judge(self, case: FlagCase) -> PrerequisiteFinding:
        """Look up the band of the unit."""
        classed = case.classed
        names: tuple[Message, ...] = tuple(map(verbatim, self.bands))
        if classed is not None:
            found = (classed.bands.of(band_id) for band_id in self.bands)
            names = tuple(band.label for band in found if band is not None)
        truth = Truth.UNKNOWN if classed is None else classed.is_in(self.bands)
        needs: tuple[Message, ...] = ()
        if classed is None:
            needs = (say("bảng mức xếp loại kèm nguồn"),)
        elif truth is Truth.UNKNOWN:
            needs = classed.missing
        return PrerequisiteFinding(
            statement=say("Xếp loại {bands}", bands=OneOf(names)),
            truth=truth,
            reason=None if classed is None else classed.sentence,
            needs=needs,
            sources=(self.source,),
        )


@attrs.frozen
class EnoughPoints:
    """The unit must have so many points (điều kiện về điểm).

    Attributes:
        threshold: the points, with their source.
    """

    threshold: AwardThreshold

    def judge(self, case: FlagCase) -> PrerequisiteFinding:
        """Hold the card of the unit against it."""
        finding = self.threshold.check(case.card)
        waiting = tuple(verbatim(line.name) for line in case.card.missing)
        return PrerequisiteFinding(
            statement=say("Tổng điểm {span}", span=self.threshold.span.label),
            truth=finding.truth,
            reason=None if finding.truth is Truth.UNKNOWN else finding.points,
            needs=waiting if finding.truth is Truth.UNKNOWN else (),
            sources=(self.threshold.source,),
        )


@attrs.frozen(kw_only=True)
class Cleared:
    """All bodies that were asked must have confirmed that there is no breach (đã xác nhận).

    Attributes:
        source: where that is laid down.
    """

    source: Source

    def judge(self, case: FlagCase) -> PrerequisiteFinding:
        """Look up what the bodies confirmed of the unit."""
        clearance = case.clearance
        truth = Truth.UNKNOWN if clearance is None else clearance.truth
        waiting: tuple[Message, ...] = ()
        if clearance is None:
            waiting = (say("xác nhận của các cơ quan"),)
        elif truth is Truth.UNKNOWN:
            waiting = tuple(
                say("xác nhận của {body}", body=item.request.body) for item in clearance.open
            )
        return PrerequisiteFinding(
            statement=say("Các cơ quan xác nhận không có vi phạm"),
            truth=truth,
            reason=None if clearance is None else clearance.sentence,
            needs=waiting,
            sources=(self.source,),
        )


Prerequisite = Standard | InBand | EnoughPoints | Cleared
"""What a flag asks of the leader besides leading."""
