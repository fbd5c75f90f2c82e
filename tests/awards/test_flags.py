"""Flags: who leads which cluster or movement, and which flag stands in whose way."""

import datetime as dt

import pytest

from thidua.records import (
    ClusterPlacing,
    FlagClause,
    Launcher,
    MovementPlacing,
    OrganiserLevel,
    Proposal,
    ProposalResult,
    Review,
)

CO_BO = "co-thi-dua-bo-ban-nganh-tinh"
CO_CP = "co-thi-dua-cua-chinh-phu"
YES, NO, OPEN = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
BOTH_LAWS = pytest.mark.parametrize("law", ["2003", "2022"])
BOTH_FLAGS = pytest.mark.parametrize("award", [CO_BO, CO_CP])
CENTRAL = (
    "xuat-sac-kinh-te-xa-hoi-quoc-phong-an-ninh",
    "chap-hanh-tot-he-thong-chinh-tri-vung-manh",
    "thuc-hien-tot-cong-tac-thi-dua-khen-thuong",
    "suy-ton-lay-phieu-tin-nhiem-cum-khoi-trung-uong",
)
FIRST_AMONG = "dan-dau-trong-so-dat-tieu-chuan-co-bo-tinh"


@BOTH_LAWS
@BOTH_FLAGS
def test_complete_file_suffices(good, law, award):
    """Each complete file is eligible, so that one changed fact explains a refusal."""
    assert good(law, award).outcome == YES


@BOTH_LAWS
@BOTH_FLAGS
def test_every_judged_standard_is_needed_and_none_is_presumed(good, attested_keys, law, award):
    """Exceeding the targets and each other judgement: refused bars, missing leaves open."""
    for key in attested_keys[law, award]:
        assert good(law, award).attest(key, holds=False).outcome == NO, key
        case = good(law, award).attest(key, holds=None)
        assert case.outcome == OPEN
        assert (key, (case.year,)) in {(g.condition, g.years) for g in case.assess().gaps()}


def placed(case, organiser, *, leads=True):
    """The file of a collective that leads, or does not lead, a cluster of that organiser."""
    return case.drop(ClusterPlacing).put(
        ClusterPlacing(year=case.year, cluster="Cụm A", organiser=organiser, leads=leads)
    )


@BOTH_LAWS
@pytest.mark.parametrize(
    ("organiser", "leads", "expected"),
    [
        (OrganiserLevel.MINISTRY_PROVINCE, True, YES),
        (OrganiserLevel.MINISTRY_PROVINCE, False, NO),
        (OrganiserLevel.CENTRAL_COUNCIL, True, NO),
        (OrganiserLevel.DELEGATED, True, NO),
    ],
)
def test_co_bo_tinh_goes_to_the_leader_of_a_cluster_of_ministry_or_province(
    good, law, organiser, leads, expected
):
    """Khoản 1 Điều 26 Luật 06/2022; Điều 12 NĐ 91/2017 and khoản 2 Điều 8 TT 12/2019."""
    assert placed(good(law, CO_BO), organiser, leads=leads).outcome == expected


@pytest.mark.parametrize(
    ("organiser", "leads", "expected"),
    [
        (OrganiserLevel.MINISTRY_PROVINCE, True, YES),
        (OrganiserLevel.MINISTRY_PROVINCE, False, NO),
        (OrganiserLevel.DELEGATED, True, NO),
        # Without the standards of khoản 2 attested, the central route stays open.
        (OrganiserLevel.CENTRAL_COUNCIL, True, OPEN),
    ],
)
def test_co_chinh_phu_goes_to_a_leader_khoan_1_dieu_25_luat_06_2022(
    good, organiser, leads, expected
):
    """The leader of a cluster of ministry or province."""
    assert placed(good("2022", CO_CP), organiser, leads=leads).outcome == expected


