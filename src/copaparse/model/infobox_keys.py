"""What the keys of an infobox say of the season, in the words of six languages."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["KNOWN_KEYS", "facts_of", "fold_key"]

MARKS = re.compile(r"[\s_\u0300-\u036f-]+")
NUMBER = re.compile(r"[0-9]{1,2}(?=\Z|qualifiers)")


@lru_cache(maxsize=1024)
def fold_key(key: str) -> str:
    """``Biggest Home Win``, ``biggest_home_win`` and ``biggest home win`` are one key, accents are none."""
    folded = key if key.isascii() else unicodedata.normalize("NFKD", key)
    return MARKS.sub("", folded.casefold())


# The fields of `Season` and the keys that feed them: English, Spanish, Portuguese, Italian, French, German.
_TABLE: dict[tuple[str, ...], str] = {
    ("competition",): "competition, tourney name, title, competizione",
    ("label",): "season, year, temporada, saison, stagione, época, ano",
    ("begins", "ends"): "dates, date, duration, fecha, fechas, data, datas, période, zeitraum, datum",
    ("begins",): """
        start date, start, fecha de inicio, inicio, data inizio, inizio, data de início, début, date début, beginn,
        beginnt
    """,
    ("ends",): """
        end date, end, fecha de cierre, fecha de fin, fin, cierre, data fine, fine, termine, fim, data de término,
        término, date fin, ende
    """,
    ("winners",): """
        winners, winner, champions, champion, champion other, mlscup, count, campeón, primero, campeão, vencedor,
        vainqueur, vincitore, volta, meister, sieger
    """,
    ("runners_up",): """
        runner-up, runners-up, second, second other, second place, subcampeón, segundo, vice, vice-campeão,
        deuxième, finaliste, secondo, secondo posto, vizemeister, zweiter
    """,
    ("third_place",): """
        third, third place, third other, tercero, tercer lugar, terceiro, troisième, terzo, terzo posto, dritter
    """,
    ("promoted",): """
        promoted, ascensos, ascendidos, ascendido, promovidos, promovido, promus, promu, promozioni, promosse,
        promossa, aufsteiger
    """,
    ("relegated",): """
        relegated, descensos, descendidos, descendido, rebaixados, rebaixado, relégués, relégué, retrocessioni,
        retrocesse, retrocessa, absteiger
    """,
    ("continental",): """
        continentalcup, continentalcup qualifiers, continental cup title, continental cup qualifiers
    """,
    ("top_scorers",): """
        league topscorer, league topscorers, top scorer, top scorers, top goal scorer, top goal scorers, goleador,
        goleadores, máximo goleador, máximos goleadores, artilheiro, artilheiros, melhor marcador, meilleur buteur,
        meilleurs buteurs, cannoniere, capocannoniere, miglior marcatore, torschützenkönig, torschützenkönige
    """,
    ("total_matches",): """
        matches, total matches, matches played, no of games, partidos, partidos jugados, jogos, partidas, matchs,
        matchs joués, incontri disputati, spiele
    """,
    ("total_goals",): """
        total goals, goals, goles, goles anotados, gols, golos, buts, gol segnati, geschossene tore, tore
    """,
    ("total_attendance",): """
        attendance, total attendance, asistentes, asistencia, público, affluence, spectateurs, pubblico, spettatori,
        zuschauer
    """,
    ("average_attendance",): "average attendance, avg attendance, asistencia media, zuschauerschnitt",
    ("awards",): """
        player, best player, mvp, young player, best young player, goalkeeper, best goalkeeper, fair play, award,
        award title, mejor jugador, mejor portero, mejor jugador joven, melhor jogador, melhor goleiro, meilleur
        joueur, meilleur gardien, miglior giocatore, miglior portiere, bester spieler, bester torwart
    """,
    ("referees",): "referees, referee, árbitros, árbitro",
    ("biggest_home_wins",): "biggest home win",
    ("biggest_away_wins",): "biggest away win",
    ("highest_scoring",): "highest scoring",
    ("previous",): """
        prevseason, prev, previous, prevseason year, anterior, temporada anterior, edizione precedente, précédent,
        précédente, saison précédente, vorherige saison
    """,
    ("next",): """
        nextseason, next, nextseason year, siguiente, temporada siguiente, próximo, seguinte, edizione successiva,
        suivant, suivante, saison suivante, nachfolgende saison
    """,
}

KNOWN_KEYS: dict[str, tuple[str, ...]] = {
    fold_key(key): facts for facts, keys in _TABLE.items() for key in keys.split(",")
}
"""Folded infobox key → the fields of `Season` that it feeds."""


@lru_cache(maxsize=1024)
def facts_of(key: str) -> tuple[str, ...]:
    """The fields of `Season` that a key feeds, none for a key that is not known; ``continentalcup2`` is numbered."""
    folded = fold_key(key)
    found = KNOWN_KEYS.get(folded)
    if found is None and folded.startswith("continentalcup"):
        found = KNOWN_KEYS.get(NUMBER.sub("", folded))
    return found or ()
