"""Both sides of a match in one cell: ``Minero – Grau``, ``[[Minero]] v [[Grau]]``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable, own
from copaparse.codecs.leftovers import DASHES
from copaparse.codecs.shown_view import View
from copaparse.codecs.values.markup import write_team_markup
from copaparse.codecs.values.teams import read_team, write_team
from copaparse.codecs.values.text import trim
from copaparse.codecs.views import see

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader, RowForm
    from copaparse.model import FieldSpan, Team

__all__ = ["read_fixture", "write_fixture"]

BETWEEN = re.compile(rf"\s(?:[{DASHES}]|vs?\.?|gegen|x)\s")


def read_fixture(reader: Reader, start: int, end: int) -> tuple[Team, Team, dict[str, FieldSpan]] | None:
    """The two teams and their places; ``None`` unless one mark, with blanks around it, parts two names."""
    marks = list(BETWEEN.finditer(reader.page.text, start, end))
    if len(marks) != 1:
        return None
    left, right = marks[0].span()
    outer, sides = reader, ((start, left), (right, end))
    if isinstance(reader, View):
        outer = reader.outer
        before, behind = reader.place(left, right)
        if any(link.start < right and left < link.end for link in reader.links):
            return None
        sides = ((reader.start, before), (behind, reader.end))
    places = [trim(outer.page.text, *side) for side in sides]
    teams = [read_team(*see(outer, *place)) for place in places]
    if teams[0] is None or teams[1] is None:
        return None
    return teams[0], teams[1], dict(zip(("team1", "team2"), map(own, places), strict=True))


def write_fixture(team1: Team, team2: Team, form: RowForm) -> str:
    """Both teams with the mark that stands between them in the row, or a dash."""
    like = form.samples[form.columns.index("fixture")] if form.samples else ""
    m = BETWEEN.search(like)
    write = write_team_markup if form.markup else write_team
    sides = [write(team) for team in (team1, team2)]
    if any(BETWEEN.search(side) for side in sides):
        raise Unwritable("Match.team1", "a name with a dash in it cannot be told from two")
    return (m[0] if m else " – ").join(sides)
