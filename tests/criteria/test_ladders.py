"""Years counted after an earlier award, what they hold, time worked in a field, and movements."""

import datetime as dt
import itertools

import pytest

from thidua.criteria import (
    LedMovement,
    NoFlags,
    OutstandingInMovement,
    Question,
    Truth,
    contributed,
    existed,
    graded_in_a_row,
    graded_times,
    held_times,
    practised,
    round_anniversary,
    subject_is,
    years_since,
)
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue
from thidua.records import (
    AWARD_NAMES,
    Collective,
    CollectiveKind,
    CollectiveLevel,
    CommendationType,
    Conferral,
    Contribution,
    ContributionKind,
    Grade,
    Grading,
    HardPlace,
    Household,
    Individual,
    Issuer,
    Launcher,
    MovementPlacing,
    Occupation,
    Origin,
    Practice,
    PracticeField,
    Reach,
    Record,
    Review,
    SubjectKind,
    everything,
    years,
)

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
WHO = Individual(id="cc-01")
BKTTG = AWARD_NAMES["bang-khen-thu-tuong-chinh-phu"]
BK = AWARD_NAMES["bang-khen-bo-ban-nganh-tinh"]
CSTDCS = AWARD_NAMES["chien-si-thi-dua-co-so"]
FLAG = AWARD_NAMES["co-thi-dua-bo-ban-nganh-tinh"]
ALL = everything(1940, 2026)
LISTED = {Conferral: years(1940, 2026)}
GRADES = {Grading: years(1940, 2026)}
GOOD, EXCELLENT = Grade.GOOD, Grade.EXCELLENT
RUN = graded_in_a_row(GOOD, 5, after=(BKTTG,))
ANY_TIME = graded_in_a_row(GOOD, 5, to_date=False)
MERIT, SUDDEN, MOVEMENT = (
    CommendationType.MERIT,
    CommendationType.SUDDEN,
    CommendationType.MOVEMENT,
)
ARMY, POLICE, TEACHING = PracticeField.ARMY, PracticeField.POLICE, PracticeField.TEACHING
BORDER, ISLANDS = HardPlace.BORDER, HardPlace.SEA_ISLANDS


def day(text):
    return dt.date.fromisoformat(text)


def asked(year=2024, on="2024-12-20"):
    return Question(emulation_year=EmulationYear.calendar(year), on=day(on), as_of=day(on))


def judge(criterion, *events, complete=None, subject=WHO, question=None):
    """Judge by tree and by verdict alone, forwards and backwards, and ask for all there is."""
    record = Record(subject=subject, events=events, complete=complete or {})
    backwards = Record(subject=subject, events=events[::-1], complete=complete or {})
    question = question or asked()
    bound = criterion.bind(question)
    finding = bound.judge(record)

    assert finding.truth is bound.verdict(record)
    assert finding.truth is bound.verdict(backwards)
    for locale in ("vi", "en"):
        assert "{" not in criterion.statement().render(locale)
        assert "{" not in criterion.needs(record, question).render(locale)
    assert set(finding.evidence) <= set(events)
    kind, about = criterion.asks(record, question)
    assert kind is None or list(about) == sorted(about)
    return finding.truth


def asks(criterion, *events, complete=None, question=None):
    record = Record(subject=WHO, events=events, complete=complete or {})
    return criterion.asks(record, question or asked())


def evidence(criterion, *events):
    return criterion.evidence(Record(subject=WHO, events=events), asked())


def told(criterion, *events, locale="vi", complete=None, subject=WHO):
    record = Record(subject=subject, events=events, complete=complete or {})
    return criterion.needs(record, asked()).render(locale)


def given(award, *for_years, **known):
    return tuple(Conferral(award=award.id, year=year, **known) for year in for_years)


def graded_from(first, last, grade=GOOD):
    return tuple(Grading(year=year, grade=grade) for year in range(first, last + 1))


def worked(start, end=None, field=ARMY, place=None):
    return Practice(
        field=field, start=day(start), end=None if end is None else day(end), place=place
    )


@pytest.mark.parametrize(
    ("award_years", "first", "expected"),
    [
        ((2019,), 2020, TRUE),
        ((2018,), 2020, TRUE),
        ((2020,), 2020, FALSE),
        ((2018,), 2021, FALSE),
        ((2014, 2019), 2015, TRUE),
        ((2014, 2020), 2015, FALSE),
        ((2024,), 2015, FALSE),
        ((2025,), 2015, FALSE),
        ((2019, 2025), 2015, TRUE),
        ((), 2015, FALSE),
    ],
)
def test_five_good_years_follow_the_latest_award(award_years, first, expected):
    """Its own year does not count, nor does the award when conferred for a year not yet asked."""
    events = (*given(BKTTG, *award_years), *graded_from(first, 2024))

    assert expected is judge(RUN, *events, complete=ALL)


def test_a_broken_year_after_the_award_is_a_no():
    """Nothing that may be learnt of conferrals mends it."""
    low = Grading(year=2022, grade=Grade.COMPLETED)
    events = (*given(BKTTG, 2019), *graded_from(2020, 2021), low, *graded_from(2023, 2024))

    assert FALSE is judge(RUN, *events)
    assert FALSE is judge(RUN, *graded_from(2020, 2021), low, *graded_from(2023, 2024))


