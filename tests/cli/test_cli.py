"""The command line: an answer and 0, or one line per fault and 2; never a traceback."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from thidua import __version__
from thidua.awards import regime_on
from thidua.cli import main
from thidua.exchange import load_case

ROOT = Path(__file__).parents[2]
CASES = ROOT / "examples" / "cases"
ELIGIBLE = CASES / "chien-si-thi-dua-co-so-2024.json"
REFUSED = CASES / "chien-si-thi-dua-co-so-2023.json"
BOTH = CASES / "chien-si-thi-dua-co-so-hai-luat.json"
OPEN = CASES / "co-thi-dua-bo-ban-nganh-tinh.json"


def test_assess_prints_headline_tree_gaps_year_and_receipt(answer):
    """A refusal says what falls short, since when it could be met, and from what it was made."""
    out = answer("assess", REFUSED)
    (assessment,) = load_case(REFUSED).answers()

    assert out.startswith(assessment.explain())
    assert [f"  - {gap}" for gap in assessment.gaps()] == [
        line for line in out.splitlines() if line.startswith("  - ")
    ]
    assert f"Năm sớm nhất có thể đạt: {assessment.earliest_year().year}\n" in out
    assert assessment.receipt().facts in out
    assert assessment.receipt().rules in out


def test_assess_of_an_eligible_case_has_neither_gaps_nor_a_later_year(answer):
    """Nothing is missing where nothing is missing."""
    out = answer("assess", ELIGIBLE)

    assert "đủ tiêu chuẩn" in out.splitlines()[0]
    assert "Năm sớm nhất" not in out
    assert "  - " not in out


def test_assess_of_an_open_case_lists_what_would_settle_it(answer):
    """An undetermined outcome names the facts to be settled and is no failure."""
    out = answer("assess", OPEN)

    assert "Cần làm rõ:\n  - " in out
    assert "Năm sớm nhất" not in out


def test_assess_says_when_no_year_is_in_sight(answer, tmp_path):
    """An award for others is never within reach."""
    data = json.loads(REFUSED.read_text(encoding="utf-8"))
    data["questions"] = [{"award": "TTLĐTT", "year": 2023, "on": "2023-12-20"}]
    path = tmp_path / "a.json"
    path.write_text(json.dumps(data), encoding="utf-8")

    assert "Năm sớm nhất có thể đạt: không thấy" in answer("assess", path)


def test_assess_gives_both_readings_where_two_laws_meet(answer):
    """Both laws are told, with the word that no transitional rule exists."""
    out = answer("assess", BOTH)

    assert "không có điều khoản chuyển tiếp" in out.splitlines()[0]
    assert "Theo luật có hiệu lực vào ngày xét: Luật 06/2022/QH15" in out
    assert "Theo luật có hiệu lực trong năm xét: Luật 15/2003/QH11" in out
    assert "Hai luật cho kết quả khác nhau" in out


GAP_QUESTION = {"award": "CSTĐCS", "year": 2024, "on": "2026-10-05"}


@pytest.fixture
def gap(tmp_path):
    """A case considered on 5 October 2026, when Luật 06/2026/QH16 is in force and not read."""

    def write(*questions, source=ELIGIBLE):
        data = json.loads(source.read_text(encoding="utf-8"))
        data["questions"] = [GAP_QUESTION | question for question in questions or ({},)]
        path = tmp_path / "gap.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(("locale", "mark"), [("vi", "(tạm thời)"), ("en", "(provisional)")])
def test_assess_past_1_october_2026_is_told_as_provisional(answer, gap, locale, mark):
    """First line, and the law that was not read."""
    out = answer("assess", gap(), "--locale", locale)

    assert out.splitlines()[0].endswith(mark)
    assert "06/2026/QH16" in out


def test_assess_takes_the_day_of_receipt_for_questions_that_tell_none(answer, gap):
    """What the document says stands."""
    path = gap({}, {"received": "2026-10-02"})
    told = json.loads(answer("assess", path, "--received", "2026-09-30", "--json"))

    assert ["2026-09-30", "2026-10-02"] == [one["received"] for one in told["answers"]]
    assert ["2026-09-30", "2026-10-05"] == [one["as_of"] for one in told["answers"]]
    assert all(one["provisional"] for one in told["answers"])


def test_assess_refuses_a_receipt_after_the_day_of_consideration(faults, gap):
    """For each question, in one line each."""
    lines = faults("assess", gap({}, {}), "--received", "2026-10-06")

    assert ["$.questions[0]", "$.questions[1]"] == [
        next(part for part in line.split() if part.startswith("$")).rstrip(":") for line in lines
    ]
    assert all("sau ngày xét" in line for line in lines)


def test_received_is_a_day_and_belongs_to_assess(faults, gap):
    """No other command takes it, and it needs a date."""
    assert any("--received" in line for line in faults("assess", gap(), "--received"))
    assert any("--received" in line for line in faults("assess", gap(), "--received", "hôm qua"))
    assert any(
        "--received" in line
        for line in faults("award", "LĐTT", "--on", "2026-10-05", "--received", "2026-10-01")
    )


def test_the_earliest_year_past_1_october_2026_is_told_as_provisional(answer, gap):
    """A refusal of September 2026 that may end in 2027, under texts nobody here has read."""
    path = gap({"award": "LĐTT", "year": 2024, "on": "2024-12-20"}, source=REFUSED)
    data = json.loads(path.read_text(encoding="utf-8"))
    data["events"] = [{"kind": "xep-loai", "year": 2026, "grade": "hoan-thanh-nhiem-vu"}]
    data["complete"] = {"*": [2020, 2026]}
    data["questions"] = [{"award": "LĐTT", "year": 2026, "on": "2026-09-30"}]
    path.write_text(json.dumps(data), encoding="utf-8")
    out = answer("assess", path)

    (line,) = (line for line in out.splitlines() if line.startswith("Năm sớm nhất"))
    assert line.startswith("Năm sớm nhất có thể đạt: 2027 (tạm thời")
    assert "06/2026/QH16" in line


def test_award_and_catalogue_past_1_october_2026_name_what_was_not_read(answer):
    """As text and as data."""
    assert "06/2026/QH16" in answer("award", "LĐTT", "--on", "2026-10-01")
    assert "06/2026/QH16" not in answer("award", "LĐTT", "--on", "2026-09-30")
    for words in (("award", "LĐTT"), ("catalogue",)):
        told = json.loads(answer(*words, "--on", "2026-10-01", "--json"))
        assert "chua-ma-hoa" == told["regime"]["status"]
        assert "06/2026/QH16" in told["regime"]["unseen"]


def test_assess_does_not_call_agreeing_readings_different(answer, tmp_path):
    """Where both laws say the same, nobody has to choose."""
    data = json.loads(BOTH.read_text(encoding="utf-8"))
    data["events"] = []
    path = tmp_path / "a.json"
    path.write_text(json.dumps(data), encoding="utf-8")

    assert "Hai luật cho kết quả khác nhau" not in answer("assess", path)


def test_assess_tells_the_whole_tree_on_demand(answer):
    """--full tells also what does not bear on the outcome."""
    (assessment,) = load_case(ELIGIBLE).answers()

    assert answer("assess", "--full", ELIGIBLE).startswith(assessment.explain(full=True))
    assert assessment.explain() != assessment.explain(full=True)


@pytest.fixture
def rewarded_before(tmp_path):
    """Write the eligible case anew, resting on an initiative that served a certificate before."""
    data = json.loads(ELIGIBLE.read_text(encoding="utf-8"))
    grading, advanced = data["events"]
    title = "Số hóa hồ sơ"
    data["events"] = [
        {**grading, "grade": "hoan-thanh-tot-nhiem-vu"},
        advanced,
        {
            "kind": "sang-kien-de-tai",
            "type": "sang-kien",
            "title": title,
            "year": 2024,
            "reach": "co-so",
            "applied": True,
        },
        {
            "kind": "da-tang",
            "award": "giay-khen",
            "year": 2024,
            "decision": "15/QĐ-UBND",
            "rewarded": [title],
        },
    ]
    path = tmp_path / "da-khen.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def test_assess_holds_a_case_against_its_ledger_on_demand(answer, rewarded_before):
    """Điểm c khoản 2 Điều 5 Luật 2022; without the flag the award alone is told."""
    alone = answer("assess", rewarded_before)
    told = answer("assess", rewarded_before, "--ledger")

    assert "15/QĐ-UBND" not in alone
    assert "15/QĐ-UBND" in told
    assert "5007/BNV-TĐKT" in told
    assert told.startswith(alone[: alone.index("Biên nhận")])


def test_assess_tells_the_ledger_of_each_reading(answer):
    """Where two laws may apply, each is held against the ledger."""
    told = answer("assess", BOTH, "--ledger")

    assert 2 == told.count("đối chiếu với các lần khen thưởng trước")
    assert 2 == told.count("Sổ theo dõi thành tích đã được khen thưởng: Công chức A")


def test_assess_gives_the_ledger_as_data(answer, rewarded_before):
    """Beside each answer, and within each reading."""
    (one,) = json.loads(answer("assess", rewarded_before, "--ledger", "--json"))["answers"]
    (both,) = json.loads(answer("assess", BOTH, "--ledger", "--json"))["answers"]

    assert ("du-tieu-chuan", "khong-du-tieu-chuan") == (one["outcome"], one["ledger"]["outcome"])
    assert "base" not in one["ledger"]
    assert ["du-tieu-chuan", "khong-du-tieu-chuan"] == [
        both[reading]["ledger"]["outcome"] for reading in ("by_day", "by_year")
    ]


def test_the_ledger_belongs_to_assess(faults):
    """No other command takes it."""
    (line,) = faults("award", "LĐTT", "--on", "2024-12-20", "--ledger")
    assert "--ledger" in line


def test_assess_as_json(answer):
    """--json gives every answer as data."""
    told = json.loads(answer("assess", "--json", BOTH))
    (both,) = told["answers"]

    assert ("cong-chuc-a", True) == (told["subject"], told["illustrative"])
    assert ["du-tieu-chuan", "khong-du-tieu-chuan"] == [
        both[reading]["outcome"] for reading in ("by_day", "by_year")
    ]


def test_assess_reads_standard_input(answer, monkeypatch):
    """A dash stands for standard input."""
    stdin = io.TextIOWrapper(io.BytesIO(ELIGIBLE.read_bytes()), encoding="ascii")
    monkeypatch.setattr("sys.stdin", stdin)

    assert "đủ tiêu chuẩn" in answer("assess", "-")


def test_award_prints_what_the_law_asks(answer):
    """The outline of the day, and which law and status it stands under."""
    regime = regime_on(load_case(ELIGIBLE).questions[0].on)
    out = answer("award", "cstdcs", "--on", "2024-12-20")

    outline = regime.awards["CSTĐCS"].outline(load_case(ELIGIBLE).questions[0].on)
    assert f"{outline}\n\n{regime}\n" == out


def test_award_as_json_names_the_keys_of_attestations(answer):
    """The keys that attestations answer to are in the data."""
    told = json.loads(answer("award", "TTLĐTT", "--on=2024-12-20", "--json"))

    keys = {part.get("key") for part in told["criterion"]["parts"]}
    assert "noi-bo-doan-ket-chap-hanh-tot" in keys
    assert "2024-12-20" == told["on"]
    assert ("2024-04-15", "2025-07-01") == (told["regime"]["from"], told["regime"]["before"])


def test_catalogue_lists_every_award(answer):
    """Each award of the day has a line, in text and in data."""
    told = json.loads(answer("catalogue", "--on", "2023-06-30", "--json"))
    out = answer("catalogue", "--on", "2023-06-30")

    ids = [award["id"] for award in told["awards"]]
    assert list(regime_on(load_case(REFUSED).questions[0].on).awards) == ids
    assert ids == [line.split(":")[0].strip() for line in out.splitlines()[1:]]
    assert "15/2003/QH11" == told["regime"]["law"]


ADVANCED = [
    "lao-dong-tien-tien",
    "chien-si-tien-tien",
    "tap-the-lao-dong-tien-tien",
    "don-vi-tien-tien",
]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            ("--search", "chien si thi dua"),
            [
                "chien-si-thi-dua-toan-quoc",
                "chien-si-thi-dua-bo-ban-nganh-tinh",
                "chien-si-thi-dua-co-so",
            ],
        ),
        (("--search=CSTĐCS",), ["chien-si-thi-dua-co-so"]),
        (("--search", "tien tien", "--kind", "danh hiệu thi đua"), ADVANCED),
        (("--search", "tien tien", "--kind", "emulation title"), ADVANCED),
        (("--search", "tien tien", "--kind", "bang-khen"), []),
    ],
)
def test_catalogue_lists_what_is_searched_for(answer, words, expected):
    """By words, by kind in either language, or both; nothing found is an answer too."""
    told = json.loads(answer("catalogue", "--on", "2024-06-01", "--json", *words))
    lines = answer("catalogue", "--on", "2024-06-01", *words).splitlines()[1:]

    assert expected == [award["id"] for award in told["awards"]]
    if expected:
        assert expected == [line.split(":")[0].strip() for line in lines]
    else:
        assert ["  không có danh hiệu, hình thức nào như vậy"] == lines


def test_catalogue_tells_class_and_place(answer):
    """Each entry in data says more than its line."""
    told = json.loads(answer("catalogue", "--on", "2024-06-01", "--search=CSTĐTQ", "--json"))

    (entry,) = told["awards"]
    assert (1, None) == (entry["precedence"], entry["award_class"])


def test_a_kind_that_is_none_is_refused(faults):
    """With the kinds there are."""
    (told,) = faults("catalogue", "--on", "2024-06-01", "--kind", "huan chuong lon")

    assert told.startswith("--kind: ")
    assert "huan-chuong" in told


def test_a_misspelt_award_is_refused_with_near_ones(faults):
    """What was meant is offered."""
    (told,) = faults("award", "co thi dua cua chinh phuu", "--on", "2023-06-30")

    assert "co-thi-dua-cua-chinh-phu" in told


def test_award_prints_the_same_rule_in_both_languages(answer):
    """Title, facts, routes, deferral and rules; each citation in the language asked for."""
    vietnamese = answer("award", "Cờ CP", "--on", "2024-06-01")
    english = answer("award", "Cờ CP", "--on", "2024-06-01", "--locale", "en")

    assert len(vietnamese.splitlines()) == len(english.splitlines())
    assert "Nhánh 3. " in vietnamese
    assert "Route 3. " in english
    for key in ("dan-dau-cum-khoi-bo-tinh", "dan-dau-phong-trao-thu-tuong-phat-dong"):
        assert key in vietnamese
        assert key in english


@pytest.mark.parametrize(
    "award",
    [
        "bang-khen-thu-tuong-chinh-phu",
        "BKTTg",
        "bang khen cua thu tuong chinh phu",
        "Bằng khen của Thủ tướng Chính phủ",
    ],
)
@pytest.mark.parametrize("kind", ["collective", "tap-the", "tập thể", "TAP THE"])
def test_money_takes_every_spelling_of_award_and_subject(answer, award, kind):
    """Slug, abbreviation, name with or without diacritics; kinds in both languages."""
    told = json.loads(answer("money", award, "--for", kind, "--on", "2026-07-15", "--json"))

    assert ("bang-khen-thu-tuong-chinh-phu", "tap-the", 17_710_000) == (
        told["award"],
        told["kind"],
        told["amount"],
    )


def test_money_prints_the_itemised_bill_within_a_hundred_columns(answer):
    """The sum first, then how it comes about, with each article."""
    for locale, first in (
        ("vi", "Bằng khen của Bộ, ban, ngành, tỉnh tặng hộ gia đình, quyết định ngày 20/12/2024"),
        (
            "en",
            "Ministry- or Province-level Merit Certificate (household), decision of 20 December",
        ),
    ):
        out = answer(
            "money", "BK bộ/tỉnh", "--for", "household", "--on", "2024-12-20", "--locale", locale
        )
        assert out.startswith(first)
        assert all(len(line) <= 100 for line in out.splitlines())
        assert "58" in out
        assert ("5.270.000 đồng" if locale == "vi" else "VND 5,270,000") in out.splitlines()[1]


def test_money_marks_what_is_provisional(answer):
    """An order of an individual since July 2025 rests on the decree before."""
    words = ("money", "HCLĐ hạng Ba", "--for", "individual", "--on")

    assert "(tạm thời)" not in answer(*words, "2025-06-30")
    assert "(tạm thời)" in answer(*words, "2025-07-01").splitlines()[1]
    assert "(provisional)" in answer(*words, "2025-07-01", "--locale", "en")


def test_money_tells_what_is_not_known_and_what_would_settle_it(answer):
    """Who signs a certificate, and what the newest decree gives the commune's."""
    words = ("money", "giay khen", "--for", "individual", "--on", "2025-12-20")
    told = json.loads(answer(*words, "--json"))

    assert (None, "chua-xac-dinh") == (told["amount"], told["state"])
    assert "Có thể: 360.000 đồng" in answer(*words)
    assert "Cần: cho biết ai tặng Giấy khen" in answer(*words)
    assert "710.000 đồng (tạm thời)" in answer(*words, "--by", "co-quan-chuyen-mon-cap-tinh")
    assert "chưa xác định được" in answer(*words, "--by", "cấp xã").splitlines()[1]
    kept = answer(*words, "--by", "commune", "--received", "2025-06-30")
    assert "360.000 đồng (tạm thời)" in kept.splitlines()[1]


