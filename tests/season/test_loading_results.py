"""A year in files that say everything about the result: ties, vetoes, bands, the flag."""

import datetime as dt
import json
import re
from fractions import Fraction

import pytest

from thidua.criteria import Truth
from thidua.errors import BadInput
from thidua.exchange import dump, load_season, parse_toml, read, schema
from thidua.exchange._review_documents import ReviewDocument
from thidua.exchange._sheet_documents import SheetDocument
from thidua.law import OrganiserRule
from thidua.scoring import (
    FloorLevel,
    HigherFigure,
    MissedFloor,
    MoreVotes,
    PreferWomen,
    RankBy,
    VetoEffect,
)
from thidua.season import Cleared, EnoughPoints, InBand, Standard

IDS = ("don-vi-a", "don-vi-b", "don-vi-c", "don-vi-d")
RULE = OrganiserRule("Quy chế")

CLUSTER = """\
id = "cum"
year = 2023
name = "Cụm"
organiser = "Bộ"
organiser_level = "bo-ban-nganh-tinh"
source = "Quy chế"
milestones = [{ kind = "tong-ket", on = 2023-12-20, source = "Quy chế" }]
units = [
    { id = "don-vi-a", name = "Đơn vị A" },
    { id = "don-vi-b", name = "Đơn vị B" },
    { id = "don-vi-c", name = "Đơn vị C" },
    { id = "don-vi-d", name = "Đơn vị D" },
    { id = "ngoai-cuoc", name = "Đơn vị khác" },
]
memberships = [
    { unit_id = "don-vi-a", start = 2020-01-01 },
    { unit_id = "don-vi-b", start = 2020-01-01 },
    { unit_id = "don-vi-c", start = 2020-01-01 },
    { unit_id = "don-vi-d", start = 2020-01-01 },
]
"""

COVENANT = """\
cluster_id = "cum"
year = 2023
signatories = ["don-vi-a", "don-vi-b", "don-vi-c", "don-vi-d"]
source = "Quy chế"
groups = [{ id = "nd", name = "Nội dung" }]

[confirmations]
requests = [
    { id = "nop-ngan-sach", body = "Cục Thuế", asks = "Nộp ngân sách", form = "danh-sach-vi-pham", source = "Quy chế" },
]
answers = [{ request_id = "nop-ngan-sach", on = 2023-12-01, source = "Công văn" }]
"""

SHEET = """\
id = "bang"
name = "Bảng"
total = 120
source = "Quy chế"

[ranking]
source = "Quy chế"
by = "ty-le-diem"

[[ranking.ties]]
kind = "so-lieu-cao-hon"
name = "Điểm năm trước"
figures = { don-vi-b = 95.5, don-vi-c = "191/2", don-vi-d = 60 }
source = "Điều 5 Quy chế"

[[ranking.ties]]
kind = "nhieu-phieu-hon"
body = "Hội nghị tổng kết"
source = "Điều 6 Quy chế"

[ranking.ties.ballots]
don-vi-b = { members = 4, in_favour = 2, written_in_favour = 1 }
don-vi-c = { members = 4, in_favour = 3 }

[[ranking.ties]]
kind = "uu-tien-nu"
makeups = [
    { unit_id = "don-vi-b", women = 15, members = 20 },
    { unit_id = "don-vi-c", women = 5, members = 20 },
]

[[sections]]
id = "phan"
name = "Phần"
max_points = 120
items = [
    { id = "chung", name = "Điểm chung", max_points = 100, method = { kind = "nhap-diem", capped = true } },
    { id = "rieng", name = "Điểm riêng", max_points = 20, method = { kind = "nhap-diem", capped = true } },
]

[bands]
source = "Điều 7 Quy chế"
least = 0
most = 120
cut_at = 110
floors_on = "phan-neu-ten"
floor_lines = ["chung"]
missed = "xuong-muc-ke-tiep"
nothing_earned = false
only_admits = true
bands = [
    { id = "xuat-sac", name = "Xuất sắc", at_least = 90, floor = 0.85 },
    { id = "kha", name = "Khá", at_least = 0, below = 90 },
]

[[exemptions]]
unit_id = "don-vi-b"
item_id = "rieng"
by = "Bộ"
source = "Kế hoạch năm 2023"
on = 2023-01-15
note = "Không có nhiệm vụ này."
"""

