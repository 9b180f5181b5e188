"""Infoboxes of wikitext: every notation of a fact, and what must not be taken for one."""

from __future__ import annotations

import attrs
import pytest

import copaparse
from copaparse import Season

LEAGUE = "Infobox football league season"


def box(*fields: str, name: str = LEAGUE, behind: str = "\nThe '''season'''.\n") -> str:
    """An infobox with these arguments, one on each line."""
    return f"{{{{{name}\n" + "".join(f"| {field}\n" for field in fields) + "}}" + behind


def read(*fields: str, name: str = LEAGUE) -> Season:
    text = box(*fields, name=name)
    season = copaparse.loads(text, title="Season")
    assert copaparse.dumps(season) == text
    return season


def findings(season: Season) -> list[str]:
    return [finding.code for finding in copaparse.check(season) if finding.code < "CP5"]


# -- the box ----------------------------------------------------------------------------------------


def test_every_field_is_quoted_in_order_as_a_reader_sees_it() -> None:
    season = read(
        "competition = [[Copa del Valle|Copa Valle]]",
        "dates =",
        "longest wins = {{nowrap|[[Minero FC|Minero]]}} (5 games)<ref>A, b</ref>",
        "teams = [[Uno]]<br />''Dos''",
        "stadia = {{plainlist|\n* [[Sol]]\n* Luna<!-- or not -->\n}}",
        "notes = {{ubl|one|two}}",
    )
    assert [(f.key, f.value) for f in season.infobox.fields] == [
        ("competition", "Copa Valle"),
        ("dates", ""),
        ("longest wins", "Minero (5 games)"),
        ("teams", "Uno, Dos"),
        ("stadia", "Sol, Luna"),
        ("notes", "one, two"),
    ]
    assert season.infobox.get("Longest_Wins") == "Minero (5 games)"


def test_the_first_infobox_before_the_first_heading_counts() -> None:
    text = "{{Use dmy dates}}\n{{infobox football league season|season=2031}}'''It''' was.\n" + box("season = 2032")
    season = copaparse.loads(text + "\n==Final==\n" + box("season = 2033"), title="Cup")
    assert season.label == "2031"
    assert season.lead[0] == "It was."


def test_an_article_without_one_has_none() -> None:
    season = copaparse.loads("'''X''' is a cup.\n\n==Final==\n{{Infobox football match|team1=A}}\n", title="X")
    assert not season.infobox.fields
    assert season.winners == ()


def test_calls_for_infoboxes_are_not_unknown_templates() -> None:
    for name in ("Infobox X", "Ficha de competición deportiva", "Info/Competição de futebol"):
        text = f"==Final==\n{{{{{name}|a=b}}}}\n"
        assert findings(copaparse.loads(text, title="X")) == []
    assert findings(read("season = 1", name="Edizione di competizione sportiva")) == []


# -- texts and numbers ------------------------------------------------------------------------------


def test_labels() -> None:
    season = read(
        "competition = [[Copa del Valle]]",
        "season = [[2031 in football|2031–32]]",
        "prevseason = [[2030–31 Copa del Valle|2030–31]]",
        "nextseason = ''2032–33'' <!--[[2032–33 Copa]]-->",
    )
    assert (season.competition, season.label) == ("Copa del Valle", "2031–32")
    assert (season.previous, season.next) == ("2030–31", "2032–33")
    assert season.title == "Season"


NUMBERS = [
    ("380", 380),
    ("887 <br>(2.33 per match)", 887),
    ("1,234,567", 1234567),
    ("287.875 <!-- 15.9. -->", 287875),
    ("{{formatnum:1204}}", 1204),
    ("{{#expr:3+4}} (2 per match)", 7),
    ("60 (2 awarded)<ref>x</ref>", 60),
    ("0", 0),
    ("", None),
    ("TBD", None),
    ("2.33", None),
    ("many", None),
]


@pytest.mark.parametrize(("value", "number"), NUMBERS)
def test_totals(value: str, number: int | None) -> None:
    season = read(*(f"{key} = {value}" for key in ("matches", "total goals", "attendance", "average attendance")))
    found = {season.total_matches, season.total_goals, season.total_attendance, season.average_attendance}
    assert found == {number}
    assert findings(season) == (["CP313"] * 4 if value in ("2.33", "many") else [])


