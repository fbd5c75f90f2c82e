"""The mechanisms M01 to M16 of formation and leadership, each by the body that uses it.

Files of ``examples/clusters`` where there is one; what they make up says so in them.
"""

import datetime as dt
from pathlib import Path

import attrs
import pytest

from thidua.clusters import (
    Appointment,
    Basis,
    ClusterKind,
    ClusterLabel,
    DeputyBecomesHead,
    DeputyChoice,
    FixedOrder,
    Office,
    SkippedTurn,
    StandIn,
    StandInKind,
    StepDown,
    YearOutcome,
)
from thidua.dates import EmulationYear, Period
from thidua.display import cluster_text
from thidua.errors import BadInput, InvalidValue, Undetermined, UnknownName
from thidua.exchange import load_cluster, load_season
from thidua.law import OrganiserRule
from thidua.records import OrganiserLevel

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = sorted(EXAMPLES.glob("clusters/*.toml"))
RULE = OrganiserRule("Quy chế hoạt động của cụm", illustrative=True)


def example(name):
    return load_cluster(EXAMPLES / "clusters" / f"{name}.toml")


def ids(units):
    return {unit.id for unit in units}


def day(text):
    return dt.date.fromisoformat(text)


def leader(cluster, text):
    """The id of the head on a day, or None."""
    term = cluster.head_on(day(text)).on(day(text))
    return None if term is None else term.unit.id


def seated(cluster, text):
    """The ids of the deputies on a day."""
    return [t.unit.id for t in cluster.deputies_in(cluster.year_of(day(text))).on(day(text))]


# Every file -----------------------------------------------------------------------------------


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("text", ["2013-06-01", "2018-04-01", "2024-05-14", "2025-07-01"])
def test_every_example_loads_and_prints_within_a_hundred_columns(path, text):
    """On days before, within and after its time, with the years to come."""
    cluster = load_cluster(path)
    on = day(text)
    printed = cluster_text(cluster, on, until=cluster.year_of(on).shifted(5))

    assert cluster.name in printed
    assert max(len(line) for line in printed.splitlines()) <= 100


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_example_is_named_in_the_folders_readme_in_both_languages(path):
    """What is real and what is made up is told for each file."""
    readme = (EXAMPLES / "clusters" / "README.md").read_text(encoding="utf-8")

    assert 1 == readme.count(f"[{path.stem}]({path.name})")
    assert 1 == readme.count(f"\n| {path.stem} |")


# M01 to M06: formation -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("thanh-pho-truc-thuoc-trung-uong", OrganiserLevel.CENTRAL_COUNCIL),
        ("cong-thuong-nam-trung-bo-2024", OrganiserLevel.MINISTRY_PROVINCE),
        ("cao-bang-2018", OrganiserLevel.MINISTRY_PROVINCE),
        ("hoa-binh-2015-uy-quyen", OrganiserLevel.DELEGATED),
        ("bac-tra-my-khoi", OrganiserLevel.OTHER),
    ],
)
def test_m01_an_organiser_of_any_level(name, level):
    """Central Council, ministry, province, whoever was authorised, a district by itself."""
    assert level is example(name).organiser_level


def test_m01_hoa_binh_2015_names_who_delegated_and_by_which_text():
    """A delegated organiser without a delegation is refused, with what to do."""
    cluster = example("hoa-binh-2015-uy-quyen")

    assert "Chủ tịch Ủy ban nhân dân tỉnh Hòa Bình" == cluster.delegation.by
    assert "1306" in cluster.delegation.source.render()
    assert "Theo ủy quyền của Chủ tịch" in cluster_text(cluster, day("2016-01-01"))
    with pytest.raises(BadInput, match="chưa ghi người hoặc cơ quan ủy quyền"):
        attrs.evolve(cluster, delegation=None)


@pytest.mark.parametrize(
    ("name", "kind", "number", "ordinal"),
    [
        ("tu-phap-mien-nui-2013", ClusterKind.REGION, "", None),
        ("khoi-nong-nghiep-2018", ClusterKind.BLOCK, "", None),
        ("cong-thuong-cum-2-2025", ClusterKind.CLUSTER, "2", 2),
        ("toa-an-cum-vi", ClusterKind.CLUSTER, "VI", 6),
        ("cong-an-quang-tri-347", ClusterKind.CLUSTER, "347", 347),
    ],
)
def test_m02_kinds_and_numbers_of_labels(name, kind, number, ordinal):
    """Cụm, khối, khu vực; Arabic, Roman, three digits or none."""
    label = example(name).label

    assert (kind, number, ordinal) == (label.kind, label.number, label.ordinal)


