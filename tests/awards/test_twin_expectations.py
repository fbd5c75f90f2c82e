"""Every number of an award, written down from the text, against the twins the library makes.

A row reads: whose record, where the number stands, and the numbers themselves. Both ways: a
number of the text that has no twin fails, and so does a twin of a number no text has.
"""

import datetime as dt
from collections import Counter, defaultdict
from fractions import Fraction

import pytest

from thidua.awards import regime_on
from thidua.criteria import (
    Contributed,
    GradedTimes,
    HasMemberHolding,
    HeldInARow,
    HeldPost,
    HeldTimes,
    MembersHolding,
    Practised,
    Truth,
    YearsSince,
)
from thidua.records import (
    Collective,
    CollectiveLevel,
    Grade,
    Individual,
    Occupation,
    Origin,
    Reach,
)
from thidua.testing import twins

from .conftest import (
    BK,
    CO_BO,
    CO_CP,
    CSTD_BO,
    CSTD_CO_SO,
    CSTT,
    LDTT,
)

ON = dt.date(2024, 12, 20)
AWARDS = regime_on(ON).awards

BKTTG = "bang-khen-thu-tuong-chinh-phu"
LD_NHAT, LD_NHI, LD_BA = (f"huan-chuong-lao-dong-hang-{hang}" for hang in ("nhat", "nhi", "ba"))
DL_NHAT, DL_NHI, DL_BA = (f"huan-chuong-doc-lap-hang-{hang}" for hang in ("nhat", "nhi", "ba"))
QC_NHAT, QC_NHI, QC_BA = (f"huan-chuong-quan-cong-hang-{hang}" for hang in ("nhat", "nhi", "ba"))
BV_NHAT, BV_NHI, BV_BA = (
    f"huan-chuong-bao-ve-to-quoc-hang-{hang}" for hang in ("nhat", "nhi", "ba")
)
HCM = "huan-chuong-ho-chi-minh"
VV_NHAT, VV_NHI, VV_BA = (
    f"huy-chuong-chien-si-ve-vang-hang-{hang}" for hang in ("nhat", "nhi", "ba")
)

PERSON = "ca-nhan"
SOLDIER = "quan-nhan"
WORKER, FARMER, ENTREPRENEUR = "cong-nhan", "nong-dan", "doanh-nhan"
FOREIGNER = "nuoc-ngoai"
COLLECTIVE = "tap-the"
ENTERPRISE = "doanh-nghiep-to-chuc-kinh-te"
FORCES = "luc-luong-vu-trang"
MINISTRY = "tap-the bo-ban-nganh"
FORCES_MINISTRY = "luc-luong-vu-trang bo-ban-nganh"
GENERAL_DEPARTMENT = "tap-the quan-khu-tong-cuc"

INITIATIVE, SCIENCE, COMBAT = "sang-kien", "de-tai-khoa-hoc", "muu-tri-sang-tao-trong-chien-dau"
TWO_MINISTRIES = "bo-quoc-phong bo-cong-an"


def times(number, whose, by=""):
    return "times", number, f"{whose} {by}".strip()


def excellent(number):
    return "times", number, "EXCELLENT"


def years(number, whose=""):
    return "years", number, whose


def below(number, whose=""):
    return "below", number, whose


def band(first, end, whose):
    """Từ … năm đến dưới … năm."""
    return years(first, whose), below(end, whose)


def grade(floor):
    return "grade", int(floor), ""


def reach(level, whose):
    return "reach", int(level), whose


def share(number, whose=""):
    return "share", number, whose


def count(number, whose=""):
    return "count", number, whose


GOOD, EXCELLENT = grade(Grade.GOOD), grade(Grade.EXCELLENT)
NEWCOMER = ("months", 6, "")