DATES = [
    ("8 August 1992 – 2 June 1993", "1992-08-08", "1993-06-02"),
    ("7–15 January 2012", "2012-01-07", "2012-01-15"),
    ("January 7–15, 2012", "2012-01-07", "2012-01-15"),
    ("August 8 – September 3, 2012", "2012-08-08", "2012-09-03"),
    ("9 August&nbsp;– 23 August", "--08-09", "--08-23"),
    ("9 August – 3 February 2013", "2012-08-09", "2013-02-03"),
    ("2012-08-09 – 2013-02-03", "2012-08-09", "2013-02-03"),
    ("{{Start date|2012|8|9|df=y}} – {{End date|2013|2|3}}", "2012-08-09", "2013-02-03"),
    ("del 9 de agosto al 3 de septiembre de 2012", "2012-08-09", "2012-09-03"),
    ("12 May 2012", "2012-05-12", "2012-05-12"),
    ("9 August 2012 –", "2012-08-09", "None"),
    ("– 3 February 2013", "None", "2013-02-03"),
    ("'''Qualifying:'''<br>1 July – 27 August 2014<br>'''Cup:'''<br>16 September 2014 – 6 June 2015",
     "2014-07-01", "2015-06-06"),
    ("9 August 2012 – 3 May 2013 (play-offs to June)", "2012-08-09", "2013-05-03"),
    ("1 August 2010 –<br />30 May 2011", "2010-08-01", "2011-05-30"),
    ("1 August 2010<br>– 30 May 2011", "2010-08-01", "2011-05-30"),
    ("from 1 August<br>to 30 May 2011", "2010-08-01", "2011-05-30"),
    ("{{ubl|Cup: 1 July 2010 –|27 August 2010|League: 16 September 2010 –|6 June 2011}}", "2010-07-01", "2011-06-06"),
    ("1 August 2010<br>–<br>30 May 2011", "2010-08-01", "2011-05-30"),
    ("9 August 2012 –<br>(not over)", "2012-08-09", "None"),
    ("all year", "None", "None"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "begins", "ends"), DATES)
def test_dates(value: str, begins: str, ends: str) -> None:
    season = read(f"dates = {value}")
    assert (str(season.begins), str(season.ends)) == (begins, ends)
    assert findings(season) == (["CP312"] if value == "all year" else [])


# -- teams ------------------------------------------------------------------------------------------

