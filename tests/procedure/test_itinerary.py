"""The way of one file: its steps, their due dates and bases, and what was done in time."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.dates import ListedCalendar, Period
from thidua.errors import InvalidValue, NotInForce, UnknownName
from thidua.law import DECREE_2017, DECREE_2023, DECREE_2025, OrganiserRule
from thidua.procedure import (
    Actor,
    Decider,
    FileEvent,
    Nominee,
    OwnTerm,
    Term,
    TermUnit,
    Timing,
    UnitKind,
    itinerary,
)
from thidua.records import CommendationType, Origin, SubjectKind

D = dt.date
PERSON, COLLECTIVE, HOUSEHOLD = SubjectKind

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


def way(award, start, kind=COLLECTIVE, *, calendar=WORKDAYS, options=None, **told):
    return itinerary(Nominee(award=award, kind=kind, **told), start, calendar, **(options or {}))


def ids(found):
    return [step.id for step in found.steps]


@pytest.mark.parametrize(("start", "told"), [(D(2025, 6, 30), True), (D(2025, 7, 1), False)])
def test_no_district_decides_since_july_2025(start, told) -> None:
    """Decree 129/2025: there are communes and provinces only."""
    step = way("LĐTT", start, PERSON).step("tham-dinh-o-don-vi")
    assert ("cấp huyện" in str(step.condition)) is told
    assert "cấp xã" in str(step.condition)


def test_a_step_without_a_term_has_no_basis_and_no_lateness_to_tell() -> None:
    """No text read limits the decision itself: one line says it, in both languages."""
    step = way("LĐTT", D(2024, 3, 11), PERSON).step("quyet-dinh")
    assert list(step.lines())[1:] == [
        "Thời hạn: Văn bản đã đọc không ấn định thời hạn cho bước này."
    ]
    assert list(step.lines("en"))[1:] == ["Due: The texts read set no term for this step."]
    assert step.to_dict()["if_missed"] == "văn bản đã đọc không nêu hậu quả"


def test_a_labour_order_of_a_provincial_department_in_2025() -> None:
    """Điều 31, 32, 36, 46 of Decree 98/2023, every day reckoned by hand."""
    found = way("HCLĐ hạng Ba", D(2025, 3, 10), unit=UnitKind.PROVINCIAL_DEPARTMENT)
    assert found.deciders == (Decider.PRESIDENT,)
    assert [(step.id, step.due.last_day) for step in found.steps] == [
        ("y-kien-gui-bo-tinh", D(2025, 3, 24)),
        ("cong-khai-o-bo-tinh", D(2025, 3, 24)),
        ("hop-hoi-dong-bo-tinh", None),
        ("trinh-khen-thuong-cap-nha-nuoc", D(2025, 4, 22)),
        ("bao-cao-thanh-tich", None),
        ("tham-dinh-o-trung-uong", D(2025, 5, 22)),
        ("tra-lai-ho-so", None),
        ("quyet-dinh", None),
        ("thong-bao-khong-khen", None),
        ("sao-gui-quyet-dinh", None),
        ("cap-phat-hien-vat", None),
    ]
    assert not found.provisional
    assert found.step("y-kien-gui-bo-tinh").condition is None
    assert DECREE_2023.cite(31, 3) in found.step("y-kien-gui-bo-tinh").due.sources


def test_the_days_after_the_decision_follow_once_it_is_told() -> None:
    """Điểm d, đ khoản 5 Điều 32 of Decree 98/2023: 10 working days from its receipt."""
    found = way("HCLĐ hạng Ba", D(2025, 3, 10)).with_events(
        {"quyet-dinh-khen-thuong": D(2025, 5, 28)}
    )
    assert found.step("sao-gui-quyet-dinh").due.last_day == D(2025, 6, 11)
    assert found.step("cap-phat-hien-vat").due.last_day == D(2025, 6, 11)
    later = found.with_events({FileEvent.DECISION_RECEIVED: D(2025, 6, 2)})
    assert later.step("sao-gui-quyet-dinh").due.last_day == D(2025, 6, 16)


def test_the_same_order_until_2023_had_shorter_terms_and_a_date() -> None:
    """Điều 47, 48 of Decree 91/2017: 20 days, by 30 June, opinions asked by the Board, 30 days."""
    found = way("HCLĐ hạng Ba", D(2023, 6, 5), unit=UnitKind.PROVINCIAL_DEPARTMENT, education=False)
    days = {step.id: step.due.last_day for step in found.steps}
    assert days["trinh-khen-thuong-cap-nha-nuoc"] == D(2023, 7, 3)
    assert days["gui-ho-so-trung-uong"] == D(2023, 6, 30)
    # The file must be there by 30 June, so 20 and 30 working days run from then.
    assert days["y-kien-gui-trung-uong"] == D(2023, 7, 28)
    assert days["tham-dinh-o-trung-uong"] == D(2023, 8, 11)
    assert "y-kien-gui-bo-tinh" not in days
    assert "thong-bao-ket-qua" in days
    assert found.step("tham-dinh-o-trung-uong").actor is Actor.BOARD
    assert found.step("tham-dinh-o-trung-uong").due.sources == (DECREE_2017.cite(48, 2),)
    assert found.step("cong-khai-o-bo-tinh").due.last_day is None


def test_the_highest_awards_have_forty_days_and_the_council_no_fixed_one() -> None:
    """Khoản 2, 3 Điều 32 of Decree 98/2023; the People are asked for 10 working days (Điều 46)."""
    hero = way("AHLĐ", D(2025, 3, 10), unit=UnitKind.COMMUNE)
    assert hero.step("trinh-khen-thuong-cap-nha-nuoc").due.last_day == D(2025, 5, 8)
    assert hero.step("lay-y-kien-nhan-dan").due.last_day == D(2025, 5, 22)
    appraisal = hero.step("tham-dinh-o-trung-uong").due
    assert appraisal.last_day is None
    assert "Hội đồng Thi đua - Khen thưởng Trung ương" in appraisal.render()
    assert "lay-y-kien-nhan-dan" not in ids(way("huan-chuong-doc-lap-hang-ba", D(2025, 3, 10)))


def test_national_fighters_need_no_opinion_of_the_sector_and_no_posting_since_2024() -> None:
    """Khoản 3 Điều 31 and khoản 2 Điều 46 of Decree 98/2023 leave the title out."""
    told = {"kind": PERSON, "unit": UnitKind.PROVINCIAL_DEPARTMENT, "options": {"year": 2023}}
    since = way("CSTĐTQ", D(2024, 3, 4), **told)
    assert "y-kien-gui-bo-tinh" not in ids(since)
    assert "cong-khai-o-bo-tinh" not in ids(since)
    assert since.step("gui-ho-so-trung-uong").due.last_day == D(2024, 12, 31)
    before = way("CSTĐTQ", D(2023, 9, 15), **{**told, "options": {"year": 2022}})
    assert "cong-khai-o-bo-tinh" in ids(before)
    asked = before.step("y-kien-gui-trung-uong")
    assert "cấp trưởng" in asked.condition.render()
    assert DECREE_2017.cite(47, 3) in asked.due.sources


def test_a_certificate_of_the_prime_minister_is_not_posted_and_its_copy_has_no_term() -> None:
    """Khoản 2 Điều 46 and điểm d khoản 5 Điều 32 of Decree 98/2023 do not name it."""
    found = way("BKTTg", D(2025, 3, 10), unit=UnitKind.COMMUNE)
    assert found.deciders == (Decider.PRIME_MINISTER,)
    assert "cong-khai-o-bo-tinh" not in ids(found)
    assert "sao-gui-quyet-dinh" not in ids(found)
    assert "cap-phat-hien-vat" in ids(found)


@pytest.mark.parametrize(
    ("unit", "kind", "condition"),
    [
        (UnitKind.PROVINCIAL_DEPARTMENT, COLLECTIVE, None),
        (UnitKind.PROVINCIAL_DEPARTMENT, PERSON, "cấp trưởng"),
        (UnitKind.UNIT_OF_MINISTRY, COLLECTIVE, "địa bàn địa phương"),
        (UnitKind.UNIT_OF_MINISTRY, PERSON, "người đứng đầu"),
        (None, COLLECTIVE, "hoặc"),
    ],
)
def test_whose_opinion_depends_on_the_unit_and_is_shown_as_a_condition(unit, kind, condition):
    """Khoản 2, 3 Điều 31 of Decree 98/2023."""
    step = way("BKTTg", D(2025, 3, 10), kind, unit=unit).step("y-kien-gui-bo-tinh")
    if condition is None:
        assert step.condition is None
    else:
        assert condition in step.condition.render()


@pytest.mark.parametrize("unit", [UnitKind.COMMUNE, UnitKind.DISTRICT, UnitKind.PROVINCE])
def test_no_opinion_of_the_sector_for_other_units(unit) -> None:
    """Khoản 3 Điều 31 speaks of bodies directly under the provincial committee only."""
    assert "y-kien-gui-bo-tinh" not in ids(way("BKTTg", D(2025, 3, 10), unit=unit))


def test_external_relations_always_need_opinions() -> None:
    """Khoản 4 Điều 31 of Decree 98/2023."""
    for told in (
        {"type": CommendationType.EXTERNAL},
        {"origin": Origin.FOREIGN},
    ):
        step = way("BKTTg", D(2025, 3, 10), **told).step("y-kien-gui-bo-tinh")
        assert step.condition is None
        assert DECREE_2023.cite(31, 4) in step.due.sources


def test_the_ministry_of_home_affairs_asks_about_ministries_provinces_and_enterprises() -> None:
    """Khoản 5-7 Điều 31 of Decree 98/2023: 10 working days each, beside the appraisal."""
    found = way("BKTTg", D(2025, 3, 10), unit=UnitKind.ENTERPRISE)
    assert found.step("tham-dinh-o-trung-uong").due.last_day == D(2025, 5, 22)
    assert found.step("y-kien-gui-trung-uong").due.last_day == D(2025, 5, 8)
    assert found.step("trinh-sau-khi-du-y-kien").due.last_day == D(2025, 5, 22)
    assert "y-kien-gui-trung-uong" not in ids(way("BKTTg", D(2025, 3, 10), unit=UnitKind.COMMUNE))


def test_sudden_achievements_go_up_at_once_without_posting_or_council() -> None:
    """Khoản 3 Điều 40, khoản 2 Điều 46 of Decree 98/2023; khoản 2 Điều 55 of Decree 91/2017."""
    for start, text in ((D(2023, 5, 10), DECREE_2017), (D(2025, 3, 10), DECREE_2023)):
        found = way("HCDC", start, PERSON, type=CommendationType.SUDDEN)
        first = found.step("khen-thuong-dot-xuat")
        assert first.due.last_day is None
        assert "ngay sau khi" in first.due.render().lower()
        assert first.due.sources[0].number == text.number
        assert "hop-hoi-dong-bo-tinh" not in ids(found)
        assert "trinh-khen-thuong-cap-nha-nuoc" not in ids(found)
    assert "cong-khai-o-bo-tinh" not in ids(found)
    own = way("BK bộ/tỉnh", D(2025, 3, 10), PERSON, type=CommendationType.SUDDEN)
    assert ids(own) == ["khen-thuong-dot-xuat", "quyet-dinh"]
    unit = way("giay-khen", D(2025, 3, 10), PERSON, type=CommendationType.SUDDEN)
    assert ids(unit) == ["khen-thuong-dot-xuat", "quyet-dinh"]


def test_long_service_keeps_the_terms_without_posting() -> None:
    """Khoản 4 Điều 40 refers to Điều 32; Điều 46 leaves the simplified procedure out."""
    found = way("HCLĐ hạng Ba", D(2025, 3, 10), PERSON, type=CommendationType.SERVICE)
    step = found.step("trinh-khen-thuong-cap-nha-nuoc")
    assert step.due.last_day == D(2025, 4, 22)
    assert DECREE_2023.cite(40, 4) in step.due.sources
    assert "cong-khai-o-bo-tinh" not in ids(found)
    before = way("HCLĐ hạng Ba", D(2023, 3, 10), PERSON, type=CommendationType.SERVICE)
    assert before.step("trinh-khen-thuong-cap-nha-nuoc").due.last_day is None
    assert "gui-ho-so-trung-uong" not in ids(before)


def test_until_2023_only_sudden_achievements_were_simplified() -> None:
    """Điều 85 of Law 15/2003/QH11; Điều 52, 55 of Decree 91/2017."""
    before = ids(way("HCLĐ hạng Ba", D(2023, 3, 10), PERSON, type=CommendationType.SERVICE))
    assert {"cong-khai-o-bo-tinh", "hop-hoi-dong-bo-tinh"} <= set(before)
    # Khoản 4 Điều 2 of Circular 12/2019 limits the age of reports on merit only.
    assert "bao-cao-thanh-tich" not in before
    assert "bao-cao-thanh-tich" in ids(way("HCLĐ hạng Ba", D(2023, 3, 10), PERSON))


def test_prizes_are_made_public_before_the_proposal_without_a_number_of_days() -> None:
    """Khoản 2 Điều 2 of Circular 12/2019, then khoản 5 Điều 84 of Law 06/2022.

    Khoản 2 Điều 46 of Decree 98/2023, which sets the number of days, leaves them out.
    """
    assert "cong-khai-o-bo-tinh" in ids(way("giai-thuong-nha-nuoc", D(2023, 3, 10), PERSON))
    step = way("giai-thuong-nha-nuoc", D(2024, 3, 4), PERSON).step("cong-khai-o-bo-tinh")
    assert step.due.last_day is None
    assert [str(source) for source in step.due.sources] == ["khoản 5 Điều 84 Luật 06/2022/QH15"]


@pytest.mark.parametrize("award", ["HCHN", "huy-chuong-huu-nghi"])
def test_friendship_awards_are_external_by_nature(award) -> None:
    """Khoản 6 Điều 8 of Law 06/2022/QH15."""
    found = way(award, D(2025, 3, 10), PERSON, origin=Origin.FOREIGN)
    assert DECREE_2023.cite(31, 4) in found.step("y-kien-gui-bo-tinh").due.sources
    assert DECREE_2023.cite(40, 4) in found.step("trinh-khen-thuong-cap-nha-nuoc").due.sources
    assert "hop-hoi-dong-bo-tinh" not in ids(found)


def test_medals_of_the_armed_forces_are_for_seniority_by_nature() -> None:
    """Khoản 5 Điều 8 of Law 06/2022/QH15: no date, no term under Decree 91/2017, 30 days since."""
    medal = "huy-chuong-quan-ky-quyet-thang"
    since = way(medal, D(2025, 3, 10), PERSON, unit=UnitKind.ARMED_FORCES)
    assert since.step("trinh-khen-thuong-cap-nha-nuoc").due.last_day == D(2025, 4, 22)
    before = way(medal, D(2023, 3, 10), PERSON, unit=UnitKind.ARMED_FORCES)
    assert before.step("trinh-khen-thuong-cap-nha-nuoc").due.last_day is None


def test_titles_of_units_before_2024_were_decided_by_heads_of_units() -> None:
    """Điều 79, 80 of Law 15/2003/QH11: no minister decided them, and ministers the victory title."""
    found = way("CSTĐCS", D(2023, 3, 10), PERSON)
    assert (found.deciders, found.steps[0].condition) == ((Decider.UNIT,), None)
    assert way("ĐVQT", D(2023, 3, 10)).deciders == (Decider.TOP,)


def test_who_decides_in_the_armed_forces_is_left_open_since_2024() -> None:
    """Khoản 5 Điều 79 of Law 06/2022/QH15: the Government names them."""
    for award in ("ĐVQT", "TTLĐXS"):
        found = way(award, D(2024, 3, 11), unit=UnitKind.ARMED_FORCES)
        assert found.deciders == (Decider.UNIT, Decider.TOP)
        assert all(step.condition is not None for step in found.steps[:2])


def test_a_society_gives_its_commemorative_medal_by_its_own_rules() -> None:
    """Khoản 3 Điều 32 of Decree 98/2023 speaks of ministries and provinces."""
    found = way("KNC", D(2025, 3, 10), PERSON, unit=UnitKind.SOCIAL_ORGANISATION)
    assert found.deciders == (Decider.OTHER,)
    assert way("KNC", D(2025, 3, 10), PERSON).deciders == (Decider.TOP,)


def test_steps_within_the_time_of_another_name_it() -> None:
    """Opinions and publication run beside the presentation or the central appraisal."""
    found = way("AHLĐ", D(2025, 3, 10), unit=UnitKind.ENTERPRISE)
    beside = {step.id: step.beside.id for step in found.steps if step.beside is not None}
    assert beside == {
        "y-kien-gui-bo-tinh": "trinh-khen-thuong-cap-nha-nuoc",
        "cong-khai-o-bo-tinh": "trinh-khen-thuong-cap-nha-nuoc",
        "y-kien-gui-trung-uong": "tham-dinh-o-trung-uong",
        "lay-y-kien-nhan-dan": "tham-dinh-o-trung-uong",
    }


def test_the_simplified_procedure_may_be_told() -> None:
    """Điểm a, c khoản 1 Điều 85 of Law 06/2022/QH15 turn on what only the caller knows."""
    posted = way("HCLĐ hạng Ba", D(2025, 3, 10))
    simple = way("HCLĐ hạng Ba", D(2025, 3, 10), options={"simplified": True})
    assert "cong-khai-o-bo-tinh" in ids(posted)
    assert "cong-khai-o-bo-tinh" not in ids(simple)
    assert "cong-khai-o-bo-tinh" not in ids(way("HCLĐ hạng Ba", D(2025, 3, 10), secret=True))


def test_a_form_for_a_movement_has_no_term_for_presenting() -> None:
    """Khoản 3 Điều 32 of Decree 98/2023 names merit only."""
    found = way("BKTTg", D(2025, 3, 10), type=CommendationType.MOVEMENT)
    step = found.step("trinh-khen-thuong-cap-nha-nuoc")
    assert step.due.last_day is None
    assert "công trạng" in step.due.render()
    assert found.step("tham-dinh-o-trung-uong").due.last_day is None


@pytest.mark.parametrize(
    ("unit", "steps", "last"),
    [
        (UnitKind.COMMUNE, ["tham-dinh-o-don-vi"], D(2025, 4, 8)),
        (UnitKind.PROVINCIAL_DEPARTMENT, ["tham-dinh-o-don-vi"], D(2025, 4, 8)),
        (UnitKind.PLAIN_UNIT_OF_MINISTRY, ["tham-dinh-o-bo-tinh"], D(2025, 4, 15)),
        (None, ["tham-dinh-o-don-vi", "tham-dinh-o-bo-tinh"], D(2025, 4, 8)),
    ],
)
def test_who_decides_grassroots_titles_turns_on_the_unit(unit, steps, last) -> None:
    """Khoản 3, 4 Điều 32 of Decree 98/2023; khoản 3 Điều 79, Điều 80 of Law 06/2022/QH15."""
    found = way("CSTĐCS", D(2025, 3, 10), PERSON, unit=unit)
    assert ids(found) == ["hop-hoi-dong-don-vi", *steps, "quyet-dinh"]
    assert found.steps[1].due.last_day == last
    assert all((step.condition is None) is (unit is not None) for step in found.steps[1:-1])


def test_titles_of_ministry_or_province_take_25_working_days() -> None:
    """Khoản 3 Điều 32 of Decree 98/2023; provisional since July 2025."""
    found = way("CSTĐ bộ/tỉnh", D(2025, 3, 10), PERSON)
    assert ids(found) == ["hop-hoi-dong-bo-tinh", "tham-dinh-o-bo-tinh", "quyet-dinh"]
    assert found.step("tham-dinh-o-bo-tinh").due.last_day == D(2025, 4, 15)
    assert way("CSTĐ bộ/tỉnh", D(2025, 7, 1), PERSON).provisional


def test_since_july_2025_local_procedures_are_asked_for() -> None:
    """Điểm c khoản 2 Điều 6 of Decree 152/2025; one's own term is taken with its source."""
    told = {"kind": PERSON, "unit": UnitKind.PROVINCIAL_DEPARTMENT}
    before = way("CSTĐCS", D(2025, 6, 2), **told).step("tham-dinh-o-don-vi")
    assert before.due.last_day == D(2025, 6, 30)
    asked = way("CSTĐCS", D(2025, 7, 1), **told).step("tham-dinh-o-don-vi")
    assert asked.due.last_day is None
    assert asked.due.sources == (DECREE_2025.cite(6, 2, "c"),)
    own = OwnTerm(
        deadline="tham-dinh-o-don-vi",
        term=Term(10, TermUnit.WORKING_DAYS),
        source=OrganiserRule("Quy chế của tỉnh"),
    )
    given_ = way("CSTĐCS", D(2025, 7, 1), **told, options={"own": [own]})
    assert given_.step("tham-dinh-o-don-vi").due.last_day == D(2025, 7, 15)