def test_m01_bac_tra_my_organises_in_its_own_right():
    """A district that nobody authorised needs no delegation."""
    assert example("bac-tra-my-khoi").delegation is None


def test_m02_one_ministry_numbers_in_arabic_and_roman():
    """Industry and trade: no. 2 and no. VI are told apart as written, and ordered alike."""
    two = ClusterLabel.parse("Cụm thi đua số 2, Sở Công Thương")
    six = ClusterLabel.parse("Cụm thi đua số VI, Sở Công Thương")

    assert (2, 6) == (two.ordinal, six.ordinal)
    assert (False, True) == (two.is_roman, six.is_roman)
    assert "cụm thi đua số VI, Sở Công Thương" == str(six)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("tu-phap-mien-nui-2013", "Trưởng khu vực"),
        ("khoi-nong-nghiep-2018", "Khối trưởng"),
        ("toa-an-cum-vi", "Cụm trưởng"),
    ],
)
def test_m02_the_title_of_the_head_follows_the_kind(name, title):
    """The head of a block is no cụm trưởng."""
    cluster = example(name)

    assert (
        f"{title}: " in cluster.head_in(2019 if name != "tu-phap-mien-nui-2013" else 2013).explain()
    )


def test_m03_hai_phong_2025_a_size_outside_of_the_range_is_only_a_warning():
    """Five is less than the six seen; the sixth member settles it."""
    cluster = example("hai-phong-cum-xa-2025")

    assert 5 == len(cluster.members_on(day("2025-09-30")))
    (warning,) = cluster.size_warnings(day("2025-09-30"))
    assert "có 5 thành viên, ít hơn 6" in warning.render()
    assert 6 == len(cluster.members_on(day("2025-10-01")))
    assert () == cluster.size_warnings(day("2025-10-01"))


def test_m03_without_a_size_range_nothing_is_said_of_size():
    """No text fixes a least or a most, so the question is open."""
    with pytest.raises(Undetermined, match="chưa có quy định về số thành viên"):
        example("cao-bang-2018").size_warnings(day("2018-04-01"))


def test_m04_hue_joins_the_centrally_run_cities_on_1_january_2025():
    """Five the day before, six from then on."""
    cluster = example("thanh-pho-truc-thuoc-trung-uong")
    before = ids(cluster.members_on(day("2024-12-31")))

    assert 5 == len(before)
    assert {"hue"} == ids(cluster.members_on(day("2025-01-01"))) - before
    assert before < ids(cluster.members_on(day("2025-01-01")))


def test_m04_whether_merged_cities_still_belong_is_open():
    """Hà Nội and Huế were not merged; of the other four no text says whether they go on."""
    cluster = example("thanh-pho-truc-thuoc-trung-uong")
    assert cluster.roster_on(day("2025-06-30")).known
    answer = cluster.roster_on(day("2025-07-01"))

    assert {"ha-noi", "hue"} == ids(answer.members)
    assert {"hai-phong", "da-nang", "thanh-pho-ho-chi-minh", "can-tho"} == {
        unit.id for unit, _ in answer.undetermined
    }
    assert all("hãy ghi quy định về kế tục" in why.render() for _, why in answer.undetermined)
    with pytest.raises(Undetermined):
        cluster.members_on(day("2025-07-01"))


def test_m04_hai_duong_is_absorbed_and_without_a_policy_its_place_is_open():
    """A member on 30 June; from 1 July neither yes nor no for Hải Phòng and the new Hưng Yên."""
    cluster = example("cong-thuong-cum-2-2025")

    assert cluster.belongs("so-cong-thuong-hai-duong", day("2025-06-30"))
    assert cluster.belongs("so-cong-thuong-hai-duong", day("2025-07-01")) is False
    assert cluster.belongs("so-cong-thuong-hai-phong", day("2025-06-30")) is False
    assert cluster.belongs("so-cong-thuong-hai-phong", day("2025-07-01")) is None
    assert cluster.belongs("so-cong-thuong-hung-yen", day("2025-06-30"))
    assert cluster.belongs("so-cong-thuong-hung-yen", day("2025-07-01")) is None
    why = cluster.unsettled("so-cong-thuong-hai-phong", day("2025-07-01")).render()
    assert "Sở Công Thương tỉnh Hải Dương và Sở Công Thương thành phố Hải Phòng" in why
    assert "khoản 7 Điều 1 Nghị quyết 202/2025/QH15" in why


