"""Time in posts and ranks, terms, time in the armed forces, and discipline over a career."""

import datetime as dt

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thidua.criteria import (
    Question,
    Truth,
    held_post,
    never_disciplined,
    no_measure_in_stage,
    not_disciplined,
    one_measure_in_stage,
    served_in_forces,
    served_terms,
)
from thidua.dates import EmulationYear, Period
from thidua.errors import InvalidValue
from thidua.records import (
    CommendationType,
    Conferral,
    Discipline,
    DisciplineForm,
    Individual,
    Post,
    Practice,
    PracticeField,
    Record,
    Service,
    everything,
    years,
)
from thidua.testing import questions, records, refinements
from thidua.words import verbatim

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
MAN = Individual(id="cc-01", woman=False)
WOMAN = Individual(id="cc-02", woman=True, late_retirement=False)
ALL = everything(1930, 2026)
ON = "2024-12-20"
ORDER = "huan-chuong-lao-dong-hang-ba"
FORMS = DisciplineForm


def day(text):
    return dt.date.fromisoformat(text)


def asked(on=ON):
    date = day(on)
    return Question(emulation_year=EmulationYear.calendar(date.year), on=date, as_of=date)


def judge(leaf, *events, subject=MAN, complete=ALL, on=ON):
    record = Record(subject=subject, events=events, complete=complete)
    return leaf.bind(asked(on)).verdict(record)


def post(slug, start, end=None, **more):
    kept = more.pop("kept_until", None)
    return Post(
        post=slug,
        start=day(start),
        end=end and day(end),
        kept_until=kept and day(kept),
        **more,
    )


def without(kind, *left_out):
    return {**ALL, kind: ALL[kind] - set(left_out)}


def measure(form, date, readmitted=None):
    return Discipline(form=form, decided_on=day(date), readmitted_on=readmitted and day(readmitted))


def service_award(year):
    return Conferral(award=ORDER, year=year, type=CommendationType.SERVICE)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([("truong-phong", "2019-12-20", None)], TRUE),
        ([("truong-phong", "2019-12-21", None)], FALSE),
        ([("truong-phong", "2015-01-01", "2018-01-01"), ("giam-doc", "2022-12-20", None)], TRUE),
        ([("truong-phong", "2015-01-01", "2018-01-01"), ("giam-doc", "2022-12-23", None)], FALSE),
        ([("chuyen-vien", "2010-01-01", None)], FALSE),
        ([("truong-phong", "2025-01-01", None)], FALSE),
        ([("truong-phong", "2019-12-20", "2022-01-01"), ("giam-doc", "2022-01-01", None)], TRUE),
        ([("truong-phong", "2019-12-21", "2022-01-01"), ("giam-doc", "2022-01-01", None)], FALSE),
    ],
)
def test_five_years_in_posts(spans, expected):
    """The time in every post that counts alike is added up to the day asked about."""
    leaf = held_post("truong-phong", "giam-doc", years=5)

    assert expected is judge(leaf, *(post(*span) for span in spans))


def test_posts_held_at_once_are_counted_once():
    """Three years in two posts are three years."""
    leaf = held_post("truong-phong", "giam-doc", years=5)
    held = [post(name, "2020-01-01", "2023-01-01") for name in ("truong-phong", "giam-doc")]

    assert FALSE is judge(leaf, *held)


def test_a_stretch_without_a_break_is_reckoned_by_the_calendar():
    """1825 days in one stretch are not yet five years where a 29 February lies in them."""
    leaf = held_post("giam-doc", years=5)

    assert FALSE is judge(leaf, post("giam-doc", "2015-01-01", "2019-12-31"))
    assert TRUE is judge(leaf, post("giam-doc", "2015-01-01", "2020-01-01"))


def test_stretches_apart_are_reckoned_with_years_of_365_days():
    """Three years and two years without a leap day are five years, a day less is not."""
    leaf = held_post("giam-doc", years=5)
    first = post("giam-doc", "2009-01-01", "2012-01-01")

    assert TRUE is judge(leaf, first, post("giam-doc", "2013-01-01", "2015-01-01"))
    assert FALSE is judge(leaf, first, post("giam-doc", "2013-01-01", "2014-12-31"))


def test_a_shortfall_in_posts_is_sure_only_where_no_year_is_left_out():
    """A recruitment on record does not show that no post was held before it."""
    leaf = held_post("giam-doc", years=5)
    held, service = post("giam-doc", "2023-01-01"), Service(start=day("2010-01-01"))

    assert UNKNOWN is judge(leaf, held, service, complete=everything(2010, 2024))
    assert UNKNOWN is judge(leaf, held, service, complete={})
    assert FALSE is judge(leaf, held, service)


def test_a_gap_names_every_year_left_out():
    """Not only the year of the day asked about."""
    leaf = held_post("giam-doc", years=5, inside=Period(day("2000-01-01")))
    record = Record(subject=MAN, complete={Post: years(2004, 2022)})
    (gap,) = leaf.bind(asked()).judge(record).gaps()

    assert (2000, 2001, 2002, 2003, 2023, 2024) == gap.years
    assert "chuc-vu" == gap.kind


