"""Scoresheets in files: every method, every field, all faults at once, one schema."""

import datetime as dt
import json
import shutil
import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from thidua.errors import BadInput, InvalidValue
from thidua.exchange import load_sheet, load_sheet_rules, load_sheets, schema
from thidua.exchange._documents import Cited
from thidua.exchange._strict import dump, read
from thidua.law import OrganiserRule, Seen
from thidua.numbers import Rounding
from thidua.scoring import (
    AllOrNothing,
    CompoundLadder,
    CompoundStep,
    DirectEntry,
    Evidence,
    Fact,
    FewerPenalties,
    InputKind,
    Is,
    Ladder,
    LeaderBy,
    LowerIsBetter,
    MorePointsIn,
    MorePointsOnScale,
    Panel,
    PanelRule,
    PerOccurrence,
    PotKind,
    Proportional,
    RankBy,
    Reduction,
    RoundingRule,
    SheetStatus,
    Step,
    TargetAndLeader,
    Unseen,
    Within,
    WithoutTarget,
    ZeroTarget,
)

ROOT = Path(__file__).parents[2]
SHEETS = ROOT / "examples" / "scoresheets"
SEASON = ROOT / "examples" / "cum-so-2-2023" / "bang-diem.toml"


def document(method=None, **changes):
    """A good sheet of one item as plain data."""
    item = {
        "id": "tc",
        "name": "Tiêu chí",
        "max_points": 10,
        "method": {"kind": "dat-khong-dat"} if method is None else method,
    }
    told = {
        "id": "bang",
        "name": "Bảng điểm",
        "total": 10,
        "source": "Quy chế của cụm",
        "sections": [{"id": "p", "name": "Phần", "max_points": 10, "items": [item]}],
    }
    return {**told, **changes}


@pytest.fixture
def written(tmp_path):
    """Write a document as a file and return its path."""

    def write(told, name="bang.json"):
        path = tmp_path / name
        path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        return path

    return write


def faults_in(path, **options):
    """The faults of a file, each as its place and sentence."""
    with pytest.raises(BadInput) as caught:
        load_sheet(path, **options)
    assert all(fault.document == str(path) for fault in caught.value.faults)
    return [str(fault).removeprefix(f"{path}: ") for fault in caught.value.faults]


