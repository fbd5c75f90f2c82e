"""Properties of the whole catalogue over records that are complete, torn, noisy and unknown."""

import datetime as dt

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.criteria import Truth
from thidua.errors import ContradictoryRecords
from thidua.records import (
    Attestation,
    ClusterPlacing,
    Collective,
    CollectiveKind,
    Composition,
    Conferral,
    Contribution,
    ContributionKind,
    Discipline,
    DisciplineForm,
    Grade,
    Grading,
    Household,
    Individual,
    Launcher,
    MovementPlacing,
    Occupation,
    OrganiserLevel,
    Proceeding,
    Proposal,
    ProposalResult,
    Reach,
    Review,
    Service,
    Study,
    StudyResult,
    everything,
    years,
)

PERSONAL = (
    "lao-dong-tien-tien",
    "chien-si-tien-tien",
    "chien-si-thi-dua-co-so",
    "chien-si-thi-dua-bo-ban-nganh-tinh",
    "chien-si-thi-dua-toan-quoc",
)
SHARED = (
    "tap-the-lao-dong-tien-tien",
    "tap-the-lao-dong-xuat-sac",
    "don-vi-tien-tien",
    "don-vi-quyet-thang",
)
FLAGS = ("co-thi-dua-bo-ban-nganh-tinh", "co-thi-dua-cua-chinh-phu")
AWARDS = (*PERSONAL, *SHARED, *FLAGS, "bang-khen-bo-ban-nganh-tinh")
TITLES = (*PERSONAL, *SHARED)
LATEST = 2035
FULL = everything(2000, LATEST)


def keys_of(award):
    """The keys of every judged condition of an award."""
    return sorted({c.key for c in award.criterion.walk() if hasattr(c, "by")})


def noise(case):
    """Facts that may be added to a file, good, bad and half known."""
    near = st.integers(case.year - 6, case.year)
    days = near.flatmap(lambda y: st.dates(dt.date(y, 1, 1), dt.date(y, 12, 31)))
    maybe = st.sampled_from([True, False, None])
    return st.one_of(
        st.builds(Grading, year=near, grade=st.sampled_from(Grade)),
        st.builds(Conferral, award=st.sampled_from(TITLES), year=near),
        contributions(near, ["A", "B", "C"], [*Reach, None], maybe),
        st.builds(
            Attestation,
            condition=st.sampled_from(keys_of(case.declared) or ["khong-ai-hoi"]),
            year=st.just(case.year),
            holds=st.booleans(),
            by=st.just("người kiểm thử"),
        ),
        st.builds(Discipline, form=st.sampled_from(DisciplineForm), decided_on=days),
        st.builds(
            lambda start, length, result, graded, complied: Study(
                start=start,
                end=start + dt.timedelta(days=length),
                result=result,
                graded=graded,
                complied=complied,
            ),
            days,
            st.integers(200, 800),
            st.sampled_from([*StudyResult, None]),
            maybe,
            maybe,
        ),
        st.builds(Proceeding, matter=st.just("Kiểm tra"), opened_on=days),
        st.builds(
            Proposal,
            award=st.just("co-thi-dua-cua-chinh-phu"),
            year=near,
            result=st.sampled_from(ProposalResult),
        ),
        st.builds(
            ClusterPlacing,
            year=near,
            cluster=st.just("Khối 5"),
            organiser=st.sampled_from(OrganiserLevel),
            leads=st.booleans(),
        ),
        st.builds(
            MovementPlacing,
            movement=st.just("Chung sức"),
            launched_by=st.sampled_from(Launcher),
            start=st.dates(dt.date(2015, 1, 1), dt.date(2020, 1, 1)),
            reviewed_on=days.filter(lambda day: day > dt.date(2020, 1, 1)),
            review=st.sampled_from(Review),
            leads=st.booleans(),
        ),
        st.builds(
            lambda members, share: Composition(
                year=case.year,
                members=members,
                completing=min(members, share),
                holders=dict.fromkeys(PERSONAL, min(members, share)),
                disciplined=None,
            ),
            st.integers(1, 12),
            st.integers(0, 12),
        ),
    )


