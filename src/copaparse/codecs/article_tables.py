"""The tables of all stages of an article. Brackets are read last: they show ties that any stage may list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.calls.base import Surroundings
from copaparse.codecs.calls.known_ties import KnownTies
from copaparse.codecs.tables import read_brackets, read_drawn, read_lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copaparse.codecs.base import Reader
    from copaparse.codecs.stage_drafts import Draft
    from copaparse.model import Bracket

__all__ = ["read_article_tables"]


def read_article_tables(stages: Iterable[Draft], reader: Reader) -> None:
    """Read the tables of all stages of an article, in order; what they say is put into the drafts."""
    ties = KnownTies()
    waiting: list[tuple[Draft, Surroundings]] = []
    for number, draft in enumerate(stages):
        if not draft.tables:
            continue
        around = Surroundings(
            draft.section.name, ties=ties, stages=range(number, number + 1), sends_teams=draft.sends_teams
        )
        tables = draft.read = read_lists(draft.tables, reader, around)
        ties.add(tables.ties, number)
        if tables.draws:
            waiting.append((draft, around))
    drawn: list[dict[int, Sequence[Bracket]]] = []
    for draft, around in waiting:
        size = sum(1 for _ in draft.walk())
        around.stages = range(around.stages.start, around.stages.start + size)
        drawn.append(read_drawn(draft.read, reader, around))
    for (draft, _), found in zip(waiting, drawn, strict=True):
        read_brackets(draft.read, found, reader, [tie for part in draft.walk() for tie in part.read.ties])
