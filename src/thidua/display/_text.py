"""Reports as text for a terminal of a hundred columns."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.criteria import Assessment, Finding, Truth
from thidua.display import _words as words
from thidua.display._layout import WIDTH, Column, table, width_of, wrap
from thidua.scoring import Card, Placed
from thidua.season import FlagResult, NominationResult, SeasonReport
from thidua.words import Message, locale_of, say


def season_text(report: SeasonReport, locale: str = "vi") -> str:
    """Return a season's report as text, at most a hundred columns wide.

    The cards of all units are in the HTML report; here stands that of the first place.

    Raises:
        UnknownName: the library does not speak that language.
    """
    return "\n".join(_Season(report, locale_of(locale)).lines()) + "\n"


def assessment_text(assessment: Assessment, locale: str = "vi", *, full: bool = False) -> str:
    """Return an assessment as text, at most a hundred columns wide.

    Args:
        assessment: what was found.
        locale: the language.
        full: also tell the parts that do not bear on the outcome whole.

    Raises:
        UnknownName: the library does not speak that language.
    """
    told = assessment.explain(locale, full=full).splitlines()
    head = [f"{words.subject_name(assessment).render(locale)}:"]
    return "\n".join([*head, *(line for row in told for line in _hung(row))]) + "\n"


def _hung(row: str) -> list[str]:
    """Wrap one line of a tree below its own text."""
    body = row.lstrip()
    indent = len(row) - len(body)
    hang = indent + (2 if body[:2] in {"✓ ", "✗ ", "? ", "! "} else 0)
    return wrap(body, first=" " * indent, rest=" " * hang)


class _Season:
    """One season's report in one language."""

    def __init__(self, report: SeasonReport, locale: str) -> None:
        self.report = report
        self.locale = locale
        self.letters = words.letters(report)
        self.number = 0

    def say(self, message: Message) -> str:
        return message.render(self.locale)

    def lines(self) -> Iterator[str]:
        yield from self.heading()
        yield from self.cluster()
        yield from self.covenant()
        yield from self.scoring()
        yield from self.endorsement()
        yield from self.flag()
        yield from self.nominations()
        yield from self.next_head()
        yield from self.reading()

    def section(self, heading: Message) -> Iterator[str]:
        self.number += 1
        yield ""
        yield f"{self.number}. {self.say(heading).upper()}"
        yield "─" * WIDTH

    def bullet(self, message: Message, *, first: str = "  • ") -> list[str]:
        return wrap(self.say(message), first=first)

    def heading(self) -> Iterator[str]:
        report = self.report
        yield "═" * WIDTH
        yield from wrap(self.say(words.title(report)).upper())
        yield from wrap(report.season.cluster.name)
        yield from wrap(" · ".join(self.say(part) for part in words.subtitle(report)))
        yield "═" * WIDTH
        if report.illustrative:
            yield from wrap(self.say(words.BANNER), first="!! ")

    def cluster(self) -> Iterator[str]:
        report = self.report
        yield from self.section(words.cluster_heading(self.report))
        for unit in report.members:
            notes = "; ".join(self.say(note) for note in words.member_notes(report, unit))
            yield from wrap(
                f"{self.say(unit.label)} – {notes}", first=f"  {self.letters[unit.id]}  "
            )
        yield ""
        for message in words.head_lines(report.heads):
            yield from self.bullet(message)
        for message in words.deputy_lines(report):
            yield from self.bullet(message)
        for message in words.year_lines(report):
            yield from self.bullet(message)
        for fact in report.season.facts:
            yield from self.bullet(say("{text} ({source})", text=fact.text, source=fact.source))

    def covenant(self) -> Iterator[str]:
        report = self.report
        yield from self.section(words.COVENANT)
        for message in words.signing_lines(report):
            yield from self.bullet(message)
        yield ""
        for number, group in enumerate(report.season.wording.groups, 1):
            yield from wrap(group.render(self.locale), first=f"  {number}. ")
            for target in group.targets:
                yield from wrap(target.render(self.locale), first="     – ")
        yield ""
        yield from wrap(
            self.say(say("Kết quả thực hiện chỉ tiêu (cột A, B, … theo danh sách thành viên):"))
        )
        yield ""
        yield from self.target_table()

    def target_table(self) -> Iterator[str]:
        report = self.report
        share = max(8, (WIDTH - 30) // max(1, len(report.members)) - 2)
        columns = [Column(self.say(say("Chỉ tiêu")), 28)] + [
            Column(self.letters[unit.id], share, "right") for unit in report.members
        ]
        rows = []
        for target in report.season.wording.targets:
            cells = [words.target_heading(target)]
            for unit in report.members:
                item = next(f for f in report.of_unit(unit.id) if f.target.id == target.id)
                shown = words.result_text(item, self.locale)
                cells.append(f"{shown} {item.truth.mark}".strip())
            rows.append(cells)
        yield from table(columns, rows)
        if any(item.illustrative for item in report.target_findings):
            yield from wrap(self.say(say("Kết quả trong bảng là số liệu minh họa.")), first="! ")

    def scoring(self) -> Iterator[str]:
        report = self.report
        sheet = report.season.sheet
        yield from self.section(words.SCORING)
        yield from self.bullet(
            say(
                "{sheet}, thang {total} điểm ({source}).",
                sheet=sheet.name,
                total=words.points(sheet.total, self.locale),
                source=sheet.source,
            )
        )
        for part in words.parts_of(sheet):
            yield from wrap(f"{part.name} ({words.worth(part, self.locale)})", first="     – ")
        yield ""
        yield from self.ranking()
        yield ""
        yield from self.bullet(words.tie_policy(report))
        for message in words.ranking_remarks(report):
            yield from self.bullet(message)
        for remark in report.audit:
            yield from self.bullet(say("Lưu ý về bảng điểm: {remark}", remark=remark))
        if report.cards:
            yield ""
            yield from self.card(report.cards[0])

    def ranking(self) -> Iterator[str]:
        report, sheet = self.report, self.report.season.sheet
        headings = [
            self.say(say("Hạng")),
            *(str(place) for place in range(1, len(sheet.sections) + 1)),
            *(self.say(words.pot_name(pot.kind)) for pot in sheet.pots),
            self.say(say("Tổng")),
        ]
        names, numbers = [], []
        for row in report.ranking.everybody:
            card = row.card
            name = f"{self.letters[card.unit_id]}. {card.unit_name}"
            if card.illustrative:
                name += f" ({self.say(words.ILLUSTRATIVE)})"
            note = words.place_note(row)
            names.append(name if note is None else f"{name} – {self.say(note)}")
            lines = (*card.sections, *card.pots)
            numbers.append(
                [
                    words.place_text(row) if isinstance(row, Placed) else "–",
                    *(words.points(line.points, self.locale) for line in lines),
                    words.range_of(card, self.locale),
                ]
            )
        widths = [max(map(width_of, column)) for column in zip(headings, *numbers, strict=True)]
        room = max(20, WIDTH - sum(widths) - 2 * len(widths))
        columns = [
            Column(heading, width, "right") for heading, width in zip(headings, widths, strict=True)
        ]
        columns.insert(1, Column(self.say(say("Đơn vị")), room))
        yield from table(
            columns,
            [[first, name, *rest] for name, (first, *rest) in zip(names, numbers, strict=True)],
        )

    def card(self, card: Card) -> Iterator[str]:
        yield from wrap(self.say(say("Phiếu điểm của {unit}:", unit=card.unit_name)))
        yield ""
        columns = [
            Column(self.say(say("Phần, tiêu chí")), 42),
            Column(self.say(say("Điểm")), 8, "right"),
            Column(self.say(say("Cách tính")), 46),
        ]
        rows = []
        for top in (*card.sections, *card.pots):
            for depth, line in top.walk():
                rows.append(
                    [
                        line.name if depth == 0 else f"· {line.name}",
                        words.points(line.points, self.locale),
                        self.say(words.line_note(line)),
                    ]
                )
        rows.append([self.say(say("Tổng điểm")), words.range_of(card, self.locale), ""])
        yield from table(columns, rows)
        if card.illustrative:
            yield from wrap(self.say(say("Phiếu điểm là số liệu minh họa.")), first="! ")

    def endorsement(self) -> Iterator[str]:
        yield from self.section(words.ENDORSEMENT)
        if not self.report.endorsements:
            yield from self.bullet(say("Chưa ghi cuộc bỏ phiếu suy tôn nào."))
        for item in self.report.endorsements:
            mark = Truth.of(item.passed).mark
            yield from wrap(
                f"{self.say(item.unit.label)}: {self.say(item.reason)}",
                first=f"  {mark} ",
            )
            yield from wrap(self.say(words.endorsement_source(item)), first="    ")
        for remark in self.report.endorsement_remarks:
            yield from self.bullet(remark, first="  ! ")

    def flag(self) -> Iterator[str]:
        flag: FlagResult = self.report.flag
        yield from self.section(words.FLAG)
        yield from self.bullet(words.flag_rule(flag))
        yield from self.bullet(words.flag_headline(flag))
        for reason in flag.reasons:
            yield from self.bullet(reason, first="      → ")
        for message in words.flag_checks(flag):
            yield from self.bullet(message, first=f"  {Truth.TRUE.mark} ")
        for caution in flag.cautions:
            yield from self.bullet(caution, first="  ! ")
        for assessment in flag.assessments:
            yield from self.finding(assessment)
        for refusal in flag.refused:
            yield from self.bullet(refusal.reason, first="  ✗ ")

    def nominations(self) -> Iterator[str]:
        yield from self.section(words.NOMINATIONS)
        if not self.report.nominations:
            yield from self.bullet(say("Không có đề nghị nào."))
            return
        yield from table(
            [
                Column("", 2),
                Column(self.say(say("Đối tượng")), 33),
                Column(self.say(say("Danh hiệu, hình thức")), 23),
                Column(self.say(say("Kết luận pháp lý")), 18),
                Column(self.say(say("Khả năng trình")), 16),
            ],
            [
                [
                    f"{number}.",
                    self.say(result.nomination.name),
                    result.award.name.render(self.locale),
                    f"{_mark(result)} {self.say(words.outcome_of(result.assessment))}",
                    self.say(result.standing_label),
                ]
                for number, result in enumerate(self.report.nominations, 1)
            ],
        )
        for number, result in enumerate(self.report.nominations, 1):
            yield ""
            yield from self.nomination(number, result)

    def nomination(self, number: int, result: NominationResult) -> Iterator[str]:
        title = say("{subject} – {award}", subject=result.nomination.name, award=result.award)
        yield from wrap(self.say(title), first=f"{number}. ")
        for assessment in result.assessments:
            yield from self.finding(assessment)
        for truth, message in words.vote_lines(result):
            mark = "•" if truth is None else truth.mark
            yield from wrap(self.say(message), first=f"   {mark} ")
        if result.nomination.note:
            yield from wrap(result.nomination.note, first="   * ")

    def finding(self, assessment: Assessment) -> Iterator[str]:
        """Tell the finding by its main parts, then what is missing or falls short."""
        mark = words.OUTCOME_TRUTH[assessment.outcome].mark
        outcome = self.say(words.outcome_of(assessment)).upper()
        yield from wrap(
            f"{outcome} – {self.say(words.asked(assessment))}", first=f"   {mark} ", rest="     "
        )
        for reservation in assessment.reservations:
            yield from wrap(self.say(reservation), first="     ! ")
        for part in assessment.finding.parts:
            yield from self.part(part, 5)
        for message in words.to_do(assessment):
            yield from wrap(self.say(message), first="     → ")

    def part(self, finding: Finding, indent: int) -> Iterator[str]:
        """Tell a part, and of a part that is met, what it is met by."""
        statement = self.say(finding.criterion.statement()) + words.cites(finding, self.locale)
        yield from wrap(statement, first=f"{' ' * indent}{finding.truth.mark} ")
        for part in finding.parts:
            if finding.truth is part.truth is Truth.TRUE:
                yield from self.part(part, indent + 2)

    def next_head(self) -> Iterator[str]:
        yield from self.section(words.next_head_heading(self.report))
        yield from self.bullet(say("Năm xét: {year}.", year=self.report.next_heads.year))
        for message in words.head_lines(self.report.next_heads):
            yield from self.bullet(message)

    def reading(self) -> Iterator[str]:
        yield from self.section(words.READING)
        for message in words.reading_lines():
            yield from self.bullet(message)
        if self.report.illustrative:
            yield ""
            yield from wrap(self.say(words.BANNER), first="!! ")


def _mark(result: NominationResult) -> str:
    return words.OUTCOME_TRUTH[result.assessment.outcome].mark
