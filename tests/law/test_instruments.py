"""Instruments know their dates and how far they were read; a series has no value before its start."""

import datetime as dt
import itertools

import attrs
import pytest

from thidua.errors import InvalidValue, NotInForce, UnknownName
from thidua.law import (
    BASE_SALARY,
    CIRCULAR_2017,
    CIRCULAR_2025,
    DECREE_2025,
    INSTRUMENTS,
    LAW_2003,
    LAW_2013,
    LAW_2022,
    Citation,
    Dated,
    Instrument,
    Seen,
    Series,
    SourceLevel,
    instrument,
)
from thidua.numbers import Vnd
from thidua.words import verbatim

DAY = dt.timedelta(days=1)
# Issued, first day in force, first day no longer in force: the fact sheets, by hand.
FACTS = {
    "15/2003/QH11": ("2003-11-26", "2004-07-01", "2024-01-01"),
    "47/2005/QH11": ("2005-06-14", "2005-06-27", "2024-01-01"),
    "32/2009/QH12": ("2009-06-18", "2010-01-01", None),
    "39/2013/QH13": ("2013-11-16", "2014-06-01", "2024-01-01"),
    "91/2017/NĐ-CP": ("2017-07-31", "2017-10-01", "2024-01-01"),
    "08/2017/TT-BNV": ("2017-10-27", None, "2020-01-01"),
    "12/2019/TT-BNV": ("2019-11-04", "2020-01-01", "2024-01-01"),
    "05/2020/TT-BNV": ("2020-11-09", "2020-11-09", None),
    "06/2022/QH15": ("2022-06-15", "2024-01-01", None),
    "98/2023/NĐ-CP": ("2023-12-31", "2024-01-01", "2025-07-01"),
    "01/2024/TT-BNV": ("2024-02-24", "2024-04-15", "2025-08-05"),
    "28/2024/NĐ-CP": ("2024-03-06", "2024-04-20", "2025-07-01"),
    "152/2025/NĐ-CP": ("2025-06-14", "2025-07-01", None),
    "129/2025/NĐ-CP": (None, "2025-07-01", None),
    "15/2025/TT-BNV": ("2025-08-04", "2025-08-05", None),
    "06/2026/QH16": ("2026-04-23", "2026-10-01", None),
    "36-L/CTN": ("1994-08-29", "1994-12-01", None),
    "05/2012/UBTVQH13": ("2012-10-20", "2013-01-01", None),
    "56/2013/NĐ-CP": ("2013-05-22", "2013-07-15", None),
    "86/2023/NĐ-CP": ("2023-12-07", "2024-01-30", None),
    "93/2023/NĐ-CP": ("2023-12-25", "2024-02-15", None),
    "18/2024/NĐ-CP": ("2024-02-21", "2024-04-10", None),
    "25/2024/NĐ-CP": ("2024-02-27", "2024-04-15", None),
    "35/2024/NĐ-CP": ("2024-04-02", "2024-05-25", None),
    "36/2024/NĐ-CP": ("2024-04-04", "2024-05-20", None),
    "43/2024/NĐ-CP": ("2024-04-19", "2024-06-06", None),
    "61/2024/NĐ-CP": ("2024-06-06", "2024-07-22", None),
    "83/2025/NĐ-CP": ("2025-04-02", "2025-04-02", None),
}
SALARIES = [
    ("2013-07-01", 1_150_000, "66/2013/NĐ-CP"),
    ("2016-05-01", 1_210_000, "47/2016/NĐ-CP"),
    ("2017-07-01", 1_300_000, "47/2017/NĐ-CP"),
    ("2018-07-01", 1_390_000, "72/2018/NĐ-CP"),
    ("2019-07-01", 1_490_000, "38/2019/NĐ-CP"),
    ("2023-07-01", 1_800_000, "24/2023/NĐ-CP"),
    ("2024-07-01", 2_340_000, "73/2024/NĐ-CP"),
    ("2026-07-01", 2_530_000, "161/2026/NĐ-CP"),
]