TEAMS = [
    ("[[Uno FC|Uno]]", "Uno<Uno FC>"),
    ("[[Uno FC|Uno]]<br/>[[Dos]]<br>Tres", "Uno<Uno FC>; Dos<Dos>; Tres"),
    ("[[Uno]]<br/ >[[Dos]]<br\\>[[Tres]]", "Uno<Uno>; Dos<Dos>; Tres<Tres>"),
    ("[[Uno]], [[Dos]] and [[Tres]]", "Uno<Uno>; Dos<Dos>; Tres<Tres>"),
    ("[[Uno]]/[[Dos]]", "Uno<Uno>; Dos<Dos>"),
    ("{{ubl|[[Uno]]|{{flagicon|PER}} [[Dos]]}}", "Uno<Uno>; Dos<Dos>PER"),
    ("{{plainlist|\n* [[Uno]]\n* [[Dos]]\n}}", "Uno<Uno>; Dos<Dos>"),
    ("\n* [[Uno]]\n* [[Dos]]", "Uno<Uno>; Dos<Dos>"),
    ("{{flagicon|ECU}} [[Uno]]<br>{{flagicon|PER}} [[Dos]]", "Uno<Uno>ECU; Dos<Dos>PER"),
    ("[[Uno]]<!--<br>[[Dos]]-->", "Uno<Uno>"),
    ("[[Uno]]<ref>A, b</ref><br>[[Dos]]{{efn|c, d}}", "Uno<Uno>; Dos<Dos>"),
    ("[[Boys, Girls|Boys, Girls]]", "Boys, Girls<Boys, Girls>"),
    ("Mar y Cielo", "Mar y Cielo"),
    ("[[Municipal FC|Municipal (RdM)]]", "Municipal (RdM)<Municipal FC>"),
    ("[[Uno]] (withdrew)", "Uno<Uno>"),
    ("{{fb|PER}}", "Peru PER"),
    ("None", ""),
    ("''unattributed''", ""),
    ("TBD", ""),
    ("—", ""),
    ("None ([[Uno]] were stripped of it)", ""),
    ("Men: [[Uno]]<br>Women: [[Dos]]", ""),
    ("Men:<br>[[Uno]]<br>Women:<br>[[Dos]]", ""),
    ("Apertura: [[Uno]]<br>Clausura: [[Dos FC|Dos]]", "Uno<Uno>; Dos<Dos FC>"),
    ("East: Uno<br>''Group West'': {{flagicon|PER}} [[Dos]] (withdrew)", "Uno; Dos<Dos>PER"),
    ("[[Apertura]]: [[Uno]]", ""),
    ("[[Uno]]<br>Runner-up: [[Dos]]", "Uno<Uno>"),
    ("[[Uno]]<br>(shared)", "Uno<Uno>"),
    ("[[Uno]]<br>(shared)<br>[[Dos]]<br>(withdrew, see [[Tres]])", "Uno<Uno>; Dos<Dos>"),
    ("[[Uno]]<br>3rd overall", "Uno<Uno>"),
    ("[[Uno]]<br>third time in a row<br>[[Dos]]", "Uno<Uno>; Dos<Dos>"),
    ("[[Uno]]<br>28th [[Liga|Scudetto]]", "Uno<Uno>"),
    ("[[Uno]]<br>45 points", "Uno<Uno>"),
    ("[[Uno]]<br>9 de Julio<br>1. FC Sol<br>105th Regiment", "Uno<Uno>; 9 de Julio; 1. FC Sol; 105th Regiment"),
]


@pytest.mark.parametrize(("value", "teams"), TEAMS)
def test_teams(value: str, teams: str) -> None:
    season = read(f"winners = {value}", f"relegated = {value}", f"promoted = {value}")

    def said(team: copaparse.Team) -> str:
        link = f"<{team.link}>" if team.link else " " if team.country else ""
        return f"{team}{link}{team.country or ''}"

    assert "; ".join(map(said, season.relegated)) == teams
    assert season.promoted == season.relegated == tuple(winner.team for winner in season.winners)


TITLES = [
    ("[[Minero FC|Minero]] <br>(2nd title)", [("Minero", 2)]),
    ("[[Uno]] (1st title)<br>[[Dos]] (12th title)", [("Uno", 1), ("Dos", 12)]),
    ("{{nowrap|[[Uno]] (10th title)}}", [("Uno", 10)]),
    ("[[Uno]] (2.º título)", [("Uno", 2)]),
    ("[[Uno]] (3. Titel)", [("Uno", 3)]),
    ("[[Uno]]", [("Uno", None)]),
    ("[[Uno]]<br>1st [[Premier League]] title<br>8th English title", [("Uno", 1)]),
    ("[[Uno]]<br>5th top-flight title<br>3rd overall", [("Uno", 5)]),
    ("[[Uno]] (3rd title, 2nd in a row)", [("Uno", 3)]),
    ("[[Uno]] (3rd title, 2nd title in a row)<br>[[Dos]] (1st title)", [("Uno", 3), ("Dos", 1)]),
    ("[[Uno]] (record 3rd title)", [("Uno", 3)]),
    ("[[Uno]]<br>Record 3rd title", [("Uno", 3)]),
    ("[[Uno]]<br>(shared)<br>3rd title", [("Uno", 3)]),
    ("[[Uno]] (3rd title<br>[[Dos]] (1st title)", [("Uno", 3), ("Dos", 1)]),
    ("Apertura: [[Uno]] (3rd title)<br>Clausura: [[Dos]] (1st title)", [("Uno", 3), ("Dos", 1)]),
]


@pytest.mark.parametrize(("value", "winners"), TITLES)
def test_titles(value: str, winners: list[tuple[str, int | None]]) -> None:
    season = read(f"winners = {value}")
    assert [(str(winner.team), winner.title_number) for winner in season.winners] == winners


