"""The strict reader: nothing coerced, every fault at its path, everything reads back equal."""

import datetime as dt
import enum
import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar, Literal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.errors import BadInput, ContradictoryRecords, InvalidValue
from thidua.exchange import Fault, Form, bad_input, dump, faults_of, parse_json, read
from thidua.records import (
    Attestation,
    Collective,
    Composition,
    Conferral,
    Discipline,
    DisciplineForm,
    Event,
    Grade,
    Grading,
    Household,
    Individual,
    Occupation,
    Record,
    Subject,
)
from thidua.words import say, verbatim


class Colour(enum.Enum):
    RED = "do"
    GREEN = "xanh"


def _positive(_, __, value):
    if value <= 0:
        raise InvalidValue(say("Không có trường “{field}”.", field=str(value)))


def _after_start(box, _, value):
    if value is not None and value < box.start:
        raise InvalidValue(verbatim("ends before it starts"))


def _sorted_tuple(values):
    return tuple(sorted(values))


@attrs.frozen(kw_only=True)
class Box:
    """A class with one field of each form.

    Attributes:
        count: how many.
    """

    count: int = attrs.field(validator=_positive)
    start: dt.date
    end: dt.date | None = attrs.field(default=None, validator=_after_start)
    points: Decimal = Decimal(0)
    share: Fraction = Fraction(0)
    colour: Colour = Colour.RED
    grade: Grade | None = None
    sure: bool | None = None
    words: tuple[str, ...] = attrs.field(default=(), converter=_sorted_tuple)
    pair: tuple[int, str] = (0, "")
    colours: frozenset[Colour] = frozenset()
    ages: Mapping[str, int] = attrs.field(factory=dict)
    by_colour: Mapping[Colour, list[int]] = attrs.field(factory=dict)
    scores: tuple[tuple[str, Fraction], ...] = ()
    mode: Literal["a", 1] = "a"
    target: int | Decimal | dt.date = 0
    inner: "Box | None" = None


@attrs.frozen
class Circle:
    slug: ClassVar[str] = "tron"
    radius: int


@attrs.frozen
class Square:
    slug: ClassVar[str] = "vuong"
    side: int


@attrs.frozen
class Bare:
    pass


GOOD = {"count": 1, "start": "2024-02-29"}
dates = st.dates(dt.date(1945, 1, 1), dt.date(2200, 1, 1))
decimals = st.decimals(
    allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def boxes(inner):
    return st.builds(
        Box,
        count=st.integers(1),
        start=st.just(dt.date(1945, 1, 1)),
        end=st.none() | dates,
        points=decimals,
        share=st.fractions(max_denominator=10**6),
        colour=st.sampled_from(Colour),
        grade=st.none() | st.sampled_from(Grade),
        sure=st.none() | st.booleans(),
        words=st.lists(texts, max_size=3),
        pair=st.tuples(st.integers(), texts),
        colours=st.frozensets(st.sampled_from(Colour)),
        ages=st.dictionaries(texts, st.integers(), max_size=3),
        by_colour=st.dictionaries(st.sampled_from(Colour), st.lists(st.integers(), max_size=2)),
        scores=st.dictionaries(texts, st.fractions(), max_size=3).map(
            lambda scores: tuple(sorted(scores.items()))
        ),
        mode=st.sampled_from(["a", 1]),
        target=st.integers() | decimals | dates,
        inner=inner,
    )


def faults(kind, data, **kwargs):
    """Read what must not be read, and return one line per fault."""
    with pytest.raises(BadInput) as caught:
        read(kind, data, **kwargs)
    return list(caught.value.lines())


@given(boxes(st.none() | boxes(st.none())))
def test_what_is_dumped_reads_back_equal(box):
    """Through JSON text and back, a value of every form is the same value."""
    text = json.dumps(dump(box), ensure_ascii=False)

    assert box == read(Box, parse_json(text))


def test_defaults_and_unknowns_are_left_out():
    """Only what was said is written, numbers as strings, dates as ISO, enumerations as slugs."""
    box = Box(count=2, start=dt.date(2024, 1, 2), points=Decimal("95.50"), grade=Grade.GOOD)

    assert {
        "count": 2,
        "start": "2024-01-02",
        "points": "95.50",
        "grade": "hoan-thanh-tot-nhiem-vu",
    } == dump(box)


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("count", "2024", "cần một số nguyên, không phải “2024”"),
        ("count", True, "cần một số nguyên, không phải true"),
        ("count", Decimal("2024.0"), "cần một số nguyên, không phải 2024.0"),
        ("count", None, "cần một số nguyên, không phải null"),
        ("start", "2023-02-30", "“2023-02-30” không có trong lịch; hãy kiểm tra lại ngày"),
        (
            "start",
            "20240101",
            "cần ngày dạng năm-tháng-ngày như “2024-12-31”, không phải “20240101”",
        ),
        (
            "start",
            dt.datetime(2024, 1, 1),
            "cần ngày dạng năm-tháng-ngày như “2024-12-31”, không phải 2024-01-01 00:00:00",
        ),
        ("sure", 1, "cần true hoặc false, không phải 1"),
        ("words", "abc", "cần một danh sách, không phải “abc”"),
        ("pair", [1], "cần danh sách 2 phần tử, không phải 1"),
        ("ages", [1], "cần một đối tượng (bảng), không phải một danh sách"),
        ("colour", "xnah", "không có “xnah”; có phải là “xanh”?"),
        ("colour", 7, "cần “do” hoặc “xanh”, không phải 7"),
        ("mode", 2, "cần “a” hoặc 1, không phải 2"),
        ("points", [], "cần một số, không phải một danh sách"),
        ("points", {}, "cần một số, không phải một đối tượng (bảng)"),
    ],
)
def test_nothing_is_coerced(key, value, fault):
    """A value of another type is refused where it stands, and told what is needed."""
    assert [f"$.{key}: {fault}"] == faults(Box, {**GOOD, key: value})


