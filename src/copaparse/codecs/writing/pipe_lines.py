"""Rows of cells as lines of extracted text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["row_line", "table_block"]


def table_block(table: Sequence[Sequence[str]]) -> str:
    """The rows of a table as lines; see `row_line`."""
    return "".join(row_line(row) for row in table)


def row_line(cells: Sequence[str]) -> str:
    """``| a | b |`` with an empty cell as ``| |``."""
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells) + "\n"