def test_the_award_itself_may_not_be_known():
    """Known years without it, or years not known after it, leave the run open."""
    five, award = graded_from(2020, 2024), given(BKTTG, 2019)
    after = {Conferral: years(2020, 2024)}

    assert UNKNOWN is judge(RUN, *five)
    assert UNKNOWN is judge(RUN, *five, *award)
    assert TRUE is judge(RUN, *five, *award, complete=after)
    assert UNKNOWN is judge(RUN, *five, *award, complete={Conferral: years(2021, 2024)})
    assert UNKNOWN is judge(RUN, *five, complete=after)
    assert FALSE is judge(RUN, *five, complete={Conferral: years(1940, 2024)})


@pytest.mark.parametrize("kind", [SUDDEN, MOVEMENT])
def test_what_was_conferred_for_sudden_merit_opens_no_run(kind):
    """Neither does it begin the years anew where it follows the award for merit."""
    five = graded_from(2020, 2024)

    assert FALSE is judge(RUN, *five, *given(BKTTG, 2019, type=kind), complete=ALL)
    assert UNKNOWN is judge(RUN, *five, *given(BKTTG, 2019, type=kind))
    later = given(BKTTG, 2022, type=kind)
    assert TRUE is judge(RUN, *five, *given(BKTTG, 2019), *later, complete=ALL)
    assert given(BKTTG, 2019) == evidence(RUN, *given(BKTTG, 2019), *later)[:1]


def test_of_two_certificates_of_a_year_one_for_merit_suffices():
    """Told in either order."""
    both = (
        *given(BKTTG, 2019, decision="1/QĐ-TTg"),
        *given(BKTTG, 2019, decision="2/QĐ-TTg", type=SUDDEN),
    )

    assert TRUE is judge(RUN, *graded_from(2020, 2024), *both, complete=ALL)
    assert TRUE is judge(held_times(BKTTG, 1, as_basis=True), *both)
    assert FALSE is judge(held_times(BKTTG, 1, as_basis=True), both[1], complete=ALL)
    assert FALSE is judge(held_times(BKTTG, 2), *both, complete=ALL)


def test_any_of_the_earlier_awards_opens_the_run():
    """The latest of them begins it."""
    leaf = graded_in_a_row(GOOD, 5, after=(BKTTG, BK))
    five = graded_from(2015, 2024)

    assert TRUE is judge(leaf, *five, *given(BKTTG, 2014), *given(BK, 2019), complete=ALL)
    assert FALSE is judge(leaf, *five, *given(BKTTG, 2014), *given(BK, 2020), complete=ALL)


def test_the_founding_bounds_how_far_a_collective_is_looked_back_on():
    """Conferrals need be complete only since then."""
    since = {Conferral: years(2018, 2024), Grading: years(2018, 2024)}
    young = Collective(id="tt-01", founded=day("2018-03-01"))
    nobody_knows = Collective(id="tt-02")
    events = graded_from(2018, 2024)
    for leaf in (RUN, held_times(BKTTG, 1), years_since(BKTTG, 2)):
        assert FALSE is judge(leaf, *events, complete=since, subject=young)
        assert UNKNOWN is judge(leaf, *events, complete=since, subject=nobody_knows)
        assert FALSE is judge(leaf, subject=Collective(id="tt-03", founded=day("2025-01-01")))


def test_a_run_says_what_it_lacks():
    """The award where none is known, then the gradings, then what else may have been conferred."""
    award, five = given(BKTTG, 2019), graded_from(2020, 2024)

    assert (Conferral, tuple(range(1945, 2025))) == asks(RUN, *five)
    assert (Conferral, tuple(range(1945, 2025))) == asks(RUN, *five, complete=ALL)
    assert (Grading, (2023, 2024)) == asks(RUN, *award, *five[:3])
    known = {Conferral: years(2021, 2023)}
    assert (Conferral, (2020, 2024)) == asks(RUN, *award, *five, complete=known)
    low = Grading(year=2024, grade=Grade.COMPLETED)
    assert (Grading, (2020, 2021, 2022, 2023, 2024)) == asks(RUN, *award, *five[:4], low)
    stands = graded_in_a_row(EXCELLENT, 2, or_held=(FLAG,), after=(BKTTG,))
    assert (Conferral, (2023, 2024)) == asks(stands, *award, *graded_from(2023, 2024))


def test_a_run_shows_the_award_it_is_counted_after_and_its_years():
    """Not earlier conferrals of that award, nor years before it."""
    award, five = given(BKTTG, 2016, 2019), graded_from(2018, 2024)

    assert (award[1], *five[2:]) == evidence(RUN, *award, *five)


def test_a_run_names_the_years_that_do_not_count():
    """For the years up to the proposal only: elsewhere a run may lie anywhere."""
    short = told(RUN, *given(BKTTG, 2019), *graded_from(2020, 2022))

    assert short.endswith("chưa đạt hoặc chưa rõ: năm 2023 và 2024")
    assert "chưa đạt" not in told(ANY_TIME, *graded_from(2020, 2022))
    assert "chưa đạt" not in told(RUN, *given(BKTTG, 2019), *graded_from(2020, 2024))
    lacking = told(RUN, *graded_from(2020, 2024), complete=ALL)
    assert lacking.endswith("chưa ghi nhận việc được tặng “Bằng khen của Thủ tướng Chính phủ”")


