"""Groups of awards that articles on procedure name together, by slug.

Orders, medals, prizes and the like are told by the names the catalogue gives them.
"""

from __future__ import annotations

from typing import Final

from thidua.records import AWARD_NAMES


def named(*prefixes: str) -> frozenset[str]:
    """Return the awards whose slugs begin so."""
    return frozenset(slug for slug in AWARD_NAMES if slug.startswith(prefixes))


CSTD_TOAN_QUOC: Final = "chien-si-thi-dua-toan-quoc"
CSTD_BO_TINH: Final = "chien-si-thi-dua-bo-ban-nganh-tinh"
CSTD_CO_SO: Final = "chien-si-thi-dua-co-so"
CO_CHINH_PHU: Final = "co-thi-dua-cua-chinh-phu"
CO_BO_TINH: Final = "co-thi-dua-bo-ban-nganh-tinh"
TTLD_XUAT_SAC: Final = "tap-the-lao-dong-xuat-sac"
DV_QUYET_THANG: Final = "don-vi-quyet-thang"
BK_THU_TUONG: Final = "bang-khen-thu-tuong-chinh-phu"
BK_BO_TINH: Final = "bang-khen-bo-ban-nganh-tinh"
GIAY_KHEN: Final = "giay-khen"
DAI_DOAN_KET: Final = "huan-chuong-dai-doan-ket-dan-toc"
TNXP: Final = "huy-chuong-thanh-nien-xung-phong-ve-vang"

ALL_ORDERS: Final = named("huan-chuong-")
ALL_MEDALS: Final = named("huy-chuong-")
FRIENDSHIP: Final = frozenset({"huan-chuong-huu-nghi", "huy-chuong-huu-nghi"})
ORDERS: Final = ALL_ORDERS - FRIENDSHIP
STAR_AND_HO_CHI_MINH: Final = frozenset({"huan-chuong-sao-vang", "huan-chuong-ho-chi-minh"})
INDEPENDENCE: Final = named("huan-chuong-doc-lap")
SENIORITY_MEDALS: Final = named(
    "huy-chuong-quan-ky", "huy-chuong-vi-an-ninh", "huy-chuong-chien-si"
)
"""The medals of the armed forces for years of service (khen thưởng theo niên hạn)."""
PRIZES: Final = named("giai-thuong-")

HERO_PERSONS: Final = frozenset({"anh-hung-lao-dong", "anh-hung-luc-luong-vu-trang-nhan-dan"})
"""The hero titles that persons and collectives may have."""
HEROES: Final = HERO_PERSONS | {"tinh-anh-hung", "thanh-pho-anh-hung"}
MOTHERS: Final = "ba-me-viet-nam-anh-hung"
PROFESSIONAL: Final = named("nha-giao-", "thay-thuoc-", "nghe-si-", "nghe-nhan-")
PEOPLES: Final = frozenset(slug for slug in PROFESSIONAL if slug.endswith("-nhan-dan"))
HONORARY: Final = HEROES | PROFESSIONAL | {MOTHERS}
"""Honorary titles of the State (danh hiệu vinh dự nhà nước)."""

FLAGS: Final = frozenset({CO_CHINH_PHU, CO_BO_TINH})
PLAIN_TITLES: Final = frozenset(
    {
        "lao-dong-tien-tien",
        "chien-si-tien-tien",
        TTLD_XUAT_SAC,
        DV_QUYET_THANG,
        "tap-the-lao-dong-tien-tien",
        "don-vi-tien-tien",
    }
)
COMMUNE_TITLE: Final = "xa-phuong-thi-tran-tieu-bieu"
COMMUNITY: Final = frozenset({COMMUNE_TITLE, "thon-to-dan-pho-van-hoa", "gia-dinh-van-hoa"})
EMULATION_TITLES: Final = (
    FLAGS
    | PLAIN_TITLES
    | COMMUNITY
    | {CSTD_TOAN_QUOC, CSTD_BO_TINH, CSTD_CO_SO, "danh-hieu-thi-dua-khac"}
)

COMMEMORATIVE: Final = named("ky-niem-chuong")
OTHERS: Final = frozenset({"danh-hieu-thi-dua-khac", "bang-khen-khac", "giay-khen-khac"})
"""Titles and forms that other bodies set themselves (Điều 32, 76 of the Law)."""

BY_PRESIDENT: Final = ALL_ORDERS | ALL_MEDALS | HONORARY | PRIZES
"""What the President confers (Điều 77 of the Law)."""
BY_GOVERNMENT: Final = frozenset({CO_CHINH_PHU, CSTD_TOAN_QUOC, BK_THU_TUONG})
"""What the Government and the Prime Minister confer (Điều 78 of the Law)."""
STATE_LEVEL: Final = BY_PRESIDENT | BY_GOVERNMENT
"""Titles and forms of the State level (cấp Nhà nước): Điều 3 of Decree 98/2023/NĐ-CP."""
