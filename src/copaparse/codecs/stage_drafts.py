"""`Draft`: a stage while its article is being read, and `StageForm`: where its parts stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, define

from copaparse.codecs.base import Reader, Seen, new_dict, new_list
from copaparse.codecs.tables import StageTables
from copaparse.model import Match, StageKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copaparse.codecs.calls.base import Construct
    from copaparse.codecs.outline import Section
    from copaparse.codecs.prose.promotions import PromotionFact
    from copaparse.markup.nodes.tables import PipeTable, Table
    from copaparse.model.origin import Place
    from copaparse.source import Span

__all__ = ["Draft", "StageForm"]


@define(eq=False)
class StageForm:
    """Where the parts of a stage stand, for the writer."""

    own: Span  # from behind the heading to the first subsection
    sentences: dict[str, Span] = Factory(new_dict)  # the whole sentence of a fact
    tables: dict[str, list[Span]] = Factory(new_dict)  # the tables of each field
    prose: list[Span] = Factory(new_list)
    hatnote: Span | None = None
    stubs: list[Span] = Factory(new_list)
    after_prose: int = 0  # where a further paragraph goes


_EXPECTING = frozenset((StageKind.DISTRICT, StageKind.PROVINCIAL, StageKind.DEPARTMENTAL))


@define(eq=False)
class Draft:
    """A stage while its article is being read: everything but the tables, which need the whole article."""

    section: Section
    kind: StageKind
    form: StageForm
    fields: dict[str, Place]
    prose: list[str] = Factory(new_list)
    main_articles: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    places: int | None = None
    passages: list[Seen] = Factory(new_list)  # the paragraphs of the prose
    promotions: list[tuple[Reader, PromotionFact]] = Factory(new_list)
    tables: list[PipeTable | Table | Construct] = Factory(new_list)
    lists: list[PipeTable] = Factory(new_list)
    results: list[Match] = Factory(new_list)
    missing_tables: int = 0
    drafts: list[Draft] = Factory(new_list)
    read: StageTables = Factory(StageTables)  # what the tables say, once they are read

    @property
    def sends_teams(self) -> bool:
        """Whether a list of teams and places says which teams qualified from where."""
        return self.kind in _EXPECTING or any("qualif" in said for said in self.prose)

    def walk(self) -> Iterable[Draft]:
        waiting = [self]
        while waiting:
            found = waiting.pop()
            yield found
            waiting += found.drafts[::-1]
