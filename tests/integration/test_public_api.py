"""The names that `import copaparse` gives: sorted, there, documented, typed."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import copaparse
from copaparse import nodes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NAMES = [name for name in copaparse.__all__ if not name.startswith("__")]
PUBLIC = {getattr(home, name) for home in (copaparse, nodes) for name in home.__all__}
CLASSES: list[type] = sorted(filter(inspect.isclass, PUBLIC), key=lambda cls: cls.__qualname__)


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
        assert not untyped(value), f"{name}: no type for {untyped(value)}"


def untyped(function: Callable[..., object]) -> list[str]:
    """What of a function has no type: parameters, and "return"."""
    wanted = {"return", *inspect.signature(function).parameters} - {"self", "cls"}
    return sorted(wanted - inspect.get_annotations(function).keys())


def members(cls: type) -> Iterator[tuple[str, Callable[..., object]]]:
    """The public methods and properties of a class that are written in this package."""
    for name, value in inspect.getmembers_static(cls):
        function = value.fget if isinstance(value, property) else getattr(value, "__func__", value)
        if not name.startswith("_") and inspect.isfunction(function) and function.__module__.startswith("copaparse."):
            yield name, function


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__qualname__)
def test_methods_and_properties(cls: type) -> None:
    found = dict(members(cls))
    silent = [name for name in found if not inspect.getdoc(getattr(cls, name))]
    assert not silent, f"{cls.__qualname__}: no docstring for {silent}"
    bare = {name: missing for name, function in found.items() if (missing := untyped(function))}
    assert not bare, f"{cls.__qualname__}: no type for {bare}"


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(copaparse.__file__).parent / "py.typed").is_file()


def test_the_changelog_starts_with_this_version(project: Path) -> None:
    text = (project / "CHANGELOG.md").read_bytes().decode()
    newest = re.search(r"^## \[(.+?)\] - (unreleased|\d{4}-\d\d-\d\d)$", text, re.MULTILINE)
    assert newest
    assert newest[1] == copaparse.__version__
