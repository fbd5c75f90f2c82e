"""What an earlier decision used up of the achievements of its subject.

One achievement is rewarded once. Where a decision's use of a fact is not told, the fact may have
been used.
"""

from __future__ import annotations

import datetime as dt
import functools
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from thidua.awards import regime_on
from thidua.criteria import AwardFamily, AwardKind, Truth
from thidua.errors import InvalidValue
from thidua.law import (
    CIRCULAR_2019,
    DECREE_2017,
    DECREE_2023,
    DECREE_2025,
    LAW_2022,
    Citation,
    OrganiserRule,
    Seen,
    Source,
)
from thidua.procedure._groups import CSTD_BO_TINH, CSTD_CO_SO, CSTD_TOAN_QUOC
from thidua.procedure._rule import Rule, in_force
from thidua.records import (
    AWARD_NAMES,
    Collective,
    CommendationType,
    Conferral,
    Contribution,
    Event,
    MovementPlacing,
    Record,
    given_member_of,
)
from thidua.words import LabelledEnum, Message, say, verbatim

_TRUE, _UNKNOWN = Truth.TRUE, Truth.UNKNOWN

OLD_ENDS: Final = dt.date(2024, 1, 1)
GUIDANCE: Final = OrganiserRule(
    "Công văn 5007/BNV-TĐKT năm 2023 của Bộ Nội vụ, mục III.5c", seen=Seen.PARTIAL
)
"""Known from an official act that cites it, not from its own text."""
NEXT_PROPOSAL: Final = (
    Rule(value=True, sources=(DECREE_2023.cite(30, 9),)),
    Rule(value=True, sources=(CIRCULAR_2019.cite(2, 6),), until=OLD_ENDS),
)
ONE_ACHIEVEMENT: Final = (
    Rule(value=True, sources=(LAW_2022.cite(5, 2, "c"),)),
    Rule(
        value=True,
        sources=(CIRCULAR_2019.cite(3, 2), DECREE_2017.cite(3, 2)),
        until=OLD_ENDS,
    ),
    Rule(value=True, sources=(DECREE_2017.cite(3, 2),), until=OLD_ENDS),
)
_NO_BASIS_SOURCES: Final = (
    CIRCULAR_2019.cite(2, 5),
    DECREE_2023.cite(4, 3),
    DECREE_2025.cite(4, 3),
)
"""What was conferred bears on later proposals, so that every text since 2020 is named."""
# The year of the letter is all that is known of its date.
ONE_USE: Final = (Rule(value=True, sources=(GUIDANCE,), since=dt.date(2023, 1, 1)),)
NO_BASIS: Final = (CommendationType.SUDDEN, CommendationType.MOVEMENT)
OF_YEARS: Final = (None, CommendationType.MERIT, CommendationType.EXTERNAL)
"""What is conferred for the work of years; a type not told counts as for merit."""
NOT_LIMITED: Final = (
    CommendationType.SUDDEN,
    CommendationType.SERVICE,
    CommendationType.SENIORITY,
)
"""What neither uses up years of merit nor was counted among the forms of one year."""
_TITLES_WITH_WORKS: Final = (CSTD_CO_SO, CSTD_BO_TINH, CSTD_TOAN_QUOC)
"""The titles whose standards ask for an initiative, a scientific work or ingenuity in combat."""
_FORMS_WITHOUT_WORKS: Final = (
    AwardKind.MEDAL,
    AwardKind.COMMEMORATIVE_MEDAL,
)
_WITH_WORKS: Final = (*OF_YEARS[:2], *NO_BASIS)


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
        return {key: getattr(self, name).value for name, key in AMBIGUITIES.items()}


AMBIGUITIES: Final[Mapping[str, str]] = {
    "initiative_use": "so-lan-dung-sang-kien",
    "next_from": "lan-khen-thuong-truoc",
    "decision_year": "nam-ban-hanh-quyet-dinh",
    "title_chain": "dung-lai-danh-hieu-muc-thap",
}
"""The key of the matter that each of the readings is about."""


def as_told(name: str) -> str:
    """Return a name as it is compared: composed, without case and with single blanks."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


@functools.cache
def kind_of(award: str) -> AwardKind:
    """Return what kind of award a slug names."""
    return regime_on(OLD_ENDS).awards[award].kind


def is_form(award: str) -> bool:
    """Tell whether a slug names a form of commendation; a title is none."""
    return kind_of(award).family is AwardFamily.COMMENDATION


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


UNTOLD_TYPE: Final = say("Chưa ghi loại hình khen thưởng; được tính như khen thưởng công trạng")


def untold_period(given: Conferral, otherwise: dt.date) -> Message:
    """Say what follows if a decision, of which that is not told, names no years."""
    return say(
        "Chưa rõ quyết định tặng {what} có ghi thời gian lập thành tích hay không: năm thành tích"
        " đã khai được hiểu là ghi trong quyết định; nếu quyết định không ghi thì lần sau tính từ"
        " ngày {date}",
        what=given.describe(),
        date=otherwise,
    )


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


def last_used(given: Conferral, readings: LedgerReadings) -> int | None:
    """Return the last year of achievement used up; None where the decision's day is needed."""
    if given.names_period is not False:
        return given.year
    day = given.decided_on
    if day is None:
        return None
    counted = readings.decision_year is DecisionYear.COUNTED or day == dt.date(day.year, 1, 1)
    return max(given.year, day.year - 1 if counted else day.year)


