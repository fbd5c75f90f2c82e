"""Dossiers: documents, copies, forms, confirmations, and the check of what was handed in."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.errors import InvalidValue, NotInForce, UnknownName
from thidua.law import DECREE_2025, OrganiserRule, exists
from thidua.procedure import (
    Dossier,
    FileProcedure,
    Nominee,
    OwnFile,
    ProposalFacts,
    SimplifiedCase,
    UnitKind,
    WithdrawalMatter,
    dossier,
    withdrawal_dossier,
)
from thidua.records import AWARD_NAMES, CommendationType, Origin, SubjectKind

PERSON, BODY, HOUSEHOLD = (
    SubjectKind.INDIVIDUAL,
    SubjectKind.COLLECTIVE,
    SubjectKind.HOUSEHOLD,
)
MERIT, SUDDEN, SERVICE = (
    CommendationType.MERIT,
    CommendationType.SUDDEN,
    CommendationType.SERVICE,
)
IN_2017, IN_2019, IN_2020 = dt.date(2017, 10, 1), dt.date(2019, 12, 31), dt.date(2020, 1, 1)
IN_2023, IN_2024 = dt.date(2023, 12, 31), dt.date(2024, 1, 1)
IN_JUNE_2025, IN_JULY_2025 = dt.date(2025, 6, 30), dt.date(2025, 7, 1)
IN_SEPTEMBER_2026, IN_OCTOBER_2026 = dt.date(2026, 9, 30), dt.date(2026, 10, 1)
DAYS = (
    IN_2017,
    IN_2019,
    IN_2020,
    IN_2023,
    IN_2024,
    IN_JUNE_2025,
    IN_JULY_2025,
    IN_SEPTEMBER_2026,
    IN_OCTOBER_2026,
)
FOUR = ["to-trinh", "bao-cao-thanh-tich", "bien-ban-xet", "ket-qua-bo-phieu"]
THREE = FOUR[:3]
HCLD, HCSV = "huan-chuong-lao-dong-hang-ba", "huan-chuong-sao-vang"
# Everything told, so that no opinion, tax paper or proof of merit comes in.
PLAIN = ProposalFacts(
    unit_or_head=False,
    locally_based=False,
    party_managed=False,
    centrally_managed=False,
    legal_representative=False,
    outside_management=False,
    presenter=UnitKind.PROVINCE,
    initiative=False,
    certified_merit=False,
    duties_to_vietnam=False,
    budget_duties=False,
    must_be_audited=False,
)
BAC_NINH = OrganiserRule("Quyết định 86/2025/QĐ-UBND tỉnh Bắc Ninh")


def asked(
    award: str,
    on: dt.date,
    kind: SubjectKind = PERSON,
    *,
    facts: ProposalFacts = PLAIN,
    unit: UnitKind | None = UnitKind.COMMUNE,
    origin: Origin = Origin.DOMESTIC,
    secret: bool = False,
    posthumous: bool = False,
    **told,
) -> Dossier:
    """The file of a plain case, but for what is told."""
    nominee = Nominee(
        award=award,
        kind=kind,
        type=told.pop("type", None),
        unit=unit,
        origin=origin,
        secret=secret,
        posthumous=posthumous,
    )
    return dossier(nominee, on, facts=facts, **told)


def slugs(file: Dossier) -> list[str]:
    """The documents needed in any case, without the electronic files."""
    return [one.id for one in file.documents if one.needed and one.id != "tep-tin-dien-tu"]


@pytest.mark.parametrize("on", DAYS)
@pytest.mark.parametrize("award", sorted(AWARD_NAMES))
def test_every_award_has_an_answer_on_every_day(award: str, on: dt.date) -> None:
    """Documents, or what is left open with the text named: for every kind, type and origin."""
    types = [(type_, Origin.DOMESTIC) for type_ in (None, *CommendationType)]
    for kind in SubjectKind:
        for type_, origin in (*types, (None, Origin.FOREIGN), (None, Origin.OVERSEAS_VIETNAMESE)):
            file = asked(award, on, kind, type=type_, origin=origin, facts=ProposalFacts())
            assert file.document("to-trinh") is not None
            assert all(one.sources for one in file.documents)
            assert file.settled or all(what.render() for what in file.open)
            assert file.render()


@pytest.mark.parametrize("on", DAYS)
def test_every_place_cited_exists(on: dt.date) -> None:
    """Against the tables of contents of the texts that were read whole."""
    for award in AWARD_NAMES:
        for type_ in (None, *CommendationType):
            file = asked(award, on, type=type_, facts=ProposalFacts())
            sources = [
                source
                for part in (*file.documents, *file.opinions, *file.publicity)
                for source in part.sources
            ]
            assert all(exists(source) is not False for source in sources)


def test_the_national_fighter() -> None:
    """Khoản 2 Điều 33 of Decree 98; Điều 30 for the Party committee's opinion."""
    file = asked("CSTĐTQ", IN_2024)
    assert slugs(file) == [*FOUR, "chung-nhan-sang-kien-de-tai", "y-kien-cap-uy"]
    report = file.document("bao-cao-thanh-tich")
    assert report is not None
    assert report.confirmed_by is not None
    assert report.confirmed_by.slug == "cap-trinh-thu-tuong"
    assert (report.form, report.years) == ("03", 6)
    assert "06 lần Chiến sĩ thi đua cơ sở" in report.contents[0].render()
    certificate = file.document("chung-nhan-sang-kien-de-tai")
    assert certificate is not None
    assert certificate.confirmed_by is not None
    assert certificate.confirmed_by.slug == "nguoi-dung-dau-bo-tinh"
    assert certificate.form == "11"
    assert "xac-nhan-hoan-thanh-xuat-sac" not in certificate.slugs
    assert file.copies_needed == 1
    assert file.settled


