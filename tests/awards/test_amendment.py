"""What an amending law leaves, changes, abolishes and brings in; and whose wording a rule states."""

import datetime as dt

import attrs
import pytest

from thidua.awards import amended, law_2022, regime_on, reworded
from thidua.awards._catalogue import _CATALOGUES
from thidua.criteria import Reading, any_of, graded, readings
from thidua.errors import InvalidValue, NotInForce, UnknownName
from thidua.law import (
    CIRCULAR_2024,
    CIRCULAR_2025,
    INSTRUMENTS,
    LAW_2022,
    LAW_2026,
    REGIMES,
    OrganiserRule,
    Seen,
)
from thidua.records import Grade, award_name
from thidua.words import say

LDTT = "lao-dong-tien-tien"
BEFORE = tuple(a for a in law_2022.AWARDS if a.id != "huan-chuong-huu-nghi")
FIRST, SECOND, THIRD = BEFORE[:3]
FRIENDSHIP = attrs.evolve(FIRST, name=award_name("huan-chuong-huu-nghi"))
EVE, DAY = dt.date(2026, 9, 30), dt.date(2026, 10, 1)


def test_a_changed_declaration_takes_the_place_of_its_namesake():
    """The others are the same objects, in the same order."""
    anew = attrs.evolve(SECOND, notes=())
    after = amended(BEFORE, anew)

    assert [award.id for award in BEFORE] == [award.id for award in after]
    assert after[1] is anew
    assert after[0] is FIRST
    assert BEFORE[1] is SECOND


def test_what_is_abolished_goes_and_what_is_added_comes_last():
    """Nothing else moves."""
    after = amended(BEFORE, without=[SECOND.id], added=[FRIENDSHIP])

    assert [FIRST, *BEFORE[2:], FRIENDSHIP] == [*after]


def test_an_amendment_of_nothing_changes_nothing():
    """The same declarations."""
    assert BEFORE == amended(BEFORE)


@pytest.mark.parametrize(
    ("changed", "more"),
    [((FRIENDSHIP,), {}), ((), {"without": ["huan-chuong-huu-nghi"]})],
    ids=["changed", "abolished"],
)
def test_what_was_not_declared_cannot_be_changed_or_abolished(changed, more):
    """A slip of the pen would otherwise leave the old wording standing."""
    with pytest.raises(UnknownName, match="huan-chuong-huu-nghi"):
        amended(BEFORE, *changed, **more)


@pytest.mark.parametrize(
    ("changed", "more"),
    [
        ((FIRST, FIRST), {}),
        ((FIRST,), {"without": [FIRST.id]}),
        ((), {"added": [FIRST]}),
        ((), {"added": [FIRST], "without": [FIRST.id]}),
        ((), {"without": [FIRST.id, FIRST.id]}),
    ],
    ids=["changed twice", "changed and abolished", "added anew", "abolished, added", "twice"],
)
def test_nothing_is_told_twice(changed, more):
    """Which of the two would stand?"""
    with pytest.raises(InvalidValue, match=FIRST.id):
        amended(BEFORE, *changed, **more)


def test_every_regime_has_a_catalogue():
    """Neither more nor fewer."""
    assert {regime.id for regime in REGIMES} == _CATALOGUES.keys()


EXCELLENT = graded(Grade.EXCELLENT, source=LAW_2022.cite(24, 1, "a", amended_by=LAW_2026))


@pytest.fixture
def read_2026(monkeypatch):
    """Suppose Luật 06/2026/QH16 were read, and had worded điểm a khoản 1 Điều 24 anew (made up)."""
    monkeypatch.setitem(INSTRUMENTS, "06/2026/QH16", attrs.evolve(LAW_2026, seen=Seen.TEXT))
    monkeypatch.setitem(
        INSTRUMENTS,
        "06/2022/QH15",
        attrs.evolve(LAW_2022, wording_until=None, amended={("24", "1", "a"): DAY}),
    )


def of_the_law(award):
    """The conditions that rest on the Law, by what they cite."""
    return [c for c in award.criterion.walk() if c.sources[0].number == "06/2022/QH15"]


