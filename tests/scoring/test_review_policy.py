"""Policies of a review: what they refuse, and how they read."""

import pytest

from thidua.errors import BadInput, InvalidValue
from thidua.law import OrganiserRule
from thidua.scoring import OwnUnit, ReviewBody, ReviewPolicy, Stage, StageRule
from thidua.words import LOCALES

RULE = OrganiserRule("Quy chế chấm điểm thử nghiệm")
TEAM = ReviewBody(id="to-1", name="Tổ 1")
CHAIR = ReviewBody(id="ubnd", name="UBND tỉnh")
SELF = StageRule(reasons=False)
CHECK = StageRule(reasons=True, bodies=[TEAM])


def policy(**changes):
    given_values = {
        "self_score": SELF,
        "check": CHECK,
        "cluster": None,
        "final": None,
        "own_unit": OwnUnit.REFUSE,
        "source": RULE,
    }
    return ReviewPolicy(**(given_values | changes))


def test_nothing_decides_for_the_organiser():
    """Every stage and the conflict rule have to be given."""
    for name in ("self_score", "check", "cluster", "final", "own_unit", "source"):
        stated = {
            "self_score": SELF,
            "check": CHECK,
            "cluster": None,
            "final": None,
            "own_unit": OwnUnit.FLAG,
            "source": RULE,
        }
        del stated[name]
        with pytest.raises(TypeError):
            ReviewPolicy(**stated)
    with pytest.raises(TypeError):
        StageRule()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"self_score": None, "check": None}, "không có bước nào"),
        ({"self_score": CHECK}, "là của chính đơn vị, không do Tổ 1"),
        ({"self_score": StageRule(reasons=False, raters=[TEAM])}, "là của chính đơn vị"),
        ({"check": SELF}, "chưa nêu ai chấm"),
        ({"check": StageRule(reasons=True, raters=[TEAM])}, "chưa nêu ai chấm"),
        ({"check": StageRule(reasons=True, bodies=[TEAM, TEAM])}, "nêu “to-1” 2 lần"),
        ({"check": StageRule(reasons=True, bodies=[TEAM], raters=[TEAM])}, "nêu “to-1” 2 lần"),
        (
            {"check": StageRule(reasons=True, bodies=[TEAM], countersigned_by=[TEAM])},
            "“to-1” vừa chấm vừa ký xác nhận",
        ),
        (
            {"check": StageRule(reasons=True, bodies=[TEAM], back_to=Stage.FINAL)},
            "trả lại về bước kết quả chính thức ở sau nó",
        ),
        (
            {
                "self_score": None,
                "check": StageRule(reasons=True, bodies=[TEAM], back_to=Stage.SELF),
            },
            "nhưng quy trình không có bước này",
        ),
    ],
)
def test_policies_that_cannot_be_followed_are_refused(changes, told):
    """Each with the stage it is about."""
    with pytest.raises(BadInput) as caught:
        policy(**changes)
    assert 1 == len(caught.value.faults)
    assert told in caught.value.lines()[0]


def test_all_faults_of_a_policy_come_at_once():
    """Two stages, one fault each."""
    with pytest.raises(BadInput) as caught:
        policy(self_score=CHECK, check=SELF)
    assert 2 == len(caught.value.faults)


@pytest.mark.parametrize("members", [0, -1])
def test_a_council_has_somebody(members):
    """One member is the least that can be asked for."""
    with pytest.raises(InvalidValue):
        StageRule(reasons=False, min_council=members)
    assert 1 == StageRule(reasons=False, min_council=1).min_council


def test_rules_and_bodies_refuse_what_they_cannot_hold():
    """No yes or no, no name."""
    for make in (
        lambda: StageRule(reasons="có"),
        lambda: StageRule(reasons=True, complete=1),
        lambda: ReviewBody(id=" ", name="Tổ"),
        lambda: ReviewBody(id="to", name=""),
    ):
        with pytest.raises(InvalidValue):
            make()


def test_a_policy_reads_as_rules():
    """Every clause that was given is in the text, and those not given are said too."""
    told = policy(
        self_score=StageRule(
            reasons=False, complete=True, documents=True, min_council=9, countersigned_by=[CHAIR]
        ),
        check=StageRule(
            reasons=True,
            bodies=[TEAM],
            raters=[CHAIR],
            overrides=True,
            back_to=Stage.SELF,
            source=OrganiserRule("Kế hoạch kiểm tra"),
        ),
    ).explain("vi")

    assert (
        "Bước tự chấm: đơn vị tự ghi; thay đổi không bắt buộc nêu lý do; chỉ ghi nhận số liệu,"
        " không ấn định điểm; phải đủ số liệu mới được nộp; phải kèm minh chứng mới được nộp; hội"
        " đồng có từ 9 thành viên trở lên; chỉ tính khi UBND tỉnh ký xác nhận; trả lại thì nêu rõ bước"
        " phải làm lại.\n"
        "Bước thẩm định: do Tổ 1 chấm; tiêu chí theo lĩnh vực do riêng UBND tỉnh chấm; thay đổi"
        " phải nêu lý do; được ấn định điểm thay phương pháp chấm; trả lại thì làm lại từ bước tự"
        " chấm (Kế hoạch kiểm tra).\n"
        "Không có bước cụm, khối chấm.\n"
        "Không có bước kết quả chính thức.\n"
        "Người của đơn vị không được chấm, trả lại, ký xác nhận điểm của đơn vị mình.\n"
        "Nguồn: Quy chế chấm điểm thử nghiệm."
    ) == told


@pytest.mark.parametrize("locale", LOCALES)
def test_a_policy_is_plain_data(locale):
    """Stages by their slug, null where there is none."""
    plain = policy().to_dict(locale)

    assert None is plain["stages"]["chinh-thuc"]
    assert ["to-1"] == [body["id"] for body in plain["stages"]["tham-dinh"]["bodies"]]
    assert "khong-cho-phep" == plain["own_unit"]
    assert not plain["illustrative"]
    made_up = StageRule(
        reasons=True, bodies=[TEAM], source=OrganiserRule("Giả định", illustrative=True)
    )
    assert policy(check=made_up).illustrative
