"""Tables found again by their place: nodes belong to a document, and what refers to them may cross process borders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.markup.blocks import parse_blocks
from copaparse.markup.collector import collector_paused
from copaparse.markup.document import Document
from copaparse.markup.nodes.tables import Table

if TYPE_CHECKING:
    from copaparse.markup.page import Page

__all__ = ["table_at"]

FOUND = "found_tables"


def table_at(page: Page, start: int, end: int) -> Table:
    """The table that stands there. All tables of a page are looked up at once, and kept with the page."""
    found: dict[tuple[int, int], Table] | None = vars(page).get(FOUND)
    if found is None:
        with collector_paused():
            document = Document(page, 0, len(page.text), parse_blocks(page))
            found = vars(page)[FOUND] = {(table.start, table.end): table for table in document.find(Table)}
    return found[start, end]
