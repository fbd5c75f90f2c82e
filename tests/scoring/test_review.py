"""The four stored scores of a sheet: who may change which, and what becomes of it."""

import copy
import datetime as dt
import pickle
from fractions import Fraction

import attrs
import pytest

from thidua.clusters import Unit
from thidua.errors import BadInput, InvalidValue, UnknownName
from thidua.law import OrganiserRule
from thidua.scoring import (
    AllOrNothing,
    Countersigned,
    DirectEntry,
    Entry,
    Evidence,
    Exemption,
    Explained,
    Item,
    LeaderBy,
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
    TargetAndLeader,
    Unseen,
    WithoutTarget,
    ZeroTarget,
)
from thidua.words import LOCALES

RULE = OrganiserRule("Quy chế chấm điểm thử nghiệm")
MADE_UP = OrganiserRule("Quy chế giả định", illustrative=True)
DAY = dt.date(2024, 1, 10)
SHEET = Sheet(
    id="bang",
    name="Bảng điểm thử",
    total=100,
    source=RULE,
    sections=[
        Section(
            id="chuyen-mon",
            name="Chuyên môn",
            max_points=80,
            children=[
                Item(
                    id="thu",
                    name="Thu ngân sách",
                    max_points=50,
                    unit="%",
                    method=Proportional(target=100, capped=True),
                ),
                Item(
                    id="ke-hoach",
                    name="Kế hoạch",
                    max_points=30,
                    method=AllOrNothing(),
                    proof="bản kế hoạch",
                ),
            ],
        ),
        Section(
            id="cai-cach",
            name="Cải cách",
            max_points=20,
            rater="Sở Nội vụ",
            children=[
                Item(
                    id="hanh-chinh",
                    name="Hành chính",
                    max_points=20,
                    method=DirectEntry(capped=True),
                )
            ],
        ),
    ],
)
A, B = "a", "b"
TEAM_1 = ReviewBody(id="to-1", name="Tổ 1", members=[A])
TEAM_2 = ReviewBody(id="to-2", name="Tổ 2", members=[B])
HOME = ReviewBody(id="snv", name="Sở Nội vụ")
CHAIR = ReviewBody(id="ubnd", name="UBND tỉnh")
CONFERENCE = ReviewBody(id="hoi-nghi", name="Hội nghị cụm")
COUNCIL = ReviewBody(id="hoi-dong", name="Hội đồng")
SELF = StageRule(reasons=False)
CHECK = StageRule(reasons=True, bodies=[TEAM_1, TEAM_2])
CLUSTER = StageRule(reasons=True, bodies=[CONFERENCE])
FINAL = StageRule(reasons=True, overrides=True, bodies=[COUNCIL])
GOOD = {"thu": 90, "ke-hoach": True, "hanh-chinh": 15}


def policy(**changes):
    given_values = {
        "self_score": SELF,
        "check": CHECK,
        "cluster": CLUSTER,
        "final": FINAL,
        "own_unit": OwnUnit.REFUSE,
        "source": RULE,
    }
    return ReviewPolicy(**(given_values | changes))


def book(*acts, units=(A, B), sheet=SHEET, exemptions=(), **changes):
    return ReviewBook(
        sheet=sheet, policy=policy(**changes), units=units, acts=acts, exemptions=exemptions
    )


def done(kind, by, day=DAY, **told):
    return kind(by=by, on=day, source=RULE, **told)


def record(item_id, value, *, unit=A, stage=Stage.SELF, by=None, day=DAY, reason="", **told):
    return Recorded(
        stage=stage,
        by=by or unit,
        on=day,
        source=RULE,
        reason=reason,
        entry=Entry(unit_id=unit, item_id=item_id, value=value, **told),
    )


def score(item_id, points, *, unit=A, stage=Stage.FINAL, by="hoi-dong", reason="xét lại", **told):
    return done(
        Scored, by, unit_id=unit, item_id=item_id, points=points, stage=stage, reason=reason, **told
    )


def submit(stage=Stage.SELF, *, unit=A, by=None, **told):
    return done(Submitted, by or unit, unit_id=unit, stage=stage, **told)


def sign(by="ubnd", *, unit=A, stage=Stage.SELF):
    return done(Countersigned, by, unit_id=unit, stage=stage)


def back(by, stage, *, unit=A, to=None, reason="chưa đúng"):
    return done(SentBack, by, unit_id=unit, stage=stage, to=to, reason=reason)


def self_scored(unit=A, **values):
    given_values = GOOD | {name.replace("_", "-"): value for name, value in values.items()}
    return [*(record(i, v, unit=unit) for i, v in given_values.items()), submit(unit=unit)]


CHECKER = {A: "to-2", B: "to-1"}


def through(unit=A):
    """Everything until the last stage is closed, with no change on the way."""
    return [
        *self_scored(unit),
        submit(Stage.CHECK, unit=unit, by=CHECKER[unit]),
        submit(Stage.CLUSTER, unit=unit, by="hoi-nghi"),
        submit(Stage.FINAL, unit=unit, by="hoi-dong"),
    ]


def faults(*acts, of=None, **changes):
    with pytest.raises(BadInput) as caught:
        (of or book(**changes)).add(*acts)
    return caught.value.lines("vi")


def points(found, item_id, unit=A):
    return [scored.points for scored in found.history(unit, item_id).scores]


