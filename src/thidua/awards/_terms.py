"""Terms that the declarations share: names of awards, who attests, round shares."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from thidua.records import AWARD_NAMES, CollectiveKind, ContributionKind, Occupation, SubjectKind
from thidua.words import say

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