def test_m04_hai_duong_is_absorbed_and_a_policy_gives_its_place_to_hai_phong():
    """Six members on both days; the policy is the source of the new place."""
    cluster = example("cong-thuong-cum-2-2025-ke-tuc")
    gone = ids(cluster.members_on(day("2025-06-30"))) - ids(cluster.members_on(day("2025-07-01")))
    new = ids(cluster.members_on(day("2025-07-01"))) - ids(cluster.members_on(day("2025-06-30")))

    assert {"so-cong-thuong-hai-duong"} == gone
    assert {"so-cong-thuong-hai-phong"} == new
    assert 6 == len(cluster.members_on(day("2025-07-01")))
    assert cluster.stay_of("so-cong-thuong-hai-phong", day("2025-07-01")).source.illustrative


def test_m04_the_head_of_2025_is_hai_duong_until_it_is_absorbed():
    """Without a policy the rest of the year is open, and so is whose turn it is in 2029."""
    cluster = example("cong-thuong-cum-2-2025")

    assert "so-cong-thuong-hai-duong" == leader(cluster, "2025-06-30")
    assert leader(cluster, "2025-07-01") is None
    told = cluster.head_in(2025).explain()
    assert "Chưa có quy định đơn vị nào tiếp tục nhiệm kỳ cụm trưởng" in told
    assert ["thanh-vien-4", "thanh-vien-5", "thanh-vien-6"] == [
        cluster.head_in(year).unit.id for year in (2026, 2027, 2028)
    ]
    open_year = cluster.head_in(2029)
    assert not open_year.known
    assert "Chưa có quy định chuyển lượt làm cụm trưởng" in open_year.explain()
    assert {
        "so-cong-thuong-hung-yen",
        "so-cong-thuong-hai-phong",
        "thanh-vien-3",
    } == ids(open_year.candidates)


def test_m04_with_a_policy_hai_phong_goes_on_and_every_later_turn_is_known():
    """The term continues; the new Hưng Yên and Hải Phòng keep the places in the order."""
    cluster = example("cong-thuong-cum-2-2025-ke-tuc")

    assert "so-cong-thuong-hai-duong" == leader(cluster, "2025-06-30")
    assert "so-cong-thuong-hai-phong" == leader(cluster, "2025-07-01")
    term = cluster.head_in(2025).on(day("2025-07-01"))
    assert Basis.SUCCESSION is term.basis
    assert "kế tục đơn vị đang giữ nhiệm kỳ" in term.sentence.render()
    assert ["so-cong-thuong-hung-yen", "thanh-vien-3", "so-cong-thuong-hai-phong"] == [
        cluster.head_in(year).unit.id for year in (2029, 2030, 2031)
    ]


def test_m04_cao_bang_2018_a_partition_replaces_the_earlier_one():
    """Who is not listed anew belongs no more; between the two nothing changes."""
    cluster = example("cao-bang-2018")

    with pytest.raises(Undetermined, match="chưa ghi thành viên nào trước ngày 01/04/2016"):
        cluster.members_on(day("2016-03-31"))
    assert {"so-a", "so-b", "so-c"} == ids(cluster.members_on(day("2016-04-01")))
    assert {"so-a", "so-b", "so-c"} == ids(cluster.members_on(day("2018-03-31")))
    assert {"so-b", "so-c", "so-d"} == ids(cluster.members_on(day("2018-04-01")))
    assert "2018" in cluster.stay_of("so-a", day("2018-03-31")).ended_by.source.render()


def test_m04_quang_tri_police_2025_is_partitioned_anew():
    """One commune goes, two come, and seven are within the size seen."""
    cluster = example("cong-an-quang-tri-347")
    before = ids(cluster.members_on(day("2025-06-30")))
    after = ids(cluster.members_on(day("2025-07-01")))

    assert {"cong-an-xa-1"} == before - after
    assert {"cong-an-xa-7", "cong-an-xa-8"} == after - before
    assert "ít hơn 7" in cluster.size_warnings(day("2025-06-30"))[0].render()
    assert () == cluster.size_warnings(day("2025-07-01"))
    assert leader(cluster, "2025-06-30") is None
    assert "cong-an-xa-2" == leader(cluster, "2025-07-01")


def test_m04_the_block_of_a_district_ends_with_the_district():
    """Bắc Trà My: three members on 30 June 2025, none on 1 July."""
    cluster = example("bac-tra-my-khoi")

    assert 3 == len(cluster.members_on(day("2025-06-30")))
    assert () == cluster.members_on(day("2025-07-01"))
    assert "không có thành viên từ 01/07/2025" in cluster.head_in(2025).explain()
    assert "cần quyết định" not in cluster.head_in(2026).explain()
    assert "Kết thúc hoạt động của cấp huyện" in cluster_text(cluster, day("2025-07-01"))


