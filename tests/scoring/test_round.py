"""A whole round: what was not assigned, limits of the sheet, documents, everybody at once."""

from fractions import Fraction

import attrs
import pytest

from thidua.clusters import Unit
from thidua.errors import BadInput, ContradictoryRecords, InvalidValue, UnknownName
from thidua.law import OrganiserRule
from thidua.numbers import Rounding
from thidua.scoring import (
    NO_TARGET,
    AllOrNothing,
    DirectEntry,
    Entry,
    Evidence,
    Exemption,
    Facts,
    Input,
    InputKind,
    Item,
    Ladder,
    LeaderBy,
    Panel,
    Points,
    Pot,
    PotKind,
    Proportional,
    Reduction,
    RoundingRule,
    Section,
    Sheet,
    Step,
    TargetAndLeader,
    Unseen,
    WithoutTarget,
    ZeroTarget,
    entry_of,
    given_in,
    inputs_of,
    rank,
)
from thidua.words import LOCALES, say

RULE = OrganiserRule("Bảng điểm thử nghiệm")


def item(name, max_points=10, method=None, **more):
    return Item(
        id=name,
        name=f"Tiêu chí {name}",
        max_points=max_points,
        method=method or DirectEntry(capped=True),
        **more,
    )


def section(name, *children, **more):
    weight = more.get("weight", 1)
    worth = sum(child.max_points for child in children) * weight
    return Section(id=name, name=f"Phần {name}", max_points=worth, children=children, **more)


def sheet(*sections, **more):
    given = {"total": sum(part.max_points for part in sections), "source": RULE} | more
    return Sheet(id="b", name="Bảng điểm", sections=sections, **given)


def evidence(*exemptions, **found):
    return Evidence(
        (Entry(unit_id="u", item_id=name, value=value) for name, value in found.items()),
        exemptions=exemptions,
    )


def spared(part, unit="u", by="Công an tỉnh"):
    return Exemption(unit_id=unit, item_id=part, by=by, source=RULE)


TWO = sheet(
    section("p", item("a"), item("b", 5)), section("q", item("c", 20), item("d", 5), weight=2)
)


def test_what_was_not_assigned_leaves_the_denominator():
    """M38: 5 of 65 points not assigned; ten of the rest reached in full make 45 of 60."""
    card = TWO.score("u", evidence(spared("b"), a=5, c=20, d=0))

    assert (45, 60, Fraction(3, 4)) == (card.total, card.assigned_scale, card.ratio)
    assert ["b"] == [line.id for line in card.not_assigned]
    assert 0 == card.line("b").points
    assert 10 == card.line("p").assigned_points
    assert (65, 60) == (card.scale, card.assigned_scale)
    assert not card.missing


def test_a_section_may_be_spared_as_a_whole_and_weights_count_in_the_denominator():
    """Two times 25 points leave with it."""
    card = TWO.score("u", evidence(spared("q"), a=10, b=5))

    assert (15, 15, 1) == (card.total, card.assigned_scale, card.ratio)
    assert not card.line("q").assigned


def test_where_nothing_was_assigned_there_is_no_ratio():
    """Nothing is divided by zero."""
    card = TWO.score("u", evidence(spared("p"), spared("q")))

    assert (0, 0, None) == (card.total, card.assigned_scale, card.ratio)
    assert (None, None) == card.ratio_bounds


def test_a_unit_cannot_spare_itself():
    """Flaw of the police application: a unit ticked “not assigned” and shrank its denominator."""
    for by in ("u", " "):
        with pytest.raises(InvalidValue, match="không thể tự ghi"):
            spared("a", by=by)


def test_a_figure_for_what_was_not_assigned_is_a_contradiction():
    """One of the two must go."""
    with pytest.raises(BadInput, match="hãy bỏ một trong hai"):
        TWO.score("u", evidence(spared("a"), a=5, b=1, c=1, d=1))


def test_sparing_a_part_that_is_not_there_is_refused():
    """Every such slip at once."""
    with pytest.raises(BadInput) as caught:
        TWO.score("u", evidence(spared("x"), spared("y")))

    assert 2 == len(caught.value.faults)


def test_bounds_of_the_ratio_follow_those_of_the_total():
    """What is missing is neither zero nor full."""
    card = TWO.score("u", evidence(a=10, b=5, c=20))

    assert None is card.ratio
    assert (Fraction(55, 65), 1) == card.ratio_bounds


