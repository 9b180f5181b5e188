"""Inputs that make parsers slow or deep, at a size that only linear time can manage."""

from __future__ import annotations

import pytest

from tests.unit.inline.trees import below, check_tiling, inline

N = 10_000

REPEATED = (
    "<!--<ref>", "<div ", '<ref name="', "{{a|b=", "<ref>", "<!--", "[http://", "{", "[", "[[", "[[a|", "[[a]]",
    "''", "'''", "'''a''b", "<b>", "<b></b>", "<i>''", "''<i>", "</b>", "-{", "-{}-", "&", "&amp", "&amp;", "http://",
    "https://a.b ", "xhttp://a", ",http://a", "[http://a,", "[[http://a]]", "{{{a|", "}}", "]]", "[[File:a|", "{{#if:",
    "~~~~", "_", "<", "<br>", "<span {{a}}", "<span style='{{a|b}}' ", "[http://a '' ", "[http://a\n", "''a\n",
    "<nowiki>", "<ref name=a/>", "'''''", "<p>", "{{a|[[", "[[a|{{b|", "<b>'''''</b>", "''[http://a b''",
    "<ref>''</ref>",    " ''a <b>b'' c</b>", "{{{{{a}}}", "[[a [[b]]", "<b {{c|<b }}",
)  # fmt: skip
BUILT = {
    "calls within calls": "{{a|" * N + "}}" * N,
    "values within values": "{{a|b=" * N + "}}" * N,
    "parameters within parameters": "{{{a|" * N + "}}}" * N,
    "links within links": "[[a|" * N + "]]" * N,
    "files within files": "[[File:a|" * N + "]]" * N,
    "tags within tags": "<b>" * N + "</b>" * N,
    "tags that cross": "<b><i>" * N + "</b></i>" * N,
    "styles that cross tags": "''<b>'''<i>" * N + "</b>''</i>'''" * N,
    "variants within variants": "-{" * N + "}-" * N,
    "arguments of one call": "{{a" + "|b=c" * N + "}}",
    "arguments with markup": "{{a" + "|b=''c" * N + "}}",
    "arguments without key": "{{a" + "|<b>" * N + "}}",
    "keys with markup": "{{a" + "|[[b]]=c" * N + "}}",
    "a long key": "{{a|" + "<b>{{b}}" * N + "=c}}",
    "a long name": "{{" + "[[a]]" * N + "}}",
    "a style over calls with line ends": "''" + "''a{{b\n}}" * N,
    "a long label": "[[a|" + "[[b]]" * N + "]]",
    "a long target": "[[ " + " " * N + "]]",
    "a long entity": "&" + "a" * N,
    "a long address": "http://a" + ".)" * N,
    "blanks in brackets": "[http://a" + " " * N,
}
INPUTS = {**{repr(piece): piece * N for piece in REPEATED}, **BUILT}


@pytest.mark.parametrize("text", INPUTS.values(), ids=INPUTS)
def test_hostile(text: str) -> None:
    nodes = inline(text)
    check_tiling(nodes, 0, len(text))
    assert sum(1 for _ in below(nodes)) <= 4 * len(text)
    assert sum(len(node.text) for node in nodes) <= len(text)
