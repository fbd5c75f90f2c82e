"""Parameters that the law gives dated values (such as mức lương cơ sở)."""

from __future__ import annotations

import datetime as dt
from typing import Final, Generic, TypeVar

import attrs

from thidua.errors import InvalidValue, NotInForce
from thidua.law._instruments import SALARY_DECREES
from thidua.law._sources import Citation
from thidua.numbers import Vnd
from thidua.words import Message, say

T = TypeVar("T")


@attrs.frozen
class Dated(Generic[T]):
    """One value of a parameter, from ``since`` on, and the text that gives it."""

    since: dt.date
    value: T
    source: Citation


def _in_order(_: object, __: object, entries: tuple[Dated[T], ...]) -> None:
    if not entries or list(entries) != sorted(entries, key=lambda entry: entry.since):
        raise InvalidValue(
            say("Chuỗi tham số phải có ít nhất một mốc và xếp theo ngày tăng dần."),
        )
    if len({entry.since for entry in entries}) != len(entries):
        raise InvalidValue(say("Chuỗi tham số có hai giá trị cho cùng một ngày; hãy giữ một."))


@attrs.frozen
class Series(Generic[T]):
    """A parameter over time. There is no value before its first entry.

    Attributes:
        name: what the parameter is.
        entries: dated values in order.
    """

    name: Message
    entries: tuple[Dated[T], ...] = attrs.field(validator=_in_order)

    def on(self, date: dt.date) -> Dated[T]:
        """Return the entry in force on *date*.

        Raises:
            NotInForce: *date* lies before the first entry.
        """
        found = None
        for entry in self.entries:
            if entry.since > date:
                break
            found = entry
        if found is None:
            raise NotInForce(
                say(
                    "Chưa có số liệu về {name} cho ngày {date}; chuỗi bắt đầu từ {first}.",
                    name=self.name,
                    date=date,
                    first=self.entries[0].since,
                ),
                date=date,
            )
        return found


def _salary(since: dt.date, amount: int, decree: str, article: int | None = None) -> Dated[Vnd]:
    clause = None if article is None else 2
    return Dated(since, Vnd(amount), SALARY_DECREES[decree].cite(article, clause))


BASE_SALARY: Final[Series[Vnd]] = Series(
    say("mức lương cơ sở"),
    (
        _salary(dt.date(2013, 7, 1), 1_150_000, "66/2013/NĐ-CP"),
        _salary(dt.date(2016, 5, 1), 1_210_000, "47/2016/NĐ-CP"),
        _salary(dt.date(2017, 7, 1), 1_300_000, "47/2017/NĐ-CP"),
        _salary(dt.date(2018, 7, 1), 1_390_000, "72/2018/NĐ-CP"),
        _salary(dt.date(2019, 7, 1), 1_490_000, "38/2019/NĐ-CP"),
        _salary(dt.date(2023, 7, 1), 1_800_000, "24/2023/NĐ-CP"),
        _salary(dt.date(2024, 7, 1), 2_340_000, "73/2024/NĐ-CP", 3),
        _salary(dt.date(2026, 7, 1), 2_530_000, "161/2026/NĐ-CP", 3),
    ),
)
"""Mức lương cơ sở, in đồng a month, by the day from which it applies."""
