"""What cannot be written is named: each value, under its path."""

from __future__ import annotations

import pytest

from copaparse import Season, Stage, WriteError, dumps


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
