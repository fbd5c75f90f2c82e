"""Forms of commendation under Law 06/2022/QH15: the two kinds of merit certificates.

Sources read: Điều 72-74, 78, 79 of the Law; Điều 4 and 30 of Decree 98/2023/NĐ-CP; Điều 1 and 5 of
Circular 01/2024/TT-BNV. What Circular 15/2025/TT-BNV put in its place was not read.
"""

from __future__ import annotations

from typing import Final

from thidua.awards._terms import (
    BK_BO_TINH,
    BK_THU_TUONG,
    CLUSTER,
    CO_BO_TINH,
    COUNCIL,
    CSTD_CO_SO,
    DV_QUYET_THANG,
    INITIATIVE,
    LABOURERS,
    LOCALITY,
    MANAGER,
    MINISTRY_PROVINCE,
    PUBLIC_COLLECTIVES,
    SCIENTIFIC_WORK,
    TTLD_XUAT_SAC,
    UNIT,
    in_movement,
)
from thidua.awards.law_2022._common import (
    ABROAD,
    BUSINESS_AND_LEARNING,
    CAUTIONS,
    DECREE_2025_STARTS,
    DEFERRAL,
    DOMESTIC,
    MATERNITY,
    MERIT_NOTES,
    MINISTRY_PROVINCE_DECIDERS,
    NEXT_PROPOSAL,
    OPEN_AGAINST_HOUSEHOLD,
    REVIEWS,
    STATE_LEADERS,
    STATES_AT_REVIEWS,
    lawful,
    no_clause_of_own,
    respects_vietnam,
)
from thidua.awards.law_2022._ladders import Times, earlier_award, excellent_years, good_years
from thidua.criteria import (
    Award,
    AwardKind,
    Criterion,
    Note,
    OutstandingInMovement,
    Reading,
    Readings,
    all_of,
    any_of,
    attested,
    contributed,
    graded_in_a_row,
    held_in_a_row,
    not_,
    practised,
    readings,
    route,
    subject_is,
)
from thidua.law import CIRCULAR_2024, DECREE_2023, DECREE_2025_HOME, LAW_2022, Citation
from thidua.records import (
    CollectiveKind,
    CommendationType,
    Grade,
    Launcher,
    Occupation,
    PracticeField,
    Reach,
    SubjectKind,
)
from thidua.words import say

_PM_MOVEMENT = route(
    "phong-trao-thi-dua-ca-nhan",
    attested(
        "bk-thu-tuong-phong-trao-ca-nhan",
        say("Có thành tích xuất sắc tiêu biểu, được bình xét trong phong trào thi đua"),
        by=COUNCIL,
        source=LAW_2022.cite(73, 1, "a"),
    ),
    # The Law states neither launcher nor length here; the Circular asks for the length.
    any_of(
        OutstandingInMovement(
            launchers=STATE_LEADERS, reviews=REVIEWS, sources=(CIRCULAR_2024.cite(1, 3),)
        ),
        in_movement(
            "thoi-gian-phong-trao-ca-nhan",
            OutstandingInMovement,
            launchers=(Launcher.MINISTRY_PROVINCE, Launcher.OTHER),
            years=3,
            reviews=REVIEWS,
            source=CIRCULAR_2024.cite(1, 3),
        ),
        source=CIRCULAR_2024.cite(1, 3),
    ),
    source=LAW_2022.cite(73, 1, "a"),
    commends=CommendationType.MOVEMENT,
)
_PM_MERIT = route(
    "cong-trang-ca-nhan",
    earlier_award(BK_BO_TINH, source=LAW_2022.cite(73, 1, "b")),
    # Without the words “và sau đó” the years may lie before or about the certificate's.
    *good_years(5, source=LAW_2022.cite(73, 1, "b"), title=Times(CSTD_CO_SO, 3)),
    source=LAW_2022.cite(73, 1, "b"),
    commends=CommendationType.MERIT,
)
_PM_CONTRIBUTION = route(
    "dong-gop-xa-hoi-ca-nhan",
    attested(
        "bk-thu-tuong-dong-gop-ca-nhan",
        say(
            "Có đóng góp vào phát triển kinh tế - xã hội của đất nước, ứng dụng tiến bộ khoa học,"
            " kỹ thuật, công tác xã hội, từ thiện nhân đạo"
        ),
        by=COUNCIL,
        source=LAW_2022.cite(73, 1, "d"),
    ),
    source=LAW_2022.cite(73, 1, "d"),
)
_PM_DEEDS = (
    route(
        "nhieu-thanh-tich-ca-nhan",
        attested(
            "bk-thu-tuong-nhieu-thanh-tich",
            say("Lập được nhiều thành tích, có ảnh hưởng trong Bộ, ban, ngành, tỉnh"),
            by=COUNCIL,
            source=LAW_2022.cite(73, 1, "c"),
        ),
        source=LAW_2022.cite(73, 1, "c"),
    ),
    route(
        "dot-xuat-ca-nhan",
        attested(
            "bk-thu-tuong-dot-xuat-ca-nhan",
            say("Lập được thành tích đột xuất, có ảnh hưởng trong Bộ, ban, ngành, tỉnh"),
            by=COUNCIL,
            source=LAW_2022.cite(73, 1, "c"),
        ),
        source=LAW_2022.cite(73, 1, "c"),
        commends=CommendationType.SUDDEN,
    ),
    route(
        "giai-thuong",
        attested(
            "bk-thu-tuong-giai-thuong",
            say("Được giải thưởng ở khu vực"),
            by=COUNCIL,
            source=LAW_2022.cite(73, 1, "c"),
        ),
        source=LAW_2022.cite(73, 1, "c"),
    ),
)


