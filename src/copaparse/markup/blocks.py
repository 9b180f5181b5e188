"""From block tokens to block nodes: the callbacks that Lark runs, and the parser they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lark import Lark, Transformer

from copaparse.markup.grammars import drive, parser
from copaparse.markup.html import html_table
from copaparse.markup.lexer import BlockLexer, BlockToken, Scan
from copaparse.markup.nodes import blocks as nodes
from copaparse.markup.nodes.tables import Caption, PipeTable, Table, TableCell, TableRow
from copaparse.markup.tables import make_table, table_cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.markup.nodes.base import Node
    from copaparse.markup.nodes.html import HtmlTable
    from copaparse.markup.page import Page

__all__ = ["block_parser", "parse_blocks"]

Tokens = list[BlockToken]
Body = list["Node | list[TableCell]"]


class Blocks(Transformer[BlockToken, list["Node"]]):
    """One method for each rule of ``grammar/block.lark``; called as soon as the rule is complete."""

    def document(self, items: list[list[Node]]) -> list[Node]:
        return items[0]

    def none(self, items: list[Node]) -> list[Node]:
        return items

    def more(self, items: tuple[list[Node], Node]) -> list[Node]:
        found, node = items
        found.append(node)
        return found

    def pipe_table(self, items: Tokens) -> PipeTable:
        token = items[0]
        return PipeTable(token.page, token.start, token.end)

    def title(self, items: Tokens) -> nodes.Title:
        token = items[0]
        return nodes.Title(token.page, token.start, token.end)

    def heading(self, items: Tokens) -> nodes.Heading:
        token = items[0]
        return nodes.Heading(token.page, token.start, token.end)

    def paragraph(self, items: Tokens) -> nodes.Paragraph:
        token = items[0]
        return nodes.Paragraph(token.page, token.start, token.end)

    def blank(self, items: Tokens) -> nodes.Blank:
        token = items[0]
        return nodes.Blank(token.page, token.start, token.end)

    def redirect(self, items: Tokens) -> nodes.Redirect:
        token = items[0]
        return nodes.Redirect(token.page, token.start, token.end)

    def rule(self, items: Tokens) -> nodes.Rule:
        token = items[0]
        return nodes.Rule(token.page, token.start, token.end)

    def preformatted(self, items: Tokens) -> nodes.Preformatted:
        token = items[0]
        return nodes.Preformatted(token.page, token.start, token.end)

    def infobox(self, items: Tokens) -> nodes.Infobox:
        token = items[0]
        return nodes.Infobox(token.page, token.start, token.end)

    def list(self, items: Tokens) -> nodes.List:
        token = items[0]
        return nodes.List(token.page, token.start, token.end)

    def stub(self, items: Tokens) -> nodes.Stub:
        token = items[0]
        return nodes.Stub(token.page, token.start, token.end)

    def template_block(self, items: Tokens) -> nodes.TemplateBlock:
        token = items[0]
        return nodes.TemplateBlock(token.page, token.start, token.end)

    def html_table(self, items: Tokens) -> HtmlTable:
        token = items[0]
        return html_table(token.page, token.start, token.end, token.page.html_ends)

    def caption(self, items: Tokens) -> Caption:
        token = items[0]
        return Caption(token.page, token.start, token.end)

    def row(self, items: Tokens) -> TableRow:
        token = items[0]
        return TableRow(token.page, token.start, token.end)

    def cells(self, items: Tokens) -> Sequence[TableCell]:
        token = items[0]
        return table_cells(token.page, token.start, token.end)

    def template_end(self, items: Tokens) -> nodes.TemplateBlock:
        return self.template_block(items)

    def table(self, items: tuple[BlockToken, Body, BlockToken | Node]) -> Table:
        first, body, last = items
        if isinstance(last, BlockToken):
            return make_table(first.page, first.start, last.end, body, closed=last.type == "TABLE_CLOSE")
        return make_table(first.page, first.start, last.end, body, ending=last)


def build(grammar: str) -> Lark:
    return Lark(
        grammar, start="document", parser="lalr", lexer=BlockLexer, transformer=Blocks(), maybe_placeholders=False
    )


def block_parser() -> Lark:
    """The parser of the block level, built on first use."""
    return parser("block", build)


def parse_blocks(page: Page) -> tuple[Node, ...]:
    """The blocks of a page, which tile its text."""
    lark: Any = block_parser()
    found: list[Node] = drive(lark, Scan(lark.parser.lexer, page).run(), "document")
    return tuple(found)
