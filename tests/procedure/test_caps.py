"""Ratio caps and quotas: ceilings by day, rounding, ties and the preference for women."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.errors import InvalidValue, UnknownName
from thidua.law import DECREE_2025, LAW_2026, Citation, OrganiserRule
from thidua.numbers import Rounding
from thidua.procedure import Candidate, Cap, CapBase, apply_cap, cap_for, central_cap
from thidua.records import Collective, FlagClause, Individual, SubjectKind

FIGHTER = "chien-si-thi-dua-co-so"
FLAG = "co-thi-dua-cua-chinh-phu"
OWN = OrganiserRule("Quyết định 12/QĐ-UBND, Điều 4")
DOWN = {"rounding": Rounding.DOWN, "rounded_by": OWN}
IN_2023 = dt.date(2023, 12, 31)
IN_2024 = dt.date(2024, 6, 1)


def person(name: str, points: int | None = None, *, woman: bool | None = False) -> Candidate:
    return Candidate(id=name, kind=SubjectKind.INDIVIDUAL, points=points, woman=woman)


def collective(name: str, points: int, women: int | None, members: int | None = 10) -> Candidate:
    return Candidate(
        id=name, kind=SubjectKind.COLLECTIVE, points=points, women=women, members=members
    )


def ids(candidates: tuple[Candidate, ...]) -> list[str]:
    return [candidate.id for candidate in candidates]


def parts(result) -> tuple[list[str], list[str], list[str]]:
    return ids(result.inside), ids(result.outside), ids(result.undecided)


def of(places: int) -> Cap:
    return Cap(count=places, source=OWN)


LADDER = tuple(person(f"c{n:02}", 100 - n) for n in range(1, 11))
FIFTEEN = Cap(share="15/100", base=CapBase.ADVANCED, source=OWN)


@pytest.mark.parametrize(
    ("award", "on", "share", "base", "cited"),
    [
        (
            FIGHTER,
            dt.date(2017, 10, 1),
            Fraction(3, 20),
            CapBase.ADVANCED,
            "khoản 3 Điều 9 Nghị định 91/2017/NĐ-CP",
        ),
        (FIGHTER, IN_2023, Fraction(3, 20), CapBase.ADVANCED, "khoản 3 Điều 9 Nghị định 91"),
        (FIGHTER, dt.date(2024, 1, 1), None, None, "Nghị định 98/2023/NĐ-CP"),
        (FLAG, IN_2023, Fraction(1, 5), CapBase.FLAG_STANDARD, "khoản 1 Điều 11 Nghị định 91"),
        (
            FLAG,
            dt.date(2024, 1, 1),
            Fraction(1, 5),
            CapBase.LEADERS_TO_STANDARD,
            "khoản 1 Điều 5 Nghị định 98/2023/NĐ-CP",
        ),
    ],
)
def test_ceilings_by_day(award, on, share, base, cited):
    """Khoản 3 Điều 9, khoản 1 Điều 11 NĐ 91/2017; khoản 1 Điều 5 NĐ 98/2023."""
    found = central_cap(award, on)
    assert (share, base) == (found.value.share, found.value.base)
    assert cited in str(found.sources[0])
    assert not found.provisional


@pytest.mark.parametrize("award", [FIGHTER, FLAG])
def test_from_july_2025_the_decree_is_not_read_and_the_answer_is_provisional(award):
    """Nothing of Decree 152/2025 on ceilings was read; not even that there is none."""
    assert not central_cap(award, dt.date(2025, 6, 30)).provisional
    found = central_cap(award, dt.date(2025, 7, 1))
    assert found.provisional
    assert (DECREE_2025,) == found.unread
    result = apply_cap(LADDER, cap_for(award, dt.date(2025, 7, 1)), 50, on=dt.date(2025, 7, 1))
    assert result.provisional
    assert "152/2025/NĐ-CP" in result.render()


def test_from_october_2026_the_amending_law_is_not_read_either():
    """Law 06/2026/QH16 is not read."""
    before, after = dt.date(2026, 9, 30), dt.date(2026, 10, 1)
    assert LAW_2026 not in central_cap(FLAG, before).unread
    assert LAW_2026 in central_cap(FLAG, after).unread


def test_no_text_read_is_no_answer():
    """Before Decree 91/2017, and for awards on which nothing was read."""
    assert central_cap(FIGHTER, dt.date(2017, 9, 30)) is None
    assert central_cap("lao-dong-tien-tien", IN_2024) is None
    with pytest.raises(InvalidValue, match="Không văn bản trung ương nào"):
        cap_for("co-thi-dua-bo-ban-nganh-tinh", IN_2024)
    with pytest.raises(UnknownName):
        central_cap("co-thi-dua-lang", IN_2024)


@pytest.mark.parametrize("on", [IN_2023, IN_2024])
@pytest.mark.parametrize("clause", [FlagClause.CENTRAL_CLUSTERS, FlagClause.MOVEMENT])
def test_only_khoan_1_has_the_share_of_the_government_flag(on, clause):
    """Khoản 2, 3 Điều 5 NĐ 98/2023 and Điều 11 NĐ 91/2017 state no share."""
    assert central_cap(FLAG, on, clause=clause).value.share is None
    assert central_cap(FLAG, on, clause=FlagClause.CLUSTERS).value.share == Fraction(1, 5)
    cap = cap_for(FLAG, on, clause=clause)
    assert parts(apply_cap(LADDER, cap, on=on)) == (ids(LADDER), [], [])


def test_a_clause_belongs_to_the_government_flag():
    """Other awards have none."""
    with pytest.raises(InvalidValue, match="Cờ thi đua của Chính phủ"):
        central_cap(FIGHTER, IN_2024, clause=FlagClause.CLUSTERS)


def test_without_a_ceiling_all_are_inside():
    """From 2024 no central ceiling on Chiến sĩ thi đua cơ sở: a unit of ten may propose ten."""
    result = apply_cap(LADDER, cap_for(FIGHTER, IN_2024), 10, on=IN_2024)
    assert (ids(LADDER), [], []) == parts(result)
    assert result.most is None
    assert "không ấn định mức tối đa" in result.render()


def test_the_ministry_or_province_sets_the_ratio_up_to_15_percent_khoan_3_dieu_9_nd_91_2017():
    """Untold, only those beyond 15% are surely out; told, it holds; over 15% it is refused."""
    untold = apply_cap(LADDER, cap_for(FIGHTER, IN_2023, **DOWN), 40, on=IN_2023)
    assert ([], ids(LADDER[6:]), ids(LADDER[:6])) == parts(untold)
    assert "tỷ lệ do Bộ, ban, ngành, tỉnh quy định" in str(untold.missing[0])

    own = Cap(share="10/100", base=CapBase.ADVANCED, source=OWN)
    told = apply_cap(LADDER, cap_for(FIGHTER, IN_2023, own=own, **DOWN), 40, on=IN_2023)
    assert (ids(LADDER[:4]), ids(LADDER[4:]), []) == parts(told)

    assert cap_for(FIGHTER, IN_2023, own=FIFTEEN).share == Fraction(15, 100)
    over = Cap(share="16/100", base=CapBase.ADVANCED, source=OWN)
    with pytest.raises(InvalidValue, match="vượt mức tối đa 15%"):
        cap_for(FIGHTER, IN_2023, own=over)
    # From 2024 a unit's own rule stands alone; until then both are named.
    alone = cap_for(FIGHTER, dt.date(2024, 1, 1), own=over)
    assert alone.share == Fraction(16, 100)
    assert (OWN,) == alone.sources
    assert len(cap_for(FIGHTER, IN_2023, own=own).sources) == 2


def test_an_own_ratio_is_of_the_same_base():
    """15% of all staff is not 15% of those who are Lao động tiên tiến."""
    own = Cap(share="10/100", base="tổng số cán bộ, công chức", source=OWN)
    with pytest.raises(InvalidValue, match="cùng cơ sở tính"):
        cap_for(FIGHTER, IN_2023, own=own)


@pytest.mark.parametrize(
    ("rounding", "base", "places"),
    [
        (Rounding.DOWN, 19, 3),
        (Rounding.DOWN, 20, 4),
        (Rounding.HALF_UP, 22, 4),
        (Rounding.HALF_UP, 23, 5),
        (Rounding.UP, 21, 5),
        (None, 20, 4),
        (None, 25, 5),
        (None, 0, 0),
    ],
)
def test_twenty_percent_of_the_leaders_with_a_stated_rounding(rounding, base, places):
    """Khoản 1 Điều 5 NĐ 98/2023; the rounding is the caller's, with its source."""
    rule = {} if rounding is None else {"rounding": rounding, "rounded_by": OWN}
    leaders = LADDER[: min(base, 10)]
    result = apply_cap(leaders, cap_for(FLAG, IN_2024, **rule), base, on=IN_2024)
    assert ids(result.inside) == ids(leaders[:places])
    assert result.undecided == ()


