"""Readers for the tests of codecs: a page of one value, a stage of some tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import Reader
from copaparse.codecs.tables import StageTables, read_tables
from copaparse.markup import parse
from copaparse.markup.page import Page
from copaparse.nodes import PipeTable

if TYPE_CHECKING:
    from collections.abc import Callable


def read_value(read: Callable[[Reader, int, int], Any], text: str) -> tuple[Any, list[str]]:
    """What a reader makes of the middle of a page, and the codes that it reports."""
    reader = Reader(Page(f"| {text} |", "page", "plain"))
    value = read(reader, 2, 2 + len(text))
    return value, [code for code, *_ in reader.found]


def read_stage(text: str) -> tuple[StageTables, list[str]]:
    """What the tables of a text say, and the codes that reading reports."""
    document = parse(text, dialect="plain")
    reader = Reader(document.page)
    return read_tables(tuple(document.find(PipeTable)), reader), [code for code, *_ in reader.found]


def places(value: Any) -> dict[str, str]:
    """The text at the place of each field of an object."""
    text = value.origin.source.text
    return {name: text[place.start : place.end] for name, place in value.origin.fields.items()}
