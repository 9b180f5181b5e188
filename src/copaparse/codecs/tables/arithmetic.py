"""Which of several readings of a head is right: the one by which the numbers in the rows add up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.leftovers import DASHES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from copaparse.codecs.tables.heads import Roles

__all__ = ["best_reading", "number_in"]

NUMBER = re.compile(rf"([+{DASHES}]?)([0-9]{{1,6}}+)\W*+")
PAIR = re.compile(rf"([0-9]{{1,4}}+)\s*+[:{DASHES}]\s*+([0-9]{{1,4}}+)")


def best_reading(readings: Sequence[Roles], rows: Iterable[Sequence[str]]) -> Roles | None:
    """The reading that fits the rows best; of equals, and where no sum speaks for any, the first."""
    if len(readings) < 2:
        return readings[0] if readings else None
    fits = dict.fromkeys(readings, 0)
    for texts in rows:
        for reading in readings:
            fits[reading] += _fit({role: texts[column] for column, role in enumerate(reading) if role is not None})
    return max(readings, key=lambda reading: max(fits[reading], 0))


def _fit(row: Mapping[str, str]) -> int:
    """How many sums of a row come out, less how many do not."""
    numbers = {role: number_in(text) for role, text in row.items()}
    won, drawn, lost = (numbers.get(role) for role in ("won", "drawn", "lost"))
    scored, conceded = numbers.get("goals_for"), numbers.get("goals_against")
    if (goals := row.get("goals")) is not None and (m := PAIR.match(goals.strip())):
        scored, conceded = int(m[1]), int(m[2])
    sums: list[tuple[int | None, set[int]]] = []
    if won is not None and lost is not None:
        sums.append((numbers.get("played"), {won + (drawn or 0) + lost}))
        sums.append((numbers.get("points"), {factor * won + (drawn or 0) for factor in (2, 3)}))
    if scored is not None and conceded is not None:
        sums.append((numbers.get("difference"), {scored - conceded}))
    return sum(1 if said in right else -1 for said, right in sums if said is not None)


def number_in(text: str) -> int | None:
    """The whole number that a cell shows, ``None`` where it shows anything else."""
    m = NUMBER.fullmatch(text.strip())
    return None if m is None else -int(m[2]) if m[1] and m[1] != "+" else int(m[2])