def test_continental_places() -> None:
    season = read(
        "continentalcup1 = [[2032 Copa Andina|Copa Andina]]",
        "continentalcup1 qualifiers = [[Uno]]<br>[[Dos]]",
        "continentalcup2 =",
        "continentalcup2 qualifiers =",
        "continentalcup3 = [[Copa Sur]]",
        "continentalcup3 qualifiers =",
        "continentalcup4 qualifiers = [[Tres]]",
    )
    assert [(cup.competition, [str(team) for team in cup.teams]) for cup in season.continental] == [
        ("Copa Andina", ["Uno", "Dos"]),
        ("Copa Sur", []),
        (None, ["Tres"]),
    ]


# -- people -----------------------------------------------------------------------------------------

SCORERS = [
    ("[[Juan Soto]]<br />(23 goals)", "Juan Soto 23"),
    ("{{nowrap|[[Juan Soto]] (19 goals)}}", "Juan Soto 19"),
    ("{{flagicon|PER}} [[Juan Soto (footballer)|Juan Soto]] (4)", "Juan Soto 4"),
    ("[[Juan Soto]]<br>[[Ciro Paz]]<br>(14 goals each)", "Juan Soto 14; Ciro Paz 14"),
    ("[[Juan Soto]] and [[Ciro Paz]] (14 goals)", "Juan Soto 14; Ciro Paz 14"),
    ("14 goals<br>[[Juan Soto]]<br>[[Ciro Paz]]", "Juan Soto 14; Ciro Paz 14"),
    ("[[Juan Soto]] ([[Minero]])<br>14 goals", "Juan Soto Minero 14"),
    ("[[Juan Soto]] ([[Minero]], 14 goals)", "Juan Soto Minero 14"),
    ("[[Juan Soto]] ([[Minero]]) – 14 goals", "Juan Soto Minero 14"),
    ("[[Juan Soto]]<br>[[Minero F.C.]]<br>Goals: 19", "Juan Soto Minero F.C. 19"),
    ("[[Juan Soto]]<br>([[Minero]])<br>(19)", "Juan Soto Minero 19"),
    ("{{plainlist|\n* [[Juan Soto]] (5)\n* [[Ciro Paz]] (4)\n}}", "Juan Soto 5; Ciro Paz 4"),
    ("[[Juan Soto]]", "Juan Soto -"),
    ("[[Juan Soto]]<br />[[Minero]]<br />Goals: 20", "Juan Soto Minero 20"),
    ("[[Juan Soto]]<br>[[Minero]] Goals: 12<br>[[Ciro Paz]]<br>[[Grau]]<br>Goals: 12",
     "Juan Soto Minero 12; Ciro Paz Grau 12"),
    ("[[Juan Soto]] and [[Ciro Paz]]<br>Goals: 14", "Juan Soto 14; Ciro Paz 14"),
    ("[[Juan Soto]]<br>[[Ciro Paz]]<br>[[Luz Mar]]<br>Goals: 14", "Juan Soto 14; Ciro Paz 14; Luz Mar 14"),
    ("[[Juan Soto]] ([[Minero]]) – 20", "Juan Soto Minero 20"),
    ("[[Juan Soto]] ([[Minero]]): 20<br>[[Ciro Paz]] - 9", "Juan Soto Minero 20; Ciro Paz 9"),
    ("Juan Soto ([[Minero]]) (20 goals)", "Juan Soto Minero 20"),
    ("[[Juan Soto]] ([[Minero]]), 20", "Juan Soto Minero 20"),
    ("[[Juan Soto]] (20 goals) ([[Minero]])", "Juan Soto Minero 20"),
    ("[[Juan Soto]] (20 goals, [[Minero]])", "Juan Soto Minero 20"),
    ("[[Juan Soto]] (20 goals in 30 games)", "Juan Soto 20"),
    ("[[Juan Soto]] (20, 5 assists)", "Juan Soto 20"),
    ("[[Juan Soto]] (20) ([[Minero]])<br>[[Ciro Paz]] ([[Grau]]) (19)", "Juan Soto Minero 20; Ciro Paz Grau 19"),
    ("[[Juan Soto]] ([[Minero FC|Minero (RdM)]]) (20)", "Juan Soto Minero (RdM) 20"),
    ("[[Juan Soto]] ([[Minero]]) – 25 gols", "Juan Soto Minero 25"),
    ("Juan Soto – 25 golos", "Juan Soto 25"),
    ("Juan Soto – 25 Gols", "Juan Soto 25"),
    ("14 goals each: [[Juan Soto]], [[Ciro Paz]]", "Juan Soto 14; Ciro Paz 14"),
    ("25 gols: Juan Soto", "Juan Soto 25"),
    ("[[Juan Soto]]<br>[[Ciro Paz]]<br>14 gols cada um", "Juan Soto 14; Ciro Paz 14"),
    ("Five players (3 goals)", ""),
    ("TBD", ""),
]  # fmt: skip


