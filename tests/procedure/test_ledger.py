"""Ledgers: one achievement is rewarded once, and later awards count from the previous one."""

import datetime as dt

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.awards import regime_on
from thidua.criteria import Outcome, Truth
from thidua.errors import InvalidValue
from thidua.law import OrganiserRule
from thidua.procedure import (
    DecisionYear,
    InitiativeUse,
    Ledger,
    LedgerReadings,
    MergedUnit,
    NextFrom,
    TitleChain,
    UseKind,
    consult,
)
from thidua.records import (
    AWARD_NAMES,
    Attestation,
    Collective,
    CollectiveKind,
    CommendationType,
    Conferral,
    Contribution,
    ContributionKind,
    Discipline,
    DisciplineForm,
    Grade,
    Grading,
    Individual,
    Launcher,
    MovementPlacing,
    Occupation,
    Post,
    Proceeding,
    Proposal,
    Reach,
    Record,
    Review,
    everything,
)
from thidua.testing import conferrals, records

LDTT = "lao-dong-tien-tien"
CSTD_CO_SO = "chien-si-thi-dua-co-so"
CSTD_BO = "chien-si-thi-dua-bo-ban-nganh-tinh"
BK_BO = "bang-khen-bo-ban-nganh-tinh"
BK_TTG = "bang-khen-thu-tuong-chinh-phu"
HCLD_BA = "huan-chuong-lao-dong-hang-ba"
HCLD_NHI = "huan-chuong-lao-dong-hang-nhi"
GIAY_KHEN = "giay-khen"

ON = dt.date(2024, 12, 20)
OFFICER = Individual(id="cc-1", occupations=(Occupation.CIVIL_SERVANT,))
GOOD, EXCELLENT = Grade.GOOD, Grade.EXCELLENT
YES, NO, OPEN, LATER = (
    Outcome.ELIGIBLE,
    Outcome.NOT_ELIGIBLE,
    Outcome.UNDETERMINED,
    Outcome.DEFERRED,
)


def award(slug, on=ON):
    return regime_on(on).awards[slug]


def graded(first, last, grade=EXCELLENT):
    return [Grading(year=year, grade=grade) for year in range(first, last + 1)]


def initiative(title, year, reach=Reach.UNIT):
    return Contribution(
        type=ContributionKind.INITIATIVE, title=title, year=year, reach=reach, applied=True
    )


def record(*events, subject=OFFICER, first=2005, last=2024):
    return Record(subject=subject, events=events, complete=everything(first, last))


def attested(slug, year, on=ON):
    """Say yes to every judgement that the award asks of people."""
    keys = {part.attestation_key for part in award(slug, on).criterion.walk()} - {None}
    return [
        Attestation(condition=key, year=year, holds=True, by="Hội đồng") for key in sorted(keys)
    ]


def merit_only(slug, year, on=ON, *, but=()):
    """Say yes to what every route asks, and no to the routes that people alone decide."""
    return [
        attrs.evolve(a, holds=not any(word in a.condition for word in but))
        for a in attested(slug, year, on)
    ]


_NOT_BY_PEOPLE = ("phong-trao", "dot-xuat", "dong-gop", "tu-thien", "nhieu-thanh-tich", "anh-huong")


def bk_case(*events):
    """Two excellent years with two initiatives: điểm d khoản 1 Điều 74, and no other route."""
    return record(
        *graded(2022, 2024),
        initiative("Số hóa hồ sơ", 2023),
        initiative("Một cửa liên thông", 2024),
        *merit_only(BK_BO, 2024, but=_NOT_BY_PEOPLE),
        *events,
    )


def asked(rec, slug, year=2024, on=ON, **told):
    return Ledger.of(rec).assess(award(slug, on), year, on, **told)


def used(award_slug, year, *rewarded, **told):
    told.setdefault("decision", f"{award_slug[:3]}/{year}")
    return Conferral(award=award_slug, year=year, rewarded=rewarded, **told)


def test_an_empty_ledger_changes_nothing():
    """Without earlier decisions the outcome is that of the award alone."""
    found = asked(bk_case(), BK_BO)
    assert found.base.outcome is YES
    assert found.outcome is YES
    assert found.reasons == ()
    assert Ledger.of(bk_case()).entries == ()
    assert "Chưa ghi nhận quyết định nào" in Ledger.of(bk_case()).render()


def test_an_assessment_already_made_is_held_against_the_ledger_of_its_record():
    """consult asks what the assessment asked: award, year, day, day of receipt and readings."""
    case = bk_case(used(GIAY_KHEN, 2023, "Số hóa hồ sơ"))
    received = dt.date(2024, 12, 5)
    base = award(BK_BO).assess(case, 2024, ON, received=received)
    found = consult(base)
    assert (base.outcome, found.outcome) == (YES, NO)
    assert found.to_dict() == asked(case, BK_BO, received=received).to_dict()
    assert found.base is base


# One achievement, one award: điểm c khoản 2 Điều 5 of the Law; CV 5007/BNV-TĐKT.


def test_an_initiative_that_served_a_form_does_not_serve_another_form():
    """Điểm c khoản 2 Điều 5 Luật 2022: not several forms for one achievement."""
    found = asked(bk_case(used(GIAY_KHEN, 2023, "Số hóa hồ sơ")), BK_BO)
    assert found.base.outcome is YES
    assert found.outcome is NO
    (reason,) = found.reasons
    text = reason.render()
    assert "Số hóa hồ sơ" in text
    assert "Giấy khen năm 2023 (Quyết định gia/2023)" in text
    assert "Bằng khen của Bộ, ban, ngành, tỉnh năm 2024" in text
    assert "điểm c khoản 2 Điều 5 Luật 06/2022/QH15" in text
    assert not found.provisional


def test_an_initiative_that_served_a_title_does_not_serve_a_form_by_the_letter_of_2023():
    """CV 5007/BNV-TĐKT mục III.5c: once, for a title or a form; known second-hand, provisional."""
    found = asked(bk_case(used(CSTD_CO_SO, 2023, "số  hóa HỒ SƠ")), BK_BO)
    assert found.outcome is NO
    assert found.provisional
    assert found.outcome_label.render() == "không đủ tiêu chuẩn (tạm thời)"
    assert "5007/BNV-TĐKT" in found.reasons[0].render()
    assert any("nguồn thứ cấp" in message.render() for message in found.reservations)
    assert any("đủ tiêu chuẩn [" in message.render() for message in found.reservations)


def test_by_the_words_of_the_law_alone_a_title_and_a_form_may_rest_on_one_initiative():
    """The Law forbids several forms, and a title is none; the answer tells the other reading."""
    told = LedgerReadings(initiative_use=InitiativeUse.FORMS_ONLY)
    found = asked(bk_case(used(CSTD_CO_SO, 2023, "Số hóa hồ sơ")), BK_BO, readings=told)
    assert found.outcome is YES
    assert found.to_dict()["readings"]["so-lan-dung-sang-kien"] == "chi-giua-cac-hinh-thuc"
    assert any("không đủ tiêu chuẩn" in message.render() for message in found.reservations)


