"""What other bodies confirm of the units of a cluster, and by when.

Who is asked what is the organiser's matter: for one rule it is a list of breaches from the police,
for another a confirmation of each unit from the tax office. Each request says which of the two it
is, and where it is written.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from thidua.clusters._entries import EntryFault, day_or_none, iso, refusal
from thidua.criteria import Truth
from thidua.dates import plain_date
from thidua.errors import InvalidValue
from thidua.law import Source, made_up
from thidua.records import given_member_of, is_slug, not_blank, yes_or_no
from thidua.words import LabelledEnum, Message, Told, say, say_n


class AnswerForm(LabelledEnum):
    """What a body sends when it is asked (hình thức trả lời)."""

    BREACH_LIST = "danh-sach-vi-pham", say("danh sách đơn vị vi phạm")
    """A list of the units in breach: one that is not on a list received is clear."""
    EACH_UNIT = "xac-nhan-tung-don-vi", say("xác nhận từng đơn vị")
    """A word on each unit: one that is not named stays open."""


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(ids)


def _slugs(owner: object, attribute: attrs.Attribute[Any], ids: tuple[str, ...]) -> None:
    for name in ids:
        is_slug(owner, attribute, name)


@attrs.frozen(kw_only=True)
class ConfirmationRequest(Told):
    """What one body is asked, and by when (đề nghị xác nhận).

    Attributes:
        id: unique among the requests.
        body: who is asked, as printed (cơ quan xác nhận).
        asks: what about, as printed.
        form: whether it sends a list of breaches or a word on each unit. No rule that was read
            says so for all bodies, so there is no default.
        due: the last day for the answer; ``None`` where none is known.
        unit_ids: about which units; empty for every unit.
        source: where it is laid down.

    Raises:
        InvalidValue: an id that is no slug, or a blank body or question.
    """

    id: str = attrs.field(validator=is_slug)
    body: str = attrs.field(validator=not_blank)
    asks: str = attrs.field(validator=not_blank)
    form: AnswerForm = attrs.field(validator=given_member_of(AnswerForm))
    due: dt.date | None = attrs.field(default=None, validator=day_or_none)
    unit_ids: tuple[str, ...] = attrs.field(default=(), converter=_ids, validator=_slugs)
    source: Source

    @property
    def sentence(self) -> Message:
        """Who is asked what, by when, and where it is laid down."""
        place = {"body": self.body, "asks": self.asks, "form": self.form, "source": self.source}
        if self.due is None:
            return say("{body}: {asks}, {form}, chưa biết thời hạn ({source})", **place)
        return say("{body}: {asks}, {form}, chậm nhất {due} ({source})", due=self.due, **place)

    def asks_about(self, unit_id: str) -> bool:
        """Tell whether it asks about a unit."""
        return not self.unit_ids or unit_id in self.unit_ids

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the request as plain data, sentences in *locale*."""
        return {
            "id": self.id,
            "body": self.body,
            "asks": self.asks,
            "form": self.form.value,
            "due": iso(self.due),
            "unit_ids": list(self.unit_ids),
            "source": self.source.render(locale),
            "text": self.render(locale),
        }


