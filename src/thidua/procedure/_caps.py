"""Ratio caps and quotas: who of a list is within, who is outside, and where a tie is cut.

Sources read: khoản 2 Điều 3, khoản 3 Điều 9 and khoản 1 Điều 11 of Decree 91/2017/NĐ-CP; khoản 6
Điều 4 and khoản 1 Điều 5 of Decree 98/2023/NĐ-CP, which has no ceiling for the emulation fighter
at grassroots level; khoản 6 Điều 4 of Decree 152/2025/NĐ-CP. No text read says how a share that
is not a whole number is rounded.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import groupby, pairwise
from types import MappingProxyType
from typing import Any, Final

import attrs

from thidua.errors import InvalidValue
from thidua.law import (
    DECREE_2017,
    DECREE_2023,
    DECREE_2025,
    Citation,
    OrganiserRule,
    Source,
)
from thidua.numbers import Number, Rounding, exact, reaches, round_to, to_decimal
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.records import (
    AwardName,
    FlagClause,
    Individual,
    Subject,
    SubjectKind,
    award_name,
    given_member_of,
    is_filled,
    member_of,
    yes_no_or_unknown,
    yes_or_no,
)
from thidua.words import LabelledEnum, Message, say, verbatim

_LAW_2022_STARTS: Final = dt.date(2024, 1, 1)


class CapBase(LabelledEnum):
    """What a share of the central texts is a share of (cơ sở tính tỷ lệ)."""

    ADVANCED = (
        "ca-nhan-dat-lao-dong-tien-tien-chien-si-tien-tien",
        say("số cá nhân đạt danh hiệu “Lao động tiên tiến” hoặc “Chiến sĩ tiên tiến”"),
    )
    FLAG_STANDARD = (
        "tap-the-dat-tieu-chuan-co-bo-ban-nganh-tinh",
        say("số tập thể đạt tiêu chuẩn cờ thi đua của Bộ, ban, ngành, tỉnh"),
    )
    LEADERS_TO_STANDARD = (
        "tap-the-dan-dau-dat-tieu-chuan-co-bo-ban-nganh-tinh",
        say("số tập thể dẫn đầu cụm, khối và đạt tiêu chuẩn cờ thi đua của Bộ, ban, ngành, tỉnh"),
    )


@attrs.frozen(kw_only=True)
class CentralCap:
    """What the central texts say of how many may be put forward (tỷ lệ tối đa).

    Attributes:
        share: the ceiling; None where the texts set none.
        base: what it is a share of.
        set_below: whether the ratio itself is left to the ministry or province, up to *share*.
        clause: the case of the Government flag that it counts; None where it makes no difference.
    """

    share: Fraction | None = None
    base: CapBase | None = None
    set_below: bool = False
    clause: FlagClause | None = None


_NO_CEILING: Final = CentralCap()
_FLAG: Final = "co-thi-dua-cua-chinh-phu"
CENTRAL_CAPS: Final[Mapping[str, tuple[Rule[CentralCap], ...]]] = MappingProxyType(
    {
        "chien-si-thi-dua-co-so": (
            Rule(
                value=CentralCap(share=Fraction(15, 100), base=CapBase.ADVANCED, set_below=True),
                sources=(DECREE_2017.cite(9, 3),),
                until=_LAW_2022_STARTS,
            ),
            Rule(value=_NO_CEILING, sources=(DECREE_2023.cite(),)),
        ),
        _FLAG: (
            Rule(
                value=CentralCap(
                    share=Fraction(20, 100),
                    base=CapBase.FLAG_STANDARD,
                    clause=FlagClause.CLUSTERS,
                ),
                sources=(DECREE_2017.cite(11, 1),),
                until=_LAW_2022_STARTS,
            ),
            Rule(
                value=CentralCap(
                    share=Fraction(20, 100),
                    base=CapBase.LEADERS_TO_STANDARD,
                    clause=FlagClause.CLUSTERS,
                ),
                sources=(DECREE_2023.cite(5, 1),),
            ),
        ),
    }
)
"""Ceilings of the central texts, by award."""

_FLAG_OUTSIDE_THE_SHARE: Final = {
    FlagClause.CENTRAL_CLUSTERS: "2",
    FlagClause.MOVEMENT: "3",
}

WOMEN_FIRST: Final[tuple[Rule[Fraction], ...]] = tuple(
    Rule(value=Fraction(70, 100), sources=(source,))
    for source in (DECREE_2017.cite(3, 2), DECREE_2023.cite(4, 6), DECREE_2025.cite(4, 6))
)
"""Among equals women are chosen, and collectives of whose members at least this share are women."""


def central_cap(
    award: str | AwardName,
    on: dt.date,
    *,
    clause: FlagClause | None = None,
    received: dt.date | None = None,
) -> InForce[CentralCap] | None:
    """Return the ceiling of the central texts for an award (tỷ lệ tối đa theo quy định).

    Args:
        award: its slug, abbreviation or name.
        on: the day of the decision.
        clause: under which clause a Government flag is proposed; None asks for the rule that has
            a share, that of khoản 1.
        received: the day the file was received, on which transitional rules turn.

    Returns:
        What is ruled; its ``value.share`` is None where the texts set no ceiling. None where no
        text read provides for the award, or for the day.

    Raises:
        UnknownName: no award is called so.
        InvalidValue: a clause for another award, or *received* is after *on*.
    """
    found = award if isinstance(award, AwardName) else award_name(award)
    if clause is not None and found.id != _FLAG:
        raise InvalidValue(
            say(
                "Chỉ “Cờ thi đua của Chính phủ” mới có trường hợp đề nghị; hãy bỏ “{clause}” khi hỏi"
                " về {award}.",
                clause=clause,
                award=found,
            ),
            award=found.id,
        )
    rules = CENTRAL_CAPS.get(found.id, ())
    if clause in _FLAG_OUTSIDE_THE_SHARE:
        place = _FLAG_OUTSIDE_THE_SHARE[clause]
        value = CentralCap(clause=clause)
        rules = (
            Rule(value=value, sources=(DECREE_2017.cite(11, place),), until=_LAW_2022_STARTS),
            Rule(value=value, sources=(DECREE_2023.cite(5, place),)),
        )
    return in_force(rules, on, received=received)


def _a_share(_: object, __: object, share: Fraction | None) -> None:
    if share is not None and not 0 < share <= 1:
        raise InvalidValue(
            say("Tỷ lệ phải lớn hơn 0 và không quá 100%, không phải {share}.", share=share),
            share=share,
        )


def _to_share(share: int | str | Fraction | None) -> Fraction | None:
    return None if share is None else exact(share)


def whole_number(_: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    """Attrs validator: *value* is a whole number from 0 up, or None for not known.

    Raises:
        InvalidValue: it is neither.
    """
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        raise InvalidValue(
            say(
                "“{value}” ({field}) không hợp lệ; hãy ghi số nguyên từ 0 trở lên.",
                value=str(value),
                field=attribute.name,
            ),
            value=value,
        )


def _is_source(_: object, __: object, source: Any) -> None:
    if not isinstance(source, (Citation, OrganiserRule)):
        raise InvalidValue(
            say(
                "Tỷ lệ, số lượng phải kèm văn bản nguồn (trích dẫn hoặc quy định của đơn vị), không"
                " phải “{value}”.",
                value=str(source),
            ),
            value=source,
        )


def _to_base(base: CapBase | str | None) -> CapBase | Message | None:
    return verbatim(base) if isinstance(base, str) else base


def _names_a_base(_: object, __: object, base: Any) -> None:
    if base is None or isinstance(base, CapBase):
        return
    if not isinstance(base, Message) or not base.render().strip():
        raise InvalidValue(
            say(
                "“{value}” không nêu tỷ lệ tính trên tổng số nào; hãy dùng CapBase hoặc ghi bằng"
                " lời.",
                value=str(base),
            ),
            value=base,
        )


@attrs.frozen(kw_only=True)
class Cap:
    """How many of a list may be put forward (tỷ lệ, số lượng tối đa).

    Made by hand from an organiser's own rule, or by :func:`cap_for` where a central text speaks.
    Where both a share and a number are given, the lower of the two holds. Where neither is, there
    is no ceiling.

    Attributes:
        source: where it stands.
        share: the share of *base*, over 0 and up to 1.
        base: what it is a share of: one of the central texts' bases, or a text.
        count: a number of places.
        rounding: what becomes of a share that is not a whole number of places; None where no rule
            says so: then the place that hangs on it stays undecided.
        rounded_by: where the rule of rounding stands.
        set_below: whether *share* only bounds a ratio that another body sets and that is not told.
        among: whether those put forward are all counted in *base*, so that there cannot be more
            of them.
        law: what the central texts rule, where they were asked.

    Raises:
        InvalidValue: no source, a share of nothing or out of range, a negative number, a rounding
            without its source or a source without its rounding.
    """

    source: Source = attrs.field(validator=_is_source)
    share: Fraction | None = attrs.field(default=None, converter=_to_share, validator=_a_share)
    base: CapBase | Message | None = attrs.field(
        default=None, converter=_to_base, validator=_names_a_base
    )
    count: int | None = attrs.field(default=None, validator=whole_number)
    rounding: Rounding | None = attrs.field(default=None, validator=member_of(Rounding))
    rounded_by: Source | None = None
    set_below: bool = attrs.field(default=False, validator=yes_or_no)
    among: bool = attrs.field(default=True, validator=yes_or_no)
    law: InForce[CentralCap] | None = None

    def __attrs_post_init__(self) -> None:
        if self.share is not None and self.base is None:
            raise InvalidValue(
                say(
                    "Tỷ lệ {share} chưa nêu tính trên tổng số nào; hãy ghi cơ sở tính.",
                    share=self.share,
                )
            )
        if (self.rounding is None) is not (self.rounded_by is None):
            raise InvalidValue(
                say(
                    "Quy tắc làm tròn phải đi cùng quy định nêu quy tắc đó; không văn bản trung"
                    " ương nào đã đọc ấn định cách làm tròn."
                )
            )

    def places(self, base: int | None) -> Fraction | None:
        """Return the exact number of places of a *base* of so many; None if none, or not known.

        It need not be whole: rounding is another matter.
        """
        share = None if self.share is None or base is None else self.share * base
        given = [Fraction(n) for n in (share, self.count) if n is not None]
        return min(given, default=None)

    @property
    def unlimited(self) -> bool:
        """Whether there is no ceiling at all."""
        return self.share is None and self.count is None

    def bounds(self, base: int | None) -> tuple[int, int | None]:
        """Return the fewest and the most places there may be; no most where there is no ceiling.

        They differ where the base, the ratio or the rounding is not known.
        """
        by_share = self._of_share(base)
        fewest = [n for n in (by_share[0], self.count) if n is not None]
        most = [n for n in (by_share[1], self.count) if n is not None]
        return min(fewest, default=0), min(most, default=None)

    def _of_share(self, base: int | None) -> tuple[int | None, int | None]:
        if self.share is None:
            return None, None
        if base is None:
            return 0, None
        found = self.share * base
        if self.rounding is not None:
            low = high = int(round_to(found, 1, self.rounding))
        else:
            low, high = int(round_to(found, 1, Rounding.DOWN)), int(round_to(found, 1, Rounding.UP))
        return (0 if self.set_below else low), high

    def render(self, locale: str = "vi") -> str:
        """Say the cap and its source."""
        return self.statement().render(locale)

    def __str__(self) -> str:
        return self.render()

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it stands: the unit's own rule, then the central text it keeps within."""
        ruled = None if self.law is None else self.law.value
        central = self.law.sources if self.law and ruled and ruled.share is not None else ()
        return tuple(dict.fromkeys((self.source, *central)))

    def statement(self) -> Message:
        """The cap in words."""
        if self.share is not None and self.count is not None:
            return say(
                "không quá {share} {base} và không quá {count} [{source}]",
                share=self.share,
                base=self.base,
                count=self.count,
                source=self.sources,
            )
        if self.share is not None:
            return say(
                "không quá {share} {base} [{source}]",
                share=self.share,
                base=self.base,
                source=self.sources,
            )
        if self.count is not None:
            return say("không quá {count} [{source}]", count=self.count, source=self.sources)
        return say("không ấn định mức tối đa [{source}]", source=self.sources)


