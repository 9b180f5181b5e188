"""Grids: rectangular, spans filled in, and never larger than they may be."""

from __future__ import annotations

import pytest

from copaparse.markup import parse
from copaparse.markup.attributes import read_attributes, read_number
from copaparse.markup.grid import FEWEST_SLOTS, SLOTS_PER_CELL, Grid
from copaparse.nodes import Table


def grid(rows: str) -> Grid:
    return next(parse(f"{{|\n{rows}\n|}}", dialect="wikitext").find(Table)).grid


def test_each_slot_knows_its_cell() -> None:
    found = grid("| rowspan=2 | a || b\n|-\n| colspan=2 | c")
    assert (found.height, found.width, found.capped) == (2, 3, False)
    slot = found[1, 0]
    assert slot
    assert (slot.cell.text, slot.row, slot.column) == ("a", 0, 0)
    assert found[0, 2] is None
    with pytest.raises(IndexError):
        found[0, 3]


def test_empty() -> None:
    assert grid("|-") == Grid((), 0, False)


def test_zero_rowspan_reaches_down() -> None:
    found = grid("| rowspan=0 | a || b\n|-\n| c\n|-\n| d")
    assert [slot.cell.text for slot, *_ in found.rows if slot] == ["a", "a", "a"]


@pytest.mark.parametrize(
    "rows",
    [
        "| rowspan=10000 colspan=10000 | a",
        "| colspan=1000000 | a",
        "\n|-\n".join(["| rowspan=65534 colspan=1000 | a"] * 500),
        "\n|-\n".join(["| rowspan=65534 | a"] * 2000),
        "| a" + " || a" * 3000 + "\n|-\n| b" * 3000,
        "\n|-\n".join(["| colspan=1000 | a" + " || b" * 5] * 300),
    ],
)
def test_caps(rows: str) -> None:
    found = grid(rows)
    cells = rows.count("| a") + rows.count("| b")
    assert sum(map(len, found.rows)) <= max(FEWEST_SLOTS, SLOTS_PER_CELL * cells)
    assert len({slot.cell for row in found.rows for slot in row if slot}) == cells


@pytest.mark.parametrize(
    ("markup", "attributes"),
    [
        ("a=\"1\" b='2' c=3 d", {"a": "1", "b": "2", "c": "3", "d": ""}),
        ("A = '1\n 2'", {"a": "1 2"}),
        ('a="1" A=2', {"a": "2"}),
        ('a="1', {"a": "1"}),
        ("", {}),
        ('style="x: y;" | z', {"style": "x: y;", "|": "", "z": ""}),
    ],
)
def test_attributes(markup: str, attributes: dict[str, str]) -> None:
    assert read_attributes(markup) == attributes


@pytest.mark.parametrize(("value", "number"), [("5;", 5), (" 2", 2), ("+3", 3), ("x", None), ("", None), (None, None)])
def test_numbers(value: str | None, number: int | None) -> None:
    assert read_number(value) == number
