"""Commemorative medals and the certificates whose standards are laid down outside Law 06/2022/QH15.

Sources read: Điều 71, 75, 76, 79, 80 of the Law; Điều 59 of Decree 129/2025/NĐ-CP; Điều 4 of
Decrees 98/2023 and 152/2025. The Law names who details the standards and states none itself, but
that a commemorative medal asks for a contribution.
"""

from __future__ import annotations

from typing import Final

from thidua.awards._terms import (
    INDIVIDUALS,
    STANDING_COMMITTEE,
)
from thidua.awards.law_2022._common import (
    CAUTIONS,
    DEFERRAL,
    MATERNITY,
    MERIT_NOTES,
    OPEN_AGAINST_HOUSEHOLD,
    TWO_TIERS_START,
    WOMEN_FIRST,
)
from thidua.criteria import Award, AwardKind, Note, all_of, attested, delegated
from thidua.law import DECREE_2025_HOME, LAW_2022
from thidua.records import AWARD_NAMES, SubjectKind
from thidua.words import say

_EVERYBODY: Final = tuple(SubjectKind)
_REGISTERED: Final = Note(
    say("Tên kỷ niệm chương phải đăng ký với cơ quan quản lý thi đua, khen thưởng ở trung ương"),
    LAW_2022.cite(71, 3),
)