def test_an_open_regime_has_no_last_day(answer):
    """The last regime known has no end, and says how far it is encoded."""
    told = json.loads(answer("catalogue", "--on", "2026-12-01", "--json"))

    assert (None, "chua-ma-hoa") == (told["regime"]["before"], told["regime"]["status"])


@pytest.mark.parametrize("words", [["catalogue", "--on", "2024-12-20"], ["assess", str(REFUSED)]])
def test_the_locale_chooses_the_language(answer, words):
    """Vietnamese is the default, English on demand, before or after the command."""
    vietnamese = answer(*words)
    english = answer(*words, "--locale", "en")

    assert vietnamese == answer(*words, "--locale=vi")
    assert english == answer("--locale", "en", *words)
    assert vietnamese != english


def test_faults_are_told_in_the_chosen_language(faults):
    """Also what is wrong is said in the reader's language."""
    words = ("catalogue", "--on", "1990-01-01")

    assert faults(*words) != faults(*words, "--locale", "en")


def test_help_and_version_are_answers(answer):
    """Both print and exit with 0, wherever they stand."""
    page = answer("--help")

    assert page == answer("assess", "-h")
    assert all(command in page for command in ("season", "assess", "award", "catalogue", "money"))
    assert f"thidua {__version__}\n" == answer("--version")