@pytest.mark.parametrize(
    ("written", "number"),
    [(3, 3), (Decimal("95.5"), Decimal("95.5")), ("95.5", Decimal("95.5"))],
)
def test_a_decimal_may_be_written_as_number_or_string(written, number):
    """Whole numbers, exact decimals and strings are all exact."""
    assert number == read(Decimal, written)


def test_a_fraction_may_be_written_with_a_stroke():
    """A share that has no end in decimals is written as it is."""
    assert Fraction(1, 3) == read(Fraction, "1/3")


@pytest.mark.parametrize("number", ["95,5", "", "1/0", "nan", 95.5])
def test_a_number_that_is_not_exact_is_refused(number):
    """Commas, nothing, division by zero and floats are no exact numbers."""
    assert 1 == len(faults(Fraction, number))


def test_a_union_takes_the_first_form_that_fits():
    """Number or date: the data say which."""
    assert [5, Decimal("1.5"), dt.date(2024, 1, 1)] == read(
        list[int | Decimal | dt.date], [5, "1.5", "2024-01-01"]
    )


def test_a_union_that_nothing_fits_says_every_form():
    """Each form is told in the one fault."""
    (line,) = faults(int | dt.date, "x")

    assert "một số nguyên" in line
    assert "ngày dạng" in line


def test_every_fault_is_reported_at_once():
    """Unknown and missing keys, wrong types and failed validators come together."""
    data = {
        "cuont": 1,
        "start": 3,
        "words": ["a", 1, None],
        "ages": {"a b": "x"},
        "inner": {"count": -1, "zzz": 0},
    }

    assert [
        "$.cuont: không có trường này; có phải là “count”?",
        "$: thiếu trường bắt buộc “count”",
        "$.start: cần ngày dạng năm-tháng-ngày như “2024-12-31”, không phải 3",
        "$.words[1]: cần một chuỗi ký tự, không phải 1",
        "$.words[2]: cần một chuỗi ký tự, không phải null",
        '$.ages["a b"]: cần một số nguyên, không phải “x”',
    ] == faults(Box, data)[:6]
    assert ["$.inner.zzz", "$.inner", "$.inner.count"] == [
        line.partition(":")[0] for line in faults(Box, data)[6:]
    ]


def test_a_validator_that_needs_a_missing_field_waits():
    """What cannot be checked for want of another field is not reported twice over."""
    assert ["$: thiếu trường bắt buộc “start”"] == faults(Box, {"count": 1, "end": "2024-01-01"})


def test_a_validator_speaks_at_its_field():
    """A failed validator is told in its own words, with the path of the field."""
    data = {**GOOD, "end": "2023-01-01"}

    assert ["$.end: ends before it starts"] == faults(Box, data)


def test_two_validators_speak_together():
    """An object whose fields fail twice reports both."""
    data = {"count": 0, "start": "2024-02-29", "end": "2023-01-01"}

    assert ["$.count", "$.end"] == [line.partition(":")[0] for line in faults(Box, data)]


