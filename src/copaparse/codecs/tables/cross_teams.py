"""Which column of a cross table is which team of its rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define

from copaparse.codecs.names import fold
from copaparse.codecs.shown_view import View
from copaparse.markup.inline import parse_inline
from copaparse.markup.nodes.links import File

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.base import Seen
    from copaparse.model import Team

__all__ = ["ColumnHead", "abbreviates", "match_columns"]

SIZE = re.compile(r"(?:[0-9]*+x?[0-9]++ ?px|link|alt|class|left|right|center|none|frameless|border|upright)\b.*+")
WORD = re.compile(r"\w++")
MOST_TEAMS = 60


@define
class ColumnHead:
    """What stands over a column: a text, a link, a flag or a crest with the name of a club."""

    text: str
    link: str | None
    country: str | None
    caption: str

    @classmethod
    def of(cls, seen: Seen) -> ColumnHead:
        reader, start, end = seen
        text = " ".join(reader.page.text[start:end].split())
        if not isinstance(reader, View):
            return cls(text, None, None, "")
        link = reader.links[0].target if reader.links else None
        country = reader.flags[0].code if reader.flags else None
        return cls(text, link, country, "" if text else _caption(reader))

    @property
    def says_nothing(self) -> bool:
        return not (self.text or self.link or self.country or self.caption)


def _caption(view: View) -> str:
    """The name that is given with a picture: ``[[File:Crest.svg|19px|Minero]]``."""
    page = view.outer.page
    for node in parse_inline(page, view.start, view.end):
        if isinstance(node, File):
            said = (option.text.strip() for option in reversed(node.options))
            return next((text for text in said if text and SIZE.fullmatch(text) is None), "")
    return ""


def match_columns(
    heads: Sequence[ColumnHead], teams: Sequence[Team], counted: Sequence[str], free: Sequence[bool]
) -> list[int | None]:
    """For each column the number of its team: by link, flag or name, by its place in a square grid, by its letters.

    `counted` has what stands before each team where the rows are counted: such numbers may stand over the columns.
    `free` tells for each team whether its cell on the diagonal holds no result: as long as that is so, and no column is
    known to be another team, the columns of a square grid are the teams of the rows in the same order.
    """
    if len(teams) > MOST_TEAMS:
        return [None] * len(heads)
    found = [_named(head, teams, counted) for head in heads]
    square = len(heads) == len(teams) and all(free) and len(teams) > 2
    if square and all(number in (None, at) for at, number in enumerate(found)) and _agree(heads, teams, found):
        return list(range(len(teams)))
    taken = {number for number in found if number is not None}
    for at, head in enumerate(heads):
        if found[at] is None and head.text:
            fitting = [n for n, team in enumerate(teams) if n not in taken and abbreviates(head.text, team.name)]
            found[at] = fitting[0] if len(fitting) == 1 else None
    return found


def _named(head: ColumnHead, teams: Sequence[Team], counted: Sequence[str]) -> int | None:
    """The one team that has the link, the flag, the name or the number of a head."""
    link = fold(head.link) if head.link else None
    names = {fold(said) for said in (head.text, head.caption) if said}
    for fits in (
        [n for n, team in enumerate(teams) if link is not None and team.link is not None and fold(team.link) == link],
        [n for n, team in enumerate(teams) if head.country is not None and team.country == head.country],
        [n for n, team in enumerate(teams) if fold(team.name) in names or fold(str(team)) in names],
        [n for n, number in enumerate(counted) if number.rstrip(".") == head.text.rstrip(".") != ""],
    ):
        if len(fits) == 1:
            return fits[0]
    return None


def _agree(heads: Sequence[ColumnHead], teams: Sequence[Team], found: Sequence[int | None]) -> bool:
    """Whether the letters over most columns that are not known otherwise are those of the team in the same place."""
    unknown = [at for at, number in enumerate(found) if number is None and heads[at].text]
    fitting = sum(abbreviates(heads[at].text, teams[at].name) for at in unknown)
    return 2 * fitting >= len(unknown)


def abbreviates(code: str, name: str) -> bool:
    """Whether letters stand for a name: they are in it in order, the first of them at the start of a word."""
    letters = [c for c in fold(code) if c.isalnum()]
    folded = fold(name)
    if not letters or len(letters) > len(folded):
        return False
    for word in WORD.finditer(folded):
        if word[0][0] != letters[0]:
            continue
        rest = iter(folded[word.start() :])
        if all(letter in rest for letter in letters):
            return True
    return False
