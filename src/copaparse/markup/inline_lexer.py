"""Lexer of the inline level: one compiled `re` made of the grammar's terminals, and a stack of contents.

A token is the leaf node that it becomes, or a `Delimiter`. Each match takes the text up to the next
mark and the mark with it. Balancing has told where every call, link, reference and comment ends, so
the lexer keeps for each construct that it is in a `Frame` with the place of its end, and gives the
closing token when it is there. What may not have a partner (quotes, tags, brackets) is kept aside as
marks of the content at hand and settled by `Pairing` when the content ends.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lark.lexer import Lexer
from lark.lexer import Token as LarkToken

from copaparse.markup.entities import is_entity
from copaparse.markup.namespaces import namespace
from copaparse.markup.nodes.leaves import Comment, Delimiter, Entity, LineBreak, Signature, Switch, Text
from copaparse.markup.nodes.links import Category, ExternalLink, Wikilink
from copaparse.markup.nodes.tags import Extension, Ref, Tag
from copaparse.markup.nodes.templates import Argument
from copaparse.markup.pairing import Pairing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lark.common import LexerConf

    from copaparse.markup.nodes.base import Node
    from copaparse.markup.page import Page

    Token = Delimiter | "Leaves" | "PlainArguments"

__all__ = ["InlineLexer", "InlineScan"]

Match = Callable[[str, int, int], re.Match[str]]
END = LarkToken("END", "", 0, 1, 1, 1, 1, 0)
NO_LINE = sys.maxsize

NAMED_FUNCTIONS = frozenset({"#invoke", "#switch", "#tag", "#property", "#statements", "#cargo_query", "#ask"})
"""Parser functions in whose arguments an equals sign parts name and value."""

# What may end a link's target, an argument's name, a tag; a group marks what may be nested instead.
TARGET = re.compile(r"([{<])|[|\[\]}>\n]")
KEY = re.compile(r"([{\[<])|[|=]")
TAG_END = re.compile(r"([{])|[<>]")
TAG_END_OR_PIPE = re.compile(r"([{])|[<>|]")
TAG_NAME = re.compile(r"<[A-Za-z][A-Za-z0-9]*+(?=[\s/])")


class Leaves(list["Node"]):
    """A run of leaves as one token."""

    type = "LEAVES"


class PlainArguments(list["Node"]):
    """A run of arguments without markup in them as one token."""

    type = "ARGUMENTS"


class InlineLexer(Lexer):
    """Takes ``(page, start, end)`` for its text. `plain` matches what is text and nothing else."""

    __future_interface__ = 2

    def __init__(self, lexer_conf: LexerConf) -> None:
        terminal = {t.name: t.pattern.to_regexp() for t in lexer_conf.terminals}
        text = terminal["TEXT"]
        marks = "|".join((
            rf"(?P<link>{terminal['LINK']})",
            r"(?P<brackets>\[\[)",
            r"(?P<braces>\{\{)",
            r"(?P<quotes>''+)",
            r"(?P<angle><)",
            rf"(?P<entity>{terminal['ENTITY']})",
            rf"(?P<url>(?<!\w){terminal['URL']})",
            rf"(?P<external>{terminal['EXTERNAL_OPEN']})",
            r"(?P<bracket_end>\])",
            rf"(?P<signature>{terminal['SIGNATURE']})",
            rf"(?P<switch>{terminal['SWITCH']})",
            rf"(?P<variant>{terminal['VARIANT_OPEN']})",
            rf"(?P<variant_end>{terminal['VARIANT_CLOSE']})",
        ))  # fmt: skip
        argument = rf"(?P<argument>{terminal['ARGUMENT']})(?=\||\Z)|(?P<argument_open>{terminal['ARGUMENT_OPEN']})"
        self.prose = re.compile(rf"(?:{text}|\|)*+(?:{marks})?").match
        self.call = re.compile(rf"(?:{text})?(?:{argument}|{marks})?").match
        self.piped = re.compile(rf"(?:{text})?(?:{marks}|(?P<pipe>\|))?").match
        self.argument = re.compile(rf"{terminal['ARGUMENT']}(?=\||\Z)").match
        self.plain = re.compile(rf"(?:{text}|\|)*+").match
        self.function = re.compile(terminal["FUNCTION_OPEN"])
        self.link_close = re.compile(terminal["LINK_CLOSE"])
        self.external = re.compile(terminal["EXTERNAL_OPEN"])
        self.tag_open = re.compile(terminal["TAG_OPEN"])
        tags = ("LINE_BREAK", "TAG_ALONE", "TAG_OPEN", "TAG_CLOSE")
        self.tags = re.compile("|".join(rf"(?P<{name}>{terminal[name]})" for name in tags))

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterable[Any]:
        scan: InlineScan = lexer_state.text
        return [*scan.tokens, END]


class Frame:
    """A construct that the lexer is in: where it ends, and what is pending in its content at hand."""

    marks: list[tuple[int, Delimiter]] | None = None
    """What waits for `Pairing`, each with its index in the tokens."""
    line_end = NO_LINE
    """The coming line end, if something is open that a line end closes."""
    bracket = False
    """Whether an external link is open."""
    variants = 0
    """How many language variants are open."""
    keyless = False
    """Whether an equals sign in an argument is text."""
    one_pipe = False
    """Whether only the first pipe parts; what follows is prose."""

    def __init__(self, end: int, close: int, closer: str, match: Match) -> None:
        self.end = end  # of the inside, where the closing mark begins
        self.close = close
        self.closer = closer  # type of the closing mark; empty for the region itself
        self.match = match  # how to read: as prose, as a call with arguments, or with plain pipes
        self.start = end  # of the content at hand


class InlineScan:
    """One run of the lexer over ``start:end`` of a page. `unclosed` lists what found no partner."""

    def __init__(self, lexer: InlineLexer, page: Page, start: int, end: int) -> None:
        self.lexer = lexer
        self.page = page
        self.text = page.text
        self.tokens: list[Token] = []
        self.leaves: Leaves | None = None
        """The last token, if further leaves may go into it."""
        self.settled: dict[int, list[Node]] = {}
        self.unclosed: list[tuple[int, str]] = []
        self.text_start = start
        self.frame = Frame(end, end, "", lexer.prose)
        self.frame.start = start
        self.outer: list[Frame] = []

    def run(self) -> list[Token]:
        """All tokens, in order and without a gap."""
        text, frame, at = self.text, self.frame, self.text_start
        while True:
            m = frame.match(text, at, frame.end)
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

    # ── contents ────────────────────────────────────────────────────────────────────────────────

    def emit_text(self, end: int) -> None:
        if self.text_start < end:
            leaves = self.leaves
            if leaves is None:
                leaves = self.leaves = Leaves()
                self.tokens.append(leaves)
            leaves.append(Text(self.page, self.text_start, end))
            self.text_start = end

    def emit(self, leaf: Node) -> int:
        """Add a leaf, and go on behind it."""
        leaves = self.leaves
        if leaves is None:
            leaves = self.leaves = Leaves()
            self.tokens.append(leaves)
        if self.text_start < leaf.start:
            leaves.append(Text(self.page, self.text_start, leaf.start))
        leaves.append(leaf)
        return self.resume(leaf.end)

    def delimit(self, at: int, end: int, type: str) -> Delimiter:
        """Add a mark, after the text before it."""
        if self.text_start < at:
            self.emit_text(at)
        mark = Delimiter(self.page, at, end, type)
        self.tokens.append(mark)
        self.leaves = None
        return mark

    def resume(self, at: int) -> int:
        """Go on with the content at hand after a construct in it: line ends inside that do not count."""
        self.text_start = at
        frame = self.frame
        if frame.line_end < at:
            frame.line_end = self.next_line_end(at)
        return at

    def next_line_end(self, at: int) -> int:
        found = self.text.find("\n", at, self.frame.end)
        return found if found >= 0 else self.frame.end

    def mark(self, at: int, end: int, type: str) -> int:
        """Keep a mark for `Pairing`."""
        mark = self.delimit(at, end, type)
        if self.frame.marks is None:
            self.frame.marks = []
        self.frame.marks.append((len(self.tokens) - 1, mark))
        return self.resume(end)

    def line_mark(self, at: int, end: int, type: str) -> int:
        """Keep a mark that does not outlive its line."""
        self.mark(at, end, type)
        if self.frame.line_end == NO_LINE:
            self.frame.line_end = self.next_line_end(end)
        return end

    def end_line(self) -> None:
        frame = self.frame
        end = frame.line_end
        frame.line_end = NO_LINE
        frame.bracket = False
        self.mark(end, end, "LINE_END")

    def end_content(self, at: int) -> None:
        """Settle what is pending in the content that ends here."""
        frame = self.frame
        if frame.line_end < at:
            self.end_line()
        frame.line_end = NO_LINE
        self.mark(at, at, "LINE_END")
        assert frame.marks is not None
        Pairing(self.page, self.settled, self.unclosed).pair(frame.start, frame.marks)
        frame.marks = None
        frame.bracket = False
        frame.variants = 0

    def begin_content(self, at: int) -> int:
        self.text_start = self.frame.start = at
        return at

    def enter(self, opener: str, at: int, inside: int, frame: Frame) -> int:
        self.delimit(at, inside, opener)
        self.outer.append(self.frame)
        self.frame = frame
        return self.begin_content(inside)

    def leave(self) -> int:
        frame = self.frame
        if frame.marks:
            self.end_content(frame.end)
        self.delimit(frame.end, frame.close, frame.closer)
        self.frame = self.outer.pop()
        if frame.closer == "EQUALS":
            return self.begin_content(frame.close)
        return self.resume(frame.close)

    def settle(self) -> None:
        """Put what `Pairing` settled into its places; join texts that have become neighbours."""
        tokens, self.tokens = self.tokens, []
        self.leaves = None
        settled = self.settled
        for slot, token in enumerate(tokens):
            if slot in settled:
                for part in settled[slot]:
                    self.put_back(part)
            elif isinstance(token, Leaves):
                self.put_back(token[0])
                assert self.leaves is not None
                self.leaves += token[1:]
            else:
                self.tokens.append(token)
                self.leaves = None

    def put_back(self, part: Node) -> None:
        last = self.tokens[-1] if self.tokens else None
        if not isinstance(part, Delimiter):
            if self.leaves is None:
                self.leaves = Leaves()
                self.tokens.append(self.leaves)
            elif isinstance(part, Text) and isinstance(self.leaves[-1], Text):
                self.leaves[-1].end = part.end
                return
            self.leaves.append(part)
        elif isinstance(last, Delimiter) and last.start == last.end == part.end and last.type[:-5] == part.type[:-6]:
            self.tokens.pop()  # a style that began again and ended at once
        else:
            self.tokens.append(part)
            self.leaves = None

    # ── what each mark does: returns where to go on; `at + 1` makes its first character text ────

    def link(self, at: int, end: int) -> int:
        """``[[target]]`` or ``[[target|plain label]]``, with its trail."""
        text, page = self.text, self.page
        close = page.pairs.links.get(at, 0)
        if not at < close <= self.frame.end:
            return at + 1
        bar = text.find("|", at, close)
        target_end = bar if bar >= 0 else close - 2
        kind = None
        if text.find(":", at, target_end) >= 0:
            kind = namespace(text[at + 2 : target_end])
            if kind == "file" or self.not_a_target(at, target_end):
                return self.brackets(at, at + 2)
        children: tuple[Node, ...] = ()
        if bar >= 0:
            opening, closing = Delimiter(page, at, bar + 1, "LINK_OPEN"), Delimiter(page, close - 2, end, "LINK_CLOSE")
            if bar + 3 < close:
                children = (opening, Text(page, bar + 1, close - 2), closing)
            else:
                children = (opening, closing)
        cls = Category if kind else Wikilink
        return self.emit(cls(page, at, end, children, target_end))

    def not_a_target(self, at: int, end: int) -> bool:
        """Whether no page can have the title: blank, or an address."""
        return not self.text[at + 2 : end].strip() or bool(self.lexer.external.match(self.text, at + 1, end))

    def brackets(self, at: int, _end: int) -> int:
        """A link with markup inside, or a file."""
        close = self.page.pairs.links.get(at, 0)
        if not at < close <= self.frame.end:
            return at + 1
        target_end = self.skim(TARGET, at + 2, close - 2)
        if self.text[target_end : target_end + 1] != "|" and target_end < close - 2:
            return at + 1
        if self.not_a_target(at, target_end):
            return at + 1
        kind = namespace(self.text[at + 2 : target_end])
        opener = {"file": "FILE_OPEN", "category": "CATEGORY_OPEN", None: "LINK_OPEN"}[kind]
        end = self.lexer.link_close.match(self.text, close - 2, self.frame.end).end()
        frame = Frame(close - 2, end if kind is None else close, "LINK_CLOSE", self.lexer.piped)
        frame.one_pipe = kind != "file"
        return self.enter(opener, at, at + 2, frame)

    def skim(self, stop: re.Pattern[str], at: int, end: int) -> int:
        """Offset of the first character that `stop` finds outside nested constructs, or `end`."""
        pairs, text = self.page.pairs, self.text
        while (m := stop.search(text, at, end)) is not None:
            at = m.start()
            inner = pairs.parameters.get(at) or pairs.templates.get(at) or pairs.opaque.get(at) or pairs.refs.get(at)
            inner = inner or pairs.links.get(at, 0)
            if at < inner <= end:
                at = inner
            elif m.lastindex:
                at += 1
            else:
                return at
        return end

    def braces(self, at: int, _end: int) -> int:
        """``{{{parameter}}}``, ``{{template}}`` or ``{{#function:…}}``"""
        pairs, lexer, limit = self.page.pairs, self.lexer, self.frame.end
        close = pairs.parameters.get(at, 0)
        if at < close <= limit:
            frame = Frame(close - 3, close, "PARAMETER_CLOSE", lexer.piped)
            return self.enter("PARAMETER_OPEN", at, at + 3, frame)
        close = pairs.templates.get(at, 0)
        if not at < close <= limit:
            return at + 1
        frame = Frame(close - 2, close, "CALL_CLOSE", lexer.call)
        function = lexer.function.match(self.text, at, close - 2)
        if function is None:
            return self.enter("TEMPLATE_OPEN", at, at + 2, frame)
        frame.keyless = function[0][2:-1].strip().lower() not in NAMED_FUNCTIONS
        return self.enter("FUNCTION_OPEN", at, function.end(), frame)

    def argument(self, at: int, end: int) -> int:
        """An argument without markup in it, and those that follow it."""
        frame, page, find = self.frame, self.page, self.text.find
        if frame.keyless:
            return self.argument_open(at, at + 1)
        if frame.marks:
            self.end_content(at)
        self.emit_text(at)
        self.leaves = None
        run = PlainArguments()
        self.tokens.append(run)
        while True:
            value = find("=", at, end) + 1
            position = 0 if value else 1
            value = value or at + 1
            mark = Delimiter(page, at, value, "ARGUMENT_OPEN")
            children = (mark, Text(page, value, end)) if value < end else (mark,)
            run.append(Argument(page, at, end, children, position))
            m = self.lexer.argument(self.text, end, frame.end)
            if m is None:
                return self.begin_content(end)
            at, end = end, m.end()

    def argument_open(self, at: int, end: int) -> int:
        frame = self.frame
        if frame.marks:
            self.end_content(at)
        if frame.keyless:
            end = at + 1
        elif end == at + 1:
            equals = self.skim(KEY, end, frame.end)
            if self.text.startswith("=", equals) and equals < frame.end:
                return self.enter("KEY_OPEN", at, end, Frame(equals, equals + 1, "EQUALS", self.lexer.prose))
        self.delimit(at, end, "ARGUMENT_OPEN")
        return self.begin_content(end)

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
        m = self.lexer.tags.match(text, at, limit)
        if m is None:
            return self.dressed_tag(at)
        if m.lastgroup == "LINE_BREAK":
            return self.emit(LineBreak(self.page, at, m.end()))
        if m.lastgroup == "TAG_ALONE":
            return self.emit(Tag(self.page, at, m.end(), ()))
        return self.mark(at, m.end(), m.lastgroup)

    def dressed_tag(self, at: int) -> int:
        """A tag with templates in its attributes, which are not looked into."""
        name = TAG_NAME.match(self.text, at, self.frame.end)
        if name is None or not self.lexer.tag_open.fullmatch(name[0] + ">"):
            return at + 1
        end = self.skim(TAG_END if self.frame.match == self.lexer.prose else TAG_END_OR_PIPE, name.end(), self.frame.end)
        if not self.text.startswith(">", end) or end >= self.frame.end:
            return at + 1
        if self.text[end - 1] == "/":
            return self.emit(Tag(self.page, at, end + 1, ()))
        return self.mark(at, end + 1, "TAG_OPEN")

    def entity(self, at: int, end: int) -> int:
        return self.emit(Entity(self.page, at, end)) if is_entity(self.text[at:end]) else at + 1

    def url(self, at: int, end: int) -> int:
        """A bare address, without the punctuation that follows it; within a bracketed link it is text."""
        if self.frame.bracket:
            return end
        address = self.text[at:end]
        end = at + len(address.rstrip(",;.:!?" if "(" in address else ",;.:!?)"))
        return self.emit(ExternalLink(self.page, at, end, ())) if end > at + 7 else end

    def external(self, at: int, end: int) -> int:
        if self.frame.bracket:
            return at + 1
        while self.text[end : end + 1] in (" ", "\t") and end < self.frame.end:
            end += 1
        self.line_mark(at, end, "EXTERNAL_OPEN")
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