def test_m05_justice_two_populations_are_ranked_apart():
    """Departments of justice here, judgment enforcement there; together they are all."""
    cluster = example("tu-phap-mien-nui-2013")
    on = day("2013-01-01")
    justice = cluster.members_on(on, population_id="so-tu-phap")
    enforcement = cluster.members_on(on, population_id="thi-hanh-an")

    assert {"so-tu-phap-1", "so-tu-phap-2", "so-tu-phap-3"} == ids(justice)
    assert {"thi-hanh-an-1", "thi-hanh-an-2", "thi-hanh-an-3"} == ids(enforcement)
    with pytest.raises(Undetermined, match="chưa ghi thành viên nào trước ngày 01/01/2013"):
        cluster.members_on(day("2012-12-31"), population_id="so-tu-phap")
    with pytest.raises(UnknownName):
        cluster.members_on(on, population_id="toa-an")


def test_m05_a_unit_of_no_population_is_refused():
    """Where units are ranked apart each belongs somewhere."""
    cluster = example("tu-phap-mien-nui-2013")
    units = (attrs.evolve(cluster.units[0], population_id=None), *cluster.units[1:])

    with pytest.raises(BadInput, match="chưa ghi thuộc nhóm xếp hạng nào"):
        attrs.evolve(cluster, units=units)


@pytest.mark.parametrize(
    ("name", "before", "first"),
    [
        ("thanh-pho-truc-thuoc-trung-uong", "2025-03-21", "2025-03-22"),
        ("vien-kiem-sat-2019", "2018-12-31", "2019-01-01"),
    ],
)
def test_m06_a_member_of_the_council_follows_the_cluster(name, before, first):
    """From the day on which it is recorded, and no earlier."""
    cluster = example(name)

    assert () == cluster.patrons_on(day(before))
    (patron,) = cluster.patrons_on(day(first))
    assert f"Ủy viên Hội đồng theo dõi: {patron.name}" in " ".join(
        cluster_text(cluster, day(first)).split()
    )


def test_m06_an_assignment_that_ends_is_told_up_to_its_last_day():
    """Nobody follows the procuracy's cluster from the day on which the assignment has ended."""
    cluster = example("vien-kiem-sat-2019")

    assert 1 == len(cluster.patrons_on(day("2019-12-31")))
    assert () == cluster.patrons_on(day("2020-01-01"))


# M07 to M16: heads and deputies ----------------------------------------------------------------


def test_m07_cluster_no_2_rotates_in_a_fixed_order():
    """Hưng Yên by report in 2023, then one unit after the other, each from 1 January."""
    cluster = example("cong-thuong-cum-2-2025-ke-tuc")

    assert "so-cong-thuong-hung-yen" == leader(cluster, "2023-12-31")
    assert "thanh-vien-3" == leader(cluster, "2024-01-01")
    assert Basis.REPORT is cluster.head_in(2023).terms[0].basis
    assert Basis.ROTATION is cluster.head_in(2024).terms[0].basis
    assert "theo thứ tự luân phiên (Quy ước luân phiên của cụm (minh họa))" in (
        cluster.head_in(2024).explain()
    )


def test_m07_before_the_first_year_the_order_says_nothing():
    """The rule is no guess for the years before it, though the members were there."""
    cluster = example("khoi-nong-nghiep-2018")
    order = FixedOrder(["vien-a", "vien-b", "truong-c", "truong-d"], first_year=2021, source=RULE)
    answer = attrs.evolve(cluster, rotation=order, appointments=()).head_in(2020)

    assert not answer.known
    assert "quy tắc luân phiên chỉ áp dụng từ năm 2021" in answer.explain()


def test_m07_before_anything_is_recorded_the_head_is_unknown():
    """That a file begins in 2023 does not say that there was no cluster before."""
    answer = example("cong-thuong-cum-2-2025").head_in(2022)

    assert not answer.known
    assert answer.missing


def test_m07_mard_the_same_block_in_a_fixed_order():
    """The circular has the turn elected; a block that agrees on an order needs no vote."""
    block = example("khoi-nong-nghiep-2018")
    order = FixedOrder(["vien-a", "vien-b", "truong-c", "truong-d"], first_year=2019, source=RULE)
    ordered = attrs.evolve(block, rotation=order, appointments=())

    assert ["vien-a", "vien-b", "truong-c", "truong-d", "vien-a"] == [
        ordered.head_in(year).unit.id for year in range(2019, 2024)
    ]


