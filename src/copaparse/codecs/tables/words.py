"""The words that stand over the columns of tables in English, Spanish, German, Portuguese, Italian and French.

League tables are read in Dutch, Polish and Scandinavian languages as well.

They are folded: lower case, no accents, no dots. `STANDINGS` has the words of league tables that mean one thing, or the
English and Spanish thing unless a language of `LANGUAGES` says otherwise: ``N`` is *Niederlagen* in one language and
*nuls* in another. Which language a head is in follows from all of its words together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "AVERAGES",
    "BRACKETS",
    "FIXTURES",
    "FOREIGN",
    "GROUPS",
    "LANGUAGES",
    "LEGS",
    "MATCHES",
    "OPPONENTS",
    "SEASON",
    "STANDINGS",
    "TIES",
    "TOTALS",
    "VOCABULARY",
]


def _words(table: Mapping[str, str]) -> dict[str, str]:
    return {word.strip(): role for role, words in table.items() for word in words.split(",")}


STANDINGS = _words({
    "position": "pos, position, posicion, posicao, posizione, #, no, nr, rank, rang, place, platz, puesto, lugar, r",
    "team": "team, teams, club, clubs, team name, side, equipo, equipos, clube, clubes, verein, vereine, mannschaft,"
            "mannschaften, klub, squadra, squadre, equipe, equipes, equipa, equipas, seleccion, selecao, nazionale,"
            "lag, hold, druzyna, zespol",
    "played": "pld, mp, gp, pl, played, matches, matches played, games, games played, m, pj, jj, j, partidos, jugados,"
              "gioc, partidos jugados, sp, spiele, mj, matchs, matchs joues, joues, jogos, giocate, partite",
    "won": "w, won, wins, win, pg, v, ganados, victorias, partidos ganados, siege, gewonnen, vitorias, vinte, vittorie,"
           "victoires, gagnes, vitt",
    "drawn": "draw, draws, drawn, ties, tied, t, pe, e, empatados, empates, partidos empatados, unentschieden, remis,"
             "nulle, pareggi, pareggiate, nuls, pareg",
    "lost": "l, lost, losses, loss, pp, perdidos, derrotas, partidos perdidos, niederlagen, verloren, perse, sconfitte,"
            "sconf, defaites, perdus",
    "goals_for": "gf, f, pf, gs, goals for, goals scored, for, scored, g+, tf, goles a favor, golos marcados, gols pro,"
                 "reti fatte, buts pour",
    "goals_against": "ga, a, pa, gc, goals against, goals conceded, goals allowed, against, conceded, g-, tc,"
                     "goles en contra, golos sofridos, gols contra, reti subite, buts contre, gegentore",
    "goals": "goals, goles, tore, gols, reti, buts, torverhaltnis",
    "difference": "gd, +/-, +-, diff, pd, dif, dg, difference, diferencia, goal difference, td, tordifferenz,"
                  "saldo, saldo de gols, differenza reti, difference de buts",
    "points": "pts, points, pt, ptos, puntos, pun, pkt, pkte, punkte, punti, pontos, pnts, pti",
    "adjustment": "adj, adjustment, ajuste, bonus, bon, bonif, bonificacion, b, ded, deduction, deductions",
    "status": "status, estado",
    "earns": "qualification, qualification or relegation, promotion or relegation, promotion, relegation,"
             "qualified for, qualification or promotion, clasificacion, clasificado a, ascenso, descenso,"
             "qualification/relegation, classificacao, qualificacao, qualificazione, qualifikation, acesso,"
             "rebaixamento, despromocao, promozione, retrocessione, aufstieg, abstieg",
    "note": "notes, note, notas, nota",
})  # fmt: skip
"""Words of league tables → roles. ``D``, ``G`` and ``P`` are decided from the words beside them."""

LANGUAGES: tuple[Mapping[str, str], ...] = tuple(map(_words, (
    {"position": "pl", "played": "sp", "won": "s, g", "drawn": "u", "lost": "n, v", "goals": "tore, tv",
     "goals_for": "t, gt+, tore+", "goals_against": "gt, tore-", "difference": "diff, td, dif"},  # German
    {"played": "g, pg", "won": "v", "drawn": "n, p", "lost": "p, s", "goals_for": "gf, rf",
     "goals_against": "gs, rs, gc", "difference": "dr, diff, dg"},  # Italian
    {"team": "time, times", "position": "p, c", "played": "j", "won": "v", "drawn": "e", "lost": "d",
     "goals_for": "gp, gm, gf", "goals_against": "gc, gs", "difference": "sg, dg", "points": "p, pg"},  # Portuguese
    {"position": "cl, pl", "played": "j, m, mj", "won": "g, v, mg", "drawn": "n, mn", "lost": "p, d, mp",
     "goals_for": "bp, bm", "goals_against": "bc, be", "difference": "diff, db, ga"},  # French
    {"played": "gesp, gs, g", "won": "w, gw", "drawn": "gl, gelijk, g", "lost": "v, vl", "goals_for": "dv",
     "goals_against": "dt", "difference": "ds", "points": "p, ptn, punten"},  # Dutch
    {"played": "k, s", "won": "v", "drawn": "u, o", "lost": "t, f", "goals_for": "gm", "goals_against": "im",
     "points": "p, poeng, point, poang"},  # Danish, Norwegian, Swedish
    {"position": "poz, lp", "played": "m, mecze", "won": "z", "drawn": "r", "lost": "p",
     "goals": "bramki"},  # Polish
)))  # fmt: skip
"""What differs from `STANDINGS` in other languages; a word with two meanings here has the last one that is listed."""

AVERAGES = frozenset(("promedio", "prom", "average", "avg", "coef", "coefficient"))
"""Over columns of a table that adds up seasons: it shares the other words, and is no league table."""

FOREIGN = frozenset("""
    player, players, rider, driver, drivers, pilot, cyclist, athlete, athletes, swimmer, boxer, jugador, jugadora,
    jogador,
    giocatore, joueur, spieler, fahrer, manager, coach, head coach, trainer, nationality, laps, grid, manufacturer,
    constructor, chassis, engine, gold, silver, bronze, movement, capacity, stadium, estadio, stadion, highest, lowest,
    suspended, reason, penalty minutes, assists, vorlagen, apps, appearances, sets won, legs won, racers, crew, horse,
    jockey
