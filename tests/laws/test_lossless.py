"""The nodes are the text, on real articles too: whole, cut, doubled, and with characters missing."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copaparse.markup import parse
from copaparse.markup.page import Dialect
from copaparse.strategies import articles, wild_text
from tests.laws.markup import check, markup_text
from tests.shared import shared_files

if TYPE_CHECKING:
    from pathlib import Path

REAL = [*shared_files("seeds/*.txt"), *shared_files("corpus/*/*.wikitext")]
LONGEST_TO_CUT = 20_000


@given(markup_text() | wild_text() | articles(), st.sampled_from(["plain", "wikitext", None]))
def test_made_text(text: str, dialect: Dialect | None) -> None:
    check(parse(text, dialect=dialect), text)


@given(articles(), st.data())
def test_damaged_article(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for damaged in (text[:start], text[end:], text[:start] + text[end:], text[start:end] * 2):
        check(parse(damaged), damaged)


@pytest.mark.parametrize("path", REAL)
def test_real_article(path: Path) -> None:
    text = path.read_bytes().decode()
    check(parse(text), text)
    again = parse(text + text)
    assert "".join(block.markup for block in again.blocks) == text + text


@pytest.mark.parametrize("path", REAL)
def test_damaged_real_article(path: Path) -> None:
    """Cut at a hundred places, and with a hundred characters deleted; of long articles only their beginning."""
    text = path.read_bytes().decode()[:LONGEST_TO_CUT]
    places = random.Random(path.name).sample(range(len(text)), min(100, len(text)))
    for place in places:
        for damaged in (text[:place], text[place:], text[:place] + text[place + 1 :]):
            blocks = parse(damaged, dialect="wikitext").blocks
            assert "".join(block.markup for block in blocks) == damaged
            assert all(left.end == right.start for left, right in pairwise(blocks))
