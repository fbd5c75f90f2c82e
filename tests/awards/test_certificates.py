"""Kỷ niệm chương, bằng khen khác, giấy khen: Điều 71, 75, 76 Luật 06/2022/QH15."""

import datetime as dt

import pytest

from thidua.awards import regime_on
from thidua.criteria import AwardKind, attested
from thidua.law import LAW_2022, OrganiserRule
from thidua.records import Collective, Household, Individual, SubjectKind
from thidua.words import verbatim

YES, NO, UNCLEAR = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
BEFORE, AFTER = dt.date(2025, 6, 30), dt.date(2025, 7, 1)
AWARDS = regime_on(BEFORE).awards
ASSEMBLY, MEDAL = "ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi", "ky-niem-chuong"
MERIT, CERTIFICATE, OTHER = "bang-khen-khac", "giay-khen", "giay-khen-khac"
# Award, what the Law itself asks, what it leaves to others, the clauses that leave it.
ROWS = [
    (
        ASSEMBLY,
        ["ky-niem-chuong-dong-gop-quoc-hoi"],
        "ky-niem-chuong-quoc-hoi-tieu-chuan-rieng",
        [(71, 1)],
    ),
    (
        MEDAL,
        ["ky-niem-chuong-dong-gop-bo-tinh-to-chuc"],
        "ky-niem-chuong-tieu-chuan-rieng",
        [(71, 2)],
    ),
    (MERIT, [], "bang-khen-khac-tieu-chuan-rieng", [(76, 1), (76, 2), (76, 3)]),
    (CERTIFICATE, [], "giay-khen-tieu-chuan-rieng", [(75, 2), (75, 1)]),
    (OTHER, [], "giay-khen-khac-tieu-chuan-rieng", [(76, 1), (76, 4)]),
]
EVERY_ROW = pytest.mark.parametrize(("award", "asked", "left", "places"), ROWS)
PERSON, UNIT, HOUSEHOLD = Individual(id="c"), Collective(id="t"), Household(id="h")


@EVERY_ROW
def test_dieu_71_75_76_all_that_is_asked_is_needed(ask, award, asked, left, places):
    """Open until attested, refused where denied; each part asks for itself."""
    case = ask(award, PERSON, attested=[*asked, left])

    assert YES == case.outcome
    for key in (*asked, left):
        missing = case.attest(key, holds=None)
        assert UNCLEAR == missing.outcome
        assert [key] == [gap.condition for gap in missing.assess().gaps()]
        assert NO == case.attest(key, holds=False).outcome


@EVERY_ROW
def test_dieu_71_75_76_conditions_of_the_issuer_replace_what_was_left(
    ask, award, asked, left, places
):
    """The clause that leaves it is cited; the issuer's own conditions are asked instead."""
    (leaf,) = [c for c in AWARDS[award].criterion.walk() if c.attestation_key == left]
    rule = attested(
        "quy-che-rieng",
        verbatim("Đạt quy chế riêng"),
        by=verbatim("đơn vị giả định"),
        source=OrganiserRule("Quy chế giả định"),
    )
    detailed = AWARDS[award].detailed_by(rule)
    case = ask(award, PERSON, attested=asked)

    assert tuple(LAW_2022.cite(*place) for place in places) == leaf.sources
    assert left not in {c.attestation_key for c in detailed.criterion.walk()}
    for holds, expected in ((True, YES), (False, NO)):
        answered = case.attest("quy-che-rieng", holds=holds)
        assert expected == detailed.assess(answered.record, case.year, case.day).outcome.name


@pytest.mark.parametrize(
    ("award", "kind", "subjects"),
    [
        (ASSEMBLY, AwardKind.COMMEMORATIVE_MEDAL, (SubjectKind.INDIVIDUAL,)),
        (MEDAL, AwardKind.COMMEMORATIVE_MEDAL, (SubjectKind.INDIVIDUAL,)),
        (MERIT, AwardKind.MERIT_CERTIFICATE, tuple(SubjectKind)),
        (CERTIFICATE, AwardKind.CERTIFICATE, tuple(SubjectKind)),
        (OTHER, AwardKind.CERTIFICATE, tuple(SubjectKind)),
    ],
)
def test_kinds_and_subjects(award, kind, subjects):
    """Medals are for persons (Điều 71); Điều 75 names all three, Điều 76 leaves it open."""
    assert (kind, subjects) == (AWARDS[award].kind, AWARDS[award].subjects)


@pytest.mark.parametrize("award", [ASSEMBLY, MEDAL])
@pytest.mark.parametrize("subject", [UNIT, HOUSEHOLD], ids=["collective", "household"])
def test_dieu_71_commemorative_medals_are_for_persons(ask, award, subject):
    """Whatever is attested, no collective and no household."""
    keys = next([*asked, left] for name, asked, left, _ in ROWS if name == award)

    assert NO == ask(award, subject, attested=keys).outcome


@pytest.mark.parametrize("subject", [PERSON, UNIT, HOUSEHOLD], ids=["person", "unit", "household"])
def test_dieu_75_k2_giay_khen_for_persons_collectives_and_households(ask, subject):
    """All three are named."""
    assert YES == ask(CERTIFICATE, subject, attested=["giay-khen-tieu-chuan-rieng"]).outcome


@pytest.mark.parametrize(
    ("award", "day", "places"),
    [
        (ASSEMBLY, BEFORE, [("79", "1")]),
        (MEDAL, BEFORE, [("79", "2"), ("79", "4")]),
        (CERTIFICATE, BEFORE, [("80", "1"), ("80", "2"), ("80", "3"), ("80", "4")]),
        (CERTIFICATE, AFTER, [("80", "1"), ("80", "3"), ("80", "4"), ("59", None)]),
        (MERIT, BEFORE, [("76", "1"), ("76", "2"), ("76", "3")]),
        (OTHER, BEFORE, [("76", "1"), ("76", "4")]),
    ],
)
def test_dieu_79_80_who_decides_and_the_district_until_july_2025(award, day, places):
    """The commune chair takes over from the district chair (Điều 59 NĐ 129/2025)."""
    notes = regime_on(day).awards[award].conferred_by
    named = [(n.source.article, n.source.clause) for n in notes if n.applies_on(day)]

    assert places == named


@pytest.mark.parametrize("award", [ASSEMBLY, MEDAL])
def test_dieu_71_k3_names_of_medals_are_registered(award):
    """Told beside the standards."""
    assert LAW_2022.cite(71, 3) in [note.source for note in AWARDS[award].notes]
