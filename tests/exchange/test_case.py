"""The case document: strictly read, written back equal, answered question by question."""

import datetime as dt
import json
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.awards import BothReadings, assess
from thidua.criteria import Assessment, Outcome, Truth
from thidua.dates import EmulationYear
from thidua.errors import BadInput, ContradictoryRecords, InvalidValue
from thidua.exchange import (
    Case,
    CaseQuestion,
    answer_to_dict,
    case_from_dict,
    case_to_dict,
    dump_case,
    load_case,
    read_case,
)
from thidua.exchange._case import Fact
from thidua.exchange._strict import tags_of
from thidua.records import (
    AWARD_NAMES,
    EVENT_KINDS,
    Attestation,
    ClusterPlacing,
    Collective,
    CollectiveKind,
    CollectiveLevel,
    CommendationType,
    Composition,
    Conferral,
    Contribution,
    ContributionKind,
    Conviction,
    Discipline,
    DisciplineForm,
    Event,
    FlagClause,
    Grade,
    Grading,
    HardPlace,
    Household,
    Individual,
    Issuer,
    Launcher,
    MovementPlacing,
    Occupation,
    OrganiserLevel,
    Origin,
    Post,
    Practice,
    PracticeField,
    Proceeding,
    ProceedingOutcome,
    Proposal,
    ProposalResult,
    Reach,
    Record,
    Review,
    Sentence,
    Service,
    Study,
    StudyResult,
    everything,
    years,
)

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "cases").glob("*.json"))
FACT_KINDS = [kind for kind in EVENT_KINDS.values() if kind is not Attestation]


def example(stem):
    """Read an example case by the name of its file."""
    return load_case(next(path for path in EXAMPLES if path.stem == stem))


names = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=6)
sources = st.none() | names
slugs = st.from_regex(r"[a-z]{1,4}(-[a-z]{1,4})?", fullmatch=True)
some_years = st.integers(2015, 2025)
awards = st.sampled_from(sorted(AWARD_NAMES))
early = st.dates(dt.date(2010, 1, 1), dt.date(2015, 1, 1))
late = st.none() | st.dates(dt.date(2015, 1, 1), dt.date(2025, 1, 1))
maybe = st.none() | st.booleans()
counts = st.none() | st.integers(0, 5)
facts = st.one_of(
    st.builds(Grading, year=some_years, grade=st.sampled_from(Grade), source=sources),
    st.builds(
        Conferral,
        award=awards,
        year=some_years,
        decision=sources,
        decided_on=late,
        type=st.sampled_from(CommendationType),
        issuer=st.none() | st.sampled_from(Issuer),
    ),
    st.builds(
        Contribution,
        type=st.sampled_from(ContributionKind),
        title=names,
        year=some_years,
        reach=st.none() | st.sampled_from(Reach),
        accepted=maybe,
        applied=st.sampled_from([None, True]),
        recognised_by=sources,
    ),
    st.builds(
        Contribution,
        type=st.sampled_from(ContributionKind),
        title=names,
        year=some_years,
        applied=st.just(False),
    ),
    st.builds(Discipline, form=st.sampled_from(DisciplineForm), decided_on=early, served_on=late),
    st.builds(Proceeding, matter=names, opened_on=early, closed_on=late),
    st.builds(
        Proceeding,
        matter=names,
        opened_on=early,
        closed_on=st.dates(dt.date(2015, 1, 1), dt.date(2025, 1, 1)),
        outcome=st.sampled_from(ProceedingOutcome),
    ),
    st.builds(Post, post=slugs, start=early, end=late),
    st.builds(
        Study, start=early, end=late, result=st.none() | st.sampled_from(StudyResult), graded=maybe
    ),
    st.builds(
        Composition,
        year=some_years,
        members=st.integers(5, 9),
        completing=counts,
        holders=st.dictionaries(awards, st.integers(0, 5), max_size=2),
        disciplined=counts,
        women=counts,
    ),
    st.builds(
        ClusterPlacing,
        year=some_years,
        cluster=names,
        organiser=st.sampled_from(OrganiserLevel),
        leads=st.booleans(),
    ),
    st.builds(
        MovementPlacing,
        movement=names,
        launched_by=st.sampled_from(Launcher),
        start=early,
        reviewed_on=st.dates(dt.date(2016, 1, 1), dt.date(2025, 1, 1)),
        review=st.sampled_from(Review),
        leads=st.booleans(),
        outstanding=maybe,
    ),
    st.builds(
        Proposal,
        award=awards,
        year=some_years,
        result=st.sampled_from([ProposalResult.PENDING, ProposalResult.GRANTED]),
    ),
    st.builds(
        Proposal,
        award=st.just("co-thi-dua-cua-chinh-phu"),
        year=some_years,
        clause=st.none() | st.sampled_from(FlagClause),
    ),
)
services = st.builds(Service, start=early, end=late, organisation=sources)
practices = st.builds(
    Practice,
    field=st.sampled_from(PracticeField),
    start=early,
    end=late,
    place=st.none() | st.sampled_from(HardPlace),
)
convictions = st.builds(
    Conviction,
    decided_on=early,
    sentence=st.none() | st.sampled_from(Sentence),
    final_on=st.none() | late,
    national_security=maybe,
)
attestations = st.builds(
    Attestation, condition=slugs, year=some_years, holds=st.booleans(), by=names, basis=sources
)
subjects = st.one_of(
    st.builds(
        Individual,
        id=names,
        name=sources,
        occupations=st.frozensets(st.sampled_from(Occupation), max_size=3),
        origin=st.sampled_from(Origin),
        woman=maybe,
        late_retirement=maybe,
        martyr=maybe,
        illustrative=st.booleans(),
    ),
    st.builds(
        Collective,
        id=names,
        type=st.none() | st.sampled_from(CollectiveKind),
        level=st.none() | st.sampled_from(CollectiveLevel),
        founded=late,
        flags=maybe,
        origin=st.sampled_from(Origin),
    ),
    st.builds(Household, id=names, name=sources),
)
coverages = st.one_of(
    st.builds(everything, st.integers(2015, 2018), st.integers(2018, 2025)),
    st.dictionaries(st.sampled_from(FACT_KINDS), st.frozensets(some_years)),
)
questions = st.builds(
    CaseQuestion,
    award=awards,
    year=st.integers(2015, 2025),
    on=st.dates(dt.date(2020, 1, 1), dt.date(2026, 1, 1)),
    law=st.none() | st.sampled_from(["15/2003/QH11", "06/2022/QH15"]),
    readings=st.dictionaries(slugs, slugs, max_size=2),
)


