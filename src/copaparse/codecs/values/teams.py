"""Teams in plain text: ``Minero``, ``Municipal (RdM)``."""

from __future__ import annotations

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.values.text import DASHES, MARK, clean, says_nothing, trim
from copaparse.model import Team
from copaparse.model.teams import split_name
from copaparse.model.trusted import trusted

__all__ = ["read_team", "team_at", "write_team"]

make_team = trusted(Team)
ALL_NAME = {"name": None}
"""The fields of a team whose name is all that stands there: most are."""
MARKS = "¹²³⁴⁵⁶⁷⁸⁹⁰*†‡"  # footnotes and winners, at the end of a name


def read_team(reader: Reader, start: int, end: int) -> Team | None:
    """The team named by a stretch of the page; ``None`` where it is empty or dashes alone.

    Markup that an extraction left behind is no part of the name. The origin has the place of the whole,
    of the ``name`` and, where there is one, of the ``disambiguator``.
    """
    page = reader.page
    start, end = trim(page.text, start, end)
    text = written = page.text[start:end]
    if MARK.search(text):
        text = clean(text)
        if "\n" in written or "\r" in written:
            reader.report("CP310", (start, end), f"a name with a line break in it, read as {text[:40]!r}")
    return team_at(reader, (start, end), text)


def team_at(reader: Reader, place: tuple[int, int], text: str) -> Team | None:
    """The team named by a trimmed stretch of the page which, without markup, is `text`."""
    if text and text[-1] in MARKS:
        text = text.rstrip(MARKS).rstrip()
    if not text or (text[0] in DASHES and says_nothing(text)):
        return None
    if not reader.origins:
        return make_team(text)
    name, inside = split_name(text) if text[-1] == ")" else (text, None)
    start, end = place
    if inside is None and len(name) == end - start:
        return make_team(name, origin=reader.origin(place, ALL_NAME))
    written = reader.page.text[start:end]
    at = written.find(name)
    fields = {"name": (start + at, start + at + len(name)) if at >= 0 else place}
    if inside is not None and (at := written.rfind(inside)) >= 0:
        fields["disambiguator"] = (start + at, start + at + len(inside))
    return make_team(name, inside, origin=reader.origin(place, fields))


def write_team(team: Team, like: str = "") -> str:
    """The name, with the disambiguator in parentheses.

    Raises `Unwritable` for a link or a country, which plain text has no place for, and for a name that
    would read as something else.
    """
    for name in ("link", "country"):
        if getattr(team, name) is not None:
            raise Unwritable(f"Team.{name}", "plain text has no place for it", team)
    text = str(team)
    if clean(text) != text or text[-1] in MARKS:
        raise Unwritable("Team.name", f"plain text cannot hold {text!r}: it has markup or a column separator", team)
    if says_nothing(text):
        raise Unwritable("Team.name", f"{text!r} reads as nothing", team)
    if Team(text) != team:
        raise Unwritable("Team.disambiguator", f"{text!r} reads as another team: {Team(text)!r}", team)
    return text
