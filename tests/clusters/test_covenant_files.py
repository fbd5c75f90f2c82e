"""Covenants as files: every table is read, every fault is told in its place."""

import datetime as dt
import json
from pathlib import Path

import pytest

from thidua.clusters import (
    AnswerForm,
    Attainment,
    Checkpoint,
    DropTarget,
    Signature,
)
from thidua.criteria import Truth
from thidua.errors import BadInput
from thidua.exchange import dump, load_covenant, parse_toml, read, schema
from thidua.exchange._covenant_documents import CovenantDocument

EXAMPLES = Path(__file__).parents[2] / "examples"
FULL = EXAMPLES / "covenants" / "minh-hoa-day-du-2025.toml"
FLAGSHIP = EXAMPLES / "cum-so-2-2023" / "giao-uoc.toml"
FILES = [FLAGSHIP, *sorted((EXAMPLES / "covenants").glob("*.toml"))]
FLAG = "co-thi-dua-bo-ban-nganh-tinh"

every_file = pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])


def data_of(path):
    """The file as plain data, days as text, as JSON has it."""
    parsed = parse_toml(path.read_text(encoding="utf-8"))
    return json.loads(json.dumps(parsed, default=str))


@pytest.fixture
def spoilt(tmp_path):
    """Write the full example with one text put in the place of another; return its faults."""

    def faults(*changes):
        text = FULL.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / "giao-uoc.toml"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(BadInput) as caught:
            load_covenant(path)
        return [line.removeprefix(f"{path}: ") for line in caught.value.lines()]

    return faults


def test_there_are_files_to_read():
    """The flagship, the police of Đắk Nông, and one that uses every table."""
    assert {"giao-uoc", "cong-an-dak-nong-2021", "minh-hoa-day-du-2025"} == {
        path.stem for path in FILES
    }


@every_file
def test_every_file_is_read_and_says_itself_in_both_languages(path):
    """And goes out as data that JSON can hold."""
    told = load_covenant(path)

    for locale in ("vi", "en"):
        assert told.explain(locale).count("\n") > 5
        json.dumps(told.to_dict(locale))


@every_file
def test_every_file_fits_the_published_schema(path):
    """The schema knows the same tables as the reader."""
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(schema("season-giao-uoc"))

    assert [] == list(validator.iter_errors(data_of(path)))


@every_file
def test_every_file_may_be_json_and_comes_back_as_it_was(path, tmp_path):
    """Written out and read again, it is the same covenant."""
    document = read(CovenantDocument, data_of(path))
    copy = tmp_path / "giao-uoc.json"
    copy.write_text(json.dumps(dump(document)), encoding="utf-8")

    assert load_covenant(path) == load_covenant(str(copy))


def test_the_flagship_is_the_covenant_of_2023():
    """Seven groups, its theme, its day and place, six signatories; no numbers of its own."""
    told = load_covenant(FLAGSHIP)

    assert 7 == len(told.groups)
    assert "Chủ động khắc phục khó khăn, đoàn kết, hợp tác, đổi mới và phát triển" == told.theme
    assert (dt.date(2023, 3, 24), "Sở Công Thương tỉnh Hưng Yên") == (
        told.signed_on,
        told.signed_at,
    )
    assert () == told.unsigned(item.unit_id for item in told.signatories)
    assert 6 == len(told.signatories)
    assert all(target.illustrative for target in told.targets)
    assert ((), None, None, ()) == (
        told.amendments,
        told.registrations,
        told.confirmations,
        told.results,
    )


def test_every_table_of_the_full_example_is_read():
    """Signatures, amendments, registrations, confirmations, results."""
    told = load_covenant(FULL)
    closing = dt.date(2025, 12, 31)

    assert ("don-vi-d",) == told.unsigned(f"don-vi-{letter}" for letter in "abcd")
    assert (
        Signature(unit_id="don-vi-a"),
        Signature(
            unit_id="don-vi-b",
            signed_by="Nguyễn Văn B",
            post="phó thủ trưởng",
            for_units=["don-vi-c"],
        ),
    ) == told.signatories
    assert (95, 92) == (
        told.target("ho-so-dung-han").value,
        told.as_of(closing).target("ho-so-dung-han").value,
    )
    stands = [told.registrations.candidacy(f"don-vi-{u}", FLAG, closing) for u in "abc"]
    assert [Truth.TRUE, Truth.FALSE, Truth.FALSE] == [item.truth for item in stands]
    assert [False, True, None] == [item.late for item in stands]
    assert [AnswerForm.BREACH_LIST, AnswerForm.EACH_UNIT] == [
        item.form for item in told.confirmations.requests
    ]
    assert [Truth.TRUE, Truth.UNKNOWN, Truth.FALSE] == [
        told.confirmations.clearance(f"don-vi-{u}", closing).truth for u in "abc"
    ]
    mid_year = told.progress("don-vi-a", Checkpoint.MID_YEAR, on=dt.date(2025, 6, 30))
    assert [
        Attainment.NOT_YET,
        Attainment.REACHED,
        Attainment.UNKNOWN,
        Attainment.MET,
    ] == [item.attainment for item in mid_year.findings]


