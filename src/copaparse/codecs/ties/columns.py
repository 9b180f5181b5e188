"""What a record of a tie consists of: one column for each part, read and written by the same table."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from copaparse.codecs.base import Column, Reader
from copaparse.codecs.leftovers import DASHES, says_nothing
from copaparse.codecs.values.results import Result, awaited, scan_result
from copaparse.codecs.values.score import placed, write_result
from copaparse.codecs.values.teams import read_team, write_team
from copaparse.codecs.values.text import read_side, write_number
from copaparse.model import DecidedOn, Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = [
    "COLUMNS",
    "KEYWORDS",
    "MARKS",
    "SAYS",
    "carrier_of",
    "known_columns",
    "leg_column",
    "leg_of",
    "legs_of",
    "read_points",
    "write_decided",
    "write_points",
]

PAIR = re.compile(rf"\s*+([0-9]{{1,9}}+)(\s*+[:{DASHES}]\s*+)([0-9]{{1,9}}+)\s*+")

MARKS = {DecidedOn.WALKOVER: Outcome.WALKOVER, DecidedOn.AWARDED: Outcome.AWARDED}
"""What may stand in a score cell of how a tie was decided; away goals are ``(a)``."""
SAYS = {outcome: decided for decided, outcome in MARKS.items()}

KEYWORDS = {"null": "—", "nil": ""}
"""Words of Module:Sports series: for a cell with a dash, and for no cell at all."""


def read_tie_result(reader: Reader, start: int, end: int) -> Result | None:
    """What a score cell of a tie says; nothing where it only holds the place of a score."""
    text = reader.page.text[start:end]
    result = scan_result(text)
    if result is not None:
        return placed(reader, start, end, result)
    if not says_nothing(text) and awaited(text) is None:
        reader.report("CP311", (start, end), f"not a score: {text.strip()[:40]!r}")
    return None


def read_points(reader: Reader, start: int, end: int) -> tuple[int, int] | None:
    """The league points of both teams: ``4:1``."""
    text = reader.blank(reader.page.text[start:end])
    m = PAIR.fullmatch(text)
    if m is not None:
        return int(m[1]), int(m[3])
    if not says_nothing(text) and awaited(text) is None and scan_result(text) is None:
        reader.report("CP311", (start, end), f"not points of two teams: {text.strip()[:40]!r}")
    return None


def write_points(points: tuple[int, int], like: str = "") -> str:
    m = PAIR.fullmatch(like)
    return f"{points[0]}{m[2] if m else ':'}{points[1]}"


def read_decided(reader: Reader, start: int, end: int) -> DecidedOn | None:
    """What settled a tie, in the words of the model, or as it stands in score cells: ``w/o``."""
    text = reader.blank(reader.page.text[start:end]).strip().casefold()
    if says_nothing(text):
        return None
    result = scan_result(text)
    if result is not None and result.outcome in SAYS:
        return SAYS[result.outcome]
    try:
        return DecidedOn(text)
    except ValueError:
        reader.report("CP314", (start, end), f"nothing that settles a tie: {text[:40]!r}")
        return None


def write_decided(decided: DecidedOn, like: str = "") -> str:
    return decided.value


COLUMNS: dict[str, Column] = {
    "team1": Column("Team 1", read_team, write_team, needed=True),
    "aggregate": Column("Agg.", read_tie_result, write_result, needed=True),
    "team2": Column("Team 2", read_team, write_team, needed=True),
    # here the legs: 1st leg, 2nd leg …
    "points": Column("Points", read_points, write_points),
    "decided_on": Column("Decided on", read_decided, write_decided),
    "winner": Column("Winner", read_side, write_number),
}

OTHERS: dict[str, Column] = {
    "penalties": Column("Pen.", read_points, write_points),
    "difference": Column("GD", read_points, write_points),
    "away_goals": Column("AG", read_points, write_points),
}
"""Columns that say more of a score, or what settled a tie that is level on points."""

LEG_ROLE = re.compile(r"leg([0-9]{1,2}+)")


def leg_column(number: int) -> Column:
    """The column of leg `number`, counted from 1."""
    teens = 10 < number % 100 < 14
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return Column(f"{number}{ending} leg", read_tie_result, write_result)


@lru_cache(maxsize=256)
def leg_of(role: str | None) -> int | None:
    """The number of the leg that a role is, ``None`` for other roles."""
    m = LEG_ROLE.fullmatch(role) if role is not None else None
    return None if m is None else int(m[1])


@lru_cache(maxsize=256)
def legs_of(roles: tuple[str | None, ...]) -> tuple[str, ...]:
    """The roles of the legs, in order."""
    found = [role for role in roles if role is not None and leg_of(role) is not None]
    return tuple(sorted(found, key=lambda role: leg_of(role) or 0))


@lru_cache(maxsize=256)
def known_columns(roles: tuple[str | None, ...]) -> Mapping[str, Column]:
    """All columns, with those of the legs that there are."""
    legs = {role: leg_column(number) for role in roles if role is not None and (number := leg_of(role)) is not None}
    return {**COLUMNS, **legs, **OTHERS}


def carrier_of(roles: Sequence[str | None]) -> str:
    """The role of the cell that may say how the tie was decided."""
    return "aggregate" if "aggregate" in roles else "leg1"