def cap_for(
    award: str | AwardName,
    on: dt.date,
    *,
    own: Cap | None = None,
    rounding: Rounding | None = None,
    rounded_by: Source | None = None,
    clause: FlagClause | None = None,
    received: dt.date | None = None,
) -> Cap:
    """Return the cap on an award: the central texts' ceiling, with the unit's own rule within it.

    Args:
        award: its slug, abbreviation or name.
        on: the day of the decision.
        own: what the ministry, province or organiser rules for itself, with its source.
        rounding: the rule of rounding, where *own* does not bring one.
        rounded_by: where that rule stands.
        clause: see :func:`central_cap`.
        received: see :func:`central_cap`.

    Raises:
        UnknownName: no award is called so.
        InvalidValue: *own* goes beyond the ceiling, or has another base than the ceiling; there is
            neither a ceiling read nor an own rule; see also :func:`central_cap`.
    """
    found = award if isinstance(award, AwardName) else award_name(award)
    law = central_cap(found, on, clause=clause, received=received)
    ruled = None if law is None else law.value
    if own is not None and not isinstance(own, Cap):
        raise InvalidValue(
            say("“{value}” không phải quy định về tỷ lệ, số lượng; hãy dùng Cap.", value=str(own)),
            value=own,
        )
    if own is not None and own.rounding is not None:
        rounding, rounded_by = own.rounding, own.rounded_by
    if law is None or ruled is None or ruled.share is None:
        if own is not None:
            return attrs.evolve(own, rounding=rounding, rounded_by=rounded_by, law=law)
        if law is None:
            raise InvalidValue(
                say(
                    "Không văn bản trung ương nào đã đọc nêu tỷ lệ, số lượng cho {award} vào ngày"
                    " {on}; hãy ghi quy định của Bộ, ban, ngành, tỉnh hoặc đơn vị tổ chức.",
                    award=found,
                    on=on,
                ),
                award=found.id,
            )
        return Cap(source=law.sources[0], law=law)
    share, source = ruled.share, law.sources[0]
    count = None
    if own is not None:
        count = own.count
        if own.share is not None:
            _check_within(own, share, ruled.base, source)
            share, source = own.share, own.source
        elif own.count is not None:
            source = own.source
    return Cap(
        source=source,
        share=share,
        base=ruled.base,
        count=count,
        rounding=rounding,
        rounded_by=rounded_by,
        set_below=ruled.set_below and (own is None or own.share is None),
        law=law,
    )


