"""Whether an award is open to such a nominee at all, and by which routes of its article.

Asked before anything is known of what the nominee achieved: of a foreigner, of Vietnamese settled
abroad, of a household, of a person who has died. The answer is read off the award's own
declaration, asked about a subject of whom nothing but kind and origin is told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

import attrs

from thidua.awards import regime_on
from thidua.criteria import (
    Award,
    Criterion,
    Finding,
    Inquiry,
    Posthumous,
    Route,
    Stated,
    SubjectIs,
    Truth,
    conjunction,
)
from thidua.dates import plain_date
from thidua.law import SourceLevel
from thidua.procedure._nominee import Nominee
from thidua.records import Collective, Household, Individual, Origin, Record, Subject, SubjectKind
from thidua.words import Message, say

_NOBODY: Final = "-"
_NAMED_AMONG_OTHERS: Final = frozenset(
    {("huan-chuong-dai-doan-ket-dan-toc", Origin.OVERSEAS_VIETNAMESE)}
)
"""Whom an article names within a list that is not closed: khoản 1 Điều 51 of Law 06/2022/QH15."""
_BY_POSTHUMOUS: Final = {
    Posthumous.ALLOWED: Truth.TRUE,
    Posthumous.NOT_STATED: Truth.FALSE,
    Posthumous.UNSETTLED: Truth.UNKNOWN,
}


@attrs.frozen(kw_only=True)
class Openness:
    """Whether an award is open to a nominee, before any achievement is looked at.

    Made by :func:`openness`.

    Attributes:
        nominee: who is put forward, and for what.
        award: the award as declared on the day.
        inquiry: the question asked of it.
        finding: the award's standard, asked about a subject of whom only kind and origin are told.
    """

    nominee: Nominee
    award: Award
    inquiry: Inquiry
    finding: Finding

    @property
    def truth(self) -> Truth:
        """No where the texts close the award to such a nominee; yes where they are meant for them.

        Not known where nothing read closes it and nothing names them either: foreigners and
        Vietnamese settled abroad without a clause of their own (Điều 2 of the Law covers them), or
        a posthumous award of which the texts do not agree.
        """
        if self.finding.truth is Truth.FALSE:
            return Truth.FALSE
        truths = [Truth.UNKNOWN if self._unnamed else Truth.TRUE]
        if self.nominee.posthumous:
            stated = self.award.posthumous
            truths.append(Truth.UNKNOWN if stated is None else _BY_POSTHUMOUS[stated.value])
        return conjunction(truths)

    @property
    def _unnamed(self) -> bool:
        origin = self.nominee.origin
        return (
            origin is not Origin.DOMESTIC
            and (self.award.id, origin) not in _NAMED_AMONG_OTHERS
            and not any(origin in leaf.origins for leaf in _tracks(self.finding))
        )

    @property
    def routes(self) -> tuple[Finding, ...]:
        """The routes of the article that are open to such a nominee, in the order of the text.

        Where the nominee's type of commendation is told, routes for another type are left out.
        """
        found: dict[tuple[object, ...], Finding] = {}
        for part in _open_routes(self.finding):
            route = part.criterion
            if self._commends(route):
                found.setdefault((route.route_key, route.sources), part)
        return tuple(found.values())

    @property
    def own_routes(self) -> tuple[Finding, ...]:
        """Those of the open routes that name the nominee's origin, or households (khoản riêng)."""
        return tuple(route for route in self.routes if any(map(self._names, _tracks(route))))

    def _names(self, track: SubjectIs) -> bool:
        if self.nominee.kind is SubjectKind.HOUSEHOLD:
            return track.kinds == (SubjectKind.HOUSEHOLD,)
        return self.nominee.origin in track.origins

    def _commends(self, criterion: Criterion) -> bool:
        wanted = self.nominee.type
        told = criterion.commends if isinstance(criterion, Route) else None
        return wanted is None or told is None or told is wanted

    @property
    def posthumous(self) -> Stated[Posthumous] | None:
        """What the texts say of conferring it on a person who has died; None where nothing."""
        return self.award.posthumous

    @property
    def provisional(self) -> bool:
        """Whether the answer rests on texts that were not read."""
        return self.inquiry.provisional

    @property
    def reasons(self) -> tuple[Message, ...]:
        """Why it is closed, or what leaves it open to doubt, each with where that stands."""
        if self.finding.truth is Truth.FALSE:
            return self._closed_by()
        return (*self._about_origin(), *self._about_the_dead())

    def _closed_by(self) -> tuple[Message, ...]:
        closing = [
            part
            for part in self.finding.decisive()
            if not part.parts and part.truth is Truth.FALSE and part.sources
        ]
        # The law's own words say it best; the decree's are told where the law has none.
        by_law = [part for part in closing if part.sources[0].level is SourceLevel.LAW]
        return tuple(
            dict.fromkeys(
                say(
                    "{statement} [{source}]",
                    statement=part.criterion.statement(),
                    source=part.sources[0],
                )
                for part in by_law or closing
            )
        )

    def _about_origin(self) -> Iterator[Message]:
        if self._unnamed:
            yield say(
                "{article} không có khoản riêng cho {origin}; Luật áp dụng cho đối tượng này nói"
                " chung [{source}]",
                article=self.award.article,
                origin=self.nominee.origin,
                source=self.award.law.cite(2),
            )

    def _about_the_dead(self) -> Iterator[Message]:
        if not self.nominee.posthumous:
            return
        stated = self.award.posthumous
        if stated is None:
            yield say("Các văn bản đã đọc không nói gì về truy tặng {award}", award=self.award.name)
        else:
            yield say(
                "{award}: {stated} [{source}]",
                award=self.award.name,
                stated=stated.value,
                source=stated.sources[0],
            )

    def headline(self) -> Message:
        """Say in one line whether the award is open to the nominee."""
        names: dict[str, Any] = {"award": self.award.name, "who": self._who()}
        if self.truth is Truth.TRUE:
            return say("{award} đặt ra cho {who}", **names)
        if self.truth is Truth.FALSE:
            return say("{award} không đặt ra cho {who}", **names)
        return say("Chưa rõ {award} có đặt ra cho {who} hay không", **names)

    def _who(self) -> Message:
        nominee = self.nominee
        who = (
            nominee.kind.label
            if nominee.kind is SubjectKind.HOUSEHOLD
            else say("{kind} ({origin})", kind=nominee.kind, origin=nominee.origin)
        )
        return say("{who}, truy tặng", who=who) if nominee.posthumous else who

    def render(self, locale: str = "vi") -> str:
        """Say whether it is open, why not, and by which routes."""
        lines = [self.headline().render(locale)]
        lines += [f"  ! {reason.render(locale)}" for reason in self.reasons]
        for route in self.routes:
            told = say(
                "{statement} [{source}]",
                statement=route.criterion.statement(),
                source=route.sources[0],
            )
            lines.append(f"  - {told.render(locale)}")
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data."""
        return {
            "award": self.award.id,
            "kind": self.nominee.kind.slug,
            "origin": self.nominee.origin.slug,
            "posthumous": self.nominee.posthumous,
            "open": self.truth.value,
            "headline": self.headline().render(locale),
            "reasons": [reason.render(locale) for reason in self.reasons],
            "routes": [
                {
                    "key": route.criterion.route_key,
                    "statement": route.criterion.statement().render(locale),
                    "sources": [source.render(locale) for source in route.sources],
                }
                for route in self.routes
            ],
            "provisional": self.provisional,
        }


def _tracks(finding: Finding) -> Iterator[SubjectIs]:
    """Yield the conditions on the subject itself, leaving out what stands below a closed part."""
    if finding.truth is Truth.FALSE:
        return
    if isinstance(finding.criterion, SubjectIs):
        yield finding.criterion
    for part in finding.parts:
        yield from _tracks(part)


def _open_routes(finding: Finding) -> Iterator[Finding]:
    """Yield the innermost open routes, leaving out what stands below a closed part."""
    for part in finding.parts:
        if part.truth is Truth.FALSE:
            continue
        inner = tuple(_open_routes(part))
        if inner:
            yield from inner
        elif isinstance(part.criterion, Route):
            yield part


def openness(nominee: Nominee, on: dt.date, *, received: dt.date | None = None) -> Openness:
    """Tell whether an award is open to such a nominee, and by which routes (đối tượng xét tặng).

    Args:
        nominee: who is put forward, and for what.
        on: the day of consideration.
        received: the day the file was received; None where it is not known.

    Raises:
        NotInForce: no law encoded here covers the day.
        UnknownName: the regime of the day does not have the award.
        InvalidValue: *received* is after *on*.
    """
    plain_date(None, None, on)
    award = regime_on(on).awards[nominee.award.id]
    inquiry = award.ask(on.year, on, received=received)
    finding = inquiry.assess(Record(subject=_bare(nominee))).finding
    return Openness(nominee=nominee, award=award, inquiry=inquiry, finding=finding)


def _bare(nominee: Nominee) -> Subject:
    if nominee.kind is SubjectKind.HOUSEHOLD:
        return Household(id=_NOBODY)
    if nominee.kind is SubjectKind.COLLECTIVE:
        return Collective(id=_NOBODY, origin=nominee.origin)
    return Individual(id=_NOBODY, origin=nominee.origin)
