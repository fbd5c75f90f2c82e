"""The audit: what real systems got wrong, each with a pair of inputs as its proof."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.law import OrganiserRule
from thidua.numbers import Rounding, round_to
from thidua.scoring import (
    AllOrNothing,
    CompoundLadder,
    CompoundStep,
    DirectEntry,
    Evidence,
    Exemption,
    Fact,
    InputKind,
    Is,
    Item,
    Ladder,
    LeaderBy,
    LowerIsBetter,
    PerOccurrence,
    Points,
    Pot,
    PotKind,
    Proportional,
    Reduction,
    Remark,
    RemarkKind,
    RoundingRule,
    Section,
    Sheet,
    Step,
    TargetAndLeader,
    Unseen,
    Within,
    WithoutTarget,
    ZeroTarget,
)
from thidua.words import LOCALES, say

RULE = OrganiserRule("Bảng điểm thử nghiệm")


def item(method, name="x", max_points=10):
    return Item(id=name, name=f"Tiêu chí {name}", max_points=max_points, method=method)


def sheet(*items, **changes):
    worth = sum(child.max_points for child in items)
    part = Section(id="p", name="Phần", max_points=worth, children=items)
    given_values = {"sections": [part], "total": worth, "source": RULE} | changes
    return Sheet(id="b", name="Bảng điểm", **given_values)


def kinds(made):
    return [remark.kind for remark in made.audit()]


def proofs(remark):
    return [(proof.first.points, proof.second.points) for proof in remark.proofs]


def police(**changes):
    """The formula of the police application as published."""
    return TargetAndLeader(
        **(
            {
                "met_share": "1/2",
                "leader_by": LeaderBy.RATIO,
                "zero_target": ZeroTarget.AS_WITHOUT_TARGET,
                "without_target": WithoutTarget.AGAINST_BEST,
            }
            | changes
        )
    )


def test_the_published_police_formula_has_exactly_the_three_flaws():
    """A 1-3 of the account of it: zero targets, the cliff, one extreme ratio; no other."""
    found = sheet(item(police())).audit()

    assert [RemarkKind.ZERO_TARGET, RemarkKind.CLIFF, RemarkKind.FLATTENED] == [
        remark.kind for remark in found
    ]
    zero, cliff, flat = found
    assert [(0, 10)] == proofs(zero)
    assert [(5, 10), (5, 10)] == proofs(cliff)
    assert [(10, Fraction("5.025"))] == proofs(flat)
    # The program shows two decimals.
    assert Fraction("5.03") == round_to(flat.proofs[0].second.points, "0.01", Rounding.HALF_UP)


def test_each_proof_names_the_inputs_of_the_account():
    """0 beside 2 incidents; 100% beside 100.1%; ratios 3.0 and 1.01."""
    zero, cliff, flat = sheet(item(police())).audit()

    def own(remark, place=0):
        proof = remark.proofs[place]
        return [sample.entries[0].value for sample in (proof.first, proof.second)]

    assert [0, 2] == own(zero)
    assert {0} == {entry.target for entry in zero.proofs[0].first.entries}
    assert [100, Fraction("100.1")] == own(cliff)
    ratios = [entry.value / entry.target for entry in flat.proofs[0].second.entries]
    assert [Fraction("1.01"), 3] == ratios


def test_the_usual_remedies_clear_the_flaws_they_are_for():
    """A target of zero read as “không để xảy ra”, and less for leading, leave the third flaw."""
    better = police(zero_target=ZeroTarget.FULL_AT_ZERO, met_share="3/5")

    assert [RemarkKind.FLATTENED] == kinds(sheet(item(better)))


@pytest.mark.parametrize(("share", "expected"), [("1/2", True), ("51/100", False)])
def test_a_jump_of_half_the_marks_is_a_cliff(share, expected):
    """Both sides of one half."""
    assert expected is (RemarkKind.CLIFF in kinds(sheet(item(police(met_share=share)))))


@pytest.mark.parametrize(
    ("low", "expected"), [(5, [RemarkKind.CLIFF]), (6, []), (0, [RemarkKind.CLIFF])]
)
def test_a_ladder_jumps_where_a_hair_costs_half(low, expected):
    """From 10 to 5 within a tenth of a per cent, but not from 10 to 6."""
    ladder = Ladder(steps=[Step(at_least=80, points=10)], otherwise=low, least=0, most=100)
    found = sheet(item(ladder)).audit()

    assert expected == [remark.kind for remark in found]
    assert [[(low, 10)]] * len(expected) == [proofs(remark) for remark in found]


def test_a_ladder_of_counts_has_no_hairs_breadth():
    """One breach more is a whole breach."""
    ladder = Ladder(steps=[Step(exactly=0, points=10)], otherwise=0, whole_numbers=True)

    assert [] == kinds(sheet(item(ladder)))


def test_the_measure_of_a_cliff_is_the_callers_to_set():
    """A stricter reader asks for a third."""
    ladder = Ladder(steps=[Step(at_least=80, points=10)], otherwise=6, least=0, most=100)

    assert () == sheet(item(ladder)).audit()
    assert RemarkKind.CLIFF is sheet(item(ladder)).audit(cliff="1/3")[0].kind


@pytest.mark.parametrize(
    ("steps", "gap"),
    [
        ([Step(at_least=90, points=10), Step(at_least=70, below=89, points=8)], "từ 89 đến dưới 90"),
        ([Step(above=95, points=10), Step(at_least=75, below=95, points=8)], "đúng 95"),
    ],
)  # fmt: skip
def test_gaps_between_steps_are_found_with_a_value_in_them(steps, gap):
    """A forgotten stretch, or a single edge that is in neither step."""
    found = [
        remark
        for remark in sheet(item(Ladder(steps=steps, otherwise=6, least=0, most=100))).audit()
        if remark.kind is RemarkKind.GAP
    ]

    assert 1 == len(found)
    assert gap in found[0].render("vi")
    assert 6 == found[0].proofs[0].first.points


def test_a_table_that_does_not_say_what_is_left_over_has_gaps_at_its_ends():
    """Whatever no step holds is told, and scores as unknown."""
    silent = Ladder(steps=[Step(at_least=60, points=10)], otherwise=None, least=0, most=100)
    found = sheet(item(silent)).audit()

    assert [RemarkKind.GAP] == [remark.kind for remark in found]
    assert [(None, 10)] == proofs(found[0])
    assert "bảng điểm không nêu được bao nhiêu điểm" in found[0].render("vi")


def test_steps_that_claim_the_same_value_overlap():
    """Both “từ 80 đến 95” and “từ 95 đến 100”: 95 is in both, and only one counts."""
    ladder = Ladder(
        steps=[
            Step(at_least=95, at_most=100, points=10),
            Step(at_least=80, at_most=95, points=8),
        ],
        otherwise=6,
        least=0,
        most=100,
    )
    (found,) = sheet(item(ladder)).audit()

    assert RemarkKind.OVERLAP is found.kind
    assert "giá trị 95" in found.render("vi")
    assert [(10, 8)] == proofs(found)


@pytest.mark.parametrize(
    ("steps", "value"),
    [
        ([Step(at_least=95, points=10), Step(at_least=80, at_most=95, points=8)], 95),
        ([Step(at_least=80, points=10), Step(at_most=80, points=6)], 80),
        ([Step(at_least=90, points=10), Step(at_least=80, at_most=92, points=8)], None),
        ([Step(at_most=5, points=10), Step(at_least=0, at_most=7, points=8)], None),
    ],
)
def test_steps_open_on_a_side_overlap_too(steps, value):
    """“từ 95 trở lên” and “từ 80 đến 95” both claim 95."""
    ladder = Ladder(steps=steps, otherwise=None, least=0, most=100)
    found = [r for r in sheet(item(ladder)).audit() if r.kind is RemarkKind.OVERLAP]

    assert 1 == len(found)
    shown = found[0].proofs[0].first.entries[0].value
    assert all(shown in step.span for step in steps)
    assert value is None or value == shown


def test_steps_of_a_compound_ladder_that_claim_one_case_overlap():
    """A banner and from 60% on, and up to 90% whatever the banner: both claim 60 to 90."""
    ladder = CompoundLadder(
        facts=[
            Fact(id="b", name="băng rôn", kind=InputKind.YES_NO),
            Fact(id="p", name="tỷ lệ", kind=InputKind.NUMBER, least=0, most=100),
        ],
        steps=[
            CompoundStep(points=4, when=[Is(fact="b", value=True), Within(fact="p", at_least=60)]),
            CompoundStep(points=3, when=[Within(fact="p", at_most=90)]),
        ],
        otherwise=3,
    )
    found = [r for r in sheet(item(ladder, max_points=4)).audit() if r.kind is RemarkKind.OVERLAP]

    assert [[(4, 3)]] == [proofs(remark) for remark in found]


def test_steps_written_one_below_the_other_do_not_overlap():
    """“n = 0; n < 2; n < 3; n < 4; n ≥ 4” (Hớn Quản 2012): the earlier step counts, as meant."""
    ladder = Ladder(
        steps=[
            Step(exactly=0, points=10),
            Step(below=2, points=8),
            Step(below=3, points=6),
            Step(below=4, points=4),
            Step(at_least=4, points=0),
        ],
        otherwise=None,
        whole_numbers=True,
    )

    assert [] == kinds(sheet(item(ladder)))


REPORTS_2015 = CompoundLadder(
    facts=[
        Fact(id="thang", name="báo cáo tháng thiếu", kind=InputKind.COUNT),
        Fact(id="quy", name="báo cáo quý thiếu", kind=InputKind.COUNT),
    ],
    steps=[
        CompoundStep(points=8, when=[Within(fact="thang", exactly=0), Within(fact="quy", exactly=0)]),
        CompoundStep(points=6, when=[Within(fact="thang", exactly=2), Within(fact="quy", exactly=0)]),
        CompoundStep(points=4, when=[Within(fact="thang", exactly=3), Within(fact="quy", exactly=0)]),
        CompoundStep(points=4, when=[Within(fact="thang", exactly=0), Within(fact="quy", exactly=1)]),
        CompoundStep(points=0, when=[Within(fact="thang", at_least=4), Within(fact="quy", exactly=1)]),
    ],
    otherwise=None,
)  # fmt: skip


def test_the_holes_of_a_printed_compound_ladder_are_reported():
    """Bù Đăng 2015: one monthly report missing is in no step."""
    (found,) = sheet(item(REPORTS_2015, max_points=8)).audit()

    assert RemarkKind.GAP is found.kind
    assert "báo cáo tháng thiếu: 1; báo cáo quý thiếu: 0" in found.render("vi")
    assert found.proofs[0].first.points is None


def test_with_the_rest_told_only_holes_between_steps_are_odd():
    """One report missing earns less than two: still told. Nothing else is."""
    told = CompoundLadder(facts=REPORTS_2015.facts, steps=REPORTS_2015.steps, otherwise=0)
    (found,) = sheet(item(told, max_points=8)).audit()

    assert RemarkKind.GAP is found.kind
    assert 0 == found.proofs[0].first.points


def test_a_compound_ladder_jumps_along_its_numbers():
    """Hớn Quản 2012: a banner and 59.9% earn nothing, 60% everything."""
    ladder = CompoundLadder(
        facts=[
            Fact(id="b", name="băng rôn", kind=InputKind.YES_NO),
            Fact(id="p", name="tỷ lệ", kind=InputKind.NUMBER, least=0, most=100),
        ],
        steps=[
            CompoundStep(points=4, when=[Is(fact="b", value=True), Within(fact="p", at_least=60)]),
            CompoundStep(points=2, when=[Is(fact="b", value=False), Within(fact="p", at_least=90)]),
        ],
        otherwise=0,
    )  # fmt: skip
    found = sheet(item(ladder, max_points=4)).audit()

    assert [RemarkKind.CLIFF, RemarkKind.CLIFF] == [remark.kind for remark in found]
    assert [[(0, 4)], [(0, 2)]] == [proofs(remark) for remark in found]


def test_a_step_of_a_compound_ladder_that_nothing_reaches():
    """An earlier step takes all of it."""
    ladder = CompoundLadder(
        facts=[Fact(id="b", name="băng rôn", kind=InputKind.YES_NO)],
        steps=[
            CompoundStep(points=4, when=[Is(fact="b", value=True)]),
            CompoundStep(points=2, when=[Is(fact="b", value=True)]),
        ],
        otherwise=3,
    )

    assert [RemarkKind.UNREACHABLE_STEP] == kinds(sheet(item(ladder, max_points=4)))


def test_sums_are_reported_at_every_level_with_both_numbers():
    """A draft whose parts do not add up, inside and at the top."""
    inner = Section(id="trong", name="Trong", max_points=9, children=[item(AllOrNothing())])
    outer = Section(id="ngoai", name="Ngoài", max_points=20, children=[inner])
    draft = Sheet(id="b", name="B", sections=[outer], total=30, source=RULE, draft=True)
    found = draft.audit()

    assert [(None, RemarkKind.SUM), ("ngoai", RemarkKind.SUM), ("trong", RemarkKind.SUM)] == [
        (remark.item_id, remark.kind) for remark in found
    ]
    assert [[(20, 30)], [(9, 20)], [(10, 9)]] == [proofs(remark) for remark in found]


def test_points_without_limit_are_found_on_the_scale_and_in_pots():
    """Over-fulfilment × percent without a cap (Justice 2012), a pot with no limit anywhere."""
    pot = Pot(
        id="thuong",
        name="Thưởng",
        kind=PotKind.BONUS,
        limit=None,
        items=[
            Item(id="sk", name="SK", method=PerOccurrence(points_each=2, floor=0, cap=None)),
        ],
    )
    made = item(Proportional(target=100, capped=False))
    found = sheet(made, pots=[pot]).audit()

    assert [("x", RemarkKind.UNBOUNDED), ("thuong", RemarkKind.UNBOUNDED)] == [
        (remark.item_id, remark.kind) for remark in found
    ]
    assert [[(10, 100)], [(20, 2000)]] == [proofs(remark) for remark in found]
    assert [("x", RemarkKind.UNBOUNDED)] == [
        (remark.item_id, remark.kind) for remark in sheet(made, pots=[pot], limit=110).audit()
    ]


def test_highest_points_that_no_step_gives():
    """The best step is worth less than the item."""
    ladder = Ladder(steps=[Step(at_least=50, points=9)], otherwise=6, least=0, most=100)
    (found,) = sheet(item(ladder)).audit()

    assert RemarkKind.UNREACHABLE_POINTS is found.kind
    assert [(9, 10)] == proofs(found)


def test_a_ceiling_of_zero_and_a_cut_without_part_marks_are_cliffs():
    """Just over nothing, or just short of the cut, costs everything."""
    made = sheet(
        item(LowerIsBetter(target=0, zero_at=None), "a"),
        item(Reduction(by="5/100", pro_rata=False), "b"),
        item(Reduction(by="5/100", pro_rata=True), "c"),
        item(LowerIsBetter(target=0, zero_at=10), "d"),
    )
    found = made.audit()

    assert [("a", RemarkKind.CLIFF), ("b", RemarkKind.CLIFF)] == [
        (remark.item_id, remark.kind) for remark in found
    ]
    assert [[(10, 0)], [(0, 10)]] == [proofs(remark) for remark in found]


def test_items_that_nobody_was_assigned_are_found_where_it_is_told_who_is_scored():
    """Spared one by one, or with their section."""
    made = sheet(item(AllOrNothing(), "a"), item(AllOrNothing(), "b"))

    def spared(unit, part):
        return Exemption(unit_id=unit, item_id=part, by="Tỉnh", source=RULE)

    some = Evidence(exemptions=[spared("u", "a"), spared("v", "a"), spared("v", "b")])
    all_of_it = Evidence(exemptions=[spared("u", "p"), spared("v", "p")])

    assert ["a"] == [r.item_id for r in made.audit(evidence=some, units=["u", "v"])]
    assert ["a", "b"] == [r.item_id for r in made.audit(evidence=all_of_it, units=["u", "v"])]
    assert () == made.audit(evidence=some, units=["u", "v", "w"])
    assert () == made.audit(evidence=some)
    found = made.audit(evidence=some, units=["u"])[0]
    assert RemarkKind.UNASSIGNED is found.kind
    assert "không giao cho đơn vị nào" in found.render("vi")


def rounding(step, rule=Rounding.HALF_UP):
    return RoundingRule(step=step, rounding=rule, source=RULE)


@pytest.mark.parametrize("rule", Rounding)
def test_rounding_items_can_turn_two_units_round(rule):
    """Two small remainders that are lost, or gained, beside one that is not."""
    made = sheet(
        item(DirectEntry(capped=True), "a"),
        item(Proportional(target=100, capped=True), "b"),
        round_items=rounding(1, rule),
    )
    (found,) = made.audit()
    first, second = found.proofs[0].first, found.proofs[0].second

    assert RemarkKind.ROUNDING is found.kind
    assert first.points != second.points
    assert "cộng chính xác" in first.told.render("vi")


def test_the_proof_of_rounding_holds_when_scored():
    """The two units of the proof, scored with and without the rule."""
    made = sheet(
        item(DirectEntry(capped=True), "a"),
        item(DirectEntry(capped=True), "b"),
        round_items=rounding(1),
    )
    told = made.audit()[0].proofs[0].first.told.render("vi")

    assert "“Tiêu chí a” 0, “Tiêu chí b” 0,5" in told


def test_points_that_are_multiples_of_the_step_cannot_be_turned_round():
    """All-or-nothing and entered quarters, rounded to quarters."""
    made = sheet(
        item(AllOrNothing(), "a"),
        item(DirectEntry(capped=True, step="1/4"), "b"),
        item(DirectEntry(capped=True, step="1/2"), "c"),
        round_items=rounding("1/4"),
        round_total=rounding("1/4"),
    )

    assert () == made.audit()


def test_one_item_alone_cannot_be_turned_round_by_rounding_it():
    """Rounding keeps the order of single numbers."""
    made = sheet(
        item(DirectEntry(capped=True), "a"), item(AllOrNothing(), "b"), round_items=rounding(1)
    )

    assert () == made.audit()


def test_rounding_sections_and_totals_is_told_too():
    """Sections turn round; totals become equal, and tie rules decide."""
    one = Section(id="p", name="P", max_points=10, children=[item(DirectEntry(capped=True), "a")])
    two = Section(id="q", name="Q", max_points=10, children=[item(DirectEntry(capped=True), "b")])
    made = Sheet(
        id="b",
        name="B",
        sections=[one, two],
        total=20,
        source=RULE,
        round_sections=rounding(1),
        round_total=rounding(1),
    )
    found = made.audit()

    assert [("a", RemarkKind.ROUNDING), (None, RemarkKind.ROUNDING)] == [
        (remark.item_id, remark.kind) for remark in found
    ]
    assert found[1].proofs[0].first.points == found[1].proofs[0].second.points


def test_rounding_sections_inside_sections_is_told_too():
    """Parts of one section: 0.5 and 0 beside 0.4 and 0.4."""
    inner = [
        Section(id=n, name=n, max_points=10, children=[item(DirectEntry(capped=True), f"{n}1")])
        for n in "pq"
    ]
    outer = Section(id="r", name="R", max_points=20, children=inner)
    made = Sheet(
        id="b", name="B", sections=[outer], total=20, source=RULE, round_sections=rounding(1)
    )
    (found,) = made.audit()

    assert RemarkKind.ROUNDING is found.kind
    assert found.proofs[0].first.points > found.proofs[0].second.points


def test_what_could_not_be_read_is_told():
    """A part of a published table, and its total."""
    made = sheet(item(Unseen()), total=None)

    assert [(None, RemarkKind.UNSEEN), ("x", RemarkKind.UNSEEN)] == [
        (remark.item_id, remark.kind) for remark in made.audit()
    ]


class Watchful:
    """A method of the user's own that says what is odd about it."""

    monotone = None

    def bounds(self, item):
        return AllOrNothing().bounds(item)

    def score(self, item, entry, context):
        return Points(0, say("không"))

    def remarks(self, item):
        message = say("Tiêu chí “{item}” luôn được 0 điểm.", item=item.name)
        yield Remark(item_id=item.id, kind=RemarkKind.UNREACHABLE_POINTS, message=message)


