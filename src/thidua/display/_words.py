"""What both reports say: headings, legends and short sentences, once for text and HTML."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import attrs

from thidua.clusters import Cluster, HeadAnswer, MilestoneKind, Office, Target, Unit
from thidua.criteria import Assessment, Finding, Gap, Outcome, Truth
from thidua.law import made_up
from thidua.numbers import Rounding, exact, round_to, to_decimal
from thidua.scoring import (
    Card,
    Line,
    Placed,
    Pot,
    PotKind,
    RankBy,
    Section,
    SetAside,
    Sheet,
    measured,
)
from thidua.season import (
    EndorsementResult,
    FlagResult,
    NominationResult,
    SeasonReport,
    Standing,
    TargetFinding,
    Vote,
)
from thidua.votes import VoteResult
from thidua.words import Message, format_date, format_number, say, verbatim

BANNER: Final = say(
    "Báo cáo có số liệu minh họa. Những gì mang dấu “(minh họa)” được đặt ra để trình diễn, không"
    " phải kết quả thật của bất kỳ đơn vị, cá nhân nào."
)
ILLUSTRATIVE_CLUSTER: Final = say(
    "Có chi tiết minh họa: những gì mang dấu “(minh họa)” được đặt ra để trình diễn."
)
ILLUSTRATIVE: Final = say("minh họa")
RECORD_BANNER: Final = say("Hồ sơ minh họa, không phải hồ sơ thật.")

COVENANT: Final = say("Giao ước thi đua")
SCORING: Final = say("Chấm điểm và xếp hạng")
ENDORSEMENT: Final = say("Suy tôn")
FLAG: Final = say("Đề nghị tặng cờ thi đua")
NOMINATIONS: Final = say("Đề nghị danh hiệu, hình thức khen thưởng")
READING: Final = say("Cách đọc báo cáo")

OUTCOME_TRUTH: Final = {
    Outcome.ELIGIBLE: Truth.TRUE,
    Outcome.NOT_ELIGIBLE: Truth.FALSE,
    Outcome.UNDETERMINED: Truth.UNKNOWN,
    Outcome.DEFERRED: Truth.UNKNOWN,
}
STANDING_TRUTH: Final = {
    Standing.READY: Truth.TRUE,
    Standing.NOT_READY: Truth.FALSE,
    Standing.WAITING: Truth.UNKNOWN,
    Standing.DEFERRED: Truth.UNKNOWN,
}


def cluster_heading(report: SeasonReport) -> Message:
    """Return the heading of members and head."""
    return say("Thành viên và {office}", office=report.heads.kind.title(Office.HEAD))


def next_head_heading(report: SeasonReport) -> Message:
    """Return the heading of next year's head."""
    return say("{office} năm sau", office=report.heads.kind.heading(Office.HEAD))


def title(report: SeasonReport) -> Message:
    """Return the report's title."""
    return say("Báo cáo thi đua {year}", year=report.year)


def organiser_line(cluster: Cluster) -> Message:
    """Return who organises a cluster, with the source."""
    organiser = say("Đơn vị tổ chức: {organiser}", organiser=cluster.organiser)
    return say("{text} ({source})", text=organiser, source=cluster.source)


def subtitle(report: SeasonReport) -> Iterator[Message]:
    """Yield what stands below the title: organiser and day of closing, with their sources."""
    cluster = report.season.cluster
    yield organiser_line(cluster)
    closing = report.season.calendar.of(MilestoneKind.CLOSING)
    if closing is not None:
        day = say("Ngày tổng kết: {date}", date=closing.on)
        yield say("{text} ({source})", text=day, source=closing.source)


def letters(report: SeasonReport) -> dict[str, str]:
    """Return a short sign for each member: A, B, C ... in the order of the report."""
    return {unit.id: _sign(place) for place, unit in enumerate(report.members)}


def _sign(place: int) -> str:
    sign = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        sign = chr(ord("A") + letter) + sign
    return sign


def unit_source(unit: Unit) -> Message:
    """Return where a unit's membership is recorded, or that it was made up."""
    if unit.illustrative:
        return say("đặt ra để minh họa")
    if unit.source is None:
        return say("không ghi nguồn")
    return say("nguồn: {source}", source=unit.source)


