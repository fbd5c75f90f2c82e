"""Terms that the declarations share: names of awards, who attests, round shares."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from thidua.criteria import (
    Criterion,
    LedMovement,
    Reading,
    Readings,
    any_of,
    contributed,
    readings,
)
from thidua.law import Citation
from thidua.records import (
    AWARD_NAMES,
    CollectiveKind,
    ContributionKind,
    Launcher,
    Occupation,
    Reach,
    Review,
    SubjectKind,
)
from thidua.words import Message, say, say_n

LDTT: Final = AWARD_NAMES["lao-dong-tien-tien"]
CSTT: Final = AWARD_NAMES["chien-si-tien-tien"]
CSTD_CO_SO: Final = AWARD_NAMES["chien-si-thi-dua-co-so"]
CSTD_BO_TINH: Final = AWARD_NAMES["chien-si-thi-dua-bo-ban-nganh-tinh"]
CSTD_TOAN_QUOC: Final = AWARD_NAMES["chien-si-thi-dua-toan-quoc"]
TTLD_TIEN_TIEN: Final = AWARD_NAMES["tap-the-lao-dong-tien-tien"]
TTLD_XUAT_SAC: Final = AWARD_NAMES["tap-the-lao-dong-xuat-sac"]
DV_TIEN_TIEN: Final = AWARD_NAMES["don-vi-tien-tien"]
DV_QUYET_THANG: Final = AWARD_NAMES["don-vi-quyet-thang"]
CO_CHINH_PHU: Final = AWARD_NAMES["co-thi-dua-cua-chinh-phu"]
CO_BO_TINH: Final = AWARD_NAMES["co-thi-dua-bo-ban-nganh-tinh"]
BK_BO_TINH: Final = AWARD_NAMES["bang-khen-bo-ban-nganh-tinh"]

BK_THU_TUONG: Final = AWARD_NAMES["bang-khen-thu-tuong-chinh-phu"]
HCDL_NHAT: Final = AWARD_NAMES["huan-chuong-doc-lap-hang-nhat"]
HCDL_NHI: Final = AWARD_NAMES["huan-chuong-doc-lap-hang-nhi"]
HCDL_BA: Final = AWARD_NAMES["huan-chuong-doc-lap-hang-ba"]
HCQC_NHAT: Final = AWARD_NAMES["huan-chuong-quan-cong-hang-nhat"]
HCQC_NHI: Final = AWARD_NAMES["huan-chuong-quan-cong-hang-nhi"]
HCQC_BA: Final = AWARD_NAMES["huan-chuong-quan-cong-hang-ba"]
HCLD_NHAT: Final = AWARD_NAMES["huan-chuong-lao-dong-hang-nhat"]
HCLD_NHI: Final = AWARD_NAMES["huan-chuong-lao-dong-hang-nhi"]
HCLD_BA: Final = AWARD_NAMES["huan-chuong-lao-dong-hang-ba"]
HCBVTQ_NHAT: Final = AWARD_NAMES["huan-chuong-bao-ve-to-quoc-hang-nhat"]
HCBVTQ_NHI: Final = AWARD_NAMES["huan-chuong-bao-ve-to-quoc-hang-nhi"]
HCBVTQ_BA: Final = AWARD_NAMES["huan-chuong-bao-ve-to-quoc-hang-ba"]
HCCC_NHAT: Final = AWARD_NAMES["huan-chuong-chien-cong-hang-nhat"]
HCCC_NHI: Final = AWARD_NAMES["huan-chuong-chien-cong-hang-nhi"]
HCCC_BA: Final = AWARD_NAMES["huan-chuong-chien-cong-hang-ba"]
CSVV_NHAT: Final = AWARD_NAMES["huy-chuong-chien-si-ve-vang-hang-nhat"]
CSVV_NHI: Final = AWARD_NAMES["huy-chuong-chien-si-ve-vang-hang-nhi"]
CSVV_BA: Final = AWARD_NAMES["huy-chuong-chien-si-ve-vang-hang-ba"]
HC_SAO_VANG: Final = AWARD_NAMES["huan-chuong-sao-vang"]
HC_HO_CHI_MINH: Final = AWARD_NAMES["huan-chuong-ho-chi-minh"]

INITIATIVE: Final = ContributionKind.INITIATIVE
SCIENTIFIC_WORK: Final = ContributionKind.SCIENTIFIC_WORK
COMBAT_INGENUITY: Final = ContributionKind.COMBAT_INGENUITY

INDIVIDUALS: Final = (SubjectKind.INDIVIDUAL,)
COLLECTIVES: Final = (SubjectKind.COLLECTIVE,)
LABOURERS: Final = (
    Occupation.WORKER,
    Occupation.FARMER,
    Occupation.EMPLOYEE,
    Occupation.OTHER_LABOURER,
)
PUBLIC_COLLECTIVES: Final = (CollectiveKind.CIVIL, CollectiveKind.ARMED_FORCES)

HALF: Final = Fraction(1, 2)
SEVENTY_PERCENT: Final = Fraction(70, 100)

UNIT: Final = say("cơ quan, tổ chức, đơn vị quản lý trực tiếp (qua bình xét)")
COUNCIL: Final = say("Hội đồng Thi đua - Khen thưởng cấp trình")
CLUSTER: Final = say("cụm, khối thi đua")
MANAGER: Final = say("cấp có thẩm quyền quản lý tập thể")
MINISTRY_PROVINCE: Final = say("Bộ, ban, ngành, tỉnh")
RECOGNISER: Final = say("cơ quan, tổ chức có thẩm quyền công nhận")
STANDING_COMMITTEE: Final = say("Ủy ban Thường vụ Quốc hội")
LOCALITY: Final = say("địa phương nơi cư trú hoặc cơ quan, tổ chức quản lý")


def works_for_fighters(
    reach: Reach, *, years: int, applied: bool, basis: Message, sources: tuple[Citation, ...]
) -> Readings:
    """Initiative, scientific work or ingenuity in combat, whose time no text of either law states.

    Args:
        reach: the level at which the effect was recognised.
        years: how many years the titles that the proposal rests on span.
        applied: initiatives and works must have been applied with effect.
        basis: what speaks for looking at these years only.
        sources: where the condition stands.
    """

    def within(span: int | None) -> Criterion:
        return any_of(
            contributed(INITIATIVE, reach=reach, span=span, applied=applied, source=sources[:1]),
            contributed(
                SCIENTIFIC_WORK, reach=reach, span=span, applied=applied, source=sources[:1]
            ),
            contributed(COMBAT_INGENUITY, reach=reach, span=span, source=sources[:1]),
            source=sources,
        )

    return readings(
        "thoi-gian-sang-kien-de-tai",
        Reading(key="trong-cac-nam-xet", text=basis, criterion=within(years)),
        Reading(
            key="khong-ke-thoi-gian",
            text=say("không giới hạn thời gian, vì văn bản không nêu"),
            criterion=within(None),
            sources=sources[:1],
        ),
        source=sources,
        text=say("Thời gian của sáng kiến, đề tài (văn bản không nêu)"),
    )


def in_movement(
    key: str,
    leaf: type[LedMovement],
    *,
    launchers: tuple[Launcher, ...],
    years: int,
    reviews: tuple[Review, ...],
    source: Citation,
    text: Message | None = None,
) -> Readings:
    """What the review of a movement of at least *years* found: by the review, or over its term.

    Args:
        key: the ambiguity's slug.
        leaf: whether the subject must lead it or be chosen as outstanding.
        launchers: who may have launched it.
        years: how many years.
        reviews: at which reviews.
        source: where the condition stands.
        text: the condition in words; None lets the leaf word itself.
    """
    return readings(
        key,
        Reading(
            key="da-thuc-hien",
            text=say_n(
                "phong trào đã thực hiện từ {n:02} năm trở lên tính đến khi sơ kết, tổng kết",
                n=years,
            ),
            criterion=leaf(
                launchers=launchers, years=years, reviews=reviews, sources=(source,), text=text
            ),
            sources=(source,),
        ),
        Reading(
            key="theo-thoi-han",
            text=say_n(
                "phong trào có thời hạn từ {n:02} năm trở lên, kể cả khi chưa hết thời hạn",
                n=years,
            ),
            criterion=leaf(
                launchers=launchers,
                years=years,
                reviews=reviews,
                planned=True,
                sources=(source,),
                text=text,
            ),
        ),
        source=source,
        text=say("Cách tính thời gian thực hiện phong trào"),
    )
