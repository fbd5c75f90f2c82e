"""“Huân chương Lao động”, Điều 42-44 Luật 06/2022: tracks, routes, ladders, bundles, clocks."""

import datetime as dt

import pytest

from thidua.records import (
    Attestation,
    Collective,
    CollectiveKind,
    CommendationType,
    Conferral,
    Contribution,
    ContributionKind,
    Grade,
    Grading,
    Household,
    Individual,
    Launcher,
    MovementPlacing,
    Occupation,
    Origin,
    Practice,
    PracticeField,
    Reach,
    Review,
)

NHAT = "huan-chuong-lao-dong-hang-nhat"
NHI = "huan-chuong-lao-dong-hang-nhi"
BA = "huan-chuong-lao-dong-hang-ba"
BK_TTG = "bang-khen-thu-tuong-chinh-phu"
BK_BO = "bang-khen-bo-ban-nganh-tinh"
CO_CP = "co-thi-dua-cua-chinh-phu"
CO_BO = "co-thi-dua-bo-ban-nganh-tinh"
CSTD_BO = "chien-si-thi-dua-bo-ban-nganh-tinh"
CSTD_CO_SO = "chien-si-thi-dua-co-so"
TTLDXS = "tap-the-lao-dong-xuat-sac"
DVQT = "don-vi-quyet-thang"
YES, NO, OPEN = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
CLASSES = (NHAT, NHI, BA)
EVERY_CLASS = pytest.mark.parametrize("award", CLASSES)

OFFICIAL = Individual(id="cc", occupations={Occupation.CIVIL_SERVANT})
WORKER = Individual(id="cn", occupations={Occupation.WORKER})
FARMER = Individual(id="nd", occupations={Occupation.FARMER})
OWNER = Individual(id="dn", occupations={Occupation.ENTREPRENEUR})
SCHOLAR = Individual(id="kh", occupations={Occupation.SCIENTIST, Occupation.PUBLIC_EMPLOYEE})
FOREIGNER = Individual(id="nn", origin=Origin.FOREIGN)
FOUNDED = dt.date(1990, 1, 1)
OFFICE = Collective(id="tt", type=CollectiveKind.CIVIL, founded=FOUNDED, flags=True)
WORKSHOP = Collective(id="px", type=CollectiveKind.CIVIL, founded=FOUNDED, flags=False)
FIRM = Collective(id="ct", type=CollectiveKind.ENTERPRISE, founded=FOUNDED, flags=True)
SOCIETY_ABROAD = Collective(
    id="hh", type=CollectiveKind.CIVIL, founded=FOUNDED, origin=Origin.OVERSEAS_VIETNAMESE
)

CONDUCT, UNITED, RESPECT = (
    "chap-hanh-tot",
    "noi-bo-doan-ket",
    "ton-trong-doc-lap-phap-luat-phong-tuc",
)
# Every merit that somebody must attest, by class: of persons, of collectives, of those abroad.
PERSONAL = {
    NHAT: (
        ("hcld-nhat-dot-xuat-ca-nhan",),
        ("duoc-cu-du-thi", "hcld-nhat-giai-thuong"),
        ("hcld-nhat-phat-minh-sang-che",),
        ("hcld-nhat-cong-trinh-tac-pham",),
        ("hcld-nhat-dong-gop-ca-nhan",),
    ),
    NHI: (
        ("hcld-nhi-dot-xuat-ca-nhan",),
        ("duoc-cu-du-thi", "hcld-nhi-giai-thuong"),
        ("hcld-nhi-phat-minh-sang-che",),
        ("hcld-nhi-cong-trinh-tac-pham",),
        ("hcld-nhi-dong-gop-ca-nhan",),
    ),
    BA: (
        ("hcld-ba-phat-minh-sang-che",),
        ("hcld-ba-cong-trinh-tac-pham",),
        ("hcld-ba-dong-gop-ca-nhan",),
        ("hcld-ba-dot-xuat-ca-nhan",),
        ("duoc-cu-du-thi", "hcld-ba-giai-thuong"),
    ),
}
SHARED = {
    NHAT: ("hcld-nhat-dot-xuat-tap-the", "hcld-nhat-dong-gop-tap-the"),
    NHI: ("hcld-nhi-dot-xuat-tap-the", "hcld-nhi-dong-gop-tap-the"),
    BA: ("hcld-ba-dot-xuat-tap-the", "hcld-ba-dong-gop-tap-the", "hcld-ba-nhiem-vu-chinh-tri"),
}
ON_MOVEMENT = {NHAT: "hcld-nhat-phong-trao-tap-the", NHI: "hcld-nhi-phong-trao-tap-the"}
FROM_ABROAD = {
    NHAT: "hcld-nhat-dong-gop-cho-viet-nam",
    NHI: "hcld-nhi-dong-gop-cho-viet-nam",
    BA: "hcld-ba-dong-gop-cho-viet-nam",
}
WORKERS = {
    NHAT: "hcld-nhat-sang-kien-cong-nhan",
    NHI: "hcld-nhi-sang-kien-cong-nhan",
    BA: "hcld-ba-sang-kien-cong-nhan",
}
FARMERS = {
    NHAT: "hcld-nhat-sang-kien-nong-dan",
    NHI: "hcld-nhi-sang-kien-nong-dan",
    BA: "hcld-ba-sang-kien-nong-dan",
}
MODELS = {
    NHAT: "hcld-nhat-mo-hinh-nong-dan",
    NHI: "hcld-nhi-mo-hinh-nong-dan",
    BA: "hcld-ba-mo-hinh-nong-dan",
}
ROUTES = [(award, keys) for award in CLASSES for keys in PERSONAL[award]]
SHARED_ROUTES = [(award, key) for award in CLASSES for key in SHARED[award]]


