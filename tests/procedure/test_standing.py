"""Whether a subject may be considered on a day: open matters first, then measures."""

from __future__ import annotations

import datetime as dt

import pytest

from thidua.awards import regime_on
from thidua.criteria import Truth
from thidua.errors import InvalidValue, NotInForce, UnknownName
from thidua.law import CIRCULAR_2019, DECREE_2023, DECREE_2025, OrganiserRule
from thidua.procedure import (
    MeasureDetails,
    MeasureEffectKind,
    MeasureLength,
    Standing,
    StandingStatus,
    resumption,
    standing,
)
from thidua.procedure._standing import PAUSES
from thidua.records import (
    Attestation,
    Collective,
    CommendationType,
    Composition,
    Conferral,
    Discipline,
    DisciplineForm,
    Household,
    Individual,
    Post,
    Proceeding,
    ProceedingOutcome,
    Record,
    everything,
)

LDTT, TTLDTT, BKTTG = (
    "lao-dong-tien-tien",
    "tap-the-lao-dong-tien-tien",
    "bang-khen-thu-tuong-chinh-phu",
)
ORDER = "huan-chuong-lao-dong-hang-nhat"
FORM, STATUS = DisciplineForm, StandingStatus
PERSON, UNIT = Individual(id="cc-01"), Collective(id="tt-01")
OLD, NEW, LAST_98, NEWER = (
    dt.date(2023, 12, 31),
    dt.date(2024, 1, 1),
    dt.date(2025, 6, 30),
    dt.date(2025, 7, 1),
)
SERVICE = CommendationType.SERVICE
FAULT = "khong-sai-pham-nghiem-trong-khi-giu-chuc-vu"


def known(*events, subject=PERSON, complete=None) -> Record:
    return Record(
        subject=subject,
        events=events,
        complete=everything(1940, 2026) if complete is None else complete,
    )


def matter(opened, closed=None, outcome=None) -> Proceeding:
    return Proceeding(matter="đơn tố cáo", opened_on=opened, closed_on=closed, outcome=outcome)


def asked(award, record, on, **told) -> Standing:
    return standing(award, record, on.year, on, **told)


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (dt.date(2024, 3, 9), STATUS.FREE),
        (dt.date(2024, 3, 10), STATUS.DEFERRED),
        (dt.date(2024, 5, 19), STATUS.DEFERRED),
        (dt.date(2024, 5, 20), STATUS.FREE),
    ],
)
def test_a_subject_is_not_considered_from_the_day_a_matter_opens_to_the_day_before_it_closes(
    on, status
):
    """Khoản 4 Điều 4 Nghị định 98/2023: the day it is concluded it is no longer open."""
    record = known(matter(dt.date(2024, 3, 10), dt.date(2024, 5, 20)))
    assert asked(LDTT, record, on).status is status


@pytest.mark.parametrize(
    ("on", "source", "provisional"),
    [
        (dt.date(2020, 1, 1), CIRCULAR_2019.cite(2, 5), False),
        (OLD, CIRCULAR_2019.cite(2, 5), False),
        (NEW, DECREE_2023.cite(4, 4), False),
        (LAST_98, DECREE_2023.cite(4, 4), False),
        (NEWER, DECREE_2025.cite(4, 4), False),
        (dt.date(2026, 9, 30), DECREE_2025.cite(4, 4), False),
        (dt.date(2026, 10, 1), DECREE_2025.cite(4, 4), True),
    ],
)
@pytest.mark.parametrize("subject", [PERSON, UNIT])
def test_an_open_matter_defers_in_every_period(on, source, provisional, subject):
    """Khoản 5 Điều 2 Thông tư 12/2019, then khoản 4 Điều 4 of the Decrees."""
    award = LDTT if subject is PERSON else TTLDTT
    found = asked(award, known(matter(on), subject=subject), on)
    assert found.status is STATUS.DEFERRED
    assert found.sources == (source,)
    assert found.provisional is provisional
    assert [each.opened_on for each in found.matters] == [on]


