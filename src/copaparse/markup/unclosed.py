"""Diagnostics of the inline level, read off its nodes: styles and tags that were not closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.diagnostics import Diagnostic, make
from copaparse.markup.nodes.leaves import Missing
from copaparse.markup.nodes.tags import Bold, Ref, Style, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copaparse.markup.nodes.base import Node

__all__ = ["find_unclosed"]

VOID = frozenset({"br", "hr", "wbr", "link", "meta"})
END_OPTIONAL = frozenset({
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "col",
    "rb", "rp", "rt", "rtc", "tvar",
})  # fmt: skip
"""Tags that may go without an end."""


def find_unclosed(nodes: Iterable[Node]) -> Iterator[Diagnostic]:
    """Findings about the inline nodes among `nodes`, which come in the order of the text."""
    opened: dict[str, list[Tag]] = {}
    for node in nodes:
        if isinstance(node, Style):
            if isinstance(node.children[-1], Missing):
                style = "bold" if isinstance(node, Bold) else "italic"
                yield make(node.page, "CP108", node.children[0].span, f"unclosed {style}", hint="it ends with its line")
        elif isinstance(node, Tag) and node.content is None and is_lone(node):
            # A tag may open in one block and close in another, where no node can hold both.
            waiting = opened.setdefault(node.name, [])
            if not node.markup.startswith("</"):
                waiting.append(node)
            elif waiting:
                waiting.pop()
            else:
                closing = f"</{node.name}> without <{node.name}>"
                yield make(node.page, "CP106", node.span, closing, hint="it is passed over")
    for name, tags in opened.items():
        for tag in tags:
            yield make(tag.page, "CP109", tag.span, f"unclosed <{name}>", hint="it is passed over")


def is_lone(tag: Tag) -> bool:
    """Whether the tag ought to have a partner."""
    if isinstance(tag, Ref) or tag.markup.endswith("/>"):
        return False
    return tag.name not in VOID and tag.name not in END_OPTIONAL
