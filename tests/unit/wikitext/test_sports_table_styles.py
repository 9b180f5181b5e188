"""What Module:Sports table computes in its styles, and what it leaves unsaid."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

import copaparse
from copaparse import Match, Score, Standings, StandingsRow, Team, WriteError, locate

AURORA, BRISA, CANTERA = Team("Aurora"), Team("Brisa"), Team("Cantera")


def table(body: str, teams: str = "|team1=AUR|team2=BRI|name_AUR=Aurora|name_BRI=Brisa", style: str = "WDL") -> str:
    return f"==A==\n{{{{#invoke:Sports table|main|style={style}\n{teams}\n{body}\n}}}}\n"


def read(text: str) -> Standings:
    season = copaparse.loads(text)
    assert copaparse.dumps(season) == text
    (standings,) = season.standings
    return standings


def figures(text: str) -> list[tuple[int | None, ...]]:
    """Played, won, drawn, lost, for, against, points."""
    return [
        (row.played, row.won, row.drawn, row.lost, row.goals_for, row.goals_against, row.points)
        for row in read(text).rows
    ]


def findings(text: str) -> list[str]:
    return [d.code for d in copaparse.check(copaparse.loads(text)) if d.code < "CP5"]


def rewritten(text: str, *rows: StandingsRow, **changes: Any) -> str:
    season = copaparse.loads(text)
    (old,) = season.standings
    new = evolve(old, rows=rows or old.rows, **changes)
    written = copaparse.dumps(copaparse.replace(season, old, new))
    assert read(written) == new
    return written


# -- points -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style", "rules", "points"),
    [
        ("WDL", "", 13),
        ("football", "|loss_before_draw=yes", 13),
        ("WDL", "|winpoints=2", 9),
        ("WDL", "|winpoints=4|drawpoints=2|losspoints=1", 20),
        ("WDL", "|startpoints_AUR=5", 18),
        ("WDL", "|startpoints_AUR=5|adjust_points_AUR=-3", 15),
        ("WDL", "|goalpoints=1", 22),
        ("WDL", "|ranking_style=ppg", 13),
        ("WDL", "|ranking_style=wperc", None),
        ("WDL", "|ranking_style=none", None),
        ("Rugby", "|tries_AUR=9", None),
        ("Rugby", "|winpoints=4|drawpoints=2|bp_AUR=3|tries_AUR=9", 21),
        ("WDL", "|tb_AUR=2", None),
        ("Volleyball", "|winpoints=2", None),
    ],
)
def test_points(style: str, rules: str, points: int | None) -> None:
    text = table(f"|win_AUR=4|draw_AUR=1|loss_AUR=2|gf_AUR=9|ga_AUR=5{rules}", style=style)
    assert figures(text)[0] == (7, 4, 1, 2, 9, 5, points)


def test_tables_without_draws() -> None:
    body = "|win_AUR=4|loss_AUR=2|pf_AUR=480|pa_AUR=455\n|win_BRI=2|loss_BRI=4|pf_BRI=455|pa_BRI=480"
    for text in (table(body, style="WL"), table(f"|show_draw=no{body}")):
        assert figures(text) == [(6, 4, None, 2, 480, 455, 10), (6, 2, None, 4, 455, 480, 8)]
    assert figures(table(f"{body}|winpoints=3|losspoints=0", style="WL"))[0][-1] == 12
    assert figures(table(f"{body}|ranking_style=w", style="WL"))[0][-1] is None


@pytest.mark.parametrize(
    ("style", "rules", "row"),
    [
        ("WDL OT", "", (12, 6, 1, 2, 20, 10, None)),
        ("WDL OT", "|OTwinpoints=2|OTlosspoints=1", (12, 6, 1, 2, 20, 10, 24)),
        ("WL OT", "|OTwinpoints=2|OTlosspoints=1", (11, 6, None, 2, 20, 10, 19)),
    ],
)
def test_wins_and_losses_in_extra_time(style: str, rules: str, row: tuple[int | None, ...]) -> None:
    draw = "" if style.startswith("WL") else "|draw_AUR=1"
    body = f"|win_AUR=6|OTwin_AUR=2{draw}|OTloss_AUR=1|loss_AUR=2|gf_AUR=20|ga_AUR=10{rules}"
    assert figures(table(body, style=style))[0] == row


def test_matches_at_home_and_away() -> None:
    body = (
        "|hwin_AUR=3|hdraw_AUR=1|hloss_AUR=0|hgf_AUR=7|hga_AUR=2|awin_AUR=1|adraw_AUR=0|aloss_AUR=2|agf_AUR=3|aga_AUR=4"
    )
    assert figures(table(body, style="WDLHA"))[0] == (7, 4, 1, 2, 10, 6, 13)


def test_other_sports_are_not_forced() -> None:
    text = table("|mw_AUR=3|ml_AUR=1|sw_AUR=9|sl_AUR=4", style="Volleyball")
    assert figures(text) == [(None,) * 7, (None,) * 7]
    text = table("|win_AUR=3|loss_AUR=1|pts_AUR=8|win_BRI=1|loss_BRI=3|pts_BRI=4", style="Volleyball")
    assert figures(text) == [(4, 3, None, 1, None, None, 8), (4, 1, None, 3, None, None, 4)]
    text = table("|played_AUR=12|points_AUR=20|played_BRI=11|points_BRI=17", style="PP")
    assert figures(text) == [(12, None, None, None, None, None, 20), (11, None, None, None, None, None, 17)]


# -- what is not said ---------------------------------------------------------------------------------


def test_matches_without_results() -> None:
    body = "|matches_AUR=6|win_BRI=2|draw_BRI=1|loss_BRI=0|matches_BRI=9"
    assert figures(table(body)) == [(6, None, None, None, None, None, None), (3, 2, 1, 0, None, None, 7)]


def test_goals_of_nobody_beside_wins() -> None:
    body = "|win_AUR=2|draw_AUR=1|loss_AUR=0|gf_AUR=0|ga_AUR=0\n|win_BRI=0|draw_BRI=1|loss_BRI=2|gf_BRI={}|ga_BRI={}"
    assert [row.goals_for for row in read(table(body.format(0, 0))).rows] == [None, None]
    assert [row.goals_for for row in read(table(body.format(1, 4))).rows] == [None, 1]
    draws = "|draw_AUR=2|gf_AUR=0|ga_AUR=0|draw_BRI=2|gf_BRI=0|ga_BRI=0"
    assert [row.goals_for for row in read(table(draws)).rows] == [0, 0]


def test_teams_behind_a_gap_are_not_in_the_table() -> None:
    assert len(read(table("|win_CAN=3", "|team1=AUR|team3=CAN")).rows) == 1


def test_hidden_status() -> None:
    assert [row.status for row in read(table("|status_AUR=<!-- C -->|status_BRI=<!-- R --> Q")).rows] == [None, "Q"]


# -- codes and positions ------------------------------------------------------------------------------


def test_codes_in_another_case() -> None:
    text = table("|win_STP=3|draw_STP=1|loss_STP=0|gf_STP=7|ga_STP=2", "|team1=StP|name_StP=Saint Pierre|team2=Bri")
    assert figures(text)[0] == (4, 3, 1, 0, 7, 2, 10)
    assert findings(text) == ["CP410"]
    ambiguous = text.replace("|team2=Bri", "|team2=sTP")
    assert figures(ambiguous)[0] == (0, 0, 0, 0, 0, 0, 0)
    (row, other) = read(text).rows
    assert "|win_StP=4" in rewritten(text, evolve(row, won=4, played=5, points=13), other)


@pytest.mark.parametrize(
    "teams",
    ["|team_order=AUR; BRI|team_order_start=5", "|team_order_start=5|team5=AUR|team6=BRI"],
)
def test_tables_that_begin_further_down(teams: str) -> None:
    rows = read(table("|result5=P|text_P=Play-off|result1=X|text_X=Cup", teams)).rows
    assert [(row.position, row.earns) for row in rows] == [(5, "Play-off"), (6, None)]
    text = table("|result5=P|text_P=Play-off|win_AUR=1|win_BRI=1", teams)
    first, second = read(text).rows
    written = rewritten(text, first, evolve(second, earns="Play-off"))
    assert "|result5=P\n|result6=P|" in written
    rewritten(text, evolve(second, position=5, earns="Play-off"), evolve(first, position=6, earns=None))


def test_results_with_a_prefix() -> None:
    text = table("|result_prefix=W|W_result1=Q|W_text_Q=Final|W_status_AUR=A|status_AUR=X|result1=E|text_E=Out")
    assert (read(text).rows[0].earns, read(text).rows[0].status) == ("Final", "A")


def test_notes_that_refer_to_others() -> None:
    rows = read(table("|note_AUR=BRI , CAO|note_BRI=CAO|note_CAO=Fined.", "|team1=AUR|team2=BRI|team3=CAO")).rows
    assert [row.note for row in rows] == ["Fined."] * 3
    rows = read(table("|note_AUR=BRI|note_BRI=AUR")).rows
    assert [row.note for row in rows] == ["AUR", "BRI"]


def test_notes_on_head_to_head_results() -> None:
    rows = read(table("|hth_AUR=Aurora 3–1 Brisa|hth_BRI=AUR|note_BRI=Fined.")).rows
    assert [row.note for row in rows] == ["Aurora 3–1 Brisa", "Fined."]
    text = table("|hth_AUR=Aurora 3–1 Brisa")
    first, second = read(text).rows
    written = rewritten(text, evolve(first, note=None), second)
    assert "hth" not in written


# -- numbers by the matches ---------------------------------------------------------------------------

GRID = "|match_AUR_BRI=2–1|match_BRI_AUR=0–0|match_AUR_CAN=|match_CAN_BRI=3 May"
DERIVED = table(
    f"|auto_generate_standings=yes{GRID}",
    "|team1=AUR|team2=BRI|team3=CAN|name_AUR=Aurora|name_BRI=Brisa|name_CAN=Cantera",
)


def test_numbers_by_the_matches() -> None:
    standings = read(DERIVED)
    assert standings == Standings(
        (
            StandingsRow(1, AURORA, 2, 1, 1, 0, 2, 1, 4),
            StandingsRow(2, BRISA, 2, 0, 1, 1, 1, 2, 1),
            StandingsRow(3, CANTERA, 0, 0, 0, 0, 0, 0, 0),
        ),
        matches=(Match(AURORA, BRISA, Score(2, 1), home=1), Match(BRISA, AURORA, Score(0, 0), home=1)),
    )
    assert not findings(DERIVED)
    assert figures(DERIVED.replace("=yes", "=no"))[0] == (0, 0, 0, 0, None, None, 0)


# -- writing ------------------------------------------------------------------------------------------


def test_adjustments_beside_points_to_start_with() -> None:
    text = table("|win_AUR=1|startpoints_AUR=5|win_BRI=1")
    first, second = read(text).rows
    assert (first.points, first.adjustment) == (8, 5)
    written = rewritten(text, evolve(first, points=6, adjustment=3), second)
    assert "startpoints_AUR=5" in written
    assert "adjust_points_AUR=-2" in written


COUNTED = table(
    "|win_AUR=1|draw_AUR=0|loss_AUR=0|gf_AUR=2|ga_AUR=0\n|win_BRI=0|draw_BRI=0|loss_BRI=1|gf_BRI=0|ga_BRI=2\n"
    "|update=complete |source=[https://example.org RSSSF]"
)


@pytest.mark.parametrize(
    ("changes", "field", "hint"),
    [
        ({"points": 1}, "points", "adjustment"),
        ({"points": None}, "points", "adjustment"),
        ({"adjustment": -1}, "points", "points_for_win"),
        ({"played": 2}, "played", "won, drawn and lost"),
        ({"won": 2}, "played", "won, drawn and lost"),
        ({"won": 2, "played": 2}, "points", "won"),
    ],
)
def test_computed_numbers_are_not_edited_alone(changes: dict[str, Any], field: str, hint: str) -> None:
    """A wikitable could show them, without the footer of the call."""
    first, second = read(COUNTED).rows
    with pytest.raises(WriteError) as caught:
        rewritten(COUNTED, evolve(first, **changes), second)
    ((path, reason),) = caught.value.problems
    assert path == f"stages[0].standings[0].rows[0].{field}"
    assert hint in reason
    with pytest.raises(WriteError, match="points_for_win"):
        rewritten(COUNTED, points_for_win=2)


def test_an_adjustment_explains_the_points() -> None:
    first, second = read(COUNTED).rows
    written = rewritten(COUNTED, evolve(first, points=1, adjustment=-2), second)
    assert written == COUNTED.replace("|ga_AUR=0", "|ga_AUR=0|adjust_points_AUR=-2")
    assert rewritten(written, first, second) == COUNTED
    assert "|winpoints=2" in rewritten(COUNTED, evolve(first, points=2), second, points_for_win=2)


def test_numbers_that_a_table_without_results_states() -> None:
    text = table("|played_AUR=12|points_AUR=20|played_BRI=11|points_BRI=17", style="PP")
    first, second = read(text).rows
    assert rewritten(text, evolve(first, played=13, points=23), second) == text.replace("12", "13").replace("20", "23")


def test_places_of_derived_numbers() -> None:
    row = read(table("|hwin_AUR=3|awin_AUR=1", style="WDLHA")).rows[0]
    assert locate(row, "won").line == 4


# -- hostile texts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        table("", "".join(f"|team{n}=T{n}" for n in range(1, 2000))),
        table("|auto_generate_standings=y" + "".join(f"|match_A_B{n}=1–0" for n in range(3000)), "|team1=A|team2=B1"),
        table("".join(f"|note_N{n}=N{n + 1}" for n in range(2000)), "|team1=N0|team2=N1"),
        table("", "".join(f"|team{n}={'a' * n}" for n in range(1, 400))),
    ],
)
def test_hostile(text: str) -> None:
    assert copaparse.dumps(copaparse.loads(text)) == text
