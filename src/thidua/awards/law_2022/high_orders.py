"""The highest orders under Law 06/2022/QH15: Sao vàng, Hồ Chí Minh, Độc lập, Quân công.

Sources read: Điều 3, 5, 34–41, 77 of the Law; Điều 4 of Decrees 98/2023 and 152/2025. Where the
Law asks for the class below and states no time after it (bodies on their round anniversaries),
none is asked for here.
"""

from __future__ import annotations

from typing import Final

import attrs

from thidua.awards._terms import (
    BK_BO_TINH,
    BK_THU_TUONG,
    CO_BO_TINH,
    CO_CHINH_PHU,
    COUNCIL,
    DV_QUYET_THANG,
    HC_HO_CHI_MINH,
    HC_SAO_VANG,
    HCBVTQ_NHAT,
    HCDL_BA,
    HCDL_NHAT,
    HCDL_NHI,
    HCLD_NHAT,
    HCQC_BA,
    HCQC_NHAT,
    HCQC_NHI,
    MINISTRY_PROVINCE,
    TTLD_XUAT_SAC,
)
from thidua.awards.law_2022._common import (
    ABROAD,
    CAUTIONS,
    DEFERRAL,
    DOMESTIC,
    FOREIGN,
    MATERNITY,
    MERIT_NOTES,
    NEXT_PROPOSAL,
    PERSONS_AND_COLLECTIVES,
    PRESIDENT,
    lawful,
    respects_vietnam,
    united_and_clean,
)
from thidua.awards.law_2022._ladders import FORCES, Times, earlier_award, excellent_years
from thidua.awards.law_2022.service_route import service_notes, service_route
from thidua.criteria import (
    Award,
    AwardKind,
    Criterion,
    Note,
    Reading,
    Route,
    all_of,
    any_of,
    attested,
    existed,
    held_times,
    not_,
    readings,
    round_anniversary,
    route,
    subject_is,
    years_since,
)
from thidua.law import LAW_2022, Citation
from thidua.records import (
    TOP_LEVEL,
    AwardName,
    CollectiveKind,
    CollectiveLevel,
    CommendationType,
    Origin,
    SubjectKind,
)
from thidua.words import Message, say

_MERIT: Final = CommendationType.MERIT
# Where only foreigners have a clause of their own, Vietnamese abroad fall under that of persons.
_VIETNAMESE: Final = (Origin.DOMESTIC, Origin.OVERSEAS_VIETNAMESE)
_MINISTRY: Final = say("Bộ, ban, ngành")


def _persons(*ways: Criterion, origins: tuple[Origin, ...] = (), source: Citation) -> Route:
    """The track of individuals: lawful, and one of the *ways*."""
    return route(
        "ca-nhan",
        subject_is(SubjectKind.INDIVIDUAL, origins=origins, source=source),
        lawful(source),
        any_of(*ways, source=source),
        source=source,
    )


def _exemplary(key: str, text: Message, *, source: Citation) -> Route:
    """A person's achievements, held up as an example in the whole country."""
    return route(
        "thanh-tich-neu-guong-toan-quoc",
        attested(key, text, by=COUNCIL, source=source),
        source=source,
    )


def _on_anniversary(key: str, subject: Criterion, *standards: Criterion, source: Citation) -> Route:
    """The track of the bodies that are considered on their round anniversaries."""
    return route(
        key,
        subject,
        round_anniversary(source=(source, LAW_2022.cite(3, 6))),
        *standards,
        source=source,
        commends=_MERIT,
    )


def _top_level(source: Citation) -> Criterion:
    return attrs.evolve(
        subject_is(*TOP_LEVEL, origins=DOMESTIC, source=source),
        text=say("Thuộc đối tượng: Bộ, ban, ngành, tỉnh, cơ quan của Quốc hội"),
    )


def _general_department(source: Citation) -> Criterion:
    return attrs.evolve(
        subject_is(CollectiveLevel.GENERAL_DEPARTMENT, origins=DOMESTIC, source=source),
        text=say(
            "Thuộc đối tượng: quân khu, quân đoàn, quân chủng, binh chủng, tổng cục và tương đương"
            " thuộc Bộ Quốc phòng; hệ lực lượng trong Công an nhân dân; tổng cục và tương đương"
            " thuộc Bộ, ban, ngành"
        ),
    )


