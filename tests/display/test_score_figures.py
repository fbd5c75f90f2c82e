"""Pictures of a scored round: every total is told, nothing lies on anything else, alike every time."""

import itertools
import sys
from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest

from thidua.clusters import Unit
from thidua.display import (
    contribution_figure,
    contribution_svg,
    stability_figure,
    stability_svg,
)
from thidua.errors import MissingExtra, UnknownName
from thidua.law import OrganiserRule
from thidua.scoring import (
    DirectEntry,
    Entry,
    Evidence,
    Item,
    PerOccurrence,
    Pot,
    PotKind,
    Section,
    Sheet,
    rank,
    sensitivity,
)

matplotlib = pytest.importorskip("matplotlib")

RULE = OrganiserRule("Quy chế của cụm", illustrative=True)
NAMES = ("Sở Công Thương tỉnh Bà Rịa – Vũng Tàu", "Ủy ban nhân dân phường Nghĩa Lộ", "Sở Nội vụ")


def per(sign, name):
    limits = {"floor": 0, "cap": None} if sign > 0 else {"floor": None, "cap": 0}
    return Item(id=name, name=name, method=PerOccurrence(points_each=sign, **limits))


def sheet(parts=2, **more):
    return Sheet(
        id="bang",
        name="Bảng điểm",
        sections=[
            Section(
                id=f"s{n}",
                name=f"{n + 1}. Chỉ tiêu kế hoạch",
                max_points=50,
                children=[
                    Item(
                        id=f"x{n}",
                        name=f"x{n}",
                        max_points=50,
                        method=DirectEntry(capped=True),
                    )
                ],
            )
            for n in range(parts)
        ],
        total=50 * parts,
        source=RULE,
        pots=[
            Pot(
                id="thuong",
                name="Điểm thưởng",
                kind=PotKind.BONUS,
                limit=None,
                items=[per(1, "b")],
            ),
            Pot(id="tru", name="Điểm trừ", kind=PotKind.PENALTY, limit=10, items=[per(-1, "p")]),
        ],
        **more,
    )


def ranked(rows, of=None):
    """Rank one unit for each row of values; None is left out."""
    of = of or sheet(len(rows[0]) - 2)
    items = [item.id for item in of.items()]
    units = [Unit(id=f"u{n}", name=f"{NAMES[n % 3]} {n + 1}") for n in range(len(rows))]
    evidence = Evidence(
        Entry(unit_id=unit.id, item_id=item, value=value)
        for unit, row in zip(units, rows, strict=True)
        for item, value in zip(items, row, strict=True)
        if value is not None
    )
    return rank(of.score_all(units, evidence), ties=(), source=RULE)


MANY = ranked([[10 + 7 * n % 40, 50 - 3 * n, 20 + n * n % 30, n % 4, n % 3] for n in range(15)])
FEW = ranked([[40, 30, 4, 1], [30, 45, 0, 0], [20, 20, 0, 8]])
OPEN = ranked([[40, None, 4, 1], [30, 45, None, 0], [20, 20, 0, None]])


def texts(figure):
    (axes,) = figure.axes
    return [text.get_text() for text in axes.texts]


def boxes(figure):
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    renderer = FigureCanvasAgg(figure).get_renderer()
    (axes,) = figure.axes
    return [(text.get_text(), text.get_window_extent(renderer)) for text in axes.texts]


def overlapping(figure):
    return [
        (one, other)
        for (one, first), (other, second) in itertools.combinations(boxes(figure), 2)
        if first.x0 + 1 < second.x1
        and second.x0 + 1 < first.x1
        and first.y0 + 1 < second.y1
        and second.y0 + 1 < first.y1
    ]


def pictures():
    for ranking in (FEW, MANY, OPEN):
        yield contribution_figure(ranking)
        yield stability_figure(sensitivity(ranking, sheet(len(ranking.rows[0].card.sections))))
    for ranking in (FEW, MANY):
        of = sheet(len(ranking.rows[0].card.sections))
        yield stability_figure(sensitivity(ranking, of), "s1")
        yield stability_figure(sensitivity(ranking, of), "s0", locale="en")


def test_no_text_lies_on_another_nor_leaves_the_sheet():
    """With three units and with fifteen, known and unknown, in both languages."""
    for figure in pictures():
        assert [] == overlapping(figure)
        wide, high = figure.get_size_inches() * figure.dpi
        for text, box in boxes(figure):
            assert -1 <= box.x0 <= box.x1 <= wide + 1, text
            assert -1 <= box.y0 <= box.y1 <= high + 1, text


def test_every_unit_has_its_place_its_total_and_its_parts():
    """In the order of the ranking, with the names of all parts in the key."""
    told = texts(contribution_figure(FEW))

    for text in ("73", "75", "1", "2", "3", "1. Chỉ tiêu kế hoạch", "Điểm thưởng", "Điểm trừ"):
        assert text in told
    assert told.index("75") < told.index("73")
    assert "Số liệu minh họa." in told
    assert "chưa rõ" not in told


