"""Vietnam's provinces and centrally-run cities since August 2008, and what became of each.

A roster of provincial departments outlives the provinces: on 1 July 2025 52 of the 63 units became
23 new ones (Nghị quyết 202/2025/QH15), six months after tỉnh Thừa Thiên Huế had become thành phố
Huế (Nghị quyết 175/2024/QH15); in 2026 three provinces became cities (Nghị quyết 30/2026/QH16,
36/2026/QH16, 39/2026/QH16).

**Names and ids.** A unit formed in 2025 bears the name of one of those it was formed from, so the
same slug names both: ``hung-yen`` is the province of 2024 and the other one, new in law, that
took in Thái Bình. They are two :class:`Province` objects that differ in their period. Ids built
from a slug, such as ``so-cong-thuong-hung-yen``, therefore do not say which of the two is meant;
whether the department of the new province continues the old one's membership, turn or points is
for the organiser of the cluster to say, and nothing here decides it.

No resolution's own text was read: all sources are marked ``Seen.PARTIAL``. What was read instead
is listed in ``docs/clusters/provinces.md``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

import attrs

from thidua.clusters._days import period_dict
from thidua.dates import Period, plain_date
from thidua.errors import BadInput, NotInForce, UnknownName
from thidua.law import Citation, Seen
from thidua.records import is_slug, not_blank
from thidua.words import Message, SortKey, fold, near_misses, say, say_n, sort_key

PROVINCES_SINCE: Final = dt.date(2008, 8, 1)
"""First day of which the data speak: Hà Tây went into Hà Nội (Nghị quyết 15/2008/QH12)."""


@attrs.frozen(kw_only=True)
class Province:
    """A province or centrally-run city over the days of its existence (đơn vị hành chính cấp tỉnh).

    Attributes:
        id: the slug of its name, e.g. ``ba-ria-vung-tau``; a unit and the one formed from it that
            kept its name have the same.
        name: as printed, without ``tỉnh``; only ``Thành phố Hồ Chí Minh`` has its kind in it.
        city: whether it is a centrally-run city (thành phố trực thuộc Trung ương).
        period: the days of its existence; a unit older than :data:`PROVINCES_SINCE` begins there.

    Raises:
        InvalidValue: an id that is no slug, or a blank name.
    """

    id: str = attrs.field(validator=is_slug)
    name: str = attrs.field(validator=not_blank)
    city: bool
    period: Period

    @property
    def full_name(self) -> str:
        """The name with its kind: ``tỉnh Hưng Yên``, ``thành phố Huế``."""
        if _bare(self.name) != fold(self.name):
            return self.name
        return f"thành phố {self.name}" if self.city else f"tỉnh {self.name}"

    def to_dict(self) -> dict[str, Any]:
        """Return the unit as plain data."""
        return {
            "id": self.id,
            "name": self.name,
            "city": self.city,
            "period": period_dict(self.period),
        }


def _provinces(provinces: Iterable[Province]) -> tuple[Province, ...]:
    return tuple(provinces)


@attrs.frozen(kw_only=True)
class ProvinceChange:
    """One unit newly formed from one or several (thành lập, sắp xếp đơn vị hành chính cấp tỉnh).

    Attributes:
        on: first day on which the new unit's authorities work. Where the resolution took effect
            before that day, the old authorities went on until then.
        former: the whole units it was formed from; their order carries no meaning.
        formed: the new unit. It is another unit in law even where it kept a name, and with the
            name the id, of a former one.
        source: the resolution, and how far it was read.
        decided: day of its adoption.
        effective: first day it was in force.

    Raises:
        InvalidValue: days that are no plain dates.
        BadInput: no former unit, or one named twice; a former unit that does not end, or a new
            one that does not begin, on the day; days out of order; all at once.
    """

    on: dt.date = attrs.field(validator=plain_date)
    former: tuple[Province, ...] = attrs.field(converter=_provinces)
    formed: Province
    source: Citation
    decided: dt.date = attrs.field(validator=plain_date)
    effective: dt.date = attrs.field(validator=plain_date)

    def __attrs_post_init__(self) -> None:
        faults = self._faults()
        if faults:
            raise BadInput(
                say_n(
                    "Việc thành lập {unit} ngày {on} có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    unit=self.formed.full_name,
                    on=self.on,
                    first=faults[0],
                ),
                faults=faults,
                province=self.formed.id,
                on=self.on,
            )

    @property
    def merger(self) -> bool:
        """Whether several units became one."""
        return len(self.former) > 1

    @property
    def name_giver(self) -> Province | None:
        """The former unit whose name, and id, the new one bears; ``None`` where it is renamed."""
        return next((unit for unit in self.former if unit.id == self.formed.id), None)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the change as plain data, its source in *locale*."""
        return {
            "on": self.on.isoformat(),
            "former": [unit.to_dict() for unit in self.former],
            "formed": self.formed.to_dict(),
            "source": self.source.render(locale),
            "decided": self.decided.isoformat(),
            "effective": self.effective.isoformat(),
        }

    def _faults(self) -> tuple[Message, ...]:
        ids = [unit.id for unit in self.former]
        faults = [] if ids else [say("Chưa ghi đơn vị cũ nào; hãy ghi ít nhất một đơn vị.")]
        faults += [
            say("Đơn vị cũ “{unit}” được ghi lặp; mỗi đơn vị chỉ ghi một lần.", unit=unit_id)
            for unit_id in dict.fromkeys(ids)
            if ids.count(unit_id) > 1
        ]
        faults += [
            say("Đơn vị cũ “{unit}” phải kết thúc trước ngày {on}.", unit=unit.id, on=self.on)
            for unit in self.former
            if unit.period.end != self.on
        ]
        if self.formed.period.start != self.on:
            faults.append(
                say("Đơn vị mới “{unit}” phải bắt đầu ngày {on}.", unit=self.formed.id, on=self.on)
            )
        if not self.decided <= self.effective <= self.on:
            faults.append(
                say(
                    "{source}: ngày thông qua {decided}, ngày có hiệu lực {effective} và ngày hoạt"
                    " động {on} phải theo thứ tự đó.",
                    source=self.source,
                    decided=self.decided,
                    effective=self.effective,
                    on=self.on,
                )
            )
        return tuple(faults)


