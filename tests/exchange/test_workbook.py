"""The workbook that units fill in: what it looks like, what reads back, and what is refused."""

import datetime as dt
import io
import random
import re
import zipfile
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.clusters import Unit
from thidua.errors import BadInput, InvalidValue, MissingExtra
from thidua.exchange import (
    dump_workbook,
    load_evidence,
    load_workbook,
    load_workbooks,
    save_workbook,
)
from thidua.law import Citation, OrganiserRule
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
    InputKind,
    Is,
    Item,
    Ladder,
    LeaderBy,
    LowerIsBetter,
    Panel,
    PanelRule,
    PerOccurrence,
    Points,
    Pot,
    PotKind,
    Proportional,
    Reduction,
    Section,
    Sheet,
    Step,
    TargetAndLeader,
    Unseen,
    Within,
    WithoutTarget,
    ZeroTarget,
    entry_of,
)

openpyxl = pytest.importorskip("openpyxl")

RULE = OrganiserRule("Quyết định 12/QĐ-CTD, Điều 3")
UNITS = (
    Unit(id="so-a", name="Sở A"),
    Unit(id="so-b", name="Sở B"),
    Unit(id="so-c", name="=Sở/C* dài quá ba mươi mốt ký tự của tên trang", illustrative=True),
)


class Own:
    """A method of the user's own, which says nothing of its inputs."""

    monotone = None

    def bounds(self, item):
        from thidua.scoring import Bounds

        return Bounds(0, item.max_points)

    def score(self, item, entry, context):
        from thidua.words import say

        return Points(0, say("riêng"))


def item(name, method, points=10, **more):
    return Item(id=name, name=f"Tiêu chí {name}", max_points=points, method=method, **more)


def make_sheet():
    compound = CompoundLadder(
        facts=[
            Fact(id="ke-hoach", name="kế hoạch", kind=InputKind.YES_NO),
            Fact(id="ty-le", name="tỷ lệ", kind=InputKind.NUMBER, unit="%"),
            Fact(id="so-lop", name="số lớp", kind=InputKind.COUNT),
        ],
        steps=[
            CompoundStep(
                points=10,
                when=[Is(fact="ke-hoach", value=True), Within(fact="ty-le", at_least=95)],
            )
        ],
        otherwise=0,
    )
    leader = TargetAndLeader(
        met_share="1/2",
        leader_by=LeaderBy.RATIO,
        zero_target=ZeroTarget.AS_WITHOUT_TARGET,
        without_target=WithoutTarget.AGAINST_BEST,
    )
    steps = [Step(at_least=95, points=10), Step(at_least=80, below=95, points=5)]
    inner = Section(
        id="p1a",
        name="1a. Chỉ tiêu chung",
        max_points=30,
        children=[
            item("ty-le", Proportional(target=100, capped=True), unit="%", proof="báo cáo"),
            item("chi-tieu", Proportional(target=None, capped=True), unit="tỷ đồng"),
            item("dan-dau", leader),
        ],
    )
    return Sheet(
        id="bang-2025",
        name="Bảng điểm 2025",
        version=2,
        total=130,
        source=RULE,
        sections=[
            Section(
                id="p1",
                name="1. Chỉ tiêu",
                max_points=60,
                children=[
                    inner,
                    item("bac", Ladder(steps=steps, otherwise=0), unit="%"),
                    item("bac-nguyen", Ladder(steps=steps, otherwise=0, whole_numbers=True)),
                    item(
                        "bac-am",
                        Ladder(
                            steps=[Step(at_least=0, points=10)],
                            otherwise=0,
                            whole_numbers=True,
                            least=-100,
                        ),
                    ),
                ],
            ),
            Section(
                id="p2",
                name="2. Phong trào",
                max_points=70,
                children=[
                    item("dat", AllOrNothing()),
                    item("nhap", DirectEntry(capped=False)),
                    item("nhieu", compound),
                    item("it-hon", LowerIsBetter(target=None, zero_at=None)),
                    item("giam", Reduction(by="0.05", pro_rata=True)),
                    item("hoi-dong", Panel(raters=["Sở Nội vụ", "=Ban"], rule=PanelRule.MEAN)),
                    item("rieng", Own(), points=5),
                    item("chua-doc", Unseen(), points=5),
                ],
            ),
        ],
        pots=[
            Pot(
                id="thuong",
                name="Điểm thưởng",
                kind=PotKind.BONUS,
                limit=5,
                items=[item("sang-kien", PerOccurrence(points_each=2, floor=0, cap=None), None)],
            ),
            Pot(
                id="tru",
                name="Điểm trừ",
                kind=PotKind.PENALTY,
                limit=None,
                items=[item("vi-pham", PerOccurrence(points_each=-2, floor=None, cap=0), None)],
            ),
        ],
    )


SHEET = make_sheet()

texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")),
    st.sampled_from(
        [
            "=1+1",
            "+84 24",
            "-5",
            "@so",
            "\tthụt",
            "\rxuống",
            "a\r\nb\n",
            "'nháy",
            '"trích"; "dẫn"',
            "#N/A",
            "TRUE",
            "12345",
            "🏆",
            "\u202eمرحبا",
            "Luật 06/2022/QH15",
            "X (minh họa)",
            "X (văn bản của đơn vị)",
            "  ",
            "x005F_",
        ]
    ),
)
filled = texts.filter(lambda text: text.strip())
sources = st.one_of(
    st.none(),
    st.builds(OrganiserRule, filled, illustrative=st.booleans()),
    st.just(Citation("Luật", "06/2022/QH15", "23", "1", "a")),
)
amounts = st.one_of(
    st.integers(0, 10**20).map(Fraction),
    st.fractions(min_value=0),
    st.decimals(min_value=0, max_value=10**6, places=3).map(Fraction),
)
yes = st.booleans()
counts = st.integers(0, 10**6).map(Fraction)
points = st.fractions(0, 10)
GIVEN = {
    "ty-le": {"": amounts},
    "chi-tieu": {"": amounts, "chi-tieu": amounts.filter(bool)},
    "dan-dau": {"": amounts, "chi-tieu": st.one_of(amounts, st.just(NO_TARGET))},
    "bac": {"": st.one_of(amounts, amounts.map(lambda value: -value))},
    "bac-nguyen": {"": counts},
    "bac-am": {"": st.integers(-100, 100).map(Fraction)},
    "dat": {"": yes},
    "nhap": {"": points},
    "nhieu": {"ke-hoach": yes, "ty-le": amounts, "so-lop": counts},
    "it-hon": {"": amounts, "chi-tieu": amounts},
    "giam": {"": amounts, "ky-goc": amounts},
    "hoi-dong": {"Sở Nội vụ": points, "=Ban": points},
    "rieng": {"": st.one_of(yes, amounts)},
    "sang-kien": {"": counts},
    "vi-pham": {"": counts},
}
UNDER = {
    "p1": ["ty-le", "chi-tieu", "dan-dau", "bac", "bac-nguyen", "bac-am"],
    "p1a": ["ty-le", "chi-tieu", "dan-dau"],
    "p2": ["dat", "nhap", "nhieu", "it-hon", "giam", "hoi-dong", "rieng"],
    "thuong": ["sang-kien"],
    "tru": ["vi-pham"],
}
PARTS = [*UNDER, "chua-doc", *GIVEN]


@st.composite
def rounds(draw):
    """Evidence of one to three units in the order of units and items, as files tell it."""
    units = UNITS[: draw(st.integers(1, 3))]
    entries, exemptions = [], []
    for unit in units:
        parts = draw(st.lists(st.sampled_from(PARTS), max_size=2, unique=True))
        exempt = {name for part in parts for name in UNDER.get(part, [part])}
        exemptions += [
            Exemption(
                unit_id=unit.id,
                item_id=part,
                by=draw(filled.filter(lambda text, own=unit.id: text != own)),
                source=draw(sources.filter(bool)),
                on=draw(st.none() | st.dates()),
                note=draw(texts),
            )
            for part in parts
        ]
        for name, inputs in GIVEN.items():
            if draw(st.booleans()):
                values = {key: draw(st.none() | some) for key, some in inputs.items()}
                if name in exempt:
                    values = dict.fromkeys(values)
                entries.append(
                    entry_of(
                        unit.id,
                        SHEET.item(name),
                        values,
                        source=draw(sources),
                        documents=draw(st.lists(texts, max_size=2)),
                        note=draw(texts),
                        illustrative=draw(st.booleans()),
                    )
                )
    return units, Evidence(entries, exemptions=exemptions)


@settings(max_examples=25)
@given(rounds(), st.sampled_from(["vi", "en"]))
def test_what_was_written_reads_back(told, locale):
    """Every method, unknowns, exact fractions, exemptions and odd texts."""
    units, evidence = told
    data = dump_workbook(SHEET, units, evidence, locale=locale)
    assert evidence == load_workbook(data, SHEET, units)


SAMPLE = Evidence(
    [
        Entry(
            unit_id="so-a",
            item_id="ty-le",
            value="95.5",
            source=OrganiserRule("Báo cáo số 5", illustrative=True),
            documents=["12/BC", "13/BC"],
            note="=HYPERLINK()",
        ),
        Entry(unit_id="so-a", item_id="chi-tieu", value="1/3", target=3),
        Entry(unit_id="so-a", item_id="dat", value=True),
        Entry(unit_id="so-b", item_id="dan-dau", value=5, target=NO_TARGET),
    ],
    exemptions=[
        Exemption(
            unit_id="so-b", item_id="p1a", by="UBND tỉnh", source=RULE, on=dt.date(2025, 1, 2)
        ),
    ],
)
SAMPLE = attrs.evolve(SAMPLE, entries=SAMPLE.entries[:3])


