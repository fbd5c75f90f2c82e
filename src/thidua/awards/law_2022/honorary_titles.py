"""Honorary State titles under Law 06/2022/QH15.

Sources read: Điều 59-67, 77 of the Law; Điều 2 of the ordinance on heroic mothers as amended in
2012. Of the decrees that detail single titles (56/2013, 93/2023, 25/2024, 35/2024, 43/2024,
61/2024, 83/2025) only quotations were read: what they ask besides the Law is left to whoever has
their text, and what is known of it stands in the notes.
"""

from __future__ import annotations

from typing import Final

from thidua.awards._terms import (
    COLLECTIVES,
    COUNCIL,
    INDIVIDUALS,
    LOCALITY,
    MANAGER,
    MINISTRY_PROVINCE,
    STANDING_COMMITTEE,
    UNIT,
)
from thidua.awards.law_2022._common import (
    CAUTIONS,
    DEFERRAL,
    MATERNITY,
    PRESIDENT,
    WOMEN_FIRST,
    loyal,
)
from thidua.criteria import (
    Award,
    AwardKind,
    Criterion,
    Note,
    all_of,
    any_of,
    attested,
    delegated,
    held_times,
    practised,
    route,
    subject_is,
)
from thidua.law import (
    DECREE_ARTISTS,
    DECREE_CRAFT_ARTISANS,
    DECREE_HERITAGE_ARTISANS,
    DECREE_MOTHERS,
    DECREE_MOTHERS_2025,
    DECREE_PHYSICIANS,
    DECREE_TEACHERS,
    LAW_2022,
    ORDINANCE_MOTHERS,
    ORDINANCE_MOTHERS_2012,
    Citation,
)
from thidua.records import (
    AWARD_NAMES,
    AwardName,
    CollectiveLevel,
    CommendationType,
    HardPlace,
    Occupation,
    PracticeField,
    SubjectKind,
)
from thidua.words import Message, say, say_n

_GOVERNMENT: Final = say("nghị định của Chính phủ")
_PERSON_DEAD_OR_ALIVE: Final = say("Cá nhân có thể được truy tặng; tập thể thì chỉ tặng")


def _title(
    name: AwardName,
    article: Citation,
    criterion: Criterion,
    *,
    subjects: tuple[SubjectKind, ...] = INDIVIDUALS,
    notes: tuple[Note, ...],
) -> Award:
    return Award(
        name=name,
        kind=AwardKind.HONORARY_TITLE,
        subjects=subjects,
        law=LAW_2022,
        article=article,
        conferred_by=PRESIDENT,
        criterion=criterion,
        deferral=DEFERRAL,
        cautions=CAUTIONS,
        notes=notes,
    )


