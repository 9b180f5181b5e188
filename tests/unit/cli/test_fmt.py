"""``copaparse fmt`` on wikitext: which calls become current ones, and which stay."""

from __future__ import annotations

import pytest

import copaparse
from tests.unit.cli.test_cli import run

GRID = """==Group A==
{{Fb r2 header |nt=3 |[[Club Aurora|AUR]]|BRI|CAN}}
{{Fb r2 team |t= [[Club Aurora|Aurora]]}}
<!-- Aurora --> {{fb r |r=null }}
<!-- Brisa --> {{fb r |gf=2 |ga=1 }}
<!-- Cantera --> {{fb r |gf=0 |ga=0}}
{{Fb r2 team |t=Brisa}}
{{fb r | gf= |ga= }}
{{fb r | r=null }}
{{fb r |gf=3|ga=4}}
{{Fb r2 team |t=Cantera}}
{{fb r |r=null}}
{{fb r |gf=w/o |ga= }}
{{fb r |r=null }}
{{Fb r footer |s=[http://example.org Archive] |u=3 May 1999 |date=May 1999}}
"""


def formatted(text: str) -> str:
    result = run("fmt", "-", data=text)
    assert result.exit_code == 0, result.output
    assert copaparse.loads(result.stdout) == copaparse.loads(text)
    return result.stdout


def test_a_legacy_grid() -> None:
    assert (
        formatted(GRID)
        == """==Group A==
{{#invoke:Sports results|main|matches_style=FBR
|team1=AUR |team2=BRI |team3=CAN
|name_AUR=[[Club Aurora|Aurora]] |short_AUR=[[Club Aurora|AUR]]
|name_BRI=Brisa |short_BRI=BRI
|name_CAN=Cantera |short_CAN=CAN
|match_AUR_BRI=2–1
|match_AUR_CAN=0–0
|match_BRI_CAN=3–4
|match_CAN_BRI=walkover
|source=[http://example.org Archive]
|update=3 May 1999
}}
"""
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{{fb r |gf=3|ga=4}}", "{{fb r |gf=3|ga=4|nt=1}}"),  # a note
        ("|u=3 May 1999", "|u=3 May 1999 |nt=1 Abandoned."),
        ("{{fb r |gf=3|ga=4}}", "{{fb r |gf=[[Derby|3]]|ga=4}}"),
        ("Archive]", "Archive]<ref>Page 3</ref>"),
        ("|CAN}}", "|CAN|DUN}}"),  # a column without a row
        (
            "<!-- Brisa --> {{fb r |gf=2 |ga=1 }}\n<!-- Cantera --> ",
            "<!-- Cantera --> {{fb r |gf=2 |ga=1 }}\n<!-- Brisa -->",
        ),
    ],
)
def test_a_grid_that_says_more_than_goals_stays(old: str, new: str) -> None:
    assert old in GRID
    text = GRID.replace(old, new)
    assert formatted(text) == text


ROWS = {
    "Fb cl header|Fb cl2 team;p=1;t=Aurora;w=1;d=0;l=0;gf=2;ga=1|Fb cl footer": True,
    "Fußballtabelle/Kopf|Fußballtabelle/Zeile;Rang=1;S=1;U=0;N=0;ET=2;GT=1;Verein=Aurora|Fußballtabelle/Ende": False,
    "Tabla de posiciones inicio|Tabla de posiciones equipo;pos=01;g=1;e=0;p=0;gf=2;gc=1;eq=Aurora"
    "|Tabla de posiciones fin": False,
}


@pytest.mark.parametrize(("rows", "changes"), ROWS.items())
def test_families_of_wikis_that_may_not_have_the_module_stay(rows: str, changes: bool) -> None:
    text = "==Group A==\n" + "".join(f"{{{{{row}}}}}\n".replace(";", "|") for row in rows.split("|"))
    assert copaparse.loads(text).standings
    assert ("Sports table" in formatted(text)) is changes
    assert "Sports table" in copaparse.convert(copaparse.loads(text), "wikitext")[0]


def test_the_footer_of_a_legacy_table_has_its_source() -> None:
    text = formatted(
        "==League==\n{{Fb cl header}}\n{{Fb cl team |p=1 |t=Aurora |w=1 |d=0 |l=0 |gf=2 |ga=1}}\n"
        "{{Fb cl qr |rows=1 |s=2018 |c=Copa Andina}}\n{{Fb cl footer |u=1 Dec 2017 |s=[http://example.org Archive]}}\n"
    )
    assert "|text_R1=2018 Copa Andina\n" in text
    assert text.endswith("|source=[http://example.org Archive]\n|update=1 Dec 2017\n}}\n")
    assert text.count("source") == 1


TIES = """==Semi-finals==
{{TwoLegStart}}
{{TwoLegResult|Aurora|PER|3–1 (a)|Brisa|CHI|2–1|1–0}}
{{TwoLegResult|Cantera||w/o|Duna||v|TBD}}
|}
"""


def test_a_legacy_list_of_ties() -> None:
    lines = formatted(TIES).splitlines()
    assert lines[1:] == [
        "{{#invoke:Sports series|main|flag=no",
        "|{{flagicon|PER}} Aurora|3–1 (a)|{{flagicon|CHI}} Brisa|2–1|1–0",
        "|Cantera|w/o|Duna|—|—",
        "}}",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("|v|TBD", "|30 June|7 July"),
        ("|2–1|", "|2–1 (12,000)|"),
        ("3–1 (a)", "3–1 {{small|(fwd)}}"),
        ("|2–1|", "|2–1 (0–0)|"),
        ("|2–1|", "|2–1*|"),
        ("|v|", "|postponed|"),
        ("|2–1|", "|[[Aurora v Brisa|2–1]]|"),
        ("|1–0}}", "|1–0|at Duna}}"),
        ("{{TwoLegResult|Cantera||w/o|Duna||v|TBD}}", "{{TwoLegResult|Cantera||bye|}}"),
    ],
)
def test_a_list_of_ties_that_says_more_than_scores_stays(old: str, new: str) -> None:
    assert old in TIES
    text = TIES.replace(old, new)
    assert formatted(text) == text


CROSS_TABLE = """{| class="wikitable"
! !! AUR !! BRI !! CAN
|-
! [[Club Aurora|AUR]]
| — || 2–1 || 1–0
|-
! [[Brisa|BRI]]
| 1–1 || — || 0–0
|-
! [[Cantera|CAN]]
| 3–1 || 2–2 || —
|}
"""
RESULT_LINES = "* [[Aurora]] – [[Brisa]] 1:3 (0:1)\n* [[Cantera]] – [[Duna]] 2:0 (1:0)\n"


@pytest.mark.parametrize("written", [CROSS_TABLE, RESULT_LINES])
def test_results_that_are_no_calls_stay(written: str) -> None:
    text = "==Round 1==\n" + written
    assert copaparse.loads(text).stages[0].matches
    assert formatted(text) == text
