"""`convert`: what does not come along has a finding."""

from __future__ import annotations

import re

import attrs
import pytest

import copaparse
from copaparse import Bracket, BracketRound, Goal, Match, Score, Season, Stage, Team, Tie, loads
from copaparse.strategies.values import Writable

PAGE = """== Ground rules ==
Prose.<ref>Report</ref>
{{Lineup of the day|Minero}}
{| class="wikitable"
! Shirt !! Colour
|-
| Home || Red
|}

=== Matches ===
{{Football box|date=20 May 2018|team1=Minero|score=2–1<ref>Paper</ref>|team2=Grau}}

== Teams ==
{| class="wikitable"
! Team !! Stadium !! Capacity
|-
| Minero || Norte || 3,000
|}

== References ==
{{reflist}}
"""


def left(text: str, dialect: str) -> list[str]:
    season = loads(text)
    return [d.message.removeprefix("left out: ") for d in copaparse.convert(season, dialect)[1]]  # type: ignore[arg-type]


def test_what_is_not_read_has_a_finding() -> None:
    assert left(PAGE, "plain") == [
        "2 references, the first of which is here",
        "unknown template: Lineup of the day",
        "a table of no kind that is read",
        "what stands in the section 'References'",
    ]


def test_sections_come_along_in_the_same_dialect() -> None:
    assert left(PAGE, "wikitext") == [
        "2 references, the first of which is here",
        "unknown template: Lineup of the day",
        "a table of no kind that is read",
    ]
    assert "{{reflist}}" in copaparse.convert(loads(PAGE), "wikitext")[0]


def test_prose_beside_a_list_of_the_season_has_a_finding() -> None:
    text = PAGE.replace("Teams ==\n", "Teams ==\nTwelve clubs took part.\n")
    assert "what stands in the section 'Teams' besides its list" in left(text, "plain")


def test_a_quote_that_would_be_read_is_left_out() -> None:
    text = "{{Infobox individual darts tournament|venue=Norte|winner=[[Apertura]]: [[Kist]]}}\n==Final==\n"
    season = loads(text)
    assert season.winners == ()
    new, left_out = copaparse.convert(season, "wikitext")
    assert [d.message for d in left_out] == ["left out: infobox.fields[1]: winners would be read into it"]
    assert "venue = Norte" in new
    new, left_out = copaparse.convert(loads(text.replace("[[Apertura]]: [[Kist]]", "Men: [[Kist]]")), "wikitext")
    assert (left_out, "winner = Men: Kist" in new) == ((), True)


def test_a_season_built_by_hand_leaves_nothing_out() -> None:
    assert copaparse.convert(copaparse.Season(label="2018"), "plain")[1] == ()


@pytest.mark.parametrize("invoked", ["Sports table|main", "Sports results|matches_style=FBR"])
def test_a_table_without_teams_is_reported(invoked: str) -> None:
    season = loads(f"==Group A==\n{{{{#invoke:{invoked}\n<!-- |win_MIN=1}}}}\n-->}}}}\n")
    assert [d.code for d in copaparse.check(season) if d.code.startswith("CP4")] == ["CP404"]


@pytest.mark.parametrize(
    ("score", "form"), [("2–2", "#invoke:Sports series"), ("3–2", "! Team 1"), ("TBD", "#invoke:Sports series")]
)
def test_ties_without_a_winner_stay_so(score: str, form: str) -> None:
    """Module:Sports series shows the team ahead as the winner: of such ties it cannot say that nobody was named."""
    season = loads(f"= T =\n\n==Final==\n| Team 1 | Score | Team 2 |\n| Aurora | {score} | Brisa |\n")
    written, left_out = copaparse.convert(season, "wikitext")
    assert form in written
    assert loads(written, title="T") == season
    assert not left_out


def test_however_many_values_are_left_out() -> None:
    size = 2000
    prose = tuple(f"- bullet {at} x" if at % 2 else f"Paragraph {at}." for at in range(size))
    text, _ = copaparse.convert(Season(stages=(Stage("Zone", prose=prose),)), "plain")
    assert loads(text).stages[0].prose == prose[::2]