# Khoản 1 Điều 11 NĐ 91/2017 asks the council, not the cluster.
@pytest.mark.parametrize(("law", "award"), [("2003", CO_BO), ("2022", CO_BO), ("2022", CO_CP)])
def test_placing_of_another_year_does_not_count(good, law, award):
    """The cluster must be led in the year asked about."""
    case = good(law, award)
    case = case.drop(ClusterPlacing).put(
        ClusterPlacing(
            year=case.year - 1,
            cluster="Cụm A",
            organiser=OrganiserLevel.MINISTRY_PROVINCE,
            leads=True,
        )
    )
    assert case.outcome == NO
    assert case.uncover(ClusterPlacing, case.year).outcome == OPEN


def test_leading_one_cluster_is_enough_whatever_another_found(good):
    """Two clusters: led one, not the other."""
    case = good("2022", CO_BO).put(
        ClusterPlacing(
            year=2024,
            cluster="Khối 9",
            organiser=OrganiserLevel.MINISTRY_PROVINCE,
            leads=False,
        )
    )
    assert case.outcome == YES


def test_central_cluster_route_khoan_2_dieu_25_luat_06_2022_khoan_2_dieu_5_nd_98_2023(good):
    """The leader of a cluster of the Central Council, with the Decree's three standards and vote."""
    case = placed(good("2022", CO_CP), OrganiserLevel.CENTRAL_COUNCIL)
    # Exceeding targets is a standard of khoản 1, not of khoản 2.
    case = case.attest("hoan-thanh-vuot-chi-tieu", holds=False)
    for key in CENTRAL:
        case = case.attest(key)
    assert case.outcome == YES
    assert case.assess().routes()["dan-dau-cum-khoi-trung-uong"].name == "TRUE"
    assert placed(case, OrganiserLevel.CENTRAL_COUNCIL, leads=False).outcome == NO
    for key in CENTRAL:
        assert case.attest(key, holds=False).outcome == NO
        assert case.attest(key, holds=None).outcome == OPEN


def test_central_cluster_route_khoan_2_dieu_11_nd_91_2017(good):
    """Leading a Central Council cluster stands for being first; Điều 25 must be met beside it."""
    case = placed(good("2003", CO_CP), OrganiserLevel.CENTRAL_COUNCIL)
    case = case.attest(FIRST_AMONG, holds=False)
    assert case.outcome == YES
    assert placed(case, OrganiserLevel.CENTRAL_COUNCIL, leads=False).outcome == NO
    assert placed(case, OrganiserLevel.MINISTRY_PROVINCE).outcome == NO
    assert case.attest("hoan-thanh-vuot-chi-tieu", holds=False).outcome == NO


def test_outstanding_in_the_whole_country_khoan_1_dieu_25_luat_15_2003(good):
    """Luật 39/2013 replaced khoản 2 only: khoản 1 asks “tiêu biểu xuất sắc trong toàn quốc” still."""
    leaves = [leaf for leaf in good("2003", CO_CP).declared.criterion.walk() if not leaf.parts]
    (leaf,) = [leaf for leaf in leaves if "toàn quốc" in leaf.statement().render()]
    assert ("25", "1") == (leaf.sources[0].article, leaf.sources[0].clause)


def movement(case, launcher, years, *, review=Review.FINAL, leads=True, day_short=0, month=11):
    """The file of a collective that led a movement of so many years, reviewed that year."""
    reviewed = dt.date(case.year, month, 15)
    start = reviewed.replace(year=case.year - years) + dt.timedelta(days=day_short)
    return case.put(
        MovementPlacing(
            movement="Chung sức",
            launched_by=launcher,
            start=start,
            reviewed_on=reviewed,
            review=review,
            leads=leads,
        )
    )


MINISTRY = Launcher.MINISTRY_PROVINCE
PRIME_MINISTER = Launcher.PRIME_MINISTER


