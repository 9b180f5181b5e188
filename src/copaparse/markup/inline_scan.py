"""From a stretch of text to inline tokens: one `match` for the text up to a mark and the mark with it.

Balancing has told where every call, link, reference and comment ends. For each that it is in, the
scan keeps a `Frame` with the place of its end, and gives the closing mark when it is there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.markup.calls import Calls
from copaparse.markup.contents import Frame
from copaparse.markup.entities import is_entity
from copaparse.markup.namespaces import namespace
from copaparse.markup.nodes.dressed import Dressed
from copaparse.markup.nodes.leaves import Comment, Delimiter, Entity, LineBreak, Signature, Switch, Text
from copaparse.markup.nodes.links import Category, ExternalLink, Wikilink
from copaparse.markup.nodes.tags import Extension, Ref, Tag

if TYPE_CHECKING:
    from collections.abc import Callable

    from copaparse.markup.contents import InlineToken
    from copaparse.markup.inline_lexer import InlineLexer
    from copaparse.markup.nodes.base import Node
    from copaparse.markup.page import Page

__all__ = ["InlineScan"]

# What may end the target of a link, or a tag; a group marks what may be nested instead.
TARGET = re.compile(r"([{<])|[|\[\]}>\n]")
TAG_END = re.compile(r"([{])|[<>]")
TAG_END_OR_PIPE = re.compile(r"([{])|[<>|]")
# An address ends before a character that is written as an entity and cannot be in it, and keeps the end of others.
ENTITY_AFTER_URL = re.compile(r"&(?:lt|gt|nbsp|#[xX]0*+(?:3[CcEe]|[Aa]0)|#0*+(?:60|62|160));")
ENTITY_BEGUN = re.compile(r"&(?:[A-Za-z]++|#\d++|#[xX][0-9A-Fa-f]++)\Z")
LONGEST_SCHEME = len("worldwind")
TAG_NAME = re.compile(r"<[A-Za-z][A-Za-z0-9]*+(?=[\s/])")


class InlineScan(Calls):
    """One run of the lexer over ``start:end`` of a page.

    The methods named after marks say what a mark does and return where to go on; ``at + 1`` makes
    its first character text.
    """

    def __init__(self, lexer: InlineLexer, page: Page, start: int, end: int) -> None:
        super().__init__(lexer, page, start, end)

    def run(self) -> list[InlineToken]:
        """All tokens, in order and without a gap."""
        text, frame, at = self.text, self.frame, self.text_start
        while True:
            m = frame.match(text, at, frame.end)
            assert m is not None  # the pattern may match nothing at all
            group = m.lastgroup
            if group is not None:
                at = m.start(group)
                if frame.line_end < at:
                    self.end_line()
                at = HANDLERS[group](self, at, m.end())
                frame = self.frame
            elif m.end() < frame.end:
                at = m.end() + 1  # looks like a mark and is none
            elif self.outer:
                at = self.leave()
                frame = self.frame
            else:
                if frame.marks:
                    self.end_content(frame.end)
                self.emit_text(frame.end)
                if self.settled:
                    self.settle()
                return self.tokens

    def link(self, at: int, end: int) -> int:
        """``[[target]]`` or ``[[target|plain label]]``, with its trail."""
        text, page = self.text, self.page
        close = page.pairs.links.get(at, 0)
        if not at < close <= self.frame.end or close > end:
            return self.brackets(at, end)
        bar = text.find("|", at, close)
        target_end = bar if bar >= 0 else close - 2
        kind = None
        if text.find(":", at, target_end) >= 0:
            kind = namespace(text[at + 2 : target_end])
            if kind == "file" or self.not_a_target(at, target_end):
                return self.brackets(at, at + 2)
            end = close if kind else end  # only what is shown has a trail
        children: tuple[Node, ...] = ()
        if bar >= 0:
            opening, closing = Delimiter(page, at, bar + 1, "LINK_OPEN"), Delimiter(page, close - 2, end, "LINK_CLOSE")
            label = (Text(page, bar + 1, close - 2),) if bar + 3 < close else ()
            children = (opening, *label, closing)
        cls = Category if kind else Wikilink
        return self.emit(cls(page, at, end, children, target_end))

    def not_a_target(self, at: int, end: int) -> bool:
        """Whether no page can have the title: blank, or an address."""
        return not self.text[at + 2 : end].strip() or bool(self.lexer.external(self.text, at + 1, end))

    def brackets(self, at: int, _end: int) -> int:
        """A link with markup inside, or a file."""
        close = self.page.pairs.links.get(at, 0)
        if not at < close <= self.frame.end:
            return self.misnamed(at)
        target_end = self.skim(TARGET, at + 2, close - 2)
        if self.text[target_end : target_end + 1] != "|" and target_end < close - 2:
            return at + 1
        if self.not_a_target(at, target_end):
            return at + 1
        kind = namespace(self.text[at + 2 : target_end])
        opener = {"file": "FILE_OPEN", "category": "CATEGORY_OPEN", None: "LINK_OPEN"}[kind]
        end = self.trail_end(close)
        frame = Frame(close - 2, end if kind is None else close, "LINK_CLOSE", self.lexer.piped)
        frame.one_pipe = kind != "file"
        return self.enter(opener, at, at + 2, frame)

    def trail_end(self, close: int) -> int:
        m = self.lexer.link_close(self.text, close - 2, self.frame.end)
        return m.end() if m else close

    def pipe(self, at: int, end: int) -> int:
        if self.frame.marks:
            self.end_content(at)
        self.delimit(at, end, "PIPE")
        if self.frame.one_pipe:
            self.frame.match = self.lexer.prose
        return self.begin_content(end)

    def quotes(self, at: int, end: int) -> int:
        return self.line_mark(at, end, "QUOTES")

    def angle(self, at: int, _end: int) -> int:
        """A comment, an extension tag, a reference or an HTML tag."""
        pairs, text, limit = self.page.pairs, self.text, self.frame.end
        close = pairs.opaque.get(at, 0)
        if at < close <= limit:
            leaf = Comment if text.startswith("<!--", at) else Extension
            return self.emit(leaf(self.page, at, close))
        close = pairs.refs.get(at, 0)
        if at < close <= limit:
            opening = text.index(">", at) + 1
            if opening == close:
                return self.emit(Ref(self.page, at, close, ()))
            inside_end = text.rindex("<", opening, close)
            return self.enter("REF_OPEN", at, opening, Frame(inside_end, close, "REF_CLOSE", self.lexer.prose))
        m = self.lexer.tags(text, at, limit)
        if m is None:
            return self.dressed_tag(at)
        if m.lastgroup == "LINE_BREAK":
            return self.emit(LineBreak(self.page, at, m.end()))
        if m.lastgroup == "TAG_ALONE":
            return self.emit(Tag(self.page, at, m.end(), ()))
        return self.mark(at, m.end(), "TAG_CLOSE" if m.lastgroup == "TAG_CLOSE" else "TAG_OPEN")

    def dressed_tag(self, at: int) -> int:
        """A tag with templates in its attributes."""
        name = TAG_NAME.match(self.text, at, self.frame.end)
        if name is None or not self.lexer.tag_open(name[0] + ">"):
            return at + 1
        stop = TAG_END if self.frame.match == self.lexer.prose else TAG_END_OR_PIPE
        end = self.skim(stop, name.end(), self.frame.end)
        if not self.text.startswith(">", end) or end >= self.frame.end:
            return at + 1
        if self.text[end - 1] == "/":
            return self.emit(Tag(self.page, at, end + 1, (Dressed(self.page, at, end + 1, "TAG_OPEN"),)))
        return self.mark(at, end + 1, "TAG_OPEN", Dressed)

    def entity(self, at: int, end: int) -> int:
        return self.emit(Entity(self.page, at, end)) if is_entity(self.text[at:end]) else at + 1

    def url(self, at: int, end: int) -> int:
        """A bare address, found by its colon; without the punctuation that follows it.

        Within a bracketed link it is text.
        """
        scheme = self.lexer.scheme(self.text, max(self.text_start, at - LONGEST_SCHEME), at)
        if scheme is None or self.frame.bracket:
            return at + 1 if scheme is None else end
        address = self.text[at:end]
        if m := ENTITY_AFTER_URL.search(address):
            address = address[: m.start()]
        bare = address.rstrip(",;.:!?\\" if "(" in address else ",;.:!?\\)")
        if address.startswith(";", len(bare)) and ENTITY_BEGUN.search(bare):
            bare += ";"
        if not bare.strip(":/"):
            return end
        return self.emit(ExternalLink(self.page, scheme.start(), at + len(bare), ()))

    def external(self, at: int, end: int) -> int:
        """``[address label]``; templates may help to write the address."""
        if self.frame.bracket:
            return at + 1
        calls, limit, whole = self.page.pairs.templates, self.frame.end, end
        while end < (call := calls.get(whole, 0)) <= limit:
            m = self.lexer.address(self.text, call, limit)
            whole = m.end() if m else call
        if not self.text[at + 1 : whole].partition("//")[2] and self.text.startswith("//", end - 2):
            return at + 1
        cls, end = Dressed if whole > end else Delimiter, whole
        while self.text[end : end + 1] in (" ", "\t") and end < limit:
            end += 1
        self.line_mark(at, end, "EXTERNAL_OPEN", cls)
        self.frame.bracket = True
        return end

    def bracket_end(self, at: int, end: int) -> int:
        if not self.frame.bracket:
            return at + 1
        self.frame.bracket = False
        return self.mark(at, end, "EXTERNAL_CLOSE")

    def variant(self, at: int, end: int) -> int:
        self.frame.variants += 1
        return self.mark(at, end, "VARIANT_OPEN")

    def variant_end(self, at: int, end: int) -> int:
        if not self.frame.variants:
            return at + 1
        self.frame.variants -= 1
        return self.mark(at, end, "VARIANT_CLOSE")

    def signature(self, at: int, end: int) -> int:
        return self.emit(Signature(self.page, at, end))

    def switch(self, at: int, end: int) -> int:
        return self.emit(Switch(self.page, at, end))


HANDLERS: dict[str, Callable[[InlineScan, int, int], int]] = {
    name: getattr(InlineScan, name)
    for name in (
        "angle", "argument", "argument_open", "braces", "bracket_end", "brackets", "entity", "external", "link",
        "pipe", "quotes", "signature", "switch", "url", "variant", "variant_end",
    )
}  # fmt: skip
