"""Terms and dates of procedure: how long each step may take, from when, and where that stands.

Each term is data: who acts, from which event it runs, how long, in which text, and what the text
says of missing it. Nothing here knows an award's path; that is the itinerary's matter.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from thidua.dates import (
    WorkingCalendar,
    add_months,
    add_working_days,
    plain_date,
    yearly,
)
from thidua.errors import InvalidValue, NotInForce, Renderable
from thidua.law import (
    CIRCULAR_2019,
    DECREE_2017,
    DECREE_2023,
    DECREE_2025,
    LAW_2022,
    Citation,
    OrganiserRule,
    Seen,
    Source,
)
from thidua.procedure._dossier_tables import (
    DELEGATED_2025,
    LAW_FORMS,
    LAW_TITLES,
    ORDER_ABROAD,
    ORDINARY_FILES,
    DocumentKind,
)
from thidua.procedure._groups import (
    ALL_ORDERS,
    BK_THU_TUONG,
    CO_CHINH_PHU,
    CSTD_TOAN_QUOC,
    HERO_PERSONS,
    HEROES,
    INDEPENDENCE,
    MOTHERS,
    ORDERS,
    PRIZES,
    PROFESSIONAL,
    STAR_AND_HO_CHI_MINH,
)
from thidua.procedure._nominee import Nominee
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.records import CommendationType
from thidua.words import LabelledEnum, Message, say, say_n

_ONE_DAY: Final = dt.timedelta(days=1)
_2024: Final = dt.date(2024, 1, 1)
_JULY_2025: Final = dt.date(2025, 7, 1)


class TermUnit(LabelledEnum):
    """What a term is counted in (đơn vị tính thời hạn)."""

    WORKING_DAYS = "ngay-lam-viec", say("ngày làm việc")
    DAYS = "ngay", say("ngày")
    MONTHS = "thang", say("tháng")


def _positive(_: object, __: object, count: Any) -> None:
    if not isinstance(count, int) or isinstance(count, bool) or count < 1:
        raise InvalidValue(
            say("Thời hạn phải là số nguyên từ 1 trở lên, không phải “{count}”.", count=str(count)),
            count=count,
        )


@attrs.frozen
class Term:
    """A length of time that a text gives (thời hạn).

    Attributes:
        count: how many.
        unit: of what.
        at_least: the text asks for no less, as for a posting, rather than for no more.

    Raises:
        InvalidValue: not a whole number from 1.
    """

    count: int = attrs.field(validator=_positive)
    unit: TermUnit = attrs.field(validator=attrs.validators.instance_of(TermUnit))
    at_least: bool = attrs.field(default=False, kw_only=True)

    def last_day(
        self,
        start: dt.date,
        calendar: WorkingCalendar | None = None,
        *,
        first_day_counts: bool = False,
    ) -> dt.date:
        """Return the term's last day.

        The day after *start* is day 1 (Article 147, clause 2 of the Civil Code 91/2015/QH13). A
        month that lacks the day ends on its last day, so six months from 31 August end on 28 or 29
        February.

        Args:
            start: the day of the event it runs from.
            calendar: needed for working days only.
            first_day_counts: *start* is day 1, as in some postings.

        Raises:
            InvalidValue: working days without a calendar, or a term past the year 9999.
            NotInForce: the term goes beyond the calendar.
        """
        if self.unit is TermUnit.MONTHS:
            return add_months(start, self.count)
        if self.unit is TermUnit.WORKING_DAYS and calendar is None:
            raise InvalidValue(_NO_CALENDAR)
        try:
            if self.unit is TermUnit.DAYS or calendar is None:
                return start + dt.timedelta(days=self.count - first_day_counts)
            return add_working_days(calendar, start, self.count, first_day_counts=first_day_counts)
        except OverflowError:
            raise InvalidValue(
                say(
                    "{term} kể từ ngày {start} vượt quá năm 9999; hãy kiểm tra lại.",
                    term=self,
                    start=start,
                ),
                start=start,
            ) from None

    def render(self, locale: str = "vi") -> str:
        """Write the term: ``10 ngày làm việc``, ``ít nhất 10 ngày làm việc``."""
        told = _IN_UNITS[self.unit](self.count)
        return (say("ít nhất {term}", term=told) if self.at_least else told).render(locale)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the term as plain data."""
        return {
            "count": self.count,
            "unit": self.unit.value,
            "at_least": self.at_least,
            "text": self.render(locale),
        }

    def __str__(self) -> str:
        return self.render()


def _in_working_days(n: int) -> Message:
    return say_n("{n} ngày làm việc", n)


def _in_days(n: int) -> Message:
    return say_n("{n} ngày", n)


def _in_months(n: int) -> Message:
    return say_n("{n} tháng", n)


_IN_UNITS: Final = {
    TermUnit.WORKING_DAYS: _in_working_days,
    TermUnit.DAYS: _in_days,
    TermUnit.MONTHS: _in_months,
}
_NO_CALENDAR: Final = say(
    "Chưa có lịch ngày làm việc nên chưa tính được; hãy đưa lịch nghỉ đã được công bố."
)
_NO_TERM: Final = say("Văn bản đã đọc không ấn định thời hạn cho bước này.")
_CROSSES: Final = say(
    "Tạm thời: thời hạn bắt đầu trước và hết sau ngày quy định thay đổi; ở đây tính theo quy định"
    " của ngày bắt đầu."
)


class Actor(LabelledEnum):
    """Who has to act within a term (cơ quan, người thực hiện)."""

    UNIT = "don-vi", say("cơ quan, đơn vị, Ủy ban nhân dân cấp quyết định khen thưởng")
    TOP = "bo-ban-nganh-tinh", say("Bộ, ban, ngành, tỉnh")
    CONSULTED = "co-quan-duoc-xin-y-kien", say("cơ quan được xin ý kiến")
    BOARD = "ban-thi-dua-khen-thuong-trung-uong", say("Ban Thi đua - Khen thưởng Trung ương")
    """Received files for the Prime Minister until 2023."""
    HOME_AFFAIRS = "bo-noi-vu", say("Bộ Nội vụ")
    DECIDER = "nguoi-co-tham-quyen", say("người có thẩm quyền quyết định")
    PRESENTER = "co-quan-trinh", say("cơ quan trình khen thưởng")
    HOLDER = "nguoi-duoc-khen", say("tập thể, cá nhân, hộ gia đình được khen thưởng")
    ORGANISER = "don-vi-to-chuc", say("cơ quan, tổ chức đặt ra hình thức đó")


