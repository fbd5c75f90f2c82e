"""Votes: one ballot counted against one threshold, over all members.

Used by cluster endorsement and by councils alike. Who may be proposed is not decided here, and
which share is needed is never assumed: it comes with the :class:`Threshold` and its source.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any, Final

import attrs

from thidua.errors import InvalidValue, Renderable
from thidua.numbers import exact, exceeds, reaches
from thidua.words import Message, say

__all__ = [
    "Ballot",
    "Check",
    "Quorum",
    "Threshold",
    "VoteResult",
    "attendance",
    "conditions",
    "count",
]

_MEMBERS: Final = say("tổng số thành viên")
_PRESENT: Final = say("số thành viên dự họp")
_IN_FAVOUR: Final = say("số phiếu đồng ý")
_WRITTEN_IN_FAVOUR: Final = say("số ý kiến đồng ý bằng văn bản")


def _to_share(share: int | str | Fraction) -> Fraction:
    return exact(share)


def _possible_share(_: object, __: object, share: Fraction) -> None:
    if not 0 < share <= 1:
        raise InvalidValue(
            say("Tỷ lệ phải lớn hơn 0 và không quá 100%, không phải {share}.", share=share),
            share=share,
        )


def _says_itself(_: object, __: object, source: Any) -> None:
    if not callable(getattr(source, "render", None)):
        raise InvalidValue(
            say(
                "Tỷ lệ phiếu, tỷ lệ dự họp phải kèm văn bản quy định, không phải “{value}”; hãy dùng"
                " trích dẫn hoặc quy định của đơn vị tổ chức.",
                value=str(source),
            ),
            value=source,
        )


def _as_ruled(share: Fraction) -> Fraction | str:
    # A rule that says two thirds is not well told as a rounded percentage.
    return share if (share * 10_000).denominator == 1 else str(share)


@attrs.frozen
class Threshold:
    """The share of all members that must vote in favour (tỷ lệ phiếu cần đạt).

    Attributes:
        share: the share, over 0 and up to 1: ``Fraction(9, 10)``.
        source: where the rule stands: anything that can say itself, such as a citation.
        strict: True for *more than* the share (trên), False for *at least* (từ … trở lên).
        secret: True where the source asks for a secret ballot (bỏ phiếu kín).

    Raises:
        InvalidValue: a share that is not exact, or not over 0 and up to 1; no source.
    """

    share: Fraction = attrs.field(converter=_to_share, validator=_possible_share)
    source: Renderable = attrs.field(kw_only=True, validator=_says_itself)
    strict: bool = attrs.field(default=False, kw_only=True)
    secret: bool = attrs.field(default=False, kw_only=True)

    def is_met(self, in_favour: int, members: int) -> bool:
        """Tell whether *in_favour* votes of *members* are enough.

        Raises:
            InvalidValue: more votes than members, or no members.
        """
        return (exceeds if self.strict else reaches)(in_favour, members, self.share)

    @property
    def label(self) -> Message:
        """What is needed, in words."""
        if self.strict:
            return say("trên {share} tổng số thành viên", share=_as_ruled(self.share))
        return say("ít nhất {share} tổng số thành viên", share=_as_ruled(self.share))


@attrs.frozen
class Quorum:
    """The share of all members that must be present for the meeting to vote.

    Attributes:
        share: the share, over 0 and up to 1, reached or exceeded: ``Fraction(2, 3)``.
        source: where the rule stands.

    Raises:
        InvalidValue: a share that is not exact, or not over 0 and up to 1; no source.
    """

    share: Fraction = attrs.field(converter=_to_share, validator=_possible_share)
    source: Renderable = attrs.field(kw_only=True, validator=_says_itself)


def _counts(ballot: Ballot) -> tuple[tuple[Message, Any], ...]:
    return (
        (_MEMBERS, ballot.members),
        (_IN_FAVOUR, ballot.in_favour),
        (say("số phiếu không đồng ý"), ballot.against),
        (say("số phiếu trắng hoặc không hợp lệ"), ballot.abstained),
        (_WRITTEN_IN_FAVOUR, ballot.written_in_favour),
        (say("số ý kiến không đồng ý bằng văn bản"), ballot.written_against),
        (_PRESENT, ballot.present),
    )


def _check_possible(ballot: Ballot) -> None:
    for what, number in _counts(ballot):
        if number is not None and (
            not isinstance(number, int) or isinstance(number, bool) or number < 0
        ):
            raise InvalidValue(
                say(
                    "Kết quả kiểm phiếu có {what} là “{number}”; hãy ghi số nguyên từ 0 trở lên.",
                    what=what,
                    number=str(number),
                ),
                ballot=ballot,
            )
    if ballot.secret is not None and not isinstance(ballot.secret, bool):
        raise InvalidValue(
            say(
                "“{value}” không cho biết có bỏ phiếu kín hay không; hãy ghi có, không, hoặc để trống.",
                value=str(ballot.secret),
            ),
            ballot=ballot,
        )
    if ballot.members == 0:
        raise InvalidValue(say("Kết quả kiểm phiếu phải có ít nhất một thành viên."), ballot=ballot)
    cast, written, members = ballot.votes_cast, ballot.opinions_written, ballot.members
    if ballot.present is not None and cast > ballot.present:
        raise InvalidValue(
            say(
                "Kết quả kiểm phiếu không thể có: {cast} phiếu tại cuộc họp nhưng chỉ có {present}"
                " thành viên dự họp.",
                cast=cast,
                present=ballot.present,
            ),
            ballot=ballot,
        )
    taking_part = max(cast, ballot.present or 0) + written
    if members is not None and taking_part > members:
        raise InvalidValue(
            say(
                "Kết quả kiểm phiếu không thể có: {taking_part} người dự họp, bỏ phiếu hoặc gửi ý"
                " kiến nhưng chỉ có {members} thành viên.",
                taking_part=taking_part,
                members=members,
            ),
            ballot=ballot,
        )


@attrs.frozen(kw_only=True)
class Ballot:
    """The count of one ballot on one candidate (kết quả kiểm phiếu), as its minutes give it.

    A ballot is a finished count: a member who is in none of its numbers did not vote in favour.
    A number that the minutes do not give is None, which is not zero.

    Attributes:
        members: all members of the council or cluster, present or not.
        in_favour: votes in favour cast at the meeting (phiếu đồng ý).
        against: votes against cast at the meeting.
        abstained: blank and invalid votes (phiếu trắng, phiếu không hợp lệ).
        written_in_favour: absent members who agreed in writing (lấy ý kiến bằng văn bản); 0 where
            nobody was asked.
        written_against: absent members who disagreed in writing.
        present: members present at the meeting; only a :class:`Quorum` needs it.
        secret: whether the ballot was secret (bỏ phiếu kín); None where it is not known.

    Raises:
        InvalidValue: negative numbers, no members, or more votes than there are people.
    """

    members: int | None
    in_favour: int | None
    against: int | None = 0
    abstained: int | None = 0
    written_in_favour: int | None = 0
    written_against: int | None = 0
    present: int | None = None
    secret: bool | None = None

    def __attrs_post_init__(self) -> None:
        _check_possible(self)

    @property
    def votes_cast(self) -> int:
        """The votes known to have been cast at the meeting."""
        return (self.in_favour or 0) + (self.against or 0) + (self.abstained or 0)

    @property
    def opinions_written(self) -> int:
        """The opinions known to have been given in writing."""
        return (self.written_in_favour or 0) + (self.written_against or 0)

    @property
    def all_in_favour(self) -> int | None:
        """Votes in favour at the meeting and in writing; None where either is not known."""
        if self.in_favour is None or self.written_in_favour is None:
            return None
        return self.in_favour + self.written_in_favour


@attrs.frozen(kw_only=True)
class VoteResult:
    """What a ballot comes to under a threshold (kết quả biểu quyết); made by :func:`count`.

    Attributes:
        passed: True, False, or None where the known numbers do not decide.
        ballot: what was counted.
        threshold: what it was counted against.
        quorum: what the meeting needed; None where no quorum was asked.
        missing: what would decide, where *passed* is None; else empty.
        reason: the count in one sentence.
    """

    passed: bool | None
    ballot: Ballot
    threshold: Threshold
    quorum: Quorum | None
    missing: tuple[Message, ...]
    reason: Message

    def render(self, locale: str = "vi") -> str:
        """Explain the count in one sentence.

        Raises:
            UnknownName: the library does not speak that language.
        """
        return self.reason.render(locale)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the count as plain data, its sentences in *locale*."""
        quorum = self.quorum
        return {
            "passed": self.passed,
            "reason": self.render(locale),
            "threshold": str(self.threshold.share),
            "threshold_source": self.threshold.source.render(locale),
            "quorum": None if quorum is None else str(quorum.share),
            "quorum_source": None if quorum is None else quorum.source.render(locale),
        }


