"""What each decree gives beside an award: coefficients of the base salary, and the rules of paying.

Sources read: Điều 66-75 of Decree 91/2017/NĐ-CP; Điều 50-59 of Decree 98/2023/NĐ-CP; Điều 11 and 86
of Law 06/2022/QH15. Of Decree 152/2025/NĐ-CP, Điều 49 and khoản 1 Điều 50 were read, and tables
made after khoản 2 Điều 50, Điều 51, 52 and 54. A row that none of them shows has no row of that
decree here: the row of Decree 98/2023/NĐ-CP answers, provisionally, and names what was not read.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import attrs

from thidua.criteria import AwardKind
from thidua.law import (
    DECREE_2017,
    DECREE_2023,
    DECREE_2024_VOLUNTEERS,
    DECREE_2025,
    LAW_2022,
    Citation,
)
from thidua.procedure._rule import Rule
from thidua.records import SubjectKind
from thidua.words import LabelledEnum, Message, say

FIRST_DAY: Final = dt.date(2017, 10, 1)
"""The first day of Decree 91/2017/NĐ-CP; amounts of the decrees before it are not encoded."""

_DECREE_2017_ENDS: Final = dt.date(2024, 1, 1)
_INDIVIDUAL: Final = SubjectKind.INDIVIDUAL
_COLLECTIVE: Final = SubjectKind.COLLECTIVE
_HOUSEHOLD: Final = SubjectKind.HOUSEHOLD


@attrs.frozen(kw_only=True)
class Rate:
    """How many times the base salary goes with an award (hệ số tiền thưởng).

    Attributes:
        coefficient: as the decree writes it: the individual's, where it multiplies that one.
        multiple: what the individual's money is multiplied by: 2 for collectives, 1.5 for
            households; 1 where the decree states the amount itself.
        at_most: the decree sets a ceiling, and whoever confers the award fixes the amount.
    """

    coefficient: Fraction
    multiple: Fraction = Fraction(1)
    at_most: bool = False

    @property
    def times(self) -> Fraction:
        """How many times the base salary it is in all."""
        return self.coefficient * self.multiple


@attrs.frozen(kw_only=True)
class Row(Rule[Rate]):
    """One row of a decree's amounts.

    Attributes:
        awards: the slugs of the awards it is for.
        kind: whom it is for.
        by_commune: whether it is for the commune's certificates only (True) or for those of all
            others only (False); None where it does not ask who signs.
    """

    awards: tuple[str, ...]
    kind: SubjectKind
    by_commune: bool | None = None


def _row(
    coefficient: str | None,
    awards: tuple[str, ...],
    kind: SubjectKind,
    *sources: Citation,
    multiple: Fraction = Fraction(1),
    at_most: bool = False,
    by_commune: bool | None = None,
    successor: Citation | None = None,
) -> Row:
    value = (
        None
        if coefficient is None
        else Rate(coefficient=Fraction(coefficient), multiple=multiple, at_most=at_most)
    )
    until = _DECREE_2017_ENDS if sources[0].number == DECREE_2017.number else None
    return Row(
        value=value,
        awards=awards,
        kind=kind,
        by_commune=by_commune,
        sources=sources,
        until=until,
        successor=successor,
    )


_TWICE: Final = Fraction(2)
_HALF_AGAIN: Final = Fraction(3, 2)

_CSTD_TOAN_QUOC = ("chien-si-thi-dua-toan-quoc",)
_CSTD_BO = ("chien-si-thi-dua-bo-ban-nganh-tinh",)
_CSTD_CO_SO = ("chien-si-thi-dua-co-so",)
_TIEN_TIEN = ("lao-dong-tien-tien", "chien-si-tien-tien")
_XUAT_SAC = ("tap-the-lao-dong-xuat-sac", "don-vi-quyet-thang")
_TAP_THE_TIEN_TIEN = ("tap-the-lao-dong-tien-tien", "don-vi-tien-tien")
_XA = ("xa-phuong-thi-tran-tieu-bieu",)
_THON = ("thon-to-dan-pho-van-hoa",)
_CO_CHINH_PHU = ("co-thi-dua-cua-chinh-phu",)
_CO_BO = ("co-thi-dua-bo-ban-nganh-tinh",)
_CO_KHAC = ("danh-hieu-thi-dua-khac",)
_BK_THU_TUONG = ("bang-khen-thu-tuong-chinh-phu",)
_BK_BO = ("bang-khen-bo-ban-nganh-tinh",)
_BK_KHAC = ("bang-khen-khac",)
_GIAY_KHEN = ("giay-khen",)
_ME = ("ba-me-viet-nam-anh-hung",)
_ANH_HUNG = ("anh-hung-luc-luong-vu-trang-nhan-dan", "anh-hung-lao-dong")
_NHAN_DAN = ("nha-giao-nhan-dan", "thay-thuoc-nhan-dan", "nghe-si-nhan-dan", "nghe-nhan-nhan-dan")
_UU_TU = ("nha-giao-uu-tu", "thay-thuoc-uu-tu", "nghe-si-uu-tu", "nghe-nhan-uu-tu")
PEOPLES_TITLES: Final = frozenset({*_NHAN_DAN, *_UU_TU})
"""*Nhân dân* and *ưu tú* of teachers, physicians, artists and artisans."""
_GT_HO_CHI_MINH = ("giai-thuong-ho-chi-minh",)
_GT_NHA_NUOC = ("giai-thuong-nha-nuoc",)
_MEDALS = (
    "huy-chuong-quan-ky-quyet-thang",
    "huy-chuong-vi-an-ninh-to-quoc",
    "huy-chuong-chien-si-ve-vang-hang-nhat",
    "huy-chuong-chien-si-ve-vang-hang-nhi",
    "huy-chuong-chien-si-ve-vang-hang-ba",
    "huy-chuong-huu-nghi",
)
_VOLUNTEERS = ("huy-chuong-thanh-nien-xung-phong-ve-vang",)

# Khoản 1 of Điều 70 of the decree of 2017 and of Điều 55 of that of 2023 have the same points.
_ORDERS: Final = (
    ("a", "46", ("huan-chuong-sao-vang",)),
    ("b", "30.5", ("huan-chuong-ho-chi-minh",)),
    ("c", "15", ("huan-chuong-doc-lap-hang-nhat", "huan-chuong-quan-cong-hang-nhat")),
    ("d", "12.5", ("huan-chuong-doc-lap-hang-nhi", "huan-chuong-quan-cong-hang-nhi")),
    ("đ", "10.5", ("huan-chuong-doc-lap-hang-ba", "huan-chuong-quan-cong-hang-ba")),
    (
        "e",
        "9",
        (
            "huan-chuong-lao-dong-hang-nhat",
            "huan-chuong-chien-cong-hang-nhat",
            "huan-chuong-bao-ve-to-quoc-hang-nhat",
        ),
    ),
    (
        "g",
        "7.5",
        (
            "huan-chuong-lao-dong-hang-nhi",
            "huan-chuong-chien-cong-hang-nhi",
            "huan-chuong-bao-ve-to-quoc-hang-nhi",
            "huan-chuong-dai-doan-ket-dan-toc",
        ),
    ),
    (
        "h",
        "4.5",
        (
            "huan-chuong-lao-dong-hang-ba",
            "huan-chuong-chien-cong-hang-ba",
            "huan-chuong-bao-ve-to-quoc-hang-ba",
            "huan-chuong-dung-cam",
        ),
    ),
)


def _orders_2017() -> Iterator[Row]:
    for point, coefficient, awards in _ORDERS:
        single = DECREE_2017.cite(70, 1, point)
        yield _row(coefficient, awards, _INDIVIDUAL, single)
        twice = DECREE_2017.cite(70, 2)
        yield _row(coefficient, awards, _COLLECTIVE, twice, single, multiple=_TWICE)


def _orders_2023() -> Iterator[Row]:
    for point, coefficient, awards in _ORDERS:
        single = DECREE_2023.cite(55, 1, point)
        yield _row(
            coefficient,
            awards,
            _INDIVIDUAL,
            single,
            successor=DECREE_2025.cite(51, 1, point),
        )
        yield _row(
            coefficient,
            awards,
            _COLLECTIVE,
            DECREE_2023.cite(55, 2),
            single,
            multiple=_TWICE,
            successor=DECREE_2025.cite(51, 2),
        )


def _orders_2025() -> Iterator[Row]:
    for point, coefficient, awards in _ORDERS:
        # The table read has the column of collectives only, and lacks the row of this point.
        if point != "đ":
            source = DECREE_2025.cite(51, 2)
            yield _row(coefficient, awards, _COLLECTIVE, source, multiple=_TWICE)


_D91, _D98, _D152 = DECREE_2017.cite, DECREE_2023.cite, DECREE_2025.cite

ROWS_2017: Final = (
    _row("4.5", _CSTD_TOAN_QUOC, _INDIVIDUAL, _D91(69, 1, "a")),
    _row("3", _CSTD_BO, _INDIVIDUAL, _D91(69, 1, "b")),
    _row("1", _CSTD_CO_SO, _INDIVIDUAL, _D91(69, 1, "c")),
    _row("0.3", _TIEN_TIEN, _INDIVIDUAL, _D91(69, 1, "d")),
    _row("1.5", _XUAT_SAC, _COLLECTIVE, _D91(69, 2, "a")),
    _row("0.8", _TAP_THE_TIEN_TIEN, _COLLECTIVE, _D91(69, 2, "b")),
    _row("1.5", _THON, _COLLECTIVE, _D91(69, 2, "c")),
    _row("12", _CO_CHINH_PHU, _COLLECTIVE, _D91(69, 2, "d")),
    _row("8", _CO_BO, _COLLECTIVE, _D91(69, 2, "đ")),
    *_orders_2017(),
    _row("15.5", _ME, _INDIVIDUAL, _D91(71, 1)),
    _row("15.5", _ANH_HUNG, _INDIVIDUAL, _D91(71, 2)),
    _row("15.5", _ANH_HUNG, _COLLECTIVE, _D91(71, 2), multiple=_TWICE),
    _row("12.5", _NHAN_DAN, _INDIVIDUAL, _D91(71, 3)),
    _row("9", _UU_TU, _INDIVIDUAL, _D91(71, 3)),
    _row("270", _GT_HO_CHI_MINH, _INDIVIDUAL, _D91(72, 1)),
    _row("170", _GT_NHA_NUOC, _INDIVIDUAL, _D91(72, 2)),
    _row("3.5", _BK_THU_TUONG, _INDIVIDUAL, _D91(73, 1, "a")),
    _row("1", _BK_BO, _INDIVIDUAL, _D91(73, 1, "b")),
    _row("0.3", _GIAY_KHEN, _INDIVIDUAL, _D91(73, 1, "c"), by_commune=False),
    _row("0.15", _GIAY_KHEN, _INDIVIDUAL, _D91(73, 1, "d"), by_commune=True),
    _row("3.5", _BK_THU_TUONG, _COLLECTIVE, _D91(73, 2, "a"), _D91(73, 1, "a"), multiple=_TWICE),
    _row("1", _BK_BO, _COLLECTIVE, _D91(73, 2, "a"), _D91(73, 1, "b"), multiple=_TWICE),
    _row(
        "0.3",
        _GIAY_KHEN,
        _COLLECTIVE,
        _D91(73, 2, "b"),
        _D91(73, 1, "c"),
        multiple=_TWICE,
        by_commune=False,
    ),
    _row(
        "0.15",
        _GIAY_KHEN,
        _COLLECTIVE,
        _D91(73, 2, "b"),
        _D91(73, 1, "d"),
        multiple=_TWICE,
        by_commune=True,
    ),
    _row("1.5", (*_MEDALS, *_VOLUNTEERS), _INDIVIDUAL, _D91(74)),
)
"""Điều 69-74 of Decree 91/2017/NĐ-CP."""

ROWS_2023: Final = (
    _row("4.5", _CSTD_TOAN_QUOC, _INDIVIDUAL, _D98(54, 1, "a")),
    _row("3", _CSTD_BO, _INDIVIDUAL, _D98(54, 1, "b")),
    _row("1", _CSTD_CO_SO, _INDIVIDUAL, _D98(54, 1, "c")),
    _row("0.3", _TIEN_TIEN, _INDIVIDUAL, _D98(54, 1, "d")),
    _row("1.5", _XUAT_SAC, _COLLECTIVE, _D98(54, 2, "a")),
    _row("0.8", _TAP_THE_TIEN_TIEN, _COLLECTIVE, _D98(54, 2, "b")),
    _row("2", _XA, _COLLECTIVE, _D98(54, 2, "c")),
    _row("1.5", _THON, _COLLECTIVE, _D98(54, 2, "d")),
    _row("12", _CO_CHINH_PHU, _COLLECTIVE, _D98(54, 2, "đ")),
    _row("8", _CO_BO, _COLLECTIVE, _D98(54, 2, "e")),
    _row("6", _CO_KHAC, _COLLECTIVE, _D98(54, 2, "g")),
    *_orders_2023(),
    _row("15.5", _ME, _INDIVIDUAL, _D98(56, 1), successor=_D152(52)),
    _row("15.5", _ANH_HUNG, _INDIVIDUAL, _D98(56, 2), successor=_D152(52)),
    _row("15.5", _ANH_HUNG, _COLLECTIVE, _D98(56, 2), multiple=_TWICE),
    _row("12.5", _NHAN_DAN, _INDIVIDUAL, _D98(56, 3), successor=_D152(52)),
    _row("9", _UU_TU, _INDIVIDUAL, _D98(56, 3), successor=_D152(52)),
    _row("270", _GT_HO_CHI_MINH, _INDIVIDUAL, _D98(57, 1)),
    _row("170", _GT_NHA_NUOC, _INDIVIDUAL, _D98(57, 2)),
    _row("3.5", _BK_THU_TUONG, _INDIVIDUAL, _D98(58, 1, "a")),
    _row("1.5", _BK_BO, _INDIVIDUAL, _D98(58, 1, "b")),
    _row(
        "0.8",
        ("ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi",),
        _INDIVIDUAL,
        _D98(58, 1, "c"),
        at_most=True,
    ),
    _row("0.6", ("ky-niem-chuong",), _INDIVIDUAL, _D98(58, 1, "d"), at_most=True),
    _row("1", _BK_KHAC, _INDIVIDUAL, _D98(58, 1, "đ"), successor=_D152(54)),
    _row(
        "0.3",
        _GIAY_KHEN,
        _INDIVIDUAL,
        _D98(58, 1, "e"),
        by_commune=False,
        successor=_D152(54, 1, "e"),
    ),
    _row("0.15", _GIAY_KHEN, _INDIVIDUAL, _D98(58, 1, "g"), by_commune=True),
    _row("3.5", _BK_THU_TUONG, _COLLECTIVE, _D98(58, 2, "a"), _D98(58, 1, "a"), multiple=_TWICE),
    _row("1.5", _BK_BO, _COLLECTIVE, _D98(58, 2, "a"), _D98(58, 1, "b"), multiple=_TWICE),
    _row("1", _BK_KHAC, _COLLECTIVE, _D98(58, 2, "b"), _D98(58, 1, "đ"), multiple=_TWICE),
    # Of every level twice the amount of điểm e, so that the commune's are no exception.
    _row("0.3", _GIAY_KHEN, _COLLECTIVE, _D98(58, 2, "c"), _D98(58, 1, "e"), multiple=_TWICE),
    _row("3.5", _BK_THU_TUONG, _HOUSEHOLD, _D98(58, 3), _D98(58, 1, "a"), multiple=_HALF_AGAIN),
    _row("1.5", _BK_BO, _HOUSEHOLD, _D98(58, 3), _D98(58, 1, "b"), multiple=_HALF_AGAIN),
    _row(
        "1",
        _BK_KHAC,
        _HOUSEHOLD,
        _D98(58, 3),
        _D98(58, 1, "đ"),
        multiple=_HALF_AGAIN,
        successor=_D152(54),
    ),
    _row(
        "0.3",
        _GIAY_KHEN,
        _HOUSEHOLD,
        _D98(58, 3),
        _D98(58, 1, "e"),
        multiple=_HALF_AGAIN,
        by_commune=False,
        successor=_D152(54),
    ),
    _row(
        "0.15",
        _GIAY_KHEN,
        _HOUSEHOLD,
        _D98(58, 3),
        _D98(58, 1, "g"),
        multiple=_HALF_AGAIN,
        by_commune=True,
    ),
    _row("1.5", _MEDALS, _INDIVIDUAL, _D98(59)),
    # Not among the medals that Điều 59 names; of the decree on it only the opening was read.
    _row(None, _VOLUNTEERS, _INDIVIDUAL, DECREE_2024_VOLUNTEERS.cite()),
)
"""Điều 54-59 of Decree 98/2023/NĐ-CP, and one medal that has a decree of its own."""

ROWS_2025: Final = (
    _row("4.5", _CSTD_TOAN_QUOC, _INDIVIDUAL, _D152(50, 1, "a")),
    _row("3", _CSTD_BO, _INDIVIDUAL, _D152(50, 1, "b")),
    _row("1", _CSTD_CO_SO, _INDIVIDUAL, _D152(50, 1, "c")),
    _row("0.3", _TIEN_TIEN, _INDIVIDUAL, _D152(50, 1, "d")),
    _row("1.5", _XUAT_SAC, _COLLECTIVE, _D152(50, 2)),
    _row("0.8", _TAP_THE_TIEN_TIEN, _COLLECTIVE, _D152(50, 2)),
    _row("2", _XA, _COLLECTIVE, _D152(50, 2)),
    _row("1.5", _THON, _COLLECTIVE, _D152(50, 2)),
    _row("12", _CO_CHINH_PHU, _COLLECTIVE, _D152(50, 2)),
    _row("8", _CO_BO, _COLLECTIVE, _D152(50, 2)),
    _row("6", _CO_KHAC, _COLLECTIVE, _D152(50, 2)),
    *_orders_2025(),
    _row("15.5", _ANH_HUNG, _COLLECTIVE, _D152(52), multiple=_TWICE),
    _row("3.5", _BK_THU_TUONG, _INDIVIDUAL, _D152(54, 1)),
    _row("1.5", _BK_BO, _INDIVIDUAL, _D152(54, 1)),
    _row(
        "0.8",
        ("ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi",),
        _INDIVIDUAL,
        _D152(54, 1),
        at_most=True,
    ),
    _row("0.6", ("ky-niem-chuong",), _INDIVIDUAL, _D152(54, 1), at_most=True),
    _row(None, _GIAY_KHEN, _INDIVIDUAL, _D152(54, 1), by_commune=True),
    _row("3.5", _BK_THU_TUONG, _COLLECTIVE, _D152(54), multiple=_TWICE),
    _row("1.5", _BK_BO, _COLLECTIVE, _D152(54), multiple=_TWICE),
    _row("1", _BK_KHAC, _COLLECTIVE, _D152(54), multiple=_TWICE),
    _row("0.3", _GIAY_KHEN, _COLLECTIVE, _D152(54), multiple=_TWICE),
    _row("3.5", _BK_THU_TUONG, _HOUSEHOLD, _D152(54), multiple=_HALF_AGAIN),
    _row("1.5", _BK_BO, _HOUSEHOLD, _D152(54), multiple=_HALF_AGAIN),
    _row(None, _GIAY_KHEN, _HOUSEHOLD, _D152(54), by_commune=True),
)
"""What was seen of Điều 50-54 of Decree 152/2025/NĐ-CP; without a coefficient where one is open."""


@functools.cache
def rows_of(award: str, kind: SubjectKind, by_commune: bool | None) -> tuple[Row, ...]:
    """Return the rows on one award and kind of subject, of every decree.

    Args:
        award: its slug.
        kind: whom it is conferred on.
        by_commune: whether the commune signs; None takes only rows that do not ask.
    """
    return tuple(
        row
        for row in (*ROWS_2017, *ROWS_2023, *ROWS_2025)
        if award in row.awards and kind is row.kind and row.by_commune in {None, by_commune}
    )


_WHERE_AMOUNTS_STAND: Final = {
    AwardKind.EMULATION_TITLE: (69, 54),
    AwardKind.ORDER: (70, 55),
    AwardKind.MEDAL: (74, 59),
    AwardKind.HONORARY_TITLE: (71, 56),
    AwardKind.PRIZE: (72, 57),
    AwardKind.COMMEMORATIVE_MEDAL: (73, 58),
    AwardKind.MERIT_CERTIFICATE: (73, 58),
    AwardKind.CERTIFICATE: (73, 58),
}


def silent_on(kind: AwardKind) -> tuple[Rule[Rate], ...]:
    """Return the articles in which an amount for awards of that kind would stand, without one."""
    before, since = _WHERE_AMOUNTS_STAND[kind]
    return (
        Rule(value=None, sources=(_D91(before),), until=_DECREE_2017_ENDS),
        Rule(value=None, sources=(_D98(since),)),
    )


class SamePeriod(LabelledEnum):
    """What several awards of one family, decided together for one period, are paid."""

    HIGHEST = "chi-muc-cao-nhat", say("chỉ chi mức cao nhất")
    EACH = "chi-tung-muc", say("chi từng mức")


_S = Rule[SamePeriod]
SAME_TITLES: Final = (
    _S(value=SamePeriod.HIGHEST, sources=(_D91(66, 2, "c"),), until=_DECREE_2017_ENDS),
    _S(value=None, sources=(_D98(53, 5),)),
    _S(value=SamePeriod.HIGHEST, sources=(_D152(49, 5),)),
)
"""Several emulation titles for the same period; Decree 98/2023 rules on different ones only."""
SAME_PERIOD_TITLES: Final = (
    _S(value=None, sources=(_D91(66, 2, "c"),), until=_DECREE_2017_ENDS),
    *SAME_TITLES[1:],
)
"""Titles for the same period but different achievements, of which Decree 91/2017 says nothing."""
OTHER_TITLES: Final = (
    _S(value=SamePeriod.EACH, sources=(_D91(66, 2, "d"),), until=_DECREE_2017_ENDS),
    _S(value=SamePeriod.EACH, sources=(_D98(53, 5),)),
    _S(value=SamePeriod.EACH, sources=(_D152(49, 5),)),
)
"""Several emulation titles for different periods."""
SAME_FORMS: Final = (
    _S(value=None, sources=(_D91(66, 2),), until=_DECREE_2017_ENDS),
    _S(value=None, sources=(_D98(53, 6),)),
    _S(value=None, sources=(_D152(49, 6),)),
)
"""Several forms of commendation for one achievement: no decree rules on their money."""
OTHER_FORMS: Final = (
    _S(value=SamePeriod.EACH, sources=(_D91(66, 2),), until=_DECREE_2017_ENDS),
    _S(value=SamePeriod.EACH, sources=(_D98(53, 6),)),
    _S(value=SamePeriod.EACH, sources=(_D152(49, 6),)),
)
"""Several forms of commendation for different periods and achievements."""
TITLE_AND_FORM: Final = (
    _S(value=SamePeriod.EACH, sources=(_D91(66, 2, "đ"),), until=_DECREE_2017_ENDS),
    _S(value=SamePeriod.EACH, sources=(_D98(53, 7),)),
    _S(value=SamePeriod.EACH, sources=(_D152(49, 7),)),
)
"""A title and a form together."""

BASE_DAY: Final = tuple(
    Rule(value=say("mức lương cơ sở có hiệu lực vào ngày ban hành quyết định"), sources=(source,))
    for source in (_D91(68, 1), _D98(53, 1), _D152(49, 1))
)
"""Which day's base salary counts."""
ROUNDED_UP_TO: Final = tuple(
    Rule(value=10_000, sources=(source,)) for source in (_D91(68, 2), _D98(53, 2), _D152(49, 2))
)
"""The step, in đồng, to which money is rounded up."""


