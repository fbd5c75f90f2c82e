"""Emulation titles of individuals under Law 15/2003/QH11 as amended in 2013.

Sources read: Điều 10, 22-24, 78-80 of the Law with the wording of Law 39/2013/QH13 for Điều 21,
khoản 2 Điều 23, Điều 24, 79 and 80; Điều 9-10 of Decree 91/2017/NĐ-CP; Điều 2, 6, 7 of Circular
12/2019/TT-BNV.
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
from thidua.awards.law_2003._common import (
    DEFERRAL,
    GRASSROOTS_DECIDERS,
    MERIT_NOTES,
    MINISTRY_PROVINCE_DECIDERS,
    REACH,
    REGISTRATION,
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
    not_disciplined,
    not_newcomer,
    readings,
    route,
    subject_is,
)
from thidua.law import CIRCULAR_2019, DECREE_2017, LAW_2003, LAW_2013
from thidua.records import DisciplineForm, Grade, Occupation, Reach
from thidua.words import say

_NEWCOMERS = readings(
    "tinh-thang-tuyen-dung",
    Reading(
        key="den-ngay-xet",
        text=say("tính số tháng từ ngày tuyển dụng đến ngày xét"),
        criterion=not_newcomer(10, source=DECREE_2017.cite(10, 6)),
        sources=(DECREE_2017.cite(10, 6),),
    ),
    Reading(
        key="den-het-nam",
        text=say("tính số tháng từ ngày tuyển dụng đến hết năm xét"),
        criterion=not_newcomer(10, to_year_end=True, source=DECREE_2017.cite(10, 6)),
    ),
    source=DECREE_2017.cite(10, 6),
    text=say("Mốc tính thời gian tuyển dụng (văn bản không nêu)"),
)
_CIRCUMSTANCES = (
    _NEWCOMERS,
    not_disciplined(DisciplineForm.REPRIMAND, source=DECREE_2017.cite(10, 6)),
    StudiedWell(sources=(DECREE_2017.cite(10, 3),)),
)
_SPECIAL_CASES = (
    Note(
        say(
            "Thời gian điều trị, điều dưỡng do bị thương khi chiến đấu, phục vụ chiến đấu hoặc dũng"
            " cảm cứu người, cứu tài sản được tính để bình xét"
        ),
        DECREE_2017.cite(10, 2),
    ),
    Note(
        say(
            "Thời gian đào tạo, bồi dưỡng dưới 01 năm được tính vào thời gian công tác nếu chấp hành"
            " tốt quy định của cơ sở đào tạo, bồi dưỡng"
        ),
        DECREE_2017.cite(10, 3),
    ),
    Note(say("Thời gian nghỉ thai sản được tính để bình xét"), DECREE_2017.cite(10, 4)),
    Note(
        say(
            "Người chuyển công tác do đơn vị mới bình xét, có nhận xét của đơn vị cũ nếu ở đó từ 06"
            " tháng; người được điều động, biệt phái do nơi cử quyết định, nơi tiếp nhận xác nhận"
        ),
        DECREE_2017.cite(10, 5),
    ),
)
_OFFICIALS = (
    Occupation.CADRE,
    Occupation.CIVIL_SERVANT,
    Occupation.PUBLIC_EMPLOYEE,
    Occupation.DEFENCE_OFFICIAL,
)
_FORCES = (Occupation.SOLDIER, Occupation.POLICE_OFFICER)
_FOUR_POINTS = (
    graded(Grade.GOOD, source=LAW_2003.cite(24, 1, "a", amended_by=LAW_2013)),
    attested(
        "nang-suat-chat-luong-cao",
        say("Đạt năng suất và chất lượng cao"),
        by=UNIT,
        source=LAW_2003.cite(24, 1, "a", amended_by=LAW_2013),
    ),
    attested(
        "chap-hanh-tot-doan-ket-tich-cuc-thi-dua",
        say(
            "Chấp hành tốt chủ trương, chính sách, pháp luật; tự lực, tự cường, đoàn kết, tương"
            " trợ, tích cực tham gia phong trào thi đua"
        ),
        by=UNIT,
        source=LAW_2003.cite(24, 1, "b", amended_by=LAW_2013),
    ),
    attested(
        "tich-cuc-hoc-tap",
        say("Tích cực học tập chính trị, văn hóa, chuyên môn, nghiệp vụ"),
        by=UNIT,
        source=LAW_2003.cite(24, 1, "c", amended_by=LAW_2013),
    ),
    attested(
        "dao-duc-loi-song-lanh-manh",
        say("Có đạo đức, lối sống lành mạnh"),
        by=UNIT,
        source=LAW_2003.cite(24, 1, "d", amended_by=LAW_2013),
    ),
)

LAO_DONG_TIEN_TIEN: Final = Award(
    name=LDTT,
    kind=AwardKind.EMULATION_TITLE,
    subjects=INDIVIDUALS,
    law=LAW_2003,
    article=LAW_2003.cite(24, amended_by=LAW_2013),
    conferred_by=(
        *GRASSROOTS_DECIDERS,
        Note(say("Chủ tịch Ủy ban nhân dân cấp xã"), LAW_2003.cite(80, 3, amended_by=LAW_2013)),
    ),
    criterion=all_of(
        any_of(
            route(
                "can-bo-cong-chuc-vien-chuc",
                subject_is(*_OFFICIALS, source=LAW_2003.cite(24, 1, amended_by=LAW_2013)),
                *_FOUR_POINTS,
                source=LAW_2003.cite(24, 1, amended_by=LAW_2013),
            ),
            route(
                "cong-nhan-nong-dan-nguoi-lao-dong",
                subject_is(
                    Occupation.WORKER,
                    Occupation.FARMER,
                    Occupation.EMPLOYEE,
                    Occupation.OTHER_LABOURER,
                    Occupation.DEFENCE_WORKER,
                    Occupation.POLICE_WORKER,
                    Occupation.MILITIA,
                    besides=(*_OFFICIALS, *_FORCES),
                    source=LAW_2003.cite(24, 3, amended_by=LAW_2013),
                ),
                attested(
                    "lao-dong-san-xuat-hieu-qua",
                    say("Lao động, sản xuất có hiệu quả; tích cực thi đua và hoạt động xã hội"),
                    by=LOCALITY,
                    source=LAW_2003.cite(24, 3, "a", amended_by=LAW_2013),
                ),
                attested(
                    "guong-mau-dao-duc-doan-ket-cong-dong",
                    say(
                        "Gương mẫu chấp hành chủ trương, chính sách, pháp luật; đạo đức, lối sống"
                        " lành mạnh; đoàn kết, giúp đỡ cộng đồng"
                    ),
                    by=LOCALITY,
                    source=LAW_2003.cite(24, 3, "b", amended_by=LAW_2013),
                ),
                source=LAW_2003.cite(24, 3, amended_by=LAW_2013),
            ),
            source=LAW_2003.cite(24, amended_by=LAW_2013),
        ),
        *_CIRCUMSTANCES,
        source=LAW_2003.cite(24, amended_by=LAW_2013),
    ),
    deferral=DEFERRAL,
    notes=(REGISTRATION, *_SPECIAL_CASES),
)

CHIEN_SI_TIEN_TIEN: Final = Award(
    name=CSTT,
    kind=AwardKind.EMULATION_TITLE,
    subjects=INDIVIDUALS,
    law=LAW_2003,
    article=LAW_2003.cite(24, 2, amended_by=LAW_2013),
    conferred_by=GRASSROOTS_DECIDERS[:1],
    criterion=all_of(
        subject_is(*_FORCES, source=LAW_2003.cite(24, 2, amended_by=LAW_2013)),
        *_FOUR_POINTS,
        *_CIRCUMSTANCES,
        source=LAW_2003.cite(24, 2, amended_by=LAW_2013),
    ),
    deferral=DEFERRAL,
    notes=(REGISTRATION, *_SPECIAL_CASES),
)

CHIEN_SI_THI_DUA_CO_SO: Final = Award(
    name=CSTD_CO_SO,
    kind=AwardKind.EMULATION_TITLE,
    subjects=INDIVIDUALS,
    law=LAW_2003,
    article=LAW_2003.cite(23),
    conferred_by=GRASSROOTS_DECIDERS,
    criterion=all_of(
        any_of(
            held(LDTT, CSTT, source=LAW_2003.cite(23, 1)),
            meets(LDTT, LAO_DONG_TIEN_TIEN.criterion, source=LAW_2003.cite(23, 1)),
            meets(CSTT, CHIEN_SI_TIEN_TIEN.criterion, source=LAW_2003.cite(23, 1)),
            source=LAW_2003.cite(23, 1),
            text=say("Đạt tiêu chuẩn “Lao động tiên tiến” hoặc “Chiến sĩ tiên tiến”"),
        ),
        any_of(
            contributed(
                INITIATIVE,
                reach=Reach.UNIT,
                source=LAW_2003.cite(23, 2, amended_by=LAW_2013),
            ),
            contributed(
                SCIENTIFIC_WORK,
                applied=True,
                source=LAW_2003.cite(23, 2, amended_by=LAW_2013),
                text=say("Có đề tài nghiên cứu khoa học đã nghiệm thu, được áp dụng tại đơn vị"),
            ),
            all_of(
                contributed(
                    COMBAT_INGENUITY,
                    reach=Reach.UNIT,
                    source=LAW_2003.cite(23, 2, amended_by=LAW_2013),
                ),
                graded(Grade.EXCELLENT, source=LAW_2003.cite(23, 2, amended_by=LAW_2013)),
                source=LAW_2003.cite(23, 2, amended_by=LAW_2013),
            ),
            source=[LAW_2003.cite(23, 2, amended_by=LAW_2013), DECREE_2017.cite(9, 3, "b")],
        ),
        source=LAW_2003.cite(23),
    ),
    deferral=DEFERRAL,
    notes=(
        Note(
            say(
                "Tỷ lệ do Bộ, ban, ngành, tỉnh quy định, không quá 15% số người đạt “Lao động tiên"
                " tiến”, “Chiến sĩ tiên tiến”"
            ),
            DECREE_2017.cite(9, 3),
        ),
        REACH,
        REGISTRATION,
        *MERIT_NOTES,
    ),
)

CHIEN_SI_THI_DUA_BO_TINH: Final = Award(
    name=CSTD_BO_TINH,
    kind=AwardKind.EMULATION_TITLE,
    subjects=INDIVIDUALS,
    law=LAW_2003,
    article=LAW_2003.cite(22),
    conferred_by=MINISTRY_PROVINCE_DECIDERS,
    criterion=all_of(
        held_in_a_row(CSTD_CO_SO, 3, source=LAW_2003.cite(22)),
        attested(
            "duoc-lua-chon-thanh-tich-tieu-bieu-bo-tinh",
            say("Có thành tích xuất sắc tiêu biểu, được lựa chọn trong số người đủ điều kiện"),
            by=COUNCIL,
            source=LAW_2003.cite(22),
        ),
        works_for_fighters(
            Reach.MINISTRY_PROVINCE,
            years=3,
            applied=False,
            basis=say("trong 03 năm của chuỗi danh hiệu làm căn cứ"),
            sources=(DECREE_2017.cite(9, 2), CIRCULAR_2019.cite(6, 3)),
        ),
        source=LAW_2003.cite(22),
    ),
    deferral=DEFERRAL,
    notes=(
        REACH,
        REGISTRATION,
        *MERIT_NOTES,
    ),
)

CHIEN_SI_THI_DUA_TOAN_QUOC: Final = Award(
    name=CSTD_TOAN_QUOC,
    kind=AwardKind.EMULATION_TITLE,
    subjects=INDIVIDUALS,
    law=LAW_2003,
    article=LAW_2003.cite(21, amended_by=LAW_2013),
    conferred_by=(Note(say("Thủ tướng Chính phủ"), LAW_2003.cite(78)),),
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
                    CSTD_BO_TINH,
                    2,
                    spacing=(1, 3),
                    lately=1,
                    source=LAW_2003.cite(21, amended_by=LAW_2013),
                ),
                sources=(LAW_2003.cite(21, amended_by=LAW_2013),),
            ),
            Reading(
                key="sau-nam",
                text=say(
                    "hai lần cách nhau đúng 03 năm, gồm sáu lần “Chiến sĩ thi đua cơ sở” không dùng"
                    " lại"
                ),
                criterion=held_in_a_row(
                    CSTD_BO_TINH,
                    2,
                    spacing=(3, 3),
                    lately=1,
                    source=LAW_2003.cite(21, amended_by=LAW_2013),
                ),
            ),
            source=LAW_2003.cite(21, amended_by=LAW_2013),
            text=say("Cách tính 02 lần liên tục Chiến sĩ thi đua Bộ, ban, ngành, tỉnh"),
        ),
        attested(
            "thanh-tich-tieu-bieu-xuat-sac-nhat",
            say("Có thành tích tiêu biểu xuất sắc nhất, được lựa chọn trong số người đủ điều kiện"),
            by=COUNCIL,
            source=LAW_2003.cite(21, amended_by=LAW_2013),
        ),
        works_for_fighters(
            Reach.NATIONAL,
            years=6,
            applied=True,
            basis=say("trong 06 năm của hai chuỗi danh hiệu làm căn cứ"),
            sources=(DECREE_2017.cite(9, 1), CIRCULAR_2019.cite(6, 3)),
        ),
        source=LAW_2003.cite(21, amended_by=LAW_2013),
    ),
    deferral=DEFERRAL,
    notes=(
        Note(
            say(
                "Đề nghị trước ngày 31 tháng 10 của năm liền kề năm có quyết định tặng Chiến sĩ"
                " thi đua Bộ, ban, ngành, tỉnh lần thứ hai"
            ),
            DECREE_2017.cite(48, 1, "a"),
        ),
        REACH,
        REGISTRATION,
        *MERIT_NOTES,
    ),
)
