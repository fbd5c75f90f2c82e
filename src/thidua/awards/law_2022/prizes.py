"""The two prizes under Law 06/2022/QH15.

Sources read: Điều 68-70, 77 of the Law. Of the decrees that detail them, 18/2024/NĐ-CP (science
and technology) and 36/2024/NĐ-CP (literature and arts), only quotations were read: what they ask
besides the Law is left to whoever has their text.
"""

from __future__ import annotations

from typing import Final

from thidua.awards._terms import COUNCIL, INDIVIDUALS
from thidua.awards.law_2022._common import (
    CAUTIONS,
    DEFERRAL,
    PRESIDENT,
    WOMEN_FIRST,
    loyal,
    respects_vietnam,
)
from thidua.criteria import (
    Award,
    AwardKind,
    Criterion,
    Note,
    Reading,
    all_of,
    any_of,
    attested,
    delegated,
    readings,
    route,
    subject_is,
)
from thidua.law import DECREE_ARTS_PRIZES, DECREE_SCIENCE_PRIZES, LAW_2022
from thidua.records import AWARD_NAMES, AwardName, Origin, SubjectKind
from thidua.words import say


def _prize(
    name: AwardName,
    article: int,
    key: str,
    standards: Criterion,
    *notes: Note,
    works: tuple[Criterion, ...] = (),
) -> Award:
    about_vietnam = attested(
        "giai-thuong-tac-gia-nghien-cuu-ve-viet-nam",
        say("Là tác giả, đồng tác giả của tác phẩm, công trình nghiên cứu về Việt Nam"),
        by=COUNCIL,
        source=LAW_2022.cite(68, 2),
    )
    return Award(
        name=name,
        kind=AwardKind.PRIZE,
        subjects=INDIVIDUALS,
        law=LAW_2022,
        article=LAW_2022.cite(article),
        conferred_by=PRESIDENT,
        criterion=all_of(
            any_of(
                route(
                    "tac-gia-viet-nam",
                    subject_is(
                        SubjectKind.INDIVIDUAL,
                        origins=(Origin.DOMESTIC, Origin.OVERSEAS_VIETNAMESE),
                        source=LAW_2022.cite(68, 1),
                    ),
                    loyal(LAW_2022.cite(68, 1)),
                    attested(
                        "giai-thuong-tac-gia-da-cong-bo-su-dung",
                        say(
                            "Là tác giả, đồng tác giả của một hoặc nhiều công trình, tác phẩm đã"
                            " được công bố, sử dụng kể từ ngày 02/9/1945"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(68, 1),
                    ),
                    *works,
                    standards,
                    source=(LAW_2022.cite(68, 1), LAW_2022.cite(article, 1)),
                ),
                route(
                    "tac-gia-nuoc-ngoai",
                    subject_is(
                        SubjectKind.INDIVIDUAL,
                        origins=(Origin.FOREIGN,),
                        source=LAW_2022.cite(68, 2),
                    ),
                    respects_vietnam(LAW_2022.cite(68, 2)),
                    readings(
                        "tieu-chuan-doi-voi-nguoi-nuoc-ngoai",
                        Reading(
                            key="dat-ca-tieu-chuan-cua-giai",
                            text=say(
                                "phải đạt cả tiêu chuẩn của giải thưởng, vì Luật không đặt tiêu"
                                " chuẩn nào khác cho giải thưởng cùng tên"
                            ),
                            criterion=all_of(
                                about_vietnam,
                                standards,
                                source=(LAW_2022.cite(68, 2), LAW_2022.cite(article, 1)),
                            ),
                            sources=(LAW_2022.cite(article, 1),),
                        ),
                        Reading(
                            key="chi-theo-khoan-2-dieu-68",
                            text=say(
                                "chỉ cần là công trình, tác phẩm nghiên cứu về Việt Nam, vì tiêu"
                                " chuẩn của giải thưởng chỉ dẫn chiếu khoản 1 Điều 68"
                            ),
                            criterion=about_vietnam,
                            sources=(LAW_2022.cite(68, 2),),
                        ),
                        source=LAW_2022.cite(68, 2),
                        text=say("Tiêu chuẩn đối với công trình, tác phẩm của người nước ngoài"),
                    ),
                    source=LAW_2022.cite(68, 2),
                ),
                source=LAW_2022.cite(68),
            ),
            delegated(
                key,
                say(
                    "Đáp ứng điều kiện, tiêu chuẩn mà nghị định về lĩnh vực của công trình, tác phẩm"
                    " đặt ra ngoài các tiêu chuẩn trên"
                ),
                by=say("nghị định của Chính phủ"),
                source=LAW_2022.cite(68, 3),
            ),
            source=LAW_2022.cite(article),
        ),
        deferral=DEFERRAL,
        cautions=CAUTIONS,
        notes=(
            Note(
                say("Xét tặng, công bố 05 năm một lần vào dịp kỷ niệm ngày Quốc khánh"),
                LAW_2022.cite(article, 2),
            ),
            Note(say("Có thể được truy tặng"), LAW_2022.cite(article, 1)),
            *notes,
            Note(
                say(
                    "Khoa học và công nghệ: tác giả trực tiếp tạo ra giá trị của công trình; công"
                    " trình có hồ sơ hợp lệ, đã công bố trừ nội dung bí mật (các điều kiện khác chưa"
                    " đọc được)"
                ),
                DECREE_SCIENCE_PRIZES.cite(7),
            ),
            *WOMEN_FIRST,
        ),
    )


_EXCEPTIONAL = all_of(
    attested(
        "gthcm-dac-biet-xuat-sac",
        say("Công trình, tác phẩm đặc biệt xuất sắc"),
        by=COUNCIL,
        source=LAW_2022.cite(69, 1, "a"),
    ),
    attested(
        "gthcm-gia-tri-rat-cao",
        say("Có giá trị rất cao về khoa học, văn học, nghệ thuật, về nội dung tư tưởng"),
        by=COUNCIL,
        source=LAW_2022.cite(69, 1, "b"),
    ),
    attested(
        "gthcm-tac-dung-lon-anh-huong-lau-dai",
        say(
            "Có tác dụng lớn phục vụ sự nghiệp cách mạng; có ảnh hưởng rộng lớn, lâu dài trong đời"
            " sống Nhân dân; góp phần quan trọng phát triển kinh tế - xã hội, khoa học, công nghệ,"
            " giáo dục, văn hóa, nghệ thuật của đất nước"
        ),
        by=COUNCIL,
        source=LAW_2022.cite(69, 1, "c"),
    ),
    source=LAW_2022.cite(69, 1),
)

GIAI_THUONG_HO_CHI_MINH: Final = _prize(
    AWARD_NAMES["giai-thuong-ho-chi-minh"],
    69,
    "gthcm-dieu-kien-cua-nghi-dinh",
    _EXCEPTIONAL,
    Note(
        say(
            "Văn học, nghệ thuật: tác phẩm đã công bố ít nhất 05 năm; tác phẩm sau năm 1993 còn phải"
            " có ít nhất 01 giải Vàng toàn quốc (các điều kiện khác chưa đọc được)"
        ),
        DECREE_ARTS_PRIZES.cite(7),
    ),
    Note(
        say(
            "Một tác phẩm chỉ đề nghị ở một chuyên ngành; tác phẩm đã được Giải thưởng Nhà nước"
            " không ghép với tác phẩm khác để đề nghị Giải thưởng Hồ Chí Minh"
        ),
        DECREE_ARTS_PRIZES.cite(),
    ),
    works=(
        any_of(
            attested(
                "gthcm-cong-trinh-khoa-hoc-giao-duc",
                say("Là công trình khoa học và công nghệ, giáo dục"),
                by=COUNCIL,
                source=LAW_2022.cite(68, 1, "a"),
            ),
            attested(
                "gthcm-tac-pham-van-hoc-nghe-thuat",
                say(
                    "Là tác phẩm văn học, nghệ thuật, công trình nghiên cứu lý luận phê bình, dưới"
                    " bất kỳ hình thức công bố nào"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(68, 1, "b"),
            ),
            source=LAW_2022.cite(68, 1),
        ),
    ),
)

GIAI_THUONG_NHA_NUOC: Final = _prize(
    AWARD_NAMES["giai-thuong-nha-nuoc"],
    70,
    "gtnn-dieu-kien-cua-nghi-dinh",
    any_of(
        route(
            "cong-trinh-khoa-hoc-cong-nghe",
            attested(
                "gtnn-cong-trinh-ung-dung-xuat-sac",
                say(
                    "Công trình nghiên cứu, ứng dụng tiến bộ khoa học, công nghệ xuất sắc, nâng cao"
                    " năng suất lao động, đem lại hiệu quả kinh tế, góp phần đáng kể vào phát triển"
                    " kinh tế - xã hội của đất nước"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(70, 1, "a"),
            ),
            source=LAW_2022.cite(70, 1, "a"),
        ),
        route(
            "sach-giao-khoa-giao-trinh",
            attested(
                "gtnn-sach-giao-khoa-giao-trinh",
                say(
                    "Sách giáo khoa, giáo trình có giá trị xuất sắc, được sử dụng rộng rãi trong các"
                    " cơ sở giáo dục thuộc hệ thống giáo dục quốc dân"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(70, 1, "b"),
            ),
            source=LAW_2022.cite(70, 1, "b"),
        ),
        route(
            "tac-pham-van-hoc-nghe-thuat",
            attested(
                "gtnn-tac-pham-gia-tri-cao",
                say(
                    "Tác phẩm văn học, nghệ thuật, công trình nghiên cứu lý luận phê bình có giá trị"
                    " cao về tư tưởng và hình thức nghệ thuật, tác dụng tốt trong giáo dục, xây dựng"
                    " con người mới, nâng cao thẩm mỹ của Nhân dân, góp phần đáng kể phát triển nền"
                    " văn học, nghệ thuật Việt Nam"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(70, 1, "c"),
            ),
            source=LAW_2022.cite(70, 1, "c"),
        ),
        source=LAW_2022.cite(70, 1),
    ),
    Note(
        say(
            "Văn học, nghệ thuật: tác phẩm đã công bố ít nhất 03 năm (các điều kiện khác chưa đọc"
            " được)"
        ),
        DECREE_ARTS_PRIZES.cite(7),
    ),
)
