"""What a disciplinary measure leads to, for which award and on which days."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.awards import regime_on
from thidua.awards.law_2022.service_route import SERVICE_AWARDS
from thidua.criteria import Truth
from thidua.dates import EmulationYear
from thidua.errors import InvalidValue, NotInForce, UnknownName
from thidua.law import (
    DECREE_2017,
    DECREE_2023,
    DECREE_2025,
    LAW_2003,
    LAW_2022,
    OrganiserRule,
)
from thidua.procedure import (
    MeasureDetails,
    MeasureEffectKind,
    MeasureLength,
    PartYear,
    effect_on,
    lowered,
    restart,
)
from thidua.records import AWARD_NAMES, CommendationType, Discipline, DisciplineForm

LDTT, CSTT, CSTDCS = "lao-dong-tien-tien", "chien-si-tien-tien", "chien-si-thi-dua-co-so"
TTLDTT, TTLDXS = "tap-the-lao-dong-tien-tien", "tap-the-lao-dong-xuat-sac"
BKTTG = "bang-khen-thu-tuong-chinh-phu"
LAO_DONG = "huan-chuong-lao-dong-hang"
FORM = DisciplineForm
EVERY_FORM = tuple(DisciplineForm)
EXCLUDED = (FORM.DISMISSED, FORM.RANK_STRIPPED, FORM.SERVICE_STRIPPED, FORM.PARTY_EXPELLED)
LOWERED_2024 = (
    FORM.REPRIMAND,
    FORM.WARNING,
    FORM.SALARY_LOWERED,
    FORM.DEMOTED,
    FORM.RANK_LOWERED,
    FORM.REMOVED_FROM_POST,
)
OLD, NEW, NEWER = dt.date(2023, 12, 31), dt.date(2024, 1, 1), dt.date(2025, 7, 1)
LAST_98 = dt.date(2025, 6, 30)
CIVIL = MeasureLength(months=12, source=OrganiserRule("Luật Cán bộ, công chức"))
MARCH = dt.date(2022, 3, 15)


def measure(form=FORM.REPRIMAND, decided_on=MARCH, **told) -> Discipline:
    return Discipline(form=form, decided_on=decided_on, **told)


def service(form, on, details=None, award=f"{LAO_DONG}-nhat", **told):
    return effect_on(
        award,
        measure(form, **told),
        on.year,
        on,
        commends=CommendationType.SERVICE,
        details=details or MeasureDetails(),
    )


@pytest.mark.parametrize("award", [LDTT, CSTT, CSTDCS])
@pytest.mark.parametrize("form", EVERY_FORM)
def test_until_2023_any_measure_of_the_year_bars_from_the_titles_of_advanced_workers(award, form):
    """Khoản 6 Điều 10 Nghị định 91/2017: from a reprimand upwards, whatever the form."""
    found = effect_on(award, measure(form), 2022, dt.date(2022, 12, 20))
    assert found.kind is MeasureEffectKind.BARRED
    assert found.sources == (DECREE_2017.cite(10, 6),)
    assert not found.provisional


@pytest.mark.parametrize(
    ("decided", "kind"),
    [
        (dt.date(2021, 12, 31), MeasureEffectKind.NONE),
        (dt.date(2022, 1, 1), MeasureEffectKind.BARRED),
        (dt.date(2022, 12, 31), MeasureEffectKind.BARRED),
    ],
)
def test_the_bar_of_decree_91_is_of_the_year_in_which_the_measure_was_decided(decided, kind):
    """Khoản 6 Điều 10 Nghị định 91/2017: both ends of the year."""
    assert effect_on(LDTT, measure(decided_on=decided), 2022, dt.date(2023, 1, 10)).kind is kind


def test_the_bar_follows_a_school_year_too():
    """The year of achievement of schools runs from one September to the next."""
    year = EmulationYear.school(2022, starts=dt.date(2022, 9, 1))
    on = dt.date(2023, 9, 5)
    inside = effect_on(LDTT, measure(decided_on=dt.date(2023, 8, 31)), year, on)
    before = effect_on(LDTT, measure(decided_on=dt.date(2022, 8, 31)), year, on)
    assert (inside.kind, before.kind) == (MeasureEffectKind.BARRED, MeasureEffectKind.NONE)


@pytest.mark.parametrize("form", EVERY_FORM)
@pytest.mark.parametrize("award", [LDTT, CSTDCS, BKTTG, f"{LAO_DONG}-ba"])
def test_from_2024_a_measure_restarts_the_achievements_instead(award, form):
    """Khoản 4 Điều 4 Nghị định 98/2023; Điều 24 of the Law has no bar of its own."""
    served = dt.date(2024, 3, 15)
    told = measure(form, dt.date(2023, 3, 15), served_on=served)
    found = effect_on(award, told, 2024, dt.date(2024, 12, 20))
    assert found.kind is MeasureEffectKind.RESTARTED
    assert found.restart is not None
    assert found.restart.first_day == served
    assert found.sources == (DECREE_2023.cite(4, 4),)


@pytest.mark.parametrize(
    ("on", "kind", "sources"),
    [
        (OLD, MeasureEffectKind.NOT_STATED, ()),
        (NEW, MeasureEffectKind.RESTARTED, (DECREE_2023.cite(4, 4),)),
        (LAST_98, MeasureEffectKind.RESTARTED, (DECREE_2023.cite(4, 4),)),
        (NEWER, MeasureEffectKind.RESTARTED, (DECREE_2025.cite(4, 4),)),
        (dt.date(2026, 9, 30), MeasureEffectKind.RESTARTED, (DECREE_2025.cite(4, 4),)),
        (dt.date(2026, 10, 1), MeasureEffectKind.RESTARTED, (DECREE_2025.cite(4, 4),)),
    ],
)
def test_achievements_restart_from_2024_only(on, kind, sources):
    """No text read counts them anew before; after 1 October 2026 the answer is provisional."""
    found = effect_on("bang-khen-bo-ban-nganh-tinh", measure(), on.year, on)
    assert (found.kind, found.sources) == (kind, sources)
    assert found.provisional is (on >= dt.date(2026, 10, 1))


@pytest.mark.parametrize(
    ("award", "on", "kind", "source"),
    [
        (TTLDTT, OLD, MeasureEffectKind.BARRED, LAW_2003.cite(28, 1, "c")),
        (TTLDXS, OLD, MeasureEffectKind.BARRED, LAW_2003.cite(27, 1, "d")),
        ("don-vi-quyet-thang", OLD, MeasureEffectKind.BARRED, LAW_2003.cite(27, 1, "d")),
        (TTLDTT, dt.date(2023, 12, 31), MeasureEffectKind.BARRED, LAW_2003.cite(28, 1, "c")),
        (TTLDTT, NEW, MeasureEffectKind.BARRED, LAW_2022.cite(28, 1, "c")),
        ("don-vi-tien-tien", NEW, MeasureEffectKind.BARRED, LAW_2022.cite(28, 2)),
        (TTLDXS, NEW, MeasureEffectKind.NOT_STATED, None),
        ("don-vi-quyet-thang", NEW, MeasureEffectKind.NOT_STATED, None),
        ("co-thi-dua-cua-chinh-phu", NEW, MeasureEffectKind.NOT_STATED, None),
    ],
)
def test_a_member_warned_bars_the_collective_where_its_standard_says_so(award, on, kind, source):
    """Điều 27, 28: the bar of TTLĐXS and ĐVQT is gone since 2024, that of TTLĐTT stays."""
    told = measure(FORM.WARNING, dt.date(2023, 6, 1))
    found = effect_on(award, told, 2023, on, of_member=True)
    assert found.kind is kind
    assert found.sources == (() if source is None else (source,))


@pytest.mark.parametrize("form", EVERY_FORM)
def test_a_member_merely_reprimanded_does_not_bar_the_collective(form):
    """Điểm c khoản 1 Điều 28: from a warning upwards."""
    found = effect_on(TTLDTT, measure(form), 2022, dt.date(2024, 2, 1), of_member=True)
    expected = MeasureEffectKind.NONE if form is FORM.REPRIMAND else MeasureEffectKind.BARRED
    assert found.kind is expected


def test_a_member_warned_in_another_year_does_not_bar_the_collective():
    """Điểm c khoản 1 Điều 28 is asked of the year."""
    told = measure(FORM.WARNING, dt.date(2023, 12, 31))
    found = effect_on(TTLDTT, told, 2024, dt.date(2024, 12, 31), of_member=True)
    assert found.kind is MeasureEffectKind.NONE


@pytest.mark.parametrize("on", [OLD, NEW, LAST_98, NEWER])
@pytest.mark.parametrize("form", EXCLUDED)
def test_the_four_gravest_measures_exclude_from_awards_for_service(form, on):
    """Điểm a khoản 5 Điều 41 Nghị định 91/2017, điểm a khoản 3 Điều 6 Nghị định 98/2023."""
    found = service(form, on)
    assert found.kind is MeasureEffectKind.BARRED
    expected = DECREE_2017.cite(41, 5, "a") if on == OLD else DECREE_2023.cite(6, 3, "a")
    assert found.sources == (expected,)
    assert found.provisional is (on == NEWER)


@pytest.mark.parametrize("on", [NEW, LAST_98])
@pytest.mark.parametrize("form", LOWERED_2024)
def test_from_2024_to_june_2025_other_measures_lower_by_one_class(form, on):
    """Điểm b khoản 3 Điều 6 Nghị định 98/2023."""
    found = service(form, on)
    assert found.kind is MeasureEffectKind.LOWERED
    assert found.lowered is not None
    assert found.lowered.to is not None
    assert found.lowered.to.id == f"{LAO_DONG}-nhi"
    assert found.sources == (DECREE_2023.cite(6, 3, "b"),)


@pytest.mark.parametrize("form", LOWERED_2024)
def test_until_2023_a_reprimand_lowers_nothing(form):
    """Điểm b khoản 5 Điều 41 Nghị định 91/2017 lists a warning, not a reprimand."""
    found = service(form, OLD)
    expected = MeasureEffectKind.NONE if form is FORM.REPRIMAND else MeasureEffectKind.LOWERED
    assert found.kind is expected
    assert found.sources == (DECREE_2017.cite(41, 5, "b"),)


@pytest.mark.parametrize(("on", "missing"), [(OLD, 1), (NEW, 1), (NEWER, 1)])
def test_a_form_that_is_not_told_may_exclude_or_lower(on, missing):
    """“Heavier than a warning” leaves the answer open, and says what would settle it."""
    found = service(FORM.HEAVIER, on)
    assert found.kind is MeasureEffectKind.UNKNOWN
    assert len(found.missing) == missing


@pytest.mark.parametrize(
    ("on", "kind"),
    [
        (dt.date(2024, 5, 31), MeasureEffectKind.BARRED),
        (dt.date(2024, 6, 1), MeasureEffectKind.LOWERED),
        (dt.date(2023, 12, 31), MeasureEffectKind.BARRED),
    ],
)
def test_an_expulsion_lowers_once_the_person_is_admitted_anew(on, kind):
    """Điểm a, b khoản 3 Điều 6 Nghị định 98/2023: on the very day of admission it lowers."""
    assert service(FORM.PARTY_EXPELLED, on, readmitted_on=dt.date(2024, 6, 1)).kind is kind


@pytest.mark.parametrize("form", LOWERED_2024)
def test_from_july_2025_a_measure_during_the_posts_counted_excludes(form):
    """Khoản 3 Điều 9 Nghị định 152/2025; outside of them it does not, and unknown is unknown."""
    kinds = {
        True: MeasureEffectKind.BARRED,
        False: MeasureEffectKind.NONE,
        None: MeasureEffectKind.UNKNOWN,
    }
    for in_post, kind in kinds.items():
        found = service(form, NEWER, MeasureDetails(in_counted_post=in_post))
        assert found.kind is kind
        assert found.sources == (DECREE_2025.cite(9, 3),)
        assert bool(found.missing) is (in_post is None)


def test_an_unknown_form_during_the_posts_counted_excludes_as_any_form_does():
    """Khoản 3 Điều 9 Nghị định 152/2025 names no form."""
    inside, outside = MeasureDetails(in_counted_post=True), MeasureDetails(in_counted_post=False)
    assert service(FORM.HEAVIER, NEWER, inside).kind is MeasureEffectKind.BARRED
    assert service(FORM.HEAVIER, NEWER, outside).kind is MeasureEffectKind.UNKNOWN


def test_a_measure_counts_once():
    """Điểm b khoản 3 Điều 6: weighed in an earlier award it is not weighed again."""
    weighed = MeasureDetails(weighed=True)
    assert service(FORM.WARNING, NEW, weighed).kind is MeasureEffectKind.NONE
    assert service(FORM.DISMISSED, NEW, weighed).kind is MeasureEffectKind.BARRED


def test_before_decree_91_nothing_read_provides_for_awards_for_service():
    """There is no fall-back to a text that was not read."""
    found = service(FORM.WARNING, dt.date(2017, 9, 30), decided_on=dt.date(2015, 1, 1))
    assert found.kind is MeasureEffectKind.NOT_STATED
    assert found.sources == ()


@pytest.mark.parametrize(
    ("award", "to"),
    [
        ("huan-chuong-doc-lap-hang-nhat", "huan-chuong-doc-lap-hang-nhi"),
        ("huan-chuong-doc-lap-hang-nhi", "huan-chuong-doc-lap-hang-ba"),
        ("huan-chuong-quan-cong-hang-nhat", "huan-chuong-quan-cong-hang-nhi"),
        ("huan-chuong-quan-cong-hang-nhi", "huan-chuong-quan-cong-hang-ba"),
        ("huan-chuong-lao-dong-hang-nhat", "huan-chuong-lao-dong-hang-nhi"),
        ("huan-chuong-lao-dong-hang-nhi", "huan-chuong-lao-dong-hang-ba"),
        ("huan-chuong-bao-ve-to-quoc-hang-nhat", "huan-chuong-bao-ve-to-quoc-hang-nhi"),
        ("huan-chuong-bao-ve-to-quoc-hang-nhi", "huan-chuong-bao-ve-to-quoc-hang-ba"),
    ],
)
def test_one_class_lower_is_the_next_class_of_the_same_order(award, to):
    """Điểm b khoản 3 Điều 6 Nghị định 98/2023."""
    found = lowered(award, LAST_98)
    assert found is not None
    assert found.to is not None
    assert found.to.id == to
    assert found.perhaps == ()


@pytest.mark.parametrize(
    ("award", "perhaps"),
    [
        ("huan-chuong-sao-vang", ("huan-chuong-ho-chi-minh",)),
        (
            "huan-chuong-ho-chi-minh",
            ("huan-chuong-doc-lap-hang-nhat", "huan-chuong-quan-cong-hang-nhat"),
        ),
        ("huan-chuong-doc-lap-hang-ba", ("huan-chuong-lao-dong-hang-nhat",)),
        ("huan-chuong-quan-cong-hang-ba", ("huan-chuong-bao-ve-to-quoc-hang-nhat",)),
        ("huan-chuong-lao-dong-hang-ba", ()),
        ("huan-chuong-bao-ve-to-quoc-hang-ba", ()),
    ],
)
def test_where_no_class_is_left_the_text_does_not_say_what_is_lower(award, perhaps):
    """Điểm b khoản 3 Điều 6 says “one grade” only: the competent authority has to say which."""
    found = lowered(award, NEW)
    assert found is not None
    assert found.to is None
    assert tuple(name.id for name in found.perhaps) == perhaps
    assert "không nêu" in found.render()


@pytest.mark.parametrize("award", SERVICE_AWARDS)
def test_from_july_2025_nothing_is_lowered(award):
    """Khoản 3 Điều 9 Nghị định 152/2025 excludes instead."""
    assert lowered(award, LAST_98) is not None
    assert lowered(award, OLD) is not None
    assert lowered(award, NEWER) is None


def test_only_orders_for_service_are_lowered():
    """A title of emulation has no classes and is not conferred for service."""
    with pytest.raises(UnknownName, match="quá trình cống hiến"):
        lowered(LDTT, NEW)
    with pytest.raises(UnknownName, match="quá trình cống hiến"):
        effect_on(LDTT, measure(), 2024, NEW, commends=CommendationType.SERVICE)


@pytest.mark.parametrize(
    ("decided", "months", "first_day"),
    [
        (dt.date(2023, 3, 15), 12, dt.date(2024, 3, 15)),
        (dt.date(2024, 2, 29), 12, dt.date(2025, 2, 28)),
        (dt.date(2023, 8, 31), 6, dt.date(2024, 2, 29)),
        (dt.date(2023, 12, 31), 12, dt.date(2024, 12, 31)),
    ],
)
def test_the_length_of_a_measure_comes_with_the_caller(decided, months, first_day):
    """It is other law; a month that lacks the day ends on its last day."""
    source = OrganiserRule("Luật Cán bộ, công chức, Điều 82")
    found = restart(
        measure(decided_on=decided),
        dt.date(2025, 5, 1),
        length=MeasureLength(months=months, source=source),
    )
    assert found is not None
    assert found.first_day == first_day
    assert found.basis == source


def test_a_length_runs_from_the_day_told():
    """The decision may take effect on a later day."""
    source = OrganiserRule("Luật Viên chức")
    length = MeasureLength(months=12, source=source, starts=dt.date(2024, 4, 1))
    found = restart(measure(decided_on=dt.date(2024, 3, 15)), dt.date(2024, 5, 1), length=length)
    assert found is not None
    assert found.first_day == dt.date(2025, 4, 1)


def test_the_day_served_on_record_decides_before_any_length():
    """What happened counts, not what was to happen."""
    told = measure(decided_on=dt.date(2023, 3, 15), served_on=dt.date(2023, 12, 1))
    found = restart(told, dt.date(2024, 5, 1), length=CIVIL)
    assert found is not None
    assert found.first_day == dt.date(2023, 12, 1)
    assert found.basis is None


def test_without_a_day_nothing_is_assumed():
    """Unknown stays unknown, and the answer says what would settle it."""
    found = restart(measure(), dt.date(2024, 5, 1))
    assert found is not None
    assert found.first_day is None
    assert found.first_year() is None
    assert found.earliest_year(5) is None
    assert found.counts(2030) is Truth.UNKNOWN
    assert "cần ngày chấp hành xong" in found.render()


def test_no_text_restarts_achievements_before_2024():
    """Thông tư 12/2019 and Nghị định 91/2017 have no such sentence."""
    assert restart(measure(), OLD) is None
    assert restart(measure(), NEW) is not None


@pytest.mark.parametrize(
    ("served", "whole", "part"),
    [
        (dt.date(2023, 12, 31), (2024, 2028), (2023, 2027)),
        (dt.date(2024, 1, 1), (2024, 2028), (2024, 2028)),
        (dt.date(2024, 1, 2), (2025, 2029), (2024, 2028)),
        (dt.date(2024, 2, 29), (2025, 2029), (2024, 2028)),
    ],
)
def test_five_years_in_a_row_can_be_met_from_the_first_year_that_counts(served, whole, part):
    """Khoản 4 Điều 4: whether a part of a year counts is a reading, by default it does not."""
    found = restart(measure(served_on=served), dt.date(2025, 5, 1))
    assert found is not None
    assert (found.first_year(), found.earliest_year(5)) == whole
    counted = PartYear.COUNTED
    assert (found.first_year(part_year=counted), found.earliest_year(5, part_year=counted)) == part


@pytest.mark.parametrize(
    ("year", "truth"),
    [
        (2021, Truth.UNKNOWN),
        (2022, Truth.FALSE),
        (2023, Truth.FALSE),
        (2024, Truth.UNKNOWN),
        (2025, Truth.TRUE),
    ],
)
def test_a_year_counts_only_once_the_measure_is_served(year, truth):
    """Decided in December 2022, served in June 2024; 2021 was over before, and is not named."""
    told = measure(decided_on=dt.date(2022, 12, 15), served_on=dt.date(2024, 6, 15))
    found = restart(told, dt.date(2025, 5, 1))
    assert found is not None
    assert found.counts(year) is truth


@given(
    served=st.dates(dt.date(2022, 3, 15), dt.date(2030, 12, 31)),
    later=st.integers(0, 400),
    years=st.integers(1, 25),
)
def test_a_measure_served_later_never_lets_a_run_end_earlier(served, later, years):
    """Khoản 4 Điều 4: the later the day, the later the run."""
    on = dt.date(2031, 1, 1)
    first = restart(measure(served_on=served), on)
    second = restart(measure(served_on=served + dt.timedelta(days=later)), on)
    assert first is not None
    assert second is not None
    for reading in PartYear:
        one = first.earliest_year(years, part_year=reading)
        two = second.earliest_year(years, part_year=reading)
        assert one is not None
        assert two is not None
        assert one <= two


def test_an_award_of_the_old_law_considered_later_keeps_its_own_bar():
    """Achievements of 2023 considered in 2024 under Nghị định 91/2017: the bar of that year."""
    award = regime_on(OLD).awards[LDTT]
    told = measure(decided_on=dt.date(2023, 5, 1))
    found = effect_on(award, told, 2023, dt.date(2024, 3, 1))
    assert found.kind is MeasureEffectKind.BARRED
    assert found.sources == (DECREE_2017.cite(10, 6),)
    assert not found.provisional


@pytest.mark.parametrize("months", [0, -1, True, 1.5, "12"])
def test_a_length_is_a_whole_number_of_months(months):
    """Anything else is refused at once."""
    with pytest.raises(InvalidValue, match="số tháng nguyên"):
        MeasureLength(months=months, source=OrganiserRule("Quy định"))


@pytest.mark.parametrize("years", [0, -3, True, 2.5])
def test_a_run_has_at_least_one_year(years):
    """Anything else is refused at once."""
    found = restart(measure(), NEW)
    assert found is not None
    with pytest.raises(InvalidValue, match="từ 1 trở lên"):
        found.earliest_year(years)


def test_a_measure_decided_after_the_day_considered_is_refused():
    """On the day itself it is known, the day before it is not."""
    told = measure(decided_on=NEW)
    assert effect_on(LDTT, told, 2024, NEW).kind is MeasureEffectKind.RESTARTED
    for ask in (lambda: effect_on(LDTT, told, 2023, OLD), lambda: restart(told, OLD)):
        with pytest.raises(InvalidValue, match="sau ngày xét"):
            ask()


def test_a_file_received_before_july_2025_keeps_the_rule_of_then():
    """Khoản 3 Điều 60 Nghị định 152/2025, known from reports: the answer is provisional."""
    found = effect_on(
        f"{LAO_DONG}-nhat",
        measure(),
        2025,
        NEWER,
        commends=CommendationType.SERVICE,
        received=LAST_98,
    )
    assert found.kind is MeasureEffectKind.LOWERED
    assert found.provisional
    assert any("60 Nghị định 152/2025" in told.render() for told in found.reservations)


def test_no_law_encoded_here_covers_2019():
    """There is no fall-back."""
    with pytest.raises(NotInForce):
        effect_on(LDTT, measure(decided_on=dt.date(2019, 5, 1)), 2019, dt.date(2019, 12, 31))


def test_an_effect_says_itself_and_gives_plain_data():
    """In Vietnamese and English, with stable slugs."""
    found = service(FORM.WARNING, NEW)
    assert "hạ một mức khen" in found.render()
    assert "điểm b khoản 3 Điều 6 Nghị định 98/2023/NĐ-CP" in str(found)
    data = found.to_dict()
    assert data["effect"] == "ha-mot-muc"
    assert data["lowered_to"] == f"{LAO_DONG}-nhi"
    assert data["form"] == "canh-cao"
    assert data["decided_on"] == "2022-03-15"
    assert found.render("en") != found.render("vi")


def test_an_order_that_the_old_catalogue_does_not_hold_has_no_bar_of_its_own():
    """Nghị định 91/2017, read whole, bars from no order for merit by a measure of the year."""
    found = effect_on(f"{LAO_DONG}-ba", measure(), 2022, dt.date(2022, 12, 20))
    assert found.kind is MeasureEffectKind.NOT_STATED
    assert found.sources == ()
    assert "không thấy văn bản" in str(found)
    assert found.to_dict()["sources"] == []
    assert found.reservations == ()


def test_answers_say_themselves():
    """In one sentence, with the source."""
    again = restart(measure(served_on=dt.date(2023, 3, 15)), NEW)
    assert str(again).endswith(
        "thành tích được tính từ ngày 15/03/2023, khi chấp hành xong"
        " [khoản 4 Điều 4 Nghị định 98/2023/NĐ-CP]"
    )
    down = lowered(f"{LAO_DONG}-nhat", NEW)
    assert str(down).startswith("“Huân chương Lao động hạng Nhất” hạ một mức là")


def test_an_award_is_told_by_any_of_its_names():
    """Slug, abbreviation, name or object."""
    slug = "huan-chuong-lao-dong-hang-nhat"
    for award in (slug, "HCLĐ hạng Nhất", AWARD_NAMES[slug], regime_on(NEW).awards[slug]):
        found = lowered(award, NEW)
        assert found is not None
        assert found.award.id == slug


@pytest.mark.parametrize(
    "told",
    [
        {"months": 1201, "source": OrganiserRule("quy định về kỷ luật")},
        {"months": 10**9, "source": OrganiserRule("quy định về kỷ luật")},
        {"months": 12, "source": None},
        {"months": 12, "source": "Luật"},
    ],
)
def test_a_length_without_source_or_measure_is_refused(told):
    """How long a measure runs is other law: it comes with its source."""
    with pytest.raises(InvalidValue, match="Thời gian thi hành"):
        MeasureLength(**told)


@pytest.mark.parametrize(
    ("on", "told"), [(dt.date(2023, 12, 31), False), (dt.date(2024, 1, 1), True)]
)
def test_after_an_admission_anew_only_what_follows_counts_since_2024(on, told):
    """Điểm a khoản 3 Điều 6 of Decree 98; điểm a khoản 5 Điều 41 of Decree 91 does not say so."""
    expelled = Discipline(
        form=DisciplineForm.PARTY_EXPELLED,
        decided_on=dt.date(2010, 5, 1),
        readmitted_on=dt.date(2013, 2, 28),
    )
    found = effect_on("HCLĐ hạng Nhất", expelled, on.year, on, commends=CommendationType.SERVICE)
    assert found.kind is MeasureEffectKind.LOWERED
    assert ("28/02/2013" in found.render()) is told
    assert ("điểm a khoản 3 Điều 6 Nghị định 98/2023/NĐ-CP" in found.render()) is told
