"""The roster of a cluster over time, and what a cluster refuses."""

import datetime as dt

import pytest

from thidua.clusters import (
    Appointment,
    Cluster,
    FixedOrder,
    Membership,
    Office,
    Unit,
)
from thidua.dates import EmulationYear, Period
from thidua.errors import BadInput, InvalidValue, UnknownName
from thidua.law import OrganiserRule
from thidua.records import OrganiserLevel
from thidua.words import LOCALES

RULE = OrganiserRule("Quyết định thành lập cụm thử nghiệm")
MADE_UP = OrganiserRule("Quy định thử nghiệm", illustrative=True)
HUE = Unit(id="hue", name="Huế")
HA_NOI = Unit(id="ha-noi", name="Hà Nội")
DA_NANG = Unit(id="da-nang", name="Đà Nẵng")


def cluster(**changes):
    """Two cities since 2018; Huế joined on 1 January 2025."""
    given = {
        "id": "thanh-pho-truc-thuoc-trung-uong",
        "name": "Cụm thi đua các thành phố trực thuộc Trung ương",
        "organiser": "Hội đồng Thi đua - Khen thưởng Trung ương",
        "organiser_level": OrganiserLevel.CENTRAL_COUNCIL,
        "units": [HA_NOI, DA_NANG, HUE],
        "memberships": [
            Membership(unit_id="ha-noi", period=Period(dt.date(2018, 1, 1))),
            Membership(unit_id="da-nang", period=Period(dt.date(2018, 1, 1))),
            Membership(unit_id="hue", period=Period(dt.date(2025, 1, 1)), source=RULE),
        ],
        "source": RULE,
    }
    return Cluster(**(given | changes))


def appointment(unit_id="ha-noi", start=(2024, 1, 1), end=(2025, 1, 1), office=Office.HEAD):
    return Appointment(
        unit_id=unit_id,
        office=office,
        period=Period(dt.date(*start), dt.date(*end)),
        source=OrganiserRule(f"Quyết định công nhận {unit_id}"),
    )


def test_members_change_on_the_day_of_joining():
    """The day before belongs to the old roster, the day itself to the new one."""
    assert (HA_NOI, DA_NANG) == cluster().members_on(dt.date(2024, 12, 31))
    assert (HA_NOI, DA_NANG, HUE) == cluster().members_on(dt.date(2025, 1, 1))


def test_the_end_of_a_membership_is_not_a_member_day():
    """Periods are half-open: a unit that leaves on 1 July is a member until 30 June."""
    left = cluster(
        memberships=[
            Membership(unit_id="hue", period=Period(dt.date(2025, 1, 1), dt.date(2025, 7, 1)))
        ]
    )

    assert (HUE,) == left.members_on(dt.date(2025, 6, 30))
    assert () == left.members_on(dt.date(2025, 7, 1))
    assert (HUE,) == left.members_in(2025)
    assert () == left.members_in(EmulationYear.calendar(2026))


def test_a_unit_may_leave_and_come_back():
    """Two periods that touch or stand apart are two memberships."""
    back = cluster(
        memberships=[
            Membership(unit_id="hue", period=Period(dt.date(2024, 1, 1))),
            Membership(unit_id="hue", period=Period(dt.date(2020, 1, 1), dt.date(2021, 1, 1))),
        ]
    )

    assert [dt.date(2020, 1, 1), dt.date(2024, 1, 1)] == [
        period.start for period in back.periods_of("hue")
    ]
    assert () == back.members_in(2022)


def test_an_unknown_unit_is_an_error_with_near_misses():
    """The error names unit and cluster, and what may have been meant."""
    with pytest.raises(UnknownName, match="ha-no") as caught:
        cluster().unit("ha-no")

    assert ("ha-noi",) == caught.value.suggestions
    assert HUE == cluster().unit("hue")


def test_all_faults_are_reported_at_once():
    """Each fault names what it is about, so that one reading is enough to mend them all."""
    with pytest.raises(BadInput) as caught:
        cluster(
            units=[HA_NOI, HUE, HUE],
            memberships=[
                Membership(unit_id="ha-noi", period=Period(dt.date(2018, 1, 1))),
                Membership(unit_id="ha-noi", period=Period(dt.date(2020, 1, 1))),
                Membership(unit_id="la", period=Period(dt.date(2018, 1, 1))),
            ],
            rotation=FixedOrder(order=["vang-mat"], first_year=2020, source=RULE),
            appointments=[appointment(), appointment("hue", (2024, 5, 14), (2026, 1, 1))],
        )

    lines = "\n".join(caught.value.lines())
    assert 6 == len(caught.value.faults)
    assert "“hue” được dùng 2 lần" in lines
    assert "“la”" in lines
    assert "“vang-mat”" in lines
    assert "chồng nhau: từ 01/01/2018 trở đi và từ 01/01/2020 trở đi" in lines
    assert "“hue” được chọn làm cụm trưởng" in lines


