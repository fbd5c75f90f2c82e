"""Leaves on the composition of a collective, its cluster, its movements and its proposals."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import attrs

from thidua.criteria._criterion import Criterion, Sources, Test, cited
from thidua.criteria._leaves._shared import (
    calendar_years,
    conferrals_of,
    positive,
)
from thidua.criteria._question import Question
from thidua.criteria._truth import Truth, conjunction, disjunction
from thidua.dates import add_years
from thidua.numbers import exceeds, reaches
from thidua.records import (
    AwardName,
    ClusterPlacing,
    Collective,
    Composition,
    Conferral,
    Event,
    FlagClause,
    Launcher,
    MovementPlacing,
    OrganiserLevel,
    Proposal,
    ProposalResult,
    Record,
    Review,
)
from thidua.words import Message, OneOf, say, say_n

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


@attrs.frozen(kw_only=True)
class MembersHolding(Criterion):
    """A share of a collective's persons holds one of some titles in the year.

    Attributes:
        award: the title.
        share: the share of all persons.
        strictly: more than the share is asked, not just the share.
    """

    award: AwardName
    share: Fraction
    strictly: bool = False

    def wording(self) -> Message:
        """Say share and title."""
        if self.strictly:
            return say(
                "Có trên {share} cá nhân được tặng {award}", share=self.share, award=self.award
            )
        return say(
            "Có ít nhất {share} cá nhân được tặng {award}", share=self.share, award=self.award
        )

    def test(self, question: Question) -> Test:
        """Compare exactly."""
        year, award, share = question.year, self.award.id, self.share
        enough = exceeds if self.strictly else reaches

        def holding(record: Record) -> Truth:
            composition = record.compositions.get(year)
            count = None if composition is None else composition.holding(award)
            if composition is None or count is None:
                return _UNKNOWN
            return Truth.of(enough(count, composition.members, share))

        return holding

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The year's composition."""
        return _composition(record, question)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """The year's composition."""
        return Composition, (question.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Say the count found, where there is one."""
        composition = record.compositions.get(question.year)
        count = None if composition is None else composition.holding(self.award.id)
        if composition is None or count is None:
            return say(
                "số cá nhân và số người được tặng {award} năm {year}",
                award=self.award,
                year=question.year,
            )
        return say(
            "yêu cầu “{asked}”; hiện có {count}/{members} ({share})",
            asked=self.statement(),
            count=count,
            members=composition.members,
            share=Fraction(count, composition.members),
        )

    def parameters(self) -> dict[str, Any]:
        """Title, share, strictness."""
        return {"award": self.award.id, "share": str(self.share), "strictly": self.strictly}


def _composition(record: Record, question: Question) -> tuple[Event, ...]:
    composition = record.compositions.get(question.year)
    return () if composition is None else (composition,)


@attrs.frozen(kw_only=True)
class _Headcount(Criterion):
    """A condition on one count of the year's composition."""

    def holds(self, composition: Composition) -> bool | None:
        """Tell whether the composition meets it; None where the count is not known."""
        raise NotImplementedError  # pragma: no cover

    def test(self, question: Question) -> Test:
        """Look the composition up."""
        year = question.year

        def counted(record: Record) -> Truth:
            composition = record.compositions.get(year)
            return _UNKNOWN if composition is None else Truth.of(self.holds(composition))

        return counted

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The year's composition."""
        return _composition(record, question)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """The year's composition."""
        return Composition, (question.year,)


@attrs.frozen(kw_only=True)
class AllMembersCompleted(_Headcount):
    """Every person of the collective completed the tasks assigned (100% hoàn thành nhiệm vụ)."""

    def wording(self) -> Message:
        """Say so."""
        return say("100% cá nhân trong tập thể hoàn thành nhiệm vụ được giao")

    def holds(self, composition: Composition) -> bool | None:
        """All persons completed."""
        if composition.completing is None:
            return None
        return composition.completing == composition.members

    def needs(self, record: Record, question: Question) -> Message:
        """Say the count asked for."""
        return say(
            "số cá nhân hoàn thành nhiệm vụ năm {year} bằng tổng số cá nhân", year=question.year
        )


@attrs.frozen(kw_only=True)
class HasMemberHolding(_Headcount):
    """At least so many persons of the collective hold a title in the year."""

    award: AwardName
    count: int = attrs.field(default=1, validator=positive)

    def wording(self) -> Message:
        """Say number and title."""
        return say_n("Có ít nhất {n:02} cá nhân được tặng {award}", n=self.count, award=self.award)

    def holds(self, composition: Composition) -> bool | None:
        """Enough persons hold it."""
        held = composition.holding(self.award.id)
        return None if held is None else held >= self.count

    def needs(self, record: Record, question: Question) -> Message:
        """Say the count asked for."""
        return say(
            "số người được tặng {award} năm {year}: ít nhất {count}",
            award=self.award,
            year=question.year,
            count=self.count,
        )

    def parameters(self) -> dict[str, Any]:
        """Title and number."""
        return {"award": self.award.id, "count": self.count}


@attrs.frozen(kw_only=True)
class NoMemberDisciplined(_Headcount):
    """Nobody in the collective was disciplined by warning or above in the year."""

    def wording(self) -> Message:
        """Say so."""
        return say("Không có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên")

    def holds(self, composition: Composition) -> bool | None:
        """None disciplined."""
        return None if composition.disciplined is None else composition.disciplined == 0

    def needs(self, record: Record, question: Question) -> Message:
        """Say the count asked for."""
        return say(
            "số cá nhân bị kỷ luật từ cảnh cáo trở lên năm {year}: không có", year=question.year
        )


@attrs.frozen(kw_only=True)
class LedCluster(Criterion):
    """The collective leads a cluster or block of one of some organisers in the year."""

    organisers: tuple[OrganiserLevel, ...]

    def wording(self) -> Message:
        """Name the organisers."""
        return say(
            "Dẫn đầu cụm, khối thi đua do {organisers} tổ chức", organisers=OneOf(self.organisers)
        )

    def test(self, question: Question) -> Test:
        """Look for a placing that leads."""
        year, organisers = question.year, self.organisers

        def leads(record: Record) -> Truth:
            for placing in record.placings.get(year, ()):
                if placing.leads and placing.organiser in organisers:
                    return _TRUE
            return _FALSE if record.covers(ClusterPlacing, year) else _UNKNOWN

        return leads

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The year's placings."""
        return record.placings.get(question.year, ())

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """The year's placings."""
        return ClusterPlacing, (question.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the placing."""
        return say(
            "kết quả bình xét năm {year}: dẫn đầu cụm, khối thi đua do {organisers} tổ chức",
            year=question.year,
            organisers=OneOf(self.organisers),
        )

    def parameters(self) -> dict[str, Any]:
        """The organisers."""
        return {"organisers": [level.value for level in self.organisers]}


@attrs.frozen(kw_only=True)
class LedMovement(Criterion):
    """The subject leads a thematic movement reviewed in the year.

    Attributes:
        launchers: who may have launched it.
        years: how many years it must have run by the review; None asks for no length.
        reviews: at which reviews.
        planned: the years are those the movement is to run, its last planned day included, not
            those it has run by the review.
    """

    launchers: tuple[Launcher, ...]
    years: int | None = attrs.field(default=None, validator=attrs.validators.optional(positive))
    reviews: tuple[Review, ...]
    planned: bool = False

    def wording(self) -> Message:
        """Say launcher, length and review."""
        if self.years is None:
            return say(
                "Dẫn đầu phong trào thi đua do {launchers} phát động, khi {reviews}",
                launchers=OneOf(self.launchers),
                reviews=OneOf(self.reviews),
            )
        return say_n(
            "Dẫn đầu phong trào thi đua do {launchers} phát động, có thời gian thực"
            " hiện từ {n:02} năm trở lên, khi {reviews}",
            n=self.years,
            launchers=OneOf(self.launchers),
            reviews=OneOf(self.reviews),
        )

    def stood_out(self, placing: MovementPlacing) -> bool | None:
        """Tell whether the review found of the subject what is asked; None where not known."""
        return placing.leads

    def _placing_truth(self, placing: MovementPlacing, question: Question) -> Truth:
        if not (
            placing.launched_by in self.launchers
            and placing.review in self.reviews
            and question.emulation_year.period.contains(placing.reviewed_on)
        ):
            return _FALSE
        return conjunction((Truth.of(self.stood_out(placing)), self._long_enough(placing)))

    def _long_enough(self, placing: MovementPlacing) -> Truth:
        if self.years is None:
            return _TRUE
        enough = add_years(placing.start, self.years)
        if enough <= placing.reviewed_on:
            return _TRUE
        if not self.planned:
            return _FALSE
        if placing.planned_end is None:
            return _UNKNOWN
        # The movement still runs on the day it is to end.
        return Truth.of(enough <= placing.planned_end + dt.timedelta(days=1))

    def test(self, question: Question) -> Test:
        """Look for such a movement."""
        spanned = calendar_years(question)

        def leads(record: Record) -> Truth:
            found = [self._placing_truth(placing, question) for placing in record.movements]
            if not all(record.covers(MovementPlacing, year) for year in spanned):
                found.append(_UNKNOWN)
            return disjunction(found)

        return leads

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The movements reviewed in the year."""
        period = question.emulation_year.period
        return tuple(p for p in record.movements if period.contains(p.reviewed_on))

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Movement results of the year."""
        return MovementPlacing, calendar_years(question)

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the result."""
        return say(
            "kết quả bình xét trong {year} cho yêu cầu “{asked}”",
            year=question.emulation_year,
            asked=self.statement(),
        )

    def parameters(self) -> dict[str, Any]:
        """Launchers, years, reviews."""
        return {
            "launchers": [launcher.value for launcher in self.launchers],
            "years": self.years,
            "reviews": [review.value for review in self.reviews],
            "planned": self.planned,
        }


@attrs.frozen(kw_only=True)
class OutstandingInMovement(LedMovement):
    """The review of a movement in the year chose the subject as typical and outstanding."""

    def wording(self) -> Message:
        """Say launcher, length and review."""
        if self.years is None:
            return say(
                "Được bình chọn là tiêu biểu xuất sắc khi {reviews} phong trào thi đua do"
                " {launchers} phát động",
                launchers=OneOf(self.launchers),
                reviews=OneOf(self.reviews),
            )
        return say_n(
            "Được bình chọn là tiêu biểu xuất sắc khi {reviews} phong trào thi đua do {launchers}"
            " phát động, có thời gian thực hiện từ {n:02} năm trở lên",
            n=self.years,
            launchers=OneOf(self.launchers),
            reviews=OneOf(self.reviews),
        )

    def stood_out(self, placing: MovementPlacing) -> bool | None:
        """Chosen as outstanding: leading alone does not tell."""
        return placing.outstanding


@attrs.frozen(kw_only=True)
class NoFlags(Criterion):
    """The collective is not of those that emulation flags are for (không được tặng cờ thi đua)."""

    def wording(self) -> Message:
        """Say so."""
        return say("Là tập thể không thuộc đối tượng được tặng cờ thi đua")

    def test(self, question: Question) -> Test:
        """Look at the subject."""

        def barred(record: Record) -> Truth:
            subject = record.subject
            if not isinstance(subject, Collective):
                return _FALSE
            return ~Truth.of(subject.flags)

        return barred

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the subject's standing."""
        return say("xác định tập thể có thuộc đối tượng được tặng cờ thi đua hay không")


@attrs.frozen(kw_only=True)
class NotProposedFor(Criterion):
    """The subject is not proposed for another award for the year.

    Attributes:
        award: the other award.
        unless_refused: a proposal that was refused does not stand in the way.
        clauses: only a proposal under one of these clauses stands in the way, and one whose clause
            is not known leaves it open; empty for a proposal under any clause.

    An award already conferred for the year was proposed, whether or not the proposal is known.
    """

    award: AwardName
    unless_refused: bool
    clauses: tuple[FlagClause, ...] = ()

    def wording(self) -> Message:
        """Say so."""
        if self.clauses and self.unless_refused:
            return say(
                "Không được đề nghị tặng {award} cùng năm theo trường hợp {clauses}, trừ trường hợp"
                " đã đề nghị nhưng không được tặng",
                award=self.award,
                clauses=OneOf(self.clauses),
            )
        if self.clauses:
            return say(
                "Không thuộc diện đề nghị tặng {award} cùng năm theo trường hợp {clauses}",
                award=self.award,
                clauses=OneOf(self.clauses),
            )
        if self.unless_refused:
            return say(
                "Không được đề nghị tặng {award} cùng năm, trừ trường hợp đã đề nghị nhưng không"
                " được tặng",
                award=self.award,
            )
        return say("Không thuộc diện đề nghị tặng {award} cùng năm", award=self.award)

    def test(self, question: Question) -> Test:
        """Look the proposal up."""
        place = (self.award.id, question.year)

        def free(record: Record) -> Truth:
            proposal = record.proposals.get(place)
            if proposal is not None and self._harmless(proposal):
                return _TRUE
            if proposal is not None or place in record.held:
                return _UNKNOWN if self._clause_unknown(proposal) else _FALSE
            known = record.covers(Proposal, question.year)
            return _TRUE if known and record.covers(Conferral, question.year) else _UNKNOWN

        return free

    def _harmless(self, proposal: Proposal) -> bool:
        if self.unless_refused and proposal.result is ProposalResult.REFUSED:
            return True
        return bool(self.clauses) and proposal.clause not in (None, *self.clauses)

    def _clause_unknown(self, proposal: Proposal | None) -> bool:
        return bool(self.clauses) and (proposal is None or proposal.clause is None)

    def _lacks_clause(self, record: Record, question: Question) -> bool:
        place = (self.award.id, question.year)
        proposal = record.proposals.get(place)
        told_of = proposal is not None or place in record.held
        return told_of and self._clause_unknown(proposal)

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The proposal."""
        found = record.proposals.get((self.award.id, question.year))
        given = conferrals_of(record, (self.award.id,), (question.year,))
        return given if found is None else (*given, found)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Proposals of the year; conferrals where only they are not known."""
        settled = record.covers(Proposal, question.year) and not self._lacks_clause(
            record, question
        )
        return (Conferral if settled else Proposal), (question.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the clause, the list of proposals, or what was conferred."""
        if self._lacks_clause(record, question):
            return say(
                "trường hợp đề nghị tặng {award} năm {year} (khoản áp dụng)",
                award=self.award,
                year=question.year,
            )
        if record.covers(Proposal, question.year):
            return say(
                "thông tin đầy đủ về việc tặng {award} năm {year}",
                award=self.award,
                year=question.year,
            )
        return say(
            "danh sách đề nghị tặng {award} năm {year}", award=self.award, year=question.year
        )

    def parameters(self) -> dict[str, Any]:
        """The other award, and which proposals count."""
        return {
            "award": self.award.id,
            "unless_refused": self.unless_refused,
            "clauses": [clause.value for clause in self.clauses],
        }


def members_holding(
    award: AwardName, share: Fraction, *, strictly: bool = False, source: Sources = None
) -> MembersHolding:
    """A *share* of the collective's persons holds *award* in the year."""
    return MembersHolding(award=award, share=share, strictly=strictly, sources=cited(source))
