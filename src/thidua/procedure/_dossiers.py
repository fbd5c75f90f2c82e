"""Dossiers: which documents, in how many copies, confirmed by whom, for each award on each day.

What the texts themselves list stands in ``_dossier_tables``; here it is put together for one
nominee, with the opinions and the publicity that belong to it, and compared with what was handed
in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from thidua.awards import regime_on
from thidua.dates import add_months
from thidua.errors import InvalidValue, NotInForce, UnknownName
from thidua.law import DECREE_2017, DECREE_2023, LAW_2022, Instrument, OrganiserRule, Source
from thidua.procedure import _dossier_tables as tables
from thidua.procedure import _groups as groups
from thidua.procedure._dossier_tables import DocumentKind, FormUse, Paper, Papers, Signatory
from thidua.procedure._file_procedure import (
    FileProcedure,
    FileRoute,
    SimplifiedCase,
    commendation_type,
    file_route,
)
from thidua.procedure._nominee import Nominee
from thidua.procedure._opinions import (
    NO_FACTS,
    Opinion,
    ProposalFacts,
    Publicity,
    all_hold,
    opinions,
    publicity,
)
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.procedure._units import UnitKind
from thidua.records import CommendationType, Origin, SubjectKind, is_slug, member_of
from thidua.words import LabelledEnum, Message, near_misses, say, say_n, verbatim


def _own_documents(own: OwnFile, field: attrs.Attribute[Any], documents: Any) -> None:
    for slug, name in documents.items():
        is_slug(own, field, slug)
        if not isinstance(name, str) or not name.strip():
            raise InvalidValue(
                say("Tài liệu “{slug}” chưa có tên; hãy ghi tên tài liệu.", slug=slug), slug=slug
            )


def _own_copies(_: OwnFile, __: object, copies: Any) -> None:
    if copies is not None and (type(copies) is not int or copies < 1):
        raise InvalidValue(
            say("Số bộ hồ sơ là “{copies}”; hãy ghi số nguyên từ 1 trở lên.", copies=str(copies)),
            copies=copies,
        )


@attrs.frozen(kw_only=True)
class OwnFile:
    """What a ministry, a province or another text lays down on a file (quy định riêng về hồ sơ).

    Attributes:
        source: where it is laid down.
        documents: the documents it asks for: name by slug; empty where it fixes only the copies.
        copies: how many sets; None where it says nothing on them.

    Raises:
        InvalidValue: a slug or name that is none, or no copies.
    """

    source: OrganiserRule = attrs.field(validator=attrs.validators.instance_of(OrganiserRule))
    documents: Mapping[str, str] = attrs.field(factory=dict, validator=_own_documents, hash=False)
    copies: int | None = attrs.field(default=None, validator=_own_copies)


@attrs.frozen(kw_only=True)
class Document:
    """A document of a file (thành phần hồ sơ).

    Attributes:
        id: a stable slug; that of a :class:`DocumentKind`, or an :class:`OwnFile`'s own.
        name: what it is called.
        needed: True, or None where it depends on something not told; documents that are not needed
            are not listed.
        depends: what decides, where *needed* is None; None otherwise.
        made_by: who makes it; None where the text does not say.
        confirmed_by: who confirms it; None where nobody has to.
        instead: documents any of which does as well.
        form: the number of the annexed form; None where none is prescribed or it was not read.
        years: how many years it covers; None where the text sets none.
        contents: what it has to state.
        sources: where it stands.
        provisional: whether it rests on a text that was not read.
    """

    id: str
    name: Message
    needed: bool | None
    depends: Message | None = None
    made_by: Signatory | None = None
    confirmed_by: Signatory | None = None
    instead: tuple[DocumentKind, ...] = ()
    form: str | None = None
    years: int | None = None
    contents: tuple[Message, ...] = ()
    sources: tuple[Source, ...] = ()
    provisional: bool = False

    @property
    def slugs(self) -> frozenset[str]:
        """Its slug, and those of the documents that do as well."""
        return frozenset((self.id, *(kind.slug for kind in self.instead)))

    def render(self, locale: str = "vi") -> str:
        """Write it in one line."""
        parts: list[Message] = []
        if self.made_by is not None:
            parts.append(say("do {who} lập", who=self.made_by))
        if self.confirmed_by is not None:
            parts.append(say("có xác nhận của {who}", who=self.confirmed_by))
        if self.form is not None:
            parts.append(say("mẫu số {form}", form=self.form))
        if self.years is not None:
            parts.append(say_n("bao quát {n} năm", self.years))
        if self.needed is None and self.depends is not None:
            parts.append(say("chỉ khi: {condition}", condition=self.depends))
        instead = (say("hoặc “{other}”", other=kind.label) for kind in self.instead)
        alternatives = ", ".join(other.render(locale) for other in instead)
        rendered = "; ".join(
            [*filter(None, [alternatives]), *(part.render(locale) for part in parts)]
        )
        line = (
            say("{name}: {parts} [{sources}]", name=self.name, parts=rendered, sources=self.sources)
            if rendered
            else say("{name} [{sources}]", name=self.name, sources=self.sources)
        )
        return line.render(locale)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "id": self.id,
            "name": self.name.render(locale),
            "needed": self.needed,
            "depends": None if self.depends is None else self.depends.render(locale),
            "made_by": None if self.made_by is None else self.made_by.slug,
            "confirmed_by": None if self.confirmed_by is None else self.confirmed_by.slug,
            "instead": [kind.slug for kind in self.instead],
            "form": self.form,
            "years": self.years,
            "contents": [content.render(locale) for content in self.contents],
            "sources": [source.render(locale) for source in self.sources],
            "provisional": self.provisional,
        }


@attrs.frozen(kw_only=True)
class FileCheck:
    """What was handed in, against what the file needs (kết quả kiểm tra hồ sơ).

    Attributes:
        missing: needed documents that are not there.
        undetermined: documents of which it is not known whether they are needed or there.
        superfluous: slugs handed in that the file does not have.
        too_few: True where fewer sets were handed in than needed; None where the number handed in
            was not told, or the number needed is not known.
        copies_needed: how many sets are needed; None where it is not known.
        open: what else is not known of the file.
    """

    missing: tuple[Document, ...]
    undetermined: tuple[Document, ...]
    superfluous: tuple[str, ...]
    too_few: bool | None
    copies_needed: int | None
    open: tuple[Message, ...]

    @property
    def complete(self) -> bool | None:
        """Whether the file is complete: one thing missing decides; else anything open does not."""
        if self.missing or self.too_few:
            return False
        return None if self.undetermined or self.open else True

    @property
    def faults(self) -> tuple[Message, ...]:
        """Each thing missing, open or superfluous, in one sentence."""
        told = [say("Thiếu: {document}", document=document) for document in self.missing]
        if self.too_few:
            told.append(say_n("Thiếu bộ hồ sơ: cần {n} bộ", self.copies_needed or 0))
        told += [
            say("Chưa xác định: {document}", document=document) for document in self.undetermined
        ]
        told += [say("Chưa xác định: {what}", what=what) for what in self.open]
        told += [say("Thừa: {slug}", slug=slug) for slug in self.superfluous]
        return tuple(told)

    def render(self, locale: str = "vi") -> str:
        """Write the result, a line for each fault."""
        if self.complete:
            head = say("Hồ sơ đầy đủ.")
        elif self.complete is None:
            head = say("Chưa kết luận được hồ sơ đã đầy đủ hay chưa.")
        else:
            head = say("Hồ sơ chưa đầy đủ.")
        lines = [head.render(locale), *("- " + fault.render(locale) for fault in self.faults)]
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "complete": self.complete,
            "missing": [document.to_dict(locale) for document in self.missing],
            "undetermined": [document.to_dict(locale) for document in self.undetermined],
            "superfluous": list(self.superfluous),
            "too_few_copies": self.too_few,
            "copies_needed": self.copies_needed,
            "open": [what.render(locale) for what in self.open],
        }


@attrs.frozen(kw_only=True)
class Dossier:
    """The file of one proposal on one day (hồ sơ đề nghị); made by :func:`dossier`.

    Attributes:
        nominee: who is put forward, for what; None for the files of :func:`withdrawal_dossier`.
        matter: what a file of :func:`withdrawal_dossier` asks for; None for proposals.
        on: the day considered.
        route: by which procedure it goes, and why; None for the files of
            :func:`withdrawal_dossier`.
        documents: what belongs into it.
        copies: how many sets of originals, with the rule; its value is None where the number is
            left to a ministry or province and was not given; None where no text read sets one.
        own: what was given of that body's own rules.
        opinions: whose opinion is needed, or may be.
        publicity: what has to be made public.
        freshness: months that the report may be old, with the rule; None where none is set.
        open: what the texts read leave open about the file; empty where its contents are settled.
        notes: what else to know.
        rule: the rule that lists the documents, its sources and reservations.
    """

    nominee: Nominee | None
    matter: WithdrawalMatter | None = None
    on: dt.date
    route: FileRoute | None
    documents: tuple[Document, ...]
    copies: InForce[int] | None = attrs.field(repr=False)
    own: OwnFile | None = None
    opinions: tuple[Opinion, ...] = attrs.field(default=(), repr=False)
    publicity: tuple[Publicity, ...] = attrs.field(default=(), repr=False)
    freshness: InForce[int] | None = attrs.field(default=None, repr=False)
    open: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()
    rule: InForce[Papers] = attrs.field(repr=False)

    @property
    def procedure(self) -> FileProcedure | None:
        """By which procedure it goes; None where what was told does not decide."""
        return None if self.route is None else self.route.procedure

    @property
    def report_years(self) -> int | None:
        """How many years the achievement report covers; None where none is set or known."""
        report = self.document(DocumentKind.REPORT)
        return None if report is None else report.years

    @property
    def copies_needed(self) -> int | None:
        """How many sets of originals; None where it is not known."""
        if self.own is not None and self.own.copies is not None:
            return self.own.copies
        return None if self.copies is None else self.copies.value

    @property
    def settled(self) -> bool | None:
        """Whether the list of documents is whole: True, or None where something is open."""
        return None if self.open else True

    @property
    def provisional(self) -> bool:
        """Whether the list of documents rests, in any part, on a text that was not read."""
        return self.rule.provisional or any(one.provisional for one in self.documents)

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it, each in one sentence."""
        found = [
            self.rule,
            *(rule for rule in (self.copies, self.freshness) if rule is not None),
            *(opinion.found for opinion in self.opinions),
            *(one.days for one in self.publicity),
        ]
        told = {text.render(): text for rule in found for text in rule.reservations}
        return tuple(told.values())

    def document(self, kind: DocumentKind | str) -> Document | None:
        """Return the document of that kind or slug; None where the file has none."""
        slug = kind.slug if isinstance(kind, DocumentKind) else kind
        return next((document for document in self.documents if document.id == slug), None)

    def report_not_before(self, presented: dt.date) -> dt.date | None:
        """Return the earliest day up to which the report may run when the file is presented.

        None where no text sets how old it may be.
        """
        months = None if self.freshness is None else self.freshness.value
        return None if months is None else add_months(presented, -months)

    def check(
        self,
        given: Iterable[DocumentKind | str] | Mapping[DocumentKind | str, bool | None],
        *,
        copies: int | None = None,
    ) -> FileCheck:
        """Compare what was handed in with what the file needs; every fault is told at once.

        Args:
            given: slugs of the documents handed in; or for each slug True, False, or None where it
                is not known.
            copies: how many sets were handed in; None leaves them out of the comparison.

        Raises:
            UnknownName: a slug that names no document.
            InvalidValue: a number of sets that is none.
        """
        _own_copies_given(copies)
        told = self._told(given)
        missing, undetermined = [], []
        for document in self.documents:
            states = [told.get(slug, False) for slug in document.slugs]
            if True in states:
                continue
            if document.needed and None not in states:
                missing.append(document)
            else:
                undetermined.append(document)
        known = {slug for document in self.documents for slug in document.slugs}
        needed = self.copies_needed
        return FileCheck(
            missing=tuple(missing),
            undetermined=tuple(undetermined),
            superfluous=tuple(slug for slug, there in told.items() if there and slug not in known),
            too_few=None if needed is None or copies is None else copies < needed,
            copies_needed=needed,
            open=(
                (*self.open, say("số bộ hồ sơ phải nộp"))
                if copies is not None and needed is None
                else self.open
            ),
        )

    def _told(
        self, given: Iterable[DocumentKind | str] | Mapping[DocumentKind | str, bool | None]
    ) -> dict[str, bool | None]:
        if isinstance(given, str):
            given = (given,)
        pairs = given.items() if isinstance(given, Mapping) else ((one, True) for one in given)
        told: dict[str, bool | None] = {}
        for one, there in pairs:
            slug = one.slug if isinstance(one, DocumentKind) else one
            if slug not in _SLUGS and self.document(slug) is None:
                near = near_misses(str(slug), tuple(_SLUGS))
                raise UnknownName(
                    say(
                        "Không có tài liệu nào có mã “{slug}”; hãy dùng mã trong danh mục tài liệu"
                        " của hồ sơ.",
                        slug=str(slug),
                    ),
                    name=slug,
                    suggestions=tuple(near),
                )
            if there is not None and not isinstance(there, bool):
                raise InvalidValue(
                    say(
                        "Tài liệu “{slug}” có giá trị “{value}”; hãy ghi có, không hoặc chưa biết.",
                        slug=slug,
                        value=str(there),
                    ),
                    slug=slug,
                )
            told[slug] = there
        return told

    def render(self, locale: str = "vi") -> str:
        """Write the file, a line for each document, opinion and posting."""
        lines = [self._head.render(locale)]
        lines += ["- " + document.render(locale) for document in self.documents]
        lines += [
            "- " + opinion.render(locale)
            for opinion in self.opinions
            if opinion.needed is not False and opinion.document is None
        ]
        lines += ["- " + one.render(locale) for one in self.publicity]
        lines += ["? " + what.render(locale) for what in self.open]
        lines += ["! " + what.render(locale) for what in self.reservations]
        lines += ["* " + what.render(locale) for what in self.notes]
        return "\n".join(lines)

    @property
    def _head(self) -> Message:
        number = self.copies_needed
        copies = say("chưa xác định số bộ") if number is None else say_n("{n} bộ bản chính", number)
        if self.nominee is None:
            return say(
                "Hồ sơ đề nghị {matter}, ngày {on} ({copies})",
                matter=self.matter,
                on=self.on,
                copies=copies,
            )
        return say(
            "Hồ sơ đề nghị {award} cho {kind}, ngày {on}: {procedure} ({copies})",
            award=self.nominee.award,
            kind=self.nominee.kind,
            on=self.on,
            procedure=self.procedure or say("chưa xác định thủ tục"),
            copies=copies,
        )

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return it as plain data."""
        route = self.route
        return {
            "award": None if self.nominee is None else self.nominee.award.id,
            "kind": None if self.nominee is None else self.nominee.kind.slug,
            "matter": None if self.matter is None else self.matter.slug,
            "on": self.on.isoformat(),
            "procedure": None if self.procedure is None else self.procedure.slug,
            "case": None if route is None or route.case is None else route.case.slug,
            "why": None if route is None else route.why.render(locale),
            "documents": [document.to_dict(locale) for document in self.documents],
            "copies": self.copies_needed,
            "own_rules": None if self.own is None else self.own.source.render(locale),
            "opinions": [opinion.to_dict(locale) for opinion in self.opinions],
            "publicity": [one.to_dict(locale) for one in self.publicity],
            "report_months": None if self.freshness is None else self.freshness.value,
            "settled": self.settled,
            "open": [what.render(locale) for what in self.open],
            "notes": [what.render(locale) for what in self.notes],
            "provisional": self.provisional,
            "reservations": [what.render(locale) for what in self.reservations],
            "sources": [source.render(locale) for source in self.rule.sources],
        }


_SLUGS: Final = frozenset(kind.slug for kind in DocumentKind)


def _own_copies_given(copies: int | None) -> None:
    if copies is not None and (type(copies) is not int or copies < 0):
        raise InvalidValue(
            say(
                "Số bộ hồ sơ đã nộp là “{copies}”; hãy ghi số nguyên từ 0 trở lên.",
                copies=str(copies),
            ),
            copies=copies,
        )


def dossier(
    nominee: Nominee,
    on: dt.date,
    *,
    received: dt.date | None = None,
    facts: ProposalFacts = NO_FACTS,
    case: SimplifiedCase | None = None,
    simplified: bool | None = None,
    resistance: bool = False,
    own: OwnFile | None = None,
) -> Dossier:
    """Tell what the file of a proposal contains on a day (hồ sơ đề nghị xét tặng).

    Args:
        nominee: who is put forward, for what.
        on: the day considered.
        received: the day the competent body received the file, on which transitional rules turn.
        facts: what decides conditional papers and opinions.
        case: why the file is simplified, where the type of commendation does not tell it.
        simplified: False keeps the ordinary procedure although a case of the simplified one is
            there.
        resistance: whether it is for achievements in the resistance wars.
        own: what a ministry, province or other text lays down where the law leaves it to them.

    Raises:
        InvalidValue: *received* is after *on*; a simplified file that the law does not know; *own*
            on what the law fixes itself.
        NotInForce: a day before 1 October 2017.
    """
    route = file_route(
        nominee, on, received=received, case=case, simplified=simplified, resistance=resistance
    )
    at = _Asked(nominee, on, received, facts, route, own)
    listed = at.listed()
    minimum = listed.value is None or listed.rule in _MINIMA
    base = at.minimum() if listed.value is None else listed
    _check_own(own, nominee, minimum=minimum, copies=at.copies())
    told = opinions(nominee, on, received=received, facts=facts)
    return Dossier(
        nominee=nominee,
        on=on,
        route=route,
        documents=(*at.documents(base, listed), *at.extras(told), *at.files()),
        copies=at.copies(),
        own=own,
        opinions=told,
        publicity=publicity(nominee, on, received=received, route=route),
        freshness=at.freshness(),
        open=at.open(listed, minimum=minimum),
        notes=at.notes(),
        rule=listed if listed.value is None else base,
    )


_MINIMA: Final = (*tables.LAW_TITLES, *tables.LAW_FORMS, *tables.LAW_FIGHTER)
_WHOLE_MINIMA: Final = frozenset({groups.BK_BO_TINH, groups.GIAY_KHEN, *groups.COMMEMORATIVE})


def _check_own(
    own: OwnFile | None, nominee: Nominee, *, minimum: bool, copies: InForce[int] | None
) -> None:
    if own is None:
        return
    if own.documents and not minimum:
        raise InvalidValue(
            say(
                "Thành phần hồ sơ đề nghị {award} đã do pháp luật quy định, không giao cho bộ,"
                " tỉnh; hãy bỏ phần tài liệu trong quy định riêng.",
                award=nominee.award,
            ),
            award=nominee.award.id,
        )
    if own.copies is not None and copies is not None and copies.value is not None:
        raise InvalidValue(
            say(
                "Số bộ hồ sơ đề nghị {award} đã do pháp luật quy định là {n} [{sources}]; hãy bỏ"
                " số bộ trong quy định riêng.",
                award=nominee.award,
                n=copies.value,
                sources=copies.sources,
            ),
            award=nominee.award.id,
        )


@attrs.frozen
class _Asked:
    """One question about a file, and the parts of its answer."""

    nominee: Nominee
    on: dt.date
    received: dt.date | None
    facts: ProposalFacts
    route: FileRoute
    own: OwnFile | None

    @property
    def award(self) -> str:
        return self.nominee.award.id

    @property
    def state_level(self) -> bool:
        return self.award in groups.STATE_LEVEL

    @property
    def left_to_others(self) -> bool:
        return self.award in tables.DELEGATED_2025 and self.day >= tables.DELEGATION_STARTS

    @property
    def listed_apart(self) -> bool:
        """Whether one file is listed for it, whatever the procedure."""
        return self.award in _LISTED_APART and self.route.procedure is not FileProcedure.OWN

    @property
    def type_missing(self) -> bool:
        """Whether the procedure, and with it the file, turns on a type not told."""
        one_file = self.listed_apart or (self.abroad and self.award in groups.ORDERS)
        return self.route.procedure is None and not one_file

    @property
    def abroad(self) -> bool:
        return self.nominee.origin is not Origin.DOMESTIC

    @property
    def day(self) -> dt.date:
        found = in_force(tables.LAW_FORMS, self.on, received=self.received)
        return self.on if found is None else found.as_of

    def found(self, rules: Iterable[Rule[Any]]) -> InForce[Any] | None:
        return in_force(rules, self.on, received=self.received)

    def listed(self) -> InForce[Papers]:
        """Return the rule that lists the documents."""
        for rules in self._candidates():
            found = self.found(rules)
            if found is not None:
                return found
        raise NotInForce(
            say("Không có quy định về hồ sơ áp dụng ngày {on}.", on=self.on), date=self.on
        )

    def _candidates(self) -> Iterable[tuple[Rule[Papers], ...]]:
        ordinary = tables.ORDINARY_FILES[self.award]
        if self.route.procedure is FileProcedure.OWN:
            yield tables.LAW_FORMS
            return
        if self.left_to_others:
            yield ordinary
            return
        if self._discovered and not self.listed_apart:
            yield tables.DISCOVERED
        if self.abroad and self.award in groups.ORDERS | {"huan-chuong-huu-nghi"}:
            if self.award in groups.ORDERS or self.day < tables.NEW_LAW:
                yield tables.ORDER_ABROAD
        elif self.abroad and self.award == groups.BK_THU_TUONG and self.day >= tables.NEW_LAW:
            yield tables.CERTIFICATE_ABROAD
        if self.route.procedure is FileProcedure.SIMPLIFIED and not self.listed_apart:
            yield tables.SIMPLIFIED
        yield ordinary

    def minimum(self) -> InForce[Papers]:
        """Return what the Law itself asks for where the rest is left to others."""
        rules: tuple[Rule[Papers], ...]
        if self.route.procedure is FileProcedure.SIMPLIFIED:
            rules = tables.DISCOVERED if self._discovered else tables.SIMPLIFIED
        elif self.award == groups.CSTD_CO_SO:
            rules = tables.LAW_FIGHTER
        elif self.award in groups.EMULATION_TITLES:
            rules = tables.LAW_TITLES
        else:
            rules = tables.LAW_FORMS
        found = self.found(rules)
        assert found is not None
        return found

    @property
    def _discovered(self) -> bool:
        return self.route.case is SimplifiedCase.DISCOVERED

    def documents(self, base: InForce[Papers], listed: InForce[Papers]) -> Iterable[Document]:
        """Return the documents of the list, and those of the body's own rules."""
        left_to_others = listed.value is None and base.rule in (
            *tables.SIMPLIFIED,
            *tables.DISCOVERED,
        )
        given: Mapping[str, str] = {} if self.own is None else self.own.documents
        seen = set()
        for paper in base.value or ():
            document = self._document(paper, base)
            if document is None:
                continue
            if left_to_others:
                document = attrs.evolve(
                    document,
                    needed=None,
                    depends=say("bộ, ban, ngành, tỉnh quy định như vậy"),
                    provisional=True,
                )
            if document.id in given and self.own is not None:
                document = attrs.evolve(
                    document,
                    name=verbatim(given[document.id]),
                    needed=True,
                    depends=None,
                    sources=(*document.sources, self.own.source),
                )
            seen.add(document.id)
            yield document
        for slug, name in given.items():
            if slug not in seen and self.own is not None:
                yield Document(
                    id=slug, name=verbatim(name), needed=True, sources=(self.own.source,)
                )

    def _document(self, paper: Paper, base: InForce[Papers]) -> Document | None:
        needed: bool | None = True
        depends = None
        below = not self.state_level
        if paper.when:
            needed, depends = self._condition(paper.when), paper.depends
        if needed is False:
            return None
        if self.type_missing and paper.kind is not DocumentKind.REQUEST:
            needed, depends = None, depends or say("không đề nghị theo thủ tục đơn giản")
        return Document(
            id=paper.kind.slug,
            name=paper.called or paper.kind.label,
            needed=needed,
            depends=None if needed else depends,
            made_by=None
            if below and paper.made_by is Signatory.MINISTRY_PROVINCE
            else paper.made_by,
            confirmed_by=self._confirmer(paper),
            instead=(
                (*paper.instead, DocumentKind.SUMMARY)
                if self.type_missing and paper.kind is DocumentKind.REPORT
                else paper.instead
            ),
            form=self._form(paper.kind),
            years=self._years(paper.kind),
            contents=self._contents(paper.kind),
            sources=paper.sources,
            provisional=base.provisional,
        )

    def _confirmer(self, paper: Paper) -> Signatory | None:
        service = commendation_type(self.nominee, self.day) is CommendationType.SERVICE
        if service and paper.kind is DocumentKind.SUMMARY:
            return Signatory.STAFF_MANAGER
        return paper.confirmed_by

    def _condition(self, name: str) -> bool | None:
        told: bool | None = getattr(self.facts, name)
        if name == "certified_merit" and told is None:
            kind = commendation_type(self.nominee, self.day)
            if kind is CommendationType.SUDDEN and self.day >= tables.NEW_LAW:
                return True
        return told

    def _form(self, kind: DocumentKind) -> str | None:
        found = self.found(tables.FORMS)
        numbers = {} if found is None or found.value is None else found.value
        if kind is DocumentKind.REQUEST:
            to_the_top = self.state_level and self.award not in groups.PROFESSIONAL
            return numbers.get(FormUse.REQUEST) if to_the_top else None
        if kind is DocumentKind.INITIATIVE:
            return numbers.get(FormUse.CERTIFICATE)
        if kind not in (DocumentKind.REPORT, DocumentKind.SUMMARY):
            return None
        use = self._form_use()
        return None if use is None else numbers.get(use)

    def _form_use(self) -> FormUse | None:
        award, kind = self.award, self.nominee.kind
        if award in _NO_FORM or kind is SubjectKind.HOUSEHOLD:
            return None
        body = kind is SubjectKind.COLLECTIVE
        foreign = self.nominee.origin is Origin.FOREIGN or award in groups.FRIENDSHIP
        if foreign and award not in groups.EMULATION_TITLES:
            return FormUse.FOREIGN_BODY if body else FormUse.FOREIGN_PERSON
        if self.abroad:
            return None
        match commendation_type(self.nominee, self.day):
            case CommendationType.SERVICE:
                return FormUse.SERVICE if award in groups.ALL_ORDERS else None
            case CommendationType.SUDDEN if award not in groups.HEROES:
                return FormUse.SUDDEN
            case CommendationType.MOVEMENT if award not in groups.HEROES:
                return FormUse.MOVEMENT
            case CommendationType.MERIT | CommendationType.SUDDEN | CommendationType.MOVEMENT:
                pass
            case None if award in groups.EMULATION_TITLES | groups.HERO_PERSONS:
                pass
            case _:
                return None
        if award in groups.HERO_PERSONS:
            return FormUse.HERO_COLLECTIVE if body else FormUse.HERO_INDIVIDUAL
        if award in groups.HEROES:
            return None
        return FormUse.COLLECTIVE if body else FormUse.INDIVIDUAL

    def _regular(self) -> bool:
        kind = commendation_type(self.nominee, self.day)
        return kind is CommendationType.MERIT or (
            kind is None and self.award in groups.EMULATION_TITLES | groups.HERO_PERSONS
        )

    def _years(self, kind: DocumentKind) -> int | None:
        if kind is not DocumentKind.REPORT or not self._regular() or self.abroad:
            return None
        if self.left_to_others:
            return None
        rules = tables.REPORT_SPANS.get((self.award, self.nominee.kind), ())
        found = self.found(rules)
        return None if found is None else found.value

    def _contents(self, kind: DocumentKind) -> tuple[Message, ...]:
        found = (self.found(rules) for rules in self._content_rules(kind))
        return tuple(
            say("{what} [{sources}]", what=one.value, sources=one.sources)
            for one in found
            if one is not None
        )

    def _content_rules(self, kind: DocumentKind) -> tuple[tuple[Rule[Message], ...], ...]:
        report = kind is DocumentKind.REPORT
        if kind is DocumentKind.REQUEST:
            return tables.REQUEST_CONTENTS if self.state_level else ()
        if commendation_type(self.nominee, self.day) is CommendationType.SERVICE:
            stated = report or kind is DocumentKind.SUMMARY
            return (tables.SERVICE_CONTENTS,) if stated else ()
        if not report or self.abroad or not self._regular() or self.left_to_others:
            return ()
        if self.nominee.kind is SubjectKind.COLLECTIVE:
            return tables.COLLECTIVE_CONTENTS
        fighter = tables.FIGHTER_CONTENTS.get(self.award)
        return (tables.COMPLETION,) if fighter is None else (fighter, tables.COMPLETION)

    def extras(self, told: tuple[Opinion, ...]) -> Iterable[Document]:
        """Return the papers that any file of that kind of nominee has beside the list."""
        yield from self._tax()
        yield from self._audit()
        for opinion in told:
            if opinion.document is None or opinion.needed is False:
                continue
            yield Document(
                id=opinion.document.slug,
                name=opinion.document.label,
                needed=opinion.needed,
                depends=None if opinion.needed else opinion.depends,
                sources=opinion.sources,
                provisional=opinion.provisional,
            )

    def _tax(self) -> Iterable[Document]:
        found = self.found(tables.TAX)
        if found is None or self.award not in tables.TAXED:
            return
        whose = True if self.nominee.kind is SubjectKind.COLLECTIVE else self.facts.unit_or_head
        if self.nominee.kind is SubjectKind.HOUSEHOLD:
            whose = False
        needed = all_hold(self.facts.budget_duties, whose)
        if needed is False:
            return
        yield Document(
            id=DocumentKind.TAX.slug,
            name=DocumentKind.TAX.label,
            needed=needed,
            depends=None
            if needed
            else say(
                "đơn vị có nghĩa vụ nộp ngân sách nhà nước và đối tượng là tập thể hoặc thủ trưởng"
                " đơn vị"
            ),
            confirmed_by=Signatory.TAX_OFFICE,
            sources=found.sources,
            provisional=found.provisional,
        )

    def _audit(self) -> Iterable[Document]:
        found = self.found(tables.AUDIT)
        if found is None or self.nominee.kind is not SubjectKind.COLLECTIVE:
            return
        enterprise = None if self.nominee.unit is None else self.nominee.unit is UnitKind.ENTERPRISE
        facts = [enterprise, self.facts.unit_or_head]
        if len(found.sources) > 1:
            facts.append(self.facts.must_be_audited)
        needed = all_hold(*facts)
        if needed is False:
            return
        yield Document(
            id=DocumentKind.AUDIT.slug,
            name=DocumentKind.AUDIT.label,
            needed=needed,
            depends=None
            if needed
            else say("đối tượng là doanh nghiệp (từ năm 2020: thuộc diện bắt buộc kiểm toán)"),
            made_by=Signatory.AUDITOR,
            years=found.value,
            sources=found.sources,
            provisional=found.provisional,
        )

    def files(self) -> Iterable[Document]:
        """Return the electronic files that go with a file to the Prime Minister."""
        found = self.found(tables.ELECTRONIC)
        if found is None or not self.state_level or self.nominee.secret:
            return
        yield Document(
            id=DocumentKind.FILES.slug,
            name=(
                say("Tệp tin điện tử (word và pdf) của hồ sơ, trừ văn bản bí mật nhà nước")
                if found.as_of >= tables.NEW_LAW
                else say("Tệp tin điện tử của hồ sơ, trừ văn bản bí mật nhà nước")
            ),
            needed=True,
            sources=found.sources,
            provisional=found.provisional,
        )

    def copies(self) -> InForce[int] | None:
        """Return how many sets of originals."""
        old = self.day < tables.NEW_LAW
        simplified = self.route.procedure is FileProcedure.SIMPLIFIED
        if old and self.award == "huan-chuong-huu-nghi":
            return self.found(tables.OLD_ABROAD_COPIES)
        if old and simplified and not self._discovered:
            return self.found(tables.OLD_SIMPLIFIED_COPIES) if self.state_level else None
        if old and self._discovered:
            return None
        below = not self.state_level and not self.left_to_others
        if simplified and below and not self._discovered:
            return self.found(tables.SIMPLIFIED_COPIES)
        return self.found(tables.COPIES[self.award])

    def freshness(self) -> InForce[int] | None:
        """Return how many months old a State-level report may be."""
        if not self.state_level:
            return None
        found = self.found(tables.FRESHNESS)
        if found is None or found.as_of >= tables.NEW_LAW:
            return found
        return found if commendation_type(self.nominee, self.day) in _OLD_FRESHNESS else None

    def open(self, listed: InForce[Papers], *, minimum: bool) -> tuple[Message, ...]:
        """Tell what the texts read leave open."""
        told = []
        documents = self.own is not None and bool(self.own.documents)
        if self.type_missing:
            told.append(
                say("loại hình khen thưởng, để biết theo thủ tục chung hay thủ tục đơn giản")
            )
        if self.route.procedure is FileProcedure.OWN and not documents:
            told.append(self._own_text())
        elif listed.value is None and not documents:
            simplified = self.route.procedure is FileProcedure.SIMPLIFIED
            told.append(
                say(
                    "thành phần hồ sơ do bộ, ban, ngành, tỉnh quy định [{sources}]; hãy cung cấp"
                    " quy định đó (ở đây chỉ nêu hồ sơ theo Nghị định 98/2023/NĐ-CP để tham khảo)",
                    sources=listed.sources,
                )
                if simplified
                else say(
                    "thành phần hồ sơ do bộ, ban, ngành, tỉnh quy định [{sources}]; hãy cung cấp"
                    " quy định đó (ở đây chỉ nêu mức tối thiểu theo Luật)",
                    sources=listed.sources,
                )
            )
        elif minimum and not documents and self.award not in _WHOLE_MINIMA:
            told.append(self._own_text())
        if (
            self.route.procedure is FileProcedure.SIMPLIFIED
            and not self._discovered
            and not self.state_level
            and self.day < tables.NEW_LAW
        ):
            told.append(
                say(
                    "hồ sơ đơn giản của hình thức dưới cấp Nhà nước: chỉ có danh mục hồ sơ trình"
                    " Thủ tướng Chính phủ [{source}]",
                    source=DECREE_2017.cite(55, 3),
                )
            )
        if self.award == "huan-chuong-huu-nghi" and self.day >= tables.NEW_LAW:
            told.append(
                say(
                    "có phải kèm văn bản xác nhận nghĩa vụ đối với Nhà nước Việt Nam hay không: tên"
                    " Điều 36 loại trừ Huân chương Hữu nghị, khoản 4 lại nói chung về người nước"
                    " ngoài [{source}]",
                    source=DECREE_2023.cite(36, 4),
                )
            )
        if self.award in groups.HERO_PERSONS and self.route.procedure is FileProcedure.SIMPLIFIED:
            told.append(
                say(
                    "biên bản và kết quả bỏ phiếu: hồ sơ đơn giản không kể tới nhưng Hội đồng vẫn"
                    " phải bỏ phiếu xét danh hiệu Anh hùng [{source}]",
                    source=DECREE_2023.cite(30, 7)
                    if self.day >= tables.NEW_LAW
                    else DECREE_2017.cite(45, 8),
                )
            )
        if (
            self.award in groups.FLAGS
            and self.nominee.type is CommendationType.MOVEMENT
            and self.day >= tables.NEW_LAW
        ):
            told.append(
                say(
                    "hồ sơ tặng cờ cho tập thể dẫn đầu phong trào thi đua theo chuyên đề thực hiện"
                    " theo hướng dẫn của nơi phát động [{source}]",
                    source=DECREE_2023.cite(34, 3)
                    if self.award == groups.CO_BO_TINH
                    else DECREE_2023.cite(32, 1),
                )
            )
        return tuple(told)

    def _own_text(self) -> Message:
        if self.route.procedure is FileProcedure.OWN and self.award not in tables.OWN_TEXTS:
            return say(
                "hồ sơ khen thưởng tổng kết thành tích kháng chiến theo văn bản riêng, chưa đọc"
                " [{sources}]",
                sources=self.route.sources,
            )
        texts: tuple[Instrument, ...] = tables.OWN_TEXTS.get(
            self.award, tables.COMMUNITY_TEXTS if self.award in groups.COMMUNITY else ()
        )
        standing = tuple(text for text in texts if text.in_force_on(self.day))
        if standing:
            return say(
                "hồ sơ theo {texts}, phần hồ sơ chưa đọc (ở đây chỉ nêu mức tối thiểu theo Luật)",
                texts=standing,
            )
        return say(
            "hồ sơ theo văn bản riêng hoặc quy định của cơ quan có thẩm quyền, chưa đọc (ở đây chỉ"
            " nêu mức tối thiểu theo Luật)"
        )

    def notes(self) -> tuple[Message, ...]:
        """Tell what else to know."""
        told = []
        new = self.day >= tables.NEW_LAW
        retired = commendation_type(self.nominee, self.day) is CommendationType.SERVICE
        if self.nominee.posthumous or retired:
            told.append(
                say(
                    "Người đã nghỉ hưu, hy sinh, từ trần: cơ quan quản lý cán bộ trước đó xem xét,"
                    " hoàn chỉnh hồ sơ; nếu cơ quan đó đã giải thể, sáp nhập thì đơn vị tiếp nhận"
                    " nhiệm vụ đề nghị [{source}]",
                    source=DECREE_2023.cite(30, 6) if new else DECREE_2017.cite(45, 5),
                )
            )
        if self.state_level and self.nominee.secret:
            told.append(
                say(
                    "Văn bản có nội dung bí mật nhà nước không gửi dưới dạng tệp tin điện tử"
                    " [{source}]",
                    source=LAW_2022.cite(84, 4) if new else DECREE_2017.cite(45, 11),
                )
            )
        if self.day >= tables.DELEGATION_STARTS:
            told.append(
                say(
                    "Số mẫu tại phụ lục Nghị định 152/2025/NĐ-CP chưa đọc; các bảng thủ tục của Bộ"
                    " Nội vụ gọi tờ trình là mẫu 01, báo cáo thành tích cá nhân là mẫu 05"
                )
            )
        if not self._conferred_on():
            told.append(
                say(
                    "Danh mục không nêu {kind} trong đối tượng của {award}; hãy kiểm tra lại đối"
                    " tượng.",
                    kind=self.nominee.kind,
                    award=self.nominee.award,
                )
            )
        return tuple(told)

    def _conferred_on(self) -> bool:
        try:
            awards = regime_on(self.day).awards
        except NotInForce:
            return True
        if self.award not in awards:
            return True
        return self.nominee.kind in awards[self.award].subjects


