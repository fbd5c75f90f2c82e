"""Awards can be asked; assessments carry outcome, reservations, receipt. The award is made up."""

import datetime as dt
import json
import random

import attrs
import pytest

from thidua.criteria import (
    Award,
    AwardFamily,
    AwardKind,
    Delegated,
    DisciplineOnRecord,
    Inquiry,
    Note,
    Outcome,
    Reading,
    Truth,
    UnderExamination,
    all_of,
    any_of,
    attested,
    delegated,
    graded,
    graded_in_a_row,
    held_in_a_row,
    held_times,
    practised,
    readings,
    route,
    years_since,
)
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue, NotInForce, UnknownName
from thidua.law import CIRCULAR_2024, DECREE_2025, LAW_2003, LAW_2022, Instrument, OrganiserRule
from thidua.records import (
    AWARD_NAMES,
    Attestation,
    Collective,
    CommendationType,
    Conferral,
    Discipline,
    DisciplineForm,
    Grade,
    Grading,
    Household,
    Individual,
    Practice,
    PracticeField,
    Proceeding,
    Record,
    Service,
    SubjectKind,
    everything,
    years,
)
from thidua.words import verbatim

CODE = Instrument(
    kind="Nghị định",
    number="99/2030/NĐ-CP",
    title=verbatim("Nghị định giả định"),
    issued=dt.date(2018, 1, 2),
    effective=dt.date(2018, 7, 1),
)
CSTDCS = AWARD_NAMES["chien-si-thi-dua-co-so"]
COUNCIL = verbatim("Hội đồng")
ON = dt.date(2024, 12, 20)
UNITED = attested("doan-ket", verbatim("Nội bộ đoàn kết"), by=COUNCIL, source=CODE.cite(1, 2))
AMBIGUOUS = readings(
    "cach-xep-loai",
    Reading(key="tot", text=verbatim("từ tốt"), criterion=graded(Grade.GOOD, source=CODE.cite(1))),
    Reading(
        key="xuat-sac",
        text=verbatim("chỉ xuất sắc"),
        criterion=graded(Grade.EXCELLENT, source=CODE.cite(1)),
        sources=(OrganiserRule("Hướng dẫn 7"),),
    ),
    source=CODE.cite(1, 1),
)
AWARD = Award(
    name=AWARD_NAMES["giay-khen"],
    kind=AwardKind.ORDER,
    subjects=(SubjectKind.INDIVIDUAL,),
    law=LAW_2022,
    article=CODE.cite(1),
    conferred_by=(
        Note(verbatim("Giám đốc"), CODE.cite(3)),
        Note(verbatim("Chủ tịch xã"), DECREE_2025.cite(59)),
    ),
    criterion=all_of(
        any_of(
            route("chuoi", held_in_a_row(CSTDCS, 3, source=CODE.cite(1, 3))),
            route("xep-loai", AMBIGUOUS, UNITED),
            source=CODE.cite(1),
        ),
        source=CODE.cite(1),
    ),
    deferral=UnderExamination(sources=(CODE.cite(4),)),
    cautions=(DisciplineOnRecord(sources=(CODE.cite(5),)),),
    notes=(
        Note(verbatim("Ưu tiên nữ"), CODE.cite(6)),
        Note(verbatim("Chỉ từ tháng 7 năm 2025"), DECREE_2025.cite(4)),
    ),
)
OLD_AWARD = attrs.evolve(AWARD, law=LAW_2003)
GOOD = Grading(year=2024, grade=Grade.GOOD)
BEST = Grading(year=2024, grade=Grade.EXCELLENT)
ATTESTED = Attestation(condition="doan-ket", year=2024, holds=True, by="Hội đồng")
OPEN_MATTER = Proceeding(matter="Thanh tra", opened_on=dt.date(2024, 12, 1))


def record(*events, complete=None, **kwargs):
    return Record(
        subject=Individual(id="cc-01"),
        events=events,
        complete=everything(2010, 2024) if complete is None else complete,
        **kwargs,
    )


def assess(*events, on=ON, year=2024, award=AWARD, **kwargs):
    return award.assess(record(*events, **kwargs), year, on)