def key_of(event):
    return type(event), event.key


cases = st.builds(
    Case,
    subject=subjects,
    events=st.builds(
        lambda *told: tuple(fact for some in told for fact in some),
        st.lists(facts, max_size=6, unique_by=key_of),
        st.lists(services, max_size=1),
        st.lists(practices, max_size=3, unique_by=lambda practice: practice.field),
        st.lists(convictions, max_size=1),
    ),
    attestations=st.lists(attestations, max_size=3, unique_by=key_of),
    complete=coverages,
    illustrative=st.booleans(),
    questions=st.lists(questions, max_size=2),
)

SUBJECT = {"kind": "ca-nhan", "id": "a", "occupations": ["cong-chuc"]}


def document(**parts):
    """A small good document with some parts replaced."""
    return {"thidua": 1, "subject": SUBJECT, **parts}


def faults(data, **kwargs):
    """Read what must not be read, and return one line per fault."""
    with pytest.raises(BadInput) as caught:
        case_from_dict(data, **kwargs)
    return list(caught.value.lines())


def places(data):
    """The places of the faults, without what is wrong there."""
    return [line.partition(":")[0] for line in faults(data)]


@given(cases)
def test_a_case_reads_back_equal(case):
    """Through JSON text and back, a case is the same case."""
    assert case == read_case(dump_case(case))


TOLD_IN_FULL = document(
    subject={
        "kind": "ca-nhan",
        "id": "a",
        "occupations": ["ha-si-quan-chien-si", "quan-nhan"],
        "origin": "dinh-cu-o-nuoc-ngoai",
        "woman": True,
        "late_retirement": False,
        "martyr": True,
    },
    events=[
        {
            "kind": "da-tang",
            "award": "giay-khen",
            "year": 2023,
            "type": "dot-xuat",
            "issuer": "bo-cong-an",
        },
        {
            "kind": "thoi-gian-hoat-dong",
            "field": "quan-doi-nhan-dan",
            "start": "2004-02-03",
            "end": "2009-02-03",
            "place": "bien-dao",
        },
        {
            "kind": "ket-qua-phong-trao",
            "movement": "Chuyển đổi số",
            "launched_by": "thu-tuong-chinh-phu",
            "start": "2020-01-01",
            "reviewed_on": "2024-01-02",
            "review": "tong-ket",
            "leads": False,
            "outstanding": True,
        },
    ],
)


