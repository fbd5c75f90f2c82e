"""The names of what can be conferred: the vocabulary shared by records and rules.

Names only: which of these an encoded regime judges, and how, is the ``awards`` room's matter.
A conferral of anything else is refused, so that a misspelt name never counts as an absence.
"""

from __future__ import annotations

import functools
from typing import Final

import attrs

from thidua.errors import InvalidValue, UnknownName
from thidua.words import LOCALES, LabelledEnum, Message, OneOf, fold, near_misses, say

_LONGEST_SHOWN: Final = 60
_MOST_SUGGESTED: Final = 3


class AwardClass(LabelledEnum):
    """The class of an order or medal (hạng), the highest first."""

    FIRST = "nhat", say("hạng Nhất")
    SECOND = "nhi", say("hạng Nhì")
    THIRD = "ba", say("hạng Ba")


@attrs.frozen
class AwardName:
    """The name of an award (tên danh hiệu thi đua, hình thức khen thưởng).

    Attributes:
        id: the stable Vietnamese slug.
        name: the official name.
        abbreviation: the one officials write, such as ``CSTĐCS``; empty where there is none.
        quoted: whether the texts write the name in quotation marks.
        award_class: the class its name carries; None where it has none.
    """

    id: str
    name: Message
    abbreviation: str = ""
    quoted: bool = True
    award_class: AwardClass | None = None

    @property
    def precedence(self) -> int | None:
        """Its place, from 1, in the order in which the Law lists awards (see ``AWARD_NAMES``).

        The order of listing only: the Law does not rule that a form of commendation stands below
        the emulation titles it is listed after. None for a name the Law does not know.
        """
        return _places().get(self.id)

    @property
    def spellings(self) -> tuple[str, ...]:
        """Whatever it is called: slug, Vietnamese and English name, abbreviation."""
        names = (self.id, *(self.name.render(locale) for locale in LOCALES), self.abbreviation)
        return tuple(name for name in names if name)

    def render(self, locale: str = "vi") -> str:
        """Write the name in *locale*, quoted where the texts quote it."""
        name = self.name.render(locale)
        return f"“{name}”" if self.quoted else name

    def __str__(self) -> str:
        return self.render()


def _classes(
    base: str, names: tuple[Message, Message, Message], short: str = ""
) -> tuple[AwardName, ...]:
    return tuple(
        AwardName(
            f"{base}-hang-{grade.slug}",
            name,
            f"{short} {grade.label.text}" if short else "",
            award_class=grade,
        )
        for grade, name in zip(AwardClass, names, strict=True)
    )


