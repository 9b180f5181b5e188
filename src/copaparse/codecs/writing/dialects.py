"""The dialects as targets: which canonical form belongs to each, and which values it has no place for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable
from copaparse.codecs.values.goals import write_goals
from copaparse.codecs.values.markup import write_markup, write_team_markup
from copaparse.codecs.values.teams import write_team
from copaparse.codecs.values.text import write_text
from copaparse.codecs.writing.boxes import check_key
from copaparse.codecs.writing.canonical_plain import Plain
from copaparse.codecs.writing.canonical_wikitext import Wikitext
from copaparse.codecs.writing.differences import places
from copaparse.model import Goal, InfoboxField, Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copaparse.codecs.writing.canonical import Canonical
    from copaparse.markup.page import Dialect
    from copaparse.model import Season

__all__ = ["canonical", "unheld"]


def canonical(dialect: Dialect, problems: list[Unwritable] | None = None) -> Canonical:
    """The writer of new text in a dialect; see `Canonical` for `problems`."""
    return Plain(problems) if dialect == "plain" else Wikitext(problems)


def unheld(season: Season, dialect: Dialect) -> Iterator[tuple[str, str]]:
    """What cannot be written in the dialect wherever it stands: texts, teams, goals, keys; their paths, and why."""
    team, text = (write_team, write_text) if dialect == "plain" else (write_team_markup, write_markup)
    for path, value in places(season):
        try:
            if isinstance(value, Team):
                team(value)
            elif isinstance(value, Goal) and dialect == "plain":
                write_goals((value,))
            elif isinstance(value, InfoboxField) and dialect == "wikitext":
                check_key(value.key)
            elif isinstance(value, str) and path.endswith(_TEXTS):
                text(value)
        except Unwritable as problem:
            field = problem.name.partition(".")[2]
            yield f"{path}.{field}" if field else path, problem.reason


_TEXTS = (".venue", ".city", ".referee", ".time", ".remark", ".note", ".earns", ".status", ".round", ".player",
          ".area", ".location", ".qualified_for", ".recipient")  # fmt: skip
