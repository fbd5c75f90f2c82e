"""The algebra: criteria, how they combine, and how one is made ready for a question.

A criterion is a value, never a function body. Bound to a question it becomes two closures: one
that judges with a full tree of findings, one that gives the verdict alone. Both come from the
same node, and everything else (evidence, gaps, explanations) is read off the node on demand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import attrs

from thidua.criteria._finding import Finding, source_dict
from thidua.criteria._question import Question
from thidua.criteria._truth import Truth, conjunction, disjunction, threshold
from thidua.errors import InvalidValue, UnknownName
from thidua.law import Provision, Source
from thidua.records import AwardName, CommendationType, Event, Record
from thidua.words import Message, say, say_n

Test = Callable[[Record], Truth]
Judge = Callable[[Record], Finding]
_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


class Bound:
    """A criterion made ready for one question; made by :meth:`Criterion.bind`.

    Attributes:
        criterion: the criterion.
        question: the question.
        verdict: record to truth, stopping as soon as the truth is settled.
        judge: record to finding, every part judged.
        parts: the parts in force, bound.
        lapsed: whether the wording the criterion rests on may no longer be the law's.
    """

    __slots__ = ("criterion", "judge", "lapsed", "parts", "question", "verdict")

    def __init__(
        self,
        criterion: Criterion,
        question: Question,
        verdict: Test,
        parts: tuple[Bound, ...] = (),
    ) -> None:
        self.criterion = criterion
        self.question = question
        self.verdict = verdict
        self.parts = parts
        self.lapsed = criterion.lapsed_on(question.as_of)
        self.judge = self._judge_parts() if parts else self._judge_leaf()

    def _judge_leaf(self) -> Judge:
        verdict = self.verdict

        def judge(record: Record) -> Finding:
            return Finding(self, record, verdict(record), ())

        return judge

    def _judge_parts(self) -> Judge:
        judges = [part.judge for part in self.parts]
        combine = self.criterion.combine

        def judge(record: Record) -> Finding:
            findings = [one(record) for one in judges]
            return Finding(self, record, combine([f._truth for f in findings]), findings)

        return judge


@attrs.frozen(kw_only=True)
class Criterion(Provision):
    """A condition that a record meets, does not meet, or may meet.

    Attributes:
        text: the statement in our own words; None lets the criterion word itself.
    """

    text: Message | None = None

    @property
    def parts(self) -> tuple[Criterion, ...]:
        """The criteria this one is made of."""
        return ()

    @property
    def negates(self) -> bool:
        """Whether it is met where its part is not."""
        return False

    @property
    def route_key(self) -> str | None:
        """The key of a named route; None for anything else."""
        return None

    @property
    def attestation_key(self) -> str | None:
        """The key under which an attestation answers it; None where none does."""
        return None

    @property
    def ambiguity_key(self) -> str | None:
        """The key of an ambiguous text; None for anything else."""
        return None

    @property
    def attester(self) -> Message | None:
        """Who must attest it; None where nobody does."""
        return None

    @property
    def bases(self) -> tuple[AwardName, ...]:
        """The awards that it lets support a proposal for merit, and nothing else."""
        return ()

    def reading(self, question: Question) -> Reading | None:
        """Return the reading used for an ambiguous text; None for anything else."""
        return None

    def statement(self) -> Message:
        """Say what is asked."""
        return self.text if self.text is not None else self.wording()

    def wording(self) -> Message:
        """Say what is asked, from the criterion's own parameters."""
        raise NotImplementedError  # pragma: no cover

    def test(self, question: Question) -> Test:
        """Return the verdict closure of a leaf."""
        raise NotImplementedError  # pragma: no cover

    def combine(self, truths: Sequence[Truth]) -> Truth:
        """Combine the truths of the parts."""
        raise NotImplementedError  # pragma: no cover

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """Return the facts of *record* that bear on the criterion."""
        return ()

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Return the kind of fact a leaf looks at (None: the subject itself) and the years."""
        return None, ()

    def needs(self, record: Record, question: Question) -> Message:
        """Say which fact would settle the criterion, or what it falls short by."""
        return self.statement()

    def bind(self, question: Question) -> Bound:
        """Make the criterion ready for *question*."""
        return Bound(self, question, self.test(question))

    def replacing(self, change: Callable[[Criterion], Criterion | None]) -> Criterion:
        """Return the tree with each part for which *change* gives another replaced by that one.

        Outermost parts first; what stands below a part that is replaced goes with it.
        """
        return change(self) or self

    def walk(self) -> Iterator[Criterion]:
        """Yield the criterion and everything below it, outermost first."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the rule as plain data, its statements in *locale*."""
        out: dict[str, Any] = {
            "type": type(self).__name__,
            "statement": self.statement().render(locale),
            "sources": [source_dict(source, locale) for source in self.sources],
        }
        for name in ("key", "since", "until"):
            value = getattr(self, name, None)
            if value is not None:
                out[name] = str(value)
        if self.successor is not None:
            out["successor"] = self.successor.render(locale)
        out.update(self.parameters())
        if self.parts:
            out["parts"] = [part.to_dict(locale) for part in self.parts]
        return out

    def parameters(self) -> dict[str, Any]:
        """Return the parameters of a leaf as plain data."""
        return {}