def test_an_initiative_named_by_no_decision_is_free():
    """An earlier decision that rested on another achievement bars nothing."""
    found = asked(bk_case(used(CSTD_CO_SO, 2023, "Sáng kiến khác"), used(GIAY_KHEN, 2022)), BK_BO)
    assert found.outcome is YES
    assert found.reasons == ()


def test_where_the_use_is_not_told_the_outcome_is_open():
    """Not told is neither yes nor no: what the decision rewarded has to be told."""
    found = asked(bk_case(Conferral(award=CSTD_CO_SO, year=2023, decision="7")), BK_BO)
    assert found.outcome is OPEN
    assert "Chưa rõ" in found.reasons[0].render()
    assert "hãy ghi thành tích mà quyết định đó đã khen" in found.reasons[0].render()
    assert found.reasons[0].truth is Truth.UNKNOWN


def test_a_decision_before_the_initiative_cannot_have_used_it():
    """What came later was not rewarded by an earlier decision, told or not."""
    found = asked(bk_case(Conferral(award=CSTD_CO_SO, year=2022, decision="7")), BK_BO)
    assert found.outcome is YES


def test_a_title_that_asks_for_no_initiative_cannot_have_used_one():
    """“Lao động tiên tiến” asks for none (Điều 24)."""
    found = asked(
        bk_case(Conferral(award=LDTT, year=2024), Conferral(award=LDTT, year=2023)), BK_BO
    )
    assert found.outcome is YES


def fighter(*events, reach=Reach.MINISTRY_PROVINCE):
    return record(
        *graded(2022, 2024),
        *(used(CSTD_CO_SO, year) for year in (2022, 2023)),
        initiative("Số hóa hồ sơ", 2024, reach),
        *merit_only(CSTD_BO, 2024),
        *events,
    )


def test_ladders_of_titles_still_work():
    """Three lower titles are a condition of the higher one (Điều 22), not achievements used up."""
    found = asked(fighter(used(CSTD_CO_SO, 2024, "Số hóa hồ sơ")), CSTD_BO)
    assert found.base.outcome is YES
    assert found.outcome is YES


def test_by_the_strictest_reading_an_initiative_serves_one_title_only():
    """A reading for whoever holds that the lower title used the initiative up for the higher."""
    told = LedgerReadings(initiative_use=InitiativeUse.ANYTHING)
    found = asked(fighter(used(CSTD_CO_SO, 2024, "Số hóa hồ sơ")), CSTD_BO, readings=told)
    assert found.outcome is NO


def test_an_initiative_that_served_a_form_does_not_serve_a_title():
    """CV 5007: a title or a form, not both."""
    found = asked(fighter(used(CSTD_CO_SO, 2024), used(BK_BO, 2024, "Số hóa hồ sơ")), CSTD_BO)
    assert found.outcome is NO


def test_the_same_title_twice_may_rest_on_overlapping_lower_titles_unless_read_otherwise():
    """Điều 22 asks three in a row; the report form of six years knows six, none used twice."""
    again = fighter(used(CSTD_CO_SO, 2024), used(CSTD_BO, 2023))
    assert asked(again, CSTD_BO).outcome is YES
    told = LedgerReadings(title_chain=TitleChain.USED_ONCE)
    found = asked(again, CSTD_BO, readings=told)
    assert found.outcome is NO
    assert "đến hết năm 2023" in found.reasons[0].render()


def test_a_title_already_conferred_for_the_year_asked_about_is_no_earlier_decision():
    """Checking a title afterwards does not count against itself."""
    rec = record(
        *graded(2024, 2024),
        Conferral(award=LDTT, year=2024),
        initiative("Số hóa hồ sơ", 2024),
        used(CSTD_CO_SO, 2024, "Số hóa hồ sơ"),
        *attested(CSTD_CO_SO, 2024),
    )
    assert asked(rec, CSTD_CO_SO).outcome is YES


def test_a_name_that_two_initiatives_bear_leaves_open_which_was_used():
    """Two years' initiatives of one title: the decision's own years tell them apart."""
    two = record(
        *graded(2022, 2024),
        initiative("Cải tiến", 2023),
        initiative("Cải tiến", 2024),
        *merit_only(BK_BO, 2024, but=_NOT_BY_PEOPLE),
    )
    of_2023 = attrs.evolve(two, events=(*two.events, used(GIAY_KHEN, 2023, "Cải tiến")))
    assert asked(of_2023, BK_BO).outcome is NO
    later = used(GIAY_KHEN, 2024, "Cải tiến", period=(2023, 2024))
    unclear = attrs.evolve(two, events=(*two.events, later))
    assert asked(unclear, BK_BO).outcome is OPEN


def test_a_work_recognised_after_the_decision_that_names_it_may_be_another():
    """The same name in a later year: the same work or only its name, and so it stays open."""
    assert asked(bk_case(used(GIAY_KHEN, 2021, "Số hóa hồ sơ")), BK_BO).outcome is OPEN


def test_a_year_s_work_serves_yearly_titles_and_a_form():
    """Titles and a form for the same time are both paid (khoản 7 Điều 53), hence both allowed."""
    titles = [used(slug, year) for slug in (LDTT, CSTD_CO_SO) for year in (2023, 2024)]
    assert asked(bk_case(*titles), BK_BO).outcome is YES


@pytest.mark.parametrize(
    ("on", "citation", "provisional"),
    [
        (dt.date(2023, 12, 31), "khoản 2 Điều 3 Thông tư 12/2019/TT-BNV", False),
        (dt.date(2024, 1, 1), "điểm c khoản 2 Điều 5 Luật 06/2022/QH15", False),
        (dt.date(2025, 7, 1), "điểm c khoản 2 Điều 5 Luật 06/2022/QH15", False),
        (dt.date(2026, 9, 30), "điểm c khoản 2 Điều 5 Luật 06/2022/QH15", False),
        (dt.date(2026, 10, 1), "điểm c khoản 2 Điều 5 Luật 06/2022/QH15", True),
    ],
)
def test_the_text_of_the_day_forbids_rewarding_an_achievement_twice(on, citation, provisional):
    """Decree 91 and Circular 12 until 2023, the Law since; Law 06/2026 was not read."""
    year = on.year
    saved = used(GIAY_KHEN, year, "Cứu người", type=CommendationType.SUDDEN)
    rec = record(saved, *attested(BK_BO, year, on), last=year)
    found = asked(rec, BK_BO, year, on, achievements=["Cứu người"])
    assert found.outcome is NO
    (reason,) = found.reasons
    assert citation in reason.render()
    assert reason.provisional is provisional