def test_what_the_report_has_to_state() -> None:
    """Khoản 11 Điều 30 and form 02 of Decree 98; Circular 12/2019; Circular 01/2024, Điều 1."""

    def told(on: dt.date, kind: SubjectKind = BODY) -> str:
        report = asked("BKTTg", on, kind, type=MERIT).document("bao-cao-thanh-tich")
        assert report is not None
        return " | ".join(one.render() for one in report.contents)

    assert told(IN_2019) == ""
    assert "khoản 4 Điều 2 Thông tư 12/2019/TT-BNV" in told(IN_2020)
    assert "tập thể nhỏ" in told(IN_2024)
    assert "khoản 11 Điều 30 Nghị định 98/2023/NĐ-CP" in told(IN_2024, PERSON)
    assert "tập thể nhỏ" not in told(IN_2024, PERSON)
    assert "tổ chức đảng" not in told(dt.date(2024, 4, 14))
    assert "tổ chức đảng" in told(dt.date(2024, 4, 15))


def test_what_the_request_to_the_prime_minister_has_to_state() -> None:
    """Khoản 13 Điều 30 and form 01 of Decree 98/2023/NĐ-CP."""
    for award, on, there in (
        ("CSTĐTQ", IN_2023, False),
        ("CSTĐTQ", IN_2024, True),
        ("CSTĐ bộ/tỉnh", IN_2024, False),
    ):
        request = asked(award, on).document("to-trinh")
        assert request is not None
        assert bool(request.contents) is there


def test_the_ministry_or_province_fighter() -> None:
    """Khoản 2 Điều 34 of Decree 98: the head of the ministry or province certifies."""
    file = asked("CSTĐ bộ/tỉnh", IN_2024)
    assert slugs(file) == [*FOUR, "chung-nhan-sang-kien-de-tai"]
    certificate = file.document("chung-nhan-sang-kien-de-tai")
    assert certificate is not None
    assert certificate.confirmed_by is not None
    assert certificate.confirmed_by.slug == "nguoi-dung-dau-bo-tinh"
    assert file.report_years == 3


def test_the_grassroots_fighter_may_bring_excellent_completion_since_2024() -> None:
    """Điểm d khoản 2 Điều 34 of Decree 98; điểm d khoản 2 Điều 50 of Decree 91 has no such way."""
    given_papers = [*FOUR, "xac-nhan-hoan-thanh-xuat-sac"]
    assert asked("CSTĐCS", IN_2024).check(given_papers).complete is True
    old = asked("CSTĐCS", IN_2023).check(given_papers[:3] + given_papers[4:])
    assert [one.id for one in old.missing] == ["chung-nhan-sang-kien-de-tai"]
    assert old.superfluous == ("xac-nhan-hoan-thanh-xuat-sac",)
    for papers in ([*FOUR, "chung-nhan-sang-kien-de-tai"], [*FOUR, "xac-nhan-muu-tri-sang-tao"]):
        assert asked("CSTĐCS", IN_2024).check(papers).complete is True


@pytest.mark.parametrize(
    ("award", "kind", "ballot"),
    [
        ("CSTĐCS", PERSON, True),
        ("CSTĐ bộ/tỉnh", PERSON, True),
        ("Cờ bộ/tỉnh", BODY, True),
        ("Cờ CP", BODY, True),
        ("LĐTT", PERSON, False),
        ("CSTT", PERSON, False),
        ("TTLĐXS", BODY, False),
        ("ĐVQT", BODY, False),
        ("TTLĐTT", BODY, False),
        ("ĐVTT", BODY, False),
    ],
)
def test_which_titles_need_the_result_of_a_ballot(award, kind, ballot) -> None:
    """Điểm c khoản 2 Điều 34, điểm c khoản 2 Điều 35 of Decree 98/2023/NĐ-CP."""
    assert ("ket-qua-bo-phieu" in slugs(asked(award, IN_2024, kind))) is ballot


@pytest.mark.parametrize(
    ("award", "kind"),
    [("CSTĐTQ", PERSON), ("Cờ CP", BODY), ("anh-hung-lao-dong", PERSON)],
)
def test_the_ballot_was_secret_before_2024(award, kind) -> None:
    """Điều 49, 51, 56 of Decree 91: kết quả bỏ phiếu kín; Decree 98 says bỏ phiếu."""
    for on, secret in ((IN_2023, True), (IN_2024, False)):
        ballot = asked(award, on, kind, type=None).document("ket-qua-bo-phieu")
        assert ballot is not None
        assert ("kín" in ballot.name.render()) is secret


@pytest.mark.parametrize("award", ["LĐTT", "TTLĐXS", "TTLĐTT"])
def test_plain_titles_need_three_papers(award: str) -> None:
    """Khoản 2 Điều 34 of Decree 98, khoản 2 Điều 50 of Decree 91."""
    kind = PERSON if award == "LĐTT" else BODY
    for on in (IN_2023, IN_2024, IN_JUNE_2025):
        assert slugs(asked(award, on, kind)) == THREE


@pytest.mark.parametrize(
    ("award", "kind", "type_", "before", "since"),
    [
        ("CSTĐTQ", PERSON, None, 2, 1),
        ("Cờ CP", BODY, None, 2, 1),
        ("BKTTg", PERSON, MERIT, 2, 1),
        (HCLD, PERSON, MERIT, 3, 1),
        ("anh-hung-lao-dong", PERSON, MERIT, 3, 1),
        ("huy-chuong-quan-ky-quyet-thang", PERSON, None, 3, 1),
        (HCLD, PERSON, SUDDEN, 3, 1),
        ("CSTĐCS", PERSON, None, 1, None),
        ("CSTĐ bộ/tỉnh", PERSON, None, 1, None),
        ("Cờ bộ/tỉnh", BODY, None, 1, None),
        ("BK bộ/tỉnh", PERSON, MERIT, None, None),
        ("giay-khen", PERSON, MERIT, None, None),
        ("giay-khen", PERSON, SUDDEN, None, 1),
    ],
)
def test_how_many_sets_of_originals(award, kind, type_, before, since) -> None:
    """Điều 49-57 of Decree 91; khoản 4, 6 Điều 84 of the Law and Điều 40 of Decree 98."""
    assert asked(award, IN_2023, kind, type=type_).copies_needed == before
    assert asked(award, IN_2024, kind, type=type_).copies_needed == since


