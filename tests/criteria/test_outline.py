"""The outline of an award: what a reader sees, as text and as part of a page."""

import datetime as dt

import attrs
import pytest

from thidua.criteria import (
    Award,
    AwardKind,
    AwardObject,
    Note,
    Posthumous,
    Reading,
    Stated,
    all_of,
    any_of,
    attested,
    graded,
    held_times,
    not_,
    readings,
    route,
    subject_is,
)
from thidua.law import CIRCULAR_2024, LAW_2022
from thidua.records import AWARD_NAMES, CommendationType, Grade, Occupation, SubjectKind
from thidua.words import verbatim

ON = dt.date(2024, 6, 1)
LATER = dt.date(2025, 8, 5)


def judged(key, clause, *, text=LAW_2022):
    """A condition that somebody attests, worded by its key."""
    return attested(
        key, verbatim(f"Có {key}"), by=verbatim("Hội đồng"), source=text.cite(74, clause)
    )


SUDDEN = route("dot-xuat", judged("chien-cong", 1), source=LAW_2022.cite(74, 1))
MERIT = route(
    "cong-trang",
    graded(Grade.EXCELLENT, source=LAW_2022.cite(74, 1, "d")),
    judged("tin-nhiem", 1),
    source=LAW_2022.cite(74, 1, "d"),
    commends=CommendationType.MERIT,
)
AMBIGUOUS = readings(
    "pham-vi",
    Reading(key="hep", text=verbatim("hiểu hẹp"), criterion=judged("hep", 2)),
    Reading(
        key="rong",
        text=verbatim("hiểu rộng"),
        criterion=any_of(SUDDEN, MERIT, source=LAW_2022.cite(74, 1)),
        sources=(LAW_2022.cite(74, 2),),
    ),
    source=LAW_2022.cite(74, 2),
    text=verbatim("Phạm vi"),
)
AWARD = Award(
    name=AWARD_NAMES["huan-chuong-lao-dong-hang-ba"],
    kind=AwardKind.ORDER,
    subjects=tuple(SubjectKind),
    law=LAW_2022,
    article=LAW_2022.cite(74),
    conferred_by=(Note(verbatim("Chủ tịch nước"), LAW_2022.cite(77)),),
    criterion=any_of(
        route(
            "nguoi",
            judged("guong-mau", 1),
            any_of(SUDDEN, MERIT, source=LAW_2022.cite(74, 1)),
            subject_is(Occupation.WORKER, source=LAW_2022.cite(74, 1)),
            source=LAW_2022.cite(74, 1),
        ),
        route("mo", AMBIGUOUS, source=LAW_2022.cite(74, 2)),
        source=LAW_2022.cite(74),
    ),
    objects=(
        Stated(AwardObject.DIPLOMA, (LAW_2022.cite(12, 1),)),
        Stated(AwardObject.ORDER, (LAW_2022.cite(12, 1),)),
        Stated(AwardObject.FLAG, (LAW_2022.cite(12),)),
    ),
    posthumous=Stated(Posthumous.ALLOWED, (LAW_2022.cite(33, 1),)),
    occasions=(Note(verbatim("Mỗi năm một lần"), LAW_2022.cite(74, 3)),),
    notes=(Note(verbatim("Ghi *thêm*"), CIRCULAR_2024.cite(5)),),
)
CITED = "[khoản 1 Điều 74 Luật 06/2022/QH15]"
POINT_D = "[điểm d khoản 1 Điều 74 Luật 06/2022/QH15]"
TEXT = f"""\
“Huân chương Lao động hạng Ba” (HCLĐ hạng Ba)
Tên tiếng Anh: Labour Order, Third Class
Loại: huân chương; đối tượng: cá nhân, tập thể và hộ gia đình
Hạng: hạng Ba
Thứ tự liệt kê trong Luật 06/2022/QH15: 26
Hiện vật: bằng và huân chương [khoản 1 Điều 12 Luật 06/2022/QH15]
Hiện vật: cờ [Điều 12 Luật 06/2022/QH15]
Truy tặng: cá nhân được tặng hoặc truy tặng [khoản 1 Điều 33 Luật 06/2022/QH15]
Thời điểm: Mỗi năm một lần [khoản 3 Điều 74 Luật 06/2022/QH15]
Theo Điều 74 Luật 06/2022/QH15, áp dụng ngày 01/06/2024
Thẩm quyền: Chủ tịch nước [Điều 77 Luật 06/2022/QH15]

Tiêu chuẩn:
- Đạt một trong 2 nhánh sau [Điều 74 Luật 06/2022/QH15]

Nhánh 1. Thuộc đối tượng: công nhân (mã “nguoi”) {CITED}
  - Có guong-mau {CITED} (xác nhận: Hội đồng; mã “guong-mau”)
  - Đạt một trong các tiêu chuẩn, điều kiện sau
    - Nhánh “dot-xuat”: Có chien-cong {CITED} (xác nhận: Hội đồng; mã “chien-cong”)
    - Nhánh “cong-trang”: Đạt đồng thời các tiêu chuẩn, điều kiện sau {POINT_D}
      - Loại hình khen thưởng: công trạng
      - Được công nhận, xếp loại hoàn thành xuất sắc nhiệm vụ {POINT_D}
      - Có tin-nhiem {CITED} (xác nhận: Hội đồng; mã “tin-nhiem”)

Nhánh 2 (mã “mo”) [khoản 2 Điều 74 Luật 06/2022/QH15]
  - Phạm vi (mã “pham-vi”) [khoản 2 Điều 74 Luật 06/2022/QH15]
    - Cách hiểu 1 (mã “hep”, mặc định): hiểu hẹp
      - Có hep [khoản 2 Điều 74 Luật 06/2022/QH15] (xác nhận: Hội đồng; mã “hep”)
    - Cách hiểu 2 (mã “rong”): hiểu rộng [khoản 2 Điều 74 Luật 06/2022/QH15]
      - Đạt một trong các nhánh đã nêu ở trên: “dot-xuat” và “cong-trang” {CITED}

Quy tắc kèm theo:
- Ghi *thêm* [Điều 5 Thông tư 01/2024/TT-BNV]"""


