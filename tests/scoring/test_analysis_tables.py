"""Tables in and out: exact numbers in every frame, escaped pages, and faults told by row."""

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.errors import BadInput, InvalidValue, UnknownName
from thidua.law import OrganiserRule
from thidua.numbers import Rounding
from thidua.scoring import (
    NO_TARGET,
    AllOrNothing,
    CompoundLadder,
    CompoundStep,
    DirectEntry,
    Entry,
    Evidence,
    Exemption,
    Fact,
    Facts,
    Field,
    InputKind,
    Is,
    Item,
    Proportional,
    Section,
    Sheet,
    Table,
    Veto,
    VetoEffect,
    VetoPolicy,
    VetoRule,
    card_table,
    contribution_table,
    evidence_from_rows,
    evidence_table,
    rank,
    ranking_table,
    sensitivity,
    separation,
)
from thidua.words import say

RULE = OrganiserRule("Quy chế chấm điểm của cụm thử nghiệm")
COMPOUND = CompoundLadder(
    facts=[
        Fact(id="co-banner", name="có pa nô", kind=InputKind.YES_NO),
        Fact(id="ty-le", name="tỷ lệ", kind=InputKind.NUMBER, unit="%"),
    ],
    steps=[CompoundStep(points=20, when=[Is(fact="co-banner", value=True)])],
    otherwise=0,
)
SHEET = Sheet(
    id="bang",
    name="Bảng điểm",
    sections=[
        Section(
            id="mot",
            name="Một <&>",
            max_points=80,
            children=[
                Item(
                    id="x",
                    name="Xuất khẩu",
                    max_points=30,
                    method=Proportional(target=None, capped=True),
                ),
                Item(id="y", name="Ban hành", max_points=30, method=AllOrNothing()),
                Item(id="c", name="Tuyên truyền", max_points=20, method=COMPOUND),
            ],
        ),
        Section(
            id="hai",
            name="Hai",
            max_points=20,
            children=[Item(id="z", name="z", max_points=20, method=DirectEntry(capped=True))],
        ),
    ],
    total=100,
    source=RULE,
)


def entry(unit, item, value, **more):
    return Entry(unit_id=unit, item_id=item, value=value, **more)


FOUND = Evidence(
    [
        entry("a", "x", 90, target=270, documents=["BC 1", "BC 2"], note="quý IV"),
        entry("a", "y", True),
        entry("a", "c", {"co-banner": True, "ty-le": "60.5"}),
        entry("a", "z", "7.25", illustrative=True),
        entry("b", "x", 10, target=30, source=OrganiserRule("Báo cáo 5")),
        entry("b", "y", False),
        entry("b", "c", {"co-banner": False}),
        entry("b", "z", None),
    ]
)
RANKING = rank(SHEET.score_all("ab", FOUND), ties=(), source=RULE)
WHOLE = FOUND.with_entry(entry("b", "z", 1))
KNOWN = rank(SHEET.score_all("ab", WHOLE), ties=(), source=RULE)
TABLES = [
    ranking_table(RANKING),
    ranking_table(KNOWN),
    card_table(RANKING.rows[0].card),
    card_table(RANKING.rows[1].card),
    contribution_table(RANKING),
    separation(RANKING, 1).table(),
    sensitivity(KNOWN, SHEET).table(),
    evidence_table(FOUND),
]

tables = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.title.text[:20])


def test_a_ranking_has_a_row_for_each_unit():
    """Place, total, ratio and every top part; unknown totals have bounds beside them."""
    first, second = ranking_table(RANKING).rows

    assert (1, "a", Fraction(269, 4), Fraction(269, 400)) == (
        first["place"],
        first["unit_id"],
        first["total"],
        first["ratio"],
    )
    assert (Fraction(60), Fraction(29, 4)) == (first["part.mot"], first["part.hai"])
    assert (None, 10, 30) == (second["total"], second["total_low"], second["total_high"])
    assert "total_low" not in ranking_table(KNOWN).rows[0]