TITLES = {
    "chien-si-thi-dua-toan-quoc": [
        (PERSON, "21.1.a", times(2, CSTD_BO)),
        *(
            (PERSON, "21.1.b", times(1, work), reach(Reach.NATIONAL, work))
            for work in (INITIATIVE, SCIENCE, COMBAT)
        ),
    ],
    CSTD_BO: [
        (PERSON, "22.1.a", times(3, CSTD_CO_SO)),
        *(
            (PERSON, "22.1.b", times(1, work), reach(Reach.MINISTRY_PROVINCE, work))
            for work in (INITIATIVE, SCIENCE, COMBAT)
        ),
    ],
    CSTD_CO_SO: [
        (PERSON, "24.1.a", GOOD),
        (SOLDIER, "24.1.a", GOOD),
        (PERSON, "TT01 1.5.d", NEWCOMER),
        (SOLDIER, "TT01 1.5.d", NEWCOMER),
        (PERSON, "23.2", EXCELLENT, times(1, INITIATIVE), times(1, SCIENCE), times(1, COMBAT)),
    ],
    LDTT: [(PERSON, "24.1.a", GOOD), (PERSON, "TT01 1.5.d", NEWCOMER)],
    CSTT: [(SOLDIER, "24.1.a", GOOD), (SOLDIER, "TT01 1.5.d", NEWCOMER)],
    CO_CP: [(COLLECTIVE, "25.3", years(5))],
    CO_BO: [(COLLECTIVE, "26.2", years(3))],
    "tap-the-lao-dong-xuat-sac": [
        (COLLECTIVE, "27.1.a", EXCELLENT),
        (COLLECTIVE, "27.1.c", share(1), share(Fraction(7, 10), LDTT)),
        (COLLECTIVE, "27.1.d", count(1, CSTD_CO_SO)),
    ],
    "don-vi-quyet-thang": [
        (FORCES, "27.1.a", EXCELLENT),
        (FORCES, "27.2", share(1), share(Fraction(7, 10), CSTT)),
        (FORCES, "27.1.d", count(1, CSTD_CO_SO)),
    ],
    "tap-the-lao-dong-tien-tien": [
        (COLLECTIVE, "28.1.a", GOOD),
        (COLLECTIVE, "28.1.c", share(Fraction(7, 10), LDTT), count(0)),
    ],
    "don-vi-tien-tien": [
        (FORCES, "28.1.a", GOOD),
        (FORCES, "28.2", share(Fraction(7, 10), CSTT), count(0)),
    ],
}

LABOUR_ORDERS = {
    LD_NHAT: [
        (PERSON, "42.1.đ", times(1, LD_NHI), years(5), GOOD, excellent(3), times(2, CSTD_BO)),
        (WORKER, "42.2.b", times(3, INITIATIVE)),
        (
            FARMER,
            "42.2.c",
            times(3, INITIATIVE),
            reach(Reach.MINISTRY_PROVINCE, INITIATIVE),
            years(5, "mo-hinh-san-xuat"),
        ),
        # Khoản 5 gives enterprises every point of khoản 4.
        *(
            (
                whose,
                "42.4.d",
                times(1, LD_NHI),
                years(5),
                EXCELLENT,
                times(2, CO_CP),
                *(times(1, CO_CP), times(2, CO_BO)),
                times(4, CO_BO),
                times(4, BK),
            )
            for whose in (COLLECTIVE, ENTERPRISE)
        ),
    ],
    LD_NHI: [
        (PERSON, "43.1.đ", times(1, LD_BA), years(5), GOOD, excellent(2), times(1, CSTD_BO)),
        (WORKER, "43.2.b", times(2, INITIATIVE)),
        (
            FARMER,
            "43.2.c",
            times(2, INITIATIVE),
            reach(Reach.MINISTRY_PROVINCE, INITIATIVE),
            years(4, "mo-hinh-san-xuat"),
        ),
        *(
            (
                whose,
                "43.4.d",
                times(1, LD_BA),
                years(5),
                EXCELLENT,
                *(times(1, CO_CP), times(1, CO_BO)),
                times(3, CO_BO),
                times(3, BK),
            )
            for whose in (COLLECTIVE, ENTERPRISE)
        ),
    ],
    LD_BA: [
        # Khoản 2 điểm a and khoản 3 open điểm a of khoản 1.
        *((whose, "44.1.a", years(5)) for whose in (PERSON, WORKER, ENTREPRENEUR)),
        (PERSON, "44.1.e", times(1, BKTTG), years(5), GOOD, excellent(1), times(3, CSTD_CO_SO)),
        (WORKER, "44.2.b", times(1, INITIATIVE)),
        (
            FARMER,
            "44.2.c",
            times(1, INITIATIVE),
            reach(Reach.MINISTRY_PROVINCE, INITIATIVE),
            years(3, "mo-hinh-san-xuat"),
        ),
        *((whose, "44.4.c", years(5)) for whose in (COLLECTIVE, ENTERPRISE)),
        *(
            (
                whose,
                "44.4.đ",
                years(10),
                times(1, BKTTG),
                years(5),
                EXCELLENT,
                times(1, CO_CP),
                times(2, CO_BO),
                *(times(1, CO_BO), times(1, BK)),
                times(2, BK),
            )
            for whose in (COLLECTIVE, ENTERPRISE)
        ),
    ],
}

