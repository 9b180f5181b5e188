"""Where the head of a wikitable is: in its first rows, under a title, on two levels, with words that explain it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define

from copaparse.codecs.names import fold
from copaparse.codecs.repair.columns import ROLES
from copaparse.codecs.tables.heads import COUNTS, fold_head
from copaparse.codecs.tables.words import LANGUAGES, LEGS, STANDINGS, TOTALS, VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from copaparse.codecs.tables.rows import Line
    from copaparse.codecs.tables.wiki_rows import WikiRows
    from copaparse.markup.nodes.tables import Cell

__all__ = ["DEEPEST", "RESULTS", "Head", "find_heads", "looks_headed"]

DEEPEST = 4
"""A head is one of the first rows, or consists of them."""

# {{abbr|Pld|Played}}, whatever the template is called; <abbr title="Played">Pld</abbr>, ! title="Played" | Pld
EXPLAINED = re.compile(r"\{\{[^{}|\n]{1,20}+\|([^{}|\n]{1,60}+)\|([^{}|=\n]{1,60}+)[|}]")
TITLED = re.compile(r"""\b(?:title|abbr)\s*+=\s*+(?:"([^"\n]{1,60}+)"|'([^'\n]{1,60}+)')""")

WORD = re.compile(r"[^\W\d_]++(?:'[^\W\d_]++)*+")
KEYWORDS = ROLES.keys() | {
    max(found, key=len) for words in VOCABULARY for phrase in words if (found := WORD.findall(phrase))
}
"""The longest word of each head of a column; two of them stand over each table that is read."""
RESULTS = (
    {"leg", "agg"}
    | LEGS.keys()
    | {word for words in (STANDINGS, *LANGUAGES) for word, role in words.items() if role in COUNTS | {"points"}}
)
"""Words of league tables and ties that tables of other facts seldom have."""
LONGEST = 4000  # characters in which they are looked for


def looks_headed(text: str, start: int, end: int, words: Set[str] = KEYWORDS) -> bool:
    """Whether a head may stand there: a quick look for two of the words, which most tables have not."""
    return len(words & {*WORD.findall(fold(text[start : min(end, start + LONGEST)]))}) > 1


@define
class Head:
    """The head of a table, folded: a word for each column, what explains it, and what stands over it.

    `line` is its last row, `first` the number of the row that follows it.
    """

    words: list[str]
    meanings: list[str]
    groups: list[str]
    line: Line
    first: int

    def settled(self) -> list[str]:
        """The words without those of groups (home, away) that another group adds up; they may then be told apart."""
        words = list(self.words)
        for word in {word for word in words if word and words.count(word) > 1}:
            columns = [column for column, other in enumerate(words) if other == word]
            totals = [column for column in columns if self.groups[column] in TOTALS]
            if len({self.groups[column] for column in columns}) < len(columns):
                continue  # not of groups
            kept = totals[:1] if totals else []
            for column in columns:
                if column not in kept:
                    words[column] = "" if kept else f"{self.groups[column]} {word}"
        return words


def find_heads(rows: WikiRows) -> Iterator[Head]:
    """What may be the head of a table, the likeliest first: its rows of head cells, then each of its first rows."""
    depth = 0
    while depth < min(DEEPEST, len(rows)) and _all_head(rows.nodes[depth].cells):
        depth += 1
    text = rows.reader.page.text
    marked = [index for index in range(depth) if not _is_title(rows, index)]
    for count in range(len(marked), 0, -1):
        if looks_headed(text, rows.nodes[marked[0]].start, rows.nodes[marked[count - 1]].end):
            yield _head(rows, marked[:count])
    for index in range(min(DEEPEST, len(rows))):
        if index not in marked and not _is_title(rows, index) and _consists_of_words(text, rows.nodes[index].cells):
            yield _head(rows, [index])


def _consists_of_words(text: str, cells: Sequence[Cell]) -> bool:
    """Whether half of the cells of a row that is not marked as a head may be words of one."""
    named = sum(not KEYWORDS.isdisjoint(WORD.findall(fold(text[cell.start : cell.end]))) for cell in cells)
    return named > 1 and 2 * named >= len(cells)


def _all_head(cells: Sequence[Cell]) -> bool:
    """Head cells alone; a corner without a word may be another."""
    return any(cell.header for cell in cells) and all(
        cell.header or cell.content.start == cell.content.end for cell in cells
    )


def _is_title(rows: WikiRows, index: int) -> bool:
    """One cell over the whole row: a title of the table, or of the rows below."""
    return rows.width > 1 and len({id(slot.cell) for slot in rows.slots(index) if slot is not None}) == 1


def _head(rows: WikiRows, indices: Sequence[int]) -> Head:
    last = indices[-1]
    words: list[str] = []
    meanings: list[str] = []
    groups: list[str] = []
    for column in range(rows.width):
        path: list[tuple[str, str]] = []
        for index in indices:
            slot = rows.slot(index, column)
            if slot is None or (slot.column != column and index == last):
                continue
            if slot.row != index and index != indices[0]:
                continue  # comes down from a row above
            short, meaning = _explained(rows, slot.cell)
            text = fold_head(rows.cell(slot.row, slot.column).text) or short
            if text:
                path.append((text, meaning))
        at = rows.slot(last, column)
        alone = at is not None and at.column == column
        words.append(path[-1][0] if path and alone else "")
        meanings.append(path[-1][1] if path and alone else "")
        groups.append(path[-2][0] if len(path) > 1 and alone else "")
    return Head(words, meanings, groups, rows[last], last + 1)


def _explained(rows: WikiRows, cell: Cell) -> tuple[str, str]:
    """The short word in a head cell that a template explains, and the words that explain it, folded."""
    text = rows.reader.page.text
    if m := EXPLAINED.search(text, cell.start, cell.end):
        return fold_head(m[1].strip()), fold_head(m[2].strip())
    m = TITLED.search(text, cell.start, cell.end)
    return "", fold_head(m[1] or m[2] or "") if m else ""
