"""Compile the message catalogues (.po) to .mo when the package is built or installed in place."""

import io
import os
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogues(locales: Path) -> list[Path]:
    """Write a .mo beside each .po below *locales* and return the files written.

    A file is replaced as a whole, and only when it changes, so that a process reading the
    catalogues meanwhile never meets half a file.
    """
    written = []
    for po in sorted(locales.glob("*/LC_MESSAGES/*.po")):
        with po.open("rb") as source:
            catalogue = read_po(source, locale=po.parent.parent.name)
        compiled = io.BytesIO()
        write_mo(compiled, catalogue)
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.read_bytes() == compiled.getvalue():
            continue
        part = mo.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(compiled.getvalue())
        part.replace(mo)
        written.append(mo)
    return written


class CatalogueBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Hatchling hook: the wheel and the editable install both carry compiled catalogues."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every catalogue before files are collected."""
        compile_catalogues(Path(self.root, "src", "thidua", "locales"))
