"""Opinions a proposal needs, and what is made public: who, whom, on what, how long."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest

from thidua.errors import InvalidValue, NotInForce
from thidua.law import DECREE_2023, DECREE_2025, LAW_2022
from thidua.procedure import (
    Asker,
    Consulted,
    Nominee,
    Opinion,
    ProposalFacts,
    Publicity,
    SimplifiedCase,
    UnitKind,
    authority,
    dossier,
    file_route,
    openness,
    opinions,
    publicity,
    withdrawal_dossier,
)
from thidua.records import CommendationType, Origin, SubjectKind

PERSON, BODY = SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE
IN_2019, IN_2023 = dt.date(2019, 12, 31), dt.date(2023, 12, 31)
IN_2024, IN_JUNE_2025 = dt.date(2024, 1, 1), dt.date(2025, 6, 30)
IN_JULY_2025, IN_SEPTEMBER_2026 = dt.date(2025, 7, 1), dt.date(2026, 9, 30)
IN_OCTOBER_2026 = dt.date(2026, 10, 1)
CSTD_TQ, CO_CP, BK_TTG = "CSTĐTQ", "Cờ CP", "BKTTg"
HCLD, HCDL = "huan-chuong-lao-dong-hang-ba", "huan-chuong-doc-lap-hang-ba"
HERO = "anh-hung-lao-dong"
DEPARTMENT = UnitKind.PROVINCIAL_DEPARTMENT


def whose(award: str, on: dt.date, kind: SubjectKind = BODY, **told) -> dict[Consulted, Opinion]:
    """The opinions on an award, by whose they are; facts are split off by their name."""
    facts = ProposalFacts(
        **{name: told.pop(name) for name in tuple(told) if hasattr(ProposalFacts, name)}
    )
    nominee = Nominee(award=award, kind=kind, **told)
    return {one.consulted: one for one in opinions(nominee, on, facts=facts)}


def posted(award: str, on: dt.date, kind: SubjectKind = PERSON, **told) -> dict[Asker, Publicity]:
    """What is made public for an award, by whom."""
    return {one.by: one for one in publicity(Nominee(award=award, kind=kind, **told), on)}


@pytest.mark.parametrize(
    "award",
    [
        CO_CP,
        BK_TTG,
        HCLD,
        "huan-chuong-sao-vang",
        "huy-chuong-vi-an-ninh-to-quoc",
        HERO,
        "nha-giao-uu-tu",
        "giai-thuong-nha-nuoc",
    ],
)
def test_a_provincial_department_needs_its_sector_ministry(award: str) -> None:
    """Khoản 3 Điều 31 of Decree 98/2023/NĐ-CP; khoản 3 Điều 84 of the Law."""
    found = whose(award, IN_2024, unit=DEPARTMENT, unit_or_head=True)[Consulted.SECTOR_MINISTRY]
    assert found.needed is True
    assert found.asker is Asker.PRESENTER
    assert found.sources == (DECREE_2023.cite(31, 3), LAW_2022.cite(84, 3))


def test_the_head_of_a_provincial_department_needs_it_too() -> None:
    """Khoản 3 Điều 31: cá nhân là cấp trưởng của đơn vị cùng cấp."""
    for told, needed in ((True, True), (None, None)):
        found = whose(HCLD, IN_2024, PERSON, unit=DEPARTMENT, unit_or_head=told)
        assert found[Consulted.SECTOR_MINISTRY].needed is needed
    others = whose(HCLD, IN_2024, PERSON, unit=DEPARTMENT, unit_or_head=False)
    assert Consulted.SECTOR_MINISTRY not in others


@pytest.mark.parametrize(
    ("on", "needed"),
    [(IN_2023, True), (IN_2024, False), (IN_JUNE_2025, False), (IN_JULY_2025, False)],
)
def test_the_national_fighter_needs_no_sector_ministry_since_2024(on, needed) -> None:
    """Điểm b khoản 3 Điều 47 of Decree 91 listed CSTĐTQ; điểm b khoản 3 Điều 31 of 98 does not."""
    found = whose(CSTD_TQ, on, PERSON, unit=DEPARTMENT, unit_or_head=True)
    assert found[Consulted.SECTOR_MINISTRY].needed is needed


def test_the_flag_of_a_department_was_left_open_before_2024() -> None:
    """Khoản 3 Điều 84 of Law 2003 names the flag, khoản 3 Điều 47 of Decree 91 does not."""
    found = whose(CO_CP, IN_2023, unit=DEPARTMENT, unit_or_head=True)[Consulted.SECTOR_MINISTRY]
    assert found.needed is None
    assert "Luật nêu tên" in found.depends.render()
    member = whose(CO_CP, IN_2023, unit=DEPARTMENT, unit_or_head=False)
    assert Consulted.SECTOR_MINISTRY not in member


def test_a_central_unit_in_a_province_needs_the_provincial_committee() -> None:
    """Khoản 2 Điều 31 of Decree 98: with legal personality, directly under the ministry."""
    told = {"unit_or_head": True, "locally_based": True}
    found = whose(CO_CP, IN_2024, unit=UnitKind.UNIT_OF_MINISTRY, **told)
    assert found[Consulted.PROVINCE].needed is True
    plain = whose(CO_CP, IN_2024, unit=UnitKind.PLAIN_UNIT_OF_MINISTRY, **told)
    assert Consulted.PROVINCE not in plain
    seat = whose(
        CO_CP, IN_2024, unit=UnitKind.UNIT_OF_MINISTRY, unit_or_head=True, locally_based=False
    )
    assert Consulted.PROVINCE not in seat


def test_legal_personality_was_not_asked_of_a_central_unit_before_2024() -> None:
    """Khoản 2 Điều 47 of Decree 91 speaks of any central unit based in a province."""
    found = whose(
        CO_CP,
        IN_2023,
        unit=UnitKind.PLAIN_UNIT_OF_MINISTRY,
        unit_or_head=True,
        locally_based=True,
    )
    assert found[Consulted.PROVINCE].needed is True
    assert found[Consulted.PROVINCE].asker is Asker.CENTRAL_BOARD


def test_what_is_not_told_of_the_unit_leaves_the_opinions_open() -> None:
    """Unknown stays unknown: each opinion says what decides."""
    found = whose(HCLD, IN_2024, PERSON)
    for consulted in (Consulted.PROVINCE, Consulted.SECTOR_MINISTRY, Consulted.PARTY_COMMITTEE):
        assert found[consulted].needed is None
        assert found[consulted].depends.render()


@pytest.mark.parametrize("award", ["CSTĐCS", "co-thi-dua-bo-ban-nganh-tinh", "giay-khen"])
@pytest.mark.parametrize("on", [IN_2023, IN_2024, IN_JULY_2025])
def test_no_opinion_is_asked_on_awards_below_the_state_level(award, on) -> None:
    """Khoản 1 Điều 31 of Decree 98 and khoản 1 Điều 47 of Decree 91: State level only."""
    kind = PERSON if award == "CSTĐCS" else BODY
    assert whose(award, on, kind, unit=DEPARTMENT, unit_or_head=True) == {}


@pytest.mark.parametrize(
    "award",
    [
        CSTD_TQ,
        "huan-chuong-sao-vang",
        "huan-chuong-ho-chi-minh",
        HCDL,
        HERO,
        "anh-hung-luc-luong-vu-trang-nhan-dan",
        "nha-giao-nhan-dan",
        "nghe-nhan-nhan-dan",
        "giai-thuong-ho-chi-minh",
    ],
)
def test_the_party_committee_writes_on_the_listed_awards(award: str) -> None:
    """Điểm b khoản 4 Điều 30 of Decree 98/2023/NĐ-CP, whoever manages the person."""
    found = whose(award, IN_2024, PERSON, party_managed=False)[Consulted.PARTY_COMMITTEE]
    assert found.needed is True
    assert found.document is not None
    assert found.document.slug == "y-kien-cap-uy"


def test_the_party_committee_writes_on_persons_it_manages() -> None:
    """Điểm a khoản 4 Điều 30 of Decree 98, điểm a khoản 4 Điều 45 of Decree 91."""
    for on in (IN_2023, IN_2024):
        assert whose(HCLD, on, PERSON, party_managed=True)[Consulted.PARTY_COMMITTEE].needed
        assert Consulted.PARTY_COMMITTEE not in whose(HCLD, on, PERSON, party_managed=False)
        assert Consulted.PARTY_COMMITTEE not in whose(HCLD, on, BODY)


@pytest.mark.parametrize(
    "award", ["nha-giao-uu-tu", "tinh-anh-hung", "huan-chuong-quan-cong-hang-ba"]
)
def test_the_party_committee_is_not_asked_on_others(award: str) -> None:
    """Excellent titles and hero provinces are not in điểm b khoản 4 Điều 30."""
    assert Consulted.PARTY_COMMITTEE not in whose(award, IN_2024, BODY)


def test_prizes_joined_the_party_list_in_2024() -> None:
    """Điểm b khoản 4 Điều 45 of Decree 91 has no prizes; điểm b khoản 4 Điều 30 of 98 has."""
    prize = "giai-thuong-nha-nuoc"
    assert Consulted.PARTY_COMMITTEE not in whose(prize, IN_2023, PERSON, party_managed=False)
    assert whose(prize, IN_2024, PERSON, party_managed=False)[Consulted.PARTY_COMMITTEE].needed


def test_the_politburo_concludes_on_the_two_highest_orders() -> None:
    """Khoản 1, 2 Điều 30 of Decree 98; for collectives before 2024 by the Government's caucus."""
    for award in ("huan-chuong-sao-vang", "huan-chuong-ho-chi-minh"):
        assert whose(award, IN_2024)[Consulted.POLITBURO].needed is True
    assert Consulted.POLITBURO not in whose(HCDL, IN_2024)
    old = whose("huan-chuong-sao-vang", IN_2023)[Consulted.POLITBURO]
    assert "Ban cán sự đảng Chính phủ" in old.bodies.render()


