"""League tables as wikitables: heads in six languages, marks beside the names, cells over several rows, edits."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

import copaparse
from copaparse import Match, PartialDate, Score, Season, Stage, Standings, StandingsRow, Team
from tests.unit.wikitext.wikitables import changes, codes_of, stage_of, table

if TYPE_CHECKING:
    from collections.abc import Callable

MINERO, GRAU = Team("Minero", link="Club Minero"), Team("Grau (Z)")
NUMBERS = (4, 3, 1, 0, 9, 2, 10)
HEAD = "! Pos !! Team !! Pld !! W !! D !! L !! GF !! GA !! GD !! Pts"
ROW = "| 1 || [[Club Minero|Minero]] || 4 || 3 || 1 || 0 || 9 || 2 || +7 || '''10'''"
OTHER = "| 2 || Grau (Z) || 4 || 1 || 1 || 2 || 4 || 6 || −2 || 4"


def rows_of(text: str) -> tuple[StandingsRow, ...]:
    (standings,) = stage_of(text).standings
    return standings.rows


def numbers_of(row: StandingsRow) -> tuple[int | None, ...]:
    return (row.played, row.won, row.drawn, row.lost, row.goals_for, row.goals_against, row.points)


# -- heads ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Pos !! Team !! Pld !! W !! D !! L !! GF !! GA !! GD !! Pts", "1 T 4 3 1 0 9 2 +7 10"),
        ("# !! Club !! P !! W !! D !! L !! F !! A !! +/− !! Pts", "1 T 4 3 1 0 9 2 +7 10"),
        ("Pos !! Equipo !! PJ !! PG !! PE !! PP !! GF !! GC !! DG !! Pts", "1 T 4 3 1 0 9 2 +7 10"),
        ("Pos !! Equipo !! Pts !! PJ !! G !! E !! P !! GF !! GC !! Dif", "1 T 10 4 3 1 0 9 2 +7"),
        ("Pl. !! Verein !! Sp. !! S !! U !! N !! Tore !! Diff. !! Punkte", "1. T 4 3 1 0 9:2 +7 10"),
        ("Pl. !! Mannschaft !! Sp. !! G !! U !! V !! Tore !! Pkt.", "1. T 4 3 1 0 9:2 10"),
        ("Pos. !! Squadra !! Pt !! G !! V !! N !! P !! GF !! GS !! DR", "1. T 10 4 3 1 0 9 2 +7"),
        ("Pos. !! Equipa !! P !! J !! V !! E !! D !! GM !! GS !! DG", "1 T 10 4 3 1 0 9 2 +7"),
        ("Pos !! Time !! PG !! J !! V !! E !! D !! GP !! GC !! SG", "1 T 10 4 3 1 0 9 2 +7"),
        ("Rang !! Équipe !! Pts !! J !! G !! N !! P !! Bp !! Bc !! Diff", "1 T 10 4 3 1 0 9 2 +7"),
        ("!! Team !! Pld !! W !! D !! L !! GF !! GA !! Pts", "1 T 4 3 1 0 9 2 10"),
        ("!! Group A !! Pld !! W !! D !! L !! GF !! GA !! Pts", "1 T 4 3 1 0 9 2 10"),
    ],
)
def test_heads(head: str, cells: str) -> None:
    row = "| " + " || ".join(cells.replace("T", "Minero").split())
    assert rows_of(table(f"! {head}", row)) == (StandingsRow(1, Team("Minero"), *NUMBERS),)


@pytest.mark.parametrize(
    ("head", "rows", "won_lost"),
    [
        ("Team !! P !! G !! E !! D !! Pts", ["A || 4 || 3 || 1 || 0 || 10", "B || 4 || 1 || 1 || 2 || 4"], (3, 0)),
        ("Squadra !! G !! V !! N !! P !! Pt", ["A || 4 || 3 || 1 || 0 || 10", "B || 4 || 1 || 1 || 2 || 4"], (3, 0)),
        ("Équipe !! J !! G !! N !! P !! Pts", ["A || 4 || 3 || 1 || 0 || 10", "B || 4 || 1 || 1 || 2 || 4"], (3, 0)),
    ],
)
def test_letters_are_settled_by_sums(head: str, rows: list[str], won_lost: tuple[int, int]) -> None:
    row, _ = rows_of(table(f"! {head}", *(f"| {row}" for row in rows)))
    assert (row.won, row.lost) == won_lost


def test_words_that_explain_heads() -> None:
    head = "! Team\n! {{abbr|P|Played}}\n! {{Abrev|S|Won}}\n! <abbr title='Drawn'>X</abbr>\n!title=\"Lost\"|Z\n! Pts"
    row, _ = rows_of(table(head, "| A || 4 || 3 || 1 || 0 || 10", "| B || 4 || 1 || 1 || 2 || 4"))
    assert (row.played, row.won, row.drawn, row.lost, row.points) == (4, 3, 1, 0, 10)


@pytest.mark.parametrize(
    "head",
    [
        "! colspan=10 | Group A\n|-\n" + HEAD,
        "!\n Pos\n!\nTeam\n! Pld\n! W\n! D\n! L\n! GF\n! GA\n! GD\n! Pts",
        "| '''Pos''' || '''Team''' || '''Pld''' || '''W''' || '''D''' || '''L''' || '''GF''' || '''GA''' || '''GD'''"
        " || '''Pts'''",
        "|+ After four rounds\n" + HEAD,
        '! rowspan="2" | Pos !! rowspan="2" | Team !! rowspan="2" | Pld !! colspan="3" | Matches !! colspan="3" | Goals'
        ' !! rowspan="2" | Pts\n|-\n! W !! D !! L !! GF !! GA !! GD',
    ],
)
def test_where_heads_stand(head: str) -> None:
    assert rows_of(table(head, ROW, OTHER))[0] == StandingsRow(1, MINERO, *NUMBERS)


def test_home_away_and_total() -> None:
    upper = (
        '! rowspan="2" | Team !! rowspan="2" | Pld !! colspan="3" | Home !! colspan="3" | Away !! colspan="3" | Total'
    )
    head = upper + ' !! rowspan="2" | Pts\n|-\n! W !! D !! L !! W !! D !! L !! W !! D !! L'
    row, _ = rows_of(
        table(
            head,
            "| Minero || 4 || 2 || 0 || 0 || 1 || 1 || 0 || 3 || 1 || 0 || 10",
            "| Grau || 4 || 1 || 0 || 1 || 0 || 1 || 1 || 1 || 1 || 2 || 4",
        )
    )
    assert (row.won, row.drawn, row.lost) == (3, 1, 0)


def test_repeated_heads_totals_and_sources_are_no_rows() -> None:
    text = table(
        HEAD, ROW, HEAD, OTHER, "| colspan=10 | Source: Gazette", "| || Total || 8 || 4 || 2 || 2 || 13 || 8 || || 14"
    )
    assert [row.team for row in rows_of(text)] == [MINERO, GRAU]
    assert not codes_of(text)


def test_groups_in_one_table() -> None:
    stage = stage_of(table(HEAD, "! colspan=10 | Group A", ROW, OTHER, "! colspan=10 | Group B", ROW), "Groups")
    assert [len(standings.rows) for standings in stage.standings] == [2, 1]


def test_zones_within_a_table_part_nothing() -> None:
    assert len(rows_of(table(HEAD, ROW, "| colspan=10 | Relegation zone", OTHER))) == 2


@pytest.mark.parametrize(
    "text",
    [
        table("! Pos !! No !! Rider !! Team !! Laps !! Time !! Grid !! Points", "| 1 || 4 || A || C || 9 || x || 2"),
        table("! Pos !! Team !! AUS !! MAL !! CHN !! BHR !! ESP !! Points", "| 1 || C || 1 || 2 || 3 || 4 || 5 || 25"),
        table("! Rank !! Nation !! Gold !! Silver !! Bronze !! Total", "| 1 || Peru || 1 || 2 || 3 || 6"),
        table("! Rank !! Player !! Team !! GP !! G !! A !! Pts", "| 1 || A. B || C || 9 || 2 || 3 || 5"),
        table("! Pl. !! Name !! Team !! Spiele !! Tore", "| 1 || A. B || C || 9 || 2"),
        table("! Team !! 2010 !! 2011 !! 2012 !! Pts !! Pld !! Avg", "| A || 1 || 2 || 3 || 6 || 3 || 2"),
        table("! Pos !! Team !! 2010–11 Pts !! 2011–12 Pts !! Total Pts !! Pld", "| 1 || A || 1 || 2 || 3 || 6"),
        table("! Pos !! Team !! Pld !! W !! D !! L !! W !! D !! L !! Pts", "| 1 || A || 4 || 2 || 0 || 0 || 1 || 1"),
        table("! Key to colours in group tables", "| Team goes on"),
        table("! Team !! Captain !! Manager !! Points deducted", "| A || B || C || 9"),
    ],
)  # fmt: skip
def test_other_tables(text: str) -> None:
    stage = stage_of(text)
    assert (stage.standings, stage.matches, stage.ties, stage.qualifications) == ((), (), (), ())
    assert codes_of(text) == ["CP403"]


# -- rows -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "team", "status"),
    [
        ("[[Club Minero|Minero]]", MINERO, None),
        ("'''[[Club Minero|Minero]]''' (C)", MINERO, "C"),
        ("[[Club Minero|Minero]] '''Q'''", MINERO, "Q"),
        ("[[Club Minero|Minero]] {{small|(C, Q)}}", MINERO, "C, Q"),
        ("Grau {{small|(R)}}", Team("Grau"), "R"),
        ("Grau <small>(R)</small>", Team("Grau"), "R"),
        ("San Antonio (C)", Team("San Antonio", "C"), None),
        ("[[Club Minero|Minero (C)]]", Team("Minero", "C", link="Club Minero"), None),
        ("[[Club Minero|Minero]] B", Team("Minero B", link="Club Minero"), None),
        ("{{flagicon|PER}} [[Club Minero|Minero]]<ref>Note (Q)</ref>", evolve(MINERO, country="PER"), None),
        ("{{fb|PER}} (H)", Team("Peru", country="PER"), "H"),
    ],
)
def test_marks_beside_names(cell: str, team: Team, status: str | None) -> None:
    row = rows_of(table("! Pos !! Team !! Pld !! Pts", f"| 1 || {cell} || 2 || 4"))[0]
    assert (row.team, row.status) == (team, status)


@pytest.mark.parametrize(
    ("cell", "position"),
    [
        ("1", 1),
        ("2.", 2),
        ("3=", 3),
        ("=3", 3),
        ("4th", 4),
        ("1.º", 1),
        ("1.ª", 1),
        ("1ª", 1),
        ("1.er", 1),
        ("5–6", 5),
        ("—", None),
    ],
)
def test_positions(cell: str, position: int | None) -> None:
    assert rows_of(table("! Pos !! Team !! Pld !! Pts", f"| {cell} || A || 2 || 4"))[0].position == position


@pytest.mark.parametrize(
    "head",
    [
        "Qualification or relegation",
        "Classificação ou descenso",
        "Classificação ou rebaixamento",
        "Qualificação ou despromoção",
        "Acesso e rebaixamento",
        "Rebaixamento",
        "Clasificación o descenso",
        "Ascenso / Descenso",
        "Promozione o retrocessione",
        "Promozione, play-off",
        "Aufstieg/Abstieg",
        "Auf-/Abstieg",
        "Promotion ou relégation",
        "Montée ou descente",
        "Classificado para",
    ],
)
def test_what_a_place_leads_to(head: str) -> None:
    text = table(f"! Pos !! Team !! Pld !! W !! D !! L !! Pts !! {head}", "| 1 || A || 4 || 3 || 1 || 0 || 10 || Copa")
    assert rows_of(text)[0].earns == "Copa"
    assert changes(text, replaced(0, earns="Liga"))[1].endswith("|| Liga")


@pytest.mark.parametrize("head", ["Classificação geral", "Promedio", "Play-off", "Ascensos y goles", "Form"])
def test_heads_of_other_columns(head: str) -> None:
    text = table(f"! Pos !! Team !! Pld !! W !! D !! L !! Pts !! {head}", "| 1 || A || 4 || 3 || 1 || 0 || 10 || 3")
    stage = stage_of(text)
    assert all(row.earns is None for standings in stage.standings for row in standings.rows)


@pytest.mark.parametrize(
    ("cell", "adjustment"), [("−2", -2), ("-2", -2), ("–2", -2), ("&ndash;2", -2), ("+1", 1), ("–", None), ("—", None)]
)
@pytest.mark.parametrize("head", ["Adj.", "Bonif."])
def test_adjustments(head: str, cell: str, adjustment: int | None) -> None:
    text = table(f"! Pos !! Team !! Pld !! Pts !! {head}", f"| 1 || A || 2 || 4 || {cell}", "| 2 || B || 2 || 0 ||")
    assert rows_of(text)[0].adjustment == adjustment
    assert "CP313" not in codes_of(text)


def test_cells_over_several_rows() -> None:
    rows = rows_of(
        table(
            "! Pos !! Team !! Pld !! Pts !! Qualification",
            "| 1 || A || 2 || 6 || rowspan=2 | [[#Final|Final]]",
            "| rowspan=2 | 2 || B || 2 || 3",
            "| C || 2 || 3 ||",
        )
    )
    assert [(row.position, row.earns) for row in rows] == [(1, "Final"), (2, "Final"), (2, None)]


def test_flags_beside_names_under_one_head() -> None:
    rows = rows_of(table("! colspan=2 | Team !! Pld !! W !! L", "| {{flagicon|PER}} || [[A]] || 2 || 1 || 1"))
    assert rows[0].team == Team("A", link="A")


def test_three_pipes_part_two_cells() -> None:
    rows = rows_of(
        table("! Team\n! Pld\n! W\n! D\n! L\n! Pts", "| {{fb|PER}}\n|4 |{{!!}} 3 {{!!}} 1 {{!!}} 0 || '''10'''")
    )
    assert rows == (StandingsRow(1, Team("Peru", country="PER"), 4, 3, 1, 0, points=10),)


def test_without_a_column_the_order_is_the_position() -> None:
    head = "! Team !! Pld !! Pts"
    assert [row.position for row in rows_of(table(head, "| A || 2 || 4", "| B || 2 || 4", "| C || 2 || 0"))] == [
        1,
        2,
        3,
    ]
    assert [row.position for row in rows_of(table(head, "| A || 2 || 0", "| B || 2 || 4"))] == [None, None]
    assert [row.position for row in rows_of(table(head, "| A || 0 || 0", "| B || 0 || 0"))] == [None, None]


def test_tables_in_the_cells_of_another() -> None:
    inner = table(HEAD, ROW)
    stage = stage_of('{| width="100%"\n|-\n| <!-- left -->\n' + inner + "|\n" + inner + "|}\n")
    assert [len(standings.rows) for standings in stage.standings] == [1, 1]


def test_a_table_that_is_shown_elsewhere_too() -> None:
    assert rows_of(f"<onlyinclude>{table(HEAD, ROW).rstrip()}</onlyinclude>\n")[0].team == MINERO


def test_places() -> None:
    row = rows_of(table(HEAD, ROW))[0]
    assert copaparse.locate(row, "points") == (5, ROW.index("10") + 1)
    assert copaparse.locate(row.team, "link") == (5, ROW.index("Club") + 1)


# -- edits ------------------------------------------------------------------------------------------

TABLE = table(
    HEAD + " !! Qualification",
    ROW.replace("]] ||", "]] (C) ||") + " || rowspan=2 | Final",
    "| 2 || [[Grau FC|Grau]]<ref>Note</ref> || 4 || 1 || 1 || 2 || 4 || 6 || &minus;2 || 4",
    "| 3 || Inca || 4 || 0 || 0 || 4 || 1 || 6 || −5 || 0 ||",
)


def with_rows(change: Callable[[list[StandingsRow]], list[StandingsRow]]) -> Callable[[Stage], Stage]:
    def edit(stage: Stage) -> Stage:
        (standings,) = stage.standings
        return evolve(stage, standings=(evolve(standings, rows=tuple(change(list(standings.rows)))),))

    return edit


def replaced(index: int, **values: object) -> Callable[[Stage], Stage]:
    def change(rows: list[StandingsRow]) -> list[StandingsRow]:
        rows[index] = evolve(rows[index], **values)  # type: ignore[arg-type]
        return rows

    return with_rows(change)


def test_values_are_patched_where_they_stand() -> None:
    assert changes(TABLE, replaced(0, points=13, goals_for=12)) == [
        "- | 1 || [[Club Minero|Minero]] (C) || 4 || 3 || 1 || 0 || 9 || 2 || +7 || '''10''' || rowspan=2 | Final",
        "+ | 1 || [[Club Minero|Minero]] (C) || 4 || 3 || 1 || 0 || 12 || 2 || +10 || '''13''' || rowspan=2 | Final",
    ]
    assert changes(TABLE, replaced(0, status="Q"))[1].startswith("+ | 1 || [[Club Minero|Minero]] (Q) ||")


@pytest.mark.parametrize(("cell", "written"), [("–2", "–3"), ("-2", "-3"), ("−2", "−3"), ("–", "−3"), ("", "−3")])
def test_the_sign_of_an_adjustment_stays(cell: str, written: str) -> None:
    text = table("! Pos !! Team !! Pld !! Pts !! Adj.", f"| 1 || A || 2 || 4 || {cell}")
    assert changes(text, replaced(0, adjustment=-3))[1] == f"+ | 1 || A || 2 || 4 || {written}"


def test_another_team_keeps_the_note() -> None:
    new = changes(TABLE, replaced(1, team=Team("Nuevo", link="Nuevo FC")))[1]
    assert new.startswith("+ | 2 || [[Nuevo FC|Nuevo]]<ref>Note</ref> || 4")
    assert changes(TABLE, replaced(1, team=Team("Nuevo")))[1].startswith("+ | 2 || Nuevo<ref>Note</ref> || 4")


def test_a_status_comes_and_goes() -> None:
    assert changes(TABLE, replaced(1, status="Q"))[1].startswith("+ | 2 || [[Grau FC|Grau]] (Q)<ref>Note</ref> ||")
    assert changes(TABLE, replaced(0, status=None))[1].startswith("+ | 1 || [[Club Minero|Minero]] || 4")
    assert changes(TABLE, replaced(2, status="R"))[1].startswith("+ | 3 || Inca {{small|(R)}} || 4")


def test_a_shared_cell_is_split() -> None:
    assert changes(TABLE, replaced(1, earns="Play-off")) == [
        "- | 1 || [[Club Minero|Minero]] (C) || 4 || 3 || 1 || 0 || 9 || 2 || +7 || '''10''' || rowspan=2 | Final",
        "+ | 1 || [[Club Minero|Minero]] (C) || 4 || 3 || 1 || 0 || 9 || 2 || +7 || '''10''' || Final",
        "- | 2 || [[Grau FC|Grau]]<ref>Note</ref> || 4 || 1 || 1 || 2 || 4 || 6 || &minus;2 || 4",
        "+ | 2 || [[Grau FC|Grau]]<ref>Note</ref> || 4 || 1 || 1 || 2 || 4 || 6 || &minus;2 || 4 || Play-off",
    ]


def test_rows_come_and_go() -> None:
    nuevo = StandingsRow(4, Team("Nuevo"), 4, 0, 0, 4, 0, 9, 0)
    assert changes(TABLE, with_rows(lambda rows: [*rows, nuevo])) == [
        "+ |-",
        "+ | 4 || Nuevo || 4 || 0 || 0 || 4 || 0 || 9 || −9 || 0 ||",
    ]
    assert changes(TABLE, with_rows(lambda rows: rows[:-1])) == [
        "- |-",
        "- | 3 || Inca || 4 || 0 || 0 || 4 || 1 || 6 || −5 || 0 ||",
    ]
    final = evolve(nuevo, position=2, earns="Final")
    added = changes(TABLE, with_rows(lambda rows: [rows[0], final, *rows[1:]]))
    assert (
        "+ | 1 || [[Club Minero|Minero]] (C) || 4 || 3 || 1 || 0 || 9 || 2 || +7 || '''10''' || rowspan=3 | Final"
        in added
    )
    assert "+ | 2 || Nuevo || 4 || 0 || 0 || 4 || 0 || 9 || −9 || 0" in added
    gone = changes(TABLE, with_rows(lambda rows: rows[1:]))
    assert "+ | 2 || [[Grau FC|Grau]]<ref>Note</ref> || 4 || 1 || 1 || 2 || 4 || 6 || &minus;2 || 4 || Final" in gone


def test_what_has_no_column_gets_one() -> None:
    new = [line for line in changes(TABLE, replaced(2, note="Withdrew")) if line.startswith("+")]
    old = [line for line in changes(TABLE, replaced(2, note="Withdrew")) if line.startswith("-")]
    added = ["!! Notes", "|| —", "|| —", "|| Withdrew"]
    assert new == [f"+{line[1:]} {cell}" for line, cell in zip(old, added, strict=True)]


def test_a_table_with_short_rows_is_written_anew() -> None:
    text = TABLE.replace(" || rowspan=2 | Final", "")
    new = changes(text, replaced(2, note="Withdrew"))
    assert any(line.startswith("+ | 3 || Inca || 4 ||") and line.endswith("|| Withdrew") for line in new)


def test_tables_come_and_go() -> None:
    standings = Standings((StandingsRow(1, Team("A"), 2, 1, 1, 0, points=4),))
    assert len(stage_of(table(HEAD, ROW) + "\n" + TABLE).standings) == 2
    assert changes(table(HEAD, ROW), lambda stage: evolve(stage, standings=()))[-1] == "- |}"
    assert changes(table(HEAD, ROW), lambda stage: evolve(stage, standings=(*stage.standings, standings)))


# -- tables whose matches stand apart -----------------------------------------------------------------

INCA = Team("Inca")
MET = tuple(Match(*pair, Score(2, 1), date=PartialDate(2001, 5, 3)) for pair in ((INCA, GRAU), (GRAU, INCA)))


def standing(*matches: Match, win: int = 3) -> Standings:
    return Standings((StandingsRow(1, INCA, 2, 1, 0, 1, points=win), StandingsRow(2, GRAU, 2)), win, 1, matches)


@pytest.mark.parametrize("dialect", ["plain", "wikitext"])
@pytest.mark.parametrize(
    "wanted",
    [
        (standing(*MET), standing(*MET, win=2)),
        (standing(*MET), evolve(standing(*MET), points_for_win=2)),
        (standing(*MET), standing(MET[0])),
        (standing(*MET), standing(*MET, MET[0])),
        (standing(*MET), standing()),
        (standing(*MET),),
        (standing(MET[1]),),
        (standing(*MET), standing(MET[1]), standing(*MET)),
        (standing(*MET), Standings((), 2, 1, MET)),
        (),
    ],
)
def test_matches_of_league_tables_in_tables_of_their_own(dialect: Any, wanted: tuple[Standings, ...]) -> None:
    made = Season(title="T", stages=(Stage("Group A", standings=(standing(*MET), standing(MET[1]))),))
    season = copaparse.loads(copaparse.dumps(made, dialect=dialect), dialect=dialect, title="T")
    edited = copaparse.replace(season, season.stages[0], evolve(season.stages[0], standings=wanted))
    assert copaparse.loads(copaparse.dumps(edited), dialect=dialect, title="T") == edited


def test_points_for_a_win_change_in_the_head() -> None:
    made = Season(stages=(Stage("Group A", standings=(standing(MET[0]),)),))
    text = copaparse.dumps(
        made,
        dialect="wikitext",
    ).replace("!! Pts", "!! [[Points|Pts]]<ref>A rule.</ref>")
    season = copaparse.loads(text)
    (old,) = season.standings
    new = evolve(old, points_for_win=2)
    written = copaparse.dumps(copaparse.replace(season, old, new))
    assert written == text.replace("|Pts]]", "|Pts (2–1)]]")
    season = copaparse.loads(written)
    assert copaparse.dumps(copaparse.replace(season, season.standings[0], old)) == text.replace(
        "|Pts]]", "|Pts (3–1)]]"
    )


# -- hostile ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        table("! " + " !! ".join(["W", "D"] * 3000), "| x"),
        table(HEAD, *["| 1 || [[A]] (C) (C) (C) || 4"] * 2000),
        table(HEAD, "| rowspan=60000 | 1 || A || 4", *["| B || 2"] * 3000),
        table(*["! Pos\n! Team"] * 3000),
        "{|\n! Team !! W !! D !! L\n|-\n| " + "[[" * 20000,
        table("! Team !! Pts (" + "1" * 50000, "| A || 2"),
    ],
)
def test_hostile(text: str) -> None:
    started = time.perf_counter()
    copaparse.loads("==Group A==\n" + text)
    assert time.perf_counter() - started < 20