DEFENCE_ORDERS = {
    BV_NHAT: [
        (
            SOLDIER,
            "45.1.c",
            times(1, BV_NHI),
            years(5),
            GOOD,
            excellent(3),
            times(2, CSTD_BO, TWO_MINISTRIES),
        ),
        (
            FORCES,
            "45.2.b",
            times(1, BV_NHI),
            years(5),
            EXCELLENT,
            times(2, CO_CP),
            *(times(1, CO_CP), times(2, CO_BO, TWO_MINISTRIES)),
            times(4, CO_BO, TWO_MINISTRIES),
            times(4, BK, TWO_MINISTRIES),
        ),
    ],
    BV_NHI: [
        (
            SOLDIER,
            "46.1.c",
            times(1, BV_BA),
            years(5),
            GOOD,
            excellent(2),
            times(1, CSTD_BO, TWO_MINISTRIES),
        ),
        (
            FORCES,
            "46.2.b",
            times(1, BV_BA),
            years(5),
            EXCELLENT,
            *(times(1, CO_CP), times(1, CO_BO, TWO_MINISTRIES)),
            times(3, CO_BO, TWO_MINISTRIES),
            times(3, BK, TWO_MINISTRIES),
        ),
    ],
    BV_BA: [
        (
            SOLDIER,
            "47.1.c",
            times(1, BKTTG),
            years(5),
            GOOD,
            excellent(1),
            times(3, CSTD_CO_SO, TWO_MINISTRIES),
        ),
        (
            FORCES,
            "47.2.b",
            years(10),
            times(1, BKTTG),
            years(5),
            EXCELLENT,
            times(1, CO_CP),
            times(2, CO_BO, TWO_MINISTRIES),
            *(times(1, CO_BO, TWO_MINISTRIES), times(1, BK, TWO_MINISTRIES)),
            times(2, BK, TWO_MINISTRIES),
        ),
    ],
}