def open_book(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def packed(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def place_of(worksheet, code, column="I"):
    """Return the cell of a row, found as a person finds it: by its visible code."""
    (row,) = [cell.row for cell in worksheet["D"] if cell.value == code and cell.row > 6]
    return worksheet[f"{column}{row}"]


def changed(change, evidence=SAMPLE, units=UNITS[:2]):
    book = open_book(dump_workbook(SHEET, units, evidence))
    change(book)
    return packed(book)


def faults_of(data, units=UNITS[:2], sheet=SHEET):
    with pytest.raises(BadInput) as caught:
        load_workbook(data, sheet, units)
    return list(caught.value.lines())


def typed(code, value, *, column="I", number_format=None, kind=None):
    """Return what a person did: typed one cell of the worksheet of “Sở A”."""

    def change(book):
        worksheet = book["Sở A"]
        cell = place_of(worksheet, code, column)
        cell.value = value
        if kind is not None:
            cell.data_type = kind
        if number_format is not None:
            cell.number_format = number_format

    return changed(change)


def read_typed(code, value, **more):
    return load_workbook(typed(code, value, **more), SHEET, UNITS[:2]).get("so-a", code)


@pytest.mark.parametrize(
    ("code", "value", "more", "read"),
    [
        ("bac", 95.5, {}, Fraction("95.5")),
        ("bac", "95,5", {}, Fraction("95.5")),
        ("bac", "95.5", {}, Fraction("95.5")),
        ("bac", 0.955, {"number_format": "0.0%"}, Fraction("95.5")),
        ("bac", "95,5 %", {}, Fraction("95.5")),
        ("bac", -5, {}, Fraction(-5)),
        ("bac", "−5", {}, Fraction(-5)),
        ("bac", 0, {}, Fraction(0)),
        ("bac", "-", {}, None),
        ("bac", "chưa rõ", {}, None),
        ("bac", "phân số 1/3", {}, Fraction(1, 3)),
        ("dat", "chưa rõ", {}, None),
        ("dat", "Không đạt", {}, False),
        ("vi-pham", 0, {}, Fraction(0)),
    ],
)
def test_a_cell_is_read_as_the_page_on_excel_says(code, value, more, read):
    assert read == read_typed(code, value, **more).value


def test_a_blank_cell_is_unknown_and_makes_no_entry():
    assert read_typed("bac", None) is None
    assert read_typed("bac", "   ") is None


def test_facts_targets_and_baselines_are_read_from_rows_of_their_own():
    def change(book):
        worksheet = book["Sở A"]
        place_of(worksheet, "nhieu.ke-hoach").value = "có"
        place_of(worksheet, "nhieu.ty-le").value = "96%"
        place_of(worksheet, "giam").value = 3
        place_of(worksheet, "giam.ky-goc").value = 4
        place_of(worksheet, "dan-dau").value = 3
        place_of(worksheet, "dan-dau.chi-tieu").value = "không giao"

    evidence = load_workbook(changed(change), SHEET, UNITS[:2])
    facts = evidence.get("so-a", "nhieu").value
    assert (True, Fraction(96), None) == tuple(
        facts.get(name) for name in ("ke-hoach", "ty-le", "so-lop")
    )
    assert Fraction(4) == evidence.get("so-a", "giam").baseline
    assert NO_TARGET is evidence.get("so-a", "dan-dau").target


@pytest.mark.parametrize(
    ("code", "value", "more", "told"),
    [
        ("bac", "=1+1", {}, "ô này có công thức; hãy dán kết quả"),
        ("bac", "=1+1", {"kind": "s"}, "ô này có công thức “=1+1”"),
        ("bac", "#N/A", {"kind": "e"}, "ô này có lỗi #N/A"),
        ("bac", True, {}, "TRUE/FALSE"),
        ("dat", True, {}, "TRUE/FALSE"),
        ("bac", dt.datetime(2025, 3, 1), {}, "ngày hoặc giờ"),
        ("bac", dt.time(1, 30), {}, "ngày hoặc giờ"),
        ("bac", 45, {"number_format": "dd/mm/yyyy"}, "ngày hoặc giờ"),
        ("bac", "15/09/2023", {}, "không nhận ngày"),
        ("bac", "-5", {}, "là chữ bắt đầu bằng dấu “-”"),
        ("bac", "+5", {}, "là chữ bắt đầu bằng dấu “+”"),
        ("bac", "1.234", {}, "có thể là số nghìn"),
        ("bac", "đạt", {}, "cần một con số"),
        ("bac", "không giao", {}, "chỉ ghi được ở ô chỉ tiêu"),
        ("bac-nguyen", 2.5, {}, "số nguyên"),
        ("nhap", 0.955, {"number_format": "0.0%"}, "ô này không tính theo %"),
        ("nhap", "95%", {}, "ô này không tính theo %"),
        ("dat", 1, {}, "cần đạt hoặc không đạt"),
        ("dat", "x", {}, "không đọc được “x”"),
        ("bac", "x", {}, "“x”; hãy ghi số (95,5) hoặc để trống"),
        ("vi-pham", "x", {}, "“x”; hãy ghi số nguyên hoặc để trống"),
        ("dan-dau.chi-tieu", "x", {}, "“x”; hãy ghi số (95,5), “không giao” hoặc"),
        ("dat", "không", {}, "hãy ghi “đạt” hoặc “không đạt”"),
        ("vi-pham", -1, {}, "số nguyên từ 0"),
        ("dan-dau.chi-tieu", "đạt", {}, "phải ghi số"),
        ("nhieu.ke-hoach", 5, {}, "cần các dữ kiện"),
        ("hoi-dong.=Ban", 11, {}, "mỗi điểm từ 0 đến 10"),
        ("bac", "=1+1", {"column": "M"}, "ô này có công thức; hãy gõ dấu nháy đơn"),
        ("bac", dt.date(2025, 3, 1), {"column": "L"}, "ô này phải là chữ"),
        ("bac", 2.5, {"column": "K"}, "ô này phải là chữ"),
        ("bac", "có", {"column": "N"}, "cột “Minh họa” chỉ ghi “x”"),
        ("giam", "thiếu", {"column": "M"}, "hãy ghi ở dòng M"),
    ],
)
def test_what_cannot_be_read_is_told_by_worksheet_and_cell(code, value, more, told):
    """Nothing is guessed: one fault, at its cell, with what to do."""
    data = typed(code, value, **more)
    place = place_of(open_book(data)["Sở A"], code, more.get("column", "I")).coordinate
    (line,) = faults_of(data)
    assert line.startswith(f"Sở A!{place}: ")
    assert told in line


def test_the_input_that_is_wrong_is_named_and_all_faults_come_at_once():
    def change(book):
        worksheet = book["Sở A"]
        place_of(worksheet, "it-hon").value = 5
        place_of(worksheet, "it-hon.chi-tieu").value = -1
        place_of(worksheet, "dat").value = 1
        place_of(book["Sở B"], "nhap").value = "khá"

    data = changed(change)
    worksheet = open_book(data)["Sở A"]
    wrong = [place_of(worksheet, code).coordinate for code in ("it-hon.chi-tieu", "dat")]
    lines = faults_of(data)
    assert 3 == len(lines)
    for cell in wrong:
        assert any(line.startswith(f"Sở A!{cell}: ") for line in lines)
    assert any(line.startswith("Sở B!") for line in lines)


def test_a_whole_number_typed_as_a_document_is_its_text():
    assert ("2025",) == read_typed("bac", 2025, column="L").documents


@pytest.mark.parametrize("text", ["=1+1", "+84", "-x", "@so", "\tx"])
def test_a_text_that_looks_like_a_formula_is_written_as_text(text):
    """In names, notes, sources and documents alike; a spreadsheet never runs it."""
    entry = Entry(
        unit_id="so-c",
        item_id="bac",
        value=1,
        source=OrganiserRule(text),
        documents=[text.strip()],
        note=text,
    )
    data = dump_workbook(SHEET, UNITS, Evidence([entry]))
    book = open_book(data)
    assert [] == [
        cell.coordinate
        for worksheet in book
        for row in worksheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    worksheet = book.worksheets[3]
    note = place_of(worksheet, "bac", "M")
    assert (text, "s", True) == (note.value, note.data_type, bool(note.quotePrefix))
    assert b"<f>" not in b"".join(
        part for name, part in parts_of(data).items() if "worksheets" in name
    )
    assert (entry,) == load_workbook(data, SHEET, UNITS).entries


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_shared_strings(data):
    """Return the file as Excel saves it: texts in a table of their own."""
    shared, out = [], io.BytesIO()

    def moved(match):
        shared.append(match[3])
        return f'<c{match[1]}t="s"{match[2]}><v>{len(shared) - 1}</v></c>'

    parts = parts_of(data)
    for name in [name for name in parts if name.startswith("xl/worksheets/sheet")]:
        inline = r'<c([^>]*)t="inlineStr"([^>]*)><is>(.*?)</is></c>'
        text = re.sub(inline, moved, parts[name].decode(), flags=re.DOTALL)
        parts[name] = text.encode()
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    table = "".join(f"<si>{text}</si>" for text in shared)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{table}</sst>'.encode()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>",
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}" /></Types>'.encode(),
    )
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def test_a_file_saved_by_excel_reads_the_same():
    """Excel keeps texts apart from cells, and carriage returns as a code."""
    noted = attrs.evolve(SAMPLE.entries[1], note="=a\r\nb", documents=["x; y", "z"])
    evidence = attrs.evolve(SAMPLE, entries=[SAMPLE.entries[0], noted, SAMPLE.entries[2]])
    data = with_shared_strings(dump_workbook(SHEET, UNITS[:2], evidence))
    assert b"_x000D_" in parts_of(data)["xl/sharedStrings.xml"]
    assert evidence == load_workbook(data, SHEET, UNITS[:2])


@pytest.mark.parametrize("name", ["A&C&R&L", "12 & 'Đội'", "&", '&"x"&9'])
def test_a_name_is_no_code_of_the_page_footer(name):
    units = [Unit(id="a", name=name)]
    assert Evidence() == load_workbook(dump_workbook(SHEET, units), SHEET, units)


def shuffled(rows_from, worksheet):
    """Move whole rows about, hidden codes and all, as sorting them would."""
    rows = list(range(rows_from, worksheet.max_row - 8))
    kept = [[(cell.value, cell.data_type) for cell in worksheet[row]] for row in rows]
    random.Random(1).shuffle(kept)
    for row, values in zip(rows, kept, strict=True):
        for cell, (value, kind) in zip(worksheet[row], values, strict=True):
            cell.value = value
            if value is not None:
                cell.data_type = kind


def test_the_order_of_rows_does_not_matter():
    data = changed(lambda book: shuffled(7, book["Sở A"]))
    assert SAMPLE == load_workbook(data, SHEET, UNITS[:2])


def test_an_empty_row_in_between_does_no_harm_and_a_written_one_is_told():
    assert SAMPLE == load_workbook(
        changed(lambda book: book["Sở A"].insert_rows(10)), SHEET, UNITS[:2]
    )

    def change(book):
        worksheet = book["Sở A"]
        worksheet.insert_rows(10)
        worksheet["E10"] = "Tiêu chí thêm"
        worksheet["I10"] = 5

    (line,) = faults_of(changed(change))
    assert line.startswith("Sở A!E10: dòng này không thuộc bảng")


def test_a_row_that_vanished_is_a_fault_and_not_an_unknown():
    def change(book):
        worksheet = book["Sở A"]
        worksheet.delete_rows(place_of(worksheet, "giam.ky-goc").row)

    (line,) = faults_of(changed(change))
    assert "Sở A: thiếu dòng “giam.ky-goc”" in line


def test_sorting_only_what_is_seen_is_told_row_by_row():
    """The hidden codes stay behind and no longer agree with the visible ones."""

    def change(book):
        worksheet = book["Sở A"]
        first, second = place_of(worksheet, "bac").row, place_of(worksheet, "dat").row
        for letter in "DEFGHIJKLMN":
            one, other = worksheet[f"{letter}{first}"], worksheet[f"{letter}{second}"]
            one.value, other.value = other.value, one.value

    lines = faults_of(changed(change))
    assert 2 == len(lines)
    assert all("không khớp với mã ẩn" in line for line in lines)


def test_sorting_without_the_codes_is_told_too():
    """What a row is about has to stand where its code is."""

    def change(book):
        book["Sở A"].move_range("E9:N15", rows=1)

    lines = faults_of(changed(change))
    assert any("nội dung ghi ở đây không phải của dòng “chi-tieu”" in line for line in lines)


def test_a_row_written_twice_is_told_with_both_cells():
    def change(book):
        worksheet = book["Sở A"]
        row, last = place_of(worksheet, "bac").row, worksheet.max_row + 1
        for letter in "ABCDEI":
            worksheet[f"{letter}{last}"] = worksheet[f"{letter}{row}"].value
        worksheet[f"I{last}"] = 7

    data = changed(change)
    place = place_of(open_book(dump_workbook(SHEET, UNITS[:2], SAMPLE))["Sở A"], "bac", "D")
    (line,) = faults_of(data)
    assert f"mã “bac” đã có ở ô {place.coordinate}" in line


def set_cell(code, column, value):
    def change(book):
        worksheet = book["Sở A"]
        place_of(worksheet, code, column).value = value

    return change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (set_cell("bac", "A", "la"), "bảng điểm không có dòng nào mang mã “bac”"),
        (set_cell("bac", "B", "nhap:la"), "bảng điểm không có dòng nào mang mã “bac”"),
        (set_cell("bac", "C", "so-b"), "dòng này của đơn vị “so-b”, không phải “so-a”"),
        (set_cell("bac", "R", "thêm"), "ô này nằm ngoài bảng"),
        (set_cell("chua-doc", "I", 5), "dòng này không dùng để nhập số liệu"),
        (set_cell("p1", "I", 5), "dòng này không dùng để nhập số liệu"),
        (lambda book: book["Sở A"].insert_cols(9), "cột này phải là “Số liệu”"),
        (lambda book: book["Sở A"].delete_rows(6), "không thấy dòng tiêu đề"),
        (lambda book: book["Sở A"].merge_cells("I9:I10"), "các ô I9:I10 đã bị gộp"),
        (lambda book: book.remove(book["Sở B"]), "thiếu trang tính của đơn vị “Sở B”"),
        (lambda book: book.copy_worksheet(book["Sở A"]), "đơn vị “so-a” đã có ở trang tính “Sở A”"),
        (
            lambda book: book.remove(book["Không giao"]),
            "tệp được lập với 1 dòng không giao nhưng nay còn 0",
        ),
        (lambda book: book.remove(book["thidua"]), "trang tính kỹ thuật đã bị xóa"),
        (
            lambda book: book.create_sheet("Thêm").append([1]),
            "Thêm: trang tính này không thuộc tệp",
        ),
        (lambda book: book["Sở A"].__setitem__("A4", "so-z"), "không được lập cho đơn vị “so-z”"),
        (
            lambda book: book["Sở A"].__setitem__("A3", "1"),
            "số liệu này theo bảng điểm “bang-2025” phiên",
        ),
    ],
)
def test_a_changed_structure_is_refused_and_never_misread(change, told):
    assert any(told in line for line in faults_of(changed(change)))


