"""Brackets with named slots: ``{{8TeamBracket|RD1-team1=…|RD1-score1=…}}``, ``{{#invoke:Team bracket|main|…}}``.

Slots are counted from top to bottom within a round; slots 1 and 2 meet, 3 and 4, and so on. A slot may have two
digits (``RD1-team01``), and a round of Module:Build bracket a letter for each of its headings (``RD3b-team1``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from copaparse.codecs.calls.base import Part
from copaparse.codecs.calls.bracket_slots import AGGREGATE, ONLY, Column, Layout, Side, Slot
from copaparse.codecs.calls.brackets import BracketCalls
from copaparse.codecs.shown_templates import fold_name

if TYPE_CHECKING:
    from copaparse.markup.arguments import Call

__all__ = ["TeamBracket", "usual_name"]

ROUND = r"(?:RD(?P<round>[0-9]{1,2})(?P<part>[a-z]?)|(?P<third>(?:RD-?)?3rd|third|[Cc]onsol))"
CELL = re.compile(
    rf"{ROUND}-(?:(?P<team>team|equipo)|score|goles)(?P<slot>[0-9]{{1,3}})(?:-(?P<leg>[0-9]{{1,2}}|agg)|(?P<way>ida|vuelta))?"
)
LEGS = {"agg": AGGREGATE, "ida": 1, "vuelta": 2}
SETS = re.compile(r"tennis|tenis|badminton|squash|volleyball|darts|snooker|tabletennis")
THIRD = re.compile(r"third|3rd|tercer|bronze|3[.ºo°]|platz 3", re.IGNORECASE)
SLOT = re.compile(r"[0-9]++\Z")
LARGEST = 6
"""Rounds of the largest bracket of which the empty slots count as well."""
ITALIAN = {"finale": 1, "sf": 2, "semifinali": 2, "quarti": 3, "ottavi": 4, "sedicesimi": 5, "trentaduesimi": 6}

ENGLISH = ("Final", "Semifinals", "Quarterfinals")
SPANISH = ("Final", "Semifinales", "Cuartos de final", "Octavos de final", "Dieciseisavos de final")


def usual_name(left: int, *, spanish: bool = False) -> str | None:
    """What a round is called where nobody says it: by how many rounds are left after it."""
    if spanish:
        return SPANISH[left] if left < len(SPANISH) else None
    return ENGLISH[left] if left < len(ENGLISH) else f"Round of {2 ** (left + 1)}"


class TeamBracket(BracketCalls):
    """The named form."""

    names: ClassVar = {"#invoke:Team bracket": Part.WHOLE, "#invoke:Build bracket": Part.WHOLE}
    pattern: ClassVar = re.compile(
        r"[0-9]{1,3}(?:team|round)bracket(?!nfl).*+|(?:copade|cuadrode|llaves?(?:de)?)[0-9]{1,3}.*+|turnierplan[0-9]{1,3}.*+"
        rf"|torneo(?:{'|'.join(ITALIAN)}).*+",
        re.DOTALL,
    )

    def lay_out(self, call: Call) -> Layout:
        name = fold_name(call.name)
        found = _cells(call)
        rounds = _count_rounds(call, name)
        shown = int(last) if (last := call.raw("maxround", "maxrounds")).isdecimal() and len(last) < 3 else rounds
        legs = [int(said) for said in re.findall(r"[0-9]{1,2}", call.raw("legs", "sets"))]
        sets = bool(call.raw("sets")) or SETS.search(name) is not None
        if rounds is not None and rounds <= LARGEST and _is_full(call, name):
            for number in range(1, min(rounds, shown or rounds) + 1):
                _complete(found.setdefault((number, ""), {}), 2 ** (rounds - number), f"RD{number}")
        layout = Layout(call)
        for (number, part), cells in sorted(found.items()):
            counted = bool(legs) and legs[min(max(number, 1), len(legs)) - 1] > 1
            slots = _slots(cells, sets=sets, counted=counted)
            key = f"RD{number}{part}"
            beside = number == 0 or (rounds is not None and number == rounds + 1) or THIRD.search(call.raw(key))
            if beside and len(slots) == 1 and layout.third is None:
                layout.third = slots[0]
            elif number and (rounds is None or number <= (shown or rounds)):
                usual = None if rounds is None or part else _usual(name, rounds - number)
                layout.columns.append(Column(key, usual, slots))
        return layout


Cells = dict[int, tuple[str, dict[int, str]]]
"""Slot → the key of its team, and those of its numbers."""


def _cells(call: Call) -> dict[tuple[int, str], Cells]:
    """The arguments of each round, and within it of each slot; round 0 is the match for the third place."""
    found: dict[tuple[int, str], Cells] = {}
    for key in call.index:
        m = CELL.fullmatch(key)
        if m is None or (m["team"] and (m["leg"] or m["way"])):
            continue
        cells = found.setdefault((int(m["round"] or 0), m["part"] or ""), {})
        number = int(m["slot"])
        team, numbers = cells.get(number) or ("", {})
        if m["team"]:
            cells[number] = key, numbers
            continue
        said = m["leg"] or m["way"]
        leg = ONLY if said is None else LEGS.get(said) or int(said)
        numbers.setdefault(leg, key)
        cells[number] = team, numbers
    return found


def _complete(cells: Cells, ties: int, stem: str) -> None:
    """Add the slots of a round that the call leaves out, as they would be written."""
    like = next((team for team, _ in cells.values() if team), f"{stem}-team{'01' if ties > 4 else '1'}")
    digits = SLOT.search(like)
    width = len(digits[0]) if digits else 1
    for number in range(1, 2 * ties + 1):
        team, numbers = cells.get(number) or ("", {})
        cells[number] = team or f"{like[: len(like) - width]}{number:0{width}}", numbers


def _slots(cells: Cells, *, sets: bool, counted: bool) -> list[Slot]:
    """The slots of a round; a slot has all the cells that others have, so that they can be filled."""
    kinds = {leg for _, numbers in cells.values() for leg in numbers} or {ONLY}
    nothing = ("", dict[int, str]())
    slots: list[Slot] = []
    for first in sorted({number - 1 + number % 2 for number in cells}):
        one, other = (_side(*cells.get(number, nothing), kinds) for number in (first, first + 1))
        slots.append(Slot(one, other, sets, counted))
    return slots


def _side(team: str, numbers: dict[int, str], kinds: set[int]) -> Side:
    keys = dict(numbers)
    for kind in kinds - keys.keys() if team else ():
        ending = "" if kind == ONLY else "-agg" if kind == AGGREGATE else f"-{kind}"
        keys[kind] = team.replace("team", "score").replace("equipo", "goles") + ending
    return Side(team, keys)


def _usual(name: str, left: int) -> str | None:
    if name.startswith(("turnierplan", "torneo", "#invoke:build")):
        return None
    return usual_name(left, spanish=name.startswith(("copa", "cuadro", "llave")))


def _is_full(call: Call, name: str) -> bool:
    """Whether every slot of every round is there: as many teams as a power of two, and nobody starts later."""
    teams = re.match(r"[0-9]{1,3}", name)
    return "bye" not in name and not call.raw("byes") and (teams is None or int(teams[0]).bit_count() == 1)


def _count_rounds(call: Call, name: str) -> int | None:
    """How many rounds there are, the match for the third place aside; ``None`` where neither call nor name says it."""
    if (said := call.raw("rounds")).isdecimal() and len(said) < 3:
        return int(said)
    if m := re.match(r"[0-9]{1,3}(?=roundbracket)", name):
        return int(m[0])
    if m := re.match(r"(?:copade|cuadrode|llaves?(?:de)?|turnierplan)?([0-9]{1,3})", name):
        return max(int(m[1]) - 1, 1).bit_length()
    if m := re.match(rf"torneo({'|'.join(ITALIAN)})", name):
        return ITALIAN[m[1]]
    return None