@pytest.mark.parametrize(
    ("leaf", "vi", "en"),
    [
        (
            RUN,
            (
                "Liên tục từ 05 năm trở lên, mỗi năm được xếp loại hoàn thành tốt nhiệm vụ trở lên,"
                " tính sau lần gần nhất được tặng “Bằng khen của Thủ tướng Chính phủ” cho đến năm đề nghị"
            ),
            "up to the year of the proposal",
        ),
        (
            ANY_TIME,
            (
                "Liên tục từ 05 năm trở lên, mỗi năm được xếp loại hoàn thành tốt nhiệm vụ trở lên,"
                " không nhất thiết tính đến năm đề nghị"
            ),
            "not necessarily up to the year of the proposal",
        ),
        (
            graded_in_a_row(EXCELLENT, 2, after=(FLAG,), to_date=False),
            (
                "Liên tục từ 02 năm trở lên được xếp loại hoàn thành xuất sắc nhiệm vụ, trong thời gian"
                " sau lần gần nhất được tặng Cờ thi đua của Bộ, ban, ngành, tỉnh"
            ),
            "in the time after the latest conferral of",
        ),
        (
            graded_times(EXCELLENT, 2, during=RUN),
            "Trong thời gian đó có ít nhất 02 năm được xếp loại hoàn thành xuất sắc nhiệm vụ",
            "at least 2 years",
        ),
        (
            held_times(CSTDCS, 2, issuers=(Issuer.DEFENCE, Issuer.PUBLIC_SECURITY), during=RUN),
            (
                "Có ít nhất 02 lần được tặng “Chiến sĩ thi đua cơ sở”, do Bộ Quốc phòng hoặc Bộ Công an"
                " quyết định tặng, trong thời gian đó"
            ),
            "conferred by Ministry of National Defence or Ministry of Public Security",
        ),
        (
            held_times(CSTDCS, 2, after=BKTTG),
            (
                "Có ít nhất 02 lần được tặng “Chiến sĩ thi đua cơ sở”, tính sau lần gần nhất được tặng"
                " “Bằng khen của Thủ tướng Chính phủ”"
            ),
            "after the latest conferral of",
        ),
        (
            held_times(CSTDCS, 2, within=5),
            "Có ít nhất 02 lần được tặng “Chiến sĩ thi đua cơ sở”, trong 5 năm gần nhất",
            "in the latest 5 years",
        ),
        (
            years_since(BKTTG, 5),
            (
                "Đã được tặng “Bằng khen của Thủ tướng Chính phủ” và đến năm đề nghị đã đủ 05 năm kể từ"
                " lần được tặng gần nhất"
            ),
            "5 full years have passed",
        ),
        (
            practised(ARMY, years=20, doubled=(BORDER, ISLANDS)),
            (
                "Có thời gian công tác trong Quân đội nhân dân từ 20 năm trở lên; thời gian được nhân hệ"
                " số 02: địa bàn biên giới; trên biển, hải đảo"
            ),
            "counted twice is time in",
        ),
        (
            practised(TEACHING, years=15, below=20, only=(ISLANDS,), continuous=True),
            (
                "Có thời gian trực tiếp nuôi dạy, giảng dạy từ 15 năm đến dưới 20 năm, liên tục, chỉ"
                " tính thời gian: trên biển, hải đảo"
            ),
            "from 15 to less than 20 years",
        ),
        (existed(30), "Có quá trình xây dựng, phát triển từ 30 năm trở lên", "at least 30 years"),
        (
            round_anniversary(),
            "Nhân dịp kỷ niệm năm tròn ngày thành lập (số năm kỷ niệm tận cùng là 0)",
            "ending in 0",
        ),
    ],
)
def test_the_wording_follows_from_the_parameters(leaf, vi, en):
    """As a council reads it."""
    assert vi == leaf.statement().render("vi")
    assert en in leaf.statement().render("en")


@pytest.mark.parametrize(
    ("leaf", "expected"),
    [
        (
            graded_in_a_row(GOOD, 5, after=(BKTTG,), to_date=False, within=(held_times(BK, 1),)),
            {"after": [BKTTG.id], "to_date": False, "years": 5, "at_least": GOOD.slug},
        ),
        (graded_times(EXCELLENT, 2), {"grade": EXCELLENT.slug, "times": 2, "during": None}),
        (
            held_times(BK, 1, issuers=(Issuer.DEFENCE,), as_basis=True, after=BKTTG),
            {"issuers": ["bo-quoc-phong"], "as_basis": True, "after": BKTTG.id, "during": None},
        ),
        (years_since(BK, 3), {"award": BK.id, "years": 3}),
        (
            practised(ARMY, years=3, below=5, continuous=True, doubled=(BORDER,), only=(BORDER,)),
            {
                "fields": ["quan-doi-nhan-dan"],
                "years": 3,
                "below": 5,
                "continuous": True,
                "doubled": ["bien-gioi"],
                "only": ["bien-gioi"],
            },
        ),
        (existed(3), {"years": 3}),
    ],
)
def test_the_parameters_are_plain_data(leaf, expected):
    """Each is told under its name."""
    assert expected.items() <= leaf.to_dict().items()


def test_what_a_run_holds_is_part_of_its_data():
    """The run of a count and the counts of a run."""
    within = graded_in_a_row(GOOD, 5, to_date=False, within=(graded_times(EXCELLENT, 2),))

    assert 2 == within.parameters()["within"][0]["times"]
    assert [BKTTG.id] == graded_times(EXCELLENT, 2, during=RUN).parameters()["during"]["after"]
    assert [BKTTG.id] == held_times(BK, 2, during=RUN).parameters()["during"]["after"]