def test_years_left_out_beyond_the_threshold_do_not_matter():
    """One year left out cannot make up four missing ones, nor undo five on record."""
    leaf = held_post("giam-doc", years=5)
    complete = without(Post, 2010)

    assert FALSE is judge(leaf, post("giam-doc", "2023-12-20"), complete=complete)
    assert UNKNOWN is judge(leaf, post("giam-doc", "2020-12-20"), complete=complete)
    assert TRUE is judge(leaf, post("giam-doc", "2019-12-20"), complete=complete)


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2014-12-20", TRUE),
        ("2014-12-21", FALSE),
        ("2009-12-21", TRUE),
        ("2009-12-20", FALSE),
    ],
)
def test_a_band_from_ten_to_under_fifteen_years(start, expected):
    """The lower bound belongs to the band, the upper one does not."""
    leaf = held_post("vu-truong", years=10, below=15)

    assert expected is judge(leaf, post("vu-truong", start))


@pytest.mark.parametrize(
    ("start", "expected"),
    [("2016-12-20", TRUE), ("2014-12-20", TRUE), ("2014-12-19", FALSE), ("2016-12-21", FALSE)],
)
def test_a_band_from_eight_up_to_ten_years(start, expected):
    """Read as a limit, ten years belong to it and a day more does not."""
    leaf = held_post("bo-truong", years=8, up_to=10)

    assert expected is judge(leaf, post("bo-truong", start))


def test_where_no_time_is_stated_one_day_is_enough():
    """Not to have held the post is a no only where posts are complete."""
    leaf = held_post("bo-truong")

    assert TRUE is judge(leaf, post("bo-truong", "2024-12-19"))
    assert FALSE is judge(leaf)
    assert UNKNOWN is judge(leaf, complete=without(Post, 1999))


def test_only_time_inside_the_period_counts():
    """From the day after the Geneva accords on."""
    leaf = held_post("bo-truong", years=3, inside=Period(day("1954-07-21")))

    assert TRUE is judge(leaf, post("bo-truong", "1950-01-01", "1957-07-21"))
    assert FALSE is judge(leaf, post("bo-truong", "1950-01-01", "1957-07-20"))


def test_stretches_apart_where_years_are_left_out():
    """Facts that join them may change how they are reckoned: a day or two more is then asked."""
    leaf = held_post("giam-doc", years=5)
    first = post("giam-doc", "2009-01-01", "2012-01-01")
    complete = without(Post, 2020)

    assert TRUE is judge(
        leaf, first, post("giam-doc", "2013-01-01", "2015-01-03"), complete=complete
    )
    assert UNKNOWN is judge(
        leaf, first, post("giam-doc", "2013-01-01", "2015-01-02"), complete=complete
    )


def test_years_left_out_that_may_just_make_it_up():
    """Three years on record and two left out are five; a day less on record is a sure no."""
    leaf = held_post("giam-doc", years=5)
    complete = without(Post, 2014, 2015)

    assert UNKNOWN is judge(leaf, post("giam-doc", "2009-01-01", "2012-01-01"), complete=complete)
    assert FALSE is judge(leaf, post("giam-doc", "2009-01-02", "2012-01-01"), complete=complete)


def test_a_gap_asks_for_whatever_keeps_it_open():
    """Posts first, then discipline, awards, and who the person is."""
    leaf = held_post("vu-truong", years=10, staged=True, reduced=True)
    seven_years = post("vu-truong", "2010-01-01", "2017-01-01")

    def asks(complete, subject=MAN):
        record = Record(subject=subject, events=[seven_years], complete=complete)
        kind, missing = leaf.asks(record, asked())
        return kind, missing

    assert (Post, (2003,)) == asks({**without(Post, 2003), Discipline: ()})
    assert (Discipline, (2004,)) == asks(
        {**without(Discipline, 2004), Conferral: years(1946, 2026)}
    )
    assert (Conferral, (2005,)) == asks(without(Conferral, 2005))
    assert (None, ()) == asks(ALL, Individual(id="a"))
    assert (Post, (2024,)) == asks(ALL)


@pytest.mark.parametrize(
    ("start", "complete", "told"),
    [
        ("2010-01-01", ALL, True),
        ("2010-01-01", without(Conferral, 2012), False),
        ("2010-01-01", without(Conferral, 2009), True),
        ("2010-01-01", without(Conferral, 2010), False),
        ("2010-01-01", without(Discipline, 2005), False),
        (None, ALL, True),
        (None, without(Conferral, 2012), False),
    ],
)
def test_a_gap_says_where_the_stage_is_not_determined(start, complete, told):
    """Instead of counting no months; an award before the post leaves the count as it is."""
    leaf = held_post("vu-truong", years=10, staged=True)
    held = [] if start is None else [post("vu-truong", start, "2017-01-01")]
    needs = leaf.needs(Record(subject=MAN, events=held, complete=complete), asked()).render()

    assert told is needs.endswith(f"hiện ghi nhận {84 if held else 0} tháng")
    assert told is not needs.endswith(
        "chưa xác định được giai đoạn công tác được tính: cần biết đủ các lần đã được khen quá trình"
        " cống hiến và các lần bị kỷ luật"
    )