def test_what_is_told_of_person_conferral_practice_and_movement_is_read():
    """Each slug means its value, and the document is written as it was read."""
    case = case_from_dict(TOLD_IN_FULL)
    conferral, practice, movement = case.events

    assert case.subject == Individual(
        id="a",
        occupations=[Occupation.CONSCRIPT, Occupation.SOLDIER],
        origin=Origin.OVERSEAS_VIETNAMESE,
        woman=True,
        late_retirement=False,
        martyr=True,
    )
    assert (CommendationType.SUDDEN, Issuer.PUBLIC_SECURITY) == (conferral.type, conferral.issuer)
    assert practice == Practice(
        field=PracticeField.ARMY,
        start=dt.date(2004, 2, 3),
        end=dt.date(2009, 2, 3),
        place=HardPlace.SEA_ISLANDS,
    )
    assert movement.outstanding is True
    written = case_to_dict(case)
    assert TOLD_IN_FULL["subject"] == written["subject"]
    assert TOLD_IN_FULL["events"] == written["events"]


def test_what_a_decision_used_up_is_read_and_written():
    """The years it names, and what it rewarded; an empty list is not the same as none told."""
    told = {
        "kind": "da-tang",
        "award": "bang-khen-thu-tuong-chinh-phu",
        "year": 2020,
        "decided_on": "2022-03-15",
        "period": [2016, 2020],
        "rewarded": ["Số hóa hồ sơ"],
    }
    bare = {"kind": "da-tang", "award": "giay-khen", "year": 2021, "rewarded": []}
    unnamed = {"kind": "da-tang", "award": "giay-khen", "year": 2022, "period_named": False}
    subject = {"kind": "ca-nhan", "id": "a"}
    case = case_from_dict({"thidua": 1, "subject": subject, "events": [told, bare, unnamed]})
    first, second, third = case.events
    assert (first.period, first.rewarded) == ((2016, 2020), ("Số hóa hồ sơ",))
    assert (second.rewarded, second.period_named) == ((), None)
    assert (third.rewarded, third.period_named) == (None, False)
    assert case_to_dict(case)["events"] == [told, bare, unnamed]


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"period": [2016, 2019]}, "$.events[0]"),
        ({"period": [2016]}, "$.events[0].period"),
        ({"period": ["2016", 2020]}, "$.events[0].period[0]"),
        ({"period": [2021, 2020]}, "$.events[0].period"),
        ({"rewarded": "Số hóa hồ sơ"}, "$.events[0].rewarded"),
        ({"rewarded": [""]}, "$.events[0].rewarded"),
        ({"period": [2016, 2020], "period_named": False}, "$.events[0]"),
    ],
)
def test_what_a_decision_cannot_have_used_up_is_refused_in_its_place(fields, place):
    """Years that end with another than the year of achievement, or that are no years."""
    told = {"kind": "da-tang", "award": "giay-khen", "year": 2020, **fields}
    with pytest.raises(BadInput) as caught:
        case_from_dict({"thidua": 1, "subject": {"kind": "ca-nhan", "id": "a"}, "events": [told]})
    assert [fault.place for fault in caught.value.faults] == [place]


def test_the_clause_of_a_proposal_is_read_and_refused_where_it_does_not_belong():
    """Only a flag of the Government is proposed under one of the three clauses of Điều 25."""
    told = {
        "kind": "de-nghi",
        "award": "Cờ CP",
        "year": 2024,
        "clause": "dan-dau-phong-trao",
    }
    subject = {"kind": "tap-the", "id": "so"}
    case = case_from_dict(document(subject=subject, events=[told]))
    (proposal,) = case.events
    assert FlagClause.MOVEMENT is proposal.clause
    assert "dan-dau-phong-trao" == case_to_dict(case)["events"][0]["clause"]

    with pytest.raises(BadInput, match="Chỉ đề nghị “Cờ thi đua của Chính phủ”"):
        case_from_dict(document(subject=subject, events=[{**told, "award": "BKTTg"}]))