@pytest.mark.parametrize("on", [OLD, NEW, NEWER])
def test_the_rule_on_open_matters_is_that_of_the_catalogue(on):
    """One rule, cited in one way by the award and by the procedure."""
    award = regime_on(on).awards[LDTT]
    cited = award.ask(on.year, on).deferral_of(known(matter(on)))
    assert cited is not None
    assert asked(LDTT, known(matter(on)), on).deferral.truth is cited.truth is Truth.TRUE
    sources = {
        source for part in cited.criterion.walk() if part.applies_on(on) for source in part.sources
    }
    assert set(asked(LDTT, known(matter(on)), on).sources) <= sources


def test_wrongdoing_reported_by_the_press_is_named_from_2024():
    """Khoản 4 Điều 4 Nghị định 98/2023; Thông tư 12/2019 does not name it."""
    assert [rule.value.press for rule in PAUSES if rule.value] == [False, True, True]


def test_without_a_complete_account_of_open_matters_nobody_is_free():
    """Silence outside of what the record covers is not a no."""
    record = known(complete={Discipline: {2024}})
    found = asked(LDTT, record, dt.date(2024, 12, 20))
    assert found.status is STATUS.UNDETERMINED
    assert found.deferral.truth is Truth.UNKNOWN
    assert "vụ việc đang xem xét" in found.missing[0].render()


def test_without_a_complete_account_of_measures_nobody_is_free():
    """The years counted, and those up to the day, must be covered."""
    on = dt.date(2024, 12, 20)
    half = known(complete={Proceeding: {2024}})
    assert asked(LDTT, half, on).status is STATUS.UNDETERMINED
    whole = known(complete={Proceeding: {2024}, Discipline: {2024}})
    assert asked(LDTT, whole, on).status is STATUS.FREE
    assert asked(BKTTG, whole, on, counted=range(2020, 2025)).status is STATUS.UNDETERMINED


def test_a_household_is_not_named_by_the_rule_on_open_matters():
    """Khoản 4 Điều 4 names persons and collectives: it is free, and the answer says why."""
    home = Household(id="hgd-01")
    on = dt.date(2024, 11, 1)
    found = asked("giay-khen", known(matter(on), subject=home), on)
    assert found.status is STATUS.FREE
    assert "hộ gia đình" in found.notes[0].render()


@pytest.mark.parametrize(
    ("closed", "on", "outcome", "proceeds", "words"),
    [
        (None, NEWER, None, False, "chưa xét"),
        (LAST_98, LAST_98, ProceedingOutcome.CLEARED, None, "không nêu"),
        (OLD, OLD, ProceedingOutcome.CLEARED, None, "không nêu"),
        (LAST_98, NEWER, ProceedingOutcome.CLEARED, True, "tiếp tục xét"),
        (NEWER, NEWER, ProceedingOutcome.CLEARED, True, "tiếp tục xét"),
        (NEWER, NEWER, ProceedingOutcome.FAULT, None, "có vi phạm"),
        (NEWER, NEWER, None, None, "chưa rõ kết luận"),
    ],
)
def test_once_cleared_the_file_goes_on_from_july_2025(closed, on, outcome, proceeds, words):
    """Khoản 4 Điều 4 Nghị định 152/2025 says so; the texts before it say no more than the pause."""
    found = resumption(matter(dt.date(2023, 10, 1), closed, outcome), on)
    assert found.proceeds is proceeds
    assert found.open is (closed is None)
    assert words in found.render()


def test_a_matter_not_yet_opened_pauses_nothing():
    """The day before it opens."""
    found = resumption(matter(dt.date(2024, 5, 2)), dt.date(2024, 5, 1))
    assert not found.open
    assert found.proceeds is None


def test_a_matter_closed_in_the_year_is_told():
    """Whoever runs the procedure sees what was concluded."""
    on = dt.date(2025, 12, 20)
    cleared = matter(dt.date(2025, 8, 1), dt.date(2025, 9, 1), ProceedingOutcome.CLEARED)
    earlier = matter(dt.date(2024, 8, 1), dt.date(2024, 9, 1), ProceedingOutcome.CLEARED)
    found = asked(LDTT, known(cleared, earlier), on)
    assert found.status is STATUS.FREE
    assert [each.proceeding for each in found.resumptions] == [cleared]
    assert found.resumptions[0].proceeds is True


