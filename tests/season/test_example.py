"""The 2023 example, played: outcomes worked out by hand from its files and the law."""

import datetime as dt
from fractions import Fraction
from pathlib import Path

import attrs
import pytest

from thidua.criteria import Outcome, Truth
from thidua.exchange import load_season
from thidua.records import Attestation
from thidua.season import Standing

EXAMPLE = Path(__file__).parents[2] / "examples" / "cum-so-2-2023"
LEADER = "thanh-vien-minh-hoa-4"


@pytest.fixture(scope="module")
def season():
    return load_season(EXAMPLE)


@pytest.fixture(scope="module")
def report(season):
    return season.play()


def test_six_members_hung_yen_heads_and_deputies_are_not_known(report):
    assert 6 == len(report.members)
    assert "so-cong-thuong-hung-yen" == report.heads.unit.id
    assert not report.deputies.known
    assert () == report.deputies.terms
    assert dt.date(2023, 12, 20) == report.closing


def test_two_members_are_real_and_four_are_marked(report):
    real = {unit.id for unit in report.members if not unit.illustrative}
    assert {"so-cong-thuong-hung-yen", "so-cong-thuong-hai-duong"} == real


@pytest.mark.parametrize(
    ("unit", "total", "place"),
    [
        (LEADER, Fraction("103.395"), 1),
        ("thanh-vien-minh-hoa-6", Fraction("96.49"), 2),
        ("so-cong-thuong-hung-yen", Fraction("90.68"), 3),
        ("so-cong-thuong-hai-duong", Fraction("90.68"), 3),
        ("thanh-vien-minh-hoa-3", Fraction("77.86"), 5),
        ("thanh-vien-minh-hoa-5", Fraction("77.86"), 6),
    ],
)
def test_totals_and_places_as_added_up_by_hand(report, unit, total, place):
    row = report.ranking.of(unit)
    assert (total, place) == (row.card.total, row.place)


def test_the_two_real_departments_are_alike_so_that_neither_can_be_quoted(report):
    tied = report.ranking.of("so-cong-thuong-hung-yen").tied_with
    assert ("so-cong-thuong-hai-duong",) == tied
    assert [
        item.result and item.result.achieved for item in report.of_unit("so-cong-thuong-hung-yen")
    ] == [
        item.result and item.result.achieved for item in report.of_unit("so-cong-thuong-hai-duong")
    ]


def test_equal_totals_are_told_apart_by_fewer_penalties(report):
    assert report.ranking.of("thanh-vien-minh-hoa-3").decided_by
    assert 1 == len(report.ranking.unresolved_ties)


def test_the_leader_meets_every_target_and_a_blank_cell_is_unknown(report):
    assert {Truth.TRUE} == {item.truth for item in report.of_unit(LEADER)}
    blank = next(
        item
        for item in report.of_unit("thanh-vien-minh-hoa-6")
        if item.target.id == "tai-nan-lao-dong"
    )
    assert Truth.UNKNOWN is blank.truth
    assert blank.result is None


def test_a_plan_never_issued_misses_its_day(report):
    truths = {item.target.id: item.truth for item in report.of_unit("thanh-vien-minh-hoa-5")}
    assert Truth.FALSE is truths["ke-hoach-tai-co-cau"]


def test_the_leader_is_put_forward_and_waits_for_the_council_only(report):
    flag = report.flag
    assert LEADER == flag.nominee.id
    (assessment,) = flag.assessments
    assert Outcome.UNDETERMINED is assessment.outcome
    assert {"tieu-bieu-xuat-sac-bo-tinh", "nhan-to-moi-mo-hinh-moi"} == {
        gap.condition for gap in assessment.gaps()
    }
    assert "15/2003/QH11" == assessment.award.law.number


def test_with_the_councils_attestations_the_leader_is_eligible(season):
    (record,) = season.unit_records
    attested = [
        Attestation(condition=key, year=2023, holds=True, by="Hội đồng minh họa")
        for key in ("tieu-bieu-xuat-sac-bo-tinh", "nhan-to-moi-mo-hinh-moi")
    ]
    record = attrs.evolve(record, events=(*record.events, *attested))
    flag = attrs.evolve(season, unit_records=[record]).play().flag
    assert Outcome.ELIGIBLE is flag.assessments[0].outcome


def test_the_runner_up_is_refused_with_the_leaders_name(report):
    (refusal,) = report.flag.refused
    assert "thanh-vien-minh-hoa-6" == refusal.unit.id
    assert "thành viên minh họa 4" in refusal.reason.render()


@pytest.mark.parametrize(
    ("subject", "outcome", "standing"),
    [
        ("ca-nhan-minh-hoa-01", Outcome.ELIGIBLE, Standing.READY),
        ("ca-nhan-minh-hoa-02", Outcome.NOT_ELIGIBLE, Standing.NOT_READY),
        ("ca-nhan-minh-hoa-03", Outcome.UNDETERMINED, Standing.WAITING),
        ("ca-nhan-minh-hoa-04", Outcome.DEFERRED, Standing.DEFERRED),
        ("ca-nhan-minh-hoa-05", Outcome.ELIGIBLE, Standing.READY),
        ("ca-nhan-minh-hoa-06", Outcome.ELIGIBLE, Standing.NOT_READY),
        ("tap-the-minh-hoa-01", Outcome.ELIGIBLE, Standing.READY),
        ("tap-the-minh-hoa-02", Outcome.NOT_ELIGIBLE, Standing.NOT_READY),
    ],
)
def test_each_nomination_ends_as_the_readme_says(report, subject, outcome, standing):
    result = next(n for n in report.nominations if n.nomination.record.subject.id == subject)
    assert (outcome, standing) == (result.assessment.outcome, result.standing)


def test_next_year_comes_from_the_illustrative_rotation(report):
    assert "thanh-vien-minh-hoa-3" == report.next_heads.unit.id
    assert report.next_heads.illustrative


def test_everything_made_up_makes_the_report_illustrative(report):
    assert report.illustrative
    assert report.to_dict()["illustrative"]
    assert all(result.illustrative for result in report.nominations)
    assert all(card.illustrative for card in report.cards)


def test_the_report_as_data_speaks_both_languages(report):
    vi, en = report.to_dict("vi"), report.to_dict("en")
    assert vi["flag"]["nominee"] == en["flag"]["nominee"] == LEADER
    assert vi["nominations"][0]["standing_label"] != en["nominations"][0]["standing_label"]
    assert [row["place"] for row in vi["ranking"]["rows"]] == [1, 2, 3, 3, 5, 6]


def test_the_data_in_english_hold_no_sentence_in_vietnamese(report):
    """Sources bear their mark, and points their reasons, in the language asked for."""
    en = report.to_dict("en")
    assert en["cluster"]["rotation"]["source"].endswith("(illustrative)")
    assert en["sheet"]["source"].endswith("(illustrative)")
    assert en["ranking"]["source"].endswith("(illustrative)")
    assert "(illustrative)" in en["next_heads"]["terms"][0]["source"]
    card = en["ranking"]["rows"][0]["card"]
    assert "sum of its parts" == card["sections"][0]["reason"]
    told = str([en[part] for part in ("cluster", "heads", "sheet", "audit", "ranking")])
    assert "(minh họa)" not in told
    assert "cộng các mục con" not in told
    for tie_vi, tie_en in zip(
        report.to_dict("vi")["ranking"]["ties"], en["ranking"]["ties"], strict=True
    ):
        assert tie_vi != tie_en