# A round anniversary ends in nought: khoản 6 Điều 3.
HIGH_ORDERS = {
    "huan-chuong-sao-vang": [
        (MINISTRY, "34.3.a", years(25, HCM)),
        (GENERAL_DEPARTMENT, "34.4.a", years(25, HCM)),
    ],
    HCM: [
        (MINISTRY, "35.2.a", years(10, DL_NHAT), years(10, QC_NHAT)),
        (GENERAL_DEPARTMENT, "35.3.a", years(10, DL_NHAT), years(10, QC_NHAT)),
        # Again after fifteen years; or, hạng Nhất having come meanwhile, as khoản 3 has it.
        (COLLECTIVE, "35.4", years(15, HCM), times(1, DL_NHAT), times(1, QC_NHAT)),
        (COLLECTIVE, "35.3.a", years(10, DL_NHAT), years(10, QC_NHAT)),
    ],
    DL_NHAT: [
        (MINISTRY, "36.2", years(10)),
        (MINISTRY, "36.2.a", times(1, DL_NHI)),
        (
            COLLECTIVE,
            "36.3.a",
            times(1, DL_NHI),
            years(10),
            EXCELLENT,
            *(times(3, CO_CP), times(1, BKTTG)),
            *(times(3, CO_CP), times(2, CO_BO)),
        ),
    ],
    DL_NHI: [
        (MINISTRY, "37.2", years(10)),
        (MINISTRY, "37.2.a", times(1, DL_BA)),
        (
            COLLECTIVE,
            "37.3.a",
            times(1, DL_BA),
            years(10),
            EXCELLENT,
            *(times(2, CO_CP), times(1, BKTTG), times(1, BK)),
            *(times(2, CO_CP), times(2, CO_BO), times(1, BK)),
        ),
    ],
    DL_BA: [
        (MINISTRY, "38.2", years(10)),
        (
            COLLECTIVE,
            "38.3.a",
            times(1, LD_NHAT),
            years(10),
            EXCELLENT,
            *(times(2, CO_CP), times(1, BKTTG)),
            *(times(2, CO_CP), times(2, CO_BO)),
        ),
        (COLLECTIVE, "38.3.c", years(30)),
    ],
    QC_NHAT: [
        (FORCES_MINISTRY, "39.2", years(10)),
        (FORCES_MINISTRY, "39.2.a", times(1, QC_NHI)),
        (
            FORCES,
            "39.3.a",
            times(1, QC_NHI),
            years(10),
            EXCELLENT,
            *(times(3, CO_CP), times(1, BKTTG)),
            *(times(3, CO_CP), times(2, CO_BO, TWO_MINISTRIES)),
        ),
    ],
    QC_NHI: [
        (FORCES_MINISTRY, "40.2", years(10)),
        (FORCES_MINISTRY, "40.2.a", times(1, QC_BA)),
        (
            FORCES,
            "40.3.a",
            times(1, QC_BA),
            years(10),
            EXCELLENT,
            *(times(2, CO_CP), times(1, BKTTG), times(1, BK, TWO_MINISTRIES)),
            *(
                times(2, CO_CP),
                times(2, CO_BO, TWO_MINISTRIES),
                times(1, BK, TWO_MINISTRIES),
            ),
        ),
    ],
    QC_BA: [
        (FORCES_MINISTRY, "41.2", years(10)),
        (
            FORCES,
            "41.3.a",
            times(1, BV_NHAT),
            years(10),
            EXCELLENT,
            *(times(2, CO_CP), times(1, BKTTG)),
            *(times(2, CO_CP), times(2, CO_BO, TWO_MINISTRIES)),
        ),
        (FORCES, "41.3.c", years(30)),
    ],
}

FRONT_CHAIR, FRONT_VICE_CHAIR = (
    "chu-tich-mat-tran-trung-uong",
    "pho-chu-tich-mat-tran-trung-uong",
)
FRONT_MEMBER_HEAD = "cap-truong-to-chuc-thanh-vien-mat-tran"
FOREIGN_HEAD, TERM_IN_VIETNAM = "dung-dau-co-quan-to-chuc-nuoc-ngoai", "nhiem-ky-tai-viet-nam"
OTHER_ORDERS = {
    "huan-chuong-dai-doan-ket-dan-toc": [
        (
            PERSON,
            "NĐ98 22.1.b",
            *band(5, 10, FRONT_CHAIR),
            years(10, FRONT_VICE_CHAIR),
            years(15, FRONT_MEMBER_HEAD),
        )
    ],
    "huan-chuong-huu-nghi": [
        (FOREIGNER, "NĐ98 23.2.i", years(5, FOREIGN_HEAD), years(3, TERM_IN_VIETNAM)),
        (FOREIGNER, "NĐ98 23.2.k", years(3, TERM_IN_VIETNAM)),
        (FOREIGNER, "NĐ98 23.2.l", years(5, "huy-chuong-huu-nghi")),
    ],
}

