"""The prose of a stage: paragraphs, bullets and hatnotes, and the facts that they state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.leftovers import clean
from copaparse.codecs.names import fold
from copaparse.codecs.prose.areas import find_areas
from copaparse.codecs.prose.places import find_places
from copaparse.codecs.prose.promotions import find_promotions
from copaparse.codecs.prose.result_lines import read_results
from copaparse.codecs.prose.sentences import split_names
from copaparse.codecs.values.text import trim
from copaparse.codecs.views import see
from copaparse.markup.nodes.blocks import Paragraph
from copaparse.model import FieldSpan, Ownership, StageKind, kind_of
from copaparse.source import Span, span_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copaparse.codecs.base import Reader, Seen
    from copaparse.codecs.calls.constructs import Contents
    from copaparse.codecs.stage_drafts import Draft
    from copaparse.markup.nodes.base import Node
    from copaparse.markup.nodes.blocks import List


__all__ = ["read_facts", "read_items", "read_paragraph"]

_HATNOTE = re.compile(r"(?P<label>[^:\n]{1,80}):[ \t]+(?P<names>[^\n]{1,400})")
_HATNOTE_LABELS = frozenset(
    "main article|main articles|further information|see also|for more details|articulo principal|vease tambien".split(
        "|"
    )
)


def read_paragraph(new: Draft, block: Paragraph, reader: Reader, contents: Contents | None) -> None:
    """Take a paragraph of prose, results or hatnotes."""
    text, form = reader.page.text, new.form
    if contents is None:
        lines = [trim(text, *line) for line in block.lines]
    else:
        lines = [trim(text, *place) for place in contents.add_prose(block.start, block.end)]
    if not new.prose and form.hatnote is None and lines and _read_hatnote(new, lines[0], reader):
        lines = lines[1:]
    if lines := _without_results(new, lines, reader):
        place = span_of((lines[0].start, lines[-1].end))
        if _add_prose(new, place, reader):
            form.after_prose = block.end
    elif form.hatnote is not None:
        form.after_prose = block.end


def _add_prose(new: Draft, place: Span, reader: Reader) -> bool:
    """Take a paragraph; whether there is anything in it to be seen."""
    seen, start, end = see(reader, *place)
    said = seen.clean(seen.page.text[start:end])
    if not said:
        return False
    new.prose.append(said)
    new.form.prose.append(place)
    new.passages.append((seen, start, end))
    return True


def _without_results(new: Draft, lines: list[Span], reader: Reader, above: Span | None = None) -> list[Span]:
    """The lines of a block that are prose; results among them become matches. The line `above` may be their date."""
    found, first = read_results(lines, reader, above)
    if found:
        new.results += found
        start = reader.page.text.rfind("\n", 0, lines[first].start) + 1
        new.form.tables.setdefault("matches", []).append(Span(start, lines[-1].end))
    return lines[:first]


def read_items(new: Draft, block: List, reader: Reader, above: Node | None) -> None:
    """Bullets: prose, or results; the last line of a paragraph `above` may be their date."""
    items = [trim(reader.page.text, *item.content) for item in block.items]
    line = trim(reader.page.text, *above.lines[-1]) if isinstance(above, Paragraph) else None
    for item in _without_results(new, items, reader, line):
        _add_prose(new, item, reader)
    new.form.after_prose = block.end


def _read_hatnote(new: Draft, line: Span, reader: Reader) -> bool:
    """``Department Stage: A and B`` under its heading names the main articles of the stage."""
    text = reader.page.text
    m = _HATNOTE.fullmatch(text, *line) if text.find(":", *line) >= 0 else None
    if m is None:
        return False
    label = fold(m["label"])
    if label not in _HATNOTE_LABELS and label != fold(new.section.name) and not _same_stage(m["label"], new):
        return False
    names = Span(*m.span("names"))
    if label not in _HATNOTE_LABELS and next(find_areas(text, *line), None):
        return False  # "Region I: Piura and Tumbes" names areas
    stated = (clean(text[first:last]) for first, last in split_names(text, *names))
    new.main_articles = tuple(name for name in stated if name)
    new.fields["main_articles"] = names
    new.form.hatnote = line
    return True


def _same_stage(label: str, new: Draft) -> bool:
    named = label.endswith("tage") or label.startswith("Etapa ")
    return named and new.kind is not StageKind.STAGE and kind_of(label) is new.kind


def read_facts(new: Draft, passage: Seen, children: Mapping[str, Draft]) -> None:
    """Take what a passage states: areas of the stage or of those below it, places, promotions."""
    seen, start, end = passage
    text, form = seen.page.text, new.form
    for fact in find_areas(text, start, end):
        about = children.get(fold(fact.subject), new)
        if not about.areas:
            about.areas = tuple([seen.clean(text[first:last]) for first, last in fact.areas])
            about.fields["areas"] = seen.own(fact.names)
            about.form.sentences["areas"] = Span(*seen.place(*fact.sentence))
    if new.places is None:
        for stated in find_places(text, start, end, new.section.name):
            new.places = stated.places
            sentence = Span(*seen.place(*stated.sentence))
            new.fields["places"] = seen.own(stated.number) if stated.number else FieldSpan(*sentence, Ownership.DERIVED)
            form.sentences["places"] = sentence
            break
    new.promotions += [(seen, fact) for fact in find_promotions(text, start, end)]
