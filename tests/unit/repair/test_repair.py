"""Invented lists with what each row means, and what holds for every list."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copaparse.codecs.repair import Repair, columns, find_groups, repair
from copaparse.codecs.repair.areas import countries
from tests.shared import shared_files

LISTS = sorted((Path(__file__).parent / "lists").glob("*.txt"))


def cells_of(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]


def read_case(path: Path) -> tuple[dict[str, str], list[list[list[str]]], list[str]]:
    """The settings of a list, its tables with their heads, and the rows that are expected."""
    parts = path.read_bytes().decode().strip("\n").split("\n\n")
    settings = dict(re.findall(r"^(\w+): (.*)$", f"{parts[0]}\n{parts[-1]}", re.MULTILINE))
    tables = [[cells_of(line) for line in part.split("\n")] for part in parts[1:-1]]
    expected = [line.strip() for line in parts[-1].split("\n") if ":" not in line]
    return settings, tables, expected


def read(tables: list[list[list[str]]], areas: list[str]) -> Repair:
    return repair([table[1:] for table in tables], [table[0] for table in tables], find_groups(areas, None))


def described(tables: list[list[list[str]]], found: Repair) -> list[str]:
    cells = [row for table in tables for row in table[1:]]
    return [
        row.kind
        if row.kind in ("header", "empty")
        else " / ".join(
            [
                row.area or "",
                *("" if at is None else cells[i][at] for at in (row.team_cell, row.location_cell)),
            ]
        ).strip()
        for i, row in enumerate(found.rows)
    ]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_each_row_means_what_it_meant(path: Path) -> None:
    settings, tables, expected = read_case(path)
    areas = [] if settings["areas"] == "none" else settings["areas"].split(", ")
    found = read(tables, areas)
    assert described(tables, found) == [line.strip() for line in expected]
    assert found.damaged is (settings.get("damaged") != "no")
    assert list(found.missing) == [name for name in settings.get("missing", "").split(", ") if name]
    for index, row in enumerate(found.rows):
        assert 0 <= row.confidence <= 1
        assert row.opener is None or (row.opener <= index and found.rows[row.opener].area == row.area)
        assert row.area_cell is None or row.opener == index


def test_nothing_is_doubted_where_nothing_was_repaired() -> None:
    _, tables, _ = read_case(Path(__file__).parent / "lists" / "never_damaged.txt")
    assert {(row.confidence, row.repaired, row.doubt) for row in read(tables, ["Costa"]).rows} == {(1.0, False, None)}


def test_a_complete_row_is_certain() -> None:
    rows = [["Costa", "Faro"], ["Marineros", "Azul"], ["Nadie", "Deportivo", "Norte"], ["Tapires", "Lago"]]
    found = repair([rows], [["Department", "Team"]], find_groups(["Costa"], None, complete=True))
    assert [row.area for row in found.rows] == ["Costa", "Costa", "Nadie", "Nadie"]
    assert (found.rows[2].confidence, found.rows[2].repaired) == (1.0, False)


def test_a_name_on_no_list_is_said_to_be_inferred() -> None:
    rows = [["Costa", "Deportivo Faro"], ["Sport Mar", "Lago"], ["Sierra", "Sport Cumbre"], ["Real Nieve", "Sierra"]]
    found = repair([rows], [["Department", "Team"]], find_groups([], None))
    assert [row.area for row in found.rows] == ["Costa", "Costa", "Sierra", "Sierra"]
    assert found.inferred
    assert all(row.doubt for row in found.rows if row.area_cell is not None)


def test_other_columns_are_carried_along() -> None:
    head = ["Department", "Team", "Location", "Condition"]
    rows = [["Costa", "Faro FC", "Puerto", "Champion"], ["Marineros", "Azul", "Runner-up", ""]]
    found = repair([rows], [head], find_groups(["Costa"], None))
    assert [row.extra for row in found.rows] == [((3, 3),), ((3, 2),)]
    assert [row.location_cell for row in found.rows] == [2, 1]


def test_the_second_list_of_the_same_names_opens_them_again() -> None:
    areas = ["Costa", "Llano", "Oriente", "Sierra"]
    first = [cells for area in areas for cells in ([area, f"Deportivo {area}"], ["Marineros", "Azul"])]
    second = [cells for area in areas for cells in ([area, f"Halcones {area[0]}."], ["Sport Nave", "Azul"])]
    head = ["Department", "Team"]
    found = repair([first, second], [head, head], find_groups(areas, None))
    assert [row.area for row in found.rows] == [area for area in areas for _ in "12"] * 2


@pytest.mark.parametrize(
    ("head", "area", "team", "location", "extra"),
    [
        ("Department|Team|Location", 0, 1, 2, ()),
        ("Departament|Team", 0, 1, 2, ()),
        ("Región|Equipo|Ciudad", 0, 1, 2, ()),
        ("No.|Province|Club|City or town|Notes", 1, 2, 3, (0, 4)),
        ("Department", 0, 1, 2, ()),
        ("Department|Champion|Location", 0, 1, 2, ()),
        ("Department|Team|Qualified for", 0, 1, None, (2,)),
        ("Team|City", None, 0, 1, ()),
        ("", None, None, None, (0,)),
    ],
)
def test_columns(head: str, area: int | None, team: int | None, location: int | None, extra: tuple[int, ...]) -> None:
    found = columns(head.split("|"))
    assert (found.area, found.team, found.location, found.extra) == (area, team, location, extra)


def test_shipped_areas() -> None:
    count = {country.name: len(set(country.areas.values())) for country in countries()}
    assert count["Peru"] == 25 + 2  # the province of Lima and the rest of its department have leagues of their own
    assert (count["Bolivia"], count["Chile"], count["Ecuador"], count["Brazil"]) == (9, 16, 24, 27)
    assert (count["Argentina"], count["Uruguay"], count["Paraguay"], count["Colombia"]) == (24, 19, 18, 33)


TABLE = st.lists(
    st.lists(st.text(max_size=8) | st.sampled_from(["Lima", "Puno", "—", "", "UTC"]), max_size=5), max_size=12
)
HEAD = st.lists(st.sampled_from(["Department", "Team", "Location", "Region", "Notes", ""]), max_size=5)


@given(st.lists(st.tuples(TABLE, HEAD), max_size=3), st.lists(st.text(max_size=8), max_size=4))
def test_every_list_can_be_read(tables: list[tuple[list[list[str]], list[str]]], areas: list[str]) -> None:
    found = repair([table for table, _ in tables], [head for _, head in tables], find_groups(areas, None))
    cells = [row for table, _ in tables for row in table]
    assert len(found.rows) == len(cells)
    for row, texts in zip(found.rows, cells, strict=True):
        used = [
            at for at in (row.area_cell, row.team_cell, row.location_cell, *dict(row.extra).values()) if at is not None
        ]
        assert len(set(used)) == len(used)
        assert all(texts[at] for at in used)


def test_long_lists() -> None:
    """Lists that a quadratic search could not finish."""
    head = [["Department", "Team"]]
    lists = {
        "one name": [["Lima", "Lima"]] * 3_000,
        "all different": [[f"Club {i}", f"Town {i}"] for i in range(3_000)],
        "no case": [[f"x{i}", f"x{i + 1}"] for i in range(3_000)],
        "alternating": [["Lima", "Puno"], ["Puno", "Lima"]] * 1_500,
    }
    names = [f"Abcdef{i}" for i in range(2_000)]
    for rows in lists.values():
        for areas in ([], names):
            assert len(repair([rows], head, find_groups(areas, None)).rows) == len(rows)


@pytest.mark.parametrize("path", shared_files("seeds/*.txt"))
def test_real_articles(path: Path) -> None:
    text = path.read_bytes().decode()
    tables = [
        [cells_of(line) for line in run[0].strip("\n").split("\n")]
        for run in re.finditer(r"(?:^\| .*\n)++", text, re.MULTILINE)
    ]
    said = " ".join(re.findall(r"teams from (.*) region\.", text))
    for areas in (re.split(r", | and | ", said.replace("La ", "La_")), []):
        found = read(tables, [area.replace("_", " ") for area in areas])
        assert len(found.rows) == 65
        assert len({row.area for row in found.rows}) == 25
        assert not found.inferred
        assert min(row.confidence for row in found.rows) > 0.95
        expected = [i for i, row in enumerate(r for table in tables for r in table[1:]) if row[0] == found.rows[i].area]
        assert [i for i, row in enumerate(found.rows) if row.area_cell == 0] == expected
