"""Who may write which of the four scores: the policy of a review, stage by stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from thidua.errors import BadInput, InvalidValue
from thidua.law import Source, made_up
from thidua.records import given_member_of, not_blank, yes_or_no
from thidua.scoring._evidence import optional_source
from thidua.scoring._override import texts
from thidua.words import LabelledEnum, Message, OneOf, OrderedEnum, say, say_n


class Stage(OrderedEnum):
    """The four scores of an item (bốn điểm của một tiêu chí), in the order in which they come."""

    SELF = 1, "tu-cham", say("tự chấm")
    """The unit's own score."""
    CHECK = 2, "tham-dinh", say("thẩm định")
    """The score after a cross-check (kiểm tra chéo, thẩm định)."""
    CLUSTER = 3, "cum-khoi", say("cụm, khối chấm")
    """The score on which the cluster agreed."""
    FINAL = 4, "chinh-thuc", say("kết quả chính thức")
    """The score that counts in the end."""


class OwnUnit(LabelledEnum):
    """What happens where a body with a unit's own people reviews that unit (tự chấm chéo)."""

    REFUSE = "khong-cho-phep", say("không được chấm, trả lại, ký xác nhận điểm của đơn vị mình")
    """The act is refused."""
    FLAG = "canh-bao", say("chấm, trả lại, ký xác nhận điểm của đơn vị mình thì bị ghi cảnh báo")
    """The act stands, and :attr:`ReviewBook.flags` names it."""


