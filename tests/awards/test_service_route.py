"""The route of long service: every line of Điều 8 to 21 of Decree 98/2023, just met and just not."""

import datetime as dt
import functools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thidua.awards.law_2022.service_route import (
    SERVICE_AWARDS,
    service_notes,
    service_route,
)
from thidua.criteria import Award, AwardKind, Outcome, Readings, Truth
from thidua.dates import add_years
from thidua.errors import UnknownName
from thidua.law import DECREE_2023, DECREE_2025, LAW_2022
from thidua.records import (
    AWARD_NAMES,
    POST_NAMES,
    Attestation,
    Collective,
    CommendationType,
    Conferral,
    Discipline,
    DisciplineForm,
    Individual,
    Post,
    Practice,
    PracticeField,
    Record,
    SubjectKind,
    everything,
)
from thidua.testing import refinements

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
ON = dt.date(2025, 3, 1)
LATER = dt.date(2025, 7, 1)
ALL = everything(1930, 2026)
ONE_DAY = dt.timedelta(days=1)

SV, HCM = "huan-chuong-sao-vang", "huan-chuong-ho-chi-minh"
DL1, DL2, DL3 = (f"huan-chuong-doc-lap-hang-{n}" for n in ("nhat", "nhi", "ba"))
QC1, QC2, QC3 = (f"huan-chuong-quan-cong-hang-{n}" for n in ("nhat", "nhi", "ba"))
LD1, LD2, LD3 = (f"huan-chuong-lao-dong-hang-{n}" for n in ("nhat", "nhi", "ba"))
BV1, BV2, BV3 = (f"huan-chuong-bao-ve-to-quoc-hang-{n}" for n in ("nhat", "nhi", "ba"))

IN_1935 = ("hoat-dong-cach-mang-tu-1935-ve-truoc",)
BEFORE_1945 = ("hoat-dong-cach-mang-truoc-1945", "vao-dang-truoc-19-8-1945")
UPRISING = ("can-bo-tien-khoi-nghia",)
TWO_WARS = ("hoat-dong-lien-tuc-hai-cuoc-khang-chien",)
SOUTH = ("chien-truong-mien-nam-tu-10-nam",)
MODERN = ("cong-tac-lien-tuc-sau-20-7-1954",)
EVERY_PERIOD = {*IN_1935, *BEFORE_1945, *UPRISING, *TWO_WARS, *SOUTH, *MODERN}
ALWAYS = (
    "thong-bao-nghi-huu-hoac-da-mat",
    "cong-lao-to-lon-sao-vang",
    "cong-lao-to-lon-ho-chi-minh",
    "khong-pham-khuyet-diem-lon",
    "khong-sai-pham-nghiem-trong-khi-giu-chuc-vu",
)


@functools.cache
def award(slug):
    law = service_route(slug).sources[0]
    return Award(
        name=AWARD_NAMES[slug],
        kind=AwardKind.ORDER,
        subjects=(SubjectKind.INDIVIDUAL,),
        law=LAW_2022,
        article=law,
        conferred_by=(),
        criterion=service_route(slug),
    )


def told(active, **answers):
    keys = dict.fromkeys(ALWAYS, True) | {key: key in active for key in EVERY_PERIOD}
    return [
        Attestation(condition=key, year=2025, holds=holds, by="Ban Tổ chức")
        for key, holds in (keys | {k.replace("_", "-"): v for k, v in answers.items()}).items()
        if holds is not None
    ]


def held(slug, start, end=None, **more):
    return Post(post=slug, start=start, end=end, **more)


def years_of(slug, years, until=ON):
    return held(slug, add_years(until, -years), until)


def a_day_short_of(slug, years, until=ON):
    return held(slug, add_years(until, -years) + ONE_DAY, until)


def forces(years):
    return Practice(field=PracticeField.ARMY, start=add_years(ON, -years), end=ON)


def judge(slug, *events, active=MODERN, who=None, complete=ALL, on=ON, readings=None, **answers):
    record = Record(
        subject=who or Individual(id="cb-01", woman=False),
        events=[*events, *told(active, **answers)],
        complete=complete,
    )
    return award(slug).ask(2025, on, readings=readings).verdict(record)


# award, participation, a post of the line, years from, and the first number of years too many
LINES = [
    (SV, MODERN, "tong-bi-thu", 8, None),
    (SV, MODERN, "chu-tich-quoc-hoi", 8, None),
    (HCM, TWO_WARS, "uy-vien-bo-chinh-tri", 3, None),
    (HCM, MODERN, "thu-tuong-chinh-phu", 3, None),
    (HCM, MODERN, "pho-thu-tuong-chinh-phu", 8, None),
    (HCM, MODERN, "dai-tuong", 10, None),
    (DL1, TWO_WARS, "bi-thu-tinh-uy", 8, None),
    (DL1, TWO_WARS, "khu-uy-vien", 8, None),
    (DL1, MODERN, "chanh-an-toa-an-nhan-dan-toi-cao", 3, None),
    (DL1, MODERN, "bo-truong", 13, None),
    (DL1, MODERN, "thuong-tuong", 10, None),
    (DL2, UPRISING, "thu-truong", 3, None),
    (DL2, TWO_WARS, "bo-truong", 3, None),
    (DL2, TWO_WARS, "chu-tich-uy-ban-nhan-dan-cap-tinh", 8, None),
    (DL2, MODERN, "tong-kiem-toan-nha-nuoc", 8, None),
    (DL2, MODERN, "thuong-tuong", 5, None),
    (DL2, MODERN, "pho-bi-thu-tinh-uy", 13, None),
    (DL3, TWO_WARS, "thu-truong", 3, None),
    (DL3, MODERN, "bo-truong", 3, None),
    (DL3, MODERN, "thu-truong", 8, None),
    (LD1, TWO_WARS, "vu-truong", 10, None),
    (LD1, MODERN, "thu-truong", 5, None),
    (LD1, MODERN, "tong-cuc-truong", 8, None),
    (LD1, MODERN, "pho-tong-cuc-truong", 10, None),
    (LD1, MODERN, "vu-truong", 15, None),
    (LD1, MODERN, "giam-doc-so", 15, None),
    (LD2, TWO_WARS, "vu-truong", 6, 10),
    (LD2, TWO_WARS, "giam-doc-so", 10, None),
    (LD2, MODERN, "thu-truong", 3, 5),
    (LD2, MODERN, "tong-cuc-truong", 5, None),
    (LD2, MODERN, "pho-chu-tich-uy-ban-nhan-dan-cap-tinh", 8, 10),
    (LD2, MODERN, "giam-doc-so", 10, 15),
    (LD2, MODERN, "pho-giam-doc-so", 15, None),
    (LD3, TWO_WARS, "uy-vien-ban-thuong-vu-tinh-uy", 5, None),
    (LD3, TWO_WARS, "truong-to-chuc-chinh-tri-xa-hoi-cap-tinh", 6, 10),
    (LD3, MODERN, "tong-cuc-truong", 3, 5),
    (LD3, MODERN, "pho-tong-cuc-truong", 5, 8),
    (LD3, MODERN, "vu-truong", 6, 10),
    (LD3, MODERN, "pho-vu-truong", 10, 15),
]


