"""Emulation titles of individuals under Law 06/2022/QH15.

Sources read: Điều 19, 21-24, 78-80 of the Law; Điều 4 of Decree 98/2023/NĐ-CP and of Decree
152/2025/NĐ-CP; Điều 1 khoản 5 and Điều 7 of Circular 01/2024/TT-BNV. Of Circular 15/2025/TT-BNV only the
place is known (Điều 2 khoản 5), not the wording.
"""

from __future__ import annotations

from typing import Final

from thidua.awards._terms import (
    COMBAT_INGENUITY,
    COUNCIL,
    CSTD_BO_TINH,
    CSTD_CO_SO,
    CSTD_TOAN_QUOC,
    CSTT,
    INDIVIDUALS,
    INITIATIVE,
    LDTT,
    LOCALITY,
    SCIENTIFIC_WORK,
    UNIT,
    works_for_fighters,
)
from thidua.awards.law_2022._common import (
    CAUTIONS,
    DEFERRAL,
    GRASSROOTS_DECIDERS,
    MATERNITY,
    MEMBERS_OF_FORCES,
    MERIT_NOTES,
    MINISTRY_PROVINCE_DECIDERS,
    OFFICIALS,
    WOMEN_FIRST,
)
from thidua.criteria import (
    Award,
    AwardKind,
    Note,
    Reading,
    StudiedWell,
    all_of,
    any_of,
    attested,
    contributed,
    graded,
    held,
    held_in_a_row,
    meets,
    not_newcomer,
    readings,
    route,
    subject_is,
)
from thidua.law import CIRCULAR_2024, CIRCULAR_2025, DECREE_2023, LAW_2022
from thidua.records import Grade, Occupation, Reach
from thidua.words import say

_NEWCOMERS = readings(
    "tinh-thang-tuyen-dung",
    Reading(
        key="den-ngay-xet",
        text=say("tính số tháng từ ngày tuyển dụng đến ngày xét"),
        criterion=not_newcomer(
            6, source=CIRCULAR_2024.cite(1, 5, "d"), successor=CIRCULAR_2025.cite(2, 5)
        ),
        sources=(CIRCULAR_2024.cite(1, 5, "d"),),
    ),
    Reading(
        key="den-het-nam",
        text=say("tính số tháng từ ngày tuyển dụng đến hết năm xét"),
        criterion=not_newcomer(
            6,
            to_year_end=True,
            source=CIRCULAR_2024.cite(1, 5, "d"),
            successor=CIRCULAR_2025.cite(2, 5),
        ),
    ),
    source=CIRCULAR_2024.cite(1, 5, "d"),
    text=say("Mốc tính thời gian tuyển dụng (văn bản không nêu)"),
)
_STUDIES = StudiedWell(
    only_graded=True,
    sources=(CIRCULAR_2024.cite(1, 5, "b"),),
    successor=CIRCULAR_2025.cite(2, 5),
)
_SPECIAL_CASES = (
    Note(
        say(
            "Thời gian điều trị, điều dưỡng do bị thương khi chiến đấu, phục vụ chiến đấu hoặc dũng"
            " cảm cứu người, cứu tài sản được tính để bình xét"
        ),
        CIRCULAR_2024.cite(1, 5, "a"),
    ),
    Note(
        say(
            "Thời gian đào tạo, bồi dưỡng dưới 01 năm được tính vào thời gian công tác nếu chấp hành"
            " tốt quy định của cơ sở đào tạo, bồi dưỡng"
        ),
        CIRCULAR_2024.cite(1, 5, "b"),
    ),
    Note(
        say(
            "Người chuyển công tác, được điều động, biệt phái do nơi có thẩm quyền xếp loại hoặc"
            " đơn vị mới bình xét; nếu ở đơn vị cũ từ 06 tháng thì phải có nhận xét của đơn vị cũ"
        ),
        CIRCULAR_2024.cite(1, 5, "c"),
    ),
    *MATERNITY,
    *WOMEN_FIRST,
)
_DETAILED_BY = Note(
    say("Bộ, ban, ngành, tỉnh quy định chi tiết tiêu chuẩn cho cá nhân thuộc quyền quản lý"),
    LAW_2022.cite(24, 4),
)
_REACH = Note(
    say(
        "Hiệu quả, phạm vi ảnh hưởng ở cấp cơ sở để xét “Chiến sĩ thi đua cơ sở”, ở cấp Bộ, ban,"
        " ngành, tỉnh và toàn quốc để xét các danh hiệu cao hơn"
    ),
    CIRCULAR_2024.cite(7, 4),
)
_TWO_POINTS = (
    graded(Grade.GOOD, source=LAW_2022.cite(24, 1, "a")),
    attested(
        "tu-luc-doan-ket-tich-cuc-thi-dua",
        say("Tự lực, tự cường, đoàn kết, tương trợ và tích cực tham gia phong trào thi đua"),
        by=UNIT,
        source=LAW_2022.cite(24, 1, "b"),
    ),
)