SUBJECTS = st.one_of(
    st.builds(Individual, id=st.just("a"), occupations=st.sets(st.sampled_from(Occupation))),
    st.builds(Collective, id=st.just("b"), type=st.sampled_from([*CollectiveKind, None])),
    st.just(Household(id="c")),
)


def contributions(years, titles, reaches, maybe):
    """Contributions that a record may hold: what was recognised was applied."""
    told = [(r, applied) for r in reaches for applied in (True, False, None)]
    return st.builds(
        lambda kind, title, year, pair, accepted: Contribution(
            type=kind,
            title=title,
            year=year,
            reach=pair[0],
            applied=pair[1],
            accepted=accepted,
        ),
        st.sampled_from(ContributionKind),
        st.sampled_from(titles),
        years,
        st.sampled_from([pair for pair in told if pair[0] is None or pair[1] is not False]),
        maybe,
    )


@st.composite
def files(draw, good, *, torn=True, subjects=True):
    """A complete file of some award, then torn, made noisy and partly covered."""
    case = good(draw(st.sampled_from(["2003", "2022"])), draw(st.sampled_from(AWARDS)))
    if torn and draw(st.booleans()):
        lost = draw(st.sets(st.sampled_from(case.events)))
        case = attrs.evolve(case, events=tuple(e for e in case.events if e not in lost))
    case = case.put(*draw(st.lists(noise(case), max_size=4)))
    if torn:
        for kind in draw(st.sets(st.sampled_from(sorted(FULL, key=lambda k: k.slug)), max_size=3)):
            case = case.uncover(kind, *draw(st.sets(st.integers(case.year - 6, case.year))))
    if subjects and draw(st.integers(0, 9)) == 0:
        case = case.of(draw(SUBJECTS))
    return case


def truth(case):
    """The truth of the standards, without what puts the file off."""
    return case.assess().finding.truth


@given(data=st.data())
def test_a_valid_good_year_never_makes_an_eligible_file_ineligible(good, data):
    """A better grade, one more title, one more initiative: eligible stays eligible."""
    case = data.draw(files(good))
    before = case.outcome
    year = data.draw(st.integers(case.year - 8, case.year))
    better = data.draw(
        st.sampled_from(
            [
                Grading(year=year, grade=Grade.EXCELLENT),
                *(Conferral(award=title, year=year) for title in TITLES),
                *(
                    Contribution(
                        type=kind,
                        title="Thêm",
                        year=year,
                        reach=reach,
                        accepted=True,
                        applied=True,
                    )
                    for kind in ContributionKind
                    for reach in Reach
                ),
            ]
        )
    )
    after = case.put(better)
    if before == "ELIGIBLE":
        assert before == after.outcome
    if truth(case) is Truth.TRUE:
        assert truth(after) is Truth.TRUE


HALF_KNOWN = {
    Contribution: ("reach", "accepted", "applied"),
    Composition: ("completing", "disciplined"),
    Study: ("result", "graded", "complied"),
}


@st.composite
def less_known(draw, case):
    """The same file with facts and coverage taken away: nothing in it is told otherwise."""
    kinds = draw(st.sets(st.sampled_from(sorted(FULL, key=lambda k: k.slug)), min_size=1))
    for kind in kinds:
        case = case.uncover(kind)
    # A stretch that ends or a course without a result may not be half told: whole facts go.
    gone = [e for e in case.events if type(e) in kinds or type(e) is Attestation]
    lost = draw(st.sets(st.sampled_from(gone))) if gone else set()
    events = []
    for event in case.events:
        if event in lost:
            continue
        fields = HALF_KNOWN.get(type(event), ())
        forgotten = draw(st.sets(st.sampled_from(fields))) if fields else ()
        events.append(attrs.evolve(event, **dict.fromkeys(forgotten)))
    case = attrs.evolve(case, events=tuple(events))
    if draw(st.booleans()) and not isinstance(case.subject, Household):
        blank = {"occupations": ()} if isinstance(case.subject, Individual) else {"type": None}
        case = case.who(**blank)
    return case