@attrs.frozen(kw_only=True)
class Statement:
    """What an answer says of one unit (nội dung xác nhận).

    Attributes:
        unit_id: the unit.
        breach: whether it reports a breach (có vi phạm).
        detail: what it says, as printed.

    Raises:
        InvalidValue: an id that is no slug.
    """

    unit_id: str = attrs.field(validator=is_slug)
    breach: bool = attrs.field(validator=yes_or_no)
    detail: str = ""

    @property
    def sentence(self) -> Message:
        """What is said of the unit."""
        told = (
            say("“{unit}” có vi phạm", unit=self.unit_id)
            if self.breach
            else say("“{unit}” không vi phạm", unit=self.unit_id)
        )
        return say("{told}: {detail}", told=told, detail=self.detail) if self.detail else told

    def render(self, locale: str = "vi") -> str:
        """Write the statement as one clause in *locale*."""
        return self.sentence.render(locale)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the statement as plain data."""
        return {
            "unit_id": self.unit_id,
            "breach": self.breach,
            "detail": self.detail,
            "text": self.render(locale),
        }


def _statements(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(statements)


@attrs.frozen(kw_only=True)
class ConfirmationAnswer(Told):
    """What came in on one request (văn bản trả lời).

    Attributes:
        request_id: the request.
        on: the day it came in.
        statements: what it says of which unit; empty for a list without breaches.
        replaces: it takes the place of everything that came in before on the request; else it
            adds to it.
        source: the paper.
    """

    request_id: str = attrs.field(validator=is_slug)
    on: dt.date = attrs.field(validator=plain_date)
    statements: tuple[Statement, ...] = attrs.field(default=(), converter=_statements)
    replaces: bool = attrs.field(default=False, validator=yes_or_no)
    source: Source

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        return made_up(self.source)

    @property
    def sentence(self) -> Message:
        """On what, when, what of whom, and under which paper."""
        said: object = tuple(statement.sentence for statement in self.statements)
        return say(
            "trả lời “{request}” ngày {date}: {said} ({source})",
            request=self.request_id,
            date=self.on,
            said=said or say("không nêu đơn vị nào"),
            source=self.source,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data, sentences in *locale*."""
        return {
            "request_id": self.request_id,
            "on": self.on.isoformat(),
            "statements": [statement.to_dict(locale) for statement in self.statements],
            "replaces": self.replaces,
            "source": self.source.render(locale),
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


@attrs.frozen(kw_only=True)
class ConfirmationFinding(Told):
    """What one request has brought on one unit by a day (kết quả xác nhận của một cơ quan).

    Attributes:
        request: what was asked of whom.
        unit_id: the unit.
        on: the day.
        truth: clear, in breach, or open.
        answer: the paper it rests on; ``None`` while open.
        statement: what the paper says of the unit; ``None`` where it is not named.
        late: whether that paper came after the last day; ``None`` without paper or last day.
        overdue: whether it is open past the last day; ``None`` where no last day is known.
    """

    request: ConfirmationRequest
    unit_id: str
    on: dt.date
    truth: Truth
    answer: ConfirmationAnswer | None = None
    statement: Statement | None = None

    @property
    def late(self) -> bool | None:
        """Whether the answer came after the last day; ``None`` where that is not known."""
        if self.answer is None or self.request.due is None:
            return None
        return self.answer.on > self.request.due

    @property
    def overdue(self) -> bool | None:
        """Whether it is open past the last day; ``None`` where no last day is known."""
        if self.truth is not Truth.UNKNOWN:
            return False
        return None if self.request.due is None else self.on > self.request.due

    @property
    def illustrative(self) -> bool:
        """Whether it rests on something made up for a demonstration."""
        return made_up(self.request.source) or (
            self.answer is not None and self.answer.illustrative
        )

    @property
    def sentence(self) -> Message:
        """What the body said of the unit, or that it has not, and whether in time."""
        if self.answer is None:
            return self._open()
        if self.statement is not None:
            said = self.statement.sentence
        else:
            said = say("“{unit}” không có trong danh sách vi phạm", unit=self.unit_id)
        told = say(
            "{body}: {said} (nhận ngày {date}, {source})",
            body=self.request.body,
            said=said,
            date=self.answer.on,
            source=self.answer.source,
        )
        if self.late:
            return say("{told}; muộn so với thời hạn {due}", told=told, due=self.request.due)
        return told

    def _open(self) -> Message:
        place = {"body": self.request.body, "unit": self.unit_id, "due": self.request.due}
        if self.request.due is None:
            return say("{body}: chưa trả lời về “{unit}”, chưa biết thời hạn", **place)
        if self.overdue:
            return say("{body}: chưa trả lời về “{unit}”, đã quá thời hạn {due}", **place)
        return say("{body}: chưa trả lời về “{unit}”, thời hạn {due}", **place)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the finding as plain data, sentences in *locale*."""
        return {
            "request_id": self.request.id,
            "body": self.request.body,
            "unit_id": self.unit_id,
            "on": self.on.isoformat(),
            "clear": self.truth.value,
            "answered_on": None if self.answer is None else self.answer.on.isoformat(),
            "late": self.late,
            "overdue": self.overdue,
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


@attrs.frozen(kw_only=True)
class Clearance(Told):
    """What all bodies have confirmed of a unit by a day. Made by :meth:`Confirmations.clearance`.

    Attributes:
        unit_id: the unit.
        on: the day.
        findings: one for each request about the unit, as the requests were given.
    """

    unit_id: str
    on: dt.date
    findings: tuple[ConfirmationFinding, ...]

    @property
    def truth(self) -> Truth:
        """Clear (all have said so), in breach (one has said so), or open.

        Where nobody was asked about the unit it is open: silence that nobody broke clears no one.
        """
        truths = [finding.truth for finding in self.findings]
        if Truth.FALSE in truths:
            return Truth.FALSE
        return Truth.UNKNOWN if Truth.UNKNOWN in truths or not truths else Truth.TRUE

    @property
    def breaches(self) -> tuple[ConfirmationFinding, ...]:
        """What was reported against the unit."""
        return tuple(item for item in self.findings if item.truth is Truth.FALSE)

    @property
    def open(self) -> tuple[ConfirmationFinding, ...]:
        """Who has not answered about the unit."""
        return tuple(item for item in self.findings if item.truth is Truth.UNKNOWN)

    @property
    def overdue(self) -> tuple[ConfirmationFinding, ...]:
        """Who has not answered and is past the last day."""
        return tuple(item for item in self.findings if item.overdue)

    @property
    def late(self) -> tuple[ConfirmationFinding, ...]:
        """Whose answer came after the last day; it counts all the same."""
        return tuple(item for item in self.findings if item.late)

    @property
    def illustrative(self) -> bool:
        """Whether it rests on something made up for a demonstration."""
        return any(item.illustrative for item in self.findings)

    @property
    def sentence(self) -> Message:
        """The answer in one sentence."""
        place = {"unit": self.unit_id, "date": self.on}
        if not self.findings:
            told = say("“{unit}”, ngày {date}: chưa cơ quan nào được đề nghị xác nhận", **place)
        elif self.truth is Truth.FALSE:
            told = say(
                "“{unit}”, ngày {date}: có vi phạm theo {bodies}",
                bodies=tuple(item.request.body for item in self.breaches),
                **place,
            )
        elif self.truth is Truth.TRUE:
            told = say("“{unit}”, ngày {date}: không có vi phạm nào được nêu", **place)
        else:
            told = say(
                "“{unit}”, ngày {date}: còn chờ {bodies}",
                bodies=tuple(item.request.body for item in self.open),
                **place,
            )
        return say("{told} (có phần minh họa)", told=told) if self.illustrative else told

    def explain(self, locale: str = "vi") -> str:
        """Write the answer and what each body said, or that it has not, in *locale*."""
        lines = [say("{told}.", told=self.sentence)]
        lines += [say("– {told}.", told=item.sentence) for item in self.findings]
        return "\n".join(line.render(locale) for line in lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "on": self.on.isoformat(),
            "clear": self.truth.value,
            "findings": [item.to_dict(locale) for item in self.findings],
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


def _requests(requests: Iterable[ConfirmationRequest]) -> tuple[ConfirmationRequest, ...]:
    return tuple(requests)


def _answers(answers: Iterable[ConfirmationAnswer]) -> tuple[ConfirmationAnswer, ...]:
    return tuple(sorted(answers, key=_place))


def _place(answer: ConfirmationAnswer) -> tuple[dt.date, bool, str, str]:
    # What replaces comes first of its day, or it would drop what came in with it.
    return answer.on, not answer.replaces, answer.request_id, answer.source.render()


def _some(_: object, __: object, requests: tuple[ConfirmationRequest, ...]) -> None:
    if not requests:
        raise InvalidValue(
            say("Chưa ghi cơ quan nào được đề nghị xác nhận; hãy ghi ít nhất một đề nghị.")
        )


@attrs.frozen(kw_only=True)
class Confirmations:
    """What other bodies are asked about the units of the covenant, and what came in.

    Attributes:
        requests: who is asked what, by when.
        answers: what came in, earliest first.

    Raises:
        InvalidValue: no request.
        BadInput: requests of one id, answers to a request that was not made, a list of breaches
            that clears a unit, answers that contradict each other; all at once.
    """

    requests: tuple[ConfirmationRequest, ...] = attrs.field(converter=_requests, validator=_some)
    answers: tuple[ConfirmationAnswer, ...] = attrs.field(default=(), converter=_answers)

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise refusal(
                faults,
                say_n(
                    "Phần xác nhận của các cơ quan có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    first=faults[0],
                ),
            )

    @property
    def illustrative(self) -> bool:
        """Whether some request or answer was made up for a demonstration."""
        return any(made_up(request.source) for request in self.requests) or any(
            answer.illustrative for answer in self.answers
        )

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """The ids of the units that are named in requests and answers."""
        named = [name for request in self.requests for name in request.unit_ids]
        named += [item.unit_id for answer in self.answers for item in answer.statements]
        return tuple(dict.fromkeys(named))

    def clearance(self, unit_id: str, on: dt.date) -> Clearance:
        """Tell what the bodies that were asked have said of a unit by the end of a day."""
        findings = (self._finding(request, unit_id, on) for request in self.requests)
        return Clearance(
            unit_id=unit_id,
            on=on,
            findings=tuple(item for item in findings if item is not None),
        )

    def _finding(
        self, request: ConfirmationRequest, unit_id: str, on: dt.date
    ) -> ConfirmationFinding | None:
        """Return what one request brought; ``None`` where it has nothing to do with the unit."""
        received = self._received(request.id, on)
        told = [
            (answer, statement)
            for answer in received
            for statement in answer.statements
            if statement.unit_id == unit_id
        ]
        if not told and not request.asks_about(unit_id):
            return None
        if told:
            # Of several papers that say the same, the first settled it.
            answer, statement = next((pair for pair in told if pair[1].breach), told[0])
            truth = Truth.of(not statement.breach)
        elif received and request.form is AnswerForm.BREACH_LIST:
            answer, statement, truth = received[0], None, Truth.TRUE
        else:
            answer, statement, truth = None, None, Truth.UNKNOWN
        return ConfirmationFinding(
            request=request,
            unit_id=unit_id,
            on=on,
            truth=truth,
            answer=answer,
            statement=statement,
        )

    def _received(self, request_id: str, on: dt.date) -> tuple[ConfirmationAnswer, ...]:
        """Return the papers on a request that count on a day."""
        came = [a for a in self.answers if a.request_id == request_id and a.on <= on]
        starts = [place for place, answer in enumerate(came) if answer.replaces]
        return tuple(came[starts[-1] :] if starts else came)

    def explain(self, locale: str = "vi") -> str:
        """Write what is asked of whom, by when, and what came in, in *locale*."""
        lines = [say("{told}.", told=request.sentence) for request in self.requests]
        lines += [say("– {told}.", told=answer.sentence) for answer in self.answers]
        return "\n".join(line.render(locale) for line in lines)

    def render(self, locale: str = "vi") -> str:
        """Write requests and answers in *locale*; the same as :meth:`explain`."""
        return self.explain(locale)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return requests and answers as plain data, sentences in *locale*."""
        return {
            "requests": [request.to_dict(locale) for request in self.requests],
            "answers": [answer.to_dict(locale) for answer in self.answers],
            "illustrative": self.illustrative,
        }

    def _faults(self) -> Iterator[EntryFault]:
        asked: dict[str, ConfirmationRequest] = {}
        for request in self.requests:
            if request.id in asked:
                yield EntryFault(
                    say("Có hai đề nghị xác nhận mang mã “{id}”.", id=request.id), request
                )
            asked.setdefault(request.id, request)
        for answer in self.answers:
            found = asked.get(answer.request_id)
            if found is None:
                yield EntryFault(
                    say("Không có đề nghị nào cho văn bản {answer}.", answer=answer.sentence),
                    answer,
                )
            else:
                yield from _statement_faults(found, answer)
        yield from self._contradictions()

    def _contradictions(self) -> Iterator[EntryFault]:
        """Find papers of which one clears and another accuses a unit, neither replacing."""
        said: dict[tuple[str, str], tuple[ConfirmationAnswer, Statement]] = {}
        replaced: dict[tuple[str, dt.date], ConfirmationAnswer] = {}
        for answer in self.answers:
            if answer.replaces:
                if (answer.request_id, answer.on) in replaced:
                    yield EntryFault(
                        say(
                            "Hai văn bản cùng ngày đều thay thế các văn bản trước: {first} và"
                            " {second}; hãy giữ một.",
                            first=replaced[answer.request_id, answer.on].sentence,
                            second=answer.sentence,
                        ),
                        answer,
                    )
                replaced.setdefault((answer.request_id, answer.on), answer)
                said = {key: pair for key, pair in said.items() if key[0] != answer.request_id}
            for statement in answer.statements:
                key = (answer.request_id, statement.unit_id)
                first, other = said.setdefault(key, (answer, statement))
                if first is not answer and other.breach is not statement.breach:
                    yield EntryFault(
                        say(
                            "Về “{unit}”, hai văn bản mâu thuẫn: {first} và {second}; hãy ghi văn"
                            " bản nào thay thế.",
                            unit=statement.unit_id,
                            first=first.sentence,
                            second=answer.sentence,
                        ),
                        answer,
                    )


def _statement_faults(
    request: ConfirmationRequest, answer: ConfirmationAnswer
) -> Iterator[EntryFault]:
    for unit_id, times in Counter(item.unit_id for item in answer.statements).items():
        if times > 1:
            yield EntryFault(
                say(
                    "Văn bản {answer} nhắc “{unit}” {count} lần; hãy giữ một.",
                    answer=answer.sentence,
                    unit=unit_id,
                    count=times,
                ),
                answer,
            )
    if request.form is AnswerForm.BREACH_LIST:
        for statement in answer.statements:
            if not statement.breach:
                yield EntryFault(
                    say(
                        "Danh sách vi phạm của {body} ngày {date} ghi “{unit}” không vi phạm; danh"
                        " sách này chỉ ghi đơn vị vi phạm.",
                        body=request.body,
                        date=answer.on,
                        unit=statement.unit_id,
                    ),
                    statement,
                )
