"""What stands beside the names in infobox fields and is none: labels, remarks in parentheses, further titles, figures.

``Apertura: A``, ``(shared)``, ``3rd overall``, ``0.70 goals/match``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.shown_view import View
from copaparse.codecs.values.text import trim

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader
    from copaparse.source import Span

__all__ = ["GOALS", "ORDINAL", "ORDINALS", "behind_label", "is_remark", "of_several_events"]

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDINAL = rf"\d{{1,3}}(?:st|nd|rd|th|\.?[ºª°]|\.|er|e)|(?i:{'|'.join(ORDINALS)})"
"""``1st``, ``2.º``, ``third``"""
GOALS = r"(?:goals?|gol(?:es?|s|os?)?|tore?|treffer|buts?|reti|rete)\b"
"""*Goals*, after a number."""

LABEL = re.compile(r"[^\W_][\w'’.-]{0,30}+(?: [\w'’.-]{1,30}+)?:(?:\s++|\Z)")
OF_OTHERS = re.compile(
    r"(?:runners?|second|third|fourth|finalists?|los(?:er|ing)|sub-?campe|vice|vize|zweiter|dritter|deuxième|troisième)",
    re.IGNORECASE,
)
"""What the label of others than the winners begins with."""
EVENTS = re.compile(
    r"(?<![\w'’])(?:(?:wo)?men|boys|girls|ladies|gentlemen|(?:fe)?male|herren|damen|männer|frauen|hombres|mujeres"
    r"|masculin[oa]?|f[eé]m[ei]nin[oa]?|uomini|donne|hommes|femmes|homens|mulheres|singles|doubles|individual)"
    r"(?:['’]s?)?(?: \w{1,20}+)?\s?:",
    re.IGNORECASE,
)
AGAIN = re.compile(
    rf"(?:{ORDINAL}|\d{{1,3}})\s(?:[^\W\d][\w.'’-]*+\s){{0,3}}?"
    r"(?i:overall|in total|in (?:a row|succession)|running|consecutive|successive|straight|times?|championships?|crown"
    r"|en total|al hilo|consecutiv[oa]s?|seguid[oa]s?|consécutif|in folge|insgesamt)\b"
)
COUNTED = re.compile(r"\(?\d{1,3}(?:st|nd|rd|th)\s")  # 28th [[Scudetto]]
UNITS = (
    rf"{GOALS}|assists?|points?|puntos|pts|punkte|punti|pontos|matche?s?|games?|appearances?|apps?|caps?|saves?|votes?"
    r"|clean sheets?|minutes?|wins?|partidos|spiele|partite|jogos|years?"
)
FIGURES = re.compile(rf"[0-9]++(?:[.,][0-9]++)?(?:\s?[%+])?(?:\s++(?:{UNITS})\b.*+)?", re.IGNORECASE | re.DOTALL)
"""A number alone, or a number of something."""


def behind_label(reader: Reader, place: Span) -> Span:
    """The stretch without a label of one or two words before it: ``Apertura: A``, ``East: A``."""
    text = reader.page.text
    m = LABEL.match(text, *place)
    if m is None or OF_OTHERS.match(text, *place) or _links(reader, place.start, m.end()):
        return place
    return trim(text, m.end(), place.end)


def of_several_events(text: str) -> bool:
    """Whether a value names who won what by "Men:" and "Women:": these are no teams that won one season."""
    return ":" in text and EVENTS.search(text) is not None


def is_remark(reader: Reader, start: int, end: int) -> bool:
    """Whether an item is no name of its own, but a remark on the one before."""
    text = reader.page.text
    if text[start] == "(" and text[end - 1] == ")" and text.find(")", start, end) == end - 1:
        return not _links(reader, start + 1, start + 2)
    if isinstance(reader, View) and (link := next(reader.links_in(start, end), None)) is not None:
        return COUNTED.fullmatch(text, start, link.start) is not None
    return AGAIN.match(text, start, end) is not None or FIGURES.fullmatch(text, start, end) is not None


def _links(reader: Reader, start: int, end: int) -> bool:
    return isinstance(reader, View) and next(reader.links_in(start, end), None) is not None
