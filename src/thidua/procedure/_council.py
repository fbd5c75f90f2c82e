"""Councils and their votes: composition, quorum, thresholds, ballots and what they come to.

Sources read: khoản 8 Điều 45, Điều 51, 56 and 61-63 of Decree 91/2017/NĐ-CP; Điều 11 of Circular
12/2019/TT-BNV; khoản 7 Điều 30, Điều 41 and 47-49 of Decree 98/2023/NĐ-CP. The articles of Decree
152/2025/NĐ-CP that replaced them were not read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final

import attrs

from thidua.errors import InvalidValue
from thidua.law import (
    CIRCULAR_2017,
    CIRCULAR_2019,
    DECREE_2017,
    DECREE_2023,
    DECREE_2025,
    Citation,
    Source,
)
from thidua.procedure._caps import whole_number
from thidua.procedure._groups import (
    CO_CHINH_PHU,
    CSTD_BO_TINH,
    CSTD_CO_SO,
    CSTD_TOAN_QUOC,
    FLAGS,
    HERO_PERSONS,
    HEROES,
)
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.records import (
    AwardName,
    award_name,
    given_member_of,
    yes_no_or_unknown,
    yes_or_no,
)
from thidua.votes import Ballot, Quorum, Threshold, VoteResult, attendance, conditions, count
from thidua.words import LabelledEnum, Message, OneOf, say

_LAW_2022_STARTS: Final = dt.date(2024, 1, 1)
_TWO_THIRDS: Final = Fraction(2, 3)
_NINETY: Final = Fraction(9, 10)
_EIGHTY: Final = Fraction(8, 10)

# Of ministries and provinces the decrees state a share on the titles of hero persons only.
_HEROIC_PLACES: Final = HEROES - HERO_PERSONS
_HIGH: Final = HERO_PERSONS | {CSTD_TOAN_QUOC, CSTD_BO_TINH}
_FLAGS_AND_FIGHTER: Final = FLAGS | {CSTD_CO_SO}


class CouncilLevel(LabelledEnum):
    """Which emulation and commendation council it is (Hội đồng Thi đua - Khen thưởng).

    Source: Điều 90 of Law 06/2022/QH15.
    """

    CENTRAL = "trung-uong", say("Hội đồng Thi đua - Khen thưởng Trung ương")
    CENTRAL_STANDING = (
        "thuong-truc-trung-uong",
        say("Thường trực Hội đồng Thi đua - Khen thưởng Trung ương"),
    )
    MINISTRY = "bo-ban-nganh", say("Hội đồng Thi đua - Khen thưởng cấp bộ")
    PROVINCE = "tinh", say("Hội đồng Thi đua - Khen thưởng cấp tỉnh")
    UNIT = "co-quan-don-vi", say("Hội đồng Thi đua - Khen thưởng của cơ quan, tổ chức, đơn vị")
    """Of a commune, department, unit or enterprise, set up by its head."""


_OF_MINISTRY_OR_PROVINCE: Final = (CouncilLevel.MINISTRY, CouncilLevel.PROVINCE)
_PRESENTING: Final = (*_OF_MINISTRY_OR_PROVINCE, CouncilLevel.UNIT)
"""Councils of the levels that present: to the Prime Minister, or to ministry and province."""


@attrs.frozen(kw_only=True)
class VoteRule:
    """What a text asks of one council's vote on one award (quy định về bỏ phiếu).

    Attributes:
        share: the share of all members that must agree; None where the text states none.
        ballot: whether it asks for a ballot (bỏ phiếu).
        secret: whether the ballot is to be secret (bỏ phiếu kín).
        written: whether absent members give their opinion in writing.
    """

    share: Fraction | None = None
    ballot: bool = False
    secret: bool = False
    written: bool = False


@attrs.frozen(kw_only=True)
class QuorumRule:
    """Who must be present for a council to meet (số thành viên dự họp).

    Attributes:
        share: the share of all members; None where the text states none.
    """

    share: Fraction | None = None


_NINETY_IN_SECRET: Final = VoteRule(share=_NINETY, ballot=True, secret=True, written=True)
_NINETY_BY_BALLOT: Final = VoteRule(share=_NINETY, ballot=True, written=True)
_EIGHTY_BY_BALLOT: Final = VoteRule(share=_EIGHTY, ballot=True, written=True)
_BALLOT_ONLY: Final = VoteRule(ballot=True)
_SECRET_BALLOT_ONLY: Final = VoteRule(ballot=True, secret=True)
_NOTHING_STATED: Final = VoteRule()


def _until_2024(value: Any, source: Citation, *, since: dt.date | None = None) -> Rule[Any]:
    return Rule(value=value, sources=(source,), since=since, until=_LAW_2022_STARTS)


def _in_the_file(place: Citation) -> tuple[Rule[VoteRule], ...]:
    """Return what follows until 2023 from a file that holds the result of a secret ballot."""
    absent = CIRCULAR_2019.cite(11, 3)
    return (
        _until_2024(_SECRET_BALLOT_ONLY, place),
        Rule(
            value=attrs.evolve(_SECRET_BALLOT_ONLY, written=True),
            sources=(place, absent),
            since=CIRCULAR_2019.effective,
            until=_LAW_2022_STARTS,
        ),
    )


_VOTES: Final[Mapping[tuple[str, CouncilLevel], tuple[Rule[VoteRule], ...]]] = MappingProxyType(
    {
        **{
            (award, level): (
                _until_2024(_NINETY_IN_SECRET, DECREE_2017.cite(45, 8)),
                Rule(value=_NINETY_BY_BALLOT, sources=(DECREE_2023.cite(30, 7),)),
            )
            for award in _HIGH
            for level in _OF_MINISTRY_OR_PROVINCE
        },
        **{
            (award, CouncilLevel.UNIT): (
                _until_2024(_NOTHING_STATED, DECREE_2017.cite(45, 8)),
                Rule(value=_BALLOT_ONLY, sources=(DECREE_2023.cite(30, 7),)),
            )
            for award in _HIGH
        },
        **{
            (award, level): (
                _until_2024(_NOTHING_STATED, DECREE_2017.cite(45, 8)),
                Rule(value=_EIGHTY_BY_BALLOT, sources=(DECREE_2023.cite(30, 7),)),
            )
            for award in _FLAGS_AND_FIGHTER
            for level in _PRESENTING
        },
        **{
            (CO_CHINH_PHU, level): (
                *_in_the_file(DECREE_2017.cite(51, 3, "c")),
                Rule(value=_EIGHTY_BY_BALLOT, sources=(DECREE_2023.cite(30, 7),)),
            )
            for level in _OF_MINISTRY_OR_PROVINCE
        },
        **{
            (award, level): (
                *_in_the_file(DECREE_2017.cite(56, 2, "c")),
                Rule(value=_BALLOT_ONLY, sources=(DECREE_2023.cite(41, 2, "c"),)),
            )
            for award in _HEROIC_PLACES
            for level in _OF_MINISTRY_OR_PROVINCE
        },
        # Until 2023 the Central Council's working rules, which were not read, ruled on both.
        **{
            (award, CouncilLevel.CENTRAL): (
                _until_2024(None, DECREE_2017.cite(48, 2)),
                Rule(value=_NINETY_BY_BALLOT, sources=(DECREE_2023.cite(47, 4, "b"),)),
            )
            for award in HEROES
        },
        (CSTD_TOAN_QUOC, CouncilLevel.CENTRAL_STANDING): (
            _until_2024(None, DECREE_2017.cite(48, 2)),
            Rule(value=_NINETY_BY_BALLOT, sources=(DECREE_2023.cite(47, 4, "b"),)),
        ),
    }
)
"""What is asked of the vote, by award and council."""

_OTHER_VOTES: Final = (
    _until_2024(_NOTHING_STATED, DECREE_2017.cite(45, 8)),
    Rule(value=_NOTHING_STATED, sources=(DECREE_2023.cite(30, 7),)),
)
"""Both articles list the awards they mean; of the others they state nothing."""
_OTHER_VOTES_ABOVE: Final = (
    *_OTHER_VOTES,
    _until_2024(VoteRule(written=True), CIRCULAR_2019.cite(11, 3), since=CIRCULAR_2019.effective),
)
"""The same in ministries and provinces, whose absent members a circular asks in writing."""

_NO_QUORUM: Final = QuorumRule()
_QUORUM_OF_TWO_THIRDS: Final = QuorumRule(share=_TWO_THIRDS)


def _quorums(article: str) -> tuple[Rule[QuorumRule], ...]:
    return (
        # What this circular ruled on meetings was not read.
        Rule(
            value=None,
            sources=(CIRCULAR_2017.cite(),),
            since=DECREE_2017.effective,
            until=CIRCULAR_2019.effective,
            successor=CIRCULAR_2017.cite(),
        ),
        _until_2024(_QUORUM_OF_TWO_THIRDS, CIRCULAR_2019.cite(11, 2)),
        Rule(value=_NO_QUORUM, sources=(DECREE_2023.cite(article),)),
    )


_QUORUMS: Final[Mapping[CouncilLevel, tuple[Rule[QuorumRule], ...]]] = MappingProxyType(
    {
        CouncilLevel.CENTRAL: (
            _until_2024(_NO_QUORUM, DECREE_2017.cite(61)),
            Rule(value=_QUORUM_OF_TWO_THIRDS, sources=(DECREE_2023.cite(47, 4, "b"),)),
        ),
        CouncilLevel.CENTRAL_STANDING: (
            _until_2024(_NO_QUORUM, DECREE_2017.cite(61)),
            Rule(value=_NO_QUORUM, sources=(DECREE_2023.cite(47, 4, "b"),)),
        ),
        CouncilLevel.MINISTRY: _quorums("48"),
        CouncilLevel.PROVINCE: _quorums("49"),
        CouncilLevel.UNIT: (
            _until_2024(_NO_QUORUM, DECREE_2017.cite(62, 4)),
            Rule(value=_NO_QUORUM, sources=(DECREE_2023.cite(49, 5),)),
        ),
    }
)
_QUORUM_ON_HEROES: Final = (
    _until_2024(None, DECREE_2017.cite(48, 2)),
    Rule(value=QuorumRule(share=_NINETY), sources=(DECREE_2023.cite(47, 4, "b"),)),
)


@attrs.frozen(kw_only=True)
class CouncilRule:
    """What is ruled on one council's vote on one award; made by :func:`council_rule`.

    Attributes:
        award: the award voted on.
        level: the council.
        votes: what is asked of the vote; None where no text read was in force.
        quorum: who must be present; None where no text read was in force.
    """

    award: AwardName
    level: CouncilLevel
    votes: InForce[VoteRule] | None
    quorum: InForce[QuorumRule] | None

    @property
    def threshold(self) -> Threshold | None:
        """The share of all members that must agree; None where none is stated, or known."""
        rule = self.votes
        if rule is None or rule.value is None or rule.value.share is None:
            return None
        return Threshold(rule.value.share, source=rule.sources[0], secret=rule.value.secret)

    @property
    def secret(self) -> bool:
        """Whether the ballot is to be secret, as far as it was read."""
        return self.votes is not None and bool(self.votes.value and self.votes.value.secret)

    @property
    def attendance(self) -> Quorum | None:
        """The share of all members that must be present; None where none is stated, or known."""
        rule = self.quorum
        if rule is None or rule.value is None or rule.value.share is None:
            return None
        return Quorum(rule.value.share, source=rule.sources[0])

    @property
    def provisional(self) -> bool:
        """Whether the answer rests on a text that was not read."""
        return any(rule is not None and rule.provisional for rule in (self.votes, self.quorum))

    @property
    def missing(self) -> tuple[Message, ...]:
        """What is ruled, but was not read."""
        told = []
        for rule, what in (
            (self.votes, say("quy định về tỷ lệ phiếu")),
            (self.quorum, say("quy định về số thành viên dự họp")),
        ):
            if rule is None:
                told.append(say("{what} (không có văn bản đã đọc cho ngày này)", what=what))
            elif rule.value is None:
                told.append(say("{what} ({sources}, chưa đọc)", what=what, sources=rule.sources))
        return tuple(told)

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it."""
        found = (
            told
            for rule in (self.votes, self.quorum)
            if rule is not None
            for told in rule.reservations
        )
        return tuple({told.render(): told for told in found}.values())

    def render(self, locale: str = "vi") -> str:
        """Say in one sentence what is asked, and, a line each, what it rests on that was not read.

        Raises:
            UnknownName: the library does not speak that language.
        """
        return _told(self.statement(), self.reservations, locale)

    def __str__(self) -> str:
        return self.render()

    def statement(self) -> Message:
        """What is asked, in one sentence."""
        asked: list[Message] = []
        if self.threshold is not None:
            asked.append(
                say(
                    "{needed} đồng ý [{source}]",
                    needed=self.threshold.label,
                    source=self.threshold.source,
                )
            )
        rule = None if self.votes is None else self.votes.value
        if rule is not None and rule.secret:
            asked.append(say("bỏ phiếu kín"))
        elif rule is not None and rule.ballot:
            asked.append(say("bỏ phiếu"))
        if rule is not None and rule.written:
            asked.append(say("lấy ý kiến bằng văn bản của thành viên vắng mặt"))
        if self.attendance is not None:
            asked.append(
                say(
                    "có mặt ít nhất {share} tổng số thành viên [{source}]",
                    share=_as_ruled(self.attendance.share),
                    source=self.attendance.source,
                )
            )
        if self.votes is not None and rule is not None and self.threshold is None:
            asked.append(say("không ấn định tỷ lệ phiếu [{source}]", source=self.votes.sources))
        asked += (say("còn thiếu {what}", what=what) for what in self.missing)
        return say(
            "{council} xét {award}: {asked}",
            council=self.level,
            award=self.award,
            asked=tuple(asked),
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return what is ruled as plain data, its sentences in *locale*."""
        rule = None if self.votes is None else self.votes.value
        return {
            "award": self.award.id,
            "council": self.level.slug,
            "share": None if self.threshold is None else str(self.threshold.share),
            "ballot": None if rule is None else rule.ballot,
            "secret": None if rule is None else rule.secret,
            "written_opinions": None if rule is None else rule.written,
            "quorum": None if self.attendance is None else str(self.attendance.share),
            "sources": [
                source.render(locale)
                for found in (self.votes, self.quorum)
                if found is not None
                for source in found.sources
            ],
            "missing": [what.render(locale) for what in self.missing],
            "provisional": self.provisional,
            "reservations": [told.render(locale) for told in self.reservations],
        }


def _told(statement: Message, reservations: Iterable[Message], locale: str) -> str:
    return "\n".join(line.render(locale) for line in (statement, *reservations))


def _as_ruled(share: Fraction) -> Fraction | str:
    return share if (share * 10_000).denominator == 1 else str(share)


def council_rule(
    award: str | AwardName,
    level: CouncilLevel,
    on: dt.date,
    *,
    received: dt.date | None = None,
) -> CouncilRule:
    """Return what the central texts ask of one council's vote on one award.

    Args:
        award: its slug, abbreviation or name.
        level: the council.
        on: the day of the vote.
        received: the day the file was received, on which transitional rules turn.

    Raises:
        UnknownName: no award is called so.
        InvalidValue: *level* is no council, *on* is no plain date, or *received* is after *on*.
    """
    found = award if isinstance(award, AwardName) else award_name(award)
    if not isinstance(level, CouncilLevel):
        raise InvalidValue(
            say(
                "“{value}” không phải một cấp Hội đồng; hãy dùng CouncilLevel: {known}.",
                value=str(level),
                known=OneOf(tuple(each.slug for each in CouncilLevel)),
            ),
            value=level,
        )
    quorums = _QUORUMS[level]
    if level is CouncilLevel.CENTRAL and found.id in HEROES:
        quorums = _QUORUM_ON_HEROES
    others = _OTHER_VOTES_ABOVE if level in _OF_MINISTRY_OR_PROVINCE else _OTHER_VOTES
    return CouncilRule(
        award=found,
        level=level,
        votes=in_force(_VOTES.get((found.id, level), others), on, received=received),
        quorum=in_force(quorums, on, received=received),
    )


def voting_councils(award: str | AwardName, on: dt.date) -> tuple[CouncilLevel, ...]:
    """Return the councils of whose vote on an award the texts read state a share or a ballot.

    Of the councils of ministry and province, only that of the presenting one votes.

    Raises:
        UnknownName: no award is called so.
    """
    rules = ((level, council_rule(award, level, on).votes) for level in CouncilLevel)
    return tuple(
        level
        for level, rule in rules
        if rule is not None and (rule.value is None or rule.value.ballot or rule.value.share)
    )


@attrs.frozen(kw_only=True)
class CompositionRule:
    """How a council is made up, as far as the texts fix it (thành phần Hội đồng).

    Attributes:
        chair: who chairs it; None where the text leaves that open.
        standing: who is its standing vice-chair; None where the text leaves that open.
        fewest: the fewest vice-chairs; None where there is no lower bound.
        most: the most vice-chairs; None where there is no upper bound.
    """

    chair: Message | None = None
    standing: Message | None = None
    fewest: int | None = None
    most: int | None = None


_PRIME_MINISTER: Final = say("Thủ tướng Chính phủ")
_MINISTER: Final = say("Bộ trưởng, người đứng đầu ban, ngành, đoàn thể trung ương")
_PROVINCE_CHAIR: Final = say("Chủ tịch Ủy ban nhân dân tỉnh, thành phố trực thuộc trung ương")
_FREE: Final = CompositionRule()
_COMPOSITIONS: Final[Mapping[CouncilLevel, tuple[Rule[CompositionRule], ...]]] = MappingProxyType(
    {
        CouncilLevel.CENTRAL: (
            _until_2024(
                CompositionRule(
                    chair=_PRIME_MINISTER,
                    standing=say(
                        "Thứ trưởng Bộ Nội vụ, Trưởng ban Ban Thi đua - Khen thưởng Trung ương"
                    ),
                ),
                DECREE_2017.cite(61, 2),
            ),
            Rule(
                value=CompositionRule(chair=_PRIME_MINISTER, standing=say("Bộ trưởng Bộ Nội vụ")),
                sources=(DECREE_2023.cite(47, 2),),
            ),
        ),
        CouncilLevel.CENTRAL_STANDING: (
            _until_2024(_FREE, DECREE_2017.cite(61, 3)),
            Rule(value=_FREE, sources=(DECREE_2023.cite(47, 3),)),
        ),
        CouncilLevel.MINISTRY: (
            _until_2024(
                CompositionRule(
                    chair=_MINISTER,
                    standing=say(
                        "Vụ trưởng Vụ Thi đua - Khen thưởng; nơi chưa có Vụ thì Trưởng phòng (ban)"
                        " là Ủy viên thường trực"
                    ),
                    fewest=3,
                    most=4,
                ),
                DECREE_2017.cite(62, 2),
            ),
            Rule(
                value=CompositionRule(
                    chair=_MINISTER,
                    standing=say(
                        "người đứng đầu cơ quan, đơn vị làm công tác thi đua, khen thưởng cấp bộ"
                    ),
                    most=4,
                ),
                sources=(DECREE_2023.cite(48, 2),),
            ),
        ),
        CouncilLevel.PROVINCE: (
            _until_2024(
                CompositionRule(
                    chair=_PROVINCE_CHAIR,
                    standing=say(
                        "Phó Giám đốc Sở Nội vụ kiêm Trưởng ban Ban Thi đua - Khen thưởng cấp tỉnh"
                    ),
                    fewest=3,
                    most=4,
                ),
                DECREE_2017.cite(63, 2),
            ),
            Rule(
                value=CompositionRule(
                    chair=_PROVINCE_CHAIR, standing=say("Giám đốc Sở Nội vụ"), most=4
                ),
                sources=(DECREE_2023.cite(49, 2),),
                until=DECREE_2025.effective,
            ),
            # Provinces are reported to rule on their councils themselves; how far was not read.
            Rule(value=None, sources=(DECREE_2025.cite(),)),
        ),
        CouncilLevel.UNIT: (
            _until_2024(_FREE, DECREE_2017.cite(62, 4)),
            Rule(value=_FREE, sources=(DECREE_2023.cite(49, 5),)),
        ),
    }
)


@attrs.frozen(kw_only=True)
class Council:
    """A council as far as its composition and votes ask (Hội đồng Thi đua - Khen thưởng).

    Attributes:
        level: which council.
        members: all its members, the chair and vice-chairs included; None means not known.
        vice_chairs: how many vice-chairs it has; None means not known.
        chaired_as_ruled: whether its chair is the person whom the text names; None: not known.
        standing_as_ruled: whether its standing vice-chair is the person whom the text names (until
            2023, where a ministry has no such department, the standing member); None: not known.
        own_composition: whether it is of the Ministry of National Defence or of Public Security,
            whose ministers decide how it is made up.

    Raises:
        InvalidValue: no members, a negative number, or more vice-chairs than there can be.
    """

    level: CouncilLevel = attrs.field(validator=given_member_of(CouncilLevel))
    members: int | None = attrs.field(default=None, validator=whole_number)
    vice_chairs: int | None = attrs.field(default=None, validator=whole_number)
    chaired_as_ruled: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    standing_as_ruled: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    own_composition: bool = attrs.field(default=False, validator=yes_or_no)

    def __attrs_post_init__(self) -> None:
        if self.members == 0:
            raise InvalidValue(say("{council} phải có ít nhất một thành viên.", council=self.level))
        if (
            self.members is not None
            and self.vice_chairs is not None
            and self.vice_chairs >= self.members
        ):
            raise InvalidValue(
                say(
                    "{council} có {members} thành viên thì không thể có {vice_chairs} Phó Chủ tịch;"
                    " hãy kiểm tra lại số thành viên.",
                    council=self.level,
                    members=self.members,
                    vice_chairs=self.vice_chairs,
                )
            )
        if self.own_composition and self.level is not CouncilLevel.MINISTRY:
            raise InvalidValue(
                say(
                    "Chỉ Hội đồng cấp bộ của Bộ Quốc phòng, Bộ Công an có thành phần do Bộ trưởng"
                    " quyết định; {council} thì không.",
                    council=self.level,
                )
            )


@attrs.frozen(kw_only=True)
class CompositionCheck:
    """Whether a council is made up as the texts ask; made by :func:`check_composition`.

    Attributes:
        council: the council.
        rule: what is ruled; None where no text read was in force.
        breaches: everything that goes against it, each in one sentence.
        missing: what would have to be known.
    """

    council: Council
    rule: InForce[CompositionRule] | None
    breaches: tuple[Message, ...]
    missing: tuple[Message, ...]

    @property
    def valid(self) -> bool | None:
        """True, False, or None where what is known does not decide."""
        if self.breaches:
            return False
        return None if self.missing else True

    @property
    def provisional(self) -> bool:
        """Whether the answer rests on a text that was not read."""
        return self.rule is not None and self.rule.provisional

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it."""
        return () if self.rule is None else self.rule.reservations

    def render(self, locale: str = "vi") -> str:
        """Write the findings, one sentence a line."""
        if self.valid:
            first = say("Thành phần {council}: đúng quy định.", council=self.council.level)
        elif self.breaches:
            first = say("Thành phần {council}: chưa đúng quy định.", council=self.council.level)
        else:
            first = say("Thành phần {council}: chưa kết luận được.", council=self.council.level)
        told = [first, *self.breaches]
        told += (say("Còn thiếu: {what}", what=what) for what in self.missing)
        return "\n".join(line.render(locale) for line in (*told, *self.reservations))

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the findings as plain data, the sentences in *locale*."""
        return {
            "council": self.council.level.slug,
            "valid": self.valid,
            "breaches": [told.render(locale) for told in self.breaches],
            "missing": [what.render(locale) for what in self.missing],
            "sources": []
            if self.rule is None
            else [source.render(locale) for source in self.rule.sources],
            "provisional": self.provisional,
            "reservations": [told.render(locale) for told in self.reservations],
        }


def check_composition(council: Council, on: dt.date) -> CompositionCheck:
    """Tell whether a council is made up as the texts ask, naming every breach at once.

    Args:
        council: the council.
        on: the day of its meeting.
    """
    rule = in_force(_COMPOSITIONS[council.level], on)
    if rule is None:
        missing = (say("quy định về thành phần (không có văn bản đã đọc cho ngày này)"),)
        return CompositionCheck(council=council, rule=None, breaches=(), missing=missing)
    if rule.value is None:
        missing = (say("quy định về thành phần ({sources}, chưa đọc)", sources=rule.sources),)
        return CompositionCheck(council=council, rule=rule, breaches=(), missing=missing)
    asked = _FREE if council.own_composition else rule.value
    checks = tuple(_composition_checks(council, asked, rule.sources))
    return CompositionCheck(
        council=council,
        rule=rule,
        breaches=tuple(breach for met, breach, _ in checks if met is False),
        missing=tuple(lacking for met, _, lacking in checks if met is None),
    )


def _composition_checks(
    council: Council, asked: CompositionRule, sources: tuple[Source, ...]
) -> Iterable[tuple[bool | None, Message, Message]]:
    number = council.vice_chairs
    how_many = say("số Phó Chủ tịch Hội đồng")
    if asked.chair is not None:
        yield (
            council.chaired_as_ruled,
            say("Chủ tịch Hội đồng phải là {who} [{sources}]", who=asked.chair, sources=sources),
            say("Chủ tịch Hội đồng có phải là {who} hay không", who=asked.chair),
        )
    if asked.standing is not None:
        yield (
            council.standing_as_ruled,
            say(
                "Phó Chủ tịch thường trực phải là {who} [{sources}]",
                who=asked.standing,
                sources=sources,
            ),
            say("Phó Chủ tịch thường trực có phải là {who} hay không", who=asked.standing),
        )
    if asked.most is not None:
        met = None if number is None else (asked.fewest or 0) <= number <= asked.most
        if asked.fewest is None:
            breach = say(
                "Hội đồng có {number} Phó Chủ tịch, quy định không quá {most} [{sources}]",
                number=number,
                most=asked.most,
                sources=sources,
            )
        else:
            breach = say(
                "Hội đồng có {number} Phó Chủ tịch, quy định từ {fewest} đến {most} [{sources}]",
                number=number,
                fewest=asked.fewest,
                most=asked.most,
                sources=sources,
            )
        yield met, breach, how_many


@attrs.frozen(kw_only=True)
class CouncilDecision:
    """What a council's ballot on one candidate comes to; made by :func:`council_vote`.

    Attributes:
        council: the council.
        ballot: the count.
        rule: what the central texts ask.
        results: the counts against the central threshold and quorum and the council's own.
        passed: True, False, or None where what is known does not decide.
        reason: the count in one sentence.
        missing: what would decide, where *passed* is None.
    """

    council: Council
    ballot: Ballot
    rule: CouncilRule
    results: tuple[VoteResult, ...]
    passed: bool | None
    reason: Message
    missing: tuple[Message, ...]

    @property
    def provisional(self) -> bool:
        """Whether the answer rests on a text that was not read."""
        return self.rule.provisional

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it."""
        return self.rule.reservations

    def render(self, locale: str = "vi") -> str:
        """Explain the decision in one sentence, and, a line each, why it is provisional.

        Raises:
            UnknownName: the library does not speak that language.
        """
        return _told(self.reason, self.reservations, locale)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the decision as plain data, its sentences in *locale*."""
        return {
            "passed": self.passed,
            "reason": self.reason.render(locale),
            "missing": [what.render(locale) for what in self.missing],
            "rule": self.rule.to_dict(locale),
            "results": [result.to_dict(locale) for result in self.results],
            "provisional": self.provisional,
            "reservations": [told.render(locale) for told in self.reservations],
        }


def council_vote(
    award: str | AwardName,
    ballot: Ballot,
    on: dt.date,
    *,
    council: Council,
    threshold: Threshold | None = None,
    quorum: Quorum | None = None,
    received: dt.date | None = None,
) -> CouncilDecision:
    """Count a council's ballot on one candidate against law and the council's own rules.

    All members count, present or not, and absent members' written opinions with them. Where the
    central texts state no share for the award, only the council's own rule can decide.

    Args:
        award: its slug, abbreviation or name.
        ballot: the count, as the minutes give it.
        on: the day of the vote.
        council: who voted.
        threshold: what the council's own rules ask besides, with their source.
        quorum: who must be present by the council's own rules, with their source.
        received: the day the file was received, on which transitional rules turn.

    Raises:
        UnknownName: no award is called so.
        InvalidValue: the ballot counts other members than the council has, or *received* is after
            *on*.
    """
    rule = council_rule(award, council.level, on, received=received)
    ballot = _over_all_members(ballot, council)
    asked = rule.threshold
    if threshold is not None and rule.secret:
        threshold = attrs.evolve(threshold, secret=True)
    results = [
        count(ballot, *each) for each in conditions((asked, rule.attendance), (threshold, quorum))
    ]
    checks = [(result.passed, result.reason, result.missing) for result in results]
    if not results:
        checks += (
            (check.met, check.reason, check.missing)
            for needed in (rule.attendance, quorum)
            if needed is not None
            for check in (attendance(ballot, needed),)
        )
    missing = tuple(dict.fromkeys(what for _, _, lacking in checks for what in lacking))
    missing = (*missing, *rule.missing)
    if not results and not rule.missing:
        missing = (*missing, _own_rule_wanted(rule))
    failed = next((reason for passed, reason, _ in checks if passed is False), None)
    if failed is not None:
        passed, reason, missing = False, failed, ()
    elif missing:
        passed = None
        reason = say("Chưa kết luận được kết quả biểu quyết: còn thiếu {missing}.", missing=missing)
    else:
        passed, reason = True, results[0].reason
    return CouncilDecision(
        council=council,
        ballot=ballot,
        rule=rule,
        results=tuple(results),
        passed=passed,
        reason=reason,
        missing=missing,
    )


def _own_rule_wanted(rule: CouncilRule) -> Message:
    return say(
        "tỷ lệ phiếu theo quy chế của Hội đồng hoặc quy định của Bộ, ban, ngành, tỉnh (văn bản"
        " trung ương đã đọc không ấn định tỷ lệ cho {award} tại {council})",
        award=rule.award,
        council=rule.level,
    )


def _over_all_members(ballot: Ballot, council: Council) -> Ballot:
    if council.members is None or ballot.members == council.members:
        return ballot
    if ballot.members is None:
        return attrs.evolve(ballot, members=council.members)
    raise InvalidValue(
        say(
            "Kết quả kiểm phiếu tính trên {counted} thành viên nhưng {council} có {members} thành"
            " viên; tỷ lệ phải tính trên tổng số thành viên, kể cả người vắng mặt.",
            counted=ballot.members,
            council=council.level,
            members=council.members,
        ),
        ballot=ballot,
    )