REVIEW = """\
[endorsement_order]
text = "Điều 8 Quy chế"

[flag]
award = "co-thi-dua-bo-ban-nganh-tinh"
source = "Quy chế"
passes_on = "Điều 9 Quy chế"

[[flag.prerequisites]]
kind = "danh-hieu"
award = "tap-the-lao-dong-xuat-sac"
source = "Điều 10 Quy chế"

[[flag.prerequisites]]
kind = "xac-nhan"
key = "doan-ket"
text = "Nội bộ đoàn kết"
by = "cụm"
source = "Điều 10 Quy chế"

[[flag.prerequisites]]
kind = "xep-loai"
bands = ["xuat-sac"]
source = "Điều 10 Quy chế"

[[flag.prerequisites]]
kind = "so-diem"
name = "Cờ thi đua"
above = 89.5
cut_at = 110
source = "Điều 10 Quy chế"

[[flag.prerequisites]]
kind = "khong-vi-pham"
source = "Điều 10 Quy chế"

[[endorsements]]
unit_id = "don-vi-b"
vote = { body = "Hội nghị", source = "Biên bản", ballot = { members = 4, in_favour = 4 }, threshold = { share = "2/3", source = "Quy chế" } }

[[endorsements]]
unit_id = "don-vi-c"
agreement = { body = "Hội nghị", agreed = true, source = "Biên bản", rule = "Điều 8 Quy chế", on = 2023-12-20 }

[veto_policy]
source = "Điều 11 Quy chế"
others_move_up = true
rules = [
    { ground = "thanh-tra", name = "Kết luận thanh tra", effect = "khong-xet-thi-dua", source = "Điều 11 Quy chế", due = 2023-12-10, late_counts = true },
    { ground = "don-thu", name = "Đơn thư", effect = "khong-suy-ton", source = "Điều 11 Quy chế" },
]

[[vetoes]]
unit_id = "don-vi-a"
ground = "thanh-tra"
by = "Thanh tra Bộ"
on = 2023-12-15
source = "Kết luận số 1"
detail = "sai phạm trong mua sắm"

[[vetoes]]
unit_id = "don-vi-c"
ground = "don-thu"
by = "Văn phòng Bộ"
on = 2023-11-01
source = "Báo cáo số 2"
lifted = { on = 2023-12-01, source = "Báo cáo số 3" }

[[decisions]]
unit_id = "don-vi-b"
accepted = false
body = "Hội đồng Thi đua - Khen thưởng"
source = "Biên bản số 4"
reason = "chưa có nhân tố mới"
on = 2023-12-22

[[decisions]]
unit_id = "don-vi-c"
accepted = true
body = "Hội đồng Thi đua - Khen thưởng"
source = "Biên bản số 4"
vote = { body = "Hội đồng", source = "Biên bản số 4", ballot = { members = 9, in_favour = 9 }, threshold = { share = "1/2", source = "Quy chế" } }
"""

RESULTS = """\
Mã;Đơn vị A;Đơn vị B;Đơn vị C;Đơn vị D
chung;100;90;88;70
rieng;20;;20;14
"""

RECORD = """\
subject = { kind = "tap-the", id = "{id}", name = "Đơn vị", type = "tap-the" }
events = [{ kind = "da-tang", award = "tap-the-lao-dong-xuat-sac", year = 2023, source = "Quyết định" }]
attestations = [{ condition = "doan-ket", year = 2023, holds = true, by = "Cụm" }]
"""

