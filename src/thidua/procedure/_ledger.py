"""Ledgers: what every earlier decision used up of one subject's achievements.

A ledger shows its entries, what was counted twice already, from when the next proposal counts, and
judges an award by what may still be counted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from thidua.criteria import Assessment, Award, Inquiry, Truth
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue
from thidua.law import CIRCULAR_2019, CIRCULAR_2025, DECREE_2023
from thidua.procedure._counts_from import CountsFrom, counts_from
from thidua.procedure._groups import BK_THU_TUONG, BY_PRESIDENT
from thidua.procedure._ledger_assessment import (
    LedgerAssessment,
    LedgerReason,
    key_of,
    rests_on_unread,
)
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.procedure._uses import (
    NEXT_PROPOSAL,
    NOT_LIMITED,
    OF_YEARS,
    OLD_ENDS,
    LedgerEntry,
    LedgerReadings,
    MergedUnit,
    achievements_used,
    day_decided,
    entry_of,
    is_form,
    last_used,
    rules_against,
    span_of,
    time_order,
    years_used,
)
from thidua.records import (
    AwardName,
    CommendationType,
    Conferral,
    Proposal,
    ProposalResult,
    Record,
    SubjectKind,
    award_name,
)
from thidua.words import say

_TRUE, _UNKNOWN = Truth.TRUE, Truth.UNKNOWN

_ONE_A_YEAR: Final = (Rule(value=True, sources=(CIRCULAR_2019.cite(3, 3),), until=OLD_ENDS),)
_STATE_FORMS: Final = BY_PRESIDENT | {BK_THU_TUONG}
"""Khoản 1 Điều 3 of Decree 98/2023/NĐ-CP; flags and national fighters are titles."""


def consult(
    assessment: Assessment,
    *,
    commends: CommendationType | None = None,
    achievements: Iterable[str] = (),
    readings: LedgerReadings | None = None,
) -> LedgerAssessment:
    """Hold an assessment already made against the ledger of its record (đối chiếu với sổ).

    Args:
        assessment: what the award alone gave.
        commends: what the proposal is for; None means not told.
        achievements: names of the single achievements that the proposal rests on.
        readings: readings of the ledger's ambiguities; the defaults where None.

    Raises:
        InvalidValue: as :meth:`Ledger.assess`.
    """
    question = assessment.question
    inquiry = assessment.award.ask(
        question.emulation_year,
        question.on,
        received=question.received,
        readings=dict(question.readings),
    )
    return Ledger.of(assessment.record)._hold(
        inquiry, assessment, commends=commends, achievements=achievements, readings=readings
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
        own = sorted(self.record.of(Conferral), key=time_order)
        return (*(entry_of(self.record, given) for given in own), *self._of_merged_units())

    def _of_merged_units(self) -> Iterator[LedgerEntry]:
        for unit in self.merged:
            for given in sorted(unit.conferrals, key=time_order):
                years = years_used(given)
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
        return counts_from(self.record, *awards, on=on, received=received)

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
        inquiry = award.ask(year, on, received=received, readings=award_readings)
        return self._hold(
            inquiry,
            inquiry.assess(self.record),
            commends=commends,
            achievements=achievements,
            readings=readings,
        )

    def _hold(
        self,
        inquiry: Inquiry,
        base: Assessment,
        *,
        commends: CommendationType | None,
        achievements: Iterable[str],
        readings: LedgerReadings | None,
    ) -> LedgerAssessment:
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
        return LedgerAssessment(
            ledger=self,
            base=base,
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
        own = sorted(self.record.of(Conferral), key=time_order)
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
        exempt = commends in NOT_LIMITED or asked.id not in _STATE_FORMS
        if rule is None or household or exempt:
            return ()
        known = self.record.known_on(on)
        found = [
            _same_year(given, asked, on, rule, told=commends is not None)
            for given in sorted(known.of(Conferral), key=time_order)
            if given.award in _STATE_FORMS and given.type not in NOT_LIMITED
        ]
        found += [
            _still_pending(proposal, asked, rule)
            for proposal in known.of(Proposal)
            if proposal.result is ProposalResult.PENDING
            and proposal.award != asked.id
            and proposal.award in _STATE_FORMS
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


def _named_twice(
    record: Record, earlier: Conferral, later: Conferral, readings: LedgerReadings
) -> Iterator[LedgerReason]:
    first = {key_of(use): use for use in achievements_used(record, earlier)}
    for use in achievements_used(record, later):
        same = first.get(key_of(use))
        rules = rules_against(earlier.award, later.award, use.kind, readings)
        if same is None or rules is None or not use.truth is same.truth is _TRUE:
            continue
        rule = in_force(rules, day_decided(later))
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
                provisional=rests_on_unread(rule),
            )


def _years_twice(
    earlier: Conferral, later: Conferral, readings: LedgerReadings
) -> Iterator[LedgerReason]:
    rule = in_force(NEXT_PROPOSAL, day_decided(later))
    last = last_used(earlier, readings)
    same = earlier.award == later.award and is_form(later.award)
    of_years = earlier.type in OF_YEARS and later.type in OF_YEARS
    if rule is None or last is None or later.period is None or not (same and of_years):
        return
    if later.period[0] <= last:
        yield LedgerReason(
            truth=_TRUE,
            text=say(
                "{fact} được tính cả khi tặng {earlier} và khi tặng {later}",
                fact=span_of(later.period[0], min(last, later.period[1])),
                earlier=earlier.describe(),
                later=later.describe(),
            ),
            earlier=earlier,
            sources=rule.sources,
            provisional=rests_on_unread(rule),
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
