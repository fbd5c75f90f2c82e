"""Awards as objects that can be asked, and the assessments they give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from thidua.criteria._criterion import (
    Bound,
    Criterion,
    Reading,
    Readings,
    Route,
    Test,
    all_of,
    conjuncts,
)
from thidua.criteria._finding import Finding, Gap, source_dict
from thidua.criteria._leaves import Delegated, SubjectIs
from thidua.criteria._outline import outline_markdown, outline_text
from thidua.criteria._particulars import AwardObject, Posthumous, Stated
from thidua.criteria._question import Question
from thidua.criteria._receipt import Receipt, digest
from thidua.criteria._transition import kept_by, transitional, unread_texts
from thidua.criteria._truth import Truth
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue, NotInForce
from thidua.law import (
    Citation,
    Instrument,
    Provision,
    Source,
    regime_on,
    unencoded_on,
    worded_as_on,
)
from thidua.records import AwardClass, AwardName, Conferral, Record, SubjectKind
from thidua.words import LOCALES, LabelledEnum, Message, say

_HORIZON = 30
_ONE_DAY = dt.timedelta(days=1)


class AwardFamily(LabelledEnum):
    """The two families: emulation titles and forms of commendation."""

    EMULATION_TITLE = "danh-hieu-thi-dua", say("danh hiệu thi đua")
    COMMENDATION = "hinh-thuc-khen-thuong", say("hình thức khen thưởng")


class AwardKind(LabelledEnum):
    """Emulation titles, and the seven forms of commendation (Điều 6, 9 of the Law)."""

    EMULATION_TITLE = "danh-hieu-thi-dua", say("danh hiệu thi đua")
    ORDER = "huan-chuong", say("huân chương")
    MEDAL = "huy-chuong", say("huy chương")
    HONORARY_TITLE = "danh-hieu-vinh-du-nha-nuoc", say("danh hiệu vinh dự nhà nước")
    PRIZE = "giai-thuong", say("giải thưởng")
    COMMEMORATIVE_MEDAL = "ky-niem-chuong", say("kỷ niệm chương")
    MERIT_CERTIFICATE = "bang-khen", say("bằng khen")
    CERTIFICATE = "giay-khen", say("giấy khen")

    @property
    def family(self) -> AwardFamily:
        """Emulation title or form of commendation."""
        if self is AwardKind.EMULATION_TITLE:
            return AwardFamily.EMULATION_TITLE
        return AwardFamily.COMMENDATION


class Outcome(LabelledEnum):
    """How an assessment ends. It never says *granted*: people grant."""

    ELIGIBLE = "du-tieu-chuan", say("đủ tiêu chuẩn")
    NOT_ELIGIBLE = "khong-du-tieu-chuan", say("không đủ tiêu chuẩn")
    UNDETERMINED = "chua-du-can-cu", say("chưa đủ căn cứ để kết luận")
    DEFERRED = "chua-xet", say("chưa xét")


_BY_TRUTH: Final = {
    Truth.TRUE: Outcome.ELIGIBLE,
    Truth.FALSE: Outcome.NOT_ELIGIBLE,
    Truth.UNKNOWN: Outcome.UNDETERMINED,
}


@attrs.frozen
class Note:
    """A rule of counting or of who decides, stated but not computed.

    Attributes:
        text: the rule in our own words.
        source: where it stands.
        until: first day it no longer applies, where another rule replaced it.
    """

    text: Message
    source: Source
    until: dt.date | None = attrs.field(default=None, kw_only=True)

    def applies_on(self, date: dt.date) -> bool:
        """Tell whether the rule stands on *date*."""
        return Provision(sources=(self.source,), until=self.until).applies_on(date)


@attrs.frozen(kw_only=True)
class Award:
    """An award under one law (danh hiệu thi đua, hình thức khen thưởng).

    Attributes:
        name: its name and slug.
        kind: emulation title, or which form of commendation.
        subjects: who may receive it.
        law: the law it is declared under.
        article: the article that states it.
        conferred_by: who decides, and where that stands.
        criterion: what the law asks.
        deferral: when the law says not to consider for now; None where it does not.
        cautions: circumstances that call for a second look when they are met.
        notes: rules stated beside the standards.
        since: first day of this wording, where an amending law changed it; None follows the law.
        objects: the objects that are given; empty where the texts read name none.
        posthumous: whether persons who have died may receive it; None where it is for
            collectives and households only, or not stated here.
        occasions: when it is conferred, where the law fixes that.
    """

    name: AwardName
    kind: AwardKind
    subjects: tuple[SubjectKind, ...]
    law: Instrument
    article: Citation
    conferred_by: tuple[Note, ...]
    criterion: Criterion
    deferral: Criterion | None = None
    cautions: tuple[Criterion, ...] = ()
    notes: tuple[Note, ...] = ()
    since: dt.date | None = None
    objects: tuple[Stated[AwardObject], ...] = ()
    posthumous: Stated[Posthumous] | None = None
    occasions: tuple[Note, ...] = ()

    @property
    def id(self) -> str:
        """The award's slug."""
        return self.name.id

    @property
    def award_class(self) -> AwardClass | None:
        """First, second or third class (hạng); None where the award has no classes."""
        return self.name.award_class

    @property
    def precedence(self) -> int | None:
        """Its place in the order in which Law 06/2022/QH15 lists awards.

        That is Điều 19, 20 and 9, within them Điều 33, 54, 59 and 68-76. It is no ruling that one
        family stands above another.
        """
        return self.name.precedence

    @property
    def standard(self) -> Criterion:
        """What the law asks, with whom it asks it of."""
        if set(self.subjects) == set(SubjectKind):
            return self.criterion
        return all_of(
            SubjectIs(kinds=self.subjects, sources=(self.article,)),
            *conjuncts(self.criterion),
            source=self.article,
            text=say("Tiêu chuẩn xét tặng {award}", award=self.name),
        )

    @property
    def routes(self) -> tuple[str, ...]:
        """The keys of the named routes, in the order of the text."""
        keys = (c.key for c in self.criterion.walk() if isinstance(c, Route))
        return tuple(dict.fromkeys(keys))

    @property
    def ambiguities(self) -> tuple[Readings, ...]:
        """The places of the text that can be read in more than one way."""
        found = (c for c in self.criterion.walk() if isinstance(c, Readings))
        return tuple({ambiguity.key: ambiguity for ambiguity in found}.values())

    def ask(
        self,
        year: int | EmulationYear,
        on: dt.date,
        *,
        received: dt.date | None = None,
        readings: Mapping[str, str] | None = None,
    ) -> Inquiry:
        """Make the award ready to be asked about many records.

        Args:
            year: the year of achievement; a number means the calendar year.
            on: the day of consideration.
            received: the day the body competent to appraise received the file (ngày tiếp nhận hồ
                sơ), on which transitional rules turn; None where it is not known.
            readings: for ambiguities by key, the reading to use instead of the default.

        Raises:
            NotInForce: neither *on* nor the year of achievement falls under this award's law.
            InvalidValue: *readings* names an ambiguity the award does not have, or *received* is
                after *on*.
            UnknownName: *readings* names a reading there is not.
        """
        emulation_year = EmulationYear.calendar(year) if isinstance(year, int) else year
        chosen = dict(readings or {})
        known = {ambiguity.key for ambiguity in self.ambiguities}
        if stray := sorted(set(chosen) - known):
            raise InvalidValue(
                say(
                    "{award} không có quy định nhiều cách hiểu mang mã {stray}; hãy bỏ hoặc sửa"
                    " mã.",
                    award=self.name,
                    stray=tuple(stray),
                ),
                award=self.id,
            )
        question = Question(
            emulation_year=emulation_year,
            on=on,
            as_of=self._as_of(emulation_year, on, received),
            received=received,
            readings=chosen,
        )
        return Inquiry(self, question)

    def _as_of(self, year: EmulationYear, on: dt.date, received: dt.date | None) -> dt.date:
        # A law that has ended may still be asked about achievements of its own time: it is then
        # applied as it stood on its last day.
        worded = worded_as_on(received, on)
        if regime_on(on).law == self.law and (self.since is None or self.since <= worded):
            return worded
        last = year.period.last_day or year.period.start
        if regime_on(last).law == self.law and on > last and self.law.ends is not None:
            return self.law.ends - _ONE_DAY
        raise NotInForce(
            say(
                "{award} theo {law} không áp dụng khi xét ngày {on} cho {year}; hãy dùng quy định"
                " của thời kỳ đó.",
                award=self.name,
                law=self.law,
                on=on,
                year=year,
            ),
            award=self.id,
            on=on,
        )

    def assess(
        self,
        record: Record,
        year: int | EmulationYear,
        on: dt.date,
        *,
        received: dt.date | None = None,
        readings: Mapping[str, str] | None = None,
    ) -> Assessment:
        """Judge *record* for *year*, as considered on the day *on*.

        For many records, make one inquiry with :meth:`ask` and use it for all.

        Raises:
            NotInForce, InvalidValue, UnknownName: as :meth:`ask`.
        """
        return self.ask(year, on, received=received, readings=readings).assess(record)

    def earliest_year(
        self,
        record: Record,
        year: int | EmulationYear,
        on: dt.date,
        *,
        received: dt.date | None = None,
        readings: Mapping[str, str] | None = None,
    ) -> EarliestYear | None:
        """Return the first year, from *year* on, in which the standards could be met.

        What lies in the future counts as not known: a year is possible where nothing known now
        rules it out. The rules are taken as they stand on *on*. None: not within thirty years.
        :attr:`EarliestYear.unseen` says where a year lies past the texts that were read.

        Raises:
            NotInForce, InvalidValue, UnknownName: as :meth:`ask`.
        """
        asked = self.ask(year, on, received=received, readings=readings)
        return _earliest(self, asked.question, record)

    def detailed_by(self, *criteria: Criterion) -> Award:
        """Return the award with conditions added by whoever the law lets detail it.

        Ministries and provinces may detail most standards; each of *criteria* carries its own
        source. Where the law leaves standards to somebody (:class:`Delegated`), they take its
        place; otherwise they stand beside what the law asks.

        Raises:
            InvalidValue: a criterion has no source.
        """
        for criterion in criteria:
            if not criterion.sources:
                raise InvalidValue(
                    say(
                        "Điều kiện bổ sung “{statement}” chưa có nguồn; hãy ghi quy định của đơn"
                        " vị tổ chức.",
                        statement=criterion.statement(),
                    )
                )

        def details(part: Criterion) -> Criterion | None:
            if not isinstance(part, Delegated):
                return None
            return all_of(*criteria, source=part.sources, text=part.statement())

        if any(isinstance(part, Delegated) for part in self.criterion.walk()):
            return attrs.evolve(self, criterion=self.criterion.replacing(details))
        return attrs.evolve(self, criterion=all_of(self.criterion, *criteria, source=self.article))

    def outline(self, on: dt.date, locale: str = "vi", *, markdown: bool = False) -> str:
        """Return what the award is and asks on the day *on*, as an outline with citations.

        Args:
            on: the day.
            locale: the language.
            markdown: give headings and nested lists for part of a Markdown page, which itself
                says which award and which days; otherwise plain text.
        """
        write = outline_markdown if markdown else outline_text
        return write(self, on, locale)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the award and its rule as plain data."""
        return {
            "id": self.id,
            "name": self.name.name.render(locale),
            "names": {language: self.name.name.render(language) for language in LOCALES},
            "abbreviation": self.name.abbreviation,
            "kind": self.kind.value,
            "kind_label": self.kind.label.render(locale),
            "award_class": None if self.award_class is None else self.award_class.value,
            "precedence": self.precedence,
            "subjects": [subject.value for subject in self.subjects],
            "law": self.law.number,
            "article": source_dict(self.article, locale),
            "conferred_by": [_note_dict(note, locale) for note in self.conferred_by],
            "criterion": self.standard.to_dict(locale),
            "deferral": None if self.deferral is None else self.deferral.to_dict(locale),
            "notes": [_note_dict(note, locale) for note in self.notes],
            "objects": [_stated_dict(given, locale) for given in self.objects],
            "posthumous": (
                None if self.posthumous is None else _stated_dict(self.posthumous, locale)
            ),
            "occasions": [_note_dict(note, locale) for note in self.occasions],
        }

    def __str__(self) -> str:
        return self.name.render()


def _stated_dict(stated: Stated[AwardObject | Posthumous], locale: str) -> dict[str, Any]:
    return {
        "value": stated.value.value,
        "label": stated.value.label.render(locale),
        "sources": [source_dict(source, locale) for source in stated.sources],
    }


def _note_dict(note: Note, locale: str) -> dict[str, Any]:
    return {"text": note.text.render(locale), "source": source_dict(note.source, locale)}


@attrs.frozen
class EarliestYear:
    """The first year in which nothing known rules an award out, and the path to it.

    A lower bound: each missing title counts as possible in each later year, whatever its own
    standards would take.

    Attributes:
        year: the year of achievement.
        finding: what is known towards it; its gaps are the path.
    """

    year: int
    finding: Finding

    @property
    def path(self) -> tuple[Gap, ...]:
        """What has yet to be shown or achieved by then."""
        return self.finding.gaps()

    @property
    def unseen(self) -> tuple[Instrument, ...]:
        """The unread texts in force on that year's day: where there are any, it is provisional."""
        return unencoded_on(self.finding.question.on)