METHODS = [
    (
        {"kind": "ty-le", "target": 100, "capped": True},
        Proportional(target=100, capped=True),
    ),
    (
        {"kind": "ty-le", "target": "chi-tieu-rieng", "capped": False},
        Proportional(target=None, capped=False),
    ),
    (
        {
            "kind": "bac-thang",
            "steps": [{"at_least": 95, "points": 10}, {"above": 50, "below": 95, "points": 5}],
            "otherwise": 0,
            "least": 0,
            "most": 100,
        },
        Ladder(
            steps=[Step(at_least=95, points=10), Step(above=50, below=95, points=5)],
            otherwise=0,
            least=0,
            most=100,
        ),
    ),
    (
        {
            "kind": "bac-thang",
            "steps": [{"at_most": 0, "points": 10}],
            "otherwise": "khong-neu",
            "whole_numbers": True,
            "least": -366,
        },
        Ladder(steps=[Step(at_most=0, points=10)], otherwise=None, whole_numbers=True, least=-366),
    ),
    (
        {
            "kind": "bac-thang-nhieu-du-kien",
            "facts": [
                {"id": "co", "name": "có băng rôn", "kind": "dat-khong-dat"},
                {"id": "n", "name": "số người", "kind": "so-lan", "unit": "người", "most": 9},
            ],
            "steps": [
                {
                    "points": 10,
                    "when": [{"fact": "co", "value": True}, {"fact": "n", "at_least": 3}],
                },
                {"points": "1/3", "when": [{"fact": "co", "value": False}]},
            ],
            "otherwise": "khong-neu",
        },
        CompoundLadder(
            facts=[
                Fact(id="co", name="có băng rôn", kind=InputKind.YES_NO),
                Fact(id="n", name="số người", kind=InputKind.COUNT, unit="người", most=9),
            ],
            steps=[
                CompoundStep(
                    points=10, when=[Is(fact="co", value=True), Within(fact="n", at_least=3)]
                ),
                CompoundStep(points="1/3", when=[Is(fact="co", value=False)]),
            ],
            otherwise=None,
        ),
    ),
    (
        {
            "kind": "chi-tieu-va-dan-dau",
            "met_share": "1/2",
            "leader_by": "ket-qua-cao-nhat",
            "zero_target": "khong-de-xay-ra",
            "without_target": "khong-nhan",
        },
        TargetAndLeader(
            met_share="1/2",
            leader_by=LeaderBy.VALUE,
            zero_target=ZeroTarget.FULL_AT_ZERO,
            without_target=WithoutTarget.REFUSED,
        ),
    ),
    (
        {"kind": "cang-thap-cang-tot", "target": 2, "zero_at": 6},
        LowerIsBetter(target=2, zero_at=6),
    ),
    (
        {"kind": "cang-thap-cang-tot", "target": "chi-tieu-rieng", "zero_at": "ty-le-nghich"},
        LowerIsBetter(target=None, zero_at=None),
    ),
    (
        {"kind": "giam-so-voi-ky-goc", "by": "5/100", "pro_rata": True},
        Reduction(by="5/100", pro_rata=True),
    ),
    (
        {"kind": "giam-so-voi-ky-goc", "by": 0.05, "pro_rata": False, "none_before": 1},
        Reduction(by="0.05", pro_rata=False, none_before=1),
    ),
    (
        {"kind": "nhieu-noi-cham", "raters": ["a", "b"], "rule": "trung-binh", "step": 0.25},
        Panel(raters=["a", "b"], rule=PanelRule.MEAN, step="0.25"),
    ),
    (
        {
            "kind": "theo-so-lan",
            "points_each": -2,
            "floor": 0,
            "cap": "khong-gioi-han",
            "start": 10,
        },
        PerOccurrence(points_each=-2, floor=0, cap=None, start=10),
    ),
    ({"kind": "dat-khong-dat"}, AllOrNothing()),
    ({"kind": "nhap-diem", "capped": True}, DirectEntry(capped=True)),
    (
        {"kind": "nhap-diem", "capped": True, "step": 0.25},
        DirectEntry(capped=True, step="0.25"),
    ),
    ({"kind": "chua-doc-duoc"}, Unseen()),
]


@pytest.mark.parametrize(("told", "method"), METHODS, ids=lambda part: getattr(part, "slug", None))
def test_every_method_is_read_from_its_table(written, told, method):
    """Kinds are Vietnamese slugs; what the table leaves open is said openly."""
    assert method == load_sheet(written(document(told))).item("tc").method


def test_every_method_of_the_room_has_a_table():
    """None was forgotten."""
    known = {
        AllOrNothing,
        CompoundLadder,
        DirectEntry,
        Ladder,
        LowerIsBetter,
        Panel,
        PerOccurrence,
        Proportional,
        Reduction,
        TargetAndLeader,
        Unseen,
    }

    assert known == {type(method) for _, method in METHODS}


