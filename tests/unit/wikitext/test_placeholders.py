"""What holds the place of a score: the same in boxes, ties, grids, brackets and tables of both dialects."""

from __future__ import annotations

import pytest

import copaparse
from copaparse import Outcome

PLACES = {
    "box": "{{{{Football box|team1=Minero|team2=Grau|score={}}}}}",
    "matches": '{{| class="wikitable"\n! Date !! Home !! Score !! Away\n|-\n| 3 May 1999 || Minero || {} || Grau\n|}}',
    "ties": "{{{{#invoke:Sports series|main|flag=no|Minero|{0}|Grau|{0}|{0}}}}}",
    "tie rows": "{{{{TwoLegStart}}}}\n{{{{TwoLegResult|Minero||{0}|Grau||{0}|{0}}}}}\n|}}",
    "tie table": '{{| class="wikitable"\n! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg\n|-\n'
    "| Minero || {0} || Grau || {0} || {0}\n|}}",
    "grid": "{{{{#invoke:Sports results|main|team1=A|team2=B|match_A_B={0}|match_B_A=1–0}}}}",
    "table": "{{{{#invoke:Sports table|main|style=WDL|team1=A|team2=B|win_A=1|match_A_B={0}|match_B_A=1–0}}}}",
    "cross table": '{{| class="wikitable"\n! Home \\ Away !! A !! B !! C\n|-\n| A || — || 1–0 || {0}\n|-\n'
    "| B || 2–0 || — || 3–1\n|-\n| C || 0–0 || 1–1 || —\n|}}",
    "bracket": "{{{{4TeamBracket|RD1-team1=Minero|RD1-score1={0}|RD1-team2=Grau|RD1-score2={0}"
    "|RD1-team3=Inca|RD1-team4=Pampa}}}}",
    "plain matches": "| Date | Team 1 | Score | Team 2 |\n| 3 May 1999 | Minero | {} | Grau |",
    "plain ties": "| Team 1 | Agg. | Team 2 | 1st leg |\n| Minero | {0} | Grau | {0} |",
}


@pytest.mark.parametrize(
    "said", ["TBD", "tbc", "TBA", "?", "Match 12", "v", "vs", "vs.", "-", "–", "—", "", "x", "3 May"]
)
@pytest.mark.parametrize("place", PLACES)
def test_no_score_yet(place: str, said: str) -> None:
    text = f"==Final==\n{PLACES[place].format(said)}\n"
    season = copaparse.loads(text)
    assert copaparse.dumps(season) == text
    assert [d.code for d in copaparse.check(season) if d.code < "CP5"] == []
    of_minero = [match for match in season.matches if match.team1.name == "Minero"]
    assert all(match.score is None and match.outcome in (None, Outcome.SCHEDULED) for match in of_minero)
    assert all(tie.aggregate is None and not any(tie.legs) and tie.winner is None for tie in season.ties)
    met = {"grid": 1, "table": 1, "cross table": 5}
    assert len(season.matches) + len(season.ties) == met.get(place, 2 if place == "bracket" else 1)


@pytest.mark.parametrize("place", PLACES)
def test_anything_else_is_reported(place: str) -> None:
    season = copaparse.loads(f"==Final==\n{PLACES[place].format('lost')}\n")
    assert {d.code for d in copaparse.check(season) if d.code < "CP5"} == {"CP311"}