@pytest.mark.parametrize(("slug", "active", "post", "least", "too_many"), LINES)
def test_nghi_dinh_98_dieu_8_den_18_each_line_just_met_and_just_not(
    slug, active, post, least, too_many
):
    """So many years to the day, a day less, and where the line ends, a day before and that day."""
    assert TRUE is judge(slug, years_of(post, least), active=active)
    assert FALSE is judge(slug, a_day_short_of(post, least), active=active)
    assert FALSE is judge(slug, years_of(post, least), active=())
    if too_many is not None:
        assert TRUE is judge(slug, a_day_short_of(post, too_many), active=active)
        assert FALSE is judge(slug, years_of(post, too_many), active=active)


# award, participation, a post of a line that states no time, and one that is not of it
WITHOUT_TIME = [
    (SV, IN_1935, "bi-thu-khu-uy", "thu-truong"),
    (SV, IN_1935, "bo-truong", "thu-truong"),
    (SV, IN_1935, "thuong-tuong", "trung-tuong"),
    (SV, BEFORE_1945, "bi-thu-trung-uong-dang", "bo-truong"),
    (SV, BEFORE_1945, "dai-tuong", "thuong-tuong"),
    (SV, TWO_WARS, "chu-tich-nuoc", "pho-chu-tich-nuoc"),
    (HCM, IN_1935, "bi-thu-tinh-uy", "vu-truong"),
    (HCM, IN_1935, "pho-bi-thu-tinh-uy", "tinh-uy-vien"),
    (HCM, IN_1935, "trung-tuong", "vu-truong"),
    (HCM, BEFORE_1945, "xu-uy-vien", "thu-truong"),
    (HCM, BEFORE_1945, "thuong-tuong", "trung-tuong"),
    (HCM, TWO_WARS, "dai-tuong", "thuong-tuong"),
    (DL1, BEFORE_1945, "bi-thu-thanh-uy-truc-thuoc-trung-uong", "vu-truong"),
    (DL1, BEFORE_1945, "trung-tuong", "vu-truong"),
    (DL1, TWO_WARS, "thuong-tuong", "trung-tuong"),
    (DL1, MODERN, "dai-tuong", "trung-tuong"),
    (DL3, BEFORE_1945, "tinh-uy-vien", "pho-vu-truong"),
    (DL3, UPRISING, "truong-ban-nganh-cap-tinh", "pho-vu-truong"),
    (DL3, MODERN, "thuong-tuong", "trung-tuong"),
    (LD1, UPRISING, "pho-truong-ban-nganh-cap-tinh", "huyen-uy-vien"),
    (LD1, TWO_WARS, "pho-truong-to-chuc-chinh-tri-xa-hoi-o-trung-uong", "giam-doc-so"),
    (LD1, MODERN, "bi-thu-tinh-uy", "pho-bi-thu-tinh-uy"),
]


@pytest.mark.parametrize(("slug", "active", "post", "other"), WITHOUT_TIME)
def test_nghi_dinh_98_dieu_8_den_18_lines_without_time(slug, active, post, other):
    """To have held the post or rank at all, though never one that is not listed there."""
    assert TRUE is judge(slug, held(post, ON - ONE_DAY), active=active)
    assert FALSE is judge(slug, held(other, ON - ONE_DAY), active=active)
    assert FALSE is judge(slug, held(post, ON - ONE_DAY), active=())


def test_nghi_dinh_98_dieu_8_khoan_3_the_rank_before_30_april_1975():
    """Only the rank is so limited, unless the words are read to limit the posts as well."""
    before = held("dai-tuong", dt.date(1975, 4, 29))
    after = held("dai-tuong", dt.date(1975, 4, 30))
    president = held("chu-tich-nuoc", dt.date(1976, 1, 1), dt.date(1977, 1, 1))
    both = {"truoc-ngay-30-4-1975": "cach-khac"}

    assert TRUE is judge(SV, before, active=TWO_WARS)
    assert FALSE is judge(SV, after, active=TWO_WARS)
    assert TRUE is judge(SV, president, active=TWO_WARS)
    assert FALSE is judge(SV, president, active=TWO_WARS, readings=both)