def test_until_2023_a_measure_of_the_year_bars():
    """Khoản 6 Điều 10 Nghị định 91/2017."""
    record = known(Discipline(form=FORM.REPRIMAND, decided_on=dt.date(2023, 5, 1)))
    assert asked(LDTT, record, OLD).status is STATUS.BARRED
    assert asked("bang-khen-bo-ban-nganh-tinh", record, OLD).status is STATUS.FREE


def test_a_warned_member_bars_the_collective():
    """Điểm c khoản 1 Điều 28: none free of the count, and an unknown count leaves it open."""
    on = dt.date(2024, 12, 20)
    told = {
        0: STATUS.FREE,
        1: STATUS.BARRED,
        None: STATUS.UNDETERMINED,
    }
    for disciplined, status in told.items():
        composition = Composition(year=2024, members=10, disciplined=disciplined)
        assert asked(TTLDTT, known(composition, subject=UNIT), on).status is status


def test_an_open_matter_comes_before_a_bar():
    """Chưa xét: the file waits, whatever else is known."""
    record = known(
        matter(dt.date(2023, 11, 1)),
        Discipline(form=FORM.REPRIMAND, decided_on=dt.date(2023, 5, 1)),
    )
    assert asked(LDTT, record, OLD).status is STATUS.DEFERRED


def test_a_sure_bar_stands_though_open_matters_are_not_known():
    """Nothing that may come to light lifts it."""
    record = known(Discipline(form=FORM.REPRIMAND, decided_on=dt.date(2023, 5, 1)), complete={})
    found = asked(LDTT, record, OLD)
    assert found.status is STATUS.BARRED
    assert found.missing == ()


def test_after_a_measure_achievements_count_from_the_day_it_was_served():
    """Khoản 4 Điều 4 Nghị định 98/2023."""
    served = dt.date(2023, 6, 15)
    told = Discipline(form=FORM.WARNING, decided_on=dt.date(2022, 6, 15), served_on=served)
    found = asked(BKTTG, known(told), dt.date(2024, 12, 20), counted=range(2022, 2025))
    assert found.status is STATUS.RESTARTED
    assert found.counted_from == served
    assert found.years == {2022: Truth.FALSE, 2023: Truth.UNKNOWN, 2024: Truth.TRUE}


@pytest.mark.parametrize(
    ("served", "status"),
    [
        (dt.date(2023, 1, 1), STATUS.FREE),
        (dt.date(2023, 1, 2), STATUS.RESTARTED),
        (dt.date(2023, 12, 31), STATUS.RESTARTED),
        (dt.date(2024, 1, 1), STATUS.NOTHING_COUNTS),
    ],
)
def test_a_year_that_was_over_before_the_measure_was_served_does_not_count(served, status):
    """Khoản 4 Điều 4 Nghị định 98/2023: both ends of the year."""
    told = Discipline(form=FORM.WARNING, decided_on=dt.date(2022, 12, 30), served_on=served)
    found = standing(LDTT, known(told), 2023, dt.date(2024, 2, 1))
    assert found.status is status
    assert found.counted_from == (None if status is STATUS.FREE else served)


def test_a_measure_long_served_no_longer_matters():
    """Every year counted begins after the day it was served."""
    told = Discipline(
        form=FORM.WARNING, decided_on=dt.date(2018, 5, 1), served_on=dt.date(2019, 5, 1)
    )
    found = asked(BKTTG, known(told), dt.date(2024, 12, 20), counted=range(2020, 2025))
    assert found.status is STATUS.FREE
    assert found.counted_from is None
    assert found.effects[0].kind is MeasureEffectKind.RESTARTED