AWARD_NAMES: Final = {
    award.id: award
    for award in (
        AwardName("chien-si-thi-dua-toan-quoc", say("Chiến sĩ thi đua toàn quốc"), "CSTĐTQ"),
        AwardName(
            "chien-si-thi-dua-bo-ban-nganh-tinh",
            say("Chiến sĩ thi đua Bộ, ban, ngành, tỉnh"),
            "CSTĐ bộ/tỉnh",
            quoted=False,
        ),
        AwardName("chien-si-thi-dua-co-so", say("Chiến sĩ thi đua cơ sở"), "CSTĐCS"),
        AwardName("lao-dong-tien-tien", say("Lao động tiên tiến"), "LĐTT"),
        AwardName("chien-si-tien-tien", say("Chiến sĩ tiên tiến"), "CSTT"),
        AwardName("co-thi-dua-cua-chinh-phu", say("Cờ thi đua của Chính phủ"), "Cờ CP"),
        AwardName(
            "co-thi-dua-bo-ban-nganh-tinh",
            say("Cờ thi đua của Bộ, ban, ngành, tỉnh"),
            "Cờ bộ/tỉnh",
            quoted=False,
        ),
        AwardName("tap-the-lao-dong-xuat-sac", say("Tập thể lao động xuất sắc"), "TTLĐXS"),
        AwardName("don-vi-quyet-thang", say("Đơn vị quyết thắng"), "ĐVQT"),
        AwardName("tap-the-lao-dong-tien-tien", say("Tập thể lao động tiên tiến"), "TTLĐTT"),
        AwardName("don-vi-tien-tien", say("Đơn vị tiên tiến"), "ĐVTT"),
        AwardName(
            "xa-phuong-thi-tran-tieu-bieu", say("Xã, phường, thị trấn tiêu biểu"), quoted=False
        ),
        AwardName("thon-to-dan-pho-van-hoa", say("Thôn, tổ dân phố văn hóa"), quoted=False),
        AwardName("gia-dinh-van-hoa", say("Gia đình văn hóa")),
        AwardName("danh-hieu-thi-dua-khac", say("Danh hiệu thi đua khác"), quoted=False),
        AwardName("huan-chuong-sao-vang", say("Huân chương Sao vàng"), "HCSV"),
        AwardName("huan-chuong-ho-chi-minh", say("Huân chương Hồ Chí Minh"), "HCHCM"),
        *_classes(
            "huan-chuong-doc-lap",
            (
                say("Huân chương Độc lập hạng Nhất"),
                say("Huân chương Độc lập hạng Nhì"),
                say("Huân chương Độc lập hạng Ba"),
            ),
            "HCĐL",
        ),
        *_classes(
            "huan-chuong-quan-cong",
            (
                say("Huân chương Quân công hạng Nhất"),
                say("Huân chương Quân công hạng Nhì"),
                say("Huân chương Quân công hạng Ba"),
            ),
            "HCQC",
        ),
        *_classes(
            "huan-chuong-lao-dong",
            (
                say("Huân chương Lao động hạng Nhất"),
                say("Huân chương Lao động hạng Nhì"),
                say("Huân chương Lao động hạng Ba"),
            ),
            "HCLĐ",
        ),
        *_classes(
            "huan-chuong-bao-ve-to-quoc",
            (
                say("Huân chương Bảo vệ Tổ quốc hạng Nhất"),
                say("Huân chương Bảo vệ Tổ quốc hạng Nhì"),
                say("Huân chương Bảo vệ Tổ quốc hạng Ba"),
            ),
            "HCBVTQ",
        ),
        *_classes(
            "huan-chuong-chien-cong",
            (
                say("Huân chương Chiến công hạng Nhất"),
                say("Huân chương Chiến công hạng Nhì"),
                say("Huân chương Chiến công hạng Ba"),
            ),
            "HCCC",
        ),
        AwardName(
            "huan-chuong-dai-doan-ket-dan-toc", say("Huân chương Đại đoàn kết dân tộc"), "HCĐĐKDT"
        ),
        AwardName("huan-chuong-dung-cam", say("Huân chương Dũng cảm"), "HCDC"),
        AwardName("huan-chuong-huu-nghi", say("Huân chương Hữu nghị"), "HCHN"),
        AwardName("huy-chuong-quan-ky-quyet-thang", say("Huy chương Quân kỳ quyết thắng")),
        AwardName("huy-chuong-vi-an-ninh-to-quoc", say("Huy chương Vì an ninh Tổ quốc")),
        *_classes(
            "huy-chuong-chien-si-ve-vang",
            (
                say("Huy chương Chiến sĩ vẻ vang hạng Nhất"),
                say("Huy chương Chiến sĩ vẻ vang hạng Nhì"),
                say("Huy chương Chiến sĩ vẻ vang hạng Ba"),
            ),
        ),
        AwardName("huy-chuong-huu-nghi", say("Huy chương Hữu nghị")),
        AwardName(
            "huy-chuong-thanh-nien-xung-phong-ve-vang",
            say("Huy chương Thanh niên xung phong vẻ vang"),
        ),
        AwardName("tinh-anh-hung", say("Tỉnh Anh hùng")),
        AwardName("thanh-pho-anh-hung", say("Thành phố Anh hùng")),
        AwardName("ba-me-viet-nam-anh-hung", say("Bà mẹ Việt Nam anh hùng"), "BMVNAH"),
        AwardName(
            "anh-hung-luc-luong-vu-trang-nhan-dan",
            say("Anh hùng Lực lượng vũ trang nhân dân"),
            "AHLLVTND",
        ),
        AwardName("anh-hung-lao-dong", say("Anh hùng Lao động"), "AHLĐ"),
        AwardName("nha-giao-nhan-dan", say("Nhà giáo nhân dân"), "NGND"),
        AwardName("nha-giao-uu-tu", say("Nhà giáo ưu tú"), "NGƯT"),
        AwardName("thay-thuoc-nhan-dan", say("Thầy thuốc nhân dân"), "TTND"),
        AwardName("thay-thuoc-uu-tu", say("Thầy thuốc ưu tú"), "TTƯT"),
        AwardName("nghe-si-nhan-dan", say("Nghệ sĩ nhân dân"), "NSND"),
        AwardName("nghe-si-uu-tu", say("Nghệ sĩ ưu tú"), "NSƯT"),
        AwardName("nghe-nhan-nhan-dan", say("Nghệ nhân nhân dân"), "NNND"),
        AwardName("nghe-nhan-uu-tu", say("Nghệ nhân ưu tú"), "NNƯT"),
        AwardName("giai-thuong-ho-chi-minh", say("Giải thưởng Hồ Chí Minh")),
        AwardName("giai-thuong-nha-nuoc", say("Giải thưởng Nhà nước")),
        AwardName(
            "ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi",
            say("Kỷ niệm chương của Ủy ban Thường vụ Quốc hội"),
            quoted=False,
        ),
        AwardName(
            "ky-niem-chuong",
            say("Kỷ niệm chương của Bộ, ban, ngành, tỉnh, tổ chức"),
            "KNC",
            quoted=False,
        ),
        AwardName(
            "bang-khen-thu-tuong-chinh-phu", say("Bằng khen của Thủ tướng Chính phủ"), "BKTTg"
        ),
        AwardName(
            "bang-khen-bo-ban-nganh-tinh",
            say("Bằng khen của Bộ, ban, ngành, tỉnh"),
            "BK bộ/tỉnh",
            quoted=False,
        ),
        AwardName("bang-khen-khac", say("Bằng khen khác"), quoted=False),
        AwardName("giay-khen", say("Giấy khen"), "GK", quoted=False),
        AwardName("giay-khen-khac", say("Giấy khen khác"), quoted=False),
    )
}
"""The awards a record may hold, by slug, in the order in which the Law lists them.

Emulation titles as in Điều 19 and 20, then forms of commendation as in Điều 9: orders (Điều 33),
medals (Điều 54, 96), honorary State titles (Điều 59), prizes, commemorative medals, certificates.
"""