def test_a_method_of_ones_own_may_add_remarks():
    """They stand among the others."""
    assert [RemarkKind.UNREACHABLE_POINTS] == kinds(sheet(item(Watchful())))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_remark_says_itself_with_proof_and_remedy(locale):
    """In both languages, as text and as plain data."""
    for remark in sheet(item(police()), item(REPORTS_2015, "y", 8)).audit():
        told = remark.explain(locale).splitlines()
        data = remark.to_dict(locale)

        assert str(remark) == remark.render()
        assert len(told) == 2 + len(remark.proofs)
        assert data["remedy"]
        assert data["kind"] == remark.kind.slug
        assert all(proof["first"]["entries"] for proof in data["proofs"])


ladders = st.builds(
    lambda edges, points, otherwise: Ladder(
        steps=[
            Step(at_least=low, below=high, points=worth)
            for low, high, worth in zip(edges, edges[1:], points, strict=False)
        ],
        otherwise=otherwise,
        least=0,
        most=100,
    ),
    st.lists(st.integers(0, 100), min_size=2, max_size=5, unique=True).map(sorted),
    st.lists(st.integers(0, 10), min_size=5, max_size=5),
    st.one_of(st.none(), st.integers(0, 10)),
)


@given(ladders)
def test_every_proof_of_a_cliff_costs_at_least_half(ladder):
    """Whatever the ladder, the pair shows what the remark says."""
    for remark in sheet(item(ladder)).audit():
        if remark.kind is RemarkKind.CLIFF:
            ((first, second),) = proofs(remark)
            values = [
                sample.entries[0].value
                for sample in (remark.proofs[0].first, remark.proofs[0].second)
            ]
            assert abs(first - second) >= 5
            assert abs(values[0] - values[1]) <= 1


