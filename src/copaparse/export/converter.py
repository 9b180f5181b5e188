"""The cattrs converter between the model and plain data, strict on the way in."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Literal, TypeGuard, get_args, get_origin

import attrs

from copaparse.model import Match, Stage, Tie

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["converter", "explain", "is_list", "is_object"]

Hook = Callable[[Any, Any], Any]

SHARED: dict[type, tuple[str, str]] = {Tie: ("ties", "tie"), Match: ("matches", "match")}
"""What other parts of a stage may point to: the field that holds it, and what it is called."""


@cache
def converter() -> Converter:
    """The converter; made on first use, since importing cattrs and compiling its hooks takes time."""
    import cattrs

    made = cattrs.Converter(forbid_extra_keys=True)
    for kind in (str, bool, int):
        made.register_structure_hook(kind, _exactly(kind))
    made.register_structure_hook(float, _number)
    made.register_structure_hook_func(_is_a(Literal), _one_of)
    made.register_structure_hook_func(_is_a(tuple), _tuple_hook(made))
    made.register_structure_hook_func(lambda hint: isinstance(hint, enum.EnumType), _member)
    made.register_structure_hook_factory(attrs.has, partial(_reader, made))
    made.register_unstructure_hook_factory(attrs.has, partial(_writer, made))
    return made


def _is_a(special: object) -> Callable[[Any], bool]:
    """Whether an annotation is a `Literal`, a tuple, with whatever parameters."""
    return lambda hint: get_origin(hint) is special


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether plain data is a JSON object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether plain data is a JSON list."""
    return isinstance(value, list)


# -- values -----------------------------------------------------------------------------------------

NAMES: dict[type, str] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "a list",
    dict: "an object",
    type(None): "null",
}


def _wrong(wanted: str, value: object) -> TypeError:
    return TypeError(f"{wanted} is wanted, not {NAMES.get(type(value), repr(value))}")


def _exactly(kind: type) -> Hook:
    def structure(value: Any, _: Any) -> Any:
        if value.__class__ is not kind:
            raise _wrong(NAMES[kind], value)
        return value

    return structure


def _number(value: Any, _: Any) -> float:
    if value.__class__ not in (int, float):
        raise _wrong(NAMES[float], value)
    return float(value)


def _one_of(value: Any, literal: Any) -> Any:
    choices = get_args(literal)
    if not any(value.__class__ is choice.__class__ and value == choice for choice in choices):
        raise ValueError(f"{value!r} is none of {', '.join(map(repr, choices))}")
    return value


def _member(value: Any, kind: type[enum.Enum]) -> enum.Enum:
    for member in kind:
        if value.__class__ is str and member.value == value:
            return member
    raise ValueError(f"{value!r} is none of {', '.join(repr(member.value) for member in kind)}")


def _tuple_hook(made: Converter) -> Hook:
    def structure(value: Any, kind: Any) -> tuple[Any, ...]:
        if not is_list(value):
            raise _wrong(NAMES[list], value)
        # Of a pair both items are of one type, and the model counts them.
        items: Any = list[get_args(kind)[0]]  # type: ignore[misc]  # a type made at run time
        return tuple(made.structure(value, items))

    return structure


# -- objects ----------------------------------------------------------------------------------------


def _writer(made: Converter, cls: type[Any]) -> Callable[[Any], Any]:
    from cattrs.gen import make_dict_unstructure_fn, override

    write: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(cls, made, origin=override(omit=True))
    if cls is not Stage:
        return write

    def write_stage(stage: Stage) -> dict[str, Any]:
        data = write(stage)
        _point(stage, data)
        return data

    return write_stage


