"""A sample of user code that type checkers must accept in strict mode; it is never run."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

from thidua.errors import BadInput, ContradictoryRecords, InvalidValue, ThiduaError, UnknownName
from thidua.law import Citation, OrganiserRule, Seen, Source, SourceLevel
from thidua.words import (
    Message,
    format_date,
    format_list,
    format_number,
    format_percent,
    locale_of,
    say,
    say_n,
)


def sentences() -> list[str]:
    """Messages render in a language, with places of many types."""
    plain = say("Không có đơn vị “{unit}” trong cụm.", unit="Sở Công Thương")
    counted = say_n("{n} năm", n=3)
    assert_type(plain, Message)
    assert_type(counted, Message)
    return [plain.render(), counted.render("en"), str(plain)]


def formats(day: dt.date, points: Decimal, share: Fraction) -> str:
    """Dates, numbers and shares are written per language."""
    parts = [
        format_date(day, "vi", long=True),
        format_number(points, locale_of("vi-VN")),
        format_number(1_000_000),
        format_percent(share, "en"),
    ]
    return format_list(parts, "en")


def sources() -> list[Source]:
    """A citation and a rule of an organiser can stand in each other's place."""
    citation = Citation.parse("điểm a khoản 1 Điều 23 Luật 06/2022/QH15", seen=Seen.TEXT)
    assert_type(citation, Citation)
    assert_type(citation.article, str | None)
    assert_type(citation.level, SourceLevel)
    assert_type(citation.level.label, Message)
    return [citation, OrganiserRule("Quy chế cụm, mục 4", illustrative=True)]


def read(text: str) -> Citation | None:
    """Errors are caught by what they mean, or as the standard error they are."""
    try:
        return Citation.parse(text)
    except InvalidValue as error:
        assert_type(error.message.render("en"), str)
    except (ValueError, LookupError):
        pass
    return None


def report(error: ThiduaError) -> tuple[str, ...]:
    """Each error says itself; some carry more."""
    match error:
        case BadInput():
            assert_type(error.lines("en"), tuple[str, ...])
            return error.lines()
        case UnknownName():
            return error.suggestions
        case ContradictoryRecords():
            return (repr(error.first), repr(error.second))
    return (error.render("en"),)
