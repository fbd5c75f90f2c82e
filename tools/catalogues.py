"""Keep the message catalogues in step with the source.

    python tools/catalogues.py update   # extract, merge, fill Vietnamese, compile
    python tools/catalogues.py check    # exit 1 if anything is missing, fuzzy or stale

Vietnamese is the language of the source, so its catalogue is filled with the keys themselves.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

sys.path.insert(0, str(Path(__file__).parent.parent))

from hatch_build import compile_catalogues

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "thidua"
LOCALES = SOURCE / "locales"
KEYWORDS = {"say": None, "say_n": (1, 1)}
STAMP = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""One fixed header date, so that a catalogue changes only when a message does."""


def extract() -> Catalog:
    """Return the catalogue of every message in the source."""
    template = Catalog(project="thidua", charset="utf-8")
    for filename, _line, message, _comments, context in extract_from_dir(
        SOURCE, method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        template.add(message, None, [(filename, 0)], context=context)
    return template


def path_of(locale: str) -> Path:
    """Return the catalogue file of *locale*."""
    return LOCALES / locale / "LC_MESSAGES" / "thidua.po"


def load(locale: str) -> Catalog:
    """Read the catalogue of *locale*, empty where there is none yet."""
    path = path_of(locale)
    if not path.exists():
        return Catalog(locale=locale, project="thidua", charset="utf-8")
    with path.open("rb") as source:
        return read_po(source, locale=locale)


def translated(message: Message) -> bool:
    """Tell whether every form of *message* has a translation that is not fuzzy."""
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return bool(forms) and all(forms) and not message.fuzzy


def faults(locale: str) -> list[str]:
    """Name what keeps the catalogue of *locale* from being complete."""
    wanted = {message.id for message in extract() if message.id}
    catalogue = load(locale)
    have = {message.id: message for message in catalogue if message.id}
    found = [f"{locale}: missing: {key!r}" for key in wanted - have.keys()]
    found += [f"{locale}: stale: {key!r}" for key in have.keys() - wanted]
    found += [
        f"{locale}: untranslated or fuzzy: {key!r}"
        for key, message in have.items()
        if key in wanted and not translated(message)
    ]
    found += [f"{locale}: {error} in {message.id!r}" for message, error in placeholder_faults(have)]
    return sorted(found)


def placeholder_faults(messages: dict[object, Message]) -> list[tuple[Message, str]]:
    """Name the messages whose translation uses other places than the source."""
    import string

    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    found = []
    for message in messages.values():
        key = message.id[0] if isinstance(message.id, (tuple, list)) else message.id
        forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        found += [
            (message, f"places {places(form)} differ from {places(key)}")
            for form in forms
            if form and not places(form) <= places(key)
        ]
    return found


def update() -> None:
    """Merge the extracted messages into every catalogue and compile them."""
    for locale in ("vi", "en"):
        catalogue = load(locale)
        catalogue.update(extract(), no_fuzzy_matching=True)
        catalogue.fuzzy = False
        catalogue.header_comment = f"# Messages of thidua ({locale}). The keys are Vietnamese."
        catalogue.creation_date = catalogue.revision_date = STAMP
        catalogue.last_translator = catalogue.language_team = "The thidua contributors"
        catalogue.msgid_bugs_address = ""
        catalogue.version = ""
        catalogue.obsolete.clear()
        if locale == "vi":
            for message in catalogue:
                if message.id:
                    key = message.id
                    message.string = (key[0],) if isinstance(key, (tuple, list)) else key
        path_of(locale).parent.mkdir(parents=True, exist_ok=True)
        with path_of(locale).open("wb") as target:
            write_po(
                target, catalogue, sort_output=True, no_location=True, omit_header=False, width=100
            )
    compile_catalogues(LOCALES)


def main() -> int:
    """Run the command given on the command line."""
    command = sys.argv[1] if len(sys.argv) > 1 else "check"
    if command == "update":
        update()
    found = [fault for locale in ("vi", "en") for fault in faults(locale)]
    print("\n".join(found) or "catalogues complete")
    return 1 if found and command == "check" else 0


if __name__ == "__main__":
    sys.exit(main())
