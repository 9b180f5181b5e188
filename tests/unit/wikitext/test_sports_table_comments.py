"""Edits of Module:Sports table: what editors wrote between its arguments stays, and each argument on its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest

from copaparse import StandingsRow, Team, dumps, loads, replace

if TYPE_CHECKING:
    from collections.abc import Callable

TABLE = """==Group A==
{{#invoke:Sports table|main|style=WDL
|team_order=A, B
<!--Update results below-->
|win_A=1|draw_A=0|loss_A=0|gf_A=2|ga_A=0
|win_B=0|draw_B=0|loss_B=1|gf_B=0|ga_B=2|adjust_points_B=-1
<!--Definitions-->
|name_A=[[Club Alba|Alba]] <!-- check name -->
|status_A=P
<!--Notes-->
|name_B=[[Brisa]]
|note_A=Won [[here]].<ref>x|y</ref>
|note_B=Late.<ref name=z /> <!-- true -->
<!--End-->
}}
"""

Rows = tuple[StandingsRow, ...]


def written(change: Callable[[Rows], Rows]) -> tuple[list[str], list[str]]:
    """The lines that go and those that come with other rows."""
    season = loads(TABLE)
    (table,) = season.stages[0].standings
    edited = replace(season, table, attrs.evolve(table, rows=change(table.rows)))
    text = dumps(edited)
    assert loads(text) == edited
    old, new = TABLE.splitlines(), text.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def with_row(rows: Rows, index: int, **fields: Any) -> Rows:
    return (*rows[:index], attrs.evolve(rows[index], **fields), *rows[index + 1 :])


@pytest.mark.parametrize(
    ("index", "fields", "gone", "come"),
    [
        (
            1, {"note": "Soon."},
            "|note_B=Late.<ref name=z /> <!-- true -->", "|note_B=Soon.<ref name=z /> <!-- true -->",
        ),
        (1, {"note": None}, "|note_B=Late.<ref name=z /> <!-- true -->", None),
        (
            0, {"note": "Won here twice."},
            "|note_A=Won [[here]].<ref>x|y</ref>", "|note_A=Won [[here]] twice.<ref>x|y</ref>",
        ),
        (0, {"status": None}, "|status_A=P", None),
        (0, {"status": "Q"}, "|status_A=P", "|status_A=Q"),
        (
            0, {"team": Team("Cumbre")},
            "|name_A=[[Club Alba|Alba]] <!-- check name -->", "|name_A=Cumbre <!-- check name -->",
        ),
        (
            1, {"adjustment": -3, "points": -3},
            "|win_B=0|draw_B=0|loss_B=1|gf_B=0|ga_B=2|adjust_points_B=-1",
            "|win_B=0|draw_B=0|loss_B=1|gf_B=0|ga_B=2|adjust_points_B=-3",
        ),
        (
            1, {"adjustment": None, "points": 0},
            "|win_B=0|draw_B=0|loss_B=1|gf_B=0|ga_B=2|adjust_points_B=-1",
            "|win_B=0|draw_B=0|loss_B=1|gf_B=0|ga_B=2",
        ),
    ],
)  # fmt: skip
def test_a_value_changes_and_comments_stay(index: int, fields: dict[str, Any], gone: str, come: str | None) -> None:
    assert written(lambda rows: with_row(rows, index, **fields)) == ([gone], [] if come is None else [come])


def test_rows_change_places() -> None:
    gone, come = written(lambda rows: (attrs.evolve(rows[1], position=1), attrs.evolve(rows[0], position=2)))
    assert (gone, come) == (["|team_order=A, B"], ["|team_order=B, A"])


def test_a_row_goes_with_all_its_arguments() -> None:
    gone, come = written(lambda rows: rows[:1])
    assert come == ["|team_order=A"]
    assert [line for line in gone if "_B" not in line] == ["|team_order=A, B"]


def test_a_row_comes_behind_the_line_of_another() -> None:
    new = StandingsRow(3, Team("Cumbre"), 1, 0, 0, 1, 0, 5, 0)
    gone, come = written(lambda rows: (*rows, new))
    assert gone == ["|team_order=A, B"]
    assert come == ["|team_order=A, B, CUM", "|win_CUM=0|draw_CUM=0|loss_CUM=1|gf_CUM=0|ga_CUM=5", "|name_CUM=Cumbre"]


RESULTS = TABLE.replace("|win_B", "RESULTS\n|win_B")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("|result1=Q\n|text_Q=[[#Final|final]]\n|col_Q=green1", "|result2=Q\n|text_Q=[[#Final|final]]\n|col_Q=green1"),
        ("|result1=Q |text_Q=[[#Final|final]] |col_Q=green1", "|result2=Q |text_Q=[[#Final|final]] |col_Q=green1"),
    ],
)
def test_what_a_place_leads_to_moves_with_its_row(before: str, after: str) -> None:
    season = loads(RESULTS.replace("RESULTS", before))
    (table,) = season.stages[0].standings
    first, second = table.rows
    assert first.earns == "final"
    rows = (attrs.evolve(second, position=1), attrs.evolve(first, position=2))
    edited = replace(season, table, attrs.evolve(table, rows=rows))
    assert dumps(edited) == RESULTS.replace("RESULTS", after).replace("=A, B", "=B, A")
    assert loads(dumps(edited)) == edited
