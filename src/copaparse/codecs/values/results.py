"""What a text says of a result: ``2–1``, ``1–1 (a.e.t.) (4–3 p)``, ``3–0 (awarded)``, ``w/o``, ``Match 12``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import field, frozen

from copaparse.codecs.leftovers import DASHES, blank
from copaparse.codecs.makers import make_score
from copaparse.codecs.values.dates import MONTHS
from copaparse.model import FieldSpan, Outcome, Score

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SAYS_SHOOT_OUT", "SIMPLE", "Result", "awaited", "outcome_of", "scan_result"]

BETWEEN = rf"(?:[:{DASHES}]|&(?:n|m)dash;|&minus;)"
SIGN = rf"(?:{BETWEEN}|[xX×])"
GOALS = re.compile(
    rf"(?:\((?P<side1>[0-9]{{1,2}}+)\)\s*+)?"
    rf"(?P<goals1>[0-9]{{1,3}}+)\s*+(?P<dash>{SIGN})\s*+(?P<goals2>[0-9]{{1,3}}+)(?![0-9])"
    rf"(?:\s*+\((?P<side2>[0-9]{{1,2}}+)\))?"
)
SIMPLE = re.compile(rf"([0-9]{{1,3}})([:{DASHES}])([0-9]{{1,3}})")
EXTRA_TIME = (
    r"a\.?\s?e\.?\s?t\b\.?|after extra time|extra time|pr[oó]rroga|t\.\s?e\.|n\.\s?v\b\.?|d\.?\s?t\.?\s?s\b\.?"
    r"|a\.\s?p\b\.?"
)
SHOOT_OUT = (
    r"p\b\.?|pen\b\.?|pens\b\.?|pso|penalt(?:y|ies)|on penalties|penaltis|penales|pk\b\.?|i\.\s?e\b\.?|n\.\s?e\b\.?"
    r"|d\.?\s?c\.?\s?r\b\.?|t\.?\s?a\.?\s?b\b\.?"
)
# Short words that behind a score mean this, and may mean anything elsewhere.
LATE = rf"{EXTRA_TIME}|pr[oó]r{{0,2}}\b\.?|e\.?t\b\.?|t\.\s?s\b\.?"
KICKS = rf"{SHOOT_OUT}|p[eê]ns?\b\.?|d\.?\s?t\.?\s?r\b\.?|g\.?\s?p\b\.?"
QUALIFIER = re.compile(
    rf"\s*+(?P<mark>[*†‡§]++|\([0-9]{{1,3}}\s?{BETWEEN}\s?[0-9]{{1,3}}"
    rf"(?:\s?[,;/]\s?[0-9]{{1,3}}\s?{BETWEEN}\s?[0-9]{{1,3}})++\))"
    rf"|\s*+[,;]?\s*+(?P<open>\()?\s*+(?:"
    rf"(?P<extra_time>{LATE})"
    rf"|(?:(?:{KICKS}):?\s*+)?(?P<penalties1>[0-9]{{1,2}}+)\s*+{SIGN}\s*+(?P<penalties2>[0-9]{{1,2}}+)"
    rf"(?:\s*+(?:{KICKS}))?"
    rf"|(?P<away>a(?:way goals)?\b)"
    rf"|(?P<word>[A-Za-z][A-Za-z./]*+)"
    rf")(?:\s*+(?P<close>\)))?+",
    re.IGNORECASE,
)
SAYS_SHOOT_OUT = re.compile(rf"(?<![^\W\d_])(?:{KICKS})", re.IGNORECASE)
# 2:4 i. E. (1:1 n. V.): in German the shoot-out may come first
AHEAD = re.compile(
    rf"(?P<penalties1>[0-9]{{1,2}}+)\s*+{SIGN}\s*+(?P<penalties2>[0-9]{{1,2}}+)\s*+i\.\s?E\b\.?\s*+\(\s*+",
    re.IGNORECASE,
)

WORDS: dict[str, Outcome] = {
    **dict.fromkeys(("played", "jugado"), Outcome.PLAYED),
    **dict.fromkeys(("v", "vs", "scheduled", "programado"), Outcome.SCHEDULED),
    **dict.fromkeys(("w/o", "wo", "walkover", "walk-over", "forfait", "kampflos"), Outcome.WALKOVER),
    **dict.fromkeys(("awarded", "awd", "forfeit", "forfeited", "tav", "a tavolino", "wertung"), Outcome.AWARDED),
    **dict.fromkeys(("abandoned", "aband", "abd", "suspended", "susp", "suspendido"), Outcome.ABANDONED),
    **dict.fromkeys(("postponed", "postp", "ppd", "postergado", "aplazado"), Outcome.POSTPONED),
    **dict.fromkeys(("cancelled", "canceled", "canc", "np", "not played", "cancelado"), Outcome.CANCELLED),
    **dict.fromkeys(("annulled", "void", "anulado"), Outcome.ANNULLED),
    **dict.fromkeys(("bye", "libre"), Outcome.BYE),
}

TWICE = re.compile(rf"p\s?[{DASHES}]\s?p", re.IGNORECASE)
"""What stands in the grids of English leagues for a match that is postponed: ``P–P``."""

# What holds the place of a score: a number of the match, the code of an earlier one, a day, or nothing that is known.
TO_COME = re.compile(
    r"(?:match|game|tie|series|leg|partido|llave|serie|spiel|jogo|gara)\s*+(?:no\.?|n\.?[º°]|[#№])?\s*+[0-9]{1,4}[a-z]?"
    r"|[a-z]{1,5}[ .-]?[0-9]{1,3}(?:\.[0-9]{1,3})?|[#№]\s?[0-9]{1,3}|vs?\.?|x|to be played"
    r"|[0-9]{1,2}\s*+[./]\s*+[0-9]{1,2}\s*+[./](?:\s*+[0-9]{2,4})?|[0-9]{4}-[0-9]{2}-[0-9]{2}",
    re.IGNORECASE,
)
UNKNOWN = re.compile(
    r"tb[acdp]|to be (?:confirmed|announced|decided)|[ap](?:or)? definir|\?++|a|n/a|null|nil", re.IGNORECASE
)
LETTERS = re.compile(r"[^\W\d_]+")
LONGEST = 60  # characters of what holds the place of a score

NUMBERS = ("goals1", "goals2", "penalties1", "penalties2")


@frozen
class Result:
    """What a score cell says: a score or an outcome or both, the place of each part in the cell, and in the source."""

    score: Score | None = None
    outcome: Outcome | None = None
    away_goals: bool = False
    places: Mapping[str, tuple[int, int]] = field(default={}, eq=False, repr=False)
    spans: Mapping[str, FieldSpan] = field(default={}, eq=False, repr=False)
    dash: str = field(default="–", eq=False, repr=False)


def scan_result(text: str) -> Result | None:
    """Read a whole cell; ``None`` unless all of it is understood. Linear in the length of the text."""
    if m := SIMPLE.fullmatch(text):
        return Result(make_score(int(m[1]), int(m[3])), dash=m[2], places={"goals1": m.span(1), "goals2": m.span(3)})
    text = blank(text)
    body = text.strip()
    if not body:
        return None
    left = text.index(body)
    ahead = AHEAD.match(text, left)
    m = GOALS.match(text, left if ahead is None else ahead.end())
    if m is None:
        outcome = outcome_of(body.strip("()"))
        places = {"outcome": (left, left + len(body))}
        return None if outcome is None else Result(None, outcome, places=places)
    places = {name: m.span(name) for name in ("goals1", "goals2")}
    dash = text[m.end("goals1") : m.start("goals2")]
    if m["side1"] is not None and m["side2"] is not None:
        places |= {"penalties1": m.span("side1"), "penalties2": m.span("side2")}
    elif m["side1"] is not None or m["side2"] is not None:
        return None
    if ahead is not None:
        if "penalties1" in places or not _decides(m, ahead):
            return None
        places |= {name: ahead.span(name) for name in ("penalties1", "penalties2")}
        places["shoot_out"] = ahead.span()
    outcome = None
    half_time = False
    at, end, inside = m.end(), left + len(body), ahead is not None
    if inside and text.startswith(")", at):
        at, inside = at + 1, False
    while at < end:
        q = QUALIFIER.match(text, at)
        if q is None or q.end() > end:
            return None
        opened = inside
        if q["mark"] is None:
            opened = inside or q["open"] is not None
            if (inside and q["open"]) or (q["close"] and not opened):
                return None
        alone = q["open"] is not None and q["close"] is not None  # and nothing else in the parentheses
        if q["extra_time"]:
            if "extra_time" in places:
                return None
            places["extra_time"] = q.span()
        elif q["penalties1"]:
            shown = {"penalties1": q.span("penalties1"), "penalties2": q.span("penalties2")}
            if SAYS_SHOOT_OUT.search(q[0]) or _beyond(m, q):
                if "penalties1" in places:
                    return None
                places |= {**shown, "shoot_out": q.span()}
            elif (half_time and ahead is None) or not opened:
                return None
            else:
                half_time = True
        elif q["mark"] is None and opened and not alone:
            return None
        elif q["away"]:
            places["away_goals"] = q.span()
        elif q["word"] and not (alone and len(q["word"]) == 1):  # a letter in parentheses is a mark
            outcome = outcome_of(q["word"])
            if outcome is None:
                return None
            places["outcome"] = q.span("word")
        inside = opened and q["close"] is None
        at = q.end()
    if inside:
        return None
    goals1, goals2, penalties1, penalties2 = (
        int(text[slice(*places[name])]) if name in places else None for name in NUMBERS
    )
    score = Score(goals1 or 0, goals2 or 0, "extra_time" in places, penalties1, penalties2)
    return Result(score, outcome, "away_goals" in places, places, dash=dash)


def _decides(m: re.Match[str], shoot_out: re.Match[str]) -> bool:
    """Whether a shoot-out that comes first decides the draw behind it."""
    return int(m["goals1"]) == int(m["goals2"]) and int(shoot_out["penalties1"]) != int(shoot_out["penalties2"])


def _beyond(m: re.Match[str], q: re.Match[str]) -> bool:
    """Whether a bare second score is a shoot-out: it decides a draw, and cannot be the half-time score."""
    goals1, goals2 = int(m["goals1"]), int(m["goals2"])
    second1, second2 = int(q["penalties1"]), int(q["penalties2"])
    return goals1 == goals2 and second1 != second2 and (second1 > goals1 or second2 > goals2)


def outcome_of(text: str) -> Outcome | None:
    """The outcome that a word stands for."""
    folded = text.strip().casefold()
    if TWICE.fullmatch(folded) is not None:
        return Outcome.POSTPONED
    return WORDS.get(folded) or WORDS.get(folded.replace(".", ""))


def awaited(text: str) -> Result | None:
    """What stands in the place of a score that is to come or not known, such as ``Match 12``, ``3 May`` or ``TBD``.

    ``None`` for any other text. An empty result where nothing is said of the match.
    """
    said = text.strip()
    if len(said) > LONGEST:
        return None
    if UNKNOWN.fullmatch(said) is not None:
        return Result()
    if TO_COME.fullmatch(said) is None and not any(word.casefold() in MONTHS for word in LETTERS.findall(said)):
        return None
    start = text.index(said)
    return Result(None, Outcome.SCHEDULED, places={"outcome": (start, start + len(said))})
