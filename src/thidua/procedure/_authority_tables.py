"""Who decides, proposes, presents, confers and receives, as tables that read like the articles.

Sources read: Điều 75-83 of Law 06/2022/QH15; Điều 24-31, 35, 37 of Decree 98/2023; Điều 1, 5, 6 of
Circular 01/2024; Điều 59 of Decree 129/2025; Điều 69, 73-83 of Law 15/2003/QH11 with the amendments
of 2013; Điều 40, 43-47, 51, 53, 54 of Decree 91/2017; Điều 2, 7, 8 of Circular 12/2019.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from thidua.law import (
    CIRCULAR_2019,
    CIRCULAR_2024,
    CIRCULAR_2025,
    DECREE_2017,
    DECREE_2023,
    DECREE_2025_HOME,
    LAW_2003,
    LAW_2013,
    LAW_2022,
    Citation,
)
from thidua.procedure._groups import BY_PRESIDENT, TNXP
from thidua.procedure._rule import Rule
from thidua.procedure._units import TWO_TIERS_START, UnitKind
from thidua.records import AWARD_NAMES, SubjectKind
from thidua.words import LabelledEnum, Message, say

LAW_2022_STARTS: Final = dt.date(2024, 1, 1)


class CompetentOffice(LabelledEnum):
    """An office, body or person that has a part in conferring awards (cơ quan, người có thẩm quyền).

    Sources: Điều 77-83 of Law 06/2022/QH15; Điều 25-31 of Decree 98/2023/NĐ-CP; Điều 43-46 of
    Decree 91/2017/NĐ-CP.
    """

    PRESIDENT = "chu-tich-nuoc", say("Chủ tịch nước")
    GOVERNMENT = "chinh-phu", say("Chính phủ")
    PRIME_MINISTER = "thu-tuong-chinh-phu", say("Thủ tướng Chính phủ")
    STANDING_COMMITTEE = "uy-ban-thuong-vu-quoc-hoi", say("Ủy ban Thường vụ Quốc hội")
    MINISTER = (
        "bo-truong-thu-truong-bo-ban-nganh",
        say("Bộ trưởng, Thủ trưởng Bộ, ban, ngành, người đứng đầu cơ quan trung ương được liệt kê"),
    )
    PROVINCIAL_CHAIR = (
        "chu-tich-uy-ban-nhan-dan-cap-tinh",
        say("Chủ tịch Ủy ban nhân dân cấp tỉnh"),
    )
    NATIONAL_UNIVERSITY_DIRECTOR = "giam-doc-dai-hoc-quoc-gia", say("Giám đốc đại học quốc gia")
    ASSEMBLY_ADVISER = (
        "nguoi-dung-dau-co-quan-tham-muu-cua-uy-ban-thuong-vu-quoc-hoi",
        say(
            "Người đứng đầu cơ quan được Ủy ban Thường vụ Quốc hội phân công tham mưu về thi đua,"
            " khen thưởng"
        ),
    )
    SOCIAL_ORGANISATION_HEAD = (
        "nguoi-dung-dau-to-chuc-xa-hoi-trung-uong",
        say("Người đứng đầu cơ quan trung ương của tổ chức xã hội, tổ chức xã hội - nghề nghiệp"),
    )
    UNIT_HEAD = (
        "thu-truong-don-vi-co-tu-cach-phap-nhan-thuoc-bo",
        say("Thủ trưởng cơ quan, tổ chức, đơn vị có tư cách pháp nhân thuộc Bộ, ban, ngành"),
    )
    PLAIN_UNIT_HEAD = (
        "nguoi-dung-dau-don-vi-khong-co-tu-cach-phap-nhan-thuoc-bo",
        say(
            "Người đứng đầu cơ quan, tổ chức, đơn vị không có tư cách pháp nhân thuộc Bộ, ban,"
            " ngành"
        ),
    )
    DEPARTMENT_HEAD = (
        "thu-truong-co-quan-chuyen-mon-cap-tinh",
        say("Thủ trưởng cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh và tương đương"),
    )
    DISTRICT_CHAIR = (
        "chu-tich-uy-ban-nhan-dan-cap-huyen",
        say("Chủ tịch Ủy ban nhân dân cấp huyện"),
    )
    COMMUNE_CHAIR = "chu-tich-uy-ban-nhan-dan-cap-xa", say("Chủ tịch Ủy ban nhân dân cấp xã")
    ENTERPRISE_HEAD = (
        "tong-giam-doc-giam-doc-doanh-nghiep-hop-tac-xa",
        say("Tổng giám đốc, Giám đốc doanh nghiệp, hợp tác xã"),
    )
    BOARD_CHAIR = (
        "chu-tich-hoi-dong-quan-tri-hoi-dong-thanh-vien",
        say("Chủ tịch Hội đồng quản trị, Chủ tịch Hội đồng thành viên"),
    )
    FORCES_COMMANDER = (
        "thu-truong-don-vi-luc-luong-vu-trang",
        say("Thủ trưởng đơn vị trong lực lượng vũ trang nhân dân"),
    )
    DIRECT_SUPERIOR = "thu-truong-cap-tren-truc-tiep", say("Thủ trưởng cấp trên trực tiếp")
    AS_RULED = "theo-quy-dinh-rieng", say("Người có thẩm quyền theo quy định riêng")
    GRASSROOTS_UNIT = "don-vi-co-so", say("Đơn vị cơ sở")
    MANAGING_LEVEL = (
        "cap-quan-ly-to-chuc-can-bo-quy-luong",
        say("Cấp quản lý về tổ chức, cán bộ, công chức, viên chức, người lao động, quỹ lương"),
    )
    EMULATION_ADVISER = (
        "co-quan-tham-muu-thi-dua-khen-thuong",
        say("Người đứng đầu cơ quan, tổ chức tham mưu về công tác thi đua, khen thưởng"),
    )
    FRONT = "mat-tran-to-quoc-cap-tinh", say("Mặt trận Tổ quốc Việt Nam cấp tỉnh")
    HOME_AFFAIRS = "bo-noi-vu", say("Bộ Nội vụ")
    EMULATION_BOARD = (
        "ban-thi-dua-khen-thuong-trung-uong",
        say("Ban Thi đua - Khen thưởng Trung ương"),
    )
    STATE_OWNER = (
        "dai-dien-chu-so-huu-nha-nuoc",
        say("Cơ quan, tổ chức đại diện chủ sở hữu phần vốn nhà nước"),
    )
    REGISTERING_AGENCY = (
        "co-quan-dang-ky-kinh-doanh",
        say("Cơ quan đăng ký doanh nghiệp, hợp tác xã hoặc cấp giấy phép thành lập và hoạt động"),
    )
    DECIDER = "nguoi-quyet-dinh", say("Người có thẩm quyền quyết định tặng")
    DELEGATE = "nguoi-duoc-uy-quyen-trao", say("Người được người quyết định ủy quyền trao tặng")
    ATTENDING_LEADER = (
        "lanh-dao-cap-tren-du-le",
        say("Đại diện lãnh đạo cấp trên tham dự buổi lễ"),
    )
    PRESENTING_AGENCY = "co-quan-trinh-khen-thuong", say("Cơ quan trình khen thưởng")
    MISSION_HEAD = (
        "nguoi-dung-dau-co-quan-dai-dien-o-nuoc-ngoai",
        say("Đại sứ hoặc người đứng đầu cơ quan đại diện của Việt Nam ở nước ngoài"),
    )
    RECIPIENT = "ca-nhan-duoc-khen", say("Cá nhân được khen thưởng")
    COLLECTIVE_LEADER = "dai-dien-lanh-dao-tap-the", say("Đại diện lãnh đạo tập thể")
    HOUSEHOLD_MEMBER = "dai-dien-ho-gia-dinh", say("Đại diện hộ gia đình")
    FAMILY = "dai-dien-gia-dinh-nguoi-duoc-truy-tang", say("Đại diện gia đình người được truy tặng")


STATE_OFFICES: Final = (
    CompetentOffice.PRESIDENT,
    CompetentOffice.GOVERNMENT,
    CompetentOffice.PRIME_MINISTER,
    CompetentOffice.STANDING_COMMITTEE,
)
"""Whose powers Điều 77, 78 and khoản 1 Điều 79 list in full."""
OPEN_OFFICES: Final = (CompetentOffice.DIRECT_SUPERIOR, CompetentOffice.AS_RULED)
"""Where the text names no office, but who fixes it or how it is found."""


@attrs.frozen(kw_only=True)
class Power:
    """One power or duty of one office (thẩm quyền, trách nhiệm).

    Attributes:
        office: whose it is.
        units: the kinds of units of whose people and collectives it holds; empty for all.
        kinds: the kinds of subjects of which it holds; empty for all.
        case: what must be so besides, which the unit does not tell; None where nothing must.
    """

    office: CompetentOffice
    units: tuple[UnitKind, ...] = ()
    kinds: tuple[SubjectKind, ...] = ()
    case: Message | None = None

    def holds_for(self, unit: UnitKind | None, kind: SubjectKind | None) -> bool:
        """Tell whether it may hold for that unit and kind of subject; None is any of them."""
        return (unit is None or not self.units or unit in self.units) and (
            kind is None or not self.kinds or kind in self.kinds
        )

    def render(self, locale: str = "vi") -> str:
        """Write the office, and in which case it acts."""
        if self.case is None:
            return self.office.label.render(locale)
        return say("{office} ({case})", office=self.office, case=self.case).render(locale)

    def __str__(self) -> str:
        return self.render()


Rules = tuple[Rule[Power], ...]


def _power(
    office: CompetentOffice,
    *sources: Citation,
    since: dt.date | None = None,
    until: dt.date | None = None,
    successor: Citation | None = None,
    **told: Any,
) -> Rule[Power]:
    return Rule(
        value=Power(office=office, **told),
        sources=sources,
        since=since,
        until=until,
        successor=successor,
    )


def former(
    office: CompetentOffice, *sources: Citation, since: dt.date | None = None, **told: Any
) -> Rule[Power]:
    """Return a power under Law 15/2003/QH11 and its decree, which ended with 2023."""
    return _power(office, *sources, since=since, until=LAW_2022_STARTS, **told)


def _old(article: int, clause: int | None = None, point: str | None = None) -> Citation:
    return LAW_2003.cite(article, clause, point, amended_by=LAW_2013)


_K: Final = UnitKind
_OF_MINISTRY: Final = (_K.MINISTRY, _K.UNIT_OF_MINISTRY, _K.PLAIN_UNIT_OF_MINISTRY)
_OF_PROVINCE: Final = (_K.PROVINCE, _K.PROVINCIAL_DEPARTMENT, _K.DISTRICT, _K.COMMUNE)
_FORCES: Final = (_K.ARMED_FORCES,)
_NOT_HOUSEHOLDS: Final = (SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE)
_COLLECTIVES: Final = (SubjectKind.COLLECTIVE,)
_HOUSEHOLDS: Final = (SubjectKind.HOUSEHOLD,)

_MANAGED: Final = say("doanh nghiệp, hợp tác xã thuộc quyền quản lý")
_IN_ITS_CLUSTER: Final = say(
    "tập thể tham gia cụm, khối thi đua do Bộ, ban, ngành hoặc tỉnh đó tổ chức"
)
_LEADS: Final = say(
    "tập thể không do nơi đó quản lý nhưng dẫn đầu cụm, khối thi đua do nơi đó tổ chức hoặc phong"
    " trào theo chuyên đề do nơi đó phát động"
)
_IN_ITS_FIELD: Final = say(
    "đối tượng không do nơi đó quản lý nhưng có thành tích trong phong trào, lĩnh vực thuộc phạm vi"
    " của nơi đó hoặc có đóng góp cho nơi đó"
)
_NOT_MANAGED: Final = say("đối tượng không do nơi đó quản lý về tổ chức, cán bộ, quỹ lương")
_AT_ITS_SEAT: Final = say("nơi đặt trụ sở giao dịch, theo đề nghị của người đứng đầu doanh nghiệp")
_BY_ITS_RULES: Final = say(
    "đối tượng không do mình quản lý mà quy định của Bộ, ban, ngành, tỉnh cho khen"
)
_OF_UNIVERSITY: Final = say("đại học quốc gia thuộc Bộ, ngành đó quản lý")
_OF_ASSEMBLY: Final = say(
    "Chủ nhiệm Văn phòng Quốc hội, đối với phạm vi Văn phòng Quốc hội quản lý"
)
_BY_FORCES_MINISTRIES: Final = say("Bộ Quốc phòng, Bộ Công an quy định ai quyết định")


def _by_ministry_or_province(*, forces: bool) -> Rules:
    """Điều 79: what ministers and provincial chairs confer, each on those they manage."""
    units = (*_OF_MINISTRY, *(_FORCES if forces else ()))
    return (
        _power(CompetentOffice.MINISTER, LAW_2022.cite(79, 2), units=units),
        _power(
            CompetentOffice.MINISTER,
            LAW_2022.cite(79, 2),
            units=(_K.NATIONAL_ASSEMBLY,),
            case=_OF_ASSEMBLY,
        ),
        _power(
            CompetentOffice.MINISTER,
            LAW_2022.cite(79, 2),
            units=(_K.NATIONAL_UNIVERSITY,),
            case=_OF_UNIVERSITY,
        ),
        _power(CompetentOffice.PROVINCIAL_CHAIR, LAW_2022.cite(79, 4), units=_OF_PROVINCE),
        *(
            _power(
                office,
                DECREE_2023.cite(29, clause),
                LAW_2022.cite(79, article_clause),
                units=(_K.ENTERPRISE,),
                case=_MANAGED,
            )
            for office, clause, article_clause in (
                (CompetentOffice.MINISTER, 2, 2),
                (CompetentOffice.PROVINCIAL_CHAIR, 1, 4),
            )
        ),
        former(CompetentOffice.MINISTER, _old(79), units=units),
        former(
            CompetentOffice.MINISTER, _old(79), units=(_K.NATIONAL_ASSEMBLY,), case=_OF_ASSEMBLY
        ),
        former(
            CompetentOffice.MINISTER, _old(79), units=(_K.NATIONAL_UNIVERSITY,), case=_OF_UNIVERSITY
        ),
        former(CompetentOffice.PROVINCIAL_CHAIR, _old(79), units=_OF_PROVINCE),
        *(
            former(
                office,
                _old(79),
                DECREE_2017.cite(46, 6),
                units=(_K.ENTERPRISE,),
                case=_MANAGED,
            )
            for office in (CompetentOffice.MINISTER, CompetentOffice.PROVINCIAL_CHAIR)
        ),
        former(
            CompetentOffice.MINISTER,
            _old(79),
            DECREE_2017.cite(46, 5, "b"),
            units=(_K.SOCIAL_ORGANISATION,),
            case=say("bộ quản lý nhà nước chuyên ngành về lĩnh vực của hội"),
        ),
    )


def _of_forces(clause: int, article: int = 80) -> Rule[Power]:
    return _power(
        CompetentOffice.AS_RULED,
        LAW_2022.cite(article, clause),
        units=_FORCES,
        case=_BY_FORCES_MINISTRIES,
    )


_OUTSTANDING_IN_FORCES: Final = (
    _power(
        CompetentOffice.MINISTER,
        DECREE_2023.cite(28, 1),
        DECREE_2023.cite(28, 2),
        LAW_2022.cite(79, 5),
        units=_FORCES,
    ),
    _power(
        CompetentOffice.FORCES_COMMANDER,
        DECREE_2023.cite(28, 1),
        DECREE_2023.cite(28, 2),
        LAW_2022.cite(79, 5),
        units=_FORCES,
        case=say("được Bộ trưởng Bộ Quốc phòng hoặc Bộ trưởng Bộ Công an ủy quyền quyết định"),
    ),
    former(
        CompetentOffice.FORCES_COMMANDER,
        DECREE_2017.cite(43, 1),
        _old(79),
        units=_FORCES,
        case=say(
            "cấp quân khu, quân chủng, quân đoàn, binh chủng, tổng cục và tương đương thuộc Bộ Quốc"
            " phòng"
        ),
    ),
    former(
        CompetentOffice.MINISTER,
        _old(79),
        units=_FORCES,
        case=say("Bộ trưởng Bộ Công an, đối với đơn vị Công an nhân dân"),
    ),
)

_DELEGATED: Final = say("được Bộ trưởng, Thủ trưởng Bộ, ban, ngành ủy quyền quyết định")


def _grassroots(*asked_of_district: Citation, commune: bool = False) -> Rules:
    """Khoản 3 Điều 79, Điều 80: titles of the base.

    Args:
        asked_of_district: where it stood until 2023 that a commune asked the district for it.
        commune: whether its chair always had the title.
    """
    district_units = (_K.DISTRICT,) if commune else (_K.DISTRICT, _K.COMMUNE)
    return (
        _power(
            CompetentOffice.MINISTER,
            LAW_2022.cite(79, 3),
            units=(_K.MINISTRY, _K.PLAIN_UNIT_OF_MINISTRY),
        ),
        _power(
            CompetentOffice.PLAIN_UNIT_HEAD,
            LAW_2022.cite(79, 3),
            units=(_K.PLAIN_UNIT_OF_MINISTRY,),
            case=_DELEGATED,
        ),
        _power(CompetentOffice.UNIT_HEAD, LAW_2022.cite(80, 1), units=(_K.UNIT_OF_MINISTRY,)),
        _power(
            CompetentOffice.DEPARTMENT_HEAD, LAW_2022.cite(80, 1), units=(_K.PROVINCIAL_DEPARTMENT,)
        ),
        _power(
            CompetentOffice.DISTRICT_CHAIR,
            LAW_2022.cite(80, 2),
            units=district_units,
            until=TWO_TIERS_START,
        ),
        *(
            (_power(CompetentOffice.COMMUNE_CHAIR, LAW_2022.cite(80, 3), units=(_K.COMMUNE,)),)
            if commune
            else ()
        ),
        _power(CompetentOffice.COMMUNE_CHAIR, DECREE_2025_HOME.cite(59), units=(_K.COMMUNE,)),
        _power(CompetentOffice.ENTERPRISE_HEAD, LAW_2022.cite(80, 4), units=(_K.ENTERPRISE,)),
        _of_forces(5),
        former(
            CompetentOffice.UNIT_HEAD, _old(80, 1), units=(_K.UNIT_OF_MINISTRY, _K.ARMED_FORCES)
        ),
        former(
            CompetentOffice.DIRECT_SUPERIOR,
            DECREE_2017.cite(43, 2, "b"),
            units=(_K.MINISTRY, _K.PLAIN_UNIT_OF_MINISTRY),
            case=say("thủ trưởng cấp trên trực tiếp của đơn vị không có tư cách pháp nhân"),
        ),
        former(
            CompetentOffice.DEPARTMENT_HEAD,
            _old(80, 1),
            CIRCULAR_2019.cite(7, 1),
            units=(_K.PROVINCIAL_DEPARTMENT,),
        ),
        former(
            CompetentOffice.DISTRICT_CHAIR,
            _old(80, 1),
            *asked_of_district,
            units=district_units,
        ),
        *(
            (former(CompetentOffice.COMMUNE_CHAIR, _old(80, 3), units=(_K.COMMUNE,)),)
            if commune
            else ()
        ),
        *(
            former(office, _old(80, 4), CIRCULAR_2019.cite(7, 2), units=(_K.ENTERPRISE,))
            for office in (CompetentOffice.ENTERPRISE_HEAD, CompetentOffice.BOARD_CHAIR)
        ),
    )


_IN_FORCES_ONLY: Final = (
    _of_forces(5),
    former(CompetentOffice.UNIT_HEAD, _old(80, 1), units=_FORCES),
    former(CompetentOffice.DEPARTMENT_HEAD, _old(80, 1), units=(_K.PROVINCIAL_DEPARTMENT,)),
    former(CompetentOffice.DISTRICT_CHAIR, _old(80, 1), units=(_K.DISTRICT, _K.COMMUNE)),
)

_CERTIFICATE: Final = (
    _power(CompetentOffice.UNIT_HEAD, LAW_2022.cite(80, 1), units=(_K.UNIT_OF_MINISTRY,)),
    _power(
        CompetentOffice.DEPARTMENT_HEAD, LAW_2022.cite(80, 1), units=(_K.PROVINCIAL_DEPARTMENT,)
    ),
    _power(
        CompetentOffice.DISTRICT_CHAIR,
        LAW_2022.cite(80, 2),
        units=(_K.DISTRICT, _K.COMMUNE),
        until=TWO_TIERS_START,
    ),
    _power(CompetentOffice.COMMUNE_CHAIR, LAW_2022.cite(80, 3), units=(_K.COMMUNE,)),
    _power(CompetentOffice.COMMUNE_CHAIR, DECREE_2025_HOME.cite(59), units=(_K.COMMUNE,)),
    _power(CompetentOffice.ENTERPRISE_HEAD, LAW_2022.cite(80, 4), units=(_K.ENTERPRISE,)),
    _power(CompetentOffice.BOARD_CHAIR, LAW_2022.cite(80, 4), units=(_K.ENTERPRISE,)),
    former(
        CompetentOffice.UNIT_HEAD,
        _old(80, 1),
        units=(_K.UNIT_OF_MINISTRY, _K.ARMED_FORCES),
        kinds=_NOT_HOUSEHOLDS,
    ),
    former(
        CompetentOffice.DEPARTMENT_HEAD,
        _old(80, 1),
        units=(_K.PROVINCIAL_DEPARTMENT,),
        kinds=_NOT_HOUSEHOLDS,
    ),
    former(
        CompetentOffice.DISTRICT_CHAIR,
        _old(80, 1),
        units=(_K.DISTRICT, _K.COMMUNE),
        kinds=_NOT_HOUSEHOLDS,
    ),
    former(CompetentOffice.COMMUNE_CHAIR, _old(80, 3), units=(_K.COMMUNE,), kinds=_NOT_HOUSEHOLDS),
    *(
        former(office, _old(80, 4), units=(_K.ENTERPRISE,), kinds=_NOT_HOUSEHOLDS)
        for office in (CompetentOffice.ENTERPRISE_HEAD, CompetentOffice.BOARD_CHAIR)
    ),
    former(
        CompetentOffice.DEPARTMENT_HEAD,
        DECREE_2017.cite(40, 2, "a"),
        units=(_K.PROVINCIAL_DEPARTMENT,),
        kinds=_HOUSEHOLDS,
    ),
    former(
        CompetentOffice.DISTRICT_CHAIR,
        DECREE_2017.cite(40, 2, "a"),
        units=(_K.DISTRICT, _K.COMMUNE),
        kinds=_HOUSEHOLDS,
    ),
    former(
        CompetentOffice.COMMUNE_CHAIR,
        DECREE_2017.cite(40, 2, "b"),
        units=(_K.COMMUNE,),
        kinds=_HOUSEHOLDS,
    ),
)

_PRESIDENT: Final = (
    _power(CompetentOffice.PRESIDENT, LAW_2022.cite(77)),
    former(CompetentOffice.PRESIDENT, LAW_2003.cite(77)),
)
_PRIME_MINISTER: Final = (
    _power(CompetentOffice.PRIME_MINISTER, LAW_2022.cite(78, 2)),
    former(CompetentOffice.PRIME_MINISTER, LAW_2003.cite(78)),
)
_GOVERNMENT: Final = (
    _power(CompetentOffice.GOVERNMENT, LAW_2022.cite(78, 1)),
    _power(CompetentOffice.PRIME_MINISTER, DECREE_2023.cite(35, 1), LAW_2022.cite(78, 1)),
    former(CompetentOffice.GOVERNMENT, LAW_2003.cite(78)),
    former(CompetentOffice.PRIME_MINISTER, DECREE_2017.cite(51, 2), LAW_2003.cite(78)),
)

_ORGANISATIONS: Final = say("cơ quan trung ương của tổ chức quy định")
_MINISTER_OF_DEFENCE: Final = say("Bộ trưởng Bộ Quốc phòng quy định")
_MINISTER_OF_EDUCATION: Final = say("Bộ trưởng Bộ Giáo dục và Đào tạo quy định")
_OF_LEARNERS: Final = say(
    "Bộ trưởng Bộ Giáo dục và Đào tạo hoặc người đứng đầu Bộ, ngành, tổ chức quản lý cơ sở giáo dục"
    " quy định"
)
_FORCES_MINISTRIES: Final = say("Bộ Quốc phòng, Bộ Công an quy định")


def _ruled(
    now: Iterable[tuple[int, int, Message]], before: Iterable[tuple[Citation, Message]]
) -> Rules:
    """What Điều 32 and 76 leave to others, who fix also who decides."""
    return (
        *(
            _power(CompetentOffice.AS_RULED, LAW_2022.cite(article, clause), case=case)
            for article, clause, case in now
        ),
        *(former(CompetentOffice.AS_RULED, source, case=case) for source, case in before),
    )


BY_MANAGER: Final = (
    "chien-si-thi-dua-bo-ban-nganh-tinh",
    "co-thi-dua-bo-ban-nganh-tinh",
    "tap-the-lao-dong-xuat-sac",
    "bang-khen-bo-ban-nganh-tinh",
)
"""What ministers and provincial chairs confer on those they manage (Điều 79)."""
OF_UNITS: Final = (
    "tap-the-lao-dong-tien-tien",
    "don-vi-tien-tien",
    "chien-si-thi-dua-co-so",
    "lao-dong-tien-tien",
    "chien-si-tien-tien",
    "thon-to-dan-pho-van-hoa",
    "gia-dinh-van-hoa",
    "giay-khen",
)
"""What heads of units, districts, communes and enterprises confer (Điều 80)."""
_NOT_BEFORE_2024: Final = (TNXP,)

DECIDES: Final[Mapping[str, Rules]] = {
    **{slug: _PRESIDENT for slug in AWARD_NAMES if slug in BY_PRESIDENT},
    **dict.fromkeys(_NOT_BEFORE_2024, _PRESIDENT[:1]),
    "co-thi-dua-cua-chinh-phu": _GOVERNMENT,
    "chien-si-thi-dua-toan-quoc": _PRIME_MINISTER,
    "bang-khen-thu-tuong-chinh-phu": _PRIME_MINISTER,
    "chien-si-thi-dua-bo-ban-nganh-tinh": _by_ministry_or_province(forces=True),
    "co-thi-dua-bo-ban-nganh-tinh": _by_ministry_or_province(forces=True),
    "bang-khen-bo-ban-nganh-tinh": _by_ministry_or_province(forces=True),
    "tap-the-lao-dong-xuat-sac": (
        *_by_ministry_or_province(forces=False),
        *_OUTSTANDING_IN_FORCES,
    ),
    "don-vi-quyet-thang": _OUTSTANDING_IN_FORCES,
    "xa-phuong-thi-tran-tieu-bieu": (
        _power(CompetentOffice.PROVINCIAL_CHAIR, LAW_2022.cite(79, 4), units=_OF_PROVINCE),
    ),
    "tap-the-lao-dong-tien-tien": _grassroots(),
    "chien-si-thi-dua-co-so": _grassroots(DECREE_2017.cite(43, 2, "a")),
    "lao-dong-tien-tien": _grassroots(commune=True),
    "don-vi-tien-tien": _IN_FORCES_ONLY,
    "chien-si-tien-tien": _IN_FORCES_ONLY,
    "thon-to-dan-pho-van-hoa": (
        _power(
            CompetentOffice.DISTRICT_CHAIR,
            LAW_2022.cite(80, 2),
            units=(_K.DISTRICT, _K.COMMUNE),
            until=TWO_TIERS_START,
        ),
        _power(CompetentOffice.COMMUNE_CHAIR, DECREE_2025_HOME.cite(59), units=(_K.COMMUNE,)),
        former(
            CompetentOffice.DISTRICT_CHAIR, LAW_2003.cite(80, 2), units=(_K.DISTRICT, _K.COMMUNE)
        ),
    ),
    "gia-dinh-van-hoa": (
        _power(CompetentOffice.COMMUNE_CHAIR, LAW_2022.cite(80, 3), units=(_K.COMMUNE,)),
        former(CompetentOffice.COMMUNE_CHAIR, _old(80, 3), units=(_K.COMMUNE,)),
    ),
    "giay-khen": _CERTIFICATE,
    "ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi": (
        _power(CompetentOffice.STANDING_COMMITTEE, LAW_2022.cite(79, 1)),
    ),
    "ky-niem-chuong": (
        _power(CompetentOffice.MINISTER, LAW_2022.cite(79, 2)),
        _power(
            CompetentOffice.SOCIAL_ORGANISATION_HEAD,
            LAW_2022.cite(79, 2),
            case=say("tổ chức được Đảng và Nhà nước giao nhiệm vụ"),
        ),
        _power(CompetentOffice.PROVINCIAL_CHAIR, LAW_2022.cite(79, 4)),
        former(
            CompetentOffice.AS_RULED,
            _old(69),
            case=say("Bộ, ban, ngành, tỉnh, tổ chức có kỷ niệm chương, huy hiệu quy định"),
        ),
    ),
    "danh-hieu-thi-dua-khac": _ruled(
        (
            (32, 1, _ORGANISATIONS),
            (32, 2, _MINISTER_OF_DEFENCE),
            (32, 3, _MINISTER_OF_EDUCATION),
            (32, 4, _OF_LEARNERS),
        ),
        (
            (LAW_2003.cite(31, 1), _ORGANISATIONS),
            (_old(31, 2), _OF_LEARNERS),
            (_old(31, 3), _FORCES_MINISTRIES),
        ),
    ),
    "bang-khen-khac": _ruled(
        (
            (76, 1, _ORGANISATIONS),
            (76, 2, _MINISTER_OF_DEFENCE),
            (76, 3, _MINISTER_OF_EDUCATION),
        ),
        ((_old(73, 1), _ORGANISATIONS), (_old(73, 2), _FORCES_MINISTRIES)),
    ),
    "giay-khen-khac": _ruled(
        ((76, 1, _ORGANISATIONS), (76, 4, _OF_LEARNERS)),
        ((LAW_2003.cite(76, 1), _ORGANISATIONS), (LAW_2003.cite(76, 2), _OF_LEARNERS)),
    ),
}
"""Who decides each award, by its slug: Điều 77-80 of the Law, and the decrees they call for."""

_CLUSTERS: Final = (
    (CompetentOffice.MINISTER, _K.PROVINCIAL_DEPARTMENT),
    (CompetentOffice.PROVINCIAL_CHAIR, _K.UNIT_OF_MINISTRY),
)
_HEADS: Final = ((CompetentOffice.MINISTER, 2), (CompetentOffice.PROVINCIAL_CHAIR, 4))
OUTSIDERS: Final[Mapping[str, Rules]] = {
    "co-thi-dua-bo-ban-nganh-tinh": (
        *(
            _power(office, LAW_2022.cite(26, 1), LAW_2022.cite(26, 2), case=_LEADS)
            for office, _ in _HEADS
        ),
        *(
            former(
                office,
                CIRCULAR_2019.cite(8, 2),
                units=(unit,),
                kinds=_COLLECTIVES if office is CompetentOffice.MINISTER else _NOT_HOUSEHOLDS,
                case=_IN_ITS_CLUSTER,
            )
            for office, unit in _CLUSTERS
        ),
    ),
    "bang-khen-bo-ban-nganh-tinh": (
        *(
            _power(
                office,
                LAW_2022.cite(79, clause),
                LAW_2022.cite(74, 1, "b"),
                LAW_2022.cite(74, 3, "b"),
                LAW_2022.cite(74, 4),
                case=_IN_ITS_FIELD,
            )
            for office, clause in _HEADS
        ),
        *(
            _power(
                office,
                CIRCULAR_2024.cite(5, 3),
                units=(unit,),
                kinds=_COLLECTIVES,
                case=_IN_ITS_CLUSTER,
                successor=CIRCULAR_2025.cite(),
            )
            for office, unit in _CLUSTERS
        ),
        *(
            former(office, CIRCULAR_2019.cite(2, 9), _old(79), case=_NOT_MANAGED)
            for office, _ in _HEADS
        ),
        *(
            former(
                office,
                CIRCULAR_2019.cite(8, 2),
                units=(unit,),
                kinds=_COLLECTIVES if office is CompetentOffice.MINISTER else _NOT_HOUSEHOLDS,
                case=_IN_ITS_CLUSTER,
            )
            for office, unit in _CLUSTERS
        ),
    ),
    "giay-khen": (
        *(
            _power(office, LAW_2022.cite(75, 2), LAW_2022.cite(80, clause), case=_BY_ITS_RULES)
            for office, clause in (
                (CompetentOffice.UNIT_HEAD, 1),
                (CompetentOffice.DEPARTMENT_HEAD, 1),
                (CompetentOffice.COMMUNE_CHAIR, 3),
            )
        ),
        _power(
            CompetentOffice.DISTRICT_CHAIR,
            LAW_2022.cite(75, 2),
            LAW_2022.cite(80, 2),
            until=TWO_TIERS_START,
            case=_BY_ITS_RULES,
        ),
        *(
            _power(
                office,
                DECREE_2023.cite(29, 5),
                LAW_2022.cite(80, clause),
                units=(_K.ENTERPRISE,),
                until=until,
                case=_AT_ITS_SEAT,
            )
            for office, clause, until in (
                (CompetentOffice.COMMUNE_CHAIR, 3, None),
                (CompetentOffice.DISTRICT_CHAIR, 2, TWO_TIERS_START),
            )
        ),
    ),
}
"""Who may confer an award on those it does not manage, and when."""

BASE_PROPOSES: Final = (
    _power(CompetentOffice.GRASSROOTS_UNIT, LAW_2022.cite(83, 1)),
    former(CompetentOffice.GRASSROOTS_UNIT, _old(83, 1)),
)
"""Emulation titles are assessed and proposed from the base upwards."""
MANAGER: Final = (
    _power(CompetentOffice.MANAGING_LEVEL, LAW_2022.cite(83, 1)),
    _power(CompetentOffice.ENTERPRISE_HEAD, LAW_2022.cite(83, 1), units=(_K.ENTERPRISE,)),
    _power(CompetentOffice.COMMUNE_CHAIR, LAW_2022.cite(83, 1), units=(_K.COMMUNE,)),
    former(CompetentOffice.MANAGING_LEVEL, _old(83, 1), DECREE_2017.cite(46, 1)),
    former(CompetentOffice.ENTERPRISE_HEAD, _old(83, 1), units=(_K.ENTERPRISE,)),
    former(CompetentOffice.COMMUNE_CHAIR, _old(83, 1), units=(_K.COMMUNE,)),
)
"""Whoever manages staff and payroll awards what it may, and presents the rest."""
ADVISER: Final = (
    _power(
        CompetentOffice.EMULATION_ADVISER,
        LAW_2022.cite(83, 6),
        case=say("phát hiện cá nhân, tập thể có thành tích xuất sắc, tiêu biểu"),
    ),
)
OF_SOLIDARITY: Final = (
    _power(CompetentOffice.FRONT, DECREE_2023.cite(37, 2), units=_OF_PROVINCE),
    former(CompetentOffice.FRONT, DECREE_2017.cite(53, 2), units=_OF_PROVINCE),
)
FOR_STANDING_COMMITTEE: Final = (_power(CompetentOffice.ASSEMBLY_ADVISER, LAW_2022.cite(83, 5)),)

_UNDER_MINISTER: Final = (*_OF_MINISTRY, *_FORCES)
_TO_PRESIDENT: Final = say("trình Chủ tịch nước")
_TO_PRIME_MINISTER: Final = say("tiếp nhận, thẩm định hồ sơ và trình Thủ tướng Chính phủ")


def _heads(now: int, before: int, *, assembly: bool) -> Rules:
    """Khoản 2-4 Điều 83: the heads who put forward what the State and the Government confer."""
    adviser = (
        _power(
            CompetentOffice.ASSEMBLY_ADVISER, LAW_2022.cite(83, 3), units=(_K.NATIONAL_ASSEMBLY,)
        )
        if assembly
        else _power(
            CompetentOffice.MINISTER,
            LAW_2022.cite(83, 4),
            units=(_K.NATIONAL_ASSEMBLY,),
            case=_OF_ASSEMBLY,
        )
    )
    return (
        _power(CompetentOffice.MINISTER, LAW_2022.cite(83, now), units=_UNDER_MINISTER),
        _power(CompetentOffice.PROVINCIAL_CHAIR, LAW_2022.cite(83, now), units=_OF_PROVINCE),
        _power(
            CompetentOffice.NATIONAL_UNIVERSITY_DIRECTOR,
            LAW_2022.cite(83, now),
            units=(_K.NATIONAL_UNIVERSITY,),
        ),
        adviser,
        former(CompetentOffice.MINISTER, _old(83, before), units=_UNDER_MINISTER),
        former(CompetentOffice.PROVINCIAL_CHAIR, _old(83, before), units=_OF_PROVINCE),
        former(
            CompetentOffice.MINISTER,
            _old(83, before),
            DECREE_2017.cite(46, 2),
            units=(_K.NATIONAL_ASSEMBLY,),
            case=_OF_ASSEMBLY,
        ),
        former(
            CompetentOffice.MINISTER,
            _old(83, before),
            units=(_K.NATIONAL_UNIVERSITY,),
            case=_OF_UNIVERSITY,
        ),
        former(
            CompetentOffice.MINISTER,
            DECREE_2017.cite(46, 5, "b"),
            units=(_K.SOCIAL_ORGANISATION,),
            case=say("bộ quản lý nhà nước chuyên ngành về lĩnh vực của hội"),
        ),
        _power(CompetentOffice.HOME_AFFAIRS, DECREE_2023.cite(30, 12), case=_TO_PRIME_MINISTER),
        former(CompetentOffice.EMULATION_BOARD, DECREE_2017.cite(45, 13), case=_TO_PRIME_MINISTER),
    )


TO_PRESIDENT: Final = (
    *_heads(2, 2, assembly=True),
    _power(CompetentOffice.PRIME_MINISTER, LAW_2022.cite(83, 2), case=_TO_PRESIDENT),
    former(CompetentOffice.PRIME_MINISTER, _old(83, 2), case=_TO_PRESIDENT),
)
TO_GOVERNMENT: Final = _heads(4, 3, assembly=False)

_OWNER_CASE: Final = say("doanh nghiệp do nơi đó thành lập hoặc được giao quản lý")
STATE_CAPITAL: Final = (
    _power(CompetentOffice.STATE_OWNER, DECREE_2023.cite(29, 4), case=_OWNER_CASE),
    _power(
        CompetentOffice.MINISTER,
        DECREE_2023.cite(29, 4),
        case=say("Bộ quản lý ngành, lĩnh vực của doanh nghiệp"),
    ),
    _power(CompetentOffice.PROVINCIAL_CHAIR, DECREE_2023.cite(29, 4), case=_OWNER_CASE),
    *(
        former(office, DECREE_2017.cite(46, 6, "c"), case=case)
        for office, case in (
            (CompetentOffice.STATE_OWNER, _OWNER_CASE),
            (CompetentOffice.MINISTER, say("Bộ quản lý ngành, lĩnh vực của doanh nghiệp")),
            (CompetentOffice.PROVINCIAL_CHAIR, _OWNER_CASE),
        )
    ),
)
"""Over half of the capital is the State's."""
WHOLLY_STATE: Final = (
    *(rule for rule in STATE_CAPITAL if rule.until is None),
    *(
        former(office, DECREE_2017.cite(46, 6, "b"), case=case)
        for office, case in (
            (CompetentOffice.STATE_OWNER, _OWNER_CASE),
            (CompetentOffice.MINISTER, say("Bộ quản lý ngành, lĩnh vực của doanh nghiệp")),
            (CompetentOffice.PROVINCIAL_CHAIR, _OWNER_CASE),
        )
    ),
)
MANAGERS: Final = {
    UnitKind.MINISTRY: CompetentOffice.MINISTER,
    UnitKind.PROVINCE: CompetentOffice.PROVINCIAL_CHAIR,
}
MANAGED_BY: Final[Mapping[UnitKind, Rules]] = {
    UnitKind.MINISTRY: (_power(CompetentOffice.MINISTER, DECREE_2023.cite(29, 2)),),
    UnitKind.PROVINCE: (_power(CompetentOffice.PROVINCIAL_CHAIR, DECREE_2023.cite(29, 1)),),
}
CONDITIONAL_BUSINESS: Final = (
    _power(
        CompetentOffice.MINISTER,
        DECREE_2023.cite(29, 6),
        case=say("Bộ, ngành quản lý ngành, lĩnh vực kinh doanh có điều kiện"),
    ),
)
OTHER_ENTERPRISES: Final = (
    _power(
        CompetentOffice.PROVINCIAL_CHAIR,
        DECREE_2023.cite(29, 5),
        case=_AT_ITS_SEAT,
    ),
    former(CompetentOffice.REGISTERING_AGENCY, DECREE_2017.cite(46, 6, "a")),
)
LESS_THAN_HALF: Final = (
    *(rule for rule in OTHER_ENTERPRISES if rule.until is None),
    former(
        CompetentOffice.REGISTERING_AGENCY,
        DECREE_2017.cite(46, 6, "d"),
        DECREE_2017.cite(46, 6, "a"),
    ),
)

