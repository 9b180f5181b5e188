"""Rows of cells as lines of extracted text, and as wikitables."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from copaparse.codecs.base import NOTHING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["row_line", "table_block", "wikitable"]


def table_block(table: Sequence[Sequence[str]]) -> str:
    """The rows of a table as lines; see `row_line`."""
    return "".join(row_line(row) for row in table)


def row_line(cells: Sequence[str]) -> str:
    """``| a | b |`` with an empty cell as ``| |``."""
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells) + "\n"


def wikitable(table: Sequence[Sequence[str]], *, spanning: bool = False) -> str:
    """Rows of cells as a wikitable, the head first; with `spanning` equal first cells are one over their rows."""
    head, *rows = table
    lines = ['{| class="wikitable"\n', "! " + " !! ".join(head) + "\n"]
    for first, run in groupby(rows, key=lambda row: row[0]):
        below = list(run)
        if spanning and len(below) > 1 and first != NOTHING:
            lines.append(f'|-\n| rowspan="{len(below)}" | {" || ".join(below.pop(0))}\n')
            lines += ("|-\n| " + " || ".join(row[1:]) + "\n" for row in below)
        else:
            lines += ("|-\n| " + " || ".join(row) + "\n" for row in below)
    return "".join(lines) + "|}\n"
