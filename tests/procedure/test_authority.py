"""Who decides, proposes, presents, confers and receives an award, in each period."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.awards import regime_on
from thidua.criteria import AwardKind
from thidua.errors import InvalidValue, NotInForce, UnknownName
from thidua.law import (
    CIRCULAR_2019,
    CIRCULAR_2024,
    DECREE_2017,
    DECREE_2023,
    DECREE_2025,
    DECREE_2025_HOME,
    LAW_2003,
    LAW_2013,
    LAW_2022,
    exists,
)
from thidua.procedure import (
    Authority,
    CompetentOffice,
    Enterprise,
    Nominee,
    UnitKind,
    authority,
    in_ceremony_order,
    may_decide,
    opinions,
    powers_of,
)
from thidua.procedure import _authority_tables as tables
from thidua.records import AWARD_NAMES, Origin, SubjectKind

_2023 = dt.date(2023, 12, 31)
_2024 = dt.date(2024, 1, 1)
_EVE = dt.date(2025, 6, 30)
_TWO_TIERS = dt.date(2025, 7, 1)
_EVE_OF_2026 = dt.date(2026, 9, 30)
_2026 = dt.date(2026, 10, 1)
_EVERY_DAY = (_2023, _2024, _EVE, _TWO_TIERS, _EVE_OF_2026, _2026)

_PERSON, _COLLECTIVE = SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE
_HOUSEHOLD = SubjectKind.HOUSEHOLD
_U = UnitKind
_CSTDCS, _LDTT = "chien-si-thi-dua-co-so", "lao-dong-tien-tien"
_TTLDTT, _TTLDXS = "tap-the-lao-dong-tien-tien", "tap-the-lao-dong-xuat-sac"
_BK, _FLAG = "bang-khen-bo-ban-nganh-tinh", "co-thi-dua-bo-ban-nganh-tinh"
_GOVERNMENT_FLAG = "co-thi-dua-cua-chinh-phu"
_HCLD = "huan-chuong-lao-dong-hang-ba"
_FRIENDSHIP = "huan-chuong-huu-nghi"


def _asked(
    award: str,
    on: dt.date,
    unit: UnitKind | None = None,
    *,
    kind: SubjectKind = _PERSON,
    origin: Origin = Origin.DOMESTIC,
    posthumous: bool = False,
    received: dt.date | None = None,
    enterprise: Enterprise | None = None,
    abroad: bool | None = None,
) -> Authority:
    nominee = Nominee(award=award, kind=kind, unit=unit, origin=origin, posthumous=posthumous)
    return authority(nominee, on, received=received, enterprise=enterprise, abroad=abroad)


def _offices(found: tuple) -> list[CompetentOffice]:
    return [each.value.office for each in found]


def _places(found: tuple) -> set[str]:
    return {str(source) for each in found for source in each.sources}


def test_every_award_that_has_a_name_has_a_rule() -> None:
    """Điều 77-80 of the Law leave no award of Điều 9, 19 and 20 without somebody who decides."""
    assert set(tables.DECIDES) == set(AWARD_NAMES)


@pytest.mark.parametrize("on", _EVERY_DAY)
def test_the_catalogue_and_the_tables_cite_the_same_places(on: dt.date) -> None:
    """What an award notes of who decides stands in the tables, and its places are all there."""
    for slug, award in regime_on(on).awards.items():
        decides = _places(tables_on(slug, on))
        noted = {str(note.source) for note in award.conferred_by if note.applies_on(on)}
        assert noted <= decides, slug
        assert decides, slug


def tables_on(slug: str, on: dt.date) -> tuple:
    found = _asked(slug, on, kind=_kind_of(slug, on)).decides
    assert found
    return found


def _kind_of(slug: str, on: dt.date) -> SubjectKind:
    return regime_on(on).awards[slug].subjects[0]


def test_no_table_cites_a_place_that_does_not_exist() -> None:
    """Every article, clause and point of a text whose contents are known is there."""
    groups = (
        *tables.DECIDES.values(),
        *tables.RECEIVES.values(),
        *tables.MANAGED_BY.values(),
        *(value for value in vars(tables).values() if isinstance(value, tuple)),
    )
    rules = [rule for group in groups for rule in group if hasattr(rule, "sources")]
    assert rules
    for rule in rules:
        for source in rule.sources:
            assert exists(source) is not False, source


def test_no_rule_of_the_law_of_2003_outlives_it() -> None:
    """Law 15/2003/QH11, Decree 91/2017/NĐ-CP and Circular 12/2019/TT-BNV ended with 2023."""
    former = {LAW_2003.number, DECREE_2017.number, CIRCULAR_2019.number}
    for on in (_2024, _EVE, _TWO_TIERS, _2026):
        for slug in AWARD_NAMES:
            for each in _asked(slug, on).decides:
                assert not former & {source.number for source in each.sources}, slug


@pytest.mark.parametrize(
    ("unit", "office", "place"),
    [
        (_U.MINISTRY, CompetentOffice.MINISTER, LAW_2022.cite(79, 3)),
        (_U.UNIT_OF_MINISTRY, CompetentOffice.UNIT_HEAD, LAW_2022.cite(80, 1)),
        (_U.PROVINCIAL_DEPARTMENT, CompetentOffice.DEPARTMENT_HEAD, LAW_2022.cite(80, 1)),
        (_U.DISTRICT, CompetentOffice.DISTRICT_CHAIR, LAW_2022.cite(80, 2)),
        (_U.COMMUNE, CompetentOffice.DISTRICT_CHAIR, LAW_2022.cite(80, 2)),
        (_U.ENTERPRISE, CompetentOffice.ENTERPRISE_HEAD, LAW_2022.cite(80, 4)),
    ],
)
@pytest.mark.parametrize("award", [_CSTDCS, _TTLDTT])
def test_the_unit_settles_who_decides_a_grassroots_title(award, unit, office, place) -> None:
    """Khoản 3 Điều 79, khoản 1, 2, 4 Điều 80 of Law 06/2022/QH15, on 30 June 2025."""
    found = _asked(award, _EVE, unit, kind=_kind_of(award, _EVE))
    assert found.decider is office
    assert [each.sources[0] for each in found.decides] == [place]
    assert found.missing == ()
    assert not found.provisional


def test_without_the_unit_every_possibility_is_listed_and_the_unit_would_settle_it() -> None:
    """Unknown stays unknown: no unit, no decider (Điều 79, 80 of Law 06/2022/QH15)."""
    found = _asked(_CSTDCS, _EVE)
    assert found.decider is None
    assert set(found.deciders) == {
        CompetentOffice.MINISTER,
        CompetentOffice.PLAIN_UNIT_HEAD,
        CompetentOffice.UNIT_HEAD,
        CompetentOffice.DEPARTMENT_HEAD,
        CompetentOffice.DISTRICT_CHAIR,
        CompetentOffice.ENTERPRISE_HEAD,
        CompetentOffice.AS_RULED,
    }
    assert [str(what) for what in found.missing] == [
        "đối tượng thuộc cơ quan, tổ chức, đơn vị loại nào"
    ]


def test_a_minister_may_delegate_to_a_unit_without_legal_personality_only() -> None:
    """Khoản 3 Điều 79 of Law 06/2022/QH15."""
    found = _asked(_CSTDCS, _EVE, _U.PLAIN_UNIT_OF_MINISTRY)
    assert found.deciders == (CompetentOffice.MINISTER, CompetentOffice.PLAIN_UNIT_HEAD)
    assert found.decider is None
    (what,) = found.missing
    assert "ủy quyền" in str(what)
    plain = may_decide(
        CompetentOffice.PLAIN_UNIT_HEAD, _CSTDCS, _EVE, unit=_U.PLAIN_UNIT_OF_MINISTRY
    )
    assert plain.allowed is None
    assert plain.missing
    for holds in (True, False):
        told = may_decide(
            CompetentOffice.PLAIN_UNIT_HEAD,
            _CSTDCS,
            _EVE,
            unit=_U.PLAIN_UNIT_OF_MINISTRY,
            case_holds=holds,
        )
        assert told.allowed is holds
    elsewhere = may_decide(
        CompetentOffice.PLAIN_UNIT_HEAD, _CSTDCS, _EVE, unit=_U.UNIT_OF_MINISTRY, case_holds=True
    )
    assert elsewhere.allowed is False


def test_until_2023_the_head_directly_above_decided_for_a_unit_without_legal_personality() -> None:
    """Điểm b khoản 2 Điều 43 of Decree 91/2017/NĐ-CP."""
    found = _asked(_CSTDCS, _2023, _U.PLAIN_UNIT_OF_MINISTRY)
    assert found.deciders == (CompetentOffice.DIRECT_SUPERIOR,)
    assert found.decides[0].sources == (DECREE_2017.cite(43, 2, "b"),)
    minister = may_decide(CompetentOffice.MINISTER, _CSTDCS, _2023, unit=_U.PLAIN_UNIT_OF_MINISTRY)
    assert minister.allowed is None


@pytest.mark.parametrize("unit", [_U.PROVINCE, _U.SOCIAL_ORGANISATION, _U.NATIONAL_UNIVERSITY])
def test_where_the_law_names_nobody_for_a_unit_the_answer_asks_who_manages(unit) -> None:
    """Điều 79 and 80 of Law 06/2022/QH15 name no decider for these; none is invented."""
    found = _asked(_CSTDCS, _EVE, unit)
    assert found.decides == ()
    assert found.decider is None
    (what,) = found.missing
    assert "trực tiếp quản lý" in str(what)


def test_an_office_decides_for_its_own_units_only() -> None:
    """Khoản 1 Điều 80: a department's head decides for the department, not for the province."""
    told = may_decide(CompetentOffice.DEPARTMENT_HEAD, _CSTDCS, _EVE, unit=_U.PROVINCE)
    assert told.allowed is False
    assert told.sources == (LAW_2022.cite(80, 1),)
    assert "cơ quan chuyên môn" in str(told)
    other = may_decide(CompetentOffice.DEPARTMENT_HEAD, _CSTDCS, _EVE, unit=_U.COMMUNE)
    assert other.allowed is False
    assert other.sources == (LAW_2022.cite(80, 2),)


