"""How an award is taken back and given again: annulment, restitution, stripping, restoration.

When an award is to be annulled or a title stripped is stated once, by
:func:`thidua.awards.withdrawals`. Here is what follows for whoever runs the procedure: who asks
and who decides, the file, the days, what is returned, and which later awards must be looked at
again because they rested on the one annulled.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from thidua.awards import Withdrawal, WithdrawalKind, regime_on, withdrawals
from thidua.criteria import (
    Award,
    AwardKind,
    AwardObject,
    Convicted,
    Criterion,
    Finding,
    Note,
    Truth,
    all_of,
    subject_is,
)
from thidua.dates import WorkingCalendar, add_working_days
from thidua.errors import InvalidValue, NotInForce
from thidua.law import DECREE_2017, DECREE_2023, LAW_2003, LAW_2022, Source
from thidua.procedure._dossiers import Dossier, WithdrawalMatter, withdrawal_dossier
from thidua.procedure._groups import STATE_LEVEL
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.records import (
    AwardName,
    CommendationType,
    Conferral,
    Conviction,
    Record,
    Sentence,
    SubjectKind,
    award_name,
    given_member_of,
    to_award_name,
    yes_no_or_unknown,
)
from thidua.words import LabelledEnum, Message, say, say_n

_2024: Final = dt.date(2024, 1, 1)
_PRESENTER: Final = say("cơ quan trình khen thưởng")
_TOP_PRESENTER: Final = say("Bộ, ban, ngành, tỉnh đã trình khen thưởng")
_MINISTRY: Final = say("Bộ Nội vụ")
_PRESIDENT: Final = say("Chủ tịch nước")
_RECIPIENT: Final = say("cá nhân, tập thể, hộ gia đình bị hủy bỏ, bị tước")
_DECIDER: Final = say("cấp có thẩm quyền đã quyết định khen thưởng")


def _declared(award: str) -> Award:
    return regime_on(_2024).awards[award]


def is_state_level(award: str | AwardName) -> bool:
    """Tell whether an award is of State level (cấp Nhà nước).

    Khoản 1, 2 Điều 3 of Decree 98/2023/NĐ-CP and khoản 1 Điều 1 of Circular 12/2019/TT-BNV list
    the same ones.

    Raises:
        UnknownName: no award is called so.
    """
    return to_award_name(award).id in STATE_LEVEL


def _some_days(_: object, __: object, days: Any) -> None:
    if not isinstance(days, int) or isinstance(days, bool) or days < 1:
        raise InvalidValue(
            say("Thời hạn “{days}” phải là số ngày nguyên từ 1 trở lên.", days=str(days)),
            days=days,
        )


@attrs.frozen
class RevocationTerm:
    """A number of days within which something is done (thời hạn).

    Attributes:
        days: how many, the day after the event being the first.
        working: whether they are working days (ngày làm việc).

    Raises:
        InvalidValue: fewer than one day.
    """

    days: int = attrs.field(validator=_some_days)
    working: bool = attrs.field(default=False, kw_only=True)

    @property
    def label(self) -> Message:
        """The term in words."""
        if self.working:
            return say_n("{n} ngày làm việc", n=self.days)
        return say_n("{n} ngày", n=self.days)

    def ends(self, start: dt.date, calendar: WorkingCalendar | None = None) -> dt.date | None:
        """Return its last day; None where working days are counted and no calendar is given.

        Raises:
            NotInForce: the term runs beyond *calendar*.
        """
        if not self.working:
            return start + dt.timedelta(days=self.days)
        return None if calendar is None else add_working_days(calendar, start, self.days)


@attrs.frozen(kw_only=True)
class RevocationStep:
    """One thing that somebody has to do (việc phải làm).

    Attributes:
        key: a stable slug.
        what: what is done.
        by: who does it.
        after: the event from which its term runs.
        rule: what is provided, with the term; its value is None where no term is stated.
        since: the day of that event; None where it is not known.
    """

    key: str
    what: Message
    by: Message
    after: Message
    rule: InForce[RevocationTerm | None]
    since: dt.date | None = None

    @property
    def term(self) -> RevocationTerm | None:
        """How long; None where the text states no term."""
        return self.rule.value

    def due(self, calendar: WorkingCalendar | None = None) -> dt.date | None:
        """Return the last day on which it is in time.

        None where no term is stated, the event has no known day, or working days are counted
        without a *calendar*.

        Raises:
            NotInForce: the term runs beyond *calendar*.
        """
        if self.term is None or self.since is None:
            return None
        return self.term.ends(self.since, calendar)

    def render(self, locale: str = "vi") -> str:
        """Say who does what, and within which term."""
        if self.term is None:
            return say(
                "{by}: {what}; văn bản không nêu thời hạn [{sources}]",
                by=self.by,
                what=self.what,
                sources=self.rule.sources,
            ).render(locale)
        return say(
            "{by}: {what}, trong {term} kể từ {after} [{sources}]",
            by=self.by,
            what=self.what,
            term=self.term.label,
            after=self.after,
            sources=self.rule.sources,
        ).render(locale)

    def __str__(self) -> str:
        return self.render()

    def to_dict(
        self, locale: str = "vi", *, calendar: WorkingCalendar | None = None
    ) -> dict[str, Any]:
        """Return the step as plain data, with its last day where that is known."""
        due = self.due(calendar)
        return {
            "key": self.key,
            "what": self.what.render(locale),
            "by": self.by.render(locale),
            "after": self.after.render(locale),
            "since": None if self.since is None else self.since.isoformat(),
            "days": None if self.term is None else self.term.days,
            "working_days": None if self.term is None else self.term.working,
            "due": None if due is None else due.isoformat(),
            "sources": [source.render(locale) for source in self.rule.sources],
            "provisional": self.rule.provisional,
        }


@attrs.frozen(kw_only=True)
class RevocationDays:
    """The days of a case, as far as they are known (các mốc thời gian của vụ việc).

    Attributes:
        concluded_on: the day of the competent body's conclusion.
        file_complete_on: the day the whole file was received.
        decision_received_on: the day the decision was received by whoever must return.
        insignia_received_on: the day the object returned was received.

    Raises:
        InvalidValue: the days are out of order.
    """

    concluded_on: dt.date | None = None
    file_complete_on: dt.date | None = None
    decision_received_on: dt.date | None = None
    insignia_received_on: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        days = [
            day
            for day in (
                self.concluded_on,
                self.file_complete_on,
                self.decision_received_on,
                self.insignia_received_on,
            )
            if day is not None
        ]
        if days != sorted(days):
            raise InvalidValue(
                say(
                    "Các mốc kết luận, nhận đủ hồ sơ, nhận quyết định, nhận hiện vật không theo thứ"
                    " tự thời gian: {days}; hãy kiểm tra lại.",
                    days=tuple(days),
                ),
                days=days,
            )


_NO_DAYS: Final = RevocationDays()


@attrs.frozen
class _Duty:
    """A step as the texts provide for it, over time."""

    key: str
    what: Message
    by: Message
    after: Message
    rules: tuple[Rule[RevocationTerm | None], ...]

    def step(self, on: dt.date, since: dt.date | None) -> RevocationStep | None:
        rule = in_force(self.rules, since or on)
        if rule is None:
            return None
        return RevocationStep(
            key=self.key, what=self.what, by=self.by, after=self.after, rule=rule, since=since
        )


def _rule(
    term: RevocationTerm | None, *sources: Source, until: dt.date | None = None
) -> Rule[RevocationTerm | None]:
    return Rule(value=term, sources=sources, until=until)


_OF_10: Final = RevocationTerm(10, working=True)
_OF_15: Final = RevocationTerm(15, working=True)
_CONCLUSION: Final = say("ngày có kết luận của cơ quan có thẩm quyền")
_WHOLE_FILE: Final = say("ngày nhận đủ hồ sơ")
_DECISION: Final = say("ngày nhận được quyết định")
_JUDGMENT: Final = say("ngày bản án có hiệu lực pháp luật")
_OBJECT: Final = say("ngày nhận được hiện vật thu hồi")

_ASK_FOR_ANNULMENT: Final = _Duty(
    "de-nghi-huy-bo",
    say("đề nghị cấp đã khen thưởng hủy bỏ quyết định và thu hồi hiện vật, tiền thưởng"),
    _PRESENTER,
    _CONCLUSION,
    (
        _rule(None, DECREE_2017.cite(78, 2), until=_2024),
        _rule(None, DECREE_2023.cite(74, 2)),
    ),
)
_SUBMIT_ANNULMENT: Final = _Duty(
    "bo-noi-vu-trinh",
    say("tổng hợp hồ sơ, trình Thủ tướng Chính phủ"),
    _MINISTRY,
    _WHOLE_FILE,
    (_rule(_OF_10, DECREE_2023.cite(74, 4)),),
)
_ANNUL: Final = _Duty(
    "quyet-dinh-huy-bo",
    say("ban hành quyết định hủy bỏ"),
    _DECIDER,
    _WHOLE_FILE,
    (
        _rule(None, DECREE_2017.cite(78, 2), until=_2024),
        _rule(None, LAW_2022.cite(93, 8)),
    ),
)
_RETURN_OF_STATE_LEVEL: Final = _Duty(
    "nop-lai",
    say("nộp lại hiện vật khen thưởng và tiền thưởng đã nhận cho nơi đã trình và chi thưởng"),
    _RECIPIENT,
    _DECISION,
    (_rule(_OF_15, DECREE_2023.cite(76, 1, "a")),),
)
_RETURN_OF_OTHERS: Final = _Duty(
    "nop-lai",
    say("nộp lại hiện vật khen thưởng và tiền thưởng đã nhận cho nơi đã quyết định khen thưởng"),
    _RECIPIENT,
    _DECISION,
    (_rule(_OF_15, DECREE_2023.cite(76, 2, "a")),),
)
_FORWARD: Final = _Duty(
    "gui-hien-vat",
    say("gửi hiện vật thu hồi về Bộ Nội vụ"),
    _TOP_PRESENTER,
    _OBJECT,
    (_rule(_OF_15, DECREE_2023.cite(76, 1, "b")),),
)
_RECOVER_AFTER_ANNULMENT: Final = _Duty(
    "thu-hoi",
    say("thu hồi hiện vật và tiền thưởng"),
    _PRESENTER,
    _DECISION,
    (_rule(None, DECREE_2017.cite(78, 5), until=_2024),),
)
_ASK_FOR_STRIPPING: Final = _Duty(
    "trinh-tuoc",
    say("trình Thủ tướng Chính phủ đề nghị Chủ tịch nước quyết định tước danh hiệu"),
    _PRESENTER,
    _JUDGMENT,
    (
        _rule(RevocationTerm(30), DECREE_2017.cite(79, 2), until=_2024),
        _rule(RevocationTerm(30), DECREE_2023.cite(75, 2)),
    ),
)
_SUBMIT_OF_TITLE: Final = _Duty(
    "bo-noi-vu-trinh",
    say("tổng hợp hồ sơ, trình Thủ tướng Chính phủ"),
    _MINISTRY,
    _WHOLE_FILE,
    (_rule(_OF_10, DECREE_2023.cite(75, 5)),),
)
_STRIP: Final = _Duty(
    "quyet-dinh-tuoc",
    say("quyết định tước danh hiệu vinh dự nhà nước"),
    _PRESIDENT,
    _WHOLE_FILE,
    (_rule(None, LAW_2003.cite(97, 2), until=_2024), _rule(None, LAW_2022.cite(93, 7))),
)
_RECOVER_AFTER_STRIPPING: Final = _Duty(
    "thu-hoi",
    say("thu hồi hiện vật và tiền thưởng"),
    _PRESENTER,
    say("ngày nhận được quyết định của Chủ tịch nước"),
    (_rule(RevocationTerm(15), DECREE_2017.cite(79, 3), until=_2024),),
)
_ASK_FOR_RESTORATION: Final = _Duty(
    "trinh-phuc-hoi",
    say("đề nghị phục hồi và trao lại danh hiệu vinh dự nhà nước"),
    _PRESENTER,
    say("ngày bản án, quyết định minh oan có hiệu lực pháp luật"),
    (
        _rule(None, DECREE_2017.cite(79, 5), until=_2024),
        _rule(None, DECREE_2023.cite(75, 4)),
    ),
)
_RESTORE: Final = _Duty(
    "quyet-dinh-phuc-hoi",
    say("quyết định phục hồi và trao lại danh hiệu vinh dự nhà nước"),
    _PRESIDENT,
    _WHOLE_FILE,
    (_rule(None, DECREE_2017.cite(79, 4), until=_2024), _rule(None, LAW_2022.cite(93, 7))),
)


def _file(matter: WithdrawalMatter, on: dt.date) -> Dossier | None:
    try:
        return withdrawal_dossier(matter, on)
    except NotInForce:
        return None


class AnnulmentGround(LabelledEnum):
    """Why an award is annulled (căn cứ hủy bỏ), under the keys of the catalogue's conditions."""

    FALSE_DECLARATION = (
        "gian-doi-ke-khai-thanh-tich",
        say("gian dối khi kê khai công trạng, thành tích"),
    )
    FALSE_PAPERS = (
        "thong-tin-sai-ho-so-gia",
        say("cung cấp thông tin sai sự thật hoặc làm giả hồ sơ, giấy tờ"),
    )
    UNLAWFUL_PROCEDURE = (
        "tham-dinh-xet-duyet-trai-quy-dinh",
        say("thẩm định, xét, duyệt, đề nghị trái quy định của pháp luật"),
    )
    FAULT_IN_PERIOD = (
        "vi-pham-trong-thoi-gian-tinh-thanh-tich",
        say("vi phạm, khuyết điểm trong thời gian tính thành tích"),
    )


