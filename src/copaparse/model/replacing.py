"""`replace`: an edit deep in the tree, without rebuilding the path to it by hand."""

from __future__ import annotations

from typing import Any, TypeVar, overload

import attrs

from copaparse.model.fields import fields_of, is_object, is_tuple

__all__ = ["replace"]

T = TypeVar("T")


@overload
def replace(season: T, old: Any, new: Any, /) -> T: ...
@overload
def replace(season: T, /, *pairs: tuple[Any, Any]) -> T: ...
def replace(season: Any, /, *pairs: Any) -> Any:
    """A copy of `season` (or of any part of it) in which `new` stands wherever the very object `old` stood.

    ``replace(season, old, new)`` for one, ``replace(season, (old, new), …)`` for many in one walk. Objects
    are found by identity, in every place that holds them: a bracket's tie is the stage's tie. What does
    not hold any of them is shared with `season`. In a tuple, `new` may be ``None``: the item is taken out.
    Raises `LookupError` for an `old` that is not there.
    """
    if len(pairs) == 2 and not all(_is_pair(p) for p in pairs):
        pairs = (pairs,)
    if not pairs or not all(_is_pair(p) for p in pairs):
        raise TypeError("replace() wants (season, old, new) or (season, (old, new), ...)")
    wanted: dict[int, tuple[Any, Any]] = {id(old): (old, new) for old, new in pairs}
    missing = set(wanted)
    result = _replaced(season, wanted, missing, {})
    for key in missing:
        raise LookupError(f"{wanted[key][0]!r} is not part of {season!r}; objects are found by identity")
    return result


def _is_pair(value: Any) -> bool:
    return is_tuple(value) and len(value) == 2 and is_object(value[0])


def _replaced(value: Any, wanted: dict[int, tuple[Any, Any]], missing: set[int], done: dict[int, Any]) -> Any:
    if id(value) in wanted:
        missing.discard(id(value))
        return wanted[id(value)][1]
    if is_tuple(value):
        items = [_replaced(item, wanted, missing, done) for item in value]
        if all(a is b for a, b in zip(items, value, strict=True)):
            return value
        return tuple(item for item in items if item is not None or None in value)
    if not is_object(value):
        return value
    if id(value) not in done:
        changes: dict[str, Any] = {}
        for f in fields_of(value):
            before = getattr(value, f.name)
            after = _replaced(before, wanted, missing, done)
            if after is not before:
                changes[f.name] = after
        done[id(value)] = attrs.evolve(value, **changes) if changes else value
    return done[id(value)]