def member_notes(report: SeasonReport, unit: Unit) -> Iterator[Message]:
    """Yield where a unit's membership is recorded, and its days where they cut the year."""
    yield unit_source(unit)
    days = report.year.period
    for membership in report.season.cluster.memberships:
        period = membership.period
        if membership.unit_id != unit.id or not period.overlaps(days):
            continue
        whole = period.start <= days.start and (
            period.end is None or (days.end is not None and days.end <= period.end)
        )
        invented = made_up(membership.source) and not unit.illustrative
        if whole and not invented:
            continue
        if membership.source is None:
            yield say("là thành viên {period}", period=period)
        else:
            yield say("là thành viên {period} ({source})", period=period, source=membership.source)


def year_lines(report: SeasonReport) -> Iterator[Message]:
    """Yield what became of members within the year, then the dated steps."""
    yield from report.successions
    yield from milestone_lines(report)


def milestone_lines(report: SeasonReport) -> Iterator[Message]:
    """Yield the dated steps of the year, and when they were to be taken where that is ruled."""
    season = report.season
    yield from season.calendar.sentences
    if season.calendar_rule is None:
        return
    for window in season.calendar_rule.windows(report.year):
        yield say("Thời hạn: {window}.", window=window.sentence)
    timing = season.result_timing
    if timing is not None:
        yield timing.reason


def head_lines(answer: HeadAnswer) -> Iterator[Message]:
    """Yield who leads and why, who was passed over, and what is not known."""
    office = answer.kind.heading(Office.HEAD)
    for term in answer.terms:
        yield say("{office}: {term}.", office=office, term=term.sentence)
    yield from answer.reasons


def deputy_lines(report: SeasonReport) -> Iterator[Message]:
    """Yield the deputies, and for which seats and days they are not known."""
    office = report.deputies.kind.heading(Office.DEPUTY)
    for term in report.deputies.terms:
        yield say("{office}: {term}.", office=office, term=term.sentence)
    yield from report.deputies.missing
    yield from report.deputies.notes


def unsigned(report: SeasonReport) -> tuple[Unit, ...] | None:
    """Return the members that neither signed the covenant nor are signed for; None if unknown."""
    left = report.season.covenant.unsigned(
        (unit.id for unit in report.members), cluster_id=report.season.cluster.id
    )
    return None if left is None else tuple(unit for unit in report.members if unit.id in left)


def signing_lines(report: SeasonReport) -> Iterator[Message]:
    """Yield theme, day, place and signatories of the covenant."""
    covenant = report.season.covenant
    theme = report.season.wording.theme
    yield say("Chủ đề: chưa biết.") if theme is None else say("Chủ đề: “{theme}”.", theme=theme)
    yield say("{signing} ({source}).", signing=covenant.signing, source=covenant.source)
    absent = unsigned(report)
    if absent is None:
        yield say("Chưa biết những đơn vị nào đã ký.")
    elif absent:
        yield say("Chưa ký: {units}.", units=tuple(unit.label for unit in absent))
    else:
        yield say("Tất cả đơn vị thành viên đã ký.")
    yield from report.season.wording.notes


def points(value: Fraction | None, locale: str) -> str:
    """Write points exactly where their decimals end, else to two decimals with ``≈``."""
    if value is None:
        return "?"
    if (value * 10**4).denominator == 1:
        return format_number(to_decimal(value), locale)
    near = round_to(value, Fraction(1, 100), Rounding.HALF_UP)
    return "≈" + format_number(to_decimal(near), locale)


def range_of(card: Card, locale: str) -> str:
    """Write a total, or the bounds between which it lies."""
    if card.known:
        return points(card.total, locale)
    low = "…" if card.low is None else points(card.low, locale)
    high = "…" if card.high is None else points(card.high, locale)
    return f"{low}–{high}"


def worth(part: Section | Pot, locale: str) -> str:
    """Write what a part of the sheet is worth at most; of a penalty, as a negative number."""
    if isinstance(part, Section):
        return points(part.max_points, locale)
    if part.limit is None:
        return say("không giới hạn").render(locale)
    if part.kind is PotKind.BONUS:
        return "+" + points(part.limit, locale)
    return points(-part.limit, locale)


def parts_of(sheet: Sheet) -> tuple[Section | Pot, ...]:
    """Return the parts of a sheet whose points make the total, as printed."""
    return (*sheet.sections, *sheet.pots)


def target_heading(target: Target) -> str:
    """Return what a target measures, and in what."""
    return f"{target.name} ({target.unit})" if target.unit else target.name


def result_text(item: TargetFinding, locale: str) -> str:
    """Write what was achieved on a target, without its unit; nothing where it is not known."""
    achieved = None if item.result is None else item.result.achieved
    if achieved is None:
        return ""
    if isinstance(achieved, dt.date):
        return format_date(achieved, locale)
    if isinstance(achieved, bool):
        return item.shown.render(locale)
    return points(exact(achieved), locale)