def _in_a_district(source: Citation) -> tuple[Criterion, ...]:
    """Influence in a district; no text read says what takes its place since there are none."""
    return (
        attested(
            "bk-thu-tuong-anh-huong-cap-huyen",
            say("Có ảnh hưởng trong địa bàn cấp huyện"),
            by=COUNCIL,
            source=source,
            until=DECREE_2025_STARTS,
        ),
        attested(
            "bk-thu-tuong-anh-huong-thay-cap-huyen",
            say(
                "Có ảnh hưởng trong địa bàn được xác định thay cho địa bàn cấp huyện (từ ngày"
                " 01/7/2025 không còn cấp huyện)"
            ),
            by=MINISTRY_PROVINCE,
            source=source,
            since=DECREE_2025_STARTS,
        ),
    )


_PM_LABOUR = (
    route(
        "nhieu-thanh-tich-lao-dong-san-xuat",
        attested(
            "bk-thu-tuong-nhieu-thanh-tich-lao-dong",
            say(
                "Lập được nhiều thành tích trong lao động, sản xuất, có ảnh hưởng trong lĩnh vực,"
                " ngành, nghề"
            ),
            by=COUNCIL,
            source=LAW_2022.cite(73, 2, "b"),
        ),
        source=LAW_2022.cite(73, 2, "b"),
    ),
    route(
        "dot-xuat-lao-dong-san-xuat",
        attested(
            "bk-thu-tuong-dot-xuat-lao-dong",
            say(
                "Lập được thành tích đột xuất trong lao động, sản xuất, có ảnh hưởng trong lĩnh"
                " vực, ngành, nghề"
            ),
            by=COUNCIL,
            source=LAW_2022.cite(73, 2, "b"),
        ),
        source=LAW_2022.cite(73, 2, "b"),
        commends=CommendationType.SUDDEN,
    ),
    route(
        "sang-kien-cong-nhan",
        subject_is(Occupation.WORKER, source=LAW_2022.cite(73, 2, "c")),
        contributed(INITIATIVE, span=None, source=LAW_2022.cite(73, 2, "c")),
        attested(
            "bk-thu-tuong-sang-kien-cong-nhan",
            say(
                "Sáng kiến mang lại lợi ích giá trị cao; có đóng góp trong đào tạo, bồi dưỡng, giúp"
                " đồng nghiệp nâng cao chuyên môn, tay nghề"
            ),
            by=COUNCIL,
            source=LAW_2022.cite(73, 2, "c"),
        ),
        *_in_a_district(LAW_2022.cite(73, 2, "c")),
        source=LAW_2022.cite(73, 2, "c"),
    ),
    route(
        "mo-hinh-nong-dan",
        subject_is(Occupation.FARMER, source=LAW_2022.cite(73, 2, "d")),
        practised(
            PracticeField.PRODUCTION_MODEL,
            years=2,
            continuous=True,
            source=LAW_2022.cite(73, 2, "d"),
        ),
        attested(
            "bk-thu-tuong-mo-hinh-nong-dan",
            say(
                "Mô hình giúp hộ nông dân khác phát triển kinh tế, tạo việc làm cho người lao động"
            ),
            by=COUNCIL,
            source=LAW_2022.cite(73, 2, "d"),
        ),
        *_in_a_district(LAW_2022.cite(73, 2, "d")),
        source=LAW_2022.cite(73, 2, "d"),
    ),
)
_PM_COLLECTIVE = (
    route(
        "dot-xuat-tap-the",
        attested(
            "bk-thu-tuong-dot-xuat-tap-the",
            say("Lập được thành tích đột xuất, có ảnh hưởng trong Bộ, ban, ngành, tỉnh"),
            by=COUNCIL,
            source=LAW_2022.cite(73, 4, "a"),
        ),
        source=LAW_2022.cite(73, 4, "a"),
        commends=CommendationType.SUDDEN,
    ),
    route(
        "dong-gop-xa-hoi-tap-the",
        attested(
            "bk-thu-tuong-dong-gop-tap-the",
            say(
                "Có đóng góp vào phát triển kinh tế - xã hội, quốc phòng, an ninh của đất nước, ứng"
                " dụng tiến bộ khoa học, kỹ thuật, công tác xã hội, từ thiện nhân đạo"
            ),
            by=COUNCIL,
            source=LAW_2022.cite(73, 4, "b"),
        ),
        source=LAW_2022.cite(73, 4, "b"),
    ),
    route(
        "cum-khoi-trung-uong",
        attested(
            "bk-thu-tuong-cum-khoi-trung-uong",
            say(
                "Có thành tích xuất sắc tiêu biểu, được bình xét trong cụm, khối thi đua do Hội"
                " đồng Thi đua - Khen thưởng Trung ương tổ chức"
            ),
            by=CLUSTER,
            source=LAW_2022.cite(73, 4, "c"),
        ),
        source=LAW_2022.cite(73, 4, "c"),
    ),
    route(
        "phong-trao-thi-dua-tap-the",
        any_of(
            OutstandingInMovement(
                launchers=STATE_LEADERS, reviews=REVIEWS, sources=(LAW_2022.cite(73, 4, "d"),)
            ),
            in_movement(
                "thoi-gian-phong-trao-tap-the",
                OutstandingInMovement,
                launchers=(Launcher.MINISTRY_PROVINCE,),
                years=3,
                reviews=REVIEWS,
                source=LAW_2022.cite(73, 4, "d"),
            ),
            source=LAW_2022.cite(73, 4, "d"),
        ),
        source=LAW_2022.cite(73, 4, "d"),
        commends=CommendationType.MOVEMENT,
    ),
    route(
        "nhiem-vu-chinh-tri",
        attested(
            "bk-thu-tuong-nhiem-vu-chinh-tri",
            say("Có thành tích xuất sắc trong phục vụ nhiệm vụ chính trị của Đảng, Nhà nước"),
            by=COUNCIL,
            source=LAW_2022.cite(73, 4, "đ"),
        ),
        source=LAW_2022.cite(73, 4, "đ"),
    ),
    route(
        "cong-trang-tap-the",
        earlier_award(BK_BO_TINH, source=LAW_2022.cite(73, 4, "e")),
        *excellent_years(
            5,
            after=BK_BO_TINH,
            after_any=True,
            or_held=(TTLD_XUAT_SAC, DV_QUYET_THANG),
            bundles=((Times(CO_BO_TINH, 1),), (Times(BK_BO_TINH, 2),)),
            source=LAW_2022.cite(73, 4, "e"),
        ),
        source=LAW_2022.cite(73, 4, "e"),
        commends=CommendationType.MERIT,
    ),
)

