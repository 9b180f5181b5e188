"""Match boxes read: every argument that says something of a match, in the notations of articles."""

from __future__ import annotations

from typing import Any

import pytest

from copaparse import Goal, GoalKind, Match, Outcome, PartialDate, Score, Team, loads, locate
from tests.unit.wikitext.boxes import article, codes, read

TEXT = """==Final==
{{Football box
|date       = 30 May 2019
|time       = 17:00 [[UTC−5]]
|round      = Replay
|team1      = [[Club Minero|Minero]]
|score      = 1–1
|aet        = yes
|report     = https://example.org/?match=7
|team2      = '''{{flagicon|CHI}} [[Grau]]'''
|goals1     = *[[J. Soto]] {{goal|60|pen.}}
|goals2     = {{goal|78|o.g.}} [[P. Luna|Luna]]
|stadium    = [[Estadio Sol]], [[Puno]]
|attendance = 9,315<ref>Federation</ref>
|penaltyscore = 3–4
|penalties1 = Soto {{pengoal}}<br />Luna {{penmiss}}
|referee    = [[R. Cano]] ([[Peru]])
|note       = Played a day late
}}
"""


def test_every_argument() -> None:
    (match,) = loads(TEXT).matches
    assert match == Match(
        Team("Minero", link="Club Minero"),
        Team("Grau", link="Grau", country="CHI"),
        Score(1, 1, True, 3, 4),
        Outcome.PLAYED,
        None,
        PartialDate(2019, 5, 30),
        "17:00 UTC−5",
        "Estadio Sol",
        "Puno",
        9315,
        "R. Cano",
        (Goal("J. Soto", 60, None, 1, GoalKind.PENALTY), Goal("Luna", 78, None, 2, GoalKind.OWN)),
        "Replay",
        "Played a day late",
    )


def said_at(value: object, field: str) -> str:
    """The text from where a field is located to the end of the line."""
    line, column = locate(value, field)
    return TEXT.split("\n")[line - 1][column - 1 :]


@pytest.mark.parametrize(
    ("field", "said"),
    [("team1", "[[Club Minero|Minero]]"), ("score", "1–1"), ("date", "30 May 2019"), ("time", "17:00 [[UTC−5]]"),
     ("venue", "[[Estadio Sol]], [[Puno]]"), ("city", "[[Puno]]"), ("attendance", "9,315<ref>Federation</ref>"),
     ("referee", "[[R. Cano]] ([[Peru]])"), ("round", "Replay"), ("goals", "*[[J. Soto]] {{goal|60|pen.}}"),
     ("remark", "Played a day late")],
)  # fmt: skip
def test_places(field: str, said: str) -> None:
    (match,) = loads(TEXT).matches
    assert said_at(match, field) == said


def test_places_of_parts() -> None:
    (match,) = loads(TEXT).matches
    assert match.score is not None
    assert said_at(match.score, "penalties2") == "4"
    assert said_at(match.score, "extra_time") == "yes"
    assert said_at(match.goals[0], "minute") == "60|pen.}}"
    assert said_at(match.goals[1], "player") == "[[P. Luna|Luna]]"


@pytest.mark.parametrize(
    "name",
    ["Football box", "football box", "Footballbox", "footballbox collapsible", "Football_box collapsible", "Soccer box",
     "#invoke:Football box|main", "#invoke:football box\n|main", "#Invoke: Football box collapsible |main"],
)  # fmt: skip
def test_names(name: str) -> None:
    assert read("|score=2–1", name).score == Score(2, 1)


