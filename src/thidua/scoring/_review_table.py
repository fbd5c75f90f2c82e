"""What a review answers: where a unit's scores are, and the four scores of an item side by side."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import attrs

from thidua.scoring._amounts import optional_text
from thidua.scoring._card import Card, Line, points_text
from thidua.scoring._override import Override
from thidua.scoring._review_acts import Act, Explained, Recorded, Scored, SentBack
from thidua.scoring._review_policy import Stage
from thidua.words import LabelledEnum, Message, OneOf, Told, say, verbatim


class StageStatus(LabelledEnum):
    """How far a stage is for one unit."""

    CLOSED = "da-chot", say("đã chốt")
    """Submitted, and countersigned where that is asked for: its score counts."""
    SIGNING = "cho-ky", say("đã nộp, chờ ký xác nhận")
    OPEN = "dang-cham", say("đang chấm, chưa tính")
    AHEAD = "chua-den", say("chưa đến")
    """A stage before it is not closed, so that its score is unknown."""
    ABSENT = "khong-co", say("không có bước này")
    """The policy has no such stage; its score is that of the stage before."""


@attrs.frozen(kw_only=True)
class Standing(Told):
    """Where a unit's scores are (tình trạng hồ sơ chấm điểm), and who acts next.

    Attributes:
        unit_id, unit_name: the unit.
        stage: the stage they are at; ``None`` where all are closed.
        status: how far that stage is.
        waits_for: names of those of whom any one acts next; empty where nobody has to.
        closed: the stages whose scores count.
        silent: names of the bodies that score a field of their own and wrote nothing yet there.
        missing: names of the items without evidence at that stage; at the last one where all are
            closed.
        unproven: names of the items without the documents asked for.
        returned: the last sending back, while what it asked for was not submitted again.
        illustrative: some part of the book was made up for a demonstration.
    """

    unit_id: str
    unit_name: str
    stage: Stage | None
    status: StageStatus
    waits_for: tuple[str, ...]
    closed: tuple[Stage, ...]
    silent: tuple[str, ...]
    missing: tuple[str, ...]
    unproven: tuple[str, ...]
    returned: SentBack | None = None
    illustrative: bool = False

    @property
    def sentence(self) -> Message:
        """Stage, who acts next, and what is missing."""
        if self.stage is None:
            told = say("{unit}: đã xong các bước", unit=self.unit_name)
        elif self.status is StageStatus.SIGNING:
            told = say(
                "{unit}: đã nộp ở bước {stage}, chờ {who} ký xác nhận",
                unit=self.unit_name,
                stage=self.stage,
                who=OneOf(self.waits_for),
            )
        else:
            told = say(
                "{unit}: đang ở bước {stage}, chờ {who}",
                unit=self.unit_name,
                stage=self.stage,
                who=OneOf(self.waits_for),
            )
        if self.returned is not None:
            told = say("{told}; bị trả lại: {reason}", told=told, reason=self.returned.reason)
        if self.silent:
            told = say("{told}; {who} chưa chấm", told=told, who=self.silent)
        if self.missing:
            told = say("{told}; còn thiếu số liệu của {items}", told=told, items=self.missing)
        if self.unproven:
            told = say("{told}; còn thiếu minh chứng của {items}", told=told, items=self.unproven)
        return say("{told} (minh họa)", told=told) if self.illustrative else told

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "unit_name": self.unit_name,
            "stage": None if self.stage is None else self.stage.slug,
            "status": self.status.slug,
            "waits_for": list(self.waits_for),
            "closed": [stage.slug for stage in self.closed],
            "silent": list(self.silent),
            "missing": list(self.missing),
            "unproven": list(self.unproven),
            "returned": None if self.returned is None else self.returned.to_dict(locale),
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


@attrs.frozen(kw_only=True)
class StageScore:
    """The score of one item at one stage.

    Attributes:
        stage: which of the four.
        status: how far the stage is; only a closed one counts.
        line: the item's line with all that led to its points; ``None`` where the stage is ahead.
        told_at: the stage that last said something on the item, this one or one before; ``None``
            where none did, or the stage is ahead.
    """

    stage: Stage
    status: StageStatus
    line: Line | None
    told_at: Stage | None

    @property
    def points(self) -> Fraction | None:
        """The exact points; ``None`` where they are unknown."""
        return None if self.line is None else self.line.points

    @property
    def override(self) -> Override | None:
        """Points given outright, if they were."""
        return None if self.line is None else self.line.override

    @property
    def inherited(self) -> bool:
        """Whether the stage said nothing itself and has the score of a stage before."""
        return self.told_at is not None and self.told_at is not self.stage

    @property
    def sentence(self) -> Message:
        """Stage, points, and where they come from."""
        if self.line is None:
            return say("{stage}: {status}", stage=self.stage, status=self.status)
        points = (
            points_text(self.line.low, self.line.high, self.line.max_points)
            if self.line.assigned
            else say("không tính điểm")
        )
        told = say("{stage}: {points}", stage=self.stage, points=points)
        if self.override is not None:
            told = say("{told}, điểm ấn định", told=told)
        if self.inherited:
            told = say("{told}, giữ theo bước {stage}", told=told, stage=self.told_at)
        if self.status is not StageStatus.CLOSED:
            told = say("{told} ({status})", told=told, status=self.status)
        return told

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the score as plain data; points are text that reads back exactly."""
        return {
            "stage": self.stage.slug,
            "status": self.status.slug,
            "points": optional_text(self.points),
            "told_at": None if self.told_at is None else self.told_at.slug,
            "inherited": self.inherited,
            "line": None if self.line is None else self.line.to_dict(locale),
            "text": self.sentence.render(locale),
        }