BANG_KHEN_THU_TUONG: Final = Award(
    name=BK_THU_TUONG,
    kind=AwardKind.MERIT_CERTIFICATE,
    subjects=(SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD),
    law=LAW_2022,
    article=LAW_2022.cite(73),
    conferred_by=(Note(say("Thủ tướng Chính phủ"), LAW_2022.cite(78, 2)),),
    criterion=any_of(
        route(
            "ca-nhan",
            subject_is(SubjectKind.INDIVIDUAL, origins=DOMESTIC, source=LAW_2022.cite(73, 1)),
            no_clause_of_own(
                not_(
                    subject_is(*LABOURERS, source=LAW_2022.cite(73, 2)),
                    source=LAW_2022.cite(73, 1),
                    text=say("Không phải công nhân, nông dân, người lao động"),
                ),
                source=LAW_2022.cite(73, 1),
                own=(LAW_2022.cite(73, 2),),
            ),
            lawful(LAW_2022.cite(73, 1)),
            any_of(
                _PM_MOVEMENT,
                _PM_MERIT,
                *_PM_DEEDS,
                _PM_CONTRIBUTION,
                source=LAW_2022.cite(73, 1),
            ),
            source=LAW_2022.cite(73, 1),
        ),
        route(
            "cong-nhan-nong-dan-nguoi-lao-dong",
            subject_is(*LABOURERS, origins=DOMESTIC, source=LAW_2022.cite(73, 2)),
            lawful(LAW_2022.cite(73, 2)),
            any_of(
                any_of(
                    _PM_MOVEMENT,
                    _PM_MERIT,
                    _PM_CONTRIBUTION,
                    source=LAW_2022.cite(73, 2, "a"),
                    text=say("Đạt một trong các tiêu chuẩn tại điểm a, b, d khoản 1"),
                ),
                *_PM_LABOUR,
                source=LAW_2022.cite(73, 2),
            ),
            source=LAW_2022.cite(73, 2),
        ),
        # For those outside the cases of khoản 1 and 2: whoever meets these needs no more, so that
        # one more way beside them says the same.
        route(
            "doanh-nhan-tri-thuc-nha-khoa-hoc",
            subject_is(
                *BUSINESS_AND_LEARNING,
                origins=DOMESTIC,
                source=LAW_2022.cite(73, 3),
            ),
            lawful(LAW_2022.cite(73, 3)),
            attested(
                "bk-thu-tuong-dong-gop-duoc-cong-nhan",
                say(
                    "Không thuộc trường hợp tại khoản 1, khoản 2; có thành tích đóng góp vào phát"
                    " triển kinh tế - xã hội, quốc phòng, an ninh của đất nước được Bộ, ban, ngành,"
                    " tỉnh công nhận"
                ),
                by=MINISTRY_PROVINCE,
                source=LAW_2022.cite(73, 3),
            ),
            source=LAW_2022.cite(73, 3),
        ),
        route(
            "tap-the",
            subject_is(*PUBLIC_COLLECTIVES, origins=DOMESTIC, source=LAW_2022.cite(73, 4)),
            attested(
                "tap-the-guong-mau-noi-bo-doan-ket",
                say("Gương mẫu chấp hành tốt chủ trương, chính sách, pháp luật; nội bộ đoàn kết"),
                by=MANAGER,
                source=LAW_2022.cite(73, 4),
            ),
            any_of(*_PM_COLLECTIVE, source=LAW_2022.cite(73, 4)),
            source=LAW_2022.cite(73, 4),
        ),
        route(
            "doanh-nghiep-to-chuc-kinh-te-khac",
            subject_is(CollectiveKind.ENTERPRISE, origins=DOMESTIC, source=LAW_2022.cite(73, 5)),
            lawful(LAW_2022.cite(73, 5), by=MINISTRY_PROVINCE),
            any_of(
                any_of(
                    *_PM_COLLECTIVE,
                    source=LAW_2022.cite(73, 5),
                    text=say("Đạt một trong các tiêu chuẩn tại khoản 4"),
                ),
                attested(
                    "bk-thu-tuong-doanh-nghiep-dong-gop",
                    say(
                        "Có thành tích đóng góp vào phát triển kinh tế - xã hội của đất nước được"
                        " Bộ, ban, ngành, tỉnh công nhận"
                    ),
                    by=MINISTRY_PROVINCE,
                    source=LAW_2022.cite(73, 5),
                ),
                source=LAW_2022.cite(73, 5),
            ),
            source=LAW_2022.cite(73, 5),
        ),
        route(
            "ho-gia-dinh",
            subject_is(SubjectKind.HOUSEHOLD, source=LAW_2022.cite(73, 6)),
            attested(
                "bk-thu-tuong-ho-gia-dinh",
                say(
                    "Gương mẫu chấp hành tốt chủ trương, chính sách, pháp luật; có đóng góp lớn về"
                    " công sức, đất đai và tài sản cho địa phương, xã hội"
                ),
                by=LOCALITY,
                source=LAW_2022.cite(73, 6),
            ),
            source=LAW_2022.cite(73, 6),
        ),
        route(
            "nguoi-viet-nam-o-nuoc-ngoai-nguoi-nuoc-ngoai",
            subject_is(
                SubjectKind.INDIVIDUAL,
                SubjectKind.COLLECTIVE,
                origins=ABROAD,
                source=LAW_2022.cite(73, 7),
            ),
            respects_vietnam(LAW_2022.cite(73, 7)),
            attested(
                "bk-thu-tuong-dong-gop-cho-viet-nam",
                say(
                    "Có thành tích đóng góp vào phát triển kinh tế - xã hội của Việt Nam được Bộ,"
                    " ban, ngành, tỉnh công nhận"
                ),
                by=MINISTRY_PROVINCE,
                source=LAW_2022.cite(73, 7),
            ),
            source=LAW_2022.cite(73, 7),
            commends=CommendationType.EXTERNAL,
        ),
        source=LAW_2022.cite(73),
    ),
    deferral=DEFERRAL,
    cautions=(*CAUTIONS, *OPEN_AGAINST_HOUSEHOLD),
    notes=(
        Note(
            say(
                "Không còn cấp huyện từ ngày 01/7/2025; chưa đọc được quy định nào thay “địa bàn"
                " cấp huyện” tại điểm c, d khoản 2 Điều 73 của Luật"
            ),
            DECREE_2025_HOME.cite(),
        ),
        STATES_AT_REVIEWS,
        NEXT_PROPOSAL,
        *MATERNITY,
        *MERIT_NOTES,
    ),
)