def test_limits_that_put_points_out_of_reach_are_found():
    """A limit below the scale, a floor above it, a pot that its items cannot fill."""
    pot = Pot(
        id="thuong", name="Thưởng", kind=PotKind.BONUS, limit=50, items=[item(AllOrNothing(), "t")]
    )
    plain = item(AllOrNothing())

    assert [(None, RemarkKind.UNREACHABLE_POINTS)] == [
        (r.item_id, r.kind) for r in sheet(plain, limit=5).audit()
    ]
    assert [(None, RemarkKind.UNREACHABLE_POINTS)] == [
        (r.item_id, r.kind) for r in sheet(plain, floor=10).audit()
    ]
    found = sheet(plain, pots=[pot]).audit()
    assert [("thuong", RemarkKind.UNREACHABLE_POINTS)] == [(r.item_id, r.kind) for r in found]
    assert [(10, 50)] == proofs(found[0])
    assert () == sheet(plain, limit=10, floor=0).audit()


@pytest.mark.parametrize(("zero_at", "expected"), [("2.2", [RemarkKind.CLIFF]), ("2.3", [])])
def test_a_fall_within_a_tenth_of_the_ceiling_is_a_cliff(zero_at, expected):
    """From all to nothing within a hair's breadth."""
    assert expected == kinds(sheet(item(LowerIsBetter(target=2, zero_at=zero_at))))


