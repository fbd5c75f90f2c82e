"""The shipped cases: twins on both sides of the thresholds of the awards most asked for.

Each outcome was worked out by hand from the places it cites.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from thidua.criteria import Outcome
from thidua.law import (
    CIRCULAR_2019,
    CIRCULAR_2024,
    DECREE_2017,
    DECREE_2023,
    LAW_2003,
    LAW_2013,
    LAW_2022,
    Citation,
)
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
    Event,
    FlagClause,
    Grade,
    Grading,
    Individual,
    Occupation,
    OrganiserLevel,
    Proceeding,
    Proposal,
    ProposalResult,
    Reach,
    Service,
    Study,
    StudyResult,
    everything,
)
from thidua.testing._conformance import ConformanceCase

_YES, _NO = Outcome.ELIGIBLE, Outcome.NOT_ELIGIBLE
_OPEN, _DEFERRED = Outcome.UNDETERMINED, Outcome.DEFERRED
_OFFICIAL: Final = Individual(id="cc-01", occupations=frozenset({Occupation.CIVIL_SERVANT}))
_SOLDIER: Final = Individual(id="qn-01", occupations=frozenset({Occupation.SOLDIER}))
_OFFICE: Final = Collective(id="tt-01", type=CollectiveKind.CIVIL)
_RECRUITED: Final = Service(start=dt.date(2015, 3, 2))
_COUNCIL: Final = "Hội đồng Thi đua - Khen thưởng"
_INITIATIVE, _SCIENCE = ContributionKind.INITIATIVE, ContributionKind.SCIENTIFIC_WORK
_LDTT, _CSTDCS = "lao-dong-tien-tien", "chien-si-thi-dua-co-so"
_CSTD_BO_TINH = "chien-si-thi-dua-bo-ban-nganh-tinh"
_CO_CHINH_PHU, _CO_BO_TINH = "co-thi-dua-cua-chinh-phu", "co-thi-dua-bo-ban-nganh-tinh"
_TTLDTT, _TTLDXS = "tap-the-lao-dong-tien-tien", "tap-the-lao-dong-xuat-sac"
_WORK_2022: Final = ("tu-luc-doan-ket-tich-cuc-thi-dua",)
_WORK_2003: Final = (
    "nang-suat-chat-luong-cao",
    "chap-hanh-tot-doan-ket-tich-cuc-thi-dua",
    "tich-cuc-hoc-tap",
    "dao-duc-loi-song-lanh-manh",
)
_COLLECTIVE_2022: Final = (
    "tham-gia-thi-dua-thuong-xuyen-hieu-qua",
    "noi-bo-doan-ket-chap-hanh-tot",
    "tich-cuc-thi-dua-thuong-xuyen-hieu-qua",
    "noi-bo-doan-ket-guong-mau-chap-hanh",
)
_COLLECTIVE_2003: Final = (
    "sang-tao-vuot-kho-nghia-vu-nha-nuoc",
    "phong-trao-thuong-xuyen-thiet-thuc-hieu-qua",
    "noi-bo-doan-ket-chap-hanh-tot",
    "noi-bo-doan-ket-guong-mau-chap-hanh",
)
_FLAG_2022: Final = (
    "hoan-thanh-vuot-chi-tieu",
    "tieu-bieu-xuat-sac-bo-tinh",
    "doan-ket-trong-sach-tich-cuc-tiet-kiem",
)
_FLAG_2003: Final = (
    "hoan-thanh-vuot-chi-tieu",
    "tieu-bieu-xuat-sac-bo-tinh",
    "nhan-to-moi-mo-hinh-moi",
    "doan-ket-tich-cuc-tiet-kiem-chong-tham-nhung",
)


def _attested(year: int, *keys: str) -> tuple[Event, ...]:
    return tuple(Attestation(condition=key, year=year, holds=True, by=_COUNCIL) for key in keys)


def _case(
    id_: str,
    award: str,
    expected: Outcome,
    *provided: Event,
    source: Citation,
    on: dt.date,
    year: int | None = None,
    assumed: tuple[Event, ...] = (),
    subject: Individual | Collective = _OFFICIAL,
    complete: bool = True,
    law_date: dt.date | None = None,
    readings: dict[str, str] | None = None,
    provisional: bool = False,
) -> ConformanceCase:
    return ConformanceCase(
        id=id_,
        law_date=law_date or on,
        award=award,
        sources=(source,),
        subject=subject,
        provided=provided,
        assumed=assumed,
        complete=everything(2015, on.year) if complete else {},
        year=year or on.year,
        on=on,
        readings=readings or {},
        expected=expected,
        provisional=provisional,
    )


def _graded(year: int, grade: Grade) -> Grading:
    return Grading(year=year, grade=grade)


def _initiative(year: int, reach: Reach | None) -> Contribution:
    return Contribution(type=_INITIATIVE, title="Cải tiến quy trình", year=year, reach=reach)


_DAY_2022 = dt.date(2022, 12, 20)
_DAY_2023 = dt.date(2023, 12, 20)
_DAY_2024 = dt.date(2024, 12, 20)
_NEWCOMER_2022 = CIRCULAR_2024.cite(1, 5, "d")
_WELL_2024 = (_RECRUITED, *_attested(2024, *_WORK_2022))
_WELL_2022 = (_RECRUITED, *_attested(2022, *_WORK_2003))
_TITLE_2023 = (Conferral(award=_LDTT, year=2023),)
_TITLE_2024 = (Conferral(award=_LDTT, year=2024),)
_GOOD_2024 = _graded(2024, Grade.GOOD)
_GOOD_2022 = _graded(2022, Grade.GOOD)

_LAO_DONG_TIEN_TIEN: Final = (
    _case(
        "ldtt-2024-hoan-thanh-tot",
        _LDTT,
        _YES,
        _GOOD_2024,
        assumed=_WELL_2024,
        on=_DAY_2024,
        source=LAW_2022.cite(24, 1, "a"),
    ),
    _case(
        "ldtt-2024-chi-hoan-thanh",
        _LDTT,
        _NO,
        _graded(2024, Grade.COMPLETED),
        assumed=_WELL_2024,
        on=_DAY_2024,
        source=LAW_2022.cite(24, 1, "a"),
    ),
    _case(
        "ldtt-2024-chua-co-xac-nhan",
        _LDTT,
        _OPEN,
        _GOOD_2024,
        assumed=(_RECRUITED,),
        on=_DAY_2024,
        source=LAW_2022.cite(24, 1, "b"),
    ),
    _case(
        "ldtt-2024-chua-biet-xep-loai",
        _LDTT,
        _OPEN,
        assumed=_WELL_2024,
        complete=False,
        on=_DAY_2024,
        source=LAW_2022.cite(24, 1, "a"),
    ),
    _case(
        "ldtt-2024-tuyen-dung-du-sau-thang",
        _LDTT,
        _YES,
        Service(start=dt.date(2024, 6, 20)),
        assumed=(_GOOD_2024, *_attested(2024, *_WORK_2022)),
        on=_DAY_2024,
        source=_NEWCOMER_2022,
    ),
    _case(
        "ldtt-2024-tuyen-dung-thieu-mot-ngay",
        _LDTT,
        _NO,
        Service(start=dt.date(2024, 6, 21)),
        assumed=(_GOOD_2024, *_attested(2024, *_WORK_2022)),
        on=_DAY_2024,
        source=_NEWCOMER_2022,
    ),
    _case(
        "ldtt-2024-tuyen-dung-tinh-den-het-nam",
        _LDTT,
        _YES,
        Service(start=dt.date(2024, 6, 21)),
        assumed=(_GOOD_2024, *_attested(2024, *_WORK_2022)),
        on=_DAY_2024,
        readings={"tinh-thang-tuyen-dung": "den-het-nam"},
        source=_NEWCOMER_2022,
    ),
    _case(
        "ldtt-2024-ngay-truoc-thong-tu-01",
        _LDTT,
        _YES,
        Service(start=dt.date(2024, 1, 10)),
        assumed=(_GOOD_2024, *_attested(2024, *_WORK_2022)),
        on=dt.date(2024, 4, 14),
        source=CIRCULAR_2024.cite(9),
    ),
    _case(
        "ldtt-2024-ngay-thong-tu-01-co-hieu-luc",
        _LDTT,
        _NO,
        Service(start=dt.date(2024, 1, 10)),
        assumed=(_GOOD_2024, *_attested(2024, *_WORK_2022)),
        on=dt.date(2024, 4, 15),
        source=CIRCULAR_2024.cite(9),
    ),
    _case(
        "ldtt-2024-hoc-dai-han-duoi-kha",
        _LDTT,
        _NO,
        Study(
            start=dt.date(2023, 9, 1),
            end=dt.date(2024, 10, 1),
            result=StudyResult.BELOW_FAIR,
            graded=True,
        ),
        assumed=(_GOOD_2024, *_WELL_2024),
        on=_DAY_2024,
        source=CIRCULAR_2024.cite(1, 5, "b"),
    ),
    _case(
        "ldtt-2024-dang-bi-xac-minh",
        _LDTT,
        _DEFERRED,
        Proceeding(matter="Xác minh đơn tố cáo", opened_on=dt.date(2024, 11, 4)),
        assumed=(_GOOD_2024, *_WELL_2024),
        on=_DAY_2024,
        source=DECREE_2023.cite(4, 4),
    ),
    _case(
        "ldtt-2024-ket-luan-xac-minh-dung-ngay-xet",
        _LDTT,
        _YES,
        Proceeding(
            matter="Xác minh đơn tố cáo", opened_on=dt.date(2024, 11, 4), closed_on=_DAY_2024
        ),
        assumed=(_GOOD_2024, *_WELL_2024),
        on=_DAY_2024,
        source=DECREE_2023.cite(4, 4),
    ),
    _case(
        "ldtt-2024-khien-trach-khong-can",
        _LDTT,
        _YES,
        Discipline(form=DisciplineForm.REPRIMAND, decided_on=dt.date(2024, 5, 6)),
        assumed=(_GOOD_2024, *_WELL_2024),
        on=_DAY_2024,
        source=LAW_2022.cite(24, 1),
    ),
    _case(
        "ldtt-2022-khien-trach",
        _LDTT,
        _NO,
        Discipline(form=DisciplineForm.REPRIMAND, decided_on=dt.date(2022, 5, 6)),
        assumed=(_GOOD_2022, *_WELL_2022),
        on=_DAY_2022,
        source=DECREE_2017.cite(10, 6),
    ),
    _case(
        "ldtt-2022-du-bon-diem",
        _LDTT,
        _YES,
        _GOOD_2022,
        assumed=_WELL_2022,
        on=_DAY_2022,
        source=LAW_2003.cite(24, 1, amended_by=LAW_2013),
    ),
    _case(
        "ldtt-2022-tuyen-dung-du-muoi-thang",
        _LDTT,
        _YES,
        Service(start=dt.date(2022, 2, 20)),
        assumed=(_GOOD_2022, *_attested(2022, *_WORK_2003)),
        on=_DAY_2022,
        source=DECREE_2017.cite(10, 6),
    ),
    _case(
        "ldtt-2022-tuyen-dung-thieu-mot-ngay",
        _LDTT,
        _NO,
        Service(start=dt.date(2022, 2, 21)),
        assumed=(_GOOD_2022, *_attested(2022, *_WORK_2003)),
        on=_DAY_2022,
        source=DECREE_2017.cite(10, 6),
    ),
    _case(
        "ldtt-2024-quan-nhan-khong-thuoc-doi-tuong",
        _LDTT,
        _NO,
        subject=_SOLDIER,
        assumed=(_GOOD_2024, *_WELL_2024),
        on=_DAY_2024,
        source=LAW_2022.cite(24),
    ),
    _case(
        "cstt-2024-quan-nhan",
        "chien-si-tien-tien",
        _YES,
        subject=_SOLDIER,
        assumed=(_GOOD_2024, *_WELL_2024),
        on=_DAY_2024,
        source=LAW_2022.cite(24, 2),
    ),
    _case(
        "ldtt-2026-sau-luat-sua-doi",
        _LDTT,
        _YES,
        _graded(2026, Grade.GOOD),
        assumed=(_RECRUITED, *_attested(2026, *_WORK_2022)),
        on=dt.date(2026, 12, 20),
        provisional=True,
        source=LAW_2022.cite(24),
    ),
)

_FIGHTER_2003 = LAW_2003.cite(23, 2, amended_by=LAW_2013)
_FIGHTER_2022 = LAW_2022.cite(23, 2)
_CHIEN_SI_THI_DUA_CO_SO: Final = (
    _case(
        "cstdcs-2023-chi-co-xep-loai-xuat-sac",
        _CSTDCS,
        _NO,
        _graded(2023, Grade.EXCELLENT),
        assumed=_TITLE_2023,
        on=_DAY_2023,
        source=_FIGHTER_2003,
    ),
    _case(
        "cstdcs-2024-chi-co-xep-loai-xuat-sac",
        _CSTDCS,
        _YES,
        _graded(2024, Grade.EXCELLENT),
        assumed=_TITLE_2024,
        on=_DAY_2024,
        source=_FIGHTER_2022,
    ),
    _case(
        "cstdcs-2023-thanh-tich-xet-sau-ngay-luat-moi",
        _CSTDCS,
        _NO,
        _graded(2023, Grade.EXCELLENT),
        assumed=_TITLE_2023,
        year=2023,
        on=dt.date(2024, 1, 15),
        law_date=_DAY_2023,
        source=_FIGHTER_2003,
    ),
    _case(
        "cstdcs-2023-thanh-tich-xet-theo-luat-moi",
        _CSTDCS,
        _YES,
        _graded(2023, Grade.EXCELLENT),
        assumed=_TITLE_2023,
        year=2023,
        on=dt.date(2024, 1, 15),
        source=_FIGHTER_2022,
    ),
    _case(
        "cstdcs-2023-co-sang-kien",
        _CSTDCS,
        _YES,
        _initiative(2023, Reach.UNIT),
        assumed=(*_TITLE_2023, _graded(2023, Grade.GOOD)),
        on=_DAY_2023,
        source=_FIGHTER_2003,
    ),
    _case(
        "cstdcs-2024-co-sang-kien",
        _CSTDCS,
        _YES,
        _initiative(2024, Reach.UNIT),
        assumed=(*_TITLE_2024, _GOOD_2024),
        on=_DAY_2024,
        source=_FIGHTER_2022,
    ),
    _case(
        "cstdcs-2024-sang-kien-chua-ro-cap-cong-nhan",
        _CSTDCS,
        _OPEN,
        _initiative(2024, None),
        assumed=(*_TITLE_2024, _GOOD_2024),
        on=_DAY_2024,
        source=_FIGHTER_2022,
    ),
    _case(
        "cstdcs-2024-sang-kien-nam-truoc",
        _CSTDCS,
        _NO,
        _initiative(2023, Reach.NATIONAL),
        assumed=(*_TITLE_2024, _GOOD_2024),
        on=_DAY_2024,
        source=_FIGHTER_2022,
    ),
    _case(
        "cstdcs-2023-de-tai-nghiem-thu-chua-ap-dung",
        _CSTDCS,
        _NO,
        Contribution(type=_SCIENCE, title="Giống lúa mới", year=2023, accepted=True, applied=False),
        assumed=(*_TITLE_2023, _graded(2023, Grade.GOOD)),
        on=_DAY_2023,
        source=_FIGHTER_2003,
    ),
    _case(
        "cstdcs-2023-de-tai-da-ap-dung",
        _CSTDCS,
        _YES,
        Contribution(type=_SCIENCE, title="Giống lúa mới", year=2023, accepted=True, applied=True),
        assumed=(*_TITLE_2023, _graded(2023, Grade.GOOD)),
        on=_DAY_2023,
        source=_FIGHTER_2003,
    ),
    _case(
        "cstdcs-2024-de-tai-nghiem-thu-chua-ap-dung",
        _CSTDCS,
        _YES,
        Contribution(type=_SCIENCE, title="Giống lúa mới", year=2024, accepted=True, applied=False),
        assumed=(*_TITLE_2024, _GOOD_2024),
        on=_DAY_2024,
        source=_FIGHTER_2022,
    ),
    _case(
        "cstdcs-2024-khong-dat-lao-dong-tien-tien",
        _CSTDCS,
        _NO,
        _initiative(2024, Reach.UNIT),
        _graded(2024, Grade.COMPLETED),
        assumed=_WELL_2024,
        on=_DAY_2024,
        source=LAW_2022.cite(23, 1),
    ),
)


def _three(*years: int) -> tuple[Event, ...]:
    return tuple(Conferral(award=_CSTDCS, year=year) for year in years)


_SELECTED = "duoc-lua-chon-thanh-tich-tieu-bieu-bo-tinh"
_CHIEN_SI_THI_DUA_BO_TINH: Final = (
    _case(
        "cstd-bo-tinh-2024-ba-lan-lien-tuc",
        _CSTD_BO_TINH,
        _YES,
        *_three(2022, 2023, 2024),
        assumed=(*_attested(2024, _SELECTED), _initiative(2023, Reach.MINISTRY_PROVINCE)),
        on=_DAY_2024,
        source=LAW_2022.cite(22, 1, "a"),
    ),
    _case(
        "cstd-bo-tinh-2024-ba-lan-co-ngat-quang",
        _CSTD_BO_TINH,
        _NO,
        *_three(2021, 2022, 2024),
        assumed=(*_attested(2024, _SELECTED), _initiative(2023, Reach.MINISTRY_PROVINCE)),
        on=_DAY_2024,
        source=LAW_2022.cite(22, 1, "a"),
    ),
    _case(
        "cstd-bo-tinh-2024-sang-kien-cap-co-so",
        _CSTD_BO_TINH,
        _NO,
        _initiative(2023, Reach.UNIT),
        assumed=(*_attested(2024, _SELECTED), *_three(2022, 2023, 2024)),
        on=_DAY_2024,
        source=LAW_2022.cite(22, 1, "b"),
    ),
    _case(
        "cstd-bo-tinh-2024-chua-duoc-lua-chon",
        _CSTD_BO_TINH,
        _OPEN,
        *_three(2022, 2023, 2024),
        assumed=(_initiative(2023, Reach.MINISTRY_PROVINCE),),
        on=_DAY_2024,
        source=LAW_2022.cite(22, 1, "a"),
    ),
    _case(
        "cstd-bo-tinh-2023-ba-lan-lien-tuc",
        _CSTD_BO_TINH,
        _YES,
        *_three(2021, 2022, 2023),
        assumed=(*_attested(2023, _SELECTED), _initiative(2022, Reach.MINISTRY_PROVINCE)),
        on=_DAY_2023,
        source=LAW_2003.cite(22),
    ),
    _case(
        "cstd-bo-tinh-2023-moi-hai-lan",
        _CSTD_BO_TINH,
        _NO,
        *_three(2022, 2023),
        assumed=(*_attested(2023, _SELECTED), _initiative(2022, Reach.MINISTRY_PROVINCE)),
        on=_DAY_2023,
        source=LAW_2003.cite(22),
    ),
)


def _made_of(year: int, holders: int, completing: int = 100, fighters: int = 1) -> Composition:
    return Composition(
        year=year,
        members=100,
        completing=completing,
        holders={_LDTT: holders, _CSTDCS: fighters},
        disciplined=0,
    )


_UNIT_2023 = (_graded(2023, Grade.EXCELLENT), *_attested(2023, *_COLLECTIVE_2003))
_UNIT_2024 = (_graded(2024, Grade.EXCELLENT), *_attested(2024, *_COLLECTIVE_2022))
_TAP_THE: Final = (
    _case(
        "ttldtt-2023-dung-mot-nua",
        _TTLDTT,
        _NO,
        _made_of(2023, 50),
        assumed=_UNIT_2023,
        subject=_OFFICE,
        on=_DAY_2023,
        source=LAW_2003.cite(28, 1, "c"),
    ),
    _case(
        "ttldtt-2023-tren-mot-nua",
        _TTLDTT,
        _YES,
        _made_of(2023, 51),
        assumed=_UNIT_2023,
        subject=_OFFICE,
        on=_DAY_2023,
        source=LAW_2003.cite(28, 1, "c"),
    ),
    _case(
        "ttldtt-2024-sau-muoi-chin-phan-tram",
        _TTLDTT,
        _NO,
        _made_of(2024, 69),
        assumed=_UNIT_2024,
        subject=_OFFICE,
        on=_DAY_2024,
        source=LAW_2022.cite(28, 1, "c"),
    ),
    _case(
        "ttldtt-2024-dung-bay-muoi-phan-tram",
        _TTLDTT,
        _YES,
        _made_of(2024, 70),
        assumed=_UNIT_2024,
        subject=_OFFICE,
        on=_DAY_2024,
        source=LAW_2022.cite(28, 1, "c"),
    ),
    _case(
        "ttldtt-2024-ca-nhan-khong-duoc-xet",
        _TTLDTT,
        _NO,
        assumed=_UNIT_2024,
        on=_DAY_2024,
        source=LAW_2022.cite(28, 1),
    ),
    _case(
        "ttldxs-2024-co-mot-chien-si-thi-dua",
        _TTLDXS,
        _YES,
        _made_of(2024, 70),
        assumed=_UNIT_2024,
        subject=_OFFICE,
        on=_DAY_2024,
        source=LAW_2022.cite(27, 1, "d"),
    ),
    _case(
        "ttldxs-2024-khong-co-chien-si-thi-dua",
        _TTLDXS,
        _NO,
        _made_of(2024, 70, fighters=0),
        assumed=_UNIT_2024,
        subject=_OFFICE,
        on=_DAY_2024,
        source=LAW_2022.cite(27, 1, "d"),
    ),
    _case(
        "ttldxs-2024-mot-nguoi-khong-hoan-thanh",
        _TTLDXS,
        _NO,
        _made_of(2024, 70, completing=99),
        assumed=_UNIT_2024,
        subject=_OFFICE,
        on=_DAY_2024,
        source=LAW_2022.cite(27, 1, "c"),
    ),
    _case(
        "ttldxs-2023-du-dieu-kien",
        _TTLDXS,
        _YES,
        _made_of(2023, 70),
        assumed=_UNIT_2023,
        subject=_OFFICE,
        on=_DAY_2023,
        source=LAW_2003.cite(27, 1),
    ),
)


def _placing(year: int, *, leads: bool) -> ClusterPlacing:
    return ClusterPlacing(
        year=year,
        cluster="Cụm thi đua số 1",
        organiser=OrganiserLevel.MINISTRY_PROVINCE,
        leads=leads,
    )


def _proposal(
    year: int, result: ProposalResult, clause: FlagClause | None = FlagClause.CLUSTERS
) -> Proposal:
    return Proposal(award=_CO_CHINH_PHU, year=year, result=result, clause=clause)


_LEADER_2023 = (_placing(2023, leads=True), *_attested(2023, *_FLAG_2003))
_LEADER_2024 = (_placing(2024, leads=True), *_attested(2024, *_FLAG_2022))
_CO_THI_DUA: Final = (
    _case(
        "co-bo-tinh-2024-dan-dau-cum",
        _CO_BO_TINH,
        _YES,
        _placing(2024, leads=True),
        assumed=_attested(2024, *_FLAG_2022),
        subject=_OFFICE,
        on=_DAY_2024,
        source=LAW_2022.cite(26, 1),
    ),
    _case(
        "co-bo-tinh-2024-khong-dan-dau-cum",
        _CO_BO_TINH,
        _NO,
        _placing(2024, leads=False),
        assumed=_attested(2024, *_FLAG_2022),
        subject=_OFFICE,
        on=_DAY_2024,
        source=LAW_2022.cite(26, 1),
    ),
    _case(
        "co-bo-tinh-2024-dang-de-nghi-co-chinh-phu",
        _CO_BO_TINH,
        _NO,
        _proposal(2024, ProposalResult.PENDING),
        assumed=_LEADER_2024,
        subject=_OFFICE,
        on=_DAY_2024,
        source=CIRCULAR_2024.cite(5, 2),
    ),
    _case(
        "co-bo-tinh-2024-de-nghi-co-chinh-phu-theo-khoan-3",
        _CO_BO_TINH,
        _YES,
        _proposal(2024, ProposalResult.PENDING, FlagClause.MOVEMENT),
        assumed=_LEADER_2024,
        subject=_OFFICE,
        on=_DAY_2024,
        source=CIRCULAR_2024.cite(5, 2),
    ),
    _case(
        "co-bo-tinh-2024-de-nghi-co-chinh-phu-khong-duoc",
        _CO_BO_TINH,
        _YES,
        _proposal(2024, ProposalResult.REFUSED),
        assumed=_LEADER_2024,
        subject=_OFFICE,
        on=_DAY_2024,
        source=CIRCULAR_2024.cite(5, 2),
    ),
    _case(
        "co-bo-tinh-2024-de-nghi-co-chinh-phu-chua-ro-khoan",
        _CO_BO_TINH,
        _OPEN,
        _proposal(2024, ProposalResult.PENDING, None),
        assumed=_LEADER_2024,
        subject=_OFFICE,
        on=_DAY_2024,
        source=CIRCULAR_2024.cite(5, 2),
    ),
    _case(
        "co-bo-tinh-2023-de-nghi-co-chinh-phu-theo-khoan-3",
        _CO_BO_TINH,
        _YES,
        _proposal(2023, ProposalResult.PENDING, FlagClause.MOVEMENT),
        assumed=_LEADER_2023,
        subject=_OFFICE,
        on=_DAY_2023,
        source=CIRCULAR_2019.cite(8, 3),
    ),
    _case(
        "co-bo-tinh-2023-de-nghi-co-chinh-phu-khong-duoc",
        _CO_BO_TINH,
        _NO,
        _proposal(2023, ProposalResult.REFUSED),
        assumed=_LEADER_2023,
        subject=_OFFICE,
        on=_DAY_2023,
        source=CIRCULAR_2019.cite(8, 3),
    ),
    _case(
        "co-bo-tinh-2023-dan-dau-cum",
        _CO_BO_TINH,
        _YES,
        _placing(2023, leads=True),
        assumed=_attested(2023, *_FLAG_2003),
        subject=_OFFICE,
        on=_DAY_2023,
        source=CIRCULAR_2019.cite(8, 2),
    ),
)

CASES: Final = (
    *_LAO_DONG_TIEN_TIEN,
    *_CHIEN_SI_THI_DUA_CO_SO,
    *_CHIEN_SI_THI_DUA_BO_TINH,
    *_TAP_THE,
    *_CO_THI_DUA,
)
"""Every shipped case, grouped by award."""
