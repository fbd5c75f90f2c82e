"""What several awards decided together are paid: each, or only the highest of one period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from thidua.awards import law_2022
from thidua.criteria import AwardFamily, source_dict
from thidua.dates import EmulationYear, Period
from thidua.errors import InvalidValue, Renderable
from thidua.law import LAW_2022, Source
from thidua.numbers import Vnd
from thidua.procedure import _money_tables as tables
from thidua.procedure._money import MoneyLine, MoneyState, Multiplying, OwnAmount
from thidua.procedure._money_tables import SamePeriod
from thidua.procedure._rule import InForce, in_force
from thidua.procedure._units import UnitKind
from thidua.records import (
    AwardName,
    Origin,
    SubjectKind,
    given_member_of,
    member_of,
    to_award_name,
)
from thidua.words import Message, say

_ON_FORMS = frozenset(source for rule in tables.SAME_FORMS for source in rule.sources)
_FAMILIES = {award.id: award.kind.family for award in law_2022.AWARDS}


def _to_period(period: Period | EmulationYear | None) -> Period | None:
    return period.period if isinstance(period, EmulationYear) else period


def _is_period(_: object, __: object, period: Any) -> None:
    if period is not None and not isinstance(period, Period):
        raise InvalidValue(
            say(
                "“{value}” không phải thời gian đạt thành tích; hãy dùng Period hoặc EmulationYear.",
                value=str(period),
            ),
            value=period,
        )


@attrs.frozen(kw_only=True)
class Claim:
    """One of the awards decided together for one subject (danh hiệu, hình thức được quyết định).

    Attributes:
        award: its slug, abbreviation or name.
        period: the time in which it was achieved (thời gian đạt được): a year or a period; None
            where it is not known.
        achievement: a name for what was achieved, by which the same achievement is known again;
            empty where it was not told.
        issuer: the kind of body that confers it.
        own: what the conferring body's own rule pays, where the decree leaves it to that body.
    """

    award: AwardName = attrs.field(converter=to_award_name)
    period: Period | None = attrs.field(default=None, converter=_to_period, validator=_is_period)
    achievement: str = ""
    issuer: UnitKind | None = attrs.field(default=None, validator=member_of(UnitKind))
    own: OwnAmount | None = None

    @property
    def family(self) -> AwardFamily:
        """Emulation title or form of commendation."""
        return _FAMILIES[self.award.id]

    def shares_achievement(self, other: Claim) -> bool | None:
        """Tell whether both were won by the same achievement; None where it is not known.

        Different periods mean different achievements. Within one period it is the same
        achievement unless both were named, and differently.
        """
        same_period = self.shares_period(other)
        if same_period is False or not (self.achievement and other.achievement):
            return same_period
        return self.achievement == other.achievement

    def shares_period(self, other: Claim) -> bool | None:
        """Tell whether both were won in the same time; None where it is not known."""
        if self.period is None or other.period is None:
            return None
        return self.period == other.period


def _claims(claims: Iterable[Claim] | None) -> tuple[Claim, ...]:
    return tuple(claims or ())


def _no_award_twice(_: object, __: object, claims: tuple[Claim, ...]) -> None:
    if not claims:
        raise InvalidValue(say("Bảng tính tiền thưởng cần ít nhất một danh hiệu, hình thức."))
    for place, claim in enumerate(claims):
        if not isinstance(claim, Claim):
            raise InvalidValue(
                say(
                    "“{value}” không phải một danh hiệu, hình thức đã quyết định.", value=str(claim)
                ),
                value=claim,
            )
        for other in claims[:place]:
            if claim.award == other.award and claim.shares_achievement(other) is not False:
                raise InvalidValue(
                    say(
                        "{award} ghi hai lần cho cùng một thời gian, thành tích hoặc không ghi thời"
                        " gian; hãy bỏ một lần hoặc ghi rõ thời gian đạt được.",
                        award=claim.award,
                    ),
                    award=claim.award.id,
                )


@attrs.frozen(kw_only=True)
class BillEntry:
    """One award of a bill and whether its money is paid.

    Attributes:
        claim: the award as it was told.
        line: its money.
        paid: whether it is paid; None where it is not known.
        why: the rule by which it is or is not paid, or what must be known.
        rules: where that stands.
    """

    claim: Claim
    line: MoneyLine
    paid: bool | None
    why: Message
    rules: tuple[InForce[Any], ...] = ()

    @property
    def amount(self) -> Vnd | None:
        """What is paid for it: 0 where a rule keeps it unpaid, None where there is no answer."""
        if self.paid is False and self.line.state is not MoneyState.NOT_PROVIDED:
            return Vnd(0)
        return self.line.amount if self.paid else None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the rule of paying stands."""
        return tuple(dict.fromkeys(source for rule in self.rules for source in rule.sources))