@pytest.mark.parametrize("post", ["bo-truong", "thu-truong"])
def test_nghi_dinh_98_dieu_13_only_the_ministries_of_the_armed_forces(post):
    """A minister elsewhere may be awarded by the civil lines, not by this one."""
    held_for_years = years_of(post, 10)

    assert FALSE is judge(QC1, held_for_years, forces(35))
    assert TRUE is judge(QC1, years_of(f"{post}-bo-quoc-phong", 10), forces(35))
    assert TRUE is judge(LD1, years_of(f"{post}-bo-cong-an", 5))


def test_nghi_dinh_98_dieu_6_khoan_2_diem_c_posts_at_once():
    """Three of eight years as minister held at once with a higher post count for that one."""
    minister = years_of("bo-truong", 8)

    assert TRUE is judge(DL2, minister)
    assert FALSE is judge(DL2, minister, years_of("uy-vien-bo-chinh-tri", 3))
    assert TRUE is judge(DL1, minister, years_of("uy-vien-bo-chinh-tri", 3))


@pytest.mark.parametrize(
    "higher",
    ["tong-cuc-truong", "thu-truong", "bo-truong", "pho-thu-tuong-chinh-phu", "tong-bi-thu"],
)
def test_nghi_dinh_98_dieu_17_khoan_1_diem_a_every_post_above_a_head(higher):
    """A year of six held at once with any of them is not a head's."""
    last_year = held(higher, dt.date(2024, 3, 1), ON)
    head = years_of("vu-truong", 6)

    assert TRUE is judge(LD2, head, active=TWO_WARS)
    assert FALSE is judge(LD2, head, last_year, active=TWO_WARS)


def test_nghi_dinh_98_dieu_11_khoan_1_a_minister_short_of_three_years_is_a_deputy_minister():
    """Of those of the uprising as well; with three years the minister's own line stands."""
    deputy = held("thu-truong", dt.date(2021, 3, 1), dt.date(2022, 3, 2))
    short = held("bo-truong", dt.date(2022, 3, 2), ON)

    assert TRUE is judge(DL2, deputy, short, active=UPRISING)
    assert FALSE is judge(DL2, deputy, active=UPRISING)
    assert FALSE is judge(DL2, deputy, held("bo-truong", dt.date(2022, 3, 1), ON), active=UPRISING)


def test_nghi_dinh_98_dieu_12_khoan_2_district_posts_in_the_south_before_30_april_1975():
    """A case of its own, unless it is read to ask for the uprising as well."""
    before = held("huyen-doi-pho", dt.date(1970, 1, 1), dt.date(1971, 1, 1))
    after = held("huyen-uy-vien", dt.date(1975, 4, 30), dt.date(1980, 1, 1))
    joined = {"chien-truong-mien-nam-va-tien-khoi-nghia": "phai-la-tien-khoi-nghia"}

    assert TRUE is judge(DL3, before, active=SOUTH)
    assert FALSE is judge(DL3, after, active=SOUTH)
    assert FALSE is judge(DL3, before, active=SOUTH, readings=joined)
    assert TRUE is judge(DL3, before, active=(*SOUTH, *UPRISING), readings=joined)


# award, a post of the line, its years (None: no time stated), total years in the forces
FORCES = [
    (QC1, "tong-tham-muu-truong", None, 35),
    (QC1, "bo-truong-bo-cong-an", None, 35),
    (QC1, "thu-truong-bo-quoc-phong", None, 35),
    (QC1, "dai-tuong", None, 35),
    (QC1, "thuong-tuong", 5, 35),
    (QC2, "tu-lenh-quan-khu", 5, 35),
    (QC3, "tu-lenh-quan-doan", 5, 35),
    (BV1, "giam-doc-cong-an-cap-tinh", 10, 35),
    (BV1, "su-doan-truong", 10, 35),
    (BV2, "lu-doan-truong", 10, 35),
    (BV2, "pho-giam-doc-cong-an-cap-tinh", 10, 35),
    (BV3, "trung-doan-truong", 10, 30),
    (BV3, "pho-trung-doan-truong", 10, 30),
]


@pytest.mark.parametrize(("slug", "post", "least", "total"), FORCES)
def test_nghi_dinh_98_dieu_13_den_15_va_19_den_21_post_and_total_service(slug, post, least, total):
    """Both are asked, each to the day."""
    enough = held(post, ON - ONE_DAY) if least is None else years_of(post, least)
    served = Practice(field=PracticeField.POLICE, start=add_years(ON, -total))
    short = Practice(field=PracticeField.POLICE, start=add_years(ON, -total) + ONE_DAY)

    assert TRUE is judge(slug, enough, served)
    assert FALSE is judge(slug, enough, short)
    assert FALSE is judge(slug, served)
    if least is not None:
        assert FALSE is judge(slug, a_day_short_of(post, least), served)


