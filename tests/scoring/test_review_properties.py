"""Properties of reviews over whole generated logs."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.errors import BadInput
from thidua.law import OrganiserRule
from thidua.scoring import (
    AllOrNothing,
    Countersigned,
    DirectEntry,
    Entry,
    Explained,
    Item,
    OwnUnit,
    PerOccurrence,
    Pot,
    PotKind,
    Proportional,
    Recorded,
    ReviewBody,
    ReviewBook,
    ReviewPolicy,
    Scored,
    Section,
    SentBack,
    Sheet,
    Stage,
    StageRule,
    StageStatus,
    Submitted,
)

RULE = OrganiserRule("Quy chế chấm điểm thử nghiệm")
DAY = dt.date(2024, 1, 10)
UNITS = ("a", "b")
SHEET = Sheet(
    id="bang",
    name="Bảng điểm",
    total=100,
    source=RULE,
    sections=[
        Section(
            id="p",
            name="Phần",
            max_points=100,
            weight=2,
            children=[
                Item(
                    id="ty-le",
                    name="Tỷ lệ",
                    max_points=30,
                    method=Proportional(target=70, capped=True),
                ),
                Item(id="dat", name="Đạt", max_points=10, method=AllOrNothing()),
                Item(id="cham", name="Chấm", max_points=10, method=DirectEntry(capped=True)),
            ],
        )
    ],
    pots=[
        Pot(
            id="thuong",
            name="Thưởng",
            kind=PotKind.BONUS,
            limit=5,
            items=[
                Item(
                    id="sang-kien",
                    name="Sáng kiến",
                    method=PerOccurrence(points_each=2, floor=0, cap=10),
                )
            ],
        )
    ],
)
ITEMS = tuple(item.id for item in SHEET.items())
BODIES = {Stage.CHECK: "to", Stage.CLUSTER: "hoi-nghi", Stage.FINAL: "hoi-dong"}


def rule(stage):
    bodies = [ReviewBody(id=BODIES[stage], name=BODIES[stage])] if stage in BODIES else []
    signer = [ReviewBody(id="ky", name="Người ký")] if stage is Stage.SELF else []
    return StageRule(reasons=True, bodies=bodies, overrides=True, countersigned_by=signer)


POLICY = ReviewPolicy(
    self_score=rule(Stage.SELF),
    check=rule(Stage.CHECK),
    cluster=rule(Stage.CLUSTER),
    final=rule(Stage.FINAL),
    own_unit=OwnUnit.REFUSE,
    source=RULE,
)
EMPTY = ReviewBook(sheet=SHEET, policy=POLICY, units=UNITS)


def values(item_id):
    if item_id == "dat":
        return st.booleans()
    if item_id == "sang-kien":
        return st.integers(0, 4)
    return st.fractions(0, 90, max_denominator=6)


@st.composite
def writings(draw, unit, stage):
    """A value or points for some item, by who may write them."""
    item_id = draw(st.sampled_from(ITEMS))
    told = {
        "stage": stage,
        "by": BODIES.get(stage, unit),
        "on": DAY,
        "source": RULE,
        "reason": "xét lại",
    }
    if draw(st.booleans()):
        entry = Entry(unit_id=unit, item_id=item_id, value=draw(st.none() | values(item_id)))
        return Recorded(entry=entry, **told)
    points = draw(st.fractions(0, 10, max_denominator=6))
    return Scored(unit_id=unit, item_id=item_id, points=points, **told)


@st.composite
def acts(draw, book):
    """One act that may follow in a book, of any kind."""
    unit = draw(st.sampled_from(UNITS))
    standing = book.standing(unit)
    stage = standing.stage or Stage.FINAL
    told = {"unit_id": unit, "on": DAY, "source": RULE}
    by = BODIES.get(stage, unit)
    kinds = ["explain"]
    if stage is not Stage.SELF:
        kinds.append("back")
    if standing.status is StageStatus.SIGNING:
        kinds.append("sign")
    if standing.status is StageStatus.OPEN:
        kinds += ["write"] * 3 + ["submit"] * 2
    kind = draw(st.sampled_from(kinds))
    if kind == "write":
        return draw(writings(unit, stage))
    if kind == "submit":
        return Submitted(stage=stage, by=by, **told)
    if kind == "sign":
        return Countersigned(stage=stage, by="ky", **told)
    if kind == "back":
        to = draw(st.sampled_from([one for one in Stage if one <= stage]))
        return SentBack(stage=stage, by=by, to=to, reason="chưa đúng", **told)
    return Explained(by=unit, text="giải trình", **told)


@st.composite
def books(draw):
    """A book with a log that stands: some stages gone through, then anything."""
    book = EMPTY
    for unit in UNITS:
        for stage in list(Stage)[: draw(st.integers(0, 4))]:
            told = {"unit_id": unit, "stage": stage, "on": DAY, "source": RULE}
            closing = [Submitted(by=BODIES.get(stage, unit), **told)]
            if stage is Stage.SELF:
                closing.append(Countersigned(by="ky", **told))
            written = draw(st.lists(writings(unit, stage), max_size=3))
            book = book.add(*written, *closing)
    for _ in range(draw(st.integers(0, 6))):
        book = book.add(draw(acts(book)))
    return book


def stored(book, unit, stage):
    """What stages up to one hold for a unit, submitted or not; ``None`` where it is ahead."""
    if book.status(unit, stage) is StageStatus.AHEAD:
        return None
    found = book.evidence(stage, drafts=True)
    return found.of_unit(unit), found.overridden(unit)


@given(books())
def test_folding_is_deterministic(book):
    """One log, one answer: at once, or act by act."""
    again = ReviewBook(sheet=SHEET, policy=POLICY, units=UNITS, acts=book.acts)

    assert book == again
    for stage in Stage:
        assert book.evidence(stage) == again.evidence(stage)
        assert book.cards(stage, drafts=True) == again.cards(stage, drafts=True)
    assert [book.standing(unit) for unit in UNITS] == [again.standing(unit) for unit in UNITS]


@given(st.data())
def test_no_act_changes_what_an_earlier_stage_stored(data):
    """Nor does a sending back, up to and with the stage it goes to; nor what another unit has."""
    before = data.draw(books())
    act = data.draw(acts(before))
    after = before.add(act)
    for unit in UNITS:
        for stage in Stage:
            first = act.to if isinstance(act, SentBack) else getattr(act, "stage", None)
            touched = unit == act.unit_id and first is not None and stage >= first
            if not touched:
                assert stored(before, unit, stage) == stored(after, unit, stage)
    if isinstance(act, SentBack):
        assert stored(before, act.unit_id, act.to) == stored(after, act.unit_id, act.to)


@given(st.data())
def test_after_sending_back_nothing_later_counts(data):
    """Until the stage is submitted again, all from there on is unknown, in every view."""
    book = data.draw(books())
    unit = data.draw(st.sampled_from(UNITS))
    at = book.standing(unit).stage or Stage.FINAL
    if at is Stage.SELF:
        return
    to = data.draw(st.sampled_from([one for one in Stage if one <= at]))
    after = book.add(
        SentBack(
            stage=at, by=BODIES[at], unit_id=unit, to=to, reason="chưa đúng", on=DAY, source=RULE
        )
    )
    for stage in Stage:
        if stage >= to:
            assert {} == after.evidence(stage).of_unit(unit)
            assert {} == after.evidence(stage).overridden(unit)
            assert not after.card(unit, stage).known
        if stage > to:
            assert {} == after.evidence(stage, drafts=True).of_unit(unit)
    for item_id in ITEMS:
        for change in after.history(unit, item_id).changes:
            if change.act.stage > to:
                assert change.superseded is not None


@given(books())
def test_nothing_written_is_ever_lost(book):
    """Every writing of the log is in the history of its item, in order, once."""
    for unit in UNITS:
        for item_id in ITEMS:
            written = [
                act
                for act in book.acts
                if isinstance(act, (Recorded, Scored))
                and (act.unit_id, act.item_id) == (unit, item_id)
            ]
            assert written == [change.act for change in book.history(unit, item_id).changes]


@given(books())
def test_every_total_is_the_exact_sum_of_its_parts(book):
    """At each stage, for points of methods and points given outright alike."""
    for stage in Stage:
        for card in book.cards(stage, drafts=True):
            section, pot = *card.sections, *card.pots
            if card.known:
                assert card.total == section.points + pot.points
            if section.points is not None:
                assert section.points == 2 * sum(line.points for line in section.children)
            if pot.points is not None and all(line.points is not None for line in pot.children):
                assert pot.points == min(5, sum(line.points for line in pot.children))


@given(st.data())
def test_the_order_of_writings_on_different_items_never_matters(data):
    """Any order within a stage gives the same stores, cards and standing."""
    book = data.draw(books())
    unit = data.draw(st.sampled_from(UNITS))
    standing = book.standing(unit)
    if standing.status is not StageStatus.OPEN:
        return
    drawn = data.draw(st.lists(writings(unit, standing.stage), max_size=4))
    written = list({act.item_id: act for act in drawn}.values())
    shuffled = data.draw(st.permutations(written))
    one, other = book.add(*written), book.add(*shuffled)
    for stage in Stage:
        assert one.cards(stage, drafts=True) == other.cards(stage, drafts=True)
    assert one.standing(unit) == other.standing(unit)
    for item_id in ITEMS:
        assert one.history(unit, item_id) == other.history(unit, item_id)


ANYBODY = st.sampled_from([*UNITS, "to", "hoi-nghi", "hoi-dong", "ky", "ai-do"])


@settings(max_examples=50)
@given(books(), st.data())
def test_whoever_tries_an_act_is_let_in_only_where_the_policy_says_so(book, data):
    """Self-scores by their unit, later stages by their body, and only where the scores are."""
    unit, stage = data.draw(st.sampled_from(UNITS)), data.draw(st.sampled_from(list(Stage)))
    by = data.draw(ANYBODY)
    act = Recorded(
        stage=stage,
        by=by,
        on=DAY,
        source=RULE,
        reason="xét lại",
        entry=Entry(unit_id=unit, item_id="cham", value=1),
    )
    allowed = (
        by == BODIES.get(stage, unit)
        and book.standing(unit).stage is stage
        and book.status(unit, stage) is StageStatus.OPEN
    )
    try:
        book.add(act)
    except BadInput:
        assert not allowed
    else:
        assert allowed