def test_no_command_prints_help_and_is_refused(capsys):
    """Without a command there is no answer."""
    code = main([])
    out, err = capsys.readouterr()

    assert (2, "") == (code, out)
    assert "python -m thidua season" in err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["asses", "x.json"], ["không có lệnh “asses”; có phải là assess?"]),
        (
            ["zzz"],
            [
                "không có lệnh “zzz”; các lệnh: season, assess, award, catalogue, money, itinerary, cluster,"
            ],
        ),
        (["--ful"], ["không có tùy chọn “--ful”; có phải là --full?", "thiếu lệnh; các lệnh: "]),
        (
            ["assess", "x.json", "-q"],
            ["không có tùy chọn “-q”; xem “python -m thidua --help”"],
        ),
        (["assess"], ["“assess” thiếu tệp hồ sơ JSON"]),
        (["assess", "a", "b"], ["“assess” không nhận thêm “b”"]),
        (["catalogue", "x"], ["“catalogue” không nhận thêm “x”", "“catalogue” cần ngày"]),
        (["assess", "a", "--on", "2024-01-01"], ["“assess” không dùng “--on”"]),
        (["assess", "a", "--html", "b"], ["“assess” không dùng “--html”"]),
        (["award", "LĐTT", "--on"], ["“--on” thiếu giá trị"]),
        (["award"], ["“award” thiếu tên", "“award” cần ngày: “--on 2024-12-20”"]),
        (["catalogue", "--on", "2024-01-01", "--locale"], ["“--locale” thiếu giá trị"]),
        (["catalogue", "--on", "2024-01-01", "--locale", "fr"], ["Không có ngôn ngữ “fr”"]),
        (["catalogue", "--json=3"], ["cách gọi lệnh không đúng; xem “python -m thidua --help”"]),
        (["money"], ["“money” thiếu tên", "“money” cần ngày", "“money” cần đối tượng: “--for"]),
        (["money", "LĐTT", "--for", "--on", "2024-12-20"], ["“--for” thiếu giá trị"]),
        (["money", "LĐTT", "--for", "ca-nhan", "--on"], ["“--on” thiếu giá trị"]),
        (["award", "LĐTT", "--on", "2024-12-20", "--for", "x"], ["“award” không dùng “--for”"]),
        (["assess", "a", "--by", "cap-xa"], ["“assess” không dùng “--by”"]),
        (
            ["money", "CSTĐCSS", "--for", "ai", "--on", "2024-13-01", "--by", "ai"],
            [
                "Không có danh hiệu, hình thức khen thưởng nào tên “CSTĐCSS”; có phải là",
                "--for: “ai” không phải đối tượng; hãy dùng ca-nhan, tap-the hoặc ho-gia-dinh",
                "--on: “2024-13-01” không có trong lịch",
                "--by: “ai” không phải loại đơn vị; hãy dùng bo-ban-nganh",
            ],
        ),
        (
            ["money", "TTLĐXS", "--for", "ca-nhan", "--on", "2024-12-20"],
            ["“Tập thể lao động xuất sắc” chỉ dành cho tập thể"],
        ),
        (
            ["money", "LĐTT", "--for", "ca-nhan", "--on", "2017-09-30"],
            ["Mức tiền thưởng trước ngày 01/10/2017"],
        ),
        (["catalogue", "--on", "2024-02-30"], ["--on: “2024-02-30” không có trong lịch"]),
        (["catalogue", "--on", "30/12/2024"], ["--on: cần ngày dạng năm-tháng-ngày"]),
    ],
)
def test_a_wrong_call_is_told_one_line_per_fault(faults, words, told):
    """Every fault of the call has one clear line."""
    lines = faults(*words)

    assert len(told) == len(lines)
    assert all(line.startswith(start) for line, start in zip(lines, told, strict=True)), lines