@pytest.mark.parametrize(("value", "scorers"), SCORERS)
def test_top_scorers(value: str, scorers: str) -> None:
    season = read(f"league topscorer = {value}")
    said = (
        f"{s.player} {f'{s.team} ' if s.team else ''}{'-' if s.goals is None else s.goals}" for s in season.top_scorers
    )
    assert "; ".join(said) == scorers


def test_awards_and_referees() -> None:
    season = read(
        "best goalkeeper = [[Ana Luz]] ([[Minero]])",
        "player = {{flagicon|PER}} [[Juan Soto]]",
        "award_title = Golden Shoe",
        "award = [[Ciro Paz]]",
        "referees = [[Ana Paz]]<br>Luz Mar",
    )
    assert [(a.name, a.recipient, str(a.team)) for a in season.awards] == [
        ("Best goalkeeper", "Ana Luz", "Minero"),
        ("Best player", "Juan Soto", "None"),
        ("Golden Shoe", "Ciro Paz", "None"),
    ]
    assert season.referees == ("Ana Paz", "Luz Mar")


@pytest.mark.parametrize("said", ["0.70 goals/match", "18 clean sheets", "12", "45 %"])
def test_figures_are_no_team(said: str) -> None:
    season = read(f"best goalkeeper = [[Ana Luz]]<br>({said})", f"league topscorer = [[Juan Soto]] ({said}) (9)")
    assert [(a.recipient, a.team) for a in season.awards] == [("Ana Luz", None)]
    assert [(s.player, s.team) for s in season.top_scorers] == [("Juan Soto", None)]


# -- matches ----------------------------------------------------------------------------------------

MATCHES = [
    ("[[Uno FC|Uno]] 6–4 [[Dos FC|Dos]]", "Uno 6–4 Dos"),
    ("Uno 5 - 2 Dos", "Uno 5–2 Dos"),
    (
        "[[Uno]] 7–1 [[Dos]] <small>(12 May 2014)</small><br />Tres 6&ndash;0 Dos",
        "Uno 7–1 Dos 2014-05-12; Tres 6–0 Dos",
    ),
    ("{{plainlist|\n* [[Uno]] 5–0 [[Dos]]\n* [[Tres]] 5–0 [[Uno]]\n}}", "Uno 5–0 Dos; Tres 5–0 Uno"),
    ("9 goals:<br>[[Uno]] 5–4 [[Dos]]<ref>x</ref>", "Uno 5–4 Dos"),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("value", "matches"), MATCHES)
def test_notable_matches(value: str, matches: str) -> None:
    season = read(f"biggest home win = {value}", f"highest scoring = {value}")
    said = (f"{m}{f' {m.date}' if m.date else ''}" for m in season.highest_scoring)
    assert "; ".join(said) == matches
    assert season.biggest_home_wins == season.highest_scoring


# -- other infoboxes --------------------------------------------------------------------------------