LAO_DONG_TIEN_TIEN: Final = Award(
    name=LDTT,
    kind=AwardKind.EMULATION_TITLE,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(24),
    conferred_by=(
        *GRASSROOTS_DECIDERS,
        Note(say("Chủ tịch Ủy ban nhân dân cấp xã"), LAW_2022.cite(80, 3)),
    ),
    criterion=all_of(
        any_of(
            route(
                "can-bo-cong-chuc-vien-chuc-nguoi-lao-dong",
                subject_is(*OFFICIALS, source=LAW_2022.cite(24, 1)),
                *_TWO_POINTS,
                source=LAW_2022.cite(24, 1),
            ),
            route(
                "cong-nhan-nong-dan-nguoi-lao-dong-khac",
                subject_is(
                    Occupation.WORKER,
                    Occupation.FARMER,
                    Occupation.OTHER_LABOURER,
                    besides=(*OFFICIALS, *MEMBERS_OF_FORCES),
                    source=LAW_2022.cite(24, 3),
                ),
                attested(
                    "lao-dong-san-xuat-hieu-qua",
                    say("Lao động, sản xuất có hiệu quả; tích cực thi đua và hoạt động xã hội"),
                    by=LOCALITY,
                    source=LAW_2022.cite(24, 3, "a"),
                ),
                attested(
                    "guong-mau-dao-duc-doan-ket-cong-dong",
                    say(
                        "Gương mẫu chấp hành chủ trương, chính sách, pháp luật; đạo đức, lối sống"
                        " lành mạnh; đoàn kết, giúp đỡ cộng đồng"
                    ),
                    by=LOCALITY,
                    source=LAW_2022.cite(24, 3, "b"),
                ),
                source=LAW_2022.cite(24, 3),
            ),
            source=LAW_2022.cite(24),
        ),
        _NEWCOMERS,
        _STUDIES,
        source=LAW_2022.cite(24),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        _DETAILED_BY,
        Note(
            say("Ủy ban nhân dân cấp tỉnh quy định chi tiết tiêu chuẩn đối với khoản 3"),
            LAW_2022.cite(24, 6),
        ),
        *_SPECIAL_CASES,
    ),
)

CHIEN_SI_TIEN_TIEN: Final = Award(
    name=CSTT,
    kind=AwardKind.EMULATION_TITLE,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(24, 2),
    conferred_by=(Note(say("Theo quy định của Bộ Quốc phòng, Bộ Công an"), LAW_2022.cite(80, 5)),),
    criterion=all_of(
        subject_is(*MEMBERS_OF_FORCES, source=LAW_2022.cite(24, 2)),
        *_TWO_POINTS,
        _NEWCOMERS,
        _STUDIES,
        source=LAW_2022.cite(24, 2),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        _DETAILED_BY,
        Note(
            say(
                "Bộ Quốc phòng quy định chi tiết tiêu chuẩn đối với dân quân thường trực, dân"
                " quân tự vệ cơ động"
            ),
            LAW_2022.cite(24, 5),
        ),
        *_SPECIAL_CASES,
    ),
)

CHIEN_SI_THI_DUA_CO_SO: Final = Award(
    name=CSTD_CO_SO,
    kind=AwardKind.EMULATION_TITLE,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(23),
    conferred_by=GRASSROOTS_DECIDERS,
    criterion=all_of(
        any_of(
            held(LDTT, CSTT, source=LAW_2022.cite(23, 1)),
            meets(LDTT, LAO_DONG_TIEN_TIEN.criterion, source=LAW_2022.cite(23, 1)),
            meets(CSTT, CHIEN_SI_TIEN_TIEN.criterion, source=LAW_2022.cite(23, 1)),
            source=LAW_2022.cite(23, 1),
            text=say("Đạt tiêu chuẩn “Lao động tiên tiến” hoặc “Chiến sĩ tiên tiến”"),
        ),
        any_of(
            graded(Grade.EXCELLENT, source=LAW_2022.cite(23, 2)),
            contributed(INITIATIVE, reach=Reach.UNIT, source=LAW_2022.cite(23, 2)),
            contributed(
                SCIENTIFIC_WORK,
                source=LAW_2022.cite(23, 2),
                text=say(
                    "Có đề tài khoa học, đề án khoa học, công trình khoa học và công nghệ đã được"
                    " nghiệm thu"
                ),
            ),
            contributed(COMBAT_INGENUITY, reach=Reach.UNIT, source=LAW_2022.cite(23, 2)),
            source=LAW_2022.cite(23, 2),
        ),
        source=LAW_2022.cite(23),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        Note(
            say("Luật và nghị định hướng dẫn không đặt tỷ lệ tối đa cho danh hiệu này"),
            LAW_2022.cite(23),
        ),
        _REACH,
        *MATERNITY,
        *MERIT_NOTES,
    ),
)