def test_a_day_before_the_first_law_is_told(faults):
    """There is no fall-back before the first law encoded; the line names the day."""
    (line,) = faults("catalogue", "--on", "1990-01-01")

    assert "01/01/1990" in line


def test_an_unknown_award_is_told_with_near_misses(faults):
    """The line offers what may have been meant."""
    (line,) = faults("award", "chien si thi dua co soo", "--on", "2024-12-20")

    assert "chien-si-thi-dua-co-so" in line


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'{"thidua" 1}', "không phải JSON hợp lệ: lỗi cú pháp ở dòng 1, cột 11"),
        (b"\xff\xfe", "không phải UTF-8 (từ byte thứ 1)"),
        (b"", "không phải JSON hợp lệ: lỗi cú pháp ở dòng 1, cột 1"),
        (b"[]", "$: cần một đối tượng (bảng), không phải một danh sách"),
        (b'{"thidua": 1, "subject": {"kind": "ca-nhan", "id": "a"}}', "$.questions: không có câu"),
    ],
)
def test_a_faulty_case_is_told_with_its_file(faults, tmp_path, content, told):
    """The file stands before the place and the fault."""
    path = tmp_path / "case.json"
    path.write_bytes(content)

    (line,) = faults("assess", path)
    assert line.startswith(f"{path}: {told}")


