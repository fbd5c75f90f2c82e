"""Scoresheets, evidence and cards: sums, unknowns, derivations."""

import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from thidua.clusters import Unit
from thidua.errors import BadInput, ContradictoryRecords, InvalidValue, UnknownName
from thidua.law import Citation, OrganiserRule
from thidua.numbers import Rounding, exact
from thidua.scoring import (
    AllOrNothing,
    Bounds,
    DirectEntry,
    Direction,
    Entry,
    Evidence,
    Item,
    Ladder,
    LineKind,
    PerOccurrence,
    Points,
    Pot,
    PotKind,
    Proportional,
    RemarkKind,
    RoundingRule,
    Section,
    Sheet,
    SheetStatus,
    Step,
)
from thidua.words import LOCALES, say

RULE = OrganiserRule("Bảng điểm thử nghiệm, Điều 2")
MADE_UP = OrganiserRule("Bảng điểm giả định", illustrative=True)
INVENTED_ROUNDING = RoundingRule(step=1, rounding=Rounding.DOWN, source=MADE_UP)
EXPORT = Item(
    id="xuat-khau",
    name="Xuất khẩu",
    max_points=60,
    method=Proportional(target=100, capped=True),
    unit="%",
)
REFORM = Item(id="cai-cach", name="Cải cách", max_points=40, method=AllOrNothing())


BONUS = Pot(
    id="thuong",
    name="Điểm thưởng",
    kind=PotKind.BONUS,
    limit=10,
    items=[
        Item(
            id="sang-kien",
            name="Sáng kiến",
            method=PerOccurrence(points_each=3, floor=0, cap=None),
        )
    ],
)
PENALTY = Pot(
    id="tru",
    name="Điểm trừ",
    kind=PotKind.PENALTY,
    limit=None,
    items=[
        Item(
            id="vi-pham",
            name="Vi phạm",
            method=PerOccurrence(points_each=-2, floor=-8, cap=0),
        )
    ],
)


def section(*children, max_points=100, **more):
    return Section(
        **(
            {
                "id": "chuyen-mon",
                "name": "Chuyên môn",
                "max_points": max_points,
                "children": children,
            }
            | more
        )
    )


def sheet(**changes):
    given_values = {
        "id": "bang-2023",
        "name": "Bảng điểm 2023",
        "sections": [section(EXPORT, REFORM)],
        "total": 100,
        "source": RULE,
        "pots": [BONUS, PENALTY],
    }
    return Sheet(**(given_values | changes))


def evidence(unit="a", **found):
    return Evidence(
        Entry(unit_id=unit, item_id=name.replace("_", "-"), value=value)
        for name, value in found.items()
    )


FULL = {"xuat_khau": 90, "cai_cach": True, "sang_kien": 2, "vi_pham": 1}


def test_a_card_adds_up_scale_bonus_and_penalty():
    """54 + 40 on the scale, 6 of bonus, 2 of penalty."""
    card = sheet().score("a", evidence(**FULL))

    assert 98 == card.total
    assert card.known
    assert (98, 98) == (card.low, card.high)
    assert [94, 6, -2] == [
        card.points_of(kind) for kind in (LineKind.SECTION, LineKind.BONUS, LineKind.PENALTY)
    ]
    assert 54 == card.line("xuat-khau").points
    assert () == card.missing


def test_a_card_says_how_every_point_came_about():
    """One line for each part, indented by level, and the source."""
    card = sheet().score(Unit(id="a", name="Sở A"), evidence(**FULL))

    assert [
        "Sở A: 98/100 điểm theo Bảng điểm 2023",
        "  Chuyên môn: 94/100 điểm – cộng các mục con",
        "    Xuất khẩu: 54/60 điểm – đạt 90% so với chỉ tiêu 100%; 60 × 90 ÷ 100",
        "    Cải cách: 40/40 điểm – đạt",
        "  Điểm thưởng: 6/10 điểm – cộng các mục con, không quá 10 điểm",
        "    Sáng kiến: 6 điểm – 2 × 3",
        "  Điểm trừ: -2 điểm – cộng các mục con, không giới hạn",
        "    Vi phạm: -2 điểm – 1 × -2",
        "Nguồn: Bảng điểm thử nghiệm, Điều 2.",
    ] == card.explain("vi").splitlines()


