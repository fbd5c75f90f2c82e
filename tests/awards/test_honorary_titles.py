"""Honorary State titles: Điều 59-67 Luật 06/2022/QH15, both sides of every length of time."""

import datetime as dt

import attrs
import pytest

from thidua.awards import regime_on
from thidua.criteria import Posthumous, contributed, delegated
from thidua.law import LAW_2022, OrganiserRule
from thidua.records import (
    Collective,
    CollectiveLevel,
    CommendationType,
    Conferral,
    Contribution,
    ContributionKind,
    HardPlace,
    Individual,
    Occupation,
    Practice,
    PracticeField,
)
from thidua.words import verbatim

YES, NO, UNCLEAR = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
DAY = dt.date(2024, 12, 20)
PERSON = Individual(id="cn")
UNIT = Collective(id="tt")
LOYAL = "trung-thanh-chap-hanh-tot"


def worked(field, years, *, end=None, days=0, place=None):
    """Work in *field* for so many years up to *end*, begun *days* later than that."""
    end = end or DAY
    start = end.replace(year=end.year - years) + dt.timedelta(days=days)
    return Practice(field=field, start=start, end=end, place=place)


def award_of(name):
    """The declaration of an award."""
    return regime_on(DAY).awards[name]


PLACE = (
    "tinh-thanh-anh-hung-thanh-tich-toan-dien",
    "tinh-thanh-anh-hung-dong-gop-to-lon",
    "tinh-thanh-anh-hung-trung-tam-dong-luc",
    "tinh-thanh-anh-hung-doan-ket-thong-nhat",
)


@pytest.mark.parametrize(
    ("award", "level", "expected"),
    [
        ("tinh-anh-hung", CollectiveLevel.PROVINCE, YES),
        ("tinh-anh-hung", CollectiveLevel.CITY, NO),
        ("tinh-anh-hung", CollectiveLevel.COMMUNE, NO),
        ("tinh-anh-hung", None, UNCLEAR),
        ("thanh-pho-anh-hung", CollectiveLevel.CITY, YES),
        ("thanh-pho-anh-hung", CollectiveLevel.PROVINCE, NO),
    ],
)
def test_dieu_60_one_title_for_provinces_one_for_cities_under_the_centre(
    ask, award, level, expected
):
    """Each title asks for the level that it names."""
    assert expected == ask(award, Collective(id="t", level=level), attested=PLACE).outcome


@pytest.mark.parametrize("key", PLACE)
def test_dieu_60_every_clause_is_needed(ask, key):
    """Not attested leaves it open and asks for it; denied refuses."""
    case = ask("tinh-anh-hung", Collective(id="t", level=CollectiveLevel.PROVINCE), attested=PLACE)

    assert NO == case.attest(key, holds=False).outcome
    missing = case.attest(key, holds=None)
    assert UNCLEAR == missing.outcome
    assert [key] == [gap.condition for gap in missing.assess().gaps()]


MOTHER = (
    "bmvnah-hai-con-liet-si",
    "bmvnah-hai-con-liet-si-va-thuong-binh",
    "bmvnah-con-duy-nhat-liet-si",
    "bmvnah-con-va-chong-hoac-ban-than-liet-si",
    "bmvnah-con-liet-si-ban-than-thuong-binh",
)


@pytest.mark.parametrize("case_of_hers", MOTHER)
def test_dieu_61_each_of_the_five_cases_of_the_ordinance_suffices(ask, case_of_hers):
    """Điều 2 of the ordinance as amended in 2012: one case is enough, none is too few."""
    case = ask("ba-me-viet-nam-anh-hung", PERSON, attested=["bmvnah-dieu-kien-khac"])
    for key in MOTHER:
        case = case.attest(key, holds=False)

    assert NO == case.outcome
    assert YES == case.attest(case_of_hers).outcome


