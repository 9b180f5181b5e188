"""Match lists as wikitables: heads, rows that speak for those below, dates over several rows, goals, edits."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

import copaparse
from copaparse import Goal, GoalKind, Match, Outcome, PartialDate, Score, Team
from tests.unit.wikitext.wikitables import changes, codes_of, stage_of, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from copaparse import Stage

MINERO, GRAU, INCA, PAMPA = Team("Minero", link="Club Minero"), Team("Grau"), Team("Inca"), Team("Pampa")
BOLD = "'''"


def matches_of(*rows: str) -> tuple[Match, ...]:
    return stage_of(table(*rows)).matches


# -- reading ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        "Date !! Home !! Score !! Away !! Attendance",
        "Fecha !! Local !! Resultado !! Visitante !! Asistencia",
        "Datum !! Heim !! Ergebnis !! Gast !! Zuschauer",
        "Data !! Mandante !! Placar !! Visitante !! Público",
        "Data !! Casa !! Risultato !! Ospite !! Spettatori",
        "Date !! Domicile !! Score !! Extérieur !! Affluence",
    ],
)
def test_heads(head: str) -> None:
    found = matches_of(f"! {head}", "| 2012-05-12 || [[Club Minero|Minero]] || '''2–1''' || Grau || 1.200")
    assert found == (Match(MINERO, GRAU, Score(2, 1), home=1, date=PartialDate(2012, 5, 12), attendance=1200),)


def test_neutral_ground() -> None:
    (found,) = matches_of(
        "! Date !! Team 1 !! Score !! Team 2 !! Venue", "| 12 May 2012 || Inca || 0–0 || Grau || [[Sol]]"
    )
    assert (found.home, found.venue) == (None, "Sol")


@pytest.mark.parametrize(
    ("cell", "score", "outcome"),
    [
        ("2:0 (1:0)", Score(2, 0), Outcome.PLAYED),
        ("'''2:2''' (2:1)", Score(2, 2), Outcome.PLAYED),
        ("1–1 {{pso|4–3}}", Score(1, 1, penalties1=4, penalties2=3), Outcome.PLAYED),
        ("1–1 {{pen|4|3}}", Score(1, 1, penalties1=4, penalties2=3), Outcome.PLAYED),
        ("1–1 {{pen}}", Score(1, 1), Outcome.PLAYED),
        ("{{score|2–1}}", Score(2, 1), Outcome.PLAYED),
        ("{{Score|'''2–1'''}} {{aet}}", Score(2, 1, extra_time=True), Outcome.PLAYED),
        ("{{score|2|1}}", Score(2, 1), Outcome.PLAYED),
        ("1 - 1 (a.e.t.)", Score(1, 1, extra_time=True), Outcome.PLAYED),
        ("[[#A v B|2–1]]", Score(2, 1), Outcome.PLAYED),
        ("{{nowrap|0–3}}<ref>Awarded</ref>", Score(0, 3), Outcome.PLAYED),
        ("w/o", None, Outcome.WALKOVER),
        ("2:4 i. E. (1:1 n. V.)", Score(1, 1, True, 2, 4), Outcome.PLAYED),
        ("1–1 {{small|(aet, 5–4 pens)}}", Score(1, 1, True, 5, 4), Outcome.PLAYED),
        ("3–0 (forfeit)", Score(3, 0), Outcome.AWARDED),
        ("P–P", None, Outcome.POSTPONED),
        ("v", None, Outcome.SCHEDULED),
        ("—", None, None),
        ("", None, None),
    ],
)
def test_results(cell: str, score: Score | None, outcome: Outcome | None) -> None:
    (found,) = matches_of("! Home !! Score !! Away", f"| Inca || {cell} || Grau")
    assert (found.score, found.outcome) == (score, outcome)


def test_rows_that_speak_for_those_below() -> None:
    found = matches_of(
        "! City !! Home !! Score !! Away",
        "! colspan=4 | Matchday 1",
        "| rowspan=2 | Puno || Inca || 1–0 || Grau",
        "| Pampa || 2–2 || [[Club Minero|Minero]]",
        f"| style='background:#eee' | {BOLD}Matchday 2{BOLD}",
        "| Lima || Grau || 0–1 || Pampa",
        "! colspan=4 | Quarter-finals",
        "| Lima || Grau || 0–1 || Pampa",
        "! colspan=4 | Remarks",
    )
    assert [(match.round, match.city) for match in found] == [
        ("Matchday 1", "Puno"),
        ("Matchday 1", "Puno"),
        ("Matchday 2", "Lima"),
        ("Quarter-finals", "Lima"),
    ]


def test_dates_over_rows_and_in_rows_of_their_own() -> None:
    found = matches_of("! Date !! Home !! Score !! Away", "| rowspan=2 | 12 May || A || 1–0 || B", "| C || 1–0 || D")
    assert [match.date for match in found] == [PartialDate(None, 5, 12)] * 2
    found = matches_of("! Home !! Score !! Away", "! colspan=3 | 12 May 2012", "| A || 1–0 || B")
    assert found[0].date == PartialDate(2012, 5, 12)


AUGUST = PartialDate(2018, 8, 11)


@pytest.mark.parametrize(
    ("cell", "time"),
    [
        ("11 August 2018", None),
        ("Sa., 11. August 2018", None),
        ("11 August 2018, 15:30", "15:30"),
        ("11 August 2018<br>15:30", "15:30"),
        ("{{nowrap|11 August 2018}} at 15:30 (UTC−5)", "15:30 (UTC−5)"),
        ("11. August 2018, 15:30 Uhr", "15:30 Uhr"),
        ("11 août 2018 à 15h30", "15h30"),
        ("11.08.2018 15.30", "15.30"),
    ],
)
def test_a_time_behind_the_date(cell: str, time: str | None) -> None:
    text = table("! Date !! Home !! Score !! Away", f"| {cell} || A || 1–0 || B")
    (found,) = stage_of(text).matches
    assert (found.date, found.time) == (AUGUST, time)
    assert not codes_of(text)


def test_a_time_behind_the_date_and_one_of_its_own() -> None:
    first, second = matches_of(
        "! Date !! Time !! Home !! Score !! Away",
        "| 11 August 2018, 15:30 || 16:00 || A || 1–0 || B",
        "| 11 August 2018, 15:30 || || A || 1–0 || B",
    )
    assert (first.date, first.time, second.date, second.time) == (AUGUST, "16:00", AUGUST, "15:30")


@pytest.mark.parametrize("cell", ["11/08/2018", "11 August 2018, Sol", "15:30", "11 August 2018, 15:30, Sol"])
def test_no_date_that_is_certain(cell: str) -> None:
    text = table("! Date !! Home !! Score !! Away", f"| {cell} || A || 1–0 || B")
    (found,) = stage_of(text).matches
    assert (found.date, found.time) == (None, None)
    assert codes_of(text) == ["CP312"]


def test_cells_that_go_on_over_lines() -> None:
    (found,) = matches_of(
        "! Home !! Away !! Score !! Cards !! Attendance",
        "| Inca || Grau || '''2:1''' (1:0) || Booked: [[A. B|B]] (5.)\nBooked: C (9.)\n|| 4.600",
    )
    assert (found.score, found.attendance) == (Score(2, 1), 4600)


@pytest.mark.parametrize(
    ("cell", "teams"),
    [
        ("[[Club Minero|Minero]] – Grau", (MINERO, GRAU)),
        ("'''Inca''' v Pampa", (INCA, PAMPA)),
        ("{{flagicon|PER}} Inca vs. Pampa", (evolve(INCA, country="PER"), PAMPA)),
        ("Inca-Pampa", None),
        ("Inca – Pampa – Grau", None),
        ("[[Inca – Pampa]]", None),
    ],
)
def test_both_sides_in_one_cell(cell: str, teams: tuple[Team, Team] | None) -> None:
    found = matches_of("! Date !! Match !! Result", f"| 12 May || {cell} || 2–1")
    assert [(match.team1, match.team2) for match in found] == ([] if teams is None else [teams])


@pytest.mark.parametrize(("width", "between"), [(3, "–"), (3, "vs."), (3, ""), (2, None)])
def test_both_sides_in_cells_of_their_own_under_one_head(width: int, between: str | None) -> None:
    middle = "" if between is None else f"{between} || "
    text = table(
        f"! Datum !! colspan={width} | Begegnung !! Ergebnis",
        f"| 3 May 2018 || [[Club Minero|Minero]] || {middle}Grau || 2:1",
        f"| 4 May 2018 || Inca || {middle}Pampa || 0:0",
    )
    found = stage_of(text).matches
    assert [(match.team1, match.team2) for match in found] == [(MINERO, GRAU), (INCA, PAMPA)]
    assert not codes_of(text)
    assert changes(text, replaced(1, team2=Team("Sol"), score=Score(1, 0)))[1] == (
        f"+ | 4 May 2018 || Inca || {middle}Sol || 1:0"
    )
    assert changes(text, with_matches(lambda m: [*m, evolve(m[1], team1=Team("Sol"))]))
    whole = table(f"! Datum !! colspan={width} | Begegnung !! Ergebnis", f"| 3 May || colspan={width} | A – B || 2:1")
    assert [str(match) for match in stage_of(whole).matches] == ["A 2–1 B"]


@pytest.mark.parametrize(
    ("cell", "team"),
    [
        ("Inca (4)", INCA),
        ("'''Inca''' (12)", INCA),
        ("[[Club Minero|Minero]] (4)", MINERO),
        ("{{flagicon|PER}} Inca (4)", evolve(INCA, country="PER")),
        ("Inca (4)<br />{{small|[[Liga Dos]]}}", INCA),
        ("[[Club Minero|Minero]]<br><small>Liga Dos (4)</small>", MINERO),
        ("Inca (RdM)", Team("Inca", "RdM")),
        ("Inca (1912)", Team("Inca", "1912")),
        ("[[Club Minero|Minero (4)]]", Team("Minero", "4", link="Club Minero")),
        ("Inca (&#52;)", Team("Inca", "4")),
    ],
)
def test_tiers_and_seeds_are_no_part_of_a_name(cell: str, team: Team) -> None:
    text = table("! Home (tier) !! Score !! Away", f"| {cell} || 1–0 || Grau")
    (found,) = stage_of(text).matches
    assert found.team1 == team
    new = "Nuevo" + cell.partition("Inca")[2] if team == INCA else None
    changed = changes(text, replaced(0, team1=evolve(team, name="Nuevo")))
    assert new is None or changed[1].replace("'''", "") == f"+ | {new} || 1–0 || Grau".replace("'''", "")


def test_a_number_that_is_a_disambiguator_is_written_so_that_it_stays_one() -> None:
    text = table("! Home !! Score !! Away", "| Inca || 1–0 || Grau")
    assert changes(text, replaced(0, team1=Team("Inca", "4")))[1] == "+ | Inca (&#52;) || 1–0 || Grau"
    plain = copaparse.loads("x\n\n==R==\n| Home | Score | Away |\n| Inca (4) | 1–0 | Grau |\n")
    assert copaparse.loads(copaparse.convert(plain, "wikitext")[0]).matches[0].team1 == Team("Inca", "4")


def test_goals() -> None:
    head = "! Heim !! Gäste !! Ergebnis !! Tore"
    (found,) = matches_of(
        head, "| Inca || Grau || '''2:1''' (0:1) || [[A. Sol|Sol]]&nbsp;(5.), Luz (90+2., S); Paz (40., ET)"
    )
    assert found.goals == (
        Goal("Sol", 5, team=1),
        Goal("Luz", 90, 2, team=1, kind=GoalKind.PENALTY),
        Goal("Paz", 40, team=2, kind=GoalKind.OWN),
    )
    (found,) = matches_of(head, "| Inca || Grau || '''0:2''' || Sol (5., 9.)")
    assert found.goals == (Goal("Sol", 5, team=2), Goal("Sol", 9, team=2))
    assert codes_of(table(head, "| Inca || Grau || '''1:0''' || Sol (unknown)")) == ["CP315"]


@pytest.mark.parametrize(
    "text",
    [
        table("! Season !! Champion !! Score !! Runner-up", "| 2012 || A || 2–1 || B"),
        table("! No. !! Date !! Venue !! Score !! Winner !! Competition", "| 1 || 12 May || A || 2–1 || B || C"),
        table("! Player !! Club !! Against !! Result !! Date", "| A || B || C || 4–1 || 12 May"),
        table("! Date !! Home !! Opponent !! Score", "| 12 May || A || B || 2–1"),
    ],
)
def test_other_tables(text: str) -> None:
    stage = stage_of(text)
    assert (stage.matches, stage.ties, stage.standings) == ((), (), ())


def test_places() -> None:
    (found,) = matches_of("! Home !! Score !! Away", "| Inca || '''2–1''' || Grau")
    assert copaparse.locate(found, "score") == (5, 14)
    assert found.score is not None
    assert copaparse.locate(found.score, "goals2") == (5, 16)


# -- edits ------------------------------------------------------------------------------------------

TABLE = table(
    "! Date !! Home !! Score !! Away !! Venue !! Attendance",
    "! colspan=6 | Matchday 1",
    "| rowspan=2 | 12 May 2012 || [[Club Minero|Minero]] || 2–1 (1–0) || '''Grau''' || [[Sol]] || 1,200<ref>a|b</ref>",
    "| Inca || [[Derby|0–0]] || Pampa || ||",
    "| 19 May 2012\n| Grau\n| v\n| Inca\n|\n|",
)


def with_matches(change: Callable[[list[Match]], list[Match]]) -> Callable[[Stage], Stage]:
    return lambda stage: evolve(stage, matches=tuple(change(list(stage.matches))))


def replaced(index: int, **values: object) -> Callable[[Stage], Stage]:
    def change(matches: list[Match]) -> list[Match]:
        matches[index] = evolve(matches[index], **values)  # type: ignore[arg-type]
        return matches

    return with_matches(change)


def test_values_are_patched_where_they_stand() -> None:
    row = "| rowspan=2 | 12 May 2012 || [[Club Minero|Minero]] || {} (1–0) || '''Grau''' || [[Sol]] || {}<ref>a|b</ref>"
    assert changes(TABLE, replaced(0, score=Score(4, 2), attendance=2300)) == [
        "- " + row.format("2–1", "1,200"),
        "+ " + row.format("4–2", "2,300"),
    ]
    assert changes(TABLE, replaced(1, score=Score(1, 0)))[1] == "+ | Inca || [[Derby|1–0]] || Pampa || ||"


LATE = Score(2, 2, True, 6, 5)


@pytest.mark.parametrize(
    ("cell", "values", "written"),
    [
        ("2:4 i. E. (1:1 n. V.)", {"score": LATE}, "6:5 i. E. (2:2 n. V.)"),
        ("1–1 (aet, 5–4 pens)", {"score": LATE}, "2–2 (aet, 6–5 pens)"),
        ("0 - 3 (pró.)", {"score": LATE}, "2 - 2 (pró.) (6 - 5 p)"),
        ("1-1 (4-3 dtr)", {"score": Score(1, 1, False, 4, 2)}, "1-1 (4-2 dtr)"),
        ("3–0 (forfeit)", {"score": Score(0, 3)}, "0–3 (forfeit)"),
        ("P–P", {"score": Score(2, 1), "outcome": None}, "2–1"),
    ],
)
def test_results_of_many_parts_are_edited(cell: str, values: dict[str, object], written: str) -> None:
    text = table("! Home !! Score !! Away", f"| Inca || {cell} || Grau")
    assert changes(text, replaced(0, **values)) == [f"- | Inca || {cell} || Grau", f"+ | Inca || {written} || Grau"]


@pytest.mark.parametrize(
    ("cell", "date", "time", "both"),
    [
        ("Sa., 11. August 2018, 15:30 Uhr", "3. September 2018, 15:30 Uhr", "Sa., 11. August 2018, 9:00",
         "3. September 2018, 9:00"),
        ("11.08.2018<br>15:30", "03.09.2018<br>15:30", "11.08.2018<br>9:00", "03.09.2018<br>9:00"),
        ("[[11 August]] 2018 15:30", "[[3 September]] 2018 15:30", "[[11 August]] 2018 9:00",
         "[[3 September]] 2018 9:00"),
        ("Sat [[11 August]] 2018 15:30", "3 September 2018 15:30", "Sat [[11 August]] 2018 9:00",
         "3 September 2018 9:00"),
    ],
)  # fmt: skip
def test_date_and_time_in_one_cell_are_edited(cell: str, date: str, time: str, both: str) -> None:
    text = table("! Date !! Home !! Score !! Away", f"| {cell} || A || 1–0 || B", "| 3 May || C || 1–0 || D")
    day = PartialDate(2018, 9, 3)
    assert changes(text, replaced(0, date=day))[1] == f"+ | {date} || A || 1–0 || B"
    assert changes(text, replaced(0, time="9:00"))[1] == f"+ | {time} || A || 1–0 || B"
    assert changes(text, replaced(0, date=day, time="9:00"))[1] == f"+ | {both} || A || 1–0 || B"
    assert changes(text, replaced(0, date=None))
    assert changes(text, replaced(0, time=None))
    assert changes(text, replaced(1, time="9:00"))


def test_date_and_time_of_two_matches() -> None:
    text = table(
        "! Date !! Home !! Score !! Away", "| rowspan=2 | 11 August 2018, 15:30 || A || 1–0 || B", "| C || 1–0 || D"
    )
    assert [match.time for match in stage_of(text).matches] == ["15:30", "15:30"]
    assert changes(text, replaced(1, time="9:00")) == [
        "- | rowspan=2 | 11 August 2018, 15:30 || A || 1–0 || B",
        "+ | 11 August 2018, 15:30 || A || 1–0 || B",
        "- | C || 1–0 || D",
        "+ | 11 August 2018, 9:00 || C || 1–0 || D",
    ]


def test_empty_cells_are_filled() -> None:
    assert (
        changes(TABLE, replaced(1, venue="Luna", attendance=90))[1]
        == "+ | Inca || [[Derby|0–0]] || Pampa || Luna || 90"
    )
    assert changes(TABLE, replaced(2, score=Score(1, 0), outcome=None, venue="Luna")) == [
        "- | v",
        "+ | 1–0",
        "- |",
        "+ | Luna",
    ]


def test_a_date_of_two_matches() -> None:
    date = PartialDate(2012, 5, 13)
    both = changes(TABLE, with_matches(lambda matches: [evolve(m, date=date) for m in matches[:2]] + matches[2:]))
    assert [line[:32] for line in both] == ["- | rowspan=2 | 12 May 2012 || [", "+ | rowspan=2 | 13 May 2012 || ["]
    assert changes(TABLE, replaced(1, date=date))[1:] == [
        "+ | 12 May 2012 || [[Club Minero|Minero]] || 2–1 (1–0) || '''Grau''' || [[Sol]] || 1,200<ref>a|b</ref>",
        "- | Inca || [[Derby|0–0]] || Pampa || ||",
        "+ | 13 May 2012 || Inca || [[Derby|0–0]] || Pampa ||  || ",
    ]


def test_matches_come_and_go() -> None:
    new = Match(PAMPA, INCA, Score(3, 3), home=1, date=PartialDate(2012, 5, 19), round="Matchday 1")
    assert changes(TABLE, with_matches(lambda matches: [*matches, new])) == [
        "- | 19 May 2012",
        '+ | rowspan="2" | 19 May 2012',
        "+ |-",
        "+ | Pampa",
        "+ | 3–3",
        "+ | Inca",
        "+ | ",
        "+ | ",
    ]
    gone = changes(TABLE, with_matches(lambda matches: matches[1:]))
    assert "+ | 12 May 2012 || Inca || [[Derby|0–0]] || Pampa ||  || " in gone
    assert changes(TABLE, with_matches(lambda matches: []))[-1] == "- |}"
    first = evolve(new, date=PartialDate(2012, 5, 12))
    added = changes(TABLE, with_matches(lambda matches: [*matches[:2], first, *matches[2:]]))
    assert "+ | Pampa || 3–3 || Inca || ||" in added
    assert any(line.startswith("+ | rowspan=3 | 12 May 2012") for line in added)


def test_a_match_in_one_cell_is_written_so() -> None:
    text = table("! Date !! Match !! Result", "| 12 May || Inca – Pampa || 2–1")
    assert changes(text, replaced(0, team2=Team("Sol"))) == [
        "- | 12 May || Inca – Pampa || 2–1",
        "+ | 12 May || Inca – Sol || 2–1",
    ]
    new = changes(text, with_matches(lambda matches: [*matches, evolve(matches[0], team1=MINERO)]))
    assert new == ["+ |-", "+ | 12 May || [[Club Minero|Minero]] – Pampa || 2–1"]


def test_what_has_no_column_gets_one() -> None:
    text = table("! Home !! Score\n! Away", "| Inca || 2–1\n| Pampa", "! colspan=3 | Round 2", "| Inca || 1–1 || Sol")
    assert changes(text, replaced(1, attendance=900, referee="R. Cano")) == [
        "+ ! Attendance",
        "+ ! Referee",
        "+ | —",
        "+ | —",
        "- | Inca || 1–1 || Sol",
        "+ | Inca || 1–1 || Sol || 900 || R. Cano",
    ]


# -- hostile ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        table("! Home !! Score !! Away !! Goals", *["| A || 1–0 || B || " + "x (1.), " * 200] * 50),
        table("! Date !! Match !! Result", "| 12 May || " + "a – b " * 20000 + " || 2–1"),
        table("! Home !! Score !! Away", *["! colspan=3 | Matchday 1"] * 5000),
        table("! Home !! Score !! Away", "| " + "{{flagicon|PER}} " * 5000 + "A || 1–0 || B"),
        table("! Home !! Score !! Away !! Goals", "| A || 1–0 || B || " + "(" * 30000),
    ],
)
def test_hostile(text: str) -> None:
    started = time.perf_counter()
    copaparse.loads("==Group A==\n" + text)
    assert time.perf_counter() - started < 20


def test_scores_in_templates_are_patched() -> None:
    text = table("! Home !! Score !! Away", "| A || {{score|2|1}} || B", "| C || {{score|1–1}} {{pen|4|3}} || D")
    assert changes(text, replaced(0, score=Score(3, 0))) == [
        "- | A || {{score|2|1}} || B",
        "+ | A || {{score|3|0}} || B",
    ]
    assert changes(text, replaced(1, score=Score(2, 2, penalties1=6, penalties2=5))) == [
        "- | C || {{score|1–1}} {{pen|4|3}} || D",
        "+ | C || {{score|2–2}} {{pen|6|5}} || D",
    ]


def test_a_row_under_a_title_that_covers_more_columns_than_there_are() -> None:
    text = (
        '==R==\n{| class="wikitable"\n! colspan="12" | Jornada 1\n|-\n! Local !! Resultado !! Visitante !! Fecha\n'
        "|-\n| Minero || 0 – 0 || Grau || 17 de agosto\n|}\n"
    )
    season = copaparse.loads(text)
    stage = season.stages[0]
    more = evolve(stage.matches[0], team1=Team("Pampa"))
    edited = copaparse.replace(season, stage, evolve(stage, matches=(*stage.matches, more)))
    row = "|-\n| Pampa || 0 – 0 || Grau || 17 de agosto\n"
    assert copaparse.dumps(edited) == text.replace("|}", row + "|}")