def test_what_a_run_holds_must_lie_in_one_and_the_same_run():
    """Two runs that hold a half each do not make a whole."""
    leaf = graded_in_a_row(
        GOOD, 3, to_date=False, within=(graded_times(EXCELLENT, 2), held_times(CSTDCS, 1))
    )
    apart = [GOOD, EXCELLENT, EXCELLENT, Grade.COMPLETED, GOOD, EXCELLENT, GOOD, Grade.COMPLETED]
    grades = tuple(Grading(year=2010 + i, grade=grade) for i, grade in enumerate(apart))

    assert TRUE is judge(leaf, *grades, *given(CSTDCS, 2011), complete=ALL)
    assert FALSE is judge(leaf, *grades, *given(CSTDCS, 2015), complete=ALL)
    assert FALSE is judge(leaf, *grades, *given(CSTDCS, 2013), complete=ALL)
    assert UNKNOWN is judge(leaf, *grades, *given(CSTDCS, 2015), complete=GRADES)
    for count in (
        graded_times(EXCELLENT, 2, during=leaf),
        held_times(CSTDCS, 1, during=leaf),
    ):
        assert TRUE is judge(count, *grades, *given(CSTDCS, 2015), complete=ALL)


@pytest.mark.parametrize(
    ("first", "last", "expected"), [(2010, 2014, TRUE), (2010, 2013, FALSE), (2020, 2024, TRUE)]
)
def test_a_run_that_need_not_end_now(first, last, expected):
    """Five years anywhere."""
    assert expected is judge(ANY_TIME, *graded_from(first, last), complete=ALL)


def test_a_run_that_need_not_end_now_is_open_beyond_what_is_known():
    """And so is what it may hold."""
    assert UNKNOWN is judge(ANY_TIME, *graded_from(2010, 2013))
    assert UNKNOWN is judge(graded_times(EXCELLENT, 1, during=ANY_TIME), *graded_from(2010, 2014))
    assert FALSE is judge(ANY_TIME, *graded_from(2010, 2013), complete=GRADES)
    assert graded_from(2010, 2013) == evidence(ANY_TIME, *graded_from(2010, 2013))


@pytest.mark.parametrize(
    ("excellent", "expected"),
    [((2020, 2022), TRUE), ((2022,), FALSE), ((2018, 2022), FALSE), ((2019, 2020), FALSE)],
)
def test_excellent_years_count_after_the_award(excellent, expected):
    """Those before it, and its own, do not."""
    leaf = graded_times(EXCELLENT, 2, during=RUN)
    grades = (
        Grading(year=year, grade=EXCELLENT if year in excellent else GOOD)
        for year in range(2016, 2025)
    )

    assert expected is judge(leaf, *grades, *given(BKTTG, 2019), complete=ALL)


def test_excellent_years_that_may_yet_be_known():
    """An ungraded year may be one; once all are graded, the run's own question is left."""
    leaf = graded_times(EXCELLENT, 1, during=RUN)
    award, five = given(BKTTG, 2019), graded_from(2020, 2024)

    assert UNKNOWN is judge(leaf, *award, *five[1:], complete=LISTED)
    assert (Grading, (2022,)) == asks(
        graded_times(EXCELLENT, 2, during=RUN), *award, *five[:2], *five[3:], complete=LISTED
    )
    assert FALSE is judge(leaf, *award, *five, complete=LISTED)
    assert (Conferral, (2020, 2021, 2022, 2023, 2024)) == asks(leaf, *award, *five)
    assert () == evidence(leaf, *award, *five)
    best = graded_from(2024, 2024, EXCELLENT)
    assert best == evidence(leaf, *award, *five[:4], *best)
    assert told(leaf, *award, *five[:4], *best).endswith("hiện ghi nhận 1 năm")
    assert told(leaf, *award, *five, locale="en").endswith("0 years on record")


def test_a_count_on_its_own_looks_at_the_year_asked_about():
    """It asks for a run only where it is part of one."""
    leaf = graded_times(EXCELLENT, 1)

    assert (Grading, (2024,)) == asks(leaf)
    assert graded_from(2024, 2024, EXCELLENT) == evidence(leaf, *graded_from(2023, 2024, EXCELLENT))


@pytest.mark.parametrize(
    ("issuer", "expected"),
    [
        (Issuer.DEFENCE, TRUE),
        (Issuer.PUBLIC_SECURITY, TRUE),
        (Issuer.PROVINCE, FALSE),
        (None, UNKNOWN),
    ],
)
def test_whose_award_it_is(issuer, expected):
    """An issuer not told may be the one asked for."""
    leaf = held_times(BK, 1, issuers=(Issuer.DEFENCE, Issuer.PUBLIC_SECURITY))

    assert expected is judge(leaf, *given(BK, 2022, issuer=issuer), complete=ALL)
    assert TRUE is judge(held_times(BK, 1), *given(BK, 2022, issuer=issuer), complete=ALL)


def test_a_conferral_of_another_issuer_leaves_its_year_open():
    """The year may hold a second one."""
    leaf = held_times(BK, 1, issuers=(Issuer.DEFENCE,))

    assert UNKNOWN is judge(leaf, *given(BK, 2022, issuer=Issuer.PROVINCE))


