"""Huân chương Đại đoàn kết dân tộc, Dũng cảm and Hữu nghị under Law 06/2022/QH15.

Sources read: Điều 8, 51-53, 77 of the Law; Điều 4, 22, 23, 37 of Decree 98/2023/NĐ-CP. Of Decree
152/2025/NĐ-CP, which replaced them, only Điều 4 was read of these.
"""

from __future__ import annotations

from typing import Final

from thidua.awards._terms import (
    COUNCIL,
    HC_HO_CHI_MINH,
    HC_SAO_VANG,
    HCBVTQ_BA,
    HCBVTQ_NHAT,
    HCBVTQ_NHI,
    HCDL_BA,
    HCDL_NHAT,
    HCDL_NHI,
    HCLD_BA,
    HCLD_NHAT,
    HCLD_NHI,
    HCQC_BA,
    HCQC_NHAT,
    HCQC_NHI,
    INDIVIDUALS,
    MINISTRY_PROVINCE,
)
from thidua.awards.law_2022._common import (
    CAUTIONS,
    DEFERRAL,
    FOREIGN,
    PRESIDENT,
    WOMEN_FIRST,
    lawful,
    respects_vietnam,
)
from thidua.criteria import (
    Award,
    AwardKind,
    Criterion,
    Note,
    all_of,
    any_of,
    attested,
    given_for,
    not_,
    practised,
    route,
    subject_is,
    years_since,
)
from thidua.law import DECREE_2023, LAW_2022
from thidua.records import AWARD_NAMES, CommendationType, PracticeField, SubjectKind
from thidua.words import say

_FRONT = say("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")
_HOME_AFFAIRS_NOTE = Note(
    say(
        "Được xét hằng năm vào dịp 02/9 và 18/11; Bộ Nội vụ thẩm định và lấy ý kiến Ủy ban Trung"
        " ương Mặt trận Tổ quốc Việt Nam trước khi trình"
    ),
    DECREE_2023.cite(37),
)
_FRIENDSHIP_MEDAL = AWARD_NAMES["huy-chuong-huu-nghi"]

DAI_DOAN_KET: Final = Award(
    name=AWARD_NAMES["huan-chuong-dai-doan-ket-dan-toc"],
    kind=AwardKind.ORDER,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(51),
    conferred_by=PRESIDENT,
    criterion=all_of(
        lawful(DECREE_2023.cite(22, 1)),
        not_(
            given_for(
                CommendationType.SERVICE,
                HC_SAO_VANG,
                HC_HO_CHI_MINH,
                HCDL_NHAT,
                HCDL_NHI,
                HCDL_BA,
                HCQC_NHAT,
                HCQC_NHI,
                HCQC_BA,
                HCLD_NHAT,
                HCLD_NHI,
                HCLD_BA,
                HCBVTQ_NHAT,
                HCBVTQ_NHI,
                HCBVTQ_BA,
                source=DECREE_2023.cite(22, 2),
                text=say(
                    "Đã được tặng huân chương theo quá trình cống hiến (Sao vàng, Hồ Chí Minh, Độc"
                    " lập, Quân công, Lao động, Bảo vệ Tổ quốc)"
                ),
            ),
            source=DECREE_2023.cite(22, 2),
        ),
        any_of(
            route(
                "cong-lao-dai-doan-ket",
                attested(
                    "ddk-cong-lao-to-lon-dac-biet-xuat-sac",
                    say(
                        "Là nhân sĩ, trí thức, chức sắc tôn giáo, người dân tộc thiểu số, doanh"
                        " nhân tiêu biểu, người Việt Nam định cư ở nước ngoài hoặc cá nhân khác có"
                        " quá trình cống hiến, công lao to lớn, thành tích đặc biệt xuất sắc trong"
                        " xây dựng khối đại đoàn kết toàn dân tộc, được Ủy ban Trung ương Mặt trận"
                        " Tổ quốc Việt Nam công nhận"
                    ),
                    by=_FRONT,
                    source=LAW_2022.cite(51, 1),
                ),
                source=(LAW_2022.cite(51, 1), DECREE_2023.cite(22, 1, "a")),
            ),
            route(
                "giu-chuc-vu-mat-tran",
                any_of(
                    practised(
                        PracticeField.FRONT_CHAIR,
                        years=5,
                        below=10,
                        source=DECREE_2023.cite(22, 1, "b"),
                    ),
                    practised(
                        PracticeField.FRONT_VICE_CHAIR,
                        years=10,
                        source=DECREE_2023.cite(22, 1, "b"),
                    ),
                    practised(
                        PracticeField.FRONT_MEMBER_HEAD,
                        years=15,
                        continuous=True,
                        source=DECREE_2023.cite(22, 1, "b"),
                    ),
                    source=DECREE_2023.cite(22, 1, "b"),
                ),
                source=DECREE_2023.cite(22, 1, "b"),
            ),
            source=LAW_2022.cite(51),
        ),
        source=(LAW_2022.cite(51), DECREE_2023.cite(22)),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        Note(
            say("Chính phủ quy định chi tiết đối tượng, tiêu chuẩn"),
            LAW_2022.cite(51, 2),
        ),
        _HOME_AFFAIRS_NOTE,
        *WOMEN_FIRST,
    ),
)