def test_eligible():
    """One route is enough."""
    found = assess(BEST, ATTESTED)

    assert Outcome.ELIGIBLE is found.outcome
    assert {"chuoi": Truth.FALSE, "xep-loai": Truth.TRUE} == found.routes()
    assert () == found.gaps()
    assert () == found.reservations
    assert "ELIGIBLE" in repr(found)


def test_another_reading_with_another_outcome_is_a_reservation():
    """The reading, and what it would give; a reading that agrees is not mentioned."""
    differing, agreeing = assess(GOOD, ATTESTED), assess(BEST, ATTESTED)

    assert ["chỉ xuất sắc" in text.render() for text in differing.reservations] == [True]
    assert Outcome.NOT_ELIGIBLE.label.render() in differing.reservations[0].render()
    assert () == agreeing.reservations


def test_not_eligible():
    """Every route fails, and each gap tells the route it belongs to."""
    found = assess(Grading(year=2024, grade=Grade.COMPLETED), ATTESTED)

    assert Outcome.NOT_ELIGIBLE is found.outcome
    assert {("chuoi",), ("xep-loai",)} == {gap.route for gap in found.gaps()}


def test_undetermined():
    """The attestation would decide it."""
    found = assess(GOOD)

    assert Outcome.UNDETERMINED is found.outcome
    assert ["doan-ket"] == [gap.condition for gap in found.gaps()]


def test_deferred():
    """An open matter defers whoever might be eligible, and nobody else."""
    assert Outcome.DEFERRED is assess(GOOD, ATTESTED, OPEN_MATTER).outcome
    assert Outcome.DEFERRED is assess(GOOD, OPEN_MATTER).outcome
    assert Outcome.NOT_ELIGIBLE is assess(OPEN_MATTER).outcome
    deferred = assess(GOOD, ATTESTED, OPEN_MATTER)
    assert "Chưa xét vì:" in deferred.explain()
    assert Truth.TRUE is deferred.finding.truth
    assert Truth.TRUE is deferred.deferral.truth


def test_an_award_without_deferral_never_defers():
    """None is the answer where no rule asks."""
    free = attrs.evolve(AWARD, deferral=None, cautions=())
    found = assess(GOOD, ATTESTED, OPEN_MATTER, award=free)

    assert Outcome.ELIGIBLE is found.outcome
    assert found.deferral is None


def test_a_deferral_not_yet_in_force_does_not_defer():
    """It is bound like any other part of the rules."""
    later = attrs.evolve(
        AWARD, deferral=UnderExamination(sources=(CODE.cite(4),), since=dt.date(2025, 1, 1))
    )

    assert assess(GOOD, ATTESTED, OPEN_MATTER, award=later).deferral is None


def test_the_subject_is_part_of_the_standard():
    """A collective is not eligible for an award of individuals."""
    found = AWARD.assess(Record(subject=Collective(id="tt-01")), 2024, ON)

    assert Outcome.NOT_ELIGIBLE is found.outcome
    assert "cá nhân" in AWARD.standard.parts[0].statement().render()


def test_an_award_of_every_kind_of_subject_leaves_them_to_its_routes():
    """Its criterion is then the whole standard."""
    every = attrs.evolve(AWARD, subjects=tuple(SubjectKind))

    assert every.criterion is every.standard


def test_an_award_of_some_kinds_of_subject_is_for_no_other():
    """A household is refused an award for individuals and collectives."""
    several = attrs.evolve(AWARD, subjects=(SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE))
    home = Record(subject=Household(id="ho-01"), complete=everything(2019, 2024))
    finding = several.ask(2024, ON).assess(home).finding

    assert Truth.FALSE is finding.truth
    assert Truth.FALSE is finding.parts[0].truth
    assert (
        "Thuộc đối tượng: cá nhân hoặc tập thể" == finding.parts[0].criterion.statement().render()
    )


def test_an_open_deferral_is_a_reservation():
    """Before proposing somebody must make sure that there is none; the text is cited."""
    found = assess(BEST, ATTESTED, complete={})

    assert Outcome.ELIGIBLE is found.outcome
    (reservation,) = found.reservations
    assert "20/12/2024" in reservation.render()
    assert CODE.cite(4).render() in reservation.render()


def test_a_caution_is_a_reservation():
    """A measure on record calls for a second look; it does not decide."""
    found = assess(
        BEST, ATTESTED, Discipline(form=DisciplineForm.REPRIMAND, decided_on=dt.date(2019, 1, 1))
    )

    assert Outcome.ELIGIBLE is found.outcome
    (reservation,) = found.reservations
    assert CODE.cite(5).render() in reservation.render()


