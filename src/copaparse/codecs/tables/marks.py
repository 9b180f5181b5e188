"""What stands beside the name of a team in a league table and is no part of it: ``[[Minero]] (C)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.shown_view import View
from copaparse.codecs.values.countries import country_name

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader
    from copaparse.model import FieldSpan

__all__ = ["take_status", "write_status"]

LETTERS = r"[AC-HM-RT-Z](?:[ ]?[,/][ ]?[AC-HM-RT-Z])*+|[CPQR]{2}"  # no B and no S: those are reserve teams
STATUS = re.compile(rf"\s*+(?:\(\s*+(?P<inside>{LETTERS})\s*+\)|(?P<bare>{LETTERS}))\s*+")


def take_status(reader: Reader) -> tuple[str, FieldSpan] | None:
    """The letters of a status in the cell of a team, and their place; they then count as no part of the name.

    They stand outside of the link or the flag that names the team, or are set small or bold by themselves: in
    plain text ``San Antonio (C)`` is a name.
    """
    if not isinstance(reader, View):
        return None
    text = reader.page.text
    named = _end_of_name(reader)
    stretches = [*reader.small, *reader.bold]
    m = STATUS.fullmatch(text, named, len(text.rstrip())) if named else None
    if m is not None and m["inside"] is None:
        start, end = m.span("bare")
        m = m if any(a <= start < end <= b for a, b in stretches) else None
    if m is None:
        found = (STATUS.fullmatch(text, a, b) for a, b in stretches if a and not text[b:].strip())
        m = next((m for m in found if m is not None), None)
    if m is None:
        return None
    group = "inside" if m["inside"] is not None else "bare"
    reader.asides.append(m.span())
    return m[group], reader.own(m.span(group))


def _end_of_name(view: View) -> int:
    """Where the link or the flag that names the team ends; 0 where there is none."""
    if view.links:
        return view.links[-1].end
    shown = country_name(view.flags[0].code, view.year) if view.flags else None
    at = view.page.text.find(shown) if shown is not None else -1
    return at + len(shown) if shown is not None and at >= 0 else 0


def write_status(team: str, status: str) -> str:
    """The markup of a team with the letters of its status behind it."""
    return f"{team} ({status})" if team.endswith(("]]", "}}")) else f"{team} {{{{small|({status})}}}}"