DUNG_CAM: Final = Award(
    name=AWARD_NAMES["huan-chuong-dung-cam"],
    kind=AwardKind.ORDER,
    subjects=INDIVIDUALS,
    law=LAW_2022,
    article=LAW_2022.cite(52),
    conferred_by=PRESIDENT,
    criterion=all_of(
        attested(
            "dung-cam-cuu-nguoi-cuu-tai-san",
            say(
                "Có hành động dũng cảm cứu người, cứu tài sản của Nhà nước, của Nhân dân trong thảm"
                " họa, thiên tai, dịch bệnh, tai nạn, cháy, nổ, đấu tranh phòng, chống tội phạm,"
                " hoặc dũng cảm xung phong vào nơi nguy hiểm để bảo vệ tính mạng người dân"
            ),
            by=COUNCIL,
            source=LAW_2022.cite(52),
        ),
        attested(
            "dung-cam-neu-guong-bo-tinh-toan-quoc",
            say(
                "Thành tích có tác dụng động viên, giáo dục, nêu gương trong phạm vi quản lý của"
                " Bộ, ban, ngành, tỉnh hoặc trong toàn quốc"
            ),
            by=COUNCIL,
            source=LAW_2022.cite(52),
        ),
        source=LAW_2022.cite(52),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        Note(
            say("Hành động dũng cảm cứu người, cứu tài sản được đề nghị theo thủ tục đơn giản"),
            LAW_2022.cite(85, 1, "b"),
        ),
    ),
)


