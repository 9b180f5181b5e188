"""The canonical form in place: lists, tables and legacy calls as copaparse writes them, all the rest as it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.base import Construct
from copaparse.codecs.calls.registry import canonical_codecs
from copaparse.codecs.editing.edits import CONSTRUCT, Edits
from copaparse.codecs.editing.patch import apply
from copaparse.codecs.qualifications import render_list
from copaparse.codecs.reading import Reading, read
from copaparse.codecs.tables import render_brackets, render_tables
from copaparse.codecs.tables.brackets import ties_for
from copaparse.codecs.writing.construct_edits import KINDS, home_of
from copaparse.codecs.writing.table_blocks import table_block
from copaparse.codecs.writing.table_edits import TABLES, rewrite
from copaparse.markup import parse

if TYPE_CHECKING:
    from copaparse.model import Season, Stage

__all__ = ["formatted"]

REFERENCE = re.compile(r"<ref\b|\{\{\s*+(?:efn|refn|sfn)\b", re.IGNORECASE)
ROUNDS = 3
"""How often stages are left out that would not read as before; what then is not settled stays as it was."""


def formatted(season: Season) -> str:
    """The text that a season was read from, with its lists and tables in canonical form.

    In extracted text these are its pipe tables: damaged lists become whole ones. In wikitext, legacy templates become
    current ones. What is current already says more than the model holds, and is left alone; so are families of wikis
    that may not have the current modules, what would not read back equal, what has references in it, and everything
    else in the text. Raises `TypeError` for a season that was not read from a text with origins.
    """
    reading = season.origin
    if not isinstance(reading, Reading):
        raise TypeError("formatted() wants a season that was read from a text")
    document = reading.document
    left_alone: set[int] = set()
    for _ in range(ROUNDS):
        edits = Edits(document.page, CONSTRUCT)
        for index, stage in enumerate(season.walk()):
            if index not in left_alone:
                _format_stage(edits, stage)
        text = apply(document.markup, edits.made)
        found = read(
            parse(text, name=document.name, dialect=document.dialect), areas=reading.areas, title=reading.title
        )
        if found == season:
            return text
        pairs = enumerate(zip(season.walk(), found.walk(), strict=False))
        differing = {i for i, (a, b) in pairs if attrs.evolve(a, stages=()) != attrs.evolve(b, stages=())}
        if differing <= left_alone:
            break
        left_alone |= differing
    return document.markup


def _format_stage(edits: Edits, stage: Stage) -> None:
    if stage.origin is None:
        return
    made = len(edits.made)
    try:
        if edits.plain:
            _format_tables(edits, stage)
        else:
            for kind in KINDS[:-1]:  # no bracket is a legacy one, in whatever form
                _format_constructs(edits, kind, stage)
    except Unwritable:
        del edits.made[made:]


def _format_tables(edits: Edits, stage: Stage) -> None:
    """The pipe tables of a stage, those of one kind together where the first of them stood."""
    assert stage.origin is not None
    form = stage.origin.form
    if form.tables.get("qualifications"):
        rewrite(edits, form, ("qualifications",), [table_block(table) for table in render_list(stage.qualifications)])
    if any(form.tables.get(name) for name in TABLES):
        tables = render_tables(stage.standings, stage.ties, stage.matches)
        tables += render_brackets(stage.brackets, ties_for(stage))
        rewrite(edits, form, TABLES, [table_block(table) for table in tables])


def _format_constructs(edits: Edits, kind: str, stage: Stage) -> None:
    """The legacy calls of a stage, each construct where it stands."""
    homes: dict[int, tuple[Any, list[Any]]] = {}
    for value in getattr(stage, kind):
        home = home_of(value)
        if not isinstance(home, Construct) or home.codec.kind != kind or home.codec.at_home:
            continue
        if home.codec not in canonical_codecs(kind):
            homes.setdefault(id(home), (home, []))[1].append(value)
    for home, values in homes.values():
        start, end = home.span
        written = edits.text[start:end]
        if REFERENCE.search(written):
            continue
        for codec in canonical_codecs(kind):
            try:
                text = codec.render(values, home).removesuffix("\n")
            except Unwritable:
                continue
            edits.replace((start, start + len(written.rstrip("\n"))), text)
            break
