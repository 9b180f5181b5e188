"""How two seasons differ, as paths that a reader understands: ``stages[0].qualifications[3].team``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from copaparse.model.fields import fields_of, is_object, is_tuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copaparse.model import Season, Stage

__all__ = ["Difference", "differences", "places", "walk_paths"]


class Difference(NamedTuple):
    """A field, the value wanted, and the value found."""

    path: str
    wanted: Any
    found: Any


def places(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every object and value below a model object, with its path, in the order of the model."""
    pending: list[tuple[str, Any]] = [(path, value)]
    while pending:
        path, value = pending.pop()
        yield path, value
        if is_object(value):
            names = [f.name for f in fields_of(value)]
            pending.extend((f"{path}.{name}" if path else name, getattr(value, name)) for name in reversed(names))
        elif is_tuple(value):
            pending.extend((f"{path}[{i}]", value[i]) for i in reversed(range(len(value))))


def walk_paths(season: Season) -> Iterator[tuple[str, Stage]]:
    """Every stage with its path, in reading order."""
    pending = [(f"stages[{i}]", stage) for i, stage in reversed([*enumerate(season.stages)])]
    while pending:
        path, stage = pending.pop()
        yield path, stage
        pending.extend((f"{path}.stages[{i}]", below) for i, below in reversed([*enumerate(stage.stages)]))


def differences(wanted: Any, found: Any, path: str = "") -> Iterator[Difference]:
    """The fields in which two model objects differ, narrowest first; nothing for equal objects."""
    pending: list[tuple[str, Any, Any]] = [(path, wanted, found)]
    while pending:
        path, wanted, found = pending.pop()
        if wanted == found:
            continue
        if is_object(wanted) and wanted.__class__ is found.__class__:
            inner = [
                (f"{path}.{f.name}" if path else f.name, getattr(wanted, f.name), getattr(found, f.name))
                for f in fields_of(wanted)
                if f.eq
            ]
            pending.extend(reversed(inner))
        elif is_tuple(wanted) and is_tuple(found) and len(wanted) == len(found):
            inner = [(f"{path}[{i}]", a, b) for i, (a, b) in enumerate(zip(wanted, found, strict=True))]
            pending.extend(reversed(inner))
        elif is_tuple(wanted) and is_tuple(found):
            # Of different length: name the first item that is not the same, then the tuple.
            first = next((i for i, (a, b) in enumerate(zip(wanted, found, strict=False)) if a != b), None)
            if first is None:
                yield Difference(path, wanted, found)
            else:
                yield from differences(wanted[first], found[first], f"{path}[{first}]")
        else:
            yield Difference(path, wanted, found)
