"""The published scoresheets that ship as files are transcribed as their sources print them.

The numbers below were typed from the sources, not read from the files.
"""

from fractions import Fraction
from pathlib import Path

import pytest

from thidua.errors import BadInput
from thidua.exchange import load_evidence, load_sheet, load_sheets
from thidua.law import Seen
from thidua.scoring import (
    AllOrNothing,
    DirectEntry,
    Entry,
    Evidence,
    LeaderBy,
    Section,
    SheetStatus,
    TargetAndLeader,
    Unseen,
    WithoutTarget,
    ZeroTarget,
    breakdown,
    rank,
)

SHEETS = Path(__file__).parents[2] / "examples" / "scoresheets"
FILES = sorted(SHEETS.glob("*.toml"))


@pytest.fixture(scope="module")
def sheets():
    """Every shipped sheet by its id."""
    return {sheet.id: sheet for sheet in load_sheets(SHEETS).sheets}


def points(sheet, item_id, value):
    """What one value earns on one item, as the card tells it."""
    evidence = Evidence([Entry(unit_id="a", item_id=item_id, value=value)])
    return sheet.score("a", evidence).line(item_id).points


def sections_of(node):
    """Every section below *node*, itself included."""
    found = [node]
    for child in node.children:
        if isinstance(child, Section):
            found += sections_of(child)
    return found


def test_the_folder_is_one_book_of_sheets(sheets):
    """Eight tables, each found by kind of cluster and year."""
    book = load_sheets(SHEETS)

    assert [path.stem for path in FILES] == sorted(sheets)
    assert "cong-an-quang-tri-2025" == book.sheet_for(2025, applies_to="cong-an-cap-xa").id
    assert "doan-thanh-nien-2016" == book.sheet_for(2016, applies_to="tinh-thanh-doan").id
    assert "doan-thanh-nien-2021" == book.sheet_for(2021, applies_to="tinh-thanh-doan").id


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sheet_says_how_far_its_source_was_read(path):
    """No paper was read whole, one database was; the one invented table says that it is."""
    sheet = load_sheet(path)

    assert sheet.note
    if path.stem == "cong-thuong-minh-hoa-2023":
        assert sheet.source.illustrative
    elif path.stem == "cong-an-quang-tri-2025":
        assert Seen.TEXT is sheet.source.seen
        assert "contestdb.sql" in sheet.source.text
        assert "chưa đọc được văn bản quy định" in sheet.note
    else:
        assert Seen.PARTIAL is sheet.source.seen
        assert not sheet.source.illustrative


def test_every_sheet_says_how_far_it_was_checked(sheets):
    """As the transcription of the sources states it; only one table is made up."""
    verified, partial = SheetStatus.VERIFIED, SheetStatus.PARTIAL

    assert {
        "cong-an-quang-tri-2025": verified,
        "cong-thuong-minh-hoa-2023": SheetStatus.RECONSTRUCTED,
        "doan-huyen-2012": partial,
        "doan-huyen-2015": partial,
        "doan-thanh-nien-2016": verified,
        "doan-thanh-nien-2021": verified,
        "tp-ho-chi-minh-thuong-truoc-2021": partial,
        "tu-phap-2022": partial,
    } == {name: sheet.status for name, sheet in sheets.items()}


# Công an tỉnh Quảng Trị, 2025

POLICE_SECTIONS = {
    "i": 700,
    "i-1": 200,
    "i-1-6": 20,
    "i-1-9": 20,
    "i-1-11": 20,
    "i-2": 200,
    "i-2a": 70,
    "i-2b": 50,
    "i-2c": 30,
    "i-2c-27": 15,
    "i-2c-28": 10,
    "i-2d": 50,
    "i-3": 120,
    "i-3a": 40,
    "i-3a-38": 15,
    "i-3a-39": 5,
    "i-3b": 30,
    "i-3b-41": 15,
    "i-3c": 30,
    "i-3d": 20,
    "i-3d-49": 8,
    "i-4": 100,
    "i-4a": 50,
    "i-4a-51": 10,
    "i-4a-52": 10,
    "i-4a-53": 20,
    "i-4a-54": 10,
    "i-4b": 50,
    "i-4b-57": 15,
    "i-4b-58": 15,
    "i-5": 40,
    "i-6": 40,
    "ii": 200,
    "ii-1": 50,
    "ii-1a": 10,
    "ii-1b": 10,
    "ii-1c": 15,
    "ii-1d": 5,
    "ii-1e": 5,
    "ii-1g": 5,
    "ii-2": 50,
    "ii-2a": 30,
    "ii-2b": 10,
    "ii-2c": 10,
    "ii-3": 30,
    "ii-3a": 15,
    "ii-3b": 15,
    "ii-4": 40,
    "ii-5": 30,
    "iii": 100,
    "iii-1": 40,
    "iii-1-146": 10,
    "iii-2": 20,
    "iii-3": 15,
}

