"""Covenants, targets and milestones."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.clusters import (
    ClusterCalendar,
    ContentGroup,
    Covenant,
    Milestone,
    MilestoneKind,
    Operator,
    Target,
)
from thidua.dates import EmulationYear
from thidua.errors import BadInput, ContradictoryRecords, InvalidValue, UnknownName
from thidua.law import OrganiserRule
from thidua.words import LOCALES

NEWS = OrganiserRule("Báo Hưng Yên điện tử, 24/03/2023")
MADE_UP = OrganiserRule("Phụ lục giả định", illustrative=True)


def target(operator=Operator.AT_LEAST, value=90, **more):
    return Target(
        id="chi-tieu", name="Tin báo được giải quyết", operator=operator, value=value, **more
    )


@pytest.mark.parametrize(
    ("operator", "value", "achieved", "met"),
    [
        (Operator.AT_LEAST, 90, 90, True),
        (Operator.AT_LEAST, 90, Decimal("89.99"), False),
        (Operator.AT_LEAST, 0, 0, True),
        (Operator.AT_MOST, 0, 0, True),
        (Operator.AT_MOST, 0, 1, False),
        (Operator.AT_MOST, Decimal("2.5"), Fraction(5, 2), True),
        (Operator.EQUAL, 100, 100, True),
        (Operator.EQUAL, 100, Decimal("100.0"), True),
        (Operator.EQUAL, 100, 99, False),
        (Operator.COMPLETE_BY, dt.date(2023, 12, 1), dt.date(2023, 12, 1), True),
        (Operator.COMPLETE_BY, dt.date(2023, 12, 1), dt.date(2023, 12, 2), False),
        (Operator.COMPLETE_BY, dt.date(2023, 12, 1), False, False),
    ],
)
def test_a_target_is_met_at_its_edge_and_not_beyond(operator, value, achieved, met):
    """Twin cases on both sides of each edge; zero is a value like any other."""
    assert met is target(operator, value).met(achieved)


@pytest.mark.parametrize(
    ("baseline", "achieved", "met"),
    [
        (200, 190, True),
        (200, 191, False),
        (200, 0, True),
        (0, 0, True),
        (0, 1, False),
        (Decimal("0.1"), Decimal("0.095"), True),
        (None, 190, None),
    ],
)
def test_a_reduction_is_measured_from_its_baseline(baseline, achieved, met):
    """Crime down by at least 5%: from zero it must stay zero; without a baseline, unknown."""
    down = target(Operator.REDUCE_BY, Fraction(1, 20), baseline=baseline)

    assert met is down.met(achieved)
    assert down.lower_is_better


@pytest.mark.parametrize(
    ("baseline", "achieved", "met"),
    [
        (200, 190, True),
        (200, 191, False),
        (10, 0, True),
        (10, 1, False),
        (9, 0, None),
        (None, 0, None),
    ],
)
def test_a_reduction_by_a_number_of_cases(baseline, achieved, met):
    """Ten cases fewer: from fewer than ten nobody can, and no answer is made up."""
    down = target(Operator.REDUCE_BY_NUMBER, 10, unit="vụ")

    assert met is down.met(achieved, baseline=baseline)
    assert down.lower_is_better


@pytest.mark.parametrize(("achieved", "met"), [(190, True), (191, False)])
def test_a_reduction_to_a_number_of_cases_is_a_most_with_its_baseline_told(achieved, met):
    """Down to 190 from 200: the number counts, the baseline is told."""
    down = target(Operator.AT_MOST, 190, unit="vụ", baseline=200)

    assert met is down.met(achieved)
    assert "Tin báo được giải quyết: không quá 190 vụ (mức gốc 200 vụ)" == str(down)


def test_each_unit_may_have_a_baseline_of_its_own():
    """It comes before the one of the target."""
    down = target(Operator.REDUCE_BY, Fraction(1, 20), baseline=200)

    assert down.met(150)
    assert down.met(95, baseline=100)
    assert not down.met(96, baseline=100)
    assert 0 == down.limit(0)


@pytest.mark.parametrize(
    ("operator", "value", "baseline"),
    [(Operator.REDUCE_BY, Fraction(1, 20), -1), (Operator.REDUCE_BY_NUMBER, 10, 9)],
)
def test_a_baseline_from_which_nothing_can_be_reduced(operator, value, baseline):
    """In the wording it is refused; of one unit, what is asked is not known."""
    with pytest.raises(InvalidValue, match="mức gốc"):
        target(operator, value, baseline=baseline)
    assert target(operator, value).met(0, baseline=baseline) is None
    assert target(operator, value).limit(baseline) is None


def test_the_edges_of_baselines_are_taken():
    """Zero for a share, and just as many as are to be reduced."""
    assert 0 == target(Operator.REDUCE_BY, Fraction(1, 20), baseline=0).limit()
    assert 0 == target(Operator.REDUCE_BY_NUMBER, 10, baseline=10).limit()


def test_a_target_tells_where_its_result_can_be_checked():
    """In its explanation and in its data, in both languages."""
    told = target(source_of_verification="Báo cáo thống kê", unit="%")

    assert told.explain("vi").endswith("\nNguồn kiểm chứng: Báo cáo thống kê.")
    assert told.explain("en").endswith("\nSource of verification: Báo cáo thống kê.")
    assert "Tin báo được giải quyết: at least 90%" == told.to_dict("en")["text"]
    assert told.to_dict()["cumulative"] is None


@given(operator=st.sampled_from(Operator))
def test_an_unknown_result_is_neither_met_nor_missed(operator):
    """None in, None out, whatever the operator."""
    values = {Operator.REDUCE_BY: Fraction(1, 20), Operator.COMPLETE_BY: dt.date(2023, 12, 1)}

    assert target(operator, values.get(operator, 5)).met(None) is None


def test_each_operator_says_which_way_is_better():
    """Equality and dates have no better direction."""
    assert target(Operator.AT_LEAST, 1).lower_is_better is False
    assert target(Operator.AT_MOST, 1).lower_is_better is True
    assert target(Operator.EQUAL, 1).lower_is_better is None


@pytest.mark.parametrize(
    ("operator", "value"),
    [
        (Operator.AT_LEAST, 0.5),
        (Operator.AT_LEAST, True),
        (Operator.AT_LEAST, dt.date(2023, 1, 1)),
        (Operator.COMPLETE_BY, 5),
        (Operator.COMPLETE_BY, dt.datetime(2023, 1, 1)),
        (Operator.REDUCE_BY, 5),
        (Operator.REDUCE_BY, Fraction(-1, 20)),
        (Operator.REDUCE_BY, 1),
        (Operator.REDUCE_BY, Fraction(21, 20)),
        (Operator.REDUCE_BY_NUMBER, -1),
        (Operator.REDUCE_BY_NUMBER, 0.5),
    ],
)
def test_a_value_must_fit_its_operator(operator, value):
    """Floats, booleans, dates for numbers and percentages for shares are refused."""
    with pytest.raises(InvalidValue) as caught:
        target(operator, value)

    assert "chi-tieu" == caught.value.target


@pytest.mark.parametrize(
    ("operator", "nothing"), [(Operator.REDUCE_BY, Fraction(0)), (Operator.REDUCE_BY_NUMBER, 0)]
)
def test_to_reduce_by_nothing_is_not_to_increase(operator, nothing):
    """The zero target of a count that should be low: at most what it was, each unit's own too."""
    steady = target(operator, nothing, baseline=12, unit="vụ")

    assert (True, True, False) == tuple(steady.met(found) for found in (11, 12, 13))
    assert (True, False) == tuple(steady.met(found, baseline=0) for found in (0, 1))
    assert steady.lower_is_better
    assert "không tăng so với 12 vụ" in str(steady)