def test_an_empty_further_worksheet_does_no_harm():
    data = changed(lambda book: book.create_sheet("Thêm"))
    assert SAMPLE == load_workbook(data, SHEET, UNITS[:2])


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        (attrs.evolve(SHEET, version=3), "phiên bản 2, không phải “bang-2025” phiên bản 3"),
        (attrs.evolve(SHEET, id="bang-2026"), "không phải “bang-2026”"),
    ],
)
def test_the_file_of_another_sheet_or_version_is_refused(sheet, told):
    (line,) = faults_of(dump_workbook(SHEET, UNITS[:1]), sheet=sheet)
    assert told in line


def test_a_unit_that_is_not_expected_is_refused():
    (line,) = faults_of(dump_workbook(SHEET, UNITS[:2], SAMPLE), units=UNITS[1:2])
    assert "đơn vị “so-a” của tệp không có trong danh sách" in line


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 hong", b"M\xc3\xa3;S\xe1\xbb\x9f A"])
def test_what_is_no_workbook_is_told(data):
    (line,) = faults_of(data)
    assert "không phải tệp Excel" in line


def test_a_broken_file_is_told_and_never_half_read():
    """A byte that was changed anywhere: the file reads the same, or it is refused."""
    data = dump_workbook(SHEET, UNITS[:2], SAMPLE)
    for place in range(0, len(data), len(data) // 61):
        broken = bytearray(data)
        broken[place] ^= 0xFF
        try:
            read = load_workbook(bytes(broken), SHEET, UNITS[:2])
        except BadInput:
            continue
        assert SAMPLE == read


def test_another_workbook_is_told(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = "Mã"
    path = tmp_path / "khac.xlsx"
    book.save(path)
    with pytest.raises(BadInput, match="không phải tệp nhập số liệu do phần mềm lập"):
        load_workbook(path, SHEET, UNITS)
    with pytest.raises(BadInput, match="không có tệp này"):
        load_workbook(tmp_path / "khong-co.xlsx", SHEET, UNITS)


def test_what_is_not_assigned_is_shown_locked_and_needs_its_decision():
    """A unit cannot write it itself."""
    book = open_book(dump_workbook(SHEET, UNITS[:2], SAMPLE))
    cell = place_of(book["Sở B"], "ty-le")
    assert ("không giao", True) == (cell.value, cell.protection.locked)
    shown = [cell.value for cell in book["Không giao"][3]][3:]
    assert ["Sở B", "p1a", "1a. Chỉ tiêu chung", "UBND tỉnh", RULE.text, "02/01/2025", None] == (
        shown
    )

    def change(book):
        worksheet = book["Sở A"]
        place_of(worksheet, "bac").value = "không giao"
        place_of(book["Sở B"], "ty-le").value = 5
        book["Không giao"]["I3"] = "31/02/2025"

    lines = faults_of(changed(change))
    assert any("được ghi riêng, kèm cơ quan quyết định và nguồn" in line for line in lines)
    assert any("Không giao!I3: “31/02/2025” không có trong lịch" in line for line in lines)


def test_a_figure_on_what_is_not_assigned_is_refused():
    def change(book):
        place_of(book["Sở B"], "ty-le").value = 5

    (line,) = faults_of(changed(change))
    assert "vừa ghi là không giao vừa có số liệu" in line


def test_files_of_several_units_are_read_into_one_round(tmp_path):
    """Each unit fills its own; the head of the cluster reads them all."""
    paths = []
    for unit in UNITS[:2]:
        paths.append(tmp_path / f"{unit.id}.xlsx")
        save_workbook(paths[-1], SHEET, [unit], SAMPLE)
    assert SAMPLE == load_workbooks(paths, SHEET, UNITS)
    with pytest.raises(BadInput) as caught:
        load_workbooks([*paths, paths[0].read_bytes()], SHEET, UNITS)
    (line,) = caught.value.lines()
    assert line.startswith("#3: đơn vị “so-a” đã có ở tệp ")


def test_a_file_names_its_own_units_where_no_list_is_given(tmp_path):
    path = tmp_path / "so-lieu.xlsx"
    save_workbook(path, SHEET, UNITS, SAMPLE)
    evidence, units = load_evidence(path, SHEET)
    assert (SAMPLE, UNITS) == (evidence, units)
    assert 3 == len(SHEET.score_all(units, evidence))


def test_the_same_arguments_make_the_same_bytes():
    """No clock: what was sent can be told by its digest."""
    data = dump_workbook(SHEET, UNITS, SAMPLE)
    assert data == dump_workbook(SHEET, UNITS, SAMPLE)
    assert b"dcterms" not in parts_of(data)["docProps/core.xml"].replace(b"xmlns:dcterms", b"")


def test_only_the_cells_to_fill_in_are_unlocked():
    """Sheet and structure are protected without a password, so that nobody is locked out."""
    book = open_book(dump_workbook(SHEET, UNITS[:2], SAMPLE))
    assert book.security.lockStructure
    assert book.security.workbookPassword is None
    for worksheet in book:
        assert worksheet.protection.sheet
        assert worksheet.protection.password is None
    unlocked = {
        cell.coordinate
        for row in book["Sở A"].iter_rows()
        for cell in row
        if not cell.protection.locked
    }
    filled = {
        f"{column}{cell.row}"
        for cell in book["Sở A"]["B"]
        for column in "IKLMN"
        if str(cell.value).startswith("nhap:")
    }
    assert unlocked <= filled
    assert {cell for cell in filled if cell.startswith("I")} <= unlocked
    for row in book["Không giao"].iter_rows():
        assert all(cell.protection.locked for cell in row)


def test_what_is_typed_is_checked_in_the_spreadsheet_too():
    """Drop-downs for yes and no, numbers and whole numbers, each with a sentence of its own."""
    worksheet = open_book(dump_workbook(SHEET, UNITS[:1]))["Sở A"]

    def check_of(code):
        row = place_of(worksheet, code).row
        (found,) = {
            id(check): check
            for check in worksheet.data_validations.dataValidation
            if f"I{row}" in check.sqref
        }.values()
        return found

    assert '"đạt,không đạt,chưa rõ"' == check_of("dat").formula1
    assert '"có,không,chưa rõ"' == check_of("nhieu.ke-hoach").formula1
    assert ("whole", "0") == (check_of("vi-pham").type, check_of("vi-pham").formula1)
    assert ("whole", "between") == (check_of("bac-am").type, check_of("bac-am").operator)
    assert "decimal" == check_of("ty-le").type
    assert "ISNUMBER" in check_of("dan-dau.chi-tieu").formula1
    for check in worksheet.data_validations.dataValidation:
        assert check.allow_blank
        assert check.showErrorMessage
        # A stop would keep “-”, “chưa rõ” and “phân số 1/3” from being typed.
        assert "warning" == check.errorStyle
        assert "trống" in check.error
    english = open_book(dump_workbook(SHEET, UNITS[:1], locale="en"))["Sở A"]
    for each in (worksheet, english):
        for check in each.data_validations.dataValidation:
            assert len(check.prompt) <= 255
            assert len(check.error) <= 225
            assert max(len(check.errorTitle), len(check.promptTitle)) <= 32


def test_the_page_prints_on_a4_with_its_headings():
    book = open_book(dump_workbook(SHEET, UNITS[:2], SAMPLE))
    worksheet = book["Sở A"]
    assert (9, "landscape", 1, 0) == (
        int(worksheet.page_setup.paperSize),
        worksheet.page_setup.orientation,
        worksheet.page_setup.fitToWidth,
        worksheet.page_setup.fitToHeight,
    )
    assert worksheet.sheet_properties.pageSetUpPr.fitToPage
    assert "$6:$6" == worksheet.print_title_rows
    assert "F7" == worksheet.freeze_panes
    assert f"'Sở A'!$D$1:$M${worksheet.max_row}" == worksheet.print_area
    assert all(worksheet.column_dimensions[letter].hidden for letter in "ABC")
    assert all(worksheet.column_dimensions[letter].width >= 8 for letter in "DEFGHIJKLM")
    assert worksheet.column_dimensions["N"].hidden
    assert "veryHidden" == book["thidua"].sheet_state
    assert "Hướng dẫn" == book.worksheets[0].title


def test_a_sheet_says_how_it_is_scored_and_that_it_computes_nothing():
    worksheet = open_book(dump_workbook(SHEET, UNITS[:1]))["Sở A"]
    assert "không tính điểm" in worksheet["D5"].value
    codes = ("bac", "dat", "giam.ky-goc", "rieng")
    how = {code: place_of(worksheet, code, "G").value for code in codes}
    assert {
        "bac": "từ 95% trở lên: 10 điểm;\ntừ 80% đến dưới 95%: 5 điểm;\ncòn lại: 0 điểm.",
        "dat": "Đạt: trọn điểm; không đạt: 0 điểm.",
        "giam.ky-goc": "Giảm ít nhất 5% so với kỳ gốc: trọn điểm; giảm ít hơn: theo tỷ lệ.",
        "rieng": "Theo phương pháp riêng của bảng điểm.",
    } == how
    assert "Tiêu chí ty-le\n(Minh chứng: báo cáo)" == place_of(worksheet, "ty-le", "E").value
    english = open_book(dump_workbook(SHEET, UNITS[:1], locale="en"))["Sở A"]
    assert "All points if met; 0 if not met." == place_of(english, "dat", "G").value


def test_worksheets_bear_names_that_spreadsheets_take():
    units = [
        Unit(id="a", name="Sở [X]: '?"),
        Unit(id="b", name="sở x"),
        Unit(id="c", name="Ủy ban nhân dân " * 5),
        Unit(id="d", name="Ủy ban nhân dân " * 5),
        Unit(id="e", name="***"),
        Unit(id="f", name="Hướng dẫn"),
    ]
    data = dump_workbook(SHEET, units)
    titles = [worksheet.title for worksheet in open_book(data).worksheets]
    assert len(titles) == len({title.casefold() for title in titles})
    assert all(1 <= len(title) <= 31 for title in titles)
    assert Evidence() == load_workbook(data, SHEET, units)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ({"item_id": "la"}, "Sở A: bảng điểm không có tiêu chí “la”"),
        ({"note": "a\x00b"}, "có ký tự điều khiển mà Excel không giữ được trong “a�b”"),
        ({"note": "a\x0bb"}, "có ký tự điều khiển"),
        ({"note": "\ud800"}, "có ký tự điều khiển"),
        ({"note": "_x0041_"}, "Excel hiểu “_x0041_” là mã ký tự"),
        ({"note": "x" * 32768}, "chữ dài hơn 32767 ký tự"),
        ({"value": True}, "cần một con số"),
        ({"value": {"a": 1}}, "không có ô cho hết số liệu"),
        ({"target": 5}, "không có ô cho hết số liệu"),
        ({"baseline": 5}, "không có ô cho hết số liệu"),
        ({"item_id": "chua-doc"}, "không có số liệu nào để nhập"),
        ({"value": Fraction(1, 10**101 + 1)}, "không phải số dùng được"),
    ],
)
def test_what_would_not_read_back_is_not_written(entry, told):
    """A workbook that loses something is never made."""
    kept = {"unit_id": "so-a", "item_id": "bac", "value": 5, **entry}
    with pytest.raises(BadInput) as caught:
        dump_workbook(SHEET, UNITS[:1], Evidence([Entry(**kept)]))
    assert any(told in line for line in caught.value.lines()), caught.value.lines()
    assert all(line.startswith("Sở A") for line in caught.value.lines())