@pytest.mark.parametrize(
    ("launcher", "years", "how", "expected"),
    [
        pytest.param(MINISTRY, 3, {}, YES, id="du-03-nam-tong-ket"),
        pytest.param(MINISTRY, 3, {"day_short": 1}, NO, id="thieu-01-ngay"),
        pytest.param(MINISTRY, 4, {}, YES, id="hon-03-nam"),
        pytest.param(MINISTRY, 3, {"review": Review.PRELIMINARY}, NO, id="so-ket-khong-tang"),
        pytest.param(MINISTRY, 3, {"leads": False}, NO, id="khong-dan-dau"),
        pytest.param(PRIME_MINISTER, 5, {}, NO, id="thu-tuong-phat-dong-khong-thuoc-co-bo-tinh"),
        pytest.param(Launcher.OTHER, 3, {}, NO, id="cap-khac-phat-dong"),
    ],
)
def test_thematic_movement_of_3_years_khoan_2_dieu_26_luat_06_2022(
    good, launcher, years, how, expected
):
    """Own movement of three years or more, at the final review only, without khoản 1."""
    case = movement(good("2022", CO_BO).drop(ClusterPlacing), launcher, years, **how)
    assert case.attest("hoan-thanh-vuot-chi-tieu", holds=False).outcome == expected


def test_no_movement_route_for_co_bo_tinh_before_2024(good):
    """Điều 26 Luật 15/2003 and Điều 12 NĐ 91/2017 know the cluster only."""
    assert movement(good("2003", CO_BO).drop(ClusterPlacing), MINISTRY, 5).outcome == NO


@pytest.mark.parametrize(
    ("law", "launcher", "years", "how", "expected"),
    [
        pytest.param("2022", PRIME_MINISTER, 5, {}, YES, id="2024-tong-ket"),
        pytest.param(
            "2022", PRIME_MINISTER, 5, {"review": Review.PRELIMINARY}, YES, id="2024-so-ket"
        ),
        pytest.param("2022", PRIME_MINISTER, 5, {"day_short": 1}, NO, id="2024-thieu-01-ngay"),
        pytest.param("2022", PRIME_MINISTER, 6, {}, YES, id="2024-06-nam"),
        pytest.param("2022", PRIME_MINISTER, 5, {"leads": False}, NO, id="2024-khong-dan-dau"),
        pytest.param("2022", MINISTRY, 5, {}, NO, id="2024-bo-tinh-phat-dong"),
        # Khoản 3 Điều 25 names the Prime Minister only; NĐ 91/2017 also the President.
        pytest.param("2022", Launcher.PRESIDENT, 5, {}, NO, id="2024-chu-tich-nuoc-phat-dong"),
        pytest.param("2003", Launcher.PRESIDENT, 5, {}, YES, id="2023-chu-tich-nuoc-phat-dong"),
        pytest.param("2003", PRIME_MINISTER, 5, {}, YES, id="2023-thu-tuong-phat-dong"),
        pytest.param(
            "2003", PRIME_MINISTER, 5, {"review": Review.PRELIMINARY}, YES, id="2023-so-ket"
        ),
        pytest.param("2003", PRIME_MINISTER, 5, {"day_short": 1}, NO, id="2023-thieu-01-ngay"),
        pytest.param("2003", MINISTRY, 5, {}, NO, id="2023-bo-tinh-phat-dong"),
    ],
)
def test_movement_of_5_years_khoan_3_dieu_25_luat_06_2022_khoan_3_dieu_11_nd_91_2017(
    good, law, launcher, years, how, expected
):
    """Five years to the day by the review, at either review."""
    case = movement(good(law, CO_CP).drop(ClusterPlacing), launcher, years, **how)
    if law == "2022":
        case = case.attest("cap-tinh-noi-troi-mo-hinh-moi")
    else:
        case = case.attest(FIRST_AMONG, holds=False)
    assert case.outcome == expected