class AnnulmentOutcome(LabelledEnum):
    """What the grounds lead to (hậu quả đối với quyết định khen thưởng)."""

    ANNULLED = "huy-bo", say("hủy bỏ quyết định khen thưởng")
    LOWERED_OR_ANNULLED = (
        "ha-muc-hoac-huy-bo",
        say("hạ mức khen hoặc hủy bỏ, tùy mức độ sai phạm"),
    )
    EXEMPT = "khong-ap-dung", say("không áp dụng với người đã hy sinh, từ trần")
    NOT_STATED = "khong-neu", say("văn bản không nêu căn cứ này")


def _of_law(point: str) -> Rule[AnnulmentOutcome]:
    return Rule(value=AnnulmentOutcome.ANNULLED, sources=(LAW_2022.cite(93, 2, point),))


_OUTCOMES: Final[Mapping[AnnulmentGround, tuple[Rule[AnnulmentOutcome], ...]]] = {
    AnnulmentGround.FALSE_DECLARATION: (
        Rule(value=AnnulmentOutcome.ANNULLED, sources=(LAW_2003.cite(96, 1),), until=_2024),
        Rule(
            value=AnnulmentOutcome.ANNULLED,
            sources=(LAW_2003.cite(96, 1), DECREE_2017.cite(78, 1)),
            since=DECREE_2017.effective,
            until=_2024,
        ),
        _of_law("a"),
    ),
    AnnulmentGround.FALSE_PAPERS: (_of_law("b"),),
    AnnulmentGround.UNLAWFUL_PROCEDURE: (_of_law("c"),),
    AnnulmentGround.FAULT_IN_PERIOD: (
        Rule(
            value=AnnulmentOutcome.LOWERED_OR_ANNULLED,
            sources=(DECREE_2017.cite(78, 4),),
            until=_2024,
        ),
        _of_law("d"),
    ),
}
_GRAVEST_FIRST: Final = (
    AnnulmentOutcome.ANNULLED,
    AnnulmentOutcome.LOWERED_OR_ANNULLED,
    AnnulmentOutcome.EXEMPT,
    AnnulmentOutcome.NOT_STATED,
)


