"""Annulment, restitution, stripping and restoration: grounds, days, and what follows."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.awards import regime_on, withdrawals
from thidua.awards.law_2022.withdrawal import ANNULMENT
from thidua.criteria import AwardObject, Truth
from thidua.dates import ListedCalendar, Period
from thidua.errors import InvalidValue, NotInForce, UnknownName
from thidua.law import DECREE_2017, DECREE_2023, DECREE_2025, LAW_2003, LAW_2022, OrganiserRule
from thidua.procedure import (
    AnnulmentGround,
    AnnulmentOutcome,
    RevocationDays,
    RevocationTerm,
    Rule,
    annulment,
    resting_on,
    restoration,
    stripping,
    without,
)
from thidua.procedure._revocation import is_state_level
from thidua.records import (
    AWARD_NAMES,
    Attestation,
    CommendationType,
    Conferral,
    Contribution,
    ContributionKind,
    Conviction,
    Grade,
    Grading,
    Individual,
    Occupation,
    Reach,
    Record,
    Sentence,
    SubjectKind,
    everything,
)

OLD, NEW, LAST_98, NEWER = (
    dt.date(2023, 12, 31),
    dt.date(2024, 1, 1),
    dt.date(2025, 6, 30),
    dt.date(2025, 7, 1),
)
PERSON = Individual(id="cc-01")
CSTDCS, CSTDBT, CSTDTQ = (
    "chien-si-thi-dua-co-so",
    "chien-si-thi-dua-bo-ban-nganh-tinh",
    "chien-si-thi-dua-toan-quoc",
)
TEACHER, HERO = "nha-giao-uu-tu", "anh-hung-luc-luong-vu-trang-nhan-dan"
ORDER = Conferral(
    award="huan-chuong-lao-dong-hang-ba",
    year=2022,
    decision="12/QĐ-CTN",
    decided_on=dt.date(2023, 5, 10),
)
GIAY_KHEN = Conferral(award="giay-khen", year=2023, decided_on=dt.date(2023, 12, 20))
OUTCOME = AnnulmentOutcome
# March and April 2024 without any holiday but the weekends, and one holiday on 18 April.
CALENDAR = ListedCalendar(
    period=Period(dt.date(2024, 3, 1), dt.date(2024, 6, 1)), holidays={dt.date(2024, 4, 18)}
)


def case(*grounds, on=NEW, conferral=ORDER, **told):
    return annulment(conferral, grounds or (AnnulmentGround.FALSE_DECLARATION,), on, **told)


def steps(found):
    return {step.key: step for step in found.steps}


def convicted(sentence=Sentence.FIXED_TERM, final=dt.date(2024, 3, 1), cleared=None, **told):
    return Conviction(
        decided_on=dt.date(2023, 2, 1),
        sentence=sentence,
        final_on=final,
        cleared_on=cleared,
        **told,
    )


def known(*events, complete=None):
    return Record(
        subject=PERSON,
        events=events,
        complete=everything(1940, 2026) if complete is None else complete,
    )


@pytest.mark.parametrize(("ground", "point"), list(zip(AnnulmentGround, "abcd", strict=True)))
def test_each_of_the_four_grounds_annuls_since_2024(ground, point):
    """Điểm a, b, c, d khoản 2 Điều 93 Luật 06/2022/QH15."""
    found = case(ground)
    assert found.outcome is OUTCOME.ANNULLED
    assert found.sources == (LAW_2022.cite(93, 2, point),)


def test_the_grounds_are_those_of_the_catalogue():
    """One list, under one set of keys."""
    assert [leaf.key for leaf in ANNULMENT.criterion.parts] == [
        each.value for each in AnnulmentGround
    ]


@pytest.mark.parametrize(
    ("ground", "outcome", "sources"),
    [
        (
            AnnulmentGround.FALSE_DECLARATION,
            OUTCOME.ANNULLED,
            (LAW_2003.cite(96, 1), DECREE_2017.cite(78, 1)),
        ),
        (AnnulmentGround.FALSE_PAPERS, OUTCOME.NOT_STATED, ()),
        (AnnulmentGround.UNLAWFUL_PROCEDURE, OUTCOME.NOT_STATED, ()),
        (AnnulmentGround.FAULT_IN_PERIOD, OUTCOME.LOWERED_OR_ANNULLED, (DECREE_2017.cite(78, 4),)),
    ],
)
def test_until_2023_two_grounds_only_are_stated(ground, outcome, sources):
    """Khoản 1 Điều 96 Luật 15/2003/QH11; khoản 1, 4 Điều 78 Nghị định 91/2017."""
    found = case(ground, on=OLD, deceased=False)
    assert found.outcome is outcome
    assert found.sources == sources
    assert bool(found.steps) is (outcome is not OUTCOME.NOT_STATED)


def test_what_annuls_nothing_has_no_source_and_no_consequence():
    """Until 2023 a fault of the procedure is no stated ground: nothing is cited or undone."""
    found = case(AnnulmentGround.UNLAWFUL_PROCEDURE, on=OLD)
    assert (found.sources, found.notes, found.file) == ((), (), None)
    assert "[]" not in found.render()
    assert found.render().endswith("văn bản không nêu căn cứ này")


@pytest.mark.parametrize(
    ("deceased", "kind", "outcome"),
    [
        (True, SubjectKind.INDIVIDUAL, OUTCOME.EXEMPT),
        (False, SubjectKind.INDIVIDUAL, OUTCOME.LOWERED_OR_ANNULLED),
        (None, SubjectKind.INDIVIDUAL, None),
        (None, SubjectKind.COLLECTIVE, OUTCOME.LOWERED_OR_ANNULLED),
    ],
)
def test_until_2023_a_fault_found_later_spares_those_who_have_died(deceased, kind, outcome):
    """Khoản 4 Điều 78 Nghị định 91/2017; not known whether is not known."""
    found = case(AnnulmentGround.FAULT_IN_PERIOD, on=OLD, deceased=deceased, kind=kind)
    assert found.outcome is outcome
    asked = any("từ trần" in each.render() for each in found.missing)
    assert asked is (outcome is None)
    assert (found.restitution is None) is (outcome is OUTCOME.EXEMPT)


def test_what_the_texts_leave_open_is_told():
    """Later awards, what a mere lowering costs, and whom the old decree names."""
    told = [
        each.render()
        for each in case(AnnulmentGround.FAULT_IN_PERIOD, on=OLD, deceased=False).notes
    ]
    assert "không tự làm mất" in told[0]
    assert "khi chỉ hạ mức khen" in told[1]
    title = Conferral(award=CSTDCS, year=2022, decided_on=dt.date(2022, 12, 20))
    assert "chỉ nêu cá nhân" in case(on=OLD, conferral=title).notes[-1].render()
    assert len(case(on=OLD).notes) == 1
    assert len(case(on=OLD, kind=SubjectKind.COLLECTIVE).notes) == 2


def test_since_2024_a_fault_annuls_whoever_has_died():
    """Điểm d khoản 2 Điều 93 spares nobody."""
    assert case(AnnulmentGround.FAULT_IN_PERIOD, deceased=True).outcome is OUTCOME.ANNULLED


def test_of_several_grounds_the_gravest_decides():
    """False declaration annuls, whatever a fault besides would lead to."""
    both = (AnnulmentGround.FAULT_IN_PERIOD, AnnulmentGround.FALSE_DECLARATION)
    assert case(*both, on=OLD).outcome is OUTCOME.ANNULLED
    assert list(case(*both, on=OLD).grounds) == list(both)


@pytest.mark.parametrize(
    ("on", "papers", "originals", "source", "provisional"),
    [
        (OLD, 2, None, DECREE_2017.cite(78, 3), False),
        (NEW, 3, 1, DECREE_2023.cite(74, 3), False),
        (LAST_98, 3, 1, DECREE_2023.cite(74, 3), False),
        (NEWER, 3, 1, DECREE_2023.cite(74, 3), True),
        (dt.date(2026, 9, 30), 3, 1, DECREE_2023.cite(74, 3), True),
        (dt.date(2026, 10, 1), 3, 1, DECREE_2023.cite(74, 3), True),
    ],
)
def test_the_file_is_a_request_and_a_summary(on, papers, originals, source, provisional):
    """Khoản 3 Điều 74 Nghị định 98/2023: one set of originals, with the decision; 91/2017: none."""
    found = case(on=on)
    assert found.file is not None
    assert len(found.file.documents) == papers
    assert found.file.copies_needed == originals
    assert found.file.rule.sources == (source,)
    assert found.provisional is provisional
    if provisional:
        assert len(found.reservations) == (2 if on.year == 2026 and on.month == 10 else 1)
        assert DECREE_2025.number in found.reservations[-1].render()


def test_of_state_level_the_ministry_submits_in_ten_working_days():
    """Khoản 4 Điều 74 Nghị định 98/2023; khoản 1 Điều 76: fifteen working days, twice."""
    days = RevocationDays(
        concluded_on=dt.date(2024, 3, 1),
        file_complete_on=dt.date(2024, 3, 15),
        decision_received_on=dt.date(2024, 4, 1),
        insignia_received_on=dt.date(2024, 4, 10),
    )
    found = steps(case(on=dt.date(2024, 3, 1).replace(month=5), days=days))
    assert list(found) == [
        "de-nghi-huy-bo",
        "bo-noi-vu-trinh",
        "quyet-dinh-huy-bo",
        "nop-lai",
        "gui-hien-vat",
    ]
    assert found["de-nghi-huy-bo"].term is None
    assert found["bo-noi-vu-trinh"].term == RevocationTerm(10, working=True)
    assert found["bo-noi-vu-trinh"].due(CALENDAR) == dt.date(2024, 3, 29)
    assert found["nop-lai"].term == RevocationTerm(15, working=True)
    # 15 working days after Monday 1 April are up on the 23rd: the 18th is a holiday.
    assert found["nop-lai"].due(CALENDAR) == dt.date(2024, 4, 23)
    assert found["gui-hien-vat"].due(CALENDAR) == dt.date(2024, 5, 2)
    assert found["bo-noi-vu-trinh"].due() is None
    assert found["quyet-dinh-huy-bo"].due(CALENDAR) is None


def test_other_awards_go_back_to_whoever_conferred_them():
    """Khoản 2 Điều 76 Nghị định 98/2023: no ministry between, fifteen working days as well."""
    found = steps(case(conferral=GIAY_KHEN))
    assert list(found) == ["de-nghi-huy-bo", "quyet-dinh-huy-bo", "nop-lai"]
    assert found["nop-lai"].rule.sources == (DECREE_2023.cite(76, 2, "a"),)
    assert found["nop-lai"].term == RevocationTerm(15, working=True)


def test_until_2023_an_annulment_has_no_term():
    """Khoản 2, 5 Điều 78 Nghị định 91/2017."""
    found = steps(case(on=OLD))
    assert list(found) == ["de-nghi-huy-bo", "quyet-dinh-huy-bo", "thu-hoi"]
    assert {step.term for step in found.values()} == {None}
    assert "không nêu thời hạn" in found["thu-hoi"].render()


def test_a_step_follows_the_rules_of_the_day_from_which_its_term_runs():
    """A decision received on 30 June 2025 is returned under Nghị định 98/2023."""
    for received, provisional in ((LAST_98, False), (NEWER, True)):
        days = RevocationDays(decision_received_on=received)
        step = steps(case(on=dt.date(2025, 7, 15), days=days))["nop-lai"]
        assert step.rule.provisional is provisional


def test_the_sum_returned_is_the_sum_received():
    """Khoản 1 Điều 74: tiền thưởng đã nhận, never worked out anew; unknown stays unknown."""
    found = case(paid=6_710_000).restitution
    assert found is not None
    assert found.money == 6_710_000
    assert found.missing == ()
    assert set(found.objects) == {AwardObject.ORDER, AwardObject.DIPLOMA}
    unknown = case()
    assert unknown.restitution is not None
    assert unknown.restitution.money is None
    assert unknown.missing == unknown.restitution.missing
    assert "số tiền thưởng đã nhận" in unknown.missing[0].render()


@pytest.mark.parametrize(
    ("on", "conferral", "source", "words"),
    [
        (OLD, ORDER, DECREE_2017.cite(78, 5), "cùng cấp"),
        (NEW, ORDER, DECREE_2023.cite(76, 1), "Bộ Nội vụ"),
        (NEW, GIAY_KHEN, DECREE_2023.cite(76, 2), "đã quyết định khen thưởng"),
    ],
)
def test_where_object_and_money_go(on, conferral, source, words):
    """Khoản 5 Điều 78 Nghị định 91/2017; khoản 1, 2 Điều 76 Nghị định 98/2023."""
    found = case(on=on, conferral=conferral).restitution
    assert found is not None
    assert found.rule.sources == (source,)
    assert words in found.render()


@pytest.mark.parametrize("award", sorted(AWARD_NAMES))
def test_state_level_is_what_dieu_3_lists(award):
    """Khoản 1, 2 Điều 3 Nghị định 98/2023."""
    listed = award.startswith(
        (
            "huan-chuong",
            "huy-chuong",
            "giai-thuong",
            "anh-hung",
            "nha-giao",
            "thay-thuoc",
            "nghe-si",
            "nghe-nhan",
            "ba-me",
            "tinh-anh",
            "thanh-pho-anh",
        )
    )
    alone = {"bang-khen-thu-tuong-chinh-phu", "co-thi-dua-cua-chinh-phu", CSTDTQ}
    assert is_state_level(award) is (listed or award in alone)


def test_whoever_could_confer_annuls():
    """Khoản 8 Điều 93 of the Law: as it stood on the day of the conferral."""
    found = case(
        conferral=Conferral(award=CSTDTQ, year=2023, decided_on=dt.date(2024, 8, 1)), on=LAST_98
    )
    assert [note.text.render() for note in found.conferred_by] == ["Thủ tướng Chính phủ"]
    undated = Conferral(award=CSTDTQ, year=2023)
    assert case(conferral=undated).conferred_by == ()
    ancient = Conferral(award=CSTDTQ, year=2010, decided_on=dt.date(2011, 3, 1))
    assert case(conferral=ancient).conferred_by == ()


def test_a_province_may_set_terms_where_no_text_read_does():
    """Each comes with its source; a term that a text in force fixes is not for others to set."""
    source = OrganiserRule("Thủ tục hành chính của tỉnh")
    terms = {
        "de-nghi-huy-bo": Rule(value=RevocationTerm(7), sources=(source,)),
        "quyet-dinh-huy-bo": Rule(value=RevocationTerm(5, working=True), sources=(source,)),
    }
    days = RevocationDays(concluded_on=dt.date(2025, 8, 1))
    found = steps(case(on=dt.date(2025, 8, 20), conferral=GIAY_KHEN, days=days, terms=terms))
    assert found["de-nghi-huy-bo"].due() == dt.date(2025, 8, 8)
    assert found["de-nghi-huy-bo"].rule.sources == (source,)
    own = {"nop-lai": Rule(value=RevocationTerm(30), sources=(source,))}
    with pytest.raises(InvalidValue, match="ấn định"):
        case(on=LAST_98, terms=own)
    assert steps(case(on=NEWER, terms=own))["nop-lai"].term == RevocationTerm(30)
    with pytest.raises(InvalidValue, match="Không có việc nào"):
        case(terms={"khac": own["nop-lai"]})


def test_what_cannot_be_is_refused():
    """In one sentence each."""
    with pytest.raises(InvalidValue, match="ít nhất một căn cứ"):
        annulment(ORDER, (), NEW)
    with pytest.raises(InvalidValue, match="sau ngày"):
        case(on=dt.date(2023, 5, 9))
    assert case(on=dt.date(2023, 5, 10)).outcome is OUTCOME.ANNULLED
    with pytest.raises(InvalidValue, match="không phải giá trị của AnnulmentGround"):
        annulment(ORDER, ("gian-doi",), NEW)
    for paid in (-1, True, 1.5, "100"):
        with pytest.raises(InvalidValue, match="Số tiền thưởng"):
            case(paid=paid)
    for days in (0, -1, True, 1.5):
        with pytest.raises(InvalidValue, match="từ 1 trở lên"):
            RevocationTerm(days)
    with pytest.raises(InvalidValue, match="thứ tự thời gian"):
        RevocationDays(file_complete_on=NEW, decision_received_on=OLD)
    assert RevocationDays(file_complete_on=NEW, decision_received_on=NEW).concluded_on is None


def test_without_a_conferral_the_record_covers_what_it_covered():
    """It is then known not to have been conferred."""
    record = known(ORDER, GIAY_KHEN)
    left = without(record, ORDER)
    assert left.events == (GIAY_KHEN,)
    assert left.complete == record.complete
    with pytest.raises(InvalidValue, match="không có"):
        without(left, ORDER)


def titles(award, *years):
    return [Conferral(award=award, year=year, decided_on=dt.date(year, 12, 20)) for year in years]


def test_later_titles_that_rested_on_an_annulled_one_are_named():
    """Điều 21, 22: a ministry title rests on three, the national one on two of those."""
    base = titles(CSTDCS, *range(2018, 2025))
    ministry = titles(CSTDBT, 2022, 2024)
    nation = titles(CSTDTQ, 2024)
    record = known(*base, *ministry, *nation)
    found = resting_on(record, base[6])
    assert (found[0].conferral, found[0].on) == (ministry[1], base[6])
    assert {each.conferral for each in found} == {ministry[1], nation[0]}
    assert found[0].truth is Truth.TRUE
    assert "phải xem xét lại" in found[0].render()


def test_an_annulled_title_outside_the_run_drags_nothing_along():
    """The three years of the run are others."""
    base = titles(CSTDCS, 2020, 2022, 2023, 2024)
    ministry = titles(CSTDBT, 2024)
    assert resting_on(known(*base, *ministry), base[0]) == ()


def test_an_incomplete_record_leaves_open_what_rested_on_it():
    """What is not covered may still hold another title."""
    base = titles(CSTDCS, 2022, 2023, 2024)
    ministry = titles(CSTDBT, 2024)
    (found,) = resting_on(known(*base, *ministry, complete={}), base[0])
    assert found.conferral == ministry[0]
    assert found.truth is Truth.UNKNOWN
    assert "chưa rõ" in found.render()


def test_an_order_for_service_rests_on_no_earlier_award():
    """Khoản 1 Điều 4 Nghị định 98/2023: no lower award is needed first."""
    second = Conferral(
        award="huan-chuong-lao-dong-hang-nhi",
        year=2030,
        decided_on=dt.date(2030, 3, 1),
        type=CommendationType.SERVICE,
    )
    assert resting_on(known(ORDER, second), ORDER) == ()
    merit = Conferral(
        award="huan-chuong-lao-dong-hang-nhi", year=2027, decided_on=dt.date(2028, 3, 1)
    )
    assert [each.conferral for each in resting_on(known(ORDER, merit), ORDER)] == [merit]


def test_awards_of_times_that_are_not_encoded_are_left_open():
    """Nothing is guessed of rules that were not read."""
    early = Conferral(award=CSTDCS, year=2012, decided_on=dt.date(2012, 12, 1))
    later = Conferral(award=CSTDBT, year=2014, decided_on=dt.date(2014, 12, 1))
    (found,) = resting_on(known(early, later), early)
    assert (found.conferral, found.truth) == (later, Truth.UNKNOWN)


def test_the_standards_can_be_asked_again_without_the_annulled_conferral():
    """`without` gives the record to assess anew."""
    base = titles(CSTDCS, 2022, 2023, 2024)
    grades = [Grading(year=year, grade=Grade.EXCELLENT) for year in (2022, 2023, 2024)]
    record = known(*base, *grades, complete={Conferral: {2022, 2023, 2024}})
    award = regime_on(dt.date(2024, 12, 31)).awards[CSTDBT]
    on = dt.date(2024, 12, 31)
    before = award.assess(record, 2024, on)
    after = award.assess(without(record, base[1]), 2024, on)
    assert after.outcome.value == "khong-du-tieu-chuan"
    assert before.outcome.value != "khong-du-tieu-chuan"


@pytest.mark.parametrize(
    ("on", "source"),
    [
        (OLD, DECREE_2017.cite(79, 2)),
        (NEW, DECREE_2023.cite(75, 2)),
        (LAST_98, DECREE_2023.cite(75, 2)),
    ],
)
def test_a_title_is_to_be_stripped_thirty_days_after_a_final_judgment(on, source):
    """Khoản 2 Điều 79 Nghị định 91/2017, khoản 2 Điều 75 Nghị định 98/2023: calendar days."""
    found = stripping(TEACHER, known(convicted(final=on)), on)
    assert found.truth is Truth.TRUE
    step = steps(found)["trinh-tuoc"]
    assert step.term == RevocationTerm(30)
    assert step.due() == on + dt.timedelta(days=30)
    assert step.rule.sources == (source,)
    assert not step.rule.provisional


@pytest.mark.parametrize(
    ("final", "due"),
    [
        (dt.date(2024, 1, 30), dt.date(2024, 2, 29)),
        (dt.date(2024, 2, 29), dt.date(2024, 3, 30)),
        (dt.date(2025, 1, 30), dt.date(2025, 3, 1)),
    ],
)
def test_the_thirty_days_run_over_february(final, due):
    """Khoản 2 Điều 75: days, not a month."""
    found = stripping(TEACHER, known(convicted(final=final)), dt.date(2025, 6, 1))
    assert steps(found)["trinh-tuoc"].due() == due


def test_on_the_day_before_the_judgment_takes_effect_nothing_is_stripped():
    """Khoản 3 Điều 93: a final judgment."""
    record = known(convicted(final=dt.date(2024, 3, 1)))
    assert stripping(TEACHER, record, dt.date(2024, 2, 29)).truth is Truth.FALSE
    found = stripping(TEACHER, record, dt.date(2024, 2, 29))
    assert (found.steps, found.file, found.restitution) == ((), None, None)
    assert stripping(TEACHER, record, dt.date(2024, 3, 1)).truth is Truth.TRUE


def test_after_stripping_the_ministry_submits_the_president_decides_and_all_is_returned():
    """Khoản 5 Điều 75, khoản 1 Điều 76 Nghị định 98/2023; khoản 7 Điều 93 of the Law."""
    days = RevocationDays(
        file_complete_on=dt.date(2024, 3, 15), decision_received_on=dt.date(2024, 4, 1)
    )
    found = stripping(TEACHER, known(convicted()), dt.date(2024, 5, 2), paid=16_200_000, days=days)
    assert list(steps(found)) == [
        "trinh-tuoc",
        "bo-noi-vu-trinh",
        "quyet-dinh-tuoc",
        "nop-lai",
        "gui-hien-vat",
    ]
    assert steps(found)["bo-noi-vu-trinh"].due(CALENDAR) == dt.date(2024, 3, 29)
    assert steps(found)["nop-lai"].due(CALENDAR) == dt.date(2024, 4, 23)
    assert steps(found)["quyet-dinh-tuoc"].rule.sources == (LAW_2022.cite(93, 7),)
    assert found.restitution is not None
    assert found.restitution.money == 16_200_000
    assert found.missing == ()
    assert found.file is not None
    assert found.file.rule.sources == (DECREE_2023.cite(75, 4),)


def test_until_2023_object_and_money_are_recovered_in_fifteen_calendar_days():
    """Khoản 3 Điều 79 Nghị định 91/2017."""
    days = RevocationDays(decision_received_on=dt.date(2023, 6, 1))
    record = known(convicted(final=dt.date(2023, 3, 1)))
    found = stripping(TEACHER, record, dt.date(2023, 7, 1), days=days)
    assert list(steps(found)) == ["trinh-tuoc", "quyet-dinh-tuoc", "thu-hoi"]
    assert steps(found)["thu-hoi"].due() == dt.date(2023, 6, 16)
    assert steps(found)["quyet-dinh-tuoc"].rule.sources == (LAW_2003.cite(97, 2),)


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        (Sentence.NO_PRISON, Truth.FALSE, Truth.UNKNOWN),
        (Sentence.FIXED_TERM, Truth.TRUE, Truth.UNKNOWN),
        (Sentence.LIFE, Truth.TRUE, Truth.TRUE),
        (Sentence.DEATH, Truth.TRUE, Truth.TRUE),
        (None, Truth.UNKNOWN, Truth.UNKNOWN),
    ],
)
def test_heroes_are_protected_since_2024_only(sentence, old, new):
    """Khoản 1 Điều 79 Nghị định 91/2017 spares nobody; khoản 4 Điều 93 of the Law does."""
    record = known(convicted(sentence, dt.date(2023, 3, 1), national_security=False))
    assert stripping(HERO, record, OLD).truth is old
    # Betrayal is for somebody to attest: where no sentence decides, it is left open.
    assert stripping(HERO, record, NEW).truth is new


def test_the_rule_on_stripping_is_that_of_the_catalogue():
    """One rule, asked by both."""
    record = known(convicted())
    for title in (TEACHER, HERO, "anh-hung-lao-dong"):
        way = withdrawals(regime_on(NEW).awards[title])[1]
        on = dt.date(2024, 5, 1)
        assert stripping(title, record, on).truth is way.judge(record, on).truth


def test_only_honorary_state_titles_are_stripped():
    """Khoản 3 Điều 93: anything else can only be annulled."""
    for award in ("huan-chuong-lao-dong-hang-nhat", CSTDTQ):
        with pytest.raises(InvalidValue, match="không phải danh hiệu vinh dự nhà nước"):
            stripping(award, known(), NEW)
    with pytest.raises(UnknownName):
        stripping("danh-hieu-la", known(), NEW)


def test_after_an_acquittal_the_title_is_given_again():
    """Khoản 6 Điều 93 of the Law, khoản 3 Điều 75 Nghị định 98/2023: on the very day."""
    record = known(convicted(cleared=dt.date(2025, 3, 1)))
    stripped = dt.date(2024, 6, 1)
    before = restoration(TEACHER, record, stripped, dt.date(2025, 2, 28))
    assert before.truth is Truth.FALSE
    assert (before.steps, before.file) == ((), None)
    found = restoration(TEACHER, record, stripped, dt.date(2025, 3, 1))
    assert found.truth is Truth.TRUE
    assert found.render().startswith("Được phục hồi và trao lại “Nhà giáo ưu tú”")
    assert list(steps(found)) == ["trinh-phuc-hoi", "bo-noi-vu-trinh", "quyet-dinh-phuc-hoi"]
    assert found.restitution is None
    assert not found.provisional


def test_until_2023_whoever_was_wrongly_tried_is_considered():
    """Khoản 4 Điều 79 Nghị định 91/2017 says “xem xét”."""
    record = known(convicted(final=dt.date(2023, 3, 1), cleared=dt.date(2023, 9, 1)))
    found = restoration(TEACHER, record, dt.date(2023, 5, 1), OLD)
    assert found.truth is Truth.TRUE
    assert "xem xét" in found.render()
    assert found.rule.sources == (DECREE_2017.cite(79, 4),)


def test_another_conviction_that_strips_stands_in_the_way():
    """Khoản 6 Điều 93: the case is still one of those that strip."""
    other = Conviction(
        decided_on=dt.date(2024, 8, 1), sentence=Sentence.LIFE, final_on=dt.date(2024, 9, 1)
    )
    record = known(convicted(cleared=dt.date(2025, 3, 1)), other)
    found = restoration(TEACHER, record, dt.date(2024, 6, 1), dt.date(2025, 3, 1))
    assert found.truth is Truth.FALSE


def test_a_record_that_tells_of_no_later_judgment_leaves_it_open():
    """Neither a conviction that stands nor one that was cleared: not known."""
    found = restoration(TEACHER, known(), dt.date(2024, 6, 1), dt.date(2025, 3, 1))
    assert found.truth is Truth.UNKNOWN
    assert "không có tội" in found.missing[0].render()
    short = known(convicted(cleared=dt.date(2025, 3, 1)), complete={})
    assert (
        restoration(TEACHER, short, dt.date(2024, 6, 1), dt.date(2025, 3, 1)).truth is Truth.UNKNOWN
    )


def test_nothing_is_restored_before_it_was_stripped():
    """Nor asked of days of which no text was read."""
    with pytest.raises(InvalidValue, match="sau ngày"):
        restoration(TEACHER, known(), NEW, OLD)
    day = dt.date(2017, 9, 30)
    with pytest.raises(NotInForce, match="tước, phục hồi"):
        restoration(TEACHER, known(), day, day)
    with pytest.raises(NotInForce, match="tước, phục hồi"):
        stripping(TEACHER, known(), day)


@given(days=st.integers(1, 400), start=st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)))
def test_a_term_of_calendar_days_counts_the_day_after_as_the_first(days, start):
    """Thirty days after 1 March are up on the 31st."""
    assert RevocationTerm(days).ends(start) == start + dt.timedelta(days=days)
    assert RevocationTerm(days, working=True).ends(start) is None


def test_cases_say_themselves_and_give_plain_data():
    """One line each, in both languages, with the days due as far as they are known."""
    days = RevocationDays(file_complete_on=dt.date(2024, 3, 15))
    found = case(on=dt.date(2024, 5, 2), paid=6_710_000, days=days)
    data = found.to_dict(calendar=CALENDAR)
    assert data["outcome"] == "huy-bo"
    assert data["grounds"] == ["gian-doi-ke-khai-thanh-tich"]
    assert data["file"]["copies"] == 1
    by_key = {step["key"]: step for step in data["steps"]}
    assert by_key["bo-noi-vu-trinh"]["due"] == "2024-03-29"
    assert by_key["nop-lai"]["due"] is None
    assert data["restitution"]["money"] == 6_710_000
    assert "hủy bỏ quyết định khen thưởng" in str(found)
    title = stripping(TEACHER, known(convicted()), dt.date(2024, 5, 2))
    told = title.to_dict("en")
    assert told["truth"] == "dat"
    assert told["steps"][0]["due"] == "2024-03-31"
    assert str(title).startswith("Phải đề nghị tước “Nhà giáo ưu tú”")


def test_before_decree_91_only_the_law_is_known():
    """Khoản 1 Điều 96 Luật 15/2003/QH11 annuls; of the procedure of then nothing was read."""
    old = Conferral(award="giay-khen", year=2014, decided_on=dt.date(2015, 1, 10))
    found = case(on=dt.date(2017, 9, 30), conferral=old)
    assert found.outcome is OUTCOME.ANNULLED
    assert found.sources == (LAW_2003.cite(96, 1),)
    assert "khoản 1 Điều 78 Nghị định 91/2017" not in found.render().splitlines()[0]
    assert (found.steps, found.file, found.restitution) == ((), None, None)
    assert found.to_dict()["file"] is None
    assert len(steps(case(on=dt.date(2017, 10, 1), conferral=old))) == 3


def test_a_conferral_without_a_day_may_have_come_later():
    """Of one year, whichever was decided first: the order is not known."""
    base = [Conferral(award=CSTDCS, year=year) for year in (2022, 2023, 2024)]
    ministry = Conferral(award=CSTDBT, year=2024)
    found = resting_on(known(*base, ministry), base[2])
    assert [each.conferral for each in found] == [ministry]
    assert resting_on(known(*base, ministry), ministry) == ()


def test_a_conferral_decided_before_rested_on_nothing_decided_after():
    """The day of the decision tells, on both sides."""
    base = titles(CSTDCS, 2022, 2023, 2024)
    day = dt.date(2024, 12, 20)
    for decided, expected in ((day - dt.timedelta(days=1), 0), (day, 1)):
        ministry = Conferral(award=CSTDBT, year=2024, decided_on=decided)
        assert len(resting_on(known(*base, ministry), base[2])) == expected


def test_parts_of_a_case_say_themselves():
    """With their sources."""
    found = case(conferral=GIAY_KHEN)
    assert str(found.steps[0]).startswith("cơ quan trình khen thưởng: đề nghị")
    assert str(found.restitution).endswith("[khoản 2 Điều 76 Nghị định 98/2023/NĐ-CP]")
    base = titles(CSTDCS, 2022, 2023, 2024)
    (resting,) = resting_on(known(*base, *titles(CSTDBT, 2024)), base[0])
    assert "đã dựa vào" in str(resting)
    unstated = case(AnnulmentGround.FALSE_PAPERS, on=OLD)
    assert "văn bản không nêu căn cứ này" in str(unstated)
    assert not unstated.provisional


def test_what_is_met_without_the_one_annulled_does_not_rest_on_it():
    """Điểm d khoản 1 Điều 74: two titles in a row, or two excellent years with two initiatives."""
    on = dt.date(2024, 12, 25)
    bang_khen = regime_on(on).awards["bang-khen-bo-ban-nganh-tinh"]
    keys = {part.attestation_key for part in bang_khen.criterion.walk()} - {None}
    titles = [Conferral(award=CSTDCS, year=year) for year in (2023, 2024)]
    later = Conferral(award="bang-khen-bo-ban-nganh-tinh", year=2024, decided_on=on)
    years = [Grading(year=year, grade=Grade.EXCELLENT) for year in (2023, 2024)]
    works = [
        Contribution(
            type=ContributionKind.INITIATIVE, title=f"SK {year}", year=year, reach=Reach.UNIT
        )
        for year in (2023, 2024)
    ]
    told = [
        Attestation(condition=key, year=2024, holds="chap-hanh" in key, by="Hội đồng")
        for key in sorted(keys)
    ]

    def known_with(*events):
        return Record(
            subject=Individual(id="a", occupations=[Occupation.CIVIL_SERVANT]),
            events=[*titles, later, *years, *told, *events],
            complete=everything(2015, 2024),
        )

    (resting,) = resting_on(known_with(), titles[0])
    assert (resting.conferral, resting.truth) == (later, Truth.TRUE)
    assert resting_on(known_with(*works), titles[0]) == ()
