"""Authority: who decides, proposes, presents, confers and receives an award on a day.

The rules are the tables of ``_authority_tables``. An office answers for a day as the law in force
on it says; where the unit is not known, every possibility is given with what would settle it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any, Final, TypeVar

import attrs

from thidua.awards import regime_on
from thidua.criteria import Award, AwardKind, Outcome, Posthumous, SubjectIs, received_in_time
from thidua.dates import plain_date
from thidua.errors import InvalidValue, UnknownName
from thidua.law import DECREE_2023, LAW_2022, Source, SourceLevel, unencoded_on, worded_as_on
from thidua.numbers import exact
from thidua.procedure import _authority_tables as tables
from thidua.procedure import _groups as groups
from thidua.procedure._authority_tables import (
    OPEN_OFFICES,
    STATE_OFFICES,
    CompetentOffice,
    Power,
)
from thidua.procedure._nominee import Nominee
from thidua.procedure._opinions import Consulted, opinions
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.procedure._units import TWO_TIERS_START, UnitKind, tier_exists
from thidua.records import (
    AWARD_NAMES,
    AwardName,
    Collective,
    Household,
    Individual,
    Origin,
    Record,
    Subject,
    SubjectKind,
    award_name,
    member_of,
    yes_no_or_unknown,
)
from thidua.words import Message, OneOf, say

__all__ = [
    "Authority",
    "Competence",
    "CompetentOffice",
    "Enterprise",
    "Power",
    "authority",
    "in_ceremony_order",
    "may_decide",
    "powers_of",
]

T = TypeVar("T")

_HALF: Final = Fraction(1, 2)
_ASSEMBLY_MEDAL: Final = "ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi"
_MEDAL: Final = "ky-niem-chuong"
_UNNAMED: Final = (CompetentOffice.NATIONAL_UNIVERSITY_DIRECTOR,)
"""Heads of units of which Điều 79 and 80 say nothing, neither yes nor no."""


def _shown(found: InForce[Power], locale: str) -> dict[str, Any]:
    power = found.rule.value
    assert power is not None
    return {
        "office": power.office.slug,
        "label": power.office.label.render(locale),
        "case": None if power.case is None else power.case.render(locale),
        "units": [unit.slug for unit in power.units],
        "sources": [source.render(locale) for source in found.sources],
        "provisional": found.provisional,
    }


def _power(found: InForce[Power]) -> Power:
    assert found.value is not None
    return found.value


def _offices(found: Iterable[InForce[Power]]) -> tuple[CompetentOffice, ...]:
    return tuple(dict.fromkeys(_power(each).office for each in found))


def _reservations(found: Iterable[InForce[Any]]) -> tuple[Message, ...]:
    """Return the reservations, those alike but for their sources said once."""
    told: dict[tuple[str, str], Message] = {}
    for said in (said for each in found for said in each.reservations):
        unread = sorted(str(text) for text in said.args.get("unread", ()))
        alike = (said.text, str(unread))
        before = told[alike].args["sources"] if alike in told else ()
        sources = tuple(dict.fromkeys((*before, *said.args["sources"])))
        told[alike] = attrs.evolve(said, args={**said.args, "sources": sources})
    return tuple(told.values())


def _to_capital_share(share: int | str | Fraction | None) -> Fraction | None:
    return None if share is None else exact(share)


def _possible_capital_share(_: object, __: object, share: Fraction | None) -> None:
    if share is not None and not 0 <= share <= 1:
        raise InvalidValue(
            say(
                "Tỷ lệ vốn nhà nước phải từ 0 đến 100%, không phải {share}; hãy sửa lại.",
                share=share,
            ),
            share=share,
        )


def _manager(_: object, __: object, unit: UnitKind | None) -> None:
    if unit not in (None, UnitKind.MINISTRY, UnitKind.PROVINCE):
        raise InvalidValue(
            say(
                "Nơi quản lý doanh nghiệp phải là Bộ, ban, ngành hoặc tỉnh, không phải “{unit}”; hãy"
                " sửa lại.",
                unit=unit if isinstance(unit, UnitKind) else str(unit),
            ),
            unit=unit,
        )


@attrs.frozen(kw_only=True)
class Enterprise:
    """What the route of an enterprise's award turns on (doanh nghiệp, tổ chức kinh tế).

    Sources: Điều 29 of Decree 98/2023/NĐ-CP; khoản 6 Điều 46 of Decree 91/2017/NĐ-CP.

    Attributes:
        managed_by: MINISTRY or PROVINCE, whose management it is under (thuộc quyền quản lý); None
            means not known.
        state_share: the State's share of its charter capital, exact; None means not known.
        state_group: whether it is a State economic group or corporation (tập đoàn, tổng công ty
            nhà nước); None means not known.
        conditional_business: whether it is a joint-stock company in a conditional line of business
            (ngành, nghề kinh doanh có điều kiện); None means not known.

    Raises:
        InvalidValue: a share under 0 or over 1, or a manager that is neither ministry nor province.
    """

    managed_by: UnitKind | None = attrs.field(default=None, validator=_manager)
    state_share: Fraction | None = attrs.field(
        default=None, converter=_to_capital_share, validator=_possible_capital_share
    )
    state_group: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    conditional_business: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)


@attrs.frozen(kw_only=True)
class Authority:
    """Who has which part in an award on a day (thẩm quyền); made by :func:`authority`.

    Attributes:
        nominee: whom and what was asked about.
        on: the day.
        received: the day the file was received; None where it was not told.
        admissible: whether the law opens the award to such a subject, abroad or dead as it may be;
            None where the texts read do not say. It is no finding on merit.
        bars: why not, or why that is not known; empty where *admissible* is True.
        decides: who may decide (quyết định tặng) as the one that manages the subject.
        others: who else may decide it, for those it does not manage, and in which case.
        proposes: who proposes (bình xét, đề nghị), from the base upwards.
        presents: who presents it upwards (trình, đề nghị cấp có thẩm quyền), in that order.
        confers: who hands it over (trao tặng).
        receives: who receives it (đón nhận).
        notes: rules stated beside.
        missing: what would settle what is still open; empty where nothing is.
    """

    nominee: Nominee
    on: dt.date
    received: dt.date | None
    admissible: bool | None
    bars: tuple[Message, ...]
    decides: tuple[InForce[Power], ...]
    others: tuple[InForce[Power], ...]
    proposes: tuple[InForce[Power], ...]
    presents: tuple[InForce[Power], ...]
    confers: tuple[InForce[Power], ...]
    receives: tuple[InForce[Power], ...]
    notes: tuple[InForce[Message], ...]
    missing: tuple[Message, ...]

    @property
    def deciders(self) -> tuple[CompetentOffice, ...]:
        """The offices that may decide, each once."""
        return _offices(self.decides)

    @property
    def decider(self) -> CompetentOffice | None:
        """The one office that decides; None where there are several, none, or it turns on more."""
        certain = all(_power(each).case is None for each in self.decides)
        return self.deciders[0] if certain and len(self.deciders) == 1 else None

    @property
    def provisional(self) -> bool:
        """Whether who decides rests on a text that was not read."""
        return any(each.provisional for each in self.decides) or bool(unencoded_on(self.on))

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it, each in one sentence."""
        parts = (found for _, _, found in self._parts)
        return _reservations((*(each for part in parts for each in part), *self.notes))

    @property
    def _parts(self) -> Iterator[tuple[str, Message, tuple[InForce[Power], ...]]]:
        yield "decides", say("Quyết định tặng"), self.decides
        yield "others", say("Cũng có thể quyết định tặng"), self.others
        yield "proposes", say("Bình xét, đề nghị"), self.proposes
        yield "presents", say("Trình"), self.presents
        yield "confers", say("Trao tặng"), self.confers
        yield "receives", say("Đón nhận"), self.receives

    def render(self, locale: str = "vi") -> str:
        """Write the answer, a line for each part.

        Raises:
            UnknownName: the library does not speak that language.
        """
        lines = [
            say(
                "Thẩm quyền đối với {award}, ngày {on}", award=self.nominee.award, on=self.on
            ).render(locale)
        ]
        for _, label, found in self._parts:
            lines += [
                say(
                    "{part}: {who} [{sources}]",
                    part=label,
                    who=_power(each),
                    sources=each.sources,
                ).render(locale)
                for each in found
            ]
        lines += [
            say("Lưu ý: {text} [{sources}]", text=each.value, sources=each.sources).render(locale)
            for each in self.notes
        ]
        lines += [said.render(locale) for said in self.bars]
        lines += [say("Cần làm rõ: {what}", what=each).render(locale) for each in self.missing]
        lines += [said.render(locale) for said in self.reservations]
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data."""
        return {
            "award": self.nominee.award.id,
            "on": self.on.isoformat(),
            "received": None if self.received is None else self.received.isoformat(),
            "admissible": self.admissible,
            "bars": [said.render(locale) for said in self.bars],
            **{key: [_shown(each, locale) for each in found] for key, _, found in self._parts},
            "notes": [
                {
                    "text": "" if each.value is None else each.value.render(locale),
                    "sources": [source.render(locale) for source in each.sources],
                    "provisional": each.provisional,
                }
                for each in self.notes
            ],
            "missing": [said.render(locale) for said in self.missing],
            "provisional": self.provisional,
            "reservations": [said.render(locale) for said in self.reservations],
        }


def authority(
    nominee: Nominee,
    on: dt.date,
    *,
    received: dt.date | None = None,
    enterprise: Enterprise | None = None,
    abroad: bool | None = None,
) -> Authority:
    """Tell who decides, proposes, presents, confers and receives an award on a day.

    Args:
        nominee: who is put forward, for what, and from which kind of unit.
        on: the day of the decision.
        received: the day the body competent to appraise received the file (ngày tiếp nhận hồ sơ).
            Which tiers of government there are is a fact of *on*, whatever that day.
        enterprise: what is known of the enterprise, where the unit is one.
        abroad: whether it is handed over abroad, for foreigners and Vietnamese settled abroad;
            None means not known.

    Raises:
        NotInForce: no law encoded here covers *on*.
        InvalidValue: the unit is a district on a day without districts, *received* is after *on*,
            or an enterprise is told of a nominee from another unit.
    """
    asked = _Asked(nominee, _day(on, received, nominee.unit))
    award_name(nominee.award.id)
    if enterprise is not None and nominee.unit is not UnitKind.ENTERPRISE:
        raise InvalidValue(
            say(
                "Có thông tin doanh nghiệp nhưng đối tượng không ghi thuộc doanh nghiệp; hãy ghi"
                " loại đơn vị là doanh nghiệp, hợp tác xã."
            ),
            unit=nominee.unit,
        )
    slug, unit = nominee.award.id, nominee.unit
    decides = asked.select(tables.DECIDES[slug])
    routed = unit is UnitKind.ENTERPRISE and (_of_state(slug) or slug in tables.BY_MANAGER)
    route, route_missing = (
        _enterprise_route(enterprise or Enterprise(), asked) if routed else ((), ())
    )
    if slug in tables.BY_MANAGER and not route_missing:
        decides = _managed(decides, route)
    presents = _presents(asked, route)
    missing = tuple(
        {
            said.render(): said
            for said in (
                *_undecided(asked, decides),
                *((_which_unit(nominee),) if unit is None and _of_state(slug) else ()),
                *_unpresented(asked, presents),
                *route_missing,
            )
        }.values()
    )
    admissible, bars = _admissible(nominee, on)
    return Authority(
        nominee=nominee,
        on=on,
        received=received,
        admissible=admissible,
        bars=bars,
        decides=decides,
        others=_others(asked, decides),
        proposes=_proposes(asked),
        presents=presents,
        confers=_confers(asked, abroad),
        receives=asked.select(
            tables.RECEIVES_FOR_THE_DEAD if nominee.posthumous else tables.RECEIVES[nominee.kind]
        ),
        notes=_notes(asked),
        missing=missing,
    )


@attrs.frozen
class _Day:
    """The day asked about, and when the file was received."""

    on: dt.date
    received: dt.date | None = attrs.field(default=None, validator=received_in_time)

    def standing(self, rules: Iterable[Rule[T]]) -> tuple[InForce[T], ...]:
        """Return all of *rules* that apply, in their order.

        A transitional rule keeps an earlier wording for files received before; it does not bring
        back a district, nor does it touch a rule whose wording is the same on both days.
        """
        found = (in_force((rule,), self.on, received=self._filed(rule)) for rule in rules)
        return tuple(each for each in found if each is not None)

    def _filed(self, rule: Rule[T]) -> dt.date | None:
        of_tiers = TWO_TIERS_START in (rule.until, rule.starts)
        unchanged = (
            rule.applies_on(worded_as_on(self.received, self.on))
            and rule.applies_on(self.on)
            and not rule.lapsed_on(self.on)
            and not unencoded_on(self.on)
        )
        return None if of_tiers or unchanged else self.received


def _day(on: dt.date, received: dt.date | None, unit: UnitKind | None = None) -> _Day:
    plain_date(None, None, on)
    regime_on(on)
    tier_exists(unit, on)
    return _Day(on, received)


@attrs.frozen
class _Asked:
    """One question: of whom, on which day."""

    nominee: Nominee
    day: _Day

    @property
    def slug(self) -> str:
        return self.nominee.award.id

    def select(self, rules: Iterable[Rule[Power]]) -> tuple[InForce[Power], ...]:
        nominee = self.nominee
        return tuple(
            each
            for each in self.day.standing(rules)
            if _power(each).holds_for(nominee.unit, nominee.kind)
        )


def _undecided(asked: _Asked, decides: tuple[InForce[Power], ...]) -> Iterator[Message]:
    nominee = asked.nominee
    if not decides:
        yield _no_decider(nominee.award, nominee.unit, asked.day)
        return
    if nominee.unit is None and any(_power(each).units for each in decides):
        yield _which_unit(nominee)
        return
    for each in decides:
        power = _power(each)
        if power.case is not None:
            yield _whether(power)


def _unpresented(asked: _Asked, presents: tuple[InForce[Power], ...]) -> Iterator[Message]:
    unit = asked.nominee.unit
    if unit is not None and _of_state(asked.slug) and set(_offices(presents)) <= _BEHIND_HEADS:
        yield say(
            "văn bản đã đọc không nêu ai trình {award} cho đối tượng của “{unit}”",
            award=asked.nominee.award,
            unit=unit,
        )


_BEHIND_HEADS: Final = {
    CompetentOffice.HOME_AFFAIRS,
    CompetentOffice.EMULATION_BOARD,
    CompetentOffice.PRIME_MINISTER,
}


def _whether(power: Power) -> Message:
    return say(
        "{office} có thuộc trường hợp này không: {case}", office=power.office, case=power.case
    )


def _no_decider(award: AwardName, unit: UnitKind | None, day: _Day) -> Message:
    if not day.standing(tables.DECIDES[award.id]):
        return say(
            "văn bản đã đọc áp dụng ngày {on} không nêu người quyết định tặng {award}",
            on=day.on,
            award=award,
        )
    if unit is None:
        return say("văn bản đã đọc không nêu người quyết định tặng {award}", award=award)
    return say(
        "văn bản đã đọc không nêu người quyết định tặng {award} cho đối tượng của “{unit}”; cần biết"
        " cơ quan, đơn vị trực tiếp quản lý tổ chức, cán bộ, quỹ lương",
        award=award,
        unit=unit,
    )


def _which_unit(nominee: Nominee) -> Message:
    if nominee.origin is Origin.DOMESTIC:
        return say("đối tượng thuộc cơ quan, tổ chức, đơn vị loại nào")
    return say("Bộ, ban, ngành hoặc tỉnh nào công nhận đóng góp và đề nghị khen thưởng")


def _of_state(slug: str) -> bool:
    return slug in groups.STATE_LEVEL


def _managed(
    decides: tuple[InForce[Power], ...], route: tuple[InForce[Power], ...]
) -> tuple[InForce[Power], ...]:
    """Return who decides for an enterprise, once its route says whose management it is under."""
    own = tuple(each for each in decides if _power(each).office in _offices(route))
    if len(own) != 1:
        return decides
    (found,) = own
    power = _power(found)
    places = (
        *(
            source
            for each in route
            if _power(each).office is power.office
            for source in each.sources
        ),
        *(source for source in found.sources if source.level is SourceLevel.LAW),
    )
    settled = attrs.evolve(
        found.rule, value=attrs.evolve(power, case=None), sources=tuple(dict.fromkeys(places))
    )
    return (attrs.evolve(found, rule=settled),)


def _others(asked: _Asked, decides: tuple[InForce[Power], ...]) -> tuple[InForce[Power], ...]:
    if asked.nominee.unit is None:
        return ()
    managing = _offices(decides)
    outside = asked.select(tables.OUTSIDERS.get(asked.slug, ()))
    return tuple(each for each in outside if _power(each).office not in managing)


def _proposes(asked: _Asked) -> tuple[InForce[Power], ...]:
    nominee = asked.nominee
    if asked.slug == _ASSEMBLY_MEDAL:
        return ()
    if _on_no_payroll(nominee):
        return ()
    title = asked.slug in groups.EMULATION_TITLES
    return asked.select(
        (
            *(tables.BASE_PROPOSES if title else ()),
            *tables.MANAGER,
            *(() if title else tables.ADVISER),
            *(tables.OF_SOLIDARITY if asked.slug == groups.DAI_DOAN_KET else ()),
        )
    )


def _on_no_payroll(nominee: Nominee) -> bool:
    return nominee.origin is not Origin.DOMESTIC and nominee.unit is None


def _presents(asked: _Asked, route: tuple[InForce[Power], ...]) -> tuple[InForce[Power], ...]:
    if asked.slug == _ASSEMBLY_MEDAL:
        return asked.select(tables.FOR_STANDING_COMMITTEE)
    if asked.slug in groups.BY_PRESIDENT:
        return (*route, *asked.select(tables.TO_PRESIDENT))
    if asked.slug in groups.BY_GOVERNMENT:
        return (*route, *asked.select(tables.TO_GOVERNMENT))
    return () if _on_no_payroll(asked.nominee) else asked.select(tables.MANAGER)


def _enterprise_route(
    enterprise: Enterprise, asked: _Asked
) -> tuple[tuple[InForce[Power], ...], tuple[Message, ...]]:
    """Who rewards an enterprise or presents it upwards, and what would settle that."""
    branches, missing = _branches(enterprise, asked.day.on)
    found = tuple(each for branch in branches for each in asked.day.standing(branch))
    managers = {_power(each).office for each in found} & set(tables.MANAGERS.values())
    if enterprise.managed_by is None and len(managers) > 1:
        missing = (*missing, say("doanh nghiệp thuộc quyền quản lý của Bộ, ngành hay của tỉnh"))
    return found, missing


def _branches(
    enterprise: Enterprise, on: dt.date
) -> tuple[tuple[tables.Rules, ...], tuple[Message, ...]]:
    """Return the rules that may govern an enterprise, and what would tell which of them does.

    The clause on conditional lines of business is taken to go before the general ones.
    """
    share, manager = enterprise.state_share, enterprise.managed_by
    of_state = True if enterprise.state_group else None if share is None else share > _HALF
    owned = tables.WHOLLY_STATE if share == 1 else tables.STATE_CAPITAL
    if manager is not None:
        others = set(tables.MANAGERS.values()) - {tables.MANAGERS[manager]}
        owned = tuple(rule for rule in owned if rule.value and rule.value.office not in others)
    missing = [] if of_state is not None else [say("tỷ lệ vốn nhà nước trong doanh nghiệp")]
    branches = [] if of_state is False else [owned]
    if on < tables.LAW_2022_STARTS:
        if share == _HALF and not of_state:
            missing.append(
                say(
                    "Nghị định 91/2017/NĐ-CP không nêu trường hợp Nhà nước giữ đúng 50% vốn điều lệ"
                )
            )
        if of_state is not True:
            less = share is not None and 0 < share < _HALF
            branches.append(tables.LESS_THAN_HALF if less else tables.OTHER_ENTERPRISES)
        return tuple(branches), tuple(missing)
    conditional = enterprise.conditional_business
    if conditional is None:
        missing.append(
            say("có phải doanh nghiệp cổ phần kinh doanh ngành, nghề có điều kiện hay không")
        )
    if conditional is not False:
        branches.append(tables.CONDITIONAL_BUSINESS)
    if of_state is not True and conditional is not True:
        branches.append(tables.OTHER_ENTERPRISES if manager is None else tables.MANAGED_BY[manager])
    return tuple(branches), tuple(missing)


def _confers(asked: _Asked, abroad: bool | None) -> tuple[InForce[Power], ...]:
    rules = list(tables.CONFERS)
    external = asked.nominee.origin is not Origin.DOMESTIC
    if external and asked.slug not in groups.EMULATION_TITLES:
        friendship = asked.slug in groups.FRIENDSHIP
        if abroad is not True:
            rules += tables.CONFERS_AT_HOME
            rules += tables.FRIENDSHIP_AT_HOME if friendship else ()
        if abroad is not False:
            rules += tables.CONFERS_ABROAD
            rules += tables.FRIENDSHIP_ABROAD if friendship else ()
    return asked.select(rules)


def _notes(asked: _Asked) -> tuple[InForce[Message], ...]:
    nominee, slug = asked.nominee, asked.slug
    domestic = nominee.origin is Origin.DOMESTIC
    person = nominee.kind is SubjectKind.INDIVIDUAL
    state = _of_state(slug)
    chosen: list[Rule[Message]] = []
    if state and domestic:
        chosen += tables.OUTSIDE_PAYROLL
        chosen += tables.RELIGIOUS_BODIES if nominee.unit in (None, UnitKind.PROVINCE) else ()
    if nominee.posthumous and domestic:
        chosen += tables.DECEASED
    if nominee.unit is UnitKind.PROVINCE:
        chosen += tables.COUNCIL_DEPUTIES
        chosen += tables.LOCAL_DEPUTIES if person else ()
        chosen += tables.PROVINCIAL_PARTY_BODIES
    if nominee.unit is UnitKind.DISTRICT:
        chosen += tables.DISTRICT_PARTY_BODIES
    if slug == groups.CO_CHINH_PHU and nominee.unit in (UnitKind.MINISTRY, UnitKind.PROVINCE):
        chosen += tables.LEADER_OF_CENTRAL_CLUSTER
    if slug == _MEDAL:
        chosen += tables.WHOSE_MEDAL
    chosen += tables.NO_SEPARATE_CEREMONY
    return (*_opinions_told(asked), *asked.day.standing(chosen))


_OF_PARTY_AND_MANAGERS: Final = frozenset(
    {
        Consulted.POLITBURO,
        Consulted.CENTRAL_PARTY,
        Consulted.PARTY_COMMITTEE,
        Consulted.EXTERNAL,
        Consulted.ENTERPRISE_MANAGER,
    }
)
"""Whose opinion is part of who decides; the others are asked on the file."""


def _opinions_told(asked: _Asked) -> Iterator[InForce[Message]]:
    level = _of_state(asked.slug) or asked.slug in tables.BY_MANAGER
    for opinion in opinions(asked.nominee, asked.day.on, received=asked.day.received):
        if level and opinion.consulted in _OF_PARTY_AND_MANAGERS and opinion.needed is not False:
            rule = Rule(
                value=opinion.said,
                sources=opinion.sources,
                since=opinion.found.rule.since,
                until=opinion.found.rule.until,
                successor=opinion.found.rule.successor,
            )
            yield InForce(rule=rule, on=opinion.found.on, received=opinion.found.received)


def _admissible(nominee: Nominee, on: dt.date) -> tuple[bool | None, tuple[Message, ...]]:
    household = nominee.kind is SubjectKind.HOUSEHOLD
    if household and nominee.origin is not Origin.DOMESTIC and LAW_2022.in_force_on(on):
        return False, (
            say(
                "Luật chỉ áp dụng với hộ gia đình người Việt Nam, không có hộ gia đình nước ngoài"
                " hoặc định cư ở nước ngoài [{source}]",
                source=LAW_2022.cite(2),
            ),
        )
    try:
        award: Award = regime_on(on).awards[nominee.award.id]
    except UnknownName:
        return None, (
            say(
                "Chưa mã hóa tiêu chuẩn {award} áp dụng ngày {on} nên chưa trả lời được đối tượng này"
                " có được xét hay không.",
                award=nominee.award,
                on=on,
            ),
        )
    asked = award.assess(Record(subject=_somebody(nominee)), on.year, on)
    if asked.outcome is Outcome.NOT_ELIGIBLE:
        return False, (
            say(
                "Quy định không mở {award} cho {kind} ({origin}) [{source}]",
                award=nominee.award,
                kind=nominee.kind,
                origin=nominee.origin,
                source=award.article,
            ),
        )
    if nominee.origin is not Origin.DOMESTIC and nominee.origin not in _origins_named(award):
        return None, (
            say(
                "Quy định về {award} không nói riêng đến đối tượng {origin}; cần hỏi cấp có thẩm quyền"
                " [{source}].",
                award=nominee.award,
                origin=nominee.origin,
                source=award.article,
            ),
        )
    return _posthumously(nominee, award) if nominee.posthumous else (True, ())


def _origins_named(award: Award) -> set[Origin]:
    leaves = (leaf for leaf in award.criterion.walk() if isinstance(leaf, SubjectIs))
    return {origin for leaf in leaves for origin in leaf.origins}


def _posthumously(nominee: Nominee, award: Award) -> tuple[bool | None, tuple[Message, ...]]:
    stated = award.posthumous
    if stated is None:
        return None, (
            say("Văn bản đã đọc không nói rõ có truy tặng {award} hay không.", award=nominee.award),
        )
    if stated.value is Posthumous.ALLOWED:
        return True, ()
    settled = None if stated.value is Posthumous.UNSETTLED else False
    return settled, (
        say(
            "Về truy tặng {award}: {what} [{sources}]",
            award=nominee.award,
            what=stated.value,
            sources=stated.sources,
        ),
    )


def _somebody(nominee: Nominee) -> Subject:
    if nominee.kind is SubjectKind.HOUSEHOLD:
        return Household(id="doi-tuong")
    if nominee.kind is SubjectKind.COLLECTIVE:
        return Collective(id="doi-tuong", origin=nominee.origin)
    return Individual(id="doi-tuong", origin=nominee.origin)


@attrs.frozen(kw_only=True)
class Competence:
    """Whether one office may decide one award on a day; made by :func:`may_decide`.

    Attributes:
        allowed: True, False, or None where it turns on something not known.
        office: the office asked about.
        award: the award.
        on: the day.
        grounds: the powers the answer rests on: the office's own, or those of whoever decides.
        missing: what would settle it, where *allowed* is None; else empty.
        reason: the answer in one sentence.
    """

    allowed: bool | None
    office: CompetentOffice
    award: AwardName
    on: dt.date
    grounds: tuple[InForce[Power], ...]
    missing: tuple[Message, ...]
    reason: Message

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the powers stand."""
        return tuple(dict.fromkeys(source for each in self.grounds for source in each.sources))

    @property
    def provisional(self) -> bool:
        """Whether the answer rests on a text that was not read."""
        return any(each.provisional for each in self.grounds) or bool(unencoded_on(self.on))

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody acts on it, each in one sentence."""
        return _reservations(self.grounds)

    def render(self, locale: str = "vi") -> str:
        """Write the answer in one sentence, and what must be looked at.

        Raises:
            UnknownName: the library does not speak that language.
        """
        said = (self.reason, *self.reservations)
        return "\n".join(each.render(locale) for each in said)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the answer as plain data."""
        return {
            "allowed": self.allowed,
            "office": self.office.slug,
            "award": self.award.id,
            "on": self.on.isoformat(),
            "grounds": [_shown(each, locale) for each in self.grounds],
            "missing": [said.render(locale) for said in self.missing],
            "reason": self.reason.render(locale),
            "provisional": self.provisional,
            "reservations": [said.render(locale) for said in self.reservations],
        }