def test_without_a_rule_of_rounding_the_place_that_hangs_on_it_stays_undecided():
    """20% of 22 is 4.4: four surely, six surely not, the fifth nobody has ruled on."""
    result = apply_cap(LADDER, cap_for(FLAG, IN_2024), 22, on=IN_2024)
    assert (ids(LADDER[:4]), ids(LADDER[5:]), ["c05"]) == parts(result)
    assert Fraction(22, 5) == result.exact
    assert "quy tắc làm tròn 4,4" in str(result.missing[0])
    assert "= 4,4, tức từ 4 đến 5" in result.render()


def test_rounding_above_the_exact_share_is_told():
    """The texts say “không quá”: 20% of 3 is 0.6 of a flag, one flag is 33%."""
    rule = {"rounding": Rounding.UP, "rounded_by": OWN}
    result = apply_cap(LADDER[:3], cap_for(FLAG, IN_2024, **rule), 3, on=IN_2024)
    assert ["c01"] == ids(result.inside)
    assert any("vượt mức chính xác 0,6" in str(told) for told in result.reservations)


def test_an_unknown_base_leaves_all_undecided():
    """Nor is it ever taken as zero, or as the length of the list."""
    result = apply_cap(LADDER, cap_for(FLAG, IN_2024, **DOWN), on=IN_2024)
    assert ([], [], ids(LADDER)) == parts(result)
    assert "số tập thể dẫn đầu cụm, khối" in str(result.missing[0])