@attrs.frozen(kw_only=True)
class ScoreChange:
    """One writing on an item, kept for ever (một lần ghi, chấm).

    Attributes:
        act: what was written, at which stage, by whom, when and on what paper.
        before: the writing that stood there before; ``None`` where there was none.
        confirms: whether it says the same as what stood.
        superseded: the later writing of the same stage, or the sending back, for which it no
            longer counts; ``None`` while it does.
    """

    act: Recorded | Scored
    before: Recorded | Scored | None
    confirms: bool
    superseded: Recorded | Scored | SentBack | None

    @property
    def reason(self) -> str:
        """Why it was written; empty where no reason was given."""
        return self.act.reason

    @property
    def sentence(self) -> Message:
        """What was written, why, and whether it still counts."""
        told = self.act.sentence
        if self.confirms:
            told = say("{told}, giữ nguyên", told=told)
        if self.reason:
            told = say("{told}, lý do: {reason}", told=told, reason=self.reason)
        told = say("{told} ({source})", told=told, source=self.act.source)
        if isinstance(self.superseded, SentBack):
            return say("{told}; không còn tính vì bị trả lại", told=told)
        if self.superseded is not None:
            return say("{told}; không còn tính vì đã ghi lại", told=told)
        return told

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the change as plain data, sentences in *locale*."""
        return {
            "act": self.act.to_dict(locale),
            "before": None if self.before is None else self.before.to_dict(locale),
            "confirms": self.confirms,
            "reason": self.reason,
            "superseded": None if self.superseded is None else self.superseded.to_dict(locale),
            "text": self.sentence.render(locale),
        }


@attrs.frozen(kw_only=True)
class ItemHistory:
    """The four scores of one item of one unit side by side, and how they came about.

    Attributes:
        unit_id: the unit.
        item_id, item_name: the item.
        scores: one for each of the four stages, in order.
        changes: every writing on it, in the order of the log, also those that no longer count.
        explained: what the unit said to it, or to all of its scores.
        returns: every sending back of the unit's scores.
        illustrative: some part of the book was made up for a demonstration.
    """

    unit_id: str
    item_id: str
    item_name: str
    scores: tuple[StageScore, ...]
    changes: tuple[ScoreChange, ...]
    explained: tuple[Explained, ...]
    returns: tuple[SentBack, ...]
    illustrative: bool = False

    def score(self, stage: Stage) -> StageScore:
        """Return the score of one stage."""
        return self.scores[stage - 1]

    def explain(self, locale: str = "vi") -> str:
        """Write the four scores, then every writing and explanation, in *locale*."""
        head = verbatim(self.item_name)
        lines = [say("{told} (minh họa)", told=head) if self.illustrative else head]
        lines += [say("  {told}", told=score.sentence) for score in self.scores]
        lines += [say("  – {told}", told=change.sentence) for change in self.changes]
        lines += [say("  – {told}", told=act.sentence) for act in self.explained]
        return "\n".join(line.render(locale) for line in lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the history as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "item_id": self.item_id,
            "item_name": self.item_name,
            "scores": [score.to_dict(locale) for score in self.scores],
            "changes": [change.to_dict(locale) for change in self.changes],
            "explained": [act.to_dict(locale) for act in self.explained],
            "returns": [act.to_dict(locale) for act in self.returns],
            "illustrative": self.illustrative,
        }


@attrs.frozen(kw_only=True)
class ReviewTable:
    """The four scores of one unit, item by item (bảng tổng hợp bốn điểm của đơn vị).

    Attributes:
        unit_id, unit_name: the unit.
        standing: where its scores are.
        rows: one for each item, as printed on the sheet.
        cards: the card of each of the four stages; ``None`` where the stage is ahead.
        illustrative: some part was made up for a demonstration.
    """

    unit_id: str
    unit_name: str
    standing: Standing
    rows: tuple[ItemHistory, ...]
    cards: tuple[Card | None, ...]
    illustrative: bool

    @property
    def totals(self) -> tuple[Fraction | None, ...]:
        """The four totals; ``None`` where they are unknown."""
        return tuple(None if card is None else card.total for card in self.cards)

    def explain(self, locale: str = "vi") -> str:
        """Write where the scores are, the four totals and every item, in *locale*."""
        lines = [say("{told}.", told=self.standing.sentence).render(locale)]
        for stage, card in zip(Stage, self.cards, strict=True):
            told = say("chưa đến") if card is None else points_text(card.low, card.high, card.scale)
            lines.append(
                say("Tổng điểm bước {stage}: {points}.", stage=stage, points=told).render(locale)
            )
        lines += [row.explain(locale) for row in self.rows]
        lines += [act.render(locale) for act in (self.rows[0].returns if self.rows else ())]
        return "\n".join(lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the table as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "unit_name": self.unit_name,
            "standing": self.standing.to_dict(locale),
            "totals": {
                stage.slug: optional_text(points)
                for stage, points in zip(Stage, self.totals, strict=True)
            },
            "rows": [row.to_dict(locale) for row in self.rows],
            "illustrative": self.illustrative,
        }


@attrs.frozen
class ReviewFlag(Told):
    """An act that stands and that a reader should look at (cảnh báo).

    Attributes:
        act: the act.
        sentence: what is odd about it.
    """

    act: Act
    sentence: Message

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the flag as plain data, sentences in *locale*."""
        return {"act": self.act.to_dict(locale), "text": self.render(locale)}