class _Row(NamedTuple):
    """One line of the data, by names; units follow from all lines together."""

    on: dt.date
    former: tuple[str, ...]
    formed: str
    source: Citation
    decided: dt.date
    effective: dt.date


_CITY_WORDS: Final = ("thanh pho ", "tp ")
_PROVINCE_WORDS: Final = ("tinh ",)
_SHORT_FORMS: Final = {"thanh-pho-ho-chi-minh": ("hcm", "tphcm")}
_CITIES_SINCE: Final = {
    "Cần Thơ": PROVINCES_SINCE,
    "Đà Nẵng": PROVINCES_SINCE,
    "Hà Nội": PROVINCES_SINCE,
    "Hải Phòng": PROVINCES_SINCE,
    "Thành phố Hồ Chí Minh": PROVINCES_SINCE,
    "Huế": dt.date(2025, 1, 1),
    "Đồng Nai": dt.date(2026, 4, 30),
    "Quảng Ninh": dt.date(2026, 9, 1),
    "Bắc Ninh": dt.date(2026, 9, 20),
}
_NOT_IN_A_MERGER: Final = (
    "Cao Bằng",
    "Điện Biên",
    "Hà Tĩnh",
    "Lai Châu",
    "Lạng Sơn",
    "Nghệ An",
    "Quảng Ninh",
    "Thanh Hóa",
    "Sơn La",
    "Hà Nội",
    "Thừa Thiên Huế",
)
# In the order of the clauses of Điều 1; within a line the unit that gave its name comes last.
_MERGED: Final = (
    ("Hà Giang", "Tuyên Quang"),
    ("Yên Bái", "Lào Cai"),
    ("Bắc Kạn", "Thái Nguyên"),
    ("Vĩnh Phúc", "Hòa Bình", "Phú Thọ"),
    ("Bắc Giang", "Bắc Ninh"),
    ("Thái Bình", "Hưng Yên"),
    ("Hải Dương", "Hải Phòng"),
    ("Hà Nam", "Nam Định", "Ninh Bình"),
    ("Quảng Bình", "Quảng Trị"),
    ("Quảng Nam", "Đà Nẵng"),
    ("Kon Tum", "Quảng Ngãi"),
    ("Bình Định", "Gia Lai"),
    ("Ninh Thuận", "Khánh Hòa"),
    ("Đắk Nông", "Bình Thuận", "Lâm Đồng"),
    ("Phú Yên", "Đắk Lắk"),
    ("Bà Rịa - Vũng Tàu", "Bình Dương", "Thành phố Hồ Chí Minh"),
    ("Bình Phước", "Đồng Nai"),
    ("Long An", "Tây Ninh"),
    ("Sóc Trăng", "Hậu Giang", "Cần Thơ"),
    ("Bến Tre", "Trà Vinh", "Vĩnh Long"),
    ("Tiền Giang", "Đồng Tháp"),
    ("Bạc Liêu", "Cà Mau"),
    ("Kiên Giang", "An Giang"),
)