@pytest.mark.parametrize(("places", "inside"), [(1, 1), (9, 4)])
def test_of_a_share_and_a_number_the_lower_holds(places, inside):
    """A ministry that also fixes the number of flags, within 20% of 20 leaders."""
    own = Cap(count=places, source=OWN)
    result = apply_cap(LADDER, cap_for(FLAG, IN_2024, own=own), 20, on=IN_2024)
    assert ids(LADDER[:inside]) == ids(result.inside)
    assert result.undecided == ()


def test_flags_per_cluster_are_the_organisers_own_rule():
    """One flag to a cluster; Điều 26 of the Law leaves the rest to the organiser."""
    cap = cap_for("co-thi-dua-bo-ban-nganh-tinh", IN_2024, own=of(1))
    assert (["c01"], ids(LADDER[1:]), []) == parts(apply_cap(LADDER, cap, on=IN_2024))


def test_a_sector_circular_is_a_cap_of_its_own_khoan_3_dieu_9_tt_07_2026_bgddt():
    """Flags of a national university: at most 20% of the leaders of its clusters."""
    source = Citation("Thông tư", "07/2026/TT-BGDĐT", "9", "3")
    cap = Cap(share="1/5", base="số tập thể dẫn đầu cụm, khối của Đại học Quốc gia", source=source)
    assert (["c01"], ids(LADDER[1:5]), []) == parts(apply_cap(LADDER[:5], cap, 5, on=IN_2024))


