"""The documentation covers the public face and leaves no example unchecked."""

import re
from pathlib import Path

import pytest

import thidua

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
CHECKED = {"python", "console"}
NOT_CODE = {"csv", "json", "make", "mermaid", "sh", "text", "toml"}

every_page = pytest.mark.parametrize(
    "page", PAGES, ids=[page.relative_to(ROOT).as_posix() for page in PAGES]
)


def test_every_public_name_resolves():
    """Each name of the face can be had from it."""
    assert [] == [name for name in thidua.__all__ if not hasattr(thidua, name)]


def test_every_public_name_is_in_the_reference():
    """Each name of the face is set in code type somewhere in docs/reference.md."""
    reference = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(?:thidua\.|td\.)?(\w+)", reference))

    assert [] == sorted(set(thidua.__all__) - named)


@every_page
def test_every_code_block_is_checked_or_is_not_code(page):
    """A misspelt language would quietly leave an example unrun."""
    fences = re.findall(r"^ *```(.*)\n[\s\S]*?^ *```$", page.read_text("utf-8"), re.MULTILINE)

    assert [] == sorted(set(fences) - CHECKED - NOT_CODE)


@every_page
def test_every_link_to_a_file_finds_it(page):
    """A relative link leads to a file of the repository."""
    text = re.sub(r"```[\s\S]*?```", "", page.read_text("utf-8"))
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)\s]*)?\)", text)

    assert [] == [link for link in links if not (page.parent / link).exists()]