def test_the_leader_of_a_central_cluster_follows_the_councils_guidance() -> None:
    """Khoản 3 Điều 35 of Decree 98/2023/NĐ-CP."""
    flag = _asked(_GOVERNMENT_FLAG, _EVE, _U.PROVINCE, kind=_COLLECTIVE)
    department = _asked(_GOVERNMENT_FLAG, _EVE, _U.PROVINCIAL_DEPARTMENT, kind=_COLLECTIVE)
    assert "hướng dẫn của Hội đồng" in _notes(flag)
    assert "hướng dẫn của Hội đồng" not in _notes(department)


def test_armed_forces_decide_by_the_rules_of_their_ministries() -> None:
    """Khoản 5 Điều 80 of Law 06/2022/QH15: who decides is for the ministries to rule."""
    for award in (_CSTDCS, _LDTT, "chien-si-tien-tien"):
        found = _asked(award, _EVE, _U.ARMED_FORCES)
        assert found.deciders == (CompetentOffice.AS_RULED,)
        assert found.decides[0].sources == (LAW_2022.cite(80, 5),)
        assert found.missing
        assert (
            may_decide(CompetentOffice.UNIT_HEAD, award, _EVE, unit=_U.ARMED_FORCES).allowed is None
        )
        assert may_decide(CompetentOffice.PRIME_MINISTER, award, _EVE).allowed is False


@pytest.mark.parametrize(
    ("on", "allowed"),
    [(_2023, False), (_2024, False), (_EVE, False), (_TWO_TIERS, True), (_2026, True)],
)
@pytest.mark.parametrize("award", [_CSTDCS, _TTLDTT, "thon-to-dan-pho-van-hoa"])
def test_the_commune_chair_has_the_districts_titles_from_july_2025(award, on, allowed) -> None:
    """Điều 59 of Decree 129/2025/NĐ-CP; until then the district chair, khoản 2 Điều 80."""
    commune = may_decide(CompetentOffice.COMMUNE_CHAIR, award, on)
    district = may_decide(CompetentOffice.DISTRICT_CHAIR, award, on)
    assert commune.allowed is allowed
    assert district.allowed is not allowed
    assert commune.provisional is (on == _2026)
    if allowed:
        assert commune.sources == (DECREE_2025_HOME.cite(59),)
        assert "không còn cấp huyện" in str(district)


@pytest.mark.parametrize("on", _EVERY_DAY)
@pytest.mark.parametrize("award", [_LDTT, "giay-khen", "gia-dinh-van-hoa"])
def test_the_commune_chair_always_had_these(award, on) -> None:
    """Khoản 3 Điều 80 of Law 06/2022/QH15, and of Law 15/2003/QH11 as amended in 2013."""
    assert may_decide(CompetentOffice.COMMUNE_CHAIR, award, on).allowed is True
    assert may_decide(CompetentOffice.COMMUNE_CHAIR, award, on, unit=_U.COMMUNE).allowed is True
    if award != "giay-khen":
        elsewhere = may_decide(CompetentOffice.COMMUNE_CHAIR, award, on, unit=_U.UNIT_OF_MINISTRY)
        assert elsewhere.allowed is False


def test_commune_and_district_chair_both_gave_giay_khen_until_june_2025() -> None:
    """Khoản 2, 3 Điều 80: both chairs conferred giấy khen; from 1 July 2025 only the commune's."""
    before = _asked("giay-khen", _EVE, _U.COMMUNE)
    assert set(before.deciders) == {CompetentOffice.COMMUNE_CHAIR, CompetentOffice.DISTRICT_CHAIR}
    after = _asked("giay-khen", _TWO_TIERS, _U.COMMUNE)
    assert after.decider is CompetentOffice.COMMUNE_CHAIR


def test_a_district_unit_is_refused_from_july_2025_in_one_sentence() -> None:
    """There is no district then, though khoản 2 Điều 80 still names its chair."""
    assert _asked(_CSTDCS, _EVE, _U.DISTRICT).decider is CompetentOffice.DISTRICT_CHAIR
    with pytest.raises(InvalidValue, match="không còn cấp huyện"):
        _asked(_CSTDCS, _TWO_TIERS, _U.DISTRICT)
    with pytest.raises(InvalidValue, match="không còn cấp huyện"):
        may_decide(CompetentOffice.COMMUNE_CHAIR, _CSTDCS, _TWO_TIERS, unit=_U.DISTRICT)