@pytest.mark.parametrize(
    ("around", "count"),
    [
        ("<section begin=A1 />{box}<section end=A1 />", 1),
        ('<div id="A v B">{box}</div>', 1),
        ('<div id="A v B"/>{box}', 1),
        ("<onlyinclude>{box}</onlyinclude>", 1),
        ("----{box}", 1),
        ("{box}{box}", 2),
        ("{box}\n{box}\n\n{box}", 3),
        ("Some words. {box}", 1),
        ('{| width="100%"\n|\n{box}\n|\n{box}\n|}', 2),
        ("<!-- {box} -->", 0),
    ],
)
def test_wrapped(around: str, count: int) -> None:
    text = article(around.replace("{box}", "{{football box|team1=Minero|team2=Grau|score=1–0}}"))
    assert [str(match) for match in loads(text).matches] == ["Minero 1–0 Grau"] * count


# -- teams ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markup", "team"),
    [
        ("{{fb-rt|PER}}", Team("Peru", country="PER")),
        ("{{#invoke:flag|fb|MEX}}", Team("Mexico", country="MEX")),
        ("[[Grau FC|Grau]] {{fbaicon|CHI}}", Team("Grau", link="Grau FC", country="CHI")),
        ("{{nowrap|{{flagicon|CHI}} '''[[Grau]]'''}}", Team("Grau", link="Grau", country="CHI")),
        ("<!--{{#invoke:flag|fb-rt|}}-->Winner Match 12", Team("Winner Match 12")),
        ("Grau<ref>Replaced Sol</ref>", Team("Grau")),
        ("[[Grau]] (4)", Team("Grau", link="Grau")),
        ("Grau (4)", Team("Grau")),
        ("[[Grau]] <small>(R1)</small>", Team("Grau", link="Grau")),
        ("Grau (RdM)", Team("Grau", "RdM")),
        ("[[San Juan (Q)|San Juan (Q)]]", Team("San Juan", "Q", link="San Juan (Q)")),
    ],
)
def test_teams(markup: str, team: Team) -> None:
    assert read("", teams=f"|team1={markup}|team2=Minero").team1 == team


@pytest.mark.parametrize(("year", "name"), [(2002, "Macedonia"), (2024, "North Macedonia")])
def test_a_code_has_the_name_of_its_time(year: int, name: str) -> None:
    teams = "|team1={{fb-rt|MKD}}|team2={{fb|PER}}"
    assert read(f"|date=8 September {year}", teams=teams).team1 == Team(name, country="MKD")


@pytest.mark.parametrize("teams", ["|team1=|team2=", "|team1=&nbsp;|team2= &nbsp;", "|score=0–1", ""])
def test_a_box_without_teams_is_no_match(teams: str) -> None:
    season = loads(article(f"{{{{Football box{teams}}}}}"))
    assert season.matches == ()
    assert codes(season) == []


def test_a_box_with_one_team_is_reported() -> None:
    season = loads(article("{{Football box|team1=Minero|team2=|score=1–0}}"))
    assert season.matches == ()
    assert codes(season) == ["CP221"]


