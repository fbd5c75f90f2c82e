"""What a season takes from its covenant: wording, results, registrations, confirmations."""

import datetime as dt
import shutil
from pathlib import Path

import attrs
import pytest

from thidua.clusters import (
    Amendment,
    AnswerForm,
    ChangeTarget,
    Checkpoint,
    ConfirmationAnswer,
    ConfirmationRequest,
    Confirmations,
    DropTarget,
    Registration,
    Registrations,
    RegistrationWindow,
    Signature,
    Statement,
    TargetResult,
    Withdrawal,
)
from thidua.criteria import Truth
from thidua.display import season_html, season_text
from thidua.errors import BadInput
from thidua.exchange import load_season
from thidua.law import OrganiserRule

EXAMPLE = Path(__file__).parents[2] / "examples" / "cum-so-2-2023"
PAPER = OrganiserRule("Biên bản", illustrative=True)
FLAG = "co-thi-dua-bo-ban-nganh-tinh"
HUNG_YEN = "so-cong-thuong-hung-yen"
CLOSING = dt.date(2023, 12, 20)


@pytest.fixture(scope="module")
def season():
    return load_season(EXAMPLE)


def changed(season, flag=None, results=None, **changes):
    return attrs.evolve(
        season,
        covenant=attrs.evolve(season.covenant, **changes),
        flag=season.flag if flag is None else flag,
        results=season.results if results is None else results,
    )


def leader_of(season):
    return season.play().flag.leader.id


def registered(unit_id, on=dt.date(2023, 3, 1)):
    return Registration(unit_id=unit_id, award=FLAG, on=on, source=PAPER)


def cautions(season):
    return [line.render() for line in season.play().flag.cautions]


def test_findings_are_held_against_the_wording_of_the_day_of_consideration(season):
    """A target that was dropped is no longer asked, one that was lowered is met; both printed."""
    amended = changed(
        season,
        amendments=[
            Amendment(
                on=CLOSING,
                reason="Thiên tai",
                changes=[
                    DropTarget(target_id="dien-hinh"),
                    ChangeTarget(
                        target=attrs.evolve(season.covenant.target("ho-so-dung-han"), value=1)
                    ),
                ],
                source=PAPER,
            )
        ],
    )
    report = amended.play()

    asked = {item.target.id: item for item in report.of_unit(HUNG_YEN)}
    assert "dien-hinh" not in asked
    assert Truth.TRUE is asked["ho-so-dung-han"].truth
    for shown in (season_text(report), season_html(report)):
        assert "Thiên tai" in shown
    too_late = attrs.evolve(amended.covenant.amendments[0], on=dt.date(2023, 12, 21))
    later = changed(amended, amendments=[too_late])
    assert "dien-hinh" in {item.target.id for item in later.play().of_unit(HUNG_YEN)}


def test_results_may_come_with_the_covenant(season):
    """They count like those of the table; two that contradict are refused with both named."""
    given = next(r for r in season.results if r.unit_id == HUNG_YEN and r.target_id == "tham-muu")
    others = [r for r in season.results if r is not given]
    moved = attrs.evolve(
        season, covenant=attrs.evolve(season.covenant, results=[given]), results=others
    )

    assert season.play().target_findings == moved.play().target_findings
    other = TargetResult(unit_id=HUNG_YEN, target_id="tham-muu", achieved=99)
    with pytest.raises(BadInput, match="Hai báo cáo mâu thuẫn"):
        changed(season, results=[*season.results, other])
    mid_year = attrs.evolve(other, checkpoint=Checkpoint.MID_YEAR)
    assert 1 == len(attrs.evolve(season.covenant, results=[mid_year]).results)


def test_units_that_registered_with_the_covenant_ask_for_the_flag(season):
    """Those that still stand on the day are refused by name where they do not lead."""
    other = next(unit.id for unit in season.members if unit.id != leader_of(season))
    flag = attrs.evolve(season.flag, registered=())
    stands = Registrations(registered=[registered(other)])
    gone = attrs.evolve(
        stands,
        withdrawn=[
            Withdrawal(unit_id=other, award=FLAG, on=CLOSING, reason="Tự rút", source=PAPER)
        ],
    )

    assert (other,) == changed(season, flag, registrations=stands).registered
    assert other in {
        item.unit.id for item in changed(season, flag, registrations=stands).play().flag.refused
    }
    assert () == changed(season, flag, registrations=gone).registered
    with pytest.raises(BadInput, match="trái với giao ước"):
        changed(season, attrs.evolve(flag, registered=(other,)), registrations=gone)


