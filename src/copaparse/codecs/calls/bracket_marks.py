"""What has to change beside the teams and numbers of a tie in a bracket: marks of how it was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.bracket_slots import AGGREGATE, ONLY, Slot
from copaparse.codecs.calls.bracket_verdicts import mark_for, said_of, verdict
from copaparse.codecs.calls.known_ties import is_swapped, swapped, total
from copaparse.model import DecidedOn, Score, Tie

if TYPE_CHECKING:
    from copaparse.codecs.ties.settling import Side

__all__ = ["Marks", "as_shown"]

TEMPLATES = {DecidedOn.EXTRA_TIME: " {{aet}}", DecidedOn.PENALTIES: " {{pso}}"}
"""What marks the team that won so."""
WORDS = {DecidedOn.WALKOVER: "w/o", DecidedOn.AWARDED: "awarded"}


class Marks:
    """The marks of a tie that come and go: where those stand that go, and what has to stand beside teams and numbers.

    `mark` is what has to say how the tie was decided. Marks that stay need nothing, unless the other team has won.
    """

    def __init__(self, slot: Slot, wanted: Tie) -> None:
        self.slot, self.wanted = slot, wanted
        self.mark = mark_for(slot, wanted)
        self.side: Side = 2 if wanted.winner == 2 else 1
        self.gone: list[tuple[int, int]] = []
        self.beside_teams = ["", ""]
        self.beside_numbers: dict[tuple[int, int], str] = {}
        if slot.mark is not self.mark:
            if slot.mark is not None:
                self.remove(slot.mark, *slot.one.keys)
            if self.mark is not None:
                self.add(self.mark)
        kicks = any(score is not None and score.penalties1 is not None for score in (*wanted.legs, wanted.aggregate))
        if not kicks and self.mark is not DecidedOn.PENALTIES:
            self.remove(DecidedOn.PENALTIES, *slot.one.keys)

    def move(self, before: Side | None) -> None:
        """The marks of a team that no longer has won go to the other."""
        if before is None or self.wanted.winner in (None, before):
            return
        for mark, place in self.slot.sides[before - 1].team.marks.items():
            if mark in TEMPLATES and place not in self.gone:
                self.gone.append(place)
                self.beside_teams[self.side - 1] += TEMPLATES[mark]

    @property
    def winner(self) -> Side | None:
        """The side that will be marked to have won, as `marked_side` finds it."""
        goals = self.wanted.aggregate is not None or any(self.wanted.legs)
        telling = {mark: text for mark, text in TEMPLATES.items() if mark is DecidedOn.PENALTIES or not goals}
        one, other = (
            any(mark in telling and place not in self.gone for mark, place in side.team.marks.items())
            or any(text in added for text in telling.values())
            for side, added in zip(self.slot.sides, self.beside_teams, strict=True)
        )
        return None if one == other else 1 if one else 2

    def remove(self, mark: DecidedOn, *cells: int) -> None:
        for side in self.slot.sides:
            marked = [side.team.marks, *(number.marks for cell, number in side.numbers.items() if cell in cells)]
            places = [marks[mark] for marks in marked if mark in marks]
            self.gone += [place for place in places if place not in self.gone]

    def add(self, mark: DecidedOn) -> None:
        slot, wanted = self.slot, self.wanted
        cell = (slot.legs or [ONLY])[0] if wanted.aggregate is None else slot.aggregate or AGGREGATE
        if mark in TEMPLATES:
            if mark not in slot.sides[self.side - 1].team.marks:
                self.beside_teams[self.side - 1] += TEMPLATES[mark]
        elif mark is DecidedOn.AWAY_GOALS and wanted.aggregate is not None:
            self.beside_numbers[self.side, cell] = " (a)"
        elif mark in WORDS:
            said = any(wanted.legs) or wanted.aggregate is not None
            self.beside_numbers[self.side, cell] = f" ({WORDS[mark]})" if said else WORDS[mark]
        else:
            raise Unwritable("Tie.decided_on", f"a bracket has no mark for it: {mark.value!r}", wanted)

    def extend(self, cell: int, before: Score | None, wanted: Score | None, *, beside_team: bool) -> None:
        """A score that is one after extra time, or no longer."""
        late, later = (score is not None and score.extra_time for score in (before, wanted))
        if late and not later:
            self.remove(DecidedOn.EXTRA_TIME, cell)
        elif later and not late and beside_team:
            self.beside_teams[self.side - 1] += TEMPLATES[DecidedOn.EXTRA_TIME]
        elif later and not late:
            self.beside_numbers[self.side, cell] = TEMPLATES[DecidedOn.EXTRA_TIME]


def as_shown(slot: Slot, new: Tie) -> Tie:
    """What a slot has to show of a tie that is listed elsewhere, where it says as much as it said before."""
    shown, old = slot.shown, slot.tie
    assert shown is not None
    assert old is not None
    if is_swapped(shown, old):
        old, new = swapped(old), swapped(new)
    wanted = shown
    if new.team1 != old.team1:
        wanted = evolve(wanted, team1=new.team1)
    if new.team2 != old.team2:
        wanted = evolve(wanted, team2=new.team2)
    if (new.legs, new.aggregate, new.winner) == (old.legs, old.aggregate, old.winner):
        return wanted
    if (new.legs, new.aggregate) != (old.legs, old.aggregate):
        score = total(new)
        if slot.legs == [ONLY]:
            wanted = evolve(wanted, legs=() if score is None else (score,))
        elif shown.aggregate is None:
            wanted = evolve(wanted, legs=_with_shoot_out(new.legs, score))
        else:
            wanted = evolve(wanted, legs=new.legs if shown.legs else (), aggregate=score)
    said = said_of(slot, wanted.legs, wanted.aggregate, wanted.points, slot.mark)
    decided_on, winner = verdict(slot, said, new.winner)
    return evolve(wanted, decided_on=decided_on, winner=winner)


def _with_shoot_out(legs: tuple[Score | None, ...], score: Score | None) -> tuple[Score | None, ...]:
    """The legs of a tie, the last with the shoot-out that followed it, wherever that was written."""
    last = legs[-1] if legs else None
    if last is None or score is None or score.penalties1 is None or last.penalties1 is not None:
        return legs
    return (*legs[:-1], evolve(last, penalties1=score.penalties1, penalties2=score.penalties2))