@pytest.mark.usefixtures("read_2026")
def test_a_rule_worded_by_the_amending_law_applies_from_its_first_day():
    """A citation “sửa đổi, bổ sung theo Luật 06/2026/QH16” is governed by that law."""
    assert (False, True) == (EXCELLENT.applies_on(EVE), EXCELLENT.applies_on(DAY))
    assert not EXCELLENT.lapsed_on(DAY)


@pytest.mark.usefixtures("read_2026")
def test_a_rule_that_still_cites_an_amended_place_is_marked():
    """A declaration that was forgotten stays provisional; what the law left alone does not."""
    rules = of_the_law(regime_on(EVE).awards[LDTT])
    lapsed = [rule for rule in rules if rule.lapsed_on(DAY)]

    assert {LAW_2022.cite(24, 1, "a")} == {rule.sources[0] for rule in lapsed}
    assert not any(rule.lapsed_on(EVE) for rule in rules)
    assert LAW_2026.number == lapsed[0].unread().number


@pytest.mark.usefixtures("read_2026")
@pytest.mark.parametrize("award", [LDTT, "chien-si-tien-tien", "chien-si-thi-dua-co-so"])
def test_rewording_reaches_every_standard_that_states_the_place(award):
    """Also that of an award which refers to another one's; nothing stays behind."""
    before = regime_on(EVE).awards[award]
    after = reworded(before, EXCELLENT, by=LAW_2026)

    assert any(rule.lapsed_on(DAY) for rule in of_the_law(before))
    assert not any(rule.lapsed_on(DAY) for rule in of_the_law(after))
    assert EXCELLENT in list(after.criterion.walk())
    assert EXCELLENT not in list(before.criterion.walk())
    assert DAY == after.since


def test_rewording_marks_the_article_that_was_amended():
    """Điều 24 for its own title; Điều 23 only refers to it."""
    awards = regime_on(EVE).awards
    titled = reworded(awards[LDTT], EXCELLENT, by=LAW_2026)
    fighter = reworded(awards["chien-si-thi-dua-co-so"], EXCELLENT, by=LAW_2026)

    assert LAW_2022.cite(24, amended_by=LAW_2026) == titled.article
    assert LAW_2022.cite(23) == fighter.article


def test_a_new_declaration_is_not_asked_for_a_file_that_keeps_the_old_wording():
    """Khoản 4 Điều 4 leads a file of September 2026 to the earlier declaration."""
    new = reworded(regime_on(EVE).awards[LDTT], EXCELLENT, by=LAW_2026)

    assert DAY == new.ask(2026, DAY, received=DAY).question.as_of
    with pytest.raises(NotInForce):
        new.ask(2026, DAY, received=EVE)
    with pytest.raises(NotInForce):
        new.ask(2026, EVE)


@pytest.mark.parametrize(
    "source",
    [
        None,
        OrganiserRule("Quy chế"),
        LAW_2022.cite(24, 1, "a"),
        LAW_2022.cite(99, 1, amended_by=LAW_2026),
    ],
    ids=["none", "organiser", "not amended", "elsewhere"],
)
def test_a_new_wording_says_which_place_it_amends(source):
    """Otherwise it could not take anybody's place."""
    award = regime_on(EVE).awards[LDTT]
    with pytest.raises(InvalidValue):
        reworded(award, graded(Grade.EXCELLENT, source=source), by=LAW_2026)


def test_rewording_reaches_into_readings():
    """Both ways to count the months of a newcomer (điểm d khoản 5 Điều 1 TT 01/2024)."""
    award = regime_on(EVE).awards[LDTT]
    place = CIRCULAR_2024.cite(1, 5, "d")
    inner = any_of(
        readings(
            "cach-dem",
            Reading(
                key="cach-mot", text=say("{n}", n=1), criterion=graded(Grade.GOOD, source=place)
            ),
            Reading(key="cach-hai", text=say("{n}", n=2), criterion=graded(Grade.COMPLETED)),
        ),
        graded(Grade.GOOD),
    )
    new = graded(Grade.EXCELLENT, source=CIRCULAR_2024.cite(1, 5, "d", amended_by=CIRCULAR_2025))
    changed = reworded(attrs.evolve(award, criterion=inner), new, by=CIRCULAR_2025).criterion

    first, second = changed.children[0].options
    assert (new, graded(Grade.COMPLETED)) == (first.criterion, second.criterion)
    assert graded(Grade.GOOD) == changed.children[1]
