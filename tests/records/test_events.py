"""Every kind of event refuses what cannot be, says itself in both languages, and knows its key."""

import datetime as dt

import attrs
import pytest
from hypothesis import given

from thidua.errors import InvalidValue, UnknownName
from thidua.records import (
    EVENT_KINDS,
    Attestation,
    ClusterPlacing,
    CommendationType,
    Composition,
    Conferral,
    Contribution,
    ContributionKind,
    Conviction,
    Discipline,
    DisciplineForm,
    FlagClause,
    Grade,
    Grading,
    HardPlace,
    Issuer,
    Launcher,
    MovementPlacing,
    OrganiserLevel,
    Post,
    Practice,
    PracticeField,
    Proceeding,
    ProceedingOutcome,
    Proposal,
    ProposalResult,
    Reach,
    Review,
    Sentence,
    Service,
    Study,
    StudyResult,
)
from thidua.testing import events

START, END = dt.date(2024, 3, 5), dt.date(2024, 9, 1)
LDTT = "lao-dong-tien-tien"
MOVEMENT = {
    "movement": "Chuyển đổi số",
    "launched_by": Launcher.PRIME_MINISTER,
    "start": START,
    "reviewed_on": END,
    "review": Review.FINAL,
    "leads": True,
}
SAID = [
    (
        Grading(year=2024, grade=Grade.EXCELLENT),
        "năm 2024: hoàn thành xuất sắc nhiệm vụ",
    ),
    (Conferral(award=LDTT, year=2023), "“Lao động tiên tiến” năm 2023"),
    (
        Conferral(award=LDTT, year=2023, decision="12/QĐ-SCT"),
        "“Lao động tiên tiến” năm 2023 (Quyết định 12/QĐ-SCT)",
    ),
    (
        Conferral(award="giay-khen", year=2023, type=CommendationType.SUDDEN),
        "Giấy khen năm 2023, loại hình đột xuất",
    ),
    (
        Conferral(
            award="bang-khen-bo-ban-nganh-tinh",
            year=2023,
            decision="5/QĐ-UBND",
            type=CommendationType.MOVEMENT,
        ),
        "Bằng khen của Bộ, ban, ngành, tỉnh năm 2023 (Quyết định 5/QĐ-UBND), loại hình phong trào thi đua",
    ),
    (
        Contribution(type=ContributionKind.INITIATIVE, title="Giảm hao hụt", year=2023),
        "sáng kiến “Giảm hao hụt” năm 2023 (chưa rõ cấp công nhận)",
    ),
    (
        Contribution(
            type=ContributionKind.INITIATIVE, title="Giảm hao hụt", year=2023, reach=Reach.UNIT
        ),
        "sáng kiến “Giảm hao hụt” năm 2023 (được công nhận: cấp cơ sở)",
    ),
    (
        Discipline(form=DisciplineForm.WARNING, decided_on=START),
        "cảnh cáo ngày 05/03/2024",
    ),
    (
        Proceeding(matter="Thanh tra đột xuất", opened_on=START),
        "Thanh tra đột xuất (từ ngày 05/03/2024)",
    ),
    (
        Attestation(condition="a", year=2024, holds=True, by="Hội đồng"),
        "Hội đồng xác nhận năm 2024: đạt",
    ),
    (
        Attestation(condition="a", year=2024, holds=False, by="Hội đồng", basis="Biên bản 3"),
        "Hội đồng xác nhận năm 2024: không đạt, căn cứ Biên bản 3",
    ),
    (Service(start=START), "tuyển dụng từ ngày 05/03/2024"),
    (
        Service(start=START, end=END),
        "công tác từ ngày 05/03/2024 đến trước ngày 01/09/2024",
    ),
    (Post(post="giam-doc", start=START), "giữ chức vụ giam-doc từ ngày 05/03/2024"),
    (Post(post="vu-truong", start=START), "giữ chức vụ Vụ trưởng từ ngày 05/03/2024"),
    (
        Post(post="giam-doc-so", start=START, end=END),
        "giữ chức vụ Giám đốc sở từ ngày 05/03/2024 đến trước ngày 01/09/2024",
    ),
    (
        Post(post="chuc-vu-duoc-xac-dinh-tuong-duong-vu-truong", start=START),
        "giữ chức vụ được xác định tương đương Vụ trưởng từ ngày 05/03/2024",
    ),
    (
        Post(post="giam-doc", start=START, end=END),
        "giữ chức vụ giam-doc từ ngày 05/03/2024 đến trước ngày 01/09/2024",
    ),
    (
        Practice(field=PracticeField.ARMY, start=START),
        "công tác trong Quân đội nhân dân từ ngày 05/03/2024",
    ),
    (
        Practice(
            field=PracticeField.ARMY, start=START, end=END, place=HardPlace.INTERNATIONAL_DUTY
        ),
        (
            "công tác trong Quân đội nhân dân từ ngày 05/03/2024 đến trước ngày 01/09/2024 (làm nhiệm"
            " vụ quốc tế)"
        ),
    ),
    (
        Conviction(decided_on=START, sentence=Sentence.FIXED_TERM),
        "bản án ngày 05/03/2024: tù có thời hạn",
    ),
    (Conviction(decided_on=START), "bản án ngày 05/03/2024 (chưa rõ hình phạt)"),
    (Study(start=START), "đào tạo, bồi dưỡng từ ngày 05/03/2024"),
    (
        Study(start=START, result=StudyResult.FAIR_OR_BETTER),
        "đào tạo, bồi dưỡng từ ngày 05/03/2024, kết quả từ loại khá trở lên",
    ),
    (Composition(year=2024, members=12), "năm 2024: 12 cá nhân"),
    (
        ClusterPlacing(
            year=2024, cluster="Cụm số 2", organiser=OrganiserLevel.MINISTRY_PROVINCE, leads=False
        ),
        "Cụm số 2, năm 2024: không dẫn đầu",
    ),
    (
        ClusterPlacing(
            year=2024, cluster="Cụm số 2", organiser=OrganiserLevel.MINISTRY_PROVINCE, leads=True
        ),
        "Cụm số 2, năm 2024: dẫn đầu",
    ),
    (
        MovementPlacing(**MOVEMENT),
        (
            "phong trào “Chuyển đổi số” do Thủ tướng Chính phủ phát động ngày 05/03/2024, tổng kết"
            " ngày 01/09/2024: dẫn đầu"
        ),
    ),
    (
        MovementPlacing(**MOVEMENT, outstanding=True),
        (
            "phong trào “Chuyển đổi số” do Thủ tướng Chính phủ phát động ngày 05/03/2024, tổng kết"
            " ngày 01/09/2024: dẫn đầu, được bình xét là xuất sắc tiêu biểu"
        ),
    ),
    (
        MovementPlacing(**{**MOVEMENT, "leads": False}, outstanding=False),
        (
            "phong trào “Chuyển đổi số” do Thủ tướng Chính phủ phát động ngày 05/03/2024, tổng kết"
            " ngày 01/09/2024: không dẫn đầu, không được bình xét là xuất sắc tiêu biểu"
        ),
    ),
    (
        MovementPlacing(**{**MOVEMENT, "leads": False, "review": Review.PRELIMINARY}),
        (
            "phong trào “Chuyển đổi số” do Thủ tướng Chính phủ phát động ngày 05/03/2024, sơ kết ngày"
            " 01/09/2024: không dẫn đầu"
        ),
    ),
    (
        Proposal(award=LDTT, year=2024),
        "đề nghị “Lao động tiên tiến” năm 2024: đang xét",
    ),
]
YEARLY = [
    lambda year: Grading(year=year, grade=Grade.GOOD),
    lambda year: Conferral(award=LDTT, year=year),
    lambda year: Contribution(type=ContributionKind.INITIATIVE, title="a", year=year),
    lambda year: Attestation(condition="a", year=year, holds=True, by="x"),
    lambda year: Composition(year=year, members=1),
    lambda year: ClusterPlacing(
        year=year, cluster="a", organiser=OrganiserLevel.DELEGATED, leads=True
    ),
    lambda year: Proposal(award=LDTT, year=year),
]
SPANS = [
    lambda start, end: Discipline(form=DisciplineForm.REPRIMAND, decided_on=start, served_on=end),
    lambda start, end: Proceeding(matter="a", opened_on=start, closed_on=end),
    lambda start, end: Service(start=start, end=end),
    lambda start, end: Post(post="a", start=start, end=end),
    lambda start, end: Practice(field=PracticeField.HERITAGE, start=start, end=end),
    lambda start, end: Study(start=start, end=end),
    lambda start, end: MovementPlacing(**{**MOVEMENT, "start": start, "reviewed_on": end}),
]