def test_equals_at_the_limit_stay_undecided_and_are_reported():
    """Two men with equal points and one place: nothing read decides between them."""
    result = apply_cap([person("an", 90), person("binh", 90), person("chi", 80)], of(1), on=IN_2024)
    assert ([], ["chi"], ["an", "binh"]) == parts(result)
    (tie,) = result.ties
    assert ["an", "binh"] == ids(tie.candidates)
    assert "không phân định được" in str(tie.reason)
    assert "cấp có thẩm quyền quyết định" in str(result.missing[0])


@pytest.mark.parametrize(
    ("places", "expected"),
    [(0, ([], ["an", "binh"], [])), (2, (["an", "binh"], [], []))],
)
def test_equals_that_the_limit_does_not_part_are_no_matter(places, expected):
    """Both in or both out."""
    result = apply_cap([person("an", 90), person("binh", 90)], of(places), on=IN_2024)
    assert expected == parts(result)
    assert result.ties == ()


@pytest.mark.parametrize(
    "on",
    [
        dt.date(2017, 10, 1),
        IN_2023,
        dt.date(2024, 1, 1),
        dt.date(2025, 6, 30),
        dt.date(2025, 7, 1),
    ],
)
def test_among_equals_the_woman_is_chosen_khoan_6_dieu_4_nd_98_2023_and_nd_152_2025(on):
    """And khoản 2 Điều 3 NĐ 91/2017; the text of 2025 was read, so nothing is provisional."""
    result = apply_cap([person("an", 90), person("yen", 90, woman=True)], of(1), on=on)
    assert (["yen"], ["an"], []) == parts(result)
    assert ["yen"] == ids(result.preferred)
    assert not result.provisional


def test_before_decree_91_no_preference_was_read():
    """Nothing decides then."""
    result = apply_cap(
        [person("an", 90), person("yen", 90, woman=True)], of(1), on=dt.date(2017, 9, 30)
    )
    assert ([], [], ["an", "yen"]) == parts(result)


def test_the_preference_never_passes_one_who_stands_higher():
    """It is for those who equally qualify, not for those with fewer points."""
    result = apply_cap([person("an", 91), person("yen", 90, woman=True)], of(1), on=IN_2024)
    assert (["an"], ["yen"], []) == parts(result)
    assert result.preferred == ()


@pytest.mark.parametrize(("women", "inside"), [(7, ["b"]), (6, [])])
def test_a_collective_of_at_least_70_percent_women_is_chosen_among_equals(women, inside):
    """Seven of ten are enough, six are not."""
    result = apply_cap([collective("a", 90, 6), collective("b", 90, women)], of(1), on=IN_2024)
    assert inside == ids(result.inside)


@pytest.mark.parametrize(
    ("unknown", "lacking"),
    [
        (person("hoa", 90, woman=None), "giới tính của hoa"),
        (collective("hoa", 90, None), "số người và số nữ của hoa"),
        (collective("hoa", 90, 7, None), "số người và số nữ của hoa"),
    ],
)
def test_an_unknown_sex_leaves_the_tie_open_and_is_named(unknown, lacking):
    """She may be a woman, so neither the man nor the woman beside her is sure."""
    result = apply_cap([person("an", 90), unknown], of(1), on=IN_2024)
    assert ([], [], ["hoa", "an"]) == parts(result)
    assert [lacking] == [str(what) for what in result.missing]
    assert ["hoa"] == ids(result.ties[0].unknown)


def test_a_collective_without_women_is_not_preferred_however_many_members_it_has():
    """None of any number is below 70%."""
    result = apply_cap([collective("a", 90, 7), collective("b", 90, 0, None)], of(1), on=IN_2024)
    assert (["a"], ["b"], []) == parts(result)