def test_the_four_scores_are_stored_side_by_side():
    """Each stage says something else on one item; all four stand beside each other."""
    found = book(
        *self_scored(),
        record("thu", 80, stage=Stage.CHECK, by="to-2", reason="số của cơ quan thuế"),
        submit(Stage.CHECK, by="to-2"),
        record("thu", 84, stage=Stage.CLUSTER, by="hoi-nghi", reason="tính cả số ghi thu"),
        submit(Stage.CLUSTER, by="hoi-nghi"),
        score("thu", 41),
        submit(Stage.FINAL, by="hoi-dong"),
    )

    assert [45, 40, 42, 41] == points(found, "thu")
    assert [90, 85, 87, 86] == [found.card(A, stage).total for stage in Stage]
    assert [Stage.SELF, Stage.CHECK, Stage.CLUSTER, Stage.FINAL] == [
        scored.told_at for scored in found.history(A, "thu").scores
    ]
    assert ["", "số của cơ quan thuế", "tính cả số ghi thu", "xét lại"] == [
        change.reason for change in found.history(A, "thu").changes
    ]


def test_a_silent_stage_has_the_value_of_the_stage_before_and_says_so():
    """What nobody changed is inherited, and named as such."""
    found = book(*through())
    history = found.history(A, "thu")

    assert [45, 45, 45, 45] == points(found, "thu")
    assert [False, True, True, True] == [scored.inherited for scored in history.scores]
    assert "giữ theo bước tự chấm" in history.score(Stage.FINAL).sentence.render("vi")
    assert "giữ theo" not in history.score(Stage.SELF).sentence.render("vi")


def test_a_lower_review_is_never_replaced_by_a_higher_one():
    """The later word holds, not the greater: the cluster may go below the check."""
    found = book(
        *self_scored(),
        record("thu", 95, stage=Stage.CHECK, by="to-2", reason="bổ sung"),
        submit(Stage.CHECK, by="to-2"),
        record("thu", 70, stage=Stage.CLUSTER, by="hoi-nghi", reason="loại số trùng"),
        submit(Stage.CLUSTER, by="hoi-nghi"),
    )

    assert Fraction(95, 2) == found.history(A, "thu").score(Stage.CHECK).points
    assert 35 == found.history(A, "thu").score(Stage.CLUSTER).points


def test_only_a_submitted_stage_counts():
    """Before submission points are unknown; drafts show what is being written."""
    draft = book(*self_scored()[:-1])

    assert draft.card(A, Stage.SELF).total is None
    assert 90 == draft.card(A, Stage.SELF, drafts=True).total
    assert StageStatus.OPEN is draft.status(A, Stage.SELF)
    closed = draft.add(submit())
    assert 90 == closed.card(A, Stage.SELF).total
    assert StageStatus.CLOSED is closed.status(A, Stage.SELF)


def test_a_stage_not_reached_is_unknown_not_the_stage_before():
    """The final score of a unit that is still being checked is nobody's self-score."""
    found = book(*self_scored())

    assert found.card(A, Stage.FINAL).total is None
    assert found.card(A, Stage.FINAL, drafts=True).total is None
    assert (45, None, None) == tuple(points(found, "thu")[i] for i in (0, 2, 3))
    assert StageStatus.AHEAD is found.status(A, Stage.CLUSTER)
    assert StageStatus.OPEN is found.status(A, Stage.CHECK)
    assert found.history(A, "thu").score(Stage.FINAL).line is None


def test_a_total_of_zero_can_be_submitted():
    """Zero is a score like any other, through all four stages."""
    nothing = {"thu": 0, "ke_hoach": False, "hanh_chinh": 0}
    found = book(
        *self_scored(**nothing),
        submit(Stage.CHECK, by="to-2"),
        submit(Stage.CLUSTER, by="hoi-nghi"),
        submit(Stage.FINAL, by="hoi-dong"),
        self_score=StageRule(reasons=False, complete=True),
    )

    assert 0 == found.card(A, Stage.FINAL).total
    assert found.card(A, Stage.FINAL).known


def test_missing_evidence_stays_unknown_where_it_may_be_submitted():
    """A unit that leaves an item out has no zero there, only an unknown."""
    found = book(record("thu", 90), submit())

    assert found.card(A, Stage.SELF).total is None
    assert (45, 95) == (found.card(A, Stage.SELF).low, found.card(A, Stage.SELF).high)
    assert ("“Kế hoạch”", "“Hành chính”") == found.standing(A).missing


@pytest.mark.parametrize("left_out", GOOD)
def test_missing_evidence_is_refused_where_the_policy_says_so(left_out):
    """Whatever is left out, or said to be not yet known, is named."""
    strict = StageRule(reasons=False, complete=True)
    given_values = [record(i, v) for i, v in GOOD.items() if i != left_out]
    name = SHEET.item(left_out).name
    for acts in ([*given_values, submit()], [*given_values, record(left_out, None), submit()]):
        (told,) = faults(*acts, self_score=strict)
        assert f"còn thiếu số liệu của “{name}”" in told
    assert 90 == book(*self_scored(), self_score=strict).card(A, Stage.SELF).total


def test_an_unread_part_of_the_sheet_does_not_block_a_submission():
    """Nobody can fill in what the published table does not show."""
    unread = attrs.evolve(
        SHEET,
        sections=[
            Section(
                id="p",
                name="Phần",
                max_points=100,
                children=[
                    Item(id="doc", name="Đã đọc", max_points=60, method=AllOrNothing()),
                    Item(id="chua", name="Chưa đọc", max_points=40, method=Unseen()),
                ],
            )
        ],
    )
    found = book(
        record("doc", True),
        submit(),
        sheet=unread,
        self_score=StageRule(reasons=False, complete=True),
    )

    assert found.card(A, Stage.SELF).total is None
    assert (60, 100) == (found.card(A, Stage.SELF).low, found.card(A, Stage.SELF).high)