class FileEvent(LabelledEnum):
    """What happens to a file, in the order of its way (sự kiện)."""

    REPORT_CLOSED = "chot-bao-cao-thanh-tich", say("chốt báo cáo thành tích")
    RECEIVED = "nhan-du-ho-so", say("nhận đủ hồ sơ")
    """By the body that appraises first: the unit or commune, or the ministry or province."""
    OPINION_ASKED = "nhan-van-ban-xin-y-kien", say("cơ quan được hỏi nhận văn bản xin ý kiến")
    OPINION_GIVEN = "tra-loi-y-kien", say("trả lời ý kiến")
    POSTED = "cong-khai-danh-sach", say("bắt đầu công khai danh sách")
    COUNCIL = "hop-hoi-dong", say("họp Hội đồng Thi đua - Khen thưởng")
    SUBMITTED = "trinh-nguoi-quyet-dinh", say("trình người có thẩm quyền quyết định")
    """For an award decided by the unit, commune, ministry or province itself."""
    PRESENTED = "trinh-thu-tuong-chinh-phu", say("Bộ, ban, ngành, tỉnh trình Thủ tướng Chính phủ")
    CENTRAL_RECEIVED = "trung-uong-nhan-du-ho-so", say("cơ quan trung ương nhận đủ hồ sơ")
    CENTRAL_OPINION_ASKED = (
        "trung-uong-xin-y-kien",
        say("cơ quan được hỏi nhận văn bản xin ý kiến của cơ quan trung ương"),
    )
    CENTRAL_OPINION_GIVEN = "tra-loi-trung-uong", say("trả lời ý kiến cho cơ quan trung ương")
    CENTRAL_POSTED = "trung-uong-lay-y-kien-nhan-dan", say("bắt đầu lấy ý kiến Nhân dân")
    CENTRAL_POSTING_ENDED = "het-lay-y-kien-nhan-dan", say("kết thúc lấy ý kiến Nhân dân")
    APPRAISED = "co-ket-qua-tham-dinh", say("có kết quả thẩm định ở trung ương")
    CENTRAL_SUBMITTED = "trung-uong-trinh", say("cơ quan trung ương trình cấp có thẩm quyền")
    RETURNED = "tra-lai-ho-so", say("trả lại hồ sơ")
    DECIDED = "quyet-dinh-khen-thuong", say("quyết định khen thưởng")
    DECISION_RECEIVED = "nhan-quyet-dinh", say("nhận được quyết định khen thưởng")
    COPIED = "sao-gui-quyet-dinh", say("sao, gửi quyết định")
    INSIGNIA_ISSUED = "cap-phat-hien-vat", say("cấp phát hiện vật khen thưởng")
    NOTIFIED = "thong-bao-nguoi-duoc-khen", say("thông báo cho người được khen thưởng")
    REFUSAL_LEARNT = (
        "nhan-thong-bao-khong-khen",
        say("Bộ Nội vụ nhận thông báo không khen thưởng"),
    )
    REFUSAL_TOLD = "thong-bao-khong-khen", say("thông báo kết quả không khen thưởng")
    REVOCATION_FILED = "nhan-du-ho-so-huy-bo-tuoc", say("nhận đủ hồ sơ đề nghị hủy bỏ hoặc tước")
    REVOCATION_SUBMITTED = "trinh-huy-bo-tuoc", say("trình Thủ tướng Chính phủ hủy bỏ hoặc tước")
    JUDGMENT = "ban-an-co-hieu-luc", say("bản án có hiệu lực pháp luật")
    STRIPPING_PRESENTED = "trinh-tuoc-danh-hieu", say("trình đề nghị tước danh hiệu")
    REVOKED = "nhan-quyet-dinh-huy-bo-tuoc", say("nhận được quyết định hủy bỏ hoặc tước")
    HANDED_BACK = "nop-lai-hien-vat-tien-thuong", say("nộp lại hiện vật và tiền thưởng")
    FORWARDED = "gui-hien-vat-thu-hoi", say("gửi hiện vật thu hồi về Bộ Nội vụ")
    EXCHANGE_ASKED = "nhan-de-nghi-cap-doi-cap-lai", say("nhận đề nghị cấp đổi, cấp lại hiện vật")
    EXCHANGE_FILED = (
        "gui-ho-so-cap-doi-cap-lai",
        say("Bộ Nội vụ nhận hồ sơ cấp đổi, cấp lại"),
    )
    EXCHANGED = "tra-ket-qua-cap-doi-cap-lai", say("trả kết quả cấp đổi, cấp lại")


def as_event(event: str | FileEvent) -> FileEvent:
    """Return the event of that slug.

    Raises:
        InvalidValue: there is none.
    """
    if isinstance(event, FileEvent):
        return event
    for each in FileEvent:
        if each.slug == event:
            return each
    raise InvalidValue(
        say(
            "Không có sự kiện “{event}”; hãy dùng một trong: {known}.",
            event=str(event),
            known=tuple(each.slug for each in FileEvent),
        ),
        event=event,
    )


def is_day(value: object) -> bool:
    """Tell whether *value* is a date without a time of day."""
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)


def _known_deadline(_: object, __: object, deadline: str) -> None:
    if deadline not in DEADLINES:
        raise InvalidValue(
            say(
                "Không có thời hạn “{deadline}”; hãy dùng một trong: {known}.",
                deadline=deadline,
                known=tuple(DEADLINES),
            ),
            deadline=deadline,
        )


def _term_or_date(_: object, __: object, term: Any) -> None:
    if not isinstance(term, Term) and not is_day(term):
        raise InvalidValue(
            say(
                "“{term}” không phải thời hạn hay ngày không kèm giờ; hãy dùng Term hoặc ngày.",
                term=str(term),
            ),
            term=term,
        )


@attrs.frozen(kw_only=True)
class OwnTerm:
    """A term or date that a ministry, province or organiser has set itself, with its source.

    Attributes:
        deadline: the slug of the term it stands for, one of :data:`DEADLINES`, such as
            ``"nop-ho-so"`` for the day by which files are to be sent up.
        term: how long, or a date.
        source: where it stands.

    Raises:
        InvalidValue: no such term.
    """

    deadline: str = attrs.field(validator=_known_deadline)
    term: Term | dt.date = attrs.field(validator=_term_or_date)
    source: Source = attrs.field(validator=attrs.validators.instance_of((Citation, OrganiserRule)))


