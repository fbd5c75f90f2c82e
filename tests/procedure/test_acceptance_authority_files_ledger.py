"""What a user asks of authority, files, ledger and measures, answered from the law alone.

Every expected value is written out from Điều 77-86 and 93 of Law 06/2022/QH15, Law 15/2003/QH11 as
amended in 2013, and Decrees 91/2017/NĐ-CP, 98/2023/NĐ-CP, 129/2025/NĐ-CP and 152/2025/NĐ-CP.
"""

from __future__ import annotations

import datetime as dt

import pytest

from thidua.awards import regime_on
from thidua.criteria import Outcome, Truth
from thidua.procedure import (
    AnnulmentGround,
    AnnulmentOutcome,
    CompetentOffice,
    InitiativeUse,
    Ledger,
    LedgerReadings,
    MeasureDetails,
    NextFrom,
    Nominee,
    ProposalFacts,
    StandingStatus,
    UnitKind,
    WithdrawalMatter,
    annulment,
    authority,
    dossier,
    effect_on,
    may_decide,
    openness,
    opinions,
    powers_of,
    publicity,
    standing,
    stripping,
    withdrawal_dossier,
)
from thidua.records import (
    Attestation,
    CommendationType,
    Conferral,
    Contribution,
    ContributionKind,
    Conviction,
    Discipline,
    DisciplineForm,
    Grade,
    Grading,
    Individual,
    Occupation,
    Origin,
    Proceeding,
    Reach,
    Record,
    Sentence,
    SubjectKind,
    everything,
)

OLD, NEW, LAST_98, TIERS, AMENDED = (
    dt.date(2023, 12, 31),
    dt.date(2024, 1, 1),
    dt.date(2025, 6, 30),
    dt.date(2025, 7, 1),
    dt.date(2026, 10, 1),
)
PERSON, UNIT, HOME = SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
P, U, T, F = CompetentOffice, UnitKind, CommendationType, DisciplineForm

AWARDS = {
    "HC": "huan-chuong-lao-dong-hang-ba",
    "SV": "huan-chuong-sao-vang",
    "HM": "huy-chuong-quan-ky-quyet-thang",
    "AH": "anh-hung-lao-dong",
    "NG": "nha-giao-uu-tu",
    "GT": "giai-thuong-nha-nuoc",
    "CP": "co-thi-dua-cua-chinh-phu",
    "TQ": "chien-si-thi-dua-toan-quoc",
    "BT": "bang-khen-thu-tuong-chinh-phu",
    "CB": "chien-si-thi-dua-bo-ban-nganh-tinh",
    "CO": "co-thi-dua-bo-ban-nganh-tinh",
    "XS": "tap-the-lao-dong-xuat-sac",
    "QT": "don-vi-quyet-thang",
    "BK": "bang-khen-bo-ban-nganh-tinh",
    "CS": "chien-si-thi-dua-co-so",
    "LD": "lao-dong-tien-tien",
    "TT": "tap-the-lao-dong-tien-tien",
    "ST": "chien-si-tien-tien",
    "DV": "don-vi-tien-tien",
    "GK": "giay-khen",
    "TH": "thon-to-dan-pho-van-hoa",
    "GD": "gia-dinh-van-hoa",
    "XA": "xa-phuong-thi-tran-tieu-bieu",
    "KQ": "ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi",
}
STATE = "HC SV HM AH NG GT"

POWERS = {
    P.PRESIDENT: (STATE, STATE, STATE),
    P.GOVERNMENT: ("CP", "CP", "CP"),
    P.PRIME_MINISTER: ("CP TQ BT", "CP TQ BT", "CP TQ BT"),
    P.STANDING_COMMITTEE: ("", "KQ", "KQ"),
    P.MINISTER: ("CB CO XS QT BK", "CB CO XS QT BK CS LD TT", "CB CO XS QT BK CS LD TT"),
    P.PROVINCIAL_CHAIR: ("CB CO XS BK", "CB CO XS BK XA", "CB CO XS BK XA"),
    P.NATIONAL_UNIVERSITY_DIRECTOR: ("", "", ""),
    P.SOCIAL_ORGANISATION_HEAD: ("", "", ""),
    P.UNIT_HEAD: ("CS LD TT ST DV GK", "CS LD TT GK", "CS LD TT GK"),
    P.PLAIN_UNIT_HEAD: ("", "CS LD TT", "CS LD TT"),
    P.DEPARTMENT_HEAD: ("CS LD TT ST DV GK", "CS LD TT GK", "CS LD TT GK"),
    P.DISTRICT_CHAIR: ("CS LD TT ST DV GK TH", "CS LD TT GK TH", ""),
    P.COMMUNE_CHAIR: ("LD GK GD", "LD GK GD", "CS LD TT GK TH GD"),
    P.ENTERPRISE_HEAD: ("CS LD TT GK", "CS LD TT GK", "CS LD TT GK"),
    P.BOARD_CHAIR: ("CS LD TT GK", "GK", "GK"),
    P.FORCES_COMMANDER: ("XS QT", "XS QT", "XS QT"),
}