_EXCELLENT_YEARS = graded_in_a_row(Grade.EXCELLENT, 2, source=LAW_2022.cite(74, 1, "d"))
_TWO_TITLES = held_in_a_row(CSTD_CO_SO, 2, source=LAW_2022.cite(74, 1, "d"))
_TWO_WORKS = any_of(
    contributed(
        INITIATIVE,
        reach=Reach.UNIT,
        times=2,
        applied=True,
        during=_EXCELLENT_YEARS,
        source=LAW_2022.cite(74, 1, "d"),
    ),
    contributed(
        SCIENTIFIC_WORK,
        reach=Reach.UNIT,
        times=2,
        applied=True,
        during=_EXCELLENT_YEARS,
        source=LAW_2022.cite(74, 1, "d"),
    ),
    source=LAW_2022.cite(74, 1, "d"),
)
_TWO_WORKS_IN_TWO_YEARS = any_of(
    contributed(
        INITIATIVE,
        reach=Reach.UNIT,
        times=2,
        span=2,
        applied=True,
        source=LAW_2022.cite(74, 1, "d"),
    ),
    contributed(
        SCIENTIFIC_WORK,
        reach=Reach.UNIT,
        times=2,
        span=2,
        applied=True,
        source=LAW_2022.cite(74, 1, "d"),
    ),
    source=LAW_2022.cite(74, 1, "d"),
)