@attrs.frozen(kw_only=True)
class Restitution:
    """What must be returned, to whom, and where it goes (thu hồi hiện vật và tiền thưởng).

    Attributes:
        objects: the objects that go with the award; empty where the texts read name none.
        money: the sum received, in đồng, to the đồng; None where it is not known.
        to: to whom they are returned.
        then: where object and money go from there.
        rule: what is provided.
    """

    objects: tuple[AwardObject, ...]
    money: int | None
    to: Message
    then: Message
    rule: InForce[None]

    @property
    def missing(self) -> tuple[Message, ...]:
        """What is not known of it."""
        if self.money is not None:
            return ()
        return (say("số tiền thưởng đã nhận, theo chứng từ chi"),)

    def render(self, locale: str = "vi") -> str:
        """Say to whom it is returned and where it goes."""
        return say(
            "Hiện vật khen thưởng và tiền thưởng đã nhận nộp cho {to}; {then} [{sources}]",
            to=self.to,
            then=self.then,
            sources=self.rule.sources,
        ).render(locale)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the restitution as plain data."""
        return {
            "objects": [given.value for given in self.objects],
            "money": self.money,
            "to": self.to.render(locale),
            "then": self.then.render(locale),
            "missing": [each.render(locale) for each in self.missing],
            "sources": [source.render(locale) for source in self.rule.sources],
            "provisional": self.rule.provisional,
        }


def _sum_of_money(paid: int | None) -> None:
    if paid is not None and (not isinstance(paid, int) or isinstance(paid, bool) or paid < 0):
        raise InvalidValue(
            say(
                "Số tiền thưởng đã nhận “{paid}” không hợp lệ; hãy ghi số đồng nguyên từ 0 trở lên.",
                paid=str(paid),
            ),
            paid=paid,
        )


_TO_PRESENTER: Final = say("Bộ, ban, ngành, tỉnh đã trình khen và chi tiền thưởng")
_STATE_FUNDS: Final = say(
    "hiện vật gửi về Bộ Nội vụ, tiền nộp vào ngân sách nhà nước hoặc quỹ thi đua, khen thưởng"
)
_AS_PROVIDED: Final = say("nơi đó tổ chức thu hồi theo quy định")
_OLD_FUNDS: Final = say(
    "hiện vật giao nộp cơ quan làm công tác thi đua, khen thưởng cùng cấp, tiền nộp vào ngân sách"
    " nhà nước hoặc quỹ thi đua, khen thưởng"
)


def _restitution(
    award: str, on: dt.date, paid: int | None, *, stripped: bool = False
) -> Restitution | None:
    _sum_of_money(paid)
    # None is stated here but where it goes; the value of the rule is of no use.
    old = DECREE_2017.cite(79, 3) if stripped else DECREE_2017.cite(78, 5)
    state = is_state_level(award)
    new = DECREE_2023.cite(76, 1) if state else DECREE_2023.cite(76, 2)
    rules: tuple[Rule[None], ...] = (
        Rule(value=None, sources=(old,), until=_2024),
        Rule(value=None, sources=(new,)),
    )
    rule = in_force(rules, on)
    if rule is None:
        return None
    if on < _2024:
        to, then = _PRESENTER, _OLD_FUNDS
    elif state:
        to, then = _TO_PRESENTER, _STATE_FUNDS
    else:
        to, then = _DECIDER, _AS_PROVIDED
    objects = tuple(stated.value for stated in _declared(award).objects)
    return Restitution(objects=objects, money=paid, to=to, then=then, rule=rule)


@attrs.frozen(kw_only=True)
class Annulment:
    """The case of annulling a conferral (hủy bỏ quyết định tặng); made by :func:`annulment`.

    Attributes:
        conferral: what is to be annulled.
        grounds: on which grounds, with what each text provides; None where none provides for it.
        on: the day whose rules apply.
        outcome: what the grounds lead to; None where it is not known.
        conferred_by: who could confer the award, and so annuls it; empty where that is not known.
        file: the file of the request; None where no text read says what it holds.
        steps: what is to be done, in order.
        restitution: what must be returned; None where nothing is annulled.
        missing: what would settle what is not known.
        notes: what the texts say besides, or leave open.
    """

    conferral: Conferral
    grounds: Mapping[AnnulmentGround, InForce[AnnulmentOutcome] | None] = attrs.field(hash=False)
    on: dt.date
    outcome: AnnulmentOutcome | None
    conferred_by: tuple[Note, ...]
    file: Dossier | None
    steps: tuple[RevocationStep, ...]
    restitution: Restitution | None
    missing: tuple[Message, ...]
    notes: tuple[Message, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the grounds stand."""
        found = [s for rule in self.grounds.values() if rule is not None for s in rule.sources]
        return tuple(dict.fromkeys(found))

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it."""
        rules: list[InForce[Any] | None] = [*self.grounds.values(), *_rules_of(self.file)]
        rules += [step.rule for step in self.steps]
        if self.restitution is not None:
            rules.append(self.restitution.rule)
        return _reservations(rules)

    @property
    def provisional(self) -> bool:
        """Whether a part of it rests on a text that was not read."""
        return bool(self.reservations)

    def render(self, locale: str = "vi") -> str:
        """Say the outcome, who does what, and what is returned, one line each."""
        outcome: Any = say("chưa rõ") if self.outcome is None else self.outcome
        head = say("{kind}: {what}", kind=self.conferral.describe(), what=outcome)
        if self.sources:
            head = say("{what} [{sources}]", what=head, sources=self.sources)
        lines = [head.render(locale), *(step.render(locale) for step in self.steps)]
        if self.restitution is not None:
            lines.append(self.restitution.render(locale))
        lines += [say("cần: {missing}", missing=each).render(locale) for each in self.missing]
        lines += [each.render(locale) for each in (*self.notes, *self.reservations)]
        return "\n  ".join(lines)

    def __str__(self) -> str:
        return self.render()

    def to_dict(
        self, locale: str = "vi", *, calendar: WorkingCalendar | None = None
    ) -> dict[str, Any]:
        """Return the case as plain data, with the days due as far as *calendar* tells them."""
        return {
            "award": self.conferral.award,
            "year": self.conferral.year,
            "decision": self.conferral.decision,
            "grounds": [ground.value for ground in self.grounds],
            "on": self.on.isoformat(),
            "outcome": None if self.outcome is None else self.outcome.value,
            "conferred_by": [note.text.render(locale) for note in self.conferred_by],
            "file": None if self.file is None else self.file.to_dict(locale),
            "steps": [step.to_dict(locale, calendar=calendar) for step in self.steps],
            "restitution": None if self.restitution is None else self.restitution.to_dict(locale),
            "missing": [each.render(locale) for each in self.missing],
            "notes": [each.render(locale) for each in self.notes],
            "sources": [source.render(locale) for source in self.sources],
            "provisional": self.provisional,
            "reservations": [each.render(locale) for each in self.reservations],
        }


def _rules_of(file: Dossier | None) -> tuple[InForce[Any] | None, ...]:
    return () if file is None else (file.rule, file.copies)


def _reservations(rules: Iterable[InForce[Any] | None]) -> tuple[Message, ...]:
    # Rules that wait for the same text are named in one sentence.
    waiting: dict[Any, list[InForce[Any]]] = {}
    for rule in rules:
        if rule is not None and rule.provisional:
            waiting.setdefault((rule.on, rule.received, rule.unread), []).append(rule)
    told: list[Message] = []
    for group in waiting.values():
        sources = dict.fromkeys(source for rule in group for source in rule.sources)
        first = group[0]
        together = attrs.evolve(first.rule, sources=tuple(sources))
        told += attrs.evolve(first, rule=together).reservations
    return tuple(told)


def _with_terms(
    steps: Iterable[RevocationStep | None],
    terms: Mapping[str, Rule[RevocationTerm | None]] | None,
    on: dt.date,
) -> tuple[RevocationStep, ...]:
    found = [step for step in steps if step is not None]
    given = dict(terms or {})
    out = []
    for step in found:
        rule = given.pop(step.key, None)
        if rule is None:
            out.append(step)
            continue
        if step.term is not None and not step.rule.provisional:
            raise InvalidValue(
                say(
                    "Thời hạn của việc “{key}” đã được {sources} ấn định; hãy bỏ thời hạn riêng.",
                    key=step.key,
                    sources=step.rule.sources,
                ),
                key=step.key,
            )
        out.append(attrs.evolve(step, rule=InForce(rule=rule, on=step.since or on)))
    if given:
        raise InvalidValue(
            say(
                "Không có việc nào mang mã {stray}; các việc gồm {keys}.",
                stray=tuple(sorted(given)),
                keys=tuple(step.key for step in found),
            ),
            keys=tuple(sorted(given)),
        )
    return tuple(out)


@attrs.frozen(kw_only=True)
class _Recipient:
    kind: SubjectKind = attrs.field(validator=given_member_of(SubjectKind))
    deceased: bool | None = attrs.field(validator=yes_no_or_unknown)


def _outcome(
    grounds: Mapping[AnnulmentGround, InForce[AnnulmentOutcome] | None], recipient: _Recipient
) -> tuple[AnnulmentOutcome | None, tuple[Message, ...]]:
    found: set[AnnulmentOutcome | None] = set()
    for rule in grounds.values():
        outcome = AnnulmentOutcome.NOT_STATED if rule is None else rule.value
        person = recipient.kind is SubjectKind.INDIVIDUAL
        if outcome is AnnulmentOutcome.LOWERED_OR_ANNULLED and person:
            # The old rule spares persons who have died.
            spared = {True: AnnulmentOutcome.EXEMPT, False: outcome}
            outcome = None if recipient.deceased is None else spared[recipient.deceased]
        found.add(outcome)
    if AnnulmentOutcome.ANNULLED in found:
        return AnnulmentOutcome.ANNULLED, ()
    if None in found:
        return None, (say("người được khen thưởng còn sống hay đã hy sinh, từ trần"),)
    return next(outcome for outcome in _GRAVEST_FIRST if outcome in found), ()


def _conferrers(conferral: Conferral) -> tuple[Note, ...]:
    day = conferral.decided_on
    if day is None:
        return ()
    try:
        award = regime_on(day).awards.get(conferral.award)
    except NotInForce:
        return ()
    notes = () if award is None else award.conferred_by
    return tuple(note for note in notes if note.applies_on(day))


def annulment(
    conferral: Conferral,
    grounds: Iterable[AnnulmentGround],
    on: dt.date,
    *,
    kind: SubjectKind = SubjectKind.INDIVIDUAL,
    deceased: bool | None = None,
    paid: int | None = None,
    days: RevocationDays = _NO_DAYS,
    terms: Mapping[str, Rule[RevocationTerm | None]] | None = None,
) -> Annulment:
    """Return the case of annulling *conferral*, as the rules of the day *on* have it.

    It rests on the conclusion of a competent body that the grounds are given: whether they are is
    not judged here. Decree 98/2023/NĐ-CP was read whole; of the decree in force since July 2025
    the article on annulment was not, so that the answers for later days are provisional.

    Args:
        conferral: what was conferred.
        grounds: what was concluded, at least one.
        on: the day of the request or decision.
        kind: whose conferral it is.
        deceased: whether the person has died; only the rule before 2024 asks. None: not known.
        paid: the money received, in đồng; None where it is not known.
        days: the days of the case that are known.
        terms: terms that somebody else has set, by the key of the step, each a rule with its own
            source, such as a province's published procedure.

    Raises:
        InvalidValue: no ground, a conferral decided after *on*, an impossible sum, or a term for
            a step that has one by law or does not exist.
    """
    chosen = tuple(dict.fromkeys(grounds))
    for ground in chosen:
        given_member_of(AnnulmentGround)(None, attrs.fields(Annulment).grounds, ground)
    recipient = _Recipient(kind=kind, deceased=deceased)
    _sum_of_money(paid)
    if not chosen:
        raise InvalidValue(say("Chưa nêu căn cứ hủy bỏ; hãy ghi ít nhất một căn cứ."))
    if conferral.decided_on is not None and conferral.decided_on > on:
        raise InvalidValue(
            say(
                "{conferral} được quyết định ngày {decided}, sau ngày {on}; hãy kiểm tra lại hai"
                " ngày.",
                conferral=conferral.describe(),
                decided=conferral.decided_on,
                on=on,
            ),
            decided_on=conferral.decided_on,
            on=on,
        )
    rules = {ground: in_force(_OUTCOMES[ground], on) for ground in chosen}
    outcome, missing = _outcome(rules, recipient)
    state = is_state_level(conferral.award)
    undone = outcome in (None, AnnulmentOutcome.ANNULLED, AnnulmentOutcome.LOWERED_OR_ANNULLED)
    steps = (
        _ASK_FOR_ANNULMENT.step(on, days.concluded_on),
        _SUBMIT_ANNULMENT.step(on, days.file_complete_on) if state else None,
        _ANNUL.step(on, days.file_complete_on),
        _RECOVER_AFTER_ANNULMENT.step(on, days.decision_received_on),
        (_RETURN_OF_STATE_LEVEL if state else _RETURN_OF_OTHERS).step(
            on, days.decision_received_on
        ),
        _FORWARD.step(on, days.insignia_received_on) if state else None,
    )
    restitution = _restitution(conferral.award, on, paid) if undone else None
    if restitution is not None:
        missing = (*missing, *restitution.missing)
    return Annulment(
        conferral=conferral,
        grounds=rules,
        on=on,
        outcome=outcome,
        conferred_by=_conferrers(conferral),
        file=_file(WithdrawalMatter.CANCELLING, on) if undone else None,
        steps=_with_terms(steps, terms, on) if undone else (),
        restitution=restitution,
        missing=missing,
        notes=_notes(conferral, chosen, on, kind, outcome) if undone else (),
    )


def _notes(
    conferral: Conferral,
    grounds: tuple[AnnulmentGround, ...],
    on: dt.date,
    kind: SubjectKind,
    outcome: AnnulmentOutcome | None,
) -> tuple[Message, ...]:
    notes = [
        say(
            "Hủy bỏ không tự làm mất các danh hiệu, hình thức đã tặng sau đó; văn bản không nêu, các"
            " trường hợp đã dựa vào thành tích này phải được xem xét lại theo căn cứ của chính"
            " chúng"
        )
    ]
    if outcome is AnnulmentOutcome.LOWERED_OR_ANNULLED:
        notes.append(
            say("Văn bản không nêu phần hiện vật, tiền thưởng phải nộp lại khi chỉ hạ mức khen")
        )
    named = _declared(conferral.award).kind in (
        AwardKind.ORDER,
        AwardKind.MEDAL,
        AwardKind.MERIT_CERTIFICATE,
        AwardKind.CERTIFICATE,
    )
    if (
        on < _2024
        and AnnulmentGround.FALSE_DECLARATION in grounds
        and not (named and kind is SubjectKind.INDIVIDUAL)
    ):
        notes.append(
            say(
                "Khoản 1 Điều 78 Nghị định 91/2017/NĐ-CP chỉ nêu cá nhân được tặng huân chương, huy"
                " chương, bằng khen, giấy khen; trường hợp khác căn cứ vào Luật"
            )
        )
    return tuple(notes)


def without(record: Record, *conferrals: Conferral) -> Record:
    """Return *record* as if *conferrals* had never been made, to assess it anew.

    What the record covers stays as it is: the award is then known not to have been conferred.

    Raises:
        InvalidValue: a conferral is not on the record.
    """
    for conferral in conferrals:
        if conferral not in record.events:
            raise InvalidValue(
                say(
                    "Hồ sơ không có {conferral}; hãy kiểm tra lại.", conferral=conferral.describe()
                ),
                conferral=conferral,
            )
    return attrs.evolve(record, events=[e for e in record.events if e not in conferrals])


@attrs.frozen(kw_only=True)
class Resting:
    """A later conferral that rested on one that was annulled; made by :func:`resting_on`.

    Attributes:
        conferral: the later conferral, which is to be looked at again.
        on: the earlier conferral it rested on.
        truth: TRUE where a condition that was met is no longer; UNKNOWN where that cannot be told
            from the record, or the rules of its time are not encoded.
        conditions: the conditions that rested on it.
    """

    conferral: Conferral
    on: Conferral
    truth: Truth
    conditions: tuple[Criterion, ...]

    def render(self, locale: str = "vi") -> str:
        """Say what rested on what."""
        if self.truth is Truth.TRUE:
            return say(
                "{later} phải xem xét lại vì đã dựa vào {earlier}",
                later=self.conferral.describe(),
                earlier=self.on.describe(),
            ).render(locale)
        return say(
            "{later} có thể phải xem xét lại: chưa rõ có dựa vào {earlier} hay không",
            later=self.conferral.describe(),
            earlier=self.on.describe(),
        ).render(locale)

    def __str__(self) -> str:
        return self.render()


def _comes_later(later: Conferral, earlier: Conferral) -> bool:
    if later is earlier or later.year < earlier.year:
        return False
    if later.decided_on is not None and earlier.decided_on is not None:
        return later.decided_on >= earlier.decided_on
    return True


def _rests(record: Record, later: Conferral, earlier: Conferral) -> Resting | None:
    # Only merit climbs on earlier awards; another occasion has grounds of its own.
    if later.type not in (None, CommendationType.MERIT):
        return None
    day = later.decided_on or dt.date(later.year, 12, 31)
    try:
        award = regime_on(day).awards.get(later.award)
        question = None if award is None else award.ask(later.year, day).question
    except NotInForce:
        award, question = None, None
    if award is None or question is None:
        return Resting(conferral=later, on=earlier, truth=Truth.UNKNOWN, conditions=())
    # What was conferred is no ground for its own conferral.
    before = without(record, later)
    after = without(before, earlier)
    if award.criterion.bind(question).judge(after).truth is Truth.TRUE:
        return None
    sure, maybe = [], []
    for part in award.criterion.walk():
        if part.parts or not part.applies_on(question.as_of):
            continue
        if earlier not in part.evidence(before, question):
            continue
        bound = part.bind(question)
        was, now = bound.judge(before).truth, bound.judge(after).truth
        if was is Truth.TRUE and now is Truth.FALSE:
            sure.append(part)
        elif now is not Truth.TRUE and was is not Truth.FALSE:
            maybe.append(part)
    if not sure and not maybe:
        return None
    return Resting(
        conferral=later,
        on=earlier,
        truth=Truth.TRUE if sure else Truth.UNKNOWN,
        conditions=tuple(sure or maybe),
    )


def resting_on(record: Record, conferral: Conferral) -> tuple[Resting, ...]:
    """Return the later conferrals that rested on *conferral*, and those that rested on them.

    They are not annulled by it: no text says so. Each is to be looked at again, on grounds of its
    own (thẩm định, xét, duyệt theo tiêu chuẩn). Where the standards of the time are met without
    the conferral, the later one does not appear.

    Args:
        record: what is known of the subject, *conferral* included.
        conferral: the one annulled.

    Raises:
        InvalidValue: *conferral* is not on the record.
    """
    without(record, conferral)
    others = sorted(
        record.of(Conferral), key=lambda each: (each.year, each.decided_on or dt.date.max)
    )
    found: dict[Conferral, Resting] = {}
    doubted = [conferral]
    while doubted:
        earlier = doubted.pop(0)
        for later in others:
            if later == conferral or later in found or not _comes_later(later, earlier):
                continue
            resting = _rests(record, later, earlier)
            if resting is not None:
                found[later] = resting
                doubted.append(later)
    return tuple(found.values())


_PRISON: Final = (Sentence.FIXED_TERM, Sentence.LIFE, Sentence.DEATH)
_OLD_STRIPPING: Final = Withdrawal(
    kind=WithdrawalKind.STRIPPING,
    criterion=all_of(
        subject_is(SubjectKind.INDIVIDUAL, source=DECREE_2017.cite(79, 1)),
        Convicted(sentences=_PRISON, sources=(DECREE_2017.cite(79, 1),)),
        source=DECREE_2017.cite(79, 1),
    ),
    decided_by=Note(_PRESIDENT, LAW_2003.cite(97, 2)),
)
"""Until 2023 no class of heroes is spared, and a company is not named."""


def _honorary(title: str | AwardName) -> AwardName:
    name = title if isinstance(title, AwardName) else award_name(title)
    if _declared(name.id).kind is not AwardKind.HONORARY_TITLE:
        raise InvalidValue(
            say(
                "{award} không phải danh hiệu vinh dự nhà nước nên không bị tước; quyết định tặng"
                " chỉ có thể bị hủy bỏ.",
                award=name,
            ),
            award=name.id,
        )
    return name


def _way(title: AwardName, on: dt.date) -> Withdrawal:
    if on < _2024:
        return _OLD_STRIPPING
    ways = withdrawals(_declared(title.id))
    return next(way for way in ways if way.kind is WithdrawalKind.STRIPPING)


def _of_one(record: Record, conviction: Conviction) -> Record:
    return attrs.evolve(
        record,
        events=[e for e in record.events if not isinstance(e, Conviction) or e == conviction],
    )


def _causes(title: AwardName, record: Record, on: dt.date) -> tuple[tuple[Conviction, Truth], ...]:
    found = []
    for conviction in record.convictions:
        if conviction.stands_on(on):
            truth = _way(title, on).judge(_of_one(record, conviction), on).truth
            if truth is not Truth.FALSE:
                found.append((conviction, truth))
    return tuple(sorted(found, key=lambda each: (each[1] is not Truth.TRUE, each[0].final_on)))


@attrs.frozen(kw_only=True)
class TitleCase:
    """The case of stripping of an honorary State title, or of giving it again.

    Made by :func:`stripping` and :func:`restoration`.

    Attributes:
        title: the title.
        on: the day whose rules apply.
        truth: whether it is to be stripped, or given again; not known where the record leaves it
            open.
        reason: the answer in one sentence.
        finding: why it is, or still is, to be stripped.
        conviction: the judgment from which the days run; None where there is none.
        rule: what is provided.
        file: the file of the request; None where no text read says what it holds.
        steps: what is to be done, in order; empty where nothing is.
        restitution: what must be returned; None where nothing is.
        missing: what would settle what is not known.
    """

    title: AwardName
    on: dt.date
    truth: Truth
    reason: Message
    finding: Finding
    conviction: Conviction | None
    rule: InForce[None]
    file: Dossier | None
    steps: tuple[RevocationStep, ...]
    restitution: Restitution | None = None
    missing: tuple[Message, ...] = ()

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it."""
        rules: list[InForce[Any] | None] = [self.rule, *_rules_of(self.file)]
        rules += [step.rule for step in self.steps]
        if self.restitution is not None:
            rules.append(self.restitution.rule)
        return _reservations(rules)

    @property
    def provisional(self) -> bool:
        """Whether a part of it rests on a text that was not read."""
        return bool(self.reservations)

    def render(self, locale: str = "vi") -> str:
        """Say the answer, who does what, and what is returned, one line each."""
        head = say("{reason} [{sources}]", reason=self.reason, sources=self.rule.sources)
        lines = [head.render(locale), *(step.render(locale) for step in self.steps)]
        if self.restitution is not None:
            lines.append(self.restitution.render(locale))
        lines += [say("cần: {missing}", missing=each).render(locale) for each in self.missing]
        lines += [each.render(locale) for each in self.reservations]
        return "\n  ".join(lines)

    def __str__(self) -> str:
        return self.render()

    def to_dict(
        self, locale: str = "vi", *, calendar: WorkingCalendar | None = None
    ) -> dict[str, Any]:
        """Return the case as plain data, with the days due as far as *calendar* tells them."""
        return {
            "title": self.title.id,
            "on": self.on.isoformat(),
            "truth": self.truth.value,
            "reason": self.reason.render(locale),
            "file": None if self.file is None else self.file.to_dict(locale),
            "steps": [step.to_dict(locale, calendar=calendar) for step in self.steps],
            "restitution": None if self.restitution is None else self.restitution.to_dict(locale),
            "missing": [each.render(locale) for each in self.missing],
            "sources": [source.render(locale) for source in self.rule.sources],
            "provisional": self.provisional,
            "reservations": [each.render(locale) for each in self.reservations],
        }