def _resolution(number: str, article: str | None = None, clause: str | None = None) -> Citation:
    return Citation("Nghị quyết", number, article, clause, seen=Seen.PARTIAL)


def _became_city(former: str, formed: str, number: str, decided: dt.date) -> _Row:
    on = _CITIES_SINCE[formed]
    return _Row(on, (former,), formed, _resolution(number), decided, effective=on)


_ROWS: Final = (
    _became_city("Thừa Thiên Huế", "Huế", "175/2024/QH15", dt.date(2024, 11, 30)),
    *(
        _Row(
            dt.date(2025, 7, 1),
            names,
            names[-1],
            _resolution("202/2025/QH15", "1", str(clause)),
            decided=dt.date(2025, 6, 12),
            effective=dt.date(2025, 6, 12),
        )
        for clause, names in enumerate(_MERGED, start=1)
    ),
    _became_city("Đồng Nai", "Đồng Nai", "30/2026/QH16", dt.date(2026, 4, 24)),
    _became_city("Quảng Ninh", "Quảng Ninh", "36/2026/QH16", dt.date(2026, 8, 24)),
    _became_city("Bắc Ninh", "Bắc Ninh", "39/2026/QH16", dt.date(2026, 8, 24)),
)


def _unit(name: str, since: dt.date) -> Province:
    ends = (row.on for row in _ROWS if name in row.former and row.on > since)
    return Province(
        id=fold(name).replace(" ", "-"),
        name=name,
        city=_CITIES_SINCE.get(name, dt.date.max) <= since,
        period=Period(since, min(ends, default=None)),
    )


def _former(name: str, on: dt.date) -> Province:
    begins = [row.on for row in _ROWS if row.formed == name and row.on < on]
    return _unit(name, max(begins, default=PROVINCES_SINCE))


def _place(unit: Province) -> tuple[SortKey, dt.date]:
    return sort_key(unit.name), unit.period.start


PROVINCE_CHANGES: Final = tuple(
    ProvinceChange(
        on=row.on,
        former=tuple(_former(name, row.on) for name in row.former),
        formed=_unit(row.formed, row.on),
        source=row.source,
        decided=row.decided,
        effective=row.effective,
    )
    for row in _ROWS
)
"""Every change since :data:`PROVINCES_SINCE`, earliest first, those of one day by clause."""

_UNITS: Final = tuple(
    sorted(
        (
            *(_unit(name, PROVINCES_SINCE) for name in _NOT_IN_A_MERGER),
            *(_unit(name, PROVINCES_SINCE) for names in _MERGED for name in names),
            *(change.formed for change in PROVINCE_CHANGES),
        ),
        key=_place,
    )
)
_ENDED_BY: Final = {unit: change for change in PROVINCE_CHANGES for unit in change.former}
_BEGUN_BY: Final = {change.formed: change for change in PROVINCE_CHANGES}


def provinces_on(date: dt.date) -> tuple[Province, ...]:
    """Return the provinces and centrally-run cities on *date*, in Vietnamese order of their names.

    63 units until 30 June 2025, then 34; ``Thành phố Hồ Chí Minh`` stands under T. After the last
    of :data:`PROVINCE_CHANGES` no change is known, which is not to say that there was none.

    Raises:
        InvalidValue: *date* is no plain date.
        NotInForce: *date* is before :data:`PROVINCES_SINCE`.
    """
    _check_day(date)
    return tuple(unit for unit in _UNITS if unit.period.contains(date))


def province(name: str, on: dt.date) -> Province:
    """Return the unit of *name* on the day *on*.

    Args:
        name: its id or its name, with or without diacritics and its kind: ``hung-yen``,
            ``Tỉnh Hưng Yên``, ``TP. Huế``, ``TPHCM``. The kind must be that of the day:
            ``thành phố Hưng Yên`` was a city within the province.
        on: the day; a unit that does not exist on it is not found.

    Raises:
        InvalidValue: *on* is no plain date.
        NotInForce: *on* is before :data:`PROVINCES_SINCE`, or the unit existed on other days
            only; ``suggestions`` then holds the ids of those that stood in its place.
        UnknownName: nothing bears the name; ``suggestions`` holds near misses.
    """
    _check_day(on)
    named = _BY_SPELLING.get(fold(name), ())
    for unit in named:
        if unit.period.contains(on):
            return unit
    if named:
        raise _elsewhen(name, named, on)
    raise UnknownName(
        say(
            "Không có đơn vị hành chính cấp tỉnh “{name}” ngày {on}; hãy ghi tên như “Hưng Yên”"
            " hoặc mã như “hung-yen”.",
            name=name,
            on=on,
        ),
        province=name,
        on=on,
        suggestions=near_misses(_bare(name), (unit.name for unit in provinces_on(on))),
    )


