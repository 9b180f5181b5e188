"""Lists of the season as a whole in wikitext: teams and grounds, top scorers, awards, referees, see also."""

from __future__ import annotations

import difflib

import attrs
import pytest

import copaparse
from copaparse import Award, Participant, Season, Team, TopScorer


def read(text: str) -> Season:
    season = copaparse.loads(text, title="Season", dialect="wikitext")
    assert copaparse.dumps(season) == text
    return season


def changed(before: str, edited: Season) -> list[str]:
    """The lines that an edit takes out and puts in; what was written reads back as it was edited."""
    written = copaparse.dumps(edited)
    assert copaparse.loads(written, title="Season", dialect="wikitext") == edited
    return [line[0] + line[2:] for line in difflib.ndiff(before.split("\n"), written.split("\n")) if line[0] in "+-"]


def table(head: str, *rows: str, section: str = "Teams") -> str:
    return f'=={section}==\n{{| class="wikitable"\n{head}\n' + "".join(f"|-\n{row}\n" for row in rows) + "|}\n"


# -- teams and grounds ------------------------------------------------------------------------------

TEAMS = table(
    "!\nTeam\n!\nLocation\n!\nVenue\n!\nCapacity<ref>a | b</ref>\n!\n2030",
    "|[[Minero FC|Minero]]\n|rowspan=2|[[Villa Alta]]\n|rowspan=2|[[Estadio Sol|Sol]]\n"
    "|rowspan=2 align=center|10,800\n|6th",
    "|[[Grau]]\n|1st",
    "|{{flagicon|PER}} [[Inca]]\n|Valle\n|Luna<br>[[Mar]]\n|{{0}}8.500<ref>x</ref>\n|—",
    "|Pampa (Q)\n|—\n|\n|unknown\n|",
)


def test_teams_and_grounds() -> None:
    season = read(TEAMS)
    assert [(str(p.team), p.location, p.venue, p.capacity) for p in season.participants] == [
        ("Minero", "Villa Alta", "Sol", 10800),
        ("Grau", "Villa Alta", "Sol", 10800),
        ("Inca", "Valle", "Luna, Mar", 8500),
        ("Pampa (Q)", None, None, None),
    ]
    assert season.participants[2].team.country == "PER"
    assert season.stages == ()
    assert copaparse.locate(season.participants[1], "team").line == 20


HEADS = [
    "! Team !! Home city !! Stadium !! Capacity",
    "! Club !! Town !! Ground !! Capacity",
    "! Equipo !! Ciudad !! Estadio !! Capacidad",
    "! Verein !! Stadt/Ort !! Stadion !! Kapazität",
    "! Squadra !! Città !! Stadio !! Capienza",
    "! Équipe !! Ville !! Stade !! Capacité",
    "! Clube !! Cidade !! Estádio !! Capacidade",
]


@pytest.mark.parametrize("head", HEADS)
def test_heads_in_six_languages(head: str) -> None:
    season = read(table(head, "| [[Uno]] || Valle || Sol || 9,000"))
    assert season.participants == (Participant(Team("Uno", link="Uno"), "Valle", "Sol", 9000),)


def test_a_list_split_by_columns_is_one() -> None:
    one = table("! Team !! Stadium", "| Uno || Sol").partition("\n")[2]
    two = table("! Team !! Stadium", "| Dos || Luna", "| Uno || Sol").partition("\n")[2]
    floats = read("==Teams==\n{{col-float}}\n" + one + "{{col-float-break}}\n" + two + "{{col-float-end}}\n")
    nested = read("==Teams==\n{|\n|\n" + one + "|\n" + two + "|}\n")
    for season in (floats, nested):
        assert [str(p.team) for p in season.participants] == ["Uno", "Dos"]


OTHERS = [
    table("! Team !! Manager !! Captain !! Kit maker", "| Uno || Ana || Eva || X"),
    table("! Date !! Team !! Venue", "| 1 May || Uno || Sol"),
    table("! # !! Stadium !! Capacity", "| 1 || Sol || 9,000"),
    table("! Team !! Stadium", "| Uno || Sol", section="References"),
    table("! Rank !! Player !! Club !! Assists", "| 1 || Ana || Uno || 4", section="Top scorers"),
    table("! Rank !! Player !! Goals", "| 1 || Ana || 140", section="All-time top scorers"),
    table("! Player !! Club !! Own goals", "| Ana || Uno || 2", section="Goals"),
    table(
        "! Player !! For !! Against !! Result !! Date", "| Ana || Uno || Dos || 4–0 || 1 May", section="Hat-trick goals"
    ),
    table("! Player !! Goals", "| Ana || 4", section="Squads"),
    table("! Month !! Player !! Award", "| May || Ana || Best", section="Monthly awards"),
    table("! Name !! Country", "| Ana || Peru", section="Squads"),
]


