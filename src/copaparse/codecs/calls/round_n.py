"""Brackets without names: ``{{Round8|label|team|score|team|score|…}}``, ``{{#invoke:RoundN|N8|…}}``.

The groups of arguments follow each other round by round, from top to bottom; that of the third place comes last.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.base import Part
from copaparse.codecs.calls.bracket_slots import ONLY, Column, Layout, Side, Slot
from copaparse.codecs.calls.brackets import BracketCalls
from copaparse.codecs.calls.known_ties import total
from copaparse.codecs.calls.team_bracket import usual_name
from copaparse.codecs.shown_templates import fold_name
from copaparse.codecs.values.markup import in_call, write_markup, write_team_markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copaparse.codecs.base import Reader
    from copaparse.codecs.calls.base import Construct, Surroundings
    from copaparse.markup.arguments import Call
    from copaparse.model import Bracket, Tie

__all__ = ["RoundN"]

MOST = 10
"""Columns of the largest bracket."""
ROOM = 64
"""Slots without arguments that a bracket has at most, to be filled: with a few words it may claim a thousand."""
YES, NO = frozenset(("yes", "y", "true", "1")), frozenset(("no", "n", "false", "0"))
SKIPPED = re.compile(
    r"(?:(?P<first>[0-9]{1,4})per(?P<step>[0-9]{1,4})|(?P<start>[0-9]{1,4}))(?:\s*+[-–]\s*+(?P<end>[0-9]{1,4}))?"
)
MOST_SKIPPED = 200
NO_THIRD = re.compile(r"no(?:third|3rd)")
SET = re.compile(r"tennis|badminton|darts|snooker|volleyball")


class RoundN(BracketCalls):
    """The form in which only the order of the arguments tells what they are."""

    names: ClassVar = {"#invoke:RoundN": Part.WHOLE}
    pattern: ClassVar = re.compile(
        r"round(?:2|4|8|16|32|64|128)(?:(?:with|no)(?:third|3rd)(?:place)?|seed|v[0-9]|tennis|compact)*+"
    )

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Bracket]:
        call = construct.calls[0]
        if call.raw("legs") not in ("", "1"):
            reader.report("CP403", call.span, "a bracket by position with several legs, which is not read")
            return ()
        return super().read(construct, reader, around)

    def lay_out(self, call: Call) -> Layout:
        name = fold_name(call.name)
        columns = _count_columns(call, name)
        stream = Stream(call, skipped=_skipped(call, 2**columns))
        left_out = call.raw("final_RDs_excluded")
        shown = max(columns - int(left_out), 0) if left_out.isdecimal() and len(left_out) < 3 else columns
        layout = Layout(call)
        for number in range(1, shown + 1):
            slots = [slot for slot in stream.round_of(2 ** (columns - number)) if slot is not None]
            layout.columns.append(Column(f"RD{number}", usual_name(columns - number), slots))
        if shown == columns and call.raw("3rdplace").casefold() not in NO and NO_THIRD.search(name) is None:
            layout.third = next(stream.round_of(1), None)
        return layout

    def render(self, values: Sequence[Bracket], like: Construct | None = None) -> str:
        return "\n".join(render_bracket(bracket) for bracket in values)


class Stream:
    """The arguments without a name, taken group by group."""

    def __init__(self, call: Call, skipped: frozenset[int]) -> None:
        boxes = re.match(r"[0-9]", call.raw("score-boxes"))
        self.numbers = int(boxes[0]) if boxes else 1
        self.sets = bool(SET.search(fold_name(call.name)))
        self.skipped, self.absent = skipped, call.raw("omit_blanks").casefold() in YES
        self.call, self.at, self.group, self.room = call, 1, 0, ROOM

    def round_of(self, size: int) -> Iterator[Slot | None]:
        """The slots of a round, as far as there is room for them."""
        for _ in range(size):
            if self.room == 0:
                return
            yield self.take()

    def take(self) -> Slot | None:
        """The next slot; ``None`` for a match that is not shown."""
        self.group += 1
        hidden = self.group in self.skipped
        if hidden and self.absent:
            return None
        if self.call.raw(str(self.at)).startswith("node_function{"):
            self.at += 1
            return None
        size = 1 + self.numbers
        one, other = self.at + 1, self.at + 1 + size
        self.at += 1 + 2 * size
        self.room -= not (str(one) in self.call.index or str(other) in self.call.index)
        return None if hidden else Slot(self._side(one), self._side(other), self.sets)

    def _side(self, at: int) -> Side:
        if self.numbers < 2:
            keys = {ONLY: str(at + 1)} if self.numbers else {}
        else:
            keys = {number: str(at + number) for number in range(1, self.numbers + 1)}
        return Side(str(at), keys)


def _count_columns(call: Call, name: str) -> int:
    said = call.raw("columns")
    if said.isdecimal() and len(said) < 3:
        return min(int(said), MOST)
    teams = re.search(r"[0-9]{1,4}", call.function or "") or re.search(r"[0-9]{1,4}", name)
    return min(max(int(teams[0]) - 1, 1).bit_length(), MOST) if teams else 0


def _skipped(call: Call, most: int) -> frozenset[int]:
    """The numbers of the matches that are not shown: ``skipmatch3=yes``, ``skipmatch=1-4;7``, ``1per2-16``."""
    found: set[int] = set()
    for m in list(SKIPPED.finditer(call.raw("skipmatch")))[:MOST_SKIPPED]:
        start, step = int(m["start"] or m["first"]), int(m["step"] or 1)
        if step:
            found.update(range(start, min(int(m["end"] or start), most) + 1, step))
    for key in call.index:
        number = key.removeprefix("skipmatch")
        if number != key and number.isdecimal() and len(number) < 5 and call.raw(key).casefold() not in (NO | {""}):
            found.add(int(number))
    return frozenset(found)


# -- writing ------------------------------------------------------------------------------------------


def render_bracket(bracket: Bracket) -> str:
    """A call that shows ties which are listed elsewhere. Raises `Unwritable` for a bracket that is not complete."""
    columns = len(bracket.rounds)
    if not 0 < columns < MOST or any(
        len(held.ties) != 2 ** (columns - number) for number, held in enumerate(bracket.rounds, 1)
    ):
        raise Unwritable("Bracket.rounds", "the module needs half as many ties in each round as in the one before")
    lines = [f"{{{{#invoke:RoundN|N{2**columns}|3rdplace={'no' if bracket.third_place is None else 'yes'}"]
    for number, held in enumerate(bracket.rounds, 1):
        if held.name is None:
            raise Unwritable("BracketRound.name", "the module gives a round a name of its own")
        lines.append(f"|RD{number}={write_markup(held.name)}")
    for held in bracket.rounds:
        lines += [_group(tie) for tie in held.ties]
    if bracket.third_place is not None:
        lines.append(_group(bracket.third_place))
    return "\n".join(lines) + "\n}}\n"


def _group(tie: Tie) -> str:
    score = total(tie)
    cells: list[str] = []
    for number, team in enumerate((tie.team1, tie.team2), 1):
        markup = in_call(write_team_markup(team))
        cells.append(f"'''{markup}'''" if tie.winner == number else markup)
        if score is None:
            cells.append("")
            continue
        goals = score.goals1 if number == 1 else score.goals2
        penalties = score.penalties1 if number == 1 else score.penalties2
        cells.append(str(goals) if penalties is None else f"{goals} ({penalties})")
    return "||" + "|".join(cells)