def test_what_peers_lack_is_not_missing_from_a_unit():
    """A method that compares units waits for peers; the unit itself may submit."""
    compared = attrs.evolve(
        SHEET,
        sections=[
            Section(
                id="p",
                name="Phần",
                max_points=100,
                children=[
                    Item(
                        id="so-sanh",
                        name="So sánh",
                        max_points=100,
                        method=TargetAndLeader(
                            met_share=Fraction(1, 2),
                            leader_by=LeaderBy.RATIO,
                            zero_target=ZeroTarget.REFUSED,
                            without_target=WithoutTarget.REFUSED,
                        ),
                    )
                ],
            )
        ],
    )
    found = book(
        record("so-sanh", 120, target=100),
        submit(),
        sheet=compared,
        self_score=StageRule(reasons=False, complete=True),
    )

    assert found.card(A, Stage.SELF).total is None
    both = found.add(record("so-sanh", 140, target=100, unit=B), submit(unit=B))
    assert (75, 100) == (both.card(A, Stage.SELF).total, both.card(B, Stage.SELF).total)


def test_documents_are_asked_for_where_the_policy_says_so():
    """An item with proof is not submitted without papers; with them it is."""
    strict = StageRule(reasons=False, documents=True)
    (told,) = faults(*self_scored(), self_score=strict)

    assert "còn thiếu minh chứng của “Kế hoạch”" in told
    papers = record("ke-hoach", True, documents=["12/KH-SCT"])
    found = book(record("thu", 90), papers, record("hanh-chinh", 15), submit(), self_score=strict)
    assert () == found.standing(A).unproven
    lax = book(*self_scored())
    assert ("“Kế hoạch”",) == lax.standing(A).unproven


@pytest.mark.parametrize(("members", "stands"), [(None, False), (8, False), (9, True), (10, True)])
def test_the_council_of_the_self_score_needs_its_members(members, stands):
    """Eight, or a number nobody stated, are too few where nine are asked for."""
    strict = StageRule(reasons=False, min_council=9)
    acts = [*self_scored()[:-1], submit(council=members)]
    if stands:
        assert 90 == book(*acts, self_score=strict).card(A, Stage.SELF).total
    else:
        (told,) = faults(*acts, self_score=strict)
        assert "hội đồng phải có từ 9 thành viên" in told


SIGNED = StageRule(reasons=False, countersigned_by=[CHAIR])


def test_a_self_score_counts_only_once_countersigned():
    """Submitted alone it waits; nobody may check it before the signature."""
    waiting = book(*self_scored(), self_score=SIGNED)

    assert StageStatus.SIGNING is waiting.status(A, Stage.SELF)
    assert waiting.card(A, Stage.SELF).total is None
    assert ("UBND tỉnh",) == waiting.standing(A).waits_for
    (told,) = faults(submit(Stage.CHECK, by="to-2"), of=waiting)
    assert "đang ở bước tự chấm" in told
    signed = waiting.add(sign())
    assert 90 == signed.card(A, Stage.SELF).total
    assert Stage.CHECK is signed.standing(A).stage


def test_who_waits_for_a_signature_changes_nothing_without_being_sent_back():
    """Neither the unit nor a second submission gets past it; the signer may send it back."""
    waiting = book(*self_scored(), self_score=SIGNED)
    for act in (record("thu", 91), submit()):
        (told,) = faults(act, of=waiting)
        assert "chờ ký xác nhận; muốn sửa thì phải trả lại" in told
    returned = waiting.add(back("ubnd", Stage.SELF, to=Stage.SELF))
    assert 50 == (
        returned.add(record("thu", 100), submit(), sign())
        .history(A, "thu")
        .score(Stage.SELF)
        .points
    )


def test_countersignatures_of_the_wrong_hand_or_time_are_refused():
    """Not before submission, not by somebody else, not where nobody has to sign."""
    assert "điểm chưa nộp" in faults(sign(), self_score=SIGNED)[0]
    waiting = book(*self_scored(), self_score=SIGNED)
    assert "“hoi-dong” không có quyền này" in faults(sign("hoi-dong"), of=waiting)[0]
    assert "“a” không có quyền này" in faults(sign(A), of=waiting)[0]
    assert "quyền thuộc về không ai" in faults(sign(), of=book(*self_scored()))[0]


def test_a_unit_writes_only_its_own_self_score():
    """Neither another unit nor the council writes it, nor does the unit write a later stage."""
    (told,) = faults(record("thu", 90, by=B))
    assert "chỉ đơn vị mới tự chấm cho mình" in told
    (told,) = faults(submit(by="hoi-dong"))
    assert "chỉ đơn vị mới tự chấm cho mình" in told
    (told,) = faults(
        record("thu", 99, stage=Stage.CHECK, by=A, reason="x"), of=book(*self_scored())
    )
    assert "“a” không có quyền này; quyền thuộc về Tổ 2" in told


def test_a_change_needs_its_reason_where_the_policy_says_so():
    """A blank reason is none; saying the same again needs none, and says so."""
    started = book(*self_scored())
    change = record("thu", 80, stage=Stage.CHECK, by="to-2", reason=" ")
    (told,) = faults(change, of=started)
    assert "khác với “90” ở bước tự chấm nên phải nêu lý do" in told

    same = started.add(record("thu", 90, stage=Stage.CHECK, by="to-2"))
    assert same.history(A, "thu").changes[-1].confirms
    assert not same.history(A, "thu").score(Stage.CHECK).inherited
    free = book(*self_scored(), change, check=StageRule(reasons=False, bodies=[TEAM_1, TEAM_2]))
    assert 40 == free.card(A, Stage.CHECK, drafts=True).line("thu").points


