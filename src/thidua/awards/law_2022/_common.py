"""What several awards of Law 06/2022/QH15 share: who decides, when not to consider, counting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from thidua.awards._terms import MANAGER, MINISTRY_PROVINCE, UNIT
from thidua.criteria import (
    Criterion,
    DisciplineOnRecord,
    Note,
    Reading,
    Readings,
    UnderExamination,
    all_of,
    any_of,
    attested,
    readings,
    subject_is,
)
from thidua.law import (
    CIRCULAR_2024,
    DECREE_2023,
    DECREE_2025,
    DECREE_2025_HOME,
    LAW_2022,
    Citation,
)
from thidua.records import Launcher, Occupation, Origin, Review, SubjectKind
from thidua.words import Message, say

DECREE_2025_STARTS: Final = dt.date(2025, 7, 1)
"""From then on Decree 152/2025/NĐ-CP applies instead of Decree 98/2023/NĐ-CP."""

TWO_TIERS_START: Final = dt.date(2025, 7, 1)
"""From then on there is no district."""

GRASSROOTS_DECIDERS: Final = (
    Note(
        say(
            "Bộ trưởng, Thủ trưởng Bộ, ban, ngành, người đứng đầu cơ quan trung ương của Mặt trận"
            " Tổ quốc và tổ chức chính trị - xã hội (được ủy quyền cho đơn vị không có tư cách pháp"
            " nhân)"
        ),
        LAW_2022.cite(79, 3),
    ),
    Note(
        say(
            "Thủ trưởng đơn vị có tư cách pháp nhân thuộc Bộ, ban, ngành; Thủ trưởng cơ quan chuyên"
            " môn cấp tỉnh và tương đương"
        ),
        LAW_2022.cite(80, 1),
    ),
    Note(
        say("Chủ tịch Ủy ban nhân dân cấp huyện"),
        LAW_2022.cite(80, 2),
        until=DECREE_2025_STARTS,
    ),
    Note(
        say("Tổng giám đốc, Giám đốc doanh nghiệp, hợp tác xã"),
        LAW_2022.cite(80, 4),
    ),
    Note(
        say(
            "Chủ tịch Ủy ban nhân dân cấp xã thực hiện thẩm quyền của Chủ tịch Ủy ban nhân dân"
            " cấp huyện trước đây (từ ngày 01/7/2025)"
        ),
        DECREE_2025_HOME.cite(59),
    ),
    Note(
        say(
            "Trong Quân đội nhân dân, dân quân thường trực, dân quân tự vệ cơ động, Công an nhân"
            " dân: theo quy định của Bộ Quốc phòng, Bộ Công an"
        ),
        LAW_2022.cite(80, 5),
    ),
)
MINISTRY_PROVINCE_DECIDERS: Final = (
    Note(
        say("Bộ trưởng, Thủ trưởng Bộ, ban, ngành, người đứng đầu cơ quan trung ương được liệt kê"),
        LAW_2022.cite(79, 2),
    ),
    Note(say("Chủ tịch Ủy ban nhân dân cấp tỉnh"), LAW_2022.cite(79, 4)),
)
PRESIDENT: Final = (Note(say("Chủ tịch nước"), LAW_2022.cite(77)),)
DOMESTIC: Final = (Origin.DOMESTIC,)
ABROAD: Final = (Origin.OVERSEAS_VIETNAMESE, Origin.FOREIGN)
FOREIGN: Final = (Origin.FOREIGN,)
PERSONS_AND_COLLECTIVES: Final = (SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE)
OFFICIALS: Final = (
    Occupation.CADRE,
    Occupation.CIVIL_SERVANT,
    Occupation.PUBLIC_EMPLOYEE,
    Occupation.EMPLOYEE,
)
"""Whom khoản 1 Điều 24 names."""
MEMBERS_OF_FORCES: Final = (
    Occupation.SOLDIER,
    Occupation.DEFENCE_OFFICIAL,
    Occupation.DEFENCE_WORKER,
    Occupation.MILITIA,
    Occupation.POLICE_OFFICER,
    Occupation.POLICE_WORKER,
)
"""Whom khoản 2 Điều 24 names."""
BUSINESS_AND_LEARNING: Final = (
    Occupation.ENTREPRENEUR,
    Occupation.INTELLECTUAL,
    Occupation.SCIENTIST,
)
"""Whom khoản 3 of Điều 42 to 44 and 73, and khoản 2 of Điều 74, name."""
REVIEWS: Final = (Review.PRELIMINARY, Review.FINAL)
STATE_LEADERS: Final = (Launcher.PRESIDENT, Launcher.PRIME_MINISTER)


def lawful(*sources: Citation, by: Message = UNIT) -> Criterion:
    """The subject complies well with the Party's line and the State's policy and law."""
    return attested(
        "chap-hanh-tot",
        say("Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước"),
        by=by,
        source=sources,
    )


def loyal(source: Citation, *, by: Message = UNIT) -> Criterion:
    """A person is loyal to the Fatherland, and lawful."""
    return attested(
        "trung-thanh-chap-hanh-tot",
        say(
            "Trung thành với Tổ quốc; chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của"
            " Nhà nước"
        ),
        by=by,
        source=source,
    )


def united_and_clean(source: Citation) -> Criterion:
    """A collective united inside, its Party and mass organisations clean and strong."""
    return attested(
        "doan-ket-trong-sach-vung-manh",
        say("Nội bộ đoàn kết; tổ chức đảng, đoàn thể trong sạch, vững mạnh"),
        by=MANAGER,
        source=source,
    )


def respects_vietnam(source: Citation) -> Criterion:
    """A foreign or overseas subject respects Vietnam's sovereignty, law and customs."""
    return attested(
        "ton-trong-doc-lap-phap-luat-phong-tuc",
        say(
            "Tôn trọng độc lập, chủ quyền, thống nhất, toàn vẹn lãnh thổ, pháp luật và phong tục,"
            " tập quán tốt đẹp của Việt Nam"
        ),
        by=MINISTRY_PROVINCE,
        source=source,
    )


