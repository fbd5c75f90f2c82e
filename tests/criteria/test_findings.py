"""Findings say what was found, what is missing, and where it stands."""

import datetime as dt
import json

import pytest

from thidua.criteria import (
    Question,
    Reading,
    Truth,
    all_of,
    any_of,
    at_least,
    attested,
    graded,
    held_in_a_row,
    not_,
    readings,
    route,
    subject_is,
)
from thidua.dates import EmulationYear
from thidua.law import CIRCULAR_2024, CIRCULAR_2025, Instrument, OrganiserRule, Seen
from thidua.records import (
    AWARD_NAMES,
    Attestation,
    Conferral,
    Grade,
    Grading,
    Individual,
    Occupation,
    Record,
)
from thidua.words import verbatim

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
CODE = Instrument(
    kind="Luật",
    number="99/2030/QH20",
    title=verbatim("Luật giả định"),
    issued=dt.date(2018, 1, 2),
    effective=dt.date(2018, 7, 1),
)
CSTDCS = AWARD_NAMES["chien-si-thi-dua-co-so"]
COUNCIL = verbatim("Hội đồng")
QUESTION = Question(
    emulation_year=EmulationYear.calendar(2024),
    on=dt.date(2024, 12, 20),
    as_of=dt.date(2024, 12, 20),
)
GOOD = graded(Grade.GOOD, source=CODE.cite(1, 1, "a"))
UNITED = attested("doan-ket", verbatim("Nội bộ đoàn kết"), by=COUNCIL, source=CODE.cite(1, 1, "b"))
THREE = held_in_a_row(CSTDCS, 3, source=CODE.cite(2))
GRADED = Grading(year=2024, grade=Grade.GOOD, source="Thông báo 5")
LOW = Grading(year=2024, grade=Grade.COMPLETED)
ATTESTED = Attestation(condition="doan-ket", year=2024, holds=True, by="Hội đồng")
REFUSED = Attestation(condition="doan-ket", year=2024, holds=False, by="Hội đồng")


def judge(criterion, *events, question=QUESTION, **subject):
    record = Record(subject=Individual(id="cc-01", **subject), events=events)
    return criterion.bind(question).judge(record)


def test_a_leaf_hands_over_its_evidence():
    """The facts, each with where it is known from."""
    finding = judge(GOOD, GRADED)

    assert (GRADED,) == finding.evidence
    assert finding.needs is None
    assert (CODE.cite(1, 1, "a"),) == finding.sources
    assert GOOD is finding.criterion
    assert QUESTION is finding.question
    assert () == finding.parts
    assert "TRUE" in repr(finding)


def test_a_leaf_not_met_or_not_known_says_what_would_settle_it():
    """With the year, and the count so far."""
    assert "năm 2024" in judge(GOOD).needs.render()
    partly = judge(THREE, Conferral(award=CSTDCS.id, year=2023))
    assert "hiện ghi nhận năm 2023" in partly.needs.render()
    assert "chưa ghi nhận lần nào" in judge(THREE).needs.render()


def test_only_leaves_say_what_they_need():
    """A combination needs what its parts need."""
    finding = judge(all_of(GOOD, UNITED))

    assert finding.needs is None
    assert [finding, *finding.parts] == list(finding.walk())


def test_gaps_of_an_open_finding_are_the_facts_that_would_decide_it():
    """What is met is no gap."""
    (gap,) = judge(all_of(GOOD, UNITED), GRADED).gaps()

    assert UNKNOWN is gap.truth
    assert ("xac-nhan", (2024,), "doan-ket") == (gap.kind, gap.years, gap.condition)
    assert COUNCIL == gap.by
    assert (CODE.cite(1, 1, "b"),) == gap.sources
    assert () == gap.route


def test_gaps_of_a_failed_finding_are_what_falls_short():
    """What is merely not known does not matter any more."""
    (gap,) = judge(all_of(GOOD, UNITED), LOW).gaps()

    assert FALSE is gap.truth
    assert ("xep-loai", (2024,), None, None) == (gap.kind, gap.years, gap.condition, gap.by)


def test_a_met_finding_has_no_gaps():
    """Even where parts of it failed."""
    assert () == judge(any_of(GOOD, UNITED), GRADED, REFUSED).gaps()