def test_movement_route_asks_the_decrees_standard_khoan_3_dieu_5_nd_98_2023(good):
    """For ministries or for provinces: one of the two standards is needed."""
    ministry = "cap-bo-tham-muu-the-che-doi-moi-phong-trao"
    province = "cap-tinh-noi-troi-mo-hinh-moi"
    case = movement(good("2022", CO_CP).drop(ClusterPlacing), PRIME_MINISTER, 5)
    assert case.outcome == OPEN
    assert case.attest(ministry).outcome == YES
    assert case.attest(province).outcome == YES
    assert case.attest(ministry, holds=False).outcome == OPEN
    assert case.attest(ministry, holds=False).attest(province, holds=False).outcome == NO


def test_movement_reviewed_in_another_year_does_not_count(good):
    """The review must fall in the year asked about; not knowing the results leaves open."""
    case = movement(good("2022", CO_BO).drop(ClusterPlacing), MINISTRY, 3)
    assert case.in_year(2025).on(2025, 6, 1).outcome == NO
    unknown = case.drop(MovementPlacing).uncover(MovementPlacing, 2024)
    assert unknown.outcome == OPEN
    assert MovementPlacing.slug in {gap.kind for gap in unknown.assess().gaps()}


@pytest.mark.parametrize(
    ("law", "result", "expected"),
    [
        # Khoản 3 Điều 8 TT 12/2019: whoever qualifies for the proposal gets no own flag.
        ("2003", ProposalResult.PENDING, NO),
        ("2003", ProposalResult.GRANTED, NO),
        ("2003", ProposalResult.REFUSED, NO),
        # Khoản 2 Điều 5 TT 01/2024: unless the proposal failed.
        ("2022", ProposalResult.PENDING, NO),
        ("2022", ProposalResult.GRANTED, NO),
        ("2022", ProposalResult.REFUSED, YES),
    ],
)
def test_no_own_flag_beside_the_government_flag(good, law, result, expected):
    """One flag, and the own flag again after a refusal from 15 April 2024."""
    case = good(law, CO_BO)
    proposed = Proposal(award=CO_CP, year=case.year, result=result, clause=FlagClause.CLUSTERS)
    assert case.put(proposed).outcome == expected
    # A proposal of another year, or for another award, does not stand in the way.
    assert case.put(Proposal(award=CO_CP, year=case.year - 1)).outcome == YES
    assert case.put(Proposal(award="bang-khen-thu-tuong-chinh-phu", year=case.year)).outcome == YES


@BOTH_LAWS
def test_unknown_proposals_leave_the_own_flag_open(good, law):
    """Whether the Government flag was proposed must be known."""
    case = good(law, CO_BO)
    case = case.uncover(Proposal, case.year)
    assert case.outcome == OPEN
    assert [(Proposal.slug, (case.year,))] == [(g.kind, g.years) for g in case.assess().gaps()]


@BOTH_LAWS
@pytest.mark.parametrize("clause", [FlagClause.CENTRAL_CLUSTERS, FlagClause.MOVEMENT])
def test_a_proposal_outside_the_share_leaves_the_own_flag(good, law, clause):
    """Khoản 2 Điều 5 TT 01/2024, khoản 3 Điều 8 TT 12/2019: only what falls under khoản 1 bars.

    Khoản 2 and 3 (of Điều 25 of the Law; of Điều 11 of Decree 91/2017 before) have no share.
    """
    case = good(law, CO_BO)
    assert case.put(Proposal(award=CO_CP, year=case.year, clause=clause)).outcome == YES
    given = Proposal(award=CO_CP, year=case.year, result=ProposalResult.GRANTED, clause=clause)
    assert case.put(given).confer(CO_CP, case.year).outcome == YES


@BOTH_LAWS
def test_an_unknown_clause_of_the_proposal_leaves_the_own_flag_open(good, law):
    """Whether the proposal falls under khoản 1 must be known, and the gap says so."""
    case = good(law, CO_BO)
    asked = case.put(Proposal(award=CO_CP, year=case.year))
    assert asked.outcome == OPEN
    (gap,) = asked.assess().gaps()
    assert (Proposal.slug, (case.year,)) == (gap.kind, gap.years)
    assert "khoản áp dụng" in str(gap)