def no_clause_of_own(*conditions: Criterion, source: Citation, own: Sequence[Citation]) -> Readings:
    """Khoản 1 is for persons without a clause of their own, or is read as open to everybody.

    Whoever has a clause of their own is sent there to some points of khoản 1 only.

    Args:
        conditions: what keeps those with a clause of their own out.
        source: khoản 1.
        own: the clauses of their own.
    """
    return readings(
        "ca-nhan-cua-khoan-1",
        Reading(
            key="tru-doi-tuong-co-khoan-rieng",
            text=say(
                "khoản 1 không áp dụng cho đối tượng có khoản riêng, vì khoản riêng chỉ dẫn chiếu"
                " một số điểm của khoản 1"
            ),
            criterion=conditions[0]
            if len(conditions) == 1
            else all_of(*conditions, source=(source, *own)),
            sources=tuple(own),
        ),
        Reading(
            key="moi-ca-nhan",
            text=say("khoản 1 áp dụng cho mọi cá nhân, khoản riêng chỉ mở thêm tiêu chuẩn"),
            criterion=subject_is(SubjectKind.INDIVIDUAL, source=source),
            sources=(source,),
        ),
        source=(source, *own),
        text=say("Đối tượng của khoản 1 khi có khoản riêng"),
    )


_OPEN_MATTERS = say(
    "Đang trong thời gian xem xét thi hành kỷ luật, điều tra, thanh tra, kiểm tra khi có dấu hiệu vi"
    " phạm hoặc xác minh khiếu nại, tố cáo, vấn đề tham nhũng, tiêu cực được báo chí nêu"
)
DEFERRAL: Final = any_of(
    UnderExamination(
        kinds=PERSONS_AND_COLLECTIVES,
        text=_OPEN_MATTERS,
        sources=(DECREE_2023.cite(4, 4),),
        until=DECREE_2025_STARTS,
    ),
    UnderExamination(
        kinds=PERSONS_AND_COLLECTIVES, text=_OPEN_MATTERS, sources=(DECREE_2025.cite(4, 4),)
    ),
)
_HOUSEHOLD_NOT_NAMED = say(
    "Đang có vụ việc được xem xét đối với hộ gia đình; quy định về việc chưa khen thưởng chỉ nêu cá"
    " nhân, tập thể, cần hỏi cấp có thẩm quyền"
)
OPEN_AGAINST_HOUSEHOLD: Final = (
    UnderExamination(
        kinds=(SubjectKind.HOUSEHOLD,),
        text=_HOUSEHOLD_NOT_NAMED,
        sources=(DECREE_2023.cite(4, 4),),
        until=DECREE_2025_STARTS,
    ),
    UnderExamination(
        kinds=(SubjectKind.HOUSEHOLD,),
        text=_HOUSEHOLD_NOT_NAMED,
        sources=(DECREE_2025.cite(4, 4),),
    ),
)
CAUTIONS: Final = (
    DisciplineOnRecord(sources=(DECREE_2023.cite(4, 4),), until=DECREE_2025_STARTS),
    DisciplineOnRecord(sources=(DECREE_2025.cite(4, 4),)),
)


def _of_both_decrees(text: Message, clause: int) -> tuple[Note, Note]:
    return (
        Note(text, DECREE_2023.cite(4, clause), until=DECREE_2025_STARTS),
        Note(text, DECREE_2025.cite(4, clause)),
    )


MATERNITY: Final = _of_both_decrees(say("Thời gian nghỉ thai sản được tính để xét tặng"), 5)
WOMEN_FIRST: Final = _of_both_decrees(
    say(
        "Khi nhiều cá nhân, tập thể cùng đủ điều kiện thì ưu tiên cá nhân nữ, tập thể có tỷ lệ"
        " nữ từ 70% trở lên"
    ),
    6,
)
MERIT_NOTES: Final = (
    *_of_both_decrees(
        say(
            "Kết quả khen thưởng đột xuất, khen thưởng thi đua theo chuyên đề không dùng làm căn cứ"
            " đề nghị cấp trên khen thưởng công trạng"
        ),
        3,
    ),
    *WOMEN_FIRST,
)

NEXT_PROPOSAL: Final = Note(
    say(
        "Lần đề nghị khen thưởng tiếp theo tính từ thời gian lập thành tích ghi trong quyết định"
        " khen thưởng lần trước; nếu quyết định không ghi thì tính từ ngày ban hành quyết định"
    ),
    DECREE_2023.cite(30, 9),
)
STATES_AT_REVIEWS: Final = Note(
    say(
        "Khi sơ kết, tổng kết phong trào thi đua: “Bằng khen của Thủ tướng Chính phủ” cho phong trào"
        " từ 03 năm trở lên, “Huân chương Lao động” hạng Ba cho phong trào từ 05 năm trở lên; Bộ,"
        " ban, ngành chỉ đề nghị khen thưởng cấp Nhà nước cho đối tượng thuộc ngành, lĩnh vực quản"
        " lý"
    ),
    CIRCULAR_2024.cite(1, 3),
)
