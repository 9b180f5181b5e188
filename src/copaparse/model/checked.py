"""Constructors that check: the annotation of a field is its validator.

`checked` is an attrs ``field_transformer``. A field that brings no validator of its own gets one from
its annotation; text is trimmed and must be one line, lists become tuples, whole numbers are not
negative. A wrong type is a `TypeError`, an impossible value a `ValueError`, and both name the field.
"""

from __future__ import annotations

import enum
import sys
import types
from collections.abc import Callable
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import Attribute

from copaparse.model.fields import is_tuple

__all__ = ["checked", "lines", "one_line", "signed"]

Check = Callable[[str, object], None]


def checked(cls: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Give every field without a validator the one that its annotation implies."""
    return [f if f.validator or not f.init or f.name == "origin" else _checked_field(cls, f) for f in fields]


def one_line(name: str, value: object) -> None:
    """Refuse what is not a single line of text with something in it."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be text, not {_kind(value)}")
    if not value:
        raise ValueError(f"{name} must not be empty")
    if "\n" in value or "\r" in value:
        raise ValueError(f"{name} must be one line: {value!r}")


def lines(instance: object, attribute: Attribute[Any], value: Any) -> None:
    """Validator for quoted paragraphs: a tuple of texts that may run over several lines."""
    name = f"{type(instance).__name__}.{attribute.name}"
    if not is_tuple(value):
        raise TypeError(f"{name} must be a tuple of texts, not {_kind(value)}")
    for item in value:
        if not isinstance(item, str):
            raise TypeError(f"{name} must hold texts, not {_kind(item)}")


def signed(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Validator for whole numbers that may be below zero, or ``None``."""
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise TypeError(f"{type(instance).__name__}.{attribute.name} must be a whole number, not {_kind(value)}")


def _checked_field(cls: type, f: Attribute[Any]) -> Attribute[Any]:
    label = f"{cls.__name__}.{f.name}"
    annotation = str(f.type)
    base, _, rest = annotation.partition(" | ")
    if base in ("str", "int") and rest in ("", "None"):
        return f.evolve(converter=(_line if base == "str" else _number)(label, optional=rest == "None"))
    unsaid: object = () if annotation.endswith("...]") else None if annotation.endswith("None") else Ellipsis
    return f.evolve(converter=_lazy(cls, f.name, unsaid, listed=annotation.startswith("tuple")))


def _line(label: str, *, optional: bool) -> Callable[[Any], Any]:
    # Converting and checking in one call: objects are made by the hundred.
    def line(value: Any) -> Any:
        if value.__class__ is str:
            value = value.strip()
            if value and "\n" not in value and "\r" not in value:
                return value
        elif value is None and optional:
            return None
        one_line(label, value)
        return value

    return line


def _number(label: str, *, optional: bool) -> Callable[[Any], Any]:
    def number(value: Any) -> Any:
        if (value.__class__ is not int or value < 0) and not (value is None and optional):
            _count(label, value)
        return value

    return number


def _lazy(cls: type, name: str, unsaid: object, *, listed: bool) -> Callable[[Any], Any]:
    label = f"{cls.__name__}.{name}"
    check: Check | None = None

    def convert(value: Any) -> Any:
        nonlocal check
        if value is unsaid:
            return value
        if check is None:
            # Forward references resolve only once every class of the module exists.
            module = vars(sys.modules[cls.__module__])
            check = _check_for(get_type_hints(cls, {**module, "Any": Any})[name])
        if listed and value.__class__ is list:
            value = (*value,)
        check(label, value)
        return value

    return convert


def _check_for(hint: Any) -> Check:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _optional(*(_check_for(arg) for arg in get_args(hint) if arg is not type(None)))
    if origin is tuple:
        args = get_args(hint)
        return _many(_check_for(args[0]), None if args[-1] is Ellipsis else len(args))
    if origin is Literal:
        return _one_of(get_args(hint))
    if hint is str:
        return one_line
    if hint is int:
        return _count
    return _instance(hint)


def _optional(check: Check) -> Check:
    def optional(name: str, value: object) -> None:
        if value is not None:
            check(name, value)

    return optional


def _many(check: Check, length: int | None) -> Check:
    def many(name: str, value: Any) -> None:
        if not is_tuple(value):
            raise TypeError(f"{name} must be a tuple, not {_kind(value)}")
        if length is not None and len(value) != length:
            raise ValueError(f"{name} must have {length} values, not {len(value)}")
        for item in value:
            check(name, item)

    return many


def _one_of(values: tuple[object, ...]) -> Check:
    def one_of(name: str, value: object) -> None:
        if isinstance(value, bool) or value not in values:
            raise ValueError(f"{name} must be one of {', '.join(map(repr, values))}, not {value!r}")

    return one_of


def _count(name: str, value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{name} must be a whole number, not {_kind(value)}")
    if value < 0:
        raise ValueError(f"{name} must not be negative: {value}")


def _instance(kind: type) -> Check:
    wanted = f"one of {', '.join(m.name for m in kind)}" if issubclass(kind, enum.Enum) else f"a {kind.__name__}"

    def instance(name: str, value: object) -> None:
        if not isinstance(value, kind):
            raise TypeError(f"{name} must be {wanted}, not {_kind(value)}")

    return instance


def _kind(value: object) -> str:
    return "None" if value is None else type(value).__name__
