"""Who leads a cluster in a year, why, and what happens where that is unknown."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.clusters import (
    Appointment,
    Basis,
    Cluster,
    FixedOrder,
    HeadAnswer,
    Membership,
    Office,
    Unit,
)
from thidua.dates import EmulationYear, Period
from thidua.errors import BadInput, InvalidValue
from thidua.law import OrganiserRule
from thidua.records import OrganiserLevel
from thidua.words import verbatim

RULE = OrganiserRule("Quy chế hoạt động của cụm thử nghiệm, Điều 4")
DECISION = OrganiserRule("Quyết định 1160 (thử nghiệm)")


def cluster(ids, *, leaves=None, joins=None, rotation=None, appointments=()):
    """A cluster of *ids*, members from 2020 on unless said otherwise."""
    leaves, joins = leaves or {}, joins or {}
    return Cluster(
        id="cum-so-2",
        name="Cụm thi đua số 2",
        organiser="Bộ Công Thương",
        organiser_level=OrganiserLevel.MINISTRY_PROVINCE,
        units=[Unit(id=i, name=i.upper()) for i in ids],
        memberships=[
            Membership(unit_id=i, period=Period(joins.get(i, dt.date(2020, 1, 1)), leaves.get(i)))
            for i in ids
        ],
        source=RULE,
        rotation=rotation,
        appointments=appointments,
    )


def order(ids, first_year=2020):
    return FixedOrder(order=ids, first_year=first_year, source=RULE)


def head(unit_id, start, end, note=""):
    return Appointment(
        unit_id=unit_id,
        office=Office.HEAD,
        period=Period(dt.date(*start), dt.date(*end)),
        source=DECISION,
        note=note,
    )


def test_the_order_goes_round():
    """After the last comes the first again, and the answer says so by rotation."""
    abc = cluster("abc", rotation=order("abc"))

    assert ["a", "b", "c", "a"] == [abc.head_in(y).unit.id for y in range(2020, 2024)]
    answer = abc.head_in(2021)
    assert answer.known
    assert Basis.ROTATION is answer.terms[0].basis
    assert RULE == answer.terms[0].source
    assert Period(dt.date(2021, 1, 1), dt.date(2022, 1, 1)) == answer.terms[0].period


def test_without_rule_and_decision_the_head_is_unknown():
    """The answer names what is missing and never guesses."""
    answer = cluster("abc").head_in(2024)

    assert answer.unit is None
    assert not answer.known
    assert () == answer.terms
    assert "từ 01/01/2024 đến hết 31/12/2024" in answer.explain("vi")
    assert "quyết định công nhận" in answer.missing[0].render("vi")


def test_a_decision_beats_the_rotation_and_says_so():
    """The unit whose turn it was is named as passed over, with the decision."""
    answer = cluster(
        "abc",
        rotation=order("abc"),
        appointments=[head("c", (2020, 1, 1), (2021, 1, 1), note="hoán đổi lượt")],
    ).head_in(2020)

    assert "c" == answer.unit.id
    assert Basis.APPOINTMENT is answer.terms[0].basis
    assert "hoán đổi lượt" in answer.explain()
    (passed,) = answer.passed_over
    assert "a" == passed.unit.id
    assert DECISION.text in passed.reason.render()


def test_a_decision_for_the_unit_whose_turn_it_is_passes_nobody_over():
    """Recognition of the turn is not an exception to it."""
    answer = cluster(
        "abc", rotation=order("abc"), appointments=[head("a", (2020, 1, 1), (2021, 1, 1))]
    ).head_in(2020)

    assert "a" == answer.unit.id
    assert () == answer.passed_over


def test_a_decision_does_not_move_the_order():
    """The years after follow the order as if there had been no exception."""
    changed = cluster(
        "abc", rotation=order("abc"), appointments=[head("c", (2020, 1, 1), (2021, 1, 1))]
    )

    assert "b" == changed.head_in(2021).unit.id


def test_a_head_replaced_in_mid_year_gives_two_terms():
    """The rotation holds until the decision takes over; no single unit leads the year."""
    answer = cluster(
        "abc", rotation=order("abc"), appointments=[head("b", (2020, 7, 1), (2021, 1, 1))]
    ).head_in(2020)

    assert ["a", "b"] == [term.unit.id for term in answer.terms]
    assert answer.known
    assert answer.unit is None
    assert "a" == answer.on(dt.date(2020, 6, 30)).unit.id
    assert "b" == answer.on(dt.date(2020, 7, 1)).unit.id
    assert () == answer.passed_over


def test_days_that_no_decision_covers_stay_unknown():
    """A head recognised on 14 May says nothing of the days before."""
    answer = cluster("abc", appointments=[head("b", (2024, 5, 14), (2025, 1, 1))]).head_in(2024)

    assert not answer.known
    assert answer.unit is None
    assert answer.on(dt.date(2024, 5, 13)) is None
    assert "đến hết 13/05/2024" in answer.missing[0].render()


def test_a_decision_in_the_middle_leaves_unknown_days_on_both_sides():
    """Each stretch is named."""
    answer = cluster("abc", appointments=[head("b", (2024, 3, 1), (2024, 9, 1))]).head_in(2024)

    assert 2 == len(answer.missing)


def test_a_unit_that_left_is_passed_over_with_the_reason():
    """The next in the order takes the turn in the same year."""
    left = cluster("abc", leaves={"b": dt.date(2021, 1, 1)}, rotation=order("abc"))
    answer = left.head_in(2021)

    assert "c" == answer.unit.id
    (passed,) = answer.passed_over
    assert "b" == passed.unit.id
    assert "đã rời cụm từ ngày 01/01/2021" == passed.reason.render()
    assert ["a", "c"] == [left.head_in(year).unit.id for year in (2022, 2023)]


def test_a_unit_that_has_not_joined_is_passed_over():
    """Membership on the first day of the year decides."""
    answer = cluster("abc", joins={"b": dt.date(2021, 1, 2)}, rotation=order("abc")).head_in(2021)

    assert "c" == answer.unit.id
    assert "chưa là thành viên" in answer.passed_over[0].reason.render()


def test_a_unit_that_never_was_a_member_is_passed_over():
    """It is listed in the order and in the units, yet has no membership."""
    group = Cluster(
        id="cum",
        name="Cụm",
        organiser="Sở",
        organiser_level=OrganiserLevel.MINISTRY_PROVINCE,
        units=[Unit(id="a", name="A"), Unit(id="b", name="B")],
        memberships=[Membership(unit_id="b", period=Period(dt.date(2020, 1, 1)))],
        source=RULE,
        rotation=order("ab"),
    )

    answer = group.head_in(2020)
    assert "b" == answer.unit.id
    assert "chưa từng" in answer.passed_over[0].reason.render()


def test_a_head_that_leaves_in_mid_year_leaves_the_rest_unknown():
    """Who replaces it is for a decision to say."""
    answer = cluster("abc", leaves={"a": dt.date(2020, 7, 1)}, rotation=order("abc")).head_in(2020)

    assert not answer.known
    assert "a" == answer.on(dt.date(2020, 6, 30)).unit.id
    assert answer.on(dt.date(2020, 7, 1)) is None
    assert "rời cụm từ ngày 01/07/2020" in answer.missing[0].render()


def test_when_everybody_left_nobody_leads():
    """The answer asks for a new order as long as the cluster has members."""
    gone = cluster(
        "abc",
        leaves={"a": dt.date(2021, 1, 1), "b": dt.date(2021, 1, 1)},
        rotation=order("ab"),
    )
    answer = gone.head_in(2021)

    assert () == answer.terms
    assert ["b", "a"] == [passed.unit.id for passed in answer.passed_over]
    assert "thứ tự mới" in answer.missing[0].render()
    assert not gone.head_in(2022).known


def test_before_its_first_year_the_order_says_nothing():
    """There is no reading the order backwards."""
    answer = cluster("abc", rotation=order("abc", 2022)).head_in(2021)

    assert answer.unit is None
    assert "năm 2022" in answer.missing[0].render()


def test_members_outside_the_order_are_noted():
    """A newcomer without a turn is not passed by in silence."""
    answer = cluster("abc", rotation=order("ab")).head_in(2020)

    assert "C" in answer.notes[0].render()


def test_school_years_rotate_as_well():
    """Terms follow the year of the organiser."""
    first = EmulationYear.school(2020, starts=dt.date(2020, 9, 1))
    schools = cluster("ab", rotation=FixedOrder(order="ab", first_year=first, source=RULE))

    answer = schools.head_in(EmulationYear.school(2021, starts=dt.date(2021, 9, 1)))
    assert "b" == answer.unit.id
    assert dt.date(2021, 9, 1) == answer.terms[0].period.start
    with pytest.raises(InvalidValue):
        schools.head_in(2021)


@pytest.mark.parametrize("bad", [[], ["a", "b", "a"]])
def test_an_order_names_each_unit_once(bad):
    """An empty order or a unit listed twice is refused."""
    with pytest.raises(InvalidValue):
        FixedOrder(order=bad, first_year=2020, source=RULE)


def test_a_policy_of_the_users_own_works():
    """Election at the closing conference, say, is one more class behind the protocol."""

    class LastWinner:
        source = RULE
        unit_ids = ()

        def head_for(self, group, year, history):
            return HeadAnswer(
                cluster_name=group.name,
                year=year,
                missing=(verbatim("Chưa họp tổng kết."),),
                notes=(),
            )

    answer = cluster("ab", rotation=LastWinner()).head_in(2020)
    assert "Chưa họp tổng kết." == answer.missing[0].render()


def test_the_answer_goes_out_as_plain_data():
    """Known, unknown and made-up parts are all there."""
    data = cluster(
        "abc",
        leaves={"a": dt.date(2020, 7, 1)},
        rotation=order("cab"),
        appointments=[head("b", (2020, 1, 1), (2020, 2, 1))],
    ).head_in(2020)
    plain = data.to_dict()

    assert ["b", "c"] == [term["unit"]["id"] for term in plain["terms"]]
    assert plain["unit_id"] is None
    assert plain["known"]
    assert {"start": "2020-01-01", "end": "2020-02-01"} == plain["terms"][0]["period"]
    assert not plain["illustrative"]
    later = cluster("abc", leaves={"a": dt.date(2021, 1, 1)}, rotation=order("cab")).head_in(2021)
    assert "a" == later.to_dict()["passed_over"][0]["unit"]["id"]


def test_a_made_up_order_marks_the_answer():
    """Whoever leads by an invented rule leads illustratively."""
    made_up = FixedOrder(
        order="ab", first_year=2020, source=OrganiserRule("Thứ tự giả định", illustrative=True)
    )

    assert cluster("ab", rotation=made_up).head_in(2020).illustrative
    assert "minh họa" in cluster("ab", rotation=made_up).head_in(2020).explain()


@given(size=st.integers(1, 9), start=st.integers(0, 30), data=st.data())
def test_with_a_stable_roster_everybody_leads_once_in_n_years(size, start, data):
    """In any n consecutive years each of n members leads exactly once, whatever the order."""
    ids = [f"u{i}" for i in range(size)]
    shuffled = data.draw(st.permutations(ids))
    stable = cluster(ids, rotation=order(shuffled))

    heads = [stable.head_in(2020 + start + i).unit.id for i in range(size)]
    assert sorted(ids) == sorted(heads)


PERIODS = st.tuples(st.integers(0, 1500), st.integers(1, 700)).map(
    lambda pair: Period(
        dt.date(2020, 1, 1) + dt.timedelta(days=pair[0]),
        dt.date(2020, 1, 1) + dt.timedelta(days=sum(pair)),
    )
)


@given(
    terms=st.lists(st.tuples(st.sampled_from("abc"), PERIODS), max_size=4),
    leaves=st.dictionaries(
        st.sampled_from("abc"), st.dates(dt.date(2020, 1, 2), dt.date(2026, 1, 1))
    ),
)
def test_two_heads_never_hold_one_day(terms, leaves):
    """Whatever the decisions and departures: refused, or at most one head on every day."""
    appointments = [
        Appointment(unit_id=unit, office=Office.HEAD, period=period, source=DECISION)
        for unit, period in terms
    ]
    try:
        group = cluster("abc", leaves=leaves, rotation=order("abc"), appointments=appointments)
    except BadInput:
        return
    for year in range(2020, 2025):
        answer = group.head_in(year)
        for day in (dt.date(year, month, 15) for month in range(1, 13)):
            holding = [term for term in answer.terms if term.period.contains(day)]
            assert len(holding) <= 1
            assert all(term.unit in group.members_on(day) for term in holding)
