"""Điều 93 Luật 06/2022/QH15: annulment is not stripping."""

import datetime as dt

import attrs
import pytest

from thidua.awards import WithdrawalKind, withdrawals
from thidua.criteria import Award, AwardKind, Truth, all_of, attested
from thidua.law import LAW_2022
from thidua.records import (
    AWARD_NAMES,
    Attestation,
    Collective,
    CollectiveKind,
    Conviction,
    Individual,
    Record,
    Sentence,
    SubjectKind,
    everything,
)
from thidua.words import verbatim

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
ON = dt.date(2025, 3, 1)
FINAL = dt.date(2025, 1, 15)
ERA = "anh-hung-lao-dong-thoi-ky-khang-chien"
BETRAYAL, BENEFITS = "chong-pha-dao-ngu-phan-boi", "cham-dut-che-do-uu-dai"
TEACHER, WORK_HERO = "nha-giao-uu-tu", "anh-hung-lao-dong"
PROTECTED = ("anh-hung-luc-luong-vu-trang-nhan-dan", "ba-me-viet-nam-anh-hung")


def award(name, kind=AwardKind.HONORARY_TITLE):
    source = LAW_2022.cite(59)
    return Award(
        name=AWARD_NAMES[name],
        kind=kind,
        subjects=tuple(SubjectKind),
        law=LAW_2022,
        article=source,
        conferred_by=(),
        criterion=all_of(
            attested("tieu-chuan", verbatim("tiêu chuẩn"), by=verbatim("ai"), source=source)
        ),
    )


def ways(name, kind=AwardKind.HONORARY_TITLE):
    return {way.kind: way for way in withdrawals(award(name, kind))}


def convicted(sentence, *, security=False, final=FINAL, cleared=None):
    return Conviction(
        decided_on=dt.date(2024, 10, 1),
        sentence=sentence,
        final_on=final,
        national_security=security,
        cleared_on=cleared,
    )


def said(*keys, no=()):
    return [
        Attestation(condition=key, year=ON.year, holds=key not in no, by="Tòa án")
        for key in (*keys, *no)
    ]


def stripped(name, *events, subject=None, on=ON):
    record = Record(
        subject=subject or Individual(id="cc-01"), events=events, complete=everything(1940, 2025)
    )
    return ways(name)[WithdrawalKind.STRIPPING].judge(record, on).truth


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("huan-chuong-lao-dong-hang-nhat", AwardKind.ORDER),
        ("huy-chuong-huu-nghi", AwardKind.MEDAL),
        ("giai-thuong-nha-nuoc", AwardKind.PRIZE),
        ("chien-si-thi-dua-toan-quoc", AwardKind.EMULATION_TITLE),
        ("bang-khen-thu-tuong-chinh-phu", AwardKind.MERIT_CERTIFICATE),
    ],
)
def test_dieu_93_khoan_3_only_honorary_state_titles_are_stripped(name, kind):
    """An order, a medal, a prize or a title of emulation can be annulled, never stripped."""
    assert {WithdrawalKind.ANNULMENT} == set(ways(name, kind))
    assert {WithdrawalKind.ANNULMENT, WithdrawalKind.STRIPPING} == set(ways(TEACHER))


@pytest.mark.parametrize(
    ("ground", "point"),
    [
        ("gian-doi-ke-khai-thanh-tich", "a"),
        ("thong-tin-sai-ho-so-gia", "b"),
        ("tham-dinh-xet-duyet-trai-quy-dinh", "c"),
        ("vi-pham-trong-thoi-gian-tinh-thanh-tich", "d"),
    ],
)
def test_dieu_93_khoan_2_each_ground_alone_annuls(ground, point):
    """Four grounds, each of its own; none attested leaves it open."""
    annulment = ways(TEACHER)[WithdrawalKind.ANNULMENT]
    grounds = [leaf.key for leaf in annulment.criterion.parts]
    others = [key for key in grounds if key != ground]

    def judge(*events):
        return annulment.judge(Record(subject=Individual(id="cc-01"), events=events), ON)

    assert TRUE is judge(*said(ground)).truth
    assert FALSE is judge(*said(no=grounds)).truth
    assert UNKNOWN is judge(*said(no=others)).truth
    (cited,) = (leaf.sources[0] for leaf in annulment.criterion.parts if leaf.key == ground)
    assert LAW_2022.cite(93, 2, point) == cited