def test_titles_count_inside_the_years_after_the_award():
    """Where the run is shorter, fewer count."""
    leaf = held_times(CSTDCS, 2, during=RUN)
    award, five = given(BKTTG, 2019), graded_from(2015, 2024)

    assert TRUE is judge(leaf, *award, *five, *given(CSTDCS, 2020, 2024), complete=ALL)
    assert FALSE is judge(leaf, *award, *five, *given(CSTDCS, 2018, 2024), complete=ALL)
    assert UNKNOWN is judge(leaf, *award, *five, *given(CSTDCS, 2020))
    assert (Conferral, (2020, 2021, 2022, 2023, 2024)) == asks(leaf, *award, *five)
    assert (Grading, (2020,)) == asks(
        leaf, *award, *five[6:], *given(CSTDCS, 2021), complete=LISTED
    )


def test_what_is_told_of_a_count_since_another_award_is_what_counts():
    """Conferrals before the latest of that award are neither counted nor shown."""
    leaf = held_times(CSTDCS, 2, after=BKTTG)
    award, titles = given(BKTTG, 2016, 2021), given(CSTDCS, 2019, 2022)

    assert told(leaf, *award, *titles, complete=ALL).endswith("hiện ghi nhận 1 lần")
    assert (award[1], titles[1]) == evidence(leaf, *award, *titles)
    assert titles == evidence(leaf, *titles)
    assert (Conferral, (2022, 2023, 2024)) == asks(leaf, *award, *titles)


@pytest.mark.parametrize(
    ("held_years", "expected"),
    [((2019,), TRUE), ((2020,), FALSE), ((2014, 2020), FALSE), ((2010, 2019), TRUE), ((), FALSE)],
)
def test_five_years_since_the_latest_conferral(held_years, expected):
    """The fifth year after it is the one asked about; later years than that one do not matter."""
    leaf = years_since(BKTTG, 5)

    assert expected is judge(leaf, *given(BKTTG, *held_years, 2025), complete=ALL)


def test_years_since_a_conferral_are_open_where_conferrals_are():
    """A later one may not be known; one too late is a no whatever else is."""
    leaf = years_since(BKTTG, 5)

    assert UNKNOWN is judge(leaf, *given(BKTTG, 2019))
    assert TRUE is judge(leaf, *given(BKTTG, 2019), complete={Conferral: years(2020, 2024)})
    assert UNKNOWN is judge(leaf, *given(BKTTG, 2019), complete={Conferral: years(2021, 2024)})
    assert UNKNOWN is judge(leaf, complete={Conferral: years(2020, 2024)})
    assert FALSE is judge(leaf, complete={Conferral: years(1945, 2019)})
    assert FALSE is judge(leaf, *given(BKTTG, 2023))
    assert given(BKTTG, 2019) == evidence(leaf, *given(BKTTG, 2012, 2019))
    assert told(leaf, *given(BKTTG, 2012, 2019, 2026)).endswith("lần gần nhất: năm 2019")
    assert "gần nhất: năm" not in told(leaf)
    assert (Conferral, tuple(range(1945, 2020))) == asks(
        leaf, complete={Conferral: years(2020, 2024)}
    )
    assert (Conferral, tuple(range(1945, 2025))) == asks(leaf, complete=ALL)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2004-12-20", None, TRUE),
        ("2004-12-21", None, FALSE),
        ("2000-08-31", "2020-08-31", TRUE),
        ("2000-08-01", "2020-07-31", FALSE),
        ("2004-02-29", "2024-03-01", TRUE),
        ("2003-02-28", "2023-02-28", TRUE),
        ("1985-01-01", "2004-12-31", FALSE),
        ("2004-12-20", "2030-01-01", TRUE),
        ("2024-12-20", None, FALSE),
        ("2025-01-01", None, FALSE),
    ],
)
def test_twenty_years_to_the_day(start, end, expected):
    """Up to the day of consideration, though the year of achievement or the work end later."""
    leaf = practised(ARMY, years=20)

    assert expected is judge(leaf, worked(start, end), complete=ALL)
    assert expected is judge(
        leaf, worked(start, end), complete=ALL, question=asked(2023, on="2024-12-20")
    )


@pytest.mark.parametrize("start", ["1999-03-01", "2001-03-01", "2003-08-31", "2012-02-29"])
def test_ten_years_counted_twice_are_twenty(start):
    """Whatever leap days they hold; one day less is less."""
    leaf = practised(ARMY, years=20, doubled=(BORDER,))
    begun = day(start)
    end = begun.replace(year=begun.year + 10, day=min(begun.day, 28))
    end = end.replace(day=begun.day) if begun.month != 2 else end
    short = end - dt.timedelta(days=1)

    assert TRUE is judge(leaf, worked(start, end.isoformat(), place=BORDER), complete=ALL)
    assert FALSE is judge(leaf, worked(start, short.isoformat(), place=BORDER), complete=ALL)
    assert FALSE is judge(leaf, worked(start, end.isoformat(), place=ISLANDS), complete=ALL)
    assert UNKNOWN is judge(leaf, worked(start, short.isoformat(), place=BORDER))