def test_a_capped_section_stops_at_its_points():
    """An item that may pass its own highest points does not lift it over."""
    free = item("a", method=Proportional(target=100, capped=False))
    capped = sheet(section("p", free, item("b"), capped=True))
    open_ = sheet(section("p", free, item("b")))

    assert 20 == capped.score("u", evidence(a=150, b=9)).total
    assert 24 == open_.score("u", evidence(a=150, b=9)).total
    open_card = capped.score("u", evidence(b=5))
    assert (5, 20) == (open_card.low, open_card.high)


BONUS = Pot(
    id="thuong",
    name="Điểm thưởng cờ",
    kind=PotKind.BONUS,
    limit=None,
    items=[
        item("co-thanh-pho", 10, AllOrNothing()),
        item("co-chinh-phu", 15, AllOrNothing()),
    ],
)


def test_award_bonuses_may_pass_the_scale():
    """Hồ Chí Minh City before 2021: 97 + 10 = 107."""
    made = sheet(section("p", item("a", 100)), pots=[BONUS])
    found = {"co-thanh-pho": True, "co-chinh-phu": False}

    assert 107 == made.score("u", evidence(a=97, **found)).total


def test_of_a_pot_only_the_highest_may_count():
    """Where a table says so; what is unknown keeps its bounds."""
    made = sheet(section("p", item("a", 100)), pots=[attrs.evolve(BONUS, only_highest=True)])
    both = {"co-thanh-pho": True, "co-chinh-phu": True}

    assert 112 == made.score("u", evidence(a=97, **both)).total
    card = made.score("u", evidence(a=97, **{"co-thanh-pho": True}))
    assert (107, 112) == (card.low, card.high)
    penalty = Pot(
        id="tru",
        name="Trừ",
        kind=PotKind.PENALTY,
        limit=None,
        only_highest=True,
        items=[
            item(name, None, Ladder(steps=[Step(at_least=1, points=worth)], otherwise=0))
            for name, worth in (("nhe", -2), ("nang", -5))
        ],
    )
    made = sheet(section("p", item("a", 100)), pots=[penalty])
    assert 92 == made.score("u", evidence(a=97, nhe=1, nang=1)).total
    assert 95 == made.score("u", evidence(a=97, nhe=1, nang=0)).total


def test_the_sheet_may_limit_its_total_on_both_sides():
    """Both sides of the limit; the card says what cut it."""
    penalty = Pot(
        id="tru",
        name="Trừ",
        kind=PotKind.PENALTY,
        limit=None,
        items=[item("vi-pham", None, Ladder(steps=[Step(at_least=1, points=-20)], otherwise=0))],
    )
    made = sheet(section("p", item("a", 100)), pots=[BONUS, penalty], limit=110, floor=0)
    plain = {"co-thanh-pho": False, "co-chinh-phu": False, "vi-pham": 0}

    assert 110 == made.score("u", evidence(a=95, **plain | {"co-chinh-phu": True})).total
    cut = made.score("u", evidence(a=96, **plain | {"co-chinh-phu": True}))
    assert (110, True) == (cut.total, cut.limited is not None)
    assert "giới hạn từ 0 đến 110" in cut.explain("vi")
    assert 0 == made.score("u", evidence(a=20, **plain | {"vi-pham": 1})).total
    assert 0 == made.score("u", evidence(a=19, **plain | {"vi-pham": 1})).total
    assert made.score("u", evidence(a=20, **plain | {"vi-pham": 1})).limited is None
    with pytest.raises(BadInput, match="lớn hơn mức cao nhất"):
        attrs.evolve(made, floor=120)


def test_sections_round_where_the_sheet_says_so():
    """Items stay exact; the section is rounded once."""
    rule = RoundingRule(step=1, rounding=Rounding.HALF_UP, source=RULE)
    made = sheet(section("p", item("a"), item("b")), round_sections=rule)

    assert 1 == made.score("u", evidence(a="0.3", b="0.3")).total


def test_documents_asked_for_and_not_enclosed_are_named():
    """M41: evidence for each criterion; nothing is taken away for it."""
    made = sheet(section("p", item("a", proof="Quyết định ban hành kế hoạch"), item("b")))
    bare = evidence(a=10, b=10)
    shown = bare.with_entry(Entry(unit_id="u", item_id="a", value=10, documents=["12/QĐ-CA"]))

    assert ["a"] == [line.id for line in made.score("u", bare).unproven]
    assert "Chưa có minh chứng: Tiêu chí a." in made.score("u", bare).explain("vi")
    assert () == made.score("u", shown).unproven
    assert 20 == made.score("u", bare).total
    with pytest.raises(InvalidValue, match="danh sách"):
        Entry(unit_id="u", item_id="a", value=1, documents="12/QĐ-CA")


