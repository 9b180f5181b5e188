"""Looking into model objects whatever their class: what code that walks a season needs."""

from __future__ import annotations

from typing import Any, TypeGuard

import attrs

__all__ = ["fields_of", "is_object", "is_tuple"]


def is_tuple(value: Any) -> TypeGuard[tuple[Any, ...]]:
    """Whether a value is a tuple, of whatever."""
    return isinstance(value, tuple)


def is_object(value: Any) -> bool:
    """Whether a value is an object of the model."""
    return attrs.has(value.__class__)


def fields_of(value: Any) -> tuple[attrs.Attribute[Any], ...]:
    """The fields that make the object, its origin left out."""
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(value.__class__)
    return tuple(f for f in fields if f.init and f.name != "origin")
