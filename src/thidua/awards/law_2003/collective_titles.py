"""Emulation titles and flags of collectives under Law 15/2003/QH11 as amended in 2013.

Sources read: Điều 25-28, 78-80 of the Law with the wording of Law 39/2013/QH13 for khoản 2 Điều
25; Điều 11-12 and 43 of Decree 91/2017/NĐ-CP; Điều 8 of Circular 12/2019/TT-BNV.
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
    HALF,
    LDTT,
    MANAGER,
    SEVENTY_PERCENT,
    TTLD_TIEN_TIEN,
    TTLD_XUAT_SAC,
)
from thidua.awards.law_2003._common import (
    DEFERRAL,
    GRASSROOTS_DECIDERS,
    MERIT_NOTES,
    MINISTRY_PROVINCE_DECIDERS,
    PARTY_RATING,
    REGISTRATION,
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
from thidua.law import CIRCULAR_2019, DECREE_2017, LAW_2003, LAW_2013
from thidua.records import CollectiveKind, FlagClause, Grade, Launcher, OrganiserLevel, Review
from thidua.words import say

_OUTSTANDING = (
    graded(Grade.EXCELLENT, source=LAW_2003.cite(27, 1, "a")),
    attested(
        "sang-tao-vuot-kho-nghia-vu-nha-nuoc",
        say("Sáng tạo, vượt khó; thực hiện tốt các nghĩa vụ đối với Nhà nước"),
        by=MANAGER,
        source=LAW_2003.cite(27, 1, "a"),
    ),
    attested(
        "phong-trao-thuong-xuyen-thiet-thuc-hieu-qua",
        say("Có phong trào thi đua thường xuyên, thiết thực, hiệu quả"),
        by=MANAGER,
        source=LAW_2003.cite(27, 1, "b"),
    ),
)
_FIGHTER_AND_NO_DISCIPLINE = (
    HasMemberHolding(award=CSTD_CO_SO, sources=(LAW_2003.cite(27, 1, "d"),)),
    NoMemberDisciplined(sources=(LAW_2003.cite(27, 1, "d"),)),
)
_EXEMPLARY = attested(
    "noi-bo-doan-ket-guong-mau-chap-hanh",
    say("Nội bộ đoàn kết, gương mẫu chấp hành tốt chủ trương, chính sách, pháp luật"),
    by=MANAGER,
    source=LAW_2003.cite(27, 1, "đ"),
)

_ARMY = Note(
    say(
        "Trong Quân đội nhân dân: Thủ trưởng cấp quân khu, quân chủng, quân đoàn, binh chủng, tổng"
        " cục và tương đương"
    ),
    DECREE_2017.cite(43, 1),
)

TAP_THE_LAO_DONG_XUAT_SAC: Final = Award(
    name=TTLD_XUAT_SAC,
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2003,
    article=LAW_2003.cite(27, 1),
    conferred_by=(*MINISTRY_PROVINCE_DECIDERS, _ARMY),
    criterion=all_of(
        *_OUTSTANDING,
        all_of(
            AllMembersCompleted(sources=(LAW_2003.cite(27, 1, "c"),)),
            members_holding(LDTT, SEVENTY_PERCENT, source=LAW_2003.cite(27, 1, "c")),
            source=LAW_2003.cite(27, 1, "c"),
        ),
        *_FIGHTER_AND_NO_DISCIPLINE,
        _EXEMPLARY,
        source=LAW_2003.cite(27, 1),
    ),
    deferral=DEFERRAL,
    notes=(REGISTRATION, PARTY_RATING, *MERIT_NOTES),
)

DON_VI_QUYET_THANG: Final = Award(
    name=DV_QUYET_THANG,
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2003,
    article=LAW_2003.cite(27, 2),
    conferred_by=(*MINISTRY_PROVINCE_DECIDERS, _ARMY),
    criterion=all_of(
        subject_is(CollectiveKind.ARMED_FORCES, source=LAW_2003.cite(27, 2)),
        *_OUTSTANDING,
        *_FIGHTER_AND_NO_DISCIPLINE,
        _EXEMPLARY,
        AllMembersCompleted(sources=(LAW_2003.cite(27, 2),)),
        members_holding(CSTT, SEVENTY_PERCENT, source=LAW_2003.cite(27, 2)),
        source=LAW_2003.cite(27, 2),
    ),
    deferral=DEFERRAL,
    notes=(REGISTRATION, PARTY_RATING, *MERIT_NOTES),
)

_GOOD = (
    graded(Grade.GOOD, source=LAW_2003.cite(28, 1, "a")),
    attested(
        "phong-trao-thuong-xuyen-thiet-thuc-hieu-qua",
        say("Có phong trào thi đua thường xuyên, thiết thực, hiệu quả"),
        by=MANAGER,
        source=LAW_2003.cite(28, 1, "b"),
    ),
)
_UNITED = attested(
    "noi-bo-doan-ket-chap-hanh-tot",
    say("Nội bộ đoàn kết, chấp hành tốt chủ trương, chính sách, pháp luật"),
    by=MANAGER,
    source=LAW_2003.cite(28, 1, "d"),
)

TAP_THE_LAO_DONG_TIEN_TIEN: Final = Award(
    name=TTLD_TIEN_TIEN,
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2003,
    article=LAW_2003.cite(28, 1),
    conferred_by=GRASSROOTS_DECIDERS,
    criterion=all_of(
        *_GOOD,
        all_of(
            members_holding(LDTT, HALF, strictly=True, source=LAW_2003.cite(28, 1, "c")),
            NoMemberDisciplined(sources=(LAW_2003.cite(28, 1, "c"),)),
            source=LAW_2003.cite(28, 1, "c"),
        ),
        _UNITED,
        source=LAW_2003.cite(28, 1),
    ),
    deferral=DEFERRAL,
    notes=(REGISTRATION, PARTY_RATING),
)

DON_VI_TIEN_TIEN: Final = Award(
    name=DV_TIEN_TIEN,
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2003,
    article=LAW_2003.cite(28, 2),
    conferred_by=GRASSROOTS_DECIDERS[:1],
    criterion=all_of(
        subject_is(CollectiveKind.ARMED_FORCES, source=LAW_2003.cite(28, 2)),
        *_GOOD,
        _UNITED,
        members_holding(CSTT, HALF, strictly=True, source=LAW_2003.cite(28, 2)),
        source=LAW_2003.cite(28, 2),
    ),
    deferral=DEFERRAL,
    notes=(
        Note(
            say(
                "Bản đăng Công báo dẫn chiếu “điểm a, b và đ khoản 1” trong khi khoản 1 không có"
                " điểm đ: hiểu là điểm d"
            ),
            LAW_2003.cite(28, 2),
        ),
        REGISTRATION,
        PARTY_RATING,
    ),
)

CO_THI_DUA_BO_TINH: Final = Award(
    name=CO_BO_TINH,
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2003,
    article=LAW_2003.cite(26),
    conferred_by=MINISTRY_PROVINCE_DECIDERS,
    criterion=all_of(
        attested(
            "hoan-thanh-vuot-chi-tieu",
            say("Hoàn thành vượt các chỉ tiêu thi đua và nhiệm vụ được giao trong năm"),
            by=CLUSTER,
            source=LAW_2003.cite(26, 1),
        ),
        attested(
            "tieu-bieu-xuat-sac-bo-tinh",
            say("Là tập thể tiêu biểu xuất sắc trong Bộ, ban, ngành, tỉnh"),
            by=COUNCIL,
            source=LAW_2003.cite(26, 1),
        ),
        attested(
            "nhan-to-moi-mo-hinh-moi",
            say("Có nhân tố mới, mô hình mới để tập thể khác trong Bộ, ban, ngành, tỉnh học tập"),
            by=COUNCIL,
            source=LAW_2003.cite(26, 2),
        ),
        attested(
            "doan-ket-tich-cuc-tiet-kiem-chong-tham-nhung",
            say(
                "Nội bộ đoàn kết; tích cực thực hành tiết kiệm, chống lãng phí, tham nhũng và các"
                " tệ nạn xã hội"
            ),
            by=MANAGER,
            source=LAW_2003.cite(26, 3),
        ),
        LedCluster(
            organisers=(OrganiserLevel.MINISTRY_PROVINCE,),
            sources=(CIRCULAR_2019.cite(8, 2), DECREE_2017.cite(12, 1)),
        ),
        NotProposedFor(
            award=CO_CHINH_PHU,
            unless_refused=False,
            clauses=(FlagClause.CLUSTERS,),
            sources=(CIRCULAR_2019.cite(8, 3), DECREE_2017.cite(11, 1)),
        ),
        source=LAW_2003.cite(26),
    ),
    deferral=DEFERRAL,
    notes=(
        Note(
            say(
                "Bộ, ban, ngành trung ương xét tặng cờ thi đua hoặc bằng khen cho cơ quan chuyên"
                " môn thuộc tỉnh tham gia cụm, khối do mình tổ chức"
            ),
            CIRCULAR_2019.cite(8, 2),
        ),
        Note(
            say(
                "Quy định không tặng cờ của mình cho tập thể đủ tiêu chuẩn đề nghị tặng Cờ thi đua"
                " của Chính phủ đặt sau dẫn chiếu khoản 1 Điều 11 Nghị định 91/2017/NĐ-CP: hiểu là"
                " chỉ áp dụng cho đề nghị theo khoản 1"
            ),
            CIRCULAR_2019.cite(8, 3),
        ),
        REGISTRATION,
        PARTY_RATING,
        *MERIT_NOTES,
    ),
)

CO_THI_DUA_CHINH_PHU: Final = Award(
    name=CO_CHINH_PHU,
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2003,
    article=LAW_2003.cite(25),
    conferred_by=(Note(say("Chính phủ"), LAW_2003.cite(78)),),
    criterion=all_of(
        attested(
            "hoan-thanh-vuot-chi-tieu",
            say("Hoàn thành vượt các chỉ tiêu thi đua và nhiệm vụ được giao trong năm"),
            by=CLUSTER,
            source=LAW_2003.cite(25, 1),
        ),
        attested(
            "tieu-bieu-xuat-sac-toan-quoc",
            say("Là tập thể tiêu biểu xuất sắc trong toàn quốc"),
            by=COUNCIL,
            source=LAW_2003.cite(25, 1),
        ),
        attested(
            "tieu-bieu-xuat-sac-nhat-phong-trao-bo-tinh",
            say(
                "Là tập thể tiêu biểu xuất sắc nhất trong phong trào thi đua của Bộ, ban, ngành,"
                " tỉnh"
            ),
            by=COUNCIL,
            source=LAW_2003.cite(25, 2, amended_by=LAW_2013),
        ),
        attested(
            "doan-ket-di-dau-tiet-kiem-chong-tham-nhung",
            say(
                "Nội bộ đoàn kết; đi đầu thực hành tiết kiệm, chống lãng phí, tham nhũng và các tệ"
                " nạn xã hội"
            ),
            by=MANAGER,
            source=LAW_2003.cite(25, 3),
        ),
        any_of(
            route(
                "dan-dau-so-dat-tieu-chuan-co-bo-tinh",
                attested(
                    "dan-dau-trong-so-dat-tieu-chuan-co-bo-tinh",
                    say(
                        "Là tập thể tiêu biểu xuất sắc dẫn đầu trong số tập thể đạt tiêu chuẩn cờ"
                        " thi đua của Bộ, ban, ngành, tỉnh"
                    ),
                    by=COUNCIL,
                    source=DECREE_2017.cite(11, 1),
                ),
                source=DECREE_2017.cite(11, 1),
            ),
            route(
                "dan-dau-cum-khoi-trung-uong",
                LedCluster(
                    organisers=(OrganiserLevel.CENTRAL_COUNCIL,),
                    sources=(DECREE_2017.cite(11, 2),),
                ),
                source=DECREE_2017.cite(11, 2),
            ),
            route(
                "tieu-bieu-nhat-phong-trao-chuyen-de",
                LedMovement(
                    launchers=(Launcher.PRESIDENT, Launcher.PRIME_MINISTER),
                    years=5,
                    reviews=(Review.PRELIMINARY, Review.FINAL),
                    sources=(DECREE_2017.cite(11, 3),),
                ),
                source=DECREE_2017.cite(11, 3),
            ),
            source=DECREE_2017.cite(11),
        ),
        source=LAW_2003.cite(25),
    ),
    deferral=DEFERRAL,
    notes=(
        Note(
            say(
                "Số tập thể được đề nghị không quá 20% số tập thể đạt tiêu chuẩn cờ thi đua của"
                " Bộ, ban, ngành, tỉnh"
            ),
            DECREE_2017.cite(11, 1),
        ),
        REGISTRATION,
        PARTY_RATING,
        *MERIT_NOTES,
    ),
)