def test_missing_evidence_is_unknown_and_never_zero():
    """The total is bounded by what the missing items can earn, and they are listed."""
    card = sheet(pots=[]).score("a", evidence(xuat_khau=90))

    assert card.total is None
    assert not card.known
    assert (54, 94) == (card.low, card.high)
    assert ["cai-cach"] == [line.id for line in card.missing]
    assert "Còn thiếu số liệu: Cải cách." in card.explain("vi")
    assert "chưa rõ, từ 54 đến 94 điểm" in card.explain("vi")


def test_an_entry_of_none_is_unknown_too():
    """Somebody looked and could not tell."""
    card = sheet(pots=[]).score("a", evidence(xuat_khau=90, cai_cach=None))

    assert not card.known
    assert card.line("cai-cach").missing


def test_a_bonus_without_limit_leaves_the_total_open_above():
    """No upper bound is stated, and none is made up."""
    pot = Pot(id="thuong", name="Thưởng", kind=PotKind.BONUS, limit=None, items=BONUS.items)
    card = sheet(pots=[pot]).score("a", evidence(xuat_khau=90, cai_cach=True))

    assert (94, None) == (card.low, card.high)
    assert card.total is None
    assert "từ 94 điểm trở lên" in card.explain("vi")


def test_a_penalty_without_limit_leaves_the_total_open_below():
    """Until the breaches are counted the total can fall to any depth."""
    bottomless = Item(
        id="vi-pham", name="Vi phạm", method=PerOccurrence(points_each=-2, floor=None, cap=0)
    )
    penalty = Pot(id="tru", name="Trừ", kind=PotKind.PENALTY, limit=None, items=[bottomless])
    card = sheet(pots=[penalty]).score("a", evidence(xuat_khau=90, cai_cach=True))

    assert (None, 94) == (card.low, card.high)
    assert "từ 94 điểm trở xuống" in card.explain("vi")
    both = sheet(
        pots=[
            penalty,
            Pot(id="thuong", name="Thưởng", kind=PotKind.BONUS, limit=None, items=BONUS.items),
        ]
    ).score("a", evidence(xuat_khau=90, cai_cach=True))
    assert (None, None) == (both.low, both.high)
    assert "không có giới hạn" in both.explain("vi")


def test_a_pot_at_its_limit_is_known_whatever_is_missing():
    """Four initiatives fill the pot: a second item can add nothing."""
    more = Item(id="khen", name="Khen", method=PerOccurrence(points_each=1, floor=0, cap=5))
    pot = Pot(id="thuong", name="Thưởng", kind=PotKind.BONUS, limit=10, items=[*BONUS.items, more])
    card = sheet(pots=[pot]).score("a", evidence(xuat_khau=90, cai_cach=True, sang_kien=4))

    assert 104 == card.total
    assert ["khen"] == [line.id for line in card.missing]


@pytest.mark.parametrize(("limit", "points"), [(None, -8), (5, -5), (20, -8)])
def test_a_penalty_pot_takes_no_more_than_its_limit(limit, points):
    """The limit is written as a positive number of points."""
    pot = Pot(id="tru", name="Trừ", kind=PotKind.PENALTY, limit=limit, items=PENALTY.items)
    card = sheet(pots=[pot]).score("a", evidence(xuat_khau=0, cai_cach=False, vi_pham=9))

    assert points == card.total


def test_a_limited_pot_bounds_an_unlimited_item():
    """The pot's limit is what the item's lack of one cannot pass."""
    bottomless = Item(
        id="vi-pham", name="Vi phạm", method=PerOccurrence(points_each=-2, floor=None, cap=0)
    )
    pot = Pot(id="tru", name="Trừ", kind=PotKind.PENALTY, limit=5, items=[bottomless])
    card = sheet(pots=[pot]).score("a", evidence(xuat_khau=100, cai_cach=True))

    assert (95, 100) == (card.low, card.high)