def test_dieu_93_a_conviction_alone_annuls_nothing():
    """It strips of a title; the conferral itself was right."""
    annulment = ways(TEACHER)[WithdrawalKind.ANNULMENT]
    record = Record(
        subject=Individual(id="cc-01"),
        events=[
            convicted(Sentence.LIFE),
            *said(no=[leaf.key for leaf in annulment.criterion.parts]),
        ],
        complete=everything(1940, 2025),
    )

    assert FALSE is annulment.judge(record, ON).truth


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (Sentence.NO_PRISON, FALSE),
        (Sentence.FIXED_TERM, TRUE),
        (Sentence.LIFE, TRUE),
        (Sentence.DEATH, TRUE),
        (None, UNKNOWN),
    ],
)
def test_dieu_93_khoan_3_prison_of_any_length_strips_of_an_honorary_title(sentence, expected):
    """A fine does not; an unknown sentence is not known."""
    assert expected is stripped(TEACHER, convicted(sentence))


def test_dieu_93_khoan_3_the_judgment_must_be_final():
    """On the day it takes effect, not the day before, and not while it is under appeal."""
    judgment = convicted(Sentence.FIXED_TERM)

    assert FALSE is stripped(TEACHER, judgment, on=FINAL - dt.timedelta(days=1))
    assert TRUE is stripped(TEACHER, judgment, on=FINAL)
    assert FALSE is stripped(TEACHER, attrs.evolve(judgment, final_on=None))
    assert FALSE is stripped(TEACHER)


def test_dieu_93_khoan_6_who_is_cleared_gets_the_title_back():
    """From the day of the later judgment."""
    cleared = convicted(Sentence.FIXED_TERM, cleared=dt.date(2025, 2, 10))

    assert TRUE is stripped(TEACHER, cleared, on=dt.date(2025, 2, 9))
    assert FALSE is stripped(TEACHER, cleared, on=dt.date(2025, 2, 10))


@pytest.mark.parametrize("name", PROTECTED)
def test_dieu_93_khoan_4_protected_titles_survive_a_term_of_prison(name):
    """Only national security, life or death, or betrayal that ended the benefits."""
    loyal = said(no=(BETRAYAL, BENEFITS))

    assert FALSE is stripped(name, convicted(Sentence.FIXED_TERM), *loyal)
    assert TRUE is stripped(name, convicted(Sentence.FIXED_TERM, security=True), *loyal)
    assert TRUE is stripped(name, convicted(Sentence.LIFE), *loyal)
    assert TRUE is stripped(name, convicted(Sentence.DEATH), *loyal)
    assert TRUE is stripped(name, *said(BETRAYAL, BENEFITS))
    assert FALSE is stripped(name, *said(BETRAYAL, no=(BENEFITS,)))


def test_dieu_93_khoan_4_a_hero_of_labour_is_protected_for_the_resistance_era_only():
    """Otherwise khoản 3 applies; where the era is not told, it is not known which."""
    term = convicted(Sentence.FIXED_TERM)
    loyal = said(no=(BETRAYAL, BENEFITS))

    assert FALSE is stripped(WORK_HERO, term, *said(ERA), *loyal)
    assert TRUE is stripped(WORK_HERO, term, *said(no=(ERA,)), *loyal)
    assert UNKNOWN is stripped(WORK_HERO, term, *loyal)


def test_dieu_93_khoan_5_a_company_loses_the_title_by_permanent_suspension_only():
    """And only a commercial legal person."""
    company = Collective(id="dn", type=CollectiveKind.ENTERPRISE)
    trader = said("phap-nhan-thuong-mai")
    shut = convicted(Sentence.PERMANENT_SUSPENSION)

    assert TRUE is stripped(WORK_HERO, shut, *trader, subject=company)
    assert FALSE is stripped(WORK_HERO, convicted(Sentence.NO_PRISON), *trader, subject=company)
    assert FALSE is stripped(
        WORK_HERO, shut, *trader, subject=Collective(id="xa", type=CollectiveKind.CIVIL)
    )


def test_dieu_93_khoan_7_8_who_decides():
    """The President strips; whoever conferred annuls."""
    two = ways(TEACHER)

    assert "Chủ tịch nước" == two[WithdrawalKind.STRIPPING].decided_by.text.render()
    assert LAW_2022.cite(93, 7) == two[WithdrawalKind.STRIPPING].decided_by.source
    assert LAW_2022.cite(93, 8) == two[WithdrawalKind.ANNULMENT].decided_by.source
    assert LAW_2022.cite(93, 6) == two[WithdrawalKind.STRIPPING].effects[0].source