def test_a_time_adds_up_however_it_is_cut():
    """A change of place in mid-month neither adds nor takes away a day."""
    leaf = practised(ARMY, years=1)
    cut = ("2020-01-15", "2020-02-10", "2020-03-31", "2020-08-31", "2021-01-14")
    pieces = [worked(a, b) for a, b in itertools.pairwise(cut)]

    assert FALSE is judge(leaf, *pieces, complete=ALL)
    assert TRUE is judge(leaf, *pieces, worked("2022-05-10", "2022-05-12"), complete=ALL)
    assert "0 năm 11 tháng" in told(leaf, *pieces)
    assert "(years, months): 0, 11" in told(leaf, *pieces, locale="en")


@pytest.mark.parametrize(
    ("first", "expected"), [("2009-12-20", TRUE), ("2009-12-21", FALSE), ("2004-12-20", FALSE)]
)
def test_from_fifteen_years_to_less_than_twenty(first, expected):
    """Fifteen whole years are enough, twenty are too many."""
    leaf = practised(ARMY, years=15, below=20)

    assert expected is judge(leaf, worked(first), complete=ALL)


def test_a_band_is_sure_only_where_nothing_can_be_added():
    """Time not known may lift it out of the band; too much is too much already."""
    leaf = practised(ARMY, years=15, below=20)

    assert UNKNOWN is judge(leaf, worked("2009-01-01"))
    assert FALSE is judge(leaf, worked("2004-01-01"))
    assert UNKNOWN is judge(leaf, worked("2015-01-01"))


@pytest.mark.parametrize("below", [15, 14])
def test_a_band_that_holds_nothing_is_refused(below):
    """Less than its own least."""
    with pytest.raises(InvalidValue, match="15 năm"):
        practised(ARMY, years=15, below=below)


def test_a_day_in_two_fields_counts_once():
    """Twice only where the place of one of them asks for it, whichever is told first."""
    leaf = practised(ARMY, POLICE, years=20, doubled=(BORDER,))
    wide = worked("2000-01-01", "2015-01-01")
    inside = worked("2004-01-01", "2009-01-01", POLICE, BORDER)
    same_start = worked("2000-01-01", "2005-01-01", POLICE, BORDER)

    assert FALSE is judge(practised(ARMY, POLICE, years=16), wide, inside, complete=ALL)
    assert TRUE is judge(leaf, wide, inside, complete=ALL)
    assert TRUE is judge(leaf, wide, same_start, complete=ALL)
    assert FALSE is judge(practised(POLICE, years=6), wide, inside, complete=ALL)


def test_time_in_some_places_only():
    """Elsewhere is neither counted nor shown."""
    leaf = practised(TEACHING, years=5, only=(ISLANDS,))
    here = worked("2015-01-01", "2020-01-01", TEACHING, ISLANDS)
    there = worked("2005-01-01", "2015-01-01", TEACHING)
    later = worked("2025-01-01", None, TEACHING, ISLANDS)

    assert TRUE is judge(leaf, here, there, complete=ALL)
    assert FALSE is judge(leaf, there, complete=ALL)
    assert (here,) == evidence(leaf, here, there, later)
    assert told(leaf, there).endswith("thời gian công tác, hoạt động trong lĩnh vực")


@pytest.mark.parametrize(
    ("gap_ends", "expected"), [("2015-01-01", TRUE), ("2015-01-02", FALSE), ("2024-01-01", FALSE)]
)
def test_time_without_a_break(gap_ends, expected):
    """A single day breaks it; then the longest stretch counts."""
    leaf = practised(ARMY, years=10, continuous=True)
    first, second = worked("2010-01-01", "2015-01-01"), worked(gap_ends, "2024-12-01")

    assert expected is judge(leaf, first, second, complete=ALL)
    assert TRUE is judge(
        practised(ARMY, years=10, continuous=True, doubled=(BORDER,)),
        worked("2010-01-01", "2015-01-01", place=BORDER),
        complete=ALL,
    )


def test_what_time_in_a_field_lacks():
    """The years not complete, from the first that anything is known of."""
    leaf = practised(ARMY, years=20)

    assert (Practice, (2024,)) == asks(leaf)
    assert (Practice, (2020, 2021, 2022, 2023, 2024)) == asks(leaf, worked("2020-05-01"))
    known = {Practice: years(2021, 2023)}
    assert (Practice, (2020, 2024)) == asks(leaf, worked("2020-05-01"), complete=known)
    assert (Practice, (2024,)) == asks(leaf, worked("2030-05-01"), complete=ALL)


@pytest.mark.parametrize(
    ("founded", "expected"),
    [("1994-12-20", TRUE), ("1994-12-21", FALSE), ("2025-06-01", FALSE), (None, UNKNOWN)],
)
def test_thirty_years_since_the_founding(founded, expected):
    """On the day of consideration; a person is not founded."""
    subject = Collective(id="tt-01", founded=None if founded is None else day(founded))

    assert expected is judge(existed(30), subject=subject)
    assert FALSE is judge(existed(30))
    assert (founded is None) is told(existed(30), subject=subject).endswith("của tập thể")
    assert "20/12/1994" in told(
        existed(30), subject=Collective(id="tt-01", founded=day("1994-12-20"))
    )


def test_one_founded_on_the_29th_of_february_comes_of_age_on_the_28th():
    """In years that lack the day."""
    leap = Collective(id="tt-01", founded=day("2004-02-29"))

    assert TRUE is judge(existed(19), subject=leap, question=asked(2023, on="2023-02-28"))
    assert FALSE is judge(existed(19), subject=leap, question=asked(2023, on="2023-02-27"))
    assert FALSE is judge(existed(20), subject=leap, question=asked(2024, on="2024-02-28"))