def test_gaps_of_the_other_leaves_of_a_career():
    """Each names the years left out, and the day's year where none is."""
    record = Record(subject=MAN, complete=without(Practice, 1999))
    whole = Record(subject=MAN, complete=ALL)

    assert (Practice, (1999,)) == served_in_forces(35).asks(record, asked())
    assert (Practice, (2024,)) == served_in_forces(35).asks(whole, asked())
    assert (Post, (2024,)) == served_terms("a", terms=1).asks(whole, asked())
    assert (Discipline, (2024,)) == EXCLUDED.asks(whole, asked())
    assert (Discipline, (2024,)) == NEVER.asks(whole, asked())
    partly = Record(subject=MAN, complete=without(Conferral, 2001))
    assert (Conferral, (2001,)) == NEVER.asks(partly, asked())
    both = Record(
        subject=MAN, complete={**without(Conferral, 2001), Discipline: ALL[Post] - {2003}}
    )
    assert (Discipline, (2003,)) == NEVER.asks(both, asked())


def test_evidence_is_what_counts():
    """The posts themselves, those above as far as time comes down, and rotations."""
    own = post("tong-cuc-truong", "2010-01-01", "2012-01-01")
    higher = post("thu-truong", "2012-01-01", "2013-01-01")
    top = post("bo-truong", "2013-01-01", "2014-01-01")
    moved = post("truong-phong", "2014-01-01", "2015-01-01", rotated=True)
    other = post("truong-phong", "2005-01-01", "2006-01-01", rotated=False)
    record = Record(subject=MAN, events=[own, higher, top, moved, other])

    assert (own, higher) == DOWN.evidence(record, asked())
    assert (own, higher, moved) == attrs.evolve(DOWN, rotation=True).evidence(record, asked())
    assert (own, higher, top) == attrs.evolve(DOWN, levels=None).evidence(record, asked())


def test_consecutive_terms_need_time_without_a_break():
    """Eight years in two stretches with a gap between them are not consecutive."""
    leaf = held_post("pho-thu-tuong", years=8, unbroken=True)
    early = post("pho-thu-tuong", "2010-01-01", "2014-01-01")

    assert FALSE is judge(leaf, early, post("pho-thu-tuong", "2015-01-01", "2020-01-01"))
    assert TRUE is judge(leaf, early, post("pho-thu-tuong", "2014-01-01", "2018-01-01"))
    assert UNKNOWN is judge(
        leaf,
        early,
        post("pho-thu-tuong", "2015-01-01", "2020-01-01"),
        complete=without(Post, 2014),
    )


@pytest.mark.parametrize(
    ("needed", "end", "day_before"),
    [
        (15, "2010-01-01", "2009-12-31"),
        (10, "2006-09-01", "2006-08-31"),
        (8, "2005-05-01", "2005-04-30"),
        (6, "2004-01-01", "2003-12-31"),
        (5, "2003-05-01", "2003-04-30"),
        (3, "2002-01-01", "2001-12-31"),
    ],
)
def test_nghi_dinh_98_dieu_4_khoan_7_a_woman_leader_is_asked_one_third_less(
    needed, end, day_before
):
    """15 years become 10, 10 become 6 years 8 months, 8 become 5 years 4 months, exactly."""
    leaf = held_post("vu-truong", years=needed, reduced=True)
    enough = post("vu-truong", "2000-01-01", end)
    short = post("vu-truong", "2000-01-01", day_before)

    assert TRUE is judge(leaf, enough, subject=WOMAN)
    assert FALSE is judge(leaf, short, subject=WOMAN)
    assert FALSE is judge(leaf, enough)


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ({"woman": True, "late_retirement": False}, TRUE),
        ({"woman": True, "late_retirement": True}, FALSE),
        ({"woman": False}, FALSE),
        ({"woman": True}, UNKNOWN),
        ({"late_retirement": False}, UNKNOWN),
        ({"late_retirement": True}, FALSE),
        ({}, UNKNOWN),
    ],
)
def test_nghi_dinh_98_dieu_4_khoan_7_not_for_a_later_retirement_age(who, expected):
    """Seven years of ten: whether they are enough turns on who the person is."""
    leaf = held_post("vu-truong", years=10, reduced=True)
    held = post("vu-truong", "2010-01-01", "2017-01-01")

    assert expected is judge(leaf, held, subject=Individual(id="a", **who))


def test_who_the_person_is_does_not_matter_where_both_ways_agree():
    """Ten years are enough of anybody, six of nobody."""
    leaf = held_post("vu-truong", years=10, reduced=True)
    anybody = Individual(id="a")

    assert TRUE is judge(leaf, post("vu-truong", "2010-01-01", "2020-01-01"), subject=anybody)
    assert FALSE is judge(leaf, post("vu-truong", "2010-01-01", "2016-01-01"), subject=anybody)


