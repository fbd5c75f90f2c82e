"""Award money: what goes with one award, and what several awards decided together are paid.

Money is the award's coefficient times the base salary of the day of the decision, rounded up once
to ten thousand đồng. Sources: see the tables.
"""

from __future__ import annotations

import datetime as dt
import functools
import math
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any, Final, TypeVar

import attrs

from thidua.awards import law_2022, regime_on
from thidua.criteria import Award, AwardKind, AwardObject, received_in_time, source_dict
from thidua.dates import plain_date
from thidua.errors import InvalidValue, NotInForce, Renderable
from thidua.law import BASE_SALARY, LAW_2022, Citation, Dated, OrganiserRule, Source
from thidua.numbers import Number, Rounding, Vnd, exact, round_to, to_decimal
from thidua.procedure import _money_tables as tables
from thidua.procedure._groups import (
    ALL_MEDALS,
    BY_PRESIDENT,
    CSTD_BO_TINH,
    CSTD_TOAN_QUOC,
    FRIENDSHIP,
    GIAY_KHEN,
    STATE_LEVEL,
)
from thidua.procedure._money_tables import Keepsake, Rate, Row
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.procedure._units import TWO_TIERS_START, UnitKind
from thidua.records import (
    AwardName,
    Origin,
    SubjectKind,
    given_member_of,
    member_of,
    to_award_name,
)
from thidua.words import LabelledEnum, Message, OneOf, say

T = TypeVar("T")

_DECLARED: Final[dict[str, Award]] = {award.id: award for award in law_2022.AWARDS}
_OF_UNITS: Final = frozenset({"bang-khen-khac", "danh-hieu-thi-dua-khac"})
_UNITS: Final = say(
    "quân khu và tương đương thuộc Bộ Quốc phòng, Ban Cơ yếu Chính phủ, đại học quốc gia"
)
_UNITS_WITH_OWN: Final = frozenset({UnitKind.ARMED_FORCES, UnitKind.NATIONAL_UNIVERSITY})
_RAISED: Final = (BY_PRESIDENT - ALL_MEDALS) | {CSTD_TOAN_QUOC, CSTD_BO_TINH}
_SIGNERS: Final = (
    UnitKind.UNIT_OF_MINISTRY,
    UnitKind.PROVINCIAL_DEPARTMENT,
    UnitKind.DISTRICT,
    UnitKind.COMMUNE,
    UnitKind.ENTERPRISE,
    UnitKind.ARMED_FORCES,
)


class MoneyState(LabelledEnum):
    """How far the decrees settle an award's money (mức độ xác định tiền thưởng)."""

    FIXED = "da-tinh-duoc", say("tính được theo Nghị định")
    LEFT_TO_ISSUER = "don-vi-tang-quy-dinh", say("do đơn vị tặng quy định")
    NOT_PROVIDED = "khong-quy-dinh", say("Nghị định không quy định mức tiền")
    UNDETERMINED = "chua-xac-dinh", say("chưa xác định được")


class Multiplying(LabelledEnum):
    """When twice, or one and a half times, the individual's money is taken (cách nhân).

    The decrees say twice the money of an individual, and that money is rounded up after the base
    salary was multiplied; they do not say which comes first. Published tables double the
    coefficient.
    """

    BEFORE_ROUNDING = "nhan-he-so-roi-lam-tron", say("nhân hệ số rồi làm tròn một lần")
    AFTER_ROUNDING = "lam-tron-roi-nhan", say("làm tròn mức của cá nhân rồi mới nhân")


def _fraction(value: Number | None) -> Fraction | None:
    return None if value is None else exact(value)


def _one_of_two(own: OwnAmount, _: object, amount: Any) -> None:
    if (own.coefficient is None) is (amount is None):
        raise InvalidValue(
            say(
                "Mức do đơn vị tặng quy định phải là một hệ số hoặc một số tiền, không phải cả hai."
            ),
        )
    if amount is not None and not isinstance(amount, Vnd):
        raise InvalidValue(
            say("“{value}” không phải số tiền; hãy dùng Vnd.", value=str(amount)), value=amount
        )
    value = own.coefficient if amount is None else amount.amount
    if value is not None and value < 0:
        raise InvalidValue(
            say("Mức tiền thưởng không thể âm: “{value}”.", value=str(value)), value=value
        )