def stripping(
    title: str | AwardName,
    record: Record,
    on: dt.date,
    *,
    paid: int | None = None,
    days: RevocationDays = _NO_DAYS,
) -> TitleCase:
    """Tell whether an honorary State title is to be stripped, and what is due when.

    The request is due 30 days after the judgment takes effect (khoản 2 Điều 75 of Decree
    98/2023/NĐ-CP; khoản 2 Điều 79 of Decree 91/2017/NĐ-CP before). Since 2024 two titles of heroes,
    a third from the years of resistance, and companies have rules of their own.

    Args:
        title: the title, by any of its names.
        record: what is known of its holder.
        on: the day.
        paid: the money received, in đồng; None where it is not known.
        days: the days of the case that are known.

    Raises:
        UnknownName: no award is called so.
        InvalidValue: it is no honorary State title, or an impossible sum.
    """
    name = _honorary(title)
    _sum_of_money(paid)
    way = _way(name, on)
    finding = way.judge(record, on)
    causes = _causes(name, record, on)
    conviction = causes[0][0] if causes else None
    rules: tuple[Rule[None], ...] = (
        Rule(value=None, sources=(DECREE_2017.cite(79, 1), LAW_2003.cite(97)), until=_2024),
        Rule(value=None, sources=way.criterion.sources),
    )
    rule = in_force(rules, on)
    if rule is None:
        raise _unread(on)
    reasons = {
        Truth.TRUE: say("Phải đề nghị tước {title}", title=name),
        Truth.FALSE: say("Không thuộc trường hợp bị tước {title}", title=name),
        Truth.UNKNOWN: say("Chưa rõ có thuộc trường hợp bị tước {title} hay không", title=name),
    }
    if finding.truth is Truth.FALSE:
        return TitleCase(
            title=name,
            on=on,
            truth=finding.truth,
            reason=reasons[finding.truth],
            finding=finding,
            conviction=None,
            rule=rule,
            file=None,
            steps=(),
        )
    final = None if conviction is None else conviction.final_on
    steps = (
        _ASK_FOR_STRIPPING.step(on, final),
        _SUBMIT_OF_TITLE.step(on, days.file_complete_on),
        _STRIP.step(on, days.file_complete_on),
        _RECOVER_AFTER_STRIPPING.step(on, days.decision_received_on),
        _RETURN_OF_STATE_LEVEL.step(on, days.decision_received_on),
        _FORWARD.step(on, days.insignia_received_on),
    )
    restitution = _restitution(name.id, on, paid, stripped=True)
    unknown = finding.truth is Truth.UNKNOWN
    unsettled = tuple(gap.needs for gap in finding.gaps()) if unknown else ()
    return TitleCase(
        title=name,
        on=on,
        truth=finding.truth,
        reason=reasons[finding.truth],
        finding=finding,
        conviction=conviction,
        rule=rule,
        file=_file(WithdrawalMatter.STRIPPING, on),
        steps=tuple(step for step in steps if step is not None),
        restitution=restitution,
        missing=tuple(
            dict.fromkeys((*unsettled, *(() if restitution is None else restitution.missing)))
        ),
    )