def merits(award):
    """Every merit of a class that waits for an attestation."""
    personal = {key for keys in PERSONAL[award] for key in keys}
    tables = (FROM_ABROAD, WORKERS, FARMERS, MODELS, ON_MOVEMENT)
    own = {table[award] for table in tables if award in table}
    return personal | own | set(SHARED[award])


@pytest.fixture
def asked(blank):
    """Give a file with good conduct and, of all merits somebody must attest, only those named."""

    def make(award, subject, *events, attested=(), year=2024):
        case = blank(award, subject, *events, year=year)
        for key in (CONDUCT, UNITED, RESPECT):
            case = case.attest(key)
        for key in merits(award):
            case = case.attest(key, holds=key in attested)
        return case

    return make


def given(award, *years, **more):
    """Conferrals of *award* for these years."""
    return [Conferral(award=award, year=year, **more) for year in years]


def graded(grade, *years):
    """Gradings of these years."""
    return [Grading(year=year, grade=grade) for year in years]


def excellent(*years):
    """Excellent years."""
    return graded(Grade.EXCELLENT, *years)


def good(*years):
    """Good years."""
    return graded(Grade.GOOD, *years)


def initiatives(count, *, reach=Reach.MINISTRY_PROVINCE, applied=True):
    """So many initiatives, a year apart."""
    return [
        Contribution(
            type=ContributionKind.INITIATIVE,
            title=f"Sáng kiến {n}",
            year=2024 - n,
            reach=reach,
            applied=applied,
        )
        for n in range(count)
    ]


def movement(launcher, start, *, review=Review.FINAL, outstanding=True, **more):
    """A movement reviewed on 1 December 2024."""
    return MovementPlacing(
        movement="Phong trào A",
        launched_by=launcher,
        start=start,
        reviewed_on=dt.date(2024, 12, 1),
        review=review,
        leads=False,
        outstanding=outstanding,
        **more,
    )


@pytest.mark.parametrize(("award", "keys"), ROUTES)
@pytest.mark.parametrize("person", [OFFICIAL, WORKER, FARMER, SCHOLAR], ids=lambda p: p.id)
def test_every_open_point_alone_suffices_for_every_person(asked, award, keys, person):
    """Điểm a-d (hạng Ba: a-đ) khoản 1, opened by khoản 2 điểm a and khoản 3."""
    assert asked(award, person, attested=keys).outcome == YES
    assert asked(award, person).outcome == NO


@pytest.mark.parametrize(("award", "keys"), ROUTES)
def test_businesspeople_reach_every_open_point_khoan_3(asked, award, keys):
    """A businessperson whose status is not known passes by khoản 3 alone."""
    assert asked(award, OWNER, attested=keys).outcome == YES


@pytest.mark.parametrize(("award", "keys"), ROUTES)
def test_points_of_persons_do_not_help_collectives_households_or_foreigners(asked, award, keys):
    """Each khoản has its own subjects."""
    for subject in (OFFICE, FIRM, Household(id="h"), FOREIGNER):
        assert asked(award, subject, attested=keys).outcome == NO


@EVERY_CLASS
def test_lawful_conduct_is_needed_whatever_the_merit(asked, award):
    """Khoản 1-5: chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước."""
    case = asked(award, OFFICIAL, attested=PERSONAL[award][0])
    assert case.attest(CONDUCT, holds=False).outcome == NO
    waiting = case.attest(CONDUCT, holds=None)
    assert waiting.outcome == OPEN
    assert CONDUCT in {gap.condition for gap in waiting.assess().gaps()}


@pytest.mark.parametrize(("award", "keys"), ROUTES)
def test_a_merit_nobody_has_attested_leaves_the_question_open(asked, award, keys):
    """No attestation is not a refusal; the gap names the key."""
    case = asked(award, OFFICIAL, attested=keys).attest(keys[-1], holds=None)
    assert case.outcome == OPEN
    assert keys[-1] in {gap.condition for gap in case.assess().gaps()}