def day(text):
    return None if text is None else dt.date.fromisoformat(text)


def fictitious(**changes):
    return Instrument(
        **{
            "kind": "Luật",
            "number": "99/2030/QH20",
            "title": verbatim("Luật giả định"),
            "issued": dt.date(2030, 1, 2),
            "effective": dt.date(2030, 7, 1),
            **changes,
        }
    )


@pytest.mark.parametrize(("number", "dates"), FACTS.items(), ids=FACTS)
def test_dates_are_those_of_the_texts(number, dates):
    """Adoption, entry into force and end of each text."""
    text = INSTRUMENTS[number]

    assert dates == tuple(
        None if date is None else date.isoformat()
        for date in (text.issued, text.effective, text.ends)
    )


def test_every_instrument_is_a_known_fact():
    """Nothing is declared here whose dates are not checked above."""
    salaries = {number for _, _, number in SALARIES}

    assert FACTS.keys() | salaries == INSTRUMENTS.keys()


@pytest.mark.parametrize(
    "text", [t for t in INSTRUMENTS.values() if t.effective], ids=lambda text: text.number
)
def test_a_text_is_in_force_from_its_first_day(text):
    """Not the day before, and still after it unless it ends."""
    assert not text.in_force_on(text.effective - DAY)
    assert text.in_force_on(text.effective)


@pytest.mark.parametrize(
    "text", [t for t in INSTRUMENTS.values() if t.ends and t.effective], ids=lambda t: t.number
)
def test_a_text_ends_before_its_end(text):
    """The end is the first day without it."""
    assert text.in_force_on(text.ends - DAY)
    assert not text.in_force_on(text.ends)
    assert not text.worded_on(text.ends)


def test_a_text_whose_start_is_unknown_is_never_taken_to_be_in_force():
    """Circular 08/2017 has no known start."""
    assert not CIRCULAR_2017.in_force_on(dt.date(2018, 1, 1))
    assert not CIRCULAR_2017.worded_on(dt.date(2018, 1, 1))


def test_the_wording_read_of_the_2022_law_holds_until_october_2026():
    """From 1 October 2026 the law stands, but its wording was amended by a text not read."""
    last, first = dt.date(2026, 9, 30), dt.date(2026, 10, 1)

    assert LAW_2022.worded_on(last)
    assert not LAW_2022.worded_on(first)
    assert LAW_2022.in_force_on(first)


def test_wording_needs_the_text_to_be_in_force():
    """Before it starts there is no wording; without a known change it lasts."""
    text = fictitious()

    assert not text.worded_on(dt.date(2030, 6, 30))
    assert text.worded_on(dt.date(2030, 7, 1))
    assert text.worded_on(dt.date(2099, 1, 1))


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        (("24", "1"), False),
        (("24", "1", "a"), False),
        (("24", "2"), True),
        (("24",), True),
        (("23", "1"), True),
        ((), True),
    ],
)
def test_a_place_amended_by_a_text_that_was_read_loses_its_wording_on_that_day(place, kept):
    """The clause named and its points, from the first day; the rest keeps its wording."""
    text = attrs.evolve(fictitious(), amended={("24", "1"): dt.date(2031, 1, 1)})

    assert text.worded_on(dt.date(2030, 12, 31), *place)
    assert kept == text.worded_on(dt.date(2031, 1, 1), *place)


def test_how_far_a_text_was_read_is_told_article_by_article():
    """An article may be read where the text was not."""
    assert Seen.TEXT is DECREE_2025.cite(4, 4).seen
    assert Seen.PARTIAL is DECREE_2025.cite("44").seen
    assert Seen.NOT_SEEN is DECREE_2025.cite(7).seen
    assert Seen.NOT_SEEN is DECREE_2025.cite().seen
    assert Seen.PARTIAL is CIRCULAR_2025.cite(2, 5).seen
    assert Seen.TEXT is LAW_2022.cite(23, 1, "a").seen


