"""Two real seasons, read and compared whole with what a careful reader finds in them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from copaparse.articles import load
from copaparse.model import Match, Season, Stage
from tests.corpus import facts_2011 as facts

if TYPE_CHECKING:
    from pathlib import Path


def result(match: Match) -> tuple[str, int, int, str, str | None]:
    assert match.score is not None
    return (
        str(match.team1),
        match.score.goals1 or 0,
        match.score.goals2 or 0,
        str(match.team2),
        match.remark,
    )


def results(season: Season, name: str) -> list[tuple[str, int, int, str, str | None]]:
    return [result(match) for match in getattr(season, name)]


def winners(season: Season) -> list[tuple[str, int | None]]:
    return [(str(winner.team), winner.title_number) for winner in season.winners]


def promotions(season: Season) -> list[tuple[str, str]]:
    return [(promotion.place, promotion.to) for promotion in season.promotions]


# -- 2012, held against the gold of the shared folder --------------------------------------------------


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((shared / "gold/2012-copa-peru.json").read_bytes())
    return found


@pytest.fixture(scope="module")
def season2012(shared: Path) -> Season:
    return load(shared / "seeds/2012-copa-peru.txt")


def test_title_and_infobox(season2012: Season, gold: dict[str, Any]) -> None:
    season = season2012
    assert (season.title, season.competition) == (gold["title"], gold["competition"])
    assert (season.label, season.previous, season.next) == (
        str(gold["year"]),
        gold["previous_season"],
        gold["next_season"],
    )
    assert [(f.key, f.value) for f in season.infobox.fields] == [(f["key"], f["value"]) for f in gold["infobox"]]
    assert winners(season) == [(w["team"], w["title_count"]) for w in gold["winners"]]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("biggest_home_wins", "biggest_home_win"),
        ("biggest_away_wins", "biggest_away_win"),
        ("highest_scoring", "highest_scoring"),
    ],
)
def test_matches(season2012: Season, gold: dict[str, Any], name: str, key: str) -> None:
    keys = ("home", "home_goals", "away_goals", "away", "note")
    assert results(season2012, name) == [tuple(match.get(k) for k in keys) for match in gold[key]]


def test_lead(season2012: Season, gold: dict[str, Any]) -> None:
    assert list(season2012.lead) == gold["lead"]
    assert [(s.name, s.native_name, s.month) for s in season2012.schedule] == facts.SCHEDULE


def test_promotions_and_see_also(season2012: Season, gold: dict[str, Any]) -> None:
    said = gold["promotion"]
    assert promotions(season2012) == [("winner", said["winner_to"]), ("runner-up", said["runner_up_to"])]
    assert list(season2012.see_also) == gold["see_also"]


def test_qualifications(season2012: Season, gold: dict[str, Any]) -> None:
    (stage,) = (stage for stage in season2012.walk() if stage.qualifications)
    assert stage.name == "Department Stage"
    assert [(q.area, str(q.team), q.location) for q in stage.qualifications] == [
        (row["department"], row["team"], row["location"]) for row in gold["qualifications"]
    ]
    assert {q.area_label for q in stage.qualifications} == {gold["qualification_tables"][0]["header"][0]}


def compare(stage: Stage, gold: dict[str, Any]) -> None:
    assert (stage.name, stage.level) == (gold["name"], gold["heading_level"])
    assert (list(stage.areas), stage.missing_tables) == (gold["included_departments"], gold["stubs"])
    assert list(stage.main_articles) == gold["main_article_links"]
    assert list(stage.prose) == gold["prose"]
    # The places that it states are a rule for its regions, which the gold does not count.
    assert stage.places == (2 if stage.name == "Regional Stage" else gold["qualifiers_count"])
    for below, expected in zip(stage.stages, gold["children"], strict=True):
        compare(below, expected)


def test_stages(season2012: Season, gold: dict[str, Any]) -> None:
    for stage, expected in zip(season2012.stages, gold["stages"], strict=True):
        compare(stage, expected)


def test_nothing_is_made_up(season2012: Season) -> None:
    assert [*season2012.matches, *season2012.ties, *season2012.standings] == []


# -- 2011, held against facts that were read by hand ---------------------------------------------------


@pytest.fixture(scope="module")
def season2011(shared: Path) -> Season:
    return load(shared / "seeds/2011-copa-peru.txt")


def test_2011_infobox_and_lead(season2011: Season) -> None:
    season = season2011
    assert season.title == facts.TITLE
    assert {name: getattr(season, name) for name in facts.INFOBOX} == facts.INFOBOX
    assert len(season.infobox) == 8
    assert winners(season) == facts.WINNERS
    assert results(season, "biggest_home_wins") == facts.BIGGEST_HOME_WINS
    assert results(season, "biggest_away_wins") == facts.BIGGEST_AWAY_WINS
    assert [found[:4] for found in results(season, "highest_scoring")] == facts.HIGHEST_SCORING
    value = season.infobox.get("Highest Scoring", "")
    assert season.highest_scoring[0].remark == value.partition("Real Garcilaso ")[2]
    assert len(season.lead) == 3
    assert [(s.name, s.native_name, s.month) for s in season.schedule] == facts.SCHEDULE
    assert promotions(season) == facts.PROMOTIONS
    assert list(season.see_also) == facts.SEE_ALSO


def test_2011_qualifications(season2011: Season) -> None:
    (stage,) = (stage for stage in season2011.walk() if stage.qualifications)
    assert stage.name == "Departmental Stage"
    read = [(q.area, q.area_label, str(q.team), q.location) for q in stage.qualifications]
    assert len(read) == 65
    assert read == facts.qualifications()


def test_2011_stages(season2011: Season) -> None:
    read = [(s.level, s.name, ", ".join(s.areas), s.places, s.missing_tables) for s in season2011.walk()]
    assert read == facts.STAGES
    for stage in season2011.walk():
        assert list(stage.main_articles) == facts.MAIN_ARTICLES.get(stage.name, [])
    assert [*season2011.matches, *season2011.ties, *season2011.standings] == []
