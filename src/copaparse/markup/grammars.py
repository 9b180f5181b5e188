"""Where the grammars are, and the parsers built from them: on first use, once per process."""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, cast

from lark.grammar import Rule
from lark.parsers.lalr_analysis import Shift

if TYPE_CHECKING:
    from collections.abc import Callable

    from lark import Lark

__all__ = ["grammar_text", "parser"]

BUILDING = RLock()
BUILT: dict[str, Lark] = {}

SINGLE = type("SingleRule", (Rule,), {"__slots__": (), "__eq__": object.__eq__, "__hash__": object.__hash__})
"""A rule that is equal to itself alone."""


def grammar_text(name: str) -> str:
    """The text of ``grammar/<name>.lark``.

    An installed package carries the grammars in ``copaparse/grammar``; in a checkout (or an
    editable install, which points into one) they stand beside ``src``.
    """
    shipped = files("copaparse").joinpath("grammar", f"{name}.lark")
    if shipped.is_file():
        return shipped.read_bytes().decode()
    return (Path(__file__).resolve().parents[3] / "grammar" / f"{name}.lark").read_bytes().decode()


def parser(name: str, build: Callable[[str], Lark]) -> Lark:
    """The parser of a grammar; `build` makes it from the grammar's text when it is first wanted.

    Never store what this returns in an object that is pickled or sent to another process.
    """
    found = BUILT.get(name)
    if found is None:
        with BUILDING:
            found = BUILT.get(name)
            if found is None:
                found = BUILT[name] = by_identity(build(grammar_text(name)))
    return found


def by_identity(lark: Lark) -> Lark:
    """Let a parser find its rules and symbols by identity.

    Lark looks both up in dictionaries whose keys are equal to what is looked up, but not the same
    objects, and so calls an `__eq__` and a `__hash__` written in Python for every reduction.
    """
    machine = cast("Any", lark).parser.parser.parser
    states: dict[int, dict[str, tuple[Any, Any]]] = machine.parse_table.states
    rules = {rule: rule for actions in states.values() for action, rule in actions.values() if action is not Shift}
    callbacks: dict[Any, Any] = machine.callbacks
    known = [(rules.get(key, key), callback) for key, callback in callbacks.items()]
    for rule in rules:
        rule.origin.name = sys.intern(str(rule.origin.name))
        rule.__class__ = SINGLE
    machine.callbacks = dict(known)
    for state, actions in states.items():
        states[state] = {sys.intern(str(symbol)): action for symbol, action in actions.items()}
    return lark
