"""Emulation titles and flags of collectives under Law 06/2022/QH15.

Sources read: Điều 20, 25-28, 78-80 of the Law; Điều 4-5 of Decree 98/2023/NĐ-CP; Điều 1 and 5 of
Circular 01/2024/TT-BNV. What Decree 152/2025/NĐ-CP and Circular 15/2025/TT-BNV put in the place of
Điều 5 of each was not read.
"""

from __future__ import annotations

from typing import Final

from thidua.awards._terms import (
    CLUSTER,
    CO_BO_TINH,
    CO_CHINH_PHU,
    COLLECTIVES,
    COUNCIL,
    CSTD_CO_SO,
    CSTT,
    DV_QUYET_THANG,
    DV_TIEN_TIEN,
    LDTT,
    MANAGER,
    SEVENTY_PERCENT,
    TTLD_TIEN_TIEN,
    TTLD_XUAT_SAC,
    in_movement,
)
from thidua.awards.law_2022._common import (
    CAUTIONS,
    DEFERRAL,
    GRASSROOTS_DECIDERS,
    MERIT_NOTES,
    MINISTRY_PROVINCE_DECIDERS,
    WOMEN_FIRST,
)
from thidua.criteria import (
    AllMembersCompleted,
    Award,
    AwardKind,
    HasMemberHolding,
    LedCluster,
    LedMovement,
    NoMemberDisciplined,
    Note,
    NotProposedFor,
    all_of,
    any_of,
    attested,
    graded,
    members_holding,
    route,
    subject_is,
)
from thidua.law import (
    CIRCULAR_2024,
    CIRCULAR_2025,
    DECREE_2023,
    DECREE_2025,
    LAW_2022,
)
from thidua.records import CollectiveKind, FlagClause, Grade, Launcher, OrganiserLevel, Review
from thidua.words import say

_ARMED_FORCES = Note(
    say("Trong Quân đội nhân dân, Công an nhân dân: theo quy định của Chính phủ"),
    LAW_2022.cite(79, 5),
)
_BY_FORCES = (Note(say("Theo quy định của Bộ Quốc phòng, Bộ Công an"), LAW_2022.cite(80, 5)),)
_DETAILS = say("Bộ, ban, ngành, tỉnh quy định chi tiết đối tượng, tiêu chuẩn")
_NO_PARTY = Note(
    say("Tập thể không có tổ chức đảng, đoàn thể phải nêu rõ điều đó trong báo cáo thành tích"),
    CIRCULAR_2024.cite(1, 2),
)

_ACTIVE_MOVEMENTS = attested(
    "tich-cuc-thi-dua-thuong-xuyen-hieu-qua",
    say("Tích cực tham gia phong trào thi đua thường xuyên, thiết thực, hiệu quả"),
    by=MANAGER,
    source=LAW_2022.cite(27, 1, "b"),
)
_EXEMPLARY = attested(
    "noi-bo-doan-ket-guong-mau-chap-hanh",
    say("Nội bộ đoàn kết, gương mẫu chấp hành tốt chủ trương, chính sách, pháp luật"),
    by=MANAGER,
    source=LAW_2022.cite(27, 1, "đ"),
)
_ONE_FIGHTER = HasMemberHolding(award=CSTD_CO_SO, sources=(LAW_2022.cite(27, 1, "d"),))