def test_dieu_61_the_five_cases_cite_the_clauses_of_the_amended_ordinance():
    """Khoản 1 to 5 of Điều 2, in the wording of 2012."""
    places = [
        (c.sources[0].number, c.sources[0].clause, c.sources[0].amended_by)
        for c in award_of("ba-me-viet-nam-anh-hung").criterion.walk()
        if c.attestation_key in MOTHER
    ]
    assert [
        ("36-L/CTN", clause, "Pháp lệnh 05/2012/UBTVQH13") for clause in ("1", "2", "3", "4", "5")
    ] == places


HERO = {
    "anh-hung-luc-luong-vu-trang-nhan-dan": {
        "person": "ahllvt-ca-nhan-tuyet-doi-trung-thanh-mau-muc",
        "person_bundles": [
            (
                "ahllvt-ca-nhan-hanh-dong-anh-hung",
                "ahllvt-ca-nhan-tinh-thong-boi-duong-dong-doi",
            ),
            (
                "ahllvt-ca-nhan-cong-trinh-gia-tri-dac-biet",
                "ahllvt-ca-nhan-tinh-thong-boi-duong-dong-doi",
            ),
        ],
        "unit": (
            "ahllvt-tap-the-trung-thanh-trong-sach-doan-ket",
            "ahllvt-tap-the-nhan-dan-tin-yeu-mau-muc",
        ),
        "unit_bundle": (
            "ahllvt-tap-the-thanh-tich-dac-biet-xuat-sac",
            "ahllvt-tap-the-ngon-co-tieu-bieu",
            "ahllvt-tap-the-dan-dau-sang-kien",
            "ahllvt-tap-the-dan-dau-dao-tao-an-toan",
        ),
        "sudden": "ahllvt-{}-thanh-tich-dac-biet-dot-xuat",
    },
    "anh-hung-lao-dong": {
        "person": "ahld-ca-nhan-tuyet-doi-trung-thanh-mau-muc",
        "person_bundles": [
            (
                "ahld-ca-nhan-lao-dong-sang-tao",
                "ahld-ca-nhan-dong-gop-quan-trong-duoc-suy-ton",
                "ahld-ca-nhan-sang-kien-cong-trinh-tac-pham",
                "ahld-ca-nhan-dao-tao-chuyen-giao",
            ),
        ],
        "unit": (
            "ahld-tap-the-trung-thanh-doan-ket-trong-sach",
            "ahld-tap-the-nhan-dan-ca-ngoi-mau-muc",
        ),
        "unit_bundle": (
            "ahld-tap-the-lao-dong-sang-tao",
            "ahld-tap-the-dan-dau-nang-suat",
            "ahld-tap-the-dan-dau-doi-moi-cong-nghe",
            "ahld-tap-the-dien-hinh-dao-tao",
        ),
        "sudden": "ahld-{}-thanh-tich-dac-biet-dot-xuat",
    },
}
EVERY_HERO = pytest.mark.parametrize("award", HERO)
TEN_YEARS = worked(PracticeField.CONTRIBUTION, 10)


def heroes(ask, award, subject, keys):
    """A hero's file with *keys* attested and every other key denied."""
    case = ask(award, subject, TEN_YEARS)
    for criterion in award_of(award).criterion.walk():
        if criterion.attestation_key:
            case = case.attest(criterion.attestation_key, criterion.attestation_key in keys)
    return case


PERSON_BUNDLES = [(a, bundle) for a, keys in HERO.items() for bundle in keys["person_bundles"]]


@pytest.mark.parametrize(("award", "bundle"), PERSON_BUNDLES)
def test_dieu_62_63_khoan_1_each_bundle_of_a_person_suffices_and_one_less_does_not(
    ask, award, bundle
):
    """Điểm a with the other points; in Điều 62 k1 b a deed or a work is enough."""
    keys = (HERO[award]["person"], *bundle)

    assert YES == heroes(ask, award, PERSON, keys).outcome
    for left_out in keys:
        rest = [key for key in keys if key != left_out]
        assert NO == heroes(ask, award, PERSON, rest).outcome, left_out