def test_a_province_may_set_the_day_for_files() -> None:
    """Its own day comes with its source, and a file after it is late."""
    own = OwnTerm(
        deadline="nop-ho-so",
        term=D(2025, 12, 10),
        source=OrganiserRule("Quyết định 86/2025/QĐ-UBND, Điều 6"),
    )
    for start, timing in ((D(2025, 12, 10), Timing.ON_TIME), (D(2025, 12, 11), Timing.LATE)):
        first = way("BK bộ/tỉnh", start, options={"own": [own]}).steps[0]
        assert (first.id, first.timing) == ("nop-ho-so", timing)


def test_without_a_calendar_every_working_day_term_is_unknown_and_dates_stay() -> None:
    """Nothing is guessed: neither weekends nor Tết."""
    found = way("Cờ CP", D(2025, 3, 10), calendar=None, education=False)
    assert found.step("trinh-khen-thuong-cap-nha-nuoc").due.last_day is None
    assert found.step("gui-ho-so-trung-uong").due.last_day == D(2025, 6, 30)


def test_a_file_received_before_july_2025_keeps_decree_98_for_its_later_steps() -> None:
    """Khoản 3 Điều 60 of Decree 152/2025: told, and provisional."""
    found = way("HCLĐ hạng Ba", D(2025, 6, 23)).with_events({FileEvent.POSTED: D(2025, 7, 2)})
    posting = found.step("cong-khai-o-bo-tinh")
    assert posting.due.sources == (DECREE_2023.cite(46, 2),)
    assert posting.provisional
    new = way("HCLĐ hạng Ba", D(2025, 7, 1)).with_events({FileEvent.POSTED: D(2025, 7, 2)})
    assert new.step("cong-khai-o-bo-tinh").due.sources == (DECREE_2025.cite(44, 2),)