def _bodies() -> tuple[Criterion, ...]:
    told = (
        (
            "a",
            "huu-nghi-co-quan-nha-nuoc-nuoc-ngoai",
            say(
                "Là cơ quan, tổ chức thuộc Nhà nước, Chính phủ nước ngoài, tương đương Bộ, ban,"
                " ngành, tỉnh, thành phố"
            ),
        ),
        (
            "b",
            "huu-nghi-to-chuc-thanh-vien-doi-tac",
            say("Là tổ chức nước ngoài, tổ chức quốc tế mà Việt Nam là thành viên hoặc đối tác"),
        ),
        (
            "c",
            "huu-nghi-hoi-huu-nghi-cac-nuoc",
            say("Là hội hữu nghị của các nước với Việt Nam"),
        ),
        (
            "d",
            "huu-nghi-hoi-huu-nghi-cap-tinh-bang",
            say(
                "Là hội hữu nghị cấp tỉnh, bang, thành phố của nước có quan hệ đối tác đặc biệt,"
                " đối tác chiến lược hoặc đối tác toàn diện với Việt Nam"
            ),
        ),
        (
            "đ",
            "huu-nghi-co-quan-dai-dien-ngoai-giao",
            say("Là cơ quan đại diện ngoại giao của nước ngoài tại Việt Nam"),
        ),
        (
            "e",
            "huu-nghi-van-phong-to-chuc-quoc-te",
            say(
                "Là văn phòng, cơ quan đại diện thường trú tại Việt Nam của tổ chức quốc tế, tổ"
                " chức thuộc hệ thống Liên hợp quốc"
            ),
        ),
        (
            "g",
            "huu-nghi-phi-chinh-phu-nuoc-ngoai",
            say("Là tổ chức phi chính phủ nước ngoài hoạt động tại Việt Nam"),
        ),
        (
            "h",
            "huu-nghi-to-chuc-khac-dac-biet-xuat-sac",
            say(
                "Là tổ chức nước ngoài khác có thành tích đặc biệt xuất sắc, được Bộ, ban, ngành,"
                " tỉnh công nhận và đề nghị"
            ),
        ),
    )
    return tuple(
        attested(key, text, by=MINISTRY_PROVINCE, source=DECREE_2023.cite(23, 2, point))
        for point, key, text in told
    )


_THREE_YEAR_TERM = practised(
    PracticeField.TERM_IN_VIETNAM, years=3, continuous=True, source=DECREE_2023.cite(23, 2, "i")
)