@pytest.mark.parametrize(
    ("change", "place", "told"),
    [
        (("theme = ", "them = "), "$.them", "có phải là “theme”"),
        (('id = "sang-kien"', 'id = "tai-nan"'), "$.amendments[0]", "mã “tai-nan” đã dùng"),
        (("on = 2025-07-01", "on = 2025-03-19"), "$.amendments[0]", "trước ngày ký"),
        (('kind = "them-chi-tieu"', 'kind = "them"'), "$.amendments[0].changes[1].kind", "them"),
        (('reason = "Sắp', 'reason = "" # "Sắp'), "$.amendments[0]", "để trống"),
        (('for_units = ["don', 'for_clusters = ["don'), "$.signatories[1]", "thay mặt cụm"),
        (('post = "phó', 'chuc = "phó'), "$.signatories[1].chuc", "không có trường này"),
        (('    "don-vi-a",', '    "A",'), "$.signatories[0]", "Mã “A”"),
        (("on = 2025-04-02", "on = 2025-10-07"), "$.registrations.withdrawn[0]", "trước khi có"),
        (("last = 2025-03-20", "last = 2025-01-14"), "$.registrations.window", "trước ngày"),
        (('request_id = "cong-an"', 'request_id = "la"'), "$.confirmations.answers[0]", "“la”"),
        (
            ("breach = true", "breach = false"),
            "$.confirmations.answers[0].statements[0]",
            "chỉ ghi đơn vị vi phạm",
        ),
        (('form = "danh', 'from = "danh'), "$.confirmations.requests[0].from", "“form”"),
        (("achieved = 93.5", "achieved = true"), "$.results[0].achieved", "số"),
        (("achieved = 93.5", "achieved = 2025-05-01"), "$.results[0]", "Không so được"),
        (('checkpoint = "so-ket"', 'checkpoint = "so"'), "$.results[0].checkpoint", "so-ket"),
        (
            ('checkpoint = "tong-ket"', 'checkpoint = "so-ket"'),
            "$.results[3]",
            "Hai báo cáo mâu thuẫn",
        ),
        (("achieved = 2025-04-10", "achieved = 2025-07-10"), "$.results[2]", "sau ngày báo cáo"),
    ],
)
def test_a_fault_is_told_at_its_table(spoilt, change, place, told):
    """Not at the top of the file, whatever order its entries take effect in."""
    lines = spoilt(change)

    assert any(line.startswith(f"{place}: ") and told in line for line in lines), lines


def test_the_faults_of_all_parts_are_told_at_once(spoilt):
    """Registrations, confirmations, amendments and results do not hide each other."""
    lines = spoilt(
        ("on = 2025-04-02", "on = 2025-10-07"),
        ('request_id = "cong-an"', 'request_id = "la"'),
        ('group_id = "phong-trao"', 'group_id = "la"'),
        ("achieved = 93.5", "achieved = 2025-05-01"),
        ('for_units = ["don', 'for_clusters = ["don'),
    )

    assert [
        "$.registrations.withdrawn[0]",
        "$.confirmations.answers[0]",
        "$.signatories[1]",
        "$.amendments[0]",
        "$.results[0]",
    ] == [line.partition(": ")[0] for line in lines]


def test_a_list_of_requests_may_not_be_empty(tmp_path):
    """A table without any says so in its place; a missing file is told too."""
    text = FLAGSHIP.read_text(encoding="utf-8").replace(
        "\n[[groups]]", "\n[confirmations]\nrequests = []\n\n[[groups]]", 1
    )
    path = tmp_path / "giao-uoc.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(BadInput, match=r"\$\.confirmations: .*ít nhất một đề nghị"):
        load_covenant(path)
    with pytest.raises(BadInput, match="không có tệp này"):
        load_covenant(tmp_path / "khong-co.toml")


def test_changes_are_told_apart_by_their_kind(tmp_path):
    """Dropping a target and changing the theme too; an award by its abbreviation."""
    text = FULL.read_text(encoding="utf-8").replace(
        '[[amendments.changes]]\nkind = "them-chi-tieu"',
        '[[amendments.changes]]\nkind = "bo-chi-tieu"\ntarget_id = "tai-nan"\n\n'
        '[[amendments.changes]]\nkind = "doi-chu-de"\ntheme = "Bứt phá"\n\n'
        '[[amendments.changes]]\nkind = "them-chi-tieu"',
        1,
    )
    path = tmp_path / "giao-uoc.toml"
    path.write_text(text.replace(f'award = "{FLAG}"', 'award = "Cờ CP"'), encoding="utf-8")
    told = load_covenant(path)

    assert DropTarget(target_id="tai-nan") == told.amendments[0].changes[1]
    assert "Bứt phá" == told.as_of(dt.date(2025, 7, 1)).theme
    assert ("co-thi-dua-cua-chinh-phu",) == told.registrations.awards


def test_what_was_not_done_is_written_as_false():
    """It is read as no day, and written back as it was."""
    data = data_of(FULL)
    data["results"][2]["achieved"] = False
    document = read(CovenantDocument, data)

    assert document.results[2].made.achieved is False
    assert document == read(CovenantDocument, dump(document))


def test_everything_says_itself_as_text_in_both_languages():
    """What is printed is what is rendered in Vietnamese; English differs."""
    told = load_covenant(FULL)
    closing = dt.date(2025, 12, 31)
    clearance = told.confirmations.clearance("don-vi-b", closing)
    listed = told.registrations.as_of(closing, FLAG)
    progress = told.progress("don-vi-a", Checkpoint.YEAR_END, on=closing)

    for item in (
        told,
        told.signatories[1],
        told.amendments[0],
        told.target("tai-nan"),
        *told.registrations.entries,
        told.registrations.window,
        *listed.candidacies,
        listed,
        *told.confirmations.requests,
        *told.confirmations.answers,
        *clearance.findings,
        clearance,
        *told.results,
        *progress.findings,
        progress,
    ):
        assert item.render("vi") == str(item)
        assert item.render("en") != str(item)
    assert "UNKNOWN" not in told.as_of(closing).render("en")
    assert clearance.illustrative
    assert ("don-vi-b",) == tuple(item.unit_id for item in clearance.overdue)
