"""Awards under Law 06/2022/QH15, in force from 1 January 2024."""

from typing import Final

from thidua.awards.law_2022.collective_titles import (
    CO_THI_DUA_BO_TINH,
    CO_THI_DUA_CHINH_PHU,
    DON_VI_QUYET_THANG,
    DON_VI_TIEN_TIEN,
    TAP_THE_LAO_DONG_TIEN_TIEN,
    TAP_THE_LAO_DONG_XUAT_SAC,
)
from thidua.awards.law_2022.commendations import BANG_KHEN_BO_TINH
from thidua.awards.law_2022.defence_orders import (
    BAO_VE_TO_QUOC_BA,
    BAO_VE_TO_QUOC_NHAT,
    BAO_VE_TO_QUOC_NHI,
    CHIEN_CONG_BA,
    CHIEN_CONG_NHAT,
    CHIEN_CONG_NHI,
)
from thidua.awards.law_2022.individual_titles import (
    CHIEN_SI_THI_DUA_BO_TINH,
    CHIEN_SI_THI_DUA_CO_SO,
    CHIEN_SI_THI_DUA_TOAN_QUOC,
    CHIEN_SI_TIEN_TIEN,
    LAO_DONG_TIEN_TIEN,
)
from thidua.awards.law_2022.medals import (
    CHIEN_SI_VE_VANG_BA,
    CHIEN_SI_VE_VANG_NHAT,
    CHIEN_SI_VE_VANG_NHI,
    HUY_CHUONG_HUU_NGHI,
    QUAN_KY_QUYET_THANG,
    THANH_NIEN_XUNG_PHONG,
    VI_AN_NINH_TO_QUOC,
)
from thidua.awards.law_2022.other_orders import DAI_DOAN_KET, DUNG_CAM, HUU_NGHI

AWARDS: Final = (
    CHIEN_SI_THI_DUA_TOAN_QUOC,
    CHIEN_SI_THI_DUA_BO_TINH,
    CHIEN_SI_THI_DUA_CO_SO,
    LAO_DONG_TIEN_TIEN,
    CHIEN_SI_TIEN_TIEN,
    CO_THI_DUA_CHINH_PHU,
    CO_THI_DUA_BO_TINH,
    TAP_THE_LAO_DONG_XUAT_SAC,
    DON_VI_QUYET_THANG,
    TAP_THE_LAO_DONG_TIEN_TIEN,
    DON_VI_TIEN_TIEN,
    BAO_VE_TO_QUOC_NHAT,
    BAO_VE_TO_QUOC_NHI,
    BAO_VE_TO_QUOC_BA,
    CHIEN_CONG_NHAT,
    CHIEN_CONG_NHI,
    CHIEN_CONG_BA,
    DAI_DOAN_KET,
    DUNG_CAM,
    HUU_NGHI,
    QUAN_KY_QUYET_THANG,
    VI_AN_NINH_TO_QUOC,
    CHIEN_SI_VE_VANG_NHAT,
    CHIEN_SI_VE_VANG_NHI,
    CHIEN_SI_VE_VANG_BA,
    HUY_CHUONG_HUU_NGHI,
    THANH_NIEN_XUNG_PHONG,
    BANG_KHEN_BO_TINH,
)
"""In the order of Điều 19, 20, 33, 54, 96 and 74 of the Law."""