@pytest.mark.parametrize(
    ("slug", "events", "key", "other", "by_default", "otherwise"),
    [
        (
            QC1,
            [held("dai-tuong", ON - ONE_DAY), forces(35)],
            "nam-nam-quan-cong-hang-nhat",
            "cach-khac",
            TRUE,
            FALSE,
        ),
        (
            QC3,
            [years_of("tu-lenh-quan-doan", 5), forces(36)],
            "ba-muoi-lam-nam",
            "dung-35-nam",
            TRUE,
            FALSE,
        ),
        (
            BV1,
            [held("su-doan-truong", ON - ONE_DAY), forces(35)],
            "muoi-nam-cua-ca-danh-sach",
            "cach-khac",
            FALSE,
            TRUE,
        ),
        (
            DL2,
            [a_day_short_of("bo-truong", 11)],
            "muc-tren-cua-khoang-thoi-gian",
            "la-gioi-han",
            TRUE,
            FALSE,
        ),
        (
            DL2,
            [years_of("bo-truong", 9)],
            "so-nhiem-ky",
            "du-so-nhiem-ky",
            TRUE,
            UNKNOWN,
        ),
        (
            LD1,
            [years_of("tong-cuc-truong", 10)],
            "tren-muc-tren-cua-hang-nhat",
            "cach-khac",
            TRUE,
            FALSE,
        ),
        (
            LD1,
            [years_of("pho-tong-cuc-truong", 15)],
            "tren-muc-tren-cua-hang-nhat",
            "cach-khac",
            TRUE,
            FALSE,
        ),
        (
            LD2,
            [years_of("tong-cuc-truong", 8)],
            "chong-lan-hang-nhat-hang-nhi",
            "cach-khac",
            TRUE,
            FALSE,
        ),
        (
            LD3,
            [
                held("thu-truong", dt.date(2024, 3, 1), ON),
                held("tong-cuc-truong", dt.date(2023, 3, 1), dt.date(2024, 3, 1)),
                held("pho-tong-cuc-truong", dt.date(2020, 3, 1), dt.date(2023, 3, 1)),
            ],
            "cong-don-thoi-gian",
            "nhieu-bac",
            FALSE,
            TRUE,
        ),
        (
            LD3,
            [
                held("thu-truong", dt.date(2023, 3, 1), ON),
                held("vu-truong", dt.date(2019, 3, 1), dt.date(2023, 3, 1)),
            ],
            "cong-don-thoi-gian",
            "mot-bac",
            TRUE,
            FALSE,
        ),
    ],
)
def test_what_the_decree_leaves_open_is_a_reading(slug, events, key, other, by_default, otherwise):
    """The default and the other reading differ just where the doubt matters."""
    assert by_default is judge(slug, *events)
    assert otherwise is judge(slug, *events, readings={key: other})


@pytest.mark.parametrize(
    ("slug", "events", "active", "key", "other", "by_default", "otherwise"),
    [
        (
            SV,
            [held("bi-thu-trung-uong-dang", ON - ONE_DAY)],
            BEFORE_1945[:1],
            "tham-gia-truoc-1945-va-vao-dang",
            "can-mot-trong-hai",
            FALSE,
            TRUE,
        ),
        (
            SV,
            [held("bi-thu-tinh-uy", ON - ONE_DAY)],
            IN_1935,
            "bi-thu-tinh-uy-va-dieu-7",
            "cach-khac",
            FALSE,
            TRUE,
        ),
        (
            HCM,
            [held("bi-thu-tinh-uy", ON - ONE_DAY)],
            BEFORE_1945,
            "bi-thu-tinh-uy-va-dieu-7",
            "cach-khac",
            FALSE,
            TRUE,
        ),
        (
            HCM,
            [held("bi-thu-thanh-uy-truc-thuoc-trung-uong", ON - ONE_DAY)],
            BEFORE_1945,
            "bi-thu-tinh-uy-va-dieu-7",
            "cach-khac",
            FALSE,
            TRUE,
        ),
        (
            DL1,
            [held("bo-truong", ON - ONE_DAY)],
            TWO_WARS,
            "nhiem-ky-cua-ca-danh-sach",
            "cach-khac",
            FALSE,
            TRUE,
        ),
        (
            LD1,
            [years_of("giam-doc-so", 10)],
            TWO_WARS,
            "danh-sach-hai-cuoc-khang-chien-va-dieu-7",
            "cach-khac",
            FALSE,
            TRUE,
        ),
        (
            LD3,
            [years_of("vu-truong", 6)],
            TWO_WARS,
            "nam-nam-hang-ba",
            "cach-khac",
            TRUE,
            FALSE,
        ),
    ],
)
def test_what_the_decree_leaves_open_about_those_of_the_wars(
    slug, events, active, key, other, by_default, otherwise
):
    """Each doubt has one key, shared by the lines that it touches."""
    assert by_default is judge(slug, *events, active=active)
    assert otherwise is judge(slug, *events, active=active, readings={key: other})


# award, participation, a post of the line, the upper figure, the number of terms (None: none named)
UPPER_FIGURES = [
    (SV, MODERN, "tong-bi-thu", 8, 10, 2),
    (HCM, TWO_WARS, "uy-vien-bo-chinh-tri", 3, 5, 1),
    (HCM, MODERN, "thu-tuong-chinh-phu", 3, 5, 1),
    (HCM, MODERN, "pho-thu-tuong-chinh-phu", 8, 10, 2),
    (DL1, TWO_WARS, "khu-uy-vien", 8, 10, 2),
    (DL1, MODERN, "chanh-an-toa-an-nhan-dan-toi-cao", 3, 5, 1),
    (DL1, MODERN, "bo-truong", 13, 15, None),
    (DL2, UPRISING, "thu-truong", 3, 5, 1),
    (DL2, TWO_WARS, "bo-truong", 3, 5, 1),
    (DL2, TWO_WARS, "thu-truong", 8, 10, 2),
    (DL2, MODERN, "bo-truong", 8, 10, 2),
    (DL2, MODERN, "thu-truong", 13, 15, None),
    (DL3, TWO_WARS, "thu-truong", 3, 5, 1),
    (DL3, MODERN, "bo-truong", 3, 5, 1),
    (DL3, MODERN, "thu-truong", 8, 10, 2),
]


@pytest.mark.parametrize(("slug", "active", "post", "least", "most", "terms"), UPPER_FIGURES)
def test_the_upper_figure_read_as_a_limit(slug, active, post, least, most, terms):
    """So many years to the day are within it, a day more is not; by default it is no limit."""
    limit = {"muc-tren-cua-khoang-thoi-gian": "la-gioi-han"}
    beyond = held(post, add_years(ON, -most) - ONE_DAY, ON)

    assert TRUE is judge(slug, years_of(post, most), active=active, readings=limit)
    assert FALSE is judge(slug, beyond, active=active, readings=limit)
    assert TRUE is judge(slug, beyond, active=active)
    assert FALSE is judge(slug, a_day_short_of(post, least), active=active, readings=limit)


