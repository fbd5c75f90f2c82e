"""Bands with floors, the cut before classing, and the points an award asks for."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.criteria import Truth
from thidua.errors import BadInput, InvalidValue, UnknownName
from thidua.law import OrganiserRule
from thidua.scoring import (
    AwardThreshold,
    Band,
    Bands,
    DirectEntry,
    Entry,
    Evidence,
    FloorLevel,
    Item,
    MissedFloor,
    PerOccurrence,
    Pot,
    PotKind,
    Section,
    Sheet,
    rank,
)
from thidua.words import LOCALES

RULE = OrganiserRule("Bảng điểm thử nghiệm")
# Edges and floors are as read; how a floor is applied, and every unit, is made up.
NGHE_AN = OrganiserRule("Dự thảo quy định của tỉnh Nghệ An năm 2025")
FRONT = OrganiserRule("Ứng dụng chấm điểm của Mặt trận tỉnh Đồng Nai, 2026")
UNION = OrganiserRule("Hướng dẫn 194/HD-TLĐ năm 2015")


def direct(name, points):
    return Item(id=name, name=name, max_points=points, method=DirectEntry(capped=True))


def sheet():
    """Three criteria of 60, 30 and 10 points in two sections, a bonus and a penalty."""
    return Sheet(
        id="bang",
        name="Bảng điểm",
        sections=[
            Section(
                id="s1", name="Một", max_points=90, children=[direct("x", 60), direct("y", 30)]
            ),
            Section(id="s2", name="Hai", max_points=10, children=[direct("z", 10)]),
        ],
        total=100,
        source=RULE,
        pots=[
            Pot(
                id="thuong",
                name="Thưởng",
                kind=PotKind.BONUS,
                limit=20,
                items=[
                    Item(id="b", name="b", method=PerOccurrence(points_each=1, floor=0, cap=20))
                ],
            ),
            Pot(
                id="tru",
                name="Trừ",
                kind=PotKind.PENALTY,
                limit=20,
                items=[
                    Item(id="p", name="p", method=PerOccurrence(points_each=-1, floor=-20, cap=0))
                ],
            ),
        ],
    )


def card(x=None, y=None, z=None, b=0, p=0, unit="a"):
    found = {"x": x, "y": y, "z": z, "b": b, "p": p}
    entries = [Entry(unit_id=unit, item_id=name, value=value) for name, value in found.items()]
    return sheet().score(unit, Evidence(entries))


def nghe_an(**more):
    """≥90 and no criterion under 85%; 80 to under 90 with 80%; 70 to under 80 with 70%."""
    told = {
        "bands": [
            Band(id="xuat-sac", name="Xuất sắc", at_least=90, floor="0.85"),
            Band(id="tot", name="Tốt", at_least=80, below=90, floor="0.8"),
            Band(id="hoan-thanh", name="Hoàn thành", at_least=70, below=80, floor="0.7"),
            Band(id="khong-hoan-thanh", name="Không hoàn thành", below=70),
        ],
        "source": NGHE_AN,
        "floors_on": FloorLevel.ITEMS,
        "missed": MissedFloor.NEXT_LOWER,
        "nothing_earned": True,
        "only_admits": True,
    }
    return Bands(**told | more)


def front(**more):
    """≥95 Xuất sắc, ≥85 Tốt, else Khá, after cutting the total to 100."""
    told = {
        "bands": [
            Band(id="kha", name="Khá", at_least=0, below=85),
            Band(id="xuat-sac", name="Xuất sắc", at_least=95),
            Band(id="tot", name="Tốt", at_least=85, below=95),
        ],
        "source": FRONT,
        "least": 0,
        "cut_at": 100,
    }
    return Bands(**told | more)


def possible(classed):
    return [None if band is None else band.id for band in classed.possible]


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ((54, 27, 9), "xuat-sac"),  # 90, and every criterion at 90%
        ((54, 27, "8.99"), "tot"),  # 89.99
        ((60, "25.5", "8.5"), "xuat-sac"),  # 94, two criteria at exactly 85%
        ((60, "25.49", "8.51"), "tot"),  # 94, one criterion under 85%
        ((60, 30, 8), "tot"),  # 98, but one criterion at 80% only
        ((60, 30, "7.9"), "hoan-thanh"),  # 97.9, under 80% on one
        ((60, 30, "6.9"), "khong-hoan-thanh"),  # 96.9, under 70% on one
        ((48, 24, 8), "tot"),  # 80, everything at exactly 80%
        ((42, 21, 7), "hoan-thanh"),  # 70, everything at exactly 70%
        ((42, 21, "6.99"), "khong-hoan-thanh"),  # 69.99
        ((0, 0, 0), "khong-hoan-thanh"),
    ],
)
def test_the_draft_of_nghe_an_asks_for_a_floor_on_every_criterion(points, expected):
    """Both sides of every edge and of every floor; a floor that is missed leads to the next band."""
    classed = nghe_an().classify(card(*points))

    assert classed.known
    assert expected == classed.band.id


def test_a_floor_that_is_missed_may_lead_to_no_band_or_be_left_unruled():
    """98 points with one criterion at 80%: what the rule says, or that it says nothing."""
    found = card(60, 30, 8)

    assert [None] == possible(nghe_an(missed=MissedFloor.NO_BAND).classify(found))
    open_ = nghe_an(missed=None).classify(found)
    assert ["tot", "hoan-thanh", "khong-hoan-thanh", None] == possible(open_)
    assert ["quy định về trường hợp không đạt mức sàn"] == [str(what) for what in open_.missing]
    assert Truth.UNKNOWN is open_.is_in(["tot"])
    assert Truth.FALSE is open_.is_in(["xuat-sac"])
    assert "“z” 8/10 điểm, dưới mức sàn 85% của mức Xuất sắc" in str(open_.sentence)


@pytest.mark.parametrize(
    ("level", "lines", "expected"),
    [
        (FloorLevel.ITEMS, (), "hoan-thanh"),
        (FloorLevel.SECTIONS, (), "xuat-sac"),
        (FloorLevel.NAMED, ("s2",), "xuat-sac"),
        (FloorLevel.NAMED, ("y", "s2"), "hoan-thanh"),
    ],
)
def test_the_level_of_the_criteria_is_a_parameter(level, lines, expected):
    """y is at 70%, its section at 90%: 91 points in all, told by what counts as a criterion."""
    classed = nghe_an(floors_on=level, floor_lines=lines).classify(card(60, 21, 10))

    assert expected == classed.band.id


def test_a_floor_on_a_part_that_is_not_there_is_an_error():
    """It names the part."""
    rule = nghe_an(floors_on=FloorLevel.NAMED, floor_lines=["s9"])
    with pytest.raises(UnknownName, match="s9"):
        rule.classify(card(60, 30, 10))


def test_a_missing_figure_leaves_the_bands_it_could_lead_to():
    """60 + 30 and up to 10 more: floors and totals both hang on z."""
    classed = nghe_an().classify(card(60, 30))

    assert ["xuat-sac", "tot", "hoan-thanh", "khong-hoan-thanh"] == possible(classed)
    assert classed.band is None
    assert ["số liệu của z"] == [str(what) for what in classed.missing]
    assert "chưa xác định mức xếp loại, có thể là Xuất sắc, Tốt, Hoàn thành" in str(
        classed.sentence
    )
    assert Truth.TRUE is classed.is_in([band.id for band in nghe_an().bands])


def test_a_missing_figure_that_cannot_matter_leaves_the_band_certain():
    """From 60 to 70 the lowest band holds all but the last point."""
    assert ["khong-hoan-thanh"] == possible(nghe_an().classify(card(30, 15)))


def test_the_front_cuts_at_100_for_classing_and_ranks_by_the_whole_total():
    """107 and 101 are both classed as 100; the ranks are told apart by the uncut totals."""
    best, next_ = card(60, 30, 10, b=7, unit="a"), card(60, 30, 10, b=1, unit="b")
    classed = [front().classify(found) for found in (best, next_)]

    assert ["xuat-sac", "xuat-sac"] == [item.band.id for item in classed]
    assert [Fraction(100), Fraction(100)] == [item.low for item in classed]
    assert [("a", 1), ("b", 2)] == [
        (row.card.unit_id, row.place) for row in rank([next_, best], ties=(), source=RULE).rows
    ]
    assert Fraction(107) == best.total
    assert "tổng điểm được cắt ở 100 để xếp loại" in str(classed[0].sentence)


@pytest.mark.parametrize(
    ("z", "expected"),
    [("5", "xuat-sac"), ("4.99", "tot")],
)
def test_the_bands_of_the_front_have_closed_lower_edges(z, expected):
    """95 is Xuất sắc, 94.99 is Tốt."""
    assert expected == front().classify(card(60, 30, z)).band.id


@pytest.mark.parametrize(
    ("x", "expected"),
    [("45", "tot"), ("44.99", "kha")],
)
def test_the_lower_bands_of_the_front(x, expected):
    """85 is Tốt, 84.99 is Khá."""
    assert expected == front().classify(card(x, 30, 10)).band.id


@pytest.mark.parametrize(
    ("nothing_earned", "expected"),
    [(True, ["kha"]), (False, [None]), (None, ["kha", None])],
)
def test_a_unit_without_a_single_point_is_classed_only_if_the_bands_say_so(
    nothing_earned, expected
):
    """The app classes it as Khá; a rule that does not say leaves it open."""
    classed = front(nothing_earned=nothing_earned).classify(card(0, 0, 0))

    assert expected == possible(classed)
    if nothing_earned is None:
        assert "quy định về việc xếp loại đơn vị không có điểm nào" in str(classed.sentence)


def test_a_total_of_zero_that_was_earned_is_no_unit_without_points():
    """Five points and five lost are a total of zero, and something."""
    assert ["kha"] == possible(front(nothing_earned=False).classify(card(5, 0, 0, p=5)))
    assert ["kha", None] == possible(front(nothing_earned=False).classify(card(0, 0)))


def test_a_total_outside_of_every_band_has_none():
    """The Front's scale starts at zero, a penalty goes below."""
    classed = front().classify(card(1, 0, 0, p=5))

    assert [None] == possible(classed)
    assert "không xếp loại" in str(classed.sentence)
    assert ["xuat-sac"] == possible(front(cut_at=None).classify(card(60, 30, 10, b=7)))
    closed = [Band(id="kha", name="Khá", at_least=0, at_most=100)]
    over = front(bands=closed, cut_at=None, most=100).classify(card(60, 30, 10, b=7))
    assert [None] == possible(over)
    assert ["kha", None] == possible(front(nothing_earned=True).classify(card(1, 0, p=2)))