FILES = {
    "cum.toml": CLUSTER,
    "giao-uoc.toml": COVENANT,
    "bang-diem.toml": SHEET,
    "binh-xet.toml": REVIEW,
    "ket-qua.csv": RESULTS,
    "don-vi/b.toml": RECORD.replace("{id}", "don-vi-b"),
    "don-vi/c.toml": RECORD.replace("{id}", "don-vi-c"),
}


@pytest.fixture
def folder(tmp_path):
    """Write the files of the year, changed as a test asks: {file: (old, new)}."""

    def write(changes=()):
        for name, text in FILES.items():
            for file, old, new in changes:
                if file == name:
                    assert old in text, old
                    text = text.replace(old, new, 1)
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def faults_of(path):
    """The faults of a folder, each as file, place and sentence."""
    with pytest.raises(BadInput) as caught:
        load_season(path)
    return [line.replace(f"{path}/", "") for line in caught.value.lines()]


def in_sheet(old, new):
    return ("bang-diem.toml", old, new)


def in_review(old, new):
    return ("binh-xet.toml", old, new)


# What the files say


def test_the_sheet_file_tells_ranking_bands_and_what_was_not_assigned(folder):
    """Every field of them, with its own source."""
    season = load_season(folder())
    figure, votes, women = season.ties

    assert RankBy.RATIO is season.rank_by
    assert (
        HigherFigure(
            name="Điểm năm trước",
            figures={"don-vi-b": "95.5", "don-vi-c": "95.5", "don-vi-d": 60},
            source=OrganiserRule("Điều 5 Quy chế"),
        )
        == figure
    )
    assert isinstance(votes, MoreVotes)
    assert ("Hội nghị tổng kết", OrganiserRule("Điều 6 Quy chế")) == (votes.body, votes.source)
    assert {"don-vi-b": 3, "don-vi-c": 3} == {
        name: ballot.all_in_favour for name, ballot in votes.ballots
    }
    assert isinstance(women, PreferWomen)
    assert [("don-vi-b", 15, 20), ("don-vi-c", 5, 20)] == [
        (one.unit_id, one.women, one.members) for one in women.makeups
    ]
    bands = season.bands
    assert ["xuat-sac", "kha"] == [band.id for band in bands.bands]
    assert (0, 120, 110) == (bands.least, bands.most, bands.cut_at)
    assert (FloorLevel.NAMED, ("chung",)) == (bands.floors_on, bands.floor_lines)
    assert (MissedFloor.NEXT_LOWER, False, True) == (
        bands.missed,
        bands.nothing_earned,
        bands.only_admits,
    )
    assert Fraction(17, 20) == bands.of("xuat-sac").floor
    (exemption,) = season.evidence.exemptions
    assert ("don-vi-b", "rieng", "Bộ", dt.date(2023, 1, 15), "Không có nhiệm vụ này.") == (
        exemption.unit_id,
        exemption.item_id,
        exemption.by,
        exemption.on,
        exemption.note,
    )
    assert OrganiserRule("Kế hoạch năm 2023") == exemption.source