@pytest.mark.parametrize(("slug", "active", "post", "least", "most", "terms"), UPPER_FIGURES)
def test_the_number_of_terms_read_as_asked_besides_the_years(
    slug, active, post, least, most, terms
):
    """A term less is not enough then; where no term is named the reading changes nothing."""
    both = {"so-nhiem-ky": "du-so-nhiem-ky"}

    def served(count):
        return held(post, add_years(ON, -least), ON, terms=count)

    if terms is None:
        assert TRUE is judge(slug, served(0), active=active)
        return
    assert TRUE is judge(slug, served(terms), active=active, readings=both)
    assert FALSE is judge(slug, served(terms - 1), active=active, readings=both)
    assert TRUE is judge(slug, served(terms - 1), active=active)


@pytest.mark.parametrize(
    ("slug", "active", "post", "least", "key"),
    [
        (LD1, MODERN, "tong-cuc-truong", 8, "tren-muc-tren-cua-hang-nhat"),
        (LD1, MODERN, "pho-tong-cuc-truong", 10, "tren-muc-tren-cua-hang-nhat"),
        (LD2, MODERN, "tong-cuc-truong", 5, "chong-lan-hang-nhat-hang-nhi"),
        (DL1, TWO_WARS, "bi-thu-tinh-uy", 8, "nhiem-ky-cua-ca-danh-sach"),
        (LD3, TWO_WARS, "vu-truong", 5, "nam-nam-hang-ba"),
        (LD3, TWO_WARS, "tinh-uy-vien", 5, "danh-sach-hai-cuoc-khang-chien-va-dieu-7"),
    ],
)
def test_the_other_reading_has_a_lower_bound_of_its_own(slug, active, post, least, key):
    """To the day, like the default."""
    other = {key: "cach-khac"}

    assert TRUE is judge(slug, years_of(post, least), active=active, readings=other)
    assert FALSE is judge(slug, a_day_short_of(post, least), active=active, readings=other)


@pytest.mark.parametrize("post", ["chu-nhiem-tong-cuc-chinh-tri", "dai-tuong"])
def test_nghi_dinh_98_dieu_13_five_years_read_as_asked_of_every_post(post):
    """To the day."""
    all_of_them = {"nam-nam-quan-cong-hang-nhat": "cach-khac"}

    assert TRUE is judge(QC1, years_of(post, 5), forces(35), readings=all_of_them)
    assert FALSE is judge(QC1, a_day_short_of(post, 5), forces(35), readings=all_of_them)


@pytest.mark.parametrize(
    ("slug", "active", "higher", "enough", "own", "needed", "by_itself"),
    [
        (DL1, TWO_WARS, "pho-chu-tich-nuoc", 3, "khu-uy-vien", 8, FALSE),
        (DL2, TWO_WARS, "bo-truong", 3, "thu-truong", 8, TRUE),
        (DL3, TWO_WARS, "bo-truong", 3, "thu-truong", 3, FALSE),
        (DL2, MODERN, "pho-chu-tich-nuoc", 3, "bo-truong", 8, FALSE),
        (DL3, MODERN, "tong-kiem-toan-nha-nuoc", 3, "thu-truong", 8, TRUE),
        (LD1, MODERN, "thu-truong", 5, "tong-cuc-truong", 8, TRUE),
        (LD2, MODERN, "vu-truong", 10, "pho-vu-truong", 15, TRUE),
        (LD3, MODERN, "thu-truong", 3, "tong-cuc-truong", 3, FALSE),
        (QC3, MODERN, "tu-lenh-quan-khu", 5, "tu-lenh-quan-doan", 5, FALSE),
        (BV1, MODERN, "tu-lenh-quan-doan", 5, "su-doan-truong", 10, FALSE),
        (BV2, MODERN, "su-doan-truong", 10, "lu-doan-truong", 10, FALSE),
        (BV3, MODERN, "lu-doan-truong", 10, "trung-doan-truong", 10, FALSE),
    ],
)
def test_nghi_dinh_98_dieu_6_khoan_2_diem_b_only_time_that_falls_short_comes_down(
    slug, active, higher, enough, own, needed, by_itself
):
    """A day short of its own standard it is added; once it meets that, it stands by itself.

    By itself it meets the award asked about, or else a better one.
    """
    split = add_years(ON, -enough)
    begun = min(add_years(ON, -needed), split - ONE_DAY)
    short = [held(higher, split + ONE_DAY, ON), held(own, begun, split + ONE_DAY)]
    reached = [held(higher, split, ON), held(own, begun, split)]

    assert TRUE is judge(slug, *short, forces(35), active=active)
    assert by_itself is judge(slug, *reached, forces(35), active=active)


def test_nghi_dinh_98_dieu_9_khoan_4_the_two_terms_follow_one_another():
    """Eight years in two stretches apart are not enough for Hồ Chí Minh."""
    early = held("pho-thu-tuong-chinh-phu", dt.date(2010, 1, 1), dt.date(2014, 1, 1))
    apart = held("pho-thu-tuong-chinh-phu", dt.date(2015, 1, 1), dt.date(2020, 1, 1))

    assert FALSE is judge(HCM, early, apart)


def test_nghi_dinh_98_dieu_6_khoan_2_diem_b_two_years_and_two_years():
    """Deputy minister, then judged as director general: Lao động hạng Ba, not hạng Nhì."""
    events = [
        held("thu-truong", dt.date(2023, 3, 1), ON),
        held("tong-cuc-truong", dt.date(2021, 3, 1), dt.date(2023, 3, 1)),
    ]

    assert TRUE is judge(LD3, *events)
    assert FALSE is judge(LD2, *events)