@pytest.mark.parametrize("office", POWERS, ids=lambda office: office.slug)
@pytest.mark.parametrize(
    ("on", "column"), [(OLD, 0), (NEW, 1), (LAST_98, 1), (TIERS, 2), (AMENDED, 2)], ids=str
)
def test_each_office_decides_what_articles_77_to_80_give_it_and_nothing_else(office, on, column):
    """Law 2003 and Law 2022 Điều 77-80; Decree 129/2025 Điều 59 from 1 July 2025."""
    given = set(POWERS[office][column].split())
    names = {name.id for name in powers_of(office, on)}
    assert {code for code, award in AWARDS.items() if award in names} == given
    for code, award in AWARDS.items():
        allowed = may_decide(office, award, on).allowed
        assert allowed is not (code not in given), (code, allowed)


@pytest.mark.parametrize(
    ("code", "kind", "unit", "on", "decider"),
    [
        ("CS", PERSON, U.COMMUNE, LAST_98, P.DISTRICT_CHAIR),
        ("CS", PERSON, U.COMMUNE, TIERS, P.COMMUNE_CHAIR),
        ("TT", UNIT, U.COMMUNE, LAST_98, P.DISTRICT_CHAIR),
        ("TT", UNIT, U.COMMUNE, TIERS, P.COMMUNE_CHAIR),
        ("LD", PERSON, U.COMMUNE, OLD, P.COMMUNE_CHAIR),
        ("LD", PERSON, U.COMMUNE, LAST_98, P.COMMUNE_CHAIR),
        ("LD", PERSON, U.DISTRICT, LAST_98, P.DISTRICT_CHAIR),
        ("TH", UNIT, U.COMMUNE, LAST_98, P.DISTRICT_CHAIR),
        ("TH", UNIT, U.COMMUNE, TIERS, P.COMMUNE_CHAIR),
        ("ST", PERSON, U.DISTRICT, OLD, P.DISTRICT_CHAIR),
        ("DV", UNIT, U.DISTRICT, OLD, P.DISTRICT_CHAIR),
        ("ST", PERSON, U.ARMED_FORCES, OLD, P.UNIT_HEAD),
        ("CS", PERSON, U.PROVINCIAL_DEPARTMENT, TIERS, P.DEPARTMENT_HEAD),
        ("CS", PERSON, U.UNIT_OF_MINISTRY, TIERS, P.UNIT_HEAD),
        ("CB", PERSON, U.PROVINCIAL_DEPARTMENT, NEW, P.PROVINCIAL_CHAIR),
        ("XS", UNIT, U.UNIT_OF_MINISTRY, NEW, P.MINISTER),
    ],
)
def test_who_decides_for_a_unit_on_both_sides_of_a_day(code, kind, unit, on, decider):
    """Law 2022 Điều 79, 80; Law 2003 khoản 1-3 Điều 80; Decree 129/2025 Điều 59."""
    nominee = Nominee(award=AWARDS[code], kind=kind, unit=unit)
    assert authority(nominee, on).decider is decider


