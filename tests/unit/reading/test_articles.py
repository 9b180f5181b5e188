"""Whole articles of many seasons and kinds, each with all that a careful reader finds in it.

A file in ``articles/`` is an article, a line of ``%``, and what it says: one line for each fact, in the form
that `picture` gives. The articles are written for these tests; most of their clubs do not exist.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from copaparse import check
from copaparse.articles import dumps, loads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copaparse.model import Match, Season, Stage

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
BETWEEN = "%%%%\n"


def picture(season: Season) -> Iterator[str]:
    """Every fact of a season on a line; nothing where nothing is said."""
    for name in ("title", "competition", "label", "previous", "next"):
        if getattr(season, name) is not None:
            yield f"{name}: {getattr(season, name)}"
    for winner in season.winners:
        yield f"winner: {winner.team}{f' ({winner.title_number})' if winner.title_number else ''}"
    for name in ("biggest_home_wins", "biggest_away_wins", "highest_scoring"):
        for match in getattr(season, name):
            yield f"{name}: {result(match)}"
    for stage in season.schedule:
        yield f"schedule: {stage.name} / {stage.native_name or ''} / {stage.month or ''}"
    for promotion in season.promotions:
        yield f"promotion: {promotion.place} > {promotion.to}"
    for item in season.see_also:
        yield f"see also: {item}"
    for top in season.stages:
        yield from stage_picture(top)


def stage_picture(stage: Stage) -> Iterator[str]:
    for current in stage.walk():
        yield f"{'=' * (current.level or 0)} {current.name} ({current.kind.value})"
        if current.main_articles:
            yield f"main: {'; '.join(current.main_articles)}"
        if current.areas:
            yield f"areas: {', '.join(current.areas)}"
        if current.places is not None:
            yield f"places: {current.places}"
        for q in current.qualifications:
            location = f" @ {q.location}" if q.location else ""
            yield f"{q.area or ''}: {q.team}{location}{f' -> {q.qualified_for}' if q.qualified_for else ''}"
        for table in current.standings:
            rows = ((row.team, row.points if row.points is not None else "?") for row in table.rows)
            yield f"table: {', '.join(f'{team} {points}' for team, points in rows)}"
        for tie in current.ties:
            legs, total = " ".join(str(leg) for leg in tie.legs), tie.aggregate or tie.points or "v"
            yield f"tie: {tie.team1} {total} {tie.team2}{f' [{legs}]' if legs else ''}"
        yield from (f"match: {result(match)}" for match in current.matches)
        if current.missing_tables:
            yield f"missing: {current.missing_tables}"


def result(match: Match) -> str:
    said = f"{match.team1} {match.score} {match.team2}"
    said += f" on {match.date}" if match.date else ""
    return said + (f" [{match.remark}]" if match.remark else "")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_article(path: Path) -> None:
    text, _, expected = path.read_bytes().decode().partition(BETWEEN)
    season = loads(text)
    assert "\n".join(picture(season)) == expected.strip("\n")
    assert dumps(season) == text
    assert loads(text, origins=False) == season


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_cut_anywhere_an_article_still_reads(path: Path) -> None:
    text, _, _ = path.read_bytes().decode().partition(BETWEEN)
    for cut in range(0, len(text), 97):
        assert dumps(loads(text[:cut])) == text[:cut]
        assert dumps(loads(text[cut:])) == text[cut:]


@pytest.mark.parametrize(
    ("cell", "team"),
    [("\xa0", None), ("\x0b", None), ("\u2028", None), ("\xa0Minero\xa0", "Minero"), ("Sport\rMinero", "Sport Minero")],
)
def test_blanks_of_all_kinds_in_the_cells_of_a_list(cell: str, team: str | None) -> None:
    text = f"==Department Stage==\n\n| Department | Team |\n| Amazonas | {cell} |\n| Ancash | Inca |\n"
    found = [q.team.name for q in loads(text).qualifications]
    assert found == [*([team] if team else []), "Inca"]
    assert dumps(loads(text)) == text


def test_a_table_of_another_kind_is_said_to_be_one() -> None:
    season = loads("==Final==\n| Broadcaster | Viewers |\n| Canal 9 | 120,000 |\n")
    assert [(finding.code, finding.position.line) for finding in check(season)] == [("CP403", 2)]