def test_every_open_alternative_is_a_gap():
    """Settling one of them would do; a failed one cannot help."""
    gaps = judge(any_of(GOOD, UNITED, THREE), LOW).gaps()

    assert ["doan-ket", None] == [gap.condition for gap in gaps]
    assert ["xac-nhan", "da-tang"] == [gap.kind for gap in gaps]
    assert (2022, 2023, 2024) == gaps[1].years


def test_every_failed_alternative_falls_short():
    """None of them may be left out."""
    gaps = judge(any_of(GOOD, UNITED), LOW, REFUSED).gaps()

    assert [FALSE, FALSE] == [gap.truth for gap in gaps]


def test_a_gap_tells_the_routes_it_belongs_to():
    """Outermost first; readings are no routes."""
    ambiguous = readings(
        "cach-tinh",
        Reading(key="rong", text=verbatim("rộng"), criterion=UNITED),
        Reading(key="hep", text=verbatim("hẹp"), criterion=GOOD),
    )
    finding = judge(route("ngoai", route("trong", ambiguous)))
    (gap,) = finding.gaps()

    assert ("ngoai", "trong") == gap.route
    assert str(gap).endswith("(nhánh “trong”)")
    assert gap.render("en").endswith("(route “trong”)")
    assert "Nhánh “trong”" in finding.explain()
    assert "Route “trong”" in finding.explain("en")


def test_under_a_negation_the_part_that_holds_falls_short():
    """The gap names the whole, and the fact that its part looks at."""
    opposite = not_(UNITED, source=CODE.cite(3))
    (gap,) = judge(opposite, ATTESTED).gaps()

    assert FALSE is gap.truth
    assert opposite.statement() == gap.statement
    assert ("xac-nhan", "doan-ket") == (gap.kind, gap.condition)
    (still_open,) = judge(opposite).gaps()
    assert (UNKNOWN, "doan-ket") == (still_open.truth, still_open.condition)
    assert () == judge(opposite, REFUSED).gaps()


def test_under_a_negation_of_a_combination_the_facts_are_named_too():
    """Not “the subject”, but the facts that the leaves look at."""
    gaps = judge(not_(any_of(GOOD, UNITED))).gaps()

    assert {"xep-loai", "xac-nhan"} == {gap.kind for gap in gaps}


def test_a_gap_without_a_source_takes_that_of_its_negation():
    """Some place is always cited, where there is one."""
    (gap,) = judge(not_(graded(Grade.GOOD), source=CODE.cite(3)), GRADED).gaps()

    assert (CODE.cite(3),) == gap.sources


def test_what_is_missing_may_be_the_subject_itself():
    """Its occupation, say."""
    (gap,) = judge(subject_is(Occupation.CADRE, source=CODE.cite(4))).gaps()

    assert ("doi-tuong", ()) == (gap.kind, gap.years)


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_a_gap_is_a_sentence_with_its_source(locale):
    """And plain data that JSON can hold."""
    (gap,) = judge(UNITED).gaps()

    assert gap.render(locale).endswith(f"[{CODE.cite(1, 1, 'b').render(locale)}]")
    told = json.loads(json.dumps(gap.to_dict(locale)))
    assert ("chua-ro", "doan-ket", "Hội đồng", [2024]) == (
        told["truth"],
        told["condition"],
        told["by"],
        told["years"],
    )
    assert gap.render("vi") == str(gap)


def test_a_gap_without_any_source_has_no_brackets():
    """Nothing is cited that is not there."""
    (gap,) = judge(graded(Grade.GOOD)).gaps()

    assert "[" not in gap.render()


TREE = all_of(
    any_of(GOOD, all_of(UNITED, THREE, source=CODE.cite(5)), source=CODE.cite(6)),
    UNITED,
    source=CODE.cite(7),
)


def test_what_does_not_bear_on_the_truth_is_told_in_one_line():
    """A met alternative is told whole, a failed one only named."""
    finding = judge(TREE, GRADED, ATTESTED)
    concise, full = finding.explain().splitlines(), finding.explain(full=True).splitlines()

    assert len(concise) < len(full)
    assert not any("03 lần liên tục" in line for line in concise)
    assert any("03 lần liên tục" in line for line in full)
    assert any("Căn cứ: năm 2024: hoàn thành tốt nhiệm vụ [Thông báo 5]" in s for s in concise)


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_the_first_mark_is_the_truth(locale):
    """Each line: mark, statement, citation; two spaces a level."""
    for events in ((), (GRADED, ATTESTED), (LOW, REFUSED)):
        finding = judge(TREE, *events)
        lines = finding.explain(locale, full=True).splitlines()
        assert lines[0].startswith(f"{finding.truth.mark} ")
        assert lines[0].endswith(f"[{CODE.cite(7).render(locale)}]")
        assert lines[1].startswith("  ")


