"""What the columns of a table are, by the words that stand over them.

Many words mean several things: ``P`` is played, points, position or *perdidos*, ``D`` draws or *derrotas*. So a head is
judged as a set: `standings_roles`, `match_roles`, `tie_roles` and `bracket_roles` give the role of each column, or
``None`` when the table is of another kind. The words themselves are in `words`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from copaparse.codecs.tables.words import (
    AVERAGES,
    BRACKETS,
    FIXTURES,
    FOREIGN,
    GROUPS,
    LANGUAGES,
    LEGS,
    MATCHES,
    OPPONENTS,
    SEASON,
    STANDINGS,
    TIES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "GROUPS",
    "bracket_roles",
    "fold_head",
    "leg_number",
    "looks_cut",
    "match_roles",
    "pair_roles",
    "standings_readings",
    "standings_roles",
    "tie_roles",
]

Roles = tuple[str | None, ...]

NUMBERS = ("first", "second", "third", "fourth", "fifth")
LEG = re.compile(
    r"(?:([0-9]{1,2})(?:st|nd|rd|th)|(first|second|third|fourth|fifth)) (?:leg|match|game)"
    r"|(?:leg|game|match) #?([0-9]{1,2})"
)
DATED = re.compile(r"\s*+\([^()]*+\)\Z")  # the day of a leg: 1st leg (12 May)
VOCABULARIES = (STANDINGS.keys(), MATCHES.keys(), TIES.keys())
RESULTS = frozenset(("won", "drawn", "lost"))
COUNTS = RESULTS | {"played"}
READERS = tuple({**STANDINGS, **language} for language in LANGUAGES)
COUNTED = frozenset("dgp") | {
    word for words in (STANDINGS, *READERS) for word, role in words.items() if role in COUNTS | {"points", "position"}
}
"""Two of these words at least stand over a league table."""

# What a place may lead to, in the words of six languages: two of them are joined over the column that tells it.
_LEADS = (
    r"(?:qualif\w*+|clasific\w*+|classificac\w*+|promo(?:tion|cion|cao|zion[ei])\b|ascensos?|acesso|subida|accession|montee"
    r"|aufstieg|auf|descensos?|descida|descente|abstieg|rebaixamento|despromocao|relega\w*+|retrocession[ei]"
    r"|play-?(?:offs?|outs?))"
)
LEADS = re.compile(rf"{_LEADS}(?:(?: (?:or|and|ou?|e|y|et|oder|und) | ?[/,&] ?|- ?/ ?){_LEADS}){{1,3}}")

LONGEST = 60  # characters of a head; no longer text is one, nor kept in the cache
DASH = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
# The points for a win and a draw, or what stands in parentheses in the cells: Pts (2–1), Home team (tier)
RULE = re.compile(r"\s*+\((?:[0-9]{1,9}+-[0-9]{1,9}+|tier|level|division|div)\)\Z")


def fold_head(text: str) -> str:
    """A head in lower case, without accents, dots, bold, and with one kind of dash: ``N.º`` is ``no``."""
    return _fold(text) if len(text) <= LONGEST else ""


@lru_cache(maxsize=2048)
def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.translate(DASH).replace("'''", ""))
    folded = "".join(c for c in folded if not unicodedata.combining(c) and c != ".").casefold()
    return RULE.sub("", " ".join(folded.split()))


def leg_number(head: str) -> int | None:
    """1 for ``1st leg``, ``first leg``, ``leg 1`` and ``ida``; ``None`` for what is no leg."""
    head = DATED.sub("", head)
    m = LEG.fullmatch(head)
    if m is None:
        return LEGS.get(head)
    return NUMBERS.index(m[2]) + 1 if m[2] else int(m[1] or m[3])


# -- league tables ----------------------------------------------------------------------------------


def standings_roles(heads: Sequence[str]) -> Roles | None:
    """Roles of a league table: a team, and points beside other columns or two of played, won, drawn, lost."""
    readings = standings_readings(heads)
    return readings[0] if readings else None


def standings_readings(heads: Sequence[str], meanings: Sequence[str] = ()) -> tuple[Roles, ...]:
    """All that the columns of a league table may be, the reading that explains most of them first.

    `meanings` has for each head the words that explain it on the page (``Played`` for ``P``), or nothing.
    """
    return _readings(tuple(heads), tuple(meanings))


@lru_cache(maxsize=512)
def _readings(heads: tuple[str, ...], meanings: tuple[str, ...]) -> tuple[Roles, ...]:
    words = set(heads)
    if len(words & COUNTED) < 2 and not any(meanings):
        return ()
    if words & AVERAGES or any(head.replace(" ", "") in FOREIGN or SEASON.fullmatch(head) for head in words):
        return ()
    if any(STANDINGS.get(head) in RESULTS and heads.count(head) > 1 for head in words):
        return ()  # at home and away, without a total
    stated = [STANDINGS.get(meaning) if len(meaning) > 2 else None for meaning in meanings] or [None] * len(heads)
    found: dict[Roles, int] = {}
    for of_head in (_english_or_spanish(heads), *READERS):
        named = [role or of_head.get(head) or _leads_on(head) for head, role in zip(heads, stated, strict=True)]
        roles = _once(named)
        if heads.count("p") > 1 and heads[0] == "p":
            roles = _once(["position", *named[1:]])
        if _is_league_table(heads, roles):
            found.setdefault(roles, sum(role is not None for role in roles))
    return tuple(sorted(found, key=lambda roles: -found[roles]))


def _is_league_table(heads: Sequence[str], roles: Roles) -> bool:
    known = set(roles)
    if "team" not in known or ("name" in heads and heads[roles.index("team")] != "name"):
        return False
    letters = sum(role is None and len(head) == 1 for head, role in zip(heads, roles, strict=True))
    if letters > ("points" in known):
        return False  # of another language: the other letters may mean something else as well
    counted = len(known & COUNTS)
    if counted > 1 or (counted and "points" in known):
        return True
    foreign = sum(role is None and head != "" for head, role in zip(heads, roles, strict=True))
    return {"points", "position"} <= known and foreign <= len(heads) // 3


def _leads_on(head: str) -> str | None:
    leads = head.startswith(("advance", "qualif", "clasific", "classificad", "classificacao para"))
    return "earns" if leads or LEADS.fullmatch(head) is not None else None


def _english_or_spanish(heads: Sequence[str]) -> dict[str, str]:
    """`STANDINGS`, and what ``G``, ``D`` and ``P`` mean beside the other heads."""
    words = set(heads)
    found = {head: STANDINGS[head] for head in words if head in STANDINGS}
    taken = set(found.values())
    if "g" in words:
        found["g"] = "played" if "won" in taken else "won"
    if "d" in words:
        found["d"] = "lost" if "drawn" in taken else "drawn"
    taken = set(found.values())
    if "p" in words:
        spanish = bool(words & {"e", "pe", "empatados", "empates", "j", "pj", "equipo", "equipos"})
        order = ("lost", "played", "points", "position") if spanish else ("played", "points", "position")
        role = next((role for role in order if role not in taken), None)
        if role is not None:
            found["p"] = role
    return found


# -- other tables -----------------------------------------------------------------------------------


def match_roles(heads: Sequence[str]) -> Roles | None:
    """Roles of a match list: two sides, in columns of their own or in one, and a score or a date."""
    named = [MATCHES.get(head) for head in heads]
    if "local" in heads and "mandante" in heads:  # in Portuguese it is the place
        named[heads.index("local")] = "venue"
    roles = _once(named)
    if not _two_sides(set(roles)):
        fixtures = [index for index, head in enumerate(heads) if head in FIXTURES]
        if len(fixtures) == 1:
            named[fixtures[0]] = "fixture"
            roles = _once(named)
        if not {"fixture", "score"} <= set(roles):
            return None
    elif not {"score", "date"} & set(roles):
        return None
    return roles


def tie_roles(heads: Sequence[str]) -> Roles | None:
    """Roles of a list of ties: two sides and an aggregate, legs or points.

    ``Team 1 | Score | Team 2`` alone is a list of ties of one leg; with a date it is a match list.
    """
    roles = _once([_tie_role(head) for head in heads])
    known = {role for role in roles if role is not None}
    if not _two_sides(known) or not OPPONENTS.isdisjoint(heads):
        return None
    legs = any(role.startswith("leg") for role in known)
    if "score" in known and not legs and any(MATCHES.get(head) == "date" for head in heads):
        return None  # matches, each with its date and the aggregate after it
    if legs or known & {"aggregate", "points"}:
        return tuple(None if role == "score" and "leg1" in known else role for role in roles)
    if "score" in known and "team1" in known and None not in roles:
        return roles
    return None


def pair_roles(heads: Sequence[str]) -> Roles | None:
    """Roles of a list of ties in which each team has a row of its own: ``Team | 1st leg | 2nd leg | Agg.``"""
    roles = _once(["team" if STANDINGS.get(head) == "team" else _tie_role(head) for head in heads])
    return roles if {"team", "leg1", "leg2"} <= set(roles) and OPPONENTS.isdisjoint(heads) else None


def _tie_role(head: str) -> str | None:
    leg = leg_number(head)
    return f"leg{leg}" if leg else TIES.get(head)


def bracket_roles(heads: Sequence[str]) -> Roles | None:
    """Roles of a bracket: rounds, and the numbers of their ties."""
    roles = _once([BRACKETS.get(head) for head in heads])
    return roles if {"round", "ties"} <= set(roles) else None


def looks_cut(heads: Sequence[str]) -> bool:
    """Whether the head of a table that is of no kind consists of words of one: it has lost columns."""
    named = {head for head in heads if head}
    return len(named) > 1 and any(named <= words for words in (GROUPS, *VOCABULARIES))


def _two_sides(known: set[str | None] | set[str]) -> bool:
    return bool({"team1", "team2"} <= known or {"home1", "away2"} <= known)


def _once(roles: Sequence[str | None]) -> Roles:
    """The first column of each role has it; a second one is not understood."""
    seen: set[str] = set()
    kept: list[str | None] = []
    for role in roles:
        kept.append(None if role is None or role in seen else role)
        if role is not None:
            seen.add(role)
    return tuple(kept)
