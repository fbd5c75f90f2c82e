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
from thidua.awards.law_2022.commendations import BANG_KHEN_BO_TINH, BANG_KHEN_THU_TUONG
from thidua.awards.law_2022.individual_titles import (
    CHIEN_SI_THI_DUA_BO_TINH,
    CHIEN_SI_THI_DUA_CO_SO,
    CHIEN_SI_THI_DUA_TOAN_QUOC,
    CHIEN_SI_TIEN_TIEN,
    LAO_DONG_TIEN_TIEN,
)
from thidua.awards.law_2022.labour_orders import (
    HUAN_CHUONG_LAO_DONG_HANG_BA,
    HUAN_CHUONG_LAO_DONG_HANG_NHAT,
    HUAN_CHUONG_LAO_DONG_HANG_NHI,
)

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
    HUAN_CHUONG_LAO_DONG_HANG_NHAT,
    HUAN_CHUONG_LAO_DONG_HANG_NHI,
    HUAN_CHUONG_LAO_DONG_HANG_BA,
    BANG_KHEN_THU_TUONG,
    BANG_KHEN_BO_TINH,
)
"""In the order of Điều 19, 20, 42-44, 73 and 74 of the Law."""
