"""Huân chương Bảo vệ Tổ quốc and Huân chương Chiến công under Law 06/2022/QH15.

Sources read: Điều 8, 24, 45-50, 77, 80 of the Law; Điều 4 of Decree 98/2023/NĐ-CP and of Decree
152/2025/NĐ-CP. Decree 98/2023/NĐ-CP details the long service of Điều 45-47 only; of Điều 48-50 it
says nothing.
"""

from __future__ import annotations

from typing import Final

from thidua.awards._terms import (
    BK_BO_TINH,
    BK_THU_TUONG,
    CO_BO_TINH,
    CO_CHINH_PHU,
    COUNCIL,
    CSTD_BO_TINH,
    CSTD_CO_SO,
    DV_QUYET_THANG,
    HCBVTQ_BA,
    HCBVTQ_NHAT,
    HCBVTQ_NHI,
    HCCC_BA,
    HCCC_NHAT,
    HCCC_NHI,
    MANAGER,
    MINISTRY_PROVINCE,
    RECOGNISER,
    UNIT,
)
from thidua.awards.law_2022._common import (
    CAUTIONS,
    DEFERRAL,
    MATERNITY,
    MERIT_NOTES,
    NEXT_PROPOSAL,
    PERSONS_AND_COLLECTIVES,
    PRESIDENT,
    WOMEN_FIRST,
    lawful,
    united_and_clean,
)
from thidua.awards.law_2022._ladders import (
    FORCES,
    Times,
    earlier_award,
    excellent_years,
    good_years,
)
from thidua.awards.law_2022.service_route import service_notes, service_route
from thidua.criteria import (
    Award,
    AwardKind,
    Criterion,
    Reading,
    Readings,
    any_of,
    attested,
    existed,
    graded,
    readings,
    route,
    subject_is,
)
from thidua.law import LAW_2022, Citation
from thidua.records import (
    CollectiveKind,
    CommendationType,
    Grade,
    Occupation,
    SubjectKind,
)
from thidua.words import Message, say

_FORCES_MINISTRY = say("Bộ Quốc phòng hoặc Bộ Công an")
_ARMY_AND_POLICE = (
    Occupation.SOLDIER,
    Occupation.DEFENCE_OFFICIAL,
    Occupation.DEFENCE_WORKER,
    Occupation.POLICE_OFFICER,
    Occupation.POLICE_WORKER,
)


def _member_of_forces(source: Citation) -> Readings:
    """A person of the people's armed forces, which the Law names but does not define."""
    return readings(
        "dan-quan-tu-ve-thuoc-luc-luong-vu-trang",
        Reading(
            key="co-dan-quan-tu-ve",
            text=say(
                "gồm cả dân quân thường trực, dân quân tự vệ cơ động, vì Luật xếp cùng Quân đội,"
                " Công an khi quy định danh hiệu “Chiến sĩ tiên tiến” và thẩm quyền"
            ),
            criterion=subject_is(*_ARMY_AND_POLICE, Occupation.MILITIA, source=source),
            sources=(LAW_2022.cite(24, 2), LAW_2022.cite(80, 5)),
        ),
        Reading(
            key="chi-quan-doi-cong-an",
            text=say(
                "chỉ gồm Quân đội nhân dân và Công an nhân dân, như quy định về khen thưởng theo"
                " niên hạn"
            ),
            criterion=subject_is(*_ARMY_AND_POLICE, source=source),
            sources=(LAW_2022.cite(8, 5),),
        ),
        source=source,
        text=say("Cá nhân thuộc lực lượng vũ trang nhân dân"),
    )


_DEFENCE_NOTES = (
    NEXT_PROPOSAL,
    *MATERNITY,
    *MERIT_NOTES,
)