def _below_top_level(source: Citation) -> Criterion:
    return attrs.evolve(
        subject_is(SubjectKind.COLLECTIVE, beyond=TOP_LEVEL, origins=DOMESTIC, source=source),
        text=say(
            "Thuộc đối tượng: tập thể không phải là Bộ, ban, ngành, tỉnh, cơ quan của Quốc hội"
        ),
    )


def _ministry_of_forces(source: Citation) -> Criterion:
    return attrs.evolve(
        subject_is(CollectiveKind.ARMED_FORCES, CollectiveLevel.MINISTRY, source=source),
        text=say("Thuộc đối tượng: Bộ Quốc phòng, Bộ Công an"),
    )


def _unit_of_forces(source: Citation) -> Criterion:
    return attrs.evolve(
        subject_is(CollectiveKind.ARMED_FORCES, beyond=(CollectiveLevel.MINISTRY,), source=source),
        text=say("Thuộc đối tượng: tập thể trong Quân đội nhân dân, Công an nhân dân"),
    )


def _tradition(key: str, *, source: Citation) -> Criterion:
    return attested(
        key,
        say(
            "Có bề dày truyền thống, có công lao to lớn trong sự nghiệp cách mạng của Đảng, của"
            " dân tộc"
        ),
        by=COUNCIL,
        source=source,
    )


def _notes(award: AwardName, persons: Citation, *, detailed: Citation) -> tuple[Note, ...]:
    """Beside the standards: what the Government details of point a, and how time is counted."""
    point = attrs.evolve(persons, point="a")
    return (
        Note(
            say(
                "Chính phủ quy định chi tiết đối tượng, tiêu chuẩn đối với trường hợp tại {point}",
                point=point,
            ),
            detailed,
        ),
        NEXT_PROPOSAL,
        *service_notes(award.id),
        *MATERNITY,
        *MERIT_NOTES,
    )


def _gold_star_standards(clause: int) -> tuple[Criterion, ...]:
    """What khoản 3 and khoản 4 of Điều 34 ask in the same words of different bodies."""
    first, second = LAW_2022.cite(34, clause, "a"), LAW_2022.cite(34, clause, "b")
    return (
        years_since(HC_HO_CHI_MINH, 25, source=(first, LAW_2022.cite(34, 5))),
        attested(
            "sao-vang-nhieu-thanh-tich-dac-biet-xuat-sac",
            say(
                "Trong thời gian đó liên tục lập được nhiều thành tích đặc biệt xuất sắc, có phạm"
                " vi ảnh hưởng rộng, có nhân tố mới tiêu biểu cho cả nước học tập"
            ),
            by=COUNCIL,
            source=first,
        ),
        _tradition("sao-vang-truyen-thong-cong-lao", source=second),
        united_and_clean(second),
    )