# -- results ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "score", "outcome"),
    [
        ("|score=2–1", Score(2, 1), Outcome.PLAYED),
        ("|score=2 - 1", Score(2, 1), Outcome.PLAYED),
        ("|score={{score link|Cup#Minero v Grau|2–1}}", Score(2, 1), Outcome.PLAYED),
        ("|score=[[Cup|'''2–1''']]", Score(2, 1), Outcome.PLAYED),
        ("|score1=2|score2=1", Score(2, 1), Outcome.PLAYED),
        ("|score=2–1 ([[Extra time|AET]])", Score(2, 1, True), Outcome.PLAYED),
        ("|score=0–1 series ([[Extra time|SDET]])", Score(0, 1, True), Outcome.PLAYED),
        ("|score=2–1|aet=yes", Score(2, 1, True), Outcome.PLAYED),
        ("|score=2–1|aet=no", Score(2, 1), Outcome.PLAYED),
        ("|score=2–1|aet=", Score(2, 1), Outcome.PLAYED),
        ("|score=2–1|scorenote=(a.e.t.)", Score(2, 1, True), Outcome.PLAYED),
        ("|score=1–1|aet=y|penaltyscore=4 – 3", Score(1, 1, True, 4, 3), Outcome.PLAYED),
        ("|score=1–1 (4–3 p)", Score(1, 1, False, 4, 3), Outcome.PLAYED),
        ("|score=0–3<br />Awarded{{refn|why|group=n}}", Score(0, 3), Outcome.AWARDED),
        ("|score=3–0<br/> <small>(awarded)</small><sup>[[#n|1]]</sup>", Score(3, 0), Outcome.AWARDED),
        ("|score=3–0|scorenote=Match awarded to Minero", Score(3, 0), Outcome.AWARDED),
        ("|score=1–0 (abandoned at 70')", Score(1, 0), Outcome.ABANDONED),
        ("|score=2–1 [[Void|annulled]]", Score(2, 1), Outcome.ANNULLED),
        ("|score=Cancelled<ref>Why</ref>", None, Outcome.CANCELLED),
        ("|score=void", None, Outcome.ANNULLED),
        ("|score=Postponed", None, Outcome.POSTPONED),
        ("|score=w/o", None, Outcome.WALKOVER),
        ("|score=Match 12", None, Outcome.SCHEDULED),
        ("|score={{score link|Cup#Final|Match 12}}", None, Outcome.SCHEDULED),
        ("|score=v", None, Outcome.SCHEDULED),
        ("|score=vs.", None, Outcome.SCHEDULED),
        ("|score=TBD", None, None),
        ("|score=–", None, None),
        ("|score=", None, None),
        ("", None, None),
        ("|score=|aet=yes|penaltyscore=3–2", None, None),
    ],
)
def test_results(arguments: str, score: Score | None, outcome: Outcome | None) -> None:
    match = read(arguments)
    assert (match.score, match.outcome) == (score, outcome)


def test_a_shoot_out_without_a_box() -> None:
    table = "| Pos | Team | Pld | Pts |\n| 1 | Minero | 2 | 3 |\n"
    season = loads(article(f"{{{{Penshootoutbox|penaltyscore=5–4}}}}\n{table}"))
    assert len(season.standings) == 1
    assert not season.matches


def test_the_box_of_the_shoot_out_behind_a_box() -> None:
    box, shoot_out = "{{Footballbox|team1=Minero|team2=Grau|score=1–1}}", "{{penshootoutbox|penaltyscore=4 – 5}}"
    season = loads(article(box, shoot_out, "{{Footballbox|team1=Sol|team2=Luna|score=2–2}}"))
    assert [match.score for match in season.matches] == [Score(1, 1, False, 4, 5), Score(2, 2)]


def test_what_is_no_score_is_reported() -> None:
    season = loads(article("{{Football box|team1=Minero|team2=Grau|score=a lot}}"))
    assert (season.matches[0].score, codes(season)) == (None, ["CP311"])


# -- when and where ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "date", "time"),
    [
        ("|date=30 May 2019", PartialDate(2019, 5, 30), None),
        ("|date=May 30, 2019|time=17:00", PartialDate(2019, 5, 30), "17:00"),
        ("|date={{Start date|2019|5|30|df=y}}{{efn|moved}}", PartialDate(2019, 5, 30), None),
        ("|date={{start date|2019|05|30}}<ref name=x />", PartialDate(2019, 5, 30), None),
        ("|date=Thursday, 30 May 2019<br />(first day)", PartialDate(2019, 5, 30), None),
        ("|date=30 May (abandoned)", PartialDate(None, 5, 30), None),
        ("|date=30 May", PartialDate(None, 5, 30), None),
        ("|date=30. Mai 2019", PartialDate(2019, 5, 30), None),
        ("|date=30 May 2019, 17:00 [[UTC]]", PartialDate(2019, 5, 30), "17:00 UTC"),
        ("|date=30 May 2019 (17:00)", PartialDate(2019, 5, 30), "17:00"),
        ("|date=30 May 2019 at 17:00", PartialDate(2019, 5, 30), "17:00"),
        ("|time=1:00&nbsp;p.m. [[UTC−06:00|UTC−6]]", None, "1:00 p.m. UTC−6"),
        ("|time=20:45<br />(21:45 [[UTC+3]])", None, "20:45 (21:45 UTC+3)"),
        ("|date=|time=", None, None),
    ],
)
def test_dates_and_times(arguments: str, date: PartialDate | None, time: str | None) -> None:
    match = read(arguments)
    assert (match.date, match.time) == (date, time)


