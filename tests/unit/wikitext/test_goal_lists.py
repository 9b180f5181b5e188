"""Lists of goals in match boxes: names and minutes in every order, with templates and without."""

from __future__ import annotations

import pytest

from copaparse import Goal, GoalKind, loads
from tests.unit.wikitext.boxes import article, codes, read

G, P, O = GoalKind.GOAL, GoalKind.PENALTY, GoalKind.OWN  # noqa: E741

Said = tuple[str, int | None, int | None, GoalKind]


@pytest.mark.parametrize(
    ("markup", "goals"),
    [
        ("Soto {{goal|23}}", [("Soto", 23, None, G)]),
        ("[[J. Soto|Soto]] {{goal|12||90|pen.}}", [("Soto", 12, None, G), ("Soto", 90, None, P)]),
        ("Soto {{goal|4|pen.|29|pen.}}", [("Soto", 4, None, P), ("Soto", 29, None, P)]),
        ("Soto {{goal|58|}}", [("Soto", 58, None, G)]),
        ("Soto {{goal|90+4}}", [("Soto", 90, 4, G)]),
        ("Soto {{goal|45|+2|rig.}}", [("Soto", 45, 2, P)]),
        ("Soto {{goal|45}}+", [("Soto", 45, None, G)]),
        ("Soto {{goal|81,90}}", [("Soto", 81, None, G), ("Soto", 90, None, G)]),
        ("Soto {{goal|49}}, {{goal|60}}", [("Soto", 49, None, G), ("Soto", 60, None, G)]),
        ("Soto {{goal|89|o.g.}}", [("Soto", 89, None, O)]),
        ("Soto {{goal|89|og}}", [("Soto", 89, None, O)]),
        ("Soto {{golden goal|98}}", [("Soto", 98, None, G)]),
        ("Soto {{og|12}}", [("Soto", 12, None, O)]),
        ("Soto {{pen.|17}}", [("Soto", 17, None, P)]),
        ("Soto {{goal}}", [("Soto", None, None, G)]),
        ("Soto 9', 67' (pen.)", [("Soto", 9, None, G), ("Soto", 67, None, P)]),
        ("Soto 9’, 67’ [pen.]", [("Soto", 9, None, G), ("Soto", 67, None, P)]),
        ("Soto 90+4' o.g.", [("Soto", 90, 4, O)]),
        ("Soto 45'+2 (p), 60' and 70'", [("Soto", 45, 2, P), ("Soto", 60, None, G), ("Soto", 70, None, G)]),
        ("Soto (o.g.) 23'", [("Soto", 23, None, O)]),
        ("Soto (45)", [("Soto", 45, None, G)]),
        ("Soto (2)", [("Soto", None, None, G), ("Soto", None, None, G)]),
        ("Soto 60' (Luna)", [("Soto", 60, None, G)]),
        ("{{goal|53|o.g.}} [[P. Luna|Luna]]", [("Luna", 53, None, O)]),
        ("{{goal|53}} {{goal|60}} P. Luna", [("P. Luna", 53, None, G), ("P. Luna", 60, None, G)]),
        ("5' K. Rey", [("K. Rey", 5, None, G)]),
        ("Soto {{goal|4}}<br />Luna {{goal|5}}", [("Soto", 4, None, G), ("Luna", 5, None, G)]),
        ("\n* [[Soto]] {{goal|4}}\n* '''Luna''' {{goal|5}}", [("Soto", 4, None, G), ("Luna", 5, None, G)]),
        ("*Soto {{goal|4}} *Luna {{goal|5}}", [("Soto", 4, None, G), ("Luna", 5, None, G)]),
        ("Soto 4'; Luna 5'", [("Soto", 4, None, G), ("Luna", 5, None, G)]),
        ("Soto 4', Luna 5', 6'", [("Soto", 4, None, G), ("Luna", 5, None, G), ("Luna", 6, None, G)]),
        ("Soto {{goal|4}} Luna {{goal|5}}", [("Soto", 4, None, G), ("Luna", 5, None, G)]),
        ("{{goal|4}} Soto {{goal|5}} Luna", [("Soto", 4, None, G), ("Luna", 5, None, G)]),
        ("Soto<br />4', 5'", [("Soto", 4, None, G), ("Soto", 5, None, G)]),
        ("Soto {{goal|4}}\n{{goal|9}}", [("Soto", 4, None, G), ("Soto", 9, None, G)]),
        ("1–0 Soto 4'<br />2–0 Luna 5'", [("Soto", 4, None, G), ("Luna", 5, None, G)]),
        ("Soto<br />Luna", [("Soto", None, None, G), ("Luna", None, None, G)]),
        ("Soto {{goal|33}}<ref>Goal 12 of [http://x.org y]</ref>", [("Soto", 33, None, G)]),
        ("Soto {{goal|33}} {{yel|45}}<br />Luna {{sent off|1|60}}", [("Soto", 33, None, G)]),
        ("{{flagicon|PER}} Soto {{goal|33}}", [("Soto", 33, None, G)]),
        ("—", []),
        ("", []),
    ],
)  # fmt: skip
def test_read(markup: str, goals: list[Said]) -> None:
    found = read(f"|goals2={markup}").goals
    assert found == tuple(Goal(player, minute, added, 2, kind) for player, minute, added, kind in goals)


def test_minutes_of_nobody_are_reported() -> None:
    season = loads(article("{{Football box|team1=Minero|team2=Grau|goals1={{goal|23}}}}"))
    assert (season.matches[0].goals, codes(season)) == ((), ["CP315"])


def test_own_goals_count_for_the_side_whose_list_they_stand_in() -> None:
    goals = read("|goals1=Luna {{goal|3|o.g.}}|goals2=Soto {{goal|9}}").goals
    assert [(goal.player, goal.team, goal.kind) for goal in goals] == [("Luna", 1, O), ("Soto", 2, G)]
