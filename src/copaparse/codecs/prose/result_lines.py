"""Results as lines of their own: ``Atlético Torino 2-2 UTC``, under lines with the date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.base import Reader, own
from copaparse.codecs.leftovers import DASHES
from copaparse.codecs.values.dates import read_date, read_date_text
from copaparse.codecs.values.score import read_score
from copaparse.codecs.values.teams import read_team
from copaparse.model import FieldSpan, Match, Ownership
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["RESULT_LINE", "read_results"]

RESULT_LINE = "result line"
"""The form of a match that has a line to itself."""

_SCORE = rf"[0-9]{{1,2}}[ ]?[:{DASHES}][ ]?[0-9]{{1,2}}"
_SCORE_LOOK = re.compile(_SCORE)  # most blocks of prose have none
_TEAM = r"(?:\d{1,2}[ ]de[ ])?[^\d\s|][^\n|]{0,80}"  # "9 de Julio"
_RESULT = re.compile(rf"(?P<team1>{_TEAM}?)[ \t]+(?P<score>{_SCORE})[ \t]+(?P<team2>(?![^\n|]{{0,80}}{_SCORE}){_TEAM})")
_SENTENCE_END = re.compile(r"[a-zà-ÿ]{2}[.!?](?:\s|$)")  # not the one in "F.B.C. Melgar"


def read_results(lines: Sequence[Span], reader: Reader) -> tuple[list[Match], int]:
    """The matches of the lines of a block, and how many lines before them are prose.

    A block is prose as a whole unless everything behind that prose is a result or the date of results.
    """
    text, date, first = reader.page.text, None, len(lines)
    found: list[Match] = []
    if not lines or _SCORE_LOOK.search(text, lines[0].start, lines[-1].end) is None:
        return found, first
    for i, line in enumerate(lines):
        m = _RESULT.fullmatch(text, *line)
        if m is not None and not _SENTENCE_END.search(text, *line):
            match = _read_result(m, line, date, reader)
            if match is None:
                return [], len(lines)
            found.append(match)
        elif i + 1 < len(lines) and read_date_text(text[slice(*line)]):
            date = line
        elif found:
            return [], len(lines)
        else:
            date, first = None, len(lines)
            continue
        first = min(first, i)
    return found, first if found else len(lines)


def _read_result(m: re.Match[str], line: Span, date_line: Span | None, reader: Reader) -> Match | None:
    team1, score, team2 = (Span(*m.span(name)) for name in ("team1", "score", "team2"))
    first, second = read_team(reader, *team1), read_team(reader, *team2)
    if first is None or second is None:
        return None
    fields = {"team1": own(team1), "score": own(score), "team2": own(team2)}
    date = None
    if date_line is not None:
        date = read_date(reader, *date_line)
        fields["date"] = FieldSpan(*date_line, Ownership.INHERITED)
    goals = read_score(reader, *score)
    if goals is None:
        return None
    return Match(first, second, goals, date=date, origin=reader.origin(line, fields, RESULT_LINE))
