"""Constructors that do not check, for readers: what they pass is valid already.

The constructor of a model class converts and checks every field, and sets it past the `__setattr__` that keeps
objects frozen. That is for users; a reader makes objects by the hundred, from what it took out of a text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

import attrs

__all__ = ["trusted"]

P = ParamSpec("P")
T = TypeVar("T")


def trusted(cls: Callable[P, T], *, settled: bool = False) -> Callable[P, T]:
    """The constructor of an attrs class without its checks: same arguments, for model classes a sixth of the time.

    Texts must be trimmed, on one line and not empty, lists tuples, and whole numbers not negative. Only fields that
    are no arguments may have factories. What is `settled` needs no ``__attrs_post_init__`` either: it would only
    check, or change what a reader gives in its final form.
    """
    frozen = "__setattr__" in vars(cls)
    names: dict[str, Any] = {"cls": cls, "blank": _thawed(cast("type", cls)) if frozen else cls, "new": object.__new__}
    arguments: list[str] = []
    lines = ["made = new(blank)"]
    for f in attrs.fields(cast("type", cls)):
        default = value = f"default_{f.name}"
        names[default] = f.default
        if f.init:
            if f.kw_only and "*" not in arguments:
                arguments.append("*")
            value = f.alias
            arguments.append(value if f.default is attrs.NOTHING else f"{value}={default}")
        elif hasattr(f.default, "factory"):
            names[default], value = f.default.factory, f"{default}()"
        if f.init or f.default is not attrs.NOTHING:
            lines.append(f"made.{f.name} = {value}")
    if frozen:
        lines.append("made.__class__ = cls")
    if hasattr(cls, "__attrs_post_init__") and not settled:
        lines.append("made.__attrs_post_init__()")
    body = "\n    ".join((*lines, "return made"))
    exec(f"def make({', '.join(arguments)}):\n    {body}", names)
    return cast("Callable[P, T]", names["make"])


def _thawed(cls: type) -> type:
    """A class with the slots of `cls` whose objects take assignments, and can become objects of `cls`."""
    opened = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, (cls,), opened)