def test_a_weight_multiplies_what_lies_below():
    """Hệ số 2 on a section of ten points is worth twenty."""
    ten = Item(id="x", name="X", max_points=10, method=DirectEntry(capped=True))
    weighted = sheet(sections=[section(ten, max_points=20, weight=2)], total=20, pots=[])
    card = weighted.score("a", evidence(x="7.5"))

    assert 15 == card.total
    assert "nhân hệ số 2" in card.explain("vi")
    assert (0, 20) == (weighted.score("b", Evidence()).low, weighted.score("b", Evidence()).high)


def test_every_sum_that_does_not_add_up_is_reported_with_both_numbers():
    """At every level, all at once."""
    inner = section(EXPORT, max_points=50, id="trong", name="Trong")
    with pytest.raises(BadInput) as caught:
        sheet(sections=[section(inner, REFORM, max_points=95, weight=2)], total=100)

    lines = caught.value.lines()
    assert 3 == len(lines)
    assert "Bảng điểm 2023" in lines[0]
    assert "95" in lines[0]
    assert "100" in lines[0]
    assert "các mục con cộng lại 90, nhân hệ số 2 là 180, khác điểm tối đa 95" in lines[1]
    assert "“Trong”: các mục con cộng lại 60, khác điểm tối đa 50" in lines[2]


def test_sums_are_checked_exactly():
    """Three thirds are one; 0.1 and 0.2 are 0.3."""
    thirds = [
        Item(id=f"t{i}", name="T", max_points=Fraction(1, 3), method=AllOrNothing())
        for i in range(3)
    ]
    tenths = [
        Item(id=f"d{i}", name="D", max_points=Decimal(i) / 10, method=AllOrNothing())
        for i in (1, 2)
    ]
    whole = sheet(
        sections=[
            section(*thirds, max_points=1, id="a"),
            section(*tenths, max_points="0.3", id="b"),
        ],
        total="1.3",
    )
    assert Fraction(13, 10) == whole.total


class Explodes:
    """A method of the user's own that cannot read its item."""

    monotone = None

    def bounds(self, item):
        raise InvalidValue(say("Không đọc được tiêu chí."))

    def score(self, item, entry, context):
        raise AssertionError


def test_items_that_cannot_be_scored_are_refused():
    """No highest points on the scale, more than the highest, a pot of the wrong sign, twin ids."""
    too_much = Item(
        id="bac",
        name="Bậc",
        max_points=50,
        method=Ladder(steps=[Step(at_least=1, points=51)], otherwise=0),
    )
    with pytest.raises(BadInput) as caught:
        sheet(
            sections=[
                section(
                    Item(id="khong-diem", name="K", method=AllOrNothing()),
                    too_much,
                    Item(id="hong", name="H", max_points=50, method=Explodes()),
                )
            ],
            pots=[
                Pot(id="p", name="P", kind=PotKind.BONUS, limit=None, items=PENALTY.items),
                Pot(id="q", name="Q", kind=PotKind.PENALTY, limit=None, items=BONUS.items),
                Pot(
                    id="p",
                    name="R",
                    kind=PotKind.BONUS,
                    limit=None,
                    items=[Item(id="s", name="S", method=AllOrNothing())],
                ),
            ],
        )

    lines = caught.value.lines()
    assert 7 == len(lines)
    for part, line in zip(
        ["khong-diem", "51", "Không đọc được", "trái dấu", "trái dấu", "điểm tối đa", "“p”"],
        lines,
        strict=True,
    ):
        assert part in line


@pytest.mark.parametrize(
    "make",
    [
        lambda: Item(id="", name="X", max_points=1, method=AllOrNothing()),
        lambda: Item(id="x", name=" ", max_points=1, method=AllOrNothing()),
        lambda: Item(id="x", name="X", max_points=0, method=AllOrNothing()),
        lambda: Item(id="x", name="X", max_points=1.5, method=AllOrNothing()),
        lambda: section(EXPORT, weight=0),
        lambda: section(EXPORT, max_points=-1),
        lambda: Pot(id="x", name="X", kind=PotKind.BONUS, limit=-5, items=[]),
        lambda: RoundingRule(step=0, rounding=Rounding.HALF_UP, source=RULE),
    ],
)
def test_parts_validate_themselves(make):
    """Blank ids and names, points that are not above zero, floats, steps of zero."""
    with pytest.raises(InvalidValue):
        make()


