"""The published schemas are those of the classes, and agree with the reader."""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

import attrs
import pytest

from thidua.errors import BadInput, UnknownName
from thidua.exchange import (
    SCHEMA_NAMES,
    case_from_dict,
    json_schema,
    read,
    schema,
    schema_text,
)
from thidua.records import Grade

jsonschema = pytest.importorskip("jsonschema")

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "examples" / "cases").glob("*.json"))


@attrs.frozen(kw_only=True)
class Thing:
    """A thing of the test.

    Attributes:
        points: how many, exactly,
            over two lines.
    """

    points: Decimal
    mode: Literal["a", "b"] = "a"
    pair: tuple[int, str] | None = None
    grades: frozenset[Grade] = frozenset()
    by_grade: dict[Grade, int] = attrs.field(factory=dict)
    either: int | str = 0
    free: Any = None
    inner: "Thing | None" = None


@pytest.fixture(scope="module")
def case_validator():
    made = schema("case")
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made)


def example():
    """A good document to break."""
    return json.loads((ROOT / "examples/cases/tap-the-lao-dong-tien-tien.json").read_text("utf-8"))


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_the_published_schema_is_the_one_the_classes_make(name):
    """After a change of a class, `python tools/schemas.py` publishes the schema anew."""
    published = ROOT / "docs" / "schema" / f"{name}.schema.json"

    assert schema_text(name) == published.read_text(encoding="utf-8")


def test_an_unknown_schema_is_refused():
    """The documents that have a schema are named."""
    with pytest.raises(UnknownName, match="case"):
        schema("cas")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_examples_fit_the_schema(case_validator, path):
    """Every example case is valid."""
    assert [] == list(case_validator.iter_errors(json.loads(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["thidua"], 2),
        (["subject", "kind"], "ca-nha"),
        (["subject", "type"], "x"),
        (["events", 0, "year"], "2023"),
        (["events", 0, "yeer"], 2023),
        (["events", 0, "grade"], "tot"),
        (["events", 0, "kind"], "xac-nhan"),
        (["events", 2, "holders", "lao-dong-tien-tien"], "12"),
        (["attestations", 0, "holds"], 1),
        (["complete", "xac-nhan"], [2023, 2024]),
        (["complete", "*"], [2023]),
        (["questions", 0, "on"], "20/12/2023"),
        (["questions", 0, "law"], "x"),
        (["questions", 0, "year"], 23),
    ],
)
def test_a_broken_document_does_not_fit(case_validator, path, value):
    """One broken place makes the document invalid."""
    document = example()
    target = document
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value

    assert not case_validator.is_valid(document)


def told_in_full():
    """A good document with a collective, a conferral, work in a field and a movement."""
    return {
        "thidua": 1,
        "subject": {
            "kind": "tap-the",
            "id": "a",
            "level": "tinh",
            "flags": None,
            "origin": "trong-nuoc",
        },
        "events": [
            {
                "kind": "da-tang",
                "award": "giay-khen",
                "year": 2023,
                "type": "doi-ngoai",
                "issuer": "cap-khac",
            },
            {
                "kind": "thoi-gian-hoat-dong",
                "field": "xiec-mua",
                "start": "2004-02-03",
                "place": "bien-gioi",
            },
            {
                "kind": "ket-qua-phong-trao",
                "movement": "a",
                "launched_by": "cap-khac",
                "start": "2020-01-01",
                "reviewed_on": "2024-01-02",
                "review": "so-ket",
                "leads": False,
                "outstanding": True,
            },
        ],
    }


def test_a_document_told_in_full_fits_and_is_read(case_validator):
    """The schema and the reader know the same fields."""
    assert [] == list(case_validator.iter_errors(told_in_full()))
    assert 3 == len(case_from_dict(told_in_full()).events)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["subject", "origin"], None),
        (["subject", "origin"], "viet-nam"),
        (["subject", "level"], "huyen"),
        (["subject", "flags"], "co"),
        (["subject", "woman"], True),
        (["events", 0, "type"], "cong-trangg"),
        (["events", 0, "issuer"], "bo-tai-chinh"),
        (["events", 1, "field"], "xiec"),
        (["events", 1, "start"], "2004-2-3"),
        (["events", 1, "place"], "dong-bang"),
        (["events", 2, "outstanding"], 1),
    ],
)
def test_schema_and_reader_refuse_the_same(case_validator, path, value):
    """One broken place makes the document invalid to both."""
    document = told_in_full()
    target = document
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value

    assert not case_validator.is_valid(document)
    with pytest.raises(BadInput):
        case_from_dict(document)


@pytest.mark.parametrize("key", ["thidua", "subject"])
def test_what_is_required_may_not_be_left_out(case_validator, key):
    """Version and subject are required."""
    document = example()
    del document[key]

    assert not case_validator.is_valid(document)


def test_a_schema_is_made_of_any_class():
    """Names, types, slugs, required keys and descriptions come from the class."""
    made = json_schema(Thing)

    assert "A thing of the test." == made["description"]
    assert ["points"] == made["required"]
    assert "how many, exactly, over two lines." == made["properties"]["points"]["description"]
    slugs = [option["const"] for option in made["$defs"]["Grade"]["oneOf"]]
    assert [grade.slug for grade in Grade] == slugs


@pytest.mark.parametrize(
    ("data", "fits"),
    [
        ({"points": 1}, True),
        ({"points": "1/3", "inner": {"points": "0.5"}}, True),
        ({"points": "1/3", "inner": {"points": "x"}}, False),
        ({"points": "x"}, False),
        ({"points": 1, "mode": "c"}, False),
        ({"points": 1, "pair": [1, "a"]}, True),
        ({"points": 1, "pair": [1]}, False),
        ({"points": 1, "pair": None}, True),
        ({"points": 1, "grades": ["hoan-thanh-nhiem-vu"]}, True),
        ({"points": 1, "grades": ["hoan-thanh-nhiem-vu"] * 2}, False),
        ({"points": 1, "by_grade": {"hoan-thanh-nhiem-vu": 1}}, True),
        ({"points": 1, "by_grade": {"x": 1}}, False),
        ({"points": 1, "either": []}, False),
        ({"points": 1, "free": [{}]}, True),
    ],
)
def test_a_schema_takes_what_the_reader_takes(data, fits):
    """Each form of value is described as it is read."""
    validator = jsonschema.Draft202012Validator(json_schema(Thing))

    assert fits == validator.is_valid(data)


@pytest.mark.parametrize("kind", [Fraction, Decimal])
@pytest.mark.parametrize(
    ("written", "fits"),
    [
        ("95", True),
        ("+95.5", True),
        ("-1/04", True),
        ("1.5/2", False),
        ("1/0", False),
        ("1/00", False),
        ("2/3 ", False),
        (" 2", False),
        ("٣", False),
        (".5", False),
    ],
)
def test_reader_and_schema_agree_on_numbers_in_text(kind, written, fits):
    """A number in text is taken by both or refused by both."""
    assert fits == jsonschema.Draft202012Validator(json_schema(kind)).is_valid(written)
    if fits:
        assert Fraction(written) == read(kind, written)
    else:
        with pytest.raises(BadInput):
            read(kind, written)


def test_a_schema_of_what_is_no_class_has_no_name():
    """A list of an enumeration is described as it is."""
    made = json_schema(list[Grade])

    assert ("array", {"$ref": "#/$defs/Grade"}) == (made["type"], made["items"])
    assert "oneOf" in json_schema(Grade)