ARMY, BOTH_FORCES = "quan-doi-nhan-dan", "quan-doi-nhan-dan cong-an-nhan-dan"
# Điều 57 khoản 3 names the sea, hard areas and duty abroad, not the border.
HARD_DUTY = f"{BOTH_FORCES} o bien-dao dac-biet-kho-khan nhiem-vu-quoc-te"
SERVICE_TIME = f"{BOTH_FORCES} x2 bien-dao dac-biet-kho-khan nhiem-vu-quoc-te"
MEDALS = {
    "huy-chuong-quan-ky-quyet-thang": [(SOLDIER, "55", years(25, ARMY))],
    "huy-chuong-vi-an-ninh-to-quoc": [
        ("si-quan-ha-si-quan-chien-si-cong-an", "56", years(25, "cong-an-nhan-dan"))
    ],
    VV_NHAT: [
        (SOLDIER, "57.2.a", years(20, SERVICE_TIME)),
        # The last three: a martyr's class one step up, by time or by the class held.
        (
            SOLDIER,
            "57.3.b",
            years(5, HARD_DUTY),
            *band(15, 20, SERVICE_TIME),
            times(1, VV_NHI),
        ),
    ],
    VV_NHI: [
        (SOLDIER, "57.2.b", *band(15, 20, SERVICE_TIME)),
        (
            SOLDIER,
            "57.3.b",
            *band(1, 5, HARD_DUTY),
            *band(10, 15, SERVICE_TIME),
            times(1, VV_BA),
        ),
    ],
    VV_BA: [
        (SOLDIER, "57.2.c", *band(10, 15, SERVICE_TIME)),
        (SOLDIER, "57.3.b", below(1, HARD_DUTY)),
        ("ha-si-quan-chien-si quan-nhan", "57.3.a", years(1, HARD_DUTY)),
    ],
    "huy-chuong-huu-nghi": [
        (FOREIGNER, "58.1.b", years(3, "lanh-su-danh-du")),
        (FOREIGNER, "58.1.c", years(5, "dong-gop-cho-viet-nam")),
    ],
    "huy-chuong-thanh-nien-xung-phong-ve-vang": [
        (PERSON, "96.2", years(2, "thanh-nien-xung-phong"))
    ],
}

# Khoản 4 of Điều 64 and 65 counts time on the border, at sea and in hard areas twice.
TWICE = " x2 bien-gioi bien-dao dac-biet-kho-khan"
TEACHER, DOCTOR = "nha-giao", "nguoi-lam-chuyen-mon-y-te"
TEACHING, MEDICINE = f"truc-tiep-giang-day{TWICE}", f"truc-tiep-chuyen-mon-y-te{TWICE}"
# Time of direct work is time in the sector.
EDUCATION, HEALTH = f"nganh-giao-duc {TEACHING}", f"nganh-y-te {MEDICINE}"
SCHOOL_MANAGER, HEALTH_MANAGER = "can-bo-quan-ly-giao-duc", "can-bo-quan-ly-y-te"
ARTIST, CIRCUS_DANCE = "nguoi-hoat-dong-nghe-thuat", "xiec-mua"
ARTS = f"van-hoa-nghe-thuat {CIRCUS_DANCE}"
KEEPER, HERITAGE = "nguoi-giu-gin-di-san", "di-san-van-hoa"
HONORARY_TITLES = {
    "anh-hung-luc-luong-vu-trang-nhan-dan": [
        (COLLECTIVE, "62.2.b", years(10, "dong-gop-phat-trien"))
    ],
    "anh-hung-lao-dong": [
        (PERSON, "63.1.c", years(10, "dong-gop-phat-trien")),
        (COLLECTIVE, "63.2.b", years(10, "dong-gop-phat-trien")),
    ],
    "nha-giao-nhan-dan": [
        (TEACHER, "64.2", times(1, "nha-giao-uu-tu")),
        (TEACHER, "64.2.c", years(20, TEACHING)),
        (SCHOOL_MANAGER, "64.2.c", years(25, EDUCATION), years(15, TEACHING)),
    ],
    "nha-giao-uu-tu": [
        (TEACHER, "64.3.c", years(15, TEACHING)),
        (SCHOOL_MANAGER, "64.3.c", years(20, EDUCATION), years(10, TEACHING)),
    ],
    "thay-thuoc-nhan-dan": [
        (DOCTOR, "65.2", times(1, "thay-thuoc-uu-tu")),
        (DOCTOR, "65.2.c", years(20, MEDICINE)),
        (HEALTH_MANAGER, "65.2.c", years(25, HEALTH), years(15, MEDICINE)),
    ],
    "thay-thuoc-uu-tu": [
        (DOCTOR, "65.3.c", years(15, MEDICINE)),
        (HEALTH_MANAGER, "65.3.c", years(20, HEALTH), years(10, MEDICINE)),
    ],
    "nghe-si-nhan-dan": [
        (ARTIST, "66.2", times(1, "nghe-si-uu-tu")),
        (ARTIST, "66.2.c", years(20, ARTS), years(15, CIRCUS_DANCE)),
    ],
    "nghe-si-uu-tu": [(ARTIST, "66.3.c", years(15, ARTS), years(10, CIRCUS_DANCE))],
    "nghe-nhan-nhan-dan": [
        (KEEPER, "67.2", times(1, "nghe-nhan-uu-tu")),
        (KEEPER, "67.2.b", years(20, HERITAGE)),
    ],
    "nghe-nhan-uu-tu": [(KEEPER, "67.3.b", years(15, HERITAGE))],
}

