"""Edits of brackets: the cells of a tie, its winner in bold, the headings; ties into empty slots and out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.bracket_marks import Marks, as_shown
from copaparse.codecs.calls.bracket_slots import AGGREGATE, ONLY, Column, Layout, Side, Slot
from copaparse.codecs.calls.bracket_verdicts import followed_side, said_of, verdict
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.call_edits import add_argument, set_argument
from copaparse.codecs.values.markup import in_call, write_markup, write_team_markup, write_value
from copaparse.model import Ownership, Score, Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.markup.arguments import CallArgument
    from copaparse.model import Bracket, BracketRound, Team

__all__ = ["BracketEditor"]

BOLD = "'''"


class BracketEditor:
    """The edits that lead from one bracket to another of the same layout, in the same call."""

    def __init__(self, edits: Edits, layout: Layout) -> None:
        self.edits, self.call, self.layout = edits, layout.call, layout
        teams = (slot.one.team_key for column in layout.columns for slot in column.slots)
        self.first = next((key for key in teams if key in self.call.index), None)
        # Whether a blank stands behind the equals signs.
        self.spaced = any(
            a.named and edits.text[a.value.start - 2 : a.value.start] == "= " for a in self.call.arguments
        )
        self.missing: dict[str, str] = {}  # arguments that the call has not yet

    def run(self, old: Bracket, new: Bracket) -> None:
        columns, third = self.layout.columns, self.layout.third
        if len(new.rounds) != len(columns):
            raise Unwritable("Bracket.rounds", f"this bracket has {len(columns)} rounds")
        for column, before, after in zip(columns, old.rounds, new.rounds, strict=True):
            if before.name != after.name:
                self.edit_heading(column, before, after.name)
            if before.ties != after.ties:
                for slot, tie in self.pair(column.slots, before.ties, after.ties):
                    self.edit_slot(slot, tie)
        if old.third_place != new.third_place:
            if third is None:
                raise Unwritable("Bracket.third_place", "this bracket has no place for it", new.third_place)
            self.edit_slot(third, new.third_place)
        self.add_missing()

    def edit_heading(self, column: Column, old: BracketRound, name: str | None) -> None:
        if name is None and column.usual is not None:
            raise Unwritable("BracketRound.name", f"without a heading this round is called {column.usual!r}")
        markup = "" if name is None or name == column.usual else write_markup(name)
        argument = self.call.index.get(column.key)
        if argument is not None and not self.is_empty(argument):
            place = None if old.origin is None else old.origin.fields.get("name")
            own = markup and place is not None and place.ownership is Ownership.OWN
            self.edits.replace(place[:2] if own and place is not None else self.core(argument), markup)
            return
        others = [other.key for other in self.layout.columns if other.key in self.call.index]
        before = [key for key in others if key < column.key] or others
        neighbour = before[-1] if before else None
        set_argument(self.edits, self.call, column.key, markup, after=neighbour, like=neighbour)

    def pair(self, slots: Sequence[Slot], old: Sequence[Tie], new: Sequence[Tie]) -> Iterator[tuple[Slot, Tie | None]]:
        """The slot of each tie wanted, and those that become empty."""
        filled = [index for index, slot in enumerate(slots) if slot.tie is not None]
        if len(old) == len(new):
            yield from ((slots[index], tie) for index, tie in zip(filled, new, strict=True))
            return
        pairs = align(old, new, by_origin=self.edits.quotes)
        at = 0
        for number, (i, j) in enumerate(pairs):
            if i is not None:
                at = filled[i]
                yield slots[at], None if j is None else new[j]
                at += 1
            elif j is not None:
                stop = next((filled[k] for k, _ in pairs[number:] if k is not None), len(slots))
                if at >= stop:
                    raise Unwritable("BracketRound.ties", "this round has no room for another tie", new[j])
                yield slots[at], new[j]
                at += 1

    # -- ties -----------------------------------------------------------------------------------------

    def edit_slot(self, slot: Slot, new: Tie | None) -> None:
        """Write a tie into its slot, where it may say less than elsewhere, or empty the slot."""
        if new is None:
            for key in (key for side in slot.sides for key in (side.team_key, *side.keys.values())):
                if key in self.call.index:
                    self.put(key, "")
            return
        if new == slot.tie:
            return
        wanted = new if slot.tie is slot.shown else as_shown(slot, new)
        before = slot.shown or Tie(new.team1, new.team2)
        if wanted.points != before.points:
            self.edit_points(slot, wanted)
        cells = slot.legs = slot.legs or sorted(cell for cell in slot.one.keys if cell > 0) or [ONLY]
        if len(wanted.legs) > len(cells):
            raise Unwritable("Tie.legs", f"this bracket has room for {len(cells)} legs", wanted)
        scores = [(cell, _leg(before, index), _leg(wanted, index)) for index, cell in enumerate(cells)]
        whole = cells[0] if len(cells) == 1 else None
        if before.aggregate != wanted.aggregate:
            whole = AGGREGATE if slot.aggregate is None else slot.aggregate
            if whole not in slot.one.keys:
                raise Unwritable("Tie.aggregate", "this bracket has no place for an aggregate", wanted)
            scores.append((whole, before.aggregate, wanted.aggregate))
        marks = Marks(slot, wanted)
        for cell, old, score in scores:
            if old != score:
                self.edit_score(slot, cell, old, score)
                marks.extend(cell, old, score, beside_team=cell == whole)
        marks.move(before.winner)
        self.edit_marks(slot, marks)
        self.edit_teams(slot, wanted, marks)
        self.fill(slot)

    def edit_score(self, slot: Slot, cell: int, before: Score | None, wanted: Score | None) -> None:
        goals = (None, None) if wanted is None else (wanted.goals1, wanted.goals2)
        kicks = (None, None) if wanted is None else (wanted.penalties1, wanted.penalties2)
        apart = slot.shoot_out if cell == slot.legs[-1] else None
        for side, count, penalties in zip(slot.sides, goals, kicks, strict=True):
            self.edit_number(side, cell, count, penalties if apart is None else None)
            if apart is not None:
                self.put(side.keys[apart], "" if penalties is None else f"({penalties})")

    def edit_number(self, side: Side, cell: int, goals: int | None, penalties: int | None) -> None:
        number, key = side.numbers.get(cell), side.keys[cell]
        if number is None or number.goals is None or goals is None or number.places["goals"][2] is not Ownership.OWN:
            shoot_out = "" if penalties is None else f" ({penalties})"
            if goals is not None or (number is not None and not number.silent):
                self.put(key, "" if goals is None else f"{goals}{shoot_out}")
            return
        place = number.places["goals"]
        if goals != number.goals:
            self.edits.replace(place[:2], str(goals))
        if penalties == number.penalties:
            return
        if number.penalties is None:
            self.edits.insert(place.end, f" ({penalties})")
        elif penalties is not None:
            self.edits.replace(number.places["count"][:2], str(penalties))
        else:
            self.take_out(number.places["shoot"][:2])

    def edit_points(self, slot: Slot, wanted: Tie) -> None:
        for side, points in zip(slot.sides, wanted.points or (None, None), strict=True):
            if side.team.points is None or points is None or side.team.points[1].ownership is not Ownership.OWN:
                raise Unwritable("Tie.points", "this bracket has no place for points", wanted)
            self.edits.replace(side.team.points[1][:2], str(points))

    # -- teams ----------------------------------------------------------------------------------------

    def edit_marks(self, slot: Slot, marks: Marks) -> None:
        """Take out the marks that hold no longer, and put those beside numbers that have to be there."""
        for place in marks.gone:
            self.take_out(place)
        for (number, cell), text in marks.beside_numbers.items():
            self.append(slot.sides[number - 1].keys[cell], text)

    def edit_teams(self, slot: Slot, wanted: Tie, marks: Marks) -> None:
        """The teams; and what is bold, where the winner would not follow from it any longer."""
        cell = ONLY if slot.aggregate is None else slot.aggregate
        bold = [side.team.bold for side in slot.sides]
        numbers = [side.numbers.get(cell) for side in slot.sides]
        dressed = [number is not None and number.bold for number in numbers]
        said = said_of(slot, wanted.legs, wanted.aggregate, wanted.points, marks.mark)
        followed = verdict(slot, said, followed_side(slot) or marks.winner)[1]
        wants = [wanted.winner == 1, wanted.winner == 2]
        for number, (side, team) in enumerate(zip(slot.sides, (wanted.team1, wanted.team2), strict=True)):
            changes = followed != wanted.winner
            self.edit_team(side, team, marks.beside_teams[number], bold=wants[number] if changes else bold[number])
            if changes and any(dressed) and dressed[number] != wants[number]:
                self.dress(side.keys[cell], bold=wants[number])

    def edit_team(self, side: Side, team: Team, marks: str, *, bold: bool) -> None:
        before = side.team.team
        if before != team and (before is None or not self.patch(side.team_key, before, team)):
            markup = write_team_markup(team)
            points = "" if side.team.points is None else f" ({side.team.points[0]} points)"
            self.put(side.team_key, f"{BOLD}{markup}{BOLD}{points}{marks}" if bold else f"{markup}{points}{marks}")
            return
        if bold != side.team.bold:
            self.dress(side.team_key, bold=bold)
        if marks:
            self.append(side.team_key, marks)

    def patch(self, key: str, before: Team, team: Team) -> bool:
        """Patch a name where it stands; an equals sign in an argument without a name has to be written otherwise."""
        if "=" in str(team) and not self.call.index[key].named:
            return False
        return self.edits.patch(before, team, write_value)

    # -- arguments ------------------------------------------------------------------------------------

    def put(self, key: str, markup: str) -> None:
        """Give an argument this value."""
        argument = self.call.index.get(key)
        if argument is None or self.is_empty(argument):
            self.missing[key] = markup
        else:
            self.edits.replace(self.core(argument), markup if argument.named else in_call(markup))

    def append(self, key: str, text: str) -> None:
        """Put a mark behind what an argument says."""
        argument = self.call.index.get(key)
        if argument is None or self.is_empty(argument):
            self.missing[key] = (self.missing.get(key, "") + text).strip()
        else:
            self.edits.insert(self.core(argument)[1], text)

    def dress(self, key: str, *, bold: bool) -> None:
        """Set what an argument says in bold, or no longer so."""
        argument = self.call.index[key]
        start, end = self.core(argument)
        if bold:
            self.edits.insert(start, BOLD)
            self.edits.insert(end, BOLD)
            return
        at = self.edits.text.find(BOLD, start, end)
        while at >= 0:
            self.edits.remove((at, at + len(BOLD)))
            at = self.edits.text.find(BOLD, at + len(BOLD), end)

    def take_out(self, place: tuple[int, int]) -> None:
        """Take out what stands there, with a blank before it."""
        start, end = place
        self.edits.remove((start - (self.edits.text[start - 1] == " "), end))

    def core(self, argument: CallArgument) -> tuple[int, int]:
        """What an argument says, without the comments behind it: they belong to what follows."""
        text, (start, end) = self.edits.text, argument.value
        while text.endswith("-->", start, end) and (comment := text.rfind("<!--", start, end)) >= 0:
            end = start + len(text[start:comment].rstrip())
        return start, end

    def is_empty(self, argument: CallArgument) -> bool:
        start, end = self.core(argument)
        return start == end

    def fill(self, slot: Slot) -> None:
        """Write the arguments of a slot that were empty, and those that the call has not, behind those that it has."""
        index, behind = self.call.index, None
        for side in slot.sides:
            for key in (side.team_key, *sorted(side.keys.values())):
                argument = index.get(key)
                behind = behind if argument is None else key
                if (argument is None and key.isdecimal()) or not (markup := self.missing.pop(key, "")):
                    continue
                if argument is None:
                    like = side.team_key if side.team_key in index else self.first
                    like = behind if behind in side.keys.values() else like
                    add_argument(self.edits, self.call, key, markup, after=behind, like=like)
                elif argument.named and argument.value.start == argument.value.end:
                    start = argument.value.start
                    has_room = self.edits.text[start : start + 1] == " " and argument.end > start + 1
                    blank = " " if self.spaced and not has_room else ""
                    set_argument(self.edits, self.call, key, blank + markup)
                else:
                    at = argument.value.start if argument.named else argument.start + 1
                    self.edits.insert(at, markup if argument.named else in_call(markup))

    def add_missing(self) -> None:
        """Add the arguments without names that the call has not, behind all there are, with empty ones between."""
        numbers = [int(key) for key, markup in self.missing.items() if markup]
        if numbers:
            keys = map(str, range(len(self.call.positional) + 1, max(numbers) + 1))
            added = "|".join(in_call(self.missing.get(key, "")) for key in keys)
            self.edits.insert(self.call.arguments[-1].value.end, f"\n|{added}")


def _leg(tie: Tie, index: int) -> Score | None:
    return tie.legs[index] if index < len(tie.legs) else None
