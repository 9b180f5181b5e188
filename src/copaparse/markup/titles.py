"""What may be the name of a page: the first part of a template call or of a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copaparse.markup.pairs import Pairs

__all__ = ["may_call", "may_link"]

PIECE = re.compile(r"[^|{}\[\]<>\n]*+")
INCLUSION = re.compile(r"</?(?i:noinclude|includeonly|onlyinclude)[ \t]*+/?>")


def may_call(text: str, pairs: Pairs, start: int, end: int) -> bool:
    """Whether a template or function may be called by what stands between `start` and a pipe, or `end`.

    Where a call is part of the name, nobody knows; behind a colon anything may stand.
    """
    named = ended = False
    at = start
    while True:
        m = PIECE.match(text, at, end)
        assert m is not None  # the pattern may match nothing at all
        piece, at = m.group(), m.end()
        if ":" in piece:
            return True
        if piece.strip():
            if ended:  # by a line end within the name
                return False
            named = True
        if at == end or text[at] == "|":
            return named
        if text[at] == "\n":
            ended, at = named, at + 1
        elif at in pairs.templates or at in pairs.parameters:
            return True
        elif comment := text.startswith("<!--", at) and pairs.opaque.get(at):
            at = comment
        elif tag := INCLUSION.match(text, at, end):
            at = tag.end()
        else:
            return False


def may_link(text: str, pairs: Pairs, start: int, end: int) -> bool:
    """Whether what stands between `start` and a pipe, or `end`, may be the target of a link.

    Line ends right before the pipe are let pass: balancing keeps them to links of files.
    """
    at = start
    while True:
        m = PIECE.match(text, at, end)
        assert m is not None  # the pattern may match nothing at all
        at = m.end()
        if text[at] == "\n":
            at += len(text[at:end]) - len(text[at:end].lstrip(" \t\r\n"))
            return at < end and text[at] == "|"
        if at == end or text[at] == "|":
            return True
        inner = pairs.templates.get(at) or pairs.parameters.get(at)
        if inner is None and text.startswith("<!--", at):
            inner = pairs.opaque.get(at)
        if inner is None or inner > end:
            return False
        at = inner