def test_a_baseline_is_an_exact_number():
    """No float comes in by the back door."""
    with pytest.raises(InvalidValue):
        target(Operator.REDUCE_BY, Fraction(1, 2), baseline=0.5)


@pytest.mark.parametrize(
    ("operator", "value", "achieved"),
    [
        (Operator.AT_LEAST, 5, True),
        (Operator.AT_LEAST, 5, 5.0),
        (Operator.AT_LEAST, 5, dt.date(2023, 1, 1)),
        (Operator.COMPLETE_BY, dt.date(2023, 1, 1), 5),
        (Operator.COMPLETE_BY, dt.date(2023, 1, 1), True),
        (Operator.COMPLETE_BY, dt.date(2023, 1, 1), dt.datetime(2023, 1, 1)),
    ],
)
def test_a_result_of_another_kind_is_refused(operator, value, achieved):
    """It cannot be compared, which is not the same as not met."""
    with pytest.raises(InvalidValue, match="chi-tieu"):
        target(operator, value).met(achieved)


@pytest.mark.parametrize(
    ("given_target", "written"),
    [
        (target(unit="%"), "Tin báo được giải quyết: ít nhất 90%"),
        (target(Operator.AT_MOST, 0, unit="vụ"), "Tin báo được giải quyết: không quá 0 vụ"),
        (
            target(Operator.AT_LEAST, Fraction(1, 3)),
            "Tin báo được giải quyết: ít nhất 1/3",
        ),
        (
            target(Operator.REDUCE_BY, Fraction(1, 20), unit="vụ"),
            "Tin báo được giải quyết: giảm ít nhất 5% so với mức gốc (chưa có số liệu)",
        ),
        (
            target(Operator.REDUCE_BY, Fraction(1, 20), unit="vụ", baseline=200),
            "Tin báo được giải quyết: giảm ít nhất 5% so với 200 vụ",
        ),
        (
            target(Operator.REDUCE_BY_NUMBER, 10, unit="vụ", baseline=200),
            "Tin báo được giải quyết: giảm ít nhất 10 vụ so với 200 vụ",
        ),
        (
            target(Operator.REDUCE_BY, Fraction(1, 20), baseline=Fraction(1, 3)),
            "Tin báo được giải quyết: giảm ít nhất 5% so với 1/3",
        ),
        (
            target(Operator.COMPLETE_BY, dt.date(2023, 12, 1)),
            "Tin báo được giải quyết: hoàn thành chậm nhất 01/12/2023",
        ),
    ],
)
def test_targets_are_written_as_they_are_said(given_target, written):
    """A share is a percentage; a fraction that is not a share stays a fraction."""
    assert written == str(given_target)