def test_the_outline_as_text():
    """Whom a route is for first; a place not twice in a row; a route told above only named."""
    assert TEXT == AWARD.outline(ON)


def test_the_outline_as_part_of_a_page():
    """Headings for sections and routes, lists at the margin below them; neither name nor day."""
    page = AWARD.outline(ON, markdown=True)

    assert page.startswith("- Tên tiếng Anh: Labour Order, Third Class\n- Loại: huân chương")
    assert "- Theo Điều 74 Luật 06/2022/QH15\n" in page
    assert "01/06/2024" not in page
    assert "\n\n### Tiêu chuẩn\n\n- Đạt một trong 2 nhánh sau" in page
    assert f"\n\n#### Nhánh 1. Thuộc đối tượng: công nhân (mã “nguoi”) {CITED}\n\n- Có" in page
    assert "\n  - Nhánh “dot-xuat”: Có chien-cong" in page
    assert "\n\n### Quy tắc kèm theo\n\n- Ghi \\*thêm\\* [" in page
    assert page.endswith("]\n")


def test_both_forms_tell_the_same():
    """Line by line, apart from name, day and marks of layout."""
    text = [line.strip(" -:") for line in AWARD.outline(ON).splitlines()[1:] if line]
    page = AWARD.outline(ON, markdown=True).replace("\\", "").splitlines()

    told = [line.strip(" -#:") for line in page if line]
    assert [line.removesuffix(", áp dụng ngày 01/06/2024") for line in text] == told


@pytest.mark.parametrize(("locale", "mark"), [("vi", "(tạm áp dụng)"), ("en", "(provisional)")])
def test_what_rests_on_unread_wording_is_marked_and_the_mark_explained_once(locale, mark):
    """The circular ended on 5 August 2025; the Law had not."""
    lines = AWARD.outline(LATER, locale).splitlines()

    marked = [line for line in lines if mark in line]
    assert [True, False] == [line.startswith(mark) for line in marked]
    assert "01/2024/TT-BNV" in marked[1]
    assert mark not in AWARD.outline(LATER - dt.timedelta(days=1), locale)


def test_conditions_beside_the_routes_come_before_them():
    """What stands below a heading belongs to it."""
    beside = attrs.evolve(
        AWARD,
        criterion=all_of(AWARD.criterion, judged("chung", 5), source=LAW_2022.cite(74)),
    )
    lines = beside.outline(ON).splitlines()

    order = [
        next(n for n, line in enumerate(lines) if text in line) for text in ("chung", "Nhánh 1")
    ]
    assert sorted(order) == order