CONFERS: Final = (
    _power(CompetentOffice.DECIDER, LAW_2022.cite(82, 1)),
    _power(CompetentOffice.DELEGATE, LAW_2022.cite(82, 1)),
    _power(CompetentOffice.ATTENDING_LEADER, DECREE_2023.cite(26, 3, "a")),
    former(CompetentOffice.DECIDER, LAW_2003.cite(81, 1)),
    former(CompetentOffice.DELEGATE, LAW_2003.cite(81, 1)),
)
_AT_HOME: Final = say("chủ trì tổ chức trao tặng ở trong nước")
_ABROAD: Final = say("được ủy quyền trao tặng ở nước ngoài, theo đề nghị của cơ quan trình")
CONFERS_AT_HOME: Final = (
    _power(CompetentOffice.PRESENTING_AGENCY, DECREE_2023.cite(27, 1), case=_AT_HOME),
)
CONFERS_ABROAD: Final = (
    _power(
        CompetentOffice.MISSION_HEAD, LAW_2022.cite(82, 2), DECREE_2023.cite(27, 2), case=_ABROAD
    ),
    former(CompetentOffice.MISSION_HEAD, LAW_2003.cite(81, 2), case=_ABROAD),
)
FRIENDSHIP_AT_HOME: Final = (
    former(CompetentOffice.PRESENTING_AGENCY, DECREE_2017.cite(44, 2, "a"), case=_AT_HOME),
)
FRIENDSHIP_ABROAD: Final = (
    former(CompetentOffice.MISSION_HEAD, DECREE_2017.cite(44, 2, "b"), case=_ABROAD),
)
RECEIVES: Final[Mapping[SubjectKind, Rules]] = {
    SubjectKind.INDIVIDUAL: (_power(CompetentOffice.RECIPIENT, DECREE_2023.cite(25, 4)),),
    SubjectKind.COLLECTIVE: (_power(CompetentOffice.COLLECTIVE_LEADER, DECREE_2023.cite(25, 4)),),
    SubjectKind.HOUSEHOLD: (_power(CompetentOffice.HOUSEHOLD_MEMBER, DECREE_2023.cite(25, 4)),),
}
RECEIVES_FOR_THE_DEAD: Final = (
    _power(CompetentOffice.FAMILY, DECREE_2023.cite(25, 4), DECREE_2023.cite(26, 3, "đ")),
)

