"""The short way to a view: links, calls without markup in them, line breaks and references, straight from the text.

Most values are of this kind. `quick_view` shows them as the nodes of the inline level would be shown, and makes none;
what is nested deeper it leaves to the nodes, and what pairs over a line (bold, tags) it does not begin with.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.shown_calls import Piece
from copaparse.codecs.shown_templates import is_hidden, show_template
from copaparse.markup.entities import decode, is_entity
from copaparse.markup.grammars import terminal
from copaparse.markup.inline import parse_inline
from copaparse.source import Span

if TYPE_CHECKING:
    from copaparse.codecs.view_builder import Builder
    from copaparse.markup.page import Page

__all__ = ["WHOLE_LINK", "link_parts", "quick_view"]

# Letters behind a link may belong to it, a colon before something to an address: such text goes the long way.
SPACE = re.compile(r"[\s_]+")
TARGET = r"(?:[^\[\]{}<>|&'_~:\n]++|'(?!')|(?<=\d):(?=\d))++"  # any other colon may end a namespace
LABEL = r"(?:[^\[\]{}<>|&'_~:\n]++|'(?!')|:(?=[\s\d]))++"
LINK = rf"\[\[(?P<target>{TARGET})(?:\|(?P<label>{LABEL}))?\]\]"
WHOLE_LINK = re.compile(LINK)
PART = re.compile(
    r"(?P<text>(?:[^\[{<&'_~:]++|'(?!')|_(?!_)|~(?!~~)|:(?=[\s\d]|\Z))++)"
    rf"|(?P<link>{LINK}(?![^\W\d_]))"
    r"|(?P<call>(?<!-)\{\{(?!\{)(?P<name>[^\[\]{}<>|&'#:=\n]++)(?P<arguments>\|[^\[\]{}<>&']*+)?\}\}(?!\}))"
    rf"|(?P<br>{terminal('inline', 'LINE_BREAK')})"
    r"|(?P<entity>&\#?[A-Za-z0-9]{2,8};)"
    r"|(?P<nested>(?<!-)\{\{(?!\{)(?P<title>[^\[\]{}<>|&'#:=]++)?)"
    r"|(?P<silent><(?=ref[\s/>]|!--))"
)


def quick_view(builder: Builder, page: Page, start: int, end: int) -> bool:
    """Show ``start:end`` of the page; false, with nothing done that counts, where that takes nodes."""
    text, pairs = page.text, page.pairs
    bold = text.startswith("'''", start) and end - start > 6 and text.endswith("'''", start, end)
    if bold:  # '''[[Minero]]''': bold as a whole
        start, end = start + 3, end - 3
        if text[start] == "'" or text[end - 1] == "'" or text.find("\n", start, end) >= 0:
            return False
    opened: int | None = None  # where bold began that ends before the value does: {{flagicon|PER}} '''[[Minero]]'''
    at, match, put = start, PART.match, builder.put
    while at < end:
        m = match(text, at, end)
        if m is None:
            if bold or not text.startswith("'''", at, end):
                return False
            if opened is None:
                quotes = text.count("''", start, end)
                if not quotes == text.count("'''", start, end) == 2 or text.find("\n", start, end) >= 0:
                    return False
                opened = builder.length
            else:
                builder.made.bold.append((opened, builder.length))
                opened = None
            at += 3
            continue
        kind, stop = m.lastgroup, m.end()
        if kind == "text":
            put(text[at:stop], at, stop)
        elif kind == "link":
            if pairs.links.get(at) != stop or not _show_link(builder, m):
                return False
        elif kind == "call":
            if pairs.templates.get(at) != stop:
                return False
            call = QuickCall(page, at, stop, m)
            if not show_template(builder, call):
                builder.made.unknown.append(call)
            if builder.waiting:
                builder.drain()
        elif kind == "br":
            put("\n", at, stop)
        elif kind == "entity":
            if not is_entity(m[0]):
                return False
            put(decode(m[0]), at, stop)
        elif kind == "nested":
            stop = pairs.templates.get(at, 0)
            if not at < stop <= end or at in pairs.parameters:
                return False
            if m["title"] is None or not is_hidden(m["title"]):
                builder.add(parse_inline(page, at, stop))
                builder.drain()
        else:
            stop = pairs.refs.get(at) or pairs.opaque.get(at, 0)
            if not at < stop <= end:
                return False
        at = stop
    if bold:
        builder.made.bold.append((0, builder.length))
    return opened is None


def _show_link(builder: Builder, m: re.Match[str]) -> bool:
    """The label of a link, or its target."""
    parts = link_parts(m)
    if parts is None:
        return False
    builder.put_link(*parts)
    return True


def link_parts(m: re.Match[str]) -> tuple[str, tuple[int, int], str | None, int] | None:
    """The target of a link, its place, its label, and where that begins; ``None`` where one of them is blank, or not
    as a page is called.
    """
    target, label = m.group("target", "label")
    bare = target.strip()
    if " ".join(bare.split()) != bare or not bare or (label is not None and not label.strip()):
        return None
    at = m.start("target") + (target.index(bare) if bare != target else 0)
    return bare, (at, at + len(bare)), label, m.start("label")


class QuickCall:
    """A call without markup in it, with what `nodes.templates.Template` has for those who show it."""

    __slots__ = ("_arguments", "_span", "end", "name", "page", "start", "title")

    def __init__(self, page: Page, start: int, end: int, m: re.Match[str]) -> None:
        self.page, self.start, self.end = page, start, end
        self.title = QuickValue(page, *m.span("name"))
        name = SPACE.sub(" ", m["name"]).strip()
        self.name = name[:1].upper() + name[1:]
        self._span = m.span("arguments")
        self._arguments: list[QuickArgument] | None = None

    @property
    def arguments(self) -> list[QuickArgument]:
        """All arguments in order."""
        if self._arguments is None:
            at, end = self._span
            position = 0
            self._arguments = []
            for part in self.page.text[at + 1 : end].split("|") if at >= 0 else ():
                stop = at + 1 + len(part)
                equals = part.find("=") + 1
                if equals:
                    key, number = part[: equals - 1].strip(), 0
                else:
                    position += 1
                    key, number = str(position), position
                self._arguments.append(QuickArgument(self.page, at, stop, at + 1 + equals, key, number))
                at = stop
        return self._arguments

    def argument(self, key: str | int) -> QuickArgument | None:
        """The argument that counts for a key: the last."""
        key = str(key)
        return next((argument for argument in reversed(self.arguments) if argument.key == key), None)


class QuickValue:
    """A stretch of text without markup."""

    __slots__ = ("end", "page", "start")

    def __init__(self, page: Page, start: int, end: int) -> None:
        self.page, self.start, self.end = page, start, end

    @property
    def markup(self) -> str:
        return self.page.text[self.start : self.end]

    @property
    def text(self) -> str:
        return self.markup.strip()

    @property
    def trimmed(self) -> Span:
        said = self.markup
        start = self.start + len(said) - len(said.lstrip())
        return Span(start, start + len(said.strip()))

    @property
    def children(self) -> tuple[Piece, ...]:
        return (Piece(self.markup, self.start, self.end),)


class QuickArgument:
    """An argument: from its pipe to the next, its key, and its number if it has no name."""

    __slots__ = ("end", "key", "position", "start", "value")

    def __init__(self, page: Page, start: int, end: int, inside: int, key: str, position: int) -> None:
        self.start, self.end, self.key, self.position = start, end, key, position
        self.value = QuickValue(page, inside, end)
