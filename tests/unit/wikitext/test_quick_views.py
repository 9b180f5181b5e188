"""The short way to a view shows what the nodes would show, in the same places."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copaparse.codecs.base import Reader
from copaparse.codecs.quick_views import quick_view
from copaparse.codecs.shown_view import Shown, View
from copaparse.codecs.view_builder import Builder
from copaparse.markup.inline import parse_inline
from copaparse.markup.page import Page

PIECES = (
    "Minero", " ", "12", ",", ":", "'", "''", "'''", "|", "\n", "*", "_", "__", "~~~", "[[", "]]", "[[Grau]]",
    "[[Grau FC|Grau]]", "[[ Grau |x]]s", "[[Grau|]]", "[[File:A.png|20px]]", "[[:Category:A]]", "[[#a|b]]",
    "[http://a.b c]", "http://a.b/c", "{{", "}}", "{{fb|PER}}", "{{fb-rt| CHI }}", "{{flagicon|PER}}",
    "{{goal|12||90+4|pen.}}", "{{efn|a[[b]]}}", "{{nowrap|[[A]] b}}", "{{Start date|2014|6|12|df=y}}",
    "{{unknown|a|b=c}}", "{{#invoke:flag|fb|MEX}}", "{{{a|b}}}", "-{a}-", "<br>", "<br />", "<br/ >", "<br\\>", "</br>",
    "<small>", "</small>", "<ref>x|y</ref>", "<ref name=a />", "<!-- c -->", "<nowiki>[[a]]</nowiki>", "&nbsp;",
    "&foo;", "&", "<", "é",
)  # fmt: skip


def shown(view: View) -> Any:
    text = view.page.text
    places = [view.place(at, at + 1) for at in range(len(text))]
    return (
        text,
        places,
        view.links,
        view.flags,
        view.bold,
        view.small,
        view.asides,
        [call.name for call in view.unknown],
    )


def assert_same(text: str) -> None:
    """Whatever `quick_view` takes on is shown as the nodes show it."""
    page = Page(text, "page", "wikitext")
    reader = Reader(page)
    quick, slow = Builder(reader, 0, len(text)), Builder(reader, 0, len(text))
    if quick_view(quick, page, 0, len(text)):
        slow.add(parse_inline(page, 0, len(text)))
        slow.drain()
        for builder in (quick, slow):
            builder.made.page = Shown("".join(builder.parts))
        assert shown(quick.made) == shown(slow.made)


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_pieces(text: str) -> None:
    assert_same(text)


@pytest.mark.parametrize("first", PIECES)
def test_pairs(first: str) -> None:
    for second in PIECES:
        assert_same(first + second)
        assert_same(f"'''{first}{second}'''")


@pytest.mark.parametrize(
    "text",
    ["'''[[A]]''' '''(7)'''", "'''A''' b '''c''' d", "{{fb|PER}} '''[[A]]'''", "'''A'''s '''b", "a '''b'''\n'''c'''"],
)  # fmt: skip
def test_bold(text: str) -> None:
    assert_same(text)
