"""Where the grammars are, and the parsers built from them: on first use, once per process."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from lark import Lark

__all__ = ["grammar_text", "parser"]

BUILDING = RLock()
BUILT: dict[str, Lark] = {}


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
                found = BUILT[name] = build(grammar_text(name))
    return found