def test_values_that_are_found_one_by_one() -> None:
    match = Match(Team("Minero"), Team("Grau"), Score(1, 0), goals=(Goal("Paz; Ríos", 9),))
    season = Season(stages=(Stage("Zone", matches=(match,) * 1000),))
    assert loads(copaparse.convert(season, "plain")[0]).matches[999].goals == ()
    season = Season(stages=(Stage("Zone", areas=tuple(f"Junín and Pasco {at}" for at in range(220))),))
    assert loads(copaparse.convert(season, "plain")[0]).stages[0].areas == ()


CUP = """==Knockout stage==
===Bracket===
{{4TeamBracket
|RD1-team1=Minero |RD1-score1=2 |RD1-team2=Grau |RD1-score2=1
|RD1-team3=Norte |RD1-score3=0 |RD1-team4=Kist |RD1-score4=3
|RD2-team1=Minero |RD2-score1=1 |RD2-team2=Kist |RD2-score2=0
}}
===Semi-finals===
{{OneLegStart}}
{{OneLegResult|Minero||2–1|Grau|}}
{{OneLegResult|Norte||0–3|Kist|}}
|}
"""
UNLISTED = "Minero against Grau is not among the ties of the stage, nor of those below it"


@pytest.mark.parametrize("dialect", ["plain", "wikitext"])
def test_what_a_list_of_ties_says_besides_the_ties_has_a_finding(dialect: Writable) -> None:
    row = "{{TwoLegResult|Minero||1–3|Grau||30 June|1–0 (12,000)}}"
    season = loads(f"==Semi-finals==\n{{{{TwoLegStart}}}}\n{row}\n|}}\n", title="1987 Cup")
    _, left = copaparse.convert(season, dialect)
    assert [(finding.message, finding.position.line) for finding in left] == [
        ("left out: leg1 of Minero against Grau: '30 June'", 3),
        ("left out: leg2 of Minero against Grau: '1–0 (12,000)'", 3),
    ]


def test_a_bracket_of_ties_in_other_sections() -> None:
    """Rows of extracted text name the ties of a bracket by their number in its stage."""
    season = loads(CUP)
    bracket = season.stages[0].stages[0]
    assert len(bracket.ties) == 1
    text, left_out = copaparse.convert(season, "plain")
    (finding,) = left_out
    assert finding.message == f"left out: stages[0].stages[0].brackets[0]: the bracket of 'Bracket': {UNLISTED}"
    assert CUP[slice(*finding.span)].startswith("{{4TeamBracket")
    found = loads(text)
    assert found == copaparse.replace(season, bracket.brackets[0], None)
    assert len(found.ties) == 3
    text, left_out = copaparse.convert(season, "wikitext")
    assert (left_out, loads(text)) == ((), season)


def test_brackets_of_which_one_cannot_be_written() -> None:
    final = CUP.index("|RD2")
    season = loads(CUP.replace("===Semi", CUP[CUP.index("{{4") : final] + "}}\n===Semi"))
    first, second = season.stages[0].stages[0].brackets
    text, left_out = copaparse.convert(season, "wikitext")
    assert [d.message for d in left_out] == [
        f"left out: stages[0].stages[0].brackets[1]: the bracket of 'Bracket': {UNLISTED}"
    ]
    assert loads(text) == copaparse.replace(season, second, None)
    assert len(copaparse.convert(season, "plain")[1]) == 2
    path = re.escape("stages[0].stages[0].brackets[0]: the bracket of 'Bracket'")
    with pytest.raises(copaparse.WriteError, match=f"^{path}"):
        copaparse.dumps(copaparse.replace(season, first, attrs.evolve(first, rounds=first.rounds[:1])))


def test_ties_that_a_bracket_alone_has_go_with_it() -> None:
    tie = Tie(Team("Minero"), Team("Grau"))
    stage = Stage("Final", brackets=(Bracket((BracketRound("Final", (tie,)),)),))
    text, left_out = copaparse.convert(Season(stages=(stage,)), "wikitext")
    assert loads(text) == Season(stages=(Stage("Final"),))
    assert [d.message for d in left_out] == ["left out: stages[0].brackets: stages[0].ties would be read into it"]


def test_a_paragraph_that_swallows_others_goes_alone() -> None:
    prose = ("One.", "Two <!-- and", "three.", "Four.", "Five.")
    text, left_out = copaparse.convert(Season(stages=(Stage("Zone", prose=prose),)), "plain")
    assert loads(text).stages[0].prose == (prose[0], *prose[2:])
    assert [d.message[:28] for d in left_out] == ["left out: stages[0].prose[1]"]