@given(data=st.data())
def test_learning_what_was_unknown_never_reverses_a_decision(good, data):
    """With less known the answer is the same or undetermined, never the opposite."""
    case = data.draw(files(good))
    unknown = data.draw(less_known(case))
    assert truth(unknown) in {truth(case), Truth.UNKNOWN}
    here, there = unknown.assess().deferral, case.assess().deferral
    assert here.truth in {there.truth, Truth.UNKNOWN}


@given(data=st.data())
def test_learning_about_a_contribution_never_reverses_a_decision(good, data):
    """Whether it was accepted, applied or recognised at a level: learnt later, never a reversal."""
    law = data.draw(st.sampled_from(["2003", "2022"]))
    award = data.draw(st.sampled_from([*PERSONAL[2:], "bang-khen-bo-ban-nganh-tinh"]))
    bare = good(law, award).drop(Contribution)
    known = data.draw(
        st.lists(
            contributions(
                st.integers(bare.year - 1, bare.year),
                ["A", "B"],
                [Reach.NATIONAL, None],
                st.booleans(),
            ),
            min_size=1,
            max_size=3,
        )
    )
    fields = HALF_KNOWN[Contribution]
    half = [
        attrs.evolve(one, **dict.fromkeys(data.draw(st.sets(st.sampled_from(fields)))))
        for one in known
    ]
    assert truth(bare.put(*half)) in {truth(bare.put(*known)), Truth.UNKNOWN}


@given(data=st.data())
def test_declaring_a_year_complete_never_reverses_a_decision(good, data):
    """Coverage alone turns not known into known, and nothing else."""
    case = data.draw(files(good))
    known = attrs.evolve(case, complete=FULL)
    if truth(case) is not Truth.UNKNOWN:
        assert truth(case) is truth(known)


@given(data=st.data())
def test_the_same_fact_twice_is_refused(good, data):
    """A duplicated record is an error that names the fact, never counted or dropped."""
    case = data.draw(files(good).filter(lambda c: c.events))
    twin = data.draw(st.sampled_from(case.events))
    with pytest.raises(ContradictoryRecords):
        _ = attrs.evolve(case, events=(*case.events, twin)).record


@given(data=st.data())
def test_order_of_facts_changes_nothing(good, data):
    """Outcome, gaps and the digest of the facts do not depend on the order told."""
    case = data.draw(files(good))
    shuffled = attrs.evolve(case, events=tuple(data.draw(st.permutations(case.events))))
    one, other = case.assess(), shuffled.assess()
    assert one.outcome is other.outcome
    assert one.receipt() == other.receipt()
    assert one.routes() == other.routes()
    assert [gap.to_dict() for gap in one.gaps()] == [gap.to_dict() for gap in other.gaps()]


def recombine(finding):
    """The truth worked out anew from the leaves."""
    if not finding.parts:
        return finding.truth
    return finding.criterion.combine([recombine(part) for part in finding.parts])


AS_TOLD = {
    "ELIGIBLE": {Truth.TRUE},
    "NOT_ELIGIBLE": {Truth.FALSE},
    "UNDETERMINED": {Truth.UNKNOWN},
    "DEFERRED": {Truth.TRUE, Truth.UNKNOWN},
}
MARKS = {Truth.TRUE: "✓", Truth.FALSE: "✗", Truth.UNKNOWN: "?"}
WORDS = {
    "ELIGIBLE": "đủ tiêu chuẩn",
    "NOT_ELIGIBLE": "không đủ tiêu chuẩn",
    "UNDETERMINED": "chưa đủ căn cứ để kết luận",
    "DEFERRED": "chưa xét",
}