def test_a_sure_woman_takes_her_place_before_an_unknown_one_is_asked_about():
    """Two places: hers is sure; the man and the one not known share the other."""
    candidates = [person("an", 90), person("yen", 90, woman=True), person("hoa", 90, woman=None)]
    result = apply_cap(candidates, of(2), on=IN_2024)
    assert (["yen"], [], ["hoa", "an"]) == parts(result)
    assert [["hoa", "an"]] == [ids(tie.candidates) for tie in result.ties]
    one = apply_cap(candidates, of(1), on=IN_2024)
    assert ([], ["an"], ["yen", "hoa"]) == parts(one)


def test_a_household_is_never_preferred():
    """The text names persons and collectives only."""
    home = Candidate(id="ho", kind=SubjectKind.HOUSEHOLD, points=90)
    assert ([], [], ["an", "ho"]) == parts(apply_cap([person("an", 90), home], of(1), on=IN_2024))


def test_a_candidate_is_made_of_a_subject():
    """Its name and sex are taken over, the points are told."""
    yen = Candidate.of(Individual(id="yen", name="Lê Thị Yến", woman=True), points=90)
    unit = Candidate.of(Collective(id="so"), rank=1, women=7, members=10)
    assert (True, "Lê Thị Yến", 90) == (yen.woman, str(yen.label), yen.points)
    assert (SubjectKind.COLLECTIVE, 1, "so") == (unit.kind, unit.rank, str(unit.label))


def test_ranks_order_the_list_as_well():
    """The lowest rank first; equal ranks are ties."""
    listed = [
        Candidate(id="b", kind=SubjectKind.COLLECTIVE, rank=1),
        Candidate(id="a", kind=SubjectKind.COLLECTIVE, rank=2),
    ]
    result = apply_cap(listed, of(1), on=IN_2024)
    assert (["b"], ["a"], []) == parts(result)
    assert "theo thứ hạng" in result.render()


def test_one_whose_points_are_not_known_may_stand_anywhere():
    """So that nobody whom it may push out is sure."""
    result = apply_cap([person("an", 90), person("binh", 80), person("x")], of(2), on=IN_2024)
    assert (["an"], [], ["binh", "x"]) == parts(result)
    assert "điểm hoặc thứ hạng của x" in [str(what) for what in result.missing]


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (lambda: apply_cap(LADDER, FIFTEEN, -1, on=IN_2024), "số nguyên từ 0"),
        (lambda: apply_cap(LADDER, FIFTEEN, 9, on=IN_2024), "10 trường hợp nhưng"),
        (lambda: apply_cap([LADDER[0], LADDER[0]], of(1), on=IN_2024), "hai lần"),
        (
            lambda: apply_cap(
                [LADDER[0], Candidate(id="b", kind=SubjectKind.INDIVIDUAL, rank=1)],
                of(1),
                on=IN_2024,
            ),
            "cùng một loại",
        ),
        (lambda: Candidate(id="b", kind=SubjectKind.INDIVIDUAL, rank=1, points=2), "chỉ ghi một"),
        (lambda: collective("b", 1, 11), "11 nữ trong 10 người"),
        (lambda: collective("b", 1, 0, 0), "kiểm tra lại số người"),
        (lambda: collective("b", 1, -1), "“-1” \\(women\\)"),
        (lambda: Candidate(id="b", kind=SubjectKind.INDIVIDUAL, women=1), "chỉ ghi cho tập thể"),
        (lambda: Candidate(id="b", kind=SubjectKind.COLLECTIVE, woman=True), "chỉ ghi cho cá nhân"),
        (lambda: person("b", 0.5), "số chính xác"),
        (lambda: Cap(share="15/100", source=OWN), "cơ sở tính"),
        (lambda: Cap(share=0, base="x", source=OWN), "lớn hơn 0"),
        (lambda: Cap(share="3/2", base="x", source=OWN), "không quá 100%"),
        (lambda: of(-1), "“-1” \\(count\\)"),
        (lambda: Cap(count=1, source=OWN, rounding=Rounding.UP), "làm tròn"),
        (lambda: Cap(count=1, source=OWN, rounded_by=OWN), "làm tròn"),
    ],
)
def test_bad_input_is_refused_in_one_sentence(make, fault):
    """What is wrong, where, and what to do."""
    with pytest.raises(InvalidValue, match=fault):
        make()


