"""The year of one cluster: what goes in, what is checked, and how it is played."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from thidua.clusters import (
    CalendarRule,
    Candidacy,
    Checkpoint,
    Cluster,
    ClusterCalendar,
    Covenant,
    MilestoneKind,
    ResultTiming,
    Succession,
    TargetFinding,
    TargetResult,
    Unit,
    Wording,
)
from thidua.criteria import Truth
from thidua.dates import EmulationYear
from thidua.errors import BadInput, ContradictoryRecords, Renderable
from thidua.law import Source, made_up
from thidua.records import (
    AWARD_NAMES,
    ClusterPlacing,
    Collective,
    Record,
    given_member_of,
    not_blank,
)
from thidua.scoring import (
    Bands,
    Card,
    Classed,
    Evidence,
    Placed,
    RankBy,
    Ranking,
    SetAside,
    Sheet,
    TieRule,
    Veto,
    VetoPolicy,
    rank,
)
from thidua.season._flag import (
    Hurdle,
    Tried,
    decision_hurdles,
    hurdles_of,
    in_question,
    judged,
    line_of,
    no_leader,
    order_remarks,
    prerequisite_hurdles,
    standing,
    vetoes_from,
    waiting,
)
from thidua.season._nominations import (
    FlagDecision,
    FlagPolicy,
    FlagResult,
    Nomination,
    Refusal,
    assessed,
    consider,
)
from thidua.season._prerequisites import FlagCase, InBand
from thidua.season._report import SeasonReport
from thidua.season._voting import Endorsement, EndorsementResult
from thidua.words import Message, SortKey, say, say_n, sort_key


@attrs.frozen(kw_only=True)
class Fact:
    """Something public about the year that no other part holds (ghi chú có nguồn).

    Attributes:
        text: the fact.
        source: where it is recorded.
    """

    text: str = attrs.field(validator=not_blank)
    source: Source

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the fact as plain data."""
        return {"text": self.text, "source": self.source.render(locale)}


def _results(results: Iterable[TargetResult]) -> tuple[TargetResult, ...]:
    return tuple(results)


def _ties(ties: Iterable[TieRule]) -> tuple[TieRule, ...]:
    return tuple(ties)


def _endorsements(endorsements: Iterable[Endorsement]) -> tuple[Endorsement, ...]:
    return tuple(endorsements)


def _nominations(nominations: Iterable[Nomination]) -> tuple[Nomination, ...]:
    return tuple(nominations)


def _records(records: Iterable[Record]) -> tuple[Record, ...]:
    return tuple(records)


def _vetoes(vetoes: Iterable[Veto]) -> tuple[Veto, ...]:
    return tuple(vetoes)


def _decisions(decisions: Iterable[FlagDecision]) -> tuple[FlagDecision, ...]:
    return tuple(decisions)


def _facts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(facts)