def test_a_way_without_a_name_has_a_heading_of_its_own():
    """An alternative beside named routes."""
    mixed = attrs.evolve(
        AWARD, criterion=any_of(MERIT, judged("rieng", 4), source=LAW_2022.cite(74))
    )
    lines = mixed.outline(ON).splitlines()

    at = lines.index("Nhánh 2")
    assert lines[at + 1].startswith("  - Có rieng [khoản 4 Điều 74")


def test_a_single_way_needs_no_heading():
    """One route is told in the list."""
    single = attrs.evolve(AWARD, criterion=any_of(MERIT, source=LAW_2022.cite(74)))

    assert "\n- Nhánh “cong-trang”: Đạt đồng thời" in single.outline(ON)


def test_a_route_in_two_places_is_told_once():
    """The second time it is named, with its place."""
    twice = attrs.evolve(
        AWARD,
        criterion=any_of(
            route("a", MERIT, judged("x", 1), source=LAW_2022.cite(74, 1)),
            route("b", MERIT, judged("y", 2), source=LAW_2022.cite(74, 2)),
            source=LAW_2022.cite(74),
        ),
    )
    outline = twice.outline(ON)

    assert 1 == outline.count("Có tin-nhiem")
    assert f"- Nhánh “cong-trang” đã nêu ở trên {POINT_D}" in outline


def test_the_readings_of_an_ambiguity_are_told_once():
    """The second time it is named, with its place and its mark."""
    twice = attrs.evolve(
        AWARD,
        criterion=any_of(
            route("a", AMBIGUOUS, judged("x", 1), source=LAW_2022.cite(74, 1)),
            route("b", AMBIGUOUS, judged("y", 2), source=LAW_2022.cite(74, 2)),
            source=LAW_2022.cite(74),
        ),
    )
    outline = twice.outline(ON)

    assert 1 == outline.count("Cách hiểu 1")
    assert (
        "- Phạm vi (mã “pham-vi”): các cách hiểu đã nêu ở trên"
        " [khoản 2 Điều 74 Luật 06/2022/QH15]\n"
    ) in outline
    assert 2 == twice.outline(dt.date(2026, 10, 1)).count("Phạm vi (mã “pham-vi”)")
    assert "ở trên [khoản 2 Điều 74 Luật 06/2022/QH15] (tạm áp dụng)" in twice.outline(
        dt.date(2026, 10, 1)
    )


def outline_of(*conditions):
    """The outline of an award that asks these."""
    criterion = all_of(*conditions, source=LAW_2022.cite(74))
    return attrs.evolve(AWARD, criterion=criterion).outline(ON)


def test_a_negation_that_words_itself_hides_what_it_denies():
    """“Chưa được tặng” needs no “được tặng” below it; a case made of parts is told."""
    held = held_times(AWARD_NAMES["giay-khen"], 1, source=LAW_2022.cite(74, 4))
    never = not_(held, source=LAW_2022.cite(74, 4), text=verbatim("Chưa được tặng"))
    neither = not_(
        all_of(held, judged("x", 5), source=LAW_2022.cite(74, 5)),
        source=LAW_2022.cite(74, 5),
        text=verbatim("Không phải cả hai"),
    )
    plain = not_(held, source=LAW_2022.cite(74, 6))
    lines = outline_of(never, neither, plain).splitlines()

    at = lines.index("- Chưa được tặng [khoản 4 Điều 74 Luật 06/2022/QH15]")
    told = lines[at + 1]
    assert "- Không phải cả hai. Trường hợp bị loại trừ [khoản 5 Điều 74 Luật 06/2022/QH15]" == told
    assert "  - Đạt đồng thời các tiêu chuẩn, điều kiện sau" == lines[at + 2]
    assert "- Không thuộc trường hợp sau [khoản 6 Điều 74 Luật 06/2022/QH15]" == lines[at + 5]
    assert lines[at + 6].startswith("  - Có ít nhất 01 lần")


def test_a_choice_of_one_is_no_choice():
    """What is not yet in force leaves a single alternative, which stands alone."""
    later = graded(Grade.GOOD, source=LAW_2022.cite(74, 2))
    later = attrs.evolve(later, since=dt.date(2025, 1, 1))
    choice = any_of(judged("x", 1), later, source=LAW_2022.cite(74, 1))

    assert f"\n- Có x {CITED}" in outline_of(choice, judged("y", 2))


def test_a_note_that_is_the_occasion_is_told_once():
    """Some declarations state the occasion among their rules."""
    repeated = attrs.evolve(AWARD, notes=(*AWARD.notes, *AWARD.occasions))

    assert TEXT == repeated.outline(ON)