def test_a_measure_whose_end_is_not_known_leaves_it_open():
    """The length is other law, and comes with the caller."""
    on, day = dt.date(2024, 12, 20), dt.date(2023, 3, 15)
    record = known(Discipline(form=FORM.REPRIMAND, decided_on=day))
    found = asked(LDTT, record, on)
    assert found.status is STATUS.UNDETERMINED
    assert "ngày chấp hành xong" in found.missing[0].render()
    length = MeasureLength(months=3, source=OrganiserRule("Nghị định về kỷ luật"))
    settled = asked(LDTT, record, on, details={day: MeasureDetails(length=length)})
    assert settled.status is STATUS.FREE


def test_a_measure_after_the_day_considered_is_not_known_yet():
    """The record may tell of later days."""
    record = known(Discipline(form=FORM.WARNING, decided_on=dt.date(2024, 5, 2)))
    assert asked(LDTT, record, dt.date(2024, 5, 1)).effects == ()
    assert len(asked(LDTT, record, dt.date(2024, 5, 2)).effects) == 1


@pytest.mark.parametrize(
    ("on", "form", "status"),
    [
        (OLD, FORM.REPRIMAND, STATUS.FREE),
        (OLD, FORM.WARNING, STATUS.LOWERED),
        (NEW, FORM.REPRIMAND, STATUS.LOWERED),
        (LAST_98, FORM.REPRIMAND, STATUS.LOWERED),
        (OLD, FORM.DISMISSED, STATUS.BARRED),
        (NEW, FORM.DISMISSED, STATUS.BARRED),
        (NEW, FORM.HEAVIER, STATUS.UNDETERMINED),
    ],
)
def test_a_measure_lowers_or_excludes_from_an_order_for_service(on, form, status):
    """Khoản 5 Điều 41 Nghị định 91/2017, khoản 3 Điều 6 Nghị định 98/2023."""
    record = known(Discipline(form=form, decided_on=dt.date(2015, 5, 1)))
    assert asked(ORDER, record, on, commends=SERVICE).status is status


def test_nothing_on_a_complete_record_leaves_the_order_for_service_free():
    """And an incomplete record leaves it open."""
    assert asked(ORDER, known(), NEW, commends=SERVICE).status is STATUS.FREE
    short = known(complete=everything(2020, 2024))
    assert asked(ORDER, short, NEW, commends=SERVICE).status is STATUS.UNDETERMINED


def test_what_several_measures_lead_to_is_left_open():
    """Điểm b khoản 3 Điều 6 does not say by how many classes."""
    record = known(
        Discipline(form=FORM.REPRIMAND, decided_on=dt.date(2010, 5, 1)),
        Discipline(form=FORM.WARNING, decided_on=dt.date(2015, 5, 1)),
    )
    found = asked(ORDER, record, NEW, commends=SERVICE)
    assert found.status is STATUS.UNDETERMINED
    assert "hạ mấy mức" in found.missing[0].render()
    # Until 2023 the reprimand does not lower: one measure is left.
    assert asked(ORDER, record, OLD, commends=SERVICE).status is STATUS.LOWERED


def test_a_measure_weighed_before_is_not_weighed_again():
    """Điểm b khoản 3 Điều 6: once, told by the caller or by an earlier award for service."""
    day = dt.date(2015, 5, 1)
    warned = Discipline(form=FORM.WARNING, decided_on=day)
    details = {day: MeasureDetails(weighed=True)}
    told = asked(ORDER, known(warned), NEW, commends=SERVICE, details=details)
    assert told.status is STATUS.FREE
    earlier = Conferral(award="huan-chuong-lao-dong-hang-ba", year=2018, type=SERVICE)
    found = asked(ORDER, known(warned, earlier), NEW, commends=SERVICE)
    assert found.status is STATUS.FREE
    assert [effect.kind for effect in found.effects] == [MeasureEffectKind.NONE]
    before_it = Conferral(award="huan-chuong-lao-dong-hang-ba", year=2014, type=SERVICE)
    later = asked(ORDER, known(warned, before_it), NEW, commends=SERVICE)
    assert later.status is STATUS.LOWERED