def _some_parts(_: object, __: object, parts: tuple[Criterion, ...]) -> None:
    if not parts:
        raise InvalidValue(say("Điều kiện ghép phải có ít nhất một điều kiện con."))


@attrs.frozen(kw_only=True)
class Composite(Criterion):
    """A criterion made of others.

    Attributes:
        children: the others, in the order of the text.
    """

    children: tuple[Criterion, ...] = attrs.field(validator=_some_parts)

    @property
    def parts(self) -> tuple[Criterion, ...]:
        """The criteria this one is made of."""
        return self.children

    def applies_on(self, date: dt.date) -> bool:
        """Tell whether it, and any of its parts, is part of the rules on *date*."""
        return super().applies_on(date) and any(part.applies_on(date) for part in self.parts)

    def bind(self, question: Question) -> Bound:
        """Bind the parts that apply on the question's date."""
        parts = tuple(
            part.bind(question) for part in self.children if part.applies_on(question.as_of)
        )
        return Bound(self, question, self.shortcut([part.verdict for part in parts]), parts)

    def replacing(self, change: Callable[[Criterion], Criterion | None]) -> Criterion:
        """Replace it, or else its parts; parts replaced by the same one become one."""
        if (other := change(self)) is not None:
            return other
        children = tuple(dict.fromkeys(part.replacing(change) for part in self.children))
        return self if children == self.children else attrs.evolve(self, children=children)

    def shortcut(self, tests: Sequence[Test]) -> Test:
        """Return the closure that combines *tests*, stopping where the truth is settled."""
        combine = self.combine

        def verdict(record: Record) -> Truth:
            return combine([test(record) for test in tests])

        return verdict


@attrs.frozen(kw_only=True)
class AllOf(Composite):
    """Met where every part is met (đồng thời)."""

    def wording(self) -> Message:
        """Say that all parts are asked."""
        return say("Đạt đồng thời các tiêu chuẩn, điều kiện sau")

    def combine(self, truths: Sequence[Truth]) -> Truth:
        """Conjunction."""
        return conjunction(truths)

    def shortcut(self, tests: Sequence[Test]) -> Test:
        """Stop at the first part not met."""
        if len(tests) == 2:
            first, second = tests

            def both(record: Record) -> Truth:
                one = first(record)
                if one is _FALSE:
                    return _FALSE
                two = second(record)
                return two if one is _TRUE or two is _FALSE else _UNKNOWN

            return both
        if len(tests) == 3:
            first, second, third = tests

            def all_three(record: Record) -> Truth:
                one = first(record)
                if one is _FALSE:
                    return _FALSE
                two = second(record)
                if two is _FALSE:
                    return _FALSE
                three = third(record)
                return three if one is two is _TRUE or three is _FALSE else _UNKNOWN

            return all_three

        def verdict(record: Record) -> Truth:
            result = _TRUE
            for test in tests:
                truth = test(record)
                if truth is _FALSE:
                    return _FALSE
                if truth is _UNKNOWN:
                    result = _UNKNOWN
            return result

        return verdict


