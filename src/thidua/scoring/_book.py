"""The sheets of one organiser: one for each kind of cluster and year, in versions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import combinations

import attrs

from thidua.errors import BadInput, UnknownName
from thidua.scoring._sheet import Sheet
from thidua.words import Message, near_misses, say, say_n


def _sheets(sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    return tuple(sheets)


@attrs.frozen
class SheetBook:
    """Every sheet that an organiser issued (tập bảng điểm), for each kind of cluster and year.

    Attributes:
        sheets: in any order.

    Raises:
        BadInput: two sheets of the same version for the same kind and a year in common, or two
            with one id; all at once.
    """

    sheets: tuple[Sheet, ...] = attrs.field(converter=_sheets)

    def __attrs_post_init__(self) -> None:
        faults = tuple(
            fault
            for one, other in combinations(self.sheets, 2)
            if (fault := _clash(one, other)) is not None
        )
        if faults:
            raise BadInput(
                say_n(
                    "Tập bảng điểm có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    first=faults[0],
                ),
                faults=faults,
            )

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of cluster that have a sheet, in the order of the sheets."""
        return tuple(dict.fromkeys(sheet.applies_to for sheet in self.sheets))

    def sheet_for(self, year: int, *, applies_to: str = "", on: dt.date | None = None) -> Sheet:
        """Return the sheet that holds (bảng điểm áp dụng): the latest version of the year.

        There is no fall-back: a year without a sheet has none, whatever was issued before.

        Args:
            year: the emulation year, by the year in which it starts.
            applies_to: the kind of cluster; a sheet for all kinds is none for a named kind.
            on: leave out what was issued after this day; a sheet whose day is not known counts.

        Raises:
            UnknownName: no sheet for that kind and year.
        """
        found = [
            sheet
            for sheet in self.sheets
            if sheet.applies_to == applies_to
            and sheet.holds_in(year)
            and (on is None or sheet.issued is None or sheet.issued <= on)
        ]
        if found:
            return max(found, key=lambda sheet: sheet.version)
        raise UnknownName(
            say(
                "Không có bảng điểm cho “{kind}” năm {year}; hiện có bảng cho: {known}.",
                kind=applies_to,
                year=year,
                known=self.kinds,
            ),
            applies_to=applies_to,
            year=year,
            suggestions=near_misses(applies_to, self.kinds),
        )


def _clash(one: Sheet, other: Sheet) -> Message | None:
    if one.id == other.id:
        return say("Mã bảng điểm “{id}” được dùng hai lần; hãy đặt mã riêng.", id=one.id)
    starts = [sheet.first_year for sheet in (one, other) if sheet.first_year is not None]
    ends = [sheet.last_year for sheet in (one, other) if sheet.last_year is not None]
    together = not starts or not ends or max(starts) <= min(ends)
    if one.applies_to != other.applies_to or one.version != other.version or not together:
        return None
    return say(
        "Bảng điểm “{one}” và “{other}” cùng loại, cùng phiên bản {version} và trùng"
        " năm áp dụng; hãy ghi rõ phiên bản hoặc năm áp dụng.",
        one=one.name,
        other=other.name,
        version=one.version,
    )