def test_a_base_may_be_smaller_than_the_list_where_the_list_is_not_part_of_it():
    """Flags in proportion to clusters, say."""
    cap = Cap(share="1/2", base="số cụm, khối", source=OWN, among=False)
    assert ["c01", "c02"] == ids(apply_cap(LADDER, cap, 4, on=IN_2024).inside)


def test_the_result_is_plain_data_in_two_languages():
    """Ids in, ids out; sentences in the reader's language."""
    result = apply_cap(LADDER, cap_for(FLAG, IN_2024), 22, on=IN_2024)
    told = result.to_dict("en")
    assert ["c01", "c02", "c03", "c04"] == told["inside"]
    assert "22/5" == told["exact"]
    assert "rounding" in told["missing"][0]
    assert "Undecided: c05" in result.render("en")
    assert result.render() == str(result)
    assert str(result.cap) == result.cap.render()


MEN_AND_WOMEN = st.builds(
    lambda points, woman: (points, woman),
    st.one_of(st.none(), st.integers(0, 4)),
    st.sampled_from([True, False, None]),
)


@st.composite
def lists(draw: st.DrawFn) -> list[Candidate]:
    told = draw(st.lists(MEN_AND_WOMEN, max_size=8))
    return [person(f"n{i}", points, woman=woman) for i, (points, woman) in enumerate(told)]


CAPS = st.sampled_from(
    [
        FIFTEEN,
        Cap(share="1/2", base="x", source=OWN, **DOWN),
        Cap(share="1/2", base="x", source=OWN),
        Cap(share="1/2", base="x", source=OWN, set_below=True),
        Cap(share="1/2", base="x", source=OWN, count=2),
        of(3),
        Cap(source=OWN),
    ]
)


@given(lists(), CAPS, st.integers(0, 12))
def test_every_candidate_is_in_exactly_one_part(candidates, cap, more):
    """And nobody inside stands below somebody outside."""
    result = apply_cap(candidates, cap, len(candidates) + more, on=IN_2024)
    assert sorted(c.id for c in candidates) == sorted(
        ids((*result.inside, *result.outside, *result.undecided))
    )
    for kept in result.inside:
        for left in result.outside:
            if kept.points is not None and left.points is not None:
                assert kept.points >= left.points


@given(lists(), CAPS, st.integers(0, 12), st.randoms())
def test_the_order_of_the_list_does_not_matter(candidates, cap, more, random):
    """The same list, shuffled."""
    base = len(candidates) + more
    shuffled = random.sample(candidates, len(candidates))
    assert apply_cap(candidates, cap, base, on=IN_2024) == apply_cap(
        shuffled, cap, base, on=IN_2024
    )


@given(lists(), CAPS, st.integers(0, 12))
def test_a_larger_base_drops_nobody(candidates, cap, more):
    """Those inside stay inside, and nobody newly falls outside."""
    base = len(candidates) + more
    before = apply_cap(candidates, cap, base, on=IN_2024)
    after = apply_cap(candidates, cap, base + 1, on=IN_2024)
    assert set(ids(before.inside)) <= set(ids(after.inside))
    assert set(ids(after.outside)) <= set(ids(before.outside))


@given(lists(), CAPS, st.integers(0, 12), st.data())
def test_learning_a_sex_never_overturns_what_was_decided(candidates, cap, more, data):
    """Who was inside or outside with something unknown stays so once it is known."""
    base = len(candidates) + more
    before = apply_cap(candidates, cap, base, on=IN_2024)
    learnt = [
        person(
            c.id,
            data.draw(st.integers(0, 4)) if c.points is None else int(c.points),
            woman=data.draw(st.booleans()) if c.woman is None else c.woman,
        )
        for c in candidates
    ]
    after = apply_cap(learnt, cap, base, on=IN_2024)
    assert set(ids(before.inside)) <= set(ids(after.inside))
    assert set(ids(before.outside)) <= set(ids(after.outside))