@pytest.mark.parametrize(
    ("bands", "told"),
    [
        ([Band(id="a", name="A", at_least=50)], "Không mức nào nhận tổng điểm từ 0 đến dưới 50"),
        (
            [Band(id="a", name="A", above=50), Band(id="b", name="B", at_least=0, below=50)],
            "Không mức nào nhận tổng điểm đúng 50",
        ),
        (
            [Band(id="a", name="A", at_least=50), Band(id="b", name="B", at_least=0, at_most=50)],
            "Tổng điểm đúng 50 thuộc cả A và B",
        ),
        ([Band(id="a", name="A", at_least=0)] * 2, "Mã mức “a” dùng 2 lần"),
        ([], "Chưa có mức nào"),
        ([Band(id="a", name="A", at_least=0, floor="0.5")], "chưa nêu áp dụng cho từng tiêu chí"),
    ],
)
def test_gaps_overlaps_and_bands_that_cannot_be_are_refused(bands, told):
    """Each is named with the totals it is about."""
    with pytest.raises(BadInput) as caught:
        Bands(bands=bands, source=RULE, least=0, most=100)
    assert told in "\n".join(caught.value.lines())


def test_gaps_below_and_above_are_refused_where_no_limit_is_stated():
    """Without a lowest total the lowest band must be open downwards, and so above."""
    with pytest.raises(BadInput, match="dưới 0"):
        Bands(bands=[Band(id="a", name="A", at_least=0)], source=RULE)
    with pytest.raises(BadInput, match="trên 100"):
        Bands(bands=[Band(id="a", name="A", at_most=100)], source=RULE)
    with pytest.raises(BadInput, match="lớn hơn"):
        front(most=-1)
    with pytest.raises(BadInput, match="ghi mã các phần"):
        nghe_an(floor_lines=["x"])
    with pytest.raises(BadInput, match="ghi mã các phần"):
        nghe_an(floors_on=FloorLevel.NAMED)