@EVERY_CLASS
def test_a_prize_counts_only_for_persons_sent_to_compete_dieu_16_17_18_khoan_2_nd_98(asked, award):
    """The Decree details the point: sent by the competent body, and the prize."""
    sent, prize = next(keys for keys in PERSONAL[award] if len(keys) == 2)
    assert asked(award, OFFICIAL, attested=(sent, prize)).outcome == YES
    assert asked(award, OFFICIAL, attested=(prize,)).outcome == NO
    assert asked(award, OFFICIAL, attested=(sent,)).outcome == NO


@EVERY_CLASS
def test_prize_is_provisional_since_nd_152_whose_articles_were_not_read(asked, award):
    """NĐ 98/2023 ended on 1 July 2025; what details the prizes since then is not known here."""
    keys = next(keys for keys in PERSONAL[award] if len(keys) == 2)
    case = asked(award, OFFICIAL, attested=keys)
    last, first = case.on(2025, 6, 30), case.on(2025, 7, 1)
    assert [last.outcome, first.outcome] == [YES, YES]
    assert () == last.assess().provisional
    assert first.assess().provisional


@EVERY_CLASS
def test_other_points_are_settled_until_luat_06_2026(asked, award):
    """The Law's own points stand until 30 September 2026 and are provisional from the day after."""
    case = asked(award, OFFICIAL, attested=PERSONAL[award][0])
    if award == BA:
        case = asked(award, OFFICIAL, attested=("hcld-ba-dot-xuat-ca-nhan",))
    assert () == case.on(2024, 1, 1).assess().provisional
    assert () == case.on(2026, 9, 30).assess().provisional
    assert case.on(2026, 10, 1).assess().provisional


# The step below, how many excellent years, the title, how often.
STEPS = [
    pytest.param(NHAT, NHI, 3, CSTD_BO, 2, id="dieu-42-khoan-1-diem-d"),
    pytest.param(NHI, BA, 2, CSTD_BO, 1, id="dieu-43-khoan-1-diem-d"),
    pytest.param(BA, BK_TTG, 1, CSTD_CO_SO, 3, id="dieu-44-khoan-1-diem-e"),
]
LADDER = pytest.mark.parametrize(("award", "below", "excellent_years", "title", "times"), STEPS)


def climb(below, excellent_years, title, times):
    """Five years 2020-2024 after the step of 2019: good, as many excellent and titles as asked."""
    best = range(2020, 2020 + excellent_years)
    rest = range(2020 + excellent_years, 2025)
    # Titles from the last year back, with gaps where there is room: they need not be in a row.
    held = {1: (2022,), 2: (2021, 2024), 3: (2020, 2022, 2024)}[times]
    return [*given(below, 2019), *excellent(*best), *good(*rest), *given(title, *held)]


@LADDER
def test_ladder_just_met(asked, award, below, excellent_years, title, times):
    """Five good years after the step below, k of them excellent, titles merely counted."""
    events = climb(below, excellent_years, title, times)
    assert asked(award, OFFICIAL, *events).outcome == YES


@LADDER
def test_ladder_needs_each_of_its_conditions(asked, award, below, excellent_years, title, times):
    """One thing less in turn."""
    case = asked(award, OFFICIAL, *climb(below, excellent_years, title, times))
    last_excellent = 2020 + excellent_years - 1
    assert case.drop(Conferral, award=below).outcome == NO
    assert case.grade(Grade.GOOD, last_excellent).outcome == NO
    assert case.drop(Conferral, award=title, year=2022 if times != 2 else 2021).outcome == NO
    for year in range(2020, 2025):
        assert case.grade(Grade.COMPLETED, year).outcome == NO
        assert case.drop(Grading, year=year).outcome == NO


@LADDER
def test_the_year_of_the_step_below_does_not_count(
    asked, award, below, excellent_years, title, times
):
    """“Và sau đó”: with the step in 2020 only four years follow, however good 2020 was."""
    case = asked(award, OFFICIAL, *climb(below, excellent_years, title, times))
    moved = case.drop(Conferral, award=below).confer(below, 2020)
    assert moved.grade(Grade.EXCELLENT, *range(2018, 2025)).outcome == NO


@LADDER
def test_a_title_won_before_the_step_below_does_not_count(
    asked, award, below, excellent_years, title, times
):
    """“Trong thời gian đó”: a title of 2018 makes up for none of the five years."""
    case = asked(award, OFFICIAL, *climb(below, excellent_years, title, times))
    held = 2022 if times != 2 else 2021
    assert case.drop(Conferral, award=title, year=held).confer(title, 2018).outcome == NO


