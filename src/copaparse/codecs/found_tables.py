"""Tables found again by their place: nodes belong to a document, and what refers to them may cross process borders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.markup.blocks import parse_blocks
from copaparse.markup.collector import collector_paused
from copaparse.markup.document import Document
from copaparse.markup.nodes.tables import Row, Table

if TYPE_CHECKING:
    from copaparse.markup.page import Page

__all__ = ["row_at", "table_at"]

FOUND = "found_tables"
Places = dict[tuple[type[Table | Row], int, int], Table | Row]


def table_at(page: Page, start: int, end: int) -> Table:
    """The table that stands there."""
    found = _found(page)[Table, start, end]
    assert isinstance(found, Table)
    return found


def row_at(page: Page, start: int, end: int) -> Row:
    """The row of a table that stands there."""
    found = _found(page)[Row, start, end]
    assert isinstance(found, Row)
    return found


def _found(page: Page) -> Places:
    """All tables of a page and their rows: looked up at once, and kept with the page."""
    found: Places | None = vars(page).get(FOUND)
    if found is None:
        found = vars(page)[FOUND] = {}
        with collector_paused():
            for table in Document(page, 0, len(page.text), parse_blocks(page)).find(Table):
                found[Table, table.start, table.end] = table
                found.update(((Row, row.start, row.end), row) for row in table.rows)
    return found
