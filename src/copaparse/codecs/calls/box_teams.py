"""Teams of match boxes edited: parts of a name, a flag, or all of it but the notes behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from copaparse.codecs.base import Reader
from copaparse.codecs.editing.call_edits import said_in
from copaparse.codecs.editing.edits import ROW
from copaparse.codecs.shown_view import View
from copaparse.codecs.values.countries import says_it_all
from copaparse.codecs.values.markup import write_team_markup, write_value
from copaparse.codecs.views import see

if TYPE_CHECKING:
    from copaparse.codecs.calls.box_edits import BoxEditor
    from copaparse.model import Team

__all__ = ["edit_team"]

NOTES = re.compile(
    r"(?:'{2,5}|</[a-z]++>|\}\}|\]\]|[ \t])*+(?P<notes>(?:<ref\b|<!--|\{\{).*)", re.IGNORECASE | re.DOTALL
)
"""What is behind the end of what is shown: marks that close, and notes."""
CLOSING = re.compile(r"(?:''|</(?!ref\b)[a-z]++>)\Z", re.IGNORECASE)
"""The end of what began before the notes."""


def edit_team(box: BoxEditor, side: str) -> None:
    """A team: parts of its name where each is written for itself, a flag for a flag, or all of it anew."""
    name = f"team{side}"
    team: Team = getattr(box.new, name)
    old: Team | None = getattr(box.old, name, None)
    if box.anew and old == team:
        return
    if old is not None and _patch_flag(box, old, team):
        return
    narrow = old is not None and _same_parts(old, team) and box.edits.width < ROW and not box.anew
    if narrow and box.edits.patch(old, team, write_value):
        return
    flag, notes = f"country{side}", _notes(box, name)
    if flag in box.style.keys and team.country is not None and len(team.country) == 3:
        box.set(name, write_team_markup(evolve(team, country=None)) + notes)
        box.set(flag, team.country)
    else:
        box.set(name, write_team_markup(team) + notes)
        box.set(flag, "")


def _notes(box: BoxEditor, role: str) -> str:
    """The references and footnotes behind what an argument shows."""
    argument = box.argument(role)
    if argument is None or box.anew:
        return ""
    place = said_in(box.edits.text, argument)
    reader, start, end = see(Reader(box.edits.source, origins=False), *place)
    if not isinstance(reader, View):
        return ""
    shown = reader.place(start, start + len(reader.page.text[start:end].rstrip()))[1]
    shown = max([shown, *(flag.place[1] for flag in reader.flags)])
    m = NOTES.match(box.edits.text, shown, place.end)
    notes = "" if m is None else m["notes"]
    further = notes.count("}}") - notes.count("{{")  # of {{nowrap|[[Minero]]<ref>…</ref>}}
    if further > 0:
        notes = notes[: -2 * further] if notes.endswith("}}" * further) else ""
    return notes if CLOSING.search(notes[-20:]) is None else ""


def _patch_flag(box: BoxEditor, old: Team, team: Team) -> bool:
    """``{{fb|PER}}``: the code alone, where it is all that is written and says all."""
    if team.country is None or team.link is not None or not says_it_all(team.country, str(team)):
        return False
    if not _is_flag(old) or old.origin is None or box.edits.width >= ROW:
        return False
    box.edits.replace(old.origin.fields["country"][:2], team.country)
    return True


def _same_parts(old: Team, new: Team) -> bool:
    """Whether two teams say as much of themselves, each thing for itself: a flag alone says two at once."""
    said = [[getattr(team, name) is None for name in ("disambiguator", "link", "country")] for team in (old, new)]
    return said[0] == said[1] and not _is_flag(old)


def _is_flag(team: Team) -> bool:
    """Whether the code of a country is all that is written of a team."""
    if team.origin is None:
        return False
    code, name = (team.origin.fields.get(part) for part in ("country", "name"))
    return code is not None and name is not None and code[:2] == name[:2]
