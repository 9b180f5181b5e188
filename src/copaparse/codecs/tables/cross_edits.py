"""Edits of cross tables: results put into their cells, changed, and taken out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.grids import write_cell
from copaparse.codecs.editing.cell_edits import room_for
from copaparse.codecs.editing.edits import ROW
from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.values.markup import write_markup, write_team_markup, write_value
from copaparse.codecs.values.results import scan_result
from copaparse.model import Match, Ownership, Team

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.tables.cross_table import CrossTable, Meeting
    from copaparse.source import Span

__all__ = ["GridEditor"]

PAIR = ("1", "2")  # whatever the codes are: the two differ


class GridEditor:
    """The edits of one cross table, which knows its empty cells and how results and empty cells are written in it.

    `names` are the teams that have another name, by number: as read, and as wanted.
    """

    def __init__(self, edits: Edits, table: CrossTable, names: Mapping[int, tuple[Team, Team]]) -> None:
        self.edits, self.table = edits, table
        self.teams = [names[number][1] if number in names else team for number, team in enumerate(table.teams)]
        columns: dict[int, dict[int, int]] = {}  # team → its columns, each with the first row below its head
        for at in reversed(table.meetings if names else ()):
            columns.setdefault(at.team2, {})[at.column] = at.row
        for number, (before, after) in names.items():
            self.rename(number, before, after, columns.get(number, {}))
        self.empty: dict[tuple[Team, Team], Meeting] = {}
        self.like = ""
        silent: Counter[str] = Counter()
        for at in reversed(table.meetings):
            text = table.grid.cell(at.row, at.column).text
            if scan_result(text) is None:
                self.empty[self.teams[at.team1], self.teams[at.team2]] = at
                silent[text] += 1
            else:
                self.like = text
        self.silent = max(silent, key=lambda text: silent[text], default="")

    def rename(self, number: int, before: Team, after: Team, columns: Mapping[int, int]) -> None:
        """Give a team another name in its row, and over its columns where these have the name as well."""
        place = self.table.places[number]
        if self.edits.width >= ROW or place.ownership is not Ownership.OWN:
            raise Unwritable("Match.team1", "the row of this team is written as a whole")
        if not self.edits.patch(before, after, write_value):
            self.edits.replace(place[:2], write_team_markup(after))
        for column, top in columns.items():
            above = (self.table.grid.cell(row, column) for row in reversed(range(top)))
            head = next((cell for cell in above if not says_nothing(cell.text) and not scan_result(cell.text)), None)
            if head is not None and head.text == before.name == self.edits.text[slice(*head.content[:2])]:
                self.edits.replace(head.content[:2], write_markup(after.name))
            elif not after.name.startswith(before.name):
                raise Unwritable("Match.team1", "what stands over the column would not be told for this team")

    def change(self, at: Meeting, old: Match, new: Match) -> None:
        """Write another result into a cell."""
        assert old.origin is not None
        if (self.teams[at.team1], self.teams[at.team2]) != (new.team1, new.team2):
            raise Unwritable("Match.team1", "this cell belongs to other teams")
        if evolve(old, team1=new.team1, team2=new.team2) == new:
            return
        edits, place = self.edits, old.origin.fields["score"]
        text = write_cell(new, PAIR, edits.text[place.start : place.end])
        numbers = old.outcome is new.outcome and old.score is not None and new.score is not None
        if not numbers or edits.width >= ROW or not edits.patch(old.score, new.score, write_value):
            own = place.ownership is Ownership.OWN and edits.width < ROW
            edits.replace(place[:2] if own else self.content(at), text)

    def blank(self, at: Meeting) -> None:
        """Take a result out."""
        self.edits.replace(self.content(at), self.silent)

    def fill(self, new: Match) -> None:
        """Put a match of two of the teams into its empty cell."""
        at = self.empty.pop((new.team1, new.team2), None)
        if at is None:
            raise Unwritable("matches", "the table has no empty cell for this match")
        start, end, text = room_for(self.edits.text, *self.content(at), write_cell(new, PAIR, self.like))
        self.edits.replace((start, end), text)

    def content(self, at: Meeting) -> Span:
        """Where the content of a cell is, which it has to have for itself."""
        grid = self.table.grid
        slot = grid.slot(at.row, at.column)
        if slot is None or slot.column != at.column or grid.reaches(at.row, at.column):
            raise Unwritable("matches", "the table has no cell for this match")
        return slot.cell.content