def test_the_limit_is_told_with_all_that_makes_it():
    """Share, number, rounding and order, each with its source, in one sentence a line."""
    own = Cap(count=9, source=OWN, **DOWN)
    cap = cap_for(FLAG, IN_2024, own=own)
    told = apply_cap(LADDER, cap, 22, on=IN_2024).render()
    assert "không quá 20% số tập thể dẫn đầu cụm, khối" in told
    assert "và không quá 9 [Quyết định 12/QĐ-UBND, Điều 4; khoản 1 Điều 5 Nghị định 98" in told
    assert "= 4,4, làm tròn xuống thành 4 [Quyết định 12/QĐ-UBND, Điều 4]" in told
    rounded = cap_for(FLAG, IN_2024, own=Cap(source=OWN, **DOWN))
    assert "= 4,4, làm tròn xuống thành 4" in apply_cap(LADDER, rounded, 22, on=IN_2024).render()
    even = apply_cap(LADDER, cap_for(FLAG, IN_2024), 20, on=IN_2024).render()
    assert "Nghị định 98/2023/NĐ-CP] = 4\n" in even


def test_a_share_that_never_ends_in_decimals_is_told_as_a_fraction():
    """A third of ten is 10/3 places."""
    cap = Cap(share="1/3", base="số cụm", source=OWN)
    result = apply_cap(LADDER, cap, 10, on=IN_2024)
    assert "quy tắc làm tròn 10/3" in str(result.missing[0])


def test_a_list_without_points_or_ranks_has_no_order():
    """And a cap that parts it decides on nobody."""
    result = apply_cap([person("an"), person("binh")], of(1), on=IN_2024)
    assert ([], [], ["an", "binh"]) == parts(result)
    assert "chưa có điểm hoặc thứ hạng" in result.render()
    assert result.ties == ()


def test_the_preference_is_told_where_it_decided():
    """With its source, and provisional once the law that governs it was not read."""
    listed = [person("an", 90), person("yen", 90, woman=True)]
    told = apply_cap(listed, of(1), on=IN_2024)
    assert "Xếp trước nhờ ưu tiên nữ [khoản 6 Điều 4 Nghị định 98/2023/NĐ-CP]: yen" in told.render()
    assert not apply_cap(listed, of(1), on=dt.date(2026, 9, 30)).provisional
    assert apply_cap(listed, of(1), on=dt.date(2026, 10, 1)).provisional


@pytest.mark.parametrize("source", [None, "Quyết định 9/QĐ-UBND"])
def test_a_cap_has_a_source_that_can_be_cited(source):
    with pytest.raises(InvalidValue, match="văn bản nguồn"):
        Cap(count=1, source=source)


@pytest.mark.parametrize("listed", [["an"], [None]])
def test_only_candidates_are_listed(listed):
    with pytest.raises(InvalidValue, match="Candidate"):
        apply_cap(listed, Cap(count=1, source=OrganiserRule("Quy chế")), on=dt.date(2024, 6, 1))


@pytest.mark.parametrize("base", ["", "  ", 5])
def test_what_a_share_is_of_is_said_in_words(base):
    with pytest.raises(InvalidValue, match="tổng số nào"):
        Cap(share="1/5", base=base, source=OWN)


def test_an_own_rule_is_a_cap():
    with pytest.raises(InvalidValue, match="Cap"):
        cap_for(FLAG, IN_2024, own=Fraction(1, 5))


@pytest.mark.parametrize(("base", "whole"), [(13, "2"), (4, "0"), (15, None)])
def test_the_letter_of_no_more_than_is_told_where_no_rounding_is(base, whole):
    """Khoản 1 Điều 5 of Decree 98/2023: three of thirteen would be over 20%; of fifteen not."""
    result = apply_cap([person("an", 1)], cap_for(FLAG, IN_2024), base, on=IN_2024)
    told = [each.render() for each in result.reservations if "câu chữ" in each.render()]
    assert (whole is not None) is bool(told)
    assert all(f"{whole} là số lớn nhất" in each for each in told)
