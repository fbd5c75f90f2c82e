"""Regimes follow one another without gap or overlap, and nothing is guessed before the first."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.dates import Period
from thidua.errors import NotInForce
from thidua.law import (
    LAW_2003,
    LAW_2022,
    REGIMES,
    TRANSITIONS,
    Regime,
    RegimeStatus,
    Seen,
    regime_on,
    unencoded_on,
)

ENCODED, PARTLY, NOT_ENCODED = (
    RegimeStatus.ENCODED,
    RegimeStatus.PARTLY_ENCODED,
    RegimeStatus.NOT_ENCODED,
)
OLD_TEXTS = {"15/2003/QH11", "47/2005/QH11", "39/2013/QH13", "91/2017/NĐ-CP", "12/2019/TT-BNV"}
# First day, law, status, texts in force beside the law; by hand from the fact sheets.
STEPS = [
    ("2020-01-01", LAW_2003, ENCODED, OLD_TEXTS),
    ("2020-11-09", LAW_2003, ENCODED, OLD_TEXTS | {"05/2020/TT-BNV"}),
    ("2024-01-01", LAW_2022, ENCODED, {"06/2022/QH15", "98/2023/NĐ-CP"}),
    ("2024-04-15", LAW_2022, ENCODED, {"06/2022/QH15", "98/2023/NĐ-CP", "01/2024/TT-BNV"}),
    (
        "2025-07-01",
        LAW_2022,
        PARTLY,
        {"06/2022/QH15", "152/2025/NĐ-CP", "129/2025/NĐ-CP", "01/2024/TT-BNV"},
    ),
    (
        "2025-08-05",
        LAW_2022,
        PARTLY,
        {"06/2022/QH15", "152/2025/NĐ-CP", "129/2025/NĐ-CP", "15/2025/TT-BNV"},
    ),
    (
        "2026-10-01",
        LAW_2022,
        NOT_ENCODED,
        {"06/2022/QH15", "06/2026/QH16", "152/2025/NĐ-CP", "129/2025/NĐ-CP", "15/2025/TT-BNV"},
    ),
]


def told(date):
    regime = regime_on(date)
    return regime.law, regime.status, {text.number for text in regime.instruments}


@pytest.mark.parametrize(("since", "law", "status", "texts"), STEPS, ids=[s[0] for s in STEPS])
def test_a_regime_starts_on_its_day(since, law, status, texts):
    """Law, status and texts in force from that day."""
    assert (law, status, texts) == told(dt.date.fromisoformat(since))


@pytest.mark.parametrize(
    ("earlier", "later"), [*itertools.pairwise(STEPS)], ids=[step[0] for step in STEPS[1:]]
)
def test_the_day_before_belongs_to_the_regime_before(earlier, later):
    """The other side of each step."""
    assert earlier[1:] == told(dt.date.fromisoformat(later[0]) - dt.timedelta(days=1))


def test_nothing_is_encoded_before_2020():
    """Asking for 31 December 2019 is refused and the first day is named."""
    with pytest.raises(NotInForce, match="01/01/2020") as caught:
        regime_on(dt.date(2019, 12, 31))
    assert dt.date(2019, 12, 31) == caught.value.date


def test_regimes_follow_one_another_without_gap_or_overlap():
    """Each ends on the day the next begins; only the last is open."""
    for earlier, later in itertools.pairwise(REGIMES):
        assert earlier.period.end == later.period.start
    assert REGIMES[-1].period.end is None


@given(st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31)))
def test_exactly_one_regime_governs_a_day(date):
    """And every text it names is in force that day."""
    assert 1 == sum(regime.period.contains(date) for regime in REGIMES)
    assert all(text.in_force_on(date) for text in regime_on(date).instruments)


def test_regimes_have_distinct_slugs():
    """No two share an id."""
    assert len(REGIMES) == len({regime.id for regime in REGIMES})


def test_a_regime_names_the_texts_that_were_not_wholly_read():
    """In 2024 none; since July 2025 the new decrees."""
    assert () == regime_on(dt.date(2024, 6, 1)).unseen
    assert {"152/2025/NĐ-CP", "129/2025/NĐ-CP"} == {
        text.number for text in regime_on(dt.date(2025, 7, 1)).unseen
    }
    assert all(text.seen is not Seen.TEXT for text in REGIMES[-1].unseen)


@pytest.mark.parametrize(
    ("date", "numbers"),
    [
        (dt.date(2019, 12, 31), []),
        (dt.date(2026, 9, 30), []),
        (
            dt.date(2026, 10, 1),
            ["06/2026/QH16", "152/2025/NĐ-CP", "129/2025/NĐ-CP", "15/2025/TT-BNV"],
        ),
    ],
)
def test_the_texts_that_leave_nothing_settled_on_a_day(date, numbers):
    """Those of a regime in force but not encoded; a partly encoded one settles what was read."""
    assert numbers == [text.number for text in unencoded_on(date)]


@pytest.mark.parametrize(
    ("place", "since", "unless_better"),
    [
        ("khoản 3 Điều 60 Nghị định 152/2025/NĐ-CP", dt.date(2025, 7, 1), False),
        ("khoản 4 Điều 4 Luật 06/2026/QH16", dt.date(2026, 10, 1), True),
    ],
)
def test_a_transitional_rule_keeps_the_earlier_wording_for_files_received_before(
    place, since, unless_better
):
    """Received the day before and considered from that day on; known at second hand only."""
    (rule,) = (rule for rule in TRANSITIONS if rule.source.render() == place)
    before = since - dt.timedelta(days=1)
    assert (since, unless_better, before) == (rule.since, rule.unless_better, rule.eve)
    assert Seen.PARTIAL is rule.source.seen
    assert rule.keeps(before, since)
    assert not rule.keeps(since, since)
    assert not rule.keeps(before, before)
    assert not rule.keeps(None, since)


def test_this_room_declares_no_award():
    """Awards are added a room above."""
    assert all(not regime.awards for regime in REGIMES)


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_a_regime_says_law_period_and_status(locale):
    """In both languages."""
    for regime in REGIMES:
        text = regime.render(locale)
        assert regime.law.render(locale) in text
        assert regime.status.label.render(locale) in text
    assert str(REGIMES[0]) == REGIMES[0].render("vi")


def test_a_catalogue_of_ones_own_may_be_asked():
    """``among`` takes other regimes, and refuses days outside them."""
    own = Regime(
        id="gia-dinh",
        period=Period(dt.date(2030, 1, 1), dt.date(2031, 1, 1)),
        law=LAW_2022,
        instruments=(LAW_2022,),
        status=NOT_ENCODED,
    )

    assert own is regime_on(dt.date(2030, 12, 31), (own,))
    with pytest.raises(NotInForce):
        regime_on(dt.date(2031, 1, 1), (own,))