def test_the_reduction_moves_both_ends_of_a_band():
    """Of a woman the band from 10 to under 15 years runs from 6 years 8 months to under 10."""
    leaf = held_post("vu-truong", years=10, below=15, reduced=True)

    assert TRUE is judge(leaf, post("vu-truong", "2010-01-01", "2019-12-31"), subject=WOMAN)
    assert FALSE is judge(leaf, post("vu-truong", "2010-01-01", "2020-01-01"), subject=WOMAN)


DOWN = held_post(
    "tong-cuc-truong", years=3, below=5, above=[(["thu-truong"], 3), (["bo-truong"], None)]
)


@pytest.mark.parametrize(
    ("higher", "own", "expected"),
    [
        (("2010-01-01", "2012-01-01"), ("2012-01-01", "2014-01-01"), TRUE),
        (("2010-01-01", "2012-01-01"), ("2012-01-01", "2013-01-01"), TRUE),
        (("2010-01-01", "2012-01-01"), ("2012-01-01", "2012-12-31"), FALSE),
        (("2010-01-01", "2012-01-01"), ("2012-01-01", "2015-01-01"), TRUE),
        (("2010-01-01", "2013-01-01"), ("2013-01-01", "2014-01-01"), FALSE),
        (("2010-01-01", "2012-12-31"), ("2012-12-31", "2013-12-31"), TRUE),
    ],
)
def test_nghi_dinh_98_dieu_6_khoan_2_diem_b_missing_time_comes_down(higher, own, expected):
    """Two years as deputy minister and two as director general are four as director general."""
    assert expected is judge(DOWN, post("thu-truong", *higher), post("tong-cuc-truong", *own))


def test_nghi_dinh_98_dieu_6_khoan_2_diem_b_time_never_goes_up():
    """Time in a lower post does not help the higher one."""
    leaf = held_post("thu-truong", years=3, above=[(["bo-truong"], 3)])
    held = [post("thu-truong", "2012-01-01", "2014-01-01")]

    assert FALSE is judge(leaf, *held, post("tong-cuc-truong", "2000-01-01", "2012-01-01"))


@pytest.mark.parametrize(("levels", "expected"), [(1, FALSE), (None, TRUE)])
def test_nghi_dinh_98_dieu_6_khoan_2_diem_b_down_one_level_or_several(levels, expected):
    """The text speaks of the next lower post; whether time comes down again is left open."""
    leaf = held_post(
        "pho-tong-cuc-truong",
        years=5,
        above=[(["tong-cuc-truong"], 3), (["thu-truong"], 3)],
        levels=levels,
    )
    held = [
        post("thu-truong", "2018-01-01", "2020-01-01"),
        post("tong-cuc-truong", "2017-06-01", "2018-01-01"),
        post("pho-tong-cuc-truong", "2014-12-01", "2017-06-01"),
    ]

    assert expected is judge(leaf, *held)


LISTED = held_post(
    "vu-truong",
    years=6,
    above=[(["pho-tong-cuc-truong"], 5), (["tong-cuc-truong"], 3), (["thu-truong"], 3)],
    past_unheld=True,
)
FOUR_YEARS = post("vu-truong", "2010-01-01", "2014-01-01")


@pytest.mark.parametrize(
    ("higher", "expected"),
    [
        ([("thu-truong", "2014-01-01", "2016-01-01")], TRUE),
        ([("thu-truong", "2014-01-01", "2015-12-31")], FALSE),
        ([("thu-truong", "2014-01-01", "2017-01-01")], FALSE),
        (
            [
                ("tong-cuc-truong", "2014-01-01", "2015-01-01"),
                ("thu-truong", "2015-01-01", "2017-01-01"),
            ],
            FALSE,
        ),
        (
            [
                ("tong-cuc-truong", "2014-01-01", "2016-01-01"),
                ("thu-truong", "2016-01-01", "2020-01-01"),
            ],
            TRUE,
        ),
    ],
)
def test_nghi_dinh_98_dieu_6_khoan_2_diem_b_down_to_the_next_post_that_was_held(higher, expected):
    """Past posts of the table never held; not past one that was, and not where it is enough."""
    assert expected is judge(LISTED, FOUR_YEARS, *(post(*one) for one in higher))
    assert FALSE is judge(LISTED, FOUR_YEARS)


def test_a_level_that_may_have_been_held_is_not_surely_passed_over():
    """A year left out may hide a post in between, to which the time would go instead."""
    higher = post("thu-truong", "2014-01-01", "2016-06-01")

    assert TRUE is judge(LISTED, FOUR_YEARS, higher)
    assert UNKNOWN is judge(LISTED, FOUR_YEARS, higher, complete=without(Post, 2005))
    assert UNKNOWN is judge(LISTED, FOUR_YEARS, higher, complete=without(Post, 2019))


def test_past_unheld_levels_every_higher_post_is_evidence():
    """Whichever is nearest."""
    top = post("thu-truong", "2014-01-01", "2016-01-01")
    record = Record(subject=MAN, events=[FOUR_YEARS, top])

    assert (FOUR_YEARS, top) == LISTED.evidence(record, asked())


AT_ONCE = held_post("pho-chu-tich-tinh", years=5, above=[(["bi-thu-tinh-uy"], None)])