def test_m08_mard_elects_head_and_deputy_in_rotation():
    """Who led is out of the next election until all have led."""
    block = example("khoi-nong-nghiep-2018")

    assert "truong-c" == leader(block, "2019-12-31")
    assert ["vien-a"] == seated(block, "2019-12-31")
    assert "do các thành viên bầu" in block.head_in(2019).explain()
    answer = block.head_in(2020)
    assert not answer.known
    assert "cần biên bản hội nghị" in answer.explain()
    assert {"vien-a", "vien-b", "truong-d"} == ids(answer.candidates)
    deputies = block.deputies_in(2020)
    assert () == deputies.terms
    assert "Cách chọn: do các thành viên bầu (Thông tư 08/2018/TT-BNNPTNT)" in deputies.explain()


def test_m08_central_blocks_elect_at_the_closing_conference_under_two_texts():
    """1122 of 2011 up to 2014, 2819 of 2014 from 2015; in 2015 a new round may have begun."""
    block = example("khoi-trung-uong-2011")

    assert "bo-b" == leader(block, "2012-12-31")
    assert "bo-a" == leader(block, "2013-01-01")
    assert {"bo-c"} == ids(block.head_in(2014).candidates)
    assert {"bo-a", "bo-b", "bo-c"} == ids(block.head_in(2015).candidates)
    assert "1122/BTĐKT-VI" in block.head_in(2014).explain()
    assert "2819/HD-BTĐKT" in block.head_in(2015).explain()


def test_m08_an_election_out_of_turn_stands_and_the_answer_says_so():
    """People decided it; the rule is named beside it."""
    block = example("khoi-trung-uong-2011")
    again = Appointment(
        unit_id="bo-b",
        office=Office.HEAD,
        period=Period(day("2014-01-01"), day("2015-01-01")),
        source=RULE,
        basis=Basis.ELECTION,
    )
    answer = attrs.evolve(block, appointments=(*block.appointments, again)).head_in(2014)

    assert "bo-b" == answer.unit.id
    assert "được chọn khi còn đơn vị chưa đến lượt trong vòng" in answer.explain()


def test_m08_lang_son_2013_elects_freely():
    """The second became head and the first deputy: the office does not follow the rank."""
    cluster = example("lang-son-2013")

    assert "xep-nhi" == leader(cluster, "2013-01-01")
    assert ["xep-nhat"] == seated(cluster, "2013-01-01")
    assert leader(cluster, "2012-12-31") is None
    assert leader(cluster, "2014-01-01") is None
    assert {"xep-nhat", "xep-nhi", "xep-ba"} == ids(cluster.head_in(2014).candidates)


def test_m09_moit_1160_of_14_may_2024_recognises_after_the_covenant():
    """The head of 2023 acts up to 13 May; the decision holds from its day."""
    cluster = example("cong-thuong-nam-trung-bo-2024")

    assert "so-1" == leader(cluster, "2024-05-13")
    assert "so-4" == leader(cluster, "2024-05-14")
    first, second = cluster.head_in(2024).terms
    assert first.acting
    assert Basis.STAND_IN is first.basis
    assert "tạm thời điều hành" in first.sentence.render()
    assert not second.acting
    assert "quyết định ngày 14/05/2024" in second.sentence.render()


def test_m09_the_day_before_the_decision_nobody_knew_of_it():
    """Asked with what was known on 13 May, the acting head has the whole year."""
    cluster = example("cong-thuong-nam-trung-bo-2024")

    assert "so-1" == leader(cluster.known_on(day("2024-05-13")), "2024-12-31")
    assert "so-4" == leader(cluster.known_on(day("2024-05-14")), "2024-12-31")


def test_m09_without_a_rule_on_acting_the_days_before_are_told_apart():
    """The decision is for the whole year; that nobody says who led before it is said."""
    cluster = attrs.evolve(example("cong-thuong-nam-trung-bo-2024"), acting=None)
    answer = cluster.head_in(2024)

    assert "so-4" == leader(cluster, "2024-05-13")
    assert "chưa có nguồn nào cho biết đơn vị nào đảm nhiệm" in answer.explain()
    assert leader(cluster.known_on(day("2024-05-13")), "2024-05-13") is None


def test_m09_the_deputy_of_the_same_decision_is_read_back_with_a_note():
    """Nobody else held the seat before 14 May; that no source says who did is told."""
    answer = example("cong-thuong-nam-trung-bo-2024").deputies_in(2024)

    assert ["so-2"] == [term.unit.id for term in answer.terms]
    assert "chưa có nguồn nào cho biết đơn vị nào đảm nhiệm" in answer.explain()


