"""Ties written as calls: ``{{OneLegResult}}``, ``{{TwoLegResult}}``, Module:Sports series."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import copaparse
from copaparse import DecidedOn, Score, Team, Tie

MINERO, GRAU = Team("Minero", link="Club Minero"), Team("Grau (Z)")
INCA, PAMPA = Team("Inca"), Team("Pampa", link="Pampa")


def read(text: str) -> tuple[tuple[Tie, ...], list[str]]:
    """The ties of a page with one section, and the codes of what was found in it."""
    season = copaparse.loads("==Knockout==\n" + text)
    assert copaparse.dumps(season) == "==Knockout==\n" + text
    return season.find_stage("Knockout").ties, [found.code for found in copaparse.check(season)]


def row(cells: str) -> Tie:
    """The tie of a row of two legs, in which nothing is amiss."""
    (tie,), codes = read(f"{{{{TwoLegStart}}}}\n{{{{TwoLegResult|{cells}}}}}\n|}}\n")
    assert not codes
    return tie


def series(records: str) -> tuple[Tie, ...]:
    """The ties of a call of the module, in which nothing is amiss."""
    ties, codes = read(f"{{{{#invoke:Sports series|main|{records}\n}}}}\n")
    assert not codes
    return ties


def said(tie: Tie) -> tuple[Any, ...]:
    """Aggregate, legs, what the tie was decided on, winner: scores as text."""
    legs = tuple(None if leg is None else str(leg) for leg in tie.legs)
    return (None if tie.aggregate is None else str(tie.aggregate), legs, tie.decided_on, tie.winner)


# -- calls with one tie each -----------------------------------------------------------------------


def test_two_legs() -> None:
    ties, codes = read(
        "{{TwoLegStart}}\n"
        "{{TwoLegResult|'''[[Club Minero|Minero]]'''||5–3|Grau (Z)||3–1|2–2}}\n"
        "{{TwoLegResult|Inca|PER|2–2 (a)|[[Pampa]]|CHI|1–0|1–2|winner=2}}\n"
        "|}\n"
    )
    assert not codes
    assert ties == (
        Tie(MINERO, GRAU, (Score(3, 1), Score(2, 2)), Score(5, 3), DecidedOn.GOALS, 1),
        Tie(
            Team("Inca", country="PER"),
            Team("Pampa", link="Pampa", country="CHI"),
            (Score(1, 0), Score(1, 2)),
            Score(2, 2),
            DecidedOn.AWAY_GOALS,
            2,
        ),
    )


def test_one_leg() -> None:
    ties, codes = read(
        "{{OneLegStart}}\n"
        "{{OneLegResult|'''[[Club Minero|Minero]]'''||2–1 (a.e.t.)|Grau (Z)|}}\n"
        "{{OneLegResult|Inca||1–1 (3–4 [[Penalty shoot-out|p]])|'''[[Pampa]]'''||winner=2}}\n"
        "{{OneLegResult|Inca|PER|3–0|[[Pampa]]|PER|12 May 2013, 15:30}}\n"
        "{{OneLegEnd}}\n"
    )
    assert not codes
    assert [said(tie) for tie in ties] == [
        (None, ("2–1 (a.e.t.)",), DecidedOn.EXTRA_TIME, 1),
        (None, ("1–1 (3–4 p)",), DecidedOn.PENALTIES, 2),
        (None, ("3–0",), DecidedOn.GOALS, 1),
    ]
    assert ties[0].team1 == MINERO
    assert ties[2].team1 == Team("Inca", country="PER")


@pytest.mark.parametrize(
    ("start", "result", "end"),
    [
        ("TwoLegStart|partidos=2", "TwoLegResult", "|}"),
        ("TwoLeg start", "TwoLeg result", "{{TwoLeg end}}"),
        ("Two leg start", "Two leg result", "{{Two leg end}}"),
        ("two-leg_start", "twoLegResult", "{{end}}"),
        ("2LegStart", "2LegResult", "{{2LegEnd}}"),
        ("TwoLegStart", "Plantilla:TwoLegResult", "{{TwoLegEnd}}"),
    ],
)
def test_names_of_the_calls(start: str, result: str, end: str) -> None:
    ties, codes = read(f"{{{{{start}}}}}\n{{{{{result}|A||3–1|B||2–1|1–0}}}}\n{end}\n\nProse.\n")
    assert not codes
    assert [said(tie) for tie in ties] == [("3–1", ("2–1", "1–0"), DecidedOn.GOALS, 1)]


def test_rows_without_a_table_and_between_others() -> None:
    ties, codes = read("{{TwoLegResult|A||3–1|B||2–1|1–0}}\n{{TwoLegResult|C||0–2|D||0–1|0–1}}\n")
    assert not codes
    assert [tie.winner for tie in ties] == [1, 2]
    ties, codes = read(
        '{| class="wikitable"\n|-\n!colspan=5|Region I\n{{TwoLegResult|A||3–1|B||2–1|1–0}}\n'
        "|-\n!colspan=5|Region II\n{{TwoLegResult|C||0–2|D||0–1|0–1}}\n|-\n|}\n"
    )
    assert not codes
    assert [str(tie.team1) for tie in ties] == ["A", "C"]


def test_lists_stay_apart() -> None:
    season = copaparse.loads(
        "==A==\n{{OneLegStart}}\n{{OneLegResult|A||1–0|B|}}\n|}\nText.\n{{OneLegStart}}\n{{OneLegResult|C||1–0|D|}}\n|}\n"
        "==B==\n{{TwoLegResult|E||1–0|F||1–0|0–0}}\n"
    )
    assert [[str(tie.team1) for tie in stage.ties] for stage in season.stages] == [["A", "C"], ["E"]]


def test_arguments_on_lines_of_their_own_and_numbered() -> None:
    (tie,), codes = read(
        "{{TwoLegResult\n | [[Club Minero|Minero]]\n | \n | 5–3\n | Grau (Z)\n |\n | 3–1\n | 2–2\n | winner = 1\n}}\n"
    )
    assert not codes
    assert tie == Tie(MINERO, GRAU, (Score(3, 1), Score(2, 2)), Score(5, 3), DecidedOn.GOALS, 1)
    tie = row('1=<span style="color:red">Inca</span>|2=|3=2–1|4=[[Pampa]]|6=1–0|7=1–1')
    assert tie == Tie(INCA, PAMPA, (Score(1, 0), Score(1, 1)), Score(2, 1), DecidedOn.GOALS, 1)


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        # winners
        ("'''A'''||5–3|B||3–1|2–2", ("5–3", ("3–1", "2–2"), DecidedOn.GOALS, 1)),
        ("A||5–3|B||3–1|2–2", ("5–3", ("3–1", "2–2"), DecidedOn.GOALS, 1)),
        ("[[X|'''A''']]||2–2|B||1–0|1–2", ("2–2", ("1–0", "1–2"), None, 1)),
        ("<b>A</b>||2–2|{{nowrap|'''B'''}}||1–0|1–2", ("2–2", ("1–0", "1–2"), None, None)),
        ("A||2–2|{{nowrap|'''B'''}}||1–0|1–2", ("2–2", ("1–0", "1–2"), None, 2)),
        ("A||2–2|B||1–0|1–2|ganador=2", ("2–2", ("1–0", "1–2"), None, 2)),
        ("'''A'''||2–2|B||1–0|1–2|winner=", ("2–2", ("1–0", "1–2"), None, 1)),
        # shoot-outs, extra time, away goals
        ("A||3–3 (6–5 p)|B||2–2|1–1", ("3–3 (6–5 p)", ("2–2", "1–1"), DecidedOn.PENALTIES, 1)),
        ("A||3–3|B||2–2|1–1 {{pso|4–5}}", ("3–3", ("2–2", "1–1 (4–5 p)"), DecidedOn.PENALTIES, 2)),
        ("A||3–3|B||2–2|{{small|(4)}} 1 - 1 {{small|(5)}}",
         ("3–3", ("2–2", "1–1 (4–5 p)"), DecidedOn.PENALTIES, 2)),
        ("A||4–3|B||2–2|2–1 {{aet}}", ("4–3", ("2–2", "2–1 (a.e.t.)"), DecidedOn.EXTRA_TIME, 1)),
        ("A||4–3 ([[Extra time|a.e.t.]])|B||2–2|2–1",
         ("4–3 (a.e.t.)", ("2–2", "2–1"), DecidedOn.EXTRA_TIME, 1)),
        ("A||2–2 ([[Away goals rule|a]])|B||1–0|1–2", ("2–2", ("1–0", "1–2"), DecidedOn.AWAY_GOALS, 1)),
        ("A||2–2 (a)|B||1–1|1–1", ("2–2", ("1–1", "1–1"), DecidedOn.AWAY_GOALS, None)),
        # no scores
        ("Sur FC||w/o|'''Norte FC'''||—|—", (None, (None, None), DecidedOn.WALKOVER, 2)),
        ("Sur FC||W.O.|Norte FC||", (None, (), DecidedOn.WALKOVER, None)),
        ("A||3–0 (awarded)|B||3–0|—", ("3–0", ("3–0", None), DecidedOn.AWARDED, 1)),
        ("A||awd.|'''B'''||1–1|2–0", (None, ("1–1", "2–0"), DecidedOn.AWARDED, 2)),
        ("'''A'''|| |B|| | ", (None, (), None, None)),
        ("A||–|B||–|–", (None, (None, None), None, None)),
        ("A||TBD|B||3 October|10 October", (None, (None, None), None, None)),
        ("A||Match 12|B||v|vs.", (None, (None, None), None, None)),
        ("A||FR6|B||4–0|{{small|16–18 Oct}}", (None, ("4–0", None), None, None)),
        # half-way, and decided without a second leg
        ("A||2–1|B||2–1|", ("2–1", ("2–1",), None, None)),
        ("A||2–1|B||2–1|20 June", ("2–1", ("2–1", None), None, None)),
        ("A||2–1|B||2–1|—", ("2–1", ("2–1", None), DecidedOn.GOALS, 1)),
        ("A||2–1|B||2–1|canc.", ("2–1", ("2–1", None), DecidedOn.GOALS, 1)),
        ("A||2–1|B", ("2–1", (), DecidedOn.GOALS, 1)),
        # an aggregate that is left out: matches of a group
        ("A|| |B||2–1|1–0", (None, ("2–1", "1–0"), None, None)),
        # points under the head of an aggregate
        ("A||4–1|B||1–1|2–0", ("4–1", ("1–1", "2–0"), DecidedOn.POINTS, 1)),
        # links, dashes, notes
        ("A||[[#A v B|5-3]]|B||[https://x.org 3−1]|{{score link|X#Y|2&ndash;2}}<ref>a|b=c</ref>",
         ("5–3", ("3–1", "2–2"), DecidedOn.GOALS, 1)),
    ],
)  # fmt: skip
def test_what_a_row_says(cells: str, wanted: tuple[Any, ...]) -> None:
    assert said(row(cells)) == wanted


def test_bold_that_is_not_closed() -> None:
    (tie,), codes = read("{{TwoLegResult|'''A||2–2|B||1–0|1–2}}\n")
    assert codes == ["CP108"]
    assert tie.winner == 1


def test_three_legs() -> None:
    cells = "A||2–2|B||1–0|0–1|1–1 (4–3 p)"
    for start, result in (("ThreeLegStart", "ThreeLegResult"), ("TwoLegStart|partidos=3", "TwoLegResult")):
        (tie,), codes = read(f"{{{{{start}}}}}\n{{{{{result}|{cells}}}}}\n|}}\n")
        assert not codes
        assert said(tie) == ("2–2", ("1–0", "0–1", "1–1 (4–3 p)"), DecidedOn.PENALTIES, 1)
    assert said(row("A||3–1|B||1–0|0–1|2–0"))[1] == ("1–0", "0–1", "2–0")
    assert said(row("A||2–1|B||2–0|0–1|Lima, 3 May"))[1] == ("2–0", "0–1")
    (tie,), _ = read("{{ThreeLegStart}}\n{{ThreeLegResult|A||2–0|B||1–0|1–0|}}\n|}\n")
    assert said(tie) == ("2–0", ("1–0", "1–0"), DecidedOn.GOALS, 1)


def test_second_leg_with_its_host_first() -> None:
    ties, codes = read(
        "{{TwoLegStart}}\n"
        "{{TwoLegResult|A||6–4|B||3–1|3–3}}\n"
        "{{TwoLegResult|C||2–4|D||1–0|4–1 {{pso|2–3}}}}\n"
        "{{TwoLegResult|E||5–1|F||1–0|1–0}}\n"
        "|}\n"
    )
    assert codes == ["CP231", "CP511"]
    assert [said(tie)[1] for tie in ties] == [("3–1", "3–3"), ("1–0", "1–4 (3–2 p)"), ("1–0", "1–0")]


def test_flags() -> None:
    (tie,), _ = read("{{TwoLegResult|[[A]]|FRG+1949|2–1|{{flagicon|ESP}} B||1–0|1–1}}\n")
    assert (tie.team1.country, tie.team2.country) == ("FRG", "ESP")
    (tie,), _ = read("{{TwoLegResult|A|{{flagicon|Peru}}|2–1|B|<!-- CHI or PER -->|1–0|1–1}}\n")
    assert (tie.team1.country, tie.team2.country) == ("PER", None)
    (tie,), _ = read("{{TwoLegResult|{{fb-rt|PER}}||2–1|{{fb|BRA}}||1–0|1–1}}\n")
    assert (tie.team1, tie.team2) == (Team("Peru", country="PER"), Team("Brazil", country="BRA"))


def test_rows_that_are_no_ties() -> None:
    ties, codes = read(
        "{{OneLegStart}}\n"
        "{{OneLegResult|'''A'''||bye||}}\n"
        "{{OneLegResult|||||}}\n"
        "{{OneLegResult|B||2–0||}}\n"
        "{{OneLegResult|C|2–0|D}}\n"
        "{{OneLegResult|E||over there|F|}}\n"
        "{{OneLegResult|E||1–0|F||winner=Inca}}\n"
        "|}\n"
    )
    assert codes == ["CP204", "CP221", "CP221", "CP311", "CP314"]
    assert [said(tie) for tie in ties] == [(None, (None,), None, None), (None, ("1–0",), DecidedOn.GOALS, 1)]


def test_a_head_of_points() -> None:
    (tie,), codes = read("{{TwoLegStart|aggregate=Points}}\n{{TwoLegResult|A||4:1|B||1–1|2–0}}\n|}\n")
    assert not codes
    assert tie == Tie(Team("A"), Team("B"), (Score(1, 1), Score(2, 0)), None, DecidedOn.POINTS, 1, (4, 1))


# -- Module:Sports series --------------------------------------------------------------------------


def test_series() -> None:
    first, second, third = series(
        "flag=no\n"
        "|heading1=Region I\n"
        "|[[Club Minero|Minero]]|5–3|Grau (Z)|3–1|2–2\n"
        "|Inca|3–3 (6–5 p)|[[Pampa]]|2–2|1–1\n"
        "|note_agg_2=Only ''one'' match|heading3=Region II\n"
        "|Sur FC|w/o|'''Norte FC'''|null|null"
    )
    assert first == Tie(MINERO, GRAU, (Score(3, 1), Score(2, 2)), Score(5, 3), DecidedOn.GOALS, 1)
    assert second.winner == 1
    assert said(third) == (None, (None, None), DecidedOn.WALKOVER, 2)


def test_series_of_one_leg_with_flags() -> None:
    for legs in ("legs=1", "legs=no", "legs = 1 | flag = flagicon"):
        (tie,) = series(f"{legs}\n|[[Club Minero|Minero]]|PER|1–0|Inca|")
        assert tie == Tie(
            Team("Minero", link="Club Minero", country="PER"), INCA, (Score(1, 0),), None, DecidedOn.GOALS, 1
        )


def test_series_keeps_blank_flags_and_stops_at_an_empty_record() -> None:
    ties = series(
        "team1=Home|leg1=First|aggregate=Total\n|A||2–1|B||2–0|0–1\n|C||2–1|D||1–1|1–0\n|||||||\n|E||1–0|F||1–0|0–0"
    )
    assert [str(tie.team1) for tie in ties] == ["A", "C"]
    assert series("legs=3|flag=no|A|2–1|B|1–0|0–1|1–0")[0].legs == (Score(1, 0), Score(0, 1), Score(1, 0))


def test_series_that_is_under_way() -> None:
    ties = series(
        "caption=Third round\n"
        "|[[A]]|ANG|5–0|[[B]]|SEY|[[Art#1|4–0]]|[[Art#2|1–0]]\n"
        "|[[C]]|EQG|FR6|[[D (club)|D]]|COM|[[Art#3|4–0]]|[[Art#4|3 October]]\n"
        "|FR6 winner||SR4|[[E]]|TAN|[[Art#5|{{small|16–18 Oct}}]]|[[Art#6|{{small|23–25 Oct}}]]\n"
        "|Winner of [[P#C v D|match 10]]<!--[[C]]/[[D]]-->|<!--EQG/COM-->|Match 9|F||6 Aug|13 Aug"
    )
    assert [said(tie) for tie in ties] == [
        ("5–0", ("4–0", "1–0"), DecidedOn.GOALS, 1),
        (None, ("4–0", None), None, None),
        (None, (None, None), None, None),
        (None, (None, None), None, None),
    ]
    assert [str(tie.team1) for tie in ties] == ["A", "C", "FR6 winner", "Winner of match 10"]


def test_winner_in_italics_and_legs_that_are_no_cells() -> None:
    one, other = series("flag=no|color_winner=y|''A''|2–2|B|1–1|1–1|C|w/o|''D''|nil|nil")
    assert (one.winner, other.winner, other.legs) == (1, 2, ())
    assert row("''A''||2–2|B||1–1|1–1").winner is None


def test_a_second_leg_that_is_no_cell_was_not_to_be_played() -> None:
    one, other = series("flag=no|A|2–1|B|2–1|nil|C|2–1|D|2–1|")
    assert said(one) == ("2–1", ("2–1",), DecidedOn.GOALS, 1)
    assert said(other) == ("2–1", ("2–1",), None, None)


def test_a_record_that_is_short_of_a_pipe() -> None:
    ties, codes = read("{{#invoke:Sports series|main\n|A|2–1|B||1–0|1–1\n|C||2–1|D||1–0|1–1}}\n")
    assert "CP221" in codes or "CP222" in codes
    assert all(str(tie.team1) not in ("2–1", "1–0") for tie in ties)


# -- where it stands -------------------------------------------------------------------------------


def test_positions() -> None:
    text = (
        "==Final==\n{{TwoLegStart}}\n"
        "{{TwoLegResult|'''[[Club Minero|Minero]]'''|PER|2–2 (a)|Grau||[[#x|1–0]]|1–2}}\n|}\n"
    )
    (tie,) = copaparse.loads(text).ties

    def at(value: Any, name: str) -> str:
        place = copaparse.locate(value, name)
        return text.splitlines()[place.line - 1][place.column - 1 :]

    assert at(tie.team1, "name").startswith("Minero]]")
    assert at(tie.team1, "country").startswith("PER|")
    assert at(tie, "aggregate").startswith("2–2 (a)")
    assert at(tie, "decided_on").lstrip().startswith("(a)")
    assert at(tie, "legs").startswith("1–0]]")
    assert at(tie, "winner").startswith("Minero")
    assert at(tie.legs[1], "goals2").startswith("2}}")


# -- hostile texts ---------------------------------------------------------------------------------

SIZE = 5_000

HOSTILE = {
    "records": "{{#invoke:Sports series|main" + "\n|A|PER|5–3|B||3–1|2–2" * SIZE + "}}",
    "empty records": "{{#invoke:Sports series|main" + "|" * SIZE + "}}",
    "many legs": "{{#invoke:Sports series|main|legs=999999999" + "|A" * SIZE + "}}",
    "rows on a line": "{{TwoLegResult|A||5–3|B||3–1|2–2}}" * SIZE,
    "openings": "{{TwoLegStart}}\n" * SIZE,
    "ends": "{{TwoLegStart}}\n" + "{{TwoLegResult|A||1–0|B}}\n{{end}}\n" * SIZE,
    "bold": "{{OneLegResult|" + "'''" * SIZE + "A||1–0|B}}",
    "a long score": "{{OneLegResult|A||" + "1–0 (" * SIZE + "|B}}",
    "a long date": "{{OneLegResult|A||" + "3 May " * SIZE + "|B}}",
    "numbered headings": "{{#invoke:Sports series|main" + "".join(f"|heading{n}=x|{n}=A" for n in range(SIZE)) + "}}",
    "rows of a table": '{| class="wikitable"\n! Team 1 !! Agg. !! Team 2\n' + "|-\n| A || 1–0 || B\n" * SIZE + "|}",
    "teams of a table": '{| class="wikitable"\n! Team !! 1st leg !! 2nd leg\n' + "|-\n| A || 1 || 0\n" * SIZE + "|}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_lists(name: str) -> None:
    text = f"==Round==\n{HOSTILE[name]}\n"
    assert copaparse.dumps(copaparse.loads(text)) == text


@pytest.mark.parametrize("name", ["records", "rows on a line", "rows of a table"])
def test_many_edits_of_a_long_list(name: str) -> None:
    season = copaparse.loads(f"==Round==\n{HOSTILE[name][: SIZE * 4]}\n" + ("}}" if name == "records" else ""))
    (stage,) = season.stages
    ties = [attrs.evolve(tie, team1=Team("C")) if at % 3 == 0 else tie for at, tie in enumerate(stage.ties)]
    new = copaparse.replace(season, stage, attrs.evolve(stage, ties=(*ties[500:1500], *ties[:500], *ties[1000:])))
    assert copaparse.loads(copaparse.dumps(new)) == new