def _reader(made: Converter, cls: type[Any]) -> Hook:
    from cattrs.gen import make_dict_structure_fn, override

    read: Hook = make_dict_structure_fn(cls, made, _cattrs_forbid_extra_keys=True, origin=override(omit=True))

    def structure(value: Any, _: Any) -> Any:
        if value.__class__ is cls:  # a pointer that was followed
            return value
        if not is_object(value):
            if value.__class__ is int and cls in SHARED:
                raise ValueError(f"the stage has no {SHARED[cls][1]} of index {value}")
            raise _wrong(NAMES[dict], value)
        if cls is Stage:
            _follow(value, made)
        return read(value, cls)

    return structure


# -- one object in two places of a stage ------------------------------------------------------------


def _point(stage: Stage, data: dict[str, Any]) -> None:
    """Write indices where a league table has a match, or a bracket a tie, that is the stage's own object."""
    matches = {id(match): i for i, match in enumerate(stage.matches)}
    ties = {id(tie): i for i, tie in enumerate(stage.ties)}

    def pointed(objects: Sequence[object], written: Sequence[Any], indices: Mapping[int, int]) -> list[Any]:
        return [indices.get(id(held), plain) for held, plain in zip(objects, written, strict=True)]

    for standings, plain in zip(stage.standings, data["standings"], strict=True):
        plain["matches"] = pointed(standings.matches, plain["matches"], matches)
    for bracket, plain in zip(stage.brackets, data["brackets"], strict=True):
        for column, shown in zip(bracket.rounds, plain["rounds"], strict=True):
            shown["ties"] = pointed(column.ties, shown["ties"], ties)
        plain["third_place"] = ties.get(id(bracket.third_place), plain["third_place"])


def _follow(data: dict[str, Any], made: Converter) -> None:
    """Put the objects of a stage where the indices stand; what is no index is left to be read, or refused."""
    from cattrs import BaseValidationError

    for cls, (name, _) in SHARED.items():
        # What cannot be read stays as it is: reading the stage reports it with its path.
        with suppress(BaseValidationError, TypeError):
            objects: Any = tuple[cls, ...]  # type: ignore[valid-type]  # the same
            data[name] = list(made.structure(data.get(name, []), objects))
    for standings in _objects(data.get("standings")):
        _put(standings, "matches", data["matches"])
    for bracket in _objects(data.get("brackets")):
        for column in _objects(bracket.get("rounds")):
            _put(column, "ties", data["ties"])
        bracket["third_place"] = _held(bracket.get("third_place"), data["ties"])


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    return (item for item in value if is_object(item)) if is_list(value) else iter(())


def _put(holder: dict[str, Any], name: str, objects: Any) -> None:
    items = holder.get(name)
    if is_list(items):
        holder[name] = [_held(item, objects) for item in items]


def _held(item: Any, objects: Any) -> Any:
    if item.__class__ is int and is_list(objects) and 0 <= item < len(objects):
        return objects[item]
    return item


# -- what went wrong --------------------------------------------------------------------------------


def explain(error: BaseException, path: str) -> list[tuple[str, str]]:
    """The faults that an error of the converter holds, each with its path; none for other errors."""
    from cattrs import BaseValidationError, ForbiddenExtraKeysError

    found: list[tuple[str, str]] = []
    pending: list[tuple[BaseException, str]] = [(error, path)]
    while pending:
        problem, path = pending.pop()
        if isinstance(problem, BaseValidationError):
            inner = [(held, path + _step(held)) for held in problem.exceptions]
            pending.extend(reversed(inner))
        elif isinstance(problem, ForbiddenExtraKeysError):
            found += [(f"{path}.{key}", "unknown key") for key in sorted(problem.extra_fields)]
        elif isinstance(problem, KeyError):
            found.append((path, "missing"))
        elif isinstance(problem, (TypeError, ValueError)):
            found.append((path, str(problem)))
        else:
            return []
    return found


def _step(error: BaseException) -> str:
    """The step from an object to the field, or from a list to the item, in which an error arose."""
    from cattrs import AttributeValidationNote, IterableValidationNote

    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return f".{note.name}"
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""