def test_one_set_to_the_prime_minister_is_settled_by_the_law_until_october_2026() -> None:
    """Khoản 4 Điều 84 of the Law stands whatever Decree 152/2025/NĐ-CP says."""
    for on, provisional in ((IN_SEPTEMBER_2026, False), (IN_OCTOBER_2026, True)):
        copies = asked("CSTĐTQ", on).copies
        assert copies is not None
        assert (copies.value, copies.provisional) == (1, provisional)


@pytest.mark.parametrize("on", [IN_2023, IN_2024, IN_JULY_2025])
def test_electronic_files_go_with_files_to_the_prime_minister_only(on: dt.date) -> None:
    """Khoản 11 Điều 45 of Decree 91; khoản 4 Điều 84 of the Law and khoản 14 Điều 30 of 98."""
    assert asked("CSTĐTQ", on).document("tep-tin-dien-tu") is not None
    assert asked("CSTĐ bộ/tỉnh", on).document("tep-tin-dien-tu") is None
    assert asked(HCLD, on, type=MERIT, secret=True).document("tep-tin-dien-tu") is None


@pytest.mark.parametrize(
    ("award", "kind", "before", "since"),
    [
        (HCSV, BODY, 25, 25),
        ("huan-chuong-ho-chi-minh", BODY, 10, 10),
        ("huan-chuong-ho-chi-minh", PERSON, None, 10),
        ("huan-chuong-doc-lap-hang-ba", PERSON, 10, 10),
        ("huan-chuong-quan-cong-hang-nhi", BODY, 10, 10),
        (HCLD, PERSON, 5, 5),
        ("huan-chuong-bao-ve-to-quoc-hang-ba", BODY, 5, 5),
        ("BKTTg", BODY, 5, 5),
        ("CSTĐTQ", PERSON, 6, 6),
        ("CSTĐ bộ/tỉnh", PERSON, 3, 3),
        ("CSTĐCS", PERSON, 1, 1),
        ("LĐTT", PERSON, None, 1),
        ("TTLĐTT", BODY, None, 1),
        ("TTLĐXS", BODY, 1, 1),
        ("Cờ CP", BODY, 1, 1),
        ("Cờ bộ/tỉnh", BODY, 1, 1),
        ("BK bộ/tỉnh", PERSON, 2, 2),
        ("BK bộ/tỉnh", BODY, 1, 2),
        ("giay-khen", PERSON, 1, 1),
        ("anh-hung-lao-dong", BODY, 10, 10),
        ("anh-hung-lao-dong", PERSON, 10, 10),
        ("huan-chuong-dung-cam", PERSON, None, None),
        ("CSTT", PERSON, None, None),
    ],
)
def test_how_many_years_the_report_on_regular_achievements_covers(
    award, kind, before, since
) -> None:
    """Notes of forms 01, 02, 04, 05 of Decree 91 and 02, 03, 05, 06 of Decree 98."""
    for on, years in ((IN_2023, before), (IN_2024, since)):
        title = award in {"CSTĐTQ", "CSTĐ bộ/tỉnh", "CSTĐCS", "LĐTT", "CSTT", "TTLĐXS", "TTLĐTT"}
        file = asked(award, on, kind, type=None if title or "Cờ" in award else MERIT)
        assert file.report_years == years


def test_no_years_are_set_for_sudden_achievements_movements_and_service() -> None:
    """The notes speak of unbroken years of regular achievements."""
    for type_ in (SUDDEN, CommendationType.MOVEMENT, SERVICE):
        file = asked(HCLD, IN_2024, type=type_, simplified=False)
        assert file.report_years is None


@pytest.mark.parametrize(
    ("award", "kind", "type_", "origin", "before", "since"),
    [
        ("BKTTg", BODY, MERIT, Origin.DOMESTIC, "01", "02"),
        ("BKTTg", PERSON, MERIT, Origin.DOMESTIC, "02", "03"),
        (HCLD, PERSON, SERVICE, Origin.DOMESTIC, "03", "04"),
        ("anh-hung-lao-dong", BODY, MERIT, Origin.DOMESTIC, "04", "05"),
        ("anh-hung-lao-dong", PERSON, MERIT, Origin.DOMESTIC, "05", "06"),
        ("BKTTg", PERSON, SUDDEN, Origin.DOMESTIC, "06", "07"),
        ("BKTTg", BODY, CommendationType.MOVEMENT, Origin.DOMESTIC, "07", "08"),
        ("huan-chuong-huu-nghi", BODY, None, Origin.FOREIGN, "08", "09"),
        ("huan-chuong-huu-nghi", PERSON, None, Origin.FOREIGN, "09", "10"),
        ("BKTTg", HOUSEHOLD, MERIT, Origin.DOMESTIC, None, None),
        ("BKTTg", PERSON, None, Origin.OVERSEAS_VIETNAMESE, None, None),
    ],
)
def test_which_form_the_report_is_written_on(award, kind, type_, origin, before, since) -> None:
    """Phụ lục of Decree 91 (nine forms) and Phụ lục I of Decree 98 (eleven forms)."""
    for on, form in ((IN_2023, before), (IN_2024, since), (IN_JULY_2025, None)):
        file = asked(award, on, kind, type=type_, origin=origin)
        report = file.document("bao-cao-thanh-tich") or file.document("bao-cao-tom-tat-thanh-tich")
        assert report is not None
        assert report.form == form


