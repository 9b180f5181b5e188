"""Time grows with the article, no faster: reading, rebuilding and editing texts that a careless reader is slow on."""

from __future__ import annotations

import attrs
import pytest

from copaparse import Season, dumps, loads
from tests.laws.hostile import HOSTILE
from tests.laws.hostile_calls import HOSTILE_CALLS

SIZE = 10_000

STAGE = "==Department Stage==\n"
LIST = f"{STAGE}| Department | Team |\n"
TIES = f"{STAGE}| Team 1 | Agg. | Team 2 |\n"
INFOBOX = "Infobox\n- Biggest Home Win: "

# What stands first, and what is repeated behind it.
PIECES = {
    "rows that open one area": (LIST, "| Amazonas | Minero |\n"),
    "tables of one list": (LIST, f"\n{LIST[len(STAGE) :]}| Lima | X |\n"),
    "headings": ("", "==A==\n===B===\n====C====\n"),
    "stubs": (STAGE, "|-\n|}\n\n"),
    "stubs between prose": (STAGE, "|}\ntext\n"),
    "infobox fields": ("Infobox\n", "- Winners: A (2nd title)\n"),
    "winners": ("Infobox\n- Winners: ", "A (2nd title), "),
    "results in a field": (INFOBOX, "A 2-1 B, "),
    "scores without teams": (INFOBOX, "2-1 "),
    "parentheses": (f"{INFOBOX}A 2-1 B ", "(12 "),
    "commas": (f"{INFOBOX}A 2-1 B", ", "),
    "promotions": ("", "The champion is promoted to X. "),
    "promoted to promoted to": ("The winner will be ", "promoted to "),
    "winners who are never promoted": ("", "The winner "),
    "areas": (STAGE, "X includes teams from A, B and C. "),
    "areas without an end": (f"{STAGE}X includes teams from ", "A, "),
    "places": (STAGE, "Two teams "),
    "stages without a month": ("", "Stage "),
    "a long schedule": ("Schedule: ", "A in May; "),
    "result lines": (STAGE, "A 2-1 B\n"),
    "a long result line": (f"{STAGE}A 2-1", " B"),
    "a long hatnote": (f"{STAGE}Department Stage: ", "A and "),
    "matches": (f"{STAGE}| Home | Score | Away |\n", "| A | 2-1 | B |\n"),
    "league tables": (STAGE, "| Pos | Team | Pld | Pts |\n| 1 | A | 2 | 3 |\n\n"),
    "ties of one round": (f"{TIES}| A | 2-1 | B |\n\n| Round | Ties |\n| Final | 1", ", 1"),
    "brackets": (f"{TIES}| A | 2-1 | B |\n", "\n| Round | Ties |\n| Final | 1 |\n"),
    "goals": (f"{STAGE}| Home | Score | Away | Goals |\n| A | 2-1 | B | ", "1: X 9'; "),
    "cells": (STAGE, "| Department | Team "),
    "parentheses of a team": (f"{LIST}| Lima | ", "(a) "),
    "marks in a name": (f"{LIST}| Lima | ", "'''[[&amp;<b "),
    "see also": ("==See also==\n", "- a\n"),
    "paragraphs": ("", "para\n\n"),
}
WIKITEXT = {
    "wikitables": (STAGE, "{|\n! Pos !! Team !! Pld !! Pts\n|-\n| 1 || A || 2 || 3\n|}\n\n"),
    "rows of a wikitable": (f"{STAGE}{{|\n! Pos !! Team !! Pld !! Pts\n", "|-\n| 1 || [[A]] (C) || 2 || 3\n"),
    "rows under one cell": (f"{STAGE}{{|\n! Department !! Team\n|-\n| rowspan=60000 | A || B\n", "|-\n| C\n"),
    "rows of a match list": (f"{STAGE}{{|\n! Home !! Score !! Away !! Goals\n", "|-\n| A || 1–0 || B || [[X]] (1.)\n"),
    "rows of a cross table": (f"{STAGE}{{|\n! H !! A !! B !! C\n", "|-\n| A || 1–0 || 2–0 || 3–0\n"),
    "columns of a cross table": (f"{STAGE}{{|\n! H", " !! [[A]]"),
    "results in wikitext": (f"[[x]]\n{STAGE}", "* '''[[A]]''' 2–1 B\n"),
}


@pytest.mark.parametrize("name", PIECES)
def test_hostile_articles(name: str) -> None:
    first, piece = PIECES[name]
    text = first + piece * SIZE
    season = loads(text, dialect="plain")
    assert dumps(attrs.evolve(season)) == text
    edited = attrs.evolve(season, competition="Copa Larga")
    assert loads(dumps(edited)).competition == "Copa Larga"


@pytest.mark.parametrize("name", WIKITEXT)
def test_hostile_wikitext(name: str) -> None:
    first, piece = WIKITEXT[name]
    text = first + piece * SIZE
    assert dumps(attrs.evolve(loads(text, dialect="wikitext"))) == text


@pytest.mark.parametrize("name", HOSTILE_CALLS)
def test_hostile_calls(name: str) -> None:
    text = HOSTILE_CALLS[name](SIZE // 4)
    assert dumps(attrs.evolve(loads(text, dialect="wikitext"))) == text


def test_an_article_of_many_areas() -> None:
    sentences = "".join(f"==Region {i}==\nRegion {i} includes teams from A{i}, B{i} and C{i}.\n" for i in range(1_000))
    rows = "".join(f"| {'ABC'[i % 3]}{i // 3} | Minero {i} |\n" for i in range(1_000))
    season: Season = loads(sentences + LIST + rows)
    assert len(season.qualifications) == 1_000


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup(name: str) -> None:
    text = HOSTILE[name](SIZE // 5)
    for dialect in ("plain", "wikitext"):
        assert dumps(attrs.evolve(loads(text, dialect=dialect))) == text