@LADDER
@pytest.mark.parametrize("kind", [CommendationType.SUDDEN, CommendationType.MOVEMENT])
def test_a_step_won_for_sudden_merit_or_in_a_movement_is_no_basis_dieu_4_khoan_3(
    asked, award, below, excellent_years, title, times, kind
):
    """Khoản 3 Điều 4 NĐ 98/2023 and NĐ 152/2025."""
    case = asked(award, OFFICIAL, *climb(below, excellent_years, title, times))
    case = case.drop(Conferral, award=below)
    assert case.put(*given(below, 2019, type=kind)).outcome == NO


@LADDER
def test_a_grading_not_known_leaves_the_ladder_open(
    asked, award, below, excellent_years, title, times
):
    """Missing is not failing."""
    case = asked(award, OFFICIAL, *climb(below, excellent_years, title, times))
    case = case.drop(Grading, year=2024).uncover(Grading, 2024)
    assert case.outcome == OPEN
    assert any(gap.kind == Grading.slug and gap.years == (2024,) for gap in case.assess().gaps())


@LADDER
def test_ladder_is_not_for_workers_farmers_and_foreigners(
    asked, award, below, excellent_years, title, times
):
    """Khoản 2 opens the other points of khoản 1 only."""
    events = climb(below, excellent_years, title, times)
    for person in (WORKER, FARMER, FOREIGNER):
        assert asked(award, person, *events).outcome == NO
    for person in (WORKER, FARMER):
        case = asked(award, person, *events).reading(ca_nhan_cua_khoan_1="moi-ca-nhan")
        assert case.outcome == YES


@LADDER
def test_ladder_is_open_to_a_scientist_who_is_a_public_employee(
    asked, award, below, excellent_years, title, times
):
    """By the status; one told only by calling must tell the status first."""
    events = climb(below, excellent_years, title, times)
    assert asked(award, SCHOLAR, *events).outcome == YES
    assert asked(award, OWNER, *events).outcome == OPEN


@LADDER
@pytest.mark.parametrize(
    "calling", [Occupation.ENTREPRENEUR, Occupation.INTELLECTUAL, Occupation.SCIENTIST]
)
def test_ladder_is_not_for_the_callings_of_khoan_3_outside_any_service(
    asked, award, below, excellent_years, title, times, calling
):
    """Khoản 3 opens the other points of khoản 1 only; whoever is employed stands under khoản 1."""
    events = climb(below, excellent_years, title, times)
    free = Individual(id="td", occupations={calling, Occupation.OTHER_LABOURER})
    assert asked(award, free, *events).outcome == NO
    everybody = asked(award, free, *events).reading(ca_nhan_cua_khoan_1="moi-ca-nhan")
    assert everybody.outcome == YES
    employed = Individual(id="nld", occupations={calling, Occupation.EMPLOYEE})
    assert asked(award, employed, *events).outcome == YES


def test_ministry_fighters_are_counted_not_in_a_row_dieu_42_khoan_1_diem_d(asked):
    """Twelve years apart suffices; once does not."""
    base = [*given(NHI, 2010), *excellent(*range(2011, 2025))]
    assert asked(NHAT, OFFICIAL, *base, *given(CSTD_BO, 2012, 2024)).outcome == YES
    assert asked(NHAT, OFFICIAL, *base, *given(CSTD_BO, 2012)).outcome == NO


@pytest.mark.parametrize(
    ("award", "skipped"), [(NHAT, BA), (NHAT, BK_TTG), (NHI, BK_TTG), (NHI, BK_BO), (BA, BK_BO)]
)
def test_no_step_of_the_ladder_may_be_skipped(asked, award, skipped):
    """Nhất needs Nhì, Nhì needs Ba, Ba needs the Prime Minister's certificate."""
    titles = [*given(CSTD_BO, 2021, 2022, 2023), *given(CSTD_CO_SO, 2021, 2022, 2023)]
    events = [*given(skipped, 2019), *excellent(*range(2020, 2025)), *titles]
    assert asked(award, OFFICIAL, *events).outcome == NO


EARLIER_RUN = [
    *given(BA, 2010),
    *excellent(2011, 2012),
    *good(2013, 2014, 2015),
    *given(CSTD_BO, 2014),
    *graded(Grade.COMPLETED, 2016),
    *good(*range(2017, 2021)),
    *graded(Grade.COMPLETED, 2021),
    *good(2022, 2023, 2024),
]


def test_dieu_43_khoan_1_diem_d_lacks_den_thoi_diem_de_nghi(asked):
    """By default a run of five years that ended long ago counts; read like its sisters, not."""
    case = asked(NHI, OFFICIAL, *EARLIER_RUN)
    assert case.outcome == YES
    assert case.reading(moc_ket_thuc_nam_nam_lien_tuc="den-thoi-diem-de-nghi").outcome == NO
    up_to_date = asked(NHI, OFFICIAL, *climb(BA, 2, CSTD_BO, 1))
    for key in ("khong-buoc-den-thoi-diem-de-nghi", "den-thoi-diem-de-nghi"):
        assert up_to_date.reading(moc_ket_thuc_nam_nam_lien_tuc=key).outcome == YES


