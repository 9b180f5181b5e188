from __future__ import annotations

import pytest

from copaparse.codecs.tables import recognize
from copaparse.codecs.tables.heads import (
    bracket_roles,
    fold_head,
    leg_number,
    looks_cut,
    match_roles,
    standings_roles,
    tie_roles,
)

PLAYED = ("played", "won", "drawn", "lost", "goals_for", "goals_against", "difference", "points")


def roles(head: str) -> tuple[str, tuple[str | None, ...]] | None:
    form = recognize(head.split(" | "))
    return None if form is None else (form.codec.kind, form.columns)


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        ("Pos | Team | Pld | W | D | L | GF | GA | GD | Pts", ("position", "team", *PLAYED)),
        ("Equipo | PJ | PG | PE | PP | GF | GC | DG | Pts", ("team", *PLAYED)),
        ("Pos. | Equipo | Pts. | PJ | G | E | P | GF | GC | Dif",
         ("position", "team", "points", "played", "won", "drawn", "lost", "goals_for", "goals_against", "difference")),
        ("Team | G | W | D | L | F | A | +/− | P", ("team", *PLAYED)),
        ("Pos | Team | P | W | D | L | GF | GA | GD | Pts", ("position", "team", *PLAYED)),
        ("P | Team | P | W | D | L | GF | GA | GD | Pts", ("position", "team", *PLAYED)),
        ("P | Team | Pld | W | D | L | GF | GA | GD | Pts", ("position", "team", *PLAYED)),
        ("# | Club | J | V | E | D | GF | GC | Dif. | Ptos.", ("position", "team", *PLAYED)),
        ("Team | Pld | W | D | L | Goals | Pts", ("team", "played", "won", "drawn", "lost", "goals", "points")),
        ("Pos | Team | Pts", ("position", "team", "points")),
        ("Team | Pts (2–1) | Pld | Form", ("team", "points", "played", None)),
        ("Pos | Team | Pts | Advance to the final", ("position", "team", "points", "earns")),
        ("N.º | Posición | Equipo | Pts", ("position", None, "team", "points")),
    ],
)  # fmt: skip
def test_standings(head: str, columns: tuple[str | None, ...]) -> None:
    assert roles(head) == ("standings", columns)


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        ("Date | Team 1 | Score | Team 2", ("date", "team1", "score", "team2")),
        ("Home | Score | Away", ("home1", "score", "away2")),
        ("Ciudad | Local | Resultado | Visitante", ("city", "home1", "score", "away2")),
        ("Fecha | Equipo 1 | Marcador | Equipo 2 | Árbitro", ("date", "team1", "score", "team2", "referee")),
    ],
)
def test_matches(head: str, columns: tuple[str | None, ...]) -> None:
    assert roles(head) == ("matches", columns)


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        ("Team 1 | Agg. | Team 2 | 1st leg | 2nd leg", ("team1", "aggregate", "team2", "leg1", "leg2")),
        ("Team 1 | Score | Team 2", ("team1", "leg1", "team2")),
        ("Local | Global | Visitante | Ida | Vuelta", ("team1", "aggregate", "team2", "leg1", "leg2")),
        ("1st leg home team | Points | 2nd leg home team | 1st leg | 2nd leg | Pen.",
         ("team1", "points", "team2", "leg1", "leg2", "penalties")),
    ],
)  # fmt: skip
def test_ties(head: str, columns: tuple[str | None, ...]) -> None:
    assert roles(head) == ("ties", columns)


def test_brackets() -> None:
    assert roles("Round | Ties") == ("brackets", ("round", "ties"))


@pytest.mark.parametrize(
    "head",
    ["Department | Team", "Department | Team | Location", "Team | Department | Location | Qualified for",
     "Team | City | Stadium | Capacity", "Rank | Player | Team | Goals", "Season | Champion | Score | Runner-up",
     "Team | Promedio | Pts | Pld", "Team | Location", "Pos | Team", "Team 1 | Agg.", "Teams | Scores", ""],
)  # fmt: skip
def test_other_tables(head: str) -> None:
    assert roles(head) is None
    heads = [fold_head(word) for word in head.split(" | ")]
    assert not any(ask(heads) for ask in (standings_roles, match_roles, tie_roles, bracket_roles))


def test_cut_tables() -> None:
    assert looks_cut(["pos", "team"])
    assert looks_cut(["teams", "scores", "", ""])
    assert looks_cut(["team 1", "agg"])
    assert not looks_cut(["department", "team"])
    assert not looks_cut(["team", "location"])
    assert not looks_cut([])


def test_legs() -> None:
    assert [leg_number(fold_head(head)) for head in ("1st leg", "Second Leg", "Leg 3", "Ida", "Vuelta", "Leg")] == [
        1, 2, 3, 1, 2, None,
    ]  # fmt: skip


def test_folding() -> None:
    assert fold_head("  Posición ") == "posicion"
    assert fold_head("N.º") == "no"
    assert fold_head("'''Agg.'''") == "agg"
    assert fold_head("+/−") == "+/-"
    assert fold_head("Pts (2–1)") == "pts"