def _heroic_place(name: AwardName, level: CollectiveLevel) -> Award:
    return _title(
        name,
        LAW_2022.cite(60),
        all_of(
            subject_is(level, source=LAW_2022.cite(60)),
            attested(
                "tinh-thanh-anh-hung-thanh-tich-toan-dien",
                say(
                    "Có thành tích đặc biệt xuất sắc và toàn diện trên các lĩnh vực chính trị, kinh"
                    " tế, văn hóa, xã hội, giáo dục, khoa học, công nghệ, quốc phòng, an ninh, đối"
                    " ngoại"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(60, 1),
            ),
            attested(
                "tinh-thanh-anh-hung-dong-gop-to-lon",
                say(
                    "Có đóng góp to lớn vào sự nghiệp đấu tranh giải phóng dân tộc, xây dựng và bảo"
                    " vệ Tổ quốc"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(60, 1),
            ),
            attested(
                "tinh-thanh-anh-hung-trung-tam-dong-luc",
                say(
                    "Năng động, sáng tạo; là trung tâm kinh tế, văn hóa, khoa học, công nghệ và là"
                    " động lực phát triển của khu vực, cả nước trong đổi mới, công nghiệp hóa, hiện"
                    " đại hóa, hội nhập quốc tế"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(60, 2),
            ),
            attested(
                "tinh-thanh-anh-hung-doan-ket-thong-nhat",
                say(
                    "Tổ chức đảng, chính quyền, Mặt trận Tổ quốc Việt Nam và các đoàn thể đoàn kết,"
                    " thống nhất"
                ),
                by=MANAGER,
                source=LAW_2022.cite(60, 3),
            ),
            source=LAW_2022.cite(60),
        ),
        subjects=COLLECTIVES,
        notes=WOMEN_FIRST,
    )


TINH_ANH_HUNG: Final = _heroic_place(AWARD_NAMES["tinh-anh-hung"], CollectiveLevel.PROVINCE)
THANH_PHO_ANH_HUNG: Final = _heroic_place(AWARD_NAMES["thanh-pho-anh-hung"], CollectiveLevel.CITY)


def _mother(slug: str, clause: int, text: Message) -> Criterion:
    place = ORDINANCE_MOTHERS.cite(2, clause, amended_by=ORDINANCE_MOTHERS_2012)
    return route(
        slug,
        attested(f"bmvnah-{slug}", text, by=LOCALITY, source=place),
        source=(LAW_2022.cite(61, 2), place, DECREE_MOTHERS.cite(2, 1)),
    )


BA_ME_VIET_NAM_ANH_HUNG: Final = _title(
    AWARD_NAMES["ba-me-viet-nam-anh-hung"],
    LAW_2022.cite(61),
    all_of(
        any_of(
            _mother("hai-con-liet-si", 1, say("Là bà mẹ có từ 02 con trở lên là liệt sĩ")),
            _mother(
                "hai-con-liet-si-va-thuong-binh",
                2,
                say(
                    "Là bà mẹ chỉ có 02 con, trong đó 01 con là liệt sĩ, 01 con là thương binh suy"
                    " giảm khả năng lao động từ 81% trở lên"
                ),
            ),
            _mother(
                "con-duy-nhat-liet-si", 3, say("Là bà mẹ chỉ có 01 con và người con đó là liệt sĩ")
            ),
            _mother(
                "con-va-chong-hoac-ban-than-liet-si",
                4,
                say("Là bà mẹ có 01 con là liệt sĩ, đồng thời chồng hoặc bản thân là liệt sĩ"),
            ),
            _mother(
                "con-liet-si-ban-than-thuong-binh",
                5,
                say(
                    "Là bà mẹ có 01 con là liệt sĩ và bản thân là thương binh suy giảm khả năng lao"
                    " động từ 81% trở lên"
                ),
            ),
            source=(LAW_2022.cite(61, 1), LAW_2022.cite(61, 2)),
            text=say(
                "Có nhiều cống hiến, hy sinh vì sự nghiệp giải phóng dân tộc, xây dựng, bảo vệ Tổ"
                " quốc và làm nghĩa vụ quốc tế, thuộc một trong các trường hợp sau"
            ),
        ),
        delegated(
            "bmvnah-dieu-kien-khac",
            say(
                "Đáp ứng quy định khác về xét tặng, truy tặng (ai được tính là mẹ, là con; trường"
                " hợp chưa xét hoặc không xét)"
            ),
            by=STANDING_COMMITTEE,
            source=LAW_2022.cite(61, 2),
        ),
        source=LAW_2022.cite(61),
    ),
    notes=(
        Note(
            say(
                "Bà mẹ có chồng hoặc con tham gia hàng ngũ địch vẫn có thể được xét nếu chấp hành"
                " tốt chính sách, các cấp thống nhất đề nghị và không có đơn thư khiếu nại, tố cáo"
                " (đoạn cuối chưa đọc hết)"
            ),
            DECREE_MOTHERS.cite(2, 1, amended_by=DECREE_MOTHERS_2025),
        ),
    ),
)

_FEAT = say(
    "Có thành tích đặc biệt xuất sắc đột xuất trong chiến đấu, phục vụ chiến đấu, huấn luyện, giữ"
    " gìn an ninh, trật tự, an toàn xã hội"
)

ANH_HUNG_LUC_LUONG_VU_TRANG_NHAN_DAN: Final = _title(
    AWARD_NAMES["anh-hung-luc-luong-vu-trang-nhan-dan"],
    LAW_2022.cite(62),
    any_of(
        route(
            "ca-nhan",
            subject_is(SubjectKind.INDIVIDUAL, source=LAW_2022.cite(62, 1)),
            attested(
                "ahllvt-ca-nhan-tuyet-doi-trung-thanh-mau-muc",
                say(
                    "Tuyệt đối trung thành với Tổ quốc, với Nhân dân; chấp hành tốt chủ trương,"
                    " chính sách, pháp luật; bản lĩnh chính trị vững vàng, đạo đức, lối sống lành"
                    " mạnh, nêu cao đoàn kết, hợp tác; là tấm gương mẫu mực về mọi mặt"
                ),
                by=UNIT,
                source=LAW_2022.cite(62, 1, "a"),
            ),
            any_of(
                route(
                    "thanh-tich-chien-dau-hoac-cong-trinh-ca-nhan",
                    any_of(
                        attested(
                            "ahllvt-ca-nhan-hanh-dong-anh-hung",
                            say(
                                "Có hành động anh hùng, mưu trí, dũng cảm, hy sinh quên mình; đạt"
                                " thành tích đặc biệt xuất sắc trong chiến đấu, phục vụ chiến đấu,"
                                " huấn luyện, giữ gìn an ninh, trật tự, an toàn xã hội, được nêu gương"
                                " toàn quốc"
                            ),
                            by=COUNCIL,
                            source=LAW_2022.cite(62, 1, "b"),
                        ),
                        attested(
                            "ahllvt-ca-nhan-cong-trinh-gia-tri-dac-biet",
                            say(
                                "Có công trình nghiên cứu có giá trị đặc biệt đã được ứng dụng trong"
                                " phạm vi toàn quốc vào thực tiễn quân sự, quốc phòng, an ninh hoặc"
                                " kinh tế - xã hội"
                            ),
                            by=COUNCIL,
                            source=LAW_2022.cite(62, 1, "b"),
                        ),
                        source=LAW_2022.cite(62, 1, "b"),
                    ),
                    attested(
                        "ahllvt-ca-nhan-tinh-thong-boi-duong-dong-doi",
                        say(
                            "Giỏi kỹ thuật, chiến thuật, thành thạo chuyên môn, nghiệp vụ và không"
                            " ngừng nâng cao trình độ; hoàn thành xuất sắc mọi nhiệm vụ; có công lớn"
                            " trong bồi dưỡng đồng đội"
                        ),
                        by=UNIT,
                        source=LAW_2022.cite(62, 1, "c"),
                    ),
                    source=LAW_2022.cite(62, 1),
                ),
                route(
                    "dot-xuat-ca-nhan",
                    attested(
                        "ahllvt-ca-nhan-thanh-tich-dac-biet-dot-xuat",
                        _FEAT,
                        by=COUNCIL,
                        source=LAW_2022.cite(62, 3),
                    ),
                    source=LAW_2022.cite(62, 3),
                    commends=CommendationType.SUDDEN,
                ),
                source=(LAW_2022.cite(62, 1), LAW_2022.cite(62, 3)),
            ),
            source=(LAW_2022.cite(62, 1), LAW_2022.cite(62, 3)),
        ),
        route(
            "tap-the",
            subject_is(SubjectKind.COLLECTIVE, source=LAW_2022.cite(62, 2)),
            attested(
                "ahllvt-tap-the-trung-thanh-trong-sach-doan-ket",
                say(
                    "Trung thành với Tổ quốc, với Nhân dân; tổ chức đảng, đoàn thể trong sạch, vững"
                    " mạnh; dẫn đầu trong chấp hành chủ trương, chính sách, pháp luật; nêu cao đoàn"
                    " kết nội bộ, đoàn kết quân dân; chăm lo tốt đời sống cán bộ, chiến sĩ"
                ),
                by=MANAGER,
                source=LAW_2022.cite(62, 2, "đ"),
            ),
            attested(
                "ahllvt-tap-the-nhan-dan-tin-yeu-mau-muc",
                say(
                    "Tích cực tham gia phong trào ở địa phương, được Nhân dân địa phương tin yêu;"
                    " là tấm gương mẫu mực về mọi mặt"
                ),
                by=LOCALITY,
                source=LAW_2022.cite(62, 2, "e"),
            ),
            any_of(
                route(
                    "thanh-tich-dong-gop-lau-dai-tap-the",
                    attested(
                        "ahllvt-tap-the-thanh-tich-dac-biet-xuat-sac",
                        say(
                            "Có thành tích đặc biệt xuất sắc trong chiến đấu, phục vụ chiến đấu, giữ"
                            " gìn an ninh, trật tự, an toàn xã hội"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(62, 2, "a"),
                    ),
                    attested(
                        "ahllvt-tap-the-ngon-co-tieu-bieu",
                        say(
                            "Sáng tạo, mưu trí, dũng cảm trong chiến đấu, huấn luyện sẵn sàng chiến"
                            " đấu; là ngọn cờ tiêu biểu trong phong trào thi đua; có nhiều đóng góp"
                            " xây dựng, củng cố nền quốc phòng toàn dân, an ninh nhân dân"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(62, 2, "b"),
                    ),
                    practised(
                        PracticeField.CONTRIBUTION,
                        years=10,
                        source=LAW_2022.cite(62, 2, "b"),
                        text=say_n(
                            "Có thời gian đóng góp cho quốc phòng, an ninh từ {n:02} năm trở lên",
                            n=10,
                        ),
                    ),
                    attested(
                        "ahllvt-tap-the-dan-dau-sang-kien",
                        say(
                            "Dẫn đầu toàn quân, toàn lực lượng Công an nhân dân về phát huy sáng"
                            " kiến, cải tiến kỹ thuật, đổi mới lãnh đạo, chỉ huy; nhiều thành tích"
                            " ứng dụng tiến bộ khoa học, kỹ thuật mới"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(62, 2, "c"),
                    ),
                    attested(
                        "ahllvt-tap-the-dan-dau-dao-tao-an-toan",
                        say(
                            "Dẫn đầu trong đào tạo, bồi dưỡng cán bộ, chiến sĩ; quản lý tốt vũ khí,"
                            " cơ sở vật chất kỹ thuật, an toàn tuyệt đối về người và tài sản"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(62, 2, "d"),
                    ),
                    source=LAW_2022.cite(62, 2),
                ),
                route(
                    "dot-xuat-tap-the",
                    attested(
                        "ahllvt-tap-the-thanh-tich-dac-biet-dot-xuat",
                        _FEAT,
                        by=COUNCIL,
                        source=LAW_2022.cite(62, 3),
                    ),
                    source=LAW_2022.cite(62, 3),
                    commends=CommendationType.SUDDEN,
                ),
                source=(LAW_2022.cite(62, 2), LAW_2022.cite(62, 3)),
            ),
            source=(LAW_2022.cite(62, 2), LAW_2022.cite(62, 3)),
        ),
        source=LAW_2022.cite(62),
    ),
    subjects=(SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE),
    notes=(Note(_PERSON_DEAD_OR_ALIVE, LAW_2022.cite(62)), *MATERNITY, *WOMEN_FIRST),
)

_DEED = say("Có thành tích đặc biệt xuất sắc đột xuất trong xây dựng và bảo vệ Tổ quốc")

ANH_HUNG_LAO_DONG: Final = _title(
    AWARD_NAMES["anh-hung-lao-dong"],
    LAW_2022.cite(63),
    any_of(
        route(
            "ca-nhan",
            subject_is(SubjectKind.INDIVIDUAL, source=LAW_2022.cite(63, 1)),
            attested(
                "ahld-ca-nhan-tuyet-doi-trung-thanh-mau-muc",
                say(
                    "Tuyệt đối trung thành với Tổ quốc; chấp hành tốt chủ trương, chính sách, pháp"
                    " luật; bản lĩnh chính trị vững vàng, trách nhiệm cao, vượt khó, tận tụy; cần,"
                    " kiệm, liêm, chính, chí công vô tư; đạo đức, lối sống tốt, nêu cao đoàn kết,"
                    " hợp tác; là tấm gương mẫu mực về mọi mặt"
                ),
                by=UNIT,
                source=LAW_2022.cite(63, 1, "a"),
            ),
            any_of(
                route(
                    "lao-dong-sang-tao-dong-gop-lau-dai-ca-nhan",
                    attested(
                        "ahld-ca-nhan-lao-dong-sang-tao",
                        say(
                            "Lao động sáng tạo, đạt năng suất cao, chất lượng và hiệu quả; lập được"
                            " thành tích đặc biệt xuất sắc vì dân giàu, nước mạnh, dân chủ, công"
                            " bằng, văn minh"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(63, 1, "b"),
                    ),
                    attested(
                        "ahld-ca-nhan-dong-gop-quan-trong-duoc-suy-ton",
                        say(
                            "Có đóng góp quan trọng vào sự phát triển của đơn vị, địa phương, ngành"
                            " và đất nước; được tập thể suy tôn"
                        ),
                        by=UNIT,
                        source=LAW_2022.cite(63, 1, "c"),
                    ),
                    practised(
                        PracticeField.CONTRIBUTION,
                        years=10,
                        source=LAW_2022.cite(63, 1, "c"),
                        text=say_n("Có thời gian đóng góp từ {n:02} năm trở lên", n=10),
                    ),
                    attested(
                        "ahld-ca-nhan-sang-kien-cong-trinh-tac-pham",
                        say(
                            "Có nhiều thành tích nghiên cứu, ứng dụng tiến bộ khoa học, kỹ thuật,"
                            " công nghệ mới; có sáng kiến, công trình nghiên cứu khoa học, tác phẩm"
                            " có giá trị đặc biệt, hiệu quả cao trong phạm vi toàn quốc"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(63, 1, "d"),
                    ),
                    attested(
                        "ahld-ca-nhan-dao-tao-chuyen-giao",
                        say(
                            "Có công lớn trong bồi dưỡng, đào tạo đồng nghiệp và thế hệ trẻ, hướng"
                            " dẫn kỹ thuật, chuyển giao công nghệ, kinh nghiệm sản xuất, kinh doanh"
                        ),
                        by=UNIT,
                        source=LAW_2022.cite(63, 1, "đ"),
                    ),
                    source=LAW_2022.cite(63, 1),
                ),
                route(
                    "dot-xuat-ca-nhan",
                    attested(
                        "ahld-ca-nhan-thanh-tich-dac-biet-dot-xuat",
                        _DEED,
                        by=COUNCIL,
                        source=LAW_2022.cite(63, 3),
                    ),
                    source=LAW_2022.cite(63, 3),
                    commends=CommendationType.SUDDEN,
                ),
                source=(LAW_2022.cite(63, 1), LAW_2022.cite(63, 3)),
            ),
            source=(LAW_2022.cite(63, 1), LAW_2022.cite(63, 3)),
        ),
        route(
            "tap-the",
            subject_is(SubjectKind.COLLECTIVE, source=LAW_2022.cite(63, 2)),
            attested(
                "ahld-tap-the-trung-thanh-doan-ket-trong-sach",
                say(
                    "Trung thành với Tổ quốc; nội bộ đoàn kết; tổ chức đảng, đoàn thể trong sạch,"
                    " vững mạnh; dẫn đầu trong chấp hành chủ trương, chính sách, pháp luật; bảo đảm"
                    " tốt quyền lợi người lao động, quản lý tốt vốn, tài sản, tuyệt đối an toàn"
                ),
                by=MANAGER,
                source=LAW_2022.cite(63, 2, "đ"),
            ),
            attested(
                "ahld-tap-the-nhan-dan-ca-ngoi-mau-muc",
                say(
                    "Tích cực tham gia phong trào ở địa phương; là tấm gương mẫu mực về mọi mặt"
                    " được Nhân dân địa phương ca ngợi"
                ),
                by=LOCALITY,
                source=LAW_2022.cite(63, 2, "e"),
            ),
            any_of(
                route(
                    "lao-dong-sang-tao-dong-gop-lau-dai-tap-the",
                    attested(
                        "ahld-tap-the-lao-dong-sang-tao",
                        say(
                            "Có thành tích đặc biệt xuất sắc trong lao động sáng tạo vì dân giàu,"
                            " nước mạnh, dân chủ, công bằng, văn minh"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(63, 2, "a"),
                    ),
                    attested(
                        "ahld-tap-the-dan-dau-nang-suat",
                        say(
                            "Dẫn đầu toàn quốc về năng suất, chất lượng, hiệu quả; đóng góp vào phát"
                            " triển kinh tế - xã hội của địa phương, ngành và đất nước"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(63, 2, "b"),
                    ),
                    practised(
                        PracticeField.CONTRIBUTION,
                        years=10,
                        source=LAW_2022.cite(63, 2, "b"),
                        text=say_n("Có thời gian đóng góp từ {n:02} năm trở lên", n=10),
                    ),
                    attested(
                        "ahld-tap-the-dan-dau-doi-moi-cong-nghe",
                        say(
                            "Dẫn đầu toàn quốc về áp dụng, đổi mới khoa học và công nghệ; nhiều"
                            " thành tích ứng dụng tiến bộ khoa học, kỹ thuật, phát huy sáng kiến,"
                            " cải tiến kỹ thuật, bảo vệ môi trường sinh thái, chuyển đổi số"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(63, 2, "c"),
                    ),
                    attested(
                        "ahld-tap-the-dien-hinh-dao-tao",
                        say(
                            "Dẫn đầu trong đào tạo, bồi dưỡng mọi mặt cho người làm việc; là điển"
                            " hình về đào tạo, nâng cao trình độ để tập thể khác noi theo"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(63, 2, "d"),
                    ),
                    source=LAW_2022.cite(63, 2),
                ),
                route(
                    "dot-xuat-tap-the",
                    attested(
                        "ahld-tap-the-thanh-tich-dac-biet-dot-xuat",
                        _DEED,
                        by=COUNCIL,
                        source=LAW_2022.cite(63, 3),
                    ),
                    source=LAW_2022.cite(63, 3),
                    commends=CommendationType.SUDDEN,
                ),
                source=(LAW_2022.cite(63, 2), LAW_2022.cite(63, 3)),
            ),
            source=(LAW_2022.cite(63, 2), LAW_2022.cite(63, 3)),
        ),
        source=LAW_2022.cite(63),
    ),
    subjects=(SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE),
    notes=(Note(_PERSON_DEAD_OR_ALIVE, LAW_2022.cite(63)), *MATERNITY, *WOMEN_FIRST),
)

_NATIONAL_DAY = say("Xét tặng, công bố 03 năm một lần vào dịp kỷ niệm ngày Quốc khánh")


def _meritorious_before(article: int, award: AwardName) -> Criterion:
    return held_times(
        award,
        1,
        source=LAW_2022.cite(article, 2),
        text=say("Đã được tặng {award}", award=award),
    )


def _detailed_by_government(key: str, source: Citation) -> Criterion:
    return delegated(
        key,
        say("Đáp ứng điều kiện mà nghị định quy định chi tiết đặt ra ngoài các tiêu chuẩn trên"),
        by=_GOVERNMENT,
        source=source,
    )


def _notes(source: Citation, when: Message, *of_decree: Note) -> tuple[Note, ...]:
    # khoản 1 Điều 59 speaks of both; the article on the title decides.
    return (
        Note(when, source),
        Note(
            say(
                "Chỉ quy định tặng, không quy định truy tặng, dù quy định chung tại khoản 1 Điều 59"
                " nêu cả hai"
            ),
            LAW_2022.cite(source.article, 1),
        ),
        *of_decree,
        *MATERNITY,
        *WOMEN_FIRST,
    )


_HARD_PLACES = (HardPlace.BORDER, HardPlace.SEA_ISLANDS, HardPlace.HARD_AREA)
_EDUCATION_LEADERS = (Occupation.EDUCATION_MANAGER, Occupation.EDUCATION_RESEARCHER)


def _in_sector(years: int) -> Message:
    return say_n(
        "Có thời gian công tác trong ngành từ {n:02} năm trở lên, kể cả thời gian làm trực tiếp; nhân"
        " hệ số 02 thời gian ở địa bàn biên giới, trên biển, hải đảo, vùng có điều kiện kinh tế - xã"
        " hội đặc biệt khó khăn",
        n=years,
    )


def _taught(clause: int, *, teaching: int, sector: int, of_it: int) -> Criterion:
    point = LAW_2022.cite(64, clause, "c")
    counted = (point, LAW_2022.cite(64, 4))
    return any_of(
        route(
            "nha-giao",
            subject_is(Occupation.TEACHER, besides=_EDUCATION_LEADERS, source=LAW_2022.cite(64, 1)),
            practised(PracticeField.TEACHING, years=teaching, doubled=_HARD_PLACES, source=counted),
            source=point,
        ),
        route(
            "can-bo-quan-ly-nghien-cuu-giao-duc",
            subject_is(*_EDUCATION_LEADERS, source=LAW_2022.cite(64, 1)),
            practised(
                PracticeField.EDUCATION,
                PracticeField.TEACHING,
                years=sector,
                doubled=_HARD_PLACES,
                source=counted,
                text=_in_sector(sector),
            ),
            practised(PracticeField.TEACHING, years=of_it, doubled=_HARD_PLACES, source=counted),
            source=point,
        ),
        source=point,
    )


_TEACHERS_NOTES = _notes(
    LAW_2022.cite(64, 5),
    say("Xét tặng, công bố 03 năm một lần vào dịp kỷ niệm ngày Nhà giáo Việt Nam"),
    Note(
        say(
            "Đối tượng gồm cả người nghỉ hưu giữa hai đợt xét và người đã nghỉ hưu đang làm việc tại"
            " cơ sở giáo dục tư thục"
        ),
        DECREE_TEACHERS.cite(2, 1),
    ),
)

NHA_GIAO_UU_TU: Final = _title(
    AWARD_NAMES["nha-giao-uu-tu"],
    LAW_2022.cite(64, 3),
    all_of(
        loyal(LAW_2022.cite(64, 3, "a")),
        attested(
            "ngut-tai-nang-cong-lao",
            say(
                "Đạo đức tốt, tận tụy với nghề, thương yêu học trò; có tài năng sư phạm, có công"
                " trong sự nghiệp giáo dục; được học trò, đồng nghiệp và Nhân dân kính trọng"
            ),
            by=UNIT,
            source=LAW_2022.cite(64, 3, "b"),
        ),
        _taught(3, teaching=15, sector=20, of_it=10),
        _detailed_by_government("ngut-dieu-kien-cua-nghi-dinh", LAW_2022.cite(64, 6)),
        source=LAW_2022.cite(64, 3),
    ),
    notes=(
        *_TEACHERS_NOTES,
        Note(
            say(
                "Nghị định còn đòi hỏi uy tín, ảnh hưởng ít nhất trong ngành, lĩnh vực hoặc tỉnh;"
                " giúp đỡ đồng nghiệp, hoạt động xã hội; và điều kiện riêng của từng nhóm trong 07"
                " nhóm đối tượng (chưa đọc được điều kiện riêng)"
            ),
            DECREE_TEACHERS.cite(8),
        ),
    ),
)

NHA_GIAO_NHAN_DAN: Final = _title(
    AWARD_NAMES["nha-giao-nhan-dan"],
    LAW_2022.cite(64, 2),
    all_of(
        _meritorious_before(64, NHA_GIAO_UU_TU.name),
        loyal(LAW_2022.cite(64, 2, "a")),
        attested(
            "ngnd-tai-nang-xuat-sac-cong-lon",
            say(
                "Đạo đức tốt, tận tụy với nghề, thương yêu học trò; có tài năng sư phạm xuất sắc, có"
                " công lớn trong sự nghiệp giáo dục, có ảnh hưởng rộng rãi trong ngành và trong xã"
                " hội; được học trò, đồng nghiệp và Nhân dân kính trọng"
            ),
            by=UNIT,
            source=LAW_2022.cite(64, 2, "b"),
        ),
        _taught(2, teaching=20, sector=25, of_it=15),
        _detailed_by_government("ngnd-dieu-kien-cua-nghi-dinh", LAW_2022.cite(64, 6)),
        source=LAW_2022.cite(64, 2),
    ),
    notes=_TEACHERS_NOTES,
)


def _treated(clause: int, *, direct: int, sector: int, of_it: int) -> Criterion:
    point = LAW_2022.cite(65, clause, "c")
    counted = (point, LAW_2022.cite(65, 4))
    return any_of(
        route(
            "nguoi-lam-chuyen-mon-y-te",
            subject_is(
                Occupation.HEALTH_WORKER,
                besides=(Occupation.HEALTH_MANAGER,),
                source=LAW_2022.cite(65, 1),
            ),
            practised(
                PracticeField.MEDICAL_WORK, years=direct, doubled=_HARD_PLACES, source=counted
            ),
            source=point,
        ),
        route(
            "can-bo-quan-ly-y-te",
            subject_is(Occupation.HEALTH_MANAGER, source=LAW_2022.cite(65, 1)),
            practised(
                PracticeField.HEALTH,
                PracticeField.MEDICAL_WORK,
                years=sector,
                doubled=_HARD_PLACES,
                source=counted,
                text=_in_sector(sector),
            ),
            practised(
                PracticeField.MEDICAL_WORK, years=of_it, doubled=_HARD_PLACES, source=counted
            ),
            source=point,
        ),
        source=point,
    )


_PHYSICIANS_NOTES = _notes(
    LAW_2022.cite(65, 5),
    say("Xét tặng, công bố 03 năm một lần vào dịp kỷ niệm ngày Thầy thuốc Việt Nam"),
    Note(
        say(
            "Đối tượng: bác sĩ, dược sĩ, y sĩ, điều dưỡng, kỹ thuật viên ngành y, hộ sinh, lương y,"
            " lương dược và cán bộ quản lý y tế"
        ),
        LAW_2022.cite(65, 1),
    ),
)

THAY_THUOC_UU_TU: Final = _title(
    AWARD_NAMES["thay-thuoc-uu-tu"],
    LAW_2022.cite(65, 3),
    all_of(
        loyal(LAW_2022.cite(65, 3, "a")),
        attested(
            "ttut-tai-nang-thanh-tich",
            say(
                "Đạo đức tốt, tận tụy với nghề, hết lòng thương yêu người bệnh; có tài năng, nhiều"
                " thành tích xuất sắc trong nghề; được người bệnh, đồng nghiệp và Nhân dân tin cậy,"
                " kính trọng"
            ),
            by=UNIT,
            source=LAW_2022.cite(65, 3, "b"),
        ),
        _treated(3, direct=15, sector=20, of_it=10),
        _detailed_by_government("ttut-dieu-kien-cua-nghi-dinh", LAW_2022.cite(65, 6)),
        source=LAW_2022.cite(65, 3),
    ),
    notes=_PHYSICIANS_NOTES,
)

THAY_THUOC_NHAN_DAN: Final = _title(
    AWARD_NAMES["thay-thuoc-nhan-dan"],
    LAW_2022.cite(65, 2),
    all_of(
        _meritorious_before(65, THAY_THUOC_UU_TU.name),
        loyal(LAW_2022.cite(65, 2, "a")),
        attested(
            "ttnd-tai-nang-cong-hien-anh-huong",
            say(
                "Đạo đức tốt, tận tụy với nghề, hết lòng thương yêu người bệnh; có tài năng, nhiều"
                " thành tích xuất sắc trong phòng bệnh, chữa bệnh, phát triển khoa học, kỹ thuật y"
                " tế, nhiều cống hiến cho sức khỏe Nhân dân; có ảnh hưởng rộng rãi trong Nhân dân,"
                " được người bệnh và đồng nghiệp tin cậy, kính trọng"
            ),
            by=UNIT,
            source=LAW_2022.cite(65, 2, "b"),
        ),
        _treated(2, direct=20, sector=25, of_it=15),
        _detailed_by_government("ttnd-dieu-kien-cua-nghi-dinh", LAW_2022.cite(65, 6)),
        source=LAW_2022.cite(65, 2),
    ),
    notes=(
        *_PHYSICIANS_NOTES,
        Note(
            say(
                "Nghị định còn đòi hỏi thành tích nghiên cứu theo một trong nhiều cách, trong đó có"
                " chủ trì ít nhất 01 nhiệm vụ khoa học và công nghệ cấp bộ, cấp tỉnh được nghiệm thu"
                " từ mức đạt trở lên (các cách khác chưa đọc được)"
            ),
            DECREE_PHYSICIANS.cite(9),
        ),
    ),
)


def _performed(place: Citation, *, years: int, circus_dance: int) -> Criterion:
    return any_of(
        practised(PracticeField.ARTS, PracticeField.CIRCUS_DANCE, years=years, source=place),
        practised(PracticeField.CIRCUS_DANCE, years=circus_dance, source=place),
        source=place,
    )


_ARTIST = subject_is(Occupation.ARTIST, source=LAW_2022.cite(66, 1))
_ARTISTS_NOTES = _notes(
    LAW_2022.cite(66, 4),
    _NATIONAL_DAY,
    Note(
        say(
            "Đối tượng: diễn viên, đạo diễn, chỉ đạo nghệ thuật, chỉ huy dàn nhạc, biên đạo, quay"
            " phim, nhạc sĩ, họa sĩ, phát thanh viên"
        ),
        LAW_2022.cite(66, 1, "a"),
    ),
    Note(
        say("Người sáng tạo tác phẩm văn hóa nghệ thuật khác là đối tượng do Chính phủ quy định"),
        LAW_2022.cite(66, 1, "b"),
    ),
)

NGHE_SI_UU_TU: Final = _title(
    AWARD_NAMES["nghe-si-uu-tu"],
    LAW_2022.cite(66, 3),
    all_of(
        _ARTIST,
        loyal(LAW_2022.cite(66, 3, "a")),
        attested(
            "nsut-tai-nang-phuc-vu",
            say(
                "Đạo đức tốt, có tài năng nghệ thuật, có tinh thần phục vụ Nhân dân; được đồng"
                " nghiệp và Nhân dân mến mộ"
            ),
            by=UNIT,
            source=LAW_2022.cite(66, 3, "b"),
        ),
        _performed(LAW_2022.cite(66, 3, "c"), years=15, circus_dance=10),
        any_of(
            attested(
                "nsut-giai-thuong",
                say(
                    "Được tặng giải thưởng của cuộc thi, liên hoan, hội diễn nghệ thuật trong nước"
                    " hoặc ngoài nước"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(66, 3, "c"),
            ),
            attested(
                "nsut-tac-pham-xuat-sac",
                say(
                    "Có tác phẩm xuất sắc, giá trị cao về tư tưởng và nghệ thuật, được công chúng"
                    " yêu thích, đón nhận"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(66, 3, "c"),
            ),
            source=LAW_2022.cite(66, 3, "c"),
        ),
        _detailed_by_government("nsut-dieu-kien-cua-nghi-dinh", LAW_2022.cite(66, 5)),
        source=LAW_2022.cite(66, 3),
    ),
    notes=(
        *_ARTISTS_NOTES,
        Note(
            say(
                "Nghị định quy định số lượng, hạng giải thưởng cần có (chưa đọc được); thời gian hoạt"
                " động giữ như Luật"
            ),
            DECREE_ARTISTS.cite(8),
        ),
    ),
)

NGHE_SI_NHAN_DAN: Final = _title(
    AWARD_NAMES["nghe-si-nhan-dan"],
    LAW_2022.cite(66, 2),
    all_of(
        _ARTIST,
        _meritorious_before(66, NGHE_SI_UU_TU.name),
        loyal(LAW_2022.cite(66, 2, "a")),
        attested(
            "nsnd-tai-nang-xuat-sac-cong-hien",
            say(
                "Đạo đức tốt, có tài năng nghệ thuật xuất sắc, nhiều cống hiến cho sự nghiệp cách"
                " mạng Việt Nam; được đồng nghiệp và Nhân dân mến mộ"
            ),
            by=UNIT,
            source=LAW_2022.cite(66, 2, "b"),
        ),
        _performed(LAW_2022.cite(66, 2, "c"), years=20, circus_dance=15),
        any_of(
            attested(
                "nsnd-giai-thuong-sau-uu-tu",
                say(
                    "Sau khi được tặng {award}, tiếp tục được tặng giải thưởng của cuộc thi, liên"
                    " hoan, hội diễn nghệ thuật trong nước hoặc ngoài nước",
                    award=NGHE_SI_UU_TU.name,
                ),
                by=COUNCIL,
                source=LAW_2022.cite(66, 2, "d"),
            ),
            attested(
                "nsnd-tac-pham-xuat-sac-sau-uu-tu",
                say(
                    "Sau khi được tặng {award}, có tác phẩm xuất sắc, giá trị cao về tư tưởng và"
                    " nghệ thuật, được công chúng yêu thích, đón nhận",
                    award=NGHE_SI_UU_TU.name,
                ),
                by=COUNCIL,
                source=LAW_2022.cite(66, 2, "d"),
            ),
            source=LAW_2022.cite(66, 2, "d"),
        ),
        _detailed_by_government("nsnd-dieu-kien-cua-nghi-dinh", LAW_2022.cite(66, 5)),
        source=LAW_2022.cite(66, 2),
    ),
    notes=(
        *_ARTISTS_NOTES,
        Note(
            say(
                "Nghị định cụ thể hóa giải thưởng theo một trong nhiều cách, trong đó có ít nhất 02"
                " giải Vàng quốc gia mà 01 giải là của cá nhân; giải thưởng tập thể được quy đổi"
                " (các cách khác chưa đọc được)"
            ),
            DECREE_ARTISTS.cite(7, 4),
        ),
    ),
)

_HERITAGE_KEEPER = subject_is(Occupation.HERITAGE_KEEPER, source=LAW_2022.cite(67, 1))
_ARTISANS_NOTES = _notes(
    LAW_2022.cite(67, 4),
    _NATIONAL_DAY,
    Note(
        say(
            "Di sản văn hóa phi vật thể: 07 loại hình; nghề thủ công mỹ nghệ xét theo nghị định"
            " riêng"
        ),
        DECREE_HERITAGE_ARTISANS.cite(2),
    ),
    Note(
        say(
            "Người đã được đề nghị hoặc tặng danh hiệu trong lĩnh vực di sản văn hóa phi vật thể"
            " không xét trong lĩnh vực nghề thủ công mỹ nghệ"
        ),
        DECREE_CRAFT_ARTISANS.cite(2, 3),
    ),
)

NGHE_NHAN_UU_TU: Final = _title(
    AWARD_NAMES["nghe-nhan-uu-tu"],
    LAW_2022.cite(67, 3),
    all_of(
        _HERITAGE_KEEPER,
        loyal(LAW_2022.cite(67, 3, "a")),
        attested(
            "nghe-nhan-dao-duc-ky-nang",
            say("Đạo đức tốt; có kỹ năng đặc biệt xuất sắc"),
            by=LOCALITY,
            source=LAW_2022.cite(67, 3, "b"),
        ),
        practised(PracticeField.HERITAGE, years=15, source=LAW_2022.cite(67, 3, "b")),
        attested(
            "nghe-nhan-cong-lon",
            say("Có công lớn trong bảo vệ và phát huy giá trị di sản văn hóa"),
            by=LOCALITY,
            source=LAW_2022.cite(67, 3, "c"),
        ),
        attested(
            "nnut-tieu-bieu-dia-phuong",
            say(
                "Được đồng nghiệp và Nhân dân mến mộ, kính trọng; tiêu biểu cho sự nghiệp bảo vệ và"
                " phát huy giá trị di sản văn hóa của địa phương"
            ),
            by=LOCALITY,
            source=LAW_2022.cite(67, 3, "d"),
        ),
        _detailed_by_government("nnut-dieu-kien-cua-nghi-dinh", LAW_2022.cite(67, 5)),
        source=LAW_2022.cite(67, 3),
    ),
    notes=_ARTISANS_NOTES,
)

NGHE_NHAN_NHAN_DAN: Final = _title(
    AWARD_NAMES["nghe-nhan-nhan-dan"],
    LAW_2022.cite(67, 2),
    all_of(
        _HERITAGE_KEEPER,
        _meritorious_before(67, NGHE_NHAN_UU_TU.name),
        loyal(LAW_2022.cite(67, 2, "a")),
        attested(
            "nghe-nhan-dao-duc-ky-nang",
            say("Đạo đức tốt; có kỹ năng đặc biệt xuất sắc"),
            by=LOCALITY,
            source=LAW_2022.cite(67, 2, "b"),
        ),
        practised(PracticeField.HERITAGE, years=20, source=LAW_2022.cite(67, 2, "b")),
        attested(
            "nghe-nhan-cong-lon",
            say("Có công lớn trong bảo vệ và phát huy giá trị di sản văn hóa"),
            by=LOCALITY,
            source=LAW_2022.cite(67, 2, "c"),
        ),
        attested(
            "nnnd-tieu-bieu-ca-nuoc",
            say(
                "Được đồng nghiệp và Nhân dân mến mộ, kính trọng; tiêu biểu cho sự nghiệp bảo vệ và"
                " phát huy giá trị di sản văn hóa trong cả nước"
            ),
            by=MINISTRY_PROVINCE,
            source=LAW_2022.cite(67, 2, "d"),
        ),
        _detailed_by_government("nnnd-dieu-kien-cua-nghi-dinh", LAW_2022.cite(67, 5)),
        source=LAW_2022.cite(67, 2),
    ),
    notes=(
        *_ARTISANS_NOTES,
        Note(
            say(
                "Di sản văn hóa phi vật thể: nghị định nêu kỹ năng, bí quyết đặc biệt, đóng góp lớn"
                " được công nhận, sản phẩm có giá trị (từ khoản 4 chưa đọc được)"
            ),
            DECREE_HERITAGE_ARTISANS.cite(7, 3),
        ),
        Note(
            say(
                "Nghề thủ công mỹ nghệ: đã là {award} trong lĩnh vực này, có 20 năm trong nghề, và"
                " sau đó có 02 sản phẩm mới tự thiết kế, chế tác đạt giải Nhì trở lên tại cuộc thi"
                " toàn quốc hoặc giải Ba trở lên tại hoạt động khu vực, quốc tế do Nhà nước cử tham"
                " gia (các cách khác chưa đọc được)",
                award=NGHE_NHAN_UU_TU.name,
            ),
            DECREE_CRAFT_ARTISANS.cite(6),
        ),
    ),
)