def test_a_reading_may_be_chosen():
    """It changes the outcome, is told, and is part of the receipt."""
    default = assess(GOOD, ATTESTED)
    strict = AWARD.assess(record(GOOD, ATTESTED), 2024, ON, readings={"cach-xep-loai": "xuat-sac"})

    assert {"cach-xep-loai": "tot"} == default.readings()
    assert Outcome.NOT_ELIGIBLE is strict.outcome
    assert {"cach-xep-loai": "xuat-sac"} == strict.readings()
    assert "Cách hiểu áp dụng: chỉ xuất sắc" in strict.explain(full=True)
    assert default.receipt() != strict.receipt()


def test_an_unknown_ambiguity_or_reading_is_refused():
    """Before any record is judged."""
    with pytest.raises(InvalidValue, match="cach-khac"):
        AWARD.ask(2024, ON, readings={"cach-khac": "tot"})
    with pytest.raises(UnknownName):
        AWARD.ask(2024, ON, readings={"cach-xep-loai": "kem"})


def test_an_award_knows_its_routes_and_ambiguities():
    """In the order of the text."""
    assert ("chuoi", "xep-loai") == AWARD.routes
    assert (AMBIGUOUS,) == AWARD.ambiguities


@pytest.mark.parametrize(
    ("award", "year", "on", "as_of"),
    [
        (AWARD, 2024, ON, ON),
        (AWARD, 2023, dt.date(2024, 1, 1), dt.date(2024, 1, 1)),
        (OLD_AWARD, 2023, dt.date(2023, 12, 31), dt.date(2023, 12, 31)),
        (OLD_AWARD, 2023, dt.date(2024, 1, 1), dt.date(2023, 12, 31)),
        (OLD_AWARD, 2020, dt.date(2025, 5, 1), dt.date(2023, 12, 31)),
        (OLD_AWARD, 2019, dt.date(2020, 1, 1), dt.date(2020, 1, 1)),
    ],
)
def test_the_wording_asked_for(award, year, on, as_of):
    """That of the day; for an ended law about its own years, that of its last day."""
    assert as_of == award.ask(year, on).question.as_of


@pytest.mark.parametrize(
    ("award", "year", "on"),
    [
        (AWARD, 2023, dt.date(2023, 12, 31)),
        (AWARD, 2024, dt.date(2023, 12, 31)),
        (OLD_AWARD, 2024, ON),
        (OLD_AWARD, 2024, dt.date(2024, 1, 1)),
        (AWARD, 2019, dt.date(2019, 12, 31)),
    ],
)
def test_a_law_that_does_not_govern_the_question_is_refused(award, year, on):
    """There is no fall-back."""
    with pytest.raises(NotInForce):
        award.ask(year, on)


def test_a_year_of_the_old_law_judged_by_the_new_is_a_reservation():
    """And so is the reverse; each names the law applied."""
    new = assess(year=2023, on=dt.date(2024, 1, 15))
    old = assess(year=2023, on=dt.date(2024, 1, 15), award=OLD_AWARD)

    assert any("06/2022/QH15" in text.render() for text in new.reservations)
    assert any("15/2003/QH11" in text.render() for text in old.reservations)
    assert not any("QH" in text.render() for text in assess(GOOD, ATTESTED).reservations)


LAPSED = attrs.evolve(
    AWARD,
    criterion=any_of(
        graded(Grade.GOOD, source=CIRCULAR_2024.cite(1)),
        held_in_a_row(CSTDCS, 3, source=CODE.cite(1, 3)),
    ),
)
THREE = tuple(Conferral(award=CSTDCS.id, year=year) for year in (2023, 2024, 2025))
GRADED_2025 = Grading(year=2025, grade=Grade.GOOD)


def test_an_outcome_on_lapsed_wording_is_provisional():
    """On the last day of the circular it is not; the source is named in the reader's language."""
    late = LAPSED.assess(record(GRADED_2025), 2025, dt.date(2025, 8, 5))
    before = LAPSED.assess(record(GRADED_2025), 2025, dt.date(2025, 8, 4))

    assert [CIRCULAR_2024.cite(1)] == [part.sources[0] for part in late.provisional]
    assert "tạm thời" in late.explain()
    assert () == before.provisional
    assert "tạm thời" not in before.explain()
    english = late.reservations[0].render("en")
    assert "Thông tư" not in english
    assert "Circular" in english
    assert late.to_dict()["provisional"] is True


