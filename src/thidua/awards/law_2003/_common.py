"""What several awards of Law 15/2003/QH11 share: who decides, when not to consider, bases."""

from __future__ import annotations

import datetime as dt
from typing import Final

from thidua.criteria import Note, UnderExamination
from thidua.law import CIRCULAR_2019, DECREE_2017, LAW_2003, LAW_2013
from thidua.records import SubjectKind
from thidua.words import say

GRASSROOTS_DECIDERS: Final = (
    Note(
        say(
            "Thủ trưởng cơ quan, tổ chức thuộc Bộ, ban, ngành; Thủ trưởng cơ quan chuyên môn cấp"
            " tỉnh và tương đương; Chủ tịch Ủy ban nhân dân cấp huyện"
        ),
        LAW_2003.cite(80, 1, amended_by=LAW_2013),
    ),
    Note(
        say(
            "Chủ tịch Hội đồng quản trị, Chủ tịch Hội đồng thành viên, Tổng giám đốc, Giám đốc"
            " doanh nghiệp, hợp tác xã"
        ),
        LAW_2003.cite(80, 4, amended_by=LAW_2013),
    ),
    Note(
        say(
            "Ở cơ quan, đơn vị thuộc Bộ, ban, ngành không có tư cách pháp nhân: thủ trưởng cấp trên"
            " trực tiếp quyết định"
        ),
        DECREE_2017.cite(43, 2, "b"),
    ),
)
MINISTRY_PROVINCE_DECIDERS: Final = (
    Note(
        say(
            "Bộ trưởng, Thủ trưởng Bộ, ban, ngành, lãnh đạo cơ quan trung ương được liệt kê; Chủ"
            " tịch Ủy ban nhân dân cấp tỉnh"
        ),
        LAW_2003.cite(79, amended_by=LAW_2013),
    ),
)
DEFERRAL: Final = UnderExamination(
    kinds=(SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE), sources=(CIRCULAR_2019.cite(2, 5),)
)
OPEN_AGAINST_HOUSEHOLD: Final = UnderExamination(
    kinds=(SubjectKind.HOUSEHOLD,),
    text=say(
        "Đang có vụ việc được xem xét đối với hộ gia đình; quy định về việc chưa khen thưởng chỉ"
        " nêu cá nhân, tập thể, cần hỏi cấp có thẩm quyền"
    ),
    sources=(CIRCULAR_2019.cite(2, 5),),
)
REGISTRATION: Final = Note(
    say("Đăng ký tham gia thi đua là một trong các căn cứ xét tặng danh hiệu"),
    LAW_2003.cite(10, 1, "b"),
)
REACH: Final = Note(
    say(
        "Phạm vi ảnh hưởng, hiệu quả áp dụng ở cấp cơ sở để xét “Chiến sĩ thi đua cơ sở”, ở cấp Bộ,"
        " ban, ngành, tỉnh và toàn quốc để xét các danh hiệu cao hơn"
    ),
    CIRCULAR_2019.cite(6, 3),
)
PARTY_RATING: Final = Note(
    say(
        "Khi khen thưởng tập thể, tổ chức đảng, đoàn thể (nếu có) phải được đánh giá hoàn thành"
        " xuất sắc nhiệm vụ; văn bản nói về khen thưởng, không nêu rõ có gồm danh hiệu thi đua"
    ),
    CIRCULAR_2019.cite(2, 7),
    until=dt.date(2020, 11, 9),
)
MERIT_NOTES: Final = (
    Note(
        say(
            "Chỉ lấy kết quả khen thưởng theo công trạng và thành tích làm căn cứ; kết quả khen"
            " thưởng theo đợt, theo chuyên đề được ghi nhận, ưu tiên"
        ),
        CIRCULAR_2019.cite(2, 5),
    ),
    Note(
        say(
            "Khi nhiều cá nhân, tập thể cùng đủ điều kiện thì chọn cá nhân nữ, tập thể có tỷ lệ nữ"
            " từ 70% trở lên"
        ),
        DECREE_2017.cite(3, 2),
    ),
)