def test_what_is_told_of_a_collective_is_read():
    """Level, flags and origin; written as read."""
    told = {
        "kind": "tap-the",
        "id": "a",
        "level": "quan-khu-tong-cuc",
        "flags": False,
        "origin": "nuoc-ngoai",
    }
    case = case_from_dict(document(subject=told))

    assert case.subject == Collective(
        id="a", level=CollectiveLevel.GENERAL_DEPARTMENT, flags=False, origin=Origin.FOREIGN
    )
    assert told == case_to_dict(case)["subject"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["subject", "origin"], None),
        (["subject", "origin"], "nuoc-ngoa"),
        (["subject", "woman"], "true"),
        (["subject", "late_retirement"], 1),
        (["subject", "martyr"], "khong"),
        (["events", 0, "type"], "dot-suat"),
        (["events", 0, "issuer"], "bo-tai-chinh"),
        (["events", 1, "field"], None),
        (["events", 1, "field"], "quan-doi"),
        (["events", 1, "place"], "dong-bang"),
        (["events", 2, "outstanding"], "co"),
    ],
)
def test_what_is_no_value_of_a_field_is_refused_there(path, value):
    """An origin, a type of commendation and a field of work take no null either."""
    data = json.loads(json.dumps(TOLD_IN_FULL))
    target = data
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    place = "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)

    assert [place] == places(data)


def test_overlapping_work_in_one_field_is_told_in_its_place():
    """Both stretches are named; two fields may overlap, and one stretch follow another."""
    first = {"kind": "thoi-gian-hoat-dong", "field": "nganh-y-te", "start": "2000-01-01"}
    until = {**first, "end": "2010-01-01"}
    after = {**first, "start": "2010-01-01", "place": "bien-gioi"}
    other = {**first, "field": "truc-tiep-chuyen-mon-y-te"}

    assert 3 == len(case_from_dict(document(events=[until, after, other])).events)
    (line,) = faults(document(events=[first, after]))
    assert "chồng lên nhau" in line
    assert "từ ngày 01/01/2000" in line
    assert "từ ngày 01/01/2010 (địa bàn biên giới)" in line


@given(cases)
def test_a_case_tells_its_record(case):
    """The record holds the events and the attestations, and tells the same case again."""
    record = case.record

    assert case.subject == record.subject
    assert {*case.events, *case.attestations} == set(record.events)
    assert case == Case.of(record, case.questions)


def test_every_kind_of_event_but_attestations_may_stand_among_the_events():
    """A new kind of event does not go missing from the document."""
    assert {kind.slug: kind for kind in FACT_KINDS} == tags_of(Fact)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_read_answer_and_are_marked_as_made_up(path):
    """Every example case can be asked, and none looks real."""
    case = load_case(path)

    assert len(case.questions) == len(case.answers()) > 0
    assert case.illustrative


@pytest.mark.parametrize(
    ("stem", "outcomes"),
    [
        ("chien-si-thi-dua-co-so-2023", ["khong-du-tieu-chuan"]),
        ("chien-si-thi-dua-co-so-2024", ["du-tieu-chuan"]),
        ("tap-the-lao-dong-tien-tien", ["du-tieu-chuan", "khong-du-tieu-chuan"]),
        ("co-thi-dua-bo-ban-nganh-tinh", ["chua-du-can-cu"]),
        ("bang-khen-ho-gia-dinh", ["du-tieu-chuan"]),
        ("huan-chuong-lao-dong-hang-ba-ca-nhan", ["du-tieu-chuan"]),
        ("huan-chuong-lao-dong-hang-ba-tap-the", ["du-tieu-chuan"]),
        ("huan-chuong-lao-dong-hang-nhat-cong-hien", ["du-tieu-chuan"]),
    ],
)
def test_the_examples_answer_as_the_law_says(stem, outcomes):
    """The twins fall on the two sides of the law of their year."""
    assert outcomes == [answer.outcome.value for answer in example(stem).answers()]


def test_the_example_of_a_ladder_needs_every_fighter_title():
    """Điểm e khoản 1 Điều 44: two of three titles close the route, and no other is settled."""
    case = example("huan-chuong-lao-dong-hang-ba-ca-nhan")
    fewer = [event for event in case.events if getattr(event, "decision", None) != "05/QĐ-A"]
    (answer,) = attrs.evolve(case, events=fewer).answers()

    assert len(case.events) - 1 == len(fewer)
    assert Truth.FALSE is answer.routes()["cong-trang-ca-nhan"]
    assert Outcome.UNDETERMINED is answer.outcome