def test_a_draft_can_be_audited_and_not_scored():
    """That is what it is for: to find the wrong sum before anybody is scored with it."""
    draft = sheet(total=90, draft=True)

    assert [RemarkKind.SUM] == [remark.kind for remark in draft.audit()]
    assert "khác tổng điểm 90" in draft.audit()[0].render("vi")
    with pytest.raises(InvalidValue, match="dự thảo"):
        draft.score("a", Evidence())


def test_the_audit_names_steps_gaps_and_points_out_of_reach():
    """Each remark says where; a sound sheet has none."""
    ladder = Ladder(
        steps=[
            Step(above=95, points=30),
            Step(at_least=96, points=20),
            Step(below=95, points=1),
        ],
        otherwise=0,
    )
    odd = sheet(
        sections=[
            section(
                Item(id="bac", name="Bậc", max_points=40, method=ladder),
                Item(
                    id="tu-do",
                    name="Tự do",
                    max_points=60,
                    method=Proportional(target=1, capped=False),
                ),
            )
        ]
    )

    assert [
        ("bac", RemarkKind.UNREACHABLE_STEP),
        ("bac", RemarkKind.GAP),
        ("bac", RemarkKind.CLIFF),
        ("bac", RemarkKind.UNREACHABLE_POINTS),
        ("tu-do", RemarkKind.UNBOUNDED),
    ] == [(remark.item_id, remark.kind) for remark in odd.audit()]
    told = [remark.render("vi") for remark in odd.audit()]
    assert "bậc 2 (từ 96 trở lên)" in told[0]
    assert "giá trị đúng 95 không thuộc bậc nào và chỉ được 0 điểm" in told[1]
    assert "30" in told[3]
    assert "khoang-trong" == odd.audit()[1].to_dict()["kind"]
    assert () == sheet().audit()


def test_nothing_is_rounded_unless_the_sheet_says_so():
    """A third stays a third; with a rule, items and total round where it says."""
    third = Item(id="x", name="X", max_points=1, method=Proportional(target=3, capped=True))
    plain = {"sections": [section(third, max_points=1)], "total": 1, "pots": []}
    quarter = RoundingRule(step="0.25", rounding=Rounding.HALF_UP, source=RULE)
    tenth = RoundingRule(step="0.1", rounding=Rounding.UP, source=RULE)

    assert Fraction(1, 3) == sheet(**plain).score("a", evidence(x=1)).total
    assert "1/3 (≈0,33) trên 1 điểm" in sheet(**plain).score("a", evidence(x=1)).explain("vi")
    by_item = sheet(**plain, round_items=quarter).score("a", evidence(x=1))
    assert Fraction(1, 4) == by_item.total
    assert "làm tròn số học đến 0,25 (Bảng điểm thử nghiệm, Điều 2)" in by_item.explain("vi")
    by_total = sheet(**plain, round_total=tenth).score("a", evidence(x=1))
    assert Fraction(2, 5) == by_total.total
    assert Fraction(1, 3) == by_total.line("x").points
    assert "Tổng điểm: làm tròn lên đến 0,1" in by_total.explain("vi")
    assert "làm tròn" not in sheet(**plain, round_items=quarter).score("a", evidence(x=3)).explain(
        "vi"
    )
    assert by_total.to_dict()["rounding"] is not None


def test_an_unlimited_total_stays_unlimited_when_rounded():
    """There is nothing to round."""
    open_ended = Item(id="x", name="X", max_points=1, method=Proportional(target=3, capped=False))
    whole = RoundingRule(step=1, rounding=Rounding.DOWN, source=RULE)
    card = sheet(
        sections=[section(open_ended, max_points=1)], total=1, pots=[], round_total=whole
    ).score("a", Evidence())

    assert (0, None) == (card.low, card.high)