@pytest.mark.parametrize("text", OTHERS)
def test_tables_of_something_else(text: str) -> None:
    season = read(text)
    assert (season.participants, season.top_scorers, season.awards, season.referees) == ((), (), (), ())


# -- top scorers, awards, referees ------------------------------------------------------------------

SCORERS = table(
    "! Rank !! Player !! Club !! Goals",
    "| 1\n| align=left|{{flagicon|BRA|1949}} [[Ciro Paz (footballer)|Ciro Paz]]\n| [[Uno]]\n| 20",
    "| rowspan=2|2\n| [[Ana Luz]] || [[Dos FC|Dos]] || rowspan=2|13 <sup>1</sup>",
    "| Eva Mar*\n| [[Tres]]/[[Uno]]",
    "| 4 || [[Luz]]<br>[[Sol]] || [[Uno]]<br>[[Dos]] || 9",
    section="Player statistics",
)


def test_top_scorers() -> None:
    season = read("{{Infobox football league season|league topscorer=[[Ciro Paz]] (20)}}\n\n" + SCORERS)
    assert [(s.player, str(s.team), s.goals) for s in season.top_scorers] == [
        ("Ciro Paz", "Uno", 20),
        ("Ana Luz", "Dos", 13),
        ("Eva Mar", "Tres/Uno", 13),
        ("Luz", "Uno", 9),
        ("Sol", "Dos", 9),
    ]
    assert (season.top_scorers[1].team, season.top_scorers[2].team) == (Team("Dos", link="Dos FC"), Team("Tres/Uno"))


def test_top_scorers_of_other_pages() -> None:
    german = table(
        "! Pl. !! Name !! Team !! Tore",
        "! 1.\n| {{NOR|Ziel=Kari Nord}} || [[Uno]] || 11",
        "! 2.\n| {{KOR|Kim Sud|Sud Kim}} || [[Dos]] || 4",
        section="Torschützenliste",
    )
    assert [(s.player, s.goals) for s in read(german).top_scorers] == [("Kari Nord", 11), ("Sud Kim", 4)]
    nations = table("! Pos !! Player !! Country !! Goals", "| 1 || [[Ana]] || {{fb|PER}} || 8", section="Goalscorers")
    assert read(nations).top_scorers == (TopScorer("Ana", 8, Team("Peru", country="PER")),)
    spanish = table("! Jugador !! Equipo !! Goles", "| Ana || Uno || 8", section="Máximos goleadores")
    assert read(spanish).top_scorers == (TopScorer("Ana", 8, Team("Uno")),)


def test_the_first_list_of_scorers_counts() -> None:
    other = table("! Player !! Goals", "| Eva || 30", section="Play-off goalscorers")
    assert len(read(SCORERS + other).top_scorers) == 5


def test_awards_and_referees() -> None:
    text = table(
        "! Award !! Winner !! Club", "| [[Golden Shoe]] || {{flagicon|PER}} [[Ana]] || [[Uno]]", section="Awards"
    )
    text += table(
        "! Referee !! Country", "| [[Eva Paz]] || {{flag|PER}}", "| Luz || {{flag|CHI}}", section="Match officials"
    )
    season = read(text)
    assert season.awards == (Award("Golden Shoe", "Ana", Team("Uno", link="Uno")),)
    assert season.referees == ("Eva Paz", "Luz")


@pytest.mark.parametrize(
    ("cell", "team"),
    [
        ("[[Uno]] <br> [[Dos FC|Dos]]", Team("Uno, Dos")),
        ("{{ubl|{{flagicon|PER}} [[Uno]]|{{flagicon|PER}} [[Dos]]}}", Team("Uno, Dos", country="PER")),
        ("{{flagicon|PER}} [[Uno]]<br>{{flagicon|CHI}} [[Dos]]", Team("Uno, Dos")),
        ("[[Uno]]<br>(to May)<br>[[Dos (Lima)|Dos (Lima)]]", Team("Uno, Dos", "Lima")),
        ("[[Uno]]<br>([[Lima]])", Team("Uno", "Lima")),
        ("[[Uno]],<br>[[Dos]]", Team("Uno, Dos")),
        ("[[Uno]] /<br>[[Dos]]", Team("Uno / Dos")),
        ("[[Uno]]<br>& [[Dos]]", Team("Uno & Dos")),
        ("[[Uno]]/[[Dos]]", Team("Uno/Dos")),
        ("[[Uno FC|Uno<br>FC]]", Team("Uno FC", link="Uno FC")),
    ],
)
def test_two_clubs_of_a_player(cell: str, team: Team) -> None:
    scorers = table("! Player !! Club !! Goals", f"| [[Ana]] || {cell} || 9", section="Top scorers")
    text = scorers + table("! Award !! Player !! Club", f"| Best || [[Ana]] || {cell}", section="Awards")
    season = read(text)
    assert (season.top_scorers, season.awards) == ((TopScorer("Ana", 9, team),), (Award("Best", "Ana", team),))
    for other in (Team("Sol", link="Sol"), Team("Uno, Sol"), None):
        changed(text, attrs.evolve(season, top_scorers=(TopScorer("Ana", 9, other),)))
        changed(text, attrs.evolve(season, awards=(Award("Best", "Ana", other),)))
    changed(text, attrs.evolve(season, top_scorers=(TopScorer("Ana", 8, team), TopScorer("Eva", 3, team))))