def test_a_file_received_in_june_does_not_bring_the_district_back() -> None:
    """Khoản 3 Điều 60 of Decree 152/2025 keeps wording for old files, not offices."""
    found = _asked(_CSTDCS, _TWO_TIERS, _U.COMMUNE, received=_EVE)
    assert found.decider is CompetentOffice.COMMUNE_CHAIR
    assert not found.provisional
    late = may_decide(CompetentOffice.DISTRICT_CHAIR, _CSTDCS, _TWO_TIERS, received=_EVE)
    assert late.allowed is False


@pytest.mark.parametrize("on", _EVERY_DAY)
@pytest.mark.parametrize("award", [_CSTDCS, _LDTT, _TTLDTT, "giay-khen"])
def test_the_provincial_chair_confers_no_title_of_the_base(award, on) -> None:
    """Khoản 4 Điều 79 does not list them; khoản 1-4 Điều 80 give them to others."""
    assert may_decide(CompetentOffice.PROVINCIAL_CHAIR, award, on).allowed is False


@pytest.mark.parametrize("on", [_2024, _EVE, _TWO_TIERS])
@pytest.mark.parametrize(
    "award", [_BK, _FLAG, _TTLDXS, "chien-si-thi-dua-bo-ban-nganh-tinh", "ky-niem-chuong"]
)
def test_minister_and_provincial_chair_share_the_ministry_and_province_awards(award, on) -> None:
    """Khoản 2 and 4 Điều 79 of Law 06/2022/QH15."""
    for office, clause in ((CompetentOffice.MINISTER, 2), (CompetentOffice.PROVINCIAL_CHAIR, 4)):
        told = may_decide(office, award, on)
        assert told.allowed is True
        assert LAW_2022.cite(79, clause) in told.sources
    for office in (
        CompetentOffice.UNIT_HEAD,
        CompetentOffice.DEPARTMENT_HEAD,
        CompetentOffice.COMMUNE_CHAIR,
    ):
        assert may_decide(office, award, on).allowed is False


def test_exemplary_communes_are_the_provincial_chairs() -> None:
    """Khoản 4 Điều 79 of Law 06/2022/QH15; Law 15/2003/QH11 did not know the title."""
    award = "xa-phuong-thi-tran-tieu-bieu"
    assert may_decide(CompetentOffice.PROVINCIAL_CHAIR, award, _2024).allowed is True
    assert may_decide(CompetentOffice.MINISTER, award, _2024).allowed is False
    before = may_decide(CompetentOffice.PROVINCIAL_CHAIR, award, _2023)
    assert before.allowed is False
    assert _asked(award, _2023, kind=_COLLECTIVE).missing


def test_a_minister_confers_titles_of_the_base_but_no_giay_khen() -> None:
    """Khoản 3 Điều 79 has the titles only; khoản 1 Điều 75 names no minister."""
    assert may_decide(CompetentOffice.MINISTER, _CSTDCS, _2024).allowed is True
    assert may_decide(CompetentOffice.MINISTER, "giay-khen", _2024).allowed is False
    assert (
        may_decide(CompetentOffice.PLAIN_UNIT_HEAD, "giay-khen", _2024, case_holds=True).allowed
        is False
    )


def test_until_2023_a_minister_was_not_named_for_titles_of_the_base() -> None:
    """Điều 79 of Law 15/2003/QH11 as amended in 2013 has no title of the base."""
    assert may_decide(CompetentOffice.MINISTER, _CSTDCS, _2023).allowed is False


def test_a_social_organisation_confers_its_commemorative_medal_only() -> None:
    """Khoản 2 Điều 79 of Law 06/2022/QH15: where the Party and the State gave it tasks."""
    head = CompetentOffice.SOCIAL_ORGANISATION_HEAD
    assert may_decide(head, _BK, _2024).allowed is False
    assert may_decide(head, _FLAG, _2024, case_holds=True).allowed is False
    assert may_decide(head, "ky-niem-chuong", _2024).allowed is None
    assert may_decide(head, "ky-niem-chuong", _2024, case_holds=True).allowed is True
    assert may_decide(head, "ky-niem-chuong", _2024, case_holds=False).allowed is False
    assert [name.id for name in powers_of(head, _2024)] == ["ky-niem-chuong"]


def test_the_standing_committee_confers_its_own_medal() -> None:
    """Khoản 1 Điều 79, khoản 5 Điều 83 of Law 06/2022/QH15."""
    medal = "ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi"
    found = _asked(medal, _2024)
    assert found.decider is CompetentOffice.STANDING_COMMITTEE
    assert _offices(found.presents) == [CompetentOffice.ASSEMBLY_ADVISER]
    assert may_decide(CompetentOffice.STANDING_COMMITTEE, "ky-niem-chuong", _2024).allowed is False


@pytest.mark.parametrize(
    ("award", "on", "place"),
    [
        (_FLAG, _2023, CIRCULAR_2019.cite(8, 2)),
        (_BK, _2023, CIRCULAR_2019.cite(8, 2)),
        (_FLAG, _2024, LAW_2022.cite(26, 1)),
        (_BK, dt.date(2024, 4, 15), CIRCULAR_2024.cite(5, 3)),
    ],
)
def test_a_ministry_may_commend_a_department_in_its_cluster(award, on, place) -> None:
    """Khoản 2 Điều 8 of Circular 12/2019; khoản 1 Điều 26; khoản 3 Điều 5 of Circular 01/2024."""
    told = may_decide(
        CompetentOffice.MINISTER, award, on, unit=_U.PROVINCIAL_DEPARTMENT, kind=_COLLECTIVE
    )
    assert told.allowed is None
    assert place in told.sources
    found = _asked(award, on, _U.PROVINCIAL_DEPARTMENT, kind=_COLLECTIVE)
    assert found.decider is CompetentOffice.PROVINCIAL_CHAIR
    assert set(_offices(found.others)) == {CompetentOffice.MINISTER}
    assert found.missing == ()


def test_the_clusters_rule_is_for_the_collective_that_takes_part() -> None:
    """Khoản 3 Điều 5 of Circular 01/2024; khoản 2 Điều 8 of Circular 12/2019 on persons."""
    place = CIRCULAR_2024.cite(5, 3)
    for kind, said in ((_COLLECTIVE, True), (_PERSON, False)):
        found = _asked(_BK, _EVE, _U.PROVINCIAL_DEPARTMENT, kind=kind)
        assert (str(place) in _places(found.others)) is said
    before = CIRCULAR_2019.cite(8, 2)
    for unit, said in ((_U.PROVINCIAL_DEPARTMENT, False), (_U.UNIT_OF_MINISTRY, True)):
        assert (str(before) in _places(_asked(_BK, _2023, unit).others)) is said


def test_the_circular_on_clusters_stood_from_15_april_2024_to_4_august_2025() -> None:
    """Khoản 3 Điều 5 of Circular 01/2024/TT-BNV."""
    for on, cited in (
        (dt.date(2024, 4, 14), False),
        (dt.date(2024, 4, 15), True),
        (dt.date(2025, 8, 4), True),
    ):
        told = may_decide(CompetentOffice.MINISTER, _BK, on, unit=_U.PROVINCIAL_DEPARTMENT)
        assert (CIRCULAR_2024.cite(5, 3) in told.sources) is cited
        assert not told.provisional
    later = may_decide(
        CompetentOffice.MINISTER,
        _BK,
        dt.date(2025, 8, 5),
        unit=_U.PROVINCIAL_DEPARTMENT,
        case_holds=True,
    )
    assert later.allowed is True
    assert later.provisional