def test_dieu_43_khoan_1_diem_d_counts_everything_in_one_and_the_same_run(asked):
    """Excellent years of one run and the title of another, or a run of four, do not add up."""
    case = asked(NHI, OFFICIAL, *EARLIER_RUN)
    assert case.grade(Grade.COMPLETED, 2013).outcome == NO
    assert case.grade(Grade.GOOD, 2012).outcome == NO
    later = case.drop(Conferral, award=CSTD_BO).confer(CSTD_BO, 2023)
    assert later.outcome == NO
    assert later.grade(Grade.GOOD, 2021).outcome == NO
    both = later.grade(Grade.GOOD, 2021).grade(Grade.EXCELLENT, 2018, 2022)
    assert both.outcome == YES


def test_dieu_42_and_44_have_den_thoi_diem_de_nghi(asked):
    """Six good years and a merely completed one at the end: neither first nor third class."""
    run = [*excellent(*range(2018, 2024)), *graded(Grade.COMPLETED, 2024)]
    first = [*given(NHI, 2017), *given(CSTD_BO, 2018, 2019), *run]
    third = [*given(BK_TTG, 2017), *given(CSTD_CO_SO, 2018, 2019, 2020), *run]
    for award, events in ((NHAT, first), (BA, third)):
        case = asked(award, OFFICIAL, *events)
        assert case.outcome == NO
        assert case.grade(Grade.GOOD, 2024).outcome == YES


HOW_MANY = [(NHAT, 3, 5), (NHI, 2, 4), (BA, 1, 3)]
NUMBERS = pytest.mark.parametrize(("award", "count", "years"), HOW_MANY)


@NUMBERS
def test_workers_initiatives_khoan_2_diem_b(asked, award, count, years):
    """03, 02 and one initiative; without the attested coaching, or for others, they do not help."""
    key = WORKERS[award]
    assert asked(award, WORKER, *initiatives(count), attested=(key,)).outcome == YES
    assert asked(award, WORKER, *initiatives(count - 1), attested=(key,)).outcome == NO
    assert asked(award, WORKER, *initiatives(count)).outcome == NO
    for person in (OFFICIAL, FARMER, SCHOLAR):
        assert asked(award, person, *initiatives(count), attested=(key,)).outcome == NO


def test_initiatives_must_be_applied_only_where_the_point_says_so_dieu_44_khoan_2_diem_b(asked):
    """“Được áp dụng có hiệu quả” stands in Điều 44, not in điểm b of Điều 42 and 43."""
    for award, count, answer in ((NHAT, 3, YES), (NHI, 2, YES), (BA, 1, NO)):
        idle = initiatives(count, reach=None, applied=False)
        assert asked(award, WORKER, *idle, attested=(WORKERS[award],)).outcome == answer


@NUMBERS
def test_farmers_initiatives_khoan_2_diem_c(asked, award, count, years):
    """As many, but applied at the level of the ministry or province."""
    key = FARMERS[award]
    assert asked(award, FARMER, *initiatives(count), attested=(key,)).outcome == YES
    assert asked(award, FARMER, *initiatives(count - 1), attested=(key,)).outcome == NO
    local = initiatives(count, reach=Reach.UNIT)
    assert asked(award, FARMER, *local, attested=(key,)).outcome == NO
    assert asked(award, WORKER, *initiatives(count), attested=(key,)).outcome == NO


@NUMBERS
def test_helping_other_households_may_go_with_initiatives_too_khoan_2_diem_c(
    asked, award, count, years
):
    """The words follow both halves; the assessment says that the reading decides."""
    case = asked(award, FARMER, *initiatives(count), attested=(FARMERS[award],))
    both = case.reading(giup_nhieu_ho_nong_dan="ca-sang-kien")
    assert case.outcome == YES
    assert both.outcome == NO
    assert both.attest(MODELS[award]).outcome == YES
    kept = asked(award, FARMER, model(dt.date(2024 - years, 12, 20)), attested=(MODELS[award],))
    assert kept.reading(giup_nhieu_ho_nong_dan="ca-sang-kien").outcome == YES


def model(start, end=None):
    """A production model kept up."""
    return Practice(field=PracticeField.PRODUCTION_MODEL, start=start, end=end)


