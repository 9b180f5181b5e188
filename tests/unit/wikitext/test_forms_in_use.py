"""Forms that articles of several wikis use, each in the shortest text that has it."""

from __future__ import annotations

import attrs
import pytest

import copaparse
from copaparse import GoalKind, PartialDate, Score, StageKind, Team, loads, replace
from tests.unit.wikitext.wikitables import changes, stage_of, table

# -- match lists --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        "Home team (tier) !! Score !! Away team (tier)",
        "Home side !! Result !! Away side",
        "Equipo local !! Resultado !! Equipo visitante",
        "Heimmannschaft !! Ergebnis !! Auswärtsmannschaft",
        "Équipe à domicile !! Score !! Équipe à l'extérieur",
        "Squadra casa !! Risultato !! Squadra ospite",
    ],
)
def test_heads_of_both_sides(head: str) -> None:
    (match,) = stage_of(table(f"! {head}", "| [[Inca]] (5) || 2–1 || [[Pampa]] (6)")).matches
    assert (str(match.team1), match.score, str(match.team2), match.home) == ("Inca", Score(2, 1), "Pampa", 1)


def test_a_banner_above_the_head_speaks_for_the_rows_below_it() -> None:
    rows = ("! colspan=3 | Fecha 1", "! Local !! Resultado !! Visitante", "| Inca || 2–1 || Sol")
    (match,) = stage_of(table(*rows)).matches
    assert match.round == "Fecha 1"


def test_a_banner_may_be_wider_than_the_table() -> None:
    rows = ("! Date !! Home !! Score !! Away", "! colspan=1000 | Matchday 1", "| 12 May || Inca || 2–1 || Sol")
    (match,) = stage_of(table(*rows)).matches
    assert (str(match), match.round) == ("Inca 2–1 Sol", "Matchday 1")
    edited = changes(table(*rows), lambda stage: attrs.evolve(stage, matches=(attrs.evolve(match, venue="Norte"),)))
    assert "+ | 12 May || Inca || 2–1 || Sol || Norte" in edited


def test_a_head_among_the_rows_is_no_match() -> None:
    rows = (
        "! Local !! Resultado !! Visitante !! Fecha",
        "| Inca || 2–1 || Sol || rowspan=3 | 3 de mayo",
        "! Local !! Resultado !! Visitante",
        "| Grau || 1–0 || Pampa",
    )
    assert [str(match) for match in stage_of(table(*rows)).matches] == ["Inca 2–1 Sol", "Grau 1–0 Pampa"]


def test_lines_with_the_score_behind() -> None:
    text = "==Final==\n* [[Inca]] – [[Sol]] 2:1 (1:0)\n* {{flagicon|PER}} [[Grau]] - [[Pampa]] {{flagicon|ARG}}: 0:0\n"
    season = loads(text)
    assert [str(match) for match in season.matches] == ["Inca 2–1 Sol", "Grau 0–0 Pampa"]
    assert season.matches[1].team2.country == "ARG"
    edited = replace(season, season.matches[0], attrs.evolve(season.matches[0], score=Score(3, 3)))
    assert copaparse.dumps(edited) == text.replace("2:1", "3:3")


def test_lines_that_begin_with_their_date() -> None:
    text = "==Final==\n* 12 May 2010: [[Inca]] 2–1 [[Sol]]\n* 13 May 2010: {{fb|PER}} 0–0 [[Pampa]]\n"
    season = loads(text)
    first, second = season.matches
    assert [str(match.date) for match in season.matches] == ["2010-05-12", "2010-05-13"]
    assert (str(second), second.team1.country) == ("Peru 0–0 Pampa", "PER")
    stage = season.stages[0]
    for new, wanted in {
        attrs.evolve(first, date=PartialDate(2010, 6, 1)): text.replace("12 May", "1 June"),
        attrs.evolve(first, date=None): text.replace("12 May 2010: ", ""),
        attrs.evolve(first, team2=Team("Grau")): text.replace("[[Sol]]", "Grau"),
    }.items():
        assert copaparse.dumps(replace(season, first, new)) == wanted
    more = attrs.evolve(stage, matches=(first, attrs.evolve(second, team1=Team("Grau")), second))
    assert copaparse.dumps(replace(season, stage, more)) == text.replace(
        "* 13", "* 13 May 2010: Grau 0–0 [[Pampa]]\n* 13"
    )


def test_a_line_above_a_list_may_be_the_date_of_its_results() -> None:
    text = "==Final==\nWords.\n\n'''12 May 2010'''\n* [[Inca]] 2–1 [[Sol]]\n* [[Grau]] 0–0 [[Pampa]]\n"
    season = loads(text)
    assert [str(match.date) for match in season.matches] == ["2010-05-12", "2010-05-12"]
    match = season.matches[0]
    edited = replace(season, match, attrs.evolve(match, date=PartialDate(2010, 6, 1)))
    assert copaparse.dumps(edited) == text.replace("* [[Inca]]", "* 1 June 2010: [[Inca]]")


def test_a_table_of_play_offs_makes_a_stage() -> None:
    rows = table("! Heim !! Ergebnis !! Gast", "| [[Inca]] || 2:1 || [[Sol]]")
    assert [str(match) for match in loads(f"==Relegation==\n{rows}").matches] == ["Inca 2–1 Sol"]
    assert loads("==Relegation==\nInca [[Sol|goes]] down.\n").stages == ()