@pytest.mark.parametrize(("event", "vietnamese"), SAID)
def test_an_event_says_what_happened(event, vietnamese):
    """In Vietnamese, as a sentence that a council reads; ``str`` is the same."""
    assert vietnamese == event.render() == str(event)


@pytest.mark.parametrize("event", [event for event, _ in SAID])
def test_an_event_says_where_it_is_known_from(event):
    """The source follows in brackets."""
    sourced = attrs.evolve(event, source="Hồ sơ 7")

    assert f"{event.describe().render()} [Hồ sơ 7]" == sourced.render()


def test_what_a_conferral_was_for_and_whose_it_is_is_not_known_unless_told():
    """Nothing is taken for merit (Điều 8 khoản 1) without a word."""
    conferral = Conferral(award=LDTT, year=2023)

    assert conferral.type is None
    assert conferral.issuer is None


def test_dieu_8_there_are_six_types_of_commendation():
    """In the order of its six clauses."""
    assert [
        "cong-trang",
        "dot-xuat",
        "phong-trao-thi-dua",
        "qua-trinh-cong-hien",
        "nien-han",
        "doi-ngoai",
    ] == [kind.value for kind in CommendationType]


def test_work_in_a_field_comes_about_on_its_first_day():
    """So that a record of an earlier day does not know it."""
    assert Practice(field=PracticeField.ARTS, start=START, end=END).since == START


