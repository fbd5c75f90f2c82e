"""The wheel carries what it must and works in an empty environment."""

import importlib.util
import json
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not importlib.util.find_spec("hatchling"), reason="needs hatchling"),
]

ROOT = Path(__file__).parents[2]
DECLARED = {"attrs", "cattrs", "python-dateutil", "babel"}
THEIR_OWN = {"typing-extensions", "six", "tzdata"}
# Imported only where an extra is asked for.
OF_EXTRAS = ("thidua.testing", "thidua.exchange._workbook_read", "thidua.exchange._workbook_write")
IMPORT_EVERYTHING = f"""
import importlib, pkgutil, thidua
for module in pkgutil.walk_packages(thidua.__path__, "thidua."):
    if not module.name.startswith({OF_EXTRAS}) and not module.name.endswith("__main__"):
        importlib.import_module(module.name)
for name in thidua.__all__:
    getattr(thidua, name)
"""


def run(*command: object, cwd: Path = ROOT) -> str:
    """Run a command and return what it prints; fail with all it said."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from the unpacked source distribution."""
    target = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", target)
    (sdist,) = target.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        # Python 3.11.0 to 3.11.3 know no filters.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(target)
    unpacked = target / sdist.name.removesuffix(".tar.gz")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", target, cwd=unpacked)
    (wheel,) = target.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def empty_environment(wheel, tmp_path_factory):
    """The Python of a new environment into which only the wheel was installed."""
    environment = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", environment)
    python = environment / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel)
    return python


def test_the_wheel_carries_catalogues_types_and_licence(wheel):
    """Compiled catalogues of both languages, the typing marker and the licence are inside."""
    names = set(zipfile.ZipFile(wheel).namelist())

    assert {
        "thidua/py.typed",
        "thidua/locales/vi/LC_MESSAGES/thidua.mo",
        "thidua/locales/en/LC_MESSAGES/thidua.mo",
    } <= names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_wheel_carries_every_module_and_nothing_else(wheel):
    """Each Python file of the source is inside; tests, docs and tools are not."""
    names = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src"
    modules = {path.relative_to(source).as_posix() for path in source.rglob("*.py")}

    assert modules == {name for name in names if name.endswith(".py")}


def test_only_declared_dependencies_are_installed(empty_environment):
    """An installation brings the four dependencies, what they need, and nothing more."""
    listed = run(
        empty_environment,
        *("-m", "pip", "list", "--format=json", "--disable-pip-version-check"),
    )
    installed = {re.sub(r"[-_.]+", "-", row["name"].lower()) for row in json.loads(listed)}

    assert {"thidua"} | DECLARED <= installed
    assert set() == installed - {"thidua", "pip", "setuptools"} - DECLARED - THEIR_OWN


def test_everything_imports_with_only_the_declared_dependencies(empty_environment):
    """Every module but `thidua.testing` (an extra) imports, and the face resolves."""
    run(empty_environment, "-I", "-c", IMPORT_EVERYTHING)


def test_the_installed_catalogues_speak_english(empty_environment):
    """A message is translated from the wheel's own catalogue."""
    code = (
        "from thidua.law import SourceLevel\n"
        "assert 'Decree' == SourceLevel.DECREE.label.render('en')\n"
    )
    run(empty_environment, "-I", "-c", code)


def test_the_command_runs_as_a_module(empty_environment):
    """`python -m thidua --help` answers."""
    assert "thidua" in run(empty_environment, "-I", "-m", "thidua", "--help")
