"""Leaves on whose record it is, on what a person must attest, and on open matters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import attrs

from thidua.criteria._criterion import Criterion, Sources, Test, cited
from thidua.criteria._leaves._shared import LONGEST_CAREER
from thidua.criteria._question import Question
from thidua.criteria._truth import Truth, conjunction, disjunction
from thidua.errors import InvalidValue
from thidua.records import (
    CALLINGS,
    Attestation,
    Collective,
    CollectiveKind,
    CollectiveLevel,
    Conviction,
    Discipline,
    Event,
    Household,
    Individual,
    Occupation,
    Origin,
    Proceeding,
    Record,
    Sentence,
    SubjectKind,
    is_slug,
)
from thidua.words import Message, OneOf, say

_TRUE, _FALSE, _UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


def _one_of(told: frozenset[Occupation], tracks: frozenset[Occupation]) -> Truth:
    if not told.isdisjoint(tracks):
        return _TRUE
    # Everybody has a status, so callings alone leave it open.
    return _FALSE if told - CALLINGS or (told and tracks <= CALLINGS) else _UNKNOWN


@attrs.frozen(kw_only=True)
class SubjectIs(Criterion):
    """The subject belongs to the track (thuộc đối tượng).

    Attributes:
        kinds: of one of these kinds: individual, collective, household.
        occupations: for an individual, one of these; empty asks for none in particular.
        besides: for an individual, none of these: whoever belongs to another track.
        types: for a collective, one of these; empty asks for none in particular.
        levels: for a collective, at one of these; empty asks for none in particular.
        beyond: for a collective, at none of these levels: those of another track.
        origins: from one of these; empty asks for none in particular.
    """

    kinds: tuple[SubjectKind, ...]
    occupations: tuple[Occupation, ...] = ()
    besides: tuple[Occupation, ...] = ()
    types: tuple[CollectiveKind, ...] = ()
    levels: tuple[CollectiveLevel, ...] = ()
    beyond: tuple[CollectiveLevel, ...] = ()
    origins: tuple[Origin, ...] = ()

    def _track(self) -> Message:
        tracks: list[Message] = []
        if self.types and self.levels:
            tracks.append(
                say("{kinds}, cấp: {levels}", kinds=OneOf(self.types), levels=OneOf(self.levels))
            )
        else:
            tracks.append(
                say(
                    "{kinds}",
                    kinds=OneOf(self.occupations or self.levels or self.types or self.kinds),
                )
            )
        if self.origins:
            tracks.append(say("{origins}", origins=OneOf(self.origins)))
        return tracks[0] if len(tracks) == 1 else say("{a} ({b})", a=tracks[0], b=tracks[1])

    def wording(self) -> Message:
        """Name the track."""
        if self.besides or self.beyond:
            return say(
                "Thuộc đối tượng: {kinds}; không thuộc đối tượng của khoản khác",
                kinds=self._track(),
            )
        return say("Thuộc đối tượng: {kinds}", kinds=self._track())

    def test(self, question: Question) -> Test:
        """Look at the subject."""
        occupations, besides = frozenset(self.occupations), frozenset(self.besides)

        def belongs(record: Record) -> Truth:
            subject = record.subject
            if subject.kind not in self.kinds:
                return _FALSE
            origin = Origin.DOMESTIC if isinstance(subject, Household) else subject.origin
            if self.origins and origin not in self.origins:
                return _FALSE
            if isinstance(subject, Individual):
                told = subject.occupations
                sought = _one_of(told, occupations) if occupations else _TRUE
                return conjunction((sought, ~_one_of(told, besides))) if besides else sought
            return self._collective(subject) if isinstance(subject, Collective) else _TRUE

        return belongs

    def _collective(self, subject: Collective) -> Truth:
        type_, level = subject.type, subject.level
        return conjunction(
            (
                Truth.of(not self.types or (None if type_ is None else type_ in self.types)),
                Truth.of(not self.levels or (None if level is None else level in self.levels)),
                Truth.of(not self.beyond or (None if level is None else level not in self.beyond)),
            )
        )

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the subject's kind."""
        return say("thông tin về đối tượng (yêu cầu: {kinds})", kinds=self._track())

    def parameters(self) -> dict[str, Any]:
        """Kinds, occupations, types, levels, origins."""
        return {
            "kinds": [kind.value for kind in self.kinds],
            "occupations": [occupation.value for occupation in self.occupations],
            "besides": [occupation.value for occupation in self.besides],
            "types": [kind.value for kind in self.types],
            "levels": [level.value for level in self.levels],
            "beyond": [level.value for level in self.beyond],
            "origins": [origin.value for origin in self.origins],
        }