def test_filling_in_what_a_unit_left_out_is_a_change():
    """A reviewer who makes an unknown known says why; the unit itself need not."""
    started = book(record("thu", 90), submit(), self_score=StageRule(reasons=True))
    filled = record("hanh-chinh", 10, stage=Stage.CHECK, by="to-2")

    assert "khác với chưa có số liệu" in faults(filled, of=started)[0]
    stands = started.add(attrs.evolve(filled, reason="số của sở"))
    assert 10 == stands.history(A, "hanh-chinh").score(Stage.CHECK).points


def test_changing_a_target_or_a_baseline_is_a_change_and_new_papers_are_not():
    """What moves points needs a reason; what only proves them does not."""
    started = book(record("thu", 90), submit())
    told = {"stage": Stage.CHECK, "by": "to-2"}

    assert faults(record("thu", 90, target=100, **told), of=started)
    assert faults(record("thu", 90, baseline=80, **told), of=started)
    stands = started.add(record("thu", 90, documents=["05/BC"], **told))
    assert stands.history(A, "thu").changes[-1].confirms


HEAD = ReviewBody(id=A, name="Đơn vị A, cụm trưởng")
DEPUTY = ReviewBody(id=B, name="Đơn vị B, cụm phó")


def test_a_head_may_not_review_its_own_unit():
    """Refused with the body that may, for every act of review."""
    heads = StageRule(reasons=False, bodies=[HEAD, DEPUTY])
    started = book(*self_scored(), check=heads)
    for act in (
        record("thu", 99, stage=Stage.CHECK, by=A),
        submit(Stage.CHECK, by=A),
        back(A, Stage.CHECK, to=Stage.SELF),
    ):
        (told,) = faults(act, of=started)
        assert "“a” không được làm việc này với đơn vị mình; hãy để Đơn vị B, cụm phó làm" in told
    assert () == started.flags
    assert Stage.CLUSTER is started.add(submit(Stage.CHECK, by=B)).standing(A).stage


def test_a_head_that_reviews_its_own_unit_is_flagged_where_the_policy_allows_it():
    """The act stands and is named; the same head on another unit is not."""
    heads = StageRule(reasons=False, bodies=[HEAD])
    found = book(
        *self_scored(),
        *self_scored(B),
        submit(Stage.CHECK, by=A),
        submit(Stage.CHECK, unit=B, by=A),
        check=heads,
        own_unit=OwnUnit.FLAG,
    )

    (flag,) = found.flags
    assert submit(Stage.CHECK, by=A) == flag.act
    assert "là chính đơn vị này hoặc có người của đơn vị này" in str(flag)
    assert Stage.CLUSTER is found.standing(A).stage


def test_a_unit_of_a_checking_team_is_not_checked_by_its_team():
    """Peer inspection: the team's own members go to the other team."""
    started = book(*self_scored(), *self_scored(B))

    assert (
        "“to-1” không được làm việc này với đơn vị mình"
        in faults(submit(Stage.CHECK, by="to-1"), of=started)[0]
    )
    assert ("Tổ 2",) == started.standing(A).waits_for
    assert ("Tổ 1",) == started.standing(B).waits_for


def test_a_team_checks_only_the_units_given_to_it():
    """Another team's unit is not its business."""
    one = attrs.evolve(TEAM_1, members=(), units=[B])
    two = attrs.evolve(TEAM_2, members=(), units=[A])
    started = book(*self_scored(), check=StageRule(reasons=True, bodies=[one, two]))

    assert "quyền thuộc về Tổ 2" in faults(submit(Stage.CHECK, by="to-1"), of=started)[0]
    assert Stage.CLUSTER is started.add(submit(Stage.CHECK, by="to-2")).standing(A).stage


FIELDS = StageRule(reasons=True, bodies=[TEAM_1, TEAM_2], raters=[HOME])


def test_a_rater_scores_only_its_field_and_alone():
    """The department writes its items; the team writes all others, and submits."""
    started = book(*self_scored(), check=FIELDS)
    own = record("hanh-chinh", 12, stage=Stage.CHECK, by="snv", reason="chỉ số PAR")
    other = record("thu", 80, stage=Stage.CHECK, by="snv", reason="x")

    assert "quyền thuộc về Tổ 2" in faults(other, of=started)[0]
    assert "quyền thuộc về Sở Nội vụ" in faults(attrs.evolve(own, by="to-2"), of=started)[0]
    assert "“snv” không có quyền này" in faults(submit(Stage.CHECK, by="snv"), of=started)[0]
    assert ("Sở Nội vụ",) == started.standing(A).silent
    heard = started.add(own)
    assert () == heard.standing(A).silent
    assert 12 == heard.card(A, Stage.CHECK, drafts=True).line("hanh-chinh").points


def test_without_raters_at_a_stage_its_bodies_score_every_item():
    """The cluster conference may change what a department scored."""
    found = book(
        *self_scored(),
        submit(Stage.CHECK, by="to-2"),
        record("hanh-chinh", 11, stage=Stage.CLUSTER, by="hoi-nghi", reason="biểu quyết"),
        check=FIELDS,
    )

    assert 11 == found.card(A, Stage.CLUSTER, drafts=True).line("hanh-chinh").points