@pytest.mark.parametrize(
    ("flags", "truth"), [(False, Truth.TRUE), (True, Truth.FALSE), (None, Truth.UNKNOWN)]
)
def test_the_example_of_a_collective_rests_on_flags_not_being_for_it(flags, truth):
    """Điểm đ khoản 4 Điều 44: two certificates alone do for collectives without flags only."""
    case = example("huan-chuong-lao-dong-hang-ba-tap-the")
    (answer,) = attrs.evolve(case, subject=attrs.evolve(case.subject, flags=flags)).answers()

    assert truth is answer.routes()["cong-trang-tap-the"]


@pytest.mark.parametrize(
    ("woman", "reprimanded", "classes"),
    [
        (True, False, ["nhat"]),
        (False, False, ["nhi"]),
        (True, True, ["nhi"]),
        (False, True, ["ba"]),
    ],
)
def test_the_example_of_long_service_comes_down_for_discipline(woman, reprimanded, classes):
    """Khoản 7 Điều 4, điểm b khoản 3 Điều 6 of Decree 98: a third less, and one class down."""
    case = example("huan-chuong-lao-dong-hang-nhat-cong-hien")
    reprimand = Discipline(
        form=DisciplineForm.REPRIMAND,
        decided_on=dt.date(2012, 3, 1),
        served_on=dt.date(2013, 3, 1),
    )
    record = Record(
        subject=attrs.evolve(case.subject, woman=woman),
        events=[*case.record.events, *([reprimand] if reprimanded else [])],
        complete=case.complete,
    )

    assert classes == [
        each
        for each in ("nhat", "nhi", "ba")
        if Outcome.ELIGIBLE
        is assess(
            f"huan-chuong-lao-dong-hang-{each}", record, year=2025, on=dt.date(2025, 3, 1)
        ).outcome
    ]


def test_a_document_that_is_nothing_is_told_what_is_missing():
    """The version and the subject are required."""
    assert [
        "$: thiếu trường bắt buộc “thidua”",
        "$: thiếu trường bắt buộc “subject”",
    ] == faults({})


@pytest.mark.parametrize("version", [2, "1", True, None])
def test_another_version_is_refused(version):
    """Only the version this library knows is read, next to every other fault."""
    assert ["$.thidua", "$.subjectx", "$"] == places({"thidua": version, "subjectx": {}})


def test_a_document_that_is_no_object_is_refused():
    """A list is no case."""
    assert ["$: cần một đối tượng (bảng), không phải một danh sách"] == faults([])


def test_faults_name_the_document():
    """A fault in a file begins with the file."""
    (line,) = faults(document(x=1), document="a.json")

    assert line.startswith("a.json: $.x: ")


def test_all_faults_of_a_document_come_together():
    """Faults in the subject, events, attestations, coverage and questions are told at once."""
    data = document(
        subject={**SUBJECT, "occupations": ["cong-chu"]},
        events=[
            {"kind": "xep-loai", "year": "2024", "grade": "hoan-thanh"},
            {"kind": "ky-luat", "form": "canh-cao", "decided_on": "2023-02-30"},
        ],
        attestations=[{"condition": "A b", "year": 2024, "holds": 1, "by": "X"}],
        complete={"xep-loi": [2019, 2024]},
        questions=[{"award": "CSTĐX", "year": 2024, "on": "2024-12-20"}],
    )

    assert [
        "$.subject.occupations[0]",
        "$.events[0].year",
        "$.events[0].grade",
        "$.events[1].decided_on",
        "$.attestations[0].holds",
        "$.attestations[0].condition",
        "$.complete.xep-loi",
        "$.questions[0].award",
    ] == places(data)


def test_contradictions_are_told_in_their_places():
    """A repeated event and a contradictory attestation are both found."""
    grading = {"kind": "xep-loai", "year": 2024, "grade": "hoan-thanh-nhiem-vu"}
    answer = {"condition": "a", "year": 2024, "holds": True, "by": "X"}
    data = document(events=[grading, grading], attestations=[answer, {**answer, "holds": False}])

    assert ["$.events[1]", "$.attestations[1]"] == places(data)


def test_a_star_speaks_of_every_kind_not_named():
    """A kind named by itself replaces what the star says; attestations are never complete."""
    data = document(
        complete={"*": [2019, 2024], "xep-loai": [[2019, 2021], [2023, 2024]], "ky-luat": []}
    )

    complete = case_from_dict(data).complete

    assert years(2019, 2021) | years(2023, 2024) == complete[Grading]
    assert frozenset() == complete[Discipline]
    assert years(2019, 2024) == complete[Conferral]
    assert set(FACT_KINDS) == set(complete)