@given(events())
def test_events_render_in_both_languages_without_open_places(event):
    """No template place is left unfilled."""
    for locale in ("vi", "en"):
        text = event.render(locale)
        assert text
        assert "{" not in text


@pytest.mark.parametrize("make", YEARLY)
def test_a_year_must_be_plausible(make):
    """From 1945 to 2200, and a number."""
    assert 1945 == make(1945).year
    assert 2200 == make(2200).year
    for wrong in (1944, 2201, True, "2024", None):
        with pytest.raises(InvalidValue, match="không hợp lệ"):
            make(wrong)


@pytest.mark.parametrize("make", SPANS)
def test_nothing_ends_before_it_starts(make):
    """The same day is allowed, the day before is not."""
    make(START, START)
    with pytest.raises(InvalidValue, match="trước ngày bắt đầu"):
        make(START, START - dt.timedelta(days=1))


@pytest.mark.parametrize("kind", [Conferral, Proposal])
def test_only_known_awards_are_named(kind):
    """A misspelt slug is refused with near misses, a name with the slug it stands for."""
    with pytest.raises(UnknownName):
        kind(award="lao-dong-tien-tyen", year=2024)
    with pytest.raises(InvalidValue, match="lao-dong-tien-tien"):
        kind(award="Lao động tiên tiến", year=2024)