def _unread(on: dt.date) -> NotInForce:
    return NotInForce(
        say(
            "Chưa đọc được quy định về tước, phục hồi danh hiệu áp dụng ngày {on}; chỉ tra cứu được"
            " từ ngày {first}.",
            on=on,
            first=DECREE_2017.effective,
        ),
        on=on,
    )


def restoration(
    title: str | AwardName,
    record: Record,
    stripped_on: dt.date,
    on: dt.date,
    *,
    days: RevocationDays = _NO_DAYS,
) -> TitleCase:
    """Tell whether a title that was stripped is to be given again (phục hồi và trao lại).

    It is, where a later final judgment acquits, exempts from criminal liability, or takes the
    case out of those that strip (khoản 6 Điều 93 of the Law), and no other conviction still
    strips. Until 2023 whoever was wrongly tried was *considered* for it (khoản 4 Điều 79 of Decree
    91/2017/NĐ-CP). No text read says what becomes of the money.

    Args:
        title: the title, by any of its names.
        record: what is known of its former holder; a conviction tells on which day it was
            cleared.
        stripped_on: the day the title was stripped.
        on: the day.
        days: the days of the case that are known.

    Raises:
        UnknownName: no award is called so.
        InvalidValue: it is no honorary State title, or it was stripped after *on*.
        NotInForce: no text read covers *on*.
    """
    name = _honorary(title)
    if stripped_on > on:
        raise InvalidValue(
            say(
                "{title} bị tước ngày {stripped}, sau ngày {on}; hãy kiểm tra lại hai ngày.",
                title=name,
                stripped=stripped_on,
                on=on,
            ),
            stripped_on=stripped_on,
            on=on,
        )
    rules: tuple[Rule[None], ...] = (
        Rule(value=None, sources=(DECREE_2017.cite(79, 4),), until=_2024),
        Rule(value=None, sources=(LAW_2022.cite(93, 6), DECREE_2023.cite(75, 3))),
    )
    rule = in_force(rules, on)
    if rule is None:
        raise _unread(on)
    finding = _way(name, on).judge(record, on)
    cleared = [
        conviction
        for conviction in record.convictions
        if conviction.cleared_on is not None and stripped_on <= conviction.cleared_on <= on
    ]
    conviction = max(cleared, key=lambda each: each.cleared_on or on) if cleared else None
    if conviction is None:
        # While the conviction stands nothing is restored; otherwise the record tells too little.
        truth = Truth.FALSE if finding.truth is Truth.TRUE else Truth.UNKNOWN
    else:
        truth = ~finding.truth
    return TitleCase(
        title=name,
        on=on,
        truth=truth,
        reason=_reason_of_restoration(name, truth, on),
        finding=finding,
        conviction=conviction,
        rule=rule,
        file=None if truth is Truth.FALSE else _file(WithdrawalMatter.RESTORING, on),
        steps=() if truth is Truth.FALSE else _steps_of_restoration(conviction, on, days),
        missing=_missing_of_restoration(truth, conviction, finding),
    )