@NUMBERS
def test_farmers_model_khoan_2_diem_c(asked, award, count, years):
    """Five, four and three years on the day of consideration, 20 December 2024."""
    key, start = MODELS[award], dt.date(2024 - years, 12, 20)
    assert asked(award, FARMER, model(start), attested=(key,)).outcome == YES
    short = model(start + dt.timedelta(days=1))
    assert asked(award, FARMER, short, attested=(key,)).outcome == NO
    assert asked(award, FARMER, model(start)).outcome == NO
    assert asked(award, WORKER, model(start), attested=(key,)).outcome == NO


@NUMBERS
def test_an_interrupted_model_is_not_stable_khoan_2_diem_c(asked, award, count, years):
    """“Ổn định từ n năm trở lên”: two stretches with a break do not add up."""
    broken = [model(dt.date(2010, 1, 1), dt.date(2012, 6, 1)), model(dt.date(2022, 6, 1))]
    assert asked(award, FARMER, *broken, attested=(MODELS[award],)).outcome == NO


BELOW = {NHAT: NHI, NHI: BA, BA: BK_TTG}
BUNDLES = [
    (NHAT, {CO_CP: 2}),
    (NHAT, {CO_CP: 1, CO_BO: 2}),
    (NHAT, {CO_BO: 4}),
    (NHI, {CO_CP: 1, CO_BO: 1}),
    (NHI, {CO_BO: 3}),
    (BA, {CO_CP: 1}),
    (BA, {CO_BO: 2}),
    (BA, {CO_BO: 1, BK_BO: 1}),
]
CERTIFICATES = [(NHAT, 4), (NHI, 3), (BA, 2)]


def won(bundle):
    """Conferrals of a bundle inside 2020-2024."""
    return [e for award, times in bundle.items() for e in given(award, *range(2020, 2020 + times))]


def rising(award):
    """Five excellent years after the step below."""
    return [*given(BELOW[award], 2019), *excellent(*range(2020, 2025))]


@pytest.mark.parametrize(("award", "bundle"), BUNDLES)
@pytest.mark.parametrize("subject", [OFFICE, FIRM], ids=["khoan-4", "khoan-5"])
def test_every_bundle_alone_suffices_and_one_less_does_not(asked, award, bundle, subject):
    """Điểm d khoản 4 (hạng Ba: điểm đ); khoản 5 opens it to enterprises."""
    assert asked(award, subject, *rising(award), *won(bundle)).outcome == YES
    for part in bundle:
        less = {**bundle, part: bundle[part] - 1}
        assert asked(award, subject, *rising(award), *won(less)).outcome == NO


@pytest.mark.parametrize(("award", "times"), CERTIFICATES)
def test_certificates_alone_only_for_collectives_that_flags_are_not_for(asked, award, times):
    """04, 03, 02 certificates of ministries or provinces."""
    case = asked(award, WORKSHOP, *rising(award), *won({BK_BO: times}))
    assert case.outcome == YES
    assert case.who(flags=True).outcome == NO
    assert case.who(flags=None).outcome == OPEN
    assert asked(award, WORKSHOP, *rising(award), *won({BK_BO: times - 1})).outcome == NO


def test_bundles_are_alternatives_not_sums(asked):
    """A part of one and a part of another make none."""
    for award, mixed in (
        (NHAT, {CO_CP: 1, CO_BO: 1}),
        (NHAT, {CO_BO: 3, BK_BO: 3}),
        (NHI, {CO_BO: 2, BK_BO: 2}),
        (NHI, {CO_CP: 2}),
        (BA, {BK_BO: 1}),
    ):
        assert asked(award, WORKSHOP, *rising(award), *won(mixed)).outcome == NO, mixed


@EVERY_CLASS
def test_flags_of_thematic_movements_support_no_proposal_dieu_4_khoan_3(asked, award):
    """Khoản 3 Điều 4 NĐ 98/2023: for merit only."""
    flags = given(CO_BO, 2020, 2021, 2022, 2023, type=CommendationType.MOVEMENT)
    assert asked(award, OFFICE, *rising(award), *flags).outcome == NO


@EVERY_CLASS
def test_every_year_of_a_collective_is_excellent_or_holds_the_title(asked, award):
    """Year by year; a merely good year breaks the run, and “Đơn vị quyết thắng” is not named."""
    case = asked(award, OFFICE, *rising(award), *won({CO_BO: 4}))
    for year in range(2020, 2025):
        lower = case.grade(Grade.GOOD, year)
        assert lower.outcome == NO
        assert lower.confer(TTLDXS, year).outcome == YES
        assert lower.confer(DVQT, year).outcome == NO


@EVERY_CLASS
def test_collective_ladder_needs_the_step_below_and_five_years_after_it(asked, award):
    """With the step in 2020, 2021-2024 are four."""
    case = asked(award, OFFICE, *rising(award), *won({CO_BO: 4}), *given(CO_BO, 2024))
    bare = case.drop(Conferral, award=BELOW[award])
    assert bare.outcome == NO
    assert bare.confer(BELOW[award], 2020).outcome == NO


