"""Inline nodes of real articles: they cover the text, and calls and links are what another parser finds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import mwparserfromhell
import pytest

from copaparse.markup.nodes.inline import File, Template, Wikilink
from tests.shared import shared_files
from tests.unit.inline.trees import below, check_tiling, inline

ARTICLES = shared_files("corpus/*/*.wikitext")


@pytest.mark.parametrize("path", ARTICLES)
def test_covers(path: Path) -> None:
    text = path.read_bytes().decode()
    nodes = inline(text)
    check_tiling(nodes, 0, len(text))
    for node in below(nodes):
        if isinstance(node, Template):
            assert all(call is not None for call in map(node.argument, [a.key for a in node.arguments]))


@pytest.mark.parametrize("path", shared_files("corpus/tournament/*.wikitext"))
def test_same_calls_and_links(path: Path) -> None:
    text = path.read_bytes().decode()
    ours = list(below(inline(text)))
    theirs = mwparserfromhell.parse(text)
    calls = Counter(node.markup for node in ours if isinstance(node, Template))
    links = Counter(
        node.markup[: -len(node.trail)] if isinstance(node, Wikilink) and node.trail else node.markup
        for node in ours
        if isinstance(node, Wikilink | File)
    )
    assert calls == Counter(map(str, theirs.filter_templates()))
    assert links == Counter(map(str, theirs.filter_wikilinks()))