POLICE_LEAVES = {
    "i-1": "50 10 10 10 10 20 10 10 10",
    "i-1-6": "10 10",
    "i-1-9": "10 10",
    "i-1-11": "10 10",
    "i-2a": "10 10 5 5 10 5 10 10 5",
    "i-2b": "20 10 5 5 10",
    "i-2c": "5",
    "i-2c-27": "5 5 5",
    "i-2c-28": "5 5",
    "i-2d": "10 10 15 5 10",
    "i-3a": "5 5 5 5",
    "i-3a-38": "5 5 5",
    "i-3a-39": "3 2",
    "i-3b": "5 10",
    "i-3b-41": "5 5 5",
    "i-3c": "10 5 10 5",
    "i-3d": "8 4",
    "i-3d-49": "3 4 1",
    "i-4a-51": "5 5",
    "i-4a-52": "5 5",
    "i-4a-53": "5 5 5 5",
    "i-4a-54": "5 5",
    "i-4b": "10 10",
    "i-4b-57": "10 5",
    "i-4b-58": "10 5",
    "i-5": "10 15 5 10",
    "i-6": "5 5 5 5 10 5 5",
    "ii-1a": "2 1 1.5 1.5 0.5 0.5 1 2",
    "ii-1b": "2 2 2 4",
    "ii-1c": "1 3 1 3 1 1 2 1 1 1",
    "ii-1d": "2 1 1 1",
    "ii-1e": "1 1 1 1 1",
    "ii-1g": "5",
    "ii-2a": "10 10 10",
    "ii-2b": "10",
    "ii-2c": "10",
    "ii-3a": "1 1 1 3 3 1 2 1 2",
    "ii-3b": "1 2 2 2 2 1 1 2 2",
    "ii-4": "5 5 2 2 3 1.5 1.5 2 2 2 2 2 3 3 2 2",
    "ii-5": "10 10 5 5",
    "iii": "25",
    "iii-1": "5 15 5 5",
    "iii-1-146": "5 5",
    "iii-2": "10 10",
    "iii-3": "10 5",
}

BY_TARGET = ("20", "21", "22", "23", "26", "27a", "27b", "27c", "28a", "28b", "31", "32")


@pytest.fixture(scope="module")
def police(sheets):
    """The sheet of 1000 points."""
    return sheets["cong-an-quang-tri-2025"]


def test_the_police_sheet_has_its_points_at_every_level(police):
    """1000 = 700 + 200 + 100, and every one of the 54 parts is worth what its source says."""
    found = {
        section.id: section.max_points for top in police.sections for section in sections_of(top)
    }

    assert 1000 == police.total
    assert POLICE_SECTIONS == found


def test_the_children_of_every_part_add_up(police):
    """Summed here by hand, not by the sheet's own check."""
    for top in police.sections:
        for section in sections_of(top):
            assert section.max_points == sum(child.max_points for child in section.children)


def test_the_police_sheet_has_exactly_176_criteria(police):
    """Each with its points, in the order of the source; ids are unique."""
    found = {
        section.id: [child.max_points for child in section.children if hasattr(child, "method")]
        for top in police.sections
        for section in sections_of(top)
    }
    ids = [item.id for item in police.items()]

    assert 176 == len(ids) == len(set(ids))
    assert {name: [Fraction(n) for n in told.split()] for name, told in POLICE_LEAVES.items()} == {
        name: leaves for name, leaves in found.items() if leaves
    }


def test_the_criteria_come_in_the_order_of_their_numbers(police):
    """Single criteria and groups of criteria are mixed in the source; the numbers run on."""
    numbers = [
        int("".join(c for c in item.name.rsplit(" ", 1)[1] if c.isdigit()))
        for item in police.items()
        if item.id != "iii-4"
    ]

    assert sorted(numbers) == numbers
    assert set(range(1, 154)) == set(numbers)
    assert "iii-4" == list(police.items())[-1].id


