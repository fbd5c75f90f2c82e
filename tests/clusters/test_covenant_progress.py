"""How far a covenant is fulfilled at mid-year and at year-end."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.clusters import (
    Amendment,
    Attainment,
    ChangeTarget,
    Checkpoint,
    ContentGroup,
    DropTarget,
    Operator,
    TargetResult,
    Unit,
)
from thidua.criteria import Truth
from thidua.errors import BadInput, InvalidValue

from .covenants import MADE_UP, PAPER, covenant, day, faults_of, target

MID, END = Checkpoint.MID_YEAR, Checkpoint.YEAR_END
MET, REACHED, NOT_YET, MISSED, UNKNOWN = Attainment
JUNE, DECEMBER = day(6, 30), day(12, 31)
DEADLINE = day(9, 30)


def result(name, achieved, checkpoint=END, unit="don-vi-a", **more):
    return TargetResult(
        unit_id=unit, target_id=name, achieved=achieved, checkpoint=checkpoint, **more
    )


def of_one(asked, achieved, checkpoint=END, on=DECEMBER, reported=None, **more):
    """The finding on one target, with one report."""
    told = covenant(
        groups=[ContentGroup(id="g", name="Nội dung", targets=[asked])],
        results=[result(asked.id, achieved, checkpoint, on=reported, **more)],
    )
    (finding,) = told.progress("don-vi-a", checkpoint, on=on).findings
    return finding


@pytest.mark.parametrize(
    ("asked", "achieved", "mid_year", "year_end"),
    [
        (target(value=90), 90, REACHED, MET),
        (target(value=90), Decimal("89.9"), NOT_YET, MISSED),
        (target(value=90, cumulative=True), 90, MET, MET),
        (target(value=90, cumulative=True), 89, NOT_YET, MISSED),
        (target(value=90, cumulative=False), 90, REACHED, MET),
        (target(operator=Operator.AT_MOST, value=0), 0, REACHED, MET),
        (target(operator=Operator.AT_MOST, value=0), 1, NOT_YET, MISSED),
        (target(operator=Operator.AT_MOST, value=0, cumulative=True), 0, REACHED, MET),
        (target(operator=Operator.AT_MOST, value=0, cumulative=True), 1, MISSED, MISSED),
        (target(operator=Operator.EQUAL, value=5), 4, NOT_YET, MISSED),
        (target(operator=Operator.EQUAL, value=5), 6, NOT_YET, MISSED),
        (target(operator=Operator.EQUAL, value=5, cumulative=True), 4, NOT_YET, MISSED),
        (target(operator=Operator.EQUAL, value=5, cumulative=True), 5, REACHED, MET),
        (target(operator=Operator.EQUAL, value=5, cumulative=True), 6, MISSED, MISSED),
        (target(value=90), None, UNKNOWN, UNKNOWN),
    ],
)
def test_while_the_year_runs_nothing_is_missed_that_can_still_be_reached(
    asked, achieved, mid_year, year_end
):
    """One figure at both checkpoints; only what can but grow is settled before the end."""
    assert mid_year is of_one(asked, achieved, MID, JUNE).attainment
    assert year_end is of_one(asked, achieved, END).attainment


def test_a_reduction_that_is_used_up_is_missed_at_mid_year_only_if_it_is_counted_up():
    """Ten last year, five percent fewer: the tenth is over, if cases are added up."""
    down = {"operator": Operator.REDUCE_BY, "value": Fraction(1, 20)}

    assert MISSED is of_one(target(**down, cumulative=True), 10, MID, JUNE, baseline=10).attainment
    assert REACHED is of_one(target(**down, cumulative=True), 9, MID, JUNE, baseline=10).attainment
    assert NOT_YET is of_one(target(**down), 10, MID, JUNE, baseline=10).attainment
    unmeasured = of_one(target(**down, cumulative=True), 10, MID, JUNE)
    assert UNKNOWN is unmeasured.attainment
    assert "cần mức gốc để so sánh" in str(unmeasured)
    assert "mức gốc của đơn vị: 10" in str(of_one(target(**down), 9, baseline=10))


@pytest.mark.parametrize(
    ("achieved", "reported", "checkpoint", "asked_on", "expected"),
    [
        (DEADLINE, None, END, DECEMBER, MET),
        (day(10, 1), None, END, DECEMBER, MISSED),
        (day(5, 1), JUNE, MID, JUNE, MET),
        (False, JUNE, MID, JUNE, NOT_YET),
        (False, DEADLINE, MID, DECEMBER, NOT_YET),
        (False, day(10, 1), MID, DECEMBER, MISSED),
        (False, None, MID, DEADLINE, NOT_YET),
        (False, None, MID, day(10, 1), UNKNOWN),
        (False, None, END, DECEMBER, MISSED),
        (False, DEADLINE, END, DECEMBER, NOT_YET),
        (False, day(10, 1), END, DECEMBER, MISSED),
        (None, JUNE, MID, DECEMBER, UNKNOWN),
    ],
)
def test_a_target_with_a_day_is_missed_only_after_that_day(
    achieved, reported, checkpoint, asked_on, expected
):
    """Whatever the checkpoint; “not done” holds up to the day of the report."""
    asked = target(operator=Operator.COMPLETE_BY, value=DEADLINE)

    assert expected is of_one(asked, achieved, checkpoint, asked_on, reported=reported).attainment


@pytest.mark.parametrize(
    ("last_day", "expected"),
    [(DECEMBER, MISSED), (day(1, year=2024), NOT_YET)],
)
def test_a_day_after_the_year_is_not_missed_at_its_end(last_day, expected):
    """A task of January is still open at the closing of December."""
    asked = target(operator=Operator.COMPLETE_BY, value=last_day)

    assert expected is of_one(asked, False).attainment


def test_what_was_settled_at_mid_year_stays_settled():
    """A plan issued in May need not be reported twice; a rate must be."""
    told = covenant(
        results=[
            result("ke-hoach", day(5, 2), MID, on=JUNE),
            result("tin-bao", 95, MID, on=JUNE),
        ]
    )
    found = {item.target.id: item for item in told.progress("don-vi-a", END, on=DECEMBER).findings}

    assert (MET, True) == (found["ke-hoach"].attainment, found["ke-hoach"].settled)
    assert (UNKNOWN, None) == (found["tin-bao"].attainment, found["tin-bao"].result)


def everything(**changes):
    achieved = {"tin-bao": 90, "toi-pham": 95, "tai-nan": 0, "ke-hoach": DEADLINE} | changes
    return [
        result(name.replace("_", "-"), value, baseline=100 if name == "toi-pham" else None)
        for name, value in achieved.items()
    ]


@pytest.mark.parametrize(
    ("changes", "groups", "whole"),
    [
        ({}, (Truth.TRUE, Truth.TRUE, Truth.UNKNOWN), Truth.TRUE),
        ({"tin-bao": None}, (Truth.UNKNOWN, Truth.TRUE, Truth.UNKNOWN), Truth.UNKNOWN),
        ({"tai-nan": 1}, (Truth.TRUE, Truth.FALSE, Truth.UNKNOWN), Truth.FALSE),
        (
            {"tin-bao": None, "tai-nan": 1},
            (Truth.UNKNOWN, Truth.FALSE, Truth.UNKNOWN),
            Truth.FALSE,
        ),
    ],
)
def test_all_targets_must_be_met(changes, groups, whole):
    """One missed settles it, one unknown leaves it open; a group without numbers does not count."""
    found = covenant(results=everything(**changes)).progress("don-vi-a", END, on=DECEMBER)

    assert groups == tuple(group.truth for group in found.groups)
    assert whole is found.truth
    assert (whole is not Truth.UNKNOWN) is found.settled
    assert "Phong trào: không có chỉ tiêu, không đánh giá bằng số liệu" in found.explain()


def test_of_a_covenant_without_numbers_nothing_is_said():
    """That nothing was missed would be no finding: the seed covenant of 2023 has words only."""
    words = covenant(groups=[ContentGroup(id=f"nd{n}", name=f"Nội dung {n}") for n in range(1, 8)])
    found = words.progress("don-vi-a", END, on=DECEMBER)

    assert (7, Truth.UNKNOWN, False) == (len(found.groups), found.truth, found.settled)


def test_a_year_that_goes_well_so_far_is_not_a_year_that_went_well():
    """Reached at mid-year is a yes that can still change, and the sentence says so."""
    told = covenant(
        groups=[ContentGroup(id="g", name="Nội dung", targets=[target()])],
        results=[result("tin-bao", 95, MID), result("tin-bao", 80)],
    )
    mid_year, year_end = (told.progress("don-vi-a", c, on=DECEMBER) for c in (MID, END))

    assert (Truth.TRUE, False) == (mid_year.truth, mid_year.settled)
    assert str(mid_year).endswith("đạt tính đến kỳ này")
    assert "met so far" in mid_year.render("en")
    assert (Truth.FALSE, True) == (year_end.truth, year_end.settled)
    assert [MISSED] == [item.attainment for item in year_end.of(MISSED)]


def test_a_report_is_not_known_before_its_day():
    """Asked the day before, nothing was reported."""
    told = covenant(results=[result("tin-bao", 95, MID, on=JUNE)])

    before, after = (told.progress("don-vi-a", MID, on=on) for on in (day(6, 29), JUNE))

    assert (UNKNOWN, REACHED) == (before.findings[0].attainment, after.findings[0].attainment)


def test_results_are_held_against_the_wording_in_force():
    """The same figure, before and after the share was lowered; what was dropped is not asked."""
    told = covenant(
        amendments=[
            Amendment(
                on=day(7),
                reason="Thiên tai",
                changes=[
                    ChangeTarget(target=target(value=85)),
                    DropTarget(target_id="tai-nan"),
                ],
                source=PAPER,
            )
        ],
        results=[result("tin-bao", 86, MID), result("tai-nan", 3, MID)],
    )

    before, after = (told.progress("don-vi-a", MID, on=on) for on in (JUNE, day(7)))

    assert (NOT_YET, 4) == (before.findings[0].attainment, len(before.findings))
    assert (REACHED, 3) == (after.findings[0].attainment, len(after.findings))
    assert "Lý do: Thiên tai" in after.explain()


def test_of_reports_that_agree_the_latest_day_counts():
    """Not done in June, not done in October: since then the day has passed."""
    told = covenant(
        results=[
            result("ke-hoach", False, MID, on=day(10, 1)),
            result("ke-hoach", False, MID, on=JUNE),
        ]
    )

    assert MISSED is told.progress("don-vi-a", MID, on=day(10, 1)).findings[3].attainment
    assert NOT_YET is told.progress("don-vi-a", MID, on=DEADLINE).findings[3].attainment


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (result("tin-bao", 90), result("tin-bao", 91)),
        (result("tin-bao", 90), result("tin-bao", None)),
        (result("toi-pham", 90, baseline=100), result("toi-pham", 90, baseline=101)),
        (result("ke-hoach", False), result("ke-hoach", DEADLINE)),
        (result("ke-hoach", day(5, 1), MID), result("ke-hoach", day(5, 2))),
        (result("ke-hoach", day(5, 1), MID), result("ke-hoach", False)),
        (result("ke-hoach", False, MID, on=day(10, 1)), result("ke-hoach", DEADLINE)),
        (result("sang-kien", 3, MID), result("sang-kien", 2)),
    ],
)
def test_reports_that_contradict_each_other_are_refused_with_both_named(first, second):
    """At one checkpoint, or where the year takes back what mid-year had settled."""
    groups = [
        *covenant().groups,
        ContentGroup(
            id="g", name="Nội dung", targets=[target("sang-kien", value=3, cumulative=True)]
        ),
    ]
    with pytest.raises(BadInput) as caught:
        covenant(groups=groups, results=[first, second])

    (fault,) = faults_of(caught)
    assert fault.startswith("Hai báo cáo mâu thuẫn: ")
    assert str(first) in fault
    assert str(second) in fault


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (result("tin-bao", 90), result("tin-bao", Decimal("90.0"), source=PAPER)),
        (result("tin-bao", 90), result("tin-bao", 91, unit="don-vi-b")),
        (result("tin-bao", 90, MID), result("tin-bao", 80)),
        (result("ke-hoach", False, MID, on=JUNE), result("ke-hoach", day(7, 1))),
        (result("ke-hoach", False, MID), result("ke-hoach", day(5, 1))),
        (result("tin-bao", None, MID), result("tin-bao", 80)),
    ],
)
def test_reports_that_do_not_contradict_each_other_are_taken(first, second):
    """The same twice, of two units, a rate that fell, done after the report."""
    assert 2 == len(covenant(results=[first, second]).results)


def test_a_figure_that_is_counted_up_keeps_its_baseline():
    """Else a reduction missed at mid-year would be met at the end by another baseline."""
    down = target(operator=Operator.REDUCE_BY, value=Fraction(1, 2), cumulative=True)
    groups = [ContentGroup(id="g", name="Nội dung", targets=[down])]
    mid_year = result("tin-bao", 6, MID, baseline=10)

    with pytest.raises(BadInput, match="Hai báo cáo mâu thuẫn"):
        covenant(groups=groups, results=[mid_year, result("tin-bao", 6, baseline=20)])
    same = covenant(groups=groups, results=[mid_year, result("tin-bao", 7, baseline=10)])
    assert MISSED is same.progress("don-vi-a", END, on=DECEMBER).findings[0].attainment
    # Without a baseline mid-year had settled nothing.
    open_until = [result("tin-bao", 6, MID), result("tin-bao", 7, baseline=20)]
    assert MET is (
        covenant(groups=groups, results=open_until)
        .progress("don-vi-a", END, on=DECEMBER)
        .findings[0]
        .attainment
    )


def test_results_of_what_there_is_not_or_of_another_kind_are_refused_at_once():
    """A target the covenant never had, a yes for a number, a number for a day."""
    with pytest.raises(BadInput) as caught:
        covenant(results=[result("la", 1), result("tin-bao", True), result("ke-hoach", 5, MID)])

    assert 3 == len(faults_of(caught))
    assert any(
        "“don-vi-a” (kỳ tổng kết): Giao ước năm 2023 không có" in f for f in faults_of(caught)
    )


def test_a_report_cannot_tell_what_came_after_it():
    """Nor bring a baseline that is no exact number."""
    with pytest.raises(InvalidValue, match="sau ngày báo cáo"):
        result("ke-hoach", day(7, 1), MID, on=JUNE)
    assert JUNE == result("ke-hoach", JUNE, MID, on=JUNE).achieved
    with pytest.raises(InvalidValue, match="mức gốc"):
        result("toi-pham", 1, baseline=0.5)
    with pytest.raises(InvalidValue):
        result("toi-pham", 1, checkpoint="so-ket")


def test_a_report_tells_who_checked_it_and_where_it_is_recorded():
    """In its sentence, in the finding and in the data, in both languages."""
    told = covenant(
        results=[
            result("tin-bao", 95, on=DECEMBER, verified_by="Thanh tra", source=PAPER, note="x"),
            result("ke-hoach", False, source=MADE_UP, illustrative=True),
        ]
    )
    found = told.progress(Unit(id="don-vi-a", name="Đơn vị A"), END, on=DECEMBER)

    assert (
        "tin-bao: ít nhất 90 – 95: đạt, báo cáo ngày 31/12/2023, Thanh tra kiểm tra (Biên bản hội"
        " nghị cụm)"
    ) == str(found.findings[0])
    assert "– 95: met, reported on 31 December 2023, checked by Thanh tra" in found.explain("en")
    assert "chưa thực hiện (minh họa)" in str(found.findings[3])
    assert "Đơn vị A, kỳ tổng kết năm 2023, đến ngày 31/12/2023" in str(found)
    assert found.illustrative
    assert told.illustrative
    data = found.to_dict("en")
    assert ("tong-ket", "khong-dat", True) == (data["checkpoint"], data["met"], data["settled"])
    first = data["groups"][0]["targets"][0]
    assert ("95", "dat", "dat") == (first["achieved"], first["met"], first["attainment"])
    reports = told.to_dict()["results"]
    assert [False, "95"] == [item["achieved"] for item in reports]
    assert "2023-12-31" == reports[1]["on"]
    assert "minh họa" in reports[0]["text"]


RESULTS = [
    result("tin-bao", 95, MID, on=JUNE),
    result("tin-bao", 89, on=DECEMBER),
    result("toi-pham", 90, baseline=100),
    result("toi-pham", 50, MID, baseline=100),
    result("tai-nan", 0),
    result("ke-hoach", day(5, 2), MID, on=JUNE),
    result("ke-hoach", day(5, 2)),
    result("tai-nan", 1, unit="don-vi-b"),
]
CHECKPOINTS = st.sampled_from(Checkpoint)
ASKED = st.dates(dt.date(2023, 1, 1), dt.date(2024, 3, 1))


@given(known=st.sets(st.integers(0, 7)), more=st.sets(st.integers(0, 7)), at=CHECKPOINTS, on=ASKED)
def test_learning_a_result_never_turns_a_known_answer_into_another(known, more, at, on):
    """Of a target, of a group and of the covenant: unknown may become known, never the reverse."""
    before, after = (
        covenant(results=[RESULTS[n] for n in sorted(which)]).progress("don-vi-a", at, on=on)
        for which in (known, known | more)
    )

    pairs = [
        (before.truth, after.truth),
        *((a.truth, b.truth) for a, b in zip(before.groups, after.groups, strict=True)),
        *((a.truth, b.truth) for a, b in zip(before.findings, after.findings, strict=True)),
    ]
    assert all(was in (Truth.UNKNOWN, now) for was, now in pairs)


@given(given_in=st.permutations(RESULTS), at=CHECKPOINTS, on=ASKED)
def test_the_order_in_which_reports_are_given_does_not_matter(given_in, at, on):
    """Covenant and progress are the same."""
    plain, mixed = covenant(results=RESULTS), covenant(results=given_in)

    assert plain == mixed
    assert plain.progress("don-vi-a", at, on=on) == mixed.progress("don-vi-a", at, on=on)


@given(achieved=st.integers(-10, 200), on=ASKED)
def test_at_mid_year_a_rate_is_never_missed(achieved, on):
    """Whatever it is, the year can still change it."""
    assert of_one(target(), achieved, MID, on).attainment in (REACHED, NOT_YET)
