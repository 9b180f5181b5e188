"""Inline nodes of a stretch of text: each rule of ``grammar/inline.lark`` becomes a node of its name.

Nothing is read twice and nothing recurses: the lexer gives all tokens of the stretch, however they
are nested, and the LALR parser keeps what is open on a stack of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from lark import Lark, Transformer

from copaparse.markup.contents import Leaves
from copaparse.markup.grammars import drive, parser
from copaparse.markup.inline_lexer import InlineLexer
from copaparse.markup.inline_scan import InlineScan
from copaparse.markup.nodes.inline import (
    Argument,
    Bold,
    Category,
    Content,
    Delimiter,
    ExternalLink,
    File,
    Italic,
    Nest,
    Parameter,
    ParserFunction,
    Ref,
    Tag,
    Template,
    Text,
    Variant,
    Wikilink,
)
from copaparse.markup.nodes.templates import number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copaparse.markup.nodes.base import Node
    from copaparse.markup.page import Page

__all__ = ["inline_parser", "parse_inline"]

Nodes = list["Node"]
Enclosed = tuple[Delimiter, Nodes, Delimiter]
Call = tuple[Delimiter, Nodes, list[Argument], Delimiter]
Keyed = tuple[Delimiter, Nodes, Delimiter, Nodes]
Link = tuple[Delimiter, Nodes, Delimiter, Nodes, Delimiter]
N = TypeVar("N", bound=Nest)


def nest(cls: Callable[[Page, int, int, tuple[Node, ...]], N]) -> Callable[[Enclosed], N]:
    """The callback of a rule with a mark, content and a mark."""

    def make(items: Enclosed) -> N:
        opener, content, closer = items
        return cls(opener.page, opener.start, closer.end, (opener, *content, closer))

    return make


def call(cls: type[Template]) -> Callable[[Call], Template]:
    def make(items: Call) -> Template:
        opener, title, arguments, closer = items
        number(arguments)
        children = (opener, *title, *arguments, closer)
        return cls(opener.page, opener.start, closer.end, children, tuple(arguments))

    return make


def link(cls: type[Wikilink]) -> Callable[[Enclosed | Link], Wikilink]:
    def make(items: Enclosed | Link) -> Wikilink:
        opener, target, *label, closer = cast("Link", items)
        if label:
            pipe, inside = cast("tuple[Delimiter, Nodes]", label)
            children = (opener, *target, pipe, *inside, closer)
            return cls(opener.page, opener.start, closer.end, children, pipe.start)
        return cls(opener.page, opener.start, closer.end, (opener, *target, closer), closer.start)

    return make


class Inline(Transformer[object, "Nodes"]):
    """One method for each rule of the grammar; called as soon as the rule is complete."""

    def inline(self, items: tuple[Nodes, object]) -> Nodes:
        return items[0]

    def content(self, items: Sequence[Node | Nodes]) -> Nodes:
        """One list of what comes as lists (runs of leaves, what was found before) and as nodes."""
        if not items:
            return []
        first, *rest = items
        found = first if isinstance(first, list) else [first]
        for item in rest:
            if isinstance(item, list):
                found += item
            else:
                found.append(item)
        return found

    nested = arguments = content

    def parts(self, items: tuple[()] | tuple[Nodes, Delimiter, Nodes]) -> Nodes:
        """Contents that are parted by pipes, as children, with their `Content` behind each pipe."""
        if not items:
            return []
        found, pipe, content = items
        end = content[-1].end if content else pipe.end
        found += (pipe, Content(pipe.page, pipe.end, end, tuple(content)))
        return found

    def argument(self, items: tuple[Delimiter, Nodes] | Keyed) -> Argument:
        opener, first = items[0], items[1]
        if len(items) == 2:
            children = (opener, *first)
            position = 0 if opener.end > opener.start + 1 else 1
        else:
            children = (opener, *first, items[2], *items[3])
            position = 0
        return Argument(opener.page, opener.start, children[-1].end, children, position)

    def parameter(self, items: tuple[Delimiter, Nodes, Nodes, Delimiter]) -> Parameter:
        opener, name, defaults, closer = items
        contents = [part for part in defaults if isinstance(part, Content)]
        children = (opener, *name, *flat(defaults), closer)
        default = contents[0] if contents else None
        return Parameter(opener.page, opener.start, closer.end, children, len(name), default)

    def file(self, items: tuple[Delimiter, Nodes, Nodes, Delimiter]) -> File:
        opener, target, options, closer = items
        contents = tuple(part for part in options if isinstance(part, Content))
        return File(opener.page, opener.start, closer.end, (opener, *target, *flat(options), closer), contents)

    template = staticmethod(call(Template))
    parser_function = staticmethod(call(ParserFunction))
    wikilink = staticmethod(link(Wikilink))
    category = staticmethod(link(Category))
    external_link = staticmethod(nest(ExternalLink))
    bold = staticmethod(nest(Bold))
    italic = staticmethod(nest(Italic))
    variant = staticmethod(nest(Variant))
    tag = staticmethod(nest(Tag))
    ref = staticmethod(nest(Ref))


def flat(parts: Nodes) -> Nodes:
    return [node for part in parts for node in (part.children if isinstance(part, Content) else (part,))]


def build(grammar: str) -> Lark:
    return Lark(
        grammar,
        parser="lalr",
        start=["inline", "single"],
        lexer=InlineLexer,
        transformer=Inline(),
        keep_all_tokens=True,
        maybe_placeholders=False,
    )


def inline_parser() -> Lark:
    """The parser of the inline level; its input is an `InlineScan`."""
    return parser("inline", build)


def parse_inline(page: Page, start: int, end: int) -> tuple[Node, ...]:
    """The inline nodes of ``page.text[start:end]``, in order and without a gap.

    A construct that reaches over `end` is text. Block markup is not looked for: a table or a list in
    an argument is text here.
    """
    lark: Any = inline_parser()
    lexer: InlineLexer = lark.parser.lexer
    plain = lexer.plain(page.text, start, end)
    if plain is not None and plain.end() == end:
        return (Text(page, start, end),) if start < end else ()
    scan = InlineScan(lexer, page, start, end)
    tokens = scan.run()
    if len(tokens) == 1 and isinstance(tokens[0], Leaves):
        return tuple(tokens[0])
    nodes: Nodes = drive(lark, lexer.tokens_of(scan), "inline")
    return tuple(nodes)