@attrs.frozen(kw_only=True)
class ReviewBody:
    """Who reviews, scores or countersigns: a head, a checking team, a conference, a council.

    Attributes:
        id: how acts name it; the id of a unit where a unit acts, such as the head's.
        name: as printed; of a body that scores a field, as the sheet names it.
        members: ids of the units whose people sit in it and would judge their own; empty for a
            conference or council in which no unit judges alone.
        units: ids of the units that it is responsible for; ``None`` for all of them.
        source: what set it up, if not the policy.

    Raises:
        InvalidValue: a blank id or name.
    """

    id: str = attrs.field(validator=not_blank)
    name: str = attrs.field(validator=not_blank)
    members: tuple[str, ...] = attrs.field(default=(), converter=texts)
    units: tuple[str, ...] | None = attrs.field(
        default=None, converter=attrs.converters.optional(texts)
    )
    source: Source | None = None

    def answers_for(self, unit_id: str) -> bool:
        """Tell whether the body is responsible for a unit."""
        return self.units is None or unit_id in self.units

    def judges_itself(self, unit_id: str) -> bool:
        """Tell whether the unit would be judged by its own people."""
        return unit_id == self.id or unit_id in self.members

    def scores(self, rater: str) -> bool:
        """Tell whether it is the body that the sheet names for a field."""
        return rater in {self.id, self.name}

    def render(self, locale: str = "vi") -> str:
        """Write the name."""
        return self.name

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the body as plain data."""
        return {
            "id": self.id,
            "name": self.name,
            "members": list(self.members),
            "units": None if self.units is None else list(self.units),
            "source": optional_source(self.source, locale),
        }


def _bodies(bodies: Iterable[ReviewBody]) -> tuple[ReviewBody, ...]:
    return tuple(bodies)


def _some_members(_: object, __: object, value: int | None) -> None:
    if value is not None and value < 1:
        raise InvalidValue(
            say("Hội đồng cần ít nhất 1 thành viên, không phải {count}.", count=value),
            value=value,
        )


@attrs.frozen(kw_only=True)
class StageRule:
    """What one stage asks for (quy định của một bước chấm).

    Attributes:
        reasons: whether changing what stands needs a reason.
        bodies: who writes and submits; empty for the self-score, which is the unit's own. Any one
            of those responsible for a unit does it.
        raters: the bodies that score a field of their own (cơ quan chấm theo lĩnh vực): an item
            whose ``rater`` is one of them is theirs alone at this stage.
        overrides: whether points may be given outright in the place of what the method gives;
            otherwise only values are recognised.
        complete: whether everything must be known before the stage is submitted.
        documents: whether items with ``proof`` need documents (minh chứng) before it is.
        countersigned_by: who signs the submission before it counts (ký xác nhận): any one of
            those responsible for the unit; empty where nobody does.
        min_council: the least members that the council which submits must have; ``None`` where
            none are stated.
        back_to: the stage to which this one sends back (trả lại); ``None`` where each sending
            back names it.
        source: the article, if not that of the policy.

    Raises:
        InvalidValue: a council of nobody, or no yes or no where one is asked for.
    """

    reasons: bool = attrs.field(validator=yes_or_no)
    bodies: tuple[ReviewBody, ...] = attrs.field(default=(), converter=_bodies)
    raters: tuple[ReviewBody, ...] = attrs.field(default=(), converter=_bodies)
    overrides: bool = attrs.field(default=False, validator=yes_or_no)
    complete: bool = attrs.field(default=False, validator=yes_or_no)
    documents: bool = attrs.field(default=False, validator=yes_or_no)
    countersigned_by: tuple[ReviewBody, ...] = attrs.field(default=(), converter=_bodies)
    min_council: int | None = attrs.field(default=None, validator=_some_members)
    back_to: Stage | None = None
    source: Source | None = None

    def rater_of(self, rater: str) -> ReviewBody | None:
        """Return the body to which the items of a field belong at this stage, if there is one."""
        return next((body for body in self.raters if rater and body.scores(rater)), None)

    @property
    def clauses(self) -> tuple[Message, ...]:
        """The rule in words, one clause each."""
        told_by = (
            say("đơn vị tự ghi")
            if not self.bodies
            else say("do {who} chấm", who=OneOf(self.bodies))
        )
        clauses = [told_by]
        if self.raters:
            clauses.append(say("tiêu chí theo lĩnh vực do riêng {who} chấm", who=self.raters))
        clauses.append(
            say("thay đổi phải nêu lý do")
            if self.reasons
            else say("thay đổi không bắt buộc nêu lý do")
        )
        clauses.append(
            say("được ấn định điểm thay phương pháp chấm")
            if self.overrides
            else say("chỉ ghi nhận số liệu, không ấn định điểm")
        )
        if self.complete:
            clauses.append(say("phải đủ số liệu mới được nộp"))
        if self.documents:
            clauses.append(say("phải kèm minh chứng mới được nộp"))
        if self.min_council is not None:
            clauses.append(say("hội đồng có từ {count} thành viên trở lên", count=self.min_council))
        if self.countersigned_by:
            clauses.append(say("chỉ tính khi {who} ký xác nhận", who=OneOf(self.countersigned_by)))
        clauses.append(
            say("trả lại thì nêu rõ bước phải làm lại")
            if self.back_to is None
            else say("trả lại thì làm lại từ bước {stage}", stage=self.back_to)
        )
        return tuple(clauses)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the rule as plain data."""
        return {
            "reasons": self.reasons,
            "bodies": [body.to_dict(locale) for body in self.bodies],
            "raters": [body.to_dict(locale) for body in self.raters],
            "overrides": self.overrides,
            "complete": self.complete,
            "documents": self.documents,
            "countersigned_by": [body.to_dict(locale) for body in self.countersigned_by],
            "min_council": self.min_council,
            "back_to": None if self.back_to is None else self.back_to.slug,
            "source": optional_source(self.source, locale),
        }