def test_what_only_the_whole_object_knows_is_told_at_the_object():
    """A rule between two fields has the path of the object that breaks it."""
    data = {
        "kind": "ky-luat",
        "form": "canh-cao",
        "decided_on": "2024-02-01",
        "served_on": "2024-01-01",
    }

    (line,) = faults(tuple[Event, ...], [data])

    assert line.startswith("$[0]: ")
    assert "01/02/2024" in line


def test_an_object_without_fields_takes_none():
    """The fault does not offer an empty list of fields."""
    assert ["$.x: không có trường này; đối tượng này không có trường nào"] == faults(Bare, {"x": 1})


def test_a_set_written_with_a_repeat_is_refused():
    """A repeat in a set is a slip, not emphasis."""
    assert ["$.colours[1]: “do” đã có trong danh sách; hãy bỏ bớt"] == faults(
        Box, {**GOOD, "colours": ["do", "do"]}
    )


def test_paths_begin_at_the_root_and_name_the_document():
    """A fault in a file begins with the file."""
    assert ["a.toml: cluster.count: cần một số nguyên, không phải “1”"] == faults(
        Box, {**GOOD, "count": "1"}, root="cluster", document="a.toml"
    )


def test_every_fault_is_one_line_whatever_the_data_hold():
    """Line breaks and control characters of the data do not break the report."""
    (line,) = faults(Box, {**GOOD, "a\nb\x1b[31m": 1})

    assert line.isprintable()


def test_half_a_character_is_refused():
    """A lone surrogate could not be written out again."""
    assert ["$: chuỗi chứa ký tự Unicode không hợp lệ; hãy ghi lại chuỗi này"] == faults(
        str, "\ud800"
    )
    assert ["$: cần một số nguyên, không phải “?”"] == faults(int, "\ud800")


def test_a_long_value_is_shown_short():
    """A fault does not repeat a whole page."""
    (line,) = faults(int, "a" * 1000)

    assert len(line) < 150


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        (Box, "$: cần một đối tượng (bảng), không phải …"),
        (int, "$: “…” không phải số dùng được; hãy ghi số thường"),
        (Fraction, "$: “…” không phải số dùng được; hãy ghi số thường"),
    ],
)
def test_a_number_python_cannot_write_is_refused(kind, fault):
    """A whole number of thousands of digits is told short, wherever it stands."""
    assert [fault] == faults(kind, 10**5000)


def test_a_key_that_is_no_text_is_refused():
    """A mapping made in Python may have a key no document can have."""
    assert ["$: khóa 5 không phải chuỗi ký tự; hãy ghi khóa là chuỗi"] == faults(
        Box, {"count": 1, 5: 1}
    )


def test_digits_of_other_scripts_make_no_date():
    """A date is written with the digits 0 to 9."""
    assert 1 == len(faults(dt.date, "２０２４-12-31"))


def test_a_long_name_is_told_short_with_what_may_have_been_meant():
    """A fault stays one readable line."""
    (fault,) = faults(Colour, "xanh" * 1000)

    assert len(fault) < 200


def test_kinds_of_object_are_told_apart_by_kind():
    """A union of classes reads and writes ``kind``."""
    data = {"kind": "vuong", "side": 2}

    assert Square(2) == read(Circle | Square, data)
    assert data == dump(Square(2), Circle | Square)


def test_no_object_at_all_may_stand_where_the_union_has_none():
    """``null`` is read where None is one of the kinds, and written back."""
    assert read(Circle | Square | None, None) is None
    assert dump(None, Circle | Square | None) is None
    assert dump(None, Circle | None) is None


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({"side": 2}, "$: thiếu trường “kind”: “tron” hoặc “vuong”"),
        ({"kind": "vuog", "side": 2}, "$.kind: không có “vuog”; có phải là “vuong”?"),
        ({"kind": 3, "side": 2}, "$.kind: cần “tron” hoặc “vuong”, không phải 3"),
        (None, "$: cần một đối tượng (bảng), không phải null"),
    ],
)
def test_an_unknown_kind_is_refused(data, fault):
    """A missing or unknown kind is told with the kinds there are."""
    assert [fault] == faults(Circle | Square, data)


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        (Individual(id="a", occupations=[Occupation.FARMER]), "ca-nhan"),
        (Collective(id="b", founded=dt.date(2020, 1, 1)), "tap-the"),
        (Household(id="c", illustrative=True), "ho-gia-dinh"),
    ],
)
def test_subjects_say_what_they_are(subject, kind):
    """Each kind of subject is written with its kind and read back."""
    data = dump(subject, Subject)

    assert kind == data["kind"]
    assert subject == read(Subject, data)