def may_decide(
    office: CompetentOffice,
    award: str | AwardName,
    on: dt.date,
    *,
    unit: UnitKind | None = None,
    kind: SubjectKind | None = None,
    case_holds: bool | None = None,
    received: dt.date | None = None,
) -> Competence:
    """Tell whether *office* may decide *award* on a day, and why.

    Args:
        office: whose power is asked about.
        award: slug, abbreviation or name.
        on: the day of the decision.
        unit: the kind of unit of the subject; None asks whether the office has the power at all.
        kind: the kind of subject; None means any.
        case_holds: whether what the power turns on besides is so: a delegation, a task given to
            the organisation, a cluster; None means not known.
        received: the day the file was received, as in :func:`authority`.

    Raises:
        UnknownName: no award is called so.
        NotInForce: no law encoded here covers *on*.
        InvalidValue: a value of a wrong kind, a district on a day without districts, or *received*
            after *on*.
    """
    for value, expected in ((office, CompetentOffice), (unit, UnitKind), (kind, SubjectKind)):
        member_of(expected)(None, None, value)
    name = award_name(award.id if isinstance(award, AwardName) else award)
    day = _day(on, received, unit)

    def answer(
        allowed: bool | None,
        reason: Message,
        grounds: tuple[InForce[Power], ...],
        missing: tuple[Message, ...] = (),
    ) -> Competence:
        return Competence(
            allowed=allowed,
            office=office,
            award=name,
            on=on,
            grounds=grounds,
            missing=missing,
            reason=reason,
        )

    every = day.standing(tables.DECIDES[name.id])
    fitting = tuple(each for each in every if _power(each).holds_for(unit, kind))
    own = tuple(each for each in fitting if _power(each).office is office)
    if not own and unit is not None:
        outside = day.standing(tables.OUTSIDERS.get(name.id, ()))
        own = tuple(
            each
            for each in outside
            if _power(each).office is office and _power(each).holds_for(unit, kind)
        )
    plain = tuple(each for each in own if _power(each).case is None)
    if plain or (own and case_holds):
        grounds = plain or own
        return answer(
            True,
            say(
                "{office} quyết định tặng {award} vào ngày {on} [{sources}].",
                office=office,
                award=name,
                on=on,
                sources=_places(grounds),
            ),
            grounds,
        )
    if own and case_holds is None:
        missing = tuple(_whether(_power(each)) for each in own)
        return answer(
            None,
            say(
                "{office} chỉ quyết định tặng {award} trong trường hợp: {cases} [{sources}].",
                office=office,
                award=name,
                cases=OneOf(tuple(_power(each).case for each in own)),
                sources=_places(own),
            ),
            own,
            missing,
        )
    if office is CompetentOffice.DISTRICT_CHAIR and on >= TWO_TIERS_START:
        return answer(
            False,
            say(
                "Từ ngày {since} không còn cấp huyện, Chủ tịch Ủy ban nhân dân cấp huyện không còn"
                " thẩm quyền.",
                since=TWO_TIERS_START,
            ),
            fitting,
        )
    ruled = _left_to_others(office, fitting, unit)
    if ruled:
        return answer(
            None,
            say(
                "Chưa kết luận được {office} có quyết định tặng {award} hay không: {cases}"
                " [{sources}].",
                office=office,
                award=name,
                cases=OneOf(tuple(_power(each).case for each in ruled)),
                sources=_places(ruled),
            ),
            ruled,
            tuple(power.case for each in ruled if (power := _power(each)).case is not None),
        )
    if office in _UNNAMED and not _of_state(name.id):
        said = say(
            "Văn bản đã đọc không nêu {office} có quyết định tặng {award} hay không.",
            office=office,
            award=name,
        )
        return answer(None, said, fitting, (said,))
    elsewhere = tuple(each for each in every if _power(each).office is office)
    if elsewhere and not fitting:
        units = dict.fromkeys(unit for each in elsewhere for unit in _power(each).units)
        return answer(
            False,
            say(
                "{office} chỉ quyết định tặng {award} cho đối tượng của: {units} [{sources}].",
                office=office,
                award=name,
                units=OneOf(tuple(units)),
                sources=_places(elsewhere),
            ),
            elsewhere,
        )
    if not fitting:
        return answer(
            False,
            say(
                "{office} không quyết định tặng {award} vào ngày {on}: không có quy định nào trao thẩm"
                " quyền đó.",
                office=office,
                award=name,
                on=on,
            ),
            (),
        )
    return answer(
        False,
        say(
            "{office} không quyết định tặng {award} vào ngày {on}; thẩm quyền thuộc {others}"
            " [{sources}].",
            office=office,
            award=name,
            on=on,
            others=OneOf(_offices(fitting)),
            sources=_places(fitting),
        ),
        fitting,
    )


