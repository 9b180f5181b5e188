"""Infoboxes of wikitext: ``{{Infobox football league season|…}}`` and whatever else is an infobox."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from copaparse.codecs.base import own
from copaparse.codecs.calls.names import is_infobox
from copaparse.codecs.infobox import Collector
from copaparse.codecs.makers import make_field
from copaparse.codecs.names import fold
from copaparse.codecs.shown_templates import fold_name
from copaparse.codecs.views import see
from copaparse.markup.arguments import call_at, calls_in, name_at
from copaparse.markup.nodes.blocks import Paragraph, TemplateBlock
from copaparse.model.infobox_keys import fold_key
from copaparse.source import Span

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader, Seen
    from copaparse.codecs.infobox import InfoboxFacts
    from copaparse.markup.arguments import Call, CallArgument
    from copaparse.markup.nodes.base import Node
    from copaparse.model import InfoboxField

__all__ = ["find_infobox", "is_told", "key_place", "read_call"]

OF_SEASONS = re.compile(
    r"season|saison|temporada|stagione|competition|competicion|competicao|competizione|turnier|torneo|torneio|tournoi"
    r"|campeonato|campionato|championnat"
)
OF_COMPETITIONS = frozenset(
    map(fold_name, """infobox football league|infobox football tournament|infobox league|infobox sports league
    infobox fußballliga|infobox football competition|infobox recurring event""".replace("\n    ", "|").split("|"))
)  # fmt: skip
"""Infoboxes of what is played year after year: all that they tell of a season is who won it."""
UNSURE = frozenset(
    map(fold_key, """title,season,matches,goals,attendance,player,goalkeeper,award,award title,mvp,count,volta,second
    ,third,primero,segundo,tercero,start,end,fin,fine,fim,inicio,inizio,data,datum,duration,referee,referees,tore,spiele
    ,buts,público,partidos,asistencia,temporada,saison,stagione,época,ano,partidas,zuschauer,spectateurs""".split(","))
)  # fmt: skip
"""Keys that mean something else in infoboxes of other things."""


def find_infobox(block: Node) -> Call | None:
    """The first infobox in a block that is made of calls, or of calls and prose."""
    if isinstance(block, (TemplateBlock, Paragraph)):
        for start, _ in calls_in(block.page, block.start, block.end):
            name = name_at(block.page, start)
            if name is not None and is_infobox(name):
                return call_at(block.page, start)
    return None


def read_call(call: Call, reader: Reader) -> InfoboxFacts:
    """Every argument with a name in order, and the facts that the infobox is known to tell of."""
    collector = Collector(partial(is_told, call.name), coded="international" in fold(call.name))
    fields: list[InfoboxField] = []
    for argument in call.arguments:
        if not argument.named or not argument.key:
            continue
        key = " ".join(argument.key.split())
        seen = see(reader, *argument.value)
        value = shown(seen) if argument.value.start < argument.value.end else ""
        place = {"key": own(key_place(call, argument)), "value": own(argument.value)}
        fields.append(make_field(key, value, origin=reader.origin((argument.start, argument.end), place)))
        if value:
            collector.feed(fields[-1], argument.value, seen)
    return collector.result(fields, call.span, reader)


def is_told(name: str, key: str) -> bool:
    """Whether a key tells of the season in an infobox of that name."""
    if fold_name(name) in OF_COMPETITIONS:
        return fold_key(key) in ("season", "champions")
    return OF_SEASONS.search(fold(name)) is not None or fold_key(key) not in UNSURE


def shown(seen: Seen) -> str:
    """What a reader sees of a value, its lines parted by commas."""
    reader, start, end = seen
    text = reader.page.text[start:end]
    if "\n" not in text:
        return " ".join(text.split())
    lines = (" ".join(line.lstrip("*#:; \t").split()) for line in text.split("\n"))
    return ", ".join(line.rstrip(",") for line in lines if line)


def key_place(call: Call, argument: CallArgument) -> Span:
    """Where the name of an argument is written, without the blanks around it."""
    text = call.page.text
    equals = text.find("=", argument.start)
    written = text[argument.start + 1 : equals]
    start = argument.start + 1 + len(written) - len(written.lstrip())
    return Span(start, start + len(written.strip()))