def covenant(**changes):
    given_values = {
        "cluster_id": "cum-so-2",
        "year": 2023,
        "theme": "Chủ động khắc phục khó khăn, đoàn kết, hợp tác, đổi mới và phát triển",
        "signed_on": dt.date(2023, 3, 24),
        "signed_at": "Sở Công Thương Hưng Yên",
        "signatories": ["hung-yen", "hai-duong"],
        "groups": [
            ContentGroup(id="ke-hoach", name="Chỉ tiêu kế hoạch", targets=[target(unit="%")]),
            ContentGroup(id="chinh-sach", name="Tham mưu chính sách", summary="Chủ động đề xuất"),
        ],
        "source": NEWS,
    }
    return Covenant(**(given_values | changes))


def test_a_covenant_reads_line_by_line():
    """Theme, day, place, groups, targets and source are all there."""
    assert covenant().explain("vi").splitlines() == [
        "Giao ước thi đua năm 2023",
        "Chủ đề: “Chủ động khắc phục khó khăn, đoàn kết, hợp tác, đổi mới và phát triển”",
        "Ký ngày 24/03/2023 tại Sở Công Thương Hưng Yên",
        "1. Chỉ tiêu kế hoạch",
        "– Tin báo được giải quyết: ít nhất 90%",
        "2. Tham mưu chính sách",
        "Nguồn: Báo Hưng Yên điện tử, 24/03/2023.",
    ]


def test_a_made_up_covenant_is_marked():
    """In its first line and in its data."""
    assert "minh họa" in covenant(source=MADE_UP).explain().splitlines()[0]
    assert covenant(source=MADE_UP).to_dict()["illustrative"]


def test_what_a_covenant_names_twice_is_refused_all_at_once():
    """Groups and targets share one set of ids; a unit signs once."""
    with pytest.raises(BadInput) as caught:
        covenant(
            groups=[
                ContentGroup(id="chi-tieu", name="Một", targets=[target()]),
                ContentGroup(id="hai", name="Hai"),
                ContentGroup(id="hai", name="Hai nữa"),
            ],
            signatories=["hung-yen", "hung-yen"],
        )

    assert 3 == len(caught.value.faults)
    with pytest.raises(BadInput, match="chưa có nội dung"):
        covenant(groups=[])


def test_targets_are_found_by_id():
    """An unknown one is an error that names it."""
    assert 90 == covenant().target("chi-tieu").value
    for ask in (covenant().target, covenant().last_wording_of):
        with pytest.raises(UnknownName, match="la-lung"):
            ask("la-lung")