def _reason_of_restoration(title: AwardName, truth: Truth, on: dt.date) -> Message:
    if truth is Truth.FALSE:
        return say("Chưa có căn cứ phục hồi {title}", title=title)
    if truth is Truth.UNKNOWN:
        return say("Chưa rõ có căn cứ phục hồi {title} hay không", title=title)
    if on < _2024:
        return say("Được xem xét phục hồi và trao lại {title}", title=title)
    return say("Được phục hồi và trao lại {title}", title=title)


def _steps_of_restoration(
    conviction: Conviction | None, on: dt.date, days: RevocationDays
) -> tuple[RevocationStep, ...]:
    steps = (
        _ASK_FOR_RESTORATION.step(on, None if conviction is None else conviction.cleared_on),
        _SUBMIT_OF_TITLE.step(on, days.file_complete_on),
        _RESTORE.step(on, days.file_complete_on),
    )
    return tuple(step for step in steps if step is not None)


def _missing_of_restoration(
    truth: Truth, conviction: Conviction | None, finding: Finding
) -> tuple[Message, ...]:
    if truth is not Truth.UNKNOWN:
        return ()
    if conviction is None:
        return (say("bản án, quyết định sau đó có hiệu lực về việc không có tội hoặc miễn trách"),)
    return tuple(dict.fromkeys(gap.needs for gap in finding.gaps()))
