"""Ledgers: what earlier decisions used up, and what a new proposal may still count.

One achievement is rewarded once. What an earlier decision used up is withheld from the record and
the award is asked again: the outcome under the ledger is never better than that of the award
alone. Where a decision's use of a fact is not told, the fact may have been used, and the outcome
that turns on it is undetermined.
"""

from __future__ import annotations

import datetime as dt
import functools
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from thidua.awards import regime_on
from thidua.criteria import (
    Assessment,
    Award,
    AwardFamily,
    AwardKind,
    GradedInARow,
    Inquiry,
    Outcome,
    Truth,
)
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue
from thidua.law import (
    CIRCULAR_2019,
    CIRCULAR_2025,
    DECREE_2017,
    DECREE_2023,
    DECREE_2025,
    LAW_2022,
    Citation,
    OrganiserRule,
    Seen,
    Source,
)
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.records import (
    AWARD_NAMES,
    AwardName,
    Collective,
    CommendationType,
    Conferral,
    Contribution,
    Event,
    Grading,
    MovementPlacing,
    Proposal,
    ProposalResult,
    Record,
    SubjectKind,
    award_name,
    given_member_of,
)
from thidua.words import LabelledEnum, Message, say, verbatim

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
_LONGEST: Final = 80
"""Years back beyond which no grading is looked for: a career."""

_CSTD_CO_SO: Final = "chien-si-thi-dua-co-so"
_CSTD_BO_TINH: Final = "chien-si-thi-dua-bo-ban-nganh-tinh"
_CSTD_TOAN_QUOC: Final = "chien-si-thi-dua-toan-quoc"
_BK_THU_TUONG: Final = "bang-khen-thu-tuong-chinh-phu"

_OLD_ENDS: Final = dt.date(2024, 1, 1)
_GUIDANCE: Final = OrganiserRule(
    "Công văn 5007/BNV-TĐKT năm 2023 của Bộ Nội vụ, mục III.5c", seen=Seen.PARTIAL
)
"""Known from an official act that cites it, not from its own text."""

_NEXT_PROPOSAL: Final = (
    Rule(value=True, sources=(DECREE_2023.cite(30, 9),)),
    Rule(value=True, sources=(CIRCULAR_2019.cite(2, 6),), until=_OLD_ENDS),
)
_ONE_ACHIEVEMENT: Final = (
    Rule(value=True, sources=(LAW_2022.cite(5, 2, "c"),)),
    Rule(
        value=True,
        sources=(CIRCULAR_2019.cite(3, 2), DECREE_2017.cite(3, 2)),
        until=_OLD_ENDS,
    ),
    Rule(value=True, sources=(DECREE_2017.cite(3, 2),), until=_OLD_ENDS),
)
_ONE_A_YEAR: Final = (Rule(value=True, sources=(CIRCULAR_2019.cite(3, 3),), until=_OLD_ENDS),)
_NO_BASIS_SOURCES: Final = (
    CIRCULAR_2019.cite(2, 5),
    DECREE_2023.cite(4, 3),
    DECREE_2025.cite(4, 3),
)
"""What was conferred bears on later proposals, so that every text since 2020 is named."""
# The year of the letter is all that is known of its date.
_ONE_USE: Final = (Rule(value=True, sources=(_GUIDANCE,), since=dt.date(2023, 1, 1)),)

_NO_BASIS: Final = (CommendationType.SUDDEN, CommendationType.MOVEMENT)
_OF_YEARS: Final = (None, CommendationType.MERIT, CommendationType.EXTERNAL)
"""What is conferred for the work of years; a type not told counts as for merit."""

_NOT_LIMITED: Final = (
    CommendationType.SUDDEN,
    CommendationType.SERVICE,
    CommendationType.SENIORITY,
)
_STATE_KINDS: Final = (
    AwardKind.ORDER,
    AwardKind.MEDAL,
    AwardKind.HONORARY_TITLE,
    AwardKind.PRIZE,
)
_TITLES_WITH_WORKS: Final = (_CSTD_CO_SO, _CSTD_BO_TINH, _CSTD_TOAN_QUOC)
"""The titles whose standards ask for an initiative, a scientific work or ingenuity in combat."""

_FORMS_WITHOUT_WORKS: Final = (
    AwardKind.MEDAL,
    AwardKind.COMMEMORATIVE_MEDAL,
)
_WITH_WORKS: Final = (*_OF_YEARS[:2], *_NO_BASIS)


class UseKind(LabelledEnum):
    """What a decision used up."""

    YEARS = "thoi-gian-lap-thanh-tich", say("thời gian lập thành tích")
    CONTRIBUTION = "sang-kien-de-tai", say("sáng kiến, đề tài")
    MOVEMENT = "ket-qua-phong-trao", say("kết quả phong trào thi đua")
    ACHIEVEMENT = "thanh-tich", say("thành tích")
    POST = "thoi-gian-giu-chuc-vu", say("thời gian giữ chức vụ")
    MEASURE = "hinh-thuc-ky-luat", say("hình thức kỷ luật đã xét")