@attrs.frozen(kw_only=True)
class Due:
    """When a term ends, for one file (hạn phải xong); made by :meth:`Deadline.due`.

    Attributes:
        deadline: which term.
        start: the day it runs from; None where that is not known yet.
        term: how long; None where no text read gives a length.
        last_day: its last day; None where it cannot be told, and :attr:`because` says why.
        because: why there is no last day.
        found: the rule applied; None where no text read rules on it, or the caller's own applies.
        own: the caller's own term that was applied instead.
        provisos: why the date is provisional, each in one sentence; empty where it is not.
        cautions: what else must be looked at before anybody relies on the date.
    """

    deadline: Deadline
    start: dt.date | None
    term: Term | None
    last_day: dt.date | None
    because: Renderable | None
    found: InForce[Any] | None
    own: OwnTerm | None = None
    provisos: tuple[Message, ...] = ()
    cautions: tuple[Message, ...] = ()

    @property
    def provisional(self) -> bool:
        """Whether it rests on a text not, or not wholly, read, or on a choice no text settles."""
        return bool(self.provisos)

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody relies on the date, each in one sentence."""
        return (*self.provisos, *self.cautions)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the term stands."""
        if self.own is not None:
            return (self.own.source,)
        return () if self.found is None else self.found.sources

    @property
    def earliest(self) -> bool:
        """Whether what the term bars may only happen after its last day: a term of *at least*."""
        return self.term is not None and self.term.at_least

    def render(self, locale: str = "vi") -> str:
        """Write the due date, and the term and day it comes from."""
        return self._message().render(locale)

    def _message(self) -> Renderable:
        if self.last_day is None:
            reason = self.because or _NO_TERM
            if self.term is None:
                return reason
            if self.start is None:
                return say(
                    "{term} kể từ khi {event}; chưa biết ngày đó",
                    term=self.term,
                    event=self.deadline.starts,
                )
            told = say("{term} kể từ ngày {start}", term=self.term, start=self.start)
            return say("{told}. {reason}", told=told, reason=reason)
        if self.term is None or self.start is None:
            return say("chậm nhất {date}", date=self.last_day)
        if self.earliest:
            return say(
                "ít nhất đến hết {date} ({term} kể từ ngày {start})",
                date=self.last_day,
                term=attrs.evolve(self.term, at_least=False),
                start=self.start,
            )
        return say(
            "chậm nhất {date} ({term} kể từ ngày {start})",
            date=self.last_day,
            term=self.term,
            start=self.start,
        )

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the due date as plain data, sentences in *locale*."""
        return {
            "id": self.deadline.id,
            "start": _iso(self.start),
            "due": _iso(self.last_day),
            "at_least": self.earliest,
            "term": None if self.term is None else self.term.to_dict(locale),
            "because": None if self.because is None else self.because.render(locale),
            "sources": sources_dict(self.sources, locale),
            "provisional": self.provisional,
            "reservations": [told.render(locale) for told in self.reservations],
        }


def sources_dict(sources: Iterable[Source], locale: str) -> list[dict[str, str]]:
    """Return sources as plain data: their words, and how far each was read."""
    return [
        {"citation": each.render(locale), "level": each.level.value, "seen": each.seen.value}
        for each in sources
    ]


def _iso(date: dt.date | None) -> str | None:
    return None if date is None else date.isoformat()


@attrs.frozen(kw_only=True)
class Deadline:
    """A step that must be done within a term (thời hạn của một bước).

    Attributes:
        id: its slug.
        name: what is to be done.
        actor: who does it.
        formerly: who did it until 2023, where that was another.
        starts: the event it runs from.
        ends: the event that must have happened when it ends.
        rules: how long, by period; a sentence instead of a length is what a text says in its
            place.
        missed: what a text says of missing it; none where the texts read say nothing.
    """

    id: str
    name: Message
    actor: Actor
    formerly: Actor | None = None
    starts: FileEvent
    ends: FileEvent
    rules: tuple[Rule[Term | Message], ...] = ()
    missed: tuple[Rule[Message], ...] = ()

    def actor_on(self, date: dt.date) -> Actor:
        """Return who acts on a day."""
        return self.actor if self.formerly is None or date >= _2024 else self.formerly

    def missed_on(self, date: dt.date) -> InForce[Message] | None:
        """Return what a text says of missing it; None where those read say nothing."""
        return in_force(self.missed, date)

    def due(
        self,
        start: dt.date | None,
        calendar: WorkingCalendar | None = None,
        *,
        on: dt.date | None = None,
        received: dt.date | None = None,
        own: OwnTerm | None = None,
        first_day_counts: bool = False,
    ) -> Due:
        """Return when it is due for a file.

        The rule of the day on which the term begins to run governs it to its end: no text read says
        otherwise, and where the rule changes on the way the answer says so and is provisional.

        Args:
            start: the day of the event it runs from; None where that is not known.
            calendar: the working days known; without one, a term in working days stays unknown.
            on: the day whose rule is wanted where *start* is not known.
            received: the day the body that acts received the file, on which transitional rules
                turn; *start* where it was not told.
            own: a term the ministry, province or organiser set itself.
            first_day_counts: the day of the event is day 1. By default the day after is, as terms
                are read (Article 147, clause 2 of the Civil Code 91/2015/QH13).

        Raises:
            InvalidValue: neither *start* nor *on* is given.
        """
        day = start or on
        if day is None:
            raise InvalidValue(
                say("Cần ngày bắt đầu hoặc ngày áp dụng quy định để tính “{name}”.", name=self.name)
            )
        plain_date(None, None, day)
        arrived = None if received is None else min(received, day)
        found = in_force(self.rules, day, received=arrived)
        ruled = None if found is None else found.value
        provisos = [] if found is None or own is not None else list(_provisos(found))
        cautions = [] if own is None else list(_longer(own, ruled))
        term = _length(own, ruled)
        last_day, because = _last_day(term, start, calendar, self.starts, first_day_counts)
        if own is not None and isinstance(own.term, dt.date):
            last_day, because = own.term, None
        elif term is None:
            because = ruled if isinstance(ruled, Message) else _NO_TERM
        if own is None and found is not None and last_day is not None and start is not None:
            later = in_force(self.rules, last_day, received=arrived or start)
            if not found.provisional and (
                later is None or later.rule is not found.rule or later.provisional
            ):
                provisos.append(_CROSSES)
        if last_day is not None and calendar is not None and _is_rest(calendar, last_day):
            cautions.append(
                say(
                    "{date} không phải ngày làm việc; văn bản đã đọc không nói lùi hạn, nên thực"
                    " hiện trước ngày đó.",
                    date=last_day,
                )
            )
        return Due(
            deadline=self,
            start=start,
            term=term,
            last_day=last_day,
            because=because,
            found=found if own is None else None,
            own=own,
            provisos=tuple(provisos),
            cautions=tuple(cautions),
        )


def _provisos(found: InForce[Any]) -> Iterator[Message]:
    yield from found.reservations
    if _not_read(found.sources):
        yield say("Tạm thời: căn cứ {sources} mới đọc một phần.", sources=found.sources)


def _not_read(sources: Iterable[Source]) -> bool:
    return any(isinstance(each, Citation) and each.seen is not Seen.TEXT for each in sources)


def _length(own: OwnTerm | None, ruled: Term | Message | None) -> Term | None:
    if own is not None:
        return own.term if isinstance(own.term, Term) else None
    return ruled if isinstance(ruled, Term) else None


def _longer(own: OwnTerm, ruled: Term | Message | None) -> Iterator[Message]:
    if (
        isinstance(own.term, Term)
        and isinstance(ruled, Term)
        and own.term.unit is ruled.unit
        and own.term.count != ruled.count
        and (own.term.count > ruled.count) is not ruled.at_least
    ):
        yield say(
            "{source} định {own}, không phù hợp với {ruled} của văn bản cấp trên; hãy kiểm tra lại.",
            source=own.source,
            own=own.term,
            ruled=ruled,
        )


def _last_day(
    term: Term | None,
    start: dt.date | None,
    calendar: WorkingCalendar | None,
    event: FileEvent,
    first_day_counts: bool,
) -> tuple[dt.date | None, Renderable | None]:
    """Return the last day, or why there is none."""
    if term is None:
        return None, None
    if start is None:
        return None, say("Chưa biết ngày {event}.", event=event)
    if term.unit is TermUnit.WORKING_DAYS and calendar is None:
        return None, _NO_CALENDAR
    try:
        return term.last_day(start, calendar, first_day_counts=first_day_counts), None
    except NotInForce as error:
        return None, error.message


def _is_rest(calendar: WorkingCalendar, date: dt.date) -> bool:
    return calendar.period.contains(date) and not calendar.is_working_day(date)


def _working(count: int, *, at_least: bool = False) -> Term:
    return Term(count, TermUnit.WORKING_DAYS, at_least=at_least)


def _old(value: Any, clause: int, point: str | None = None, article: int = 48) -> Any:
    """Return a rule of Decree 91/2017 that has no counterpart later or is replaced by one."""
    return Rule(value=value, sources=(DECREE_2017.cite(article, clause, point),), until=_2024)


def _new(value: Any, clause: int, point: str | None = None, article: int = 32, **days: Any) -> Any:
    """Return a rule of Decree 98/2023."""
    return Rule(value=value, sources=(DECREE_2023.cite(article, clause, point),), **days)


_LEFT_TO_TOP: Final = Rule[Term | Message](
    value=say(
        "Từ ngày 01/7/2025 hồ sơ, thủ tục của danh hiệu, hình thức này do Bộ, ban, ngành, tỉnh quy"
        " định; hãy đưa thời hạn của nơi đó cùng văn bản nguồn."
    ),
    sources=(DECREE_2025.cite(6, 2, "c"),),
)
_MOVED_TO_PM: Final = Rule[Term | Message](
    value=say(
        "Từ ngày 01/7/2025 việc cấp đổi, cấp lại do Thủ tướng Chính phủ quy định; văn bản đó chưa"
        " đọc được."
    ),
    sources=(DECREE_2025.cite(6, 1, "b"),),
)

FILING: Final = Deadline(
    id="nop-ho-so",
    name=say("Nộp đủ hồ sơ cho nơi thẩm định"),
    actor=Actor.PRESENTER,
    starts=FileEvent.RECEIVED,
    ends=FileEvent.RECEIVED,
)
"""A day that only ministries, provinces and units set themselves, as an :class:`OwnTerm`."""
CENTRAL_FILING: Final = Deadline(
    id="gui-ho-so-trung-uong",
    name=say("Gửi hồ sơ đến cơ quan trung ương theo ngày hằng năm"),
    actor=Actor.TOP,
    starts=FileEvent.PRESENTED,
    ends=FileEvent.CENTRAL_RECEIVED,
)
"""What :func:`submission_date` gives."""

REPORT: Final = Deadline(
    id="bao-cao-thanh-tich",
    name=say("Báo cáo thành tích còn dùng được khi trình Thủ tướng Chính phủ"),
    actor=Actor.TOP,
    starts=FileEvent.REPORT_CLOSED,
    ends=FileEvent.PRESENTED,
    rules=(
        Rule(value=Term(6, TermUnit.MONTHS), sources=(CIRCULAR_2019.cite(2, 4),), until=_2024),
        _new(Term(6, TermUnit.MONTHS), 11, article=30),
    ),
    missed=(
        Rule(
            value=say("hồ sơ không được nhận; phải làm lại báo cáo thành tích"),
            sources=(CIRCULAR_2019.cite(2, 4),),
            until=_2024,
        ),
        Rule(
            value=say("Bộ Nội vụ không nhận hồ sơ; phải làm lại báo cáo thành tích"),
            sources=(DECREE_2023.cite(30, 11),),
        ),
    ),
)
UNIT_APPRAISAL: Final = Deadline(
    id="tham-dinh-o-don-vi",
    name=say("Thẩm định và trình người đứng đầu đơn vị, Chủ tịch Ủy ban nhân dân cùng cấp"),
    actor=Actor.UNIT,
    starts=FileEvent.RECEIVED,
    ends=FileEvent.SUBMITTED,
    rules=(_old(_working(20), 2, "a"), _new(_working(20), 4, until=_JULY_2025), _LEFT_TO_TOP),
)
COMMUNE_FIGHTER_APPRAISAL: Final = attrs.evolve(
    UNIT_APPRAISAL,
    rules=(
        *UNIT_APPRAISAL.rules[:2],
        Rule(
            value=_working(20),
            sources=(Citation("Quyết định", "638/QĐ-BNV", seen=Seen.PARTIAL),),
            since=_JULY_2025,
        ),
    ),
)
"""The same term at commune level for grassroots fighters, whose procedure the Ministry published
for the time after 1 July 2025; known from a table only."""
OWN_APPRAISAL: Final = Deadline(
    id="tham-dinh-o-bo-tinh",
    name=say("Thẩm định và trình người đứng đầu Bộ, ban, ngành, tỉnh quyết định"),
    actor=Actor.TOP,
    starts=FileEvent.RECEIVED,
    ends=FileEvent.SUBMITTED,
    rules=(_old(_working(25), 2, "b"), _new(_working(25), 3)),
)
DELEGATED_APPRAISAL: Final = attrs.evolve(
    OWN_APPRAISAL,
    rules=(OWN_APPRAISAL.rules[0], _new(_working(25), 3, until=_JULY_2025), _LEFT_TO_TOP),
)
"""The same term for the titles whose procedure ministries and provinces fix from 1 July 2025."""
PRESENTATION: Final = Deadline(
    id="trinh-khen-thuong-cap-nha-nuoc",
    name=say("Xem xét, trình Thủ tướng Chính phủ"),
    actor=Actor.TOP,
    starts=FileEvent.RECEIVED,
    ends=FileEvent.PRESENTED,
    rules=(_old(_working(20), 2, "b"), _new(_working(30), 3)),
)
_PRESENTATION_RULES: Final = {
    (2017, False): PRESENTATION.rules[0],
    (2017, True): _old(_working(30), 2, "b"),
    (2023, False): PRESENTATION.rules[1],
    (2023, True): _new(_working(40), 3),
}
AT_ONCE: Final = Deadline(
    id="khen-thuong-dot-xuat",
    name=say("Khen thưởng hoặc đề nghị khen thưởng thành tích đột xuất"),
    actor=Actor.TOP,
    starts=FileEvent.RECEIVED,
    ends=FileEvent.PRESENTED,
    rules=(
        _old(
            say("Ngay sau khi lập được thành tích; văn bản không ấn định số ngày."), 2, article=55
        ),
        _new(
            say("Ngay sau khi lập được thành tích; văn bản không ấn định số ngày."), 3, article=40
        ),
    ),
)
OTHER_PRESENTATION: Final = attrs.evolve(
    PRESENTATION,
    rules=(
        _old(say("Thời hạn trình chỉ ấn định cho khen thưởng theo công trạng."), 2, "b"),
        _new(say("Thời hạn trình chỉ ấn định cho khen thưởng theo công trạng."), 3),
    ),
)
"""The same step for forms that are not for merit: the term is given for merit only."""
OPINION: Final = Deadline(
    id="y-kien-gui-bo-tinh",
    name=say("Cho ý kiến theo đề nghị của Bộ, ban, ngành, tỉnh"),
    actor=Actor.CONSULTED,
    starts=FileEvent.OPINION_ASKED,
    ends=FileEvent.OPINION_GIVEN,
    rules=(_new(_working(10), 6, article=31),),
    missed=(
        Rule(
            value=say("người đứng đầu cơ quan được hỏi chịu trách nhiệm; hồ sơ vẫn phải có ý kiến"),
            sources=(DECREE_2023.cite(31, 6),),
        ),
    ),
)
POSTING: Final = Deadline(
    id="cong-khai-o-bo-tinh",
    name=say("Công khai danh sách đề nghị trên phương tiện truyền thông trước khi họp Hội đồng"),
    actor=Actor.TOP,
    starts=FileEvent.POSTED,
    ends=FileEvent.COUNCIL,
    rules=(
        Rule(
            value=say("Phải công khai trước khi họp Hội đồng; không ấn định số ngày."),
            sources=(DECREE_2017.cite(45, 10), CIRCULAR_2019.cite(2, 2)),
            until=_2024,
        ),
        _new(_working(10, at_least=True), 2, article=46, until=_JULY_2025),
        Rule(value=_working(10, at_least=True), sources=(DECREE_2025.cite(44, 2),)),
    ),
)
PRIZE_POSTING: Final = attrs.evolve(
    POSTING,
    rules=(
        POSTING.rules[0],
        Rule(
            value=say("Phải công khai trước khi đề nghị; văn bản đã đọc không ấn định số ngày."),
            sources=(LAW_2022.cite(84, 5),),
        ),
    ),
)
"""The same step for the two prizes, which khoản 2 Điều 46 of Decree 98/2023 leaves out."""
SHARED_UNIT_APPRAISAL: Final = attrs.evolve(
    UNIT_APPRAISAL, rules=(UNIT_APPRAISAL.rules[0], _new(_working(20), 4))
)
"""The same term for titles of the armed forces that Điều 6 of Decree 152/2025 does not name."""
UNIT_AT_ONCE: Final = attrs.evolve(
    AT_ONCE, actor=Actor.UNIT, ends=FileEvent.SUBMITTED, rules=AT_ONCE.rules[1:]
)
"""Decree 91/2017 spoke of ministries and provinces only."""
COUNCIL: Final = Deadline(
    id="hop-hoi-dong-bo-tinh",
    name=say("Họp Hội đồng Thi đua - Khen thưởng xét, lập biên bản, bỏ phiếu nếu phải bỏ phiếu"),
    actor=Actor.TOP,
    starts=FileEvent.RECEIVED,
    ends=FileEvent.COUNCIL,
)
_BEFORE_PRESENTING: Final = say("Trước khi trình; văn bản không ấn định ngày họp.")


UNIT_COUNCIL: Final = attrs.evolve(COUNCIL, id="hop-hoi-dong-don-vi", actor=Actor.UNIT)
"""The same meeting where the unit or commune decides."""


def council_of(award: str, meeting: Deadline = COUNCIL, *, abroad: bool = False) -> Deadline:
    """Return the meeting whose minutes the file of an award holds, with the place that asks them.

    It has no rules where no list of papers that was read asks for minutes.

    Args:
        award: its slug.
        meeting: of which body.
        abroad: whether it goes to foreigners or Vietnamese settled abroad, whose orders have a
            file without minutes.
    """
    files = ORDER_ABROAD if abroad and award in ORDERS else ORDINARY_FILES[award]
    rules = tuple(
        Rule[Term | Message](value=_BEFORE_PRESENTING, sources=paper.sources, until=listed.until)
        for listed in files
        if listed not in (*LAW_TITLES, *LAW_FORMS)
        for paper in listed.value or ()
        if paper.kind is DocumentKind.MINUTES
    )
    delegated = award in DELEGATED_2025
    return attrs.evolve(meeting, rules=(*rules, *((_LEFT_TO_TOP,) if delegated and rules else ())))


CENTRAL_OPINION: Final = Deadline(
    id="y-kien-gui-trung-uong",
    name=say("Cho ý kiến theo đề nghị của cơ quan trung ương"),
    actor=Actor.CONSULTED,
    starts=FileEvent.CENTRAL_OPINION_ASKED,
    ends=FileEvent.CENTRAL_OPINION_GIVEN,
    rules=(_old(_working(20), 5, article=47), _new(_working(10), 6, article=31)),
    missed=(
        Rule(
            value=say("hết hạn mà không trả lời thì hồ sơ vẫn được trình"),
            sources=(DECREE_2017.cite(47, 5),),
            until=_2024,
        ),
        Rule(
            value=say("không cho ý kiến thì Bộ Nội vụ vẫn trình khen thưởng"),
            sources=(DECREE_2023.cite(31, 6),),
        ),
    ),
)
CENTRAL_POSTING: Final = Deadline(
    id="lay-y-kien-nhan-dan",
    name=say("Lấy ý kiến Nhân dân trên cổng thông tin và báo"),
    actor=Actor.HOME_AFFAIRS,
    formerly=Actor.BOARD,
    starts=FileEvent.CENTRAL_POSTED,
    ends=FileEvent.CENTRAL_POSTING_ENDED,
    rules=(_old(_working(10), 10, article=45), _new(_working(10), 1, article=46)),
)
CENTRAL_APPRAISAL: Final = Deadline(
    id="tham-dinh-o-trung-uong",
    name=say("Thẩm định hồ sơ và trình Thủ tướng Chính phủ"),
    actor=Actor.HOME_AFFAIRS,
    formerly=Actor.BOARD,
    starts=FileEvent.CENTRAL_RECEIVED,
    ends=FileEvent.CENTRAL_SUBMITTED,
    rules=(_old(_working(20), 2), _new(_working(20), 2)),
)
CONSULTED_APPRAISAL: Final = attrs.evolve(
    CENTRAL_APPRAISAL, rules=(_old(_working(30), 2), CENTRAL_APPRAISAL.rules[1])
)
"""The same term where the central body has to ask for opinions: 30 days until 2023."""
CENTRAL_COUNCIL: Final = attrs.evolve(
    CENTRAL_APPRAISAL,
    rules=(
        _old(
            say(
                "Việc xét theo quy chế của Hội đồng Thi đua - Khen thưởng Trung ương; chưa rõ ngày."
            ),
            2,
        ),
        _new(
            say(
                "Việc xét theo kỳ họp và quy chế của Hội đồng Thi đua - Khen thưởng Trung ương;"
                " chưa rõ ngày."
            ),
            2,
        ),
    ),
)
"""The same step for heroes and national fighters, whom the Central Council considers."""
AFTER_OPINIONS: Final = Deadline(
    id="trinh-sau-khi-du-y-kien",
    name=say("Trình sau khi nhận đủ ý kiến thống nhất"),
    actor=Actor.HOME_AFFAIRS,
    starts=FileEvent.CENTRAL_OPINION_GIVEN,
    ends=FileEvent.CENTRAL_SUBMITTED,
    rules=(_new(_working(10), 7, article=31),),
)
RETURN: Final = Deadline(
    id="tra-lai-ho-so",
    name=say("Trả lại hồ sơ không đủ điều kiện, tiêu chuẩn"),
    actor=Actor.HOME_AFFAIRS,
    starts=FileEvent.APPRAISED,
    ends=FileEvent.RETURNED,
    rules=(_new(_working(5), 5, "b"),),
)
FORMER_RETURN: Final = attrs.evolve(
    RETURN,
    actor=Actor.BOARD,
    starts=FileEvent.CENTRAL_RECEIVED,
    rules=(_old(_working(10), 3, "c"),),
)
"""Until 2023 the term ran from the receipt of the file."""
REFUSAL: Final = Deadline(
    id="thong-bao-khong-khen",
    name=say("Thông báo kết quả không khen thưởng cho nơi trình"),
    actor=Actor.HOME_AFFAIRS,
    starts=FileEvent.REFUSAL_LEARNT,
    ends=FileEvent.REFUSAL_TOLD,
    rules=(_new(_working(10), 5, "c"),),
)
DECISION: Final = Deadline(
    id="quyet-dinh",
    name=say("Quyết định khen thưởng"),
    actor=Actor.DECIDER,
    starts=FileEvent.SUBMITTED,
    ends=FileEvent.DECIDED,
)
COPY: Final = Deadline(
    id="sao-gui-quyet-dinh",
    name=say("Sao, gửi quyết định cho nơi trình"),
    actor=Actor.HOME_AFFAIRS,
    formerly=Actor.BOARD,
    starts=FileEvent.DECISION_RECEIVED,
    ends=FileEvent.COPIED,
    rules=(_old(_working(10), 3, "a"), _new(_working(10), 5, "d")),
)
PRIME_MINISTER_COPY: Final = attrs.evolve(COPY, rules=COPY.rules[:1])
"""Decree 98/2023 gives the term for decisions of the President only."""
INSIGNIA: Final = Deadline(
    id="cap-phat-hien-vat",
    name=say("Cấp phát hiện vật khen thưởng cho nơi trình"),
    actor=Actor.HOME_AFFAIRS,
    starts=FileEvent.DECISION_RECEIVED,
    ends=FileEvent.INSIGNIA_ISSUED,
    rules=(_new(_working(10), 5, "đ"),),
)
NOTICE: Final = Deadline(
    id="thong-bao-ket-qua",
    name=say("Thông báo và gửi kết quả cho người được khen thưởng"),
    actor=Actor.PRESENTER,
    starts=FileEvent.DECISION_RECEIVED,
    ends=FileEvent.NOTIFIED,
    rules=(_old(_working(10), 3, "b"),),
)
REVOCATION: Final = Deadline(
    id="trinh-huy-bo",
    name=say("Trình Thủ tướng Chính phủ hủy bỏ quyết định khen thưởng"),
    actor=Actor.HOME_AFFAIRS,
    starts=FileEvent.REVOCATION_FILED,
    ends=FileEvent.REVOCATION_SUBMITTED,
    rules=(_new(_working(10), 4, article=74),),
)
STRIPPING: Final = Deadline(
    id="de-nghi-tuoc-danh-hieu",
    name=say("Trình Thủ tướng Chính phủ đề nghị tước danh hiệu vinh dự nhà nước"),
    actor=Actor.PRESENTER,
    starts=FileEvent.JUDGMENT,
    ends=FileEvent.STRIPPING_PRESENTED,
    rules=(
        _old(Term(30, TermUnit.DAYS), 2, article=79),
        _new(Term(30, TermUnit.DAYS), 2, article=75),
    ),
)
STRIPPING_SUBMISSION: Final = attrs.evolve(
    REVOCATION,
    id="trinh-tuoc-phuc-hoi",
    name=say("Trình Thủ tướng Chính phủ tước, phục hồi danh hiệu vinh dự nhà nước"),
    rules=(_new(_working(10), 5, article=75),),
)
HAND_BACK: Final = Deadline(
    id="nop-lai-hien-vat-cap-nha-nuoc",
    name=say("Nộp lại hiện vật và tiền thưởng cấp Nhà nước cho nơi trình"),
    actor=Actor.HOLDER,
    starts=FileEvent.REVOKED,
    ends=FileEvent.HANDED_BACK,
    rules=(_new(_working(15), 1, "a", article=76),),
)
HAND_BACK_OTHER: Final = attrs.evolve(
    HAND_BACK,
    id="nop-lai-hien-vat-khac",
    name=say("Nộp lại hiện vật và tiền thưởng cho cơ quan đã quyết định"),
    rules=(_new(_working(15), 2, "a", article=76),),
)
RECOVERY: Final = attrs.evolve(
    HAND_BACK,
    id="thu-hoi-hien-vat",
    name=say("Thu hồi hiện vật và tiền thưởng sau khi tước danh hiệu vinh dự nhà nước"),
    actor=Actor.PRESENTER,
    rules=(_old(Term(15, TermUnit.DAYS), 3, article=79),),
)
FORWARDING: Final = Deadline(
    id="gui-hien-vat-thu-hoi",
    name=say("Gửi hiện vật thu hồi về Bộ Nội vụ"),
    actor=Actor.TOP,
    starts=FileEvent.HANDED_BACK,
    ends=FileEvent.FORWARDED,
    rules=(_new(_working(15), 1, "b", article=76),),
)
EXCHANGE: Final = Deadline(
    id="chuyen-ho-so-cap-doi-cap-lai",
    name=say("Gửi hồ sơ cấp đổi, cấp lại hiện vật cấp Nhà nước tới Bộ Nội vụ"),
    actor=Actor.TOP,
    starts=FileEvent.EXCHANGE_ASKED,
    ends=FileEvent.EXCHANGE_FILED,
    rules=(
        Rule(
            value=Term(15, TermUnit.DAYS),
            sources=(DECREE_2023.cite(114, 3), DECREE_2023.cite(115, 3)),
            until=_JULY_2025,
        ),
        _MOVED_TO_PM,
    ),
)
CENTRAL_EXCHANGE: Final = Deadline(
    id="cap-doi-cap-lai-cap-nha-nuoc",
    name=say("Trả kết quả cấp đổi, cấp lại hiện vật cấp Nhà nước"),
    actor=Actor.HOME_AFFAIRS,
    starts=FileEvent.EXCHANGE_FILED,
    ends=FileEvent.EXCHANGED,
    rules=(
        Rule(
            value=Term(30, TermUnit.DAYS),
            sources=(DECREE_2023.cite(114, 3), DECREE_2023.cite(115, 3)),
            until=_JULY_2025,
        ),
        _MOVED_TO_PM,
    ),
)
OTHER_EXCHANGE: Final = Deadline(
    id="cap-doi-cap-lai-khac",
    name=say("Cấp đổi, cấp lại hiện vật khen thưởng khác"),
    actor=Actor.DECIDER,
    starts=FileEvent.EXCHANGE_ASKED,
    ends=FileEvent.EXCHANGED,
    rules=(
        Rule(
            value=_working(15),
            sources=(DECREE_2023.cite(114, 4), DECREE_2023.cite(115, 4)),
        ),
    ),
)
OTHER_FORM: Final = Deadline(
    id="hinh-thuc-khac",
    name=say("Xét và quyết định theo quy định của nơi đặt ra"),
    actor=Actor.ORGANISER,
    starts=FileEvent.RECEIVED,
    ends=FileEvent.DECIDED,
)

DEADLINES: Final[Mapping[str, Deadline]] = {
    deadline.id: deadline
    for deadline in (
        FILING,
        REPORT,
        UNIT_APPRAISAL,
        OWN_APPRAISAL,
        PRESENTATION,
        AT_ONCE,
        OPINION,
        POSTING,
        COUNCIL,
        UNIT_COUNCIL,
        CENTRAL_FILING,
        CENTRAL_OPINION,
        CENTRAL_POSTING,
        CENTRAL_APPRAISAL,
        AFTER_OPINIONS,
        RETURN,
        REFUSAL,
        DECISION,
        COPY,
        INSIGNIA,
        NOTICE,
        REVOCATION,
        STRIPPING,
        STRIPPING_SUBMISSION,
        HAND_BACK,
        HAND_BACK_OTHER,
        RECOVERY,
        FORWARDING,
        EXCHANGE,
        CENTRAL_EXCHANGE,
        OTHER_EXCHANGE,
        OTHER_FORM,
    )
}
"""The terms of procedure by slug, in the order of a file's way."""