def test_third_class_asks_for_ten_years_of_existence_dieu_44_khoan_4_diem_d(asked):
    """Ten years on the day of consideration; the founding day must be known."""
    case = asked(BA, OFFICE, *rising(BA), *won({CO_BO: 2}))
    assert case.who(founded=dt.date(2014, 12, 20)).outcome == YES
    assert case.who(founded=dt.date(2014, 12, 21)).outcome == NO
    assert case.who(founded=None).outcome == OPEN


def test_other_classes_ask_for_no_age(asked):
    """Only Điều 44 khoản 4 điểm đ names ten years."""
    for award in (NHAT, NHI):
        case = asked(award, OFFICE, *rising(award), *won({CO_BO: 4}))
        assert case.who(founded=dt.date(2018, 1, 1)).outcome == YES


@pytest.mark.parametrize(("award", "key"), SHARED_ROUTES)
def test_every_attested_point_of_collectives_alone_suffices(asked, award, key):
    """Khoản 4 for collectives, khoản 5 for enterprises; no person is helped."""
    for subject in (OFFICE, FIRM):
        assert asked(award, subject, attested=(key,)).outcome == YES
        assert asked(award, subject).outcome == NO
    for subject in (OFFICIAL, SOCIETY_ABROAD):
        assert asked(award, subject, attested=(key,)).outcome == NO


@EVERY_CLASS
def test_unity_is_asked_of_collectives_but_not_of_enterprises(asked, award):
    """Khoản 4 names it; khoản 5 does not."""
    key = SHARED[award][0]
    assert asked(award, OFFICE, attested=(key,)).attest(UNITED, holds=False).outcome == NO
    assert asked(award, FIRM, attested=(key,)).attest(UNITED, holds=False).outcome == YES


STATE = (Launcher.PRESIDENT, Launcher.PRIME_MINISTER)


@EVERY_CLASS
@pytest.mark.parametrize("launcher", STATE)
@pytest.mark.parametrize("review", list(Review))
def test_movements_of_president_and_prime_minister_have_no_clock_khoan_4_diem_c(
    asked, award, launcher, review
):
    """A movement of one day suffices, at either review."""
    found = movement(launcher, dt.date(2024, 11, 30), review=review)
    keys = (ON_MOVEMENT[award],) if award in ON_MOVEMENT else ()
    assert asked(award, OFFICE, found, attested=keys).outcome == YES
    if keys:
        assert asked(award, OFFICE, found).outcome == NO
    passed_over = movement(launcher, dt.date(2010, 1, 1), outstanding=False)
    assert asked(award, OFFICE, passed_over, attested=keys).outcome == NO
    untold = movement(launcher, dt.date(2010, 1, 1), outstanding=None)
    assert asked(award, OFFICE, untold, attested=keys).outcome == OPEN


@pytest.mark.parametrize("award", [NHAT, NHI])
def test_movements_of_ministries_do_not_open_the_two_upper_classes(asked, award):
    """Điểm c khoản 4 Điều 42, 43 name the President and the Prime Minister only."""
    for subject in (OFFICE, OFFICIAL):
        found = movement(Launcher.MINISTRY_PROVINCE, dt.date(2000, 1, 1))
        assert asked(award, subject, found, attested=(ON_MOVEMENT[award],)).outcome == NO


@pytest.mark.parametrize(
    ("subject", "key"),
    [(OFFICIAL, "thoi-gian-phong-trao-ca-nhan"), (OFFICE, "thoi-gian-phong-trao-tap-the")],
    ids=["khoan-1-diem-a", "khoan-4-diem-c"],
)
def test_movements_of_ministries_run_five_years_for_the_third_class(asked, subject, key):
    """Five years by the review of 1 December 2024, or by the other reading over its term."""
    five = movement(Launcher.MINISTRY_PROVINCE, dt.date(2019, 12, 1))
    assert asked(BA, subject, five).outcome == YES
    short = movement(
        Launcher.MINISTRY_PROVINCE, dt.date(2019, 12, 2), planned_end=dt.date(2025, 12, 31)
    )
    case = asked(BA, subject, short)
    assert case.outcome == NO
    assert case.reading(**{key: "theo-thoi-han"}).outcome == YES
    other = movement(Launcher.OTHER, dt.date(2010, 1, 1))
    assert asked(BA, subject, other).outcome == NO


def test_movements_of_the_state_do_not_help_persons_dieu_44_khoan_1_diem_a(asked):
    """Điểm a names movements of ministries and provinces only."""
    found = movement(Launcher.PRIME_MINISTER, dt.date(2010, 1, 1))
    assert asked(BA, OFFICIAL, found).outcome == NO