def test_a_step_that_ends_past_a_regime_date_is_provisional() -> None:
    """Received 29 December 2023: 20 working days of Decree 91/2017, then Decree 98/2023."""
    found = way("BKTTg", D(2023, 12, 29), unit=UnitKind.COMMUNE, education=False)
    first = found.step("trinh-khen-thuong-cap-nha-nuoc")
    assert first.due.last_day == D(2024, 1, 29)
    assert first.provisional
    then = found.step("tham-dinh-o-trung-uong")
    assert then.due.sources == (DECREE_2023.cite(32, 2),)
    assert then.actor is Actor.HOME_AFFAIRS


class TestEvents:
    """What happened, and whether it was in time."""

    start = D(2025, 3, 10)

    def told(self, **events):
        found = way("HCLĐ hạng Ba", self.start, unit=UnitKind.COMMUNE)
        return found.with_events({FileEvent[name]: day for name, day in events.items()})

    def test_on_the_last_day_is_in_time_and_the_day_after_is_late_by_one(self):
        """30 working days from 10 March 2025 end on 22 April."""
        step = self.told(PRESENTED=D(2025, 4, 22)).step("trinh-khen-thuong-cap-nha-nuoc")
        assert (step.timing, step.late_by) == (Timing.ON_TIME, None)
        step = self.told(PRESENTED=D(2025, 4, 23)).step("trinh-khen-thuong-cap-nha-nuoc")
        assert (step.timing, step.late_by) == (Timing.LATE, Term(1, TermUnit.WORKING_DAYS))

    def test_lateness_counts_working_days(self):
        """23 April to 5 May 2025: 23, 24, 25, Saturday 26, 28, 29 and 5 May; the rest was off."""
        step = self.told(PRESENTED=D(2025, 5, 5)).step("trinh-khen-thuong-cap-nha-nuoc")
        assert step.late_by == Term(7, TermUnit.WORKING_DAYS)
        assert "quá hạn 7 ngày làm việc" in "\n".join(step.lines())

    def test_the_next_term_runs_from_what_happened(self):
        """Received on 5 May: 20 working days end on 2 June."""
        found = self.told(PRESENTED=D(2025, 5, 5))
        assert found.step("tham-dinh-o-trung-uong").due.last_day == D(2025, 6, 2)

    @pytest.mark.parametrize(
        ("council", "timing"), [(D(2025, 3, 24), Timing.TOO_SOON), (D(2025, 3, 25), Timing.ON_TIME)]
    )
    def test_a_council_during_the_posting_is_too_soon(self, council, timing):
        """Khoản 2 Điều 46 of Decree 98/2023: ten working days before it meets."""
        found = self.told(POSTED=D(2025, 3, 10), COUNCIL=council)
        assert found.step("cong-khai-o-bo-tinh").timing is timing

    def test_the_first_day_of_the_posting_may_be_counted(self):
        """A reading the caller chooses."""
        found = way(
            "HCLĐ hạng Ba",
            self.start,
            options={"posting_day_counts": True, "events": {FileEvent.COUNCIL: D(2025, 3, 24)}},
        )
        step = found.step("cong-khai-o-bo-tinh")
        assert (step.due.last_day, step.timing) == (D(2025, 3, 21), Timing.ON_TIME)

    @pytest.mark.parametrize(
        ("arrived", "timing"),
        [(D(2024, 12, 31), Timing.ON_TIME), (D(2025, 1, 2), Timing.LATE)],
    )
    def test_a_yearly_date_is_kept_by_the_day_of_arrival(self, arrived, timing):
        """Điểm a khoản 1 Điều 32 of Decree 98/2023: by 31 December 2024, late by calendar days."""
        found = way("CSTĐTQ", D(2024, 10, 1), PERSON, options={"year": 2023})
        step = found.with_events({FileEvent.CENTRAL_RECEIVED: arrived}).step("gui-ho-so-trung-uong")
        assert step.timing is timing
        assert step.late_by == (Term(2, TermUnit.DAYS) if timing is Timing.LATE else None)

    def test_lateness_beyond_the_calendar_is_told_without_its_length(self):
        """The days off of later years are not known."""
        found = way("BKTTg", D(2026, 9, 1), unit=UnitKind.COMMUNE)
        late = found.with_events({FileEvent.PRESENTED: D(2026, 12, 28)})
        step = late.step("trinh-khen-thuong-cap-nha-nuoc")
        assert (step.timing, step.late_by) == (Timing.LATE, None)

    def test_an_old_report_is_late_by_days_and_refused(self):
        """Khoản 11 Điều 30 of Decree 98/2023: closed on 31 August 2024, so good to 28 February."""
        found = self.told(REPORT_CLOSED=D(2024, 8, 31), PRESENTED=D(2025, 3, 20))
        step = found.step("bao-cao-thanh-tich")
        assert step.due.last_day == D(2025, 2, 28)
        assert step.timing is Timing.LATE
        assert step.late_by == Term(20, TermUnit.DAYS)
        assert "không nhận hồ sơ" in "\n".join(step.lines())

    def test_what_was_not_told_is_open(self):
        """No day is supposed to have been kept."""
        assert {step.timing for step in self.told().steps} == {Timing.OPEN}

    @pytest.mark.parametrize(
        ("events", "words"),
        [
            ({"DECIDED": D(2025, 3, 9)}, ("09/03/2025", "10/03/2025")),
            ({"CENTRAL_RECEIVED": D(2025, 4, 2), "PRESENTED": D(2025, 4, 3)}, ("02/04/2025",)),
            ({"DECIDED": D(2025, 5, 5), "COPIED": D(2025, 5, 4)}, ("04/05/2025",)),
            ({"COUNCIL": D(2025, 4, 4), "DECIDED": D(2025, 4, 3)}, ("03/04/2025",)),
        ],
    )
    def test_days_that_cannot_be_are_refused_in_one_sentence(self, events, words):
        """A decision before the receipt of the file, and the like."""
        with pytest.raises(InvalidValue) as caught:
            self.told(**events)
        told = str(caught.value)
        assert all(word in told for word in words)
        assert "\n" not in told

    def test_all_on_one_day_is_possible(self):
        """Order is by days; a day may hold several events."""
        day = self.start
        assert self.told(PRESENTED=day, CENTRAL_RECEIVED=day, CENTRAL_SUBMITTED=day, DECIDED=day)

    def test_unknown_events_and_other_values_are_refused(self):
        found = way("HCLĐ hạng Ba", self.start)
        with pytest.raises(InvalidValue, match="Không có sự kiện"):
            found.with_events({"xong": self.start})
        with pytest.raises(InvalidValue, match="không kèm giờ"):
            found.with_events({FileEvent.COUNCIL: "2025-04-01"})

    def test_a_new_day_of_receipt_moves_everything(self):
        found = self.told(RECEIVED=D(2025, 3, 11))
        assert found.start == D(2025, 3, 11)
        assert found.step("trinh-khen-thuong-cap-nha-nuoc").due.last_day == D(2025, 4, 23)


