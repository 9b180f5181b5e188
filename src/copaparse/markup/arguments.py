"""A call and its arguments as spans: what codecs read and edit, without making nodes of what is inside.

`Template` nodes say the same of a call, and hold all that is in it. A results grid of 400 arguments is read
ten times as fast so, and an edit needs to know where a pipe stands anyway.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple, cast

from attrs import define, field

from copaparse.markup.lines import SPACE, trim
from copaparse.source import Span, span_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from copaparse.markup.page import Page

__all__ = ["Call", "CallArgument", "call_at", "calls_in", "name_at"]

# An argument without anything nested; what follows it tells whether the guess was right.
PLAIN = re.compile(r"\|([^|={\[<]*+)(?:(=)[ \t\r\n]*+)?+([^|{\[<]*+)")
NESTED_OR_PIPE = re.compile(r"[|{\[<]")
NESTED_OR_END_OF_KEY = re.compile(r"[|={\[<]")
NAME_SPACE = re.compile(r"[\s_]+")
PREFIX = re.compile(r"(?:template|plantilla|vorlage|modèle|predefinição)\s*+:\s*+", re.IGNORECASE)
INVOKE = re.compile(r"#invoke\s*+:\s*+", re.IGNORECASE)
COMMENT = re.compile(r"<!--(?s:.*?)-->")


class CallArgument(NamedTuple):
    """``|key=value``. `start` is its pipe, `end` where the next one or the call's end begins.

    `key` is the name, or the number of an argument without one; `value` is the trimmed place of the value.
    """

    key: str
    start: int
    end: int
    value: Span
    named: bool


make_argument = cast(
    "Callable[[tuple[str, int, int, Span, bool]], CallArgument]",
    partial(tuple.__new__, CallArgument),  # pyright: ignore[reportUnknownMemberType]
)
"""An argument past the constructor of a named tuple, which is written in Python: there are hundreds."""


@define(eq=False)
class Call:
    """``{{name|argument|key=argument}}`` at ``page.text[start:end]``.

    `name` is that of the template, first letter upper, or ``#invoke:Module`` with the module's name in the
    same form; the function of a module is its first argument, ``function``, and counts among no others.
    """

    page: Page
    start: int
    end: int
    name: str
    function: str | None
    arguments: list[CallArgument]
    _index: dict[str, CallArgument] | None = field(default=None, init=False, repr=False)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def index(self) -> dict[str, CallArgument]:
        """Key → argument; of several of one key the last counts, as in MediaWiki."""
        if self._index is None:
            self._index = {argument.key: argument for argument in self.arguments}
        return self._index

    def get(self, *keys: str) -> CallArgument | None:
        """The first argument of these keys that has a value, else the first that is there at all."""
        index, empty = self.index, None
        for key in keys:
            found = index.get(key)
            if found is not None:
                if found.value.start < found.value.end:
                    return found
                empty = empty or found
        return empty

    def raw(self, *keys: str) -> str:
        """The markup of a value without comments; empty where there is no such argument."""
        found = self.get(*keys)
        said = "" if found is None else self.page.text[found.value.start : found.value.end]
        return COMMENT.sub("", said).strip() if "<!--" in said else said

    @property
    def positional(self) -> list[CallArgument]:
        """The arguments without a name, in order; ``1=…`` counts as one as well."""
        index = self.index
        numbers = sorted(int(key) for key in index if key.isascii() and key.isdecimal() and len(key) < 6)
        return [index[str(number)] for number in numbers]


def call_at(page: Page, start: int) -> Call | None:
    """The call that begins at an offset; ``None`` where none does, or its name is computed."""
    found = _name_at(page, start)
    if found is None:
        return None
    name, at = found
    end = page.pairs.templates[start]
    invoked = name.startswith("#invoke:")
    arguments = _arguments(page, at, end - 2, first=0 if invoked else 1)
    function = None
    if invoked and arguments and arguments[0].key == "0":
        function = page.text[slice(*arguments.pop(0).value)]
    return Call(page, start, end, name, function, arguments)


def name_at(page: Page, start: int) -> str | None:
    """The name of the call that begins at an offset, as `Call.name` has it."""
    found = _name_at(page, start)
    return None if found is None else found[0]


def _name_at(page: Page, start: int) -> tuple[str, int] | None:
    """The name of a call, and where it ends: at the first pipe, or before the closing braces."""
    end = page.pairs.templates.get(start)
    if end is None:
        return None
    text, limit = page.text, end - 2
    m = NESTED_OR_PIPE.search(text, start + 2, limit)
    at = limit if m is None else m.start()
    if at < limit and text[at] != "|":
        at = _skip(page, NESTED_OR_PIPE, at, limit)
    name = _named(text[start + 2 : at])
    return None if name is None else (name, at)


@lru_cache(maxsize=1024)
def _named(name: str) -> str | None:
    """The name of a call from how it is written; ``None`` where it is computed."""
    if "<!--" in name:
        name = COMMENT.sub("", name)
    name = NAME_SPACE.sub(" ", name).strip()
    invoked = INVOKE.match(name)
    if invoked:
        module = name[invoked.end() :]
        return f"#invoke:{module[:1].upper()}{module[1:]}"
    if prefix := PREFIX.match(name):
        name = name[prefix.end() :]
    if not name or "{" in name or "[" in name:
        return None
    return name[0].upper() + name[1:]


def calls_in(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of the outermost calls in a range, in order."""
    text, pairs = page.text, page.pairs
    at = text.find("{{", start, end)
    while at >= 0:
        close = pairs.parameters.get(at) or pairs.templates.get(at)
        if close is not None and close <= end and at in pairs.templates and at not in pairs.parameters:
            yield at, close
        at = text.find("{{", close or at + 1, end)