def test_central_party_bodies_are_asked_on_persons_managed_centrally() -> None:
    """Khoản 3 Điều 30 of Decree 98, also for CSTĐTQ; khoản 3 Điều 45 of Decree 91."""
    for on, others in ((IN_2023, False), (IN_2024, True)):
        found = whose(CSTD_TQ, on, PERSON, centrally_managed=True)[Consulted.CENTRAL_PARTY]
        assert found.needed is True
        assert ("Ủy ban Kiểm tra Trung ương" in found.bodies.render()) is others
    assert Consulted.CENTRAL_PARTY not in whose(CSTD_TQ, IN_2024, PERSON, centrally_managed=False)


def test_long_service_of_central_officials_went_to_the_inspection_commission_from_2020() -> None:
    """Điểm b khoản 1 Điều 10 of Circular 12/2019/TT-BNV, in force from 1 January 2020."""
    told = {"type": CommendationType.SERVICE, "centrally_managed": True}
    assert Consulted.CONTROL not in whose(HCLD, IN_2019, PERSON, **told)
    assert whose(HCLD, dt.date(2020, 1, 1), PERSON, **told)[Consulted.CONTROL].needed is True


@pytest.mark.parametrize("on", [IN_2023, IN_2024])
def test_external_commendation_needs_three_bodies(on: dt.date) -> None:
    """Khoản 4 Điều 31 of Decree 98, khoản 4 Điều 47 of Decree 91."""
    found = whose(BK_TTG, on, PERSON, origin=Origin.FOREIGN)[Consulted.EXTERNAL]
    assert found.needed is True
    assert "Bộ Ngoại giao" in found.bodies.render()
    assert whose("huy-chuong-huu-nghi", on, PERSON)[Consulted.EXTERNAL].needed is True
    at_home = whose(BK_TTG, on, PERSON, type=CommendationType.MERIT)
    assert Consulted.EXTERNAL not in at_home