def test_the_review_file_tells_vetoes_decisions_and_what_the_flag_asks(folder):
    """Every field of them, with its own source."""
    season = load_season(folder())

    assert OrganiserRule("Điều 8 Quy chế") == season.endorsement_order
    assert OrganiserRule("Điều 9 Quy chế") == season.flag.passes_on
    held, attested, in_band, points, cleared = season.flag.prerequisites
    assert isinstance(held, Standard)
    assert "doan-ket" == attested.criterion.attestation_key
    assert "cụm" == attested.criterion.by.render("vi")
    assert InBand(bands=["xuat-sac"], source=OrganiserRule("Điều 10 Quy chế")) == in_band
    assert isinstance(points, EnoughPoints)
    assert ("Cờ thi đua", None, Fraction(179, 2), 110) == (
        points.threshold.name,
        points.threshold.at_least,
        points.threshold.above,
        points.threshold.cut_at,
    )
    assert Cleared(source=OrganiserRule("Điều 10 Quy chế")) == cleared

    policy = season.veto_policy
    assert (OrganiserRule("Điều 11 Quy chế"), True) == (policy.source, policy.others_move_up)
    assert [
        ("thanh-tra", VetoEffect.NOT_CONSIDERED, dt.date(2023, 12, 10), True),
        ("don-thu", VetoEffect.NOT_ENDORSED, None, None),
    ] == [(rule.ground, rule.effect, rule.due, rule.late_counts) for rule in policy.rules]
    first, second = season.vetoes
    assert ("sai phạm trong mua sắm", None) == (first.detail, first.lifted)
    assert (dt.date(2023, 12, 1), OrganiserRule("Báo cáo số 3")) == (
        second.lifted.on,
        second.lifted.source,
    )
    vote, agreement = season.endorsements
    assert (4, None) == (vote.vote.ballot.in_favour, vote.agreement)
    assert (None, True, OrganiserRule("Điều 8 Quy chế")) == (
        agreement.vote,
        agreement.agreement.agreed,
        agreement.agreement.rule,
    )
    declined, accepted = season.decisions
    assert (False, "chưa có nhân tố mới", dt.date(2023, 12, 22), None) == (
        declined.accepted,
        declined.reason,
        declined.on,
        declined.vote,
    )
    assert (True, 9) == (accepted.accepted, accepted.vote.ballot.in_favour)


def test_the_year_is_played_with_all_of_it(folder):
    """A is set aside, B leads C by the preference for women, the council passes B by, C has it."""
    report = load_season(folder()).play()

    assert [("don-vi-b", 1), ("don-vi-c", 2), ("don-vi-d", 3)] == [
        (row.card.unit_id, row.place) for row in report.ranking.rows
    ]
    assert ["don-vi-a"] == [row.card.unit_id for row in report.ranking.set_aside]
    assert [Fraction(9, 10), Fraction(9, 10), Fraction(7, 10)] == [
        row.card.ratio for row in report.ranking.rows
    ]
    assert "ưu tiên nữ" in report.ranking.rows[0].decided_by[0].render("vi")
    assert {"don-vi-a": "xuat-sac", "don-vi-b": "xuat-sac", "don-vi-c": "xuat-sac"} | {
        "don-vi-d": "kha"
    } == {item.card.unit_id: item.band.id for item in report.classed}
    assert "don-vi-c" == report.flag.nominee.id
    assert [Truth.TRUE] * 5 == [item.truth for item in report.flag.prerequisites]
    assert [True] == [result.passed for result in report.flag.votes]
    assert "chưa có nhân tố mới" in report.flag.refused[0].reason.render("vi")


def test_without_passing_on_the_flag_stays_unused(folder):
    """What is left out is no rule."""
    path = folder([in_review('passes_on = "Điều 9 Quy chế"\n', "")])
    flag = load_season(path).play().flag

    assert (None, True) == (flag.nominee, flag.unused)


def test_what_the_rule_does_not_say_stays_open(folder):
    """Left out means not said: no yes, and no no."""
    season = load_season(
        folder(
            [
                in_review("others_move_up = true\n", ""),
                in_review(", late_counts = true", ""),
                in_review("agreed = true, ", ""),
                in_sheet("nothing_earned = false\n", ""),
                in_sheet('missed = "xuong-muc-ke-tiep"\n', ""),
            ]
        )
    )

    assert season.veto_policy.others_move_up is None
    assert season.veto_policy.rules[0].late_counts is None
    assert season.endorsements[1].agreement.agreed is None
    assert (None, None) == (season.bands.nothing_earned, season.bands.missed)


def test_by_total_is_what_a_file_says_that_says_nothing(folder):
    """As before."""
    assert RankBy.TOTAL is load_season(folder([in_sheet('by = "ty-le-diem"\n', "")])).rank_by


# The day of the preference for women