_LONGER_2023: Final = STAR_AND_HO_CHI_MINH | INDEPENDENCE | HEROES | {MOTHERS}
_LONGER_2017: Final = _LONGER_2023 | PROFESSIONAL | PRIZES | {CSTD_TOAN_QUOC}


def presentation_of(award: str, *, simplified: bool = False) -> Deadline:
    """Return the term in which a ministry or province presents an award to the Prime Minister.

    30 working days, 40 for the highest (khoản 3 Điều 32 of Decree 98/2023); until 2023, 20 and 30
    with a longer list (điểm b khoản 2 Điều 48 of Decree 91/2017).

    Args:
        award: its slug.
        simplified: the award is for long service, seniority or external relations, for which
            khoản 4 Điều 40 of Decree 98/2023 refers to the same terms; Decree 91/2017 gave them for
            merit only.
    """
    former = _PRESENTATION_RULES[2017, award in _LONGER_2017]
    present = _PRESENTATION_RULES[2023, award in _LONGER_2023]
    if simplified:
        former = OTHER_PRESENTATION.rules[0]
        present = attrs.evolve(present, sources=(*present.sources, DECREE_2023.cite(40, 4)))
    return attrs.evolve(PRESENTATION, rules=(former, present))


@attrs.frozen
class YearDay:
    """A day of the year by which something is due (ngày hằng năm).

    Attributes:
        month, day: the day as the text writes it; 29 February is the 28th in ordinary years.
        inclusive: the day itself still counts (*chậm nhất*, *đến hết*), rather than only the days
            before it (*trước ngày*).
        later: how many years after the year reckoned from.
        opens: month and day from which files are taken, in the same year.
    """

    month: int
    day: int
    inclusive: bool = attrs.field(default=True, kw_only=True)
    later: int = attrs.field(default=0, kw_only=True)
    opens: tuple[int, int] | None = attrs.field(default=None, kw_only=True)

    def last_day(self, year: int) -> dt.date:
        """Return the last day that is in time, reckoned from *year*."""
        (named,) = yearly(self.month, self.day, year + self.later, year + self.later)
        return named if self.inclusive else named - _ONE_DAY

    def first_day(self, year: int) -> dt.date | None:
        """Return the first day on which files are taken; None where the text sets none."""
        if self.opens is None:
            return None
        (named,) = yearly(*self.opens, year + self.later, year + self.later)
        return named