def test_every_fault_of_a_case_is_told(faults, tmp_path):
    """Two faults of a document are two lines; so are two questions that cannot be asked."""
    data = json.loads(REFUSED.read_text(encoding="utf-8"))
    path = tmp_path / "case.json"
    data["questions"] = [
        {"award": "LĐTT", "year": 1990, "on": "1990-12-20"},
        {"award": "giay-khen", "year": 2023, "on": "2023-12-20"},
    ]
    path.write_text(json.dumps(data), encoding="utf-8")
    unanswerable = faults("assess", path)
    data["events"][0] |= {"year": "2023", "grade": "x"}
    path.write_text(json.dumps(data), encoding="utf-8")
    unreadable = faults("assess", path)

    assert [f"{path}: $.questions[{n}]" for n in (0, 1)] == [
        line[: len(f"{path}: $.questions[0]")] for line in unanswerable
    ]
    assert [f"{path}: $.events[0].year", f"{path}: $.events[0].grade"] == [
        line.rpartition(": ")[0] for line in unreadable
    ]


def test_a_folder_or_nothing_is_no_case(faults, tmp_path):
    """What cannot be read is told with its path."""
    assert [f"{tmp_path}: là thư mục, không phải tệp"] == faults("assess", tmp_path)
    assert [f"{tmp_path / 'x'}: không có tệp này"] == faults("assess", tmp_path / "x")


