"""The pool of leaders across clusters: flags, certificates, and who goes further up."""

import datetime as dt

import pytest

from thidua.clusters import Unit
from thidua.criteria import Truth
from thidua.errors import BadInput, InvalidValue
from thidua.law import OrganiserRule
from thidua.numbers import Rounding
from thidua.procedure import Candidate, Cap, CapBase, cap_for
from thidua.records import SubjectKind
from thidua.season import FlagDecision, FlagPolicy, FlagPool, FlagResult, PoolEntry
from thidua.words import LOCALES, say

# The counts of Bến Tre and Nam Định are those of reports; units and reasons are made up.
BEN_TRE = OrganiserRule("Biên bản Hội đồng Thi đua - Khen thưởng tỉnh Bến Tre năm 2018")
NAM_DINH = OrganiserRule("Tổng hợp của tỉnh Nam Định năm 2021")
BANKING = OrganiserRule("Thông tư 08/2018/TT-NHNN")
ROUNDING = OrganiserRule("Quy chế của ngành, Điều 12")
ON = dt.date(2024, 3, 10)


def entry(number, flag=True, *, points=None, women=None, members=None, **more):
    candidate = Candidate(
        id=f"don-vi-{number}",
        kind=SubjectKind.COLLECTIVE,
        points=points,
        women=women,
        members=members,
    )
    told = {"cluster_id": f"cum-{number}", "candidate": candidate, "flag": flag}
    if flag is False:
        told["reason"] = "chưa đủ tiêu chuẩn"
    return PoolEntry(**told | more)


def certificate(number, given=True):
    return entry(
        f"bk-{number}",
        None,
        certificate=True,
        given=given,
        reason="" if given is not False else "chưa đủ tiêu chuẩn",
    )


def banking(**more):
    return Cap(share="0.2", base=CapBase.FLAG_STANDARD, source=BANKING, **more)


def pool(entries, **more):
    return FlagPool(**{"organiser": "Ngành", "entries": entries, "source": BEN_TRE} | more)


def ids(candidates):
    return [candidate.id for candidate in candidates]


def test_ben_tre_leaves_flags_of_declined_leaders_unused():
    """69 leaders were put forward, 48 have the flag: 21 flags pass to nobody."""
    found = pool([entry(n) for n in range(48)] + [entry(n, False) for n in range(48, 69)]).result(
        ON
    )

    assert (69, 48, 21) == (found.proposed, len(found.given), len(found.declined))
    assert (21, 21) == found.unused
    assert "đề nghị 69 cờ, tặng 48, không chấp nhận 21" in found.explain()
    assert "Cờ không dùng: 21" in found.explain()
    assert found.higher is None


def test_nam_dinh_counts_certificates_apart():
    """31 flags, 61 certificates; a certificate is neither a flag nor in the base of the share."""
    entries = [entry(n, points=100 - n) for n in range(31)] + [certificate(n) for n in range(61)]
    found = pool(entries, source=NAM_DINH, cap=Cap(count=11, source=NAM_DINH)).result(ON)

    assert 31 == len(found.given)
    assert (61, 61) == found.certificates_given
    assert 11 == len(found.higher.inside)
    assert 20 == len(found.higher.outside)
    assert "Bằng khen tính riêng: đề nghị 61, tặng 61" in found.explain()


def test_what_the_council_has_not_decided_leaves_counts_open():
    """One flag and one certificate are open, and so is the base of the share."""
    entries = [entry(1), entry(2, None), entry(3, False), certificate(1, None), certificate(2)]
    found = pool(entries, cap=banking()).result(ON)

    assert (1, 2) == found.unused
    assert (1, 2) == found.certificates_given
    assert found.higher.base is None
    assert "Cờ không dùng: từ 1 đến 2" in found.explain()


@pytest.mark.parametrize(("leaders", "expected"), [(10, 2), (5, 1), (15, 3)])
def test_at_most_a_fifth_of_those_with_the_flag_go_up(leaders, expected):
    """The banking circular: 20% of the units that reach the lower flag."""
    found = pool([entry(n, points=100 - n) for n in range(leaders)], cap=banking()).result(ON)

    assert [f"don-vi-{n}" for n in range(expected)] == ids(found.higher.inside)
    assert leaders == found.higher.base


def test_a_share_that_is_not_whole_stays_open_without_a_rule_of_rounding():
    """A fifth of seven is 1.4: one goes up, the second waits for a rule, or goes by one."""
    entries = [entry(n, points=100 - n) for n in range(7)]
    found = pool(entries, cap=banking()).result(ON).higher
    assert (["don-vi-0"], ["don-vi-1"]) == (ids(found.inside), ids(found.undecided))
    rounded = banking(rounding=Rounding.DOWN, rounded_by=ROUNDING)
    assert ["don-vi-0"] == ids(pool(entries, cap=rounded).result(ON).higher.inside)


