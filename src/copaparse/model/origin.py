"""Where a typed object came from: `Origin`, and `locate` to ask it."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any, NamedTuple

from attrs import define, field

from copaparse.source import Position, Source, Span, span_of

__all__ = ["FieldSpan", "Origin", "Ownership", "Place", "field_span", "locate"]


class Ownership(enum.Enum):
    """How a field's value comes by its place in the text."""

    OWN = "own"  # written there, for this object alone
    INHERITED = "inherited"  # written once for several objects: the department of the row above
    DERIVED = "derived"  # computed by the reader from what stands there


class FieldSpan(NamedTuple):
    """The place of one field, in code points, half open."""

    start: int
    end: int
    ownership: Ownership = Ownership.OWN


Place = FieldSpan | tuple[int, int]
"""The place of a field as a reader gives it: a mere pair is that of a value written for its object alone."""


NO_FIELDS: Mapping[str, Place] = {}


def field_span(place: Place) -> FieldSpan:
    """The place of a field with its ownership."""
    return place if isinstance(place, FieldSpan) else FieldSpan(*place)


@define(eq=False, repr=False)
class Origin:
    """The place of an object: its source, its whole span, and one span per field that has one.

    `form` is how the codec that read the object found it written; only codecs look into it. There are many origins
    and few are ever looked at, so the spans are kept as they came, and named when somebody asks.
    """

    source: Source
    start: int
    end: int
    _fields: Mapping[str, Place] = field(default=NO_FIELDS, alias="fields")
    form: Any = None

    @property
    def span(self) -> Span:
        """Where the whole object stands."""
        return span_of((self.start, self.end))

    @property
    def fields(self) -> Mapping[str, FieldSpan]:
        """Where each field stands, by its name."""
        return {name: field_span(place) for name, place in self._fields.items()}

    def also(self, **fields: Place) -> Origin:
        """The same with the places of further fields."""
        return Origin(self.source, self.start, self.end, {**self.fields, **fields}, self.form)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(span={self.span}, fields={self.fields})"


def locate(value: Any, field: str | None = None) -> Position:
    """Line and column (both from 1, in code points) where `value`, or one field of it, stands.

    Raises `LookupError` when the object was not read from a text, or when the text has no place for
    the field, and `AttributeError` when there is no such field.
    """
    origin: Origin | None = getattr(value, "origin", None)
    if field is not None:
        getattr(value, field)
    if origin is None:
        raise LookupError(f"this {type(value).__name__} has no origin: it was built by hand or read without origins")
    if field is None:
        return origin.source.position(origin.span.start)
    place = origin.fields.get(field)
    if place is None:
        inner: Origin | None = getattr(getattr(value, field), "origin", None)
        if inner is None:
            raise LookupError(f"the text says nothing of {type(value).__name__}.{field}")
        return inner.source.position(inner.span.start)
    return origin.source.position(place.start)