_LISTED_APART: Final = groups.ALL_MEDALS - groups.FRIENDSHIP | groups.COMMEMORATIVE
_OLD_FRESHNESS: Final = (None, CommendationType.MERIT)
_NO_FORM: Final = (
    groups.ALL_MEDALS - groups.FRIENDSHIP
    | groups.COMMEMORATIVE
    | groups.COMMUNITY
    | groups.OTHERS
    | frozenset(tables.OWN_TEXTS)
)


class WithdrawalMatter(LabelledEnum):
    """What a file asks to have taken back or given back (việc hủy bỏ, tước, phục hồi)."""

    CANCELLING = "huy-bo-quyet-dinh", say("hủy bỏ quyết định khen thưởng")
    STRIPPING = "tuoc-danh-hieu-vinh-du", say("tước danh hiệu vinh dự nhà nước")
    RESTORING = "phuc-hoi-danh-hieu-vinh-du", say("phục hồi, trao lại danh hiệu vinh dự nhà nước")


def withdrawal_dossier(
    matter: WithdrawalMatter, on: dt.date, *, received: dt.date | None = None
) -> Dossier:
    """Tell what the file for cancelling, stripping or restoring contains.

    Sources: khoản 3 Điều 74 and khoản 4 Điều 75 of Decree 98/2023/NĐ-CP; khoản 3 Điều 78 and khoản
    5 Điều 79 of Decree 91/2017/NĐ-CP, which set no number of copies.

    Raises:
        InvalidValue: *received* is after *on*, or *matter* is none of the three.
        NotInForce: a day before 1 October 2017.
    """
    member_of(WithdrawalMatter)(None, None, "" if matter is None else matter)
    cancelling = matter is WithdrawalMatter.CANCELLING
    rule = in_force(tables.CANCELLING if cancelling else tables.STRIPPING, on, received=received)
    if rule is None:
        raise NotInForce(say("Không có quy định về hồ sơ áp dụng ngày {on}.", on=on), date=on)
    return Dossier(
        nominee=None,
        matter=matter,
        on=on,
        route=None,
        documents=tuple(
            Document(
                id=paper.kind.slug,
                name=paper.called or paper.kind.label,
                needed=True,
                made_by=paper.made_by,
                sources=paper.sources,
                provisional=rule.provisional,
            )
            for paper in rule.value or ()
        ),
        copies=in_force(
            tables.WITHDRAWAL_COPIES["74" if cancelling else "75"], on, received=received
        ),
        rule=rule,
    )