@pytest.mark.parametrize(
    "told",
    [{}, {"at_least": 1, "above": 1}, {"at_least": 2, "below": 2}, {"at_least": 0, "floor": 0}],
)
def test_a_band_needs_edges_between_which_totals_lie(told):
    """None, two on one side, nothing between, a floor of nothing."""
    with pytest.raises(InvalidValue):
        Band(id="a", name="A", **told)


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ((60, 30, 5), Truth.TRUE),
        ((60, 30, "4.99"), Truth.FALSE),
        ((60, 30, None), Truth.UNKNOWN),
        ((50, 30, None), Truth.FALSE),
    ],
)
def test_the_flag_of_the_union_needs_95_points(points, expected):
    """95 is enough, 94.99 is not, and a missing figure counts only where it can matter."""
    threshold = AwardThreshold(name="Cờ chuyên đề", at_least=95, source=UNION)
    finding = threshold.check(card(*points))

    assert expected is finding.truth
    assert "từ 95 trở lên" in str(finding.sentence)
    assert ("còn thiếu z" in str(finding.sentence)) == (expected is Truth.UNKNOWN)


def test_a_threshold_may_be_strict_and_may_cut_first():
    """Over 95 leaves 95 out; a cut at 90 leaves 95 out of reach."""
    found = card(60, 30, 5)
    assert Truth.FALSE is AwardThreshold(name="Cờ", above=95, source=UNION).check(found).truth
    cut = AwardThreshold(name="Cờ", at_least=95, cut_at=90, source=UNION)
    assert Truth.FALSE is cut.check(found).truth
    for told in ({}, {"at_least": 1, "above": 1}):
        with pytest.raises(InvalidValue, match="đúng một mốc"):
            AwardThreshold(name="Cờ", source=UNION, **told)


