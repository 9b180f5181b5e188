"""Where the grammars are, and the parsers built from them: on first use, once per process."""

from __future__ import annotations

import re
import sys
from importlib.resources import files
from itertools import chain
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from lark.lexer import Token
from lark.parsers.lalr_analysis import Shift

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lark import Lark

__all__ = ["drive", "grammar_text", "parser", "terminal"]

BUILDING = RLock()
BUILT: dict[str, Lark] = {}

Callback: TypeAlias = "Callable[[list[Any]], Any]"
Step: TypeAlias = "int | tuple[Callback, int, str]"
"""The state to go to with a token, or a reduction: what makes a value of how many, and the name of that."""
END = Token("$END", "")


def grammar_text(name: str) -> str:
    """The text of ``grammar/<name>.lark``.

    An installed package carries the grammars in ``copaparse/grammar``; in a checkout (or an
    editable install, which points into one) they stand beside ``src``.
    """
    shipped = files("copaparse").joinpath("grammar", f"{name}.lark")
    if shipped.is_file():
        return shipped.read_bytes().decode()
    return (Path(__file__).resolve().parents[3] / "grammar" / f"{name}.lark").read_bytes().decode()


def terminal(grammar: str, name: str) -> str:
    """The regular expression of a terminal that is one, for those who look for it in a text by themselves."""
    found = re.search(rf"^{name}: /(.+)/$", grammar_text(grammar), re.MULTILINE)
    assert found is not None
    return found[1]


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
                driven = cast("Any", found).parser.parser
                driven.parser = Driver(driven.parser)
    return found


def drive(lark: Lark, tokens: Iterable[Any], start: str) -> Any:
    """What a parser makes of tokens that were made for it, past what Lark does around each of its calls."""
    driver: Driver = cast("Any", lark).parser.parser.parser
    return driver.drive(tokens, start)


class Driver:
    """Lark's LALR loop over Lark's tables, in less than half of its time.

    A step has at hand what Lark looks up for every reduction, in dictionaries whose keys are rules that hash and
    compare themselves in Python. The lexers make nothing that their grammar does not accept, so there are no errors.
    """

    def __init__(self, machine: Any) -> None:
        table, callbacks = machine.parse_table, machine.callbacks
        self.starts: dict[str, int] = table.start_states
        self.steps: dict[int, dict[str, Step]] = {}
        self.gotos: dict[int, dict[str, int]] = {}
        for state, actions in table.states.items():
            steps, gotos = self.steps[state], self.gotos[state] = {}, {}
            for symbol, (action, to) in actions.items():
                name = sys.intern(str(symbol))
                if action is Shift:
                    steps[name] = gotos[name] = to
                else:
                    steps[name] = (callbacks[to], len(to.expansion), sys.intern(str(to.origin.name)))
        for state in table.end_states.values():
            self.steps[state][END.type] = state

    def parse(self, lexer: Any, start: str) -> Any:
        """What the callbacks make of the tokens of a lexer; called by Lark."""
        return self.drive(lexer.lex(self), start)

    def drive(self, tokens: Iterable[Any], start: str) -> Any:
        """What the callbacks make of these tokens."""
        steps, gotos = self.steps, self.gotos
        states: list[int] = [self.starts[start]]
        values: list[Any] = []
        for token in chain(tokens, (END,)):
            kind = token.type
            step = steps[states[-1]][kind]
            while not isinstance(step, int):
                callback, size, name = step
                if size == 1:  # half of all reductions
                    values[-1] = callback(values[-1:])
                    state = states[-1] = gotos[states[-2]][name]
                else:
                    first = len(values) - size
                    values[first:] = [callback(values[first:])]
                    state = gotos[states[first]][name]
                    states[first + 1 :] = [state]
                step = steps[state][kind]
            states.append(step)
            values.append(token)
        return values[0]