@pytest.mark.parametrize(
    ("higher", "expected"),
    [
        (None, TRUE),
        (("2016-01-01", "2018-01-01"), TRUE),
        (("2015-01-01", "2017-01-01"), FALSE),
        (("2011-06-01", "2012-06-01"), FALSE),
        (("2010-06-01", "2011-01-01"), TRUE),
    ],
)
def test_nghi_dinh_98_dieu_6_khoan_2_diem_c_of_posts_at_once_the_highest_counts(higher, expected):
    """Time in the lower one counts only outside that in the higher one."""
    held = [post("pho-chu-tich-tinh", "2011-01-01", "2016-01-01")]
    if higher is not None:
        held.append(post("bi-thu-tinh-uy", *higher))

    assert expected is judge(AT_ONCE, *held)


def test_a_higher_post_that_may_have_been_held_at_once():
    """In a year left out; in another year it does not matter."""
    held = post("pho-chu-tich-tinh", "2011-01-01", "2016-01-01")

    assert UNKNOWN is judge(AT_ONCE, held, complete=without(Post, 2013))
    assert TRUE is judge(AT_ONCE, held, complete=without(Post, 2017))


def test_time_at_once_with_a_higher_post_that_falls_short_is_counted_there_and_comes_down():
    """Once."""
    leaf = held_post("tong-cuc-truong", years=5, above=[(["thu-truong"], 3)])
    higher = post("thu-truong", "2014-01-01", "2016-01-01")

    assert TRUE is judge(leaf, post("tong-cuc-truong", "2011-01-01", "2016-01-01"), higher)
    assert FALSE is judge(leaf, post("tong-cuc-truong", "2011-01-02", "2016-01-01"), higher)


ROTATED = held_post("giam-doc-so", years=10, above=[(["pho-chu-tich-tinh"], None)], rotation=True)
EIGHT_YEARS = post("giam-doc-so", "2012-01-01", "2020-01-01")


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (post("pho-giam-doc-so", "2020-01-01", "2022-01-01", rotated=True), TRUE),
        (post("pho-giam-doc-so", "2020-01-01", "2021-12-31", rotated=True), FALSE),
        (post("pho-giam-doc-so", "2020-01-01", "2022-01-01", rotated=False), FALSE),
        (post("pho-giam-doc-so", "2020-01-01", "2022-01-01"), UNKNOWN),
        (post("pho-giam-doc-so", "2020-01-02", "2022-06-01", rotated=True), FALSE),
        (post("pho-chu-tich-tinh", "2020-01-01", "2022-01-01"), FALSE),
        (post("pho-giam-doc-so", "2020-01-01", "2021-12-20"), FALSE),
    ],
)
def test_nghi_dinh_98_dieu_6_khoan_2_diem_d_a_rotation_keeps_the_higher_post(later, expected):
    """Where it is not told whether it was one, it may be; a promotion never is."""
    assert expected is judge(ROTATED, EIGHT_YEARS, later)


def test_nghi_dinh_98_dieu_6_khoan_2_diem_d_a_second_rotation_goes_on():
    """From one lower post into another."""
    first = post("pho-giam-doc-so", "2020-01-01", "2021-01-01", rotated=True)
    second = post("truong-phong", "2021-01-01", "2022-01-01", rotated=True)

    assert TRUE is judge(ROTATED, EIGHT_YEARS, first, second)
    assert FALSE is judge(ROTATED, EIGHT_YEARS, second)


def test_a_rotation_from_a_post_that_may_have_been_left_out():
    """Seven years on record, one left out and two after a rotation may be ten."""
    seven_years = post("giam-doc-so", "2012-01-01", "2019-01-01")
    later = post("pho-giam-doc-so", "2020-01-01", "2022-01-01", rotated=True)

    assert UNKNOWN is judge(ROTATED, seven_years, later, complete=without(Post, 2019))
    assert FALSE is judge(ROTATED, seven_years, later)


def test_a_post_begun_on_the_day_of_a_rotation_is_not_the_one_kept():
    """The higher post was held before."""
    same_day = post("giam-doc-so", "2012-01-01", "2020-01-01")
    moved = post("pho-giam-doc-so", "2012-01-01", "2023-01-01", rotated=True)

    assert FALSE is judge(ROTATED, same_day, moved)


@pytest.mark.parametrize(
    ("kept", "expected"), [("2022-01-01", TRUE), ("2021-12-31", FALSE), (None, UNKNOWN)]
)
def test_nghi_dinh_152_dieu_9_a_rotation_counts_to_the_end_of_the_term(kept, expected):
    """Whatever time the lower post was held for."""
    leaf = attrs.evolve(ROTATED, to_term=True)
    later = post("pho-giam-doc-so", "2020-01-01", "2024-01-01", rotated=True, kept_until=kept)

    assert expected is judge(leaf, EIGHT_YEARS, later)


def test_nghi_dinh_98_dieu_6_khoan_2_diem_a_only_the_stage_after_the_last_service_award():
    """An award for merit ends no stage."""
    leaf = held_post("vu-truong", years=6, staged=True)
    held = post("vu-truong", "2010-01-01", "2020-01-01")

    assert TRUE is judge(leaf, held, service_award(2013))
    assert FALSE is judge(leaf, held, service_award(2014))
    assert TRUE is judge(leaf, held, Conferral(award=ORDER, year=2014))


