"""The route of long service (khen thưởng quá trình cống hiến) to fourteen orders.

Law 06/2022/QH15 leaves to the Government who is awarded for service and for how long. The sources
read are Điều 4 and Điều 6 to 21 of Decree 98/2023/NĐ-CP, in force to 30 June 2025, and what was
read of Điều 9 of Decree 152/2025/NĐ-CP, which replaced them: its tables of posts and years were
not read, so that the earlier ones stand in for them and every outcome that rests on them says so.

Time in a post is told by :class:`thidua.records.Post` under the slugs of
:data:`thidua.records.POST_NAMES`. Where the
competent body treats another post as equal, the slug of the group's *equal post* stands for it.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

import attrs

from thidua.awards.law_2022._common import DECREE_2025_STARTS
from thidua.criteria import (
    Criterion,
    Note,
    Reading,
    Route,
    all_of,
    any_of,
    attested,
    held_post,
    never_disciplined,
    no_measure_in_stage,
    one_measure_in_stage,
    readings,
    route,
    served_in_forces,
    served_terms,
    subject_is,
)
from thidua.dates import Period
from thidua.errors import UnknownName
from thidua.law import DECREE_2023, DECREE_2025, LAW_2022, Citation
from thidua.records import AWARD_NAMES, CommendationType, DisciplineForm, SubjectKind
from thidua.words import Message, say

SAO_VANG: Final = "huan-chuong-sao-vang"
HO_CHI_MINH: Final = "huan-chuong-ho-chi-minh"
DOC_LAP_1: Final = "huan-chuong-doc-lap-hang-nhat"
DOC_LAP_2: Final = "huan-chuong-doc-lap-hang-nhi"
DOC_LAP_3: Final = "huan-chuong-doc-lap-hang-ba"
QUAN_CONG_1: Final = "huan-chuong-quan-cong-hang-nhat"
QUAN_CONG_2: Final = "huan-chuong-quan-cong-hang-nhi"
QUAN_CONG_3: Final = "huan-chuong-quan-cong-hang-ba"
LAO_DONG_1: Final = "huan-chuong-lao-dong-hang-nhat"
LAO_DONG_2: Final = "huan-chuong-lao-dong-hang-nhi"
LAO_DONG_3: Final = "huan-chuong-lao-dong-hang-ba"
BAO_VE_1: Final = "huan-chuong-bao-ve-to-quoc-hang-nhat"
BAO_VE_2: Final = "huan-chuong-bao-ve-to-quoc-hang-nhi"
BAO_VE_3: Final = "huan-chuong-bao-ve-to-quoc-hang-ba"

_D = DECREE_2023.cite
_UNSEEN: Final = DECREE_2025.cite(9)
_CADRE_MANAGER: Final = say("cơ quan quản lý cán bộ có thẩm quyền")
_COMPETENT: Final = say("cơ quan có thẩm quyền công nhận")
_SUBMITTER: Final = say("cấp có thẩm quyền trình khen thưởng")

SINCE_GENEVA: Final = Period(dt.date(1954, 7, 21))
"""The war against America, and construction and defence after it (Điều 6 khoản 1 điểm đ, g)."""
BEFORE_REUNIFICATION: Final = Period(dt.date.min, dt.date(1975, 4, 30))
"""Before 30 April 1975, however early."""


def _each_once(slugs: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slugs))


@attrs.frozen
class EqualPosts:
    """Posts or ranks that a text treats alike (chức vụ tương đương).

    Attributes:
        name: how the text calls them together.
        slugs: the posts, as a record tells them.
        rank: whether they are ranks (quân hàm), which no rule on posts touches.
    """

    name: Message
    slugs: tuple[str, ...] = attrs.field(converter=_each_once)
    rank: bool = attrs.field(default=False, kw_only=True)

    def besides(self, name: Message, *others: EqualPosts | str) -> EqualPosts:
        """Return these posts together with *others*, under another *name*."""
        slugs = [*self.slugs]
        for other in others:
            slugs += [other] if isinstance(other, str) else other.slugs
        return EqualPosts(name, slugs)


FOUR_LEADERS: Final = EqualPosts(
    say("một trong các chức vụ Tổng Bí thư, Chủ tịch nước, Thủ tướng Chính phủ, Chủ tịch Quốc hội"),
    ("tong-bi-thu", "chu-tich-nuoc", "thu-tuong-chinh-phu", "chu-tich-quoc-hoi"),
)
LEADERS: Final = EqualPosts(
    say("chức vụ Thường trực Ban Bí thư, Ủy viên Bộ Chính trị, Phó Chủ tịch nước và cùng nhóm"),
    (
        "thuong-truc-ban-bi-thu",
        "uy-vien-bo-chinh-tri",
        "uy-vien-ban-bi-thu",
        "chu-tich-uy-ban-trung-uong-mat-tran-to-quoc-viet-nam",
        "chanh-an-toa-an-nhan-dan-toi-cao",
        "vien-truong-vien-kiem-sat-nhan-dan-toi-cao",
        "pho-chu-tich-nuoc",
        "pho-thu-tuong-chinh-phu",
        "pho-chu-tich-quoc-hoi",
    ),
)
MINISTERS: Final = EqualPosts(
    say("chức vụ Bộ trưởng và tương đương"),
    (
        "bo-truong",
        "bo-truong-bo-quoc-phong",
        "bo-truong-bo-cong-an",
        "uy-vien-trung-uong-dang-chinh-thuc",
        "truong-ban-cua-dang-o-trung-uong",
        "giam-doc-hoc-vien-chinh-tri-quoc-gia-ho-chi-minh",
        "tong-bien-tap-bao-nhan-dan",
        "tong-bien-tap-tap-chi-cong-san",
        "uy-vien-uy-ban-thuong-vu-quoc-hoi",
        "tong-thu-ky-quoc-hoi",
        "chu-nhiem-van-phong-quoc-hoi",
        "chu-tich-hoi-dong-dan-toc",
        "chu-nhiem-uy-ban-cua-quoc-hoi",
        "truong-ban-cong-tac-dai-bieu",
        "truong-ban-dan-nguyen",
        "thu-truong-co-quan-ngang-bo",
        "chu-nhiem-van-phong-chu-tich-nuoc",
        "tong-kiem-toan-nha-nuoc",
        "truong-to-chuc-chinh-tri-xa-hoi-o-trung-uong",
        "pho-chu-tich-tong-thu-ky-uy-ban-trung-uong-mat-tran-to-quoc-viet-nam",
        "bi-thu-tinh-uy",
        "bi-thu-thanh-uy-truc-thuoc-trung-uong",
        "bi-thu-dang-uy-khoi-truc-thuoc-trung-uong",
        "pho-bi-thu-thanh-uy-ha-noi",
        "pho-bi-thu-thanh-uy-thanh-pho-ho-chi-minh",
        "chu-tich-hoi-dong-nhan-dan-thanh-pho-ha-noi",
        "chu-tich-uy-ban-nhan-dan-thanh-pho-ha-noi",
        "chu-tich-hoi-dong-nhan-dan-thanh-pho-ho-chi-minh",
        "chu-tich-uy-ban-nhan-dan-thanh-pho-ho-chi-minh",
        "pho-chu-nhiem-uy-ban-kiem-tra-trung-uong",
        "chu-tich-vien-han-lam-khoa-hoc-xa-hoi-viet-nam",
        "chu-tich-vien-han-lam-khoa-hoc-va-cong-nghe-viet-nam",
        "chu-tich-uy-ban-quan-ly-von-nha-nuoc-tai-doanh-nghiep",
        "tong-giam-doc-thong-tan-xa-viet-nam",
        "tong-giam-doc-dai-tieng-noi-viet-nam",
        "tong-giam-doc-dai-truyen-hinh-viet-nam",
    ),
)
"""Khoản 1 Điều 7 of the Decree, a closed list."""
DEPUTY_MINISTERS: Final = EqualPosts(
    say("chức vụ Thứ trưởng và tương đương"),
    (
        "thu-truong",
        "thu-truong-bo-quoc-phong",
        "thu-truong-bo-cong-an",
        "pho-truong-ban-cua-dang-o-trung-uong",
        "pho-giam-doc-hoc-vien-chinh-tri-quoc-gia-ho-chi-minh",
        "pho-tong-bien-tap-bao-nhan-dan",
        "pho-tong-bien-tap-tap-chi-cong-san",
        "pho-chu-tich-uy-ban-trung-uong-mat-tran-to-quoc-viet-nam",
        "pho-chu-tich-hoi-dong-dan-toc",
        "pho-chu-nhiem-uy-ban-cua-quoc-hoi",
        "pho-chu-nhiem-van-phong-quoc-hoi",
        "pho-chanh-an-toa-an-nhan-dan-toi-cao",
        "pho-vien-truong-vien-kiem-sat-nhan-dan-toi-cao",
        "pho-thu-truong-co-quan-ngang-bo",
        "pho-chu-nhiem-van-phong-chu-tich-nuoc",
        "pho-tong-kiem-toan-nha-nuoc",
        "pho-truong-to-chuc-chinh-tri-xa-hoi-o-trung-uong",
        "bi-thu-thuong-truc-trung-uong-doan-thanh-nien-cong-san-ho-chi-minh",
        "pho-bi-thu-tinh-uy",
        "pho-bi-thu-thanh-uy-truc-thuoc-trung-uong",
        "pho-bi-thu-dang-uy-khoi-truc-thuoc-trung-uong",
        "chu-tich-hoi-dong-nhan-dan-cap-tinh",
        "chu-tich-uy-ban-nhan-dan-cap-tinh",
        "uy-vien-uy-ban-kiem-tra-trung-uong",
        "giam-doc-nha-xuat-ban-chinh-tri-quoc-gia-su-that",
        "chu-tich-hoi-quan-chung-o-trung-uong-co-dang-doan",
        "tro-ly-lanh-dao-chu-chot-cua-dang-nha-nuoc",
        "tro-ly-thuong-truc-ban-bi-thu",
        "vien-truong-vien-nghien-cuu-lap-phap",
        "giam-doc-dai-hoc-quoc-gia-ha-noi",
        "giam-doc-dai-hoc-quoc-gia-thanh-pho-ho-chi-minh",
        "tong-giam-doc-bao-hiem-xa-hoi-viet-nam",
        "truong-ban-quan-ly-lang-chu-tich-ho-chi-minh",
        "chu-tich-uy-ban-giam-sat-tai-chinh-quoc-gia",
        "pho-chu-tich-uy-ban-quan-ly-von-nha-nuoc-tai-doanh-nghiep",
        "tham-phan-toa-an-nhan-dan-toi-cao",
        "kiem-sat-vien-vien-kiem-sat-nhan-dan-toi-cao",
    ),
)
"""Khoản 2 Điều 7, a closed list."""
DIRECTORS_GENERAL: Final = EqualPosts(
    say("chức vụ Tổng cục trưởng và tương đương"),
    (
        "tong-cuc-truong",
        "pho-truong-ban-cong-tac-dai-bieu",
        "pho-truong-ban-dan-nguyen",
        "pho-chu-tich-vien-han-lam-khoa-hoc-xa-hoi-viet-nam",
        "pho-chu-tich-vien-han-lam-khoa-hoc-va-cong-nghe-viet-nam",
        "pho-tong-giam-doc-thong-tan-xa-viet-nam",
        "pho-tong-giam-doc-dai-tieng-noi-viet-nam",
        "pho-tong-giam-doc-dai-truyen-hinh-viet-nam",
        "bi-thu-trung-uong-doan-thanh-nien-cong-san-ho-chi-minh",
        "uy-vien-thuong-truc-hoi-dong-dan-toc",
        "uy-vien-thuong-truc-uy-ban-cua-quoc-hoi",
        "uy-vien-thuong-truc-tieu-ban-bao-ve-chinh-tri-noi-bo-trung-uong",
        "uy-vien-ban-thuong-vu-thanh-uy-ha-noi",
        "uy-vien-ban-thuong-vu-thanh-uy-thanh-pho-ho-chi-minh",
        "truong-doan-dai-bieu-quoc-hoi-chuyen-trach-cap-tinh",
        "pho-chu-tich-hoi-dong-nhan-dan-thanh-pho-ha-noi",
        "pho-chu-tich-uy-ban-nhan-dan-thanh-pho-ha-noi",
        "pho-chu-tich-hoi-dong-nhan-dan-thanh-pho-ho-chi-minh",
        "pho-chu-tich-uy-ban-nhan-dan-thanh-pho-ho-chi-minh",
        "uy-vien-ban-bien-tap-bao-nhan-dan",
        "uy-vien-ban-bien-tap-tap-chi-cong-san",
        "pho-truong-ban-chuyen-trach-ban-chi-dao-o-trung-uong",
        "uy-vien-chuyen-trach-ban-chi-dao-o-trung-uong",
        "pho-truong-ban-chuyen-trach-ban-chi-dao-do-thu-tuong-pho-thu-tuong-lam-truong-ban",
        "uy-vien-chuyen-trach-ban-chi-dao-do-thu-tuong-pho-thu-tuong-lam-truong-ban",
        "tro-ly-lanh-dao-cap-cao-cua-dang-nha-nuoc",
        "tong-bien-tap-bao-dien-tu-dang-cong-san-viet-nam",
        "tong-bien-tap-bao-dai-bieu-nhan-dan",
        "giam-doc-truyen-hinh-quoc-hoi",
        "tong-giam-doc-cong-thong-tin-dien-tu-chinh-phu",
        "pho-giam-doc-dai-hoc-quoc-gia-ha-noi",
        "pho-giam-doc-dai-hoc-quoc-gia-thanh-pho-ho-chi-minh",
        "pho-tong-giam-doc-bao-hiem-xa-hoi-viet-nam",
        "pho-chanh-van-phong-ban-can-su-dang-chinh-phu",
        "pho-chanh-van-phong-dang-doan-quoc-hoi",
        "pho-bi-thu-chuyen-trach-dang-uy-co-quan-trung-uong-duoc-liet-ke",
        "chuc-vu-duoc-xac-dinh-tuong-duong-tong-cuc-truong",
    ),
)
"""Khoản 3 Điều 7, with the equal post that the competent body may set."""
DEPUTY_DIRECTORS_GENERAL: Final = EqualPosts(
    say("chức vụ Phó tổng cục trưởng và tương đương"),
    (
        "pho-tong-cuc-truong",
        "pho-giam-doc-nha-xuat-ban-chinh-tri-quoc-gia-su-that",
        "pho-vien-truong-vien-nghien-cuu-lap-phap",
        "pho-truong-ban-quan-ly-lang-chu-tich-ho-chi-minh",
        "uy-vien-chuyen-trach-hoi-dong-dan-toc-uy-ban-cua-quoc-hoi",
        "uy-vien-ban-thuong-vu-tinh-uy",
        "uy-vien-ban-thuong-vu-thanh-uy-truc-thuoc-trung-uong",
        "uy-vien-ban-thuong-vu-dang-uy-khoi-truc-thuoc-trung-uong",
        "chu-tich-uy-ban-mat-tran-to-quoc-viet-nam-cap-tinh",
        "pho-chu-tich-hoi-dong-nhan-dan-cap-tinh",
        "pho-chu-tich-uy-ban-nhan-dan-cap-tinh",
        "pho-chu-tich-uy-ban-giam-sat-tai-chinh-quoc-gia",
        "pho-truong-doan-dai-bieu-quoc-hoi-chuyen-trach-cap-tinh",
        "pho-chu-tich-hoi-quan-chung-o-trung-uong-co-dang-doan",
        "chu-tich-hoi-quan-chung-o-trung-uong-khong-co-dang-doan",
        "pho-tong-bien-tap-bao-dien-tu-dang-cong-san-viet-nam",
        "pho-tong-bien-tap-bao-dai-bieu-nhan-dan",
        "pho-giam-doc-truyen-hinh-quoc-hoi",
        "pho-tong-giam-doc-cong-thong-tin-dien-tu-chinh-phu",
        "chanh-an-toa-an-nhan-dan-cap-cao",
        "vien-truong-vien-kiem-sat-nhan-dan-cap-cao",
        "giam-doc-hoc-vien-truc-thuoc-hoc-vien-chinh-tri-quoc-gia-ho-chi-minh",
        "chuc-vu-duoc-xac-dinh-tuong-duong-pho-tong-cuc-truong",
    ),
)
"""Khoản 4 Điều 7, with the equal post that the competent body may set."""
HEADS: Final = EqualPosts(
    say("chức vụ Vụ trưởng và tương đương"),
    (
        "vu-truong",
        "cuc-truong",
        "vien-truong-thuoc-co-quan-trung-uong",
        "truong-ban-thuoc-co-quan-trung-uong",
        "truong-co-quan-don-vi-thuoc-co-quan-thuoc-chinh-phu",
        "truong-ban-dang-co-quan-truc-thuoc-tinh-uy-thanh-uy",
        "uy-vien-hoi-dong-bien-tap-nha-xuat-ban-chinh-tri-quoc-gia-su-that",
        "tong-thu-ky-lien-hiep-hoi-o-trung-uong",
        "thu-ky-lanh-dao-chu-chot-lanh-dao-cap-cao-cua-dang-nha-nuoc",
        "tinh-uy-vien",
        "thanh-uy-vien",
        "uy-vien-ban-chap-hanh-dang-bo-khoi-truc-thuoc-trung-uong",
        "vu-truong-cua-nha-xuat-ban-chinh-tri-quoc-gia-su-that",
        "truong-co-quan-don-vi-cua-dai-hoc-quoc-gia",
        "pho-chanh-an-toa-an-nhan-dan-cap-cao",
        "pho-vien-truong-vien-kiem-sat-nhan-dan-cap-cao",
        "pho-giam-doc-hoc-vien-truc-thuoc-hoc-vien-chinh-tri-quoc-gia-ho-chi-minh",
        "vu-truong-cuc-truong-thuoc-tong-cuc",
        "giam-doc-so",
        "truong-ban-nganh-cap-tinh",
        "truong-to-chuc-chinh-tri-xa-hoi-cap-tinh",
        "bi-thu-huyen-uy-quan-uy-thi-uy-thanh-uy-truc-thuoc-tinh-uy",
        "bi-thu-dang-uy-truc-thuoc-tinh-uy",
        "pho-tong-thu-ky-lien-hiep-hoi-o-trung-uong",
        "truong-ban-don-vi-hoi-quan-chung-o-trung-uong-co-dang-doan",
        "pho-chu-tich-hoi-quan-chung-o-trung-uong-khong-co-dang-doan",
        "chuc-vu-duoc-xac-dinh-tuong-duong-vu-truong",
    ),
)
"""Khoản 5 Điều 7, with the equal post that the competent body may set."""
DEPUTY_HEADS: Final = EqualPosts(
    say("chức vụ Phó vụ trưởng và tương đương"),
    (
        "pho-vu-truong",
        "pho-cuc-truong",
        "pho-vien-truong-thuoc-co-quan-trung-uong",
        "pho-truong-ban-thuoc-co-quan-trung-uong",
        "pho-truong-ban-dang-co-quan-truc-thuoc-tinh-uy-thanh-uy",
        "pho-chu-tich-uy-ban-mat-tran-to-quoc-viet-nam-cap-tinh",
        "thu-ky-uy-vien-trung-uong-dang-bo-truong-bi-thu-tinh-uy-va-tuong-duong",
        "pho-truong-co-quan-don-vi-thuoc-co-quan-thuoc-chinh-phu",
        "pho-giam-doc-so",
        "pho-truong-ban-nganh-cap-tinh",
        "pho-truong-to-chuc-chinh-tri-xa-hoi-cap-tinh",
        "pho-bi-thu-huyen-uy-quan-uy-thi-uy-thanh-uy-truc-thuoc-tinh-uy",
        "pho-bi-thu-dang-uy-truc-thuoc-tinh-uy",
        "chu-tich-hoi-dong-nhan-dan-cap-huyen",
        "chu-tich-uy-ban-nhan-dan-cap-huyen",
        "uy-vien-uy-ban-kiem-tra-tinh-uy-thanh-uy-truc-thuoc-trung-uong",
        "pho-vu-truong-cua-nha-xuat-ban-chinh-tri-quoc-gia-su-that",
        "pho-truong-co-quan-don-vi-cua-dai-hoc-quoc-gia",
        "pho-vu-truong-pho-truong-co-quan-don-vi-thuoc-tong-cuc",
        "pho-truong-ban-don-vi-hoi-quan-chung-o-trung-uong-co-dang-doan",
        "truong-hoi-cap-tinh-duoc-giao-bien-che",
    ),
)
"""Khoản 6 Điều 7, a closed list."""
DISTRICT_COMMITTEE: Final = EqualPosts(
    say("chức vụ Huyện ủy viên hoặc tương đương"),
    (
        "huyen-uy-vien",
        "truong-ban-nganh-cap-huyen",
        "huyen-doi-pho",
        "pho-bi-thu-pho-chu-tich-doan-the-cap-tinh",
        "uy-vien-ban-cua-tinh",
        "uy-vien-tinh-doi",
        "uy-vien-an-ninh-cua-tinh",
    ),
)
"""Khoản 7 Điều 7: before 30 April 1975."""

_SENIOR_LEADERS = (
    "uy-vien-bo-chinh-tri",
    "bi-thu-trung-uong-dang",
    "pho-chu-tich-nuoc",
    "pho-chu-tich-quoc-hoi",
    "pho-thu-tuong-chinh-phu",
    "chu-tich-uy-ban-trung-uong-mat-tran-to-quoc-viet-nam",
)
_TOP_LEADERS = FOUR_LEADERS.besides(
    say("chức vụ lãnh đạo cấp cao của Đảng, Nhà nước, Mặt trận được liệt kê"), *_SENIOR_LEADERS
)
_LEADERS_OF_1935 = _TOP_LEADERS.besides(
    say("chức vụ lãnh đạo cấp cao được liệt kê hoặc Bộ trưởng và tương đương"),
    "pho-bi-thu-trung-uong-cuc",
    "thuong-vu-xu-uy",
    "bi-thu-khu-uy",
    *(post for post in MINISTERS.slugs if post != "bi-thu-tinh-uy"),
)
"""Without the provincial secretary, whom khoản 1 Điều 9 names for the order below."""
_LEADERS_OF_TWO_WARS = EqualPosts(
    say("chức vụ Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Phó Chủ tịch nước và cùng nhóm"),
    (*_SENIOR_LEADERS, "chuc-vu-duoc-xac-dinh-tuong-duong-pho-thu-tuong-chinh-phu"),
)
_SECRETARIES_OF_1935 = DEPUTY_MINISTERS.besides(
    say("chức vụ Bí thư, Phó Bí thư Tỉnh ủy, Thứ trưởng hoặc tương đương"), "bi-thu-tinh-uy"
)
_PROVINCIAL_SECRETARIES = ("bi-thu-tinh-uy", "bi-thu-thanh-uy-truc-thuoc-trung-uong")
_MINISTERS_OF_1945 = EqualPosts(
    say("chức vụ Trưởng ban của Đảng ở trung ương, Xứ ủy viên, Bộ trưởng hoặc tương đương"),
    (
        *(post for post in MINISTERS.slugs if post not in _PROVINCIAL_SECRETARIES),
        "xu-uy-vien",
        "khu-uy-vien",
    ),
)
"""Without the provincial secretaries, whom khoản 1 Điều 10 names for the order below."""
_DEPUTIES_OF_1945 = DEPUTY_MINISTERS.besides(
    say("chức vụ Bí thư tỉnh ủy, thành ủy, Thứ trưởng hoặc tương đương"),
    "bi-thu-tinh-uy",
    "bi-thu-thanh-uy-truc-thuoc-trung-uong",
)
_MINISTERS_OF_TWO_WARS = MINISTERS.besides(
    say("chức vụ Bộ trưởng, Bí thư tỉnh ủy, thành ủy, Khu ủy viên và các chức vụ cùng nhóm"),
    "khu-uy-vien",
)
_SECRETARIES_OF_TWO_WARS = EqualPosts(
    say("chức vụ Khu ủy viên, Bí thư tỉnh ủy, thành ủy, đảng ủy và cùng nhóm"),
    (
        "khu-uy-vien",
        "bi-thu-tinh-uy",
        "bi-thu-thanh-uy-truc-thuoc-trung-uong",
        "bi-thu-dang-uy-khoi-truc-thuoc-trung-uong",
        "uy-vien-uy-ban-thuong-vu-quoc-hoi",
        "truong-to-chuc-chinh-tri-xa-hoi-o-trung-uong",
    ),
)
_MINISTERS_BUT_SECRETARIES = EqualPosts(
    say("chức vụ Trưởng ban của Đảng ở trung ương, Bộ trưởng hoặc tương đương"),
    tuple(post for post in MINISTERS.slugs if post not in _SECRETARIES_OF_TWO_WARS.slugs),
)
_PROVINCIAL_HEADS = HEADS.besides(
    say("chức vụ Cục trưởng, Vụ trưởng, Tỉnh ủy viên hoặc tương đương")
)
_HEADS_OF_TWO_WARS = EqualPosts(
    say("chức vụ Vụ trưởng, Thường vụ tỉnh ủy, Phó Chủ tịch Ủy ban nhân dân tỉnh và cùng nhóm"),
    (
        "vu-truong",
        "uy-vien-ban-thuong-vu-tinh-uy",
        "uy-vien-ban-thuong-vu-thanh-uy-truc-thuoc-trung-uong",
        "pho-chu-tich-hoi-dong-nhan-dan-cap-tinh",
        "pho-chu-tich-uy-ban-nhan-dan-cap-tinh",
        "chu-tich-uy-ban-mat-tran-to-quoc-viet-nam-cap-tinh",
    ),
)
_HEADS_AND_DEPUTY_DELEGATES = _HEADS_OF_TWO_WARS.besides(
    say("chức vụ Vụ trưởng, Thường vụ tỉnh ủy, Phó trưởng đoàn đại biểu Quốc hội và cùng nhóm"),
    "pho-truong-doan-dai-bieu-quoc-hoi-chuyen-trach-cap-tinh",
)
_DIRECTORS_OF_TWO_WARS = DEPUTY_HEADS.besides(
    say(
        "chức vụ Giám đốc sở, Trưởng ban, ngành cấp tỉnh, Bí thư huyện ủy, Phó Vụ trưởng hoặc"
        " tương đương"
    ),
    "giam-doc-so",
    "truong-ban-nganh-cap-tinh",
    "bi-thu-huyen-uy-quan-uy-thi-uy-thanh-uy-truc-thuoc-tinh-uy",
)
_DIRECTORS_AND_UNIONS = _DIRECTORS_OF_TWO_WARS.besides(
    say(
        "chức vụ Giám đốc sở, Trưởng ban, ngành, tổ chức chính trị - xã hội cấp tỉnh, Phó Vụ trưởng"
        " hoặc tương đương"
    ),
    "truong-to-chuc-chinh-tri-xa-hoi-cap-tinh",
)

_COMMANDERS_IN_CHIEF = EqualPosts(
    say(
        "chức vụ Bộ trưởng, Thứ trưởng, Tổng Tham mưu trưởng, Chủ nhiệm Tổng cục Chính trị hoặc"
        " tương đương trong lực lượng vũ trang"
    ),
    (
        "bo-truong-bo-quoc-phong",
        "bo-truong-bo-cong-an",
        "thu-truong-bo-quoc-phong",
        "thu-truong-bo-cong-an",
        "tong-tham-muu-truong",
        "chu-nhiem-tong-cuc-chinh-tri",
        "chuc-danh-duoc-xac-dinh-tuong-duong-chu-nhiem-tong-cuc-chinh-tri",
    ),
)
_REGION_COMMANDERS = EqualPosts(
    say("chức vụ Tư lệnh Quân khu hoặc tương đương"),
    ("tu-lenh-quan-khu", "chuc-danh-duoc-xac-dinh-tuong-duong-tu-lenh-quan-khu"),
)
_CORPS_COMMANDERS = EqualPosts(
    say("chức vụ Tư lệnh Quân đoàn hoặc tương đương"),
    ("tu-lenh-quan-doan", "chuc-danh-duoc-xac-dinh-tuong-duong-tu-lenh-quan-doan"),
)
_PROVINCIAL_POLICE = EqualPosts(
    say("chức vụ Giám đốc Công an cấp tỉnh hoặc tương đương"),
    ("giam-doc-cong-an-cap-tinh", "chuc-danh-duoc-xac-dinh-tuong-duong-su-doan-truong"),
)
_DIVISIONS_ALONE = EqualPosts(
    say("chức vụ Phó Tư lệnh Quân đoàn, Sư đoàn trưởng"),
    ("pho-tu-lenh-quan-doan", "su-doan-truong"),
)
_DIVISIONS = _DIVISIONS_ALONE.besides(
    say(
        "chức vụ Phó Tư lệnh Quân đoàn, Sư đoàn trưởng, Giám đốc Công an cấp tỉnh hoặc tương đương"
    ),
    _PROVINCIAL_POLICE,
)
_DEPUTY_PROVINCIAL_POLICE = EqualPosts(
    say("chức vụ Phó Giám đốc Công an cấp tỉnh hoặc tương đương"),
    ("pho-giam-doc-cong-an-cap-tinh", "chuc-danh-duoc-xac-dinh-tuong-duong-lu-doan-truong"),
)
_BRIGADES_ALONE = EqualPosts(
    say("chức vụ Phó Sư đoàn trưởng, Lữ đoàn trưởng"), ("pho-su-doan-truong", "lu-doan-truong")
)
_BRIGADES = _BRIGADES_ALONE.besides(
    say(
        "chức vụ Phó Sư đoàn trưởng, Lữ đoàn trưởng, Phó Giám đốc Công an cấp tỉnh hoặc tương đương"
    ),
    _DEPUTY_PROVINCIAL_POLICE,
)
_DEPUTY_REGIMENTS = EqualPosts(
    say("chức vụ Phó Trung đoàn trưởng hoặc tương đương"),
    ("pho-trung-doan-truong", "chuc-danh-duoc-xac-dinh-tuong-duong-pho-trung-doan-truong"),
)
_REGIMENTS_ALONE = EqualPosts(say("chức vụ Trung đoàn trưởng"), ("trung-doan-truong",))
_REGIMENTS = _REGIMENTS_ALONE.besides(
    say("chức vụ Trung đoàn trưởng, Phó Trung đoàn trưởng hoặc tương đương"), _DEPUTY_REGIMENTS
)
GENERALS: Final = EqualPosts(
    say("cấp bậc Đại tướng lực lượng vũ trang nhân dân"), ("dai-tuong",), rank=True
)
COLONEL_GENERALS: Final = EqualPosts(
    say("cấp bậc Thượng tướng lực lượng vũ trang nhân dân"), ("thuong-tuong",), rank=True
)
LIEUTENANT_GENERALS: Final = EqualPosts(
    say("cấp bậc Trung tướng lực lượng vũ trang nhân dân"), ("trung-tuong",), rank=True
)


@attrs.frozen
class _Line:
    """One line of the Decree: so long in one of these posts.

    Attributes:
        posts: which posts.
        years: how many years at least; None where no time is stated.
        where: the place in the Decree.
        below: fewer years than this (đến dưới).
        to: the upper figure where the text says *từ ... đến ...* only.
        terms: how many terms (nhiệm kỳ) it names.
        unbroken: the terms follow one another.
        inside: only posts held in this period.
        above: the next higher posts of the same list and period, with the years they ask.
    """

    posts: EqualPosts
    years: int | None = None
    where: Citation = attrs.field(kw_only=True)
    below: int | None = attrs.field(default=None, kw_only=True)
    to: int | None = attrs.field(default=None, kw_only=True)
    terms: int | None = attrs.field(default=None, kw_only=True)
    unbroken: bool = attrs.field(default=False, kw_only=True)
    inside: Period | None = attrs.field(default=None, kw_only=True)
    above: tuple[tuple[EqualPosts, int | None], ...] = attrs.field(default=(), kw_only=True)


@attrs.frozen(kw_only=True)
class _Doubt:
    """Lines that the Decree leaves open: as it is read here, and otherwise."""

    key: str
    text: Message
    where: Citation
    as_read: tuple[Message, tuple[_Line | _Doubt, ...]]
    otherwise: tuple[Message, tuple[_Line | _Doubt, ...]]


_Item = _Line | _Doubt


def _attested(key: str, text: Message, where: Citation, by: Message = _COMPETENT) -> Criterion:
    return attested(key, text, by=by, source=where)


_ACTIVE_IN_1935: Final = _attested(
    "hoat-dong-cach-mang-tu-1935-ve-truoc",
    say("Được công nhận tham gia cách mạng từ năm 1935 về trước, hoạt động liên tục"),
    _D(6, 1),
)
_BEFORE_1945 = _attested(
    "hoat-dong-cach-mang-truoc-1945",
    say("Được công nhận tham gia hoạt động cách mạng trước ngày 01/01/1945, hoạt động liên tục"),
    _D(6, 1, "a"),
)
_PARTY_BEFORE_UPRISING = _attested(
    "vao-dang-truoc-19-8-1945",
    say("Được kết nạp hoặc kết nạp lại vào Đảng trước ngày 19/8/1945"),
    _D(6, 1, "a"),
)
_ACTIVE_BEFORE_1945: Final = readings(
    "tham-gia-truoc-1945-va-vao-dang",
    Reading(
        key="can-ca-hai",
        text=say("vừa tham gia cách mạng trước năm 1945, vừa vào Đảng trước ngày 19/8/1945"),
        criterion=all_of(_BEFORE_1945, _PARTY_BEFORE_UPRISING, source=_D(6, 1, "a")),
        sources=(_D(6, 1, "a"),),
    ),
    Reading(
        key="can-mot-trong-hai",
        text=say("chỉ cần một trong hai điều kiện"),
        criterion=any_of(_BEFORE_1945, _PARTY_BEFORE_UPRISING, source=_D(6, 1, "a")),
    ),
    source=_D(6, 1, "a"),
    text=say("Tham gia hoạt động cách mạng trước năm 1945"),
)
_ACTIVE_BEFORE_UPRISING: Final = _attested(
    "can-bo-tien-khoi-nghia",
    say("Được công nhận là cán bộ tiền khởi nghĩa"),
    _D(6, 1, "b"),
)
_ACTIVE_IN_TWO_WARS: Final = _attested(
    "hoat-dong-lien-tuc-hai-cuoc-khang-chien",
    say(
        "Hoạt động liên tục trong hai cuộc kháng chiến, từ sau ngày khởi nghĩa tháng Tám năm 1945"
        " đến ngày 30/4/1975"
    ),
    _D(6, 1, "c"),
)
_ACTIVE_IN_THE_SOUTH = _attested(
    "chien-truong-mien-nam-tu-10-nam",
    say(
        "Hoạt động liên tục từ đủ 10 năm trở lên ở chiến trường miền Nam, Lào, Campuchia, đến tháng"
        " 01/1973 nếu có mặt từ trước năm 1960, đến ngày 30/4/1975 nếu vào từ năm 1964"
    ),
    _D(6, 1, "e"),
)
_ACTIVE_SINCE_GENEVA: Final = _attested(
    "cong-tac-lien-tuc-sau-20-7-1954",
    say(
        "Công tác liên tục trong thời kỳ kháng chiến chống đế quốc Mỹ hoặc thời kỳ xây dựng và bảo"
        " vệ Tổ quốc"
    ),
    _D(6, 1),
    _CADRE_MANAGER,
)
_ACTIVE_IN_THE_SOUTH_READ = readings(
    "chien-truong-mien-nam-va-tien-khoi-nghia",
    Reading(
        key="truong-hop-rieng",
        text=say("người ở chiến trường miền Nam là trường hợp riêng"),
        criterion=_ACTIVE_IN_THE_SOUTH,
        sources=(_D(12, 2),),
    ),
    Reading(
        key="phai-la-tien-khoi-nghia",
        text=say("người ở chiến trường miền Nam cũng phải là cán bộ tiền khởi nghĩa"),
        criterion=all_of(_ACTIVE_BEFORE_UPRISING, _ACTIVE_IN_THE_SOUTH, source=_D(12, 2)),
    ),
    source=_D(12, 2),
    text=say("Hoạt động ở chiến trường miền Nam"),
)

_AS_PRINTED = say(
    "đúng theo các khoảng thời gian ghi trong văn bản, dù có khoảng chồng lấn hoặc bỏ trống"
)
_WITHOUT_OVERLAP = say(
    "từ mức dưới của hạng Nhất trở lên đều là hạng Nhất, hạng Nhì chỉ đến dưới mức đó"
)


def _overlapping(as_read: _Line, otherwise: _Line) -> _Doubt:
    return _Doubt(
        key="chong-lan-hang-nhat-hang-nhi",
        text=say(
            "Giữ {posts}: khoảng thời gian chồng nhau giữa hạng Nhất và hạng Nhì",
            posts=as_read.posts.name,
        ),
        where=as_read.where,
        as_read=(_AS_PRINTED, (as_read,)),
        otherwise=(_WITHOUT_OVERLAP, (otherwise,)),
    )


def _without_end(line: _Line) -> _Doubt:
    return _Doubt(
        key="tren-muc-tren-cua-hang-nhat",
        text=say(
            "Giữ {posts} lâu hơn mức trên của hạng Nhất (văn bản không nêu)",
            posts=line.posts.name,
        ),
        where=line.where,
        as_read=(
            say(
                "vẫn là hạng Nhất, vì chức vụ thấp hơn là Vụ trưởng từ 15 năm trở lên đã được hạng"
                " Nhất"
            ),
            (attrs.evolve(line, below=None),),
        ),
        otherwise=(
            say("không thuộc hạng Nhất, đúng theo khoảng thời gian ghi trong văn bản"),
            (line,),
        ),
    )


_LADDER: Final = (
    FOUR_LEADERS,
    LEADERS,
    MINISTERS,
    DEPUTY_MINISTERS,
    DIRECTORS_GENERAL,
    DEPUTY_DIRECTORS_GENERAL,
    HEADS,
    DEPUTY_HEADS,
)
"""The posts of khoản 4 Điều 8 and of Điều 7, highest first."""
_E, _G, _H = _D(16, 1, "c"), _D(17, 1, "b"), _D(18, 1, "b")
_SINCE_GENEVA: Final[Mapping[str, tuple[_Item, ...]]] = {
    SAO_VANG: (_Line(FOUR_LEADERS, 8, to=10, terms=2, where=_D(8, 4)),),
    HO_CHI_MINH: (
        _Line(FOUR_LEADERS, 3, to=5, terms=1, where=_D(9, 4)),
        _Line(LEADERS, 8, to=10, terms=2, unbroken=True, where=_D(9, 4)),
        _Line(GENERALS, 10, where=_D(9, 4)),
    ),
    DOC_LAP_1: (
        _Line(LEADERS, 3, to=5, terms=1, where=_D(10, 3)),
        _Line(GENERALS, where=_D(10, 3)),
        _Line(MINISTERS, 13, to=15, where=_D(10, 3)),
        _Line(COLONEL_GENERALS, 10, where=_D(10, 3)),
    ),
    DOC_LAP_2: (
        _Line(MINISTERS, 8, to=10, terms=2, where=_D(11, 3)),
        _Line(COLONEL_GENERALS, 5, where=_D(11, 3)),
        _Line(DEPUTY_MINISTERS, 13, to=15, where=_D(11, 3)),
    ),
    DOC_LAP_3: (
        _Line(MINISTERS, 3, to=5, terms=1, where=_D(12, 4)),
        _Line(COLONEL_GENERALS, where=_D(12, 4)),
        _Line(DEPUTY_MINISTERS, 8, to=10, terms=2, where=_D(12, 4)),
    ),
    LAO_DONG_1: (
        _Line(MINISTERS, where=_E),
        _Line(DEPUTY_MINISTERS, 5, where=_E),
        _without_end(_Line(DIRECTORS_GENERAL, 8, below=10, where=_E)),
        _without_end(_Line(DEPUTY_DIRECTORS_GENERAL, 10, below=15, where=_E)),
        _Line(HEADS, 15, where=_E),
    ),
    LAO_DONG_2: (
        _Line(DEPUTY_MINISTERS, 3, below=5, where=_G),
        _overlapping(
            _Line(DIRECTORS_GENERAL, 5, where=_G), _Line(DIRECTORS_GENERAL, 5, below=8, where=_G)
        ),
        _Line(DEPUTY_DIRECTORS_GENERAL, 8, below=10, where=_G),
        _Line(HEADS, 10, below=15, where=_G),
        _Line(DEPUTY_HEADS, 15, where=_G),
    ),
    LAO_DONG_3: (
        _Line(DIRECTORS_GENERAL, 3, below=5, where=_H),
        _Line(DEPUTY_DIRECTORS_GENERAL, 5, below=8, where=_H),
        _Line(HEADS, 6, below=10, where=_H),
        _Line(DEPUTY_HEADS, 10, below=15, where=_H),
    ),
}
"""Khoản 4 Điều 8 and 9, khoản 3 Điều 10 and 11, khoản 4 Điều 12, Điều 16 to 18; highest first."""


def _lines(items: Iterable[_Item]) -> Iterator[_Line]:
    for item in items:
        if isinstance(item, _Line):
            yield item
        else:
            yield from _lines(item.as_read[1])


def _asked_of(posts: EqualPosts, award: str) -> int | None:
    # What the posts must reach for the award or for a better one; None where nothing is short.
    upwards = list(_SINCE_GENEVA)[: list(_SINCE_GENEVA).index(award) + 1]
    asked = [
        line.years for one in upwards for line in _lines(_SINCE_GENEVA[one]) if line.posts is posts
    ]
    told = [years for years in asked if years is not None]
    return min(told) if len(told) == len(asked) else None


def _on_the_ladder(award: str, item: _Item) -> _Item:
    if isinstance(item, _Doubt):
        return attrs.evolve(
            item,
            as_read=(item.as_read[0], _all_on_the_ladder(award, item.as_read[1])),
            otherwise=(item.otherwise[0], _all_on_the_ladder(award, item.otherwise[1])),
        )
    if item.posts.rank:
        return attrs.evolve(item, inside=SINCE_GENEVA)
    higher = reversed(_LADDER[: _LADDER.index(item.posts)])
    above = tuple((posts, _asked_of(posts, award)) for posts in higher)
    return attrs.evolve(item, inside=SINCE_GENEVA, above=above)


def _all_on_the_ladder(award: str, items: Iterable[_Item]) -> tuple[_Item, ...]:
    return tuple(_on_the_ladder(award, item) for item in items)


def _as_it_stands(line: _Line) -> _Item:
    return line


def _five_years(line: _Line) -> _Doubt:
    return _Doubt(
        key="nam-nam-hang-ba",
        text=say("Nghĩa của “05 năm” khi không ghi “trở lên”"),
        where=line.where,
        as_read=(say("từ đủ 05 năm trở lên"), (line,)),
        otherwise=(
            say("từ đủ 05 năm đến dưới 06 năm, vì từ 06 năm đã thuộc hạng Nhì"),
            (attrs.evolve(line, below=6),),
        ),
    )


def _equal_too(line: _Line, read: Callable[[_Line], _Item] = _as_it_stands) -> _Doubt:
    others = line.posts.besides(
        say("{posts} (kể cả các chức vụ tương đương Vụ trưởng theo Điều 7)", posts=line.posts.name),
        HEADS,
    )
    return _Doubt(
        key="danh-sach-hai-cuoc-khang-chien-va-dieu-7",
        text=say("Quan hệ giữa danh sách chức vụ của điều này và bảng tương đương tại Điều 7"),
        where=line.where,
        as_read=(say("chỉ các chức vụ được liệt kê tại điều này"), (read(line),)),
        otherwise=(
            say("cả các chức vụ tương đương theo Điều 7"),
            (read(attrs.evolve(line, posts=others)),),
        ),
    )


def _secretaries_too(line: _Line, *secretaries: str) -> _Doubt:
    others = line.posts.besides(
        say("{posts} (kể cả Bí thư tỉnh ủy, thành ủy theo Điều 7)", posts=line.posts.name),
        *secretaries,
    )
    return _Doubt(
        key="bi-thu-tinh-uy-va-dieu-7",
        text=say(
            "Bí thư tỉnh ủy, thành ủy được nêu riêng cho hình thức khen thấp hơn, trong khi Điều 7"
            " coi là tương đương Bộ trưởng"
        ),
        where=line.where,
        as_read=(say("áp dụng quy định nêu riêng, không thuộc nhóm này"), (line,)),
        otherwise=(
            say("thuộc nhóm này theo bảng tương đương tại Điều 7"),
            (attrs.evolve(line, posts=others),),
        ),
    )


_ABOVE_MINISTERS = ((_LEADERS_OF_TWO_WARS, 3), (FOUR_LEADERS, None))
_ABOVE_DEPUTIES = ((MINISTERS, 3), *_ABOVE_MINISTERS)
_ABOVE_HEADS = (
    (DIRECTORS_GENERAL, None),
    (DEPUTY_MINISTERS, None),
    (MINISTERS, None),
    (LEADERS, None),
    (FOUR_LEADERS, None),
)
_WARS: Final[Mapping[str, tuple[tuple[Criterion, tuple[_Item, ...]], ...]]] = {
    SAO_VANG: (
        (
            _ACTIVE_IN_1935,
            (
                _secretaries_too(_Line(_LEADERS_OF_1935, where=_D(8, 1)), "bi-thu-tinh-uy"),
                _Line(COLONEL_GENERALS, where=_D(8, 1)),
            ),
        ),
        (
            _ACTIVE_BEFORE_1945,
            (_Line(_TOP_LEADERS, where=_D(8, 2)), _Line(GENERALS, where=_D(8, 2))),
        ),
        (
            _ACTIVE_IN_TWO_WARS,
            (
                _Doubt(
                    key="truoc-ngay-30-4-1975",
                    text=say("Phạm vi của cụm từ “trước ngày 30 tháng 4 năm 1975”"),
                    where=_D(8, 3),
                    as_read=(
                        say("chỉ gắn với cấp bậc Đại tướng"),
                        (_Line(FOUR_LEADERS, where=_D(8, 3)),),
                    ),
                    otherwise=(
                        say("gắn với cả các chức vụ"),
                        (_Line(FOUR_LEADERS, where=_D(8, 3), inside=BEFORE_REUNIFICATION),),
                    ),
                ),
                _Line(GENERALS, where=_D(8, 3), inside=BEFORE_REUNIFICATION),
            ),
        ),
    ),
    HO_CHI_MINH: (
        (
            _ACTIVE_IN_1935,
            (
                _Line(_SECRETARIES_OF_1935, where=_D(9, 1)),
                _Line(LIEUTENANT_GENERALS, where=_D(9, 1)),
            ),
        ),
        (
            _ACTIVE_BEFORE_1945,
            (
                _secretaries_too(
                    _Line(_MINISTERS_OF_1945, where=_D(9, 2)), *_PROVINCIAL_SECRETARIES
                ),
                _Line(COLONEL_GENERALS, where=_D(9, 2)),
            ),
        ),
        (
            _ACTIVE_IN_TWO_WARS,
            (
                _Line(
                    _LEADERS_OF_TWO_WARS,
                    3,
                    to=5,
                    terms=1,
                    where=_D(9, 3),
                    above=((FOUR_LEADERS, None),),
                ),
                _Line(GENERALS, where=_D(9, 3)),
            ),
        ),
    ),
    DOC_LAP_1: (
        (
            _ACTIVE_BEFORE_1945,
            (
                _Line(_DEPUTIES_OF_1945, where=_D(10, 1)),
                _Line(LIEUTENANT_GENERALS, where=_D(10, 1)),
            ),
        ),
        (
            _ACTIVE_IN_TWO_WARS,
            (
                _Doubt(
                    key="nhiem-ky-cua-ca-danh-sach",
                    text=say("Phạm vi của yêu cầu về nhiệm kỳ trong danh sách chức vụ"),
                    where=_D(10, 2),
                    as_read=(
                        say("gắn với mọi chức vụ trong danh sách"),
                        (
                            _Line(
                                _MINISTERS_OF_TWO_WARS,
                                8,
                                to=10,
                                terms=2,
                                where=_D(10, 2),
                                above=_ABOVE_MINISTERS,
                            ),
                        ),
                    ),
                    otherwise=(
                        say("không gắn với Trưởng ban của Đảng, Bộ trưởng hoặc tương đương"),
                        (
                            _Line(_MINISTERS_BUT_SECRETARIES, where=_D(10, 2)),
                            _Line(
                                _SECRETARIES_OF_TWO_WARS,
                                8,
                                to=10,
                                terms=2,
                                where=_D(10, 2),
                                above=_ABOVE_MINISTERS,
                            ),
                        ),
                    ),
                ),
                _Line(COLONEL_GENERALS, where=_D(10, 2)),
            ),
        ),
    ),
    DOC_LAP_2: (
        (
            _ACTIVE_BEFORE_UPRISING,
            (
                _Line(
                    DEPUTY_MINISTERS,
                    3,
                    to=5,
                    terms=1,
                    where=_D(11, 1),
                    above=((MINISTERS, 3),),
                ),
            ),
        ),
        (
            _ACTIVE_IN_TWO_WARS,
            (
                _Line(
                    MINISTERS,
                    3,
                    to=5,
                    terms=1,
                    where=_D(11, 2),
                    above=_ABOVE_MINISTERS,
                ),
                _Line(
                    DEPUTY_MINISTERS,
                    8,
                    to=10,
                    terms=2,
                    where=_D(11, 2),
                    above=_ABOVE_DEPUTIES,
                ),
            ),
        ),
    ),
    DOC_LAP_3: (
        (_ACTIVE_BEFORE_1945, (_Line(_PROVINCIAL_HEADS, where=_D(12, 1)),)),
        (_ACTIVE_BEFORE_UPRISING, (_Line(_PROVINCIAL_HEADS, where=_D(12, 2)),)),
        (
            _ACTIVE_IN_THE_SOUTH_READ,
            (_Line(DISTRICT_COMMITTEE, where=_D(12, 2), inside=BEFORE_REUNIFICATION),),
        ),
        (
            _ACTIVE_IN_TWO_WARS,
            (
                _Line(
                    DEPUTY_MINISTERS,
                    3,
                    to=5,
                    terms=1,
                    where=_D(12, 3),
                    above=_ABOVE_DEPUTIES,
                ),
            ),
        ),
    ),
    LAO_DONG_1: (
        (_ACTIVE_BEFORE_UPRISING, (_Line(DEPUTY_HEADS, where=_D(16, 1, "a")),)),
        (
            _ACTIVE_IN_TWO_WARS,
            (
                _Line(DEPUTY_MINISTERS, where=_D(16, 1, "b")),
                _equal_too(
                    _Line(
                        _HEADS_OF_TWO_WARS,
                        10,
                        where=_D(16, 1, "b"),
                        above=_ABOVE_HEADS,
                    )
                ),
            ),
        ),
    ),
    LAO_DONG_2: (
        (
            _ACTIVE_IN_TWO_WARS,
            (
                _equal_too(
                    _Line(
                        _HEADS_AND_DEPUTY_DELEGATES,
                        6,
                        below=10,
                        where=_D(17, 1, "a"),
                        above=_ABOVE_HEADS,
                    )
                ),
                _Line(
                    _DIRECTORS_OF_TWO_WARS,
                    10,
                    where=_D(17, 1, "a"),
                    above=((_HEADS_AND_DEPUTY_DELEGATES, 6), *_ABOVE_HEADS),
                ),
            ),
        ),
    ),
    LAO_DONG_3: (
        (
            _ACTIVE_IN_TWO_WARS,
            (
                _equal_too(
                    _Line(
                        _HEADS_OF_TWO_WARS,
                        5,
                        where=_D(18, 1, "a"),
                        above=_ABOVE_HEADS,
                    ),
                    _five_years,
                ),
                _Line(
                    _DIRECTORS_AND_UNIONS,
                    6,
                    below=10,
                    where=_D(18, 1, "a"),
                    above=((_HEADS_OF_TWO_WARS, 5), *_ABOVE_HEADS),
                ),
            ),
        ),
    ),
}
"""The lines for those active before 1945 or in the two wars, whenever the post was held."""

_ABOVE_REGIONS = ((_COMMANDERS_IN_CHIEF, None),)
_ABOVE_CORPS = ((_REGION_COMMANDERS, 5), *_ABOVE_REGIONS)
_ABOVE_DIVISIONS = ((_CORPS_COMMANDERS, 5), *_ABOVE_CORPS)
_ABOVE_BRIGADES = ((_DIVISIONS, 10), *_ABOVE_DIVISIONS)
_ABOVE_REGIMENTS = ((_BRIGADES, 10), *_ABOVE_BRIGADES)


def _ten_years(
    posts: EqualPosts,
    first: EqualPosts,
    last: EqualPosts,
    above: tuple[tuple[EqualPosts, int | None], ...],
    where: Citation,
) -> _Doubt:
    return _Doubt(
        key="muoi-nam-cua-ca-danh-sach",
        text=say("Phạm vi của “từ 10 năm trở lên” trong danh sách chức vụ"),
        where=where,
        as_read=(
            say("gắn với mọi chức vụ trong danh sách"),
            (_Line(posts, 10, where=where, above=above),),
        ),
        otherwise=(
            say("chỉ gắn với chức vụ cuối danh sách"),
            (_Line(first, where=where), _Line(last, 10, where=where, above=above)),
        ),
    )


_IN_THE_FORCES: Final[Mapping[str, tuple[int, tuple[_Item, ...]]]] = {
    QUAN_CONG_1: (
        35,
        (
            _Doubt(
                key="nam-nam-quan-cong-hang-nhat",
                text=say("Phạm vi của “từ 05 năm trở lên” trong danh sách"),
                where=_D(13),
                as_read=(
                    say("chỉ gắn với cấp bậc Thượng tướng"),
                    (
                        _Line(_COMMANDERS_IN_CHIEF, where=_D(13)),
                        _Line(GENERALS, where=_D(13)),
                    ),
                ),
                otherwise=(
                    say("gắn với mọi chức vụ, cấp bậc trong danh sách"),
                    (
                        _Line(_COMMANDERS_IN_CHIEF, 5, where=_D(13)),
                        _Line(GENERALS, 5, where=_D(13)),
                    ),
                ),
            ),
            _Line(COLONEL_GENERALS, 5, where=_D(13)),
        ),
    ),
    QUAN_CONG_2: (35, (_Line(_REGION_COMMANDERS, 5, where=_D(14), above=_ABOVE_REGIONS),)),
    QUAN_CONG_3: (35, (_Line(_CORPS_COMMANDERS, 5, where=_D(15), above=_ABOVE_CORPS),)),
    BAO_VE_1: (
        35,
        (_ten_years(_DIVISIONS, _DIVISIONS_ALONE, _PROVINCIAL_POLICE, _ABOVE_DIVISIONS, _D(19)),),
    ),
    BAO_VE_2: (
        35,
        (
            _ten_years(
                _BRIGADES, _BRIGADES_ALONE, _DEPUTY_PROVINCIAL_POLICE, _ABOVE_BRIGADES, _D(20)
            ),
        ),
    ),
    BAO_VE_3: (
        30,
        (_ten_years(_REGIMENTS, _REGIMENTS_ALONE, _DEPUTY_REGIMENTS, _ABOVE_REGIMENTS, _D(21)),),
    ),
}
"""Total years of work in the army and the police, and the posts and ranks (Điều 13-15, 19-21)."""

_PLACES: Final[Mapping[str, tuple[Citation, Citation]]] = {
    SAO_VANG: (LAW_2022.cite(34, 2, "a"), _D(8)),
    HO_CHI_MINH: (LAW_2022.cite(35, 1, "a"), _D(9)),
    DOC_LAP_1: (LAW_2022.cite(36, 1, "a"), _D(10)),
    DOC_LAP_2: (LAW_2022.cite(37, 1, "a"), _D(11)),
    DOC_LAP_3: (LAW_2022.cite(38, 1, "a"), _D(12)),
    QUAN_CONG_1: (LAW_2022.cite(39, 1, "a"), _D(13)),
    QUAN_CONG_2: (LAW_2022.cite(40, 1, "a"), _D(14)),
    QUAN_CONG_3: (LAW_2022.cite(41, 1, "a"), _D(15)),
    LAO_DONG_1: (LAW_2022.cite(42, 1, "e"), _D(16, 1)),
    LAO_DONG_2: (LAW_2022.cite(43, 1, "e"), _D(17, 1)),
    LAO_DONG_3: (LAW_2022.cite(44, 1, "g"), _D(18, 1)),
    BAO_VE_1: (LAW_2022.cite(45, 1, "d"), _D(19)),
    BAO_VE_2: (LAW_2022.cite(46, 1, "d"), _D(20)),
    BAO_VE_3: (LAW_2022.cite(47, 1, "d"), _D(21)),
}
SERVICE_AWARDS: Final = tuple(_PLACES)
"""The slugs of the orders conferred for service, in the order of the Law."""
ONE_GRADE_ABOVE: Final[Mapping[str, tuple[str, ...]]] = {
    DOC_LAP_2: (DOC_LAP_1,),
    DOC_LAP_3: (DOC_LAP_2,),
    QUAN_CONG_2: (QUAN_CONG_1,),
    QUAN_CONG_3: (QUAN_CONG_2,),
    LAO_DONG_2: (LAO_DONG_1,),
    LAO_DONG_3: (LAO_DONG_2,),
    BAO_VE_2: (BAO_VE_1,),
    BAO_VE_3: (BAO_VE_2,),
}
"""By order: what is one grade above it (mức khen liền trên)."""
PERHAPS_ONE_GRADE_ABOVE: Final[Mapping[str, tuple[str, ...]]] = {
    HO_CHI_MINH: (SAO_VANG,),
    DOC_LAP_1: (HO_CHI_MINH,),
    QUAN_CONG_1: (HO_CHI_MINH,),
    LAO_DONG_1: (DOC_LAP_3,),
    BAO_VE_1: (QUAN_CONG_3,),
}
"""From these the Decree does not say what one grade lower is (hạ một mức khen)."""
EXCLUDING: Final = (
    DisciplineForm.DISMISSED,
    DisciplineForm.RANK_STRIPPED,
    DisciplineForm.SERVICE_STRIPPED,
    DisciplineForm.PARTY_EXPELLED,
)
"""What excludes from every award for service (điểm a khoản 3 Điều 6)."""
LOWERING: Final = (
    DisciplineForm.REPRIMAND,
    DisciplineForm.WARNING,
    DisciplineForm.SALARY_LOWERED,
    DisciplineForm.DEMOTED,
    DisciplineForm.RANK_LOWERED,
    DisciplineForm.REMOVED_FROM_POST,
    DisciplineForm.PARTY_EXPELLED,
)
"""An expulsion lowers the grade where it does not exclude: after an admission anew."""


def _held(
    line: _Line,
    *,
    later: bool,
    up_to: int | None = None,
    levels: int | None = 1,
    past_unheld: bool = False,
) -> Criterion:
    post = not line.posts.rank
    return held_post(
        *line.posts.slugs,
        years=line.years,
        below=line.below,
        up_to=up_to,
        inside=line.inside,
        above=[(posts.slugs, years) for posts, years in line.above],
        levels=levels,
        past_unheld=past_unheld,
        unbroken=line.unbroken,
        reduced=post,
        rotation=post,
        to_term=post and later,
        staged=True,
        clear=later,
        named=line.posts.name,
        source=line.where,
        successor=_UNSEEN,
    )


def _time(line: _Line, *, later: bool, up_to: int | None = None) -> Criterion:
    # From which level time comes down matters only where it can fall short above the next one.
    if line.years is None or not any(years for _, years in line.above[1:]):
        return _held(line, later=later, up_to=up_to)
    return readings(
        "cong-don-thoi-gian",
        Reading(
            key="chuc-vu-da-giu",
            text=say(
                "thời gian chưa đủ mức được cộng vào chức vụ thấp hơn gần nhất mà người đó đã giữ"
            ),
            criterion=_held(line, later=later, up_to=up_to, past_unheld=True),
            sources=(_D(6, 2, "b"),),
        ),
        Reading(
            key="mot-bac",
            text=say(
                "thời gian chưa đủ mức chỉ được cộng vào chức vụ thấp hơn liền kề trong bảng chức vụ"
            ),
            criterion=_held(line, later=later, up_to=up_to),
        ),
        Reading(
            key="nhieu-bac",
            text=say("thời gian chưa đủ mức được cộng tiếp xuống nhiều bậc"),
            criterion=_held(line, later=later, up_to=up_to, levels=None),
        ),
        source=_D(6, 2, "b"),
        text=say(
            "Giữ {posts}: cách cộng thời gian giữ chức vụ cao hơn chưa đủ mức",
            posts=line.posts.name,
        ),
    )


def _bounded(line: _Line, *, later: bool) -> Criterion:
    if line.to is None:
        return _time(line, later=later)
    return readings(
        "muc-tren-cua-khoang-thoi-gian",
        Reading(
            key="khong-la-gioi-han",
            text=say("mức trên chỉ mô tả độ dài nhiệm kỳ, lâu hơn vẫn đạt"),
            criterion=_time(line, later=later),
            sources=(line.where,),
        ),
        Reading(
            key="la-gioi-han",
            text=say("lâu hơn mức trên thì không thuộc khoảng này"),
            criterion=_time(line, later=later, up_to=line.to),
        ),
        source=line.where,
        text=say("Giữ {posts}: mức trên của khoảng “từ ... đến ... năm”", posts=line.posts.name),
    )


def _of_line(line: _Line, *, later: bool) -> Criterion:
    if line.terms is None:
        return _bounded(line, later=later)
    return all_of(
        _bounded(line, later=later),
        readings(
            "so-nhiem-ky",
            Reading(
                key="tinh-theo-nam",
                text=say("nhiệm kỳ được tính bằng số năm nêu kèm"),
                criterion=_time(line, later=later),
                sources=(line.where,),
            ),
            Reading(
                key="du-so-nhiem-ky",
                text=say("phải đủ cả số nhiệm kỳ lẫn số năm"),
                criterion=served_terms(
                    *line.posts.slugs,
                    terms=line.terms,
                    named=line.posts.name,
                    source=line.where,
                    successor=_UNSEEN,
                ),
            ),
            source=line.where,
            text=say("Giữ {posts}: số nhiệm kỳ", posts=line.posts.name),
        ),
        source=line.where,
    )


def _of(item: _Item, *, later: bool) -> Criterion:
    if isinstance(item, _Line):
        return _of_line(item, later=later)
    return readings(
        item.key,
        Reading(
            key="nhu-dang-doc",
            text=item.as_read[0],
            criterion=_one_of(item.as_read[1], item.where, later=later),
            sources=(item.where,),
        ),
        Reading(
            key="cach-khac",
            text=item.otherwise[0],
            criterion=_one_of(item.otherwise[1], item.where, later=later),
        ),
        source=item.where,
        text=item.text,
    )


def _one_of(items: Iterable[_Item], where: Citation, *, later: bool) -> Criterion:
    parts = [_of(item, later=later) for item in items]
    return parts[0] if len(parts) == 1 else any_of(*parts, source=where)


_TIME_IN_POST = say(
    "Đã giữ một trong các chức vụ, cấp bậc sau ở giai đoạn chưa được khen quá trình cống hiến (thời"
    " gian giữ chức vụ của nữ được giảm một phần ba, trừ nhóm có tuổi nghỉ hưu cao hơn; luân chuyển,"
    " điều động, sắp xếp xuống chức vụ thấp hơn thì vẫn tính chức vụ cũ)"
)
_TIME_IN_POST_TO_TERM = say(
    "Đã giữ một trong các chức vụ, cấp bậc sau ở giai đoạn chưa được khen quá trình cống hiến (thời"
    " gian giữ chức vụ của nữ được giảm một phần ba, trừ nhóm có tuổi nghỉ hưu cao hơn; luân chuyển,"
    " điều động, sắp xếp xuống chức vụ thấp hơn thì tính chức vụ cũ đến hết nhiệm kỳ hoặc thời hạn"
    " bổ nhiệm)"
)


def _any_line(items: Iterable[_Item], *, later: bool) -> Criterion:
    return any_of(
        *(_of(item, later=later) for item in items),
        source=(_D(4, 7), _D(6, 2), _UNSEEN) if later else (_D(4, 7), _D(6, 2)),
        text=_TIME_IN_POST_TO_TERM if later else _TIME_IN_POST,
    )


def _posts_of_civil(award: str, *, later: bool) -> Criterion:
    where = _PLACES[award][1]
    groups = (
        *_WARS[award],
        (_ACTIVE_SINCE_GENEVA, _all_on_the_ladder(award, _SINCE_GENEVA[award])),
    )
    return any_of(
        *(
            all_of(
                active,
                _any_line(items, later=later),
                source=where,
            )
            for active, items in groups
        ),
        source=where,
    )


def _posts_of_forces(award: str, *, later: bool) -> Criterion:
    where = _PLACES[award][1]
    years, items = _IN_THE_FORCES[award]
    return all_of(
        _total_of_third_class(years, where) if award == QUAN_CONG_3 else _total(years, where),
        _any_line(items, later=later),
        source=where,
    )


def _total(years: int, where: Citation, below: int | None = None) -> Criterion:
    return served_in_forces(years, below=below, source=where, successor=_UNSEEN)


def _total_of_third_class(years: int, where: Citation) -> Criterion:
    return readings(
        "ba-muoi-lam-nam",
        Reading(
            key="tu-35-nam-tro-len",
            text=say("từ đủ 35 năm trở lên, như hạng Nhất và hạng Nhì"),
            criterion=_total(years, where),
            sources=(_D(13), _D(14)),
        ),
        Reading(
            key="dung-35-nam",
            text=say("từ đủ 35 năm đến dưới 36 năm, đúng như chữ “35 năm”"),
            criterion=_total(years, where, years + 1),
        ),
        source=where,
        text=say("Tổng thời gian công tác trong lực lượng vũ trang nhân dân"),
    )


def _posts(award: str, *, later: bool) -> Criterion:
    lines = _posts_of_forces if award in _IN_THE_FORCES else _posts_of_civil
    return lines(award, later=later)


def _lowered(award: str) -> Iterator[Criterion]:
    once = one_measure_in_stage(*LOWERING, source=_D(6, 3, "b"))
    for higher in ONE_GRADE_ABOVE.get(award, ()):
        yield all_of(
            once,
            _posts(higher, later=False),
            source=_D(6, 3, "b"),
            text=say("Đạt tiêu chuẩn của {award}, hạ một mức khen", award=AWARD_NAMES[higher]),
        )
    for higher in PERHAPS_ONE_GRADE_ABOVE.get(award, ()):
        yield all_of(
            once,
            _posts(higher, later=False),
            attested(
                f"muc-khen-sau-khi-ha-la-{award}",
                say(
                    "Cấp có thẩm quyền xác định mức khen liền dưới {higher} là {award} (quy định"
                    " không nêu)",
                    higher=AWARD_NAMES[higher],
                    award=AWARD_NAMES[award],
                ),
                by=_SUBMITTER,
                source=_D(6, 3, "b"),
            ),
            source=_D(6, 3, "b"),
            text=say(
                "Đạt tiêu chuẩn của {award}, hạ một mức khen theo xác định của cấp có thẩm quyền",
                award=AWARD_NAMES[higher],
            ),
        )


def _until_july_2025(award: str) -> Criterion:
    found = any_of(
        all_of(
            no_measure_in_stage(source=_D(6, 3, "b")),
            _posts(award, later=False),
            source=_PLACES[award][1],
            text=say("Đạt tiêu chuẩn của {award}, không bị hạ mức khen", award=AWARD_NAMES[award]),
        ),
        *_lowered(award),
        source=_D(6, 3),
        text=say("Chức vụ và thời gian giữ chức vụ; bị kỷ luật thì hạ một mức khen"),
    )
    return attrs.evolve(found, until=DECREE_2025_STARTS)


def _since_july_2025(award: str) -> Criterion:
    return all_of(
        attested(
            "khong-sai-pham-nghiem-trong-khi-giu-chuc-vu",
            say(
                "Không có sai phạm, khuyết điểm nghiêm trọng trong thời gian giữ chức vụ được tính"
            ),
            by=_CADRE_MANAGER,
            source=_UNSEEN,
        ),
        _posts(award, later=True),
        source=_UNSEEN,
        text=say(
            "Chức vụ và thời gian giữ chức vụ; bị kỷ luật trong thời gian được tính thì không xét"
        ),
    )


def _merit(award: str) -> tuple[Criterion, ...]:
    law, decree = _PLACES[award]
    told = {
        SAO_VANG: (
            "cong-lao-to-lon-sao-vang",
            say(
                "Có nhiều công lao to lớn, đặc biệt xuất sắc trong sự nghiệp cách mạng của Đảng và"
                " của dân tộc"
            ),
        ),
        HO_CHI_MINH: (
            "cong-lao-to-lon-ho-chi-minh",
            say(
                "Có công lao to lớn, đặc biệt xuất sắc trong sự nghiệp cách mạng của Đảng và của"
                " dân tộc"
            ),
        ),
    }
    if award not in told:
        return ()
    key, text = told[award]
    return (
        attested(key, text, by=_SUBMITTER, source=law),
        attested(
            "khong-pham-khuyet-diem-lon",
            say("Không phạm khuyết điểm lớn"),
            by=_SUBMITTER,
            source=decree,
        ),
    )


@functools.cache
def service_route(award: str) -> Route:
    """Return the route of long service to *award*, one of :data:`SERVICE_AWARDS`.

    Raises:
        UnknownName: the order is not conferred for service.
    """
    if award not in _PLACES:
        raise UnknownName(
            say("“{award}” không được tặng cho quá trình cống hiến.", award=award),
            name=award,
            suggestions=SERVICE_AWARDS,
        )
    law, decree = _PLACES[award]
    return route(
        "qua-trinh-cong-hien",
        subject_is(SubjectKind.INDIVIDUAL, source=law),
        attested(
            "thong-bao-nghi-huu-hoac-da-mat",
            say("Đã có thông báo nghỉ hưu hoặc quyết định nghỉ hưu, hoặc đã hy sinh, từ trần"),
            by=_CADRE_MANAGER,
            source=_D(6, 2, "a"),
        ),
        *_merit(award),
        never_disciplined(*EXCLUDING, source=_D(6, 3, "a"), successor=_UNSEEN),
        _until_july_2025(award),
        _since_july_2025(award),
        source=(law, decree),
        text=say("Quá trình cống hiến"),
        commends=CommendationType.SERVICE,
    )


def _note(text: Message, where: Citation) -> Note:
    return Note(text, where, until=DECREE_2025_STARTS)


_NOTES: Final = (
    _note(say("Không bắt buộc đã có hình thức khen mức thấp mới xét mức cao hơn"), _D(4, 1)),
    _note(
        say(
            "Mỗi giai đoạn công tác chỉ khen quá trình cống hiến một lần; không xét lại các hình"
            " thức đã tặng theo bảng chức vụ tương đương mới"
        ),
        _D(6, 2, "a"),
    ),
    _note(
        say("Cùng một thời gian giữ nhiều chức vụ thì lấy chức vụ cao nhất làm căn cứ"),
        _D(6, 2, "c"),
    ),
    _note(
        say(
            "Không nêu khi đạt nhiều mức thì đề nghị mức nào; mỗi mức được trả lời riêng, thời gian"
            " tính đến từng ngày"
        ),
        _D(6, 2, "b"),
    ),
    _note(
        say("Không nêu bị nhiều hình thức kỷ luật thì hạ mấy mức: khi đó chưa kết luận được"),
        _D(6, 3, "b"),
    ),
    _note(
        say(
            "Mức giảm một phần ba của nữ chỉ áp dụng cho thời gian giữ chức vụ, không cho thời gian"
            " mang quân hàm và tổng thời gian công tác"
        ),
        _D(4, 7),
    ),
    _note(
        say(
            "Đối với cán bộ thuộc diện Bộ Chính trị, Ban Bí thư quản lý, Bộ Nội vụ lấy ý kiến Ban Tổ"
            " chức Trung ương và Ủy ban Kiểm tra Trung ương"
        ),
        _D(6, 4),
    ),
    Note(
        say("Cán bộ được kéo dài thời gian công tác được xét khi thôi giữ chức vụ"),
        _UNSEEN,
    ),
)
_IN_PERIODS = _note(
    say(
        "Thời kỳ gắn với việc tham gia hoạt động; chức vụ có thể được giữ sau thời kỳ đó, trừ khi"
        " điều khoản ghi rõ mốc"
    ),
    _D(6, 1),
)
_NOTES_OF: Final[Mapping[str, tuple[Note, ...]]] = {
    **dict.fromkeys(_WARS, (_IN_PERIODS,)),
    DOC_LAP_3: (
        _IN_PERIODS,
        _note(
            say(
                "Không nêu trường hợp vào chiến trường miền Nam từ năm 1960 đến năm 1963 tính đến"
                " thời điểm nào"
            ),
            _D(6, 1, "e"),
        ),
    ),
    LAO_DONG_1: (
        _IN_PERIODS,
        _note(
            say("Dòng Phó tổng cục trưởng được đọc từ bản quét bị xáo chữ, cần đối chiếu bản gốc"),
            _D(16, 1, "c"),
        ),
    ),
    BAO_VE_3: (_note(say("“Phó trung đoàn” được hiểu là Phó Trung đoàn trưởng"), _D(21)),),
}


def service_notes(award: str) -> tuple[Note, ...]:
    """Return what the Decree says, or leaves unsaid, beside the lines of *award*."""
    return (*_NOTES, *_NOTES_OF.get(award, ()))