def test_the_request_has_a_form_where_it_goes_to_the_prime_minister() -> None:
    """Khoản 13 Điều 30 of Decree 98; titles by professions follow their own decrees' form."""
    for award, form in (("CSTĐTQ", "01"), ("CSTĐCS", None), ("nghe-si-uu-tu", None)):
        request = asked(award, IN_2024).document("to-trinh")
        assert request is not None
        assert request.form == form


def test_the_forms_of_the_newest_decree_are_not_made_up() -> None:
    """Phụ lục of Decree 152/2025/NĐ-CP was not read: no number, and a note."""
    file = asked("CSTĐTQ", IN_JULY_2025)
    assert {one.form for one in file.documents} == {None}
    assert any("152/2025" in note.render() for note in file.notes)


@pytest.mark.parametrize(
    ("type_", "before", "since", "case"),
    [
        (MERIT, FileProcedure.ORDINARY, FileProcedure.ORDINARY, None),
        (CommendationType.MOVEMENT, FileProcedure.ORDINARY, FileProcedure.ORDINARY, None),
        (SUDDEN, FileProcedure.SIMPLIFIED, FileProcedure.SIMPLIFIED, SimplifiedCase.SUDDEN),
        (SERVICE, FileProcedure.ORDINARY, FileProcedure.SIMPLIFIED, SimplifiedCase.SERVICE),
        (
            CommendationType.SENIORITY,
            FileProcedure.ORDINARY,
            FileProcedure.SIMPLIFIED,
            SimplifiedCase.SENIORITY,
        ),
        (
            CommendationType.EXTERNAL,
            FileProcedure.ORDINARY,
            FileProcedure.SIMPLIFIED,
            SimplifiedCase.EXTERNAL,
        ),
        (None, None, None, None),
    ],
)
def test_which_types_of_commendation_are_simplified(type_, before, since, case) -> None:
    """Khoản 1 Điều 85 of Law 06/2022/QH15, and khoản 1 Điều 85 of Law 15/2003/QH11."""
    assert asked(HCLD, IN_2023, type=type_).procedure is before
    file = asked(HCLD, IN_2024, type=type_)
    assert file.procedure is since
    assert file.route is not None
    assert file.route.case is case


def test_the_simplified_file_is_a_request_and_a_summary() -> None:
    """Khoản 2 Điều 40 of Decree 98, khoản 3 Điều 55 of Decree 91."""
    for on in (IN_2023, IN_2024):
        assert slugs(asked(HCLD, on, type=SUDDEN)) == ["to-trinh", "bao-cao-tom-tat-thanh-tich"]


def test_a_sudden_achievement_may_still_go_by_the_ordinary_procedure() -> None:
    """Điểm d khoản 3 Điều 36 of Decree 98 then asks for proof of the achievement."""
    facts = ProposalFacts(unit_or_head=False, party_managed=False, centrally_managed=False)
    file = asked(HCLD, IN_2024, type=SUDDEN, simplified=False, facts=facts)
    assert slugs(file) == [*THREE, "chung-nhan-thanh-tich"]
    told = asked(HCLD, IN_2024, type=SUDDEN, simplified=False)
    assert "chung-nhan-thanh-tich" not in [one.id for one in told.documents]


def test_long_service_needs_no_council_minutes_since_2024() -> None:
    """Điểm d khoản 1 Điều 85 of the Law; the body that manages the person confirms (form 04)."""
    assert slugs(asked(HCLD, IN_2023, type=SERVICE)) == THREE
    file = asked(HCLD, IN_2024, type=SERVICE)
    assert slugs(file) == ["to-trinh", "bao-cao-tom-tat-thanh-tich"]
    summary = file.document("bao-cao-tom-tat-thanh-tich")
    assert summary is not None
    assert summary.confirmed_by is not None
    assert summary.confirmed_by.slug == "don-vi-quan-ly-can-bo"
    assert any("nghỉ hưu" in note.render() for note in file.notes)


def test_a_state_secret_is_simplified_since_2024_only() -> None:
    """Điểm đ khoản 1 Điều 85 of Law 06/2022/QH15; Law 15/2003/QH11 knows no such case."""
    assert asked(HCLD, IN_2024, type=MERIT, secret=True).procedure is FileProcedure.SIMPLIFIED
    assert asked(HCLD, IN_2023, type=MERIT, secret=True).procedure is FileProcedure.ORDINARY
    with pytest.raises(InvalidValue, match="01/01/2024"):
        asked(HCLD, IN_2023, case=SimplifiedCase.SECRET)


@pytest.mark.parametrize("on", [IN_2023, IN_2024])
def test_those_a_head_discovers_need_a_request_with_a_list_and_a_summary(on: dt.date) -> None:
    """Khoản 10 Điều 30 of Decree 98, khoản 6 Điều 45 of Decree 91."""
    file = asked("BKTTg", on, type=MERIT, case=SimplifiedCase.DISCOVERED)
    assert slugs(file) == ["to-trinh", "danh-sach-de-nghi", "bao-cao-tom-tat-thanh-tich"]
    assert file.copies_needed == (1 if on >= IN_2024 else None)


def test_where_the_type_is_not_told_only_the_request_is_sure() -> None:
    """Both procedures begin with a request; the rest turns on what was not told."""
    file = asked("BKTTg", IN_2024)
    assert slugs(file) == ["to-trinh"]
    assert file.settled is None
    assert "loại hình khen thưởng" in file.open[0].render()
    assert file.check([*THREE, "tep-tin-dien-tu"]).complete is None


@pytest.mark.parametrize(
    ("told", "match"),
    [
        ({"case": SimplifiedCase.POLITICAL}, "danh hiệu thi đua"),
        ({"simplified": True}, "danh hiệu thi đua"),
        ({"resistance": True}, "danh hiệu thi đua"),
    ],
)
def test_emulation_titles_are_never_simplified(told, match) -> None:
    """Khoản 1 Điều 85 of the Law speaks of forms of commendation."""
    with pytest.raises(InvalidValue, match=match):
        asked("CSTĐCS", IN_2024, **told)


