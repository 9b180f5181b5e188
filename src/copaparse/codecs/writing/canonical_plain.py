"""The canonical extracted text: title line, infobox lines, pipe tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.infobox import FACTS, write_fact
from copaparse.codecs.prose.facts import word_names
from copaparse.codecs.qualifications import render_list
from copaparse.codecs.tables import render_brackets, render_tables
from copaparse.codecs.tables.brackets import ties_for
from copaparse.codecs.writing.canonical import Canonical
from copaparse.model.infobox import KNOWN_KEYS, fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copaparse.model import Qualification, Season, Stage

__all__ = ["STUB", "Plain", "infobox_line", "infobox_lines", "row_line", "see_also_block", "table_block"]

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

    def list_blocks(self, qualifications: Sequence[Qualification]) -> list[str]:
        return _blocks(render_list(qualifications))

    def tables(self, stage: Stage) -> list[str]:
        return [
            *self.attempt(lambda: _blocks(render_tables(standings=stage.standings))),
            *self.attempt(lambda: _blocks(render_tables(ties=stage.ties))),
            *self.attempt(lambda: _blocks(render_tables(matches=stage.matches))),
            *self.attempt(lambda: _blocks(render_brackets(stage.brackets, ties_for(stage)))),
        ]

    def stubs(self, stage: Stage) -> list[str]:
        return [STUB] * stage.missing_tables


def _blocks(tables: Iterable[Sequence[Sequence[str]]]) -> list[str]:
    return [table_block(table) for table in tables]


def infobox_lines(season: Season) -> list[str]:
    """The lines of the infobox: quoted ones in their order, known ones with the season's own values."""
    lines: list[str] = []
    written: set[str] = set()
    for quoted in season.infobox.fields:
        fact = KNOWN_KEYS.get(fold_key(quoted.key))
        if fact is None or (not getattr(season, fact) and fact not in written):
            lines.append(infobox_line(quoted.key, quoted.value))
        elif fact not in written:
            written.add(fact)
            lines.append(infobox_line(quoted.key, write_fact(season, fact)))
    missing = [name for name in FACTS if getattr(season, name) and name not in written]
    return lines + [infobox_line(FACTS[name].key, write_fact(season, name)) for name in missing]


def infobox_line(key: str, value: str) -> str:
    """``- Key: value``, without a blank at its end."""
    return f"- {key}: {value}\n" if value else f"- {key}:\n"


def see_also_block(items: Iterable[str]) -> str:
    """The section "See also", its items as bullets."""
    return "==See also==\n" + "".join(f"- {item}\n" for item in items)


def table_block(table: Sequence[Sequence[str]]) -> str:
    """The rows of a table as lines; see `row_line`."""
    return "".join(row_line(row) for row in table)


def row_line(cells: Sequence[str]) -> str:
    """``| a | b |`` with an empty cell as ``| |``."""
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells) + "\n"