def test_foreigners_are_no_heads_of_vietnamese_units() -> None:
    """Khoản 2, 3 Điều 31 are about central units and provincial departments of the State."""
    found = whose("huan-chuong-huu-nghi", IN_2024, origin=Origin.FOREIGN)
    assert set(found) == {Consulted.EXTERNAL, Consulted.SECURITY}
    person = whose(BK_TTG, IN_2024, PERSON, origin=Origin.FOREIGN)
    assert set(person) == {Consulted.EXTERNAL, Consulted.SECURITY}


def test_external_commendation_below_the_state_level_is_left_open() -> None:
    """Khoản 1 Điều 31 speaks of the State level; khoản 1 Điều 44 refers to the Party's rules."""
    found = whose("BK bộ/tỉnh", IN_2024, PERSON, origin=Origin.OVERSEAS_VIETNAMESE)
    assert found[Consulted.EXTERNAL].needed is None
    assert found[Consulted.EXTERNAL].document is None


def test_home_affairs_asks_on_ministries_and_provinces_as_collectives() -> None:
    """Khoản 5 Điều 31 of Decree 98; nothing of it in Decree 91."""
    found = whose(CO_CP, IN_2024, unit=UnitKind.PROVINCE, unit_or_head=True)[Consulted.CONTROL]
    assert (found.needed, found.asker, found.silence) == (True, Asker.HOME_AFFAIRS, True)
    assert found.document is None
    assert Consulted.CONTROL not in whose(CO_CP, IN_2023, unit=UnitKind.PROVINCE, unit_or_head=True)
    assert Consulted.CONTROL not in whose(CO_CP, IN_2024, unit=DEPARTMENT, unit_or_head=True)