@pytest.mark.parametrize(
    ("changes", "article"),
    [
        ([], "Nghị định 91/2017/NĐ-CP"),
        ([in_review("[flag]\n", "[flag]\non = 2024-03-10\n")], "Nghị định 98/2023/NĐ-CP"),
        ([in_sheet('"uu-tien-nu"\n', '"uu-tien-nu"\non = 2023-12-20\n')], "91/2017"),
    ],
)
def test_the_preference_for_women_is_that_of_the_day_of_consideration(folder, changes, article):
    """The day of the flag, or else of the closing conference; the file may say it again."""
    season = load_season(folder(changes))

    assert article in season.ties[2].source.render("vi")


def test_another_day_than_that_of_the_year_is_refused(folder):
    """One year has one day of consideration."""
    path = folder([in_sheet('"uu-tien-nu"\n', '"uu-tien-nu"\non = 2024-12-20\n')])

    assert [
        "bang-diem.toml: $.ranking.ties[2].on: ngày xét là 20/12/2023; hãy bỏ hoặc sửa ngày này"
    ] == faults_of(path)


def test_without_any_day_the_preference_for_women_cannot_be_read(folder):
    """Neither flag nor closing conference is dated; with a day of its own it can."""
    no_day = (
        "cum.toml",
        'milestones = [{ kind = "tong-ket", on = 2023-12-20, source = "Quy chế" }]\n',
        "",
    )
    own = in_sheet('"uu-tien-nu"\n', '"uu-tien-nu"\non = 2023-12-20\n')

    assert [
        "bang-diem.toml: $.ranking.ties[2]: ưu tiên nữ theo quy định của ngày xét; hãy ghi “on”"
    ] == (faults_of(folder([no_day])))
    assert load_season(folder([no_day, own])).ties[2].makeups


def test_a_day_without_a_rule_is_told_at_its_place(folder):
    """No decree that was read had the preference then."""
    path = folder([in_review("[flag]\n", "[flag]\non = 2010-03-10\n")])

    assert any(
        line.startswith("bang-diem.toml: $.ranking.ties[2]: Chưa có quy định nào đã đọc")
        for line in faults_of(path)
    )


# Faults


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (in_sheet("figures = { don-vi-b", "figures = { don-vi-bb"), "ranking.ties[0].figures.don-vi-bb"),
        (in_sheet("don-vi-b = { members", "don-vi-bb = { members"), "ranking.ties[1].ballots.don-vi-bb"),
        (in_sheet('{ unit_id = "don-vi-b"', '{ unit_id = "don-vi-bb"'), "ranking.ties[2].makeups[0].unit_id"),
        (in_sheet('unit_id = "don-vi-b"\n', 'unit_id = "don-vi-bb"\n'), "exemptions[0].unit_id"),
        (in_review('unit_id = "don-vi-a"\nground', 'unit_id = "don-vi-bb"\nground'), "vetoes[0].unit_id"),
        (in_review('unit_id = "don-vi-b"\naccepted', 'unit_id = "don-vi-bb"\naccepted'), "decisions[0].unit_id"),
        (in_review('unit_id = "don-vi-b"\nvote', 'unit_id = "don-vi-bb"\nvote'), "endorsements[0].unit_id"),
    ],
)  # fmt: skip
def test_a_unit_there_is_not_is_told_where_it_is_named(folder, change, place):
    """With the names that it may stand for."""
    (line,) = faults_of(folder([change]))

    assert line.startswith(f"{change[0]}: $.{place}: cụm không có đơn vị “don-vi-bb”; có phải là")
    assert "don-vi-b" in line