def test_a_card_has_a_row_for_each_line():
    """With its depth, value and reason; what is missing is flagged, not zero."""
    rows = card_table(RANKING.rows[1].card).rows

    assert ["mot", "x", "y", "c", "hai", "z"] == [row["id"] for row in rows]
    assert [0, 1, 1, 1, 0, 1] == [row["depth"] for row in rows]
    assert (None, True, 0, 20) == (
        rows[-1]["points"],
        rows[-1]["missing"],
        rows[-1]["points_low"],
        rows[-1]["points_high"],
    )
    assert (10, False) == (rows[1]["value"], rows[2]["value"])


@tables
def test_rows_and_columns_hold_the_same(table):
    """Never a float, and every column as long as the table."""
    columns = table.columns()

    assert table.rows == [
        {key: values[n] for key, values in columns.items()} for n in range(len(table))
    ]
    assert not any(isinstance(value, float) for values in columns.values() for value in values)


@tables
def test_pages_are_well_formed_and_escaped(table):
    """Nothing of a name is read as markup; headings are marked as such."""
    page = table._repr_html_()
    root = ET.fromstring(re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL))

    assert len(table) == len(root.findall(".//tbody/tr"))
    assert all("col" == cell.get("scope") for cell in root.findall(".//thead//th"))
    assert "Một <&>" not in page


@tables
def test_terminals_get_aligned_columns(table):
    """Every line of the table is as wide as its rule, or ends earlier."""
    lines = str(table).splitlines()
    rule = next(line for line in lines if line.startswith("─"))
    start = lines.index(rule)

    assert str(table) == repr(table)
    end = len(lines) - len(table.notes)
    assert all(len(line) <= len(rule) for line in lines[start:end])


def test_headings_speak_the_language_asked_for():
    """As columns of a frame too."""
    assert "Bảng xếp hạng" == str(ranking_table(KNOWN)).splitlines()[0]
    vietnamese = ranking_table(KNOWN).columns(headings=True)
    english = ranking_table(KNOWN, locale="en").columns(headings=True)

    assert "tổng điểm" in vietnamese
    assert "total points" in english
    with pytest.raises(UnknownName):
        ranking_table(KNOWN, locale="fr")


def test_no_column_is_lost_to_an_equal_heading():
    """A section named as a column of the table, and bounds of several parts."""
    section = attrs.evolve(SHEET.sections[1], name="đơn vị")
    sheet = attrs.evolve(SHEET, sections=[SHEET.sections[0], section])
    ranking = rank(sheet.score_all("ab", FOUND), ties=(), source=RULE)
    table = ranking_table(ranking)

    assert len(table.fields) == len(table.columns(headings=True))
    assert "đơn vị (unit_name)" in table.columns(headings=True)


def test_numbers_leave_as_fractions_decimals_or_text():
    """A third is no decimal unless somebody says how to round it."""
    found = contribution_table(KNOWN)
    row = next(
        n for n, told in enumerate(found.rows) if told["unit_id"] == "b" and told["id"] == "z"
    )

    share = found.columns(numbers="text")["share"]
    assert "1/11" == share[row]
    with pytest.raises(InvalidValue, match=r"“share”, dòng \d+: .*"):
        found.columns(numbers="decimal")
    rounded = found.columns(numbers="decimal", step=Fraction(1, 1000), rounding=Rounding.HALF_UP)
    assert Decimal("0.091") == rounded["share"][row]
    with pytest.raises(InvalidValue, match="làm tròn"):
        found.columns(numbers="decimal", step=1)


def test_pandas_keeps_fractions():
    """As objects that still add up exactly."""
    pandas = pytest.importorskip("pandas")
    frame = ranking_table(KNOWN).to_frame(pandas.DataFrame)

    assert Fraction(269, 4) + 11 == frame["total"].sum()
    assert ["a", "b"] == list(frame["unit_id"])


def test_polars_has_a_type_for_decimals():
    """Of fractions it makes floats without a word, which is refused."""
    polars = pytest.importorskip("polars")
    found = ranking_table(KNOWN)

    frame = found.to_frame(polars.DataFrame, numbers="decimal", step="0.01", rounding=Rounding.DOWN)
    assert Decimal("67.25") == frame["total"][0]
    with pytest.raises(InvalidValue, match="dấu phẩy động"):
        found.to_frame(polars.DataFrame)


