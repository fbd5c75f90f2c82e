"""What an award asks, as a readable outline: one walk over the rule, written as text or Markdown."""

from __future__ import annotations

import datetime as dt
import enum
import itertools
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import attrs

from thidua.criteria._criterion import AllOf, AnyOf, Criterion, Readings, Route, conjuncts
from thidua.criteria._leaves import Delegated, SubjectIs
from thidua.criteria._particulars import AwardObject, Stated
from thidua.law import Source, unencoded_on
from thidua.words import LOCALES, Message, locale_of, say, say_n

if TYPE_CHECKING:
    from thidua.criteria._award import Award

_MARKUP: Final = re.compile(r"([\\*_<>|`#])")
_SECTION_LEVEL: Final = 3
_PROVISIONAL: Final = say("(tạm áp dụng)")


class _Style(enum.Enum):
    TITLE = enum.auto()
    FACT = enum.auto()
    SECTION = enum.auto()
    ROUTE = enum.auto()
    ITEM = enum.auto()


@attrs.frozen
class _Line:
    style: _Style
    text: str
    depth: int = 0


def outline_text(award: Award, on: dt.date, locale: str) -> str:
    """Write what *award* asks on the day *on* as plain text."""
    return "\n".join(_as_text(_Writer(award, on, locale).lines(dated=True)))


def outline_markdown(award: Award, on: dt.date, locale: str) -> str:
    """Write the same as part of a Markdown page, without the name and the day."""
    return "\n".join(_as_markdown(_Writer(award, on, locale).lines(dated=False))) + "\n"


def _as_text(lines: Iterable[_Line]) -> Iterator[str]:
    for line in lines:
        indent = "  " * line.depth
        match line.style:
            case _Style.TITLE | _Style.FACT:
                yield line.text
            case _Style.SECTION:
                yield ""
                yield f"{line.text}:"
            case _Style.ROUTE:
                yield ""
                yield f"{indent}{line.text}"
            case _Style.ITEM:
                yield f"{indent}- {line.text}"


def _as_markdown(lines: Iterable[_Line]) -> Iterator[str]:
    before: _Style | None = None
    margin = 0
    for line in lines:
        text = _MARKUP.sub(r"\\\1", line.text)
        if before is not None and before is not line.style:
            yield ""
        before = line.style
        match line.style:
            case _Style.TITLE:
                yield text
            case _Style.FACT:
                yield f"- {text}"
            case _Style.SECTION:
                margin = 0
                yield f"{'#' * _SECTION_LEVEL} {text}"
            case _Style.ROUTE:
                # Below a heading a list starts at the margin.
                margin = 1
                yield f"{'#' * (_SECTION_LEVEL + 1)} {text}"
            case _Style.ITEM:
                yield f"{'  ' * (line.depth - margin)}- {text}"


