"""The registry of season rules: a rule is a small generator over one kind of model object.

::

    @rule("CP501", Standings)
    def matches_add_up(standings: Standings) -> Iterator[Problem]: ...
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar

__all__ = ["RULES", "Problem", "Rule", "known", "rule"]


class Problem(NamedTuple):
    """What a rule finds: the object at fault, the field of it if there is one, and what is wrong."""

    value: Any
    field: str | None
    message: str
    hint: str | None = None


class Rule(NamedTuple):
    """A rule and the code of its findings."""

    code: str
    find: Callable[[Any], Iterable[Problem]]


RULES: dict[type, list[Rule]] = {}
"""The rules for each class of the model."""

T = TypeVar("T")
Find = Callable[[T], Iterable[Problem]]


def rule(code: str, kind: type[T]) -> Callable[[Find[T]], Find[T]]:
    """Register a generator as the rule of a declared code for every object of a class."""

    def register(find: Find[T]) -> Find[T]:
        RULES.setdefault(kind, []).append(Rule(code, find))
        return find

    return register


def known(value: object, *names: str) -> list[int] | None:
    """The numbers in these fields, or ``None`` when the article leaves one of them out."""
    numbers = [getattr(value, name) for name in names]
    return None if None in numbers else numbers
