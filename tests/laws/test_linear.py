"""Time grows with the text, no faster: hostile texts of a size that a quadratic parser would not finish."""

from __future__ import annotations

import pickle

import pytest

from copaparse.markup import parse
from copaparse.nodes import Table
from tests.laws.hostile import HOSTILE
from tests.laws.markup import check

SIZE = 20_000
DEEP = 100_000


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name: str) -> None:
    text = HOSTILE[name](SIZE)
    document = parse(text, dialect="wikitext")
    assert document.markup == text
    assert "".join(block.markup for block in document.blocks) == text
    assert all(table.grid.height >= 0 for table in document.find(Table))
    assert document.sections is not None


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_inline(name: str) -> None:
    text = HOSTILE[name](SIZE // 10)
    for dialect in ("wikitext", "plain"):
        document = parse(text, dialect=dialect)
        check(document, text)
        assert document.diagnostics is not None
        assert isinstance(document.text, str)


@pytest.mark.parametrize(
    "name", ["nested templates", "nested links", "nested tables", "nested tags", "one deep list item"]
)
def test_deep(name: str) -> None:
    """Nothing recurses over depth: parse, walk, repr, equality, pickle and deletion all work."""
    text = HOSTILE[name](DEEP)
    document = parse(text, dialect="wikitext")
    check(document, text)
    assert len(repr(document)) < 100
    assert document == parse(text, dialect="wikitext")
    assert pickle.loads(pickle.dumps(document)) == document
    del document