@pytest.mark.parametrize("on", [_2023, _2024, _TWO_TIERS])
def test_a_certificate_may_go_to_those_a_ministry_does_not_manage(on) -> None:
    """Khoản 2 Điều 79, khoản 1 Điều 74; khoản 9 Điều 2 of Circular 12/2019."""
    for unit, office in (
        (_U.COMMUNE, CompetentOffice.MINISTER),
        (_U.UNIT_OF_MINISTRY, CompetentOffice.PROVINCIAL_CHAIR),
    ):
        assert may_decide(office, _BK, on, unit=unit).allowed is None
        assert may_decide(office, _BK, on, unit=unit, case_holds=True).allowed is True
        assert may_decide(office, _BK, on, unit=unit, case_holds=False).allowed is False
        assert office in _offices(_asked(_BK, on, unit).others)


@pytest.mark.parametrize("award", [_TTLDXS, "chien-si-thi-dua-bo-ban-nganh-tinh"])
def test_titles_of_those_it_does_not_manage_are_not_a_ministrys(award) -> None:
    """Khoản 1 Điều 83: titles come up through whoever manages staff and payroll."""
    told = may_decide(CompetentOffice.MINISTER, award, _EVE, unit=_U.PROVINCIAL_DEPARTMENT)
    assert told.allowed is False
    assert told.sources == (LAW_2022.cite(79, 4),)


def test_giay_khen_to_others_is_for_the_ministry_or_province_to_rule() -> None:
    """Khoản 2 Điều 75 of Law 06/2022/QH15; until 2023 khoản 3 Điều 40 of Decree 91/2017."""
    head = CompetentOffice.DEPARTMENT_HEAD
    assert may_decide(head, "giay-khen", _2024, unit=_U.COMMUNE).allowed is None
    assert may_decide(head, "giay-khen", _2023, unit=_U.COMMUNE).allowed is False
    assert may_decide(head, "giay-khen", _2024, unit=_U.PROVINCIAL_DEPARTMENT).allowed is True


@pytest.mark.parametrize("on", _EVERY_DAY)
def test_orders_medals_prizes_and_honorary_titles_are_the_presidents(on) -> None:
    """Điều 77 of both laws; nobody else, whatever the unit."""
    for award in (_HCLD, "huy-chuong-huu-nghi", "giai-thuong-nha-nuoc", "anh-hung-lao-dong"):
        found = _asked(award, on)
        assert found.decider is CompetentOffice.PRESIDENT
        assert may_decide(CompetentOffice.PRIME_MINISTER, award, on).allowed is False


@pytest.mark.parametrize("on", _EVERY_DAY)
def test_the_government_flag_is_decided_by_the_prime_minister_by_delegation(on) -> None:
    """Khoản 1 Điều 78 and khoản 1 Điều 35 of Decree 98/2023; khoản 2 Điều 51 of Decree 91/2017."""
    government = may_decide(CompetentOffice.GOVERNMENT, _GOVERNMENT_FLAG, on)
    prime_minister = may_decide(CompetentOffice.PRIME_MINISTER, _GOVERNMENT_FLAG, on)
    assert government.allowed is True
    assert prime_minister.allowed is True
    place = DECREE_2017.cite(51, 2) if on == _2023 else DECREE_2023.cite(35, 1)
    assert prime_minister.sources[0] == place
    assert prime_minister.provisional is (on >= _TWO_TIERS)
    assert government.provisional is (on >= _2026)


@pytest.mark.parametrize("award", ["chien-si-thi-dua-toan-quoc", "bang-khen-thu-tuong-chinh-phu"])
def test_the_government_itself_does_not_confer_what_is_the_prime_ministers(award) -> None:
    """Khoản 2 Điều 78 of Law 06/2022/QH15."""
    assert may_decide(CompetentOffice.PRIME_MINISTER, award, _2024).allowed is True
    assert may_decide(CompetentOffice.GOVERNMENT, award, _2024).allowed is False


@pytest.mark.parametrize("award", [_TTLDXS, "don-vi-quyet-thang"])
def test_ministers_of_the_forces_decide_or_delegate_outstanding_collectives(award) -> None:
    """Điều 28 of Decree 98/2023/NĐ-CP, on khoản 5 Điều 79 of the Law."""
    found = _asked(award, _EVE, _U.ARMED_FORCES, kind=_COLLECTIVE)
    assert found.deciders == (CompetentOffice.MINISTER, CompetentOffice.FORCES_COMMANDER)
    assert DECREE_2023.cite(28, 1) in found.decides[0].sources
    assert not found.provisional
    commander = may_decide(CompetentOffice.FORCES_COMMANDER, award, _EVE, unit=_U.ARMED_FORCES)
    assert commander.allowed is None
    after = _asked(award, _TWO_TIERS, _U.ARMED_FORCES, kind=_COLLECTIVE)
    assert after.provisional
    assert DECREE_2025 in after.decides[0].unread


def test_until_2023_military_regions_decided_outstanding_collectives() -> None:
    """Khoản 1 Điều 43 of Decree 91/2017/NĐ-CP."""
    found = _asked("don-vi-quyet-thang", _2023, _U.ARMED_FORCES, kind=_COLLECTIVE)
    assert found.deciders == (CompetentOffice.FORCES_COMMANDER, CompetentOffice.MINISTER)
    assert found.decides[0].sources[0] == DECREE_2017.cite(43, 1)


def test_the_title_of_a_victorious_unit_is_for_the_forces_only() -> None:
    """Khoản 5 Điều 79: no decider is named outside of them."""
    assert _asked("don-vi-quyet-thang", _EVE, _U.UNIT_OF_MINISTRY, kind=_COLLECTIVE).decides == ()
    assert may_decide(CompetentOffice.PROVINCIAL_CHAIR, "don-vi-quyet-thang", _EVE).allowed is False


@pytest.mark.parametrize(("on", "allowed"), [(_2023, True), (_2024, False)])
def test_a_board_chair_lost_the_titles_in_2024_and_kept_giay_khen(on, allowed) -> None:
    """Khoản 4 Điều 80 of Law 06/2022/QH15, and of Law 15/2003/QH11 as amended in 2013."""
    assert may_decide(CompetentOffice.BOARD_CHAIR, _CSTDCS, on).allowed is allowed
    assert may_decide(CompetentOffice.BOARD_CHAIR, "giay-khen", on).allowed is True
    assert may_decide(CompetentOffice.ENTERPRISE_HEAD, _CSTDCS, on).allowed is True


@pytest.mark.parametrize("office", [CompetentOffice.COMMUNE_CHAIR, CompetentOffice.DISTRICT_CHAIR])
def test_a_local_chair_may_give_an_enterprise_giay_khen_on_its_heads_proposal(office) -> None:
    """Khoản 5 Điều 29 of Decree 98/2023/NĐ-CP."""
    told = may_decide(office, "giay-khen", _EVE, unit=_U.ENTERPRISE)
    assert told.allowed is None
    assert DECREE_2023.cite(29, 5) in told.sources
    found = _asked("giay-khen", _EVE, _U.ENTERPRISE)
    assert found.deciders == (CompetentOffice.ENTERPRISE_HEAD, CompetentOffice.BOARD_CHAIR)
    assert office in _offices(found.others)
    after = _asked("giay-khen", _TWO_TIERS, _U.ENTERPRISE)
    assert CompetentOffice.DISTRICT_CHAIR not in _offices(after.others)