def test_home_affairs_asks_on_firms_and_their_legal_representatives() -> None:
    """Khoản 5 Điều 31 of Decree 98/2023/NĐ-CP."""
    firm = UnitKind.ENTERPRISE
    assert whose(HCLD, IN_2024, unit=firm, unit_or_head=True)[Consulted.SECURITY].needed is True
    boss = whose(HCLD, IN_2024, PERSON, unit=firm, legal_representative=True)
    assert boss[Consulted.SECURITY].needed is True
    worker = whose(HCLD, IN_2024, PERSON, unit=firm, legal_representative=False)
    assert Consulted.SECURITY not in worker


@pytest.mark.parametrize("award", [BK_TTG, "BK bộ/tỉnh", "giay-khen"])
def test_whoever_manages_an_outside_enterprise_must_agree_at_every_level(award: str) -> None:
    """Khoản 1, 2 Điều 29 of Decree 98/2023/NĐ-CP."""
    told = {"unit": UnitKind.ENTERPRISE}
    outside = whose(award, IN_2024, outside_management=True, **told)
    assert outside[Consulted.ENTERPRISE_MANAGER].needed is True
    assert whose(award, IN_2024, **told)[Consulted.ENTERPRISE_MANAGER].needed is None
    inside = whose(award, IN_2024, outside_management=False, **told)
    assert Consulted.ENTERPRISE_MANAGER not in inside
    assert Consulted.ENTERPRISE_MANAGER not in whose(
        award, IN_2023, outside_management=True, **told
    )


def test_the_front_is_asked_on_the_order_of_national_unity() -> None:
    """Điều 37 of Decree 98, khoản 2 Điều 53 of Decree 91."""
    for on in (IN_2023, IN_2024):
        found = whose("huan-chuong-dai-doan-ket-dan-toc", on, PERSON)
        assert found[Consulted.FRONT].needed is True
    assert Consulted.FRONT not in whose("huan-chuong-dung-cam", IN_2024, PERSON)