@functools.cache
def _places() -> dict[str, int]:
    return {slug: place for place, slug in enumerate(AWARD_NAMES, start=1)}


OTHER_NAMES: Final = {
    "chien-si-thi-dua-toan-quoc": ("CSTĐ toàn quốc",),
    "chien-si-thi-dua-bo-ban-nganh-tinh": (
        "Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương",
        "Chiến sĩ thi đua cấp bộ",
        "Chiến sĩ thi đua cấp tỉnh",
        "CSTĐ cấp bộ",
        "CSTĐ cấp tỉnh",
    ),
    "chien-si-thi-dua-co-so": ("CSTĐ cơ sở",),
    "co-thi-dua-cua-chinh-phu": ("Cờ thi đua Chính phủ",),
    "co-thi-dua-bo-ban-nganh-tinh": (
        "Cờ thi đua cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương",
        "Cờ thi đua cấp bộ",
        "Cờ thi đua cấp tỉnh",
    ),
    "xa-phuong-thi-tran-tieu-bieu": ("Xã, phường, đặc khu tiêu biểu",),
    "thon-to-dan-pho-van-hoa": ("Thôn, làng, ấp, bản, tổ dân phố văn hóa",),
    "gia-dinh-van-hoa": ("GĐVH",),
    "anh-hung-luc-luong-vu-trang-nhan-dan": ("Anh hùng LLVTND",),
    "bang-khen-thu-tuong-chinh-phu": ("Bằng khen của Thủ tướng",),
    "bang-khen-bo-ban-nganh-tinh": (
        "Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương",
        "Bằng khen cấp bộ",
        "Bằng khen cấp tỉnh",
    ),
}
"""What other texts and everyday use call some of them, by slug.

Names of Law 15/2003/QH11 as amended in 2013; of Decree 152/2025/NĐ-CP (điểm c khoản 2 Điều 50),
under which *đặc khu* stands for *thị trấn*; and short forms that offices write.
"""


@functools.cache
def _index() -> dict[str, AwardName]:
    found = {fold(name): AWARD_NAMES[slug] for slug, names in OTHER_NAMES.items() for name in names}
    found.update(
        (fold(spelling), award) for award in AWARD_NAMES.values() for spelling in award.spellings
    )
    return found


def to_award_name(award: str | AwardName) -> AwardName:
    """Return *award* itself, or the award that a text names; an attrs converter.

    Raises:
        UnknownName: nothing bears that name.
        InvalidValue: it is neither a text nor an award's name.
    """
    if isinstance(award, AwardName):
        return award
    if not isinstance(award, str):
        raise InvalidValue(
            say(
                "“{value}” không phải tên danh hiệu, hình thức khen thưởng; hãy ghi mã, tên hoặc"
                " tên viết tắt.",
                value=str(award),
            ),
            value=award,
        )
    return award_name(award)


def award_name(text: str) -> AwardName:
    """Find an award by slug, abbreviation, Vietnamese or English name, with or without diacritics.

    Raises:
        UnknownName: nothing bears that name; ``suggestions`` holds near misses.
    """
    found = _index().get(fold(text))
    if found is None:
        shown = text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
        near = near_misses(shown, _index(), n=len(_index()))
        suggestions = tuple(dict.fromkeys(_index()[name].id for name in near))[:_MOST_SUGGESTED]
        message = (
            say(
                "Không có danh hiệu, hình thức khen thưởng nào tên “{name}”; có phải là: {near}?",
                name=shown,
                near=OneOf(suggestions),
            )
            if suggestions
            else say(
                "Không có danh hiệu, hình thức khen thưởng nào tên “{name}”; hãy xem danh mục.",
                name=shown,
            )
        )
        raise UnknownName(message, name=text, suggestions=suggestions)
    return found