TAP_THE_LAO_DONG_XUAT_SAC: Final = Award(
    name=TTLD_XUAT_SAC,
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(27, 1),
    conferred_by=(*MINISTRY_PROVINCE_DECIDERS, _ARMED_FORCES),
    criterion=all_of(
        graded(Grade.EXCELLENT, source=LAW_2022.cite(27, 1, "a")),
        _ACTIVE_MOVEMENTS,
        all_of(
            AllMembersCompleted(sources=(LAW_2022.cite(27, 1, "c"),)),
            members_holding(LDTT, SEVENTY_PERCENT, source=LAW_2022.cite(27, 1, "c")),
            source=LAW_2022.cite(27, 1, "c"),
        ),
        _ONE_FIGHTER,
        _EXEMPLARY,
        source=LAW_2022.cite(27, 1),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(Note(_DETAILS, LAW_2022.cite(27, 3)), *MERIT_NOTES),
)

DON_VI_QUYET_THANG: Final = Award(
    name=DV_QUYET_THANG,
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(27, 2),
    conferred_by=(_ARMED_FORCES,),
    criterion=all_of(
        subject_is(CollectiveKind.ARMED_FORCES, source=LAW_2022.cite(27, 2)),
        graded(Grade.EXCELLENT, source=LAW_2022.cite(27, 1, "a")),
        _ACTIVE_MOVEMENTS,
        _ONE_FIGHTER,
        _EXEMPLARY,
        AllMembersCompleted(sources=(LAW_2022.cite(27, 2),)),
        members_holding(CSTT, SEVENTY_PERCENT, source=LAW_2022.cite(27, 2)),
        source=LAW_2022.cite(27, 2),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(Note(_DETAILS, LAW_2022.cite(27, 3)), *MERIT_NOTES),
)

_REGULAR_MOVEMENTS = attested(
    "tham-gia-thi-dua-thuong-xuyen-hieu-qua",
    say("Tham gia phong trào thi đua thường xuyên, thiết thực, hiệu quả"),
    by=MANAGER,
    source=LAW_2022.cite(28, 1, "b"),
)
_UNITED = attested(
    "noi-bo-doan-ket-chap-hanh-tot",
    say("Nội bộ đoàn kết, chấp hành tốt chủ trương, chính sách, pháp luật"),
    by=MANAGER,
    source=LAW_2022.cite(28, 1, "d"),
)

TAP_THE_LAO_DONG_TIEN_TIEN: Final = Award(
    name=TTLD_TIEN_TIEN,
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(28, 1),
    conferred_by=GRASSROOTS_DECIDERS,
    criterion=all_of(
        graded(Grade.GOOD, source=LAW_2022.cite(28, 1, "a")),
        _REGULAR_MOVEMENTS,
        all_of(
            members_holding(LDTT, SEVENTY_PERCENT, source=LAW_2022.cite(28, 1, "c")),
            NoMemberDisciplined(sources=(LAW_2022.cite(28, 1, "c"),)),
            source=LAW_2022.cite(28, 1, "c"),
        ),
        _UNITED,
        source=LAW_2022.cite(28, 1),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(Note(_DETAILS, LAW_2022.cite(28, 3)), *WOMEN_FIRST),
)

DON_VI_TIEN_TIEN: Final = Award(
    name=DV_TIEN_TIEN,
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(28, 2),
    conferred_by=_BY_FORCES,
    criterion=all_of(
        subject_is(CollectiveKind.ARMED_FORCES, source=LAW_2022.cite(28, 2)),
        graded(Grade.GOOD, source=LAW_2022.cite(28, 1, "a")),
        _REGULAR_MOVEMENTS,
        _UNITED,
        members_holding(CSTT, SEVENTY_PERCENT, source=LAW_2022.cite(28, 2)),
        NoMemberDisciplined(sources=(LAW_2022.cite(28, 2),)),
        source=LAW_2022.cite(28, 2),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(Note(_DETAILS, LAW_2022.cite(28, 3)), *WOMEN_FIRST),
)


CO_THI_DUA_BO_TINH: Final = Award(
    name=CO_BO_TINH,
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(26),
    conferred_by=MINISTRY_PROVINCE_DECIDERS,
    criterion=any_of(
        route(
            "dan-dau-cum-khoi",
            LedCluster(
                organisers=(OrganiserLevel.MINISTRY_PROVINCE,), sources=(LAW_2022.cite(26, 1),)
            ),
            attested(
                "hoan-thanh-vuot-chi-tieu",
                say("Hoàn thành vượt các chỉ tiêu thi đua và nhiệm vụ được giao trong năm"),
                by=CLUSTER,
                source=LAW_2022.cite(26, 1, "a"),
            ),
            attested(
                "tieu-bieu-xuat-sac-bo-tinh",
                say("Là tập thể tiêu biểu xuất sắc trong Bộ, ban, ngành, tỉnh"),
                by=COUNCIL,
                source=LAW_2022.cite(26, 1, "a"),
            ),
            attested(
                "doan-ket-trong-sach-tich-cuc-tiet-kiem",
                say(
                    "Nội bộ đoàn kết; tổ chức đảng, đoàn thể trong sạch, vững mạnh; tích cực thực"
                    " hành tiết kiệm, chống lãng phí, phòng, chống tham nhũng, tiêu cực và tệ nạn"
                    " xã hội"
                ),
                by=MANAGER,
                source=LAW_2022.cite(26, 1, "b"),
            ),
            NotProposedFor(
                award=CO_CHINH_PHU,
                unless_refused=True,
                clauses=(FlagClause.CLUSTERS,),
                sources=(CIRCULAR_2024.cite(5, 2),),
                successor=CIRCULAR_2025.cite(),
            ),
            source=LAW_2022.cite(26, 1),
            text=say("Tặng hằng năm cho tập thể dẫn đầu cụm, khối thi đua"),
        ),
        route(
            "dan-dau-phong-trao-chuyen-de",
            in_movement(
                "thoi-gian-phong-trao-chuyen-de",
                LedMovement,
                launchers=(Launcher.MINISTRY_PROVINCE,),
                years=3,
                reviews=(Review.FINAL,),
                source=LAW_2022.cite(26, 2),
            ),
            source=LAW_2022.cite(26, 2),
            text=say("Tặng khi tổng kết phong trào thi đua theo chuyên đề"),
        ),
        source=LAW_2022.cite(26),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(Note(_DETAILS, LAW_2022.cite(26, 3)), _NO_PARTY, *MERIT_NOTES),
)

CO_THI_DUA_CHINH_PHU: Final = Award(
    name=CO_CHINH_PHU,
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(25),
    conferred_by=(
        Note(say("Chính phủ"), LAW_2022.cite(78, 1)),
        Note(
            say("Thủ tướng Chính phủ, được Chính phủ ủy quyền xem xét, quyết định"),
            DECREE_2023.cite(35, 1),
        ),
    ),
    criterion=any_of(
        route(
            "dan-dau-cum-khoi-bo-tinh",
            LedCluster(
                organisers=(OrganiserLevel.MINISTRY_PROVINCE,), sources=(LAW_2022.cite(25, 1),)
            ),
            attested(
                "tieu-bieu-xuat-sac-trong-so-dan-dau",
                say("Là tập thể tiêu biểu xuất sắc trong số các tập thể dẫn đầu cụm, khối"),
                by=COUNCIL,
                source=LAW_2022.cite(25, 1),
            ),
            attested(
                "thanh-tich-xuat-sac-trong-nam",
                say("Có thành tích xuất sắc trong năm"),
                by=COUNCIL,
                source=LAW_2022.cite(25, 1, "a"),
            ),
            attested(
                "hoan-thanh-vuot-chi-tieu",
                say("Hoàn thành vượt các chỉ tiêu thi đua và nhiệm vụ được giao trong năm"),
                by=CLUSTER,
                source=LAW_2022.cite(25, 1, "a"),
            ),
            attested(
                "doan-ket-trong-sach-di-dau-tiet-kiem",
                say(
                    "Nội bộ đoàn kết; tổ chức đảng, đoàn thể trong sạch, vững mạnh; đi đầu thực"
                    " hành tiết kiệm, chống lãng phí, phòng, chống tham nhũng, tiêu cực và tệ nạn"
                    " xã hội"
                ),
                by=MANAGER,
                source=LAW_2022.cite(25, 1, "b"),
            ),
            attested(
                "binh-xet-lay-phieu-tin-nhiem-cum-khoi",
                say(
                    "Được cụm, khối bình xét, so sánh và lấy phiếu tín nhiệm các thành viên, đạt"
                    " mức tiêu biểu xuất sắc"
                ),
                by=CLUSTER,
                source=DECREE_2023.cite(5, 1),
            ),
            source=LAW_2022.cite(25, 1),
            text=say("Tặng hằng năm cho tập thể dẫn đầu cụm, khối do Bộ, ban, ngành, tỉnh tổ chức"),
        ),
        route(
            "dan-dau-cum-khoi-trung-uong",
            LedCluster(
                organisers=(OrganiserLevel.CENTRAL_COUNCIL,), sources=(LAW_2022.cite(25, 2),)
            ),
            attested(
                "xuat-sac-kinh-te-xa-hoi-quoc-phong-an-ninh",
                say(
                    "Có thành tích xuất sắc về phát triển kinh tế - xã hội, bảo đảm quốc phòng, an"
                    " ninh"
                ),
                by=CLUSTER,
                source=DECREE_2023.cite(5, 2, "a"),
            ),
            attested(
                "chap-hanh-tot-he-thong-chinh-tri-vung-manh",
                say(
                    "Thực hiện tốt chủ trương, chính sách, pháp luật; xây dựng hệ thống chính trị"
                    " trong sạch, vững mạnh"
                ),
                by=CLUSTER,
                source=DECREE_2023.cite(5, 2, "b"),
            ),
            attested(
                "thuc-hien-tot-cong-tac-thi-dua-khen-thuong",
                say("Thực hiện tốt nhiệm vụ công tác thi đua, khen thưởng"),
                by=CLUSTER,
                source=DECREE_2023.cite(5, 2, "c"),
            ),
            attested(
                "suy-ton-lay-phieu-tin-nhiem-cum-khoi-trung-uong",
                say("Được cụm, khối đánh giá, lấy phiếu tín nhiệm và suy tôn là tập thể dẫn đầu"),
                by=CLUSTER,
                source=DECREE_2023.cite(5, 2),
            ),
            source=LAW_2022.cite(25, 2),
            text=say(
                "Tặng hằng năm cho tập thể dẫn đầu cụm, khối do Hội đồng Thi đua - Khen thưởng"
                " Trung ương tổ chức"
            ),
        ),
        route(
            "dan-dau-phong-trao-thu-tuong-phat-dong",
            in_movement(
                "thoi-gian-phong-trao-thu-tuong",
                LedMovement,
                launchers=(Launcher.PRIME_MINISTER,),
                years=5,
                reviews=(Review.PRELIMINARY, Review.FINAL),
                source=LAW_2022.cite(25, 3),
            ),
            any_of(
                attested(
                    "cap-bo-tham-muu-the-che-doi-moi-phong-trao",
                    say(
                        "Cấp bộ: tham mưu xây dựng thể chế, cơ chế, chính sách; đổi mới nội dung,"
                        " hình thức tổ chức phong trào thi đua"
                    ),
                    by=COUNCIL,
                    source=DECREE_2023.cite(5, 3, "a"),
                ),
                attested(
                    "cap-tinh-noi-troi-mo-hinh-moi",
                    say(
                        "Cấp tỉnh: nổi trội về phát triển kinh tế - xã hội, giữ vững an ninh, trật"
                        " tự; có mô hình mới, cách làm sáng tạo; tiêu biểu so với các tỉnh trong"
                        " cụm do Trung ương tổ chức"
                    ),
                    by=COUNCIL,
                    source=DECREE_2023.cite(5, 3, "b"),
                ),
                source=DECREE_2023.cite(5, 3),
            ),
            source=LAW_2022.cite(25, 3),
            text=say("Tặng khi sơ kết, tổng kết phong trào do Thủ tướng Chính phủ phát động"),
        ),
        source=LAW_2022.cite(25),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        Note(
            say(
                "Số tập thể được đề nghị theo khoản 1 không quá 20% số tập thể dẫn đầu cụm, khối và"
                " đạt tiêu chuẩn cờ thi đua của Bộ, ban, ngành, tỉnh"
            ),
            DECREE_2023.cite(5, 1),
        ),
        Note(
            say("Chưa đọc được quy định tương ứng của Nghị định này"),
            DECREE_2025.cite(),
        ),
        _NO_PARTY,
        *MERIT_NOTES,
    ),
)