def count(ballot: Ballot, threshold: Threshold, quorum: Quorum | None = None) -> VoteResult:
    """Count *ballot* against *threshold*, over all members and in whole numbers.

    A ballot passes when the meeting had its quorum, the vote was secret where the source asks for
    it, and enough of all members were in favour. One of these failing decides even where another
    is not known. A number that is not known leaves the result open only where it could still
    turn it: nine of ten members in favour pass at 80% whatever the tenth wrote.
    """
    votes = _votes(ballot, threshold)
    checks = [votes]
    if threshold.secret:
        checks.insert(0, _secrecy(ballot))
    if quorum is not None:
        checks.insert(0, attendance(ballot, quorum))
        checks += _both(ballot, threshold, quorum)
    failed = next((check for check in checks if check.met is False), None)
    missing = tuple(dict.fromkeys(what for check in checks for what in check.missing))
    if failed is not None:
        passed, missing, reason = False, (), failed.reason
    elif missing:
        passed, reason = None, _unknown(*missing).reason
    else:
        passed, reason = True, votes.reason
    return VoteResult(
        passed=passed,
        ballot=ballot,
        threshold=threshold,
        quorum=quorum,
        missing=missing,
        reason=reason,
    )


def conditions(
    *rules: tuple[Threshold | None, Quorum | None],
) -> tuple[tuple[Threshold, Quorum | None], ...]:
    """Return what a ballot is to be counted against where several texts rule on it.

    One text may state a share and another the attendance. So that neither is lost, a text without
    a share is asked with the first share there is, and one without an attendance with that of the
    text before it.

    Args:
        rules: the threshold and the quorum of each text, the highest text first; None where it
            states none.

    Returns:
        Pairs for :func:`count`; empty where no text states a share.
    """
    share = next((threshold for threshold, _ in rules if threshold is not None), None)
    present: Quorum | None = None
    found: list[tuple[Threshold, Quorum | None]] = []
    for threshold, quorum in rules:
        if share is None or (threshold is None and quorum is None):
            continue
        pair = (threshold or share, quorum or present)
        present = present or quorum
        if pair not in found:
            found.append(pair)
    return tuple(found)