def test_a_unit_that_is_no_member_of_the_year_is_told(folder):
    """Known to the cluster, but not ranked."""
    (line,) = faults_of(folder([in_review('"don-vi-a"\nground', '"ngoai-cuoc"\nground')]))

    assert "$.vetoes[0].unit_id: “ngoai-cuoc” không phải thành viên của cụm" in line


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (in_sheet('"chung"]', '"chungg"]'), "$.bands.floor_lines[0]: bảng điểm không có phần hay tiêu chí “chungg”; có phải là chung?"),
        (in_sheet('item_id = "rieng"', 'item_id = "x"'), "$.exemptions[0].item_id: bảng điểm không có phần hay tiêu chí “x”"),
        (in_review('["xuat-sac"]', '["xuat-xac"]'), "$.flag.prerequisites[2].bands[0]: bảng mức xếp loại không có mức “xuat-xac”; có phải là xuat-sac?"),
        (in_review('["xuat-sac"]', '["xyz"]'), "$.flag.prerequisites[2].bands[0]: bảng mức xếp loại không có mức “xyz”; hãy ghi ở “bands” của bang-diem.toml"),
    ],
)  # fmt: skip
def test_a_part_or_band_there_is_not_is_told_where_it_is_named(folder, change, told):
    """With near misses where there are any."""
    assert [f"{change[0]}: {told}"] == faults_of(folder([change]))


def test_bands_asked_for_without_bands_are_told(folder):
    """There is nothing to look the band up in."""
    start, end = SHEET.index("[bands]"), SHEET.index("[[exemptions]]")
    (line,) = faults_of(folder([in_sheet(SHEET[start:end], "")]))

    assert "không có mức “xuat-sac”; hãy ghi ở “bands”" in line


def test_vetoes_without_a_policy_are_refused(folder):
    """A report alone leads to nothing."""
    start, end = REVIEW.index("[veto_policy]"), REVIEW.index("[[vetoes]]")

    assert [
        "binh-xet.toml: $.vetoes: chưa có quy định về hệ quả; hãy ghi “veto_policy” kèm nguồn"
    ] == (faults_of(folder([in_review(REVIEW[start:end], "")])))


def test_the_review_file_is_checked_too_while_the_sheet_is_wrong(folder):
    """Bands that could not be read are not missed."""
    start, end = REVIEW.index("[veto_policy]"), REVIEW.index("[[vetoes]]")
    path = folder([in_sheet("least = 0", "least = 200"), in_review(REVIEW[start:end], "")])

    assert ["bang-diem.toml: $.bands", "binh-xet.toml: $.vetoes"] == [
        ": ".join(line.split(": ")[:2]) for line in faults_of(path)
    ]


def test_a_ground_without_a_rule_stays_open(folder):
    """It is neither a veto nor a pardon."""
    path = folder([in_review('ground = "thanh-tra"\nby', 'ground = "khac"\nby')])
    report = load_season(path).play()

    assert Truth.UNKNOWN is report.ranking.of("don-vi-a").barred


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([in_sheet('unit_id = "don-vi-c", women', 'unit_id = "don-vi-b", women')], "$.ranking.ties[2].makeups[1].unit_id: đơn vị “don-vi-b” đã ghi ở trên"),
        ([in_review('unit_id = "don-vi-c"\naccepted', 'unit_id = "don-vi-b"\naccepted')], "$.decisions[1].unit_id: đơn vị “don-vi-b” đã có quyết định của hội đồng ở trên"),
        ([in_sheet("[[exemptions]]", '[[exemptions]]\nunit_id = "don-vi-b"\nitem_id = "rieng"\nby = "Bộ"\nsource = "x"\n\n[[exemptions]]')], "$.exemptions[1]: “rieng” đã ghi ở trên là không giao cho đơn vị “don-vi-b”"),
        ([in_sheet('item_id = "rieng"', 'item_id = "phan"')], "$.exemptions[0]: “chung” của đơn vị “don-vi-b” có số liệu ở ket-qua.csv; hãy bỏ một trong hai"),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_told(folder, changes, told):
    """Twice the same, or a figure on what was not assigned."""
    assert [f"{changes[0][0]}: {told}"] == faults_of(folder(changes))


