"""Wikitables that list ties: heads in several languages, two rows of heads, points, marks of winners."""

from __future__ import annotations

from typing import Any

import pytest

import copaparse
from copaparse import DecidedOn, Score, Tie


def read(table: str) -> tuple[tuple[Tie, ...], list[str]]:
    """The ties of a page with one wikitable, and the codes of what was found in it."""
    text = f'==Knockout==\n{{| class="wikitable"\n{table}\n|}}\n'
    season = copaparse.loads(text)
    assert copaparse.dumps(season) == text
    return season.ties, [found.code for found in copaparse.check(season)]


def said(tie: Tie) -> tuple[Any, ...]:
    """Teams, aggregate or points, legs, what the tie was decided on, winner: scores as text."""
    legs = tuple(None if leg is None else str(leg) for leg in tie.legs)
    total = tie.points or (None if tie.aggregate is None else str(tie.aggregate))
    return (f"{tie.team1} {tie.team2}", total, legs, tie.decided_on, tie.winner)


@pytest.mark.parametrize(
    "head",
    [
        "Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg",
        "Team #1 !! Aggregate !! Team #2 !! First leg<br>(12 May) !! Second leg<br>(19 May)",
        "Home team !! Total !! Away team !! Leg 1 !! Leg 2",
        "Equipo 1 !! [[Anexo:X|Global]] !! Equipo 2 !! Ida !! Vuelta",
        "Local !! Resultado global !! Visitante !! Partido de ida !! Partido de vuelta",
        "Time 1 !! Placar agregado !! Time 2 !! Jogo de ida !! Jogo de volta",
        "Equipa 1 !! Agregado !! Equipa 2 !! 1.ª mão !! 2.ª mão",
        "Mandante !! Agregado !! Visitante !! Ida !! Volta",
        "Mannschaft 1 !! Gesamt !! Mannschaft 2 !! Hinspiel !! Rückspiel",
        "Squadra 1 !! Totale !! Squadra 2 !! Andata !! Ritorno",
        "Équipe 1 !! Score cumulé !! Équipe 2 !! Aller !! Retour",
    ],
)
def test_heads(head: str) -> None:
    ties, codes = read(f"! {head}\n|-\n| A || 3–1 || '''B''' || 2–1 || 1–0\n|-\n| C || 2–2 (a) || D || 1–0 || 1–2")
    assert codes == ["CP512"]
    assert [said(tie) for tie in ties] == [
        ("A B", "3–1", ("2–1", "1–0"), None, 2),
        ("C D", "2–2", ("1–0", "1–2"), DecidedOn.AWAY_GOALS, 1),
    ]


def test_columns_in_another_order_and_others_among_them() -> None:
    ties, codes = read(
        "! Series !! Local (Ida) !! Local (Vuelta) !! Ida !! Vuelta !! Global !! Sede\n"
        "|-\n|rowspan=2| Uno || A || '''B''' || 1:0 || 0:2 || 1:2 || Lima\n"
        "|-\n| C || D || 1:0 || 1:2 (p. 3:4) || 2:2 || Puno"
    )
    assert not codes
    assert [said(tie) for tie in ties] == [
        ("A B", "1–2", ("1–0", "0–2"), DecidedOn.GOALS, 2),
        ("C D", "2–2", ("1–0", "1–2 (3–4 p)"), DecidedOn.PENALTIES, 2),
    ]


def test_points_under_two_rows_of_heads() -> None:
    ties, codes = read(
        '!colspan="3"|Teams !!colspan="3"|Scores\n'
        "|-\n!1st leg home team!!Points!!2nd leg home team!!1st leg!!2nd leg!!Pen.\n"
        "|-\n!colspan=6|Region I\n"
        "|-\n|Minero||'''4:1'''||Grau||1–1||2–0||–\n"
        "|-\n|Inca||3:3||'''Pampa'''||2–0||0–2||3–4\n"
        "|-\n|Este||3–3||'''Oeste'''||2–0||0–1||–\n"
        "|-\n|Sur||3:0||Norte||2–0||–||–\n"
        "|-\n|Sur||w/o||'''Norte'''||–||–||–"
    )
    assert not codes
    assert [said(tie) for tie in ties] == [
        ("Minero Grau", (4, 1), ("1–1", "2–0"), DecidedOn.POINTS, 1),
        ("Inca Pampa", (3, 3), ("2–0", "0–2 (3–4 p)"), DecidedOn.PENALTIES, 2),
        ("Este Oeste", (3, 3), ("2–0", "0–1"), None, 2),
        ("Sur Norte", (3, 0), ("2–0", None), DecidedOn.POINTS, 1),
        ("Sur Norte", None, (None, None), DecidedOn.WALKOVER, 2),
    ]


def test_what_parts_teams_that_are_level_on_points() -> None:
    ties, codes = read(
        "! Team #1 !! Points !! Team #2 !! 1st leg !! 2nd leg !! GD !! AG !! Pen.\n"
        "|-\n| A || 3–3 || B || 2–1 || 0–1 || 2:2 || 0:1 || \n"
        "|-\n| A || 3–3 || B || 2–1 || 0–1 ||  ||  || 4–3\n"
        "|-\n| A || 3–3 || B || 2–0 || 0–1 || 2:1 ||  || \n"
    )
    assert not codes
    assert [(tie.decided_on, tie.winner) for tie in ties] == [
        (DecidedOn.AWAY_GOALS, 2),
        (DecidedOn.PENALTIES, 1),
        (DecidedOn.GOALS, 1),
    ]