PAPERS = {
    "a": "to-trinh",
    "b": "bao-cao-thanh-tich",
    "s": "bao-cao-tom-tat-thanh-tich",
    "c": "bien-ban-xet",
    "v": "ket-qua-bo-phieu",
    "i": "chung-nhan-sang-kien-de-tai",
    "l": "danh-sach-trich-ngang",
    "p": "y-kien-cap-uy",
    "x": "y-kien-co-quan-doi-ngoai",
    "e": "tep-tin-dien-tu",
}
FILES = [
    ("TQ", PERSON, None, "abcvipe 2 6", "abcvipe 1 6", "abcvipe 1 6"),
    ("CB", PERSON, None, "abci 1 3", "abcvi - 3", "abcvi - 3"),
    ("CS", PERSON, None, "abci 1 1", "abcvi - 1", "abc - -"),
    ("LD", PERSON, None, "abc 1 -", "abc - 1", "abc - -"),
    ("ST", PERSON, None, "abc 1 -", "abc - -", "abc - -"),
    ("TT", UNIT, None, "abc 1 -", "abc - 1", "abc - -"),
    ("XS", UNIT, None, "abc 1 1", "abc - 1", "abc - 1"),
    ("CO", UNIT, None, "abc 1 1", "abcv - 1", "abcv - 1"),
    ("CP", UNIT, None, "abcve 2 1", "abcve 1 1", "abcve 1 1"),
    ("SV", UNIT, T.MERIT, "abcpe 3 25", "abcpe 1 25", "abcpe 1 25"),
    ("HC", PERSON, T.MERIT, "abce 3 5", "abce 1 5", "abce 1 5"),
    ("HC", PERSON, T.SUDDEN, "ase 3 -", "ase 1 -", "ase 1 -"),
    ("HC", PERSON, T.SERVICE, "abce 3 -", "ase 1 -", "ase 1 -"),
    ("HM", PERSON, T.MERIT, "ale 3 -", "ale 1 -", "ale 1 -"),
    ("AH", PERSON, T.MERIT, "abcvpe 3 10", "abcvpe 1 10", "abcvpe 1 10"),
    ("BT", PERSON, T.MERIT, "abce 2 5", "abce 1 5", "abce 1 5"),
    ("BT", UNIT, T.MERIT, "abce 2 5", "abce 1 5", "abce 1 5"),
    ("BT", HOME, T.MERIT, "abce 2 -", "abce 1 -", "abce 1 -"),
    ("BK", PERSON, T.MERIT, "abc - 2", "abc - 2", "abc - 2"),
    ("GK", PERSON, T.MERIT, "abc - 1", "abc - 1", "abc - -"),
]


@pytest.mark.parametrize(("code", "kind", "type_", *"pqr"), FILES)
def test_documents_sets_and_report_years_of_each_family(code, kind, type_, p, q, r):
    """Decree 91/2017 Điều 49-57; Decree 98/2023 Điều 33-43; Decree 152/2025 điểm c khoản 2 Điều 6."""
    nominee = Nominee(award=AWARDS[code], kind=kind, type=type_)
    for on, expected in zip((OLD, NEW, TIERS), (p, q, r), strict=True):
        papers, copies, years = expected.split()
        file = dossier(nominee, on)
        sure = {document.id for document in file.documents if document.needed}
        assert sure == {PAPERS[paper] for paper in papers}, on
        assert file.copies_needed == (None if copies == "-" else int(copies)), on
        assert file.report_years == (None if years == "-" else int(years)), on


@pytest.mark.parametrize(
    ("nominee", "on", "papers", "procedure"),
    [
        (Nominee(award=AWARDS["HC"], kind=PERSON, origin=Origin.FOREIGN, type=T.EXTERNAL),
         NEW, "asxe", "thu-tuc-don-gian"),
        (Nominee(award="huan-chuong-huu-nghi", kind=PERSON, origin=Origin.FOREIGN, type=T.EXTERNAL),
         OLD, "abe", "thu-tuc-chung"),
        (Nominee(award=AWARDS["HC"], kind=PERSON, type=T.MERIT, secret=True),
         NEW, "as", "thu-tuc-don-gian"),
        (Nominee(award=AWARDS["TQ"], kind=PERSON, secret=True), NEW, "abcvip", "thu-tuc-chung"),
        (Nominee(award="huan-chuong-dung-cam", kind=PERSON, type=T.SUDDEN, posthumous=True),
         NEW, "ase", "thu-tuc-don-gian"),
    ],
)  # fmt: skip
def test_foreigners_secrets_and_the_dead_have_their_own_files(nominee, on, papers, procedure):
    """Law Điều 85 k1, 84 k4; Decree 98/2023 Điều 30 k14, 36 k4, 40 k2; Decree 91/2017 Điều 52 k4."""
    file = dossier(nominee, on)
    sure = {document.id for document in file.documents if document.needed}
    assert sure == {PAPERS[paper] for paper in papers}
    assert file.procedure.slug == procedure


def test_an_alternative_paper_is_told_as_an_alternative():
    """Điểm d khoản 2 Điều 34 of Decree 98/2023/NĐ-CP: initiative or excellence or combat."""
    found = dossier(Nominee(award=AWARDS["CS"], kind=PERSON), NEW)
    line = found.document("chung-nhan-sang-kien-de-tai").render()
    assert line.startswith(
        "Chứng nhận hoặc xác nhận sáng kiến, đề tài, đề án, công trình khoa học:"
        " hoặc “Xác nhận hoàn thành xuất sắc nhiệm vụ”, hoặc “Xác nhận mưu trí, sáng tạo trong"
        " chiến đấu, phục vụ chiến đấu”; có xác nhận của"
    )


