"""What was found: a tree with evidence, what is missing, and where each value came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from thidua.criteria._truth import Truth
from thidua.law import Source
from thidua.records import Event, Record
from thidua.words import Message, format_list, say

if TYPE_CHECKING:
    from thidua.criteria._criterion import Bound, Criterion
    from thidua.criteria._question import Question


def source_dict(source: Source, locale: str) -> dict[str, str]:
    """Return a source as plain data."""
    return {
        "citation": source.render(locale),
        "level": source.level.value,
        "seen": source.seen.value,
    }


@attrs.frozen(kw_only=True)
class Gap:
    """A fact that is missing, or falls short, and what would settle it.

    Attributes:
        truth: UNKNOWN where the fact is missing, FALSE where it falls short.
        statement: the condition.
        needs: which fact would settle it.
        kind: the slug of the kind of event to record; ``doi-tuong`` for the subject itself.
        years: the years the fact must speak of.
        condition: the key under which an attestation answers; None for recorded facts.
        by: who must attest; None for recorded facts.
        sources: where the condition stands.
        route: the keys of the named routes it belongs to, outermost first.
    """

    truth: Truth
    statement: Message
    needs: Message
    kind: str
    years: tuple[int, ...]
    condition: str | None
    by: Message | None
    sources: tuple[Source, ...]
    route: tuple[str, ...]

    def render(self, locale: str = "vi") -> str:
        """Say what is needed in *locale*, with the citation and the innermost route it serves."""
        cites = format_list([source.render(locale) for source in self.sources], locale)
        line = say("{needs} [{sources}]", needs=self.needs, sources=cites) if cites else self.needs
        return self.with_route(line).render(locale)

    def with_route(self, line: Message) -> Message:
        """Add the innermost route that the gap belongs to, if any, to a line on the gap."""
        if not self.route:
            return line
        return say("{what} (nhánh “{key}”)", what=line, key=self.route[-1])

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the gap as plain data."""
        return {
            "truth": self.truth.value,
            "statement": self.statement.render(locale),
            "needs": self.needs.render(locale),
            "kind": self.kind,
            "years": list(self.years),
            "condition": self.condition,
            "by": None if self.by is None else self.by.render(locale),
            "sources": [source.render(locale) for source in self.sources],
            "route": list(self.route),
        }


