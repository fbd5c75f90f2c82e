"""The kinds of bodies and units that decide, propose, present and appraise."""

from __future__ import annotations

import datetime as dt
from typing import Final

from thidua.errors import InvalidValue
from thidua.words import LabelledEnum, say

TWO_TIERS_START: Final = dt.date(2025, 7, 1)
"""From then on there is no district (khoản 2 Điều 80 of the Law still names its chair)."""


class UnitKind(LabelledEnum):
    """A body or unit as far as authority and procedure ask (loại cơ quan, tổ chức, đơn vị).

    Sources: khoản 5 Điều 3, Điều 77-83 of Law 06/2022/QH15; Điều 59 of Decree 129/2025/NĐ-CP, by
    which there is no district from 1 July 2025.
    """

    MINISTRY = "bo-ban-nganh", say("Bộ, ban, ngành, đoàn thể trung ương")
    """Those that khoản 5 Điều 3 lists, other than provinces."""
    PROVINCE = "tinh", say("tỉnh, thành phố trực thuộc trung ương")
    NATIONAL_ASSEMBLY = "co-quan-cua-quoc-hoi", say("cơ quan của Quốc hội")
    NATIONAL_UNIVERSITY = "dai-hoc-quoc-gia", say("đại học quốc gia")
    SOCIAL_ORGANISATION = (
        "to-chuc-xa-hoi-trung-uong",
        say("tổ chức xã hội, tổ chức xã hội - nghề nghiệp ở trung ương"),
    )
    UNIT_OF_MINISTRY = (
        "don-vi-co-tu-cach-phap-nhan-thuoc-bo",
        say("cơ quan, tổ chức, đơn vị có tư cách pháp nhân thuộc Bộ, ban, ngành"),
    )
    PLAIN_UNIT_OF_MINISTRY = (
        "don-vi-khong-co-tu-cach-phap-nhan-thuoc-bo",
        say("cơ quan, tổ chức, đơn vị không có tư cách pháp nhân thuộc Bộ, ban, ngành"),
    )
    PROVINCIAL_DEPARTMENT = (
        "co-quan-chuyen-mon-cap-tinh",
        say("cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh và tương đương"),
    )
    DISTRICT = "cap-huyen", say("cấp huyện")
    """Until 30 June 2025 only."""
    COMMUNE = "cap-xa", say("cấp xã")
    ENTERPRISE = "doanh-nghiep-hop-tac-xa", say("doanh nghiệp, hợp tác xã")
    ARMED_FORCES = (
        "don-vi-luc-luong-vu-trang",
        say("đơn vị Quân đội nhân dân, Công an nhân dân, dân quân tự vệ"),
    )


TOP_UNITS: Final = (
    UnitKind.MINISTRY,
    UnitKind.PROVINCE,
    UnitKind.NATIONAL_ASSEMBLY,
    UnitKind.NATIONAL_UNIVERSITY,
)
"""Those whose heads propose to the Government, the Prime Minister and the President."""


def tier_exists(unit: UnitKind | None, on: dt.date) -> None:
    """Refuse a district on a day on which there are none.

    Raises:
        InvalidValue: *unit* is a district, on or after 1 July 2025.
    """
    if unit is UnitKind.DISTRICT and on >= TWO_TIERS_START:
        raise InvalidValue(
            say(
                "Từ ngày {since} không còn cấp huyện nên không thể hỏi về đơn vị cấp huyện ngày"
                " {on}; hãy ghi cấp xã hoặc cơ quan tiếp nhận.",
                since=TWO_TIERS_START,
                on=on,
            ),
            unit=unit,
            on=on,
        )
