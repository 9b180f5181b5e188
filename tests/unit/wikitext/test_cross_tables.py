"""Cross tables as wikitables: which column is which team, several rounds, what is no cross table, edits."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

import copaparse
from copaparse import Match, Outcome, Score, Team
from tests.unit.wikitext.wikitables import changes, codes_of, stage_of, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from copaparse import Stage

MINERO, GRAU, INCA = Team("Minero", link="Club Minero"), Team("Grau"), Team("Inca")
BODY = (
    "| [[Club Minero|Minero]] || — || 2–1 || 3–0",
    "| Grau || 1–1 || — || ",
    "| Inca || 0–2 || 4–4 || —",
)
RESULTS = ["Minero 2–1 Grau", "Minero 3–0 Inca", "Grau 1–1 Minero", "Inca 0–2 Minero", "Inca 4–4 Grau"]


def results_of(*rows: str) -> list[str]:
    return [str(match) for match in stage_of(table(*rows)).matches]


# -- which column is which team ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        "! Home \\ Away !! MIN !! GRA !! INC",
        "! Home&nbsp;\\&nbsp;Away<sup>1</sup> !! [[Club Minero|M]] !! Grau !! Inca",
        "! {{diagonal split header|Home|Away}} !! MIN !! GRA !! INC",
        "! Local \\ Visitante !! Mro !! Gra !! Inc",
        "! !! [[File:M.svg|19px|Minero]] !! [[Datei:G.svg|20px|link=|Grau]] !! INC",
        "!\n!\n!\n!",
        "! Equipos\n| MIN\n| GRA\n| INC",
        "! 2012 (after 5 rounds)\n! width=25 | M\n! width=25 | G\n! width=25 | I",
    ],
)
def test_columns(head: str) -> None:
    assert results_of(head, *BODY) == RESULTS


def test_columns_in_another_order_are_known_by_their_names() -> None:
    head = "! Home \\ Away !! INC !! [[Club Minero|MIN]] !! Grau"
    body = ("| [[Club Minero|Minero]] || 3–0 || — || 2–1", "| Grau || || 1–1 || —", "| Inca || — || 0–2 || 4–4")
    assert sorted(results_of(head, *body)) == sorted(RESULTS)


def test_flags() -> None:
    matches = stage_of(
        table(
            "!width=165|&nbsp;\n!{{flagicon|PER}}\n!{{flagicon|BRA|1889}}\n!{{flagicon|CHI}}",
            "| {{fb-rt|PER}}\n| —\n| 1–2\n| 1–1",
            "| {{fb-rt|BRA}}\n| 5–0\n| —\n| 3–0",
            "| {{fb-rt|CHI}}\n|\n|\n| —",
        )
    ).matches
    assert matches[0] == Match(Team("Peru", country="PER"), Team("Brazil", country="BRA"), Score(1, 2), home=1)
    assert len(matches) == 4


def test_several_rounds() -> None:
    assert results_of(
        "! Home \\ Away !! MIN !! GRA !! INC !! Home \\ Away !! MIN !! GRA !! INC",
        "| [[Club Minero|Minero]] || — || 2–1 || || || — || 3–3 || ",
        "| Grau || || — || || || || — || 0–1",
        "| Inca || || || — || || 5–5 || || —",
    ) == ["Minero 2–1 Grau", "Minero 3–3 Grau", "Grau 0–1 Inca", "Inca 5–5 Minero"]
    assert (
        results_of(
            "! Home \\ Away !! MIN !! GRA !! INC",
            *BODY,
            "! Home \\ Away !! MIN !! GRA !! INC",
            *BODY,
        )
        == RESULTS * 2
    )


def test_rows_that_are_counted() -> None:
    rows = ("| 1 || Minero || — || 2–1 || 3–0", "| 2 || Grau || 1–1 || — || ", "| 3 || Inca || 0–2 || 4–4 || —")
    assert results_of("! # !! Team !! 1 !! 2 !! 3", *rows) == RESULTS


@pytest.mark.parametrize("head", ["! !! MIN !! GRA !! INC", "! !! 1 !! 2 !! 3", "! !! 1. !! 2. !! 3."])
def test_ranks_before_the_names(head: str) -> None:
    rows = tuple(row.replace("| ", f"| {rank}. ", 1) for rank, row in enumerate(BODY, 1))
    assert results_of(head, *rows) == RESULTS
    text = "==X==\n" + table(head, *rows)
    season = copaparse.loads(text)
    for name, team in (("Grau", season.matches[2].team1), ("Minero", season.matches[0].team1)):
        edited = copaparse.replace(season, team, evolve(team, name=f"{name} Sur"))
        written = text.replace(f"2. {name}", f"2. {name} Sur").replace(f"|{name}]]", f"|{name} Sur]]")
        assert copaparse.dumps(edited) == written


def test_numbers_that_belong_to_names() -> None:
    rows = ("| 1. FC Sol || — || 2–1 || 3–0", "| Grau || 1–1 || — || ", "| Inca || 0–2 || 4–4 || —")
    assert results_of("! !! SOL !! GRA !! INC", *rows)[0] == "1. FC Sol 2–1 Grau"


def test_a_match_that_stands_in_two_cells() -> None:
    head = "! !! MIN !! GRA !! INC"
    body = ("| Minero || — || 2–1 || 3–0", "| Grau || 1–2 || — || 1–1", "| Inca || 0–3 || 1–1 || —")
    matches = stage_of(table(head, *body)).matches
    assert [(str(match), match.home) for match in matches] == [
        ("Minero 2–1 Grau", None),
        ("Minero 3–0 Inca", None),
        ("Grau 1–1 Inca", None),
    ]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("'''2–1'''<ref>x</ref>", "2–1"),
        ("[[Derby|2–1]]", "2–1"),
        ("{{nowrap|2 – 1}}", "2–1"),
        ("style='background:#eee' | 2:1", "2–1"),
        ("w/o", "walkover"),
        (":", None),
        ("a", None),
        ("null", None),
        ("–", None),
        ("", None),
        ("{{n/a}}", None),
    ],
)
def test_cells(cell: str, said: str | None) -> None:
    found = results_of("! Home \\ Away !! MIN !! GRA !! INC", f"| Minero || — || {cell} || 3–0", *BODY[1:])
    assert found[:-4] == ([] if said is None else [f"Minero {said} Grau"])


def test_the_diagonal_may_say_anything() -> None:
    body = [row.replace("—", letter) for row, letter in zip(BODY, ("'''A'''", "0", "1–1"), strict=True)]
    assert results_of("! Home \\ Away !! [[Club Minero|MIN]] !! Grau !! Inca", *body) == RESULTS


def test_what_is_no_result_is_reported() -> None:
    text = table("! Home \\ Away !! MIN !! GRA !! INC", BODY[0].replace("2–1", "2–?"), *BODY[1:])
    assert codes_of(text) == ["CP311"]


@pytest.mark.parametrize(
    "rows",
    [
        ("! Team !! Round 1 !! Round 2 !! Round 3", "| A || 1–0 || 2–1 || 3–0", "| B || 0–2 || 2–2", "| C || 0–3"),
        ("! Gast \\ Heim !! MIN !! GRA !! INC", *BODY),
        ("! Team !! 1 !! 2 !! 3", "| A || 4 || 2 || 1", "| B || 1 || 1 || 3", "| C || 2 || 3 || 2"),
        ("! Player !! Set 1 !! Set 2 !! Set 3", "| A || 6–4 || 6–2 || 7–6", "| B || 4–6 || 2–6", "| C || 6–1"),
        ("! Home \\ Away !! MIN !! GRA !! INC", "| Minero || || || ", "| Grau || || || ", "| Inca || || || "),
    ],
)  # fmt: skip
def test_other_tables(rows: tuple[str, ...]) -> None:
    assert results_of(*rows) == []


def test_places() -> None:
    match = stage_of(table("! Home \\ Away !! MIN !! GRA !! INC", *BODY)).matches[0]
    assert copaparse.locate(match, "score") == (5, BODY[0].index("2–1") + 1)
    assert copaparse.locate(match, "team2") == (7, BODY[1].index("Grau") + 1)


# -- edits ------------------------------------------------------------------------------------------

TABLE = table("! Home \\ Away !! MIN !! GRA !! INC", *BODY)


def with_matches(change: Callable[[list[Match]], list[Match]]) -> Callable[[Stage], Stage]:
    return lambda stage: evolve(stage, matches=tuple(change(list(stage.matches))))


def test_a_result_is_patched() -> None:
    assert changes(TABLE, with_matches(lambda m: [evolve(m[0], score=Score(5, 2)), *m[1:]])) == [
        "- " + BODY[0],
        "+ " + BODY[0].replace("2–1", "5–2"),
    ]
    bold = TABLE.replace("2–1", "'''[[Derby|2–1]]'''<ref>x</ref>")
    changed = changes(bold, with_matches(lambda m: [evolve(m[0], score=Score(5, 2)), *m[1:]]))
    assert changed[1] == "+ | [[Club Minero|Minero]] || — || '''[[Derby|5–2]]'''<ref>x</ref> || 3–0"
    awarded = changes(TABLE, with_matches(lambda m: [evolve(m[0], outcome=Outcome.AWARDED), *m[1:]]))
    assert awarded[1] == "+ " + BODY[0].replace("2–1", "2–1 (awarded)")


def test_a_result_comes_into_its_cell_and_goes() -> None:
    new = Match(GRAU, INCA, Score(0, 3), home=1)
    assert changes(TABLE, with_matches(lambda m: [*m[:3], new, *m[3:]])) == [
        "- | Grau || 1–1 || — || ",
        "+ | Grau || 1–1 || — || 0–3",
    ]
    assert changes(TABLE, with_matches(lambda m: m[1:]))[1] == "+ | [[Club Minero|Minero]] || — ||  || 3–0"
    colons = TABLE.replace("|| \n", "|| :\n").replace("4–4", ":")
    assert changes(colons, with_matches(lambda m: m[1:]))[1] == "+ | [[Club Minero|Minero]] || — || : || 3–0"


@pytest.mark.parametrize(
    "change",
    [
        lambda m: [evolve(m[0], team2=Team("Sol")), *m[1:]],
        lambda m: [evolve(m[0], home=None), *m[1:]],
        lambda m: [*m[:3], Match(GRAU, INCA, home=1), *m[3:]],
    ],
)
def test_what_the_grid_cannot_hold_makes_a_list(change: Callable[[list[Match]], list[Match]]) -> None:
    changed = changes(TABLE, with_matches(change))
    assert "- ! Home \\ Away !! MIN !! GRA !! INC" in changed
    assert any(line.startswith("+ !") and "Score" in line for line in changed)


def test_a_match_at_the_end_that_the_grid_cannot_hold_stands_behind_it() -> None:
    changed = changes(TABLE, with_matches(lambda m: [*m, Match(GRAU, INCA, Score(0, 3), home=1)]))
    assert "+ | Grau || 0–3 || Inca" in changed
    assert not any(line.startswith("-") for line in changed)


def test_all_results_may_go() -> None:
    assert "+ | Inca ||  ||  || —" in changes(TABLE, with_matches(lambda m: []))


# -- hostile ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        table("! H" + " !! 1–0" * 3000, *["| A" + " || 1–0" * 30] * 30),
        table("! H !! A !! B !! C", *[f"| T{n} || 1–0 || 2–0 || 3–0" for n in range(3000)]),
        table("! H" + "".join(f" !! T{n}" for n in range(100)), *[f"| T{n}" + " || 1–0" * 100 for n in range(100)]),
        table(*["! H !! A !! B !! C\n|-\n| A || 1–0 || 2–0 || 3–0"] * 2000),
    ],
)
def test_hostile(text: str) -> None:
    started = time.perf_counter()
    copaparse.loads("==Group A==\n" + text)
    assert time.perf_counter() - started < 20


def test_a_team_gets_another_name_in_its_row_and_over_its_column() -> None:
    rows = "! Home \\ Away !! Real !! Inca !! Sol", "! [[Club Real|Real]]\n| — || 9-0 || 5–3", "! Inca\n| 1–1 || — ||"
    text = "==X==\n" + table(*rows, "! Sol\n| 0–8 || 3–2 || —")
    season = copaparse.loads(text)
    team = season.matches[0].team1
    edited = copaparse.replace(season, team, evolve(team, name="Zorro"))
    assert copaparse.dumps(edited) == text.replace("|Real]]", "|Zorro]]").replace("!! Real !!", "!! Zorro !!")
    coded = copaparse.loads(text.replace("!! Real !!", "!! REA !!"))
    edited = copaparse.replace(coded, coded.matches[0].team1, evolve(team, name="Zorro"))
    assert copaparse.loads(copaparse.dumps(edited)) == edited