def test_what_is_not_known_of_a_covenant_is_left_out_and_told_so():
    """Theme, day, place and signatories may all be unknown; nothing is put in their place."""
    bare = covenant(theme=None, signed_on=None, signed_at="", signatories=None)

    assert [
        "Chủ đề: chưa biết",
        "Chưa biết ngày và nơi ký",
        "Chưa biết những đơn vị nào đã ký",
    ] == bare.explain().splitlines()[1:4]
    data = bare.to_dict("en")
    assert (None, None, None, None) == (
        data["theme"],
        data["signed_on"],
        data["signatories"],
        data["signatures"],
    )
    assert "Ký ngày 24/03/2023" == covenant(signed_at="").signing.render()
    assert "Ký tại Trụ sở, chưa biết ngày" == (
        covenant(signed_on=None, signed_at="Trụ sở").signing.render()
    )
    with pytest.raises(InvalidValue):
        covenant(theme=" ")


def test_a_group_tells_its_heading_its_summary_and_its_targets():
    """A heading that was made up is marked wherever it is written."""
    group = ContentGroup(
        id="g", name="Nội dung", summary="Chủ động", targets=[target(unit="%")], illustrative=True
    )

    assert ["Nội dung (minh họa)", "Chủ động", "– Tin báo được giải quyết: ít nhất 90%"] == (
        group.explain().splitlines()
    )
    assert "Nội dung (illustrative)" == group.render("en")
    assert covenant(groups=[group]).illustrative
    assert "1. Nội dung (minh họa)" in str(covenant(groups=[group])).splitlines()


def test_a_covenant_goes_out_as_plain_data():
    """Numbers are text, days are ISO text."""
    data = covenant().to_dict()

    assert "2023-03-24" == data["signed_on"]
    assert "90" == data["groups"][0]["targets"][0]["value"]
    assert data["groups"][0]["targets"][0]["baseline"] is None
    down = target(Operator.REDUCE_BY, Fraction(1, 20), baseline=200).to_dict()
    assert ("1/20", "200") == (down["value"], down["baseline"])
    done = target(Operator.COMPLETE_BY, dt.date(2023, 12, 1)).to_dict()
    assert "2023-12-01" == done["value"]


def calendar(*milestones):
    return ClusterCalendar(
        cluster_id="cum-so-2", year=EmulationYear.calendar(2023), milestones=milestones
    )


SIGNED = Milestone(
    kind=MilestoneKind.SIGNED,
    on=dt.date(2023, 3, 24),
    place="Sở Công Thương Hưng Yên",
    source=NEWS,
)
CLOSED = Milestone(kind=MilestoneKind.CLOSING, on=dt.date(2023, 12, 20), source=NEWS)


def test_milestones_are_told_in_order():
    """However they were given; a step without a date is unknown."""
    year = calendar(CLOSED, SIGNED)

    first, second = year.explain("vi").splitlines()
    assert first.startswith("24/03/2023: ký giao ước thi đua tại Sở Công Thương Hưng Yên (Báo")
    assert "20/12/2023: tổng kết năm (Báo Hưng Yên điện tử, 24/03/2023)" == second
    assert SIGNED == year.of(MilestoneKind.SIGNED)
    assert year.of(MilestoneKind.MID_YEAR) is None
    assert "2023-03-24" == year.to_dict()["milestones"][0]["on"]
    assert not year.illustrative


def test_one_step_on_two_days_is_an_error_that_names_both():
    """Nothing is silently dropped."""
    again = Milestone(kind=MilestoneKind.SIGNED, on=dt.date(2023, 3, 25), source=MADE_UP)

    with pytest.raises(ContradictoryRecords, match=r"24/03/2023.*25/03/2023") as caught:
        calendar(SIGNED, again)
    assert (SIGNED, again) == (caught.value.first, caught.value.second)
    assert calendar(again).illustrative


@pytest.mark.parametrize("locale", LOCALES)
def test_operators_and_steps_have_names(locale):
    """Users never see the identifiers of the code."""
    for member in (*Operator, *MilestoneKind):
        assert member.label.render(locale)


def test_an_illustrative_target_is_marked_and_so_is_its_covenant():
    """A made-up target inside a real covenant is told apart in text and in data."""
    invented = Target(
        id="x", name="Tỷ lệ", operator=Operator.AT_LEAST, value=95, unit="%", illustrative=True
    )
    promised = covenant(groups=(ContentGroup(id="g", name="Nội dung", targets=(invented,)),))
    assert promised.illustrative
    assert "Tỷ lệ: ít nhất 95% (minh họa)" == str(invented)
    assert invented.to_dict()["illustrative"]
    assert "(minh họa)" not in promised.explain().splitlines()[0]