CHIEN_SI_THI_DUA_BO_TINH: Final = Award(
    name=CSTD_BO_TINH,
    kind=AwardKind.EMULATION_TITLE,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(22),
    conferred_by=MINISTRY_PROVINCE_DECIDERS,
    criterion=all_of(
        held_in_a_row(CSTD_CO_SO, 3, source=LAW_2022.cite(22, 1, "a")),
        attested(
            "duoc-lua-chon-thanh-tich-tieu-bieu-bo-tinh",
            say("Có thành tích xuất sắc tiêu biểu, được lựa chọn trong số người đủ điều kiện"),
            by=COUNCIL,
            source=LAW_2022.cite(22, 1, "a"),
        ),
        works_for_fighters(
            Reach.MINISTRY_PROVINCE,
            years=3,
            applied=True,
            basis=say("trong 03 năm của báo cáo thành tích theo mẫu kèm Nghị định 98/2023/NĐ-CP"),
            sources=(LAW_2022.cite(22, 1, "b"),),
        ),
        source=LAW_2022.cite(22, 1),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        Note(
            say(
                "Hiệu quả, khả năng nhân rộng, phạm vi ảnh hưởng do người đứng đầu Bộ, ban, ngành,"
                " tỉnh công nhận; mưu trí, sáng tạo trong chiến đấu do Bộ trưởng Bộ Quốc phòng, Bộ"
                " trưởng Bộ Công an công nhận"
            ),
            LAW_2022.cite(22, 2),
        ),
        _REACH,
        *MATERNITY,
        *MERIT_NOTES,
    ),
)

CHIEN_SI_THI_DUA_TOAN_QUOC: Final = Award(
    name=CSTD_TOAN_QUOC,
    kind=AwardKind.EMULATION_TITLE,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(21),
    conferred_by=(Note(say("Thủ tướng Chính phủ"), LAW_2022.cite(78, 2)),),
    criterion=all_of(
        readings(
            "hai-lan-lien-tuc-chien-si-thi-dua-bo-tinh",
            Reading(
                key="khong-gian-doan",
                text=say(
                    "hai lần kế tiếp nhau, lần sau cách lần trước không quá 03 năm nên chuỗi “Chiến"
                    " sĩ thi đua cơ sở” không bị ngắt"
                ),
                criterion=held_in_a_row(
                    CSTD_BO_TINH, 2, spacing=(1, 3), lately=1, source=LAW_2022.cite(21, 1, "a")
                ),
                sources=(LAW_2022.cite(21, 1, "a"),),
            ),
            Reading(
                key="sau-nam",
                text=say(
                    "hai lần cách nhau đúng 03 năm, gồm sáu lần “Chiến sĩ thi đua cơ sở” không dùng"
                    " lại (mẫu báo cáo thành tích 06 năm)"
                ),
                criterion=held_in_a_row(
                    CSTD_BO_TINH, 2, spacing=(3, 3), lately=1, source=LAW_2022.cite(21, 1, "a")
                ),
                sources=(DECREE_2023.cite(),),
            ),
            source=LAW_2022.cite(21, 1, "a"),
            text=say("Cách tính 02 lần liên tục Chiến sĩ thi đua Bộ, ban, ngành, tỉnh"),
        ),
        attested(
            "duoc-lua-chon-thanh-tich-tieu-bieu-toan-quoc",
            say("Có thành tích xuất sắc tiêu biểu, được lựa chọn trong số người đủ điều kiện"),
            by=COUNCIL,
            source=LAW_2022.cite(21, 1, "a"),
        ),
        works_for_fighters(
            Reach.NATIONAL,
            years=6,
            applied=True,
            basis=say("trong 06 năm của báo cáo thành tích theo mẫu kèm Nghị định 98/2023/NĐ-CP"),
            sources=(LAW_2022.cite(21, 1, "b"),),
        ),
        source=LAW_2022.cite(21, 1),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        Note(
            say(
                "Phạm vi ảnh hưởng toàn quốc do người đứng đầu Bộ, ban, ngành, tỉnh công nhận; mưu"
                " trí, sáng tạo trong chiến đấu do Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Công an"
                " công nhận"
            ),
            LAW_2022.cite(21, 2),
        ),
        Note(
            say("Hồ sơ trình trước ngày 31 tháng 12 của năm liền kề"),
            DECREE_2023.cite(32, 1, "a"),
        ),
        _REACH,
        *MATERNITY,
        *MERIT_NOTES,
    ),
)