@pytest.mark.parametrize(
    "make",
    [
        lambda text: Contribution(type=ContributionKind.INITIATIVE, title=text, year=2024),
        lambda text: Proceeding(matter=text, opened_on=START),
        lambda text: Attestation(condition="a", year=2024, holds=True, by=text),
        lambda text: ClusterPlacing(
            year=2024, cluster=text, organiser=OrganiserLevel.DELEGATED, leads=True
        ),
        lambda text: MovementPlacing(**{**MOVEMENT, "movement": text}),
    ],
)
def test_what_names_a_thing_is_not_empty(make):
    """Blank is empty."""
    for text in ("", "  "):
        with pytest.raises(InvalidValue, match="không được để trống"):
            make(text)


@pytest.mark.parametrize(
    ("event", "date", "is_open"),
    [
        (Proceeding(matter="a", opened_on=START, closed_on=END), START, True),
        (Proceeding(matter="a", opened_on=START, closed_on=END), dt.date(2024, 3, 4), False),
        (Proceeding(matter="a", opened_on=START, closed_on=END), dt.date(2024, 8, 31), True),
        (Proceeding(matter="a", opened_on=START, closed_on=END), END, False),
        (Proceeding(matter="a", opened_on=START), dt.date(2030, 1, 1), True),
    ],
)
def test_a_matter_is_open_until_the_day_it_is_concluded(event, date, is_open):
    """From the day it was opened; on the day of conclusion no longer."""
    assert is_open is event.open_on(date)


def test_a_composition_counts_persons():
    """A title that is not listed is not known; zero is a count."""
    composition = Composition(
        year=2024, members=10, completing=10, holders={LDTT: 7, "chien-si-thi-dua-co-so": 0}
    )

    assert 7 == composition.holding(LDTT)
    assert 0 == composition.holding("chien-si-thi-dua-co-so")
    assert composition.holding("chien-si-tien-tien") is None
    assert composition == Composition(
        year=2024,
        members=10,
        completing=10,
        holders=(("chien-si-thi-dua-co-so", 0), (LDTT, 7)),
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"members": 0},
        {"members": -1},
        {"members": True},
        {"members": "10"},
        {"members": 10, "completing": 11},
        {"members": 10, "disciplined": 11},
        {"members": 10, "women": 11},
        {"members": 10, "women": -1},
        {"members": 10, "holders": {LDTT: 11}},
        {"members": 10, "holders": {LDTT: -1}},
        {"members": 10, "holders": {"lao-dong-tien-tyen": 1}},
    ],
)
def test_a_composition_refuses_impossible_counts(wrong):
    """No member, negative, not whole, or a part larger than the whole."""
    with pytest.raises((InvalidValue, UnknownName)):
        Composition(year=2024, **wrong)


def test_a_composition_counts_each_title_once():
    """Two counts of one title contradict each other; neither is dropped in silence."""
    with pytest.raises(InvalidValue):
        Composition(year=2024, members=10, holders=((LDTT, 3), (LDTT, 7)))


def test_the_kinds_of_event_have_distinct_slugs_and_labels():
    """Fifteen kinds, each found by its slug and named in both languages."""
    assert 15 == len(EVENT_KINDS)
    for slug, kind in EVENT_KINDS.items():
        assert slug == kind.slug
        assert kind.label.render("en")
    assert 15 == len({kind.label.render("vi") for kind in EVENT_KINDS.values()})


@pytest.mark.parametrize("locale", ["vi", "en"])
@pytest.mark.parametrize(
    "kinds",
    [
        Grade,
        CommendationType,
        Issuer,
        PracticeField,
        HardPlace,
        ContributionKind,
        Reach,
        DisciplineForm,
        StudyResult,
        OrganiserLevel,
        Launcher,
        Review,
        Sentence,
        ProposalResult,
    ],
)
def test_values_have_distinct_names(kinds, locale):
    """In both languages."""
    names = [kind.label.render(locale) for kind in kinds]

    assert len(names) == len(set(names))
    assert "" not in names


