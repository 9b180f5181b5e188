"""Sentences that state facts of a stage: its areas, its places. Reading and writing side by side.

Each kind of fact has expressions that find it in prose and one function that words it; what the function
words, the expressions find. A false fact is worse than a missed one: what is in doubt is not found. Every
quantifier is bounded, so a long paragraph costs its length. See `promotions` and `schedule` for the others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copaparse.codecs.base import Unwritable
from copaparse.codecs.names import fold
from copaparse.codecs.repair.areas import countries_of
from copaparse.codecs.values.text import trim
from copaparse.model import StageKind, kind_of
from copaparse.source import Span, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = [
    "AreasFact",
    "PlacesFact",
    "find_areas",
    "find_places",
    "sentence_around",
    "split_names",
    "word_areas",
    "word_names",
    "word_number",
    "word_places",
]

_FULL_STOP = re.compile(r"\.(?=\s|$)")  # not the one in "F.B.C."


def sentence_around(text: str, first: int, last: int, start: int, end: int) -> Span:
    """The sentence around ``text[first:last]``: from after the full stop before it to the one after it.

    `start` is where the passage starts, or where the sentence before ends, so that nothing is read twice.
    """
    line = max(start, text.rfind("\n", start, first) + 1)
    stop = text.rfind(". ", line, first)
    full_stop = _FULL_STOP.search(text, last, end)
    return span_of((line if stop < 0 else stop + 2, full_stop.end() if full_stop else end))


# -- lists of names: "A, B and C" ---------------------------------------------------------------

# A comma or "and", with the blanks around. One class of characters comes first: searching is quick.
_BETWEEN_NAMES = re.compile(r"[\s,](?:(?:(?<=,)|\s*,)\s*(?:and\s+|y\s+|&\s*)?|\s*(?:and|y|e|&)\s+)")


def split_names(text: str, start: int, end: int) -> list[Span]:
    """The spans of the names in an enumeration ``A, B and C`` that stands at ``text[start:end]``."""
    return [*map(span_of, _split(text, start, end))]


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at, last = trim(text, start, end)  # the blanks between two names belong to what parts them
    for m in _BETWEEN_NAMES.finditer(text, start, end):
        if at < m.start():
            yield at, m.start()
        at = m.end()
    if at < last:
        yield at, last


def word_names(names: Sequence[str], field: str) -> str:
    """``A, B and C``; a name that would be read as several cannot be held."""
    for name in names:
        if len(split_names(name, 0, len(name))) != 1:
            raise Unwritable(field, f"{name!r} would be read as several names", name)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


# -- areas: "Zone 1 includes qualified teams from A, B and C." -----------------------------------

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
LONGEST_WORD = 31  # characters
_WORD = rf"[^\W\d_a-z][\w'’°-]{{0,{LONGEST_WORD - 1}}}+"
_NAME = re.compile(
    rf"(?:(?:(?:[\w-]{{1,12}}+\s){{0,2}}(?:teams?|clubs?)\s(?:from|of)\s)|the\s)?(?:{_KINDS}\s(?:of|de)\s)?"
    rf"(?P<name>{_WORD}(?:\s(?:(?:de|del|la|las|los|el|da|do|dos|das|of)\s){{0,2}}(?!(?i:{_KINDS})\b)"
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
    sentence = Span(start, start)
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
    for first, last in _split(text, start, end):
        name = text[first:last]
        if name.isalpha() and len(name) <= LONGEST_WORD and not "a" <= name[0] <= "z":  # most names are one word
            areas.append(span_of((first, last)))
            rest = last
            continue
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


# -- places: "Two teams qualified from this stage." -------------------------------------------------

_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_NUMBER = rf"(?P<number>{'|'.join(_NUMBERS)}|\d{{1,4}})"
_EACH = r"\s(?:of|from|in|per)\s(?P<each>each|every|both)\s(?:of\sthe\s)?(?:[\w-]{1,20}\s){0,2}[\w-]{1,20}"
_HERE = r"\s(?:of|from|in)\s(?:the|this)\s(?:[\w-]{1,20}\s){0,2}[\w-]{1,20}"
_GO = (
    r"(?:\s(?:were|are|was|is|will|would|to|that|which|who|each|directly|automatically|also|then|can|could)){0,3}"
    r"\s(?P<go>qualif(?:y|ies|ied|ying)|advanc(?:e|es|ed|ing)|progress(?:es|ed|ing)?|proceed(?:s|ed|ing)?"
    r"|go(?:es|ing)?\s(?:through|on)|went\s(?:through|on)|mov(?:e|es|ed|ing)\son)\b"
)
_COUNTED = re.compile(
    rf"\b(?=[\dbefnostz])(?P<top>(?:best|top|first)\s(?:placed\s)?)?{_NUMBER}"
    rf"(?P<best>\s(?:best|top|first|highest)(?:[\s-](?:placed|ranked))?)?"
    rf"(?P<teams>\s(?:[a-z]{{4,9}}-placed\s)?(?:teams?|clubs?|sides?|places?))?(?:{_EACH})?{_GO}",
    re.IGNORECASE,
)
_WON = re.compile(
    r"\b(?=[bcdefglrstwz])(?:(?P<of>group|regional|region|series|zone|departmental|each)\s)?"
    r"\b(?:(?P<winner>winners?|champions?|first[\s-]placed?(?:\steams?)?|first(?=\s(?:and|&))"
    r"|(?:top|best|first|leading)(?:[\s-]placed)?\s(?:team|club|side))"
    r"(?P<second>\s(?:and|&)\s(?:the\s)?(?:runners?[\s-]up|second(?:[\s-]placed?)?(?:\steams?)?))?)"
    rf"(?:{_EACH}|{_HERE})?{_GO}",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"ualif(?:y|ies|ied(?!\s(?:teams|clubs|sides)\b))|dvanc|rogress|rocee"
    r"|go(?:es|ing)?\s(?:on|through)\b|went\s(?:on|through)\b|mov(?:e[sd]?|ing)\s(?:on|through)\b"
)
_WHO = re.compile(r"(?i:\s(?:that|which|who)\s)")  # "the 50 teams that qualified" have come
_OBJECT = re.compile(r"\s(?:directly\s)?(?P<how>for|to|into|in|from)\s(?P<what>[^.,;\n]{1,60})")
_ELSEWHERE = re.compile(
    r"(?i:\b(?:copa|libertadores|sudamericana|torneo|divisi[oó]n|primera|segunda|descentralizado)\b)"
)
_FROM_HERE = re.compile(r"(?:this|each|every)\b|the\s(?:group|region|department|province|district|series|zone|stage)\b")
_KNOCKOUT = re.compile(
    r"(?i:\b(?:each|every)\s(?:of\sthe\s)?(?:two-legged\s)?"
    r"(?:tie|match|game|key|pair|series|leg|llave|semi-?final|quarter-?final)s?\b)"
)
_FEEDERS = {
    StageKind.NATIONAL: re.compile(r"(?i:\beach\s(?:region|department))"),
    StageKind.REGIONAL: re.compile(r"(?i:\beach\s(?:department|province))"),
    StageKind.DEPARTMENTAL: re.compile(r"(?i:\beach\s(?:province|district))"),
}
"""Whoever comes from each of these comes into the stage."""


class PlacesFact(NamedTuple):
    """A sentence that says how many teams go on from a stage; `number` is where the count stands, if it does."""

    sentence: Span
    number: Span | None
    places: int


def find_places(text: str, start: int, end: int, stage: str = "") -> Iterator[PlacesFact]:
    """The statements of how many teams qualify from the stage, or from each of its parts.

    `stage` is its name: whoever qualifies *for* it comes from elsewhere.
    """
    searched = start
    while verb := _MOVES.search(text, searched, end):
        sentence = sentence_around(text, *verb.span(), searched, end)
        searched = max(sentence.end, verb.end())
        for m in _COUNTED.finditer(text, *sentence):
            if (m["top"] or m["best"] or m["teams"]) and _goes_on(text, m, end, stage):
                word = m["number"].casefold()
                places = int(word) if word.isdecimal() else _NUMBERS.index(word)
                yield PlacesFact(sentence, Span(*m.span("number")), places)
        for m in _WON.finditer(text, *sentence):
            several = m["winner"][-1] in "sS" and not (m["of"] or m["each"])
            alone = m["winner"].casefold() == "first" and not m["second"]
            if not several and not alone and _goes_on(text, m, end, stage):
                yield PlacesFact(sentence, None, 2 if m["second"] else 1)


def _goes_on(text: str, m: re.Match[str], end: int, stage: str) -> bool:
    """Whether these teams go on from the stage: not to another cup, not into it, not from a single tie."""
    feeders = _FEEDERS.get(kind_of(stage))
    if _KNOCKOUT.search(m[0]) or (feeders and feeders.search(m[0])):
        return False
    at = _OBJECT.match(text, m.end("go"), end)
    if at is None:
        return _WHO.search(m[0]) is None
    what = at["what"]
    if at["how"] == "from":
        return _FROM_HERE.match(what) is not None or (bool(stage) and fold(stage) in fold(what))
    into = what.startswith("this ") or (bool(stage) and fold(what).removeprefix("the ").startswith(fold(stage)))
    return not into and _ELSEWHERE.search(what) is None and not (feeders and feeders.search(what))


def word_number(number: int, like: str = "") -> str:
    """A count in words up to twenty, in figures beyond, or wherever the text replaced was in figures."""
    if number >= len(_NUMBERS) or like.isdecimal():
        return str(number)
    return _NUMBERS[number].capitalize() if not like or like[0].isupper() else _NUMBERS[number]


def word_places(places: int) -> str:
    """The sentence that says how many teams go on; `find_places` finds the number in it."""
    return f"{word_number(places)} {'team' if places == 1 else 'teams'} qualified from this stage."