def test_what_is_missing_and_what_falls_short_are_told_apart():
    """Còn thiếu for the one, chưa đạt for the other."""
    assert "Còn thiếu: " in judge(GOOD).explain()
    assert "Chưa đạt: " in judge(GOOD, LOW).explain()
    assert "Căn cứ: " in judge(GOOD, LOW).explain()


def test_a_met_part_of_an_open_finding_keeps_its_evidence():
    """It is told in one line with its facts."""
    text = judge(all_of(GOOD, UNITED), GRADED).explain()

    assert "✓" in text
    assert "Thông báo 5" in text


def test_a_negation_is_told_whole():
    """Since its part bears on it with the other truth."""
    text = judge(not_(all_of(GOOD, UNITED)), GRADED, ATTESTED).explain()

    assert 4 <= len(text.splitlines())
    assert text.startswith("✗")


def test_the_reading_used_is_told():
    """In the text and in the data."""
    ambiguous = readings(
        "cach-tinh",
        Reading(key="rong", text=verbatim("hiểu rộng"), criterion=UNITED),
        Reading(key="hep", text=verbatim("hiểu hẹp"), criterion=GOOD),
    )
    finding = judge(ambiguous)

    assert "Cách hiểu áp dụng: hiểu rộng" in finding.explain()
    assert "rong" == finding.to_dict()["reading"]


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_a_finding_is_plain_data(locale):
    """JSON holds it whole: truth, statement, sources, evidence, needs, parts."""
    told = json.loads(json.dumps(judge(TREE, GRADED).to_dict(locale)))

    assert "chua-ro" == told["truth"]
    either, united = told["parts"]
    assert "dat" == either["parts"][0]["truth"]
    assert [("xep-loai", "Thông báo 5")] == [
        (fact["kind"], fact["source"]) for fact in either["parts"][0]["evidence"]
    ]
    assert "needs" not in either["parts"][0]
    assert united["needs"]
    assert "doan-ket" == united["key"]
    assert CODE.cite(7).render(locale) == told["sources"][0]["citation"]


def lapsing(successor=None):
    question = Question(
        emulation_year=EmulationYear.calendar(2025),
        on=dt.date(2025, 12, 20),
        as_of=dt.date(2025, 12, 20),
    )
    old = type(GOOD)(at_least=Grade.GOOD, sources=(CIRCULAR_2024.cite(1, 5),), successor=successor)
    return judge(
        at_least(1, old, UNITED),
        Grading(year=2025, grade=Grade.GOOD),
        Attestation(condition="doan-ket", year=2025, holds=False, by="x"),
        question=question,
    )


@pytest.mark.parametrize("successor", [None, CIRCULAR_2025.cite(2, 5)])
def test_wording_that_may_have_lapsed_is_told(successor):
    """With the text that replaced it: the place, where that is known, or the whole text."""
    finding = lapsing(successor)
    leaf = finding.parts[0]

    assert leaf.lapsed
    assert not finding.parts[1].lapsed
    assert "Tạm áp dụng" in finding.explain()
    assert str(successor or CIRCULAR_2025) in finding.explain()
    assert leaf.to_dict()["lapsed"] is True
    assert "lapsed" not in finding.parts[1].to_dict()


def test_the_truth_without_doubtful_leaves():
    """They are taken as not known, the others as they are."""
    finding = lapsing()

    assert TRUE is finding.truth
    assert UNKNOWN is finding.without(lambda part: part.lapsed)
    assert TRUE is finding.without(lambda _: False)
    assert UNKNOWN is finding.without(lambda _: True)


def test_an_unseen_source_keeps_its_mark():
    """In the data of the finding."""
    rule = OrganiserRule("Quy chế", seen=Seen.PARTIAL)
    told = judge(graded(Grade.GOOD, source=rule)).to_dict()

    assert [
        {
            "citation": "Quy chế",
            "level": "quy-dinh-cua-don-vi-to-chuc",
            "seen": "doc-mot-phan",
        }
    ] == told["sources"]


def test_a_criterion_without_source_cites_nothing():
    """No empty brackets."""
    assert "[" not in judge(graded(Grade.GOOD)).explain()
