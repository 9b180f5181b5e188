"""The canonical infobox: lines of extracted text, or ``{{Infobox football league season}}``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.infobox_facts import ORDER, said, write_lines
from copaparse.codecs.infobox_values import MARKUP, PLAIN
from copaparse.codecs.writing.boxes import check_key, infobox_line
from copaparse.model.infobox_keys import facts_of

if TYPE_CHECKING:
    from copaparse.codecs.infobox_values import Words
    from copaparse.model import Season

__all__ = ["infobox_lines", "render_infobox"]


def infobox_lines(season: Season) -> list[str]:
    """The lines of the infobox of extracted text."""
    return [infobox_line(key, value) for key, value in infobox_fields(season, PLAIN)]


def render_infobox(season: Season) -> str:
    """The infobox of wikitext with all that it can hold of the season, nothing where there is nothing to say.

    Raises `Unwritable` for what no argument can be called or can hold.
    """
    fields = infobox_fields(season, MARKUP)
    if not fields:
        return ""
    for key, _ in fields:
        check_key(key)
    width = max(len(key) for key, _ in fields)
    lines = (f"| {key:<{width}} = {value}".rstrip() + "\n" for key, value in fields)
    return "{{Infobox football league season\n" + "".join(lines) + "}}\n"


def infobox_fields(season: Season, words: Words) -> list[tuple[str, str]]:
    """The fields: quoted ones in their order, known ones with the season's own values, then those not quoted."""
    fields: list[tuple[str, str]] = []
    written: set[str] = set()
    for quoted in season.infobox.fields:
        names = facts_of(quoted.key)
        if not any(said(season, name) for name in names):
            fields.append((quoted.key, words.quote(quoted.value)))
            continue
        for name in names:
            lines = [] if name in written else write_lines(season, name, words)
            written.add(name)
            as_quoted = words is PLAIN and len(lines) == 1 and facts_of(lines[0][0]) == names
            fields += [(quoted.key, lines[0][1])] if as_quoted else lines
    for name in ORDER:
        if name not in written:
            fields += write_lines(season, name, words)
    return fields