class Keepsake(LabelledEnum):
    """In what the award's money is given (hình thức chi)."""

    MONEY = "tien-thuong", say("tiền thưởng hoặc tặng phẩm lưu niệm có giá trị tương đương")
    OF_EQUAL_VALUE = (
        "tang-pham-co-gia-tri-tuong-duong",
        say("tặng phẩm lưu niệm có giá trị tương đương"),
    )
    KEEPSAKE = "tang-pham", say("tặng phẩm lưu niệm, không quy định giá trị")


_K = Rule[Keepsake]
FOR_RESIDENTS: Final = (
    _K(value=Keepsake.MONEY, sources=(_D91(66, 2),), until=_DECREE_2017_ENDS),
    _K(value=Keepsake.MONEY, sources=(_D98(52, 3),)),
)
"""In what it is given to Vietnamese in the country."""
FOR_FOREIGNERS: Final = (
    _K(value=Keepsake.KEEPSAKE, sources=(_D91(66, 3),), until=_DECREE_2017_ENDS),
    _K(value=Keepsake.OF_EQUAL_VALUE, sources=(_D98(52, 4),)),
)
"""In what it is given to foreigners and to Vietnamese settled abroad."""

_P = Rule[Message]
_PROPOSER: Final = say("cơ quan đã đề nghị khen thưởng (bộ, ban, ngành, tỉnh)")
_DECIDER: Final = say("người ra quyết định khen thưởng, từ quỹ do cấp mình quản lý")
STATE_PAYERS: Final = (
    _P(
        value=say("bộ, ban, ngành, đoàn thể trung ương, tỉnh của người hoặc tập thể được khen"),
        sources=(_D91(67, 2),),
        until=_DECREE_2017_ENDS,
    ),
    _P(
        value=_PROPOSER,
        sources=(LAW_2022.cite(11, 4), _D98(51, 2)),
        until=DECREE_2025.effective,
    ),
    _P(value=_PROPOSER, sources=(LAW_2022.cite(11, 4),), since=DECREE_2025.effective),
)
"""Who pays what the President, the Government or the Prime Minister confers."""
TITLE_PAYERS: Final = (
    _P(
        value=say("bộ, ban, ngành, tỉnh, đoàn thể trung ương đã trình khen thưởng"),
        sources=(_D91(67, 2),),
        until=_DECREE_2017_ENDS,
    ),
    _P(
        value=say("bộ, ngành được giao chủ trì tổ chức xét tặng"),
        sources=(_D98(51, 2),),
    ),
)
"""Who pays the titles of *PEOPLES_TITLES*."""
HONOUR_PAYERS: Final = (STATE_PAYERS[0], TITLE_PAYERS[1])
"""Who pays the other honorary titles, and prizes, of individuals."""
OWN_PAYERS: Final = (
    _P(
        value=say(
            "thủ trưởng cơ quan chi cho người, tập thể thuộc biên chế, quỹ lương mình quản lý"
        ),
        sources=(_D91(67, 2),),
        until=_DECREE_2017_ENDS,
    ),
    _P(
        value=_DECIDER,
        sources=(LAW_2022.cite(11, 4), _D98(51, 2)),
        until=DECREE_2025.effective,
    ),
    _P(value=_DECIDER, sources=(LAW_2022.cite(11, 4),), since=DECREE_2025.effective),
)
"""Who pays every other award."""

