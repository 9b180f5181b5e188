"""Every string parses, and everything that can be asked of the nodes has an answer."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copaparse import nodes
from copaparse.markup import Document, parse
from copaparse.markup.page import Dialect
from copaparse.strategies import articles, wild_text
from tests.laws.markup import check, markup_text

DIALECTS: tuple[Dialect | None, ...] = ("plain", "wikitext", None)


def ask_everything(document: Document) -> None:
    for node in document.walk(inline=True):
        assert "\n" not in repr(node)
        assert node == node  # noqa: PLR0124
    for table in document.find(nodes.Table):
        assert table.grid.height <= len(table.rows)
        assert all(isinstance(value, str) for value in table.attributes.values())
    for heading in document.find(nodes.Heading):
        assert 1 <= heading.level <= 6
        assert heading.start < heading.title.start <= heading.title.end < heading.end
    for cell in document.find(nodes.Cell):
        assert cell.start <= cell.content.start <= cell.content.end <= cell.end
        assert cell.attributes is not None
    assert all(line for paragraph in document.find(nodes.Paragraph) for line in paragraph.lines)
    assert all(item.marker for item in document.find(nodes.ListItem))
    assert all(field.key.end <= field.value.start for field in document.find(nodes.Field))
    assert isinstance(document.text, str)
    assert [found.span.start for found in document.diagnostics] == sorted(
        found.span.start for found in document.diagnostics
    )
    assert all(re.fullmatch(r"CP1\d\d", found.code) for found in document.diagnostics)
    assert all(section.markup for section in document.sections)


@given(markup_text() | wild_text() | articles())
def test_total(text: str) -> None:
    for dialect in DIALECTS:
        document = parse(text, dialect=dialect)
        check(document, text)
        ask_everything(document)


@given(st.text())
def test_any_text(text: str) -> None:
    ask_everything(parse(text))


@pytest.mark.parametrize("text", ["", "\n", "\r", " ", "\0", "\ufeff", "\ud800", "{", "|", "!", "=", "-", "#", "<"])
def test_shortest(text: str) -> None:
    for dialect in DIALECTS:
        document = parse(text, dialect=dialect)
        check(document, text)
        ask_everything(document)