@pytest.mark.parametrize(
    "name", ["CSTĐCS", "cstdcs", "Chiến sĩ thi đua cơ sở", "chien-si-thi-dua-co-so"]
)
def test_awards_are_read_by_any_of_their_names(name):
    """An award may be written as officials write it; it is kept by its slug."""
    assert "chien-si-thi-dua-co-so" == read(Conferral, {"award": name, "year": 2024}).award


def test_an_unknown_award_is_refused_with_near_misses():
    """A misspelt award never counts as an absence."""
    (line,) = faults(Conferral, {"award": "Chiến sĩ thi đua cơ sơ bản", "year": 2024})

    assert line.startswith("$.award: ")
    assert "chien-si-thi-dua-co-so" in line


def test_a_long_unknown_award_is_told_short_and_near_misses_are_alternatives():
    """An award is one thing or another, and a fault stays one readable line."""
    (near,) = faults(Conferral, {"award": "huan-chuong-lao-dong", "year": 2024})
    (long,) = faults(Conferral, {"award": "x" * 5000, "year": 2024})

    assert " hoặc " in near.partition("có phải là")[2]
    assert len(long) < 300


def test_holders_are_written_by_award():
    """Counts by title are an object; its keys are awards by any name."""
    data = {"year": 2024, "members": 9, "holders": {"LĐTT": 5}}

    composition = read(Composition, data)

    assert 5 == composition.holding("lao-dong-tien-tien")
    assert {**data, "holders": {"lao-dong-tien-tien": 5}} == dump(composition)


def test_one_award_under_two_names_is_refused():
    """Two spellings of one key would silently drop one of the two."""
    data = {"year": 2024, "members": 9, "holders": {"LĐTT": 5, "lao-dong-tien-tien": 6}}

    assert [
        "$.holders.lao-dong-tien-tien: “lao-dong-tien-tien” được ghi hai lần trong cùng một đối tượng"
    ] == faults(Composition, data)


def test_every_contradiction_is_found_at_the_second_of_the_two():
    """Repeated and contradictory events are told in their places, all at once."""
    events = [
        {"kind": "xep-loai", "year": 2024, "grade": "hoan-thanh-nhiem-vu"},
        {"kind": "xep-loai", "year": 2024, "grade": "hoan-thanh-nhiem-vu"},
        {"kind": "xep-loai", "year": 2024, "grade": "hoan-thanh-tot-nhiem-vu"},
    ]
    data = {"subject": {"kind": "ca-nhan", "id": "a"}, "events": events}

    assert ["$.events[1]", "$.events[2]"] == [
        line.partition(":")[0] for line in faults(Record, data)
    ]


@attrs.frozen
class Quarrel:
    """A class that contradicts itself without saying where."""

    value: int = attrs.field()

    def __attrs_post_init__(self) -> None:
        raise ContradictoryRecords(verbatim("no"), first=1, second=object())


def test_a_contradiction_without_a_place_is_told_at_the_object():
    """What is not in a list of the object has the path of the object."""
    assert ["$: no"] == faults(Quarrel, {"value": 1})


def test_a_form_reads_and_writes_in_its_own_way():
    """An annotated type is read and written as its form says."""
    roman = Annotated[int, Form({"I": 1}.__getitem__, {1: "I"}.__getitem__, {"const": "I"})]

    assert (1, 1) == read(tuple[roman, ...], ["I", "I"])
    assert ["I"] == dump((1,), tuple[roman, ...])


def test_annotations_without_a_form_change_nothing():
    """Other people's annotations are looked through."""
    assert 3 == read(Annotated[int, "days"], 3)


def test_faults_pickle_and_nest():
    """A fault carries its path upwards, and an error without places is one fault right here."""
    fault = Fault(verbatim("x"), ("b",)).under("a", 0)

    assert "$.a[0].b: x" == str(fault)
    assert (fault,) == faults_of(bad_input([fault]))
    assert "$: y" == str(faults_of(InvalidValue(verbatim("y")))[0])
    assert "$: z" == str(faults_of(BadInput(verbatim("z"), faults=(verbatim("z"),)))[0])


def test_every_kind_of_event_reads_back():
    """One event of several kinds each, by the union of all events."""
    events = (
        Grading(year=2024, grade=Grade.GOOD, source="a"),
        Attestation(condition="a-b", year=2024, holds=False, by="X"),
        Discipline(form=DisciplineForm.WARNING, decided_on=dt.date(2024, 1, 1)),
    )

    assert events == read(tuple[Event, ...], dump(events, tuple[Event, ...]))
