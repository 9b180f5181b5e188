"""Three real tournament articles, compared with the facts that a careful reader finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copaparse import load
from copaparse.model import Goal, Match, Season, Standings
from tests.corpus import facts_tournaments as facts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def toto(shared: Path) -> Season:
    return load(shared / "corpus/tournament" / facts.TOTO, title="2016–17 Toto Cup Leumit")


@pytest.fixture(scope="module")
def french(shared: Path) -> Season:
    return load(shared / "corpus/tournament" / facts.FRENCH, title="1992–93 French Division 1")


@pytest.fixture(scope="module")
def austrian(shared: Path) -> Season:
    return load(shared / "corpus/tournament" / facts.AUSTRIAN, title="2018–19 Austrian Football Bundesliga")


def table(standings: Standings) -> list[str]:
    return [
        f"{row.position} {row.team} {row.played} {row.won} {row.drawn} {row.lost} "
        f"{row.goals_for} {row.goals_against} {row.points}"
        for row in standings.rows
    ]


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().split("\n")]


def goal(said: Goal) -> str:
    added = "" if said.added is None else f"+{said.added}"
    return f"{said.team} {said.player} {said.minute}{added} {said.kind.value}"


def boxes(season: Season) -> list[tuple[str, Match]]:
    return [(stage.name, match) for stage in season.walk() for match in stage.matches if match.date is not None]


# -- legacy templates ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", facts.TOTO_GROUPS)
def test_toto_groups(toto: Season, name: str) -> None:
    group = toto.find_stage(name)
    (standings,) = group.standings
    assert table(standings) == lines(facts.TOTO_GROUPS[name])
    assert {str(match) for match in group.matches} == facts.TOTO_GRID[name]
    assert all(match.home == 1 for match in group.matches)


def test_toto_knock_out(toto: Season) -> None:
    found = [
        (stage, str(m), str(m.date), m.time, m.venue, m.city, m.referee, [goal(g) for g in m.goals])
        for stage, m in boxes(toto)
    ]
    assert found == facts.TOTO_BOXES
    assert all(match.attendance is None for _, match in boxes(toto))


def test_toto_infobox(toto: Season) -> None:
    wanted = facts.TOTO_INFOBOX
    assert [str(winner.team) for winner in toto.winners] == wanted["winners"]
    assert [str(team) for team in toto.runners_up] == wanted["runners_up"]
    assert (toto.total_matches, toto.total_goals) == (wanted["total_matches"], wanted["total_goals"])
    assert [(scorer.player, scorer.goals) for scorer in toto.top_scorers] == wanted["top_scorers"]
    assert (toto.previous, toto.next) == (wanted["previous"], wanted["next"])


# -- modules --------------------------------------------------------------------------------------------


def test_french_table(french: Season) -> None:
    (standings,) = french.standings
    assert table(standings) == lines(facts.FRENCH_TABLE)
    assert (standings.points_for_win, standings.points_for_draw) == (2, 1)
    assert {str(r.team): r.adjustment for r in standings.rows if r.adjustment} == facts.FRENCH_ADJUSTED
    assert {str(r.team): r.status for r in standings.rows if r.status} == facts.FRENCH_STATUS


def test_french_matches(french: Season) -> None:
    matches = french.find_stage("Results").matches
    assert len(matches) == len(french.matches) == facts.FRENCH_MATCHES
    assert {str(match) for match in matches} >= facts.FRENCH_SOME_MATCHES


def test_french_tie(french: Season) -> None:
    (tie,) = french.ties
    assert tie.aggregate is not None
    legs = [leg and (leg.goals1, leg.goals2) for leg in tie.legs]
    score = (tie.aggregate.goals1, tie.aggregate.goals2)
    assert (str(tie.team1), str(tie.team2), score, legs, tie.winner) == facts.FRENCH_TIE


def test_french_infobox_and_scorers(french: Season) -> None:
    assert french.winners == ()
    assert [str(team) for team in french.relegated] == facts.FRENCH_RELEGATED
    places = [(place.competition, [str(team) for team in place.teams]) for place in french.continental]
    assert places == facts.FRENCH_CONTINENTAL
    assert (str(french.begins), str(french.ends)) == facts.FRENCH_DATES
    assert [(s.player, str(s.team), s.goals) for s in french.top_scorers] == facts.FRENCH_SCORERS


# -- boxes and lists --------------------------------------------------------------------------------------


def test_austrian_matches(austrian: Season) -> None:
    assert len(austrian.find_stage("Regular season", "Results").matches) == facts.AUSTRIAN_GRID
    found = [
        (stage, str(m), str(m.date), m.venue, m.city, m.attendance, m.referee, [goal(g) for g in m.goals])
        for stage, m in boxes(austrian)
    ]
    assert found == facts.AUSTRIAN_BOXES


def test_austrian_lists(austrian: Season) -> None:
    assert [(str(p.team), p.location, p.venue, p.capacity) for p in austrian.participants] == facts.AUSTRIAN_VENUES
    assert list(austrian.see_also) == facts.AUSTRIAN_SEE_ALSO
    assert [(str(w.team), w.title_number) for w in austrian.winners] == [("Red Bull Salzburg", 13)]