def test_a_movement_result_that_was_rewarded_is_taken_out_for_another_form():
    """Điểm c khoản 2 Điều 5: not several forms for one achievement; each review is one."""
    told = {
        "movement": "Nông thôn mới",
        "launched_by": Launcher.PRIME_MINISTER,
        "start": dt.date(2016, 1, 1),
        "leads": True,
        "outstanding": True,
    }
    halfway = MovementPlacing(reviewed_on=dt.date(2020, 5, 1), review=Review.PRELIMINARY, **told)
    final = MovementPlacing(reviewed_on=dt.date(2024, 5, 1), review=Review.FINAL, **told)
    first = used(BK_BO, 2020, "Nông thôn mới", type=CommendationType.MOVEMENT)
    uses = Ledger.of(record(halfway, final, first)).entries[0].uses
    assert [(use.fact, use.truth) for use in uses] == [(halfway, Truth.TRUE)]
    untold = Conferral(award=BK_BO, year=2024, type=CommendationType.MOVEMENT)
    uses = Ledger.of(record(halfway, final, untold)).entries[0].uses
    assert {(use.fact, use.truth) for use in uses} == {
        (halfway, Truth.UNKNOWN),
        (final, Truth.UNKNOWN),
    }


def test_an_achievement_named_before_is_not_rewarded_again():
    """Any achievement can be named by the caller's own words."""
    saved = used(GIAY_KHEN, 2024, "Cứu người ngày 12/3/2024", type=CommendationType.SUDDEN)
    rec = record(saved, *attested(BK_BO, 2024))
    told = {"commends": CommendationType.SUDDEN}
    again = asked(rec, BK_BO, achievements=["cứu người ngày 12/3/2024"], **told)
    assert again.base.outcome is YES
    assert again.outcome is NO
    assert asked(rec, BK_BO, achievements=["Chữa cháy ngày 1/5/2024"], **told).outcome is YES


def test_an_initiative_named_for_the_proposal_is_looked_for_among_what_was_rewarded():
    """By the letter of 2023 a title uses it up, by the Law's own words only another form does."""
    rec = record(
        initiative("Số hóa hồ sơ", 2024),
        used(CSTD_CO_SO, 2024, "Số hóa hồ sơ"),
        *attested(BK_BO, 2024),
    )
    named = {"achievements": ["Số hóa hồ sơ"]}
    assert asked(rec, BK_BO, **named).outcome is NO
    told = LedgerReadings(initiative_use=InitiativeUse.FORMS_ONLY)
    assert asked(rec, BK_BO, readings=told, **named).outcome is YES


def test_a_sudden_award_of_the_same_year_that_names_no_achievement_leaves_it_open():
    """One form may be given many times for new achievements: whether it is new is not told."""
    earlier = Conferral(award=GIAY_KHEN, year=2024, decision="5", type=CommendationType.SUDDEN)
    rec = record(earlier, *attested(BK_BO, 2024))
    assert asked(rec, BK_BO, commends=CommendationType.SUDDEN).outcome is OPEN


def test_one_form_may_be_given_many_times_for_new_achievements():
    """Điểm c khoản 2 Điều 5: a second sudden certificate for another deed."""
    first = used(BK_BO, 2024, "Chữa cháy", type=CommendationType.SUDDEN)
    rec = record(first, *attested(BK_BO, 2024))
    told = {"commends": CommendationType.SUDDEN, "achievements": ["Cứu người"]}
    assert asked(rec, BK_BO, **told).outcome is YES


# The next proposal counts from the previous one: khoản 9 Điều 30 of Decree 98/2023.


def test_the_years_of_the_last_award_do_not_count_for_the_same_form_again():
    """Two years are asked for; one of them was already rewarded (Điều 30 khoản 9)."""
    found = asked(bk_case(used(BK_BO, 2023, period=(2022, 2023))), BK_BO)
    assert found.base.outcome is YES
    assert found.outcome is NO
    text = found.reasons[0].render()
    assert "đến hết năm 2023" in text
    assert "chỉ được tính từ năm 2024" in text
    assert "khoản 9 Điều 30 Nghị định 98/2023/NĐ-CP" in text


def test_years_after_the_last_award_count():
    """The other side: the last award ended with 2022."""
    found = asked(bk_case(used(BK_BO, 2022, period=(2021, 2022))), BK_BO)
    assert found.outcome is YES


def test_which_other_forms_the_next_proposal_follows_is_a_reading():
    """The Decree says “the last decision”; by default that of the same form."""
    rec = bk_case(used(GIAY_KHEN, 2023, period=(2023, 2023)))
    assert asked(rec, BK_BO).outcome is YES
    told = LedgerReadings(next_from=NextFrom.ANY_FORM)
    assert asked(rec, BK_BO, readings=told).outcome is NO


@pytest.mark.parametrize("kind", [CommendationType.SUDDEN, CommendationType.MOVEMENT])
def test_sudden_and_thematic_awards_use_up_no_years_of_merit(kind):
    """Khoản 3 Điều 4 of Decree 98/2023: they never ground a proposal for merit."""
    rec = bk_case(used(BK_BO, 2024, type=kind))
    assert asked(rec, BK_BO, commends=CommendationType.MERIT).outcome is YES
    entry = Ledger.of(rec).entries[0]
    assert [use.kind for use in entry.uses] == []
    assert any("không làm căn cứ" in caution.render() for caution in entry.cautions)


@pytest.mark.parametrize("kind", [CommendationType.SERVICE, CommendationType.SENIORITY])
def test_service_and_seniority_use_up_no_years_of_merit(kind):
    """Điểm a khoản 2 Điều 6 of Decree 98: other forms may follow if their standards are met."""
    assert asked(bk_case(used(BK_BO, 2024, type=kind)), BK_BO).outcome is YES


def labour(*events):
    """HCLĐ hạng Nhì by merit: five good years after hạng Ba, two excellent ones and a title."""
    return record(
        *graded(2010, 2024),
        *(used(CSTD_CO_SO, year) for year in range(2010, 2025)),
        *(used(CSTD_BO, year) for year in (2019, 2022)),
        *merit_only(
            HCLD_NHI,
            2024,
            but=("hcld-nhi", "duoc-cu", "thong-bao"),
        ),
        *events,
    )


@pytest.mark.parametrize(
    ("decided", "outcome"),
    [
        (dt.date(2020, 1, 1), YES),
        (dt.date(2020, 1, 2), NO),
        (dt.date(2020, 6, 1), NO),
        (dt.date(2019, 12, 31), YES),
    ],
)
def test_a_step_whose_decision_names_no_years_counts_from_its_date(decided, outcome):
    """Five years to 2024 after a decision of 2019 or of New Year 2020, and not after a later one."""
    step = used(HCLD_BA, 2019, decided_on=decided, period_named=False, type=CommendationType.MERIT)
    found = asked(labour(step), HCLD_NHI, commends=CommendationType.MERIT)
    assert found.base.outcome is YES
    assert found.outcome is outcome


def test_a_step_with_named_years_counts_from_them_whenever_it_was_decided():
    """Decided in 2022 for 2015–2019: 2020 to 2024 count."""
    step = used(
        HCLD_BA,
        2019,
        decided_on=dt.date(2022, 3, 15),
        period=(2015, 2019),
        type=CommendationType.MERIT,
    )
    assert asked(labour(step), HCLD_NHI).outcome is YES