def test_a_refusal_frees_the_own_flag_under_whatever_clause_khoan_2_dieu_5_tt_01_2024(good):
    """Refused, the clause need not be known."""
    case = good("2022", CO_BO)
    refused = Proposal(award=CO_CP, year=case.year, result=ProposalResult.REFUSED)
    assert case.put(refused).outcome == YES


@BOTH_LAWS
def test_a_government_flag_already_conferred_bars_the_own_flag(good, law):
    """Conferred for the same year it was surely proposed; under which clause must be known."""
    case = good(law, CO_BO)
    assert case.confer(CO_CP, case.year).outcome == OPEN
    assert case.confer(CO_CP, case.year - 1).outcome == YES
    granted = Proposal(
        award=CO_CP,
        year=case.year,
        result=ProposalResult.GRANTED,
        clause=FlagClause.CLUSTERS,
    )
    assert case.put(granted).confer(CO_CP, case.year).outcome == NO


def test_no_exclusion_between_flags_before_15_april_2024(good):
    """Khoản 2 Điều 5 TT 01/2024 starts on 15 April 2024."""
    case = good("2022", CO_BO).put(Proposal(award=CO_CP, year=2024, clause=FlagClause.CLUSTERS))
    assert case.on(2024, 4, 14).outcome == YES
    assert case.on(2024, 4, 15).outcome == NO


@BOTH_LAWS
@BOTH_FLAGS
def test_flags_are_not_for_individuals_dieu_20(good, law, award):
    """Flags go to collectives."""
    assert good(law, award).of(good(law, "lao-dong-tien-tien").subject).outcome == NO


@pytest.mark.parametrize(
    ("law", "place"),
    [("2003", ("11", "1")), ("2022", ("5", "1"))],
)
def test_ceiling_of_20_percent_is_stated_beside_the_government_flag(good, law, place):
    """Khoản 1 Điều 11 NĐ 91/2017; khoản 1 Điều 5 NĐ 98/2023: a rule of proposing, not a standard."""
    (note,) = [n for n in good(law, CO_CP).declared.notes if "20%" in n.text.render()]
    assert place == (note.source.article, note.source.clause)


@pytest.mark.parametrize(
    ("award", "launcher", "years", "key", "attested"),
    [
        (CO_BO, MINISTRY, 3, "thoi-gian-phong-trao-chuyen-de", ()),
        (
            CO_CP,
            PRIME_MINISTER,
            5,
            "thoi-gian-phong-trao-thu-tuong",
            ("cap-tinh-noi-troi-mo-hinh-moi",),
        ),
    ],
)
@pytest.mark.parametrize(
    ("planned_end", "by_term"),
    [(dt.date(2024, 12, 31), YES), (dt.date(2024, 12, 30), NO), (None, OPEN)],
)
def test_term_of_a_movement_is_an_open_reading_khoan_3_dieu_25_khoan_2_dieu_26(
    good, award, launcher, years, key, attested, planned_end, by_term
):
    """From 1 January to 31 December is a whole year; summed up earlier, its term may still count."""
    case = good("2022", award).drop(ClusterPlacing)
    for condition in attested:
        case = case.attest(condition)
    case = case.put(
        MovementPlacing(
            movement="Chung sức",
            launched_by=launcher,
            start=dt.date(2025 - years, 1, 1),
            reviewed_on=dt.date(2024, 12, 10),
            planned_end=planned_end,
            review=Review.FINAL,
            leads=True,
        )
    )
    assert case.outcome == NO
    assert case.reading(**{key: "da-thuc-hien"}).outcome == NO
    assert case.reading(**{key: "theo-thoi-han"}).outcome == by_term


def test_movement_reviewed_after_the_day_is_not_known_yet(good):
    """On 1 June nobody knows what a review of 15 November found."""
    case = movement(good("2022", CO_BO).drop(ClusterPlacing), MINISTRY, 3)
    assert case.outcome == YES
    assert case.on(2024, 6, 1).outcome == NO
