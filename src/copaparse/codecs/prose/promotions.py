"""Sentences that promote: "Two clubs go up to Liga 2", or "the champion is promoted to" it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copaparse.codecs.prose.sentences import sentence_around, split_names
from copaparse.codecs.values.text import trim
from copaparse.source import Span, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PromotionFact", "find_promotions", "word_promotion"]

_ROLE = (
    r"(?:(?:national|overall|eventual|tournament|losing)\s)?"
    r"(?:winners?|champions?|runners?[\s-]up|finalists?|(?:first|second|third|fourth)[\s-]placed?(?:\steam)?"
    r"|(?:top|best|first)\s(?:two|three|four|2|3|4)(?:\steams|\sclubs)?)"
)
_RISES = (
    r"(?:(?:(?:will|would)\sbe|was|were|is|are|gets?|got|being|been|be)\s(?:directly\s|automatically\s|also\s)?"
    r"promoted(?:\sdirectly|\sautomatically)?\sto"
    r"|(?:gain|earn|obtain|win|secure|achieve|receive)(?:s|d|ed)?\s(?:[a-z]{1,12}\s){0,2}promotion\sto"
    r"|won\s(?:[a-z]{1,12}\s){0,2}promotion\sto|ascend(?:s|ed)?\sto"
    r"|(?:(?:will|would)\s(?:play|compete|participate|take\spart)\sin|qualif(?:y|ies|ied)\s(?:directly\s)?(?:for|to))"
    r"(?=\s(?:the\s)?[^.,;\n]{0,40}(?i:divisi[oó]n\b|descentralizado\b|\bliga\s[123]\b|\bprimera\b)))"
)
_TO = (
    r"\s(?:the\s)?(?P<to>[^;\n]{1,120}?)(?=,?\s(?:and|while|whilst|whereas|with)\s(?=[a-z])|\s(?:as|after|along|replacing)\s"
    r"|\sfor\s(?:the|next)\s|\s(?:next|the\sfollowing)\s(?:year|season)\b|\sin\s\d{4}\b|\.(?:\s|$)|[,;\n]|$)"
)
_OF = r"(?:\s(?:of|in|from)\s[^.,;\n]{1,80}?)?"
_PROMOTED = re.compile(
    rf"(?:\b[Tt]he\s(?P<place>[^.,;:\n]{{1,80}}?)"
    rf"|\b(?P<role>(?i:{_ROLE}(?:\s(?:and|&)\s{_ROLE})?))){_OF}\s{_RISES}{_TO}"
)
_SO_IS = re.compile(
    rf",?\s(?:and|while|whilst|whereas|with)\s(?:the\s)?(?P<place>{_ROLE}){_OF}\s(?:{_RISES}|(?:goes\s|went\s|being\s)?to){_TO}"
)
# A word that such a sentence has, from a letter on that few words have: searching is quick.
_HINT = re.compile(r"mot(?:ed(?:\sdirectly|\sautomatically)?|ion)\sto\s|cend(?:s|ed)?\sto\s|visi|zado\b|Liga |Primera")
_PLACE = re.compile(rf"(?i:{_ROLE}\b|\b(?:teams|clubs|places?|first|second|third|fourth)\b)")
_ANYBODY = frozenset(("team", "club", "side", "teams", "clubs", "former", "latter", "following"))


class PromotionFact(NamedTuple):
    """A clause that promotes somebody; `alone` says that no other place shares its `to`."""

    sentence: Span
    place: Span
    to: Span
    alone: bool


def find_promotions(text: str, start: int, end: int) -> Iterator[PromotionFact]:
    """Who is promoted where, clause by clause; "the winner and the runner-up" are two."""
    searched = start
    while hint := _HINT.search(text, searched, end):
        sentence = sentence_around(text, *hint.span(), searched, end)
        searched = max(sentence.end, hint.end())
        at = sentence.start
        while m := _PROMOTED.search(text, at, sentence.end):
            yield from _clause(text, m, sentence)
            at = m.end()
            while m := _SO_IS.match(text, at, sentence.end):
                yield from _clause(text, m, sentence)
                at = m.end()


def _clause(text: str, m: re.Match[str], sentence: Span) -> Iterator[PromotionFact]:
    to = trim(text, *m.span("to"))
    spoken = m.span("place") if m["place"] is not None else m.span("role")
    *others, last = split_names(text, *spoken) or [(spoken[0], spoken[0])]
    # "The cup is big and the winner will be promoted": only the winner is.
    places = [_named(text, *p) for p in (*(other for other in others if _PLACE.search(text, *other)), last)]
    for place in places:
        if not place.empty and not to.empty and not _ANYBODY.issuperset(text[slice(*place)].casefold().split()):
            yield PromotionFact(sentence, place, to, len(places) == 1)


def _named(text: str, start: int, end: int) -> Span:
    """Without what stands before its last article: "cup of which the winner" names the winner."""
    article = text.rfind("the ", start, end)
    at_word = article == start or (article > 0 and text[article - 1].isspace())
    return span_of((article + 4 if article >= 0 and at_word else start, end))


def word_promotion(place: str, to: str) -> str:
    """The sentence that promotes one place; `find_promotions` finds it again."""
    return f"The {place} will be promoted to the {to}."
