"""The canonical sections for the lists of the season as a whole, which no infobox can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.infobox_facts import write_lines
from copaparse.codecs.infobox_values import MARKUP, PLAIN
from copaparse.codecs.tables.season_tables import CODECS, Referee
from copaparse.codecs.writing.table_blocks import table_block, wikitable

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from copaparse.model import Season

__all__ = ["render_list", "render_season_lists"]


def render_season_lists(season: Season, kept: Container[str] = (), *, markup: bool = False) -> list[str]:
    """The sections for the lists that neither the infobox nor a section `kept` holds, in wikitext if `markup`."""
    words = MARKUP if markup else PLAIN
    return [
        render_list(kind, values, markup=markup)
        for kind in CODECS
        if kind not in kept and (values := getattr(season, kind)) and not write_lines(season, kind, words)
    ]


def render_list(kind: str, values: Sequence[Any], *, markup: bool, heading: bool = True) -> str:
    """The canonical table of a list, under its heading."""
    codec = CODECS[kind]
    if kind == "referees":
        values = [Referee(value) if isinstance(value, str) else value for value in values]
    table = codec.render(values, markup=markup)
    title = f"=={codec.title}==\n" if heading else ""
    return title + (wikitable(table) if markup else table_block(table))