def both_high(otherwise):
    """Two shares that have to be high together."""

    def step(points, **edges):
        return CompoundStep(
            points=points, when=[Within(fact="p", **edges), Within(fact="q", **edges)]
        )

    return CompoundLadder(
        facts=[Fact(id=name, name=name, kind=InputKind.NUMBER, least=0, most=100) for name in "pq"],
        steps=[step(10, at_least=90), step(8, at_least=70, below=90)],
        otherwise=otherwise,
    )


@pytest.mark.parametrize(("otherwise", "expected"), [(6, True), (8, False)])
def test_a_case_that_earns_less_than_what_is_better_in_nothing_is_a_hole(otherwise, expected):
    """95 and 80 are on no step, and earn less than 80 and 80 unless the rest earns as much."""
    found = [
        remark
        for remark in sheet(item(both_high(otherwise))).audit()
        if remark.kind is RemarkKind.GAP
    ]

    assert expected is bool(found)
    if expected:
        case = found[0].proofs[0].first.entries[0].value
        assert {True, False} == {case.get(name) >= 90 for name in "pq"}


def test_what_is_worse_may_earn_less_without_being_a_hole():
    """More absences than any step allows, or no banner: no step, and rightly so."""
    ladder = CompoundLadder(
        facts=[
            Fact(id="b", name="băng rôn", kind=InputKind.YES_NO),
            Fact(id="v", name="số lần vắng", kind=InputKind.COUNT),
        ],
        steps=[
            CompoundStep(points=4, when=[Is(fact="b", value=True), Within(fact="v", at_most=1)]),
            CompoundStep(points=3, when=[Is(fact="b", value=True), Within(fact="v", exactly=2)]),
        ],
        otherwise=2,
    )

    assert [] == kinds(sheet(item(ladder, max_points=4)))
