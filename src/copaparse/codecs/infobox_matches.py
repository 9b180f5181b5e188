"""Matches in a value of the infobox: ``Manco 1 - 6 Ugarte , Real 0–5 Minero (12 May), Only the last stages``."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import define

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.infobox_values import team_place
from copaparse.codecs.leftovers import DASHES
from copaparse.codecs.makers import make_match
from copaparse.codecs.values.dates import read_date, read_date_text, write_date
from copaparse.codecs.values.items import LINE_END, bare
from copaparse.codecs.values.score import read_score, write_score
from copaparse.codecs.values.teams import read_team
from copaparse.codecs.values.text import trim
from copaparse.source import Span

if TYPE_CHECKING:
    from copaparse.codecs.infobox_values import Words
    from copaparse.model import Match

__all__ = ["read_matches", "write_match"]

_SEPARATOR = re.compile(rf"[,;]|{LINE_END}|\s/\s")
_AND = re.compile(r"\s(?:and|y|&)\s")


def pieces_of(text: str, start: int, end: int) -> list[Span]:
    """The parts of ``text[start:end]`` between commas, semicolons, slashes and line ends, trimmed; none is empty."""
    at = start
    pieces: list[Span] = []
    for m in _SEPARATOR.finditer(text, start, end):
        pieces.append(bare(text, at, m.start()))
        at = m.end()
    pieces.append(bare(text, at, end))
    return [piece for piece in pieces if piece.start < piece.end]


_SCORE = re.compile(
    rf"[0-9](?<![\w({DASHES}].)[0-9]?\s?[:{DASHES}]\s?[0-9]{{1,2}}(?![\w{DASHES}])"
    rf"(?:\s\([0-9]{{1,2}}[{DASHES}][0-9]{{1,2}}(?:\sp)?\))?"
)
_REMARK = re.compile(
    r"\s(?=(?:Only|Includ(?:es|ing)|Exclud(?:es|ing)|Not\s(?:includ|count)ing|Taking|Taken|Consider(?:ing|ed)|During|Without|As\sof)\s)"
)
_END = itemgetter(1)
_DATE = re.compile(r"\(([^()]{3,40})\)")


@define
class _Side:
    """What stands between two scores: the second team of one match, the first team of the next."""

    team2: Span | None = None
    remark: Span | None = None
    date: Span | None = None
    team1: Span | None = None


def read_matches(reader: Reader, start: int, end: int) -> tuple[Match, ...]:
    """The matches that ``text[start:end]`` tells of, one for each score in it; without a score it is a finding."""
    text = reader.page.text
    scores = [Span(*m.span()) for m in _SCORE.finditer(text, start, end)]
    if not scores:
        reader.report("CP302", (start, end), "no score in this value")
        return ()
    bounds = [start, *(place for score in scores for place in score), end]
    sides = [
        _read_side(reader, bounds[2 * i], bounds[2 * i + 1], first=i == 0, last=i == len(scores))
        for i in range(len(scores) + 1)
    ]
    matches: list[Match] = []
    for score, before, after in zip(scores, sides, sides[1:], strict=False):
        match = _match(reader, score, before.team1, after)
        if match is None:
            reader.report("CP302", score, "a score without two teams around it")
        else:
            matches.append(match)
    return tuple(matches)


def _match(reader: Reader, place: Span, first: Span | None, after: _Side) -> Match | None:
    team1 = read_team(reader, *first) if first else None
    team2 = read_team(reader, *after.team2) if after.team2 else None
    if first is None or after.team2 is None or team1 is None or team2 is None:
        return None
    fields = {
        "team1": team_place(reader, first),
        "score": reader.own(place),
        "team2": team_place(reader, after.team2),
    }
    date = remark = None
    if after.date:
        date = read_date(reader, *after.date)
        fields["date"] = reader.own(after.date)
    if after.remark:
        remark = reader.clean(reader.page.text[after.remark.start : after.remark.end]) or None
        fields["remark"] = reader.own(after.remark)
    whole = (first.start, max(map(_END, fields.values())))
    return make_match(
        team1,
        team2,
        read_score(reader, *place),
        date=date,
        remark=remark,
        origin=reader.origin(whole, fields),
    )


def _read_side(reader: Reader, start: int, end: int, *, first: bool, last: bool) -> _Side:
    text, side = reader.page.text, _Side()
    for m in () if first else _DATE.finditer(text, start, end):
        inside = Span(*m.span(1))
        if read_date(Reader(reader.page, origins=False), *inside):
            # A date parts the matches: what stands before it belongs to the one, what follows to the next.
            side.date = inside
            before = pieces_of(text, start, m.start())
            side.team2 = before[0] if before else None
            return _finish(text, side, pieces_of(text, m.end(), end), last=last)
    pieces = pieces_of(text, start, end)
    if first:
        # "9 goals: A" before the first score: only what follows the colon is a team.
        opening = pieces[-1] if pieces else None
        if opening:
            colon = text.rfind(": ", *opening)
            side.team1 = opening if colon < 0 else trim(text, colon + 1, opening.end)
        return side
    if len(pieces) == 1 and not last and len(both := [*_AND.finditer(text, *pieces[0])]) == 1:
        # "A 5–0 B and C 4–0 D"
        pieces = [trim(text, pieces[0].start, both[0].start()), trim(text, both[0].end(), pieces[0].end)]
    if pieces:
        team2, *pieces = pieces
        remark = _REMARK.search(text, *team2)
        if remark:
            pieces.insert(0, Span(remark.end(), team2.end))
            team2 = trim(text, team2.start, remark.start())
        side.team2 = team2
    return _finish(text, side, pieces, last=last)


def _finish(text: str, side: _Side, pieces: list[Span], *, last: bool) -> _Side:
    if not last and pieces:
        side.team1 = pieces.pop()
    if len(pieces) == 1 and side.date is None and read_date_text(text[slice(*pieces[0])]):
        side.date = pieces[0]
    elif pieces:
        side.remark = Span(pieces[0].start, pieces[-1].end)
    return side


def write_match(match: Match, words: Words) -> str:
    """``A 2–1 B (12 May), remark``: a match as one clause of an infobox value."""
    if match.score is None:
        raise Unwritable("score", "an infobox match needs a score", match)
    text = f"{words.team(match.team1)} {write_score(match.score)} {words.team(match.team2)}"
    if match.date is not None:
        text += f" ({write_date(match.date)})"
    return text if match.remark is None else f"{text}, {words.text(match.remark)}"