_FIGHTER: Final = (
    _old(YearDay(10, 31, later=1), 1, "a"),
    _new(YearDay(12, 31, later=1), 1, "a"),
)
_FLAG: Final = (
    _old(YearDay(3, 31, inclusive=False), 1, "b"),
    _new(YearDay(6, 30), 1, "b"),
)
_FLAG_OF_EDUCATION: Final = (
    _old(YearDay(10, 15, inclusive=False), 1, "b"),
    _new(YearDay(12, 31), 1, "b"),
)
_MERIT: Final = (_old(YearDay(6, 30), 1, "c"),)
_MERIT_OF_EDUCATION: Final = (_old(YearDay(10, 15, inclusive=False), 1, "c"),)
_GUIDED: Final = (_new(None, 1, "b"),)
_HERO: Final = (_old(YearDay(2, 28, opens=(1, 5)), 1, "d"),)


@attrs.frozen(kw_only=True)
class Submission:
    """The days on which a file is taken for an award; made by :func:`submission_date`.

    Attributes:
        last_day: the last day in time; None where none can be told, and :attr:`because` says why.
        opens: the first day on which files are taken; None where none is set.
        found: the rule in question; None where none was found.
        because: why there is no day.
        cautions: what to look at besides.
    """

    last_day: dt.date | None
    opens: dt.date | None = None
    found: InForce[YearDay] | None = None
    because: Message | None = None
    cautions: tuple[Message, ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the day stands."""
        return () if self.found is None else self.found.sources

    @property
    def provisional(self) -> bool:
        """Whether the day rests on a text that was not read."""
        return self.found is not None and self.found.provisional

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody relies on the day, each in one sentence."""
        return (*(() if self.found is None else self.found.reservations), *self.cautions)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the days as plain data, sentences in *locale*."""
        return {
            "opens": _iso(self.opens),
            "due": _iso(self.last_day),
            "text": self.render(locale),
            "sources": sources_dict(self.sources, locale),
            "provisional": self.provisional,
            "reservations": [told.render(locale) for told in self.reservations],
        }

    def render(self, locale: str = "vi") -> str:
        """Write the day, and from when files are taken."""
        if self.last_day is None:
            return (self.because or NO_DATE).render(locale)
        if self.opens is not None:
            return say("từ {first} đến hết {last}", first=self.opens, last=self.last_day).render(
                locale
            )
        return say("chậm nhất {date}", date=self.last_day).render(locale)

    def __str__(self) -> str:
        return self.render()


NO_DATE: Final = say("Văn bản đã đọc không ấn định ngày nộp hồ sơ cho trường hợp này.")
_NO_MERIT: Final = (
    CommendationType.SUDDEN,
    CommendationType.MOVEMENT,
    CommendationType.SERVICE,
    CommendationType.SENIORITY,
    CommendationType.EXTERNAL,
)
_FORMS_WITH_DATES: Final = ALL_ORDERS | {BK_THU_TUONG}


def submission_date(
    nominee: Nominee,
    on: dt.date,
    *,
    year: int | None = None,
) -> Submission:
    """Return the last day on which the file may reach the central body (thời điểm nhận hồ sơ).

    The rule in force on the date itself governs.

    Args:
        nominee: who is put forward for what; ``education`` where the dates of education differ.
        on: the day asked about.
        year: the year the text reckons from. For *Chiến sĩ thi đua toàn quốc* that of the decision
            on the title of ministry or province: the file is due in the year after. (Decree
            98/2023 says only *năm liền kề*; it is read as Decree 91/2017 explains it.) For heroes
            until 2023 that of the national congress of emulation. For other awards the year in
            which the file is sent; None takes the first date not before *on*.

    Raises:
        InvalidValue: a year for which no text was read, or that is none.
    """
    plain_date(None, None, on)
    if year is not None:
        _to_reckon_from(year)
    award = nominee.award.id
    if award == CSTD_TOAN_QUOC:
        if year is None:
            return Submission(
                last_day=None,
                found=in_force(_FIGHTER, on),
                because=say(
                    "Hạn nằm trong năm liền sau năm quyết định danh hiệu cấp Bộ, ban, ngành, tỉnh;"
                    " hãy cho biết năm đó."
                ),
            )
        return _in_time(_FIGHTER, on, (year,))
    if award == CO_CHINH_PHU:
        if nominee.type is CommendationType.MOVEMENT:
            return _by_guidance(on)
        return _of_education(nominee, on, year, _FLAG, _FLAG_OF_EDUCATION)
    if nominee.type is CommendationType.MOVEMENT and award in _FORMS_WITH_DATES:
        return _by_guidance(on)
    if award in HERO_PERSONS:
        if on >= _2024 or nominee.type is CommendationType.SUDDEN:
            return Submission(last_day=None, because=NO_DATE)
        if year is None:
            return Submission(
                last_day=None,
                found=in_force(_HERO, on),
                because=say(
                    "Hồ sơ được nhận từ 05/01 đến hết 28/02 của năm tổ chức Đại hội Thi đua yêu nước"
                    " toàn quốc; hãy cho biết năm đó."
                ),
            )
        return _in_time(_HERO, on, (year,))
    if award not in _FORMS_WITH_DATES or nominee.type in _NO_MERIT:
        return Submission(last_day=None, because=NO_DATE)
    return _of_education(nominee, on, year, _MERIT, _MERIT_OF_EDUCATION)


_FIRST_YEAR: Final = 2016
"""Its titles of ministry and province were due in 2017, when the first decree read came in force."""


def _to_reckon_from(year: Any) -> None:
    if type(year) is not int or not _FIRST_YEAR <= year < dt.MAXYEAR:
        raise InvalidValue(
            say(
                "Năm làm mốc tính ngày gửi hồ sơ là “{year}”; hãy ghi một năm từ {first} trở đi.",
                year=str(year),
                first=_FIRST_YEAR,
            ),
            year=year,
        )


def _by_guidance(on: dt.date) -> Submission:
    if on < _2024:
        return Submission(last_day=None, because=NO_DATE)
    return Submission(
        last_day=None,
        found=in_force(_GUIDED, on),
        because=say(
            "Phong trào do Thủ tướng Chính phủ phát động: nộp theo hướng dẫn của Bộ Nội vụ"
            " [{source}]; phong trào khác không có ngày ấn định.",
            source=DECREE_2023.cite(32, 1, "b"),
        ),
    )


def _of_education(
    nominee: Nominee,
    on: dt.date,
    year: int | None,
    general: Iterable[Rule[YearDay]],
    education: Iterable[Rule[YearDay]],
) -> Submission:
    years = (on.year, min(on.year + 1, dt.MAXYEAR)) if year is None else (year,)
    plain, of_schools = (
        _in_time(rules, on, years, coming=year is None) for rules in (general, education)
    )
    if nominee.education is not None:
        return of_schools if nominee.education else plain
    if plain.last_day is None and of_schools.last_day is None:
        return plain
    return Submission(
        last_day=None,
        found=plain.found or of_schools.found,
        because=say(
            "Chưa biết có thuộc hệ thống giáo dục quốc dân hay không; nếu không: {plain}; nếu có:"
            " {education}.",
            plain=plain,
            education=of_schools,
        ),
    )


def _in_time(
    rules: Iterable[Rule[YearDay]],
    on: dt.date,
    years: Iterable[int],
    *,
    coming: bool = False,
) -> Submission:
    """Return the first day that its own rule sets, of those years; only those to come if told."""
    listed = tuple(rules)
    for year in years:
        for rule in listed:
            if rule.value is None:
                continue
            last = rule.value.last_day(year)
            found = in_force(listed, last)
            if found is None or found.rule is not rule or (coming and last < on):
                continue
            late = say(
                "Ngày nộp cuối cùng {date} đã qua; văn bản đã đọc không nêu hậu quả.", date=last
            )
            return Submission(
                last_day=last,
                opens=rule.value.first_day(year),
                found=found,
                cautions=(late,) if last < on else (),
            )
    return Submission(last_day=None, because=NO_DATE)
