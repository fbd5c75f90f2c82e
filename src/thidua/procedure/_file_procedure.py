"""By which procedure a file goes: the ordinary one, the simplified one, or one of its own.

Sources read: Điều 8, 84, 85, 96 of Law 06/2022/QH15; Điều 84, 85, 101 of Law 15/2003/QH11; khoản 10
Điều 30 and Điều 40 of Decree 98/2023/NĐ-CP; khoản 6 Điều 45, Điều 55 and khoản 1 Điều 80 of Decree
91/2017/NĐ-CP.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs

from thidua.dates import plain_date
from thidua.errors import InvalidValue, NotInForce
from thidua.law import (
    DECREE_2017,
    DECREE_2023,
    LAW_2003,
    LAW_2013,
    LAW_2022,
    Source,
    worded_as_on,
)
from thidua.procedure._dossier_tables import (
    NEW_LAW,
    OWN_TEXTS,
)
from thidua.procedure._groups import (
    EMULATION_TITLES,
    FRIENDSHIP,
    PRIZES,
    PROFESSIONAL,
    SENIORITY_MEDALS,
    STATE_LEVEL,
)
from thidua.procedure._nominee import Nominee
from thidua.procedure._units import tier_exists
from thidua.records import CommendationType, Origin
from thidua.words import LabelledEnum, Message, say

FIRST_DAY: Final = dt.date(2017, 10, 1)
"""Before the decree of 2017 no text on files was read."""


class FileProcedure(LabelledEnum):
    """The procedure by which a file goes (thủ tục khen thưởng)."""

    ORDINARY = "thu-tuc-chung", say("thủ tục chung")
    SIMPLIFIED = "thu-tuc-don-gian", say("thủ tục đơn giản")
    OWN = "thu-tuc-rieng", say("thủ tục theo văn bản riêng")
    """Of honorary titles and prizes with decrees of their own, and of the resistance wars."""


class SimplifiedCase(LabelledEnum):
    """Why a file is simplified (trường hợp theo thủ tục đơn giản, khoản 1 Điều 85 of the Law)."""

    POLITICAL = "phuc-vu-nhiem-vu-chinh-tri", say("phục vụ nhiệm vụ chính trị, kịp thời động viên")
    SUDDEN = "thanh-tich-xuat-sac-dot-xuat", say("thành tích xuất sắc đột xuất")
    DISCOVERED = "do-nguoi-dung-dau-phat-hien", say("do người đứng đầu phát hiện")
    SERVICE = "cong-hien", say("khen thưởng quá trình cống hiến")
    SENIORITY = "nien-han", say("khen thưởng theo niên hạn")
    EXTERNAL = "doi-ngoai", say("khen thưởng đối ngoại")
    SECRET = "bi-mat-nha-nuoc", say("thành tích có nội dung bí mật nhà nước")


_POINTS: Final = {
    SimplifiedCase.POLITICAL: "a",
    SimplifiedCase.SUDDEN: "b",
    SimplifiedCase.DISCOVERED: "c",
    SimplifiedCase.SERVICE: "d",
    SimplifiedCase.SENIORITY: "d",
    SimplifiedCase.EXTERNAL: "d",
    SimplifiedCase.SECRET: "đ",
}
_OF_TYPE: Final = {
    CommendationType.SUDDEN: SimplifiedCase.SUDDEN,
    CommendationType.SERVICE: SimplifiedCase.SERVICE,
    CommendationType.SENIORITY: SimplifiedCase.SENIORITY,
    CommendationType.EXTERNAL: SimplifiedCase.EXTERNAL,
}
_OLD_TITLES: Final = LAW_2003.cite(84, 1, amended_by=LAW_2013)
_OLD_FORMS: Final = LAW_2003.cite(84, 2, amended_by=LAW_2013)
_OF_2003: Final = (SimplifiedCase.POLITICAL, SimplifiedCase.SUDDEN, SimplifiedCase.DISCOVERED)


@attrs.frozen(kw_only=True)
class FileRoute:
    """Which procedure a file goes by, and why; made by :func:`file_route`.

    Attributes:
        procedure: None where what was told does not decide.
        case: why the procedure is simplified; None where it is not, or not known.
        why: the reason in one sentence.
        sources: where it stands.
    """

    procedure: FileProcedure | None
    case: SimplifiedCase | None = None
    why: Message
    sources: tuple[Source, ...]


def commendation_type(nominee: Nominee, day: dt.date) -> CommendationType | None:
    """Return what the commendation is for: as told, or as the award or the subject implies.

    The friendship order and medal, and any commendation of foreigners, are external; since 2024 any
    of Vietnamese settled abroad too (khoản 6 Điều 8 of the Law, khoản 6 Điều 13 of Decree
    91/2017/NĐ-CP). The medals for years of service in the forces are for seniority (khoản 5 Điều
    8).

    Args:
        nominee: who is put forward, for what.
        day: the day whose wording applies.
    """
    if nominee.type is not None or nominee.award.id in EMULATION_TITLES:
        return nominee.type
    external = nominee.origin is Origin.FOREIGN or (
        nominee.origin is Origin.OVERSEAS_VIETNAMESE and day >= NEW_LAW
    )
    if nominee.award.id in FRIENDSHIP or external:
        return CommendationType.EXTERNAL
    return CommendationType.SENIORITY if nominee.award.id in SENIORITY_MEDALS else None


def file_route(
    nominee: Nominee,
    on: dt.date,
    *,
    received: dt.date | None = None,
    case: SimplifiedCase | None = None,
    simplified: bool | None = None,
    resistance: bool = False,
) -> FileRoute:
    """Tell by which procedure the file of *nominee* goes.

    Args:
        nominee: who is put forward, for what.
        on: the day considered.
        received: the day the file was received, on which transitional rules turn.
        case: why the file is simplified, where the type of commendation does not tell.
        simplified: False keeps the ordinary procedure although a case of the simplified one is
            there; None follows the case.
        resistance: whether it is for achievements in the resistance wars (khen thưởng tổng kết
            thành tích kháng chiến).

    Raises:
        InvalidValue: a simplified file of an emulation title, or without a case of the law of the
            day; a unit of a district from 1 July 2025.
        NotInForce: a day before 1 October 2017.
    """
    plain_date(None, None, on)
    tier_exists(nominee.unit, on)
    day = worded_as_on(received, on)
    if day < FIRST_DAY:
        raise NotInForce(
            say(
                "Quy định về hồ sơ, thủ tục áp dụng ngày {on} chưa được mã hóa; chỉ tra cứu được từ"
                " ngày {first} trở đi.",
                on=day,
                first=FIRST_DAY,
            ),
            date=day,
        )
    new = day >= NEW_LAW
    if nominee.award.id in EMULATION_TITLES:
        return _of_title(nominee, new=new, odd=bool(case or simplified or resistance))
    if resistance:
        return FileRoute(
            procedure=FileProcedure.OWN,
            why=say("Khen thưởng tổng kết thành tích kháng chiến có trình tự, thủ tục riêng"),
            sources=(LAW_2022.cite(96, 3) if new else LAW_2003.cite(101, 1),),
        )
    if nominee.award.id in OWN_TEXTS:
        return FileRoute(
            procedure=FileProcedure.OWN,
            why=say("{award} có văn bản riêng về hồ sơ, thủ tục", award=nominee.award),
            sources=(LAW_2022.cite(84, 7) if new else _old_text_of_its_own(nominee.award.id),),
        )
    if case is not None and not new and case not in _OF_2003:
        raise InvalidValue(
            say(
                "Trước ngày {since}, trường hợp “{case}” không thuộc thủ tục đơn giản; hãy bỏ"
                " trường hợp này.",
                since=NEW_LAW,
                case=case,
            ),
            case=case,
        )
    found = case or _told_case(nominee, day)
    if simplified is False:
        return _ordinary(new=new)
    if found is not None:
        return _simplified(nominee, found, new=new)
    if simplified:
        raise InvalidValue(
            say(
                "Chưa nêu trường hợp theo thủ tục đơn giản; hãy nêu một trường hợp tại {source}.",
                source=LAW_2022.cite(85, 1) if new else LAW_2003.cite(85, 1),
            )
        )
    if commendation_type(nominee, day) is None:
        return FileRoute(
            procedure=None,
            why=say("Chưa biết loại hình khen thưởng nên chưa biết theo thủ tục nào"),
            sources=(LAW_2022.cite(85, 1) if new else LAW_2003.cite(85, 1),),
        )
    return _ordinary(new=new)


def _old_text_of_its_own(award: str) -> Source:
    listed = award in PROFESSIONAL or award in PRIZES
    return DECREE_2017.cite(80, 1) if listed else LAW_2003.cite(86)


def _told_case(nominee: Nominee, day: dt.date) -> SimplifiedCase | None:
    new = day >= NEW_LAW
    kind = commendation_type(nominee, day)
    found = None if kind is None else _OF_TYPE.get(kind)
    if new and found is None and nominee.secret:
        return SimplifiedCase.SECRET
    return found if new or found in _OF_2003 else None


def _of_title(nominee: Nominee, *, new: bool, odd: bool) -> FileRoute:
    if odd:
        raise InvalidValue(
            say(
                "{award} là danh hiệu thi đua; thủ tục đơn giản và thủ tục khen thưởng kháng chiến"
                " chỉ áp dụng với hình thức khen thưởng, hãy bỏ các lựa chọn này.",
                award=nominee.award,
            ),
            award=nominee.award.id,
        )
    return FileRoute(
        procedure=FileProcedure.ORDINARY,
        why=say("Danh hiệu thi đua được xét theo thủ tục chung"),
        sources=(LAW_2022.cite(84, 1) if new else _OLD_TITLES,),
    )


def _ordinary(*, new: bool) -> FileRoute:
    return FileRoute(
        procedure=FileProcedure.ORDINARY,
        why=say("Không thuộc hoặc không chọn thủ tục đơn giản"),
        sources=(LAW_2022.cite(84, 2) if new else _OLD_FORMS,),
    )


def _simplified(nominee: Nominee, case: SimplifiedCase, *, new: bool) -> FileRoute:
    if new:
        decree = DECREE_2023.cite(30, 10) if case is SimplifiedCase.DISCOVERED else None
        law = LAW_2022.cite(85, 1, _POINTS[case])
        return FileRoute(
            procedure=FileProcedure.SIMPLIFIED,
            case=case,
            why=say("Thuộc trường hợp {case}", case=case),
            sources=(law,) if decree is None else (law, decree),
        )
    if case is SimplifiedCase.DISCOVERED:
        return FileRoute(
            procedure=FileProcedure.SIMPLIFIED,
            case=case,
            why=say("Thuộc trường hợp {case}", case=case),
            sources=(DECREE_2017.cite(45, 6),),
        )
    level = (DECREE_2017.cite(55),) if nominee.award.id in STATE_LEVEL else ()
    return FileRoute(
        procedure=FileProcedure.SIMPLIFIED,
        case=case,
        why=say(
            "Theo thủ tục đơn giản nếu có đủ ba điều kiện: phục vụ yêu cầu chính trị, kịp thời động"
            " viên; thành tích xuất sắc đột xuất; thành tích rõ ràng"
        ),
        sources=(LAW_2003.cite(85, 1), *level),
    )