@pytest.mark.parametrize(
    ("founded", "expected"),
    [
        ("2014-12-31", TRUE),
        ("1984-01-01", TRUE),
        ("2015-01-01", FALSE),
        ("2024-01-01", FALSE),
        ("2034-01-01", FALSE),
        (None, UNKNOWN),
    ],
)
def test_khoan_6_dieu_3_a_round_anniversary_ends_in_nought(founded, expected):
    """In the calendar year of the day; the founding itself is no anniversary."""
    subject = Collective(id="tt-01", founded=None if founded is None else day(founded))

    assert expected is judge(round_anniversary(), subject=subject)
    assert FALSE is judge(round_anniversary())


def movement(start="2019-06-01", reviewed="2024-06-01", **known):
    told_of = {
        "movement": "Chung sức xây dựng nông thôn mới",
        "launched_by": Launcher.PRIME_MINISTER,
        "review": Review.FINAL,
        "leads": True,
        "outstanding": True,
    }
    return MovementPlacing(start=day(start), reviewed_on=day(reviewed), **{**told_of, **known})


def of_movement(leaf=LedMovement, length=5, **more):
    return leaf(launchers=(Launcher.PRIME_MINISTER,), years=length, reviews=(Review.FINAL,), **more)


@pytest.mark.parametrize("leaf", [LedMovement, OutstandingInMovement])
def test_a_movement_has_run_its_years_by_the_day_of_the_review(leaf):
    """To the day; without a length any movement will do."""
    assert TRUE is judge(of_movement(leaf), movement(), complete=ALL)
    assert FALSE is judge(of_movement(leaf), movement(start="2019-06-02"), complete=ALL)
    assert UNKNOWN is judge(of_movement(leaf), movement(start="2019-06-02"))
    assert TRUE is judge(of_movement(leaf, None), movement(start="2024-05-01"), complete=ALL)
    assert FALSE is judge(of_movement(leaf), movement(review=Review.PRELIMINARY), complete=ALL)
    assert FALSE is judge(of_movement(leaf), movement(launched_by=Launcher.OTHER), complete=ALL)
    assert FALSE is judge(of_movement(leaf), movement(reviewed="2025-06-01"), complete=ALL)


@pytest.mark.parametrize(
    ("planned_end", "expected"),
    [("2025-05-31", TRUE), ("2025-05-30", FALSE), (None, UNKNOWN)],
)
def test_the_years_a_movement_is_to_run(planned_end, expected):
    """Its last planned day included; that day may not be known."""
    end = None if planned_end is None else day(planned_end)
    told_of = movement(start="2020-06-01", planned_end=end)

    assert expected is judge(of_movement(planned=True), told_of, complete=ALL)
    assert FALSE is judge(of_movement(), told_of, complete=ALL)


@pytest.mark.parametrize(
    ("leads", "outstanding", "expected"),
    [(False, True, TRUE), (True, None, UNKNOWN), (True, False, FALSE)],
)
def test_leading_a_movement_does_not_tell_that_one_was_chosen(leads, outstanding, expected):
    """Nor the reverse."""
    told_of = movement(leads=leads, outstanding=outstanding)

    assert expected is judge(of_movement(OutstandingInMovement), told_of, complete=ALL)
    assert Truth.of(leads) is judge(of_movement(), told_of, complete=ALL)


def test_a_movement_is_worded_with_and_without_length():
    """Both leaves, in both languages."""
    assert [
        (
            "Dẫn đầu phong trào thi đua do Thủ tướng Chính phủ phát động, có thời gian thực hiện từ 05"
            " năm trở lên, khi tổng kết"
        ),
        "Dẫn đầu phong trào thi đua do Thủ tướng Chính phủ phát động, khi tổng kết",
        (
            "Được bình chọn là tiêu biểu xuất sắc khi tổng kết phong trào thi đua do Thủ tướng Chính"
            " phủ phát động, có thời gian thực hiện từ 05 năm trở lên"
        ),
        (
            "Được bình chọn là tiêu biểu xuất sắc khi tổng kết phong trào thi đua do Thủ tướng Chính"
            " phủ phát động"
        ),
    ] == [
        of_movement(leaf, length).statement().render()
        for leaf in (LedMovement, OutstandingInMovement)
        for length in (5, None)
    ]
    assert of_movement(OutstandingInMovement, None).to_dict()["years"] is None
    assert "typical and outstanding" in of_movement(OutstandingInMovement, None).statement().render(
        "en"
    )


@pytest.mark.parametrize(("flags", "expected"), [(True, FALSE), (False, TRUE), (None, UNKNOWN)])
def test_collectives_that_flags_are_not_for(flags, expected):
    """A person is no such collective."""
    assert expected is judge(NoFlags(), subject=Collective(id="tt-01", flags=flags))
    assert FALSE is judge(NoFlags())


@pytest.mark.parametrize(
    ("occupations", "expected"),
    [
        ({Occupation.SCIENTIST}, TRUE),
        ({Occupation.SCIENTIST, Occupation.CIVIL_SERVANT}, TRUE),
        ({Occupation.WORKER}, TRUE),
        ({Occupation.CIVIL_SERVANT}, FALSE),
        ({Occupation.TEACHER}, UNKNOWN),
        (set(), UNKNOWN),
    ],
)
def test_a_track_of_callings_and_statuses(occupations, expected):
    """A calling asked for is met by itself; other callings leave the status open."""
    who = Individual(id="cc-01", occupations=frozenset(occupations))

    assert expected is judge(subject_is(Occupation.SCIENTIST, Occupation.WORKER), subject=who)


