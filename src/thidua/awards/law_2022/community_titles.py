"""Titles of communes, villages and families, and titles laid down elsewhere, under Law 06/2022/QH15.

Sources read: Điều 29-32, 79, 80 of the Law; Điều 59 of Decree 129/2025/NĐ-CP; Điều 4 of Decrees
98/2023 and 152/2025. Of Decree 86/2023/NĐ-CP, which sets the frame of standards, only parts were
read.
"""

from __future__ import annotations

from typing import Final

import attrs

from thidua.awards._terms import COLLECTIVES, LOCALITY
from thidua.awards.law_2022._common import (
    CAUTIONS,
    DEFERRAL,
    MATERNITY,
    OPEN_AGAINST_HOUSEHOLD,
    TWO_TIERS_START,
    WOMEN_FIRST,
)
from thidua.criteria import (
    Award,
    AwardKind,
    Criterion,
    Note,
    Reading,
    all_of,
    attested,
    delegated,
    readings,
    subject_is,
)
from thidua.law import DECREE_2025, DECREE_2025_HOME, DECREE_COMMUNITIES, LAW_2022
from thidua.records import AWARD_NAMES, CollectiveLevel, SubjectKind
from thidua.words import Message, say

_PROVINCE: Final = say("Ủy ban nhân dân cấp tỉnh")
_COMMUNE: Final = say("Ủy ban nhân dân cấp xã")
_YEARLY: Final = say("Tặng hằng năm")


def _frame(article: int, key: str) -> Criterion:
    return delegated(
        key,
        say(
            "Đạt tiêu chuẩn chi tiết do Ủy ban nhân dân cấp tỉnh quy định trên cơ sở khung tiêu"
            " chuẩn của Chính phủ"
        ),
        by=_PROVINCE,
        source=LAW_2022.cite(article, 2),
    )


def _frame_note(text: Message, clause: int) -> Note:
    return Note(text, DECREE_COMMUNITIES.cite(6, clause))


_ROUND: Final = Note(
    say(
        "Bình xét xong trước ngày 25 tháng 11; công bố quyết định trong 15 ngày (theo báo chí,"
        " chưa rõ điều khoản)"
    ),
    DECREE_COMMUNITIES.cite(),
)

# The Law still says district; no text read says whose movement takes its place.
_IN_PLACE_OF_DISTRICT: Final = attrs.evolve(
    readings(
        "phong-trao-thay-cap-huyen",
        Reading(
            key="cap-tinh-xac-dinh",
            text=say("dẫn đầu phong trào mà cấp tỉnh xác định thay cho phong trào cấp huyện"),
            criterion=attested(
                "xa-tieu-bieu-dan-dau-phong-trao-thay-cap-huyen",
                say(
                    "Dẫn đầu phong trào thi đua mà cấp tỉnh xác định thay cho phong trào cấp huyện"
                ),
                by=_PROVINCE,
                source=(LAW_2022.cite(29, 1), LAW_2022.cite(29, 2)),
            ),
            sources=(LAW_2022.cite(29, 2),),
        ),
        Reading(
            key="khong-con-phong-trao-de-xet",
            text=say("không còn phong trào cấp huyện thì chưa thể xét theo khoản này"),
            criterion=attested(
                "xa-tieu-bieu-dan-dau-phong-trao-cap-huyen",
                say("Dẫn đầu phong trào thi đua cấp huyện"),
                by=say("Ủy ban nhân dân cấp huyện"),
                source=LAW_2022.cite(29, 1),
            ),
        ),
        source=LAW_2022.cite(29, 1),
        text=say("Phong trào thi đua thay cho phong trào cấp huyện (từ ngày 01/7/2025)"),
    ),
    since=TWO_TIERS_START,
)