Notes = tuple[Rule[Message], ...]


def _note(text: Message, now: Citation | None, before: Citation | None = None) -> Notes:
    rules = []
    if now is not None:
        rules.append(Rule(value=text, sources=(now,)))
    if before is not None:
        rules.append(Rule(value=text, sources=(before,), until=LAW_2022_STARTS))
    return tuple(rules)


NO_SEPARATE_CEREMONY: Final = (
    *_note(
        say(
            "Không tổ chức lễ trao riêng, chỉ kết hợp trong lễ kỷ niệm, hội nghị tổng kết; trừ khen"
            " đột xuất, khen thành tích kháng chiến và “Bà mẹ Việt Nam anh hùng”"
        ),
        DECREE_2023.cite(25, 3),
    ),
    *_note(
        say("Nghi thức trao tặng, đón nhận theo Nghị định 145/2013/NĐ-CP, văn bản chưa đọc"),
        None,
        DECREE_2017.cite(44, 1),
    ),
)
DECEASED: Final = _note(
    say(
        "Hồ sơ của người đã nghỉ hưu, hy sinh, từ trần do cơ quan quản lý cán bộ trước đó xem xét,"
        " hoàn chỉnh và trình"
    ),
    DECREE_2023.cite(30, 6),
    DECREE_2017.cite(45, 5),
)
OUTSIDE_PAYROLL: Final = (
    *_note(
        say(
            "Với đối tượng không do mình quản lý về tổ chức, cán bộ, quỹ lương thì chỉ khen thuộc"
            " thẩm quyền, không đề nghị khen thưởng cấp Nhà nước"
        ),
        None,
        CIRCULAR_2019.cite(2, 9),
    ),
    Rule(
        value=say(
            "Bộ, ban, ngành không đề nghị khen thưởng cấp Nhà nước cho đối tượng không do mình quản"
            " lý chuyên môn theo ngành dọc"
        ),
        sources=(CIRCULAR_2024.cite(1, 3),),
        successor=CIRCULAR_2025.cite(),
    ),
)
COUNCIL_DEPUTIES: Final = (
    *_note(
        say(
            "Hội đồng nhân dân cấp tỉnh, đại biểu chuyên trách: Văn phòng giúp việc tổng hợp hồ sơ,"
            " trình Chủ tịch Ủy ban nhân dân cấp tỉnh"
        ),
        None,
        DECREE_2017.cite(46, 3),
    ),
    Rule(
        value=say(
            "Hội đồng nhân dân cấp tỉnh, đại biểu chuyên trách: Văn phòng giúp việc tổng hợp hồ sơ,"
            " trình Chủ tịch Ủy ban nhân dân cấp tỉnh"
        ),
        sources=(CIRCULAR_2024.cite(6, 2, "a"),),
        successor=CIRCULAR_2025.cite(),
    ),
)
LOCAL_DEPUTIES: Final = _note(
    say(
        "Đại biểu Quốc hội chuyên trách ở địa phương do người có thẩm quyền của địa phương đề nghị"
    ),
    LAW_2022.cite(83, 3),
)
RELIGIOUS_BODIES: Final = (
    Rule(
        value=say(
            "Tổ chức tôn giáo: của trung ương giáo hội do Bộ Nội vụ, của giáo hội tỉnh do Chủ tịch"
            " Ủy ban nhân dân cấp tỉnh trình Thủ tướng Chính phủ"
        ),
        sources=(CIRCULAR_2024.cite(6, 3, "a"), CIRCULAR_2024.cite(6, 3, "b")),
        successor=CIRCULAR_2025.cite(),
    ),
)


