"""Terms and dates of procedure: how long, from when, under which text, and what if missed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.dates import ListedCalendar, Period, count_working_days
from thidua.errors import InvalidValue
from thidua.law import DECREE_2017, DECREE_2023, DECREE_2025, OrganiserRule, Seen
from thidua.procedure import (
    DEADLINES,
    Actor,
    FileEvent,
    Nominee,
    OwnTerm,
    Term,
    TermUnit,
    YearDay,
    submission_date,
)
from thidua.procedure._deadlines import (
    CENTRAL_APPRAISAL,
    CENTRAL_EXCHANGE,
    CENTRAL_OPINION,
    CENTRAL_POSTING,
    COMMUNE_FIGHTER_APPRAISAL,
    CONSULTED_APPRAISAL,
    COPY,
    FORMER_RETURN,
    HAND_BACK,
    INSIGNIA,
    NOTICE,
    OPINION,
    OTHER_EXCHANGE,
    OWN_APPRAISAL,
    POSTING,
    PRIME_MINISTER_COPY,
    RECOVERY,
    REFUSAL,
    REPORT,
    RETURN,
    REVOCATION,
    STRIPPING,
    UNIT_APPRAISAL,
    as_event,
    council_of,
    presentation_of,
)
from thidua.records import CommendationType, SubjectKind

D = dt.date

_OFF = {
    2023: ("01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04"),
    2024: ("01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03"),
    2025: ("01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02"),
    2026: ("01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02"),
}
WORKDAYS = ListedCalendar(
    period=Period(D(2023, 1, 1), D(2026, 11, 24)),
    holidays=[
        D.fromisoformat(f"{year}-{day}") for year, days in _OFF.items() for day in days.split()
    ],
    working_weekends=[D(2024, 5, 4), D(2025, 4, 26), D(2026, 1, 10), D(2026, 8, 22)],
)
EVE_2024, DAY_2024 = D(2023, 12, 29), D(2024, 1, 2)


def nominee(award, kind=SubjectKind.INDIVIDUAL, **told):
    return Nominee(award=award, kind=kind, **told)


def working(count, *, at_least=False):
    return Term(count, TermUnit.WORKING_DAYS, at_least=at_least)


@pytest.mark.parametrize(
    ("deadline", "before", "since"),
    [
        (UNIT_APPRAISAL, working(20), working(20)),
        (OWN_APPRAISAL, working(25), working(25)),
        (presentation_of("huan-chuong-lao-dong-hang-ba"), working(20), working(30)),
        (presentation_of("huan-chuong-doc-lap-hang-ba"), working(30), working(40)),
        (presentation_of("huan-chuong-sao-vang"), working(30), working(40)),
        (presentation_of("anh-hung-lao-dong"), working(30), working(40)),
        (presentation_of("ba-me-viet-nam-anh-hung"), working(30), working(40)),
        (presentation_of("chien-si-thi-dua-toan-quoc"), working(30), working(30)),
        (presentation_of("nha-giao-nhan-dan"), working(30), working(30)),
        (presentation_of("giai-thuong-nha-nuoc"), working(30), working(30)),
        (CENTRAL_OPINION, working(20), working(10)),
        (CENTRAL_POSTING, working(10), working(10)),
        (CENTRAL_APPRAISAL, working(20), working(20)),
        (CONSULTED_APPRAISAL, working(30), working(20)),
        (COPY, working(10), working(10)),
        (PRIME_MINISTER_COPY, working(10), None),
        (NOTICE, working(10), None),
        (FORMER_RETURN, working(10), None),
        (OPINION, None, working(10)),
        (POSTING, None, working(10, at_least=True)),
        (RETURN, None, working(5)),
        (REFUSAL, None, working(10)),
        (INSIGNIA, None, working(10)),
        (REVOCATION, None, working(10)),
        (HAND_BACK, None, working(15)),
        (RECOVERY, Term(15, TermUnit.DAYS), None),
        (STRIPPING, Term(30, TermUnit.DAYS), Term(30, TermUnit.DAYS)),
        (REPORT, Term(6, TermUnit.MONTHS), Term(6, TermUnit.MONTHS)),
    ],
    ids=lambda value: getattr(value, "id", str(value)),
)
def test_lengths_before_and_since_1_january_2024(deadline, before, since) -> None:
    """Điều 45, 47, 48, 79 of Decree 91/2017; Điều 30-32, 46, 74-76 of Decree 98/2023."""
    assert before == deadline.due(None, on=D(2023, 12, 31)).term
    assert since == deadline.due(None, on=D(2024, 1, 1)).term


def test_every_rule_cites_an_article_and_says_how_far_it_was_read() -> None:
    """A term without its place is no rule."""
    for deadline in DEADLINES.values():
        for rule in (*deadline.rules, *deadline.missed):
            assert rule.sources
            for source in rule.sources:
                assert source.article or source.seen is Seen.PARTIAL


def test_working_days_round_tet() -> None:
    """Ten working days from 9 February 2026: Tết of 16 to 20 February does not count."""
    assert D(2026, 3, 2) == COPY.due(D(2026, 2, 9), WORKDAYS).last_day
    assert D(2025, 2, 10) == COPY.due(D(2025, 1, 20), WORKDAYS).last_day


def test_working_days_over_29_february() -> None:
    """29 February 2024 is a working day like others: 20 of them from 19 February end 18 March."""
    assert D(2024, 3, 18) == UNIT_APPRAISAL.due(D(2024, 2, 19), WORKDAYS).last_day


@pytest.mark.parametrize(
    ("closed", "last"),
    [
        (D(2023, 8, 31), D(2024, 2, 29)),
        (D(2024, 8, 31), D(2025, 2, 28)),
        (D(2024, 2, 29), D(2024, 8, 29)),
        (D(2024, 3, 15), D(2024, 9, 15)),
    ],
)
def test_a_report_serves_six_months_and_the_month_end_stands_for_a_missing_day(closed, last):
    """Khoản 11 Điều 30 of Decree 98/2023; an older file is not taken."""
    assert last == REPORT.due(closed).last_day
    assert "không nhận hồ sơ" in REPORT.missed_on(D(2024, 5, 1)).value.render()


def test_calendar_days_are_not_working_days() -> None:
    """Khoản 2 Điều 75 of Decree 98/2023: 30 days from the judgment, weekends and Tết included."""
    assert D(2024, 2, 29) == STRIPPING.due(D(2024, 1, 30), WORKDAYS).last_day


def test_a_last_day_off_is_told_and_not_moved() -> None:
    """No text read moves it; 3 March 2024 is a Sunday."""
    due = STRIPPING.due(D(2024, 2, 2), WORKDAYS)
    assert due.last_day == D(2024, 3, 3)
    assert any("không phải ngày làm việc" in note.render() for note in due.reservations)


def test_a_term_that_runs_past_1_january_2024_keeps_its_length_and_says_so() -> None:
    """Decree 98/2023 has no transitional article: the choice is told and provisional."""
    award = presentation_of("huan-chuong-lao-dong-hang-ba")
    due = award.due(EVE_2024, WORKDAYS)
    assert due.last_day == D(2024, 1, 29)
    assert due.provisional
    assert "quy định của ngày bắt đầu" in due.reservations[0].render()
    after = award.due(DAY_2024, WORKDAYS)
    assert after.last_day == D(2024, 2, 20)
    assert not after.provisional


@pytest.mark.parametrize(
    ("start", "provisional"),
    [
        (D(2025, 5, 26), False),
        (D(2025, 6, 30), True),
        (D(2025, 7, 1), True),
        (D(2026, 9, 30), True),
        (D(2026, 10, 1), True),
    ],
)
def test_terms_are_provisional_once_decree_152_replaces_decree_98(start, provisional) -> None:
    """25 working days from 26 May 2025 end on 30 June; one day later they end under Decree 152."""
    due = OWN_APPRAISAL.due(start, WORKDAYS)
    assert due.term == working(25)
    assert due.provisional is provisional
    assert bool(due.reservations) is provisional
    if start == D(2025, 5, 26):
        assert due.last_day == D(2025, 6, 30)


def test_every_term_is_provisional_from_october_2026() -> None:
    """Law 06/2026/QH16 was not read."""
    due = COPY.due(D(2026, 10, 1), WORKDAYS)
    assert any("06/2026/QH16" in note.render() for note in due.reservations)


def test_a_file_received_in_june_2025_keeps_decree_98() -> None:
    """Khoản 3 Điều 60 of Decree 152/2025, known from a report: posting cites Điều 46 of Decree 98."""
    kept = POSTING.due(D(2025, 7, 3), WORKDAYS, received=D(2025, 6, 30))
    assert kept.sources == (DECREE_2023.cite(46, 2),)
    assert kept.provisional
    new = POSTING.due(D(2025, 7, 3), WORKDAYS, received=D(2025, 7, 1))
    assert new.sources == (DECREE_2025.cite(44, 2),)
    assert new.provisional


def test_the_posting_of_the_army_ends_on_4_september_only_if_its_first_day_counts() -> None:
    """Khoản 2 Điều 44 of Decree 152/2025: from 20 August 2025, with National Day between."""
    start = D(2025, 8, 20)
    assert POSTING.due(start, WORKDAYS).last_day == D(2025, 9, 5)
    assert POSTING.due(start, WORKDAYS, first_day_counts=True).last_day == D(2025, 9, 4)


def test_what_ministries_fix_since_july_2025_is_asked_for_and_never_filled_in() -> None:
    """Điểm c khoản 2 Điều 6 of Decree 152/2025."""
    assert UNIT_APPRAISAL.due(D(2025, 6, 30), WORKDAYS).term == working(20)
    due = UNIT_APPRAISAL.due(D(2025, 7, 1), WORKDAYS)
    assert (due.term, due.last_day) == (None, None)
    assert due.sources == (DECREE_2025.cite(6, 2, "c"),)
    own = OwnTerm(
        deadline=UNIT_APPRAISAL.id, term=working(15), source=OrganiserRule("QĐ của tỉnh, Điều 6")
    )
    told = UNIT_APPRAISAL.due(D(2025, 7, 1), WORKDAYS, own=own)
    assert told.last_day == D(2025, 7, 22)
    assert told.sources == (own.source,)
    assert (told.provisional, told.reservations) == (False, ())


def test_grassroots_fighters_of_communes_keep_twenty_days_by_a_table() -> None:
    """Decision 638/QĐ-BNV, known from a table: provisional."""
    due = COMMUNE_FIGHTER_APPRAISAL.due(D(2025, 7, 1), WORKDAYS)
    assert due.term == working(20)
    assert due.last_day == D(2025, 7, 29)
    assert due.provisional


def test_exchange_of_insignia_moved_to_a_decision_not_read() -> None:
    """Khoản 3, 4 Điều 114-115 of Decree 98/2023; điểm b khoản 1 Điều 6 of Decree 152/2025."""
    assert D(2025, 7, 30) == CENTRAL_EXCHANGE.due(D(2025, 6, 30), WORKDAYS).last_day
    assert CENTRAL_EXCHANGE.due(D(2025, 7, 1), WORKDAYS).last_day is None
    assert OTHER_EXCHANGE.due(D(2025, 6, 2), WORKDAYS).last_day == D(2025, 6, 23)


def test_silence_of_the_consulted_body_does_not_hold_up_the_central_body() -> None:
    """Khoản 5 Điều 47 of Decree 91/2017, khoản 6 Điều 31 of Decree 98/2023; not for ministries."""
    assert "vẫn được trình" in CENTRAL_OPINION.missed_on(D(2023, 6, 1)).value.render()
    assert "vẫn trình" in CENTRAL_OPINION.missed_on(D(2024, 6, 1)).value.render()
    assert "vẫn phải có ý kiến" in OPINION.missed_on(D(2024, 6, 1)).value.render()
    assert OWN_APPRAISAL.missed_on(D(2024, 6, 1)) is None


def test_beyond_the_calendar_the_day_is_unknown_and_says_which_year_is_needed() -> None:
    """Days off are announced year by year; none is guessed."""
    due = COPY.due(D(2026, 11, 16), WORKDAYS)
    assert due.last_day is None
    assert "năm 2026" in due.because.render()
    none = COPY.due(D(2024, 3, 1))
    assert none.last_day is None
    assert "lịch" in none.because.render()


def test_a_term_whose_event_has_not_come_is_told_in_words() -> None:
    """The day of the decision is not known beforehand."""
    due = COPY.due(None, WORKDAYS, on=D(2024, 3, 1))
    assert due.last_day is None
    assert due.render() == (
        "10 ngày làm việc kể từ khi nhận được quyết định khen thưởng; chưa biết ngày đó"
    )
    with pytest.raises(InvalidValue, match="ngày"):
        COPY.due(None)


def test_the_central_body_was_the_board_until_2023() -> None:
    """Điều 48 of Decree 91/2017 names Ban Thi đua - Khen thưởng Trung ương."""
    assert COPY.actor_on(D(2023, 12, 31)) is Actor.BOARD
    assert COPY.actor_on(D(2024, 1, 1)) is Actor.HOME_AFFAIRS


def test_own_terms_are_checked_against_the_text_above() -> None:
    """A province may be quicker than the decree, not slower; a posting may not be shorter."""
    source = OrganiserRule("QĐ của tỉnh")
    for deadline, count, fits in (
        (OWN_APPRAISAL, 20, True),
        (OWN_APPRAISAL, 30, False),
        (POSTING, 15, True),
        (POSTING, 5, False),
    ):
        own = OwnTerm(deadline=deadline.id, term=working(count), source=source)
        due = deadline.due(D(2024, 3, 4), WORKDAYS, own=own)
        assert (not any("cấp trên" in note.render() for note in due.reservations)) is fits


def test_bad_terms_are_refused() -> None:
    """Nothing shorter than one; no unknown term or event."""
    with pytest.raises(InvalidValue, match="từ 1 trở lên"):
        Term(0, TermUnit.DAYS)
    with pytest.raises(InvalidValue, match="tham-dinh"):
        OwnTerm(deadline="x", term=working(3), source=OrganiserRule("q"))
    with pytest.raises(InvalidValue, match="hay ngày"):
        OwnTerm(deadline="nop-ho-so", term="10/12", source=OrganiserRule("q"))
    with pytest.raises(InvalidValue, match="quyet-dinh"):
        as_event("quyết định")
    assert as_event("quyet-dinh-khen-thuong") is FileEvent.DECIDED


@pytest.mark.parametrize(
    ("award", "place"),
    [
        ("huan-chuong-lao-dong-hang-ba", DECREE_2023.cite(36, 3, "c")),
        ("anh-hung-lao-dong", DECREE_2023.cite(41, 2, "c")),
        ("bang-khen-thu-tuong-chinh-phu", DECREE_2023.cite(42, 1, "c")),
        ("bang-khen-bo-ban-nganh-tinh", DECREE_2023.cite(43, 1, "c")),
        ("chien-si-thi-dua-bo-ban-nganh-tinh", DECREE_2023.cite(34, 2, "c")),
        ("co-thi-dua-cua-chinh-phu", DECREE_2023.cite(35, 2, "c")),
    ],
)
def test_a_council_meets_where_its_minutes_are_asked(award, place) -> None:
    """Điểm c of the article on each award's papers; no text sets a day."""
    due = council_of(award).due(D(2024, 3, 1))
    assert due.sources == (place,)
    assert due.last_day is None


