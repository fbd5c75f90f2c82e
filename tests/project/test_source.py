"""What every file of the package promises: documented, exact, blind to clock and network."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "thidua"
FILES = sorted(PACKAGE.rglob("*.py"))
CLOCK = {"today", "now", "utcnow"}
OUTSIDE = {"random", "secrets", "socket", "ssl", "time", "urllib", "http", "requests", "uuid"}

every_file = pytest.mark.parametrize(
    "path", FILES, ids=[path.relative_to(PACKAGE).as_posix() for path in FILES]
)


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def public_definitions(node: ast.AST, prefix: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Yield the public classes, functions and methods below *node*, not those inside functions."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.If():
                yield from public_definitions(child, prefix)
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) if not name.startswith("_"):
                yield prefix + name, child
                if isinstance(child, ast.ClassDef):
                    yield from public_definitions(child, f"{prefix}{name}.")


def is_overload(node: ast.AST) -> bool:
    return any("overload" in ast.unparse(item) for item in node.decorator_list)


@every_file
def test_everything_public_is_documented(path):
    """Each module and each public class, function and method says what it is."""
    module = parse(path)
    undocumented = [
        name
        for name, node in public_definitions(module)
        if not ast.get_docstring(node) and not is_overload(node)
    ]

    assert ast.get_docstring(module), "the module has no docstring"
    assert [] == undocumented


@pytest.mark.parametrize(
    "path", [path for path in FILES if "display" not in path.relative_to(PACKAGE).parts]
)
def test_no_float_touches_points_ratios_or_money(path):
    """Outside display (which draws) there is no float literal and no call of float."""
    floats = [
        node.lineno
        for node in ast.walk(parse(path))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float | complex))
        or (isinstance(node, ast.Call) and ast.unparse(node.func) == "float")
    ]

    assert [] == floats


@every_file
def test_no_answer_depends_on_clock_environment_or_network(path):
    """Nothing asks what time it is, reads the environment, draws lots or opens a connection."""
    found = []
    for node in ast.walk(parse(path)):
        match node:
            case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCK:
                found.append((node.lineno, name))
            case ast.Attribute(value=ast.Name(id="os"), attr="environ" | "getenv" as name):
                found.append((node.lineno, name))
            case ast.Import(names=names):
                found += [
                    (node.lineno, alias.name)
                    for alias in names
                    if alias.name.partition(".")[0] in OUTSIDE
                ]
            case ast.ImportFrom(module=str(module), level=0):
                if module.partition(".")[0] in OUTSIDE:
                    found.append((node.lineno, module))

    assert [] == found


@every_file
def test_every_message_can_be_collected(path):
    """A message that is not a plain literal would never reach the catalogues."""
    hidden = [
        node.lineno
        for node in ast.walk(parse(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"say", "say_n"}
        and not (
            node.args
            and isinstance(node.args[0], ast.Constant)
            and isinstance(node.args[0].value, str)
        )
    ]

    assert [] == hidden


def test_the_version_is_the_newest_of_the_changelog():
    """The version of the package is the first numbered entry of CHANGELOG.md."""
    version = re.search(r'__version__.*= "(.+)"', (PACKAGE / "_version.py").read_text())[1]
    newest = re.search(r"^## \[(\d.*?)\]", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)[1]

    assert newest == version