@pytest.mark.parametrize(
    ("award", "kind", "told", "error"),
    [
        ("CSTĐCS", COLLECTIVE, {}, InvalidValue),
        ("Cờ CP", PERSON, {}, InvalidValue),
        ("CSTĐCS", PERSON, {"type": CommendationType.SUDDEN}, InvalidValue),
    ],
)
def test_what_no_award_allows_is_refused(award, kind, told, error) -> None:
    """Subjects of each award; emulation titles know no simplified procedure (Điều 85)."""
    with pytest.raises(error):
        way(award, D(2025, 3, 10), kind, **told)


def test_there_is_no_district_since_july_2025() -> None:
    """Điều 59 of Decree 129/2025/NĐ-CP."""
    assert ids(way("CSTĐCS", D(2025, 6, 30), PERSON, unit=UnitKind.DISTRICT))
    with pytest.raises(InvalidValue, match="không còn cấp huyện"):
        way("CSTĐCS", D(2025, 7, 1), PERSON, unit=UnitKind.DISTRICT)


def test_no_itinerary_where_no_law_is_encoded_or_the_award_did_not_exist() -> None:
    """No fall-back: before 2020, and for an award of the law of 2022 under the law of 2003."""
    with pytest.raises(NotInForce):
        way("BKTTg", D(2019, 12, 31))
    with pytest.raises(UnknownName):
        way("xa-phuong-thi-tran-tieu-bieu", D(2023, 12, 31))
    assert ids(way("xa-phuong-thi-tran-tieu-bieu", D(2024, 1, 2)))


