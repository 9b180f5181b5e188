"""Values of the infobox in the forms that articles have."""

from __future__ import annotations

import pytest

from copaparse.articles import loads

WINNERS = [
    ("Nevado (2nd Title)", "Nevado 2"),
    ("Nevado (1st title), Los Tordos (3rd title)", "Nevado 1; Los Tordos 3"),
    ("Nevado (1st title) and Los Tordos (3rd title)", "Nevado 1; Los Tordos 3"),
    ("Nevado, (26th Title)", "Nevado 26"),
    ("Nevado, 16th Primera División title", "Nevado 16"),
    ("Nevado – 2nd title", "Nevado 2"),
    ("Nevado (2 titles)", "Nevado 2"),
    ("Nevado (second national title)", "Nevado 2"),
    ("Deportivo Cruz (Puno) (4th title)", "Deportivo Cruz (Puno) 4"),
    ("Sport 12 (3rd title)", "Sport 12 3"),
    ("9 de Julio", "9 de Julio -"),
    ("Nevado, Los Tordos", "Nevado -; Los Tordos -"),
    ("Mar y Cielo", "Mar y Cielo -"),
    ("—", ""),
    ("None", ""),
    ("TBD", ""),
]


@pytest.mark.parametrize(("value", "winners"), WINNERS)
def test_winners(value: str, winners: str) -> None:
    season = loads(f"Infobox\n- Winners: {value}\n- Season: 1\n")
    assert "; ".join(f"{w.team} {w.title_number or '-'}" for w in season.winners) == winners


MATCHES = [
    ("Nevado 1-0 Inca Roca", "Nevado 1–0 Inca Roca"),
    ("Nevado 14 - 2 Cruz (P)", "Nevado 14–2 Cruz (P)"),
    ("Nevado 5–0 Cruz (12 May), Puerto 6–1 Inca Roca", "Nevado 5–0 Cruz --05-12; Puerto 6–1 Inca Roca"),
    ("Nevado 5–0 Cruz and Puerto 6–1 Inca Roca", "Nevado 5–0 Cruz; Puerto 6–1 Inca Roca"),
    ("Nevado 5–0 Mar y Cielo", "Nevado 5–0 Mar y Cielo"),
    ("Nevado 5–0 Cruz<br>Puerto 6–1 Inca Roca", "Nevado 5–0 Cruz; Puerto 6–1 Inca Roca"),
    ("Nevado 5–0 Cruz, 12 May 2012", "Nevado 5–0 Cruz 2012-05-12"),
    ("Nevado 5–0 Cruz , Puerto 6–1 Inca Roca Only the finals",
     "Nevado 5–0 Cruz; Puerto 6–1 Inca Roca [Only the finals]"),
    ("9 goals: Nevado 5–4 Cruz", "Nevado 5–4 Cruz"),
    ("Nevado 3–3 (4–2 p) Cruz", "Nevado 3–3 (4–2 p) Cruz"),
    ("Sport 64 2–0 Cruz", "Sport 64 2–0 Cruz"),
    ("2–0", ""),
    ("Nevado v Cruz", ""),
    ("46,824", ""),
]  # fmt: skip


@pytest.mark.parametrize(("value", "matches"), MATCHES)
def test_matches(value: str, matches: str) -> None:
    season = loads(f"Infobox\n- Highest Scoring: {value}\n")
    said = (
        f"{m.team1} {m.score} {m.team2}{f' {m.date}' if m.date else ''}{f' [{m.remark}]' if m.remark else ''}"
        for m in season.highest_scoring
    )
    assert "; ".join(said) == matches