def test_a_simplified_file_without_a_case_is_refused() -> None:
    """The sentence names the place where the cases stand."""
    with pytest.raises(InvalidValue, match="khoản 1 Điều 85 Luật 06/2022/QH15"):
        asked(HCLD, IN_2024, type=MERIT, simplified=True)


def test_a_hero_by_the_simplified_procedure_leaves_the_ballot_open() -> None:
    """Khoản 7 Điều 30 of Decree 98 has the council vote on every hero title."""
    file = asked("anh-hung-lao-dong", IN_2024, type=SUDDEN)
    assert "khoản 7 Điều 30" in file.open[0].render()
    assert asked("anh-hung-lao-dong", IN_2024, type=MERIT).settled


@pytest.mark.parametrize(
    ("award", "on", "told"),
    [
        (HCLD, IN_2023, "phát minh, sáng chế, sáng kiến"),
        (HCLD, IN_2024, "an sinh"),
        ("BKTTg", IN_2023, "sáng tác"),
        ("BKTTg", IN_2024, "giải thưởng khu vực"),
        ("BK bộ/tỉnh", IN_2024, "trong lĩnh vực"),
        ("giay-khen", IN_2024, "an sinh"),
    ],
)
def test_which_achievements_must_be_certified(award, on, told) -> None:
    """Điểm d khoản 3 Điều 36, 1 Điều 42, 1 Điều 43 of Decree 98; điểm d khoản 2 Điều 84."""
    facts = ProposalFacts(unit_or_head=False)
    proof = asked(award, on, type=MERIT, facts=facts).document("chung-nhan-thanh-tich")
    assert proof is not None
    assert proof.needed is None
    assert proof.depends is not None
    assert told in proof.depends.render()
    for fact, there in ((True, True), (False, False)):
        file = asked(award, on, type=MERIT, facts=ProposalFacts(certified_merit=fact))
        found = file.document("chung-nhan-thanh-tich")
        assert (found is not None and found.needed is True) is there


@pytest.mark.parametrize("on", [IN_2023, IN_2024])
@pytest.mark.parametrize("origin", [Origin.FOREIGN, Origin.OVERSEAS_VIETNAMESE])
def test_orders_of_foreigners_and_vietnamese_abroad(on, origin) -> None:
    """Khoản 4 Điều 36 of Decree 98 (summary), khoản 4 Điều 52 of Decree 91 (report)."""
    report = "bao-cao-tom-tat-thanh-tich" if on >= IN_2024 else "bao-cao-thanh-tich"
    file = asked(HCLD, on, origin=origin, facts=ProposalFacts(duties_to_vietnam=True))
    needed = [one for one in slugs(file) if not one.startswith("y-kien")]
    assert needed == ["to-trinh", report, "xac-nhan-nghia-vu"]
    document = file.document(report)
    assert document is not None
    assert document.made_by is not None
    assert document.made_by.slug == "co-quan-trinh"
    without = asked(HCLD, on, origin=origin)
    assert without.document("xac-nhan-nghia-vu") is None
    assert file.copies_needed == (1 if on >= IN_2024 else 3)


def test_the_prime_ministers_certificate_of_foreigners() -> None:
    """Khoản 2 Điều 42 of Decree 98; before 2024 the ordinary file of Điều 57 of Decree 91."""
    new = asked("BKTTg", IN_2024, origin=Origin.FOREIGN)
    assert slugs(new)[:2] == ["to-trinh", "bao-cao-tom-tat-thanh-tich"]
    assert slugs(asked("BKTTg", IN_2023, origin=Origin.FOREIGN))[:3] == THREE


def test_the_friendship_order_leaves_the_confirmation_of_duties_open() -> None:
    """The heading of Điều 36 of Decree 98 excludes it, khoản 4 speaks of foreigners."""
    file = asked("huan-chuong-huu-nghi", IN_2024, origin=Origin.FOREIGN)
    assert slugs(file)[:2] == ["to-trinh", "bao-cao-tom-tat-thanh-tich"]
    assert "khoản 4 Điều 36" in file.open[0].render()


@pytest.mark.parametrize("on", [IN_2023, IN_2024])
def test_medals_need_a_request_and_a_list(on: dt.date) -> None:
    """Khoản 1 Điều 38 of Decree 98, khoản 2 Điều 54 of Decree 91, whatever is told."""
    for slug in ("huy-chuong-quan-ky-quyet-thang", "huy-chuong-chien-si-ve-vang-hang-ba"):
        assert slugs(asked(slug, on)) == ["to-trinh", "danh-sach-trich-ngang"]


def test_commemorative_medals_need_a_request_and_a_list_with_summaries() -> None:
    """Điều 39 of Decree 98/2023/NĐ-CP."""
    file = asked("KNC", IN_2024)
    assert slugs(file) == ["to-trinh", "danh-sach-trich-ngang"]
    assert file.settled
    listed = file.document("danh-sach-trich-ngang")
    assert listed is not None
    assert "tóm tắt thành tích" in listed.name.render()


def test_posthumous_files_are_completed_by_the_former_managing_body() -> None:
    """Khoản 6 Điều 30 of Decree 98, khoản 5 Điều 45 of Decree 91."""
    for on, place in ((IN_2023, "khoản 5 Điều 45"), (IN_2024, "khoản 6 Điều 30")):
        file = asked(HCLD, on, type=MERIT, posthumous=True)
        assert any(place in note.render() for note in file.notes)
    assert not asked(HCLD, IN_2024, type=MERIT).notes


