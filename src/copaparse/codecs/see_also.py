"""The section "See also": its items as a reader sees them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copaparse.codecs.lead import passages_of
from copaparse.codecs.views import see
from copaparse.markup.nodes.blocks import Paragraph, TemplateBlock
from copaparse.source import Span

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader
    from copaparse.codecs.outline import Section
    from copaparse.codecs.season_form import SeasonForm

__all__ = ["read_see_also"]

_BULLETS = re.compile(r"^[*#]++[ \t]*+(?P<item>[^\n]*\S)", re.MULTILINE)  # in a template that sets a list in columns


def read_see_also(section: Section, form: SeasonForm, values: dict[str, Any], reader: Reader) -> None:
    text = reader.page.text
    items: list[Span] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):  # a list without its bullets
            items += [line for line in block.lines if text[line.end - 1] != "."]
        elif isinstance(block, TemplateBlock):
            items += [Span(*m.span("item")) for m in _BULLETS.finditer(text, block.start, block.end)]
        else:
            items += passages_of(block)
    named = [(item, said) for item in items if (said := _see_also_item(item, reader))]
    values["see_also"] = tuple(said for _, said in named)
    form.see_also = section.own
    form.see_also_items = [item for item, _ in named]


def _see_also_item(item: Span, reader: Reader) -> str:
    seen, start, end = see(reader, *item)
    return seen.clean(seen.page.text[start:end])