KY_NIEM_CHUONG_UY_BAN_THUONG_VU_QUOC_HOI: Final = Award(
    name=AWARD_NAMES["ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi"],
    kind=AwardKind.COMMEMORATIVE_MEDAL,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(71, 1),
    conferred_by=(Note(STANDING_COMMITTEE, LAW_2022.cite(79, 1)),),
    criterion=all_of(
        attested(
            "ky-niem-chuong-dong-gop-quoc-hoi",
            say("Có đóng góp vào quá trình phát triển của Quốc hội"),
            by=STANDING_COMMITTEE,
            source=LAW_2022.cite(71, 1),
        ),
        delegated(
            "ky-niem-chuong-quoc-hoi-tieu-chuan-rieng",
            say("Thuộc đối tượng, đạt tiêu chuẩn của kỷ niệm chương đó"),
            by=STANDING_COMMITTEE,
            source=LAW_2022.cite(71, 1),
        ),
        source=LAW_2022.cite(71, 1),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(_REGISTERED, *WOMEN_FIRST),
)

KY_NIEM_CHUONG: Final = Award(
    name=AWARD_NAMES["ky-niem-chuong"],
    kind=AwardKind.COMMEMORATIVE_MEDAL,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(71, 2),
    conferred_by=(
        Note(
            say(
                "Bộ trưởng, Thủ trưởng Bộ, ban, ngành, người đứng đầu cơ quan trung ương được liệt"
                " kê; người đứng đầu cơ quan trung ương của tổ chức xã hội, tổ chức xã hội - nghề"
                " nghiệp được Đảng, Nhà nước giao nhiệm vụ"
            ),
            LAW_2022.cite(79, 2),
        ),
        Note(say("Chủ tịch Ủy ban nhân dân cấp tỉnh"), LAW_2022.cite(79, 4)),
    ),
    criterion=all_of(
        attested(
            "ky-niem-chuong-dong-gop-bo-tinh-to-chuc",
            say(
                "Có đóng góp vào quá trình phát triển của Bộ, ban, ngành, tỉnh hoặc tổ chức tặng kỷ"
                " niệm chương"
            ),
            by=say("Bộ, ban, ngành, tỉnh, tổ chức tặng kỷ niệm chương"),
            source=LAW_2022.cite(71, 2),
        ),
        delegated(
            "ky-niem-chuong-tieu-chuan-rieng",
            say("Thuộc đối tượng, đạt tiêu chuẩn của kỷ niệm chương đó"),
            by=say("Bộ, ban, ngành, Hội đồng nhân dân cấp tỉnh, cơ quan trung ương của tổ chức"),
            source=LAW_2022.cite(71, 2),
        ),
        source=LAW_2022.cite(71, 2),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(_REGISTERED, *WOMEN_FIRST),
)

BANG_KHEN_KHAC: Final = Award(
    name=AWARD_NAMES["bang-khen-khac"],
    kind=AwardKind.MERIT_CERTIFICATE,
    subjects=_EVERYBODY,
    law=LAW_2022,
    article=LAW_2022.cite(76),
    conferred_by=(
        Note(
            say(
                "Tổ chức chính trị, tổ chức chính trị - xã hội ở cấp tỉnh: theo quy định của cơ quan"
                " trung ương của tổ chức"
            ),
            LAW_2022.cite(76, 1),
        ),
        Note(
            say(
                "Quân khu, quân đoàn, quân chủng, binh chủng, tổng cục và tương đương, Ban Cơ yếu"
                " Chính phủ: theo quy định của Bộ trưởng Bộ Quốc phòng"
            ),
            LAW_2022.cite(76, 2),
        ),
        Note(
            say("Đại học quốc gia: theo quy định của Bộ trưởng Bộ Giáo dục và Đào tạo"),
            LAW_2022.cite(76, 3),
        ),
    ),
    criterion=delegated(
        "bang-khen-khac-tieu-chuan-rieng",
        say(
            "Đạt tiêu chuẩn của bằng khen do nơi có thẩm quyền quy định; Luật không đặt tiêu chuẩn"
            " và không nêu đối tượng"
        ),
        by=say(
            "cơ quan trung ương của tổ chức, Bộ trưởng Bộ Quốc phòng hoặc Bộ trưởng Bộ Giáo dục và"
            " Đào tạo"
        ),
        source=tuple(LAW_2022.cite(76, clause) for clause in (1, 2, 3)),
    ),
    deferral=DEFERRAL,
    cautions=(*CAUTIONS, *OPEN_AGAINST_HOUSEHOLD),
    notes=(*MATERNITY, *MERIT_NOTES),
)

GIAY_KHEN: Final = Award(
    name=AWARD_NAMES["giay-khen"],
    kind=AwardKind.CERTIFICATE,
    subjects=_EVERYBODY,
    law=LAW_2022,
    article=LAW_2022.cite(75),
    conferred_by=(
        Note(
            say(
                "Thủ trưởng cơ quan, đơn vị có tư cách pháp nhân thuộc Bộ, ban, ngành; Thủ trưởng"
                " cơ quan chuyên môn cấp tỉnh và tương đương"
            ),
            LAW_2022.cite(80, 1),
        ),
        Note(
            say("Chủ tịch Ủy ban nhân dân cấp huyện"),
            LAW_2022.cite(80, 2),
            until=TWO_TIERS_START,
        ),
        Note(say("Chủ tịch Ủy ban nhân dân cấp xã"), LAW_2022.cite(80, 3)),
        Note(
            say(
                "Tổng giám đốc, Giám đốc doanh nghiệp, hợp tác xã; Chủ tịch Hội đồng quản trị, Chủ"
                " tịch Hội đồng thành viên"
            ),
            LAW_2022.cite(80, 4),
        ),
        Note(
            say(
                "Chủ tịch Ủy ban nhân dân cấp xã thực hiện thẩm quyền của Chủ tịch Ủy ban nhân dân"
                " cấp huyện trước đây (từ ngày 01/7/2025)"
            ),
            DECREE_2025_HOME.cite(59),
        ),
    ),
    criterion=delegated(
        "giay-khen-tieu-chuan-rieng",
        say(
            "Đạt tiêu chuẩn giấy khen mà Bộ, ban, ngành, tỉnh quy định cho cá nhân, tập thể, hộ gia"
            " đình thuộc thẩm quyền quản lý; Luật không đặt tiêu chuẩn"
        ),
        by=say("Bộ, ban, ngành, tỉnh"),
        source=(LAW_2022.cite(75, 2), LAW_2022.cite(75, 1)),
    ),
    deferral=DEFERRAL,
    cautions=(*CAUTIONS, *OPEN_AGAINST_HOUSEHOLD),
    notes=(*MATERNITY, *MERIT_NOTES),
)

GIAY_KHEN_KHAC: Final = Award(
    name=AWARD_NAMES["giay-khen-khac"],
    kind=AwardKind.CERTIFICATE,
    subjects=_EVERYBODY,
    law=LAW_2022,
    article=LAW_2022.cite(76),
    conferred_by=(
        Note(
            say(
                "Tổ chức chính trị, tổ chức chính trị - xã hội: theo quy định của cơ quan trung ương"
                " của tổ chức"
            ),
            LAW_2022.cite(76, 1),
        ),
        Note(
            say(
                "Khen cá nhân, tập thể người đang học tại cơ sở giáo dục thuộc hệ thống giáo dục"
                " quốc dân: theo quy định của Bộ trưởng Bộ Giáo dục và Đào tạo hoặc người đứng đầu"
                " Bộ, ngành, tổ chức quản lý cơ sở"
            ),
            LAW_2022.cite(76, 4),
        ),
    ),
    criterion=delegated(
        "giay-khen-khac-tieu-chuan-rieng",
        say(
            "Đạt tiêu chuẩn của giấy khen do nơi có thẩm quyền quy định; Luật không đặt tiêu chuẩn"
        ),
        by=say(
            "cơ quan trung ương của tổ chức, Bộ trưởng Bộ Giáo dục và Đào tạo hoặc người đứng đầu"
            " Bộ, ngành, tổ chức quản lý cơ sở giáo dục"
        ),
        source=(LAW_2022.cite(76, 1), LAW_2022.cite(76, 4)),
    ),
    deferral=DEFERRAL,
    cautions=(*CAUTIONS, *OPEN_AGAINST_HOUSEHOLD),
    notes=(*MATERNITY, *MERIT_NOTES),
)