def place_text(row: Placed) -> str:
    """Write a place, or the places that are possible; ``?`` where it may have none."""
    if row.place is not None:
        return str(row.place)
    return f"{row.best}?" if row.best == row.worst else f"{row.best}–{row.worst}"


def place_note(row: Placed | SetAside) -> Message | None:
    """Return what is to be said about a place: a tie, what decided it, what stands against it."""
    if isinstance(row, SetAside):
        return say("không xếp hạng: {reasons}", reasons=row.reasons)
    told = (measured(row.card, row.by),) if row.by is RankBy.RATIO else ()
    told = (*told, *row.notes)
    if not told:
        return None
    return told[0] if len(told) == 1 else say("{notes}", notes=told)


def tie_policy(report: SeasonReport) -> Message:
    """Return the tie rules and who laid them down."""
    ranking = report.ranking
    if not ranking.ties:
        return say("Khi bằng điểm: xếp đồng hạng ({source}).", source=ranking.source)
    return say(
        "Khi bằng điểm, xét lần lượt: {rules}; vẫn bằng thì đồng hạng ({source}).",
        rules=tuple(rule.label for rule in ranking.ties),
        source=ranking.source,
    )


def ranking_remarks(report: SeasonReport) -> Iterator[Message]:
    """Yield what else holds for the ranking, then the bands and who is in which."""
    yield from report.ranking.remarks
    bands = report.season.bands
    if bands is None:
        return
    yield bands.statement
    yield from bands.remarks
    for classed in report.classed:
        yield say("Xếp loại {told}.", told=classed.sentence)


def endorsement_source(item: EndorsementResult) -> Message:
    """Return who endorsed, where that is recorded, and by which rule."""
    if item.vote is not None and item.result is not None:
        return vote_source(item.vote, item.result)
    assert item.agreement is not None  # an endorsement is one or the other
    return say(
        "{body}; {minutes}; suy tôn không bỏ phiếu theo {source}",
        body=item.agreement.body,
        minutes=item.agreement.source,
        source=item.agreement.rule,
    )


def flag_checks(flag: FlagResult) -> Iterator[Message]:
    """Yield what of the prerequisites and the council's word is met; the rest is among the reasons."""
    for finding in flag.prerequisites:
        if finding.truth is Truth.TRUE:
            yield say("Điều kiện: {told}.", told=finding.sentence)
    if flag.decision is not None and flag.decision.accepted and flag.nominee is not None:
        yield say("{told}.", told=flag.decision.told(flag.nominee))
    for counted in flag.votes:
        if counted.passed:
            yield say(
                "{reason} Ngưỡng theo {source}.",
                reason=counted.reason,
                source=counted.threshold.source,
            )


def pot_name(kind: PotKind) -> Message:
    """Return the heading of a pot's column."""
    return say("Thưởng") if kind is PotKind.BONUS else say("Trừ")


def line_note(line: Line) -> Message:
    """Return how the points of a line came about."""
    return say("chưa có số liệu") if line.missing else line.reason


def vote_lines(result: NominationResult) -> Iterator[tuple[Truth | None, Message]]:
    """Yield the council's vote, what it was held against, and what is missing of it.

    Each sentence comes with whether what it says is met; None where it only informs.
    """
    vote = result.nomination.vote
    for counted in result.votes:
        told = say(
            "{reason} Ngưỡng theo {source}.",
            reason=counted.reason,
            source=counted.threshold.source,
        )
        if counted.quorum is not None:
            told = say(
                "{told} Tỷ lệ dự họp theo {source}.", told=told, source=counted.quorum.source
            )
        yield Truth.of(counted.passed), told
    if vote is not None:
        yield None, say("{body}; {minutes}.", body=vote.body, minutes=vote.source)
    for lacking in result.lacking:
        yield Truth.UNKNOWN, say("Còn thiếu: {what}.", what=lacking)
    if not result.legal.read or result.legal.threshold is not None:
        return
    if result.votes:
        yield None, say("Pháp luật áp dụng không ấn định tỷ lệ phiếu; tỷ lệ do đơn vị quy định.")
    elif vote is None:
        yield None, say("Pháp luật áp dụng không ấn định tỷ lệ phiếu; chưa ghi cuộc bỏ phiếu nào.")
    else:
        yield None, say("Có kết quả bỏ phiếu nhưng không có tỷ lệ nào để đối chiếu.")


