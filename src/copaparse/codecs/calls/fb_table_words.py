"""League tables that are written as one call for each row: what the calls of each family and their arguments are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from copaparse.codecs.calls.base import Part

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FB", "FUSSBALL", "TABLA", "Words"]


@frozen
class Words:
    """One family of calls.

    `opening`, `row`, `covering` and `closing` are the names of its templates, `keys` the arguments of a row for each
    field, and for what goes into its points: points for a win, points taken off, points added. `flags` are
    arguments that give a letter of the status, `marks` letters that stand behind the name of a club. Where `zeros`,
    a number that is not said is 0. A `covering` call says for several rows what their places lead to.
    """

    opening: tuple[str, ...]
    row: tuple[str, ...]
    closing: tuple[str, ...]
    keys: Mapping[str, tuple[str, ...]]
    covering: tuple[str, ...] = ()
    flags: Mapping[str, str] = {}
    marks: re.Pattern[str] | None = None
    zeros: bool = False

    @property
    def names(self) -> Mapping[str, Part]:
        """Each template with its part."""
        return {
            **dict.fromkeys(self.opening, Part.OPEN),
            **dict.fromkeys((*self.row, *self.covering), Part.ROW),
            **dict.fromkeys(self.closing, Part.CLOSE),
        }


_GENERATIONS = ("Fb cl", "Fb cl2", "Fb cl3")

FB = Words(
    opening=tuple(f"{name} header{navigation}" for name in _GENERATIONS for navigation in ("", " navbar")),
    row=tuple(f"{name} team{rule}" for name in _GENERATIONS for rule in ("", " 2pts")),
    covering=tuple(f"{name} qr" for name in _GENERATIONS),
    closing=tuple(f"{name} footer" for name in _GENERATIONS),
    keys={
        "position": ("p",),
        "team": ("t",),
        "won": ("w",),
        "drawn": ("d",),
        "lost": ("l",),
        "goals_for": ("gf",),
        "goals_against": ("ga",),
        "country": ("nat",),
        "win": ("wpts",),
        "taken": ("dp",),
        "added": ("bp",),
        "note": ("pn",),
    },
    flags={
        "champion": "C",
        "promoted": "P",
        "relegated": "R",
        "qualified": "Q",
        "relegationqualified": "RQ",
        "playoffwinner": "O",
        "eliminated": "E",
    },
)
"""``{{Fb cl2 team |p=1 |t=[[Minero]] |w=3 |d=1 |l=0 |gf=9 |ga=2}}``, English and Polish."""

FUSSBALL = Words(
    opening=("Fußballtabelle/Kopf",),
    row=("Fußballtabelle/Zeile",),
    closing=("Fußballtabelle/Ende",),
    keys={
        "position": ("Rang",),
        "team": ("Verein",),
        "won": ("S",),
        "drawn": ("U",),
        "lost": ("N",),
        "goals_for": ("ET",),
        "goals_against": ("GT",),
        "win": ("Siegpunkte",),
        "taken": ("Punktabzug", "Abzug"),
    },
    marks=re.compile(r"[ \xa0]*+\(([A-Z](?:,? ?[A-Z]){0,4})\)\s*+\Z"),
    zeros=True,
)
"""``{{Fußballtabelle/Zeile|Rang=1|S=7|U=0|N=0|ET=34|GT=6|Verein=[[FC Berg]] (M)}}``, German."""

TABLA = Words(
    opening=("Tabla de posiciones inicio",),
    row=("Tabla de posiciones equipo",),
    closing=("Tabla de posiciones fin",),
    keys={
        "position": ("pos",),
        "team": ("eq",),
        "won": ("g",),
        "drawn": ("e",),
        "lost": ("p",),
        "goals_for": ("gf",),
        "goals_against": ("gc",),
        "win": ("pv",),
        "taken": ("desc",),
    },
    zeros=True,
)
"""``{{Tabla de posiciones equipo|pos=01|g=3|e=1|p=0|gf=9|gc=2|eq=[[Minero]]}}``, Spanish."""
