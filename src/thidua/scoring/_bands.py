"""Bands of a total, with floors on its parts, and the points that an award asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, Final

import attrs

from thidua.criteria import Truth
from thidua.errors import BadInput, InvalidValue
from thidua.law import Source, made_up
from thidua.numbers import Number
from thidua.records import is_slug, member_of, yes_no_or_unknown
from thidua.scoring._amounts import Amount, optional_exact, optional_text
from thidua.scoring._card import Card, Line, LineKind, points_text
from thidua.scoring._ladder import Edges, Span, pieces_of, sample
from thidua.words import LabelledEnum, Message, OneOf, say, say_n, verbatim


class FloorLevel(LabelledEnum):
    """At which parts of the sheet a floor is meant (cấp áp dụng mức sàn)."""

    ITEMS = "tieu-chi", say("từng tiêu chí")
    SECTIONS = "phan", say("từng phần của bảng điểm")
    NAMED = "phan-neu-ten", say("từng phần, tiêu chí được nêu")


class MissedFloor(LabelledEnum):
    """What becomes of a unit that misses the floor of its band (không đạt mức sàn)."""

    NEXT_LOWER = "xuong-muc-ke-tiep", say("xếp vào mức thấp hơn gần nhất mà đơn vị đạt mức sàn")
    NO_BAND = "khong-xep-loai", say("không xếp loại")


def _share_or_none(value: Number | str | None) -> Fraction | None:
    return optional_exact(value)


def _possible(_: object, __: object, share: Fraction | None) -> None:
    if share is not None and not 0 < share <= 1:
        raise InvalidValue(
            say("Tỷ lệ phải lớn hơn 0 và không quá 100%, không phải {share}.", share=share),
            share=share,
        )


def _named(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not value.strip():
        raise InvalidValue(
            say("Mức xếp loại để trống “{field}”; hãy điền tên.", field=attribute.name),
            field=attribute.name,
        )


@attrs.frozen(kw_only=True)
class Band(Edges):
    """One band (mức xếp loại), with its edges as the rule writes them.

    Attributes:
        id: a slug, unique among the bands.
        name: as printed, e.g. ``Xuất sắc``.
        at_least: from this total on (từ … trở lên); or
        above: over this total (trên …).
        at_most: up to this total (đến …); or
        below: under this total (dưới …).
        exactly: this total only, and no other edge.
        floor: the share of its highest points that every criterion must reach; ``None`` for no
            floor.

    Raises:
        InvalidValue: a bad id or name, a share out of range, no edge, two edges on one side, or
            edges between which no total lies.
    """

    id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=_named)
    floor: Fraction | None = attrs.field(
        default=None, converter=_share_or_none, validator=_possible
    )

    @property
    def _called(self) -> Message:
        return say("Mức “{band}”", band=self.name)

    @property
    def label(self) -> Message:
        """Its name."""
        return verbatim(self.name)

    def to_dict(self) -> dict[str, Any]:
        """Return the band as plain data."""
        return {
            "id": self.id,
            "name": self.name,
            "at_least": optional_text(self.at_least),
            "above": optional_text(self.above),
            "at_most": optional_text(self.at_most),
            "below": optional_text(self.below),
            "exactly": optional_text(self.exactly),
            "floor": optional_text(self.floor),
        }


@attrs.frozen(kw_only=True)
class FloorMissed:
    """A criterion that does not reach the floor of a band, or may not.

    Attributes:
        band: the band.
        line: the criterion.
        truth: FALSE where it falls short, UNKNOWN where what is missing decides.
    """

    band: Band
    line: Line
    truth: Truth

    @property
    def sentence(self) -> Message:
        """The criterion, its points and the floor."""
        place = {
            "line": self.line.name,
            "points": points_text(self.line.low, self.line.high, self.line.assigned_points),
            "band": self.band.name,
            "floor": self.band.floor,
        }
        if self.truth is Truth.FALSE:
            return say("“{line}” {points}, dưới mức sàn {floor} của mức {band}", **place)
        return say("“{line}” {points}, chưa rõ có đạt mức sàn {floor} của mức {band}", **place)


@attrs.frozen(kw_only=True)
class Classed:
    """In which band a card is, or may be (kết quả xếp loại). Made by :meth:`Bands.classify`.

    Attributes:
        card: the card.
        bands: the rule.
        possible: the bands that it may be in, the highest first; ``None`` among them stands for
            none at all. None that is possible is left out, but where several figures are missing
            at once they may not come together in all of those named.
        low, high: the total that is classed, cut where the rule cuts it.
        missed: the floors that it misses, or may miss.
        missing: what would settle it, where more than one band is possible.
    """

    card: Card
    bands: Bands
    possible: tuple[Band | None, ...]
    low: Fraction | None
    high: Fraction | None
    missed: tuple[FloorMissed, ...] = ()
    missing: tuple[Message, ...] = ()

    @property
    def known(self) -> bool:
        """Whether it is decided in which band the card is, or that it is in none."""
        return len(self.possible) == 1

    @property
    def band(self) -> Band | None:
        """The band; ``None`` where it is in none, and where that is not known."""
        return self.possible[0] if self.known else None

    def is_in(self, band_ids: Iterable[str]) -> Truth:
        """Tell whether the card is in one of some bands."""
        wanted = set(band_ids)
        hits = {band is not None and band.id in wanted for band in self.possible}
        return Truth.UNKNOWN if len(hits) > 1 else Truth.of(hits.pop())

    @property
    def sentence(self) -> Message:
        """The band, the total that was classed, and the floors that were missed."""
        place: dict[str, Any] = {
            "unit": self.card.unit_name,
            "points": points_text(self.low, self.high, None),
        }
        if not self.known:
            told = say(
                "{unit}: {points}, chưa xác định mức xếp loại, có thể là {bands}",
                bands=OneOf(tuple(_NONE if b is None else b.label for b in self.possible)),
                **place,
            )
        elif self.band is None:
            told = say("{unit}: {points}, không xếp loại", **place)
        else:
            told = say("{unit}: {points}, mức {band}", band=self.band.label, **place)
        notes = [item.sentence for item in self.missed]
        if self.missing:
            notes.append(say("còn thiếu {facts}", facts=self.missing))
        if self.bands.cut_at is not None and _passes(self.card.high, self.bands.cut_at):
            notes.append(
                say("tổng điểm được cắt ở {limit} để xếp loại", limit=Amount(self.bands.cut_at))
            )
        if self.card.illustrative:
            notes.append(say("minh họa"))
        return say("{told} ({notes})", told=told, notes=tuple(notes)) if notes else told

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return it as plain data, its sentence in *locale*."""
        return {
            "unit_id": self.card.unit_id,
            "known": self.known,
            "band": None if self.band is None else self.band.id,
            "possible": [None if band is None else band.id for band in self.possible],
            "low": optional_text(self.low),
            "high": optional_text(self.high),
            "missed": [
                {"band": item.band.id, "line": item.line.id, "truth": item.truth.value}
                for item in self.missed
            ],
            "missing": [what.render(locale) for what in self.missing],
            "text": self.sentence.render(locale),
        }


