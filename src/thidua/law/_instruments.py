"""The legal texts the library knows of, with their dates and how far each was read.

Dates and marks come from the texts themselves where ``seen`` is :attr:`Seen.TEXT`; otherwise
from secondary reports, and the mark says so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Final

import attrs

from thidua.errors import UnknownName
from thidua.law._sources import Citation, Seen, SourceLevel
from thidua.words import Message, say


@attrs.frozen(kw_only=True)
class Instrument:
    """A legal text (văn bản quy phạm pháp luật).

    Attributes:
        kind: ``Luật``, ``Nghị định``, ``Thông tư``.
        number: e.g. ``06/2022/QH15``.
        title: its name.
        issued: date of adoption or signature.
        effective: first day in force.
        ends: first day no longer in force; None while it stands.
        wording_until: first day on which the wording read here may no longer be the law's,
            because a text that was not read amends or replaces it; None where nothing is known
            to have changed it.
        changed_by: number of the text that ends or changes it.
        amended: places whose wording a text that was read has changed, as labels of article,
            clause and point (``("24", "1", "a")``), each with the first day of the new wording. A
            rule that cites such a place, or one within it, without the amendment rests on the
            old wording.
        seen: how far the text was read; ``articles`` overrides it article by article.
    """

    kind: str
    number: str
    title: Message
    issued: dt.date | None
    effective: dt.date | None
    ends: dt.date | None = None
    wording_until: dt.date | None = None
    changed_by: str | None = None
    seen: Seen = Seen.TEXT
    articles: Mapping[str, Seen] = attrs.field(factory=dict, hash=False)
    amended: Mapping[tuple[str, ...], dt.date] = attrs.field(factory=dict, hash=False)

    @property
    def level(self) -> SourceLevel:
        """How high the text stands."""
        return Citation(self.kind, self.number).level

    def in_force_on(self, date: dt.date) -> bool:
        """Tell whether the text was in force on *date*; false where its start is not known."""
        started = self.effective is not None and self.effective <= date
        return started and (self.ends is None or date < self.ends)

    def worded_on(self, date: dt.date, *place: str) -> bool:
        """Tell whether the wording read here was the law's on *date*.

        Args:
            date: the day.
            place: labels of article, clause and point; none asks about the text as a whole.
        """
        if not self.in_force_on(date) or (self.wording_until or dt.date.max) <= date:
            return False
        return all(
            date < since for labels, since in self.amended.items() if place[: len(labels)] == labels
        )

    def cite(
        self,
        article: int | str | None = None,
        clause: int | str | None = None,
        point: str | None = None,
        *,
        amended_by: Instrument | None = None,
    ) -> Citation:
        """Return the citation of a place in this text, marked with how far it was read."""
        label = None if article is None else str(article)
        return Citation(
            self.kind,
            self.number,
            label,
            None if clause is None else str(clause),
            point,
            amended_by=f"{amended_by.kind} {amended_by.number}" if amended_by else None,
            seen=self.articles.get(label or "", self.seen),
        )

    def render(self, locale: str = "vi") -> str:
        """Write kind and number in *locale*."""
        return Citation(self.kind, self.number).render(locale)

    def __str__(self) -> str:
        return self.render()


_EMULATION_LAW = say("Luật Thi đua, khen thưởng")
_AMENDING_LAW = say("Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng")
_DETAILING_DECREE = say("Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng")
_BASE_SALARY = say("Quy định mức lương cơ sở")
_2003_LAW_ENDS = dt.date(2024, 1, 1)

LAW_2003: Final = Instrument(
    kind="Luật",
    number="15/2003/QH11",
    title=_EMULATION_LAW,
    issued=dt.date(2003, 11, 26),
    effective=dt.date(2004, 7, 1),
    ends=_2003_LAW_ENDS,
    changed_by="06/2022/QH15",
)
LAW_2005: Final = Instrument(
    kind="Luật",
    number="47/2005/QH11",
    title=_AMENDING_LAW,
    issued=dt.date(2005, 6, 14),
    effective=dt.date(2005, 6, 27),
    ends=_2003_LAW_ENDS,
    changed_by="06/2022/QH15",
)
# Of this law on cultural heritage only the amendment of the emulation law fell with that law.
LAW_2009: Final = Instrument(
    kind="Luật",
    number="32/2009/QH12",
    title=say("Luật sửa đổi, bổ sung một số điều của Luật Di sản văn hóa"),
    issued=dt.date(2009, 6, 18),
    effective=dt.date(2010, 1, 1),
    seen=Seen.PARTIAL,
)
LAW_2013: Final = Instrument(
    kind="Luật",
    number="39/2013/QH13",
    title=_AMENDING_LAW,
    issued=dt.date(2013, 11, 16),
    effective=dt.date(2014, 6, 1),
    ends=_2003_LAW_ENDS,
    changed_by="06/2022/QH15",
)
DECREE_2017: Final = Instrument(
    kind="Nghị định",
    number="91/2017/NĐ-CP",
    title=_DETAILING_DECREE,
    issued=dt.date(2017, 7, 31),
    effective=dt.date(2017, 10, 1),
    ends=_2003_LAW_ENDS,
    changed_by="98/2023/NĐ-CP",
)
CIRCULAR_2017: Final = Instrument(
    kind="Thông tư",
    number="08/2017/TT-BNV",
    title=say("Quy định chi tiết thi hành một số điều của Nghị định số 91/2017/NĐ-CP"),
    issued=dt.date(2017, 10, 27),
    effective=None,
    ends=dt.date(2020, 1, 1),
    changed_by="12/2019/TT-BNV",
    seen=Seen.PARTIAL,
)
CIRCULAR_2019: Final = Instrument(
    kind="Thông tư",
    number="12/2019/TT-BNV",
    title=say("Quy định chi tiết thi hành một số điều của Nghị định số 91/2017/NĐ-CP"),
    issued=dt.date(2019, 11, 4),
    effective=dt.date(2020, 1, 1),
    ends=_2003_LAW_ENDS,
)
CIRCULAR_2020: Final = Instrument(
    kind="Thông tư",
    number="05/2020/TT-BNV",
    title=say("Bãi bỏ khoản 7 Điều 2 Thông tư số 12/2019/TT-BNV"),
    issued=dt.date(2020, 11, 9),
    effective=dt.date(2020, 11, 9),
    seen=Seen.PARTIAL,
)
LAW_2022: Final = Instrument(
    kind="Luật",
    number="06/2022/QH15",
    title=_EMULATION_LAW,
    issued=dt.date(2022, 6, 15),
    effective=dt.date(2024, 1, 1),
    wording_until=dt.date(2026, 10, 1),
    changed_by="06/2026/QH16",
)
DECREE_2023: Final = Instrument(
    kind="Nghị định",
    number="98/2023/NĐ-CP",
    title=_DETAILING_DECREE,
    issued=dt.date(2023, 12, 31),
    effective=dt.date(2024, 1, 1),
    ends=dt.date(2025, 7, 1),
    changed_by="152/2025/NĐ-CP",
)
CIRCULAR_2024: Final = Instrument(
    kind="Thông tư",
    number="01/2024/TT-BNV",
    title=say(
        "Quy định biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định số 98/2023/NĐ-CP"
    ),
    issued=dt.date(2024, 2, 24),
    effective=dt.date(2024, 4, 15),
    ends=dt.date(2025, 8, 5),
    changed_by="15/2025/TT-BNV",
)
DECREE_2024_VOLUNTEERS: Final = Instrument(
    kind="Nghị định",
    number="28/2024/NĐ-CP",
    title=say(
        "Quy định chi tiết trình tự, thủ tục xét tặng, truy tặng Huy chương Thanh niên xung phong"
        " vẻ vang"
    ),
    issued=dt.date(2024, 3, 6),
    effective=dt.date(2024, 4, 20),
    ends=dt.date(2025, 7, 1),
    changed_by="152/2025/NĐ-CP",
    seen=Seen.PARTIAL,
)
DECREE_2025: Final = Instrument(
    kind="Nghị định",
    number="152/2025/NĐ-CP",
    title=say(
        "Quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết"
        " và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng"
    ),
    issued=dt.date(2025, 6, 14),
    effective=dt.date(2025, 7, 1),
    seen=Seen.NOT_SEEN,
    articles={
        "4": Seen.TEXT,
        "5": Seen.PARTIAL,
        "6": Seen.PARTIAL,
        "9": Seen.TEXT,
        "44": Seen.PARTIAL,
        "46": Seen.PARTIAL,
        "49": Seen.TEXT,
        "50": Seen.PARTIAL,
        "51": Seen.PARTIAL,
        "52": Seen.PARTIAL,
        "54": Seen.PARTIAL,
        "59": Seen.TEXT,
        "60": Seen.PARTIAL,
    },
)
DECREE_2025_HOME: Final = Instrument(
    kind="Nghị định",
    number="129/2025/NĐ-CP",
    title=say(
        "Quy định về phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực"
        " quản lý nhà nước của Bộ Nội vụ"
    ),
    issued=None,
    effective=dt.date(2025, 7, 1),
    seen=Seen.NOT_SEEN,
    articles={"59": Seen.TEXT},
)
CIRCULAR_2025: Final = Instrument(
    kind="Thông tư",
    number="15/2025/TT-BNV",
    title=say(
        "Quy định biện pháp để tổ chức, hướng dẫn thi hành Luật Thi đua, khen thưởng và Nghị định"
        " số 152/2025/NĐ-CP"
    ),
    issued=dt.date(2025, 8, 4),
    effective=dt.date(2025, 8, 5),
    seen=Seen.NOT_SEEN,
    articles={"2": Seen.PARTIAL, "9": Seen.PARTIAL, "11": Seen.PARTIAL},
)
LAW_2026: Final = Instrument(
    kind="Luật",
    number="06/2026/QH16",
    title=_AMENDING_LAW,
    issued=dt.date(2026, 4, 23),
    effective=dt.date(2026, 10, 1),
    seen=Seen.NOT_SEEN,
    articles={"3": Seen.PARTIAL, "4": Seen.PARTIAL},
)

# The order of the President that published the ordinance bears the number; the ordinance has none.
ORDINANCE_MOTHERS: Final = Instrument(
    kind="Pháp lệnh",
    number="36-L/CTN",
    title=say("Quy định danh hiệu vinh dự Nhà nước “Bà mẹ Việt Nam anh hùng”"),
    issued=dt.date(1994, 8, 29),
    effective=dt.date(1994, 12, 1),
    seen=Seen.PARTIAL,
    articles={"2": Seen.TEXT},
)
ORDINANCE_MOTHERS_2012: Final = Instrument(
    kind="Pháp lệnh",
    number="05/2012/UBTVQH13",
    title=say(
        "Sửa đổi, bổ sung một số điều của Pháp lệnh quy định danh hiệu vinh dự Nhà nước “Bà mẹ Việt"
        " Nam anh hùng”"
    ),
    issued=dt.date(2012, 10, 20),
    effective=dt.date(2013, 1, 1),
    seen=Seen.PARTIAL,
)


def _decree(
    number: str,
    title: Message,
    issued: dt.date,
    effective: dt.date,
    *,
    articles: Mapping[str, Seen],
    seen: Seen = Seen.NOT_SEEN,
    wording_until: dt.date | None = None,
) -> Instrument:
    return Instrument(
        kind="Nghị định",
        number=number,
        title=title,
        issued=issued,
        effective=effective,
        articles=articles,
        seen=seen,
        wording_until=wording_until,
    )


# Of these decrees on single awards only openings and quotations were read.
DECREE_MOTHERS: Final = _decree(
    "56/2013/NĐ-CP",
    say("Quy định chi tiết và hướng dẫn thi hành Pháp lệnh về “Bà mẹ Việt Nam anh hùng”"),
    dt.date(2013, 5, 22),
    dt.date(2013, 7, 15),
    articles={"2": Seen.PARTIAL},
)
DECREE_COMMUNITIES: Final = _decree(
    "86/2023/NĐ-CP",
    say(
        "Quy định khung tiêu chuẩn và việc xét tặng “Gia đình văn hóa”, thôn, tổ dân phố văn hóa,"
        " xã, phường, thị trấn tiêu biểu"
    ),
    dt.date(2023, 12, 7),
    dt.date(2024, 1, 30),
    articles={
        "1": Seen.TEXT,
        "2": Seen.TEXT,
        "6": Seen.PARTIAL,
        "7": Seen.PARTIAL,
        "8": Seen.PARTIAL,
    },
    seen=Seen.PARTIAL,
)
DECREE_HERITAGE_ARTISANS: Final = _decree(
    "93/2023/NĐ-CP",
    say("Quy định xét tặng danh hiệu nghệ nhân trong lĩnh vực di sản văn hóa phi vật thể"),
    dt.date(2023, 12, 25),
    dt.date(2024, 2, 15),
    articles={"1": Seen.TEXT, "2": Seen.PARTIAL, "7": Seen.PARTIAL},
)
# A decree of October 2025 under a new law on science, not read, may have changed this one.
DECREE_SCIENCE_PRIZES: Final = _decree(
    "18/2024/NĐ-CP",
    say("Quy định về giải thưởng trong lĩnh vực khoa học và công nghệ"),
    dt.date(2024, 2, 21),
    dt.date(2024, 4, 10),
    articles={"2": Seen.TEXT, "3": Seen.PARTIAL, "4": Seen.PARTIAL, "7": Seen.PARTIAL},
    wording_until=dt.date(2025, 10, 14),
)
DECREE_PHYSICIANS: Final = _decree(
    "25/2024/NĐ-CP",
    say("Quy định xét tặng “Thầy thuốc nhân dân”, “Thầy thuốc ưu tú”"),
    dt.date(2024, 2, 27),
    dt.date(2024, 4, 15),
    articles={"9": Seen.PARTIAL, "14": Seen.PARTIAL},
)
DECREE_TEACHERS: Final = _decree(
    "35/2024/NĐ-CP",
    say("Quy định xét tặng “Nhà giáo nhân dân”, “Nhà giáo ưu tú”"),
    dt.date(2024, 4, 2),
    dt.date(2024, 5, 25),
    articles={"2": Seen.PARTIAL, "4": Seen.PARTIAL, "6": Seen.PARTIAL, "8": Seen.PARTIAL},
)
DECREE_ARTS_PRIZES: Final = _decree(
    "36/2024/NĐ-CP",
    say(
        "Quy định xét tặng “Giải thưởng Hồ Chí Minh”, “Giải thưởng Nhà nước” về văn học, nghệ thuật"
    ),
    dt.date(2024, 4, 4),
    dt.date(2024, 5, 20),
    articles={"7": Seen.PARTIAL},
)
DECREE_CRAFT_ARTISANS: Final = _decree(
    "43/2024/NĐ-CP",
    say("Quy định xét tặng danh hiệu nghệ nhân trong lĩnh vực nghề thủ công mỹ nghệ"),
    dt.date(2024, 4, 19),
    dt.date(2024, 6, 6),
    articles={"2": Seen.TEXT, "6": Seen.PARTIAL},
)
DECREE_ARTISTS: Final = _decree(
    "61/2024/NĐ-CP",
    say("Quy định xét tặng “Nghệ sĩ nhân dân”, “Nghệ sĩ ưu tú”"),
    dt.date(2024, 6, 6),
    dt.date(2024, 7, 22),
    articles={
        "4": Seen.PARTIAL,
        "5": Seen.PARTIAL,
        "7": Seen.PARTIAL,
        "8": Seen.PARTIAL,
        "10": Seen.PARTIAL,
        "16": Seen.PARTIAL,
    },
)
DECREE_MOTHERS_2025: Final = _decree(
    "83/2025/NĐ-CP",
    say("Sửa đổi, bổ sung Nghị định số 56/2013/NĐ-CP về “Bà mẹ Việt Nam anh hùng”"),
    dt.date(2025, 4, 2),
    dt.date(2025, 4, 2),
    articles={},
    seen=Seen.PARTIAL,
)


def _salary_decree(
    number: str, effective: dt.date | None, *, seen: Seen = Seen.PARTIAL
) -> Instrument:
    return Instrument(
        kind="Nghị định",
        number=number,
        title=_BASE_SALARY,
        issued=None,
        effective=effective,
        seen=seen,
    )


SALARY_DECREES: Final = {
    decree.number: decree
    for decree in (
        _salary_decree("66/2013/NĐ-CP", dt.date(2013, 8, 15)),
        _salary_decree("47/2016/NĐ-CP", dt.date(2016, 7, 15)),
        _salary_decree("47/2017/NĐ-CP", dt.date(2017, 7, 1)),
        _salary_decree("72/2018/NĐ-CP", dt.date(2018, 7, 1)),
        _salary_decree("38/2019/NĐ-CP", dt.date(2019, 7, 1)),
        _salary_decree("24/2023/NĐ-CP", dt.date(2023, 7, 1)),
        _salary_decree("73/2024/NĐ-CP", dt.date(2024, 7, 1), seen=Seen.TEXT),
        _salary_decree("161/2026/NĐ-CP", dt.date(2026, 7, 1), seen=Seen.TEXT),
    )
}
INSTRUMENTS: Final = {
    instrument.number: instrument
    for instrument in (
        LAW_2003,
        LAW_2005,
        LAW_2009,
        LAW_2013,
        DECREE_2017,
        CIRCULAR_2017,
        CIRCULAR_2019,
        CIRCULAR_2020,
        LAW_2022,
        DECREE_2023,
        CIRCULAR_2024,
        DECREE_2024_VOLUNTEERS,
        DECREE_2025,
        DECREE_2025_HOME,
        CIRCULAR_2025,
        LAW_2026,
        ORDINANCE_MOTHERS,
        ORDINANCE_MOTHERS_2012,
        DECREE_MOTHERS,
        DECREE_COMMUNITIES,
        DECREE_HERITAGE_ARTISANS,
        DECREE_SCIENCE_PRIZES,
        DECREE_PHYSICIANS,
        DECREE_TEACHERS,
        DECREE_ARTS_PRIZES,
        DECREE_CRAFT_ARTISANS,
        DECREE_ARTISTS,
        DECREE_MOTHERS_2025,
        *SALARY_DECREES.values(),
    )
}
"""Every instrument known here, by number."""


def instrument(number: str) -> Instrument:
    """Return the instrument of that number.

    Raises:
        UnknownName: no such instrument is known here.
    """
    try:
        return INSTRUMENTS[number]
    except KeyError:
        raise UnknownName(
            say(
                "Không có văn bản số “{number}” trong danh mục; hãy kiểm tra lại số hiệu.",
                number=number,
            ),
            number=number,
        ) from None