def test_a_step_without_years_or_date_leaves_it_open():
    """The date of the decision would settle it."""
    step = used(HCLD_BA, 2019, period_named=False, type=CommendationType.MERIT)
    found = asked(labour(step), HCLD_NHI)
    assert found.outcome is OPEN
    assert "hãy ghi ngày quyết định" in found.reasons[0].render()


def test_the_year_of_a_decision_may_be_read_as_counted():
    """Part of that year follows the decision; by default only whole years count."""
    step = used(
        HCLD_BA,
        2019,
        decided_on=dt.date(2020, 6, 1),
        period_named=False,
        type=CommendationType.MERIT,
    )
    told = LedgerReadings(decision_year=DecisionYear.COUNTED)
    assert asked(labour(step), HCLD_NHI, readings=told).outcome is YES
    default = asked(labour(step), HCLD_NHI)
    assert any("năm ban hành quyết định được tính" in m.render() for m in default.reservations)


def test_the_year_of_achievement_is_used_up_whatever_the_day_of_the_decision():
    """A decision of December without named years does not free the year it rewarded."""
    again = used(BK_BO, 2023, decided_on=dt.date(2023, 12, 20), period_named=False)
    told = LedgerReadings(decision_year=DecisionYear.COUNTED)
    assert asked(bk_case(again), BK_BO, readings=told).outcome is NO


def test_where_it_is_not_told_whether_years_are_named_the_answer_says_what_follows():
    """The year told is taken for the decision's own, and the answer tells what else it could be."""
    step = used(HCLD_BA, 2019, decided_on=dt.date(2020, 6, 1), type=CommendationType.MERIT)
    found = asked(labour(step), HCLD_NHI)
    assert found.outcome is YES
    (told,) = [m.render() for m in found.reservations if "khi đó kết quả là" in m.render()]
    assert "01/06/2020" in told
    assert told.endswith("không đủ tiêu chuẩn")


@pytest.mark.parametrize(
    ("on", "citation", "provisional"),
    [
        (dt.date(2019, 12, 31), None, False),
        (dt.date(2020, 1, 1), "khoản 6 Điều 2 Thông tư 12/2019/TT-BNV", False),
        (dt.date(2023, 12, 31), "khoản 6 Điều 2 Thông tư 12/2019/TT-BNV", False),
        (dt.date(2024, 1, 1), "khoản 9 Điều 30 Nghị định 98/2023/NĐ-CP", False),
        (dt.date(2025, 6, 30), "khoản 9 Điều 30 Nghị định 98/2023/NĐ-CP", False),
        (dt.date(2025, 7, 1), "khoản 9 Điều 30 Nghị định 98/2023/NĐ-CP", True),
        (dt.date(2026, 9, 30), "khoản 9 Điều 30 Nghị định 98/2023/NĐ-CP", True),
        (dt.date(2026, 10, 1), "khoản 9 Điều 30 Nghị định 98/2023/NĐ-CP", True),
    ],
)
def test_the_text_of_the_day_says_from_when_the_next_proposal_counts(on, citation, provisional):
    """TT 12/2019 from 2020, Decree 98 from 2024, provisionally once Decree 152 applies."""
    given_ = used(BK_TTG, 2016, period=(2012, 2016), decided_on=dt.date(2018, 3, 15))
    found = Ledger.of(record(given_)).counts_from("BKTTg", on=on)
    assert found.day == dt.date(2017, 1, 1)
    assert found.year == 2017
    assert found.provisional is provisional
    assert (found.rule is None) is (citation is None)
    if citation is not None:
        assert citation in found.render()


def test_without_named_years_it_counts_from_the_day_of_the_decision():
    """A decision of 15 March 2022 without years: from then; 2023 is the first whole year."""
    given_ = used(BK_TTG, 2020, decided_on=dt.date(2022, 3, 15), period_named=False)
    found = Ledger.of(record(given_)).counts_from(BK_TTG, on=ON)
    assert (found.day, found.year) == (dt.date(2022, 3, 15), 2023)
    on_new_year = attrs.evolve(given_, decided_on=dt.date(2022, 1, 1))
    assert Ledger.of(record(on_new_year)).counts_from(BK_TTG, on=ON).year == 2022
    leap = attrs.evolve(given_, year=2023, decided_on=dt.date(2024, 2, 29))
    found = Ledger.of(record(leap)).counts_from(BK_TTG, on=ON)
    assert (found.day, found.year) == (dt.date(2024, 2, 29), 2025)


def test_of_several_steps_the_latest_counts():
    """A ladder is asked about by its steps; sudden awards and service are no step."""
    rec = record(
        used(BK_TTG, 2014),
        used(HCLD_BA, 2019, period=(2015, 2019)),
        used(HCLD_BA, 2022, type=CommendationType.SUDDEN),
        used(HCLD_NHI, 2023, type=CommendationType.SERVICE),
    )
    ledger = Ledger.of(rec)
    found = ledger.counts_from(BK_TTG, HCLD_BA, HCLD_NHI, on=ON)
    assert (found.last.award, found.day) == (HCLD_BA, dt.date(2020, 1, 1))
    assert ledger.counts_from(BK_BO, on=ON) is None


def test_a_decision_after_the_day_asked_about_is_not_looked_at():
    """What was decided later cannot have used anything up."""
    given_ = used(BK_BO, 2023, period=(2022, 2023), decided_on=dt.date(2025, 1, 5))
    assert Ledger.of(record(given_)).counts_from(BK_BO, on=ON) is None
    assert asked(bk_case(given_), BK_BO).outcome is YES


def test_what_is_counted_from_may_be_unknown():
    """No years named and no date told: nothing is made up."""
    given_ = used(BK_TTG, 2020, period_named=False)
    found = Ledger.of(record(given_)).counts_from(BK_TTG, on=ON)
    assert (found.day, found.year) == (None, None)
    assert "hãy ghi ngày ban hành quyết định" in found.render()
    assert found.to_dict()["day"] is None


def test_something_must_be_asked_about():
    """An empty question is refused."""
    with pytest.raises(InvalidValue, match="ít nhất một"):
        Ledger.of(record()).counts_from(on=ON)


# One State-level form a year: khoản 3 Điều 3 of Circular 12/2019, until 2023.


MERIT = CommendationType.MERIT


def medal(**told):
    return used(HCLD_BA, 2022, **told)


@pytest.mark.parametrize(
    ("on", "bars"), [(dt.date(2020, 1, 1), 1), (dt.date(2023, 12, 31), 1), (dt.date(2024, 1, 1), 0)]
)
def test_one_state_form_a_year_was_the_rule_until_2023(on, bars):
    """Circular 12/2019 applies from 2020; neither Law 2022 nor Decree 98 repeats the rule."""
    other = used(HCLD_BA, on.year - 1, decided_on=dt.date(on.year, 1, 1), type=MERIT)
    assert len(Ledger.of(record(other)).other_state_forms("BKTTg", on, commends=MERIT)) == bars


