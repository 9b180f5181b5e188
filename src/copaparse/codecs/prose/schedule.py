"""Sentences that announce stages: "The Valley Stage (Etapa Valle) opens the year in May"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copaparse.codecs.names import fold
from copaparse.codecs.values.dates import MONTHS, month_name, month_number
from copaparse.source import Span, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["ScheduleFact", "find_schedule", "word_schedule"]

_MONTH = "(?i:" + "|".join(name for name in MONTHS if len(name) > 3 or name == "may") + ")"
_STAGE = (
    r"(?:(?!The\s|In\s)[^\W\d_a-z][\w-]{0,30}+\s){1,4}(?:[Ss]tage|[Rr]ound|[Pp]hase)"
    r"|(?:district|provincial|department(?:al)?|departamental|regional|national)\s(?:stage|round|phase)"
    r"|Etapa\s[A-Z]\w{1,20}"
)
_NATIVE = r"\s\((?:(?:in\s)?[Ss]panish:?\s)?(?P<native{0}>[^()\n]{{1,80}})\)"
_LANGUAGE = re.compile(r"(?i:\b(?:etapa|fase|rondas?|ligas?|liguilla|torneo|serie|primera|segunda|tercera|rodada)\b)")
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s|de\s)?)?"
_WHEN = (
    r"(?:on|in|en|during|since|from|between|around|by)\s(?:the\s)?"
    rf"(?:(?:early|late|mid|beginning|end|middle|start|first|second|last|week|half)[\s-](?:of\s)?){{0,3}}{_DAY}"
)
# Between a stage and its month stands neither another stage nor the word that it was over by then.
_BETWEEN = (
    r"(?:(?!\s(?:[Ss]tage|[Pp]hase|[Rr]ound|Etapa|end(?:s|ed|ing)?|finish\w{0,3}|conclud\w{1,3}|until|till|last\w{1,3})\b)"
    r"[^.()\n;]){0,80}?"
)
_SCHEDULED = re.compile(
    r"\b(?=[^\W\d_abcfghjklmoqstuvwxyz])(?:"  # what none of them begins with: a quick look at most words
    rf"[IiEe]n\s(?P<month1>{_MONTH}),?\s(?:the\s|la\s)?(?P<name1>{_STAGE})\b(?:{_NATIVE.format(1)})?"
    rf"|(?P<name>{_STAGE})\b(?:{_NATIVE.format('')})?(?:(?:{_BETWEEN}\s{_WHEN}|:\s{_DAY})(?P<month>{_MONTH})\b)?)"
)
_CALENDAR = "Schedule: "
_ENTRY = re.compile(rf"(?P<name>[^\n;]+?)(?:\s\((?P<native>[^()\n;]+)\))?(?:\sin\s(?P<month>{_MONTH}))?")


class ScheduleFact(NamedTuple):
    """A stage that the lead announces; `native` and `month` are ``None`` where not said."""

    whole: Span
    name: Span
    native: Span | None
    month: Span | None
    number: int | None


def find_schedule(text: str, start: int, end: int) -> Iterator[ScheduleFact]:
    """The stages that a paragraph announces, in the order of the text, each once.

    Announced is a stage of which it is said when it begins, or what it is called in Spanish.
    """
    if text.startswith(_CALENDAR, start):
        yield from _find_calendar(text, start + len(_CALENDAR), end)
        return
    found: dict[str, ScheduleFact] = {}
    for m in _SCHEDULED.finditer(text, start, end):
        form = "1" if m["name1"] else ""
        if not (m["native" + form] or m["month" + form]):
            continue
        fact = _scheduled(text, m, form)
        if fact.native and not _LANGUAGE.search(text, *fact.native):
            fact = ScheduleFact(fact.whole, fact.name, None, fact.month, fact.number)
        key = fold(text[fact.name.start : fact.name.end])
        if (fact.month or fact.native) and (key not in found or (fact.month and not found[key].month)):
            found[key] = fact
    yield from found.values()


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


def _scheduled(text: str, m: re.Match[str], form: str = "") -> ScheduleFact:
    name, native, month = (_said(m, part + form) for part in ("name", "native", "month"))
    number = month_number(text[month.start : month.end]) if month else None
    return ScheduleFact(span_of(m.span()), name or Span(m.start(), m.start()), native, month, number)


def _said(m: re.Match[str], group: str) -> Span | None:
    place = m.span(group)
    return span_of(place) if place[0] < place[1] else None


def word_schedule(entries: Sequence[tuple[str, str | None, int | None]]) -> str:
    """All announced stages as one sentence: ``Schedule: District Stage (Etapa Distrital) in February.``"""
    worded: list[str] = []
    for name, native, month in entries:
        text = name if native is None else f"{name} ({native})"
        worded.append(text if month is None else f"{text} in {month_name(month)}")
    return f"{_CALENDAR}{'; '.join(worded)}."