def _is_source(_: object, __: object, source: Any) -> None:
    if not isinstance(source, (Citation, OrganiserRule)):
        raise InvalidValue(
            say(
                "Mức tiền do đơn vị quy định phải kèm văn bản nguồn (trích dẫn hoặc quy định của"
                " đơn vị), không phải “{value}”.",
                value=str(source),
            ),
            value=source,
        )


@attrs.frozen(kw_only=True)
class OwnAmount:
    """What the conferring body's own rule pays, where the decree leaves it to that body.

    Attributes:
        coefficient: how many times the base salary; None where a sum is given.
        amount: the sum itself; None where a coefficient is given.
        source: where the body's rule stands.

    Raises:
        InvalidValue: both or neither are given, a negative value, or no source.
    """

    coefficient: Fraction | None = attrs.field(default=None, converter=_fraction)
    amount: Vnd | None = attrs.field(default=None, validator=_one_of_two)
    source: Citation | OrganiserRule = attrs.field(validator=_is_source)


@attrs.frozen(kw_only=True)
class PossibleMoney:
    """One of the amounts that an open question leaves possible.

    Attributes:
        when: what would have to be so.
        times: how many times the base salary.
        amount: the sum.
    """

    when: Message
    times: Fraction
    amount: Vnd


def _may_receive(line: MoneyLine, field: Any, kind: Any) -> None:
    given_member_of(SubjectKind)(line, field, kind)
    subjects = _DECLARED[line.award.id].subjects
    if kind not in subjects:
        raise InvalidValue(
            say(
                "{award} chỉ dành cho {subjects}, không dành cho {kind}; hãy chọn đúng đối tượng.",
                award=line.award,
                subjects=OneOf(tuple(subjects)),
                kind=kind,
            ),
            award=line.award.id,
            kind=kind,
        )


def _received(line: MoneyLine, field: Any, received: Any) -> None:
    if received is not None:
        plain_date(None, field, received)
    received_in_time(line, field, received)


def _since_2017(_: object, field: Any, on: Any) -> None:
    plain_date(None, field, on)
    if on < tables.FIRST_DAY:
        raise NotInForce(
            say(
                "Mức tiền thưởng trước ngày {first} (Nghị định 91/2017/NĐ-CP có hiệu lực) chưa được"
                " mã hóa; không tính được cho quyết định ngày {on}.",
                first=tables.FIRST_DAY,
                on=on,
            ),
            on=on,
        )


def _may_sign(line: MoneyLine, field: Any, issuer: Any) -> None:
    member_of(UnitKind)(line, field, issuer)
    if issuer is None or line.award.id != GIAY_KHEN:
        return
    if issuer not in _SIGNERS:
        raise InvalidValue(
            say(
                "Giấy khen không do {issuer} tặng; hãy chọn {known}.",
                issuer=issuer,
                known=OneOf(tuple(unit.slug for unit in _SIGNERS)),
            ),
            issuer=issuer,
        )
    if issuer is UnitKind.DISTRICT and line.on >= TWO_TIERS_START:
        raise InvalidValue(
            say(
                "Từ ngày {since} không còn cấp huyện nên không có Giấy khen cấp huyện ngày {on};"
                " hãy chọn đơn vị khác hoặc xem lại ngày quyết định.",
                since=TWO_TIERS_START,
                on=line.on,
            ),
            issuer=issuer,
        )