def test_nghi_dinh_98_dieu_7_khoan_5_posts_of_one_group_add_up():
    """Director of a provincial department, then head of a ministry's department."""
    events = [
        held("giam-doc-so", dt.date(2010, 3, 1), dt.date(2018, 3, 1)),
        held("vu-truong", dt.date(2018, 3, 1), ON),
    ]

    assert TRUE is judge(LD1, *events)


def test_nghi_dinh_98_dieu_7_a_post_that_is_not_listed_does_not_count():
    """Head of a division is none of the posts."""
    assert FALSE is judge(LD3, years_of("truong-phong", 30))


def test_nghi_dinh_98_dieu_7_khoan_3_an_equal_post_set_by_the_competent_body():
    """The open lists have a slug for it."""
    equal = "chuc-vu-duoc-xac-dinh-tuong-duong-tong-cuc-truong"

    assert TRUE is judge(LD2, years_of(equal, 5))


WOMAN = Individual(id="cb-02", woman=True, late_retirement=False)


@pytest.mark.parametrize(
    ("slug", "post", "start", "expected"),
    [
        (LD1, "vu-truong", dt.date(2015, 3, 1), TRUE),
        (LD1, "vu-truong", dt.date(2015, 3, 2), FALSE),
        (LD2, "vu-truong", dt.date(2018, 7, 1), TRUE),
        (LD2, "vu-truong", dt.date(2018, 7, 2), FALSE),
        (LD2, "vu-truong", dt.date(2015, 3, 1), FALSE),
        (DL3, "thu-truong", dt.date(2019, 11, 1), TRUE),
        (DL3, "thu-truong", dt.date(2019, 11, 2), FALSE),
    ],
)
def test_nghi_dinh_98_dieu_4_khoan_7_women_leaders(slug, post, start, expected):
    """15 years become 10, 10 become 6 years 8 months, 8 become 5 years 4 months."""
    assert expected is judge(slug, held(post, start), who=WOMAN)


def test_nghi_dinh_98_dieu_4_khoan_7_ranks_and_total_service_are_not_reduced():
    """The reduction is of time in a post."""
    general = held("thuong-tuong", add_years(ON, -4), ON)

    assert FALSE is judge(DL2, general, who=WOMAN)
    assert FALSE is judge(BV3, years_of("trung-doan-truong", 10), forces(25), who=WOMAN)
    assert TRUE is judge(BV3, years_of("trung-doan-truong", 7), forces(30), who=WOMAN)


FORMS = DisciplineForm


def measure(form, date=dt.date(2010, 5, 5), **more):
    return Discipline(form=form, decided_on=date, **more)


@pytest.mark.parametrize(
    "form",
    [FORMS.DISMISSED, FORMS.RANK_STRIPPED, FORMS.SERVICE_STRIPPED, FORMS.PARTY_EXPELLED],
)
def test_nghi_dinh_98_dieu_6_khoan_3_diem_a_excluded_whatever_the_posts(form):
    """For good, but for one admitted to the Party anew."""
    assert FALSE is judge(LD2, years_of("vu-truong", 15), measure(form))
    assert FALSE is judge(LD1, years_of("vu-truong", 15), measure(form))


@pytest.mark.parametrize(
    "form",
    [
        FORMS.REPRIMAND,
        FORMS.WARNING,
        FORMS.SALARY_LOWERED,
        FORMS.DEMOTED,
        FORMS.RANK_LOWERED,
        FORMS.REMOVED_FROM_POST,
    ],
)
def test_nghi_dinh_98_dieu_6_khoan_3_diem_b_one_grade_lower(form):
    """Fifteen years as head lead to hạng Nhì instead of hạng Nhất."""
    events = [years_of("vu-truong", 15), measure(form)]

    assert FALSE is judge(LD1, *events)
    assert TRUE is judge(LD2, *events)
    assert FALSE is judge(LD3, *events)


@pytest.mark.parametrize(
    ("lower", "post", "least", "total"),
    [
        (DL2, "bo-truong", 13, None),
        (DL3, "bo-truong", 8, None),
        (LD2, "vu-truong", 15, None),
        (LD3, "vu-truong", 10, None),
        (QC2, "thuong-tuong", 5, 35),
        (QC3, "tu-lenh-quan-khu", 5, 35),
        (BV2, "su-doan-truong", 10, 35),
        (BV3, "lu-doan-truong", 10, 35),
    ],
)
def test_nghi_dinh_98_dieu_6_khoan_3_diem_b_within_each_family(lower, post, least, total):
    """The lines of the class above are then asked, to the day."""
    also = [] if total is None else [forces(total)]
    once = measure(FORMS.REPRIMAND)

    assert TRUE is judge(lower, years_of(post, least), once, *also)
    assert FALSE is judge(lower, a_day_short_of(post, least), once, *also)


@pytest.mark.parametrize(
    ("lower", "events"),
    [
        (HCM, [years_of("tong-bi-thu", 8)]),
        (DL1, [years_of("pho-thu-tuong-chinh-phu", 8)]),
        (LD1, [years_of("thu-truong", 8)]),
        (BV1, [years_of("tu-lenh-quan-doan", 5), forces(35)]),
        (QC1, [years_of("tong-bi-thu", 3), forces(35)]),
    ],
)
def test_nghi_dinh_98_dieu_6_khoan_3_diem_b_what_is_one_grade_lower_may_not_be_said(lower, events):
    """From Sao vàng, Hồ Chí Minh and any hạng Ba: open until the competent level says it."""
    once = measure(FORMS.REPRIMAND)
    key = f"muc_khen_sau_khi_ha_la_{lower.replace('-', '_')}"

    assert UNKNOWN is judge(lower, *events, once)
    assert TRUE is judge(lower, *events, once, **{key: True})
    assert FALSE is judge(lower, *events, once, **{key: False})