_ANY_TIME: Final = 40
"""Years back within which “any time” is looked for: a working life."""


def _two_years(now: Criterion, ever: Criterion, source: Citation) -> Readings:
    """Two years in a row, of which no point of the article says that they run up to the proposal."""
    return readings(
        "moc-ket-thuc-hai-nam-lien-tuc",
        Reading(
            key="den-nam-de-nghi",
            text=say(
                "hai năm kéo dài đến năm đề nghị, như báo cáo thành tích 02 năm theo mẫu kèm Nghị"
                " định 98/2023/NĐ-CP"
            ),
            criterion=now,
            sources=(DECREE_2023.cite(),),
        ),
        Reading(
            key="bat-ky-thoi-gian-nao",
            text=say(
                "hai năm ở bất kỳ thời gian nào, vì điểm này không nêu “đến thời điểm đề nghị”"
            ),
            criterion=ever,
            sources=(source,),
        ),
        source=source,
        text=say("Thời điểm kết thúc 02 năm liên tục (văn bản không nêu)"),
    )


_POINT_D = LAW_2022.cite(74, 1, "d")
_TWO_TITLES_WHEN = _two_years(
    _TWO_TITLES,
    held_in_a_row(
        CSTD_CO_SO,
        2,
        lately=_ANY_TIME,
        source=_POINT_D,
        text=say(
            "Có 02 lần liên tục được tặng {award}, không nhất thiết tính đến năm đề nghị",
            award=CSTD_CO_SO,
        ),
    ),
    _POINT_D,
)
_EXCELLENT_WITH_WORKS = _two_years(
    all_of(_EXCELLENT_YEARS, _TWO_WORKS, source=_POINT_D),
    any_of(
        *(
            graded_in_a_row(
                Grade.EXCELLENT,
                2,
                to_date=False,
                within=(contributed(kind, reach=Reach.UNIT, times=2, applied=True),),
                source=_POINT_D,
            )
            for kind in (INITIATIVE, SCIENTIFIC_WORK)
        ),
        source=_POINT_D,
        text=say(
            "Có ít nhất 02 sáng kiến hoặc 02 đề tài, đề án, công trình được áp dụng có hiệu quả trong"
            " cùng thời gian hoàn thành xuất sắc nhiệm vụ sau"
        ),
    ),
    _POINT_D,
)