@attrs.frozen(kw_only=True)
class IsMartyr(Criterion):
    """The person gave their life and is a recognised martyr (hy sinh, được công nhận liệt sĩ)."""

    def wording(self) -> Message:
        """Say so."""
        return say("Đã hy sinh và được công nhận liệt sĩ")

    def test(self, question: Question) -> Test:
        """Look at the subject."""

        def martyr(record: Record) -> Truth:
            subject = record.subject
            return Truth.of(subject.martyr) if isinstance(subject, Individual) else _FALSE

        return martyr

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the recognition."""
        return say("quyết định công nhận liệt sĩ, hoặc xác định không phải liệt sĩ")


@attrs.frozen(kw_only=True)
class Attested(Criterion):
    """A condition that a person must judge and attest (tiêu chuẩn định tính).

    Attributes:
        key: the slug under which an attestation answers.
        by: who must attest.
    """

    key: str = attrs.field(validator=is_slug)
    by: Message

    @property
    def attestation_key(self) -> str | None:
        """The key under which an attestation answers."""
        return self.key

    @property
    def attester(self) -> Message | None:
        """Who must attest."""
        return self.by

    def test(self, question: Question) -> Test:
        """Look the attestation up."""
        place = (self.key, question.year)

        def attested(record: Record) -> Truth:
            attestation = record.attestations.get(place)
            if attestation is None:
                return _UNKNOWN
            return _TRUE if attestation.holds else _FALSE

        return attested

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The attestation."""
        found = record.attestations.get((self.key, question.year))
        return () if found is None else (found,)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """An attestation of the year."""
        return Attestation, (question.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Name the condition, its key and who must attest."""
        return say(
            "xác nhận của {by} cho năm {year}: “{condition}” (mã “{key}”)",
            by=self.by,
            year=question.year,
            condition=self.statement(),
            key=self.key,
        )

    def parameters(self) -> dict[str, Any]:
        """Who must attest."""
        return {"by": self.by.render("vi")}


@attrs.frozen(kw_only=True)
class Delegated(Attested):
    """Standards that the law leaves to somebody else to detail (giao quy định chi tiết).

    They are not in the law, so a person must attest that they are met, until whoever details them
    is asked to: :meth:`thidua.criteria.Award.detailed_by` puts their own conditions in its place.

    Attributes:
        key: the slug under which an attestation answers.
        by: who details them.
    """

    def needs(self, record: Record, question: Question) -> Message:
        """Say who details them, and how they are answered."""
        return say(
            "tiêu chuẩn do {by} quy định: “{condition}”; hãy bổ sung các điều kiện đó kèm nguồn hoặc"
            " xác nhận cho năm {year} (mã “{key}”)",
            by=self.by,
            condition=self.statement(),
            year=question.year,
            key=self.key,
        )


@attrs.frozen(kw_only=True)
class UnderExamination(Criterion):
    """A matter against the subject is open on the day of consideration.

    Attributes:
        kinds: the kinds of subject that the rule names; for others it never holds.
    """

    kinds: tuple[SubjectKind, ...] = tuple(SubjectKind)

    def wording(self) -> Message:
        """Name the matters."""
        return say(
            "Đang trong thời gian xem xét thi hành kỷ luật, điều tra, thanh tra, kiểm tra khi có"
            " dấu hiệu vi phạm hoặc xác minh khiếu nại, tố cáo"
        )

    def test(self, question: Question) -> Test:
        """Look for an open matter."""
        on, kinds = question.on, self.kinds

        def examined(record: Record) -> Truth:
            if record.subject.kind not in kinds:
                return _FALSE
            if any(matter.open_on(on) for matter in record.proceedings):
                return _TRUE
            return _FALSE if record.covers(Proceeding, on.year) else _UNKNOWN

        return examined

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The matters open."""
        return tuple(m for m in record.proceedings if m.open_on(question.on))

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Matters open in the year."""
        return Proceeding, (question.on.year,)

    def needs(self, record: Record, question: Question) -> Message:
        """Ask for the state of matters."""
        return say("thông tin đầy đủ về vụ việc đang xem xét tính đến ngày {on}", on=question.on)

    def parameters(self) -> dict[str, Any]:
        """The kinds of subject."""
        return {"kinds": [kind.value for kind in self.kinds]}


@attrs.frozen(kw_only=True)
class DisciplineOnRecord(Criterion):
    """A disciplinary measure of any form is on record, whenever it was decided."""

    def wording(self) -> Message:
        """Say so."""
        return say(
            "Có kỷ luật: thành tích sau kỷ luật chỉ được tính từ khi chấp hành xong thời gian thi"
            " hành kỷ luật, cần kiểm tra các năm được tính"
        )

    def test(self, question: Question) -> Test:
        """Look for any measure up to the day."""
        on = question.on

        def known(record: Record) -> Truth:
            # Coverage reaches back only so far: that there never was a measure is not known.
            found = any(measure.decided_on <= on for measure in record.disciplines)
            return _TRUE if found else _UNKNOWN

        return known

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The measures."""
        return tuple(m for m in record.disciplines if m.decided_on <= question.on)

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Measures up to the day."""
        return Discipline, (question.on.year,)


@attrs.frozen(kw_only=True)
class Convicted(Criterion):
    """A conviction with one of some sentences is final and stands on the day of consideration.

    Attributes:
        sentences: the sentences; empty counts any.
        national_security: only convictions for crimes against national security count.
    """

    sentences: tuple[Sentence, ...] = ()
    national_security: bool = False

    def wording(self) -> Message:
        """Say which convictions."""
        if self.national_security:
            return say(
                "Bị kết tội bằng bản án, quyết định có hiệu lực pháp luật về một trong các tội xâm"
                " phạm an ninh quốc gia"
            )
        return say(
            "Bị kết tội bằng bản án, quyết định có hiệu lực pháp luật và bị áp dụng hình phạt:"
            " {sentences}",
            sentences=OneOf(self.sentences),
        )

    def _counts(self, conviction: Conviction, on: dt.date) -> Truth:
        if not conviction.stands_on(on):
            return _FALSE
        sentenced = (
            None
            if conviction.sentence is None and self.sentences
            else not self.sentences or conviction.sentence in self.sentences
        )
        security = conviction.national_security if self.national_security else True
        return conjunction((Truth.of(sentenced), Truth.of(security)))

    def test(self, question: Question) -> Test:
        """Look for a standing conviction; that there is none is known as far as coverage goes."""
        on = question.on
        past = range(on.year - LONGEST_CAREER + 1, on.year + 1)

        def convicted(record: Record) -> Truth:
            found = [self._counts(conviction, on) for conviction in record.convictions]
            if not all(record.covers(Conviction, year) for year in past):
                found.append(_UNKNOWN)
            return disjunction(found)

        return convicted

    def evidence(self, record: Record, question: Question) -> tuple[Event, ...]:
        """The convictions that stand."""
        return tuple(c for c in record.convictions if c.stands_on(question.on))

    def asks(
        self, record: Record, question: Question
    ) -> tuple[type[Event] | None, tuple[int, ...]]:
        """Convictions up to the day."""
        return Conviction, (question.on.year,)

    def parameters(self) -> dict[str, Any]:
        """Sentences and crimes."""
        return {
            "sentences": [sentence.value for sentence in self.sentences],
            "national_security": self.national_security,
        }


def subject_is(
    *tracks: Occupation | CollectiveKind | CollectiveLevel | SubjectKind,
    besides: Sequence[Occupation] = (),
    beyond: Sequence[CollectiveLevel] = (),
    origins: Sequence[Origin] = (),
    source: Sources = None,
) -> SubjectIs:
    """The subject is one of *tracks*: occupations, kinds and levels of collective, or subjects.

    Whoever is one of the occupations *besides*, or at a level *beyond*, belongs to another track.

    Raises:
        InvalidValue: *tracks* mixes persons with collectives.
    """
    occupations = tuple(track for track in tracks if isinstance(track, Occupation))
    types = tuple(track for track in tracks if isinstance(track, CollectiveKind))
    levels = tuple(track for track in tracks if isinstance(track, CollectiveLevel))
    kinds = tuple(track for track in tracks if isinstance(track, SubjectKind))
    if sum(map(bool, (occupations, types or levels, kinds))) != 1:
        raise InvalidValue(say("Đối tượng phải cùng một loại; hãy tách thành các nhánh."))
    if not kinds:
        kinds = (SubjectKind.INDIVIDUAL if occupations else SubjectKind.COLLECTIVE,)
    return SubjectIs(
        kinds=kinds,
        occupations=occupations,
        besides=tuple(besides),
        types=types,
        levels=levels,
        beyond=tuple(beyond),
        origins=tuple(origins),
        sources=cited(source),
    )


def is_martyr(*, source: Sources = None) -> IsMartyr:
    """The person is a recognised martyr."""
    return IsMartyr(sources=cited(source))


def attested(
    key: str,
    text: Message,
    *,
    by: Message,
    source: Sources = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> Attested:
    """A condition that *by* must judge and attest under *key*, from *since* to before *until*."""
    return Attested(key=key, text=text, by=by, sources=cited(source), since=since, until=until)


def delegated(key: str, text: Message, *, by: Message, source: Sources = None) -> Delegated:
    """Standards that *by* details, answered by an attestation under *key* or by its conditions."""
    return Delegated(key=key, text=text, by=by, sources=cited(source))
