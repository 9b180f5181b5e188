"""Diagnostics of the markup: a pure function of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.diagnostics import Diagnostic, arrange, make
from copaparse.markup.nodes.blocks import Stub
from copaparse.markup.nodes.tables import Table
from copaparse.markup.unclosed import find_unclosed
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copaparse.markup.document import Document
    from copaparse.markup.page import Page

__all__ = ["find_damage"]

UNPAIRED = {
    "{{": ("CP101", "unclosed template"),
    "[[": ("CP102", "unclosed link"),
    "<!--": ("CP104", "unclosed comment"),
    "}}": ("CP106", "}} without {{"),
    "]]": ("CP106", "]] without [["),
    "</ref>": ("CP106", "</ref> without <ref>"),
}


def find_damage(document: Document) -> tuple[Diagnostic, ...]:
    """All findings about the markup of a document, by place."""
    inline = find_unclosed(document.walk(inline=True))
    return arrange([*unpaired(document.page), *unclosed_tables(document), *stray_ends(document), *inline])


def unpaired(page: Page) -> Iterator[Diagnostic]:
    for at, sign in page.pairs.unmatched:
        code, message = UNPAIRED.get(sign) or ("CP105", f"unclosed {sign}")
        yield make(page, code, Span(at, at + len(sign)), message, hint="it is read as text")
    for start, end in page.pairs.misnamed.items():
        yield make(page, "CP111", Span(start, end), "no page can have this name", hint="it is read as text")
    for start, end in page.pairs.deep:
        yield make(page, "CP107", Span(start, end), "nested too deep", hint="it is read as text")


def unclosed_tables(document: Document) -> Iterator[Diagnostic]:
    page = document.page
    for table in document.find(Table):
        if not table.closed:
            where = "at the end of the text"
            if table.end < document.end:
                before = "the heading in " if page.text.startswith("=", table.end) else ""
                where = f"before {before}line {page.position(table.end).line}"
            opener = Span(table.start, min(table.start + 2, table.end))
            yield make(page, "CP103", opener, f"unclosed table, ended {where}", hint="add |}")


def stray_ends(document: Document) -> Iterator[Diagnostic]:
    """``|}`` outside any table; in an extracted text that is what is left of a table, and no damage."""
    if document.dialect == "wikitext":
        for stub in document.find(Stub):
            for span in stub.ends:
                yield make(document.page, "CP110", span, "|} without a table")