def test_an_award_left_out_may_have_ended_the_stage():
    """Before the time counted it does not matter."""
    leaf = held_post("vu-truong", years=6, staged=True)
    held = post("vu-truong", "2010-01-01", "2020-01-01")

    assert UNKNOWN is judge(leaf, held, complete=without(Conferral, 2014))
    assert TRUE is judge(leaf, held, complete=without(Conferral, 2013))
    assert TRUE is judge(leaf, held, complete=without(Conferral, 2009))


def test_nghi_dinh_98_dieu_6_khoan_3_diem_a_only_the_time_after_readmission():
    """And a discipline left out may have been an expulsion."""
    leaf = held_post("vu-truong", years=6, staged=True)
    held = post("vu-truong", "2010-01-01", "2020-01-01")

    def expelled(readmitted):
        return measure(FORMS.PARTY_EXPELLED, "2005-01-01", readmitted)

    assert TRUE is judge(leaf, held, expelled("2014-01-01"))
    assert FALSE is judge(leaf, held, expelled("2014-01-02"))
    assert UNKNOWN is judge(leaf, held, complete=without(Discipline, 2005))


@pytest.mark.parametrize(
    ("events", "left_out", "expected"),
    [
        ([], None, TRUE),
        ([measure(FORMS.REPRIMAND, "2015-05-05")], None, FALSE),
        ([measure(FORMS.REPRIMAND, "2009-12-31")], None, TRUE),
        ([measure(FORMS.REPRIMAND, "2020-01-01")], None, TRUE),
        ([measure(FORMS.REPRIMAND, "2010-01-01")], None, FALSE),
        ([measure(FORMS.REPRIMAND, "2019-12-31")], None, FALSE),
        ([], 2015, UNKNOWN),
        ([], 2009, TRUE),
        ([], 2020, TRUE),
    ],
)
def test_nghi_dinh_152_dieu_9_no_discipline_in_the_time_counted(events, left_out, expected):
    """Any form; before and after the time counted it does not matter."""
    leaf = held_post("vu-truong", years=10, clear=True)
    held = post("vu-truong", "2010-01-01", "2020-01-01")
    complete = ALL if left_out is None else without(Discipline, left_out)

    assert expected is judge(leaf, held, *events, complete=complete)


@pytest.mark.parametrize(
    ("terms", "expected"),
    [((1, 1), TRUE), ((2,), TRUE), ((1,), FALSE), ((1, None), UNKNOWN), ((2, None), TRUE)],
)
def test_terms_are_added_up(terms, expected):
    """A stretch whose terms are not told may have any number."""
    held = [
        post("bo-truong", f"20{5 * i + 10}-01-01", f"20{5 * i + 15}-01-01", terms=count)
        for i, count in enumerate(terms)
    ]

    assert expected is judge(served_terms("bo-truong", terms=2), *held)


def test_terms_left_out_and_terms_of_an_earlier_stage():
    """A year left out may hide a term; a stretch that runs over the award may have one after it."""
    leaf = served_terms("bo-truong", terms=2)
    held = post("bo-truong", "2010-01-01", "2020-01-01", terms=2)

    assert UNKNOWN is judge(leaf, complete=without(Post, 2000))
    assert TRUE is judge(leaf, held, service_award(2009))
    assert UNKNOWN is judge(leaf, held, service_award(2014))
    assert FALSE is judge(leaf, held, service_award(2019))


def work(field, start, end=None):
    return Practice(field=field, start=day(start), end=end and day(end))


ARMY, POLICE = PracticeField.ARMY, PracticeField.POLICE


@pytest.mark.parametrize(
    ("stretches", "expected"),
    [
        ([(ARMY, "1989-12-20", None)], TRUE),
        ([(ARMY, "1989-12-21", None)], FALSE),
        ([(ARMY, "1985-01-01", "2000-01-01"), (POLICE, "2004-12-20", None)], TRUE),
        ([(ARMY, "1985-01-01", "2000-01-01"), (POLICE, "2005-01-20", None)], FALSE),
        ([(PracticeField.TEACHING, "1980-01-01", None)], FALSE),
    ],
)
def test_thirty_five_years_in_the_army_and_the_police_together(stretches, expected):
    """Other work does not count."""
    assert expected is judge(served_in_forces(35), *(work(*one) for one in stretches))


def test_years_of_the_forces_left_out():
    """They may make up what is missing, or exceed what must not be reached."""
    known = work(ARMY, "1990-01-01", "2024-01-01")

    assert UNKNOWN is judge(served_in_forces(35), known, complete=without(Practice, 1980))
    assert UNKNOWN is judge(served_in_forces(30, below=35), known, complete=without(Practice, 1980))
    assert TRUE is judge(served_in_forces(30, below=35), known)
    assert FALSE is judge(served_in_forces(30, below=34), known)