XA_PHUONG_THI_TRAN_TIEU_BIEU: Final = Award(
    name=AWARD_NAMES["xa-phuong-thi-tran-tieu-bieu"],
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(29),
    conferred_by=(Note(say("Chủ tịch Ủy ban nhân dân cấp tỉnh"), LAW_2022.cite(79, 4)),),
    criterion=all_of(
        subject_is(CollectiveLevel.COMMUNE, source=LAW_2022.cite(29, 1)),
        attested(
            "xa-tieu-bieu-dan-dau-phong-trao-cap-huyen",
            say("Dẫn đầu phong trào thi đua cấp huyện"),
            by=say("Ủy ban nhân dân cấp huyện"),
            source=LAW_2022.cite(29, 1),
            until=TWO_TIERS_START,
        ),
        _IN_PLACE_OF_DISTRICT,
        attested(
            "xa-tieu-bieu-hoan-thanh-nhiem-vu",
            say(
                "Thực hiện tốt các nhiệm vụ được giao về kinh tế - xã hội, quốc phòng, an ninh, trật"
                " tự, an toàn xã hội"
            ),
            by=_PROVINCE,
            source=LAW_2022.cite(29, 1, "a"),
        ),
        attested(
            "xa-tieu-bieu-doi-song-kinh-te",
            say("Đời sống kinh tế ổn định, từng bước phát triển"),
            by=_PROVINCE,
            source=LAW_2022.cite(29, 1, "b"),
        ),
        attested(
            "xa-tieu-bieu-doi-song-van-hoa",
            say("Đời sống văn hóa, tinh thần lành mạnh, phong phú"),
            by=_PROVINCE,
            source=LAW_2022.cite(29, 1, "c"),
        ),
        attested(
            "xa-tieu-bieu-moi-truong",
            say("Môi trường an toàn, thân thiện; cảnh quan sạch đẹp"),
            by=_PROVINCE,
            source=LAW_2022.cite(29, 1, "d"),
        ),
        attested(
            "xa-tieu-bieu-chap-hanh-tot",
            say("Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước"),
            by=_PROVINCE,
            source=LAW_2022.cite(29, 1, "đ"),
        ),
        _frame(29, "xa-tieu-bieu-tieu-chuan-cap-tinh"),
        source=LAW_2022.cite(29),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        Note(_YEARLY, LAW_2022.cite(29, 1)),
        Note(
            say("Từ ngày 01/7/2025 danh hiệu được gọi tên gồm cả đặc khu, không còn thị trấn"),
            DECREE_2025.cite(50, 2, "c"),
        ),
        _frame_note(say("Khung tiêu chuẩn: Phụ lục III (chưa đọc được)"), 3),
        _ROUND,
        *WOMEN_FIRST,
    ),
)

