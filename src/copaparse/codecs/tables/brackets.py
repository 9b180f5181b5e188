"""Brackets: ``| Round | Ties |``, a row for each round, its ties by their number in the stage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.base import NOTHING, Reader, RowForm, Unwritable
from copaparse.codecs.calls.base import Construct
from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.tables.heads import bracket_roles, fold_head
from copaparse.codecs.tables.rows import Column, Seen, Table, held, read_cells, said
from copaparse.codecs.values.text import read_text, write_text
from copaparse.model import Bracket, BracketRound, FieldSpan, Tie

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copaparse.codecs.calls.base import Surroundings
    from copaparse.codecs.tables.stage_tables import StageTables
    from copaparse.model import Stage

__all__ = ["BRACKETS", "COLUMNS", "BracketCodec", "number_ties", "read_brackets", "read_drawn", "ties_for", "ties_of"]

COLUMNS: dict[str, Column] = {
    "round": Column("Round", read_text, write_text, needed=True),
    "ties": Column("Ties", read_text, write_text, needed=True),  # numbers: what they mean is for the bracket
}
ROUND = COLUMNS["round"]
THIRD_PLACE = "Third place"
THIRD_PLACES = frozenset(("third place", "tercer puesto", "tercer lugar"))

NUMBERS = re.compile(r"[0-9]{1,6}+(?:\s*+[,;]\s*+[0-9]{1,6}+)*+")


class BracketCodec:
    """Reads and writes brackets, one `Bracket` to a table."""

    kind = "brackets"

    def columns(self, heads: Sequence[str]) -> tuple[str | None, ...] | None:
        return bracket_roles(heads)

    def read(self, table: Table, reader: Reader, ties: Sequence[Tie]) -> Bracket:
        """The bracket; its numbers count the `ties` of the stage and of those below it from 1."""
        rounds: list[BracketRound] = []
        third_place: Tie | None = None
        fields: dict[str, FieldSpan] = {}
        for line in table.lines():
            values, places = read_cells(table.columns, {"round": ROUND}, line)
            seen = table.seen(line, "ties")
            if "round" not in values or seen is None:
                reader.report("CP221", line.span, "this row of a bracket has not two cells")
                continue
            name = values["round"]
            found = _read_ties(seen, ties)
            place = line.places[table.columns.index("ties")]
            if name is not None and fold_head(name) in THIRD_PLACES and len(found) == 1:
                third_place, fields["third_place"] = found[0], place
                continue
            origin = reader.origin(line.span, {"name": places["round"], "ties": place}, table.form(line))
            rounds.append(BracketRound(name, tuple(found), origin=origin))
        form = table.form(table.head)
        return Bracket(tuple(rounds), third_place, origin=reader.origin(table.span, fields, form))

    def cells(self, value: BracketRound, form: RowForm) -> list[str]:
        raise Unwritable("BracketRound.ties", "a round refers to ties of the stage: write the whole bracket")

    def render(self, bracket: Bracket, numbers: Mapping[int | Tie, int], *, markup: bool = False) -> list[list[str]]:
        """The table, the head first; `numbers` as `number_ties` gives them."""
        table = [[column.head for column in COLUMNS.values()]]
        for held_round in bracket.rounds:
            shown = [str(_number(tie, numbers, "BracketRound.ties")) for tie in held_round.ties]
            name = held("BracketRound.name", held_round.name, ROUND, markup=markup)
            if len(shown) == 1 and fold_head(name) in THIRD_PLACES:
                raise Unwritable("BracketRound.name", f"{name!r} with one tie reads as the third place")
            table.append([name, ", ".join(shown) or NOTHING])
        if bracket.third_place is not None:
            table.append([THIRD_PLACE, str(_number(bracket.third_place, numbers, "Bracket.third_place"))])
        return table


BRACKETS = BracketCodec()


def read_drawn(tables: StageTables, reader: Reader, around: Surroundings) -> dict[int, Sequence[Bracket]]:
    """The brackets that are calls, by the `id` of these; the ties that only they have join those of the stage."""
    drawn: dict[int, Sequence[Bracket]] = {}
    ties = list(tables.ties)
    for draw in tables.draws:
        if isinstance(draw, Construct):
            found = drawn[id(draw)] = draw.codec.read(draw, reader, around)
            shown = {id(tie): tie for bracket in found for tie in ties_of(bracket)}
            own = [tie for tie in shown.values() if tie not in around.ties]
            around.ties.add(own, around.stages.start)
            ties += own
    tables.ties = tuple(ties)
    return drawn


def read_brackets(
    tables: StageTables, drawn: Mapping[int, Sequence[Bracket]], reader: Reader, ties: Sequence[Tie]
) -> None:
    """All brackets of the stage; those that are written as tables give the numbers of `ties`."""
    brackets = list(tables.brackets)
    for draw in tables.draws:
        brackets += drawn[id(draw)] if isinstance(draw, Construct) else (BRACKETS.read(draw, reader, ties),)
    tables.brackets = tuple(brackets)


def ties_for(stage: Stage) -> list[Tie]:
    """The ties that the brackets of a stage may show: its own, then those of the stages below it, in reading order."""
    return [tie for part in stage.walk() for tie in part.ties]


def ties_of(bracket: Bracket) -> list[Tie]:
    """The ties of a bracket, round by round, that of the third place last."""
    ties = [tie for held_round in bracket.rounds for tie in held_round.ties]
    return ties if bracket.third_place is None else [*ties, bracket.third_place]


def number_ties(ties: Sequence[Tie]) -> dict[int | Tie, int]:
    """The number of each of the ties that a bracket may show, counted from 1: by identity, else by value."""
    numbers: dict[int | Tie, int] = {}
    for number, tie in enumerate(ties, 1):
        numbers.setdefault(id(tie), number)
        numbers.setdefault(tie, number)
    return numbers


def _number(tie: Tie, numbers: Mapping[int | Tie, int], field: str) -> int:
    number = numbers.get(id(tie)) or numbers.get(tie)
    if number is None:
        raise Unwritable(
            field, f"{tie.team1} against {tie.team2} is not among the ties of the stage, nor of those below it"
        )
    return number


def _read_ties(seen: Seen, ties: Sequence[Tie]) -> list[Tie]:
    text = said(seen).strip()
    if says_nothing(text):
        return []
    if NUMBERS.fullmatch(text) is None:
        seen[0].report("CP314", seen[1:], f"not numbers of ties: {text[:40]!r}")
        return []
    numbers = [int(number) for number in re.split("[,;]", text)]
    missing = [number for number in numbers if not 0 < number <= len(ties)]
    if missing:
        seen[0].report("CP316", seen[1:], f"there is no tie {missing[0]} in this stage, which has {len(ties)}")
    return [ties[number - 1] for number in numbers if 0 < number <= len(ties)]
