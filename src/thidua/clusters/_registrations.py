"""Titles that units register for with the covenant, and withdraw from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

import attrs

from thidua.clusters._entries import EntryFault, day_or_none, iso, known_award, refusal
from thidua.criteria import Truth
from thidua.dates import plain_date
from thidua.errors import InvalidValue
from thidua.law import Source, made_up
from thidua.records import AWARD_NAMES, AwardName, is_slug, not_blank, yes_or_no
from thidua.words import Message, Told, say, say_n


@attrs.frozen(kw_only=True)
class Registration(Told):
    """A unit registers for a title (đăng ký danh hiệu thi đua).

    Attributes:
        unit_id: the unit.
        award: the award's slug.
        on: the day; ``None`` where it is not known.
        source: where it is recorded.

    Raises:
        InvalidValue: an id that is no slug, or an award not told by its slug.
    """

    unit_id: str = attrs.field(validator=is_slug)
    award: str = attrs.field(validator=known_award)
    on: dt.date | None = attrs.field(default=None, validator=day_or_none)
    source: Source

    @property
    def award_name(self) -> AwardName:
        """The title."""
        return AWARD_NAMES[self.award]

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        return made_up(self.source)

    @property
    def sentence(self) -> Message:
        """Who registered for what, when, and where it is recorded."""
        place = {"unit": self.unit_id, "award": self.award_name, "source": self.source}
        if self.on is None:
            return say("“{unit}” đăng ký {award}, chưa rõ ngày ({source})", **place)
        return say("“{unit}” đăng ký {award} ngày {date} ({source})", date=self.on, **place)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the registration as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "award": self.award,
            "on": iso(self.on),
            "source": self.source.render(locale),
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


@attrs.frozen(kw_only=True)
class Withdrawal(Told):
    """A registration withdrawn or struck off (rút đăng ký danh hiệu).

    Attributes:
        unit_id: the unit.
        award: the award's slug.
        on: the first day on which the registration no longer stands.
        reason: why.
        source: where it is recorded.

    Raises:
        InvalidValue: an id that is no slug, an award not told by its slug, or a blank reason.
    """

    unit_id: str = attrs.field(validator=is_slug)
    award: str = attrs.field(validator=known_award)
    on: dt.date = attrs.field(validator=plain_date)
    reason: str = attrs.field(validator=not_blank)
    source: Source

    @property
    def award_name(self) -> AwardName:
        """The title."""
        return AWARD_NAMES[self.award]

    @property
    def illustrative(self) -> bool:
        """Whether it was made up for a demonstration."""
        return made_up(self.source)

    @property
    def sentence(self) -> Message:
        """Who withdrew from what, when, why, and where it is recorded."""
        return say(
            "“{unit}” rút đăng ký {award} từ ngày {date}, lý do: {reason} ({source})",
            unit=self.unit_id,
            award=self.award_name,
            date=self.on,
            reason=self.reason,
            source=self.source,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the withdrawal as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "award": self.award,
            "on": self.on.isoformat(),
            "reason": self.reason,
            "source": self.source.render(locale),
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


def _not_before_first(window: RegistrationWindow, _: object, last: dt.date) -> None:
    plain_date(window, _, last)
    if last < window.first:
        raise InvalidValue(
            say(
                "Thời hạn đăng ký kết thúc ngày {last}, trước ngày bắt đầu {first}; hãy kiểm tra"
                " lại.",
                first=window.first,
                last=last,
            ),
            first=window.first,
            last=last,
        )


@attrs.frozen(kw_only=True)
class RegistrationWindow(Told):
    """The days on which titles can be registered for (thời hạn đăng ký).

    Attributes:
        first: the first day.
        last: the last day; what comes after it is late.
        source: who set it.

    Raises:
        InvalidValue: no plain dates, or the last day before the first.
    """

    first: dt.date = attrs.field(validator=plain_date)
    last: dt.date = attrs.field(validator=_not_before_first)
    source: Source

    @property
    def sentence(self) -> Message:
        """First day, last day and source."""
        return say(
            "Thời hạn đăng ký: từ {first} đến hết {last} ({source})",
            first=self.first,
            last=self.last,
            source=self.source,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the window as plain data, sentences in *locale*."""
        return {
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "source": self.source.render(locale),
            "text": self.render(locale),
        }


