"""Bold and italic against what MediaWiki makes of the same lines."""

from __future__ import annotations

import pytest

from copaparse.markup.nodes.base import Node
from copaparse.markup.nodes.inline import Bold, Italic, Text
from copaparse.markup.quotes import read_quotes
from tests.unit.inline.trees import inline

LINES = {
    "''a''": "<i>a</i>",
    "'''a'''": "<b>a</b>",
    "'''''a'''''": "<i><b>a</b></i>",
    "'''''a''b'''": "<b><i>a</i>b</b>",
    "'''''a'''b''": "<i><b>a</b>b</i>",
    "''a'''b'''''": "<i>a<b>b</b></i>",
    "'''a''b'''''": "<b>a<i>b</i></b>",
    "'''a'''''b''": "<b>a</b><i>b</i>",
    "''a'''''b'''": "<i>a</i><b>b</b>",
    "''a'''b''c'''": "<i>a<b>b</b></i><b>c</b>",
    "'''a''b'''c''": "<b>a<i>b</i></b><i>c</i>",
    "'''''a": "<b><i>a</i></b>",
    "''a": "<i>a</i>",
    "''''a''''": "'<b>a'</b>",
    "''''''a''''''": "'<i><b>a'</b></i>",
    "a '''b'' c": "a '<i>b</i> c",
    "ab'''c''": "ab'<i>c</i>",
    "x a'''b''": "x a'<i>b</i>",
    "''a''''b": "<i>a''</i>b",
    "'''a\n'''b": "<b>a</b>\n<b>b</b>",
    "plain 'a' b": "plain 'a' b",
}


def html(node: Node) -> str:
    if isinstance(node, Text):
        return node.markup
    inside = "".join(html(child) for child in node.children)
    tag = "b" if isinstance(node, Bold) else "i" if isinstance(node, Italic) else ""
    return f"<{tag}>{inside}</{tag}>" if tag else inside


@pytest.mark.parametrize(("line", "expected"), LINES.items())
def test_line(line: str, expected: str) -> None:
    assert "".join(map(html, inline(line))) == expected


def test_runs_alone() -> None:
    assert read_quotes("", 0, []) == []
    assert read_quotes("'" * 9, 0, [(0, 9)]) == [(4, ("BOLD", "ITALIC"))]
