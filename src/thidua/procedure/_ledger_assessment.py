"""An award asked about once more, without what earlier decisions used up.

The outcome is never better than that of the award alone; where it turns on a use that is not told,
it is undetermined.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from thidua.criteria import Assessment, Award, GradedInARow, Inquiry, Outcome, Truth
from thidua.law import Seen, Source
from thidua.procedure._groups import CSTD_BO_TINH, CSTD_CO_SO, CSTD_TOAN_QUOC
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.procedure._uses import (
    AMBIGUITIES,
    GUIDANCE,
    NEXT_PROPOSAL,
    NO_BASIS,
    OF_YEARS,
    ONE_ACHIEVEMENT,
    ONE_USE,
    UNTOLD_TYPE,
    LedgerReadings,
    LedgerUse,
    NextFrom,
    TitleChain,
    achievements_used,
    as_told,
    is_form,
    last_used,
    rules_against,
    time_order,
    untold_period,
    year_of,
)
from thidua.records import (
    AWARD_NAMES,
    CommendationType,
    Conferral,
    Contribution,
    Event,
    Grading,
    MovementPlacing,
    Record,
)
from thidua.words import Message, say

if TYPE_CHECKING:
    from thidua.procedure._ledger import Ledger

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN

_LONGEST: Final = 80
"""Years back beyond which no grading is looked for: a career."""


@attrs.frozen(kw_only=True)
class LedgerReason:
    """Why something may not be counted, or not now (lý do).

    Attributes:
        truth: TRUE where the bar is sure, UNKNOWN where the facts needed are not told.
        text: what is barred, by which earlier decision, and for which proposal.
        earlier: the earlier decision; None where it is a proposal still pending.
        fact: the fact used up; None for years and for what is only named.
        sources: where the bar stands.
        provisional: whether it rests on a text that was not read.
    """

    truth: Truth
    text: Message
    earlier: Conferral | None
    fact: Event | None = None
    sources: tuple[Source, ...] = ()
    provisional: bool = False

    def render(self, locale: str = "vi") -> str:
        """Say it with its sources."""
        line = say("{what} [{sources}]", what=self.text, sources=self.sources)
        if self.provisional:
            line = say("{what} (tạm thời)", what=line)
        return line.render(locale)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the reason as plain data."""
        earlier = self.earlier
        return {
            "truth": self.truth.value,
            "text": self.text.render(locale),
            "award": None if earlier is None else earlier.award,
            "year": None if earlier is None else earlier.year,
            "decision": None if earlier is None else earlier.decision,
            "fact": None if self.fact is None else self.fact.describe().render(locale),
            "sources": [source.render(locale) for source in self.sources],
            "provisional": self.provisional,
        }


def name_of(use: LedgerUse) -> str:
    """Return the name under which a use is told."""
    if isinstance(use.fact, Contribution):
        return use.fact.title
    return use.fact.movement if isinstance(use.fact, MovementPlacing) else use.what.render()


def key_of(use: LedgerUse) -> Any:
    """Return what tells the achievements used apart."""
    return use.kind, use.fact or as_told(name_of(use))


@attrs.frozen
class _Withheld:
    """Facts taken out of the record, for one reason."""

    facts: frozenset[Event]
    reason: LedgerReason
    through: int | None = None


_BY_TRUTH: Final = {
    _TRUE: Outcome.ELIGIBLE,
    _FALSE: Outcome.NOT_ELIGIBLE,
    _UNKNOWN: Outcome.UNDETERMINED,
}


_RANK: Final = {_FALSE: 0, _UNKNOWN: 1, _TRUE: 2}


@attrs.frozen
class _Judged:
    truth: Truth
    reasons: tuple[LedgerReason, ...]