@pytest.mark.parametrize(
    ("arguments", "venue", "city", "attendance"),
    [
        ("|stadium=[[Sol]], [[Puno]]", "Sol", "Puno", None),
        ("|stadium=[[Sol, Puno|Sol]], [[Puno]]/[[Lima|L]], Peru<ref>x</ref>", "Sol", "Puno/L, Peru", None),
        ("|stadium=Sol, Puno", "Sol", "Puno", None),
        ("|stadium=[[Sol]]", "Sol", None, None),
        ("|stadium=[[Sol]]|location=[[Puno]]", "Sol", "Puno", None),
        ("|stadium=Sol, North|location=[[Puno]]", "Sol, North", "Puno", None),
        ("|location=[[Puno]], [[Peru]]", None, "Puno, Peru", None),
        ("|location=[[Estadio Sol]], [[Puno]]", "Estadio Sol", "Puno", None),
        ("|stadium=[[Sol]]<br>[[Puno, Peru]]<br>Attendance:: 8,314", "Sol", "Puno, Peru", 8314),
        ("|stadium=[[Sol]], [[Puno]], attendance: 300", "Sol", "Puno", 300),
        ("|stadium=[[Sol]] ;, ; Attendance: 300", "Sol", None, 300),
        ("|stadium=|location=", None, None, None),
        ("|attendance=10,600", None, None, 10600),
        ("|attendance=10.600", None, None, 10600),
        ("|attendance={{formatnum:10600}}", None, None, 10600),
        ("|attendance=c. 9,000 (sold out)", None, None, 9000),
        ("|attendance=0<small>[[Behind closed doors|closed]]</small><ref>x|y</ref>", None, None, 0),
        ("|attendance=800{{refn|text with | and = in it}}", None, None, 800),
        ("|attendance=", None, None, None),
    ],
)  # fmt: skip
def test_places_and_spectators(arguments: str, venue: str | None, city: str | None, attendance: int | None) -> None:
    match = read(arguments)
    assert (match.venue, match.city, match.attendance) == (venue, city, attendance)


@pytest.mark.parametrize("said", ["many", "10,000–12,000", "1,5 million"])
def test_what_is_no_head_count_is_reported(said: str) -> None:
    season = loads(article(f"{{{{Football box|team1=Minero|team2=Grau|attendance={said}}}}}"))
    assert (season.matches[0].attendance, codes(season)) == (None, ["CP313"])


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ("R. Cano", "R. Cano"),
        ("[[Rey Cano|R. Cano]] ([[Football in Peru|Peru]])", "R. Cano"),
        ("{{flagicon|PER}} [[R. Cano]]", "R. Cano"),
        ("Referee: R. Cano<br />Assistants: A, B", "R. Cano"),
        ("", None),
        ("N/A", None),
        ("n/a<ref>x</ref>", None),
        ("TBD", None),
        ("Nadia Paz", "Nadia Paz"),
    ],
)
def test_referees(markup: str, name: str | None) -> None:
    assert read(f"|referee={markup}").referee == name


