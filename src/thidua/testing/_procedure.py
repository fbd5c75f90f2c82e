"""Strategies for procedure: ballots, candidates of a cap, nominees."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import strategies as st

from thidua.awards import law_2022
from thidua.criteria import Award, AwardFamily
from thidua.procedure import Candidate, Nominee, UnitKind
from thidua.records import CommendationType, Origin, SubjectKind
from thidua.votes import Ballot


@st.composite
def ballots(draw: st.DrawFn, *, members: int | None = None, whole: bool = False) -> Ballot:
    """Counts of a ballot that can be: never more votes than members, nor than were present.

    Args:
        draw: given by Hypothesis.
        members: how many members the council has; None draws from 1 to 60.
        whole: every number is told; otherwise some may be unknown.
    """
    total = draw(st.integers(1, 60)) if members is None else members
    present = draw(st.integers(0, total))
    parts = sorted(draw(st.tuples(*[st.integers(0, present)] * 3)))
    in_favour, against, abstained = parts[0], parts[1] - parts[0], parts[2] - parts[1]
    absent = sorted(draw(st.tuples(*[st.integers(0, total - present)] * 2)))

    def told(number: int) -> int | None:
        return number if whole else draw(st.sampled_from((number, number, None)))

    return Ballot(
        members=told(total),
        in_favour=told(in_favour),
        against=told(against),
        abstained=told(abstained),
        written_in_favour=told(absent[0]),
        written_against=told(absent[1] - absent[0]),
        present=told(present),
        secret=draw(st.booleans()) if whole else draw(st.none() | st.booleans()),
    )


@st.composite
def candidates(
    draw: st.DrawFn, *, most: int = 12, kinds: Sequence[SubjectKind] = tuple(SubjectKind)
) -> tuple[Candidate, ...]:
    """Lists of candidates with points, ties among them, told or not told of their sex.

    Args:
        draw: given by Hypothesis.
        most: how many there are at most.
        kinds: which kinds of subjects; a list is of one kind.
    """
    kind = draw(st.sampled_from(kinds))
    listed = []
    for number in range(draw(st.integers(0, most))):
        women = members = woman = None
        if kind is SubjectKind.COLLECTIVE:
            members = draw(st.none() | st.integers(1, 50))
            women = None if members is None else draw(st.none() | st.integers(0, members))
        elif kind is SubjectKind.INDIVIDUAL:
            woman = draw(st.none() | st.booleans())
        listed.append(
            Candidate(
                id=f"ung-vien-{number + 1}",
                kind=kind,
                points=draw(st.none() | st.integers(0, 10)),
                woman=woman,
                women=women,
                members=members,
            )
        )
    return tuple(listed)


@st.composite
def nominees(draw: st.DrawFn, *, awards: Iterable[Award] = law_2022.AWARDS) -> Nominee:
    """Nominees for awards that are for such a subject, from any unit, told in part or in full.

    Args:
        draw: given by Hypothesis.
        awards: the awards to choose from.
    """
    award = draw(st.sampled_from(tuple(awards)))
    kind = draw(st.sampled_from(award.subjects))
    title = award.kind.family is AwardFamily.EMULATION_TITLE
    household = kind is SubjectKind.HOUSEHOLD
    return Nominee(
        award=award.name,
        kind=kind,
        unit=draw(st.none() | st.sampled_from(UnitKind)),
        type=None if title else draw(st.none() | st.sampled_from(CommendationType)),
        origin=Origin.DOMESTIC if household else draw(st.sampled_from(Origin)),
        posthumous=kind is SubjectKind.INDIVIDUAL and draw(st.booleans()),
        education=draw(st.none() | st.booleans()),
        secret=draw(st.booleans()),
    )