@attrs.frozen
class Check:
    """One condition of a ballot: its quorum, its secrecy or its votes.

    Attributes:
        met: True, False, or None where the known numbers do not decide.
        reason: the condition and the numbers in one sentence.
        missing: what would decide, where *met* is None; else empty.
    """

    met: bool | None
    reason: Message
    missing: tuple[Message, ...] = ()


def _votes(ballot: Ballot, threshold: Threshold) -> Check:
    members, votes = ballot.members, ballot.all_in_favour
    known = (ballot.in_favour or 0) + (ballot.written_in_favour or 0)
    if members is not None and votes is not None:
        part = Fraction(votes, members)
        if threshold.is_met(votes, members):
            reason = say(
                "{votes}/{members} thành viên đồng ý ({part}), cần {needed}: đạt.",
                votes=votes,
                members=members,
                part=part,
                needed=threshold.label,
            )
            return Check(True, reason)
        reason = say(
            "{votes}/{members} thành viên đồng ý ({part}), cần {needed}: không đạt.",
            votes=votes,
            members=members,
            part=part,
            needed=threshold.label,
        )
        return Check(False, reason)
    if members is not None and threshold.is_met(known, members):
        reason = say(
            "Ít nhất {votes}/{members} thành viên đồng ý ({part}), cần {needed}: đạt.",
            votes=known,
            members=members,
            part=Fraction(known, members),
            needed=threshold.label,
        )
        return Check(True, reason)
    most = _most_in_favour(ballot)
    if most is not None and not threshold.is_met(*most):
        reason = say(
            "Nhiều nhất {votes}/{members} thành viên đồng ý ({part}), cần {needed}: không đạt.",
            votes=most[0],
            members=most[1],
            part=Fraction(*most),
            needed=threshold.label,
        )
        return Check(False, reason)
    return _unknown(
        *(
            what
            for what, number in (
                (_MEMBERS, members),
                (_IN_FAVOUR, ballot.in_favour),
                (_WRITTEN_IN_FAVOUR, ballot.written_in_favour),
            )
            if number is None
        )
    )