@EVERY_HERO
def test_dieu_62_63_khoan_2_every_point_of_a_collective_is_needed(ask, award):
    """Điểm a to e together; without one of them nothing."""
    keys = (*HERO[award]["unit"], *HERO[award]["unit_bundle"])

    assert YES == heroes(ask, award, UNIT, keys).outcome
    for left_out in keys:
        rest = [key for key in keys if key != left_out]
        assert NO == heroes(ask, award, UNIT, rest).outcome, left_out


@EVERY_HERO
def test_dieu_62_63_khoan_3_a_person_with_diem_a_and_a_sudden_feat(ask, award):
    """No ten years, none of the other points; but điểm a stays."""
    sudden = HERO[award]["sudden"].format("ca-nhan")
    case = heroes(ask, award, PERSON, (HERO[award]["person"], sudden)).drop(Practice)

    assert YES == case.outcome
    assert NO == heroes(ask, award, PERSON, (sudden,)).outcome


@EVERY_HERO
def test_dieu_62_63_khoan_3_a_collective_with_diem_d_e_and_a_sudden_feat(ask, award):
    """Both điểm đ and điểm e stay needed."""
    sudden = HERO[award]["sudden"].format("tap-the")
    good, local = HERO[award]["unit"]
    case = heroes(ask, award, UNIT, (good, local, sudden)).drop(Practice)

    assert YES == case.outcome
    assert NO == heroes(ask, award, UNIT, (good, sudden)).outcome
    assert NO == heroes(ask, award, UNIT, (local, sudden)).outcome


@EVERY_HERO
def test_dieu_62_63_a_collective_is_not_a_person(ask, award):
    """What is attested of a person carries no collective."""
    keys = (HERO[award]["person"], *HERO[award]["person_bundles"][0])

    assert NO == heroes(ask, award, UNIT, keys).outcome


TEN = [
    ("anh-hung-luc-luong-vu-trang-nhan-dan", UNIT),
    ("anh-hung-lao-dong", UNIT),
    ("anh-hung-lao-dong", PERSON),
]


@pytest.mark.parametrize(("award", "subject"), TEN)
def test_dieu_62_k2_b_dieu_63_k1_c_k2_b_ten_years_of_contribution(ask, award, subject):
    """Ten years of contributing, however old the collective is; a day less is too few."""
    hero = HERO[award]
    keys = (
        (hero["person"], *hero["person_bundles"][0])
        if subject is PERSON
        else (*hero["unit"], *hero["unit_bundle"])
    )
    case = heroes(ask, award, subject, keys)
    short = worked(PracticeField.CONTRIBUTION, 10, days=1)

    assert YES == case.outcome
    assert NO == case.drop(Practice).put(short).outcome
    untold = case.drop(Practice).uncover(Practice)
    assert UNCLEAR == untold.outcome
    assert Practice.slug in {gap.kind for gap in untold.assess().gaps()}


def test_dieu_63_a_collective_founded_long_ago_has_not_contributed_for_that(ask):
    """Existence is not contribution: the founding day does not stand for the ten years."""
    hero = HERO["anh-hung-lao-dong"]
    old = attrs.evolve(UNIT, founded=dt.date(1990, 1, 1))
    case = heroes(ask, "anh-hung-lao-dong", old, (*hero["unit"], *hero["unit_bundle"]))

    assert NO == case.drop(Practice).outcome


@EVERY_HERO
def test_dieu_62_63_khoan_3_commends_a_sudden_feat(award):
    """Only the exceptional way says what it commends."""
    commends = {
        criterion.route_key: criterion.commends
        for criterion in award_of(award).criterion.walk()
        if criterion.route_key
    }
    sudden = {key for key, what in commends.items() if what is CommendationType.SUDDEN}
    assert {"dot-xuat-ca-nhan", "dot-xuat-tap-the"} == sudden