def test_sending_back_restarts_the_whole_chain():
    """Everything after the stage begins anew, and what was stored is kept as superseded."""
    found = book(
        *self_scored(),
        record("thu", 80, stage=Stage.CHECK, by="to-2", reason="số thuế"),
        submit(Stage.CHECK, by="to-2"),
        submit(Stage.CLUSTER, by="hoi-nghi"),
        back("hoi-dong", Stage.FINAL, to=Stage.SELF, reason="thiếu báo cáo"),
    )
    history = found.history(A, "thu")

    assert Stage.SELF is found.standing(A).stage
    assert "bị trả lại: thiếu báo cáo" in str(found.standing(A))
    assert [None] * 4 == [found.card(A, stage).total for stage in Stage]
    assert [45, None, None, None] == points(found, "thu")
    assert [False, True] == [change.superseded is not None for change in history.changes]
    assert "không còn tính vì bị trả lại" in history.explain()
    again = found.add(submit())
    assert Stage.CHECK is again.standing(A).stage
    assert again.standing(A).returned is None
    assert 45 == again.card(A, Stage.CHECK, drafts=True).line("thu").points


def test_sending_back_to_the_middle_leaves_what_comes_before():
    """Back to the check, the self-score stands and the team works on its own words."""
    found = book(
        *self_scored(),
        record("thu", 80, stage=Stage.CHECK, by="to-2", reason="số thuế"),
        submit(Stage.CHECK, by="to-2"),
        back("hoi-nghi", Stage.CLUSTER),
        cluster=attrs.evolve(CLUSTER, back_to=Stage.CHECK),
    )

    assert 90 == found.card(A, Stage.SELF).total
    assert found.card(A, Stage.CHECK).total is None
    assert 85 == found.card(A, Stage.CHECK, drafts=True).total
    assert ("Tổ 2",) == found.standing(A).waits_for


def test_a_countersignature_falls_with_its_submission():
    """After a sending back the new self-score needs a new signature."""
    found = book(
        *self_scored(),
        sign(),
        back("to-2", Stage.CHECK, to=Stage.SELF),
        submit(),
        self_score=SIGNED,
    )

    assert StageStatus.SIGNING is found.status(A, Stage.SELF)
    assert StageStatus.CLOSED is found.add(sign()).status(A, Stage.SELF)


def test_a_corrected_self_score_keeps_the_first_one_in_its_history():
    """The correction counts; the first value is there, marked as written anew."""
    found = book(
        *self_scored(), back("to-2", Stage.CHECK, to=Stage.SELF), record("thu", 70), submit()
    )
    first, second = found.history(A, "thu").changes

    assert 35 == found.card(A, Stage.SELF).line("thu").points
    assert (second.act, None) == (first.superseded, second.superseded)
    assert first.act == second.before


def test_what_is_finished_can_be_sent_back_by_the_last_stage():
    """The council finds a mistake after the end."""
    found = book(*through())
    assert found.standing(A).stage is None
    assert "đã xong các bước" in str(found.standing(A))

    (told,) = faults(record("thu", 80, stage=Stage.FINAL, by="hoi-dong", reason="x"), of=found)
    assert "muốn sửa thì phải trả lại" in told
    reopened = found.add(back("hoi-dong", Stage.FINAL, to=Stage.FINAL))
    assert Stage.FINAL is reopened.standing(A).stage
    assert 90 == reopened.card(A, Stage.CLUSTER).total


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (back("hoi-nghi", Stage.CLUSTER), "quy trình không nêu bước phải làm lại"),
        (back("hoi-nghi", Stage.CLUSTER, to=Stage.FINAL), "không trả lại về bước kết quả"),
        (back("to-2", Stage.CHECK, to=Stage.SELF), "điểm đang ở bước cụm, khối chấm"),
        (back("hoi-dong", Stage.CLUSTER, to=Stage.SELF), "“hoi-dong” không có quyền này"),
        (back(A, Stage.CLUSTER, to=Stage.SELF), "“a” không có quyền này"),
    ],
)
def test_sending_back_wrongly_is_refused(act, told):
    """Nowhere to go, forwards, from a stage it is not at, or by somebody without the right."""
    started = book(*self_scored(), submit(Stage.CHECK, by="to-2"))

    assert told in faults(act, of=started)[0]


def test_the_policy_names_where_what_is_sent_back_goes():
    """An act may say the same, and nothing else."""
    named = attrs.evolve(CHECK, back_to=Stage.SELF)
    started = book(*self_scored(), check=named)

    for to in (None, Stage.SELF):
        assert Stage.SELF is started.add(back("to-2", Stage.CHECK, to=to)).standing(A).stage
    told = faults(back("to-2", Stage.CHECK, to=Stage.CHECK), of=started)
    assert "quy trình trả lại về bước tự chấm" in told[0]


def test_a_stage_that_the_policy_does_not_have_is_passed_over():
    """Its score is that of the stage before, and nobody can act at it."""
    found = book(*self_scored(), check=None, cluster=None)

    assert StageStatus.ABSENT is found.status(A, Stage.CHECK)
    assert Stage.FINAL is found.standing(A).stage
    assert [90, 90, 90, None] == [found.card(A, stage).total for stage in Stage]
    told = faults(record("thu", 80, stage=Stage.CHECK, by="to-2", reason="x"), of=found)
    assert "quy trình không có bước này" in told[0]


def test_a_round_may_begin_with_the_cluster():
    """Without a self-score nothing stands before the first stage that there is."""
    found = book(record("thu", 60, stage=Stage.CLUSTER, by="hoi-nghi"), self_score=None, check=None)

    assert found.card(A, Stage.SELF, drafts=True).total is None
    assert 30 == found.card(A, Stage.CLUSTER, drafts=True).line("thu").points