AWARD = table("! Award !! Winner !! Club", "| Golden Shoe || Ana || [[Uno]]", section="=Annual=")


def test_a_section_is_about_what_the_one_above_it_is_about() -> None:
    season = read("==Awards==\n" + AWARD)
    assert season.awards == (Award("Golden Shoe", "Ana", Team("Uno", link="Uno")),)
    deeper = "==Awards==\n===2031===\n" + AWARD.replace("===", "====")
    assert read(deeper).awards == season.awards
    for text in ("==Awards==\n" + AWARD, deeper):
        changed(text, attrs.evolve(season := read(text), awards=(Award("Golden Boot", "Eva"), *season.awards)))
        changed(text, attrs.evolve(season, awards=()))


@pytest.mark.parametrize(
    "text",
    [
        "==Squads==\n" + AWARD,
        "==Awards==\n===Squads===\n" + AWARD.replace("===", "===="),
        "==Awards==\n===By month===\n" + AWARD.replace("===", "===="),
        "==Awards==\n" + AWARD.replace("Annual", "Weekly"),
        "==Awards==\ntext\n==Final==\n" + AWARD,
    ],
)
def test_a_section_with_a_subject_of_its_own(text: str) -> None:
    assert read(text).awards == ()


def unread(text: str) -> int:
    return [finding.code for finding in copaparse.check(read(text))].count("CP403")


def test_tables_that_are_read_as_lists_are_not_called_unread() -> None:
    goals = table("! Player !! Club !! Goals", "| [[Ana]] || Uno || 9", section="=Goals=")
    awards = table("! Award !! Winner", "| Golden Shoe || Ana", section="Season awards")
    german = table("! Name !! Verein !! Tore", "| Ana || Uno || 9", section="Beste Torschützen")
    leading = table("! Name !! Club !! Goals", "| Ana || Uno || 9", section="Leading scorers")
    teams = table("! Team !! Stadium", "| Uno || Sol", section="The clubs")
    officials = table("! Referee !! Country", "| Ana || Peru", section="Our match officials")
    for text in ("==Player statistics==\n" + goals, awards, german, leading, teams, officials):
        assert unread(text) == 0
    laid_out = "==Leading scorers==\n{|\n|\n" + leading.partition("\n")[2] + "|}\n"
    assert read(laid_out).top_scorers
    assert unread(laid_out) == 0
    other = table("! Player !! Club !! Assists", "| Ana || Uno || 9", section="Passes")
    assert unread("==Player statistics==\n" + goals + other) == 1


# -- edits ------------------------------------------------------------------------------------------


def test_cells_are_patched() -> None:
    season = read(TEAMS)
    minero, grau, inca, pampa = season.participants
    bigger = attrs.evolve(inca, capacity=9500, venue="Luna")
    assert changed(TEAMS, attrs.evolve(season, participants=(minero, grau, bigger, pampa))) == [
        "-|Luna<br>[[Mar]]",
        "+|Luna",
        "-|{{0}}8.500<ref>x</ref>",
        "+|{{0}}9.500<ref>x</ref>",
    ]
    renamed = attrs.evolve(grau, team=Team("Graus", link="Graus FC"))
    assert changed(TEAMS, attrs.evolve(season, participants=(minero, renamed, inca, pampa))) == [
        "-|[[Grau]]",
        "+|[[Graus FC|Graus]]",
    ]


def test_rows_come_and_go() -> None:
    season = read(TEAMS)
    assert changed(TEAMS, attrs.evolve(season, participants=season.participants[:3])) == [
        "-|-",
        "-|Pampa (Q)",
        "-|—",
        "-|",
        "-|unknown",
        "-|",
    ]
    new = Participant(Team("Sol", link="Sol"), "Costa", "Mar", 700)
    lines = changed(TEAMS, attrs.evolve(season, participants=(*season.participants[:3], new, season.participants[3])))
    assert [line for line in lines if line.strip("+-|") and line != "+|-"][:4] == [
        "+|[[Sol]]",
        "+|Costa",
        "+|Mar",
        "+|700",
    ]


