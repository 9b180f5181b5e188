"""Teams of grids under other names: a grid names each once, and its matches hold it many times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

from copaparse.codecs.editing.call_edits import set_argument
from copaparse.codecs.values.markup import write_team_markup, write_value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from copaparse.codecs.editing.edits import Edits
    from copaparse.markup.arguments import Call
    from copaparse.model import Match, Team

__all__ = ["rename", "renamed"]

K = TypeVar("K")
LAST_NAMES: WeakKeyDictionary[Call, str | None] = WeakKeyDictionary()


def renamed(pairs: Iterable[tuple[Any, Any]], places: Callable[[Match], tuple[K, K]]) -> dict[K, tuple[Team, Team]]:
    """The places of a grid in which all matches want the same other team: the team before, and the one wanted."""
    wanted: dict[K, dict[Team, Team]] = {}
    for old, new in pairs:
        if old is not None and new is not None and old.origin is not None:
            teams = ((old.team1, new.team1), (old.team2, new.team2))
            for place, (before, after) in zip(places(old), teams, strict=True):
                wanted.setdefault(place, {})[after] = before
    found = {place: next(iter(teams.items())) for place, teams in wanted.items() if len(teams) == 1}
    return {place: (before, after) for place, (after, before) in found.items() if before != after}


def rename(edits: Edits, call: Call, code: str, old: Team, new: Team) -> None:
    """Give a code another team. A code that is the name itself stays, and gets a name."""
    said = call.raw(f"name_{code}")
    if not said or not edits.patch(old, new, write_value):
        set_argument(edits, call, f"name_{code}", write_team_markup(new), after=_last_name(call))


def _last_name(call: Call) -> str | None:
    """The key of the last name of a team, looked for once: a grid may have many teams without one."""
    if call not in LAST_NAMES:
        LAST_NAMES[call] = next((a.key for a in reversed(call.arguments) if a.key.startswith("name_")), None)
    return LAST_NAMES[call]
