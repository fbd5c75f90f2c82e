"""What the log of a review comes to for one unit: its four stores, and where it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from thidua.errors import InvalidValue, Renderable
from thidua.scoring._card import Card
from thidua.scoring._evidence import Context, Entry, Evidence, Exemption
from thidua.scoring._inputs import inputs_of
from thidua.scoring._override import Override
from thidua.scoring._parts import Item, Node, Section
from thidua.scoring._review_acts import (
    Act,
    Countersigned,
    Explained,
    Recorded,
    Scored,
    SentBack,
    Submitted,
)
from thidua.scoring._review_policy import OwnUnit, ReviewBody, ReviewPolicy, Stage, StageRule
from thidua.scoring._scorer import out_of_bounds
from thidua.scoring._sheet import Sheet
from thidua.words import Message, OneOf, say


@attrs.frozen
class Word:
    """The last thing that a stage wrote on an item.

    Attributes:
        act: the act that wrote it.
        entry: the value that stands, also where points were given outright.
        override: points given outright.
    """

    act: Recorded | Scored
    entry: Entry | None
    override: Override | None

    def says_as(self, other: Word) -> bool:
        """Tell whether both lead to the same points: papers and notes aside."""
        return _weight(self) == _weight(other)


def _weight(word: Word) -> tuple[object, ...]:
    entry = word.entry
    return (
        None if entry is None else (entry.value, entry.target, entry.baseline),
        None if word.override is None else word.override.points,
    )


@attrs.define
class Step:
    """One writing in the life of an item: what stood before, what it wrote, what undid it."""

    before: Word | None
    after: Word
    superseded: Recorded | Scored | SentBack | None = None


@attrs.define
class File:
    """The scores of one unit on their way; grown act by act, then only read."""

    unit_id: str
    words: dict[Stage, dict[str, Word]] = attrs.field(factory=dict)
    steps: list[Step] = attrs.field(factory=list)
    submitted: dict[Stage, Submitted] = attrs.field(factory=dict)
    signed: dict[Stage, Countersigned] = attrs.field(factory=dict)
    returns: list[SentBack] = attrs.field(factory=list)
    returned_to: Stage | None = None
    explained: list[Explained] = attrs.field(factory=list)
    last: Act | None = None

    def view(self, stage: Stage) -> dict[str, tuple[Stage, Word]]:
        """Return what stands at a stage: its own words, and those of stages before elsewhere."""
        found: dict[str, tuple[Stage, Word]] = {}
        for earlier in Stage:
            if earlier <= stage:
                words = self.words.get(earlier, {})
                found.update((item_id, (earlier, word)) for item_id, word in words.items())
        return found

    def write(self, stage: Stage, word: Word) -> None:
        """Store a word at its stage; no other stage is touched."""
        item_id = word.act.item_id
        stood = self.view(stage).get(item_id)
        mine = self.words.setdefault(stage, {}).get(item_id)
        if mine is not None:
            next(step for step in self.steps if step.after is mine).superseded = word.act
        self.words[stage][item_id] = word
        self.steps.append(Step(None if stood is None else stood[1], word))

    def send_back(self, act: SentBack, goal: Stage) -> None:
        """Begin again with *goal*: its own words stay to work on, those after it are undone."""
        for stage in Stage:
            if stage >= goal:
                self.submitted.pop(stage, None)
                self.signed.pop(stage, None)
            if stage > goal:
                self.words.pop(stage, None)
        for step in self.steps:
            if step.after.act.stage > goal and step.superseded is None:
                step.superseded = act
        self.returns.append(act)
        self.returned_to = goal


def fields(sheet: Sheet) -> Mapping[str, tuple[Item, str]]:
    """Return every item by its id, with the body that scores its field."""
    found: dict[str, tuple[Item, str]] = {}

    def walk(node: Node, rater: str) -> None:
        rater = node.rater or rater
        if isinstance(node, Section):
            for child in node.children:
                walk(child, rater)
        else:
            found[node.id] = (node, rater)

    for section in sheet.sections:
        walk(section, "")
    for pot in sheet.pots:
        found.update((item.id, (item, item.rater)) for item in pot.items)
    return found


@attrs.frozen
class Desk:
    """The rules that every act of a review is held against."""

    sheet: Sheet
    policy: ReviewPolicy
    names: Mapping[str, str]
    items: Mapping[str, tuple[Item, str]]
    exempt: Mapping[str, Mapping[str, Exemption]]

    def closed(self, file: File, stage: Stage) -> bool:
        """Tell whether a stage was submitted, and countersigned where that is asked for."""
        rule = self.policy.rule(stage)
        return stage in file.submitted and (
            rule is None or not rule.countersigned_by or stage in file.signed
        )

    def current(self, file: File) -> Stage | None:
        """Return the stage at which a unit's scores are; ``None`` where all are closed."""
        return next((s for s in self.policy.stages if not self.closed(file, s)), None)

    def held(self, stage: Stage) -> Stage | None:
        """Return the stage itself, or the last before it where there is no such stage."""
        return max((s for s in self.policy.stages if s <= stage), default=None)

    def reviewers(self, stage: Stage, unit_id: str, item_id: str = "") -> tuple[ReviewBody, ...]:
        """Return who reviews a unit at a stage; on one item, who writes it."""
        rule = self.policy.rule(stage)
        if rule is None:
            return ()
        rater = rule.rater_of(self.items[item_id][1]) if item_id else None
        return self.able(rule.bodies if rater is None else (rater,), unit_id)

    def signers(self, stage: Stage, unit_id: str) -> tuple[ReviewBody, ...]:
        """Return who countersigns a unit's scores at a stage."""
        rule = self.policy.rule(stage)
        return () if rule is None else self.able(rule.countersigned_by, unit_id)

    def able(self, bodies: tuple[ReviewBody, ...], unit_id: str) -> tuple[ReviewBody, ...]:
        """Return those of *bodies* that answer for a unit and may judge it."""
        return tuple(
            body
            for body in bodies
            if body.answers_for(unit_id) and not (self.refuses and body.judges_itself(unit_id))
        )

    @property
    def refuses(self) -> bool:
        """Whether nobody may judge a unit of their own."""
        return self.policy.own_unit is OwnUnit.REFUSE

    def goal(self, act: SentBack) -> Stage | None:
        """Return the stage to which an act sends back; ``None`` where nothing names it."""
        rule = self.policy.rule(act.stage)
        return (rule.back_to if rule is not None else None) or act.to

    def alone(self, file: File, stage: Stage) -> Card:
        """Return the card of a unit as if it were alone: what is missing there, is its own.

        Raises:
            BadInput: never, as every value was read when it was recorded.
        """
        found = self.evidence_of(file, stage)
        return self.sheet.score(file.unit_id, found, peers=(file.unit_id,))

    def evidence_of(self, file: File, stage: Stage) -> Evidence:
        """Return what stands for one unit at a stage, submitted or not."""
        exempt = self.exempt.get(file.unit_id, {})
        words = [word for item_id, (_, word) in file.view(stage).items() if item_id not in exempt]
        return Evidence(
            [word.entry for word in words if word.entry is not None],
            exemptions=exempt.values(),
            overrides=[word.override for word in words if word.override is not None],
        )

    def silent(self, file: File, stage: Stage) -> tuple[str, ...]:
        """Return the names of the bodies that score a field and wrote nothing yet at a stage."""
        rule, written = self.policy.rule(stage), file.words.get(stage, {})
        found: dict[str, bool] = {}
        for item_id, (_, rater) in self.items.items():
            body = None if rule is None else rule.rater_of(rater)
            if body is not None and item_id not in self.exempt.get(file.unit_id, {}):
                found[body.name] = found.get(body.name, False) or item_id in written
        return tuple(name for name, heard in found.items() if not heard)

    def missing(self, file: File, stage: Stage) -> tuple[str, ...]:
        """Return the ids of the items whose evidence is missing and could be given."""
        return tuple(
            line.id for line in self.alone(file, stage).missing if inputs_of(self.items[line.id][0])
        )

    def unproven(self, file: File, stage: Stage) -> tuple[str, ...]:
        """Return the ids of the items that lack the documents asked for."""
        return tuple(line.id for line in self.alone(file, stage).unproven)

    def body_named(self, act: Act) -> ReviewBody | None:
        """Return the body that acts, as far as it answers for the unit."""
        if isinstance(act, Explained):
            return None
        rule = self.policy.rule(act.stage)
        if rule is None:
            return None
        known = (
            rule.countersigned_by
            if isinstance(act, Countersigned)
            else (*rule.bodies, *rule.raters)
            if isinstance(act, (Recorded, Scored))
            else (*rule.bodies, *rule.countersigned_by)
            if isinstance(act, SentBack)
            else rule.bodies
        )
        mine = (body for body in known if body.id == act.by)
        return next((body for body in mine if body.answers_for(act.unit_id)), None)

    def judges_itself(self, act: Act) -> bool:
        """Tell whether a body with the unit's own people reviews it by this act."""
        body = self.body_named(act)
        return body is not None and body.judges_itself(act.unit_id)

    def take(self, file: File, act: Act) -> None:
        """Put an act without faults into a unit's scores."""
        file.last = act
        if isinstance(act, Explained):
            file.explained.append(act)
        elif isinstance(act, Submitted):
            file.submitted[act.stage] = act
            if file.returned_to == act.stage:
                file.returned_to = None
        elif isinstance(act, Countersigned):
            file.signed[act.stage] = act
        elif isinstance(act, SentBack):
            file.send_back(act, self.goal(act) or act.stage)
        elif isinstance(act, Recorded):
            file.write(act.stage, Word(act, act.stored, None))
        else:
            stood = file.view(act.stage).get(act.item_id)
            body = self.body_named(act)
            by = self.names[act.unit_id] if body is None else body.name
            entry = None if stood is None else stood[1].entry
            file.write(act.stage, Word(act, entry, act.override(by)))

    def faults(self, file: File, act: Act) -> Iterator[Renderable]:
        """Yield every reason why an act cannot stand."""
        if file.last is not None and act.on < file.last.on:
            yield say(
                "trước việc đã ghi ngày {last} của đơn vị này; hãy ghi theo thứ tự thời gian.",
                last=file.last.on,
            )
        if isinstance(act, Explained):
            if act.by != act.unit_id:
                yield say("chỉ đơn vị mới giải trình cho mình; hãy sửa người giải trình.")
            if act.item_id is not None and act.item_id not in self.items:
                yield self._no_item(act.item_id)
            return
        rule = self.policy.rule(act.stage)
        if rule is None:
            yield say("quy trình không có bước này ({source}).", source=self.policy.source)
            return
        if isinstance(act, (Recorded, Scored)) and act.item_id not in self.items:
            yield self._no_item(act.item_id)
            return
        yield from self._right_faults(act, rule)
        turn = tuple(self._turn_faults(file, act))
        yield from turn
        if isinstance(act, SentBack):
            yield from self._return_faults(act, rule)
        elif isinstance(act, (Recorded, Scored)):
            yield from self._writing_faults(act, rule)
        # Out of its turn, nobody can tell what stands or what is missing.
        if turn:
            return
        if isinstance(act, Recorded):
            yield from self._reason_faults(file, act, rule)
        elif isinstance(act, Submitted):
            yield from self._submission_faults(file, act, rule)

    def _no_item(self, item_id: str) -> Message:
        return say("“{sheet}” không có tiêu chí “{item}”.", sheet=self.sheet.name, item=item_id)

    def _right_faults(
        self, act: Recorded | Scored | Submitted | Countersigned | SentBack, rule: StageRule
    ) -> Iterator[Renderable]:
        source = rule.source or self.policy.source
        own = act.stage is Stage.SELF and not isinstance(act, (Countersigned, SentBack))
        if own:
            if act.by != act.unit_id:
                yield say("chỉ đơn vị mới tự chấm cho mình ({source}).", source=source)
            return
        signs, returns = isinstance(act, Countersigned), isinstance(act, SentBack)
        item_id = act.item_id if isinstance(act, (Recorded, Scored)) else ""
        known = () if signs else self.reviewers(act.stage, act.unit_id, item_id)
        if signs or returns:
            known += self.signers(act.stage, act.unit_id)
        if self.refuses and self.judges_itself(act):
            yield say(
                "“{by}” không được làm việc này với đơn vị mình; hãy để {known} làm ({source}).",
                by=act.by,
                known=OneOf(known) if known else say("nơi khác"),
                source=self.policy.source,
            )
        elif act.by not in {body.id for body in known}:
            yield say(
                "“{by}” không có quyền này; quyền thuộc về {known} ({source}).",
                by=act.by,
                known=OneOf(known) if known else say("không ai"),
                source=source,
            )

    def _turn_faults(
        self, file: File, act: Recorded | Scored | Submitted | Countersigned | SentBack
    ) -> Iterator[Renderable]:
        current = self.current(file)
        if isinstance(act, SentBack):
            at = self.policy.stages[-1] if current is None else current
            if act.stage is not at:
                yield say("điểm đang ở bước {at}; hãy trả lại từ bước đó.", at=at)
            return
        if act.stage is not current:
            yield (
                say("điểm của đơn vị đã xong các bước; muốn sửa thì phải trả lại.")
                if current is None
                else say("điểm của đơn vị đang ở bước {at}.", at=current)
            )
            return
        waits = act.stage in file.submitted
        if waits and not isinstance(act, Countersigned):
            yield say("điểm đã nộp và chờ ký xác nhận; muốn sửa thì phải trả lại.")
        elif not waits and isinstance(act, Countersigned):
            yield say("điểm chưa nộp nên chưa ký xác nhận được.")

    def _writing_faults(self, act: Recorded | Scored, rule: StageRule) -> Iterator[Renderable]:
        item = self.items[act.item_id][0]
        exemption = self.exempt.get(act.unit_id, {}).get(act.item_id)
        if exemption is not None and (exemption.on is None or exemption.on <= act.on):
            yield say("tiêu chí này {exempt}.", exempt=exemption.sentence)
        if isinstance(act, Scored):
            yield from self._points_faults(act, item, rule)
        elif act.entry.value is not None:
            alone = Context(act.unit_id, Evidence([act.entry]), (act.unit_id,))
            try:
                item.method.score(item, act.entry, alone)
            except InvalidValue as error:
                yield error.message

    def _reason_faults(self, file: File, act: Recorded, rule: StageRule) -> Iterator[Renderable]:
        found = file.view(act.stage).get(act.item_id)
        if found is None:
            changes = act.stage is not self.policy.stages[0]
        else:
            changes = not found[1].says_as(Word(act, act.entry, None))
        if rule.reasons and changes and not act.reason.strip():
            yield say(
                "khác với {before} nên phải nêu lý do ({source}).",
                before=_before(found),
                source=rule.source or self.policy.source,
            )

    def _points_faults(self, act: Scored, item: Item, rule: StageRule) -> Iterator[Renderable]:
        if not rule.overrides:
            yield say(
                "bước này chỉ ghi nhận số liệu, không ấn định điểm ({source}).",
                source=rule.source or self.policy.source,
            )
        bounds = item.method.bounds(item)
        low, high = bounds.low, bounds.high
        if (low is not None and act.points < low) or (high is not None and act.points > high):
            yield out_of_bounds(item, act.override(act.by), bounds)

    def _submission_faults(
        self, file: File, act: Submitted, rule: StageRule
    ) -> Iterator[Renderable]:
        source = rule.source or self.policy.source
        if rule.min_council is not None and (act.council is None or act.council < rule.min_council):
            yield say(
                "hội đồng phải có từ {least} thành viên trở lên, ở đây có {count} ({source}).",
                least=rule.min_council,
                count=say("không ghi") if act.council is None else act.council,
                source=source,
            )
        missing = self.missing(file, act.stage) if rule.complete else ()
        if missing:
            yield say(
                "còn thiếu số liệu của {items} ({source}).",
                items=self.called(missing),
                source=source,
            )
        unproven = self.unproven(file, act.stage) if rule.documents else ()
        if unproven:
            yield say(
                "còn thiếu minh chứng của {items} ({source}).",
                items=self.called(unproven),
                source=source,
            )

    def _return_faults(self, act: SentBack, rule: StageRule) -> Iterator[Renderable]:
        source = rule.source or self.policy.source
        if rule.back_to is not None and act.to not in {None, rule.back_to}:
            yield say("quy trình trả lại về bước {to} ({source}).", to=rule.back_to, source=source)
        elif rule.back_to is None and act.to is None:
            yield say(
                "quy trình không nêu bước phải làm lại ({source}); hãy nêu rõ bước đó.",
                source=source,
            )
        elif act.to is not None and (act.to > act.stage or act.to not in self.policy.stages):
            yield say("không trả lại về bước {to} được; hãy nêu bước trước đó.", to=act.to)

    def called(self, item_ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names of items."""
        return tuple(f"“{self.items[item_id][0].name}”" for item_id in item_ids)


def _before(found: tuple[Stage, Word] | None) -> Message:
    if found is None:
        return say("chưa có số liệu")
    stage, word = found
    if word.override is not None:
        return say("điểm ấn định ở bước {stage}", stage=stage)
    assert word.entry is not None
    return say("“{value}” ở bước {stage}", value=word.entry.shown, stage=stage)


def expanded(sheet: Sheet, exemption: Exemption) -> Iterator[Exemption]:
    """Yield an exemption of a section item by item.

    Raises:
        UnknownName: the sheet has no such part.
    """
    for item_id in sheet.items_under(exemption.item_id):
        yield attrs.evolve(exemption, item_id=item_id)