@pytest.mark.parametrize(
    ("on", "days", "silence", "asker"),
    [
        (IN_2023, 20, True, Asker.CENTRAL_BOARD),
        (IN_2024, 10, None, Asker.PRESENTER),
        (IN_JULY_2025, 10, None, Asker.PRESENTER),
    ],
)
def test_how_long_an_answer_may_take_and_what_silence_means(on, days, silence, asker) -> None:
    """Khoản 5 Điều 47 of Decree 91; khoản 6 Điều 31 of 98 lets only the Ministry go on."""
    found = whose(HCLD, on, unit=DEPARTMENT, unit_or_head=True)[Consulted.SECTOR_MINISTRY]
    assert (found.reply_days, found.silence, found.asker) == (days, silence, asker)


def test_party_opinions_have_no_deadline() -> None:
    """Khoản 6 Điều 31 is about the opinions of that article."""
    assert whose(CSTD_TQ, IN_2024, PERSON)[Consulted.PARTY_COMMITTEE].reply_days is None


@pytest.mark.parametrize(
    ("on", "provisional", "named"),
    [
        (IN_JUNE_2025, False, ""),
        (IN_JULY_2025, True, "152/2025"),
        (IN_SEPTEMBER_2026, True, "152/2025"),
        (IN_OCTOBER_2026, True, "06/2026"),
    ],
)
def test_opinions_read_only_in_decree_98_are_provisional_since_july_2025(
    on, provisional, named
) -> None:
    """What Decree 152/2025/NĐ-CP put in the place of Điều 31 was not read."""
    found = whose(HCLD, on, unit=DEPARTMENT, unit_or_head=True)[Consulted.SECTOR_MINISTRY]
    assert found.provisional is provisional
    told = "".join(message.render() for message in found.found.reservations)
    assert named in told


def test_a_file_received_before_july_2025_keeps_the_opinions_of_before() -> None:
    """Khoản 3 Điều 60 of Decree 152/2025/NĐ-CP."""
    nominee = Nominee(award=HCLD, kind=BODY, unit=DEPARTMENT)
    facts = ProposalFacts(unit_or_head=True)
    (kept, *_) = opinions(nominee, IN_JULY_2025, received=IN_JUNE_2025, facts=facts)
    assert kept.found.as_of == IN_JUNE_2025


def test_facts_of_a_wrong_kind_are_refused() -> None:
    """Told in one sentence; a commune presents nothing to the Prime Minister."""
    with pytest.raises(InvalidValue):
        ProposalFacts(unit_or_head="có")  # type: ignore[arg-type]
    with pytest.raises(InvalidValue, match="cấp xã"):
        ProposalFacts(presenter=UnitKind.COMMUNE)


def test_nothing_is_told_of_days_before_the_decree_of_2017() -> None:
    """There is no fall-back to a text that was not read."""
    with pytest.raises(NotInForce, match="01/10/2017"):
        opinions(Nominee(award=HCLD, kind=BODY), dt.date(2017, 9, 30))


def test_opinions_speak_both_languages_and_give_plain_data() -> None:
    """A line for people, slugs for machines."""
    found = whose(HCLD, IN_2024, unit=DEPARTMENT, unit_or_head=True)[Consulted.SECTOR_MINISTRY]
    assert str(found).startswith("Bộ, ban, ngành, tỉnh trình khen thưởng lấy ý kiến")
    assert "Article 31" in found.render("en")
    data = found.to_dict()
    assert (data["id"], data["needed"], data["reply_working_days"]) == (
        "bo-quan-ly-nganh",
        True,
        10,
    )
    unneeded = whose(CSTD_TQ, IN_2024, PERSON, unit=DEPARTMENT, unit_or_head=True)
    assert str(unneeded[Consulted.SECTOR_MINISTRY]).startswith("Không phải lấy ý kiến")


