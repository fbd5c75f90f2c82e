"""Medals under Law 06/2022/QH15: Điều 55-58 and khoản 2 Điều 96.

Sources read: Điều 8, 54-58, 77, 96 of the Law; Điều 4 of Decree 98/2023/NĐ-CP and of Decree
152/2025/NĐ-CP; of Decree 28/2024/NĐ-CP reports and quotations of Điều 2, 5, 6. Decision
01/2026/QĐ-TTg, which the press says rules the last medal since 2026, was not read.
"""

from __future__ import annotations

from typing import Final

from thidua.awards._terms import (
    CSVV_BA,
    CSVV_NHAT,
    CSVV_NHI,
    INDIVIDUALS,
    LOCALITY,
    MINISTRY_PROVINCE,
    UNIT,
)
from thidua.awards.law_2022._common import (
    CAUTIONS,
    DEFERRAL,
    MATERNITY,
    PRESIDENT,
    respects_vietnam,
)
from thidua.criteria import (
    Award,
    AwardKind,
    Criterion,
    Note,
    Reading,
    Readings,
    Route,
    all_of,
    any_of,
    attested,
    held_times,
    is_martyr,
    not_,
    practised,
    readings,
    route,
    subject_is,
)
from thidua.law import DECREE_2024_VOLUNTEERS, LAW_2022, Citation
from thidua.records import (
    AWARD_NAMES,
    AwardName,
    CommendationType,
    HardPlace,
    Occupation,
    Origin,
    PracticeField,
    SubjectKind,
)
from thidua.words import say

_ARMY = (Occupation.SOLDIER, Occupation.DEFENCE_OFFICIAL, Occupation.DEFENCE_WORKER)
_POLICE = (Occupation.POLICE_OFFICER, Occupation.POLICE_WORKER)
_BOTH_FORCES = (PracticeField.ARMY, PracticeField.POLICE)
# The border is not among them: khoản 3 Điều 57 does not name it.
_HARD_DUTIES = (HardPlace.SEA_ISLANDS, HardPlace.HARD_AREA, HardPlace.INTERNATIONAL_DUTY)


def _tasks_done_well(source: Citation) -> Criterion:
    return attested(
        "huy-chuong-hoan-thanh-tot-nhiem-vu",
        say("Hoàn thành tốt nhiệm vụ được giao trong quá trình công tác"),
        by=UNIT,
        source=source,
    )


def _twenty_five_years(own: PracticeField, source: Citation) -> Readings:
    """Twenty-five unbroken years, none of which counts twice: in that force, or in either."""
    return readings(
        "thoi-gian-o-luc-luong-khac",
        Reading(
            key="chi-luc-luong-minh",
            text=say(
                "chỉ tính thời gian trong lực lượng xét tặng, vì huy chương dành cho người của lực"
                " lượng đó"
            ),
            criterion=practised(own, years=25, continuous=True, source=source),
            sources=(source,),
        ),
        Reading(
            key="ca-quan-doi-va-cong-an",
            text=say(
                "tính liên tục thời gian trong Quân đội nhân dân và Công an nhân dân, vì khen"
                " thưởng theo niên hạn xét quá trình công tác trong lực lượng vũ trang nhân dân"
            ),
            criterion=practised(*_BOTH_FORCES, years=25, continuous=True, source=source),
            sources=(LAW_2022.cite(8, 5),),
        ),
        source=source,
        text=say("Thời gian công tác liên tục"),
    )


_SENIORITY_NOTES = (
    Note(
        say("Khen thưởng theo niên hạn được đề nghị theo thủ tục đơn giản"),
        LAW_2022.cite(85, 1, "d"),
    ),
    *MATERNITY,
)