# -- boxes of other wikis ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "match"),
    [
        (
            "{{Partido|local=[[Minero]]|paíslocal=PER|resultado=1:1''' (0:1)|resultado penalti=4:3|visita=Grau"
            "|fecha={{fecha|17|1|2021}}, 15:30|estadio=[[Estadio Sol]]|ciudad=Puno|asistencia=10.600|refe=Cano"
            "|goleslocal=Soto {{gol|43}}|golesvisita=\n* Luna {{gol|12}} (penal)|prórroga=sí|competición=Ida}}",
            Match(
                Team("Minero", link="Minero", country="PER"), Team("Grau"), Score(1, 1, True, 4, 3), None, 1,
                PartialDate(2021, 1, 17), "15:30", "Estadio Sol", "Puno", 10600, "Cano",
                (Goal("Soto", 43, None, 1), Goal("Luna", 12, None, 2, GoalKind.PENALTY)), "Ida",
            ),
        ),
        (
            "{{Partidos|local=Minero|visita=Grau|resultado=4:3 (3:3, 2:1)|fecha=3 de febrero|estado=plegada}}",
            Match(Team("Minero"), Team("Grau"), Score(4, 3), None, 1, PartialDate(None, 2, 3)),
        ),
        (
            "----{{Feuille de match|date={{Date|15|11|2025}} |heure={{Heure|15|30}}|équipe 1=Minero <small>(R1)</small>"
            "|équipe 2='''[[Grau]]'''|score=2 - 2|score tab=4 - 2|stade=Stade Sol, [[Puno]]|affluence=300}}",
            Match(
                Team("Minero"), Team("Grau", link="Grau"), Score(2, 2, False, 4, 2), None, None,
                PartialDate(2025, 11, 15), "15:30", "Stade Sol", "Puno", 300,
            ),
        ),
        (
            "{{Incontro di club|Giornomese=12 maggio|Anno=2010|Ora=20:45|Squadra 1=Minero|Punteggio 1=2|Punteggio 2=0"
            "|Squadra 2=Grau|Città=Puno|Stadio=Sol|Marcatori 1=Soto {{Goal|12||45|rig.}}|Turno=Finale}}",
            Match(
                Team("Minero"), Team("Grau"), Score(2, 0), None, None, PartialDate(2010, 5, 12), "20:45", "Sol", "Puno",
                goals=(Goal("Soto", 12, None, 1), Goal("Soto", 45, None, 1, GoalKind.PENALTY)), round="Finale",
            ),
        ),
    ],
)  # fmt: skip
def test_other_languages(text: str, match: Match) -> None:
    season = loads(article(text))
    assert season.matches == (match,)
    assert codes(season) == []


# -- hostile input ----------------------------------------------------------------------------------

MANY = 30_000


@pytest.mark.parametrize(
    "arguments",
    [
        "|goals1=Soto " + "12' " * MANY,
        "|goals1=Soto " + "1" * MANY,
        "|goals1=" + "[[A|B]] {{goal|1}}<br>" * (MANY // 10),
        "|goals1=A {{goal" + "|1||2|pen." * (MANY // 5) + "}}",
        "|goals1=A 12'" + "(" * MANY,
        "|goals1=( " * MANY + "x 12'",
        "|stadium=[[" + "a," * MANY + "]], b",
        "|stadium=" + "[[a,b]]" * MANY,
        "|stadium=" + "attendance " * MANY,
        "|attendance=" + " " * MANY + "x",
        "|score=" + "1 " * MANY,
        "|score=2–1 " + "(" * MANY,
        "|date=" + "12 " * MANY,
        "|date=12 June 2014" + ", " * MANY,
        "|referee=" + "a (" * MANY,
        "|time=" + "{{a|" * MANY,
        "|time=" + "[[" * MANY,
        "|time=" + "'" * MANY,
        "|time=" + "{{goal|" + "1|" * MANY + "}}",
    ],
    ids=range(19),
)
def test_hostile_values(arguments: str) -> None:
    loads(article(f"{{{{Football box|team1=Minero|team2=Grau{arguments}}}}}"))


def test_many_boxes_on_one_line() -> None:
    text = article("{{Football box|team1=Minero|team2=Grau|score=1–0}}" * 1000)
    assert len(loads(text).matches) == 1000


def test_without_origins() -> None:
    season: Any = loads(TEXT, origins=False)
    assert season == loads(TEXT)
    assert season.matches[0].origin is None