@pytest.mark.parametrize("award", [CSTD_TQ, HERO, "anh-hung-luc-luong-vu-trang-nhan-dan"])
@pytest.mark.parametrize(
    ("on", "by"), [(IN_2023, Asker.CENTRAL_BOARD), (IN_2024, Asker.HOME_AFFAIRS)]
)
def test_the_centre_posts_fighters_and_heroes_for_ten_working_days(award, on, by) -> None:
    """Khoản 1 Điều 46 of Decree 98, khoản 10 Điều 45 of Decree 91."""
    found = posted(award, on, type=CommendationType.MERIT)[by]
    assert (found.working_days, found.needed, found.at_least) == (10, True, False)


def test_exceptional_sudden_heroes_are_not_posted_centrally() -> None:
    """Khoản 1 Điều 46: trừ trường hợp khen thưởng thành tích đặc biệt xuất sắc đột xuất."""
    sudden = posted(HERO, IN_2024, type=CommendationType.SUDDEN)
    assert sudden[Asker.HOME_AFFAIRS].needed is False
    assert posted(HERO, IN_2024)[Asker.HOME_AFFAIRS].needed is None
    assert posted(CSTD_TQ, IN_2024)[Asker.HOME_AFFAIRS].needed is True


@pytest.mark.parametrize("award", [HCLD, "huan-chuong-sao-vang", HERO, "nghe-si-uu-tu"])
def test_orders_and_honorary_titles_are_posted_ten_days_before_the_council(award) -> None:
    """Khoản 2 Điều 46 of Decree 98; khoản 5 Điều 84 of the Law."""
    found = posted(award, IN_2024, type=CommendationType.MERIT)[Asker.PRESENTER]
    assert (found.working_days, found.at_least, found.before_council) == (10, True, True)
    assert found.needed is True


@pytest.mark.parametrize(
    "award", [CO_CP, BK_TTG, CSTD_TQ, "huy-chuong-vi-an-ninh-to-quoc", "CSTĐCS", "giay-khen"]
)
def test_what_the_law_does_not_name_is_not_posted_by_ministries_and_provinces(award) -> None:
    """Khoản 5 Điều 84 of the Law: orders, prizes and honorary titles only."""
    assert Asker.PRESENTER not in posted(award, IN_2024)


@pytest.mark.parametrize(
    ("type_", "needed"),
    [
        (CommendationType.MERIT, True),
        (CommendationType.MOVEMENT, True),
        (CommendationType.SUDDEN, False),
        (CommendationType.SERVICE, False),
        (None, None),
    ],
)
def test_the_simplified_procedure_is_excepted_from_posting(type_, needed) -> None:
    """Khoản 2 Điều 46 of Decree 98/2023/NĐ-CP."""
    assert posted(HCLD, IN_2024, type=type_)[Asker.PRESENTER].needed is needed


def test_a_case_told_apart_excepts_too() -> None:
    """Điểm c khoản 1 Điều 85 of the Law: discovered by a head."""
    nominee = Nominee(award=HCLD, kind=PERSON, type=CommendationType.MERIT)
    route = file_route(nominee, IN_2024, case=SimplifiedCase.DISCOVERED)
    (found,) = publicity(nominee, IN_2024, route=route)
    assert found.needed is False


def test_prizes_are_made_public_without_a_number_of_days() -> None:
    """Khoản 5 Điều 84 of the Law names them; khoản 2 Điều 46 sets its days without them."""
    found = posted("giai-thuong-nha-nuoc", IN_2024)[Asker.PRESENTER]
    assert (found.working_days, found.needed) == (None, True)
    assert "không ghi số ngày" in str(found)


