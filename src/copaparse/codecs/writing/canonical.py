"""The canonical plain article: what a season looks like when copaparse writes it anew.

Everything is written with ``\\n``; the writer turns that into the line end of the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable
from copaparse.codecs.leftovers import clean
from copaparse.codecs.prose.facts import (
    find_areas,
    find_places,
    word_areas,
    word_names,
    word_places,
)
from copaparse.codecs.prose.promotions import find_promotions, word_promotion
from copaparse.codecs.prose.schedule import find_schedule, word_schedule
from copaparse.codecs.qualifications import render_list
from copaparse.codecs.tables import render_tables
from copaparse.codecs.writing.canonical_infobox import infobox_lines
from copaparse.codecs.writing.canonical_lists import render_lists
from copaparse.codecs.writing.pipe_lines import row_line, table_block

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copaparse.model import Season, Stage

__all__ = ["heading", "render_season", "render_stage", "row_line", "table_block"]

STUB = "|}\n"
DEEPEST = 6


def render_season(season: Season) -> str:
    """The whole article. Raises `Unwritable` for what the plain dialect has no form for."""
    blocks: list[str] = []
    if season.title is not None:
        blocks.append(f"= {season.title} =\n")
    box = infobox_lines(season)
    if box:
        blocks.append("Infobox\n" + "".join(box))
    blocks += [f"{said.strip()}\n" for said in lead_paragraphs(season)]
    blocks += [render_stage(stage, 1) for stage in season.stages]
    blocks += render_lists(season)
    if season.see_also:
        blocks.append(see_also_block(season.see_also))
    return "\n".join(blocks)


def lead_paragraphs(season: Season) -> list[str]:
    """The quoted lead, and sentences for the facts that neither it nor a stage states."""
    lead = list(season.lead)
    stated = "\n\n".join(lead)
    if season.schedule and not any(list(find_schedule(said, 0, len(said))) for said in lead):
        lead.append(word_schedule([(s.name, s.native_name, s.month) for s in season.schedule]))
    told = (stated, *(said for stage in season.walk() for said in stage.prose))
    places = {
        clean(said[fact.place.start : fact.place.end]).casefold()
        for said in told
        for fact in find_promotions(said, 0, len(said))
    }
    unsaid = [word_promotion(p.place, p.to) for p in season.promotions if p.place.casefold() not in places]
    return [*lead, " ".join(unsaid)] if unsaid else lead


def see_also_block(items: Iterable[str]) -> str:
    """The section "See also", its items as bullets."""
    return "==See also==\n" + "".join(f"- {item}\n" for item in items)


# -- stages -----------------------------------------------------------------------------------------


def heading(name: str, level: int, like: str = "") -> str:
    """``==Name==``, with spaces where the heading that it is like has them."""
    inner = like.partition("\n")[0].strip().strip("=")
    space = " " if inner[:1].isspace() else ""
    return f"{'=' * level}{space}{name}{space}{'=' * level}\n"


def render_stage(stage: Stage, parent_level: int, like: str = "") -> str:
    """A stage and all below it, blocks parted by blank lines; `like` is the heading line of a neighbour,
    with the line behind it, which tells whether prose follows a heading without a blank line.
    """
    blocks: list[str] = []
    pending = [(stage, parent_level)]
    while pending:
        current, above = pending.pop()
        level = level_of(current, above)
        blocks += render_own(current, level, like)
        pending.extend((below, level) for below in reversed(current.stages))
    return "\n".join(blocks)


def level_of(stage: Stage, parent_level: int) -> int:
    """The level of a stage's heading: its own, or one below the parent's."""
    level = stage.level or parent_level + 1
    if level <= parent_level:
        raise Unwritable(
            "level", f"level {level} of {stage.name!r} is not below its parent's level {parent_level}", stage
        )
    if level > DEEPEST:
        raise Unwritable("level", f"a heading cannot be deeper than {DEEPEST} ({stage.name!r})", stage)
    return level


def render_own(stage: Stage, level: int, like: str = "") -> list[str]:
    """The blocks of a stage without those of its stages; the heading stands on its first block."""
    first = heading(stage.name, level, like)
    if stage.main_articles:
        first += hatnote(stage.main_articles)
    prose = [f"{said.strip()}\n" for said in stage.prose if said.strip()]
    sentences = unsaid(stage)
    if sentences:
        prose.insert(0, " ".join(sentences) + "\n")
    if prose and like.partition("\n")[2].strip():
        first += prose.pop(0)
    blocks = [first, *prose]
    blocks += [table_block(table) for table in render_list(stage.qualifications)]
    blocks += [table_block(t) for t in render_tables(stage.standings, stage.ties, stage.matches, stage.brackets)]
    blocks += [STUB] * stage.missing_tables
    return blocks


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


def hatnote(articles: Sequence[str]) -> str:
    """The line that leads from a stage to its main articles."""
    label = "Main article" if len(articles) == 1 else "Main articles"
    return f"{label}: {word_names(articles, 'main_articles')}\n"