def _most_in_favour(ballot: Ballot) -> tuple[int, int] | None:
    """Return the most votes in favour that the known numbers allow, of how few members."""
    at_meeting = max(ballot.votes_cast, ballot.present or 0)
    if ballot.members is None:
        members = at_meeting + ballot.opinions_written
        votes = ballot.all_in_favour
        return None if votes is None or not members else (votes, members)
    opposed = (ballot.against or 0) + (ballot.abstained or 0)
    if ballot.in_favour is not None:
        meeting = ballot.in_favour
    else:
        room = ballot.members - ballot.opinions_written
        meeting = (room if ballot.present is None else ballot.present) - opposed
    if ballot.written_in_favour is not None:
        return meeting + ballot.written_in_favour, ballot.members
    absent = ballot.members - (ballot.written_against or 0)
    # Where both are unknown, a vote more at the meeting is an opinion less in writing.
    if ballot.in_favour is None:
        return absent - opposed, ballot.members
    return meeting + absent - at_meeting, ballot.members


def _both(ballot: Ballot, threshold: Threshold, quorum: Quorum) -> tuple[Check, ...]:
    """Tell where quorum and votes may each be reached, but not both: who is there cannot write."""
    members = ballot.members
    if members is None or ballot.in_favour is None or ballot.present is not None:
        return ()
    needed = max(math.ceil(quorum.share * members), ballot.votes_cast)
    if needed + ballot.opinions_written > members:
        return ()
    most = _most_in_favour(attrs.evolve(ballot, present=needed))
    if most is None or threshold.is_met(*most):
        return ()
    reason = say(
        "Với {present}/{members} thành viên dự họp thì nhiều nhất {votes}/{members} thành viên đồng"
        " ý ({part}), cần {needed}: không đạt.",
        present=needed,
        members=members,
        votes=most[0],
        part=Fraction(*most),
        needed=threshold.label,
    )
    return (Check(False, reason),)


def _secrecy(ballot: Ballot) -> Check:
    if ballot.secret is None:
        return _unknown(say("thông tin có bỏ phiếu kín hay không"))
    return Check(
        ballot.secret,
        say("Quy định yêu cầu bỏ phiếu kín nhưng cuộc biểu quyết không bỏ phiếu kín: không đạt."),
    )


def attendance(ballot: Ballot, quorum: Quorum) -> Check:
    """Tell whether the meeting had its *quorum*, over all members (đủ số thành viên dự họp).

    Members who voted at the meeting were present, and those who wrote were not, so that the known
    numbers may decide where the attendance itself is not known.
    """
    members, present = ballot.members, ballot.present
    if present is not None:
        most, of = present, members or max(ballot.votes_cast, present) + ballot.opinions_written
    elif members is not None:
        most, of = members - ballot.opinions_written, members
    else:
        most = of = 0
    if of and not reaches(most, of, quorum.share):
        return Check(False, _too_few(most, of, quorum, exactly=None not in (members, present)))
    least = ballot.votes_cast if present is None else present
    if members is not None and reaches(least, members, quorum.share):
        return Check(True, _enough(least, members, quorum, exactly=present is not None))
    needed = ((_MEMBERS, members), (_PRESENT, present))
    return _unknown(*(what for what, number in needed if number is None))


def _enough(present: int, members: int, quorum: Quorum, *, exactly: bool) -> Message:
    if exactly:
        return say(
            "Có {present}/{members} thành viên dự họp ({part}), cần ít nhất {share} tổng số thành"
            " viên: đủ điều kiện biểu quyết.",
            present=present,
            members=members,
            part=Fraction(present, members),
            share=_as_ruled(quorum.share),
        )
    return say(
        "Có ít nhất {present}/{members} thành viên dự họp ({part}), cần ít nhất {share} tổng số"
        " thành viên: đủ điều kiện biểu quyết.",
        present=present,
        members=members,
        part=Fraction(present, members),
        share=_as_ruled(quorum.share),
    )


def _too_few(present: int, members: int, quorum: Quorum, *, exactly: bool) -> Message:
    if exactly:
        return say(
            "Có {present}/{members} thành viên dự họp ({part}), cần ít nhất {share} tổng số thành"
            " viên: không đủ điều kiện biểu quyết.",
            present=present,
            members=members,
            part=Fraction(present, members),
            share=_as_ruled(quorum.share),
        )
    return say(
        "Có nhiều nhất {present}/{members} thành viên dự họp ({part}), cần ít nhất {share} tổng số"
        " thành viên: không đủ điều kiện biểu quyết.",
        present=present,
        members=members,
        part=Fraction(present, members),
        share=_as_ruled(quorum.share),
    )


def _unknown(*missing: Message) -> Check:
    reason = say("Chưa kết luận được kết quả biểu quyết: còn thiếu {missing}.", missing=missing)
    return Check(None, reason, missing)