@tables
def test_typed_frames_take_every_table(table):
    """As decimals and as text; a column of numbers and words is text then."""
    polars = pytest.importorskip("polars")
    makers = [polars.DataFrame]
    try:
        import pyarrow as pa
    except ImportError:
        pass
    else:
        makers.append(pa.table)
    for make in makers:
        cents = {"step": "0.01", "rounding": Rounding.HALF_UP}
        frame = table.to_frame(make, numbers="decimal", **cents)
        assert len(table) == len(frame)
        assert len(table) == len(table.to_frame(make, numbers="text"))


def test_a_column_of_numbers_and_words_is_text_for_typed_frames():
    """Exact rows keep what was reported."""
    found = evidence_table(FOUND)

    assert {"90", "true", "7.25"} < set(found.columns(numbers="text")["value"])
    assert {Fraction(90), True} < set(found.columns()["value"])
    with pytest.raises(InvalidValue, match="float"):
        found.columns(numbers="float")


def test_a_table_with_a_short_row_or_a_name_used_twice_is_refused():
    """Before anybody reads a shifted column."""
    name = Field(key="a", heading=say("tên"))

    with pytest.raises(InvalidValue, match="ô"):
        Table(title=say("tên"), fields=[name], cells=[["x", "y"]])
    with pytest.raises(InvalidValue, match="trùng tên"):
        Table(title=say("tên"), fields=[name, name], cells=[])


def same(one, other):
    return sorted(map(repr, one)) == sorted(map(repr, other))


def test_evidence_goes_out_and_comes_back():
    """Values, targets, facts, documents, notes and sources."""
    for numbers in ("exact", "text"):
        rows = evidence_table(FOUND).records(numbers=numbers)
        assert same(FOUND, evidence_from_rows(rows, SHEET))


def test_pandas_and_polars_rows_come_back():
    """Read as text, as the error asks for."""
    pandas = pytest.importorskip("pandas")
    polars = pytest.importorskip("polars")
    table = evidence_table(FOUND)
    columns = table.columns(numbers="text")
    columns["fact.co-banner"] = [None if v is None else str(v) for v in columns["fact.co-banner"]]
    frame = pandas.DataFrame(columns, dtype="str")
    assert same(FOUND, evidence_from_rows(frame.to_dict("records"), SHEET))
    frame = polars.DataFrame(columns)
    assert same(FOUND, evidence_from_rows(frame.to_dicts(), SHEET))


def test_empty_cells_are_unknown_never_zero():
    """None, NaN of all kinds, and blanks."""
    pandas = pytest.importorskip("pandas")
    nothing = [None, float("nan"), Decimal("NaN"), " ", pandas.NA, pandas.NaT]
    for value in nothing:
        rows = [{"unit_id": "a", "item_id": "z", "value": value, "target": value, "note": value}]
        (found,) = evidence_from_rows(rows, SHEET)
        assert found == entry("a", "z", None)


def test_whole_numbers_of_numpy_are_numbers():
    """And its truth values are truth values."""
    numpy = pytest.importorskip("numpy")
    rows = [
        {"unit_id": "a", "item_id": "z", "value": numpy.int64(7)},
        {"unit_id": "a", "item_id": "y", "value": numpy.bool_(True)},
    ]

    assert [7, True] == [found.value for found in evidence_from_rows(rows, SHEET)]


@pytest.mark.parametrize("value", [90.0, 94.9, float("inf")])
def test_floats_are_refused_with_the_cell_and_the_way_out(value):
    """Whole ones too: whether a column is read must not hang on the luck of its values."""
    with pytest.raises(BadInput) as caught:
        evidence_from_rows([{"unit_id": "a", "item_id": "z", "value": value}], SHEET)

    (line,) = caught.value.lines()
    assert line.startswith("Dòng 1, cột “value”")
    assert "dtype=str" in line


def test_words_for_met_and_for_no_target():
    """As people write them."""
    rows = [
        {"unit_id": "a", "item_id": "y", "value": "Đạt"},
        {"unit_id": "b", "item_id": "y", "value": "không đạt"},
        {"unit_id": "a", "item_id": "x", "value": "5", "target": "không giao"},
        {"unit_id": "b", "item_id": "x", "value": 5, "target": NO_TARGET},
    ]
    found = evidence_from_rows(rows, SHEET, source=RULE, illustrative=True)

    assert [True, False, 5, 5] == [told.value for told in found]
    assert [NO_TARGET, NO_TARGET] == [told.target for told in found][2:]
    assert all(told.source == RULE and told.illustrative for told in found)