class InitiativeUse(LabelledEnum):
    """How often an initiative, a work or ingenuity in combat may serve (số lần dùng sáng kiến)."""

    TITLE_OR_FORM = (
        "danh-hieu-hoac-hinh-thuc",
        say(
            "sáng kiến, đề tài chỉ dùng một lần, cho danh hiệu hoặc cho hình thức khen thưởng; danh"
            " hiệu cao hơn vẫn được dùng"
        ),
    )
    """The letter of the Ministry of Home Affairs of 2023, known from a secondary source."""
    FORMS_ONLY = (
        "chi-giua-cac-hinh-thuc",
        say("chỉ không được dùng cho hai lần, hai hình thức khen thưởng"),
    )
    """The Law's own words, which speak of commendation."""
    ANYTHING = (
        "moi-muc-dich",
        say("sáng kiến, đề tài chỉ dùng một lần, kể cả cho danh hiệu cao hơn"),
    )


class NextFrom(LabelledEnum):
    """Which earlier decision the years of the next proposal follow (lần khen thưởng tiếp theo)."""

    SAME_FORM = "cung-hinh-thuc", say("tính từ lần trước được tặng chính hình thức đó")
    ANY_FORM = (
        "moi-hinh-thuc",
        say("tính từ lần trước được tặng bất kỳ hình thức nào theo công trạng"),
    )


class DecisionYear(LabelledEnum):
    """Whether the year of a decision that names no years may be counted next time."""

    LEFT_OUT = "khong-tinh", say("năm ban hành quyết định không được tính, chỉ tính năm trọn vẹn")
    COUNTED = "duoc-tinh", say("năm ban hành quyết định được tính")


class TitleChain(LabelledEnum):
    """Whether lower titles may serve twice for the same higher title (chuỗi danh hiệu)."""

    MAY_OVERLAP = (
        "duoc-dung-lai",
        say("danh hiệu mức thấp được dùng lại khi xét lần sau, chỉ cần đủ số lần liên tục"),
    )
    USED_ONCE = (
        "khong-dung-lai",
        say("danh hiệu mức thấp đã dùng cho lần trước thì không dùng lại"),
    )


@attrs.frozen(kw_only=True)
class LedgerReadings:
    """How the places that can be read in more than one way are read (cách hiểu).

    Attributes:
        initiative_use: how often an initiative may serve. The default follows the Ministry's letter
            5007/BNV-TĐKT, by which files are appraised; it is known from a secondary source, so
            what rests on it is provisional. Before 2023 the Law's own words apply.
        next_from: which decision the next proposal's years follow. Khoản 9 Điều 30 of Decree
            98/2023 does not say; by default the last one of the same form, since the steps from
            one form to another are the Law's own conditions ("sau đó", or its absence).
        decision_year: whether the year of a decision that names no years may be counted; by
            default not, since part of it lies before the decision.
        title_chain: whether lower titles may serve twice for a higher title. By default they may:
            the Law asks that they follow each other, and forbids double use of commendation only.
    """

    initiative_use: InitiativeUse = attrs.field(
        default=InitiativeUse.TITLE_OR_FORM, validator=given_member_of(InitiativeUse)
    )
    next_from: NextFrom = attrs.field(
        default=NextFrom.SAME_FORM, validator=given_member_of(NextFrom)
    )
    decision_year: DecisionYear = attrs.field(
        default=DecisionYear.LEFT_OUT, validator=given_member_of(DecisionYear)
    )
    title_chain: TitleChain = attrs.field(
        default=TitleChain.MAY_OVERLAP, validator=given_member_of(TitleChain)
    )

    def to_dict(self) -> dict[str, str]:
        """Return the readings by the slug of the matter."""
        return {key: getattr(self, name).value for name, key in _AMBIGUITIES.items()}


_AMBIGUITIES: Final[Mapping[str, str]] = {
    "initiative_use": "so-lan-dung-sang-kien",
    "next_from": "lan-khen-thuong-truoc",
    "decision_year": "nam-ban-hanh-quyet-dinh",
    "title_chain": "dung-lai-danh-hieu-muc-thap",
}
"""The key of the matter that each of the readings is about."""


