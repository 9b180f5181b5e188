"""Stages: what a section of the outline says of its part of the tournament."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import define, field

from copaparse.codecs.base import Reader, new_dict, new_list
from copaparse.codecs.list_forms import is_list
from copaparse.codecs.names import fold
from copaparse.codecs.outline import Role, Section, role_of
from copaparse.codecs.prose.facts import find_areas, find_places, split_names
from copaparse.codecs.prose.promotions import find_promotions
from copaparse.codecs.prose.result_lines import read_results
from copaparse.codecs.qualifications import head_cells, read_qualifications
from copaparse.codecs.tables import StageTables, read_tables, recognize
from copaparse.codecs.values.text import clean, quoted, trim
from copaparse.markup.nodes.blocks import List, Paragraph, Stub
from copaparse.markup.nodes.tables import PipeTable
from copaparse.model import FieldSpan, Match, Ownership, Qualification, Stage, StageKind, kind_of
from copaparse.model.trusted import trusted
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from copaparse.codecs.prose.promotions import PromotionFact
    from copaparse.codecs.repair import Groups
    from copaparse.markup.nodes.base import Node
    from copaparse.model.origin import Place

__all__ = ["Draft", "StageForm", "draft", "finish", "lists_of", "stages_of"]

make_stage = trusted(Stage)


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
    promotions: list[PromotionFact] = field(factory=new_list, init=False)
    tables: list[PipeTable] = field(factory=new_list, init=False)
    lists: list[PipeTable] = field(factory=new_list, init=False)
    results: list[Match] = field(factory=new_list, init=False)
    missing_tables: int = field(default=0, init=False)
    drafts: list[Draft] = field(factory=new_list, init=False)

    def walk(self) -> Iterable[Draft]:
        waiting = [self]
        while waiting:
            found = waiting.pop()
            yield found
            waiting += found.drafts[::-1]


def is_stage(section: Section) -> bool:
    """Whether a section is a part of the tournament: by its name, or by the qualification list in it."""
    role = role_of(section.name)
    return role is Role.STAGE or (
        role in (Role.ABOUT, Role.FORMAT)
        and any(next(lists_of(part.blocks), None) is not None for part in section.walk())
    )


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
    form = StageForm(place := section.own, place.start)
    fields: dict[str, Place] = {"name": section.title}
    new = Draft(section, kind, form, fields)
    for block in section.blocks:
        if isinstance(block, Paragraph):
            _read_paragraph(new, block, reader)
        elif isinstance(block, PipeTable):
            _sort_table(new, block)
        elif isinstance(block, List):
            _read_items(new, block, reader)
        elif isinstance(block, Stub):
            form.stubs.append(block.span)
            new.missing_tables += reader.page.text.count("|}", block.start, block.end) or 1
    new.drafts = [draft(below, reader) for below in stages_of(section)]
    if form.prose:
        children = {fold(below.section.name): below for below in new.drafts}
        children.pop(fold(section.name), None)
        for place in form.prose:
            _read_facts(new, place, children, reader)
    return new


# -- prose ----------------------------------------------------------------------------------------

_HATNOTE = re.compile(r"(?P<label>[^:\n]{1,80}):[ \t]+(?P<names>[^\n]{1,400})")
_HATNOTE_LABELS = frozenset(
    "main article|main articles|further information|see also|for more details|articulo principal|vease tambien".split(
        "|"
    )
)


def _read_paragraph(new: Draft, block: Paragraph, reader: Reader) -> None:
    text, form = reader.page.text, new.form
    lines = [trim(text, *line) for line in block.lines]
    if not new.prose and form.hatnote is None and lines and _read_hatnote(new, lines[0], reader):
        lines = lines[1:]
    if lines := _without_results(new, lines, reader):
        place = Span(lines[0].start, lines[-1].end)
        said = quoted(reader.page, place)
        if said:
            new.prose.append(said)
            form.prose.append(place)
            form.after_prose = block.end
    elif form.hatnote is not None:
        form.after_prose = block.end


def _without_results(new: Draft, lines: list[Span], reader: Reader) -> list[Span]:
    """The lines of a block that are prose; results among them become matches."""
    found, first = read_results(lines, reader)
    if found:
        new.results += found
        start = reader.page.text.rfind("\n", 0, lines[first].start) + 1
        new.form.tables.setdefault("matches", []).append(Span(start, lines[-1].end))
    return lines[:first]


def _read_items(new: Draft, block: List, reader: Reader) -> None:
    """Bullets: prose, or results."""
    items = [trim(reader.page.text, *item.content) for item in block.items]
    for item in _without_results(new, items, reader):
        said = clean(reader.page.text[item.start : item.end])
        if said:
            new.prose.append(said)
            new.form.prose.append(item)
    new.form.after_prose = block.end


def _read_hatnote(new: Draft, line: Span, reader: Reader) -> bool:
    """``Department Stage: A and B`` under its heading names the main articles of the stage."""
    text = reader.page.text
    m = _HATNOTE.fullmatch(text, *line) if text.find(":", *line) >= 0 else None
    if m is None:
        return False
    label = fold(m["label"])
    if label not in _HATNOTE_LABELS and label != fold(new.section.name) and not _same_stage(m["label"], new):
        return False
    names = Span(*m.span("names"))
    if label not in _HATNOTE_LABELS and next(find_areas(text, *line), None):
        return False  # "Region I: Piura and Tumbes" names areas
    spans = split_names(text, *names)
    new.main_articles = tuple(name for span in spans if (name := clean(text[span.start : span.end])))
    new.fields["main_articles"] = names
    new.form.hatnote = line
    return True


def _same_stage(label: str, new: Draft) -> bool:
    named = label.endswith("tage") or label.startswith("Etapa ")
    return named and new.kind is not StageKind.STAGE and kind_of(label) is new.kind


def _read_facts(new: Draft, place: Span, children: Mapping[str, Draft], reader: Reader) -> None:
    text, form = reader.page.text, new.form
    for fact in find_areas(text, *place):
        about = children.get(fold(fact.subject), new)
        if not about.areas:
            about.areas = tuple(clean(text[area.start : area.end]) for area in fact.areas)
            about.fields["areas"] = fact.names
            about.form.sentences["areas"] = fact.sentence
    if new.places is None:
        for stated in find_places(text, *place, new.section.name):
            new.places = stated.places
            new.fields["places"] = stated.number if stated.number else FieldSpan(*stated.sentence, Ownership.DERIVED)
            form.sentences["places"] = stated.sentence
            break
    new.promotions += find_promotions(text, *place)


# -- tables ---------------------------------------------------------------------------------------


_EXPECTING = frozenset((StageKind.DISTRICT, StageKind.PROVINCIAL, StageKind.DEPARTMENTAL))


def _sort_table(new: Draft, table: PipeTable) -> None:
    head = head_cells(table)
    expected = new.kind in _EXPECTING or any("qualif" in said for said in new.prose)
    (new.lists if _is_only_list(head, expected) else new.tables).append(table)


@lru_cache(maxsize=256)
def _is_only_list(head: tuple[str, ...], expected: bool) -> bool:
    return is_list(head, expected=expected) and recognize(head) is None


_NO_TABLES = StageTables()


def finish(new: Draft, groups: Groups, reader: Reader) -> Stage:
    """The typed stage, its tables read with the groups that the whole article names."""
    below = [finish(d, groups, reader) for d in new.drafts]
    form, section, tables = new.form, new.section, _NO_TABLES
    qualifications: tuple[Qualification, ...] = ()
    if new.lists:
        qualifications, missing = read_qualifications(new.lists, groups, reader)
        form.tables["qualifications"] = [table.span for table in new.lists]
        for name in missing:
            reader.report(
                "CP203",
                new.lists[0].rows[0].span,
                f"the article names {name}, but no row of this list opens it",
            )
    if new.tables:
        tables = read_tables(new.tables, reader)
        for name, spans in tables.spans.items():
            form.tables.setdefault(name, []).extend(spans)
    return make_stage(
        section.name,
        level=section.level if 2 <= section.level <= 6 else None,  # type: ignore[arg-type]
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
        origin=reader.origin((section.start, section.end), new.fields, form),
    )