def test_every_field_of_the_sheet_is_read(written):
    """Raters, proof, limits, rounding with its own source, years, version, day, note, status."""
    rule = {"step": 0.25, "rounding": "lam-tron-so-hoc", "source": "Điều 7 của quy chế"}
    item = {"id": "tc", "name": "Tiêu chí", "max_points": 10, "method": {"kind": "dat-khong-dat"}}
    sheet = load_sheet(
        written(
            document(
                sections=[
                    {
                        "id": "p",
                        "name": "Phần",
                        "max_points": 20,
                        "weight": 2,
                        "capped": True,
                        "rater": "so-noi-vu",
                        "items": [{**item, "rater": "so-tai-chinh", "proof": "Báo cáo"}],
                    }
                ],
                total="chua-doc-duoc",
                pots=[
                    {
                        "id": "thuong",
                        "name": "Điểm thưởng",
                        "kind": "diem-thuong",
                        "limit": "khong-gioi-han",
                        "only_highest": True,
                        "items": [{**item, "id": "co"}],
                    }
                ],
                round_items=rule,
                round_sections={**rule, "rounding": "lam-tron-len"},
                round_total={**rule, "step": 1},
                limit=100,
                floor=-10,
                applies_to="cum",
                first_year=2024,
                last_year=2025,
                version=2,
                issued="2024-03-01",
                note="Bản thứ hai",
                status="da-kiem-chung-mot-phan",
            )
        )
    )
    (section,), (pot,) = sheet.sections, sheet.pots
    source = OrganiserRule("Điều 7 của quy chế")

    assert (None, 100, -10) == (sheet.total, sheet.limit, sheet.floor)
    assert (True, "so-noi-vu", 2) == (section.capped, section.rater, section.weight)
    assert ("so-tai-chinh", "Báo cáo") == (section.children[0].rater, section.children[0].proof)
    assert (PotKind.BONUS, None, True) == (pot.kind, pot.limit, pot.only_highest)
    assert (
        RoundingRule(step="0.25", rounding=Rounding.HALF_UP, source=source),
        RoundingRule(step="0.25", rounding=Rounding.UP, source=source),
        RoundingRule(step=1, rounding=Rounding.HALF_UP, source=source),
    ) == (sheet.round_items, sheet.round_sections, sheet.round_total)
    assert SheetStatus.PARTIAL is sheet.status
    assert ("cum", 2024, 2025, 2, dt.date(2024, 3, 1), "Bản thứ hai") == (
        sheet.applies_to,
        sheet.first_year,
        sheet.last_year,
        sheet.version,
        sheet.issued,
        sheet.note,
    )


def mixed(**changes):
    """A section that holds two items and a part."""
    method = {"kind": "dat-khong-dat"}
    inner = [{"id": "2a", "name": "2a", "max_points": 3, "method": method}]
    section = {
        "id": "p",
        "name": "Phần",
        "max_points": 10,
        "items": [
            {"id": "1", "name": "1", "max_points": 3, "method": method},
            {"id": "3", "name": "3", "max_points": 4, "method": method},
        ],
        "sections": [{"id": "2", "name": "2", "max_points": 3, "items": inner}],
    }
    return document(sections=[{**section, **changes}])


@pytest.mark.parametrize(
    ("changes", "order"),
    [({}, ["1", "3", "2a"]), ({"order": ["1", "2", "3"]}, ["1", "2a", "3"])],
)
def test_items_and_parts_stand_in_the_order_of_print(written, changes, order):
    """Items first, then parts, unless the order is told."""
    assert order == [item.id for item in load_sheet(written(mixed(**changes))).items()]


@pytest.mark.parametrize("order", [["1", "2"], ["1", "2", "3", "4"], ["1", "2", "2"]])
def test_an_order_that_is_not_that_of_the_parts_is_refused(written, order):
    """Each part stands in it exactly once."""
    (fault,) = faults_in(written(mixed(order=order)))

    assert fault.startswith("$.sections[0].order: “order” phải liệt kê mỗi mục con")


def test_a_condition_asks_one_thing(written):
    """Yes or no, or edges: never both, and never nothing."""
    facts = [{"id": "co", "name": "có", "kind": "dat-khong-dat"}]

    def told(**condition):
        step = {"points": 10, "when": [{"fact": "co", **condition}]}
        kind = "bac-thang-nhieu-du-kien"
        return document({"kind": kind, "facts": facts, "steps": [step], "otherwise": 0})

    (both,) = faults_in(written(told(value=True, at_least=1)))
    (nothing,) = faults_in(written(told()))

    place = "$.sections[0].items[0].method.steps[0].when[0]: "
    assert both == f"{place}ghi “value” (true, false) hoặc ghi mốc, không ghi cả hai"
    assert nothing.startswith(f"{place}Điều kiện về “co” không có mốc nào")


def test_json_and_toml_tell_the_same_sheet(tmp_path, written):
    """One form, two ways to write it."""
    told = tomllib.loads(SEASON.read_text("utf-8"), parse_float=str)
    path = written(told)

    assert load_sheet(SEASON) == load_sheet(path)


# Faults


