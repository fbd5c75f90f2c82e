"""The compound ladder, with the two real ones that were read (Hớn Quản 2012, Bù Đăng 2015)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.errors import InvalidValue
from thidua.scoring import (
    CompoundLadder,
    CompoundStep,
    Context,
    Entry,
    Evidence,
    Fact,
    InputKind,
    Is,
    Item,
    Pending,
    Points,
    Within,
    inputs_of,
)

CONTEXT = Context("a", Evidence())
BANNER = Fact(id="bang-ron", name="băng rôn", kind=InputKind.YES_NO)
INFORMED = Fact(
    id="pho-bien",
    name="tỷ lệ được phổ biến",
    kind=InputKind.NUMBER,
    unit="%",
    least=0,
    most=100,
)
CONGRESS_2012 = CompoundLadder(
    facts=[BANNER, INFORMED],
    steps=[
        CompoundStep(points=4, when=[Is(fact="bang-ron", value=True), Within(fact="pho-bien", at_least=60)]),
        CompoundStep(points=2, when=[Is(fact="bang-ron", value=False), Within(fact="pho-bien", at_least=90)]),
    ],
    otherwise=0,
)  # fmt: skip


def score(value, method=CONGRESS_2012):
    item = Item(id="x", name="Tuyên truyền đại hội", max_points=4, method=method)
    return method.score(item, Entry(unit_id="a", item_id="x", value=value), CONTEXT)


@pytest.mark.parametrize(
    ("banner", "informed", "expected"),
    [
        (True, 100, 4),
        (True, 60, 4),
        (True, "59.9", 0),
        (False, 90, 2),
        (False, "89.9", 0),
        (False, 0, 0),
    ],
)
def test_the_ladder_of_2012_on_both_sides_of_each_edge(banner, informed, expected):
    """Banner and at least 60% informed: 4; no banner and at least 90%: 2; otherwise 0."""
    assert expected == score({"bang-ron": banner, "pho-bien": informed}).value


def test_the_reason_names_the_facts_and_the_step():
    """A reader sees what was looked at."""
    told = score({"bang-ron": True, "pho-bien": 75}).reason.render("vi")

    assert "băng rôn: có" in told
    assert "75%" in told
    assert "từ 60% trở lên" in told


def test_an_unknown_fact_is_followed_both_ways():
    """Where both ways earn the same, the points are known."""
    assert 0 == score({"pho-bien": 30}).value
    assert Entry(unit_id="a", item_id="x", value={"pho-bien": None}).value is None
    either = score({"pho-bien": 95})
    assert isinstance(either, Pending)
    assert (2, 4) == (either.low, either.high)
    assert (0, 4) == (score({"bang-ron": True}).low, score({"bang-ron": True}).high)
    assert "tỷ lệ được phổ biến" in score({"bang-ron": True}).reason.render("vi")


def test_what_no_step_holds_stays_open_where_the_table_is_silent():
    """A printed table with holes does not say zero."""
    silent = CompoundLadder(facts=CONGRESS_2012.facts, steps=CONGRESS_2012.steps, otherwise=None)

    found = score({"bang-ron": True, "pho-bien": 10}, silent)
    assert isinstance(found, Pending)
    assert (0, 4) == (found.low, found.high)
    assert isinstance(score({"pho-bien": 30}, silent), Pending)
    assert 4 == score({"bang-ron": True, "pho-bien": 60}, silent).value


@pytest.mark.parametrize(
    "value",
    [
        5,
        True,
        {"bang-ron": 1, "pho-bien": 50},
        {"bang-ron": True, "pho-bien": True},
        {"bang-ron": True, "pho-bien": 101},
        {"bang-ron": True, "khac": 1},
    ],
)
def test_other_facts_or_kinds_are_refused(value):
    """Each fault names what the item needs."""
    with pytest.raises(InvalidValue, match="bang-ron"):
        score(value)


@pytest.mark.parametrize(
    "make",
    [
        lambda: CompoundLadder(facts=[], steps=CONGRESS_2012.steps, otherwise=0),
        lambda: CompoundLadder(facts=[BANNER], steps=[], otherwise=0),
        lambda: CompoundLadder(facts=[BANNER, BANNER], steps=CONGRESS_2012.steps, otherwise=0),
        lambda: CompoundLadder(facts=[BANNER], steps=CONGRESS_2012.steps, otherwise=0),
        lambda: CompoundLadder(
            facts=[BANNER],
            steps=[CompoundStep(points=1, when=[Within(fact="bang-ron", at_least=1)])],
            otherwise=0,
        ),
        lambda: CompoundStep(points=1, when=[]),
        lambda: Within(fact="x"),
        lambda: Within(fact="x", at_least=5, below=5),
        lambda: Fact(id="chi-tieu", name="x", kind=InputKind.NUMBER),
        lambda: Fact(id="x", name="x", kind=InputKind.TARGET),
    ],
)
def test_ladders_that_cannot_be_are_refused(make):
    """No facts, no steps, names twice, conditions on what is not there or of another kind."""
    with pytest.raises(InvalidValue):
        make()


def test_each_fact_is_an_input():
    """What is filled in follows from the ladder."""
    item = Item(id="x", name="X", max_points=4, method=CONGRESS_2012)

    assert ["bang-ron", "pho-bien"] == [told.key for told in inputs_of(item)]
    assert (0, 4) == (CONGRESS_2012.bounds(item).low, CONGRESS_2012.bounds(item).high)


facts = st.fixed_dictionaries(
    {
        "bang-ron": st.one_of(st.none(), st.booleans()),
        "pho-bien": st.one_of(st.none(), st.integers(0, 100)),
    }
).filter(lambda told: any(value is not None for value in told.values()))


@given(facts, st.booleans(), st.integers(0, 100))
def test_whatever_is_found_out_lies_within_what_was_possible(known, banner, informed):
    """Filling in what was unknown never leaves the bounds told before."""
    before = score(known)
    whole = {"bang-ron": banner, "pho-bien": informed}
    after = score(whole | {name: value for name, value in known.items() if value is not None})
    low, high = (
        (before.value, before.value) if isinstance(before, Points) else (before.low, before.high)
    )

    assert low <= after.value <= high
