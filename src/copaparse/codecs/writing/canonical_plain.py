"""The canonical extracted text: title line, infobox lines, pipe tables."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from copaparse.codecs.prose.sentences import word_names
from copaparse.codecs.qualifications import render_list
from copaparse.codecs.tables import render_tables
from copaparse.codecs.writing.bracket_tables import bracket_renderer
from copaparse.codecs.writing.canonical import Canonical
from copaparse.codecs.writing.canonical_infobox import infobox_lines
from copaparse.codecs.writing.canonical_lists import render_season_lists
from copaparse.codecs.writing.table_blocks import table_block

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from copaparse.model import Qualification, Season, Stage

__all__ = ["STUB", "Plain", "see_also_block"]

STUB = "|}\n"


class Plain(Canonical):
    """Writes the plain dialect."""

    def opening(self, season: Season) -> list[str]:
        blocks = [] if season.title is None else [f"= {season.title} =\n"]
        box = self.attempt(lambda: infobox_lines(season))
        if box:
            blocks.append("Infobox\n" + "".join(box))
        return blocks

    def paragraph(self, said: str) -> str:
        return f"{said.strip()}\n"

    def hatnote(self, articles: Sequence[str]) -> str:
        label = "Main article" if len(articles) == 1 else "Main articles"
        return f"{label}: {word_names(articles, 'main_articles')}\n"

    def see_also(self, items: Sequence[str]) -> str:
        return see_also_block(items)

    def season_lists(self, season: Season, kept: Container[str]) -> list[str]:
        return render_season_lists(season, kept)

    def list_blocks(self, qualifications: Sequence[Qualification]) -> list[str]:
        return _blocks(render_list(qualifications))

    def tables(self, stage: Stage) -> list[str]:
        return [
            *self.attempt(lambda: _blocks(render_tables(standings=stage.standings))),
            *self.attempt(lambda: _blocks(render_tables(ties=stage.ties))),
            *self.attempt(lambda: _blocks(render_tables(matches=stage.matches))),
            *self._brackets(stage),
        ]

    def _brackets(self, stage: Stage) -> list[str]:
        if not stage.brackets:
            return []
        render = bracket_renderer(stage)
        return [block for one in stage.brackets for block in self.attempt(partial(_blocks, map(render, [one])))]

    def stubs(self, stage: Stage) -> list[str]:
        return [STUB] * stage.missing_tables


def _blocks(tables: Iterable[Sequence[Sequence[str]]]) -> list[str]:
    return [table_block(table) for table in tables]


def see_also_block(items: Iterable[str]) -> str:
    """The section "See also", its items as bullets."""
    return "==See also==\n" + "".join(f"- {item}\n" for item in items)