def test_an_enterprise_goes_to_whoever_manages_it() -> None:
    """Khoản 1, 2 Điều 29 of Decree 98/2023/NĐ-CP."""
    open_ = _asked(_BK, _EVE, _U.ENTERPRISE, kind=_COLLECTIVE)
    assert open_.deciders == (CompetentOffice.MINISTER, CompetentOffice.PROVINCIAL_CHAIR)
    assert open_.decider is None
    assert open_.missing
    for unit, office, clause in (
        (_U.MINISTRY, CompetentOffice.MINISTER, 2),
        (_U.PROVINCE, CompetentOffice.PROVINCIAL_CHAIR, 1),
    ):
        told = Enterprise(managed_by=unit, state_share=0, conditional_business=False)
        found = _asked(_BK, _EVE, _U.ENTERPRISE, kind=_COLLECTIVE, enterprise=told)
        assert found.decider is office
        assert found.missing == ()
        assert found.decides[0].sources[0] == DECREE_2023.cite(29, clause)


@pytest.mark.parametrize(
    ("share", "presenters"),
    [
        (
            "0.51",
            [
                CompetentOffice.STATE_OWNER,
                CompetentOffice.MINISTER,
                CompetentOffice.PROVINCIAL_CHAIR,
            ],
        ),
        ("0.5", [CompetentOffice.PROVINCIAL_CHAIR]),
        (0, [CompetentOffice.PROVINCIAL_CHAIR]),
    ],
)
def test_over_half_state_capital_goes_to_the_owner_or_the_ministry(share, presenters) -> None:
    """Khoản 4, 5 Điều 29 of Decree 98/2023/NĐ-CP: over 50%, and not 50%."""
    told = Enterprise(state_share=share, conditional_business=False)
    found = _asked(_HCLD, _EVE, _U.ENTERPRISE, kind=_COLLECTIVE, enterprise=told)
    assert _offices(found.presents) == [
        *presenters,
        CompetentOffice.HOME_AFFAIRS,
        CompetentOffice.PRIME_MINISTER,
    ]
    assert bool(found.missing) is (share == "0.51")


def test_a_conditional_line_of_business_goes_to_its_ministry() -> None:
    """Khoản 6 Điều 29 of Decree 98/2023/NĐ-CP."""
    told = Enterprise(state_share="0.3", conditional_business=True)
    found = _asked(_HCLD, _EVE, _U.ENTERPRISE, kind=_COLLECTIVE, enterprise=told)
    assert _offices(found.presents)[0] is CompetentOffice.MINISTER
    assert found.presents[0].sources == (DECREE_2023.cite(29, 6),)
    flag = _asked(_FLAG, _EVE, _U.ENTERPRISE, kind=_COLLECTIVE, enterprise=told)
    assert flag.decider is CompetentOffice.MINISTER
    assert flag.decides[0].sources == (DECREE_2023.cite(29, 6), LAW_2022.cite(79, 2))


def test_a_commemorative_medal_does_not_go_by_an_enterprises_route() -> None:
    """Điều 29 of Decree 98/2023/NĐ-CP; the medal is whose it is (khoản 2 Điều 71 of the Law)."""
    told = Enterprise(state_share=0, conditional_business=False)
    found = _asked("ky-niem-chuong", _EVE, _U.ENTERPRISE, enterprise=told)
    assert found.deciders == (
        CompetentOffice.MINISTER,
        CompetentOffice.SOCIAL_ORGANISATION_HEAD,
        CompetentOffice.PROVINCIAL_CHAIR,
    )
    open_ = _asked("giay-khen", _EVE, _U.ENTERPRISE)
    assert open_.missing == ()


def test_what_is_not_known_of_an_enterprise_is_asked_for() -> None:
    """No fact is taken for granted: share and line of business are both asked (Điều 29)."""
    found = _asked(_HCLD, _EVE, _U.ENTERPRISE, kind=_COLLECTIVE)
    told = " ".join(str(what) for what in found.missing)
    assert "tỷ lệ vốn nhà nước" in told
    assert "có điều kiện" in told


@pytest.mark.parametrize(
    ("share", "office", "point"),
    [
        ("0.49", CompetentOffice.REGISTERING_AGENCY, "d"),
        (0, CompetentOffice.REGISTERING_AGENCY, "a"),
        ("0.51", CompetentOffice.STATE_OWNER, "c"),
        (1, CompetentOffice.STATE_OWNER, "b"),
    ],
)
def test_until_2023_the_registering_body_or_the_owner_presented(share, office, point) -> None:
    """Khoản 6 Điều 46 of Decree 91/2017/NĐ-CP."""
    told = Enterprise(state_share=share)
    found = _asked(_HCLD, _2023, _U.ENTERPRISE, kind=_COLLECTIVE, enterprise=told)
    assert found.presents[0].value.office is office
    assert found.presents[0].sources[0] == DECREE_2017.cite(46, 6, point)


def test_until_2023_exactly_half_was_nowhere_ruled() -> None:
    """Điểm c says over 50%, điểm d under 50% (khoản 6 Điều 46 of Decree 91/2017/NĐ-CP)."""
    told = Enterprise(state_share="0.5")
    found = _asked(_HCLD, _2023, _U.ENTERPRISE, kind=_COLLECTIVE, enterprise=told)
    assert any("đúng 50%" in str(what) for what in found.missing)


def test_enterprise_facts_are_refused_where_they_cannot_be() -> None:
    """A share over 1, a manager that manages no enterprises, a nominee from elsewhere."""
    with pytest.raises(InvalidValue, match="Tỷ lệ vốn nhà nước"):
        Enterprise(state_share=2)
    with pytest.raises(InvalidValue):
        Enterprise(state_share=0.5)  # type: ignore[arg-type]
    with pytest.raises(InvalidValue, match="Nơi quản lý doanh nghiệp"):
        Enterprise(managed_by=_U.COMMUNE)
    with pytest.raises(InvalidValue, match="hãy ghi loại đơn vị"):
        _asked(_BK, _EVE, _U.COMMUNE, enterprise=Enterprise())


@pytest.mark.parametrize("on", [_2023, _2024, _TWO_TIERS])
def test_titles_start_from_the_base_and_go_through_the_managing_level(on) -> None:
    """Khoản 1 Điều 83 of both laws."""
    found = _asked(_CSTDCS, on, _U.COMMUNE)
    assert _offices(found.proposes) == [
        CompetentOffice.GRASSROOTS_UNIT,
        CompetentOffice.MANAGING_LEVEL,
        CompetentOffice.COMMUNE_CHAIR,
    ]
    assert _offices(found.presents) == [
        CompetentOffice.MANAGING_LEVEL,
        CompetentOffice.COMMUNE_CHAIR,
    ]
    law = LAW_2003.cite(83, 1, amended_by=LAW_2013) if on == _2023 else LAW_2022.cite(83, 1)
    assert found.proposes[0].sources == (law,)