@attrs.frozen(kw_only=True)
class AnyOf(Composite):
    """Met where one part is met (một trong)."""

    def wording(self) -> Message:
        """Say that one part is asked."""
        return say("Đạt một trong các tiêu chuẩn, điều kiện sau")

    def combine(self, truths: Sequence[Truth]) -> Truth:
        """Disjunction."""
        return disjunction(truths)

    def shortcut(self, tests: Sequence[Test]) -> Test:
        """Stop at the first part met."""
        if len(tests) == 3:
            first, second, third = tests

            def one_of_three(record: Record) -> Truth:
                one = first(record)
                if one is _TRUE:
                    return _TRUE
                two = second(record)
                if two is _TRUE:
                    return _TRUE
                three = third(record)
                if three is _TRUE:
                    return _TRUE
                return _FALSE if one is two is three is _FALSE else _UNKNOWN

            return one_of_three

        def verdict(record: Record) -> Truth:
            result = _FALSE
            for test in tests:
                truth = test(record)
                if truth is _TRUE:
                    return _TRUE
                if truth is _UNKNOWN:
                    result = _UNKNOWN
            return result

        return verdict


@attrs.frozen(kw_only=True)
class AtLeast(Composite):
    """Met where at least ``count`` parts are met (ít nhất n trong các tiêu chuẩn)."""

    count: int

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.count <= len(self.children):
            raise InvalidValue(
                say(
                    "Số điều kiện cần đạt ({count}) phải từ 1 đến {total}.",
                    count=self.count,
                    total=len(self.children),
                )
            )

    def wording(self) -> Message:
        """Say how many parts are asked."""
        return say_n("Đạt ít nhất {n} trong các tiêu chuẩn, điều kiện sau", n=self.count)

    def combine(self, truths: Sequence[Truth]) -> Truth:
        """Count."""
        return threshold(truths, self.count)

    def parameters(self) -> dict[str, Any]:
        """Return the count."""
        return {"count": self.count}


@attrs.frozen(kw_only=True)
class Not(Composite):
    """Met where its part is not (không)."""

    @property
    def negates(self) -> bool:
        """Always."""
        return True

    def wording(self) -> Message:
        """Say the negation."""
        return say("Không thuộc trường hợp sau")

    def combine(self, truths: Sequence[Truth]) -> Truth:
        """Negation."""
        return ~truths[0]


@attrs.frozen(kw_only=True)
class Route(AllOf):
    """A named way to an award (nhánh tiêu chuẩn): all its parts, under one key.

    Attributes:
        key: the route's slug.
        commends: what the award is then conferred for (loại hình khen thưởng); None where the text
            does not tell.
    """

    key: str
    commends: CommendationType | None = None

    @property
    def route_key(self) -> str | None:
        """The route's key."""
        return self.key

    def wording(self) -> Message:
        """Name the route and say that all its parts are asked."""
        return say("Nhánh “{key}”: {text}", key=self.key, text=super().wording())

    def parameters(self) -> dict[str, Any]:
        """Return what the award is conferred for, where the text tells."""
        return {} if self.commends is None else {"commends": self.commends.value}


@attrs.frozen(kw_only=True)
class Meets(AllOf):
    """Met where the standards of another award are met (đạt tiêu chuẩn danh hiệu ...)."""

    award: AwardName

    def wording(self) -> Message:
        """Name the other award."""
        return say("Đạt các tiêu chuẩn của danh hiệu {award}", award=self.award)

    def parameters(self) -> dict[str, Any]:
        """Return the other award."""
        return {"award": self.award.id}


@attrs.frozen(kw_only=True)
class Reading:
    """One way to read a text (cách hiểu).

    Attributes:
        key: its slug.
        text: the reading in words.
        criterion: what it asks.
        sources: what speaks for it.
    """

    key: str
    text: Message
    criterion: Criterion
    sources: tuple[Source, ...] = ()