TEACHER = Individual(id="ng", occupations={Occupation.TEACHER})
HEAD = Individual(id="ht", occupations={Occupation.TEACHER, Occupation.EDUCATION_MANAGER})
RESEARCHER = Individual(id="nc", occupations={Occupation.EDUCATION_RESEARCHER})
DOCTOR = Individual(id="bs", occupations={Occupation.HEALTH_WORKER})
HEALTH_HEAD = Individual(id="gd", occupations={Occupation.HEALTH_MANAGER})
ARTIST = Individual(id="ns", occupations={Occupation.ARTIST})
KEEPER = Individual(id="nn", occupations={Occupation.HERITAGE_KEEPER})

KEYS = {
    "nha-giao-uu-tu": ("ngut-tai-nang-cong-lao", "ngut-dieu-kien-cua-nghi-dinh"),
    "nha-giao-nhan-dan": ("ngnd-tai-nang-xuat-sac-cong-lon", "ngnd-dieu-kien-cua-nghi-dinh"),
    "thay-thuoc-uu-tu": ("ttut-tai-nang-thanh-tich", "ttut-dieu-kien-cua-nghi-dinh"),
    "thay-thuoc-nhan-dan": ("ttnd-tai-nang-cong-hien-anh-huong", "ttnd-dieu-kien-cua-nghi-dinh"),
    "nghe-si-uu-tu": ("nsut-tai-nang-phuc-vu", "nsut-giai-thuong", "nsut-dieu-kien-cua-nghi-dinh"),
    "nghe-si-nhan-dan": (
        "nsnd-tai-nang-xuat-sac-cong-hien",
        "nsnd-giai-thuong-sau-uu-tu",
        "nsnd-dieu-kien-cua-nghi-dinh",
    ),
    "nghe-nhan-uu-tu": (
        "nghe-nhan-dao-duc-ky-nang",
        "nghe-nhan-cong-lon",
        "nnut-tieu-bieu-dia-phuong",
        "nnut-dieu-kien-cua-nghi-dinh",
    ),
    "nghe-nhan-nhan-dan": (
        "nghe-nhan-dao-duc-ky-nang",
        "nghe-nhan-cong-lon",
        "nnnd-tieu-bieu-ca-nuoc",
        "nnnd-dieu-kien-cua-nghi-dinh",
    ),
}
F = PracticeField
# Award, who, field, years that just suffice.
DIRECT = [
    ("nha-giao-uu-tu", TEACHER, F.TEACHING, 15),
    ("nha-giao-nhan-dan", TEACHER, F.TEACHING, 20),
    ("thay-thuoc-uu-tu", DOCTOR, F.MEDICAL_WORK, 15),
    ("thay-thuoc-nhan-dan", DOCTOR, F.MEDICAL_WORK, 20),
    ("nghe-si-uu-tu", ARTIST, F.ARTS, 15),
    ("nghe-si-uu-tu", ARTIST, F.CIRCUS_DANCE, 10),
    ("nghe-si-nhan-dan", ARTIST, F.ARTS, 20),
    ("nghe-si-nhan-dan", ARTIST, F.CIRCUS_DANCE, 15),
    ("nghe-nhan-uu-tu", KEEPER, F.HERITAGE, 15),
    ("nghe-nhan-nhan-dan", KEEPER, F.HERITAGE, 20),
]
# Award, who, field of the sector, its years, field of direct work, its years.
MANAGERS = [
    ("nha-giao-uu-tu", HEAD, F.EDUCATION, 20, F.TEACHING, 10),
    ("nha-giao-uu-tu", RESEARCHER, F.EDUCATION, 20, F.TEACHING, 10),
    ("nha-giao-nhan-dan", HEAD, F.EDUCATION, 25, F.TEACHING, 15),
    ("nha-giao-nhan-dan", RESEARCHER, F.EDUCATION, 25, F.TEACHING, 15),
    ("thay-thuoc-uu-tu", HEALTH_HEAD, F.HEALTH, 20, F.MEDICAL_WORK, 10),
    ("thay-thuoc-nhan-dan", HEALTH_HEAD, F.HEALTH, 25, F.MEDICAL_WORK, 15),
]
PEOPLES = [name for name in KEYS if name.endswith("nhan-dan")]