def test_coverage_is_written_short():
    """What most kinds share is said once, under the star."""
    case = case_from_dict(document(complete={"xep-loai": [2020, 2021], "*": [2019, 2024]}))

    assert {"*": [2019, 2024], "xep-loai": [2020, 2021]} == case_to_dict(case)["complete"]


@pytest.mark.parametrize(
    ("complete", "place"),
    [
        ({"xac-nhan": [2019, 2024]}, "$.complete.xac-nhan"),
        ({"xep-loai": [2024, 2019]}, "$.complete.xep-loai"),
        ({"xep-loai": [[2019, 2020], [1, 2]]}, "$.complete.xep-loai[1]"),
        ({"xep-loai": [2019]}, "$.complete.xep-loai"),
        ({"xep-loai": 2019}, "$.complete.xep-loai"),
        ({"xep-loai": ["2019", 2020]}, "$.complete.xep-loai[0]"),
        ([], "$.complete"),
    ],
)
def test_coverage_that_says_nothing_clear_is_refused(complete, place):
    """Attestations, reversed, absurd and half spans are refused."""
    assert [place] == places(document(complete=complete))


def test_attestations_have_a_list_of_their_own():
    """An attestation among the events is refused, in the document and in Python."""
    attestation = Attestation(condition="a", year=2024, holds=True, by="X")

    with pytest.raises(InvalidValue, match="attestations"):
        Case(subject=Household(id="a"), events=[attestation])
    assert ["$.events[0].kind"] == places(document(events=[{"kind": "xac-nhan"}]))


def test_a_case_refuses_contradictory_events():
    """Made in Python, a case is as strict as its record."""
    event = Grading(year=2024, grade=Grade.GOOD)

    with pytest.raises(ContradictoryRecords):
        Case(subject=Household(id="a"), events=[event, event])


def test_a_school_year_has_its_first_day():
    """A question may be about a school year; its first day must lie in it."""
    question = {"award": "LĐTT", "year": 2023, "on": "2024-06-01"}
    good = document(questions=[{**question, "school_year_starts": "2023-09-05"}])
    bad = document(questions=[{**question, "school_year_starts": "2024-09-05"}])

    assert (
        EmulationYear.school(2023, starts=dt.date(2023, 9, 5))
        == case_from_dict(good).questions[0].emulation_year
    )
    assert ["$.questions[0].school_year_starts"] == places(bad)


def test_an_absurd_year_in_a_question_is_refused():
    """The year asked about is a year one could ask about."""
    question = {"award": "LĐTT", "year": 24, "on": "2024-06-01"}

    assert ["$.questions[0].year"] == places(document(questions=[question]))


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_an_absurd_day_in_a_question_is_refused(day):
    """A day at the end of the calendar leaves no room to count from."""
    question = {"award": "LĐTT", "year": 2024, "on": day}

    assert ["$.questions[0].on"] == places(document(questions=[question]))


def a_case(*asked, **parts):
    """A civil servant with an excellent year 2023, asked some questions."""
    return Case(
        subject=Individual(id="a", occupations=[Occupation.CIVIL_SERVANT]),
        events=[
            Grading(year=2023, grade=Grade.EXCELLENT),
            Conferral(award="lao-dong-tien-tien", year=2023),
        ],
        complete=everything(2020, 2023),
        questions=asked,
        **parts,
    )


CROSSING = {"award": "chien-si-thi-dua-co-so", "year": 2023, "on": dt.date(2024, 1, 20)}


def test_answers_are_those_of_the_awards():
    """A case gives what asking the award gives."""
    case = a_case(CaseQuestion(award="lao-dong-tien-tien", year=2023, on=dt.date(2023, 12, 20)))
    (answer,) = case.answers()
    expected = assess("LĐTT", case.record, year=2023, on=dt.date(2023, 12, 20))

    assert isinstance(answer, Assessment)
    assert expected.to_dict() == answer.to_dict()


def test_both_readings_are_given_where_two_laws_meet():
    """Without a choice of law both are answered, and neither hides the other."""
    (answer,) = a_case(CaseQuestion(**CROSSING)).answers()

    assert isinstance(answer, BothReadings)
    told = answer_to_dict(answer)
    assert (True, False) == (told["both_readings"], told["agree"])
    assert ("06/2022/QH15", "15/2003/QH11") == (told["by_day"]["law"], told["by_year"]["law"])