@pytest.mark.parametrize(
    ("award", "text"),
    [
        ("nha-giao-nhan-dan", "35/2024"),
        ("thay-thuoc-uu-tu", "25/2024"),
        ("nghe-si-nhan-dan", "61/2024"),
        ("nghe-nhan-uu-tu", "43/2024"),
        ("giai-thuong-ho-chi-minh", "36/2024"),
        ("ba-me-viet-nam-anh-hung", "56/2013"),
        ("huy-chuong-thanh-nien-xung-phong-ve-vang", "28/2024"),
    ],
)
def test_awards_with_a_text_of_their_own_name_it_and_show_the_laws_minimum(award, text) -> None:
    """Khoản 7 Điều 84 of the Law; those decrees' parts on files were not read."""
    file = asked(award, dt.date(2025, 1, 1), type=MERIT)
    assert file.procedure is FileProcedure.OWN
    assert file.settled is None
    assert text in file.open[0].render()
    assert slugs(file)[:3] == THREE
    before = asked(award, IN_2023, type=MERIT)
    assert before.settled is None


def test_resistance_achievements_have_their_own_file() -> None:
    """Khoản 3 Điều 96 of Law 06/2022/QH15, khoản 1 Điều 101 of Law 15/2003/QH11."""
    for on, place in ((IN_2023, "15/2003/QH11"), (IN_2024, "khoản 3 Điều 96")):
        file = asked(HCLD, on, resistance=True)
        assert file.procedure is FileProcedure.OWN
        assert place in file.open[0].render()


@pytest.mark.parametrize(
    ("award", "kind"),
    [
        ("CSTĐCS", PERSON),
        ("LĐTT", PERSON),
        ("CSTT", PERSON),
        ("TTLĐTT", BODY),
        ("ĐVTT", BODY),
        ("thon-to-dan-pho-van-hoa", BODY),
        ("gia-dinh-van-hoa", HOUSEHOLD),
        ("giay-khen", PERSON),
    ],
)
def test_these_files_are_fixed_by_ministries_and_provinces_since_july_2025(award, kind) -> None:
    """Điểm c khoản 2 Điều 6 of Decree 152/2025/NĐ-CP; the Law's minimum stands."""
    type_ = MERIT if award == "giay-khen" else None
    file = asked(award, IN_JULY_2025, kind, type=type_)
    assert file.rule.sources == (DECREE_2025.cite(6, 2, "c"),)
    assert file.settled is None
    assert "điểm c khoản 2 Điều 6" in file.open[0].render()
    assert slugs(file) == THREE
    assert not file.provisional
    assert asked(award, IN_JUNE_2025, kind, type=type_).rule.sources != file.rule.sources


def test_a_simplified_file_left_to_ministries_shows_decree_98_for_reference_only() -> None:
    """Điểm c khoản 2 Điều 6 of Decree 152 hands them files and procedure of Giấy khen."""
    file = asked("giay-khen", IN_JULY_2025, type=SUDDEN)
    assert [(one.id, one.needed) for one in file.documents] == [
        ("to-trinh", None),
        ("bao-cao-tom-tat-thanh-tich", None),
    ]
    assert "để tham khảo" in file.open[0].render()
    assert file.provisional


@pytest.mark.parametrize("award", ["TTLĐXS", "CSTĐ bộ/tỉnh", "Cờ bộ/tỉnh", "BK bộ/tỉnh"])
def test_other_files_are_those_of_decree_98_provisionally(award: str) -> None:
    """Decree 152/2025/NĐ-CP does not hand them to ministries and provinces, as far as read."""
    kind = PERSON if award.startswith("CSTĐ") else BODY
    type_ = MERIT if award.startswith("BK") else None
    before = asked(award, IN_JUNE_2025, kind, type=type_)
    after = asked(award, IN_JULY_2025, kind, type=type_)
    assert slugs(before) == slugs(after)
    assert not before.provisional
    assert after.provisional
    assert "152/2025" in after.reservations[0].render()


def test_what_a_province_lays_down_is_added_to_the_laws_minimum() -> None:
    """Điểm c khoản 2 Điều 6 of Decree 152; khoản 1, 6 Điều 84 of the Law."""
    own = OwnFile(
        documents={"to-trinh": "Tờ trình theo mẫu 01", "ket-qua-bo-phieu": "Phiếu kiểm phiếu"},
        copies=2,
        source=BAC_NINH,
    )
    file = asked("CSTĐCS", IN_JULY_2025, own=own)
    assert slugs(file) == ["to-trinh", "bao-cao-thanh-tich", "bien-ban-xet", "ket-qua-bo-phieu"]
    assert (file.copies_needed, file.settled) == (2, True)
    request = file.document("to-trinh")
    assert request is not None
    assert request.name.render() == "Tờ trình theo mẫu 01"
    assert request.sources[-1] == BAC_NINH
    assert file.check(FOUR, copies=2).complete is True
    assert file.check(FOUR, copies=1).complete is False


def test_a_document_of_ones_own_making_is_checked_by_its_own_slug() -> None:
    """A ministry may ask for what no decree knows."""
    own = OwnFile(documents={"ban-cam-ket": "Bản cam kết"}, source=BAC_NINH)
    file = asked("LĐTT", IN_JULY_2025, own=own)
    assert [one.id for one in file.check(THREE).missing] == ["ban-cam-ket"]
    assert file.check([*THREE, "ban-cam-ket"]).complete is True


def test_nobody_may_lay_down_what_the_law_fixes() -> None:
    """Khoản 4 Điều 84 of the Law, Điều 33 of Decree 98: one set of a listed file."""
    with pytest.raises(InvalidValue, match="Thành phần hồ sơ"):
        asked("CSTĐTQ", IN_2024, own=OwnFile(documents={"a": "A"}, source=BAC_NINH))
    with pytest.raises(InvalidValue, match="là 1"):
        asked("CSTĐTQ", IN_2024, own=OwnFile(copies=3, source=BAC_NINH))
    assert asked("CSTĐ bộ/tỉnh", IN_2024, own=OwnFile(copies=3, source=BAC_NINH)).copies_needed == 3


