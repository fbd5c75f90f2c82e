"""A cluster as one file that people can read and edit."""

from __future__ import annotations

from pathlib import Path

from thidua.clusters import Cluster
from thidua.exchange._cluster_documents import ClusterFile, ClusterTable
from thidua.exchange._season_documents import ClusterDocument
from thidua.exchange._strict import Fault, bad_input, read
from thidua.exchange._text import PARSERS, read_file
from thidua.words import say


def load_cluster(path: str | Path) -> Cluster:
    """Read a cluster from a TOML or JSON file, by itself or as the ``cum.toml`` of a season.

    Args:
        path: the file.

    Raises:
        BadInput: with every fault of the file, each with its path.
    """
    path = Path(path)
    name = str(path)
    parse = PARSERS.get(path.suffix)
    if parse is None:
        message = say("tệp của cụm phải là TOML hoặc JSON")
        raise bad_input([Fault(message, root="", document=name)])
    data = parse(read_file(path), document=name)
    # The cum.toml of a season tells the year besides.
    seasonal = isinstance(data, dict) and not data.keys().isdisjoint({"year", "milestones"})
    kind: type[ClusterTable] = ClusterDocument if seasonal else ClusterFile
    made: Cluster = read(kind, data, document=name).made  # type: ignore[attr-defined]
    return made