EARLY_RAISE: Final = (
    _P(
        value=say(
            "được ưu tiên xét nâng bậc lương trước thời hạn, cử đi nghiên cứu, học tập, bồi dưỡng"
        ),
        sources=(_D91(75),),
        until=_DECREE_2017_ENDS,
    ),
)
"""What Decree 91/2017/NĐ-CP gives higher awards beside money; the later decrees do not."""
OUTSIDE_THE_FUND: Final = (
    _P(
        value=say("không chi từ quỹ thi đua, khen thưởng"),
        sources=(_D91(66, 1),),
        until=_DECREE_2017_ENDS,
    ),
    _P(value=say("không chi từ quỹ thi đua, khen thưởng"), sources=(_D98(52, 1, "a"),)),
)
"""Mothers' money does not come from the emulation fund."""
BY_CENTRAL_BODIES: Final = (
    _P(
        value=say(
            "bằng khen của tổ chức chính trị, chính trị - xã hội cấp tỉnh: cơ quan trung ương của"
            " tổ chức quy định mức"
        ),
        sources=(_D98(52, 5),),
    ),
)
"""Who fixes the money of certificates of political organisations in the provinces."""
INSIGNIA: Final = {
    True: (
        _P(
            value=say(
                "tập thể được lưu giữ, trưng bày và dùng biểu tượng của hiện vật khen thưởng"
            ),
            sources=(LAW_2022.cite(86, 2),),
        ),
    ),
    False: (
        _P(
            value=say("được lưu giữ, trưng bày và sử dụng hiện vật khen thưởng"),
            sources=(LAW_2022.cite(86, 2),),
        ),
    ),
}
"""What the Law gives with every award: to collectives (True), to individuals and households."""
OTHER_BENEFITS: Final = (
    _P(
        value=say("lợi ích khác do pháp luật có liên quan quy định"),
        sources=(LAW_2022.cite(86, 1),),
    ),
)
"""Other benefits, which the Law leaves to other laws."""