def test_how_the_nominee_registered_is_told(season):
    """Withdrawn, late, not on a complete list; nothing where it stands in time."""
    leader = leader_of(season)
    flag = attrs.evolve(season.flag, registered=())
    window = RegistrationWindow(first=dt.date(2023, 1, 1), last=dt.date(2023, 3, 1), source=PAPER)

    def told(**more):
        return [
            line
            for line in cautions(changed(season, flag, registrations=Registrations(**more)))
            if "đăng ký" in line.lower()
        ]

    assert [] == told(registered=[registered(leader)], window=window)
    (late,) = told(registered=[registered(leader, dt.date(2023, 3, 2))], window=window)
    assert "quá thời hạn đăng ký" in late
    (gone,) = told(
        registered=[registered(leader)],
        withdrawn=[
            Withdrawal(unit_id=leader, award=FLAG, on=CLOSING, reason="Tự rút", source=PAPER)
        ],
    )
    assert "lý do: Tự rút" in gone
    other = next(unit.id for unit in season.members if unit.id != leader)
    (absent,) = told(registered=[registered(other)], complete=True)
    assert "không có trong danh sách đăng ký" in absent


@pytest.mark.parametrize(
    ("breach", "on", "told"),
    [
        (None, CLOSING, []),
        (None, CLOSING + dt.timedelta(days=1), ["còn chờ Công an"]),
        (True, CLOSING, ["có vi phạm theo Công an"]),
    ],
)
def test_what_other_bodies_say_of_the_nominee_is_told(season, breach, on, told):
    """Clear by the day of consideration is no caution; a breach and a silence are."""
    leader = leader_of(season)
    asked = ConfirmationRequest(
        id="cong-an",
        body="Công an",
        asks="Vi phạm",
        form=AnswerForm.BREACH_LIST,
        due=dt.date(2023, 12, 10),
        source=PAPER,
    )
    said = [Statement(unit_id=leader, breach=True)] if breach else []
    answer = ConfirmationAnswer(request_id="cong-an", on=on, statements=said, source=PAPER)
    lines = cautions(
        changed(season, confirmations=Confirmations(requests=[asked], answers=[answer]))
    )

    found = [line for line in lines if line.startswith("Xác nhận của các cơ quan")]
    assert len(told) == len(found)
    for part, line in zip(told, found, strict=True):
        assert part in line


def test_a_covenant_of_several_clusters_serves_each_of_them(season):
    """The head of another cluster may sign it; who signed is asked of this cluster."""
    both = changed(
        season,
        cluster_id="cum-so-1",
        other_clusters=["cum-so-2"],
        signatories=[
            Signature(unit_id="so-la", for_clusters=["cum-so-1"]),
            Signature(unit_id=HUNG_YEN, for_clusters=["cum-so-2"]),
        ],
    )

    assert "Tất cả đơn vị thành viên đã ký." in season_text(both.play())


def test_what_is_not_known_of_the_covenant_is_told_in_the_report(season):
    """Theme, day and signatories."""
    bare = changed(season, theme=None, signed_on=None, signed_at="", signatories=None)

    text = season_text(bare.play())
    for line in ("Chủ đề: chưa biết.", "Chưa biết ngày và nơi ký", "Chưa biết những đơn vị nào"):
        assert line in text


def test_units_named_anywhere_in_the_covenant_must_be_members(tmp_path):
    """Each mention is told at its place in the file."""
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "nam"))
    path = folder / "giao-uoc.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            '    "thanh-vien-minh-hoa-6",', '    { unit_id = "la-1", for_units = ["la-2"] },'
        )
        + """
[[registrations.registered]]
unit_id = "la-3"
award = "Cờ CP"
source = "Biên bản"

[[confirmations.requests]]
id = "cong-an"
body = "Công an"
asks = "Vi phạm"
form = "danh-sach-vi-pham"
unit_ids = ["la-4"]
source = "Biên bản"

[[confirmations.answers]]
request_id = "cong-an"
on = 2023-12-01
source = "Biên bản"
statements = [{ unit_id = "la-5", breach = true }]

[[results]]
unit_id = "la-6"
target_id = "tham-muu"
checkpoint = "so-ket"
achieved = 1
""",
        encoding="utf-8",
    )

    with pytest.raises(BadInput) as caught:
        load_season(folder)

    assert [
        "$.signatories[5]",
        "$.signatories[5].for_units[0]",
        "$.registrations.registered[0].unit_id",
        "$.confirmations.requests[0].unit_ids[0]",
        "$.confirmations.answers[0].statements[0].unit_id",
        "$.results[0].unit_id",
    ] == [line.split(": ")[1] for line in caught.value.lines()]


def test_the_table_may_hold_targets_that_were_added_or_dropped(tmp_path):
    """Its rows are checked against every target the covenant ever had."""
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "nam"))
    with (folder / "giao-uoc.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[[amendments]]\non = 2023-07-01\nreason = "Thiên tai"\nsource = "Biên bản"\n'
            'changes = [{ kind = "bo-chi-tieu", target_id = "tham-muu" }]\n'
        )

    report = load_season(folder).play()

    assert "tham-muu" not in {item.target.id for item in report.target_findings}
    assert "tham-muu" in {item.target_id for item in report.season.results}