def test_m09_one_decision_read_back_is_one_term():
    """The head of the school year is told once, with the note on the days before the decision."""
    answer = example("giao-duc-cum-1-2020").head_on(day("2020-09-30"))

    assert 1 == len(answer.terms)
    assert Period(day("2020-09-01"), day("2021-09-01")) == answer.terms[0].period
    assert "trước ngày quyết định" in answer.notes[0].render()


def test_m09_whoever_acts_for_a_whole_year_still_awaits_the_decision():
    """The last recognised head of the ministry's cluster in 2025, and the turn of 2014."""
    for name, year in (("cong-thuong-nam-trung-bo-2024", 2025), ("tu-phap-mien-nui-2013", 2014)):
        answer = example(name).head_in(year)

        assert answer.terms[0].acting
        assert f"chưa ghi quyết định nào cho năm {year}" in answer.explain()


def test_m09_a_year_without_a_decision_is_open():
    """Naming by decision cannot be foreseen."""
    cluster = attrs.evolve(example("cong-thuong-nam-trung-bo-2024"), acting=None)
    answer = cluster.head_in(2025)

    assert not answer.known
    assert "do đơn vị tổ chức chỉ định hoặc công nhận" in answer.explain()


def test_m09_justice_the_turn_is_acting_until_the_decision_comes():
    """2013 by decision; 2014 it is the turn of another, for the time being."""
    region = example("tu-phap-mien-nui-2013")

    assert "so-tu-phap-1" == leader(region, "2013-12-31")
    assert "thi-hanh-an-2" == leader(region, "2014-01-01")
    assert not region.head_in(2013).terms[0].acting
    assert region.head_in(2014).terms[0].acting
    assert "theo quyết định của đơn vị tổ chức" in region.head_in(2013).explain()


def test_m10_justice_has_two_deputies_with_seats_by_type():
    """One seat for each population; both are told, each with its seat."""
    region = example("tu-phap-mien-nui-2013")
    answer = region.deputies_in(2013)

    assert ["so-tu-phap-2", "thi-hanh-an-1"] == seated(region, "2013-12-31")
    assert [] == seated(region, "2014-01-01")
    assert answer.known
    assert "vị trí: Giám đốc Sở Tư pháp" in answer.explain()
    assert 2 == len(region.deputies_in(2014).missing)


def test_m10_members_without_a_turn_are_told_and_marked_as_made_up():
    """The order of the region has three units, the region six."""
    (note,) = example("tu-phap-mien-nui-2013").head_in(2013).notes

    assert 3 == note.render().count("(minh họa)")


def test_m10_a_seat_of_one_population_is_not_for_the_other():
    """Nor is a deputy without a seat accepted; both faults at once."""
    region = example("tu-phap-mien-nui-2013")
    head, first, second = region.appointments
    wrong = (
        head,
        attrs.evolve(first, unit_id="thi-hanh-an-3"),
        attrs.evolve(second, seat_id=None),
    )

    with pytest.raises(BadInput) as caught:
        attrs.evolve(region, appointments=wrong)
    told = " ".join(fault.render() for fault in caught.value.faults)
    assert 2 == len(caught.value.faults)
    assert "dành cho nhóm “so-tu-phap”" in told
    assert "chưa ghi vị trí" in told


def test_m11_procuracy_the_head_rotates_and_the_deputy_is_nominated():
    """Two modes side by side in one cluster."""
    cluster = example("vien-kiem-sat-2019")

    assert "vks-1" == leader(cluster, "2019-12-31")
    assert Basis.ROTATION is cluster.head_in(2020).terms[0].basis
    assert ["vks-4"] == seated(cluster, "2020-01-01")
    assert [] == seated(cluster, "2019-12-31")
    assert DeputyChoice.NOMINATION is cluster.deputy_rule.chosen
    assert "do các thành viên giới thiệu" in cluster.deputies_in(2020).explain()
    assert "Cách chọn: do các thành viên giới thiệu" in cluster.deputies_in(2019).explain()


def test_m12_procuracy_a_unit_not_considered_last_year_is_passed_over():
    """Its turn goes to the next, with the outcome and the rule as reasons."""
    answer = example("vien-kiem-sat-2019").head_in(2020)

    assert "vks-3" == answer.unit.id
    (passed,) = answer.passed_over
    assert "vks-2" == passed.unit.id
    assert "không được xét thi đua năm 2019" in passed.reason.render()
    assert "cpv.org.vn" in passed.reason.render()