def test_a_part_that_could_not_be_read_stays_unknown_for_everybody():
    """Its points are bounds, and a figure for it is refused."""
    made = sheet(section("p", item("a"), item("con-lai", 90, Unseen())))
    card = made.score("u", evidence(a=4))

    assert (4, 94) == (card.low, card.high)
    assert () == inputs_of(made.item("con-lai"))
    with pytest.raises(BadInput, match="chưa đọc được"):
        made.score("u", evidence(a=4, **{"con-lai": 50}))


def test_a_sheet_without_a_known_total_scores_without_a_ratio():
    """Parts of a published table: no scale, no ratio, and the total may still be known."""
    made = sheet(section("p", item("a")), total=None)
    card = made.score("u", evidence(a=4))

    assert (4, None, None) == (card.total, card.scale, card.ratio)
    assert "4 điểm theo Bảng điểm" in card.explain("vi")
    assert None is card.to_dict()["scale"]


def test_everybody_is_scored_at_once_with_all_faults_together():
    """Figures of strangers, units twice, odd values: one error names them all."""
    units = [Unit(id="u", name="Đơn vị U"), "v"]
    good = Evidence(
        Entry(unit_id=unit, item_id=name, value=1) for unit in ("u", "v") for name in "abcd"
    )

    assert ["Đơn vị U", "v"] == [card.unit_name for card in TWO.score_all(units, good)]
    bad = Evidence(
        [
            *good.entries,
            Entry(unit_id="u", item_id="x", value=1),
            Entry(unit_id="w", item_id="a", value=1),
        ]
    )
    with pytest.raises(BadInput) as caught:
        TWO.score_all([*units, "v"], bad)
    assert 3 == len(caught.value.faults)


def test_a_draft_is_never_scored_not_even_all_at_once():
    """As for one unit."""
    with pytest.raises(InvalidValue, match="dự thảo"):
        attrs.evolve(TWO, draft=True).score_all(["u"], Evidence())


def test_parts_are_found_by_id():
    """Sections, items and pots."""
    made = sheet(section("p", item("a")), pots=[BONUS])

    assert ["Phần p", "Tiêu chí a", "Điểm thưởng cờ", "Tiêu chí co-thanh-pho"] == [
        made.part(name).name for name in ("p", "a", "thuong", "co-thanh-pho")
    ]
    with pytest.raises(UnknownName):
        made.part("x")


def test_one_entry_takes_the_place_of_another():
    """The round is not changed; a new one is made."""
    first = evidence(a=1, b=2)
    second = first.with_entry(Entry(unit_id="u", item_id="a", value=9))

    assert (1, 9) == (first.get("u", "a").value, second.get("u", "a").value)
    assert 2 == len(second)
    with pytest.raises(ContradictoryRecords):
        Evidence([*first.entries, Entry(unit_id="u", item_id="a", value=1)])


class Doubled:
    """A method of the user's own with the three members of the protocol only."""

    monotone = None

    def bounds(self, item):
        return AllOrNothing().bounds(item)

    def score(self, item, entry, context):
        return Points(min(2 * entry.value, item.max_points), say("gấp đôi"))


def test_a_method_of_ones_own_needs_three_members():
    """One value is filled in for it, a number or yes or no."""
    made = sheet(section("p", item("a", method=Doubled())))

    assert 6 == made.score("u", evidence(a=3)).total
    assert [InputKind.ANY] == [told.kind for told in inputs_of(made.item("a"))]
    assert () == made.audit()


@pytest.mark.parametrize(
    "told",
    [
        {"value": 12, "target": 10},
        {"value": None, "target": NO_TARGET},
        {"value": Fraction(1, 3), "target": None},
    ],
)
def test_what_is_filled_in_and_the_entry_tell_the_same(told):
    """Both ways, for a method with a target."""
    leader = TargetAndLeader(
        met_share="1/2",
        leader_by=LeaderBy.RATIO,
        zero_target=ZeroTarget.REFUSED,
        without_target=WithoutTarget.AGAINST_BEST,
    )
    made = item("a", method=leader)
    entry = Entry(unit_id="u", item_id="a", **told)

    assert entry == entry_of("u", made, given_in(entry, made))


