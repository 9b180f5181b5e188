"""Ties of two rows each: ``| Team | 1st leg | 2nd leg | Agg. |``, one row below the other for the two teams."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import RowForm
from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.ties.columns import leg_of
from copaparse.codecs.ties.record import bold_side
from copaparse.codecs.ties.settling import Said, is_unfinished
from copaparse.codecs.values.results import Result
from copaparse.codecs.values.teams import read_team
from copaparse.model import FieldSpan, Ownership, Score, Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copaparse.codecs.base import Reader
    from copaparse.codecs.tables.rows import Line, Table

__all__ = ["read_pairs"]

COUNT = re.compile(r"\s*+([0-9]{1,3}+)\s*+(?:\(([0-9]{1,2}+)\)\s*+)?")  # goals, and those of a shoot-out
HALVES = (("goals1", "penalties1"), ("goals2", "penalties2"))


def read_pairs(table: Table, reader: Reader) -> list[Tie]:
    """The ties of the table; none where its rows do not belong together in pairs."""
    ties: list[Tie] = []
    for first, second in _pairs(table):
        tie = _tie(table, first, second, reader)
        if tie is None:
            return []
        ties.append(tie)
    return ties


def _pairs(table: Table) -> Iterator[tuple[Line, Line]]:
    """Each two rows that belong together: the only two, or those that headings or shared cells part from others."""
    blocks: list[list[Line]] = [[]]
    for line in table.lines():
        if line.heading is not None:
            blocks.append([])
        elif len(blocks[-1]) == 2 and blocks[-1][1].goes_on and not line.goes_on:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    found = [block for block in blocks if block]
    return iter([(a, b) for a, b in found] if all(len(block) == 2 for block in found) else [])


def _tie(table: Table, first: Line, second: Line, reader: Reader) -> Tie | None:
    seen = [table.seen(line, "team") for line in (first, second)]
    team1, team2 = (None if s is None else read_team(*s) for s in seen)
    if team1 is None or team2 is None:
        return None
    roles = sorted((r for r in table.columns if r is not None and leg_of(r)), key=lambda role: leg_of(role) or 0)
    texts = [_texts(table, first, second, role) for role in roles]
    count = max((number for number, said in enumerate(texts, 1) if any(said)), default=0)
    legs = tuple(_score(table, first, second, role, reader) for role in roles[:count])
    if any(leg is None and not all(map(says_nothing, said)) for leg, said in zip(legs, texts, strict=False)):
        return None  # times or points of something else
    aggregate = _score(table, first, second, "aggregate", reader)
    if aggregate is not None and None not in legs and (aggregate.goals1, aggregate.goals2) != _sum(legs):
        return None
    results = [None if leg is None else Result(leg) for leg in (*legs, *[None] * (len(roles) - count))]
    cells = [(max(said), result) for said, result in zip(texts, results, strict=True)]
    said = Said(aggregate, legs, unfinished=is_unfinished(cells))
    marked = bold_side({f"team{side}": s for side, s in enumerate(seen, 1) if s is not None})
    decided_on, winner = said.settled(marked)
    span = (first.span[0], second.span[1])
    index = table.columns.index("team")
    fields = {"team1": first.places[index], "team2": second.places[index]}
    if count:
        fields["legs"] = FieldSpan(*span, Ownership.DERIVED)
    form = RowForm(table.codec, table.columns, (), table.implied, True, table)
    return Tie(team1, team2, legs, aggregate, decided_on, winner, origin=reader.origin(span, fields, form))


def _texts(table: Table, first: Line, second: Line, role: str) -> tuple[str, str]:
    index = table.columns.index(role)
    one, other = (line.texts[index] if index < len(line.texts) else "" for line in (first, second))
    return one, other


def _score(table: Table, first: Line, second: Line, role: str, reader: Reader) -> Score | None:
    """The score of which each row has a half."""
    numbers: dict[str, Any] = {}
    fields: dict[str, FieldSpan] = {}
    for line, names in zip((first, second), HALVES, strict=True):
        seen = table.seen(line, role)
        if seen is None:
            return None
        view, start, end = seen
        m = COUNT.fullmatch(view.page.text, start, end)
        if m is None:
            return None
        for number, name in enumerate(names, 1):
            if m[number] is not None:
                numbers[name] = int(m[number])
                fields[name] = view.own(m.span(number))
    if ("penalties1" in numbers) != ("penalties2" in numbers):
        return None
    origin = reader.origin((first.span[0], second.span[1]), fields)
    return Score(
        numbers["goals1"],
        numbers["goals2"],
        penalties1=numbers.get("penalties1"),
        penalties2=numbers.get("penalties2"),
        origin=origin,
    )


def _sum(legs: Sequence[Score | None]) -> tuple[int, int]:
    played = [leg for leg in legs if leg is not None]
    return sum(leg.goals1 for leg in played), sum(leg.goals2 for leg in played)