HUAN_CHUONG_SAO_VANG: Final = Award(
    name=HC_SAO_VANG,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(34),
    conferred_by=PRESIDENT,
    criterion=any_of(
        _persons(
            service_route(HC_SAO_VANG.id),
            route(
                "cong-lao-doi-voi-dat-nuoc",
                attested(
                    "sao-vang-nhieu-cong-lao-doi-voi-dat-nuoc",
                    say(
                        "Có nhiều công lao to lớn, đặc biệt xuất sắc đối với đất nước thuộc một"
                        " trong các lĩnh vực chính trị, kinh tế, xã hội, văn hóa, nghệ thuật, khoa"
                        " học, công nghệ, quốc phòng, an ninh, đối ngoại hoặc lĩnh vực khác"
                    ),
                    by=COUNCIL,
                    source=LAW_2022.cite(34, 2, "b"),
                ),
                source=LAW_2022.cite(34, 2, "b"),
            ),
            origins=_VIETNAMESE,
            source=LAW_2022.cite(34, 2),
        ),
        route(
            "bo-ban-nganh-tinh",
            _top_level(LAW_2022.cite(34, 3)),
            *_gold_star_standards(3),
            source=LAW_2022.cite(34, 3),
            commends=_MERIT,
        ),
        route(
            "quan-khu-tong-cuc",
            _general_department(LAW_2022.cite(34, 4)),
            *_gold_star_standards(4),
            source=LAW_2022.cite(34, 4),
            commends=_MERIT,
        ),
        route(
            "nguyen-thu-nuoc-ngoai",
            subject_is(SubjectKind.INDIVIDUAL, origins=FOREIGN, source=LAW_2022.cite(34, 6)),
            attested(
                "la-nguyen-thu-quoc-gia-nuoc-ngoai",
                say("Là nguyên thủ quốc gia nước ngoài"),
                by=_MINISTRY,
                source=LAW_2022.cite(34, 6),
            ),
            attested(
                "sao-vang-cong-lao-doi-voi-viet-nam",
                say(
                    "Có công lao to lớn đối với Việt Nam, được Bộ, ban, ngành công nhận và đề nghị"
                ),
                by=_MINISTRY,
                source=LAW_2022.cite(34, 6),
            ),
            source=LAW_2022.cite(34, 6),
            commends=CommendationType.EXTERNAL,
        ),
        source=LAW_2022.cite(34),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(
        Note(say("Là huân chương cao quý nhất"), LAW_2022.cite(34, 1)),
        *_notes(HC_SAO_VANG, LAW_2022.cite(34, 2), detailed=LAW_2022.cite(34, 7)),
    ),
)


_FIRST_CLASS: Final = (HCDL_NHAT, HCQC_NHAT)


def _ho_chi_minh_standards(clause: int) -> tuple[Criterion, ...]:
    """What khoản 2 and khoản 3 of Điều 35 ask besides the earlier order, in the same words."""
    first, second = LAW_2022.cite(35, clause, "a"), LAW_2022.cite(35, clause, "b")
    return (
        attested(
            "ho-chi-minh-thanh-tich-dac-biet-xuat-sac",
            say(
                "Trong thời gian đó liên tục lập được thành tích đặc biệt xuất sắc, có phạm vi ảnh"
                " hưởng rộng, có nhân tố mới tiêu biểu cho cả nước học tập"
            ),
            by=COUNCIL,
            source=first,
        ),
        _tradition("ho-chi-minh-truyen-thong-cong-lao", source=second),
        united_and_clean(second),
    )


def _first_ho_chi_minh(clause: int) -> tuple[Criterion, ...]:
    """What khoản 2 and khoản 3 of Điều 35 ask in the same words of different bodies."""
    source = LAW_2022.cite(35, clause, "a")
    return (
        not_(
            held_times(HC_HO_CHI_MINH, 1, source=LAW_2022.cite(35, 4)),
            source=LAW_2022.cite(35, 4),
            text=say(
                "Chưa được tặng {award} (đã được tặng thì xét tặng lần tiếp theo)",
                award=HC_HO_CHI_MINH,
            ),
        ),
        any_of(*(years_since(award, 10, source=source) for award in _FIRST_CLASS), source=source),
        *_ho_chi_minh_standards(clause),
    )


def _since_last_ho_chi_minh(award: AwardName) -> Criterion:
    return held_times(award, 1, after=HC_HO_CHI_MINH, source=LAW_2022.cite(35, 4))


_REFERRED_TO_CLAUSE_3: Final = readings(
    "doi-tuong-duoc-dan-chieu-khoan-3",
    Reading(
        key="moi-tap-the",
        text=say(
            "mọi tập thể, vì quy định nói chung về tập thể và chỉ dẫn chiếu tiêu chuẩn, không dẫn"
            " chiếu đối tượng của khoản 3"
        ),
        criterion=subject_is(SubjectKind.COLLECTIVE, source=LAW_2022.cite(35, 4)),
        sources=(LAW_2022.cite(35, 4),),
    ),
    Reading(
        key="chi-doi-tuong-cua-khoan-3",
        text=say("chỉ các tập thể nêu tại khoản 3; tập thể khác luôn tính 15 năm"),
        criterion=_general_department(LAW_2022.cite(35, 3)),
        sources=(LAW_2022.cite(35, 3),),
    ),
    source=LAW_2022.cite(35, 4),
    text=say("Tập thể được áp dụng tiêu chuẩn của khoản 3 khi xét tặng lần tiếp theo"),
)
_FIFTEEN_YEARS: Final = years_since(HC_HO_CHI_MINH, 15, source=LAW_2022.cite(35, 4))
_NO_FIRST_CLASS_SINCE: Final = not_(
    all_of(
        _REFERRED_TO_CLAUSE_3,
        any_of(*map(_since_last_ho_chi_minh, _FIRST_CLASS), source=LAW_2022.cite(35, 4)),
        source=LAW_2022.cite(35, 4),
    ),
    source=LAW_2022.cite(35, 4),
    text=say(
        "Không thuộc trường hợp phải theo tiêu chuẩn của khoản 3 (sau lần trước được tặng {first}"
        " hoặc {other})",
        first=HCDL_NHAT,
        other=HCQC_NHAT,
    ),
)
_FIFTEEN_YEARS_OR_CLAUSE_3: Final = readings(
    "huan-chuong-hang-nhat-sau-lan-truoc",
    Reading(
        key="thay-thoi-gian-15-nam",
        text=say(
            "tiêu chuẩn của khoản 3 thay cho thời gian 15 năm, vì quy định nói thực hiện theo khoản"
            " 3 và thành tích trước đó đã được khen thưởng"
        ),
        criterion=all_of(_FIFTEEN_YEARS, _NO_FIRST_CLASS_SINCE, source=LAW_2022.cite(35, 4)),
        sources=(LAW_2022.cite(35, 4), LAW_2022.cite(5, 2, "c")),
    ),
    Reading(
        key="them-mot-cach-tinh",
        text=say("tiêu chuẩn của khoản 3 là thêm một cách, đủ 15 năm thì vẫn được xét"),
        criterion=_FIFTEEN_YEARS,
    ),
    source=LAW_2022.cite(35, 4),
    text=say(
        "Thời gian 15 năm khi sau lần trước được tặng {first} hoặc {other}",
        first=HCDL_NHAT,
        other=HCQC_NHAT,
    ),
)

HUAN_CHUONG_HO_CHI_MINH: Final = Award(
    name=HC_HO_CHI_MINH,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(35),
    conferred_by=PRESIDENT,
    criterion=any_of(
        _persons(
            service_route(HC_HO_CHI_MINH.id),
            _exemplary(
                "ho-chi-minh-thanh-tich-neu-guong",
                say(
                    "Có nhiều thành tích đặc biệt xuất sắc, có phạm vi ảnh hưởng và nêu gương trong"
                    " toàn quốc thuộc một trong các lĩnh vực chính trị, kinh tế, xã hội, văn hóa,"
                    " nghệ thuật, khoa học, công nghệ, quốc phòng, an ninh, đối ngoại hoặc lĩnh vực"
                    " khác"
                ),
                source=LAW_2022.cite(35, 1, "b"),
            ),
            origins=_VIETNAMESE,
            source=LAW_2022.cite(35, 1),
        ),
        route(
            "bo-ban-nganh-tinh",
            _top_level(LAW_2022.cite(35, 2)),
            *_first_ho_chi_minh(2),
            source=LAW_2022.cite(35, 2),
            commends=_MERIT,
        ),
        route(
            "quan-khu-tong-cuc",
            _general_department(LAW_2022.cite(35, 3)),
            *_first_ho_chi_minh(3),
            source=LAW_2022.cite(35, 3),
            commends=_MERIT,
        ),
        route(
            "lan-tiep-theo",
            subject_is(SubjectKind.COLLECTIVE, source=LAW_2022.cite(35, 4)),
            _FIFTEEN_YEARS_OR_CLAUSE_3,
            attested(
                "ho-chi-minh-nhieu-thanh-tich-xuat-sac",
                say("Trong thời gian đó liên tục lập được nhiều thành tích xuất sắc"),
                by=COUNCIL,
                source=LAW_2022.cite(35, 4),
            ),
            united_and_clean(LAW_2022.cite(35, 4)),
            source=LAW_2022.cite(35, 4),
            commends=_MERIT,
        ),
        route(
            "lan-tiep-theo-theo-khoan-3",
            _REFERRED_TO_CLAUSE_3,
            any_of(
                *(
                    all_of(
                        _since_last_ho_chi_minh(award),
                        years_since(award, 10, source=LAW_2022.cite(35, 3, "a")),
                        source=LAW_2022.cite(35, 4),
                    )
                    for award in _FIRST_CLASS
                ),
                source=LAW_2022.cite(35, 4),
            ),
            *_ho_chi_minh_standards(3),
            source=LAW_2022.cite(35, 4),
            commends=_MERIT,
        ),
        route(
            "nguoi-nuoc-ngoai",
            subject_is(SubjectKind.INDIVIDUAL, origins=FOREIGN, source=LAW_2022.cite(35, 5)),
            attested(
                "ho-chi-minh-cong-lao-doi-voi-viet-nam",
                say(
                    "Có công lao to lớn đối với Việt Nam, được Bộ, ban, ngành công nhận và đề nghị"
                ),
                by=_MINISTRY,
                source=LAW_2022.cite(35, 5),
            ),
            source=LAW_2022.cite(35, 5),
            commends=CommendationType.EXTERNAL,
        ),
        source=LAW_2022.cite(35),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=_notes(HC_HO_CHI_MINH, LAW_2022.cite(35, 1), detailed=LAW_2022.cite(35, 6)),
)


def _for_vietnam(key: str, text: Message, *, source: Citation) -> Route:
    """The track of Vietnamese abroad and foreigners, persons and collectives."""
    return route(
        "nguoi-viet-nam-o-nuoc-ngoai-nguoi-nuoc-ngoai",
        subject_is(*PERSONS_AND_COLLECTIVES, origins=ABROAD, source=source),
        respects_vietnam(source),
        attested(key, text, by=MINISTRY_PROVINCE, source=source),
        source=source,
        commends=CommendationType.EXTERNAL,
    )


_CIVIL_EXAMPLE: Final = say(
    "có phạm vi ảnh hưởng và nêu gương trong toàn quốc thuộc một trong các lĩnh vực chính trị,"
    " kinh tế, xã hội, văn hóa, nghệ thuật, khoa học, công nghệ, đối ngoại hoặc lĩnh vực khác"
)

HUAN_CHUONG_DOC_LAP_HANG_NHAT: Final = Award(
    name=HCDL_NHAT,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(36),
    conferred_by=PRESIDENT,
    criterion=any_of(
        _persons(
            service_route(HCDL_NHAT.id),
            _exemplary(
                "doc-lap-nhat-thanh-tich-neu-guong",
                say("Lập được thành tích đặc biệt xuất sắc, {example}", example=_CIVIL_EXAMPLE),
                source=LAW_2022.cite(36, 1, "b"),
            ),
            origins=DOMESTIC,
            source=LAW_2022.cite(36, 1),
        ),
        _on_anniversary(
            "bo-ban-nganh-tinh",
            _top_level(LAW_2022.cite(36, 2)),
            earlier_award(HCDL_NHI, source=LAW_2022.cite(36, 2, "a")),
            attested(
                "doc-lap-nhat-thanh-tich-bo-ban-nganh-tinh",
                say("Lập được thành tích đặc biệt xuất sắc"),
                by=COUNCIL,
                source=LAW_2022.cite(36, 2, "b"),
            ),
            _tradition("doc-lap-nhat-truyen-thong-cong-lao", source=LAW_2022.cite(36, 2, "b")),
            united_and_clean(LAW_2022.cite(36, 2, "b")),
            source=LAW_2022.cite(36, 2),
        ),
        route(
            "tap-the-khac",
            _below_top_level(LAW_2022.cite(36, 3)),
            earlier_award(HCDL_NHI, source=LAW_2022.cite(36, 3, "a")),
            *excellent_years(
                10,
                after=HCDL_NHI,
                or_held=(TTLD_XUAT_SAC,),
                bundles=(
                    (Times(CO_CHINH_PHU, 3), Times(BK_THU_TUONG, 1)),
                    (Times(CO_CHINH_PHU, 3), Times(CO_BO_TINH, 2)),
                ),
                source=LAW_2022.cite(36, 3, "a"),
            ),
            united_and_clean(LAW_2022.cite(36, 3, "b")),
            source=LAW_2022.cite(36, 3),
            commends=_MERIT,
        ),
        _for_vietnam(
            "doc-lap-nhat-thanh-tich-doi-voi-viet-nam",
            say(
                "Có thành tích đặc biệt xuất sắc đối với Việt Nam, được Bộ, ban, ngành, tỉnh"
                " công nhận và đề nghị"
            ),
            source=LAW_2022.cite(36, 4),
        ),
        source=LAW_2022.cite(36),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=_notes(HCDL_NHAT, LAW_2022.cite(36, 1), detailed=LAW_2022.cite(36, 5)),
)

HUAN_CHUONG_DOC_LAP_HANG_NHI: Final = Award(
    name=HCDL_NHI,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(37),
    conferred_by=PRESIDENT,
    criterion=any_of(
        _persons(
            service_route(HCDL_NHI.id),
            _exemplary(
                "doc-lap-nhi-thanh-tich-neu-guong",
                say("Lập được nhiều thành tích xuất sắc, {example}", example=_CIVIL_EXAMPLE),
                source=LAW_2022.cite(37, 1, "b"),
            ),
            origins=DOMESTIC,
            source=LAW_2022.cite(37, 1),
        ),
        _on_anniversary(
            "bo-ban-nganh-tinh",
            _top_level(LAW_2022.cite(37, 2)),
            earlier_award(HCDL_BA, source=LAW_2022.cite(37, 2, "a")),
            attested(
                "doc-lap-nhi-thanh-tich-bo-ban-nganh-tinh",
                say("Lập được nhiều thành tích xuất sắc"),
                by=COUNCIL,
                source=LAW_2022.cite(37, 2, "b"),
            ),
            _tradition("doc-lap-nhi-truyen-thong-cong-lao", source=LAW_2022.cite(37, 2, "b")),
            united_and_clean(LAW_2022.cite(37, 2, "b")),
            source=LAW_2022.cite(37, 2),
        ),
        route(
            "tap-the-khac",
            _below_top_level(LAW_2022.cite(37, 3)),
            earlier_award(HCDL_BA, source=LAW_2022.cite(37, 3, "a")),
            *excellent_years(
                10,
                after=HCDL_BA,
                or_held=(TTLD_XUAT_SAC,),
                bundles=(
                    (Times(CO_CHINH_PHU, 2), Times(BK_THU_TUONG, 1), Times(BK_BO_TINH, 1)),
                    (Times(CO_CHINH_PHU, 2), Times(CO_BO_TINH, 2), Times(BK_BO_TINH, 1)),
                ),
                source=LAW_2022.cite(37, 3, "a"),
            ),
            united_and_clean(LAW_2022.cite(37, 3, "b")),
            source=LAW_2022.cite(37, 3),
            commends=_MERIT,
        ),
        _for_vietnam(
            "doc-lap-nhi-thanh-tich-doi-voi-viet-nam",
            say(
                "Có nhiều thành tích xuất sắc đối với Việt Nam, được Bộ, ban, ngành, tỉnh"
                " công nhận và đề nghị"
            ),
            source=LAW_2022.cite(37, 4),
        ),
        source=LAW_2022.cite(37),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=_notes(HCDL_NHI, LAW_2022.cite(37, 1), detailed=LAW_2022.cite(37, 5)),
)

HUAN_CHUONG_DOC_LAP_HANG_BA: Final = Award(
    name=HCDL_BA,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(38),
    conferred_by=PRESIDENT,
    criterion=any_of(
        _persons(
            service_route(HCDL_BA.id),
            _exemplary(
                "doc-lap-ba-thanh-tich-neu-guong",
                say("Lập được thành tích xuất sắc, {example}", example=_CIVIL_EXAMPLE),
                source=LAW_2022.cite(38, 1, "b"),
            ),
            origins=DOMESTIC,
            source=LAW_2022.cite(38, 1),
        ),
        _on_anniversary(
            "bo-ban-nganh-tinh",
            _top_level(LAW_2022.cite(38, 2)),
            attested(
                "doc-lap-ba-thanh-tich-bo-ban-nganh-tinh",
                say("Lập được nhiều thành tích xuất sắc"),
                by=COUNCIL,
                source=LAW_2022.cite(38, 2),
            ),
            _tradition("doc-lap-ba-truyen-thong-cong-lao", source=LAW_2022.cite(38, 2)),
            united_and_clean(LAW_2022.cite(38, 2)),
            source=LAW_2022.cite(38, 2),
        ),
        route(
            "tap-the-khac",
            _below_top_level(LAW_2022.cite(38, 3)),
            earlier_award(HCLD_NHAT, source=LAW_2022.cite(38, 3, "a")),
            *excellent_years(
                10,
                after=HCLD_NHAT,
                or_held=(TTLD_XUAT_SAC,),
                bundles=(
                    (Times(CO_CHINH_PHU, 2), Times(BK_THU_TUONG, 1)),
                    (Times(CO_CHINH_PHU, 2), Times(CO_BO_TINH, 2)),
                ),
                source=LAW_2022.cite(38, 3, "a"),
            ),
            united_and_clean(LAW_2022.cite(38, 3, "b")),
            existed(30, source=LAW_2022.cite(38, 3, "c")),
            source=LAW_2022.cite(38, 3),
            commends=_MERIT,
        ),
        _for_vietnam(
            "doc-lap-ba-thanh-tich-doi-voi-viet-nam",
            say(
                "Có thành tích xuất sắc đối với Việt Nam, được Bộ, ban, ngành, tỉnh"
                " công nhận và đề nghị"
            ),
            source=LAW_2022.cite(38, 4),
        ),
        source=LAW_2022.cite(38),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=_notes(HCDL_BA, LAW_2022.cite(38, 1), detailed=LAW_2022.cite(38, 5)),
)


_FORCES_EXAMPLE: Final = say(
    "trong chiến đấu, phục vụ chiến đấu, huấn luyện, xây dựng lực lượng, củng cố nền quốc phòng"
    " toàn dân, nền an ninh nhân dân, được nêu gương trong toàn quốc"
)

HUAN_CHUONG_QUAN_CONG_HANG_NHAT: Final = Award(
    name=HCQC_NHAT,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(39),
    conferred_by=PRESIDENT,
    criterion=any_of(
        _persons(
            service_route(HCQC_NHAT.id),
            _exemplary(
                "quan-cong-nhat-thanh-tich-neu-guong",
                say("Lập được thành tích đặc biệt xuất sắc {example}", example=_FORCES_EXAMPLE),
                source=LAW_2022.cite(39, 1, "b"),
            ),
            source=LAW_2022.cite(39, 1),
        ),
        _on_anniversary(
            "bo-quoc-phong-bo-cong-an",
            _ministry_of_forces(LAW_2022.cite(39, 2)),
            earlier_award(HCQC_NHI, source=LAW_2022.cite(39, 2, "a")),
            attested(
                "quan-cong-nhat-thanh-tich-cong-lao-cua-bo",
                say(
                    "Lập được thành tích đặc biệt xuất sắc, có công lao to lớn trong sự nghiệp"
                    " cách mạng của Đảng, của dân tộc"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(39, 2, "b"),
            ),
            united_and_clean(LAW_2022.cite(39, 2, "b")),
            source=LAW_2022.cite(39, 2),
        ),
        route(
            "tap-the-quan-doi-cong-an",
            _unit_of_forces(LAW_2022.cite(39, 3)),
            earlier_award(HCQC_NHI, source=LAW_2022.cite(39, 3, "a")),
            *excellent_years(
                10,
                after=HCQC_NHI,
                or_held=(DV_QUYET_THANG,),
                bundles=(
                    (Times(CO_CHINH_PHU, 3), Times(BK_THU_TUONG, 1)),
                    (Times(CO_CHINH_PHU, 3), Times(CO_BO_TINH, 2)),
                ),
                issuers=FORCES,
                source=LAW_2022.cite(39, 3, "a"),
            ),
            united_and_clean(LAW_2022.cite(39, 3, "b")),
            source=LAW_2022.cite(39, 3),
            commends=_MERIT,
        ),
        source=LAW_2022.cite(39),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=_notes(HCQC_NHAT, LAW_2022.cite(39, 1), detailed=LAW_2022.cite(39, 4)),
)

HUAN_CHUONG_QUAN_CONG_HANG_NHI: Final = Award(
    name=HCQC_NHI,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(40),
    conferred_by=PRESIDENT,
    criterion=any_of(
        _persons(
            service_route(HCQC_NHI.id),
            _exemplary(
                "quan-cong-nhi-thanh-tich-neu-guong",
                say("Lập được nhiều thành tích xuất sắc {example}", example=_FORCES_EXAMPLE),
                source=LAW_2022.cite(40, 1, "b"),
            ),
            source=LAW_2022.cite(40, 1),
        ),
        _on_anniversary(
            "bo-quoc-phong-bo-cong-an",
            _ministry_of_forces(LAW_2022.cite(40, 2)),
            earlier_award(HCQC_BA, source=LAW_2022.cite(40, 2, "a")),
            attested(
                "quan-cong-nhi-thanh-tich-cong-lao-cua-bo",
                say(
                    "Lập được nhiều thành tích xuất sắc, có công lao to lớn trong sự nghiệp"
                    " cách mạng của Đảng, của dân tộc"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(40, 2, "b"),
            ),
            united_and_clean(LAW_2022.cite(40, 2, "b")),
            source=LAW_2022.cite(40, 2),
        ),
        route(
            "tap-the-quan-doi-cong-an",
            _unit_of_forces(LAW_2022.cite(40, 3)),
            earlier_award(HCQC_BA, source=LAW_2022.cite(40, 3, "a")),
            *excellent_years(
                10,
                after=HCQC_BA,
                or_held=(DV_QUYET_THANG,),
                bundles=(
                    (Times(CO_CHINH_PHU, 2), Times(BK_THU_TUONG, 1), Times(BK_BO_TINH, 1)),
                    (Times(CO_CHINH_PHU, 2), Times(CO_BO_TINH, 2), Times(BK_BO_TINH, 1)),
                ),
                issuers=FORCES,
                source=LAW_2022.cite(40, 3, "a"),
            ),
            united_and_clean(LAW_2022.cite(40, 3, "b")),
            source=LAW_2022.cite(40, 3),
            commends=_MERIT,
        ),
        source=LAW_2022.cite(40),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=_notes(HCQC_NHI, LAW_2022.cite(40, 1), detailed=LAW_2022.cite(40, 4)),
)

HUAN_CHUONG_QUAN_CONG_HANG_BA: Final = Award(
    name=HCQC_BA,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(41),
    conferred_by=PRESIDENT,
    criterion=any_of(
        _persons(
            service_route(HCQC_BA.id),
            _exemplary(
                "quan-cong-ba-thanh-tich-neu-guong",
                say("Lập được thành tích xuất sắc {example}", example=_FORCES_EXAMPLE),
                source=LAW_2022.cite(41, 1, "b"),
            ),
            source=LAW_2022.cite(41, 1),
        ),
        _on_anniversary(
            "bo-quoc-phong-bo-cong-an",
            _ministry_of_forces(LAW_2022.cite(41, 2)),
            attested(
                "quan-cong-ba-thanh-tich-cong-lao-cua-bo",
                say(
                    "Lập được thành tích xuất sắc, có công lao to lớn trong sự nghiệp"
                    " cách mạng của Đảng, của dân tộc"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(41, 2),
            ),
            united_and_clean(LAW_2022.cite(41, 2)),
            source=LAW_2022.cite(41, 2),
        ),
        route(
            "tap-the-quan-doi-cong-an",
            _unit_of_forces(LAW_2022.cite(41, 3)),
            earlier_award(HCBVTQ_NHAT, source=LAW_2022.cite(41, 3, "a")),
            *excellent_years(
                10,
                after=HCBVTQ_NHAT,
                or_held=(DV_QUYET_THANG,),
                bundles=(
                    (Times(CO_CHINH_PHU, 2), Times(BK_THU_TUONG, 1)),
                    (Times(CO_CHINH_PHU, 2), Times(CO_BO_TINH, 2)),
                ),
                issuers=FORCES,
                source=LAW_2022.cite(41, 3, "a"),
            ),
            united_and_clean(LAW_2022.cite(41, 3, "b")),
            existed(30, source=LAW_2022.cite(41, 3, "c")),
            source=LAW_2022.cite(41, 3),
            commends=_MERIT,
        ),
        source=LAW_2022.cite(41),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=_notes(HCQC_BA, LAW_2022.cite(41, 1), detailed=LAW_2022.cite(41, 4)),
)