def _places(found: Iterable[InForce[Power]]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for each in found for source in each.sources))


def _left_to_others(
    office: CompetentOffice, fitting: tuple[InForce[Power], ...], unit: UnitKind | None
) -> tuple[InForce[Power], ...]:
    """Return the powers whose office a rule not read here fixes, where it may be this one."""
    if office in STATE_OFFICES:
        return ()
    ruled = tuple(each for each in fitting if _power(each).office in OPEN_OFFICES)
    return ruled if unit is not None or len(ruled) == len(fitting) else ()


def powers_of(
    office: CompetentOffice, on: dt.date, *, received: dt.date | None = None
) -> tuple[AwardName, ...]:
    """Return the awards that *office* may decide on a day, in the order of the Law.

    Those it decides in a certain case only are among them; :func:`may_decide` tells the case.

    Raises:
        NotInForce: no law encoded here covers *on*.
        InvalidValue: *office* is not an :class:`CompetentOffice`, or *received* is after *on*.
    """
    member_of(CompetentOffice)(None, None, office)
    day = _day(on, received)
    return tuple(
        name
        for slug, name in AWARD_NAMES.items()
        if office in _offices(day.standing(tables.DECIDES[slug]))
    )


_LEVELS: Final = (
    (CompetentOffice.PRESIDENT,),
    (CompetentOffice.GOVERNMENT, CompetentOffice.PRIME_MINISTER),
    (
        CompetentOffice.STANDING_COMMITTEE,
        CompetentOffice.MINISTER,
        CompetentOffice.PROVINCIAL_CHAIR,
    ),
)
_LISTED: Final = (AwardKind.ORDER, AwardKind.HONORARY_TITLE, AwardKind.PRIZE, AwardKind.MEDAL)