def test_awards_with_a_decree_of_their_own_say_so() -> None:
    """Their own times were not read in full."""
    assert "nghị định riêng" in way("NGND", D(2025, 3, 10), PERSON).notes[0].render()
    assert "18/11" in way("HCĐĐKDT", D(2025, 3, 10), PERSON).notes[0].render()
    assert way("BKTTg", D(2025, 3, 10)).notes == ()


def test_other_forms_are_their_organisers_matter() -> None:
    """Khoản 1 Điều 81 of Law 06/2022/QH15."""
    found = way("giay-khen-khac", D(2025, 3, 10))
    assert found.deciders == (Decider.OTHER,)
    assert found.steps[0].due.last_day is None


def test_text_keeps_to_a_hundred_columns_and_plain_data_to_plain_types() -> None:
    """In both languages; every step has a basis or says it has none, and a sanction likewise."""
    import json

    found = way("AHLĐ", D(2025, 6, 10), unit=UnitKind.ENTERPRISE)
    for locale in ("vi", "en"):
        text = found.render(locale)
        assert max(map(len, text.splitlines())) <= 100
        data = json.loads(json.dumps(found.to_dict(locale)))
        assert data["provisional"] is True
        assert all(step["if_missed"] for step in data["steps"])
    assert data["steps"][3]["due"] == "2025-08-05"