@pytest.mark.parametrize(
    ("matter", "on", "head"),
    [
        (WithdrawalMatter.CANCELLING, OLD,
         "Hồ sơ đề nghị hủy bỏ quyết định khen thưởng, ngày 31/12/2023 (chưa xác định số bộ)"),
        (WithdrawalMatter.STRIPPING, NEW,
         "Hồ sơ đề nghị tước danh hiệu vinh dự nhà nước, ngày 01/01/2024 (1 bộ bản chính)"),
    ],
)  # fmt: skip
def test_a_file_of_withdrawal_says_what_it_asks_for(matter, on, head):
    """Decree 91/2017 khoản 3 Điều 78; Decree 98/2023 khoản 4 Điều 75."""
    file = withdrawal_dossier(matter, on)
    assert str(file).splitlines()[0] == head
    assert file.to_dict()["matter"] == matter.slug


FACTS = ProposalFacts(
    unit_or_head=True,
    locally_based=True,
    party_managed=False,
    centrally_managed=False,
    legal_representative=False,
)


@pytest.mark.parametrize(
    ("unit", "code", "kind", "old", "new"),
    [
        (U.PROVINCIAL_DEPARTMENT, "TQ", PERSON, "cap-uy bo-quan-ly-nganh", "cap-uy"),
        (U.PROVINCIAL_DEPARTMENT, "HC", PERSON, "bo-quan-ly-nganh", "bo-quan-ly-nganh"),
        (U.PROVINCIAL_DEPARTMENT, "BT", UNIT, "bo-quan-ly-nganh", "bo-quan-ly-nganh"),
        (U.PROVINCIAL_DEPARTMENT, "CP", UNIT, "", "bo-quan-ly-nganh"),
        (U.PROVINCIAL_DEPARTMENT, "GT", PERSON, "", "cap-uy bo-quan-ly-nganh"),
        (U.PROVINCIAL_DEPARTMENT, "CS", PERSON, "", ""),
        (U.PROVINCIAL_DEPARTMENT, "BK", UNIT, "", ""),
        (U.UNIT_OF_MINISTRY, "TQ", PERSON, "cap-uy uy-ban-nhan-dan-tinh", "cap-uy"),
        (U.UNIT_OF_MINISTRY, "CP", UNIT, "uy-ban-nhan-dan-tinh", "uy-ban-nhan-dan-tinh"),
        (U.MINISTRY, "CP", UNIT, "", "uy-ban-kiem-tra-thanh-tra"),
        (U.ENTERPRISE, "BT", UNIT, "", "bo-cong-an-thanh-tra"),
        (U.COMMUNE, "HC", PERSON, "", ""),
    ],
)
def test_whose_opinion_is_surely_needed(unit, code, kind, old, new):
    """Decree 91/2017 Điều 45 k4, 47; Decree 98/2023 Điều 30 k4, 31 k2, k3, k5: not CSTĐTQ."""
    nominee = Nominee(award=AWARDS[code], kind=kind, unit=unit)
    for on, expected in ((OLD, old), (NEW, new), (TIERS, new)):
        found = [opinion for opinion in opinions(nominee, on, facts=FACTS) if opinion.needed]
        assert {opinion.consulted.slug for opinion in found} == set(expected.split()), on
        days = {opinion.reply_days for opinion in found if opinion.consulted.slug != "cap-uy"}
        assert days <= {20 if on == OLD else 10}


def test_an_opinion_says_by_when_it_is_to_be_answered():
    """Khoản 6 Điều 31 of Decree 98/2023/NĐ-CP: 10 working days."""
    nominee = Nominee(award=AWARDS["CP"], kind=UNIT, unit=U.PROVINCIAL_DEPARTMENT)
    (opinion,) = opinions(nominee, NEW, facts=FACTS)
    line = opinion.render()
    assert "; trả lời trong 10 ngày làm việc [" in line
    assert line.endswith("khoản 6 Điều 31 Nghị định 98/2023/NĐ-CP]")


