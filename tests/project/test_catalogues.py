"""The catalogues are complete in both languages, and the check would notice if they were not."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("hatchling")

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def catalogues() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogues", ROOT / "tools" / "catalogues.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def source(tmp_path):
    """A package with one plain and one counted message."""
    (tmp_path / "room.py").write_text('say("Xin chào {name}", name=1)\nsay_n("{n} năm", n=3)\n')
    return tmp_path


def write_english(catalogues, source, old, new):
    """Replace *old* by *new* in the freshly extracted English catalogue."""
    catalogues.update("vi", source)
    catalogues.update("en", source)
    path = catalogues.path_of("en", source)
    text = path.read_text()
    text = text.replace(
        'msgid "Xin chào {name}"\nmsgstr ""', 'msgid "Xin chào {name}"\nmsgstr "Hello {name}"'
    )
    text = text.replace('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "{n} year"\nmsgstr[1] "{n} years"')
    assert old in text
    path.write_text(text.replace(old, new))


def test_nothing_missing_fuzzy_stale_or_untranslated(catalogues):
    """Every sentence of the source has its Vietnamese and its English."""
    assert [] == catalogues.check()


def test_a_complete_catalogue_has_no_faults(catalogues, source):
    """The check is silent on a full translation, plural forms included."""
    write_english(catalogues, source, "{n} year", "{n} year")

    assert [] == catalogues.check(source)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"Hello {name}"', '""', "en: untranslated: 'Xin chào {name}'"),
        ('"{n} years"', '""', "en: untranslated: ('{n} năm', '{n} năm')"),
        (
            '"Hello {name}"',
            '"Hello {nickname}"',
            "en: unknown places ['nickname']: 'Xin chào {name}'",
        ),
        ("#, python-brace-format", "#, fuzzy", "en: fuzzy: 'Xin chào {name}'"),
    ],
)
def test_a_bad_translation_is_named(catalogues, source, old, new, fault):
    """An empty form, an unknown place and a fuzzy mark are each found."""
    write_english(catalogues, source, old, new)

    assert fault in catalogues.check(source)


def test_a_folder_with_an_underscore_is_read_too(catalogues, source):
    """Private packages speak to users as well."""
    (source / "_private").mkdir()
    (source / "_private" / "room.py").write_text('say("Tạm biệt")\n')

    assert "en: missing: 'Tạm biệt'" in catalogues.check(source)


def test_a_missing_and_a_stale_message_are_named(catalogues, source):
    """A message that came and one that went are found in both languages."""
    write_english(catalogues, source, "{n} year", "{n} year")
    (source / "room.py").write_text('say("Tạm biệt")\nsay_n("{n} năm", n=3)\n')

    assert [
        "vi: missing: 'Tạm biệt'",
        "vi: stale: 'Xin chào {name}'",
        "en: missing: 'Tạm biệt'",
        "en: stale: 'Xin chào {name}'",
    ] == catalogues.check(source)


def test_vietnamese_is_filled_from_the_source(catalogues, source):
    """The Vietnamese catalogue holds the keys themselves."""
    catalogues.update("vi", source)
    vietnamese = catalogues.load(catalogues.path_of("vi", source), "vi")

    assert "Xin chào {name}" == vietnamese["Xin chào {name}"].string