def test_all_faults_of_a_file_are_told_at_once_with_their_places(written):
    """Unknown kinds and fields with a guess, wrong numbers, missing fields."""
    told = document(
        {"kind": "ti-le", "target": 100, "capped": True},
        total="chua-doc",
        verzion=2,
        source={"text": "Quy chế", "seen": "doc-mot-phn"},
        round_total={"step": 0, "rounding": "len", "source": "x"},
    )
    del told["name"]
    told["sections"].append({"id": "q", "name": "Q", "max_points": -1})
    lines = faults_in(written(told))

    assert [
        "$",
        "$.round_total.rounding",
        "$.sections[0].items[0].method.kind",
        "$.sections[1]",
        "$.source.seen",
        "$.total",
        "$.verzion",
    ] == sorted(line.split(": ", 1)[0] for line in lines)
    assert any("có phải là “ty-le”?" in line for line in lines)
    assert any("có phải là “version”?" in line for line in lines)
    assert any("có phải là “doc-mot-phan”?" in line for line in lines)


def test_sums_that_do_not_add_up_are_all_told_at_their_places(written):
    """At every level, with both numbers; so are ids used twice and pots of the wrong sign."""
    method = {"kind": "theo-so-lan", "points_each": -1, "floor": -3, "cap": 0}
    inner = {"id": "1", "name": "2", "max_points": 3}
    items = [{"id": "2a", "name": "2a", "max_points": 4, "method": {"kind": "dat-khong-dat"}}]
    pot = {"id": "thuong", "name": "Thưởng", "kind": "diem-thuong", "limit": 5}
    told = document(
        total=11,
        sections=mixed(max_points=12, sections=[{**inner, "items": items}])["sections"],
        pots=[{**pot, "items": [{"id": "x", "name": "X", "method": method}]}],
    )

    assert [
        "$: “Bảng điểm”: các phần cộng lại 12, khác tổng điểm 11.",
        "$.sections[0]: Phần “Phần”: các mục con cộng lại 10, khác điểm tối đa 12.",
        "$.sections[0].sections[0]: Phần “2”: các mục con cộng lại 4, khác điểm tối đa 3.",
        (
            "$.pots[0].items[0]: Tiêu chí “x” trong phần điểm thưởng “Thưởng” có thể cho điểm trái dấu;"
            " điểm thưởng phải từ 0 trở lên, điểm trừ từ 0 trở xuống."
        ),
        "$.sections[0].sections[0]: Mã “1” được dùng 2 lần; mỗi phần, tiêu chí cần một mã riêng.",
    ] == faults_in(written(told))


def test_as_a_draft_wrong_sums_are_left_to_the_audit(written):
    """Nobody can be scored with it."""
    path = written(document(total=11))
    sheet = load_sheet(path, draft=True)

    assert any("khác tổng điểm 11" in remark.render("vi") for remark in sheet.audit())
    with pytest.raises(InvalidValue, match="dự thảo"):
        sheet.score("a", Evidence())


def test_a_file_may_call_itself_a_draft(written):
    """Then its sums are not checked either."""
    assert load_sheet(written(document(total=11, draft=True))).draft


def test_a_file_of_another_kind_is_refused(tmp_path):
    """By its name; it is not opened."""
    path = tmp_path / "bang.yaml"

    assert ["tệp của bảng điểm phải là TOML hoặc JSON"] == faults_in(path)


def test_what_is_no_table_is_refused(written):
    """A list is no sheet, as a draft neither."""
    path = written([1])

    assert faults_in(path) == faults_in(path, draft=True)


# Ranking


def test_a_sheet_may_leave_the_ranking_out(written):
    """Then nobody laid down what happens to ties, which is not the same as ties that stay."""
    path = written(document())
    rules = load_sheet_rules(path)

    assert load_sheet(path) == rules.sheet
    assert (None, None) == (rules.ties, rules.tie_source)


def test_the_ranking_of_a_file_is_read(written):
    """All three tie rules and who laid them down; an empty list says that ties stay."""
    ties = [
        {"kind": "cao-hon-o-phan", "part": "tc", "name": "Tiêu chí"},
        {"kind": "it-diem-tru-hon"},
        {"kind": "cao-hon-tren-thang"},
    ]
    told = load_sheet_rules(written(document(ranking={"source": "Điều 9", "ties": ties})))
    none = load_sheet_rules(written(document(ranking={"source": "Điều 9", "ties": []})))

    assert (MorePointsIn("tc", "Tiêu chí"), FewerPenalties(), MorePointsOnScale()) == told.ties
    assert OrganiserRule("Điều 9") == told.tie_source
    assert () == none.ties


