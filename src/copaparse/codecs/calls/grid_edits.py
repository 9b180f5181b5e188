"""Edits of the grids of calls with team codes: cells changed, filled, added, moved and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.grids import CELL, write_cell
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.call_edits import add_argument, set_argument
from copaparse.codecs.values.markup import write_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.markup.arguments import Call
    from copaparse.model import Match, Team

__all__ = ["edit_grid"]

Codes = tuple[str | None, str | None]
MOST_LEGS = 9


def edit_grid(
    edits: Edits, call: Call, codes: Mapping[Team, str], old: Sequence[Match], new: Sequence[Match]
) -> set[str]:
    """Edits of the results of a call; `codes` are those of the teams as wanted.

    Returns the keys of the arguments that are to be taken out.
    """
    editor = GridEditor(edits, call, codes, new)
    editor.run(old)
    return editor.gone


class GridEditor:
    """Matches are read in the order of their cells, so each has to stand behind that of the match before it.

    A match that comes takes the empty cell of its teams where that is in order, and else a cell of its own.
    """

    def __init__(self, edits: Edits, call: Call, codes: Mapping[Team, str], new: Sequence[Match]) -> None:
        self.edits, self.call, self.new = edits, call, new
        self.pairs: list[Codes] = [(codes.get(match.team1), codes.get(match.team2)) for match in new]
        self.order = {argument.key: at for at, argument in enumerate(call.arguments)}
        self.held: dict[int, str] = {}  # by its number, the key of each match that keeps its cell
        self.left: dict[Codes, tuple[Match, str]] = {}  # by its teams, each match that leaves its cell
        self.gone: set[str] = set()
        self.numbered = any((m := CELL.match(argument.key)) and m[1] for argument in call.arguments)

    def run(self, old: Sequence[Match]) -> None:
        keys = {argument.start: argument.key for argument in self.call.arguments}
        for i, j in align(old, self.new, by_origin=self.edits.quotes):
            if i is None:
                continue
            before, origin = old[i], old[i].origin
            if origin is None:
                raise Unwritable("matches", "read without origins")
            key = keys[origin.span.start]
            if j is None or self.pairs[j] != origin.form.kept:
                self.left[origin.form.kept] = (before, key)
                self.gone |= {key, f"{key}_note"}
            else:
                self.held[j] = key
                if before != self.new[j]:
                    self.change(before, self.new[j], origin.form.kept)
        self.place()

    def change(self, old: Match, new: Match, pair: Codes) -> None:
        """Write another result into the cell of a match."""
        assert old.origin is not None
        place = old.origin.fields["score"]
        cell = write_cell(new, pair, self.edits.text[place.start : place.end])
        patched = old.outcome is new.outcome and old.score is not None and new.score is not None
        if not patched or not self.edits.patch(old.score, new.score, write_value):
            self.edits.replace(place[:2], cell)

    def place(self) -> None:
        """Give each match without a cell one behind that of the match before it."""
        behind, bounds = self.first(), sorted(self.order[key] for key in self.held.values())
        used = set(self.held.values())
        passed = 0
        for j, match in enumerate(self.new):
            if j in self.held:
                key, passed = self.held[j], passed + 1
            else:
                markup, note = self.markup(match, self.pairs[j])
                free = [key for key in self.keys(self.pairs[j]) if key not in used]
                if not free:
                    raise Unwritable("matches", "a grid has one cell for each pair of teams")
                key = free[0]
                used.add(key)
                at, low = self.order.get(key, -1), -1 if behind is None else self.order[behind]
                if low < at < (bounds[passed] if passed < len(bounds) else len(self.order)):
                    set_argument(self.edits, self.call, key, markup)
                    self.gone.discard(key)
                else:
                    self.add(key, markup, behind)
                    if note:
                        self.add(f"{key}_note", note, behind)
                    if at >= 0:
                        self.gone.add(key)
                    continue
            behind = f"{key}_note" if f"{key}_note" in self.order and f"{key}_note" not in self.gone else key

    def add(self, key: str, markup: str, behind: str | None) -> None:
        like = next(iter(self.held.values()), None) or next((k for k in reversed(self.order) if CELL.match(k)), None)
        add_argument(self.edits, self.call, key, markup, after=behind, like=like)

    def first(self) -> str | None:
        """The key of the argument behind which the first cell may stand."""
        stop = min((self.order[key] for key in self.held.values()), default=len(self.call.arguments))
        return next((a.key for a in reversed(self.call.arguments[:stop]) if a.named and a.key not in self.gone), None)

    def keys(self, pair: Codes) -> Iterator[str]:
        """The keys that a cell of two teams may have, those in the call first."""
        cell = f"{pair[0]}_{pair[1]}"
        numbers = [f"match{number}_{cell}" for number in range(1, MOST_LEGS)] if self.numbered else []
        known = (f"match_{cell}", f"result_{cell}", cell, *numbers)
        yield from (key for key in known if key in self.order)
        yield from numbers or [f"match_{cell}"]

    def markup(self, match: Match, pair: Codes) -> tuple[str, str]:
        """What the cell of a match says, and its note: for one that only moves, the same as before."""
        cell = write_cell(match, pair)
        before, key = self.left.get(pair, (None, ""))
        return (self.call.raw(key), self.call.raw(f"{key}_note")) if before == match else (cell, "")
