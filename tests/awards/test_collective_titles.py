"""Titles of collectives: shares to the person, under both laws."""

import pytest

from thidua.records import CollectiveKind, Composition, Grade, Grading

LDTT = "lao-dong-tien-tien"
CSTT = "chien-si-tien-tien"
CO_SO = "chien-si-thi-dua-co-so"
TTLDTT = "tap-the-lao-dong-tien-tien"
TTLDXS = "tap-the-lao-dong-xuat-sac"
DVTT = "don-vi-tien-tien"
DVQT = "don-vi-quyet-thang"
YES, NO, OPEN = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
# The title of persons that each title of collectives counts.
COUNTED = {TTLDTT: LDTT, TTLDXS: LDTT, DVTT: CSTT, DVQT: CSTT}
BOTH_LAWS = pytest.mark.parametrize("law", ["2003", "2022"])
EVERY_TITLE = pytest.mark.parametrize("award", list(COUNTED))
ADVANCED = pytest.mark.parametrize("award", [TTLDTT, DVTT])
EXCELLENT = pytest.mark.parametrize("award", [TTLDXS, DVQT])


def with_share(case, count, members):
    """The file of a collective of *members*, of whom *count* hold the title counted."""
    holders = {COUNTED[case.award]: count}
    if case.award in {TTLDXS, DVQT}:
        holders[CO_SO] = 1
    return case.compose(members=members, completing=members, holders=holders)


@BOTH_LAWS
@EVERY_TITLE
def test_complete_file_suffices(good, law, award):
    """Each complete file is eligible, so that one changed fact explains a refusal."""
    assert good(law, award).outcome == YES


@BOTH_LAWS
@EVERY_TITLE
def test_every_judged_standard_is_needed_and_none_is_presumed(good, attested_keys, law, award):
    """Each attestation refused bars; each one missing leaves the outcome open and is named."""
    for key in attested_keys[law, award]:
        assert good(law, award).attest(key, holds=False).outcome == NO, key
        case = good(law, award).attest(key, holds=None)
        (gap,) = case.assess().gaps()
        assert (OPEN, key, (case.year,)) == (case.outcome, gap.condition, gap.years)


@BOTH_LAWS
@pytest.mark.parametrize(
    ("award", "grade", "expected"),
    [
        (TTLDTT, Grade.COMPLETED, NO),
        (TTLDTT, Grade.GOOD, YES),
        (TTLDTT, Grade.EXCELLENT, YES),
        (DVTT, Grade.COMPLETED, NO),
        (DVTT, Grade.GOOD, YES),
        (TTLDXS, Grade.GOOD, NO),
        (TTLDXS, Grade.EXCELLENT, YES),
        (DVQT, Grade.GOOD, NO),
        (DVQT, Grade.EXCELLENT, YES),
    ],
)
def test_grading_diem_a_khoan_1_dieu_27_28(good, law, award, grade, expected):
    """Excellent for the higher titles, good for the lower."""
    assert good(law, award).grade(grade).outcome == expected


@BOTH_LAWS
@EVERY_TITLE
def test_grading_of_another_year_does_not_count(good, law, award):
    """The year's own grading is asked for; without it, not known is not no."""
    case = good(law, award)
    case = case.drop(Grading).grade(Grade.EXCELLENT, case.year - 1)
    assert case.outcome == NO
    unknown = case.uncover(Grading, case.year)
    assert unknown.outcome == OPEN
    assert [(Grading.slug, (case.year,))] == [(g.kind, g.years) for g in unknown.assess().gaps()]


@ADVANCED
@pytest.mark.parametrize(
    ("count", "members", "expected"),
    [
        (5, 10, NO),
        (6, 10, YES),
        (50, 100, NO),
        (51, 100, YES),
        (50, 101, NO),
        (51, 101, YES),
        (1, 2, NO),
        (2, 3, YES),
        (500, 1000, NO),
        (501, 1000, YES),
        (1, 1, YES),
        (0, 1, NO),
    ],
)
def test_before_2024_more_than_half_khoan_1_diem_c_va_khoan_2_dieu_28_luat_15_2003(
    good, award, count, members, expected
):
    """“Trên 50%”: exactly half fails."""
    assert with_share(good("2003", award), count, members).outcome == expected


@ADVANCED
@pytest.mark.parametrize(
    ("count", "members", "expected"),
    [
        (7, 10, YES),
        (6, 10, NO),
        (69, 100, NO),
        (70, 100, YES),
        (699, 1000, NO),
        (700, 1000, YES),
        # 16 of 23 is 69.57%, which rounds to 70; 17 of 19 is 89.47%.
        (16, 23, NO),
        (17, 23, YES),
        (17, 19, YES),
        (2, 3, NO),
        (3, 4, YES),
        (51, 101, NO),
    ],
)
def test_tap_the_lao_dong_tien_tien_needs_70_percent_khoan_1_diem_c_dieu_28_luat_06_2022(
    good, award, count, members, expected
):
    """“Ít nhất là 70%”: exactly 70% suffices, and nothing is rounded."""
    assert with_share(good("2022", award), count, members).outcome == expected


@BOTH_LAWS
@EXCELLENT
@pytest.mark.parametrize(
    ("count", "members", "expected"),
    [
        (7, 10, YES),
        (6, 10, NO),
        (69, 100, NO),
        (70, 100, YES),
        (699, 1000, NO),
        (700, 1000, YES),
        (16, 23, NO),
        (17, 23, YES),
    ],
)
def test_tap_the_lao_dong_xuat_sac_needs_70_percent_khoan_1_diem_c_khoan_2_dieu_27(
    good, law, award, count, members, expected
):
    """At least 70% under both laws."""
    assert with_share(good(law, award), count, members).outcome == expected