def titled(ask, award, subject, *practices):
    """A file with everything but the time, which is told."""
    before = award.replace("nhan-dan", "uu-tu")
    events = () if before == award else (Conferral(award=before, year=2018),)
    return ask(award, subject, *events, *practices, attested=(LOYAL, *KEYS[award]))


@pytest.mark.parametrize(("award", "subject", "field", "years"), DIRECT)
def test_dieu_64_to_67_years_of_direct_work(ask, award, subject, field, years):
    """15 years for ưu tú, 20 for nhân dân; 10 and 15 in circus and dance; a day less is too few."""
    assert YES == titled(ask, award, subject, worked(field, years)).outcome
    assert NO == titled(ask, award, subject, worked(field, years, days=1)).outcome


@pytest.mark.parametrize(("award", "subject", "field", "years"), DIRECT)
def test_dieu_64_to_67_time_not_told_is_not_absent(ask, award, subject, field, years):
    """A record that is not complete leaves the time open."""
    case = titled(ask, award, subject, worked(field, years, days=1)).uncover(Practice)

    assert UNCLEAR == case.outcome


@pytest.mark.parametrize(("award", "subject", "sector", "all_", "direct", "of_it"), MANAGERS)
def test_dieu_64_65_managers_and_researchers_years_in_the_sector_and_of_direct_work(
    ask, award, subject, sector, all_, direct, of_it
):
    """20 of which 10, 25 of which 15: each a day short is too few; direct work is in the sector."""
    middle = DAY.replace(year=DAY.year - of_it)
    later = worked(direct, of_it)

    def time(*, days):
        return worked(sector, all_ - of_it, end=middle, days=days)

    assert YES == titled(ask, award, subject, time(days=0), later).outcome
    assert NO == titled(ask, award, subject, time(days=1), later).outcome
    short = attrs.evolve(later, start=later.start + dt.timedelta(days=1))
    first = attrs.evolve(time(days=0), end=short.start)
    assert NO == titled(ask, award, subject, first, short).outcome


@pytest.mark.parametrize(
    ("award", "subject", "direct", "years"),
    [
        ("nha-giao-uu-tu", HEAD, F.TEACHING, 15),
        ("nha-giao-nhan-dan", HEAD, F.TEACHING, 20),
        ("thay-thuoc-uu-tu", HEALTH_HEAD, F.MEDICAL_WORK, 15),
        ("thay-thuoc-nhan-dan", HEALTH_HEAD, F.MEDICAL_WORK, 20),
    ],
)
def test_dieu_64_65_a_manager_is_measured_as_a_manager(ask, award, subject, direct, years):
    """The years of a teacher or doctor alone do not do for managers (“thì phải”)."""
    assert NO == titled(ask, award, subject, worked(direct, years)).outcome


@pytest.mark.parametrize("place", [HardPlace.BORDER, HardPlace.SEA_ISLANDS, HardPlace.HARD_AREA])
@pytest.mark.parametrize(
    ("award", "subject", "field"),
    [
        ("nha-giao-nhan-dan", TEACHER, F.TEACHING),
        ("thay-thuoc-nhan-dan", DOCTOR, F.MEDICAL_WORK),
    ],
)
def test_khoan_4_dieu_64_65_time_in_hard_places_counts_twice(ask, award, subject, field, place):
    """Ten years there are twenty; a day less is too few."""
    assert YES == titled(ask, award, subject, worked(field, 10, place=place)).outcome
    assert NO == titled(ask, award, subject, worked(field, 10, days=1, place=place)).outcome