LABOURER = WORKER
CERTIFICATES = {
    BKTTG: [
        # Khoản 2 điểm a opens điểm a, b and d of khoản 1 to labourers. The circular gives the
        # movements of điểm a their three years.
        *((whose, "TT01 1.3", years(3)) for whose in (PERSON, LABOURER)),
        *(
            (whose, "73.1.b", times(1, BK), years(5), GOOD, times(3, CSTD_CO_SO))
            for whose in (PERSON, LABOURER)
        ),
        (WORKER, "73.2.c", times(1, INITIATIVE)),
        (FARMER, "73.2.d", years(2, "mo-hinh-san-xuat")),
        *((whose, "73.4.d", years(3)) for whose in (COLLECTIVE, ENTERPRISE)),
        *(
            (whose, "73.4.e", times(1, BK), years(5), EXCELLENT, times(1, CO_BO), times(2, BK))
            for whose in (COLLECTIVE, ENTERPRISE)
        ),
    ],
    BK: [
        # Khoản 2 gives businesspeople, intellectuals and scientists every point of khoản 1.
        *(
            (
                whose,
                "74.1.d",
                times(2, CSTD_CO_SO),
                years(2),
                EXCELLENT,
                times(2, INITIATIVE),
                times(2, SCIENCE),
            )
            for whose in (PERSON, ENTREPRENEUR)
        ),
        # Khoản 4 gives enterprises every point of khoản 3.
        *((whose, "74.3.d", years(2), EXCELLENT) for whose in (COLLECTIVE, ENTERPRISE)),
    ],
}

EXPECTED = TITLES | LABOUR_ORDERS | DEFENCE_ORDERS | HIGH_ORDERS | MEDALS | HONORARY_TITLES
EXPECTED |= OTHER_ORDERS | CERTIFICATES