_AWARDS = {
    "CSTĐTQ": PERSON,
    "CSTĐCS": PERSON,
    "Cờ CP": COLLECTIVE,
    "HCSV": COLLECTIVE,
    "HCLĐ hạng Nhì": PERSON,
    "BKTTg": HOUSEHOLD,
    "BK bộ/tỉnh": COLLECTIVE,
    "AHLĐ": PERSON,
    "KNC": PERSON,
    "NGƯT": PERSON,
}


@given(
    st.sampled_from(sorted(_AWARDS)),
    st.dates(D(2020, 1, 1), D(2027, 6, 30)),
    st.none() | st.sampled_from(UnitKind),
    st.none() | st.booleans(),
)
def test_every_itinerary_is_whole(award, start, unit, education) -> None:
    """Whatever is asked: due dates never precede their start, unknown ones say why, and it renders."""
    if unit is UnitKind.DISTRICT:
        start = min(start, D(2025, 6, 30))
    found = way(award, start, _AWARDS[award], unit=unit, education=education)
    for step in found.steps:
        due = step.due
        if due.last_day is None:
            assert due.because is not None
        elif due.start is not None:
            assert due.start < due.last_day
    assert found.render("vi")
    assert found == way(award, start, _AWARDS[award], unit=unit, education=education)


