"""Sentences that state facts: areas, places, promotions, schedule. Reading and writing side by side.

Each kind of fact has one expression that finds it in prose and one function that words it; what the
function words, the expression finds. Every quantifier is bounded, so a long paragraph costs its length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from copaparse.codecs.base import Unwritable
from copaparse.codecs.dates import MONTHS, month_name, month_number
from copaparse.codecs.values import trim
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = [
    "AreasFact",
    "PlacesFact",
    "PromotionFact",
    "ScheduleFact",
    "find_areas",
    "find_places",
    "find_promotions",
    "find_schedule",
    "split_names",
    "word_areas",
    "word_names",
    "word_number",
    "word_places",
    "word_promotion",
    "word_schedule",
]

_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_NUMBER = rf"(?P<number>{'|'.join(_NUMBERS)}|\d{{1,4}})"

# -- lists of names: "A, B and C" ---------------------------------------------------------------

_BETWEEN_NAMES = re.compile(r"\s*,\s*(?:and\s+|y\s+|&\s*)?|\s+(?:and|y|e|&)\s+")


def split_names(text: str, start: int, end: int) -> list[Span]:
    """The spans of the names in an enumeration ``A, B and C`` that stands at ``text[start:end]``."""
    spans: list[Span] = []
    at = start
    for m in _BETWEEN_NAMES.finditer(text, start, end):
        spans.append(trim(text, at, m.start()))
        at = m.end()
    spans.append(trim(text, at, end))
    return [span for span in spans if not span.empty]


def word_names(names: Sequence[str], field: str) -> str:
    """``A, B and C``; a name that would be read as several cannot be held."""
    for name in names:
        if len(split_names(name, 0, len(name))) != 1:
            raise Unwritable(field, f"{name!r} would be read as several names")
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


# -- areas: "Region I includes qualified teams from A, B and C region." ----------------------------

_AREAS = re.compile(
    r"\s(?:includes?|included|comprises?|comprised|contains?|covers?|consists?\sof|incluye|comprende)\s"
    r"(?:the\s|a\s|los\s)?(?:qualified\s|qualifying\s)?(?:teams?|clubs?|sides?|equipos)\s"
    r"(?:(?:that|which)\squalified\s|clasificados\s)?(?:from|of|de)\s(?:the\s|los\s)?"
    r"(?:(?:regions?|departments?|provinces?|zones?|departamentos)\s(?:of|de)\s)?"
    r"(?P<names>[^.;:()\n]{1,400}?)"
    r"(?:\s(?:regions?|departments?|provinces?|zones?))?\s?(?=[.;:(\n]|$)"
)


@frozen
class AreasFact:
    """A sentence that names the areas of a stage; `names` is where the enumeration stands."""

    sentence: Span
    subject: str
    names: Span
    areas: tuple[Span, ...]


def find_areas(text: str, start: int, end: int) -> Iterator[AreasFact]:
    """The sentences in ``text[start:end]`` that say from which areas the teams of a stage come."""
    for m in _AREAS.finditer(text, start, end):
        names = Span(*m.span("names"))
        areas = tuple(split_names(text, *names))
        if areas and all(text[area.start].isupper() for area in areas):
            sentence = _sentence(text, *m.span(), end)
            yield AreasFact(sentence, text[sentence.start : m.start()].strip(), names, areas)


def word_areas(stage: str, areas: Sequence[str]) -> str:
    return f"{stage} includes qualified teams from {word_names(areas, 'areas')}."


# -- places: "Two teams qualified from this stage." -------------------------------------------------

_PLACES = re.compile(
    rf"\b{_NUMBER}\s(?:best\s|top\s|first\s)?(?:teams?|clubs?|sides?)\s(?:each\s)?"
    r"(?:(?:were|are|will|to|would|that)\s)?(?:qualif(?:y|ies|ied)|advance[sd]?|progress(?:es|ed)?|go(?:es)?\sthrough|went\sthrough)\b"
    r"(?!\sfrom\s(?!th(?:is|e)\b|each\b))[^.\n]{0,120}",
    re.IGNORECASE,
)


@frozen
class PlacesFact:
    """A sentence that says how many teams go on from a stage; `number` is where the count stands."""

    sentence: Span
    number: Span
    places: int


def find_places(text: str, start: int, end: int) -> Iterator[PlacesFact]:
    """The statements of how many teams qualify from the stage, or from each of its parts."""
    if not any(text.find(verb, start, end) >= 0 for verb in ("qualif", "dvance", "rogress", "through")):
        return
    for m in _PLACES.finditer(text, start, end):
        word = m["number"].casefold()
        places = int(word) if word.isdecimal() else _NUMBERS.index(word)
        yield PlacesFact(_sentence(text, *m.span(), end), Span(*m.span("number")), places)


def word_number(number: int, like: str = "") -> str:
    """A count in words up to twenty, in figures beyond, or wherever the text replaced was in figures."""
    if number >= len(_NUMBERS) or like.isdecimal():
        return str(number)
    return _NUMBERS[number].capitalize() if not like or like[0].isupper() else _NUMBERS[number]


def word_places(places: int) -> str:
    return f"{word_number(places)} {'team' if places == 1 else 'teams'} qualified from this stage."


# -- promotions: "The winner will be promoted to the 2013 Torneo Descentralizado." ------------------

_PROMOTIONS = re.compile(
    r"\b[Tt]he\s(?P<place>[^.,;\n]{1,80}?)(?:\s(?:of|in|from)\sthe\s[^.,;\n]{1,80}?)?"
    r"\s(?:will\sbe|would\sbe|was|were|is|are|gets?|got|being|be)\s(?:directly\s|automatically\s)?promoted\sto\s(?:the\s)?"
    r"(?P<to>[^;\n]{1,120}?)(?=,?\s(?:and|while|whereas|with)\s(?:the\s)|\.(?:\s|$)|[,;\n]|$)"
)
_PLACE = re.compile(
    r"(?:winners?|champions?|runners?-up|finalists?|teams?|clubs?|places?|first|second|third|fourth)\b"
)


@frozen
class PromotionFact:
    """A clause that promotes somebody; `alone` says that no other place shares its `to`."""

    sentence: Span
    place: Span
    to: Span
    alone: bool


def find_promotions(text: str, start: int, end: int) -> Iterator[PromotionFact]:
    """Who is promoted where, clause by clause; "the winner and the runner-up" are two."""
    searched = start
    while (at := text.find("promoted to", searched, end)) >= 0:
        sentence = _sentence(text, at, at, end)
        searched = max(sentence.end, at + 1)
        for m in _PROMOTIONS.finditer(text, *sentence):
            to = trim(text, *m.span("to"))
            *others, last = split_names(text, *m.span("place"))
            places = [_without_article(text, place) for place in (*filter(_is_place(text), others), last)]
            for place in places:
                if not place.empty and not to.empty:
                    yield PromotionFact(sentence, place, to, len(places) == 1)


def _is_place(text: str) -> Callable[[Span], bool]:
    # "The cup is big and the winner will be promoted": only the winner is.
    return lambda span: _PLACE.search(text, *span) is not None


def _without_article(text: str, span: Span) -> Span:
    return Span(span.start + 4, span.end) if text.startswith("the ", span.start) else span


def word_promotion(place: str, to: str) -> str:
    return f"The {place} will be promoted to the {to}."


# -- schedule: "The next stage was the Provincial Stage (Etapa Provincial) which started on June." --

_MONTH = "(?i:" + "|".join(name for name in MONTHS if len(name) > 3 or name == "may") + ")"
_SCHEDULED = re.compile(
    r"\b(?P<name>(?:(?!The\s)[^\W\d_a-z][\w-]{0,30}\s){1,4}(?:Stage|Round|Phase))\b"
    r"(?:\s\((?P<native>[^()\n]{1,80})\))?"
    rf"[^.()\n]{{0,80}}?\s(?:on|in|during|since|from)\s(?P<month>{_MONTH})\b",
)
_CALENDAR = "Schedule: "
_ENTRY = re.compile(rf"(?P<name>[^\n;]+?)(?:\s\((?P<native>[^()\n;]+)\))?(?:\sin\s(?P<month>{_MONTH}))?")


@frozen
class ScheduleFact:
    """A stage that the lead announces; `native` and `month` are ``None`` where not said."""

    whole: Span
    name: Span
    native: Span | None
    month: Span | None
    number: int | None


def find_schedule(text: str, start: int, end: int) -> Iterator[ScheduleFact]:
    """The stages that a paragraph announces with their months, in the order of the text."""
    if text.startswith(_CALENDAR, start):
        yield from _find_calendar(text, start + len(_CALENDAR), end)
        return
    for m in _SCHEDULED.finditer(text, start, end):
        yield _scheduled(text, m)


def _find_calendar(text: str, start: int, end: int) -> Iterator[ScheduleFact]:
    if end > start and text[end - 1] == ".":
        end -= 1
    while start < end:
        stop = text.find("; ", start, end)
        stop = end if stop < 0 else stop
        m = _ENTRY.fullmatch(text, start, stop)
        if m:
            yield _scheduled(text, m)
        start = stop + 2


def _scheduled(text: str, m: re.Match[str]) -> ScheduleFact:
    month = Span(*m.span("month")) if m["month"] else None
    native = Span(*m.span("native")) if m["native"] else None
    number = month_number(m["month"]) if month else None
    return ScheduleFact(Span(*m.span()), Span(*m.span("name")), native, month, number)


def word_schedule(entries: Sequence[tuple[str, str | None, int | None]]) -> str:
    """All announced stages as one sentence: ``Schedule: District Stage (Etapa Distrital) in February.``"""
    worded: list[str] = []
    for name, native, month in entries:
        text = name if native is None else f"{name} ({native})"
        worded.append(text if month is None else f"{text} in {month_name(month)}")
    return f"{_CALENDAR}{'; '.join(worded)}."


def _sentence(text: str, first: int, last: int, end: int) -> Span:
    """The sentence around ``text[first:last]``: from after the full stop before it to the one after it."""
    line = text.rfind("\n", 0, first) + 1
    stop = text.rfind(". ", line, first)
    start = line if stop < 0 else stop + 2
    full_stop = _FULL_STOP.search(text, last, end)
    return Span(start, full_stop.end() if full_stop else end)


_FULL_STOP = re.compile(r"\.(?=\s|$)")  # not the one in "F.B.C."
