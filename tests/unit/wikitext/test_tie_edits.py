"""Ties of wikitext edited: what changes in the text, and what stays."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from attrs import evolve

import copaparse
from copaparse import DecidedOn, Score, Season, Team, Tie

ROWS = """==Round==
{{TwoLegStart}}
|-
!colspan=5|Region I
|-
{{TwoLegResult|'''[[Club Minero|Minero]]'''<ref>x</ref>||5–3|Grau (Z)||[[#a|3–1]]|2-2}}
|-
{{TwoLegResult | Inca | PER | 2–2 (a) | [[Pampa]] | CHI | 1–0 | 1–2 | winner=1 | bg=x }}<!-- kept -->
|-
{{TwoLegResult|Sur FC||w/o|'''Norte FC'''||—|—}}
|}

Text behind.
"""

SERIES = """==Round==
{{#invoke:Sports series|main|flag=no <!-- c -->
|heading1=Region I
|[[Club Minero|Minero]]|5–3|Grau (Z)|3–1|2–2
|Inca|3–3 (6–5 p)|[[Pampa]]|2–2|1–1
|note_agg_2=Only one|note_leg1_3=agg_2
|heading3=Region II
|Sur FC|w/o|'''Norte FC'''|null|null
|Este|FR6|Oeste|[[#z|3 October]]|
}}

Text behind.
"""

TABLE = """==Round==
{| class="wikitable"
! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg
|-
!colspan=5|Region I
|- bgcolor=#eee
| '''[[Club Minero|Minero]]'''<ref>x</ref> || 5–3 || Grau (Z) || [[#a|3–1]] || 2-2
|-
| Inca || 2–2 (a) || [[Pampa]]
| 1–0 || 1–2
|}

Text behind.
"""

NEW = Tie(Team("Este"), Team("Oeste", link="CD Oeste"), (Score(1, 0), Score(1, 1)), Score(2, 1), DecidedOn.GOALS, 1)


def changed(text: str, season: Season) -> tuple[list[str], list[str]]:
    """The lines that go and the lines that come when the season is written."""
    written = copaparse.dumps(season)
    assert copaparse.loads(written) == season
    lines = [
        line
        for line in difflib.unified_diff(text.splitlines(), written.splitlines(), lineterm="", n=0)
        if not line.startswith(("---", "+++", "@@"))
    ]
    return [line[1:] for line in lines if line[0] == "-"], [line[1:] for line in lines if line[0] == "+"]


def edited(text: str, at: int, **changes: Any) -> tuple[list[str], list[str]]:
    """The lines that change with fields of one tie."""
    season = copaparse.loads(text)
    tie = season.ties[at]
    return changed(text, copaparse.replace(season, tie, evolve(tie, **changes)))


def arranged(text: str, arrange: Callable[[Sequence[Tie]], Sequence[Tie]]) -> tuple[list[str], list[str]]:
    """The lines that change with the list of ties."""
    season = copaparse.loads(text)
    (stage,) = season.stages
    return changed(text, copaparse.replace(season, stage, evolve(stage, ties=tuple(arrange(stage.ties)))))


def one_row(text: str, at: int, **changes: Any) -> str:
    """What becomes of the one line that changes."""
    (_,), (line,) = edited(text, at, **changes)
    return line


MINERO = Team("Minero", link="Club Minero")


@pytest.mark.parametrize(
    ("at", "changes", "line"),
    [
        (0, {"aggregate": Score(4, 3), "legs": (Score(2, 1), Score(2, 2))},
         "{{TwoLegResult|'''[[Club Minero|Minero]]'''<ref>x</ref>||4–3|Grau (Z)||[[#a|2–1]]|2-2}}"),
        (0, {"aggregate": Score(3, 5), "winner": 2, "legs": (Score(1, 3), Score(2, 2))},
         "{{TwoLegResult|[[Club Minero|Minero]]<ref>x</ref>||3–5|'''Grau (Z)'''||[[#a|1–3]]|2-2}}"),
        (0, {"team1": Team("Mineros", link="Club Minero")},
         "{{TwoLegResult|'''[[Club Minero|Mineros]]'''<ref>x</ref>||5–3|Grau (Z)||[[#a|3–1]]|2-2}}"),
        (0, {"team1": Team("A=B")},
         "{{TwoLegResult|'''A{{=}}B'''<ref>x</ref>||5–3|Grau (Z)||[[#a|3–1]]|2-2}}"),
        (0, {"team2": Team("Grau", "Z", country="PER")},
         "{{TwoLegResult|'''[[Club Minero|Minero]]'''<ref>x</ref>||5–3|Grau (Z)|PER|[[#a|3–1]]|2-2}}"),
        (0, {"legs": (Score(3, 1), Score(2, 2, extra_time=True)), "decided_on": DecidedOn.EXTRA_TIME},
         "{{TwoLegResult|'''[[Club Minero|Minero]]'''<ref>x</ref>||5–3|Grau (Z)||[[#a|3–1]]|2-2 (a.e.t.)}}"),
        (0, {"legs": (Score(3, 1),), "decided_on": None},
         "{{TwoLegResult|'''[[Club Minero|Minero]]'''<ref>x</ref>||5–3|Grau (Z)||[[#a|3–1]]|}}"),
        (0, {"legs": (Score(3, 1), Score(2, 2), Score(0, 0))}, None),
        (1, {"winner": 2},
         "{{TwoLegResult | Inca | PER | 2–2 (a) | [[Pampa]] | CHI | 1–0 | 1–2 | winner=2 | bg=x }}<!-- kept -->"),
        (1, {"team1": Team("Inca", country="BOL"), "team2": Team("Loro", link="El Loro")},
         "{{TwoLegResult | Inca | BOL | 2–2 (a) | [[El Loro|Loro]] |  | 1–0 | 1–2 | winner=1 | bg=x }}<!-- kept -->"),
        (1, {"aggregate": Score(2, 2, penalties1=4, penalties2=3), "decided_on": DecidedOn.PENALTIES},
         "{{TwoLegResult | Inca | PER | 2–2 (4–3 p) | [[Pampa]] | CHI | 1–0 | 1–2 | winner=1 | bg=x }}<!-- kept -->"),
        (2, {"aggregate": Score(0, 3), "decided_on": DecidedOn.AWARDED},
         "{{TwoLegResult|Sur FC||0–3 (awarded)|'''Norte FC'''||—|—}}"),
        (2, {"aggregate": Score(0, 3), "legs": (Score(0, 1), Score(0, 2)), "decided_on": DecidedOn.GOALS},
         "{{TwoLegResult|Sur FC||0–3|'''Norte FC'''||0–1|0–2}}"),
    ],
)  # fmt: skip
def test_a_row(at: int, changes: dict[str, Any], line: str | None) -> None:
    if line is None:
        _, come = edited(ROWS, at, **changes)
        assert "{{#invoke:Sports series|main|flag=no|legs=3" in come or come[0].startswith("{|")
        assert "|}" not in come[1:-1]
    else:
        assert one_row(ROWS, at, **changes) == line


@pytest.mark.parametrize(
    ("at", "changes", "line"),
    [
        (1, {"aggregate": Score(3, 3, penalties1=5, penalties2=6), "winner": 2},
         "|Inca|3–3 (5–6 p)|[[Pampa]]|2–2|1–1"),
        (0, {"winner": 2, "decided_on": None}, "|[[Club Minero|Minero]]|5–3|'''Grau (Z)'''|3–1|2–2"),
        (0, {"aggregate": None, "winner": None, "decided_on": None}, "|[[Club Minero|Minero]]||Grau (Z)|3–1|2–2"),
        (3, {"legs": (Score(1, 0),)}, "|Este|FR6|Oeste|[[#z|1–0]]|"),
        (3, {"aggregate": Score(1, 1), "legs": (Score(1, 0), Score(0, 1, penalties1=4, penalties2=2)),
             "winner": 1, "decided_on": DecidedOn.PENALTIES}, "|Este|1–1|Oeste|[[#z|1–0]]|0–1 (4–2 p)"),
        (2, {"winner": 1}, "|'''Sur FC'''|w/o|Norte FC|null|null"),
    ],
)  # fmt: skip
def test_a_record_of_a_series(at: int, changes: dict[str, Any], line: str) -> None:
    assert one_row(SERIES, at, **changes) == line


@pytest.mark.parametrize(
    ("at", "changes", "line"),
    [
        (0, {"aggregate": Score(3, 5), "winner": 2, "legs": (Score(1, 3), Score(2, 2))},
         "| [[Club Minero|Minero]]<ref>x</ref> || 3–5 || '''Grau (Z)''' || [[#a|1–3]] || 2-2"),
        (0, {"team2": Team("Loro", link="El Loro")},
         "| '''[[Club Minero|Minero]]'''<ref>x</ref> || 5–3 || [[El Loro|Loro]] || [[#a|3–1]] || 2-2"),
        (1, {"aggregate": Score(2, 2), "decided_on": None, "winner": None}, "| Inca || 2–2 || [[Pampa]]"),
        (1, {"legs": (Score(1, 0), Score(1, 2, penalties1=1, penalties2=3)), "aggregate": Score(2, 2),
             "decided_on": DecidedOn.PENALTIES, "winner": 2}, None),
    ],
)  # fmt: skip
def test_a_row_of_a_table(at: int, changes: dict[str, Any], line: str | None) -> None:
    if line is None:
        _, come = edited(TABLE, at, **changes)
        assert come == ["| Inca || 2–2 || [[Pampa]]", "| 1–0 || 1–2 (1–3 p)"]
    else:
        assert one_row(TABLE, at, **changes) == line


def test_a_second_leg_that_is_turned_keeps_its_order() -> None:
    for text in (
        "==R==\n{{TwoLegResult|A||6–4|B||3–1|3:3}}\n{{TwoLegResult|C||2–4|D||1–0|4:1}}\n",
        '==R==\n{| class="wikitable"\n! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg\n'
        "|-\n| C || 2–4 || D || 1–0 || 4:1\n|}\n",
    ):
        tie = copaparse.loads(text).ties[-1]
        at = len(copaparse.loads(text).ties) - 1
        assert "5:1" in one_row(text, at, legs=(tie.legs[0], Score(1, 5)), aggregate=Score(2, 5))


def test_cells_that_are_not_there_yet() -> None:
    text = "==R==\n{{TwoLegResult|A||2–1|B}}\n"
    assert one_row(text, 0, legs=(Score(1, 0), Score(1, 1))) == "{{TwoLegResult|A||2–1|B||1–0|1–1}}"
    text = "==R==\n{{#invoke:Sports series|main|A||2–1|B}}\n"
    assert one_row(text, 0, legs=(Score(1, 0), Score(1, 1))) == "{{#invoke:Sports series|main|A||2–1|B||1–0|1–1}}"


# -- lists ----------------------------------------------------------------------------------------


def test_rows_come_and_go() -> None:
    rows = ROWS.splitlines()
    for at in range(3):
        gone, come = arranged(ROWS, lambda t: (*t[:at], *t[at + 1 :]))  # noqa: B023
        assert (sorted(gone), come) == (sorted(rows[4 + 2 * at : 6 + 2 * at]), [])
    gone, come = arranged(ROWS, lambda t: ())
    assert ([line for line in gone if line], come) == (rows[1:11], [])
    assert arranged(ROWS, lambda t: (*t, NEW))[1] == [
        "|-",
        "{{TwoLegResult|'''Este'''||2–1|[[CD Oeste|Oeste]]||1–0|1–1}}",
    ]
    assert sorted(arranged(ROWS, lambda t: (*t[:2], NEW, t[2]))[1]) == [
        "{{TwoLegResult | Este |  | 2–1 | [[CD Oeste|Oeste]] |  | 1–0 | 1–1 | winner=1 }}",
        "|-",
    ]
    gone, come = arranged(ROWS, lambda t: (NEW, *t))
    assert (gone, len(come)) == ([], 2)


def test_rows_move_with_their_bytes() -> None:
    for order in ((1, 0, 2), (2, 1, 0), (2, 0, 1)):
        season = copaparse.loads(ROWS)
        (stage,) = season.stages
        moved = copaparse.replace(season, stage, evolve(stage, ties=tuple(stage.ties[at] for at in order)))
        written = copaparse.dumps(moved)
        assert sorted(written.splitlines()) == sorted(ROWS.splitlines())
        assert copaparse.loads(written) == moved


def test_records_come_and_go_with_their_headings_and_notes() -> None:
    lines = SERIES.splitlines()
    assert arranged(SERIES, lambda t: t[1:]) == (
        [lines[3], *lines[5:7]],
        ["|note_agg_1=Only one|note_leg1_2=agg_1", "|heading2=Region II"],
    )
    assert arranged(SERIES, lambda t: (t[0], *t[2:]))[1] == ["|note_leg1_2=Only one", "|heading2=Region II"]
    assert arranged(SERIES, lambda t: (*t[:2], t[3])) == ([lines[5], lines[7]], ["|note_agg_2=Only one"])
    assert arranged(SERIES, lambda t: t[:2]) == (lines[5:9], ["|note_agg_2=Only one"])
    assert arranged(SERIES, lambda t: t[:3]) == ([lines[8]], [])
    gone, come = arranged(SERIES, lambda t: ())
    assert ([line for line in gone if line], come) == (lines[1:10], [])
    new = "|Este|2–1|[[CD Oeste|Oeste]]|1–0|1–1"
    assert arranged(SERIES, lambda t: (*t, NEW)) == ([], [new])
    assert arranged(SERIES, lambda t: (NEW, *t))[1] == [
        new,
        "|note_agg_3=Only one|note_leg1_4=agg_3",
        "|heading4=Region II",
    ]
    assert arranged(SERIES, lambda t: (t[1], t[0], *t[2:]))[1] == [
        lines[4],
        "|note_agg_1=Only one|note_leg1_3=agg_1",
    ]


@pytest.mark.parametrize("number", [0, 5, 99])
def test_a_heading_of_no_record(number: int) -> None:
    text = (
        "==R==\n{{#invoke:Sports series|main|flag=no\n"
        f"|heading{number}=Nowhere\n|A|1–0|B|1–0|0–0\n|C|2–0|D|1–0|1–0\n}}}}\n"
    )
    gone, come = arranged(text, lambda t: t[1:])
    assert "|A|1–0|B|1–0|0–0" in gone
    assert come == []


def test_records_on_one_line() -> None:
    text = "==R==\n{{#invoke:Sports series|main| legs = 1 | A | PER | 1–0 | B | | C | | 0–2 | D | }}\n"
    assert arranged(text, lambda t: t[:1])[1] == ["{{#invoke:Sports series|main| legs = 1 | A | PER | 1–0 | B | }}"]
    assert arranged(text, lambda t: t[1:])[1] == ["{{#invoke:Sports series|main| legs = 1 | C | | 0–2 | D | }}"]
    new = Tie(Team("E", country="CHI"), Team("F"), (Score(3, 1),), None, DecidedOn.GOALS, 1)
    assert arranged(text, lambda t: (t[0], new, t[1]))[1] == [
        "{{#invoke:Sports series|main| legs = 1 | A | PER | 1–0 | B | | E | CHI | 3–1 | F | | C | | 0–2 | D | }}"
    ]


def test_rows_of_a_table_come_and_go() -> None:
    lines = TABLE.splitlines()
    assert arranged(TABLE, lambda t: t[:1]) == (lines[7:10], [])
    assert arranged(TABLE, lambda t: t[1:]) == (lines[5:7], [])
    gone, come = arranged(TABLE, lambda t: ())
    assert ([line for line in gone if line], come) == (lines[1:11], [])
    assert arranged(TABLE, lambda t: (t[0], NEW, t[1])) == (
        [],
        ["|- bgcolor=#eee", "| '''Este''' || 2–1 || [[CD Oeste|Oeste]] || 1–0 || 1-1"],
    )


# -- anew -----------------------------------------------------------------------------------------


def written(*ties: Tie) -> str:
    """What is written into a stage that had no ties."""
    season = copaparse.loads("==Round==\n[[Text]].\n")
    (stage,) = season.stages
    new = copaparse.replace(season, stage, evolve(stage, ties=ties))
    text = copaparse.dumps(new)
    assert copaparse.loads(text) == new
    return text.removeprefix("==Round==\n[[Text]].\n").strip()


A, B = Team("A", link="FC A", country="PER"), Team("B")


def test_series_for_ties_made_by_hand() -> None:
    assert written(NEW, Tie(A, B, (None, None), None, DecidedOn.WALKOVER, 2)) == (
        "{{#invoke:Sports series|main|flag=no\n"
        "|Este|2–1|[[CD Oeste|Oeste]]|1–0|1–1\n"
        "|{{flagicon|PER}} [[FC A|A]]|w/o|'''B'''|—|—\n"
        "}}"
    )
    one = Tie(A, B, (Score(1, 1, penalties1=3, penalties2=2),), None, DecidedOn.PENALTIES, 1)
    assert written(one, Tie(B, A)) == (
        "{{#invoke:Sports series|main|flag=no|legs=1\n"
        "|{{flagicon|PER}} [[FC A|A]]|1–1 (3–2 p)|B\n"
        "|B||{{flagicon|PER}} [[FC A|A]]\n"
        "}}"
    )
    assert written(Tie(Team("A=B"), B, (), Score(2, 1), DecidedOn.GOALS, 1)).splitlines()[1] == "|A{{=}}B|2–1|B||"
    assert "legs=3" in written(Tie(A, B, (Score(1, 0), Score(0, 1), Score(2, 0)), Score(3, 1), DecidedOn.GOALS, 1))


@pytest.mark.parametrize(
    "tie",
    [
        Tie(A, B, (Score(1, 0), Score(1, 1)), Score(2, 1)),
        Tie(A, B, (Score(1, 0), Score(1, 1)), Score(2, 1), DecidedOn.LOTS, 2),
        Tie(A, B, (Score(1, 0), Score(4, 1)), Score(2, 4), DecidedOn.GOALS, 2),
        Tie(A, B, (Score(1, 0),), Score(1, 0), DecidedOn.GOALS, 1),
        Tie(A, B, (Score(1, 1), Score(2, 0)), None, DecidedOn.POINTS, 1, (4, 1)),
        Tie(A, B, winner=1),
        Tie(Team("'Tis"), B, (Score(1, 0),), None, DecidedOn.AWARDED, 2),
        Tie(A, Team("1–0"), (Score(1, 0),), None, DecidedOn.GOALS, 1),
    ],
)
def test_a_table_for_what_a_series_would_not_say(tie: Tie) -> None:
    text = written(tie, NEW)
    assert text.startswith(('{| class="wikitable"\n! Team 1 !! Agg. !! Team 2 !!', "{{#invoke"))
    assert text.endswith(("|}", "}}"))


def test_what_neither_can_hold() -> None:
    season = copaparse.loads(ROWS)
    tie = season.ties[0]
    with pytest.raises(copaparse.WriteError, match="team1"):
        copaparse.dumps(copaparse.replace(season, tie, evolve(tie, team1=Team("—"))))


def test_lists_are_written_over_as_a_whole() -> None:
    for text in (ROWS, TABLE, SERIES):
        season = copaparse.loads(text)
        tie = season.ties[1]
        new = copaparse.replace(season, tie, evolve(tie, decided_on=DecidedOn.LOTS))
        out = copaparse.dumps(new)
        assert copaparse.loads(out) == new
        assert out.count("{|") == out.count("|}") == 1
        assert out.endswith("|}\n\nText behind.\n")


def test_closing_calls_are_written_over_as_well() -> None:
    for end in ("{{OneLegEnd}}", "{{end}}", "|}"):
        text = f"==R==\n{{{{OneLegStart}}}}\n{{{{OneLegResult|A||1–0|B|}}}}\n{end}\n\nText.\n"
        (tie,) = copaparse.loads(text).ties
        season = copaparse.loads(text)
        new = copaparse.replace(season, season.ties[0], evolve(tie, legs=(Score(1, 0), Score(0, 0))))
        assert "OneLeg" not in copaparse.dumps(new)
        assert "{{end}}" not in copaparse.dumps(new)
        gone = copaparse.replace(season, season.stages[0], evolve(season.stages[0], ties=()))
        assert copaparse.dumps(gone) == "==R==\nText.\n"


def test_lists_in_the_cells_of_a_layout() -> None:
    cell = "|valign=top|\n{{TwoLegStart}}\n{{TwoLegResult|A||2–1|B||1–0|1–1}}\n|}\n"
    text = "==R==\n{|\n" + cell + cell.replace("|A|", "|C|") + "|}\n"
    season = copaparse.loads(text)
    for tie in season.ties:
        out = copaparse.dumps(copaparse.replace(season, tie, evolve(tie, decided_on=DecidedOn.LOTS)))
        assert out.startswith("==R==\n{|\n|valign=top|\n{")
        assert out.count("{|") == 2
        assert out.count("|}") == 3