def test_from_july_2025_a_measure_or_a_grave_fault_in_the_posts_counted_excludes():
    """Khoản 3 Điều 9 Nghị định 152/2025."""
    day = dt.date(2015, 5, 1)
    warned = Discipline(form=FORM.REPRIMAND, decided_on=day)
    post = Post(post="vu-truong", start=dt.date(2014, 1, 1))
    clean = Attestation(condition=FAULT, year=2025, holds=True, by="Ban Tổ chức")
    grave = Attestation(condition=FAULT, year=2025, holds=False, by="Ban Tổ chức")

    def status(*events, **told):
        return asked(ORDER, known(*events), NEWER, commends=SERVICE, **told).status

    assert status(clean) is STATUS.FREE
    assert status() is STATUS.UNDETERMINED
    assert status(grave) is STATUS.BARRED
    assert status(clean, warned) is STATUS.FREE
    assert status(clean, warned, post) is STATUS.UNDETERMINED
    for in_post, expected in ((True, STATUS.BARRED), (False, STATUS.FREE)):
        details = {day: MeasureDetails(in_counted_post=in_post)}
        assert status(clean, warned, post, details=details) is expected


def test_before_2020_the_circular_was_another():
    """No fall-back to a text of which only reports were read."""
    with pytest.raises(NotInForce):
        asked(LDTT, known(), dt.date(2019, 12, 31))
    with pytest.raises(NotInForce, match="chưa khen thưởng"):
        resumption(matter(dt.date(2019, 1, 1)), dt.date(2019, 12, 31))


def test_details_of_a_measure_that_is_not_on_record_are_refused():
    """The record tells the measure, the details only what it does not tell."""
    with pytest.raises(InvalidValue, match="không có kỷ luật ngày 01/05/2024"):
        asked(LDTT, known(), NEW, details={dt.date(2024, 5, 1): MeasureDetails()})
    with pytest.raises(UnknownName):
        asked("huan-chuong-la", known(), NEW)
    with pytest.raises(UnknownName, match="quá trình cống hiến"):
        asked(LDTT, known(), NEW, commends=SERVICE)


def test_a_standing_says_itself_and_gives_plain_data():
    """One line each: the answer, what is open, what is missing."""
    record = known(matter(dt.date(2024, 3, 10)))
    found = asked(LDTT, record, dt.date(2024, 4, 1))
    first, second, *_ = found.render().splitlines()
    assert first.endswith("chưa xét")
    assert second.endswith(
        "đơn tố cáo (từ ngày 10/03/2024) [khoản 4 Điều 4 Nghị định 98/2023/NĐ-CP]"
    )
    data = found.to_dict()
    assert data["status"] == "chua-xet"
    assert data["on"] == "2024-04-01"
    assert data["matters"] == ["đơn tố cáo (từ ngày 10/03/2024)"]
    assert data["years"] == {"2024": "dat"}
    assert str(found) == found.render("vi")


def test_what_rests_on_unread_texts_says_so():
    """After 1 October 2026 both the pause and the effect of a measure are provisional."""
    told = Discipline(
        form=FORM.WARNING, decided_on=dt.date(2025, 3, 1), served_on=dt.date(2026, 3, 1)
    )
    found = asked(LDTT, known(told), dt.date(2026, 10, 1))
    assert found.status is STATUS.RESTARTED
    assert found.provisional
    assert found.sources == (DECREE_2025.cite(4, 4),)
    before = asked(LDTT, known(told), dt.date(2026, 9, 30))
    assert not before.provisional
    assert "Tạm thời" in str(found)
    assert str(resumption(matter(NEW), NEW)).endswith("[khoản 4 Điều 4 Nghị định 98/2023/NĐ-CP]")


@pytest.mark.parametrize("counted", [[2025], ["2024"], [True], [2024, 1900]])
def test_years_that_cannot_be_counted_are_refused(counted):
    """A proposal for a year rests on that year and earlier ones."""
    record = Record(subject=Individual(id="a"), complete=everything(2015, 2024))
    with pytest.raises(InvalidValue, match="Năm được tính"):
        standing("LĐTT", record, 2024, dt.date(2024, 12, 20), counted=counted)