@attrs.frozen
class Report:
    """Stands in for the report of a season."""

    def to_dict(self, locale):
        return {"locale": locale}


@attrs.frozen
class Year:
    """Stands in for a season."""

    def play(self):
        return Report()


@pytest.fixture
def season(monkeypatch):
    """A season whose report says only in which language it was asked for."""

    def load(_):
        return Year()

    def write(kind):
        return lambda _, locale: f"{kind} {locale}"

    monkeypatch.setattr("thidua.exchange.load_season", load, raising=False)
    monkeypatch.setattr("thidua.display.season_text", write("text"), raising=False)
    monkeypatch.setattr("thidua.display.season_html", write("html"), raising=False)


@pytest.mark.usefixtures("season")
def test_season_prints_text_or_json_and_writes_a_page(answer, tmp_path):
    """The report is printed, and written as HTML where asked."""
    page = tmp_path / "a.html"

    assert "text vi\n" == answer("season", "x", "--html", page)
    assert "html vi" == page.read_text(encoding="utf-8")
    assert {"locale": "en"} == json.loads(answer("season", "x", "--json", "--locale", "en"))


@pytest.mark.usefixtures("season")
def test_a_page_that_cannot_be_written_is_told(faults, tmp_path):
    """A folder cannot be overwritten with a page."""
    assert [f"{tmp_path}: không ghi được tệp này"] == faults("season", "x", "--html", tmp_path)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="LC_ALL means nothing there")
