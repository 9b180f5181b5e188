"""Stages: what a section of the outline says of its part of the tournament."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from copaparse.codecs.base import Reader, own
from copaparse.codecs.calls.base import Surroundings
from copaparse.codecs.calls.constructs import Contents, has_constructs
from copaparse.codecs.calls.names import MAIN_ARTICLE
from copaparse.codecs.list_forms import is_list
from copaparse.codecs.makers import make_stage
from copaparse.codecs.names import fold
from copaparse.codecs.outline import Role, Section, role_of
from copaparse.codecs.qualifications import head_cells, read_qualifications
from copaparse.codecs.shown_templates import fold_name
from copaparse.codecs.stage_drafts import Draft, make_draft, make_form
from copaparse.codecs.stage_prose import read_facts, read_items, read_paragraph
from copaparse.codecs.tables import open_table, recognize
from copaparse.codecs.tables.head_rows import DEEPEST, RESULTS, looks_headed
from copaparse.markup.nodes.blocks import List, Paragraph, Stub
from copaparse.markup.nodes.tables import PipeTable, Table
from copaparse.model import Stage, StageKind, kind_of
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copaparse.codecs.repair import Groups
    from copaparse.markup.nodes.base import Node
    from copaparse.model.origin import Place

__all__ = ["draft", "finish", "headless", "lists_of", "stages_of"]

LEVELS: dict[int, Literal[2, 3, 4, 5, 6]] = {2: 2, 3: 3, 4: 4, 5: 5, 6: 6}
"""The levels that the heading of a stage may have; a stage of another one has none of its own."""


def is_stage(section: Section) -> bool:
    """Whether a section is a part of the tournament: by its name, or by what of the tournament is listed in it."""
    role = role_of(section.name)
    if role is Role.STAGE:
        return True
    if role not in (Role.ABOUT, Role.FORMAT):
        return False
    if kind_of(section.name) is StageKind.PLAY_OFF and any(isinstance(block, Table) for block in section.blocks):
        return True  # "Relegation": play-offs where there is a table
    return any(_tells_results(part.blocks, role) for part in section.walk())


def _tells_results(blocks: Sequence[Node], role: Role) -> bool:
    """Whether these blocks have lists, ties, standings or matches; a table of matches may be one of records."""
    if next(lists_of(blocks), None) is not None or has_constructs(blocks):
        return True
    kinds = ("standings", "ties", "matches") if role is Role.FORMAT else ("standings", "ties")
    for table in blocks:
        if isinstance(table, PipeTable) or (isinstance(table, Table) and _looks_like_results(table)):
            opened = open_table(table, Reader(table.page, origins=False), Surroundings(""))
            if opened is not None and opened.codec.kind in kinds:
                return True
    return False


def _looks_like_results(table: Table) -> bool:
    """A quick look at the first rows: most tables of these sections have other facts."""
    rows = [row for row in table.rows if row.cells][:DEEPEST]
    return bool(rows) and looks_headed(table.page.text, rows[0].start, rows[-1].end, RESULTS)


def stages_of(parent: Section) -> Iterator[Section]:
    """The stages right below a section; a heading without a name does not hide what is below it."""
    for section in parent.sections:
        if is_stage(section):
            yield section
        elif not section.name:
            yield from stages_of(section)


def lists_of(blocks: Iterable[Node]) -> Iterator[PipeTable]:
    """The tables that are certainly qualification lists."""
    for block in blocks:
        if isinstance(block, PipeTable) and is_list(head_cells(block), expected=False):
            yield block


def draft(section: Section, reader: Reader) -> Draft:
    """Read what a section says by itself: prose, facts, hatnotes, stubs; tables are sorted for later."""
    kind = kind_of(section.name)
    form = make_form(place := section.own, place.start)
    fields: dict[str, Place] = {"name": section.title}
    new = make_draft(section, kind, form, fields)
    contents = None if reader.plain else Contents(reader.page)
    before: Node | None = None
    for block in section.blocks:
        above, before = before, block
        if contents is not None and contents.add_block(block):
            continue
        if isinstance(block, Paragraph):
            read_paragraph(new, block, reader, contents)
        elif isinstance(block, PipeTable):
            _sort_table(new, block)
        elif isinstance(block, List):
            read_items(new, block, reader, above)
        elif isinstance(block, Stub):
            form.stubs.append(block.span)
            new.missing_tables += reader.page.text.count("|}", block.start, block.end) or 1
    if contents is not None:
        _take_constructs(new, contents, reader)
    if section.sections:
        new.drafts = [draft(below, reader) for below in stages_of(section)]
    if form.prose:
        children = {fold(below.section.name): below for below in new.drafts}
        children.pop(fold(section.name), None)
        for seen in new.passages:
            read_facts(new, seen, children)
    return new


def headless(contents: Contents, name: str | None, reader: Reader) -> list[Draft]:
    """The stage that a page is as a whole, when its tables and matches stand before the first heading."""
    contents.end_run()
    if not contents.items:
        return []
    place = Span(contents.items[0].span.start, contents.items[-1].span.end)
    section = Section(None, Span(place.start, place.start), name or "Tournament", 0)
    section.end = place.end
    new = make_draft(section, kind_of(section.name), make_form(place, place.start), {})
    _take_constructs(new, contents, reader)
    return [new]


def _take_constructs(new: Draft, contents: Contents, reader: Reader) -> None:
    """What the section holds of constructs and tables, and what it refers to."""
    contents.end_run()
    new.tables += contents.items
    for call in contents.hatnotes:
        if fold_name(call.name) in MAIN_ARTICLE and not new.main_articles:
            places = [argument.value for argument in call.arguments if not argument.named]
            names = (reader.clean(reader.page.text[slice(*place)]) for place in places)
            new.main_articles = tuple(name for name in names if name)
            if places:
                new.fields["main_articles"] = own((places[0].start, places[-1].end))
                new.form.hatnote = call.span
    for call in contents.transcluded:
        reader.report("CP402", call.span, f"the table is on another page: {call.name}", "load that page as well")
    for name, calls in contents.unknown.items():
        often = f", here {len(calls)} times" if len(calls) > 1 else ""
        reader.report("CP401", calls[0].span, f"unknown template: {name}{often}")


# -- tables ---------------------------------------------------------------------------------------


def _sort_table(new: Draft, table: PipeTable) -> None:
    head = head_cells(table)
    (new.lists if _is_only_list(head, new.sends_teams) else new.tables).append(table)


@lru_cache(maxsize=256)
def _is_only_list(head: tuple[str, ...], expected: bool) -> bool:
    return is_list(head, expected=expected) and recognize(head) is None


def finish(new: Draft, groups: Groups, listed: Sequence[int], reader: Reader) -> Stage:
    """The typed stage, its tables read with the groups that the whole article names.

    `listed` is where the tables begin that were read as lists of the season, in order.
    """
    below = [finish(d, groups, listed, reader) for d in new.drafts]
    form, section, tables = new.form, new.section, new.read
    qualifications = tables.qualifications
    if new.lists:
        found, missing = read_qualifications(new.lists, groups, reader)
        form.tables["qualifications"] = [table.span for table in new.lists]
        for name in missing:
            reader.report(
                "CP203",
                new.lists[0].rows[0].span,
                f"the article names {name}, but no row of this list opens it",
            )
        qualifications = qualifications or found
    for name, spans in tables.spans.items():
        form.tables.setdefault(name, []).extend(spans)
    for unread in tables.unread:
        at = bisect_left(listed, unread.start)
        held = at < len(listed) and listed[at] < unread.end  # in one that only lays out others, perhaps
        if not held:
            reader.report("CP403", unread.span, "a table of no kind that is read")
    return make_stage(
        section.name,
        level=LEVELS.get(section.level),
        prose=tuple(new.prose),
        main_articles=new.main_articles,
        areas=new.areas,
        places=new.places,
        stages=tuple(below),
        qualifications=qualifications,
        standings=tables.standings,
        ties=tables.ties,
        matches=(*new.results, *tables.matches),
        brackets=tables.brackets,
        missing_tables=new.missing_tables,
        origin=reader.origin((section.start if section.heading else form.own.start, section.end), new.fields, form),
    )