class _Writer:
    """One walk over an award's rule as it stands on one day, in one language."""

    def __init__(self, award: Award, on: dt.date, locale: str) -> None:
        self.award = award
        self.on = on
        self.locale = locale
        self.told: list[Criterion] = []
        self.doubts: dict[str, tuple[tuple[str, Message], ...]] = {}

    def lines(self, *, dated: bool) -> Iterator[_Line]:
        if dated:
            yield self.title()
        facts = list(self.facts(dated=dated))
        body = list(self.body())
        mark = self.tell(_PROVISIONAL)
        unseen = unencoded_on(self.on)
        if unseen:
            warning = say(
                "! Tạm áp dụng: văn bản áp dụng ngày {on} chưa đọc được hoặc chưa đọc hết"
                " ({unseen}); tiêu chuẩn, thẩm quyền có thể đã thay đổi",
                on=self.on,
                unseen=unseen,
            )
            yield _Line(_Style.FACT, self.tell(warning))
        yield from facts
        if not unseen and any(mark in line.text for line in (*facts, *body)):
            legend = say("{mark}: chưa đọc được quy định hiện hành về nội dung này", mark=mark)
            yield _Line(_Style.FACT, self.tell(legend))
        yield from body

    def tell(self, message: Message) -> str:
        return message.render(self.locale)

    def cites(self, sources: Iterable[Source]) -> str:
        cites = "; ".join(dict.fromkeys(source.render(self.locale) for source in sources))
        return f" [{cites}]" if cites else ""

    def doubt(self, criterion: Criterion) -> str:
        return f" {self.tell(_PROVISIONAL)}" if criterion.lapsed_on(self.on) else ""

    def told_of(self, message: Message, sources: tuple[Source, ...]) -> str:
        doubt = self.doubt(Criterion(sources=sources))
        return f"{self.tell(message)}{self.cites(sources)}{doubt}"

    def title(self) -> _Line:
        name = self.award.name
        title = (
            say("{award} ({abbreviation})", award=name, abbreviation=name.abbreviation)
            if name.abbreviation
            else say("{award}", award=name)
        )
        return _Line(_Style.TITLE, self.tell(title))

    def facts(self, *, dated: bool) -> Iterator[_Line]:
        award, on = self.award, self.on
        for message in self.identity():
            yield _Line(_Style.FACT, self.tell(message))
        for objects, sources in _by_sources(award.objects):
            yield self.fact(say("Hiện vật: {objects}", objects=objects), sources)
        if award.posthumous is not None:
            told = say("Truy tặng: {posthumous}", posthumous=award.posthumous.value)
            yield self.fact(told, award.posthumous.sources)
        for note in award.occasions:
            if note.applies_on(on):
                yield self.fact(say("Thời điểm: {text}", text=note.text), (note.source,))
        yield _Line(
            _Style.FACT,
            self.tell(
                say("Theo {article}, áp dụng ngày {on}", article=award.article, on=on)
                if dated
                else say("Theo {article}", article=award.article)
            ),
        )
        for note in award.conferred_by:
            if note.applies_on(on):
                yield self.fact(say("Thẩm quyền: {text}", text=note.text), (note.source,))

    def identity(self) -> Iterator[Message]:
        award = self.award
        names = {locale: award.name.name.render(locale) for locale in LOCALES}
        if locale_of(self.locale) == "vi":
            yield say("Tên tiếng Anh: {name}", name=names["en"])
        else:
            yield say("Tên tiếng Việt: {name}", name=names["vi"])
        yield say("Loại: {kind}; đối tượng: {subjects}", kind=award.kind, subjects=award.subjects)
        if award.award_class is not None:
            yield say("Hạng: {award_class}", award_class=award.award_class)
        if award.precedence is not None:
            yield say("Thứ tự liệt kê trong Luật 06/2022/QH15: {place}", place=award.precedence)

    def fact(self, message: Message, sources: tuple[Source, ...]) -> _Line:
        return _Line(_Style.FACT, self.told_of(message, sources))

    def body(self) -> Iterator[_Line]:
        award, on = self.award, self.on
        yield _Line(_Style.SECTION, self.tell(say("Tiêu chuẩn")))
        yield from self.standard()
        if award.deferral is not None and award.deferral.applies_on(on):
            yield _Line(_Style.SECTION, self.tell(say("Chưa xét khi")))
            for leaf in award.deferral.walk():
                if not leaf.parts and leaf.applies_on(on):
                    yield self.leaf(leaf, 0)
        notes = [n for n in award.notes if n.applies_on(on) and n not in award.occasions]
        if notes:
            yield _Line(_Style.SECTION, self.tell(say("Quy tắc kèm theo")))
            for note in notes:
                yield _Line(_Style.ITEM, self.told_of(note.text, (note.source,)))

    def standard(self) -> Iterator[_Line]:
        top = self.award.standard
        parts = self.applying(conjuncts(top))
        ways = [part for part in parts if self.is_choice_of_routes(part)]
        # What stands after a heading would read as part of it, so the ways come last.
        headed = ways[-1] if ways else None
        for part in parts:
            if part is not headed:
                yield from self.item(part, 0, top.sources)
        if headed is None:
            return
        choices = self.applying(headed.parts)
        head = say_n("Đạt một trong {n} nhánh sau", n=len(choices))
        told = self.tell(head) + self.cites(headed.sources) + self.doubt(headed)
        yield _Line(_Style.ITEM, told)
        for number, choice in enumerate(choices, start=1):
            yield from self.headed(number, choice)

    def is_choice_of_routes(self, criterion: Criterion) -> bool:
        parts = self.applying(criterion.parts)
        return (
            type(criterion) is AnyOf
            and len(parts) > 1
            and any(isinstance(part, Route) for part in parts)
        )

    def applying(self, criteria: Iterable[Criterion]) -> list[Criterion]:
        """The criteria in force on the day, whom they are for before what is asked of them."""
        parts = [part for part in criteria if part.applies_on(self.on)]
        return sorted(parts, key=lambda part: not isinstance(part, SubjectIs))

    def headed(self, number: int, way: Criterion) -> Iterator[_Line]:
        if not isinstance(way, Route):
            yield _Line(_Style.ROUTE, self.tell(say("Nhánh {number}", number=number)))
            yield from self.item(way, 1, ())
            return
        self.told.append(way)
        parts = self.applying(way.parts)
        text = way.text
        cites = way.sources
        doubt = ""
        if text is None and isinstance(parts[0], SubjectIs):
            subject = parts.pop(0)
            text, doubt = subject.statement(), self.doubt(subject)
            cites = (*way.sources, *subject.sources)
        head = (
            say("Nhánh {number} (mã “{key}”)", number=number, key=way.key)
            if text is None
            else say("Nhánh {number}. {text} (mã “{key}”)", number=number, key=way.key, text=text)
        )
        yield _Line(_Style.ROUTE, f"{self.tell(head)}{self.cites(cites)}{doubt}")
        yield from self.commended(way, 1)
        for part in parts:
            yield from self.item(part, 1, way.sources)

    def commended(self, way: Route, depth: int) -> Iterator[_Line]:
        if way.commends is not None:
            text = say("Loại hình khen thưởng: {commends}", commends=way.commends)
            yield _Line(_Style.ITEM, self.tell(text), depth)

    def item(self, criterion: Criterion, depth: int, within: tuple[Source, ...]) -> Iterator[_Line]:
        """Tell a condition and what it is made of; places told just above are not repeated."""
        if isinstance(criterion, Readings):
            yield from self.ambiguity(criterion, depth)
            return
        if isinstance(criterion, Route):
            yield from self.nested_route(criterion, depth, within)
            return
        parts = self.applying(criterion.parts)
        if not parts:
            yield self.leaf(criterion, depth)
            return
        if len(parts) == 1 and criterion.text is None and type(criterion) in {AllOf, AnyOf}:
            # The other alternatives, or the other conditions, are not in force on the day.
            yield from self.item(parts[0], depth, within)
            return
        if criterion.negates and criterion.text is not None:
            yield from self.exclusion(criterion, parts[0], depth)
            return
        cites = "" if criterion.sources == within else self.cites(criterion.sources)
        if isinstance(criterion, AnyOf) and all(part in self.told for part in parts):
            keys = tuple(f"“{part.route_key}”" for part in parts)
            text = say("Đạt một trong các nhánh đã nêu ở trên: {keys}", keys=keys)
            yield _Line(_Style.ITEM, f"{self.tell(text)}{cites}", depth)
            return
        yield _Line(_Style.ITEM, f"{self.tell(criterion.statement())}{cites}", depth)
        for part in parts:
            yield from self.item(part, depth + 1, criterion.sources)

    def exclusion(self, criterion: Criterion, excluded: Criterion, depth: int) -> Iterator[_Line]:
        """Tell a negation that words itself; what it excludes is told where that says more."""
        if not excluded.parts and excluded.attester is None:
            told = self.told_of(criterion.statement(), criterion.sources or excluded.sources)
            yield _Line(_Style.ITEM, told, depth)
            return
        text = say("{statement}. Trường hợp bị loại trừ", statement=criterion.statement())
        yield _Line(_Style.ITEM, f"{self.tell(text)}{self.cites(criterion.sources)}", depth)
        yield from self.item(excluded, depth + 1, criterion.sources)

    def nested_route(self, way: Route, depth: int, within: tuple[Source, ...]) -> Iterator[_Line]:
        cites = "" if way.sources == within else self.cites(way.sources)
        if way in self.told:
            text = say("Nhánh “{key}” đã nêu ở trên", key=way.key)
            yield _Line(_Style.ITEM, f"{self.tell(text)}{cites}{self.doubt(way)}", depth)
            return
        self.told.append(way)
        parts = self.applying(way.parts)
        if len(parts) == 1 and not parts[0].parts and way.text is None and way.commends is None:
            yield self.leaf(parts[0], depth, key=way.key)
            return
        head = say("Nhánh “{key}”: {text}", key=way.key, text=way.text or AllOf.wording(way))
        yield _Line(_Style.ITEM, f"{self.tell(head)}{cites}", depth)
        yield from self.commended(way, depth + 1)
        for part in parts:
            yield from self.item(part, depth + 1, way.sources)

    def leaf(self, criterion: Criterion, depth: int, *, key: str | None = None) -> _Line:
        text = criterion.statement()
        if key is not None:
            text = say("Nhánh “{key}”: {text}", key=key, text=text)
        told = f"{self.tell(text)}{self.cites(criterion.sources)}"
        if criterion.attester is not None:
            by, key = criterion.attester, criterion.attestation_key
            attested = (
                say("(do {by} quy định; xác nhận theo mã “{key}”)", by=by, key=key)
                if isinstance(criterion, Delegated)
                else say("(xác nhận: {by}; mã “{key}”)", by=by, key=key)
            )
            told += f" {self.tell(attested)}"
        return _Line(_Style.ITEM, told + self.doubt(criterion), depth)

    def ambiguity(self, criterion: Readings, depth: int) -> Iterator[_Line]:
        text = say("{statement} (mã “{key}”)", statement=criterion.statement(), key=criterion.key)
        again = criterion.key in self.doubts
        if criterion in self.told:
            text = say("{condition}: các cách hiểu đã nêu ở trên", condition=text)
            told = self.tell(text) + self.cites(criterion.sources) + self.doubt(criterion)
            yield _Line(_Style.ITEM, told, depth)
            return
        self.told.append(criterion)
        options = tuple((option.key, option.text) for option in criterion.options)
        if self.doubts.setdefault(criterion.key, options) == options and again:
            # The same doubt about another line of a list: what it asks by default is enough.
            lines = self.item(criterion.options[0].criterion, depth, criterion.sources)
            mark = self.tell(say("(nhiều cách hiểu, mã “{key}”)", key=criterion.key))
            for number, line in enumerate(lines):
                yield line if number else attrs.evolve(line, text=f"{line.text} {mark}")
            return
        yield _Line(_Style.ITEM, self.tell(text) + self.cites(criterion.sources), depth)
        for number, option in enumerate(criterion.options, start=1):
            label = (
                say(
                    "Cách hiểu {number} (mã “{key}”, mặc định): {text}",
                    number=number,
                    key=option.key,
                    text=option.text,
                )
                if number == 1
                else say(
                    "Cách hiểu {number} (mã “{key}”): {text}",
                    number=number,
                    key=option.key,
                    text=option.text,
                )
            )
            yield _Line(_Style.ITEM, self.tell(label) + self.cites(option.sources), depth + 1)
            yield from self.item(option.criterion, depth + 2, criterion.sources)


def _by_sources(
    given: Iterable[Stated[AwardObject]],
) -> Iterator[tuple[tuple[AwardObject, ...], tuple[Source, ...]]]:
    for sources, group in itertools.groupby(given, key=lambda each: each.sources):
        yield tuple(each.value for each in group), sources