@pytest.mark.parametrize("kinds", [Grade, Reach, DisciplineForm, StudyResult])
def test_ordered_values_have_slugs(kinds):
    """Their numbers are for comparing only; files hold the slug."""
    slugs = [kind.slug for kind in kinds]

    assert len(slugs) == len(set(slugs))
    assert all(slug == slug.lower() and " " not in slug for slug in slugs)


def test_orders_are_those_of_the_texts():
    """Grades upwards, reach upwards, discipline from mild to severe."""
    assert Grade.NOT_COMPLETED < Grade.COMPLETED < Grade.GOOD < Grade.EXCELLENT
    assert Reach.UNIT < Reach.MINISTRY_PROVINCE < Reach.NATIONAL
    assert DisciplineForm.REPRIMAND < DisciplineForm.WARNING < DisciplineForm.HEAVIER
    assert StudyResult.BELOW_FAIR < StudyResult.FAIR_OR_BETTER


def test_a_conviction_stands_from_the_day_it_is_final_until_it_is_cleared():
    """Half open, like every stretch of time here; under appeal it does not stand."""
    judgment = Conviction(
        decided_on=dt.date(2024, 1, 5),
        final_on=dt.date(2024, 2, 5),
        cleared_on=dt.date(2024, 3, 5),
    )

    assert [False, True, True, False] == [
        judgment.stands_on(dt.date(2024, *day)) for day in ((2, 4), (2, 5), (3, 4), (3, 5))
    ]
    assert not Conviction(decided_on=dt.date(2024, 1, 5)).stands_on(dt.date(2025, 1, 1))


@pytest.mark.parametrize(
    "days",
    [
        {"final_on": dt.date(2024, 1, 4)},
        {"cleared_on": dt.date(2024, 1, 4)},
        {"final_on": dt.date(2024, 2, 5), "cleared_on": dt.date(2024, 2, 4)},
    ],
)
def test_a_conviction_refuses_days_out_of_order(days):
    """Judged, then final, then cleared."""
    with pytest.raises(InvalidValue):
        Conviction(decided_on=dt.date(2024, 1, 5), **days)


def test_only_an_expulsion_is_followed_by_an_admission_anew():
    """And not before it."""
    expelled = DisciplineForm.PARTY_EXPELLED
    anew = dt.date(2024, 5, 1)

    assert anew == Discipline(form=expelled, decided_on=anew, readmitted_on=anew).readmitted_on
    with pytest.raises(InvalidValue, match="khai trừ"):
        Discipline(form=DisciplineForm.WARNING, decided_on=anew, readmitted_on=anew)
    with pytest.raises(InvalidValue, match="trước ngày bắt đầu"):
        Discipline(form=expelled, decided_on=anew, readmitted_on=anew - dt.timedelta(days=1))


@pytest.mark.parametrize("rotated", [None, False])
def test_a_higher_post_is_kept_only_after_a_rotation(rotated):
    """The day up to which it is kept says nothing otherwise."""
    told = {"post": "pho-vu-truong", "start": dt.date(2020, 1, 1)}
    kept = dt.date(2022, 1, 1)

    assert kept == Post(**told, rotated=True, kept_until=kept).kept_until
    with pytest.raises(InvalidValue, match="luân chuyển"):
        Post(**told, rotated=rotated, kept_until=kept)


@pytest.mark.parametrize("terms", [-1, True, 1.5])
def test_terms_are_a_count(terms):
    """Whole and not negative."""
    with pytest.raises(InvalidValue):
        Post(post="bo-truong", start=dt.date(2020, 1, 1), terms=terms)


def test_forms_of_discipline_above_a_warning():
    """Every one of them is heavier than a warning, told by name or not."""
    heavier = [form for form in DisciplineForm if form > DisciplineForm.WARNING]

    assert len(DisciplineForm) - 2 == len(heavier)
    assert DisciplineForm.HEAVIER in heavier


BK_TTG = "bang-khen-thu-tuong-chinh-phu"