@pytest.mark.parametrize(
    ("code", "kind", "type_", "old", "new"),
    [
        ("TQ", PERSON, None, [10, None], [10]),
        ("AH", PERSON, T.MERIT, [10, None], [10, 10]),
        ("AH", PERSON, T.SUDDEN, [None], []),
        ("HC", PERSON, T.MERIT, [None], [10]),
        ("HC", PERSON, T.SUDDEN, [None], []),
        ("HC", PERSON, T.SERVICE, [None], []),
        ("NG", PERSON, T.MERIT, [None], [10]),
        ("GT", PERSON, T.MERIT, [None], [None]),
        ("BT", PERSON, T.MERIT, [], []),
        ("CP", UNIT, None, [], []),
        ("CS", PERSON, None, [], []),
    ],
)
def test_what_is_posted_and_for_how_many_working_days(code, kind, type_, old, new):
    """Decree 91/2017 khoản 10 Điều 45; Law 2022 khoản 5 Điều 84; Decree 98/2023 Điều 46."""
    nominee = Nominee(award=AWARDS[code], kind=kind, type=type_)
    for on, expected in ((OLD, old), (NEW, new), (TIERS, new)):
        assert [one.working_days for one in publicity(nominee, on) if one.needed] == expected, on


YES, NO, MAYBE = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


@pytest.mark.parametrize(
    ("award", "unit", "home", "foreigner", "dead"),
    [
        (AWARDS["CS"], NO, NO, MAYBE, NO),
        (AWARDS["HC"], YES, NO, YES, YES),
        (AWARDS["SV"], YES, NO, YES, YES),
        (AWARDS["BT"], YES, YES, YES, YES),
        (AWARDS["BK"], YES, YES, MAYBE, YES),
        (AWARDS["NG"], NO, NO, MAYBE, MAYBE),
        ("huan-chuong-dung-cam", NO, NO, MAYBE, YES),
        ("huan-chuong-dai-doan-ket-dan-toc", NO, NO, MAYBE, YES),
        ("huy-chuong-huu-nghi", NO, NO, YES, None),
        ("ky-niem-chuong", NO, NO, MAYBE, NO),
        ("giay-khen", YES, YES, MAYBE, NO),
        ("gia-dinh-van-hoa", NO, YES, NO, NO),
    ],
)
def test_to_whom_an_award_is_open(award, unit, home, foreigner, dead):
    """The articles of Law 06/2022/QH15 on each award; Điều 2 for foreigners."""
    asked = [
        (Nominee(award=award, kind=UNIT), unit),
        (Nominee(award=award, kind=HOME), home),
        (Nominee(award=award, kind=PERSON, origin=Origin.FOREIGN), foreigner),
        *([] if dead is None else [(Nominee(award=award, kind=PERSON, posthumous=True), dead)]),
    ]
    assert [openness(nominee, NEW).truth for nominee, _ in asked] == [truth for _, truth in asked]


SOMEBODY = Individual(id="cc-01", occupations=[Occupation.CIVIL_SERVANT])
DAY = dt.date(2024, 12, 20)
BANG_KHEN = regime_on(DAY).awards[AWARDS["BK"]]
KEYS = sorted({part.attestation_key for part in BANG_KHEN.criterion.walk()} - {None})


def _initiative(title: str, year: int) -> Contribution:
    return Contribution(
        type=ContributionKind.INITIATIVE, title=title, year=year, reach=Reach.UNIT, applied=True
    )


def _given(code: str, year: int, *, decided_on: dt.date | None = None, **told) -> Conferral:
    on = decided_on or dt.date(year, 12, 15)
    return Conferral(award=AWARDS[code], year=year, decision="1", decided_on=on, **told)


