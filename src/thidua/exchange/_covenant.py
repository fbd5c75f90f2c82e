"""A covenant in a file of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from thidua.clusters import Covenant
from thidua.exchange._covenant_documents import CovenantDocument
from thidua.exchange._strict import read
from thidua.exchange._text import PARSERS, parse_toml, read_file


def load_covenant(path: str | Path) -> Covenant:
    """Read one covenant, with what goes with it, from a file of its own.

    The file is what ``giao-uoc.toml`` is in the folder of a year; whether its units belong to
    the cluster is checked only there, by :func:`load_season`.

    Args:
        path: a TOML file, or a JSON file whose name ends in ``.json``.

    Raises:
        BadInput: with every fault of the file, each at its path.
    """
    document = str(path)
    parse: Callable[..., object] = PARSERS.get(Path(path).suffix, parse_toml)
    data = parse(read_file(path), document=document)
    return read(CovenantDocument, data, document=document).made