def test_facts_are_told_by_name_and_compare_by_content():
    """In any order; numbers exactly."""
    one, other = Facts({"b": "1/3", "a": True}), Facts({"a": True, "b": Fraction(1, 3)})

    assert one == other
    assert {"a": True, "b": "1/3"} == one.to_dict()
    assert "a: đạt; b: 1/3 (≈0,33)" == str(one)
    assert None is one.get("c")


@pytest.mark.parametrize("locale", LOCALES)
def test_cards_exemptions_and_inputs_say_themselves(locale):
    """Plain data and sentences in both languages."""
    card = TWO.score("u", evidence(spared("b"), a=5, c=20))

    assert "u" in card.explain(locale)
    assert ["b"] == card.to_dict(locale)["not_assigned"]
    assert "Công an tỉnh" in spared("a").to_dict(locale)["by"]
    assert Input(label=say("kết quả"), kind=InputKind.NUMBER).label.render(locale)
    assert TWO.to_dict(locale)["version"] == 1


@pytest.mark.parametrize(
    "make",
    [
        lambda: RoundingRule(step=1, rounding="lam-tron-len", source=RULE),
        lambda: Proportional(target=100, capped="false"),
        lambda: DirectEntry(capped=1),
        lambda: Ladder(steps=[Step(at_least=1, points=1)], otherwise=0, whole_numbers="x"),
        lambda: attrs.evolve(BONUS, kind="diem-thuong"),
        lambda: attrs.evolve(BONUS, only_highest="không"),
        lambda: attrs.evolve(TWO, draft="không"),
        lambda: section("p", item("a"), capped="không"),
        lambda: TargetAndLeader(
            met_share="1/2",
            leader_by="ket-qua-cao-nhat",
            zero_target=ZeroTarget.REFUSED,
            without_target=WithoutTarget.REFUSED,
        ),
        lambda: TargetAndLeader(
            met_share="1/2",
            leader_by=LeaderBy.VALUE,
            zero_target="khong-nhan",
            without_target="khong-nhan",
        ),
        lambda: Panel(raters=["a", "b"], rule="thap-nhat"),
        lambda: Reduction(by="1/2", pro_rata="có"),
        lambda: rank([], ties=[], source=RULE, by="ty-le-diem"),
    ],
)
def test_a_slug_or_a_word_in_the_place_of_a_choice_is_refused(make):
    """Text that is quietly taken for another choice gives wrong points."""
    with pytest.raises(InvalidValue):
        make()


def test_evidence_compares_by_what_it_says_not_by_its_order():
    """The order of entries never matters, so neither does it to equality and hash."""
    entries = [Entry(unit_id="u", item_id=name, value=1) for name in "ba"]

    assert Evidence(entries) == Evidence(reversed(entries))
    assert hash(Evidence(entries)) == hash(Evidence(reversed(entries)))
    assert Evidence(entries) != Evidence(entries[:1])


def test_a_target_that_the_method_does_not_look_at_is_a_fault():
    """It would be passed over without a word."""
    made = sheet(section("p", item("a", method=Proportional(target=100, capped=True))))
    for odd in ({"target": 120}, {"baseline": 5}):
        evidence_ = Evidence([Entry(unit_id="u", item_id="a", value=90, **odd)])
        with pytest.raises(BadInput, match="không chấm theo"):
            made.score("u", evidence_)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Entry(unit_id="", item_id="a", value=1),
        lambda: Entry(unit_id="u", item_id=" ", value=1),
        lambda: Evidence([{"unit_id": "u"}]),
        lambda: Item(id="a", name="A", max_points=1, method=None),
        lambda: Item(id="a", name="A", max_points=1, method="dat-khong-dat"),
        lambda: sheet(item("a")),
        lambda: Section(id="p", name="P", max_points=1, children=None),
        lambda: Section(id="p", name="P", max_points=1, children=["a"]),
        lambda: attrs.evolve(BONUS, items=[section("p", item("a"))]),
        lambda: attrs.evolve(TWO, source=None),
        lambda: attrs.evolve(TWO, source="Quyết định 1"),
        lambda: attrs.evolve(TWO, version=0),
        lambda: spared("a", by=" U "),
    ],
)
def test_parts_that_do_not_belong_are_refused_where_they_stand(make):
    """One sentence instead of a fault of Python's own."""
    with pytest.raises(InvalidValue):
        make()