QUAN_KY_QUYET_THANG: Final = Award(
    name=AWARD_NAMES["huy-chuong-quan-ky-quyet-thang"],
    kind=AwardKind.MEDAL,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(55),
    conferred_by=PRESIDENT,
    criterion=route(
        "nien-han",
        subject_is(*_ARMY, source=LAW_2022.cite(55)),
        _tasks_done_well(LAW_2022.cite(55)),
        _twenty_five_years(PracticeField.ARMY, LAW_2022.cite(55)),
        commends=CommendationType.SENIORITY,
        source=LAW_2022.cite(55),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=_SENIORITY_NOTES,
)

VI_AN_NINH_TO_QUOC: Final = Award(
    name=AWARD_NAMES["huy-chuong-vi-an-ninh-to-quoc"],
    kind=AwardKind.MEDAL,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(56),
    conferred_by=PRESIDENT,
    criterion=route(
        "nien-han",
        subject_is(*_POLICE, source=LAW_2022.cite(56)),
        _tasks_done_well(LAW_2022.cite(56)),
        _twenty_five_years(PracticeField.POLICE, LAW_2022.cite(56)),
        commends=CommendationType.SENIORITY,
        source=LAW_2022.cite(56),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=_SENIORITY_NOTES,
)


def _service(years: int, *, below: int | None = None, source: Citation) -> Criterion:
    """Unbroken service in either force, time of hard duty counted twice."""
    return practised(
        *_BOTH_FORCES,
        years=years,
        below=below,
        continuous=True,
        doubled=_HARD_DUTIES,
        source=(source, LAW_2022.cite(57, 3, "c")),
    )


def _hard_duty(years: int, *, below: int | None = None, source: Citation) -> Criterion:
    """Time of hard duty alone, counted once."""
    return practised(*_BOTH_FORCES, years=years, below=below, only=_HARD_DUTIES, source=source)


def _by_service(years: int, below: int | None, point: str) -> Route:
    return route(
        "nien-han",
        _service(years, below=below, source=LAW_2022.cite(57, 2, point)),
        commends=CommendationType.SENIORITY,
        source=LAW_2022.cite(57, 2, point),
    )


def _martyr_on_hard_duty(years: int, below: int | None) -> Route:
    return route(
        "liet-si",
        is_martyr(source=LAW_2022.cite(57, 3, "b")),
        _hard_duty(years, below=below, source=LAW_2022.cite(57, 3, "b")),
        commends=CommendationType.SENIORITY,
        source=LAW_2022.cite(57, 3, "b"),
    )


def _martyr_raised(below_held: AwardName, years: int, next_years: int) -> Route:
    """A martyr one class above what total service had earned or what was already given.

    Args:
        below_held: the class below.
        years: the total service that earns that class.
        next_years: the total service that earns the class asked about.
    """
    source = LAW_2022.cite(57, 3, "b")
    return route(
        "liet-si-nang-hang",
        is_martyr(source=source),
        readings(
            "pham-vi-nang-hang-liet-si",
            Reading(
                key="co-thoi-gian-dac-biet",
                text=say(
                    "chỉ nâng hạng cho liệt sĩ có thời gian làm nhiệm vụ trên biển, hải đảo, vùng"
                    " đặc biệt khó khăn hoặc nhiệm vụ quốc tế, theo đoạn mở đầu khoản 3"
                ),
                criterion=_hard_duty(0, source=source),
                sources=(LAW_2022.cite(57, 3),),
            ),
            Reading(
                key="moi-liet-si",
                text=say("nâng hạng cho mọi liệt sĩ, vì câu này tính theo tổng thời gian công tác"),
                criterion=is_martyr(source=source),
                sources=(source,),
            ),
            source=source,
            text=say("Liệt sĩ được truy tặng nâng lên một hạng"),
        ),
        any_of(
            all_of(
                _service(years, below=next_years, source=source),
                attested(
                    "chua-de-nghi-chien-si-ve-vang",
                    say(
                        "Chưa được đề nghị tặng “Huy chương Chiến sĩ vẻ vang” hạng đã đủ thời gian"
                    ),
                    by=UNIT,
                    source=source,
                ),
                source=source,
            ),
            all_of(
                held_times(
                    below_held, 1, source=source, text=say("Đã được tặng {award}", award=below_held)
                ),
                not_(_service(next_years, source=source), source=source),
                source=source,
            ),
            source=source,
        ),
        commends=CommendationType.SENIORITY,
        source=source,
    )


def _glorious_fighter(name: AwardName, point: str, *routes: Criterion) -> Award:
    return Award(
        name=name,
        kind=AwardKind.MEDAL,
        subjects=INDIVIDUALS,
        law=LAW_2022,
        article=LAW_2022.cite(57, 2, point),
        conferred_by=PRESIDENT,
        criterion=all_of(
            subject_is(*_ARMY, *_POLICE, source=LAW_2022.cite(57, 1)),
            _tasks_done_well(LAW_2022.cite(57, 1)),
            any_of(*routes, source=(LAW_2022.cite(57, 2), LAW_2022.cite(57, 3))),
            source=LAW_2022.cite(57),
        ),
        deferral=DEFERRAL,
        cautions=CAUTIONS,
        notes=(
            *_SENIORITY_NOTES,
            Note(
                say(
                    "Vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn được xác định theo quy"
                    " định của Chính phủ"
                ),
                LAW_2022.cite(57, 3),
            ),
        ),
    )


CHIEN_SI_VE_VANG_NHAT: Final = _glorious_fighter(
    CSVV_NHAT,
    "a",
    _by_service(20, None, "a"),
    _martyr_on_hard_duty(5, None),
    _martyr_raised(CSVV_NHI, 15, 20),
)
CHIEN_SI_VE_VANG_NHI: Final = _glorious_fighter(
    CSVV_NHI,
    "b",
    _by_service(15, 20, "b"),
    _martyr_on_hard_duty(1, 5),
    _martyr_raised(CSVV_BA, 10, 15),
)
CHIEN_SI_VE_VANG_BA: Final = _glorious_fighter(
    CSVV_BA,
    "c",
    _by_service(10, 15, "c"),
    route(
        "ha-si-quan-chien-si",
        subject_is(Occupation.CONSCRIPT, source=LAW_2022.cite(57, 3, "a")),
        _hard_duty(1, source=LAW_2022.cite(57, 3, "a")),
        commends=CommendationType.SENIORITY,
        source=LAW_2022.cite(57, 3, "a"),
    ),
    _martyr_on_hard_duty(0, 1),
)

HUY_CHUONG_HUU_NGHI: Final = Award(
    name=AWARD_NAMES["huy-chuong-huu-nghi"],
    kind=AwardKind.MEDAL,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(58),
    conferred_by=PRESIDENT,
    criterion=all_of(
        subject_is(SubjectKind.INDIVIDUAL, origins=(Origin.FOREIGN,), source=LAW_2022.cite(58, 1)),
        attested(
            "huy-chuong-huu-nghi-tinh-than-doan-ket",
            say("Có tinh thần đoàn kết hữu nghị với Việt Nam"),
            by=MINISTRY_PROVINCE,
            source=LAW_2022.cite(58, 2, "a"),
        ),
        respects_vietnam(LAW_2022.cite(58, 2, "a")),
        attested(
            "huy-chuong-huu-nghi-nhieu-dong-gop",
            say(
                "Có nhiều đóng góp vào công cuộc xây dựng và bảo vệ Tổ quốc Việt Nam hoặc vào xây"
                " dựng, phát triển kinh tế - xã hội, quốc phòng, an ninh, đối ngoại của Việt Nam,"
                " được Bộ, ban, ngành, tỉnh công nhận và đề nghị"
            ),
            by=MINISTRY_PROVINCE,
            source=LAW_2022.cite(58, 2, "b"),
        ),
        attested(
            "huy-chuong-huu-nghi-dong-gop-quan-he",
            say(
                "Có đóng góp vào việc xây dựng, củng cố, phát triển quan hệ hữu nghị, hợp tác tốt"
                " đẹp giữa Việt Nam với các nước, tổ chức nước ngoài, tổ chức quốc tế, được Bộ,"
                " ban, ngành, tỉnh công nhận và đề nghị"
            ),
            by=MINISTRY_PROVINCE,
            source=LAW_2022.cite(58, 2, "b"),
        ),
        any_of(
            route(
                "thuoc-co-quan-to-chuc",
                attested(
                    "huy-chuong-huu-nghi-thuoc-co-quan-to-chuc",
                    say(
                        "Thuộc cơ quan, tổ chức của Nhà nước, Chính phủ nước ngoài tương đương Bộ,"
                        " ban, ngành, tỉnh; tổ chức nước ngoài, tổ chức quốc tế mà Việt Nam là"
                        " thành viên hoặc đối tác; hội hữu nghị của các nước, hội hữu nghị cấp"
                        " tỉnh, bang, thành phố của nước đối tác đặc biệt, chiến lược, toàn diện;"
                        " cơ quan đại diện ngoại giao, cơ quan thường trú của tổ chức quốc tế, tổ"
                        " chức Liên hợp quốc hoặc tổ chức phi chính phủ nước ngoài tại Việt Nam"
                    ),
                    by=MINISTRY_PROVINCE,
                    source=LAW_2022.cite(58, 1, "a"),
                ),
                commends=CommendationType.EXTERNAL,
                source=LAW_2022.cite(58, 1, "a"),
            ),
            route(
                "lanh-su-danh-du",
                practised(PracticeField.HONORARY_CONSUL, years=3, source=LAW_2022.cite(58, 1, "b")),
                commends=CommendationType.EXTERNAL,
                source=LAW_2022.cite(58, 1, "b"),
            ),
            route(
                "nguoi-nuoc-ngoai-khac",
                practised(
                    PracticeField.CONTRIBUTION_TO_VIETNAM,
                    years=5,
                    source=LAW_2022.cite(58, 1, "c"),
                ),
                commends=CommendationType.EXTERNAL,
                source=LAW_2022.cite(58, 1, "c"),
            ),
            source=LAW_2022.cite(58, 1),
        ),
        source=LAW_2022.cite(58),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
)

_VOLUNTEER_MEDAL = AWARD_NAMES["huy-chuong-thanh-nien-xung-phong-ve-vang"]

THANH_NIEN_XUNG_PHONG: Final = Award(
    name=_VOLUNTEER_MEDAL,
    kind=AwardKind.MEDAL,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(96, 2),
    conferred_by=PRESIDENT,
    criterion=all_of(
        not_(
            held_times(
                _VOLUNTEER_MEDAL,
                1,
                source=DECREE_2024_VOLUNTEERS.cite(6),
                text=say("Đã được tặng {award}", award=_VOLUNTEER_MEDAL),
            ),
            source=DECREE_2024_VOLUNTEERS.cite(6),
        ),
        attested(
            "tnxp-khong-thuoc-truong-hop-loai-tru",
            say(
                "Không bị kết án bằng bản án đã có hiệu lực về tội xâm phạm an ninh quốc gia hoặc"
                " tội khác với hình phạt tù; không đào ngũ, phản bội hoặc vi phạm khác đến mức"
                " chấm dứt hưởng chế độ người có công"
            ),
            by=LOCALITY,
            source=DECREE_2024_VOLUNTEERS.cite(6),
        ),
        any_of(
            route(
                "thanh-tich-khang-chien",
                attested(
                    "tnxp-co-thanh-tich-trung-thanh",
                    say(
                        "Là thanh niên xung phong có thành tích trong các cuộc kháng chiến, bảo vệ"
                        " Tổ quốc, hoàn thành nhiệm vụ, trung thành với cách mạng"
                    ),
                    by=LOCALITY,
                    source=LAW_2022.cite(96, 2),
                ),
                practised(
                    PracticeField.YOUTH_VOLUNTEER,
                    years=2,
                    source=LAW_2022.cite(96, 2),
                ),
                attested(
                    "tnxp-thuoc-thoi-ky-quy-dinh",
                    say(
                        "Thời gian đã khai thuộc các thời kỳ, địa bàn được tính: kháng chiến chống"
                        " Pháp từ 15/7/1950, kháng chiến chống Mỹ, bảo vệ biên giới Tây Nam, biên"
                        " giới phía Bắc, giúp Lào, Campuchia, truy quét Fulrô đến 12/1992"
                    ),
                    by=LOCALITY,
                    source=DECREE_2024_VOLUNTEERS.cite(5),
                ),
                source=LAW_2022.cite(96, 2),
            ),
            route(
                "liet-si",
                is_martyr(source=LAW_2022.cite(96, 2)),
                attested(
                    "tnxp-hy-sinh-khi-lam-nhiem-vu",
                    say(
                        "Là thanh niên xung phong hy sinh khi làm nhiệm vụ trong các cuộc kháng"
                        " chiến, bảo vệ Tổ quốc"
                    ),
                    by=LOCALITY,
                    source=LAW_2022.cite(96, 2),
                ),
                source=LAW_2022.cite(96, 2),
            ),
            source=LAW_2022.cite(96, 2),
        ),
        source=(LAW_2022.cite(96, 2), DECREE_2024_VOLUNTEERS.cite(6)),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        Note(say("Mỗi người chỉ được tặng hoặc truy tặng một lần"), DECREE_2024_VOLUNTEERS.cite(6)),
        Note(
            say("Thời gian phục vụ ở nhiều thời kỳ được cộng dồn để đủ 24 tháng (02 năm)"),
            DECREE_2024_VOLUNTEERS.cite(6),
        ),
        Note(
            say("Chính phủ quy định chi tiết trình tự, thủ tục và hướng dẫn thực hiện"),
            LAW_2022.cite(96, 3),
        ),
    ),
)
