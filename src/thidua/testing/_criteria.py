"""Strategies for rules: single leaves, and trees of every combination."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from thidua.criteria import (
    AllMembersCompleted,
    Criterion,
    DisciplineOnRecord,
    HasMemberHolding,
    LedCluster,
    LedMovement,
    NoMemberDisciplined,
    NotProposedFor,
    Reading,
    StudiedWell,
    UnderExamination,
    all_of,
    any_of,
    at_least,
    attested,
    contributed,
    graded,
    graded_in_a_row,
    held,
    held_in_a_row,
    held_post,
    held_times,
    meets,
    members_holding,
    never_disciplined,
    no_measure_in_stage,
    not_,
    not_disciplined,
    not_newcomer,
    one_measure_in_stage,
    readings,
    route,
    served,
    served_in_forces,
    served_terms,
    subject_is,
)
from thidua.law import OrganiserRule
from thidua.records import (
    AWARD_NAMES,
    AwardName,
    CollectiveKind,
    ContributionKind,
    DisciplineForm,
    FlagClause,
    Grade,
    Launcher,
    Occupation,
    OrganiserLevel,
    Reach,
    Review,
    SubjectKind,
)
from thidua.testing._records import AWARDS, CONDITIONS, POSTS
from thidua.words import verbatim

_RULE: Final = OrganiserRule("Quy chế minh họa, Điều 1", illustrative=True)
_SPACINGS = ((1, 1), (1, 2), (1, 3), (2, 3), (3, 3))
_SHARES = (Fraction(1, 3), Fraction(1, 2), Fraction(7, 10), Fraction(1))


@st.composite
def leaves(draw: st.DrawFn, *, awards: Iterable[str] = AWARDS) -> Criterion:
    """Leaves of every type, with parameters that the strategies for events can meet.

    Their source is a rule marked as made up. Subjects, qualitative conditions and the three
    cautions are among them.

    Args:
        draw: supplied by Hypothesis.
        awards: slugs of the awards that the leaves name.
    """
    named = st.sampled_from([AWARD_NAMES[award] for award in awards])
    makers = _leaf_makers(draw, named)
    return makers[draw(st.sampled_from(sorted(makers)))]()


def _leaf_makers(
    draw: st.DrawFn, named: st.SearchStrategy[AwardName]
) -> dict[str, Callable[[], Criterion]]:
    small = st.integers(1, 4)

    def in_a_row() -> Criterion:
        return held_in_a_row(
            draw(named),
            draw(st.integers(1, 3)),
            spacing=draw(st.sampled_from(_SPACINGS)),
            lately=draw(st.integers(0, 2)),
            source=_RULE,
        )

    def times() -> Criterion:
        return held_times(
            draw(named),
            draw(st.integers(1, 3)),
            within=draw(st.none() | st.integers(1, 6)),
            after=draw(st.none() | named),
            source=_RULE,
        )

    def contribution() -> Criterion:
        types = draw(
            st.lists(st.sampled_from(ContributionKind), min_size=1, max_size=3, unique=True)
        )
        run = graded_in_a_row(draw(st.sampled_from(Grade)), draw(small))
        return contributed(
            *types,
            reach=draw(st.none() | st.sampled_from(Reach)),
            times=draw(st.integers(1, 2)),
            span=draw(small),
            applied=draw(st.booleans()),
            during=draw(st.none() | st.just(run)),
            source=_RULE,
        )

    def post() -> Criterion:
        names = draw(st.lists(st.sampled_from(POSTS), min_size=1, unique=True))
        above = [([name], draw(st.none() | small)) for name in POSTS if name not in names]
        return held_post(
            *names,
            years=draw(st.none() | small),
            below=draw(st.none() | st.integers(5, 8)),
            up_to=draw(st.none() | st.integers(5, 8)),
            above=draw(st.just(()) | st.just(above)),
            levels=draw(st.sampled_from((1, None))),
            past_unheld=draw(st.booleans()),
            unbroken=draw(st.booleans()),
            reduced=draw(st.booleans()),
            rotation=draw(st.booleans()),
            to_term=draw(st.booleans()),
            staged=draw(st.booleans()),
            clear=draw(st.booleans()),
            source=_RULE,
        )

    def subject() -> Criterion:
        return draw(
            st.one_of(
                st.sampled_from(Occupation),
                st.sampled_from(CollectiveKind),
                st.sampled_from(SubjectKind),
            ).map(lambda track: subject_is(track, source=_RULE))
        )

    return {
        "held": lambda: held(
            *draw(st.lists(named, min_size=1, max_size=2, unique=True)), source=_RULE
        ),
        "held-in-a-row": in_a_row,
        "held-times": times,
        "graded": lambda: graded(draw(st.sampled_from(Grade)), source=_RULE),
        "graded-in-a-row": lambda: graded_in_a_row(
            draw(st.sampled_from(Grade)),
            draw(small),
            or_held=draw(st.lists(named, max_size=2, unique=True)),
            source=_RULE,
        ),
        "contributed": contribution,
        "not-disciplined": lambda: not_disciplined(
            draw(st.sampled_from(DisciplineForm)), source=_RULE
        ),
        "served": lambda: served(
            draw(st.integers(1, 30)), to_year_end=draw(st.booleans()), source=_RULE
        ),
        "not-newcomer": lambda: not_newcomer(
            draw(st.integers(1, 12)), to_year_end=draw(st.booleans()), source=_RULE
        ),
        "held-post": post,
        "served-terms": lambda: served_terms(
            draw(st.sampled_from(POSTS)), terms=draw(st.integers(1, 3)), source=_RULE
        ),
        "served-in-forces": lambda: served_in_forces(
            draw(small), below=draw(st.none() | st.integers(5, 8)), source=_RULE
        ),
        "never-disciplined": lambda: never_disciplined(*draw(_forms()), source=_RULE),
        "no-measure-in-stage": lambda: no_measure_in_stage(source=_RULE),
        "one-measure-in-stage": lambda: one_measure_in_stage(*draw(_forms()), source=_RULE),
        "studied-well": lambda: StudiedWell(only_graded=draw(st.booleans()), sources=(_RULE,)),
        "members-holding": lambda: members_holding(
            draw(named),
            draw(st.sampled_from(_SHARES)),
            strictly=draw(st.booleans()),
            source=_RULE,
        ),
        "all-members-completed": lambda: AllMembersCompleted(sources=(_RULE,)),
        "has-member-holding": lambda: HasMemberHolding(
            award=draw(named), count=draw(small), sources=(_RULE,)
        ),
        "no-member-disciplined": lambda: NoMemberDisciplined(sources=(_RULE,)),
        "subject-is": subject,
        "attested": lambda: attested(
            draw(st.sampled_from(CONDITIONS)),
            verbatim("Tiêu chuẩn định tính minh họa"),
            by=verbatim("Hội đồng Thi đua - Khen thưởng"),
            source=_RULE,
        ),
        "led-cluster": lambda: LedCluster(organisers=draw(_levels()), sources=(_RULE,)),
        "led-movement": lambda: LedMovement(
            launchers=tuple(
                draw(st.lists(st.sampled_from(Launcher), min_size=1, max_size=2, unique=True))
            ),
            years=draw(st.integers(1, 5)),
            reviews=tuple(draw(st.lists(st.sampled_from(Review), min_size=1, unique=True))),
            sources=(_RULE,),
        ),
        "not-proposed-for": lambda: NotProposedFor(
            award=draw(named),
            unless_refused=draw(st.booleans()),
            clauses=draw(st.sampled_from(((), (FlagClause.CLUSTERS,)))),
            sources=(_RULE,),
        ),
        "under-examination": lambda: UnderExamination(sources=(_RULE,)),
        "discipline-on-record": lambda: DisciplineOnRecord(sources=(_RULE,)),
    }


def _forms() -> st.SearchStrategy[list[DisciplineForm]]:
    return st.lists(st.sampled_from(DisciplineForm), min_size=1, max_size=4, unique=True)


def _levels() -> st.SearchStrategy[tuple[OrganiserLevel, ...]]:
    levels = st.lists(st.sampled_from(OrganiserLevel), min_size=1, max_size=2, unique=True)
    return levels.map(tuple)


@st.composite
def _joined(draw: st.DrawFn, children: st.SearchStrategy[Criterion]) -> Criterion:
    parts = draw(st.lists(children, min_size=1, max_size=4))
    form = draw(st.sampled_from(("all", "any", "at-least", "not", "route", "meets", "readings")))
    match form:
        case "all":
            return all_of(*parts, source=_RULE)
        case "any":
            return any_of(*parts, source=_RULE)
        case "at-least":
            return at_least(draw(st.integers(1, len(parts))), *parts, source=_RULE)
        case "not":
            return not_(parts[0], source=_RULE)
        case "route":
            return route("nhanh-minh-hoa", *parts, source=_RULE)
        case "meets":
            return meets(AWARD_NAMES[AWARDS[0]], all_of(*parts), source=_RULE)
    options = [
        Reading(key=f"cach-{number}", text=verbatim(f"cách {number}"), criterion=part)
        for number, part in enumerate((parts[0], parts[-1]), start=1)
    ]
    return readings("van-de-minh-hoa", *options, source=_RULE)


def criteria_trees(
    *, leaves: st.SearchStrategy[Criterion] | None = None, max_leaves: int = 12
) -> st.SearchStrategy[Criterion]:
    """Rules made of every combination there is.

    Args:
        leaves: what they are made of; leaves of every type where it is not given.
        max_leaves: at most about how many leaves.
    """
    base = _any_leaf() if leaves is None else leaves
    return st.recursive(base, _joined, max_leaves=max_leaves)


_any_leaf = leaves