def _earliest(award: Award, question: Question, record: Record) -> EarliestYear | None:
    for later in range(_HORIZON + 1):
        asked = question.years_later(later)
        finding = award.standard.bind(asked).judge(record.known_on(asked.on))
        if finding.truth is not Truth.FALSE:
            return EarliestYear(asked.year, finding)
    return None


class Inquiry:
    """An award made ready for one question, to be asked about any number of records."""

    __slots__ = (
        "_cautions",
        "_deferral",
        "_rules",
        "_standard",
        "award",
        "kept",
        "question",
        "verdict",
    )

    def __init__(self, award: Award, question: Question) -> None:
        self.award = award
        self.question = question
        self.kept = kept_by(question) if regime_on(question.on).law == award.law else ()
        """The transitional rules, not read, by which an earlier wording is applied."""
        self._standard = award.standard.bind(question)
        judged, on = self._standard.verdict, question.on
        self.verdict: Test = lambda record: judged(
            record if record.latest <= on else record.known_on(on)
        )
        """Record to :class:`Truth`, without a tree: the fast way to count.

        It is as provisional as the question: see :attr:`provisional`.
        """
        self._deferral = self._bound(award.deferral)
        self._cautions = tuple(
            caution.bind(question)
            for caution in award.cautions
            if caution.applies_on(question.as_of)
        )

        self._rules: str | None = None

    @property
    def provisional(self) -> bool:
        """Whether every answer is provisional, whatever the record says.

        So it is where the day's own texts were not read, or where a transitional rule that was
        not read leads to an earlier wording.
        """
        return bool(self.kept or unencoded_on(self.question.on))

    @property
    def rules(self) -> str:
        """The digest of the rule set, worked out once."""
        if self._rules is None:
            self._rules = digest(self.award)
        return self._rules

    def _bound(self, criterion: Criterion | None) -> Bound | None:
        if criterion is None or not criterion.applies_on(self.question.as_of):
            return None
        return criterion.bind(self.question)

    def assess(self, record: Record) -> Assessment:
        """Judge *record* with the full tree of findings."""
        known = record.known_on(self.question.on)
        return Assessment(self, record, self._standard.judge(known))

    def cautions_of(self, record: Record) -> tuple[Finding, ...]:
        """Return the circumstances of *record* that call for a second look."""
        found = (caution.judge(record) for caution in self._cautions)
        return tuple(finding for finding in found if finding.truth is Truth.TRUE)

    def deferral_of(self, record: Record) -> Finding | None:
        """Return whether *record* may be considered now; None where no rule asks."""
        return None if self._deferral is None else self._deferral.judge(record)