def test_both_vocabularies_of_tournaments() -> None:
    older = read(
        *("title = [[Copa]]", "year = 2031", "champions = [[Uno]]", "runner-up = [[Dos]]", "third = [[Tres]]"),
        *(
            "top goal scorer = [[Juan Soto]] (4)",
            "goals = 55",
            "prevseason = 2030",
            "continentalcup1 = [[Copa Andina]]",
        ),
        name="infobox football tournament season",
    )
    newer = read(
        *("title = [[Copa]]", "year = 2031", "winners = [[Uno]]", "second = [[Dos]]", "third = [[Tres]]"),
        *("top_goal_scorer = [[Juan Soto]] (4)", "goals = 55", "prev_season = 2030"),
        "continental_cup_title1 = [[Copa Andina]]",
        name="Infobox football tournament season",
    )
    assert older == newer
    assert (older.competition, older.label, older.total_goals, older.previous) == ("Copa", "2031", 55, "2030")
    assert [str(team) for team in (*older.runners_up, *older.third_place)] == ["Dos", "Tres"]
    assert (older.top_scorers[0].goals, older.continental[0].competition) == (4, "Copa Andina")


def test_the_number_of_the_title_may_stand_by_itself() -> None:
    season = read("winners = [[Uno]]", "count = 5", name="Infobox football tournament season")
    assert season.winners[0].title_number == 5
    assert copaparse.locate(season.winners[0], "title_number").line == 3


def test_champions_of_nations_are_codes() -> None:
    season = read(
        *("tourney_name = Copa Andina", "year = 2031", "champion = PER", "second = URU", "third_other = [[Uno]]"),
        *("champion-flagvar = 1825", "fair_play = {{fb|CHI}}", "attendance = 1,234"),
        name="Infobox international football competition",
    )
    winner = season.winners[0].team
    assert (winner.name, winner.country, str(season.runners_up[0])) == ("Peru", "PER", "Uruguay")
    assert str(season.third_place[0]) == "Uno"
    assert (season.competition, season.total_attendance) == ("Copa Andina", 1234)
    assert [(award.name, award.recipient) for award in season.awards] == [("Fair play award", "Chile")]
    assert season.infobox.get("champion-flagvar") == "1825"


OTHER_LANGUAGES = [
    ("Ficha de competición deportiva", ("campeón = [[Uno]]", "subcampeón = [[Dos]]", "partidos = 60", "goles = 171",
     "fecha de inicio = 9 de mayo de 2031", "goleador = [[Juan Soto]] (8 goles)", "anterior = [[Copa 2030|2030]]")),
    ("Infobox Fußballsaison", ("Meister = [[Uno]]", "Vizemeister = [[Dos]]", "Spiele = 60", "geschossene Tore = 171",
     "Beginn = 9 May 2031", "Torschützenkönig = [[Juan Soto]] (8 Tore)", "vorherige Saison = [[Cup 2030|2030]]")),
    ("Edizione di competizione sportiva", ("vincitore = [[Uno]]", "secondo = [[Dos]]", "incontri disputati = 60",
     "gol segnati = 171", "data inizio = 9 May 2031", "cannoniere = [[Juan Soto]] (8)", "edizione precedente = 2030")),
    ("Info/Competição de futebol", ("campeão = [[Uno]]", "vice-campeão = [[Dos]]", "jogos = 60", "gols = 171",
     "início = 9 May 2031", "artilheiro = [[Juan Soto]] (8 gols)", "anterior = 2030")),
    ("Info/Torneio", ("campeão = [[Uno]]", "vice = [[Dos]]", "partidas = 60", "golos = 171",
     "início = 9 May 2031", "melhor marcador = [[Juan Soto]] – 8 golos", "anterior = 2030")),
    ("Ficha de campeonato", ("primero = [[Uno]]", "segundo = [[Dos]]", "partidos = 60", "goles = 171",
     "inicio = 9 de mayo de 2031", "goleador = [[Juan Soto]] (8 goles)", "anterior = 2030")),
    ("Infobox Compétition sportive", ("vainqueur = [[Uno]]", "deuxième = [[Dos]]", "matchs = 60", "buts = 171",
     "date début = 9 May 2031", "meilleur buteur = [[Juan Soto]] (8 buts)", "précédent = 2030")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "fields"), OTHER_LANGUAGES)
def test_other_languages(name: str, fields: tuple[str, ...]) -> None:
    season = read(*fields, name=name)
    assert [str(winner.team) for winner in season.winners] == ["Uno"]
    assert [str(team) for team in season.runners_up] == ["Dos"]
    assert (season.total_matches, season.total_goals, str(season.begins)) == (60, 171, "2031-05-09")
    assert [(scorer.player, scorer.goals) for scorer in season.top_scorers] == [("Juan Soto", 8)]
    assert season.previous == "2030"