# -- scores -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "score"),
    [
        ("2:1 n. V.", Score(2, 1, True)),
        ("2:1 n.V. (1:1, 0:1)", Score(2, 1, True)),
        ("2:2 (4:5 i. E.)", Score(2, 2, False, 4, 5)),
        ("2–2 (4-5 d.c.r.)", Score(2, 2, False, 4, 5)),
        ("0–1 (d.t.s.)", Score(0, 1, True)),
        ("1–1 (4-2 t.a.b.)", Score(1, 1, False, 4, 2)),
        ("2–2 (c)", Score(2, 2)),
        ("1–0*", Score(1, 0)),
        ("2 × 1", Score(2, 1)),
    ],
)
def test_what_stands_behind_a_score(said: str, score: Score) -> None:
    season = loads(f"==Final==\n{{{{TwoLegStart}}}}\n{{{{TwoLegResult|[[Inca]]||{said}|[[Sol]]||1–0|1–1}}}}\n|}}\n")
    assert season.ties[0].aggregate == score
    assert "CP311" not in {d.code for d in copaparse.check(season)}


def test_penalties_that_are_counted_with_the_goals_are_no_score() -> None:
    season = loads("==Final==\n{{Football box|team1=Inca|score=5:4 n. E.|team2=Sol}}\n")
    assert season.matches[0].score is None
    assert "CP311" in {d.code for d in copaparse.check(season)}


# -- league tables ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Pos !! Team !! Pld !! W !! D !! L !! For !! Against !! Pts", "1 || Inca || 4 || 2 || 1 || 1 || 5 || 3 || 7"),
        ("Club !! Pts !! MJ !! MG !! MN !! MP !! BP !! BC", "Inca || 7 || 4 || 2 || 1 || 1 || 5 || 3"),
        ("# !! Club !! Gesp. !! W !! G !! V !! DV !! DT !! Ptn", "1 || Inca || 4 || 2 || 1 || 1 || 5 || 3 || 7"),
        ("# !! Klub !! K !! V !! U !! T !! P", "1 || Inca || 4 || 2 || 1 || 1 || 7"),
        ("Poz !! Drużyna !! M !! Z !! R !! P !! Pkt", "1 || Inca || 4 || 2 || 1 || 1 || 7"),
    ],
)
def test_heads_of_league_tables(head: str, row: str) -> None:
    (standings,) = stage_of(table(f"! {head}", f"| {row}")).standings
    found = standings.rows[0]
    assert (found.played, found.won, found.drawn, found.lost, found.points) == (4, 2, 1, 1, 7)
    assert (found.goals_for, found.goals_against) in ((5, 3), (None, None))


def test_a_table_in_another_language_is_not_guessed() -> None:
    rows = (
        "! # !! Takım !! O !! G !! B !! M !! A !! Y !! AV !! P",
        "| 1 || Inca || 4 || 2 || 1 || 1 || 5 || 3 || 2 || 7",
    )
    assert stage_of(table(*rows)).standings == ()


@pytest.mark.parametrize(("said", "points"), [("7 (−3)", 7), ("7:1", 7), ("7*", 7)])
def test_points_and_what_stands_behind_them(said: str, points: int) -> None:
    (standings,) = stage_of(
        table("! Team !! Pld !! W !! D !! L !! Pts", f"| Inca || 4 || 3 || 1 || 0 || {said}")
    ).standings
    assert standings.rows[0].points == points


def test_the_status_behind_a_name_of_a_module() -> None:
    text = "{{#invoke:Sports table|main|style=WDL\n|team1=A|name_A=[[Bath]] '''(C)'''|win_A=1\n}}\n"
    season = loads(text)
    row = season.standings[0].rows[0]
    assert (str(row.team), row.status) == ("Bath", "C")
    assert copaparse.dumps(replace(season, row, attrs.evolve(row, status="R"))) == text.replace("(C)", "(R)")


# -- the rest -----------------------------------------------------------------------------------------


def test_minutes_and_their_notes() -> None:
    season = loads(
        "{{Football box|team1=A|score=1–1|team2=B|goals1=Son 23p|goals2=Lee 50 min.|time={{UTZ|19:00|-4}}}}\n"
    )
    (match,) = season.matches
    assert [(g.player, g.minute, g.kind) for g in match.goals] == [
        ("Son", 23, GoalKind.PENALTY),
        ("Lee", 50, GoalKind.GOAL),
    ]
    assert match.time == "19:00"


def test_remarks_behind_a_team_of_a_bracket() -> None:
    text = "{{4TeamBracket|RD1-team1='''[[Inca]]''' (wins 2–1 agg.)|RD1-score1=2|RD1-team2=[[Sol]]|RD1-score2=1}}\n"
    assert str(loads(f"==Final==\n{text}").ties[0].team1) == "Inca"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Final standings", StageKind.LEAGUE),
        ("Tabla de posiciones final", StageKind.LEAGUE),
        ("Final ranking", StageKind.LEAGUE),
        ("Clasificación final", StageKind.LEAGUE),
        ("Conference finals", StageKind.ROUND),
        ("Final phase", StageKind.ROUND),
        ("Final Stage", StageKind.ROUND),
        ("Fase final", StageKind.ROUND),
        ("Phase finale", StageKind.ROUND),
        ("Endrunde", StageKind.ROUND),
        ("Final stage: Group A", StageKind.GROUP),
        ("Semi-final stage", StageKind.SEMIFINALS),
        ("Semifinais", StageKind.SEMIFINALS),
        ("Semifinali", StageKind.SEMIFINALS),
        ("Final Regional", StageKind.FINAL),
        ("1/8 finals", StageKind.ROUND),
        ("16es de finale", StageKind.ROUND),
        ("Endspiel", StageKind.FINAL),
        ("Spiel um den dritten Platz", StageKind.THIRD_PLACE),
    ],
)
def test_kinds_of_stages(name: str, kind: StageKind) -> None:
    assert copaparse.Stage(name).kind is kind
