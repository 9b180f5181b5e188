"""The patterns of the inline level, made of the terminals of ``grammar/inline.lark``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from lark.lexer import Lexer, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lark.common import LexerConf

    from copaparse.markup.inline_scan import InlineScan

__all__ = ["InlineLexer"]

END = Token("END", "", 0, 1, 1, 1, 1, 0)


class InlineLexer(Lexer):
    """The lexer that Lark runs; its input is an `InlineScan` that has been run.

    A pattern takes the text up to a mark and the mark with it, as a group whose name says what to do
    (a method of `InlineScan`). Where balancing knows the end, only the opener is in the pattern.
    """

    __future_interface__: ClassVar[int] = 2

    def __init__(self, conf: LexerConf) -> None:
        terminal = {t.name: t.pattern.to_regexp() for t in conf.terminals}
        text = terminal["TEXT"]
        marks = "|".join((
            rf"(?P<link>{terminal['LINK']})",
            r"(?P<brackets>\[\[)",
            r"(?P<braces>\{\{)",
            r"(?P<quotes>''+)",
            r"(?P<angle><)",
            rf"(?P<entity>{terminal['ENTITY']})",
            rf"(?P<url>:{terminal['ADDRESS']})",
            rf"(?P<external>{terminal['EXTERNAL_OPEN']})",
            r"(?P<bracket_end>\])",
            rf"(?P<signature>{terminal['SIGNATURE']})",
            rf"(?P<switch>{terminal['SWITCH']})",
            rf"(?P<variant>{terminal['VARIANT_OPEN']})",
            rf"(?P<variant_end>{terminal['VARIANT_CLOSE']})",
        ))  # fmt: skip
        argument = rf"{terminal['ARGUMENT']}(?=\||\Z)"
        arguments = rf"(?P<argument>{argument})|(?P<argument_open>{terminal['ARGUMENT_OPEN']})"
        self.plain = compiled(rf"(?:{text}|\|)*+").match
        self.prose = compiled(rf"(?:{text}|\|)*+(?:{marks})?").match
        self.piped = compiled(rf"(?:{text})?(?:{marks}|(?P<pipe>\|))?").match
        self.text = compiled(text).match
        self.call = compiled(rf"(?:{text})?(?:{arguments}|{marks})?").match
        self.argument = compiled(argument).match
        self.function = compiled(terminal["FUNCTION_OPEN"]).match
        self.link_close = compiled(terminal["LINK_CLOSE"]).match
        self.external = compiled(terminal["EXTERNAL_OPEN"]).match
        self.scheme = compiled(rf"(?<!\w)(?:{terminal['SCHEME']}|{terminal['WEB_SCHEME']})\Z").search
        self.address = compiled(terminal["ADDRESS"]).match
        self.tag_open = compiled(terminal["TAG_OPEN"]).fullmatch
        tags = ("LINE_BREAK", "TAG_ALONE", "TAG_OPEN", "TAG_CLOSE")
        self.tags = compiled("|".join(rf"(?P<{name}>{terminal[name]})" for name in tags)).match

    def lex(self, lexer_state: Any, parser_state: object) -> Iterator[Any]:
        return iter(self.tokens_of(lexer_state.text))

    def tokens_of(self, scan: InlineScan) -> tuple[Any, ...]:
        """The tokens of a scan that has been run, with the one that ends them."""
        return (*scan.tokens, END)


def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
