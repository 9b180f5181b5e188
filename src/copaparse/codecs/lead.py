"""What stands before the first heading: the title, the infobox, the lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.infobox import read_infobox
from copaparse.codecs.infobox_calls import find_infobox, read_call
from copaparse.codecs.leftovers import clean
from copaparse.codecs.values.text import trim
from copaparse.codecs.views import see
from copaparse.markup.nodes.blocks import Infobox, List, Paragraph, Title
from copaparse.source import Span

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader, Seen
    from copaparse.codecs.calls.constructs import Contents
    from copaparse.codecs.infobox import InfoboxFacts
    from copaparse.codecs.outline import Section
    from copaparse.codecs.season_form import SeasonForm
    from copaparse.markup.nodes.base import Node
    from copaparse.model.origin import Place

__all__ = ["passages_of", "read_lead"]


def read_lead(
    root: Section,
    form: SeasonForm,
    values: dict[str, Any],
    fields: dict[str, Place],
    contents: Contents | None,
    reader: Reader,
) -> list[Seen]:
    """Title, infobox and lead; returns the passages of the lead."""
    text = reader.page.text
    lead: list[str] = []
    passages: list[Seen] = []
    for block in root.blocks:
        start = block.start
        if isinstance(block, Title):
            title = clean(text[block.title.start : block.title.end])
            if title:
                values["title"] = title
                fields["title"] = block.title
        elif isinstance(block, Infobox) and form.infobox is None:
            _take_infobox(read_infobox(block, reader), block.span, form, values, fields)
        elif contents is not None:
            if form.infobox is None and (call := find_infobox(block)) is not None:
                form.box = call
                _take_infobox(read_call(call, reader), call.span, form, values, fields)
                start = call.end if isinstance(block, Paragraph) else start
            if contents.add_block(block):
                continue
        for place in passages_of(block, contents, start):
            seen, first, last = see(reader, *place)
            said = seen.clean(seen.page.text[first:last])
            if said:
                lead.append(said)
                form.lead.append(trim(text, *place))
                passages.append((seen, first, last))
        form.after_lead = block.end
    values["lead"] = tuple(lead)
    return passages


def _take_infobox(
    box: InfoboxFacts, span: Span, form: SeasonForm, values: dict[str, Any], fields: dict[str, Place]
) -> None:
    values |= box.facts
    values["infobox"] = box.infobox
    form.infobox, form.entries = span, box.entries
    fields |= box.places


def passages_of(block: Node, contents: Contents | None = None, start: int | None = None) -> list[Span]:
    """The stretches of prose in a block: a paragraph is one with all its lines, a list has one for each item.

    The calls in a paragraph that a codec reads go to the `contents` of the section; what is before `start` is read.
    """
    if isinstance(block, Paragraph) and contents is not None:
        start = block.start if start is None else start
        return [trim(block.page.text, *place) for place in contents.add_prose(start, block.end)]
    if isinstance(block, Paragraph):
        return [Span(block.lines[0].start, block.lines[-1].end)]
    return [item.content for item in block.items] if isinstance(block, List) else []