@pytest.mark.parametrize(
    "told",
    [{"copies": 0}, {"copies": True}, {"documents": {"a": " "}}, {"documents": {"A b": "A"}}],
)
def test_own_rules_that_make_no_sense_are_refused(told) -> None:
    """No sets, no name, or no slug."""
    with pytest.raises(InvalidValue):
        OwnFile(source=BAC_NINH, **told)


def test_the_tax_paper_of_units_with_budget_duties_until_2023() -> None:
    """Khoản 7 Điều 45 of Decree 91/2017/NĐ-CP; nothing of it in Decree 98."""
    facts = ProposalFacts(budget_duties=True, unit_or_head=True)
    for award, there in (("Cờ bộ/tỉnh", True), ("TTLĐXS", True), ("TTLĐTT", False)):
        assert ("xac-nhan-co-quan-thue" in slugs(asked(award, IN_2023, BODY, facts=facts))) is there
        assert "xac-nhan-co-quan-thue" not in slugs(asked(award, IN_2024, BODY, facts=facts))
    staff = ProposalFacts(budget_duties=True, unit_or_head=False)
    assert (
        asked("BKTTg", IN_2023, type=MERIT, facts=staff).document("xac-nhan-co-quan-thue") is None
    )
    unknown = asked("Cờ bộ/tỉnh", IN_2023, BODY, facts=ProposalFacts())
    paper = unknown.document("xac-nhan-co-quan-thue")
    assert paper is not None
    assert paper.needed is None


def test_audit_reports_of_enterprises_until_2023() -> None:
    """Khoản 7 Điều 45 of Decree 91; since 2020 of those subject to audit (Circular 12, Điều 10)."""
    firm = UnitKind.ENTERPRISE

    def audit(on: dt.date, must: bool | None) -> bool | None:
        facts = ProposalFacts(unit_or_head=True, must_be_audited=must)
        paper = asked("BKTTg", on, BODY, type=MERIT, unit=firm, facts=facts).document(
            "bao-cao-kiem-toan"
        )
        return False if paper is None else paper.needed

    assert audit(IN_2019, False) is True
    assert [audit(IN_2020, must) for must in (True, False, None)] == [True, False, None]
    assert audit(IN_2024, True) is False


def test_opinions_the_presenting_body_asks_are_part_of_the_file() -> None:
    """Khoản 3 Điều 84 of the Law: trong hồ sơ phải có ý kiến; before 2024 the centre asked."""
    facts = ProposalFacts(unit_or_head=True)
    told = {"unit": UnitKind.PROVINCIAL_DEPARTMENT, "facts": facts}
    assert "y-kien-bo-quan-ly-nganh" in slugs(asked("Cờ CP", IN_2024, BODY, **told))
    assert "y-kien-bo-quan-ly-nganh" not in slugs(asked("Cờ CP", IN_2023, BODY, **told))


@pytest.mark.parametrize(
    ("on", "type_", "months"),
    [
        (IN_2019, MERIT, None),
        (IN_2020, MERIT, 6),
        (IN_2023, SERVICE, None),
        (IN_2024, MERIT, 6),
        (IN_JULY_2025, SERVICE, 6),
    ],
)
def test_how_old_a_state_level_report_may_be(on, type_, months) -> None:
    """Khoản 4 Điều 2 of Circular 12/2019; khoản 11 Điều 30 of Decree 98."""
    file = asked(HCLD, on, type=type_)
    earliest = file.report_not_before(dt.date(2024, 8, 31))
    assert earliest == (None if months is None else dt.date(2024, 2, 29))
    assert asked("giay-khen", on, type=type_).report_not_before(on) is None


def test_the_check_tells_every_fault_at_once() -> None:
    """What is missing with its place, what is superfluous, and too few sets."""
    found = asked("CSTĐTQ", IN_2023).check(["to-trinh", "bao-cao-kiem-toan"], copies=1)
    assert found.complete is False
    assert [one.id for one in found.missing] == [
        "bao-cao-thanh-tich",
        "bien-ban-xet",
        "ket-qua-bo-phieu",
        "chung-nhan-sang-kien-de-tai",
        "y-kien-cap-uy",
        "tep-tin-dien-tu",
    ]
    assert found.superfluous == ("bao-cao-kiem-toan",)
    assert found.too_few is True
    text = found.render()
    assert text.startswith("Hồ sơ chưa đầy đủ.")
    assert "điểm c khoản 2 Điều 49 Nghị định 91/2017/NĐ-CP" in text
    assert "cần 2 bộ" in text


def test_what_is_not_known_to_be_there_is_undetermined_not_missing() -> None:
    """Missing is kept apart from unknown."""
    told = {**dict.fromkeys(THREE, True), "bien-ban-xet": None}
    found = asked("LĐTT", IN_2024).check(told)
    assert found.complete is None
    assert [one.id for one in found.undetermined] == ["bien-ban-xet"]
    assert found.missing == ()
    assert asked("LĐTT", IN_2024).check({**told, "bien-ban-xet": False}).complete is False


def test_sets_are_compared_only_where_told() -> None:
    """A number handed in without a number needed leaves the check open."""
    file = asked("LĐTT", IN_2024)
    assert file.check(THREE).complete is True
    assert file.check(THREE, copies=2).complete is None
    assert asked("LĐTT", IN_2023).check(THREE, copies=1).complete is True


def test_bad_hand_ins_are_refused() -> None:
    """A slug that names nothing, a value that is none, a number that is none."""
    file = asked("LĐTT", IN_2024)
    with pytest.raises(UnknownName, match="to-trihn"):
        file.check(["to-trihn"])
    with pytest.raises(InvalidValue, match="to-trinh"):
        file.check({"to-trinh": "có"})  # type: ignore[dict-item]
    with pytest.raises(InvalidValue, match="-1"):
        file.check(THREE, copies=-1)