def test_a_note_may_be_as_long_as_a_cell():
    entry = Entry(unit_id="so-a", item_id="bac", value=5, note="x" * 32767)
    data = dump_workbook(SHEET, UNITS[:1], Evidence([entry]))
    assert (entry,) == load_workbook(data, SHEET, UNITS).entries


def test_an_exemption_of_what_there_is_not_is_not_written():
    told = Exemption(unit_id="so-a", item_id="la", by="UBND", source=RULE)
    with pytest.raises(BadInput, match="bảng điểm không có phần hay tiêu chí “la”"):
        dump_workbook(SHEET, UNITS[:1], Evidence(exemptions=[told]))


@pytest.mark.parametrize("units", [[], [UNITS[0], UNITS[0]]])
def test_a_workbook_needs_units_each_once(units):
    with pytest.raises(InvalidValue, match="ít nhất một đơn vị"):
        dump_workbook(SHEET, units)


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(BadInput, match="không ghi được tệp này"):
        save_workbook(tmp_path / "khong-co" / "a.xlsx", SHEET, UNITS)


def test_without_openpyxl_the_extra_is_named(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "openpyxl", None)
    for name in ("thidua.exchange._workbook_write", "thidua.exchange._workbook_read"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    with pytest.raises(MissingExtra) as caught:
        dump_workbook(SHEET, UNITS)
    assert "excel" == caught.value.extra
    with pytest.raises(MissingExtra, match="thidua\\[excel\\]"):
        load_workbook(b"", SHEET, UNITS)