def test_entries_that_do_not_fit_are_reported_all_at_once():
    """Items the sheet does not have, and values that a method cannot read."""
    with pytest.raises(BadInput) as caught:
        sheet().score("a", evidence(xuat_khau=True, cai_cach=1, la=3, sang_kien=-1))

    lines = "\n".join(caught.value.lines())
    assert 4 == len(caught.value.faults)
    for name in ("xuat-khau", "cai-cach", "“la”", "sang-kien"):
        assert name in lines
    assert "a" == caught.value.unit


def test_other_units_entries_do_not_disturb():
    """Their faults are found when they are scored."""
    assert 98 == sheet().score("a", Evidence([*evidence(**FULL), *evidence("b", la=3)])).total


@pytest.mark.parametrize("second", [90, 80])
def test_two_entries_for_one_item_are_an_error_that_names_both(second):
    """Equal or not: two records cannot both stand."""
    first = Entry(unit_id="a", item_id="x", value=90, source=OrganiserRule("Báo cáo số 1"))
    again = Entry(unit_id="a", item_id="x", value=second)

    with pytest.raises(ContradictoryRecords, match="Báo cáo số 1") as caught:
        Evidence([first, again])
    assert (first, again) == (caught.value.first, caught.value.second)
    assert ((first, again),) == caught.value.pairs
    assert str(second) in str(caught.value)
    assert "không ghi nguồn" in str(caught.value)


def test_evidence_is_found_by_unit_and_by_item():
    """Methods that look at peers ask by item."""
    both = Evidence([*evidence("a", x=1), *evidence("b", x=2, y=3)])

    assert {"a": 1, "b": 2} == {u: e.value for u, e in both.on_item("x").items()}
    assert 3 == both.get("b", "y").value
    assert both.get("a", "y") is None
    assert {} == both.of_unit("c")
    assert 3 == len(both)


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x))])
def test_evidence_and_cards_can_be_copied(copied):
    """They travel between processes unchanged."""
    found = evidence(**FULL)
    assert found == copied(found)
    card = sheet().score("a", found)
    assert card == copied(card)


def test_what_an_entry_holds_is_shown_in_words():
    """In the reader's language, and never as a Python value."""
    shown = [
        Entry(unit_id="a", item_id="x", value=value).shown.render("vi")
        for value in (None, True, False, "95.5", Fraction(1, 3))
    ]

    assert ["chưa rõ", "đạt", "không đạt", "95,5", "1/3 (≈0,33)"] == shown
    assert "95,5" == str(Entry(unit_id="a", item_id="x", value="95.5").shown)


def test_no_float_comes_in():
    """Points would blur."""
    with pytest.raises(InvalidValue):
        Entry(unit_id="a", item_id="x", value=0.5)


class Twice:
    """A method of the user's own: two points for each, if the peers are known."""

    monotone = Direction.UP

    def bounds(self, item):
        return Bounds(0, item.max_points)

    def score(self, item, entry, context):
        peers = context.evidence.on_item(item.id)
        if len(peers) < 2:
            return None
        return Points(2 * entry.value, say("đạt"))


def test_a_method_of_the_users_own_works():
    """It may look at the peers, and may say that it cannot tell yet."""
    own = sheet(
        sections=[section(Item(id="x", name="X", max_points=9, method=Twice()), max_points=9)],
        total=9,
        pots=[],
    )

    alone = own.score("a", evidence(x=3))
    assert (0, 9) == (alone.low, alone.high)
    assert "chưa đủ để chấm" in alone.explain("vi")
    together = own.score("a", Evidence([*evidence("a", x=3), *evidence("b", x=1)]))
    assert 6 == together.total