def counting_day(given: Conferral) -> dt.date | None:
    """Return the first day after what a decision used up; None where it is not known."""
    if given.names_period is not False:
        return dt.date(given.year + 1, 1, 1)
    return given.decided_on


def time_order(given: Conferral) -> tuple[Any, ...]:
    """Return what puts conferrals in the order of time, whatever order they were told in."""
    return (
        given.decided_on or dt.date(given.year, 12, 31),
        given.year,
        given.award,
        given.decision or "",
        "" if given.type is None else given.type.value,
        "" if given.issuer is None else given.issuer.value,
    )


def rules_against(
    earlier: str, later: str, kind: UseKind, readings: LedgerReadings
) -> tuple[Rule[bool], ...] | None:
    """Return the rules by which what *earlier* rewarded may not serve *later*; None where none."""
    forms = is_form(earlier), is_form(later)
    if all(forms):
        return ONE_ACHIEVEMENT
    if kind is not UseKind.CONTRIBUTION or readings.initiative_use is InitiativeUse.FORMS_ONLY:
        return None
    higher = not any(forms) and earlier != later
    return None if higher and readings.initiative_use is InitiativeUse.TITLE_OR_FORM else ONE_USE


def _candidates(record: Record, given: Conferral, name: str) -> tuple[Event, ...]:
    """Return the facts that a decision may mean by *name*: one, where it is clear which."""
    wanted = as_told(name)
    named: list[Event] = [c for c in record.of(Contribution) if as_told(c.title) == wanted]
    named += [m for m in record.movements if as_told(m.movement) == wanted]
    if given.decided_on is not None:
        named = [e for e in named if e.since is None or e.since <= given.decided_on]
    if len(named) > 1:
        first, last = given.period or (given.year, given.year)
        close = [e for e in named if first <= year_of(e) <= last]
        named = close if len(close) == 1 else named
    return tuple(named)


def year_of(fact: Event) -> int:
    """Return the year that a fact belongs to."""
    if isinstance(fact, MovementPlacing):
        return fact.reviewed_on.year
    return int(getattr(fact, "year", 0))


def _may_have_used(given: Conferral, fact: Event) -> bool:
    # The decision does not tell what it rewarded: could it have been this?
    form = is_form(given.award)
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
        yearly = given.award == CSTD_CO_SO
        return given.award in _TITLES_WITH_WORKS and (not yearly or fact.year == given.year)
    return given.type in _WITH_WORKS and kind_of(given.award) not in _FORMS_WITHOUT_WORKS


def day_decided(given: Conferral) -> dt.date:
    """Return the day whose text binds a decision: its own, or the last of its year."""
    return given.decided_on or dt.date(given.year, 12, 31)


def _ruled(rules: Iterable[Rule[bool]], given: Conferral) -> tuple[Source, ...]:
    rule = in_force(rules, day_decided(given))
    return () if rule is None else rule.sources


def achievements_used(record: Record, given: Conferral) -> Iterator[LedgerUse]:
    """Yield the achievements that a decision used up, or may have."""
    kinds = {Contribution: UseKind.CONTRIBUTION, MovementPlacing: UseKind.MOVEMENT}
    sources = _ruled(ONE_ACHIEVEMENT if is_form(given.award) else ONE_USE, given)
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
    for name in {as_told(name): name for name in given.rewarded}.values():
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
    until = counting_day(given) or dt.date(given.year + 1, 1, 1)
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


def span_of(first: int, last: int) -> Message:
    """Say some years."""
    if first == last:
        return say("năm {year}", year=first)
    return say("các năm từ {first} đến {last}", first=first, last=last)


def years_used(given: Conferral) -> LedgerUse | None:
    """Return the years that a decision used up; None where it uses up none."""
    if given.type in NO_BASIS or given.type in NOT_LIMITED:
        return None
    sources = _ruled(NEXT_PROPOSAL, given) if is_form(given.award) else ()
    if given.period is not None:
        first, last = given.period
        what = say("{years}, ghi trong quyết định", years=span_of(first, last))
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
    elif is_form(given.award):
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
    if not is_form(given.award):
        return
    if given.type is None:
        yield UNTOLD_TYPE
    elif given.type in NO_BASIS:
        yield say(
            "Khen thưởng {type} không làm căn cứ đề nghị khen thưởng công trạng [{sources}]",
            type=given.type,
            sources=_NO_BASIS_SOURCES,
        )
    if given.type in OF_YEARS and given.names_period is None and decided is not None:
        yield untold_period(given, decided)


def entry_of(record: Record, given: Conferral) -> LedgerEntry:
    """Return what a decision of the subject itself used up, and what to look at."""
    uses: list[LedgerUse] = []
    years = years_used(given)
    if years is not None:
        uses.append(years)
    uses += achievements_used(record, given)
    if given.type is CommendationType.SERVICE:
        uses += _service_used(record, given)
    return LedgerEntry(conferral=given, uses=tuple(uses), cautions=tuple(_cautions(record, given)))
