"""The names that `import copaparse` gives: sorted, there, documented, typed."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import copaparse

NAMES = [name for name in copaparse.__all__ if not name.startswith("__")]


def constants_classes_functions(name: str) -> tuple[int, str]:
    kind = 0 if name.isupper() else 1 if name[0].isupper() else 2
    return kind, name


def test_all_is_sorted() -> None:
    assert list(copaparse.__all__) == sorted(set(copaparse.__all__), key=constants_classes_functions)


@pytest.mark.parametrize("name", NAMES)
def test_name(name: str) -> None:
    value = getattr(copaparse, name)
    if not (inspect.isclass(value) or inspect.isroutine(value)):
        return
    assert inspect.getdoc(value), f"{name} has no docstring"
    if inspect.isfunction(value):
        parameters = set(inspect.signature(value).parameters)
        untyped = (parameters | {"return"}) - value.__annotations__.keys()
        assert not untyped, f"{name}: no type for {sorted(untyped)}"


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(copaparse.__file__).parent / "py.typed").is_file()


def test_the_changelog_starts_with_this_version(project: Path) -> None:
    text = (project / "CHANGELOG.md").read_bytes().decode()
    newest = re.search(r"^## \[(.+?)\] - (unreleased|\d{4}-\d\d-\d\d)$", text, re.MULTILINE)
    assert newest
    assert newest[1] == copaparse.__version__
