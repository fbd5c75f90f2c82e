"""Keep the message catalogues in step with the source.

    python tools/catalogues.py update   # extract, merge, fill Vietnamese, compile
    python tools/catalogues.py check    # exit 1 if anything is missing, fuzzy or stale

Vietnamese is the language of the source, so its catalogue is filled with the keys themselves.
"""

from __future__ import annotations

import datetime as dt
import string
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from hatch_build import compile_catalogues  # noqa: E402

SOURCE = ROOT / "src" / "thidua"
LANGUAGES = ("vi", "en")
KEYWORDS = {"say": None, "say_n": (1, 1)}
STAMP = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""One fixed header date, so that a catalogue changes only when a message does."""


def extract(source: Path = SOURCE) -> Catalog:
    """Return the catalogue of every message in the Python files below *source*."""
    template = Catalog(project="thidua", charset="utf-8")
    for filename, _line, message, _comments, context in extract_from_dir(
        source,
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        # Babel passes over folders that start with an underscore unless told otherwise.
        directory_filter=lambda folder: not folder.endswith("__pycache__"),
    ):
        template.add(message, None, [(filename, 0)], context=context)
    return template


def path_of(locale: str, source: Path = SOURCE) -> Path:
    """Return the catalogue file of *locale*."""
    return source / "locales" / locale / "LC_MESSAGES" / "thidua.po"


def load(path: Path, locale: str) -> Catalog:
    """Read the catalogue at *path*, empty where there is none yet."""
    if not path.exists():
        return Catalog(locale=locale, project="thidua", charset="utf-8")
    with path.open("rb") as source:
        return read_po(source, locale=locale)


def forms_of(value: object) -> tuple[str, ...]:
    """Return the forms of a key or of a translation: one, or one per plural."""
    return tuple(value) if isinstance(value, (tuple, list)) else (str(value or ""),)


def places_of(text: str) -> set[str]:
    """Return the names of the ``{places}`` of *text*."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def faults(catalogue: Catalog, template: Catalog) -> list[str]:
    """Name what keeps *catalogue* from being a complete translation of *template*."""
    wanted = {message.id for message in template if message.id}
    have = {message.id: message for message in catalogue if message.id}
    found = [f"missing: {key!r}" for key in wanted - have.keys()]
    found += [f"stale: {key!r}" for key in have.keys() - wanted]
    found += [f"stale: {key!r}" for key in catalogue.obsolete]
    for key in wanted & have.keys():
        found += [f"{fault}: {key!r}" for fault in faults_of(have[key])]
    return [f"{catalogue.locale}: {fault}" for fault in sorted(found)]


def faults_of(message: Message) -> list[str]:
    """Name what is wrong with the translation of one message."""
    forms = forms_of(message.string)
    unknown = set().union(*map(places_of, forms)) - places_of(forms_of(message.id)[0])
    return [
        fault
        for fault, found in (
            ("fuzzy", message.fuzzy),
            ("untranslated", not all(forms)),
            (f"unknown places {sorted(unknown)}", bool(unknown)),
        )
        if found
    ]


def update(locale: str, source: Path = SOURCE) -> None:
    """Merge the extracted messages into the catalogue of *locale*."""
    path = path_of(locale, source)
    catalogue = load(path, locale)
    catalogue.update(extract(source), no_fuzzy_matching=True)
    catalogue.fuzzy = False
    catalogue.header_comment = f"# Messages of thidua ({locale}). The keys are Vietnamese."
    catalogue.creation_date = catalogue.revision_date = STAMP
    catalogue.last_translator = catalogue.language_team = "The thidua contributors"
    catalogue.msgid_bugs_address = ""
    catalogue.version = ""
    catalogue.obsolete.clear()
    if locale == "vi":
        for message in catalogue:
            key = message.id
            if key:
                message.string = (key[0],) if isinstance(key, (tuple, list)) else key
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as target:
        write_po(target, catalogue, sort_output=True, no_location=True, width=100)


def check(source: Path = SOURCE) -> list[str]:
    """Name every fault of every catalogue."""
    template = extract(source)
    return [
        fault
        for locale in LANGUAGES
        for fault in faults(load(path_of(locale, source), locale), template)
    ]


def main(command: str) -> int:
    """Run *command*, ``update`` or ``check``; return the exit code."""
    if command == "update":
        for locale in LANGUAGES:
            update(locale)
        compile_catalogues(SOURCE / "locales")
    found = check()
    print("\n".join(found) or "catalogues complete")
    return 1 if found and command == "check" else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "check"))
