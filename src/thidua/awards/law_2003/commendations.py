"""Forms of commendation under Law 15/2003/QH11: the merit certificate of ministries and provinces.

Sources read: Điều 72 and 79 of the Law in the wording of Law 39/2013/QH13; Điều 39 of Decree
91/2017/NĐ-CP; Điều 2 of Circular 12/2019/TT-BNV.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from thidua.awards._terms import (
    BK_BO_TINH,
    COUNCIL,
    INITIATIVE,
    LABOURERS,
    LOCALITY,
    MANAGER,
    UNIT,
)
from thidua.awards.law_2003._common import (
    DEFERRAL,
    MERIT_NOTES,
    MINISTRY_PROVINCE_DECIDERS,
    OPEN_AGAINST_HOUSEHOLD,
)
from thidua.criteria import (
    Award,
    AwardKind,
    Note,
    any_of,
    attested,
    contributed,
    graded_in_a_row,
    route,
    subject_is,
)
from thidua.law import CIRCULAR_2019, CIRCULAR_2020, DECREE_2017, LAW_2003, LAW_2013
from thidua.records import Grade, Occupation, Reach, SubjectKind
from thidua.words import say

_EXCELLENT_YEARS = graded_in_a_row(Grade.EXCELLENT, 2, source=DECREE_2017.cite(39, 1, "c"))

BANG_KHEN_BO_TINH: Final = Award(
    name=BK_BO_TINH,
    kind=AwardKind.MERIT_CERTIFICATE,
    subjects=(SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD),
    law=LAW_2003,
    article=LAW_2003.cite(72, amended_by=LAW_2013),
    conferred_by=MINISTRY_PROVINCE_DECIDERS,
    criterion=any_of(
        route(
            "ca-nhan",
            subject_is(SubjectKind.INDIVIDUAL, source=DECREE_2017.cite(39, 1)),
            attested(
                "guong-mau-chap-hanh-tot",
                say("Gương mẫu chấp hành tốt chủ trương, chính sách, pháp luật"),
                by=UNIT,
                source=LAW_2003.cite(72, 1, amended_by=LAW_2013),
            ),
            any_of(
                route(
                    "phong-trao-thi-dua-ca-nhan",
                    attested(
                        "thanh-tich-xuat-sac-phong-trao-hang-nam",
                        say(
                            "Có thành tích xuất sắc được bình xét trong phong trào thi đua do Bộ,"
                            " ban, ngành, tỉnh phát động hằng năm"
                        ),
                        by=COUNCIL,
                        source=DECREE_2017.cite(39, 1, "a"),
                    ),
                    source=DECREE_2017.cite(39, 1, "a"),
                ),
                route(
                    "nhieu-thanh-tich-ca-nhan",
                    attested(
                        "nhieu-thanh-tich-co-anh-huong-linh-vuc",
                        say(
                            "Lập được nhiều thành tích, có ảnh hưởng ở một trong các lĩnh vực"
                            " thuộc Bộ, ban, ngành, tỉnh"
                        ),
                        by=COUNCIL,
                        source=DECREE_2017.cite(39, 1, "b"),
                    ),
                    source=DECREE_2017.cite(39, 1, "b"),
                ),
                route(
                    "cong-trang-ca-nhan",
                    _EXCELLENT_YEARS,
                    contributed(
                        INITIATIVE,
                        reach=Reach.UNIT,
                        times=2,
                        applied=True,
                        during=_EXCELLENT_YEARS,
                        source=DECREE_2017.cite(39, 1, "c"),
                    ),
                    source=DECREE_2017.cite(39, 1, "c"),
                ),
                route(
                    "cong-nhan-nong-dan-nguoi-lao-dong",
                    subject_is(
                        *LABOURERS,
                        Occupation.DEFENCE_WORKER,
                        Occupation.POLICE_WORKER,
                        Occupation.MILITIA,
                        source=DECREE_2017.cite(39, 1, "c"),
                    ),
                    attested(
                        "nhieu-thanh-tich-lao-dong-san-xuat",
                        say(
                            "Lập được nhiều thành tích trong lao động, sản xuất, có ảnh hưởng"
                            " trong địa bàn cấp xã hoặc trong cơ quan, đơn vị, tổ chức, doanh"
                            " nghiệp, hợp tác xã"
                        ),
                        by=UNIT,
                        source=[
                            DECREE_2017.cite(39, 1, "c"),
                            LAW_2003.cite(72, 1, "b", amended_by=LAW_2013),
                        ],
                    ),
                    source=DECREE_2017.cite(39, 1, "c"),
                ),
                source=DECREE_2017.cite(39, 1),
            ),
            source=[LAW_2003.cite(72, 1, amended_by=LAW_2013), DECREE_2017.cite(39, 1)],
        ),
        route(
            "tap-the",
            subject_is(SubjectKind.COLLECTIVE, source=DECREE_2017.cite(39, 2)),
            attested(
                "tap-the-guong-mau-noi-bo-doan-ket",
                say("Gương mẫu chấp hành tốt chủ trương, chính sách, pháp luật; nội bộ đoàn kết"),
                by=MANAGER,
                source=DECREE_2017.cite(39, 2),
            ),
            attested(
                "to-chuc-dang-doan-the-hoan-thanh-xuat-sac",
                say("Tổ chức đảng, đoàn thể (nếu có) được đánh giá hoàn thành xuất sắc nhiệm vụ"),
                by=MANAGER,
                source=[CIRCULAR_2019.cite(2, 7), CIRCULAR_2020.cite()],
                until=dt.date(2020, 11, 9),
            ),
            any_of(
                route(
                    "phong-trao-thi-dua-tap-the",
                    attested(
                        "tap-the-thanh-tich-xuat-sac-phong-trao",
                        say("Có thành tích xuất sắc được bình xét trong phong trào thi đua"),
                        by=COUNCIL,
                        source=DECREE_2017.cite(39, 2, "a"),
                    ),
                    source=DECREE_2017.cite(39, 2, "a"),
                ),
                route(
                    "dot-xuat-tap-the",
                    attested(
                        "tap-the-thanh-tich-xuat-sac-dot-xuat",
                        say(
                            "Lập được thành tích xuất sắc đột xuất, có ảnh hưởng trong từng lĩnh"
                            " vực thuộc Bộ, ban, ngành, tỉnh"
                        ),
                        by=COUNCIL,
                        source=DECREE_2017.cite(39, 2, "b"),
                    ),
                    source=DECREE_2017.cite(39, 2, "b"),
                ),
                route(
                    "cong-trang-tap-the",
                    graded_in_a_row(Grade.EXCELLENT, 2, source=DECREE_2017.cite(39, 2, "c")),
                    attested(
                        "dan-chu-cham-lo-doi-song-tiet-kiem-che-do",
                        say(
                            "Thực hiện tốt quy chế dân chủ ở cơ sở, tổ chức tốt phong trào thi đua,"
                            " chăm lo đời sống trong tập thể, thực hành tiết kiệm, thực hiện đầy đủ"
                            " chế độ, chính sách"
                        ),
                        by=MANAGER,
                        source=DECREE_2017.cite(39, 2, "c"),
                    ),
                    source=DECREE_2017.cite(39, 2, "c"),
                ),
                source=DECREE_2017.cite(39, 2),
            ),
            source=[LAW_2003.cite(72, 2, amended_by=LAW_2013), DECREE_2017.cite(39, 2)],
        ),
        route(
            "ho-gia-dinh",
            subject_is(SubjectKind.HOUSEHOLD, source=DECREE_2017.cite(39, 3)),
            attested(
                "ho-gia-dinh-guong-mau-nhieu-dong-gop",
                say(
                    "Gương mẫu chấp hành tốt chủ trương, chính sách, pháp luật; có nhiều đóng góp"
                    " công sức, đất đai, tài sản cho địa phương, xã hội"
                ),
                by=LOCALITY,
                source=DECREE_2017.cite(39, 3),
            ),
            source=DECREE_2017.cite(39, 3),
        ),
        source=[LAW_2003.cite(72, amended_by=LAW_2013), DECREE_2017.cite(39)],
    ),
    deferral=DEFERRAL,
    cautions=(OPEN_AGAINST_HOUSEHOLD,),
    notes=(
        Note(
            say(
                "Bộ, ban, ngành trung ương xét tặng cờ thi đua hoặc bằng khen cho cơ quan chuyên"
                " môn thuộc tỉnh tham gia cụm, khối do mình tổ chức"
            ),
            CIRCULAR_2019.cite(8, 2),
        ),
        Note(
            say("Không tặng nhiều hình thức khen thưởng cho một thành tích đạt được"),
            CIRCULAR_2019.cite(3, 2),
        ),
        *MERIT_NOTES,
    ),
)
