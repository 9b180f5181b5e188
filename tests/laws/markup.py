"""Text that is dense with markup, and the check that nodes cover a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from copaparse.markup import Document
    from copaparse.nodes import Node

PIECES = (
    *"\n\n\n ab|!={}[]<>*:;#-'&",
    *("||", "!!", "{|", "|}", "|-", "|+", "{{", "}}", "{{{", "}}}", "[[", "]]", "==", "===", "----", "- a: b\n"),
    *("<!--", "-->", "<ref>", "</ref>", "<ref name=x />", "<nowiki>", "</nowiki>", "<pre>", "</pre>", "<br>"),
    *("<table>", "</table>", "<tr>", "<td>", "</td>", "<th scope=row>", "<caption>", "'''", "''", "[http://x y]"),
    *("\r\n", "\r", "\0", "\u2028", "\x85", "\x0b", "\ufeff", "\ud800", "\t", "&amp;", "-{", "}-", "~~~~", "__TOC__"),
    *("Infobox\n", "= T =\n", "#REDIRECT [[a]]", "colspan=2 | ", 'rowspan="3" | ', "{{!}}", "{{end}}", "{{Fb header}}"),
    *("{{a\n|b=c}}\n", "\n| a | b |\n", "\n! c\n", "\n{|\n", "\n|}\n", "\n== H ==\n", "\n|-\n", "[[File:a|\nb]]"),
)


def markup_text() -> st.SearchStrategy[str]:
    """Pieces of markup in any order."""
    return st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def check(document: Document, text: str) -> None:
    """Children tile their parent at every level, and the leaves are the text."""
    assert document.markup == text
    leaves: list[str] = []
    waiting: list[Node] = [document]
    while waiting:
        node = waiting.pop()
        children = node.children
        if not children:
            leaves.append(node.markup)
            continue
        at = node.start
        for child in children:
            assert child.start == at
            at = child.end
        assert at == node.end
        waiting.extend(reversed(children))
    assert "".join(leaves) == text