def test_an_outcome_that_stands_without_lapsed_wording_is_settled():
    """Another route holds; or nothing is decided at all."""
    firm = LAPSED.assess(record(GRADED_2025, *THREE), 2025, dt.date(2025, 9, 1))
    undecided = LAPSED.assess(record(complete={}), 2025, dt.date(2025, 9, 1))

    assert () == firm.provisional
    assert Outcome.UNDETERMINED is undecided.outcome
    assert () == undecided.provisional


def test_one_inquiry_serves_many_records():
    """Its verdict alone agrees with the full tree."""
    inquiry = AWARD.ask(2024, ON)

    assert isinstance(inquiry, Inquiry)
    for events in ((), (GOOD,), (GOOD, ATTESTED)):
        known = record(*events)
        assert inquiry.verdict(known) is inquiry.assess(known).finding.truth
        assert AWARD.assess(known, 2024, ON).receipt() == inquiry.assess(known).receipt()


def test_an_organiser_may_detail_an_award():
    """Its conditions are added, with their own source; routes and readings stay."""
    extra = attested(
        "nghi-quyet-rieng",
        verbatim("Có sản phẩm mới"),
        by=COUNCIL,
        source=OrganiserRule("Quyết định 5/QĐ-SCT"),
    )
    detailed = AWARD.detailed_by(extra)

    assert Outcome.UNDETERMINED is assess(GOOD, ATTESTED, award=detailed).outcome
    assert ["nghi-quyet-rieng"] == [
        gap.condition for gap in assess(GOOD, ATTESTED, award=detailed).gaps()
    ]
    assert AWARD.routes == detailed.routes
    assert "Quyết định 5/QĐ-SCT" in detailed.outline(ON)
    with pytest.raises(InvalidValue, match="chưa có nguồn"):
        AWARD.detailed_by(attested("a", verbatim("b"), by=COUNCIL))


def test_the_earliest_year_is_this_one_where_nothing_rules_it_out():
    """Its path is what has yet to be shown."""
    earliest = assess(GOOD).earliest_year()

    assert 2024 == earliest.year
    assert ["doan-ket"] == [gap.condition for gap in earliest.path]


def test_the_earliest_year_of_a_run():
    """Two years held and the third lost: three new years are needed."""
    run = attrs.evolve(AWARD, criterion=held_in_a_row(CSTDCS, 3, source=CODE.cite(1)))
    two = [Conferral(award=CSTDCS.id, year=year) for year in (2022, 2023)]
    known = record(*two, complete=everything(2015, 2024))

    earliest = run.earliest_year(known, 2024, ON)
    assert 2027 == earliest.year
    assert (2025, 2026, 2027) == earliest.path[0].years
    assert (
        2026 == run.earliest_year(record(*two[:0], complete=everything(2015, 2023)), 2024, ON).year
    )
    fresh = run.earliest_year(
        record(Conferral(award=CSTDCS.id, year=2024), complete=everything(2015, 2024)), 2024, ON
    )
    assert 2026 == fresh.year


def test_an_award_that_stays_out_of_reach():
    """A collective will not become an individual."""
    known = Record(subject=Collective(id="tt-01"))

    assert AWARD.earliest_year(known, 2024, ON) is None


def test_a_school_year_may_be_asked_about():
    """It is told as such."""
    school = EmulationYear.school(2024, starts=dt.date(2024, 9, 5))
    found = AWARD.assess(record(GOOD, ATTESTED), school, dt.date(2025, 6, 1))

    assert "năm học 2024–2025" in found.explain()


def test_a_school_year_has_a_receipt_of_its_own():
    """It is another question than the calendar year of that number."""
    school = EmulationYear.school(2024, starts=dt.date(2024, 9, 5))
    known = record(GOOD, ATTESTED)

    assert AWARD.assess(known, 2024, ON).receipt() != AWARD.assess(known, school, ON).receipt()


EVENTS = (
    GOOD,
    ATTESTED,
    *THREE,
    Service(start=dt.date(2015, 1, 1)),
    Discipline(form=DisciplineForm.WARNING, decided_on=dt.date(2016, 1, 1)),
)