_INDIVIDUAL_STANDARDS = any_of(
    route(
        "phong-trao-thi-dua-ca-nhan",
        attested(
            "thanh-tich-xuat-sac-phong-trao-bo-tinh",
            say(
                "Có thành tích xuất sắc được bình xét trong phong trào thi đua do Bộ, ban, ngành,"
                " tỉnh phát động"
            ),
            by=COUNCIL,
            source=LAW_2022.cite(74, 1, "a"),
        ),
        source=LAW_2022.cite(74, 1, "a"),
        commends=CommendationType.MOVEMENT,
    ),
    route(
        "nhieu-thanh-tich-hoac-dot-xuat-ca-nhan",
        attested(
            "nhieu-thanh-tich-hoac-dot-xuat-co-anh-huong",
            say(
                "Lập được nhiều thành tích hoặc thành tích đột xuất, có ảnh hưởng ở một trong các"
                " lĩnh vực thuộc Bộ, ban, ngành, tỉnh"
            ),
            by=COUNCIL,
            source=LAW_2022.cite(74, 1, "b"),
        ),
        source=LAW_2022.cite(74, 1, "b"),
    ),
    route(
        "dong-gop-xa-hoi-ca-nhan",
        attested(
            "dong-gop-kinh-te-xa-hoi-tu-thien",
            say(
                "Có đóng góp vào phát triển kinh tế - xã hội, ứng dụng tiến bộ khoa học, kỹ"
                " thuật, công tác xã hội, từ thiện nhân đạo"
            ),
            by=COUNCIL,
            source=LAW_2022.cite(74, 1, "c"),
        ),
        source=LAW_2022.cite(74, 1, "c"),
    ),
    route(
        "cong-trang-ca-nhan",
        readings(
            "pham-vi-hai-sang-kien",
            Reading(
                key="chi-nhanh-hoan-thanh-xuat-sac",
                text=say(
                    "yêu cầu 02 sáng kiến, đề tài chỉ gắn với nhánh 02 năm hoàn thành xuất sắc"
                    " nhiệm vụ"
                ),
                criterion=any_of(
                    _TWO_TITLES_WHEN,
                    _EXCELLENT_WITH_WORKS,
                    source=LAW_2022.cite(74, 1, "d"),
                ),
                sources=(LAW_2022.cite(74, 1, "d"),),
            ),
            Reading(
                key="ca-hai-nhanh",
                text=say("yêu cầu 02 sáng kiến, đề tài gắn với cả hai nhánh"),
                criterion=any_of(
                    all_of(_TWO_TITLES, _TWO_WORKS_IN_TWO_YEARS, source=LAW_2022.cite(74, 1, "d")),
                    _EXCELLENT_WITH_WORKS,
                    source=LAW_2022.cite(74, 1, "d"),
                ),
            ),
            source=LAW_2022.cite(74, 1, "d"),
            text=say("Phạm vi của yêu cầu 02 sáng kiến, đề tài"),
        ),
        source=LAW_2022.cite(74, 1, "d"),
        commends=CommendationType.MERIT,
    ),
    route(
        "cong-nhan-nong-dan-nguoi-lao-dong",
        subject_is(*LABOURERS, source=LAW_2022.cite(74, 1, "đ")),
        attested(
            "nhieu-thanh-tich-lao-dong-san-xuat",
            say(
                "Lập được nhiều thành tích trong lao động, sản xuất, có ảnh hưởng trong địa bàn"
                " cấp xã hoặc trong cơ quan, đơn vị, tổ chức, doanh nghiệp"
            ),
            by=UNIT,
            source=LAW_2022.cite(74, 1, "đ"),
        ),
        source=LAW_2022.cite(74, 1, "đ"),
    ),
    source=LAW_2022.cite(74, 1),
)


