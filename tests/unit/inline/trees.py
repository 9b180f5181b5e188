"""Trees of inline nodes as text, and the case files that hold them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from copaparse.markup.inline import parse_inline
from copaparse.markup.nodes.base import Mark, Node
from copaparse.markup.page import Page
from copaparse.markup.unclosed import find_unclosed

CASES = Path(__file__).parents[2] / "cases" / "inline"
PART = re.compile(r"^--- (\w+)\n", re.MULTILINE)
CASE = re.compile(r"^=== (.+)\n", re.MULTILINE)


class Case(NamedTuple):
    """One case: its name, the markup, and what must come of it by part (tree, text, findings)."""

    name: str
    markup: str
    expected: dict[str, str]


def read_cases(path: Path) -> Iterator[Case]:
    """Cases of a file: ``=== name``, the markup, ``--- tree``, ``--- text``, ``--- findings``."""
    _, *pieces = CASE.split(path.read_bytes().decode())
    for name, body in zip(pieces[::2], pieces[1::2], strict=True):
        markup, *parts = PART.split(body)
        expected = {part: text.rstrip("\n") for part, text in zip(parts[::2], parts[1::2], strict=True)}
        yield Case(name, markup.removesuffix("\n"), expected)


def inline(markup: str) -> tuple[Node, ...]:
    return parse_inline(Page(markup, dialect="wikitext"), 0, len(markup))


def below(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes and all below them, in document order."""
    for node in nodes:
        yield node
        yield from node.walk(inline=True)


def tree(nodes: Iterable[Node], depth: int = 0) -> str:
    """One line for each node but the marks: its class and its markup, indented under its parent."""
    lines = []
    for node in nodes:
        if not isinstance(node, Mark) or node.children:
            lines.append("  " * depth + f"{type(node).__name__} {json.dumps(node.markup, ensure_ascii=False)}")
            lines += filter(None, [tree(node.children, depth + 1)])
    return "\n".join(lines)


def text(nodes: Iterable[Node]) -> str:
    return json.dumps("".join(node.text for node in nodes), ensure_ascii=False)


def findings(nodes: Iterable[Node]) -> str:
    return "\n".join(f"{d.code} {d.span.start} {d.message}" for d in find_unclosed(below(nodes)))


READ = {"tree": tree, "text": text, "findings": findings}


def check_tiling(nodes: Iterable[Node], start: int, end: int) -> None:
    """Children follow one another without a gap from the start of their parent to its end, at every level."""
    waiting = [(tuple(nodes), start, end)]
    while waiting:
        children, at, end = waiting.pop()
        for child in children:
            assert child.start == at
            assert child.start < child.end or isinstance(child, Mark)
            at = child.end
            if child.children:
                waiting.append((child.children, child.start, child.end))
        assert at == end