@attrs.frozen(kw_only=True)
class Season:
    """One cluster's year, ready to be played (năm thi đua của cụm).

    Attributes:
        cluster: who belongs and who leads.
        covenant: what was promised; its year is the season's.
        calendar: the milestones of the year.
        sheet: how units are scored.
        evidence: what was achieved on the items of the sheet; what is not in it is unknown.
        tie_source: who laid down ranking and tie rules.
        flag: which flag the leader is put forward for, and under which rule.
        ties: the tie rules, in order; empty says that ties stay.
        results: what was achieved on the covenant's targets, besides the results that the
            covenant brings itself; what is in neither is unknown.
        endorsements: the cluster's votes on its units.
        unit_records: what is known of units, for their flag.
        nominations: the titles asked for.
        facts: what else is publicly known of the year.
        population_id: the population that is scored and ranked; needed where the cluster ranks
            several apart, each in a season of its own.
        calendar_rule: when the steps of the year are to be taken; None where no source is known.
        rank_by: whether the total orders, or the share of what was assigned.
        vetoes: what other bodies reported against units, besides the covenant's confirmations.
        veto_policy: what that leads to; None where no such rule is known. A breach told in the
            covenant's confirmations counts where the policy has a rule on its request.
        bands: into which totals are classed; None where they are not.
        decisions: what the council made of units put forward for the flag.
        endorsement_order: the rule that units are endorsed from the highest place down; None
            where there is none.

    Raises:
        BadInput: parts that speak of different clusters or years, of units, items or targets
            that do not exist, results that contradict each other, nominations given twice; all
            at once.
    """

    cluster: Cluster
    covenant: Covenant
    calendar: ClusterCalendar
    sheet: Sheet
    evidence: Evidence
    tie_source: Source
    flag: FlagPolicy
    ties: tuple[TieRule, ...] = attrs.field(default=(), converter=_ties)
    results: tuple[TargetResult, ...] = attrs.field(default=(), converter=_results)
    endorsements: tuple[Endorsement, ...] = attrs.field(default=(), converter=_endorsements)
    unit_records: tuple[Record, ...] = attrs.field(default=(), converter=_records)
    nominations: tuple[Nomination, ...] = attrs.field(default=(), converter=_nominations)
    facts: tuple[Fact, ...] = attrs.field(default=(), converter=_facts)
    population_id: str | None = None
    calendar_rule: CalendarRule | None = None
    rank_by: RankBy = attrs.field(default=RankBy.TOTAL, validator=given_member_of(RankBy))
    vetoes: tuple[Veto, ...] = attrs.field(default=(), converter=_vetoes)
    veto_policy: VetoPolicy | None = None
    bands: Bands | None = None
    decisions: tuple[FlagDecision, ...] = attrs.field(default=(), converter=_decisions)
    endorsement_order: Source | None = None

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise BadInput(
                say_n(
                    "Dữ liệu {year} của {cluster} có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    year=self.year,
                    cluster=self.cluster.name,
                    first=faults[0],
                ),
                faults=faults,
                cluster=self.cluster.id,
            )

    @property
    def year(self) -> EmulationYear:
        """The year played: that of the covenant."""
        return self.covenant.year

    @property
    def closing(self) -> dt.date | None:
        """The day of the closing conference; None where it is not known."""
        closing = self.calendar.of(MilestoneKind.CLOSING)
        return None if closing is None else closing.on

    @property
    def result_timing(self) -> ResultTiming | None:
        """Whether files are due before the conference; None where no rule on the year is given."""
        return (
            None if self.calendar_rule is None else self.calendar_rule.result_timing(self.calendar)
        )

    @property
    def members(self) -> tuple[Unit, ...]:
        """Everybody ranked in the year, in Vietnamese alphabetical order.

        Units that were merged or split within the year are not: their successors are.
        """
        ended = {unit_id for event in self.successions for unit_id in self._ended(event)}
        ranked = (
            unit
            for unit in self.cluster.members_in(self.year)
            if self.population_id in {None, unit.population_id} and unit.id not in ended
        )
        return tuple(sorted(ranked, key=_by_name))

    @property
    def successions(self) -> tuple[Succession, ...]:
        """What became of members within the year, after its first day."""
        members = {unit.id for unit in self.cluster.members_in(self.year)}
        days = self.year.period
        return tuple(
            event
            for event in self.cluster.successions
            if days.start < event.on
            and days.contains(event.on)
            and not members.isdisjoint(event.predecessors)
        )

    def _ended(self, event: Succession) -> Iterator[str]:
        """Yield the predecessors that were members until *event* and are none any more."""
        for unit_id in event.predecessors:
            if unit_id not in event.successors:
                yield unit_id

    def _succession_notes(self) -> Iterator[Message]:
        """Say of every succession within the year what becomes of the points."""
        units = self.cluster.units_by_id
        for event in self.successions:
            ruled = event.ruled(self.cluster.succession_policy)
            if not event.successors:
                yield say("{event}; đơn vị không được xếp hạng.", event=event.told(units))
            elif ruled is None or ruled.points is None:
                yield say(
                    "{event}; chưa có quy định chuyển điểm thi đua, nên điểm của đơn vị kế tục chỉ"
                    " gồm số liệu ghi cho chính đơn vị đó.",
                    event=event.told(units),
                )
            else:
                yield say(
                    "{event}; điểm thi đua: {points} ({source}); số liệu ghi cho đơn vị kế tục phải"
                    " gồm phần này.",
                    event=event.told(units),
                    points=ruled.points,
                    source=ruled.source,
                )

    @property
    def wording(self) -> Wording:
        """The covenant as it stands on the day of consideration, amendments included."""
        return self.covenant.as_of(self._day)

    @property
    def _day(self) -> dt.date:
        """The day of consideration; where it is not known, the last day of the year."""
        last_day = self.year.period.last_day
        assert last_day is not None  # a year always ends
        return self.flag.on or self.closing or last_day

    @property
    def registered(self) -> tuple[str, ...]:
        """The units registered for the flag: on its list, or standing with the covenant."""
        named = list(self.flag.registered)
        if self.covenant.registrations is not None:
            kept = self.covenant.registrations.as_of(self._day, self.flag.award)
            named += [item.unit_id for item in kept.standing if self._is_member(item.unit_id)]
        return tuple(dict.fromkeys(named))

    @property
    def illustrative(self) -> bool:
        """Whether some part of the input was made up for a demonstration."""
        return (
            self.cluster.illustrative
            or self.covenant.illustrative
            or self.calendar.illustrative
            or (self.calendar_rule is not None and self.calendar_rule.illustrative)
            or made_up(self.sheet.source)
            or made_up(self.tie_source)
            or made_up(self.flag.source)
            or made_up(self.endorsement_order)
            or any(entry.illustrative or made_up(entry.source) for entry in self.evidence.entries)
            or any(result.illustrative or made_up(result.source) for result in self.results)
            or any(item.illustrative for item in self.endorsements)
            or any(veto.illustrative for veto in self.vetoes)
            or any(decision.illustrative for decision in self.decisions)
            or (self.veto_policy is not None and self.veto_policy.illustrative)
            or (self.bands is not None and self.bands.illustrative)
            or any(r.illustrative or r.subject.illustrative for r in self.unit_records)
            or any(nomination.illustrative for nomination in self.nominations)
            or any(made_up(fact.source) for fact in self.facts)
        )

    def play(self) -> SeasonReport:
        """Play the year: score, rank, count votes, ask the law, find the next head.

        Raises:
            BadInput: evidence that the sheet cannot score; all of it at once.
            NotInForce: a day of consideration for which no law is encoded.
        """
        members = self.members
        ranking = rank(
            self._cards(members),
            ties=self.ties,
            source=self.tie_source,
            by=self.rank_by,
            vetoes=self._standing_vetoes(members),
            veto_policy=self.veto_policy,
            on=self._day,
        )
        endorsements = tuple(
            item.result(self.cluster.unit(item.unit_id)) for item in self.endorsements
        )
        target_findings = tuple(self._target_findings(members))
        classed = () if self.bands is None else tuple(map(self.bands.classify, ranking.cards))
        return SeasonReport(
            season=self,
            closing=self.closing,
            members=members,
            successions=tuple(self._succession_notes()),
            heads=self.cluster.head_in(self.year),
            deputies=self.cluster.deputies_in(self.year),
            target_findings=target_findings,
            audit=self.sheet.audit(),
            ranking=ranking,
            endorsements=endorsements,
            flag=self._flag(ranking, endorsements, target_findings, classed),
            nominations=tuple(
                consider(
                    nomination,
                    self.year,
                    self._with_placing(nomination.record, ranking),
                )
                for nomination in self.nominations
                if not self._asks_for_flag(nomination)
            ),
            next_heads=self.cluster.head_in(self.year.shifted(1)),
            classed=classed,
            endorsement_remarks=()
            if self.endorsement_order is None
            else tuple(order_remarks(ranking, endorsements, self.endorsement_order)),
        )

    def _cards(self, members: tuple[Unit, ...]) -> tuple[Card, ...]:
        # The evidence may speak of units that are ranked apart, or that ended within the year.
        ids = {unit.id for unit in members}
        evidence = attrs.evolve(
            self.evidence,
            entries=(entry for entry in self.evidence.entries if entry.unit_id in ids),
            exemptions=(item for item in self.evidence.exemptions if item.unit_id in ids),
        )
        return self.sheet.score_all(members, evidence)

    def _standing_vetoes(self, members: tuple[Unit, ...]) -> tuple[Veto, ...]:
        """Return what was reported against the units that are ranked."""
        ids = [unit.id for unit in members]
        told = tuple(veto for veto in self.vetoes if veto.unit_id in ids)
        asked = self.covenant.confirmations
        if asked is None or self.veto_policy is None:
            return told
        return (*told, *vetoes_from(asked, ids, self.veto_policy, self._day))

    def _target_findings(self, members: tuple[Unit, ...]) -> Iterator[TargetFinding]:
        covenant = self._covenant_with_results()
        for unit in members:
            yield from covenant.progress(unit, Checkpoint.YEAR_END, on=self._day).findings

    def _covenant_with_results(self) -> Covenant:
        """Return the covenant with everything that was reported on it.

        Raises:
            BadInput: results on targets there are not, of another kind, or that contradict each
                other.
        """
        return attrs.evolve(self.covenant, results=(*self.covenant.results, *self.results))

    def _flag(
        self,
        ranking: Ranking,
        endorsements: tuple[EndorsementResult, ...],
        target_findings: tuple[TargetFinding, ...],
        classed: tuple[Classed, ...],
    ) -> FlagResult:
        leader = self._leader(ranking)
        on = self.flag.on or self.closing
        tried: list[Tried] = []
        for row in line_of(ranking, self.flag.passes_on):
            tried.append(self._tried(row, ranking, endorsements, classed))
            if tried[-1].truth is not Truth.FALSE or self.flag.passes_on is None:
                break
        last = tried[-1] if tried else None
        hurdles = [*(no_leader(ranking) if last is None else last.hurdles)]
        if on is None:
            undated = say("Chưa biết ngày tổng kết để xác định quy định áp dụng; hãy ghi ngày.")
            hurdles.append(Hurdle(Truth.UNKNOWN, undated))
        nominee = None if last is None or hurdles else last.unit
        unused = last is not None and last.truth is Truth.FALSE
        reasons = [hurdle.told for hurdle in hurdles]
        if unused and self.flag.passes_on is None:
            reasons.append(
                say(
                    "Cờ để trống: không có quy định chuyển cờ cho đơn vị kế tiếp ({source}).",
                    source=self.flag.source,
                )
            )
        timing = self.result_timing
        record = None if nominee is None else self._with_placing(self._record_of(nominee), ranking)
        return FlagResult(
            policy=self.flag,
            leader=leader,
            nominee=nominee,
            reasons=tuple(reasons),
            refused=(
                *(self._passed_over(item) for item in tried[:-1]),
                *self._refusals(ranking, leader, tried),
            ),
            cautions=()
            if nominee is None or on is None
            else tuple(self._cautions(nominee, ranking, target_findings, on)),
            assessments=()
            if record is None or on is None
            else assessed(self.flag.award, record, self.year, on),
            illustrative=made_up(self.flag.source)
            or made_up(self.flag.passes_on)
            or ranking.illustrative
            or (timing is not None and timing.illustrative)
            or (record is not None and record.illustrative)
            or (last is not None and last.illustrative),
            timing=timing,
            standing=standing(hurdles),
            prerequisites=() if last is None else last.prerequisites,
            decision=None if last is None else last.decision,
            votes=() if last is None else last.votes,
            unused=unused,
        )

    def _leader(self, ranking: Ranking) -> Unit | None:
        """Return the one unit whose first place nothing that is missing can change."""
        leaders = ranking.leaders
        if len(leaders) != 1 or leaders[0].tied_with:
            return None
        return self.cluster.unit(leaders[0].card.unit_id)

    def _tried(
        self,
        row: Placed,
        ranking: Ranking,
        endorsements: tuple[EndorsementResult, ...],
        classed: tuple[Classed, ...],
    ) -> Tried:
        """Examine one unit for the flag."""
        unit = self.cluster.unit(row.card.unit_id)
        on = self._day
        asked = self.covenant.confirmations
        case = FlagCase(
            record=self._with_placing(self._record_of(unit), ranking),
            year=self.year,
            on=on,
            card=row.card,
            classed=next((item for item in classed if item.card.unit_id == unit.id), None),
            clearance=None if asked is None else asked.clearance(unit.id, on),
        )
        findings = judged(self.flag.prerequisites, case)
        decision = next((item for item in self.decisions if item.unit_id == unit.id), None)
        votes = () if decision is None else decision.results(self.flag.award, on)
        return Tried(
            unit=unit,
            hurdles=(
                *hurdles_of(unit, row, endorsements),
                *prerequisite_hurdles(findings),
                *decision_hurdles(unit, decision, votes),
            ),
            prerequisites=findings,
            decision=decision,
            votes=votes,
        )

    def _passed_over(self, tried: Tried) -> Refusal:
        """Say why the flag passed a unit by."""
        return Refusal(
            tried.unit,
            say(
                "Không đề nghị tặng cờ cho {unit}, chuyển cho đơn vị kế tiếp ({source}): {reasons}",
                unit=tried.unit.label,
                source=self.flag.passes_on,
                reasons=tuple(hurdle.told for hurdle in tried.hurdles),
            ),
        )

    def _refusals(
        self, ranking: Ranking, leader: Unit | None, tried: list[Tried]
    ) -> Iterator[Refusal]:
        asked = [
            *self.registered,
            *(n.record.subject.id for n in self.nominations if self._asks_for_flag(n)),
        ]
        settled = {row.card.unit_id for row in ranking.leaders} | {item.unit.id for item in tried}
        aside = {row.card.unit_id: row for row in ranking.set_aside}
        for unit in sorted(map(self.cluster.unit, dict.fromkeys(asked)), key=_by_name):
            if unit.id in aside:
                yield self._not_ranked(unit, aside[unit.id])
            elif unit.id in {item.unit.id for item in tried}:
                continue
            elif leader is not None and unit.id != leader.id:
                yield Refusal(
                    unit,
                    say(
                        "Không đề nghị tặng {award} cho {unit}: chỉ đề nghị đơn vị dẫn đầu cụm là"
                        " {leader} ({source}).",
                        award=AWARD_NAMES[self.flag.award],
                        unit=unit.label,
                        leader=leader.label,
                        source=self.flag.source,
                    ),
                )
            elif leader is None and unit.id not in settled:
                yield Refusal(
                    unit,
                    say(
                        "Chưa đề nghị tặng {award} cho {unit}: chỉ đề nghị đơn vị dẫn đầu cụm, mà"
                        " đơn vị này chưa được xác định là dẫn đầu ({source}).",
                        award=AWARD_NAMES[self.flag.award],
                        unit=unit.label,
                        source=self.flag.source,
                    ),
                )

    def _not_ranked(self, unit: Unit, row: SetAside) -> Refusal:
        return Refusal(
            unit,
            say(
                "Không đề nghị tặng {award} cho {unit}: đơn vị không được xếp hạng ({reasons}).",
                award=AWARD_NAMES[self.flag.award],
                unit=unit.label,
                reasons=row.reasons,
            ),
        )

    def _cautions(
        self,
        nominee: Unit,
        ranking: Ranking,
        target_findings: tuple[TargetFinding, ...],
        on: dt.date,
    ) -> Iterator[Message]:
        if waiting(ranking):
            yield say(
                "Còn thiếu số liệu của {units}; số liệu đó không làm thay đổi đơn vị dẫn đầu.",
                units=waiting(ranking),
            )
        if in_question(ranking):
            yield say(
                "Còn thông tin loại trừ chưa rõ đối với {units}; thông tin đó không làm thay đổi đơn"
                " vị dẫn đầu.",
                units=in_question(ranking),
            )
        timing = self.result_timing
        if timing is not None and timing.provisional is not False:
            yield timing.reason
        left = self._left(nominee, on)
        if left is not None:
            yield say(
                "{unit} đã rời cụm từ ngày {day}, trước ngày xét.", unit=nominee.label, day=left
            )
        own = [item for item in target_findings if item.unit.id == nominee.id]
        missed = tuple(item.target.name for item in own if item.truth is Truth.FALSE)
        unknown = tuple(item.target.name for item in own if item.truth is Truth.UNKNOWN)
        if missed:
            yield say(
                "{unit} chưa đạt chỉ tiêu giao ước: {targets}.", unit=nominee.label, targets=missed
            )
        if unknown:
            yield say(
                "{unit} chưa có số liệu về chỉ tiêu giao ước: {targets}.",
                unit=nominee.label,
                targets=unknown,
            )
        yield from self._registration_cautions(nominee)
        if self.covenant.confirmations is not None:
            clearance = self.covenant.confirmations.clearance(nominee.id, on)
            if clearance.truth is not Truth.TRUE:
                yield say("Xác nhận của các cơ quan: {told}.", told=clearance.sentence)

    def _registration_cautions(self, nominee: Unit) -> Iterator[Message]:
        candidacy = self._candidacy(nominee.id)
        if candidacy is not None and (candidacy.withdrawal is not None or candidacy.late):
            yield say("Đăng ký cờ thi đua: {told}.", told=candidacy.sentence)
        elif nominee.id in self.registered:
            return
        elif self.registered or (candidacy is not None and candidacy.truth is Truth.FALSE):
            yield say("{unit} không có trong danh sách đăng ký cờ thi đua.", unit=nominee.label)

    def _candidacy(self, unit_id: str) -> Candidacy | None:
        """Return how a unit's registration for the flag stands; None where no list is kept."""
        kept = self.covenant.registrations
        if kept is None or self.flag.award not in kept.awards:
            return None
        return kept.candidacy(unit_id, self.flag.award, self._day)

    def _left(self, unit: Unit, on: dt.date) -> dt.date | None:
        """Return the day since which *unit* belonged no more on *on*; None where it belonged."""
        if self.cluster.belongs(unit.id, on) is not False:
            return None
        ends = [period.end for period in self.cluster.periods_of(unit.id)]
        return max((end for end in ends if end is not None and end <= on), default=None)

    def _asks_for_flag(self, nomination: Nomination) -> bool:
        """Tell whether a unit of the cluster is put forward for the cluster's flag by itself."""
        return nomination.award == self.flag.award and self._is_unit(nomination.record.subject.id)

    def _is_member(self, unit_id: str) -> bool:
        return any(unit.id == unit_id for unit in self.members)

    def _is_unit(self, name: str) -> bool:
        return any(unit.id == name for unit in self.cluster.units)

    def _record_of(self, unit: Unit) -> Record:
        for record in self._own_records():
            if record.subject.id == unit.id:
                return record
        return Record(
            subject=Collective(id=unit.id, name=unit.name, illustrative=unit.illustrative),
            illustrative=unit.illustrative,
        )

    def _own_records(self) -> Iterator[Record]:
        yield from self.unit_records
        yield from (n.record for n in self.nominations if self._asks_for_flag(n))

    def _with_placing(self, record: Record, ranking: Ranking) -> Record:
        """Return *record* with what the cluster found of a unit, where that is settled."""
        leader = self._leader(ranking)
        if leader is None or not self._is_unit(record.subject.id):
            return record
        return attrs.evolve(
            record,
            events=(*record.events, self._placing(leads=record.subject.id == leader.id)),
            illustrative=record.illustrative or ranking.illustrative,
        )

    def _placing(self, *, leads: bool) -> ClusterPlacing:
        return ClusterPlacing(
            year=self.year.year,
            cluster=self.cluster.name,
            organiser=self.cluster.organiser_level,
            leads=leads,
            source=self.tie_source.render(),
        )

    def _faults(self) -> Iterator[Renderable]:
        yield from self._frame_faults()
        yield from self._name_faults()
        yield from self._target_faults()
        yield from self._record_faults()

    def _frame_faults(self) -> Iterator[Renderable]:
        parts = (
            (say("Giao ước"), self.covenant.cluster_ids),
            (say("Lịch hoạt động"), (self.calendar.cluster_id,)),
        )
        for what, cluster_ids in parts:
            if self.cluster.id not in cluster_ids:
                yield say(
                    "{what} là của cụm “{other}”, không phải “{cluster}”.",
                    what=what,
                    other=cluster_ids[0],
                    cluster=self.cluster.id,
                )
        if self.calendar.year != self.covenant.year:
            yield say(
                "Lịch hoạt động là của {other}, còn giao ước là của {year}.",
                other=self.calendar.year,
                year=self.covenant.year,
            )
        populations = tuple(population.id for population in self.cluster.populations)
        if self.population_id is None and populations:
            yield say(
                "{cluster} xếp hạng riêng các nhóm {populations}; hãy ghi nhóm được chấm.",
                cluster=self.cluster.name,
                populations=populations,
            )
        elif self.population_id not in {None, *populations}:
            yield say(
                "{cluster} không có nhóm xếp hạng riêng “{population}”.",
                cluster=self.cluster.name,
                population=self.population_id,
            )
        rule = self.calendar_rule
        if rule is not None and rule.cluster_id not in {None, self.cluster.id}:
            yield say(
                "Quy định về lịch là của {whom}, không phải của cụm “{cluster}”.",
                whom=rule.whom,
                cluster=self.cluster.id,
            )
        if self.vetoes and self.veto_policy is None:
            yield say(
                "Có thông tin loại trừ nhưng chưa có quy định về hệ quả; hãy ghi quy định kèm nguồn."
            )
        for item in self.flag.prerequisites:
            if not isinstance(item, InBand):
                continue
            for band_id in item.bands:
                if self.bands is None or self.bands.of(band_id) is None:
                    yield say(
                        "Điều kiện tặng cờ nêu mức xếp loại “{band}” không có trong bảng mức xếp"
                        " loại.",
                        band=band_id,
                    )
        if self.sheet.draft:
            yield say("“{sheet}” còn là dự thảo.", sheet=self.sheet.name)

    def _name_faults(self) -> Iterator[Renderable]:
        items = {item.id for item in self.sheet.items()}
        for entry in self.evidence.entries:
            if entry.item_id not in items:
                yield say(
                    "Số liệu của đơn vị “{unit}” ghi cho tiêu chí “{item}” không có trong bảng"
                    " điểm.",
                    unit=entry.unit_id,
                    item=entry.item_id,
                )
        named = {
            say("Số liệu chấm điểm"): (entry.unit_id for entry in self.evidence.entries),
            say("Danh sách tiêu chí không giao"): (e.unit_id for e in self.evidence.exemptions),
            say("Kết quả chỉ tiêu"): (result.unit_id for result in self.results),
            say("Phiếu suy tôn"): (item.unit_id for item in self.endorsements),
            say("Quyết định của hội đồng"): (item.unit_id for item in self.decisions),
            say("Danh sách đăng ký cờ thi đua"): iter(self.flag.registered),
            say("Hồ sơ đơn vị"): (record.subject.id for record in self.unit_records),
            say("Danh sách đề nghị"): (n.unit_id for n in self.nominations if n.unit_id),
        }
        ranked = {unit.id for unit in self.members}
        everybody = {unit.id for unit in self.cluster.members_in(self.year)}
        asked = [(what, units, ranked) for what, units in named.items()]
        # Of a covenant of several clusters, each names units that the others do not have.
        signed = () if self.covenant.other_clusters else self.covenant.unit_ids
        asked.append((say("Giao ước"), iter(signed), everybody))
        reported = (veto.unit_id for veto in self.vetoes)
        asked.append((say("Thông tin loại trừ"), reported, everybody))
        for what, units, members in asked:
            for unit_id in dict.fromkeys(units):
                if unit_id not in members:
                    yield say(
                        "{what} nhắc đến “{unit}”, không phải thành viên của cụm trong {year}.",
                        what=what,
                        unit=unit_id,
                        year=self.year,
                    )

    def _target_faults(self) -> Iterator[Renderable]:
        try:
            self._covenant_with_results()
        except BadInput as error:
            yield from error.faults
        for unit_id in self.flag.registered:
            candidacy = self._candidacy(unit_id)
            if candidacy is not None and candidacy.truth is Truth.FALSE:
                yield say(
                    "Danh sách đăng ký cờ thi đua ghi “{unit}”, trái với giao ước: {told}.",
                    unit=unit_id,
                    told=candidacy.sentence,
                )

    def _record_faults(self) -> Iterator[Renderable]:
        votes = Counter(item.unit_id for item in self.endorsements)
        asked = Counter((n.record.subject.id, n.award) for n in self.nominations)
        own = Counter(record.subject.id for record in self._own_records())
        decided = Counter(item.unit_id for item in self.decisions)
        for unit_id, times in votes.items():
            if times > 1:
                yield say("Đơn vị “{unit}” có {count} phiếu suy tôn.", unit=unit_id, count=times)
        for unit_id, times in decided.items():
            if times > 1:
                yield say(
                    "Đơn vị “{unit}” có {count} quyết định của hội đồng về cờ.",
                    unit=unit_id,
                    count=times,
                )
        for (subject, award), times in asked.items():
            if times > 1:
                yield say(
                    "“{subject}” được đề nghị {award} {count} lần.",
                    subject=subject,
                    award=AWARD_NAMES[award],
                    count=times,
                )
        for unit_id, times in own.items():
            if times > 1:
                yield say("Đơn vị “{unit}” có {count} hồ sơ.", unit=unit_id, count=times)
        records = (*self.unit_records, *(n.record for n in self.nominations))
        for record in records:
            if not self._is_unit(record.subject.id):
                continue
            try:
                attrs.evolve(record, events=(*record.events, self._placing(leads=True)))
            except ContradictoryRecords:
                yield say(
                    "Hồ sơ của “{unit}” tự ghi kết quả bình xét của chính cụm này; kết quả đó do"
                    " cụm xác định, hãy bỏ đi.",
                    unit=record.subject.id,
                )


def _by_name(unit: Unit) -> SortKey:
    return sort_key(unit.name)