@attrs.frozen(kw_only=True)
class ReviewPolicy:
    """Who may change which of the four scores (quy trình chấm điểm), as an organiser laid down.

    No law says any of this, so nothing has a default that decides for the organiser: every stage
    is given or said to be absent, and so is what becomes of a body that reviews its own unit.
    What the rule of a stage leaves out is not asked for at that stage.

    Attributes:
        self_score, check, cluster, final: the rule of each stage; ``None`` where there is no such
            stage, whose score is then that of the stage before.
        own_unit: what happens where a body with a unit's own people reviews that unit.
        source: the rule.

    Raises:
        BadInput: no stage at all, a stage without anybody to write, a self-score written by
            others, a body named twice or countersigning its own, a return to a later stage or to
            one that is not there; all at once.
    """

    self_score: StageRule | None
    check: StageRule | None
    cluster: StageRule | None
    final: StageRule | None
    own_unit: OwnUnit = attrs.field(validator=given_member_of(OwnUnit))
    source: Source

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise BadInput(
                say_n(
                    "Quy trình chấm điểm có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    first=faults[0],
                ),
                faults=faults,
            )

    def rule(self, stage: Stage) -> StageRule | None:
        """Return the rule of a stage; ``None`` where there is no such stage."""
        return {
            Stage.SELF: self.self_score,
            Stage.CHECK: self.check,
            Stage.CLUSTER: self.cluster,
            Stage.FINAL: self.final,
        }[stage]

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages that there are, in order."""
        return tuple(stage for stage in Stage if self.rule(stage) is not None)

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        rules = (self.rule(stage) for stage in self.stages)
        return made_up(self.source) or any(rule and made_up(rule.source) for rule in rules)

    def explain(self, locale: str = "vi") -> str:
        """Write the policy stage by stage in *locale*."""
        lines: list[Message] = []
        for stage in Stage:
            rule = self.rule(stage)
            if rule is None:
                lines.append(say("Không có bước {stage}.", stage=stage))
                continue
            told_here = "; ".join(clause.render(locale) for clause in rule.clauses)
            lines.append(
                say("Bước {stage}: {told}.", stage=stage, told=told_here)
                if rule.source is None
                else say(
                    "Bước {stage}: {told} ({source}).",
                    stage=stage,
                    told=told_here,
                    source=rule.source,
                )
            )
        lines.append(say("Người của đơn vị {rule}.", rule=self.own_unit))
        lines.append(say("Nguồn: {source}.", source=self.source))
        return "\n".join(line.render(locale) for line in lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the policy as plain data."""
        told_rules: dict[str, Any] = {}
        for stage in Stage:
            rule = self.rule(stage)
            told_rules[stage.slug] = None if rule is None else rule.to_dict(locale)
        return {
            "stages": told_rules,
            "own_unit": self.own_unit.slug,
            "source": self.source.render(locale),
            "illustrative": self.illustrative,
        }

    def _faults(self) -> Iterator[Message]:
        if not self.stages:
            yield say("Quy trình chấm điểm không có bước nào; hãy nêu ít nhất một bước.")
        for stage in self.stages:
            rule = self.rule(stage)
            if rule is not None:
                yield from self._writer_faults(stage, rule)
                yield from self._return_faults(stage, rule)

    def _writer_faults(self, stage: Stage, rule: StageRule) -> Iterator[Message]:
        if stage is Stage.SELF and (rule.bodies or rule.raters):
            yield say(
                "Bước {stage} là của chính đơn vị, không do {who}; hãy bỏ các nơi chấm này.",
                stage=stage,
                who=(*rule.bodies, *rule.raters),
            )
        if stage is not Stage.SELF and not rule.bodies:
            yield say("Bước {stage} chưa nêu ai chấm; hãy nêu ít nhất một nơi.", stage=stage)
        writers = Counter(body.id for body in (*rule.bodies, *rule.raters))
        for body_id, times in writers.items():
            if times > 1:
                yield say(
                    "Bước {stage} nêu “{body}” {count} lần; hãy giữ lại một.",
                    stage=stage,
                    body=body_id,
                    count=times,
                )
        for body in rule.countersigned_by:
            if body.id in writers:
                yield say(
                    "Bước {stage}: “{body}” vừa chấm vừa ký xác nhận; hãy nêu nơi khác ký.",
                    stage=stage,
                    body=body.id,
                )

    def _return_faults(self, stage: Stage, rule: StageRule) -> Iterator[Message]:
        if rule.back_to is None:
            return
        if rule.back_to > stage:
            yield say(
                "Bước {stage} trả lại về bước {to} ở sau nó; hãy nêu bước trước.",
                stage=stage,
                to=rule.back_to,
            )
        elif self.rule(rule.back_to) is None:
            yield say(
                "Bước {stage} trả lại về bước {to}, nhưng quy trình không có bước này.",
                stage=stage,
                to=rule.back_to,
            )