def test_output_is_utf8_whatever_the_terminal_says():
    """Vietnamese comes out whole under LC_ALL=C, on both streams."""
    done = subprocess.run(
        [sys.executable, "-m", "thidua", "catalogue", "--on", "2024-12-20"],
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )

    assert "Chiến sĩ thi đua cơ sở" in done.stdout.decode("utf-8")


@pytest.mark.slow
def test_a_reader_that_leaves_early_is_no_fault():
    """A closed pipe ends the command quietly."""
    command = subprocess.Popen(
        [sys.executable, "-m", "thidua", "award", "BK bộ/tỉnh", "--on", "2024-12-20", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    command.stdout.close()
    told = command.stderr.read()
    command.stderr.close()

    assert (0, b"") == (command.wait(), told)


def _run(shell_command, *words):
    """Run the command with its streams as a shell leaves them; return code, stdout and stderr."""
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m thidua "$@" {shell_command}', sys.executable, *map(str, words)],
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


needs_a_shell = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="needs a shell and /dev/full"
)
NO_INPUT = (
    "stdin: đầu vào chuẩn đã đóng hoặc không đọc được; hãy đưa hồ sơ vào đó hoặc ghi tên tệp\n"
)


@pytest.mark.slow
@needs_a_shell
def test_a_closed_standard_input_is_told():
    """There is no case to read: bad input, in one line."""
    assert (2, "", NO_INPUT) == _run("<&-", "assess", "-")


def test_a_standard_input_that_cannot_be_read_is_told(faults, monkeypatch):
    """So is one that fails while it is read."""
    closed = io.TextIOWrapper(io.BytesIO())
    closed.close()
    monkeypatch.setattr(sys, "stdin", closed)

    assert [NO_INPUT.rstrip()] == faults("assess", "-")


@pytest.mark.slow
@needs_a_shell
@pytest.mark.parametrize("output", [">&-", "> /dev/full"])
@pytest.mark.parametrize("words", [["catalogue", "--on", "2024-12-20"], ["--help"], ["--version"]])
def test_an_answer_that_cannot_be_written_is_told(output, words):
    """A closed or full output is no answer: 2, one line, and no page of Python errors."""
    assert (2, "", "stdout: không ghi được kết quả\n") == _run(output, *words)


@needs_a_shell
def test_a_full_output_is_told_and_left_clean(monkeypatch, capsys):
    """Nothing stays behind in the stream that would fail again when it is closed."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        code = main(["--version"])

    assert (2, "stdout: không ghi được kết quả\n") == (code, capsys.readouterr().err)


@pytest.mark.slow
@needs_a_shell
@pytest.mark.parametrize("output", ["2>&-", "2> /dev/full", ">&- 2>&-"])
@pytest.mark.parametrize("words", [["asses"], []])
def test_a_fault_that_cannot_be_told_is_told_by_the_exit_code(output, words):
    """Where stderr is closed or full, the exit code is all that is left."""
    assert (2, "", "") == _run(output, *words)


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_main_survives_streams_that_are_not_there(monkeypatch, stream):
    """A program without a console (pythonw) has neither stream."""
    monkeypatch.setattr(sys, stream, None)

    assert 2 == main(["catalogue", "--on", "2024-12-20"] if stream == "stdout" else ["asses"])


def test_itinerary_tells_each_step_with_its_day_basis_and_sanction(answer):
    """20 working days from 10 March 2025; the text keeps to a hundred columns."""
    pytest.importorskip("holidays")
    out = answer("itinerary", "CSTĐCS", "--from", "2025-03-10", "--unit", "cap-xa")

    assert "chậm nhất 08/04/2025 (20 ngày làm việc kể từ ngày 10/03/2025)" in out
    assert "Căn cứ: khoản 4 Điều 32 Nghị định 98/2023/NĐ-CP" in out
    assert "Nếu không đúng hạn: văn bản đã đọc không nêu hậu quả" in out
    assert max(map(len, out.splitlines())) <= 100


def test_itinerary_as_json_has_slugs_and_iso_days(answer):
    """The same steps as plain data."""
    pytest.importorskip("holidays")
    words = ("HCLĐ hạng Ba", "--from", "2025-03-10", "--for", "tap-the")
    told = json.loads(answer("itinerary", *words, "--json"))
    days = {step["id"]: step["due"] for step in told["steps"]}

    assert ("huan-chuong-lao-dong-hang-ba", ["chu-tich-nuoc"]) == (told["award"], told["deciders"])
    assert days["trinh-khen-thuong-cap-nha-nuoc"] == "2025-04-22"
    assert days["quyet-dinh"] is None
    assert told["hint"] is None


def test_itinerary_takes_unit_type_year_and_education(answer):
    """Each option changes what it should."""
    flag = ("itinerary", "Cờ CP", "--from", "2025-03-10")
    assert "31/12/2025" in answer(*flag, "--education")
    assert "cho biết" in answer(*flag) or "Chưa biết" in answer(*flag)
    fighter = ("itinerary", "CSTĐTQ", "--from", "2025-03-10")
    assert "31/12/2025" in answer(*fighter, "--year", "2024")
    sudden = ("itinerary", "giay-khen", "--for", "ca-nhan", "--from", "2025-03-10")
    assert "đột xuất" in answer(*sudden, "--type", "dot-xuat")


def test_itinerary_without_the_extra_says_what_to_install(answer, monkeypatch):
    """Working-day terms are unknown then, dates stay, and the exit code is 0."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    words = ("itinerary", "CSTĐTQ", "--from", "2025-03-10", "--year", "2024")
    out = answer(*words)

    assert "pip install 'thidua[workdays]'" in out.splitlines()[-1]
    assert "30 ngày làm việc kể từ ngày 10/03/2025" in out
    assert "chậm nhất 31/12/2025" in out
    assert "thidua[workdays]" in json.loads(answer(*words, "--json"))["hint"]


def test_itinerary_of_a_year_not_announced_says_so(answer):
    """No days off are guessed."""
    out = answer("itinerary", "CSTĐCS", "--from", "2027-03-10", "--unit", "cap-xa")
    assert "năm 2027" in out.splitlines()[-1]


def test_itinerary_past_the_days_off_that_are_known_says_so_once(answer):
    """Whether 24 November 2026 is off no text read says."""
    pytest.importorskip("holidays")
    words = ("itinerary", "BKTTg", "--for", "ca-nhan", "--type", "cong-trang", "--from")
    assert "Ngày nghỉ chỉ biết đến hết 23/11/2026" in answer(*words, "2026-11-10")
    assert "Ngày nghỉ chỉ biết" not in answer(*words, "2025-03-10")


def test_itinerary_tells_all_faults_at_once(faults):
    """A missing subject, unknown unit and type, and a year that is none."""
    lines = faults(
        "itinerary",
        *("giay-khen", "--from", "2025-03-10", "--unit", "xa", "--type", "dot", "--year", "25"),
    )
    assert ["--unit", "--type"] == [line.partition(":")[0] for line in lines[:2]]
    assert "dot-xuat" in lines[1]
    assert "--for" in lines[2]
    assert lines[3].startswith("--year")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("itinerary", "CSTĐCS"), "--from"),
        (("itinerary", "--from", "2025-03-10"), "itinerary"),
        (("itinerary", "CSTĐCS", "--from", "10/03/2025"), "--from"),
        (("itinerary", "CSTĐCS", "--from", "2025-03-10", "--for", "tap-the"), "cá nhân"),
        (("itinerary", "CSTĐCS", "--from", "2019-12-31"), "31/12/2019"),
        (("itinerary", "CSTĐCSS", "--from", "2025-03-10"), "chien-si-thi-dua-co-so"),
        (("itinerary", "CSTĐCS", "--form", "2025-03-10"), "--from"),
        (("catalogue", "--on", "2025-03-10", "--unit", "cap-xa"), "--unit"),
    ],
)
def test_itinerary_refuses_what_it_cannot_answer(faults, words, told):
    """One line per fault, near misses named."""
    assert any(told in line for line in faults(*words))