def vote_source(vote: Vote, counted: VoteResult) -> Message:
    """Return who voted, where it is recorded, and where threshold and quorum stand."""
    told = say(
        "{body}; {minutes}; ngưỡng theo {source}",
        body=vote.body,
        minutes=vote.source,
        source=counted.threshold.source,
    )
    if counted.quorum is None:
        return told
    return say("{told}; tỷ lệ dự họp theo {source}", told=told, source=counted.quorum.source)


def target_text(target: Target) -> Target:
    """Return a target without its mark, for pages that show a badge instead."""
    return attrs.evolve(target, illustrative=False)


def plain_name(result: NominationResult) -> str:
    """Return the subject's name without its mark, for pages that show a badge instead."""
    subject = result.nomination.record.subject
    return subject.name or subject.id


def gap_text(gap: Gap) -> Message:
    """Return what a gap asks for, with its source and the innermost route it serves."""
    label = (
        say("còn thiếu: {needs}", needs=gap.needs)
        if gap.truth is Truth.UNKNOWN
        else say("chưa đạt: {needs}", needs=gap.needs)
    )
    if gap.sources:
        label = say("{what} [{source}]", what=label, source=gap.sources[0])
    return gap.with_route(label)


def cites(finding: Finding, locale: str) -> str:
    """Write the sources of a finding in brackets; nothing where there are none."""
    told = "; ".join(source.render(locale) for source in finding.sources)
    return f" [{told}]" if told else ""


def outcome_of(assessment: Assessment) -> Message:
    """Return the outcome, marked where it is provisional."""
    return assessment.outcome_label


def subject_name(assessment: Assessment) -> Message:
    """Return the name of the subject of an assessment, marked where it is made up."""
    record = assessment.record
    name = record.subject.name or record.subject.id
    if record.illustrative or record.subject.illustrative:
        return say("{name} (minh họa)", name=name)
    return verbatim(name)


def asked(assessment: Assessment) -> Message:
    """Return under which law, for which year and on which day it was asked."""
    return say(
        "Xét thành tích {year} vào ngày {on} theo {law}",
        year=assessment.question.emulation_year,
        on=assessment.question.on,
        law=assessment.award.article,
    )


def deferral_lines(assessment: Assessment) -> Iterator[Message]:
    """Yield why a subject is not considered for now."""
    deferral = assessment.deferral
    if assessment.outcome is not Outcome.DEFERRED or deferral is None:
        return
    for part in deferral.walk():
        if part.parts or part.truth is not Truth.TRUE:
            continue
        for event in part.evidence:
            yield say("chưa xét vì: {matter} [{source}]", matter=event, source=part.sources[0])


def to_do(assessment: Assessment) -> tuple[Message, ...]:
    """Return what defers the subject, or else what is missing or falls short."""
    return tuple(deferral_lines(assessment)) or tuple(map(gap_text, assessment.gaps()))


def flag_rule(flag: FlagResult) -> Message:
    """Return which flag it is, and the rule that limits it to the leader."""
    return say(
        "{award}: cụm chỉ đề nghị đơn vị dẫn đầu ({source}).",
        award=flag.award,
        source=flag.policy.source,
    )


def flag_headline(flag: FlagResult) -> Message:
    """Return who is put forward, or that nobody is."""
    if flag.nominee is None and flag.unused:
        return say("Không đề nghị đơn vị nào vì:")
    if flag.nominee is None:
        return say("Chưa đề nghị đơn vị nào vì:")
    if flag.illustrative and flag.provisional:
        return say("Đề nghị (tạm thời): {unit} (kết quả minh họa).", unit=flag.nominee.name)
    if flag.illustrative:
        return say("Đề nghị: {unit} (kết quả minh họa).", unit=flag.nominee.name)
    if flag.provisional:
        return say("Đề nghị (tạm thời): {unit}.", unit=flag.nominee.name)
    return say("Đề nghị: {unit}.", unit=flag.nominee.name)


def reading_lines() -> Iterator[Message]:
    """Yield how to read marks and outcomes."""
    yield say("✓ đạt; ✗ không đạt; ? chưa rõ: chưa có số liệu, không tính là không đạt.")
    yield say(
        "Kết luận pháp lý chỉ nêu đủ hay không đủ tiêu chuẩn theo quy định đã dẫn; việc tặng do"
        " người có thẩm quyền quyết định."
    )
    yield say("Điểm được tính chính xác, không làm tròn trừ khi bảng điểm quy định.")
