"""Which wikitables are league tables, ties, match lists or brackets, and where their heads are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.tables.rows import Table
from copaparse.codecs.tables.wiki_rows import WikiRows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copaparse.codecs.base import Reader, RowForm
    from copaparse.markup.nodes.tables import Table as WikiTable

__all__ = ["open_wikitable"]

DEEPEST_HEAD = 3
"""A head stands in one of the first rows: a title or group heads may be above it."""


def open_wikitable(
    node: WikiTable, reader: Reader, recognize: Callable[[Sequence[str]], RowForm | None]
) -> Table | None:
    """The table with its kind and columns, or ``None`` where no head is known."""
    rows = WikiRows(node, reader)
    for index in range(min(DEEPEST_HEAD, len(rows) - 1)):
        line = rows[index]
        form = recognize(line.texts)
        if form is not None:
            return Table(rows, form.codec, form.columns, line, index + 1)
    return None