@pytest.mark.parametrize(
    ("told", "truths"),
    [
        ({"decided_on": dt.date(2023, 5, 1), "type": MERIT}, [Truth.TRUE]),
        ({"decided_on": dt.date(2022, 12, 31), "type": MERIT}, []),
        ({"decided_on": dt.date(2023, 5, 1), "type": CommendationType.SUDDEN}, []),
        ({"decided_on": dt.date(2023, 5, 1), "type": CommendationType.SERVICE}, []),
        ({"decided_on": dt.date(2023, 5, 1), "type": CommendationType.SENIORITY}, []),
        ({"decided_on": dt.date(2023, 5, 1), "type": CommendationType.MOVEMENT}, [Truth.TRUE]),
        ({"decided_on": dt.date(2023, 5, 1)}, [Truth.UNKNOWN]),
        ({"type": MERIT}, [Truth.UNKNOWN]),
    ],
)
def test_the_other_form_of_the_year_is_told_by_date_and_type(told, truths):
    """Sudden commendation, service and seniority are excepted; what is not told stays open."""
    found = Ledger.of(record(medal(**told))).other_state_forms(
        BK_TTG, dt.date(2023, 11, 1), commends=MERIT
    )
    assert [reason.truth for reason in found] == truths
    assert all("khoản 3 Điều 3 Thông tư 12/2019/TT-BNV" in reason.render() for reason in found)


def test_an_old_achievement_without_a_date_is_not_taken_for_this_year():
    """Reports may be six months old at most (khoản 4 Điều 2 of the Circular)."""
    ledger = Ledger.of(record(used(HCLD_BA, 2020, type=MERIT)))
    assert ledger.other_state_forms(BK_TTG, dt.date(2023, 11, 1), commends=MERIT) == ()


def test_titles_and_other_forms_are_no_state_forms():
    """Khoản 1 Điều 1 of the Circular: CSTĐ toàn quốc and the Government flag are titles."""
    on, day = dt.date(2023, 11, 1), dt.date(2023, 5, 1)
    title = used("chien-si-thi-dua-toan-quoc", 2022, decided_on=day)
    flag = used("co-thi-dua-cua-chinh-phu", 2022, decided_on=day)
    lower = used(BK_BO, 2022, decided_on=day, type=MERIT)
    assert Ledger.of(record(title, flag, lower)).other_state_forms(BK_TTG, on) == ()
    ledger = Ledger.of(record(medal(decided_on=day, type=MERIT)))
    assert ledger.other_state_forms("chien-si-thi-dua-toan-quoc", on) == ()
    assert ledger.other_state_forms(BK_BO, on, commends=MERIT) == ()
    assert ledger.other_state_forms(BK_TTG, on, commends=CommendationType.SUDDEN) == ()
    (unsure,) = ledger.other_state_forms(BK_TTG, on)
    assert unsure.truth is Truth.UNKNOWN


def test_a_pending_proposal_for_another_state_form_leaves_it_open():
    """Two may not be proposed in one year either."""
    on = dt.date(2023, 11, 1)
    ledger = Ledger.of(record(Proposal(award=HCLD_BA, year=2023)))
    (reason,) = ledger.other_state_forms(BK_TTG, on, commends=MERIT)
    assert reason.truth is Truth.UNKNOWN
    assert reason.to_dict()["award"] is None
    assert ledger.other_state_forms(HCLD_BA, on, commends=MERIT) == ()


# Ordinary careers, told by their decisions alone: what single achievements each rewarded is not told.


def decided(slug, *years, **told):
    """Conferrals as registers hold them: year, number, day, type of forms."""
    form = slug not in (LDTT, CSTD_CO_SO, CSTD_BO, *UNIT_TITLES)
    return [
        Conferral(
            award=slug,
            year=year,
            decision=f"{len(slug)}/{year}",
            decided_on=dt.date(year, 12, 15),
            type=CommendationType.MERIT if form else None,
            **told,
        )
        for year in years
    ]


UNIT_TITLES = (
    "tap-the-lao-dong-xuat-sac",
    "co-thi-dua-bo-ban-nganh-tinh",
    "co-thi-dua-cua-chinh-phu",
)
BEST_UNIT, FLAG, STATE_FLAG = UNIT_TITLES
HCLD_NHAT = "huan-chuong-lao-dong-hang-nhat"
CSTD_TQ = "chien-si-thi-dua-toan-quoc"
OFFICE = Collective(id="so", type=CollectiveKind.CIVIL, flags=True, founded=dt.date(2000, 1, 1))
_BY_RUNS = (*_NOT_BY_PEOPLE, "hcld-", "duoc-cu", "thong-bao")


def person(*conferrals, reach=Reach.UNIT):
    every_year = range(2005, 2025)
    return [
        *graded(2005, 2024),
        *(initiative(f"SK {year}", year) for year in every_year if year != 2024),
        initiative("SK 2024", 2024, reach),
        *decided(LDTT, *every_year),
        *decided(CSTD_CO_SO, *every_year),
        *(each for group in conferrals for each in group),
    ]


def unit(*conferrals):
    return [
        *decided(BEST_UNIT, *range(2005, 2025)),
        *(each for group in conferrals for each in group),
    ]


@pytest.mark.parametrize(
    ("slug", "subject", "events"),
    [
        (BK_BO, OFFICER, person()),
        (CSTD_BO, OFFICER, person(reach=Reach.MINISTRY_PROVINCE)),
        (CSTD_TQ, OFFICER, person(decided(CSTD_BO, 2021, 2024), reach=Reach.NATIONAL)),
        (BK_TTG, OFFICER, person(decided(BK_BO, 2019))),
        (HCLD_BA, OFFICER, person(decided(BK_BO, 2012), decided(BK_TTG, 2018))),
        (HCLD_NHI, OFFICER, person(decided(HCLD_BA, 2018), decided(CSTD_BO, 2021, 2024))),
        (HCLD_NHAT, OFFICER, person(decided(HCLD_NHI, 2018), decided(CSTD_BO, 2021, 2024))),
        (BK_BO, OFFICE, unit()),
        (BK_TTG, OFFICE, unit(decided(BK_BO, 2018), decided(FLAG, 2022))),
        (HCLD_BA, OFFICE, unit(decided(BK_TTG, 2018), decided(FLAG, 2020, 2023))),
        (
            HCLD_NHI,
            OFFICE,
            unit(decided(HCLD_BA, 2018), decided(FLAG, 2020), decided(STATE_FLAG, 2023)),
        ),
        (HCLD_NHAT, OFFICE, unit(decided(HCLD_NHI, 2018), decided(STATE_FLAG, 2020, 2023))),
    ],
    ids=lambda value: getattr(value, "id", value) if not isinstance(value, list) else "",
)
def test_a_ladder_is_climbed_on_the_decisions_alone(slug, subject, events):
    """Điều 21, 22, 42–44, 73, 74 of the Law: steps and yearly titles, no single achievement."""
    rec = record(*events, *merit_only(slug, 2024, but=_BY_RUNS), subject=subject, first=1990)
    found = asked(rec, slug, commends=CommendationType.MERIT)
    assert found.base.outcome is YES
    assert (found.outcome, found.reasons) == (YES, ())


