"""Several raters of one item, and raters who each score a field of their own (M39)."""

from fractions import Fraction

import pytest

from thidua.errors import BadInput, InvalidValue
from thidua.law import OrganiserRule
from thidua.scoring import (
    Context,
    DirectEntry,
    Entry,
    Evidence,
    Item,
    Panel,
    PanelRule,
    Pending,
    Section,
    Sheet,
)

RULE = OrganiserRule("Bảng điểm thử nghiệm")
RATERS = ("Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp")


def score(rule, *points, step=None):
    method = Panel(raters=RATERS, rule=rule, step=step)
    item = Item(id="x", name="X", max_points=12, method=method)
    given = dict(zip(RATERS, points, strict=False))
    return method.score(
        item, Entry(unit_id="a", item_id="x", value=given), Context("a", Evidence())
    )


@pytest.mark.parametrize(
    ("rule", "points", "expected"),
    [
        (PanelRule.MEAN, (10, 11, 11), Fraction(32, 3)),
        (PanelRule.HIGHEST, (10, 11, 12), 12),
        (PanelRule.LOWEST, (10, 11, 12), 10),
        (PanelRule.TRIMMED_MEAN, (1, 11, 12), 11),
        (PanelRule.SUM, (4, 3, 2), 9),
    ],
)
def test_the_stated_rule_makes_one_number(rule, points, expected):
    """Mean, highest, lowest, trimmed mean, sum: each exactly."""
    assert expected == score(rule, *points).value


def test_a_missing_rater_leaves_bounds():
    """Nobody's silence is a zero."""
    found = score(PanelRule.MEAN, 12, 12)

    assert isinstance(found, Pending)
    assert (8, 12) == (found.low, found.high)
    assert "Sở Tư pháp: chưa chấm" in found.reason.render("vi")


@pytest.mark.parametrize(
    "make",
    [
        lambda: Panel(raters=["a"], rule=PanelRule.MEAN),
        lambda: Panel(raters=["a", "a"], rule=PanelRule.MEAN),
        lambda: Panel(raters=["a", "b"], rule=PanelRule.TRIMMED_MEAN),
        lambda: score(PanelRule.MEAN, 13),
        lambda: score(PanelRule.SUM, 5),
        lambda: score(PanelRule.MEAN, -1),
        lambda: score(PanelRule.MEAN, Fraction(1, 3), step="1/4"),
    ],
)
def test_panels_and_points_that_cannot_be_are_refused(make):
    """Too few raters, more than the item is worth, below zero, off the step."""
    with pytest.raises(InvalidValue):
        make()


def test_each_body_scores_its_own_field():
    """The field of a section holds for its items unless an item says else."""

    def item(name, rater=""):
        return Item(
            id=name,
            name=name,
            max_points=10,
            method=DirectEntry(capped=True, step="0.25"),
            rater=rater,
        )

    sheet = Sheet(
        id="b",
        name="Bảng điểm quận, huyện",
        sections=[
            Section(id="p1", name="P1", max_points=20, rater="Sở Y tế", children=[
                item("a1"), item("a2", "Sở Nội vụ"),
            ]),
            Section(id="p2", name="P2", max_points=10, rater="Sở Nội vụ", children=[item("a3")]),
        ],
        total=30,
        source=RULE,
    )  # fmt: skip
    found = {"a1": 7, "a2": "8.25", "a3": 9}
    evidence = Evidence(Entry(unit_id="q", item_id=name, value=n) for name, n in found.items())
    card = sheet.score("q", evidence)

    assert {"Sở Y tế": 7, "Sở Nội vụ": Fraction("17.25")} == card.points_by_rater()
    with pytest.raises(BadInput, match="bước 0,25"):
        sheet.score("q", evidence.with_entry(Entry(unit_id="q", item_id="a1", value="7.1")))
