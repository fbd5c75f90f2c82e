"""Giải thưởng Hồ Chí Minh, Giải thưởng Nhà nước: Điều 68-70 Luật 06/2022/QH15."""

import datetime as dt

import pytest

from thidua.awards import regime_on
from thidua.criteria import attested
from thidua.law import LAW_2022, OrganiserRule
from thidua.records import Individual, Origin, SubjectKind
from thidua.words import verbatim

YES, NO, UNCLEAR = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
AWARDS = regime_on(dt.date(2024, 12, 20)).awards
HO_CHI_MINH, STATE = "giai-thuong-ho-chi-minh", "giai-thuong-nha-nuoc"
VIETNAMESE = Individual(id="tg")
ABROAD = Individual(id="kb", origin=Origin.OVERSEAS_VIETNAMESE)
FOREIGNER = Individual(id="nn", origin=Origin.FOREIGN)
AUTHOR = ("trung-thanh-chap-hanh-tot", "giai-thuong-tac-gia-da-cong-bo-su-dung")
FOREIGN_AUTHOR = (
    "ton-trong-doc-lap-phap-luat-phong-tuc",
    "giai-thuong-tac-gia-nghien-cuu-ve-viet-nam",
)
KINDS = ("gthcm-cong-trinh-khoa-hoc-giao-duc", "gthcm-tac-pham-van-hoc-nghe-thuat")
HCM_STANDARDS = (
    "gthcm-dac-biet-xuat-sac",
    "gthcm-gia-tri-rat-cao",
    "gthcm-tac-dung-lon-anh-huong-lau-dai",
)
STATE_WAYS = (
    "gtnn-cong-trinh-ung-dung-xuat-sac",
    "gtnn-sach-giao-khoa-giao-trinh",
    "gtnn-tac-pham-gia-tri-cao",
)
DECREE = {HO_CHI_MINH: "gthcm-dieu-kien-cua-nghi-dinh", STATE: "gtnn-dieu-kien-cua-nghi-dinh"}
FOREIGN = "tieu-chuan-doi-voi-nguoi-nuoc-ngoai"


@pytest.fixture
def file(ask):
    """Give ``file(award, subject, keys)``: these are attested, every other answer is no."""

    def make(award, subject, keys):
        case = ask(award, subject)
        for criterion in AWARDS[award].criterion.walk():
            if criterion.attestation_key:
                case = case.attest(criterion.attestation_key, criterion.attestation_key in keys)
        return case

    return make


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("subject", [VIETNAMESE, ABROAD], ids=["in-country", "abroad"])
def test_dieu_68_k1_dieu_69_k1_every_point_is_needed_of_either_kind_of_work(file, subject, kind):
    """A scientific or an artistic work; all of điểm a, b, c; one less is too few."""
    keys = (*AUTHOR, kind, *HCM_STANDARDS, DECREE[HO_CHI_MINH])

    assert YES == file(HO_CHI_MINH, subject, keys).outcome
    for left_out in keys:
        rest = [key for key in keys if key != left_out]
        assert NO == file(HO_CHI_MINH, subject, rest).outcome, left_out


@pytest.mark.parametrize("way", STATE_WAYS)
def test_dieu_70_k1_each_of_the_three_points_suffices(file, way):
    """One of điểm a, b, c; without any, or without authorship, nothing."""
    keys = (*AUTHOR, way, DECREE[STATE])

    assert YES == file(STATE, VIETNAMESE, keys).outcome
    for left_out in keys:
        rest = [key for key in keys if key != left_out]
        assert NO == file(STATE, VIETNAMESE, rest).outcome, left_out


@pytest.mark.parametrize(
    ("award", "standards"), [(HO_CHI_MINH, HCM_STANDARDS), (STATE, STATE_WAYS[2:])]
)
def test_dieu_68_k2_a_foreigner_must_have_worked_on_vietnam(file, award, standards):
    """Respect and a work on Vietnam; loyalty is asked of no foreigner."""
    keys = (*FOREIGN_AUTHOR, *standards, DECREE[award])

    assert YES == file(award, FOREIGNER, keys).outcome
    assert NO == file(award, VIETNAMESE, keys).outcome
    for left_out in keys:
        rest = [key for key in keys if key != left_out]
        assert NO == file(award, FOREIGNER, rest).outcome, left_out


@pytest.mark.parametrize("award", DECREE)
def test_dieu_68_k2_whether_the_standards_of_the_prize_bind_foreigners_can_be_read_twice(
    file, award
):
    """Điều 69 k1 and 70 k1 refer to khoản 1 of Điều 68 alone; the default asks for them."""
    (ambiguity,) = AWARDS[award].ambiguities
    case = file(award, FOREIGNER, (*FOREIGN_AUTHOR, DECREE[award]))

    assert FOREIGN == ambiguity.key
    assert NO == case.outcome
    assert YES == case.reading(**{FOREIGN: "chi-theo-khoan-2-dieu-68"}).outcome
    assert NO == case.reading(**{FOREIGN: "dat-ca-tieu-chuan-cua-giai"}).outcome


@pytest.mark.parametrize("award", DECREE)
def test_dieu_68_k1_k2_vietnamese_authors_are_no_foreigners(file, award):
    """Who meets khoản 1 only is refused as a foreigner."""
    keys = (*AUTHOR, KINDS[0], *HCM_STANDARDS, STATE_WAYS[0], DECREE[award])

    assert NO == file(award, FOREIGNER, keys).outcome


@pytest.mark.parametrize("award", DECREE)
def test_dieu_68_k3_what_the_decrees_ask_stays_open_until_attested_or_given(file, award):
    """NĐ 18/2024 and 36/2024 were not read; their conditions may be put in its place."""
    keys = (*AUTHOR, KINDS[0], *HCM_STANDARDS, STATE_WAYS[0], DECREE[award])
    case = file(award, VIETNAMESE, keys).attest(DECREE[award], holds=None)
    rule = attested(
        "tac-pham-cong-bo-du-nam",
        verbatim("Tác phẩm đã công bố đủ số năm"),
        by=verbatim("Hội đồng giả định"),
        source=OrganiserRule("NĐ 36/2024, Điều 7"),
    )
    detailed = AWARDS[award].detailed_by(rule)

    assert UNCLEAR == case.outcome
    gaps = case.assess().gaps()
    assert [(DECREE[award], (LAW_2022.cite(68, 3),))] == [(g.condition, g.sources) for g in gaps]
    answered = case.attest("tac-pham-cong-bo-du-nam")
    assert YES == detailed.assess(answered.record, case.year, case.day).outcome.name


@pytest.mark.parametrize(
    ("award", "years"), [(HO_CHI_MINH, "ít nhất 05 năm"), (STATE, "ít nhất 03 năm")]
)
def test_nd_36_2024_years_public_are_told_beside_the_standards(award, years):
    """5 years for the one, 3 for the other; every 5 years; posthumously as well."""
    texts = {note.text.render("vi"): note.source for note in AWARDS[award].notes}

    public = next(source for text, source in texts.items() if years in text)
    assert ("36/2024/NĐ-CP", "7") == (public.number, public.article)
    assert any("05 năm một lần" in text for text in texts)
    assert any("truy tặng" in text for text in texts)
    assert (SubjectKind.INDIVIDUAL,) == AWARDS[award].subjects
    assert [LAW_2022.cite(77)] == [note.source for note in AWARDS[award].conferred_by]