@pytest.mark.parametrize("slug", [HCLD_BA, HCLD_NHI, HCLD_NHAT])
def test_no_form_is_given_again_for_the_years_of_its_last_conferral(slug):
    """Khoản 9 Điều 30: one year after the last conferral is no five years."""
    below = {HCLD_BA: BK_TTG, HCLD_NHI: HCLD_BA, HCLD_NHAT: HCLD_NHI}[slug]
    events = person(decided(below, 2012), decided(slug, 2023), decided(CSTD_BO, 2018, 2021))
    rec = record(*events, *merit_only(slug, 2024, but=_BY_RUNS), first=1990)
    found = asked(rec, slug, commends=CommendationType.MERIT)
    assert found.base.outcome is YES
    assert found.outcome is NO
    assert "chỉ được tính từ năm 2024" in found.reasons[0].render()


# What is not told, and what cannot be.


def test_an_outcome_that_rests_on_a_type_not_told_says_so():
    """A form of untold type counts as for merit; it may have been sudden (khoản 3 Điều 4)."""
    again = used(BK_BO, 2023, period=(2022, 2023))
    found = asked(bk_case(again), BK_BO)
    assert found.outcome is NO
    assert any("Chưa ghi loại hình khen thưởng" in m.render() for m in found.reservations)
    told = asked(bk_case(attrs.evolve(again, type=CommendationType.MERIT)), BK_BO)
    assert not any("Chưa ghi loại hình" in m.render() for m in told.reservations)


@pytest.mark.parametrize("kind", [CommendationType.SUDDEN, CommendationType.MOVEMENT])
@pytest.mark.parametrize("year", [2015, 2018, 2021, 2024])
def test_that_sudden_and_thematic_awards_are_no_basis_is_told_with_its_texts(kind, year):
    """Khoản 5 Điều 2 of Circular 12, khoản 3 Điều 4 of both Decrees, whenever it was conferred.

    Decree 91/2017 speaks of thematic commendation and the State level only, and is not cited.
    """
    entry = Ledger.of(record(used(BK_BO, year, type=kind))).entries[0]
    (caution,) = [c.render() for c in entry.cautions if "không làm căn cứ" in c.render()]
    assert "khoản 5 Điều 2 Thông tư 12/2019/TT-BNV" in caution
    assert "khoản 3 Điều 4 Nghị định 98/2023/NĐ-CP" in caution
    assert "khoản 3 Điều 4 Nghị định 152/2025/NĐ-CP" in caution
    assert "91/2017" not in caution


@pytest.mark.parametrize(
    "told",
    [
        {"achievements": "Số hóa hồ sơ"},
        {"achievements": [1]},
        {"achievements": [" "]},
        {"readings": {"next_from": "moi-hinh-thuc"}},
    ],
)
def test_names_and_readings_of_a_wrong_kind_are_refused(told):
    """One name is no list of names: its letters would be compared one by one."""
    with pytest.raises(InvalidValue):
        asked(bk_case(), BK_BO, **told)


def test_a_merged_unit_has_conferrals_only():
    """Anything else could not be shown."""
    source = OrganiserRule("Quyết định 12/QĐ-UBND về sáp nhập")
    with pytest.raises(InvalidValue, match="đã được tặng"):
        MergedUnit(name="Sở A", conferrals=["Bằng khen"], source=source)
    with pytest.raises(InvalidValue, match="tên"):
        MergedUnit(name=7, conferrals=[], source=source)


# What the ledger shows.


def test_the_ledger_shows_what_each_decision_used_up():
    """Years, initiatives, movement results and named achievements, in the order of time."""
    movement = MovementPlacing(
        movement="Chung sức xây dựng nông thôn mới",
        launched_by=Launcher.PRIME_MINISTER,
        start=dt.date(2019, 1, 1),
        reviewed_on=dt.date(2021, 5, 1),
        review=Review.PRELIMINARY,
        leads=True,
    )
    rec = record(
        initiative("Số hóa hồ sơ", 2020),
        movement,
        used(
            BK_BO,
            2021,
            "Chung sức xây dựng nông thôn mới",
            "Chống dịch",
            type=CommendationType.MOVEMENT,
            decided_on=dt.date(2021, 7, 1),
        ),
        used(BK_TTG, 2020, "Số hóa hồ sơ", period=(2016, 2020), decided_on=dt.date(2021, 3, 1)),
    )
    ledger = Ledger.of(rec)
    first, second = ledger.entries
    assert [use.kind for use in first.uses] == [UseKind.YEARS, UseKind.CONTRIBUTION]
    assert [use.kind for use in second.uses] == [UseKind.MOVEMENT, UseKind.ACHIEVEMENT]
    text = ledger.render()
    assert "các năm từ 2016 đến 2020, ghi trong quyết định" in text
    assert "Chống dịch" in text
    told = ledger.to_dict()
    assert told["entries"][0]["period"] == [2016, 2020]
    assert told["entries"][0]["uses"][1]["truth"] == Truth.TRUE.value
    assert Ledger.of(rec).render("en")


def test_an_award_for_service_uses_up_posts_and_the_measures_considered():
    """Điểm a khoản 2, điểm b khoản 3 Điều 6 of Decree 98: each measure lowers once."""
    rec = record(
        Post(post="giam-doc-so", start=dt.date(2005, 1, 1)),
        Discipline(form=DisciplineForm.REPRIMAND, decided_on=dt.date(2010, 5, 1)),
        Discipline(form=DisciplineForm.WARNING, decided_on=dt.date(2020, 2, 1)),
        Discipline(form=DisciplineForm.REPRIMAND, decided_on=dt.date(2021, 5, 1)),
        used(HCLD_NHI, 2019, decided_on=dt.date(2020, 3, 1), type=CommendationType.SERVICE),
    )
    uses = Ledger.of(rec).entries[0].uses
    assert [use.kind for use in uses] == [UseKind.POST, UseKind.MEASURE, UseKind.MEASURE]
    assert uses[1].fact.decided_on == dt.date(2010, 5, 1)
    assert [use.truth for use in uses[1:]] == [Truth.TRUE, Truth.UNKNOWN]
    assert "điểm b khoản 3 Điều 6 Nghị định 98/2023/NĐ-CP" in uses[1].render()


def test_a_conferral_before_the_collective_was_founded_is_told():
    """Khoản 6 Điều 30: years of a merged unit count on a stated basis only."""
    unit = Collective(id="so", founded=dt.date(2021, 3, 1))
    early = used("co-thi-dua-bo-ban-nganh-tinh", 2019)
    decided = used("co-thi-dua-bo-ban-nganh-tinh", 2021, decided_on=dt.date(2021, 2, 1))
    late = used("co-thi-dua-bo-ban-nganh-tinh", 2022)
    entries = Ledger.of(record(early, decided, late, subject=unit)).entries
    told = [any("khoản 6 Điều 30" in c.render() for c in entry.cautions) for entry in entries]
    assert told == [True, True, False]