def test_the_methods_are_those_of_the_program(police):
    """51 met or not, 113 entered, 12 by target and leader."""
    kinds = [type(item.method) for item in police.items()]
    by_target = [item for item in police.items() if isinstance(item.method, TargetAndLeader)]

    assert (51, 113, 12) == tuple(map(kinds.count, (AllOrNothing, DirectEntry, TargetAndLeader)))
    assert BY_TARGET == tuple(item.name.removeprefix("Tiêu chí số ") for item in by_target)
    assert {
        TargetAndLeader(
            met_share=Fraction(1, 2),
            leader_by=LeaderBy.RATIO,
            zero_target=ZeroTarget.AS_WITHOUT_TARGET,
            without_target=WithoutTarget.AGAINST_BEST,
        )
    } == {item.method for item in by_target}


def test_nothing_is_rounded_in_the_police_sheet(police):
    """The program rounds for display only."""
    assert (None, None, None) == (police.round_items, police.round_sections, police.round_total)


def test_the_made_up_round_of_seven_units_is_scored(police):
    """Every criterion of everybody is known, and everything says that it is made up."""
    evidence, units = load_evidence(SHEETS / "cong-an-quang-tri-2025-so-lieu.csv", police)
    cards = police.score_all(units, evidence)
    ranking = rank(cards, ties=(), source=police.source)

    assert 7 == len(cards)
    assert all(card.known and card.illustrative for card in cards)
    assert all(entry.illustrative for entry in evidence)
    assert [1, 2, 3, 4, 4, 6, 7] == [row.place for row in ranking.rows]


def test_criterion_20_of_the_made_up_round_follows_article_6(police):
    """Under the target 5 × 60 ÷ 80; at it 5; the leader 10; others over it in between."""
    evidence, units = load_evidence(SHEETS / "cong-an-quang-tri-2025-so-lieu.csv", police)
    found = [card.line("i-2a-20").points for card in police.score_all(units, evidence)]

    # Targets 100 90 80 100 95 90 100, results 110 90 60 105 95 108 105: the leader is at 120%.
    assert [Fraction(n) for n in ("7.5", "5", "3.75", "6.25", "5", "10", "6.25")] == found


# Đoàn Thanh niên, 2016 và 2021


@pytest.mark.parametrize(
    ("name", "total", "parts"),
    [
        ("doan-thanh-nien-2016", 400, [76, 170, 74, 30, 20, 30]),
        ("doan-thanh-nien-2021", 450, [60, 134, 110, 30, 10, 106]),
    ],
)
def test_the_youth_union_sheets_are_known_by_part(sheets, name, total, parts):
    """One entered item for each part, worth the whole of it."""
    sheet = sheets[name]

    assert total == sheet.total
    assert parts == [section.max_points for section in sheet.sections]
    assert [(points,) for points in parts] == [
        tuple(item.max_points for item in section.children) for section in sheet.sections
    ]
    assert all(DirectEntry(capped=True) == section.children[0].method for section in sheet.sections)


def test_the_bonus_of_2021_stands_apart(sheets):
    """50 points on top of 450, and none in 2016."""
    (pot,) = sheets["doan-thanh-nien-2021"].pots

    assert 50 == pot.limit
    assert () == sheets["doan-thanh-nien-2016"].pots


# Bộ Tư pháp, 2022


@pytest.mark.parametrize(
    ("percent", "first", "second"),
    [
        ("100", "2", "3"),
        ("99.99", "1.75", "2.75"),
        ("95", "1.75", "2.75"),
        ("94.99", "1.5", "2.5"),
        ("80", "1.5", "2.5"),
        ("79.99", "1", "2"),
        ("70", "1", "2"),
        ("69.99", "0.5", "1.5"),
        ("60", "0.5", "1.5"),
        ("59.99", "0", "0"),
        ("0", "0", "0"),
    ],
)
def test_appraisal_on_time_from_95(sheets, percent, first, second):
    """Here 95 is in the upper band: both sides of every printed edge, for both items."""
    sheet = sheets["tu-phap-2022"]

    assert Fraction(first) == points(sheet, "a-i-1-1", percent)
    assert Fraction(second) == points(sheet, "a-i-1-2", percent)