@pytest.mark.parametrize("locale", LOCALES)
def test_bands_say_themselves(locale):
    """Bands, cut, floors, that they only admit to the vote, source."""
    floors, cut = (rule.explain(locale).splitlines() for rule in (nghe_an(), front()))
    assert 3 == len(floors)
    assert "85%" in floors[0]
    assert "Nghệ An" in floors[0]
    assert 2 == len(cut)
    assert "100" in cut[1]
    assert ["xuat-sac", "tot", "kha"] == [band["id"] for band in front().to_dict(locale)["bands"]]


totals = st.fractions(0, 60, max_denominator=4)


@given(totals, totals)
def test_without_floors_bands_rise_with_the_total(one, other):
    """More points never class lower."""
    rule = front(nothing_earned=True)
    order = [band.id for band in reversed(rule.bands)]
    first, second = (
        order.index(rule.classify(card(x, 30, 10)).band.id) for x in sorted((one, other))
    )

    assert first <= second


@given(totals, st.fractions(0, 30, max_denominator=4), st.fractions(0, 10, max_denominator=4))
def test_what_was_possible_holds_what_comes_true(x, y, z):
    """Filling in the missing figure ends in one of the bands that were named."""
    before = nghe_an().classify(card(x, y))
    after = nghe_an().classify(card(x, y, z))

    assert after.known
    assert after.band in before.possible