def test_awards_of_a_merged_unit_are_shown_with_their_source_and_not_counted():
    """Which of them pass over is for the caller to say, with the decision on the merger."""
    unit = MergedUnit(
        name="Sở A",
        conferrals=[used(BK_BO, 2023, period=(2022, 2023))],
        source=OrganiserRule("Quyết định 12/QĐ-UBND về sáp nhập"),
    )
    ledger = Ledger.of(bk_case(), merged=[unit])
    (entry,) = ledger.entries
    assert entry.unit == "Sở A"
    assert "12/QĐ-UBND" in entry.render()
    assert "15/2025/TT-BNV" in entry.render()
    assert ledger.assess(award(BK_BO), 2024, ON).outcome is YES
    with pytest.raises(InvalidValue, match="tên"):
        MergedUnit(name=" ", conferrals=[], source=unit.source)
    with pytest.raises(InvalidValue, match="căn cứ"):
        MergedUnit(name="Sở A", conferrals=[], source="Quyết định 12")


def test_a_decision_before_its_year_of_achievement_is_told():
    """Not refused in the record, but somebody has to look."""
    rec = record(used(LDTT, 2024, decided_on=dt.date(2023, 12, 1)))
    assert "có trước năm thành tích" in Ledger.of(rec).render()


def test_a_type_of_proposal_that_is_none_is_refused():
    """Bad input is refused in one sentence."""
    with pytest.raises(InvalidValue, match="loại hình"):
        asked(bk_case(), BK_BO, commends="cong-trang")


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_an_assessment_renders_and_is_plain_data(locale):
    """Both languages; the award's own assessment is kept beside the outcome."""
    found = asked(bk_case(used(BK_BO, 2023, period=(2022, 2023))), BK_BO)
    text = found.render(locale)
    assert "98/2023/NĐ-CP" in text
    data = found.to_dict(locale)
    assert data["outcome"] == "khong-du-tieu-chuan"
    assert data["base"]["outcome"] == "du-tieu-chuan"
    assert data["reasons"][0]["award"] == BK_BO


def test_what_was_rewarded_twice_already_is_told():
    """An achievement that two forms name, and years that one form counts again."""
    rec = record(
        initiative("Số hóa hồ sơ", 2023),
        used(GIAY_KHEN, 2023, "Số hóa hồ sơ", decided_on=dt.date(2023, 12, 28)),
        used(BK_BO, 2023, "số hóa hồ sơ", "Việc A", period=(2022, 2023)),
        used(BK_BO, 2024, "việc  a", period=(2023, 2024), decided_on=dt.date(2025, 2, 1)),
    )
    ledger = Ledger.of(rec)
    initiative_twice, named, years = ledger.conflicts()
    assert "Giấy khen năm 2023" in initiative_twice.render()
    assert initiative_twice.fact == rec.contributions[2023][0]
    assert "Việc A" in named.render() or "việc  a" in named.render()
    assert "điểm c khoản 2 Điều 5 Luật 06/2022/QH15" in named.render()
    assert "năm 2023 được tính cả" in years.render()
    assert "khoản 9 Điều 30 Nghị định 98/2023/NĐ-CP" in years.render()
    assert len(ledger.to_dict()["conflicts"]) == 3
    assert initiative_twice.render() in ledger.render()


def test_an_achievement_named_twice_by_one_decision_was_used_once():
    """Two spellings that nobody can see apart are one name."""
    rec = record(used(GIAY_KHEN, 2023, "Việc A", "việc  a"), used(BK_BO, 2024, "VIỆC A", "Việc A"))
    first, second = Ledger.of(rec).entries
    assert [use.kind for use in first.uses] == [UseKind.YEARS, UseKind.ACHIEVEMENT]
    assert [use.kind for use in second.uses] == [UseKind.YEARS, UseKind.ACHIEVEMENT]
    assert len(Ledger.of(rec).conflicts()) == 1


def test_new_achievements_and_new_years_are_no_conflict():
    """The years touch without overlapping, a title is no form, and what is not told is no fault."""
    rec = record(
        initiative("Số hóa hồ sơ", 2024),
        used(BK_BO, 2022, period=(2021, 2022), type=CommendationType.MERIT),
        used(BK_BO, 2024, "Việc B", period=(2023, 2024)),
        used(BK_BO, 2024, "Việc A", type=CommendationType.SUDDEN, decision="đột xuất"),
        used(CSTD_CO_SO, 2024, "Số hóa hồ sơ"),
        used(CSTD_BO, 2024, "Số hóa hồ sơ"),
        Conferral(award=GIAY_KHEN, year=2024),
    )
    assert Ledger.of(rec).conflicts() == ()
    (strict,) = Ledger.of(rec).conflicts(
        readings=LedgerReadings(initiative_use=InitiativeUse.ANYTHING)
    )
    assert strict.earlier.award in (CSTD_CO_SO, CSTD_BO)


@pytest.mark.parametrize(
    ("on", "provisional"), [(dt.date(2025, 6, 30), False), (dt.date(2025, 7, 1), True)]
)
def test_an_outcome_by_the_decree_that_was_not_seen_is_provisional(on, provisional):
    """Khoản 9 Điều 30 of Decree 98 answers provisionally once Decree 152 applies."""
    rec = bk_case(used(BK_BO, 2023, period=(2022, 2023)))
    found = asked(rec, BK_BO, 2024, on)
    assert found.outcome is NO
    assert found.reasons[0].provisional is provisional
    assert any("152/2025" in m.render() for m in found.reservations) is provisional


@pytest.mark.parametrize(
    ("on", "outcome"), [(dt.date(2022, 12, 31), YES), (dt.date(2023, 1, 1), NO)]
)
def test_the_letter_of_2023_is_not_applied_before_its_year(on, outcome):
    """Only the year of the letter is known; under Law 2003 BK asks two years and two initiatives."""
    rec = record(
        *graded(2021, 2022),
        initiative("Số hóa hồ sơ", 2021),
        initiative("Một cửa liên thông", 2022),
        *merit_only(BK_BO, 2022, on, but=_NOT_BY_PEOPLE),
        used(CSTD_CO_SO, 2021, "Số hóa hồ sơ"),
        last=2022,
    )
    found = asked(rec, BK_BO, 2022, on)
    assert found.base.outcome is YES
    assert found.outcome is outcome


def test_a_deferred_subject_stays_deferred_unless_the_ledger_says_no():
    """Khoản 4 Điều 4 of Decree 98: not considered while a matter is examined."""
    under_way = Proceeding(matter="Thanh tra", opened_on=dt.date(2024, 11, 1))
    assert asked(bk_case(under_way), BK_BO).outcome is LATER
    again = used(BK_BO, 2023, period=(2022, 2023))
    assert asked(bk_case(under_way, again), BK_BO).outcome is NO