def successor_of(province_id: str, on: dt.date) -> Province:
    """Return the unit that stands on the day *on* in the place of *province_id*.

    While that unit itself stands, it is its own answer.

    Raises:
        InvalidValue: *on* is no plain date.
        NotInForce: *on* is before :data:`PROVINCES_SINCE`, or before the unit began, as for
            ``hue`` in 2024.
        UnknownName: no unit ever had that id; ``suggestions`` holds near misses.
    """
    _check_day(on)
    named = _with_id(province_id)
    unit = named[0]
    if on < unit.period.start:
        raise _elsewhen(unit.full_name, named, on)
    while not unit.period.contains(on):
        unit = _ENDED_BY[unit].formed
    return unit


def formed_from(province_id: str) -> tuple[Province, ...]:
    """Return the units of 1 August 2008 whose whole area the unit of *province_id* has.

    It speaks of the latest unit with that id: ``hung-yen`` has Thái Bình and Hưng Yên. A unit
    that nothing went into has itself alone, as it began. So the units of one day have each unit
    of an earlier day exactly once.

    Raises:
        UnknownName: no unit ever had that id; ``suggestions`` holds near misses.
    """
    return _origins(_with_id(province_id)[-1])


def _origins(unit: Province) -> tuple[Province, ...]:
    change = _BEGUN_BY.get(unit)
    if change is None:
        return (unit,)
    return tuple(origin for former in change.former for origin in _origins(former))


def _with_id(province_id: str) -> tuple[Province, ...]:
    """Return the units of that id, earliest first."""
    named = tuple(unit for unit in _UNITS if unit.id == province_id)
    if named:
        return named
    raise UnknownName(
        say(
            "Không có đơn vị hành chính cấp tỉnh nào có mã “{province}”; hãy ghi mã như"
            " “hung-yen”.",
            province=province_id,
        ),
        province=province_id,
        suggestions=near_misses(province_id, dict.fromkeys(unit.id for unit in _UNITS)),
    )


def _check_day(date: dt.date) -> None:
    plain_date(None, None, date)
    if date < PROVINCES_SINCE:
        raise NotInForce(
            say(
                "Danh sách đơn vị hành chính cấp tỉnh ngày {on} chưa được mã hóa; chỉ tra cứu được"
                " từ ngày {first} trở đi ({source}).",
                on=date,
                first=PROVINCES_SINCE,
                source=_resolution("15/2008/QH12"),
            ),
            on=date,
        )


def _elsewhen(name: str, named: tuple[Province, ...], on: dt.date) -> NotInForce:
    """Return the error for a name borne on other days only; *named* follow on one another."""
    first, last = named[0], named[-1]
    instead: tuple[Province, ...]
    if on < first.period.start:
        instead = _BEGUN_BY[first].former
        message = say(
            "“{name}” chỉ là đơn vị hành chính cấp tỉnh từ ngày {start}; ngày {on} hãy dùng"
            " {instead}.",
            name=name,
            start=first.period.start,
            on=on,
            instead=tuple(unit.full_name for unit in instead),
        )
    else:
        instead = (successor_of(last.id, on),)
        message = say(
            "“{name}” không còn là đơn vị hành chính cấp tỉnh từ ngày {end}; ngày {on} hãy dùng"
            " {instead}.",
            name=name,
            end=last.period.end,
            on=on,
            instead=instead[0].full_name,
        )
    suggestions = tuple(unit.id for unit in instead)
    return NotInForce(message, province=name, on=on, suggestions=suggestions)


def _bare(name: str) -> str:
    """Return a name folded and without its kind."""
    folded = fold(name)
    kinds = (kind for kind in (*_CITY_WORDS, *_PROVINCE_WORDS) if folded.startswith(kind))
    return folded.removeprefix(next(kinds, ""))


def _spellings(unit: Province) -> Iterable[str]:
    kinds = _CITY_WORDS if unit.city else _PROVINCE_WORDS
    for name in (_bare(unit.name), *_SHORT_FORMS.get(unit.id, ())):
        yield from (name, *(kind + name for kind in kinds))


def _by_spelling() -> Mapping[str, tuple[Province, ...]]:
    found: dict[str, tuple[Province, ...]] = {}
    for unit in _UNITS:
        for spelling in _spellings(unit):
            found[spelling] = (*found.get(spelling, ()), unit)
    return found


_BY_SPELLING: Final = _by_spelling()
