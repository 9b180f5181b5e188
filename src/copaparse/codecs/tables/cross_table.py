"""Cross tables as wikitables: hosts in the rows, visitors in the columns, ``2–1`` where they meet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.base import CallCodec, Construct, Surroundings
from copaparse.codecs.calls.grid_teams import renamed
from copaparse.codecs.leftovers import DASHES, says_nothing
from copaparse.codecs.tables.cross_edits import GridEditor
from copaparse.codecs.tables.cross_teams import ColumnHead, match_columns
from copaparse.codecs.tables.heads import fold_head
from copaparse.codecs.values.results import awaited, scan_result
from copaparse.codecs.values.score import placed
from copaparse.codecs.values.teams import read_team
from copaparse.codecs.views import place_of
from copaparse.model import FieldSpan, Match, Outcome, Ownership, Team
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copaparse.codecs.base import Reader
    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.tables.wiki_rows import WikiRows

__all__ = ["CrossTable", "open_cross_table"]

FEWEST = 3  # teams, and columns that are known
MOST_SECTIONS = 4  # as many rows as columns stand below each other so often
AWAY_FIRST = ("away", "visit", "gast", "auswarts", "ospit", "trasferta", "exterieur", "fora")
SILENT = frozenset((":", "•", "–:–", "-:-"))
RANK = re.compile(r"\s*+([0-9]{1,2}+)\.\s++(?=\w)")
RESULT = re.compile(
    rf"(?<![\w.:/-])[0-9]{{1,2}}[' ]*+(?:[:{DASHES}]|&[nm]dash;|&minus;|\{{\{{ndash\}}\}})"
    r"[' ]*+[0-9]{1,2}(?![\w/]|\.[0-9])"
)
"""What may be a result, whatever it is wrapped in."""
SAMPLED = 6
"""In how many rows there has to be one for a table to be looked at: most tables have none."""


class CrossTableCodec(CallCodec):
    """Reads the matches of a grid row by row, and writes a result into its cell."""

    kind = "matches"
    names: ClassVar = {}

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Match]:
        assert isinstance(construct, CrossTable)
        return [match for place in construct.meetings if (match := _read_match(construct, place, reader)) is not None]

    def edit(self, edits: Edits, construct: Construct, pairs: Sequence[tuple[Any, Any]]) -> None:
        assert isinstance(construct, CrossTable)
        if construct.mirrored:
            raise Unwritable("matches", "each match of this table stands in two of its cells")
        editor = GridEditor(edits, construct, renamed(pairs, _numbers_of))
        for old, new in pairs:
            if old is None:
                editor.fill(new)
                continue
            form = None if old.origin is None else old.origin.form
            if not isinstance(form, GridForm):
                raise Unwritable("matches", "read without a place")
            if new is None:
                editor.blank(form.meeting)
            elif old != new:
                editor.change(form.meeting, old, new)


def _numbers_of(match: Match) -> tuple[int, int]:
    """The numbers of the teams of a match in its cross table."""
    form = None if match.origin is None else match.origin.form
    if not isinstance(form, GridForm):
        raise Unwritable("matches", "read without a place")
    return form.meeting.team1, form.meeting.team2


CODEC = CrossTableCodec()


@define(eq=False)
class Meeting:
    """A cell of the grid: where it is, and which teams meet in it."""

    row: int
    column: int
    team1: int
    team2: int


@define(eq=False)
class GridForm:
    """How a match is written in a cross table, for the writer."""

    construct: CrossTable
    meeting: Meeting


@define(eq=False)
class CrossTable(Construct):
    """A wikitable that is a cross table: its teams with the cells that name them, and the cells where they meet."""

    grid: WikiRows = field(kw_only=True)
    teams: list[Team] = field(kw_only=True)
    places: list[FieldSpan] = field(kw_only=True)
    meetings: list[Meeting] = field(kw_only=True)
    mirrored: bool = field(kw_only=True)

    @property
    def span(self) -> Span:
        start, end = self.grid.node.span
        return Span(start, start + len(self.grid.node.page.text[start:end].rstrip()))


# -- reading ----------------------------------------------------------------------------------------


def open_cross_table(rows: WikiRows) -> CrossTable | None:
    """The cross table that a wikitable is: teams in its first column, the same teams over its columns, results."""
    head = _head(rows)
    if head is None or rows.width <= FEWEST or len(rows) > MOST_SECTIONS * (rows.width + 1):
        return None
    side = _side(rows, head)
    corner = fold_head(rows.cell(head, side).text)
    if corner.startswith(AWAY_FIRST):
        return None
    teams: dict[Team, int] = {}
    places: list[FieldSpan] = []
    sections: list[Section] = [Section(head, side)]
    ranks = _ranks(rows, head, side)
    for index in range(head + 1, len(rows)):
        seen, place, text, _ = rows.cell(index, side)
        if rows[index].is_head or (corner and fold_head(text) == corner):
            sections.append(Section(index, side))
            continue
        if index in ranks:
            seen = (seen[0], ranks[index], seen[2])
            place = place_of(seen) if place.ownership is Ownership.OWN else place
        team = read_team(*seen)
        if team is None or rows[index].heading is not None:
            continue
        if team not in teams:
            teams[team] = len(teams)
            places.append(place)
        sections[-1].body[index] = teams[team]
    if len(teams) < FEWEST:
        return None
    named = list(teams)
    meetings: list[Meeting] = []
    for section in sections:
        columns = _columns(rows, section, named, list(ranks))
        if columns is None:
            return None
        pairs = ((index, column) for index in section.body for column in columns)
        meetings += (Meeting(i, c, section.body[i], columns[c]) for i, c in pairs if section.body[i] != columns[c])
    results = {(at.team1, at.team2): score for at in meetings if (score := _score(rows, at.row, at.column))}
    if not results:
        return None
    mirrored = len(results) > 4 and all(results.get((b, a)) == score[::-1] for (a, b), score in results.items())
    if mirrored:
        meetings = [at for at in meetings if at.team1 < at.team2]
    return CrossTable(CODEC, grid=rows, teams=named, places=places, meetings=meetings, mirrored=mirrored)


@define(eq=False)
class Section:
    """Rows under one row of heads: the number of the head, the column of the hosts, row → number of its team."""

    head: int
    side: int
    body: dict[int, int] = field(factory=dict[int, int])


def _head(rows: WikiRows) -> int | None:
    """The last of the first rows that consists of head cells, or the first one with enough cells."""
    found = None
    for index in range(min(4, len(rows) - 1)):
        cells = rows.nodes[index].cells
        if len(cells) >= FEWEST and all(cell.header for cell in cells[1:]):
            found = index
        elif found is not None:
            break
    if found is None and len(rows) > 1 and len(rows.nodes[0].cells) > FEWEST:
        return 0
    return found


def _side(rows: WikiRows, head: int) -> int:
    """The column of the hosts: the first, or the second where the first counts them."""
    counted = (rows.cell(index, 0).text for index in range(head + 1, min(head + 6, len(rows))))
    return 1 if all(text.rstrip(".").isdecimal() for text in counted) else 0


def _ranks(rows: WikiRows, head: int, side: int) -> dict[int, int]:
    """Where the name begins behind the rank in the cell of a host, ``2. Minero``, if all have theirs from 1 on."""
    found: dict[int, int] = {}
    for index in range(head + 1, len(rows)):
        if rows[index].is_head or rows[index].heading is not None:
            continue
        reader, start, end = rows.cell(index, side).seen
        m = RANK.match(reader.page.text, start, end)
        if m is None or int(m[1]) != len(found) + 1:
            return {}
        found[index] = m.end()
    return found if len(found) >= FEWEST else {}


def _columns(rows: WikiRows, section: Section, teams: Sequence[Team], ranked: Sequence[int]) -> dict[int, int] | None:
    """The columns whose teams are known, each with the number of its team; ``None`` if that leaves results over."""
    found: dict[int, int] = {}
    body = section.body
    here = list(body.values())
    for run in _runs(rows, section):
        heads = [ColumnHead.of(rows.cell(section.head, column).seen) for column in run]
        free = [_score(rows, index, column) is None for index, column in zip(body, run, strict=False)]
        counted = [rows.cell(index, 0).text for index in body] if section.side else ()
        if ranked:
            counted = [str(ranked.index(index) + 1) for index in body]
        numbers = match_columns(heads, [teams[number] for number in here], counted, free)
        if all(number is None for number in numbers):
            return None
        found |= {column: here[number] for column, number in zip(run, numbers, strict=True) if number is not None}
        if any(_has_scores(rows, section, column) for column in run if column not in found):
            return None
    said = odd = 0
    for index in body:
        for column in found:
            text = rows.cell(index, column).text
            if not is_silent(text) and body[index] != found[column]:
                said += 1
                odd += scan_result(text) is None
    return found if len(found) >= FEWEST and 4 * odd <= said else None


def _runs(rows: WikiRows, section: Section) -> Iterator[list[int]]:
    """The columns of each round: where the corner is repeated, another begins."""
    corner = rows.cell(section.head, section.side).text
    run: list[int] = []
    for column in range(section.side + 1, rows.width):
        cell = rows.cell(section.head, column)
        unnamed = not cell.text and ColumnHead.of(cell.seen).says_nothing
        if (cell.text == corner and corner) or (unnamed and not _has_scores(rows, section, column)):
            if run:
                yield run
            run = []
        else:
            run.append(column)
    if run:
        yield run


def _has_scores(rows: WikiRows, section: Section, column: int) -> bool:
    return any(_score(rows, index, column) is not None for index in section.body)


def _score(rows: WikiRows, row: int, column: int) -> tuple[int, int] | None:
    result = scan_result(rows.cell(row, column).text)
    return None if result is None or result.score is None else (result.score.goals1, result.score.goals2)


def is_silent(text: str) -> bool:
    """Whether a cell says that there is no match, or none yet."""
    return says_nothing(text) or text in SILENT or awaited(text) is not None


def _read_match(table: CrossTable, at: Meeting, reader: Reader) -> Match | None:
    cell = table.grid.cell(at.row, at.column)
    seen, start, end = cell.seen
    result = scan_result(seen.page.text[start:end])
    if result is None and is_silent(cell.text):
        return None
    if result is None:
        reader.report("CP311", cell.place[:2], f"not a score: {cell.text[:40]!r}")
        return None
    if result.score is None and result.outcome in (None, Outcome.SCHEDULED):
        return None
    result = placed(seen, start, end, result)
    fields = {
        "team1": table.places[at.team1]._replace(ownership=Ownership.INHERITED),
        "team2": table.places[at.team2]._replace(ownership=Ownership.INHERITED),
        "score": cell.place,
        "outcome": result.spans.get("outcome") or cell.place._replace(ownership=Ownership.DERIVED),
    }
    origin = reader.origin(cell.place[:2], fields, GridForm(table, at))
    return Match(
        table.teams[at.team1],
        table.teams[at.team2],
        result.score,
        result.outcome,
        None if table.mirrored else 1,
        origin=origin,
    )
