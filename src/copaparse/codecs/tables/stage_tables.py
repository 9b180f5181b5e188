"""Pipe tables of a stage that are league tables, ties, match lists and brackets.

`recognize` says by the head what a table is, `read_tables` reads all tables of one stage, and
`render_tables` writes them in the canonical form, which holds whatever the model can hold:

==========  =====================================================================
standings   ``Pos  Team  Pld  W  D  L  GF  GA  Pts  Adj.  Status  Qualification  Notes``
ties        ``Team 1  Agg.  Team 2  1st leg  2nd leg  …  Points  Decided on  Winner``
matches     ``Round  Date  Time  Team 1  Score  Team 2  Host  Venue  City  Attendance  Referee
            Goals  Remark  Table``
brackets    ``Round  Ties``
==========  =====================================================================

A column in which no row says anything is left out, unless the table is recognised by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import Factory, define, evolve

from copaparse.codecs.base import NOTHING, PipeCodec, Reader, RowForm, Unwritable, new_dict
from copaparse.codecs.calls.base import Construct, Surroundings
from copaparse.codecs.tables.brackets import BRACKETS, number_ties, read_brackets, read_drawn
from copaparse.codecs.tables.heads import GROUPS, fold_head, looks_cut, pair_roles
from copaparse.codecs.tables.matches import MatchCodec, ReadMatches
from copaparse.codecs.tables.rows import PipeRows, Table
from copaparse.codecs.tables.standings import StandingsCodec
from copaparse.codecs.tables.ties import TieCodec
from copaparse.codecs.tables.wiki_lists import LISTS, LISTS_OF_PLACES
from copaparse.codecs.tables.wikitables import open_wikitable
from copaparse.codecs.ties.columns import write_decided, write_points
from copaparse.codecs.values.dates import write_date
from copaparse.codecs.values.goals import write_goals
from copaparse.codecs.values.score import write_outcome, write_score
from copaparse.codecs.values.teams import write_team
from copaparse.codecs.values.text import write_number, write_text
from copaparse.markup.nodes.tables import Table as WikiTable
from copaparse.model import (
    Bracket,
    DecidedOn,
    Goal,
    Match,
    Outcome,
    PartialDate,
    Qualification,
    Score,
    Standings,
    Team,
    Tie,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copaparse.markup.nodes.tables import PipeTable
    from copaparse.source import Span

__all__ = [
    "StageTables",
    "cell_text",
    "open_table",
    "read_lists",
    "read_tables",
    "recognize",
    "render_brackets",
    "render_tables",
    "row_cells",
]

TIES = TieCodec()
MATCHES = MatchCodec()
STANDINGS = StandingsCodec()
CODECS: tuple[PipeCodec, ...] = (BRACKETS, TIES, MATCHES, STANDINGS)
"""In the order in which they are asked: ``Team 1 | Score | Team 2`` is a tie before it is a match."""
IN_WIKITABLES = (*((codec, codec.columns) for codec in CODECS), (TIES, pair_roles))
"""The same for wikitables, in which a tie may have two rows."""
MOST_UNKNOWN = 60
"""Columns that are not understood. A table with more is of another kind; each of its rows would be laid beside them."""


@define
class StageTables:
    """What the tables of a stage say, whether they are written as rows or as calls; of pipe tables, the lists of teams
    are read elsewhere.

    `spans` has for each field the places of its tables, with the blank lines that follow them. `draws` are the
    brackets in order, to be read when the ties of the whole article are known.
    """

    standings: tuple[Standings, ...] = ()
    ties: tuple[Tie, ...] = ()
    matches: tuple[Match, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    qualifications: tuple[Qualification, ...] = ()
    spans: dict[str, list[Span]] = Factory(new_dict)
    unread: tuple[PipeTable | WikiTable, ...] = ()
    draws: Sequence[Table | Construct] = ()


def recognize(head: Sequence[str]) -> RowForm | None:
    """What a table is and what its columns are, by the texts of its head; ``None`` for other tables."""
    heads = [fold_head(text) for text in head]
    for codec in CODECS:
        columns = codec.columns(heads)
        if columns is not None and columns.count(None) <= MOST_UNKNOWN:
            return RowForm(codec, columns, (), {})
    return None


def read_tables(
    items: Sequence[PipeTable | WikiTable | Construct], reader: Reader, around: Surroundings | None = None
) -> StageTables:
    """Read all tables of one stage, in order. Tables of other kinds are `unread`; nothing raises."""
    around = around or Surroundings("")
    tables = read_lists(items, reader, around)
    around.ties.add(tables.ties, around.stages.start)
    drawn = read_drawn(tables, reader, around)
    read_brackets(tables, drawn, reader, tables.ties)
    return tables


def read_lists(items: Sequence[PipeTable | WikiTable | Construct], reader: Reader, around: Surroundings) -> StageTables:
    """The same without the brackets, which show ties of other stages as well."""
    known: dict[str, list[Table | Construct]] = {codec.kind: [] for codec in (*CODECS, LISTS)}
    unread: list[PipeTable | WikiTable] = []
    for item in items:
        opened = item if isinstance(item, Construct) else open_table(item, reader, around)
        if opened is not None:
            known[opened.codec.kind].append(opened)
        elif not isinstance(item, Construct):
            unread.append(item)
    spans = {kind: [_span(table) for table in found] for kind, found in known.items() if kind != "matches"}
    spans["matches"] = []
    standings: list[Standings] = []
    for table in known["standings"]:
        standings += _read(table, reader, around, lambda table: STANDINGS.read(table, reader))
    of_table: dict[int, list[Match]] = {}
    matches: list[Match] = []
    for table in known["matches"]:
        shared = False
        if isinstance(table, Construct):
            matches += table.codec.read(table, reader, around)
        else:
            shared = _share_out(MATCHES.read(table, reader), len(standings), matches, of_table, reader)
        spans["standings" if shared else "matches"].append(_span(table))
    for number, own_matches in of_table.items():
        standings[number - 1] = evolve(standings[number - 1], matches=tuple(own_matches))
    ties: list[Tie] = []
    for table in known["ties"]:
        ties += _read(table, reader, around, lambda table: TIES.read(table, reader))
    qualifications: list[Qualification] = []
    for table in known["qualifications"]:
        qualifications += _read(table, reader, around, lambda table: LISTS.read(table, reader))
    return StageTables(
        tuple(standings),
        tuple(ties),
        tuple(matches),
        qualifications=tuple(qualifications),
        spans=spans,
        unread=tuple(unread),
        draws=known["brackets"],
    )


def _read(
    table: Table | Construct, reader: Reader, around: Surroundings, read: Callable[[Table], Sequence[Any]]
) -> Sequence[Any]:
    return table.codec.read(table, reader, around) if isinstance(table, Construct) else read(table)


def _span(table: Table | Construct) -> Span:
    return table.span if isinstance(table, Construct) else table.rows.node.span


def open_table(node: PipeTable | WikiTable, reader: Reader, around: Surroundings) -> Table | Construct | None:
    """The table with its kind and columns, or ``None``; the head may be the second row under group heads."""
    if isinstance(node, WikiTable):
        lists = LISTS_OF_PLACES if around.sends_teams else LISTS
        return open_wikitable(node, reader, (*IN_WIKITABLES, (lists, lists.columns)))
    cut: tuple[int, int] | None = None
    rows = PipeRows(node, reader)
    for index in range(min(2, len(rows))):
        line = rows[index]
        form = recognize(line.texts)
        if form is not None:
            return Table(rows, form.codec, form.columns, line, index + 1)
        heads = [fold_head(text) for text in line.texts]
        if index == 0 and looks_cut(heads):
            cut = line.span
        if not GROUPS.issuperset(head for head in heads if head):
            break
    if cut is not None:
        reader.report("CP220", cut, "columns are missing: this table is not read")
    return None


def _share_out(
    read: ReadMatches, standings: int, matches: list[Match], of_table: dict[int, list[Match]], reader: Reader
) -> bool:
    """Give each match to its league table or to the stage; whether all of them went to league tables."""
    shared = 0
    for match, (number, place) in zip(read.matches, read.tables, strict=True):
        if number is not None and 0 < number <= standings:
            of_table.setdefault(number, []).append(match)
            shared += 1
            continue
        if number is not None:
            reader.report("CP316", place, f"there is no league table {number}: this stage has {standings}")
        matches.append(match)
    return shared == len(read.matches) and shared > 0


def render_tables(
    standings: Sequence[Standings] = (),
    ties: Sequence[Tie] = (),
    matches: Sequence[Match] = (),
    brackets: Sequence[Bracket] = (),
    *,
    markup: bool = False,
    first: int = 1,
) -> list[list[list[str]]]:
    """The tables of a stage in canonical form: each a list of rows of cells, the head first; with `markup` in wikitext.

    `first` is the number of the first league table, by which its matches name it. Raises `Unwritable` for what no cell
    can hold, and for a bracket with a tie that is not in `ties`.
    """
    tables: list[list[list[str]]] = []
    for number, table in enumerate(standings, first):
        tables.append(STANDINGS.render(table, markup=markup))
        if table.matches:
            tables.append(MATCHES.render(table.matches, number, markup=markup))
    if ties:
        tables.append(TIES.render(ties, markup=markup))
    if matches:
        tables.append(MATCHES.render(matches, markup=markup))
    return tables + render_brackets(brackets, ties, markup=markup)


def render_brackets(brackets: Sequence[Bracket], ties: Sequence[Tie], *, markup: bool = False) -> list[list[list[str]]]:
    """The tables of brackets, which name the ties of their stage and of those below it by number."""
    numbers = number_ties(ties) if brackets else {}
    return [BRACKETS.render(bracket, numbers, markup=markup) for bracket in brackets]


def row_cells(value: Any, form: RowForm) -> list[str]:
    """A match, a tie or a row of standings in the columns of an existing table, in the style of `form`.

    A row that is written over itself keeps its cells that are not understood. Raises `Unwritable` when
    the table has no column for something that `value` says.
    """
    cells = form.codec.cells(value, form)
    if value.origin is not None and value.origin.form is form:
        for index, role in enumerate(form.columns):
            if role is None and index < len(form.samples):
                cells[index] = form.samples[index]
    return cells


def cell_text(field: str, value: Any, like: str = "") -> str:
    """One value as the text of its cell or field, in the style of the text that it replaces.

    Raises `Unwritable` for what a cell cannot hold, and for a value that is no cell (`Tie.legs`).
    """
    try:
        return _cell_text(field, value, like)
    except Unwritable as problem:
        inner = problem.name.partition(".")[2]
        raise Unwritable(f"{field}.{inner}" if inner else field, problem.reason, problem.value) from None


def _cell_text(name: str, value: Any, like: str) -> str:
    if value is None or value == ():
        return NOTHING
    kind = value.__class__
    write = BY_FIELD[name] if name in BY_FIELD and kind is tuple else WRITERS.get(kind)
    if write is None:
        raise Unwritable(name, f"no cell holds a {kind.__name__}")
    return write(value, like)


BY_FIELD: dict[str, Callable[[Any, str], str]] = {"goals": write_goals, "points": write_points}
WRITERS: dict[type, Callable[[Any, str], str]] = {
    DecidedOn: write_decided,
    Goal: lambda goal, like: write_goals((goal,), like),
    Team: write_team,
    Score: write_score,
    PartialDate: write_date,
    Outcome: write_outcome,
    int: write_number,
    str: write_text,
}