def _excellent_collective_years(*, to_date: bool) -> Criterion:
    return graded_in_a_row(
        Grade.EXCELLENT,
        2,
        or_held=(TTLD_XUAT_SAC, DV_QUYET_THANG),
        to_date=to_date,
        source=LAW_2022.cite(74, 3, "d"),
    )


_COLLECTIVE_STANDARDS = any_of(
    route(
        "phong-trao-thi-dua-tap-the",
        attested(
            "tap-the-thanh-tich-xuat-sac-phong-trao",
            say("Có thành tích xuất sắc được bình xét trong phong trào thi đua"),
            by=COUNCIL,
            source=LAW_2022.cite(74, 3, "a"),
        ),
        source=LAW_2022.cite(74, 3, "a"),
        commends=CommendationType.MOVEMENT,
    ),
    route(
        "dot-xuat-tap-the",
        attested(
            "tap-the-thanh-tich-xuat-sac-dot-xuat",
            say(
                "Lập được thành tích xuất sắc đột xuất, có ảnh hưởng trong từng lĩnh vực thuộc"
                " Bộ, ban, ngành, tỉnh"
            ),
            by=COUNCIL,
            source=LAW_2022.cite(74, 3, "b"),
        ),
        source=LAW_2022.cite(74, 3, "b"),
        commends=CommendationType.SUDDEN,
    ),
    route(
        "dong-gop-xa-hoi-tap-the",
        attested(
            "tap-the-dong-gop-kinh-te-xa-hoi-tu-thien",
            say(
                "Có đóng góp vào phát triển kinh tế - xã hội, ứng dụng tiến bộ khoa học, kỹ"
                " thuật, công tác xã hội, từ thiện nhân đạo"
            ),
            by=COUNCIL,
            source=LAW_2022.cite(74, 3, "c"),
        ),
        source=LAW_2022.cite(74, 3, "c"),
    ),
    route(
        "cong-trang-tap-the",
        _two_years(
            _excellent_collective_years(to_date=True),
            _excellent_collective_years(to_date=False),
            LAW_2022.cite(74, 3, "d"),
        ),
        attested(
            "dan-chu-cham-lo-doi-song-tiet-kiem",
            say(
                "Thực hiện tốt dân chủ ở cơ sở, tổ chức tốt phong trào thi đua, chăm lo đời sống"
                " trong tập thể, thực hành tiết kiệm, chống lãng phí, phòng, chống tham nhũng,"
                " tiêu cực"
            ),
            by=MANAGER,
            source=LAW_2022.cite(74, 3, "d"),
        ),
        source=LAW_2022.cite(74, 3, "d"),
        commends=CommendationType.MERIT,
    ),
    source=LAW_2022.cite(74, 3),
)