def test_m12_a_considered_unit_leads():
    """The other side: with a good year it keeps its turn."""
    cluster = example("vien-kiem-sat-2019")
    outcomes = [attrs.evolve(o, considered=True) for o in cluster.outcomes]
    answer = attrs.evolve(cluster, outcomes=outcomes).head_in(2020)

    assert "vks-2" == answer.unit.id
    assert () == answer.passed_over


def test_m12_an_outcome_that_is_not_recorded_leaves_the_head_open():
    """Unknown is neither considered nor not; the answer asks for the outcome."""
    cluster = example("vien-kiem-sat-2019")
    outcomes = [o for o in cluster.outcomes if o.unit_id != "vks-2"]
    answer = attrs.evolve(cluster, outcomes=outcomes).head_in(2020)

    assert answer.unit is None
    assert {"vks-2", "vks-3"} == ids(answer.candidates)
    assert (
        "được xét thi đua năm 2019 hay không: Viện kiểm sát nhân dân tỉnh thứ hai"
        in answer.explain()
    )


def test_m12_whether_the_turn_is_lost_or_kept_is_the_organisers_to_say():
    """Lost: the fourth leads in 2021. Kept: the second, once it was considered."""
    cluster = example("vien-kiem-sat-2019")
    good = YearOutcome(unit_id="vks-2", year=2020, considered=True, source=RULE)
    lost = attrs.evolve(cluster, outcomes=(*cluster.outcomes, good))
    kept = attrs.evolve(lost, rotation=attrs.evolve(lost.rotation, skipped=SkippedTurn.KEPT))
    unsaid = attrs.evolve(lost, rotation=attrs.evolve(lost.rotation, skipped=None))

    assert "vks-4" == lost.head_in(2021).unit.id
    assert "vks-2" == kept.head_in(2021).unit.id
    assert unsaid.head_in(2021).unit is None
    assert "có giữ lượt hay không" in unsaid.head_in(2021).explain()


def test_m12_a_decision_for_a_barred_unit_stands_and_is_noted():
    """People decided it: the unit leads, so nobody passed it over, and the rule is named."""
    cluster = example("vien-kiem-sat-2019")
    decision = attrs.evolve(
        cluster.appointments[0],
        unit_id="vks-2",
        period=Period(day("2020-01-01"), day("2021-01-01")),
    )
    answer = attrs.evolve(cluster, appointments=(*cluster.appointments, decision)).head_in(2020)

    assert "vks-2" == answer.unit.id
    assert ["vks-3"] == [passed.unit.id for passed in answer.passed_over]
    assert "nên không được giới thiệu" in answer.notes[0].render()


def test_m13_courts_the_chief_judge_of_dong_nai_heads_cluster_vi():
    """The office-holder leads; the court is the member."""
    cluster = example("toa-an-cum-vi")
    term = cluster.head_in(2019).required_on(day("2019-06-01"))

    assert "Chánh án Tòa án nhân dân tỉnh Đồng Nai" == term.holder.post
    assert "tand-dong-nai" == term.unit.id
    assert "theo nguồn tin đã dẫn" in term.sentence.render()
    assert leader(cluster, "2018-12-31") is None
    assert leader(cluster, "2020-01-01") is None


def test_m13_a_unit_as_such_has_no_holder():
    """Most heads are units."""
    assert example("cong-an-quang-tri-347").head_in(2025).terms[0].holder is None


def test_m14_ben_cat_heads_the_cluster_and_competes():
    """It is a member like any other, and may be chosen again."""
    cluster = example("tp-ho-chi-minh-cum-10-2025")

    assert leader(cluster, "2025-06-30") is None
    assert "phuong-ben-cat" == leader(cluster, "2025-07-01")
    assert "phuong-ben-cat" in ids(cluster.members_on(day("2025-12-26")))
    assert "phuong-ben-cat" in ids(cluster.head_in(2026).candidates)


def test_m14_the_head_of_the_played_year_is_ranked_with_the_others():
    """Cluster no. 2 in 2023: Hưng Yên heads it and has its place in the ranking."""
    report = load_season(EXAMPLES / "cum-so-2-2023").play()

    assert "so-cong-thuong-hung-yen" == report.heads.unit.id
    assert "so-cong-thuong-hung-yen" in {card.unit_id for card in report.cards}


def test_m15_education_terms_are_school_years():
    """From 1 September to 31 August; a day in spring belongs to the year before."""
    cluster = example("giao-duc-cum-1-2020")
    year = EmulationYear.school(2020, starts=day("2020-09-01"))

    assert year == cluster.year_of(day("2020-09-01"))
    assert year == cluster.year_of(day("2021-08-31"))
    assert year.shifted(1) == cluster.year_of(day("2021-09-01"))
    assert "so-gd-hai-phong" == leader(cluster, "2021-08-31")
    assert leader(cluster, "2021-09-01") is None
    assert "năm học 2020–2021" in cluster.head_on(day("2021-03-01")).explain()
    assert 5 == len(cluster.members_on(day("2020-10-26")))