def test_the_same_input_gives_the_same_receipt():
    """Whatever the order the facts were told in."""
    shuffled = list(EVENTS)
    random.Random(7).shuffle(shuffled)

    assert assess(*EVENTS).receipt() == assess(*shuffled).receipt()
    assert assess(*EVENTS).receipt() == assess(*EVENTS).receipt()


@pytest.mark.parametrize(
    "changed",
    [
        EVENTS[1:],
        (attrs.evolve(GOOD, grade=Grade.EXCELLENT), *EVENTS[1:]),
        (attrs.evolve(GOOD, source="Thông báo 9"), *EVENTS[1:]),
        (*EVENTS, OPEN_MATTER),
    ],
)
def test_a_changed_fact_changes_the_receipt(changed):
    """Be it only where it is known from."""
    assert assess(*EVENTS).receipt().facts != assess(*changed).receipt().facts
    assert assess(*EVENTS).receipt().rules == assess(*changed).receipt().rules


def test_changed_coverage_or_subject_changes_the_receipt():
    """Both are part of the facts."""
    base = assess(GOOD).receipt().facts
    other_subject = attrs.evolve(record(GOOD), subject=Individual(id="cc-02"))

    assert base != assess(GOOD, complete={Grading: years(2024, 2024)}).receipt().facts
    assert base != AWARD.assess(other_subject, 2024, ON).receipt().facts


@pytest.mark.parametrize(
    "changed",
    [
        attrs.evolve(AWARD, deferral=None),
        attrs.evolve(AWARD, cautions=()),
        attrs.evolve(AWARD, article=CODE.cite(2)),
        attrs.evolve(AWARD, criterion=UNITED),
        attrs.evolve(AWARD, criterion=attrs.evolve(UNITED, since=dt.date(2020, 1, 1))),
        attrs.evolve(AWARD, law=attrs.evolve(LAW_2022, wording_until=None)),
    ],
)
def test_a_changed_rule_changes_the_receipt(changed):
    """A threshold, a citation, a date of force."""
    from thidua.criteria._receipt import digest

    assert digest(AWARD) != digest(changed)


def test_a_receipt_names_what_is_needed_to_check_it_again():
    """Library, award, law, dates, readings, outcome; as plain data."""
    told = json.loads(json.dumps(assess(GOOD, ATTESTED).receipt().to_dict()))

    assert told["library"].startswith("thidua ")
    assert ("giay-khen", "06/2022/QH15", 2024) == (told["award"], told["law"], told["year"])
    assert ("2024-12-20", "2024-12-20") == (told["on"], told["as_of"])
    assert {"cach-xep-loai": "tot"} == told["readings"]
    assert "du-tieu-chuan" == told["outcome"]
    assert told["rules"].startswith("sha256:")


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_an_assessment_is_plain_data(locale):
    """Everything that ``explain`` says, for another system."""
    told = json.loads(json.dumps(assess(GOOD, illustrative=True).to_dict(locale)))

    assert ("giay-khen", "cc-01", 2024) == (told["award"], told["subject"], told["year"])
    assert "chua-du-can-cu" == told["outcome"]
    assert Outcome.UNDETERMINED.label.render(locale) == told["outcome_label"]
    assert told["illustrative"] is True
    assert ["doan-ket"] == [gap["condition"] for gap in told["gaps"]]
    assert {"chuoi": "khong-dat", "xep-loai": "chua-ro"} == told["routes"]


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_an_assessment_explains_itself(locale):
    """Headline first, marked where the data were made up."""
    lines = assess(BEST, ATTESTED, illustrative=True).explain(locale).splitlines()

    assert Outcome.ELIGIBLE.label.render(locale) in lines[0]
    assert lines[1].startswith("! ")
    assert lines[2].startswith("✓")
    assert not any("{" in line for line in lines)
    assert str(assess(GOOD)) == assess(GOOD).explain("vi")


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_an_outline_tells_what_is_asked(locale):
    """Routes, both readings, who attests, who decides, when not to consider; with citations."""
    outline = AWARD.outline(ON, locale)

    for text in ("Nội bộ đoàn kết", "doan-ket", "từ tốt", "chỉ xuất sắc", "Hướng dẫn 7"):
        assert text in outline
    for cite in (CODE.cite(1, 3), CODE.cite(4), CODE.cite(3), CODE.cite(6)):
        assert cite.render(locale) in outline
    assert "Chủ tịch xã" not in outline
    assert "Chỉ từ tháng 7" not in outline


