"""Terms that the declarations share: names of awards, who attests, round shares."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from thidua.criteria import Criterion, Reading, Readings, any_of, contributed, readings
from thidua.law import Citation
from thidua.records import (
    AWARD_NAMES,
    CollectiveKind,
    ContributionKind,
    Occupation,
    Reach,
    SubjectKind,
)
from thidua.words import Message, say

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
