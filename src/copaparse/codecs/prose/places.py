"""Sentences that say how many teams go on from a stage: "Two teams qualified from this stage."

Finding and wording side by side, on the terms of `areas`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copaparse.codecs.names import fold
from copaparse.codecs.prose.sentences import sentence_around
from copaparse.model import StageKind, kind_of
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PlacesFact", "find_places", "word_number", "word_places"]

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
# The verb, from a letter on that few words have: searching is quick.
_MOVES = re.compile(
    r"qualif(?:y|ies|ied(?!\s(?:teams|clubs|sides)\b))|Qualif(?:y|ies|ied(?!\s(?:teams|clubs|sides)\b))|vanc|gress|ceed"
    r"|go(?:es|ing)?\s(?:on|through)\b|went\s(?:on|through)\b|v(?:e[sd]?|ing)\s(?:on|through)\b"
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