@pytest.mark.parametrize(
    ("occupations", "expected"),
    [
        ({Occupation.SOLDIER}, FALSE),
        ({Occupation.WORKER}, TRUE),
        ({Occupation.TEACHER}, UNKNOWN),
        (set(), UNKNOWN),
    ],
)
def test_any_person_but_those_of_another_track(occupations, expected):
    """Whether or not the track names occupations of its own."""
    who = Individual(id="cc-01", occupations=frozenset(occupations))
    leaf = subject_is(SubjectKind.INDIVIDUAL, besides=(Occupation.SOLDIER,))

    assert expected is judge(leaf, subject=who)
    assert leaf.statement().render().endswith("không thuộc đối tượng của khoản khác")


@pytest.mark.parametrize(
    ("type_", "level", "expected"),
    [
        (CollectiveKind.CIVIL, CollectiveLevel.PROVINCE, TRUE),
        (CollectiveKind.CIVIL, CollectiveLevel.COMMUNE, FALSE),
        (CollectiveKind.ENTERPRISE, CollectiveLevel.PROVINCE, FALSE),
        (CollectiveKind.ENTERPRISE, None, FALSE),
        (CollectiveKind.CIVIL, None, UNKNOWN),
        (None, CollectiveLevel.PROVINCE, UNKNOWN),
    ],
)
def test_a_collective_of_a_type_and_level(type_, level, expected):
    """Both must fit; what is not told leaves it open unless the other does not fit."""
    leaf = subject_is(CollectiveKind.CIVIL, CollectiveLevel.PROVINCE)

    assert expected is judge(leaf, subject=Collective(id="tt-01", type=type_, level=level))
    assert "Thuộc đối tượng: tập thể cơ quan, tổ chức, đơn vị, cấp: tỉnh" == (
        leaf.statement().render()
    )


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (CollectiveLevel.VILLAGE, TRUE),
        (CollectiveLevel.MINISTRY, FALSE),
        (None, UNKNOWN),
    ],
)
def test_a_collective_below_some_levels(level, expected):
    """Those levels have a track of their own."""
    leaf = subject_is(SubjectKind.COLLECTIVE, beyond=(CollectiveLevel.MINISTRY,))

    assert expected is judge(leaf, subject=Collective(id="tt-01", level=level))


@pytest.mark.parametrize("kind", [Individual, Collective, Household])
def test_where_a_subject_comes_from(kind):
    """A household is one of this country."""
    subject = kind(id="dt-01")
    every = tuple(SubjectKind)

    assert TRUE is judge(subject_is(*every, origins=(Origin.DOMESTIC,)), subject=subject)
    assert FALSE is judge(subject_is(*every, origins=(Origin.FOREIGN,)), subject=subject)
    assert TRUE is judge(subject_is(*every), subject=subject)
    abroad = subject_is(SubjectKind.INDIVIDUAL, origins=(Origin.FOREIGN,))
    assert "Thuộc đối tượng: cá nhân (người nước ngoài)" == abroad.statement().render()


def test_contributions_count_in_a_run_that_need_not_end_now():
    """In any run that is long enough."""
    leaf = contributed(
        ContributionKind.INITIATIVE,
        reach=Reach.UNIT,
        during=graded_in_a_row(GOOD, 2, to_date=False),
    )
    work = Contribution(type=ContributionKind.INITIATIVE, year=2011, title="a", reach=Reach.UNIT)

    assert TRUE is judge(leaf, *graded_from(2010, 2011), work, complete=ALL)
    assert FALSE is judge(leaf, *graded_from(2011, 2011), work, complete=ALL)
    assert FALSE is judge(leaf, *graded_from(2012, 2013), work, complete=ALL)
    assert UNKNOWN is judge(leaf, *graded_from(2011, 2011), work)


@pytest.mark.parametrize(
    ("leaf", "statement"),
    [
        (
            contributed(ContributionKind.COMBAT_INGENUITY),
            (
                "Có mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu được công nhận, phạm vi ảnh"
                " hưởng: cấp cơ sở"
            ),
        ),
        (
            contributed(ContributionKind.INITIATIVE, span=None),
            "Có ít nhất 01 sáng kiến, không kể thời gian",
        ),
        (
            contributed(ContributionKind.INITIATIVE, times=2, during=RUN),
            "Có ít nhất 02 sáng kiến, trong thời gian đó",
        ),
    ],
)
def test_a_contribution_is_worded_with_its_time(leaf, statement):
    """In the year, at any time, or in a run."""
    assert statement == leaf.statement().render()


def test_contributions_of_any_time_are_asked_as_far_back_as_anything_is_known():
    """The first contribution on record bounds what is asked."""
    leaf = contributed(ContributionKind.INITIATIVE, reach=Reach.NATIONAL, span=None)
    work = Contribution(type=ContributionKind.INITIATIVE, year=2022, title="a")

    assert (Contribution, (2022, 2023, 2024)) == asks(leaf, work)
    assert (Contribution, (2024,)) == asks(leaf)
    assert {"span": None, "times": 1, "reach": "toan-quoc"}.items() <= leaf.to_dict().items()
