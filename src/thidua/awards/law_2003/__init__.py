"""Awards under Law 15/2003/QH11 as amended in 2013, in force until 31 December 2023."""

from typing import Final

from thidua.awards.law_2003.collective_titles import (
    CO_THI_DUA_BO_TINH,
    CO_THI_DUA_CHINH_PHU,
    DON_VI_QUYET_THANG,
    DON_VI_TIEN_TIEN,
    TAP_THE_LAO_DONG_TIEN_TIEN,
    TAP_THE_LAO_DONG_XUAT_SAC,
)
from thidua.awards.law_2003.commendations import BANG_KHEN_BO_TINH
from thidua.awards.law_2003.individual_titles import (
    CHIEN_SI_THI_DUA_BO_TINH,
    CHIEN_SI_THI_DUA_CO_SO,
    CHIEN_SI_THI_DUA_TOAN_QUOC,
    CHIEN_SI_TIEN_TIEN,
    LAO_DONG_TIEN_TIEN,
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
    BANG_KHEN_BO_TINH,
)
"""In the order of khoản 1 and 2 Điều 20 and of Điều 72 of the Law."""