def test_a_tie_rule_on_a_part_that_is_not_there_is_refused(written):
    """At its place."""
    ties = [{"kind": "it-diem-tru-hon"}, {"kind": "cao-hon-o-phan", "part": "x"}]

    assert ["$.ranking.ties[1].part: bảng điểm không có phần hay tiêu chí “x”"] == faults_in(
        written(document(ranking={"source": "Điều 9", "ties": ties}))
    )


MAKEUPS = [{"unit_id": "a", "women": 7, "members": 10}, {"unit_id": "b", "woman": False}]
NEW_TIES = [
    {"kind": "so-lieu-cao-hon", "name": "Điểm năm trước", "figures": {"a": "1/3"}, "source": "x"},
    {
        "kind": "nhieu-phieu-hon",
        "body": "Hội nghị",
        "ballots": {"b": {"members": 3, "in_favour": 2}},
        "source": "x",
    },
    {"kind": "uu-tien-nu", "makeups": MAKEUPS, "on": "2025-12-20"},
]


def ranked(*ties, **more):
    """A document with a ranking."""
    return document(ranking={"source": "Điều 9", "ties": list(ties), **more})


def rule_faults(path, **options):
    """The faults of a file read with its rules, each as its place and sentence."""
    with pytest.raises(BadInput) as caught:
        load_sheet_rules(path, **options)
    return [str(fault).removeprefix(f"{path}: ") for fault in caught.value.faults]


def test_tie_rules_may_look_past_the_sheet(written):
    """A figure, a ballot, and the preference for women of the day that the file gives."""
    path = written(ranked(*NEW_TIES, by="ty-le-diem"))
    rules = load_sheet_rules(path, units=["a", "b", "c"])
    figure, votes, women = rules.ties

    assert RankBy.RATIO is rules.rank_by
    assert (("a", Fraction(1, 3)),) == figure.figures
    assert [("b", 2)] == [(name, ballot.in_favour) for name, ballot in votes.ballots]
    assert Fraction(7, 10) == women.share
    assert "Nghị định 152/2025/NĐ-CP" in women.source.render("vi")
    assert [True, False] == [makeup.preferred(women.share) for makeup in women.makeups]


def test_the_day_of_consideration_has_to_be_given_where_there_is_no_year(written):
    """Nothing else in the file tells it; the sheet alone is read all the same."""
    path = written(ranked({"kind": "uu-tien-nu", "makeups": MAKEUPS}))

    assert ["$.ranking.ties[0]: ưu tiên nữ theo quy định của ngày xét; hãy ghi “on”"] == (
        rule_faults(path)
    )
    assert "bang" == load_sheet(path).id


def test_the_day_of_receipt_decides_under_transitional_rules(written):
    """A file received after the day of consideration is told."""
    told = {"kind": "uu-tien-nu", "on": "2025-12-20", "received": "2025-12-21"}

    assert ["$.ranking.ties[0]"] == [
        line.split(": ")[0] for line in rule_faults(written(ranked(told)))
    ]


@pytest.mark.parametrize("unit", ["a", "b"])
def test_units_that_are_not_scored_are_told_where_they_are_named(written, unit):
    """Only where it is known who is scored."""
    exemption = {"unit_id": "a", "item_id": "tc", "by": "Bộ", "source": "x"}
    path = written({**ranked(*NEW_TIES), "exemptions": [exemption]})
    places = {
        "a": [
            "$.ranking.ties[1].ballots.b",
            "$.ranking.ties[2].makeups[1].unit_id",
        ],
        "b": [
            "$.ranking.ties[0].figures.a",
            "$.ranking.ties[2].makeups[0].unit_id",
            "$.exemptions[0].unit_id",
        ],
    }
    lines = rule_faults(path, units=[unit])

    assert places[unit] == [line.split(": ")[0] for line in lines]
    assert all("số liệu không có đơn vị" in line for line in lines)