ANYTHING_FORMS = LedgerReadings(initiative_use=InitiativeUse.FORMS_ONLY)
AFTER_ANY = LedgerReadings(next_from=NextFrom.ANY_FORM)
PASS, FAIL, OPEN = Outcome.ELIGIBLE, Outcome.NOT_ELIGIBLE, Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("earlier", "readings", "outcome"),
    [
        (_given("GK", 2023, rewarded=["A"], type=T.MERIT), None, FAIL),
        (_given("GK", 2023, rewarded=["A"], type=T.SUDDEN), None, FAIL),
        (_given("GK", 2023, rewarded=["A"], type=T.MOVEMENT), None, FAIL),
        (_given("GK", 2023, rewarded=["khác"], type=T.MERIT), None, PASS),
        (_given("GK", 2023, rewarded=[], type=T.MERIT), None, PASS),
        (_given("GK", 2023, type=T.MERIT), None, OPEN),
        (_given("GK", 2023, rewarded=[], type=T.MERIT), AFTER_ANY, FAIL),
        (_given("CS", 2023, rewarded=["A"]), None, FAIL),
        (_given("CS", 2023, rewarded=["A"]), ANYTHING_FORMS, PASS),
        (_given("BK", 2022, rewarded=[], type=T.MERIT), None, PASS),
        (_given("BK", 2023, rewarded=[], type=T.MERIT), None, FAIL),
        (_given("BK", 2023, rewarded=[], type=T.SUDDEN), None, PASS),
        (_given("BK", 2022, rewarded=[], type=T.MERIT, period_named=False,
                decided_on=dt.date(2022, 12, 31)), None, PASS),
        (_given("BK", 2022, rewarded=[], type=T.MERIT, period_named=False,
                decided_on=dt.date(2023, 6, 1)), None, FAIL),
    ],
)  # fmt: skip
def test_what_an_earlier_decision_leaves_to_the_next(earlier, readings, outcome):
    """Law điểm c khoản 2 Điều 5; Decree 98/2023 khoản 3 Điều 4, khoản 9 Điều 30; letter 5007."""
    record = Record(
        subject=SOMEBODY,
        events=[
            *(Grading(year=year, grade=Grade.EXCELLENT) for year in (2023, 2024)),
            _initiative("A", 2023),
            _initiative("B", 2024),
            earlier,
            *(
                Attestation(condition=key, year=2024, holds="chap-hanh" in key, by="Hội đồng")
                for key in KEYS
            ),
        ],
        complete=everything(2015, 2024),
    )
    found = Ledger.of(record).assess(BANG_KHEN, 2024, DAY, readings=readings)
    assert (found.base.outcome, found.outcome) == (PASS, outcome)


@pytest.mark.parametrize(
    ("type_", "outcome"),
    [(T.MERIT, PASS), (None, PASS), (T.SUDDEN, FAIL), (T.MOVEMENT, FAIL)],
)
def test_sudden_and_thematic_commendation_is_no_basis_for_merit(type_, outcome):
    """Law điểm b khoản 1 Điều 73; khoản 3 Điều 4 of Decree 98/2023/NĐ-CP."""
    award = regime_on(DAY).awards[AWARDS["BT"]]
    keys = sorted({part.attestation_key for part in award.criterion.walk()} - {None})
    record = Record(
        subject=SOMEBODY,
        events=[
            *(Grading(year=year, grade=Grade.GOOD) for year in range(2019, 2025)),
            *(_given("CS", year, rewarded=[]) for year in (2020, 2022, 2024)),
            _given("BK", 2019, rewarded=[], type=type_),
            *(
                Attestation(condition=key, year=2024, holds="chap-hanh" in key, by="Hội đồng")
                for key in keys
            ),
        ],
        complete=everything(1940, 2024),
    )
    assert Ledger.of(record).assess(award, 2024, DAY).outcome is outcome


@pytest.mark.parametrize(
    ("told", "first_day", "first_year"),
    [
        ({"year": 2020, "period": (2016, 2020), "decided_on": dt.date(2022, 3, 15)},
         dt.date(2021, 1, 1), 2021),
        ({"year": 2021, "period_named": False, "decided_on": dt.date(2022, 3, 15)},
         dt.date(2022, 3, 15), 2023),
        ({"year": 2023, "period_named": False, "decided_on": dt.date(2024, 2, 29)},
         dt.date(2024, 2, 29), 2025),
        ({"year": 2023, "period_named": False, "decided_on": dt.date(2024, 1, 1)},
         dt.date(2024, 1, 1), 2024),
        ({"year": 2023, "period_named": False, "decided_on": dt.date(2024, 12, 31)},
         dt.date(2024, 12, 31), 2025),
        ({"year": 2020, "period_named": False}, None, None),
    ],
)  # fmt: skip
def test_from_when_the_next_proposal_counts(told, first_day, first_year):
    """Khoản 9 Điều 30 of Decree 98/2023/NĐ-CP: the years named, else the day of the decision."""
    record = Record(subject=SOMEBODY, events=[Conferral(award=AWARDS["BT"], **told)])
    found = Ledger.of(record).counts_from("BKTTg", on=dt.date(2025, 3, 1))
    assert (found.day, found.year) == (first_day, first_year)