class Finding:
    """What judging one criterion against one record gave.

    Made by a bound criterion, never by hand; read-only outside. Evidence and gaps are worked out
    when asked for, from the same record and question.
    """

    __slots__ = ("_bound", "_parts", "_record", "_truth")

    def __init__(
        self, bound: Bound, record: Record, truth: Truth, parts: Sequence[Finding]
    ) -> None:
        self._bound = bound
        self._record = record
        self._truth = truth
        self._parts = parts

    def __repr__(self) -> str:
        return f"<Finding {self._truth.name} of {type(self.criterion).__name__}>"

    @property
    def truth(self) -> Truth:
        """Whether the criterion is met."""
        return self._truth

    @property
    def criterion(self) -> Criterion:
        """What was judged."""
        return self._bound.criterion

    @property
    def question(self) -> Question:
        """The question it was judged for."""
        return self._bound.question

    @property
    def parts(self) -> tuple[Finding, ...]:
        """The findings of the parts."""
        return tuple(self._parts)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the criterion stands."""
        return self.criterion.sources

    @property
    def lapsed(self) -> bool:
        """Whether the wording it rests on may no longer be the law's."""
        return self._bound.lapsed

    @property
    def evidence(self) -> tuple[Event, ...]:
        """The facts that bear on the criterion, each with where it is known from."""
        return self.criterion.evidence(self._record, self.question)

    @property
    def needs(self) -> Message | None:
        """For a leaf not met or not known: what would settle it; else None."""
        if self._parts or self._truth is Truth.TRUE:
            return None
        return self.criterion.needs(self._record, self.question)

    def walk(self) -> Iterator[Finding]:
        """Yield the finding and everything below it, outermost first."""
        yield self
        for part in self._parts:
            yield from part.walk()

    def decisive(self) -> Iterator[Finding]:
        """Yield the leaves that carry the truth: those reached through parts of the same truth."""
        if not self._parts:
            yield self
        for part in self._parts:
            if part._truth is self._truth or self.criterion.negates:
                yield from part.decisive()

    def gaps(self) -> tuple[Gap, ...]:
        """Return what keeps the criterion from being met.

        For an UNKNOWN finding, the missing facts that could decide it; for a FALSE one, what
        falls short. A TRUE finding has none.
        """
        if self._truth is Truth.TRUE:
            return ()
        return tuple(self._gaps(self._truth, ()))

    def _gaps(self, truth: Truth, path: tuple[str, ...]) -> Iterator[Gap]:
        if not self._parts:
            yield self._gap(truth, self, path)
        elif self.criterion.negates:
            # What a negation falls short by is what its part is met by.
            for leaf in self._parts[0].decisive():
                yield leaf._gap(truth, self, path)
        else:
            key = self.criterion.route_key
            inner = path if key is None else (*path, key)
            for part in self._parts:
                if part._truth is truth:
                    yield from part._gaps(truth, inner)

    def _gap(self, truth: Truth, asked: Finding, path: tuple[str, ...]) -> Gap:
        kind, years = self.criterion.asks(self._record, self.question)
        return Gap(
            truth=truth,
            statement=asked.criterion.statement(),
            needs=self.criterion.needs(self._record, self.question),
            kind="doi-tuong" if kind is None else kind.slug,
            years=years,
            condition=self.criterion.attestation_key,
            by=self.criterion.attester,
            sources=self.sources or asked.sources,
            route=path,
        )

    def without(self, doubtful: Callable[[Finding], bool]) -> Truth:
        """Return the truth it would have were every leaf that *doubtful* picks not known."""
        if not self._parts:
            return Truth.UNKNOWN if doubtful(self) else self._truth
        return self.criterion.combine([part.without(doubtful) for part in self._parts])

    def lines(self, locale: str = "vi", *, full: bool = False, depth: int = 0) -> Iterator[str]:
        """Yield the explanation line by line, indented by two spaces a level.

        Below a finding, parts of the other truth do not bear on it: they are told in one line
        each, unless *full* asks for all.
        """
        yield self._line(locale, depth)
        yield from self._note_lines(locale, depth)
        for part in self._parts:
            if full or part._truth is self._truth or self.criterion.negates:
                yield from part.lines(locale, full=full, depth=depth + 1)
            else:
                yield part._line(locale, depth + 1)
                if part._truth is Truth.TRUE:
                    yield from part._note_lines(locale, depth + 1)

    def _line(self, locale: str, depth: int) -> str:
        line = f"{'  ' * depth}{self._truth.mark} {self.criterion.statement().render(locale)}"
        cites = "; ".join(source.render(locale) for source in self.sources)
        return f"{line} [{cites}]" if cites else line

    def _note_lines(self, locale: str, depth: int) -> Iterator[str]:
        for note in self.notes():
            yield f"{'  ' * depth}    {note.render(locale)}"

    def notes(self) -> Iterator[Message]:
        """Yield what stands below the criterion's line: reading, evidence, need, lapse."""
        reading = self.criterion.reading(self.question)
        if reading is not None:
            yield say("Cách hiểu áp dụng: {reading}", reading=reading.text)
        if not self._parts:
            for event in self.evidence:
                yield say("Căn cứ: {event}", event=event)
            if self.needs is not None:
                label = (
                    say("Còn thiếu: {needs}", needs=self.needs)
                    if self._truth is Truth.UNKNOWN
                    else say("Chưa đạt: {needs}", needs=self.needs)
                )
                yield label
            if self.lapsed:
                yield _lapse_note(self.criterion)

    def explain(self, locale: str = "vi", *, full: bool = False) -> str:
        """Return the tree as text in *locale*, one line a condition with its citation."""
        return "\n".join(self.lines(locale, full=full))

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the tree as plain data, its sentences in *locale*."""
        out: dict[str, Any] = {
            "truth": self._truth.value,
            "statement": self.criterion.statement().render(locale),
            "sources": [source_dict(source, locale) for source in self.sources],
        }
        asked = self.criterion
        key = asked.route_key or asked.attestation_key or asked.ambiguity_key
        if key is not None:
            out["key"] = key
        reading = self.criterion.reading(self.question)
        if reading is not None:
            out["reading"] = reading.key
        if self._parts:
            out["parts"] = [part.to_dict(locale) for part in self._parts]
            return out
        out["evidence"] = [
            {"kind": event.slug, "fact": event.describe().render(locale), "source": event.source}
            for event in self.evidence
        ]
        if self.needs is not None:
            out["needs"] = self.needs.render(locale)
        if self.lapsed:
            out["lapsed"] = True
        return out


def _lapse_note(criterion: Criterion) -> Message:
    unread = criterion.unread()
    if unread is not None:
        return say(
            "Tạm áp dụng quy định đã đọc được; chưa đọc được văn bản hiện hành: {text}",
            text=unread,
        )
    return say("Tạm áp dụng quy định đã đọc được; chưa đọc được quy định hiện hành về nội dung này")