def _check_within(own: Cap, share: Fraction, base: CapBase | None, source: Source) -> None:
    if own.base is not base:
        raise InvalidValue(
            say(
                "Tỷ lệ {own} [{own_source}] tính trên {own_base}, còn {source} tính trên {base}; hãy"
                " ghi tỷ lệ trên cùng cơ sở tính.",
                own=own.share,
                own_source=own.source,
                own_base=own.base,
                source=source,
                base=base,
            )
        )
    if own.share is not None and own.share > share:
        raise InvalidValue(
            say(
                "Tỷ lệ {own} [{own_source}] vượt mức tối đa {share} [{source}]; hãy ghi tỷ lệ không"
                " quá mức đó.",
                own=own.share,
                own_source=own.source,
                share=share,
                source=source,
            )
        )


def _to_points(points: Number | str | None) -> Fraction | None:
    return None if points is None else exact(points)


@attrs.frozen(kw_only=True)
class Candidate:
    """One of a list to which a cap applies (cá nhân, tập thể được xét).

    Attributes:
        id: a stable identifier the caller chooses.
        kind: individual, collective or household.
        name: how reports call it; None prints the id.
        points: its points, the more the better; None where ranks are given, or not known.
        rank: its place, the lower the better; None where points are given, or not known.
        woman: whether an individual is a woman; None means not known.
        women: how many of a collective's members are women; None means not known.
        members: how many members a collective has; None means not known.

    Raises:
        InvalidValue: points and a rank, a negative number, more women than members, members of an
            individual, or sex of a collective.
    """

    id: str = attrs.field(validator=is_filled)
    kind: SubjectKind = attrs.field(validator=given_member_of(SubjectKind))
    name: str | None = None
    points: Fraction | None = attrs.field(default=None, converter=_to_points)
    rank: int | None = attrs.field(default=None, validator=whole_number)
    woman: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    women: int | None = attrs.field(default=None, validator=whole_number)
    members: int | None = attrs.field(default=None, validator=whole_number)

    def __attrs_post_init__(self) -> None:
        if self.points is not None and self.rank is not None:
            raise InvalidValue(
                say("{name} có cả điểm và thứ hạng; hãy chỉ ghi một.", name=self.label), id=self.id
            )
        if self.members == 0 or (
            self.women is not None and self.members is not None and self.women > self.members
        ):
            raise InvalidValue(
                say(
                    "{name} ghi {women} nữ trong {members} người; hãy kiểm tra lại số người.",
                    name=self.label,
                    women=str(self.women),
                    members=str(self.members),
                ),
                id=self.id,
            )
        counted = self.women is not None or self.members is not None
        if (counted and self.kind is not SubjectKind.COLLECTIVE) or (
            self.woman is not None and self.kind is not SubjectKind.INDIVIDUAL
        ):
            raise InvalidValue(
                say(
                    "{name}: giới tính chỉ ghi cho cá nhân, số người và số nữ chỉ ghi cho tập thể.",
                    name=self.label,
                ),
                id=self.id,
            )

    @classmethod
    def of(cls, subject: Subject, **told: Any) -> Candidate:
        """Return *subject* as a candidate; *told* gives its points or rank and the numbers."""
        woman = subject.woman if isinstance(subject, Individual) else None
        return cls(id=subject.id, kind=subject.kind, name=subject.name, woman=woman, **told)

    @property
    def label(self) -> Message:
        """Its name as reports call it."""
        return verbatim(self.name or self.id)

    def preferred(self, share: Fraction) -> bool | None:
        """Tell whether the preference for women is for it; None where that is not known.

        Args:
            share: the share of women from which a collective is preferred.
        """
        if self.kind is SubjectKind.INDIVIDUAL:
            return self.woman
        if self.kind is SubjectKind.HOUSEHOLD:
            return False
        if self.women == 0:
            return False
        if self.women is None or self.members is None:
            return None
        return reaches(self.women, self.members, share)