@pytest.mark.parametrize(
    ("code", "type_", "on", "told"),
    [
        ("BT", T.MERIT, OLD, 1),
        ("BT", T.MERIT, NEW, 0),
        ("BT", T.SUDDEN, OLD, 0),
        ("BT", T.SERVICE, OLD, 0),
        ("BT", T.SENIORITY, OLD, 0),
        ("TQ", None, OLD, 0),
        ("GK", T.MERIT, OLD, 0),
    ],
)
def test_no_second_state_form_in_one_year_until_2023(code, type_, on, told):
    """Khoản 3 Điều 3 of Circular 12/2019/TT-BNV; titles and lower forms are none of them."""
    earlier = Conferral(
        award=AWARDS[code], year=on.year - 1, decided_on=dt.date(on.year, 1, 1), type=type_
    )
    ledger = Ledger.of(Record(subject=SOMEBODY, events=[earlier]))
    assert len(ledger.other_state_forms(AWARDS["HC"], on, commends=T.MERIT)) == told


BARRED, NONE_, SILENT, AGAIN, LOWER, UNCLEAR = (
    "BARRED", "NONE", "NOT_STATED", "RESTARTED", "LOWERED", "UNKNOWN",
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "form", "old", "new", "now"),
    [
        ("LD", F.REPRIMAND, BARRED, AGAIN, AGAIN),
        ("CS", F.REPRIMAND, BARRED, AGAIN, AGAIN),
        ("CB", F.WARNING, SILENT, AGAIN, AGAIN),
        ("BT", F.DISMISSED, SILENT, AGAIN, AGAIN),
        ("member TT", F.REPRIMAND, NONE_, NONE_, NONE_),
        ("member TT", F.WARNING, BARRED, BARRED, BARRED),
        ("member DV", F.WARNING, SILENT, BARRED, BARRED),
        ("member XS", F.REPRIMAND, NONE_, SILENT, SILENT),
        ("member XS", F.WARNING, BARRED, SILENT, SILENT),
        ("member QT", F.WARNING, BARRED, SILENT, SILENT),
        ("service", F.REPRIMAND, NONE_, LOWER, UNCLEAR),
        ("service", F.WARNING, LOWER, LOWER, UNCLEAR),
        ("service", F.REMOVED_FROM_POST, LOWER, LOWER, UNCLEAR),
        ("service", F.DISMISSED, BARRED, BARRED, BARRED),
        ("service", F.PARTY_EXPELLED, BARRED, BARRED, BARRED),
        ("service in post", F.REPRIMAND, NONE_, LOWER, BARRED),
        ("service in post", F.WARNING, LOWER, LOWER, BARRED),
    ],
)
def test_what_each_form_of_discipline_leads_to(asked, form, old, new, now):
    """Decree 91/2017 Điều 10 k6, 41 k5; Law 2003 and 2022 Điều 27, 28; Decrees 98 and 152 Điều 4
    k4; Decree 98/2023 Điều 6 k3; Decree 152/2025 Điều 9 k3."""
    service = asked.startswith("service")
    award = "huan-chuong-lao-dong-hang-nhat" if service else AWARDS[asked[-2:]]
    for on, expected in ((OLD, old), (NEW, new), (LAST_98, new), (TIERS, now), (AMENDED, now)):
        measure = Discipline(form=form, decided_on=on.replace(month=1, day=1))
        found = effect_on(
            award,
            measure,
            on.year,
            on,
            commends=T.SERVICE if service else None,
            of_member=asked.startswith("member"),
            details=MeasureDetails(in_counted_post=True if asked.endswith("post") else None),
        )
        assert found.kind.name == expected, on


def _standing(*events, on: dt.date, year: int = 2024) -> StandingStatus:
    record = Record(subject=SOMEBODY, events=list(events), complete=everything(2010, 2026))
    return standing("LĐTT", record, year, on).status


@pytest.mark.parametrize("on", [OLD, NEW, LAST_98, TIERS, AMENDED], ids=str)
def test_a_matter_defers_from_the_day_it_opens_until_the_day_it_closes(on):
    """Circular 12/2019 khoản 5 Điều 2; Decrees 98/2023 and 152/2025 khoản 4 Điều 4."""
    day = dt.timedelta(days=1)
    for opened, closed, status in (
        (on, None, StandingStatus.DEFERRED),
        (on - day, None, StandingStatus.DEFERRED),
        (on - day, on, StandingStatus.FREE),
        (on + day, None, StandingStatus.FREE),
    ):
        matter = Proceeding(matter="thanh tra", opened_on=opened, closed_on=closed)
        assert _standing(matter, on=on, year=on.year) is status, (opened, closed)