MINISTER, MINISTER_DEPUTY = "bo-truong", "thu-truong"
GENERAL_HEAD, GENERAL_DEPUTY = "tong-cuc-truong", "pho-tong-cuc-truong"
HEAD, DEPUTY_HEAD = "vu-truong", "pho-vu-truong"
SERVICE_NHAT = [
    (PERSON, "NĐ98 16.1.b", years(10, HEAD)),
    (
        PERSON,
        "NĐ98 16.1.c",
        years(5, MINISTER_DEPUTY),
        # Beyond the printed upper figures of ten and fifteen years no line says anything.
        years(8, GENERAL_HEAD),
        years(10, GENERAL_DEPUTY),
        years(15, HEAD),
    ),
]
SERVICE_NHI = [
    (PERSON, "NĐ98 17.1.a", *band(6, 10, HEAD), years(10, DEPUTY_HEAD)),
    (
        PERSON,
        "NĐ98 17.1.b",
        *band(3, 5, MINISTER_DEPUTY),
        years(5, GENERAL_HEAD),
        *band(8, 10, GENERAL_DEPUTY),
        *band(10, 15, HEAD),
        years(15, DEPUTY_HEAD),
    ),
]
SERVICE_BA = [
    (PERSON, "NĐ98 18.1.a", years(5, HEAD), *band(6, 10, DEPUTY_HEAD)),
    (
        PERSON,
        "NĐ98 18.1.b",
        *band(3, 5, GENERAL_HEAD),
        *band(5, 8, GENERAL_DEPUTY),
        *band(6, 10, HEAD),
        *band(10, 15, DEPUTY_HEAD),
    ),
]
LEADER, POLITBURO, SECRETARIAT = "tong-bi-thu", "uy-vien-bo-chinh-tri", "thuong-truc-ban-bi-thu"
GENERAL, COLONEL_GENERAL = "dai-tuong", "thuong-tuong"
ZONE, CORPS = "tu-lenh-quan-khu", "tu-lenh-quan-doan"
SERVICE_SAO_VANG = [(PERSON, "NĐ98 8.4", years(8, LEADER))]
SERVICE_HO_CHI_MINH = [
    (PERSON, "NĐ98 9.3", years(3, POLITBURO)),
    (PERSON, "NĐ98 9.4", years(3, LEADER), years(8, SECRETARIAT), years(10, GENERAL)),
]
SERVICE_DOC_LAP_NHAT = [
    (PERSON, "NĐ98 10.2", years(8, MINISTER)),
    (
        PERSON,
        "NĐ98 10.3",
        years(3, SECRETARIAT),
        years(13, MINISTER),
        years(10, COLONEL_GENERAL),
    ),
]
SERVICE_DOC_LAP_NHI = [
    (PERSON, "NĐ98 11.1", years(3, MINISTER_DEPUTY)),
    (PERSON, "NĐ98 11.2", years(3, MINISTER), years(8, MINISTER_DEPUTY)),
    (
        PERSON,
        "NĐ98 11.3",
        years(8, MINISTER),
        years(5, COLONEL_GENERAL),
        years(13, MINISTER_DEPUTY),
    ),
]
SERVICE_DOC_LAP_BA = [
    (PERSON, "NĐ98 12.3", years(3, MINISTER_DEPUTY)),
    (PERSON, "NĐ98 12.4", years(3, MINISTER), years(8, MINISTER_DEPUTY)),
]
# Điều 39 to 41 speak of a person, Điều 45 to 47 of one of the armed forces.
SERVICE_QUAN_CONG_NHAT = [(PERSON, "NĐ98 13", years(35), years(5, COLONEL_GENERAL))]
SERVICE_QUAN_CONG_NHI = [(PERSON, "NĐ98 14", years(35), years(5, ZONE))]
SERVICE_QUAN_CONG_BA = [(PERSON, "NĐ98 15", years(35), years(5, CORPS))]
SERVICE_BAO_VE_NHAT = [(SOLDIER, "NĐ98 19", years(35), years(10, "pho-tu-lenh-quan-doan"))]
SERVICE_BAO_VE_NHI = [(SOLDIER, "NĐ98 20", years(35), years(10, "pho-su-doan-truong"))]
SERVICE_BAO_VE_BA = [(SOLDIER, "NĐ98 21", years(30), years(10, "trung-doan-truong"))]
# "From 3 to 5 years" and the like, without "dưới", bind from below. One grade lower for a measure
# of discipline: what the class above asks, at its own place (Điều 6 khoản 3 điểm b). What is one
# grade below Sao vàng, Hồ Chí Minh and a third class the Decree does not say: the competent level
# says it.
SERVICE = {
    "huan-chuong-sao-vang": SERVICE_SAO_VANG,
    HCM: SERVICE_HO_CHI_MINH + SERVICE_SAO_VANG,
    DL_NHAT: SERVICE_DOC_LAP_NHAT + SERVICE_HO_CHI_MINH,
    DL_NHI: SERVICE_DOC_LAP_NHI + SERVICE_DOC_LAP_NHAT,
    DL_BA: SERVICE_DOC_LAP_BA + SERVICE_DOC_LAP_NHI,
    QC_NHAT: SERVICE_QUAN_CONG_NHAT + SERVICE_HO_CHI_MINH,
    QC_NHI: SERVICE_QUAN_CONG_NHI + SERVICE_QUAN_CONG_NHAT,
    QC_BA: SERVICE_QUAN_CONG_BA + SERVICE_QUAN_CONG_NHI,
    LD_NHAT: SERVICE_NHAT + SERVICE_DOC_LAP_BA,
    LD_NHI: SERVICE_NHI + SERVICE_NHAT,
    LD_BA: SERVICE_BA + SERVICE_NHI,
    BV_NHAT: SERVICE_BAO_VE_NHAT + [(SOLDIER, *row) for _, *row in SERVICE_QUAN_CONG_BA],
    BV_NHI: SERVICE_BAO_VE_NHI + SERVICE_BAO_VE_NHAT,
    BV_BA: SERVICE_BAO_VE_BA + SERVICE_BAO_VE_NHI,
}


