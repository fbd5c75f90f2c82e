"""What must be said of an answer whose day lies past the texts that were read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from thidua.law import LAW_2026, TRANSITIONS, Transition, unencoded_on
from thidua.records import Conferral, Contribution, ContributionKind
from thidua.words import Message, say

if TYPE_CHECKING:
    from thidua.criteria._finding import Finding
    from thidua.criteria._question import Question

_SCIENCE: Final = (ContributionKind.INITIATIVE, ContributionKind.SCIENTIFIC_WORK)


def kept_by(question: Question) -> tuple[Transition, ...]:
    """Return the transitional rules that keep the earlier wording for the file asked about."""
    return tuple(rule for rule in TRANSITIONS if rule.keeps(question.received, question.on))


def unread_texts(question: Question) -> Iterator[Message]:
    """Say that the texts of the day of consideration were not read, and which."""
    if unseen := unencoded_on(question.on):
        yield say(
            "Kết quả tạm thời, chưa phải kết luận cuối cùng: văn bản áp dụng ngày {on} chưa đọc"
            " được hoặc chưa đọc hết ({unseen}); tiêu chuẩn có thể đã thay đổi",
            on=question.on,
            unseen=unseen,
        )


def transitional(
    question: Question, finding: Finding, *, eligible: bool | None
) -> Iterator[Message]:
    """Say which wording the day of receipt leads to, and what the transitional rules leave open.

    Args:
        question: what was asked, of an award of the law in force on the day.
        finding: what was found.
        eligible: yes, no, or None where nothing was decided or the subject is not considered now.
    """
    for rule in kept_by(question):
        yield say(
            "Kết quả tạm thời: hồ sơ được cơ quan có thẩm quyền tiếp nhận ngày {received}, trước"
            " ngày {since}, nên được xét theo quy định trước ngày đó; quy tắc chuyển tiếp này chỉ"
            " biết qua nguồn thứ cấp [{source}]",
            received=question.received,
            since=rule.since,
            source=rule.source,
        )
        if rule.unless_better:
            yield _better(rule, eligible)
    if unencoded_on(question.on):
        newest = max(
            (rule for rule in TRANSITIONS if rule.since <= question.on), key=lambda rule: rule.since
        )
        if not newest.keeps(question.received, question.on):
            yield _not_kept(newest, question)
        yield from _of_evidence(finding, newest)


def _better(rule: Transition, eligible: bool | None) -> Message:
    if eligible is None:
        return say(
            "Nếu quy định mới có lợi hơn thì áp dụng hoặc xem xét áp dụng quy định mới, nên kết quả"
            " này có thể thay đổi [{source}]",
            source=rule.source,
        )
    if eligible:
        return say(
            "Theo quy tắc chuyển tiếp này, kết quả đủ tiêu chuẩn theo quy định trước được giữ; chỉ"
            " quy định mới có lợi hơn mới được áp dụng thay [{source}]",
            source=rule.source,
        )
    return say(
        "Nếu quy định mới có lợi hơn thì áp dụng hoặc xem xét áp dụng quy định mới, nên kết quả"
        " không đủ tiêu chuẩn có thể thành đủ tiêu chuẩn [{source}]",
        source=rule.source,
    )


def _not_kept(rule: Transition, question: Question) -> Message:
    if question.received is None:
        return say(
            "Chưa biết ngày cơ quan có thẩm quyền tiếp nhận hồ sơ; ngày đó quyết định áp dụng quy"
            " định nào: hồ sơ tiếp nhận trước ngày {since} giữ quy định trước, trừ khi quy định mới"
            " có lợi hơn (chỉ biết qua nguồn thứ cấp) [{source}]",
            since=rule.since,
            source=rule.source,
        )
    return say(
        "Hồ sơ được tiếp nhận ngày {received}, không trước ngày {since}, nên không được giữ quy định"
        " trước (chỉ biết qua nguồn thứ cấp) [{source}]",
        received=question.received,
        since=rule.since,
        source=rule.source,
    )


def _of_evidence(finding: Finding, rule: Transition) -> Iterator[Message]:
    """Say what is known of awards and scientific results from before that decide the outcome."""
    facts = [event for leaf in finding.decisive() for event in leaf.evidence]
    if any(isinstance(fact, Conferral) and _earlier(fact, rule) for fact in facts):
        yield say(
            "Kết quả khen thưởng đã quyết định trước ngày {since} giữ nguyên giá trị; chưa biết quy"
            " định mới tính kết quả đó thế nào (chỉ biết qua nguồn thứ cấp) [{source}]",
            since=rule.since,
            source=LAW_2026.cite(4, 3),
        )
    if any(
        isinstance(fact, Contribution) and fact.type in _SCIENCE and fact.year <= rule.since.year
        for fact in facts
    ):
        yield say(
            "Kết quả, nhiệm vụ khoa học có từ trước ngày {since} tiếp tục được công nhận trong một"
            " số trường hợp; chưa đọc được các trường hợp đó, người có thẩm quyền phải xác định"
            " (chỉ biết qua nguồn thứ cấp) [{source}]",
            since=rule.since,
            source=LAW_2026.cite(4, 1),
        )


def _earlier(conferral: Conferral, rule: Transition) -> bool:
    if conferral.decided_on is None:
        return conferral.year <= rule.since.year
    return conferral.decided_on < rule.since