def test_acts_against_time_are_refused_unit_by_unit():
    """One unit's log never runs backwards; another unit's may be older, and a day may repeat."""
    later, earlier = DAY + dt.timedelta(1), DAY - dt.timedelta(1)
    started = book(record("thu", 90, day=DAY))

    (told,) = faults(record("hanh-chinh", 1, day=earlier), of=started)
    assert "trước việc đã ghi ngày 10/01/2024" in told
    for act in (
        record("hanh-chinh", 1, day=DAY),
        record("hanh-chinh", 1, day=later),
        record("hanh-chinh", 1, day=earlier, unit=B),
    ):
        assert act in started.add(act).acts


def test_unknown_units_and_items_are_refused():
    """Each fault names the act."""
    assert "không có đơn vị này" in faults(record("thu", 1, unit="x"))[0]
    assert "không có tiêu chí “x”" in faults(record("x", 1))[0]
    assert "không có tiêu chí “chuyen-mon”" in faults(record("chuyen-mon", 1))[0]
    explained = done(Explained, A, unit_id=A, item_id="x", text="đã làm")
    assert "không có tiêu chí “x”" in faults(explained)[0]
    for ask in (
        lambda found: found.card("x", Stage.SELF),
        lambda found: found.standing("x"),
        lambda found: found.status("x", Stage.SELF),
        lambda found: found.history(A, "x"),
        lambda found: found.table("x"),
    ):
        with pytest.raises(UnknownName):
            ask(book())


def test_a_value_that_the_method_cannot_read_is_refused_when_it_is_written():
    """Not when everybody's cards are made."""
    assert "cần đạt hoặc không đạt" in faults(record("ke-hoach", 5))[0]
    assert 0 == len(book(record("ke-hoach", None)).history(A, "ke-hoach").explained)


def test_all_faults_come_at_once():
    """Of different units and of one act; what rests on a refused step is not told as well."""
    told = faults(
        record("x", 1),
        record("thu", 5, by=B, day=DAY),
        submit(by=B),
        submit(Stage.CHECK, by="to-2"),
        record("thu", 1, unit="z"),
    )

    assert 4 == len(told)
    with pytest.raises(BadInput) as caught:
        book(record("x", 1), record("thu", 1, unit="z"))
    assert (record("x", 1), record("thu", 1, unit="z")) == caught.value.acts


def test_only_a_unit_explains_itself_and_nothing_changes_by_it():
    """The explanation stands in the history of its item, and one to all in every item's."""
    said = done(Explained, A, unit_id=A, item_id="thu", text="do thiên tai")
    to_all = done(Explained, A, unit_id=A, text="đã nộp bổ sung")
    started = book(*self_scored())
    found = started.add(said, to_all)

    assert (said, to_all) == found.history(A, "thu").explained
    assert (to_all,) == found.history(A, "ke-hoach").explained
    assert () == found.history(B, "thu").explained
    assert started.cards(Stage.SELF) == found.cards(Stage.SELF)
    told = faults(attrs.evolve(said, by="to-2"), of=started)
    assert "chỉ đơn vị mới giải trình cho mình" in told[0]


def exempt(item_id, unit=A, **told):
    return Exemption(unit_id=unit, item_id=item_id, by="UBND tỉnh", source=RULE, **told)


def test_what_was_not_assigned_leaves_the_denominator_at_every_stage():
    """Decided by the organiser for a whole section; nobody can write on it."""
    found = book(
        record("thu", 90),
        record("ke-hoach", True),
        submit(),
        exemptions=[exempt("cai-cach")],
        self_score=StageRule(reasons=False, complete=True),
    )

    assert 80 == found.card(A, Stage.SELF).assigned_scale
    assert 75 == found.card(A, Stage.SELF).total
    assert "không tính điểm" in found.history(A, "hanh-chinh").explain()
    told = faults(record("hanh-chinh", 1), of=book(exemptions=[exempt("cai-cach")]))
    assert "không giao cho đơn vị theo quyết định của UBND tỉnh" in told[0]


def test_an_exempt_section_of_one_item_leaves_the_denominator():
    """The same where the sheet scores alone: one item below is a section all the same."""
    found = Evidence([], exemptions=[exempt("cai-cach")])

    assert 80 == SHEET.score(A, found).assigned_scale


def test_what_was_written_before_an_exemption_no_longer_counts():
    """The log stays as it was; the item leaves the card from the organiser's decision on."""
    decided = exempt("hanh-chinh", on=DAY + dt.timedelta(1))
    found = book(*self_scored(), exemptions=[decided])

    assert 75 == found.card(A, Stage.SELF).total
    assert 1 == len(found.history(A, "hanh-chinh").changes)
    assert faults(*self_scored(), exemptions=[attrs.evolve(decided, on=DAY)])


def test_exemptions_of_what_there_is_not_are_refused():
    """Neither a part nor a unit that the round does not have."""
    with pytest.raises(BadInput) as caught:
        book(exemptions=[exempt("x"), exempt("thu", "x")])
    assert 2 == len(caught.value.faults)


