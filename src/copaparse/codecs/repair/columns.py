"""What the columns of a qualification list are, by the words of its head."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from copaparse.codecs.names import fold, misspelt

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ROLES", "Columns", "Role", "columns", "is_header"]

Role = Literal["area", "team", "location"]

WORDS: dict[Role, str] = {
    "area": """
        department departments departamento departamentos departmental dpto dept depto region regions regiones
        province provinces provincia provincias zone zones zona zonas state states estado estados county area
        district districts distrito distritos liga league canton section seccion sector group grupo community
        comunidad entidad federation federacion association asociacion uf
        """,
    "team": "team teams equipo equipos club clubs clubes clube side",
    "location": """
        location locations localidad localizacion localization city cities ciudad ciudades town place lugar
        venue sede home origin hometown locality municipality municipio cidade procedencia comuna base
        """,
}
ROLES: dict[str, Role] = {word: role for role, words in WORDS.items() for word in words.split()}
WORD = re.compile(r"[^\W\d_]+")
INITIALS = {word[0]: [other for other in ROLES if other[0] == word[0]] for word in ROLES}


@frozen
class Columns:
    """Indices of the columns of a head of `width` cells; `None` where the list has no such column.

    An index of `width` or more is a column that the head lost: damage cuts heads from the right, and what
    follows an area is a team, what follows a team a location.
    """

    area: int | None
    team: int | None
    location: int | None
    width: int
    extra: tuple[int, ...] = ()
    shifted: tuple[int | None, int | None] = field(init=False, eq=False, repr=False)
    """The cells of team and location in a row without a cell for the area."""

    def __attrs_post_init__(self) -> None:
        team, location = (None if column is None else self.shift(column) for column in (self.team, self.location))
        object.__setattr__(self, "shifted", (team, location))

    def shift(self, column: int) -> int:
        """The cell that holds a column in a row without a cell for the area."""
        return column - 1 if self.area is not None and column > self.area else column


def columns(head: Sequence[str]) -> Columns:
    """The columns of a head. The first column of each role counts, the others are `extra`."""
    return _columns(tuple(head))


@lru_cache(maxsize=256)
def _columns(head: tuple[str, ...]) -> Columns:
    found: dict[Role, int] = {}
    extra: list[int] = []
    for index, cell in enumerate(head):
        name = role(cell)
        if name is None or found.setdefault(name, index) != index:
            extra.append(index)
    width = len(head)
    if "area" in found:
        after = found["area"] + 1
        if "team" not in found and (after in extra or after == width):
            found["team"] = after
            extra = [index for index in extra if index != after]
        if "location" not in found and found.get("team", -1) >= width - 1:
            found["location"] = found["team"] + 1
        smaller = [index for index in extra if index > found.get("team", width) and role(head[index]) == "area"]
        if "location" not in found and smaller:  # Department | Team | Province
            found["location"] = smaller[0]
            extra.remove(smaller[0])
    return Columns(found.get("area"), found.get("team"), found.get("location"), width, tuple(extra))


def role(cell: str) -> Role | None:
    """What a head cell names, by its first known word: *Department*, *Departament*, *City or town*."""
    words = WORD.findall(fold(cell[:40]))
    for word in words:
        if word in ROLES:
            return ROLES[word]
    near = ((word, known) for word in words for known in INITIALS.get(word[0], ()))
    return next((ROLES[known] for word, known in near if misspelt(word, known)), None)


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row repeats a head: two cells or more, and all that are filled are words of a head."""
    filled = [fold(cell) for cell in cells if cell]
    return len(filled) > 1 and all(cell in ROLES for cell in filled)
