"""Imports run one way, modules stay small, and nothing stands outside the layers."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "copaparse"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300

# What each part may import, itself apart. The root package (`import copaparse`) counts as a part, "".
BASE = {"diagnostics", "errors", "source"}
READING = BASE | {"codecs", "markup", "model", "nodes"}
MAY_IMPORT = {
    **dict.fromkeys(BASE, BASE),
    "markup": BASE,
    "nodes": {"markup"},
    "model": {"errors", "source"},
    "codecs": READING,
    "checks": READING,
    "export": READING,
    "strategies": READING | {"articles"},
    "articles": READING,
    "": READING | {"articles", "checks", "export"},
    "cli": READING | {"", "articles", "checks", "export"},
    "__main__": {"cli"},
}


def part_of(module: str) -> str:
    """``copaparse.codecs.base`` belongs to ``codecs``; a name of the root package to ``""``."""
    name = module.split(".")[1] if "." in module else ""
    return name if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").exists() else ""


def imported(path: Path) -> set[str]:
    """The parts that a module imports, for types and inside functions too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return {part_of(name) for name in names if name.partition(".")[0] == "copaparse"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_module(path: Path) -> None:
    name = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    part = "" if name == "__init__" else name
    assert part in MAY_IMPORT, f"give {part!r} its place in MAY_IMPORT"
    wrong = imported(path) - MAY_IMPORT[part] - {part}
    assert not wrong, f"{part or 'the root package'} may not import {sorted(wrong)}"
    lines = path.read_bytes().count(b"\n")
    assert lines <= LONGEST, f"{lines} lines: split it by what people would look for"


def test_the_rules_run_one_way() -> None:
    placed = set(BASE)
    waiting = MAY_IMPORT.keys() - placed
    while waiting:
        free = {part for part in waiting if MAY_IMPORT[part] - {part} <= placed}
        assert free, f"these wait for one another: {sorted(waiting)}"
        placed |= free
        waiting -= free
