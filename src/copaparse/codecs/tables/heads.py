"""The words that stand over the columns of pipe tables, English and Spanish, and what they mean.

Many words mean several things: ``P`` is played, points, position or *perdidos*, ``D`` draws or
*derrotas*. So a head is judged as a set: `standings_roles`, `match_roles`, `tie_roles` and
`bracket_roles` give the role of each column, or ``None`` when the table is of another kind.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = [
    "GROUPS",
    "bracket_roles",
    "fold_head",
    "leg_number",
    "looks_cut",
    "match_roles",
    "pair_roles",
    "standings_roles",
    "tie_roles",
]

Roles = tuple[str | None, ...]


def _words(table: Mapping[str, str]) -> dict[str, str]:
    return {word.strip(): role for role, words in table.items() for word in words.split(",")}


STANDINGS = _words({
    "position": "pos, position, posicion, #, no, rank, place, puesto, lugar, r",
    "team": "team, teams, club, clubs, team name, side, equipo, equipos, clube, clubes",
    "played": "pld, mp, gp, pl, played, matches, matches played, m, pj, jj, j, partidos, jugados,"
              "partidos jugados",
    "won": "w, won, wins, pg, v, ganados, victorias, partidos ganados",
    "drawn": "draw, draws, drawn, ties, tied, t, pe, e, empatados, empates, partidos empatados",
    "lost": "l, lost, losses, pp, perdidos, derrotas, partidos perdidos",
    "goals_for": "gf, f, pf, gs, goals for, scored, tf, goles a favor",
    "goals_against": "ga, a, pa, gc, goals against, conceded, tc, goles en contra",
    "goals": "goals, goles",
    "difference": "gd, +/-, diff, pd, dif, dg, difference, diferencia, goal difference, gav, gr",
    "points": "pts, points, pt, ptos, puntos, pun",
    "adjustment": "adj, adjustment, ajuste, bonus, bon, bonif, bonificacion, b",
    "status": "status, estado",
    "earns": "qualification, qualification or relegation, promotion or relegation, promotion, relegation,"
             "qualified for, clasificacion, clasificado a, ascenso, descenso",
    "note": "notes, note, notas, nota",
})  # fmt: skip

# Over columns of a table that adds up seasons: it shares the other words, and is no league table.
AVERAGES = frozenset(("promedio", "prom", "average", "avg", "coef", "coefficient"))

SIDES = {
    "team1": "team 1, team1, equipo 1, 1st leg home team",
    "team2": "team 2, team2, equipo 2, 2nd leg home team",
    "home1": "home, home team, local, locales, anfitrion",
    "away2": "away, away team, visitor, visitors, visitante, visitantes, visita",
}

MATCHES = _words({
    **SIDES,
    "round": "round, matchday, jornada, ronda, week",
    "date": "date, fecha, dia, day",
    "time": "time, hora, kick-off, kickoff",
    "score": "score, result, resultado, partido, marcador, res",
    "home": "host, hosts, hosted by",
    "venue": "venue, stadium, estadio, ground, cancha",
    "city": "city, ciudad, location, town, lugar, localidad, sede",
    "attendance": "attendance, att, asistencia, espectadores, publico",
    "referee": "referee, ref, arbitro",
    "goals": "goals, goles, scorers, goalscorers, goleadores",
    "remark": "remark, remarks, note, notes, nota, notas, observaciones",
    "table": "table, tabla",
})  # fmt: skip

TIES = _words({
    "team1": f"{SIDES['team1']}, team #1, team a, club 1, equipe 1, equipa 1, time 1, clube 1, squadra 1, mannschaft 1,"
             "verein 1, home (1st leg), home team (1st leg), home first leg, home 1st leg, 1st leg home,"
             "local (ida), local ida, local en la ida, local partido de ida, mandante (ida), mandante na ida,"
             "heim (hinspiel), heimteam im hinspiel, recevant aller, casa andata",
    "team2": f"{SIDES['team2']}, team #2, team b, club 2, equipe 2, equipa 2, time 2, clube 2, squadra 2, mannschaft 2,"
             "verein 2, home (2nd leg), home team (2nd leg), home second leg, home 2nd leg, 2nd leg home,"
             "local (vuelta), local vuelta, local en la vuelta, local partido de vuelta, mandante (volta),"
             "mandante na volta, heim (ruckspiel), heimteam im ruckspiel, recevant retour, casa ritorno",
    "home1": f"{SIDES['home1']}, mandante, casa, heim, heimmannschaft, domicile, squadra di casa",
    "away2": f"{SIDES['away2']}, gast, gastmannschaft, exterieur, trasferta, fora, squadra ospite",
    "score": "score, result, resultado, marcador, placar, risultato, ergebnis, resultat",
    "aggregate": "agg, agg score, aggregate, aggregate score, total, total score, overall, overall score, global,"
                 "marcador global, resultado global, agregado, placar agregado, totale, tot, complessivo, gesamt,"
                 "gesamtergebnis, cumul, score cumule, total des deux matchs",
    "points": "points, pts, puntos, ptos, pontos, punti, punkte",
    "penalties": "pen, pens, penalties, penales, penaltis, penalty shoot-out, shoot-out, rigori, elfmeterschiessen,"
                 "tirs au but, tab, dcr, definicion por penales, tiros penales",
    "difference": "gd, goal difference, dg, dif, difference, dif gol, diferencia de goles, saldo",
    "away_goals": "ag, away goals, goles de visitante, gv",
    "decided_on": "decided on, decided by, definicion",
    "winner": "winner, ganador, vencedor, vincitore, sieger, vainqueur",
})  # fmt: skip

LEGS = ("first", "second", "third", "fourth", "fifth")
LEG = re.compile(
    r"(?:([0-9]{1,2})(?:st|nd|rd|th)|(first|second|third|fourth|fifth)) (?:leg|match|game)"
    r"|(?:leg|game|match) #?([0-9]{1,2})"
)
OTHER_LEGS = {
    word.strip(): number
    for number, words in enumerate((
        "ida, partido de ida, partido ida, 1er partido, partido 1, jogo de ida, jogo 1, 1o jogo, 1a mao, primeira mao,"
        "andata, gara di andata, partita di andata, hinspiel, aller, match aller",
        "vuelta, partido de vuelta, partido vuelta, 2do partido, partido 2, volta, jogo de volta, jogo 2, 2o jogo,"
        "2a mao, segunda mao, ritorno, gara di ritorno, partita di ritorno, ruckspiel, retour, match retour",
        "tercer partido, 3er partido, partido 3, desempate, entscheidungsspiel, play-off, playoff, replay, spareggio,"
        "bella, match d'appui",
    ), 1)
    for word in words.split(",")
}  # fmt: skip
OPPONENTS = frozenset(
    ("opponent", "opponents", "opposition", "rival", "adversario", "gegner", "adversaire", "avversario")
)
"""Beside these, ``Home`` and ``Away`` stand over results of one club."""

DATED = re.compile(r"\s*+\([^()]*+\)\Z")  # the day of a leg: 1st leg (12 May)

GROUPS = frozenset(("teams", "equipos", "scores", "resultados"))
"""Heads that stand over groups of heads: the row below them is the head."""

BRACKETS = _words({"round": "round, ronda", "ties": "ties, llaves"})

VOCABULARIES = (STANDINGS.keys(), MATCHES.keys(), TIES.keys())

LONGEST = 60  # characters of a head; no longer text is one, nor kept in the cache
DASH = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
RULE = re.compile(r"\s*+\([0-9]{1,9}+-[0-9]{1,9}+\)\Z")  # the points for a win and a draw: Pts (2–1)


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
        return OTHER_LEGS.get(head)
    return LEGS.index(m[2]) + 1 if m[2] else int(m[1] or m[3])


def standings_roles(heads: Sequence[str]) -> Roles | None:
    """Roles of a league table: a team, and points beside other columns or two of played, won, drawn, lost."""
    words = set(heads)
    if words & AVERAGES:
        return None
    found: dict[str, str] = {}  # head → role
    for head in words:
        if head in STANDINGS:
            found[head] = STANDINGS[head]
        elif head.startswith(("advance", "qualif", "clasific")):
            found[head] = "earns"
    _settle(words, found)
    roles = _once([found.get(head) for head in heads])
    if heads.count("p") > 1 and heads[0] == "p":
        roles = _once(["position", *(found.get(head) for head in heads[1:])])
    known = set(roles)
    counted = len(known & {"played", "won", "drawn", "lost"})
    enough = counted > 1 or ("points" in known and (counted or "position" in known))
    return roles if "team" in known and enough else None


def _settle(words: set[str], found: dict[str, str]) -> None:
    """Decide what ``G``, ``D`` and ``P`` mean beside the other heads."""
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


def match_roles(heads: Sequence[str]) -> Roles | None:
    """Roles of a match list: two sides, and a score or a date."""
    roles = _once([MATCHES.get(head) for head in heads])
    known = set(roles)
    if not _two_sides(known) or not known & {"score", "date"}:
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