@attrs.frozen(kw_only=True)
class LedgerAssessment:
    """What asking an award about a record gave once earlier decisions were taken into account.

    It is never better than the assessment of the award alone. Made by :meth:`Ledger.assess`.

    Attributes:
        ledger: the ledger consulted.
        base: the assessment of the award alone.
        inquiry: the award, ready to be asked again.
        commends: what the proposal is for; None means not told.
        achievements: the single achievements that the proposal names.
        readings: the readings used.
        truth: whether the standards are met by what may still be counted.
        reasons: what changed the outcome: the earlier decision and what it used up.
    """

    ledger: Ledger
    base: Assessment
    inquiry: Inquiry = attrs.field(repr=False, eq=False)
    commends: CommendationType | None = None
    achievements: tuple[str, ...] = ()
    readings: LedgerReadings = attrs.field(factory=LedgerReadings)
    truth: Truth = attrs.field(init=False, eq=False)
    reasons: tuple[LedgerReason, ...] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        judged = self._judge(self.readings)
        object.__setattr__(self, "truth", judged.truth)
        object.__setattr__(self, "reasons", judged.reasons)

    @property
    def award(self) -> Award:
        """The award asked about."""
        return self.base.award

    @property
    def outcome(self) -> Outcome:
        """Eligible, not eligible, undetermined, or not considered for now."""
        return self._outcome_of(self.truth)

    @property
    def provisional(self) -> bool:
        """Whether the outcome rests on a text that was not read."""
        return bool(self.base.provisional) or any(reason.provisional for reason in self.reasons)

    @property
    def outcome_label(self) -> Message:
        """The outcome in words, marked where it is provisional."""
        if self.provisional:
            return say("{outcome} (tạm thời)", outcome=self.outcome)
        return self.outcome.label

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on the outcome."""
        told: list[Message] = []
        for message in self._reservations():
            if message not in told:
                told.append(message)
        return tuple(told)

    def _outcome_of(self, truth: Truth) -> Outcome:
        if truth is not _FALSE and self.base.outcome is Outcome.DEFERRED:
            return Outcome.DEFERRED
        return _BY_TRUTH[truth]

    @property
    def _known(self) -> Record:
        return self.base.record.known_on(self.base.question.on)

    @property
    def _conferrals(self) -> tuple[Conferral, ...]:
        asked = self.base.question.year
        # A title already conferred for the year asked about is no earlier decision.
        return tuple(
            given
            for given in sorted(self._known.of(Conferral), key=time_order)
            if is_form(given.award) or (given.award, given.year) != (self.award.id, asked)
        )

    def _rule(self, rules: Iterable[Rule[bool]]) -> InForce[bool] | None:
        question = self.base.question
        return in_force(rules, question.on, received=question.received)

    def _sources_of(self, matter: str) -> tuple[Source, ...]:
        if matter == "title_chain":
            return (self.award.article,)
        rules = (ONE_USE, ONE_ACHIEVEMENT) if matter == "initiative_use" else (NEXT_PROPOSAL,)
        found = (self._rule(each) for each in rules)
        return tuple(source for rule in found if rule is not None for source in rule.sources)

    def _proposal(self) -> Message:
        return say("{award} năm {year}", award=self.award.name, year=self.base.question.year)

    def _judge(self, readings: LedgerReadings, *, unnamed: bool = False) -> _Judged:
        base, known = self.base.finding.truth, self._known
        withheld = tuple(self._withheld(readings, unnamed=unnamed)) if base is not _FALSE else ()
        sure = tuple(w for w in withheld if w.reason.truth is _TRUE)
        left = self._worse(base, known, sure)
        least = self._worse(left, known, withheld)
        truth = left if least is left else _UNKNOWN
        reasons: list[LedgerReason] = []
        if left is not base:
            reasons += self._bearing(sure)
        if truth is not left or (least is _FALSE and left is _UNKNOWN):
            reasons += self._bearing(w for w in withheld if w.reason.truth is _UNKNOWN)
        if base is not _FALSE:
            for reason in self._named_again(readings):
                worst = _FALSE if reason.truth is _TRUE else _UNKNOWN
                truth = min(truth, worst, key=_RANK.__getitem__)
                reasons.append(reason)
        return _Judged(truth, tuple(dict.fromkeys(reasons)))

    def _worse(self, truth: Truth, known: Record, withheld: Iterable[_Withheld]) -> Truth:
        taken = tuple(withheld)
        if not taken:
            return truth
        found = self.inquiry.verdict(_without(known, taken))
        return min(truth, found, key=_RANK.__getitem__)

    def _bearing(self, withheld: Iterable[_Withheld]) -> list[LedgerReason]:
        found = tuple(withheld)
        shown = {fact for leaf in self.base.finding.decisive() for fact in leaf.evidence}
        bearing = [w.reason for w in found if w.facts & shown]
        return bearing or [w.reason for w in found]

    def _withheld(self, readings: LedgerReadings, *, unnamed: bool) -> Iterator[_Withheld]:
        for given in self._conferrals:
            yield from self._used_facts(given, readings)
        if self.commends in OF_YEARS:
            yield from self._used_years(readings, unnamed=unnamed)
        if readings.title_chain is TitleChain.USED_ONCE:
            yield from self._used_titles()

    def _used_facts(self, given: Conferral, readings: LedgerReadings) -> Iterator[_Withheld]:
        for use in achievements_used(self._known, given):
            if use.fact is None:
                continue
            rules = rules_against(given.award, self.award.id, use.kind, readings)
            rule = None if rules is None else self._rule(rules)
            if rule is None:
                continue
            yield _Withheld(frozenset({use.fact}), self._used_by(given, use, rule))

    def _used_by(self, given: Conferral, use: LedgerUse, rule: InForce[bool]) -> LedgerReason:
        if use.truth is _TRUE:
            text = say(
                "{fact} đã được tính khi tặng {earlier}, không được tính lại để xét {proposal}",
                fact=use.what,
                earlier=given.describe(),
                proposal=self._proposal(),
            )
        else:
            text = say(
                "Chưa rõ {fact} đã được tính khi tặng {earlier} hay chưa nên chưa thể tính để xét"
                " {proposal}; hãy ghi thành tích mà quyết định đó đã khen, hoặc ghi là không có thành"
                " tích riêng",
                fact=use.what,
                earlier=given.describe(),
                proposal=self._proposal(),
            )
        return LedgerReason(
            truth=use.truth,
            text=text,
            earlier=given,
            fact=use.fact,
            sources=rule.sources,
            provisional=rests_on_unread(rule),
        )

    def _used_years(self, readings: LedgerReadings, *, unnamed: bool) -> Iterator[_Withheld]:
        rule = self._rule(NEXT_PROPOSAL)
        if rule is None:
            return  # pragma: no cover - awards can be asked about since 2020, as the rule can
        asked = self.base.question.year
        for given in dict.fromkeys((*self._same_forms(readings), *self._steps(unnamed=unnamed))):
            told = given
            if unnamed and given.names_period is None and given.decided_on is not None:
                told = attrs.evolve(given, period_named=False)
            last = last_used(told, readings)
            through = asked if last is None else last
            if last is None:
                text = say(
                    "{earlier}: quyết định không ghi thời gian lập thành tích và chưa rõ ngày ban"
                    " hành nên chưa rõ {proposal} được tính từ khi nào; hãy ghi ngày quyết định",
                    earlier=given.describe(),
                    proposal=self._proposal(),
                )
            else:
                text = say(
                    "Các năm đến hết năm {last} đã được tính khi tặng {earlier}; {proposal} chỉ"
                    " được tính từ năm {first}",
                    last=last,
                    first=last + 1,
                    earlier=given.describe(),
                    proposal=self._proposal(),
                )
            yield _Withheld(
                frozenset(_of_years(self._known, through)),
                LedgerReason(
                    truth=_UNKNOWN if last is None else _TRUE,
                    text=text,
                    earlier=given,
                    sources=rule.sources,
                    provisional=rests_on_unread(rule),
                ),
                through,
            )

    def _same_forms(self, readings: LedgerReadings) -> Iterator[Conferral]:
        # A form asked about again follows itself; which other forms it follows is a reading.
        if not is_form(self.award.id):
            return
        same = readings.next_from is NextFrom.SAME_FORM
        for given in self._conferrals:
            if given.type not in OF_YEARS or not is_form(given.award):
                continue
            if given.award == self.award.id or not same:
                yield given

    def _steps(self, *, unnamed: bool) -> Iterator[Conferral]:
        """Yield the steps below whose decisions use up more than their year of achievement."""
        steps = {
            name.id
            for part in self.base.finding.walk()
            if isinstance(part.criterion, GradedInARow) and not part.criterion.after_any
            for name in part.criterion.after
        }
        for given in self._conferrals:
            named = given.names_period
            if (
                given.award in steps
                and given.type in OF_YEARS
                and (named is False or (unnamed and named is None))
            ):
                yield given

    def _used_titles(self) -> Iterator[_Withheld]:
        lower = {CSTD_BO_TINH: CSTD_CO_SO, CSTD_TOAN_QUOC: CSTD_BO_TINH}.get(self.award.id)
        for given in self._conferrals:
            if lower is None or given.award != self.award.id:
                continue
            yield _Withheld(
                frozenset(
                    title
                    for title in self._known.of(Conferral)
                    if title.award == lower and title.year <= given.year
                ),
                LedgerReason(
                    truth=_TRUE,
                    text=say(
                        "{lower} đến hết năm {year} đã được tính khi tặng {earlier}, không được"
                        " tính lại để xét {proposal}",
                        lower=AWARD_NAMES[lower],
                        year=given.year,
                        earlier=given.describe(),
                        proposal=self._proposal(),
                    ),
                    earlier=given,
                    sources=self._sources_of("title_chain"),
                ),
            )

    def _named_again(self, readings: LedgerReadings) -> Iterator[LedgerReason]:
        asked = {as_told(name) for name in self.achievements}
        for given in self._conferrals:
            for use in achievements_used(self._known, given):
                rules = rules_against(given.award, self.award.id, use.kind, readings)
                rule = None if rules is None else self._rule(rules)
                if rule is not None and as_told(name_of(use)) in asked:
                    yield self._used_by(given, use, rule)
            rule = self._rule(ONE_ACHIEVEMENT)
            if (
                rule is not None
                and given.rewarded is None
                and self.commends in NO_BASIS
                and given.type is self.commends
                and given.year == self.base.question.year
                and is_form(given.award)
                and is_form(self.award.id)
            ):
                yield LedgerReason(
                    truth=_UNKNOWN,
                    text=say(
                        "{earlier} cùng năm, cùng loại hình nhưng chưa rõ đã khen thành tích nào;"
                        " hãy ghi rõ trước khi xét {proposal}",
                        earlier=given.describe(),
                        proposal=self._proposal(),
                    ),
                    earlier=given,
                    sources=rule.sources,
                    provisional=rests_on_unread(rule),
                )

    def _reservations(self) -> Iterator[Message]:
        yield from self.base.reservations
        if any(GUIDANCE in reason.sources for reason in self.reasons):
            yield say(
                "Tạm thời: việc sáng kiến, đề tài chỉ dùng một lần cho danh hiệu hoặc cho hình thức"
                " khen thưởng chỉ biết qua nguồn thứ cấp [{source}]",
                source=GUIDANCE,
            )
        for rules in (NEXT_PROPOSAL, ONE_ACHIEVEMENT):
            rule = self._rule(rules)
            if rule is not None and any(r.sources == rule.sources for r in self.reasons):
                yield from rule.reservations
        if self.base.finding.truth is _FALSE:
            return
        for given in dict.fromkeys(r.earlier for r in self.reasons if r.fact is None):
            if given is not None and given.type is None and is_form(given.award):
                yield say("{earlier}: {note}", earlier=given.describe(), note=UNTOLD_TYPE)
        unnamed = self._judge(self.readings, unnamed=True)
        if unnamed.truth is not self.truth:
            for reason in unnamed.reasons:
                given = reason.earlier
                if given is not None and given.names_period is None and given.decided_on:
                    yield say(
                        "{note}; khi đó kết quả là: {outcome}",
                        note=untold_period(given, given.decided_on),
                        outcome=self._outcome_of(unnamed.truth),
                    )
        for name in AMBIGUITIES:
            used = getattr(self.readings, name)
            for option in used.__class__:
                if option is used:
                    continue
                other = self._judge(attrs.evolve(self.readings, **{name: option}))
                if other.truth is not self.truth:
                    yield say(
                        "Nếu hiểu quy định theo cách khác ({reading}) thì kết quả là: {outcome}"
                        " [{source}]",
                        reading=option.label,
                        outcome=self._outcome_of(other.truth),
                        source=self._sources_of(name),
                    )

    def headline(self) -> Message:
        """Say award, year, day and outcome in one line."""
        return say(
            "{award}, {year}, xét ngày {on}, đối chiếu với các lần khen thưởng trước: {outcome}",
            award=self.award.name,
            year=self.base.question.emulation_year,
            on=self.base.question.on,
            outcome=self.outcome_label,
        )

    def lines(self, locale: str = "vi") -> Iterator[str]:
        """Yield outcome, reasons, reservations and the award's own tree, line by line."""
        yield self.headline().render(locale)
        yield from (f"- {reason.render(locale)}" for reason in self.reasons)
        yield from (f"! {message.render(locale)}" for message in self.reservations)
        yield say("Tiêu chuẩn của danh hiệu, hình thức, chưa trừ phần đã tính:").render(locale)
        yield from self.base.finding.lines(locale, depth=1)

    def render(self, locale: str = "vi") -> str:
        """Return the assessment as text."""
        return "\n".join(self.lines(locale))

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the assessment as plain data, that of the award alone under ``base``."""
        return {
            "award": self.award.id,
            "subject": self.base.record.subject.id,
            "year": self.base.question.year,
            "on": self.base.question.on.isoformat(),
            "commends": None if self.commends is None else self.commends.value,
            "outcome": self.outcome.value,
            "outcome_label": self.outcome_label.render(locale),
            "provisional": self.provisional,
            "reasons": [reason.to_dict(locale) for reason in self.reasons],
            "reservations": [message.render(locale) for message in self.reservations],
            "readings": self.readings.to_dict(),
            "base": self.base.to_dict(locale),
        }


def rests_on_unread(rule: InForce[bool]) -> bool:
    """Tell whether a rule rests on a text that was not read, or only in part."""
    return rule.provisional or any(source.seen is Seen.PARTIAL for source in rule.sources)


def _of_years(record: Record, through: int) -> Iterator[Event]:
    """Yield what was achieved in the years up to *through*: gradings, titles, contributions."""
    for event in record.events:
        title = isinstance(event, Conferral) and not is_form(event.award)
        if (title or isinstance(event, (Grading, Contribution))) and year_of(event) <= through:
            yield event


def _without(record: Record, withheld: Iterable[_Withheld]) -> Record:
    taken = tuple(withheld)
    gone = frozenset[Event]().union(*(w.facts for w in taken))
    complete = dict(record.complete)
    through = max((w.through for w in taken if w.through is not None), default=None)
    if through is not None:
        # A year used up does not count, graded or not: its grading is not missing.
        used = range(through - _LONGEST, through + 1)
        complete[Grading] = complete.get(Grading, frozenset()) | frozenset(used)
    kept = tuple(event for event in record.events if event not in gone)
    return attrs.evolve(record, events=kept, complete=complete)