@attrs.frozen(kw_only=True)
class Readings(Criterion):
    """A text that can be read in more than one way; the finding says which reading was used.

    Attributes:
        key: the ambiguity's slug.
        options: the readings; the first is the default.
    """

    key: str
    options: tuple[Reading, ...] = attrs.field(validator=attrs.validators.min_len(2))

    @property
    def parts(self) -> tuple[Criterion, ...]:
        """What each reading asks."""
        return tuple(option.criterion for option in self.options)

    @property
    def ambiguity_key(self) -> str | None:
        """The ambiguity's key."""
        return self.key

    def reading(self, question: Question) -> Reading:
        """Return the reading the question asks for, or the default.

        Raises:
            UnknownName: the question names a reading there is not.
        """
        wanted = question.choice(self.key)
        if wanted is None:
            return self.options[0]
        for option in self.options:
            if option.key == wanted:
                return option
        raise UnknownName(
            say(
                "Quy định nhiều cách hiểu “{key}” không có cách hiểu “{reading}”; hãy chọn một"
                " trong: {known}.",
                key=self.key,
                reading=wanted,
                known=tuple(option.key for option in self.options),
            ),
            name=wanted,
            suggestions=tuple(option.key for option in self.options),
        )

    def wording(self) -> Message:
        """Say that the text can be read in several ways."""
        return say("Quy định có nhiều cách hiểu")

    def combine(self, truths: Sequence[Truth]) -> Truth:
        """Take the truth of the reading chosen."""
        return truths[0]

    def bind(self, question: Question) -> Bound:
        """Bind the reading chosen."""
        part = self.reading(question).criterion.bind(question)
        return Bound(self, question, part.verdict, (part,))

    def replacing(self, change: Callable[[Criterion], Criterion | None]) -> Criterion:
        """Replace it, or else what each reading asks."""
        if (other := change(self)) is not None:
            return other
        options = tuple(
            attrs.evolve(option, criterion=option.criterion.replacing(change))
            for option in self.options
        )
        return self if options == self.options else attrs.evolve(self, options=options)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return every reading."""
        return {
            "type": "Readings",
            "key": self.key,
            "statement": self.statement().render(locale),
            "sources": [source_dict(source, locale) for source in self.sources],
            "readings": [
                {
                    "key": option.key,
                    "text": option.text.render(locale),
                    "sources": [source_dict(source, locale) for source in option.sources],
                    "criterion": option.criterion.to_dict(locale),
                }
                for option in self.options
            ],
        }


def conjuncts(criterion: Criterion) -> tuple[Criterion, ...]:
    """Return the parts of a plain conjunction, or the criterion alone."""
    return criterion.parts if type(criterion) is AllOf else (criterion,)


Sources = Source | Sequence[Source] | None
_NONE: Final = ()


def cited(sources: Sources) -> tuple[Source, ...]:
    """Return one source, several, or none as a tuple."""
    if sources is None:
        return _NONE
    if isinstance(sources, Sequence):
        return tuple(sources)
    return (sources,)


def all_of(*criteria: Criterion, source: Sources = None, text: Message | None = None) -> AllOf:
    """Every one of *criteria* (đồng thời)."""
    return AllOf(children=criteria, sources=cited(source), text=text)


def any_of(*criteria: Criterion, source: Sources = None, text: Message | None = None) -> AnyOf:
    """One of *criteria* (một trong)."""
    return AnyOf(children=criteria, sources=cited(source), text=text)


def at_least(
    count: int, *criteria: Criterion, source: Sources = None, text: Message | None = None
) -> AtLeast:
    """At least *count* of *criteria*.

    Raises:
        InvalidValue: *count* is not between 1 and the number of criteria.
    """
    return AtLeast(count=count, children=criteria, sources=cited(source), text=text)


def not_(criterion: Criterion, *, source: Sources = None, text: Message | None = None) -> Not:
    """The opposite of *criterion*."""
    return Not(children=(criterion,), sources=cited(source), text=text)


def route(
    key: str,
    *criteria: Criterion,
    source: Sources = None,
    text: Message | None = None,
    commends: CommendationType | None = None,
) -> Route:
    """Every one of *criteria*, as a named way to an award conferred for what it *commends*."""
    return Route(key=key, children=criteria, sources=cited(source), text=text, commends=commends)


def meets(award: AwardName, criterion: Criterion, *, source: Sources = None) -> Meets:
    """The standards of another *award*, which are *criterion*."""
    return Meets(award=award, children=conjuncts(criterion), sources=cited(source))


def readings(
    key: str, *options: Reading, source: Sources = None, text: Message | None = None
) -> Readings:
    """One of several readings of a text; the first of *options* is the default."""
    return Readings(key=key, options=options, sources=cited(source), text=text)
