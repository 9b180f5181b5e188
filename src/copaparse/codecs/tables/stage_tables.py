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

from copaparse.codecs.base import NOTHING, PipeCodec, Reader, RowForm, Unwritable
from copaparse.codecs.tables.brackets import BracketCodec, number_ties
from copaparse.codecs.tables.heads import GROUPS, fold_head, looks_cut
from copaparse.codecs.tables.matches import MatchCodec, ReadMatches
from copaparse.codecs.tables.rows import PipeRows, Table
from copaparse.codecs.tables.standings import StandingsCodec
from copaparse.codecs.tables.ties import TieCodec, write_decided, write_points
from copaparse.codecs.values.dates import write_date
from copaparse.codecs.values.goals import write_goals
from copaparse.codecs.values.score import write_outcome, write_score
from copaparse.codecs.values.teams import write_team
from copaparse.codecs.values.text import write_number, write_text
from copaparse.model import Bracket, DecidedOn, Goal, Match, Outcome, PartialDate, Score, Standings, Team, Tie

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copaparse.markup.nodes.tables import PipeTable
    from copaparse.source import Span

__all__ = ["StageTables", "cell_text", "read_tables", "recognize", "render_tables", "row_cells"]

BRACKETS = BracketCodec()
TIES = TieCodec()
MATCHES = MatchCodec()
STANDINGS = StandingsCodec()
CODECS: tuple[PipeCodec, ...] = (BRACKETS, TIES, MATCHES, STANDINGS)
"""In the order in which they are asked: ``Team 1 | Score | Team 2`` is a tie before it is a match."""


@define
class StageTables:
    """What the pipe tables of a stage say.

    `spans` has for each field the places of its tables, with the blank lines that follow them.
    """

    standings: tuple[Standings, ...] = ()
    ties: tuple[Tie, ...] = ()
    matches: tuple[Match, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    spans: dict[str, list[Span]] = Factory(dict[str, "list[Span]"])
    unread: tuple[PipeTable, ...] = ()


def recognize(head: Sequence[str]) -> RowForm | None:
    """What a table is and what its columns are, by the texts of its head; ``None`` for other tables."""
    heads = [fold_head(text) for text in head]
    for codec in CODECS:
        columns = codec.columns(heads)
        if columns is not None:
            return RowForm(codec, columns, (), {})
    return None


def read_tables(tables: Sequence[PipeTable], reader: Reader) -> StageTables:
    """Read all pipe tables of one stage, in order. Tables of other kinds are `unread`; nothing raises."""
    known: dict[str, list[Table]] = {codec.kind: [] for codec in CODECS}
    unread: list[PipeTable] = []
    for node in tables:
        table = _open(node, reader)
        if table is None:
            unread.append(node)
        else:
            known[table.codec.kind].append(table)
    spans = {kind: [table.rows.node.span for table in found] for kind, found in known.items() if kind != "matches"}
    spans["matches"] = []
    standings = [STANDINGS.read(table, reader) for table in known["standings"]]
    of_table: dict[int, list[Match]] = {}
    matches: list[Match] = []
    for table in known["matches"]:
        read = MATCHES.read(table, reader)
        shared = _share_out(read, len(standings), matches, of_table, reader)
        spans["standings" if shared else "matches"].append(table.rows.node.span)
    for number, own_matches in of_table.items():
        standings[number - 1] = evolve(standings[number - 1], matches=tuple(own_matches))
    ties = tuple(tie for table in known["ties"] for tie in TIES.read(table, reader))
    brackets = tuple(BRACKETS.read(table, reader, ties) for table in known["brackets"])
    return StageTables(tuple(standings), ties, tuple(matches), brackets, spans, tuple(unread))


def _open(node: PipeTable, reader: Reader) -> Table | None:
    """The table with its kind and columns, or ``None``; the head may be the second row under group heads."""
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
) -> list[list[list[str]]]:
    """The tables of a stage in canonical form: each a list of rows of cells, the head first.

    Raises `Unwritable` for what no cell can hold, and for a bracket with a tie that is not in `ties`.
    """
    tables: list[list[list[str]]] = []
    for number, table in enumerate(standings, 1):
        tables.append(STANDINGS.render(table))
        if table.matches:
            tables.append(MATCHES.render(table.matches, number))
    if ties:
        tables.append(TIES.render(ties))
    if matches:
        tables.append(MATCHES.render(matches))
    numbers = number_ties(ties) if brackets else {}
    tables += [BRACKETS.render(bracket, numbers) for bracket in brackets]
    return tables


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
