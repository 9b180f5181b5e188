"""How many rows of generated lists are read exactly: area, team and location; each kind has a floor."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from copaparse.codecs.repair import find_groups, repair
from tests.unit.repair.damaged_lists import BOLIVIA, NOWHERE, PERU, DamagedList, Style, damaged_list, spoil

LISTS = 30

Names = Callable[[random.Random, Style], list[str]]


def style(rng: random.Random, areas: list[str] = PERU, **changes: object) -> Style:
    sizes = rng.choice([(1, 2, 2, 3, 3, 3, 4, 5, 8), (1, 1, 1, 2, 2, 2), (2,)])
    drawn = Style(areas, sizes, tables=rng.choice([1, 1, 2, 2, 3]), seam_inside=rng.random() < 0.4)
    for name, value in changes.items():
        setattr(drawn, name, value)
    return drawn


def all_named(rng: random.Random, drawn: Style) -> list[str]:
    return [spoil(rng, area) if len(area) > 5 and rng.random() < 0.05 else area for area in drawn.areas]


def some_named(rng: random.Random, drawn: Style) -> list[str]:
    return rng.sample(drawn.areas, 12)


def none_named(rng: random.Random, drawn: Style) -> list[str]:
    return []


KINDS: dict[str, tuple[dict[str, object], Names, float]] = {
    "all areas named": ({}, all_named, 0.995),
    "some areas named": ({}, some_named, 0.995),
    "areas only from the shipped table": ({}, none_named, 0.995),
    "another country": ({"areas": BOLIVIA}, none_named, 0.995),
    "not in order": ({"ordered": False}, none_named, 0.99),
    "heads repeated within": ({"heads_again": 0.05}, none_named, 0.995),
    "a fourth column": ({"extra": "Condition"}, none_named, 0.99),
    "never damaged": ({"repeated": 1.0}, none_named, 0.999),
    "many traps": ({"traps": 0.12, "repeated": 0.1, "misspelt": 0.1}, all_named, 0.98),
    "unknown areas, all named": ({"areas": NOWHERE}, all_named, 0.99),
    "unknown areas, some named": ({"areas": NOWHERE}, some_named, 0.95),
    "unknown areas": ({"areas": NOWHERE}, none_named, 0.95),
}


def exact(drawn: DamagedList, areas: list[str]) -> list[bool]:
    found = repair(drawn.tables, drawn.heads, find_groups(areas, None))
    cells = [row for table in drawn.tables for row in table]

    def text(row: int, cell: int | None) -> str | None:
        return None if cell is None else cells[row][cell]

    return [
        read.kind == "header"
        if truth is None
        else (read.area, text(i, read.team_cell), text(i, read.location_cell)) == truth
        for i, (read, truth) in enumerate(zip(found.rows, drawn.truth, strict=True))
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_rows_read_exactly(kind: str) -> None:
    changes, names, floor = KINDS[kind]
    right: list[bool] = []
    for seed in range(LISTS):
        rng = random.Random(f"{kind} {seed}")
        drawn = style(rng, **changes)  # type: ignore[arg-type]
        right += exact(damaged_list(rng, drawn), names(rng, drawn))
    assert sum(right) >= floor * len(right), f"{sum(right)} of {len(right)}"
