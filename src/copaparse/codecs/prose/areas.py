"""Sentences that name the areas of a stage: "Zone 1 includes qualified teams from A, B and C."

The expressions find in prose what one function words. A false fact is worse than a missed one: what is in doubt is
not found. Every quantifier is bounded, or runs over a stretch that is, so a long paragraph costs its length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copaparse.codecs.names import fold
from copaparse.codecs.prose.sentences import sentence_around, split_names, word_names
from copaparse.codecs.repair.areas import countries_of
from copaparse.source import Span, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["AreasFact", "find_areas", "word_areas"]

_KINDS = r"(?:regions?|departments?|departamentos?|provinces?|provincias?|zones?|states?|areas?|leagues?)"
_CLUBS = (
    r"(?:(?:the|all|a|los)\s){0,2}(?:[\w-]{1,12}+\s)?(?:(?:qualified|qualifying|best)\s)?"
    r"(?:teams?|clubs?|sides?|champions|winners|equipos|clubes)\s"
    r"(?:(?:(?:that|which|who)\s(?:had\s)?)?qualified\s|clasificados\s|coming\s)?(?:from|of|de)\s"
)
_OF_KIND = rf"(?:(?:the|los)\s)?(?:[\w-]{{1,12}}+\s)?{_KINDS}\s(?:of|de):?\s"
_INCLUDES = (
    r"(?:includes?|included|comprises?|comprised|contains?|contained|covers?|covered|features?|featured"
    r"|groups|grouped|gathers?|gathered|(?:brings?|brought)\stogether|consist(?:s|ed)?\sof|has|had"
    r"|(?:is|was)\s(?:formed|made\sup|composed|comprised|contested|played|disputed)\s(?:of|by|between|among)"
    r"|incluye|comprende|agrupa|(?:está\s)?conformad[ao]\spor)\s"
)
_NAMES = r"(?:the\s|los\s)?(?P<names>[^.;:\n]{1,400})"
_OPENS = (
    rf"(?:(?P<open_clubs>(?i:{_CLUBS}))(?:{_OF_KIND})?|(?P<open_of>(?i:{_OF_KIND})))"
    r"(?:the\s)?(?P<open_names>[^.;:\n]{1,400})"
)
_LISTS = r"(?P<label>[^:.;|\n]{1,40}+):\s(?P<listed>[^:;|\n]{1,400})$"
_FIRST = re.compile(rf"(?:^|(?<=\.\s)){_OPENS}|^{_LISTS}", re.MULTILINE)
# A blank comes first in all that may follow, so that a search is quick.
_AREAS = re.compile(
    rf"\s(?:(?=[abcefghiw]){_INCLUDES}(?:(?P<clubs>{_CLUBS})?(?P<of>{_OF_KIND})?){_NAMES}"
    rf"|(?:(?<=\n)|(?<=\.\s)){_OPENS}|(?<=\n){_LISTS})",
    re.MULTILINE,
)
_LABEL = re.compile(r"(?i:\b(?:regi[oó]n|departments?|departamentos?|provinces|areas|zon[ae]|groups?|grupo|series?)\b)")
_WORD = r"[^\W\d_a-z][\w'’°-]{0,30}+"
_NAME = re.compile(
    rf"(?:(?:(?:[\w-]{{1,12}}+\s){{0,2}}(?:teams?|clubs?)\s(?:from|of)\s)|the\s)?(?:{_KINDS}\s(?:of|de)\s)?"
    rf"(?P<name>{_WORD}(?:\s(?:(?:de|del|la|las|los|el|da|do|dos|das|of|y|e)\s){{0,2}}(?!(?i:{_KINDS})\b)"
    rf"(?:{_WORD}|\d{{1,2}}\b)){{0,5}})"
    rf"(?:\s(?i:{_KINDS})\b)?(?P<rest>\s?\([^()]{{0,60}}\))?"
)
_PLAYING = re.compile(
    r"\s*(?:$|(?:will\s|would\s|are\s|were\s|that\s)?(?:take\spart|took\spart|taking\spart|play(?:ed)?|compete[sd]?"
    r"|contest(?:ed)?|participate[sd]?|form(?:ed)?|make\sup|made\sup|belong(?:ed)?|grouped|placed|drawn|included"
    r"|part\sof|in\sth(?:is|e))\b)"
)

LONGEST_SUBJECT = 200  # characters


class AreasFact(NamedTuple):
    """A sentence that names the areas of a stage; `names` is where the enumeration stands."""

    sentence: Span
    subject: str
    names: Span
    areas: tuple[Span, ...]


def find_areas(text: str, start: int, end: int) -> Iterator[AreasFact]:
    """The sentences in ``text[start:end]`` that say from which areas the teams of a stage come."""
    sentence = span_of((start, start))
    for m, begin in _stated(text, start, end):
        group = m.lastgroup or "names"  # names, open_names or listed: each alternative ends with one
        areas, rest = _enumerated(text, *m.span(group))
        if not areas:
            continue
        if group == "names":
            # "It included Callao": only where it is sure that these are areas, and no clubs.
            stated = bool(m["clubs"] or m["of"]) or _known(text, areas)
        elif group == "listed":
            stated = _LABEL.search(m["label"]) is not None and rest == m.end() and _known(text, areas)
        else:
            stated = _PLAYING.match(text, rest, m.end()) is not None and (len(areas) > 1 or rest == m.end())
        if stated:
            if m.end() > sentence.end:
                sentence = sentence_around(text, begin, m.end(), sentence.end, end)
            first = begin if group != "listed" else m.end("label")
            subject = text[max(sentence.start, first - LONGEST_SUBJECT) : max(first, sentence.start)].strip()
            yield AreasFact(sentence, subject, span_of((areas[0].start, areas[-1].end)), tuple(areas))


def _stated(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], int]]:
    """What may name areas, and where it begins: with the passage, with a line or sentence in it, or before a verb."""
    m = _FIRST.match(text, start, end)
    if m is not None:
        yield m, start
        start = m.end()
    for m in _AREAS.finditer(text, start, end):
        yield m, m.start() + (m["names"] is None)  # without the blank before a line or sentence


def _enumerated(text: str, start: int, end: int) -> tuple[list[Span], int]:
    """The leading names of a stretch that begins as an enumeration of areas, and where they end."""
    areas: list[Span] = []
    rest = start
    for first, last in split_names(text, start, end):
        m = _NAME.match(text, first, last)
        if m is None:
            break
        areas.append(span_of(m.span("name")))
        rest = m.end()
        if rest < last and text[rest:last].strip(" ."):
            break
    return areas, end if not text[rest:end].strip(" .") else rest


def _known(text: str, areas: Sequence[Span]) -> bool:
    known = countries_of()
    return all(fold(text[area.start : area.end]) in known for area in areas)


def word_areas(stage: str, areas: Sequence[str]) -> str:
    """The sentence that names the areas of a stage; `find_areas` finds them in it."""
    return f"{stage} includes qualified teams from {word_names(areas, 'areas')}."
