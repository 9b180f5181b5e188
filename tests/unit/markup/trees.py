"""The block level as text, and the case files that hold it.

A case file has cases ``=== name``, each with its markup and then parts ``--- part``. The last line
end before a part or the next case is none of the markup's. Files named ``plain_…`` are read as
extracted text, all others as MediaWiki source.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from copaparse import nodes
from copaparse.markup import Document
from copaparse.markup.page import Dialect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from copaparse.source import Span

CASES = Path(__file__).parents[2] / "cases" / "markup"


@frozen
class Case:
    """What is read, in which dialect, and what must come of it by part: tree, findings, grid."""

    name: str
    dialect: Dialect
    markup: str
    expected: dict[str, str]


def read_cases(path: Path) -> Iterator[Case]:
    dialect: Dialect = "plain" if path.stem.startswith("plain_") else "wikitext"
    for chunk in re.split(r"^=== ", path.read_bytes().decode(), flags=re.MULTILINE)[1:]:
        name, _, rest = chunk.partition("\n")
        markup, *parts = re.split(r"^--- (?=\w+$)", rest, flags=re.MULTILINE)
        named = (part.partition("\n") for part in parts)
        yield Case(name, dialect, markup.removesuffix("\n"), {key: value.rstrip("\n") for key, _, value in named})


def tree(node: nodes.Node, depth: int = 0) -> str:
    """The nodes below one, a line for each: class, markup, and what it knows of itself."""
    lines: list[str] = []
    for part in node.parts:
        markup = json.dumps(part.markup, ensure_ascii=False)
        lines.append(f"{'  ' * depth}{type(part).__name__} {markup}{knows(part)}")
        if below := tree(part, depth + 1):
            lines.append(below)
    return "\n".join(lines)


def knows(node: nodes.Node) -> str:
    def at(span: Span) -> str:
        return repr(node.page.text[span.start : span.end])

    match node:
        case nodes.Title():
            return f" {at(node.title)}"
        case nodes.Heading():
            return f" {node.level} {at(node.title)}"
        case nodes.Paragraph():
            return "".join(f" {at(line)}" for line in node.lines)
        case nodes.Field():
            return f" {at(node.key)} {at(node.value)}"
        case nodes.ListItem():
            return f" {node.marker} {at(node.content)}"
        case nodes.Stub():
            return f" {len(node.separators)} separators, {len(node.ends)} ends"
        case nodes.Cell():
            return f" {at(node.content)}{' header' * node.header}{dict(node.attributes) or ''}"
        case nodes.Row() | nodes.Table():
            unclosed = " unclosed" if isinstance(node, nodes.Table) and not node.closed else ""
            return f"{unclosed}{dict(node.attributes) or ''}"
        case _:
            return ""


def findings(document: Document) -> str:
    return "\n".join(found.format() for found in document.diagnostics)


def grid(document: Document) -> str:
    """The grid of every table, a line for each row, the text of each slot in brackets."""
    return "\n\n".join(
        "\n".join("".join(f"[{slot.cell.text if slot else ''}]" for slot in row) for row in table.grid.rows)
        for table in document.find(nodes.Table)
    )


READ: dict[str, Callable[[Document], str]] = {"tree": tree, "findings": findings, "grid": grid}


def check_tiling(document: Document) -> None:
    """Every node is covered by its children without a gap, and the leaves are the text."""
    leaves: list[str] = []
    waiting: list[nodes.Node] = [document]
    while waiting:
        node = waiting.pop()
        children = node.children
        if children:
            bounds = [node.start, *(child.end for child in children)]
            assert [child.start for child in children] == bounds[:-1], node
            assert bounds[-1] == node.end, node
            waiting.extend(reversed(children))
        else:
            leaves.append(node.markup)
    assert "".join(leaves) == document.markup
