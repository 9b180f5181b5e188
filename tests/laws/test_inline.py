"""Inline nodes cover what they were read from, whatever it is, and every node has a text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark

from copaparse.markup.inline import inline_parser, parse_inline
from copaparse.markup.nodes.base import Node
from copaparse.markup.nodes.inline import Leaf, Text
from copaparse.markup.page import Page
from tests.unit.inline.trees import below, check_tiling, inline

PIECES = (
    "{{ }} {{{ }}} [[ ]] | = '' ''' ''''' ' <b> </b> <small> </small> <ref> </ref> <!-- --> [https://a.b https://a.b ]"
    " -{ }- &amp; &x; ~~~~ __TOC__ <nowiki> </nowiki> <br> File: Category: #if: { [ < : h <p> {{a| |k= <ref/> &"
).split(" ")
wild = st.lists(st.sampled_from([*PIECES, " ", "\n", "a", "b c", "\0", "\r\n", "\u2028"]), max_size=40).map("".join)

# The grammar as it stands, with plain words for the terminals that are wide.
WORDS = {
    "LEAVES": ["a b", " ", "2–1", "<!-- x -->", "&ndash;", "<br />", "~~~~", "<nowiki>''</nowiki>", "[[c|d]]s", "\n"],
    "ARGUMENTS": ["|a", "|b=c|", "| d = e\n"],
    "ARGUMENT_OPEN": ["|", "|k=", "| k = "],
    "FUNCTION_OPEN": ["{{#if:", "{{#invoke:", "{{lc:"],
    "FILE_OPEN": ["[[File:"],
    "CATEGORY_OPEN": ["[[Category:"],
    "LINK_CLOSE": ["]]", "]]s"],
    "EXTERNAL_OPEN": ["[https://a.b ", "[//a.b"],
    "VARIANT_OPEN": ["-{"],
    "TAG_OPEN": ["<b>", "<small>", '<span id="x">', "<p>"],
    "TAG_CLOSE": ["</b>", "</small>", "</span>", "</p>"],
    "END": [""],
    "REF_OPEN": ["<ref>", '<ref name="a">'],
}
made = from_lark(
    inline_parser(),
    start="inline",
    explicit={name: st.sampled_from(words) for name, words in WORDS.items()},
    alphabet=st.characters(codec="ascii"),
)


def check(nodes: tuple[Node, ...], start: int, end: int) -> None:
    check_tiling(nodes, start, end)
    for node in below(nodes):
        assert isinstance(node.text, str)
        kinds = [type(child) for child in node.children]
        assert (Text, Text) not in pairwise(kinds)
        assert not (isinstance(node, Leaf) and node.children)
        assert node.markup == node.page.text[node.start : node.end]


@given(wild | st.text())
def test_any_text(text: str) -> None:
    check(inline(text), 0, len(text))


# Some of what the grammar makes is deeper than Hypothesis goes.
@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(made)
def test_text_of_the_grammar(text: str) -> None:
    check(inline(text), 0, len(text))


@given(wild, st.data())
def test_any_region(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    check(parse_inline(Page(text, dialect="wikitext"), start, end), start, end)


@given(wild)
def test_same_text_same_nodes(text: str) -> None:
    assert inline(text) == inline(text)
