"""Forms of commendation under Law 06/2022/QH15: the merit certificate of ministries and provinces.

Sources read: Điều 74, 79 of the Law; Điều 4 of Decree 98/2023/NĐ-CP; Điều 5 of Circular
01/2024/TT-BNV.
"""

from __future__ import annotations

from typing import Final

from thidua.awards._terms import (
    BK_BO_TINH,
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
)
from thidua.awards.law_2022._common import (
    CAUTIONS,
    DEFERRAL,
    MATERNITY,
    MERIT_NOTES,
    MINISTRY_PROVINCE_DECIDERS,
    OPEN_AGAINST_HOUSEHOLD,
)
from thidua.criteria import (
    Award,
    AwardKind,
    Note,
    Reading,
    all_of,
    any_of,
    attested,
    contributed,
    graded_in_a_row,
    held_in_a_row,
    readings,
    route,
    subject_is,
)
from thidua.law import CIRCULAR_2024, LAW_2022
from thidua.records import CollectiveKind, Grade, Occupation, Reach, SubjectKind
from thidua.words import say

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
                    _TWO_TITLES,
                    all_of(_EXCELLENT_YEARS, _TWO_WORKS, source=LAW_2022.cite(74, 1, "d")),
                    source=LAW_2022.cite(74, 1, "d"),
                ),
                sources=(LAW_2022.cite(74, 1, "d"),),
            ),
            Reading(
                key="ca-hai-nhanh",
                text=say("yêu cầu 02 sáng kiến, đề tài gắn với cả hai nhánh"),
                criterion=any_of(
                    all_of(_TWO_TITLES, _TWO_WORKS_IN_TWO_YEARS, source=LAW_2022.cite(74, 1, "d")),
                    all_of(_EXCELLENT_YEARS, _TWO_WORKS, source=LAW_2022.cite(74, 1, "d")),
                    source=LAW_2022.cite(74, 1, "d"),
                ),
            ),
            source=LAW_2022.cite(74, 1, "d"),
            text=say("Phạm vi của yêu cầu 02 sáng kiến, đề tài"),
        ),
        source=LAW_2022.cite(74, 1, "d"),
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
        graded_in_a_row(
            Grade.EXCELLENT,
            2,
            or_held=(TTLD_XUAT_SAC, DV_QUYET_THANG),
            source=LAW_2022.cite(74, 3, "d"),
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
                Occupation.ENTREPRENEUR,
                Occupation.INTELLECTUAL,
                Occupation.SCIENTIST,
                source=LAW_2022.cite(74, 2),
            ),
            attested(
                "chap-hanh-tot",
                say("Chấp hành tốt chủ trương, chính sách, pháp luật"),
                by=UNIT,
                source=LAW_2022.cite(74, 2),
            ),
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
                    " công sức, đất đai, tài sản cho địa phương, xã hội"
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
