"""Generated pages: written, or checked against what is there."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]


def stale(pages: Mapping[Path, str], folder: Path | None = None) -> list[str]:
    """Name every page that is missing or differs, and every page of *folder* that is not made."""
    found = [
        path
        for path, text in pages.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if folder is not None:
        found += [path for path in folder.glob("*.md") if path not in pages]
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


def write(pages: Mapping[Path, str], folder: Path | None = None) -> None:
    """Write every page; remove pages of *folder* that are no longer made."""
    for path, text in pages.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if folder is not None:
        for path in folder.glob("*.md"):
            if path not in pages:
                path.unlink()


def run(pages: Mapping[Path, str], folder: Path | None = None) -> int:
    """Do what the command line asks, ``write`` or ``check``; return the exit code."""
    if sys.argv[1:] == ["check"]:
        found = stale(pages, folder)
        print("\n".join(f"stale: {name}" for name in found) or "pages up to date")
        return 1 if found else 0
    write(pages, folder)
    print(f"{len(pages)} pages written")
    return 0