def test_why_steps_are_provisional_is_said_once() -> None:
    """Since 1 July 2025 Decree 152/2025 governs, read in part: every basis is marked."""
    found = way("CSTĐTQ", D(2026, 1, 5), PERSON)
    text = " ".join(found.render().split())
    assert text.count("chưa đọc được hoặc chưa đọc hết") == 1
    end = text.partition("Các bước ghi “(tạm thời)”:")[2]
    assert "dựa trên Điều 30, 31, 32, 33 và 46 Nghị định 98/2023/NĐ-CP" in end
    assert "chưa đọc hết: Nghị định 152/2025/NĐ-CP" in end
    assert "Căn cứ: khoản 3 Điều 32 Nghị định 98/2023/NĐ-CP (tạm thời)" in text
    step = found.step("trinh-khen-thuong-cap-nha-nuoc")
    assert "152/2025" in "\n".join(step.lines())
    assert "152/2025" in step.to_dict()["reservations"][0]
    assert len(found.to_dict()["provisos"]) == len(found.provisos) == 1


def test_what_is_settled_is_not_marked_provisional() -> None:
    """Decree 98/2023 was read whole and in force to 30 June 2025."""
    found = way("CSTĐTQ", D(2024, 3, 4), PERSON)
    assert found.provisos == ()
    assert "tạm thời" not in found.render()


def test_a_yearly_date_not_known_is_provisional_with_its_reason() -> None:
    """Điểm a khoản 1 Điều 32 of Decree 98/2023, since July 2025 under Decree 152/2025."""
    due = way("CSTĐTQ", D(2026, 1, 5), PERSON).step("gui-ho-so-trung-uong").due
    assert due.last_day is None
    assert due.provisional
    assert "152/2025" in due.reservations[0].render()


SOURCE = OrganiserRule("Quyết định 1/QĐ-X")


def test_an_own_term_is_given_once_and_used_or_told_to_be_unused() -> None:
    """Two papers on one step contradict each other; a step the file has not is no silent matter."""
    first, second = (
        OwnTerm(deadline="nop-ho-so", term=D(2025, month, 1), source=SOURCE) for month in (2, 3)
    )
    with pytest.raises(InvalidValue, match="hơn một lần"):
        way("CSTĐTQ", D(2025, 1, 6), PERSON, options={"own": [first, second]})
    idle = OwnTerm(deadline="tham-dinh-o-don-vi", term=D(2025, 2, 1), source=SOURCE)
    found = way("CSTĐTQ", D(2025, 1, 6), PERSON, options={"own": [idle]})
    assert "tham-dinh-o-don-vi" in found.notes[-1].render()
    filing = OwnTerm(deadline="gui-ho-so-trung-uong", term=D(2025, 5, 30), source=SOURCE)
    found = way("CSTĐTQ", D(2025, 1, 6), PERSON, options={"own": [filing]})
    assert found.step("gui-ho-so-trung-uong").due.last_day == D(2025, 5, 30)
    assert found.notes == ()
    back = OwnTerm(deadline="tra-lai-ho-so", term=Term(3, TermUnit.DAYS), source=SOURCE)
    found = way("CSTĐTQ", D(2025, 1, 6), PERSON, options={"own": [back]})
    assert ids(found).count("tra-lai-ho-so") == 1