@pytest.mark.parametrize(
    ("award", "subject", "field", "place"),
    [
        ("nha-giao-nhan-dan", TEACHER, F.TEACHING, HardPlace.INTERNATIONAL_DUTY),
        ("thay-thuoc-nhan-dan", DOCTOR, F.MEDICAL_WORK, HardPlace.INTERNATIONAL_DUTY),
        ("nghe-si-nhan-dan", ARTIST, F.ARTS, HardPlace.BORDER),
        ("nghe-si-nhan-dan", ARTIST, F.CIRCUS_DANCE, HardPlace.SEA_ISLANDS),
        ("nghe-nhan-nhan-dan", KEEPER, F.HERITAGE, HardPlace.HARD_AREA),
    ],
)
def test_no_time_counts_twice_in_dieu_66_67_nor_for_other_duties(ask, award, subject, field, place):
    """The coefficient stands in khoản 4 of Điều 64 and 65 alone, for three kinds of place."""
    assert NO == titled(ask, award, subject, worked(field, 14, place=place)).outcome


@pytest.mark.parametrize("award", PEOPLES)
def test_dieu_64_to_67_khoan_2_nhan_dan_needs_uu_tu(ask, award):
    """Not conferred refuses; not known leaves it open."""
    _, subject, field, years = next(row for row in DIRECT if row[0] == award)
    case = titled(ask, award, subject, worked(field, years)).drop(Conferral)

    assert NO == case.outcome
    unknown = case.uncover(Conferral)
    assert UNCLEAR == unknown.outcome
    assert {Conferral.slug} == {gap.kind for gap in unknown.assess().gaps()}


@pytest.mark.parametrize("award", PEOPLES)
def test_uu_tu_of_another_profession_is_no_step_to_nhan_dan(ask, award):
    """The title before is that of the same profession."""
    _, subject, field, years = next(row for row in DIRECT if row[0] == award)
    other = "nghe-si-uu-tu" if award != "nghe-si-nhan-dan" else "nghe-nhan-uu-tu"
    case = titled(ask, award, subject, worked(field, years)).drop(Conferral)

    assert NO == case.put(Conferral(award=other, year=2018)).outcome


@pytest.mark.parametrize(("award", "subject", "field", "years"), DIRECT)
def test_dieu_64_to_67_khoan_1_nobody_of_another_profession(ask, award, subject, field, years):
    """A public employee of no such profession is refused; one of unknown profession is open."""
    case = titled(ask, award, subject, worked(field, years))

    assert NO == case.who(occupations={Occupation.SCIENTIST}).outcome
    assert UNCLEAR == case.who(occupations=()).outcome


@pytest.mark.parametrize(("award", "key"), [(a, k) for a, keys in KEYS.items() for k in keys])
def test_dieu_64_to_67_every_point_is_needed(ask, award, key):
    """Not attested: open, and asked for; denied: refused."""
    _, subject, field, years = next(row for row in DIRECT if row[0] == award)
    case = titled(ask, award, subject, worked(field, years))

    missing = case.attest(key, holds=None)
    assert UNCLEAR == missing.outcome
    assert key in {gap.condition for gap in missing.assess().gaps()}
    denied = case.attest(key, holds=False)
    if "giai-thuong" in key:
        denied = denied.attest(
            "nsnd-tac-pham-xuat-sac-sau-uu-tu" if "nsnd" in key else "nsut-tac-pham-xuat-sac",
            holds=False,
        )
    assert NO == denied.outcome


@pytest.mark.parametrize(
    ("award", "prize", "work"),
    [
        ("nghe-si-uu-tu", "nsut-giai-thuong", "nsut-tac-pham-xuat-sac"),
        ("nghe-si-nhan-dan", "nsnd-giai-thuong-sau-uu-tu", "nsnd-tac-pham-xuat-sac-sau-uu-tu"),
    ],
)
def test_dieu_66_an_outstanding_work_stands_for_a_prize(ask, award, prize, work):
    """K3 c and k2 d: one of the two."""
    case = titled(ask, award, ARTIST, worked(F.ARTS, 20)).attest(prize, holds=False)

    assert YES == case.attest(work).outcome