EXCLUDED = never_disciplined(FORMS.DISMISSED, FORMS.PARTY_EXPELLED)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], TRUE),
        ([measure(FORMS.WARNING, "1990-01-01")], TRUE),
        ([measure(FORMS.REMOVED_FROM_POST, "1990-01-01")], TRUE),
        ([measure(FORMS.DISMISSED, "1990-01-01")], FALSE),
        ([measure(FORMS.DISMISSED, "2024-12-20")], FALSE),
        ([measure(FORMS.DISMISSED, "2024-12-21")], TRUE),
        ([measure(FORMS.HEAVIER, "1990-01-01")], UNKNOWN),
        ([measure(FORMS.PARTY_EXPELLED, "1990-01-01")], FALSE),
        ([measure(FORMS.PARTY_EXPELLED, "1990-01-01", "1999-01-01")], TRUE),
        ([measure(FORMS.PARTY_EXPELLED, "1990-01-01", "2024-12-20")], TRUE),
        ([measure(FORMS.PARTY_EXPELLED, "1990-01-01", "2024-12-21")], FALSE),
    ],
)
def test_nghi_dinh_98_dieu_6_khoan_3_diem_a_who_is_excluded(events, expected):
    """A form heavier than a warning that is not told may be one that excludes."""
    assert expected is judge(EXCLUDED, *events)


def test_whoever_was_never_disciplined_must_be_known_to_be_so():
    """Over a whole career; a measure on record needs no more."""
    complete = without(Discipline, 1990)

    assert UNKNOWN is judge(EXCLUDED, complete=complete)
    assert FALSE is judge(EXCLUDED, measure(FORMS.DISMISSED, "2001-01-01"), complete=complete)


ONCE = one_measure_in_stage(FORMS.REPRIMAND, FORMS.REMOVED_FROM_POST)
NEVER = no_measure_in_stage()
REPRIMAND = measure(FORMS.REPRIMAND, "2015-06-01")


@pytest.mark.parametrize(
    ("events", "complete", "never", "once"),
    [
        ([], ALL, TRUE, FALSE),
        ([REPRIMAND], ALL, FALSE, TRUE),
        ([REPRIMAND, service_award(2015)], ALL, TRUE, FALSE),
        ([REPRIMAND, service_award(2014)], ALL, FALSE, TRUE),
        ([measure(FORMS.HEAVIER, "2015-06-01")], ALL, FALSE, UNKNOWN),
        ([measure(FORMS.DISMISSED, "2015-06-01")], ALL, FALSE, FALSE),
        ([REPRIMAND, measure(FORMS.WARNING, "2016-06-01")], ALL, FALSE, UNKNOWN),
        ([REPRIMAND], without(Discipline, 2000), FALSE, UNKNOWN),
        ([], without(Discipline, 2000), UNKNOWN, UNKNOWN),
        ([REPRIMAND], without(Conferral, 2016), UNKNOWN, UNKNOWN),
        ([REPRIMAND], without(Conferral, 2014), FALSE, TRUE),
        ([measure(FORMS.REPRIMAND, "2016-01-01"), service_award(2015)], ALL, FALSE, TRUE),
        ([measure(FORMS.REPRIMAND, "2015-12-31"), service_award(2015)], ALL, TRUE, FALSE),
        ([measure(FORMS.REPRIMAND, "2017-01-01")], without(Conferral, 2016), FALSE, TRUE),
        (
            [measure(FORMS.REPRIMAND, "2015-01-01"), service_award(2014)],
            without(Conferral, 2016),
            UNKNOWN,
            UNKNOWN,
        ),
    ],
)
def test_nghi_dinh_98_dieu_6_khoan_3_diem_b_a_measure_counts_once(events, complete, never, once):
    """What a former award took into account is spent; several measures leave the grade open."""
    assert never is judge(NEVER, *events, complete=complete)
    assert once is judge(ONCE, *events, complete=complete)


def test_a_form_not_told_leaves_a_heavier_threshold_open():
    """Heavier than a warning is not yet a demotion; from a warning on it is a no."""
    untold = measure(FORMS.HEAVIER, "2024-06-01")

    assert UNKNOWN is judge(not_disciplined(FORMS.DEMOTED), untold)
    assert FALSE is judge(not_disciplined(FORMS.WARNING), untold)
    assert FALSE is judge(
        not_disciplined(FORMS.DEMOTED), untold, measure(FORMS.DISMISSED, "2024-07-01")
    )


@pytest.mark.parametrize(
    "make",
    [
        lambda: held_post("a", years=0),
        lambda: held_post("a", years=5, below=0),
        lambda: held_post("a", years=5, up_to=0),
        lambda: held_post("a", years=5, levels=0),
        lambda: served_terms("a", terms=0),
        lambda: served_in_forces(0),
        lambda: served_in_forces(5, below=0),
    ],
)
def test_numbers_of_a_rule_are_positive(make):
    """None asks for no number; zero would ask for nothing."""
    with pytest.raises(InvalidValue, match="nguyên dương"):
        make()


NAMED = {"named": verbatim("chức vụ Vụ trưởng")}