@pytest.mark.parametrize(
    ("served_on", "on", "status"),
    [
        (dt.date(2023, 12, 31), DAY, StandingStatus.FREE),
        (dt.date(2024, 1, 1), DAY, StandingStatus.FREE),
        (dt.date(2024, 1, 2), DAY, StandingStatus.RESTARTED),
        (DAY, DAY, StandingStatus.RESTARTED),
        (dt.date(2024, 12, 21), DAY, StandingStatus.NOTHING_COUNTS),
        (dt.date(2025, 1, 1), DAY, StandingStatus.NOTHING_COUNTS),
        (None, DAY, StandingStatus.UNDETERMINED),
    ],
)
def test_nothing_counts_before_the_measure_has_been_served(served_on, on, status):
    """Khoản 4 Điều 4 of Decree 98/2023/NĐ-CP: achievements count anew once it has been served."""
    measure = Discipline(form=F.REPRIMAND, decided_on=dt.date(2023, 12, 21), served_on=served_on)
    assert _standing(measure, on=on) is status


G, A = AnnulmentGround, AnnulmentOutcome


@pytest.mark.parametrize(
    ("ground", "deceased", "old", "new"),
    [
        (G.FALSE_DECLARATION, None, A.ANNULLED, A.ANNULLED),
        (G.FALSE_PAPERS, None, A.NOT_STATED, A.ANNULLED),
        (G.UNLAWFUL_PROCEDURE, None, A.NOT_STATED, A.ANNULLED),
        (G.FAULT_IN_PERIOD, False, A.LOWERED_OR_ANNULLED, A.ANNULLED),
        (G.FAULT_IN_PERIOD, True, A.EXEMPT, A.ANNULLED),
        (G.FAULT_IN_PERIOD, None, None, A.ANNULLED),
    ],
)
def test_each_ground_of_annulment(ground, deceased, old, new):
    """Law 2003 Điều 96 and Decree 91/2017 Điều 78; Law 2022 khoản 2 Điều 93."""
    given = _given("HC", 2022, decided_on=dt.date(2023, 1, 15))
    for on, outcome in ((OLD, old), (NEW, new), (LAST_98, new), (TIERS, new), (AMENDED, new)):
        case = annulment(given, [ground], on, deceased=deceased)
        assert case.outcome is outcome, on
        terms = {step.key: step.term.label.render() for step in case.steps if step.term}
        if on >= NEW:
            assert terms == {
                "bo-noi-vu-trinh": "10 ngày làm việc",
                "nop-lai": "15 ngày làm việc",
                "gui-hien-vat": "15 ngày làm việc",
            }
            assert case.provisional is (on >= TIERS)
        else:
            assert terms == {}


S = Sentence


@pytest.mark.parametrize(
    ("title", "sentence", "security", "old", "new"),
    [
        ("nha-giao-uu-tu", S.NO_PRISON, False, NO, NO),
        ("nha-giao-uu-tu", S.FIXED_TERM, False, YES, YES),
        ("nha-giao-uu-tu", S.DEATH, False, YES, YES),
        ("nha-giao-uu-tu", None, False, MAYBE, MAYBE),
        ("anh-hung-luc-luong-vu-trang-nhan-dan", S.FIXED_TERM, False, YES, MAYBE),
        ("anh-hung-luc-luong-vu-trang-nhan-dan", S.FIXED_TERM, True, YES, YES),
        ("anh-hung-luc-luong-vu-trang-nhan-dan", S.LIFE, False, YES, YES),
        ("ba-me-viet-nam-anh-hung", S.FIXED_TERM, False, YES, MAYBE),
        ("ba-me-viet-nam-anh-hung", S.FIXED_TERM, True, YES, YES),
        ("ba-me-viet-nam-anh-hung", S.DEATH, False, YES, YES),
        ("anh-hung-lao-dong", S.FIXED_TERM, False, YES, MAYBE),
        ("anh-hung-lao-dong", S.FIXED_TERM, True, YES, YES),
        ("anh-hung-lao-dong", S.LIFE, False, YES, YES),
        ("anh-hung-lao-dong", S.DEATH, False, YES, YES),
    ],
)
def test_which_conviction_strips_which_title(title, sentence, security, old, new):
    """Decree 91/2017 khoản 1 Điều 79; Law 2022 khoản 3, 4 Điều 93 with its protected heroes."""
    for on, truth in ((OLD, old), (dt.date(2024, 6, 1), new)):
        conviction = Conviction(
            decided_on=dt.date(on.year, 1, 10),
            sentence=sentence,
            final_on=dt.date(on.year, 2, 1),
            national_security=security,
        )
        record = Record(subject=SOMEBODY, events=[conviction], complete=everything(1940, 2025))
        assert stripping(title, record, on).truth is truth, on