def test_the_legs_under_a_head_of_their_own() -> None:
    ties, codes = read(
        "!rowspan=2|Team 1\n!rowspan=2|Agg.\n!rowspan=2|Team 2\n!colspan=2|Legs\n"
        "|-\n!1st leg!!2nd leg\n"
        "|-\n|'''A'''||2–2||B||1–0||1–2\n"
        "|-\n! colspan=5 | Second round\n"
        "|-\n! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg\n"
        "|-\n|A||w/o||'''B'''||||\n"
        "|-\n|A||3–3||B||2–1||1–2 (a.e.t.)<br>(4–3 p)"
    )
    assert not codes
    assert [said(tie) for tie in ties] == [
        ("A B", "2–2", ("1–0", "1–2"), None, 1),
        ("A B", None, (), DecidedOn.WALKOVER, 2),
        ("A B", "3–3", ("2–1", "1–2 (a.e.t.) (4–3 p)"), DecidedOn.PENALTIES, 1),
    ]


def test_one_score() -> None:
    ties, codes = read(
        "! Team 1 !! Score !! Team 2\n|-\n| '''A''' || 1–1 {{pso|5–4}} || B\n|-\n| C || w.o. || '''D'''\n"
        "|-\n| E || 3 May || F"
    )
    assert not codes
    assert [said(tie) for tie in ties] == [
        ("A B", None, ("1–1 (5–4 p)",), DecidedOn.PENALTIES, 1),
        ("C D", None, (None,), DecidedOn.WALKOVER, 2),
        ("E F", None, (None,), None, None),
    ]


def test_a_column_for_the_verdict_is_taken_at_its_word() -> None:
    ties, codes = read(
        "! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg !! Decided on !! Winner\n"
        "|-\n| '''A''' || 3–1 || B || 2–1 || 1–0 || — || —\n|-\n| C || 6–4 || D || 3–1 || 1–3 || lots || 2"
    )
    assert not codes
    assert [(tie.decided_on, tie.winner) for tie in ties] == [(None, None), (DecidedOn.LOTS, 2)]
    (tie,), codes = read("! Team 1 !! Agg. !! Team 2 !! Winner\n|-\n| A || 2–2 || B || '''B'''")
    assert not codes
    assert tie.winner == 2


def test_rows_that_lost_a_cell_and_rows_without_teams() -> None:
    ties, codes = read(
        "! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg\n"
        "|-\n| 3–1 || B || 2–1 || 1–0\n|-\n| A || bye ||  ||  || \n|-\n| A || 1–0 || || 1–0 || 0–0"
    )
    assert not ties
    assert codes == ["CP222", "CP204", "CP221"]


@pytest.mark.parametrize(
    "table",
    [
        "! Season !! Opponent !! Home !! Away !! Aggregate\n|-\n| 1998 || Inca || 2–1 || 0–0 || 2–1",
        "! Team !! Leg 1 !! Leg 2 !! Total\n|-\n| A || 9 || 2 || 11\n|-\n| B || 8 || 0 || 8\n|-\n| C || 1 || 2 || 3",
        "! Team !! Leg 1 !! Leg 2 !! Total\n|-\n| A || 41.2 || 40.1 || 81.3\n|-\n| B || 45.0 || 42.0 || 87.0",
    ],
)
def test_tables_that_list_no_ties(table: str) -> None:
    ties, codes = read(table)
    assert not ties
    assert not codes


def test_matches_with_dates_and_aggregates_are_no_ties() -> None:
    season = copaparse.loads(
        '==Round==\n{| class="wikitable"\n! Date !! Team 1 !! Score !! Team 2 !! Agg.\n'
        "|-\n| 3 May 2014 || A || 1–0 || B ||\n|-\n| 9 May 2014 || B || 2–0 || A || 2–1\n|}\n"
    )
    assert not season.ties
    assert len(season.matches) == 2


def test_a_row_for_each_team() -> None:
    ties, codes = read(
        "! Tie !! Team !! 1st leg !! 2nd leg !! Agg.\n"
        "|-\n| rowspan=2 | I || A || 1 || 2 (4) || 3\n|-\n| '''B''' || 1 || 2 (5) || 3\n"
        "|-\n| rowspan=2 | II || C || 1 || 2 || 3\n|-\n| D || 1 || 0 || 1"
    )
    assert not codes
    assert [said(tie) for tie in ties] == [
        ("A B", "3–3", ("1–1", "2–2 (4–5 p)"), DecidedOn.PENALTIES, 2),
        ("C D", "3–1", ("1–1", "2–0"), DecidedOn.GOALS, 1),
    ]
    assert ties[0].legs[1] is not None
    assert ties[0].legs[1].origin is not None
    ties, _ = read("! Club !! Ida !! Vuelta\n|-\n| A || 1 || 2\n|-\n| B || 0 || 3")
    assert [said(tie) for tie in ties] == [("A B", None, ("1–0", "2–3"), None, None)]


def test_second_leg_with_its_host_first() -> None:
    (tie,), codes = read("! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg\n|-\n| A || 2–4 || B || 1–0 || 4–1")
    assert codes == ["CP231"]
    assert tie.legs == (Score(1, 0), Score(1, 4))
