"""What cannot be written is named: each value, under its path."""

from __future__ import annotations

import attrs
import pytest

from copaparse import Season, Stage, Team, WriteError, dumps, loads, replace


def problems(season: Season, dialect: str | None = None) -> dict[str, str]:
    with pytest.raises(WriteError) as caught:
        dumps(season, dialect=dialect)  # type: ignore[arg-type]
    return dict(caught.value.problems)


def test_many_at_once() -> None:
    size = 3000
    found = problems(Season(stages=tuple(Stage(f"S{i}", missing_tables=1) for i in range(size))), "wikitext")
    assert [*found] == [f"stages[{i}].missing_tables" for i in range(size)]


def test_stages_far_too_deep() -> None:
    stage = Stage("Zone")
    for _ in range(400):
        stage = Stage("Zone", stages=(stage,))
    found = problems(Season(stages=(stage,)))
    assert len(found) == 396
    assert found["stages[0]" + ".stages[0]" * 5 + ".level"] == "a heading cannot be deeper than 6 ('Zone')"


def test_all_paragraphs_at_once() -> None:
    said = ("Twelve clubs.", "- Minero", "Grau.", "- Grau", "Twelve clubs.")
    found = problems(Season(lead=said, stages=(Stage("Zone", prose=said),)), "plain")
    assert [*found] == [f"{field}[{at}]" for field in ("lead", "stages[0].prose") for at in (1, 3)]


def test_areas_that_no_sentence_can_name() -> None:
    found = problems(Season(stages=(Stage("Zone", areas=("Junín and Pasco", "Lima")),)))
    assert found == {"stages[0].areas[0]": "'Junín and Pasco' would be read as several names"}


CUP = """{{Infobox tournament|title=Copa}}
==Bracket==
{{4TeamBracket
|RD1-team1=Minero |RD1-score1=2 |RD1-team2=Grau |RD1-score2=1
|RD1-team3=Norte |RD1-score3=0 |RD1-team4=Kist |RD1-score4=3
|RD2-team1=Minero |RD2-score1=1 |RD2-team2=Kist |RD2-score2=0
}}
==Semi-finals==
{{OneLegStart}}
{{OneLegResult|Minero||2–1|Grau|}}
{{OneLegResult|Norte||0–3|Kist|}}
|}
"""


def test_ties_that_a_bracket_of_another_stage_shows() -> None:
    season = loads(CUP, title="Copa")
    semifinals = season.stages[1]
    assert problems(replace(season, semifinals, None)) == {
        "stages[0].ties": "a bracket still shows Minero against Grau"
    }
    assert problems(replace(season, semifinals, attrs.evolve(semifinals, ties=semifinals.ties[:1]))) == {
        "stages[0].ties": "a bracket still shows Norte against Kist"
    }


def test_a_fact_that_an_infobox_does_not_tell() -> None:
    season = loads(CUP, title="Copa")
    assert problems(attrs.evolve(season, third_place=(Team("Norte"),))) == {
        "third_place": "the infobox 'Infobox tournament' is not one in which 'third' tells of the season"
    }