@EVERY_CLASS
@pytest.mark.parametrize("subject", [FOREIGNER, SOCIETY_ABROAD], ids=lambda s: s.id)
def test_foreigners_and_vietnamese_abroad_khoan_6(asked, award, subject):
    """Respect and the recognised merit, both."""
    case = asked(award, subject, attested=(FROM_ABROAD[award],))
    assert case.outcome == YES
    assert case.attest(RESPECT, holds=False).outcome == NO
    assert asked(award, subject).outcome == NO


@EVERY_CLASS
def test_khoan_6_is_not_for_subjects_in_the_country(asked, award):
    """A civil servant or office is not helped by it."""
    for subject in (OFFICIAL, OFFICE, FIRM, WORKER):
        assert asked(award, subject, attested=(FROM_ABROAD[award],)).outcome == NO


@pytest.mark.parametrize(
    ("award", "route", "kind"),
    [
        (award, route, kind)
        for award in CLASSES
        for route, kind in (
            ("dot-xuat-ca-nhan", CommendationType.SUDDEN),
            ("dot-xuat-tap-the", CommendationType.SUDDEN),
            ("cong-trang-ca-nhan", CommendationType.MERIT),
            ("cong-trang-tap-the", CommendationType.MERIT),
            ("phong-trao-thi-dua-tap-the", CommendationType.MOVEMENT),
            ("nguoi-viet-nam-o-nuoc-ngoai-nguoi-nuoc-ngoai", CommendationType.EXTERNAL),
            ("giai-thuong", None),
            ("phat-minh-cong-trinh", None),
            ("dong-gop-xa-hoi-ca-nhan", None),
        )
    ],
)
def test_routes_say_what_the_order_is_conferred_for(blank, award, route, kind):
    """Điều 8 tells sudden merit, merit, movements and external commendation apart."""
    parts = blank(award, OFFICIAL).declared.criterion.walk()
    found = {part.commends for part in parts if part.route_key == route}
    assert {kind} == found


@EVERY_CLASS
def test_attestations_of_another_year_do_not_answer(asked, award):
    """A merit attested for 2023 says nothing of 2024."""
    key = PERSONAL[award][-1][-1] if award != BA else "hcld-ba-dot-xuat-ca-nhan"
    case = asked(award, OFFICIAL).drop(Attestation, condition=key)
    assert case.attest(key, year=2023).outcome == OPEN


@pytest.mark.parametrize(
    ("award", "key", "shade"),
    [
        (NHAT, "hcld-nhat-dot-xuat-ca-nhan", "đặc biệt xuất sắc đột xuất"),
        (NHI, "hcld-nhi-dot-xuat-ca-nhan", "thành tích xuất sắc đột xuất"),
        (BA, "hcld-ba-dot-xuat-ca-nhan", "ở một trong các lĩnh vực"),
        (NHAT, "hcld-nhat-dong-gop-ca-nhan", "Có nhiều đóng góp lớn"),
        (NHI, "hcld-nhi-dong-gop-ca-nhan", "Có đóng góp lớn"),
        (BA, "hcld-ba-dong-gop-ca-nhan", "Có nhiều đóng góp vào"),
        (NHAT, "hcld-nhat-phat-minh-sang-che", "toàn quốc"),
        (NHI, "hcld-nhi-phat-minh-sang-che", "trong Bộ, ban, ngành, tỉnh"),
        (NHAT, "hcld-nhat-cong-trinh-tac-pham", "cấp Nhà nước"),
        (NHAT, "hcld-nhat-mo-hinh-nong-dan", "cho nhiều lao động"),
        (NHI, "hcld-nhi-mo-hinh-nong-dan", "cho người lao động"),
        (NHAT, "hcld-nhat-dong-gop-cho-viet-nam", "Có thành tích đặc biệt xuất sắc"),
        (NHI, "hcld-nhi-dong-gop-cho-viet-nam", "Có nhiều thành tích xuất sắc"),
        (BA, "hcld-ba-dong-gop-cho-viet-nam", "Có thành tích xuất sắc"),
        (NHAT, "hcld-nhat-giai-thuong", "giải Nhất hoặc huy chương Vàng thế giới"),
        (
            NHI,
            "hcld-nhi-giai-thuong",
            "Bạc thế giới hoặc tương đương, hoặc huy chương Vàng châu lục",
        ),
        (BA, "hcld-ba-giai-thuong", "Đồng thế giới hoặc tương đương, hoặc huy chương Bạc châu lục"),
    ],
)
def test_sister_classes_keep_the_shades_that_tell_them_apart(blank, award, key, shade):
    """What is asked falls from class to class: in reach, in number, in greatness."""
    parts = blank(award, OFFICIAL).declared.criterion.walk()
    told = {part.statement().render("vi") for part in parts if part.attestation_key == key}
    (text,) = told
    assert shade in text