def _of_party_bodies(text: Message, point: str) -> Notes:
    return (
        *_note(text, None, DECREE_2017.cite(46, 4, point)),
        Rule(
            value=text, sources=(CIRCULAR_2024.cite(6, 1, point),), successor=CIRCULAR_2025.cite()
        ),
    )


PROVINCIAL_PARTY_BODIES: Final = _of_party_bodies(
    say(
        "Tập thể, người làm chuyên trách công tác đảng, đoàn thể cấp tỉnh: cơ quan đảng, đoàn thể"
        " trực tiếp quản lý xét, đề nghị Chủ tịch Ủy ban nhân dân cấp tỉnh khen hoặc trình khen"
    ),
    "b",
)
DISTRICT_PARTY_BODIES: Final = _of_party_bodies(
    say(
        "Tập thể, người làm chuyên trách công tác đảng, đoàn thể cấp huyện: cơ quan đảng, đoàn thể"
        " trực tiếp quản lý xét, đề nghị Chủ tịch Ủy ban nhân dân cấp huyện khen hoặc trình khen"
    ),
    "c",
)
LEADER_OF_CENTRAL_CLUSTER: Final = _note(
    say(
        "Tập thể dẫn đầu cụm, khối do Hội đồng Thi đua - Khen thưởng Trung ương tổ chức được đề nghị"
        " theo hướng dẫn của Hội đồng"
    ),
    DECREE_2023.cite(35, 3),
)
WHOSE_MEDAL: Final = _note(
    say("Người quyết định là người đứng đầu nơi có kỷ niệm chương được tặng"),
    LAW_2022.cite(71, 2),
)