def test_a_conferral_tells_the_years_its_decision_writes_down():
    """Khoản 9 Điều 30 Nghị định 98/2023: the next proposal counts from these years."""
    told = Conferral(
        award=BK_TTG, year=2020, period=(2016, 2020), decided_on=dt.date(2022, 3, 15), rewarded=[]
    )
    assert told.period == (2016, 2020)
    assert told.names_period is True
    assert told.rewarded == ()
    assert Conferral(award=BK_TTG, year=2020, period=[2016, 2020]).period == (2016, 2020)


def test_whether_a_decision_names_its_years_may_be_not_told():
    """Told that there are none, told that there are, and not told are three things."""
    assert Conferral(award=BK_TTG, year=2020).names_period is None
    assert Conferral(award=BK_TTG, year=2020, period_named=False).names_period is False
    assert Conferral(award=BK_TTG, year=2020, period_named=True).names_period is True
    assert Conferral(award=BK_TTG, year=2020).rewarded is None


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"year": 2021, "period": (2016, 2020)}, "năm cuối"),
        ({"year": 2020, "period": (2021, 2020)}, "năm đầu sau năm cuối"),
        ({"year": 2020, "period": (2020,)}, "năm đầu và năm cuối"),
        ({"year": 2020, "period": "2020"}, "năm đầu và năm cuối"),
        ({"year": 2020, "period": (1900, 2020)}, "không hợp lệ"),
        ({"year": 2020, "period": (2016, 2020), "period_named": False}, "không ghi thời gian"),
        (
            {"year": 2020, "period": (2016, 2020), "decided_on": dt.date(2019, 12, 31)},
            "có trước năm 2020",
        ),
        ({"year": 2020, "period_named": 1}, "period_named"),
        ({"year": 2020, "rewarded": "Cải tiến"}, "danh sách tên thành tích"),
        ({"year": 2020, "rewarded": (1,)}, "danh sách tên thành tích"),
        ({"year": 2020, "rewarded": (" ",)}, "không được để trống"),
    ],
)
def test_contradictory_years_of_a_decision_are_refused(fields, told):
    """The year of achievement is the last year the decision names, and no decision comes before."""
    with pytest.raises(InvalidValue, match=told):
        Conferral(award=BK_TTG, **fields)


def test_a_decision_may_fall_in_the_last_year_it_names():
    """Yearly titles are decided in December of their year."""
    Conferral(award=LDTT, year=2024, period=(2024, 2024), decided_on=dt.date(2024, 12, 20))


def test_only_a_matter_that_is_concluded_has_an_outcome():
    """How it ended is told with the day on which it did, or is not known."""
    concluded = Proceeding(
        matter="Thanh tra", opened_on=START, closed_on=END, outcome=ProceedingOutcome.CLEARED
    )
    assert ProceedingOutcome.CLEARED is concluded.outcome
    assert Proceeding(matter="Thanh tra", opened_on=START, closed_on=END).outcome is None
    with pytest.raises(InvalidValue, match="chưa có ngày kết luận"):
        Proceeding(matter="Thanh tra", opened_on=START, outcome=ProceedingOutcome.FAULT)


def test_only_a_flag_of_the_government_is_proposed_under_a_clause_dieu_25():
    """Its three clauses have conditions of their own; other awards have none."""
    told = Proposal(award="co-thi-dua-cua-chinh-phu", year=2024, clause=FlagClause.MOVEMENT)
    assert "dẫn đầu phong trào thi đua" in told.describe().render()
    with pytest.raises(InvalidValue, match="Chỉ đề nghị “Cờ thi đua của Chính phủ”"):
        Proposal(award=LDTT, year=2024, clause=FlagClause.CLUSTERS)
    with pytest.raises(InvalidValue, match="FlagClause"):
        Proposal(award="co-thi-dua-cua-chinh-phu", year=2024, clause="khoan-1")