def test_all_faults_come_at_once_by_row_and_column():
    """With what the name may have meant."""
    rows = [
        {"unit_id": "a", "item_id": "zz", "value": 1, "Target": 3},
        {"unit_id": None, "item_id": "z", "value": 1},
        {"unit_id": "a", "item_id": "z", "value": "95,5", "target": 1.5},
        {"unit_id": "b", "item_id": "z", "value": 1},
        {"unit_id": "b", "item_id": "z", "value": 2},
        {"unit_id": "b", "item_id": "c", "value": 2, "fact.ty-le": 60},
    ]
    with pytest.raises(BadInput) as caught:
        evidence_from_rows(rows, SHEET)

    lines = caught.value.lines()
    assert "Cột “Target”" in lines[0]
    assert "“target”" in lines[0]
    assert [1, 2, 3, 3, 5, 6] == [
        int(re.match(r"Dòng (\d+), cột", line).group(1)) for line in lines[1:]
    ]
    assert "ở dòng 4" in lines[5]
    assert not any(line.endswith("..") for line in lines)


def test_what_was_not_assigned_is_named_below():
    """It is no row of the table."""
    exempt = Exemption(unit_id="b", item_id="hai", by="Hội đồng", source=RULE)
    table = evidence_table(attrs.evolve(FOUND, exemptions=[exempt]))

    assert "hai (b)" in str(table)
    assert len(FOUND) == len(table)


values = st.one_of(st.none(), st.fractions(max_denominator=60), st.booleans())


@given(
    st.dictionaries(st.tuples(st.sampled_from("abcd"), st.sampled_from("xyz")), values), st.data()
)
def test_any_evidence_comes_back(told, data):
    """Whatever was reported, with or without targets and baselines, through text and back."""
    numbers = st.none() | st.fractions(max_denominator=60)
    found = Evidence(
        entry(unit, item, value, target=data.draw(numbers), baseline=data.draw(numbers))
        for (unit, item), value in told.items()
    )
    for numbers_ in ("exact", "text"):
        rows = evidence_table(found).records(numbers=numbers_)
        assert found == evidence_from_rows(rows, SHEET)


def test_facts_stay_facts():
    """One that is not told stays unknown."""
    (found,) = evidence_from_rows([{"unit_id": "a", "item_id": "c", "fact.ty-le": "60"}], SHEET)

    assert Facts({"ty-le": 60}) == found.value


def test_units_without_a_place_stand_last_with_the_reason():
    """Whoever is not considered keeps its card and its line."""
    rule = VetoRule(
        ground="thanh-tra",
        name="Kết luận thanh tra",
        effect=VetoEffect.NOT_CONSIDERED,
        source=RULE,
    )
    veto = Veto(
        unit_id="a", ground="thanh-tra", by="Thanh tra tỉnh", on=dt.date(2025, 12, 1), source=RULE
    )
    ranking = rank(
        KNOWN.cards,
        ties=[],
        source=RULE,
        vetoes=[veto],
        veto_policy=VetoPolicy(source=RULE, others_move_up=True, rules=[rule]),
        on=dt.date(2025, 12, 20),
    )
    rows = ranking_table(ranking).rows

    assert [("b", 1), ("a", None)] == [(row["unit_id"], row["place"]) for row in rows]
    assert "Thanh tra tỉnh" in str(rows[1]["notes"])
    assert "chưa xếp hạng" in str(ranking_table(ranking))


def test_cards_and_rankings_show_themselves_in_notebooks():
    """As the tables do."""
    assert ranking_table(KNOWN)._repr_html_() == KNOWN._repr_html_()
    card = KNOWN.cards[0]
    assert card_table(card)._repr_html_() == card._repr_html_()


def test_answers_print_as_their_account_and_show_short_in_a_shell():
    """What is printed is for people; what a shell shows does not run over pages."""
    for told in (KNOWN, KNOWN.cards[0], separation(KNOWN, 1), sensitivity(KNOWN, SHEET)):
        assert told.explain() == str(told)
        assert "children" not in repr(told)