_NONE: Final = say("không xếp loại")


def _passes(value: Fraction | None, limit: Fraction) -> bool:
    return value is None or value > limit


def _bands(bands: Iterable[Band]) -> tuple[Band, ...]:
    return tuple(sorted(bands, key=_height, reverse=True))


def _height(band: Band) -> tuple[bool, Fraction, bool]:
    span = band.span
    low = span.low
    return low is not None, low or Fraction(0), not span.low_closed


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(ids)


@attrs.frozen(kw_only=True)
class Bands:
    """The bands into which totals are classed (bảng mức xếp loại).

    A band says nothing about the rank: the rank goes by the total as it is, the band by the total
    cut at *cut_at*.

    Attributes:
        bands: in any order; kept from the highest to the lowest.
        source: who laid them down.
        least, most: the lowest and highest total there can be, between which no gap may be left;
            ``None`` for no limit. Where totals are cut, no gap above the cut is looked for. A total
            outside of these that no band holds is in none.
        cut_at: totals over this are cut to it before classing; ``None`` for no cut.
        floors_on: at which parts the floors are meant; needed where a band has a floor.
        floor_lines: the ids of those parts, with :attr:`FloorLevel.NAMED`.
        missed: what becomes of a unit that misses a floor; ``None`` where the rule does not say.
        nothing_earned: whether a unit without a single point is classed all the same; ``None``
            where the rule does not say: then whoever has nothing stays open.
        only_admits: whether a band only admits to the vote (đủ điều kiện đưa ra biểu quyết).

    Raises:
        BadInput: gaps, overlaps, one id twice, floors without their level; all at once.
    """

    bands: tuple[Band, ...] = attrs.field(converter=_bands)
    source: Source
    least: Fraction | None = attrs.field(default=None, converter=optional_exact)
    most: Fraction | None = attrs.field(default=None, converter=optional_exact)
    cut_at: Fraction | None = attrs.field(default=None, converter=optional_exact)
    floors_on: FloorLevel | None = attrs.field(default=None, validator=member_of(FloorLevel))
    floor_lines: tuple[str, ...] = attrs.field(default=(), converter=_ids)
    missed: MissedFloor | None = attrs.field(default=None, validator=member_of(MissedFloor))
    nothing_earned: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    only_admits: bool = False

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise BadInput(
                say_n(
                    "Bảng mức xếp loại ({source}) có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    source=self.source,
                    first=faults[0],
                ),
                faults=faults,
            )

    @property
    def illustrative(self) -> bool:
        """Whether they were made up for a demonstration."""
        return made_up(self.source)

    @property
    def domain(self) -> Span:
        """The totals there can be, after the cut."""
        tops = [top for top in (self.most, self.cut_at) if top is not None]
        return Span(low=self.least, high=min(tops, default=None), low_closed=True, high_closed=True)

    @property
    def statement(self) -> Message:
        """The bands with their edges and floors, and who laid them down."""
        told = tuple(
            say("{band}: {span}", band=band.name, span=band.span.label)
            if band.floor is None
            else say(
                "{band}: {span}, {level} đạt ít nhất {floor} điểm tối đa",
                band=band.name,
                span=band.span.label,
                level=self.floors_on,
                floor=band.floor,
            )
            for band in self.bands
        )
        return say("Mức xếp loại: {bands} ({source}).", bands=told, source=self.source)

    @property
    def remarks(self) -> tuple[Message, ...]:
        """What else the rule says: the cut, a floor that is missed, that it only admits."""
        told: list[Message] = []
        if self.cut_at is not None:
            told.append(
                say(
                    "Tổng điểm trên {limit} được cắt còn {limit} để xếp loại; thứ hạng vẫn theo điểm"
                    " chưa cắt.",
                    limit=Amount(self.cut_at),
                )
            )
        if self.missed is not None:
            told.append(say("Không đạt mức sàn: {outcome}.", outcome=self.missed))
        if self.only_admits:
            told.append(say("Đạt mức xếp loại chỉ là điều kiện để đưa ra biểu quyết."))
        return tuple(told)

    def explain(self, locale: str = "vi") -> str:
        """Write the rule, one sentence a line, in *locale*."""
        return "\n".join(line.render(locale) for line in (self.statement, *self.remarks))

    def of(self, band_id: str) -> Band | None:
        """Return a band by its id; ``None`` where there is none."""
        return next((band for band in self.bands if band.id == band_id), None)

    def classify(self, card: Card) -> Classed:
        """Tell in which band a card is, or which are possible and what would settle it.

        Raises:
            UnknownName: a floor is laid on a part that the card does not have.
        """
        low, high = self._cut(card.low), self._cut(card.high)
        by_total = [band for band in self.bands if _meets(band.span, low, high)]
        judged = _Judged(self, tuple(self._floor_lines(card)))
        possible: set[Band | None] = set()
        for band in by_total:
            possible |= judged.outcomes(band)
        if self._leaves_all(low, high):
            possible.add(None)
        nothing = _has_nothing(card)
        if nothing is not Truth.FALSE and self.nothing_earned is not True:
            if nothing is Truth.TRUE and self.nothing_earned is False:
                possible = set()
            possible.add(None)
        order = (*self.bands, None)
        found = tuple(band for band in order if band in possible)
        return Classed(
            card=card,
            bands=self,
            possible=found,
            low=low,
            high=high,
            missed=tuple(judged.missed),
            missing=tuple(self._missing(card, judged, nothing)) if len(found) > 1 else (),
        )

    def _leaves_all(self, low: Fraction | None, high: Fraction | None) -> bool:
        """Tell whether some total from *low* to *high* lies in no band."""
        totals = Span(low=low, high=high, low_closed=True, high_closed=True)
        spans = [band.span for band in self.bands]
        values = (sample(piece, totals, False) for piece in pieces_of(spans, totals, False))
        return any(all(value not in span for span in spans) for value in values)

    def _cut(self, value: Fraction | None) -> Fraction | None:
        if self.cut_at is None:
            return value
        return self.cut_at if value is None else min(value, self.cut_at)

    def _floor_lines(self, card: Card) -> Iterator[Line]:
        if self.floors_on is FloorLevel.NAMED:
            lines: Iterable[Line] = (card.line(name) for name in self.floor_lines)
        elif self.floors_on is FloorLevel.SECTIONS:
            lines = card.sections
        else:
            lines = (
                line
                for section in card.sections
                for _, line in section.walk()
                if line.kind is LineKind.ITEM
            )
        return (line for line in lines if line.assigned and line.assigned_points)

    def _missing(self, card: Card, judged: _Judged, nothing: Truth) -> Iterator[Message]:
        names = tuple(line.name for line in card.missing)
        if names:
            yield say("số liệu của {items}", items=names)
        if judged.unruled:
            yield say("quy định về trường hợp không đạt mức sàn")
        if nothing is not Truth.FALSE and self.nothing_earned is None:
            yield say("quy định về việc xếp loại đơn vị không có điểm nào")

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the bands as plain data."""
        return {
            "bands": [band.to_dict() for band in self.bands],
            "source": self.source.render(locale),
            "least": optional_text(self.least),
            "most": optional_text(self.most),
            "cut_at": optional_text(self.cut_at),
            "floors_on": None if self.floors_on is None else self.floors_on.value,
            "floor_lines": list(self.floor_lines),
            "missed": None if self.missed is None else self.missed.value,
            "nothing_earned": self.nothing_earned,
            "only_admits": self.only_admits,
        }

    def _faults(self) -> Iterator[Message]:
        if not self.bands:
            yield say("Chưa có mức nào; hãy ghi ít nhất một mức.")
            return
        for name, times in Counter(band.id for band in self.bands).items():
            if times > 1:
                yield say("Mã mức “{id}” dùng {count} lần.", id=name, count=times)
        floors = any(band.floor is not None for band in self.bands)
        if floors and self.floors_on is None:
            yield say(
                "Có mức sàn nhưng chưa nêu áp dụng cho từng tiêu chí, từng phần hay những"
                " phần được nêu tên."
            )
        if (self.floors_on is FloorLevel.NAMED) is not bool(self.floor_lines):
            yield say("Mức sàn cho phần được nêu phải ghi mã các phần đó, và chỉ khi đó mới ghi.")
        low, high = self.domain.low, self.domain.high
        if low is not None and high is not None and low > high:
            yield say(
                "Tổng điểm nhỏ nhất {low} lớn hơn tổng điểm lớn nhất {high}.",
                low=Amount(low),
                high=Amount(high),
            )
            return
        yield from self._edge_faults()

    def _edge_faults(self) -> Iterator[Message]:
        spans = [band.span for band in self.bands]
        for piece in pieces_of(spans, self.domain, False):
            value = sample(piece, self.domain, False)
            holders = [band for band in self.bands if value in band.span]
            if not holders:
                yield say("Không mức nào nhận tổng điểm {span}.", span=piece.label)
            elif len(holders) > 1:
                yield say(
                    "Tổng điểm {span} thuộc cả {bands}.",
                    span=piece.label,
                    bands=tuple(band.label for band in holders),
                )


def _meets(span: Span, low: Fraction | None, high: Fraction | None) -> bool:
    """Tell whether some total from *low* to *high*, both included, lies in *span*."""
    above = (
        span.high is None
        or low is None
        or low < span.high
        or (span.high_closed and low == span.high)
    )
    below = (
        span.low is None
        or high is None
        or high > span.low
        or (span.low_closed and high == span.low)
    )
    return above and below


def _has_nothing(card: Card) -> Truth:
    """Tell whether a unit has not earned, or lost, a single point anywhere."""
    ends = [line for line in card.lines if not line.children]
    if all(line.low == 0 and line.high == 0 for line in ends):
        return Truth.TRUE
    could = all(
        (line.low is None or line.low <= 0) and (line.high is None or line.high >= 0)
        for line in ends
    )
    return Truth.UNKNOWN if could else Truth.FALSE


@attrs.define
class _Judged:
    """The floors of bands held against the lines of one card."""

    rule: Bands
    lines: tuple[Line, ...]
    missed: list[FloorMissed] = attrs.field(factory=list)
    unruled: bool = False
    _truths: dict[str, Truth] = attrs.field(factory=dict)

    def outcomes(self, band: Band) -> set[Band | None]:
        """Return where a unit may end whose total is in *band*."""
        truth = self._floors(band)
        if truth is Truth.TRUE:
            return {band}
        found: set[Band | None] = {band} if truth is Truth.UNKNOWN else set()
        if self.rule.missed is MissedFloor.NO_BAND:
            return found | {None}
        below = self.rule.bands[self.rule.bands.index(band) + 1 :]
        if self.rule.missed is MissedFloor.NEXT_LOWER:
            return found | (self.outcomes(below[0]) if below else {None})
        self.unruled = True
        return found | {None, *(b for b in below if self._floors(b) is not Truth.FALSE)}

    def _floors(self, band: Band) -> Truth:
        if band.id not in self._truths:
            self._truths[band.id] = self._judge(band)
        return self._truths[band.id]

    def _judge(self, band: Band) -> Truth:
        whole = Truth.TRUE
        for line in self.lines:
            truth = _reaches(line, band.floor)
            if truth is not Truth.TRUE:
                self.missed.append(FloorMissed(band=band, line=line, truth=truth))
            whole &= truth
        return whole


def _reaches(line: Line, floor: Fraction | None) -> Truth:
    if floor is None or line.assigned_points is None:
        return Truth.TRUE
    least = floor * line.assigned_points
    if line.low is not None and line.low >= least:
        return Truth.TRUE
    return Truth.FALSE if line.high is not None and line.high < least else Truth.UNKNOWN


@attrs.frozen(kw_only=True)
class ThresholdFinding:
    """Whether a card has the points an award asks for. Made by :meth:`AwardThreshold.check`.

    Attributes:
        threshold: what is asked.
        card: the card.
        low, high: the points held against it.
        truth: reached, not reached, or open while figures are missing.
    """

    threshold: AwardThreshold
    card: Card
    low: Fraction | None
    high: Fraction | None
    truth: Truth

    @property
    def points(self) -> Message:
        """The points held against it, in words."""
        return points_text(self.low, self.high, None)

    @property
    def sentence(self) -> Message:
        """Points, what is asked, by which rule, and what is missing."""
        told = say(
            "{unit}: {points}, {threshold}: {truth}",
            unit=self.card.unit_name,
            points=self.points,
            threshold=self.threshold.label,
            truth=self.truth,
        )
        if self.truth is not Truth.UNKNOWN:
            return told
        names = tuple(line.name for line in self.card.missing)
        return say("{told} (còn thiếu {facts})", told=told, facts=names) if names else told


@attrs.frozen(kw_only=True)
class AwardThreshold:
    """The points that an award asks for (điểm tối thiểu để xét).

    Attributes:
        name: the award, as printed.
        at_least: from this total on (từ … trở lên); or
        above: over this total (trên …).
        cut_at: totals over this are cut to it first; ``None`` for no cut.
        source: where it is laid down.

    Raises:
        InvalidValue: a blank name, no edge, or two.
    """

    name: str = attrs.field(validator=_named)
    source: Source
    at_least: Fraction | None = attrs.field(default=None, converter=optional_exact)
    above: Fraction | None = attrs.field(default=None, converter=optional_exact)
    cut_at: Fraction | None = attrs.field(default=None, converter=optional_exact)

    def __attrs_post_init__(self) -> None:
        if (self.at_least is None) is (self.above is None):
            raise InvalidValue(
                say("“{award}” cần đúng một mốc điểm: từ, hoặc trên.", award=self.name),
                award=self.name,
            )

    @property
    def span(self) -> Span:
        """The totals that are enough."""
        low = self.at_least if self.above is None else self.above
        return Span(low=low, high=None, low_closed=self.above is None)

    @property
    def label(self) -> Message:
        """What is asked, with its source."""
        return say(
            "{award} cần {span} điểm ({source})",
            award=self.name,
            span=self.span.label,
            source=self.source,
        )

    def check(self, card: Card) -> ThresholdFinding:
        """Hold a card against it."""
        low, high = card.low, card.high
        if self.cut_at is not None:
            low = None if low is None else min(low, self.cut_at)
            high = self.cut_at if high is None else min(high, self.cut_at)
        if low is not None and low in self.span:
            truth = Truth.TRUE
        elif high is not None and high not in self.span:
            truth = Truth.FALSE
        else:
            truth = Truth.UNKNOWN
        return ThresholdFinding(threshold=self, card=card, low=low, high=high, truth=truth)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "name": self.name,
            "at_least": optional_text(self.at_least),
            "above": optional_text(self.above),
            "cut_at": optional_text(self.cut_at),
            "source": self.source.render(locale),
        }