def test_nghi_dinh_98_dieu_6_khoan_3_diem_b_several_measures_leave_the_grade_open():
    """One grade or several is not said."""
    twice = [measure(FORMS.REPRIMAND), measure(FORMS.WARNING, dt.date(2012, 1, 1))]

    assert UNKNOWN is judge(LD2, years_of("vu-truong", 15), *twice)
    assert FALSE is judge(LD1, years_of("vu-truong", 15), *twice)


def test_nghi_dinh_98_dieu_6_khoan_3_diem_b_a_form_that_is_not_told():
    """It may lower the grade or exclude."""
    untold = measure(FORMS.HEAVIER)

    assert UNKNOWN is judge(LD2, years_of("vu-truong", 15), untold)
    assert FALSE is judge(LD1, years_of("vu-truong", 15), untold)


def test_nghi_dinh_98_dieu_6_khoan_3_expelled_and_admitted_anew():
    """Only the time since counts, and the grade is one lower."""
    anew = measure(FORMS.PARTY_EXPELLED, dt.date(2005, 1, 1), readmitted_on=dt.date(2010, 3, 1))
    later = measure(FORMS.PARTY_EXPELLED, dt.date(2005, 1, 1), readmitted_on=dt.date(2010, 3, 2))
    post = held("vu-truong", dt.date(2000, 1, 1), ON)

    assert TRUE is judge(LD2, post, anew)
    assert FALSE is judge(LD1, post, anew)
    assert FALSE is judge(LD2, post, later)


def service_award(year, type_=CommendationType.SERVICE):
    return Conferral(award=LD3, year=year, type=type_)


def test_nghi_dinh_98_dieu_6_khoan_2_diem_a_one_service_award_a_stage():
    """Only the time after the former award counts; its discipline is spent."""
    post = held("vu-truong", dt.date(2000, 1, 1), ON)
    spent = measure(FORMS.REPRIMAND, dt.date(2008, 1, 1))

    assert FALSE is judge(LD1, post, service_award(2010))
    assert TRUE is judge(LD2, post, service_award(2010), spent)
    assert TRUE is judge(LD1, post, service_award(2010, CommendationType.MERIT))
    assert FALSE is judge(LD1, post, service_award(2025))
    assert TRUE is judge(LD1, post, service_award(2009))


def test_nghi_dinh_98_dieu_6_khoan_2_diem_a_on_retirement_or_death():
    """Waits for the notice, the decision, or the death."""
    post = years_of("vu-truong", 15)

    assert FALSE is judge(LD1, post, thong_bao_nghi_huu_hoac_da_mat=False)
    assert UNKNOWN is judge(LD1, post, thong_bao_nghi_huu_hoac_da_mat=None)


@pytest.mark.parametrize("key", ["khong_pham_khuyet_diem_lon", "cong_lao_to_lon_sao_vang"])
def test_nghi_dinh_98_dieu_8_merit_and_no_major_fault(key):
    """Sao vàng asks for both besides the lines; the classes of Lao động do not."""
    assert FALSE is judge(SV, years_of("tong-bi-thu", 8), **{key: False})
    assert UNKNOWN is judge(SV, years_of("tong-bi-thu", 8), **{key: None})
    assert TRUE is judge(LD1, years_of("vu-truong", 15), **{key: False})


def test_only_individuals_are_awarded_for_service():
    """Never a collective."""
    assert FALSE is judge(LD1, years_of("vu-truong", 15), who=Collective(id="tt"))


@pytest.mark.parametrize("slug", SERVICE_AWARDS)
def test_nothing_known_leaves_it_open(slug):
    """No fact, no answer."""
    record = Record(subject=Individual(id="cb"))

    for on in (ON, LATER):
        assert UNKNOWN is award(slug).ask(2025, on).verdict(record)


def assess(slug, *events, on, **answers):
    record = Record(
        subject=Individual(id="cb-01", woman=False),
        events=[*events, *told(MODERN, **answers)],
        complete=ALL,
    )
    return award(slug).assess(record, 2025, on)


def test_nghi_dinh_152_dieu_9_the_lines_are_provisional_from_july_2025():
    """The tables of the new Decree were not read: the earlier ones stand in, and say so."""
    post = years_of("vu-truong", 15)
    last_day = assess(LD1, post, on=LATER - ONE_DAY)
    first_day = assess(LD1, post, on=LATER)

    assert (Outcome.ELIGIBLE, Outcome.ELIGIBLE) == (last_day.outcome, first_day.outcome)
    assert () == last_day.provisional
    assert () != first_day.provisional
    assert DECREE_2025.cite(9) in {part.criterion.unread() for part in first_day.provisional}


def test_nghi_dinh_152_dieu_9_discipline_in_the_posts_excludes_from_july_2025():
    """Instead of lowering the grade; before the posts counted it does nothing."""
    post = years_of("vu-truong", 15)
    inside, before = measure(FORMS.REPRIMAND), measure(FORMS.REPRIMAND, dt.date(2010, 2, 28))

    assert TRUE is judge(LD2, post, inside, on=LATER - ONE_DAY)
    assert FALSE is judge(LD2, post, inside, on=LATER)
    assert FALSE is judge(LD1, post, inside, on=LATER)
    assert FALSE is judge(LD1, post, before, on=LATER - ONE_DAY)
    assert TRUE is judge(LD1, post, before, on=LATER)


def test_nghi_dinh_152_dieu_9_a_serious_fault_in_the_posts_excludes_from_july_2025():
    """Attested by whoever manages the cadre."""
    key = {"khong_sai_pham_nghiem_trong_khi_giu_chuc_vu": False}

    assert TRUE is judge(LD1, years_of("vu-truong", 15), on=LATER - ONE_DAY, **key)
    assert FALSE is judge(LD1, years_of("vu-truong", 15), on=LATER, **key)