def test_the_year_in_portuguese() -> None:
    fields = ("ano = 2031", "partidas = 60")
    season = read(*fields, name="Info/Competição de futebol")
    assert (season.label, season.total_matches) == ("2031", 60)
    assert copaparse.loads(copaparse.dumps(attrs.evolve(season, label="2032", total_matches=61))).label == "2032"
    other = read(*fields, name="Info/Clube")
    assert (other.label, other.total_matches) == (None, None)


def test_infoboxes_of_other_things_say_only_what_is_certain() -> None:
    season = read(
        *("Name = Gran Premio", "Date = 22 June", "Year = 2008", "First_Rider_250 = [[Ana Luz]]", "player = [[X]]"),
        *("matches = 3 sets", "title = A film", "season = winter", "winner = Men: [[Uno]]<br>Women: [[Dos]]"),
        *("prev = [[2007 Gran Premio|2007]]", "attendance = none known"),
        name="Infobox motorcycle race",
    )
    assert (season.label, str(season.begins), season.previous) == ("2008", "--06-22", "2007")
    assert (season.competition, season.total_matches, season.winners, season.awards) == (None, None, (), ())
    assert season.infobox.get("First Rider 250") == "Ana Luz"
    assert findings(season) == []


def test_the_infobox_of_a_competition_tells_who_won_last() -> None:
    season = read(
        *("name = Liga", "champions = [[Uno]] (10th title)", "season = 2030–31", "promotion = [[Liga 2]]"),
        *("top_goalscorer = [[Juan Soto]] (140)", "relegated = [[Dos]]", "matches = 12000"),
        name="Infobox football league",
    )
    assert (str(season.winners[0].team), season.label) == ("Uno", "2030–31")
    assert (season.competition, season.top_scorers, season.relegated, season.total_matches) == (None, (), (), None)


# -- places -----------------------------------------------------------------------------------------


def test_positions() -> None:
    season = read(
        "winners = {{flagicon|PER}} [[Minero FC|Minero]] (2nd title)",
        "dates = 8 August 2031 – 2 June 2032",
        "relegated = [[Uno]]<br>[[Dos]]",
        "total goals = 887 <br>(2.33 per match)",
        "league topscorer = [[Juan Soto]] (8 goals)",
    )

    def at(value: object, field: str) -> tuple[int, int]:
        position = copaparse.locate(value, field)
        return position.line, position.column

    winner = season.winners[0]
    assert [at(winner, "title_number"), at(winner.team, "link"), at(winner.team, "country")] == [
        (2, 52),
        (2, 32),
        (2, 24),
    ]
    assert [at(season, "begins"), at(season, "ends"), at(season.begins, "year")] == [(3, 11), (3, 27), (3, 20)]
    assert at(season.relegated[1], "name") == (4, 28)
    assert at(season, "total_goals") == (5, 17)
    assert [at(season.top_scorers[0], name) for name in ("player", "goals")] == [(6, 24), (6, 37)]
    assert at(season.infobox.fields[2], "key") == (4, 3)


@pytest.mark.parametrize(
    ("key", "unit"),
    [
        *(("winners", unit) for unit in ("[[A]], ", "{{flagicon|PER}} A<br>", "(", ", - ", "(1st ", "''")),
        *(("relegated", unit) for unit in ("A / ", " and [[B]]", "/", "{{ubl|")),
        *(("league topscorer", unit) for unit in ("A (4) ", "- ", "(((", "A, 4) ", "[[A|b")),
        *(("dates", unit) for unit in ("2012-", "9 May – <br>", "– ")),
        *(("highest scoring", unit) for unit in ("A 1–0 B, ", "(12 May 2010) ")),
        ("matches", "1,"),
        ("player", "((("),
    ],
)
def test_hostile_values(key: str, unit: str) -> None:
    text = box(f"{key} = {unit * (100_000 // len(unit))}")
    assert copaparse.dumps(copaparse.loads(text, title="X")) == text