@pytest.mark.parametrize("year", [0, 1990, 2015, 9999, "2024", True])
def test_a_year_that_no_text_read_covers_is_refused(year) -> None:
    with pytest.raises(InvalidValue, match="Năm làm mốc"):
        way("CSTĐTQ", D(2025, 1, 6), PERSON, options={"year": year})


@pytest.mark.parametrize("start", ["2025-01-06", None, 20250106])
def test_a_start_that_is_no_day_is_refused(start) -> None:
    with pytest.raises(InvalidValue, match="không phải ngày"):
        way("CSTĐTQ", start, PERSON)


def test_when_an_award_is_conferred_by_the_calendar_is_told() -> None:
    """Khoản 1 Điều 54, khoản 4 Điều 56 of Decree 91/2017; khoản 1 Điều 37 of Decree 98/2023."""

    def notes(award: str, day: dt.date, **told) -> str:
        return " ".join(note.render() for note in way(award, day, PERSON, **told).notes)

    assert "19/5" in notes("huy-chuong-vi-an-ninh-to-quoc", D(2023, 3, 1))
    assert "19/5" not in notes("huy-chuong-vi-an-ninh-to-quoc", D(2024, 3, 1))
    assert "khoản 4 Điều 56 Nghị định 91/2017" in notes("AHLĐ", D(2023, 3, 1))
    assert "Điều 56" not in notes("AHLĐ", D(2023, 3, 1), type=CommendationType.SUDDEN)
    assert "Điều 56" not in notes("AHLĐ", D(2024, 3, 1))
    assert "khoản 1 Điều 37 Nghị định 98/2023" in notes("HCĐĐKDT", D(2024, 3, 1))
    assert "khoản 1 Điều 53 Nghị định 91/2017" in notes("HCĐĐKDT", D(2023, 3, 1))


@pytest.mark.parametrize(("day", "provisional"), [(D(2025, 3, 3), False), (D(2026, 1, 5), True)])
def test_the_date_for_movements_is_left_to_guidance(day, provisional) -> None:
    """Điểm b khoản 1 Điều 32 of Decree 98/2023; provisional since July 2025."""
    step = way("Cờ CP", day, type=CommendationType.MOVEMENT).step("gui-ho-so-trung-uong")
    assert step.due.last_day is None
    assert DECREE_2023.cite(32, 1, "b") in step.due.sources
    assert step.provisional is provisional


@pytest.mark.parametrize(
    ("award", "day", "source"),
    [
        ("CSTĐCS", D(2023, 3, 1), DECREE_2017.cite(50, 2, "c")),
        ("CSTĐCS", D(2025, 3, 3), DECREE_2023.cite(34, 2, "c")),
        ("LĐTT", D(2025, 3, 3), DECREE_2023.cite(34, 2, "c")),
        ("giay-khen", D(2025, 3, 3), DECREE_2023.cite(43, 1, "c")),
        ("CSTĐCS", D(2025, 7, 1), DECREE_2025.cite(6, 2, "c")),
    ],
)
def test_the_council_of_a_unit_meets_before_the_file_is_submitted(award, day, source) -> None:
    """The file holds its minutes, for fighters with the ballot; since July 2025 as the top rules."""
    step = way(award, day, PERSON, unit=UnitKind.COMMUNE).step("hop-hoi-dong-don-vi")
    assert step.actor is Actor.UNIT
    assert step.due.sources == (source,)
    assert step.due.last_day is None


def test_no_council_where_the_file_holds_no_minutes() -> None:
    """Khoản 3 Điều 40 of Decree 98/2023 (sudden); khoản 4 Điều 52 of Decree 91/2017 (abroad)."""
    sudden = way("giay-khen", D(2025, 3, 3), PERSON, type=CommendationType.SUDDEN)
    assert "hop-hoi-dong-don-vi" not in ids(sudden)
    told = {"kind": PERSON, "origin": Origin.FOREIGN}
    assert "hop-hoi-dong-bo-tinh" not in ids(way("HCLĐ hạng Ba", D(2023, 3, 10), **told))
    assert "hop-hoi-dong-bo-tinh" not in ids(way("HCHN", D(2023, 3, 10), **told))
    assert "hop-hoi-dong-bo-tinh" in ids(way("HCLĐ hạng Ba", D(2023, 3, 10), PERSON))


def test_a_title_is_never_simplified() -> None:
    """Điều 85 of Law 06/2022/QH15 is about forms of commendation."""
    with pytest.raises(InvalidValue, match="là danh hiệu thi đua"):
        way("CSTĐTQ", D(2025, 1, 6), PERSON, options={"simplified": True})