class Assessment:
    """What asking an award about a record gave (kết quả xem xét).

    The outcome always agrees with the finding it carries; everything else is worked out on
    demand from the same record and question.
    """

    __slots__ = ("_inquiry", "_record", "finding")

    def __init__(self, inquiry: Inquiry, record: Record, finding: Finding) -> None:
        self._inquiry = inquiry
        self._record = record
        self.finding = finding

    def __repr__(self) -> str:
        mark = " (provisional)" if self.provisional else ""
        return f"<Assessment {self.award.id} {self.question.year}: {self.outcome.name}{mark}>"

    @property
    def award(self) -> Award:
        """The award asked about."""
        return self._inquiry.award

    @property
    def question(self) -> Question:
        """The year, the day and the readings asked under."""
        return self._inquiry.question

    @property
    def record(self) -> Record:
        """The record judged."""
        return self._record

    @property
    def deferral(self) -> Finding | None:
        """Whether the law says not to consider the subject for now."""
        return self._inquiry.deferral_of(self._record)

    @property
    def outcome(self) -> Outcome:
        """Eligible, not eligible, undetermined, or deferred."""
        outcome = _BY_TRUTH[self.finding.truth]
        deferral = self.deferral
        deferred = deferral is not None and deferral.truth is Truth.TRUE
        return Outcome.DEFERRED if deferred and outcome is not Outcome.NOT_ELIGIBLE else outcome

    @property
    def provisional(self) -> tuple[Finding, ...]:
        """The findings on unread wording that the outcome rests on; empty where it is settled.

        Never empty where the texts of the day itself are unread (:attr:`Inquiry.provisional`):
        then every outcome rests on them, the undetermined and the deferred too, and where no
        single condition can be named it is the whole finding.
        """
        doubted = self._inquiry.provisional
        if not doubted and (
            self.finding.truth is Truth.UNKNOWN
            or self.finding.without(lambda part: part.lapsed) is self.finding.truth
        ):
            return ()
        lapsed = tuple(part for part in self.finding.decisive() if part.lapsed)
        return lapsed or ((self.finding,) if doubted else ())

    @property
    def outcome_label(self) -> Message:
        """The outcome in words, marked where it is provisional."""
        if self.provisional:
            return say("{outcome} (tạm thời)", outcome=self.outcome)
        return self.outcome.label

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on the outcome."""
        return tuple(self._reservations())

    def _reservations(self) -> Iterator[Message]:
        question, law = self.question, self.award.law
        yield from unread_texts(question)
        provisional = [part for part in self.provisional if part.lapsed]
        if provisional and self.finding.truth is not Truth.UNKNOWN:
            yield say(
                "Kết quả tạm thời, chưa phải kết luận cuối cùng: dựa trên {sources}; chưa đọc được"
                " văn bản hiện hành là {unread}",
                sources=tuple(dict.fromkeys(part.sources[0] for part in provisional)),
                unread=tuple(
                    dict.fromkeys(
                        text
                        for part in provisional
                        if (text := part.criterion.unread()) is not None
                    )
                ),
            )
        if regime_on(question.on).law == law:
            decided = {Outcome.ELIGIBLE: True, Outcome.NOT_ELIGIBLE: False}
            yield from transitional(question, self.finding, eligible=decided.get(self.outcome))
        else:
            yield say(
                "Thành tích của {year} được xét theo {law} dù ngày xét {on} thuộc thời kỳ luật"
                " khác; không có điều khoản chuyển tiếp về việc này",
                year=question.emulation_year,
                law=law,
                on=question.on,
            )
        if question.emulation_year.period.start < _law_start(law):
            yield say(
                "Thành tích của {year} có từ trước ngày {law} có hiệu lực; không có điều khoản"
                " chuyển tiếp, có thể phải xét theo luật cũ",
                year=question.emulation_year,
                law=law,
            )
        deferral = self.deferral
        if deferral is not None and deferral.truth is Truth.UNKNOWN:
            yield say(
                "Trước khi đề nghị phải xác nhận không có vụ việc đang xem xét kỷ luật, điều tra,"
                " thanh tra, kiểm tra, khiếu nại, tố cáo đến ngày {on} [{source}]",
                on=self.question.on,
                source=next(part.sources[0] for part in deferral.walk() if part.sources),
            )
        if untold := self._untold():
            yield say(
                "Hồ sơ chưa ghi loại hình khen thưởng của {conferrals}; kết quả khen thưởng đột"
                " xuất, khen thưởng theo phong trào, chuyên đề không làm căn cứ đề nghị khen thưởng"
                " công trạng",
                conferrals=untold,
            )
        for ambiguity, option, outcome in self._other_readings():
            yield say(
                "Nếu hiểu quy định theo cách khác ({reading}) thì kết quả là: {outcome} [{source}]",
                reading=option.text,
                outcome=outcome,
                source=ambiguity.sources[0],
            )
        for caution in self._inquiry.cautions_of(self._record):
            yield say(
                "{statement} [{source}]",
                statement=caution.criterion.statement(),
                source=caution.sources[0],
            )

    def _untold(self) -> tuple[Message, ...]:
        """The conferrals that the outcome counts for merit without their type being told."""
        found: dict[Conferral, None] = {}
        for part in self.finding.decisive():
            bases = {name.id for name in part.criterion.bases}
            for fact in part.evidence:
                if isinstance(fact, Conferral) and fact.award in bases and fact.type is None:
                    found[fact] = None
        return tuple(fact.describe() for fact in found)

    def _other_readings(self) -> Iterator[tuple[Readings, Reading, Outcome]]:
        used = self.readings()
        for ambiguity in self.award.ambiguities:
            if ambiguity.key not in used:
                continue
            for option in ambiguity.options:
                if option.key == used[ambiguity.key]:
                    continue
                asked = attrs.evolve(self.question, readings={**used, ambiguity.key: option.key})
                truth = self.award.standard.bind(asked).verdict(self._record.known_on(asked.on))
                if truth is not self.finding.truth:
                    yield ambiguity, option, _BY_TRUTH[truth]

    def routes(self) -> dict[str, Truth]:
        """Return the truth of every named route judged, by key, in the order of the text."""
        return {
            part.criterion.key: part.truth
            for part in self.finding.walk()
            if isinstance(part.criterion, Route)
        }

    def readings(self) -> dict[str, str]:
        """Return the reading used for every ambiguity met, by key."""
        return {
            part.criterion.key: part.criterion.reading(self.question).key
            for part in self.finding.walk()
            if isinstance(part.criterion, Readings)
        }

    def gaps(self) -> tuple[Gap, ...]:
        """Return the facts that would decide an undetermined outcome, or what falls short."""
        return self.finding.gaps()

    def earliest_year(self) -> EarliestYear | None:
        """Return the first year from the one asked about in which the award could be reached."""
        return _earliest(self.award, self.question, self._record)

    def unseen_by(self, earliest: EarliestYear | None) -> tuple[Instrument, ...]:
        """Return the unread texts that *earliest* is subject to.

        Where no year was found they are those of the last year looked at.
        """
        if earliest is not None:
            return earliest.unseen
        return unencoded_on(self.question.years_later(_HORIZON).on)

    def headline(self) -> Message:
        """Say award, year, day and outcome in one line."""
        return say(
            "{award}, {year}, xét ngày {on}: {outcome}",
            award=self.award.name,
            year=self.question.emulation_year,
            on=self.question.on,
            outcome=self.outcome_label,
        )

    def explain(self, locale: str = "vi", *, full: bool = False) -> str:
        """Return headline, reservations and the tree as text in *locale*.

        Parts that do not bear on the outcome are told in one line; *full* tells them whole.
        """
        lines = [self.headline().render(locale)]
        if self._record.illustrative or self._record.subject.illustrative:
            lines.append("! " + say("Số liệu minh họa, không phải hồ sơ thật").render(locale))
        lines += [f"! {message.render(locale)}" for message in self.reservations]
        lines += self.finding.lines(locale, full=full)
        deferral = self.deferral
        if deferral is not None and self.outcome is Outcome.DEFERRED:
            lines.append(say("Chưa xét vì:").render(locale))
            lines += deferral.lines(locale, depth=1)
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.explain()

    def receipt(self) -> Receipt:
        """Return what the answer was made from, for checking it again later."""
        record = self._record
        events = sorted(digest(event) for event in record.events)
        return Receipt(
            award=self.award.id,
            law=self.award.law.number,
            rules=self._inquiry.rules,
            facts=digest([record.subject, events, record.complete]),
            year=self.question.year,
            year_starts=self.question.emulation_year.start,
            on=self.question.on,
            as_of=self.question.as_of,
            received=self.question.received,
            readings=tuple(sorted(self.readings().items())),
            outcome=self.outcome.value,
            provisional=bool(self.provisional),
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the assessment as plain data, its sentences in *locale*."""
        received = self.question.received
        return {
            "award": self.award.id,
            "award_name": self.award.name.name.render(locale),
            "subject": self._record.subject.id,
            "illustrative": self._record.illustrative or self._record.subject.illustrative,
            "year": self.question.year,
            "on": self.question.on.isoformat(),
            "as_of": self.question.as_of.isoformat(),
            "received": None if received is None else received.isoformat(),
            "law": self.award.law.number,
            "outcome": self.outcome.value,
            "outcome_label": self.outcome_label.render(locale),
            "provisional": bool(self.provisional),
            "reservations": [message.render(locale) for message in self.reservations],
            "readings": self.readings(),
            "routes": {key: truth.value for key, truth in self.routes().items()},
            "gaps": [gap.to_dict(locale) for gap in self.gaps()],
            "finding": self.finding.to_dict(locale),
            "receipt": self.receipt().to_dict(),
        }


def _law_start(law: Instrument) -> dt.date:
    return law.effective or dt.date.min