def _skip(page: Page, stop: re.Pattern[str], at: int, limit: int) -> int:
    """Offset of the first character that `stop` finds outside of pairs, or `limit`."""
    text, pairs = page.text, page.pairs
    while (m := stop.search(text, at, limit)) is not None:
        at = m.start()
        mark = m[0]
        if mark in "|=":
            return at
        if mark == "{":
            inner = pairs.parameters.get(at) or pairs.templates.get(at)
        elif mark == "[":
            inner = pairs.links.get(at)
        else:
            inner = pairs.opaque.get(at) or pairs.refs.get(at)
        inner = inner or pairs.misnamed.get(at, 0)
        at = inner if at < inner <= limit else at + 1
    return limit


def _arguments(page: Page, at: int, limit: int, first: int) -> list[CallArgument]:
    """The arguments from the pipe at `at` on; those without a name are numbered from `first`."""
    text, number = page.text, first
    found: list[CallArgument] = []
    match, make = PLAIN.match, make_argument
    while at < limit:
        m = match(text, at, limit)
        assert m is not None  # the text has a pipe there
        end = m.end()
        if end == limit or text[end] == "|":
            equals = m.start(2)
            if equals >= 0 and not text.startswith("\n==", equals - 1):  # no heading in the value
                key, _, said = m.groups()
                said = said.rstrip(SPACE)
                start = m.start(3) if said else equals + 1
                value = span_of((start, start + len(said)))
                found.append(make((key.strip(), at, end, value, True)))
                at = end
                continue
            equals = -1
        else:
            equals = m.start(2)
            if equals < 0:
                stop = _skip(page, NESTED_OR_END_OF_KEY, m.end(1), limit)
                equals = stop if stop < limit and text[stop] == "=" else -1
                if equals >= 0 and text.startswith("\n==", equals - 1):
                    equals = -1
            end = _skip(page, NESTED_OR_PIPE, max(end, equals + 1), limit)
        if equals < 0:
            found.append(make((str(number), at, end, trim(text, at + 1, end), False)))
            number += 1
        else:
            key = text[at + 1 : equals]
            if "<!--" in key:
                key = COMMENT.sub("", key)
            found.append(make((key.strip(), at, end, trim(text, equals + 1, end), True)))
        at = end
    return found