def test_a_tie_at_the_cut_goes_by_the_preference_for_women_or_stays():
    """Two are equal for the one place; the one with 70% women goes up, else nobody is chosen."""
    rest = [entry(n, points=50) for n in range(2, 5)]
    known = [entry(0, points=90, women=6, members=10), entry(1, points=90, women=7, members=10)]
    found = pool([*known, *rest], cap=banking()).result(ON).higher
    assert ["don-vi-1"] == ids(found.inside)
    unknown = [entry(0, points=90), known[1]]
    open_ = pool([*unknown, *rest], cap=banking()).result(ON)
    assert {"don-vi-0", "don-vi-1"} == set(ids(open_.higher.undecided))
    assert "số người và số nữ của don-vi-0" in open_.explain()


def test_the_share_of_the_decree_may_be_asked_for_the_government_flag():
    """20% of leaders that reach the standard, khoản 1 Điều 5 of Decree 98/2023."""
    cap = cap_for("co-thi-dua-cua-chinh-phu", ON)
    found = pool([entry(n, points=n) for n in range(10)], cap=cap).result(ON)

    assert ["don-vi-9", "don-vi-8"] == ids(found.higher.inside)
    assert "Điều 5 Nghị định 98/2023/NĐ-CP" in found.explain()


def test_faults_of_a_pool_are_told_at_once():
    """A unit twice, more flags than there are; flag and certificate of one unit are two lines."""
    with pytest.raises(BadInput) as caught:
        pool([entry(1), entry(1)], flags=1)
    assert 2 == len(caught.value.faults)
    both = [entry("bk-1"), certificate(1)]
    assert 1 == len(pool(both).result(ON).given)
    with pytest.raises(InvalidValue, match="lý do"):
        entry(1, False, reason="")
    with pytest.raises(InvalidValue, match="hai dòng"):
        entry(1, True, certificate=True)
    with pytest.raises(InvalidValue, match="hai dòng"):
        entry(1, None, given=True)


def test_flags_that_no_cluster_asked_for_are_unused_too():
    """Five flags, two leaders put forward, one given."""
    assert (4, 4) == pool([entry(1), entry(2, False)], flags=5).result(ON).unused


def flag_result(**more):
    unit = Unit(id="don-vi-1", name="Đơn vị 1")
    told = {
        "policy": FlagPolicy(source=BEN_TRE),
        "leader": unit,
        "nominee": unit,
        "reasons": (),
        "refused": (),
        "cautions": (),
        "assessments": (),
        "illustrative": False,
        "standing": Truth.TRUE,
    }
    return FlagResult(**told | more)


def decision(accepted=True, reason=""):
    return FlagDecision(
        unit_id="don-vi-1", accepted=accepted, body="Hội đồng", source=BEN_TRE, reason=reason
    )


@pytest.mark.parametrize(
    ("more", "flag", "reason"),
    [
        ({}, None, ""),
        ({"decision": decision()}, True, ""),
        (
            {
                "nominee": None,
                "standing": Truth.FALSE,
                "decision": decision(False, "chưa có nhân tố mới"),
            },
            False,
            "chưa có nhân tố mới",
        ),
        (
            {
                "nominee": None,
                "standing": Truth.FALSE,
                "decision": decision(),
                "reasons": (say("không đạt"),),
            },
            False,
            "không đạt",
        ),
        (
            {"nominee": None, "standing": Truth.UNKNOWN, "decision": decision()},
            None,
            "",
        ),
    ],
)
def test_a_season_gives_its_line_of_the_pool(more, flag, reason):
    """Undecided while the council is silent, given, declined, or barred in spite of its yes."""
    found = PoolEntry.of("cum-1", flag_result(**more), entry(1).candidate)

    assert flag is found.flag
    assert reason == found.reason


def test_a_season_that_puts_nobody_forward_has_no_line():
    """Nor may its line name somebody else."""
    assert PoolEntry.of("cum-1", flag_result(nominee=None), entry(1).candidate) is None
    with pytest.raises(InvalidValue, match="không phải don-vi-2"):
        PoolEntry.of("cum-1", flag_result(), entry(2).candidate)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_pool_reads_in_both_languages(locale):
    """Every line of it, and as data."""
    entries = [entry(1, points=1), entry(2, False), certificate(1)]
    found = pool(entries, cap=banking()).result(ON)

    assert found.explain(locale).splitlines() == found.to_dict(locale)["lines"]
    assert ["don-vi-2"] == found.to_dict(locale)["declined"]
    assert not found.illustrative