THON_TO_DAN_PHO_VAN_HOA: Final = Award(
    name=AWARD_NAMES["thon-to-dan-pho-van-hoa"],
    kind=AwardKind.EMULATION_TITLE,
    subjects=COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(30),
    conferred_by=(
        Note(
            say("Chủ tịch Ủy ban nhân dân cấp huyện"),
            LAW_2022.cite(80, 2),
            until=TWO_TIERS_START,
        ),
        Note(
            say(
                "Chủ tịch Ủy ban nhân dân cấp xã thực hiện thẩm quyền của Chủ tịch Ủy ban nhân dân"
                " cấp huyện trước đây (từ ngày 01/7/2025)"
            ),
            DECREE_2025_HOME.cite(59),
        ),
    ),
    criterion=all_of(
        subject_is(CollectiveLevel.VILLAGE, source=LAW_2022.cite(30, 1)),
        attested(
            "thon-van-hoa-doi-song-kinh-te",
            say("Đời sống kinh tế ổn định và phát triển"),
            by=_COMMUNE,
            source=LAW_2022.cite(30, 1, "a"),
        ),
        attested(
            "thon-van-hoa-doi-song-van-hoa",
            say("Đời sống văn hóa, tinh thần lành mạnh, phong phú"),
            by=_COMMUNE,
            source=LAW_2022.cite(30, 1, "b"),
        ),
        attested(
            "thon-van-hoa-moi-truong",
            say("Môi trường an toàn, thân thiện; cảnh quan sạch đẹp"),
            by=_COMMUNE,
            source=LAW_2022.cite(30, 1, "c"),
        ),
        attested(
            "thon-van-hoa-chap-hanh-tot-tich-cuc-thi-dua",
            say(
                "Chấp hành tốt chủ trương, chính sách, pháp luật; giữ vững trật tự, an toàn xã hội;"
                " tích cực tham gia phong trào thi đua của địa phương"
            ),
            by=_COMMUNE,
            source=LAW_2022.cite(30, 1, "d"),
        ),
        attested(
            "thon-van-hoa-doan-ket-tuong-tro",
            say("Đoàn kết, tương trợ, giúp đỡ lẫn nhau trong cộng đồng"),
            by=_COMMUNE,
            source=LAW_2022.cite(30, 1, "đ"),
        ),
        _frame(30, "thon-van-hoa-tieu-chuan-cap-tinh"),
        source=LAW_2022.cite(30),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        Note(_YEARLY, LAW_2022.cite(30, 1)),
        Note(
            say(
                "Thôn gồm cả làng, ấp, bản, buôn, bon, phum, sóc; tổ dân phố gồm cả khu phố, khối"
                " phố, khóm, tiểu khu"
            ),
            DECREE_COMMUNITIES.cite(2),
        ),
        _frame_note(
            say(
                "Khung tiêu chuẩn: Phụ lục II, gồm nhóm về kinh tế, về văn hóa và các nhóm khác (mới"
                " đọc một phần)"
            ),
            2,
        ),
        _ROUND,
        *WOMEN_FIRST,
    ),
)

GIA_DINH_VAN_HOA: Final = Award(
    name=AWARD_NAMES["gia-dinh-van-hoa"],
    kind=AwardKind.EMULATION_TITLE,
    subjects=(SubjectKind.HOUSEHOLD,),
    law=LAW_2022,
    article=LAW_2022.cite(31),
    conferred_by=(Note(say("Chủ tịch Ủy ban nhân dân cấp xã"), LAW_2022.cite(80, 3)),),
    criterion=all_of(
        attested(
            "gia-dinh-van-hoa-guong-mau-chap-hanh",
            say("Gương mẫu chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước"),
            by=LOCALITY,
            source=LAW_2022.cite(31, 1, "a"),
        ),
        attested(
            "gia-dinh-van-hoa-tich-cuc-thi-dua",
            say(
                "Tích cực tham gia phong trào thi đua lao động, sản xuất, học tập, bảo vệ an ninh,"
                " trật tự, an toàn xã hội của địa phương"
            ),
            by=LOCALITY,
            source=LAW_2022.cite(31, 1, "b"),
        ),
        attested(
            "gia-dinh-van-hoa-no-am-tien-bo",
            say(
                "No ấm, tiến bộ, hạnh phúc, văn minh; thường xuyên gắn bó, đoàn kết, tương trợ, giúp"
                " đỡ trong cộng đồng"
            ),
            by=LOCALITY,
            source=LAW_2022.cite(31, 1, "c"),
        ),
        _frame(31, "gia-dinh-van-hoa-tieu-chuan-cap-tinh"),
        attested(
            "gia-dinh-van-hoa-khong-bi-truy-cuu",
            say("Không có thành viên bị truy cứu trách nhiệm hình sự"),
            by=_COMMUNE,
            source=DECREE_COMMUNITIES.cite(6, 4, "a"),
        ),
        attested(
            "gia-dinh-van-hoa-nghia-vu-quan-su-thue",
            say("Không có thành viên chưa hoàn thành nghĩa vụ quân sự, nghĩa vụ nộp thuế"),
            by=_COMMUNE,
            source=DECREE_COMMUNITIES.cite(6, 4, "b"),
        ),
        attested(
            "gia-dinh-van-hoa-khong-bi-phat-hon-nhan",
            say(
                "Không có thành viên bị xử phạt vi phạm hành chính về tảo hôn; vi phạm quy định về"
                " kết hôn, ly hôn, chế độ hôn nhân một vợ một chồng"
            ),
            by=_COMMUNE,
            source=DECREE_COMMUNITIES.cite(6, 4, "c"),
        ),
        attested(
            "gia-dinh-van-hoa-khong-bi-phat-trat-tu",
            say(
                "Không có thành viên bị xử phạt vi phạm hành chính về trật tự công cộng, đánh bạc"
                " hoặc hành vi khác nêu tại điểm này"
            ),
            by=_COMMUNE,
            source=DECREE_COMMUNITIES.cite(6, 4, "d"),
        ),
        attested(
            "gia-dinh-van-hoa-khong-thuoc-truong-hop-khac",
            say("Không thuộc trường hợp không xét tặng khác của khoản này (phần chưa đọc được)"),
            by=_COMMUNE,
            source=DECREE_COMMUNITIES.cite(6, 4),
        ),
        source=LAW_2022.cite(31),
    ),
    deferral=DEFERRAL,
    cautions=(*CAUTIONS, *OPEN_AGAINST_HOUSEHOLD),
    notes=(
        Note(_YEARLY, LAW_2022.cite(31, 1)),
        _frame_note(
            say(
                "Khung tiêu chuẩn: Phụ lục I, gồm nhóm gương mẫu chấp hành, nhóm tham gia phong trào"
                " và nhóm gia đình no ấm, tiến bộ, hạnh phúc, văn minh (mới đọc một phần)"
            ),
            1,
        ),
        Note(
            say("Niêm yết danh sách 10 ngày lấy ý kiến; quyết định trong 10 ngày khi đủ hồ sơ"),
            DECREE_COMMUNITIES.cite(8, 1),
        ),
        _ROUND,
    ),
)