@pytest.mark.parametrize(
    ("unit", "office"),
    [
        (_U.UNIT_OF_MINISTRY, CompetentOffice.MINISTER),
        (_U.PROVINCIAL_DEPARTMENT, CompetentOffice.PROVINCIAL_CHAIR),
        (_U.COMMUNE, CompetentOffice.PROVINCIAL_CHAIR),
        (_U.NATIONAL_UNIVERSITY, CompetentOffice.NATIONAL_UNIVERSITY_DIRECTOR),
        (_U.NATIONAL_ASSEMBLY, CompetentOffice.ASSEMBLY_ADVISER),
    ],
)
def test_state_awards_go_from_the_listed_heads_to_the_prime_minister_and_the_president(
    unit, office
) -> None:
    """Khoản 2, 3 Điều 83 of Law 06/2022/QH15; khoản 12 Điều 30 of Decree 98/2023/NĐ-CP."""
    found = _asked(_HCLD, _EVE, unit)
    assert _offices(found.presents) == [
        office,
        CompetentOffice.HOME_AFFAIRS,
        CompetentOffice.PRIME_MINISTER,
    ]


def test_a_national_university_presents_itself_since_2024_only() -> None:
    """Khoản 2, 4 Điều 83 of Law 06/2022/QH15 name its director; the law of 2003 did not."""
    before = _asked(_HCLD, _2023, _U.NATIONAL_UNIVERSITY)
    assert CompetentOffice.NATIONAL_UNIVERSITY_DIRECTOR not in _offices(before.presents)
    assert _offices(before.presents)[0] is CompetentOffice.MINISTER
    flag = _asked(_GOVERNMENT_FLAG, _2024, _U.NATIONAL_UNIVERSITY, kind=_COLLECTIVE)
    assert _offices(flag.presents) == [
        CompetentOffice.NATIONAL_UNIVERSITY_DIRECTOR,
        CompetentOffice.HOME_AFFAIRS,
    ]
    assert flag.presents[0].sources == (LAW_2022.cite(83, 4),)


def test_whether_a_national_university_confers_titles_of_the_base_is_not_said() -> None:
    """Điều 79, 80 name neither yes nor no; orders are no question (Điều 77)."""
    director = CompetentOffice.NATIONAL_UNIVERSITY_DIRECTOR
    assert may_decide(director, _CSTDCS, _2024, unit=_U.NATIONAL_UNIVERSITY).allowed is None
    assert may_decide(director, _HCLD, _2024).allowed is False


def test_who_presents_a_social_organisation_is_asked_where_the_texts_name_nobody() -> None:
    """Điểm b khoản 5 Điều 46 of Decree 91/2017/NĐ-CP ended with 2023 and has no successor."""
    before = _asked(_HCLD, _2023, _U.SOCIAL_ORGANISATION)
    assert _offices(before.presents)[0] is CompetentOffice.MINISTER
    assert before.missing == ()
    after = _asked(_HCLD, _2024, _U.SOCIAL_ORGANISATION)
    (what,) = after.missing
    assert "không nêu ai trình" in str(what)


@pytest.mark.parametrize(
    ("unit", "on", "place"),
    [
        (_U.PROVINCE, _2023, DECREE_2017.cite(46, 4, "b")),
        (_U.PROVINCE, _EVE, CIRCULAR_2024.cite(6, 1, "b")),
        (_U.DISTRICT, _2023, DECREE_2017.cite(46, 4, "c")),
        (_U.DISTRICT, _EVE, CIRCULAR_2024.cite(6, 1, "c")),
    ],
)
def test_full_time_party_staff_go_through_their_body_to_the_chair(unit, on, place) -> None:
    """Khoản 4 Điều 46 of Decree 91/2017/NĐ-CP; khoản 1 Điều 6 of Circular 01/2024/TT-BNV."""
    assert any(place in each.sources for each in _asked(_BK, on, unit).notes)
    assert not any(place in each.sources for each in _asked(_BK, on, _U.COMMUNE).notes)


def test_until_2023_the_central_board_took_the_files() -> None:
    """Khoản 13 Điều 45 of Decree 91/2017/NĐ-CP; since then the Ministry of Home Affairs."""
    assert CompetentOffice.EMULATION_BOARD in _offices(_asked(_HCLD, _2023, _U.MINISTRY).presents)
    assert CompetentOffice.EMULATION_BOARD not in _offices(
        _asked(_HCLD, _2024, _U.MINISTRY).presents
    )


def test_the_front_proposes_the_order_of_national_unity() -> None:
    """Khoản 2 Điều 37 of Decree 98/2023/NĐ-CP; khoản 2 Điều 53 of Decree 91/2017/NĐ-CP."""
    award = "huan-chuong-dai-doan-ket-dan-toc"
    for on in (_2023, _2024):
        assert CompetentOffice.FRONT in _offices(_asked(award, on, _U.PROVINCE).proposes)
        assert CompetentOffice.FRONT not in _offices(_asked(_HCLD, on, _U.PROVINCE).proposes)


def _notes(found: Authority) -> str:
    return "\n".join(str(each.value) for each in found.notes)


@pytest.mark.parametrize(
    ("award", "on", "said"),
    [
        ("huan-chuong-sao-vang", _2024, True),
        ("chien-si-thi-dua-toan-quoc", _2023, True),
        ("giai-thuong-nha-nuoc", _2024, True),
        ("giai-thuong-nha-nuoc", _2023, False),
        (_HCLD, _2024, False),
    ],
)
def test_the_partys_written_opinion_goes_with_listed_awards(award, on, said) -> None:
    """Điểm b khoản 4 Điều 30 of Decree 98/2023, điểm b khoản 4 Điều 45 of Decree 91/2017."""
    told = [str(each.value) for each in _asked(award, on).notes if "Tỉnh ủy" in str(each.value)]
    assert told
    assert all((" nếu " not in each) is said for each in told)


@pytest.mark.parametrize(
    ("abroad", "expected"),
    [
        (True, {CompetentOffice.MISSION_HEAD}),
        (False, {CompetentOffice.PRESENTING_AGENCY}),
        (None, {CompetentOffice.MISSION_HEAD, CompetentOffice.PRESENTING_AGENCY}),
    ],
)
@pytest.mark.parametrize("on", [_2023, _2024])
def test_a_foreigners_order_is_handed_over_at_home_or_by_the_mission_abroad(
    on, abroad, expected
) -> None:
    """Điều 27 of Decree 98/2023, khoản 2 Điều 82; khoản 2 Điều 44 of Decree 91/2017."""
    found = _asked(_FRIENDSHIP, on, origin=Origin.FOREIGN, abroad=abroad)
    special = {CompetentOffice.MISSION_HEAD, CompetentOffice.PRESENTING_AGENCY}
    assert set(_offices(found.confers)) & special == expected
    assert CompetentOffice.DECIDER in _offices(found.confers)


def test_at_home_no_mission_hands_over_anything() -> None:
    """Khoản 2 Điều 82 speaks of persons and collectives of the host country only."""
    assert CompetentOffice.MISSION_HEAD not in _offices(_asked(_HCLD, _2024, abroad=True).confers)


def test_a_foreigner_is_on_no_payroll_and_needs_a_body_that_recognises_the_contribution() -> None:
    """Khoản 2 Điều 83 and Điều 53 of Law 06/2022/QH15."""
    found = _asked(_FRIENDSHIP, _2024, origin=Origin.FOREIGN)
    assert found.proposes == ()
    (what,) = found.missing
    assert "công nhận đóng góp" in str(what)


