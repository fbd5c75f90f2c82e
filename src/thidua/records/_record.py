"""What is known of one subject: its events, and over which years each kind is complete."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Hashable, Iterable, Mapping
from typing import Final, TypeVar

import attrs

from thidua.errors import ContradictoryRecords, InvalidValue
from thidua.records._events import (
    EVENT_KINDS,
    Attestation,
    ClusterPlacing,
    Composition,
    Conferral,
    Contribution,
    ContributionKind,
    Conviction,
    Discipline,
    Event,
    Grade,
    Grading,
    MovementPlacing,
    Post,
    Practice,
    Proceeding,
    Proposal,
    ProposalResult,
    Service,
    Study,
    check_order,
)
from thidua.records._subjects import Subject
from thidua.words import say

E = TypeVar("E", bound=Event)
Years = frozenset[int]
_NO_YEARS: Final[Years] = frozenset()


def years(first: int, last: int) -> Years:
    """Return the years from *first* to *last*, both included.

    Raises:
        InvalidValue: *last* lies before *first*.
    """
    check_order(first, last)
    return frozenset(range(first, last + 1))


def everything(first: int, last: int) -> dict[type[Event], Years]:
    """Return coverage that declares every kind of event complete from *first* to *last*.

    Attestations are never complete: silence about a judgement is not a judgement.

    Raises:
        InvalidValue: *last* lies before *first*.
    """
    span = years(first, last)
    return {kind: span for kind in EVENT_KINDS.values() if kind is not Attestation}


def _event_tuple(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(events)


def _frozen_coverage(complete: Mapping[type[Event], Iterable[int]]) -> dict[type[Event], Years]:
    return {kind: frozenset(span) for kind, span in complete.items()}


def _no_complete_attestations(_: object, __: object, complete: Mapping[type[Event], Years]) -> None:
    if complete.get(Attestation):
        raise InvalidValue(
            say(
                "Không thể khai “đầy đủ” đối với xác nhận tiêu chuẩn định tính: không có xác nhận"
                " nghĩa là chưa rõ; hãy bỏ khai báo này."
            )
        )


def _one_each(_: object, __: object, events: tuple[Event, ...]) -> None:
    seen: dict[tuple[type[Event], Hashable], Event] = {}
    for event in events:
        place = (type(event), event.key)
        if place not in seen:
            seen[place] = event
            continue
        first = seen[place]
        if first == event:
            message = say(
                "Một sự kiện được khai hai lần: “{first}”; hãy giữ một bản.", first=first.describe()
            )
        else:
            message = say(
                "Hai sự kiện mâu thuẫn nhau: “{first}” và “{second}”; hãy giữ bản đúng.",
                first=first.describe(),
                second=event.describe(),
            )
        raise ContradictoryRecords(message, first=first, second=event)
    _refused_but_conferred(events)
    _practised_at_once(events)
    stretches = sorted((e for e in events if isinstance(e, Service)), key=lambda e: e.start)
    for earlier, later in itertools.pairwise(stretches):
        if earlier.end is None or earlier.end > later.start:
            raise ContradictoryRecords(
                say(
                    "Hai quá trình công tác chồng lên nhau: “{first}” và “{second}”; chuyển công"
                    " tác không mở quá trình mới, hãy sửa lại.",
                    first=earlier.describe(),
                    second=later.describe(),
                ),
                first=earlier,
                second=later,
            )


def _practised_at_once(events: tuple[Event, ...]) -> None:
    stretches = sorted(
        (e for e in events if isinstance(e, Practice)), key=lambda e: (e.field.value, e.start)
    )
    for earlier, later in itertools.pairwise(stretches):
        if earlier.field is later.field and (earlier.end is None or earlier.end > later.start):
            raise ContradictoryRecords(
                say(
                    "Hai khoảng thời gian của cùng một lĩnh vực chồng lên nhau: “{first}” và"
                    " “{second}”; hãy tách thành các khoảng nối tiếp.",
                    first=earlier.describe(),
                    second=later.describe(),
                ),
                first=earlier,
                second=later,
            )


def _refused_but_conferred(events: tuple[Event, ...]) -> None:
    conferred = {(e.award, e.year): e for e in events if isinstance(e, Conferral)}
    for event in events:
        if not isinstance(event, Proposal) or event.result is not ProposalResult.REFUSED:
            continue
        first = conferred.get((event.award, event.year))
        if first is not None:
            raise ContradictoryRecords(
                say(
                    "Hai sự kiện mâu thuẫn nhau: “{first}” và “{second}”; hãy giữ bản đúng.",
                    first=first.describe(),
                    second=event.describe(),
                ),
                first=first,
                second=event,
            )


def _reached(contributions: Iterable[Contribution]) -> dict[tuple[str, int], int]:
    highest: dict[tuple[str, int], int] = {}
    for contribution in contributions:
        place = (contribution.type.value, contribution.year)
        scientific = contribution.type is ContributionKind.SCIENTIFIC_WORK
        sure = contribution.accepted is True or not scientific
        level = int(contribution.reach or 0) if sure else -1
        highest[place] = max(highest.get(place, -1), level)
    return highest


@attrs.frozen(kw_only=True)
class Record:
    """Everything known of one subject (hồ sơ).

    Attributes:
        subject: whose record it is.
        events: the known facts, in any order.
        complete: for each kind of event, the years over which *events* holds all of them. Inside
            these years a missing event means *no*; outside, it means *not known*.
        illustrative: facts in it were made up for a demonstration.

    Raises:
        ContradictoryRecords: two events tell the same fact twice, or tell it differently.
        InvalidValue: attestations declared complete.
    """

    subject: Subject
    events: tuple[Event, ...] = attrs.field(default=(), converter=_event_tuple, validator=_one_each)
    complete: Mapping[type[Event], Years] = attrs.field(
        factory=dict, converter=_frozen_coverage, validator=_no_complete_attestations, hash=False
    )
    illustrative: bool = False

    gradings: Mapping[int, Grading] = attrs.field(init=False, eq=False, repr=False)
    """Gradings by year."""
    conferrals: Mapping[str, Mapping[int, Conferral]] = attrs.field(
        init=False, eq=False, repr=False
    )
    """One conferral by award and year; :attr:`given` holds all."""
    given: Mapping[tuple[str, int], tuple[Conferral, ...]] = attrs.field(
        init=False, eq=False, repr=False
    )
    """Every conferral by award and year: a year may bring several certificates."""
    contributions: Mapping[int, tuple[Contribution, ...]] = attrs.field(
        init=False, eq=False, repr=False
    )
    """Contributions by year."""
    attestations: Mapping[tuple[str, int], Attestation] = attrs.field(
        init=False, eq=False, repr=False
    )
    """Attestations by condition and year."""
    compositions: Mapping[int, Composition] = attrs.field(init=False, eq=False, repr=False)
    """Compositions by year."""
    placings: Mapping[int, tuple[ClusterPlacing, ...]] = attrs.field(
        init=False, eq=False, repr=False
    )
    """Cluster placings by year."""
    proposals: Mapping[tuple[str, int], Proposal] = attrs.field(init=False, eq=False, repr=False)
    """Proposals by award and year."""
    disciplines: tuple[Discipline, ...] = attrs.field(init=False, eq=False, repr=False)
    """Disciplinary measures by date."""
    convictions: tuple[Conviction, ...] = attrs.field(init=False, eq=False, repr=False)
    """Convictions by date."""
    proceedings: tuple[Proceeding, ...] = attrs.field(init=False, eq=False, repr=False)
    """Matters under examination by date."""
    services: tuple[Service, ...] = attrs.field(init=False, eq=False, repr=False)
    """Stretches of service by date."""
    posts: tuple[Post, ...] = attrs.field(init=False, eq=False, repr=False)
    """Posts by date."""
    practices: tuple[Practice, ...] = attrs.field(init=False, eq=False, repr=False)
    """Stretches of work in a field by date."""
    studies: tuple[Study, ...] = attrs.field(init=False, eq=False, repr=False)
    """Courses by date."""
    movements: tuple[MovementPlacing, ...] = attrs.field(init=False, eq=False, repr=False)
    """Movement results by date."""
    held: frozenset[tuple[str, int]] = attrs.field(init=False, eq=False, repr=False)
    """Award and year of every conferral, for one-step look-ups."""
    reached: Mapping[tuple[str, int], int] = attrs.field(init=False, eq=False, repr=False)
    """By kind (its slug) and year of contributions: the highest level surely recognised,
    0 for none, -1 where nothing is sure to count."""

    latest: dt.date = attrs.field(init=False, eq=False, repr=False)
    """The last day on which something came about; the first of all days where nothing has a day."""

    def __attrs_post_init__(self) -> None:
        conferrals: dict[str, dict[int, Conferral]] = {}
        given: dict[tuple[str, int], tuple[Conferral, ...]] = {}
        contributions: dict[int, tuple[Contribution, ...]] = {}
        placings: dict[int, tuple[ClusterPlacing, ...]] = {}
        for conferral in self.of(Conferral):
            conferrals.setdefault(conferral.award, {})[conferral.year] = conferral
            place = (conferral.award, conferral.year)
            given[place] = (*given.get(place, ()), conferral)
        for contribution in self.of(Contribution):
            contributions[contribution.year] = (
                *contributions.get(contribution.year, ()),
                contribution,
            )
        for placing in self.of(ClusterPlacing):
            placings[placing.year] = (*placings.get(placing.year, ()), placing)
        for name, index in (
            ("gradings", {grading.year: grading for grading in self.of(Grading)}),
            ("conferrals", conferrals),
            ("contributions", contributions),
            ("attestations", {a.key: a for a in self.of(Attestation)}),
            ("compositions", {c.year: c for c in self.of(Composition)}),
            ("placings", placings),
            ("proposals", {p.key: p for p in self.of(Proposal)}),
            ("disciplines", tuple(sorted(self.of(Discipline), key=lambda e: e.decided_on))),
            ("convictions", tuple(sorted(self.of(Conviction), key=lambda e: e.decided_on))),
            ("proceedings", tuple(sorted(self.of(Proceeding), key=lambda e: e.opened_on))),
            ("services", tuple(sorted(self.of(Service), key=lambda e: e.start))),
            ("posts", tuple(sorted(self.of(Post), key=lambda e: e.start))),
            ("practices", tuple(sorted(self.of(Practice), key=lambda e: e.start))),
            ("given", given),
            ("studies", tuple(sorted(self.of(Study), key=lambda e: e.start))),
            ("movements", tuple(sorted(self.of(MovementPlacing), key=lambda e: e.reviewed_on))),
            ("held", frozenset((c.award, c.year) for c in self.of(Conferral))),
            ("reached", _reached(self.of(Contribution))),
            (
                "latest",
                max((e.since for e in self.events if e.since is not None), default=dt.date.min),
            ),
        ):
            object.__setattr__(self, name, index)

    def known_on(self, day: dt.date) -> Record:
        """Return the record without what came about only after *day*."""
        if self.latest <= day:
            return self
        kept = (e for e in self.events if e.since is None or e.since <= day)
        return attrs.evolve(self, events=kept)

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """Return the events of one kind, in the order given."""
        return tuple(event for event in self.events if type(event) is kind)

    def covers(self, kind: type[Event], year: int) -> bool:
        """Tell whether the events of *kind* are complete for *year*."""
        return year in self.complete.get(kind, _NO_YEARS)

    def years_held(self, award: str) -> Years:
        """Return the distinct years for which *award* was conferred."""
        return frozenset(self.conferrals.get(award, ()))

    def streak(self, award: str, ending: int) -> int:
        """Count the consecutive years up to *ending* for which *award* is known to be held."""
        held = self.conferrals.get(award, {})
        length = 0
        while ending - length in held:
            length += 1
        return length

    def count(self, award: str, within: Iterable[int]) -> int:
        """Count the distinct years of *within* for which *award* is known to be held."""
        return len(self.years_held(award) & frozenset(within))

    def grade_in(self, year: int) -> Grade | None:
        """Return the grade of *year*; None where there is none on record."""
        grading = self.gradings.get(year)
        return None if grading is None else grading.grade

    def disciplined_between(self, start: dt.date, end: dt.date) -> tuple[Discipline, ...]:
        """Return the measures decided from *start* up to, not including, *end*."""
        return tuple(e for e in self.disciplines if start <= e.decided_on < end)
