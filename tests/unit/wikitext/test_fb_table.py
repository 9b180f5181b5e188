"""League tables of one call for each row: ``Fb cl team``, ``Fußballtabelle/Zeile``, ``Tabla de posiciones equipo``."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

import copaparse
from copaparse import Season, Standings, StandingsRow, Team, WriteError, locate

HEADING = "==Grupo Sur==\n"
ROWS = """{{Fb cl2 team |p=1 |t=[[Club Aurora|Aurora]] |w=3 |d=1 |l=0 |gf=9 |ga=2 |bc=#ACE1AF |champion=y |promoted=y}}
{{Fb cl2 team |p=2 |t=Brisa (Z)  |w=2|d=1|l=1 |gf=6 |ga=4 |dp=1 |pn=1}}
{{fb cl2 team|p=3|t=[[Cantera]]|w=0|d=0|l=4|gf=1|ga=10|relegated=y|}}
"""
TABLE = f"""{HEADING}{{{{Fb cl header |noqr=y}}}}
{ROWS}{{{{Fb cl footer |s=[http://example.org/a Archive] |u=4 May 1998 |nt=<sup>1</sup>One point taken off.<br />
<sup>2</sup>Withdrew.}}}}
"""
AURORA = StandingsRow(1, Team("Aurora", link="Club Aurora"), 4, 3, 1, 0, 9, 2, 10, status="CP")
BRISA = StandingsRow(2, Team("Brisa", "Z"), 4, 2, 1, 1, 6, 4, 6, -1, note="One point taken off.")
CANTERA = StandingsRow(3, Team("Cantera", link="Cantera"), 4, 0, 0, 4, 1, 10, 0, status="R")


def only(season: Season) -> Standings:
    (standings,) = season.standings
    return standings


def read(text: str) -> Standings:
    season = copaparse.loads(text)
    assert copaparse.dumps(season) == text
    return only(season)


def findings(text: str) -> list[str]:
    return [d.code for d in copaparse.check(copaparse.loads(text)) if d.code < "CP5"]


def rewritten(text: str, *rows: StandingsRow, **changes: Any) -> str:
    """The text after the table was given other rows, which read back as they were wanted."""
    season = copaparse.loads(text)
    old = only(season)
    new = evolve(old, rows=rows, **changes)
    written = copaparse.dumps(copaparse.replace(season, old, new))
    assert only(copaparse.loads(written)) == new
    return written


# -- reading ------------------------------------------------------------------------------------------


def test_a_table() -> None:
    assert read(TABLE) == Standings((AURORA, BRISA, CANTERA))
    assert not findings(TABLE)


@pytest.mark.parametrize(
    "end", ["|}\n", "", "{{fb cl2 footer|orfc=1st points}}\n", "|}\n\nProse after it.\n", "{{Fb_cl3_footer}}\n"]
)
@pytest.mark.parametrize(
    "head",
    [
        "{{Fb cl header}}",
        "{{fb_cl_header|sort=y|gavg=y}}",
        "{{Fb cl2 header navbar|Cup table}}",
        "{{Fb cl3 header}}",
        '{| class="wikitable"',
    ],
)
def test_heads_and_ends(head: str, end: str) -> None:
    assert read(f"{HEADING}{head}\n{ROWS}{end}").rows == (AURORA, evolve(BRISA, note=None), CANTERA)


def test_calls_on_one_line_and_in_columns() -> None:
    line = " ".join(["{{Fb cl header}}", *ROWS.splitlines(), "{{Fb cl footer}}"])
    assert len(read(f"{HEADING}{line}\nProse.\n").rows) == 3
    columns = "{{col-begin}}\n{{col-2}}\n", "{{col-2}}\nProse\n{{col-end}}\n"
    text = f"{HEADING}{columns[0]}{{{{Fb cl header}}}}\n{ROWS}|}}\n{columns[1]}"
    assert len(read(text).rows) == 3


def test_tables_in_the_cells_of_another() -> None:
    inner = f"{{{{Fb cl header}}}}\n{ROWS}{{{{Fb cl footer}}}}\n"
    season = copaparse.loads(f"{HEADING}{{|\n|-\n| valign=top |\n{inner}| valign=top | {inner}|}}\n")
    assert [len(standings.rows) for standings in season.standings] == [3, 3]


def test_a_wikitable_that_the_footer_ends() -> None:
    text = """==A==
{| class="wikitable"
! Pos !! Team !! Pld !! W !! D !! L !! GF !! GA !! Pts
|-
| 1 || Aurora || 4 || 3 || 1 || 0 || 9 || 2 || 10
{{Fb cl footer}}
"""
    assert read(text).rows == (StandingsRow(1, Team("Aurora"), 4, 3, 1, 0, 9, 2, 10),)


def test_points_for_a_win() -> None:
    old_rule = "==A==\n{{Fb cl header}}\n{{Fb cl2 team 2pts|p=1|t=Aurora|w=10|d=4|l=2|gf=31|ga=9}}\n|}\n"
    assert read(old_rule) == Standings((StandingsRow(1, Team("Aurora"), 16, 10, 4, 2, 31, 9, 24),), 2)
    stated = "==A==\n{{Fb cl header}}\n{{Fb cl team|p=1|t=Aurora|w=10|d=4|l=2|gf=31|ga=9|wpts=2|bp=3}}\n|}\n"
    assert read(stated) == Standings((StandingsRow(1, Team("Aurora"), 16, 10, 4, 2, 31, 9, 27, 3),), 2)


def test_bonus_and_deduction_together() -> None:
    (row,) = read("==A==\n{{Fb cl header}}\n{{Fb cl team|p=1|t=Aurora|w=1|d=0|l=0|gf=2|ga=1|dp=4|bp=1}}\n|}\n").rows
    assert (row.points, row.adjustment) == (0, -3)


def test_teams() -> None:
    rows = (
        "{{Fb cl2 team |p=1 |nat=PER |t='''[[Club Aurora|Aurora]]''' |w=1|d=0|l=0|gf=1|ga=0}}\n"
        "{{Fb cl2 team |p=2 |t={{fb|BOL}} |w=0|d=1|l=0|gf=1|ga=1}}\n"
        "{{Fb cl team |p=3 |t=Wisła Brisa |w=0|d=0|l=1|gf=0|ga=1}}\n"
        "{{Fb cl team |p=4 |t={{Fb team Cantera}} |w=0|d=0|l=1|gf=0|ga=1}}\n"
    )
    assert [row.team for row in read(f"==A==\n{{{{Fb cl header}}}}\n{rows}|}}\n").rows] == [
        Team("Aurora", link="Club Aurora", country="PER"),
        Team("Bolivia", country="BOL"),
        Team("Wisła Brisa"),
        Team("Cantera"),
    ]


def test_numbers_that_are_not_said() -> None:
    rows = (
        "{{Fb cl2 team |t=Aurora |w= |d= |l= |gf= |ga= }}\n{{Fb cl2 team |t=Brisa |w=2 |l=1 |gf=0 |ga=0}}\n"
        "{{Fb cl2 team |t=Cantera |w=0 |d=0 |l=2 |gf=0 |ga=5}}\n{{Fb cl2 team |t= }}\n"
    )
    assert read(f"==A==\n{{{{Fb cl2 header navbar}}}}\n{rows}|}}\n").rows == (
        StandingsRow(1, Team("Aurora")),
        StandingsRow(2, Team("Brisa"), 3, 2, 0, 1, None, None, 6),
        StandingsRow(3, Team("Cantera"), 2, 0, 0, 2, 0, 5, 0),
    )


def test_damage() -> None:
    text = "==A==\n{{Fb cl header}}\n{{Fb cl team|p=one|t=Aurora|w=x|d=1|l=0|gf=2|ga=1}}\n{{Fb cl team|p=2|w=3}}\n|}\n"
    assert read(text).rows == (StandingsRow(None, Team("Aurora"), 1, 0, 1, 0, 2, 1, 1),)
    assert findings(text) == ["CP313", "CP313", "CP221"]


def test_a_table_without_teams_is_none() -> None:
    season = copaparse.loads("==A==\n{{Fb cl header}}\n{{Fb cl team|p=1|t=}}\n|}\n{{Fb cl footer}}\n")
    assert not season.standings


# -- what places lead to ------------------------------------------------------------------------------

COVERED = """==A==
{{Fb cl header}}
{{Fb cl2 team|p=1|t=Aurora|w=3|d=0|l=0|gf=7|ga=1}}
{{Fb cl3 qr |rows=2 |promotion=y |competition=[[Liga Uno]]}}
{{Fb cl2 team|p=2|t=Brisa|w=2|d=0|l=1|gf=5|ga=3}}
{{Fb cl2 team|p=3|t=Cantera|w=1|d=0|l=2|gf=3|ga=5}}
{{Fb cl2 team|p=4|t=Duna|w=0|d=0|l=3|gf=1|ga=7}}
{{Fb cl3 qr |competition=Relegated to [[Liga Tres]]}}
{{Fb cl footer}}
"""


def earned(text: str) -> list[str | None]:
    return [row.earns for row in read(text).rows]


def test_calls_behind_the_first_of_several_rows() -> None:
    assert earned(COVERED) == ["Promotion to Liga Uno", "Promotion to Liga Uno", None, "Relegated to Liga Tres"]


def test_a_call_that_reaches_over_another() -> None:
    text = COVERED.replace("rows=2", "rows=9").replace(
        "|t=Brisa|w=2|d=0|l=1|gf=5|ga=3}}", "|t=Brisa}}\n{{Fb cl3 qr|c=Cup}}"
    )
    assert earned(text) == ["Promotion to Liga Uno", "Cup", "Promotion to Liga Uno", "Relegated to Liga Tres"]


def test_season_and_competition() -> None:
    text = COVERED.replace("|promotion=y |competition=[[Liga Uno]]", "|s=1998–99 |c=Copa Sur |r=GS")
    assert earned(text)[:2] == ["1998–99 Copa Sur", "1998–99 Copa Sur"]


CELLS = """==A==
{{Fb cl header}}
{{Fb cl2 team|p=1|t=Aurora|w=3|d=0|l=0|gf=7|ga=1}}||Possible [[Copa Sur|Sur Cup]]
{{Fb cl2 team|p=2|t=Brisa|w=2|d=0|l=1|gf=5|ga=3}}
|rowspan=2|<small>[[Play-off]]</small>
{{Fb cl2 team|p=3|t=Cantera|w=1|d=0|l=2|gf=3|ga=5}}
{{Fb cl2 team|p=4|t=Duna|w=0|d=0|l=3|gf=1|ga=7}}||rowspan=1|
|}
"""


def test_cells_behind_rows() -> None:
    assert earned(CELLS) == ["Possible Sur Cup", "Play-off", "Play-off", None]
    assert earned(CELLS.replace("{{Fb cl header}}", "{{Fb cl header|noqr=y}}")) == [None] * 4


def test_rows_with_cells_only_and_prose_behind() -> None:
    lines = [line for line in CELLS.splitlines(keepends=True) if not line.startswith(("|rowspan", "|}"))]
    season = copaparse.loads("".join(lines) + "|}\nThe cup was played in May.\n")
    assert [row.earns for row in only(season).rows] == ["Possible Sur Cup", None, None, None]
    assert season.stages[0].prose == ("The cup was played in May.",)


# -- other languages ----------------------------------------------------------------------------------

GERMAN = """==Tabelle==
{{Fußballtabelle/Kopf}}
{{Fußballtabelle/Zeile|Farbe=ccffcc |Rang=1 |S=7|U=0|N=0|ET=34|GT= 6|Verein=[[FC Aurora]] (M, C)}}
{{Fußballtabelle/Zeile|Farbe=ffffff |Rang=2 |U=1|ET=4|GT=4|Verein=Brisa}} || ({{gestiegen}})
{{Fußballtabelle/Zeile|Farbe=ffffff |Rang=3 |S=0|U=0|N=0|ET=0|GT=0|Verein=}}
{{Fußballtabelle/Zeile|Rang=21 |N=8|Verein=[[Cantera (2007)|Cantera]] (N)}}
{{Fußballtabelle/Ende|Spalten=9|Stand=15. Mai}}
"""


def test_german() -> None:
    assert read(GERMAN).rows == (
        StandingsRow(1, Team("FC Aurora", link="FC Aurora"), 7, 7, 0, 0, 34, 6, 21, status="M, C"),
        StandingsRow(2, Team("Brisa"), 1, 0, 1, 0, 4, 4, 1),
        StandingsRow(21, Team("Cantera", link="Cantera (2007)"), 8, 0, 0, 8, 0, 0, 0, status="N"),
    )
    assert not findings(GERMAN.replace("|| ({{gestiegen}})", ""))


SPANISH = """==Zona A==
{{Tabla de posiciones inicio}}
{{Tabla de posiciones equipo|pos=01|g=3|e=1|p=0|gf=9|gc=2|eq=[[Club Aurora|Aurora]]|color=#cfc}}
{{Tabla de posiciones equipo|pos=02|g=2|e=0|p=2|gf=5|gc=6|desc=2|pv=2|eq=Brisa}}
{{Tabla de posiciones fin}}
"""


def test_spanish() -> None:
    assert read(SPANISH).rows == (
        StandingsRow(1, Team("Aurora", link="Club Aurora"), 4, 3, 1, 0, 9, 2, 10),
        StandingsRow(2, Team("Brisa"), 4, 2, 0, 2, 5, 6, 2, -2),
    )


# -- positions ----------------------------------------------------------------------------------------


def test_places() -> None:
    standings = read(TABLE)
    lines = TABLE.split("\n")
    for row, line in zip(standings.rows, (3, 4, 5), strict=True):
        for name, key in (("team", "t="), ("won", "w="), ("goals_against", "ga="), ("position", "p=")):
            at = locate(row, name)
            assert (at.line, at.column) == (line, lines[line - 1].index("|" + key) + len(key) + 2)
        assert locate(row, "points") == locate(row)
    assert locate(standings.rows[1], "note").line == 6
    marked = GERMAN.split("\n")[2]
    assert locate(read(GERMAN).rows[0], "status").column == marked.index("M, C") + 1


# -- writing ------------------------------------------------------------------------------------------


def test_numbers_change_in_place() -> None:
    better = evolve(BRISA, won=3, drawn=0, played=4, goals_for=11, points=8)
    assert rewritten(TABLE, AURORA, better, CANTERA) == TABLE.replace("w=2|d=1|l=1 |gf=6", "w=3|d=0|l=1 |gf=11")


def test_other_fields_change_in_place() -> None:
    row = evolve(BRISA, team=Team("Bruma"), position=3, adjustment=None, points=7, status="Q", note=None)
    text = TABLE.replace("|pn=1", "")
    assert rewritten(text, AURORA, row, CANTERA) == text.replace("Brisa (Z)", "Bruma").replace("p=2", "p=3").replace(
        " |dp=1 }}", " |qualified=y }}"
    )
    row = evolve(AURORA, status=None, adjustment=2, points=12)
    assert rewritten(TABLE, row, BRISA, CANTERA) == TABLE.replace("|champion=y |promoted=y}}", "|bp=2 }}")


def test_the_label_of_a_linked_team() -> None:
    row = evolve(AURORA, team=Team("Aurora FC", link="Club Aurora"))
    assert rewritten(TABLE, row, BRISA, CANTERA) == TABLE.replace("|Aurora]]", "|Aurora FC]]")


def test_a_row_more_and_a_row_less() -> None:
    new = StandingsRow(4, Team("Duna", link="Duna FC"), 4, 1, 1, 2, 3, 3, 1, -3, status="E")
    line = "{{fb cl2 team|p=4|t=[[Duna FC|Duna]]|w=1|d=1|l=2|gf=3|ga=3|eliminated=y|dp=3}}\n"
    assert rewritten(TABLE, AURORA, BRISA, CANTERA, new) == TABLE.replace("{{Fb cl footer", line + "{{Fb cl footer")
    first = TABLE.split("\n")[2] + "\n"
    assert rewritten(TABLE, BRISA, CANTERA) == TABLE.replace(first, "")


def test_rows_change_places_with_their_bytes() -> None:
    lines = TABLE.split("\n")
    lines[2], lines[4] = lines[4], lines[2]
    assert rewritten(TABLE, CANTERA, BRISA, AURORA) == "\n".join(lines)
    lines[2], lines[4] = lines[2].replace("p=3", "p=1"), lines[4].replace("p=1", "p=3")
    new = (evolve(CANTERA, position=1), BRISA, evolve(AURORA, position=3))
    assert rewritten(TABLE, *new) == "\n".join(lines)


def test_what_places_lead_to() -> None:
    rows = read(COVERED).rows
    other = [evolve(row, earns="Promotion to Serie A" if row.position in (1, 2) else row.earns) for row in rows]
    assert rewritten(COVERED, *other) == COVERED.replace("[[Liga Uno]]", "Serie A")
    three = [evolve(row, earns=rows[0].earns if row.position < 4 else row.earns) for row in rows if row.position]
    assert rewritten(COVERED, *three) == COVERED.replace("rows=2", "rows=3")
    none = [evolve(row, earns=None) for row in rows]
    lines = COVERED.splitlines(keepends=True)
    assert rewritten(COVERED, *none) == "".join(line for line in lines if " qr " not in line)
    third = [evolve(row, earns="Play-off") if row.position == 3 else row for row in rows]
    written = rewritten(COVERED, *third)
    assert "t=Cantera|w=1|d=0|l=2|gf=3|ga=5}}\n{{Fb cl3 qr |rows=1 |competition=Play-off}}\n" in written


def test_what_cells_lead_to() -> None:
    rows = read(CELLS).rows
    fewer = [evolve(row, earns=None) if row.position == 3 else row for row in rows]
    assert rewritten(CELLS, *fewer) == CELLS.replace("|rowspan=2|<small>", "|rowspan=1|<small>")
    other = [evolve(row, earns="Copa Norte") if row.position == 1 else row for row in rows]
    assert rewritten(CELLS, *other) == CELLS.replace("Possible [[Copa Sur|Sur Cup]]", "Copa Norte")


def test_german_rows() -> None:
    text = GERMAN.replace(" || ({{gestiegen}})", "")
    first, second, third = read(text).rows
    assert rewritten(text, evolve(first, status="M", team=Team("FC Alba")), second, third) == text.replace(
        "[[FC Aurora]] (M, C)", "FC Alba (M)"
    )
    more = evolve(second, won=1, played=2, points=4)
    assert rewritten(text, first, more, third) == text.replace("|Rang=2 |", "|Rang=2 |S=1 |")


def test_a_table_that_its_rows_cannot_say_becomes_another() -> None:
    rows = (evolve(AURORA, points=7), evolve(BRISA, points=4), CANTERA)
    written = rewritten(TABLE, *rows, points_for_win=2)
    assert written.startswith(f"{HEADING}{{{{#invoke:Sports table|main|")
    assert "Fb cl" not in written


def test_points_are_not_edited_alone() -> None:
    with pytest.raises(WriteError, match=r"rows\[0\]\.points: .*adjustment"):
        rewritten(TABLE, evolve(AURORA, points=1), BRISA, CANTERA)


def test_the_end_of_a_table_goes_with_it() -> None:
    text = f"{HEADING}{{{{Fb cl header}}}}\n{ROWS}|}}\nProse.\n"
    season = copaparse.loads(text)
    (stage,) = season.stages
    assert copaparse.dumps(copaparse.replace(season, stage, evolve(stage, standings=()))) == f"{HEADING}Prose.\n"


def test_nothing_changes_by_itself() -> None:
    for text in (TABLE, COVERED, CELLS, GERMAN, SPANISH):
        season = copaparse.loads(text)
        old = only(season)
        assert copaparse.dumps(copaparse.replace(season, old, evolve(old))) == text


# -- hostile texts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "==A==\n{{Fb cl header}}\n" + "{{Fb cl team|t=A|w=1|d=1|l=1}}\n" * 3000,
        "==A==\n{{Fb cl header}}\n" + "{{Fb cl team|t=A|w=1}}||" * 3000,
        "==A==\n{{Fb cl header}}\n{{Fb cl team|t=A|w=1}}" + "\n|rowspan=9|" * 5000,
        "==A==\n{{Fb cl header}}\n" + "{{Fb cl3 qr|rows=999|competition=X}}" * 3000 + "{{Fb cl team|t=A|w=1}}",
        "==A==\n{{Fb cl header}}\n{{Fb cl team|t=A|w=1|pn=1}}\n{{Fb cl footer|nt=" + "<sup>1</sup>x" * 5000 + "}}",
        "==A==\n" + "{{Fußballtabelle/Zeile|Verein=A " + "(" * 5000 + "}}",
        "==A==\n{{Fb cl header}}" + "{{Fb cl team|t=A" * 300 + "}}" * 300,
    ],
)
def test_hostile(text: str) -> None:
    assert copaparse.dumps(copaparse.loads(text)) == text