@pytest.mark.parametrize(
    ("origin", "on", "asked"),
    [
        (Origin.FOREIGN, _2023, True),
        (Origin.FOREIGN, _2024, True),
        (Origin.OVERSEAS_VIETNAMESE, _2023, False),
        (Origin.OVERSEAS_VIETNAMESE, _2024, True),
        (Origin.DOMESTIC, _2024, False),
    ],
)
def test_external_awards_need_three_opinions(origin, on, asked) -> None:
    """Khoản 4 Điều 31 of Decree 98/2023; khoản 4 Điều 47, khoản 6 Điều 13 of Decree 91/2017."""
    assert ("Bộ Ngoại giao" in _notes(_asked(_HCLD, on, origin=origin))) is asked


@pytest.mark.parametrize(
    ("award", "origin", "open_"),
    [
        (_FRIENDSHIP, Origin.FOREIGN, True),
        (_FRIENDSHIP, Origin.DOMESTIC, False),
        (_FRIENDSHIP, Origin.OVERSEAS_VIETNAMESE, False),
        (_HCLD, Origin.FOREIGN, True),
        (_HCLD, Origin.OVERSEAS_VIETNAMESE, True),
        (_CSTDCS, Origin.FOREIGN, None),
    ],
)
def test_to_whom_the_law_opens_an_award(award, origin, open_) -> None:
    """Điều 53 of Law 06/2022/QH15 is for foreigners only, Điều 44 names them, Điều 23 is silent."""
    found = _asked(award, _2024, origin=origin)
    assert found.admissible is open_
    assert bool(found.bars) is (open_ is not True)


@pytest.mark.parametrize(
    ("award", "open_"),
    [
        ("giay-khen", True),
        (_BK, True),
        ("gia-dinh-van-hoa", True),
        (_CSTDCS, False),
        (_HCLD, False),
    ],
)
def test_households_have_certificates_and_a_title_of_their_own(award, open_) -> None:
    """Điều 73-75, 29 of Law 06/2022/QH15; not orders, not titles of persons."""
    found = _asked(award, _2024, _U.COMMUNE, kind=_HOUSEHOLD)
    assert found.admissible is open_
    assert _offices(found.receives) == [CompetentOffice.HOUSEHOLD_MEMBER]


def test_there_is_no_foreign_household() -> None:
    """Điều 2 of Law 06/2022/QH15: households of Vietnamese."""
    found = _asked(_BK, _2024, kind=_HOUSEHOLD, origin=Origin.FOREIGN)
    assert found.admissible is False


def test_until_2023_only_local_bodies_gave_households_giay_khen() -> None:
    """Khoản 2 Điều 40 of Decree 91/2017/NĐ-CP."""
    household = {"unit": None, "kind": _HOUSEHOLD}
    for office in (
        CompetentOffice.DEPARTMENT_HEAD,
        CompetentOffice.DISTRICT_CHAIR,
        CompetentOffice.COMMUNE_CHAIR,
    ):
        assert may_decide(office, "giay-khen", _2023, **household).allowed is True
    for office in (CompetentOffice.ENTERPRISE_HEAD, CompetentOffice.UNIT_HEAD):
        assert may_decide(office, "giay-khen", _2023, **household).allowed is False
        assert may_decide(office, "giay-khen", _2023, kind=_PERSON).allowed is True


@pytest.mark.parametrize(
    ("award", "admissible"),
    [(_HCLD, True), (_BK, True), (_CSTDCS, False), ("giay-khen", False), ("nha-giao-uu-tu", None)],
)
def test_what_may_be_conferred_posthumously(award, admissible) -> None:
    """Khoản 1 Điều 33, 73; Điều 23, 75 say only tặng; khoản 1 Điều 59 against Điều 64."""
    found = _asked(award, _2024, posthumous=True)
    assert found.admissible is admissible
    assert bool(found.bars) is (admissible is not True)


def test_of_2023_it_is_not_said_what_may_be_conferred_posthumously() -> None:
    """Law 15/2003/QH11 was not encoded for it; unknown stays unknown."""
    assert _asked(_CSTDCS, _2023, posthumous=True).admissible is None
    assert _asked(_HCLD, _2023).admissible is None


def test_the_family_receives_for_the_dead_and_the_former_body_presents() -> None:
    """Khoản 4 Điều 25, khoản 6 Điều 30 of Decree 98/2023/NĐ-CP; khoản 5 Điều 45 of 91/2017."""
    found = _asked(_HCLD, _2024, posthumous=True)
    assert _offices(found.receives) == [CompetentOffice.FAMILY]
    assert "quản lý cán bộ trước đó" in _notes(found)
    assert _offices(_asked(_HCLD, _2024).receives) == [CompetentOffice.RECIPIENT]
    assert "quản lý cán bộ trước đó" not in _notes(_asked(_HCLD, _2024))
    before = _asked(_HCLD, _2023, posthumous=True)
    assert before.receives == ()
    assert "145/2013" in _notes(before)
    assert "quản lý cán bộ trước đó" in _notes(before)


def test_only_what_the_unread_decree_may_have_changed_is_provisional_from_july_2025() -> None:
    """The Law stands until 30 September 2026; Decree 98/2023/NĐ-CP ended on 30 June 2025."""
    found = _asked(_HCLD, _TWO_TIERS, _U.MINISTRY)
    assert not found.provisional
    assert found.receives[0].provisional
    assert not found.presents[0].provisional
    (said,) = found.reservations
    assert "152/2025" in str(said)
    assert _asked(_HCLD, _EVE, _U.MINISTRY).reservations == ()


@pytest.mark.parametrize(("on", "provisional"), [(_EVE_OF_2026, False), (_2026, True)])
def test_from_october_2026_every_answer_is_provisional(on, provisional) -> None:
    """Law 06/2026/QH16 was not read."""
    assert _asked(_HCLD, on).provisional is provisional
    assert may_decide(CompetentOffice.PROVINCIAL_CHAIR, _CSTDCS, on).provisional is provisional


def test_a_file_received_in_june_keeps_the_delegation_of_decree_98_provisionally() -> None:
    """Khoản 3 Điều 60 of Decree 152/2025/NĐ-CP, known at second hand only."""
    told = may_decide(CompetentOffice.PRIME_MINISTER, _GOVERNMENT_FLAG, _TWO_TIERS, received=_EVE)
    assert told.allowed is True
    assert told.provisional
    (said,) = told.reservations
    assert "khoản 3 Điều 60 Nghị định 152/2025/NĐ-CP" in str(said)


def test_a_day_without_encoded_law_is_refused() -> None:
    """There is no fall-back to another law."""
    with pytest.raises(NotInForce):
        _asked(_HCLD, dt.date(2019, 12, 31))
    with pytest.raises(NotInForce):
        powers_of(CompetentOffice.MINISTER, dt.date(2019, 12, 31))


def test_bad_input_is_refused() -> None:
    """Unknown awards, values of a wrong kind, a file received after the decision."""
    with pytest.raises(UnknownName):
        may_decide(CompetentOffice.MINISTER, "huan-chuong-khong-co", _2024)
    with pytest.raises(InvalidValue):
        may_decide("bo-truong", _CSTDCS, _2024)  # type: ignore[arg-type]
    with pytest.raises(InvalidValue):
        _asked(_HCLD, _2024, received=_EVE)
    with pytest.raises(InvalidValue):
        may_decide(CompetentOffice.PRESIDENT, _HCLD, _2024, received=_EVE)


