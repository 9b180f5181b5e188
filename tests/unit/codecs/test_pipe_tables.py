"""League tables, ties, match lists and brackets as they are found, damaged ones included."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from attrs import evolve

from copaparse.codecs.base import Unwritable
from copaparse.codecs.tables import brackets, cell_text, matches, recognize, render_tables, row_cells, standings, ties
from copaparse.codecs.tables.rows import Column
from copaparse.model import (
    Bracket,
    BracketRound,
    DecidedOn,
    Goal,
    GoalKind,
    Match,
    Outcome,
    Ownership,
    PartialDate,
    Score,
    Standings,
    StandingsRow,
    Team,
    Tie,
    locate,
)
from tests.unit.codecs.reading import places, read_stage

MINERO, GRAU, INCA, PAMPA = Team("Minero"), Team("Grau", "Z"), Team("Inca"), Team("Pampa")


def table(*rows: str) -> str:
    return "".join(f"| {row} |\n" for row in rows)


# -- league tables --------------------------------------------------------------------------------


def test_standings() -> None:
    stage, codes = read_stage(
        table(
            "Pos | Team | Pld | W | D | L | GF | GA | GD | Pts | Qualification",
            "1 | Minero | 4 | 3 | 1 | 0 | 9 | 2 | +7 | 10 | National Stage",
            "pos | team | pld | w | d | l | gf | ga | gd | pts | qualification",
            "Zona B |  |  |  |  |  |  |  |  |  | ",
            "2 | Grau (Z) | 4 | 1 | 1 | 2 | 4 | 6 | −2 | −1 | ",
        )
    )
    assert not codes
    assert stage.standings == (
        Standings(
            (
                StandingsRow(1, MINERO, 4, 3, 1, 0, 9, 2, 10, earns="National Stage"),
                StandingsRow(2, GRAU, 4, 1, 1, 2, 4, 6, -1),
            )
        ),
    )
    row = stage.standings[0].rows[1]
    assert places(row)["points"] == "−1"
    assert places(row)["earns"] == ""
    assert locate(row, "points") == (5, 47)


def test_each_table_is_a_league_table() -> None:
    stage, _ = read_stage(table("Team | Pld | Pts", "Minero | 1 | 3") * 1 + "\n" + table("Team | Pld | Pts"))
    assert [len(standings.rows) for standings in stage.standings] == [1, 0]
    assert len(stage.spans["standings"]) == 2


def test_goals_in_one_column() -> None:
    stage, codes = read_stage(table("Team | Pld | Goals | Pts", "Minero | 1 | 16:7 | 3", "Inca | 1 | 16 | 0"))
    row = stage.standings[0].rows[0]
    assert (row.goals_for, row.goals_against) == (16, 7)
    assert codes == ["CP311"]
    assert row_cells(evolve(row, goals_against=8), row.origin.form) == ["Minero", "1", "16:8", "3"]  # type: ignore[union-attr]


def test_the_points_for_a_win() -> None:
    stage, _ = read_stage(table("Pos | Team | Pld | Pts (2–1)", "1 | Minero | 4 | 8"))
    standings = stage.standings[0]
    assert (standings.points_for_win, standings.points_for_draw) == (2, 1)
    assert places(standings) == {"points_for_win": "2", "points_for_draw": "1"}


def test_a_row_that_lost_its_position() -> None:
    stage, codes = read_stage(table("Pos | Team | Pld | Pts", "1 | Minero | 2 | 4", "Grau | 2 | 4 | "))
    assert [row.team for row in stage.standings[0].rows] == [MINERO]
    assert codes == ["CP222"]


def test_a_cell_that_is_no_number_costs_one_field() -> None:
    stage, codes = read_stage(table("Pos | Team | Pld | W | Pts", f"1 | Minero | x | -1 | {'9' * 30}"))
    assert stage.standings[0].rows == (StandingsRow(1, MINERO),)
    assert codes == ["CP313"] * 3


# -- ties -----------------------------------------------------------------------------------------


def test_ties() -> None:
    stage, codes = read_stage(
        table(
            "Team 1 | Agg. | Team 2 | 1st leg | 2nd leg",
            "Minero | 5–3 | Grau (Z) | 3–1 | 2–2",
            "Region II |  |  |  | ",
            "Minero | w/o | Inca | — | —",
            "Inca | 2–2 (a) | Pampa | 1–0 | 1–2",
            "Inca | 3–3 (6–5 p) | Pampa | 2–2 | ",
        )
    )
    assert not codes
    assert stage.ties == (
        Tie(MINERO, GRAU, (Score(3, 1), Score(2, 2)), Score(5, 3)),
        Tie(MINERO, INCA, (None, None), None, DecidedOn.WALKOVER),
        Tie(INCA, PAMPA, (Score(1, 0), Score(1, 2)), Score(2, 2), DecidedOn.AWAY_GOALS),
        Tie(INCA, PAMPA, (Score(2, 2),), Score(3, 3, penalties1=6, penalties2=5)),
    )
    assert places(stage.ties[1])["decided_on"] == "w/o"


def test_a_tie_of_one_leg() -> None:
    stage, _ = read_stage(table("Team 1 | Score | Team 2", "Minero | 2–1 (a.e.t.) | Inca", "Inca | awarded | Pampa"))
    assert stage.ties == (
        Tie(MINERO, INCA, (Score(2, 1, extra_time=True),)),
        Tie(INCA, PAMPA, (None,), decided_on=DecidedOn.AWARDED),
    )


def test_ties_on_points_under_two_heads() -> None:
    stage, codes = read_stage(
        table(
            "Teams | Scores |  |  |  | ",
            "1st leg home team | Points | 2nd leg home team | 1st leg | 2nd leg | Pen.",
            "Minero | 4:1 | Grau (Z) | 1–1 | 2–0 | –",
            "Inca | 3:3 | Pampa | 2–0 | 0–2 | 3–4",
        )
    )
    assert not codes
    assert stage.ties == (
        Tie(MINERO, GRAU, (Score(1, 1), Score(2, 0)), points=(4, 1)),
        Tie(INCA, PAMPA, (Score(2, 0), Score(0, 2, penalties1=3, penalties2=4)), points=(3, 3)),
    )
    tie: Any = stage.ties[1]
    assert row_cells(tie, tie.origin.form) == ["Inca", "3:3", "Pampa", "2–0", "0–2", "3–4"]
    assert stage.spans["ties"][0].start == 0


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"winner": 1}, "Tie.winner"),
        ({"points": (4, 1)}, "Tie.points"),
        ({"decided_on": DecidedOn.LOTS}, "Tie.decided_on"),
        ({"legs": (None, None, None)}, "Tie.legs"),
        ({"team1": Team("Minero", link="x")}, "Tie.team1.link"),
    ],
)
def test_what_a_table_of_ties_has_no_column_for(change: dict[str, Any], field: str) -> None:
    stage, _ = read_stage(table("Team 1 | Agg. | Team 2 | 1st leg | 2nd leg", "Minero | 5–3 | Inca | 3–1 | 2–2"))
    tie: Any = stage.ties[0]
    with pytest.raises(Unwritable) as caught:
        row_cells(evolve(tie, **change), tie.origin.form)
    assert caught.value.name == field


def test_marks_in_place_of_a_column() -> None:
    stage, _ = read_stage(table("Team 1 | Agg. | Team 2 | 1st leg", "Minero | 2-2 | Inca | 1-0"))
    tie: Any = stage.ties[0]
    away = evolve(tie, decided_on=DecidedOn.AWAY_GOALS)
    assert row_cells(away, tie.origin.form) == ["Minero", "2-2 (a)", "Inca", "1-0"]
    walkover = evolve(tie, aggregate=None, legs=(None,), decided_on=DecidedOn.WALKOVER)
    assert row_cells(walkover, tie.origin.form) == ["Minero", "walkover", "Inca", "—"]
    assert row_cells(evolve(tie, legs=()), tie.origin.form) == ["Minero", "2-2", "Inca", ""]


# -- match lists ----------------------------------------------------------------------------------


def test_matches() -> None:
    stage, codes = read_stage(
        table(
            "Date | Home | Score | Away | Stadium | Attendance | Form",
            "12 June 2014 | Minero | 2:1 | Grau (Z) | Sol | 1,200 | x",
            "13 June 2014 | Inca | 3–0 (awarded) | Pampa | — |  | ",
            "14 June 2014 | Inca | PP - PP | Minero |  |  | ",
            "Inca |  | Pampa |  |  |  | ",
        )
    )
    assert codes == ["CP311", "CP312", "CP311", "CP221"]
    assert stage.matches == (
        Match(MINERO, GRAU, Score(2, 1), home=1, date=PartialDate(2014, 6, 12), venue="Sol", attendance=1200),
        Match(INCA, PAMPA, Score(3, 0), Outcome.AWARDED, home=1, date=PartialDate(2014, 6, 13)),
        Match(INCA, MINERO, home=1, date=PartialDate(2014, 6, 14)),
    )
    first: Any = stage.matches[0]
    assert first.origin.fields["outcome"].ownership is Ownership.DERIVED
    changed = evolve(first, score=Score(0, 0), outcome=Outcome.ABANDONED, attendance=1300)
    assert row_cells(changed, first.origin.form) == [
        "12 June 2014", "Minero", "0:0 (abandoned)", "Grau (Z)", "Sol", "1,300", "x",
    ]  # fmt: skip
    new = Match(INCA, GRAU, home=1)
    assert row_cells(new, first.origin.form) == ["—", "Inca", "—", "Grau (Z)", "—", "—", "—"]
    with pytest.raises(Unwritable, match=r"Match\.home"):
        row_cells(Match(INCA, GRAU), first.origin.form)


def test_a_row_of_one_cell_speaks_for_those_below() -> None:
    stage, codes = read_stage(
        table("Local | Resultado | Visitante", "Fecha 1 |  | ", "Minero | 2:0 | Inca", "17 de Mayo |  | ", "A | — | B")
    )
    assert not codes
    first, second = stage.matches
    assert (first.round, first.date, first.home) == ("Fecha 1", None, 1)
    assert (second.round, second.date) == ("Fecha 1", PartialDate(None, 5, 17))
    assert places(first)["round"] == "Fecha 1"
    assert first.origin is not None
    assert first.origin.fields["round"].ownership is Ownership.INHERITED
    assert row_cells(first, first.origin.form) == ["Minero", "2:0", "Inca"]


def test_fecha_is_a_date_or_a_matchday() -> None:
    head = "Fecha | Equipo 1 | Marcador | Equipo 2"
    stage, _ = read_stage(table(head, "7 | A | 1–0 | B", "8 | A | 1–0 | B"))
    assert [match.round for match in stage.matches] == ["7", "8"]
    stage, _ = read_stage(table(head, "7 de mayo | A | 1–0 | B"))
    assert stage.matches[0].date == PartialDate(None, 5, 7)


def test_a_row_that_lost_its_date() -> None:
    stage, codes = read_stage(
        table("Date | Home | Score | Away", "12 June | Minero | 2–1 | Inca", "Grau | 1–0 | Pampa | ")
    )
    assert len(stage.matches) == 1
    assert codes == ["CP222"]


def test_goals() -> None:
    stage, codes = read_stage(
        table(
            "Home | Score | Away | Goals",
            "A | 2–1 | B | 1: Soto 9', 67' (pen.); 2: O'Neill 45+2' (o.g.)",
            "A | 1–0 | B | Soto 9', Luna 10', Cano",
            "A | 1–0 | B | 3",
        )
    )
    assert codes == ["CP315"]
    assert [match.goals for match in stage.matches] == [
        (
            Goal("Soto", 9, team=1),
            Goal("Soto", 67, team=1, kind=GoalKind.PENALTY),
            Goal("O'Neill", 45, 2, team=2, kind=GoalKind.OWN),
        ),
        (Goal("Soto", 9), Goal("Luna", 10), Goal("Cano")),
        (),
    ]
    assert places(stage.matches[0].goals[2]) == {"player": "O'Neill", "minute": "45"}


def test_matches_of_a_league_table() -> None:
    standings = Standings((StandingsRow(1, MINERO),), matches=(Match(MINERO, INCA, Score(1, 0)),))
    text = "\n".join(table(*map(" | ".join, rows)) for rows in render_tables([standings], matches=standings.matches))
    stage, codes = read_stage(text + "\n" + table("Home | Score | Away | Table", "A | 1–0 | B | 7"))
    assert stage.standings == (standings,)
    assert stage.matches == (*standings.matches, Match(Team("A"), Team("B"), Score(1, 0), home=1))
    assert codes == ["CP316"]
    assert [len(stage.spans[name]) for name in ("standings", "matches")] == [2, 2]


# -- brackets -------------------------------------------------------------------------------------


def test_brackets() -> None:
    stage, codes = read_stage(
        table("Team 1 | Score | Team 2", "A | 1–0 | B", "C | 1–0 | D", "A | 1–0 | C", "B | 1–0 | D")
        + "\n"
        + table("Round | Ties", "Semifinals | 1, 2", "Final | 3", "Third place | 4", "Replay | 9, x", "— | 5")
    )
    bracket = stage.brackets[0]
    assert [part.name for part in bracket.rounds] == ["Semifinals", "Final", "Replay", None]
    assert bracket.rounds[0].ties[1] is stage.ties[1]
    assert bracket.third_place is stage.ties[3]
    assert codes == ["CP314", "CP316"]
    assert places(bracket) == {"third_place": "4"}
    assert places(bracket.rounds[0]) == {"name": "Semifinals", "ties": "1, 2"}


def test_a_tie_that_the_stage_does_not_have() -> None:
    tie, other = Tie(MINERO, INCA), Tie(INCA, PAMPA)
    with pytest.raises(Unwritable) as caught:
        render_tables(ties=[tie], brackets=[Bracket((BracketRound("Final", (other,)),))])
    assert caught.value.name == "BracketRound.ties"
    with pytest.raises(Unwritable) as caught:
        render_tables(ties=[tie], brackets=[Bracket((BracketRound("Third place", (tie,)),))])
    assert caught.value.name == "BracketRound.name"


# -- all of them ----------------------------------------------------------------------------------


def test_other_tables_and_cut_ones_are_left_unread() -> None:
    stage, codes = read_stage(
        "\n".join((table("Department | Team", "Sur | Minero"), table("Teams | Scores", "A | 1–0"), table("Pos | Team")))
    )
    assert len(stage.unread) == 3
    assert codes == ["CP220", "CP220"]
    assert not any(stage.spans.values())


@pytest.mark.parametrize(
    ("kind", "columns", "of"),
    [
        ("standings", standings.COLUMNS, StandingsRow),
        ("ties", {**ties.COLUMNS, "leg1": ties.leg_column(1), "leg2": ties.leg_column(2)}, Tie),
        ("matches", matches.COLUMNS, Match),
    ],
)
def test_one_declaration_drives_reading_and_writing(kind: str, columns: dict[str, Column], of: type) -> None:
    form = recognize([column.head for column in columns.values()])
    assert form is not None
    assert form.codec.kind == kind
    assert form.columns == tuple(columns)
    fields = {f.name for f in attrs.fields(of)} - {"origin"}
    elsewhere = {"outcome": "score", "legs": "leg1"}  # the field, and the column that holds it
    assert fields == {*columns, *elsewhere} & fields
    assert {role for role in elsewhere.values() if role in columns} or kind == "standings"


def test_columns_that_are_not_understood() -> None:
    head = ["Pos", "Team", "Pld", "Pts"]
    assert recognize([*head, *["Anthem"] * 60]) is not None
    assert recognize([*head, *["Anthem"] * 61]) is None


def test_the_needed_columns_are_enough() -> None:
    for kind, columns in (
        ("standings", standings.COLUMNS),
        ("ties", ties.COLUMNS),
        ("matches", matches.COLUMNS),
        ("brackets", brackets.COLUMNS),
    ):
        form = recognize([column.head for column in columns.values() if column.needed])
        assert form is not None
        assert form.codec.kind == kind


@pytest.mark.parametrize(
    ("field", "value", "like", "text"),
    [
        ("team1", GRAU, "", "Grau (Z)"),
        ("score", Score(2, 1), "3 - 0", "2 - 1"),
        ("aggregate", None, "2–1", "—"),
        ("date", PartialDate(None, 6, 12), "1 de mayo", "12 de junio"),
        ("outcome", Outcome.AWARDED, "w/o", "awarded"),
        ("decided_on", DecidedOn.AWAY_GOALS, "", "away goals"),
        ("points", (4, 1), "3–3", "4–1"),
        ("attendance", 12500, "9.800", "12.500"),
        ("points", -3, "−1", "−3"),
        ("venue", "Sol", "", "Sol"),
        ("goals", (Goal("Soto", 9, 1), Goal("Luna", kind=GoalKind.OWN)), "", "Soto 9+1'; Luna (o.g.)"),
        ("goals", (), "Soto", "—"),
    ],
)
def test_cell_text(field: str, value: Any, like: str, text: str) -> None:
    assert cell_text(field, value, like) == text


@pytest.mark.parametrize(
    ("field", "value", "name"),
    [
        ("venue", "a|b", "venue"),
        ("venue", "—", "venue"),
        ("team1", Team("A", country="PER"), "team1.country"),
        ("legs", (None,), "legs"),
        ("goals", (Goal("A; B"),), "goals.player"),
    ],
)
def test_cell_text_refuses(field: str, value: Any, name: str) -> None:
    with pytest.raises(Unwritable) as caught:
        cell_text(field, value)
    assert caught.value.name == name


def test_nothing_to_read() -> None:
    stage, codes = read_stage("")
    assert (stage.standings, stage.ties, stage.matches, stage.brackets, codes) == ((), (), (), (), [])


@pytest.mark.parametrize("unit", ["Soto 9', ", "; ", "1: ", "(pen.) ", "'", "9", " ", "a,", "1, "])
def test_long_cells_take_linear_time(unit: str) -> None:
    cell = unit * (100_000 // len(unit))
    stage, _ = read_stage(
        table("Date | Home | Score | Away | Goals", f"{cell} | A | {cell} | B | {cell}")
        + "\n"
        + table("Round | Ties", f"{cell} | {cell}")
    )
    assert len(stage.matches) == 1


@pytest.mark.parametrize(
    "text",
    [
        table("Home | Score | Away | Table", "A | 1–0 | B | 1") + "\n",
        table("Pos | Team | Pld | Pts", "1 | A | 2 | 4") + "\n",
        table("Team 1 | Score | Team 2", "A | 1–0 | B") + "\n" + table("Round | Ties", "Final | 1") + "\n",
        table("Local | Resultado | Visitante", "Fecha 1 |  | ") + "\n",
        table("Department | Team") + "\n",
    ],
)
def test_many_tables_take_linear_time(text: str) -> None:
    stage, _ = read_stage(text * 3_000)
    assert sum(map(len, stage.spans.values())) + len(stage.unread) in (3_000, 6_000)