def in_ceremony_order(
    nominees: Iterable[Nominee],
    on: dt.date,
    *,
    families: Sequence[AwardKind] = _LISTED,
) -> InForce[tuple[Nominee, ...]]:
    """Put *nominees* in the order in which their awards are handed over (thứ tự trao tặng).

    From high to low; among awards of one level of decider, emulation titles before forms of
    commendation; of one form, collectives and households before individuals, and the living before
    the dead (khoản 5 Điều 25 of Decree 98/2023/NĐ-CP). Equals keep the order given. The order is
    the ``value`` of what is returned, which cites the rule and says when it is provisional.

    Args:
        nominees: whose awards are handed over.
        on: the day of the ceremony.
        families: the order of the families that the President confers. No text read ranks one
            above another; the default is the order in which khoản 1 Điều 24 of the decree lists
            them.

    Raises:
        NotInForce: no law encoded here covers *on*.
        InvalidValue: *on* is before the decree, whose predecessor on ceremonies was not read, or
            *families* leaves out one of the four or repeats one.
    """
    regime_on(on)
    if on < tables.LAW_2022_STARTS:
        raise InvalidValue(
            say(
                "Thứ tự trao tặng trước ngày {since} theo Nghị định 145/2013/NĐ-CP, văn bản chưa"
                " đọc; hãy hỏi cho ngày từ đó trở đi.",
                since=tables.LAW_2022_STARTS,
            ),
            on=on,
        )
    if sorted(each.name for each in families) != sorted(each.name for each in _LISTED):
        raise InvalidValue(
            say(
                "Thứ tự các loại phải gồm đủ, mỗi loại một lần: {kinds}; hãy sửa lại.",
                kinds=tuple(_LISTED),
            ),
            families=tuple(families),
        )
    awards = regime_on(on).awards

    def place(nominee: Nominee) -> tuple[int, ...]:
        award = awards[nominee.award.id]
        title = award.kind is AwardKind.EMULATION_TITLE
        family = families.index(award.kind) if award.kind in families else len(families)
        person = nominee.kind is SubjectKind.INDIVIDUAL
        rank = nominee.award.precedence or 0
        tail = (person, nominee.posthumous, rank) if title else (rank, person, nominee.posthumous)
        return (_level(nominee.award.id), not title, 0 if title else family, *tail)

    order = Rule(value=tuple(sorted(nominees, key=place)), sources=(DECREE_2023.cite(25, 5),))
    return InForce(rule=order, on=on)


def _level(slug: str) -> int:
    if slug in tables.OF_UNITS:
        return len(_LEVELS)
    offices = {rule.value.office for rule in tables.DECIDES[slug] if rule.value is not None}
    found = (place for place, level in enumerate(_LEVELS) if offices & set(level))
    return next(found, len(_LEVELS))