def test_what_a_commune_chair_confers_grew_on_1_july_2025() -> None:
    """Khoản 3 Điều 80, then Điều 59 of Decree 129/2025/NĐ-CP as well."""
    before = [name.id for name in powers_of(CompetentOffice.COMMUNE_CHAIR, _EVE)]
    after = [name.id for name in powers_of(CompetentOffice.COMMUNE_CHAIR, _TWO_TIERS)]
    assert before == ["lao-dong-tien-tien", "gia-dinh-van-hoa", "giay-khen"]
    assert after == [
        "chien-si-thi-dua-co-so",
        "lao-dong-tien-tien",
        "tap-the-lao-dong-tien-tien",
        "thon-to-dan-pho-van-hoa",
        "gia-dinh-van-hoa",
        "giay-khen",
    ]
    assert powers_of(CompetentOffice.DISTRICT_CHAIR, _TWO_TIERS) == ()


def test_what_a_department_head_confers() -> None:
    """Khoản 1 Điều 80 of Law 06/2022/QH15."""
    assert [name.id for name in powers_of(CompetentOffice.DEPARTMENT_HEAD, _2024)] == [
        "chien-si-thi-dua-co-so",
        "lao-dong-tien-tien",
        "tap-the-lao-dong-tien-tien",
        "giay-khen",
    ]


def test_the_order_of_a_ceremony() -> None:
    """Khoản 5 Điều 25 of Decree 98/2023/NĐ-CP: high to low, titles first, the dead last."""
    orders = [
        Nominee(award=_HCLD, kind=_PERSON, posthumous=True),
        Nominee(award=_BK, kind=_PERSON),
        Nominee(award=_HCLD, kind=_PERSON),
        Nominee(award="bang-khen-thu-tuong-chinh-phu", kind=_COLLECTIVE),
        Nominee(award=_HCLD, kind=_COLLECTIVE),
        Nominee(award=_CSTDCS, kind=_PERSON),
        Nominee(award="huan-chuong-lao-dong-hang-nhi", kind=_PERSON),
        Nominee(award="chien-si-thi-dua-toan-quoc", kind=_PERSON),
        Nominee(award=_GOVERNMENT_FLAG, kind=_COLLECTIVE),
        Nominee(award=_TTLDXS, kind=_COLLECTIVE),
        Nominee(award=_BK, kind=_HOUSEHOLD),
    ]
    found = in_ceremony_order(orders, _EVE)
    assert [(each.award.id, each.kind, each.posthumous) for each in found.value] == [
        ("huan-chuong-lao-dong-hang-nhi", _PERSON, False),
        (_HCLD, _COLLECTIVE, False),
        (_HCLD, _PERSON, False),
        (_HCLD, _PERSON, True),
        (_GOVERNMENT_FLAG, _COLLECTIVE, False),
        ("chien-si-thi-dua-toan-quoc", _PERSON, False),
        ("bang-khen-thu-tuong-chinh-phu", _COLLECTIVE, False),
        (_TTLDXS, _COLLECTIVE, False),
        (_BK, _HOUSEHOLD, False),
        (_BK, _PERSON, False),
        (_CSTDCS, _PERSON, False),
    ]
    assert found.sources == (DECREE_2023.cite(25, 5),)
    assert not found.provisional
    assert in_ceremony_order(orders, _TWO_TIERS).provisional


def test_which_family_of_the_presidents_comes_first_may_be_told() -> None:
    """No text read ranks the families; the default follows khoản 1 Điều 24 of the decree."""
    medal = Nominee(award="huy-chuong-huu-nghi", kind=_PERSON, origin=Origin.FOREIGN)
    hero = Nominee(award="anh-hung-lao-dong", kind=_PERSON)
    assert in_ceremony_order([medal, hero], _EVE).value == (hero, medal)
    told = (AwardKind.MEDAL, AwardKind.ORDER, AwardKind.HONORARY_TITLE, AwardKind.PRIZE)
    assert in_ceremony_order([hero, medal], _EVE, families=told).value == (medal, hero)
    with pytest.raises(InvalidValue):
        in_ceremony_order([hero], _EVE, families=told[:2])
    with pytest.raises(InvalidValue, match="145/2013"):
        in_ceremony_order([hero], _2023)


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_answers_are_written_in_both_languages_and_as_plain_data(locale) -> None:
    """Every line cites; plain data goes through JSON and keeps the Vietnamese slugs."""
    found = _asked(_CSTDCS, _TWO_TIERS, _U.COMMUNE)
    assert "129/2025/NĐ-CP" in found.render(locale)
    plain = json.loads(json.dumps(found.to_dict(locale)))
    assert plain["decides"][0]["office"] == "chu-tich-uy-ban-nhan-dan-cap-xa"
    assert plain["on"] == "2025-07-01"
    told = may_decide(CompetentOffice.COMMUNE_CHAIR, _CSTDCS, _EVE)
    assert told.render(locale)
    assert json.loads(json.dumps(told.to_dict(locale)))["allowed"] is False


_DAYS = st.sampled_from(_EVERY_DAY)
_UNITS = st.sampled_from([unit for unit in UnitKind if unit is not UnitKind.DISTRICT])
_AWARDS = st.sampled_from(sorted(AWARD_NAMES))


@given(_AWARDS, _DAYS, _UNITS, st.sampled_from(SubjectKind))
def test_knowing_the_unit_never_adds_a_decider(award, on, unit, kind) -> None:
    """Telling more settles more (Điều 77-80)."""
    known = set(_asked(award, on, unit, kind=kind).deciders)
    assert known <= set(_asked(award, on, kind=kind).deciders)


@given(_AWARDS, _DAYS, _UNITS, st.sampled_from(CompetentOffice))
def test_the_two_questions_agree(award, on, unit, office) -> None:
    """Whoever decides for certain may decide; whoever may is among those who decide."""
    found = _asked(award, on, unit)
    told = may_decide(office, award, on, unit=unit, kind=_PERSON)
    if told.allowed:
        assert office in (*found.deciders, *_offices(found.others))
    if found.decider is office:
        assert told.allowed is True
    assert bool(told.missing) is (told.allowed is None)


@given(_AWARDS, _DAYS, st.sampled_from(CompetentOffice))
def test_what_an_office_has_power_over_is_what_it_may_decide(award, on, office) -> None:
    """The list of an office's powers and the single question never contradict each other."""
    has = AWARD_NAMES[award] in powers_of(office, on)
    allowed = may_decide(office, award, on).allowed
    assert allowed is not False if has else allowed is not True


def test_the_notes_on_opinions_are_those_of_the_opinions() -> None:
    """Khoản 3-4 Điều 30, Điều 29 of Decree 98/2023: told by one table, here and there."""
    nominee = Nominee(award=_BK, kind=SubjectKind.COLLECTIVE, unit=UnitKind.ENTERPRISE)
    (told,) = [each for each in opinions(nominee, _2024) if "29" in str(each)]
    (note,) = [each for each in authority(nominee, _2024).notes if each.value == told.said]
    assert note.sources == told.sources == (DECREE_2023.cite(29, 1), DECREE_2023.cite(29, 2))
    assert authority(nominee, _2026).provisional