def test_an_outline_is_that_of_its_day():
    """Notes and deciders of a text not yet in force are left out."""
    later = AWARD.outline(dt.date(2025, 7, 1))

    assert "Chủ tịch xã" in later
    assert "Chỉ từ tháng 7" in later
    assert "tạm áp dụng" in LAPSED.outline(dt.date(2025, 8, 5))
    assert "tạm áp dụng" not in LAPSED.outline(dt.date(2025, 8, 4))


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_an_award_is_plain_data(locale):
    """Its rule, who decides, its notes."""
    told = json.loads(json.dumps(AWARD.to_dict(locale)))

    assert ("giay-khen", "06/2022/QH15", ["ca-nhan"]) == (
        told["id"],
        told["law"],
        told["subjects"],
    )
    assert "UnderExamination" == told["deferral"]["type"]
    assert 2 == len(told["notes"])
    assert attrs.evolve(AWARD, deferral=None).to_dict(locale)["deferral"] is None
    assert "Giấy khen" == str(AWARD)


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_outcomes_and_families_have_names(locale):
    """Distinct in both languages; none says granted."""
    assert 4 == len({outcome.label.render(locale) for outcome in Outcome})
    assert 8 == len({kind.label.render(locale) for kind in AwardKind})


def test_nd98_dieu_4_khoan_3_an_outcome_says_that_it_counts_certificates_of_untold_type():
    """A certificate for sudden merit supports no proposal for merit; of one untold nobody knows."""
    certificate = AWARD_NAMES["bang-khen-bo-ban-nganh-tinh"]
    ladder = attrs.evolve(AWARD, criterion=held_times(certificate, 1, as_basis=True))
    told = {
        type_: Record(
            subject=Individual(id="cc-01"),
            events=[Conferral(award=certificate.id, year=2022, type=type_)],
            complete=everything(1940, 2024),
        )
        for type_ in (None, CommendationType.MERIT, CommendationType.SUDDEN)
    }
    outcomes = {type_: ladder.assess(record, 2024, ON) for type_, record in told.items()}

    assert [Outcome.ELIGIBLE, Outcome.ELIGIBLE, Outcome.NOT_ELIGIBLE] == [
        assessment.outcome for assessment in outcomes.values()
    ]
    assert [True, False, False] == [
        any("chưa ghi loại hình khen thưởng" in m.render() for m in assessment.reservations)
        for assessment in outcomes.values()
    ]


MINISTRY = verbatim("Bộ Quốc phòng")
LEFT_OPEN = delegated("tieu-chuan-rieng", verbatim("Tiêu chuẩn riêng"), by=MINISTRY)
OF_MINISTRY = OrganiserRule("Thông tư 1/2030/TT-BQP")


def test_standards_left_to_somebody_are_attested_until_detailed():
    """They say who lays them down, and an attestation answers them."""
    award = attrs.evolve(AWARD, criterion=all_of(LEFT_OPEN, source=CODE.cite(1)))
    attestation = Attestation(condition="tieu-chuan-rieng", year=2024, holds=True, by="Bộ")
    gap = assess(award=award).gaps()[0]

    assert Outcome.UNDETERMINED is assess(award=award).outcome
    assert Outcome.ELIGIBLE is assess(attestation, award=award).outcome
    assert "tiêu chuẩn do Bộ Quốc phòng quy định: “Tiêu chuẩn riêng”" in gap.needs.render()
    assert "standards that Bộ Quốc phòng lays down" in gap.needs.render("en")
    assert "tieu-chuan-rieng" == gap.condition


