"""Results as lines of their own, under lines with the date: ``Atlético Torino 2-2 UTC``, ``* [[Minero]] 2–1 Grau``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, evolve, field

from copaparse.codecs.base import Reader, Unwritable, new_list
from copaparse.codecs.calls.base import CallCodec, Construct, Surroundings
from copaparse.codecs.editing.edits import ROW
from copaparse.codecs.leftovers import DASHES
from copaparse.codecs.shown_view import View
from copaparse.codecs.values.dates import read_date, read_date_text, write_date
from copaparse.codecs.values.markup import write_team_markup, write_value
from copaparse.codecs.values.score import read_score, read_score_text, write_score
from copaparse.codecs.values.teams import read_team
from copaparse.codecs.views import see
from copaparse.markup.page import Page
from copaparse.model import FieldSpan, Match, Ownership
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.base import Seen
    from copaparse.codecs.editing.edits import Edits
    from copaparse.model import Team

__all__ = ["ResultLines", "read_results"]

LONGEST = 400  # characters of a line of wikitext with a result: no longer one is looked at
_SCORE = rf"[0-9][0-9]?[ ]?[:{DASHES}][ ]?[0-9]{{1,2}}"  # a class of characters comes first: searching is quick
_SCORE_LOOK = re.compile(_SCORE)  # most blocks of prose have none
_TEAM = r"(?:\d{1,2}[ ]de[ ])?[^\d\s|][^\n|]{0,80}"  # "9 de Julio"
# What is said of a score behind it: extra time, a shoot-out, the score at half time.
_MORE = rf"(?:\([^()\n]{{0,20}}{_SCORE}[^()\n]{{0,20}}\)|\(?(?:a\.?[ ]?e\.?[ ]?t\b\.?|[ni]\.[ ]?[VE]\.)\)?)"
_FULL_SCORE = rf"(?P<score>{_SCORE}(?:[ ]{_MORE}){{0,2}})"
_LAST_TEAM = rf"(?!\(|{_MORE}(?:[ \t]|\Z))(?![^\n|]{{0,80}}{_SCORE}(?![^()\n|]{{0,20}}\))){_TEAM}?"
_RESULT = re.compile(
    rf"(?P<team1>{_TEAM}?)[ \t]+{_FULL_SCORE}[ \t]+(?P<team2>{_LAST_TEAM})(?P<more>(?:[ \t]+{_MORE}){{0,2}})"
)
# [[Minero]] – [[Grau]] 2:1 (1:0)
_SCORE_BEHIND = re.compile(
    rf"(?P<team1>{_TEAM}?)[ \t]+[{DASHES}][ \t]+(?P<team2>{_TEAM}?)(?::?[ \t]+|:){_FULL_SCORE}"
    r"(?P<more>(?:[ \t]*\([^()\n]{0,30}\))?)"
)
_DATED = re.compile(r"(?P<date>[^:|\n]{3,30}):[ \t]+")  # 12 May 2010: [[Minero]] 2–1 [[Grau]]
_SENTENCE_END = re.compile(r"[a-zà-ÿ]{2}[.!?](?:\s|$)")  # not the one in "F.B.C. Melgar"
# In wikitext a line must say nothing but the names: words in lower case, colons and commas are those of a sentence.
_SAYS_MORE = re.compile(
    r"(?<![\w'’-])(?!(?:de|del|la|las|los|el|y|e|of|and|the|do|da|dos|di|du|des|le|van|al)\b)[a-zß-ÿ]|[:,;?!]|\([a-z]"
)


def read_results(lines: Sequence[Span], reader: Reader, above: Span | None = None) -> tuple[list[Match], int]:
    """The matches of the lines of a block, and how many lines before them are prose.

    A block is prose as a whole unless everything behind that prose is a result or the date of results; that of the
    first results may be the line `above` the block.
    """
    text, first = reader.page.text, len(lines)
    date: Seen | None = None
    found: list[Match] = []
    if not lines or _SCORE_LOOK.search(text, lines[0].start, lines[-1].end) is None:
        return found, first
    block = None if reader.plain else ResultLines(CODEC, page=reader.page)
    if above is not None and (seen := _seen(above, reader)) and read_date_text(seen[0].page.text[slice(*seen[1:])]):
        date = seen
    for i, line in enumerate(lines):
        seen = (reader, line.start, line.end) if block is None else _seen(line, reader)
        day = None if block is None or seen is None else _day(seen)
        if seen is not None and day is not None:
            seen = (seen[0], day[1], seen[2])
        m = None if seen is None else _RESULT.fullmatch(seen[0].page.text, *seen[1:])
        if m is None and seen is not None and block is not None:
            m = _SCORE_BEHIND.fullmatch(seen[0].page.text, *seen[1:])
        if seen is not None and m is not None and not _SENTENCE_END.search(seen[0].page.text, *seen[1:]):
            match = _read_result(m, line, seen[0], date if day is None else day[0], block, own_day=day is not None)
            if match is None:
                return [], len(lines)
            found.append(match)
            if block is not None:
                block.lines.append(line)
        elif seen is not None and i + 1 < len(lines) and read_date_text(seen[0].page.text[slice(*seen[1:])]):
            date = seen
        elif found:
            return [], len(lines)
        else:
            date, first = None, len(lines)
            continue
        first = min(first, i)
    return found, first if found else len(lines)


def _seen(line: Span, reader: Reader) -> Seen | None:
    """What a reader sees of a line of wikitext that may be a result or a date."""
    if line.end - line.start > LONGEST:
        return None
    seen, start, end = see(reader, *line)
    said = seen.page.text[start:end]
    start += len(said) - len(said.lstrip())
    return seen, start, start + len(said.strip())


def _day(seen: Seen) -> tuple[Seen, int] | None:
    """The date that a line begins with, and where what follows it begins."""
    reader, start, end = seen
    m = _DATED.match(reader.page.text, start, end)
    if m is None or read_date_text(m["date"]) is None:
        return None
    return (reader, *m.span("date")), m.end()


def _read_result(
    m: re.Match[str],
    line: Span,
    reader: Reader,
    date_line: Seen | None,
    block: ResultLines | None,
    *,
    own_day: bool,
) -> Match | None:
    team1, score, team2 = (Span(*m.span(name)) for name in ("team1", "score", "team2"))
    if block is not None and not (_is_name(reader, team1) and _is_name(reader, team2)):
        return None
    behind = date_line[2] if own_day and date_line is not None else 0
    first, second = _read_sides(reader, team1, score, team2, behind)
    if first is None or second is None:
        return None
    fields = {"team1": reader.own(team1), "score": reader.own(score), "team2": reader.own(team2)}
    date = None
    if date_line is not None:
        date = read_date(*date_line)
        place = date_line[0].place(*date_line[1:])
        fields["date"] = FieldSpan(*place, Ownership.OWN if own_day else Ownership.INHERITED)
    goals = read_score(reader, *score)
    if goals is None:
        return None
    if m["more"]:  # behind the second team
        whole = read_score_text(f"{m['score']} {m['more'].strip()}")
        if whole is None:
            return None
        if whole != goals:
            goals, fields["score"] = whole, fields["score"]._replace(ownership=Ownership.DERIVED)
    form = "result line" if block is None else LineForm(block, own_day)
    outer = reader.outer if isinstance(reader, View) else reader
    return Match(first, second, goals, date=date, origin=outer.origin(line, fields, form))


def _read_sides(reader: Reader, team1: Span, score: Span, team2: Span, behind: int) -> tuple[Team | None, Team | None]:
    """The two teams, each with the flag on its side of the score; the first stands behind the date of the line."""
    if not isinstance(reader, View) or not reader.flags:
        return read_team(reader, *team1), read_team(reader, *team2)
    left, right = reader.place(team1.end, team2.start)
    end = reader.end if score.start < team2.start else reader.place(team2.end, team2.end + 1)[0]
    start = reader.place(behind, behind + 1)[1] if behind else reader.start
    return read_team(*see(reader.outer, start, left)), read_team(*see(reader.outer, right, end))


def _is_name(reader: Reader, side: Span) -> bool:
    """Whether a stretch is a name and no part of a sentence; what a link shows is a name."""
    text = reader.page.text
    links = reader.links if isinstance(reader, View) else ()
    covered = [(link.start, link.end) for link in links if side.start <= link.start < link.end <= side.end]
    bare = reader.without(covered, *side)[0] if covered and isinstance(reader, View) else text[slice(*side)]
    return _SAYS_MORE.search(bare) is None and (bool(covered) or len(bare) < 40)


# -- writing ------------------------------------------------------------------------------------------


class ResultLineCodec(CallCodec):
    """Writes results over those of lines; they are read together with the prose around them."""

    kind = "matches"
    names: ClassVar = {}

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Any]:
        return ()

    def edit(self, edits: Edits, construct: Construct, pairs: Sequence[tuple[Any, Any]]) -> None:
        like: Match | None = next((old for old, _ in pairs if old is not None), None)
        at = edits.line(construct.span).start
        for old, new in pairs:
            if old is not None:
                like, line = old, edits.line(old.origin.span)
                at = line.end
                if new is None:
                    edits.remove(line)
                elif old != new and not (_has_its_places(edits, old, new) and edits.patch(old, new, write_value)):
                    edits.replace(old.origin.span, _line(edits, new, old))
            elif like is not None and like.origin is not None:
                start = edits.line(like.origin.span).start
                before = edits.text[start : like.origin.span.start]
                if not before.strip():  # lines of a paragraph without bullets would be one
                    before = "\n" + before
                edits.insert_lines(at, before + _line(edits, new, like) + "\n")


def _has_its_places(edits: Edits, old: Match, new: Match) -> bool:
    form = None if old.origin is None else old.origin.form
    dated = isinstance(form, LineForm) and form.dated and new.date is not None
    return edits.width < ROW and (dated or old.date == new.date) and _settled(old) == _settled(new)


def _settled(match: Match) -> tuple[bool, bool]:
    """Whether extra time and a shoot-out are told of: words of their own come and go with them."""
    score = match.score
    return score is not None and score.extra_time, score is not None and score.penalties1 is not None


CODEC = ResultLineCodec()


@define(eq=False)
class ResultLines(Construct):
    """The lines of a block that are results."""

    page: Page = field(kw_only=True)
    lines: list[Span] = field(factory=new_list)

    @property
    def span(self) -> Span:
        return Span(self.page.text.rfind("\n", 0, self.lines[0].start) + 1, self.lines[-1].end)


@define(eq=False)
class LineForm:
    """How a match is written in a line, for the writer; whether the line begins with its date."""

    construct: ResultLines
    dated: bool


def _line(edits: Edits, match: Match, like: Match) -> str:
    """A line that says `match` in the style of another."""
    assert like.origin is not None
    shared = None if like.origin.form.dated else like.date  # by the line above
    if match != Match(match.team1, match.team2, match.score, date=match.date):
        raise Unwritable("matches", "a line has two teams and a score")
    if match.date is None and shared is not None:
        raise Unwritable("Match.date", "the line above gives it a date")
    if match.score is None:
        raise Unwritable("Match.score", "a line needs a score")
    place = like.origin.fields["score"]
    score = write_score(match.score, edits.text[place.start : place.end])
    day = "" if match.date in (None, shared) else f"{write_date(match.date)}: "
    line = f"{day}{write_team_markup(match.team1)} {score} {write_team_markup(match.team2)}"
    again, _ = read_results([Span(0, len(line))], Reader(Page(line, "line", "wikitext"), origins=False))
    if again != [match if day else evolve(match, date=None)]:
        raise Unwritable("Match", f"{line!r} does not read as a result of these teams", match)
    return line