def test_nghi_dinh_152_dieu_9_a_rotation_counts_to_the_end_of_the_term_from_july_2025():
    """Until then without such a limit."""
    post = held("vu-truong", dt.date(2010, 3, 1), dt.date(2020, 3, 1))
    moved = held(
        "pho-vu-truong",
        dt.date(2020, 3, 1),
        ON,
        rotated=True,
        kept_until=dt.date(2022, 3, 1),
    )

    assert TRUE is judge(LD1, post, moved, on=LATER - ONE_DAY)
    assert FALSE is judge(LD1, post, moved, on=LATER)


@pytest.mark.parametrize(
    ("slug", "law", "decree"),
    [
        (SV, LAW_2022.cite(34, 2, "a"), DECREE_2023.cite(8)),
        (HCM, LAW_2022.cite(35, 1, "a"), DECREE_2023.cite(9)),
        (DL1, LAW_2022.cite(36, 1, "a"), DECREE_2023.cite(10)),
        (DL2, LAW_2022.cite(37, 1, "a"), DECREE_2023.cite(11)),
        (DL3, LAW_2022.cite(38, 1, "a"), DECREE_2023.cite(12)),
        (QC1, LAW_2022.cite(39, 1, "a"), DECREE_2023.cite(13)),
        (QC2, LAW_2022.cite(40, 1, "a"), DECREE_2023.cite(14)),
        (QC3, LAW_2022.cite(41, 1, "a"), DECREE_2023.cite(15)),
        (LD1, LAW_2022.cite(42, 1, "e"), DECREE_2023.cite(16, 1)),
        (LD2, LAW_2022.cite(43, 1, "e"), DECREE_2023.cite(17, 1)),
        (LD3, LAW_2022.cite(44, 1, "g"), DECREE_2023.cite(18, 1)),
        (BV1, LAW_2022.cite(45, 1, "d"), DECREE_2023.cite(19)),
        (BV2, LAW_2022.cite(46, 1, "d"), DECREE_2023.cite(20)),
        (BV3, LAW_2022.cite(47, 1, "d"), DECREE_2023.cite(21)),
    ],
)
def test_each_route_cites_the_point_of_the_law_and_the_article_of_the_decree(slug, law, decree):
    """And is commended as service; everything below it cites something."""
    found = service_route(slug)

    assert (law, decree) == found.sources
    assert "qua-trinh-cong-hien" == found.key
    assert CommendationType.SERVICE is found.commends
    assert [] == [part.statement().render() for part in found.walk() if not part.sources]


def test_an_order_that_is_not_for_service():
    """Is refused, with those that are."""
    with pytest.raises(UnknownName) as caught:
        service_route("huan-chuong-huu-nghi")

    assert SERVICE_AWARDS == caught.value.suggestions


def test_every_default_reading_is_sourced_and_no_award_has_many_doubts():
    """One key a doubt, shared over the lines."""
    for slug in SERVICE_AWARDS:
        doubts = [part for part in service_route(slug).walk() if isinstance(part, Readings)]
        assert all(doubt.options[0].sources for doubt in doubts)
        assert 7 >= len({doubt.key for doubt in doubts})


def test_every_post_that_counts_has_a_title():
    """A record tells it by the slug."""
    asked = {
        slug
        for award_slug in SERVICE_AWARDS
        for part in service_route(award_slug).walk()
        for slug in part.parameters().get("posts", ())
    }

    assert set() == asked - POST_NAMES.keys()
    assert "Giám đốc sở" == POST_NAMES["giam-doc-so"]


def test_a_period_without_a_first_day_is_said_by_its_end():
    """The Decree says before 30 April 1975 and no more."""
    said = {
        part.statement().render()
        for slug in (SV, DL3)
        for part in service_route(slug).walk()
        if "inside" in part.parameters()
    }
    (rank,) = (text for text in said if "Đại tướng" in text and text.endswith("1975"))

    assert (
        "Đã giữ cấp bậc Đại tướng lực lượng vũ trang nhân dân, tính thời gian trước ngày 30/04/1975"
    ) == rank
    assert [] == [text for text in said if "0001" in text or "1930" in text]


@pytest.mark.parametrize("slug", SERVICE_AWARDS)
def test_notes_state_what_is_not_computed(slug):
    """Those of the earlier Decree until it ended, that of the new one from its day."""
    before = [note for note in service_notes(slug) if note.applies_on(ON)]
    after = [note for note in service_notes(slug) if note.applies_on(LATER)]

    assert all(note.source.number == DECREE_2023.number for note in before)
    assert [DECREE_2025.number] == [note.source.number for note in after]


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.sampled_from((LD1, LD2, DL2, BV3)), st.sampled_from((ON, LATER)), st.data())
def test_learning_more_never_flips_the_route(slug, on, data):
    """Whatever a record leaves out of the last years."""
    post = data.draw(
        st.sampled_from(("vu-truong", "pho-vu-truong", "thu-truong", "su-doan-truong"))
    )
    start = data.draw(st.dates(dt.date(1995, 1, 1), dt.date(2020, 1, 1)))
    measures = data.draw(st.sampled_from(((), (measure(FORMS.REPRIMAND),))))
    gap = data.draw(st.frozensets(st.sampled_from(range(2019, 2026)), max_size=4))
    record = Record(
        subject=Individual(id="cb", woman=data.draw(st.sampled_from((True, False, None)))),
        events=[
            held(post, start, dt.date(2018, 6, 1) if start.year < 2018 else None),
            *measures,
            forces(36),
            *told(MODERN),
        ],
        complete={kind: span - gap for kind, span in ALL.items()},
    )
    kinds = [Post, Discipline, Conferral, Practice]
    better = data.draw(refinements(record, years=range(2019, 2026), kinds=kinds, max_events=3))
    verdict = award(slug).ask(2025, on).verdict
    before, after = verdict(record), verdict(better)

    assert before in {UNKNOWN, after}