@pytest.mark.parametrize(
    ("changes", "unit", "entry_changes"),
    [
        ({"source": MADE_UP}, "a", {}),
        ({}, Unit(id="a", name="A", illustrative=True), {}),
        ({}, "a", {"illustrative": True}),
        ({}, "a", {"source": MADE_UP}),
        ({"sections": [section(EXPORT, REFORM, source=MADE_UP)]}, "a", {}),
        ({"round_items": INVENTED_ROUNDING}, "a", {}),
        ({"round_total": INVENTED_ROUNDING}, "a", {}),
    ],
)
def test_one_made_up_part_marks_the_card(changes, unit, entry_changes):
    """Nothing invented may look real."""
    found = [e for e in evidence(**FULL) if e.item_id != "xuat-khau"]
    found.append(Entry(unit_id="a", item_id="xuat-khau", value=90, **entry_changes))
    card = sheet(**changes).score(unit, Evidence(found))

    assert card.illustrative
    assert card.to_dict()["illustrative"]
    assert card.explain("vi").splitlines()[0].endswith("(minh họa)")
    assert not sheet().score("a", evidence(**FULL)).illustrative


def test_law_is_never_made_up():
    """A sheet may rest on a citation instead of an organiser's rule."""
    cited = sheet(source=Citation.parse("Điều 5 Thông tư 01/2024/TT-BNV"))
    assert not cited.score("a", evidence(**FULL)).illustrative


def test_cards_and_sheets_go_out_as_plain_data():
    """Points are text that reads back exactly."""
    third = Item(id="x", name="X", max_points=1, method=Proportional(target=3, capped=True))
    small = sheet(sections=[section(third, max_points=1)], total=1)
    data = small.score("a", evidence(x=1, sang_kien=1)).to_dict()

    assert data["total"] is None
    assert ("-14/3", "10/3") == (data["low"], data["high"])
    assert Fraction(-14, 3) == exact(data["low"])
    assert ["vi-pham"] == data["missing"]
    line = data["sections"][0]["children"][0]
    assert ("1/3", "1") == (line["points"], line["entry"]["value"])
    assert line["entry"]["source"] is None
    assert data["rounding"] is None
    outline = small.to_dict()
    assert "Proportional" == outline["sections"][0]["children"][0]["method"]
    assert ("10", None) == (outline["pots"][0]["limit"], outline["pots"][1]["limit"])
    assert outline["sections"][0]["source"] is None
    flag = Entry(unit_id="a", item_id="x", value=True, source=RULE).to_dict()
    assert (True, RULE.text) == (flag["value"], flag["source"])


def test_the_outline_tells_where_sections_items_and_pots_are_laid_down():
    """Each with its mark, in the language asked for."""
    made_up = OrganiserRule("Phụ lục", illustrative=True)
    whole = sheet()
    first = whole.sections[0]
    item = attrs.evolve(first.children[0], source=made_up)
    outline = attrs.evolve(
        whole,
        sections=(
            attrs.evolve(first, source=made_up, children=(item, *first.children[1:])),
            *whole.sections[1:],
        ),
        pots=(attrs.evolve(whole.pots[0], source=made_up), *whole.pots[1:]),
    ).to_dict("en")
    told = outline["sections"][0]
    assert "Phụ lục (illustrative)" == told["source"] == told["children"][0]["source"]
    assert "Phụ lục (illustrative)" == outline["pots"][0]["source"]


def test_parts_are_found_by_id():
    """An unknown id is an error that names it."""
    assert EXPORT is sheet().item("xuat-khau")
    with pytest.raises(UnknownName, match="la-lung"):
        sheet().item("la-lung")
    with pytest.raises(UnknownName, match="la-lung"):
        sheet().score("a", Evidence()).line("la-lung")


@pytest.mark.parametrize("locale", LOCALES)
def test_kinds_have_names(locale):
    """Users never see the identifiers of the code."""
    for member in (*LineKind, *PotKind):
        assert member.label.render(locale)


def test_a_sheet_may_say_how_far_it_was_checked():
    """One of three words, or nothing; the outline tells it."""
    small = sheet()
    checked = attrs.evolve(small, status=SheetStatus.VERIFIED)

    assert small.status is None
    assert small.to_dict()["status"] is None
    assert "da-kiem-chung" == checked.to_dict()["status"]
    with pytest.raises(InvalidValue, match="SheetStatus"):
        attrs.evolve(small, status="da-kiem-chung")