def numbers(rows):
    return Counter((whose, place, *number) for whose, place, *numbers in rows for number in numbers)


def place_of(source):
    text = {"06/2022/QH15": "", "98/2023/NĐ-CP": "NĐ98 ", "01/2024/TT-BNV": "TT01 "}
    parts = (source.article, source.clause, source.point)
    return text[source.number] + ".".join(part for part in parts if part is not None)


def whose_number(leaf):
    """Of what the number counts: an award, a grade, a kind of work, a field, a post."""
    match leaf:
        case HeldTimes(award=award, issuers=issuers):
            return " ".join([award.id, *(issuer.value for issuer in issuers)])
        case HeldInARow() | YearsSince() | MembersHolding() | HasMemberHolding():
            return leaf.award.id
        case GradedTimes(grade=floor):
            return floor.name
        case Contributed(types=types):
            return " ".join(kind.value for kind in types)
        case Practised(fields=fields, only=only, doubled=doubled):
            where = ["o", *(place.value for place in only)] if only else []
            twice = ["x2", *(place.value for place in doubled)] if doubled else []
            return " ".join([*(field.value for field in fields), *where, *twice])
        case HeldPost(posts=posts):
            return posts[0]
    return ""


def whose_record(record):
    subject = record.subject
    if isinstance(subject, Individual):
        # Everybody has a status beside a calling; the twin's is the first.
        known = sorted(job.value for job in subject.occupations - {Occupation.CADRE})
        foreign = [FOREIGNER] if subject.origin is Origin.FOREIGN else []
        return " ".join(foreign + known) or PERSON
    assert isinstance(subject, Collective)
    level = [subject.level.value] if subject.level is not CollectiveLevel.OTHER else []
    return " ".join([subject.type.value, *level])


def key_of(twin):
    return (
        whose_record(twin.met),
        place_of(twin.source),
        twin.edge,
        twin.number,
        whose_number(twin.criterion),
    )


def found(award, service):
    return Counter(
        key_of(twin)
        for twin in twins(AWARDS[award], 2024, ON)
        if ("qua-trinh-cong-hien" in twin.routes) is service
    )


def test_what_is_not_written_down_has_no_number():
    """No award with twins is left out."""
    assert set(EXPECTED) == {award for award in AWARDS if found(award, service=False)}


@pytest.mark.parametrize("award", EXPECTED)
def test_numbers_of_the_text_are_the_numbers_of_the_twins(award):
    """None missing, none extra, each where it stands and of whom."""
    there, written = found(award, service=False), numbers(EXPECTED[award])

    assert ({}, {}) == (dict(written - there), dict(there - written))


@pytest.mark.parametrize("award", SERVICE)
def test_numbers_of_the_service_lines_are_the_numbers_of_the_twins(award):
    """Điều 8 to 21 Nghị định 98/2023, with what one grade lower adds to each class."""
    assert set(numbers(SERVICE[award])) == set(found(award, service=True))


# A martyr's class one step up ends where the class itself begins, so that a day more is met by
# the class itself: điểm a and b khoản 2 Điều 57 against điểm b khoản 3.
MET_BY_THE_CLASS_ITSELF = {
    (VV_NHAT, (SOLDIER, "57.3.b", "below", 20, SERVICE_TIME)),
    (VV_NHI, (SOLDIER, "57.3.b", "below", 15, SERVICE_TIME)),
}


@pytest.mark.parametrize("award", EXPECTED)
def test_who_just_meets_a_number_of_the_text_is_eligible_and_who_just_does_not_is_not(award):
    """The award answers both records of every number written down above."""
    verdict = AWARDS[award].ask(2024, ON).verdict
    written = set(numbers([*EXPECTED[award], *SERVICE.get(award, [])]))
    answers = defaultdict(set)
    for twin in twins(AWARDS[award], 2024, ON):
        answers[key_of(twin)].add((verdict(twin.met), verdict(twin.missed)))
    step_up = {number for holder, number in MET_BY_THE_CLASS_ITSELF if holder == award}

    assert {
        **{number: {(Truth.TRUE, Truth.FALSE)} for number in written},
        **{number: {(Truth.TRUE, Truth.TRUE)} for number in step_up},
    } == {number: answers[number] for number in written}
