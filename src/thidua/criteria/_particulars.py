"""What an award is beside its standards: the object given, posthumous conferral."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

from thidua.law import Source
from thidua.words import LabelledEnum, say

T_co = TypeVar("T_co", covariant=True)


class AwardObject(LabelledEnum):
    """The object that goes with an award (hiện vật khen thưởng), of the kinds that Điều 12 names."""

    ORDER = "huan-chuong", say("huân chương")
    MEDAL = "huy-chuong", say("huy chương")
    BADGE = "huy-hieu", say("huy hiệu")
    COMMEMORATIVE_MEDAL = "ky-niem-chuong", say("kỷ niệm chương")
    DIPLOMA = "bang", say("bằng")
    FLAG = "co", say("cờ")
    FLAG_OF_COLLECTIVES = "co-cho-tap-the", say("cờ (chỉ đối với tập thể)")
    CERTIFICATE = "giay-khen", say("giấy khen")


class Posthumous(LabelledEnum):
    """Whether the award may be conferred on a person who has died (truy tặng)."""

    ALLOWED = "tang-hoac-truy-tang", say("cá nhân được tặng hoặc truy tặng")
    NOT_STATED = "chi-noi-tang", say("điều luật chỉ nói tặng, không nói truy tặng")
    UNSETTLED = (
        "chua-ro",
        say("điều luật riêng chỉ nói tặng, điều luật chung nói tặng hoặc truy tặng"),
    )


@attrs.frozen
class Stated(Generic[T_co]):
    """A fact about an award, and where it is stated.

    Attributes:
        value: the fact.
        sources: where it stands.
    """

    value: T_co
    sources: tuple[Source, ...]
