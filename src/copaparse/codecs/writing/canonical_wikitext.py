"""The canonical wikitext of what a stage holds: current templates where they can say it all, else wikitables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.calls.base import Construct, Surroundings
from copaparse.codecs.calls.registry import canonical_codecs
from copaparse.codecs.tables import render_brackets, render_lists
from copaparse.codecs.tables.brackets import ties_of
from copaparse.markup.arguments import call_at, calls_in
from copaparse.markup.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.calls.base import CallCodec
    from copaparse.model import Stage

__all__ = ["render_constructs", "wikitable"]


def render_constructs(kind: str, values: Sequence[Any], stage: Stage) -> list[str]:
    """The blocks that say `values`, which belong to a field of the stage; each ends with a line end."""
    for codec in canonical_codecs(kind):
        try:
            text = codec.render(values)
        except Unwritable:
            continue
        if kind != "brackets" or shows(codec, text, values, stage):
            return [text]
    if kind == "brackets":
        tables = render_brackets(values, [tie for part in stage.walk() for tie in part.ties], markup=True)
    else:
        tables = render_lists(**{kind: values}, markup=True)
    return [wikitable(table) for table in tables]


def shows(codec: CallCodec, text: str, brackets: Sequence[Any], stage: Stage) -> bool:
    """Whether the brackets in a text read back equal, and every tie in them is found among those of the stage."""
    around = Surroundings(stage.name)
    for part in stage.walk():
        around.ties.add(part.ties)
    page = Page(text, "bracket", "wikitext")
    reader = Reader(page, origins=False)
    calls = (call_at(page, start) for start, _ in calls_in(page, 0, len(text)))
    found = [bracket for call in calls if call for bracket in codec.read(Construct(codec, [call]), reader, around)]
    known = {id(tie) for part in stage.walk() for tie in part.ties}
    return found == list(brackets) and all(id(tie) in known for bracket in found for tie in ties_of(bracket))


def wikitable(table: Sequence[Sequence[str]]) -> str:
    """Rows of cells as a wikitable, the head first."""
    head, *rows = table
    lines = ['{| class="wikitable"\n', "! " + " !! ".join(head) + "\n"]
    for row in rows:
        lines.append("|-\n| " + " || ".join(row) + "\n")
    return "".join(lines) + "|}\n"