_ELSEWHERE: Final = tuple(LAW_2022.cite(32, clause) for clause in (1, 2, 3, 4))

DANH_HIEU_THI_DUA_KHAC: Final = Award(
    name=AWARD_NAMES["danh-hieu-thi-dua-khac"],
    kind=AwardKind.EMULATION_TITLE,
    subjects=(SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE),
    law=LAW_2022,
    article=LAW_2022.cite(32),
    conferred_by=(
        Note(
            say(
                "Tổ chức chính trị, chính trị - xã hội, chính trị xã hội - nghề nghiệp, xã hội, xã"
                " hội - nghề nghiệp: theo quy định của cơ quan trung ương của tổ chức"
            ),
            LAW_2022.cite(32, 1),
        ),
        Note(
            say(
                "Quân khu, quân đoàn, quân chủng, binh chủng, tổng cục và tương đương, Ban Cơ yếu"
                " Chính phủ: theo quy định của Bộ trưởng Bộ Quốc phòng"
            ),
            LAW_2022.cite(32, 2),
        ),
        Note(
            say("Đại học quốc gia: theo quy định của Bộ trưởng Bộ Giáo dục và Đào tạo"),
            LAW_2022.cite(32, 3),
        ),
        Note(
            say(
                "Cơ sở giáo dục (cá nhân, tập thể, người đang công tác, học tập): theo quy định của"
                " Bộ trưởng Bộ Giáo dục và Đào tạo hoặc người đứng đầu Bộ, ngành quản lý cơ sở"
            ),
            LAW_2022.cite(32, 4),
        ),
    ),
    criterion=delegated(
        "danh-hieu-khac-tieu-chuan-rieng",
        say(
            "Đạt tiêu chuẩn của danh hiệu do nơi có thẩm quyền quy định; Luật không đặt tiêu chuẩn"
        ),
        by=say(
            "cơ quan trung ương của tổ chức, Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Giáo dục và Đào"
            " tạo hoặc người đứng đầu Bộ, ngành quản lý cơ sở giáo dục"
        ),
        source=_ELSEWHERE,
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(*MATERNITY, *WOMEN_FIRST),
)
