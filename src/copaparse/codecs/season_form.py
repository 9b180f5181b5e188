"""`SeasonForm`: where the parts of a season stand that belong to no stage."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import define, field

from copaparse.codecs.base import new_dict, new_list

if TYPE_CHECKING:
    from copaparse.codecs.infobox import Entry
    from copaparse.codecs.season_lists import SeasonList
    from copaparse.markup.arguments import Call
    from copaparse.source import Span

__all__ = ["SeasonForm"]


@define(eq=False)
class SeasonForm:
    """Where the parts of the season that belong to no stage stand, for the writer."""

    infobox: Span | None = None
    box: Call | None = None  # the infobox, where it is a call
    entries: dict[str, list[Entry]] = field(factory=new_dict)  # of the infobox, by fact
    lead: list[Span] = field(factory=new_list)
    passages: list[Span] = field(factory=new_list)  # the lead, and sections that tell how it is played
    after_lead: int = 0  # where a further paragraph of the lead goes
    see_also: Span | None = None  # the section without its heading
    see_also_items: list[Span] = field(factory=new_list)
    tail: int = 0  # where the sections begin that close the article
    lists: dict[str, SeasonList] = field(factory=new_dict)  # of the season as a whole
    stages_start: int = 0
    stages_end: int = 0  # where a further stage goes
    others: list[Span] = field(factory=new_list)  # sections that are no stages

    def other_at(self, offset: int) -> Span | None:
        """The section that is no stage in which an offset is."""
        number = bisect_right(self.others, offset, key=attrgetter("start"))
        span = self.others[number - 1] if number else None
        return span if span is not None and offset < span.end else None