def _told(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


@functools.cache
def _kind_of(award: str) -> AwardKind:
    return regime_on(_OLD_ENDS).awards[award].kind


def _is_form(award: str) -> bool:
    return _kind_of(award).family is AwardFamily.COMMENDATION


def _of_the_state(award: str) -> bool:
    """Tell whether an award is a State-level form (khoản 1 Điều 3 of Decree 98/2023)."""
    return _kind_of(award) in _STATE_KINDS or award == _BK_THU_TUONG


@attrs.frozen(kw_only=True)
class LedgerUse:
    """Something that a decision used up (đã được tính).

    Attributes:
        kind: what it is.
        what: it, in words.
        fact: the fact on record; None for years and for achievements that are only named.
        truth: TRUE where it was surely used, UNKNOWN where the decision's use of it is not told.
        sources: why it is used up.
    """

    kind: UseKind
    what: Message
    fact: Event | None = None
    truth: Truth = _TRUE
    sources: tuple[Source, ...] = ()

    def render(self, locale: str = "vi") -> str:
        """Say kind and thing, and whether its use is sure."""
        line = say("{kind}: {what}", kind=self.kind, what=self.what)
        if self.truth is _UNKNOWN:
            line = say("{what} (chưa rõ có được tính hay không)", what=line)
        if self.sources:
            line = say("{what} [{sources}]", what=line, sources=self.sources)
        return line.render(locale)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the use as plain data."""
        return {
            "kind": self.kind.value,
            "what": self.what.render(locale),
            "truth": self.truth.value,
            "sources": [source.render(locale) for source in self.sources],
        }


@attrs.frozen(kw_only=True)
class LedgerEntry:
    """One earlier decision and what it used up (một dòng của sổ).

    Attributes:
        conferral: the decision.
        uses: what it used up.
        cautions: what must be looked at before the entry is relied on.
        unit: the unit, since merged, that the decision was about; None for the subject itself.
    """

    conferral: Conferral
    uses: tuple[LedgerUse, ...] = ()
    cautions: tuple[Message, ...] = ()
    unit: str | None = None

    def lines(self, locale: str = "vi") -> Iterator[str]:
        """Yield the decision, what it used up and the cautions, line by line."""
        head = self.conferral.describe()
        if self.conferral.decided_on is not None:
            head = say("{what}, ngày {date}", what=head, date=self.conferral.decided_on)
        if self.unit is not None:
            head = say("{what} – của {unit}", what=head, unit=self.unit)
        yield head.render(locale)
        for use in self.uses:
            yield f"  - {use.render(locale)}"
        for caution in self.cautions:
            yield f"  ! {caution.render(locale)}"

    def render(self, locale: str = "vi") -> str:
        """Return the entry as text."""
        return "\n".join(self.lines(locale))

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the entry as plain data."""
        given = self.conferral
        return {
            "award": given.award,
            "award_name": AWARD_NAMES[given.award].name.render(locale),
            "year": given.year,
            "decision": given.decision,
            "decided_on": None if given.decided_on is None else given.decided_on.isoformat(),
            "type": None if given.type is None else given.type.value,
            "period": None if given.period is None else list(given.period),
            "period_named": given.names_period,
            "unit": self.unit,
            "uses": [use.to_dict(locale) for use in self.uses],
            "cautions": [caution.render(locale) for caution in self.cautions],
        }


@attrs.frozen(kw_only=True)
class CountsFrom:
    """The day from which the next proposal counts (mốc tính lần khen thưởng tiếp theo).

    Attributes:
        last: the decision counted from.
        day: the first day that counts; None where it is not known.
        reason: why, or what would settle it.
        rule: the rule applied; None where nothing read provides for it.
        otherwise: the day if the decision, of which that is not told, turns out to name no years;
            None where it is told, or its date is not.
    """

    last: Conferral
    day: dt.date | None
    reason: Message
    rule: InForce[bool] | None = None
    otherwise: dt.date | None = None

    @property
    def year(self) -> int | None:
        """The first year of achievement that counts whole; None where it is not known."""
        if self.day is None:
            return None
        return self.day.year + (self.day != dt.date(self.day.year, 1, 1))

    @property
    def provisional(self) -> bool:
        """Whether it rests on a text that was not read."""
        return self.rule is not None and self.rule.provisional

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it."""
        told = [] if self.rule is None else list(self.rule.reservations)
        if self.last.type is None and _is_form(self.last.award):
            told.append(_UNTOLD_TYPE)
        if self.otherwise is not None:
            told.append(_untold_period(self.last, self.otherwise))
        return tuple(told)

    def render(self, locale: str = "vi") -> str:
        """Say the day and why."""
        what = self.reason
        if self.rule is not None:
            what = say("{what} [{sources}]", what=what, sources=self.rule.sources)
        lines = [what.render(locale)]
        lines += [f"! {message.render(locale)}" for message in self.reservations]
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "award": self.last.award,
            "decision": self.last.decision,
            "day": None if self.day is None else self.day.isoformat(),
            "year": self.year,
            "reason": self.reason.render(locale),
            "otherwise": None if self.otherwise is None else self.otherwise.isoformat(),
            "provisional": self.provisional,
            "sources": []
            if self.rule is None
            else [source.render(locale) for source in self.rule.sources],
            "reservations": [message.render(locale) for message in self.reservations],
        }


_UNTOLD_TYPE: Final = say("Chưa ghi loại hình khen thưởng; được tính như khen thưởng công trạng")


def _untold_period(given: Conferral, otherwise: dt.date) -> Message:
    return say(
        "Chưa rõ quyết định tặng {what} có ghi thời gian lập thành tích hay không: năm thành tích"
        " đã khai được hiểu là ghi trong quyết định; nếu quyết định không ghi thì lần sau tính từ"
        " ngày {date}",
        what=given.describe(),
        date=otherwise,
    )


def _to_names(names: Iterable[str]) -> tuple[str, ...]:
    told = () if isinstance(names, str) else tuple(names)
    if isinstance(names, str) or not all(isinstance(each, str) and each.strip() for each in told):
        raise InvalidValue(
            say(
                "Các thành tích của đề nghị ghi thành danh sách tên, không phải “{value}”.",
                value=str(names),
            ),
            value=names,
        )
    return told


def _filled_unit(_: object, __: object, name: Any) -> None:
    if not isinstance(name, str) or not name.strip():
        raise InvalidValue(say("Đơn vị được sáp nhập phải có tên; hãy ghi tên đơn vị."))


def _is_source(_: object, __: object, source: Any) -> None:
    if not isinstance(source, (Citation, OrganiserRule)):
        raise InvalidValue(
            say("Việc sáp nhập phải có căn cứ; hãy ghi quyết định sắp xếp tổ chức."), source=source
        )


def _to_conferrals(conferrals: Iterable[Conferral]) -> tuple[Conferral, ...]:
    return tuple(conferrals)


def _only_conferrals(_: object, __: object, conferrals: tuple[Any, ...]) -> None:
    stray = [each for each in conferrals if not isinstance(each, Conferral)]
    if stray:
        raise InvalidValue(
            say(
                "“{value}” không phải danh hiệu, hình thức khen thưởng đã được tặng.",
                value=str(stray[0]),
            ),
            value=stray[0],
        )


@attrs.frozen(kw_only=True)
class MergedUnit:
    """A unit dissolved into, split off to or merged with the subject, and its awards.

    Its achievements may be counted by years or added up (khoản 6 Điều 30 of Decree 98/2023), which
    Circular 15/2025 is reported to narrow; which awards pass over is told by the caller.

    Attributes:
        name: what the unit was called.
        conferrals: its awards.
        source: the decision on the reorganisation.

    Raises:
        InvalidValue: no name, awards that are no conferrals, or a source that is none.
    """

    name: str = attrs.field(validator=_filled_unit)
    conferrals: tuple[Conferral, ...] = attrs.field(
        converter=_to_conferrals, validator=_only_conferrals
    )
    source: Source = attrs.field(validator=_is_source)


def _last_used(given: Conferral, readings: LedgerReadings) -> int | None:
    """Return the last year of achievement used up; None where the decision's day is needed."""
    if given.names_period is not False:
        return given.year
    day = given.decided_on
    if day is None:
        return None
    counted = readings.decision_year is DecisionYear.COUNTED or day == dt.date(day.year, 1, 1)
    return max(given.year, day.year - 1 if counted else day.year)


def _counting_day(given: Conferral) -> dt.date | None:
    if given.names_period is not False:
        return dt.date(given.year + 1, 1, 1)
    return given.decided_on


def _order(given: Conferral) -> tuple[Any, ...]:
    return (
        given.decided_on or dt.date(given.year, 12, 31),
        given.year,
        given.award,
        given.decision or "",
        "" if given.type is None else given.type.value,
        "" if given.issuer is None else given.issuer.value,
    )


def _against(
    earlier: str, later: str, kind: UseKind, readings: LedgerReadings
) -> tuple[Rule[bool], ...] | None:
    """Return the rules by which what *earlier* rewarded may not serve *later*; None where none."""
    forms = _is_form(earlier), _is_form(later)
    if all(forms):
        return _ONE_ACHIEVEMENT
    if kind is not UseKind.CONTRIBUTION or readings.initiative_use is InitiativeUse.FORMS_ONLY:
        return None
    higher = not any(forms) and earlier != later
    return None if higher and readings.initiative_use is InitiativeUse.TITLE_OR_FORM else _ONE_USE


def _candidates(record: Record, given: Conferral, name: str) -> tuple[Event, ...]:
    """Return the facts that a decision may mean by *name*: one, where it is clear which."""
    wanted = _told(name)
    named: list[Event] = [c for c in record.of(Contribution) if _told(c.title) == wanted]
    named += [m for m in record.movements if _told(m.movement) == wanted]
    if given.decided_on is not None:
        named = [e for e in named if e.since is None or e.since <= given.decided_on]
    if len(named) > 1:
        first, last = given.period or (given.year, given.year)
        close = [e for e in named if first <= _year_of(e) <= last]
        named = close if len(close) == 1 else named
    return tuple(named)


def _year_of(fact: Event) -> int:
    if isinstance(fact, MovementPlacing):
        return fact.reviewed_on.year
    return int(getattr(fact, "year", 0))


def _may_have_used(given: Conferral, fact: Event) -> bool:
    # The decision does not tell what it rewarded: could it have been this?
    form = _is_form(given.award)
    first, last = given.period or (0, given.year)
    if isinstance(fact, MovementPlacing):
        return (
            form
            and given.type is CommendationType.MOVEMENT
            and fact.reviewed_on.year <= last
            and fact.reviewed_on.year >= first
            and (given.decided_on is None or fact.reviewed_on <= given.decided_on)
        )
    if not isinstance(fact, Contribution) or not first <= fact.year <= last:
        return False
    if not form:
        yearly = given.award == _CSTD_CO_SO
        return given.award in _TITLES_WITH_WORKS and (not yearly or fact.year == given.year)
    return given.type in _WITH_WORKS and _kind_of(given.award) not in _FORMS_WITHOUT_WORKS


def _decided(given: Conferral) -> dt.date:
    return given.decided_on or dt.date(given.year, 12, 31)


def _ruled(rules: Iterable[Rule[bool]], given: Conferral) -> tuple[Source, ...]:
    rule = in_force(rules, _decided(given))
    return () if rule is None else rule.sources


def _achievements_used(record: Record, given: Conferral) -> Iterator[LedgerUse]:
    kinds = {Contribution: UseKind.CONTRIBUTION, MovementPlacing: UseKind.MOVEMENT}
    sources = _ruled(_ONE_ACHIEVEMENT if _is_form(given.award) else _ONE_USE, given)
    if given.rewarded is None:
        for fact in (*record.of(Contribution), *record.movements):
            if _may_have_used(given, fact):
                yield LedgerUse(
                    kind=kinds[type(fact)],
                    what=fact.describe(),
                    fact=fact,
                    truth=_UNKNOWN,
                    sources=sources,
                )
        return
    for name in dict.fromkeys(given.rewarded):
        facts = _candidates(record, given, name)
        if not facts:
            yield LedgerUse(kind=UseKind.ACHIEVEMENT, what=verbatim(name), sources=sources)
        for fact in facts:
            # What was recognised later may be the same work or only bear its name.
            later = isinstance(fact, Contribution) and fact.year > given.year
            yield LedgerUse(
                kind=kinds[type(fact)],
                what=fact.describe(),
                fact=fact,
                truth=_UNKNOWN if later or len(facts) > 1 else _TRUE,
                sources=sources,
            )


def _service_used(record: Record, given: Conferral) -> Iterator[LedgerUse]:
    # Posts held, and measures taken, until the time that the award for service covers.
    until = _counting_day(given) or dt.date(given.year + 1, 1, 1)
    decided = max(given.decided_on or until, until)
    for post in record.posts:
        if post.start < until:
            yield LedgerUse(
                kind=UseKind.POST,
                what=say("{post}, tính đến trước ngày {date}", post=post.describe(), date=until),
                fact=post,
                sources=(DECREE_2023.cite(6, 2, "a"),),
            )
    for measure in record.disciplines:
        if measure.decided_on < decided:
            yield LedgerUse(
                kind=UseKind.MEASURE,
                what=measure.describe(),
                fact=measure,
                truth=_TRUE if measure.decided_on < until else _UNKNOWN,
                sources=(DECREE_2023.cite(6, 3, "b"),),
            )


def _span(first: int, last: int) -> Message:
    if first == last:
        return say("năm {year}", year=first)
    return say("các năm từ {first} đến {last}", first=first, last=last)


def _years_used(given: Conferral) -> LedgerUse | None:
    if given.type in _NO_BASIS or given.type in _NOT_LIMITED:
        return None
    sources = _ruled(_NEXT_PROPOSAL, given) if _is_form(given.award) else ()
    if given.period is not None:
        first, last = given.period
        what = say("{years}, ghi trong quyết định", years=_span(first, last))
    elif given.names_period is False:
        if given.decided_on is None:
            what = say(
                "đến ngày ban hành quyết định (chưa rõ ngày); quyết định không ghi thời gian"
            )
            return LedgerUse(kind=UseKind.YEARS, what=what, truth=_UNKNOWN)
        what = say(
            "đến trước ngày {date} là ngày ban hành quyết định; quyết định không ghi thời gian",
            date=given.decided_on,
        )
    elif _is_form(given.award):
        what = say("đến hết năm {year} là năm thành tích đã khai", year=given.year)
    else:
        what = say("năm {year}", year=given.year)
    return LedgerUse(kind=UseKind.YEARS, what=what, sources=sources)


def _cautions(record: Record, given: Conferral) -> Iterator[Message]:
    subject, decided = record.subject, given.decided_on
    founded = subject.founded if isinstance(subject, Collective) else None
    if founded is not None and (
        given.year < founded.year or (decided is not None and decided < founded)
    ):
        yield say(
            "Có trước ngày thành lập {date} của tập thể: không tự động tính; nếu là của đơn vị được"
            " sáp nhập, chia tách thì phải nêu rõ đơn vị và căn cứ [{source}]",
            date=founded,
            source=DECREE_2023.cite(30, 6),
        )
    if decided is not None and decided.year < given.year:
        yield say(
            "Quyết định ngày {date} có trước năm thành tích {year}; hãy kiểm tra lại.",
            date=decided,
            year=given.year,
        )
    if not _is_form(given.award):
        return
    if given.type is None:
        yield _UNTOLD_TYPE
    elif given.type in _NO_BASIS:
        yield say(
            "Khen thưởng {type} không làm căn cứ đề nghị khen thưởng công trạng [{sources}]",
            type=given.type,
            sources=_NO_BASIS_SOURCES,
        )
    if given.type in _OF_YEARS and given.names_period is None and decided is not None:
        yield _untold_period(given, decided)


def _entry(record: Record, given: Conferral) -> LedgerEntry:
    uses: list[LedgerUse] = []
    years = _years_used(given)
    if years is not None:
        uses.append(years)
    uses += _achievements_used(record, given)
    if given.type is CommendationType.SERVICE:
        uses += _service_used(record, given)
    return LedgerEntry(conferral=given, uses=tuple(uses), cautions=tuple(_cautions(record, given)))


def _to_units(units: Iterable[MergedUnit]) -> tuple[MergedUnit, ...]:
    return tuple(units)


@attrs.frozen(kw_only=True)
class Ledger:
    """What every earlier decision used up of one subject's achievements (sổ theo dõi thành tích).

    Attributes:
        record: what is known of the subject.
        merged: units merged into the subject; their awards are shown, not counted.
    """

    record: Record
    merged: tuple[MergedUnit, ...] = attrs.field(default=(), converter=_to_units)

    @classmethod
    def of(cls, record: Record, *, merged: Iterable[MergedUnit] = ()) -> Ledger:
        """Return the ledger of *record*."""
        return cls(record=record, merged=merged)

    @property
    def entries(self) -> tuple[LedgerEntry, ...]:
        """One entry for each decision, the earliest first; those of merged units last."""
        own = sorted(self.record.of(Conferral), key=_order)
        return (*(_entry(self.record, given) for given in own), *self._of_merged_units())

    def _of_merged_units(self) -> Iterator[LedgerEntry]:
        for unit in self.merged:
            for given in sorted(unit.conferrals, key=_order):
                years = _years_used(given)
                yield LedgerEntry(
                    conferral=given,
                    unit=unit.name,
                    uses=() if years is None else (years,),
                    cautions=(
                        say(
                            "Thành tích của đơn vị được sáp nhập được tính theo các năm hoặc cộng"
                            " dồn [{source}]; căn cứ: {basis}; {unread}, chưa đọc, có thể thu hẹp",
                            source=DECREE_2023.cite(30, 6),
                            basis=unit.source,
                            unread=CIRCULAR_2025.cite(),
                        ),
                    ),
                )

    def counts_from(
        self,
        *awards: str | AwardName,
        on: dt.date,
        received: dt.date | None = None,
    ) -> CountsFrom | None:
        """Return the day from which the next proposal counts, after the last of *awards*.

        Of what was conferred up to *on*, sudden and thematic commendation and commendation for
        service and seniority left out, the decision that uses up time the longest counts.

        Args:
            awards: the award, or the steps of one ladder.
            on: the day of consideration.
            received: the day the file was received; None where it is not known.

        Returns:
            None where none of them is on record.

        Raises:
            UnknownName: no award is called so.
            InvalidValue: no award is named, or *received* is after *on*.
        """
        if not awards:
            raise InvalidValue(say("Hãy nêu ít nhất một danh hiệu, hình thức khen thưởng."))
        wanted = {a.id if isinstance(a, AwardName) else award_name(a).id for a in awards}
        given = [
            conferral
            for conferral in self.record.known_on(on).of(Conferral)
            if conferral.award in wanted
            and conferral.type in _OF_YEARS
            and conferral.year <= on.year
        ]
        if not given:
            return None
        last = max(given, key=lambda c: (_counting_day(c) or dt.date.max, _order(c)))
        day = _counting_day(last)
        rule = in_force(_NEXT_PROPOSAL, on, received=received)
        named = last.names_period
        if named is not False:
            reason = say(
                "Tính từ ngày {day}, sau thời gian lập thành tích của lần trước: {last}",
                day=day,
                last=last.describe(),
            )
        elif day is None:
            reason = say(
                "Chưa xác định được: quyết định không ghi thời gian lập thành tích, hãy ghi ngày ban"
                " hành quyết định tặng {last}",
                last=last.describe(),
            )
        else:
            reason = say(
                "Tính từ ngày {day} là ngày ban hành quyết định lần trước, vì quyết định không ghi"
                " thời gian lập thành tích: {last}",
                day=day,
                last=last.describe(),
            )
        return CountsFrom(
            last=last,
            day=day,
            reason=reason,
            rule=rule,
            otherwise=last.decided_on if named is None else None,
        )

    def assess(
        self,
        award: Award,
        year: int | EmulationYear,
        on: dt.date,
        *,
        commends: CommendationType | None = None,
        achievements: Iterable[str] = (),
        received: dt.date | None = None,
        award_readings: Mapping[str, str] | None = None,
        readings: LedgerReadings | None = None,
    ) -> LedgerAssessment:
        """Judge the record for *award* with what earlier decisions used up taken out.

        A form on record for the same year is an earlier decision; a title for it is not.

        Args:
            award: the award.
            year: the year of achievement.
            on: the day of consideration; decisions after it are not looked at.
            commends: what the proposal is for; None means not told.
            achievements: names of the single achievements that the proposal rests on, as earlier
                decisions name them in :attr:`thidua.records.Conferral.rewarded`.
            received: the day the file was received; None where it is not known.
            award_readings: readings of the award's own ambiguities, as :meth:`Award.assess`.
            readings: readings of the ledger's ambiguities; the defaults where None.

        Raises:
            NotInForce, UnknownName: as :meth:`Award.ask`.
            InvalidValue: as :meth:`Award.ask`; names of achievements that are not a list of texts;
                a kind of commendation or readings that are none.
        """
        named = _to_names(achievements)
        if readings is not None and not isinstance(readings, LedgerReadings):
            raise InvalidValue(
                say(
                    "Cách hiểu quy định phải là LedgerReadings, không phải “{value}”.",
                    value=str(readings),
                )
            )
        if commends is not None and not isinstance(commends, CommendationType):
            raise InvalidValue(
                say("“{value}” không phải loại hình khen thưởng.", value=str(commends)),
                value=commends,
            )
        inquiry = award.ask(year, on, received=received, readings=award_readings)
        return LedgerAssessment(
            ledger=self,
            base=inquiry.assess(self.record),
            inquiry=inquiry,
            commends=commends,
            achievements=named,
            readings=readings or LedgerReadings(),
        )

    def conflicts(self, *, readings: LedgerReadings | None = None) -> tuple[LedgerReason, ...]:
        """Return what decisions on record surely counted twice.

        That is an achievement that two of them name, and years that one form counted again. Each
        is told with the later decision, by the text in force on its day.
        """
        read = readings or LedgerReadings()
        own = sorted(self.record.of(Conferral), key=_order)
        found: list[LedgerReason] = []
        for place, later in enumerate(own):
            for earlier in own[:place]:
                found += _named_twice(self.record, earlier, later, read)
                found += _years_twice(earlier, later, read)
        return tuple(found)

    def other_state_forms(
        self,
        award: str | AwardName,
        on: dt.date,
        *,
        commends: CommendationType | None = None,
    ) -> tuple[LedgerReason, ...]:
        """Return why a State-level form may not be proposed this year, besides another one.

        Until the end of 2023 one collective or person was not proposed for two State-level forms
        in a year, sudden commendation, service and seniority excepted (khoản 3 Điều 3 of Circular
        12/2019/TT-BNV). Nothing read provides for it since.

        Args:
            award: the form to be proposed.
            on: the day.
            commends: what it is for; None means not told.

        Returns:
            One reason for each other form of the year: TRUE where it bars the proposal, UNKNOWN
            where date or type are not told; empty where nothing bars it.

        Raises:
            UnknownName: no award is called so.
        """
        asked = award if isinstance(award, AwardName) else award_name(award)
        rule = in_force(_ONE_A_YEAR, on)
        household = self.record.subject.kind is SubjectKind.HOUSEHOLD
        exempt = commends in _NOT_LIMITED or not _of_the_state(asked.id)
        if rule is None or household or exempt:
            return ()
        known = self.record.known_on(on)
        found = [
            _same_year(given, asked, on, rule, told=commends is not None)
            for given in sorted(known.of(Conferral), key=_order)
            if _of_the_state(given.award) and given.type not in _NOT_LIMITED
        ]
        found += [
            _still_pending(proposal, asked, rule)
            for proposal in known.of(Proposal)
            if proposal.result is ProposalResult.PENDING
            and proposal.award != asked.id
            and _of_the_state(proposal.award)
            and proposal.year in (on.year, on.year - 1)
        ]
        return tuple(reason for reason in found if reason is not None)

    def lines(self, locale: str = "vi") -> Iterator[str]:
        """Yield the ledger line by line."""
        subject = self.record.subject
        name = getattr(subject, "name", None) or subject.id
        yield say("Sổ theo dõi thành tích đã được khen thưởng: {name}", name=name).render(locale)
        if self.record.illustrative or subject.illustrative:
            yield "! " + say("Số liệu minh họa, không phải hồ sơ thật").render(locale)
        entries = self.entries
        if not entries:
            yield say("Chưa ghi nhận quyết định nào").render(locale)
        for number, entry in enumerate(entries, 1):
            head, *rest = entry.lines(locale)
            yield f"{number}. {head}"
            yield from (f" {line}" for line in rest)
        yield from (f"! {reason.render(locale)}" for reason in self.conflicts())

    def render(self, locale: str = "vi") -> str:
        """Return the ledger as text."""
        return "\n".join(self.lines(locale))

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the ledger as plain data."""
        subject = self.record.subject
        return {
            "subject": subject.id,
            "illustrative": self.record.illustrative or subject.illustrative,
            "entries": [entry.to_dict(locale) for entry in self.entries],
            "conflicts": [reason.to_dict(locale) for reason in self.conflicts()],
        }


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


def _named_twice(
    record: Record, earlier: Conferral, later: Conferral, readings: LedgerReadings
) -> Iterator[LedgerReason]:
    first = {_key_of(use): use for use in _achievements_used(record, earlier)}
    for use in _achievements_used(record, later):
        same = first.get(_key_of(use))
        rules = _against(earlier.award, later.award, use.kind, readings)
        if same is None or rules is None or not use.truth is same.truth is _TRUE:
            continue
        rule = in_force(rules, _decided(later))
        if rule is not None:
            yield LedgerReason(
                truth=_TRUE,
                text=say(
                    "{fact} được tính cả khi tặng {earlier} và khi tặng {later}",
                    fact=use.what,
                    earlier=earlier.describe(),
                    later=later.describe(),
                ),
                earlier=earlier,
                fact=use.fact,
                sources=rule.sources,
                provisional=_rests_on_unread(rule),
            )


def _name_of(use: LedgerUse) -> str:
    if isinstance(use.fact, Contribution):
        return use.fact.title
    return use.fact.movement if isinstance(use.fact, MovementPlacing) else use.what.render()


def _key_of(use: LedgerUse) -> Any:
    return use.kind, use.fact or _told(_name_of(use))


def _years_twice(
    earlier: Conferral, later: Conferral, readings: LedgerReadings
) -> Iterator[LedgerReason]:
    rule = in_force(_NEXT_PROPOSAL, _decided(later))
    last = _last_used(earlier, readings)
    same = earlier.award == later.award and _is_form(later.award)
    of_years = earlier.type in _OF_YEARS and later.type in _OF_YEARS
    if rule is None or last is None or later.period is None or not (same and of_years):
        return
    if later.period[0] <= last:
        yield LedgerReason(
            truth=_TRUE,
            text=say(
                "{fact} được tính cả khi tặng {earlier} và khi tặng {later}",
                fact=_span(later.period[0], min(last, later.period[1])),
                earlier=earlier.describe(),
                later=later.describe(),
            ),
            earlier=earlier,
            sources=rule.sources,
            provisional=_rests_on_unread(rule),
        )


def _same_year(
    given: Conferral, asked: AwardName, on: dt.date, rule: InForce[bool], *, told: bool
) -> LedgerReason | None:
    decided = given.decided_on
    # A report may be six months old at most when it is presented (khoản 4 Điều 2 of Circular
    # 12/2019), so that older achievements are not decided on this year.
    if decided.year != on.year if decided is not None else given.year < on.year - 2:
        return None
    sure = told and decided is not None and given.type is not None
    if sure:
        text = say(
            "Trong năm {year} đã có {earlier} nên không đề nghị thêm {award}: một năm không đề nghị"
            " hai hình thức khen thưởng cấp Nhà nước (trừ đột xuất, quá trình cống hiến, niên hạn)",
            year=on.year,
            earlier=given.describe(),
            award=asked,
        )
    else:
        text = say(
            "Chưa rõ {earlier} có cùng năm {year} và cùng diện một năm không đề nghị hai hình thức"
            " khen thưởng cấp Nhà nước với {award} hay không; hãy ghi ngày quyết định và loại hình"
            " khen thưởng của cả hai",
            year=on.year,
            earlier=given.describe(),
            award=asked,
        )
    return LedgerReason(
        truth=_TRUE if sure else _UNKNOWN, text=text, earlier=given, sources=rule.sources
    )


def _still_pending(proposal: Proposal, asked: AwardName, rule: InForce[bool]) -> LedgerReason:
    return LedgerReason(
        truth=_UNKNOWN,
        text=say(
            "Còn {pending}; nếu được đề nghị trong cùng năm thì không đề nghị thêm {award}: một năm"
            " không đề nghị hai hình thức khen thưởng cấp Nhà nước (trừ đột xuất, quá trình cống"
            " hiến, niên hạn)",
            pending=proposal.describe(),
            award=asked,
        ),
        earlier=None,
        fact=proposal,
        sources=rule.sources,
    )


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
            for given in sorted(self._known.of(Conferral), key=_order)
            if _is_form(given.award) or (given.award, given.year) != (self.award.id, asked)
        )

    def _rule(self, rules: Iterable[Rule[bool]]) -> InForce[bool] | None:
        question = self.base.question
        return in_force(rules, question.on, received=question.received)

    def _sources_of(self, matter: str) -> tuple[Source, ...]:
        if matter == "title_chain":
            return (self.award.article,)
        rules = (_ONE_USE, _ONE_ACHIEVEMENT) if matter == "initiative_use" else (_NEXT_PROPOSAL,)
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
        if self.commends in _OF_YEARS:
            yield from self._used_years(readings, unnamed=unnamed)
        if readings.title_chain is TitleChain.USED_ONCE:
            yield from self._used_titles()

    def _used_facts(self, given: Conferral, readings: LedgerReadings) -> Iterator[_Withheld]:
        for use in _achievements_used(self._known, given):
            if use.fact is None:
                continue
            rules = _against(given.award, self.award.id, use.kind, readings)
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
            provisional=_rests_on_unread(rule),
        )

    def _used_years(self, readings: LedgerReadings, *, unnamed: bool) -> Iterator[_Withheld]:
        rule = self._rule(_NEXT_PROPOSAL)
        if rule is None:
            return  # pragma: no cover - awards can be asked about since 2020, as the rule can
        asked = self.base.question.year
        for given in dict.fromkeys((*self._same_forms(readings), *self._steps(unnamed=unnamed))):
            told = given
            if unnamed and given.names_period is None and given.decided_on is not None:
                told = attrs.evolve(given, period_named=False)
            last = _last_used(told, readings)
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
                    provisional=_rests_on_unread(rule),
                ),
                through,
            )

    def _same_forms(self, readings: LedgerReadings) -> Iterator[Conferral]:
        # A form asked about again follows itself; which other forms it follows is a reading.
        if not _is_form(self.award.id):
            return
        same = readings.next_from is NextFrom.SAME_FORM
        for given in self._conferrals:
            if given.type not in _OF_YEARS or not _is_form(given.award):
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
                and given.type in _OF_YEARS
                and (named is False or (unnamed and named is None))
            ):
                yield given

    def _used_titles(self) -> Iterator[_Withheld]:
        lower = {_CSTD_BO_TINH: _CSTD_CO_SO, _CSTD_TOAN_QUOC: _CSTD_BO_TINH}.get(self.award.id)
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
        asked = {_told(name) for name in self.achievements}
        for given in self._conferrals:
            for use in _achievements_used(self._known, given):
                rules = _against(given.award, self.award.id, use.kind, readings)
                rule = None if rules is None else self._rule(rules)
                if rule is not None and _told(_name_of(use)) in asked:
                    yield self._used_by(given, use, rule)
            rule = self._rule(_ONE_ACHIEVEMENT)
            if (
                rule is not None
                and given.rewarded is None
                and self.commends in _NO_BASIS
                and given.type is self.commends
                and given.year == self.base.question.year
                and _is_form(given.award)
                and _is_form(self.award.id)
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
                    provisional=_rests_on_unread(rule),
                )

    def _reservations(self) -> Iterator[Message]:
        yield from self.base.reservations
        if any(_GUIDANCE in reason.sources for reason in self.reasons):
            yield say(
                "Tạm thời: việc sáng kiến, đề tài chỉ dùng một lần cho danh hiệu hoặc cho hình thức"
                " khen thưởng chỉ biết qua nguồn thứ cấp [{source}]",
                source=_GUIDANCE,
            )
        for rules in (_NEXT_PROPOSAL, _ONE_ACHIEVEMENT):
            rule = self._rule(rules)
            if rule is not None and any(r.sources == rule.sources for r in self.reasons):
                yield from rule.reservations
        if self.base.finding.truth is _FALSE:
            return
        for given in dict.fromkeys(r.earlier for r in self.reasons if r.fact is None):
            if given is not None and given.type is None and _is_form(given.award):
                yield say("{earlier}: {note}", earlier=given.describe(), note=_UNTOLD_TYPE)
        unnamed = self._judge(self.readings, unnamed=True)
        if unnamed.truth is not self.truth:
            for reason in unnamed.reasons:
                given = reason.earlier
                if given is not None and given.names_period is None and given.decided_on:
                    yield say(
                        "{note}; khi đó kết quả là: {outcome}",
                        note=_untold_period(given, given.decided_on),
                        outcome=self._outcome_of(unnamed.truth),
                    )
        for name in _AMBIGUITIES:
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


def _rests_on_unread(rule: InForce[bool]) -> bool:
    return rule.provisional or any(source.seen is Seen.PARTIAL for source in rule.sources)


def _of_years(record: Record, through: int) -> Iterator[Event]:
    """Yield what was achieved in the years up to *through*: gradings, titles, contributions."""
    for event in record.events:
        title = isinstance(event, Conferral) and not _is_form(event.award)
        if (title or isinstance(event, (Grading, Contribution))) and _year_of(event) <= through:
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
