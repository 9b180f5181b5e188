"""Edits of one tie as it is written: the cells whose part changed, and the mark of the winner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from copaparse.codecs.base import NOTHING, Unwritable
from copaparse.codecs.editing.edits import ROW
from copaparse.codecs.editing.written_items import patch_team
from copaparse.codecs.ties.columns import known_columns, leg_of
from copaparse.codecs.ties.record import SIDES
from copaparse.codecs.ties.settling import is_unfinished
from copaparse.codecs.ties.wording import marked_side, said_of, told
from copaparse.codecs.values.markup import in_call, write_team_markup, write_value
from copaparse.codecs.values.results import Result

if TYPE_CHECKING:
    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.ties.record import Record
    from copaparse.codecs.ties.settling import Side
    from copaparse.model import Team, Tie

__all__ = ["BOLD", "edit_tie"]

BOLD, ITALIC = "'''", "''"


def edit_tie(edits: Edits, record: Record, old: Tie, new: Tie) -> None:
    """Edit the record of a tie. Raises `Unwritable` for what it cannot hold."""
    TieEditor(edits, record, old, new).run()


class TieEditor:
    """The edits that lead from one tie to another in the same record."""

    def __init__(self, edits: Edits, record: Record, old: Tie, new: Tie) -> None:
        self.edits, self.record, self.old, self.new = edits, record, old, new
        self.before = told(old, record.columns, infers=record.infers, turned=record.turned)
        self.after = told(new, record.columns, infers=record.infers, turned=record.turned)
        self.known = known_columns(record.columns)
        self.whole = edits.width >= ROW  # cells as a whole, no parts of them
        self.further: dict[str, str] = {}  # what goes into cells that are not there yet

    def run(self) -> None:
        record = self.record
        for role, value in self.after.items():
            if role not in record.columns and value not in (None, self.before.get(role)):
                raise Unwritable(f"Tie.{role}", f"this table has no column for it: {value!r}", self.new)
        bold = self.mark_winner() if record.infers else record.marked
        for side in SIDES:
            self.edit_team(side, bold=bold == side)
        for role in {**self.before, **self.after}:
            if role[:4] not in ("team", "flag"):
                self.edit_cell(role)
        self.add_further()

    # -- the winner -----------------------------------------------------------------------------------

    def mark_winner(self) -> Side | None:
        """Move the mark of the winner to where it has to be; returns the side that is in bold then."""
        record = self.record
        named = "winner" in record.slots and "winner" not in record.columns
        said = said_of(self.new, unfinished=self.is_unfinished(), breakers=record.breakers)
        winner = marked_side(self.new, said, record.columns, marks=named or record.marked is not None)
        if named:
            if winner != self.old.winner:
                self.edits.replace(record.slots["winner"], str(winner or ""))
            if record.marked is None:
                return None
        if winner != record.marked:
            for side in SIDES:
                self.mark(side, bold=side == winner)
        return winner

    def is_unfinished(self) -> bool:
        """Whether a leg is still to be played, by the cells of the legs as they will be."""
        cells: list[tuple[str, Result | None]] = []
        for number, role in enumerate(self.record.legs, 1):
            value = self.after.get(role)
            kept = self.record.written(role) if value == self.before.get(role) else ""
            cells.append((kept or (NOTHING if number <= len(self.new.legs) else ""), value))
        return len(cells) > 1 and is_unfinished(cells)

    def mark(self, side: Side, *, bold: bool) -> None:
        start, end = self.slot(f"team{side}")
        written = self.edits.text[start:end]
        sign = BOLD if BOLD in written else ITALIC
        at = written.find(sign)
        while at >= 0:
            self.edits.remove((start + at, start + at + len(sign)))
            at = written.find(sign, at + len(sign))
        if bold:
            self.edits.insert(start, BOLD)
            self.edits.insert(end, BOLD)

    # -- cells ----------------------------------------------------------------------------------------

    def slot(self, role: str) -> tuple[int, int]:
        """All of a cell. Raises `Unwritable` for one that is shared, or not there."""
        found = self.record.slots.get(role)
        if found is None:
            raise Unwritable(f"Tie.{role}", "this row has no cell of its own for it", self.new)
        return found

    def edit_team(self, side: Side, *, bold: bool) -> None:
        was: Team = getattr(self.old, f"team{side}")
        now: Team = getattr(self.new, f"team{side}")
        if was == now or (not self.whole and patch_team(self.edits, was, now, self.markup, self.word)):
            return
        flag = self.record.slots.get(f"flag{side}")
        if flag is not None and (was.country is None or flag[0] < flag[1]):
            self.edits.replace(flag, now.country or "")
            now = evolve(now, country=None)
        markup = self.markup(now)
        self.edits.replace(self.slot(f"team{side}"), f"{BOLD}{markup}{BOLD}" if bold else markup)

    def markup(self, team: Team) -> str:
        """A team, which must not make a name of what is before it in an argument."""
        markup = write_team_markup(team)
        return in_call(markup) if self.record.positional else markup

    def word(self, name: str, value: object, like: str) -> str:
        """A part of a team; see `markup`."""
        markup = write_value(name, value, like)
        return in_call(markup) if self.record.positional else markup

    def edit_cell(self, role: str) -> None:
        """Write a score or another cell anew, if it has to change."""
        was, now = self.before.get(role), self.after.get(role)
        number = leg_of(role)
        comes = number is not None and len(self.old.legs) < number <= len(self.new.legs)
        goes = number is not None and len(self.new.legs) < number <= len(self.old.legs)
        if was == now and not comes and not goes:
            return
        if role == "winner" and now is not None and self.record.text(role) not in ("", "1", "2", NOTHING):
            self.write(role, str(self.new.team1 if now == 1 else self.new.team2))
        elif now is None:
            self.write(role, "" if goes else NOTHING if number is not None else self.record.nothing)
        elif self.whole or not self._patch_score(was, now):
            self.write(role, self.known[role].write(now, self._like(role)))

    def _patch_score(self, was: object, now: object) -> bool:
        """Patch the numbers of a score, where no more than numbers change."""
        if not isinstance(was, Result) or not isinstance(now, Result) or was.score is None or now.score is None:
            return False
        same = (was.outcome, was.away_goals) == (now.outcome, now.away_goals)
        return same and self.edits.patch(was.score, now.score, write_value)

    def _like(self, role: str) -> str:
        place = self.record.place(role) if role in self.record.slots else None
        said = "" if place is None else self.edits.text[place.start : place.end]
        return said or "w/o"

    def write(self, role: str, text: str) -> None:
        """Put a text where that of a cell stands, or into the cell as a whole."""
        if role not in self.record.slots and self.record.tail is not None:
            self.further[role] = text
            return
        slot = self.slot(role)
        self.edits.replace(slot if self.whole or not text else self.record.place(role)[:2], text)

    def add_further(self) -> None:
        """The cells that the record has no room for yet, behind its last."""
        if not self.further or self.record.tail is None:
            return
        missing = [role for role in self.record.columns if role is not None and role not in self.record.slots]
        last = max(missing.index(role) for role in self.further)
        self.edits.insert(self.record.tail, "".join(f"|{self.further.get(role, '')}" for role in missing[: last + 1]))