def test_m15_a_calendar_year_is_refused_where_terms_are_school_years():
    """2020 is no year of such a cluster; 2020–2021 is."""
    with pytest.raises(InvalidValue):
        example("giao-duc-cum-1-2020").head_in(2020)


def test_m15_most_terms_are_calendar_years():
    """The other kind: 31 December is the last day."""
    cluster = example("cong-thuong-cum-2-2025")

    assert EmulationYear.calendar(2024) == cluster.year_of(day("2024-12-31"))
    assert EmulationYear.calendar(2025) == cluster.year_of(day("2025-01-01"))


def test_m16_the_deputy_becomes_head_only_where_a_rule_says_so():
    """With the made-up rule the deputies of 2020 and 2023 lead in 2021 and 2024."""
    block = example("khu-cong-nghiep-cap-pho-ke-tiep")

    assert ["ban-quan-ly-minh-hoa", "ban-quan-ly-bac-ninh"] == [
        block.head_in(year).unit.id for year in (2021, 2024)
    ]
    assert Basis.DEPUTY_NEXT is block.head_in(2021).terms[0].basis
    assert block.head_in(2021).illustrative
    without = attrs.evolve(block, rotation=None)
    assert not without.head_in(2021).known
    assert not without.head_in(2024).known


def test_m16_what_was_reported_beats_the_unconfirmed_rule():
    """The heads of 2020, 2022 and 2023 are facts, whoever was deputy the year before."""
    block = example("khu-cong-nghiep-cap-pho-ke-tiep")

    assert ["ban-quan-ly-bac-ninh", "ban-quan-ly-hai-phong", "ban-quan-ly-ha-nam"] == [
        block.head_in(year).unit.id for year in (2020, 2022, 2023)
    ]
    assert "theo nguồn tin đã dẫn" in block.head_in(2022).explain()


def test_m16_a_deputy_that_is_not_known_leaves_the_next_head_open():
    """2025 hangs on the deputy of 2024, of whom nothing is recorded."""
    answer = example("khu-cong-nghiep-cap-pho-ke-tiep").head_in(2025)

    assert not answer.known
    assert "chưa biết cấp phó là đơn vị nào" in answer.explain()


def test_m16_is_off_unless_given():
    """None of the other examples has it."""
    policies = {
        path.stem for path in FILES if isinstance(load_cluster(path).rotation, DeputyBecomesHead)
    }

    assert {"khu-cong-nghiep-cap-pho-ke-tiep"} == policies


# What no source tells: refusal and replacement --------------------------------------------------


def test_a_unit_that_declines_is_passed_over_with_its_reason():
    """No text that was read speaks of refusal; recorded, it is told with its source."""
    cluster = example("cong-thuong-cum-2-2025-ke-tuc")
    declined = StepDown(
        unit_id="thanh-vien-3", on=day("2024-01-01"), reason="đang sắp xếp bộ máy", source=RULE
    )
    order = attrs.evolve(cluster.rotation, skipped=SkippedTurn.LOST)
    answer = attrs.evolve(cluster, step_downs=(declined,), rotation=order).head_in(2024)

    assert "so-cong-thuong-hai-duong" == answer.unit.id
    assert "đang sắp xếp bộ máy" in answer.passed_over[0].reason.render()


def test_a_head_that_leaves_in_mid_term_is_replaced_only_by_a_rule():
    """Without one the rest of the year is open; with one the next in the order leads."""
    cluster = example("cong-thuong-cum-2-2025-ke-tuc")
    left = StepDown(unit_id="thanh-vien-3", on=day("2024-06-01"), reason="xin thôi", source=RULE)
    alone = attrs.evolve(cluster, step_downs=(left,))
    rule = StandIn(who=StandInKind.NEXT_IN_ORDER, source=RULE, uses_turn=False)
    replaced = attrs.evolve(alone, replacement=rule)

    assert "thanh-vien-3" == leader(alone, "2024-05-31")
    assert leader(alone, "2024-06-01") is None
    assert "cần quyết định chọn cụm trưởng" in alone.head_in(2024).explain()
    assert "so-cong-thuong-hai-duong" == leader(replaced, "2024-06-01")
    assert "so-cong-thuong-hai-duong" == leader(replaced, "2025-01-01")