BANDS = {
    "source": "Điều 7",
    "least": 0,
    "bands": [
        {"id": "dat", "name": "Đạt", "at_least": "9.5"},
        {"id": "khong", "name": "Không đạt", "below": 9.5},
    ],
}


def test_bands_and_what_is_not_assigned_are_read_with_the_rules(written):
    """Edges are exact however they are written."""
    exemption = {"unit_id": "a", "item_id": "p", "by": "Bộ", "source": "Kế hoạch"}
    rules = load_sheet_rules(written(document(bands=BANDS, exemptions=[exemption])))

    assert [Fraction(19, 2), None] == [band.at_least for band in rules.bands.bands]
    assert [("a", "p", "Bộ")] == [(e.unit_id, e.item_id, e.by) for e in rules.exemptions]


def test_gaps_and_overlaps_of_bands_are_all_told(written):
    """At the table of bands, with an id used twice and a floor on nothing."""
    bands = [
        {"id": "dat", "name": "Đạt", "at_least": 9},
        {"id": "dat", "name": "Gần đạt", "below": 5, "floor": "0.5"},
    ]
    lines = faults_in(written(document(bands={**BANDS, "bands": bands})))

    assert 4 == len(lines)
    assert all(line.startswith("$.bands: ") for line in lines)


def test_parts_there_are_not_are_told_with_those_meant(written):
    """In bands and exemptions, and twice the same exemption."""
    exemption = {"unit_id": "a", "item_id": "tcc", "by": "Bộ", "source": "x"}
    bands = {**BANDS, "floors_on": "phan-neu-ten", "floor_lines": ["q"]}

    assert [
        "$.bands.floor_lines[0]: bảng điểm không có phần hay tiêu chí “q”",
        "$.exemptions[0].item_id: bảng điểm không có phần hay tiêu chí “tcc”; có phải là tc?",
        "$.exemptions[1].item_id: bảng điểm không có phần hay tiêu chí “tcc”; có phải là tc?",
        "$.exemptions[1]: “tcc” đã ghi ở trên là không giao cho đơn vị “a”",
    ] == faults_in(written(document(bands=bands, exemptions=[exemption, exemption])))


def test_the_sheet_of_a_season_is_read_by_itself():
    """One form, with or without the year around it."""
    rules = load_sheet_rules(SEASON)

    assert 100 == rules.sheet.total
    assert 2 == len(rules.ties)


# Sources


def test_a_source_tells_how_far_it_was_read(written):
    """As a slug; a text alone was not read."""
    path = written(document(source={"text": "Quy chế", "seen": "doc-mot-phan"}))

    assert Seen.PARTIAL is load_sheet(path).source.seen
    assert Seen.NOT_SEEN is load_sheet(written(document())).source.seen


def test_how_far_the_law_was_read_is_not_told_by_a_file(written):
    """The library has its own record of that."""
    law = {"text": "Điều 16 Luật 06/2022/QH15", "seen": "da-doc-van-ban"}
    (fault,) = faults_in(written(document(source=law)))

    assert fault.startswith("$.source.seen: chỉ ghi “seen” cho văn bản của đơn vị tổ chức")


@pytest.mark.parametrize(
    "told",
    [
        {"text": "Quy chế"},
        {"text": "Quy chế", "illustrative": True},
        {"text": "Quy chế", "seen": "da-doc-van-ban"},
        {"text": "Quy chế", "illustrative": True, "seen": "doc-mot-phan"},
    ],
)
def test_a_source_is_written_as_it_is_read(told):
    """Marks and all."""
    assert told == dump(read(Cited, told), Cited)


# Folders


def test_every_shipped_sheet_is_in_the_book_of_its_folder():
    """README and figures beside them are passed over."""
    book = load_sheets(SHEETS)

    assert [path.stem for path in sorted(SHEETS.glob("*.toml"))] == [s.id for s in book.sheets]
    assert {path.suffix for path in SHEETS.iterdir()} == {".toml", ".csv", ".md"}