@BOTH_LAWS
@EVERY_TITLE
def test_which_title_of_persons_is_counted_khoan_2_dieu_27_28(good, law, award):
    """Units of the armed forces count Chiến sĩ tiên tiến, others Lao động tiên tiến."""
    other = CSTT if COUNTED[award] == LDTT else LDTT
    case = good(law, award).compose(holders={other: 10, COUNTED[award]: 0, CO_SO: 1})
    assert case.outcome == NO


@BOTH_LAWS
@EVERY_TITLE
def test_unknown_count_of_holders_leaves_open(good, law, award):
    """A title that the composition does not list is not known; so is a missing composition."""
    for case in (
        good(law, award).compose(holders={CO_SO: 1}),
        good(law, award).drop(Composition),
    ):
        assert case.outcome == OPEN
        assert {Composition.slug} == {gap.kind for gap in case.assess().gaps()}


@BOTH_LAWS
@pytest.mark.parametrize(
    ("award", "completing", "expected"),
    [
        (TTLDXS, 10, YES),
        (TTLDXS, 9, NO),
        (TTLDXS, None, OPEN),
        (DVQT, 10, YES),
        (DVQT, 9, NO),
        # Điều 28 has no clause on everybody completing.
        (TTLDTT, 9, YES),
        (TTLDTT, None, YES),
        (DVTT, 9, YES),
    ],
)
def test_100_percent_completing_diem_c_khoan_1_khoan_2_dieu_27_only(
    good, law, award, completing, expected
):
    """Everybody must have completed their tasks for the higher titles, not for the lower."""
    assert good(law, award).compose(completing=completing).outcome == expected


@BOTH_LAWS
def test_100_percent_is_not_99_9(good, law):
    """999 of 1000 completing is not 100%."""
    case = with_share(good(law, TTLDXS), 900, 1000)
    assert case.outcome == YES
    assert case.compose(completing=999).outcome == NO


@BOTH_LAWS
@pytest.mark.parametrize(
    ("award", "fighters", "expected"),
    [
        (TTLDXS, 1, YES),
        (TTLDXS, 2, YES),
        (TTLDXS, 0, NO),
        (TTLDXS, None, OPEN),
        (DVQT, 1, YES),
        (DVQT, 0, NO),
        (DVQT, None, OPEN),
        (TTLDTT, 0, YES),
        (DVTT, 0, YES),
    ],
)
def test_one_grassroots_fighter_diem_d_khoan_1_dieu_27(good, law, award, fighters, expected):
    """“Có cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở”: one is enough."""
    holders = {COUNTED[award]: 8}
    if fighters is not None:
        holders[CO_SO] = fighters
    assert good(law, award).compose(holders=holders).outcome == expected


@pytest.mark.parametrize(
    ("law", "award", "one_disciplined", "unknown"),
    [
        # Điểm d khoản 1 Điều 27 Luật 15/2003: the clause stands there; ĐVQT takes điểm d over.
        ("2003", TTLDXS, NO, OPEN),
        ("2003", DVQT, NO, OPEN),
        # Luật 06/2022 dropped it from Điều 27.
        ("2022", TTLDXS, YES, YES),
        ("2022", DVQT, YES, YES),
        # Điểm c khoản 1 Điều 28: in both laws.
        ("2003", TTLDTT, NO, OPEN),
        ("2022", TTLDTT, NO, OPEN),
        # Khoản 2 Điều 28 Luật 15/2003 takes over điểm a, b, đ but not c; 2022 says it again.
        ("2003", DVTT, YES, YES),
        ("2022", DVTT, NO, OPEN),
    ],
)
def test_nobody_disciplined_by_warning_or_above_dieu_27_28(
    good, law, award, one_disciplined, unknown
):
    """Where the clause stands, one person disciplined bars, and not knowing leaves open."""
    case = good(law, award)
    assert case.compose(disciplined=0).outcome == YES
    assert case.compose(disciplined=1).outcome == one_disciplined
    assert case.compose(disciplined=None).outcome == unknown


@BOTH_LAWS
@pytest.mark.parametrize("award", [DVTT, DVQT])
def test_units_are_of_the_armed_forces_khoan_2_dieu_27_28(good, law, award):
    """Civil collectives and enterprises are refused; an unknown kind leaves open."""
    case = good(law, award)
    for kind, expected in (
        (CollectiveKind.ARMED_FORCES, YES),
        (CollectiveKind.CIVIL, NO),
        (CollectiveKind.ENTERPRISE, NO),
        (None, OPEN),
    ):
        assert case.who(type=kind).outcome == expected


@BOTH_LAWS
@pytest.mark.parametrize("award", [TTLDTT, TTLDXS])
def test_labour_titles_do_not_ask_for_a_kind_of_collective_khoan_1_dieu_27_28(good, law, award):
    """Any collective; the army and police confer Tập thể lao động xuất sắc too (Điều 79)."""
    for kind in (*CollectiveKind, None):
        assert good(law, award).who(type=kind).outcome == YES


@BOTH_LAWS
@EVERY_TITLE
def test_titles_of_collectives_are_not_for_individuals_dieu_20(good, law, award):
    """A person cannot receive them."""
    assert good(law, award).of(good(law, LDTT).subject).outcome == NO