def test_diem_d_khoan_2_dieu_66_a_prize_before_nghe_si_uu_tu_does_not_do(ask):
    """What was attested for the ưu tú title is another condition than the prize after it."""
    case = titled(ask, "nghe-si-nhan-dan", ARTIST, worked(F.ARTS, 20))
    case = case.attest("nsnd-giai-thuong-sau-uu-tu", holds=False)
    case = case.attest("nsnd-tac-pham-xuat-sac-sau-uu-tu", holds=False)

    assert NO == case.attest("nsut-giai-thuong").outcome


@pytest.mark.parametrize("award", KEYS)
def test_dieu_64_to_67_say_that_they_are_not_conferred_posthumously(award):
    """Điều 59 k1 speaks of both, the articles on these titles of conferring only."""
    article = award_of(award).article.article
    notes = {note.text.render("vi"): note.source for note in award_of(award).notes}
    place = next(source for text, source in notes.items() if "không quy định truy tặng" in text)

    assert (LAW_2022.number, article, "1") == (place.number, place.article, place.clause)


@pytest.mark.parametrize("award", ["ba-me-viet-nam-anh-hung", *HERO])
def test_dieu_61_62_63_may_be_conferred_posthumously(award):
    """The three articles say so of persons."""
    assert award_of(award).posthumous.value is Posthumous.ALLOWED


def test_every_honorary_title_is_conferred_by_the_president():
    """Điều 77."""
    for award in ("tinh-anh-hung", "thanh-pho-anh-hung", "ba-me-viet-nam-anh-hung", *HERO, *KEYS):
        assert [LAW_2022.cite(77)] == [n.source for n in award_of(award).conferred_by]


LEFT = {
    "ba-me-viet-nam-anh-hung": ("bmvnah-dieu-kien-khac", LAW_2022.cite(61, 2)),
    **{
        name: (keys[-1], LAW_2022.cite(article, clause))
        for (name, keys), (article, clause) in zip(
            KEYS.items(), [(64, 6)] * 2 + [(65, 6)] * 2 + [(66, 5)] * 2 + [(67, 5)] * 2, strict=True
        )
    },
}


@pytest.mark.parametrize("award", LEFT)
def test_what_is_left_to_others_cites_the_clause_that_leaves_it(award):
    """One delegated standard in each award."""
    key, place = LEFT[award]
    left = [
        (c.key, c.sources)
        for c in award_of(award).criterion.walk()
        if type(c) is type(delegated("x", verbatim("x"), by=verbatim("x")))
    ]
    assert [(key, (place,))] == left


def test_conditions_of_the_decree_take_the_place_of_what_was_left(ask):
    """With NĐ 35/2024 in hand its conditions are asked, and the attestation no more."""
    rule = contributed(
        ContributionKind.INITIATIVE, span=5, source=OrganiserRule("NĐ 35/2024, nhóm giả định")
    )
    detailed = award_of("nha-giao-uu-tu").detailed_by(rule)
    case = titled(ask, "nha-giao-uu-tu", TEACHER, worked(F.TEACHING, 15))
    case = case.attest("ngut-dieu-kien-cua-nghi-dinh", holds=None)
    done = case.put(
        Contribution(type=ContributionKind.INITIATIVE, title="A", year=2023, applied=True)
    )

    def outcome(one):
        return detailed.assess(one.record, one.year, one.day).outcome.name

    assert UNCLEAR == case.outcome
    assert NO == outcome(case)
    assert YES == outcome(done)
    assert "ngut-dieu-kien-cua-nghi-dinh" not in {
        c.attestation_key for c in detailed.criterion.walk()
    }
