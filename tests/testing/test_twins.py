"""Twin records: worked out from the rule, decided by the award, one step apart."""

import datetime as dt
from fractions import Fraction

import attrs
import pytest

from thidua.awards import regime_on
from thidua.criteria import Award, AwardKind, Truth, all_of, any_of, held, practised, subject_is
from thidua.errors import InvalidValue
from thidua.law import LAW_2022
from thidua.records import (
    AWARD_NAMES,
    CollectiveKind,
    Composition,
    Grading,
    PracticeField,
    Record,
    SubjectKind,
)
from thidua.testing import twins

DAYS = [
    (2022, dt.date(2022, 12, 20)),
    (2023, dt.date(2024, 2, 20)),
    (2024, dt.date(2024, 3, 1)),
    (2024, dt.date(2024, 12, 20)),
    (2025, dt.date(2025, 12, 20)),
    (2026, dt.date(2026, 12, 20)),
]
EVERY_AWARD = [
    pytest.param(award, year, day, id=f"{day}-{award.id}")
    for year, day in DAYS
    for award in regime_on(day).awards.values()
]
ON = dt.date(2024, 12, 20)
COLLECTIVE_TITLE = regime_on(ON).awards["tap-the-lao-dong-xuat-sac"]


# A martyr's class one step up ends where the class itself begins: khoản 2 Điều 57.
NEXT_CLASS = {
    ("huy-chuong-chien-si-ve-vang-hang-nhat", "liet-si-nang-hang", "below"),
    ("huy-chuong-chien-si-ve-vang-hang-nhi", "liet-si-nang-hang", "below"),
}


@pytest.mark.parametrize(("award", "year", "day"), EVERY_AWARD)
def test_of_every_twin_one_is_found_eligible_and_the_other_not(award, year, day):
    """For every number of every award, under the law of the day."""
    verdict = award.ask(year, day).verdict

    assert [] == [
        str(twin)
        for twin in twins(award, year, day)
        if (verdict(twin.met), verdict(twin.missed)) != (Truth.TRUE, Truth.FALSE)
        and (award.id, twin.routes[-1] if twin.routes else "", twin.edge) not in NEXT_CLASS
    ]


def test_a_twin_names_its_number_its_place_and_its_way():
    """So that a failing test says which rule it is."""
    flag = regime_on(ON).awards["co-thi-dua-bo-ban-nganh-tinh"]
    (twin,) = twins(flag, 2024, ON)

    assert ("years", 3) == (twin.edge, twin.number)
    assert LAW_2022.cite(26, 2) == twin.source
    assert ("dan-dau-phong-trao-chuyen-de",) == twin.routes
    assert (
        "co-thi-dua-bo-ban-nganh-tinh dan-dau-phong-trao-chuyen-de years=3"
        " [khoản 2 Điều 26 Luật 06/2022/QH15]"
    ) == str(twin)


def test_twins_differ_in_the_number_alone():
    """Seventy of a hundred hold the title, or one less; everything else is the same."""
    (twin,) = (t for t in twins(COLLECTIVE_TITLE, 2024, ON) if Fraction(7, 10) == t.number)
    (met,), (missed,) = twin.met.of(Composition), twin.missed.of(Composition)

    assert (7, 6) == (met.holding("lao-dong-tien-tien"), missed.holding("lao-dong-tien-tien"))
    assert met == attrs.evolve(missed, holders=met.holders)
    assert set(twin.met.events) - {met} == set(twin.missed.events) - {missed}
    assert (twin.met.subject, twin.met.complete) == (twin.missed.subject, twin.missed.complete)


def test_a_reading_has_twins_of_its_own():
    """The number of works attaches to both ways, or to one: Điều 74 khoản 1 điểm d."""
    certificate = regime_on(ON).awards["bang-khen-bo-ban-nganh-tinh"]

    def titles_of(reading):
        choice = {"pham-vi-hai-sang-kien": reading}
        first = next(iter(twins(certificate, 2024, ON, readings=choice)))
        return len(first.met.contributions), first.met.of(Grading)

    assert (0, ()) == titles_of("chi-nhanh-hoan-thanh-xuat-sac")
    assert 1 == titles_of("ca-hai-nhanh")[0]


def test_a_rule_that_nobody_can_meet_has_no_twins():
    """A person that is a collective: the error names the condition."""
    name = AWARD_NAMES["lao-dong-tien-tien"]
    source = LAW_2022.cite(24)
    impossible = Award(
        name=name,
        kind=AwardKind.EMULATION_TITLE,
        subjects=(SubjectKind.INDIVIDUAL,),
        law=LAW_2022,
        article=source,
        conferred_by=(),
        criterion=all_of(
            any_of(held(name, source=source), source=source),
            subject_is(CollectiveKind.CIVIL, source=source),
            practised(PracticeField.ARTS, years=15, source=source),
            source=source,
        ),
    )

    with pytest.raises(InvalidValue, match="loại trừ nhau"):
        next(iter(twins(impossible, 2024, ON)))


def test_the_records_of_twins_are_whole():
    """They can be written, read and asked like any other."""
    for twin in twins(COLLECTIVE_TITLE, 2024, ON):
        assert isinstance(twin.met, Record)
        assert twin.award.assess(twin.met, 2024, ON).gaps() == ()
        assert twin.award.assess(twin.missed, 2024, ON).gaps()