@given(data=st.data())
def test_explanation_and_outcome_agree(good, data):
    """Headline, first mark, the tree of findings, the plain data: one answer."""
    case = data.draw(files(good))
    assessment = case.assess()
    outcome, finding = assessment.outcome.name, assessment.finding
    assert finding.truth in AS_TOLD[outcome]
    assert finding.truth is recombine(finding)
    for full in (False, True):
        headline, *lines = assessment.explain(full=full).splitlines()
        assert headline.endswith(f": {WORDS[outcome]}")
        tree = next(line for line in lines if not line.startswith("! "))
        assert MARKS[finding.truth] == tree[0]
        assert ("Chưa xét vì:" in lines) == (outcome == "DEFERRED")
    told = assessment.to_dict()
    assert (assessment.outcome.value, finding.truth.value) == (
        told["outcome"],
        told["finding"]["truth"],
    )
    assert (finding.truth is Truth.TRUE) == (told["gaps"] == [])
    assert all(gap.truth is finding.truth for gap in assessment.gaps())


@given(data=st.data())
def test_verdict_alone_equals_the_full_tree(good, data):
    """The fast answer and the explained one never differ, under any reading."""
    case = data.draw(files(good))
    chosen = {
        ambiguity.key: data.draw(st.sampled_from([option.key for option in ambiguity.options]))
        for ambiguity in case.declared.ambiguities
    }
    inquiry = case.declared.ask(case.year, case.day, readings=chosen)
    assert inquiry.verdict(case.record) is inquiry.assess(case.record).finding.truth


def great(case, year):
    """The best year there could be, without titles that bar another."""
    count = dict.fromkeys(PERSONAL, 10)
    return (
        Grading(year=year, grade=Grade.EXCELLENT),
        *(Conferral(award=title, year=year) for title in TITLES),
        *(
            Contribution(
                type=kind, title=title, year=year, reach=Reach.NATIONAL, accepted=True, applied=True
            )
            for kind in ContributionKind
            for title in ("Hay 1", "Hay 2")
        ),
        Composition(year=year, members=10, completing=10, holders=count, disciplined=0),
        *(
            ClusterPlacing(year=year, cluster=str(n), organiser=organiser, leads=True)
            for n, organiser in enumerate(OrganiserLevel)
        ),
    )


def answered(case, gap):
    """The file with one gap answered: favourably where that is a fact of a known shape."""
    *_, last = gap.years or (case.year,)
    kinds = {kind.slug: kind for kind in (*FULL, Attestation)}
    if gap.kind == "doi-tuong":
        if isinstance(case.subject, Individual):
            return case.who(occupations=set(Occupation))
        return case.who(type=CollectiveKind.ARMED_FORCES)
    if gap.kind == Attestation.slug:
        return case.attest(gap.condition, year=last)
    kind = kinds[gap.kind]
    complete = {**case.complete, kind: case.complete.get(kind, frozenset()) | set(gap.years)}
    case = attrs.evolve(case, complete=complete)
    if kind is Service:
        if not any(isinstance(event, Service) for event in case.events):
            case = case.put(Service(start=dt.date(2000, 1, 1)))
    elif kind is Study:
        courses = [event for event in case.events if isinstance(event, Study)]
        fair = StudyResult.FAIR_OR_BETTER
        case = case.put(*(attrs.evolve(c, result=fair, complied=True) for c in courses))
    elif kind is Contribution:
        case = case.put(*(event for event in great(case, last) if isinstance(event, kind)))
    elif kind is Grading:
        held = {event.year for event in case.events if isinstance(event, Grading)}
        case = (
            case.grade(Grade.EXCELLENT, *(set(gap.years) - held)) if set(gap.years) - held else case
        )
    elif kind in {Composition, ClusterPlacing}:
        case = case.put(*(event for event in great(case, last) if isinstance(event, kind)))
    return case


