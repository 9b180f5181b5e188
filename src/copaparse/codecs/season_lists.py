"""Lists of the season as a whole, wherever they stand: teams and grounds, top scorers, awards, referees."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import Factory, define

from copaparse.codecs.base import new_list
from copaparse.codecs.names import fold
from copaparse.codecs.outline import Role, role_of
from copaparse.codecs.tables.heads import fold_head
from copaparse.codecs.tables.rows import PipeRows
from copaparse.codecs.tables.rows import Table as Opened
from copaparse.codecs.tables.season_tables import CODECS
from copaparse.codecs.tables.wiki_rows import WikiRows
from copaparse.markup.lines import line_end
from copaparse.markup.nodes.tables import PipeTable, Table
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copaparse.codecs.base import Reader
    from copaparse.codecs.outline import Section
    from copaparse.markup.nodes.base import Node

__all__ = ["SeasonList", "read_lists"]

# What the name of a section must have in it, and must not, for a list of a kind to be that of the season.
SECTIONS: dict[str, tuple[re.Pattern[str], re.Pattern[str] | None]] = {
    "top_scorers": (
        re.compile(
            r"scor|goal|goles\b|golead|artilh|marcador|marcator|buteur|torsch|torjager|cannonier|statisti|estadisti"
        ),
        re.compile(r"\bown\b|all[- ]time|career|record|keeper|assist|conceded|propia|ewige"),
    ),
    "awards": (re.compile(r"award|premio|honou?rs|auszeichn|statisti"), re.compile(r"monthly|weekly|month|week")),
    "referees": (re.compile(r"referee|arbitr|schiedsrichter|match officials|officials"), None),
}
GROUNDS = ("stadi", "stádi", "stade", "venue", "ground", "arena", "capac", "kapaz", "aforo", "spielst", "capienza")
DEEPEST_HEAD = 3  # a head stands in one of the first rows: a title or group heads may be above it
HEAD = 700  # characters in which the head of a table of grounds names them


@define(eq=False)
class SeasonList:
    """The list of one kind: its objects, the tables that have them, and the section of the first.

    `section` is all of it, `own` what stands in it behind its heading, and `about` whether it is there for that list.
    """

    section: Span
    own: Span
    about: bool
    values: list[Any] = Factory(new_list)
    tables: list[Opened] = Factory(new_list)


def read_lists(root: Section, reader: Reader) -> dict[str, SeasonList]:
    """The lists of an article by kind.

    A list split into several tables of one section is one list. Further lists of another section add teams that were
    not named before; of top scorers, awards and referees the first list counts.
    """
    found: dict[str, SeasonList] = {}
    for section, kinds in _with_kinds(root):
        if not section.blocks or (role_of(section.name) is Role.TAIL and section.heading is not None):
            continue
        for node in tables_of(section.blocks):
            table = _open(node, kinds, reader)
            if table is not None:
                _take(found, section, table, reader)
    return found


def _take(found: dict[str, SeasonList], section: Section, table: Opened, reader: Reader) -> None:
    codec = CODECS[table.codec.kind]
    held = found.get(codec.kind)
    grows = held is None or codec.kind == "participants" or held.section.start == section.start
    values = list(codec.read(table, reader)) if grows else []
    if codec.kind == "participants" and held is not None:
        known = {value.team.name for value in held.values}
        values = [value for value in values if value.team.name not in known]
    if not values:
        return
    if held is None:
        held = found[codec.kind] = SeasonList(
            Span(section.start, section.end), section.own, role_of(section.name) is Role.ABOUT
        )
    held.values += values
    held.tables.append(table)


def _with_kinds(root: Section) -> Iterator[tuple[Section, tuple[str, ...]]]:
    """All sections in order, each with the kinds of lists that it may hold."""
    waiting: list[tuple[Section, tuple[str, ...]]] = [(root, ())]
    while waiting:
        section, above = waiting.pop()
        kinds = wanted_in(section.name, above)
        yield section, kinds
        if section.sections:
            waiting += [(below, kinds) for below in section.sections[::-1]]


@lru_cache(maxsize=1024)
def wanted_in(name: str, above: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The kinds of lists that a section of this name may hold; one that names no subject has that of the section above
    it, which may hold the kinds `above`: "Annual" below "Awards".
    """
    folded = fold(name)
    fitting = [kind for kind, (_, absent) in SECTIONS.items() if not (absent and absent.search(folded))]
    named = [kind for kind in fitting if SECTIONS[kind][0].search(folded)]
    if not named and role_of(name) is Role.STAGE:
        named = [kind for kind in fitting if kind in above]
    return ("participants", *named)


def tables_of(blocks: Iterable[Node]) -> Iterator[Table | PipeTable]:
    """The tables in some blocks; of one that only lays out others, those."""
    for block in blocks:
        if isinstance(block, PipeTable):
            yield block
        elif isinstance(block, Table):
            nested = block.page.text.find("{|", block.start + 2, block.end) >= 0
            inner = [node for node in block.walk() if isinstance(node, Table) and node is not block] if nested else []
            yield from inner or [block]


def _open(node: Table | PipeTable, kinds: Sequence[str], reader: Reader) -> Opened | None:
    """The table with its kind and columns, ``None`` for other tables."""
    if len(kinds) == 1 and not _names_grounds(node):
        return None

    rows = WikiRows(node, reader) if isinstance(node, Table) else PipeRows(node, reader)
    for index in range(min(DEEPEST_HEAD if isinstance(node, Table) else 1, len(rows) - 1)):
        line = rows[index]
        heads = [fold_head(text) for text in line.texts]
        for kind in kinds:
            columns = CODECS[kind].columns(heads)
            if columns is not None:
                return Opened(rows, CODECS[kind], columns, line, index + 1)
    return None


def _names_grounds(node: Table | PipeTable) -> bool:
    """A quick look at the head: most tables are about something else."""
    end = min(node.start + HEAD, node.end)
    if isinstance(node, PipeTable):  # its head is its first row
        end = line_end(node.page, node.start, end)
    head = node.page.text[node.start : end].lower()
    return any(word in head for word in GROUNDS)
