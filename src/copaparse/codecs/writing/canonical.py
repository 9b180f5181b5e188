"""The canonical article: what a season looks like when copaparse writes it anew, in both dialects.

Everything is written with ``\n``; the writer turns that into the line end of the document.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable
from copaparse.codecs.leftovers import clean
from copaparse.codecs.prose.areas import find_areas, word_areas
from copaparse.codecs.prose.places import find_places, word_places
from copaparse.codecs.prose.promotions import find_promotions, word_promotion
from copaparse.codecs.prose.schedule import find_schedule, word_schedule

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from copaparse.codecs.reading import OtherSections
    from copaparse.model import Qualification, Season, Stage

__all__ = ["Canonical"]

DEEPEST = 6


class Canonical(ABC):
    """Writes seasons and stages anew. What the dialect has no form for is raised, or noted in `problems` if given."""

    def __init__(self, problems: list[Unwritable] | None = None) -> None:
        self.problems = problems

    def attempt(self, write: Callable[[], list[str]]) -> list[str]:
        """The blocks or lines that `write` gives; where it cannot, the problem is noted."""
        try:
            return write()
        except Unwritable as problem:
            if self.problems is None:
                raise
            self.problems.append(problem)
            return []

    # -- what the dialects write in their own way --------------------------------------------------------

    @abstractmethod
    def opening(self, season: Season) -> list[str]:
        """The blocks before the lead: title and infobox."""

    @abstractmethod
    def paragraph(self, said: str) -> str:
        """A paragraph of quoted prose, with its line end."""

    @abstractmethod
    def hatnote(self, articles: Sequence[str]) -> str:
        """The line that leads from a stage to its main articles."""

    @abstractmethod
    def see_also(self, items: Sequence[str]) -> str:
        """The section "See also"."""

    @abstractmethod
    def season_lists(self, season: Season, kept: Container[str]) -> list[str]:
        """The sections for lists of the season that no infobox can hold, without the kinds that are `kept`."""

    @abstractmethod
    def list_blocks(self, qualifications: Sequence[Qualification]) -> list[str]:
        """The list of teams of a stage."""

    @abstractmethod
    def tables(self, stage: Stage) -> list[str]:
        """The blocks of standings, ties, matches and brackets."""

    @abstractmethod
    def stubs(self, stage: Stage) -> list[str]:
        """What stands for tables that an extraction dropped."""

    # -- the article -------------------------------------------------------------------------------------

    def season(self, season: Season, others: OtherSections) -> str:
        """The whole article, with the sections that are no stages as they are."""
        blocks = self.opening(season)
        blocks += [self.paragraph(said) for said in self.lead(season)]
        blocks += others.first
        blocks += [self.stage(stage, 1) for stage in season.stages]
        blocks += self.attempt(lambda: self.season_lists(season, others.lists))
        blocks += others.middle
        if season.see_also:
            blocks += self.attempt(lambda: [self.see_also(season.see_also)])
        return "\n".join(block for block in (*blocks, *others.last) if block)

    def lead(self, season: Season) -> list[str]:
        """The quoted lead, and sentences for the facts that neither it nor a stage states."""
        lead = list(season.lead)
        if season.schedule and not any(list(find_schedule(said, 0, len(said))) for said in lead):
            lead.append(word_schedule([(s.name, s.native_name, s.month) for s in season.schedule]))
        told = ("\n\n".join(lead), *(said for stage in season.walk() for said in stage.prose))
        places = {
            clean(said[fact.place.start : fact.place.end]).casefold()
            for said in told
            for fact in find_promotions(said, 0, len(said))
        }
        unsaid = [word_promotion(p.place, p.to) for p in season.promotions if p.place.casefold() not in places]
        return [*lead, " ".join(unsaid)] if unsaid else lead

    # -- stages -------------------------------------------------------------------------------------------

    def heading(self, name: str, level: int, like: str = "") -> str:
        """``==Name==``, with spaces where the heading that it is like has them."""
        inner = like.partition("\n")[0].strip().strip("=")
        space = " " if inner[:1].isspace() else ""
        return f"{'=' * level}{space}{self.title(name)}{space}{'=' * level}\n"

    def title(self, name: str) -> str:
        """The name of a stage as it stands in a heading."""
        return name

    def stage(self, stage: Stage, parent_level: int, like: str = "") -> str:
        """A stage and all below it, blocks parted by blank lines; `like` is the heading line of a neighbour,
        with the line behind it, which tells whether prose follows a heading without a blank line.
        """
        blocks: list[str] = []
        pending = [(stage, parent_level)]
        while pending:
            current, above = pending.pop()
            level = self.level(current, above)
            blocks += self.own(current, level, like)
            pending.extend((below, level) for below in reversed(current.stages))
        return "\n".join(blocks)

    def own(self, stage: Stage, level: int, like: str = "") -> list[str]:
        """The blocks of a stage without those of its stages; the heading stands on its first block."""
        first = self.heading(stage.name, level, like)
        if stage.main_articles:
            first += "".join(self.attempt(lambda: [self.hatnote(stage.main_articles)]))
        prose = [self.paragraph(said) for said in stage.prose if said.strip()]
        sentences = self.attempt(lambda: unsaid(stage))
        if sentences:
            prose.insert(0, self.paragraph(" ".join(sentences)))
        if prose and like.partition("\n")[2].strip():
            first += prose.pop(0)
        blocks = [first, *prose]
        if stage.qualifications:
            blocks += self.attempt(lambda: self.list_blocks(stage.qualifications))
        return blocks + self.tables(stage) + self.attempt(lambda: self.stubs(stage))

    def level(self, stage: Stage, parent_level: int) -> int:
        """The level of a stage's heading: its own, or one below the parent's."""
        level = stage.level or parent_level + 1
        if level <= parent_level:
            reason = f"level {level} of {stage.name!r} is not below its parent's level {parent_level}"
        elif level > DEEPEST:
            reason = f"a heading cannot be deeper than {DEEPEST} ({stage.name!r})"
        else:
            return level
        problem = Unwritable("level", reason, stage)
        if self.problems is None:
            raise problem
        self.problems.append(problem)
        return min(parent_level + 1, DEEPEST)


def unsaid(stage: Stage) -> list[str]:
    """Sentences for the areas and places that the quoted prose does not state."""
    children = {below.name.casefold() for below in stage.stages} - {stage.name.casefold()}
    sentences: list[str] = []
    areas = [fact for said in stage.prose for fact in find_areas(said, 0, len(said))]
    if stage.areas and not any(fact.subject.casefold() not in children for fact in areas):
        sentences.append(word_areas(stage.name, stage.areas))
    if stage.places is not None and not any(list(find_places(said, 0, len(said), stage.name)) for said in stage.prose):
        sentences.append(word_places(stage.places))
    return sentences