@pytest.mark.parametrize(
    ("law", "outcome"),
    [("06/2022/QH15", Outcome.ELIGIBLE), ("15/2003/QH11", Outcome.NOT_ELIGIBLE)],
)
def test_a_question_may_choose_the_law(law, outcome):
    """Naming the law gives the one reading."""
    (answer,) = a_case(CaseQuestion(**CROSSING, law=law)).answers()

    assert (law, outcome) == (answer.award.law.number, answer.outcome)


def test_a_law_that_governs_neither_year_nor_day_is_refused():
    """Choosing a law does not bend its time; each question's fault has its place."""
    case = a_case(
        CaseQuestion(**CROSSING),
        CaseQuestion(award="LĐTT", year=2024, on=dt.date(2024, 12, 1), law="15/2003/QH11"),
        CaseQuestion(award="LĐTT", year=2018, on=dt.date(2018, 12, 1)),
        CaseQuestion(**CROSSING, readings={"no-such-key": "x"}),
        CaseQuestion(award="giay-khen", year=2023, on=dt.date(2023, 12, 1)),
    )

    with pytest.raises(BadInput) as caught:
        case.answers()
    assert [
        "$.questions[1]",
        "$.questions[2]",
        "$.questions[3]",
        "$.questions[4]",
    ] == [line.partition(":")[0] for line in caught.value.lines()]


def test_a_question_may_tell_the_day_of_receipt():
    """It reads, writes and reaches the answer; absent, it is not known."""
    asked = {"award": "LĐTT", "year": 2026, "on": "2026-10-05", "received": "2026-09-30"}
    data = {**case_to_dict(a_case()), "questions": [asked, {**asked, "received": None}]}
    case = case_from_dict(data)

    assert [dt.date(2026, 9, 30), None] == [question.received for question in case.questions]
    assert case == case_from_dict(case_to_dict(case))
    told, silent = (answer_to_dict(answer) for answer in case.answers())
    assert ("2026-09-30", "2026-09-30") == (told["received"], told["as_of"])
    assert (None, "2026-10-05") == (silent["received"], silent["as_of"])
    assert told["provisional"] is silent["provisional"] is True


@pytest.mark.parametrize("received", ["2026-10-06", "1900-01-01"])
def test_a_day_of_receipt_that_cannot_be_is_refused_in_its_place(received):
    """After the day of consideration, or before anybody could ask."""
    asked = {"award": "LĐTT", "year": 2026, "on": "2026-10-05", "received": received}
    with pytest.raises(BadInput) as caught:
        case_from_dict({**case_to_dict(a_case()), "questions": [asked]})
    (line,) = caught.value.lines()
    assert line.startswith("$.questions[0].received: ")


def test_an_answer_tells_the_earliest_year_where_it_says_no():
    """Only a refusal looks ahead, and ``null`` says that no year is in sight."""
    refused = CaseQuestion(award="CSTĐCS", year=2023, on=dt.date(2023, 12, 20))
    granted = CaseQuestion(award="CSTĐCS", year=2023, on=dt.date(2024, 1, 20), law="06/2022/QH15")
    hopeless = CaseQuestion(award="TTLĐTT", year=2023, on=dt.date(2023, 12, 20))

    no, yes, never = map(answer_to_dict, a_case(refused, granted, hopeless).answers())

    assert 2024 == no["earliest_year"]
    assert "earliest_year" not in yes
    assert never["earliest_year"] is None


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("locale", ["vi", "en"])
def test_answers_are_plain_json(path, locale):
    """What an answer tells can be written as JSON and read back the same."""
    told = [answer_to_dict(answer, locale) for answer in load_case(path).answers()]

    assert told == json.loads(json.dumps(told))


def test_a_record_of_any_event_is_told_as_a_case():
    """A record is told with its attestations apart."""
    attestation = Attestation(condition="a", year=2024, holds=True, by="X")
    grading = Grading(year=2024, grade=Grade.GOOD)
    record = Record(subject=Household(id="a"), events=[attestation, grading])

    case = Case.of(record)

    assert ((grading,), (attestation,)) == (case.events, case.attestations)
    assert all(isinstance(event, Event) for event in case.events)