def test_all_faults_of_values_are_told_at_once(folder):
    """What the classes refuse stands at the table that says it."""
    told = faults_of(
        folder(
            [
                in_sheet('by = "ty-le-diem"', 'by = "ti-le"'),
                in_sheet("women = 15", "women = 25"),
                in_sheet('name = "Điểm năm trước"', 'name = " "'),
                in_sheet("below = 90", "below = 80"),
                in_sheet('by = "Bộ"', 'by = "don-vi-b"'),
                in_review('award = "tap-the-lao-dong-xuat-sac"', 'award = "khong-co"'),
                in_review('key = "doan-ket"', 'key = "Đoàn kết"'),
                in_review('text = "Nội bộ đoàn kết"', 'text = " "'),
                in_review('bands = ["xuat-sac"]', "bands = []"),
                in_review("above = 89.5", "above = 89.5\nat_least = 90"),
                in_review("agreement = {", "vote = { body = 1 }\nagreement = {"),
                in_review('effect = "khong-suy-ton"', 'effect = "khong-suy"'),
                in_review("lifted = { on = 2023-12-01", "lifted = { on = 2023-10-01"),
                in_review('reason = "chưa có nhân tố mới"\n', ""),
                in_review('kind = "khong-vi-pham"', 'kind = "khong-vi-pam"'),
            ]
        )
    )
    places = {line.split(": ")[0] + ": " + line.split(": ")[1] for line in told}

    assert {
        "bang-diem.toml: $.ranking.by",
        "bang-diem.toml: $.ranking.ties[0]",
        "bang-diem.toml: $.ranking.ties[2].makeups[0]",
        "bang-diem.toml: $.bands",
        "bang-diem.toml: $.exemptions[0]",
        "binh-xet.toml: $.flag.prerequisites[0].award",
        "binh-xet.toml: $.flag.prerequisites[1].key",
        "binh-xet.toml: $.flag.prerequisites[1].text",
        "binh-xet.toml: $.flag.prerequisites[2]",
        "binh-xet.toml: $.flag.prerequisites[3]",
        "binh-xet.toml: $.flag.prerequisites[4].kind",
        "binh-xet.toml: $.endorsements[1].vote",
        "binh-xet.toml: $.endorsements[1].vote.body",
        "binh-xet.toml: $.veto_policy.rules[1].effect",
        "binh-xet.toml: $.vetoes[1]",
        "binh-xet.toml: $.decisions[0]",
    } <= places


def test_a_vote_and_an_agreement_at_once_are_refused(folder):
    """One form, told once; and neither is none."""
    both = in_review(
        "agreement = {",
        'vote = { body = "Hội nghị", source = "x", ballot = { members = 4, in_favour = 4 }, threshold = { share = "2/3", source = "x" } }\nagreement = {',
    )
    start = REVIEW.index("agreement = {")
    neither = in_review(REVIEW[start : REVIEW.index("\n", start)], "")

    for change in (both, neither):
        (line,) = faults_of(folder([change]))
        assert line.startswith("binh-xet.toml: $.endorsements[1]: Suy tôn “don-vi-c” phải ghi đúng")


# Forms


@pytest.mark.parametrize(("kind", "text"), [(SheetDocument, SHEET), (ReviewDocument, REVIEW)])
def test_what_is_read_is_written_as_the_same(kind, text):
    """Plain data and back."""
    told = read(kind, parse_toml(text))

    assert told == read(kind, dump(told))


def plain(data):
    """TOML data as JSON has them."""
    return json.loads(json.dumps(data, default=str))


@pytest.mark.parametrize(("name", "text"), [("bang-diem", SHEET), ("binh-xet", REVIEW)])
def test_the_schema_takes_it_and_knows_every_key(name, text):
    """A misspelt key is refused at every depth."""
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(schema(f"season-{name}"))
    told = plain(parse_toml(text))

    assert [] == [error.message for error in validator.iter_errors(told)]
    whole = json.dumps(told)
    keys = [key for key in set(re.findall(r'"([a-z_]+)":', whole)) if key not in FREE]
    for key in sorted(keys):
        spoilt = json.loads(whole.replace(f'"{key}":', f'"{key}x":', 1))
        assert not validator.is_valid(spoilt), key


FREE = {f"don-vi-{letter}" for letter in "abcd"}
