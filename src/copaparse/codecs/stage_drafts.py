"""`Draft`: a stage while its article is being read, and `StageForm`: where its parts stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from copaparse.codecs.base import Reader, Seen, new_dict, new_list
from copaparse.codecs.tables import StageTables
from copaparse.model import Match, StageKind
from copaparse.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copaparse.codecs.calls.base import Construct
    from copaparse.codecs.outline import Section
    from copaparse.codecs.prose.promotions import PromotionFact
    from copaparse.markup.nodes.tables import PipeTable, Table
    from copaparse.model.origin import Place
    from copaparse.source import Span

__all__ = ["Draft", "StageForm", "make_draft", "make_form"]


@define(eq=False)
class StageForm:
    """Where the parts of a stage stand, for the writer."""

    own: Span  # from behind the heading to the first subsection
    after_prose: int  # where a further paragraph goes
    sentences: dict[str, Span] = field(factory=new_dict, init=False)  # the whole sentence of a fact
    tables: dict[str, list[Span]] = field(factory=new_dict, init=False)  # the tables of each field
    prose: list[Span] = field(factory=new_list, init=False)
    hatnote: Span | None = field(default=None, init=False)
    stubs: list[Span] = field(factory=new_list, init=False)


_NO_TABLES = StageTables()
_EXPECTING = frozenset((StageKind.DISTRICT, StageKind.PROVINCIAL, StageKind.DEPARTMENTAL))


@define(eq=False)
class Draft:
    """A stage while its article is being read: everything but the tables, which need the whole article."""

    section: Section
    kind: StageKind
    form: StageForm
    fields: dict[str, Place]
    prose: list[str] = field(factory=new_list, init=False)
    main_articles: tuple[str, ...] = field(default=(), init=False)
    areas: tuple[str, ...] = field(default=(), init=False)
    places: int | None = field(default=None, init=False)
    passages: list[Seen] = field(factory=new_list, init=False)  # the paragraphs of the prose
    promotions: list[tuple[Reader, PromotionFact]] = field(factory=new_list, init=False)
    tables: list[PipeTable | Table | Construct] = field(factory=new_list, init=False)
    lists: list[PipeTable] = field(factory=new_list, init=False)
    results: list[Match] = field(factory=new_list, init=False)
    missing_tables: int = field(default=0, init=False)
    drafts: list[Draft] = field(factory=new_list, init=False)
    read: StageTables = field(default=_NO_TABLES, init=False)  # what the tables say, once they are read

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


make_form = trusted(StageForm)
make_draft = trusted(Draft)