@given(data=st.data())
def test_answering_gaps_one_by_one_reaches_a_decision(good, data):
    """Every undetermined outcome names facts that decide it, and answering settles it."""
    case = data.draw(files(good))
    if data.draw(st.booleans()):
        case = data.draw(less_known(case))
    answers = set()
    while truth(case) is Truth.UNKNOWN:
        # One gap may wait for another's answer, such as initiatives within a run of years.
        left = [
            gap
            for gap in case.assess().gaps()
            if (gap.kind, gap.condition, gap.years) not in answers
        ]
        gap = data.draw(st.sampled_from(left))
        answers.add((gap.kind, gap.condition, gap.years))
        case = answered(case, gap)
    assert not [gap for gap in case.assess().gaps() if gap.truth is Truth.UNKNOWN]


def settled(case):
    """The file with what is half known of the past answered favourably, and somebody in it."""
    whole = []
    for event in case.events:
        told = event
        if isinstance(event, Contribution):
            told = attrs.evolve(
                event,
                reach=event.reach or (None if event.applied is False else Reach.NATIONAL),
                accepted=event.accepted is not False,
                applied=event.applied is not False,
            )
        elif isinstance(event, Study):
            told = attrs.evolve(
                event,
                result=event.result or StudyResult.FAIR_OR_BETTER,
                complied=event.complied is not False,
            )
        elif isinstance(event, Composition):
            told = attrs.evolve(
                event,
                disciplined=event.disciplined or 0,
                holders={**dict.fromkeys(PERSONAL, event.members), **dict(event.holders)},
            )
        whole.append(told)
    if not any(isinstance(event, Composition) for event in whole):
        whole += [e for e in great(case, case.year) if isinstance(e, Composition)]
    return attrs.evolve(case, events=tuple(whole))


@given(data=st.data())
def test_earliest_year_is_the_first_that_a_favourable_future_reaches(good, data):
    """Not before the year asked; not eligible in any year between; eligible then, if all goes well."""
    case = data.draw(files(good, torn=False, subjects=False))
    if data.draw(st.booleans()):
        lost = data.draw(st.sets(st.sampled_from(case.events)))
        case = attrs.evolve(case, events=tuple(e for e in case.events if e not in lost))
    # What is past is known; what is to come is not.
    past = {kind: years(2000, case.year) for kind in FULL}
    case = attrs.evolve(case, complete=past)
    assessment = case.assess()
    earliest = assessment.earliest_year()
    assert earliest is not None
    assert case.year <= earliest.year
    assert (truth(case) is not Truth.FALSE) == (earliest.year == case.year)
    future = [
        event for year in range(case.year + 1, earliest.year + 1) for event in great(case, year)
    ]
    judged = [
        Attestation(condition=key, year=year, holds=True, by="người kiểm thử")
        for key in keys_of(case.declared)
        for year in range(case.year, earliest.year + 1)
        if (key, year) not in case.record.attestations
    ]
    bright = attrs.evolve(settled(case).put(*future, *judged), complete=FULL)
    for later in range(earliest.year - case.year + 1):
        question = assessment.question.years_later(later)
        found = case.declared.standard.bind(question).judge(bright.record).truth
        expected = Truth.TRUE if case.year + later == earliest.year else Truth.FALSE
        assert expected is found, (later, earliest)


@pytest.mark.parametrize("law", ["2003", "2022"])
def test_wrong_subject_has_no_earliest_year(good, law):
    """No future makes a household a titled worker."""
    case = good(law, "lao-dong-tien-tien").of(Household(id="c"))
    assert case.assess().earliest_year() is None


def test_earliest_year_counts_the_years_of_a_run(good):
    """One grassroots title in 2024, none before: three in a row by 2026 at the earliest."""
    case = good("2022", "chien-si-thi-dua-bo-ban-nganh-tinh").drop(Conferral)
    case = case.confer("chien-si-thi-dua-co-so", 2024)
    case = attrs.evolve(case, complete={kind: years(2000, 2024) for kind in FULL})
    earliest = case.assess().earliest_year()
    assert 2026 == earliest.year
    assert Conferral.slug in {gap.kind for gap in earliest.path}
    assert 2027 == case.drop(Conferral).assess().earliest_year().year
