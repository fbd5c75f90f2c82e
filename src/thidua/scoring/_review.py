"""The book of one round of review: four stored scores for every unit and item, and their log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from thidua.clusters import Unit
from thidua.errors import BadInput, UnknownName
from thidua.law import made_up
from thidua.scoring._card import Card
from thidua.scoring._evidence import Evidence, Exemption
from thidua.scoring._review_acts import Act, Explained, Recorded, Scored
from thidua.scoring._review_fold import Desk, File, Step, expanded, fields
from thidua.scoring._review_policy import ReviewPolicy, Stage
from thidua.scoring._review_table import (
    ItemHistory,
    ReviewFlag,
    ReviewTable,
    ScoreChange,
    StageScore,
    StageStatus,
    Standing,
)
from thidua.scoring._sheet import Sheet
from thidua.words import Message, near_misses, say, say_n


def _units(units: Iterable[Unit | str]) -> tuple[Unit | str, ...]:
    return tuple(units)


def _acts(acts: Iterable[Act]) -> tuple[Act, ...]:
    return tuple(acts)


def _exemptions(exemptions: Iterable[Exemption]) -> tuple[Exemption, ...]:
    return tuple(exemptions)


@attrs.frozen(kw_only=True)
class ReviewBook:
    """Everything that was done to the scores of one round (sổ chấm điểm), and what follows from it.

    The acts are a log: nothing in it is ever changed or removed. Each stage has a store of its
    own, so that no stage overwrites what another said; a stage begins with what the one before
    came to. Only a stage that was submitted, and countersigned where the policy asks for it,
    counts; the score of one that is not yet reached is unknown, never that of the stage before.

    Attributes:
        sheet: the sheet that everybody is scored with.
        policy: who may do what.
        units: everybody who is scored together, or their ids.
        acts: what was done, in order; of one unit, never backwards in time.
        exemptions: what was not assigned to whom, as the organiser decided.

    Raises:
        BadInput: a unit given twice, an exemption of what there is not, a unit that nobody may
            review, or acts that cannot stand: of units or items that there are not, against the
            order of time or of the stages, by somebody without the right, without the reason or
            papers that the policy asks for. All at once; ``acts`` holds the acts refused.
    """

    sheet: Sheet
    policy: ReviewPolicy
    units: tuple[Unit | str, ...] = attrs.field(converter=_units)
    acts: tuple[Act, ...] = attrs.field(default=(), converter=_acts)
    exemptions: tuple[Exemption, ...] = attrs.field(default=(), converter=_exemptions)
    _desk: Desk = attrs.field(init=False, repr=False, eq=False)
    _files: Mapping[str, File] = attrs.field(init=False, repr=False, eq=False)
    _illustrative: bool = attrs.field(init=False, repr=False, eq=False)
    # Cards are scored once for a stage, however many items are looked at.
    _made: dict[tuple[Stage, bool], tuple[Card, ...]] = attrs.field(
        init=False, repr=False, eq=False, factory=dict
    )

    def __attrs_post_init__(self) -> None:
        names = {_id(unit): _name(unit) for unit in self.units}
        exempt, faults = self._exempt(names)
        desk = Desk(self.sheet, self.policy, names, fields(self.sheet), exempt)
        object.__setattr__(self, "_desk", desk)
        object.__setattr__(self, "_files", {unit_id: File(unit_id) for unit_id in names})
        object.__setattr__(self, "_illustrative", _any_made_up(self))
        faults += self._setup_faults()
        refused: list[Act] = []
        if not faults:
            faults += self._fold(refused)
        if faults:
            raise BadInput(
                say_n(
                    "Sổ chấm điểm theo “{sheet}” có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    sheet=self.sheet.name,
                    first=faults[0],
                ),
                faults=tuple(faults),
                sheet=self.sheet.id,
                acts=tuple(refused),
            )

    def _exempt(
        self, names: Mapping[str, str]
    ) -> tuple[dict[str, dict[str, Exemption]], list[Message]]:
        found: dict[str, dict[str, Exemption]] = {}
        faults: list[Message] = []
        for exemption in self.exemptions:
            try:
                of_items = tuple(expanded(self.sheet, exemption))
            except UnknownName:
                of_items = ()
            if not of_items or exemption.unit_id not in names:
                faults.append(
                    say(
                        "Có ghi không giao “{item}” cho “{unit}”, nhưng đợt chấm điểm không có đơn"
                        " vị, phần hoặc tiêu chí này; hãy sửa mã.",
                        item=exemption.item_id,
                        unit=exemption.unit_id,
                    )
                )
            for of_item in of_items:
                found.setdefault(exemption.unit_id, {}).setdefault(of_item.item_id, of_item)
        return found, faults

    def _setup_faults(self) -> Iterator[Message]:
        for unit_id, times in Counter(map(_id, self.units)).items():
            if times > 1:
                yield say("Đơn vị “{unit}” được ghi hai lần; hãy giữ lại một.", unit=unit_id)
        if self.sheet.draft:
            yield say(
                "“{sheet}” còn là dự thảo; hãy kiểm tra và ban hành trước khi chấm.",
                sheet=self.sheet.name,
            )
        for stage in self.policy.stages:
            rule = self.policy.rule(stage)
            for unit_id in self._files:
                if stage is not Stage.SELF and not self._desk.reviewers(stage, unit_id):
                    yield say(
                        "Ở bước {stage}, quy trình không có ai được chấm “{unit}” ({source}); hãy"
                        " nêu nơi chấm đơn vị này.",
                        stage=stage,
                        unit=unit_id,
                        source=self.policy.source,
                    )
                for item_id in self._fields_without_reviewer(stage, unit_id):
                    yield say(
                        "Ở bước {stage}, không ai được chấm tiêu chí “{item}” của “{unit}”"
                        " ({source}); hãy nêu nơi chấm theo lĩnh vực.",
                        stage=stage,
                        item=item_id,
                        unit=unit_id,
                        source=self.policy.source,
                    )
                if (
                    rule is not None
                    and rule.countersigned_by
                    and not self._desk.signers(stage, unit_id)
                ):
                    yield say(
                        "Ở bước {stage}, không ai được ký xác nhận điểm của “{unit}” ({source});"
                        " hãy nêu nơi ký.",
                        stage=stage,
                        unit=unit_id,
                        source=self.policy.source,
                    )
            for body in () if rule is None else rule.raters:
                if not any(body.scores(rater) for _, rater in self._desk.items.values()):
                    yield say(
                        "Bước {stage} nêu “{body}” chấm theo lĩnh vực, nhưng bảng điểm không giao"
                        " tiêu chí nào cho nơi này; hãy ghi đúng tên.",
                        stage=stage,
                        body=body.name,
                    )

    def _fields_without_reviewer(self, stage: Stage, unit_id: str) -> Iterator[str]:
        rule = self.policy.rule(stage)
        for item_id, (_, rater) in self._desk.items.items():
            if (
                rule is not None
                and rule.rater_of(rater) is not None
                and not self._desk.reviewers(stage, unit_id, item_id)
            ):
                yield item_id

    def _fold(self, refused: list[Act]) -> Iterator[Message]:
        """Take every act in turn; what rests on an act that was refused is not looked at."""
        stopped: set[str] = set()
        for act in self.acts:
            file = self._files.get(act.unit_id)
            if file is None:
                refused.append(act)
                yield say("{act}: đợt chấm điểm không có đơn vị này.", act=act.sentence)
            elif act.unit_id not in stopped:
                faults = tuple(self._desk.faults(file, act))
                for fault in faults:
                    yield say("{act}: {fault}", act=act.sentence, fault=fault)
                if not faults:
                    self._desk.take(file, act)
                    continue
                refused.append(act)
                if not isinstance(act, (Recorded, Scored, Explained)):
                    stopped.add(act.unit_id)

    def add(self, *acts: Act) -> ReviewBook:
        """Return the book with further acts at the end of its log.

        Raises:
            BadInput: acts that cannot stand, all at once.
        """
        return attrs.evolve(self, acts=(*self.acts, *acts))

    @property
    def illustrative(self) -> bool:
        """Whether some part was made up for a demonstration."""
        return self._illustrative

    @property
    def flags(self) -> tuple[ReviewFlag, ...]:
        """The acts by which a body with a unit's own people reviewed that unit."""
        return tuple(
            ReviewFlag(
                act,
                say(
                    "{act}; “{by}” là chính đơn vị này hoặc có người của đơn vị này ({source})",
                    act=act.sentence,
                    by=act.by,
                    source=self.policy.source,
                ),
            )
            for act in self.acts
            if self._desk.judges_itself(act)
        )

    def status(self, unit_id: str, stage: Stage) -> StageStatus:
        """Tell how far a stage is for one unit.

        Raises:
            UnknownName: the round has no such unit.
        """
        file = self._file(unit_id)
        if self.policy.rule(stage) is None:
            return StageStatus.ABSENT
        if self._desk.closed(file, stage) and self._reached(file, stage):
            return StageStatus.CLOSED
        if not self._reached(file, stage):
            return StageStatus.AHEAD
        return StageStatus.SIGNING if stage in file.submitted else StageStatus.OPEN

    def evidence(self, stage: Stage, *, drafts: bool = False) -> Evidence:
        """Return what counts at a stage: values, points given outright, and exemptions.

        A unit whose stage is not closed has nothing there, so that its points are unknown.

        Args:
            stage: which of the four; where the policy has no such stage, the one before.
            drafts: whether what is being written counts too, on top of the stages before.
        """
        counted = [
            self._desk.evidence_of(file, stage)
            for file in self._files.values()
            if self._counts(file, stage, drafts=drafts)
        ]
        return Evidence(
            [entry for found in counted for entry in found],
            exemptions=self.exemptions,
            overrides=[override for found in counted for override in found.overrides],
        )

    def cards(self, stage: Stage, *, drafts: bool = False) -> tuple[Card, ...]:
        """Return the card of every unit at a stage (phiếu điểm), each scored beside all others.

        Args:
            stage: which of the four.
            drafts: whether what is being written counts too.
        """
        key = (stage, drafts)
        if key not in self._made:
            cards = self.sheet.score_all(self.units, self.evidence(stage, drafts=drafts))
            if self.policy.illustrative:
                cards = tuple(attrs.evolve(card, illustrative=True) for card in cards)
            self._made[key] = cards
        return self._made[key]

    def card(self, unit_id: str, stage: Stage, *, drafts: bool = False) -> Card:
        """Return the card of one unit at a stage, scored beside all others.

        Raises:
            UnknownName: the round has no such unit.
        """
        self._file(unit_id)
        cards = self.cards(stage, drafts=drafts)
        return next(card for card in cards if card.unit_id == unit_id)

    def standing(self, unit_id: str) -> Standing:
        """Tell where a unit's scores are, who acts next, and what is missing.

        Raises:
            UnknownName: the round has no such unit.
        """
        file, desk = self._file(unit_id), self._desk
        current = desk.current(file)
        at = self.policy.stages[-1] if current is None else current
        status = self.status(unit_id, at)
        waits: tuple[str, ...] = ()
        if status is StageStatus.SIGNING:
            waits = tuple(body.name for body in desk.signers(at, unit_id))
        elif current is Stage.SELF:
            waits = (desk.names[unit_id],)
        elif current is not None:
            waits = tuple(body.name for body in desk.reviewers(at, unit_id))
        return Standing(
            unit_id=unit_id,
            unit_name=desk.names[unit_id],
            stage=current,
            status=status,
            waits_for=waits,
            closed=tuple(
                stage
                for stage in self.policy.stages
                if self.status(unit_id, stage) is StageStatus.CLOSED
            ),
            silent=() if current is None else desk.silent(file, at),
            missing=desk.called(desk.missing(file, at)),
            unproven=desk.called(desk.unproven(file, at)),
            returned=file.returns[-1] if file.returned_to is not None else None,
            illustrative=self.illustrative,
        )

    def history(self, unit_id: str, item_id: str) -> ItemHistory:
        """Return the four scores of one item side by side, and every writing with its reason.

        Raises:
            UnknownName: the round has no such unit, or the sheet no such item.
        """
        file, item = self._file(unit_id), self.sheet.item(item_id)
        return ItemHistory(
            unit_id=unit_id,
            item_id=item_id,
            item_name=item.name,
            scores=tuple(self._score(file, item_id, stage) for stage in Stage),
            changes=tuple(
                _change(step) for step in file.steps if step.after.act.item_id == item_id
            ),
            explained=tuple(act for act in file.explained if act.item_id in {None, item_id}),
            returns=tuple(file.returns),
            illustrative=self.illustrative,
        )

    def table(self, unit_id: str) -> ReviewTable:
        """Return the four scores of one unit, item by item.

        Raises:
            UnknownName: the round has no such unit.
        """
        file = self._file(unit_id)
        return ReviewTable(
            unit_id=unit_id,
            unit_name=self._desk.names[unit_id],
            standing=self.standing(unit_id),
            rows=tuple(self.history(unit_id, item.id) for item in self.sheet.items()),
            cards=tuple(self._shown(file, stage) for stage in Stage),
            illustrative=self.illustrative,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return policy, log, flags and every unit's table as plain data, sentences in *locale*."""
        return {
            "sheet_id": self.sheet.id,
            "sheet_name": self.sheet.name,
            "policy": self.policy.to_dict(locale),
            "exemptions": [exemption.to_dict(locale) for exemption in self.exemptions],
            "acts": [act.to_dict(locale) for act in self.acts],
            "flags": [flag.to_dict(locale) for flag in self.flags],
            "units": [self.table(unit_id).to_dict(locale) for unit_id in self._files],
            "illustrative": self.illustrative,
        }

    def _file(self, unit_id: str) -> File:
        found = self._files.get(unit_id)
        if found is None:
            raise UnknownName(
                say(
                    "Đợt chấm điểm theo “{sheet}” không có đơn vị “{unit}”.",
                    sheet=self.sheet.name,
                    unit=unit_id,
                ),
                unit=unit_id,
                suggestions=near_misses(unit_id, self._files),
            )
        return found

    def _reached(self, file: File, stage: Stage) -> bool:
        current = self._desk.current(file)
        return current is None or stage <= current

    def _counts(self, file: File, stage: Stage, *, drafts: bool) -> bool:
        at = self._desk.held(stage)
        if at is None or not self._reached(file, at):
            return False
        return drafts or self._desk.closed(file, at)

    def _shown(self, file: File, stage: Stage) -> Card | None:
        """Return the card that counts, else the one being written; ``None`` where it is ahead."""
        if not self._counts(file, stage, drafts=True):
            return None
        return self.card(file.unit_id, stage, drafts=not self._counts(file, stage, drafts=False))

    def _score(self, file: File, item_id: str, stage: Stage) -> StageScore:
        card = self._shown(file, stage)
        line = None if card is None else card.line(item_id)
        told = line is not None and line.assigned
        found = file.view(stage).get(item_id) if told else None
        return StageScore(
            stage=stage,
            status=self.status(file.unit_id, stage),
            line=line,
            told_at=None if found is None else found[0],
        )


def _any_made_up(book: ReviewBook) -> bool:
    return (
        book.policy.illustrative
        or made_up(book.sheet.source)
        or any(isinstance(unit, Unit) and unit.illustrative for unit in book.units)
        or any(made_up(exemption.source) for exemption in book.exemptions)
        or any(
            act.illustrative or (isinstance(act, Recorded) and act.stored.illustrative)
            for act in book.acts
        )
    )


def _change(step: Step) -> ScoreChange:
    return ScoreChange(
        act=step.after.act,
        before=None if step.before is None else step.before.act,
        confirms=step.before is not None and step.after.says_as(step.before),
        superseded=step.superseded,
    )


def _id(unit: Unit | str) -> str:
    return unit.id if isinstance(unit, Unit) else unit


def _name(unit: Unit | str) -> str:
    return unit.name if isinstance(unit, Unit) else unit