def _within_ceiling(line: MoneyLine, _: object, own: Any) -> None:
    if own is None:
        return
    if not isinstance(own, OwnAmount):
        raise InvalidValue(
            say("“{value}” không phải mức do đơn vị tặng quy định.", value=str(own)), value=own
        )
    if line.rate is not None and not line.rate.at_most:
        raise InvalidValue(
            say(
                "Mức tiền thưởng kèm theo {award} do {sources} quy định; đơn vị tặng không quy định"
                " mức khác được.",
                award=line.award,
                sources=line.decreed_in,
            ),
            award=line.award.id,
        )
    if line.found and line.rate is None:
        raise InvalidValue(
            say(
                "Mức tiền thưởng kèm theo {award} do Nghị định quy định nhưng chưa đọc được hoặc"
                " còn tùy nơi tặng; không thay bằng mức của đơn vị được.",
                award=line.award,
            ),
            award=line.award.id,
        )
    ceiling, given = line.ceiling, line.own_amount
    if line.rate is None or ceiling is None or given is None:
        return
    over = given > ceiling if own.coefficient is None else own.coefficient > line.rate.times
    if over:
        raise InvalidValue(
            say(
                "{given} vượt mức tối đa {ceiling} kèm theo {award} ({sources}).",
                given=given,
                ceiling=ceiling,
                award=line.award,
                sources=line.decreed_in,
            ),
            award=line.award.id,
            ceiling=ceiling,
        )