def test_an_instrument_cites_its_own_places():
    """Numbers become labels; an amending instrument is named by kind and number."""
    assert Citation("Luật", "06/2022/QH15", "23", "1", "a") == LAW_2022.cite(23, 1, "a")
    assert Citation("Luật", "15/2003/QH11", "58a") == LAW_2003.cite("58a")
    assert Citation(
        "Luật", "15/2003/QH11", "23", "2", amended_by="Luật 39/2013/QH13"
    ) == LAW_2003.cite(23, 2, amended_by=LAW_2013)


def test_an_instrument_is_written_with_kind_and_number():
    """In both languages."""
    assert "Luật 06/2022/QH15" == str(LAW_2022)
    assert "Decree 152/2025/NĐ-CP" == DECREE_2025.render("en")
    assert SourceLevel.DECREE is DECREE_2025.level


def test_titles_are_told_in_both_languages():
    """Every text has a title."""
    for text in INSTRUMENTS.values():
        assert text.title.render("vi")
        assert text.title.render("en")


def test_what_ends_or_changes_a_text_is_known_here():
    """Each successor that is named exists in the list."""
    successors = {text.changed_by for text in INSTRUMENTS.values() if text.changed_by}

    assert successors <= INSTRUMENTS.keys()


def test_an_instrument_is_found_by_number():
    """An unknown number is refused by name."""
    assert LAW_2022 is instrument("06/2022/QH15")
    with pytest.raises(UnknownName, match="99/2099/QH99") as caught:
        instrument("99/2099/QH99")
    assert "99/2099/QH99" == caught.value.number


@pytest.mark.parametrize(("since", "amount", "decree"), SALARIES)
def test_the_base_salary_changes_on_its_day(since, amount, decree):
    """On the day the new amount holds, and its decree is cited."""
    entry = BASE_SALARY.on(day(since))

    assert (Vnd(amount), decree) == (entry.value, entry.source.number)
    assert SourceLevel.DECREE is entry.source.level


@pytest.mark.parametrize(
    ("until", "amount"),
    [(later[0], earlier[1]) for earlier, later in itertools.pairwise(SALARIES)],
)
def test_the_base_salary_holds_to_the_day_before_the_next(until, amount):
    """The old amount stands on the last day before the step."""
    assert Vnd(amount) == BASE_SALARY.on(day(until) - DAY).value


def test_the_newest_base_salary_stands():
    """After the last step it does not change."""
    assert Vnd(2_530_000) == BASE_SALARY.on(dt.date(2031, 1, 1)).value


def test_there_is_no_base_salary_before_the_series_begins():
    """No value is guessed; the first day is named."""
    with pytest.raises(NotInForce, match="01/07/2013"):
        BASE_SALARY.on(dt.date(2013, 6, 30))


def test_what_was_read_of_the_salary_decrees_is_marked():
    """The two newest were read, the others come from a table."""
    assert Seen.TEXT is BASE_SALARY.on(dt.date(2024, 7, 1)).source.seen
    assert Seen.PARTIAL is BASE_SALARY.on(dt.date(2019, 7, 1)).source.seen
    assert "khoản 2 Điều 3 Nghị định 161/2026/NĐ-CP" == str(
        BASE_SALARY.on(dt.date(2026, 7, 1)).source
    )


def entry(text, value=1):
    return Dated(day(text), value, Citation("Luật", "1/2020"))


@pytest.mark.parametrize(
    "entries",
    [
        (),
        (entry("2021-01-01"), entry("2020-01-01")),
        (entry("2020-01-01"), entry("2020-01-01", 2)),
    ],
    ids=["empty", "reversed", "twice-a-day"],
)
def test_a_series_is_in_order_and_says_one_thing_a_day(entries):
    """Anything else is refused."""
    with pytest.raises(InvalidValue):
        Series(verbatim("tham số"), entries)
