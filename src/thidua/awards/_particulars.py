"""What the texts say of each award beside its standards, by law.

The object that is given, whether persons who have died may receive it, and when it is conferred.

Sources read: Điều 12, 19-76 and 96 of Law 06/2022/QH15; Điều 54-59, 89, 96, 104, 105 and 107 of Decree
98/2023/NĐ-CP (frames and boxes, which go with every diploma and badge, are left out). Of Law
15/2003/QH11 these facts are not stated here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from thidua.criteria import Award, AwardObject, Note, Posthumous, Stated
from thidua.law import DECREE_2023, LAW_2022, Citation
from thidua.words import Message, say

_ORDER, _MEDAL, _BADGE = AwardObject.ORDER, AwardObject.MEDAL, AwardObject.BADGE
_DIPLOMA, _FLAG = AwardObject.DIPLOMA, AwardObject.FLAG
_BY_LAW: Final = LAW_2022.cite(12, 1)
_CLASSES: Final = ("nhat", "nhi", "ba")
_CLASSED_ORDERS: Final = {
    "huan-chuong-doc-lap": (36, 37, 38),
    "huan-chuong-quan-cong": (39, 40, 41),
    "huan-chuong-lao-dong": (42, 43, 44),
    "huan-chuong-bao-ve-to-quoc": (45, 46, 47),
    "huan-chuong-chien-cong": (48, 49, 50),
}
_HONOURED_PROFESSIONS: Final = {"nha-giao": 64, "thay-thuoc": 65, "nghe-si": 66, "nghe-nhan": 67}


def _all_classes(base: str) -> tuple[str, ...]:
    return tuple(f"{base}-hang-{grade}" for grade in _CLASSES)


def _of_professions(profession: str) -> tuple[str, ...]:
    return f"{profession}-nhan-dan", f"{profession}-uu-tu"


def _given(*objects: AwardObject, sources: tuple[Citation, ...]) -> tuple[Stated[AwardObject], ...]:
    return tuple(Stated(each, sources) for each in objects)


def _objects() -> Iterator[tuple[str, tuple[Stated[AwardObject], ...]]]:
    cite = DECREE_2023.cite
    for slug, objects, places in (
        ("chien-si-thi-dua-toan-quoc", (_DIPLOMA, _BADGE), (cite(54, 1, "a"), _BY_LAW)),
        ("chien-si-thi-dua-bo-ban-nganh-tinh", (_DIPLOMA, _BADGE), (cite(54, 1, "b"),)),
        ("chien-si-thi-dua-co-so", (_DIPLOMA,), (cite(54, 1, "c"),)),
        ("tap-the-lao-dong-xuat-sac", (_DIPLOMA,), (cite(54, 2, "a"),)),
        ("don-vi-quyet-thang", (_DIPLOMA,), (cite(54, 2, "a"),)),
        ("xa-phuong-thi-tran-tieu-bieu", (_DIPLOMA,), (cite(54, 2, "c"),)),
        ("thon-to-dan-pho-van-hoa", (_DIPLOMA,), (cite(54, 2, "d"),)),
        ("co-thi-dua-cua-chinh-phu", (_FLAG,), (cite(54, 2, "đ"), _BY_LAW)),
        ("co-thi-dua-bo-ban-nganh-tinh", (_FLAG,), (cite(54, 2, "e"), _BY_LAW)),
        ("gia-dinh-van-hoa", (_DIPLOMA,), (cite(105),)),
        ("huan-chuong-huu-nghi", (_DIPLOMA, _ORDER), (cite(89), _BY_LAW)),
        ("huy-chuong-thanh-nien-xung-phong-ve-vang", (_MEDAL,), (_BY_LAW,)),
        ("tinh-anh-hung", (_BADGE, _FLAG), (cite(96), cite(107))),
        ("thanh-pho-anh-hung", (_BADGE, _FLAG), (cite(96), cite(107))),
        ("ba-me-viet-nam-anh-hung", (_DIPLOMA, _BADGE), (cite(56, 1), _BY_LAW)),
        ("giai-thuong-ho-chi-minh", (_DIPLOMA,), (cite(57),)),
        ("giai-thuong-nha-nuoc", (_DIPLOMA,), (cite(57),)),
        ("bang-khen-thu-tuong-chinh-phu", (_DIPLOMA,), (cite(58, 1, "a"), cite(58, 2, "a"))),
        ("bang-khen-bo-ban-nganh-tinh", (_DIPLOMA,), (cite(58, 1, "b"), cite(58, 2, "a"))),
        ("bang-khen-khac", (_DIPLOMA,), (cite(58, 1, "đ"), cite(58, 2, "b"))),
        ("giay-khen", (AwardObject.CERTIFICATE,), (cite(104), _BY_LAW)),
        ("giay-khen-khac", (AwardObject.CERTIFICATE,), (_BY_LAW,)),
    ):
        yield slug, _given(*objects, sources=places)
    # The flag goes to collectives only.
    for slug in ("anh-hung-luc-luong-vu-trang-nhan-dan", "anh-hung-lao-dong"):
        yield (
            slug,
            (
                *_given(_DIPLOMA, _BADGE, sources=(cite(56, 2), _BY_LAW)),
                *_given(AwardObject.FLAG_OF_COLLECTIVES, sources=(cite(56, 2), cite(107))),
            ),
        )
    orders = ("huan-chuong-sao-vang", "huan-chuong-ho-chi-minh", "huan-chuong-dung-cam")
    classed = tuple(slug for base in _CLASSED_ORDERS for slug in _all_classes(base))
    for slug in (*orders, "huan-chuong-dai-doan-ket-dan-toc", *classed):
        yield slug, _given(_DIPLOMA, _ORDER, sources=(cite(55), _BY_LAW))
    medals = ("huy-chuong-quan-ky-quyet-thang", "huy-chuong-vi-an-ninh-to-quoc")
    for slug in (*medals, *_all_classes("huy-chuong-chien-si-ve-vang"), "huy-chuong-huu-nghi"):
        yield slug, _given(_DIPLOMA, _MEDAL, sources=(cite(59), _BY_LAW))
    for profession in _HONOURED_PROFESSIONS:
        for slug in _of_professions(profession):
            yield slug, _given(_DIPLOMA, _BADGE, sources=(cite(56, 3),))
    for slug in ("ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi", "ky-niem-chuong"):
        stated = (cite(58, 1, "c"), cite(58, 1, "d"), _BY_LAW)
        yield slug, _given(_DIPLOMA, AwardObject.COMMEMORATIVE_MEDAL, sources=stated)


def _posthumous() -> Iterator[tuple[str, Stated[Posthumous]]]:
    cite = LAW_2022.cite
    orders, medals, titles = cite(33, 1), cite(54, 1), cite(59, 1)
    allowed: tuple[tuple[str, tuple[Citation, ...]], ...] = (
        ("huan-chuong-sao-vang", (cite(34, 2), orders)),
        ("huan-chuong-ho-chi-minh", (cite(35, 1), orders)),
        ("huan-chuong-dai-doan-ket-dan-toc", (cite(51, 1), orders)),
        ("huan-chuong-dung-cam", (cite(52), orders)),
        ("huan-chuong-huu-nghi", (cite(53, 1), orders)),
        ("huy-chuong-quan-ky-quyet-thang", (cite(55), medals)),
        ("huy-chuong-vi-an-ninh-to-quoc", (cite(56), medals)),
        ("huy-chuong-huu-nghi", (cite(58, 1), medals)),
        ("huy-chuong-thanh-nien-xung-phong-ve-vang", (cite(96, 2),)),
        ("ba-me-viet-nam-anh-hung", (cite(61, 1), titles)),
        ("anh-hung-luc-luong-vu-trang-nhan-dan", (cite(62, 1), titles)),
        ("anh-hung-lao-dong", (cite(63, 1), titles)),
        ("giai-thuong-ho-chi-minh", (cite(68, 1), cite(68, 2), cite(69, 1))),
        ("giai-thuong-nha-nuoc", (cite(68, 1), cite(68, 2), cite(70, 1))),
        ("bang-khen-thu-tuong-chinh-phu", (cite(73, 1), cite(73, 2), cite(73, 3))),
        ("bang-khen-bo-ban-nganh-tinh", (cite(74, 1), cite(74, 2))),
        *((slug, (cite(57, 1), medals)) for slug in _all_classes("huy-chuong-chien-si-ve-vang")),
    )
    for slug, places in allowed:
        yield slug, Stated(Posthumous.ALLOWED, places)
    for base, articles in _CLASSED_ORDERS.items():
        for slug, article in zip(_all_classes(base), articles, strict=True):
            yield slug, Stated(Posthumous.ALLOWED, (cite(article, 1), orders))
    for profession, article in _HONOURED_PROFESSIONS.items():
        for slug in _of_professions(profession):
            yield slug, Stated(Posthumous.UNSETTLED, (cite(article, 1), titles))
    for slug, place in (
        ("chien-si-thi-dua-toan-quoc", cite(21, 1)),
        ("chien-si-thi-dua-bo-ban-nganh-tinh", cite(22, 1)),
        ("chien-si-thi-dua-co-so", cite(23)),
        ("lao-dong-tien-tien", cite(24)),
        ("chien-si-tien-tien", cite(24, 2)),
        ("ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi", cite(71, 1)),
        ("ky-niem-chuong", cite(71, 2)),
        ("giay-khen", cite(75)),
    ):
        yield slug, Stated(Posthumous.NOT_STATED, (place,))


def _occasions() -> Iterator[tuple[str, tuple[Note, ...]]]:
    cite = LAW_2022.cite
    yearly = say("Tặng hằng năm")
    for slug, places in (
        ("co-thi-dua-cua-chinh-phu", (cite(25, 1), cite(25, 2))),
        ("co-thi-dua-bo-ban-nganh-tinh", (cite(26, 1),)),
        ("tap-the-lao-dong-xuat-sac", (cite(27, 1),)),
        ("tap-the-lao-dong-tien-tien", (cite(28, 1),)),
        ("xa-phuong-thi-tran-tieu-bieu", (cite(29, 1),)),
        ("thon-to-dan-pho-van-hoa", (cite(30, 1),)),
        ("gia-dinh-van-hoa", (cite(31, 1),)),
    ):
        yield slug, tuple(Note(yearly, place) for place in places)
    national_day = say("Xét tặng, công bố 03 năm một lần vào dịp kỷ niệm ngày Quốc khánh")
    on_days: dict[str, tuple[Message, Citation]] = {
        "nha-giao": (
            say("Xét tặng, công bố 03 năm một lần vào dịp kỷ niệm ngày Nhà giáo Việt Nam"),
            cite(64, 5),
        ),
        "thay-thuoc": (
            say("Xét tặng, công bố 03 năm một lần vào dịp kỷ niệm ngày Thầy thuốc Việt Nam"),
            cite(65, 5),
        ),
        "nghe-si": (national_day, cite(66, 4)),
        "nghe-nhan": (national_day, cite(67, 4)),
    }
    for profession, (text, place) in on_days.items():
        for slug in _of_professions(profession):
            yield slug, (Note(text, place),)
    fifth_year = say("Xét tặng, công bố 05 năm một lần vào dịp kỷ niệm ngày Quốc khánh")
    yield "giai-thuong-ho-chi-minh", (Note(fifth_year, cite(69, 2)),)
    yield "giai-thuong-nha-nuoc", (Note(fifth_year, cite(70, 2)),)


_OBJECTS: Final = {LAW_2022.number: dict(_objects())}
_POSTHUMOUS: Final = {LAW_2022.number: dict(_posthumous())}
_OCCASIONS: Final = {LAW_2022.number: dict(_occasions())}


def with_particulars(award: Award) -> Award:
    """Return *award* with what its law says of it beside its standards, where it says nothing yet."""
    law = award.law.number
    return attrs.evolve(
        award,
        objects=award.objects or _OBJECTS.get(law, {}).get(award.id, ()),
        posthumous=award.posthumous or _POSTHUMOUS.get(law, {}).get(award.id),
        occasions=award.occasions or _OCCASIONS.get(law, {}).get(award.id, ()),
    )