@pytest.mark.parametrize(
    ("percent", "earned"),
    [
        ("100", "1.5"),
        ("95.01", "1.5"),
        ("95", "1"),
        ("75", "1"),
        ("74.99", "0.5"),
        ("50", "0.5"),
        ("49.99", "0"),
        ("0", "0"),
    ],
)
@pytest.mark.parametrize("item_id", ["viii-3a", "viii-3b"])
def test_electronic_documents_above_95(sheets, item_id, percent, earned):
    """Here 95 is in the lower band."""
    assert Fraction(earned) == points(sheets["tu-phap-2022"], item_id, percent)


@pytest.mark.parametrize(
    ("days", "earned"),
    [
        (-3, "2"),
        (0, "2"),
        (1, "1.5"),
        (2, "1.5"),
        (3, "1"),
        (5, "1"),
        (6, "0.5"),
        (10, "0.5"),
        (11, "0"),
        (400, "0"),
    ],
)
def test_days_late(sheets, days, earned):
    """Early counts as on time; half a day is no day."""
    sheet = sheets["tu-phap-2022"]

    assert Fraction(earned) == points(sheet, "bao-cao-1-1", days)
    with pytest.raises(BadInput):
        points(sheet, "bao-cao-1-1", "0.5")


def test_what_was_not_read_of_the_justice_sheet_stays_unknown(sheets):
    """Each part holds its rest; even the best figures leave the total open, and there is no scale."""
    sheet = sheets["tu-phap-2022"]
    rest = {item.id: item.max_points for item in sheet.items() if isinstance(item.method, Unseen)}
    card = sheet.score("a", Evidence([Entry(unit_id="a", item_id="a-i-1-1", value=100)]))

    assert sheet.total is None
    assert {"a": 150, "bao-cao": 20, "viii": 10} == {s.id: s.max_points for s in sheet.sections}
    assert {
        "a-con-lai": 135,
        "a-i-con-lai": 4,
        "a-i-1-con-lai": 6,
        "bao-cao-con-lai": 10,
        "bao-cao-1-2": 1,
        "bao-cao-1-con-lai": 7,
        "viii-con-lai": 5,
    } == rest
    assert (2, 148 + 2) == (card.line("a").low, card.line("a").high)
    assert card.ratio_bounds == (None, None)


# Huyện đoàn Hớn Quản, 2012, và Bù Đăng, 2015


@pytest.mark.parametrize(
    ("absences", "in_2012", "in_2015"),
    [(0, 10, 5), (1, 8, 4), (2, 6, 3), (3, 4, 1), (4, 0, 0), (9, 0, 0)],
)
def test_absences_fall_in_uneven_steps(sheets, absences, in_2012, in_2015):
    """0, 1, 2, 3 and 4 or more."""
    assert in_2012 == points(sheets["doan-huyen-2012"], "i-3", absences)
    assert in_2015 == points(sheets["doan-huyen-2015"], "hop", absences)


def reports_of_2012(missing=0, *, monthly=True, half=True, year=True, on_time=True):
    """The facts about a year's reports."""
    return {
        "thang-thieu": missing,
        "thang-dung-han": monthly,
        "sau-thang-gui": half,
        "nam-gui": year,
        "sau-thang-nam-dung-han": on_time,
    }


@pytest.mark.parametrize(
    ("facts", "earned"),
    [
        (reports_of_2012(), 8),
        (reports_of_2012(monthly=False), 6),
        (reports_of_2012(1), 4),
        (reports_of_2012(2), 2),
        (reports_of_2012(3), 0),
        (reports_of_2012(12), 0),
        (reports_of_2012(year=False), 0),
        (reports_of_2012(half=False), 0),
        (reports_of_2012(1, year=False), 0),
        # All was sent, but the half-year or yearly report was late: the table does not say.
        (reports_of_2012(on_time=False), None),
        (reports_of_2012(monthly=False, on_time=False), None),
    ],
)
def test_reports_of_2012(sheets, facts, earned):
    """Each printed step, both sides of its counts, and the hole it leaves."""
    assert earned == points(sheets["doan-huyen-2012"], "i-2", facts)


@pytest.mark.parametrize(
    ("banner", "percent", "earned"),
    [
        (True, 60, 4),
        (True, "59.99", 0),
        (True, 100, 4),
        (False, 90, 2),
        (False, "89.99", 0),
        (False, 100, 2),
        (None, "89.99", None),
        (None, "59.99", 0),
        (False, None, None),
    ],
)
def test_the_banner_and_the_members_informed(sheets, banner, percent, earned):
    """Two facts; one of them unknown still decides where the other alone does."""
    facts = {"bang-ron": banner, "pho-bien": percent}

    assert earned == points(sheets["doan-huyen-2012"], "dai-hoi", facts)


