"""The page of pitfalls names tests that exist, and leaves no pitfall without an answer."""

import ast
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
PAGE = (ROOT / "docs" / "conformance" / "pitfalls.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in PAGE.splitlines()
    if re.match(r"\| [A-E]\d+ \|", line)
]


def names_in(path):
    """The tests at the top of a file."""
    return {
        node.name
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


EXISTING = {
    f"{path.relative_to(TESTS).as_posix()}::{name}"
    for path in TESTS.rglob("test_*.py")
    for name in names_in(path)
}


def test_every_test_named_on_the_page_exists():
    """In the file it is said to be in."""
    named = re.findall(r"`([^`]+::[^`]+)`", PAGE)

    assert named
    assert [] == [name for name in named if name not in EXISTING]


def test_every_pitfall_names_its_tests_or_says_that_it_is_not_in_this_version():
    """And where it belongs, if not."""
    bare = [
        number
        for number, _, held in ROWS
        if "::" not in held and not re.search(r"not in this version \(.*room", held)
    ]

    assert [] == bare


def test_pitfalls_are_numbered_without_a_gap():
    """So that none is dropped unseen."""
    numbers = [cells[0] for cells in ROWS]

    assert {"A": 15, "B": 6, "C": 10, "D": 11, "E": 11} == Counter(n[0] for n in numbers)
    assert numbers == [
        f"{section}{n + 1}"
        for section, many in Counter(n[0] for n in numbers).items()
        for n in range(many)
    ]


def test_no_test_is_named_twice_for_one_pitfall():
    """Each name is one more reason."""
    for _, _, held in ROWS:
        named = re.findall(r"`([^`]+::[^`]+)`", held)
        assert len(named) == len(set(named))
