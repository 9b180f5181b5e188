"""Which sections are stages: by their names in six languages, and by what stands in them."""

from __future__ import annotations

import pytest

import copaparse

TOLD = (
    "Player statistics|Season statistics|Season top goalscorers|Top scorers|Leading goalscorers|Top assists"
    "|Team statistics|Season awards|Venues and cities|Player stats|Overall attendances|Clean sheets"
    "|Goleadores|Tabla de goleadores|Máximos goleadores del torneo|Estadísticas individuales|Estadios|Estadios y sedes"
    "|Torschützenliste|Torschützenkönige der Saison|Beste Torschützen"
    "|Saisonstatistik|Spielerstatistiken|Spielstätten|Stadien"
    "|Artilharia|Artilharia do campeonato|Principais artilheiros|Estatísticas da temporada|Estádios"
    "|Marcatori|Classifica marcatori|Cannonieri|Statistiche individuali|Stadi|Stadi e squadre"
    "|Buteurs|Meilleurs buteurs de la saison|Classement des passeurs|Statistiques des joueurs|Stades"
)
PLAYED = (
    "Final|Finale|Group A|Grupo A|Gruppe A|Girone A|Groupe A|Venue of the final|Season finals|Team tournament"
    "|Clasificación|Torneo de los goleadores FC|Player of the match final|Classement|Classifica|Statistics group"
)


@pytest.mark.parametrize("name", TOLD.split("|"))
def test_sections_about_the_season_are_no_stages(name: str) -> None:
    for text in (f"=={name}==\nProse.\n\n==Final==\n", f"==Final==\n==={name}===\n* Soto\n"):
        season = copaparse.loads(text)
        assert [stage.name for stage in season.walk()] == ["Final"]
        assert copaparse.dumps(season) == text


@pytest.mark.parametrize("name", PLAYED.split("|"))
def test_sections_with_other_names_are_stages(name: str) -> None:
    assert [stage.name for stage in copaparse.loads(f"=={name}==\nProse.\n").walk()] == [name]


@pytest.mark.parametrize("name", ["Statistics", "Player statistics", "Teams", "Torschützenliste"])
@pytest.mark.parametrize(
    "held",
    [
        "{{Football box|team1=Minero|team2=Grau|score=2–1}}\n",
        "{{#invoke:Sports series|main|flag=no|Minero|2–1|Grau|1–0|1–1}}\n",
        "{|\n! Pos !! Team !! Pld !! W !! D !! L !! Pts\n|-\n| 1 || Minero || 1 || 1 || 0 || 0 || 3\n|}\n",
        "{|\n! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg\n|-\n| A || 2–1 || B || 1–0 || 1–1\n|}\n",
        "| Pos | Team | Pld | W | D | L | Pts |\n| 1 | Minero | 1 | 1 | 0 | 0 | 3 |\n",
    ],
)
def test_sections_that_hold_results_are_stages_whatever_their_name(name: str, held: str) -> None:
    for text in (f"=={name}==\n{held}", f"==Group A==\n==={name}===\n{held}"):
        season = copaparse.loads(text)
        assert len(season.matches) + len(season.ties) + len(season.standings) == 1
        assert name in [stage.name for stage in season.walk()]


def test_top_scorers_below_a_stage_are_read() -> None:
    table = '{| class="wikitable"\n! Player !! Team !! Goals\n|-\n| Soto || Minero || 9\n|}\n'
    season = copaparse.loads(f"==Final==\n===Player statistics===\n{table}")
    assert [scorer.player for scorer in season.top_scorers] == ["Soto"]
    assert len([*season.walk()]) == 1
