"""Run the examples of README and docs: nothing printed there is taken on trust.

``python`` blocks are executed, ``console`` blocks are run and what they print is compared;
``...`` stands for anything. Without sybil (a leg of ``make matrix``) only the tests are run.
"""

from __future__ import annotations

import difflib
import doctest
import importlib.util
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sybil import Example

ROOT = Path(__file__).parent
COMMAND = ["python", "-m", "thidua"]


def evaluate_console(example: Example) -> str | None:
    """Run each ``$ python -m thidua ...`` of a block; return how its output differs, if it does."""
    _, *turns = re.split(r"^\$ ", "\n" + example.parsed, flags=re.MULTILINE)
    if not turns:
        return "a console block starts with “$ python -m thidua ...”; use a text block otherwise"
    for turn in turns:
        command, _, expected = turn.partition("\n")
        words = shlex.split(command)
        if words[:3] != COMMAND:
            return f"only “{shlex.join(COMMAND)}” is run, not “{command}”; use an sh block for it"
        done = subprocess.run(
            [sys.executable, *words[1:]],
            cwd=ROOT,
            env={**os.environ, "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        want, got = _trimmed(expected), _trimmed(done.stdout + done.stderr)
        if not doctest.OutputChecker().check_output(want, got, doctest.ELLIPSIS):
            diff = difflib.unified_diff(
                want.splitlines(), got.splitlines(), "documented", "printed", lineterm=""
            )
            return "\n".join([f"$ {command}", *diff])
    return None


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.rstrip().splitlines()) + "\n"


if importlib.util.find_spec("sybil"):
    from sybil import Sybil
    from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

    pytest_collect_file = Sybil(
        parsers=[
            PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS),
            CodeBlockParser(language="console", evaluator=evaluate_console),
        ],
        patterns=["README*.md", "docs/*.md", "docs/*/*.md"],
    ).pytest()