@pytest.mark.parametrize(
    ("programme", "percent", "earned"),
    [
        (True, 100, 5),
        (True, "99.99", None),
        (True, 0, 3),
        (True, "0.01", None),
        (False, 0, 0),
        (False, 100, None),
    ],
)
def test_the_programme_and_the_launch_meetings(sheets, programme, percent, earned):
    """The table knows meetings of all units or of none, and leaves the rest open."""
    facts = {"co-chuong-trinh": programme, "hoi-nghi": percent}

    assert earned == points(sheets["doan-huyen-2015"], "chuong-trinh", facts)


@pytest.mark.parametrize(
    ("monthly", "quarterly", "on_time", "earned"),
    [
        (0, 0, True, 8),
        (0, 0, False, None),
        (1, 0, True, None),
        (2, 0, True, 6),
        (2, 0, False, 6),
        (3, 0, True, 4),
        (4, 0, True, None),
        (0, 1, True, 4),
        (1, 1, True, None),
        (3, 1, True, None),
        (4, 1, True, 0),
        (12, 1, False, 0),
        (0, 2, True, None),
    ],
)
def test_reports_of_2015(sheets, monthly, quarterly, on_time, earned):
    """One missing monthly report is on no printed step: its points stay unknown."""
    facts = {"thang-thieu": monthly, "quy-thieu": quarterly, "dung-han": on_time}

    assert earned == points(sheets["doan-huyen-2015"], "bao-cao", facts)


def test_what_was_read_of_the_district_sheets(sheets):
    """40 points of 2012 of which 30 were read, 4 besides; 5, 8 and 5 of 2015; no totals."""
    assert [40, 4] == [s.max_points for s in sheets["doan-huyen-2012"].sections]
    assert [12, 8, 10, 10, 4] == [item.max_points for item in sheets["doan-huyen-2012"].items()]
    assert [5, 8, 5] == [item.max_points for item in sheets["doan-huyen-2015"].items()]
    assert (None, None) == (sheets["doan-huyen-2012"].total, sheets["doan-huyen-2015"].total)


# Thành phố Hồ Chí Minh, trước năm 2021


@pytest.mark.parametrize(
    ("city", "state", "total"), [(True, False, 107), (False, True, 112), (False, False, 97)]
)
def test_97_and_10_are_107(sheets, city, state, total):
    """The bonus passes the scale of 100."""
    sheet = sheets["tp-ho-chi-minh-thuong-truoc-2021"]
    values = {"diem-tong-hop": 97, "co-thanh-pho-bo": city, "co-chinh-phu": state}
    entries = [Entry(unit_id="a", item_id=name, value=value) for name, value in values.items()]
    card = sheet.score("a", Evidence(entries))

    assert (100, total) == (card.scale, card.total)


# Bảng minh họa


def test_the_invented_table_says_so_everywhere(sheets):
    """90 points and 10 of bonus; every card is marked, though every figure were real."""
    sheet = sheets["cong-thuong-minh-hoa-2023"]
    card = sheet.score("a", Evidence())

    assert [30, 15, 10, 10, 10, 10, 5] == [section.max_points for section in sheet.sections]
    assert 90 == sheet.total
    assert [10, 10] == [pot.limit for pot in sheet.pots]
    assert card.illustrative
    assert "(minh họa)" in card.explain("vi").splitlines()[0]


def test_two_flags_together_stay_open_in_ho_chi_minh_city():
    """The source does not say whether both count: 15 or 25 on top of 97."""
    sheet = load_sheet(SHEETS / "tp-ho-chi-minh-thuong-truoc-2021.toml")
    told = {"diem-tong-hop": 97, "co-thanh-pho-bo": True, "co-chinh-phu": True}
    both = Evidence(Entry(unit_id="q", item_id=name, value=value) for name, value in told.items())
    card = sheet.score("q", both)

    assert (None, 112, 122) == (card.total, card.low, card.high)
    assert "không nêu cộng tất cả hay chỉ tính mục có mức cao nhất" in card.explain("vi")
    split = breakdown(card)
    assert (112, 122) == (sum(p.low for p in split.items), sum(p.high for p in split.items))
