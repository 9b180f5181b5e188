"""Edits of facts that stand in unusual places: the article changes there and reads back as edited."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from copaparse.articles import dumps, loads
from copaparse.model import Season, Team
from copaparse.model.replacing import replace

ARTICLE = """= 1987 Copa del Sur =

- National Stage: 5 November

==Format==
The champion gains promotion to the Segunda División.

==Regional Stage==
Region I includes teams from Piura and Tumbes. The winner of each region advances.
===Region I===
===Region II===
Region II: Ancash, Lima
===Final===
Both met twice.
12 May
Nevado 2-1 Inca Roca
===Third place===
- Los Tordos 2-2 Marineros
===See also===
A page
Another page
"""


def stage(season: Season, name: str) -> Any:
    return next(stage for stage in season.walk() if stage.name == name)


def changed(name: str, **values: Any) -> Any:
    season = loads(ARTICLE)
    old = stage(season, name)
    return replace(season, old, evolve(old, **values))


def test_the_article_reads() -> None:
    season = loads(ARTICLE)
    assert stage(season, "Region I").areas == ("Piura", "Tumbes")
    assert stage(season, "Regional Stage").places == 1
    assert [str(m.team1) for m in season.matches] == ["Nevado", "Los Tordos"]
    assert season.see_also == ("A page", "Another page")
    assert [s.month for s in season.schedule] == [11]
    assert season.promotions[0].to == "Segunda División"


@pytest.mark.parametrize(
    ("edited", "before", "after"),
    [
        (
            changed("Regional Stage", places=3),
            "The winner of each region advances.",
            "Three teams qualified from this stage.",
        ),
        (changed("Regional Stage", places=None), " The winner of each region advances.", ""),
        (changed("Region I", areas=("Piura", "Loreto")), "Piura and Tumbes", "Piura and Loreto"),
        (changed("Region II", areas=("Ancash",)), "Ancash, Lima", "Ancash"),
        (evolve(loads(ARTICLE), see_also=("A page", "A third")), "Another page", "A third"),
    ],
)  # fmt: skip
def test_an_edit_changes_its_place(edited: Season, before: str, after: str) -> None:
    text = dumps(edited)
    assert text == ARTICLE.replace(before, after)
    assert loads(text) == edited


@pytest.mark.parametrize("number", [0, 1])
def test_a_team_of_a_result_line(number: int) -> None:
    season = loads(ARTICLE)
    match = season.matches[number]
    edited = replace(season, match, evolve(match, team1=Team("Unión")))
    text = dumps(edited)
    assert text == ARTICLE.replace(str(match.team1), "Unión")
    assert loads(text) == edited


def test_results_that_lines_cannot_hold_become_a_table() -> None:
    for name in ("Final", "Third place"):
        old = loads(ARTICLE)
        match = stage(old, name).matches[0]
        edited = replace(old, match, evolve(match, venue="Muelle Viejo"))
        text = dumps(edited)
        assert "Muelle Viejo |" in text
        assert loads(text) == edited


PROMISES = (
    "The champion was promoted to the Liga 1.",
    "The runner-up was promoted to the Liga 2.",
    "The third place was promoted to the Liga 3.",
)


@pytest.mark.parametrize("between", [" ", "  ", "\n"])
@pytest.mark.parametrize("kept", [(), (0,), (1,), (2,), (0, 1), (0, 2), (1, 2)])
def test_sentences_of_one_line_go_with_the_blanks_between_them(kept: tuple[int, ...], between: str) -> None:
    season = loads(f"= 1987 Copa del Sur =\n\n{between.join(PROMISES)}\n")
    edited = evolve(season, promotions=tuple(season.promotions[i] for i in kept))
    said = between.join(PROMISES[i] for i in kept)
    assert dumps(edited) == f"= 1987 Copa del Sur =\n\n{said}" + "\n" * bool(said)


def test_a_sentence_in_the_middle_of_a_line() -> None:
    season = loads("==Final==\nTwo teams qualify for the Copa. Two teams qualified from this stage. Both were new.\n")
    edited = replace(season, season.stages[0], evolve(season.stages[0], places=None))
    assert dumps(edited) == "==Final==\nTwo teams qualify for the Copa. Both were new.\n"