@given(
    award=st.sampled_from(sorted(AWARD_NAMES)),
    on=st.sampled_from(DAYS),
    type_=st.sampled_from([None, *CommendationType]),
)
def test_the_whole_list_is_never_found_wanting(award, on, type_) -> None:
    """Handing in every document of the list leaves nothing missing or superfluous."""
    file = asked(award, on, type=type_, facts=ProposalFacts())
    found = file.check([one.id for one in file.documents])
    assert (found.missing, found.undetermined, found.superfluous) == ((), (), ())
    assert found.complete is (True if file.settled else None)


@given(award=st.sampled_from(sorted(AWARD_NAMES)), on=st.sampled_from(DAYS), data=st.data())
def test_one_more_document_never_makes_a_file_worse(award, on, data) -> None:
    """Adding a document of the list leaves fewer missing, never more."""
    file = asked(award, on, type=MERIT, facts=ProposalFacts())
    every = [one.id for one in file.documents]
    some = data.draw(st.lists(st.sampled_from(every), unique=True))
    one = data.draw(st.sampled_from(every))
    fewer, more = file.check(some), file.check({*some, one})
    assert set(more.missing) <= set(fewer.missing)


def test_a_thematic_flag_follows_the_guidance_of_whoever_launched_the_movement() -> None:
    """Khoản 3 Điều 34 and khoản 1 Điều 32 of Decree 98/2023/NĐ-CP."""
    for award, place in (("Cờ bộ/tỉnh", "khoản 3 Điều 34"), ("Cờ CP", "khoản 1 Điều 32")):
        file = asked(award, IN_2024, BODY, type=CommendationType.MOVEMENT)
        assert place in file.open[0].render()


def test_a_subject_the_award_is_not_for_is_pointed_out() -> None:
    """Điều 21 of the Law: the title is for individuals."""
    assert any("Danh mục" in note.render() for note in asked("CSTĐTQ", IN_2024, BODY).notes)
    assert not asked("CSTĐTQ", IN_2024).notes


@pytest.mark.parametrize(
    ("matter", "on", "documents", "copies"),
    [
        (WithdrawalMatter.CANCELLING, IN_2023, ["to-trinh", "bao-cao-ly-do"], None),
        (
            WithdrawalMatter.CANCELLING,
            IN_2024,
            ["to-trinh", "bao-cao-ly-do", "quyet-dinh-khen-thuong"],
            1,
        ),
        (WithdrawalMatter.STRIPPING, IN_2023, ["to-trinh", "bao-cao-ly-do"], None),
        (WithdrawalMatter.STRIPPING, IN_2024, ["to-trinh", "bao-cao-ly-do"], 1),
        (WithdrawalMatter.RESTORING, IN_JULY_2025, ["to-trinh", "bao-cao-ly-do"], 1),
    ],
)
def test_files_for_cancelling_stripping_and_restoring(matter, on, documents, copies) -> None:
    """Khoản 3 Điều 74, khoản 4 Điều 75 of Decree 98; khoản 3 Điều 78, 5 Điều 79 of Decree 91."""
    file = withdrawal_dossier(matter, on)
    assert [one.id for one in file.documents] == documents
    assert file.copies_needed == copies
    assert file.provisional is (on >= IN_JULY_2025)
    assert file.render()
    assert file.to_dict()["award"] is None


def test_nothing_is_told_of_days_before_the_decree_of_2017() -> None:
    """There is no fall-back to a text that was not read."""
    eve = dt.date(2017, 9, 30)
    with pytest.raises(NotInForce, match="01/10/2017"):
        asked("LĐTT", eve)
    with pytest.raises(NotInForce):
        withdrawal_dossier(WithdrawalMatter.CANCELLING, eve)


def test_a_file_received_before_july_2025_keeps_decree_98() -> None:
    """Khoản 3 Điều 60 of Decree 152/2025/NĐ-CP, known from a report only."""
    kept = asked("CSTĐCS", dt.date(2025, 8, 1), received=IN_JUNE_2025)
    assert slugs(kept) == [*FOUR, "chung-nhan-sang-kien-de-tai"]
    report = kept.document("bao-cao-thanh-tich")
    assert report is not None
    assert report.form == "03"
    assert kept.provisional
    assert asked("CSTĐCS", dt.date(2025, 8, 1), received=IN_JULY_2025).settled is None
    with pytest.raises(InvalidValue, match="Ngày tiếp nhận"):
        asked("CSTĐCS", IN_2024, received=dt.date(2024, 1, 2))


def test_every_file_is_provisional_from_october_2026() -> None:
    """Law 06/2026/QH16 is in force and was not read."""
    for award in ("CSTĐTQ", "CSTĐCS", "KNC"):
        file = asked(award, IN_OCTOBER_2026)
        assert file.provisional
        assert any("06/2026" in told.render() for told in file.reservations)


def test_checks_and_documents_say_themselves() -> None:
    """One sentence for each state of a file; a single slug may be handed in."""
    file = asked("LĐTT", IN_2024)
    assert str(file.check(THREE)) == "Hồ sơ đầy đủ."
    assert str(file.check("to-trinh")).startswith("Hồ sơ chưa đầy đủ.\n- Thiếu: Báo cáo thành tích")
    opened = asked("LĐTT", IN_JULY_2025).check(THREE)
    assert opened.render("en").startswith("Whether the file is complete cannot be concluded yet.")
    assert str(file.documents[0]).startswith("Tờ trình")


def test_files_speak_both_languages_and_give_plain_data() -> None:
    """A page for people, slugs for machines."""
    file = asked("CSTĐTQ", IN_2024)
    assert str(file).startswith("Hồ sơ đề nghị “Chiến sĩ thi đua toàn quốc” cho cá nhân")
    assert "1 set of originals" in file.render("en")
    data = file.to_dict("en")
    assert data["documents"][0]["id"] == "to-trinh"
    assert data["copies"] == 1
    assert data["procedure"] == "thu-tuc-chung"
    assert file.check(["to-trinh"]).to_dict()["complete"] is False