BANG_KHEN_BO_TINH: Final = Award(
    name=BK_BO_TINH,
    kind=AwardKind.MERIT_CERTIFICATE,
    subjects=(SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD),
    law=LAW_2022,
    article=LAW_2022.cite(74),
    conferred_by=MINISTRY_PROVINCE_DECIDERS,
    criterion=any_of(
        route(
            "ca-nhan",
            subject_is(SubjectKind.INDIVIDUAL, source=LAW_2022.cite(74, 1)),
            attested(
                "guong-mau-chap-hanh-tot",
                say("Gương mẫu chấp hành tốt chủ trương, chính sách, pháp luật"),
                by=UNIT,
                source=LAW_2022.cite(74, 1),
            ),
            _INDIVIDUAL_STANDARDS,
            source=LAW_2022.cite(74, 1),
        ),
        route(
            "doanh-nhan-tri-thuc-nha-khoa-hoc",
            subject_is(
                *BUSINESS_AND_LEARNING,
                source=LAW_2022.cite(74, 2),
            ),
            lawful(LAW_2022.cite(74, 2)),
            any_of(
                _INDIVIDUAL_STANDARDS,
                attested(
                    "dong-gop-duoc-bo-tinh-cong-nhan",
                    say(
                        "Có đóng góp vào sự phát triển của Bộ, ban, ngành, địa phương được Bộ, ban,"
                        " ngành, tỉnh công nhận"
                    ),
                    by=MINISTRY_PROVINCE,
                    source=LAW_2022.cite(74, 2),
                ),
                source=LAW_2022.cite(74, 2),
            ),
            source=LAW_2022.cite(74, 2),
        ),
        route(
            "tap-the",
            subject_is(*PUBLIC_COLLECTIVES, source=LAW_2022.cite(74, 3)),
            attested(
                "tap-the-guong-mau-noi-bo-doan-ket",
                say("Gương mẫu chấp hành tốt chủ trương, chính sách, pháp luật; nội bộ đoàn kết"),
                by=MANAGER,
                source=LAW_2022.cite(74, 3),
            ),
            _COLLECTIVE_STANDARDS,
            source=LAW_2022.cite(74, 3),
        ),
        route(
            "doanh-nghiep-to-chuc-kinh-te-khac",
            subject_is(CollectiveKind.ENTERPRISE, source=LAW_2022.cite(74, 4)),
            attested(
                "doanh-nghiep-chap-hanh-tot",
                say("Chấp hành tốt chủ trương, chính sách, pháp luật"),
                by=MINISTRY_PROVINCE,
                source=LAW_2022.cite(74, 4),
            ),
            any_of(
                _COLLECTIVE_STANDARDS,
                attested(
                    "doanh-nghiep-dong-gop-duoc-cong-nhan",
                    say(
                        "Có đóng góp vào sự phát triển của Bộ, ban, ngành, địa phương được Bộ, ban,"
                        " ngành, tỉnh công nhận"
                    ),
                    by=MINISTRY_PROVINCE,
                    source=LAW_2022.cite(74, 4),
                ),
                source=LAW_2022.cite(74, 4),
            ),
            source=LAW_2022.cite(74, 4),
        ),
        route(
            "ho-gia-dinh",
            subject_is(SubjectKind.HOUSEHOLD, source=LAW_2022.cite(74, 5)),
            attested(
                "ho-gia-dinh-guong-mau-nhieu-dong-gop",
                say(
                    "Gương mẫu chấp hành tốt chủ trương, chính sách, pháp luật; có nhiều đóng góp"
                    " công sức, đất đai và tài sản cho địa phương, xã hội"
                ),
                by=LOCALITY,
                source=LAW_2022.cite(74, 5),
            ),
            source=LAW_2022.cite(74, 5),
        ),
        source=LAW_2022.cite(74),
    ),
    deferral=DEFERRAL,
    cautions=(*CAUTIONS, *OPEN_AGAINST_HOUSEHOLD),
    notes=(
        Note(
            say("Bộ, ban, ngành, tỉnh quy định chi tiết tiêu chuẩn"),
            LAW_2022.cite(74, 6),
        ),
        Note(
            say("Cá nhân theo khoản 1, khoản 2 có thể được truy tặng"),
            LAW_2022.cite(74, 1),
        ),
        Note(
            say(
                "Bộ xét tặng bằng khen cho cơ quan chuyên môn cấp tỉnh tham gia cụm, khối của bộ;"
                " tỉnh xét tặng cho đơn vị trung ương tham gia cụm, khối của tỉnh"
            ),
            CIRCULAR_2024.cite(5, 3),
        ),
        *MATERNITY,
        *MERIT_NOTES,
    ),
)
