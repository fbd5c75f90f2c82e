"""Reports as one HTML page that needs nothing besides itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.criteria import Assessment, Finding, Truth
from thidua.display import _words as words
from thidua.display._markup import Markup, css, join, tag
from thidua.display._style import STYLE
from thidua.scoring import Card, Line, Placed, SetAside
from thidua.season import NominationResult, SeasonReport, TargetFinding
from thidua.words import Message, locale_of, say

_LOOK = {Truth.TRUE: "ok", Truth.FALSE: "no", Truth.UNKNOWN: "open"}


def season_html(report: SeasonReport, locale: str = "vi") -> str:
    """Return a season's report as one self-contained HTML page: no script, nothing fetched.

    Raises:
        UnknownName: the library does not speak that language.
    """
    locale = locale_of(locale)
    title = f"{words.title(report).render(locale)} – {report.season.cluster.name}"
    return _page(title, join(_Season(report, locale).parts()), locale)


def assessment_html(assessment: Assessment, locale: str = "vi") -> str:
    """Return an assessment as one self-contained HTML page: no script, nothing fetched.

    Raises:
        UnknownName: the library does not speak that language.
    """
    locale = locale_of(locale)
    teller = _Teller(locale)
    name = words.subject_name(assessment).render(locale)
    award = assessment.award.name.render(locale)
    record = assessment.record
    made_up = record.illustrative or record.subject.illustrative
    body = join(
        [
            tag(
                "header",
                tag("h1", name),
                tag("p", award, attrs=css("lead")),
                teller.banner(words.RECORD_BANNER) if made_up else None,
            ),
            tag("main", *teller.assessment(assessment, unfold=True)),
        ]
    )
    return _page(f"{name} – {award}", body, locale)


def notebook_html(told: SeasonReport | Assessment, locale: str = "vi") -> str:
    """Return a report as a fragment with its style, for a notebook to show.

    Raises:
        UnknownName: the library does not speak that language.
    """
    page = (
        season_html(told, locale)
        if isinstance(told, SeasonReport)
        else assessment_html(told, locale)
    )
    body = page.partition("<body>")[2].partition("</body>")[0]
    return f"<style>{STYLE}</style>{body}"


def _page(title: str, body: Markup, locale: str) -> str:
    head = tag(
        "head",
        tag("meta", attrs={"charset": "utf-8"}),
        tag(
            "meta",
            attrs={"name": "viewport", "content": "width=device-width, initial-scale=1"},
        ),
        tag("title", title),
        tag("style", Markup(STYLE)),
    )
    page = tag(
        "html",
        head,
        Markup("\n"),
        tag("body", tag("div", body, attrs={"class": "thidua", "lang": locale})),
        attrs={"lang": locale},
    )
    return f"<!DOCTYPE html>\n{page}\n"


class _Teller:
    """Elements that every page is made of, in one language."""

    def __init__(self, locale: str) -> None:
        self.locale = locale

    def say(self, message: Message) -> str:
        return message.render(self.locale)

    def banner(self, message: Message) -> Markup:
        return tag("p", self.say(message), attrs={"class": "banner", "role": "note"})

    def badge(self) -> Markup:
        return tag("span", self.say(words.ILLUSTRATIVE), attrs=css("badge"))

    def data(self, text: str) -> str:
        """Return a name or text of the data, which is Vietnamese on a page of any language."""
        return text if self.locale == "vi" else tag("span", text, attrs={"lang": "vi"})

    def badged(self, text: str, illustrative: bool) -> Markup:
        return join([text, " ", self.badge()]) if illustrative else join([text])

    def mark(self, truth: Truth) -> Markup:
        return tag(
            "span",
            truth.mark,
            attrs={
                "class": f"mark {_LOOK[truth]}",
                "role": "img",
                "aria-label": self.say(truth.label),
            },
        )

    def bullets(self, messages: Iterable[Message]) -> Markup | None:
        items = [tag("li", self.say(message)) for message in messages]
        return tag("ul", *items) if items else None

    def table(
        self,
        caption: Message,
        headings: Iterable[Markup],
        rows: Iterable[Markup],
    ) -> Markup:
        text = self.say(caption)
        body = tag(
            "table",
            tag("caption", text),
            tag("thead", tag("tr", *headings)),
            tag("tbody", *rows),
        )
        return tag(
            "div",
            body,
            attrs={"class": "scroll", "role": "region", "aria-label": text, "tabindex": "0"},
        )

    def heading(self, text: Message | str, *, number: bool = False) -> Markup:
        told = text if isinstance(text, str) else self.say(text)
        return tag("th", told, attrs={"scope": "col", **({"class": "num"} if number else {})})

    def assessment(self, assessment: Assessment, *, unfold: bool) -> Iterator[Markup]:
        """Tell outcome, reservations, what is to be done, and the tree of findings."""
        truth = words.OUTCOME_TRUTH[assessment.outcome]
        yield tag(
            "p",
            tag(
                "span",
                f"{truth.mark} {self.say(words.outcome_of(assessment))}",
                attrs=css(f"pill {_LOOK[truth]}"),
            ),
            " ",
            tag("span", self.say(words.asked(assessment)), attrs=css("source")),
        )
        for reservation in assessment.reservations:
            yield tag("p", f"! {self.say(reservation)}", attrs=css("caution"))
        todo = self.bullets(words.to_do(assessment))
        if todo is not None:
            yield todo
        yield tag(
            "details",
            tag("summary", self.say(say("Xem từng tiêu chuẩn, điều kiện"))),
            tag("ul", self.finding(assessment.finding, unfold=True), attrs=css("tree")),
            attrs={"class": "whole", "open": unfold},
        )

    def finding(self, finding: Finding, *, unfold: bool) -> Markup:
        """Tell one finding and, below it, its parts; parts that do not bear on it are folded."""
        line = join(
            [
                self.mark(finding.truth),
                " ",
                self.say(finding.criterion.statement()),
                tag("span", words.cites(finding, self.locale), attrs=css("source")),
            ]
        )
        notes = [tag("span", self.say(note), attrs=css("why")) for note in finding.notes()]
        if not finding.parts:
            return tag("li", tag("span", line, attrs=css("leaf")), *notes)
        parts = [
            self.finding(part, unfold=unfold and part.truth is finding.truth)
            for part in finding.parts
        ]
        return tag(
            "li",
            tag("details", tag("summary", line), *notes, tag("ul", *parts), attrs={"open": unfold}),
        )


class _Season(_Teller):
    """One season's report in one language."""

    def __init__(self, report: SeasonReport, locale: str) -> None:
        super().__init__(locale)
        self.report = report
        self.letters = words.letters(report)
        self.number = 0

    def parts(self) -> Iterator[Markup]:
        yield self.header()
        yield tag(
            "main",
            self.section(words.cluster_heading(self.report), self.cluster()),
            self.section(words.COVENANT, self.covenant()),
            self.section(words.SCORING, self.scoring()),
            self.section(words.ENDORSEMENT, self.endorsement()),
            self.section(words.FLAG, self.flag()),
            self.section(words.NOMINATIONS, self.nominations()),
            self.section(words.next_head_heading(self.report), self.next_head()),
        )
        yield tag(
            "footer",
            tag("h2", self.say(words.READING)),
            self.bullets(words.reading_lines()),
            self.banner(words.BANNER) if self.report.illustrative else None,
        )

    def header(self) -> Markup:
        report = self.report
        return tag(
            "header",
            tag("h1", self.say(words.title(report))),
            tag("p", self.data(report.season.cluster.name), attrs=css("lead")),
            tag(
                "p",
                " · ".join(self.say(part) for part in words.subtitle(report)),
                attrs=css("meta"),
            ),
            self.banner(words.BANNER) if report.illustrative else None,
        )

    def section(self, heading: Message, parts: Iterable[Markup | None]) -> Markup:
        self.number += 1
        return tag("section", tag("h2", f"{self.number}. {self.say(heading)}"), *parts)

    def cluster(self) -> Iterator[Markup | None]:
        report = self.report
        yield self.table(
            say("Thành viên của cụm {year}", year=report.year),
            [
                self.heading(say("Ký hiệu")),
                self.heading(say("Đơn vị")),
                self.heading(say("Căn cứ")),
            ],
            [
                tag(
                    "tr",
                    tag("td", self.letters[unit.id]),
                    tag(
                        "th",
                        self.badged(self.data(unit.name), unit.illustrative),
                        attrs={"scope": "row"},
                    ),
                    tag(
                        "td",
                        "; ".join(self.say(note) for note in words.member_notes(report, unit)),
                        attrs=css("source"),
                    ),
                )
                for unit in report.members
            ],
        )
        yield self.bullets(
            [
                *words.head_lines(report.heads),
                *words.deputy_lines(report),
                *words.year_lines(report),
            ]
        )
        if report.season.facts:
            yield tag("h3", self.say(say("Ghi chú có nguồn")))
            yield tag(
                "ul",
                *(
                    tag(
                        "li",
                        self.data(fact.text),
                        " ",
                        tag("span", f"({fact.source.render(self.locale)})", attrs=css("source")),
                    )
                    for fact in report.season.facts
                ),
            )

    def covenant(self) -> Iterator[Markup | None]:
        yield self.bullets(words.signing_lines(self.report))
        groups = []
        for group in self.report.season.wording.groups:
            targets = [
                tag(
                    "li",
                    self.badged(words.target_text(target).render(self.locale), target.illustrative),
                )
                for target in group.targets
            ]
            groups.append(
                tag(
                    "li",
                    tag("strong", self.badged(group.name, group.illustrative)),
                    tag("span", ". ", self.data(group.summary), attrs=css("source"))
                    if group.summary
                    else None,
                    tag("ul", *targets) if targets else None,
                )
            )
        yield tag("h3", self.say(say("Nội dung giao ước")))
        yield tag("ol", *groups)
        yield self.target_table()

    def target_table(self) -> Markup:
        report = self.report
        made_up = any(item.illustrative for item in report.target_findings)
        rows = []
        for target in report.season.wording.targets:
            cells = [
                self.result(item)
                for unit in report.members
                for item in report.of_unit(unit.id)
                if item.target.id == target.id
            ]
            heading = tag("th", self.data(words.target_heading(target)), attrs={"scope": "row"})
            rows.append(tag("tr", heading, *cells))
        caption = (
            say("Kết quả thực hiện chỉ tiêu (số liệu minh họa)")
            if made_up
            else say("Kết quả thực hiện chỉ tiêu")
        )
        return self.table(
            caption,
            [
                self.heading(say("Chỉ tiêu")),
                *(
                    tag(
                        "th",
                        self.letters[unit.id],
                        attrs={"scope": "col", "class": "num", "title": unit.name},
                    )
                    for unit in report.members
                ),
            ],
            rows,
        )

    def result(self, item: TargetFinding) -> Markup:
        shown = words.result_text(item, self.locale)
        # A day or a word may take two lines; a number may not.
        look = "num words" if " " in shown else "num"
        return tag("td", shown, " ", self.mark(item.truth), attrs=css(look))

    def scoring(self) -> Iterator[Markup | None]:
        report, sheet = self.report, self.report.season.sheet
        yield tag(
            "p",
            self.say(
                say(
                    "{sheet}, thang {total} điểm ({source}).",
                    sheet=sheet.name,
                    total=words.points(sheet.total, self.locale),
                    source=sheet.source,
                )
            ),
        )
        caption = (
            say("Bảng xếp hạng (số liệu minh họa)")
            if report.ranking.illustrative
            else say("Bảng xếp hạng")
        )
        yield self.table(
            caption,
            [
                self.heading(say("Hạng"), number=True),
                self.heading(say("Đơn vị")),
                *(
                    tag(
                        "th",
                        str(place),
                        attrs={"scope": "col", "class": "num", "title": section.name},
                    )
                    for place, section in enumerate(sheet.sections, 1)
                ),
                *(self.heading(words.pot_name(pot.kind), number=True) for pot in sheet.pots),
                self.heading(say("Tổng"), number=True),
            ],
            [self.placed(row) for row in report.ranking.everybody],
        )
        yield tag(
            "p",
            "; ".join(
                f"{part.name} ({words.worth(part, self.locale)})" for part in words.parts_of(sheet)
            )
            + ".",
            attrs=css("source"),
        )
        yield tag("p", self.say(words.tie_policy(report)))
        yield self.bullets(words.ranking_remarks(report))
        yield self.bullets(
            say("Lưu ý về bảng điểm: {remark}", remark=remark) for remark in report.audit
        )
        if report.cards:
            yield tag("h3", self.say(say("Phiếu điểm")))
        for card in report.cards:
            yield self.card(card)

    def placed(self, row: Placed | SetAside) -> Markup:
        card = row.card
        place = words.place_text(row) if isinstance(row, Placed) else "–"
        note = words.place_note(row)
        name = tag(
            "th",
            f"{self.letters[card.unit_id]}. ",
            self.badged(self.data(card.unit_name), card.illustrative),
            None if note is None else tag("span", self.say(note), attrs=css("note")),
            attrs={"scope": "row"},
        )
        return tag(
            "tr",
            tag("td", place, attrs=css("num")),
            name,
            *(
                tag("td", words.points(line.points, self.locale), attrs=css("num"))
                for line in (*card.sections, *card.pots)
            ),
            tag("td", words.range_of(card, self.locale), attrs=css("num")),
            attrs=css("first") if isinstance(row, Placed) and row.place == 1 else None,
        )

    def card(self, card: Card) -> Markup:
        rows = [
            self.line(line, depth)
            for top in (*card.sections, *card.pots)
            for depth, line in top.walk()
        ]
        rows.append(
            tag(
                "tr",
                tag("th", self.say(say("Tổng điểm")), attrs={"scope": "row"}),
                tag("td", words.range_of(card, self.locale), attrs=css("num")),
                tag("td", "" if card.rounding is None else self.say(card.rounding)),
                attrs=css("total"),
            )
        )
        summary = join([self.data(card.unit_name), f": {words.range_of(card, self.locale)}"])
        return tag(
            "details",
            tag("summary", self.badged(summary, card.illustrative)),
            self.table(
                say("Phiếu điểm của {unit}", unit=card.unit_name),
                [
                    self.heading(say("Phần, tiêu chí")),
                    self.heading(say("Điểm"), number=True),
                    self.heading(say("Cách tính")),
                ],
                rows,
            ),
            attrs=css("card"),
        )

    def line(self, line: Line, depth: int) -> Markup:
        return tag(
            "tr",
            tag(
                "th",
                self.data(line.name),
                attrs={"scope": "row", "style": f"padding-left: {0.55 + depth}rem"},
            ),
            tag("td", words.points(line.points, self.locale), attrs=css("num")),
            tag("td", self.say(words.line_note(line))),
            attrs=css("part") if depth == 0 else None,
        )

    def endorsement(self) -> Iterator[Markup | None]:
        if not self.report.endorsements:
            yield tag("p", self.say(say("Chưa ghi cuộc bỏ phiếu suy tôn nào.")))
        for item in self.report.endorsements:
            truth = Truth.of(item.passed)
            yield tag(
                "div",
                tag("h3", self.badged(self.data(item.unit.name), item.unit.illustrative)),
                tag("p", self.mark(truth), " ", self.say(item.reason)),
                tag("p", self.say(words.endorsement_source(item)), attrs=css("source")),
                attrs=css(f"case {_LOOK[truth]}"),
            )
        for remark in self.report.endorsement_remarks:
            yield tag("p", f"! {self.say(remark)}", attrs=css("caution"))

    def flag(self) -> Iterator[Markup | None]:
        flag = self.report.flag
        yield tag("p", self.say(words.flag_rule(flag)))
        look = (
            Truth.FALSE
            if flag.nominee is None
            else words.OUTCOME_TRUTH[flag.assessments[0].outcome]
        )
        yield tag(
            "div",
            tag("h3", self.say(words.flag_headline(flag))),
            self.bullets(flag.reasons),
            *(
                tag("p", self.mark(Truth.TRUE), " ", self.say(message))
                for message in words.flag_checks(flag)
            ),
            *(
                tag("p", f"! {self.say(caution)}", attrs=css("caution"))
                for caution in flag.cautions
            ),
            *(
                part
                for assessment in flag.assessments
                for part in self.assessment(assessment, unfold=True)
            ),
            attrs=css(f"case {_LOOK[look]}"),
        )
        for refusal in flag.refused:
            yield tag("p", self.mark(Truth.FALSE), " ", self.say(refusal.reason))

    def nominations(self) -> Iterator[Markup | None]:
        results = self.report.nominations
        if not results:
            yield tag("p", self.say(say("Không có đề nghị nào.")))
            return
        yield self.table(
            say("Tổng hợp các đề nghị"),
            [
                self.heading(say("Số"), number=True),
                self.heading(say("Đối tượng")),
                self.heading(say("Danh hiệu, hình thức")),
                self.heading(say("Kết luận pháp lý")),
                self.heading(say("Khả năng trình")),
            ],
            [self.summary(number, result) for number, result in enumerate(results, 1)],
        )
        for number, result in enumerate(results, 1):
            yield self.nomination(number, result)

    def summary(self, number: int, result: NominationResult) -> Markup:
        outcome = words.OUTCOME_TRUTH[result.assessment.outcome]
        standing = words.STANDING_TRUTH[result.standing]
        return tag(
            "tr",
            tag("td", str(number), attrs=css("num")),
            tag(
                "th",
                self.badged(self.data(words.plain_name(result)), result.illustrative),
                attrs={"scope": "row"},
            ),
            tag("td", result.award.name.render(self.locale)),
            tag("td", self.mark(outcome), " ", self.say(words.outcome_of(result.assessment))),
            tag("td", self.mark(standing), " ", self.say(result.standing_label)),
        )

    def nomination(self, number: int, result: NominationResult) -> Markup:
        truth = words.STANDING_TRUTH[result.standing]
        return tag(
            "div",
            tag(
                "h3",
                f"{number}. ",
                self.badged(self.data(words.plain_name(result)), result.illustrative),
                f" – {result.award.render(self.locale)}",
            ),
            *(
                part
                for assessment in result.assessments
                for part in self.assessment(assessment, unfold=False)
            ),
            *(
                tag("p", None if truth is None else self.mark(truth), " ", self.say(message))
                for truth, message in words.vote_lines(result)
            ),
            tag("p", self.data(result.nomination.note), attrs=css("source"))
            if result.nomination.note
            else None,
            attrs=css(f"case {_LOOK[truth]}"),
        )

    def next_head(self) -> Iterator[Markup | None]:
        answer = self.report.next_heads
        yield tag("p", self.say(say("Năm xét: {year}.", year=answer.year)))
        yield self.bullets(words.head_lines(answer))