def test_overlapping_heads_are_an_error_that_names_both():
    """Two decisions cannot make two heads for one day."""
    with pytest.raises(BadInput) as caught:
        cluster(appointments=[appointment(), appointment("da-nang", (2024, 12, 31))])

    (line,) = caught.value.lines()
    assert "“ha-noi”" in line
    assert "“da-nang”" in line
    assert "Quyết định công nhận ha-noi" in line
    assert "Quyết định công nhận da-nang" in line


def test_heads_that_follow_each_other_do_not_overlap():
    """A term that starts on the day another ends is fine."""
    both = cluster(appointments=[appointment("da-nang", (2025, 1, 1), (2026, 1, 1)), appointment()])

    assert ["ha-noi", "da-nang"] == [a.unit_id for a in both.appointments]


def test_two_deputies_may_serve_at_once():
    """Only heads exclude each other."""
    both = cluster(
        appointments=[
            appointment(office=Office.DEPUTY),
            appointment("da-nang", office=Office.DEPUTY),
        ]
    )

    assert ["Hà Nội", "Đà Nẵng"] == [term.unit.name for term in both.deputies_in(2024).terms]


def test_no_decision_on_deputies_means_unknown_and_not_none():
    """Absence of a record is not the record of an absence."""
    answer = cluster().deputies_in(2024)

    assert not answer.known
    assert () == answer.terms
    assert "Chưa biết cụm phó của Cụm thi đua các thành phố" in answer.explain()


@pytest.mark.parametrize("bad", ["", "Hà Nội", "ha_noi", "ha--noi", "-ha", "HANOI"])
def test_ids_are_slugs(bad):
    """Anything else is refused with the offending id."""
    with pytest.raises(InvalidValue) as caught:
        Unit(id=bad, name="Hà Nội")

    assert bad == caught.value.value


def test_names_must_say_something():
    """A blank name or organiser is refused."""
    with pytest.raises(InvalidValue):
        Unit(id="ha-noi", name=" ")
    with pytest.raises(InvalidValue):
        cluster(organiser="")


@pytest.mark.parametrize(
    "changes",
    [
        {"source": MADE_UP},
        {"units": [HA_NOI, DA_NANG, Unit(id="hue", name="Huế", illustrative=True)]},
        {"units": [HA_NOI, DA_NANG, Unit(id="hue", name="Huế", source=MADE_UP)]},
        {"rotation": FixedOrder(order=["hue"], first_year=2025, source=MADE_UP)},
        {
            "memberships": [
                Membership(unit_id="hue", period=Period(dt.date(2020, 1, 1)), source=MADE_UP)
            ]
        },
    ],
)
def test_one_made_up_part_marks_the_whole_cluster(changes):
    """Nothing invented may look real."""
    assert not cluster().illustrative
    assert cluster(**changes).illustrative
    assert cluster(**changes).to_dict()["illustrative"]


def test_a_made_up_unit_is_marked_wherever_it_is_named():
    """In both languages."""
    made_up = Unit(id="x", name="Đơn vị X", illustrative=True)

    assert "Đơn vị X (minh họa)" == made_up.label.render("vi")
    assert "Hà Nội" == HA_NOI.label.render("en")


def test_the_cluster_goes_out_as_plain_data():
    """Dates are ISO text, an open end is None, sources are sentences."""
    data = cluster(
        rotation=FixedOrder(order=["ha-noi"], first_year=2018, source=RULE),
        appointments=[appointment()],
    ).to_dict()

    assert {"start": "2025-01-01", "end": None} == data["memberships"][2]["period"]
    assert RULE.text == data["memberships"][2]["source"]
    assert data["memberships"][0]["source"] is None
    assert "FixedOrder" == data["rotation"]["policy"]
    assert "cum-truong" == data["appointments"][0]["office"]
    assert cluster().to_dict()["rotation"] is None


@pytest.mark.parametrize("locale", LOCALES)
def test_every_level_and_office_has_a_name(locale):
    """Users never see the identifiers of the code."""
    for member in (*OrganiserLevel, *Office):
        assert member.label.render(locale)
