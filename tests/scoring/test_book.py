"""One sheet for each kind of cluster and year, in versions (Ninh Thuận 27/2016 → 114/2017)."""

import datetime as dt

import attrs
import pytest

from thidua.errors import BadInput, UnknownName
from thidua.law import OrganiserRule
from thidua.scoring import DirectEntry, Item, Section, Sheet, SheetBook


def sheet(name, applies_to="huyen", **more):
    whole = Item(id="a", name="A", max_points=100, method=DirectEntry(capped=True))
    part = Section(id="p", name="P", max_points=100, children=[whole])
    return Sheet(
        id=name,
        name=name,
        sections=[part],
        total=100,
        source=OrganiserRule(f"Quyết định {name}"),
        applies_to=applies_to,
        **more,
    )


OLD = sheet("27-2016-huyen", first_year=2016, last_year=2016, issued=dt.date(2016, 6, 1))
NEW = sheet("114-2017-huyen", first_year=2017, issued=dt.date(2017, 11, 22))
OFFICES = sheet("114-2017-so", "so", first_year=2017)
BOOK = SheetBook([OLD, NEW, OFFICES])


@pytest.mark.parametrize(
    ("year", "kind", "expected"),
    [(2016, "huyen", OLD), (2017, "huyen", NEW), (2030, "huyen", NEW), (2017, "so", OFFICES)],
)
def test_each_kind_and_year_has_its_own_sheet(year, kind, expected):
    """Both sides of the year in which one rule replaced the other."""
    assert expected == BOOK.sheet_for(year, applies_to=kind)


@pytest.mark.parametrize(
    ("year", "kind"), [(2015, "huyen"), (2016, "so"), (2017, ""), (2017, "xa")]
)
def test_there_is_no_fall_back_to_another_kind_or_year(year, kind):
    """What was not issued does not exist, and the fault names the kinds there are."""
    with pytest.raises(UnknownName, match="huyen"):
        BOOK.sheet_for(year, applies_to=kind)


def test_the_latest_version_holds_as_far_as_it_was_issued():
    """On a day before the amendment was issued, the earlier version answers."""
    amended = attrs.evolve(NEW, id="114-2017-sua", version=2, issued=dt.date(2019, 3, 1))
    book = SheetBook([amended, NEW])

    assert amended == book.sheet_for(2018, applies_to="huyen")
    assert amended == book.sheet_for(2018, applies_to="huyen", on=dt.date(2019, 3, 1))
    assert NEW == book.sheet_for(2018, applies_to="huyen", on=dt.date(2019, 2, 28))
    with pytest.raises(UnknownName):
        book.sheet_for(2018, applies_to="huyen", on=dt.date(2017, 1, 1))


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(NEW, id="khac"),
        attrs.evolve(NEW, id="khac", first_year=None, last_year=2017),
        attrs.evolve(NEW, id="khac", first_year=2020, last_year=2021),
        attrs.evolve(OFFICES, id=NEW.id),
    ],
)
def test_two_sheets_of_one_version_for_one_kind_and_year_are_refused(other):
    """Nobody could say which holds; ids are unique too."""
    with pytest.raises(BadInput, match="Tập bảng điểm có"):
        SheetBook([NEW, other])


def test_sheets_of_other_years_or_versions_stand_side_by_side():
    """They never answer the same question."""
    before = attrs.evolve(NEW, id="truoc", first_year=None, last_year=2016)

    assert ("huyen",) == SheetBook([NEW, before]).kinds


def test_a_sheet_whose_years_run_backwards_is_refused():
    """The first year comes first."""
    with pytest.raises(BadInput, match="sau năm cuối"):
        sheet("x", first_year=2020, last_year=2019)