class TestSubmission:
    """The days by which files must reach the central body."""

    @pytest.mark.parametrize(
        ("year", "last"),
        [(2022, D(2023, 10, 31)), (2023, D(2024, 12, 31)), (2024, D(2025, 12, 31))],
    )
    def test_national_fighters_in_the_year_after_the_decision(self, year, last):
        """Điểm a khoản 1 Điều 48 of Decree 91/2017; điểm a khoản 1 Điều 32 of Decree 98/2023."""
        found = submission_date(nominee("CSTĐTQ"), D(2023, 1, 5), year=year)
        assert found.last_day == last
        assert found.provisional is (last > D(2025, 6, 30))

    def test_without_the_year_of_the_decision_the_day_is_unknown(self):
        """Where it stands is told all the same."""
        found = submission_date(nominee("CSTĐTQ"), D(2024, 5, 1))
        assert found.last_day is None
        assert found.sources == (DECREE_2023.cite(32, 1, "a"),)
        assert found.to_dict()["due"] is None

    @pytest.mark.parametrize(
        ("on", "education", "last"),
        [
            (D(2023, 3, 30), False, D(2023, 3, 30)),
            (D(2023, 3, 31), False, D(2024, 6, 30)),
            (D(2023, 10, 14), True, D(2023, 10, 14)),
            (D(2023, 10, 15), True, D(2024, 12, 31)),
            (D(2024, 6, 30), False, D(2024, 6, 30)),
            (D(2024, 7, 1), False, D(2025, 6, 30)),
            (D(2024, 7, 1), True, D(2024, 12, 31)),
        ],
    )
    def test_flags_of_the_government(self, on, education, last):
        """*Trước ngày* 31/3 and 15/10 leave those days out; *chậm nhất* 30/6 and 31/12 do not."""
        flag = nominee("Cờ CP", SubjectKind.COLLECTIVE, education=education)
        assert submission_date(flag, on).last_day == last

    def test_a_day_that_has_passed_is_told_as_passed(self):
        """Asked for 2023 on 31 March 2023: the last day was the 30th."""
        flag = nominee("Cờ CP", SubjectKind.COLLECTIVE, education=False)
        found = submission_date(flag, D(2023, 3, 31), year=2023)
        assert found.last_day == D(2023, 3, 30)
        assert "đã qua" in found.reservations[0].render()

    def test_whether_it_is_education_decides_the_day_and_is_asked_for(self):
        found = submission_date(nominee("Cờ CP", SubjectKind.COLLECTIVE), D(2024, 5, 1))
        assert found.last_day is None
        assert found.sources == (DECREE_2023.cite(32, 1, "b"),)
        assert "30/06/2024" in found.render()
        assert "31/12/2024" in found.render()

    @pytest.mark.parametrize(
        ("on", "type_", "last"),
        [
            (D(2023, 6, 30), CommendationType.MERIT, D(2023, 6, 30)),
            (D(2023, 6, 30), None, D(2023, 6, 30)),
            (D(2023, 7, 1), CommendationType.MERIT, None),
            (D(2024, 3, 1), CommendationType.MERIT, None),
            (D(2023, 3, 1), CommendationType.SUDDEN, None),
            (D(2023, 3, 1), CommendationType.SERVICE, None),
            (D(2023, 3, 1), CommendationType.EXTERNAL, None),
        ],
    )
    def test_merit_files_had_a_day_until_2023(self, on, type_, last):
        """Điểm c khoản 1 Điều 48 of Decree 91/2017, not for sudden, service, external awards."""
        order = nominee("HCLĐ hạng Ba", type=type_, education=False)
        assert submission_date(order, on).last_day == last

    def test_heroes_in_the_year_of_the_congress_until_28_february_even_in_a_leap_year(self):
        """Điểm d khoản 1 Điều 48 of Decree 91/2017: 5 January to 28 February; none since 2024."""
        found = submission_date(nominee("AHLĐ"), D(2020, 1, 6), year=2020)
        assert (found.opens, found.last_day) == (D(2020, 1, 5), D(2020, 2, 28))
        assert submission_date(nominee("AHLĐ"), D(2025, 1, 6), year=2025).last_day is None

    def test_movements_of_the_prime_minister_follow_the_ministry(self):
        """Điểm b khoản 1 Điều 32 of Decree 98/2023."""
        flag = nominee("Cờ CP", SubjectKind.COLLECTIVE, type=CommendationType.MOVEMENT)
        found = submission_date(flag, D(2024, 5, 1))
        assert found.last_day is None
        assert "hướng dẫn của Bộ Nội vụ" in found.render()

    def test_29_february_as_a_yearly_day_is_the_28th_in_ordinary_years(self):
        assert YearDay(2, 29).last_day(2024) == D(2024, 2, 29)
        assert YearDay(2, 29).last_day(2025) == D(2025, 2, 28)


@given(
    st.sampled_from([each for each in DEADLINES.values() if each.rules]),
    st.dates(D(2024, 1, 1), D(2025, 5, 1)),
)
def test_a_term_in_working_days_holds_that_many_after_its_start(deadline, start) -> None:
    """The day after the event is day 1, and the last day is worked."""
    due = deadline.due(start, WORKDAYS)
    if due.term is not None and due.term.unit is TermUnit.WORKING_DAYS:
        span = Period(start + dt.timedelta(days=1), due.last_day + dt.timedelta(days=1))
        assert count_working_days(WORKDAYS, span) == due.term.count
        assert WORKDAYS.is_working_day(due.last_day)


def test_decree_91_is_no_source_since_2024_and_98_none_before() -> None:
    """No rule falls back to another period's text."""
    for deadline in DEADLINES.values():
        for on, text in ((D(2023, 12, 31), DECREE_2023), (D(2024, 1, 1), DECREE_2017)):
            due = deadline.due(None, on=on)
            assert all(source.number != text.number for source in due.sources)


def test_a_term_past_the_last_year_is_refused() -> None:
    with pytest.raises(InvalidValue, match="9999"):
        DEADLINES["de-nghi-tuoc-danh-hieu"].due(D(9999, 12, 31))