def test_what_the_award_alone_refuses_the_ledger_does_not_look_at():
    """There is nothing to take away, and nothing is said of it."""
    found = asked(record(used(BK_BO, 2023), *graded(2024, 2024, GOOD)), CSTD_BO)
    assert found.base.outcome is NO
    assert found.outcome is NO
    assert found.reasons == ()
    assert str(found) == found.render()
    assert "không đủ tiêu chuẩn" in found.headline().render()


def test_the_parts_of_a_ledger_say_themselves():
    """An entry, a use, a reason and the day counted from, in words and as plain data."""
    rec = attrs.evolve(
        record(
            initiative("Số hóa hồ sơ", 2023),
            Conferral(award=CSTD_CO_SO, year=2023),
            Conferral(award=BK_BO, year=2022, decided_on=dt.date(2023, 2, 1)),
            Post(post="giam-doc-so", start=dt.date(2020, 1, 1)),
            used(HCLD_BA, 2018, type=CommendationType.SERVICE),
        ),
        illustrative=True,
    )
    ledger = Ledger.of(rec)
    service, form, title = ledger.entries
    assert [use.kind for use in service.uses] == []
    assert "chưa rõ có được tính hay không" in str(title.uses[1])
    assert str(form).splitlines()[0] in str(ledger)
    assert "Số liệu minh họa" in str(ledger)
    since = ledger.counts_from(BK_BO, on=ON)
    assert since.otherwise == dt.date(2023, 2, 1)
    assert "01/02/2023" in str(since)
    assert "Chưa ghi loại hình" in str(since)
    assert since.to_dict()["otherwise"] == "2023-02-01"
    before = ledger.counts_from(BK_BO, on=dt.date(2019, 5, 1))
    assert before is None
    title_since = ledger.counts_from(CSTD_CO_SO, on=ON)
    assert title_since.day == dt.date(2024, 1, 1)
    assert title_since.reservations == ()
    found = asked(bk_case(used(GIAY_KHEN, 2023, "Số hóa hồ sơ")), BK_BO)
    assert str(found.reasons[0]) == found.reasons[0].render()


# Properties.

_ORDER = {NO: 0, OPEN: 1, LATER: 1, YES: 2}
_EARLIER = st.lists(
    st.builds(
        Conferral,
        award=st.sampled_from((BK_BO, BK_TTG, GIAY_KHEN, CSTD_CO_SO, LDTT, HCLD_BA)),
        year=st.integers(2020, 2024),
        decision=st.sampled_from(("1", "2", "3")),
        decided_on=st.none() | st.dates(dt.date(2024, 1, 1), dt.date(2025, 6, 30)),
        type=st.none() | st.sampled_from(CommendationType),
        period_named=st.none() | st.booleans(),
        rewarded=st.none()
        | st.lists(
            st.sampled_from(("Số hóa hồ sơ", "Một cửa liên thông", "Việc khác")), max_size=2
        ).map(tuple),
    ),
    max_size=4,
    unique_by=lambda event: event.key,
)
_READINGS = st.builds(
    LedgerReadings,
    initiative_use=st.sampled_from(InitiativeUse),
    next_from=st.sampled_from(NextFrom),
    decision_year=st.sampled_from(DecisionYear),
    title_chain=st.sampled_from(TitleChain),
)


@given(_EARLIER, _READINGS, st.sampled_from((BK_BO, CSTD_CO_SO, BK_TTG)))
def test_consulting_the_ledger_never_betters_an_outcome(earlier, readings, slug):
    """What was used up can only be taken away."""
    found = asked(bk_case(*earlier), slug, readings=readings)
    assert _ORDER[found.outcome] <= _ORDER[found.base.outcome]
    assert found.reasons or found.outcome is found.base.outcome


_DAYS = (
    dt.date(2020, 1, 1),
    dt.date(2023, 12, 31),
    dt.date(2024, 1, 1),
    dt.date(2024, 2, 29),
    dt.date(2025, 6, 30),
    dt.date(2025, 7, 1),
    dt.date(2026, 9, 30),
    dt.date(2026, 10, 1),
)


@given(
    records(years=range(2018, 2027)),
    st.lists(conferrals(years=range(2015, 2026), awards=sorted(AWARD_NAMES)), max_size=4),
    _READINGS,
    st.sampled_from(_DAYS),
    st.sampled_from((None, *CommendationType)),
    st.data(),
)
def test_of_any_record_award_and_day_the_answer_is_no_better_and_told_in_any_order(
    known, more, readings, on, commends, data
):
    """Khoản 2 Điều 5, khoản 9 Điều 30: what was used up is taken away, and nothing is added."""
    there = {(type(event), event.key) for event in known.events}
    refused = {event.key for event in known.of(Proposal)}
    new = {event.key: event for event in more if (type(event), event.key) not in there}
    told = [e for e in new.values() if (e.award, e.year) not in refused]
    rec = attrs.evolve(known, events=[*known.events, *told])
    back = attrs.evolve(rec, events=rec.events[::-1])
    awards = regime_on(on).awards
    of = awards[data.draw(st.sampled_from(sorted(awards)))]
    asks = {"readings": readings, "commends": commends, "achievements": ["Cứu người"]}
    found = Ledger.of(rec).assess(of, on.year, on, **asks)
    assert _ORDER[found.outcome] <= _ORDER[found.base.outcome]
    assert found.reasons or found.truth is found.base.finding.truth
    again = Ledger.of(back).assess(of, on.year, on, **asks)
    assert (again.outcome, again.reasons) == (found.outcome, found.reasons)
    assert "[]" not in found.render() + Ledger.of(rec).render()


@given(_EARLIER, st.randoms(use_true_random=False))
def test_the_order_in_which_decisions_are_told_does_not_matter(earlier, random):
    """Nor is a decision counted twice: a record refuses it."""
    shuffled = list(earlier)
    random.shuffle(shuffled)
    one, other = Ledger.of(bk_case(*earlier)), Ledger.of(bk_case(*shuffled))
    assert [e.conferral for e in one.entries] == [e.conferral for e in other.entries]
    asks = (ledger.assess(award(BK_BO), 2024, ON) for ledger in (one, other))
    assert len({found.outcome for found in asks}) == 1


@given(_EARLIER, st.integers(2018, 2024))
def test_an_earlier_decision_that_used_nothing_of_it_changes_nothing(earlier, year):
    """A commemorative medal for something else."""
    medal = used("ky-niem-chuong", year, "Đóng góp cho ngành", decision="9")
    without = asked(bk_case(*earlier), BK_BO)
    with_it = asked(bk_case(*earlier, medal), BK_BO)
    assert with_it.outcome is without.outcome
    assert with_it.reasons == without.reasons


@given(_EARLIER)
def test_every_award_name_has_its_place_among_titles_and_forms(earlier):
    """The ledger can show a conferral of anything that has a name."""
    rec = record(*(Conferral(award=slug, year=2020) for slug in AWARD_NAMES))
    assert len(Ledger.of(rec).entries) == len(AWARD_NAMES)