@attrs.frozen(kw_only=True)
class Tie:
    """Candidates of equal standing of whom the cap takes some and not others (ngang nhau).

    Attributes:
        candidates: those it cuts through.
        unknown: those of them whose sex, or whose share of women, would have to be known.
        ahead: how many are ahead of all of them.
    """

    candidates: tuple[Candidate, ...]
    unknown: tuple[Candidate, ...]
    ahead: int

    @property
    def reason(self) -> Message:
        """The tie in one sentence."""
        if self.unknown:
            return say(
                "Ngang nhau ở giới hạn, chưa áp dụng được ưu tiên nữ vì thiếu thông tin của"
                " {unknown}: {names}",
                unknown=_names(self.unknown),
                names=_names(self.candidates),
            )
        return say(
            "Ngang nhau ở giới hạn, ưu tiên nữ không phân định được: {names}",
            names=_names(self.candidates),
        )


def _names(candidates: Iterable[Candidate]) -> tuple[Message, ...]:
    return tuple(candidate.label for candidate in candidates)


@attrs.frozen(kw_only=True)
class CapResult:
    """A list under a cap (kết quả áp dụng tỷ lệ, số lượng); made by :func:`apply_cap`.

    Every candidate is in exactly one of *inside*, *outside* and *undecided*, best first.

    Attributes:
        cap: what was applied.
        base: the number of which *cap* takes its share; None where it was not told.
        fewest: the places there are at least.
        most: the places there are at most; None where there is no ceiling, or no base.
        inside: those within the cap whatever is not known.
        outside: those beyond it whatever is not known.
        undecided: those of whom the known facts do not decide.
        by_points: whether the order is that of points; False for ranks, None where neither was
            given.
        ties: the ties that the cap cuts through.
        preferred: those who went before equals because of the preference for women.
        preference: that rule, where one was read for the day.
        missing: what would decide on the undecided.
        reservations: what must be looked at before anybody acts on it.
    """

    cap: Cap
    base: int | None
    fewest: int
    most: int | None
    inside: tuple[Candidate, ...]
    outside: tuple[Candidate, ...]
    undecided: tuple[Candidate, ...]
    by_points: bool | None
    ties: tuple[Tie, ...]
    preferred: tuple[Candidate, ...]
    preference: InForce[Fraction] | None
    missing: tuple[Message, ...]
    reservations: tuple[Message, ...]

    @property
    def exact(self) -> Fraction | None:
        """The number of places before rounding; None if there is no ceiling, or no base."""
        return self.cap.places(self.base)

    @property
    def provisional(self) -> bool:
        """Whether the answer rests on a text that was not read."""
        return bool(self.cap.law and self.cap.law.provisional) or bool(
            self.preferred and self.preference and self.preference.provisional
        )

    @property
    def lines(self) -> tuple[Message, ...]:
        """The result, one sentence a line."""
        told = [self._limit(), self._order()]
        told += [
            say("{what}: {names}", what=what, names=_names(candidates))
            for what, candidates in (
                (say("Trong giới hạn"), self.inside),
                (say("Ngoài giới hạn"), self.outside),
                (say("Chưa xác định"), self.undecided),
            )
            if candidates
        ]
        if self.preferred and self.preference is not None:
            told.append(
                say(
                    "Xếp trước nhờ ưu tiên nữ [{sources}]: {names}",
                    sources=self.preference.sources,
                    names=_names(self.preferred),
                )
            )
        told += [tie.reason for tie in self.ties]
        if self.missing:
            told.append(say("Còn thiếu: {what}", what=self.missing))
        return (*told, *self.reservations)

    def _limit(self) -> Message:
        if self.exact is None or self.most is None:
            return say("Giới hạn: {cap}", cap=self.cap.statement())
        if self.fewest != self.most:
            return say(
                "Giới hạn: {cap} = {exact}, tức từ {fewest} đến {most}",
                cap=self.cap.statement(),
                exact=_plain(self.exact),
                fewest=self.fewest,
                most=self.most,
            )
        if self.exact == self.most:
            return say("Giới hạn: {cap} = {most}", cap=self.cap.statement(), most=self.most)
        return say(
            "Giới hạn: {cap} = {exact}, {rounding} thành {most} [{source}]",
            cap=self.cap.statement(),
            exact=_plain(self.exact),
            rounding=self.cap.rounding,
            most=self.most,
            source=self.cap.rounded_by,
        )

    def _order(self) -> Message:
        if self.by_points is None:
            return say("Thứ tự: chưa có điểm hoặc thứ hạng")
        if self.by_points:
            return say("Thứ tự: theo điểm, từ cao xuống thấp")
        return say("Thứ tự: theo thứ hạng")

    def render(self, locale: str = "vi") -> str:
        """Write the result, one sentence a line.

        Raises:
            UnknownName: the library does not speak that language.
        """
        return "\n".join(line.render(locale) for line in self.lines)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the result as plain data, its sentences in *locale*."""
        return {
            "cap": self.cap.render(locale),
            "base": self.base,
            "exact": None if self.exact is None else str(self.exact),
            "fewest": self.fewest,
            "most": self.most,
            "inside": [candidate.id for candidate in self.inside],
            "outside": [candidate.id for candidate in self.outside],
            "undecided": [candidate.id for candidate in self.undecided],
            "ties": [
                {
                    "candidates": [candidate.id for candidate in tie.candidates],
                    "unknown": [candidate.id for candidate in tie.unknown],
                    "reason": tie.reason.render(locale),
                }
                for tie in self.ties
            ],
            "preferred": [candidate.id for candidate in self.preferred],
            "missing": [what.render(locale) for what in self.missing],
            "provisional": self.provisional,
            "reservations": [told.render(locale) for told in self.reservations],
        }


def _plain(number: Fraction) -> object:
    """Return a number of places to be written out, not as a percentage."""
    try:
        return to_decimal(number)
    except InvalidValue:
        return str(number)


@attrs.frozen
class _Placed:
    """A candidate with how many are surely, and how many may be, ahead of it."""

    candidate: Candidate
    surely: int
    possibly: int


def apply_cap(
    candidates: Iterable[Candidate],
    cap: Cap,
    base: int | None = None,
    *,
    on: dt.date,
    received: dt.date | None = None,
) -> CapResult:
    """Apply *cap* to a list of candidates who all meet conditions and standards.

    Who stands higher is what the caller says by points or ranks. Among equals the texts choose
    women and collectives of at least 70% women; nobody passes one who stands higher for that. What
    neither settles stays undecided.

    Args:
        candidates: the list, in any order.
        cap: the cap, made by :func:`cap_for` or by hand. Of the Government flag list only those
            proposed under the clause it counts.
        base: the number of which the cap takes its share; None where it is not known.
        on: the day of the decision.
        received: the day the file was received, on which transitional rules turn.

    Raises:
        InvalidValue: the same id twice, points beside ranks, a negative base, a base smaller than
            the number of candidates counted in it, or *received* is after *on*.
    """
    listed = sorted(_checked(candidates), key=lambda candidate: candidate.id)
    by_points = _order_of(listed)
    _check_base(listed, cap, base)
    preference = in_force(WOMEN_FIRST, on, received=received)
    share = None if preference is None else preference.value
    placed = _place(listed, share)
    fewest, most = (len(placed), None) if cap.unlimited else cap.bounds(base)
    inside = tuple(p.candidate for p in placed if p.possibly < fewest)
    outside = tuple(p.candidate for p in placed if most is not None and p.surely >= most)
    decided = {candidate.id for candidate in (*inside, *outside)}
    undecided = tuple(p.candidate for p in placed if p.candidate.id not in decided)
    limits = [limit for limit in (fewest, most) if limit is not None]
    ties = tuple(_ties(placed, limits, share, decided))
    preferred = _preferred(placed, share, inside)
    result = CapResult(
        cap=cap,
        base=base,
        fewest=fewest,
        most=most,
        inside=inside,
        outside=outside,
        undecided=undecided,
        by_points=by_points,
        ties=ties,
        preferred=preferred,
        preference=preference,
        missing=(),
        reservations=(),
    )
    return attrs.evolve(
        result,
        missing=tuple(_missing(result)) if undecided else (),
        reservations=tuple(_reservations(result)),
    )


def _checked(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    listed = tuple(candidates)
    for candidate in listed:
        if not isinstance(candidate, Candidate):
            raise InvalidValue(
                say(
                    "“{value}” không phải cá nhân, tập thể được xét; hãy dùng Candidate.",
                    value=str(candidate),
                ),
                value=candidate,
            )
    return listed


def _order_of(listed: Sequence[Candidate]) -> bool | None:
    twice = next((a for a, b in pairwise(listed) if a.id == b.id), None)
    if twice is not None:
        raise InvalidValue(
            say("Danh sách ghi “{id}” hai lần; hãy bỏ một.", id=twice.id), id=twice.id
        )
    points = [c for c in listed if c.points is not None]
    ranks = [c for c in listed if c.rank is not None]
    if points and ranks:
        raise InvalidValue(
            say(
                "{first} có điểm nhưng {second} có thứ hạng; hãy ghi cùng một loại cho cả danh"
                " sách.",
                first=points[0].label,
                second=ranks[0].label,
            )
        )
    return True if points else False if ranks else None


def _check_base(listed: Sequence[Candidate], cap: Cap, base: int | None) -> None:
    if base is None:
        return
    if isinstance(base, bool) or not isinstance(base, int) or base < 0:
        raise InvalidValue(
            say(
                "Tổng số để tính tỷ lệ là “{base}”; hãy ghi số nguyên từ 0 trở lên.",
                base=str(base),
            ),
            base=base,
        )
    if cap.share is not None and cap.among and len(listed) > base:
        raise InvalidValue(
            say(
                "Danh sách có {listed} trường hợp nhưng {what} chỉ là {base}; hãy kiểm tra lại danh"
                " sách hoặc tổng số.",
                listed=len(listed),
                what=cap.base,
                base=base,
            ),
            base=base,
        )


def _merit(candidate: Candidate) -> Fraction | None:
    if candidate.rank is not None:
        return Fraction(-candidate.rank)
    return candidate.points


def _place(listed: Sequence[Candidate], share: Fraction | None) -> list[_Placed]:
    """Return the candidates best first, with how many are and may be ahead of each."""
    known = [(merit, c) for c in listed if (merit := _merit(c)) is not None]
    unknown = [c for c in listed if _merit(c) is None]
    known.sort(key=lambda item: -item[0])
    found: list[_Placed] = []
    for _merit_of, group in groupby(known, key=lambda item: item[0]):
        equals = [candidate for _, candidate in group]
        found += _among_equals(equals, len(found), len(unknown), share)
    found += [_Placed(candidate, 0, len(listed) - 1) for candidate in unknown]
    return found


def _prefers(candidate: Candidate, share: Fraction | None) -> bool | None:
    # Where no rule was read for the day, nobody is known to be preferred.
    return False if share is None else candidate.preferred(share)


def _among_equals(
    equals: list[Candidate], ahead: int, unplaced: int, share: Fraction | None
) -> Iterable[_Placed]:
    wanted = [c for c in equals if _prefers(c, share) is True]
    others = [c for c in equals if _prefers(c, share) is False]
    unsure = [c for c in equals if _prefers(c, share) is None]
    first = len(wanted)
    for candidate in wanted:
        yield _Placed(candidate, ahead, ahead + first - 1 + len(unsure) + unplaced)
    for candidate in unsure:
        yield _Placed(candidate, ahead, ahead + len(equals) - 1 + unplaced)
    for candidate in others:
        yield _Placed(candidate, ahead + first, ahead + len(equals) - 1 + unplaced)


def _ties(
    placed: Sequence[_Placed], limits: Sequence[int], share: Fraction | None, decided: set[str]
) -> Iterable[Tie]:
    def standing(item: _Placed) -> Fraction | None:
        return _merit(item.candidate)

    for merit, group in groupby(placed, key=standing):
        equals = list(group)
        open_ = [item for item in equals if item.candidate.id not in decided]
        unsure = tuple(i.candidate for i in open_ if _prefers(i.candidate, share) is None)
        if unsure:
            taken = sum(item.possibly < min(limits, default=0) for item in equals)
            blocks = [(min(item.surely for item in equals) + taken, open_)]
        else:
            blocks = [
                (surely, list(block)) for surely, block in groupby(open_, key=lambda i: i.surely)
            ]
        for ahead, block in blocks:
            cut = any(ahead < limit < ahead + len(block) for limit in limits)
            if merit is not None and cut:
                yield Tie(
                    candidates=tuple(item.candidate for item in block),
                    unknown=unsure,
                    ahead=ahead,
                )


def _preferred(
    placed: Sequence[_Placed], share: Fraction | None, inside: Iterable[Candidate]
) -> tuple[Candidate, ...]:
    """Return those within the cap to whom an equal, not preferred, who is not had to give way."""
    within = {candidate.id for candidate in inside}
    gave_way = {
        _merit(item.candidate)
        for item in placed
        if item.candidate.id not in within and _prefers(item.candidate, share) is False
    } - {None}
    return tuple(
        item.candidate
        for item in placed
        if item.candidate.id in within
        and _prefers(item.candidate, share) is True
        and _merit(item.candidate) in gave_way
    )


def _missing(result: CapResult) -> Iterable[Message]:
    cap, base = result.cap, result.base
    if cap.share is not None and base is None:
        yield say("{base} để tính {share}", base=cap.base, share=cap.share)
    if cap.share is not None and cap.set_below:
        yield say(
            "tỷ lệ do Bộ, ban, ngành, tỉnh quy định, không quá {share}, kèm văn bản quy định",
            share=cap.share,
        )
    if cap.share is not None and base is not None and cap.rounding is None:
        found = cap.share * base
        if found.denominator != 1 and (cap.count is None or found < cap.count):
            yield say(
                "quy tắc làm tròn {exact} (không văn bản trung ương nào đã đọc ấn định), kèm quy"
                " định của đơn vị tổ chức",
                exact=_plain(found),
            )
    unplaced = tuple(c for c in result.undecided if _merit(c) is None)
    if unplaced:
        yield say("điểm hoặc thứ hạng của {names}", names=_names(unplaced))
    for tie in result.ties:
        people = tuple(c for c in tie.unknown if c.kind is SubjectKind.INDIVIDUAL)
        collectives = tuple(c for c in tie.unknown if c.kind is SubjectKind.COLLECTIVE)
        if people:
            yield say("giới tính của {names}", names=_names(people))
        if collectives:
            yield say("số người và số nữ của {names}", names=_names(collectives))
        if not tie.unknown:
            yield say(
                "thứ tự giữa {names} do cấp có thẩm quyền quyết định", names=_names(tie.candidates)
            )


def _reservations(result: CapResult) -> Iterable[Message]:
    cap = result.cap
    law = cap.law
    if law is not None:
        yield from law.reservations
        if law.value is not None and law.value.clause is not None:
            yield say("Chỉ tính đề nghị theo trường hợp: {clause}", clause=law.value.clause)
    if result.preferred and result.preference is not None:
        yield from result.preference.reservations
    bound = result.exact
    if bound is not None and bound.denominator != 1 and cap.rounding is None:
        yield say(
            "Theo câu chữ “không quá”, {whole} là số lớn nhất không vượt {exact} [{source}]; nhiều"
            " hơn thì phải có quy định cho làm tròn lên.",
            whole=math.floor(bound),
            exact=_plain(bound),
            source=cap.source,
        )
    if (
        result.exact is not None
        and result.most is not None
        and cap.rounding is not None
        and result.most > result.exact
    ):
        yield say(
            "Làm tròn thành {most} là vượt mức chính xác {exact}, trong khi {source} quy định không"
            " quá tỷ lệ này; cần kiểm tra căn cứ [{rounded_by}]",
            most=result.most,
            exact=_plain(result.exact),
            source=cap.source,
            rounded_by=cap.rounded_by,
        )
