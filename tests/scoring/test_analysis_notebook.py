"""The notebook of the examples: every cell runs, and what it shows can be shown."""

import ast
import json
from pathlib import Path

import pytest

pytest.importorskip("matplotlib")
pytest.importorskip("pandas")

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "examples" / "notebooks" / "phan-tich-diem.ipynb"


def test_every_cell_runs_in_order(monkeypatch):
    """From the root of the repository, without Jupyter; the last expression is what is shown."""
    monkeypatch.chdir(ROOT)
    names = {}
    shown = []
    for cell in json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] != "code":
            continue
        assert [] == cell["outputs"]
        tree = ast.parse("".join(cell["source"]))
        last = tree.body.pop()
        exec(compile(tree, cell["id"], "exec"), names)
        shown.append(eval(compile(ast.Expression(last.value), cell["id"], "eval"), names))

    assert all(hasattr(value, "_repr_html_") or hasattr(value, "savefig") for value in shown[:-1])
    assert shown[-1] is True