@attrs.frozen(kw_only=True)
class Bill:
    """The money for awards decided together for one subject (bảng tính tiền thưởng).

    Attributes:
        claims: the awards.
        kind: individual, collective or household.
        on: the day of the decisions.
        origin: foreigners and Vietnamese settled abroad receive keepsakes instead.
        silence: what is paid for one period or achievement where the decree in force does not
            say: each award's money, since nothing takes it away (khoản 3 Điều 52 of Decree
            98/2023/NĐ-CP), or the highest only, as the decrees before and after it rule for
            titles.
        multiplying: the reading of *twice the money of an individual*.
        received: the day the file was received.

    Raises:
        UnknownName, NotInForce, InvalidValue: as :class:`MoneyLine`; also no award at all, or one
            award twice for the same time and achievement.
    """

    claims: tuple[Claim, ...] = attrs.field(converter=_claims, validator=_no_award_twice)
    kind: SubjectKind = attrs.field(validator=given_member_of(SubjectKind))
    on: dt.date
    origin: Origin = attrs.field(default=Origin.DOMESTIC, validator=given_member_of(Origin))
    silence: SamePeriod = attrs.field(
        default=SamePeriod.EACH, validator=given_member_of(SamePeriod)
    )
    multiplying: Multiplying = attrs.field(
        default=Multiplying.BEFORE_ROUNDING, validator=given_member_of(Multiplying)
    )
    received: dt.date | None = None
    lines: tuple[MoneyLine, ...] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Work out each award's money, so that a bad claim is refused at once."""
        lines = tuple(
            MoneyLine(
                award=claim.award,
                kind=self.kind,
                on=self.on,
                issuer=claim.issuer,
                origin=self.origin,
                multiplying=self.multiplying,
                received=self.received,
                own=claim.own,
            )
            for claim in self.claims
        )
        object.__setattr__(self, "lines", lines)

    @property
    def entries(self) -> tuple[BillEntry, ...]:
        """Each award, whether it is paid, and why."""
        return self._entries(self.silence)

    def _entries(self, silence: SamePeriod) -> tuple[BillEntry, ...]:
        return tuple(self._entry(place, silence) for place in range(len(self.claims)))

    def _entry(self, place: int, silence: SamePeriod) -> BillEntry:
        claim, line = self.claims[place], self.lines[place]

        def entry(paid: bool | None, why: Message, *rules: InForce[Any] | None) -> BillEntry:
            used = tuple(rule for rule in rules if rule is not None)
            return BillEntry(claim=claim, line=line, paid=paid, why=why, rules=used)

        if line.state is MoneyState.NOT_PROVIDED:
            return entry(False, say("Nghị định không quy định mức tiền cho hình thức này"))
        doubt: list[tuple[Claim, InForce[SamePeriod]]] = []
        kept: list[InForce[SamePeriod]] = []
        for other_place, other in enumerate(self.claims):
            if other_place == place or self.lines[other_place].state is MoneyState.NOT_PROVIDED:
                continue
            if other.family is not claim.family:
                kept.append(self._rule(tables.TITLE_AND_FORM))
                continue
            same, rule = self._relation(claim, other)
            higher = self._beats(other_place, place)
            pays_each = same is False or (rule.value or silence) is SamePeriod.EACH
            if pays_each or higher is False:
                kept.append(rule)
            elif same and higher:
                why = say(
                    "không chi: cùng thời gian, thành tích chỉ nhận mức cao nhất, của {award}",
                    award=other.award,
                )
                return entry(False, _as_read(why, rule), rule)
            else:
                doubt.append((other, rule))
        if doubt:
            other, rule = doubt[0]
            why = say(
                "chưa rõ: cần biết thời gian đạt được và mức tiền, so với {award}",
                award=other.award,
            )
            return entry(None, why, rule)
        return entry(True, _as_read(say("được chi"), *kept), *dict.fromkeys(kept))

    def _relation(self, claim: Claim, other: Claim) -> tuple[bool | None, InForce[SamePeriod]]:
        """Return whether two awards of one family were won together, and the rule for that."""
        if claim.family is AwardFamily.EMULATION_TITLE:
            same_rule, other_rule = tables.SAME_TITLES, tables.OTHER_TITLES
            same = claim.shares_period(other)
            if same and claim.shares_achievement(other) is False:
                same_rule = tables.SAME_PERIOD_TITLES
        else:
            same_rule, other_rule = tables.SAME_FORMS, tables.OTHER_FORMS
            same = claim.shares_achievement(other)
        return same, self._rule(other_rule if same is False else same_rule)

    def _rule(self, rules: Iterable[Any]) -> InForce[SamePeriod]:
        found = in_force(rules, self.on, received=self.received)
        assert found is not None
        return found

    def _beats(self, other: int, place: int) -> bool | None:
        """Tell whether the other award's money is the higher; of equal ones the first stands."""
        theirs, mine = self.lines[other].amount, self.lines[place].amount
        if theirs is None or mine is None:
            return None
        return theirs > mine or (theirs == mine and other < place)

    @property
    def total(self) -> Vnd | None:
        """The sum of all that is paid.

        None where an amount or a payment is not known, or the decree sets no amount for any.
        """
        return _sum(self.entries)

    @property
    def provisional(self) -> bool:
        """Whether an amount, or a payment, rests on a text that was not read."""
        return any(entry.line.provisional for entry in self.entries) or any(
            rule.provisional for entry in self.entries for rule in entry.rules
        )

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody pays, each in one sentence."""
        told = [message for line in self.lines for message in line.reservations]
        told += [
            message
            for entry in self.entries
            for rule in entry.rules
            for message in rule.reservations
        ]
        told += self._silent()
        told += [
            say("Không tính {award}: Nghị định không quy định mức tiền", award=line.award)
            for line in self.lines
            if line.state is MoneyState.NOT_PROVIDED
        ]
        return tuple(dict.fromkeys(told))

    def _silent(self) -> Iterator[Message]:
        """Yield which reading was used where the decree does not say, and what the other gives."""
        other = next(each for each in SamePeriod if each is not self.silence)
        ours, theirs = self._entries(self.silence), self._entries(other)
        if [each.paid for each in ours] == [each.paid for each in theirs]:
            return
        sources = tuple(
            dict.fromkeys(
                source
                for entry in (*ours, *theirs)
                for rule in entry.rules
                if rule.value is None
                for source in rule.sources
            )
        )
        yield say(
            "Cách hiểu đã dùng khi {sources} không nói về cùng thời gian, thành tích: {used}; nếu"
            " {other} thì tổng là {total}",
            sources=sources,
            used=self.silence,
            other=other,
            total=_written(_sum(theirs)),
        )
        if any(source in _ON_FORMS for source in sources):
            yield say(
                "Một thành tích không được tặng nhiều hình thức khen thưởng ({source}); hãy xem lại"
                " quyết định trước khi chi",
                source=LAW_2022.cite(5, 2, "c"),
            )

    def render(self, locale: str = "vi") -> str:
        """Write the bill in *locale*, one award a line; each line's own bill is in ``lines``."""
        heading = say(
            "Bảng tính tiền thưởng, {kind}, quyết định ngày {on}", kind=self.kind, on=self.on
        )
        total = say("Tổng cộng: {total}", total=_written(self.total))
        return "\n".join(
            (
                heading.render(locale),
                *(f"  {_told(entry).render(locale)}" for entry in self.entries),
                total.render(locale),
                *(message.render(locale) for message in self.reservations),
            )
        )

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the bill as plain data."""
        total = self.total
        return {
            "kind": self.kind.value,
            "on": self.on.isoformat(),
            "silence": self.silence.value,
            "total": None if total is None else total.amount,
            "provisional": self.provisional,
            "entries": [
                {
                    "paid": entry.paid,
                    "why": entry.why.render(locale),
                    "sources": [source_dict(source, locale) for source in entry.sources],
                    "line": entry.line.to_dict(locale),
                }
                for entry in self.entries
            ],
            "reservations": [message.render(locale) for message in self.reservations],
        }


def _as_read(why: Message, *rules: InForce[SamePeriod]) -> Message:
    """Say that a reading decided where one of the rules is silent."""
    if any(rule.value is None for rule in rules):
        return say("{why} (theo cách hiểu đã dùng)", why=why)
    return why


def _written(total: Vnd | None) -> Renderable:
    return say("chưa xác định được") if total is None else total


def _told(entry: BillEntry) -> Message:
    if entry.sources:
        return say(
            "{award}: {told}; {why} [{sources}]",
            award=entry.line.award,
            told=entry.line.told,
            why=entry.why,
            sources=entry.sources,
        )
    return say(
        "{award}: {told}; {why}", award=entry.line.award, told=entry.line.told, why=entry.why
    )


def _sum(entries: Iterable[BillEntry]) -> Vnd | None:
    amounts = [entry.amount for entry in entries if entry.line.state is not MoneyState.NOT_PROVIDED]
    if not amounts or None in amounts:
        return None
    return sum((amount for amount in amounts if amount is not None), Vnd(0))


def money_bill(
    claims: Iterable[Claim],
    kind: SubjectKind,
    on: dt.date,
    *,
    origin: Origin = Origin.DOMESTIC,
    silence: SamePeriod = SamePeriod.EACH,
    multiplying: Multiplying = Multiplying.BEFORE_ROUNDING,
    received: dt.date | None = None,
) -> Bill:
    """Return the money for several awards decided on one day for one subject.

    Args:
        claims: the awards with the time in which each was achieved.
        kind: whom they are conferred on.
        on: the day of the decisions.
        origin: foreigners and Vietnamese settled abroad receive keepsakes instead.
        silence: what is paid for one period or achievement where the decree does not say.
        multiplying: the reading of *twice the money of an individual*.
        received: the day the file was received, on which transitional rules turn.

    Raises:
        UnknownName, NotInForce, InvalidValue: see :class:`Bill`.
    """
    return Bill(
        claims=claims,
        kind=kind,
        on=on,
        origin=origin,
        silence=silence,
        multiplying=multiplying,
        received=received,
    )