@attrs.frozen(kw_only=True)
class MoneyLine:
    """The money that goes with one award (tiền thưởng kèm theo một danh hiệu, hình thức).

    Attributes:
        award: its slug, abbreviation or name; kept as the :class:`AwardName`.
        kind: whom it is conferred on.
        on: the day of the decision, whose base salary counts (ngày ban hành quyết định).
        issuer: the kind of body that confers it, for certificates and awards of several bodies;
            None where it is not known.
        origin: foreigners and Vietnamese settled abroad receive a keepsake instead.
        multiplying: the reading of *twice the money of an individual*.
        received: the day the file was received, on which transitional rules turn.
        own: what the conferring body's own rule pays, where the decree leaves it to that body.

    Raises:
        UnknownName: no award is called so.
        NotInForce: a day before Decree 91/2017/NĐ-CP.
        InvalidValue: an award that does not go to that kind of subject, a body that does not sign
            such certificates, or an amount of its own that the decree does not leave to it.
    """

    award: AwardName = attrs.field(converter=to_award_name)
    kind: SubjectKind = attrs.field(validator=_may_receive)
    on: dt.date = attrs.field(validator=_since_2017)
    issuer: UnitKind | None = attrs.field(default=None, validator=_may_sign)
    origin: Origin = attrs.field(default=Origin.DOMESTIC, validator=given_member_of(Origin))
    multiplying: Multiplying = attrs.field(
        default=Multiplying.BEFORE_ROUNDING, validator=given_member_of(Multiplying)
    )
    received: dt.date | None = attrs.field(default=None, validator=_received)
    own: OwnAmount | None = attrs.field(default=None, validator=_within_ceiling)

    @property
    def base(self) -> Dated[Vnd]:
        """The base salary of the day of the decision, since when, and its decree."""
        return BASE_SALARY.on(self.on)

    @property
    def found(self) -> tuple[InForce[Rate], ...]:
        """The rows of the decree that may apply: two where it is not known who signs; or none."""
        return _looked_up(self.award.id, self.kind, self.issuer, self.on, self.received).rows

    def _in_force(self, rules: Iterable[Rule[T]]) -> InForce[T] | None:
        return in_force(rules, self.on, received=self.received)

    @property
    def rate(self) -> Rate | None:
        """The coefficient and its multiple; None where it is not known or there is none."""
        return _looked_up(self.award.id, self.kind, self.issuer, self.on, self.received).rate

    @property
    def state(self) -> MoneyState:
        """How far the decrees settle it."""
        if self._without_value:
            return MoneyState.NOT_PROVIDED
        if not self.found:
            return MoneyState.NOT_PROVIDED if self.own is None else MoneyState.LEFT_TO_ISSUER
        if self.rate is None:
            return MoneyState.UNDETERMINED
        return MoneyState.LEFT_TO_ISSUER if self.rate.at_most else MoneyState.FIXED

    @property
    def product(self) -> Fraction | None:
        """The coefficient times the base salary, exactly, before rounding; None where unknown."""
        return None if self.rate is None else self.rate.times * self.base.value.amount

    @property
    def ceiling(self) -> Vnd | None:
        """The most that the conferring body may fix; None where the decree sets no ceiling.

        It is not rounded up: more than so many times the base salary is more than the ceiling.
        """
        if self.rate is None or not self.rate.at_most:
            return None
        return Vnd(math.floor(self.rate.times * self.base.value.amount))

    @property
    def own_amount(self) -> Vnd | None:
        """What the conferring body's own rule comes to; None where none was given."""
        if self.own is None or self.own.coefficient is None:
            return None if self.own is None else self.own.amount
        return self._money(Rate(coefficient=self.own.coefficient))

    @property
    def amount(self) -> Vnd | None:
        """The money in đồng, or the value of the keepsake; None where it is not known."""
        if self._without_value:
            return None
        if self.rate is None or self.rate.at_most:
            return self.own_amount
        return self._money(self.rate)

    def _money(self, rate: Rate, multiplying: Multiplying | None = None) -> Vnd:
        base = self.base.value.amount
        if (multiplying or self.multiplying) is Multiplying.BEFORE_ROUNDING:
            return self._rounded_up(rate.times * base)
        return self._rounded_up(rate.multiple * self._rounded_up(rate.coefficient * base).amount)

    def _rounded_up(self, sum_: Fraction) -> Vnd:
        step = self._rounding.value
        assert step is not None
        return Vnd(round_to(sum_, step, Rounding.UP).numerator)

    @property
    def _rounding(self) -> InForce[int]:
        return _rounding_on(self.on, self.received)

    @property
    def _base_day(self) -> InForce[Message]:
        return _there(self._in_force(tables.BASE_DAY))

    @property
    def paid_as(self) -> InForce[Keepsake]:
        """In what it is given: money, or a keepsake."""
        return _paid_as(self._abroad, self.on, self.received)

    @property
    def _abroad(self) -> bool:
        return self.origin is not Origin.DOMESTIC or self.award.id in FRIENDSHIP

    @property
    def _without_value(self) -> bool:
        return self.paid_as.value is Keepsake.KEEPSAKE

    @property
    def possibilities(self) -> tuple[PossibleMoney, ...]:
        """The amounts that are still possible where the award's money is not determined."""
        if self.state is not MoneyState.UNDETERMINED:
            return ()
        return tuple(
            PossibleMoney(when=when, times=rate.times, amount=self._money(rate))
            for row in self.found
            for when, rate in self._possible(row)
        )

    def _possible(self, row: InForce[Rate]) -> Iterator[tuple[Message, Rate]]:
        commune = isinstance(row.rule, Row) and bool(row.rule.by_commune)
        if row.value is not None and self.award.id in _OF_UNITS:
            yield say("{units} tặng, {sources}", units=_UNITS, sources=row.sources), row.value
            return
        if row.value is None and self.award.id != GIAY_KHEN:
            return
        if row.value is not None:
            when = say("cấp xã tặng") if commune else say("cơ quan, đơn vị khác tặng")
            yield say("{when}, {sources}", when=when, sources=row.sources), row.value
            return
        # What the newest decree rules was not seen: it may keep the commune's coefficient of the
        # decree before, or raise it to that of the others since there is no district.
        for each in (True, False):
            for old in tables.rows_of(GIAY_KHEN, self.kind, each):
                if old.value is not None and old in tables.ROWS_2023:
                    when = say("cấp xã tặng, nếu hệ số như {sources}", sources=old.sources)
                    yield when, old.value

    @property
    def needs(self) -> tuple[Message, ...]:
        """What would settle the amount, each in one sentence; empty where it is known."""
        if self.amount is not None:
            return ()
        if self.state is MoneyState.UNDETERMINED:
            unknown = [row for row in self.found if row.value is None]
            asked: tuple[Message, ...] = ()
            if len(self.found) > 1:
                asked = (say("cho biết ai tặng Giấy khen: cấp xã hay cơ quan, đơn vị khác"),)
            elif self.award.id in _OF_UNITS:
                asked = (say("cho biết ai tặng: {units}, hay tổ chức khác", units=_UNITS),)
            read = tuple(
                say("đọc {sources} để biết hệ số", sources=row.rule.sources) for row in unknown
            )
            return (*asked, *read)
        if self.state is MoneyState.NOT_PROVIDED and not self._abroad:
            return (say("nếu nơi tặng có quy định riêng: nêu mức, kèm văn bản"),)
        if self.state is MoneyState.LEFT_TO_ISSUER:
            return (say("nêu mức do đơn vị tặng quy định, kèm văn bản"),)
        return ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """All that the amount rests on: :attr:`decreed_in`, and the body's own rule."""
        own = () if self.own is None else (self.own.source,)
        return tuple(dict.fromkeys((*self.decreed_in, *own)))

    @property
    def decreed_in(self) -> tuple[Source, ...]:
        """Where the coefficient stands, or the articles that set none."""
        found = tuple(source for row in self.found for source in row.sources)
        return tuple(dict.fromkeys(found or self._silent.sources))

    @property
    def _silent(self) -> InForce[Rate]:
        return _there(self._in_force(tables.silent_on(_DECLARED[self.award.id].kind)))

    @property
    def _resting_on(self) -> tuple[InForce[Any], ...]:
        rows = tuple(row for row in self.found if row.value is not None or len(self.found) == 1)
        return (*(rows or (self._silent,)), *((self.paid_as,) if self._abroad else ()))

    @property
    def provisional(self) -> bool:
        """Whether the answer rests on a text that was not read."""
        return any(each.provisional for each in self._resting_on)

    @property
    def reservations(self) -> tuple[Message, ...]:
        """What must be looked at before anybody pays, each in one sentence."""
        told = [message for each in self._resting_on for message in each.reservations]
        told += self._readings()
        return tuple(dict.fromkeys(told))

    def _readings(self) -> Iterator[Message]:
        rate = self.rate
        if self.ceiling is not None and self.own_amount is not None:
            if self.own_amount > self.ceiling:
                yield say(
                    "Làm tròn lên [{rule}] thành {amount}, cao hơn mức tối đa {ceiling} [{sources}];"
                    " Nghị định không nói quy định nào đi trước.",
                    rule=self._rounding.sources,
                    amount=self.own_amount,
                    ceiling=self.ceiling,
                    sources=self.decreed_in,
                )
            return
        if rate is None or rate.multiple == 1 or self.state is not MoneyState.FIXED:
            return
        other = next(each for each in Multiplying if each is not self.multiplying)
        if self._money(rate, other) != self.amount:
            yield say(
                "Cách hiểu đã dùng: {used}; nếu {other} thì là {amount}. Nghị định không nói rõ.",
                used=self.multiplying,
                other=other,
                amount=self._money(rate, other),
            )

    @property
    def notes(self) -> tuple[Message, ...]:
        """What the texts add about the money of this award."""
        found = []
        if self.award.id in _OF_UNITS and self.found:
            found.append(say("mức này chỉ dành cho {units}", units=_UNITS))
        if _DECLARED[self.award.id].kind is AwardKind.PRIZE:
            found.append(
                say("tính cho một giải thưởng; Nghị định không nói cách chia giữa các đồng tác giả")
            )
        rules = {
            "bang-khen-khac": tables.BY_CENTRAL_BODIES,
            "ba-me-viet-nam-anh-hung": tables.OUTSIDE_THE_FUND,
        }
        ruled = self._in_force(rules.get(self.award.id, ()))
        if ruled is not None:
            found.append(_with_mark(ruled))
        return tuple(found)

    @property
    def payer(self) -> InForce[Message]:
        """Who pays it (trách nhiệm chi thưởng)."""
        kind = _DECLARED[self.award.id].kind
        rules: tuple[Rule[Message], ...] = tables.OWN_PAYERS
        if self.award.id in tables.PEOPLES_TITLES:
            rules = tables.TITLE_PAYERS
        elif kind in {AwardKind.HONORARY_TITLE, AwardKind.PRIZE} and (
            self.kind is SubjectKind.INDIVIDUAL
        ):
            rules = tables.HONOUR_PAYERS
        elif self.award.id in STATE_LEVEL:
            rules = tables.STATE_PAYERS
        return _there(self._in_force(rules))

    @property
    def objects(self) -> tuple[InForce[AwardObject], ...]:
        """The objects given with it (hiện vật khen thưởng), from Law 06/2022/QH15 on."""
        if not LAW_2022.in_force_on(self._rounding.as_of):
            return ()
        declared = regime_on(self._rounding.as_of).awards[self.award.id]
        found = (
            self._in_force((Rule(value=each.value, sources=each.sources),))
            for each in declared.objects
            if self.kind is SubjectKind.COLLECTIVE
            or each.value is not AwardObject.FLAG_OF_COLLECTIVES
        )
        return tuple(each for each in found if each is not None)

    @property
    def benefits(self) -> tuple[InForce[Message], ...]:
        """What goes with the award beside money (quyền lợi khác)."""
        groups = [tables.INSIGNIA[self.kind is SubjectKind.COLLECTIVE], tables.OTHER_BENEFITS]
        if self.kind is SubjectKind.INDIVIDUAL and self.award.id in _RAISED:
            groups.insert(0, tables.EARLY_RAISE)
        found = (self._in_force(rules) for rules in groups)
        return tuple(benefit for benefit in found if benefit is not None)

    @property
    def told(self) -> Renderable:
        """The amount, or why there is none, in a few words."""
        amount = self.amount
        if amount is not None:
            if self.paid_as.value is Keepsake.OF_EQUAL_VALUE:
                return say("tặng phẩm lưu niệm trị giá {amount}", amount=amount)
            return amount
        if self._without_value:
            return say("tặng phẩm lưu niệm, Nghị định không quy định giá trị")
        if self.ceiling is not None:
            return say("do đơn vị tặng quy định, tối đa {ceiling}", ceiling=self.ceiling)
        return self.state.label

    def _steps(self) -> Iterator[Message]:
        """Yield how the amount comes about, one step a line."""
        rate, base = self.rate, self.base
        if rate is None or self._without_value:
            yield say("Căn cứ: {sources}", sources=self.sources)
        else:
            yield self._coefficient(rate)
        if self.own is not None:
            yield self._of_own_rule(self.own)
        if self.state is MoneyState.NOT_PROVIDED:
            return
        yield say(
            "Mức lương cơ sở vào ngày quyết định: {base}, từ ngày {since} [{decree}; {rule}]",
            base=base.value,
            since=base.since,
            decree=base.source,
            rule=self._base_day.sources,
        )
        if rate is not None:
            yield self._rounded(rate)

    def _coefficient(self, rate: Rate) -> Message:
        times, sources = to_decimal(rate.times), self.decreed_in
        if rate.at_most:
            return say("Hệ số: không quá {times} [{sources}]", times=times, sources=sources)
        if rate.multiple == 1:
            return say("Hệ số: {times} [{sources}]", times=times, sources=sources)
        return say(
            "Hệ số: {coefficient} × {multiple} = {times} [{sources}]",
            coefficient=to_decimal(rate.coefficient),
            multiple=to_decimal(rate.multiple),
            times=times,
            sources=sources,
        )

    def _of_own_rule(self, own: OwnAmount) -> Message:
        if own.coefficient is None:
            return say(
                "Mức của đơn vị tặng: {amount} [{source}]",
                amount=self.own_amount,
                source=own.source,
            )
        return say(
            "Mức của đơn vị tặng: {times} × {base}, làm tròn lên hàng chục nghìn: {amount}"
            " [{source}; {rule}]",
            times=_written(own.coefficient),
            base=self.base.value,
            amount=self.own_amount,
            source=own.source,
            rule=self._rounding.sources,
        )

    def _rounded(self, rate: Rate) -> Message:
        if rate.at_most:
            return say(
                "Mức tối đa: {times} × {base} = {ceiling}",
                times=to_decimal(rate.times),
                base=self.base.value,
                ceiling=self.ceiling,
            )
        if self.multiplying is Multiplying.AFTER_ROUNDING and rate.multiple != 1:
            return say(
                "Cá nhân: {single}; nhân {multiple}: {amount} [{rule}]",
                single=self._money(Rate(coefficient=rate.coefficient)),
                multiple=to_decimal(rate.multiple),
                amount=self._money(rate),
                rule=self._rounding.sources,
            )
        return say(
            "{times} × {base} = {product} đồng, làm tròn lên hàng chục nghìn: {amount} [{rule}]",
            times=to_decimal(rate.times),
            base=self.base.value,
            product=to_decimal(rate.times * self.base.value.amount),
            amount=self._money(rate),
            rule=self._rounding.sources,
        )

    def _lines(self) -> Iterator[Message]:
        told = say("{told} (tạm thời)", told=self.told) if self.provisional else self.told
        yield say("Tiền thưởng: {told}", told=told)
        yield from self._steps()
        for possible in self.possibilities:
            yield say(
                "Có thể: {amount} (hệ số {times}; {when})",
                amount=possible.amount,
                times=to_decimal(possible.times),
                when=possible.when,
            )
        for need in self.needs:
            yield say("Cần: {need}", need=need)
        for note in self.notes:
            yield say("Lưu ý: {note}", note=note)
        if self.state is not MoneyState.NOT_PROVIDED or self._abroad:
            yield say("Hình thức: {text}", text=_with_mark(self.paid_as))
            yield say("Chi trả: {text}", text=_with_mark(self.payer))
        if self.objects:
            yield say("Hiện vật: {text}", text=_with_marks(self.objects))
        for benefit in self.benefits:
            yield say("Quyền lợi khác: {text}", text=_with_mark(benefit))
        yield from self.reservations

    def render(self, locale: str = "vi") -> str:
        """Write the itemised bill of this award in *locale*: the sum, then how it comes about."""
        heading = say(
            "{award} tặng {kind}, quyết định ngày {on}",
            award=self.award,
            kind=self.kind,
            on=self.on,
        )
        return "\n".join(
            (heading.render(locale), *(f"  {line.render(locale)}" for line in self._lines()))
        )

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the bill as plain data; numbers that are not whole are written as text."""
        rate, base = self.rate, self.base
        return {
            "award": self.award.id,
            "name": self.award.name.render(locale),
            "kind": self.kind.value,
            "on": self.on.isoformat(),
            "issuer": None if self.issuer is None else self.issuer.value,
            "origin": self.origin.value,
            "state": self.state.value,
            "amount": _plain(self.amount),
            "ceiling": _plain(self.ceiling),
            "coefficient": None if rate is None else str(to_decimal(rate.coefficient)),
            "multiple": None if rate is None else str(to_decimal(rate.multiple)),
            "times": None if rate is None else str(to_decimal(rate.times)),
            "base_salary": {
                "amount": base.value.amount,
                "since": base.since.isoformat(),
                "source": source_dict(base.source, locale),
            },
            "product": None if self.product is None else str(to_decimal(self.product)),
            "rounded_up_to": self._rounding.value,
            "multiplying": self.multiplying.value,
            "own": None if self.own is None else source_dict(self.own.source, locale),
            "possible": [
                {
                    "when": each.when.render(locale),
                    "times": str(to_decimal(each.times)),
                    "amount": each.amount.amount,
                }
                for each in self.possibilities
            ],
            "needs": [need.render(locale) for need in self.needs],
            "notes": [note.render(locale) for note in self.notes],
            "paid_as": _ruled(self.paid_as, locale),
            "payer": _ruled(self.payer, locale),
            "objects": [_ruled(given, locale) for given in self.objects],
            "benefits": [_ruled(benefit, locale) for benefit in self.benefits],
            "provisional": self.provisional,
            "reservations": [message.render(locale) for message in self.reservations],
            "sources": [source_dict(source, locale) for source in self.sources],
            "rules": [
                source_dict(source, locale)
                for source in (*self._base_day.sources, *self._rounding.sources)
            ],
        }


@attrs.frozen
class _Found:
    """What the tables hold for one award, subject, body and day."""

    rows: tuple[InForce[Rate], ...]
    rate: Rate | None


# A payroll asks the same few questions line by line.
@functools.lru_cache(maxsize=4096)
def _looked_up(
    award: str,
    kind: SubjectKind,
    issuer: UnitKind | None,
    on: dt.date,
    received: dt.date | None,
) -> _Found:
    if award in _OF_UNITS and issuer not in {None, *_UNITS_WITH_OWN}:
        return _Found((), None)
    signed: tuple[bool | None, ...] = (None,)
    if award == GIAY_KHEN:
        signed = (False, True) if issuer is None else (issuer is UnitKind.COMMUNE,)
    asked = (in_force(tables.rows_of(award, kind, each), on, received=received) for each in signed)
    rows = tuple(dict.fromkeys(row for row in asked if row is not None))
    rates = {row.value for row in rows}
    settled = len(rates) == 1 and (issuer is not None or award not in _OF_UNITS)
    return _Found(rows, rates.pop() if settled else None)


@functools.lru_cache(maxsize=1024)
def _rounding_on(on: dt.date, received: dt.date | None) -> InForce[int]:
    return _there(in_force(tables.ROUNDED_UP_TO, on, received=received))


@functools.lru_cache(maxsize=1024)
def _paid_as(abroad: bool, on: dt.date, received: dt.date | None) -> InForce[Keepsake]:
    rules = tables.FOR_FOREIGNERS if abroad else tables.FOR_RESIDENTS
    return _there(in_force(rules, on, received=received))


def _written(number: Fraction) -> object:
    """Return a coefficient to be written out, not as a percentage."""
    try:
        return to_decimal(number)
    except InvalidValue:
        return str(number)


def _there(found: InForce[T] | None) -> InForce[T]:
    # Every decree from the first day on has these rules.
    assert found is not None
    return found


def _plain(amount: Vnd | None) -> int | None:
    return None if amount is None else amount.amount


def _with_mark(found: InForce[Any]) -> Message:
    return _with_marks((found,))


def _with_marks(found: Sequence[InForce[Any]]) -> Message:
    text = tuple(each.value for each in found)
    sources = tuple(dict.fromkeys(source for each in found for source in each.sources))
    if any(each.provisional for each in found):
        return say("{text} [{sources}; tạm thời]", text=text, sources=sources)
    return say("{text} [{sources}]", text=text, sources=sources)


def _ruled(found: InForce[Any], locale: str) -> dict[str, Any]:
    value = found.value
    told: dict[str, Any] = {}
    if isinstance(value, LabelledEnum):
        told["id"] = value.slug
        value = value.label
    return {
        **told,
        "text": "" if value is None else value.render(locale),
        "provisional": found.provisional,
        "sources": [source_dict(source, locale) for source in found.sources],
    }


def award_money(
    award: str | AwardName,
    kind: SubjectKind,
    on: dt.date,
    *,
    issuer: UnitKind | None = None,
    origin: Origin = Origin.DOMESTIC,
    own: OwnAmount | None = None,
    multiplying: Multiplying = Multiplying.BEFORE_ROUNDING,
    received: dt.date | None = None,
) -> MoneyLine:
    """Return the money that goes with one award, itemised (tính tiền thưởng).

    Args:
        award: its slug, abbreviation, Vietnamese or English name.
        kind: whom it is conferred on.
        on: the day of the decision: the base salary in force on it counts, not that of the year
            of the achievement nor of the day of payment.
        issuer: the kind of body that confers it; None where it is not known.
        origin: foreigners and Vietnamese settled abroad receive a keepsake instead.
        own: what the conferring body's own rule pays, where the decree leaves it to that body.
        multiplying: the reading of *twice the money of an individual*.
        received: the day the file was received, on which transitional rules turn.

    Raises:
        UnknownName, NotInForce, InvalidValue: see :class:`MoneyLine`.
    """
    return MoneyLine(
        award=award,
        kind=kind,
        on=on,
        issuer=issuer,
        origin=origin,
        own=own,
        multiplying=multiplying,
        received=received,
    )
