"""Words: what the library says, in Vietnamese and in English.

Messages and their catalogues, dates, numbers and money as administrations write them,
Vietnamese collation, and search without diacritics. No sentence about a single award lives here.
"""

from thidua.words._collation import SortKey, sort_key
from thidua.words._enums import LabelledEnum, OrderedEnum
from thidua.words._message import (
    LOCALES,
    Message,
    OneOf,
    format_date,
    format_list,
    format_number,
    format_percent,
    locale_of,
    localise,
    say,
    say_n,
    verbatim,
)
from thidua.words._search import fold, near_misses
from thidua.words._told import Told

__all__ = [
    "LOCALES",
    "LabelledEnum",
    "Message",
    "OneOf",
    "OrderedEnum",
    "SortKey",
    "Told",
    "fold",
    "format_date",
    "format_list",
    "format_number",
    "format_percent",
    "locale_of",
    "localise",
    "near_misses",
    "say",
    "say_n",
    "sort_key",
    "verbatim",
]