def test_a_cell_that_stands_for_two_rows_is_written_for_both() -> None:
    season = read(SCORERS)
    scorers = list(season.top_scorers)
    scorers[1] = attrs.evolve(scorers[1], goals=14)
    changed(SCORERS, attrs.evolve(season, top_scorers=tuple(scorers)))
    changed(TEAMS, attrs.evolve(read(TEAMS), participants=read(TEAMS).participants[1:]))


def test_a_list_that_is_emptied_goes_with_its_section() -> None:
    scorers = SCORERS.replace("Player statistics", "Top scorers")
    text = "==Final==\nText.\n\n" + scorers + "\n==References==\n"
    assert copaparse.dumps(attrs.evolve(read(text), top_scorers=())) == "==Final==\nText.\n\n==References==\n"
    told = text.replace("==\n{|", "==\nAs of May.\n{|")
    emptied = copaparse.dumps(attrs.evolve(read(told), top_scorers=()))
    assert emptied == "==Final==\nText.\n\n==Top scorers==\nAs of May.\n==References==\n"


def test_referees_are_edited_in_their_table() -> None:
    text = table("! Referee !! Country", "| [[Eva Paz]] || Peru", "| Luz || Chile", section="Referees")
    season = read(text)
    assert changed(text, attrs.evolve(season, referees=("Eva Mar", "Luz"))) == [
        "-| [[Eva Paz]] || Peru",
        "+| Eva Mar || Peru",
    ]
    assert changed(text, attrs.evolve(season, referees=("Eva Paz",))) == ["-|-", "-| Luz || Chile"]
    assert "+| Ana || —" in changed(text, attrs.evolve(season, referees=("Eva Paz", "Luz", "Ana")))


def test_new_lists_get_sections_behind_the_stages() -> None:
    text = "==Final==\nText.\n\n==References==\n"
    new = Participant(Team("Uno", link="Uno FC"), venue="Sol | Mar")
    written = copaparse.dumps(attrs.evolve(read(text), participants=(new,)))
    assert written == (
        '==Final==\nText.\n\n==Teams==\n{| class="wikitable"\n! Team !! Venue\n|-\n'
        "| [[Uno FC|Uno]] || Sol {{!}} Mar\n|}\n\n==References==\n"
    )


# -- see also ---------------------------------------------------------------------------------------

ALSO = """==Final==
Text.

==See also==
{{Portal|Football}}
* [[2031 Liga|The league]]
*[[Copa]] – the ''cup''
{{columns-list|
* {{annotated link|Torneo}}
* Other
}}

==References==
"""


def test_see_also_as_a_reader_sees_it() -> None:
    assert read(ALSO).see_also == ("The league", "Copa – the cup", "Torneo", "Other")


def test_see_also_keeps_the_links_of_what_stays() -> None:
    season = read(ALSO)
    league, cup, torneo, other = season.see_also
    assert changed(ALSO, attrs.evolve(season, see_also=(league, "Copa – our cup", torneo, other))) == [
        "-*[[Copa]] – the ''cup''",
        "+*[[Copa]] – our ''cup''",
    ]
    assert changed(ALSO, attrs.evolve(season, see_also=("2031 Liga", cup, torneo, other))) == [
        "-* [[2031 Liga|The league]]",
        "+* [[2031 Liga]]",
    ]
    assert changed(ALSO, attrs.evolve(season, see_also=(league, torneo, other))) == ["-*[[Copa]] – the ''cup''"]
    assert changed(ALSO, attrs.evolve(season, see_also=(*season.see_also, "2032 Liga"))) == ["+* [[2032 Liga]]"]


def test_see_also_is_added_before_the_references() -> None:
    text = "==Final==\nText.\n\n==References==\n{{reflist}}\n"
    written = copaparse.dumps(attrs.evolve(read(text), see_also=("2031 Liga", "A [b] | c")))
    assert written == (
        "==Final==\nText.\n\n==See also==\n* [[2031 Liga]]\n* A [b] {{!}} c\n\n==References==\n{{reflist}}\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "==Teams==\n" + "{|\n! Team !! Stadium\n|-\n| A || B\n|}\n" * 1000,
        table("! Team !! Stadium", *["| A || B"] * 5000),
        table("! Player !! Goals", *["| [[A]]<br>B || 4"] * 3000, section="Top scorers"),
        table("! Player !! Goals", "| " + "[[A]]<br>" * 8000 + " || 4", section="Top scorers"),
        "==Teams==\n" + "{|\n|\n" * 8000 + "stadium",
        "==See also==\n" + "* [[A|B]]\n" * 8000,
        "==See also==\n{{columns-list|\n" + "* [[A|B]]\n" * 8000 + "}}",
    ],
    ids=range(7),
)
def test_hostile_lists(text: str) -> None:
    read(text)
