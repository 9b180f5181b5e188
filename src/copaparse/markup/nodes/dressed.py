"""Marks with calls and links in them: attributes and addresses that templates help to write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define

from copaparse.markup.nodes.base import Mark, Node
from copaparse.markup.nodes.blocks import inline
from copaparse.markup.nodes.leaves import Delimiter

if TYPE_CHECKING:
    from copaparse.markup.page import Page

__all__ = ["Dressed", "dressed"]

NESTED = re.compile(r"\{(?=\{)|\[\[|<(?i:ref)")


@define(eq=False, repr=False)
class Dressed(Delimiter):
    """A mark with nodes in it: ``<div style="{{style}}">``. A reader sees nothing of them."""

    if not TYPE_CHECKING:
        children = Node.children  # a `Mark` has none

    def build(self) -> tuple[Node, ...]:
        """The calls, links and references, and marks between them."""
        page, pairs = self.page, self.page.pairs
        found: list[Node] = []
        at = self.start
        for m in NESTED.finditer(page.text, self.start, self.end):
            start = m.start()
            end = pairs.parameters.get(start) or pairs.templates.get(start) or pairs.links.get(start)
            end = end or pairs.refs.get(start, 0)
            if at <= start < end <= self.end:
                if at < start:
                    found.append(Mark(page, at, start))
                found += inline(page, start, end)
                at = end
        return (*found, Mark(page, at, self.end)) if found and at < self.end else tuple(found)


def dressed(page: Page, start: int, end: int) -> Mark:
    """The mark ``start:end``, with nodes in it if there may be any."""
    if NESTED.search(page.text, start, end):
        return Dressed(page, start, end, "")
    return Mark(page, start, end)