def test_what_is_not_known_is_drawn_apart_and_never_as_zero():
    """Hatched, with the bounds of the total beside it, and an arrow where there is no limit."""
    figure = contribution_figure(OPEN)
    told = texts(figure)

    assert {"chưa rõ", "43…93", "75…", "30…40", "→"} <= set(told)
    hatches = {patch.get_hatch() for patch in figure.axes[0].patches}
    assert "\\\\" in hatches
    assert "Kết quả tạm thời: còn đơn vị thiếu số liệu." in told


def test_bars_are_as_long_as_their_points():
    """Penalties stand left of the zero line, all else right of it."""
    figure = contribution_figure(FEW)
    patches = figure.axes[0].patches
    fifty = [p for p in patches if p.get_hatch() == "////" and p.get_width() != 0.3]
    lengths = sorted(p.get_width() for p in fifty)

    assert 2 == len(lengths)
    assert 8 == pytest.approx(lengths[1] / lengths[0])


def test_a_limit_on_the_total_is_drawn_left():
    """What it takes away is a block of its own."""
    of = sheet(2, limit=60)
    told = texts(contribution_figure(ranked([[40, 30, 0, 0], [10, 10, 0, 0]], of)))

    assert "−10" in told
    assert any("giới hạn" in text for text in told)


def test_thirds_are_marked_as_nearly_so():
    """Two decimals at most, and a sign where they are not all."""
    told = texts(contribution_figure(ranked([[Fraction(100, 3), 30, 0, 0]])))

    assert {"≈33,33", "≈63,33"} <= set(told)


def test_more_sections_than_colours_differ_in_hatching():
    """The ninth looks like no other."""
    figure = contribution_figure(ranked([[50] * 9 + [0, 0]]))
    looks = [(p.get_facecolor(), p.get_hatch()) for p in figure.axes[0].patches]

    # Nine sections and two pots in the key, the same nine again in the bar.
    assert 11 == len(set(looks))


def test_the_exact_factors_are_told_beside_their_bars():
    """u1 leads with 75; u0 overtakes where the first part counts 6/5 times."""
    found = sensitivity(FEW, sheet())
    told = " ".join(texts(stability_figure(found)))

    assert Fraction(6, 5) == found.of("s0").leader.high.factor
    assert "×1,2: " in told
    assert "đơn vị dẫn đầu không đổi" in told


def test_crossings_are_ringed_where_two_units_exchange_places():
    """Once, at 6/5: u0 and u1; the third is never reached."""
    figure = stability_figure(sensitivity(FEW, sheet()), "s0")
    rings = [line for line in figure.axes[0].lines if line.get_marker() == "o"]

    assert 1 == len(rings)
    (ends,) = {tuple(line.get_xdata()) for line in rings}
    grid = {text.get_text(): text.get_position()[0] for text in figure.axes[0].texts}
    assert grid["×1"] < ends[0] < grid["×4/3"]
    assert "×1,2" in grid


def test_units_that_are_level_are_named():
    """No ring shows them."""
    ranking = ranked([[40, 30, 0, 0], [40, 30, 0, 0]])
    told = " ".join(texts(stability_figure(sensitivity(ranking, sheet()), "s0")))

    assert "Hiện bằng điểm: Sở Công Thương" in told


def test_what_cannot_be_told_is_said_in_the_picture():
    """With whose figures are missing."""
    for part in (None, "s0"):
        told = " ".join(texts(stability_figure(sensitivity(OPEN, sheet()), part)))
        assert "Chưa xác định được" in told
        assert "(x1)" in told


def test_svgs_are_text_that_can_be_read_and_are_alike_every_time():
    """With a title and a description that tells every unit; the caller's settings do not matter."""
    found = sensitivity(FEW, sheet())
    for make in (
        lambda: contribution_svg(FEW, title="Cụm <A> & “B”"),
        lambda: stability_svg(found, title="Cụm <A> & “B”"),
        lambda: stability_svg(found, "s0", title="Cụm <A> & “B”"),
    ):
        svg = make()
        with matplotlib.rc_context({"font.family": "monospace", "svg.hashsalt": None}):
            assert svg == make()
        root = ET.fromstring(svg)
        space = "{http://www.w3.org/2000/svg}"
        assert "Cụm <A> & “B”" == root.findtext(f"{space}title")
        assert "Vũng Tàu 1" in root.findtext(f"{space}desc")
        words = [element.text for element in root.iter(f"{space}text")]
        assert any(word and "Sở Công Thương" in word for word in words)


def test_unknown_parts_and_languages_are_refused():
    """Before anything is drawn."""
    with pytest.raises(UnknownName):
        stability_figure(sensitivity(FEW, sheet()), "khong-co")
    with pytest.raises(UnknownName):
        contribution_figure(FEW, locale="fr")


def test_without_the_package_the_extra_is_named(monkeypatch):
    """The sentence says what to install."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    with pytest.raises(MissingExtra, match=r"thidua\[figures\]"):
        contribution_svg(FEW)