@pytest.mark.parametrize(
    "standing",
    [
        LEFT_OPEN,
        all_of(route("mot-nhanh", LEFT_OPEN), source=CODE.cite(1)),
        readings(
            "hieu-the-nao",
            Reading(key="mot", text=verbatim("một"), criterion=LEFT_OPEN, sources=(CODE.cite(1),)),
            Reading(key="hai", text=verbatim("hai"), criterion=any_of(LEFT_OPEN)),
            source=CODE.cite(1),
        ),
    ],
)
def test_conditions_take_the_place_of_what_is_left_open(standing):
    """Wherever it stands; what the law asks besides stays."""
    award = attrs.evolve(AWARD, criterion=all_of(standing, graded(Grade.GOOD)))
    detailed = award.detailed_by(held_in_a_row(CSTDCS, 2, source=OF_MINISTRY))
    titles = [Conferral(award=CSTDCS.id, year=year) for year in (2023, 2024)]

    assert Outcome.ELIGIBLE is assess(GOOD, *titles, award=detailed).outcome
    assert Outcome.UNDETERMINED is assess(*titles, award=detailed, complete={}).outcome
    assert Outcome.NOT_ELIGIBLE is assess(GOOD, award=detailed, complete=ALL_YEARS).outcome
    assert not any(isinstance(part, Delegated) for part in detailed.criterion.walk())
    assert award.routes == detailed.routes
    assert "Tiêu chuẩn riêng" in detailed.outline(ON)


RUN = graded_in_a_row(Grade.GOOD, 5, after=(CSTDCS,), source=CODE.cite(1))
ALL_YEARS = everything(1940, 2024)


def test_the_earliest_year_after_an_award():
    """Five years from the title's on; a broken year begins them anew."""
    award = attrs.evolve(AWARD, criterion=RUN)
    title = Conferral(award=CSTDCS.id, year=2021)
    good = [Grading(year=year, grade=Grade.GOOD) for year in (2022, 2023, 2024)]

    def earliest(*events):
        return award.earliest_year(record(*events, complete=ALL_YEARS), 2024, ON).year

    assert 2026 == earliest(title, *good)
    assert 2028 == earliest(title, good[0], Grading(year=2023, grade=Grade.COMPLETED), good[2])
    assert 2030 == earliest(*good)
    assert 2029 == earliest(title, *good, Conferral(award=CSTDCS.id, year=2024))


def test_the_earliest_year_of_an_age_and_of_time_worked():
    """The years pass by themselves; what is known of the work so far is not enough yet."""
    practice = Practice(field=PracticeField.ARMY, start=dt.date(2006, 12, 21))
    army = attrs.evolve(
        AWARD, criterion=practised(PracticeField.ARMY, years=20, source=CODE.cite(1))
    )
    known = record(practice, complete=everything(1940, 2060))
    since = attrs.evolve(AWARD, criterion=years_since(CSTDCS, 5, source=CODE.cite(1)))
    title = record(Conferral(award=CSTDCS.id, year=2021), complete=ALL_YEARS)

    assert 2027 == army.earliest_year(known, 2024, ON).year
    assert 2026 == since.earliest_year(title, 2024, ON).year


def test_a_run_under_lapsed_wording_is_provisional():
    """Its outcome rests on text not read, either way; another route that stands settles it."""
    lapsed = attrs.evolve(RUN, sources=(CIRCULAR_2024.cite(1),))
    award = attrs.evolve(AWARD, criterion=lapsed)
    title = Conferral(award=CSTDCS.id, year=2020)
    good = [Grading(year=year, grade=Grade.GOOD) for year in range(2021, 2026)]
    late = {"on": dt.date(2025, 9, 1), "year": 2025}
    known = everything(1940, 2025)
    met = assess(title, *good, award=award, complete=known, **late)
    failed = assess(*good, award=award, complete=known, **late)

    assert Outcome.ELIGIBLE is met.outcome
    assert Outcome.NOT_ELIGIBLE is failed.outcome
    for outcome in (met, failed):
        assert [lapsed] == [part.criterion for part in outcome.provisional]
    assert () == assess(title, award=award, complete={}, **late).provisional
    either = attrs.evolve(award, criterion=any_of(lapsed, graded(Grade.GOOD)))
    assert () == assess(title, *good, award=either, complete=known, **late).provisional


@pytest.mark.parametrize("kind", AwardKind)
def test_dieu_9_every_kind_but_titles_is_a_form_of_commendation(kind):
    """Seven forms, and emulation titles."""
    expected = (
        AwardFamily.EMULATION_TITLE
        if kind is AwardKind.EMULATION_TITLE
        else AwardFamily.COMMENDATION
    )

    assert expected is kind.family
    assert kind.label.render("vi") != kind.label.render("en")