BONUS = attrs.evolve(
    SHEET,
    pots=[
        Pot(
            id="thuong",
            name="Điểm thưởng",
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


def test_points_given_outright_stand_beside_what_the_method_gave():
    """Line, sum and sentence hold both numbers, who gave them and why."""
    found = book(*through()[:-1], score("ke-hoach", "22.5", documents=["07/BB"]))
    card = found.card(A, Stage.FINAL, drafts=True)
    line = card.line("ke-hoach")

    assert Fraction("22.5") == line.points == line.override.points
    assert 30 == line.instead_of.points
    assert Fraction("82.5") == card.total
    assert Fraction("67.5") == card.line("chuyen-mon").points
    told = line.sentence.render("vi")
    for part in ("Hội đồng ấn định 22,5 điểm", "lý do: xét lại", "30/30 điểm – đạt"):
        assert part in told
    assert "07/BB" in line.to_dict()["override"]["documents"]
    assert 30 == found.card(A, Stage.CLUSTER).line("ke-hoach").points


def test_points_may_be_given_where_nothing_was_reported():
    """The method's open points stay visible beside them."""
    found = book(
        record("thu", 90),
        record("hanh-chinh", 15),
        submit(),
        score("ke-hoach", 20),
        check=None,
        cluster=None,
    )
    line = found.card(A, Stage.FINAL, drafts=True).line("ke-hoach")

    assert (20, False) == (line.points, line.missing)
    assert (True, None) == (line.instead_of.missing, line.instead_of.points)
    assert 80 == found.card(A, Stage.FINAL, drafts=True).total


def test_points_given_outright_are_refused_where_the_policy_recognises_values_only():
    """The check has no such right, the council has."""
    started = book(*self_scored())
    told = faults(score("thu", 40, stage=Stage.CHECK, by="to-2"), of=started)

    assert "chỉ ghi nhận số liệu, không ấn định điểm" in told[0]


@pytest.mark.parametrize(
    ("points_given", "stands"), [(-1, False), (0, True), (50, True), (51, False)]
)
def test_points_given_outright_stay_within_the_method(points_given, stands):
    """From nothing to the item's highest, both ends included."""
    started = book(*through()[:-1])
    act = score("thu", points_given)
    if stands:
        assert points_given == points(started.add(act), "thu")[-1]
    else:
        assert "nằm ngoài khoảng của phương pháp chấm" in faults(act, of=started)[0]


def test_points_given_to_a_pot_are_cut_with_it():
    """Ten of bonus, given outright, still add no more than the pot's five."""
    found = book(
        *self_scored()[:-1],
        record("sang-kien", 0),
        submit(),
        score("sang-kien", 10),
        sheet=BONUS,
        check=None,
        cluster=None,
    )

    assert 95 == found.card(A, Stage.FINAL, drafts=True).total


def test_a_value_recognised_later_takes_the_place_of_points_given_outright():
    """The last word on an item holds, of whichever kind; both stay in the history."""
    open_handed = attrs.evolve(CLUSTER, overrides=True)
    found = book(
        *through()[:2],
        record("hanh-chinh", 15),
        submit(),
        submit(Stage.CHECK, by="to-2"),
        score("thu", 30, stage=Stage.CLUSTER, by="hoi-nghi"),
        submit(Stage.CLUSTER, by="hoi-nghi"),
        cluster=open_handed,
    )
    told = faults(record("thu", 90, stage=Stage.FINAL, by="hoi-dong"), of=found)
    assert "khác với điểm ấn định ở bước cụm, khối chấm" in told[0]
    back_to_value = found.add(
        record("thu", 90, stage=Stage.FINAL, by="hoi-dong", reason="theo số liệu")
    )

    assert [45, 45, 30, 45] == points(back_to_value, "thu")
    assert 3 == len(back_to_value.history(A, "thu").changes)


def test_scoring_an_items_evidence_again_gives_the_same_cards():
    """What a stage stores is plain evidence: the sheet alone makes the same cards of it."""
    found = book(*through()[:-1], score("thu", 33), submit(Stage.FINAL, by="hoi-dong"))

    assert found.cards(Stage.FINAL) == SHEET.score_all([A, B], found.evidence(Stage.FINAL))


def test_a_policy_that_lets_nobody_review_a_unit_is_refused_at_once():
    """Before a single act, with the unit and the stage."""
    with pytest.raises(BadInput) as caught:
        book(check=StageRule(reasons=True, bodies=[TEAM_1]))
    assert 1 == len(caught.value.faults)
    assert "không có ai được chấm “a”" in caught.value.lines()[0]
    assert book(check=StageRule(reasons=True, bodies=[TEAM_1]), own_unit=OwnUnit.FLAG)
    only_a = attrs.evolve(CHAIR, units=[A])
    with pytest.raises(BadInput, match="không ai được ký xác nhận điểm của “b”"):
        book(self_score=StageRule(reasons=False, countersigned_by=[only_a]))
    with pytest.raises(BadInput, match="không ai được chấm tiêu chí “hanh-chinh” của “b”"):
        book(check=attrs.evolve(FIELDS, raters=[attrs.evolve(HOME, members=[B])]))


def test_a_rater_whose_field_the_sheet_does_not_know_is_refused():
    """A misspelt department would otherwise never be asked."""
    with pytest.raises(BadInput, match="bảng điểm không giao tiêu chí nào"):
        book(check=attrs.evolve(FIELDS, raters=[attrs.evolve(HOME, name="Sở Nội Vu", id="x")]))


def test_units_given_twice_and_drafts_of_sheets_are_refused():
    """Both at once."""
    with pytest.raises(BadInput) as caught:
        book(units=[A, A, B], sheet=attrs.evolve(SHEET, draft=True))
    assert 2 == len(caught.value.faults)


def test_acts_refuse_what_they_cannot_hold():
    """Nobody, no reason, nothing said, a time of day, a float."""
    for make in (
        lambda: submit(by=" "),
        lambda: score("thu", 1, reason=" "),
        lambda: score("thu", 0.5),
        lambda: back("to-2", Stage.CHECK, reason=""),
        lambda: done(Explained, A, unit_id=A, text=" "),
        lambda: done(Submitted, A, dt.datetime(2024, 1, 1), unit_id=A, stage=Stage.SELF),
    ):
        with pytest.raises(InvalidValue):
            make()


def test_names_of_units_are_told():
    """A unit object brings its name into cards, standing and table."""
    unit = Unit(id=A, name="Sở Công Thương")
    found = book(*self_scored(), units=[unit, B])

    assert "Sở Công Thương: đang ở bước thẩm định, chờ Tổ 2" == str(found.standing(A)).split(";")[0]
    assert "Sở Công Thương" == found.table(A).unit_name
    assert "Sở Công Thương" == found.card(A, Stage.SELF).unit_name


def test_what_was_made_up_is_marked():
    """Policy, sheet, unit or one act is enough for the table; cards follow policy and entries."""
    assert not book(*self_scored()).illustrative
    of_policy = book(*self_scored(), source=MADE_UP)
    assert of_policy.illustrative
    assert of_policy.card(B, Stage.SELF).illustrative
    made_up = attrs.evolve(record("thu", 1), source=MADE_UP)
    found = book(made_up, units=[A, B])
    assert found.illustrative
    assert found.card(A, Stage.SELF, drafts=True).illustrative
    assert not found.card(B, Stage.SELF, drafts=True).illustrative
    for told in (found.table(A), found.history(A, "thu")):
        assert told.illustrative
        assert "(minh họa)" in told.explain()
    assert found.standing(A).illustrative
    assert "(minh họa)" in str(found.standing(A))
    assert "(minh họa)" not in book(*self_scored()).table(A).explain()
    given_points = attrs.evolve(score("thu", 1), source=MADE_UP)
    assert book(*through()[:-1], given_points).card(A, Stage.FINAL, drafts=True).illustrative


def test_entries_say_where_they_were_recorded():
    """An entry without a source of its own has that of the act; its own stays."""
    own = OrganiserRule("Báo cáo 05")
    found = book(record("thu", 90), record("hanh-chinh", 1, source=own), submit())

    assert RULE == found.evidence(Stage.SELF).get(A, "thu").source
    assert own == found.evidence(Stage.SELF).get(A, "hanh-chinh").source


@pytest.mark.parametrize("locale", LOCALES)
def test_tables_are_plain_data_in_both_languages(locale):
    """Every act, score, change and flag of a full round."""
    heads = StageRule(reasons=False, bodies=[HEAD, DEPUTY], back_to=Stage.SELF)
    found = book(
        *self_scored(),
        done(Explained, A, unit_id=A, text="bổ sung"),
        record("thu", 80, stage=Stage.CHECK, by=A, reason="số thuế"),
        back(A, Stage.CHECK),
        submit(),
        submit(Stage.CHECK, by=B),
        submit(Stage.CLUSTER, by="hoi-nghi"),
        sign("ubnd", stage=Stage.CLUSTER),
        score("thu", 41),
        check=heads,
        cluster=attrs.evolve(CLUSTER, countersigned_by=[CHAIR]),
        own_unit=OwnUnit.FLAG,
    )
    plain = found.to_dict(locale)
    rows = plain["units"][0]["rows"]

    assert ["45", "45", "45", "41"] == [scored["points"] for scored in rows[0]["scores"]]
    assert 2 == len(plain["flags"])
    assert {"tu-cham": "90", "tham-dinh": "90", "cum-khoi": "90", "chinh-thuc": "86"} == (
        plain["units"][0]["totals"]
    )
    assert "tra-lai" == rows[0]["changes"][1]["superseded"]["act"]
    assert found.table(A).explain(locale)
    assert found.policy.explain(locale)
    assert {"sheet_id", "sheet_name", "policy", "exemptions", "acts", "flags", "units"} < set(plain)


def test_a_book_can_be_copied_and_compared():
    """A book is a value: the same log gives an equal one."""
    found = book(*through())

    assert found == pickle.loads(pickle.dumps(found)) == copy.deepcopy(found)
    assert found == book().add(*through())
    assert found.add(back("hoi-dong", Stage.FINAL, to=Stage.SELF)) != found


def test_what_undid_a_writing_first_stays_its_reason():
    """A value written anew, then sent back twice, was superseded by the new value."""
    first = record("thu", 80, stage=Stage.CHECK, by="to-2", reason="số thuế")
    second = record("thu", 85, stage=Stage.CHECK, by="to-2", reason="tính lại")
    returned = back("to-2", Stage.CHECK, to=Stage.SELF)
    found = book(*self_scored(), first, second, returned, submit(), returned)
    changes = found.history(A, "thu").changes

    assert [None, second, returned] == [change.superseded for change in changes]
    assert (returned, returned) == found.history(A, "thu").returns


@pytest.mark.parametrize(("papers", "stands"), [((), False), (["07/BB"], True)])
def test_papers_enclosed_with_points_given_outright_prove_them(papers, stands):
    """The council's minutes are the document where the unit enclosed none."""
    strict = attrs.evolve(FINAL, documents=True)
    acts = [*through()[:-1], score("ke-hoach", 20, documents=papers)]
    if stands:
        closed = book(*acts, submit(Stage.FINAL, by="hoi-dong"), final=strict)
        assert 80 == closed.card(A, Stage.FINAL).total
    else:
        told = faults(*acts, submit(Stage.FINAL, by="hoi-dong"), final=strict)
        assert "còn thiếu minh chứng của “Kế hoạch”" in told[0]


def test_out_of_its_turn_an_act_is_told_so_and_no_more():
    """Nobody can tell what stands or what is missing at a stage that is not open."""
    strict = StageRule(reasons=True, bodies=[TEAM_1, TEAM_2], complete=True)
    for act in (record("thu", 80, stage=Stage.CHECK, by="to-2"), submit(Stage.CHECK, by="to-2")):
        (told,) = faults(act, of=book(check=strict))
        assert "điểm của đơn vị đang ở bước tự chấm" in told