HUU_NGHI: Final = Award(
    name=AWARD_NAMES["huan-chuong-huu-nghi"],
    kind=AwardKind.ORDER,
    subjects=(SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE),
    law=LAW_2022,
    article=LAW_2022.cite(53),
    conferred_by=PRESIDENT,
    criterion=all_of(
        subject_is(
            SubjectKind.INDIVIDUAL,
            SubjectKind.COLLECTIVE,
            origins=FOREIGN,
            source=LAW_2022.cite(53, 1),
        ),
        attested(
            "huu-nghi-tinh-than-doan-ket",
            say("Có tinh thần đoàn kết hữu nghị với Việt Nam"),
            by=MINISTRY_PROVINCE,
            source=LAW_2022.cite(53, 1, "a"),
        ),
        respects_vietnam(LAW_2022.cite(53, 1, "a")),
        attested(
            "huu-nghi-dong-gop-to-lon",
            say(
                "Có đóng góp to lớn trong đấu tranh giành độc lập dân tộc, thống nhất đất nước hoặc"
                " trong xây dựng, phát triển kinh tế - xã hội, quốc phòng, an ninh, đối ngoại của"
                " Việt Nam, được Bộ, ban, ngành, tỉnh công nhận và đề nghị"
            ),
            by=MINISTRY_PROVINCE,
            source=LAW_2022.cite(53, 1, "b"),
        ),
        attested(
            "huu-nghi-dong-gop-tich-cuc-quan-he",
            say(
                "Có đóng góp tích cực vào việc xây dựng, củng cố, phát triển quan hệ hữu nghị, hợp"
                " tác tốt đẹp và toàn diện giữa Việt Nam với các nước, các tổ chức quốc tế, được"
                " Bộ, ban, ngành, tỉnh công nhận và đề nghị"
            ),
            by=MINISTRY_PROVINCE,
            source=LAW_2022.cite(53, 1, "b"),
        ),
        any_of(
            route(
                "to-chuc-nuoc-ngoai",
                subject_is(SubjectKind.COLLECTIVE, origins=FOREIGN, source=DECREE_2023.cite(23, 2)),
                any_of(*_bodies(), source=DECREE_2023.cite(23, 2)),
                commends=CommendationType.EXTERNAL,
                source=DECREE_2023.cite(23, 2),
            ),
            route(
                "nguoi-dung-dau-to-chuc",
                subject_is(
                    SubjectKind.INDIVIDUAL, origins=FOREIGN, source=DECREE_2023.cite(23, 2, "i")
                ),
                attested(
                    "huu-nghi-nguoi-dung-dau-to-chuc-nuoc-ngoai",
                    say(
                        "Là người nước ngoài đứng đầu một trong các cơ quan, tổ chức thuộc đối"
                        " tượng xét tặng"
                    ),
                    by=MINISTRY_PROVINCE,
                    source=DECREE_2023.cite(23, 2, "i"),
                ),
                any_of(
                    practised(
                        PracticeField.FOREIGN_BODY_HEAD,
                        years=5,
                        continuous=True,
                        source=DECREE_2023.cite(23, 2, "i"),
                    ),
                    _THREE_YEAR_TERM,
                    source=DECREE_2023.cite(23, 2, "i"),
                ),
                commends=CommendationType.EXTERNAL,
                source=DECREE_2023.cite(23, 2, "i"),
            ),
            route(
                "truong-co-quan-dai-dien",
                subject_is(
                    SubjectKind.INDIVIDUAL, origins=FOREIGN, source=DECREE_2023.cite(23, 2, "k")
                ),
                attested(
                    "huu-nghi-truong-dai-dien-nuoc-doi-tac",
                    say(
                        "Là người đứng đầu cơ quan đại diện của nước có quan hệ đối tác đặc biệt,"
                        " đối tác chiến lược hoặc đối tác toàn diện với Việt Nam"
                    ),
                    by=MINISTRY_PROVINCE,
                    source=DECREE_2023.cite(23, 2, "k"),
                ),
                practised(
                    PracticeField.TERM_IN_VIETNAM,
                    years=3,
                    continuous=True,
                    source=DECREE_2023.cite(23, 2, "k"),
                ),
                commends=CommendationType.EXTERNAL,
                source=DECREE_2023.cite(23, 2, "k"),
            ),
            route(
                "da-co-huy-chuong-huu-nghi",
                subject_is(
                    SubjectKind.INDIVIDUAL, origins=FOREIGN, source=DECREE_2023.cite(23, 2, "l")
                ),
                years_since(_FRIENDSHIP_MEDAL, 5, source=DECREE_2023.cite(23, 2, "l")),
                attested(
                    "huu-nghi-tiep-tuc-dong-gop-05-nam",
                    say(
                        "Trong 05 năm sau khi được tặng “Huy chương Hữu nghị” tiếp tục có đóng góp"
                        " cho quan hệ hữu nghị, hợp tác"
                    ),
                    by=MINISTRY_PROVINCE,
                    source=DECREE_2023.cite(23, 2, "l"),
                ),
                commends=CommendationType.EXTERNAL,
                source=DECREE_2023.cite(23, 2, "l"),
            ),
            route(
                "nguoi-nuoc-ngoai-khac",
                subject_is(
                    SubjectKind.INDIVIDUAL, origins=FOREIGN, source=DECREE_2023.cite(23, 2, "m")
                ),
                attested(
                    "huu-nghi-nguoi-nuoc-ngoai-khac",
                    say("Là người nước ngoài khác, được Bộ, ban, ngành, tỉnh công nhận và đề nghị"),
                    by=MINISTRY_PROVINCE,
                    source=DECREE_2023.cite(23, 2, "m"),
                ),
                commends=CommendationType.EXTERNAL,
                source=DECREE_2023.cite(23, 2, "m"),
            ),
            source=DECREE_2023.cite(23, 2),
        ),
        source=LAW_2022.cite(53),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        Note(
            say("Cá nhân, tập thể người nước ngoài được tặng; cá nhân có thể được truy tặng"),
            LAW_2022.cite(53, 1),
        ),
        Note(say("Chính phủ quy định chi tiết đối tượng, tiêu chuẩn"), LAW_2022.cite(53, 2)),
    ),
)
