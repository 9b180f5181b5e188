"""Lists of qualified teams as wikitables: areas over their rows, lists in columns, edits, canonical form."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

import copaparse
from copaparse import Qualification, Season, Stage, StageKind, Team
from tests.unit.wikitext.wikitables import changes, codes_of, stage_of, table

if TYPE_CHECKING:
    from collections.abc import Callable

STAGE = "Departmental Stage"
OBRERO, SPORT = Team("El Obrero", link="Club Obrero"), Team("Sport Ancash")
ANCASH = (
    '| rowspan="2" | [[Ancash Region|Ancash]] || [[Club Obrero|El Obrero]] || Recuay',
    "| Sport Ancash || [[Huaraz]]",
)
LIST = table("! Department !! Team !! Location", *ANCASH, "| Amazonas || San Antonio (C) || Bagua")
READ = (
    Qualification(OBRERO, "Ancash", "Department", "Recuay"),
    Qualification(SPORT, "Ancash", "Department", "Huaraz"),
    Qualification(Team("San Antonio", "C"), "Amazonas", "Department", "Bagua"),
)


# -- reading ----------------------------------------------------------------------------------------


def test_areas_over_their_rows() -> None:
    stage = stage_of(LIST, STAGE)
    assert stage.kind is StageKind.DEPARTMENTAL
    assert stage.qualifications == READ
    assert [(q.area_label, q.confidence) for q in stage.qualifications] == [("Department", 1.0)] * 3
    assert not codes_of(LIST, STAGE)


def test_a_list_in_columns_is_one_list() -> None:
    text = "{{col-float}}\n" + LIST + "{{col-float-break}}\n" + LIST + "{{col-float-end}}\n"
    assert stage_of(text, STAGE).qualifications == READ * 2
    laid_out = "{|\n|-\n| valign=top |\n" + LIST + "| valign=top |\n" + LIST + "|}\n"
    assert stage_of(laid_out, STAGE).qualifications == READ * 2


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("Departament !! Club !! City", "Departament"),
        ("Departamento !! Equipo !! Ciudad", "Departamento"),
        ("Region !! Team !! Location !! Qualified for", "Region"),
        ("Department / Region !! Club/Team !! City or town", "Department / Region"),
    ],
)
def test_heads(head: str, label: str) -> None:
    found = stage_of(
        table(f"! {head}", "| A || B || C" + " || National Stage" * head.count("Qualified"))
    ).qualifications[0]
    assert (found.area, found.team, found.location, found.area_label) == ("A", Team("B"), "C", label)
    assert found.qualified_for == ("National Stage" if "Qualified" in head else None)


def test_areas_without_a_team() -> None:
    text = table("! Department !! Team !! Location", "| Amazonas || — || —", "| Ica || A || B")
    assert [q.area for q in stage_of(text).qualifications] == ["Ica"]
    assert codes_of(text) == ["CP204"]


def test_teams_and_places_alone_count_where_teams_are_sent_on() -> None:
    text = table("! Team !! Location", "| A || B")
    assert stage_of(text, STAGE).qualifications == (Qualification(Team("A"), location="B"),)
    assert stage_of(text).qualifications == ()
    assert stage_of("Two teams qualified.\n\n" + text).qualifications


@pytest.mark.parametrize(
    "text",
    [
        table("! Region !! Number of teams !! Teams", "| Lima || 2 || A, B"),
        table("! Team !! City !! Stadium !! Capacity", "| A || B || C || 9"),
        table("! Department !! Population", "| A || 9"),
        table("! Group !! Winners !! Runners-up !! Teams", "| A || B || C || D"),
    ],
)
def test_other_tables(text: str) -> None:
    assert stage_of(text, STAGE).qualifications == ()


def test_places() -> None:
    second = stage_of(LIST, STAGE).qualifications[1]
    assert copaparse.locate(second, "area") == (5, 17)
    assert copaparse.locate(second, "team") == (7, 3)
    assert copaparse.locate(second, "area_label") == (3, 3)


# -- edits ------------------------------------------------------------------------------------------


def with_list(change: Callable[[list[Qualification]], list[Qualification]]) -> Callable[[Stage], Stage]:
    return lambda stage: evolve(stage, qualifications=tuple(change(list(stage.qualifications))))


def changed(change: Callable[[list[Qualification]], list[Qualification]]) -> list[str]:
    return changes(LIST, with_list(change), STAGE)


NUEVO = Qualification(Team("Nuevo"), "Ancash", "Department", "Casma")


def test_values_are_patched() -> None:
    assert changed(lambda q: [evolve(q[0], location="Lima"), *q[1:]])[1] == "+ " + ANCASH[0].replace("Recuay", "Lima")
    assert changed(lambda q: [q[0], evolve(q[1], location="Casma"), q[2]])[1] == "+ | Sport Ancash || Casma"
    assert changed(lambda q: [evolve(q[0], team=SPORT), *q[1:]])[1] == "+ " + ANCASH[0].replace(
        "[[Club Obrero|El Obrero]]", "Sport Ancash"
    )


def test_a_team_comes_to_an_area() -> None:
    assert changed(lambda q: [*q[:2], NUEVO, q[2]]) == [
        "- " + ANCASH[0],
        "+ " + ANCASH[0].replace('"2"', '"3"'),
        "+ |-",
        "+ | Nuevo || Casma",
    ]
    assert changed(lambda q: [*q, evolve(NUEVO, area="Amazonas")]) == [
        "- | Amazonas || San Antonio (C) || Bagua",
        '+ | rowspan="2" | Amazonas || San Antonio (C) || Bagua',
        "+ |-",
        "+ | Nuevo || Casma",
    ]
    assert changed(lambda q: [*q, evolve(NUEVO, area="Ica", location=None)]) == ["+ |-", "+ | Ica || Nuevo || —"]


def test_a_team_leaves_an_area() -> None:
    assert changed(lambda q: [q[0], q[2]]) == [
        "- " + ANCASH[0],
        "+ | [[Ancash Region|Ancash]] || [[Club Obrero|El Obrero]] || Recuay",
        "- |-",
        "- | Sport Ancash || [[Huaraz]]",
    ]
    assert "+ | [[Ancash Region|Ancash]] || Sport Ancash || [[Huaraz]]" in changed(lambda q: q[1:])


def test_a_team_changes_its_area() -> None:
    assert changed(lambda q: [q[0], evolve(q[1], area="Ica"), q[2]]) == [
        "- " + ANCASH[0],
        "+ | [[Ancash Region|Ancash]] || [[Club Obrero|El Obrero]] || Recuay",
        "- | Sport Ancash || [[Huaraz]]",
        "+ | Ica || Sport Ancash || [[Huaraz]]",
    ]


def test_an_area_gets_another_name() -> None:
    assert changed(lambda q: [*(evolve(one, area="Áncash") for one in q[:2]), q[2]]) == [
        "- " + ANCASH[0],
        "+ " + ANCASH[0].replace("[[Ancash Region|Ancash]]", "Áncash"),
    ]


def test_areas_are_called_something_else() -> None:
    assert changed(lambda q: [evolve(one, area_label="Region") for one in q]) == [
        "- ! Department !! Team !! Location",
        "+ ! Region !! Team !! Location",
    ]


def test_what_has_no_column_makes_a_new_list() -> None:
    assert "+ ! Department !! Team !! Location !! Qualified for" in changed(
        lambda q: [evolve(q[0], qualified_for="National Stage"), *q[1:]]
    )


def test_a_list_goes() -> None:
    assert changed(lambda q: [])[-1] == "- |}"


# -- canonical --------------------------------------------------------------------------------------


def test_canonical() -> None:
    season = Season(stages=(Stage(STAGE, qualifications=READ),))
    text = copaparse.dumps(season, dialect="wikitext")
    assert text == (
        "==Departmental Stage==\n\n"
        '{| class="wikitable"\n'
        "! Department !! Team !! Location\n"
        '|-\n| rowspan="2" | Ancash || [[Club Obrero|El Obrero]] || Recuay\n'
        "|-\n| Sport Ancash || Huaraz\n"
        "|-\n| Amazonas || San Antonio (C) || Bagua\n"
        "|}\n"
    )
    assert copaparse.loads(text) == season


@pytest.mark.parametrize(
    "values",
    [
        (Qualification(Team("A")), Qualification(Team("B"), location="X")),
        (Qualification(Team("A"), "X", "Zone"), Qualification(Team("B"), "X", "Department")),
        (Qualification(Team("A"), None, None, "X", "Final"), Qualification(Team("B"), "Ica", None, None)),
        (Qualification(Team("A | B"), "X|Y", "Region", "[[Z]]"),),
    ],
)
def test_canonical_reads_back(values: tuple[Qualification, ...]) -> None:
    season = Season(stages=(Stage(STAGE, qualifications=values),))
    found = copaparse.loads(copaparse.dumps(season, dialect="wikitext"))
    assert found == season
    assert [q.area_label for q in found.qualifications if q.area] == [q.area_label for q in values if q.area]


# -- hostile ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        table("! Department !! Team !! Location", "| rowspan=60000 | A || B || C", *["| D || E"] * 4000),
        table("! Department !! Team", *["| rowspan=0 | A || B"] * 3000),
        table("! Department !! Team", "| A || " + "<br>" * 30000),
        table("! " + " !! ".join(["Department", "Team"] * 3000), "| A || B"),
    ],
)
def test_hostile(text: str) -> None:
    started = time.perf_counter()
    copaparse.loads(f"=={STAGE}==\n{text}")
    assert time.perf_counter() - started < 20