@pytest.mark.parametrize(
    ("on", "before_council"), [(IN_2019, None), (dt.date(2020, 1, 1), True), (IN_2023, True)]
)
def test_before_2024_ministries_posted_without_a_number_of_days(on, before_council) -> None:
    """Khoản 10 Điều 45 of Decree 91; before the council since Circular 12/2019 (khoản 2 Điều 2)."""
    for award in (HCLD, CSTD_TQ):
        found = posted(award, on, type=CommendationType.SUDDEN if award == HCLD else None)
        one = found[Asker.PRESENTER]
        assert (one.working_days, one.needed, one.before_council) == (None, True, before_council)


def test_the_days_are_provisional_since_july_2025_and_name_the_article_seen_in_part() -> None:
    """Khoản 2 Điều 44 of Decree 152/2025/NĐ-CP is known in part only."""
    found = posted(HCLD, IN_JULY_2025, type=CommendationType.MERIT)[Asker.PRESENTER]
    assert found.working_days == 10
    assert found.provisional
    assert found.days.unread == (DECREE_2025.cite(44, 2),)
    assert not posted(HCLD, IN_JUNE_2025, type=CommendationType.MERIT)[Asker.PRESENTER].provisional


def test_publicity_speaks_both_languages_and_gives_plain_data() -> None:
    """A line for people, slugs for machines."""
    found = posted(HCLD, IN_2024, type=CommendationType.MERIT)[Asker.PRESENTER]
    assert "ít nhất 10 ngày làm việc trước khi họp Hội đồng" in str(found)
    assert "at least 10 working days" in found.render("en")
    assert found.to_dict()["working_days"] == 10
    excepted = posted(HCLD, IN_2024, type=CommendationType.SUDDEN)[Asker.PRESENTER]
    assert "không phải công khai" in str(excepted)


def test_opinions_and_files_can_be_stored_and_compared() -> None:
    nominee = Nominee(award="CSTĐTQ", kind=SubjectKind.INDIVIDUAL)
    for day in (dt.date(2023, 5, 5), dt.date(2025, 5, 5)):
        for answer in (opinions(nominee, day), dossier(nominee, day)):
            assert pickle.loads(pickle.dumps(answer)) == answer


@pytest.mark.parametrize("day", ["2025-01-01", None])
def test_a_day_that_is_none_is_refused(day) -> None:
    nominee = Nominee(award="CSTĐTQ", kind=SubjectKind.INDIVIDUAL)
    for ask in (opinions, publicity, dossier, openness, authority):
        with pytest.raises(InvalidValue, match="không phải ngày"):
            ask(nominee, day)


def test_a_matter_of_withdrawal_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidValue, match="WithdrawalMatter"):
        withdrawal_dossier("x", dt.date(2025, 1, 1))


@pytest.mark.parametrize(
    ("origin", "day", "asked"),
    [
        (Origin.FOREIGN, IN_2023, True),
        (Origin.OVERSEAS_VIETNAMESE, IN_2023, False),
        (Origin.OVERSEAS_VIETNAMESE, IN_2024, True),
        (Origin.DOMESTIC, IN_2023, False),
        (Origin.DOMESTIC, IN_2024, False),
    ],
)
def test_whose_awards_are_external_relations(origin, day, asked) -> None:
    """Khoản 6 Điều 13 of Decree 91/2017 (foreigners only), khoản 6 Điều 8 of Law 06/2022."""
    assert (Consulted.EXTERNAL in whose(HCLD, day, origin=origin)) is asked


def test_a_district_is_no_unit_from_july_2025() -> None:
    """Điều 59 of Decree 129/2025/NĐ-CP: refused by files and opinions as by authority."""
    nominee = Nominee(award=HCLD, kind=BODY, unit=UnitKind.DISTRICT)
    for ask in (opinions, publicity, dossier, authority):
        ask(nominee, IN_JUNE_2025)
        with pytest.raises(InvalidValue, match="không còn cấp huyện"):
            ask(nominee, IN_JULY_2025)