@attrs.frozen(kw_only=True)
class Candidacy(Told):
    """How a unit's registration for one title stands on a day (tình trạng đăng ký).

    Attributes:
        unit_id: the unit.
        award: the award's slug.
        on: the day asked about.
        truth: whether the registration stands; unknown where its day is not known, or where
            nothing is recorded and the list is not said to be complete.
        registration: the last one on or before the day; ``None`` where there is none.
        withdrawal: the one that ended it; ``None`` while it stands.
        late: whether it came after the window; ``None`` where the window or its day is unknown.
        early: whether it came before the window; ``None`` likewise.
    """

    unit_id: str
    award: str
    on: dt.date
    truth: Truth
    registration: Registration | None = None
    withdrawal: Withdrawal | None = None
    late: bool | None = None
    early: bool | None = None

    @property
    def illustrative(self) -> bool:
        """Whether it rests on something made up for a demonstration."""
        return any(
            entry is not None and entry.illustrative
            for entry in (self.registration, self.withdrawal)
        )

    @property
    def sentence(self) -> Message:
        """Whether the registration stands, and why."""
        if self.registration is None:
            if self.withdrawal is not None:
                return self.withdrawal.sentence
            place = {"unit": self.unit_id, "award": AWARD_NAMES[self.award], "date": self.on}
            if self.truth is Truth.FALSE:
                return say("“{unit}” không đăng ký {award} tính đến ngày {date}", **place)
            return say(
                "chưa rõ “{unit}” có đăng ký {award} tính đến ngày {date} hay không; cần danh sách"
                " đăng ký đầy đủ",
                **place,
            )
        told = (self.registration if self.withdrawal is None else self.withdrawal).sentence
        if self.late:
            return say("{told}; quá thời hạn đăng ký", told=told)
        return say("{told}; trước thời hạn đăng ký", told=told) if self.early else told

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data, sentences in *locale*."""
        return {
            "unit_id": self.unit_id,
            "award": self.award,
            "on": self.on.isoformat(),
            "stands": self.truth.value,
            "registration": None
            if self.registration is None
            else self.registration.to_dict(locale),
            "withdrawal": None if self.withdrawal is None else self.withdrawal.to_dict(locale),
            "late": self.late,
            "early": self.early,
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


@attrs.frozen(kw_only=True)
class RegistrationList(Told):
    """Who stands for one title on a day (danh sách đăng ký). Made by :meth:`Registrations.as_of`.

    Attributes:
        award: the award's slug.
        on: the day.
        candidacies: everybody who had registered by that day, or on a day that is not known.
        window: the days for registering; ``None`` where not known.
        complete: whether the records are said to hold everybody.
    """

    award: str
    on: dt.date
    candidacies: tuple[Candidacy, ...]
    window: RegistrationWindow | None
    complete: bool

    @property
    def standing(self) -> tuple[Candidacy, ...]:
        """Those that stand."""
        return tuple(item for item in self.candidacies if item.truth is Truth.TRUE)

    @property
    def withdrawn(self) -> tuple[Candidacy, ...]:
        """Those that withdrew, each with when and why."""
        return tuple(item for item in self.candidacies if item.withdrawal is not None)

    @property
    def unsettled(self) -> tuple[Candidacy, ...]:
        """Those of which it is not known whether they stand."""
        return tuple(item for item in self.candidacies if item.truth is Truth.UNKNOWN)

    @property
    def illustrative(self) -> bool:
        """Whether some entry was made up for a demonstration."""
        return any(item.illustrative for item in self.candidacies) or (
            self.window is not None and made_up(self.window.source)
        )

    @property
    def sentence(self) -> Message:
        """How many registered and how many still stand."""
        told = say_n(
            "{award}: tính đến ngày {date}, {n} đơn vị đã đăng ký, {standing} còn giữ đăng ký,"
            " {withdrawn} đã rút",
            n=len(self.candidacies),
            award=AWARD_NAMES[self.award],
            standing=len(self.standing),
            withdrawn=len(self.withdrawn),
            date=self.on,
        )
        if self.unsettled:
            told = say("{told}, {count} chưa rõ", told=told, count=len(self.unsettled))
        if not self.complete:
            told = say("{told}; danh sách chưa chắc đầy đủ", told=told)
        return say("{told} (có phần minh họa)", told=told) if self.illustrative else told

    def explain(self, locale: str = "vi") -> str:
        """Write the counts, the window, and everybody with when and why, in *locale*."""
        lines = [say("{told}.", told=self.sentence)]
        if self.window is None:
            lines.append(say("Chưa biết thời hạn đăng ký, nên chưa biết đơn vị nào đăng ký muộn."))
        else:
            lines.append(say("{told}.", told=self.window.sentence))
        lines += [say("– {told}.", told=item.sentence) for item in self.candidacies]
        return "\n".join(line.render(locale) for line in lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the list as plain data, sentences in *locale*."""
        return {
            "award": self.award,
            "on": self.on.isoformat(),
            "standing": [item.unit_id for item in self.standing],
            "withdrawn": [item.unit_id for item in self.withdrawn],
            "unsettled": [item.unit_id for item in self.unsettled],
            "candidacies": [item.to_dict(locale) for item in self.candidacies],
            "window": None if self.window is None else self.window.to_dict(locale),
            "complete": self.complete,
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


Entry = Registration | Withdrawal


def _registered(entries: Iterable[Registration]) -> tuple[Registration, ...]:
    return tuple(sorted(entries, key=_place))


def _withdrawn(entries: Iterable[Withdrawal]) -> tuple[Withdrawal, ...]:
    return tuple(sorted(entries, key=_place))


def _place(entry: Entry) -> tuple[dt.date, str, str, str]:
    # One whose day is not known comes first: it can only be followed.
    return entry.on or dt.date.min, entry.unit_id, entry.award, entry.source.render()


def _day(entry: Entry) -> dt.date:
    return entry.on or dt.date.min


_Key = tuple[str, str]


def _in_turn(registrations: Registrations) -> Mapping[_Key, tuple[Entry, ...]]:
    """Return the entries of each unit and title in the order in which they took effect."""
    runs: dict[_Key, list[Entry]] = {}
    for entry in registrations.entries:
        runs.setdefault((entry.unit_id, entry.award), []).append(entry)
    return {key: tuple(_ordered(entries)) for key, entries in sorted(runs.items())}


def _ordered(entries: list[Entry]) -> Iterator[Entry]:
    """Yield entries by day; on one day, one withdraws only what stands."""
    stands = False
    for _, of_day in groupby(sorted(entries, key=_day), key=_day):
        waiting = list(of_day)
        while waiting:
            wanted = Withdrawal if stands else Registration
            entry = next((item for item in waiting if isinstance(item, wanted)), waiting[0])
            waiting.remove(entry)
            stands = isinstance(entry, Registration)
            yield entry


@attrs.frozen(kw_only=True)
class Registrations:
    """The titles registered for with a covenant (đăng ký danh hiệu thi đua), and withdrawn.

    Attributes:
        registered: who registered for what, when.
        withdrawn: who withdrew, when and why.
        window: the days for registering; ``None`` where not known.
        complete: whether everybody who registered is recorded. Only then does silence mean that
            a unit did not register.

    Raises:
        BadInput: a unit that withdraws before it registers or twice, or that registers while its
            registration stands; all at once.
    """

    registered: tuple[Registration, ...] = attrs.field(default=(), converter=_registered)
    withdrawn: tuple[Withdrawal, ...] = attrs.field(default=(), converter=_withdrawn)
    window: RegistrationWindow | None = None
    complete: bool = attrs.field(default=False, validator=yes_or_no)
    _runs: Mapping[_Key, tuple[Entry, ...]] = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(_in_turn, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise refusal(
                faults,
                say_n(
                    "Danh sách đăng ký danh hiệu có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    first=faults[0],
                ),
            )

    @property
    def illustrative(self) -> bool:
        """Whether some entry was made up for a demonstration."""
        return any(entry.illustrative for entry in self.entries) or (
            self.window is not None and made_up(self.window.source)
        )

    @property
    def entries(self) -> tuple[Registration | Withdrawal, ...]:
        """Every registration and withdrawal, earliest first."""
        entries: list[Entry] = [*self.registered, *self.withdrawn]
        return tuple(sorted(entries, key=_place))

    @property
    def awards(self) -> tuple[str, ...]:
        """The slugs of the titles registered for, as the records tell them."""
        return tuple(dict.fromkeys(entry.award for entry in self.registered))

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """The ids of the units that registered."""
        return tuple(dict.fromkeys(entry.unit_id for entry in self.registered))

    def candidacy(self, unit_id: str, award: str, on: dt.date) -> Candidacy:
        """Tell whether a unit's registration for a title stands on a day, since when, and why.

        Raises:
            InvalidValue: an award not told by its slug.
            UnknownName: no such award.
        """
        known_award(None, None, award)
        past = [e for e in self._runs.get((unit_id, award), ()) if e.on is None or e.on <= on]
        last = past[-1] if past else None
        if last is None:
            truth = Truth.FALSE if self.complete else Truth.UNKNOWN
            return Candidacy(unit_id=unit_id, award=award, on=on, truth=truth)
        opened = next(entry for entry in reversed(past) if isinstance(entry, Registration))
        if isinstance(last, Withdrawal):
            truth = Truth.FALSE
        else:
            truth = Truth.UNKNOWN if last.on is None else Truth.TRUE
        return Candidacy(
            unit_id=unit_id,
            award=award,
            on=on,
            truth=truth,
            registration=opened,
            withdrawal=last if isinstance(last, Withdrawal) else None,
            late=self.late(opened),
            early=self._early(opened),
        )

    def as_of(self, on: dt.date, award: str) -> RegistrationList:
        """Return who stands for a title on a day, and who withdrew, when and why.

        Raises:
            InvalidValue: an award not told by its slug.
            UnknownName: no such award.
        """
        known_award(None, None, award)
        asked = (self.candidacy(unit_id, award, on) for unit_id in self.unit_ids)
        return RegistrationList(
            award=award,
            on=on,
            candidacies=tuple(item for item in asked if item.registration is not None),
            window=self.window,
            complete=self.complete,
        )

    def late(self, registration: Registration) -> bool | None:
        """Tell whether it came after the last day; ``None`` without a window or a day."""
        if self.window is None or registration.on is None:
            return None
        return registration.on > self.window.last

    def _early(self, registration: Registration) -> bool | None:
        if self.window is None or registration.on is None:
            return None
        return registration.on < self.window.first

    def explain(self, locale: str = "vi") -> str:
        """Write the window and every entry, earliest first, in *locale*."""
        lines = [] if self.window is None else [say("{told}.", told=self.window.sentence)]
        lines += [say("– {told}.", told=entry.sentence) for entry in self.entries]
        if not self.complete:
            lines.append(say("Danh sách đăng ký chưa được xác nhận là đầy đủ."))
        return "\n".join(line.render(locale) for line in lines)

    def render(self, locale: str = "vi") -> str:
        """Write the records in *locale*; the same as :meth:`explain`."""
        return self.explain(locale)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the records as plain data, sentences in *locale*."""
        return {
            "registered": [entry.to_dict(locale) for entry in self.registered],
            "withdrawn": [entry.to_dict(locale) for entry in self.withdrawn],
            "window": None if self.window is None else self.window.to_dict(locale),
            "complete": self.complete,
            "illustrative": self.illustrative,
        }

    def _faults(self) -> Iterator[EntryFault]:
        for entries in self._runs.values():
            stands: Registration | None = None
            before: Entry | None = None
            for entry in entries:
                if isinstance(entry, Registration):
                    if stands is not None:
                        yield EntryFault(
                            say(
                                "{entry} trong khi đăng ký trước còn hiệu lực: {first}.",
                                entry=entry.sentence,
                                first=stands.sentence,
                            ),
                            entry,
                        )
                    stands = entry
                elif stands is None:
                    yield EntryFault(_no_registration(entry, before), entry)
                else:
                    stands = None
                before = entry


def _no_registration(entry: Withdrawal, before: Entry | None) -> Message:
    if before is None:
        return say("{entry} trước khi có đăng ký.", entry=entry.sentence)
    return say(
        "{entry} nhưng đăng ký đã rút trước đó: {first}.",
        entry=entry.sentence,
        first=before.sentence,
    )
