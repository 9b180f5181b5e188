"""Template calls, parser functions and parameters in an inline scan, with their arguments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.markup.contents import Contents, Frame, PlainArguments
from copaparse.markup.nodes.leaves import Delimiter, Text
from copaparse.markup.nodes.templates import Argument, Template, number

if TYPE_CHECKING:
    from copaparse.markup.inline_lexer import InlineLexer
    from copaparse.markup.page import Page

__all__ = ["Calls"]

NAMED_FUNCTIONS = frozenset({"#invoke", "#switch", "#tag", "#property", "#statements", "#cargo_query", "#ask"})
"""Parser functions in whose arguments an equals sign parts name and value."""

# What may end the name of an argument; a group marks what may be nested instead.
KEY = re.compile(r"([{\[<])|\n==[^\n{\[<|]*+|[|=]")
# Tags of extensions whose content is wikitext; what is in such a tag parts nothing.
EXTENSION_TAG = re.compile(r"<(?i:indicator|poem|references|section)(?=[\s/>])[^<>]*+>")


class Calls(Contents):
    """What a scan does at braces and, within a call, at pipes."""

    def __init__(self, lexer: InlineLexer, page: Page, start: int, end: int) -> None:
        super().__init__(page, start, Frame(end, end, "", lexer.prose))
        self.lexer = lexer

    def braces(self, at: int, _end: int) -> int:
        """``{{{parameter}}}``, ``{{template}}`` or ``{{#function:…}}``"""
        pairs, lexer, limit = self.page.pairs, self.lexer, self.frame.end
        close = pairs.parameters.get(at, 0)
        if at < close <= limit:
            frame = Frame(close - 3, close, "PARAMETER_CLOSE", lexer.piped)
            return self.enter("PARAMETER_OPEN", at, at + 3, frame)
        close = pairs.templates.get(at, 0)
        if not at < close <= limit:
            return self.misnamed(at)
        function = lexer.function(self.text, at, close - 2)
        if function is None:
            found = self.plain_call(at, close)
            if found is not None:
                return self.emit(found)
            return self.enter("TEMPLATE_OPEN", at, at + 2, Frame(close - 2, close, "CALL_CLOSE", lexer.call))
        frame = Frame(close - 2, close, "CALL_CLOSE", lexer.call)
        frame.keyless = function[0][2:-1].strip().lower() not in NAMED_FUNCTIONS
        return self.enter("FUNCTION_OPEN", at, function.end(), frame)

    def plain_call(self, at: int, close: int) -> Template | None:
        """A template without markup in its name and arguments, as one leaf; ``None`` for any other."""
        page, inside_end = self.page, close - 2
        m = None if self.text.find("{", at + 2, inside_end) >= 0 else self.lexer.text(self.text, at + 2, inside_end)
        if m is None:
            return None
        title_end = m.end()
        arguments: list[Argument] = []
        if self.plain_arguments(title_end, inside_end, arguments) < inside_end:
            return None
        number(arguments)
        children = (
            Delimiter(page, at, at + 2, "TEMPLATE_OPEN"),
            Text(page, at + 2, title_end),
            *arguments,
            Delimiter(page, inside_end, close, "CALL_CLOSE"),
        )
        return Template(page, at, close, children, tuple(arguments))

    def plain_arguments(self, at: int, limit: int, found: list[Argument]) -> int:
        """Add the arguments from `at` on that hold no markup; returns where they end."""
        page, text, match = self.page, self.text, self.lexer.argument
        while m := match(text, at, limit):
            end = m.end()
            value = text.find("=", at, end) + 1
            if value and text.startswith("\n==", value - 2):
                value = 0  # a heading in the value
            position = 0 if value else 1
            value = value or at + 1
            mark = Delimiter(page, at, value, "ARGUMENT_OPEN")
            children = (mark, Text(page, value, end)) if value < end else (mark,)
            found.append(Argument(page, at, end, children, position))
            at = end
        return at

    def argument(self, at: int, end: int) -> int:
        """An argument without markup in it, and those that follow it."""
        frame = self.frame
        if frame.keyless:
            return self.argument_open(at, at + 1)
        if frame.marks:
            self.end_content(at)
        self.emit_text(at)
        self.leaves = None
        run = PlainArguments()
        self.tokens.append(run)
        return self.begin_content(self.plain_arguments(at, frame.end, run))

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

    def misnamed(self, at: int) -> int:
        """No link or call, but its pipes part nothing outside of it either."""
        close = self.page.pairs.misnamed.get(at, 0)
        if at < close <= self.frame.end and self.frame.match != self.lexer.prose:
            self.enter_text(close)
        return at + 1

    def skim(self, stop: re.Pattern[str], at: int, end: int) -> int:
        """Offset of the first character that `stop` finds outside nested constructs, or `end`."""
        pairs, text = self.page.pairs, self.text
        while (m := stop.search(text, at, end)) is not None:
            at = m.start()
            inner = pairs.parameters.get(at) or pairs.templates.get(at) or pairs.opaque.get(at) or pairs.refs.get(at)
            inner = inner or pairs.links.get(at) or pairs.misnamed.get(at, 0)
            if at < inner <= end:
                at = inner
            elif m.lastindex:
                tag = EXTENSION_TAG.match(text, at, end)
                at = tag.end() if tag else at + 1
            else:
                return at
        return end