@pytest.mark.parametrize(
    ("leaf", "statement"),
    [
        (held_post("a", "b", years=5), "Giữ chức vụ a hoặc b từ đủ 05 năm trở lên"),
        (held_post("a", **NAMED), "Đã giữ chức vụ Vụ trưởng"),
        (
            held_post("a", years=10, below=15, **NAMED),
            "Giữ chức vụ Vụ trưởng từ đủ 10 năm đến dưới 15 năm",
        ),
        (
            held_post("a", years=8, up_to=10, unbroken=True, **NAMED),
            "Giữ liên tục chức vụ Vụ trưởng từ đủ 08 năm đến hết 10 năm",
        ),
        (
            held_post("a", years=8, clear=True, above=[(["b"], 3)], **NAMED),
            (
                "Giữ chức vụ Vụ trưởng từ đủ 08 năm trở lên, kể cả thời gian giữ chức vụ cao hơn"
                " liền kề nhưng chưa đủ mức, được cộng vào; không bị kỷ luật trong thời gian đó"
            ),
        ),
        (
            held_post("a", years=8, above=[(["b"], None), (["c"], 3)], past_unheld=True, **NAMED),
            (
                "Giữ chức vụ Vụ trưởng từ đủ 08 năm trở lên, kể cả thời gian giữ chức vụ cao hơn"
                " gần nhất đã giữ nhưng chưa đủ mức, được cộng vào"
            ),
        ),
        (
            held_post("a", years=8, above=[(["b"], 3), (["c"], 3)], levels=None, **NAMED),
            (
                "Giữ chức vụ Vụ trưởng từ đủ 08 năm trở lên, kể cả thời gian giữ các chức vụ cao"
                " hơn chưa đủ mức, được cộng dồn"
            ),
        ),
        (
            held_post("a", years=8, above=[(["b"], None), (["c"], 3)], **NAMED),
            "Giữ chức vụ Vụ trưởng từ đủ 08 năm trở lên",
        ),
        (
            held_post("vu-truong", "a", years=5),
            "Giữ chức vụ Vụ trưởng hoặc a từ đủ 05 năm trở lên",
        ),
        (
            held_post("a", inside=Period(day("1954-07-21"), day("1975-04-30")), **NAMED),
            "Đã giữ chức vụ Vụ trưởng, tính từ 21/07/1954 đến hết 29/04/1975",
        ),
        (
            held_post("a", inside=Period(dt.date.min, day("1975-04-30")), **NAMED),
            "Đã giữ chức vụ Vụ trưởng, tính thời gian trước ngày 30/04/1975",
        ),
        (served_terms("a", terms=2, **NAMED), "Giữ chức vụ Vụ trưởng đủ 02 nhiệm kỳ"),
        (
            served_in_forces(35),
            "Có tổng thời gian công tác trong lực lượng vũ trang nhân dân từ đủ 35 năm trở lên",
        ),
    ],
)
def test_a_leaf_words_itself(leaf, statement):
    """The sentence a council reads comes from the parameters that are tested."""
    assert statement == leaf.statement().render()


SHORT = range(2020, 2023)
KINDS = [Post, Discipline, Conferral, Practice]
BEFORE = years(1930, 2019)
FLAGS = {
    name: st.booleans()
    for name in (
        "past_unheld",
        "unbroken",
        "reduced",
        "rotation",
        "to_term",
        "staged",
        "clear",
    )
}
ABOVE = [
    (),
    [(["truong-phong"], 2)],
    [(["truong-phong"], None)],
    [(["pho-phong"], 2), (["truong-phong"], 2)],
    [(["pho-phong"], None), (["truong-phong"], 3)],
]
CAREERS = st.one_of(
    st.builds(
        lambda asks, limit, above, levels, flags: held_post(
            "giam-doc",
            years=asks,
            below=limit[0],
            up_to=limit[1],
            above=above,
            levels=levels,
            **flags,
        ),
        st.none() | st.integers(1, 3),
        st.sampled_from([(None, None), (4, None), (None, 3)]),
        st.sampled_from(ABOVE),
        st.sampled_from([1, None]),
        st.fixed_dictionaries(FLAGS),
    ),
    st.builds(lambda n: served_terms("giam-doc", terms=n), st.integers(1, 3)),
    st.builds(lambda n: served_in_forces(n, below=n + 1), st.integers(1, 3)),
    st.just(EXCLUDED),
    st.just(NEVER),
    st.just(ONCE),
)


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=300
)
@given(CAREERS, questions(years=SHORT), st.data())
def test_learning_more_never_flips_what_a_career_gave(leaf, question, data):
    """Everything before 2020 is known here, so that a yes and a no are often sure."""
    found = data.draw(records(years=SHORT, kinds=KINDS, max_events=5))
    spans = {kind: found.complete.get(kind, frozenset()) | BEFORE for kind in KINDS}
    later = frozenset(range(2023, 2030))
    record = attrs.evolve(found, complete={kind: span | later for kind, span in spans.items()})
    better = data.draw(refinements(record, years=SHORT, kinds=KINDS, max_events=4))
    verdict = leaf.bind(question).verdict
    before, after = verdict(record), verdict(better)

    assert before in {UNKNOWN, after}