BAO_VE_TO_QUOC_NHAT: Final = Award(
    name=HCBVTQ_NHAT,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(45),
    conferred_by=PRESIDENT,
    criterion=any_of(
        route(
            "ca-nhan",
            _member_of_forces(LAW_2022.cite(45, 1)),
            lawful(LAW_2022.cite(45, 1)),
            any_of(
                route(
                    "dot-xuat",
                    attested(
                        "bvtq-dac-biet-xuat-sac-dot-xuat-toan-quoc",
                        say(
                            "Lập được thành tích đặc biệt xuất sắc đột xuất trong chiến đấu, phục"
                            " vụ chiến đấu, huấn luyện, xây dựng lực lượng, củng cố nền quốc phòng"
                            " toàn dân, nền an ninh nhân dân; có phạm vi ảnh hưởng và nêu gương"
                            " trong toàn quốc"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(45, 1, "a"),
                    ),
                    commends=CommendationType.SUDDEN,
                    source=LAW_2022.cite(45, 1, "a"),
                ),
                route(
                    "phat-minh-cong-trinh",
                    attested(
                        "bvtq-cong-trinh-xuat-sac-tieu-bieu-cap-nha-nuoc",
                        say(
                            "Có phát minh, sáng chế, công trình khoa học và công nghệ hoặc tác phẩm"
                            " xuất sắc tiêu biểu cấp Nhà nước về quốc phòng, an ninh, được cấp có"
                            " thẩm quyền công nhận"
                        ),
                        by=RECOGNISER,
                        source=LAW_2022.cite(45, 1, "b"),
                    ),
                    source=LAW_2022.cite(45, 1, "b"),
                ),
                route(
                    "cong-trang",
                    earlier_award(HCBVTQ_NHI, source=LAW_2022.cite(45, 1, "c")),
                    *good_years(
                        5,
                        after=HCBVTQ_NHI,
                        excellent=3,
                        title=Times(CSTD_BO_TINH, 2),
                        issuers=FORCES,
                        source=LAW_2022.cite(45, 1, "c"),
                    ),
                    commends=CommendationType.MERIT,
                    source=LAW_2022.cite(45, 1, "c"),
                ),
                service_route(HCBVTQ_NHAT.id),
                source=LAW_2022.cite(45, 1),
            ),
            source=LAW_2022.cite(45, 1),
        ),
        route(
            "tap-the",
            subject_is(CollectiveKind.ARMED_FORCES, source=LAW_2022.cite(45, 2)),
            united_and_clean(LAW_2022.cite(45, 2)),
            lawful(LAW_2022.cite(45, 2), by=MANAGER),
            any_of(
                route(
                    "dot-xuat-tap-the",
                    attested(
                        "bvtq-tap-the-dac-biet-xuat-sac-dot-xuat-toan-quoc",
                        say(
                            "Lập được thành tích đặc biệt xuất sắc đột xuất trong huấn luyện, sẵn"
                            " sàng chiến đấu, xây dựng lực lượng, củng cố nền quốc phòng toàn dân,"
                            " nền an ninh nhân dân; có phạm vi ảnh hưởng trong toàn quốc, được Bộ"
                            " Quốc phòng hoặc Bộ Công an công nhận"
                        ),
                        by=_FORCES_MINISTRY,
                        source=LAW_2022.cite(45, 2, "a"),
                    ),
                    commends=CommendationType.SUDDEN,
                    source=LAW_2022.cite(45, 2, "a"),
                ),
                route(
                    "cong-trang-tap-the",
                    earlier_award(HCBVTQ_NHI, source=LAW_2022.cite(45, 2, "b")),
                    *excellent_years(
                        5,
                        after=HCBVTQ_NHI,
                        or_held=(DV_QUYET_THANG,),
                        bundles=(
                            (Times(CO_CHINH_PHU, 2),),
                            (Times(CO_CHINH_PHU, 1), Times(CO_BO_TINH, 2)),
                            (Times(CO_BO_TINH, 4),),
                        ),
                        without_flags=(Times(BK_BO_TINH, 4),),
                        issuers=FORCES,
                        source=LAW_2022.cite(45, 2, "b"),
                    ),
                    commends=CommendationType.MERIT,
                    source=LAW_2022.cite(45, 2, "b"),
                ),
                source=LAW_2022.cite(45, 2),
            ),
            source=LAW_2022.cite(45, 2),
        ),
        source=LAW_2022.cite(45),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(*_DEFENCE_NOTES, *service_notes(HCBVTQ_NHAT.id)),
)

BAO_VE_TO_QUOC_NHI: Final = Award(
    name=HCBVTQ_NHI,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(46),
    conferred_by=PRESIDENT,
    criterion=any_of(
        route(
            "ca-nhan",
            _member_of_forces(LAW_2022.cite(46, 1)),
            lawful(LAW_2022.cite(46, 1)),
            any_of(
                route(
                    "dot-xuat",
                    attested(
                        "bvtq-xuat-sac-dot-xuat-toan-quan",
                        say(
                            "Lập được thành tích xuất sắc đột xuất trong chiến đấu, phục vụ chiến"
                            " đấu, huấn luyện, xây dựng lực lượng, củng cố nền quốc phòng toàn dân,"
                            " nền an ninh nhân dân; có phạm vi ảnh hưởng và nêu gương trong toàn"
                            " quân hoặc toàn lực lượng Công an nhân dân"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(46, 1, "a"),
                    ),
                    commends=CommendationType.SUDDEN,
                    source=LAW_2022.cite(46, 1, "a"),
                ),
                route(
                    "phat-minh-cong-trinh",
                    attested(
                        "bvtq-cong-trinh-xuat-sac-cap-nha-nuoc",
                        say(
                            "Có phát minh, sáng chế, công trình khoa học và công nghệ hoặc tác phẩm"
                            " xuất sắc cấp Nhà nước về quốc phòng, an ninh, được cấp có thẩm quyền"
                            " công nhận"
                        ),
                        by=RECOGNISER,
                        source=LAW_2022.cite(46, 1, "b"),
                    ),
                    source=LAW_2022.cite(46, 1, "b"),
                ),
                route(
                    "cong-trang",
                    earlier_award(HCBVTQ_BA, source=LAW_2022.cite(46, 1, "c")),
                    *good_years(
                        5,
                        after=HCBVTQ_BA,
                        excellent=2,
                        title=Times(CSTD_BO_TINH, 1),
                        issuers=FORCES,
                        source=LAW_2022.cite(46, 1, "c"),
                    ),
                    commends=CommendationType.MERIT,
                    source=LAW_2022.cite(46, 1, "c"),
                ),
                service_route(HCBVTQ_NHI.id),
                source=LAW_2022.cite(46, 1),
            ),
            source=LAW_2022.cite(46, 1),
        ),
        route(
            "tap-the",
            subject_is(CollectiveKind.ARMED_FORCES, source=LAW_2022.cite(46, 2)),
            united_and_clean(LAW_2022.cite(46, 2)),
            lawful(LAW_2022.cite(46, 2), by=MANAGER),
            any_of(
                route(
                    "dot-xuat-tap-the",
                    attested(
                        "bvtq-tap-the-xuat-sac-dot-xuat-toan-quan",
                        say(
                            "Lập được thành tích xuất sắc đột xuất trong huấn luyện, sẵn sàng chiến"
                            " đấu, xây dựng lực lượng, củng cố nền quốc phòng toàn dân, nền an ninh"
                            " nhân dân; có phạm vi ảnh hưởng trong toàn quân hoặc toàn lực lượng"
                            " Công an nhân dân, được Bộ Quốc phòng hoặc Bộ Công an công nhận"
                        ),
                        by=_FORCES_MINISTRY,
                        source=LAW_2022.cite(46, 2, "a"),
                    ),
                    commends=CommendationType.SUDDEN,
                    source=LAW_2022.cite(46, 2, "a"),
                ),
                route(
                    "cong-trang-tap-the",
                    earlier_award(HCBVTQ_BA, source=LAW_2022.cite(46, 2, "b")),
                    *excellent_years(
                        5,
                        after=HCBVTQ_BA,
                        or_held=(DV_QUYET_THANG,),
                        bundles=(
                            (Times(CO_CHINH_PHU, 1), Times(CO_BO_TINH, 1)),
                            (Times(CO_BO_TINH, 3),),
                        ),
                        without_flags=(Times(BK_BO_TINH, 3),),
                        issuers=FORCES,
                        source=LAW_2022.cite(46, 2, "b"),
                    ),
                    commends=CommendationType.MERIT,
                    source=LAW_2022.cite(46, 2, "b"),
                ),
                source=LAW_2022.cite(46, 2),
            ),
            source=LAW_2022.cite(46, 2),
        ),
        source=LAW_2022.cite(46),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(*_DEFENCE_NOTES, *service_notes(HCBVTQ_NHI.id)),
)

BAO_VE_TO_QUOC_BA: Final = Award(
    name=HCBVTQ_BA,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(47),
    conferred_by=PRESIDENT,
    criterion=any_of(
        route(
            "ca-nhan",
            _member_of_forces(LAW_2022.cite(47, 1)),
            lawful(LAW_2022.cite(47, 1)),
            any_of(
                route(
                    "dot-xuat",
                    attested(
                        "bvtq-xuat-sac-dot-xuat-quan-khu",
                        say(
                            "Có thành tích xuất sắc đột xuất trong chiến đấu, phục vụ chiến đấu,"
                            " huấn luyện, xây dựng lực lượng, củng cố nền quốc phòng toàn dân, nền"
                            " an ninh nhân dân; có phạm vi ảnh hưởng trong toàn quân khu, quân"
                            " đoàn, quân chủng, binh chủng, tổng cục và tương đương thuộc Bộ Quốc"
                            " phòng hoặc hệ lực lượng trong Công an nhân dân"
                        ),
                        by=COUNCIL,
                        source=LAW_2022.cite(47, 1, "a"),
                    ),
                    commends=CommendationType.SUDDEN,
                    source=LAW_2022.cite(47, 1, "a"),
                ),
                route(
                    "phat-minh-cong-trinh",
                    attested(
                        "bvtq-cong-trinh-xuat-sac-cap-bo-tinh",
                        say(
                            "Có phát minh, sáng chế, công trình khoa học và công nghệ hoặc tác phẩm"
                            " xuất sắc cấp Bộ, ban, ngành, tỉnh về quốc phòng, an ninh, được cấp có"
                            " thẩm quyền công nhận"
                        ),
                        by=RECOGNISER,
                        source=LAW_2022.cite(47, 1, "b"),
                    ),
                    source=LAW_2022.cite(47, 1, "b"),
                ),
                route(
                    "cong-trang",
                    earlier_award(BK_THU_TUONG, source=LAW_2022.cite(47, 1, "c")),
                    *good_years(
                        5,
                        after=BK_THU_TUONG,
                        excellent=1,
                        title=Times(CSTD_CO_SO, 3),
                        issuers=FORCES,
                        source=LAW_2022.cite(47, 1, "c"),
                    ),
                    commends=CommendationType.MERIT,
                    source=LAW_2022.cite(47, 1, "c"),
                ),
                service_route(HCBVTQ_BA.id),
                source=LAW_2022.cite(47, 1),
            ),
            source=LAW_2022.cite(47, 1),
        ),
        route(
            "tap-the",
            subject_is(CollectiveKind.ARMED_FORCES, source=LAW_2022.cite(47, 2)),
            united_and_clean(LAW_2022.cite(47, 2)),
            lawful(LAW_2022.cite(47, 2), by=MANAGER),
            any_of(
                route(
                    "dot-xuat-tap-the",
                    attested(
                        "bvtq-tap-the-xuat-sac-dot-xuat-quan-khu",
                        say(
                            "Lập được thành tích xuất sắc đột xuất trong huấn luyện, sẵn sàng chiến"
                            " đấu, xây dựng lực lượng, củng cố nền quốc phòng toàn dân, nền an ninh"
                            " nhân dân; có phạm vi ảnh hưởng trong toàn quân khu, quân đoàn, quân"
                            " chủng, binh chủng, tổng cục và tương đương thuộc Bộ Quốc phòng hoặc"
                            " hệ lực lượng trong Công an nhân dân, được Bộ Quốc phòng hoặc Bộ Công"
                            " an công nhận"
                        ),
                        by=_FORCES_MINISTRY,
                        source=LAW_2022.cite(47, 2, "a"),
                    ),
                    commends=CommendationType.SUDDEN,
                    source=LAW_2022.cite(47, 2, "a"),
                ),
                route(
                    "cong-trang-tap-the",
                    existed(10, source=LAW_2022.cite(47, 2, "b")),
                    earlier_award(BK_THU_TUONG, source=LAW_2022.cite(47, 2, "b")),
                    *excellent_years(
                        5,
                        after=BK_THU_TUONG,
                        or_held=(DV_QUYET_THANG,),
                        bundles=(
                            (Times(CO_CHINH_PHU, 1),),
                            (Times(CO_BO_TINH, 2),),
                            (Times(CO_BO_TINH, 1), Times(BK_BO_TINH, 1)),
                        ),
                        without_flags=(Times(BK_BO_TINH, 2),),
                        issuers=FORCES,
                        source=LAW_2022.cite(47, 2, "b"),
                    ),
                    commends=CommendationType.MERIT,
                    source=LAW_2022.cite(47, 2, "b"),
                ),
                source=LAW_2022.cite(47, 2),
            ),
            source=LAW_2022.cite(47, 2),
        ),
        source=LAW_2022.cite(47),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=(*_DEFENCE_NOTES, *service_notes(HCBVTQ_BA.id)),
)


def _task_done_excellently(track: str, source: Citation) -> Readings:
    """The assigned task was done excellently: the task of the feat, or the whole year's."""
    return readings(
        f"nhiem-vu-duoc-giao-{track}",
        Reading(
            key="nhiem-vu-lap-chien-cong",
            text=say(
                "nhiệm vụ được giao khi lập chiến công, vì Luật không viết “được công nhận” như khi"
                " nói về kết quả xếp loại năm và không đòi hỏi cá nhân, tập thể thuộc diện xếp loại"
            ),
            criterion=attested(
                f"chien-cong-hoan-thanh-xuat-sac-{track}",
                say("Hoàn thành xuất sắc nhiệm vụ được giao"),
                by=UNIT if track == "ca-nhan" else MANAGER,
                source=source,
            ),
            sources=(source,),
        ),
        Reading(
            key="xep-loai-nam",
            text=say("kết quả xếp loại mức độ hoàn thành nhiệm vụ của năm xét"),
            criterion=graded(Grade.EXCELLENT, source=source),
        ),
        source=source,
        text=say("Hoàn thành xuất sắc nhiệm vụ được giao"),
    )


def _feat_of_arms(
    article: int, *, reach: str, feats: tuple[Message, Message], conducts: tuple[Message, Message]
) -> Criterion:
    """The two tracks of Điều 48-50, alike but for shade and scope.

    Args:
        article: the article.
        reach: the scope of the influence, as part of the attestations' keys.
        feats: what điểm a asks of persons, and of collectives.
        conducts: what điểm b asks of persons, and of collectives.
    """

    def track(key: str, kind: SubjectKind, clause: int, *others: Criterion) -> Criterion:
        suffix = "" if clause == 1 else "-tap-the"
        conduct = LAW_2022.cite(article, clause, "b")
        return route(
            key,
            subject_is(kind, source=LAW_2022.cite(article, clause)),
            attested(
                "trung-thanh-voi-to-quoc-nhan-dan",
                say("Trung thành với Tổ quốc, với Nhân dân"),
                by=UNIT,
                source=(LAW_2022.cite(article, 1), LAW_2022.cite(article, 2)),
            ),
            any_of(
                route(
                    f"chien-dau{suffix}",
                    attested(
                        f"chien-cong-{key}-chien-dau-{reach}",
                        feats[clause - 1],
                        by=MINISTRY_PROVINCE,
                        source=LAW_2022.cite(article, clause, "a"),
                    ),
                    source=LAW_2022.cite(article, clause, "a"),
                ),
                route(
                    f"muu-tri-dung-cam{suffix}",
                    attested(
                        f"chien-cong-{key}-muu-tri-dung-cam-{reach}",
                        conducts[clause - 1],
                        by=MINISTRY_PROVINCE,
                        source=conduct,
                    ),
                    *others,
                    _task_done_excellently(key, conduct),
                    source=conduct,
                ),
                source=LAW_2022.cite(article, clause),
            ),
            source=LAW_2022.cite(article, clause),
        )

    return any_of(
        track("ca-nhan", SubjectKind.INDIVIDUAL, 1, lawful(LAW_2022.cite(article, 1, "b"))),
        track(
            "tap-the", SubjectKind.COLLECTIVE, 2, united_and_clean(LAW_2022.cite(article, 2, "b"))
        ),
        source=LAW_2022.cite(article),
    )


_FEAT_NOTES = (*WOMEN_FIRST,)

CHIEN_CONG_NHAT: Final = Award(
    name=HCCC_NHAT,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(48),
    conferred_by=PRESIDENT,
    criterion=_feat_of_arms(
        48,
        reach="toan-quoc",
        feats=(
            say(
                "Lập được chiến công đặc biệt xuất sắc trong chiến đấu, phục vụ chiến đấu; có phạm"
                " vi ảnh hưởng và nêu gương trong toàn quốc, được Bộ, ban, ngành, tỉnh công nhận"
            ),
            say(
                "Lập được thành tích đặc biệt xuất sắc trong chiến đấu, phục vụ chiến đấu; có phạm"
                " vi ảnh hưởng và nêu gương trong toàn quốc, được Bộ, ban, ngành, tỉnh công nhận"
            ),
        ),
        conducts=(
            say(
                "Chủ động, sáng tạo, mưu trí, dũng cảm, đạt hiệu quả cao trong chiến đấu và phục vụ"
                " chiến đấu bảo vệ chủ quyền, an ninh quốc gia; hoặc không quản hy sinh tính mạng,"
                " kiên quyết đấu tranh với tội phạm, góp phần giữ vững an ninh chính trị, trật tự,"
                " an toàn xã hội; thành tích có phạm vi ảnh hưởng và nêu gương trong toàn quốc,"
                " được Bộ, ban, ngành, tỉnh công nhận"
            ),
            say(
                "Chủ động, sáng tạo, mưu trí, dũng cảm, đạt hiệu quả cao trong chiến đấu, phục vụ"
                " chiến đấu bảo vệ chủ quyền, an ninh quốc gia; hoặc trong đấu tranh với tội phạm,"
                " giữ vững an ninh chính trị, trật tự, an toàn xã hội; thành tích có phạm vi ảnh"
                " hưởng và nêu gương trong toàn quốc, được Bộ, ban, ngành, tỉnh công nhận"
            ),
        ),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=_FEAT_NOTES,
)

CHIEN_CONG_NHI: Final = Award(
    name=HCCC_NHI,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(49),
    conferred_by=PRESIDENT,
    criterion=_feat_of_arms(
        49,
        reach="toan-quan-bo-tinh",
        feats=(
            say(
                "Lập được chiến công xuất sắc trong chiến đấu, phục vụ chiến đấu; có phạm vi ảnh"
                " hưởng và nêu gương trong toàn quân, toàn lực lượng Công an nhân dân hoặc trong"
                " Bộ, ban, ngành, tỉnh, được Bộ, ban, ngành, tỉnh công nhận"
            ),
            say(
                "Lập được thành tích xuất sắc trong chiến đấu, phục vụ chiến đấu; có phạm vi ảnh"
                " hưởng và nêu gương trong toàn quân, toàn lực lượng Công an nhân dân hoặc trong"
                " Bộ, ban, ngành, tỉnh, được Bộ, ban, ngành, tỉnh công nhận"
            ),
        ),
        conducts=(
            say(
                "Chủ động, mưu trí, dũng cảm, đạt hiệu quả cao trong chiến đấu và phục vụ chiến đấu"
                " bảo vệ chủ quyền, an ninh quốc gia; hoặc trong đấu tranh với tội phạm, góp phần"
                " giữ vững an ninh chính trị, trật tự, an toàn xã hội; thành tích có phạm vi ảnh"
                " hưởng và nêu gương trong toàn quân, toàn lực lượng Công an nhân dân hoặc trong"
                " Bộ, ban, ngành, tỉnh, được Bộ, ban, ngành, tỉnh công nhận"
            ),
            say(
                "Chủ động, mưu trí, dũng cảm, đạt hiệu quả cao trong chiến đấu, phục vụ chiến đấu"
                " bảo vệ chủ quyền, an ninh quốc gia; hoặc trong đấu tranh với tội phạm, giữ vững"
                " an ninh chính trị, trật tự, an toàn xã hội; thành tích có phạm vi ảnh hưởng và"
                " nêu gương trong toàn quân, toàn lực lượng Công an nhân dân hoặc trong Bộ, ban,"
                " ngành, tỉnh, được Bộ, ban, ngành, tỉnh công nhận"
            ),
        ),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=_FEAT_NOTES,
)

CHIEN_CONG_BA: Final = Award(
    name=HCCC_BA,
    kind=AwardKind.ORDER,
    subjects=PERSONS_AND_COLLECTIVES,
    law=LAW_2022,
    article=LAW_2022.cite(50),
    conferred_by=PRESIDENT,
    criterion=_feat_of_arms(
        50,
        reach="quan-khu-mot-linh-vuc",
        feats=(
            say(
                "Lập được chiến công xuất sắc trong chiến đấu, phục vụ chiến đấu; có tác dụng động"
                " viên, giáo dục, nêu gương trong toàn quân khu, quân đoàn, quân chủng, binh chủng,"
                " tổng cục và tương đương thuộc Bộ Quốc phòng, trong hệ lực lượng của Công an nhân"
                " dân hoặc ở một trong các lĩnh vực do Bộ, ban, ngành, tỉnh quản lý, được Bộ, ban,"
                " ngành, tỉnh công nhận"
            ),
            say(
                "Lập được thành tích xuất sắc trong chiến đấu, phục vụ chiến đấu; có tác dụng động"
                " viên, giáo dục, nêu gương trong toàn quân khu, quân đoàn, quân chủng, binh chủng,"
                " tổng cục và tương đương thuộc Bộ Quốc phòng, trong hệ lực lượng của Công an nhân"
                " dân hoặc ở một trong các lĩnh vực do Bộ, ban, ngành, tỉnh quản lý, được Bộ, ban,"
                " ngành, tỉnh công nhận"
            ),
        ),
        conducts=(
            say(
                "Chủ động, mưu trí, dũng cảm, đạt hiệu quả cao trong chiến đấu và phục vụ chiến đấu"
                " bảo vệ chủ quyền, an ninh quốc gia; hoặc trong đấu tranh với tội phạm, góp phần"
                " giữ vững an ninh chính trị, trật tự, an toàn xã hội; thành tích có phạm vi ảnh"
                " hưởng và nêu gương trong toàn quân khu, quân đoàn, quân chủng, binh chủng, tổng"
                " cục và tương đương thuộc Bộ Quốc phòng, trong hệ lực lượng của Công an nhân dân"
                " hoặc ở một trong các lĩnh vực do Bộ, ban, ngành, tỉnh quản lý, được Bộ, ban,"
                " ngành, tỉnh công nhận"
            ),
            say(
                "Chủ động, mưu trí, dũng cảm, đạt hiệu quả trong chiến đấu, phục vụ chiến đấu bảo"
                " vệ chủ quyền, an ninh quốc gia; hoặc trong đấu tranh với tội phạm, giữ vững an"
                " ninh chính trị, trật tự, an toàn xã hội; thành tích có phạm vi ảnh hưởng và nêu"
                " gương trong toàn quân khu, quân đoàn, quân chủng, binh chủng, tổng cục và tương"
                " đương thuộc Bộ Quốc phòng, trong hệ lực lượng của Công an nhân dân hoặc ở một"
                " trong các lĩnh vực do Bộ, ban, ngành, tỉnh quản lý, được Bộ, ban, ngành, tỉnh"
                " công nhận"
            ),
        ),
    ),
    deferral=DEFERRAL,
    cautions=CAUTIONS,
    notes=_FEAT_NOTES,
)
