"""Time in a field, what an award was conferred for, and who is a martyr."""

import datetime as dt

import pytest

from thidua.criteria import Question, Truth, given_for, is_martyr, practised
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue
from thidua.records import (
    AWARD_NAMES,
    Collective,
    CommendationType,
    Conferral,
    HardPlace,
    Individual,
    Practice,
    PracticeField,
    Record,
    everything,
)

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
ARMY, POLICE = PracticeField.ARMY, PracticeField.POLICE
SEA = HardPlace.SEA_ISLANDS
ON = dt.date(2024, 12, 20)
QUESTION = Question(emulation_year=EmulationYear.calendar(2024), on=ON, as_of=ON, readings={})
ORDER = AWARD_NAMES["huan-chuong-lao-dong-hang-ba"]
SERVICE, MERIT = CommendationType.SERVICE, CommendationType.MERIT


def truth(leaf, *events, subject=None, known=True):
    """What *leaf* says of these facts, all there are unless said otherwise."""
    record = Record(
        subject=subject or Individual(id="a"),
        events=events,
        complete=everything(1940, 2035) if known else {},
    )
    return leaf.bind(QUESTION).verdict(record)


def worked(start, end=None, field=ARMY, place=None):
    """A stretch of work."""
    return Practice(
        field=field,
        start=dt.date.fromisoformat(start),
        end=None if end is None else dt.date.fromisoformat(end),
        place=place,
    )


@pytest.mark.parametrize(
    ("stretches", "any_time", "below_a_year"),
    [
        ((), (FALSE, UNKNOWN), (FALSE, UNKNOWN)),
        ((worked("2024-12-19", place=SEA),), (TRUE, TRUE), (TRUE, UNKNOWN)),
        ((worked("2023-12-21", place=SEA),), (TRUE, TRUE), (TRUE, UNKNOWN)),
        ((worked("2023-12-20", place=SEA),), (TRUE, TRUE), (FALSE, FALSE)),
        ((worked("2010-01-01"),), (FALSE, UNKNOWN), (FALSE, UNKNOWN)),
    ],
)
def test_no_years_ask_for_any_time_at_all(stretches, any_time, below_a_year):
    """A day suffices; below a year it must be less. Where not all is known, more may come."""
    for below, expected in ((None, any_time), (1, below_a_year)):
        leaf = practised(ARMY, years=0, below=below, only=(SEA,))
        found = tuple(truth(leaf, *stretches, known=known) for known in (True, False))
        assert expected == found


def test_no_years_are_worded_without_a_number():
    """“Any time”, or “less than a year”."""
    place = "chỉ tính thời gian: trên biển, hải đảo"
    what = "Có thời gian công tác trong Quân đội nhân dân"
    assert f"{what}, {place}" == practised(ARMY, years=0, only=(SEA,)).statement().render("vi")
    below = practised(ARMY, years=0, below=1, only=(SEA,))
    assert f"{what} dưới 01 năm, {place}" == below.statement().render("vi")


def test_years_are_not_negative_and_leave_room_below():
    """No stretch is that long."""
    with pytest.raises(InvalidValue):
        practised(ARMY, years=-1)
    with pytest.raises(InvalidValue):
        practised(ARMY, years=0, below=0)


@pytest.mark.parametrize("continuous", [True, False])
def test_time_told_twice_counts_twice_only_where_it_is_doubled(continuous):
    """What is told of the same days in another field never takes a doubled day away."""
    leaf = practised(ARMY, POLICE, years=10, continuous=continuous, doubled=(SEA,))
    at_sea = worked("2015-01-01", "2020-01-01", POLICE, SEA)
    elsewhere = worked("2014-12-31", "2018-01-01")
    assert truth(leaf, at_sea, known=False) is TRUE
    assert truth(leaf, at_sea, elsewhere, known=False) is TRUE
    # Nor does it make the same days count three times.
    eleven = practised(ARMY, POLICE, years=11, continuous=continuous, doubled=(SEA,))
    assert truth(eleven, at_sea, elsewhere) is FALSE


@pytest.mark.parametrize(
    ("kind", "known", "expected"),
    [
        (SERVICE, True, TRUE),
        (SERVICE, False, TRUE),
        (MERIT, True, FALSE),
        (MERIT, False, UNKNOWN),
        (None, True, FALSE),
        (None, False, UNKNOWN),
    ],
)
def test_given_for_a_type_of_commendation(kind, known, expected):
    """The type must be that asked about, in any year of a career."""
    events = () if kind is None else (Conferral(award=ORDER.id, year=1990, type=kind),)
    assert expected is truth(given_for(SERVICE, ORDER), *events, known=known)


def test_given_for_shows_the_conferral_and_its_wording():
    """Its evidence is that conferral alone."""
    service = Conferral(award=ORDER.id, year=1990, type=SERVICE)
    merit = Conferral(award=ORDER.id, year=1995, type=MERIT)
    record = Record(subject=Individual(id="a"), events=(service, merit))
    leaf = given_for(SERVICE, ORDER)
    assert (service,) == leaf.evidence(record, QUESTION)
    assert (
        "Đã được tặng “Huân chương Lao động hạng Ba” theo loại hình khen thưởng quá trình cống hiến"
        == leaf.statement().render("vi")
    )


@pytest.mark.parametrize(("told", "expected"), [(True, TRUE), (False, FALSE), (None, UNKNOWN)])
def test_martyr_as_told_of_the_person(told, expected):
    """Not known is not no."""
    assert expected is truth(is_martyr(), subject=Individual(id="a", martyr=told))


def test_no_collective_is_a_martyr():
    """A person only."""
    assert truth(is_martyr(), subject=Collective(id="b")) is FALSE


def test_an_award_of_untold_type_may_be_of_the_type_asked_for():
    """Nobody knows; told to be of another type, it is not."""
    leaf = given_for(SERVICE, ORDER)

    assert [UNKNOWN, FALSE, TRUE] == [
        truth(leaf, Conferral(award=ORDER.id, year=2018, type=type_))
        for type_ in (None, MERIT, SERVICE)
    ]