def test_faults_of_all_files_of_a_folder_are_told_at_once(written, tmp_path):
    """Each with its file."""
    written(document(total=11), "a.json")
    written(document(id="b"), "b.json")
    (tmp_path / "c.toml").write_text("id = ", encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        load_sheets(tmp_path)

    assert ["a.json", "c.toml"] == [Path(fault.document).name for fault in caught.value.faults]


def test_two_sheets_for_the_same_kind_and_year_are_refused(written, tmp_path):
    """Unless one is a later version of the other."""
    written(document(), "a.json")
    path = written(document(id="b", name="Bảng B"), "b.json")
    with pytest.raises(BadInput) as caught:
        load_sheets(tmp_path)
    written(document(id="b", name="Bảng B", version=2), path.name)

    (fault,) = caught.value.faults
    assert str(tmp_path) == fault.document
    assert "“Bảng điểm” và “Bảng B”" in str(fault)
    assert "b" == load_sheets(tmp_path).sheet_for(2025).id


def test_a_folder_without_sheets_is_refused(tmp_path):
    """And one that is not there."""
    with pytest.raises(BadInput, match="không có bảng điểm nào"):
        load_sheets(tmp_path)
    with pytest.raises(BadInput, match="không có thư mục này"):
        load_sheets(tmp_path / "x")


# Schema


def plain(value):
    """TOML data as JSON has them."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else value


@pytest.fixture(scope="module")
def validator():
    """The published schema of a sheet."""
    jsonschema = pytest.importorskip("jsonschema")
    made = schema("sheet")
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made)


@pytest.mark.parametrize("path", [*sorted(SHEETS.glob("*.toml")), SEASON], ids=lambda p: p.stem)
def test_every_shipped_sheet_fits_the_schema(validator, path):
    """The schema knows all that the files say."""
    assert [] == list(validator.iter_errors(plain(tomllib.loads(path.read_text("utf-8")))))


@pytest.mark.parametrize("told", [told for told, _ in METHODS], ids=lambda told: told["kind"])
def test_every_method_fits_the_schema(validator, told):
    """As it is read."""
    assert validator.is_valid(document(told))


def test_a_whole_file_fits_the_schema(validator):
    """Ranking, bands and exemptions, as they are read."""
    exemption = {"unit_id": "a", "item_id": "tc", "by": "Bộ", "source": "x", "on": "2025-01-15"}

    assert validator.is_valid({**ranked(*NEW_TIES), "bands": BANDS, "exemptions": [exemption]})


@pytest.mark.parametrize(
    "told",
    [
        document({"kind": "ty-le", "target": "rieng", "capped": True}),
        document({"kind": "chua-doc-duoc", "target": 1}),
        document({"kind": "bac-thang", "steps": [{"points": 1}]}),
        document(total="khong"),
        document(source={"text": "x", "seen": "x"}),
        document(draft="x"),
        document(status="da-doc"),
        document(colour="x"),
        document(bands={**BANDS, "missed": "x"}),
        document(exemptions=[{"unit_id": "a", "item_id": "tc", "by": "Bộ"}]),
        ranked(by="x"),
        ranked({"kind": "uu-tien-nu", "makeups": [{"women": 1}]}),
        ranked({"kind": "so-lieu-cao-hon", "name": "x", "figures": {"a": "x"}, "source": "x"}),
    ],
)
def test_schema_and_reader_refuse_the_same(validator, written, told):
    """One broken place is one to both."""
    assert not validator.is_valid(told)
    assert faults_in(written(told))


def test_the_sheet_of_a_season_needs_its_ranking():
    """A year is ranked; a sheet by itself need not be."""
    assert "ranking" in schema("season-bang-diem")["required"]
    assert "ranking" not in schema("sheet")["required"]


def test_numbers_of_a_file_are_exact(written, tmp_path):
    """1.75 and 0.1 are what is written, not the nearest binary number."""
    path = tmp_path / "bang.toml"
    shutil.copy(SHEETS / "tu-phap-2022.toml", path)
    ladder = load_sheet(path).item("a-i-1-1").method

    assert Fraction(7, 4) == ladder.steps[1].points
    assert Fraction(Decimal("1.75")) == ladder.steps[1].points
