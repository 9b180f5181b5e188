"""The canonical wikitext: an infobox, current templates where they can say it all, else wikitables."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.calls.base import Construct, Surroundings
from copaparse.codecs.calls.registry import canonical_codecs
from copaparse.codecs.tables import render_tables
from copaparse.codecs.tables.brackets import ties_for, ties_of
from copaparse.codecs.tables.wiki_lists import LISTS
from copaparse.codecs.values.markup import UNLINKABLE, escape, in_call, write_link
from copaparse.codecs.writing.bracket_tables import bracket_tables
from copaparse.codecs.writing.canonical import Canonical
from copaparse.codecs.writing.canonical_infobox import render_infobox
from copaparse.codecs.writing.canonical_lists import render_season_lists
from copaparse.codecs.writing.table_blocks import wikitable
from copaparse.markup.arguments import call_at, calls_in
from copaparse.markup.page import Page

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from copaparse.codecs.calls.base import CallCodec
    from copaparse.model import Bracket, Qualification, Season, Stage

__all__ = ["Wikitext", "escape_prose", "render_constructs"]

MOST_APART = 20
"""How many brackets of a stage are written each in its own form where no form holds them all."""
LINE = re.compile(r"^[ *#:;=|!{}-]|^__", re.MULTILINE)


class Wikitext(Canonical):
    """Writes MediaWiki source."""

    def opening(self, season: Season) -> list[str]:
        return self.attempt(lambda: [render_infobox(season)])

    def title(self, name: str) -> str:
        return escape(name)

    def paragraph(self, said: str) -> str:
        return f"{escape_prose(said.strip())}\n"

    def hatnote(self, articles: Sequence[str]) -> str:
        for name in articles:
            if UNLINKABLE.search(name):
                raise Unwritable("main_articles", f"no page can be called {name!r}", name)
        return "{{Main|" + "|".join(in_call(name) for name in articles) + "}}\n"

    def see_also(self, items: Sequence[str]) -> str:
        return "==See also==\n" + "".join(f"* {write_link(item)}\n" for item in items)

    def season_lists(self, season: Season, kept: Container[str]) -> list[str]:
        return render_season_lists(season, kept, markup=True)

    def list_blocks(self, qualifications: Sequence[Qualification]) -> list[str]:
        return render_lists(qualifications)

    def tables(self, stage: Stage) -> list[str]:
        blocks: list[str] = []
        for kind in ("standings", "ties", "matches", "brackets"):
            values = getattr(stage, kind)
            if values:
                blocks += self.attempt(partial(render_constructs, kind, values, stage))
        return blocks

    def stubs(self, stage: Stage) -> list[str]:
        if stage.missing_tables:
            raise Unwritable("missing_tables", "wikitext has nothing to show for a table that was dropped", stage)
        return []


def escape_prose(said: str) -> str:
    """Paragraphs as wikitext that shows them: what begins a line and means something there is escaped as well.

    Blanks of any kind are single spaces, as they are read.
    """
    lines = (escape(" ".join(line.split())) if line.strip() else "" for line in said.split("\n"))
    return "\n".join(LINE.sub(lambda m: f"&#{ord(m[0][0])};{m[0][1:]}", line) for line in lines)


def render_constructs(kind: str, values: Sequence[Any], stage: Stage, *, tabled: bool = False) -> list[str]:
    """The blocks that say `values`, which belong to a field of the stage; each ends with a line end.

    What stood in a wikitable (`tabled`) goes into one again, where one can say it.
    """
    if kind == "qualifications":
        return render_lists(values)
    if tabled:
        with suppress(Unwritable):
            return _tables(kind, values, stage)
    for codec in canonical_codecs(kind):
        try:
            text = codec.render(values)
        except Unwritable:
            continue
        if kind != "brackets" or _shows(codec, text, values, stage):
            return [text]
    try:
        return _tables(kind, values, stage)
    except Unwritable:
        if kind != "brackets" or not 1 < len(values) <= MOST_APART:
            raise
    return [block for value in values for block in render_constructs(kind, (value,), stage)]


def _tables(kind: str, values: Sequence[Any], stage: Stage) -> list[str]:
    if kind == "brackets":
        tables = bracket_tables(values, stage, markup=True)
    elif kind == "standings":
        first = next((number for number, one in enumerate(stage.standings, 1) if one is values[0]), 1)
        tables = render_tables(values, markup=True, first=first)
    elif kind == "ties":
        tables = render_tables(ties=values, markup=True)
    else:
        tables = render_tables(matches=values, markup=True)
    return [wikitable(table) for table in tables]


def _shows(codec: CallCodec, text: str, brackets: Sequence[Bracket], stage: Stage) -> bool:
    """Whether the brackets in a text read back equal, with every tie in them found among those that are listed."""
    around = Surroundings(stage.name)
    around.ties.add(ties_for(stage))
    elsewhere = (tie for bracket in brackets for tie in ties_of(bracket) if tie not in around.ties)
    around.ties.add(elsewhere, stage=1)
    page = Page(text, "bracket", "wikitext")
    reader = Reader(page, origins=False)
    calls = (call_at(page, start) for start, _ in calls_in(page, 0, len(text)))
    found = [bracket for call in calls if call for bracket in codec.read(Construct(codec, [call]), reader, around)]
    return found == list(brackets) and all(tie in around.ties for bracket in found for tie in ties_of(bracket))


def render_lists(values: Sequence[Qualification]) -> list[str]:
    """Lists of teams, one for each run of areas that are called the same, each area over its rows."""
    runs = groupby(values, key=lambda value: value.area_label)
    return [wikitable(LISTS.render(tuple(run)), spanning=True) for _, run in runs]