""".replace("\n", " ").replace(" ", "").split(","))  # fmt: skip
"""Words (without spaces) that league tables of teams do not have: tables of scorers, races, medals and grounds do."""

SEASON = re.compile(r"(?:19|20)[0-9]{2}(?:[-/](?:[0-9]{2}|[0-9]{4}))?(?: pts)?")
"""Over a column with the points of another season."""

TOTALS = frozenset(("total", "overall", "all", "gesamt", "totale", "totals", "all matches", "total general", "general"))
"""Over the group of columns that adds up those for matches at home and away."""

SIDES = {
    "team1": "team 1, team1, equipo 1, 1st leg home team, mannschaft 1, equipe 1, equipa 1, squadra 1",
    "team2": "team 2, team2, equipo 2, 2nd leg home team, mannschaft 2, equipe 2, equipa 2, squadra 2",
    "home1": "home, home team, home side, home club, local, locales, equipo local, anfitrion,"
             "heim, heimmannschaft, heimteam, heimverein, mandante, casa, squadra di casa,"
             "squadra casa, domicile, equipe a domicile, receveur, recevant, hote",
    "away2": "away, away team, away side, away club, visitor, visitors, equipo visitante, visitante, visitantes,"
             "visita, gast, gaste, gastmannschaft, gastteam, gastverein, auswarts, auswartsteam, auswartsmannschaft,"
             "fora, squadra ospite, ospite, ospiti, trasferta, exterieur, visiteur, visiteurs,"
             "equipe exterieure, equipe a l'exterieur, equipe a l’exterieur",
}  # fmt: skip

RESULTS = "score, result, resultado, marcador, res, ergebnis, resultat, risultato, placar, results"
MATCHES = _words({
    **SIDES,
    "round": "round, matchday, jornada, ronda, week, runde, spieltag, giornata, journee, rodada, gameweek, md",
    "date": "date, fecha, dia, day, datum, data",
    "time": "time, hora, kick-off, kickoff, uhrzeit, anstoss, ora, heure, horario, zeit",
    "score": f"{RESULTS}, partido",
    "home": "host, hosts, hosted by",
    "venue": "venue, stadium, estadio, ground, cancha, stadion, stadio, stade, spielort, spielstatte",
    "city": "city, ciudad, location, town, lugar, localidad, sede, ort, stadt, citta, cidade, ville, lieu",
    "attendance": "attendance, att, asistencia, espectadores, publico, zuschauer, spettatori, affluence, spectateurs",
    "referee": "referee, ref, arbitro, schiedsrichter, arbitre",
    "goals": "goals, goles, scorers, goalscorers, goleadores, tore, torschutzen, marcatori, buteurs, gols",
    "remark": "remark, remarks, note, notes, nota, notas, observaciones, anmerkung, anmerkungen, bemerkung",
    "table": "table, tabla",
})  # fmt: skip

FIXTURES = frozenset(
    """match, fixture, game, tie, teams, partido, encuentro, juego, spiel, begegnung, paarung, partie, gara, partita
    incontro, jogo, rencontre, equipos""".replace("\n", ",").replace(" ", "").split(",")
)  # fmt: skip
"""Over a column with both sides of a match: ``Minero – Grau``."""

TIES = _words({
    "team1": f"{SIDES['team1']}, team #1, team a, club 1, time 1, clube 1, verein 1,"
             "home (1st leg), home team (1st leg), home first leg, home 1st leg, 1st leg home,"
             "local (ida), local ida, local en la ida, local partido de ida, mandante (ida), mandante na ida,"
             "heim (hinspiel), heimteam im hinspiel, recevant aller, casa andata",
    "team2": f"{SIDES['team2']}, team #2, team b, club 2, time 2, clube 2, verein 2,"
             "home (2nd leg), home team (2nd leg), home second leg, home 2nd leg, 2nd leg home,"
             "local (vuelta), local vuelta, local en la vuelta, local partido de vuelta, mandante (volta),"
             "mandante na volta, heim (ruckspiel), heimteam im ruckspiel, recevant retour, casa ritorno",
    "home1": SIDES["home1"],
    "away2": SIDES["away2"],
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

LEGS = {
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
"""What a leg is called where it has no number."""

OPPONENTS = frozenset(
    ("opponent", "opponents", "opposition", "rival", "adversario", "gegner", "adversaire", "avversario")
)
"""Beside these, ``Home`` and ``Away`` stand over results of one club."""

GROUPS = frozenset(("teams", "equipos", "scores", "resultados"))
"""Heads that stand over groups of heads: the row below them is the head."""

BRACKETS = _words({"round": "round, ronda", "ties": "ties, llaves"})

VOCABULARY = (STANDINGS, *LANGUAGES, MATCHES, TIES, BRACKETS, LEGS, FIXTURES)
"""All of the words above that name columns which are read."""
